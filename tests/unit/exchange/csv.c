/*
 * Tests of CSV: what is written, as RFC 4180 has it, and read again by a small reader of our own.
 * SPDX-License-Identifier: MIT
 */
#include "base/memory.h"
#include "base/table.h"

#include <suffice/buffer.h>
#include <suffice/csv.h>
#include <suffice/error.h>

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdlib.h>
#include <string.h>

enum { PLAIN = SUFFICE_CSV_PLAIN, MARK = SUFFICE_CSV_BYTE_ORDER_MARK };

static const struct sfp_hash_key key = {1, 2};

static suffice_table *make_table(const struct sfp_column *columns, size_t count)
{
    suffice_table *table = NULL;
    assert_int_equal(sfp_table_new(columns, count, &key, &table, NULL), SUFFICE_OK);
    return table;
}

static suffice_table *text_table(void)
{
    static const struct sfp_column columns[] = {{"a", SUFFICE_COLUMN_TEXT}, {"b", SUFFICE_COLUMN_TEXT}};
    return make_table(columns, 2);
}

/* A row of two texts; NULL: the cell is empty. */
static void add_row(suffice_table *table, const char *a, const char *b)
{
    assert_true(sfp_table_add_row(table));
    assert_true(a == NULL || sfp_table_set_text(table, 0, a, strlen(a)));
    assert_true(b == NULL || sfp_table_set_text(table, 1, b, strlen(b)));
}

static suffice_buffer *write_table(const suffice_table *table, uint32_t flags)
{
    suffice_buffer *buffer = NULL;
    assert_int_equal(suffice_table_csv(table, flags, &buffer, NULL), SUFFICE_OK);
    assert_non_null(buffer);
    return buffer;
}

static void expect(const suffice_table *table, uint32_t flags, const char *bytes)
{
    suffice_buffer *buffer = write_table(table, flags);
    assert_string_equal(suffice_buffer_data(buffer), bytes);
    assert_int_equal(suffice_buffer_size(buffer), strlen(bytes));
    suffice_buffer_release(buffer);
}

static void test_every_type(void **state)
{
    static const struct sfp_column columns[] = {
        {"text", SUFFICE_COLUMN_TEXT}, {"integer", SUFFICE_COLUMN_INTEGER},      {"boolean", SUFFICE_COLUMN_BOOLEAN},
        {"date", SUFFICE_COLUMN_DATE}, {"partial", SUFFICE_COLUMN_PARTIAL_DATE}, {"instant", SUFFICE_COLUMN_INSTANT},
        {"id", SUFFICE_COLUMN_ID},     {"list", SUFFICE_COLUMN_TEXT_LIST},
    };
    static const int64_t numbers[][6] = {
        {-5, 1, 20250320, 20250300, INT64_C(1742464920000), 42},
        {INT64_MIN, 0, 10101, 20250000, INT64_C(1742464920250), INT64_C(9007199254740991)},
    };
    (void)state;
    suffice_table *table = make_table(columns, 8);
    for (size_t row = 0; row < 2; row++) {
        assert_true(sfp_table_add_row(table));
        assert_true(sfp_table_set_text(table, 0, "one", 3));
        for (size_t i = 0; i < 6; i++)
            sfp_table_set_integer(table, i + 1, numbers[row][i]);
        for (size_t i = 0; i <= row; i++)
            assert_true(sfp_table_add_to_list(table, 7, i == 0 ? "first" : "a; b", i == 0 ? 5 : 4));
    }
    assert_true(sfp_table_add_row(table));
    expect(table, 0,
           "text,integer,boolean,date,partial,instant,id,list\r\n"
           "one,-5,true,2025-03-20,2025-03,2025-03-20T10:02:00Z,42,first\r\n"
           "one,-9223372036854775808,false,0001-01-01,2025,2025-03-20T10:02:00.250Z,9007199254740991,first; a; b\r\n"
           ",,,,,,,\r\n");
    suffice_table_release(table);
}

static void test_empty_tables(void **state)
{
    (void)state;
    suffice_table *table = text_table();
    expect(table, 0, "a,b\r\n");
    expect(table, MARK,
           "\xEF\xBB\xBF"
           "a,b\r\n");
    add_row(table, NULL, NULL);
    add_row(table, "", "x");
    expect(table, 0, "a,b\r\n,\r\n,x\r\n");
    suffice_table_release(table);
}

