/*
 * Logic boxes: what is asked of the boxes of a logic model, and how tables show them.
 * SPDX-License-Identifier: MIT
 */
#include "model/logic_boxes.h"

#include "base/table.h"
#include "model/judging.h"

#include <suffice/fields.h>

#include <string.h>

sfp_slot sfp_model_experience(const struct sfp_store *store, const struct sfp_logic_model *model,
                              const struct sfp_row *but)
{
    for (uint32_t i = 0; i < model->nodes.count; i++) {
        const struct sfp_row *row = sfp_store_row(store, sfp_list_items(&model->nodes)[i]);
        if (row != but && ((const struct sfp_node *)row)->kind == SUFFICE_NODE_KIND_EXPERIENCE)
            return sfp_list_items(&model->nodes)[i];
    }
    return 0;
}

suffice_status sfp_model_has(const struct sfp_store *store, sfp_slot model, sfp_slot node, const char *argument,
                             suffice_error *error)
{
    if (sfp_store_row(store, node)->parent == model)
        return SUFFICE_OK;
    return sfp_rule_refuse(error, SUFFICE_DETAIL_OTHER_MODEL, argument, "the box belongs to another logic model");
}

static const struct sfp_string *experience_text(const struct sfp_store *store, const struct sfp_node *node)
{
    const struct sfp_row *model = sfp_store_row(store, node->row.parent);
    sfp_slot slot = ((const struct sfp_logic_model *)model)->experience.target;
    const struct sfp_experience *experience = (const struct sfp_experience *)sfp_store_row(store, slot);
    if (experience == NULL)
        return NULL;
    return experience->statement != NULL ? experience->statement : experience->name;
}

const struct sfp_string *sfp_node_text(const struct sfp_store *store, sfp_slot slot)
{
    const struct sfp_node *node = sfp_node_at(store, slot);
    if (node->text != NULL)
        return node->text;
    if (node->kind == SUFFICE_NODE_KIND_EXPERIENCE)
        return experience_text(store, node);
    const struct sfp_activity *activity = (const struct sfp_activity *)sfp_store_row(store, node->activity.target);
    if (activity == NULL)
        return NULL;
    return activity->statement != NULL ? activity->statement : activity->name;
}

bool sfp_node_put(suffice_table *table, size_t column, const struct sfp_string *text)
{
    return text == NULL || sfp_table_set_text(table, column, text->text, text->size);
}

bool sfp_node_row(const struct sfp_store *store, suffice_table *table, sfp_slot node)
{
    if (!sfp_table_add_row(table))
        return false;
    sfp_table_set_integer(table, 0, (int64_t)sfp_store_id(store, node));
    return sfp_node_put(table, 1, sfp_node_at(store, node)->key);
}

bool sfp_node_put_kind(const struct sfp_store *store, suffice_table *table, size_t column, sfp_slot node)
{
    const struct sfp_value_name *kind =
        sfp_choice_number(sfp_choice(SFP_CHOICE_NODE_KIND), sfp_node_at(store, node)->kind);
    return kind == NULL || sfp_table_set_text(table, column, kind->text, strlen(kind->text));
}
