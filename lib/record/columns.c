/*
 * Columns: the records of a kind as a table, from the schema.
 * SPDX-License-Identifier: MIT
 */
#include "record/columns.h"

#include "base/memory.h"
#include "record/order.h"
#include "record/value.h"

enum {
    FIXED_COLUMNS = 3 /* id, guid, parent */
};

/* --- which rows --- */

struct walk {
    const struct sfp_store *store;
    int32_t kind;
    bool above[SFP_KIND_END]; /* kinds below which rows of the kind can lie */
    suffice_ids *rows;
};

/* Marks the kinds that lead to the one that is wanted, so that the walk passes by all others. */
static void mark_above(struct walk *walk)
{
    for (bool changed = true; changed;) {
        changed = false;
        for (int32_t number = 1; number < SFP_KIND_END; number++) {
            const struct sfp_kind *kind = sfp_kind(number);
            for (size_t i = 0; kind != NULL && !walk->above[number] && i < kind->child_count; i++) {
                int32_t child = kind->children[i].kind;
                walk->above[number] = child == walk->kind || walk->above[child];
                changed = changed || walk->above[number];
            }
        }
    }
}

static bool walk_down(struct walk *walk, sfp_slot slot);

static bool walk_list(struct walk *walk, const struct sfp_list *list)
{
    const sfp_slot *sorted;
    sfp_slot *owned;
    if (!sfp_order_list(walk->store, list, &sorted, &owned))
        return false;
    bool good = true;
    for (uint32_t i = 0; good && i < list->count; i++)
        good = walk_down(walk, sorted[i]);
    sfp_free(owned);
    return good;
}

static bool walk_down(struct walk *walk, sfp_slot slot)
{
    const struct sfp_row *row = sfp_store_row(walk->store, slot);
    const struct sfp_kind *kind = sfp_kind(row->kind);
    if (row->kind == walk->kind && !sfp_ids_add(walk->rows, slot))
        return false;
    for (size_t i = 0; walk->above[row->kind] && i < kind->child_count; i++) {
        int32_t child = kind->children[i].kind;
        bool leads = child == walk->kind || walk->above[child];
        if (leads && !walk_list(walk, sfp_at_const(row, kind->children[i].offset)))
            return false;
    }
    return true;
}

suffice_status sfp_columns_rows(const struct sfp_store *store, int32_t kind, suffice_ids **rows, suffice_error *error)
{
    struct walk walk = {.store = store, .kind = kind};
    suffice_status status = sfp_ids_new(&walk.rows, error);
    *rows = NULL;
    if (status != SUFFICE_OK)
        return status;
    mark_above(&walk);
    if (!walk_down(&walk, store->root)) {
        suffice_ids_release(walk.rows);
        return sfp_fail_memory(error);
    }
    *rows = walk.rows;
    return SUFFICE_OK;
}

/* --- which columns --- */

static suffice_column_type column_type(int type)
{
    static const suffice_column_type types[SFP_TYPE_COUNT] = {
        [SFP_TYPE_text] = SUFFICE_COLUMN_TEXT,           [SFP_TYPE_integer] = SUFFICE_COLUMN_INTEGER,
        [SFP_TYPE_boolean] = SUFFICE_COLUMN_BOOLEAN,     [SFP_TYPE_choice] = SUFFICE_COLUMN_TEXT,
        [SFP_TYPE_date] = SUFFICE_COLUMN_DATE,           [SFP_TYPE_partial] = SUFFICE_COLUMN_PARTIAL_DATE,
        [SFP_TYPE_instant] = SUFFICE_COLUMN_INSTANT,     [SFP_TYPE_ref] = SUFFICE_COLUMN_TEXT,
        [SFP_TYPE_text_list] = SUFFICE_COLUMN_TEXT_LIST, [SFP_TYPE_ref_list] = SUFFICE_COLUMN_TEXT_LIST,
    };
    return types[type];
}

static suffice_status make_table(const struct sfp_store *store, const struct sfp_kind *kind, suffice_table **table,
                                 suffice_error *error)
{
    struct sfp_column columns[FIXED_COLUMNS + SFP_FIELDS_MAX] = {
        {"id", SUFFICE_COLUMN_ID}, {"guid", SUFFICE_COLUMN_TEXT}, {"parent", SUFFICE_COLUMN_ID}};
    for (size_t i = 0; i < kind->field_count; i++) {
        columns[FIXED_COLUMNS + i].name = kind->fields[i].name;
        columns[FIXED_COLUMNS + i].type = column_type(kind->fields[i].type);
    }
    return sfp_table_new(columns, FIXED_COLUMNS + kind->field_count, &store->strings.key, table, error);
}

/* --- cells --- */

struct filling {
    const struct sfp_store *store;
    const struct sfp_shown *shown;
    suffice_table *table;
    sfp_slot slot;
    const struct sfp_row *row;
    const struct sfp_kind *kind;
};

static bool is_hidden(const struct filling *filling, int32_t kind)
{
    return filling->shown != NULL && filling->shown->hides(filling->shown->context, kind);
}

