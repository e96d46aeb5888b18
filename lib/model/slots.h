/*
 * Slots: records, each once, with the place at which it was added.
 * SPDX-License-Identifier: MIT
 *
 * Serves queries twice: to gather what is found without doubles, and to tell in which order people keep records, which
 * for lists that they order is not known from the records themselves.
 */
#ifndef SFP_MODEL_SLOTS_H
#define SFP_MODEL_SLOTS_H

#include "base/map.h"
#include "record/store.h"

struct sfp_slots {
    sfp_slot *items;
    size_t count;
    size_t capacity;
    struct sfp_map index; /* slot to place */
};

/* Each of these adds what is not there yet; false when memory cannot be had. Slot 0 is passed over. */
bool sfp_slots_add(struct sfp_slots *slots, sfp_slot slot);
bool sfp_slots_add_list(struct sfp_slots *slots, const struct sfp_list *list);
bool sfp_slots_add_refs(struct sfp_slots *slots, const struct sfp_refs *refs);
/* A code and all below it, each before those below it; the codes of the codebook for the codebook itself. */
bool sfp_slots_add_codes(struct sfp_slots *slots, const struct sfp_store *store, sfp_slot parent);
/* The interviews of the corpus in their order. */
bool sfp_slots_add_interviews(struct sfp_slots *slots, const struct sfp_store *store);

/* The place of a slot, counted from 1; 0 when it is not there. */
uint32_t sfp_slots_place(const struct sfp_slots *slots, sfp_slot slot);
/* A copy of the slots as `order` has them, to be freed with sfp_free(); NULL when memory cannot be had. */
sfp_slot *sfp_slots_ordered(const struct sfp_slots *slots, const struct sfp_slots *order);
void sfp_slots_release(struct sfp_slots *slots);

#endif
