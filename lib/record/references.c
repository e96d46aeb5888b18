/*
 * References: who points at whom, by which field.
 * SPDX-License-Identifier: MIT
 */
#include "base/memory.h"
#include "record/store.h"

#include <string.h>

struct wanted {
    sfp_slot target;
    suffice_field field;
};

static uint64_t hash_of(const struct sfp_store *store, sfp_slot target, suffice_field field)
{
    return sfp_hash_pair(&store->strings.key, target, (uint64_t)field);
}

static bool is_wanted(const void *context, uint32_t value, const void *looked_for)
{
    const struct sfp_store *store = context;
    const struct wanted *wanted = looked_for;
    const struct sfp_incoming *incoming = &store->incoming[value - 1];
    return incoming->target == wanted->target && incoming->field == wanted->field;
}

static struct sfp_incoming *find_incoming(const struct sfp_store *store, sfp_slot target, suffice_field field)
{
    struct wanted wanted = {target, field};
    uint32_t place = sfp_map_find(&store->incoming_index, hash_of(store, target, field), is_wanted, store, &wanted);
    return place == 0 ? NULL : &store->incoming[place - 1];
}

const struct sfp_list *sfp_store_incoming(const struct sfp_store *store, sfp_slot target, suffice_field field)
{
    const struct sfp_incoming *incoming = find_incoming(store, target, field);
    return incoming == NULL || incoming->from.count == 0 ? NULL : &incoming->from;
}

static struct sfp_incoming *new_incoming(struct sfp_store *store, sfp_slot target, suffice_field field)
{
    void *items = store->incoming;
    bool grown = sfp_grow(&items, &store->incoming_capacity, store->incoming_count + 1, sizeof *store->incoming);
    store->incoming = items;
    if (!grown || !sfp_map_reserve(&store->incoming_index, 1))
        return NULL;
    struct sfp_incoming *incoming = &store->incoming[store->incoming_count++];
    memset(incoming, 0, sizeof *incoming);
    incoming->target = target;
    incoming->field = field;
    sfp_map_insert(&store->incoming_index, hash_of(store, target, field), (uint32_t)store->incoming_count);
    return incoming;
}

bool sfp_reference_prepare(struct sfp_store *store, sfp_slot target, suffice_field field)
{
    struct sfp_incoming *incoming = find_incoming(store, target, field);
    if (incoming == NULL)
        incoming = new_incoming(store, target, field);
    return incoming != NULL && sfp_list_reserve(&incoming->from, 1);
}

void sfp_reference_link(struct sfp_store *store, sfp_slot from, suffice_field field, struct sfp_ref *cell)
{
    struct sfp_incoming *incoming = find_incoming(store, cell->target, field);
    cell->place = incoming->from.count;
    sfp_list_insert(&incoming->from, cell->place, from);
    sfp_store_row(store, cell->target)->incoming++;
}

/* The cell by which a row points at a target; a list never holds the same target twice. */
static struct sfp_ref *cell_to(struct sfp_row *row, const struct sfp_field *field, sfp_slot target)
{
    if (field->type == SFP_TYPE_ref)
        return sfp_at(row, field->offset);
    struct sfp_refs *refs = sfp_at(row, field->offset);
    for (uint32_t i = 0; i < refs->count; i++)
        if (refs->items[i].target == target)
            return &refs->items[i];
    return NULL;
}

bool sfp_reference_points(const struct sfp_store *store, sfp_slot from, const struct sfp_field *field, sfp_slot target)
{
    const struct sfp_row *row = sfp_store_row(store, from);
    const struct sfp_refs *refs = sfp_at_const(row, field->offset);
    if (row->state == SFP_ROW_LIVE) {
        const struct sfp_list *back = sfp_store_incoming(store, target, sfp_field_constant(sfp_kind(row->kind), field));
        if (back == NULL || back->count < refs->count)
            return back != NULL && sfp_list_find(back, from) < back->count;
    }
    for (uint32_t i = 0; i < refs->count; i++)
        if (refs->items[i].target == target)
            return true;
    return false;
}

void sfp_reference_unlink(struct sfp_store *store, suffice_field field, const struct sfp_ref *cell)
{
    struct sfp_incoming *incoming = find_incoming(store, cell->target, field);
    sfp_slot moved = sfp_list_remove_fast(&incoming->from, cell->place);
    if (moved != 0)
        cell_to(sfp_store_row(store, moved), sfp_field_of(field, NULL), cell->target)->place = cell->place;
    sfp_store_row(store, cell->target)->incoming--;
}

static void forget_one(struct sfp_store *store, struct sfp_incoming *gone)
{
    uint32_t place = (uint32_t)(gone - store->incoming) + 1;
    uint32_t last = (uint32_t)store->incoming_count--;
    sfp_map_remove(&store->incoming_index, hash_of(store, gone->target, gone->field), place);
    sfp_list_release(&gone->from);
    if (place == last)
        return;
    *gone = store->incoming[last - 1];
    sfp_map_replace(&store->incoming_index, hash_of(store, gone->target, gone->field), last, place);
}

void sfp_reference_forget(struct sfp_store *store, sfp_slot target)
{
    int32_t kind = sfp_store_row(store, target)->kind;
    for (suffice_field field = sfp_next_field_to(kind, 0); field != 0; field = sfp_next_field_to(kind, field)) {
        struct sfp_incoming *found = find_incoming(store, target, field);
        if (found != NULL)
            forget_one(store, found);
    }
}
