/*
 * Assessment: how many areas are at each level, all areas with what was found, and what moved between two rounds.
 * SPDX-License-Identifier: MIT
 *
 * Levels are ordinal and self-declared: nothing here averages, scores or ranks.
 */
#include "model/framework.h"

#include "base/memory.h"
#include "base/table.h"
#include "model/audience.h"
#include "model/handles.h"
#include "model/slots.h"

#include <string.h>

static const struct sfp_rating *rating_at(const struct sfp_store *store, sfp_slot slot)
{
    return slot == 0 ? NULL : (const struct sfp_rating *)sfp_store_row(store, slot);
}

/* One round: an assessment with its framework. */
struct side {
    const struct sfp_store *store;
    sfp_slot assessment;
    sfp_slot framework;
};

/* A newer version may have named a framework that we do not know: then there is nothing to go through. */
static suffice_status find_side(const suffice_assessment *assessment, const char *argument, struct side *side,
                                suffice_error *error)
{
    suffice_status status = sfp_handle_find(assessment, argument, &side->store, &side->assessment, error);
    if (status != SUFFICE_OK)
        return status;
    const struct sfp_row *row = sfp_store_row(side->store, side->assessment);
    side->framework = ((const struct sfp_assessment *)row)->framework.target;
    if (side->framework != 0)
        return SUFFICE_OK;
    status = sfp_fail(error, SUFFICE_DETAIL_NOT_SET, "the framework of %s is not known", argument);
    sfp_error_argument(error, argument);
    return status;
}

/* The rating of an area, or NULL. */
static const struct sfp_rating *rating_of(const struct side *side, sfp_slot area)
{
    return rating_at(side->store, sfp_assessment_rating(side->store, side->assessment, area));
}

static bool put_string(suffice_table *table, size_t column, const struct sfp_string *string)
{
    return string == NULL || sfp_table_set_text(table, column, string->text, string->size);
}

static bool put_words(suffice_table *table, size_t column, const char *words)
{
    return words == NULL || sfp_table_set_text(table, column, words, strlen(words));
}

/* Ends the making of a table: it is there, or memory ran out. */
static suffice_status finish(suffice_table **table, bool good, suffice_error *error)
{
    if (good)
        return SUFFICE_OK;
    suffice_table_release(*table);
    *table = NULL;
    return sfp_fail_memory(error);
}

/* --- how high a level stands --- */

enum { NO_RANK = -1 };

/* The levels of a framework, which stand in `ranks` in their order. */
static const struct sfp_list *levels_of(const struct side *side)
{
    return sfp_store_children(side->store, side->framework, SFP_KIND_LEVEL);
}

static int64_t rank_of(const struct sfp_slots *ranks, sfp_slot level)
{
    return (int64_t)sfp_slots_place(ranks, level) - 1;
}

/* --- how many areas are at each level --- */

struct counts {
    struct sfp_slots ranks;
    int64_t *levels; /* by rank */
    int64_t not_rated;
    int64_t not_applicable;
    int64_t not_this_unit;
};

static void count_area(struct counts *counts, const struct sfp_rating *rating)
{
    int64_t rank = rating == NULL ? NO_RANK : rank_of(&counts->ranks, rating->level.target);
    if (rank != NO_RANK)
        counts->levels[rank]++;
    else if (rating != NULL && rating->excluded == SUFFICE_EXCLUSION_NOT_APPLICABLE)
        counts->not_applicable++;
    else if (rating != NULL && rating->excluded == SUFFICE_EXCLUSION_NOT_THIS_UNIT)
        counts->not_this_unit++;
    else
        counts->not_rated++;
}

static void count_areas(struct counts *counts, const struct side *side, sfp_slot top)
{
    struct sfp_areas areas;
    sfp_areas_begin(&areas, side->store, top);
    for (sfp_slot area; (area = sfp_areas_next(&areas)) != 0;)
        count_area(counts, rating_of(side, area));
}

static bool put_level_count(suffice_table *table, const struct sfp_store *store, sfp_slot slot, int64_t areas)
{
    const struct sfp_level *level = (const struct sfp_level *)sfp_store_row(store, slot);
    if (!sfp_table_add_row(table))
        return false;
    sfp_table_set_integer(table, 0, (int64_t)sfp_store_id(store, slot));
    sfp_table_set_integer(table, 3, areas);
    return put_string(table, 1, level->key) && put_string(table, 2, level->name);
}

