/*
 * Tests of Arrow: what consumers are given, read again by a small reader of our own, and who owns it.
 * SPDX-License-Identifier: MIT
 */
#include "exchange/arrow.h"

#include "arrow_reading.h"
#include "base/memory.h"

#include <suffice/error.h>

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <errno.h>
#include <stdlib.h>
#include <string.h>

enum { PLAIN = SUFFICE_ARROW_PLAIN };

static const struct sfp_hash_key key = {1, 2};

/* --- tables --- */

enum { TEXT, INTEGER, BOOLEAN, DATE, PARTIAL, INSTANT, ID, LIST, COLUMNS };

static suffice_table *new_table(void)
{
    static const struct sfp_column columns[COLUMNS] = {
        {"text", SUFFICE_COLUMN_TEXT}, {"integer", SUFFICE_COLUMN_INTEGER},      {"boolean", SUFFICE_COLUMN_BOOLEAN},
        {"date", SUFFICE_COLUMN_DATE}, {"partial", SUFFICE_COLUMN_PARTIAL_DATE}, {"instant", SUFFICE_COLUMN_INSTANT},
        {"id", SUFFICE_COLUMN_ID},     {"list", SUFFICE_COLUMN_TEXT_LIST},
    };
    suffice_table *table = NULL;
    assert_int_equal(sfp_table_new(columns, COLUMNS, &key, &table, NULL), SUFFICE_OK);
    return table;
}

static void set_text(suffice_table *table, const char *text)
{
    assert_true(sfp_table_set_text(table, TEXT, text, strlen(text)));
}

static void add_to_list(suffice_table *table, const char *text)
{
    assert_true(sfp_table_add_to_list(table, LIST, text, strlen(text)));
}

/* A row of which `row` says what it holds: some cells are empty, and values recur. */
static void add_row(suffice_table *table, size_t row)
{
    static const char *const texts[] = {"one card", "", "one call", "caf\xC3\xA9", "one card and one call"};
    static const int32_t partial[] = {20250000, 20250300, 20250320, 19991231, 10000};
    static const int32_t dates[] = {19700101, 19691231, 20240229, 10101, 99991231};
    assert_true(sfp_table_add_row(table));
    if (row % 3 != 1)
        set_text(table, texts[row * row % 5]);
    if (row % 7 != 2)
        sfp_table_set_integer(table, INTEGER, row % 2 == 0 ? INT64_MIN + (int64_t)row : INT64_MAX - (int64_t)row);
    if (row % 4 != 3)
        sfp_table_set_integer(table, BOOLEAN, row % 3 == 0);
    if (row % 6 != 5)
        sfp_table_set_integer(table, DATE, dates[row % 5]);
    if (row % 9 != 4)
        sfp_table_set_integer(table, PARTIAL, partial[row / 2 % 5]);
    if (row % 11 != 7)
        sfp_table_set_integer(table, INSTANT, INT64_C(1742464920250) - (int64_t)row * INT64_C(86400000999));
    sfp_table_set_integer(table, ID, (int64_t)row + 1);
    for (size_t i = 0; i < row % 4; i++)
        add_to_list(table, texts[(row + i) % 5]);
}

static suffice_table *make_table(size_t rows)
{
    suffice_table *table = new_table();
    for (size_t row = 0; row < rows; row++)
        add_row(table, row);
    return table;
}

/* --- reading --- */

static struct ArrowArrayStream export(const suffice_table *table, uint32_t flags)
{
    struct ArrowArrayStream stream;
    memset(&stream, 0x5A, sizeof stream);
    assert_int_equal(suffice_table_export_arrow(table, flags, &stream, NULL), SUFFICE_OK);
    assert_non_null(stream.release);
    return stream;
}

static struct ArrowArray next(struct ArrowArrayStream *stream)
{
    struct ArrowArray array;
    memset(&array, 0x5A, sizeof array);
    assert_int_equal(stream->get_next(stream, &array), 0);
    assert_null(stream->get_last_error(stream));
    return array;
}

static void expect_schema(struct ArrowArrayStream *stream, const suffice_table *table, uint32_t flags)
{
    struct ArrowSchema schema;
    memset(&schema, 0x5A, sizeof schema);
    assert_int_equal(stream->get_schema(stream, &schema), 0);
    const char *fault = arrow_fault_of_schema(table, flags == PLAIN, &schema);
    if (fault != NULL)
        fail_msg("schema: %s", fault);
    schema.release(&schema);
    assert_null(schema.release);
}

