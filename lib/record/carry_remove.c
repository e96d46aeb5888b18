/*
 * Carry: what the other document removed goes here too, unless it was changed here or something here rests on it.
 * SPDX-License-Identifier: MIT
 *
 * First those are found who stay, and with them all above them and all that they point at. What is left can go without
 * anybody missing it.
 */
#include "record/carry.h"

#include "base/memory.h"

static bool takes(const struct sfp_carry *carry)
{
    return (carry->flags & SFP_CARRY_TAKE) != 0;
}

/* Rows that were made since have no marks. */
static uint8_t mark_of(const struct sfp_going *going, sfp_slot slot)
{
    return slot < going->slots ? going->marks[slot] : 0;
}

static bool is_going(const struct sfp_going *going, sfp_slot slot)
{
    return (mark_of(going, slot) & SFP_GOING) != 0;
}

bool sfp_going_find(struct sfp_going *going, const struct sfp_carry *carry)
{
    const struct sfp_store *base = carry->base;
    struct sfp_tree tree;
    *going = (struct sfp_going){.slots = carry->to->chunk_count << SFP_CHUNK_BITS};
    going->marks = sfp_new(going->slots, sizeof *going->marks);
    bool good = sfp_tree_walk(&tree, base) && going->marks != NULL;
    for (size_t i = 0; good && i < tree.count; i++) {
        sfp_slot before = tree.rows[i];
        sfp_slot here = sfp_carry_match(base, before, carry->to);
        if (here == 0 || sfp_carry_match(base, before, carry->from.store) != 0)
            continue;
        going->marks[here] = SFP_GOING;
        going->count++;
        if (!sfp_carry_same_row(carry->to, here, base, before) || !sfp_carry_same_parent(carry->to, here, base, before))
            going->marks[here] |= SFP_GOING_CHANGED;
    }
    sfp_tree_release(&tree);
    return good;
}

void sfp_going_release(struct sfp_going *going)
{
    sfp_free(going->marks);
    *going = (struct sfp_going){0};
}

/* --- who points at what goes --- */

/* Calls for every reference of a row to one that goes; stops and says true when the callback does. */
static bool for_each_going(const struct sfp_carry *carry, const struct sfp_going *going, sfp_slot slot, void *user,
                           bool (*act)(void *user, const struct sfp_field *field, sfp_slot target))
{
    const struct sfp_row *row = sfp_store_row(carry->to, slot);
    const struct sfp_kind *kind = sfp_kind(row->kind);
    for (size_t i = 0; i < kind->field_count; i++) {
        const struct sfp_field *field = &kind->fields[i];
        for (uint32_t k = 0; sfp_type_is_ref(field->type) && k < sfp_store_count(row, field); k++) {
            struct sfp_value value =
                sfp_type_is_list(field->type) ? sfp_store_get_at(row, field, k) : sfp_store_get(row, field);
            if (is_going(going, value.as.target) && act(user, field, value.as.target))
                return true;
        }
    }
    return false;
}

/* --- the other side wins: what hangs on what goes, goes too, unless the other side has it --- */

static bool goes_with(void *user, const struct sfp_field *field, sfp_slot target)
{
    (void)user;
    (void)target;
    return field->on_remove == SFP_ON_REMOVE_REMOVE;
}

static void drag(const struct sfp_carry *carry, struct sfp_going *going, const struct sfp_tree *tree)
{
    for (bool again = true; again;) {
        again = false;
        for (size_t i = 0; i < tree->count; i++) {
            sfp_slot slot = tree->rows[i];
            if (slot >= going->slots || is_going(going, slot) ||
                sfp_carry_match(carry->to, slot, carry->from.store) != 0)
                continue;
            if (!is_going(going, sfp_store_row(carry->to, slot)->parent) &&
                !for_each_going(carry, going, slot, NULL, goes_with))
                continue;
            going->marks[slot] |= SFP_GOING | SFP_GOING_DRAGGED;
            again = true;
        }
    }
}