static void test_quotes(void **state)
{
    (void)state;
    suffice_table *table = text_table();
    add_row(table, "one, two", "say \"hello\"");
    add_row(table, "\"", "\"\"");
    add_row(table, "line\nline", "line\rline\r\n");
    add_row(table, " spaced ", "a;b|c\td");
    add_row(table, "caf\xC3\xA9 \xF0\x9F\x99\x82", "\xE2\x80\x9Cso\xE2\x80\x9D");
    expect(table, 0,
           "a,b\r\n"
           "\"one, two\",\"say \"\"hello\"\"\"\r\n"
           "\"\"\"\",\"\"\"\"\"\"\r\n"
           "\"line\nline\",\"line\rline\r\n\"\r\n"
           " spaced ,a;b|c\td\r\n"
           "caf\xC3\xA9 \xF0\x9F\x99\x82,\xE2\x80\x9Cso\xE2\x80\x9D\r\n");
    suffice_table_release(table);
}

/* What a spreadsheet would run; the same inside a text is harmless. */
static void test_what_would_be_run(void **state)
{
    static const char *const risky[] = {"=1+1", "+44 20", "-5 of 10", "@SUM(A1)", "\tx", "\rx", "'quoted'", "="};
    static const char *const safe[] = {"a=1", "1-2", "a@b", " =1", "\n=1", "\"=1", ".", "\xEF\xBC\x9Dy"};
    (void)state;
    for (size_t i = 0; i < 8; i++) {
        suffice_table *table = text_table();
        add_row(table, risky[i], safe[i]);
        suffice_buffer *guarded = write_table(table, 0);
        suffice_buffer *plain = write_table(table, PLAIN);
        assert_int_equal(suffice_buffer_size(guarded), suffice_buffer_size(plain) + 1);
        const char *cell = (const char *)suffice_buffer_data(guarded) + strlen("a,b\r\n");
        cell += *cell == '"';
        assert_int_equal(*cell, '\'');
        assert_memory_equal(cell + 1, risky[i], strlen(risky[i]));
        suffice_buffer_release(guarded);
        suffice_buffer_release(plain);
        suffice_table_release(table);
    }
}

static void test_lists_and_names_are_guarded_too(void **state)
{
    static const struct sfp_column columns[] = {{"=cmd", SUFFICE_COLUMN_TEXT_LIST},
                                                {"a,\"b\"", SUFFICE_COLUMN_INTEGER}};
    (void)state;
    suffice_table *table = make_table(columns, 2);
    assert_true(sfp_table_add_row(table));
    assert_true(sfp_table_add_to_list(table, 0, "=1", 2) && sfp_table_add_to_list(table, 0, "b,c", 3));
    sfp_table_set_integer(table, 1, -1);
    expect(table, 0, "'=cmd,\"a,\"\"b\"\"\"\r\n\"'=1; b,c\",-1\r\n");
    expect(table, PLAIN, "=cmd,\"a,\"\"b\"\"\"\r\n\"=1; b,c\",-1\r\n");
    expect(table, PLAIN | MARK, "\xEF\xBB\xBF=cmd,\"a,\"\"b\"\"\"\r\n\"=1; b,c\",-1\r\n");
    suffice_table_release(table);
}

/* --- read again --- */

/* Takes one cell from the text and tells what follows it: a comma, or the end of the line. */
static const char *read_cell(const char *at, char *cell)
{
    bool quoted = *at == '"';
    at += quoted;
    while (quoted ? *at != '"' || at[1] == '"' : *at != ',' && *at != '\r') {
        assert_true(*at != '\0' && (quoted || (*at != '"' && *at != '\n')));
        at += quoted && *at == '"';
        *cell++ = *at++;
    }
    *cell = '\0';
    return at + quoted;
}

