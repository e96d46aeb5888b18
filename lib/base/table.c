/*
 * Table: typed columns, built row by row, and then counted by holders. A text is held once, however many cells have it.
 * SPDX-License-Identifier: MIT
 */
#include "base/table.h"

#include "base/bytes.h"
#include "base/error.h"
#include "base/map.h"
#include "base/memory.h"

#include <stdatomic.h>
#include <string.h>

struct column {
    char *name;
    suffice_column_type type;
    uint64_t bytes; /* of all its texts */
    uint64_t list_texts;
};

struct suffice_table {
    atomic_size_t holders;
    struct sfp_hash_key key;
    struct column *columns;
    size_t column_count;
    struct sfp_table_cell *cells; /* row by row */
    size_t cell_count;
    size_t cell_capacity;
    size_t row_count;
    struct sfp_bytes pool; /* texts, each with its NUL */
    struct sfp_table_text *texts;
    size_t text_count;
    size_t text_capacity;
    struct sfp_map text_index;
    uint32_t *elements; /* of lists: places in `texts` plus one */
    size_t element_count;
    size_t element_capacity;
};

/* --- building --- */

static char *copy_name(const char *name)
{
    size_t size = strlen(name) + 1;
    char *copy = sfp_new(size, 1);
    if (copy != NULL)
        memcpy(copy, name, size);
    return copy;
}

suffice_status sfp_table_new(const struct sfp_column *columns, size_t count, const struct sfp_hash_key *key,
                             suffice_table **table, suffice_error *error)
{
    *table = NULL;
    suffice_table *made = sfp_new(1, sizeof *made);
    if (made != NULL) {
        atomic_init(&made->holders, 1);
        made->key = *key;
        made->columns = sfp_new(count, sizeof *made->columns);
        made->column_count = made->columns == NULL ? 0 : count;
    }
    bool good = made != NULL && made->columns != NULL;
    for (size_t i = 0; good && i < count; i++) {
        made->columns[i].type = columns[i].type;
        made->columns[i].name = copy_name(columns[i].name);
        good = made->columns[i].name != NULL;
    }
    if (!good) {
        suffice_table_release(made);
        return sfp_fail_memory(error);
    }
    *table = made;
    return SUFFICE_OK;
}

bool sfp_table_add_row(suffice_table *table)
{
    void *cells = table->cells;
    bool grown = sfp_grow(&cells, &table->cell_capacity, table->cell_count + table->column_count, sizeof *table->cells);
    table->cells = cells;
    if (!grown)
        return false;
    memset(table->cells + table->cell_count, 0, table->column_count * sizeof *table->cells);
    table->cell_count += table->column_count;
    table->row_count++;
    return true;
}

static struct sfp_table_cell *last_row(suffice_table *table)
{
    return table->cells + table->cell_count - table->column_count;
}

struct wanted {
    const char *text;
    size_t size;
};

static bool is_wanted(const void *context, uint32_t value, const void *looked_for)
{
    const suffice_table *table = context;
    const struct wanted *wanted = looked_for;
    const struct sfp_table_text *text = &table->texts[value - 1];
    return text->size == wanted->size &&
           (wanted->size == 0 || memcmp(table->pool.data + text->offset, wanted->text, wanted->size) == 0);
}

static uint32_t add_text(suffice_table *table, const char *text, size_t size)
{
    struct wanted wanted = {text, size};
    uint64_t hash = sfp_hash_bytes(&table->key, text, size);
    uint32_t found = sfp_map_find(&table->text_index, hash, is_wanted, table, &wanted);
    if (found != 0)
        return found;
    void *texts = table->texts;
    bool grown = sfp_grow(&texts, &table->text_capacity, table->text_count + 1, sizeof *table->texts);
    table->texts = texts;
    size_t offset = table->pool.size;
    if (!grown || table->text_count == UINT32_MAX || !sfp_map_reserve(&table->text_index, 1) ||
        !sfp_bytes_reserve(&table->pool, size + 1) || !sfp_bytes_add(&table->pool, text, size) ||
        !sfp_bytes_add(&table->pool, "", 1))
        return 0;
    table->texts[table->text_count++] = (struct sfp_table_text){offset, size};
    sfp_map_insert(&table->text_index, hash, (uint32_t)table->text_count);
    return (uint32_t)table->text_count;
}

bool sfp_table_set_text(suffice_table *table, size_t column, const char *text, size_t size)
{
    uint32_t place = add_text(table, text, size);
    if (place == 0)
        return false;
    last_row(table)[column].has = true;
    last_row(table)[column].as.text = place;
    table->columns[column].bytes += size;
    return true;
}

void sfp_table_set_integer(suffice_table *table, size_t column, int64_t value)
{
    last_row(table)[column].has = true;
    last_row(table)[column].as.integer = value;
}

bool sfp_table_add_to_list(suffice_table *table, size_t column, const char *text, size_t size)
{
    void *elements = table->elements;
    bool grown = sfp_grow(&elements, &table->element_capacity, table->element_count + 1, sizeof *table->elements);
    table->elements = elements;
    uint32_t place = grown ? add_text(table, text, size) : 0;
    if (place == 0 || last_row(table)[column].count == UINT32_MAX)
        return false;
    struct sfp_table_cell *cell = &last_row(table)[column];
    if (!cell->has)
        cell->as.first = table->element_count;
    cell->has = true;
    cell->count++;
    table->columns[column].bytes += size;
    table->columns[column].list_texts++;
    table->elements[table->element_count++] = place;
    return true;
}

