/*
 * Consistency: everything a store keeps beside its rows, held against a full scan of the rows.
 * SPDX-License-Identifier: MIT
 */
#include "consistency.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdlib.h>
#include <string.h>

/* --- every row --- */

static sfp_slot slot_end(const struct sfp_store *store)
{
    return (sfp_slot)(store->chunk_count << SFP_CHUNK_BITS);
}

/* The row in a slot if it stands for something, attached or not. */
static struct sfp_row *row_in_use(const struct sfp_store *store, sfp_slot slot)
{
    struct sfp_row *row = sfp_store_row(store, slot);
    return row == NULL || row->state == SFP_ROW_FREE ? NULL : row;
}

static void check_chunk(const struct sfp_store *store, size_t place)
{
    const struct sfp_chunk *chunk = &store->chunks[place];
    uint8_t freed = 0;
    for (uint32_t i = 0; i < chunk->used; i++) {
        const struct sfp_row *row = row_in_use(store, (sfp_slot)(place << SFP_CHUNK_BITS) + i);
        freed = (uint8_t)(freed + (row == NULL));
        assert_true(row == NULL || row->kind == chunk->kind);
    }
    assert_int_equal(chunk->freed, freed);
    assert_true((chunk->rows == NULL) == (freed == SFP_CHUNK_ROWS));
    assert_true(chunk->used == SFP_CHUNK_ROWS || store->filling[chunk->kind] == place);
}

static void check_live_counts(const struct sfp_store *store)
{
    uint64_t live[SFP_KIND_END] = {0};
    for (sfp_slot slot = 1; slot < slot_end(store); slot++)
        if (sfp_store_live(store, slot) != NULL)
            live[sfp_store_live(store, slot)->kind]++;
    assert_memory_equal(live, store->live, sizeof live);
}

/* --- parents and children --- */

/* Marks the children of a row; each must come once, and say that this is where it lies. */
static void check_children(const struct sfp_store *store, sfp_slot slot, const struct sfp_row *row, uint8_t *seen)
{
    const struct sfp_kind *kind = sfp_kind(row->kind);
    for (size_t i = 0; i < kind->child_count; i++) {
        const struct sfp_list *list = sfp_at_const(row, kind->children[i].offset);
        assert_true(row->state == SFP_ROW_LIVE || list->count == 0);
        for (uint32_t k = 0; k < list->count; k++) {
            sfp_slot child = sfp_list_items(list)[k];
            const struct sfp_row *below = sfp_store_live(store, child);
            assert_non_null(below);
            assert_int_equal(below->kind, kind->children[i].kind);
            assert_int_equal(below->parent, slot);
            assert_true(sfp_kind(below->kind)->ordered || below->place == k);
            assert_int_equal(sfp_store_index(store, child), k);
            assert_int_equal(seen[child]++, 0);
        }
    }
}

static void check_tree(const struct sfp_store *store)
{
    uint8_t *seen = calloc(slot_end(store), 1);
    assert_non_null(seen);
    for (sfp_slot slot = 1; slot < slot_end(store); slot++)
        if (row_in_use(store, slot) != NULL)
            check_children(store, slot, row_in_use(store, slot), seen);
    for (sfp_slot slot = 1; slot < slot_end(store); slot++) {
        bool lies_below = sfp_store_live(store, slot) != NULL && slot != store->root;
        assert_int_equal(seen[slot], lies_below ? 1 : 0);
    }
    free(seen);
    assert_int_equal(sfp_store_live(store, store->root)->parent, 0);
}

/* --- references --- */

struct count {
    uint32_t *incoming; /* by slot */
    size_t total;
};

/* One reference of an attached row: the target is there, and its index names the row in the right place. */
static void check_cell(const struct sfp_store *store, sfp_slot slot, const struct sfp_kind *kind,
                       const struct sfp_field *field, const struct sfp_ref *cell, struct count *count)
{
    const struct sfp_row *target = sfp_store_live(store, cell->target);
    const struct sfp_list *from = sfp_store_incoming(store, cell->target, sfp_field_constant(kind, field));
    assert_non_null(target);
    assert_true(sfp_field_targets(field, target->kind));
    assert_non_null(from);
    assert_true(cell->place < from->count);
    assert_int_equal(sfp_list_items(from)[cell->place], slot);
    count->incoming[cell->target]++;
    count->total++;
}

