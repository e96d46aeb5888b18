/*
 * Logic boxes: what is asked of the boxes of a logic model, and how tables show them.
 * SPDX-License-Identifier: MIT
 */
#include "model/logic_boxes.h"

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

/* The record and the field by which a box says what it says. */
struct saying {
    sfp_slot slot;
    suffice_field field;
};

static struct saying either(const struct sfp_store *store, sfp_slot slot, suffice_field first, suffice_field second)
{
    bool has = slot != 0 && sfp_has(sfp_store_row(store, slot), first);
    return (struct saying){slot, has ? first : second};
}

/* Its text, or else what the activity or experience says for which it stands. */
static struct saying saying_of(const struct sfp_store *store, sfp_slot slot)
{
    const struct sfp_node *node = sfp_node_at(store, slot);
    if (node->text != NULL)
        return (struct saying){slot, SUFFICE_NODE_TEXT};
    if (node->kind != SUFFICE_NODE_KIND_EXPERIENCE)
        return either(store, node->activity.target, SUFFICE_ACTIVITY_STATEMENT, SUFFICE_ACTIVITY_NAME);
    const struct sfp_row *model = sfp_store_row(store, node->row.parent);
    sfp_slot experience = ((const struct sfp_logic_model *)model)->experience.target;
    return either(store, experience, SUFFICE_EXPERIENCE_STATEMENT, SUFFICE_EXPERIENCE_NAME);
}

bool sfp_box_says(struct sfp_boxes *boxes, sfp_slot node, const char **text, size_t *size)
{
    struct saying saying = saying_of(boxes->store, node);
    *text = NULL;
    *size = 0;
    return saying.slot == 0 || sfp_gate_text(boxes->gate, saying.slot, saying.field, text, size);
}

static bool put(struct sfp_boxes *boxes, size_t column, const char *text, size_t size)
{
    return text == NULL || sfp_table_set_text(boxes->table, column, text, size);
}

bool sfp_box_put_says(struct sfp_boxes *boxes, sfp_slot node, size_t column)
{
    const char *text;
    size_t size;
    return sfp_box_says(boxes, node, &text, &size) && put(boxes, column, text, size);
}

bool sfp_box_add_row(struct sfp_boxes *boxes, sfp_slot node)
{
    const char *text;
    size_t size;
    if (!sfp_table_add_row(boxes->table))
        return false;
    sfp_table_set_integer(boxes->table, 0, (int64_t)sfp_store_id(boxes->store, node));
    return sfp_gate_text(boxes->gate, node, SUFFICE_NODE_KEY, &text, &size) && put(boxes, 1, text, size);
}

bool sfp_box_put_kind(struct sfp_boxes *boxes, sfp_slot node, size_t column)
{
    const struct sfp_choice *kinds = sfp_choice(SFP_CHOICE_NODE_KIND);
    const struct sfp_value_name *kind = sfp_choice_number(kinds, sfp_node_at(boxes->store, node)->kind);
    return kind == NULL || put(boxes, column, kind->text, strlen(kind->text));
}

suffice_status sfp_boxes_begin(struct sfp_boxes *boxes, suffice_audience audience, const struct sfp_column *columns,
                               size_t count, suffice_error *error)
{
    suffice_status status = sfp_gate_open(boxes->store, audience, &boxes->gate, error);
    if (status != SUFFICE_OK)
        return status;
    status = sfp_table_new(columns, count, &boxes->store->strings.key, &boxes->table, error);
    if (status != SUFFICE_OK)
        sfp_gate_close(boxes->gate);
    return status;
}

suffice_status sfp_boxes_end(struct sfp_boxes *boxes, bool good, suffice_table **table, suffice_error *error)
{
    sfp_gate_close(boxes->gate);
    if (good) {
        *table = boxes->table;
        return SUFFICE_OK;
    }
    suffice_table_release(boxes->table);
    return sfp_fail_memory(error);
}