static bool put_other_count(suffice_table *table, const char *key, const char *name, int64_t areas)
{
    if (!sfp_table_add_row(table))
        return false;
    sfp_table_set_integer(table, 3, areas);
    return put_words(table, 1, key) && put_words(table, 2, name);
}

static bool put_counts(const struct counts *counts, const struct sfp_store *store, suffice_table *table)
{
    for (size_t rank = counts->ranks.count; rank > 0; rank--)
        if (!put_level_count(table, store, counts->ranks.items[rank - 1], counts->levels[rank - 1]))
            return false;
    return put_other_count(table, "not-rated", "Not rated", counts->not_rated) &&
           put_other_count(table, "not-applicable", "Not applicable", counts->not_applicable) &&
           put_other_count(table, "not-this-unit", "Not for this unit", counts->not_this_unit);
}

static bool make_counts(const struct side *side, sfp_slot top, suffice_table *table)
{
    struct counts counts = {.levels = sfp_new(levels_of(side)->count, sizeof *counts.levels)};
    bool good = counts.levels != NULL && sfp_slots_add_list(&counts.ranks, levels_of(side));
    if (good) {
        count_areas(&counts, side, top);
        good = put_counts(&counts, side->store, table);
    }
    sfp_slots_release(&counts.ranks);
    sfp_free(counts.levels);
    return good;
}

suffice_status suffice_assessment_counts(const suffice_assessment *assessment, suffice_id section_or_group,
                                         suffice_table **table, suffice_error *error)
{
    static const struct sfp_column columns[] = {{"level", SUFFICE_COLUMN_ID},
                                                {"key", SUFFICE_COLUMN_TEXT},
                                                {"name", SUFFICE_COLUMN_TEXT},
                                                {"areas", SUFFICE_COLUMN_INTEGER}};
    struct side side;
    sfp_slot top = 0;
    if (table == NULL)
        return sfp_fail_null(error, "table");
    *table = NULL;
    suffice_status status = find_side(assessment, "assessment", &side, error);
    if (status == SUFFICE_OK)
        status = sfp_framework_scope(side.store, side.framework, section_or_group, &top, error);
    if (status == SUFFICE_OK)
        status = sfp_table_new(columns, sizeof columns / sizeof columns[0], &side.store->strings.key, table, error);
    return status == SUFFICE_OK ? finish(table, make_counts(&side, top, *table), error) : status;
}

/* --- all areas --- */

enum {
    AREA,
    KEY,
    NAME,
    SECTION,
    GROUP,
    LEVEL,
    EXCLUDED,
    MET,
    PARTLY,
    UNMET,
    NOT_APPLICABLE,
    UNMARKED,
    EVIDENCE,
    REASON,
    IMPACT,
    NOW,
    GOOD,
    DO,
    PRIORITY,
    ACTIONS,
    COLUMNS
};

static const struct sfp_column area_columns[COLUMNS] = {
    [AREA] = {"area", SUFFICE_COLUMN_ID},
    [KEY] = {"key", SUFFICE_COLUMN_TEXT},
    [NAME] = {"name", SUFFICE_COLUMN_TEXT},
    [SECTION] = {"section", SUFFICE_COLUMN_TEXT},
    [GROUP] = {"group", SUFFICE_COLUMN_TEXT},
    [LEVEL] = {"level", SUFFICE_COLUMN_TEXT},
    [EXCLUDED] = {"excluded", SUFFICE_COLUMN_TEXT},
    [MET] = {"met", SUFFICE_COLUMN_INTEGER},
    [PARTLY] = {"partly", SUFFICE_COLUMN_INTEGER},
    [UNMET] = {"unmet", SUFFICE_COLUMN_INTEGER},
    [NOT_APPLICABLE] = {"not_applicable", SUFFICE_COLUMN_INTEGER},
    [UNMARKED] = {"unmarked", SUFFICE_COLUMN_INTEGER},
    [EVIDENCE] = {"evidence", SUFFICE_COLUMN_INTEGER},
    [REASON] = {"reason", SUFFICE_COLUMN_TEXT},
    [IMPACT] = {"impact", SUFFICE_COLUMN_TEXT},
    [NOW] = {"now", SUFFICE_COLUMN_TEXT},
    [GOOD] = {"good", SUFFICE_COLUMN_TEXT},
    [DO] = {"do", SUFFICE_COLUMN_TEXT},
    [PRIORITY] = {"priority", SUFFICE_COLUMN_TEXT},
    [ACTIONS] = {"actions", SUFFICE_COLUMN_TEXT_LIST},
};

