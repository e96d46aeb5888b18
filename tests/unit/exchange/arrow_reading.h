/*
 * Arrow reading: a small reader of our own that holds a schema and an array against the table they were made from. Each
 * function returns what is wrong, or NULL.
 * SPDX-License-Identifier: MIT
 */
#ifndef TESTS_UNIT_EXCHANGE_ARROW_READING_H
#define TESTS_UNIT_EXCHANGE_ARROW_READING_H

#include <suffice/arrow.h>
#include <suffice/table.h>

#include <stdio.h>
#include <string.h>

#define ARROW_NEED(condition)                                                                                          \
    do {                                                                                                               \
        if (!(condition))                                                                                              \
            return #condition;                                                                                         \
    } while (0)

/* --- schema --- */

static inline bool arrow_is_text(suffice_column_type type)
{
    return type == SUFFICE_COLUMN_TEXT || type == SUFFICE_COLUMN_PARTIAL_DATE;
}

static inline const char *arrow_format(suffice_column_type type, bool plain)
{
    static const char *const formats[] = {
        [SUFFICE_COLUMN_TEXT] = "i",   [SUFFICE_COLUMN_INTEGER] = "l",      [SUFFICE_COLUMN_BOOLEAN] = "b",
        [SUFFICE_COLUMN_DATE] = "tdD", [SUFFICE_COLUMN_PARTIAL_DATE] = "i", [SUFFICE_COLUMN_INSTANT] = "tsm:UTC",
        [SUFFICE_COLUMN_ID] = "l",     [SUFFICE_COLUMN_TEXT_LIST] = "+l"};
    return plain && arrow_is_text(type) ? "u" : formats[type];
}

static inline const char *arrow_fault_of_utf8_schema(const struct ArrowSchema *schema, const char *name)
{
    ARROW_NEED(schema != NULL && schema->release != NULL);
    ARROW_NEED(strcmp(schema->format, "u") == 0 && strcmp(schema->name, name) == 0);
    ARROW_NEED(schema->n_children == 0 && schema->dictionary == NULL && schema->metadata == NULL);
    return NULL;
}

static inline const char *arrow_fault_of_column_schema(const suffice_table *table, size_t column, bool plain,
                                                       const struct ArrowSchema *schema)
{
    suffice_column_type type = suffice_table_column_type(table, column);
    ARROW_NEED(schema->release != NULL && schema->flags == ARROW_FLAG_NULLABLE && schema->metadata == NULL);
    ARROW_NEED(strcmp(schema->name, suffice_table_column_name(table, column)) == 0);
    ARROW_NEED(strcmp(schema->format, arrow_format(type, plain)) == 0);
    ARROW_NEED((schema->dictionary != NULL) == (arrow_is_text(type) && !plain));
    ARROW_NEED(schema->n_children == (type == SUFFICE_COLUMN_TEXT_LIST));
    if (schema->dictionary != NULL)
        return arrow_fault_of_utf8_schema(schema->dictionary, "");
    return schema->n_children == 0 ? NULL : arrow_fault_of_utf8_schema(schema->children[0], "item");
}

static inline const char *arrow_fault_of_schema(const suffice_table *table, bool plain,
                                                const struct ArrowSchema *schema)
{
    ARROW_NEED(schema->release != NULL && schema->flags == 0 && schema->dictionary == NULL);
    ARROW_NEED(strcmp(schema->format, "+s") == 0 && strcmp(schema->name, "") == 0 && schema->metadata == NULL);
    ARROW_NEED(schema->n_children == (int64_t)suffice_table_column_count(table));
    const char *fault = NULL;
    for (size_t i = 0; fault == NULL && i < suffice_table_column_count(table); i++)
        fault = arrow_fault_of_column_schema(table, i, plain, schema->children[i]);
    return fault;
}

/* --- texts --- */

