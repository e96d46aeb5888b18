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
    const struct sfp_store *store;
    bool with_dependants;
    sfp_slot *rows; /* what goes, parents before their children */
    size_t row_count;
    size_t row_capacity;
    size_t followed;                /* rows whose children and referrers have been gathered */
    struct sfp_removal_link *links; /* every reference into it, from rows that go too as well */
    size_t link_count;
    size_t link_capacity;
    struct sfp_map seen; /* the slots in `rows` */
};

/*
 * Gathers what goes step by step, without changing anything: begin; add rows, a record before what lies in it; follow;
 * and again. Add and follow return false when memory cannot be had.
 */
void sfp_removal_begin(struct sfp_removal *removal, const struct sfp_store *store, bool with_dependants);
bool sfp_removal_add(struct sfp_removal *removal, sfp_slot slot);
bool sfp_removal_follow(struct sfp_removal *removal);
/* Carries out what was gathered, unless somebody outside holds on to it. */
void sfp_change_carry_out(struct sfp_change *change, const struct sfp_removal *removal);

/* Gathers without changing anything. The plan must be released, whatever the result. */
suffice_status sfp_removal_plan(struct sfp_removal *removal, const struct sfp_store *store, sfp_slot slot,
                                bool with_dependants, suffice_error *error);
/* Whether a row is among those that go. */
bool sfp_removal_takes(const struct sfp_removal *removal, sfp_slot slot);
void sfp_removal_release(struct sfp_removal *removal);

#endif
