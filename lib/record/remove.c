/*
 * Change: removing a row, all below it, and what its removal asks for.
 * SPDX-License-Identifier: MIT
 *
 * First the rows that must go are gathered, by the rules of the schema, without changing anything; then references into
 * them are cleared, and the rows are detached, each after those below it.
 */
#include "record/remove.h"

#include "base/memory.h"

#include <inttypes.h>

static bool is_slot(const void *context, uint32_t value, const void *wanted)
{
    (void)context;
    const sfp_slot *slot = wanted;
    return value == *slot;
}

bool sfp_removal_takes(const struct sfp_removal *removal, sfp_slot slot)
{
    return sfp_map_find(&removal->seen, sfp_hash_number(slot), is_slot, NULL, &slot) != 0;
}

void sfp_removal_begin(struct sfp_removal *removal, const struct sfp_store *store, bool with_dependants)
{
    *removal = (struct sfp_removal){.store = store, .with_dependants = with_dependants};
}

bool sfp_removal_add(struct sfp_removal *removal, sfp_slot slot)
{
    if (sfp_removal_takes(removal, slot))
        return true;
    void *rows = removal->rows;
    bool grown = sfp_grow(&rows, &removal->row_capacity, removal->row_count + 1, sizeof *removal->rows);
    removal->rows = rows;
    if (!grown || !sfp_map_reserve(&removal->seen, 1))
        return false;
    sfp_map_insert(&removal->seen, sfp_hash_number(slot), slot);
    removal->rows[removal->row_count++] = slot;
    return true;
}

static bool add_link(struct sfp_removal *removal, sfp_slot from, suffice_field field, sfp_slot to, uint8_t effect)
{
    void *links = removal->links;
    bool grown = sfp_grow(&links, &removal->link_capacity, removal->link_count + 1, sizeof *removal->links);
    removal->links = links;
    if (!grown)
        return false;
    struct sfp_removal_link link = {from, to, field, effect};
    removal->links[removal->link_count++] = link;
    return true;
}

static bool add_children(struct sfp_removal *removal, sfp_slot slot)
{
    const struct sfp_row *row = sfp_store_row(removal->store, slot);
    const struct sfp_kind *kind = sfp_kind(row->kind);
    for (size_t i = 0; i < kind->child_count; i++) {
        const struct sfp_list *list = sfp_at_const(row, kind->children[i].offset);
        for (uint32_t k = 0; k < list->count; k++)
            if (!sfp_removal_add(removal, sfp_list_items(list)[k]))
                return false;
    }
    return true;
}

/* Notes those who point at a row by one field, and gathers those who go with it. */
static bool follow_field(struct sfp_removal *removal, sfp_slot slot, suffice_field constant)
{
    uint8_t effect = sfp_field_of(constant, NULL)->on_remove;
    const struct sfp_list *from = sfp_store_incoming(removal->store, slot, constant);
    for (uint32_t i = 0; from != NULL && i < from->count; i++) {
        sfp_slot referrer = sfp_list_items(from)[i];
        if (!add_link(removal, referrer, constant, slot, effect))
            return false;
        bool goes_too = effect == SFP_ON_REMOVE_REMOVE || (effect == SFP_ON_REMOVE_REFUSE && removal->with_dependants);
        if (goes_too && !sfp_removal_add(removal, referrer))
            return false;
    }
    return true;
}

static bool follow_references(struct sfp_removal *removal, sfp_slot slot)
{
    const struct sfp_row *row = sfp_store_row(removal->store, slot);
    if (row->incoming == 0)
        return true;
    bool good = true;
    for (suffice_field field = sfp_next_field_to(row->kind, 0); good && field != 0;
         field = sfp_next_field_to(row->kind, field))
        good = follow_field(removal, slot, field);
    return good;
}

bool sfp_removal_follow(struct sfp_removal *removal)
{
    bool good = true;
    while (good && removal->followed < removal->row_count) {
        sfp_slot slot = removal->rows[removal->followed++];
        good = add_children(removal, slot) && follow_references(removal, slot);
    }
    return good;
}

