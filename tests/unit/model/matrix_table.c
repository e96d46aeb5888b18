/*
 * Tests of the table of a matrix: for each audience, both ways round, with columns that can be told apart.
 * SPDX-License-Identifier: MIT
 */
#include "sheet.h"

static suffice_table *table_of(struct sheet *sheet, suffice_audience audience, uint32_t flags)
{
    struct world *world = &sheet->cast.world;
    suffice_table *table = NULL;
    good(world, suffice_matrix_table(sheet->matrix, audience, flags, &table, world->error));
    return table;
}

static void add_key_points(struct sheet *sheet)
{
    struct world *world = &sheet->cast.world;
    good(world, suffice_matrix_add_key_point(sheet->matrix, "KP1", sheet->cast.other,
                                             SUFFICE_KEY_POINT_KIND_SINGLE_VOICE, "One " MARK ".", NULL, world->error));
    good(world, suffice_matrix_add_key_point(sheet->matrix, NULL, sheet->cast.theme, SUFFICE_KEY_POINT_KIND_DIFFERENCE,
                                             "Unlike.", NULL, world->error));
    good(world, suffice_matrix_add_key_point(sheet->matrix, "KP3", sheet->cast.code, SUFFICE_KEY_POINT_KIND_DIFFERENCE,
                                             "Outside.", NULL, world->error));
    good(world, suffice_matrix_add_key_point(sheet->matrix, "KP4", sheet->cast.theme, SUFFICE_KEY_POINT_KIND_SIMILARITY,
                                             "Alike.", NULL, world->error));
}

static void test_table_for_analysts(void **state)
{
    struct sheet *sheet = *state;
    add_key_points(sheet);
    suffice_table *table = table_of(sheet, SUFFICE_AUDIENCE_ANALYST, 0);
    assert_int_equal(suffice_table_row_count(table), 2);
    assert_int_equal(suffice_table_column_count(table), 4);
    assert_string_equal(suffice_table_column_name(table, 0), "theme");
    assert_string_equal(suffice_table_column_name(table, 1), "I1");
    assert_string_equal(suffice_table_column_name(table, 2), "I2");
    assert_string_equal(suffice_table_column_name(table, 3), "key points");
    assert_int_equal(suffice_table_column_type(table, 2), SUFFICE_COLUMN_TEXT);
    assert_int_equal(suffice_table_column_type(table, 3), SUFFICE_COLUMN_TEXT_LIST);
    assert_string_equal(suffice_table_text(table, 0, 0), "Reaching");
    assert_string_equal(suffice_table_text(table, 0, 1), MARK " rings the ward.");
    assert_string_equal(suffice_table_text(table, 0, 2), "They wait.");
    assert_int_equal(suffice_table_list_count(table, 0, 3), 2);
    assert_string_equal(suffice_table_list_text(table, 0, 3, 0), "difference: Unlike.");
    assert_string_equal(suffice_table_list_text(table, 0, 3, 1), "KP4 similarity: Alike.");
    assert_string_equal(suffice_table_text(table, 1, 0), "Living");
    assert_string_equal(suffice_table_text(table, 1, 1), "Lives by the sea.");
    assert_string_equal(suffice_table_text(table, 1, 2), "not applicable");
    assert_string_equal(suffice_table_list_text(table, 1, 3, 0), "KP1 single voice: One " MARK ".");
    suffice_table_release(table);
}

static void test_table_by_interview(void **state)
{
    struct sheet *sheet = *state;
    struct world *world = &sheet->cast.world;
    good(world, suffice_remove(world->project, sheet->a_theme, 0, world->error));
    suffice_table *table = table_of(sheet, SUFFICE_AUDIENCE_ANALYST, SUFFICE_MATRIX_BY_INTERVIEW);
    assert_int_equal(suffice_table_row_count(table), 2);
    assert_int_equal(suffice_table_column_count(table), 3);
    assert_string_equal(suffice_table_column_name(table, 0), "interview");
    assert_string_equal(suffice_table_column_name(table, 1), "Reaching");
    assert_string_equal(suffice_table_column_name(table, 2), "Living");
    assert_string_equal(suffice_table_text(table, 0, 0), "I1");
    assert_string_equal(suffice_table_text(table, 0, 1), "no summary yet");
    assert_string_equal(suffice_table_text(table, 1, 1), "They wait.");
    assert_string_equal(suffice_table_text(table, 1, 2), "not applicable");
    suffice_table_release(table);
}

static void test_table_shows_what_is_charted(void **state)
{
    struct sheet *sheet = *state;
    suffice_summary_id second = summarise(sheet, sheet->cast.alone, sheet->cast.other, "Second.");
    suffice_table *table = table_of(sheet, SUFFICE_AUDIENCE_ANALYST, 0);
    assert_string_equal(suffice_table_text(table, 1, 1), "Lives by the sea.");
    suffice_table_release(table);
    chart(sheet, sheet->cast.other, sheet->cast.alone, second);
    table = table_of(sheet, SUFFICE_AUDIENCE_ANALYST, 0);
    assert_string_equal(suffice_table_text(table, 1, 1), "Second.");
    suffice_table_release(table);
}

