/*
 * Logic marks: how the boxes of a logic model were marked, and what was not done.
 * SPDX-License-Identifier: MIT
 */
#include <suffice/logic_model.h>

#include "base/table.h"
#include "model/handles.h"
#include "model/logic_boxes.h"
#include "model/logic_paths.h"

/* How many marks of a box say what, and on what they rest. */
struct split {
    int64_t by_value[SUFFICE_MARK_VALUE_NOT_CLEAR + 1];
    int64_t by_basis[SUFFICE_MARK_BASIS_OWN_EXPERIENCE + 1];
};

/* A table in the making, about a model. */
struct making {
    const struct sfp_store *store;
    const struct sfp_logic_model *model;
    sfp_slot team; /* 0: all */
    struct sfp_boxes boxes;
};

static bool is_counted(const struct making *making, const struct sfp_mark *mark)
{
    const struct sfp_row *meeting = sfp_store_row(making->store, mark->row.parent);
    return making->team == 0 || ((const struct sfp_meeting *)meeting)->team.target == making->team;
}

/* A value that only a newer version of the library knows reads as 0, and is not told. */
static void count(const struct making *making, sfp_slot node, struct split *split)
{
    const struct sfp_list *marks = sfp_store_incoming(making->store, node, SUFFICE_MARK_NODE);
    *split = (struct split){0};
    for (uint32_t i = 0; marks != NULL && i < marks->count; i++) {
        const struct sfp_row *row = sfp_store_row(making->store, sfp_list_items(marks)[i]);
        const struct sfp_mark *mark = (const struct sfp_mark *)row;
        if (!is_counted(making, mark))
            continue;
        split->by_value[mark->value]++;
        split->by_basis[mark->basis]++;
    }
}

static void put_split(suffice_table *table, size_t column, const struct split *split)
{
    sfp_table_set_integer(table, column, split->by_value[SUFFICE_MARK_VALUE_DID]);
    sfp_table_set_integer(table, column + 1, split->by_value[SUFFICE_MARK_VALUE_DID_NOT]);
    sfp_table_set_integer(table, column + 2, split->by_value[SUFFICE_MARK_VALUE_NOT_CLEAR]);
}

/* Begins a table: the model, the team, and a table with its columns but no rows. */
static suffice_status begin(struct making *making, const suffice_logic_model *model, suffice_team_id team,
                            suffice_audience audience, const struct sfp_column *columns, size_t column_count,
                            suffice_error *error)
{
    sfp_slot slot;
    *making = (struct making){0};
    suffice_status status = sfp_handle_find(model, "model", &making->boxes.store, &slot, error);
    if (status == SUFFICE_OK && team != 0)
        status = sfp_store_find(making->boxes.store, team, SFP_KIND_TEAM, "team", &making->team, error);
    if (status != SUFFICE_OK)
        return status;
    making->store = making->boxes.store;
    making->model = (const struct sfp_logic_model *)sfp_store_row(making->store, slot);
    return sfp_boxes_begin(&making->boxes, audience, columns, column_count, error);
}

/* --- marks --- */

static bool tell_marks(struct making *making, sfp_slot node)
{
    struct split split;
    if (!sfp_box_add_row(&making->boxes, node) || !sfp_box_put_kind(&making->boxes, node, 2) ||
        !sfp_box_put_says(&making->boxes, node, 3))
        return false;
    count(making, node, &split);
    put_split(making->boxes.table, 4, &split);
    sfp_table_set_integer(making->boxes.table, 7, split.by_basis[SUFFICE_MARK_BASIS_STORY]);
    sfp_table_set_integer(making->boxes.table, 8, split.by_basis[SUFFICE_MARK_BASIS_OWN_EXPERIENCE]);
    return true;
}

