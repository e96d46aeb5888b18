/*
 * Logic boxes: what is asked of the boxes of a logic model, and how tables show them.
 * SPDX-License-Identifier: MIT
 */
#ifndef SFP_MODEL_LOGIC_BOXES_H
#define SFP_MODEL_LOGIC_BOXES_H

#include "base/error.h"
#include "record/store.h"

#include <suffice/table.h>

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

/* What a box says: its text, or else what the activity or experience says for which it stands; NULL: nothing. */
const struct sfp_string *sfp_node_text(const struct sfp_store *store, sfp_slot slot);
/* Puts text into the last row of a table, and nothing for NULL; false when memory cannot be had. */
bool sfp_node_put(suffice_table *table, size_t column, const struct sfp_string *text);
/* Begins a row with what every table about boxes begins with: id, key. */
bool sfp_node_row(const struct sfp_store *store, suffice_table *table, sfp_slot node);
/* The name of the kind of a box, into a column. */
bool sfp_node_put_kind(const struct sfp_store *store, suffice_table *table, size_t column, sfp_slot node);

#endif
