/*
 * Store: life and shape: rows in chunks, ids, parents and children. Values are in values.c.
 * SPDX-License-Identifier: MIT
 */
#include "record/store.h"

#include "base/memory.h"
#include "os/file.h"

#include <string.h>

static uint64_t hash_guid(const struct sfp_store *store, const struct sfp_guid *guid)
{
    uint64_t halves[2];
    memcpy(halves, guid, sizeof halves);
    return sfp_hash_pair(&store->strings.key, halves[0], halves[1]);
}

/* --- rows and ids --- */

struct sfp_row *sfp_store_row(const struct sfp_store *store, sfp_slot slot)
{
    size_t place = slot >> SFP_CHUNK_BITS;
    if (place == 0 || place >= store->chunk_count)
        return NULL;
    const struct sfp_chunk *chunk = &store->chunks[place];
    uint32_t index = slot & (SFP_CHUNK_ROWS - 1);
    if (chunk->rows == NULL || index >= chunk->used)
        return NULL;
    void *row = chunk->rows + (size_t)index * chunk->row_size;
    return row;
}

struct sfp_row *sfp_store_live(const struct sfp_store *store, sfp_slot slot)
{
    struct sfp_row *row = sfp_store_row(store, slot);
    return row != NULL && row->state == SFP_ROW_LIVE ? row : NULL;
}

suffice_id sfp_store_id(const struct sfp_store *store, sfp_slot slot)
{
    const struct sfp_row *row = sfp_store_row(store, slot);
    if (row == NULL)
        return 0;
    return ((uint64_t)row->kind << (SFP_TAG_BITS + SFP_SLOT_BITS)) | ((uint64_t)store->tag << SFP_SLOT_BITS) | slot;
}

static suffice_status fail_find(suffice_detail detail, const char *argument, const struct sfp_kind *kind, suffice_id id,
                                suffice_error *error)
{
    suffice_status status;
    if (detail == SUFFICE_DETAIL_GONE)
        status = sfp_fail(error, detail, "%s names a record that has been removed", argument);
    else if (detail == SUFFICE_DETAIL_OTHER_PROJECT)
        status = sfp_fail(error, detail, "%s names a record of another project", argument);
    else
        status = sfp_fail(error, detail, "%s must name a record of kind %s", argument,
                          kind == NULL ? "that exists" : kind->name);
    sfp_error_argument(error, argument);
    sfp_error_item(error, id);
    return status;
}

suffice_status sfp_store_find(const struct sfp_store *store, suffice_id id, int32_t kind, const char *argument,
                              sfp_slot *slot, suffice_error *error)
{
    uint64_t id_kind = id >> (SFP_TAG_BITS + SFP_SLOT_BITS);
    uint64_t tag = (id >> SFP_SLOT_BITS) & (((uint64_t)1 << SFP_TAG_BITS) - 1);
    uint64_t number = id & (((uint64_t)1 << SFP_SLOT_BITS) - 1);
    *slot = 0;
    if (id_kind >= SFP_KIND_END || number > UINT32_MAX || (kind != 0 && id_kind != (uint64_t)kind) || id_kind == 0)
        return fail_find(SUFFICE_DETAIL_WRONG_KIND, argument, sfp_kind(kind), id, error);
    if (tag != store->tag)
        return fail_find(SUFFICE_DETAIL_OTHER_PROJECT, argument, NULL, id, error);
    const struct sfp_row *row = sfp_store_live(store, (sfp_slot)number);
    if (row == NULL)
        return fail_find(SUFFICE_DETAIL_GONE, argument, NULL, id, error);
    if (row->kind != id_kind)
        return fail_find(SUFFICE_DETAIL_WRONG_KIND, argument, sfp_kind(kind), id, error);
    *slot = (sfp_slot)number;
    return SUFFICE_OK;
}

