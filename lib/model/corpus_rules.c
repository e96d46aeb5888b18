/*
 * Rules of the corpus: spans lie within their sources, text agrees with its line ends, data fit their attributes.
 * SPDX-License-Identifier: MIT
 *
 * A file may be newer than we are, so what a record must have may be missing here: what is not set is not judged.
 */
#include "model/rules.h"

#include "base/date.h"
#include "base/memory.h"
#include "base/number.h"
#include "model/judging.h"
#include "model/sources.h"
#include "record/order.h"

#include <suffice/fields.h>

#include <inttypes.h>
#include <string.h>

enum {
    OPTIONS_MAX = 1000, /* each value is compared with each of them */
    ENDLESS = -1        /* a duration that is not known */
};

/* --- attributes and data --- */

static bool is_option(const struct sfp_attribute *attribute, const struct sfp_string *value)
{
    for (uint32_t i = 0; i < attribute->options.count; i++)
        if (sfp_string_equal(attribute->options.items[i], value))
            return true;
    return false;
}

static bool is_boolean(const struct sfp_string *value)
{
    return strcmp(value->text, "true") == 0 || strcmp(value->text, "false") == 0;
}

static bool value_fits(const struct sfp_attribute *attribute, const struct sfp_string *value)
{
    int64_t number;
    int32_t date;
    switch (attribute->type) {
    case SUFFICE_ATTRIBUTE_TYPE_INTEGER:
        return sfp_integer_parse(value->text, value->size, &number);
    case SUFFICE_ATTRIBUTE_TYPE_DECIMAL:
        return sfp_decimal_is_valid(value->text, value->size);
    case SUFFICE_ATTRIBUTE_TYPE_BOOLEAN:
        return is_boolean(value);
    case SUFFICE_ATTRIBUTE_TYPE_DATE:
        return sfp_date_parse(value->text, value->size, &date) ||
               sfp_partial_date_parse(value->text, value->size, &date);
    case SUFFICE_ATTRIBUTE_TYPE_CHOICE:
        return is_option(attribute, value);
    default:
        return true;
    }
}

static bool scope_fits(const struct sfp_attribute *attribute, int32_t owner)
{
    switch (attribute->scope) {
    case SUFFICE_ATTRIBUTE_SCOPE_PARTICIPANT:
        return owner == SFP_KIND_PARTICIPANT;
    case SUFFICE_ATTRIBUTE_SCOPE_INTERVIEW:
        return owner == SFP_KIND_INTERVIEW;
    case SUFFICE_ATTRIBUTE_SCOPE_SOURCE:
        return owner == SFP_KIND_SOURCE;
    case SUFFICE_ATTRIBUTE_SCOPE_TEAM:
        return owner == SFP_KIND_TEAM;
    default:
        return true;
    }
}

static suffice_status check_datum(const struct sfp_store *store, const struct sfp_datum *datum,
                                  const struct sfp_attribute *attribute, suffice_error *error)
{
    static const char *const expected[] = {
        [SUFFICE_ATTRIBUTE_TYPE_INTEGER] = "the value must be a whole number such as 82",
        [SUFFICE_ATTRIBUTE_TYPE_DECIMAL] = "the value must be a number such as 7.5",
        [SUFFICE_ATTRIBUTE_TYPE_BOOLEAN] = "the value must be true or false",
        [SUFFICE_ATTRIBUTE_TYPE_DATE] = "the value must be a date such as 2025, 2025-03 or 2025-03-20",
        [SUFFICE_ATTRIBUTE_TYPE_CHOICE] = "the value must be one of the options of its attribute",
    };
    if (!scope_fits(attribute, sfp_store_row(store, datum->row.parent)->kind))
        return sfp_rule_refuse(error, SUFFICE_DETAIL_ATTRIBUTE_SCOPE, "attribute",
                               "the attribute does not describe records of this kind");
    bool known = sfp_has(&datum->row, SUFFICE_DATUM_VALUE) && sfp_has(&attribute->row, SUFFICE_ATTRIBUTE_TYPE);
    if (!known || value_fits(attribute, datum->value))
        return SUFFICE_OK;
    return sfp_rule_refuse(error, SUFFICE_DETAIL_VALUE_TYPE, "value", expected[attribute->type]);
}