/* --- who stays --- */

struct holding {
    struct sfp_carry *carry;
    struct sfp_going *going;
    sfp_slot holder;
};

static void stay(struct sfp_carry *carry, struct sfp_going *going, sfp_slot slot)
{
    if (!is_going(going, slot))
        return;
    going->marks[slot] &= (uint8_t)~SFP_GOING;
    going->marks[slot] |= SFP_GOING_STAYS;
    sfp_carry_push(carry, slot);
}

static bool hold_target(void *user, const struct sfp_field *field, sfp_slot target)
{
    const struct holding *holding = user;
    if (!takes(holding->carry) || field->on_remove != SFP_ON_REMOVE_CLEAR)
        stay(holding->carry, holding->going, target);
    return false;
}

/* What a row that stays needs stays too. */
static void hold(struct sfp_carry *carry, struct sfp_going *going, sfp_slot slot)
{
    struct holding holding = {carry, going, slot};
    stay(carry, going, sfp_store_row(carry->to, slot)->parent);
    for_each_going(carry, going, slot, &holding, hold_target);
}

static void find_those_who_stay(struct sfp_carry *carry, struct sfp_going *going, const struct sfp_tree *tree)
{
    carry->pile_count = 0;
    for (size_t i = 0; i < tree->count; i++) {
        sfp_slot slot = tree->rows[i];
        if (!is_going(going, slot))
            hold(carry, going, slot);
        else if (!takes(carry) && (mark_of(going, slot) & SFP_GOING_CHANGED) != 0)
            stay(carry, going, slot);
    }
    while (sfp_change_good(carry->change) && carry->pile_count > 0)
        hold(carry, going, carry->pile[--carry->pile_count]);
}

/* --- telling and doing --- */

static bool tell_cleared(void *user, const struct sfp_field *field, sfp_slot target)
{
    const struct holding *holding = user;
    (void)target;
    sfp_carry_conflict(holding->carry, holding->carry->to, holding->holder, field,
                       "it pointed at a record that the other project removed; the reference was cleared");
    return false;
}

static void tell(struct sfp_carry *carry, struct sfp_going *going, sfp_slot slot)
{
    struct holding holding = {carry, going, slot};
    uint8_t mark = mark_of(going, slot);
    if ((mark & SFP_GOING_STAYS) != 0)
        sfp_carry_conflict(carry, carry->to, slot, NULL,
                           "the other project removed it; it was kept, for it was changed here or is needed here");
    else if ((mark & SFP_GOING) != 0 && (mark & (SFP_GOING_CHANGED | SFP_GOING_DRAGGED)) != 0)
        sfp_carry_conflict(carry, carry->to, slot, NULL,
                           "the other project removed it, or what it lies in or rests on; it was removed");
    else if ((mark & SFP_GOING) == 0)
        for_each_going(carry, going, slot, &holding, tell_cleared);
}

void sfp_going_remove(struct sfp_carry *carry, struct sfp_going *going)
{
    struct sfp_tree tree = {0};
    if (going->count == 0)
        return;
    if (!sfp_tree_walk(&tree, carry->to)) {
        sfp_carry_out_of_memory(carry);
        sfp_tree_release(&tree);
        return;
    }
    if (takes(carry))
        drag(carry, going, &tree);
    find_those_who_stay(carry, going, &tree);
    for (size_t i = 0; i < tree.count && sfp_change_good(carry->change); i++)
        tell(carry, going, tree.rows[i]);
    /* All that points at what goes and would refuse goes as well, so nobody can. */
    for (size_t i = 0; i < tree.count && sfp_change_good(carry->change); i++)
        if (is_going(going, tree.rows[i]) && sfp_store_live(carry->to, tree.rows[i]) != NULL)
            sfp_change_remove(carry->change, tree.rows[i], SFP_REMOVE_DEPENDANTS);
    sfp_tree_release(&tree);
}
