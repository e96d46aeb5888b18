/*
 * Store: the values of fields, and the indexes that follow them.
 * SPDX-License-Identifier: MIT
 */
#include "base/memory.h"
#include "record/store.h"

#include <string.h>

struct sfp_value sfp_store_get(const struct sfp_row *row, const struct sfp_field *field)
{
    const struct sfp_kind *kind = sfp_kind(row->kind);
    struct sfp_value value = {.set = sfp_is_set(row, kind, field)};
    const void *at = sfp_at_const(row, field->offset);
    if (!value.set)
        return value;
    switch (field->type) {
    case SFP_TYPE_text:
        value.as.text = *(struct sfp_string *const *)at;
        break;
    case SFP_TYPE_ref:
        value.as.target = ((const struct sfp_ref *)at)->target;
        break;
    case SFP_TYPE_boolean:
        value.as.integer = *(const bool *)at;
        break;
    case SFP_TYPE_integer:
    case SFP_TYPE_instant:
        value.as.integer = *(const int64_t *)at;
        break;
    default: /* choice, date, partial */
        value.as.integer = *(const int32_t *)at;
        break;
    }
    return value;
}

void sfp_store_put_number(struct sfp_row *row, const struct sfp_field *field, int64_t number)
{
    void *at = sfp_at(row, field->offset);
    switch (field->type) {
    case SFP_TYPE_boolean:
        *(bool *)at = number != 0;
        break;
    case SFP_TYPE_integer:
    case SFP_TYPE_instant:
        *(int64_t *)at = number;
        break;
    default: /* choice, date, partial */
        *(int32_t *)at = (int32_t)number;
        break;
    }
}

/* Writes a value that is no reference; what was there is not dropped. */
static void put(struct sfp_row *row, const struct sfp_field *field, const struct sfp_value *value)
{
    if (field->type == SFP_TYPE_text)
        *(struct sfp_string **)sfp_at(row, field->offset) = value->set ? value->as.text : NULL;
    else
        sfp_store_put_number(row, field, value->set ? value->as.integer : 0);
}

static void put_ref(struct sfp_store *store, struct sfp_row *row, sfp_slot slot, suffice_field field,
                    struct sfp_ref *cell, sfp_slot target)
{
    if (row->state == SFP_ROW_LIVE && cell->target != 0)
        sfp_reference_unlink(store, field, cell);
    cell->target = target;
    if (row->state == SFP_ROW_LIVE && target != 0)
        sfp_reference_link(store, slot, field, cell);
}

bool sfp_store_prepare_swap(struct sfp_store *store, sfp_slot slot, const struct sfp_field *field,
                            const struct sfp_value *value)
{
    const struct sfp_row *row = sfp_store_row(store, slot);
    const struct sfp_kind *kind = sfp_kind(row->kind);
    if (field->type == SFP_TYPE_ref && value->set && value->as.target != 0 &&
        !sfp_reference_prepare(store, value->as.target, sfp_field_constant(kind, field)))
        return false;
    return !sfp_identity_uses(kind, field) || sfp_map_reserve(&store->identities, 1);
}

void sfp_store_swap(struct sfp_store *store, sfp_slot slot, const struct sfp_field *field, struct sfp_value *value)
{
    struct sfp_row *row = sfp_store_row(store, slot);
    const struct sfp_kind *kind = sfp_kind(row->kind);
    bool indexed = row->state == SFP_ROW_LIVE && sfp_identity_uses(kind, field);
    struct sfp_value was = sfp_store_get(row, field);
    if (indexed)
        sfp_identity_remove(store, row, slot);
    if (field->type == SFP_TYPE_ref)
        put_ref(store, row, slot, sfp_field_constant(kind, field), sfp_at(row, field->offset),
                value->set ? value->as.target : 0);
    else
        put(row, field, value);
    if (value->set)
        row->set |= sfp_field_bit(kind, field);
    else
        row->set &= ~sfp_field_bit(kind, field);
    if (indexed)
        sfp_identity_insert(store, row, slot);
    *value = was;
    store->revision++;
}

/* --- lists --- */

uint32_t sfp_store_count(const struct sfp_row *row, const struct sfp_field *field)
{
    if (field->type == SFP_TYPE_text_list)
        return ((const struct sfp_texts *)sfp_at_const(row, field->offset))->count;
    if (field->type == SFP_TYPE_ref_list)
        return ((const struct sfp_refs *)sfp_at_const(row, field->offset))->count;
    return sfp_is_set(row, sfp_kind(row->kind), field) ? 1 : 0;
}

struct sfp_ref *sfp_store_ref_cell(struct sfp_row *row, const struct sfp_field *field, uint32_t index)
{
    if (field->type == SFP_TYPE_ref)
        return sfp_at(row, field->offset);
    return &((struct sfp_refs *)sfp_at(row, field->offset))->items[index];
}