/* A text, or one of a list, as it is shown. */
static bool get_text(const struct filling *filling, const struct sfp_field *field, uint32_t index, const char **text,
                     size_t *size)
{
    suffice_field constant = sfp_field_constant(filling->kind, field);
    if (filling->shown != NULL)
        return filling->shown->text(filling->shown->context, filling->slot, constant, index, text, size);
    bool list = sfp_type_is_list(field->type);
    struct sfp_value value = list ? sfp_store_get_at(filling->row, field, index) : sfp_store_get(filling->row, field);
    *text = value.as.text->text;
    *size = value.as.text->size;
    return true;
}

static bool set_guid(const struct filling *filling, size_t column, sfp_slot slot, bool in_list)
{
    char guid[SFP_GUID_LENGTH];
    const struct sfp_row *row = sfp_store_row(filling->store, slot);
    if (sfp_guid_is_none(&row->guid) || is_hidden(filling, row->kind))
        return true;
    sfp_guid_write(&row->guid, guid);
    if (in_list)
        return sfp_table_add_to_list(filling->table, column, guid, sizeof guid);
    return sfp_table_set_text(filling->table, column, guid, sizeof guid);
}

static bool set_text(const struct filling *filling, size_t column, const struct sfp_field *field, uint32_t index,
                     bool in_list)
{
    const char *text;
    size_t size;
    if (!get_text(filling, field, index, &text, &size))
        return false;
    if (text == NULL)
        return true;
    if (in_list)
        return sfp_table_add_to_list(filling->table, column, text, size);
    return sfp_table_set_text(filling->table, column, text, size);
}

static bool set_list(const struct filling *filling, size_t column, const struct sfp_field *field)
{
    bool good = true;
    for (uint32_t i = 0; good && i < sfp_store_count(filling->row, field); i++) {
        if (field->type == SFP_TYPE_ref_list)
            good = set_guid(filling, column, sfp_store_get_at(filling->row, field, i).as.target, true);
        else
            good = set_text(filling, column, field, i, true);
    }
    return good;
}

static bool set_cell(const struct filling *filling, size_t column, const struct sfp_field *field)
{
    char written[SFP_WRITTEN_SIZE];
    if (sfp_type_is_list(field->type))
        return set_list(filling, column, field);
    struct sfp_value value = sfp_store_get(filling->row, field);
    switch (value.set ? field->type : SFP_TYPE_COUNT) {
    case SFP_TYPE_COUNT:
        return true;
    case SFP_TYPE_text:
        return set_text(filling, column, field, 0, false);
    case SFP_TYPE_ref:
        return set_guid(filling, column, value.as.target, false);
    case SFP_TYPE_choice:
        return sfp_table_set_text(filling->table, column, written, sfp_value_write(field, value.as.integer, written));
    default:
        sfp_table_set_integer(filling->table, column, value.as.integer);
        return true;
    }
}

static bool set_row(struct filling *filling, sfp_slot slot)
{
    filling->slot = slot;
    filling->row = sfp_store_row(filling->store, slot);
    if (!sfp_table_add_row(filling->table))
        return false;
    sfp_table_set_integer(filling->table, 0, (int64_t)sfp_store_id(filling->store, slot));
    if (!set_guid(filling, 1, slot, false))
        return false;
    if (filling->row->parent != 0)
        sfp_table_set_integer(filling->table, 2, (int64_t)sfp_store_id(filling->store, filling->row->parent));
    bool good = true;
    for (size_t i = 0; good && i < filling->kind->field_count; i++)
        good = set_cell(filling, FIXED_COLUMNS + i, &filling->kind->fields[i]);
    return good;
}

/* A table of the kind and what fills it; `filling` is for one call. */
static suffice_status begin_table(struct filling *filling, const struct sfp_store *store, int32_t kind,
                                  const struct sfp_shown *shown, suffice_error *error)
{
    *filling = (struct filling){.store = store, .shown = shown, .kind = sfp_kind(kind)};
    return make_table(store, filling->kind, &filling->table, error);
}

static suffice_status end_table(struct filling *filling, suffice_status status, suffice_table **table)
{
    *table = status == SUFFICE_OK ? filling->table : NULL;
    if (status != SUFFICE_OK)
        suffice_table_release(filling->table);
    return status;
}

suffice_status sfp_columns_table(const struct sfp_store *store, int32_t kind, const struct sfp_shown *shown,
                                 suffice_table **table, suffice_error *error)
{
    struct filling filling = {0};
    suffice_ids *rows;
    suffice_status status = sfp_columns_rows(store, kind, &rows, error);
    if (status == SUFFICE_OK)
        status = begin_table(&filling, store, kind, shown, error);
    for (size_t i = 0; status == SUFFICE_OK && i < suffice_ids_count(rows); i++)
        if (!set_row(&filling, (sfp_slot)suffice_ids_at(rows, i)))
            status = sfp_fail_memory(error);
    suffice_ids_release(rows);
    return end_table(&filling, status, table);
}

suffice_status sfp_columns_table_of(const struct sfp_store *store, int32_t kind, const suffice_id *ids, size_t count,
                                    const struct sfp_shown *shown, suffice_table **table, suffice_error *error)
{
    struct filling filling;
    suffice_status status = begin_table(&filling, store, kind, shown, error);
    for (size_t i = 0; status == SUFFICE_OK && i < count; i++) {
        sfp_slot slot;
        status = sfp_store_find(store, ids[i], kind, "ids", &slot, error);
        if (status == SUFFICE_OK && !set_row(&filling, slot))
            status = sfp_fail_memory(error);
    }
    return end_table(&filling, status, table);
}
