/*
 * Chains: good projects that are as deep as may be, or in which one thing leads to the next for thousands of steps.
 * SPDX-License-Identifier: MIT
 */
#ifndef TESTS_HOSTILE_CHAINS_H
#define TESTS_HOSTILE_CHAINS_H

#include "making.h"

struct chain {
    const char *name;
    void (*make)(struct input *input, unsigned links);
    unsigned links;     /* quickly */
    unsigned all_links; /* when there is time */
};

extern const struct chain chains[];
extern const size_t chain_count;

/* The GUIDs of the first and the last record of a chain. */
void chain_ends(unsigned links, char first[37], char last[37]);

#endif
