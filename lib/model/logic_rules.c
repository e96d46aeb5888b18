/*
 * Logic rules: arrows stay in their model and make no circle; what is marked or chosen is seen from the meeting.
 * SPDX-License-Identifier: MIT
 *
 * A file may be newer than we are, so what a record must have may be missing here: what is not set is not judged.
 */
#include "model/logic_rules.h"

#include "base/memory.h"
#include "model/judging.h"
#include "model/logic_boxes.h"
#include "model/logic_paths.h"

#include <suffice/fields.h>

static const struct sfp_row *row_at(const struct sfp_store *store, const struct sfp_list *list, uint32_t index)
{
    return sfp_store_row(store, sfp_list_items(list)[index]);
}

/* --- boxes --- */

static suffice_status check_only_experience(const struct sfp_store *store, const struct sfp_row *row,
                                            suffice_error *error)
{
    const struct sfp_row *model = sfp_store_row(store, row->parent);
    if (sfp_model_experience(store, (const struct sfp_logic_model *)model, row) != 0)
        return sfp_rule_refuse(error, SUFFICE_DETAIL_EXPERIENCE_BOX, "kind",
                               "a logic model has one box for its experience, and it is there");
    if (sfp_rule_pointing_at(store, row, SUFFICE_LINK_FROM)->count > 0)
        return sfp_rule_refuse(error, SUFFICE_DETAIL_EXPERIENCE_BOX, "kind",
                               "no arrow begins at the box of the experience");
    return SUFFICE_OK;
}

/* A box that a merge moves into another model must not leave its arrows behind. */
static suffice_status check_arrows(const struct sfp_store *store, const struct sfp_row *row, suffice_field field,
                                   suffice_error *error)
{
    const struct sfp_list *links = sfp_rule_pointing_at(store, row, field);
    for (uint32_t i = 0; i < links->count; i++)
        if (row_at(store, links, i)->parent != row->parent)
            return sfp_rule_refuse(error, SUFFICE_DETAIL_OTHER_MODEL, "node",
                                   "an arrow of another logic model touches the box");
    return SUFFICE_OK;
}

/* Nor what was said of it in meetings. */
static suffice_status check_records(const struct sfp_store *store, const struct sfp_row *row, suffice_field field,
                                    suffice_error *error)
{
    const struct sfp_list *records = sfp_rule_pointing_at(store, row, field);
    suffice_status status = SUFFICE_OK;
    for (uint32_t i = 0; status == SUFFICE_OK && i < records->count; i++) {
        const struct sfp_row *record = row_at(store, records, i);
        status =
            field == SUFFICE_MARK_NODE ? sfp_rule_mark(store, record, error) : sfp_rule_focus(store, record, error);
    }
    return status;
}

suffice_status sfp_rule_node(const struct sfp_store *store, const struct sfp_row *row, suffice_error *error)
{
    suffice_status status = SUFFICE_OK;
    if (((const struct sfp_node *)row)->kind == SUFFICE_NODE_KIND_EXPERIENCE)
        status = check_only_experience(store, row, error);
    if (status == SUFFICE_OK)
        status = check_arrows(store, row, SUFFICE_LINK_FROM, error);
    if (status == SUFFICE_OK)
        status = check_arrows(store, row, SUFFICE_LINK_TO_NODE, error);
    if (status == SUFFICE_OK)
        status = check_records(store, row, SUFFICE_MARK_NODE, error);
    return status == SUFFICE_OK ? check_records(store, row, SUFFICE_FOCUS_NODE, error) : status;
}

/* --- arrows --- */

static suffice_status check_ends(const struct sfp_store *store, const struct sfp_link *link, suffice_error *error)
{
    const struct sfp_row *from = sfp_store_row(store, link->from.target);
    const struct sfp_row *to = sfp_store_row(store, link->to_node.target);
    if (from->parent != link->row.parent || to->parent != link->row.parent)
        return sfp_rule_refuse(error, SUFFICE_DETAIL_OTHER_MODEL, from->parent != link->row.parent ? "from" : "to",
                               "an arrow joins two boxes of its own logic model");
    if (from == to)
        return sfp_rule_refuse(error, SUFFICE_DETAIL_CIRCLE, "to", "an arrow cannot join a box to itself");
    if (((const struct sfp_node *)from)->kind == SUFFICE_NODE_KIND_EXPERIENCE)
        return sfp_rule_refuse(error, SUFFICE_DETAIL_EXPERIENCE_BOX, "from",
                               "no arrow begins at the box of the experience");
    return SUFFICE_OK;
}

suffice_status sfp_rule_link(const struct sfp_store *store, const struct sfp_row *row, suffice_error *error)
{
    const struct sfp_link *link = (const struct sfp_link *)row;
    bool both = link->from.target != 0 && link->to_node.target != 0;
    return both ? check_ends(store, link, error) : SUFFICE_OK;
}

