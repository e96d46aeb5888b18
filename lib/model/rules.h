/*
 * Rules: what the model asks of its records beyond what the schema says, on load and on every change alike.
 * SPDX-License-Identifier: MIT
 */
#ifndef SFP_MODEL_RULES_H
#define SFP_MODEL_RULES_H

#include "record/store.h"

/* corpus_rules.c */
suffice_status sfp_rule_attribute(const struct sfp_store *store, const struct sfp_row *row, suffice_error *error);
suffice_status sfp_rule_schedule_item(const struct sfp_store *store, const struct sfp_row *row, suffice_error *error);
suffice_status sfp_rule_grid(const struct sfp_store *store, const struct sfp_row *row, suffice_error *error);
suffice_status sfp_rule_grid_row(const struct sfp_store *store, const struct sfp_row *row, suffice_error *error);
suffice_status sfp_rule_source(const struct sfp_store *store, const struct sfp_row *row, suffice_error *error);
suffice_status sfp_rule_sync_point(const struct sfp_store *store, const struct sfp_row *row, suffice_error *error);
suffice_status sfp_rule_datum(const struct sfp_store *store, const struct sfp_row *row, suffice_error *error);

#endif
