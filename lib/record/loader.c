/*
 * Load: what all that read a document share: faults, frames, and putting values in their places.
 * SPDX-License-Identifier: MIT
 */
#include "record/load.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* --- faults --- */

/* A fault of the file is FORMAT, whatever it would be elsewhere; what a limit or the machine refuses keeps its kind. */
static bool is_fault_of_file(const suffice_error *fault)
{
    if (fault->status == SUFFICE_ERROR_LIMIT)
        return fault->detail == SUFFICE_DETAIL_TEXT_TOO_LONG || fault->detail == SUFFICE_DETAIL_LIST_TOO_LONG;
    return fault->status != SUFFICE_ERROR_MEMORY && fault->status != SUFFICE_ERROR_VERSION;
}

static void mark_faulty(struct sfp_loader *loader)
{
    for (size_t i = loader->depth; i > 0; i--)
        if (loader->frames[i - 1].type == SFP_FRAME_RECORD) {
            loader->frames[i - 1].faulty = true;
            return;
        }
}

suffice_status sfp_loader_settle(struct sfp_loader *loader)
{
    suffice_error *fault = &loader->fault;
    int64_t line = loader->line != 0 ? loader->line : sfp_xml_reader_line(loader->reader);
    int64_t column = loader->line != 0 ? loader->column : sfp_xml_reader_column(loader->reader);
    sfp_error_place(fault, line, column);
    if (is_fault_of_file(fault)) {
        fault->status = SUFFICE_ERROR_FORMAT;
        mark_faulty(loader);
        if (loader->options->findings != NULL) {
            fault->item = 0; /* the project will be gone */
            if (sfp_findings_add(loader->options->findings, SUFFICE_SEVERITY_ERROR, fault))
                return SUFFICE_OK;
            sfp_fail_memory(fault);
        }
    }
    if (loader->error != NULL)
        *loader->error = *fault;
    return fault->status;
}

suffice_status sfp_loader_fault(struct sfp_loader *loader, suffice_detail detail, const char *format, ...)
{
    char message[SFP_MESSAGE_SIZE];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    sfp_fail(&loader->fault, detail, "%s", message);
    return sfp_loader_settle(loader);
}

static bool has_field(const struct sfp_kind *kind, const char *name)
{
    for (size_t i = 0; i < kind->field_count; i++)
        if (strcmp(kind->fields[i].name, name) == 0)
            return true;
    return false;
}

const char *sfp_loader_name(const char *name)
{
    static const char *const others[] = {"cut", "field", "guid", "label", "read-version", "ref", "write-version"};
    for (size_t i = 0; i < sizeof others / sizeof others[0]; i++)
        if (strcmp(others[i], name) == 0)
            return name;
    for (int32_t number = 1; number < SFP_KIND_END; number++) {
        const struct sfp_kind *kind = sfp_kind(number);
        if (kind != NULL && (strcmp(kind->name, name) == 0 || has_field(kind, name)))
            return name;
    }
    return "of that name";
}

suffice_status sfp_loader_out_of_memory(struct sfp_loader *loader)
{
    sfp_fail_memory(&loader->fault);
    return sfp_loader_settle(loader);
}

/* --- frames --- */

struct sfp_frame *sfp_loader_push(struct sfp_loader *loader, enum sfp_frame_type type)
{
    struct sfp_frame *frame = &loader->frames[loader->depth++];
    memset(frame, 0, sizeof *frame);
    frame->type = type;
    frame->line = sfp_xml_reader_line(loader->reader);
    frame->column = sfp_xml_reader_column(loader->reader);
    return frame;
}

/* --- values --- */

static void drop_text(struct sfp_loader *loader, const struct sfp_field *field, const struct sfp_value *value)
{
    if (field->type == SFP_TYPE_text || field->type == SFP_TYPE_text_list)
        sfp_string_drop(&loader->store->strings, value->as.text);
}

suffice_status sfp_loader_put(struct sfp_loader *loader, sfp_slot slot, const struct sfp_field *field,
                              struct sfp_value *value)
{
    bool list = sfp_type_is_list(field->type);
    if (list && !loader->newer && sfp_store_count(sfp_store_row(loader->store, slot), field) >= SFP_LIST_MAX) {
        drop_text(loader, field, value);
        return sfp_loader_fault(loader, SUFFICE_DETAIL_LIST_TOO_LONG, "%s stands more than %d times", field->name,
                                SFP_LIST_MAX);
    }
    bool ready = list ? sfp_store_prepare_insert(loader->store, slot, field, value)
                      : sfp_store_prepare_swap(loader->store, slot, field, value);
    if (!ready) {
        drop_text(loader, field, value);
        return sfp_loader_out_of_memory(loader);
    }
    if (list)
        sfp_store_insert(loader->store, slot, field, sfp_store_count(sfp_store_row(loader->store, slot), field), value);
    else
        sfp_store_swap(loader->store, slot, field, value);
    if (!list && value->set)
        drop_text(loader, field, value); /* of an element that stands twice, while faults are gathered */
    return SUFFICE_OK;
}