/* --- models --- */

static suffice_status check_circle(const struct sfp_paths *paths, suffice_error *error)
{
    uint32_t *layers = sfp_new(2 * paths->nodes.count + 1, sizeof *layers);
    if (layers == NULL)
        return sfp_fail_memory(error);
    bool circle = sfp_paths_layers(paths, layers, layers + paths->nodes.count) < paths->nodes.count;
    sfp_free(layers);
    if (circle)
        return sfp_rule_refuse(error, SUFFICE_DETAIL_CIRCLE, "to",
                               "the arrows of a logic model must not lead in a circle");
    return SUFFICE_OK;
}

static suffice_status check_links(const struct sfp_store *store, const struct sfp_logic_model *model,
                                  suffice_error *error)
{
    suffice_status status = SUFFICE_OK;
    for (uint32_t i = 0; status == SUFFICE_OK && i < model->links.count; i++)
        status = sfp_rule_link(store, row_at(store, &model->links, i), error);
    return status;
}

static suffice_status check_one_experience(const struct sfp_store *store, const struct sfp_logic_model *model,
                                           suffice_error *error)
{
    sfp_slot first = sfp_model_experience(store, model, NULL);
    if (first == 0 || sfp_model_experience(store, model, sfp_store_row(store, first)) == 0)
        return SUFFICE_OK;
    return sfp_rule_refuse(error, SUFFICE_DETAIL_EXPERIENCE_BOX, "nodes",
                           "a logic model has one box for its experience");
}

suffice_status sfp_rule_logic_model(const struct sfp_store *store, const struct sfp_row *row, suffice_error *error)
{
    const struct sfp_logic_model *model = (const struct sfp_logic_model *)row;
    struct sfp_paths paths;
    suffice_status status = check_one_experience(store, model, error);
    if (status == SUFFICE_OK)
        status = check_links(store, model, error);
    if (status != SUFFICE_OK || model->links.count == 0)
        return status;
    status = sfp_paths_open(&paths, store, model, false) ? check_circle(&paths, error) : sfp_fail_memory(error);
    sfp_paths_close(&paths);
    return status;
}

/* --- meetings --- */

static const struct sfp_meeting *meeting_at(const struct sfp_store *store, sfp_slot slot)
{
    return (const struct sfp_meeting *)sfp_store_row(store, slot);
}

/* A second meeting goes on with the model of the first, or with a version of its own. */
static bool sees(const struct sfp_store *store, const struct sfp_meeting *meeting, sfp_slot node)
{
    sfp_slot own = meeting->model.target;
    sfp_slot first = meeting->follows.target == 0 ? 0 : meeting_at(store, meeting->follows.target)->model.target;
    if (node == 0 || own == 0)
        return true; /* what is not known is not judged */
    sfp_slot model = sfp_store_row(store, node)->parent;
    return model == own || model == first;
}

static suffice_status check_seen(const struct sfp_store *store, const struct sfp_meeting *meeting, sfp_slot node,
                                 suffice_error *error)
{
    if (sees(store, meeting, node))
        return SUFFICE_OK;
    return sfp_rule_refuse(error, SUFFICE_DETAIL_OTHER_MODEL, "node",
                           "the box is none of the logic model that the meeting looked at");
}

suffice_status sfp_rule_mark(const struct sfp_store *store, const struct sfp_row *row, suffice_error *error)
{
    return check_seen(store, meeting_at(store, row->parent), ((const struct sfp_mark *)row)->node.target, error);
}

suffice_status sfp_rule_focus(const struct sfp_store *store, const struct sfp_row *row, suffice_error *error)
{
    return check_seen(store, meeting_at(store, row->parent), ((const struct sfp_focus *)row)->node.target, error);
}

static suffice_status check_meeting(const struct sfp_store *store, const struct sfp_meeting *meeting,
                                    suffice_error *error)
{
    suffice_status status = SUFFICE_OK;
    for (uint32_t i = 0; status == SUFFICE_OK && i < meeting->marks.count; i++)
        status = sfp_rule_mark(store, row_at(store, &meeting->marks, i), error);
    for (uint32_t i = 0; status == SUFFICE_OK && i < meeting->focuses.count; i++)
        status = sfp_rule_focus(store, row_at(store, &meeting->focuses, i), error);
    return status;
}

/* When a meeting turns to another model, so do those that follow it. */
suffice_status sfp_rule_meeting(const struct sfp_store *store, const struct sfp_row *row, suffice_error *error)
{
    const struct sfp_list *followers = sfp_rule_pointing_at(store, row, SUFFICE_MEETING_FOLLOWS);
    suffice_status status = check_meeting(store, (const struct sfp_meeting *)row, error);
    for (uint32_t i = 0; status == SUFFICE_OK && i < followers->count; i++)
        status = check_meeting(store, (const struct sfp_meeting *)row_at(store, followers, i), error);
    return status;
}
