/*
 * Access: reading the fields of records, and what records there are.
 * SPDX-License-Identifier: MIT
 */
#include "model/access.h"

#include "base/memory.h"
#include "record/columns.h"
#include "record/order.h"
#include "record/value.h"

#include <inttypes.h>
#include <string.h>

/* --- finding --- */

bool sfp_access_find(const suffice_project *project, suffice_id id, suffice_field constant, struct sfp_access *found)
{
    const struct sfp_kind *kind;
    sfp_slot slot;
    found->field = sfp_field_of(constant, &kind);
    if (project == NULL || found->field == NULL ||
        sfp_store_find(sfp_project_store(project), id, kind->number, "id", &slot, NULL) != SUFFICE_OK)
        return false;
    found->store = sfp_project_store(project);
    found->row = sfp_store_row(found->store, slot);
    found->slot = slot;
    return true;
}

suffice_status sfp_access_row(const suffice_project *project, suffice_id id, sfp_slot *slot, suffice_error *error)
{
    *slot = 0;
    if (project == NULL)
        return sfp_fail_null(error, "project");
    return sfp_store_find(sfp_project_store(project), id, 0, "id", slot, error);
}

suffice_status sfp_access_field(const suffice_project *project, suffice_id id, suffice_field constant,
                                struct sfp_access *found, suffice_error *error)
{
    sfp_slot slot;
    suffice_status status = sfp_access_row(project, id, &slot, error);
    if (status != SUFFICE_OK)
        return status;
    if (sfp_access_find(project, id, constant, found))
        return SUFFICE_OK;
    status = sfp_fail(error, SUFFICE_DETAIL_UNKNOWN_FIELD, "records of kind %s have no field %" PRId32,
                      sfp_kind(sfp_store_row(sfp_project_store(project), slot)->kind)->name, constant);
    sfp_error_argument(error, "field");
    return status;
}

static suffice_status wrong_type(const struct sfp_field *field, suffice_error *error)
{
    suffice_status status = sfp_fail(error, SUFFICE_DETAIL_WRONG_TYPE, "%s holds another type of value: %s",
                                     field->name, sfp_value_expected(field));
    sfp_error_argument(error, "field");
    return status;
}

suffice_status sfp_access_set(const struct sfp_access *found, suffice_error *error)
{
    if (sfp_is_set(found->row, sfp_kind(found->row->kind), found->field))
        return SUFFICE_OK;
    suffice_status status = sfp_fail(error, SUFFICE_DETAIL_NOT_SET, "%s has no value", found->field->name);
    sfp_error_item(error, sfp_store_id(found->store, found->slot));
    return status;
}

/* --- reading values --- */

const char *suffice_text(const suffice_project *project, suffice_id id, suffice_field field)
{
    struct sfp_access found;
    if (!sfp_access_find(project, id, field, &found) || found.field->type != SFP_TYPE_text)
        return NULL;
    struct sfp_value value = sfp_store_get(found.row, found.field);
    return value.set ? value.as.text->text : NULL;
}

suffice_id suffice_ref(const suffice_project *project, suffice_id id, suffice_field field)
{
    struct sfp_access found;
    if (!sfp_access_find(project, id, field, &found) || found.field->type != SFP_TYPE_ref)
        return 0;
    struct sfp_value value = sfp_store_get(found.row, found.field);
    return value.set ? sfp_store_id(found.store, value.as.target) : 0;
}

/* A number of one of two types (the same twice: of one). */
static suffice_status get_number(const suffice_project *project, suffice_id id, suffice_field field, int type,
                                 int other_type, int64_t *value, suffice_error *error)
{
    struct sfp_access found = {0};
    suffice_status status = sfp_access_field(project, id, field, &found, error);
    *value = 0;
    if (status != SUFFICE_OK)
        return status;
    if (found.field->type != type && found.field->type != other_type)
        return wrong_type(found.field, error);
    status = sfp_access_set(&found, error);
    if (status == SUFFICE_OK)
        *value = sfp_store_get(found.row, found.field).as.integer;
    return status;
}

