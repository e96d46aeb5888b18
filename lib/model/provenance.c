/*
 * Story: what is behind it, segment by segment.
 * SPDX-License-Identifier: MIT
 */
#include "model/synthesis.h"

#include <suffice/story.h>

#include "base/memory.h"
#include "base/table.h"
#include "model/audience.h"
#include "model/handles.h"

#include <string.h>

enum {
    SEGMENT,
    NUMBER,
    SEGMENT_KIND,
    KEY_POINT,
    KEY_POINT_TEXT,
    INTERVIEW,
    INTERVIEW_LABEL,
    SUMMARIES,
    EXCERPTS,
    COLUMNS
};

static const struct sfp_column columns[COLUMNS] = {
    {"segment", SUFFICE_COLUMN_ID},
    {"number", SUFFICE_COLUMN_INTEGER},
    {"kind", SUFFICE_COLUMN_TEXT},
    {"key_point", SUFFICE_COLUMN_ID},
    {"key_point_text", SUFFICE_COLUMN_TEXT},
    {"interview", SUFFICE_COLUMN_ID},
    {"interview_label", SUFFICE_COLUMN_TEXT},
    {"summaries", SUFFICE_COLUMN_INTEGER},
    {"excerpts", SUFFICE_COLUMN_INTEGER},
};

/* The table as it grows: a segment, in it a key point, behind that an interview. */
struct telling {
    const struct sfp_store *store;
    struct sfp_gate *gate;
    suffice_table *table;
    struct sfp_slots corpus; /* its interviews in order */
    sfp_slot segment;
    uint32_t number;
    sfp_slot key_point;
};

/* How much of what a key point rests on is of one interview. */
struct weight {
    uint32_t summaries;
    uint32_t excerpts;
};

static bool add_row(struct telling *telling)
{
    const struct sfp_segment *segment = (const struct sfp_segment *)sfp_store_row(telling->store, telling->segment);
    const struct sfp_value_name *kind = sfp_choice_number(sfp_choice(SFP_CHOICE_SEGMENT_KIND), segment->kind);
    if (!sfp_table_add_row(telling->table))
        return false;
    sfp_table_set_integer(telling->table, SEGMENT, (int64_t)sfp_store_id(telling->store, telling->segment));
    sfp_table_set_integer(telling->table, NUMBER, telling->number);
    return kind == NULL || sfp_table_set_text(telling->table, SEGMENT_KIND, kind->text, strlen(kind->text));
}

static bool add_key_point_row(struct telling *telling)
{
    const char *text = NULL;
    size_t size = 0;
    if (!add_row(telling) || !sfp_gate_text(telling->gate, telling->key_point, SUFFICE_KEY_POINT_TEXT, &text, &size))
        return false;
    sfp_table_set_integer(telling->table, KEY_POINT, (int64_t)sfp_store_id(telling->store, telling->key_point));
    return text == NULL || sfp_table_set_text(telling->table, KEY_POINT_TEXT, text, size);
}

static bool add_interview_row(struct telling *telling, sfp_slot interview, const struct weight *weight)
{
    const char *text = NULL;
    size_t size = 0;
    if (!add_key_point_row(telling) || !sfp_gate_label(telling->gate, interview, &text, &size))
        return false;
    sfp_table_set_integer(telling->table, INTERVIEW, (int64_t)sfp_store_id(telling->store, interview));
    sfp_table_set_integer(telling->table, SUMMARIES, weight->summaries);
    sfp_table_set_integer(telling->table, EXCERPTS, weight->excerpts);
    return text == NULL || sfp_table_set_text(telling->table, INTERVIEW_LABEL, text, size);
}

/* Weights by the places of interviews; what belongs to no interview counts at place 0, which nobody reads. */
static void weigh(const struct telling *telling, const struct sfp_slots *interviews, struct weight *weights)
{
    const struct sfp_key_point *point = (const struct sfp_key_point *)sfp_store_row(telling->store, telling->key_point);
    for (uint32_t i = 0; i < point->summaries.count; i++) {
        const struct sfp_row *summary = sfp_store_row(telling->store, point->summaries.items[i].target);
        if (summary != NULL)
            weights[sfp_slots_place(interviews, ((const struct sfp_summary *)summary)->interview.target)].summaries++;
    }
    for (uint32_t i = 0; i < point->excerpts.count; i++) {
        sfp_slot interview = sfp_excerpt_interview(telling->store, point->excerpts.items[i].target);
        weights[sfp_slots_place(interviews, interview)].excerpts++;
    }
}

static bool tell_key_point(struct telling *telling)
{
    struct sfp_slots interviews = {0};
    bool good = sfp_key_point_add_interviews(telling->store, telling->key_point, &interviews);
    struct weight *weights = good ? sfp_new(interviews.count + 1, sizeof *weights) : NULL;
    sfp_slot *sorted = weights == NULL ? NULL : sfp_slots_ordered(&interviews, &telling->corpus);
    if (sorted != NULL)
        weigh(telling, &interviews, weights);
    good = sorted != NULL && (interviews.count > 0 || add_key_point_row(telling));
    for (size_t i = 0; good && i < interviews.count; i++)
        good = add_interview_row(telling, sorted[i], &weights[sfp_slots_place(&interviews, sorted[i])]);
    sfp_free(sorted);
    sfp_free(weights);
    sfp_slots_release(&interviews);
    return good;
}

static bool tell_segment(struct telling *telling)
{
    const struct sfp_segment *segment = (const struct sfp_segment *)sfp_store_row(telling->store, telling->segment);
    bool good = segment->key_points.count > 0 || add_row(telling);
    for (uint32_t i = 0; good && i < segment->key_points.count; i++) {
        telling->key_point = segment->key_points.items[i].target;
        good = telling->key_point == 0 || tell_key_point(telling);
    }
    return good;
}

static bool tell_story(struct telling *telling, sfp_slot story)
{
    const struct sfp_list *all = sfp_store_children(telling->store, story, SFP_KIND_SEGMENT);
    bool good = sfp_slots_add_interviews(&telling->corpus, telling->store);
    for (uint32_t i = 0; good && i < all->count; i++) {
        telling->segment = sfp_list_items(all)[i];
        telling->number = i + 1;
        good = tell_segment(telling);
    }
    return good;
}

suffice_status suffice_story_provenance(const suffice_story *story, suffice_audience audience, suffice_table **table,
                                        suffice_error *error)
{
    struct telling telling = {0};
    sfp_slot slot;
    if (table == NULL)
        return sfp_fail_null(error, "table");
    *table = NULL;
    suffice_status status = sfp_handle_find(story, "story", &telling.store, &slot, error);
    if (status == SUFFICE_OK)
        status = sfp_gate_open(telling.store, audience, &telling.gate, error);
    if (status != SUFFICE_OK)
        return status;
    status = sfp_table_new(columns, COLUMNS, &telling.store->strings.key, &telling.table, error);
    if (status == SUFFICE_OK && !tell_story(&telling, slot))
        status = sfp_fail_memory(error);
    if (status == SUFFICE_OK)
        *table = telling.table;
    else
        suffice_table_release(telling.table);
    sfp_gate_close(telling.gate);
    sfp_slots_release(&telling.corpus);
    return status;
}
