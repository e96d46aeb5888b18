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

#endif
