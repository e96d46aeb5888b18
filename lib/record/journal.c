/*
 * Journal: what was changed, in an order that can be walked back and forth.
 * SPDX-License-Identifier: MIT
 */
#include "record/journal.h"

#include "base/memory.h"

#include <string.h>

enum { DEFAULT_BUDGET = 64 * 1024 * 1024 };

static const struct sfp_field *field_of(const struct sfp_store *store, const struct sfp_entry *entry)
{
    return sfp_kind_field(sfp_kind(sfp_store_row(store, entry->slot)->kind), entry->field);
}

/* --- applying --- */

static void apply_row(struct sfp_store *store, struct sfp_entry *entry, bool attach)
{
    if (attach)
        sfp_store_attach(store, entry->slot, entry->parent, entry->index);
    else
        entry->index = sfp_store_detach(store, entry->slot);
}

static void apply_element(struct sfp_store *store, struct sfp_entry *entry, bool insert)
{
    const struct sfp_field *field = field_of(store, entry);
    if (insert) {
        sfp_store_insert(store, entry->slot, field, entry->index, &entry->other.value);
        entry->other.value.set = false; /* the row holds the text now */
    } else {
        entry->other.value = sfp_store_delete(store, entry->slot, field, entry->index);
    }
}

static void apply_move(struct sfp_store *store, struct sfp_entry *entry)
{
    sfp_slot parent = sfp_store_row(store, entry->slot)->parent;
    entry->index = sfp_store_move(store, entry->slot, entry->parent, entry->index);
    entry->parent = parent;
}

static void apply(struct sfp_store *store, struct sfp_entry *entry, bool back)
{
    switch (entry->operation) {
    case SFP_OP_ATTACH:
        apply_row(store, entry, !back);
        break;
    case SFP_OP_DETACH:
        apply_row(store, entry, back);
        break;
    case SFP_OP_INSERT:
        apply_element(store, entry, !back);
        break;
    case SFP_OP_DELETE:
        apply_element(store, entry, back);
        break;
    case SFP_OP_SWAP:
        sfp_store_swap(store, entry->slot, field_of(store, entry), &entry->other.value);
        break;
    case SFP_OP_MOVE:
        apply_move(store, entry);
        break;
    default: /* SFP_OP_GUID */
        sfp_store_swap_guid(store, entry->slot, &entry->other.guid);
        break;
    }
}

/* --- forgetting --- */

static struct sfp_string *text_of(const struct sfp_store *store, const struct sfp_entry *entry)
{
    bool holds =
        entry->operation == SFP_OP_SWAP || entry->operation == SFP_OP_INSERT || entry->operation == SFP_OP_DELETE;
    if (!holds || !entry->other.value.set)
        return NULL;
    int type = field_of(store, entry)->type;
    return type == SFP_TYPE_text || type == SFP_TYPE_text_list ? entry->other.value.as.text : NULL;
}

/* The memory that an entry keeps alive: its own, a text on its other side, a row that is no longer in force. */
static size_t weight_of(const struct sfp_store *store, const struct sfp_entry *entry)
{
    size_t weight = sizeof *entry;
    const struct sfp_string *text = text_of(store, entry);
    if (text != NULL)
        weight += sfp_string_weight(text);
    if (entry->operation == SFP_OP_DETACH)
        weight += sfp_store_weight(store, entry->slot);
    return weight;
}

/* Ends what only this entry still held: the text on its other side, or its row if that is not in force. */
static void forget_entry(struct sfp_store *store, const struct sfp_entry *entry)
{
    sfp_string_drop(&store->strings, text_of(store, entry));
}

static void forget_row(struct sfp_store *store, const struct sfp_entry *entry, uint8_t operation)
{
    const struct sfp_row *row = sfp_store_row(store, entry->slot);
    if (entry->operation == operation && row != NULL && row->state == SFP_ROW_DETACHED)
        sfp_store_dispose(store, entry->slot);
}

/* Rows end after the texts of all entries are dropped, since an entry finds its field through its row. */
static void forget_entries(struct sfp_store *store, const struct sfp_entry *entries, size_t count, uint8_t operation)
{
    for (size_t i = 0; i < count; i++)
        forget_entry(store, &entries[i]);
    for (size_t i = 0; i < count; i++)
        forget_row(store, &entries[i], operation);
}

