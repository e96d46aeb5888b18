/*
 * CSV: tables as comma-separated values.
 * SPDX-License-Identifier: MIT
 */
#include <suffice/csv.h>

#include "base/bytes.h"
#include "base/date.h"
#include "base/error.h"
#include "base/number.h"
#include "base/results.h"

#include <suffice/table.h>

#include <stdio.h>
#include <string.h>

enum { NUMBER_SIZE = 32 };

struct writing {
    const suffice_table *table;
    struct sfp_bytes bytes;
    struct sfp_bytes cell; /* the text of one cell, as it is */
    bool plain;
};

/* --- texts --- */

/* What a spreadsheet would run, and what stands for it. */
static bool is_risky(const char *text)
{
    return *text != '\0' && strchr("=+-@\t\r'", *text) != NULL;
}

static bool add_quoted(struct sfp_bytes *bytes, const char *text, size_t size)
{
    bool good = sfp_bytes_add(bytes, "\"", 1);
    while (good && size > 0) {
        const char *quote = memchr(text, '"', size);
        size_t length = quote == NULL ? size : (size_t)(quote - text) + 1;
        good = sfp_bytes_add(bytes, text, length) && (quote == NULL || sfp_bytes_add(bytes, "\"", 1));
        text += length;
        size -= length;
    }
    return good && sfp_bytes_add(bytes, "\"", 1);
}

/* The text of the cell that has been put together. */
static bool add_text(struct writing *writing)
{
    struct sfp_bytes safe = {0};
    bool good = sfp_bytes_end(&writing->cell);
    const char *text = writing->cell.data;
    size_t size = writing->cell.size;
    if (good && !writing->plain && is_risky(text)) {
        good = sfp_bytes_add(&safe, "'", 1) && sfp_bytes_add(&safe, text, size) && sfp_bytes_end(&safe);
        text = safe.data;
        size = safe.size;
    }
    if (good)
        good = strpbrk(text, ",\"\r\n") != NULL ? add_quoted(&writing->bytes, text, size)
                                                : sfp_bytes_add(&writing->bytes, text, size);
    sfp_bytes_release(&safe);
    return good;
}

static bool add_word(struct writing *writing, const char *text)
{
    sfp_bytes_clear(&writing->cell);
    return sfp_bytes_add_text(&writing->cell, text) && add_text(writing);
}

static bool add_list(struct writing *writing, size_t row, size_t column)
{
    bool good = true;
    sfp_bytes_clear(&writing->cell);
    for (size_t i = 0; good && i < suffice_table_list_count(writing->table, row, column); i++)
        good = (i == 0 || sfp_bytes_add(&writing->cell, "; ", 2)) &&
               sfp_bytes_add_text(&writing->cell, suffice_table_list_text(writing->table, row, column, i));
    return good && add_text(writing);
}

/* --- numbers --- */

static size_t write_number(suffice_column_type type, int64_t value, char text[NUMBER_SIZE])
{
    switch (type) {
    case SUFFICE_COLUMN_BOOLEAN:
        return (size_t)snprintf(text, NUMBER_SIZE, "%s", value != 0 ? "true" : "false");
    case SUFFICE_COLUMN_DATE:
    case SUFFICE_COLUMN_PARTIAL_DATE:
        return sfp_date_write((int32_t)value, text);
    case SUFFICE_COLUMN_INSTANT:
        return sfp_instant_write(value, text);
    default:
        return sfp_integer_write(value, text);
    }
}

static bool add_number(struct writing *writing, size_t row, size_t column, suffice_column_type type)
{
    char text[NUMBER_SIZE];
    int64_t value;
    if (suffice_table_integer(writing->table, row, column, &value, NULL) != SUFFICE_OK)
        return true;
    return sfp_bytes_add(&writing->bytes, text, write_number(type, value, text));
}

/* --- lines --- */

static bool add_cell(struct writing *writing, size_t row, size_t column)
{
    suffice_column_type type = suffice_table_column_type(writing->table, column);
    if (!suffice_table_has(writing->table, row, column))
        return true;
    if (type == SUFFICE_COLUMN_TEXT)
        return add_word(writing, suffice_table_text(writing->table, row, column));
    if (type == SUFFICE_COLUMN_TEXT_LIST)
        return add_list(writing, row, column);
    return add_number(writing, row, column, type);
}

static bool add_table(struct writing *writing)
{
    size_t columns = suffice_table_column_count(writing->table);
    bool good = true;
    for (size_t column = 0; good && column < columns; column++)
        good = (column == 0 || sfp_bytes_add(&writing->bytes, ",", 1)) &&
               add_word(writing, suffice_table_column_name(writing->table, column));
    good = good && sfp_bytes_add(&writing->bytes, "\r\n", 2);
    for (size_t row = 0; good && row < suffice_table_row_count(writing->table); row++) {
        for (size_t column = 0; good && column < columns; column++)
            good = (column == 0 || sfp_bytes_add(&writing->bytes, ",", 1)) && add_cell(writing, row, column);
        good = good && sfp_bytes_add(&writing->bytes, "\r\n", 2);
    }
    return good;
}

suffice_status suffice_table_csv(const suffice_table *table, uint32_t flags, suffice_buffer **buffer,
                                 suffice_error *error)
{
    if (buffer == NULL)
        return sfp_fail_null(error, "buffer");
    *buffer = NULL;
    if (table == NULL)
        return sfp_fail_null(error, "table");
    if ((flags & ~(uint32_t)(SUFFICE_CSV_BYTE_ORDER_MARK | SUFFICE_CSV_PLAIN)) != 0)
        return sfp_fail_flags(error);
    struct writing writing = {.table = table, .plain = (flags & SUFFICE_CSV_PLAIN) != 0};
    bool good = (flags & SUFFICE_CSV_BYTE_ORDER_MARK) == 0 || sfp_bytes_add_text(&writing.bytes, "\xEF\xBB\xBF");
    good = good && add_table(&writing);
    sfp_bytes_release(&writing.cell);
    if (good)
        return sfp_buffer_take(&writing.bytes, buffer, error);
    sfp_bytes_release(&writing.bytes);
    return sfp_fail_memory(error);
}
