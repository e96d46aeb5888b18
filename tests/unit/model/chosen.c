/*
 * Tests of tables of chosen records.
 * SPDX-License-Identifier: MIT
 */
#include "cast.h"

enum { KINDS = SUFFICE_KIND_CODING, MOST_RECORDS = 200 };

/* Row by row the same cells as in the table of all. */
static void assert_same_row(const suffice_table *table, size_t row, const suffice_table *all, size_t other)
{
    for (size_t i = 0; i < suffice_table_column_count(all); i++) {
        int64_t number = 0, expected = 0;
        const char *text = suffice_table_text(all, other, i);
        assert_string_equal(suffice_table_column_name(table, i), suffice_table_column_name(all, i));
        assert_int_equal(suffice_table_has(table, row, i), suffice_table_has(all, other, i));
        assert_int_equal(suffice_table_list_count(table, row, i), suffice_table_list_count(all, other, i));
        if (text != NULL)
            assert_string_equal(suffice_table_text(table, row, i), text);
        if (suffice_table_integer(all, other, i, &expected, NULL) == SUFFICE_OK)
            assert_int_equal(suffice_table_integer(table, row, i, &number, NULL), SUFFICE_OK);
        assert_int_equal(number, expected);
    }
}

/* All records of each kind from the last to the first, and the last once more. */
static void test_tables_of_chosen_records(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    suffice_id ids[MOST_RECORDS];
    for (suffice_kind kind = 1; kind <= KINDS; kind++) {
        suffice_table *all = NULL, *table = NULL;
        suffice_audience audience = 1 + kind % 3;
        good(world, suffice_records(world->project, kind, audience, &all, world->error));
        size_t count = suffice_table_row_count(all);
        for (size_t i = 0; i < count; i++)
            ids[i] = (suffice_id)cell(all, count - 1 - i, 0);
        size_t asked = count == 0 ? 0 : count + 1;
        if (count > 0)
            ids[count] = ids[0];
        good(world, suffice_records_of(world->project, kind, ids, asked, audience, &table, world->error));
        assert_int_equal(suffice_table_row_count(table), asked);
        assert_int_equal(suffice_table_column_count(table), suffice_table_column_count(all));
        for (size_t i = 0; i < asked; i++)
            assert_same_row(table, i, all, i == count ? count - 1 : count - 1 - i);
        suffice_table_release(table);
        suffice_table_release(all);
    }
}

static void test_no_table_of_what_is_not_there(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    suffice_table *table = NULL;
    const suffice_project *project = world->project;
    suffice_id ids[] = {0, 0};
    good(world, suffice_records_of(project, SUFFICE_KIND_CODE, NULL, 0, SUFFICE_AUDIENCE_TEAM, &table, world->error));
    assert_int_equal(suffice_table_row_count(table), 0);
    suffice_table_release(table);
    ids[0] = suffice_codebook_theme_at(suffice_project_codebook(project), 0);
    DENIED(WRONG_KIND,
           suffice_records_of(project, SUFFICE_KIND_EXCERPT, ids, 1, SUFFICE_AUDIENCE_TEAM, &table, world->error));
    assert_null(table);
    assert_true(suffice_error_item(world->error) == ids[0]);
    DENIED(WRONG_KIND,
           suffice_records_of(project, SUFFICE_KIND_CODE, ids, 2, SUFFICE_AUDIENCE_TEAM, &table, world->error));
    DENIED(UNKNOWN_KIND, suffice_records_of(project, 9999, ids, 1, SUFFICE_AUDIENCE_TEAM, &table, world->error));
    DENIED(UNKNOWN_CHOICE, suffice_records_of(project, SUFFICE_KIND_CODE, ids, 1, 99, &table, world->error));
    DENIED(NULL_ARGUMENT,
           suffice_records_of(project, SUFFICE_KIND_CODE, NULL, 1, SUFFICE_AUDIENCE_TEAM, &table, world->error));
    DENIED(NULL_ARGUMENT,
           suffice_records_of(NULL, SUFFICE_KIND_CODE, ids, 1, SUFFICE_AUDIENCE_TEAM, &table, world->error));
    DENIED(NULL_ARGUMENT,
           suffice_records_of(project, SUFFICE_KIND_CODE, ids, 1, SUFFICE_AUDIENCE_TEAM, NULL, world->error));
    good(world, suffice_remove(world->project, ids[0], SUFFICE_REMOVE_DEPENDANTS, world->error));
    DENIED(GONE, suffice_records_of(project, SUFFICE_KIND_CODE, ids, 1, SUFFICE_AUDIENCE_TEAM, &table, world->error));
    assert_null(table);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_tables_of_chosen_records, make_cast, drop_cast),
        cmocka_unit_test_setup_teardown(test_no_table_of_what_is_not_there, make_cast, drop_cast),
    };
    return cmocka_run_group_tests_name("chosen", tests, NULL, NULL);
}