/* The weight of all steps; what was done in groups that are still open is not a step yet. */
static void sum_weight(struct sfp_journal *journal, const struct sfp_store *store)
{
    size_t end = journal->open_count > 0 ? journal->open[0].first : journal->count;
    journal->weight = 0;
    for (size_t i = 0; i < end; i++)
        journal->weight += weight_of(store, &journal->entries[i]);
}

/* A title is what a person wrote, and may tell of another. */
static void drop_title(char *title)
{
    if (title != NULL)
        sfp_wipe(title, strlen(title));
    sfp_free(title);
}

static void forget_redo(struct sfp_journal *journal, struct sfp_store *store)
{
    if (journal->done == journal->count && journal->aside_count == 0)
        return;
    forget_entries(store, journal->entries + journal->done, journal->count - journal->done, SFP_OP_ATTACH);
    forget_entries(store, journal->aside, journal->aside_count, SFP_OP_ATTACH);
    journal->count = journal->done;
    journal->aside_count = 0;
    while (journal->group_count > journal->groups_done)
        drop_title(journal->groups[--journal->group_count].title);
    sum_weight(journal, store);
}

/* --- life --- */

void sfp_journal_init(struct sfp_journal *journal)
{
    memset(journal, 0, sizeof *journal);
    journal->budget = DEFAULT_BUDGET;
}

void sfp_journal_forget(struct sfp_journal *journal, struct sfp_store *store)
{
    forget_redo(journal, store);
    forget_entries(store, journal->entries, journal->count, SFP_OP_DETACH);
    journal->count = journal->done = journal->weight = 0;
    while (journal->group_count > 0)
        drop_title(journal->groups[--journal->group_count].title);
    journal->groups_done = 0;
    for (size_t i = 0; i < journal->open_count; i++)
        journal->open[i].first = 0;
}

void sfp_journal_release(struct sfp_journal *journal, struct sfp_store *store)
{
    sfp_journal_forget(journal, store);
    while (journal->open_count > 0)
        drop_title(journal->open[--journal->open_count].title);
    sfp_free(journal->entries);
    sfp_free(journal->groups);
    sfp_free(journal->open);
    sfp_free(journal->aside);
    memset(journal, 0, sizeof *journal);
}

/* --- adding --- */

/* A change that fails, or a group that is abandoned, must leave the steps that can be done again. */
static bool set_redo_aside(struct sfp_journal *journal)
{
    size_t count = journal->count - journal->done;
    if (count == 0)
        return true;
    void *aside = journal->aside;
    bool grown = sfp_grow(&aside, &journal->aside_capacity, count, sizeof *journal->aside);
    journal->aside = aside;
    if (!grown)
        return false;
    memcpy(journal->aside, journal->entries + journal->done, count * sizeof *journal->aside);
    journal->aside_count = count;
    journal->count = journal->done;
    return true;
}

/* The entries have been as many before, so there is room. */
static void take_redo_back(struct sfp_journal *journal)
{
    if (journal->aside_count == 0)
        return;
    memcpy(journal->entries + journal->done, journal->aside, journal->aside_count * sizeof *journal->aside);
    journal->count = journal->done + journal->aside_count;
    journal->aside_count = 0;
}

bool sfp_journal_prepare(struct sfp_journal *journal)
{
    if (!set_redo_aside(journal))
        return false;
    void *entries = journal->entries;
    bool grown = sfp_grow(&entries, &journal->capacity, journal->count + 1, sizeof *journal->entries);
    journal->entries = entries;
    return grown;
}

void sfp_journal_add(struct sfp_journal *journal, const struct sfp_entry *entry)
{
    journal->entries[journal->count++] = *entry;
    journal->done = journal->count;
}

void sfp_journal_roll_back(struct sfp_journal *journal, struct sfp_store *store, size_t mark)
{
    for (size_t i = journal->count; i > mark; i--)
        apply(store, &journal->entries[i - 1], true);
    forget_entries(store, journal->entries + mark, journal->count - mark, SFP_OP_ATTACH);
    journal->count = journal->done = mark;
}

