/*
 * Arrow columns: the cells of a table, which lie row by row, column by column.
 * SPDX-License-Identifier: MIT
 *
 * Cells are read once: a stretch of rows that fits the processor's cache is gone through for each column before the
 * next stretch is begun. Texts are first taken as places in the table's texts, and made into indices or bytes column by
 * column afterwards, when only their own places have to be read.
 */
#include "exchange/arrow.h"

#include "base/date.h"
#include "base/memory.h"

enum {
    STRETCH = 4096 /* cells; 64 KiB */
};

struct target {
    struct ArrowArray *array;
    suffice_column_type type;
    size_t nulls;
    size_t list_texts;   /* so far */
    unsigned char *bits; /* which cells have a value */
    void *values;        /* of numbers; offsets of lists */
    uint32_t *places;    /* of texts, or of those in lists; of partial dates at first the numbers */
};

struct making {
    struct sfp_table_inside inside;
    struct target *targets;
    bool plain;
    uint32_t *seen; /* see sfp_arrow_index() */
    uint32_t *used;
};

/* --- buffers --- */

static size_t bytes_of_bits(size_t count)
{
    return count / 8 + 1;
}

/* How many bytes the values of a column take which is no text. */
static size_t bytes_of_values(suffice_column_type type, size_t rows)
{
    switch (type) {
    case SUFFICE_COLUMN_BOOLEAN:
        return bytes_of_bits(rows);
    case SUFFICE_COLUMN_DATE:
        return rows * sizeof(int32_t);
    case SUFFICE_COLUMN_TEXT_LIST:
        return (rows + 1) * sizeof(int32_t);
    default:
        return rows * sizeof(int64_t);
    }
}

/* Numbers and lists have two buffers, plain texts three. */
static bool make_array(const struct making *making, const struct target *target)
{
    bool text = sfp_arrow_is_text(target->type);
    bool list = target->type == SUFFICE_COLUMN_TEXT_LIST;
    return sfp_arrow_array_make(target->array, making->inside.rows, text && making->plain ? 3 : 2, list ? 1 : 0,
                                text && !making->plain);
}

static bool begin_column(struct making *making, const suffice_table *table, size_t column, struct ArrowArray *array)
{
    struct target *target = &making->targets[column];
    size_t rows = making->inside.rows;
    *target = (struct target){.array = array, .type = suffice_table_column_type(table, column)};
    if (!make_array(making, target))
        return false;
    bool list = target->type == SUFFICE_COLUMN_TEXT_LIST;
    bool text = sfp_arrow_is_text(target->type);
    target->bits = sfp_renew(NULL, bytes_of_bits(rows), 1);
    sfp_arrow_array_give(array, 0, target->bits);
    if (!text) {
        target->values = sfp_renew(NULL, bytes_of_values(target->type, rows), 1);
        sfp_arrow_array_give(array, 1, target->values);
    }
    if (text || list)
        target->places = sfp_renew(NULL, text ? rows : (size_t)sfp_table_list_texts(table, column), sizeof(uint32_t));
    return target->bits != NULL && (text || target->values != NULL) && (!(text || list) || target->places != NULL);
}

/* --- a stretch of cells: each of these takes the first of a column, and how many cells on the next one lies --- */

/* Returns how many have no value. */
static size_t sweep_bits(const struct sfp_table_cell *cells, size_t step, size_t count, unsigned char *bits)
{
    size_t nulls = count;
    for (size_t i = 0; i < count; i += 8) {
        unsigned byte = 0;
        for (size_t k = 0; k < 8 && i + k < count; k++) {
            unsigned has = cells[(i + k) * step].has;
            byte |= has << k;
            nulls -= has;
        }
        bits[i / 8] = (unsigned char)byte;
    }
    return nulls;
}

static void sweep_booleans(const struct sfp_table_cell *cells, size_t step, size_t count, unsigned char *bits)
{
    for (size_t i = 0; i < count; i += 8) {
        unsigned byte = 0;
        for (size_t k = 0; k < 8 && i + k < count; k++)
            byte |= (unsigned)(cells[(i + k) * step].as.integer != 0) << k;
        bits[i / 8] = (unsigned char)byte;
    }
}

static void sweep_integers(const struct sfp_table_cell *cells, size_t step, size_t count, int64_t *values)
{
    for (size_t i = 0; i < count; i++)
        values[i] = cells[i * step].as.integer;
}

static void sweep_dates(const struct sfp_table_cell *cells, size_t step, size_t count, int32_t *days)
{
    for (size_t i = 0; i < count; i++) {
        const struct sfp_table_cell *cell = &cells[i * step];
        days[i] = cell->has ? sfp_date_to_days((int32_t)cell->as.integer) : 0;
    }
}

static void sweep_partial_dates(const struct sfp_table_cell *cells, size_t step, size_t count, uint32_t *numbers)
{
    for (size_t i = 0; i < count; i++)
        numbers[i] = (uint32_t)cells[i * step].as.integer;
}

static void sweep_texts(const struct sfp_table_cell *cells, size_t step, size_t count, uint32_t *places)
{
    for (size_t i = 0; i < count; i++)
        places[i] = cells[i * step].as.text;
}

static void sweep_lists(const struct sfp_table_cell *cells, size_t step, size_t count, const uint32_t *elements,
                        struct target *target, int32_t *offsets)
{
    for (size_t i = 0; i < count; i++) {
        const struct sfp_table_cell *cell = &cells[i * step];
        for (uint32_t k = 0; k < cell->count; k++)
            target->places[target->list_texts++] = elements[cell->as.first + k];
        offsets[i + 1] = (int32_t)target->list_texts;
    }
}

