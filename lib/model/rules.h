/*
 * Rules: what the model asks of its records beyond what the schema says, on load and on every change alike.
 * SPDX-License-Identifier: MIT
 */
#ifndef SFP_MODEL_RULES_H
#define SFP_MODEL_RULES_H

#include "record/store.h"

/* --- for the files that have rules --- */

/* Refuses with a message that names nobody and an argument. */
suffice_status sfp_rule_refuse(suffice_error *error, suffice_detail detail, const char *argument, const char *message);
/* Those who point at a row by one field: a list, which may be empty. */
const struct sfp_list *sfp_rule_pointing_at(const struct sfp_store *store, const struct sfp_row *row,
                                            suffice_field field);

/* corpus_rules.c */
suffice_status sfp_rule_attribute(const struct sfp_store *store, const struct sfp_row *row, suffice_error *error);
suffice_status sfp_rule_schedule_item(const struct sfp_store *store, const struct sfp_row *row, suffice_error *error);
suffice_status sfp_rule_grid(const struct sfp_store *store, const struct sfp_row *row, suffice_error *error);
suffice_status sfp_rule_grid_row(const struct sfp_store *store, const struct sfp_row *row, suffice_error *error);
suffice_status sfp_rule_source(const struct sfp_store *store, const struct sfp_row *row, suffice_error *error);
suffice_status sfp_rule_sync_point(const struct sfp_store *store, const struct sfp_row *row, suffice_error *error);
suffice_status sfp_rule_datum(const struct sfp_store *store, const struct sfp_row *row, suffice_error *error);

#endif
