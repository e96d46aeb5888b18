/*
 * Removal: what goes, and who would lose a target, when a row goes.
 * SPDX-License-Identifier: MIT
 */
#ifndef SFP_RECORD_REMOVE_H
#define SFP_RECORD_REMOVE_H

#include "record/change.h"

/* A reference into what goes. */
struct sfp_removal_link {
    sfp_slot from;
    sfp_slot to;
    suffice_field field;
    uint8_t effect; /* enum sfp_on_remove */
};

struct sfp_removal {
    bool with_dependants;
    sfp_slot *rows; /* what goes, parents before their children */
    size_t row_count;
    size_t row_capacity;
    struct sfp_removal_link *links; /* every reference into it, from rows that go too as well */
    size_t link_count;
    size_t link_capacity;
    struct sfp_map seen; /* the slots in `rows` */
};

/* Gathers without changing anything. The plan must be released, whatever the result. */
suffice_status sfp_removal_plan(struct sfp_removal *removal, const struct sfp_store *store, sfp_slot slot,
                                bool with_dependants, suffice_error *error);
/* Whether a row is among those that go. */
bool sfp_removal_takes(const struct sfp_removal *removal, sfp_slot slot);
void sfp_removal_release(struct sfp_removal *removal);

#endif
