/*
 * Access: finding a record and its field for a call from outside.
 * SPDX-License-Identifier: MIT
 */
#ifndef SFP_MODEL_ACCESS_H
#define SFP_MODEL_ACCESS_H

#include "model/project.h"

#include "base/results.h"

#include <suffice/access.h>
#include <suffice/records.h>

struct sfp_access {
    const struct sfp_store *store;
    const struct sfp_field *field;
    const struct sfp_row *row;
    sfp_slot slot;
};

/* The record and the field, if the record is there and has it. */
bool sfp_access_find(const suffice_project *project, suffice_id id, suffice_field constant, struct sfp_access *found);
/* The same, saying what is wrong. */
suffice_status sfp_access_field(const suffice_project *project, suffice_id id, suffice_field constant,
                                struct sfp_access *found, suffice_error *error);
/* NOT_FOUND when the field that was found has no value. */
suffice_status sfp_access_set(const struct sfp_access *found, suffice_error *error);
/* The record alone. */
suffice_status sfp_access_row(const suffice_project *project, suffice_id id, sfp_slot *slot, suffice_error *error);

/* The ids of slots, in their order. */
suffice_status sfp_access_ids(const struct sfp_store *store, const sfp_slot *slots, size_t count, suffice_ids **ids,
                              suffice_error *error);

#endif