suffice_status sfp_rule_datum(const struct sfp_store *store, const struct sfp_row *row, suffice_error *error)
{
    const struct sfp_datum *datum = (const struct sfp_datum *)row;
    const struct sfp_row *attribute = sfp_store_row(store, datum->attribute.target);
    if (attribute == NULL)
        return SUFFICE_OK;
    return check_datum(store, datum, (const struct sfp_attribute *)attribute, error);
}

static suffice_status check_options(const struct sfp_attribute *attribute, suffice_error *error)
{
    bool choice = attribute->type == SUFFICE_ATTRIBUTE_TYPE_CHOICE;
    if (attribute->options.count > OPTIONS_MAX)
        return sfp_rule_refuse(error, SUFFICE_DETAIL_LIST_TOO_LONG, "options", "an attribute has at most 1000 options");
    if (!sfp_has(&attribute->row, SUFFICE_ATTRIBUTE_TYPE) || choice == (attribute->options.count > 0))
        return SUFFICE_OK;
    return sfp_rule_refuse(error, SUFFICE_DETAIL_VALUE_TYPE, "options",
                           choice ? "an attribute of type choice must have options"
                                  : "only an attribute of type choice has options");
}

suffice_status sfp_rule_attribute(const struct sfp_store *store, const struct sfp_row *row, suffice_error *error)
{
    const struct sfp_attribute *attribute = (const struct sfp_attribute *)row;
    const struct sfp_list *data = sfp_rule_pointing_at(store, row, SUFFICE_DATUM_ATTRIBUTE);
    suffice_status status = check_options(attribute, error);
    for (uint32_t i = 0; status == SUFFICE_OK && i < data->count; i++) {
        const struct sfp_row *datum = sfp_store_row(store, sfp_list_items(data)[i]);
        status = check_datum(store, (const struct sfp_datum *)datum, attribute, error);
    }
    return status;
}

/* --- schedules and grids --- */

suffice_status sfp_rule_schedule_item(const struct sfp_store *store, const struct sfp_row *row, suffice_error *error)
{
    (void)store;
    if (sfp_has(row, SUFFICE_SCHEDULE_ITEM_SELF) || sfp_has(row, SUFFICE_SCHEDULE_ITEM_CARER))
        return SUFFICE_OK;
    return sfp_rule_refuse(error, SUFFICE_DETAIL_REQUIRED, "self",
                           "every item must have a wording: for the person, for a carer, or both");
}

/* How long a source is, in milliseconds. */
static int64_t duration_of(const struct sfp_store *store, sfp_slot source)
{
    const struct sfp_row *row = source == 0 ? NULL : sfp_store_row(store, source);
    if (row == NULL || !sfp_has(row, SUFFICE_SOURCE_DURATION))
        return ENDLESS;
    return ((const struct sfp_source *)row)->duration;
}

static suffice_status check_end(int64_t end, int64_t duration, const char *what, const char *argument,
                                suffice_error *error)
{
    if (duration == ENDLESS || end <= duration)
        return SUFFICE_OK;
    suffice_status status =
        sfp_fail(error, SUFFICE_DETAIL_SPAN_OUTSIDE, "%s lies at %" PRId64 " ms, but the recording has %" PRId64 " ms",
                 what, end, duration);
    sfp_error_argument(error, argument);
    return status;
}

static suffice_status check_grid_row(const struct sfp_row *row, int64_t duration, suffice_error *error)
{
    const struct sfp_grid_row *grid_row = (const struct sfp_grid_row *)row;
    if (!sfp_has(row, SUFFICE_GRID_ROW_START) || !sfp_has(row, SUFFICE_GRID_ROW_END))
        return SUFFICE_OK;
    if (grid_row->start > grid_row->end)
        return sfp_rule_refuse(error, SUFFICE_DETAIL_SPAN_OUTSIDE, "end",
                               "a row of a grid cannot end before it starts");
    return check_end(grid_row->end, duration, "the end of a row of a grid", "end", error);
}

