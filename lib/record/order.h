/*
 * Order: children of kinds that nobody orders, in the order of the file: by GUID or natural key.
 * SPDX-License-Identifier: MIT
 */
#ifndef SFP_RECORD_ORDER_H
#define SFP_RECORD_ORDER_H

#include "record/store.h"

typedef int sfp_order_compare_slots(const void *context, sfp_slot a, sfp_slot b);

/* Sorts slots in place, equal ones keeping their order; cheap where they are in order already. False: out of memory. */
bool sfp_order_sort(sfp_slot *slots, size_t count, sfp_order_compare_slots *compare, const void *context);

/* Below 0, 0 or above 0 as row a of a kind comes before, is, or comes after row b of the same kind. */
int sfp_order_compare(const struct sfp_store *store, sfp_slot a, sfp_slot b);

/*
 * The slots of a list in the order of the file. `sorted` is the list's own memory when it is in order already, and
 * otherwise `owned`, to be freed with sfp_free(). False when memory cannot be had.
 */
bool sfp_order_list(const struct sfp_store *store, const struct sfp_list *list, const sfp_slot **sorted,
                    sfp_slot **owned);

#endif