static bool has_guid(const void *context, uint32_t value, const void *wanted)
{
    const struct sfp_row *row = sfp_store_row(context, value);
    return sfp_guid_equal(&row->guid, wanted);
}

sfp_slot sfp_store_find_guid(const struct sfp_store *store, const struct sfp_guid *guid)
{
    return sfp_map_find(&store->guids, hash_guid(store, guid), has_guid, store, guid);
}

static bool new_chunk(struct sfp_store *store, const struct sfp_kind *kind)
{
    void *chunks = store->chunks;
    bool grown = sfp_grow(&chunks, &store->chunk_capacity, store->chunk_count + 1, sizeof *store->chunks);
    store->chunks = chunks;
    char *rows = grown ? sfp_new(SFP_CHUNK_ROWS, kind->size) : NULL;
    if (rows == NULL)
        return false;
    struct sfp_chunk chunk = {.rows = rows, .row_size = kind->size, .kind = kind->number};
    store->chunks[store->chunk_count] = chunk;
    store->filling[kind->number] = (uint32_t)store->chunk_count++;
    return true;
}

/* --- handles --- */

static uint64_t hash_slot(const struct sfp_store *store, sfp_slot slot)
{
    return sfp_hash_pair(&store->strings.key, slot, 0);
}

static bool is_handle_of(const void *context, uint32_t place, const void *wanted)
{
    const struct sfp_store *store = context;
    return store->handles[place - 1]->slot == *(const sfp_slot *)wanted;
}

struct sfp_handle *sfp_store_handle(const struct sfp_store *store, sfp_slot slot)
{
    uint32_t place = sfp_map_find(&store->handle_index, hash_slot(store, slot), is_handle_of, store, &slot);
    return place == 0 ? NULL : store->handles[place - 1];
}

/* A handle for the row that is taken next; what fails leaves nothing behind but room. */
static struct sfp_handle *make_handle(struct sfp_store *store)
{
    void *handles = store->handles;
    bool grown = sfp_grow(&handles, &store->handle_capacity, store->handle_count + 1, sizeof *store->handles);
    store->handles = handles;
    return grown && sfp_map_reserve(&store->handle_index, 1) ? sfp_new(1, sizeof(struct sfp_handle)) : NULL;
}

static void keep_handle(struct sfp_store *store, struct sfp_handle *handle, sfp_slot slot)
{
    handle->store = store;
    handle->slot = slot;
    store->handles[store->handle_count++] = handle;
    sfp_map_insert(&store->handle_index, hash_slot(store, slot), (uint32_t)store->handle_count);
}

suffice_status sfp_store_take(struct sfp_store *store, int32_t kind_number, sfp_slot *slot, suffice_error *error)
{
    const struct sfp_kind *kind = sfp_kind(kind_number);
    *slot = 0;
    if (store->filling[kind_number] == 0) {
        if (store->chunk_count * SFP_CHUNK_ROWS >= SFP_RECORDS_MAX)
            return sfp_fail(error, SUFFICE_DETAIL_TOO_MANY_RECORDS, "the project cannot hold more records");
        if (!new_chunk(store, kind))
            return sfp_fail_memory(error);
    }
    struct sfp_handle *handle = kind->artefact ? make_handle(store) : NULL;
    if (kind->artefact && handle == NULL)
        return sfp_fail_memory(error);
    uint32_t place = store->filling[kind_number];
    struct sfp_chunk *chunk = &store->chunks[place];
    *slot = (place << SFP_CHUNK_BITS) + chunk->used++;
    if (chunk->used == SFP_CHUNK_ROWS)
        store->filling[kind_number] = 0;
    struct sfp_row *row = sfp_store_row(store, *slot);
    row->kind = kind->number;
    row->state = SFP_ROW_DETACHED;
    if (handle != NULL)
        keep_handle(store, handle, *slot);
    return SUFFICE_OK;
}