suffice_status sfp_rule_grid_row(const struct sfp_store *store, const struct sfp_row *row, suffice_error *error)
{
    const struct sfp_grid *grid = (const struct sfp_grid *)sfp_store_row(store, row->parent);
    return check_grid_row(row, duration_of(store, grid->source.target), error);
}

static suffice_status check_grid(const struct sfp_store *store, const struct sfp_grid *grid, int64_t duration,
                                 suffice_error *error)
{
    suffice_status status = SUFFICE_OK;
    for (uint32_t i = 0; status == SUFFICE_OK && i < grid->rows.count; i++)
        status = check_grid_row(sfp_store_row(store, sfp_list_items(&grid->rows)[i]), duration, error);
    return status;
}

suffice_status sfp_rule_grid(const struct sfp_store *store, const struct sfp_row *row, suffice_error *error)
{
    const struct sfp_grid *grid = (const struct sfp_grid *)row;
    return check_grid(store, grid, duration_of(store, grid->source.target), error);
}

/* --- sync points --- */

static const struct sfp_sync_point *sync_at(const struct sfp_store *store, sfp_slot slot)
{
    return (const struct sfp_sync_point *)sfp_store_row(store, slot);
}

static bool is_known(const struct sfp_sync_point *sync)
{
    return sfp_has(&sync->row, SUFFICE_SYNC_POINT_POSITION) && sfp_has(&sync->row, SUFFICE_SYNC_POINT_TIME);
}

static suffice_status check_pair(const struct sfp_sync_point *a, const struct sfp_sync_point *b, suffice_error *error)
{
    bool good = !is_known(a) || !is_known(b) || a->position == b->position ||
                (a->position < b->position ? a->time <= b->time : a->time >= b->time);
    if (good)
        return SUFFICE_OK;
    return sfp_rule_refuse(error, SUFFICE_DETAIL_SPAN_OUTSIDE, "time",
                           "a later place of a transcript cannot have an earlier time in the recording");
}

/* What one sync point must keep by itself. */
static suffice_status check_sync(const struct sfp_source *source, const struct sfp_sync_point *sync, int64_t duration,
                                 suffice_error *error)
{
    if (!sfp_has(&source->row, SUFFICE_SOURCE_TEXT))
        return sfp_rule_refuse(error, SUFFICE_DETAIL_WRONG_MEASURE, "source",
                               "sync points are places in a text, and the source has none");
    if (!is_known(sync))
        return SUFFICE_OK;
    if (sync->position <= (int64_t)source->text->points)
        return check_end(sync->time, duration, "a sync point", "time", error);
    suffice_status status = sfp_fail(error, SUFFICE_DETAIL_SPAN_OUTSIDE,
                                     "a sync point lies at %" PRId64 ", but its source has %" PRIu32 " code points",
                                     sync->position, source->text->points);
    sfp_error_argument(error, "position");
    return status;
}

/*
 * A point is held against those that lie beside it in memory, which are its true neighbours while points come in order,
 * as from a file of ours. The rule of the source, which runs when all of it has been read, looks at the order of all.
 */
suffice_status sfp_rule_sync_point(const struct sfp_store *store, const struct sfp_row *row, suffice_error *error)
{
    const struct sfp_sync_point *sync = (const struct sfp_sync_point *)row;
    const struct sfp_source *source = (const struct sfp_source *)sfp_store_row(store, row->parent);
    const sfp_slot *items = sfp_list_items(&source->syncs);
    suffice_status status = check_sync(source, sync, duration_of(store, source->transcript_of.target), error);
    if (status == SUFFICE_OK && row->place > 0)
        status = check_pair(sync_at(store, items[row->place - 1]), sync, error);
    if (status == SUFFICE_OK && row->place + 1 < source->syncs.count)
        status = check_pair(sync, sync_at(store, items[row->place + 1]), error);
    return status;
}

