/*
 * Carry: merging: what becomes of each record and field of the other document, decided before anything is changed.
 * SPDX-License-Identifier: MIT
 */
#include "record/carry.h"

static bool takes(const struct sfp_carry *carry)
{
    return (carry->flags & SFP_CARRY_TAKE) != 0;
}

/* --- what becomes of a record --- */

/* Marks what is gone here and was changed there, and what is gone above it. */
static void touch(struct sfp_carry *carry, sfp_slot slot)
{
    while (sfp_carry_fate(carry, slot) == SFP_FATE_GONE && (carry->fate[slot] & SFP_FATE_TOUCHED) == 0) {
        carry->fate[slot] |= SFP_FATE_TOUCHED;
        slot = sfp_store_row(carry->from.store, slot)->parent;
    }
}

static void find_fate(struct sfp_carry *carry, sfp_slot slot)
{
    const struct sfp_store *from = carry->from.store;
    sfp_slot above = sfp_store_row(from, slot)->parent;
    sfp_slot before = carry->base == NULL ? 0 : sfp_carry_match(from, slot, carry->base);
    if (sfp_carry_match(from, slot, carry->to) != 0) {
        carry->fate[slot] = SFP_FATE_HERE;
    } else if (before == 0 && sfp_carry_fate(carry, above) != SFP_FATE_GONE) {
        carry->fate[slot] = SFP_FATE_ADD;
    } else {
        carry->fate[slot] = SFP_FATE_GONE;
        if (before == 0 || !sfp_carry_same_row(from, slot, carry->base, before) ||
            !sfp_carry_same_parent(from, slot, carry->base, before))
            touch(carry, slot);
    }
}

/* A record that is gone here and was changed there: only what lies topmost is told of. */
static void settle_gone(struct sfp_carry *carry, sfp_slot slot)
{
    sfp_slot above = sfp_store_row(carry->from.store, slot)->parent;
    if (sfp_carry_fate(carry, slot) != SFP_FATE_GONE)
        return;
    bool is_revived = (carry->fate[above] & SFP_FATE_REVIVED) != 0;
    if (!is_revived && sfp_carry_fate(carry, above) != SFP_FATE_GONE && (carry->fate[slot] & SFP_FATE_TOUCHED) != 0) {
        sfp_carry_conflict(carry, carry->from.store, slot, NULL,
                           takes(carry) ? "it was removed here and changed in the other project; it came back"
                                        : "it was removed here and changed in the other project; it stays removed");
        is_revived = takes(carry);
    }
    if (is_revived)
        carry->fate[slot] = SFP_FATE_ADD | SFP_FATE_REVIVED;
}

/* --- fields and places of a record that is here --- */

static const char *words_of(const struct sfp_carry *carry, bool has_base)
{
    if (has_base)
        return takes(carry) ? "both projects changed it; the other project's was taken"
                            : "both projects changed it; what is here was kept";
    return takes(carry) ? "the projects differ; the other project's was taken"
                        : "the projects differ; what is here was kept";
}

static void decide_field(struct sfp_carry *carry, const struct sfp_step *step, sfp_slot before)
{
    const struct sfp_store *from = carry->from.store;
    if (sfp_carry_same(from, step->from, carry->to, step->to, step->field))
        return;
    if (before != 0 && sfp_carry_same(from, step->from, carry->base, before, step->field))
        return;
    if (before == 0 || !sfp_carry_same(carry->to, step->to, carry->base, before, step->field)) {
        sfp_carry_conflict(carry, carry->to, step->to, step->field, words_of(carry, before != 0));
        if (!takes(carry))
            return;
    }
    sfp_carry_note(carry, &carry->sets, step);
}

static void decide_place(struct sfp_carry *carry, const struct sfp_step *step, sfp_slot before)
{
    const struct sfp_store *from = carry->from.store;
    if (sfp_carry_same_parent(from, step->from, carry->to, step->to))
        return;
    if (before != 0 && sfp_carry_same_parent(from, step->from, carry->base, before))
        return;
    if (before == 0 || !sfp_carry_same_parent(carry->to, step->to, carry->base, before)) {
        sfp_carry_conflict(carry, carry->to, step->to, NULL,
                           takes(carry) ? "it lies elsewhere in the other project; it was moved there"
                                        : "it lies elsewhere in the other project; it stays where it is");
        if (!takes(carry))
            return;
    }
    sfp_carry_note(carry, &carry->moves, step);
}

