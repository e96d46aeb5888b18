/*
 * World: values that belong together, for what is made from sources: summaries, models, meetings, ratings.
 * SPDX-License-Identifier: MIT
 */
#include "world.h"

static const void *row_of(const struct sfp_change *change, sfp_slot slot)
{
    return sfp_store_row(change->store, slot);
}

static sfp_slot any_of(struct world *world, const struct sfp_list *list)
{
    return list == NULL || list->count == 0 ? 0 : sfp_list_items(list)[world_below(world, list->count)];
}

static sfp_slot child_of(struct world *world, struct sfp_change *change, sfp_slot parent, int32_t kind)
{
    return any_of(world, parent == 0 ? NULL : sfp_store_children(change->store, parent, kind));
}

static void clear_refs(struct sfp_change *change, sfp_slot slot, suffice_field constant)
{
    const struct sfp_field *field = sfp_field_of(constant, NULL);
    while (sfp_change_good(change) && sfp_store_count(row_of(change, slot), field) > 0)
        sfp_change_delete(change, slot, constant, 0);
}

/* --- synthesis --- */

/* An excerpt of a source of the interview, if chance finds one. */
static sfp_slot excerpt_in(struct world *world, struct sfp_change *change, sfp_slot interview)
{
    for (size_t tries = 0; tries < 8; tries++) {
        sfp_slot slot = world_row(world, SFP_KIND_EXCERPT);
        const struct sfp_excerpt *excerpt = row_of(change, slot);
        const struct sfp_source *source = slot == 0 ? NULL : row_of(change, excerpt->source.target);
        if (source != NULL && source->interview.target == interview)
            return slot;
    }
    return 0;
}

static void put_summary(struct world *world, struct sfp_change *change, sfp_slot slot, sfp_slot parent)
{
    (void)parent;
    const struct sfp_summary *summary = row_of(change, slot);
    sfp_slot interview = world_row(world, SFP_KIND_INTERVIEW);
    sfp_slot theme = world_row(world, SFP_KIND_CODE);
    if (interview == 0 || theme == 0)
        return;
    clear_refs(change, slot, SUFFICE_SUMMARY_EXCERPTS);
    clear_refs(change, slot, SUFFICE_SUMMARY_ROWS);
    sfp_change_ref(change, slot, SUFFICE_SUMMARY_INTERVIEW, interview);
    sfp_change_ref(change, slot, SUFFICE_SUMMARY_THEME, theme);
    sfp_change_clear(change, slot, SUFFICE_SUMMARY_TEXT);
    sfp_change_clear(change, slot, SUFFICE_SUMMARY_ABSENT);
    if (world_chance(world, 30)) {
        sfp_change_number(change, slot, SUFFICE_SUMMARY_ABSENT, SUFFICE_ABSENCE_NOT_ASKED);
        return;
    }
    sfp_change_text(change, slot, SUFFICE_SUMMARY_TEXT, world_chance(world, 50) ? "It went well." : "It did not.");
    sfp_slot excerpt = excerpt_in(world, change, summary->interview.target);
    if (excerpt != 0)
        sfp_change_insert_ref(change, slot, SUFFICE_SUMMARY_EXCERPTS, SFP_LAST, excerpt);
    sfp_slot grid = child_of(world, change, summary->interview.target, SFP_KIND_GRID);
    sfp_slot row = child_of(world, change, grid, SFP_KIND_GRID_ROW);
    if (row != 0)
        sfp_change_insert_ref(change, slot, SUFFICE_SUMMARY_ROWS, SFP_LAST, row);
}

static void put_cell(struct world *world, struct sfp_change *change, sfp_slot slot, sfp_slot parent)
{
    (void)parent;
    const struct sfp_cell *cell = row_of(change, slot);
    sfp_slot target = world_row(world, SFP_KIND_SUMMARY);
    const struct sfp_summary *summary = row_of(change, target);
    for (size_t tries = 0; target != 0 && summary->theme.target == cell->theme.target && tries < 8; tries++) {
        target = world_row(world, SFP_KIND_SUMMARY);
        summary = row_of(change, target);
    }
    if (target == 0)
        return;
    sfp_change_ref(change, slot, SUFFICE_CELL_THEME, summary->theme.target);
    sfp_change_ref(change, slot, SUFFICE_CELL_INTERVIEW, summary->interview.target);
    sfp_change_ref(change, slot, SUFFICE_CELL_SUMMARY, target);
}

static void put_key_point(struct world *world, struct sfp_change *change, sfp_slot slot, sfp_slot parent)
{
    (void)parent;
    suffice_field side = world_chance(world, 70) ? SUFFICE_KEY_POINT_SUMMARIES : SUFFICE_KEY_POINT_AGAINST;
    sfp_slot summary = world_row(world, SFP_KIND_SUMMARY);
    sfp_slot theme = world_row(world, SFP_KIND_CODE);
    clear_refs(change, slot, SUFFICE_KEY_POINT_SUMMARIES);
    clear_refs(change, slot, SUFFICE_KEY_POINT_AGAINST);
    if (theme != 0)
        sfp_change_ref(change, slot, SUFFICE_KEY_POINT_THEME, theme);
    sfp_change_number(change, slot, SUFFICE_KEY_POINT_KIND, 1 + (int64_t)world_below(world, 3));
    sfp_change_text(change, slot, SUFFICE_KEY_POINT_TEXT, world_chance(world, 50) ? "They agree." : "They differ.");
    if (summary != 0)
        sfp_change_insert_ref(change, slot, side, SFP_LAST, summary);
}

/* --- models --- */

