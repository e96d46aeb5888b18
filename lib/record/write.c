/*
 * Write: a store as XML, in the one form that we write.
 * SPDX-License-Identifier: MIT
 *
 * One record a line where it fits; two spaces for each level; fields in the order of the schema, then children, then
 * what is kept. The same store always gives the same bytes.
 */
#include "record/write.h"

#include "base/memory.h"
#include "record/order.h"
#include "record/value.h"
#include "xml/writer.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

struct writer {
    const struct sfp_store *store;
    struct sfp_xml_writer *xml;
    bool out_of_memory;
};

static void put(struct writer *writer, const char *text)
{
    sfp_xml_raw(writer->xml, text, strlen(text));
}

static void indent(struct writer *writer, unsigned depth)
{
    static const char spaces[] = "                                ";
    for (size_t left = (size_t)depth * 2; left > 0;) {
        size_t now = left < sizeof spaces - 1 ? left : sizeof spaces - 1;
        sfp_xml_raw(writer->xml, spaces, now);
        left -= now;
    }
}

/* --- values --- */

static void put_guid(struct writer *writer, const struct sfp_guid *guid)
{
    sfp_guid_write(guid, sfp_xml_room(writer->xml, SFP_GUID_LENGTH));
    sfp_xml_used(writer->xml, SFP_GUID_LENGTH);
}

static void put_target(struct writer *writer, sfp_slot target)
{
    put_guid(writer, &sfp_store_row(writer->store, target)->guid);
}

/* A value that is neither text nor reference: nothing in it needs escaping. */
static void put_number(struct writer *writer, const struct sfp_field *field, int64_t number)
{
    char *room = sfp_xml_room(writer->xml, SFP_WRITTEN_SIZE);
    sfp_xml_used(writer->xml, sfp_value_write(field, number, room));
}

static void put_attribute(struct writer *writer, const struct sfp_row *row, const struct sfp_field *field)
{
    struct sfp_value value = sfp_store_get(row, field);
    sfp_xml_raw(writer->xml, " ", 1);
    put(writer, field->name);
    sfp_xml_raw(writer->xml, "=\"", 2);
    if (field->type == SFP_TYPE_text)
        sfp_xml_value(writer->xml, value.as.text->text, value.as.text->size);
    else if (field->type == SFP_TYPE_ref)
        put_target(writer, value.as.target);
    else
        put_number(writer, field, value.as.integer);
    sfp_xml_raw(writer->xml, "\"", 1);
}

static void put_element(struct writer *writer, const struct sfp_field *field, const struct sfp_value *value,
                        unsigned depth)
{
    indent(writer, depth);
    sfp_xml_raw(writer->xml, "<", 1);
    put(writer, field->name);
    if (sfp_type_is_ref(field->type)) {
        put(writer, " ref=\"");
        put_target(writer, value->as.target);
        put(writer, "\"/>\n");
        return;
    }
    sfp_xml_raw(writer->xml, ">", 1);
    if (field->type == SFP_TYPE_text || field->type == SFP_TYPE_text_list)
        sfp_xml_text(writer->xml, value->as.text->text, value->as.text->size);
    else
        put_number(writer, field, value->as.integer);
    sfp_xml_raw(writer->xml, "</", 2);
    put(writer, field->name);
    sfp_xml_raw(writer->xml, ">\n", 2);
}

static void put_elements(struct writer *writer, const struct sfp_row *row, const struct sfp_field *field,
                         unsigned depth)
{
    if (!sfp_type_is_list(field->type)) {
        struct sfp_value value = sfp_store_get(row, field);
        put_element(writer, field, &value, depth);
        return;
    }
    for (uint32_t i = 0; i < sfp_store_count(row, field); i++) {
        struct sfp_value value = sfp_store_get_at(row, field, i);
        put_element(writer, field, &value, depth);
    }
}

/* --- what is kept --- */

static void put_kept_attributes(struct writer *writer, const struct sfp_kept *kept)
{
    for (size_t i = 0; kept != NULL && i < kept->count; i++)
        if (kept->entries[i].type == SFP_KEPT_ATTRIBUTE)
            sfp_xml_raw(writer->xml, kept->entries[i].text, kept->entries[i].size);
}

