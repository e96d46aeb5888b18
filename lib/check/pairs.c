/*
 * Pairs: two records each, every pair once.
 * SPDX-License-Identifier: MIT
 */
#include "check/pairs.h"

#include "base/memory.h"

/* Slots are numbers that the store gives out, so nobody can choose what collides. */
static uint64_t hash_of(const struct sfp_pair *pair)
{
    return sfp_hash_number(sfp_hash_number(pair->first) ^ pair->second);
}

static bool is_pair(const void *context, uint32_t place, const void *wanted)
{
    const struct sfp_pairs *pairs = context;
    const struct sfp_pair *pair = wanted;
    return pairs->items[place - 1].first == pair->first && pairs->items[place - 1].second == pair->second;
}

uint32_t sfp_pairs_place(const struct sfp_pairs *pairs, sfp_slot first, sfp_slot second)
{
    struct sfp_pair pair = {first, second};
    return sfp_map_find(&pairs->index, hash_of(&pair), is_pair, pairs, &pair);
}

bool sfp_pairs_has(const struct sfp_pairs *pairs, sfp_slot first, sfp_slot second)
{
    return sfp_pairs_place(pairs, first, second) != 0;
}

bool sfp_pairs_add(struct sfp_pairs *pairs, sfp_slot first, sfp_slot second)
{
    struct sfp_pair pair = {first, second};
    if (first == 0 || second == 0 || sfp_pairs_has(pairs, first, second))
        return true;
    void *items = pairs->items;
    bool grown = sfp_grow(&items, &pairs->capacity, pairs->count + 1, sizeof *pairs->items);
    pairs->items = items;
    if (!grown || !sfp_map_reserve(&pairs->index, 1))
        return false;
    pairs->items[pairs->count++] = pair;
    sfp_map_insert(&pairs->index, hash_of(&pair), (uint32_t)pairs->count);
    return true;
}

void sfp_pairs_release(struct sfp_pairs *pairs)
{
    sfp_free(pairs->items);
    sfp_map_clear(&pairs->index);
    *pairs = (struct sfp_pairs){0};
}