static void expect_array(struct ArrowArray *array, const suffice_table *table, uint32_t flags)
{
    const char *fault = arrow_fault_of_batch(table, flags == PLAIN, array);
    if (fault != NULL)
        fail_msg("%zu rows, flags %u: %s", suffice_table_row_count(table), flags, fault);
    array->release(array);
    assert_null(array->release);
}

static void expect_end(struct ArrowArrayStream *stream)
{
    for (int i = 0; i < 2; i++)
        assert_null(next(stream).release);
}

static void expect(const suffice_table *table, uint32_t flags)
{
    struct ArrowArrayStream stream = export(table, flags);
    expect_schema(&stream, table, flags);
    struct ArrowArray array = next(&stream);
    expect_array(&array, table, flags);
    expect_schema(&stream, table, flags);
    expect_end(&stream);
    stream.release(&stream);
    assert_null(stream.release);
}

/* --- what is given --- */

static void test_every_type(void **state)
{
    static const size_t sizes[] = {1, 2, 7, 8, 9, 63, 64, 65, 455, 456, 457, 1000, 5000};
    (void)state;
    for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
        suffice_table *table = make_table(sizes[i]);
        expect(table, 0);
        expect(table, PLAIN);
        suffice_table_release(table);
    }
}

static void expect_texts(const struct ArrowArray *array, size_t count, const char *const *texts)
{
    assert_int_equal(array->length, count);
    for (size_t i = 0; i < count; i++)
        assert_true(arrow_is_utf8(array, i, texts[i]));
}

/* Nothing of other columns, nothing twice, the first used first. */
static void test_dictionaries(void **state)
{
    static const char *const texts[] = {"b", "a"};
    static const char *const dates[] = {"2025-03", "2024"};
    (void)state;
    suffice_table *table = new_table();
    for (size_t row = 0; row < 6; row++) {
        assert_true(sfp_table_add_row(table));
        add_to_list(table, "of a list");
        set_text(table, row % 2 == 0 ? "b" : "a");
        sfp_table_set_integer(table, PARTIAL, row < 4 ? 20250300 : 20240000);
    }
    struct ArrowArrayStream stream = export(table, 0);
    struct ArrowArray array = next(&stream);
    expect_texts(array.children[TEXT]->dictionary, 2, texts);
    expect_texts(array.children[PARTIAL]->dictionary, 2, dates);
    assert_int_equal(((const int32_t *)array.children[TEXT]->buffers[1])[5], 1);
    expect_array(&array, table, 0);
    stream.release(&stream);
    suffice_table_release(table);
}

static void test_nothing_in_any_cell(void **state)
{
    (void)state;
    suffice_table *table = new_table();
    for (size_t row = 0; row < 20; row++)
        assert_true(sfp_table_add_row(table));
    expect(table, 0);
    expect(table, PLAIN);
    suffice_table_release(table);
}

static void test_no_rows(void **state)
{
    (void)state;
    suffice_table *table = new_table();
    for (uint32_t flags = 0; flags <= PLAIN; flags++) {
        struct ArrowArrayStream stream = export(table, flags);
        expect_schema(&stream, table, flags);
        expect_end(&stream);
        stream.release(&stream);
    }
    suffice_table_release(table);
}

/* --- who owns what --- */

static void test_the_table_goes_first(void **state)
{
    (void)state;
    suffice_table *table = make_table(30);
    suffice_table *twin = make_table(30);
    struct ArrowArrayStream stream = export(table, 0);
    struct ArrowArrayStream other = export(table, PLAIN);
    suffice_table_release(table);
    struct ArrowArray array = next(&stream);
    expect_schema(&stream, twin, 0);
    stream.release(&stream);
    expect_array(&array, twin, 0);
    array = next(&other);
    other.release(&other);
    expect_array(&array, twin, PLAIN);
    suffice_table_release(twin);
}

/* A consumer may move a child out, release the rest, and keep the child; it may move all of it first. */
static void test_a_child_moves_out(void **state)
{
    (void)state;
    suffice_table *table = make_table(50);
    for (size_t column = 0; column < COLUMNS; column++) {
        struct ArrowArrayStream stream = export(table, 0);
        struct ArrowArray array = next(&stream);
        stream.release(&stream);
        struct ArrowArray moved = array;
        array.release = NULL;
        struct ArrowArray child = *moved.children[column];
        moved.children[column]->release = NULL;
        moved.release(&moved);
        assert_null(arrow_fault_of_column(table, column, false, &child));
        child.release(&child);
        assert_null(child.release);
    }
    suffice_table_release(table);
}

