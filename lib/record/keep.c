/*
 * Keep: writes down elements and comments that are not ours, so that they can be given back.
 * SPDX-License-Identifier: MIT
 *
 * What is written down stands by itself: a prefix is declared where it is first used, whatever was declared outside.
 * The default namespace outside is ours.
 */
#include "record/keep.h"

#include "base/memory.h"
#include "record/write.h"

#include <string.h>

/* --- escaping --- */

static const char *escape_of(char c, bool in_value)
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
    case '\t':
        return in_value ? "&#9;" : NULL;
    case '\n':
        return in_value ? "&#10;" : NULL;
    default:
        return NULL;
    }
}

static bool add_escaped(struct sfp_bytes *bytes, const char *text, size_t size, bool in_value)
{
    size_t clean = 0;
    for (size_t i = 0; i < size; i++) {
        const char *escape = escape_of(text[i], in_value);
        if (escape == NULL)
            continue;
        if (!sfp_bytes_add(bytes, text + clean, i - clean) || !sfp_bytes_add_text(bytes, escape))
            return false;
        clean = i + 1;
    }
    return sfp_bytes_add(bytes, text + clean, size - clean);
}

static bool add_name(struct sfp_bytes *bytes, const char *prefix, const char *local)
{
    return (prefix == NULL || (sfp_bytes_add_text(bytes, prefix) && sfp_bytes_add_text(bytes, ":"))) &&
           sfp_bytes_add_text(bytes, local);
}

bool sfp_keep_attribute(struct sfp_bytes *bytes, const char *prefix, const char *local, const char *value, size_t size)
{
    return sfp_bytes_add_text(bytes, " ") && add_name(bytes, prefix, local) && sfp_bytes_add_text(bytes, "=\"") &&
           add_escaped(bytes, value, size, true) && sfp_bytes_add_text(bytes, "\"");
}

bool sfp_keep_declaration(struct sfp_bytes *bytes, const char *prefix, const char *space)
{
    const char *name = space == NULL ? "" : space;
    if (prefix == NULL)
        return sfp_keep_attribute(bytes, NULL, "xmlns", name, strlen(name));
    return sfp_keep_attribute(bytes, "xmlns", prefix, name, strlen(name));
}

/* --- namespaces --- */

static bool same_name(const char *a, const char *b)
{
    return a == b || (a != NULL && b != NULL && strcmp(a, b) == 0);
}

static bool is_bound(const struct sfp_keeper *keeper, const char *prefix, const char *space)
{
    for (size_t i = keeper->binding_count; i > 0; i--)
        if (same_name(keeper->bindings[i - 1].prefix, prefix))
            return same_name(keeper->bindings[i - 1].space, space);
    if (prefix == NULL)
        return same_name(space, SFP_NAMESPACE);
    return strcmp(prefix, "xml") == 0;
}

static bool bind(struct sfp_keeper *keeper, const char *prefix, const char *space)
{
    if (is_bound(keeper, prefix, space))
        return true;
    void *items = keeper->bindings;
    bool grown = sfp_grow(&items, &keeper->binding_capacity, keeper->binding_count + 1, sizeof *keeper->bindings);
    keeper->bindings = items;
    if (!grown)
        return false;
    keeper->bindings[keeper->binding_count++] = (struct sfp_binding){prefix, space, keeper->depth};
    return sfp_keep_declaration(&keeper->bytes, prefix, space);
}

/* --- events --- */

static bool close_tag(struct sfp_keeper *keeper)
{
    if (!keeper->tag_open)
        return true;
    keeper->tag_open = false;
    return sfp_bytes_add_text(&keeper->bytes, ">");
}

bool sfp_keep_start(struct sfp_keeper *keeper, const struct sfp_xml_element *element)
{
    if (!close_tag(keeper) || !sfp_bytes_add_text(&keeper->bytes, "<") ||
        !add_name(&keeper->bytes, element->prefix, element->local))
        return false;
    keeper->names[keeper->depth++] = (struct sfp_kept_name){element->prefix, element->local};
    keeper->tag_open = true;
    bool good = bind(keeper, element->prefix, element->space);
    for (size_t i = 0; good && i < element->namespace_count; i++)
        good = bind(keeper, element->namespaces[i].prefix, element->namespaces[i].space);
    for (size_t i = 0; good && i < element->attribute_count; i++)
        good = element->attributes[i].prefix == NULL ||
               bind(keeper, element->attributes[i].prefix, element->attributes[i].space);
    for (size_t i = 0; good && i < element->attribute_count; i++)
        good = sfp_keep_attribute(&keeper->bytes, element->attributes[i].prefix, element->attributes[i].local,
                                  element->attributes[i].value, element->attributes[i].size);
    return good;
}

bool sfp_keep_text(struct sfp_keeper *keeper, const char *text, size_t size)
{
    return close_tag(keeper) && add_escaped(&keeper->bytes, text, size, false);
}

bool sfp_keep_comment(struct sfp_keeper *keeper, const char *text, size_t size)
{
    return close_tag(keeper) && sfp_bytes_add_text(&keeper->bytes, "<!--") &&
           sfp_bytes_add(&keeper->bytes, text, size) && sfp_bytes_add_text(&keeper->bytes, "-->");
}

bool sfp_keep_instruction(struct sfp_keeper *keeper, const char *target, const char *data)
{
    return close_tag(keeper) && sfp_bytes_add_text(&keeper->bytes, "<?") &&
           sfp_bytes_add_text(&keeper->bytes, target) &&
           (data[0] == '\0' || (sfp_bytes_add_text(&keeper->bytes, " ") && sfp_bytes_add_text(&keeper->bytes, data))) &&
           sfp_bytes_add_text(&keeper->bytes, "?>");
}

bool sfp_keep_end(struct sfp_keeper *keeper)
{
    keeper->depth--;
    while (keeper->binding_count > 0 && keeper->bindings[keeper->binding_count - 1].depth > keeper->depth)
        keeper->binding_count--;
    if (keeper->tag_open) {
        keeper->tag_open = false;
        return sfp_bytes_add_text(&keeper->bytes, "/>");
    }
    const struct sfp_kept_name *name = &keeper->names[keeper->depth];
    return sfp_bytes_add_text(&keeper->bytes, "</") && add_name(&keeper->bytes, name->prefix, name->local) &&
           sfp_bytes_add_text(&keeper->bytes, ">");
}

void sfp_keeper_clear(struct sfp_keeper *keeper)
{
    sfp_bytes_clear(&keeper->bytes);
    keeper->depth = 0;
    keeper->tag_open = false;
    keeper->binding_count = 0;
}

void sfp_keeper_release(struct sfp_keeper *keeper)
{
    sfp_bytes_release(&keeper->bytes);
    sfp_free(keeper->bindings);
    keeper->bindings = NULL;
}
