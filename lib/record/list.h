/*
 * List: slots in order, two of them without any memory of their own. A list never shrinks its memory.
 * SPDX-License-Identifier: MIT
 */
#ifndef SFP_RECORD_LIST_H
#define SFP_RECORD_LIST_H

#include "record/schema.h"

/* Makes room for `more` further slots; false when memory cannot be had. */
bool sfp_list_reserve(struct sfp_list *list, uint32_t more);
/* For all below, room has been reserved and the index is right. */
void sfp_list_insert(struct sfp_list *list, uint32_t index, sfp_slot slot);
void sfp_list_remove(struct sfp_list *list, uint32_t index);
/* Fills the gap with the last slot, and returns that slot, or 0 if there was nothing to move. */
sfp_slot sfp_list_remove_fast(struct sfp_list *list, uint32_t index);
void sfp_list_release(struct sfp_list *list);
/* The index of a slot, searched from the end; count when it is not there. */
uint32_t sfp_list_find(const struct sfp_list *list, sfp_slot slot);
/* The same, searched from an index outwards. */
uint32_t sfp_list_find_near(const struct sfp_list *list, sfp_slot slot, uint32_t index);

static inline const sfp_slot *sfp_list_items(const struct sfp_list *list)
{
    return list->capacity <= 2 ? list->at.here : list->at.there;
}

#endif