/* --- looking --- */

/* The cell, if there is one and its column is of this type (0: any). */
static const struct sfp_table_cell *cell_at(const suffice_table *table, size_t row, size_t column,
                                            suffice_column_type type)
{
    if (table == NULL || row >= table->row_count || column >= table->column_count)
        return NULL;
    if (type != 0 && table->columns[column].type != type)
        return NULL;
    return &table->cells[row * table->column_count + column];
}

size_t suffice_table_row_count(const suffice_table *table)
{
    return table == NULL ? 0 : table->row_count;
}

size_t suffice_table_column_count(const suffice_table *table)
{
    return table == NULL ? 0 : table->column_count;
}

const char *suffice_table_column_name(const suffice_table *table, size_t column)
{
    return table == NULL || column >= table->column_count ? NULL : table->columns[column].name;
}

size_t suffice_table_find_column(const suffice_table *table, const char *name)
{
    for (size_t i = 0; name != NULL && i < suffice_table_column_count(table); i++)
        if (strcmp(suffice_table_column_name(table, i), name) == 0)
            return i;
    return SIZE_MAX;
}

suffice_column_type suffice_table_column_type(const suffice_table *table, size_t column)
{
    return table == NULL || column >= table->column_count ? 0 : table->columns[column].type;
}

bool suffice_table_has(const suffice_table *table, size_t row, size_t column)
{
    const struct sfp_table_cell *cell = cell_at(table, row, column, 0);
    return cell != NULL && cell->has;
}

static const char *text_at(const suffice_table *table, uint32_t place)
{
    return table->pool.data + table->texts[place - 1].offset;
}

const char *suffice_table_text(const suffice_table *table, size_t row, size_t column)
{
    const struct sfp_table_cell *cell = cell_at(table, row, column, SUFFICE_COLUMN_TEXT);
    return cell == NULL || !cell->has ? NULL : text_at(table, cell->as.text);
}

suffice_status suffice_table_integer(const suffice_table *table, size_t row, size_t column, int64_t *value,
                                     suffice_error *error)
{
    if (value == NULL)
        return sfp_fail_null(error, "value");
    *value = 0;
    const struct sfp_table_cell *cell = cell_at(table, row, column, 0);
    if (cell == NULL)
        return sfp_fail(error, SUFFICE_DETAIL_BAD_INDEX, "the table has no cell at row %zu, column %zu", row, column);
    suffice_column_type type = table->columns[column].type;
    if (type == SUFFICE_COLUMN_TEXT || type == SUFFICE_COLUMN_TEXT_LIST)
        return sfp_fail(error, SUFFICE_DETAIL_WRONG_TYPE, "column %s holds text", table->columns[column].name);
    if (!cell->has)
        return sfp_fail(error, SUFFICE_DETAIL_NOT_SET, "the cell at row %zu, column %s is empty", row,
                        table->columns[column].name);
    *value = cell->as.integer;
    return SUFFICE_OK;
}

size_t suffice_table_list_count(const suffice_table *table, size_t row, size_t column)
{
    const struct sfp_table_cell *cell = cell_at(table, row, column, SUFFICE_COLUMN_TEXT_LIST);
    return cell == NULL ? 0 : cell->count;
}

const char *suffice_table_list_text(const suffice_table *table, size_t row, size_t column, size_t index)
{
    const struct sfp_table_cell *cell = cell_at(table, row, column, SUFFICE_COLUMN_TEXT_LIST);
    if (cell == NULL || index >= cell->count)
        return NULL;
    return text_at(table, table->elements[cell->as.first + index]);
}

void sfp_table_look_inside(const suffice_table *table, struct sfp_table_inside *inside)
{
    *inside = (struct sfp_table_inside){
        .cells = table->cells,
        .rows = table->row_count,
        .columns = table->column_count,
        .texts = {table->pool.data, table->texts, table->text_count, table->pool.size},
        .elements = table->elements,
    };
}

uint64_t sfp_table_text_bytes(const suffice_table *table, size_t column)
{
    return table->columns[column].bytes;
}

uint64_t sfp_table_list_texts(const suffice_table *table, size_t column)
{
    return table->columns[column].list_texts;
}

/* --- holders --- */

/* Counting holders is no change of the table, so a const one will do for it. */
static suffice_table *counted(const suffice_table *table)
{
    union {
        const suffice_table *read;
        suffice_table *write;
    } handle = {table};
    return handle.write;
}

suffice_table *sfp_table_retain(const suffice_table *table)
{
    atomic_fetch_add(&counted(table)->holders, 1);
    return counted(table);
}

void suffice_table_release(suffice_table *table)
{
    if (table == NULL || atomic_fetch_sub(&table->holders, 1) != 1)
        return;
    for (size_t i = 0; i < table->column_count; i++)
        sfp_free(table->columns[i].name);
    sfp_free(table->columns);
    sfp_free(table->cells);
    sfp_free(table->texts);
    sfp_free(table->elements);
    sfp_map_clear(&table->text_index);
    sfp_bytes_release(&table->pool);
    sfp_free(table);
}
