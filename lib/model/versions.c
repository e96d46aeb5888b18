/*
 * Codebook: versions, and what changed between two of them.
 * SPDX-License-Identifier: MIT
 */
#include "model/codebook.h"

#include "base/map.h"
#include "base/memory.h"
#include "base/table.h"

#include <string.h>

/* The fields of a code that a version keeps. */
static const struct {
    suffice_field code;
    suffice_field state;
} kept[] = {
    {SUFFICE_CODE_NAME, SUFFICE_CODE_STATE_NAME},
    {SUFFICE_CODE_KEY, SUFFICE_CODE_STATE_KEY},
    {SUFFICE_CODE_STATEMENT, SUFFICE_CODE_STATE_STATEMENT},
    {SUFFICE_CODE_SCOPE, SUFFICE_CODE_STATE_SCOPE},
    {SUFFICE_CODE_DEFINITION, SUFFICE_CODE_STATE_DEFINITION},
    {SUFFICE_CODE_INCLUDE, SUFFICE_CODE_STATE_INCLUDE},
    {SUFFICE_CODE_EXCLUDE, SUFFICE_CODE_STATE_EXCLUDE},
    {SUFFICE_CODE_CUES, SUFFICE_CODE_STATE_CUES},
};

enum { KEPT_COUNT = sizeof kept / sizeof kept[0] };

sfp_slot sfp_codebook_last_version(const struct sfp_store *store)
{
    sfp_slot codebook = sfp_store_singleton(store, SFP_KIND_CODEBOOK);
    const struct sfp_list *list = sfp_store_children(store, codebook, SFP_KIND_CODEBOOK_VERSION);
    return list->count == 0 ? 0 : sfp_list_items(list)[list->count - 1];
}

static sfp_slot root_of(const struct sfp_store *store)
{
    return sfp_store_singleton(store, SFP_KIND_CODEBOOK);
}

/* --- laying down --- */

static void set_under(struct sfp_change *change, sfp_slot state, sfp_slot parent)
{
    struct sfp_bytes path = {0};
    if (!sfp_codebook_path(change->store, parent, &path))
        sfp_change_fail(change, sfp_fail_memory(change->error));
    else
        sfp_change_text_sized(change, state, SUFFICE_CODE_STATE_UNDER, path.data, path.size);
    sfp_bytes_release(&path);
}

static void add_states(struct sfp_change *change, sfp_slot version, sfp_slot parent)
{
    const struct sfp_list *list = sfp_store_children(change->store, parent, SFP_KIND_CODE);
    for (uint32_t i = 0; sfp_change_good(change) && i < list->count; i++) {
        sfp_slot code = sfp_list_items(list)[i];
        sfp_slot state = sfp_change_new(change, SFP_KIND_CODE_STATE);
        sfp_change_ref(change, state, SUFFICE_CODE_STATE_CODE, code);
        set_under(change, state, parent);
        for (size_t k = 0; k < KEPT_COUNT; k++)
            sfp_change_copy(change, state, kept[k].state, code, kept[k].code);
        sfp_change_attach(change, state, version, SFP_LAST);
        add_states(change, version, code);
    }
}

suffice_status suffice_codebook_add_version(suffice_codebook *codebook, const char *name, suffice_analyst_id author,
                                            const char *note, suffice_codebook_version_id *version,
                                            suffice_error *error)
{
    struct sfp_change change;
    int64_t now = 0;
    sfp_project_change(&change, suffice_codebook_edit_project(codebook), "codebook", "lay down a version", error);
    if (sfp_change_good(&change))
        sfp_change_fail(&change, sfp_document_now(change.document, &now, error));
    sfp_slot by = sfp_change_find_if(&change, author, SFP_KIND_ANALYST, "author");
    sfp_slot slot = sfp_change_new(&change, SFP_KIND_CODEBOOK_VERSION);
    sfp_change_text(&change, slot, SUFFICE_CODEBOOK_VERSION_NAME, name);
    sfp_change_number(&change, slot, SUFFICE_CODEBOOK_VERSION_AT, now);
    sfp_change_ref(&change, slot, SUFFICE_CODEBOOK_VERSION_AUTHOR, by);
    sfp_change_text(&change, slot, SUFFICE_CODEBOOK_VERSION_NOTE, note);
    if (sfp_change_good(&change)) {
        sfp_change_attach(&change, slot, root_of(change.store), SFP_LAST);
        add_states(&change, slot, root_of(change.store));
    }
    return sfp_change_end_with(&change, slot, version);
}

size_t suffice_codebook_version_count(const suffice_codebook *codebook)
{
    if (codebook == NULL)
        return 0;
    const struct sfp_store *store = sfp_project_store(codebook->project);
    return sfp_store_children(store, root_of(store), SFP_KIND_CODEBOOK_VERSION)->count;
}