suffice_status suffice_integer(const suffice_project *project, suffice_id id, suffice_field field, int64_t *value,
                               suffice_error *error)
{
    if (value == NULL)
        return sfp_fail_null(error, "value");
    return get_number(project, id, field, SFP_TYPE_integer, SFP_TYPE_integer, value, error);
}

suffice_status suffice_instant(const suffice_project *project, suffice_id id, suffice_field field, int64_t *value,
                               suffice_error *error)
{
    if (value == NULL)
        return sfp_fail_null(error, "value");
    return get_number(project, id, field, SFP_TYPE_instant, SFP_TYPE_instant, value, error);
}

suffice_status suffice_boolean(const suffice_project *project, suffice_id id, suffice_field field, bool *value,
                               suffice_error *error)
{
    int64_t number;
    if (value == NULL)
        return sfp_fail_null(error, "value");
    suffice_status status = get_number(project, id, field, SFP_TYPE_boolean, SFP_TYPE_boolean, &number, error);
    *value = number != 0;
    return status;
}

suffice_status suffice_choice(const suffice_project *project, suffice_id id, suffice_field field, int32_t *value,
                              suffice_error *error)
{
    int64_t number;
    if (value == NULL)
        return sfp_fail_null(error, "value");
    suffice_status status = get_number(project, id, field, SFP_TYPE_choice, SFP_TYPE_choice, &number, error);
    *value = (int32_t)number;
    return status;
}

suffice_status suffice_date(const suffice_project *project, suffice_id id, suffice_field field, int32_t *value,
                            suffice_error *error)
{
    int64_t number;
    if (value == NULL)
        return sfp_fail_null(error, "value");
    suffice_status status = get_number(project, id, field, SFP_TYPE_date, SFP_TYPE_partial, &number, error);
    *value = (int32_t)number;
    return status;
}

bool suffice_is_set(const suffice_project *project, suffice_id id, suffice_field field)
{
    struct sfp_access found;
    return sfp_access_find(project, id, field, &found) && sfp_is_set(found.row, sfp_kind(found.row->kind), found.field);
}

size_t suffice_count(const suffice_project *project, suffice_id id, suffice_field field)
{
    struct sfp_access found;
    return sfp_access_find(project, id, field, &found) ? sfp_store_count(found.row, found.field) : 0;
}

const char *suffice_text_at(const suffice_project *project, suffice_id id, suffice_field field, size_t index)
{
    struct sfp_access found;
    if (!sfp_access_find(project, id, field, &found) || found.field->type != SFP_TYPE_text_list ||
        index >= sfp_store_count(found.row, found.field))
        return NULL;
    return sfp_store_get_at(found.row, found.field, (uint32_t)index).as.text->text;
}

suffice_id suffice_ref_at(const suffice_project *project, suffice_id id, suffice_field field, size_t index)
{
    struct sfp_access found;
    if (!sfp_access_find(project, id, field, &found) || found.field->type != SFP_TYPE_ref_list ||
        index >= sfp_store_count(found.row, found.field))
        return 0;
    return sfp_store_id(found.store, sfp_store_get_at(found.row, found.field, (uint32_t)index).as.target);
}

/* --- long text --- */

/* The text of a field that must be set; NULL with an error otherwise. */
static const struct sfp_string *long_text(const suffice_project *project, suffice_id id, suffice_field field,
                                          suffice_status *status, suffice_error *error)
{
    struct sfp_access found = {0};
    *status = sfp_access_field(project, id, field, &found, error);
    if (*status == SUFFICE_OK && found.field->type != SFP_TYPE_text)
        *status = wrong_type(found.field, error);
    if (*status == SUFFICE_OK)
        *status = sfp_access_set(&found, error);
    return *status == SUFFICE_OK ? sfp_store_get(found.row, found.field).as.text : NULL;
}

