/*
 * Document text: documents written down, as the library would, or in ways that it reads but does not write.
 * SPDX-License-Identifier: MIT
 */
#include "documents.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <string.h>

struct writing {
    struct sfp_bytes *bytes;
    unsigned style;
    int64_t line;
};

static void put_sized(struct writing *writing, const char *text, size_t size)
{
    for (size_t i = 0; i < size; i++)
        if (text[i] == '\n')
            writing->line++;
    assert_true(sfp_bytes_add(writing->bytes, text, size));
}

static void put(struct writing *writing, const char *text)
{
    put_sized(writing, text, strlen(text));
}

static bool has(const struct writing *writing, unsigned style)
{
    return (writing->style & style) != 0;
}

/* --- characters --- */

/* The code point that begins here, and how many bytes it has. */
static unsigned long decode(const char *text, size_t *size)
{
    const unsigned char *bytes = (const unsigned char *)text;
    *size = bytes[0] < 0x80 ? 1 : bytes[0] < 0xE0 ? 2 : bytes[0] < 0xF0 ? 3 : 4;
    unsigned long point = *size == 1 ? bytes[0] : bytes[0] & (0x7FU >> *size);
    for (size_t i = 1; i < *size; i++)
        point = point << 6 | (bytes[i] & 0x3FU);
    return point;
}

static void put_numbered(struct writing *writing, const char *text)
{
    size_t size;
    for (; *text != '\0'; text += size) {
        char reference[16];
        unsigned long point = decode(text, &size);
        snprintf(reference, sizeof reference, point % 2 == 0 ? "&#%lu;" : "&#x%lX;", point);
        put(writing, reference);
    }
}

/* A CDATA section cannot hold its own end, and a carriage return in it would be read as a line end. */
static void put_cdata(struct writing *writing, const char *text)
{
    put(writing, "<![CDATA[");
    for (; *text != '\0'; text++) {
        if (*text == '\r')
            put(writing, "]]>&#13;<![CDATA[");
        else if (*text == '>')
            put(writing, "]]>&gt;<![CDATA[");
        else
            put_sized(writing, text, 1);
    }
    put(writing, "]]>");
}

static const char *escape_of(const struct writing *writing, char c, bool in_value)
{
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '\r':
        return "&#13;";
    case '"':
        return in_value ? "&quot;" : NULL;
    case '\'':
        return in_value && has(writing, DOC_SINGLE_QUOTES) ? "&apos;" : NULL;
    case '\t':
        return in_value ? "&#9;" : NULL;
    case '\n':
        return in_value ? "&#10;" : NULL;
    default:
        return NULL;
    }
}

static void put_escaped(struct writing *writing, const char *text, bool in_value)
{
    const char *clean = text;
    for (; *text != '\0'; text++) {
        const char *escape = escape_of(writing, *text, in_value);
        if (escape == NULL)
            continue;
        put_sized(writing, clean, (size_t)(text - clean));
        put(writing, escape);
        clean = text + 1;
    }
    put_sized(writing, clean, (size_t)(text - clean));
}

/* --- tags --- */

static void put_name(struct writing *writing, const char *name)
{
    if (has(writing, DOC_PREFIXED))
        put(writing, "ours:");
    put(writing, name);
}

static void put_attribute(struct writing *writing, const struct doc_attribute *attribute)
{
    const char *quote = has(writing, DOC_SINGLE_QUOTES) ? "'" : "\"";
    bool declares = strcmp(attribute->name, "xmlns") == 0;
    put(writing, has(writing, DOC_LOOSE) ? "\n\t" : " ");
    put(writing, declares && has(writing, DOC_PREFIXED) ? "xmlns:ours" : attribute->name);
    put(writing, has(writing, DOC_LOOSE) ? " = " : "=");
    put(writing, quote);
    if (has(writing, DOC_NUMBERED) && !declares)
        put_numbered(writing, attribute->value);
    else
        put_escaped(writing, attribute->value, true);
    put(writing, quote);
}

static void put_start(struct writing *writing, struct doc_node *node)
{
    put(writing, "<");
    put_name(writing, node->name);
    for (size_t i = 0; i < node->attribute_count; i++) {
        size_t at = has(writing, DOC_SHUFFLED_ATTRIBUTES) ? (node->attribute_count - 1) - i : i;
        put_attribute(writing, &node->attributes[at]);
    }
    node->line = writing->line;
}