/* A cut reference speaks as long as nothing else stands in its field. */
static bool is_cut(const struct sfp_row *row, const struct sfp_kept_entry *entry)
{
    const struct sfp_kind *kind = sfp_kind(row->kind);
    return entry->type == SFP_KEPT_CUT && !sfp_is_set(row, kind, sfp_kind_field(kind, entry->field));
}

static void put_cut(struct writer *writer, const struct sfp_row *row, const struct sfp_kept_entry *entry,
                    unsigned depth)
{
    indent(writer, depth);
    put(writer, "<cut field=\"");
    put(writer, sfp_kind_field(sfp_kind(row->kind), entry->field)->name);
    put(writer, "\" ref=\"");
    put_guid(writer, &entry->guid);
    put(writer, "\" label=\"");
    sfp_xml_value(writer->xml, entry->text, entry->size);
    put(writer, "\"/>\n");
}

static void put_entry(struct writer *writer, const struct sfp_kept_entry *entry, unsigned depth)
{
    indent(writer, depth);
    sfp_xml_raw(writer->xml, entry->text, entry->size);
    sfp_xml_raw(writer->xml, "\n", 1);
}

static void put_newer_that(struct writer *writer, const struct sfp_kept *kept, size_t stage, bool known, unsigned depth)
{
    for (size_t i = 0; i < kept->count; i++) {
        const struct sfp_kept_entry *entry = &kept->entries[i];
        if (entry->type == SFP_KEPT_CONTENT && entry->newer && entry->stage == stage && entry->known == known)
            put_entry(writer, entry, depth);
    }
}

/*
 * What a newer version wrote stays in its place, for that version asks for the order that it knows. Values of a field
 * stand together: references are known to lead nowhere only at the end, when other content was kept already.
 */
static void put_newer(struct writer *writer, const struct sfp_kept *kept, size_t stage, unsigned depth)
{
    put_newer_that(writer, kept, stage, true, depth);
    put_newer_that(writer, kept, stage, false, depth);
}

static void put_kept(struct writer *writer, const struct sfp_row *row, const struct sfp_kept *kept, unsigned depth)
{
    const struct sfp_kind *kind = sfp_kind(row->kind);
    for (size_t i = 0; i < kept->count; i++)
        if (is_cut(row, &kept->entries[i]))
            put_cut(writer, row, &kept->entries[i], depth);
    put_newer(writer, kept, kind->field_count + kind->child_count + 1, depth);
    for (size_t i = 0; i < kept->count; i++)
        if (kept->entries[i].type == SFP_KEPT_CONTENT && !kept->entries[i].newer)
            put_entry(writer, &kept->entries[i], depth);
}

static bool has_kept_elements(const struct sfp_row *row, const struct sfp_kept *kept)
{
    for (size_t i = 0; kept != NULL && i < kept->count; i++)
        if (kept->entries[i].type == SFP_KEPT_CONTENT || is_cut(row, &kept->entries[i]))
            return true;
    return false;
}

/* --- records --- */

static bool says_something(const struct writer *writer, const struct sfp_row *row);

/* Singletons are always there, but are written only when they say something. */
static bool is_written(const struct writer *writer, sfp_slot slot)
{
    const struct sfp_row *row = sfp_store_row(writer->store, slot);
    return sfp_kind(row->kind)->identity != SFP_BY_PARENT || says_something(writer, row);
}

static bool says_something(const struct writer *writer, const struct sfp_row *row)
{
    const struct sfp_kind *kind = sfp_kind(row->kind);
    if (row->set != 0 || row->kept)
        return true;
    for (size_t i = 0; i < kind->child_count; i++) {
        const struct sfp_list *list = sfp_at_const(row, kind->children[i].offset);
        for (uint32_t k = 0; k < list->count; k++)
            if (is_written(writer, sfp_list_items(list)[k]))
                return true;
    }
    return false;
}

static void put_version(struct writer *writer, const char *name, uint32_t minor)
{
    char version[64];
    snprintf(version, sizeof version, " %s=\"%d.%" PRIu32 "\"", name, SFP_FORMAT_MAJOR, minor);
    put(writer, version);
}

/* What a newer library wrote keeps its marks, for it still holds what that library put there. */
static void put_versions(struct writer *writer)
{
    put(writer, " xmlns=\"" SFP_NAMESPACE "\"");
    put_version(writer, "read-version", writer->store->read_minor);
    put_version(writer, "write-version", writer->store->write_minor);
}

