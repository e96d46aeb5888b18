/*
 * Logic boxes: what is asked of the boxes of a logic model, and how tables show them.
 * SPDX-License-Identifier: MIT
 */
#ifndef SFP_MODEL_LOGIC_BOXES_H
#define SFP_MODEL_LOGIC_BOXES_H

#include "base/error.h"
#include "base/table.h"
#include "model/audience.h"
#include "record/store.h"

static inline const struct sfp_node *sfp_node_at(const struct sfp_store *store, sfp_slot slot)
{
    return (const struct sfp_node *)sfp_store_row(store, slot);
}

/* The box of the experience among the boxes of a model, but for one of them; 0 if there is none. */
sfp_slot sfp_model_experience(const struct sfp_store *store, const struct sfp_logic_model *model,
                              const struct sfp_row *but);
/* That a box is one of a model; otherwise the failure names the argument. */
suffice_status sfp_model_has(const struct sfp_store *store, sfp_slot model, sfp_slot node, const char *argument,
                             suffice_error *error);

/* A table about boxes in the making. */
struct sfp_boxes {
    const struct sfp_store *store;
    struct sfp_gate *gate;
    suffice_table *table;
};

/* Makes the table; the store is there already. On failure nothing is left to be ended. */
suffice_status sfp_boxes_begin(struct sfp_boxes *boxes, suffice_audience audience, const struct sfp_column *columns,
                               size_t count, suffice_error *error);
/* Gives the table to the caller, or, if memory was lacking, nothing. */
suffice_status sfp_boxes_end(struct sfp_boxes *boxes, bool good, suffice_table **table, suffice_error *error);

/* These return false when memory cannot be had. */

/* What a box says before the audience: its text, or else what that says for which it stands; NULL: nothing. */
bool sfp_box_says(struct sfp_boxes *boxes, sfp_slot node, const char **text, size_t *size);
bool sfp_box_put_says(struct sfp_boxes *boxes, sfp_slot node, size_t column);
/* Begins a row with what every table about boxes begins with: id, key. */
bool sfp_box_add_row(struct sfp_boxes *boxes, sfp_slot node);
/* The name of the kind of a box, into a column. */
bool sfp_box_put_kind(struct sfp_boxes *boxes, sfp_slot node, size_t column);

#endif
