/*
 * Order: children of kinds that nobody orders, in the order of the file: by GUID or natural key.
 * SPDX-License-Identifier: MIT
 */
#include "record/order.h"

#include "base/memory.h"

#include <string.h>

/* --- two rows --- */

static int compare_numbers(int64_t a, int64_t b)
{
    return a < b ? -1 : a > b;
}

static int compare_targets(const struct sfp_store *store, sfp_slot a, sfp_slot b)
{
    if (a == b || a == 0 || b == 0)
        return compare_numbers(a, b);
    int by_guid = sfp_guid_compare(&sfp_store_row(store, a)->guid, &sfp_store_row(store, b)->guid);
    return by_guid;
}

static int compare_keys(const struct sfp_store *store, const struct sfp_row *a, const struct sfp_row *b)
{
    const struct sfp_kind *kind = sfp_kind(a->kind);
    int result = 0;
    for (size_t i = 0; result == 0 && i < SFP_KEY_MAX && kind->key[i] != 0; i++) {
        const struct sfp_field *field = sfp_kind_field(kind, kind->key[i]);
        struct sfp_value x = sfp_store_get(a, field);
        struct sfp_value y = sfp_store_get(b, field);
        if (!x.set || !y.set)
            result = (int)x.set - (int)y.set;
        else if (field->type == SFP_TYPE_ref)
            result = compare_targets(store, x.as.target, y.as.target);
        else
            result = compare_numbers(x.as.integer, y.as.integer);
    }
    return result;
}

int sfp_order_compare(const struct sfp_store *store, sfp_slot a, sfp_slot b)
{
    const struct sfp_row *x = sfp_store_row(store, a);
    const struct sfp_row *y = sfp_store_row(store, b);
    if (sfp_kind(x->kind)->identity == SFP_BY_KEY)
        return compare_keys(store, x, y);
    return sfp_guid_compare(&x->guid, &y->guid);
}

/* --- a merge sort that uses what is in order already --- */

typedef uint64_t head_of_slot(const void *context, sfp_slot slot);

struct sorting {
    sfp_order_compare_slots *compare;
    const void *context;
    head_of_slot *head; /* NULL: the rows alone decide */
};

/* What is sorted: a slot with a number that decides most comparisons without a look at its row. */
struct entry {
    uint64_t head; /* rows in order have heads in order; of equal heads the rows decide */
    sfp_slot slot;
};

static bool in_order(const struct sorting *sorting, const struct entry *a, const struct entry *b)
{
    if (a->head != b->head)
        return a->head < b->head;
    return sorting->compare(sorting->context, a->slot, b->slot) <= 0;
}

static size_t run_end(const struct sorting *sorting, const struct entry *entries, size_t start, size_t count)
{
    size_t end = start + 1;
    while (end < count && in_order(sorting, &entries[end - 1], &entries[end]))
        end++;
    return end;
}

static void merge(const struct sorting *sorting, const struct entry *from, size_t start, size_t middle, size_t end,
                  struct entry *to)
{
    size_t left = start;
    size_t right = middle;
    for (size_t i = start; i < end; i++) {
        bool take_left = right >= end || (left < middle && in_order(sorting, &from[left], &from[right]));
        to[i] = take_left ? from[left++] : from[right++];
    }
}

/* Merges neighbouring runs into `to`; true when one run is left. */
static bool merge_runs(const struct sorting *sorting, const struct entry *from, size_t count, struct entry *to)
{
    size_t runs = 0;
    for (size_t start = 0; start < count; runs++) {
        size_t middle = run_end(sorting, from, start, count);
        size_t end = middle < count ? run_end(sorting, from, middle, count) : count;
        merge(sorting, from, start, middle, end, to);
        start = end;
    }
    return runs <= 1;
}

static bool are_sorted(const struct sorting *sorting, const sfp_slot *slots, size_t count)
{
    for (size_t i = 1; i < count; i++) {
        if (sorting->compare(sorting->context, slots[i - 1], slots[i]) > 0)
            return false;
    }
    return true;
}

/* Sorts slots that are not in order. */
static bool sort(const struct sorting *sorting, sfp_slot *slots, size_t count)
{
    struct entry *entries = count > SIZE_MAX / 2 ? NULL : sfp_new(2 * count, sizeof *entries);
    if (entries == NULL)
        return false;
    struct entry *from = entries;
    struct entry *to = entries + count;
    for (size_t i = 0; i < count; i++)
        from[i] = (struct entry){sorting->head == NULL ? 0 : sorting->head(sorting->context, slots[i]), slots[i]};
    for (bool done = false; !done;) {
        done = merge_runs(sorting, from, count, to);
        struct entry *swap = from;
        from = to;
        to = swap;
    }
    for (size_t i = 0; i < count; i++)
        slots[i] = from[i].slot;
    sfp_free(entries);
    return true;
}

bool sfp_order_sort(sfp_slot *slots, size_t count, sfp_order_compare_slots *compare, const void *context)
{
    struct sorting sorting = {compare, context, NULL};
    return are_sorted(&sorting, slots, count) || sort(&sorting, slots, count);
}

/* --- the order of the file --- */

static int compare_in_store(const void *context, sfp_slot a, sfp_slot b)
{
    return sfp_order_compare(context, a, b);
}

/* The first bytes of a GUID as a number, so that numbers are in the order of their GUIDs. */
static uint64_t head_of_guid(const void *store, sfp_slot slot)
{
    const struct sfp_guid *guid = &sfp_store_row(store, slot)->guid;
    uint64_t head = 0;
    for (size_t i = 0; i < sizeof head; i++)
        head = head << 8 | guid->bytes[i];
    return head;
}

bool sfp_order_list(const struct sfp_store *store, const struct sfp_list *list, const sfp_slot **sorted,
                    sfp_slot **owned)
{
    *sorted = sfp_list_items(list);
    *owned = NULL;
    if (list->count < 2)
        return true;
    const struct sfp_kind *kind = sfp_kind(sfp_store_row(store, (*sorted)[0])->kind);
    struct sorting sorting = {compare_in_store, store, kind->identity == SFP_BY_KEY ? NULL : head_of_guid};
    if (kind->ordered || are_sorted(&sorting, *sorted, list->count))
        return true;
    sfp_slot *copy = sfp_new(list->count, sizeof *copy);
    if (copy == NULL)
        return false;
    memcpy(copy, *sorted, list->count * sizeof *copy);
    if (!sort(&sorting, copy, list->count)) {
        sfp_free(copy);
        return false;
    }
    *owned = copy;
    *sorted = copy;
    return true;
}
