/*
 * Carry: the work in hand, and adopting: records with what lies below them and what describes them.
 * SPDX-License-Identifier: MIT
 */
#include "record/carry.h"

#include "base/memory.h"

#include <string.h>

/* --- the work in hand --- */

void sfp_carry_out_of_memory(struct sfp_carry *carry)
{
    if (sfp_change_good(carry->change))
        sfp_change_fail(carry->change, sfp_fail_memory(carry->change->error));
}

void sfp_carry_begin(struct sfp_carry *carry, struct sfp_change *change, const struct sfp_store *from, uint32_t flags)
{
    *carry = (struct sfp_carry){.change = change, .to = change->store, .flags = flags};
    if (!sfp_change_good(change))
        return;
    bool good = sfp_tree_walk(&carry->from, from);
    carry->fate = good ? sfp_new(carry->from.slots, sizeof *carry->fate) : NULL;
    if (carry->fate == NULL)
        sfp_carry_out_of_memory(carry);
}

void sfp_carry_release(struct sfp_carry *carry)
{
    sfp_tree_release(&carry->from);
    sfp_free(carry->fate);
    sfp_free(carry->sets.items);
    sfp_free(carry->moves.items);
    sfp_free(carry->orders.items);
    sfp_free(carry->later.items);
    for (size_t i = 0; i < carry->parked_count; i++)
        sfp_string_drop(&carry->change->store->strings, carry->parked[i].was);
    sfp_free(carry->parked);
    sfp_free(carry->pile);
}

void sfp_carry_note(struct sfp_carry *carry, struct sfp_steps *steps, const struct sfp_step *step)
{
    void *items = steps->items;
    bool grown = sfp_grow(&items, &steps->capacity, steps->count + 1, sizeof *steps->items);
    steps->items = items;
    if (grown)
        steps->items[steps->count++] = *step;
    else
        sfp_carry_out_of_memory(carry);
}

void sfp_carry_push(struct sfp_carry *carry, sfp_slot slot)
{
    void *pile = carry->pile;
    bool grown = sfp_grow(&pile, &carry->pile_capacity, carry->pile_count + 1, sizeof *carry->pile);
    carry->pile = pile;
    if (grown)
        carry->pile[carry->pile_count++] = slot;
    else
        sfp_carry_out_of_memory(carry);
}

void sfp_carry_conflict(struct sfp_carry *carry, const struct sfp_store *store, sfp_slot slot,
                        const struct sfp_field *field, const char *words)
{
    carry->conflicts++;
    if (carry->findings == NULL || !sfp_change_good(carry->change))
        return;
    const struct sfp_row *row = sfp_store_row(store, slot);
    const char *in = sfp_guid_is_none(&row->guid) ? "in " : "";
    char guid[SFP_GUID_LENGTH + 1] = {0};
    sfp_guid_write(sfp_carry_guid(store, slot), guid);
    suffice_error about = {0};
    sfp_fail(&about, SUFFICE_DETAIL_MERGE_CONFLICT, "%s %s%s%s%s: %s", sfp_kind(row->kind)->name, in, guid,
             field == NULL ? "" : ", ", field == NULL ? "" : field->name, words);
    sfp_slot here = store == carry->to ? slot : sfp_carry_match(store, slot, carry->to);
    sfp_error_item(&about, sfp_store_id(carry->to, here));
    if (!sfp_findings_add(carry->findings, SUFFICE_SEVERITY_WARNING, &about))
        sfp_carry_out_of_memory(carry);
}

void sfp_carry_apply(struct sfp_carry *carry)
{
    if (sfp_change_good(carry->change))
        sfp_carry_make(carry);
    if (sfp_change_good(carry->change))
        sfp_carry_move(carry);
    if (sfp_change_good(carry->change))
        sfp_carry_order(carry);
    if (sfp_change_good(carry->change))
        sfp_carry_set(carry);
    if (sfp_change_good(carry->change))
        sfp_carry_connect(carry);
}

/* --- what is carried --- */

static bool is_always_there(const struct sfp_store *store, sfp_slot slot)
{
    return slot == store->root || sfp_kind(sfp_store_row(store, slot)->kind)->identity == SFP_BY_PARENT;
}

/* Decides about a row: it comes, is updated, or stays as it is; the first two lead on to others. */
static void want(struct sfp_carry *carry, sfp_slot slot, bool whole)
{
    const struct sfp_store *from = carry->from.store;
    uint8_t *fate = &carry->fate[slot];
    if ((*fate & SFP_FATE_WHOLE) != 0 || (*fate != SFP_FATE_NONE && !whole))
        return;
    bool always_there = is_always_there(from, slot);
    bool update = (carry->flags & SFP_CARRY_UPDATE) != 0;
    if (*fate == SFP_FATE_NONE) {
        sfp_slot here = sfp_carry_match(from, slot, carry->to);
        *fate = here == 0 ? SFP_FATE_ADD : SFP_FATE_HERE;
        /* What lies once in every project is there from the beginning, and empty. */
        bool is_empty = here != 0 && slot != from->root && always_there && sfp_store_row(carry->to, here)->set == 0;
        if (here != 0 && (update || is_empty))
            *fate |= SFP_FATE_UPDATE;
    }
    if (whole)
        *fate |= SFP_FATE_WHOLE;
    if (sfp_carry_fate(carry, slot) == SFP_FATE_ADD || update || always_there)
        sfp_carry_push(carry, slot);
}