static void check_references_of(const struct sfp_store *store, sfp_slot slot, struct sfp_row *row, struct count *count)
{
    const struct sfp_kind *kind = sfp_kind(row->kind);
    for (size_t i = 0; i < kind->field_count; i++) {
        const struct sfp_field *field = &kind->fields[i];
        if (!sfp_type_is_ref(field->type))
            continue;
        for (uint32_t k = 0; k < sfp_store_count(row, field); k++) {
            const struct sfp_ref *cell = sfp_store_ref_cell(row, field, k);
            for (uint32_t before = 0; before < k; before++)
                assert_int_not_equal(sfp_store_ref_cell(row, field, before)->target, cell->target);
            check_cell(store, slot, kind, field, cell, count);
        }
    }
}

/* Every list of referrers is found by its target and field, and together they hold as many as there are references. */
static void check_incoming_lists(const struct sfp_store *store, size_t total)
{
    size_t listed = 0;
    assert_int_equal(store->incoming_index.count, store->incoming_count);
    for (size_t i = 0; i < store->incoming_count; i++) {
        const struct sfp_incoming *incoming = &store->incoming[i];
        const struct sfp_list *found = sfp_store_incoming(store, incoming->target, incoming->field);
        assert_non_null(row_in_use(store, incoming->target));
        assert_ptr_equal(found, incoming->from.count == 0 ? NULL : &incoming->from);
        listed += incoming->from.count;
    }
    assert_int_equal(listed, total);
}

static void check_references(const struct sfp_store *store)
{
    struct count count = {.incoming = calloc(slot_end(store), sizeof *count.incoming)};
    assert_non_null(count.incoming);
    for (sfp_slot slot = 1; slot < slot_end(store); slot++)
        if (sfp_store_live(store, slot) != NULL)
            check_references_of(store, slot, sfp_store_live(store, slot), &count);
    for (sfp_slot slot = 1; slot < slot_end(store); slot++)
        if (row_in_use(store, slot) != NULL)
            assert_int_equal(row_in_use(store, slot)->incoming, count.incoming[slot]);
    check_incoming_lists(store, count.total);
    free(count.incoming);
}

/* --- who is who --- */

/* Finds a row by all that is unique of it; gives how many entries that takes. */
static size_t check_identities_of(const struct sfp_store *store, sfp_slot slot, const struct sfp_row *row)
{
    const struct sfp_kind *kind = sfp_kind(row->kind);
    size_t entries = 0;
    for (size_t i = 0; i < kind->field_count; i++) {
        const struct sfp_field *field = &kind->fields[i];
        if (!field->unique || !sfp_is_set(row, kind, field))
            continue;
        const struct sfp_string *text = sfp_store_get(row, field).as.text;
        assert_int_equal(sfp_store_find_unique(store, row->parent, row->kind, field, text->text, text->size), slot);
        entries++;
    }
    if (kind->identity != SFP_BY_KEY)
        return entries;
    struct sfp_row *copy = malloc(kind->size); /* the search passes over the very row that it is given */
    assert_non_null(copy);
    memcpy(copy, row, kind->size);
    assert_int_equal(sfp_store_find_twin(store, row->parent, copy), slot);
    assert_int_equal(sfp_store_find_twin(store, row->parent, row), 0);
    free(copy);
    return entries + 1;
}

static void check_identities(const struct sfp_store *store)
{
    size_t guids = 0;
    size_t identities = 0;
    for (sfp_slot slot = 1; slot < slot_end(store); slot++) {
        const struct sfp_row *row = sfp_store_live(store, slot);
        if (row == NULL)
            continue;
        bool has_guid = sfp_kind(row->kind)->identity == SFP_BY_GUID;
        assert_int_equal(sfp_guid_is_none(&row->guid), !has_guid);
        if (has_guid)
            assert_int_equal(sfp_store_find_guid(store, &row->guid), slot);
        guids += has_guid;
        identities += check_identities_of(store, slot, row);
    }
    assert_int_equal(store->guids.count, guids);
    assert_int_equal(store->identities.count, identities);
}

/* --- strings --- */

struct held {
    const struct sfp_string **items; /* one for each holder */
    size_t count;
    size_t capacity;
};

static void hold(struct held *held, const struct sfp_string *string)
{
    if (held->count == held->capacity) {
        held->capacity = held->capacity * 2 + 64;
        held->items = realloc(held->items, held->capacity * sizeof *held->items);
        assert_non_null(held->items);
    }
    held->items[held->count++] = string;
}

