/*
 * Repeats: whether a text repeats words of others, six or more in a row.
 * SPDX-License-Identifier: MIT
 */
#ifndef SFP_MODEL_REPEATS_H
#define SFP_MODEL_REPEATS_H

#include "base/hash.h"
#include "base/map.h"

enum { SFP_REPEATED_WORDS = 6 };

struct sfp_repeats {
    struct sfp_hash_key key;
    uint64_t *runs; /* a number for each run of six words that was added, each once */
    size_t count;
    size_t capacity;
    struct sfp_map index; /* place in `runs` plus one */
};

void sfp_repeats_init(struct sfp_repeats *repeats, const struct sfp_hash_key *key);
void sfp_repeats_release(struct sfp_repeats *repeats);
/* Adds all runs of six words of a text; false when memory cannot be had. */
bool sfp_repeats_add(struct sfp_repeats *repeats, const char *text, size_t size);
/* Whether a text has one of the runs that were added. Asks for no memory. */
bool sfp_repeats_in(const struct sfp_repeats *repeats, const char *text, size_t size);

#endif