struct sheet {
    const struct sfp_store *store;
    suffice_table *table;
    struct sfp_gate *gate;
};

/* A text as it goes to the audience; slot 0: there is none. */
static bool put_shown(const struct sheet *sheet, size_t column, sfp_slot slot, suffice_field field)
{
    const char *text;
    size_t size;
    return slot == 0 || (sfp_gate_text(sheet->gate, slot, field, &text, &size) &&
                         (text == NULL || sfp_table_set_text(sheet->table, column, text, size)));
}

static bool put_area(const struct sheet *sheet, sfp_slot slot)
{
    sfp_slot group = sfp_store_row(sheet->store, slot)->parent;
    sfp_slot section = sfp_store_row(sheet->store, group)->parent;
    sfp_table_set_integer(sheet->table, AREA, (int64_t)sfp_store_id(sheet->store, slot));
    return put_shown(sheet, KEY, slot, SUFFICE_AREA_KEY) && put_shown(sheet, NAME, slot, SUFFICE_AREA_NAME) &&
           put_shown(sheet, SECTION, section, SUFFICE_FRAMEWORK_SECTION_NAME) &&
           put_shown(sheet, GROUP, group, SUFFICE_AREA_GROUP_NAME);
}

static const struct sfp_string *level_name(const struct sfp_store *store, const struct sfp_rating *rating)
{
    const struct sfp_row *level = rating == NULL ? NULL : sfp_store_row(store, rating->level.target);
    return level == NULL ? NULL : ((const struct sfp_level *)level)->name;
}

static const char *choice_text(int32_t choice, int32_t number)
{
    const struct sfp_value_name *value = sfp_choice_number(sfp_choice(choice), number);
    return value == NULL ? NULL : value->text;
}

static void put_marks(const struct sheet *sheet, sfp_slot area, const struct sfp_rating *rating)
{
    int64_t counts[SUFFICE_FULFILMENT_NOT_APPLICABLE + 1] = {0};
    uint32_t indicators = sfp_store_children(sheet->store, area, SFP_KIND_INDICATOR)->count;
    uint32_t marked = rating == NULL ? 0 : rating->marks.count;
    for (uint32_t i = 0; i < marked; i++) {
        const struct sfp_row *mark = sfp_store_row(sheet->store, sfp_list_items(&rating->marks)[i]);
        counts[((const struct sfp_indicator_mark *)mark)->state]++;
    }
    sfp_table_set_integer(sheet->table, MET, counts[SUFFICE_FULFILMENT_MET]);
    sfp_table_set_integer(sheet->table, PARTLY, counts[SUFFICE_FULFILMENT_PARTLY]);
    sfp_table_set_integer(sheet->table, UNMET, counts[SUFFICE_FULFILMENT_UNMET]);
    sfp_table_set_integer(sheet->table, NOT_APPLICABLE, counts[SUFFICE_FULFILMENT_NOT_APPLICABLE]);
    sfp_table_set_integer(sheet->table, UNMARKED, indicators > marked ? indicators - marked : 0);
    sfp_table_set_integer(sheet->table, EVIDENCE, rating == NULL ? 0 : rating->evidence.count);
}

/* What was written about an area, as far as it goes to the audience. */
static bool put_writing(const struct sheet *sheet, sfp_slot rating)
{
    static const struct {
        size_t column;
        suffice_field field;
    } texts[] = {{REASON, SUFFICE_RATING_REASON},
                 {IMPACT, SUFFICE_RATING_IMPACT},
                 {NOW, SUFFICE_RATING_NOW_AT},
                 {GOOD, SUFFICE_RATING_GOOD},
                 {DO, SUFFICE_RATING_WILL_DO}};
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++)
        if (!put_shown(sheet, texts[i].column, rating, texts[i].field))
            return false;
    return true;
}

static bool put_actions(const struct sheet *sheet, const struct sfp_rating *rating)
{
    for (uint32_t i = 0; i < rating->actions.count; i++) {
        const char *text;
        size_t size;
        if (!sfp_gate_label(sheet->gate, rating->actions.items[i].target, &text, &size) ||
            (text != NULL && !sfp_table_add_to_list(sheet->table, ACTIONS, text, size)))
            return false;
    }
    return true;
}

