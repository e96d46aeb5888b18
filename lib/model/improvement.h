/*
 * Improvement: what the files about meetings, actions and answers share.
 * SPDX-License-Identifier: MIT
 */
#ifndef SFP_MODEL_IMPROVEMENT_H
#define SFP_MODEL_IMPROVEMENT_H

#include "model/project.h"

#include <suffice/improvement.h>

/* Begins a change of the improvement. */
void sfp_improvement_change(struct sfp_change *change, suffice_improvement *improvement, const char *title,
                            suffice_error *error);
/* Lays a new row behind its kind in the improvement. */
void sfp_improvement_attach(struct sfp_change *change, sfp_slot slot);
/* Sets a number, or leaves the field without a value when the number is 0. */
void sfp_improvement_number(struct sfp_change *change, sfp_slot slot, suffice_field field, int64_t number);
/* The rows of a kind in the improvement. */
const struct sfp_list *sfp_improvement_list(const struct sfp_store *store, int32_t kind);
/* OUT_OF_RANGE, and the argument `date`, unless it is a date. */
suffice_status sfp_improvement_check_date(int32_t date, suffice_error *error);

/* Where an action stood at the end of a day, and since when; 0 if nothing had been said of it. */
suffice_action_state sfp_action_standing(const struct sfp_store *store, sfp_slot action, int32_t day, int32_t *since);
/* Whether an action was due before a day and, by that day, neither done nor dropped. */
bool sfp_action_is_overdue(const struct sfp_store *store, sfp_slot action, int32_t day);
/* Where an answer stands; suffice_answer_state_of() says by which rule. */
suffice_answer_state sfp_answer_standing(const struct sfp_store *store, sfp_slot slot);

#endif
