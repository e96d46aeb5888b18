/*
 * Voices: the summaries that say something, by what they are about and by whose they are.
 * SPDX-License-Identifier: MIT
 *
 * Gathered once for all matrices, so that each of them costs no more than what it holds.
 */
#ifndef SFP_CHECK_VOICES_H
#define SFP_CHECK_VOICES_H

#include "check/asking.h"
#include "model/slots.h"

/* A summary of the same code and interview, and the one behind it. */
struct sfp_voice {
    sfp_slot summary;
    uint32_t next; /* as for all below: counted from 1; 0: none */
};

/* A code, or one above it, and an interview that says something on it. */
struct sfp_voices_of {
    uint32_t first;
    uint32_t last;
    uint32_t next; /* of the same code */
};

/* Begins as all zero. */
struct sfp_voices {
    struct sfp_pairs pairs;   /* of code and interview */
    struct sfp_voices_of *of; /* by the places of pairs */
    size_t of_capacity;
    struct sfp_voice *items;
    size_t count;
    size_t capacity;
    struct sfp_slots codes;
    uint32_t *newest; /* the last pair of a code, by the places of codes */
    uint32_t *spoken; /* how many pairs it has */
};

/* Gathers them in the order of the codebook. Fails the checking for want of memory. */
void sfp_voices_gather(struct sfp_checking *checking, struct sfp_voices *voices);

/*
 * Adds to `heard` the summaries of these interviews on a code or below it, those of one interview in the order of the
 * codebook, unless `heard` is NULL; and returns how many of the interviews have any.
 */
uint32_t sfp_voices_on(struct sfp_checking *checking, const struct sfp_voices *voices, sfp_slot code,
                       const struct sfp_slots *interviews, struct sfp_slots *heard);
void sfp_voices_release(struct sfp_voices *voices);

#endif
