/*
 * Logic paths: which boxes of a logic model lead where, and in which layers they are drawn.
 * SPDX-License-Identifier: MIT
 */
#include "model/logic_paths.h"

#include "base/memory.h"
#include "base/table.h"
#include "model/access.h"
#include "model/handles.h"
#include "model/logic_boxes.h"

#include <suffice/logic_model.h>

#include <string.h>

/* --- laying out --- */

static const struct sfp_link *link_at(const struct sfp_store *store, const struct sfp_logic_model *model,
                                      uint32_t index)
{
    return (const struct sfp_link *)sfp_store_row(store, sfp_list_items(&model->links)[index]);
}

/* The two boxes that an arrow joins; false if one of them is none of the model. */
static bool ends_of(const struct sfp_paths *paths, const struct sfp_link *link, bool backwards, uint32_t *from,
                    uint32_t *to)
{
    *from = sfp_paths_index(paths, backwards ? link->to_node.target : link->from.target);
    *to = sfp_paths_index(paths, backwards ? link->from.target : link->to_node.target);
    return *from < paths->nodes.count && *to < paths->nodes.count;
}

static void lay_out(struct sfp_paths *paths, const struct sfp_store *store, const struct sfp_logic_model *model,
                    bool backwards)
{
    uint32_t from;
    uint32_t to;
    for (uint32_t i = 0; i < model->links.count; i++)
        if (ends_of(paths, link_at(store, model, i), backwards, &from, &to))
            paths->starts[from + 1]++;
    for (size_t i = 0; i < paths->nodes.count; i++) {
        paths->starts[i + 1] += paths->starts[i];
        paths->work[i] = paths->starts[i];
    }
    for (uint32_t i = 0; i < model->links.count; i++)
        if (ends_of(paths, link_at(store, model, i), backwards, &from, &to))
            paths->ends[paths->work[from]++] = to;
}

bool sfp_paths_open(struct sfp_paths *paths, const struct sfp_store *store, const struct sfp_logic_model *model,
                    bool backwards)
{
    *paths = (struct sfp_paths){0};
    if (!sfp_slots_add_list(&paths->nodes, &model->nodes))
        return false;
    size_t count = paths->nodes.count + 1;
    paths->starts = sfp_new(count, sizeof *paths->starts);
    paths->ends = sfp_new((size_t)model->links.count + 1, sizeof *paths->ends);
    paths->work = sfp_new(count, sizeof *paths->work);
    paths->rounds = sfp_new(count, sizeof *paths->rounds);
    if (paths->starts == NULL || paths->ends == NULL || paths->work == NULL || paths->rounds == NULL)
        return false;
    lay_out(paths, store, model, backwards);
    return true;
}

void sfp_paths_close(struct sfp_paths *paths)
{
    sfp_slots_release(&paths->nodes);
    sfp_free(paths->starts);
    sfp_free(paths->ends);
    sfp_free(paths->work);
    sfp_free(paths->rounds);
}

uint32_t sfp_paths_index(const struct sfp_paths *paths, sfp_slot node)
{
    uint32_t place = sfp_slots_place(&paths->nodes, node);
    return place == 0 ? (uint32_t)paths->nodes.count : place - 1;
}

/* --- walking --- */

void sfp_paths_walk(struct sfp_paths *paths, uint32_t start)
{
    size_t waiting = 0;
    paths->round++;
    paths->rounds[start] = paths->round;
    paths->work[waiting++] = start;
    while (waiting > 0) {
        uint32_t from = paths->work[--waiting];
        for (uint32_t i = paths->starts[from]; i < paths->starts[from + 1]; i++) {
            uint32_t to = paths->ends[i];
            if (paths->rounds[to] == paths->round)
                continue;
            paths->rounds[to] = paths->round;
            paths->work[waiting++] = to;
        }
    }
}

bool sfp_paths_reached(const struct sfp_paths *paths, uint32_t index)
{
    return paths->round > 0 && paths->rounds[index] == paths->round;
}

/* A box takes its layer when all arrows to it have been followed (Kahn 1962). */
uint32_t sfp_paths_layers(const struct sfp_paths *paths, uint32_t *layers, uint32_t *degrees)
{
    uint32_t count = (uint32_t)paths->nodes.count;
    uint32_t ready = 0;
    memset(layers, 0, count * sizeof *layers);
    memset(degrees, 0, count * sizeof *degrees);
    for (uint32_t i = 0; i < paths->starts[count]; i++)
        degrees[paths->ends[i]]++;
    for (uint32_t i = 0; i < count; i++)
        if (degrees[i] == 0)
            paths->work[ready++] = i;
    for (uint32_t done = 0; done < ready; done++) {
        uint32_t from = paths->work[done];
        for (uint32_t i = paths->starts[from]; i < paths->starts[from + 1]; i++) {
            uint32_t to = paths->ends[i];
            layers[to] = layers[to] > layers[from] ? layers[to] : layers[from] + 1;
            if (--degrees[to] == 0)
                paths->work[ready++] = to;
        }
    }
    return ready;
}