static void test_a_dictionary_moves_out(void **state)
{
    static const char *const texts[] = {"one card"};
    (void)state;
    suffice_table *table = make_table(2);
    struct ArrowArrayStream stream = export(table, 0);
    struct ArrowArray array = next(&stream);
    struct ArrowArray dictionary = *array.children[TEXT]->dictionary;
    array.children[TEXT]->dictionary->release = NULL;
    array.release(&array);
    expect_texts(&dictionary, 1, texts);
    dictionary.release(&dictionary);
    stream.release(&stream);
    suffice_table_release(table);
}

static void test_a_schema_moves_out(void **state)
{
    (void)state;
    suffice_table *table = make_table(1);
    struct ArrowArrayStream stream = export(table, 0);
    for (size_t column = 0; column < COLUMNS; column++) {
        struct ArrowSchema schema;
        assert_int_equal(stream.get_schema(&stream, &schema), 0);
        struct ArrowSchema child = *schema.children[column];
        schema.children[column]->release = NULL;
        schema.release(&schema);
        assert_null(arrow_fault_of_column_schema(table, column, false, &child));
        child.release(&child);
    }
    stream.release(&stream);
    suffice_table_release(table);
}

static void test_on_the_heap(void **state)
{
    (void)state;
    suffice_table *table = make_table(3);
    struct ArrowArrayStream *stream = suffice_arrow_stream_new();
    assert_non_null(stream);
    assert_null(stream->release);
    assert_int_equal(suffice_table_export_arrow(table, 0, stream, NULL), SUFFICE_OK);
    suffice_arrow_stream_release(stream);
    stream = suffice_arrow_stream_new();
    assert_int_equal(suffice_table_export_arrow(table, 0, stream, NULL), SUFFICE_OK);
    struct ArrowArrayStream taken = *stream;
    stream->release = NULL;
    suffice_arrow_stream_release(stream);
    suffice_arrow_stream_release(NULL);
    struct ArrowArray array = next(&taken);
    expect_array(&array, table, 0);
    taken.release(&taken);
    suffice_table_release(table);
}

/* --- what is refused --- */

static void expect_refused(const suffice_table *table, uint32_t flags, uint64_t most, suffice_status status)
{
    struct ArrowArrayStream stream;
    memset(&stream, 0x5A, sizeof stream);
    assert_int_equal(sfp_arrow_export(table, flags, most, &stream, NULL), status);
    assert_true(stream.get_schema == NULL && stream.get_next == NULL && stream.get_last_error == NULL);
    assert_true(stream.release == NULL && stream.private_data == NULL);
}

static void test_arguments(void **state)
{
    (void)state;
    suffice_table *table = make_table(1);
    suffice_error *error = suffice_error_new();
    assert_int_equal(suffice_table_export_arrow(table, 0, NULL, error), SUFFICE_ERROR_ARGUMENT);
    assert_string_equal(suffice_error_argument(error), "stream");
    expect_refused(NULL, 0, INT32_MAX, SUFFICE_ERROR_ARGUMENT);
    expect_refused(table, 2, INT32_MAX, SUFFICE_ERROR_ARGUMENT);
    expect_refused(table, UINT32_MAX, INT32_MAX, SUFFICE_ERROR_ARGUMENT);
    suffice_error_release(error);
    suffice_table_release(table);
}

static void test_a_consumer_without_a_struct(void **state)
{
    (void)state;
    suffice_table *table = make_table(1);
    struct ArrowArrayStream stream = export(table, 0);
    assert_int_equal(stream.get_schema(&stream, NULL), EINVAL);
    assert_non_null(stream.get_last_error(&stream));
    assert_int_equal(stream.get_next(&stream, NULL), EINVAL);
    assert_non_null(stream.get_last_error(&stream));
    struct ArrowArray array = next(&stream);
    struct ArrowSchema schema;
    array.release(&array);
    stream.release(&stream);
    assert_int_equal(stream.get_schema(&stream, &schema), EINVAL);
    assert_int_equal(stream.get_next(&stream, &array), EINVAL);
    assert_null(stream.get_last_error(&stream));
    suffice_table_release(table);
}

static void expect_taken(const suffice_table *table, uint32_t flags, uint64_t most)
{
    struct ArrowArrayStream stream;
    assert_int_equal(sfp_arrow_export(table, flags, most, &stream, NULL), SUFFICE_OK);
    struct ArrowArray array = next(&stream);
    expect_array(&array, table, flags);
    stream.release(&stream);
}