static void hold_row(struct held *held, const struct sfp_row *row)
{
    const struct sfp_kind *kind = sfp_kind(row->kind);
    for (size_t i = 0; i < kind->field_count; i++) {
        const struct sfp_field *field = &kind->fields[i];
        uint32_t count = sfp_store_count(row, field);
        if (field->type == SFP_TYPE_text && count > 0)
            hold(held, sfp_store_get(row, field).as.text);
        for (uint32_t k = 0; field->type == SFP_TYPE_text_list && k < count; k++)
            hold(held, sfp_store_get_at(row, field, k).as.text);
    }
}

static const struct sfp_string *text_of(const struct sfp_store *store, const struct sfp_entry *entry)
{
    bool holds =
        entry->operation == SFP_OP_SWAP || entry->operation == SFP_OP_INSERT || entry->operation == SFP_OP_DELETE;
    if (!holds || !entry->other.value.set)
        return NULL;
    const struct sfp_row *row = row_in_use(store, entry->slot);
    assert_non_null(row);
    int type = sfp_kind_field(sfp_kind(row->kind), entry->field)->type;
    return type == SFP_TYPE_text || type == SFP_TYPE_text_list ? entry->other.value.as.text : NULL;
}

static int compare_strings(const void *a, const void *b)
{
    const struct sfp_string *const *x = a;
    const struct sfp_string *const *y = b;
    return (uintptr_t)*x < (uintptr_t)*y ? -1 : (uintptr_t)*x > (uintptr_t)*y;
}

static void check_shared(const struct sfp_strings *strings, size_t shared)
{
    size_t cells = 0;
    for (size_t i = 0; i < strings->capacity; i++)
        cells += strings->shared[i] != NULL;
    assert_int_equal(strings->count, cells);
    assert_int_equal(strings->count, shared);
}

static void check_strings(const struct sfp_document *document)
{
    const struct sfp_store *store = &document->store;
    struct held held = {0};
    size_t shared = 0;
    for (sfp_slot slot = 1; slot < slot_end(store); slot++)
        if (row_in_use(store, slot) != NULL)
            hold_row(&held, row_in_use(store, slot));
    for (size_t i = 0; i < document->journal.count; i++)
        if (text_of(store, &document->journal.entries[i]) != NULL)
            hold(&held, text_of(store, &document->journal.entries[i]));
    for (size_t i = 0; i < document->journal.aside_count; i++)
        if (text_of(store, &document->journal.aside[i]) != NULL)
            hold(&held, text_of(store, &document->journal.aside[i]));
    if (held.count > 0)
        qsort(held.items, held.count, sizeof *held.items, compare_strings);
    for (size_t i = 0; i < held.count;) {
        size_t end = i;
        while (end < held.count && held.items[end] == held.items[i])
            end++;
        assert_int_equal(held.items[i]->holders, end - i);
        assert_true((held.items[i]->hash != 0) == (held.items[i]->size <= SFP_SHARED_SIZE));
        shared += held.items[i]->hash != 0;
        i = end;
    }
    check_shared(&store->strings, shared);
    free(held.items);
}

/* --- the journal --- */

static size_t weight_of(const struct sfp_store *store, const struct sfp_entry *entry)
{
    size_t weight = sizeof *entry;
    if (text_of(store, entry) != NULL)
        weight += sfp_string_weight(text_of(store, entry));
    return weight + (entry->operation == SFP_OP_DETACH ? sfp_store_weight(store, entry->slot) : 0);
}

static void check_journal(const struct sfp_document *document)
{
    const struct sfp_journal *journal = &document->journal;
    size_t weight = 0;
    assert_true(journal->done <= journal->count);
    assert_true(journal->groups_done <= journal->group_count);
    for (size_t i = 1; i < journal->group_count; i++)
        assert_true(journal->groups[i - 1].first < journal->groups[i].first);
    assert_true(journal->group_count == 0 || journal->groups[0].first == 0);
    for (size_t i = 0; i < journal->count; i++)
        weight += weight_of(&document->store, &journal->entries[i]);
    if (journal->open_count > 0)
        return;
    assert_int_equal(journal->aside_count, 0);
    assert_true(journal->weight <= journal->budget);
    if (journal->done == journal->count) /* what was undone has its values the other way round */
        assert_int_equal(journal->weight, weight);
}

void check_consistency(const struct sfp_document *document)
{
    const struct sfp_store *store = &document->store;
    for (size_t place = 1; place < store->chunk_count; place++)
        check_chunk(store, place);
    check_live_counts(store);
    check_tree(store);
    check_references(store);
    check_identities(store);
    check_strings(document);
    check_journal(document);
}