static void decide_row(struct sfp_carry *carry, sfp_slot slot)
{
    const struct sfp_store *from = carry->from.store;
    const struct sfp_kind *kind = sfp_kind(sfp_store_row(from, slot)->kind);
    struct sfp_step step = {.from = slot, .to = sfp_carry_match(from, slot, carry->to)};
    sfp_slot before = carry->base == NULL ? 0 : sfp_carry_match(from, slot, carry->base);
    if (kind->identity == SFP_BY_GUID && slot != from->root)
        decide_place(carry, &step, before);
    for (size_t i = 0; i < kind->field_count; i++) {
        step.field = &kind->fields[i];
        decide_field(carry, &step, before);
    }
}

/* --- order --- */

struct ranks {
    struct sfp_tree here;
    struct sfp_tree base;
};

/* Takes the other's order of children that lie in the same record everywhere, if it alone has changed it. */
static void decide_order(struct sfp_carry *carry, const struct ranks *ranks, const struct sfp_step *step,
                         sfp_slot before)
{
    const struct sfp_list *list = sfp_store_children(carry->base, before, step->kind);
    bool any = false;
    bool changed_here = false;
    bool changed_there = false;
    uint32_t last_here = 0;
    uint32_t last_there = 0;
    for (uint32_t i = 0; i < list->count; i++) {
        sfp_slot child = sfp_list_items(list)[i];
        sfp_slot here = sfp_carry_match(carry->base, child, carry->to);
        sfp_slot there = sfp_carry_match(carry->base, child, carry->from.store);
        if (here == 0 || there == 0 || sfp_store_row(carry->to, here)->parent != step->to ||
            sfp_store_row(carry->from.store, there)->parent != step->from)
            continue;
        changed_here = changed_here || (any && ranks->here.rank[here] < last_here);
        changed_there = changed_there || (any && carry->from.rank[there] < last_there);
        last_here = ranks->here.rank[here];
        last_there = carry->from.rank[there];
        any = true;
    }
    if (changed_there && !changed_here)
        sfp_carry_note(carry, &carry->orders, step);
}

static void decide_orders(struct sfp_carry *carry, const struct ranks *ranks, sfp_slot slot)
{
    const struct sfp_store *from = carry->from.store;
    const struct sfp_kind *kind = sfp_kind(sfp_store_row(from, slot)->kind);
    sfp_slot here = sfp_carry_match(from, slot, carry->to);
    sfp_slot before = sfp_carry_match(from, slot, carry->base);
    for (size_t i = 0; before != 0 && i < kind->child_count; i++) {
        struct sfp_step step = {.from = slot, .to = here, .kind = kind->children[i].kind};
        if (sfp_kind(step.kind)->ordered)
            decide_order(carry, ranks, &step, before);
    }
}

static void decide_all_orders(struct sfp_carry *carry)
{
    struct ranks ranks = {.here = {0}};
    if (carry->base == NULL)
        return;
    if (!sfp_tree_walk(&ranks.here, carry->to) || !sfp_tree_walk(&ranks.base, carry->base))
        sfp_carry_out_of_memory(carry);
    for (size_t i = 0; i < carry->from.count && sfp_change_good(carry->change); i++)
        if (sfp_carry_fate(carry, carry->from.rows[i]) == SFP_FATE_HERE)
            decide_orders(carry, &ranks, carry->from.rows[i]);
    sfp_tree_release(&ranks.here);
    sfp_tree_release(&ranks.base);
}

/* --- what records that come cannot be without --- */

/* The first target of a field that is gone here and stays so, or 0. */
static sfp_slot gone_target(const struct sfp_carry *carry, sfp_slot slot, const struct sfp_field *field)
{
    const struct sfp_row *row = sfp_store_row(carry->from.store, slot);
    for (uint32_t i = 0; sfp_type_is_ref(field->type) && i < sfp_store_count(row, field); i++) {
        struct sfp_value value =
            sfp_type_is_list(field->type) ? sfp_store_get_at(row, field, i) : sfp_store_get(row, field);
        if (sfp_carry_fate(carry, value.as.target) == SFP_FATE_GONE)
            return value.as.target;
    }
    return 0;
}

static void bring_back(struct sfp_carry *carry, sfp_slot slot)
{
    sfp_carry_conflict(carry, carry->from.store, slot, NULL,
                       "it was removed here and is needed by what the other project holds; it came back");
    while (sfp_carry_fate(carry, slot) == SFP_FATE_GONE) {
        carry->fate[slot] = SFP_FATE_ADD | SFP_FATE_REVIVED;
        sfp_carry_push(carry, slot);
        slot = sfp_store_row(carry->from.store, slot)->parent;
    }
}

