/*
 * Logic rules: what holds of logic models, and of the marks and choices that are made on them.
 * SPDX-License-Identifier: MIT
 */
#ifndef SFP_MODEL_LOGIC_RULES_H
#define SFP_MODEL_LOGIC_RULES_H

#include "record/store.h"

#include <suffice/error.h>

suffice_status sfp_rule_logic_model(const struct sfp_store *store, const struct sfp_row *row, suffice_error *error);
suffice_status sfp_rule_node(const struct sfp_store *store, const struct sfp_row *row, suffice_error *error);
suffice_status sfp_rule_link(const struct sfp_store *store, const struct sfp_row *row, suffice_error *error);
suffice_status sfp_rule_meeting(const struct sfp_store *store, const struct sfp_row *row, suffice_error *error);
suffice_status sfp_rule_mark(const struct sfp_store *store, const struct sfp_row *row, suffice_error *error);
suffice_status sfp_rule_focus(const struct sfp_store *store, const struct sfp_row *row, suffice_error *error);

/* The box of the experience among the boxes of a model, but for one of them; 0 if there is none. */
sfp_slot sfp_model_experience(const struct sfp_store *store, const struct sfp_logic_model *model,
                              const struct sfp_row *but);
/* That a box is one of a model; otherwise the failure names the argument. */
suffice_status sfp_model_has(const struct sfp_store *store, sfp_slot model, sfp_slot node, const char *argument,
                             suffice_error *error);

#endif
