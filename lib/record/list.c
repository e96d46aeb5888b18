/*
 * List: slots in order, two of them without any memory of their own. A list never shrinks its memory.
 * SPDX-License-Identifier: MIT
 */
#include "record/list.h"

#include "base/memory.h"

#include <string.h>

static sfp_slot *items_of(struct sfp_list *list)
{
    return list->capacity <= 2 ? list->at.here : list->at.there;
}

bool sfp_list_reserve(struct sfp_list *list, uint32_t more)
{
    if (list->capacity == 0)
        list->capacity = 2;
    if (more <= list->capacity - list->count)
        return true;
    if (more > UINT32_MAX - list->count)
        return false;
    size_t wanted = list->capacity + (size_t)list->capacity / 2 + 1;
    if (wanted < (size_t)list->count + more)
        wanted = (size_t)list->count + more;
    if (wanted > UINT32_MAX)
        wanted = UINT32_MAX;
    sfp_slot *there = sfp_renew(list->capacity <= 2 ? NULL : list->at.there, wanted, sizeof *there);
    if (there == NULL)
        return false;
    if (list->capacity <= 2)
        memcpy(there, list->at.here, list->count * sizeof *there);
    list->at.there = there;
    list->capacity = (uint32_t)wanted;
    return true;
}

void sfp_list_insert(struct sfp_list *list, uint32_t index, sfp_slot slot)
{
    sfp_slot *items = items_of(list);
    memmove(items + index + 1, items + index, (list->count - index) * sizeof *items);
    items[index] = slot;
    list->count++;
}

void sfp_list_remove(struct sfp_list *list, uint32_t index)
{
    sfp_slot *items = items_of(list);
    list->count--;
    memmove(items + index, items + index + 1, (list->count - index) * sizeof *items);
}

sfp_slot sfp_list_remove_fast(struct sfp_list *list, uint32_t index)
{
    sfp_slot *items = items_of(list);
    list->count--;
    if (index == list->count)
        return 0;
    items[index] = items[list->count];
    return items[index];
}

void sfp_list_release(struct sfp_list *list)
{
    if (list->capacity > 2)
        sfp_free(list->at.there);
    memset(list, 0, sizeof *list);
}

uint32_t sfp_list_find(const struct sfp_list *list, sfp_slot slot)
{
    const sfp_slot *items = sfp_list_items(list);
    for (uint32_t i = list->count; i > 0; i--)
        if (items[i - 1] == slot)
            return i - 1;
    return list->count;
}

uint32_t sfp_list_find_near(const struct sfp_list *list, sfp_slot slot, uint32_t index)
{
    const sfp_slot *items = sfp_list_items(list);
    uint32_t below = index < list->count ? index + 1 : list->count;
    uint32_t above = below;
    while (below > 0 || above < list->count) {
        if (below > 0 && items[--below] == slot)
            return below;
        if (above < list->count && items[above++] == slot)
            return above - 1;
    }
    return list->count;
}