static void put_end(struct writing *writing, const struct doc_node *node)
{
    put(writing, "</");
    put_name(writing, node->name);
    put(writing, has(writing, DOC_LOOSE) ? "\n>" : ">");
}

static void put_text(struct writing *writing, const char *text)
{
    if (has(writing, DOC_NUMBERED))
        put_numbered(writing, text);
    else if (has(writing, DOC_CDATA))
        put_cdata(writing, text);
    else
        put_escaped(writing, text, false);
}

/* --- nodes --- */

static void put_node(struct writing *writing, struct doc_node *node, unsigned depth);

static void indent(struct writing *writing, unsigned depth)
{
    if (has(writing, DOC_LOOSE))
        put(writing, "\n \t");
    else
        for (unsigned i = 0; i < depth; i++)
            put(writing, "  ");
}

static bool is_free(const struct doc_node *node, const struct sfp_kind *kind)
{
    return node->instance != 0 && node->kind == kind && !kind->ordered;
}

/* The other end of the run of records that nobody orders in which a child stands. */
static size_t shuffled(const struct doc_node *parent, size_t index)
{
    const struct sfp_kind *kind = parent->children[index]->kind;
    size_t first = index;
    size_t last = index;
    if (kind == NULL || !is_free(parent->children[index], kind))
        return index;
    while (first > 0 && is_free(parent->children[first - 1], kind))
        first--;
    while (last + 1 < parent->child_count && is_free(parent->children[last + 1], kind))
        last++;
    return first + last - index;
}

static void put_children(struct writing *writing, struct doc_node *node, unsigned depth)
{
    put(writing, "\n");
    for (size_t i = 0; i < node->child_count; i++) {
        size_t at = has(writing, DOC_SHUFFLED_RECORDS) ? shuffled(node, i) : i;
        put_node(writing, node->children[at], depth + 1);
    }
    indent(writing, depth);
}

static void put_element(struct writing *writing, struct doc_node *node, unsigned depth)
{
    bool has_content = node->child_count > 0 || node->text != NULL || node->tail != NULL;
    put_start(writing, node);
    if (!has_content && !has(writing, DOC_LOOSE)) {
        node->end_line = writing->line;
        put(writing, "/>");
        return;
    }
    put(writing, ">");
    if (node->text != NULL)
        put_text(writing, node->text);
    if (node->child_count > 0)
        put_children(writing, node, depth);
    if (node->tail != NULL)
        put(writing, node->tail);
    node->end_line = writing->line;
    put_end(writing, node);
}

static void put_node(struct writing *writing, struct doc_node *node, unsigned depth)
{
    indent(writing, depth);
    if (node->name != NULL) {
        put_element(writing, node, depth);
    } else {
        node->line = node->end_line = writing->line;
        put(writing, node->text);
    }
    put(writing, "\n");
}

static void put_crlf(struct writing *writing, const struct sfp_bytes *plain)
{
    size_t done = 0;
    for (size_t i = 0; i < plain->size; i++) {
        if (plain->data[i] != '\n')
            continue;
        put_sized(writing, plain->data + done, i - done);
        put(writing, "\r");
        done = i;
    }
    put_sized(writing, plain->data + done, plain->size - done);
}

static void put_file(struct writing *writing, struct doc *doc)
{
    if (has(writing, DOC_MARK))
        put(writing, "\xEF\xBB\xBF");
    put(writing, has(writing, DOC_SINGLE_QUOTES) ? "<?xml version='1.0' encoding='utf-8' standalone='yes'?>\n"
                                                 : "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    put_node(writing, doc->root, 0);
}

void doc_write(struct doc *doc, unsigned style, struct sfp_bytes *bytes)
{
    struct sfp_bytes plain = {0};
    struct writing writing = {.bytes = bytes, .style = style, .line = 1};
    sfp_bytes_clear(bytes);
    if (has(&writing, DOC_CRLF))
        writing.bytes = &plain;
    put_file(&writing, doc);
    writing.bytes = bytes;
    if (plain.size > 0)
        put_crlf(&writing, &plain);
    sfp_bytes_release(&plain);
}

void doc_save(const char *path, const struct sfp_bytes *bytes)
{
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(bytes->data, 1, bytes->size, file), bytes->size);
    assert_int_equal(fclose(file), 0);
}
