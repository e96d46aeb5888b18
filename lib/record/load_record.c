/*
 * Load: records, from their start tag to their end.
 * SPDX-License-Identifier: MIT
 */
#include "base/number.h"
#include "record/load.h"

#include <string.h>

/* --- versions --- */

enum { MOST_VERSION = 99999 }; /* as many digits as the published schema lets in */

static bool parse_version(const struct sfp_xml_attribute *attribute, int64_t *major, int64_t *minor)
{
    const char *point = memchr(attribute->value, '.', attribute->size);
    size_t before = point == NULL ? 0 : (size_t)(point - attribute->value);
    return point != NULL && sfp_integer_parse(attribute->value, before, major) &&
           sfp_integer_parse(point + 1, attribute->size - before - 1, minor) && *major >= 0 && *minor >= 0 &&
           *major <= MOST_VERSION && *minor <= MOST_VERSION;
}

static const struct sfp_xml_attribute *find_attribute(const struct sfp_xml_element *element, const char *name)
{
    for (size_t i = 0; i < element->attribute_count; i++)
        if (element->attributes[i].space == NULL && strcmp(element->attributes[i].local, name) == 0)
            return &element->attributes[i];
    return NULL;
}

static suffice_status too_new(struct sfp_loader *loader)
{
    return sfp_loader_fault(loader, SUFFICE_DETAIL_TOO_NEW,
                            "the file needs a newer version of libsuffice than %d.%d of its format", SFP_FORMAT_MAJOR,
                            SFP_FORMAT_MINOR);
}

static suffice_status read_version(struct sfp_loader *loader, const struct sfp_xml_element *element, const char *name,
                                   uint32_t *found_minor, bool *is_newer)
{
    int64_t major = 0;
    int64_t minor = 0;
    const struct sfp_xml_attribute *attribute = find_attribute(element, name);
    if (attribute == NULL)
        return sfp_loader_fault(loader, SUFFICE_DETAIL_MISSING_FIELD, "project must have %s", name);
    if (!parse_version(attribute, &major, &minor) || major < SFP_FORMAT_MAJOR)
        return sfp_loader_fault(loader, SUFFICE_DETAIL_BAD_VERSION, "%s must be a version such as 1.0", name);
    if (major > SFP_FORMAT_MAJOR)
        return too_new(loader);
    *is_newer = minor > SFP_FORMAT_MINOR;
    *found_minor = (uint32_t)minor;
    return SUFFICE_OK;
}

/* Newer to read: no. Newer to write: read on, keep what is not known, and change nothing. */
static suffice_status read_versions(struct sfp_loader *loader, const struct sfp_xml_element *element)
{
    bool newer = false;
    suffice_status status = read_version(loader, element, "read-version", &loader->store->read_minor, &newer);
    if (status == SUFFICE_OK && newer)
        return too_new(loader);
    if (status == SUFFICE_OK)
        status = read_version(loader, element, "write-version", &loader->store->write_minor, &newer);
    loader->newer = newer;
    loader->document->read_only = newer;
    return status;
}

/* --- attributes --- */

static bool is_version(const struct sfp_kind *kind, const char *name)
{
    return kind->number == SFP_KIND_PROJECT &&
           (strcmp(name, "read-version") == 0 || strcmp(name, "write-version") == 0);
}

/* The field that is written as this attribute. Files have them in our order, so the search goes on from the last. */
static const struct sfp_field *find_field(const struct sfp_kind *kind, const char *name, size_t *from)
{
    for (size_t i = 0; i < kind->field_count; i++) {
        size_t at = (*from + i) % kind->field_count;
        const struct sfp_field *field = &kind->fields[at];
        if (field->written == SFP_ATTRIBUTE && strcmp(field->name, name) == 0) {
            *from = at + 1;
            return field;
        }
    }
    return NULL;
}

