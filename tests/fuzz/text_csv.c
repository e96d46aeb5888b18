/*
 * Fuzz target `text`: a table is written as comma-separated values and read back by a plain reader of RFC 4180, which
 * finds what is in the table and nothing that a spreadsheet would run.
 * SPDX-License-Identifier: MIT
 */
#include "text.h"

#include "base/table.h"
#include "base/text.h"
#include "unit/exchange/arrow_reading.h"

#include <suffice/buffer.h>
#include <suffice/csv.h>

#include <string.h>

enum { COLUMNS = 3, ROWS = 6, ROOM = 96 };

static const struct sfp_column columns[COLUMNS] = {
    {"-text, \"quoted\"", SUFFICE_COLUMN_TEXT}, {"list", SUFFICE_COLUMN_TEXT_LIST}, {"number", SUFFICE_COLUMN_INTEGER}};

/* Text as it may stand in a table: whatever is good of the next bytes. */
static size_t take_text(struct input *input, char text[ROOM])
{
    struct sfp_text_facts facts;
    size_t size = input_byte(input) % (ROOM / 2);
    for (size_t i = 0; i < size; i++)
        text[i] = (char)input_byte(input);
    sfp_text_scan(text, size, &facts);
    text[facts.fault] = '\0';
    return facts.fault;
}

static suffice_table *make_table(struct input *input)
{
    static const struct sfp_hash_key key = {1, 2};
    suffice_table *table = NULL;
    char text[ROOM];
    must(sfp_table_new(columns, COLUMNS, &key, &table, NULL) == SUFFICE_OK);
    for (size_t row = input_byte(input) % ROWS; row > 0; row--) {
        uint8_t what = input_byte(input);
        must(sfp_table_add_row(table));
        if ((what & 1) != 0) {
            size_t size = take_text(input, text);
            must(sfp_table_set_text(table, 0, text, size));
        }
        for (int i = what >> 1 & 3; i > 0; i--) {
            size_t size = take_text(input, text);
            must(sfp_table_add_to_list(table, 1, text, size));
        }
        if ((what & 8) != 0)
            sfp_table_set_integer(table, 2, (int64_t)input_number(input, 8));
    }
    return table;
}

/* --- a plain reader --- */

struct reading {
    const char *at;
    const char *end;
    char cell[8 * ROOM];
    size_t size;
};

/* Reads a cell and what ends it: a comma or a line end. */
static char read_cell(struct reading *reading)
{
    bool quoted = reading->at < reading->end && *reading->at == '"';
    reading->size = 0;
    reading->at += quoted;
    for (; reading->at < reading->end; reading->at++) {
        char c = *reading->at;
        if (quoted && c == '"') {
            quoted = reading->at + 1 < reading->end && reading->at[1] == '"';
            if (!quoted) {
                reading->at++;
                break;
            }
            reading->at++;
        } else if (!quoted && strchr(",\r\n\"", c) != NULL) {
            break;
        }
        must(reading->size + 1 < sizeof reading->cell);
        reading->cell[reading->size++] = c;
    }
    reading->cell[reading->size] = '\0';
    must(reading->at < reading->end);
    if (*reading->at == ',') {
        reading->at++;
        return ',';
    }
    must(reading->end - reading->at >= 2 && memcmp(reading->at, "\r\n", 2) == 0);
    reading->at += 2;
    return '\n';
}

/* What was put in front of a text that a spreadsheet would run is taken away again. */
static void expect_text(const struct reading *reading, const char *text, bool plain)
{
    const char *cell = reading->cell;
    if (!plain) {
        must(*cell == '\0' || strchr("=+-@\t\r", *cell) == NULL);
        cell += *cell == '\'';
    }
    must(strcmp(cell, text) == 0);
}

static void join(const suffice_table *table, size_t row, char *text)
{
    *text = '\0';
    for (size_t i = 0; i < suffice_table_list_count(table, row, 1); i++) {
        if (i > 0)
            strcat(text, "; ");
        strcat(text, suffice_table_list_text(table, row, 1, i));
    }
}

static void expect_row(struct reading *reading, const suffice_table *table, size_t row, bool plain)
{
    char text[8 * ROOM];
    int64_t number = 0;
    const char *first = suffice_table_text(table, row, 0);
    must(read_cell(reading) == ',');
    expect_text(reading, first == NULL ? "" : first, plain);
    must(read_cell(reading) == ',');
    join(table, row, text);
    expect_text(reading, text, plain);
    must(read_cell(reading) == '\n');
    if (suffice_table_integer(table, row, 2, &number, NULL) == SUFFICE_OK)
        snprintf(text, sizeof text, "%lld", (long long)number);
    else
        text[0] = '\0';
    must(strcmp(reading->cell, text) == 0);
}

/* The same table by Arrow, read again. */
static void expect_arrow(const suffice_table *table, bool plain)
{
    struct ArrowArrayStream stream;
    struct ArrowSchema schema;
    struct ArrowArray array;
    must(suffice_table_export_arrow(table, plain ? SUFFICE_ARROW_PLAIN : 0, &stream, NULL) == SUFFICE_OK);
    must(stream.get_schema(&stream, &schema) == 0 && stream.get_next(&stream, &array) == 0);
    stream.release(&stream);
    must(arrow_fault_of_schema(table, plain, &schema) == NULL);
    schema.release(&schema);
    must((array.release != NULL) == (suffice_table_row_count(table) > 0));
    if (array.release == NULL)
        return;
    must(arrow_fault_of_batch(table, plain, &array) == NULL);
    array.release(&array);
}

void fuzz_csv(struct input *input)
{
    suffice_buffer *buffer = NULL;
    uint32_t flags = input_byte(input) & 3;
    bool plain = (flags & SUFFICE_CSV_PLAIN) != 0;
    suffice_table *table = make_table(input);
    must(suffice_table_csv(table, flags, &buffer, NULL) == SUFFICE_OK);
    struct reading reading = {.at = suffice_buffer_data(buffer)};
    reading.end = reading.at + suffice_buffer_size(buffer);
    if ((flags & SUFFICE_CSV_BYTE_ORDER_MARK) != 0) {
        must(suffice_buffer_size(buffer) > 3 && memcmp(reading.at, "\xEF\xBB\xBF", 3) == 0);
        reading.at += 3;
    }
    for (size_t column = 0; column < COLUMNS; column++) {
        must(read_cell(&reading) == (column + 1 < COLUMNS ? ',' : '\n'));
        expect_text(&reading, columns[column].name, plain);
    }
    for (size_t row = 0; row < suffice_table_row_count(table); row++)
        expect_row(&reading, table, row, plain);
    must(reading.at == reading.end);
    expect_arrow(table, plain);
    suffice_buffer_release(buffer);
    suffice_table_release(table);
}