static void test_what_was_written_can_be_read(void **state)
{
    static const char signs[] = "a,\"\r\n='\xC3\xA9 ";
    enum { ROWS = 500, SIZE = 12 };
    (void)state;
    char texts[ROWS][2][SIZE];
    char cell[SIZE + 2];
    uint32_t chance = 7;
    suffice_table *table = text_table();
    for (size_t row = 0; row < ROWS; row++) {
        for (size_t i = 0; i < 2; i++) {
            size_t size = 0;
            for (chance = chance * 1664525 + 1013904223; size < SIZE - 1 && size < (chance >> 20) % SIZE; size++)
                texts[row][i][size] = signs[((chance = chance * 1664525 + 1013904223) >> 16) % (sizeof signs - 1)];
            texts[row][i][size] = '\0';
        }
        add_row(table, texts[row][0], texts[row][1]);
    }
    suffice_buffer *buffer = write_table(table, PLAIN);
    const char *at = (const char *)suffice_buffer_data(buffer) + strlen("a,b\r\n");
    for (size_t row = 0; row < ROWS; row++)
        for (size_t i = 0; i < 2; i++) {
            at = read_cell(at, cell);
            assert_string_equal(cell, texts[row][i]);
            assert_memory_equal(at, i == 0 ? "," : "\r\n", i + 1);
            at += i + 1;
        }
    assert_int_equal(*at, '\0');
    suffice_buffer_release(buffer);
    suffice_table_release(table);
}

/* --- refusals --- */

static void expect_refused(suffice_status status, suffice_error *error, suffice_detail detail)
{
    assert_int_equal(status, SUFFICE_ERROR_ARGUMENT);
    assert_int_equal(suffice_error_detail(error), detail);
    suffice_error_clear(error);
}

static void test_refusals(void **state)
{
    (void)state;
    suffice_error *error = suffice_error_new();
    suffice_table *table = text_table();
    suffice_buffer *buffer = (suffice_buffer *)error;
    expect_refused(suffice_table_csv(NULL, 0, &buffer, error), error, SUFFICE_DETAIL_NULL_ARGUMENT);
    assert_null(buffer);
    expect_refused(suffice_table_csv(table, 0, NULL, error), error, SUFFICE_DETAIL_NULL_ARGUMENT);
    buffer = (suffice_buffer *)error;
    expect_refused(suffice_table_csv(table, 4, &buffer, error), error, SUFFICE_DETAIL_UNKNOWN_FLAG);
    assert_null(buffer);
    expect_refused(suffice_table_csv(table, UINT32_MAX, &buffer, error), error, SUFFICE_DETAIL_UNKNOWN_FLAG);
    suffice_table_release(table);
    suffice_error_release(error);
}

static size_t left;

static void *allocate(size_t size)
{
    return left > 0 && left-- > 0 ? malloc(size) : NULL;
}

static void *resize(void *block, size_t size)
{
    return left > 0 && left-- > 0 ? realloc(block, size) : NULL;
}

static void test_without_memory(void **state)
{
    static const struct sfp_memory failing = {allocate, resize, free};
    const struct sfp_memory *usual = sfp_memory;
    suffice_table *table = text_table();
    suffice_buffer *buffer = NULL;
    suffice_status status = SUFFICE_ERROR_MEMORY;
    size_t n = 0;
    (void)state;
    for (int i = 0; i < 50; i++)
        add_row(table, "=a text, with \"quotes\"", "and another that is longer than the first of them");
    for (; status == SUFFICE_ERROR_MEMORY; n++) {
        assert_null(buffer);
        left = n;
        sfp_memory = &failing;
        status = suffice_table_csv(table, MARK, &buffer, NULL);
        sfp_memory = usual;
    }
    assert_int_equal(status, SUFFICE_OK);
    assert_true(n > 5);
    assert_memory_equal(suffice_buffer_data(buffer),
                        "\xEF\xBB\xBF"
                        "a,b\r\n\"'=a text, with \"\"quotes\"\"\",and",
                        35);
    suffice_buffer_release(buffer);
    suffice_table_release(table);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_type),
        cmocka_unit_test(test_empty_tables),
        cmocka_unit_test(test_quotes),
        cmocka_unit_test(test_what_would_be_run),
        cmocka_unit_test(test_lists_and_names_are_guarded_too),
        cmocka_unit_test(test_what_was_written_can_be_read),
        cmocka_unit_test(test_refusals),
        cmocka_unit_test(test_without_memory),
    };
    return cmocka_run_group_tests_name("csv", tests, NULL, NULL);
}