/* Rows from a multiple of 8 on, so that no byte of bits is shared between stretches. */
static void sweep_column(struct making *making, size_t column, size_t from, size_t count)
{
    struct target *target = &making->targets[column];
    size_t step = making->inside.columns;
    const struct sfp_table_cell *cells = making->inside.cells + from * step + column;
    target->nulls += sweep_bits(cells, step, count, target->bits + from / 8);
    switch (target->type) {
    case SUFFICE_COLUMN_TEXT:
        sweep_texts(cells, step, count, target->places + from);
        break;
    case SUFFICE_COLUMN_PARTIAL_DATE:
        sweep_partial_dates(cells, step, count, target->places + from);
        break;
    case SUFFICE_COLUMN_TEXT_LIST:
        sweep_lists(cells, step, count, making->inside.elements, target, (int32_t *)target->values + from);
        break;
    case SUFFICE_COLUMN_BOOLEAN:
        sweep_booleans(cells, step, count, (unsigned char *)target->values + from / 8);
        break;
    case SUFFICE_COLUMN_DATE:
        sweep_dates(cells, step, count, (int32_t *)target->values + from);
        break;
    default:
        sweep_integers(cells, step, count, (int64_t *)target->values + from);
    }
}

static void sweep(struct making *making)
{
    size_t rows = making->inside.rows;
    size_t columns = making->inside.columns;
    size_t stretch = (STRETCH / (columns + 1) + 8) / 8 * 8;
    for (size_t column = 0; column < columns; column++)
        if (making->targets[column].type == SUFFICE_COLUMN_TEXT_LIST)
            *(int32_t *)making->targets[column].values = 0;
    for (size_t from = 0; from < rows; from += stretch)
        for (size_t column = 0; column < columns; column++)
            sweep_column(making, column, from, rows - from < stretch ? rows - from : stretch);
}

/* --- texts, column by column --- */

static bool finish_texts(struct making *making, struct target *target, const struct sfp_table_texts *texts)
{
    size_t rows = making->inside.rows;
    if (making->plain)
        return sfp_arrow_utf8(target->array, texts, target->places, rows);
    struct ArrowArray *dictionary = target->array->dictionary;
    size_t count = sfp_arrow_index(target->places, rows, making->seen, making->used);
    sfp_arrow_array_give(target->array, 1, target->places);
    target->places = NULL;
    return sfp_arrow_array_make(dictionary, count, 3, 0, false) &&
           sfp_arrow_utf8(dictionary, texts, making->used, count);
}

static bool finish_partial_dates(struct making *making, struct target *target)
{
    struct sfp_arrow_dates dates;
    bool good =
        sfp_arrow_dates_make(&dates, target->places, making->inside.rows) && finish_texts(making, target, &dates.texts);
    sfp_arrow_dates_release(&dates);
    return good;
}

static bool finish_lists(struct making *making, struct target *target)
{
    struct ArrowArray *items = target->array->children[0];
    return sfp_arrow_array_make(items, target->list_texts, 3, 0, false) &&
           sfp_arrow_utf8(items, &making->inside.texts, target->places, target->list_texts);
}

static bool finish_column(struct making *making, struct target *target)
{
    target->array->null_count = (int64_t)target->nulls;
    if (target->nulls == 0)
        sfp_arrow_array_give(target->array, 0, NULL);
    switch (target->type) {
    case SUFFICE_COLUMN_TEXT:
        return finish_texts(making, target, &making->inside.texts);
    case SUFFICE_COLUMN_PARTIAL_DATE:
        return finish_partial_dates(making, target);
    case SUFFICE_COLUMN_TEXT_LIST:
        return finish_lists(making, target);
    default:
        return true;
    }
}

/* --- all of it --- */

/* There are no more different texts than the table has, and no more different partial dates than it has rows. */
static bool begin(struct making *making, const suffice_table *table, struct ArrowArray *array)
{
    size_t columns = making->inside.columns;
    size_t most = making->inside.texts.count > making->inside.rows ? making->inside.texts.count : making->inside.rows;
    making->targets = sfp_new(columns, sizeof *making->targets);
    making->seen = sfp_new(most, sizeof *making->seen);
    making->used = sfp_renew(NULL, most, sizeof *making->used);
    bool good = making->targets != NULL && making->seen != NULL && making->used != NULL;
    for (size_t i = 0; good && i < columns; i++)
        good = begin_column(making, table, i, array->children[i]);
    return good;
}

static void end(struct making *making)
{
    for (size_t i = 0; making->targets != NULL && i < making->inside.columns; i++)
        sfp_free(making->targets[i].places);
    sfp_free(making->targets);
    sfp_free(making->seen);
    sfp_free(making->used);
}

bool sfp_arrow_array(const suffice_table *table, bool plain, struct ArrowArray *array)
{
    struct making making = {.plain = plain};
    sfp_table_look_inside(table, &making.inside);
    if (!sfp_arrow_array_make(array, making.inside.rows, 1, making.inside.columns, false))
        return false;
    bool good = begin(&making, table, array);
    if (good)
        sweep(&making);
    for (size_t i = 0; good && i < making.inside.columns; i++)
        good = finish_column(&making, &making.targets[i]);
    end(&making);
    if (good)
        return true;
    array->release(array);
    *array = (struct ArrowArray){0};
    return false;
}
