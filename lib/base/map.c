/*
 * Map: an open-addressing hash index from something the owner can compare to a 32-bit number.
 * SPDX-License-Identifier: MIT
 *
 * Linear probing, at most three cells in five taken. What is taken out is closed up by moving later cells back, so that
 * no marks of the gone slow down a search.
 */
#include "base/map.h"

#include "base/memory.h"

enum { FIRST_CAPACITY = 8 };

static uint32_t fold(uint64_t hash)
{
    return (uint32_t)(hash >> 32) ^ (uint32_t)hash;
}

static void put(struct sfp_map_cell *cells, size_t mask, struct sfp_map_cell cell)
{
    size_t at = cell.hash & mask;
    while (cells[at].value != 0)
        at = (at + 1) & mask;
    cells[at] = cell;
}

static bool grow(struct sfp_map *map, size_t capacity)
{
    struct sfp_map_cell *cells = sfp_new(capacity, sizeof *cells);
    if (cells == NULL)
        return false;
    for (size_t i = 0; i < map->capacity; i++)
        if (map->cells[i].value != 0)
            put(cells, capacity - 1, map->cells[i]);
    sfp_free(map->cells);
    map->cells = cells;
    map->capacity = capacity;
    return true;
}

/* The cell with this hash and value, or NULL. */
static struct sfp_map_cell *find_cell(const struct sfp_map *map, uint32_t hash, uint32_t value)
{
    size_t mask = map->capacity - 1;
    if (map->count == 0 || value == 0)
        return NULL;
    for (size_t at = hash & mask; map->cells[at].value != 0; at = (at + 1) & mask)
        if (map->cells[at].hash == hash && map->cells[at].value == value)
            return &map->cells[at];
    return NULL;
}

bool sfp_map_reserve(struct sfp_map *map, size_t more)
{
    if (more > SIZE_MAX / 16 - map->count) /* far beyond any memory, and the sums below stay in range */
        return false;
    size_t needed = map->count + more;
    size_t capacity = map->capacity;
    if (needed * 5 <= capacity * 3)
        return true;
    if (capacity == 0)
        capacity = FIRST_CAPACITY;
    while (needed * 5 > capacity * 3)
        capacity *= 2;
    return grow(map, capacity);
}

void sfp_map_insert(struct sfp_map *map, uint64_t hash, uint32_t value)
{
    struct sfp_map_cell cell = {fold(hash), value};
    put(map->cells, map->capacity - 1, cell);
    map->count++;
}

void sfp_map_remove(struct sfp_map *map, uint64_t hash, uint32_t value)
{
    struct sfp_map_cell *found = find_cell(map, fold(hash), value);
    if (found == NULL)
        return;

    size_t mask = map->capacity - 1;
    size_t hole = (size_t)(found - map->cells);
    for (size_t at = (hole + 1) & mask; map->cells[at].value != 0; at = (at + 1) & mask) {
        size_t home = map->cells[at].hash & mask;
        if (((at - home) & mask) < ((at - hole) & mask))
            continue; /* its home lies behind the hole, so it is found where it is */
        map->cells[hole] = map->cells[at];
        hole = at;
    }
    map->cells[hole].value = 0;
    map->count--;
}

void sfp_map_replace(struct sfp_map *map, uint64_t hash, uint32_t value, uint32_t by)
{
    struct sfp_map_cell *found = find_cell(map, fold(hash), value);
    if (found != NULL)
        found->value = by;
}

uint32_t sfp_map_find(const struct sfp_map *map, uint64_t hash, sfp_map_matches *matches, const void *context,
                      const void *wanted)
{
    uint32_t folded = fold(hash);
    size_t mask = map->capacity - 1;

    if (map->count == 0)
        return 0;
    for (size_t at = folded & mask; map->cells[at].value != 0; at = (at + 1) & mask)
        if (map->cells[at].hash == folded && matches(context, map->cells[at].value, wanted))
            return map->cells[at].value;
    return 0;
}

void sfp_map_clear(struct sfp_map *map)
{
    sfp_free(map->cells);
    map->cells = NULL;
    map->capacity = 0;
    map->count = 0;
}