static void bring_back_targets(struct sfp_carry *carry, sfp_slot slot, const struct sfp_field *field)
{
    for (sfp_slot gone; sfp_change_good(carry->change) && (gone = gone_target(carry, slot, field)) != 0;)
        bring_back(carry, gone);
}

static void bring_back_all(struct sfp_carry *carry)
{
    const struct sfp_store *from = carry->from.store;
    for (size_t i = 0; i < carry->from.count; i++)
        if (sfp_carry_fate(carry, carry->from.rows[i]) == SFP_FATE_ADD)
            sfp_carry_push(carry, carry->from.rows[i]);
    for (size_t i = 0; i < carry->moves.count; i++) {
        sfp_slot above = sfp_store_row(from, carry->moves.items[i].from)->parent;
        if (sfp_carry_fate(carry, above) == SFP_FATE_GONE)
            bring_back(carry, above);
    }
    for (size_t i = 0; i < carry->sets.count; i++)
        bring_back_targets(carry, carry->sets.items[i].from, carry->sets.items[i].field);
    while (sfp_change_good(carry->change) && carry->pile_count > 0) {
        sfp_slot slot = carry->pile[--carry->pile_count];
        const struct sfp_kind *kind = sfp_kind(sfp_store_row(from, slot)->kind);
        for (size_t i = 0; i < kind->field_count; i++)
            bring_back_targets(carry, slot, &kind->fields[i]);
    }
}

static bool is_needed(const struct sfp_kind *kind, const struct sfp_field *field)
{
    return field->required || (kind->identity == SFP_BY_KEY && sfp_identity_uses(kind, field));
}

static bool lacks_something(const struct sfp_carry *carry, sfp_slot slot)
{
    const struct sfp_row *row = sfp_store_row(carry->from.store, slot);
    const struct sfp_kind *kind = sfp_kind(row->kind);
    if (sfp_carry_fate(carry, row->parent) == SFP_FATE_GONE)
        return true;
    for (size_t i = 0; i < kind->field_count; i++)
        if (is_needed(kind, &kind->fields[i]) && gone_target(carry, slot, &kind->fields[i]) != 0)
            return true;
    return false;
}

/* As often as kinds stand one upon the other by references that must be there. */
static void leave_out_all(struct sfp_carry *carry)
{
    for (bool again = true; again;) {
        again = false;
        for (size_t i = 0; i < carry->from.count; i++) {
            sfp_slot slot = carry->from.rows[i];
            if (sfp_carry_fate(carry, slot) != SFP_FATE_ADD || !lacks_something(carry, slot))
                continue;
            carry->fate[slot] = SFP_FATE_GONE;
            sfp_carry_conflict(carry, carry->from.store, slot, NULL,
                               "it rests on a record that was removed here; it was left out");
            again = true;
        }
    }
}

/* --- all of it --- */

static void decide(struct sfp_carry *carry)
{
    const struct sfp_tree *from = &carry->from;
    for (size_t i = 0; i < from->count; i++)
        find_fate(carry, from->rows[i]);
    for (size_t i = 0; i < from->count; i++)
        settle_gone(carry, from->rows[i]);
    for (size_t i = 0; i < from->count && sfp_change_good(carry->change); i++)
        if (sfp_carry_fate(carry, from->rows[i]) == SFP_FATE_HERE)
            decide_row(carry, from->rows[i]);
    decide_all_orders(carry);
    if (!sfp_change_good(carry->change))
        return;
    if (takes(carry))
        bring_back_all(carry);
    else
        leave_out_all(carry);
}

void sfp_carry_merge(struct sfp_change *change, const struct sfp_store *from, const struct sfp_store *base,
                     uint32_t flags, suffice_findings *findings, size_t *conflicts)
{
    struct sfp_carry carry;
    struct sfp_going going = {0};
    sfp_carry_begin(&carry, change, from, flags | SFP_CARRY_MERGE);
    carry.base = base;
    carry.findings = findings;
    if (sfp_change_good(change))
        decide(&carry);
    if (sfp_change_good(change) && base != NULL && !sfp_going_find(&going, &carry))
        sfp_carry_out_of_memory(&carry);
    sfp_carry_apply(&carry);
    if (sfp_change_good(change))
        sfp_going_remove(&carry, &going);
    sfp_carry_unpark(&carry);
    *conflicts = carry.conflicts;
    sfp_going_release(&going);
    sfp_carry_release(&carry);
}
