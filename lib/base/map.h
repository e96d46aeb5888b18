/*
 * Map: an open-addressing hash index from something the owner can compare to a 32-bit number.
 * SPDX-License-Identifier: MIT
 *
 * The map never shrinks while it lives. So whoever only returns to a set of entries that the map has held before (undo,
 * redo, rolling back) never needs memory.
 */
#ifndef SFP_BASE_MAP_H
#define SFP_BASE_MAP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct sfp_map_cell {
    uint32_t hash;
    uint32_t value; /* 0: empty */
};

struct sfp_map {
    struct sfp_map_cell *cells;
    size_t capacity; /* a power of two, or 0 */
    size_t count;
};

/* True if the entry with this value is the one that `wanted` describes. */
typedef bool sfp_map_matches(const void *context, uint32_t value, const void *wanted);

/* Makes sure that `more` further insertions will find room; false when memory cannot be had. */
bool sfp_map_reserve(struct sfp_map *map, size_t more);
/* Inserts without looking for a twin; room must have been reserved; value is not 0. */
void sfp_map_insert(struct sfp_map *map, uint64_t hash, uint32_t value);
/* Takes out the entry with this hash and value; nothing happens if there is none. */
void sfp_map_remove(struct sfp_map *map, uint64_t hash, uint32_t value);
/* Changes the value of an entry in place. */
void sfp_map_replace(struct sfp_map *map, uint64_t hash, uint32_t value, uint32_t by);
/* The value that matches, or 0. */
uint32_t sfp_map_find(const struct sfp_map *map, uint64_t hash, sfp_map_matches *matches, const void *context,
                      const void *wanted);
/* Frees the cells; the map is then empty, as a new one, and may be used again. */
void sfp_map_clear(struct sfp_map *map);

#endif
