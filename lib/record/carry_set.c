/*
 * Carry: rows that are here already: the fields they take over, and the places to which they move.
 * SPDX-License-Identifier: MIT
 *
 * What is unique may pass from one record to another: two codes may have changed names. So whoever holds a value that
 * another row claims steps aside at once, and comes back at the end, unless it has gone or taken another value by then.
 */
#include "record/carry.h"

#include "base/memory.h"

#include <string.h>

/* --- stepping aside --- */

static suffice_field constant_of(const struct sfp_carry *carry, sfp_slot slot, const struct sfp_field *field)
{
    return sfp_field_constant(sfp_kind(sfp_store_row(carry->to, slot)->kind), field);
}

/* The row's own GUID as text is a value that no other row has. */
static void park(struct sfp_carry *carry, sfp_slot slot, const struct sfp_field *field)
{
    const struct sfp_row *row = sfp_store_row(carry->to, slot);
    char guid[SFP_GUID_LENGTH];
    void *parked = carry->parked;
    bool grown = sfp_grow(&parked, &carry->parked_capacity, carry->parked_count + 1, sizeof *carry->parked);
    carry->parked = parked;
    if (!grown) {
        sfp_carry_out_of_memory(carry);
        return;
    }
    struct sfp_parked one = {slot, field, sfp_string_hold(sfp_store_get(row, field).as.text)};
    carry->parked[carry->parked_count++] = one;
    sfp_guid_write(&row->guid, guid);
    sfp_change_text_sized(carry->change, slot, constant_of(carry, slot, field), guid, sizeof guid);
}

/* Lets whoever has a unique value below a parent step aside for another row. */
static void claim(struct sfp_carry *carry, sfp_slot slot, sfp_slot parent, const struct sfp_field *field,
                  const struct sfp_string *text)
{
    if (!sfp_change_good(carry->change))
        return;
    uint8_t kind = sfp_store_row(carry->to, slot)->kind;
    sfp_slot holder = sfp_store_find_unique(carry->to, parent, kind, field, text->text, text->size);
    if (holder == 0 || holder == slot)
        return;
    bool has_guid = !sfp_guid_is_none(&sfp_store_row(carry->to, holder)->guid);
    if (has_guid && field->limit >= SFP_GUID_LENGTH && field->form == SFP_FORM_NONE)
        park(carry, holder, field);
}

void sfp_carry_claim_all(struct sfp_carry *carry, sfp_slot slot, sfp_slot parent)
{
    const struct sfp_row *row = sfp_store_row(carry->to, slot);
    const struct sfp_kind *kind = sfp_kind(row->kind);
    for (size_t i = 0; i < kind->field_count; i++)
        if (kind->fields[i].unique && sfp_is_set(row, kind, &kind->fields[i]))
            claim(carry, slot, parent, &kind->fields[i], sfp_store_get(row, &kind->fields[i]).as.text);
}

static bool is_parked(const struct sfp_carry *carry, const struct sfp_parked *parked)
{
    const struct sfp_row *row = sfp_store_live(carry->to, parked->slot);
    if (row == NULL)
        return false;
    struct sfp_value value = sfp_store_get(row, parked->field);
    char guid[SFP_GUID_LENGTH];
    sfp_guid_write(&row->guid, guid);
    return value.set && value.as.text->size == sizeof guid && memcmp(value.as.text->text, guid, sizeof guid) == 0;
}

static bool is_new(const struct sfp_carry *carry, sfp_slot slot)
{
    sfp_slot there = sfp_carry_match(carry->to, slot, carry->from.store);
    return there != 0 && sfp_carry_fate(carry, there) == SFP_FATE_ADD;
}

void sfp_carry_unpark(struct sfp_carry *carry)
{
    struct sfp_change *change = carry->change;
    for (size_t i = 0; i < carry->parked_count && sfp_change_good(change); i++) {
        const struct sfp_parked *parked = &carry->parked[i];
        if (!is_parked(carry, parked))
            continue;
        sfp_change_text_sized(change, parked->slot, constant_of(carry, parked->slot, parked->field), parked->was->text,
                              parked->was->size);
        if (!sfp_change_good(change) && !is_new(carry, parked->slot)) /* name one that will still be here */
            sfp_error_item(change->error, sfp_store_id(carry->to, parked->slot));
    }
}

/* --- fields --- */