/* What lies above a row that comes along, as far as it is not here. */
static void want_above(struct sfp_carry *carry, sfp_slot slot)
{
    const struct sfp_store *from = carry->from.store;
    sfp_slot above = sfp_store_row(from, slot)->parent;
    while (above != 0 && carry->fate[above] == SFP_FATE_NONE && sfp_carry_match(from, above, carry->to) == 0) {
        want(carry, above, false);
        above = sfp_store_row(from, above)->parent;
    }
}

static void follow_field(struct sfp_carry *carry, sfp_slot slot, const struct sfp_field *field)
{
    bool travels = field->carried == SFP_CARRIED_TRAVELS || (carry->flags & SFP_CARRY_EVIDENCE) != 0;
    const struct sfp_row *row = sfp_store_row(carry->from.store, slot);
    if (!travels || !sfp_type_is_ref(field->type))
        return;
    for (uint32_t i = 0; i < sfp_store_count(row, field); i++) {
        struct sfp_value value =
            sfp_type_is_list(field->type) ? sfp_store_get_at(row, field, i) : sfp_store_get(row, field);
        want(carry, value.as.target, true);
        if (sfp_carry_fate(carry, value.as.target) == SFP_FATE_ADD)
            want_above(carry, value.as.target);
    }
}

static void follow(struct sfp_carry *carry, sfp_slot slot)
{
    const struct sfp_row *row = sfp_store_row(carry->from.store, slot);
    const struct sfp_kind *kind = sfp_kind(row->kind);
    uint8_t fate = carry->fate[slot];
    for (size_t i = 0; (fate & SFP_FATE_WHOLE) != 0 && i < kind->child_count; i++) {
        const struct sfp_list *list = sfp_at_const(row, kind->children[i].offset);
        for (uint32_t k = 0; k < list->count; k++)
            want(carry, sfp_list_items(list)[k], true);
    }
    bool takes_over = (fate & SFP_FATE_MASK) == SFP_FATE_ADD || (fate & SFP_FATE_UPDATE) != 0;
    for (size_t i = 0; takes_over && i < kind->field_count; i++)
        follow_field(carry, slot, &kind->fields[i]);
}

static void gather(struct sfp_carry *carry, const sfp_slot *slots, size_t count)
{
    if (carry->fate == NULL) /* the change has failed */
        return;
    for (size_t i = 0; i < count && sfp_change_good(carry->change); i++) {
        want(carry, slots[i], true);
        if ((carry->flags & SFP_CARRY_ALONE) != 0)
            want_above(carry, slots[i]);
    }
    while (sfp_change_good(carry->change) && carry->pile_count > 0)
        follow(carry, carry->pile[--carry->pile_count]);
}

/* The fields in which rows that are here differ from the carried ones. */
static void gather_fields(struct sfp_carry *carry)
{
    if (carry->fate == NULL) /* the change has failed */
        return;
    for (size_t i = 0; i < carry->from.count; i++) {
        sfp_slot slot = carry->from.rows[i];
        if ((carry->fate[slot] & SFP_FATE_UPDATE) == 0)
            continue;
        sfp_slot here = sfp_carry_match(carry->from.store, slot, carry->to);
        const struct sfp_kind *kind = sfp_kind(sfp_store_row(carry->from.store, slot)->kind);
        for (size_t k = 0; k < kind->field_count; k++) {
            struct sfp_step step = {.from = slot, .to = here, .field = &kind->fields[k]};
            if (!sfp_carry_same(carry->from.store, slot, carry->to, here, step.field))
                sfp_carry_note(carry, &carry->sets, &step);
        }
    }
}

/* --- what became of it --- */

static const char *effect_of(const struct sfp_carry *carry, sfp_slot slot)
{
    if (sfp_carry_fate(carry, slot) == SFP_FATE_ADD)
        return "added";
    return (carry->fate[slot] & SFP_FATE_CHANGED) != 0 ? "changed" : "same";
}

static bool tell(const struct sfp_carry *carry, suffice_table *table)
{
    const struct sfp_store *from = carry->from.store;
    for (size_t i = 0; i < carry->from.count; i++) {
        sfp_slot slot = carry->from.rows[i];
        if (sfp_carry_fate(carry, slot) == SFP_FATE_NONE)
            continue;
        if (!sfp_table_add_row(table))
            return false;
        const char *effect = effect_of(carry, slot);
        sfp_table_set_integer(table, 0, (int64_t)sfp_store_id(from, slot));
        sfp_table_set_integer(table, 1, (int64_t)sfp_store_id(carry->to, sfp_carry_match(from, slot, carry->to)));
        if (!sfp_table_set_text(table, 2, effect, strlen(effect)))
            return false;
    }
    return true;
}

static void make_map(struct sfp_carry *carry, suffice_table **map)
{
    static const struct sfp_column columns[] = {
        {"from", SUFFICE_COLUMN_ID}, {"to", SUFFICE_COLUMN_ID}, {"effect", SUFFICE_COLUMN_TEXT}};
    struct sfp_change *change = carry->change;
    if (map == NULL || !sfp_change_good(change))
        return;
    sfp_change_fail(change, sfp_table_new(columns, 3, &carry->to->strings.key, map, change->error));
    if (sfp_change_good(change) && !tell(carry, *map))
        sfp_carry_out_of_memory(carry);
}

void sfp_carry_adopt(struct sfp_change *change, const struct sfp_store *from, const sfp_slot *slots, size_t count,
                     uint32_t flags, suffice_table **map)
{
    struct sfp_carry carry;
    sfp_carry_begin(&carry, change, from, flags);
    if (sfp_change_good(change)) {
        gather(&carry, slots, count);
        gather_fields(&carry);
    }
    sfp_carry_apply(&carry);
    sfp_carry_unpark(&carry);
    make_map(&carry, map);
    sfp_carry_release(&carry);
}
