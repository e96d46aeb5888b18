/*
 * Tests of results: buffers, ids, tables, findings and errors, within their bounds and beyond.
 * SPDX-License-Identifier: MIT
 */
#include "cast.h"

static void test_buffers(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    suffice_buffer *buffer = NULL;
    good(world, suffice_codebook_path(cast->codebook, cast->code, &buffer, world->error));
    assert_int_equal(suffice_buffer_size(buffer), strlen("Reaching / Numbers"));
    assert_string_equal(suffice_buffer_data(buffer), "Reaching / Numbers");
    suffice_buffer_release(buffer);
    assert_string_equal(suffice_buffer_data(NULL), "");
    assert_int_equal(suffice_buffer_size(NULL), 0);
    suffice_buffer_release(NULL);
}

static void test_ids(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    suffice_ids *ids = NULL;
    good(world, suffice_codebook_codes(cast->codebook, &ids, world->error));
    assert_int_equal(suffice_ids_count(ids), 4);
    for (size_t i = 0; i < 4; i++)
        assert_true(suffice_ids_data(ids)[i] == suffice_ids_at(ids, i) && suffice_ids_at(ids, i) != 0);
    assert_int_equal(suffice_ids_at(ids, 4), 0);
    assert_int_equal(suffice_ids_at(ids, SIZE_MAX), 0);
    /* What was found stays what it was. */
    good(world, suffice_remove(world->project, cast->other, 0, world->error));
    assert_true(suffice_ids_at(ids, 3) == cast->other);
    suffice_ids_release(ids);
    good(world, suffice_excerpts_of_code(cast->excerpts, cast->twin, 0, 0, &ids, world->error));
    assert_int_equal(suffice_ids_count(ids), 0);
    assert_null(suffice_ids_data(ids));
    assert_int_equal(suffice_ids_at(ids, 0), 0);
    suffice_ids_release(ids);
    assert_int_equal(suffice_ids_count(NULL), 0);
    assert_int_equal(suffice_ids_at(NULL, 0), 0);
    assert_null(suffice_ids_data(NULL));
    suffice_ids_release(NULL);
}

static void assert_no_cell(const suffice_table *table, size_t row, size_t column)
{
    int64_t value = 7;
    assert_false(suffice_table_has(table, row, column));
    assert_null(suffice_table_text(table, row, column));
    assert_int_equal(suffice_table_integer(table, row, column, &value, NULL), SUFFICE_ERROR_ARGUMENT);
    assert_int_equal(value, 0);
    assert_int_equal(suffice_table_list_count(table, row, column), 0);
    assert_null(suffice_table_list_text(table, row, column, 0));
}

static void test_table_bounds(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    suffice_table *table = NULL;
    good(world, suffice_records(world->project, SUFFICE_KIND_CODE, SUFFICE_AUDIENCE_ANALYST, &table, world->error));
    size_t rows = suffice_table_row_count(table);
    size_t columns = suffice_table_column_count(table);
    assert_int_equal(rows, 4);
    assert_int_equal(columns, 3 + 12);
    assert_string_equal(suffice_table_column_name(table, 0), "id");
    assert_string_equal(suffice_table_column_name(table, columns - 1), "memo");
    assert_int_equal(suffice_table_column_type(table, 0), SUFFICE_COLUMN_ID);
    assert_null(suffice_table_column_name(table, columns));
    for (size_t column = 0; column < columns; column++)
        assert_int_equal(suffice_table_find_column(table, suffice_table_column_name(table, column)), column);
    assert_true(suffice_table_find_column(table, "Memo") == SIZE_MAX);
    assert_true(suffice_table_find_column(table, "") == SIZE_MAX);
    assert_true(suffice_table_find_column(table, NULL) == SIZE_MAX);
    assert_true(suffice_table_find_column(NULL, "memo") == SIZE_MAX);
    assert_int_equal(suffice_table_column_type(table, columns), 0);
    assert_no_cell(table, rows, 0);
    assert_no_cell(table, 0, columns);
    assert_no_cell(table, SIZE_MAX, SIZE_MAX);
    assert_no_cell(NULL, 0, 0);
    assert_null(suffice_table_column_name(NULL, 0));
    assert_int_equal(suffice_table_column_type(NULL, 0), 0);
    assert_int_equal(suffice_table_row_count(NULL), 0);
    assert_int_equal(suffice_table_column_count(NULL), 0);
    suffice_table_release(NULL);
    suffice_table_release(table);
}

