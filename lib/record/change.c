/*
 * Change: the one door to a document. All of a change happens, or none of it.
 * SPDX-License-Identifier: MIT
 */
#include "record/change.h"

#include "base/memory.h"
#include "record/order.h"
#include "record/value.h"

#include <inttypes.h>
#include <string.h>

/* --- begin and end --- */

void sfp_change_begin(struct sfp_change *change, struct sfp_document *document, const char *title, suffice_error *error)
{
    memset(change, 0, sizeof *change);
    change->document = document;
    change->store = &document->store;
    change->error = error;
    change->status = sfp_document_writable(document, error);
    if (change->status != SUFFICE_OK)
        return;
    change->open = sfp_journal_open(&document->journal, title);
    if (!change->open)
        change->status = sfp_fail_memory(error);
    change->mark = document->journal.done;
    change->revision = document->store.revision;
}

void sfp_change_fail(struct sfp_change *change, suffice_status status)
{
    if (change->status == SUFFICE_OK)
        change->status = status;
}

suffice_status sfp_check_row(const struct sfp_store *store, sfp_slot slot, suffice_error *error)
{
    const struct sfp_row *row = sfp_store_row(store, slot);
    const struct sfp_kind *kind = sfp_kind(row->kind);
    for (size_t i = 0; i < kind->field_count; i++) {
        if (!kind->fields[i].required || sfp_is_set(row, kind, &kind->fields[i]))
            continue;
        suffice_status status = sfp_fail(error, SUFFICE_DETAIL_REQUIRED, "every %s must have %s: %s", kind->name,
                                         kind->fields[i].name, kind->fields[i].sentence);
        sfp_error_argument(error, kind->fields[i].member);
        sfp_error_item(error, sfp_store_id(store, slot));
        return status;
    }
    if (store->rules == NULL || store->rules->check[row->kind] == NULL)
        return SUFFICE_OK;
    suffice_status status = store->rules->check[row->kind](store, row, error);
    if (status != SUFFICE_OK)
        sfp_error_item(error, sfp_store_id(store, slot));
    return status;
}

/* A row of a kind that is judged as a whole (the places of a text) also answers to the parent's rule. */
static sfp_slot answers_to(const struct sfp_store *store, sfp_slot slot)
{
    const struct sfp_row *row = sfp_store_row(store, slot);
    return store->rules != NULL && store->rules->together[row->kind] ? row->parent : 0;
}

static int compare_slots(const void *context, sfp_slot a, sfp_slot b)
{
    (void)context;
    return a < b ? -1 : a > b;
}

/* Each of them once, for what a parent asks may be about all that lies in it. */
static void check_parents(struct sfp_change *change, sfp_slot *parents, size_t count)
{
    if (sfp_change_good(change) && !sfp_order_sort(parents, count, compare_slots, NULL))
        change->status = sfp_fail_memory(change->error);
    for (size_t i = 0; i < count && sfp_change_good(change); i++)
        if (i == 0 || parents[i] != parents[i - 1])
            change->status = sfp_check_row(change->store, parents[i], change->error);
}

static void check_touched(struct sfp_change *change)
{
    const struct sfp_journal *journal = &change->document->journal;
    sfp_slot *parents = sfp_new(journal->done - change->mark, sizeof *parents);
    size_t count = 0;
    sfp_slot last = 0;
    if (parents == NULL)
        change->status = sfp_fail_memory(change->error);
    for (size_t i = change->mark; i < journal->done && sfp_change_good(change); i++) {
        sfp_slot slot = journal->entries[i].slot;
        if (slot == last || sfp_store_live(change->store, slot) == NULL)
            continue;
        change->status = sfp_check_row(change->store, slot, change->error);
        last = slot;
        sfp_slot parent = answers_to(change->store, slot);
        if (parent != 0 && (count == 0 || parents[count - 1] != parent))
            parents[count++] = parent;
    }
    check_parents(change, parents, count);
    sfp_free(parents);
}

suffice_status sfp_change_end(struct sfp_change *change)
{
    if (!change->open)
        return change->status;
    if (sfp_change_good(change))
        check_touched(change);
    if (change->fresh != 0)
        sfp_store_dispose(change->store, change->fresh);
    if (sfp_change_good(change)) {
        sfp_journal_close(&change->document->journal, change->store);
        return SUFFICE_OK;
    }
    sfp_journal_abandon(&change->document->journal, change->store);
    change->store->revision = change->revision;
    return change->status;
}