/* --- what boxes say --- */

/* --- asking --- */

/* What a query stands on: a model and its ways. */
struct asked {
    const struct sfp_store *store;
    const struct sfp_logic_model *model;
    struct sfp_paths paths;
};

/* The model of a handle; an output that is NULL is named. */
static suffice_status begin(struct asked *asked, const suffice_logic_model *model, bool has_output, const char *output,
                            sfp_slot *slot, suffice_error *error)
{
    *asked = (struct asked){0};
    if (!has_output)
        return sfp_fail_null(error, output);
    suffice_status status = sfp_handle_find(model, "model", &asked->store, slot, error);
    if (status == SUFFICE_OK)
        asked->model = (const struct sfp_logic_model *)sfp_store_row(asked->store, *slot);
    return status;
}

static suffice_status open_paths(struct asked *asked, bool backwards, suffice_error *error)
{
    if (sfp_paths_open(&asked->paths, asked->store, asked->model, backwards))
        return SUFFICE_OK;
    sfp_paths_close(&asked->paths);
    return sfp_fail_memory(error);
}

typedef bool picks(const struct asked *asked, uint32_t index, int32_t kind);

/* Ends a query with the ids of those boxes that are picked, in the order of the model. */
static suffice_status pick(struct asked *asked, picks *takes, int32_t kind, suffice_ids **ids, suffice_error *error)
{
    size_t count = 0;
    suffice_status status = SUFFICE_OK;
    sfp_slot *picked = sfp_new(asked->paths.nodes.count + 1, sizeof *picked);
    for (uint32_t i = 0; picked != NULL && i < asked->paths.nodes.count; i++)
        if (takes(asked, i, kind))
            picked[count++] = asked->paths.nodes.items[i];
    if (picked == NULL)
        status = sfp_fail_memory(error);
    else
        status = sfp_access_ids(asked->store, picked, count, ids, error);
    sfp_free(picked);
    sfp_paths_close(&asked->paths);
    return status;
}

static bool touches_nothing(const struct asked *asked, uint32_t index, int32_t kind)
{
    (void)kind;
    const struct sfp_list *from = sfp_store_incoming(asked->store, asked->paths.nodes.items[index], SUFFICE_LINK_FROM);
    const struct sfp_list *to = sfp_store_incoming(asked->store, asked->paths.nodes.items[index], SUFFICE_LINK_TO_NODE);
    return (from == NULL || from->count == 0) && (to == NULL || to->count == 0);
}

suffice_status suffice_logic_model_unlinked(const suffice_logic_model *model, suffice_ids **ids, suffice_error *error)
{
    struct asked asked;
    sfp_slot slot;
    if (ids != NULL)
        *ids = NULL;
    suffice_status status = begin(&asked, model, ids != NULL, "ids", &slot, error);
    if (status == SUFFICE_OK)
        status = open_paths(&asked, false, error);
    return status == SUFFICE_OK ? pick(&asked, touches_nothing, 0, ids, error) : status;
}

static bool is_cut_off(const struct asked *asked, uint32_t index, int32_t kind)
{
    (void)kind;
    return sfp_node_at(asked->store, asked->paths.nodes.items[index])->kind != SUFFICE_NODE_KIND_EXPERIENCE &&
           !sfp_paths_reached(&asked->paths, index);
}

suffice_status suffice_logic_model_unreached(const suffice_logic_model *model, suffice_ids **ids, suffice_error *error)
{
    struct asked asked;
    sfp_slot slot;
    if (ids != NULL)
        *ids = NULL;
    suffice_status status = begin(&asked, model, ids != NULL, "ids", &slot, error);
    if (status == SUFFICE_OK)
        status = open_paths(&asked, true, error);
    if (status != SUFFICE_OK)
        return status;
    sfp_slot end = sfp_model_experience(asked.store, asked.model, NULL);
    if (end != 0)
        sfp_paths_walk(&asked.paths, sfp_paths_index(&asked.paths, end));
    return pick(&asked, is_cut_off, 0, ids, error);
}

static bool comes_after(const struct asked *asked, uint32_t index, int32_t kind)
{
    if (!sfp_paths_reached(&asked->paths, index))
        return false;
    return kind == 0 || sfp_node_at(asked->store, asked->paths.nodes.items[index])->kind == kind;
}

static suffice_status check_kind(suffice_node_kind kind, suffice_error *error)
{
    if (kind == 0 || sfp_choice_number(sfp_choice(SFP_CHOICE_NODE_KIND), kind) != NULL)
        return SUFFICE_OK;
    suffice_status status = sfp_fail(error, SUFFICE_DETAIL_UNKNOWN_CHOICE, "a box is of no such kind");
    sfp_error_argument(error, "kind");
    return status;
}