suffice_status suffice_logic_model_marks(const suffice_logic_model *model, suffice_team_id team,
                                         suffice_audience audience, suffice_table **table, suffice_error *error)
{
    static const struct sfp_column columns[] = {{"node", SUFFICE_COLUMN_ID},
                                                {"key", SUFFICE_COLUMN_TEXT},
                                                {"kind", SUFFICE_COLUMN_TEXT},
                                                {"text", SUFFICE_COLUMN_TEXT},
                                                {"did", SUFFICE_COLUMN_INTEGER},
                                                {"did_not", SUFFICE_COLUMN_INTEGER},
                                                {"not_clear", SUFFICE_COLUMN_INTEGER},
                                                {"by_story", SUFFICE_COLUMN_INTEGER},
                                                {"by_own_experience", SUFFICE_COLUMN_INTEGER}};
    struct making making;
    if (table == NULL)
        return sfp_fail_null(error, "table");
    *table = NULL;
    suffice_status status = begin(&making, model, team, audience, columns, sizeof columns / sizeof columns[0], error);
    if (status != SUFFICE_OK)
        return status;
    bool good = true;
    for (uint32_t i = 0; good && i < making.model->nodes.count; i++) {
        sfp_slot node = sfp_list_items(&making.model->nodes)[i];
        if (sfp_node_at(making.store, node)->kind != SUFFICE_NODE_KIND_EXPERIENCE)
            good = tell_marks(&making, node);
    }
    return sfp_boxes_end(&making.boxes, good, table, error);
}

/* --- what was not done --- */

/* The outcomes to which the last walk came. */
static bool put_outcomes(struct making *making, const struct sfp_paths *paths)
{
    bool good = true;
    for (uint32_t i = 0; good && i < paths->nodes.count; i++) {
        sfp_slot node = paths->nodes.items[i];
        if (!sfp_paths_reached(paths, i) || sfp_node_at(making->store, node)->kind != SUFFICE_NODE_KIND_OUTCOME)
            continue;
        const char *text;
        size_t size;
        good = sfp_box_says(&making->boxes, node, &text, &size);
        if (good && text == NULL)
            good = sfp_gate_text(making->boxes.gate, node, SUFFICE_NODE_KEY, &text, &size);
        good = good && (text == NULL || sfp_table_add_to_list(making->boxes.table, 6, text, size));
    }
    return good;
}

static bool tell_not_done(struct making *making, struct sfp_paths *paths, uint32_t index, uint32_t last)
{
    struct split split;
    sfp_slot node = paths->nodes.items[index];
    count(making, node, &split);
    if (split.by_value[SUFFICE_MARK_VALUE_DID_NOT] == 0)
        return true;
    if (!sfp_box_add_row(&making->boxes, node) || !sfp_box_put_says(&making->boxes, node, 2))
        return false;
    put_split(making->boxes.table, 3, &split);
    sfp_paths_walk(paths, index);
    sfp_table_set_integer(making->boxes.table, 7, last < paths->nodes.count && sfp_paths_reached(paths, last));
    return put_outcomes(making, paths);
}

/* One walk for each activity that was not done: no more than what may have to be listed for it. */
static bool fill_not_done(struct making *making)
{
    struct sfp_paths paths;
    bool good = sfp_paths_open(&paths, making->store, making->model, false);
    uint32_t last = sfp_paths_index(&paths, sfp_model_experience(making->store, making->model, NULL));
    for (uint32_t i = 0; good && i < paths.nodes.count; i++)
        if (sfp_node_at(making->store, paths.nodes.items[i])->kind == SUFFICE_NODE_KIND_ACTIVITY)
            good = tell_not_done(making, &paths, i, last);
    sfp_paths_close(&paths);
    return good;
}

suffice_status suffice_logic_model_not_done(const suffice_logic_model *model, suffice_team_id team,
                                            suffice_audience audience, suffice_table **table, suffice_error *error)
{
    static const struct sfp_column columns[] = {{"node", SUFFICE_COLUMN_ID},
                                                {"key", SUFFICE_COLUMN_TEXT},
                                                {"text", SUFFICE_COLUMN_TEXT},
                                                {"did", SUFFICE_COLUMN_INTEGER},
                                                {"did_not", SUFFICE_COLUMN_INTEGER},
                                                {"not_clear", SUFFICE_COLUMN_INTEGER},
                                                {"outcomes", SUFFICE_COLUMN_TEXT_LIST},
                                                {"reaches", SUFFICE_COLUMN_BOOLEAN}};
    struct making making;
    if (table == NULL)
        return sfp_fail_null(error, "table");
    *table = NULL;
    suffice_status status = begin(&making, model, team, audience, columns, sizeof columns / sizeof columns[0], error);
    if (status != SUFFICE_OK)
        return status;
    return sfp_boxes_end(&making.boxes, fill_not_done(&making), table, error);
}