suffice_status sfp_change_end_with(struct sfp_change *change, sfp_slot slot, suffice_id *id)
{
    suffice_status status = sfp_change_end(change);
    if (id != NULL)
        *id = status == SUFFICE_OK ? sfp_store_id(change->store, slot) : 0;
    return status;
}

/* --- finding --- */

sfp_slot sfp_change_find(struct sfp_change *change, suffice_id id, int32_t kind, const char *argument)
{
    sfp_slot slot = 0;
    if (sfp_change_good(change))
        change->status = sfp_store_find(change->store, id, kind, argument, &slot, change->error);
    return slot;
}

sfp_slot sfp_change_find_if(struct sfp_change *change, suffice_id id, int32_t kind, const char *argument)
{
    return id == 0 ? 0 : sfp_change_find(change, id, kind, argument);
}

const struct sfp_field *sfp_change_field(struct sfp_change *change, sfp_slot slot, suffice_field constant)
{
    const struct sfp_row *row = sfp_change_good(change) ? sfp_store_row(change->store, slot) : NULL;
    if (row == NULL)
        return NULL;
    const struct sfp_kind *kind;
    const struct sfp_field *field = sfp_field_of(constant, &kind);
    if (field != NULL && kind->number == row->kind)
        return field;
    change->status = sfp_fail(change->error, SUFFICE_DETAIL_UNKNOWN_FIELD, "records of kind %s have no field %" PRId32,
                              sfp_kind(row->kind)->name, constant);
    sfp_error_argument(change->error, "field");
    return NULL;
}

/* --- journal --- */

bool sfp_change_prepare(struct sfp_change *change, bool store_is_ready)
{
    if (store_is_ready && sfp_journal_prepare(&change->document->journal))
        return true;
    change->status = sfp_fail_memory(change->error);
    return false;
}

void sfp_change_note(struct sfp_change *change, const struct sfp_entry *entry)
{
    sfp_journal_add(&change->document->journal, entry);
}

/* --- rows --- */

sfp_slot sfp_change_new_with(struct sfp_change *change, int32_t kind, const struct sfp_guid *guid)
{
    if (!sfp_change_good(change))
        return 0;
    change->status = sfp_store_take(change->store, kind, &change->fresh, change->error);
    if (sfp_change_good(change) && guid != NULL)
        sfp_store_row(change->store, change->fresh)->guid = *guid;
    return change->fresh;
}

sfp_slot sfp_change_new(struct sfp_change *change, int32_t kind)
{
    struct sfp_guid guid;
    bool guided = sfp_kind(kind)->identity == SFP_BY_GUID;
    if (sfp_change_good(change) && guided)
        change->status = sfp_document_guid(change->document, &guid, change->error);
    return sfp_change_new_with(change, kind, guided ? &guid : NULL);
}

static bool check_clash(struct sfp_change *change, const struct sfp_row *row, sfp_slot parent)
{
    sfp_slot twin;
    const struct sfp_field *field = sfp_store_clash(change->store, parent, row, &twin);
    if (field == NULL)
        return true;
    const char *kind = sfp_kind(row->kind)->name;
    if (field->unique)
        change->status = sfp_fail(change->error, SUFFICE_DETAIL_NOT_UNIQUE, "another %s beside it has the same %s",
                                  kind, field->name);
    else
        change->status =
            sfp_fail(change->error, SUFFICE_DETAIL_SAME_RECORD, "there is such a %s in its place already", kind);
    sfp_error_argument(change->error, field->member);
    sfp_error_item(change->error, sfp_store_id(change->store, twin));
    return false;
}

static bool check_parent(struct sfp_change *change, int32_t kind, sfp_slot parent)
{
    if (sfp_store_live(change->store, parent) != NULL && sfp_store_children(change->store, parent, kind) != NULL)
        return true;
    change->status =
        sfp_fail(change->error, SUFFICE_DETAIL_WRONG_PARENT, "a %s cannot lie there", sfp_kind(kind)->name);
    sfp_error_argument(change->error, "parent");
    return false;
}

static uint32_t depth_of(const struct sfp_store *store, sfp_slot slot)
{
    uint32_t depth = 0;
    for (; slot != 0; slot = sfp_store_row(store, slot)->parent)
        depth++;
    return depth;
}