/* Whether all the targets of a field are here. */
static bool can_point(const struct sfp_carry *carry, const struct sfp_step *step)
{
    struct sfp_pointers pointers;
    sfp_pointers_begin(&pointers, carry->from.store, step->from, step->field);
    for (const struct sfp_guid *guid; (guid = sfp_pointers_next(&pointers)) != NULL;)
        if (sfp_carry_target(carry, guid, step->field) == 0)
            return false;
    return true;
}

static void set_refs(struct sfp_carry *carry, const struct sfp_step *step)
{
    struct sfp_pointers pointers;
    sfp_pointers_begin(&pointers, carry->from.store, step->from, step->field);
    const struct sfp_guid *guid = sfp_pointers_next(&pointers);
    if (guid == NULL || sfp_type_is_list(step->field->type))
        sfp_change_clear(carry->change, step->to, constant_of(carry, step->to, step->field));
    for (; guid != NULL; guid = sfp_pointers_next(&pointers))
        sfp_carry_put_ref(carry, step->to, step->field, sfp_carry_target(carry, guid, step->field));
}

/* A reference that would be cut does not take the place of what is here. */
static void set_field(struct sfp_carry *carry, const struct sfp_step *step)
{
    const struct sfp_row *row = sfp_store_row(carry->from.store, step->from);
    const struct sfp_kind *kind = sfp_kind(row->kind);
    if (sfp_type_is_ref(step->field->type)) {
        if (can_point(carry, step)) {
            set_refs(carry, step);
            carry->fate[step->from] |= SFP_FATE_CHANGED;
        } else if ((carry->flags & SFP_CARRY_MERGE) != 0) {
            sfp_carry_conflict(carry, carry->to, step->to, step->field,
                               "the other project points at a record that is not here; what is here was kept");
        }
        return;
    }
    if (step->field->unique && sfp_is_set(row, kind, step->field))
        claim(carry, step->to, sfp_store_row(carry->to, step->to)->parent, step->field,
              sfp_store_get(row, step->field).as.text);
    sfp_carry_copy(carry, step->from, step->to, step->field);
    carry->fate[step->from] |= SFP_FATE_CHANGED;
}

void sfp_carry_set(struct sfp_carry *carry)
{
    for (size_t i = 0; i < carry->sets.count && sfp_change_good(carry->change); i++)
        set_field(carry, &carry->sets.items[i]);
}

/* --- places --- */

uint32_t sfp_carry_place(const struct sfp_carry *carry, sfp_slot from, sfp_slot parent)
{
    const struct sfp_store *store = carry->from.store;
    const struct sfp_row *row = sfp_store_row(store, from);
    if (!sfp_kind(row->kind)->ordered)
        return SFP_LAST;
    const struct sfp_list *list = sfp_store_siblings(store, row);
    uint32_t rank = carry->from.rank[from];
    for (uint32_t i = rank; i > 0; i--) {
        sfp_slot near = sfp_carry_match(store, sfp_list_items(list)[i - 1], carry->to);
        if (near != 0 && sfp_store_row(carry->to, near)->parent == parent)
            return sfp_store_index(carry->to, near) + 1;
    }
    for (uint32_t i = rank + 1; i < list->count; i++) {
        sfp_slot near = sfp_carry_match(store, sfp_list_items(list)[i], carry->to);
        if (near != 0 && sfp_store_row(carry->to, near)->parent == parent)
            return sfp_store_index(carry->to, near);
    }
    return SFP_LAST;
}

static bool lies_below(const struct sfp_store *store, sfp_slot slot, sfp_slot above)
{
    while (slot != 0 && slot != above)
        slot = sfp_store_row(store, slot)->parent;
    return slot == above;
}

static void move(struct sfp_carry *carry, const struct sfp_step *step)
{
    sfp_slot above = sfp_store_row(carry->from.store, step->from)->parent;
    sfp_slot parent = sfp_carry_match(carry->from.store, above, carry->to);
    if (parent == 0) {
        sfp_carry_conflict(carry, carry->to, step->to, NULL,
                           "it was moved into a record that was removed here; it stays where it is");
    } else if (lies_below(carry->to, parent, step->to)) {
        sfp_carry_conflict(carry, carry->to, step->to, NULL,
                           "it was moved to where it would lie below itself; it stays where it is");
    } else {
        sfp_carry_claim_all(carry, step->to, parent);
        sfp_change_move(carry->change, step->to, parent, sfp_carry_place(carry, step->from, parent));
    }
}

void sfp_carry_move(struct sfp_carry *carry)
{
    for (size_t i = 0; i < carry->moves.count && sfp_change_good(carry->change); i++)
        move(carry, &carry->moves.items[i]);
}