static bool is_unit(suffice_unit unit)
{
    return unit == SUFFICE_UNIT_POINTS || unit == SUFFICE_UNIT_BYTES || unit == SUFFICE_UNIT_UTF16;
}

static uint64_t in_unit(const struct sfp_text_place *place, suffice_unit unit)
{
    if (unit == SUFFICE_UNIT_POINTS)
        return place->points;
    return unit == SUFFICE_UNIT_BYTES ? place->bytes : place->units;
}

static suffice_status unknown_unit(suffice_error *error)
{
    return sfp_fail(error, SUFFICE_DETAIL_UNKNOWN_CHOICE, "a unit must be one of the SUFFICE_UNIT constants");
}

suffice_status suffice_text_length(const suffice_project *project, suffice_id id, suffice_field field,
                                   suffice_unit unit, uint64_t *length, suffice_error *error)
{
    suffice_status status;
    struct sfp_text_place place;
    if (length == NULL)
        return sfp_fail_null(error, "length");
    *length = 0;
    const struct sfp_string *text = long_text(project, id, field, &status, error);
    if (text == NULL)
        return status;
    if (!is_unit(unit))
        return unknown_unit(error);
    sfp_string_at_points(text, text->points, &place);
    *length = in_unit(&place, unit);
    return SUFFICE_OK;
}

suffice_status suffice_text_slice(const suffice_project *project, suffice_id id, suffice_field field, uint64_t start,
                                  uint64_t end, const char **text, size_t *size, suffice_error *error)
{
    suffice_status status;
    struct sfp_text_place from;
    struct sfp_text_place to;
    if (text != NULL)
        *text = NULL;
    if (size != NULL)
        *size = 0;
    if (text == NULL || size == NULL)
        return sfp_fail_null(error, text == NULL ? "text" : "size");
    const struct sfp_string *whole = long_text(project, id, field, &status, error);
    if (whole == NULL)
        return status;
    if (start > end || end > whole->points)
        return sfp_fail(error, SUFFICE_DETAIL_OUT_OF_RANGE,
                        "a slice from %" PRIu64 " to %" PRIu64 " does not lie in a text of %" PRIu32 " code points",
                        start, end, whole->points);
    sfp_string_at_points(whole, (size_t)start, &from);
    sfp_string_at_points(whole, (size_t)end, &to);
    *text = whole->text + from.bytes;
    *size = to.bytes - from.bytes;
    return SUFFICE_OK;
}

static void find_place(const struct sfp_string *text, suffice_unit unit, uint64_t position,
                       struct sfp_text_place *place)
{
    if (unit == SUFFICE_UNIT_POINTS)
        sfp_string_at_points(text, (size_t)position, place);
    else if (unit == SUFFICE_UNIT_BYTES)
        sfp_string_at_bytes(text, (size_t)position, place);
    else
        sfp_string_at_units(text, (size_t)position, place);
}

suffice_status suffice_text_place(const suffice_project *project, suffice_id id, suffice_field field, suffice_unit from,
                                  uint64_t place, suffice_unit to, uint64_t *result, suffice_error *error)
{
    suffice_status status;
    struct sfp_text_place found;
    if (result == NULL)
        return sfp_fail_null(error, "result");
    *result = 0;
    const struct sfp_string *text = long_text(project, id, field, &status, error);
    if (text == NULL)
        return status;
    if (!is_unit(from) || !is_unit(to))
        return unknown_unit(error);
    sfp_string_at_points(text, text->points, &found);
    if (place > in_unit(&found, from))
        return sfp_fail(error, SUFFICE_DETAIL_OUT_OF_RANGE, "the text ends at %" PRIu64 ", before %" PRIu64,
                        in_unit(&found, from), place);
    find_place(text, from, place, &found);
    *result = in_unit(&found, to);
    return SUFFICE_OK;
}
