/*
 * Carry: which record of one document is which of another, and whether they say the same.
 * SPDX-License-Identifier: MIT
 */
#include "record/carry.h"

#include "base/memory.h"
#include "record/order.h"

#include <string.h>

/* --- walking --- */

static bool push_children(struct sfp_tree *tree, sfp_slot slot, sfp_slot *stack, size_t *depth)
{
    const struct sfp_row *row = sfp_store_row(tree->store, slot);
    const struct sfp_kind *kind = sfp_kind(row->kind);
    for (size_t i = kind->child_count; i > 0; i--) {
        const struct sfp_list *list = sfp_at_const(row, kind->children[i - 1].offset);
        const sfp_slot *sorted;
        sfp_slot *owned;
        if (!sfp_order_list(tree->store, list, &sorted, &owned))
            return false;
        for (uint32_t k = list->count; k > 0; k--) {
            tree->rank[sorted[k - 1]] = k - 1;
            stack[(*depth)++] = sorted[k - 1];
        }
        sfp_free(owned);
    }
    return true;
}

bool sfp_tree_walk(struct sfp_tree *tree, const struct sfp_store *store)
{
    size_t total = 0;
    for (int32_t kind = 1; kind < SFP_KIND_END; kind++)
        total += (size_t)store->live[kind];
    *tree = (struct sfp_tree){.store = store, .slots = store->chunk_count << SFP_CHUNK_BITS};
    tree->rows = sfp_new(total, sizeof *tree->rows);
    tree->rank = sfp_new(tree->slots, sizeof *tree->rank);
    sfp_slot *stack = sfp_new(total, sizeof *stack);
    bool good = tree->rows != NULL && tree->rank != NULL && stack != NULL;
    size_t depth = 0;
    if (good)
        stack[depth++] = store->root;
    while (good && depth > 0) {
        sfp_slot slot = stack[--depth];
        tree->rows[tree->count++] = slot;
        good = push_children(tree, slot, stack, &depth);
    }
    sfp_free(stack);
    return good;
}

void sfp_tree_release(struct sfp_tree *tree)
{
    sfp_free(tree->rows);
    sfp_free(tree->rank);
    *tree = (struct sfp_tree){0};
}

/* --- counterparts --- */

/* Room for a row of any kind, by which a natural key is looked for. */
union any_row {
    struct sfp_row row;
#define CHOICE(...)
#define VALUE(...)
#define END_CHOICE(...)
#define KIND(number, NAME, member, ...) struct sfp_##member member;
#define FIELD(...)
#define CHILD(...)
#define END_KIND(...)
#include "record/schema.def"
#undef CHOICE
#undef VALUE
#undef END_CHOICE
#undef KIND
#undef FIELD
#undef CHILD
#undef END_KIND
};

static sfp_slot match_guid(const struct sfp_store *to, const struct sfp_guid *guid, uint8_t kind)
{
    sfp_slot found = sfp_store_find_guid(to, guid);
    return found != 0 && sfp_store_row(to, found)->kind == kind ? found : 0;
}

/* Puts a field of a natural key into a row that lies in no store; false when its target has no counterpart. */
static bool put_key(const struct sfp_store *from, const struct sfp_row *row, const struct sfp_field *field,
                    const struct sfp_store *to, struct sfp_row *wanted)
{
    struct sfp_value value = sfp_store_get(row, field);
    if (!value.set)
        return true;
    if (field->type == SFP_TYPE_ref) {
        struct sfp_ref *cell = sfp_at(wanted, field->offset);
        cell->target = sfp_carry_match(from, value.as.target, to);
        if (cell->target == 0)
            return false;
    } else {
        sfp_store_put_number(wanted, field, value.as.integer);
    }
    wanted->set |= sfp_field_bit(sfp_kind(row->kind), field);
    return true;
}

static sfp_slot match_key(const struct sfp_store *from, const struct sfp_row *row, const struct sfp_store *to,
                          sfp_slot parent)
{
    const struct sfp_kind *kind = sfp_kind(row->kind);
    union any_row wanted;
    memset(&wanted, 0, sizeof wanted);
    wanted.row.kind = row->kind;
    for (size_t i = 0; i < SFP_KEY_MAX && kind->key[i] != 0; i++)
        if (!put_key(from, row, sfp_kind_field(kind, kind->key[i]), to, &wanted.row))
            return 0;
    return sfp_store_find_twin(to, parent, &wanted.row);
}

sfp_slot sfp_carry_match(const struct sfp_store *from, sfp_slot slot, const struct sfp_store *to)
{
    if (slot == 0)
        return 0;
    if (slot == from->root)
        return to->root;
    const struct sfp_row *row = sfp_store_row(from, slot);
    if (sfp_kind(row->kind)->identity == SFP_BY_GUID)
        return match_guid(to, &row->guid, row->kind);
    sfp_slot parent = sfp_carry_match(from, row->parent, to);
    if (parent == 0)
        return 0;
    if (sfp_kind(row->kind)->identity == SFP_BY_KEY)
        return match_key(from, row, to, parent);
    const struct sfp_list *list = sfp_store_children(to, parent, row->kind);
    return list == NULL || list->count == 0 ? 0 : sfp_list_items(list)[0];
}