static inline const char *arrow_fault_of_utf8(const struct ArrowArray *array, size_t length)
{
    ARROW_NEED(array->release != NULL && array->length == (int64_t)length && array->offset == 0);
    ARROW_NEED(array->n_buffers == 3 && array->n_children == 0 && array->dictionary == NULL);
    const int32_t *offsets = array->buffers[1];
    ARROW_NEED(offsets != NULL && offsets[0] == 0 && array->buffers[2] != NULL);
    for (size_t i = 0; i < length; i++)
        ARROW_NEED(offsets[i] <= offsets[i + 1]);
    return NULL;
}

static inline bool arrow_is_utf8(const struct ArrowArray *array, size_t place, const char *text)
{
    const int32_t *offsets = array->buffers[1];
    size_t size = (size_t)(offsets[place + 1] - offsets[place]);
    return size == strlen(text) && memcmp((const char *)array->buffers[2] + offsets[place], text, size) == 0;
}

/* What a cell of text, or with a partial date, is as text. */
static inline const char *arrow_text(const suffice_table *table, size_t row, size_t column, char written[16])
{
    int64_t number = 0;
    if (suffice_table_column_type(table, column) == SUFFICE_COLUMN_TEXT)
        return suffice_table_text(table, row, column);
    if (suffice_table_integer(table, row, column, &number, NULL) != SUFFICE_OK)
        return NULL;
    int size = snprintf(written, 16, "%04d", (int)(number / 10000));
    if (number / 100 % 100 != 0)
        size += snprintf(written + size, 16 - (size_t)size, "-%02d", (int)(number / 100 % 100));
    if (number % 100 != 0)
        snprintf(written + size, 16 - (size_t)size, "-%02d", (int)(number % 100));
    return written;
}

static inline const char *arrow_fault_of_plain(const suffice_table *table, size_t column,
                                               const struct ArrowArray *array)
{
    char written[16];
    const char *fault = arrow_fault_of_utf8(array, suffice_table_row_count(table));
    for (size_t row = 0; fault == NULL && row < suffice_table_row_count(table); row++) {
        const char *text = arrow_text(table, row, column, written);
        ARROW_NEED(arrow_is_utf8(array, row, text == NULL ? "" : text));
    }
    return fault;
}

/* Values come into the dictionary as rows first use them, and no others. */
static inline const char *arrow_fault_of_indices(const suffice_table *table, size_t column,
                                                 const struct ArrowArray *array)
{
    char written[16];
    int32_t known = 0;
    const int32_t *indices = array->buffers[1];
    const struct ArrowArray *dictionary = array->dictionary;
    ARROW_NEED(array->n_buffers == 2 && dictionary != NULL && dictionary->null_count == 0);
    const char *fault = arrow_fault_of_utf8(dictionary, (size_t)dictionary->length);
    for (size_t row = 0; fault == NULL && row < suffice_table_row_count(table); row++) {
        const char *text = arrow_text(table, row, column, written);
        if (text == NULL)
            continue;
        ARROW_NEED(indices[row] >= 0 && indices[row] <= known && indices[row] < dictionary->length);
        known += indices[row] == known;
        ARROW_NEED(arrow_is_utf8(dictionary, (size_t)indices[row], text));
    }
    ARROW_NEED(known == dictionary->length);
    return fault;
}

static inline const char *arrow_fault_of_lists(const suffice_table *table, size_t column,
                                               const struct ArrowArray *array)
{
    const int32_t *offsets = array->buffers[1];
    ARROW_NEED(array->n_buffers == 2 && array->n_children == 1 && offsets != NULL && offsets[0] == 0);
    const struct ArrowArray *items = array->children[0];
    size_t rows = suffice_table_row_count(table);
    const char *fault = arrow_fault_of_utf8(items, (size_t)offsets[rows]);
    for (size_t row = 0; fault == NULL && row < rows; row++) {
        size_t count = suffice_table_list_count(table, row, column);
        ARROW_NEED(offsets[row + 1] - offsets[row] == (int32_t)count);
        for (size_t i = 0; i < count; i++)
            ARROW_NEED(arrow_is_utf8(items, (size_t)offsets[row] + i, suffice_table_list_text(table, row, column, i)));
    }
    return fault;
}

/* --- numbers --- */

