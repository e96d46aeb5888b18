/*
 * Load: the values of fields, from attributes and from elements.
 * SPDX-License-Identifier: MIT
 */
#include "record/load.h"
#include "record/value.h"

#include <inttypes.h>
#include <string.h>

/* --- values --- */

/* What the host allows is no fault of the file: that is a limit, which ends the reading. */
static bool within_limit(struct sfp_loader *loader, const struct sfp_field *field, const struct sfp_text_facts *facts)
{
    if (facts->points <= loader->options->limits.text)
        return true;
    sfp_fail(&loader->fault, SUFFICE_DETAIL_VALUE_TOO_LONG, "%s has %zu code points; the limit is %" PRIu32,
             field->name, facts->points, loader->options->limits.text);
    return false;
}

/* A newer version may allow longer texts and larger numbers. */
static bool fits(struct sfp_loader *loader, const struct sfp_field *field, const char *text, size_t size,
                 struct sfp_text_facts *facts)
{
    struct sfp_field larger = *field;
    if (loader->newer)
        larger.limit = INT32_MAX;
    return sfp_value_check_text(&larger, text, size, facts, &loader->fault) == SUFFICE_OK &&
           within_limit(loader, field, facts);
}

static suffice_status load_text(struct sfp_loader *loader, struct sfp_frame *record, const struct sfp_field *field,
                                const char *text, size_t size)
{
    struct sfp_text_facts facts;
    if (!fits(loader, field, text, size, &facts))
        return sfp_loader_settle(loader);
    struct sfp_value value = {.set = true};
    value.as.text = sfp_string_new(&loader->store->strings, text, size, &facts);
    if (value.as.text == NULL)
        return sfp_loader_out_of_memory(loader);
    return sfp_loader_put(loader, record->slot, field, &value);
}

static suffice_status load_reference(struct sfp_loader *loader, struct sfp_frame *record, const struct sfp_field *field,
                                     const char *text, size_t size)
{
    struct sfp_guid guid;
    if (sfp_guid_parse(text, size, &guid))
        return sfp_load_link(loader, record, field, &guid);
    return sfp_loader_fault(loader, SUFFICE_DETAIL_BAD_GUID, "%s must be %s", field->name, sfp_value_expected(field));
}

static bool is_tolerable(const struct sfp_loader *loader, suffice_detail detail, int64_t number)
{
    return loader->newer &&
           (detail == SUFFICE_DETAIL_BAD_CHOICE || (detail == SUFFICE_DETAIL_BAD_INTEGER && number != 0));
}

static suffice_status wrong_number(struct sfp_loader *loader, const struct sfp_field *field, suffice_detail detail)
{
    char choices[SFP_MESSAGE_SIZE / 2];
    if (field->type == SFP_TYPE_integer)
        return sfp_loader_fault(loader, detail, "%s must be a whole number from %" PRId64 " to %" PRId64, field->name,
                                field->low, field->high);
    if (field->type != SFP_TYPE_choice)
        return sfp_loader_fault(loader, detail, "%s must be %s", field->name, sfp_value_expected(field));
    sfp_value_choices(sfp_choice(field->choice), choices, sizeof choices);
    return sfp_loader_fault(loader, detail, "%s must be one of %s", field->name, choices);
}

static suffice_status load_number(struct sfp_loader *loader, struct sfp_frame *record, const struct sfp_field *field,
                                  const char *text, size_t size)
{
    struct sfp_value value = {.set = true};
    suffice_detail detail = sfp_value_parse(field, text, size, &value.as.integer);
    if (is_tolerable(loader, detail, value.as.integer)) {
        record->kept |= sfp_field_bit(record->kind, field);
        return sfp_load_kept_value(loader, record->slot, field, text, size);
    }
    if (detail == SUFFICE_DETAIL_NONE)
        return sfp_loader_put(loader, record->slot, field, &value);
    return wrong_number(loader, field, detail);
}

suffice_status sfp_load_value(struct sfp_loader *loader, struct sfp_frame *record, const struct sfp_field *field,
                              const char *text, size_t size)
{
    if (size == 0)
        return sfp_loader_fault(loader, SUFFICE_DETAIL_EMPTY_VALUE, "%s says nothing; leave it out instead",
                                field->name);
    if (field->type == SFP_TYPE_text || field->type == SFP_TYPE_text_list)
        return load_text(loader, record, field, text, size);
    if (sfp_type_is_ref(field->type))
        return load_reference(loader, record, field, text, size);
    return load_number(loader, record, field, text, size);
}

/* --- elements --- */

/* Elements that are fields have no attributes but the one that a reference has. */
static suffice_status check_attributes(struct sfp_loader *loader, const struct sfp_xml_element *element,
                                       const struct sfp_field *field)
{
    for (size_t i = 0; i < element->attribute_count; i++) {
        const struct sfp_xml_attribute *attribute = &element->attributes[i];
        bool reference =
            sfp_type_is_ref(field->type) && attribute->space == NULL && strcmp(attribute->local, "ref") == 0;
        if (reference)
            continue;
        suffice_status status = sfp_loader_fault(loader, SUFFICE_DETAIL_UNKNOWN_ATTRIBUTE, "%s has no attribute %s",
                                                 field->name, sfp_loader_name(attribute->local));
        if (status != SUFFICE_OK)
            return status;
    }
    return SUFFICE_OK;
}