/* Ten times 21 bytes: 210 as they are, 22 with the NUL in the table. */
static void test_texts_beyond_offsets(void **state)
{
    static const char text[] = "one card and one call";
    (void)state;
    suffice_table *table = new_table();
    for (size_t row = 0; row < 10; row++) {
        assert_true(sfp_table_add_row(table));
        set_text(table, text);
    }
    expect_taken(table, PLAIN, 210);
    expect_refused(table, PLAIN, 209, SUFFICE_ERROR_LIMIT);
    expect_taken(table, 0, 22);
    expect_refused(table, 0, 21, SUFFICE_ERROR_LIMIT);
    for (size_t i = 0; i < 9; i++)
        add_to_list(table, text);
    expect_taken(table, 0, 189);
    expect_refused(table, 0, 188, SUFFICE_ERROR_LIMIT);
    for (size_t i = 9; i < 189; i++)
        add_to_list(table, "");
    expect_taken(table, 0, 189);
    add_to_list(table, "");
    expect_refused(table, 0, 189, SUFFICE_ERROR_LIMIT);
    suffice_table_release(table);
}

static void test_partial_dates_beyond_offsets(void **state)
{
    (void)state;
    suffice_table *table = new_table();
    for (size_t row = 0; row < 10; row++) {
        assert_true(sfp_table_add_row(table));
        sfp_table_set_integer(table, PARTIAL, 20250300);
    }
    expect_taken(table, PLAIN, 100);
    expect_refused(table, PLAIN, 99, SUFFICE_ERROR_LIMIT);
    expect_taken(table, 0, 0);
    suffice_table_release(table);
}

/* --- without memory --- */

static size_t left;
static size_t blocks;

static void *allocate(size_t size)
{
    if (left == 0)
        return NULL;
    left--;
    blocks++;
    return malloc(size);
}

static void *resize(void *block, size_t size)
{
    if (left == 0)
        return NULL;
    left--;
    blocks += block == NULL;
    return realloc(block, size);
}

static void give_back(void *block)
{
    blocks--;
    free(block);
}

static const struct sfp_memory failing = {allocate, resize, give_back};

/* All of it with so many allocations; true if these were enough. What failed may be tried again. */
static bool export_with(const suffice_table *table, uint32_t flags, size_t allocations)
{
    struct ArrowArrayStream stream;
    struct ArrowSchema schema;
    struct ArrowArray array;
    left = allocations;
    if (suffice_table_export_arrow(table, flags, &stream, NULL) != SUFFICE_OK) {
        assert_null(stream.release);
        return false;
    }
    bool enough = true;
    for (size_t tries = 0; stream.get_schema(&stream, &schema) != 0; tries++) {
        assert_true(tries == 0 && schema.release == NULL);
        assert_string_equal(stream.get_last_error(&stream), "memory cannot be had");
        enough = false;
        left = SIZE_MAX;
    }
    assert_null(arrow_fault_of_schema(table, flags == PLAIN, &schema));
    schema.release(&schema);
    for (size_t tries = 0; stream.get_next(&stream, &array) != 0; tries++) {
        assert_true(tries == 0 && array.release == NULL);
        assert_string_equal(stream.get_last_error(&stream), "memory cannot be had");
        enough = false;
        left = SIZE_MAX;
    }
    expect_array(&array, table, flags);
    expect_end(&stream);
    stream.release(&stream);
    return enough;
}

static void test_without_memory(void **state)
{
    (void)state;
    suffice_table *table = make_table(12);
    const struct sfp_memory *system = sfp_memory;
    sfp_memory = &failing;
    for (uint32_t flags = 0; flags <= PLAIN; flags++) {
        size_t needed = 0;
        while (!export_with(table, flags, needed)) {
            assert_int_equal(blocks, 0);
            assert_true(++needed < 500);
        }
        assert_int_equal(blocks, 0);
        assert_true(needed > 50);
    }
    left = 0;
    assert_null(suffice_arrow_stream_new());
    sfp_memory = system;
    suffice_table_release(table);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_type),
        cmocka_unit_test(test_dictionaries),
        cmocka_unit_test(test_nothing_in_any_cell),
        cmocka_unit_test(test_no_rows),
        cmocka_unit_test(test_the_table_goes_first),
        cmocka_unit_test(test_a_child_moves_out),
        cmocka_unit_test(test_a_dictionary_moves_out),
        cmocka_unit_test(test_a_schema_moves_out),
        cmocka_unit_test(test_on_the_heap),
        cmocka_unit_test(test_arguments),
        cmocka_unit_test(test_a_consumer_without_a_struct),
        cmocka_unit_test(test_texts_beyond_offsets),
        cmocka_unit_test(test_partial_dates_beyond_offsets),
        cmocka_unit_test(test_without_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
