/*
 * Kept: what lies beside a record's fields.
 * SPDX-License-Identifier: MIT
 */
#include "record/kept.h"

#include "base/hash.h"
#include "base/memory.h"

#include <string.h>

static bool is_slot(const void *context, uint32_t value, const void *wanted)
{
    const struct sfp_kept_table *table = context;
    const sfp_slot *slot = wanted;
    return table->rows[value - 1].slot == *slot;
}

static uint32_t place_of(const struct sfp_kept_table *table, sfp_slot slot)
{
    return sfp_map_find(&table->index, sfp_hash_number(slot), is_slot, table, &slot);
}

static struct sfp_kept *make_room(struct sfp_kept_table *table, sfp_slot slot)
{
    uint32_t place = place_of(table, slot);
    if (place == 0) {
        void *rows = table->rows;
        bool grown = sfp_grow(&rows, &table->capacity, table->count + 1, sizeof *table->rows);
        table->rows = rows;
        if (!grown || !sfp_map_reserve(&table->index, 1))
            return NULL;
        memset(&table->rows[table->count], 0, sizeof *table->rows);
        table->rows[table->count].slot = slot;
        place = (uint32_t)++table->count;
        sfp_map_insert(&table->index, sfp_hash_number(slot), place);
    }
    struct sfp_kept *kept = &table->rows[place - 1];
    void *entries = kept->entries;
    bool grown = sfp_grow(&entries, &kept->capacity, kept->count + 1, sizeof *kept->entries);
    kept->entries = entries;
    return grown ? kept : NULL;
}

bool sfp_kept_add(struct sfp_kept_table *table, sfp_slot slot, const struct sfp_kept_entry *entry)
{
    struct sfp_kept *kept = make_room(table, slot);
    char *text = kept == NULL ? NULL : sfp_new(entry->size + 1, 1);
    if (text == NULL)
        return false;
    if (entry->size > 0)
        memcpy(text, entry->text, entry->size);
    kept->entries[kept->count] = *entry;
    kept->entries[kept->count].text = text;
    kept->count++;
    table->bytes += entry->size;
    return true;
}

const struct sfp_kept *sfp_kept_of(const struct sfp_kept_table *table, sfp_slot slot)
{
    uint32_t place = place_of(table, slot);
    return place == 0 ? NULL : &table->rows[place - 1];
}

static void release_entry(struct sfp_kept_table *table, struct sfp_kept_entry *entry)
{
    table->bytes -= entry->size;
    sfp_wipe(entry->text, entry->size);
    sfp_free(entry->text);
}

static void release_entries(struct sfp_kept_table *table, struct sfp_kept *kept)
{
    for (size_t i = 0; i < kept->count; i++)
        release_entry(table, &kept->entries[i]);
    sfp_free(kept->entries);
}

void sfp_kept_remove(struct sfp_kept_table *table, sfp_slot slot, size_t index)
{
    struct sfp_kept *kept = &table->rows[place_of(table, slot) - 1];
    release_entry(table, &kept->entries[index]);
    kept->count--;
    memmove(&kept->entries[index], &kept->entries[index + 1], (kept->count - index) * sizeof *kept->entries);
}

void sfp_kept_drop(struct sfp_kept_table *table, sfp_slot slot)
{
    uint32_t place = place_of(table, slot);
    if (place == 0)
        return;
    release_entries(table, &table->rows[place - 1]);
    sfp_map_remove(&table->index, sfp_hash_number(slot), place);
    uint32_t last = (uint32_t)table->count--;
    if (place == last)
        return;
    table->rows[place - 1] = table->rows[last - 1];
    sfp_map_replace(&table->index, sfp_hash_number(table->rows[place - 1].slot), last, place);
}

void sfp_kept_release(struct sfp_kept_table *table)
{
    for (size_t i = 0; i < table->count; i++)
        release_entries(table, &table->rows[i]);
    sfp_free(table->rows);
    sfp_map_clear(&table->index);
    memset(table, 0, sizeof *table);
}