static void test_table_types(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    suffice_table *table = NULL;
    int64_t value = 7;
    enum { ID = 0, GUID = 1, NAME = 4, COLOUR = 6, CUES = 12 };
    good(world, suffice_insert_text(world->project, cast->theme, SUFFICE_CODE_CUES, 0, "ringing", world->error));
    good(world, suffice_insert_text(world->project, cast->theme, SUFFICE_CODE_CUES, 1, "desks", world->error));
    good(world, suffice_records(world->project, SUFFICE_KIND_CODE, SUFFICE_AUDIENCE_ANALYST, &table, world->error));
    assert_true(cell(table, 0, ID) == (int64_t)cast->theme);
    assert_null(suffice_table_text(table, 0, ID)); /* no text */
    assert_int_equal(suffice_table_list_count(table, 0, ID), 0);
    assert_string_equal(suffice_table_text(table, 0, NAME), "Reaching");
    assert_int_equal(suffice_table_integer(table, 0, NAME, &value, NULL), SUFFICE_ERROR_ARGUMENT);
    assert_int_equal(value, 0);
    assert_int_equal(suffice_table_integer(table, 0, ID, NULL, NULL), SUFFICE_ERROR_ARGUMENT);
    assert_false(suffice_table_has(table, 0, COLOUR));
    assert_null(suffice_table_text(table, 0, COLOUR));
    assert_int_equal(suffice_table_column_type(table, CUES), SUFFICE_COLUMN_TEXT_LIST);
    assert_true(suffice_table_has(table, 0, CUES));
    assert_int_equal(suffice_table_list_count(table, 0, CUES), 2);
    assert_string_equal(suffice_table_list_text(table, 0, CUES, 1), "desks");
    assert_null(suffice_table_list_text(table, 0, CUES, 2));
    assert_null(suffice_table_list_text(table, 0, NAME, 0));
    assert_null(suffice_table_text(table, 0, CUES));
    assert_int_equal(suffice_table_integer(table, 0, CUES, &value, NULL), SUFFICE_ERROR_ARGUMENT);
    assert_int_equal(suffice_table_list_count(table, 1, CUES), 0);
    assert_false(suffice_table_has(table, 1, CUES));
    suffice_table_release(table);
    /* An empty cell of numbers is not found; what is recorded later does not change the table. */
    good(world,
         suffice_records(world->project, SUFFICE_KIND_INTERVIEW, SUFFICE_AUDIENCE_ANALYST, &table, world->error));
    good(world, suffice_set_integer(world->project, cast->alone, SUFFICE_INTERVIEW_LENGTH, 5, world->error));
    assert_string_equal(suffice_table_column_name(table, 7), "length");
    assert_int_equal(suffice_table_integer(table, 0, 7, &value, world->error), SUFFICE_ERROR_NOT_FOUND);
    assert_int_equal(value, 0);
    suffice_table_release(table);
}

static void test_findings_bounds(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    suffice_findings *findings = NULL;
    good(world, suffice_project_unknown(world->project, &findings, world->error));
    for (int i = 0; i < 2; i++) {
        const suffice_findings *some = i == 0 ? findings : NULL;
        assert_int_equal(suffice_findings_count(some), 0);
        assert_false(suffice_findings_are_cut(some));
        assert_int_equal(suffice_finding_severity(some, 0), 0);
        assert_int_equal(suffice_finding_detail(some, 0), SUFFICE_DETAIL_NONE);
        assert_int_equal(suffice_finding_item(some, 0), 0);
        assert_int_equal(suffice_finding_line(some, 0), 0);
        assert_int_equal(suffice_finding_column(some, 0), 0);
        assert_string_equal(suffice_finding_message(some, SIZE_MAX), "");
    }
    suffice_findings_release(findings);
    suffice_findings_release(NULL);
}

static void test_errors(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    suffice_error_clear(world->error);
    assert_int_equal(suffice_error_status(world->error), SUFFICE_OK);
    assert_string_equal(suffice_error_message(world->error), "");
    DENIED(NOT_UNIQUE, suffice_set_text(world->project, cast->twin, SUFFICE_CODE_NAME, "Numbers", world->error));
    assert_string_equal(suffice_error_argument(world->error), "name");
    assert_true(suffice_error_item(world->error) == cast->code);
    assert_string_equal(suffice_error_path(world->error), "");
    assert_int_equal(suffice_error_line(world->error), 0);
    assert_int_equal(suffice_error_column(world->error), 0);
    /* A call that succeeds leaves it as it was. */
    good(world, suffice_set_text(world->project, cast->twin, SUFFICE_CODE_NAME, "Nobody", world->error));
    assert_int_equal(suffice_error_detail(world->error), SUFFICE_DETAIL_NOT_UNIQUE);
    assert_string_equal(suffice_detail_name(suffice_error_detail(world->error)), "not-unique");
    assert_string_equal(suffice_status_name(suffice_error_status(world->error)),
                        suffice_status_name(SUFFICE_ERROR_EXISTS));
    suffice_error_clear(world->error);
    assert_int_equal(suffice_error_detail(world->error), SUFFICE_DETAIL_NONE);
    assert_int_equal(suffice_error_item(world->error), 0);
    assert_int_equal(suffice_error_status(NULL), SUFFICE_OK);
    assert_string_equal(suffice_error_message(NULL), "");
    suffice_error_release(NULL);
    assert_string_equal(suffice_detail_name(-1), "unknown");
    assert_int_equal(suffice_detail_status(99999), SUFFICE_OK);
    assert_string_equal(suffice_status_name(17), "unknown status");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_buffers, make_cast, drop_cast),
        cmocka_unit_test_setup_teardown(test_ids, make_cast, drop_cast),
        cmocka_unit_test_setup_teardown(test_table_bounds, make_cast, drop_cast),
        cmocka_unit_test_setup_teardown(test_table_types, make_cast, drop_cast),
        cmocka_unit_test_setup_teardown(test_findings_bounds, make_cast, drop_cast),
        cmocka_unit_test_setup_teardown(test_errors, make_cast, drop_cast),
    };
    return cmocka_run_group_tests_name("results", tests, NULL, NULL);
}