/* All sync points of a source: sorted once, then each against the next. */
static suffice_status check_syncs(const struct sfp_store *store, const struct sfp_source *source, int64_t duration,
                                  suffice_error *error)
{
    const sfp_slot *sorted;
    sfp_slot *owned;
    suffice_status status = SUFFICE_OK;
    if (source->syncs.count == 0)
        return SUFFICE_OK;
    if (!sfp_order_list(store, &source->syncs, &sorted, &owned))
        return sfp_fail_memory(error);
    for (uint32_t i = 0; status == SUFFICE_OK && i < source->syncs.count; i++) {
        status = check_sync(source, sync_at(store, sorted[i]), duration, error);
        if (status == SUFFICE_OK && i > 0)
            status = check_pair(sync_at(store, sorted[i - 1]), sync_at(store, sorted[i]), error);
    }
    sfp_free(owned);
    return status;
}

/* --- sources --- */

static suffice_status check_measure(const struct sfp_source *source, suffice_error *error)
{
    bool seen_or_heard = source->medium == SUFFICE_MEDIUM_RECORDING || source->medium == SUFFICE_MEDIUM_PICTURE;
    if (!sfp_has(&source->row, SUFFICE_SOURCE_TEXT))
        return SUFFICE_OK;
    if (seen_or_heard && sfp_has(&source->row, SUFFICE_SOURCE_MEDIUM))
        return sfp_rule_refuse(error, SUFFICE_DETAIL_WRONG_MEASURE, "medium",
                               "a recording or a picture has no text; write it down in a source of its own");
    if (sfp_has(&source->row, SUFFICE_SOURCE_DURATION))
        return sfp_rule_refuse(error, SUFFICE_DETAIL_WRONG_MEASURE, "duration",
                               "a source with text is measured in code points and has no duration");
    return SUFFICE_OK;
}

static suffice_status check_line_ends(const struct sfp_source *source, suffice_error *error)
{
    if (!sfp_has(&source->row, SUFFICE_SOURCE_LINE_ENDS))
        return SUFFICE_OK;
    if (sfp_has(&source->row, SUFFICE_SOURCE_TEXT) && sfp_line_ends_agree(source->line_ends, source->text))
        return SUFFICE_OK;
    return sfp_rule_refuse(error, SUFFICE_DETAIL_BAD_FORM, "line_ends",
                           "line-ends must count as many line ends as the text has line feeds");
}

/* Grids and sync points must lie within a recording; excerpts have a rule of their own, asked beside this one. */
static suffice_status check_duration(const struct sfp_store *store, const struct sfp_source *source,
                                     suffice_error *error)
{
    if (!sfp_has(&source->row, SUFFICE_SOURCE_DURATION))
        return SUFFICE_OK;
    suffice_status status = SUFFICE_OK;
    const struct sfp_list *grids = sfp_rule_pointing_at(store, &source->row, SUFFICE_GRID_SOURCE);
    for (uint32_t i = 0; status == SUFFICE_OK && i < grids->count; i++) {
        const struct sfp_row *grid = sfp_store_row(store, sfp_list_items(grids)[i]);
        status = check_grid(store, (const struct sfp_grid *)grid, source->duration, error);
    }
    const struct sfp_list *transcripts = sfp_rule_pointing_at(store, &source->row, SUFFICE_SOURCE_TRANSCRIPT_OF);
    for (uint32_t i = 0; status == SUFFICE_OK && i < transcripts->count; i++) {
        const struct sfp_row *transcript = sfp_store_row(store, sfp_list_items(transcripts)[i]);
        status = check_syncs(store, (const struct sfp_source *)transcript, source->duration, error);
    }
    return status;
}

suffice_status sfp_rule_source(const struct sfp_store *store, const struct sfp_row *row, suffice_error *error)
{
    const struct sfp_source *source = (const struct sfp_source *)row;
    suffice_status status = check_measure(source, error);
    if (status == SUFFICE_OK)
        status = check_line_ends(source, error);
    if (status == SUFFICE_OK)
        status = check_syncs(store, source, duration_of(store, source->transcript_of.target), error);
    if (status == SUFFICE_OK)
        status = check_duration(store, source, error);
    return status;
}