static bool put_rating(const struct sheet *sheet, sfp_slot slot)
{
    const struct sfp_rating *rating = rating_at(sheet->store, slot);
    return put_shown(sheet, LEVEL, rating->level.target, SUFFICE_LEVEL_NAME) &&
           put_words(sheet->table, EXCLUDED, choice_text(SFP_CHOICE_EXCLUSION, rating->excluded)) &&
           put_words(sheet->table, PRIORITY, choice_text(SFP_CHOICE_PRIORITY, rating->priority)) &&
           put_writing(sheet, slot) && put_actions(sheet, rating);
}

static bool make_sheet(const struct sheet *sheet, const struct side *side)
{
    struct sfp_areas areas;
    sfp_areas_begin(&areas, side->store, side->framework);
    for (sfp_slot area; (area = sfp_areas_next(&areas)) != 0;) {
        sfp_slot rating = sfp_assessment_rating(side->store, side->assessment, area);
        if (!sfp_table_add_row(sheet->table) || !put_area(sheet, area))
            return false;
        put_marks(sheet, area, rating_at(sheet->store, rating));
        if (rating != 0 && !put_rating(sheet, rating))
            return false;
    }
    return true;
}

suffice_status suffice_assessment_table(const suffice_assessment *assessment, suffice_audience audience,
                                        suffice_table **table, suffice_error *error)
{
    struct side side;
    struct sheet sheet;
    if (table == NULL)
        return sfp_fail_null(error, "table");
    *table = NULL;
    suffice_status status = find_side(assessment, "assessment", &side, error);
    if (status == SUFFICE_OK)
        status = sfp_gate_open(side.store, audience, &sheet.gate, error);
    if (status != SUFFICE_OK)
        return status;
    status = sfp_table_new(area_columns, COLUMNS, &side.store->strings.key, table, error);
    sheet.store = side.store;
    sheet.table = *table;
    if (status == SUFFICE_OK)
        status = finish(table, make_sheet(&sheet, &side), error);
    sfp_gate_close(sheet.gate);
    return status;
}

/* --- what moved --- */

/* The row of the one side's framework that has the GUID of a row of the other's, and is of its kind; or 0. */
static sfp_slot counterpart(const struct side *from, sfp_slot slot, const struct side *to)
{
    const struct sfp_row *row = sfp_store_row(from->store, slot);
    sfp_slot found = from->store == to->store ? slot : sfp_store_find_guid(to->store, &row->guid);
    bool fits = found != 0 && sfp_store_row(to->store, found)->kind == row->kind;
    return fits && sfp_framework_of(to->store, found) == to->framework ? found : 0;
}

static bool same_text(const struct sfp_string *a, const struct sfp_string *b)
{
    return a == b || (a != NULL && b != NULL && sfp_string_equal(a, b));
}

/* Whether an area has the same indicators, in the same words, on both sides. */
static bool same_indicators(const struct side *before, sfp_slot earlier, const struct side *after, sfp_slot later)
{
    const struct sfp_list *a = sfp_store_children(before->store, earlier, SFP_KIND_INDICATOR);
    const struct sfp_list *b = sfp_store_children(after->store, later, SFP_KIND_INDICATOR);
    bool same = a->count == b->count;
    for (uint32_t i = 0; same && i < a->count; i++) {
        sfp_slot slot = counterpart(before, sfp_list_items(a)[i], after);
        const struct sfp_indicator *was =
            (const struct sfp_indicator *)sfp_store_row(before->store, sfp_list_items(a)[i]);
        const struct sfp_indicator *is = (const struct sfp_indicator *)sfp_store_row(after->store, slot);
        same = is != NULL && is->row.parent == later && same_text(was->text, is->text);
    }
    return same;
}

/* How an area moved; `steps` is told only where there are some to tell. */
static const char *move_of(const struct side *before, const struct sfp_rating *was, const struct side *after,
                           const struct sfp_rating *is, const struct sfp_slots *ranks, int64_t *steps)
{
    sfp_slot earlier = was == NULL ? 0 : was->level.target;
    sfp_slot later = is == NULL ? 0 : is->level.target;
    int64_t from = earlier == 0 ? NO_RANK : rank_of(ranks, counterpart(before, earlier, after));
    if (earlier != 0 && from == NO_RANK)
        return "not-comparable";
    if (is != NULL && sfp_has(&is->row, SUFFICE_RATING_EXCLUDED))
        return "excluded";
    if (earlier == 0 || later == 0)
        return later != 0 ? "newly-rated" : earlier != 0 ? "no-longer-rated" : "not-rated";
    *steps = rank_of(ranks, later) - from;
    return *steps > 0 ? "up" : *steps < 0 ? "down" : "same";
}