static void drop_field(struct sfp_store *store, struct sfp_row *row, const struct sfp_field *field)
{
    if (field->type == SFP_TYPE_text) {
        sfp_c_text *text = sfp_at(row, field->offset);
        sfp_string_drop(&store->strings, *text);
    } else if (field->type == SFP_TYPE_text_list) {
        struct sfp_texts *texts = sfp_at(row, field->offset);
        for (uint32_t i = 0; i < texts->count; i++)
            sfp_string_drop(&store->strings, texts->items[i]);
        sfp_free(texts->items);
    } else if (field->type == SFP_TYPE_ref_list) {
        struct sfp_refs *refs = sfp_at(row, field->offset);
        sfp_free(refs->items);
    }
}

static void drop_row(struct sfp_store *store, struct sfp_row *row)
{
    const struct sfp_kind *kind = sfp_kind(row->kind);
    for (size_t i = 0; i < kind->field_count; i++)
        drop_field(store, row, &kind->fields[i]);
    for (size_t i = 0; i < kind->child_count; i++)
        sfp_list_release(sfp_at(row, kind->children[i].offset));
}

void sfp_store_dispose(struct sfp_store *store, sfp_slot slot)
{
    struct sfp_row *row = sfp_store_row(store, slot);
    struct sfp_chunk *chunk = &store->chunks[slot >> SFP_CHUNK_BITS];
    sfp_reference_forget(store, slot);
    drop_row(store, row);
    if (row->kept)
        sfp_kept_drop(&store->kept, slot);
    memset(row, 0, chunk->row_size);
    chunk->freed++;
    if (chunk->freed == SFP_CHUNK_ROWS) {
        sfp_free(chunk->rows);
        chunk->rows = NULL;
    }
}

/* --- parents and children --- */

struct sfp_list *sfp_store_children(const struct sfp_store *store, sfp_slot parent, int32_t kind)
{
    struct sfp_row *row = sfp_store_row(store, parent);
    const struct sfp_child *child = row == NULL ? NULL : sfp_kind_child(sfp_kind(row->kind), kind);
    return child == NULL ? NULL : sfp_at(row, child->offset);
}

struct sfp_list *sfp_store_siblings(const struct sfp_store *store, const struct sfp_row *row)
{
    return sfp_store_children(store, row->parent, row->kind);
}

uint32_t sfp_store_index(const struct sfp_store *store, sfp_slot slot)
{
    const struct sfp_row *row = sfp_store_row(store, slot);
    const struct sfp_list *list = sfp_store_siblings(store, row);
    if (!sfp_kind(row->kind)->ordered || (row->place < list->count && sfp_list_items(list)[row->place] == slot))
        return row->place;
    return sfp_list_find_near(list, slot, store->recent);
}

static void join_siblings(struct sfp_store *store, struct sfp_row *row, sfp_slot slot, uint32_t index)
{
    struct sfp_list *list = sfp_store_siblings(store, row);
    if (list == NULL)
        return;
    bool ordered = sfp_kind(row->kind)->ordered;
    uint32_t at = ordered && index < list->count ? index : list->count;
    row->place = at;
    sfp_list_insert(list, at, slot);
}

static uint32_t leave_siblings(struct sfp_store *store, struct sfp_row *row, sfp_slot slot)
{
    struct sfp_list *list = sfp_store_siblings(store, row);
    if (list == NULL)
        return 0;
    uint32_t index = sfp_store_index(store, slot);
    if (sfp_kind(row->kind)->ordered) {
        sfp_list_remove(list, index);
        store->recent = index;
        return index;
    }
    sfp_slot moved = sfp_list_remove_fast(list, index);
    if (moved != 0)
        sfp_store_row(store, moved)->place = index;
    return index;
}

/* --- attaching --- */

