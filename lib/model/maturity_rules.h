/*
 * Rules of maturity: what frameworks and assessments must keep beyond what the schema says.
 * SPDX-License-Identifier: MIT
 */
#ifndef SFP_MODEL_MATURITY_RULES_H
#define SFP_MODEL_MATURITY_RULES_H

#include "record/store.h"

suffice_status sfp_rule_level(const struct sfp_store *store, const struct sfp_row *row, suffice_error *error);
/* For sections and for groups: what lies in one moves with it. */
suffice_status sfp_rule_areas(const struct sfp_store *store, const struct sfp_row *row, suffice_error *error);
suffice_status sfp_rule_area(const struct sfp_store *store, const struct sfp_row *row, suffice_error *error);
suffice_status sfp_rule_indicator(const struct sfp_store *store, const struct sfp_row *row, suffice_error *error);
suffice_status sfp_rule_assessment(const struct sfp_store *store, const struct sfp_row *row, suffice_error *error);
suffice_status sfp_rule_rating(const struct sfp_store *store, const struct sfp_row *row, suffice_error *error);
suffice_status sfp_rule_indicator_mark(const struct sfp_store *store, const struct sfp_row *row, suffice_error *error);
suffice_status sfp_rule_evidence(const struct sfp_store *store, const struct sfp_row *row, suffice_error *error);

#endif