suffice_codebook_version_id suffice_codebook_version_at(const suffice_codebook *codebook, size_t index)
{
    if (index >= suffice_codebook_version_count(codebook))
        return 0;
    const struct sfp_store *store = sfp_project_store(codebook->project);
    return sfp_store_id(store,
                        sfp_list_items(sfp_store_children(store, root_of(store), SFP_KIND_CODEBOOK_VERSION))[index]);
}

/* --- comparing --- */

/* A code as it stands at one of the two ends: in a version, or now. */
struct standing {
    sfp_slot code; /* 0: no longer there */
    sfp_slot row;  /* the state, or the code itself */
    bool now;
    bool met;
};

struct side {
    const struct sfp_store *store;
    struct standing *items;
    size_t count;
    size_t capacity;
    struct sfp_map by_code; /* place plus one; codes that are no longer there go by their name and place in the tree */
};

/* Only a version still tells of a code that is no longer there. */
static const struct sfp_code_state *state_at(const struct sfp_store *store, const struct standing *standing)
{
    return (const struct sfp_code_state *)sfp_store_row(store, standing->row);
}

static uint64_t hash_standing(const struct sfp_store *store, const struct standing *standing)
{
    if (standing->code != 0)
        return sfp_hash_number(standing->code);
    const struct sfp_string *name = state_at(store, standing)->name;
    return sfp_string_hash(&store->strings, name->text, name->size);
}

static bool add_standing(struct side *side, sfp_slot code, sfp_slot row, bool now)
{
    void *items = side->items;
    bool grown = sfp_grow(&items, &side->capacity, side->count + 1, sizeof *side->items);
    side->items = items;
    if (!grown || !sfp_map_reserve(&side->by_code, 1))
        return false;
    side->items[side->count] = (struct standing){.code = code, .row = row, .now = now};
    sfp_map_insert(&side->by_code, hash_standing(side->store, &side->items[side->count]), (uint32_t)side->count + 1);
    side->count++;
    return true;
}

static bool same_place(const struct sfp_code_state *a, const struct sfp_code_state *b)
{
    bool both = a->under != NULL && b->under != NULL;
    return sfp_string_equal(a->name, b->name) && (both ? sfp_string_equal(a->under, b->under) : a->under == b->under);
}

static bool stands_for(const void *context, uint32_t value, const void *wanted)
{
    const struct side *side = context;
    const struct standing *held = &side->items[value - 1];
    const struct standing *sought = wanted;
    return held->code == sought->code &&
           (held->code != 0 || same_place(state_at(side->store, held), state_at(side->store, sought)));
}

static struct standing *find_standing(struct side *side, const struct standing *sought)
{
    uint32_t place = sfp_map_find(&side->by_code, hash_standing(side->store, sought), stands_for, side, sought);
    return place == 0 ? NULL : &side->items[place - 1];
}

static bool gather_version(struct side *side, sfp_slot version)
{
    const struct sfp_list *list = sfp_store_children(side->store, version, SFP_KIND_CODE_STATE);
    for (uint32_t i = 0; i < list->count; i++) {
        sfp_slot state = sfp_list_items(list)[i];
        const struct sfp_code_state *row = (const struct sfp_code_state *)sfp_store_row(side->store, state);
        if (!add_standing(side, row->code.target, state, false))
            return false;
    }
    return true;
}

static bool gather_now(struct side *side, sfp_slot parent)
{
    const struct sfp_list *list = sfp_store_children(side->store, parent, SFP_KIND_CODE);
    for (uint32_t i = 0; i < list->count; i++) {
        sfp_slot code = sfp_list_items(list)[i];
        if (!add_standing(side, code, code, true) || !gather_now(side, code))
            return false;
    }
    return true;
}

static bool gather(struct side *side, const struct sfp_store *store, sfp_slot version)
{
    side->store = store;
    return version == 0 ? gather_now(side, root_of(store)) : gather_version(side, version);
}

static void release_side(struct side *side)
{
    sfp_free(side->items);
    sfp_map_clear(&side->by_code);
}

static bool tell(const struct sfp_store *store, suffice_table *table, const struct standing *standing,
                 const char *change, const char *field)
{
    const struct sfp_row *row = sfp_store_row(store, standing->row);
    suffice_field name_field = standing->now ? SUFFICE_CODE_NAME : SUFFICE_CODE_STATE_NAME;
    const struct sfp_string *name = sfp_store_get(row, sfp_field_of(name_field, NULL)).as.text;
    if (!sfp_table_add_row(table))
        return false;
    if (standing->code != 0)
        sfp_table_set_integer(table, 0, (int64_t)sfp_store_id(store, standing->code));
    return sfp_table_set_text(table, 1, name->text, name->size) &&
           sfp_table_set_text(table, 2, change, strlen(change)) &&
           (field == NULL || sfp_table_set_text(table, 3, field, strlen(field)));
}

static bool same_text(const struct sfp_value *a, const struct sfp_value *b)
{
    return a->set == b->set && (!a->set || sfp_string_equal(a->as.text, b->as.text));
}

