/*
 * Judging: what rules are written with.
 * SPDX-License-Identifier: MIT
 */
#ifndef SFP_MODEL_JUDGING_H
#define SFP_MODEL_JUDGING_H

#include "base/error.h"
#include "record/store.h"

/* Refuses with a message that names nobody and an argument. */
suffice_status sfp_rule_refuse(suffice_error *error, suffice_detail detail, const char *argument, const char *message);
/* Those who point at a row by one field: a list, which may be empty. */
const struct sfp_list *sfp_rule_pointing_at(const struct sfp_store *store, const struct sfp_row *row,
                                            suffice_field field);

#endif