suffice_status suffice_logic_model_leads_to(const suffice_logic_model *model, suffice_node_id node,
                                            suffice_node_kind kind, suffice_ids **ids, suffice_error *error)
{
    struct asked asked;
    sfp_slot slot;
    sfp_slot start;
    if (ids != NULL)
        *ids = NULL;
    suffice_status status = begin(&asked, model, ids != NULL, "ids", &slot, error);
    if (status == SUFFICE_OK)
        status = sfp_store_find(asked.store, node, SFP_KIND_NODE, "node", &start, error);
    if (status == SUFFICE_OK)
        status = sfp_model_has(asked.store, slot, start, "node", error);
    if (status == SUFFICE_OK)
        status = check_kind(kind, error);
    if (status == SUFFICE_OK)
        status = open_paths(&asked, false, error);
    if (status != SUFFICE_OK)
        return status;
    uint32_t from = sfp_paths_index(&asked.paths, start);
    sfp_paths_walk(&asked.paths, from);
    asked.paths.rounds[from] = 0; /* there are no circles, so no way leads back to it */
    return pick(&asked, comes_after, kind, ids, error);
}

/* --- layers --- */

/* The experience stands behind all others, wherever ways end. */
static void put_experience_last(const struct asked *asked, uint32_t *layers)
{
    sfp_slot experience = sfp_model_experience(asked->store, asked->model, NULL);
    uint32_t place = sfp_paths_index(&asked->paths, experience);
    uint32_t last = 0;
    if (experience == 0)
        return;
    for (uint32_t i = 0; i < asked->paths.nodes.count; i++)
        if (i != place && layers[i] >= last)
            last = layers[i] + 1;
    layers[place] = last;
}

/* Sorts the boxes by layer, those of one layer as they are in the model; there are no more layers than boxes. */
static void sort_layers(size_t count, const uint32_t *layers, uint32_t *starts, uint32_t *sorted)
{
    memset(starts, 0, (count + 1) * sizeof *starts);
    for (size_t i = 0; i < count; i++)
        starts[layers[i] + 1]++;
    for (size_t i = 0; i < count; i++)
        starts[i + 1] += starts[i];
    for (size_t i = 0; i < count; i++)
        sorted[starts[layers[i]]++] = (uint32_t)i;
}

static bool tell_layers(const struct asked *asked, const uint32_t *layers, const uint32_t *sorted,
                        struct sfp_boxes *boxes)
{
    bool good = true;
    uint32_t order = 0;
    for (size_t i = 0; good && i < asked->paths.nodes.count; i++) {
        sfp_slot node = asked->paths.nodes.items[sorted[i]];
        order = i > 0 && layers[sorted[i]] == layers[sorted[i - 1]] ? order + 1 : 0;
        good = sfp_box_add_row(boxes, node) && sfp_box_put_kind(boxes, node, 2) && sfp_box_put_says(boxes, node, 3);
        if (good) {
            sfp_table_set_integer(boxes->table, 4, layers[sorted[i]]);
            sfp_table_set_integer(boxes->table, 5, order);
        }
    }
    return good;
}

static bool fill_layers(const struct asked *asked, struct sfp_boxes *boxes)
{
    size_t count = asked->paths.nodes.count;
    uint32_t *numbers = sfp_new(3 * count + 1, sizeof *numbers);
    if (numbers == NULL)
        return false;
    uint32_t *layers = numbers;
    uint32_t *sorted = numbers + count;
    uint32_t *starts = numbers + 2 * count;
    sfp_paths_layers(&asked->paths, layers, starts);
    put_experience_last(asked, layers);
    sort_layers(count, layers, starts, sorted);
    bool good = tell_layers(asked, layers, sorted, boxes);
    sfp_free(numbers);
    return good;
}

suffice_status suffice_logic_model_layers(const suffice_logic_model *model, suffice_audience audience,
                                          suffice_table **table, suffice_error *error)
{
    static const struct sfp_column columns[] = {{"node", SUFFICE_COLUMN_ID},       {"key", SUFFICE_COLUMN_TEXT},
                                                {"kind", SUFFICE_COLUMN_TEXT},     {"text", SUFFICE_COLUMN_TEXT},
                                                {"layer", SUFFICE_COLUMN_INTEGER}, {"order", SUFFICE_COLUMN_INTEGER}};
    struct asked asked;
    sfp_slot slot;
    if (table != NULL)
        *table = NULL;
    suffice_status status = begin(&asked, model, table != NULL, "table", &slot, error);
    if (status == SUFFICE_OK)
        status = open_paths(&asked, false, error);
    if (status != SUFFICE_OK)
        return status;
    struct sfp_boxes boxes = {.store = asked.store};
    status = sfp_boxes_begin(&boxes, audience, columns, sizeof columns / sizeof columns[0], error);
    if (status == SUFFICE_OK)
        status = sfp_boxes_end(&boxes, fill_layers(&asked, &boxes), table, error);
    sfp_paths_close(&asked.paths);
    return status;
}
