/*
 * Slots: records, each once, with the place at which it was added.
 * SPDX-License-Identifier: MIT
 */
#include "model/slots.h"

#include "base/hash.h"
#include "base/memory.h"
#include "record/order.h"

#include <string.h>

static bool is_slot(const void *context, uint32_t place, const void *wanted)
{
    const struct sfp_slots *slots = context;
    return slots->items[place - 1] == *(const sfp_slot *)wanted;
}

uint32_t sfp_slots_place(const struct sfp_slots *slots, sfp_slot slot)
{
    return sfp_map_find(&slots->index, sfp_hash_number(slot), is_slot, slots, &slot);
}

bool sfp_slots_add(struct sfp_slots *slots, sfp_slot slot)
{
    if (slot == 0 || sfp_slots_place(slots, slot) != 0)
        return true;
    void *items = slots->items;
    bool grown = sfp_grow(&items, &slots->capacity, slots->count + 1, sizeof *slots->items);
    slots->items = items;
    if (!grown || !sfp_map_reserve(&slots->index, 1))
        return false;
    slots->items[slots->count++] = slot;
    sfp_map_insert(&slots->index, sfp_hash_number(slot), (uint32_t)slots->count);
    return true;
}

bool sfp_slots_add_list(struct sfp_slots *slots, const struct sfp_list *list)
{
    for (uint32_t i = 0; list != NULL && i < list->count; i++)
        if (!sfp_slots_add(slots, sfp_list_items(list)[i]))
            return false;
    return true;
}

bool sfp_slots_add_refs(struct sfp_slots *slots, const struct sfp_refs *refs)
{
    for (uint32_t i = 0; i < refs->count; i++)
        if (!sfp_slots_add(slots, refs->items[i].target))
            return false;
    return true;
}

/* Codes lie at most SFP_DEPTH_MAX deep, which bounds this. */
bool sfp_slots_add_codes(struct sfp_slots *slots, const struct sfp_store *store, sfp_slot parent)
{
    const struct sfp_list *list = sfp_store_children(store, parent, SFP_KIND_CODE);
    bool is_code = sfp_store_row(store, parent)->kind == SFP_KIND_CODE;
    if (is_code && !sfp_slots_add(slots, parent))
        return false;
    for (uint32_t i = 0; i < list->count; i++)
        if (!sfp_slots_add_codes(slots, store, sfp_list_items(list)[i]))
            return false;
    return true;
}

bool sfp_slots_add_interviews(struct sfp_slots *slots, const struct sfp_store *store)
{
    sfp_slot corpus = sfp_store_singleton(store, SFP_KIND_CORPUS);
    return sfp_slots_add_list(slots, sfp_store_children(store, corpus, SFP_KIND_INTERVIEW));
}

static int compare_places(const void *context, sfp_slot a, sfp_slot b)
{
    uint32_t x = sfp_slots_place(context, a);
    uint32_t y = sfp_slots_place(context, b);
    return x < y ? -1 : x > y;
}

sfp_slot *sfp_slots_ordered(const struct sfp_slots *slots, const struct sfp_slots *order)
{
    sfp_slot *sorted = sfp_new(slots->count + 1, sizeof *sorted);
    if (sorted == NULL)
        return NULL;
    if (slots->count > 0)
        memcpy(sorted, slots->items, slots->count * sizeof *sorted);
    if (sfp_order_sort(sorted, slots->count, compare_places, order))
        return sorted;
    sfp_free(sorted);
    return NULL;
}

void sfp_slots_release(struct sfp_slots *slots)
{
    sfp_free(slots->items);
    sfp_map_clear(&slots->index);
    *slots = (struct sfp_slots){0};
}
