/*
 * World: single changes, good and bad, of any row and any field.
 * SPDX-License-Identifier: MIT
 */
#include "world.h"

static bool points(const struct sfp_kind *kind)
{
    bool found = false;
    for (size_t i = 0; i < kind->field_count; i++)
        found = found || sfp_type_is_ref(kind->fields[i].type);
    return found;
}

/* Kinds that point at others come more often, for there is more that can go wrong with them. */
static const struct sfp_kind *any_kind(struct world *world)
{
    const struct sfp_kind *kind;
    do
        kind = sfp_kind(1 + (int32_t)world_below(world, SFP_KIND_END - 1));
    while (kind == NULL || kind->identity == SFP_BY_PARENT || kind->number == SFP_KIND_PROJECT ||
           (!points(kind) && world_chance(world, 60)));
    return kind;
}

/* What a row of a kind of which the model asks nothing more must have, and some of what it may have. */
static void fill(struct world *world, struct sfp_change *change, sfp_slot slot, const struct sfp_kind *kind,
                 bool has_all_it_must)
{
    struct made made;
    for (size_t i = 0; sfp_change_good(change) && i < kind->field_count; i++) {
        const struct sfp_field *field = &kind->fields[i];
        bool wanted =
            field->required ? !has_all_it_must : !(field->by_verb && has_all_it_must) && world_chance(world, 25);
        if (wanted && make_value(world, field, &made))
            put_value(world, change, slot, kind, field, &made);
    }
}

/* Any row below which one of this kind may lie; where there is none it is added. */
static sfp_slot parent_for(struct world *world, struct sfp_change *change, const struct sfp_kind *kind)
{
    sfp_slot parent = world_parent(world, kind->number);
    for (int32_t number = 1; parent == 0 && sfp_change_good(change) && number < SFP_KIND_END; number++) {
        const struct sfp_kind *above = sfp_kind(number);
        if (above == NULL || sfp_kind_child(above, kind->number) == NULL)
            continue;
        add_row(world, change, above);
        parent = world_parent(world, kind->number);
    }
    return parent;
}

void add_row(struct world *world, struct sfp_change *change, const struct sfp_kind *kind)
{
    sfp_slot parent = parent_for(world, change, kind);
    sfp_slot slot = sfp_change_new(change, kind->number);
    bool made = parent != 0 && world_chance(world, 90) && make_valid(world, change, kind->number, slot, parent);
    fill(world, change, slot, kind, made);
    if (world_chance(world, 3))
        parent = world_row(world, 0);
    uint32_t index = world_chance(world, 50) ? SFP_LAST : (uint32_t)world_below(world, 5);
    sfp_change_attach(change, slot, parent, index);
}

void change_field(struct world *world, struct sfp_change *change, sfp_slot slot, const struct sfp_field *field)
{
    const struct sfp_kind *kind = sfp_kind(sfp_store_row(change->store, slot)->kind);
    suffice_field constant = sfp_field_constant(kind, field);
    uint32_t count = sfp_store_count(sfp_store_row(change->store, slot), field);
    struct made made = {.size = 0};
    if (world_chance(world, 12)) {
        make_bad_value(world, field, &made);
        put_value(world, change, slot, kind, field, &made);
    } else if (world_chance(world, 15)) {
        sfp_change_clear(change, slot, constant);
    } else if (count > 0 && sfp_type_is_list(field->type) && world_chance(world, 40)) {
        sfp_change_delete(change, slot, constant, (uint32_t)world_below(world, (size_t)count + world_chance(world, 5)));
    } else if (make_value(world, field, &made)) {
        put_value(world, change, slot, kind, field, &made);
    }
}

static void change_any_field(struct world *world, struct sfp_change *change)
{
    sfp_slot slot = world_row(world, world_chance(world, 50) ? any_kind(world)->number : 0);
    const struct sfp_kind *kind = slot == 0 ? NULL : sfp_kind(sfp_store_row(change->store, slot)->kind);
    if (kind != NULL && kind->field_count > 0)
        change_field(world, change, slot, &kind->fields[world_below(world, kind->field_count)]);
}

void change_together(struct world *world, struct sfp_change *change, int32_t kind)
{
    sfp_slot slot = world_row(world, kind);
    if (slot != 0)
        make_valid(world, change, kind, slot, sfp_store_row(change->store, slot)->parent);
}

void move_row(struct world *world, struct sfp_change *change, sfp_slot slot)
{
    if (slot == 0)
        return;
    const struct sfp_row *row = sfp_store_row(change->store, slot);
    sfp_slot parent = world_chance(world, 60) ? row->parent : world_parent(world, row->kind);
    if (world_chance(world, 3))
        parent = world_row(world, 0);
    if (sfp_kind(row->kind)->identity != SFP_BY_PARENT && slot != change->store->root)
        sfp_change_move(change, slot, parent, (uint32_t)world_below(world, 6));
}

void rename_row(struct world *world, struct sfp_change *change, sfp_slot slot)
{
    struct sfp_guid guid;
    sfp_slot other = world_row(world, 0);
    const struct sfp_row *row = slot == 0 ? NULL : sfp_store_row(change->store, slot);
    if (row == NULL || sfp_kind(row->kind)->identity != SFP_BY_GUID)
        return;
    if (world_chance(world, 10))
        guid = sfp_store_row(change->store, other)->guid;
    else if (sfp_document_guid(change->document, &guid, change->error) != SUFFICE_OK)
        return;
    if (!sfp_guid_is_none(&guid))
        sfp_change_guid(change, slot, &guid);
}

void remove_row(struct world *world, struct sfp_change *change, sfp_slot slot)
{
    if (slot != 0)
        sfp_change_remove(change, slot, world_chance(world, 40) ? SFP_REMOVE_DEPENDANTS : 0);
}

void change_anything(struct world *world, struct sfp_change *change)
{
    size_t what = world_below(world, 100);
    if (what < 40)
        add_row(world, change, any_kind(world));
    else if (what < 68)
        change_any_field(world, change);
    else if (what < 78)
        change_together(world, change, any_kind(world)->number);
    else if (what < 86)
        move_row(world, change, world_row(world, any_kind(world)->number));
    else if (what < 91)
        rename_row(world, change, world_row(world, world_chance(world, 95) ? any_kind(world)->number : 1));
    else
        remove_row(world, change, world_row(world, world_chance(world, 90) ? any_kind(world)->number : 0));
}