struct sfp_value sfp_store_get_at(const struct sfp_row *row, const struct sfp_field *field, uint32_t index)
{
    struct sfp_value value = {.set = true};
    if (field->type == SFP_TYPE_text_list)
        value.as.text = ((const struct sfp_texts *)sfp_at_const(row, field->offset))->items[index];
    else
        value.as.target = ((const struct sfp_refs *)sfp_at_const(row, field->offset))->items[index].target;
    return value;
}

size_t sfp_store_weight(const struct sfp_store *store, sfp_slot slot)
{
    const struct sfp_row *row = sfp_store_row(store, slot);
    const struct sfp_kind *kind = sfp_kind(row->kind);
    size_t weight = kind->size;
    for (size_t i = 0; i < kind->field_count; i++) {
        const struct sfp_field *field = &kind->fields[i];
        uint32_t count = sfp_store_count(row, field);
        if (field->type == SFP_TYPE_text && count > 0)
            weight += sfp_string_weight(sfp_store_get(row, field).as.text);
        for (uint32_t k = 0; field->type == SFP_TYPE_text_list && k < count; k++)
            weight += sfp_string_weight(sfp_store_get_at(row, field, k).as.text);
        if (field->type == SFP_TYPE_ref_list)
            weight += count * sizeof(struct sfp_ref);
    }
    return weight;
}

static bool reserve_items(void **items, uint32_t *capacity, uint32_t count, size_t size)
{
    size_t room = *capacity;
    if (count == UINT32_MAX || !sfp_grow(items, &room, (size_t)count + 1, size))
        return false;
    *capacity = room > UINT32_MAX ? UINT32_MAX : (uint32_t)room;
    return true;
}

bool sfp_store_prepare_insert(struct sfp_store *store, sfp_slot slot, const struct sfp_field *field,
                              const struct sfp_value *value)
{
    struct sfp_row *row = sfp_store_row(store, slot);
    void *at = sfp_at(row, field->offset);
    if (field->type == SFP_TYPE_text_list) {
        struct sfp_texts *texts = at;
        void *items = texts->items;
        bool reserved = reserve_items(&items, &texts->capacity, texts->count, sizeof *texts->items);
        texts->items = items;
        return reserved;
    }
    struct sfp_refs *refs = at;
    void *items = refs->items;
    bool reserved = reserve_items(&items, &refs->capacity, refs->count, sizeof *refs->items);
    refs->items = items;
    suffice_field constant = sfp_field_constant(sfp_kind(row->kind), field);
    return reserved && (value->as.target == 0 || sfp_reference_prepare(store, value->as.target, constant));
}

void sfp_store_insert(struct sfp_store *store, sfp_slot slot, const struct sfp_field *field, uint32_t index,
                      const struct sfp_value *value)
{
    struct sfp_row *row = sfp_store_row(store, slot);
    const struct sfp_kind *kind = sfp_kind(row->kind);
    if (field->type == SFP_TYPE_text_list) {
        struct sfp_texts *texts = sfp_at(row, field->offset);
        memmove(texts->items + index + 1, texts->items + index, (texts->count++ - index) * sizeof *texts->items);
        texts->items[index] = value->as.text;
    } else {
        struct sfp_refs *refs = sfp_at(row, field->offset);
        memmove(refs->items + index + 1, refs->items + index, (refs->count++ - index) * sizeof *refs->items);
        refs->items[index] = (struct sfp_ref){0, 0};
        put_ref(store, row, slot, sfp_field_constant(kind, field), &refs->items[index], value->as.target);
    }
    row->set |= sfp_field_bit(kind, field);
    store->revision++;
}

struct sfp_value sfp_store_delete(struct sfp_store *store, sfp_slot slot, const struct sfp_field *field, uint32_t index)
{
    struct sfp_row *row = sfp_store_row(store, slot);
    const struct sfp_kind *kind = sfp_kind(row->kind);
    struct sfp_value was = sfp_store_get_at(row, field, index);
    uint32_t left;
    if (field->type == SFP_TYPE_text_list) {
        struct sfp_texts *texts = sfp_at(row, field->offset);
        left = --texts->count;
        memmove(texts->items + index, texts->items + index + 1, (left - index) * sizeof *texts->items);
    } else {
        struct sfp_refs *refs = sfp_at(row, field->offset);
        put_ref(store, row, slot, sfp_field_constant(kind, field), &refs->items[index], 0);
        left = --refs->count;
        memmove(refs->items + index, refs->items + index + 1, (left - index) * sizeof *refs->items);
    }
    if (left == 0)
        row->set &= ~sfp_field_bit(kind, field);
    store->revision++;
    return was;
}
