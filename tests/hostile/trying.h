/*
 * Trying: what every input must keep, whichever way it comes in.
 * SPDX-License-Identifier: MIT
 */
#ifndef TESTS_HOSTILE_TRYING_H
#define TESTS_HOSTILE_TRYING_H

#include "making.h"

enum {
    MEMORY_FREE = 64 * 1024 * 1024, /* bytes above the baseline that any input may take, ... */
    MEMORY_FACTOR = 8               /* ... and so many for each of its own bytes */
};

/* The greatest part of what it may take that any input took so far, in thousandths. */
extern size_t most_memory;

void trying_begin(void);
void trying_end(void);
/* Reads, opens, checks, changes and merges; what is not as it must be is told and counted. `name` is for messages. */
void try_input(const struct input *input, const char *name);
/* What was not as it must be. */
size_t trying_faults(void);

#endif