suffice_status sfp_removal_plan(struct sfp_removal *removal, const struct sfp_store *store, sfp_slot slot,
                                bool with_dependants, suffice_error *error)
{
    sfp_removal_begin(removal, store, with_dependants);
    const struct sfp_row *row = sfp_store_row(store, slot);
    if (sfp_kind(row->kind)->identity == SFP_BY_PARENT || slot == store->root)
        return sfp_fail(error, SUFFICE_DETAIL_ALWAYS_THERE, "the %s is part of every project",
                        sfp_kind(row->kind)->name);
    return sfp_removal_add(removal, slot) && sfp_removal_follow(removal) ? SUFFICE_OK : sfp_fail_memory(error);
}

void sfp_removal_release(struct sfp_removal *removal)
{
    sfp_free(removal->rows);
    sfp_free(removal->links);
    sfp_map_clear(&removal->seen);
    *removal = (struct sfp_removal){0};
}

/* --- doing it --- */

/* Refuses when somebody outside holds on to what goes; says how many do. */
static void check_refusals(struct sfp_change *change, const struct sfp_removal *removal)
{
    uint64_t count = 0;
    const struct sfp_removal_link *first = NULL;
    for (size_t i = 0; i < removal->link_count; i++) {
        const struct sfp_removal_link *link = &removal->links[i];
        if (link->effect != SFP_ON_REMOVE_REFUSE || sfp_removal_takes(removal, link->from))
            continue;
        first = first == NULL ? link : first;
        count++;
    }
    if (first == NULL)
        return;
    change->status = sfp_fail(change->error, SUFFICE_DETAIL_IN_USE,
                              "it stays, for %" PRIu64 " references to it, or to what lies below it, would lose their "
                              "target; the first is of a record of kind %s",
                              count, sfp_kind(sfp_store_row(change->store, first->from)->kind)->name);
    sfp_error_item(change->error, sfp_store_id(change->store, first->from));
}

/* Takes a target out of a field of somebody who stays; no list holds it twice. */
static void clear_link(struct sfp_change *change, const struct sfp_removal_link *link)
{
    const struct sfp_field *field = sfp_field_of(link->field, NULL);
    if (!sfp_type_is_list(field->type)) {
        sfp_change_clear(change, link->from, link->field);
        return;
    }
    const struct sfp_row *row = sfp_store_row(change->store, link->from);
    const struct sfp_refs *refs = sfp_at_const(row, field->offset);
    uint32_t i = refs->count;
    while (i > 0 && refs->items[i - 1].target != link->to)
        i--;
    if (i > 0)
        sfp_change_delete(change, link->from, link->field, i - 1);
}

static void detach(struct sfp_change *change, sfp_slot slot)
{
    if (!sfp_change_good(change) || !sfp_change_prepare(change, true))
        return;
    struct sfp_entry entry = {.operation = SFP_OP_DETACH, .slot = slot};
    entry.parent = sfp_store_row(change->store, slot)->parent;
    entry.index = sfp_store_detach(change->store, slot);
    sfp_change_note(change, &entry);
}

void sfp_change_carry_out(struct sfp_change *change, const struct sfp_removal *removal)
{
    if (sfp_change_good(change))
        check_refusals(change, removal);
    /* From the last on: what was gathered in the order of a list is then found at its end. */
    for (size_t i = removal->link_count; sfp_change_good(change) && i > 0; i--)
        if (removal->links[i - 1].effect == SFP_ON_REMOVE_CLEAR &&
            !sfp_removal_takes(removal, removal->links[i - 1].from))
            clear_link(change, &removal->links[i - 1]);
    for (size_t i = removal->row_count; sfp_change_good(change) && i > 0; i--)
        detach(change, removal->rows[i - 1]);
}

void sfp_change_remove(struct sfp_change *change, sfp_slot slot, uint32_t flags)
{
    if (!sfp_change_good(change))
        return;
    struct sfp_removal removal;
    bool with_dependants = (flags & SFP_REMOVE_DEPENDANTS) != 0;
    change->status = sfp_removal_plan(&removal, change->store, slot, with_dependants, change->error);
    sfp_change_carry_out(change, &removal);
    sfp_removal_release(&removal);
}