static suffice_status read_guid(struct sfp_loader *loader, struct sfp_row *row,
                                const struct sfp_xml_attribute *attribute)
{
    if (!sfp_guid_parse(attribute->value, attribute->size, &row->guid))
        return sfp_loader_fault(loader, SUFFICE_DETAIL_BAD_GUID, "guid must be a GUID in lower case with hyphens");
    return SUFFICE_OK;
}

static suffice_status read_attribute(struct sfp_loader *loader, struct sfp_frame *frame,
                                     const struct sfp_xml_attribute *attribute, size_t *from)
{
    if (attribute->space != NULL)
        return sfp_load_kept_attribute(loader, frame->slot, attribute);
    if (frame->kind->identity == SFP_BY_GUID && strcmp(attribute->local, "guid") == 0)
        return read_guid(loader, sfp_store_row(loader->store, frame->slot), attribute);
    if (is_version(frame->kind, attribute->local))
        return SUFFICE_OK;
    const struct sfp_field *field = find_field(frame->kind, attribute->local, from);
    if (field != NULL)
        return sfp_load_value(loader, frame, field, attribute->value, attribute->size);
    if (loader->newer)
        return sfp_load_kept_attribute(loader, frame->slot, attribute);
    return sfp_loader_fault(loader, SUFFICE_DETAIL_UNKNOWN_ATTRIBUTE, "a %s has no attribute %s", frame->kind->name,
                            sfp_loader_name(attribute->local));
}

static suffice_status check_missing(struct sfp_loader *loader, const struct sfp_frame *frame, enum sfp_written written)
{
    const struct sfp_row *row = sfp_store_row(loader->store, frame->slot);
    if (written == SFP_ATTRIBUTE && frame->kind->identity == SFP_BY_GUID && sfp_guid_is_none(&row->guid) &&
        !frame->faulty) {
        suffice_status status =
            sfp_loader_fault(loader, SUFFICE_DETAIL_MISSING_FIELD, "every %s must have guid", frame->kind->name);
        if (status != SUFFICE_OK)
            return status;
    }
    for (size_t i = 0; i < frame->kind->field_count; i++) {
        const struct sfp_field *field = &frame->kind->fields[i];
        bool there = ((row->set | frame->kept) & sfp_field_bit(frame->kind, field)) != 0;
        if (!field->required || field->written != written || there || frame->faulty)
            continue;
        suffice_status status = sfp_loader_fault(loader, SUFFICE_DETAIL_MISSING_FIELD, "every %s must have %s: %s",
                                                 frame->kind->name, field->name, field->sentence);
        if (status != SUFFICE_OK)
            return status;
    }
    return SUFFICE_OK;
}

/* --- joining the others --- */

static suffice_status check_identity(struct sfp_loader *loader, struct sfp_row *row, sfp_slot parent)
{
    const struct sfp_kind *kind = sfp_kind(row->kind);
    sfp_slot twin;
    if (!sfp_guid_is_none(&row->guid) && sfp_store_find_guid(loader->store, &row->guid) != 0) {
        suffice_status status =
            sfp_loader_fault(loader, SUFFICE_DETAIL_GUID_TAKEN, "another record of the file has this guid");
        row->guid = (struct sfp_guid){{0}};
        if (status != SUFFICE_OK)
            return status;
    }
    const struct sfp_field *field = sfp_store_clash(loader->store, parent, row, &twin);
    if (field == NULL)
        return SUFFICE_OK;
    if (field->unique)
        return sfp_loader_fault(loader, SUFFICE_DETAIL_NOT_UNIQUE, "another %s beside it has the same %s", kind->name,
                                field->name);
    return sfp_loader_fault(loader, SUFFICE_DETAIL_SAME_RECORD, "there is such a %s in its place already", kind->name);
}