static bool same_field(const struct sfp_row *a, const struct sfp_field *a_field, const struct sfp_row *b,
                       const struct sfp_field *b_field)
{
    if (!sfp_type_is_list(a_field->type)) {
        struct sfp_value x = sfp_store_get(a, a_field);
        struct sfp_value y = sfp_store_get(b, b_field);
        return same_text(&x, &y);
    }
    uint32_t count = sfp_store_count(a, a_field);
    bool same = count == sfp_store_count(b, b_field);
    for (uint32_t i = 0; same && i < count; i++)
        same = sfp_string_equal(sfp_store_get_at(a, a_field, i).as.text, sfp_store_get_at(b, b_field, i).as.text);
    return same;
}

/* The place of a code in the tree at an end, as text. */
static bool add_under(const struct sfp_store *store, const struct standing *standing, struct sfp_bytes *bytes)
{
    const struct sfp_row *row = sfp_store_row(store, standing->row);
    if (standing->now)
        return sfp_codebook_path(store, row->parent, bytes);
    const struct sfp_string *under = ((const struct sfp_code_state *)row)->under;
    return under == NULL || sfp_bytes_add(bytes, under->text, under->size);
}

static bool tell_moved(const struct sfp_store *store, suffice_table *table, const struct standing *before,
                       const struct standing *after)
{
    struct sfp_bytes old_place = {0};
    struct sfp_bytes new_place = {0};
    bool good = add_under(store, before, &old_place) && add_under(store, after, &new_place);
    bool same = good && old_place.size == new_place.size &&
                (old_place.size == 0 || memcmp(old_place.data, new_place.data, old_place.size) == 0);
    if (good && !same)
        good = tell(store, table, after, "changed", "under");
    sfp_bytes_release(&old_place);
    sfp_bytes_release(&new_place);
    return good;
}

static bool tell_changes(const struct sfp_store *store, suffice_table *table, const struct standing *before,
                         const struct standing *after)
{
    const struct sfp_row *a = sfp_store_row(store, before->row);
    const struct sfp_row *b = sfp_store_row(store, after->row);
    bool good = true;
    for (size_t i = 0; good && i < KEPT_COUNT; i++) {
        const struct sfp_field *x = sfp_field_of(before->now ? kept[i].code : kept[i].state, NULL);
        const struct sfp_field *y = sfp_field_of(after->now ? kept[i].code : kept[i].state, NULL);
        if (!same_field(a, x, b, y))
            good = tell(store, table, after, "changed", y->name);
    }
    return good && tell_moved(store, table, before, after);
}

/* Follows the later order; then what is only in the earlier one. */
static bool compare_sides(struct side *from, struct side *to, suffice_table *table)
{
    bool good = true;
    for (size_t i = 0; good && i < to->count; i++) {
        const struct standing *after = &to->items[i];
        struct standing *before = find_standing(from, after);
        if (before != NULL)
            before->met = true;
        good = before == NULL ? tell(to->store, table, after, "added", NULL)
                              : tell_changes(to->store, table, before, after);
    }
    for (size_t i = 0; good && from->items != NULL && i < from->count; i++)
        if (!from->items[i].met)
            good = tell(from->store, table, &from->items[i], "removed", NULL);
    return good;
}

static suffice_status find_version(const struct sfp_store *store, suffice_id id, const char *argument, sfp_slot *slot,
                                   suffice_error *error)
{
    return sfp_store_find(store, id, SFP_KIND_CODEBOOK_VERSION, argument, slot, error);
}

suffice_status suffice_codebook_changes(const suffice_codebook *codebook, suffice_codebook_version_id from,
                                        suffice_codebook_version_id to, suffice_table **table, suffice_error *error)
{
    static const struct sfp_column columns[] = {{"code", SUFFICE_COLUMN_ID},
                                                {"name", SUFFICE_COLUMN_TEXT},
                                                {"change", SUFFICE_COLUMN_TEXT},
                                                {"field", SUFFICE_COLUMN_TEXT}};
    if (table == NULL)
        return sfp_fail_null(error, "table");
    *table = NULL;
    if (codebook == NULL)
        return sfp_fail_null(error, "codebook");
    const struct sfp_store *store = sfp_project_store(codebook->project);
    sfp_slot first;
    sfp_slot second = 0;
    suffice_status status = find_version(store, from, "from", &first, error);
    if (status == SUFFICE_OK && to != 0)
        status = find_version(store, to, "to", &second, error);
    if (status == SUFFICE_OK)
        status = sfp_table_new(columns, 4, &store->strings.key, table, error);
    if (status != SUFFICE_OK)
        return status;
    struct side before = {0};
    struct side after = {0};
    if (!gather(&before, store, first) || !gather(&after, store, second) || !compare_sides(&before, &after, *table)) {
        suffice_table_release(*table);
        *table = NULL;
        status = sfp_fail_memory(error);
    }
    release_side(&before);
    release_side(&after);
    return status;
}