static suffice_status load_element_reference(struct sfp_loader *loader, struct sfp_frame *record,
                                             const struct sfp_xml_element *element, const struct sfp_field *field)
{
    for (size_t i = 0; i < element->attribute_count; i++)
        if (element->attributes[i].space == NULL && strcmp(element->attributes[i].local, "ref") == 0)
            return sfp_load_value(loader, record, field, element->attributes[i].value, element->attributes[i].size);
    return sfp_loader_fault(loader, SUFFICE_DETAIL_MISSING_FIELD, "every %s must have ref", field->name);
}

suffice_status sfp_load_field(struct sfp_loader *loader, const struct sfp_xml_element *element,
                              const struct sfp_field *field)
{
    struct sfp_frame *record = sfp_loader_frame(loader);
    suffice_status status = check_attributes(loader, element, field);
    if (status == SUFFICE_OK && sfp_type_is_ref(field->type))
        status = load_element_reference(loader, record, element, field);
    if (status != SUFFICE_OK)
        return status;
    struct sfp_frame *frame = sfp_loader_push(loader, SFP_FRAME_FIELD);
    frame->field = field;
    frame->kind = record->kind;
    frame->slot = record->slot;
    sfp_bytes_clear(&loader->text);
    return SUFFICE_OK;
}

suffice_status sfp_load_field_end(struct sfp_loader *loader)
{
    const struct sfp_frame *frame = sfp_loader_frame(loader);
    struct sfp_frame *record = &loader->frames[loader->depth - 2];
    suffice_status status = SUFFICE_OK;
    loader->line = frame->line;
    loader->column = frame->column;
    if (!sfp_type_is_ref(frame->field->type))
        status = sfp_load_value(loader, record, frame->field, loader->text.data, loader->text.size);
    else if (loader->text.size > 0)
        status = sfp_loader_fault(loader, SUFFICE_DETAIL_STRAY_TEXT, "there is text in %s, which only points",
                                  frame->field->name);
    loader->line = 0;
    return status;
}

/* --- cut references --- */

struct cut {
    const struct sfp_field *field;
    struct sfp_guid guid;
    const struct sfp_xml_attribute *label;
};

static const struct sfp_field *cut_field(const struct sfp_kind *kind, const struct sfp_xml_attribute *name)
{
    for (size_t i = 0; i < kind->field_count; i++)
        if (kind->fields[i].carried == SFP_CARRIED_CUT && strlen(kind->fields[i].name) == name->size &&
            memcmp(kind->fields[i].name, name->value, name->size) == 0)
            return &kind->fields[i];
    return NULL;
}

static suffice_status read_cut(struct sfp_loader *loader, const struct sfp_kind *kind,
                               const struct sfp_xml_element *element, struct cut *cut)
{
    for (size_t i = 0; i < element->attribute_count; i++) {
        const struct sfp_xml_attribute *attribute = &element->attributes[i];
        suffice_status status = SUFFICE_OK;
        if (attribute->space == NULL && strcmp(attribute->local, "field") == 0)
            cut->field = cut_field(kind, attribute);
        else if (attribute->space == NULL && strcmp(attribute->local, "label") == 0)
            cut->label = attribute;
        else if (attribute->space != NULL || strcmp(attribute->local, "ref") != 0)
            status = sfp_loader_fault(loader, SUFFICE_DETAIL_UNKNOWN_ATTRIBUTE, "cut has no attribute %s",
                                      sfp_loader_name(attribute->local));
        else if (!sfp_guid_parse(attribute->value, attribute->size, &cut->guid))
            status = sfp_loader_fault(loader, SUFFICE_DETAIL_BAD_GUID, "ref must be a GUID in lower case with hyphens");
        if (status != SUFFICE_OK)
            return status;
    }
    if (cut->field == NULL)
        return sfp_loader_fault(loader, SUFFICE_DETAIL_UNKNOWN_CUT,
                                "a %s has no reference of that name that can be cut", kind->name);
    if (sfp_guid_is_none(&cut->guid) || cut->label == NULL)
        return sfp_loader_fault(loader, SUFFICE_DETAIL_MISSING_FIELD, "every cut must have ref and label");
    return SUFFICE_OK;
}

suffice_status sfp_load_cut(struct sfp_loader *loader, const struct sfp_xml_element *element)
{
    struct sfp_frame *record = sfp_loader_frame(loader);
    struct cut cut = {0};
    suffice_status status = read_cut(loader, record->kind, element, &cut);
    if (status == SUFFICE_OK && cut.field != NULL && cut.label != NULL)
        status = sfp_load_kept_cut(loader, record->slot, cut.field, &cut.guid, cut.label->value, cut.label->size);
    sfp_loader_push(loader, SFP_FRAME_CUT)->kind = record->kind;
    return status;
}
