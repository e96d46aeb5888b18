/*
 * Erasure: runs of six words, and the library's own memory searched for them.
 * SPDX-License-Identifier: MIT
 */
#ifndef TESTS_ROUNDTRIP_ERASURE_H
#define TESTS_ROUNDTRIP_ERASURE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* Runs of six words: letters and digits in small letters, with single spaces. */
struct runs {
    char **items;
    size_t count;
    size_t capacity;
};

void runs_add(struct runs *runs, const char *text, size_t size);
/* Before anything is looked for. */
void runs_sort(struct runs *runs);
/* The first run of a text that is among `wanted` and not among `allowed` (NULL: none is); or NULL. */
const char *runs_find(const struct runs *wanted, const struct runs *allowed, const char *text, size_t size);
void runs_release(struct runs *runs);

/* From here on each block of the library's memory is known, as long as it is in use. */
void memory_track(void);
void memory_forget(void);
/* From here on what is given back is searched for these runs; NULL: no longer. */
void memory_watch(const struct runs *wanted);
/* A run in a block that is in use; or NULL. */
const char *memory_find(const struct runs *wanted, const struct runs *allowed);
/* A run that a block held when it was given back while that was watched; or NULL. */
const char *memory_given_back(const struct runs *allowed);

#endif