static void put_node(struct world *world, struct sfp_change *change, sfp_slot slot, sfp_slot parent)
{
    (void)parent;
    sfp_change_number(change, slot, SUFFICE_NODE_KIND,
                      world_chance(world, 50) ? SUFFICE_NODE_KIND_ACTIVITY : SUFFICE_NODE_KIND_OUTCOME);
}

/* From a box to one further down, so that there is no circle. */
static void put_link(struct world *world, struct sfp_change *change, sfp_slot slot, sfp_slot parent)
{
    const struct sfp_list *nodes = sfp_store_children(change->store, parent, SFP_KIND_NODE);
    if (nodes->count < 2)
        return;
    uint32_t from = (uint32_t)world_below(world, nodes->count - 1);
    uint32_t to = from + 1 + (uint32_t)world_below(world, nodes->count - from - 1);
    sfp_change_ref(change, slot, SUFFICE_LINK_FROM, sfp_list_items(nodes)[from]);
    sfp_change_ref(change, slot, SUFFICE_LINK_TO_NODE, sfp_list_items(nodes)[to]);
}

/* --- meetings --- */

/* A box of the model of a meeting, of any model if it has none; another may be seen from the meeting too. */
static sfp_slot node_for(struct world *world, struct sfp_change *change, sfp_slot meeting)
{
    const struct sfp_meeting *row = row_of(change, meeting);
    if (row->model.target == 0)
        return world_row(world, SFP_KIND_NODE);
    return child_of(world, change, row->model.target, SFP_KIND_NODE);
}

static void put_mark(struct world *world, struct sfp_change *change, sfp_slot slot, sfp_slot parent)
{
    sfp_slot node = node_for(world, change, parent);
    if (node == 0)
        return;
    sfp_change_ref(change, slot, SUFFICE_MARK_NODE, node);
    sfp_change_number(change, slot, SUFFICE_MARK_VALUE, 1 + (int64_t)world_below(world, 3));
}

static void put_focus(struct world *world, struct sfp_change *change, sfp_slot slot, sfp_slot parent)
{
    sfp_slot node = node_for(world, change, parent);
    if (node == 0)
        return;
    sfp_change_ref(change, slot, SUFFICE_FOCUS_NODE, node);
    sfp_change_number(change, slot, SUFFICE_FOCUS_DECISION, 1 + (int64_t)world_below(world, 4));
}

/* --- maturity --- */

static sfp_slot framework_of(struct sfp_change *change, sfp_slot assessment)
{
    return ((const struct sfp_assessment *)row_of(change, assessment))->framework.target;
}

static sfp_slot area_in(struct world *world, struct sfp_change *change, sfp_slot framework)
{
    sfp_slot section = child_of(world, change, framework, SFP_KIND_FRAMEWORK_SECTION);
    sfp_slot group = child_of(world, change, section, SFP_KIND_AREA_GROUP);
    return child_of(world, change, group, SFP_KIND_AREA);
}

static void put_rating(struct world *world, struct sfp_change *change, sfp_slot slot, sfp_slot parent)
{
    const struct sfp_rating *rating = row_of(change, slot);
    sfp_slot framework = framework_of(change, parent);
    sfp_slot area = rating->area.target != 0 ? rating->area.target : area_in(world, change, framework);
    if (area == 0)
        return;
    sfp_change_ref(change, slot, SUFFICE_RATING_AREA, area);
    sfp_change_clear(change, slot, SUFFICE_RATING_EXCLUDED);
    sfp_change_clear(change, slot, SUFFICE_RATING_LEVEL);
    if (world_chance(world, 60))
        sfp_change_ref(change, slot, SUFFICE_RATING_LEVEL, child_of(world, change, framework, SFP_KIND_LEVEL));
    else if (world_chance(world, 50))
        sfp_change_number(change, slot, SUFFICE_RATING_EXCLUDED, 1 + (int64_t)world_below(world, 2));
}

static sfp_slot indicator_for(struct world *world, struct sfp_change *change, sfp_slot rating)
{
    const struct sfp_rating *row = row_of(change, rating);
    return child_of(world, change, row->area.target, SFP_KIND_INDICATOR);
}

static void put_indicator_mark(struct world *world, struct sfp_change *change, sfp_slot slot, sfp_slot parent)
{
    sfp_slot indicator = indicator_for(world, change, parent);
    if (indicator == 0)
        return;
    sfp_change_ref(change, slot, SUFFICE_INDICATOR_MARK_INDICATOR, indicator);
    sfp_change_number(change, slot, SUFFICE_INDICATOR_MARK_STATE, 1 + (int64_t)world_below(world, 4));
}

static void put_evidence(struct world *world, struct sfp_change *change, sfp_slot slot, sfp_slot parent)
{
    sfp_slot indicator = indicator_for(world, change, parent);
    if (indicator != 0)
        sfp_change_ref(change, slot, SUFFICE_EVIDENCE_INDICATOR, indicator);
    sfp_change_text(change, slot, SUFFICE_EVIDENCE_TEXT, world_chance(world, 50) ? "It is so." : "It was seen.");
}

put_together *upper_valid(int32_t kind)
{
    static put_together *const together[SFP_KIND_END] = {
        [SFP_KIND_SUMMARY] = put_summary,
        [SFP_KIND_CELL] = put_cell,
        [SFP_KIND_KEY_POINT] = put_key_point,
        [SFP_KIND_NODE] = put_node,
        [SFP_KIND_LINK] = put_link,
        [SFP_KIND_MARK] = put_mark,
        [SFP_KIND_FOCUS] = put_focus,
        [SFP_KIND_RATING] = put_rating,
        [SFP_KIND_INDICATOR_MARK] = put_indicator_mark,
        [SFP_KIND_EVIDENCE] = put_evidence,
    };
    return together[kind];
}
