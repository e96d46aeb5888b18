/*
 * Identity: values that are unique among siblings, and natural keys.
 * SPDX-License-Identifier: MIT
 */
#include "record/store.h"

#include <string.h>

struct wanted {
    sfp_slot parent;
    const struct sfp_kind *kind;
    const struct sfp_field *field; /* NULL: the natural key */
    const char *text;
    size_t size;
    const struct sfp_row *row; /* whose natural key is looked for */
};

static uint64_t hash_unique(const struct sfp_store *store, sfp_slot parent, const struct sfp_kind *kind,
                            const struct sfp_field *field, uint32_t text_hash)
{
    uint64_t scope = ((uint64_t)parent << 32) | (uint64_t)(uint32_t)sfp_field_constant(kind, field);
    return sfp_hash_pair(&store->strings.key, scope, text_hash);
}

static uint32_t hash_string(const struct sfp_store *store, const struct sfp_string *string)
{
    return string->hash != 0 ? string->hash : sfp_string_hash(&store->strings, string->text, string->size);
}

/* The part of a natural key that a field gives; 0 for none. Key fields are numbers, choices or references. */
static uint64_t key_part(const struct sfp_kind *kind, const struct sfp_row *row, size_t i)
{
    const struct sfp_field *field = sfp_kind_field(kind, kind->key[i]);
    struct sfp_value value = sfp_store_get(row, field);
    if (!value.set)
        return 0;
    return field->type == SFP_TYPE_ref ? value.as.target : (uint64_t)value.as.integer + 1;
}

static uint64_t hash_key(const struct sfp_store *store, sfp_slot parent, const struct sfp_kind *kind,
                         const struct sfp_row *row)
{
    uint64_t hash = sfp_hash_pair(&store->strings.key, parent, kind->number);
    for (size_t i = 0; i < SFP_KEY_MAX && kind->key[i] != 0; i++)
        hash = sfp_hash_pair(&store->strings.key, hash, key_part(kind, row, i));
    return hash;
}

/* A natural key counts only once all that it must hold is there. */
static bool has_key(const struct sfp_kind *kind, const struct sfp_row *row)
{
    if (kind->identity != SFP_BY_KEY)
        return false;
    for (size_t i = 0; i < SFP_KEY_MAX && kind->key[i] != 0; i++) {
        const struct sfp_field *field = sfp_kind_field(kind, kind->key[i]);
        if (field->required && !sfp_is_set(row, kind, field))
            return false;
    }
    return true;
}

static bool same_key(const struct sfp_kind *kind, const struct sfp_row *a, const struct sfp_row *b)
{
    for (size_t i = 0; i < SFP_KEY_MAX && kind->key[i] != 0; i++)
        if (key_part(kind, a, i) != key_part(kind, b, i))
            return false;
    return true;
}

static bool is_wanted(const void *context, uint32_t value, const void *looked_for)
{
    const struct sfp_store *store = context;
    const struct wanted *wanted = looked_for;
    const struct sfp_row *row = sfp_store_row(store, value);
    if (row->kind != wanted->kind->number || row->parent != wanted->parent)
        return false;
    if (wanted->field == NULL)
        return row != wanted->row && same_key(wanted->kind, row, wanted->row);
    struct sfp_value text = sfp_store_get(row, wanted->field);
    return text.set && text.as.text->size == wanted->size &&
           memcmp(text.as.text->text, wanted->text, wanted->size) == 0;
}

sfp_slot sfp_store_find_unique(const struct sfp_store *store, sfp_slot parent, int32_t kind,
                               const struct sfp_field *field, const char *text, size_t size)
{
    struct wanted wanted = {.parent = parent, .kind = sfp_kind(kind), .field = field, .text = text, .size = size};
    uint64_t hash = hash_unique(store, parent, wanted.kind, field, sfp_string_hash(&store->strings, text, size));
    return sfp_map_find(&store->identities, hash, is_wanted, store, &wanted);
}

sfp_slot sfp_store_find_twin(const struct sfp_store *store, sfp_slot parent, const struct sfp_row *row)
{
    struct wanted wanted = {.parent = parent, .kind = sfp_kind(row->kind), .row = row};
    if (!has_key(wanted.kind, row))
        return 0;
    return sfp_map_find(&store->identities, hash_key(store, parent, wanted.kind, row), is_wanted, store, &wanted);
}

const struct sfp_field *sfp_store_clash(const struct sfp_store *store, sfp_slot parent, const struct sfp_row *row,
                                        sfp_slot *twin)
{
    const struct sfp_kind *kind = sfp_kind(row->kind);
    *twin = sfp_store_find_twin(store, parent, row);
    if (*twin != 0)
        return sfp_kind_field(kind, kind->key[0]);
    for (size_t i = 0; i < kind->field_count; i++) {
        const struct sfp_field *field = &kind->fields[i];
        if (!field->unique || !sfp_is_set(row, kind, field))
            continue;
        const struct sfp_string *text = sfp_store_get(row, field).as.text;
        *twin = sfp_store_find_unique(store, parent, kind->number, field, text->text, text->size);
        if (*twin != 0 && sfp_store_row(store, *twin) != row)
            return field;
    }
    *twin = 0;
    return NULL;
}

uint32_t sfp_identity_count(const struct sfp_row *row)
{
    const struct sfp_kind *kind = sfp_kind(row->kind);
    uint32_t count = kind->identity == SFP_BY_KEY ? 1 : 0;
    for (size_t i = 0; i < kind->field_count; i++)
        if (kind->fields[i].unique)
            count++;
    return count;
}

bool sfp_identity_uses(const struct sfp_kind *kind, const struct sfp_field *field)
{
    for (size_t i = 0; i < SFP_KEY_MAX && kind->key[i] != 0; i++)
        if (kind->key[i] == field->number)
            return true;
    return field->unique;
}

static void for_each_identity(struct sfp_store *store, const struct sfp_row *row, sfp_slot slot,
                              void (*act)(struct sfp_map *, uint64_t, uint32_t))
{
    const struct sfp_kind *kind = sfp_kind(row->kind);
    if (has_key(kind, row))
        act(&store->identities, hash_key(store, row->parent, kind, row), slot);
    for (size_t i = 0; i < kind->field_count; i++) {
        const struct sfp_field *field = &kind->fields[i];
        if (!field->unique || !sfp_is_set(row, kind, field))
            continue;
        const struct sfp_string *text = sfp_store_get(row, field).as.text;
        act(&store->identities, hash_unique(store, row->parent, kind, field, hash_string(store, text)), slot);
    }
}

void sfp_identity_insert(struct sfp_store *store, const struct sfp_row *row, sfp_slot slot)
{
    for_each_identity(store, row, slot, sfp_map_insert);
}

void sfp_identity_remove(struct sfp_store *store, const struct sfp_row *row, sfp_slot slot)
{
    for_each_identity(store, row, slot, sfp_map_remove);
}