/* How many levels a row and what lies below it take; rows never lie deeper than SFP_DEPTH_MAX, which bounds this. */
static uint32_t height_of(const struct sfp_store *store, sfp_slot slot)
{
    const struct sfp_row *row = sfp_store_row(store, slot);
    const struct sfp_kind *kind = sfp_kind(row->kind);
    uint32_t highest = 0;
    for (size_t i = 0; i < kind->child_count; i++) {
        const struct sfp_list *list = sfp_at_const(row, kind->children[i].offset);
        for (uint32_t k = 0; k < list->count; k++) {
            uint32_t height = height_of(store, sfp_list_items(list)[k]);
            highest = height > highest ? height : highest;
        }
    }
    return highest + 1;
}

static bool check_depth(struct sfp_change *change, sfp_slot slot, sfp_slot parent)
{
    if (depth_of(change->store, parent) + height_of(change->store, slot) <= SFP_DEPTH_MAX)
        return true;
    change->status = sfp_fail(change->error, SUFFICE_DETAIL_TOO_DEEP,
                              "a %s cannot lie so deep: records are nested at "
                              "most %d levels",
                              sfp_kind(sfp_store_row(change->store, slot)->kind)->name, SFP_DEPTH_MAX);
    sfp_error_argument(change->error, "parent");
    return false;
}

void sfp_change_attach(struct sfp_change *change, sfp_slot slot, sfp_slot parent, uint32_t index)
{
    struct sfp_row *row = sfp_change_good(change) ? sfp_store_row(change->store, slot) : NULL;
    if (row == NULL || !check_parent(change, row->kind, parent) || !check_depth(change, slot, parent) ||
        !check_clash(change, row, parent))
        return;
    if (!sfp_guid_is_none(&row->guid) && sfp_store_find_guid(change->store, &row->guid) != 0) {
        change->status = sfp_fail(change->error, SUFFICE_DETAIL_GUID_TAKEN, "another record has this GUID");
        return;
    }
    if (!sfp_change_prepare(change, sfp_store_prepare_attach(change->store, slot, parent)))
        return;
    struct sfp_entry entry = {.operation = SFP_OP_ATTACH, .slot = slot, .parent = parent, .index = index};
    sfp_store_attach(change->store, slot, parent, index);
    sfp_change_note(change, &entry);
    change->fresh = 0;
}

static bool lies_below(const struct sfp_store *store, sfp_slot slot, sfp_slot above)
{
    while (slot != 0 && slot != above)
        slot = sfp_store_row(store, slot)->parent;
    return slot == above;
}

void sfp_change_move(struct sfp_change *change, sfp_slot slot, sfp_slot parent, uint32_t index)
{
    const struct sfp_row *row = sfp_change_good(change) ? sfp_store_row(change->store, slot) : NULL;
    if (row == NULL || !check_parent(change, row->kind, parent))
        return;
    if (lies_below(change->store, parent, slot)) {
        change->status = sfp_fail(change->error, SUFFICE_DETAIL_CIRCLE, "a %s cannot be moved below itself",
                                  sfp_kind(row->kind)->name);
        sfp_error_argument(change->error, "parent");
        return;
    }
    if (parent != row->parent && (!check_depth(change, slot, parent) || !check_clash(change, row, parent)))
        return;
    if (!sfp_change_prepare(change, sfp_store_prepare_move(change->store, slot, parent)))
        return;
    struct sfp_entry entry = {.operation = SFP_OP_MOVE, .slot = slot, .parent = row->parent};
    entry.index = sfp_store_move(change->store, slot, parent, index);
    sfp_change_note(change, &entry);
}

void sfp_change_guid(struct sfp_change *change, sfp_slot slot, const struct sfp_guid *guid)
{
    if (!sfp_change_good(change))
        return;
    sfp_slot holder = sfp_store_find_guid(change->store, guid);
    if (holder == slot)
        return;
    if (holder != 0) {
        change->status = sfp_fail(change->error, SUFFICE_DETAIL_GUID_TAKEN, "another record has this GUID");
        sfp_error_argument(change->error, "guid");
        sfp_error_item(change->error, sfp_store_id(change->store, holder));
        return;
    }
    if (!sfp_change_prepare(change, true))
        return;
    struct sfp_entry entry = {.operation = SFP_OP_GUID, .slot = slot, .other.guid = *guid};
    sfp_store_swap_guid(change->store, slot, &entry.other.guid);
    sfp_change_note(change, &entry);
}