static void test_table_for_others(void **state)
{
    struct sheet *sheet = *state;
    struct world *world = &sheet->cast.world;
    add_key_points(sheet);
    suffice_table *table = table_of(sheet, SUFFICE_AUDIENCE_TEAM, 0);
    assert_string_equal(suffice_table_text(table, 0, 1), "not shown"); /* nobody was asked */
    suffice_table_release(table);
    good(world, suffice_corpus_set_permission(world->corpus, sheet->cast.one, SUFFICE_PURPOSE_QUOTE_TO_TEAM,
                                              SUFFICE_AGREEMENT_GIVEN, 0, NULL, NULL, world->error));
    for (suffice_audience audience = SUFFICE_AUDIENCE_TEAM; audience <= SUFFICE_AUDIENCE_PUBLIC; audience++) {
        table = table_of(sheet, audience, 0);
        bool team = audience == SUFFICE_AUDIENCE_TEAM;
        assert_string_equal(suffice_table_text(table, 1, 1), team ? "Lives by the sea." : "not shown");
        assert_string_equal(suffice_table_text(table, 0, 2), "not shown"); /* one of two was not asked */
        assert_string_equal(suffice_table_text(table, 1, 2), "not applicable");
        for (size_t row = 0; row < 2; row++)
            for (size_t column = 0; column < 3; column++)
                assert_null(strstr(suffice_table_text(table, row, column), MARK));
        assert_null(strstr(suffice_table_list_text(table, 1, 3, 0), MARK));
        suffice_table_release(table);
    }
}

/* Columns are told apart also where themes, or themes and what is always there, have the same name. */
static void test_names_of_columns(void **state)
{
    static const char *const names[] = {"Living", "interview", "Living (2)", "Living"};
    static const char *const expected[] = {"interview",     "Reaching",   "Living",    "Names",
                                           "interview (2)", "Living (2)", "Living (3)"};
    struct sheet *sheet = *state;
    struct cast *cast = &sheet->cast;
    struct world *world = &cast->world;
    suffice_code_id parent = cast->twin;
    good(world, suffice_matrix_add_theme(sheet->matrix, cast->twin, SIZE_MAX, world->error));
    for (size_t i = 1; i < 4; i++) {
        good(world, suffice_codebook_add_code(cast->codebook, parent, names[i], &parent, world->error));
        good(world, suffice_matrix_add_theme(sheet->matrix, parent, SIZE_MAX, world->error));
    }
    good(world, suffice_set_text(world->project, cast->alone, SUFFICE_INTERVIEW_KEY, "key points", world->error));
    good(world, suffice_set_text(world->project, cast->joint, SUFFICE_INTERVIEW_KEY, "theme", world->error));
    suffice_table *table = table_of(sheet, SUFFICE_AUDIENCE_ANALYST, SUFFICE_MATRIX_BY_INTERVIEW);
    assert_int_equal(suffice_table_column_count(table), 7);
    for (size_t i = 0; i < 7; i++)
        assert_string_equal(suffice_table_column_name(table, i), expected[i]);
    suffice_table_release(table);
    table = table_of(sheet, SUFFICE_AUDIENCE_ANALYST, 0);
    assert_string_equal(suffice_table_column_name(table, 1), "key points (2)");
    assert_string_equal(suffice_table_column_name(table, 2), "theme (2)");
    assert_string_equal(suffice_table_column_name(table, 3), "key points");
    suffice_table_release(table);
}

static void test_table_refused(void **state)
{
    struct sheet *sheet = *state;
    struct world *world = &sheet->cast.world;
    suffice_table *table = (suffice_table *)world;
    DENIED(NULL_ARGUMENT, suffice_matrix_table(NULL, SUFFICE_AUDIENCE_TEAM, 0, &table, world->error));
    assert_null(table);
    DENIED(NULL_ARGUMENT, suffice_matrix_table(sheet->matrix, SUFFICE_AUDIENCE_TEAM, 0, NULL, world->error));
    DENIED(UNKNOWN_FLAG, suffice_matrix_table(sheet->matrix, SUFFICE_AUDIENCE_TEAM, 2, &table, world->error));
    assert_int_equal(suffice_matrix_table(sheet->matrix, 4, 0, &table, world->error), SUFFICE_ERROR_ARGUMENT);
    assert_null(table);
    add_key_points(sheet);
    WITHOUT_MEMORY(suffice_matrix_table(sheet->matrix, SUFFICE_AUDIENCE_TEAM, 0, &table, world->error));
    suffice_table_release(table);
    WITHOUT_MEMORY(suffice_matrix_table(sheet->matrix, SUFFICE_AUDIENCE_TEAM, 1, &table, world->error));
    suffice_table_release(table);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, make_sheet, drop_sheet)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(test_table_for_analysts), TEST(test_table_by_interview), TEST(test_table_shows_what_is_charted),
        TEST(test_table_for_others),   TEST(test_names_of_columns),   TEST(test_table_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