static suffice_status attach(struct sfp_loader *loader, struct sfp_frame *frame, sfp_slot parent)
{
    struct sfp_row *row = sfp_store_row(loader->store, frame->slot);
    suffice_status status = check_missing(loader, frame, SFP_ATTRIBUTE);
    if (status == SUFFICE_OK)
        status = check_identity(loader, row, parent);
    if (status != SUFFICE_OK)
        return status;
    if (!sfp_store_prepare_attach(loader->store, frame->slot, parent))
        return sfp_loader_out_of_memory(loader);
    sfp_store_attach(loader->store, frame->slot, parent, UINT32_MAX);
    return SUFFICE_OK;
}

/* The row for an element: a new one, or the one that is always there. */
static suffice_status take_row(struct sfp_loader *loader, const struct sfp_kind *kind, bool always_there,
                               sfp_slot *slot)
{
    if (always_there) {
        *slot =
            kind->number == SFP_KIND_PROJECT ? loader->store->root : sfp_store_singleton(loader->store, kind->number);
        return SUFFICE_OK;
    }
    if (sfp_store_take(loader->store, kind->number, slot, &loader->fault) == SUFFICE_OK)
        return SUFFICE_OK;
    suffice_status status = loader->fault.status;
    if (loader->error != NULL)
        *loader->error = loader->fault;
    return status;
}

/* The project is there from the start, without a GUID: it gets the file's. */
static suffice_status name_project(struct sfp_loader *loader, struct sfp_frame *frame)
{
    struct sfp_row *row = sfp_store_row(loader->store, frame->slot);
    suffice_status status = check_missing(loader, frame, SFP_ATTRIBUTE);
    if (status != SUFFICE_OK || sfp_guid_is_none(&row->guid))
        return status;
    struct sfp_guid guid = row->guid;
    row->guid = (struct sfp_guid){{0}};
    if (!sfp_map_reserve(&loader->store->guids, 1))
        return sfp_loader_out_of_memory(loader);
    sfp_store_swap_guid(loader->store, frame->slot, &guid);
    return SUFFICE_OK;
}

suffice_status sfp_load_record(struct sfp_loader *loader, const struct sfp_xml_element *element,
                               const struct sfp_kind *kind)
{
    bool outermost = kind->number == SFP_KIND_PROJECT;
    bool always_there = outermost || kind->identity == SFP_BY_PARENT;
    sfp_slot parent = outermost ? 0 : sfp_loader_frame(loader)->slot;
    sfp_slot slot;
    if (loader->depth >= SFP_DEPTH_MAX)
        return sfp_loader_fault(loader, SUFFICE_DETAIL_TOO_DEEP, "records are nested at most %d levels", SFP_DEPTH_MAX);
    if (loader->records++ >= loader->options->limits.records)
        return sfp_loader_fault(loader, SUFFICE_DETAIL_TOO_MANY_RECORDS,
                                "the file holds more records than the limit allows");
    suffice_status status = take_row(loader, kind, always_there, &slot);
    if (status != SUFFICE_OK)
        return status;
    struct sfp_frame *frame = sfp_loader_push(loader, SFP_FRAME_RECORD);
    frame->kind = kind;
    frame->slot = slot;
    if (outermost)
        status = read_versions(loader, element);
    size_t from = 0;
    for (size_t i = 0; status == SUFFICE_OK && i < element->attribute_count; i++)
        status = read_attribute(loader, frame, &element->attributes[i], &from);
    if (status == SUFFICE_OK && outermost)
        return name_project(loader, frame);
    return status == SUFFICE_OK && !always_there ? attach(loader, frame, parent) : status;
}

suffice_status sfp_load_record_end(struct sfp_loader *loader)
{
    struct sfp_frame *frame = sfp_loader_frame(loader);
    loader->line = frame->line;
    loader->column = frame->column;
    suffice_status status = check_missing(loader, frame, SFP_ELEMENT);
    /* What a newer version wrote in a field may be what makes the others right. */
    if (status == SUFFICE_OK && !frame->faulty && frame->kept == 0)
        status = frame->open_reference ? sfp_load_wait(loader, frame) : sfp_load_rules(loader, frame->slot);
    loader->line = 0;
    return status;
}
