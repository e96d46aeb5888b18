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

/* --- life --- */

bool sfp_keeper_begin(struct sfp_keeper *keeper)
{
    if (keeper->writer != NULL && !sfp_keeper_finish(keeper)) /* what nobody took */
        return false;
    sfp_bytes_clear(&keeper->bytes);
    keeper->depth = 0;
    keeper->tag_open = false;
    keeper->newer = false;
    keeper->stage = 0;
    keeper->known = false;
    keeper->binding_count = 0;
    struct sfp_sink sink = sfp_sink_to_bytes(&keeper->bytes);
    return keeper->writer != NULL || sfp_xml_writer_new(&sink, &keeper->writer, NULL) == SUFFICE_OK;
}

bool sfp_keeper_finish(struct sfp_keeper *keeper)
{
    return sfp_xml_writer_finish(keeper->writer, NULL) == SUFFICE_OK && !keeper->failed;
}

void sfp_keeper_release(struct sfp_keeper *keeper)
{
    sfp_xml_writer_release(keeper->writer);
    sfp_bytes_release(&keeper->bytes);
    sfp_free(keeper->bindings);
}

/* --- pieces --- */

static void put_name(struct sfp_keeper *keeper, const char *prefix, const char *local)
{
    if (prefix != NULL) {
        sfp_xml_markup(keeper->writer, prefix);
        sfp_xml_markup(keeper->writer, ":");
    }
    sfp_xml_markup(keeper->writer, local);
}

void sfp_keep_attribute(struct sfp_keeper *keeper, const char *prefix, const char *local, const char *value,
                        size_t size)
{
    sfp_xml_markup(keeper->writer, " ");
    put_name(keeper, prefix, local);
    sfp_xml_markup(keeper->writer, "=\"");
    sfp_xml_value(keeper->writer, value, size);
    sfp_xml_markup(keeper->writer, "\"");
}

void sfp_keep_declaration(struct sfp_keeper *keeper, const char *prefix, const char *space)
{
    const char *name = space == NULL ? "" : space;
    sfp_keep_attribute(keeper, prefix == NULL ? NULL : "xmlns", prefix == NULL ? "xmlns" : prefix, name, strlen(name));
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

static void bind(struct sfp_keeper *keeper, const char *prefix, const char *space)
{
    if (is_bound(keeper, prefix, space))
        return;
    void *items = keeper->bindings;
    bool grown = sfp_grow(&items, &keeper->binding_capacity, keeper->binding_count + 1, sizeof *keeper->bindings);
    keeper->bindings = items;
    if (!grown) {
        keeper->failed = true;
        return;
    }
    keeper->bindings[keeper->binding_count++] = (struct sfp_binding){prefix, space, keeper->depth};
    sfp_keep_declaration(keeper, prefix, space);
}

/* --- events --- */

static void close_tag(struct sfp_keeper *keeper)
{
    if (keeper->tag_open)
        sfp_xml_markup(keeper->writer, ">");
    keeper->tag_open = false;
}

void sfp_keep_start(struct sfp_keeper *keeper, const struct sfp_xml_element *element)
{
    close_tag(keeper);
    sfp_xml_markup(keeper->writer, "<");
    put_name(keeper, element->prefix, element->local);
    keeper->names[keeper->depth++] = (struct sfp_kept_name){element->prefix, element->local};
    keeper->tag_open = true;
    bind(keeper, element->prefix, element->space);
    for (size_t i = 0; i < element->namespace_count; i++)
        bind(keeper, element->namespaces[i].prefix, element->namespaces[i].space);
    for (size_t i = 0; i < element->attribute_count; i++)
        if (element->attributes[i].prefix != NULL)
            bind(keeper, element->attributes[i].prefix, element->attributes[i].space);
    for (size_t i = 0; i < element->attribute_count; i++)
        sfp_keep_attribute(keeper, element->attributes[i].prefix, element->attributes[i].local,
                           element->attributes[i].value, element->attributes[i].size);
}

void sfp_keep_text(struct sfp_keeper *keeper, const char *text, size_t size)
{
    close_tag(keeper);
    sfp_xml_text(keeper->writer, text, size);
}

void sfp_keep_comment(struct sfp_keeper *keeper, const char *text, size_t size)
{
    close_tag(keeper);
    sfp_xml_markup(keeper->writer, "<!--");
    sfp_xml_raw(keeper->writer, text, size);
    sfp_xml_markup(keeper->writer, "-->");
}

void sfp_keep_instruction(struct sfp_keeper *keeper, const char *target, const char *data)
{
    close_tag(keeper);
    sfp_xml_markup(keeper->writer, "<?");
    sfp_xml_markup(keeper->writer, target);
    sfp_xml_markup(keeper->writer, data[0] == '\0' ? "" : " ");
    sfp_xml_markup(keeper->writer, data);
    sfp_xml_markup(keeper->writer, "?>");
}

void sfp_keep_end(struct sfp_keeper *keeper)
{
    const struct sfp_kept_name *name = &keeper->names[--keeper->depth];
    while (keeper->binding_count > 0 && keeper->bindings[keeper->binding_count - 1].depth > keeper->depth)
        keeper->binding_count--;
    if (keeper->tag_open) {
        keeper->tag_open = false;
        sfp_xml_markup(keeper->writer, "/>");
        return;
    }
    sfp_xml_markup(keeper->writer, "</");
    put_name(keeper, name->prefix, name->local);
    sfp_xml_markup(keeper->writer, ">");
}
