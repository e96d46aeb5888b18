/*
 * Pairs: two records each, such as a theme and an interview, every pair once.
 * SPDX-License-Identifier: MIT
 */
#ifndef SFP_CHECK_PAIRS_H
#define SFP_CHECK_PAIRS_H

#include "base/hash.h"
#include "base/map.h"
#include "record/schema.h"

struct sfp_pair {
    sfp_slot first;
    sfp_slot second;
};

/* Begins as all zero. */
struct sfp_pairs {
    struct sfp_pair *items;
    size_t count;
    size_t capacity;
    struct sfp_map index;
};

/* Adds a pair if it is not there yet, and none with slot 0; false when memory cannot be had. */
bool sfp_pairs_add(struct sfp_pairs *pairs, sfp_slot first, sfp_slot second);
bool sfp_pairs_has(const struct sfp_pairs *pairs, sfp_slot first, sfp_slot second);
/* The place of a pair, counted from 1; 0 when it is not there. */
uint32_t sfp_pairs_place(const struct sfp_pairs *pairs, sfp_slot first, sfp_slot second);
void sfp_pairs_release(struct sfp_pairs *pairs);

#endif