/* Days since 1970-01-01 as the number YYYYMMDD (Hinnant, "chrono-compatible low-level date algorithms"). */
static inline int64_t arrow_date(int32_t days)
{
    int64_t z = (int64_t)days + 719468;
    int64_t era = (z >= 0 ? z : z - 146096) / 146097;
    int64_t day = z - era * 146097;
    int64_t year = (day - day / 1460 + day / 36524 - day / 146096) / 365;
    day -= 365 * year + year / 4 - year / 100;
    int64_t month = (5 * day + 2) / 153;
    day = day - (153 * month + 2) / 5 + 1;
    month += month < 10 ? 3 : -9;
    return (year + era * 400 + (month <= 2)) * 10000 + month * 100 + day;
}

static inline bool arrow_bit(const void *bits, size_t place)
{
    return (((const unsigned char *)bits)[place / 8] >> place % 8 & 1) != 0;
}

static inline int64_t arrow_number(const void *values, size_t row, suffice_column_type type)
{
    if (type == SUFFICE_COLUMN_BOOLEAN)
        return arrow_bit(values, row);
    if (type == SUFFICE_COLUMN_DATE)
        return arrow_date(((const int32_t *)values)[row]);
    return ((const int64_t *)values)[row];
}

static inline const char *arrow_fault_of_numbers(const suffice_table *table, size_t column,
                                                 const struct ArrowArray *array)
{
    ARROW_NEED(array->n_buffers == 2 && array->n_children == 0 && array->dictionary == NULL);
    ARROW_NEED(array->buffers[1] != NULL);
    for (size_t row = 0; row < suffice_table_row_count(table); row++) {
        int64_t number = 0;
        if (suffice_table_integer(table, row, column, &number, NULL) == SUFFICE_OK)
            ARROW_NEED(arrow_number(array->buffers[1], row, suffice_table_column_type(table, column)) == number);
    }
    return NULL;
}

/* --- arrays --- */

static inline const char *arrow_fault_of_nulls(const suffice_table *table, size_t column,
                                               const struct ArrowArray *array)
{
    int64_t nulls = 0;
    const void *bits = array->buffers[0];
    for (size_t row = 0; row < suffice_table_row_count(table); row++) {
        bool has = suffice_table_has(table, row, column);
        ARROW_NEED(bits == NULL || arrow_bit(bits, row) == has);
        nulls += !has;
    }
    ARROW_NEED(array->null_count == nulls && (bits == NULL) == (nulls == 0));
    return NULL;
}

static inline const char *arrow_fault_of_column(const suffice_table *table, size_t column, bool plain,
                                                const struct ArrowArray *array)
{
    suffice_column_type type = suffice_table_column_type(table, column);
    ARROW_NEED(array->release != NULL && array->offset == 0);
    ARROW_NEED(array->length == (int64_t)suffice_table_row_count(table));
    const char *fault = arrow_fault_of_nulls(table, column, array);
    if (fault != NULL)
        return fault;
    if (type == SUFFICE_COLUMN_TEXT_LIST)
        return arrow_fault_of_lists(table, column, array);
    if (!arrow_is_text(type))
        return arrow_fault_of_numbers(table, column, array);
    return plain ? arrow_fault_of_plain(table, column, array) : arrow_fault_of_indices(table, column, array);
}

static inline const char *arrow_fault_of_batch(const suffice_table *table, bool plain, const struct ArrowArray *array)
{
    ARROW_NEED(array->release != NULL && array->length == (int64_t)suffice_table_row_count(table));
    ARROW_NEED(array->null_count == 0 && array->offset == 0 && array->dictionary == NULL);
    ARROW_NEED(array->n_buffers == 1 && array->buffers[0] == NULL);
    ARROW_NEED(array->n_children == (int64_t)suffice_table_column_count(table));
    const char *fault = NULL;
    for (size_t i = 0; fault == NULL && i < suffice_table_column_count(table); i++)
        fault = arrow_fault_of_column(table, i, plain, array->children[i]);
    return fault;
}

#undef ARROW_NEED

#endif
