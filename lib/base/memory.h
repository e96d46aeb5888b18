/*
 * Memory: the one way to the heap, through a table that tests replace.
 * SPDX-License-Identifier: MIT
 */
#ifndef SFP_BASE_MEMORY_H
#define SFP_BASE_MEMORY_H

#include <stdbool.h>
#include <stddef.h>

struct sfp_memory {
    void *(*allocate)(size_t size);
    void *(*resize)(void *block, size_t size);
    void (*release)(void *block);
};

/* The table in force: the C library's, unless a test has put its own in its place. */
extern const struct sfp_memory *sfp_memory;

/* Zeroed memory for count things of this size, or NULL when there is none or the product overflows. */
void *sfp_new(size_t count, size_t size);
/* As realloc, for count things; the old block is untouched on failure. New bytes are not zeroed. */
void *sfp_renew(void *block, size_t count, size_t size);
void sfp_free(void *block);
/* Overwrites bytes in a way the compiler keeps. */
void sfp_wipe(void *bytes, size_t size);

/*
 * Makes room for at least `needed` things in a growing array: by half as much again, so that appending costs the same
 * however long the array is. On failure everything is as before.
 */
bool sfp_grow(void **items, size_t *capacity, size_t needed, size_t size);

#endif