const struct sfp_guid *sfp_carry_guid(const struct sfp_store *store, sfp_slot slot)
{
    const struct sfp_row *row = sfp_store_row(store, slot);
    while (sfp_guid_is_none(&row->guid) && row->parent != 0)
        row = sfp_store_row(store, row->parent);
    return &row->guid;
}

bool sfp_carry_same_parent(const struct sfp_store *a, sfp_slot x, const struct sfp_store *b, sfp_slot y)
{
    return sfp_carry_match(a, sfp_store_row(a, x)->parent, b) == sfp_store_row(b, y)->parent;
}

/* --- values --- */

void sfp_pointers_begin(struct sfp_pointers *pointers, const struct sfp_store *store, sfp_slot slot,
                        const struct sfp_field *field)
{
    const struct sfp_row *row = sfp_store_row(store, slot);
    *pointers = (struct sfp_pointers){.store = store, .row = row, .field = field};
    if (row->kept && !sfp_is_set(row, sfp_kind(row->kind), field))
        pointers->kept = sfp_kept_of(&store->kept, slot);
}

static const struct sfp_guid *next_cut(struct sfp_pointers *pointers)
{
    while (pointers->next < pointers->kept->count) {
        const struct sfp_kept_entry *entry = &pointers->kept->entries[pointers->next++];
        if (entry->type != SFP_KEPT_CUT || entry->field != pointers->field->number)
            continue;
        if (!sfp_type_is_list(pointers->field->type))
            pointers->next = pointers->kept->count;
        return &entry->guid;
    }
    return NULL;
}

const struct sfp_guid *sfp_pointers_next(struct sfp_pointers *pointers)
{
    if (pointers->kept != NULL)
        return next_cut(pointers);
    const struct sfp_field *field = pointers->field;
    if (pointers->next >= sfp_store_count(pointers->row, field))
        return NULL;
    uint32_t index = (uint32_t)pointers->next++;
    struct sfp_value value = sfp_type_is_list(field->type) ? sfp_store_get_at(pointers->row, field, index)
                                                           : sfp_store_get(pointers->row, field);
    return &sfp_store_row(pointers->store, value.as.target)->guid;
}

static bool same_refs(const struct sfp_store *a, sfp_slot x, const struct sfp_store *b, sfp_slot y,
                      const struct sfp_field *field)
{
    struct sfp_pointers these;
    struct sfp_pointers those;
    sfp_pointers_begin(&these, a, x, field);
    sfp_pointers_begin(&those, b, y, field);
    for (;;) {
        const struct sfp_guid *one = sfp_pointers_next(&these);
        const struct sfp_guid *other = sfp_pointers_next(&those);
        if (one == NULL || other == NULL)
            return one == other;
        if (!sfp_guid_equal(one, other))
            return false;
    }
}

static bool same_text(const struct sfp_string *a, const struct sfp_string *b)
{
    return a->size == b->size && memcmp(a->text, b->text, a->size) == 0;
}

static bool same_texts(const struct sfp_row *x, const struct sfp_row *y, const struct sfp_field *field)
{
    uint32_t count = sfp_store_count(x, field);
    bool same = count == sfp_store_count(y, field);
    for (uint32_t i = 0; same && i < count; i++)
        same = same_text(sfp_store_get_at(x, field, i).as.text, sfp_store_get_at(y, field, i).as.text);
    return same;
}

bool sfp_carry_same(const struct sfp_store *a, sfp_slot x, const struct sfp_store *b, sfp_slot y,
                    const struct sfp_field *field)
{
    if (sfp_type_is_ref(field->type))
        return same_refs(a, x, b, y, field);
    const struct sfp_row *first = sfp_store_row(a, x);
    const struct sfp_row *second = sfp_store_row(b, y);
    if (sfp_type_is_list(field->type))
        return same_texts(first, second, field);
    struct sfp_value one = sfp_store_get(first, field);
    struct sfp_value other = sfp_store_get(second, field);
    if (!one.set || !other.set)
        return one.set == other.set;
    return field->type == SFP_TYPE_text ? same_text(one.as.text, other.as.text) : one.as.integer == other.as.integer;
}

bool sfp_carry_same_row(const struct sfp_store *a, sfp_slot x, const struct sfp_store *b, sfp_slot y)
{
    const struct sfp_kind *kind = sfp_kind(sfp_store_row(a, x)->kind);
    for (size_t i = 0; i < kind->field_count; i++)
        if (!sfp_carry_same(a, x, b, y, &kind->fields[i]))
            return false;
    return true;
}