static void put_start(struct writer *writer, const struct sfp_row *row, const struct sfp_kind *kind,
                      const struct sfp_kept *kept)
{
    sfp_xml_raw(writer->xml, "<", 1);
    put(writer, kind->name);
    if (kind->number == SFP_KIND_PROJECT)
        put_versions(writer);
    if (kind->identity == SFP_BY_GUID) {
        put(writer, " guid=\"");
        put_guid(writer, &row->guid);
        sfp_xml_raw(writer->xml, "\"", 1);
    }
    for (size_t i = 0; i < kind->field_count; i++)
        if ((row->set >> i & 1) != 0 && kind->fields[i].written == SFP_ATTRIBUTE)
            put_attribute(writer, row, &kind->fields[i]);
    put_kept_attributes(writer, kept);
}

static bool has_content(const struct writer *writer, const struct sfp_row *row, const struct sfp_kind *kind,
                        const struct sfp_kept *kept)
{
    for (size_t i = 0; i < kind->field_count; i++)
        if ((row->set >> i & 1) != 0 && kind->fields[i].written == SFP_ELEMENT)
            return true;
    for (size_t i = 0; i < kind->child_count; i++) {
        const struct sfp_list *list = sfp_at_const(row, kind->children[i].offset);
        if (list->count > 0 && is_written(writer, sfp_list_items(list)[0]))
            return true;
    }
    return has_kept_elements(row, kept);
}

static void put_record(struct writer *writer, sfp_slot slot, unsigned depth);

static void put_children(struct writer *writer, const struct sfp_list *list, unsigned depth)
{
    const sfp_slot *sorted;
    sfp_slot *owned;
    if (!sfp_order_list(writer->store, list, &sorted, &owned)) {
        writer->out_of_memory = true;
        return;
    }
    for (uint32_t i = 0; i < list->count; i++)
        if (is_written(writer, sorted[i]))
            put_record(writer, sorted[i], depth);
    sfp_free(owned);
}

static void put_content(struct writer *writer, const struct sfp_row *row, const struct sfp_kind *kind,
                        const struct sfp_kept *kept, unsigned depth)
{
    if (kept != NULL)
        put_newer(writer, kept, 0, depth);
    for (size_t i = 0; i < kind->field_count; i++) {
        if ((row->set >> i & 1) != 0 && kind->fields[i].written == SFP_ELEMENT)
            put_elements(writer, row, &kind->fields[i], depth);
        if (kept != NULL)
            put_newer(writer, kept, i + 1, depth);
    }
    for (size_t i = 0; i < kind->child_count; i++) {
        put_children(writer, sfp_at_const(row, kind->children[i].offset), depth);
        if (kept != NULL)
            put_newer(writer, kept, kind->field_count + i + 1, depth);
    }
    if (kept != NULL)
        put_kept(writer, row, kept, depth);
}

static void put_record(struct writer *writer, sfp_slot slot, unsigned depth)
{
    const struct sfp_row *row = sfp_store_row(writer->store, slot);
    const struct sfp_kind *kind = sfp_kind(row->kind);
    const struct sfp_kept *kept = row->kept ? sfp_kept_of(&writer->store->kept, slot) : NULL;
    indent(writer, depth);
    put_start(writer, row, kind, kept);
    if (!has_content(writer, row, kind, kept)) {
        sfp_xml_raw(writer->xml, "/>\n", 3);
        return;
    }
    sfp_xml_raw(writer->xml, ">\n", 2);
    put_content(writer, row, kind, kept, depth + 1);
    indent(writer, depth);
    sfp_xml_raw(writer->xml, "</", 2);
    put(writer, kind->name);
    sfp_xml_raw(writer->xml, ">\n", 2);
}

suffice_status sfp_write_document(const struct sfp_store *store, const struct sfp_sink *sink, suffice_error *error)
{
    struct writer writer = {.store = store};
    suffice_status status = sfp_xml_writer_new(sink, &writer.xml, error);
    if (status != SUFFICE_OK)
        return status;
    put(&writer, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    put_record(&writer, store->root, 0);
    status = sfp_xml_writer_finish(writer.xml, error);
    if (status == SUFFICE_OK && writer.out_of_memory)
        status = sfp_fail_memory(error);
    sfp_xml_writer_release(writer.xml);
    return status;
}