static bool prepare_references(struct sfp_store *store, struct sfp_row *row)
{
    const struct sfp_kind *kind = sfp_kind(row->kind);
    for (size_t i = 0; i < kind->field_count; i++) {
        const struct sfp_field *field = &kind->fields[i];
        if (!sfp_type_is_ref(field->type))
            continue;
        uint32_t count = sfp_store_count(row, field);
        for (uint32_t k = 0; k < count; k++) {
            const struct sfp_ref *cell = sfp_store_ref_cell(row, field, k);
            if (cell->target != 0 && !sfp_reference_prepare(store, cell->target, sfp_field_constant(kind, field)))
                return false;
        }
    }
    return true;
}

bool sfp_store_prepare_attach(struct sfp_store *store, sfp_slot slot, sfp_slot parent)
{
    struct sfp_row *row = sfp_store_row(store, slot);
    struct sfp_list *list = sfp_store_children(store, parent, row->kind);
    return (list == NULL || sfp_list_reserve(list, 1)) && sfp_map_reserve(&store->guids, 1) &&
           sfp_map_reserve(&store->identities, sfp_identity_count(row)) && prepare_references(store, row);
}

static void for_each_reference(struct sfp_store *store, struct sfp_row *row, sfp_slot slot, bool link)
{
    const struct sfp_kind *kind = sfp_kind(row->kind);
    for (size_t i = 0; i < kind->field_count; i++) {
        const struct sfp_field *field = &kind->fields[i];
        if (!sfp_type_is_ref(field->type))
            continue;
        uint32_t count = sfp_store_count(row, field);
        for (uint32_t k = 0; k < count; k++) {
            struct sfp_ref *cell = sfp_store_ref_cell(row, field, k);
            if (cell->target == 0)
                continue;
            if (link)
                sfp_reference_link(store, slot, sfp_field_constant(kind, field), cell);
            else
                sfp_reference_unlink(store, sfp_field_constant(kind, field), cell);
        }
    }
}

void sfp_store_attach(struct sfp_store *store, sfp_slot slot, sfp_slot parent, uint32_t index)
{
    struct sfp_row *row = sfp_store_row(store, slot);
    row->parent = parent;
    row->state = SFP_ROW_LIVE;
    join_siblings(store, row, slot, index);
    if (!sfp_guid_is_none(&row->guid))
        sfp_map_insert(&store->guids, hash_guid(store, &row->guid), slot);
    sfp_identity_insert(store, row, slot);
    for_each_reference(store, row, slot, true);
    store->live[row->kind]++;
    store->revision++;
}

uint32_t sfp_store_detach(struct sfp_store *store, sfp_slot slot)
{
    struct sfp_row *row = sfp_store_row(store, slot);
    for_each_reference(store, row, slot, false);
    sfp_identity_remove(store, row, slot);
    if (!sfp_guid_is_none(&row->guid))
        sfp_map_remove(&store->guids, hash_guid(store, &row->guid), slot);
    row->state = SFP_ROW_DETACHED;
    store->live[row->kind]--;
    store->revision++;
    return leave_siblings(store, row, slot);
}

bool sfp_store_prepare_move(struct sfp_store *store, sfp_slot slot, sfp_slot parent)
{
    struct sfp_row *row = sfp_store_row(store, slot);
    struct sfp_list *list = sfp_store_children(store, parent, row->kind);
    return sfp_list_reserve(list, 1) && sfp_map_reserve(&store->identities, sfp_identity_count(row));
}

uint32_t sfp_store_move(struct sfp_store *store, sfp_slot slot, sfp_slot parent, uint32_t index)
{
    struct sfp_row *row = sfp_store_row(store, slot);
    sfp_identity_remove(store, row, slot);
    uint32_t was = leave_siblings(store, row, slot);
    row->parent = parent;
    join_siblings(store, row, slot, index);
    sfp_identity_insert(store, row, slot);
    store->revision++;
    return was;
}

