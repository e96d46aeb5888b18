/*
 * Carry: what differs between two documents.
 * SPDX-License-Identifier: MIT
 */
#include "record/carry.h"

#include "base/memory.h"

#include <string.h>

struct comparison {
    struct sfp_tree a;
    struct sfp_tree b;
    bool *moved; /* by slot of b */
    suffice_table *table;
};

static bool add(suffice_table *table, const struct sfp_store *store, sfp_slot slot, const char *effect,
                const char *field)
{
    const char *kind = sfp_kind(sfp_store_row(store, slot)->kind)->name;
    char guid[SFP_GUID_LENGTH];
    sfp_guid_write(sfp_carry_guid(store, slot), guid);
    return sfp_table_add_row(table) && sfp_table_set_text(table, 0, guid, sizeof guid) &&
           sfp_table_set_text(table, 1, kind, strlen(kind)) && sfp_table_set_text(table, 2, effect, strlen(effect)) &&
           (field == NULL || sfp_table_set_text(table, 3, field, strlen(field)));
}

/* --- what moved --- */

/* Gathers the children that lie in the same record on both sides: their slots in b and their ranks in a. */
static size_t gather(const struct comparison *comparison, const struct sfp_list *list, sfp_slot above, sfp_slot *slots,
                     uint32_t *ranks)
{
    size_t count = 0;
    for (uint32_t i = 0; i < list->count; i++) {
        sfp_slot slot = sfp_list_items(list)[i];
        sfp_slot other = sfp_carry_match(comparison->b.store, slot, comparison->a.store);
        if (other == 0 || sfp_store_row(comparison->a.store, other)->parent != above)
            continue;
        slots[count] = slot;
        ranks[count++] = comparison->a.rank[other];
    }
    return count;
}

static bool mark_moved_among(struct comparison *comparison, const struct sfp_list *list, sfp_slot above)
{
    sfp_slot *slots = sfp_new(list->count, sizeof *slots);
    uint32_t *ranks = sfp_new(list->count, sizeof *ranks);
    bool *stays = sfp_new(list->count, sizeof *stays);
    bool good = slots != NULL && ranks != NULL && stays != NULL;
    size_t count = good ? gather(comparison, list, above, slots, ranks) : 0;
    good = good && sfp_carry_stays(ranks, count, stays);
    for (size_t i = 0; good && i < count; i++)
        comparison->moved[slots[i]] = !stays[i];
    sfp_free(slots);
    sfp_free(ranks);
    sfp_free(stays);
    return good;
}

static bool mark_moved_below(struct comparison *comparison, sfp_slot slot)
{
    const struct sfp_row *row = sfp_store_row(comparison->b.store, slot);
    const struct sfp_kind *kind = sfp_kind(row->kind);
    sfp_slot other = sfp_carry_match(comparison->b.store, slot, comparison->a.store);
    for (size_t i = 0; other != 0 && i < kind->child_count; i++) {
        const struct sfp_list *list = sfp_at_const(row, kind->children[i].offset);
        if (list->count > 1 && sfp_kind(kind->children[i].kind)->ordered && !mark_moved_among(comparison, list, other))
            return false;
    }
    return true;
}

/* --- telling --- */

static bool tell_pair(const struct comparison *comparison, sfp_slot slot, sfp_slot other)
{
    const struct sfp_store *a = comparison->a.store;
    const struct sfp_store *b = comparison->b.store;
    const struct sfp_kind *kind = sfp_kind(sfp_store_row(b, slot)->kind);
    bool moved = comparison->moved[slot] || !sfp_carry_same_parent(b, slot, a, other);
    bool good = !moved || add(comparison->table, b, slot, "moved", NULL);
    for (size_t i = 0; good && i < kind->field_count; i++)
        if (!sfp_carry_same(b, slot, a, other, &kind->fields[i]))
            good = add(comparison->table, b, slot, "changed", kind->fields[i].name);
    return good;
}

static bool tell_all(const struct comparison *comparison)
{
    const struct sfp_tree *a = &comparison->a;
    const struct sfp_tree *b = &comparison->b;
    bool good = true;
    for (size_t i = 0; good && i < b->count; i++) {
        sfp_slot other = sfp_carry_match(b->store, b->rows[i], a->store);
        good = other == 0 ? add(comparison->table, b->store, b->rows[i], "added", NULL)
                          : tell_pair(comparison, b->rows[i], other);
    }
    for (size_t i = 0; good && i < a->count; i++)
        if (sfp_carry_match(a->store, a->rows[i], b->store) == 0)
            good = add(comparison->table, a->store, a->rows[i], "removed", NULL);
    return good;
}

static bool compare(struct comparison *comparison, const struct sfp_store *a, const struct sfp_store *b)
{
    if (!sfp_tree_walk(&comparison->a, a) || !sfp_tree_walk(&comparison->b, b))
        return false;
    comparison->moved = sfp_new(comparison->b.slots, sizeof *comparison->moved);
    bool good = comparison->moved != NULL;
    for (size_t i = 0; good && i < comparison->b.count; i++)
        good = mark_moved_below(comparison, comparison->b.rows[i]);
    return good && tell_all(comparison);
}

suffice_status sfp_carry_compare(const struct sfp_store *a, const struct sfp_store *b, suffice_table **table,
                                 suffice_error *error)
{
    static const struct sfp_column columns[] = {{"guid", SUFFICE_COLUMN_TEXT},
                                                {"kind", SUFFICE_COLUMN_TEXT},
                                                {"effect", SUFFICE_COLUMN_TEXT},
                                                {"field", SUFFICE_COLUMN_TEXT}};
    struct comparison comparison = {.table = NULL};
    suffice_status status = sfp_table_new(columns, 4, &b->strings.key, table, error);
    if (status != SUFFICE_OK)
        return status;
    comparison.table = *table;
    if (!compare(&comparison, a, b)) {
        suffice_table_release(*table);
        *table = NULL;
        status = sfp_fail_memory(error);
    }
    sfp_tree_release(&comparison.a);
    sfp_tree_release(&comparison.b);
    sfp_free(comparison.moved);
    return status;
}