enum { MOVE_AREA, MOVE_KEY, MOVE_NAME, MOVE_BEFORE, MOVE_AFTER, MOVE_MOVE, MOVE_STEPS, MOVE_COLUMNS };

/* A row for an area, which may be there on one side only. */
static bool put_move(suffice_table *table, const struct side *before, sfp_slot earlier, const struct side *after,
                     sfp_slot later, const struct sfp_slots *ranks)
{
    int64_t steps = INT64_MIN;
    const struct sfp_rating *was = rating_of(before, earlier);
    const struct sfp_rating *is = rating_of(after, later);
    const struct sfp_row *shown =
        later != 0 ? sfp_store_row(after->store, later) : sfp_store_row(before->store, earlier);
    const struct sfp_area *area = (const struct sfp_area *)shown;
    bool comparable = earlier != 0 && later != 0 && same_indicators(before, earlier, after, later);
    const char *move = comparable ? move_of(before, was, after, is, ranks, &steps) : "not-comparable";
    if (!sfp_table_add_row(table))
        return false;
    if (later != 0)
        sfp_table_set_integer(table, MOVE_AREA, (int64_t)sfp_store_id(after->store, later));
    if (steps != INT64_MIN)
        sfp_table_set_integer(table, MOVE_STEPS, steps);
    return put_string(table, MOVE_KEY, area->key) && put_string(table, MOVE_NAME, area->name) &&
           put_string(table, MOVE_BEFORE, level_name(before->store, was)) &&
           put_string(table, MOVE_AFTER, level_name(after->store, is)) && put_words(table, MOVE_MOVE, move);
}

static bool put_moves(suffice_table *table, const struct side *before, const struct side *after,
                      const struct sfp_slots *ranks)
{
    struct sfp_areas areas;
    sfp_areas_begin(&areas, after->store, after->framework);
    for (sfp_slot area; (area = sfp_areas_next(&areas)) != 0;)
        if (!put_move(table, before, counterpart(after, area, before), after, area, ranks))
            return false;
    sfp_areas_begin(&areas, before->store, before->framework);
    for (sfp_slot area; (area = sfp_areas_next(&areas)) != 0;)
        if (counterpart(before, area, after) == 0 && !put_move(table, before, area, after, 0, ranks))
            return false;
    return true;
}

static bool make_moves(suffice_table *table, const struct side *before, const struct side *after)
{
    struct sfp_slots ranks = {0};
    bool good = sfp_slots_add_list(&ranks, levels_of(after)) && put_moves(table, before, after, &ranks);
    sfp_slots_release(&ranks);
    return good;
}

suffice_status suffice_assessment_compare(const suffice_assessment *before, const suffice_assessment *after,
                                          suffice_table **table, suffice_error *error)
{
    static const struct sfp_column columns[MOVE_COLUMNS] = {
        [MOVE_AREA] = {"area", SUFFICE_COLUMN_ID},        [MOVE_KEY] = {"key", SUFFICE_COLUMN_TEXT},
        [MOVE_NAME] = {"name", SUFFICE_COLUMN_TEXT},      [MOVE_BEFORE] = {"before", SUFFICE_COLUMN_TEXT},
        [MOVE_AFTER] = {"after", SUFFICE_COLUMN_TEXT},    [MOVE_MOVE] = {"move", SUFFICE_COLUMN_TEXT},
        [MOVE_STEPS] = {"steps", SUFFICE_COLUMN_INTEGER},
    };
    struct side earlier;
    struct side later;
    if (table == NULL)
        return sfp_fail_null(error, "table");
    *table = NULL;
    suffice_status status = find_side(before, "before", &earlier, error);
    if (status == SUFFICE_OK)
        status = find_side(after, "after", &later, error);
    if (status != SUFFICE_OK)
        return status;
    if (counterpart(&earlier, earlier.framework, &later) != later.framework)
        return sfp_framework_refuse("before", error);
    status = sfp_table_new(columns, MOVE_COLUMNS, &later.store->strings.key, table, error);
    return status == SUFFICE_OK ? finish(table, make_moves(*table, &earlier, &later), error) : status;
}