/* --- groups --- */

static bool reserve_group(struct sfp_group **groups, size_t *capacity, size_t needed)
{
    void *items = *groups;
    bool grown = sfp_grow(&items, capacity, needed, sizeof **groups);
    *groups = items;
    return grown;
}

bool sfp_journal_open(struct sfp_journal *journal, const char *title)
{
    /* The outermost group will become a step, for which room is made now, so that closing cannot fail. */
    if (!reserve_group(&journal->open, &journal->open_capacity, journal->open_count + 1) ||
        !reserve_group(&journal->groups, &journal->group_capacity, journal->group_count + 1))
        return false;
    struct sfp_group group = {NULL, journal->done};
    if (title != NULL) {
        size_t size = strlen(title) + 1;
        group.title = sfp_new(size, 1);
        if (group.title == NULL)
            return false;
        memcpy(group.title, title, size);
    }
    journal->open[journal->open_count++] = group;
    return true;
}

void sfp_journal_close(struct sfp_journal *journal, struct sfp_store *store)
{
    struct sfp_group group = journal->open[journal->open_count - 1];
    bool is_step = journal->open_count == 1 && group.first < journal->done;
    if (is_step)
        forget_redo(journal, store);
    journal->open_count--;
    if (!is_step) {
        drop_title(group.title);
        if (journal->open_count == 0)
            take_redo_back(journal);
        return;
    }
    journal->groups[journal->group_count++] = group;
    journal->groups_done = journal->group_count;
    for (size_t i = group.first; i < journal->count; i++)
        journal->weight += weight_of(store, &journal->entries[i]);
    sfp_journal_trim(journal, store);
}

void sfp_journal_abandon(struct sfp_journal *journal, struct sfp_store *store)
{
    struct sfp_group group = journal->open[--journal->open_count];
    if (journal->done > group.first)
        sfp_journal_roll_back(journal, store, group.first);
    if (journal->open_count == 0)
        take_redo_back(journal);
    drop_title(group.title);
}

void sfp_journal_trim(struct sfp_journal *journal, struct sfp_store *store)
{
    if (journal->weight <= journal->budget || journal->open_count > 0)
        return;
    forget_redo(journal, store);
    /* To three quarters of the budget, so that not every further change moves the rest. */
    size_t goal = journal->budget - journal->budget / 4;
    size_t dropped = 0;
    size_t first = 0;
    while (dropped < journal->group_count && journal->weight > goal) {
        size_t end = dropped + 1 < journal->group_count ? journal->groups[dropped + 1].first : journal->count;
        for (size_t i = first; i < end; i++)
            journal->weight -= weight_of(store, &journal->entries[i]);
        forget_entries(store, journal->entries + first, end - first, SFP_OP_DETACH);
        drop_title(journal->groups[dropped++].title);
        first = end;
    }
    if (dropped == 0)
        return;
    journal->count -= first;
    journal->done = journal->count;
    memmove(journal->entries, journal->entries + first, journal->count * sizeof *journal->entries);
    journal->group_count -= dropped;
    journal->groups_done = journal->group_count;
    memmove(journal->groups, journal->groups + dropped, journal->group_count * sizeof *journal->groups);
    for (size_t i = 0; i < journal->group_count; i++)
        journal->groups[i].first -= first;
}

/* --- steps --- */

bool sfp_journal_undo(struct sfp_journal *journal, struct sfp_store *store)
{
    if (journal->groups_done == 0)
        return false;
    size_t first = journal->groups[--journal->groups_done].first;
    while (journal->done > first)
        apply(store, &journal->entries[--journal->done], true);
    return true;
}

bool sfp_journal_redo(struct sfp_journal *journal, struct sfp_store *store)
{
    if (journal->groups_done == journal->group_count)
        return false;
    journal->groups_done++;
    size_t end =
        journal->groups_done < journal->group_count ? journal->groups[journal->groups_done].first : journal->count;
    while (journal->done < end)
        apply(store, &journal->entries[journal->done++], false);
    return true;
}