void sfp_store_swap_guid(struct sfp_store *store, sfp_slot slot, struct sfp_guid *guid)
{
    struct sfp_row *row = sfp_store_row(store, slot);
    struct sfp_guid was = row->guid;
    if (row->state == SFP_ROW_LIVE) {
        if (!sfp_guid_is_none(&was)) /* a new project has none for a moment */
            sfp_map_remove(&store->guids, hash_guid(store, &was), slot);
        sfp_map_insert(&store->guids, hash_guid(store, guid), slot);
        store->revision++;
    }
    row->guid = *guid;
    *guid = was;
}

/* --- life --- */

/* Makes the singletons below a row, and those below them. */
static suffice_status add_singletons(struct sfp_store *store, sfp_slot parent, suffice_error *error)
{
    const struct sfp_kind *kind = sfp_kind(sfp_store_row(store, parent)->kind);
    for (size_t i = 0; i < kind->child_count; i++) {
        if (sfp_kind(kind->children[i].kind)->identity != SFP_BY_PARENT)
            continue;
        sfp_slot slot;
        suffice_status status = sfp_store_take(store, kind->children[i].kind, &slot, error);
        if (status != SUFFICE_OK)
            return status;
        if (!sfp_store_prepare_attach(store, slot, parent))
            return sfp_fail_memory(error);
        sfp_store_attach(store, slot, parent, 0);
    }
    return SUFFICE_OK;
}

suffice_status sfp_store_init(struct sfp_store *store, const struct sfp_rules *rules, suffice_error *error)
{
    memset(store, 0, sizeof *store);
    store->rules = rules;
    store->chunk_count = 1;
    uint64_t random[3];
    suffice_status status = sfp_random(random, sizeof random, error);
    if (status != SUFFICE_OK)
        return status;
    store->strings.key.first = random[0];
    store->strings.key.second = random[1];
    store->tag = (uint32_t)random[2] & ((1U << SFP_TAG_BITS) - 1);
    store->chunks = sfp_new(4, sizeof *store->chunks);
    if (store->chunks == NULL)
        return sfp_fail_memory(error);
    store->chunk_capacity = 4;
    status = sfp_store_take(store, SFP_KIND_PROJECT, &store->root, error);
    if (status == SUFFICE_OK && !sfp_store_prepare_attach(store, store->root, 0))
        status = sfp_fail_memory(error);
    if (status == SUFFICE_OK) {
        sfp_store_attach(store, store->root, 0, 0);
        status = add_singletons(store, store->root, error);
    }
    if (status != SUFFICE_OK)
        sfp_store_release(store);
    return status;
}

void sfp_store_release(struct sfp_store *store)
{
    for (size_t i = 1; i < store->chunk_count; i++) {
        struct sfp_chunk *chunk = &store->chunks[i];
        for (uint32_t k = 0; chunk->rows != NULL && k < chunk->used; k++) {
            void *row = chunk->rows + (size_t)k * chunk->row_size;
            if (((struct sfp_row *)row)->state != SFP_ROW_FREE)
                drop_row(store, row);
        }
        sfp_free(chunk->rows);
    }
    for (size_t i = 0; i < store->incoming_count; i++)
        sfp_list_release(&store->incoming[i].from);
    for (size_t i = 0; i < store->handle_count; i++)
        sfp_free(store->handles[i]);
    sfp_free(store->handles);
    sfp_free(store->incoming);
    sfp_free(store->chunks);
    sfp_map_clear(&store->guids);
    sfp_map_clear(&store->identities);
    sfp_map_clear(&store->incoming_index);
    sfp_map_clear(&store->handle_index);
    sfp_kept_release(&store->kept);
    sfp_strings_release(&store->strings);
    memset(store, 0, sizeof *store);
}

sfp_slot sfp_store_singleton(const struct sfp_store *store, int32_t kind)
{
    const struct sfp_list *list = sfp_store_children(store, store->root, kind);
    return list == NULL || list->count == 0 ? 0 : sfp_list_items(list)[0];
}
