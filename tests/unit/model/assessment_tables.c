/*
 * Tests of the tables of assessments: counts of areas, all areas for an audience, and what moved between two rounds.
 * SPDX-License-Identifier: MIT
 */
#include "rounds.h"

#include "carried.h"

static void assert_columns(const suffice_table *table, const char *names)
{
    char joined[300] = "";
    for (size_t i = 0; i < suffice_table_column_count(table); i++) {
        size_t size = strlen(joined);
        snprintf(joined + size, sizeof joined - size, "%s%s", i == 0 ? "" : " ", suffice_table_column_name(table, i));
    }
    assert_string_equal(joined, names);
}

/* --- counts --- */

/* The counts of a round, from the highest level down, then not rated, not applicable, not for this unit. */
static void assert_counts(struct world *world, const struct setting *setting, suffice_id top, const char *expected)
{
    suffice_table *table = NULL;
    char joined[100] = "";
    good(world, suffice_assessment_counts(setting->round, top, &table, world->error));
    assert_columns(table, "level key name areas");
    for (size_t i = 0; i < suffice_table_row_count(table); i++) {
        size_t size = strlen(joined);
        snprintf(joined + size, sizeof joined - size, "%s%d", i == 0 ? "" : " ", (int)cell(table, i, 3));
    }
    assert_string_equal(joined, expected);
    suffice_table_release(table);
}

static void test_counts(void **state)
{
    struct world *world = *state;
    struct setting setting = set_up(world);
    suffice_error *error = world->error;
    suffice_table *table = NULL;
    assert_counts(world, &setting, 0, "0 0 0 3 0 0");
    good(world, suffice_assessment_rate(setting.round, setting.areas[0], setting.levels[2], NULL, NULL, error));
    good(world, suffice_assessment_exclude(setting.round, setting.areas[1], 1, NULL, NULL, error));
    good(world, suffice_assessment_open(setting.round, setting.areas[2], NULL, error));
    assert_counts(world, &setting, 0, "1 0 0 1 1 0");
    good(world, suffice_assessment_exclude(setting.round, setting.areas[2], 2, NULL, NULL, error));
    assert_counts(world, &setting, 0, "1 0 0 0 1 1");
    assert_counts(world, &setting, setting.first, "1 0 0 0 1 0");
    assert_counts(world, &setting, setting.second, "0 0 0 0 0 1");
    assert_counts(world, &setting, setting.group, "1 0 0 0 1 0");
    WITHOUT_MEMORY(suffice_assessment_counts(setting.round, 0, &table, NULL));
    assert_true((suffice_id)cell(table, 0, 0) == setting.levels[2]);
    assert_string_equal(suffice_table_text(table, 0, 1), "high");
    assert_string_equal(suffice_table_text(table, 0, 2), "High");
    assert_false(suffice_table_has(table, 3, 0));
    assert_string_equal(suffice_table_text(table, 3, 1), "not-rated");
    assert_string_equal(suffice_table_text(table, 4, 1), "not-applicable");
    assert_string_equal(suffice_table_text(table, 5, 1), "not-this-unit");
    suffice_table_release(table);
}

static void test_counts_refused(void **state)
{
    struct world *world = *state;
    struct setting setting = set_up(world);
    suffice_table *table = NULL;
    REFUSED(NULL_ARGUMENT, suffice_assessment_counts(setting.round, 0, NULL, world->error));
    REFUSED(NULL_ARGUMENT, suffice_assessment_counts(NULL, 0, &table, world->error));
    REFUSED(WRONG_KIND, suffice_assessment_counts(setting.round, setting.areas[0], &table, world->error));
    assert_null(table);
    suffice_id strange = suffice_parent(world->project, setting.other_area);
    REFUSED(OTHER_FRAMEWORK, suffice_assessment_counts(setting.round, strange, &table, world->error));
    good(world, suffice_remove(world->project, suffice_assessment_item(setting.round), 0, world->error));
    REFUSED(GONE, suffice_assessment_counts(setting.round, 0, &table, world->error));
    REFUSED(GONE, suffice_assessment_table(setting.round, SUFFICE_AUDIENCE_TEAM, &table, world->error));
    REFUSED(GONE, suffice_assessment_compare(setting.round, setting.round, &table, world->error));
}

/* --- all areas --- */

static void fill_sheet(struct world *world, const struct setting *setting)
{
    suffice_error *error = world->error;
    suffice_rating_id rating;
    good(world,
         suffice_assessment_rate(setting->round, setting->areas[0], setting->levels[1], "Half.", &rating, error));
    good(world,
         suffice_assessment_mark(setting->round, setting->indicators[0], SUFFICE_FULFILMENT_PARTLY, NULL, NULL, error));
    good(world, suffice_assessment_add_evidence(setting->round, setting->areas[0], "Minutes.", 0, NULL, error));
    good(world, suffice_set_text(world->project, rating, SUFFICE_RATING_IMPACT, "Fewer calls.", error));
    good(world, suffice_set_text(world->project, rating, SUFFICE_RATING_NOW_AT, "Asked once.", error));
    good(world, suffice_set_text(world->project, rating, SUFFICE_RATING_GOOD, "All see it.", error));
    good(world, suffice_set_text(world->project, rating, SUFFICE_RATING_WILL_DO, "A flag.", error));
    good(world, suffice_set_choice(world->project, rating, SUFFICE_RATING_PRIORITY, SUFFICE_PRIORITY_LATER, error));
    good(world, suffice_assessment_exclude(setting->round, setting->areas[1], SUFFICE_EXCLUSION_NOT_THIS_UNIT, NULL,
                                           NULL, error));
}

static void assert_texts(const suffice_table *table, size_t row, size_t column, const char *const *expected,
                         size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const char *text = suffice_table_text(table, row, column + i);
        assert_string_equal(text == NULL ? "" : text, expected[i]);
    }
}

static void assert_integers(const suffice_table *table, size_t row, size_t column, const int64_t *expected,
                            size_t count)
{
    for (size_t i = 0; i < count; i++)
        assert_true(cell(table, row, column + i) == expected[i]);
}

static void test_table(void **state)
{
    struct world *world = *state;
    struct setting setting = set_up(world);
    suffice_table *table = NULL;
    static const char *const names[] = {"1a", "Area", "First", "One", "Middle", ""};
    static const char *const words[] = {"Half.", "Fewer calls.", "Asked once.", "All see it.", "A flag.", "later"};
    static const char *const excluded[] = {"1b", "Area", "First", "One", "", "not-this-unit"};
    fill_sheet(world, &setting);
    WITHOUT_MEMORY(suffice_assessment_table(setting.round, SUFFICE_AUDIENCE_TEAM, &table, NULL));
    assert_columns(table, "area key name section group level excluded met partly unmet not_applicable unmarked "
                          "evidence reason impact now good do priority actions");
    assert_int_equal(suffice_table_row_count(table), 3);
    assert_true((suffice_id)cell(table, 2, 0) == setting.areas[2]);
    assert_texts(table, 0, 1, names, 6);
    assert_integers(table, 0, 7, (const int64_t[]){0, 1, 0, 0, 1, 1}, 6);
    assert_texts(table, 0, 13, words, 6);
    assert_texts(table, 1, 1, excluded, 6);
    assert_integers(table, 1, 7, (const int64_t[]){0, 0, 0, 0, 1, 0}, 6);
    assert_int_equal(suffice_table_list_count(table, 0, 19), 0);
    suffice_table_release(table);
    REFUSED(NULL_ARGUMENT, suffice_assessment_table(NULL, SUFFICE_AUDIENCE_TEAM, &table, world->error));
    REFUSED(NULL_ARGUMENT, suffice_assessment_table(setting.round, SUFFICE_AUDIENCE_TEAM, NULL, world->error));
    suffice_buffer *before = bytes_of(world->project);
    assert_int_equal(suffice_assessment_table(setting.round, 4, &table, world->error), SUFFICE_ERROR_ARGUMENT);
    assert_null(table);
    assert_bytes(world->project, before);
    suffice_buffer_release(before);
}

/* What is written goes through the gate: no name of a participant leaves, and actions are called by their keys. */
static void test_table_for_an_audience(void **state)
{
    struct world *world = *state;
    suffice_table *table = NULL;
    suffice_project_release(world->project);
    world->project =
        project_of("<framework guid=\"#f1\" name=\"A\"><section guid=\"#b1\" name=\"S\"><group guid=\"#c1\" name=\"G\">"
                   "<area guid=\"#d1\" key=\"1\" name=\"X\"/></group></section></framework>"
                   "<corpus><participant guid=\"#11\" name=\"Ada Smith\" voice=\"carer\"/></corpus>"
                   "<improvement><action guid=\"#21\" key=\"P1\" name=\"A list\"/><action guid=\"#22\" key=\"P2\" "
                   "name=\"A card\"/>"
                   "</improvement><assessment guid=\"#91\" name=\"Baseline\" framework=\"#f1\"><rating area=\"#d1\">"
                   "<reason>Smith said so.</reason><action ref=\"#22\"/><action ref=\"#21\"/></rating></assessment>");
    const suffice_assessment *round = suffice_project_assessment(world->project, find(world->project, "91"));
    good(world, suffice_assessment_table(round, SUFFICE_AUDIENCE_ANALYST, &table, world->error));
    assert_string_equal(suffice_table_text(table, 0, 13), "Smith said so.");
    suffice_table_release(table);
    good(world, suffice_assessment_table(round, SUFFICE_AUDIENCE_PUBLIC, &table, world->error));
    assert_true(suffice_table_has(table, 0, 13));
    assert_null(strstr(suffice_table_text(table, 0, 13), "Smith"));
    assert_int_equal(suffice_table_list_count(table, 0, 19), 2);
    assert_string_equal(suffice_table_list_text(table, 0, 19, 0), "P2");
    suffice_table_release(table);
}

/* --- what moved --- */

static void assert_move(const suffice_table *table, size_t row, const char *before, const char *after, const char *move)
{
    const char *was = suffice_table_text(table, row, 3);
    const char *is = suffice_table_text(table, row, 4);
    assert_string_equal(was == NULL ? "" : was, before);
    assert_string_equal(is == NULL ? "" : is, after);
    assert_string_equal(suffice_table_text(table, row, 5), move);
}

static suffice_table *moves(struct world *world, const suffice_assessment *before, const suffice_assessment *after)
{
    suffice_table *table = NULL;
    good(world, suffice_assessment_compare(before, after, &table, world->error));
    return table;
}

static void test_moves(void **state)
{
    struct world *world = *state;
    struct setting setting = set_up(world);
    suffice_error *error = world->error;
    suffice_assessment *later = NULL;
    good(world, suffice_project_add_assessment(world->project, "Later", suffice_framework_item(setting.framework),
                                               &later, error));
    good(world, suffice_assessment_rate(setting.round, setting.areas[0], setting.levels[0], NULL, NULL, error));
    good(world, suffice_assessment_rate(later, setting.areas[0], setting.levels[2], NULL, NULL, error));
    good(world, suffice_assessment_rate(setting.round, setting.areas[1], setting.levels[1], NULL, NULL, error));
    good(world, suffice_assessment_rate(later, setting.areas[1], setting.levels[1], NULL, NULL, error));
    suffice_table *table = moves(world, setting.round, later);
    assert_columns(table, "area key name before after move steps");
    assert_int_equal(suffice_table_row_count(table), 3);
    assert_true((suffice_id)cell(table, 0, 0) == setting.areas[0]);
    assert_string_equal(suffice_table_text(table, 0, 1), "1a");
    assert_move(table, 0, "Low", "High", "up");
    assert_int_equal(cell(table, 0, 6), 2);
    assert_move(table, 1, "Middle", "Middle", "same");
    assert_int_equal(cell(table, 1, 6), 0);
    assert_move(table, 2, "", "", "not-rated");
    assert_false(suffice_table_has(table, 2, 6));
    suffice_table_release(table);
    table = moves(world, later, setting.round);
    assert_move(table, 0, "High", "Low", "down");
    assert_true(cell(table, 0, 6) == -2);
    suffice_table_release(table);
    WITHOUT_MEMORY(suffice_assessment_compare(setting.round, later, &table, NULL));
    suffice_table_release(table);
}

static void test_moves_without_levels(void **state)
{
    struct world *world = *state;
    struct setting setting = set_up(world);
    suffice_error *error = world->error;
    suffice_assessment *later = NULL;
    good(world, suffice_project_add_assessment(world->project, "Later", suffice_framework_item(setting.framework),
                                               &later, error));
    good(world, suffice_assessment_exclude(setting.round, setting.areas[0], 1, NULL, NULL, error));
    good(world, suffice_assessment_rate(later, setting.areas[0], setting.levels[0], NULL, NULL, error));
    good(world, suffice_assessment_rate(setting.round, setting.areas[1], setting.levels[1], NULL, NULL, error));
    good(world, suffice_assessment_exclude(later, setting.areas[1], 2, NULL, NULL, error));
    good(world, suffice_assessment_rate(setting.round, setting.areas[2], setting.levels[1], NULL, NULL, error));
    suffice_table *table = moves(world, setting.round, later);
    assert_move(table, 0, "", "Low", "newly-rated");
    assert_move(table, 1, "Middle", "", "excluded");
    assert_move(table, 2, "Middle", "", "no-longer-rated");
    assert_false(suffice_table_has(table, 0, 6) || suffice_table_has(table, 1, 6) || suffice_table_has(table, 2, 6));
    suffice_table_release(table);
}

static suffice_id there(const struct world *world, const suffice_project *copy, suffice_id id)
{
    char guid[37];
    good(world, suffice_guid(world->project, id, guid, world->error));
    return suffice_find_guid(copy, guid);
}

static void test_moves_between_projects(void **state)
{
    struct world *world = *state;
    struct setting setting = set_up(world);
    suffice_error *error = world->error;
    for (size_t i = 0; i < 3; i++)
        good(world, suffice_assessment_rate(setting.round, setting.areas[i], setting.levels[i], NULL, NULL, error));
    suffice_project *copy = copy_of(world->project);
    suffice_assessment *later =
        suffice_project_edit_assessment(copy, there(world, copy, suffice_assessment_item(setting.round)));
    suffice_framework *framework =
        suffice_project_edit_framework(copy, there(world, copy, suffice_framework_item(setting.framework)));
    good(world, suffice_assessment_rate(later, there(world, copy, setting.areas[1]),
                                        there(world, copy, setting.levels[2]), NULL, NULL, error));
    good(world, suffice_set_text(copy, there(world, copy, setting.indicators[0]), SUFFICE_INDICATOR_TEXT,
                                 "It is so, always.", error));
    good(world, suffice_set_text(copy, there(world, copy, setting.levels[2]), SUFFICE_LEVEL_NAME, "Highest", error));
    good(world, suffice_framework_add_area(framework, there(world, copy, setting.group), "1c", "New", NULL, error));
    suffice_table *table = moves(world, setting.round, later);
    assert_int_equal(suffice_table_row_count(table), 4);
    assert_move(table, 0, "Low", "Low", "not-comparable");
    assert_move(table, 1, "Middle", "Highest", "up");
    assert_true((suffice_id)cell(table, 1, 0) == there(world, copy, setting.areas[1]));
    assert_move(table, 2, "", "", "not-comparable");
    assert_string_equal(suffice_table_text(table, 2, 1), "1c");
    assert_move(table, 3, "High", "Highest", "same");
    suffice_table_release(table);
    table = moves(world, later, setting.round);
    assert_int_equal(suffice_table_row_count(table), 4);
    assert_move(table, 3, "", "", "not-comparable");
    assert_false(suffice_table_has(table, 3, 0));
    assert_string_equal(suffice_table_text(table, 3, 1), "1c");
    suffice_table_release(table);
    suffice_project_release(copy);
}

static void test_moves_of_lost_levels(void **state)
{
    struct world *world = *state;
    struct setting setting = set_up(world);
    suffice_error *error = world->error;
    good(world, suffice_assessment_rate(setting.round, setting.areas[2], setting.levels[1], NULL, NULL, error));
    suffice_project *copy = copy_of(world->project);
    suffice_assessment *later =
        suffice_project_edit_assessment(copy, there(world, copy, suffice_assessment_item(setting.round)));
    good(world, suffice_assessment_rate(later, there(world, copy, setting.areas[2]),
                                        there(world, copy, setting.levels[2]), NULL, NULL, error));
    good(world, suffice_remove(copy, there(world, copy, setting.levels[1]), 0, error));
    suffice_table *table = moves(world, setting.round, later);
    assert_move(table, 2, "Middle", "High", "not-comparable");
    suffice_table_release(table);
    table = moves(world, later, setting.round); /* the framework of the later round has all levels */
    assert_move(table, 2, "High", "Middle", "down");
    suffice_table_release(table);
    suffice_project_release(copy);
}

static void test_moves_refused(void **state)
{
    struct world *world = *state;
    struct setting setting = set_up(world);
    suffice_assessment *strange = NULL;
    suffice_table *table = NULL;
    good(world, suffice_project_add_assessment(world->project, "Strange", suffice_framework_item(setting.other),
                                               &strange, world->error));
    REFUSED(OTHER_FRAMEWORK, suffice_assessment_compare(strange, setting.round, &table, world->error));
    assert_null(table);
    REFUSED(NULL_ARGUMENT, suffice_assessment_compare(NULL, setting.round, &table, world->error));
    REFUSED(NULL_ARGUMENT, suffice_assessment_compare(setting.round, NULL, &table, world->error));
    REFUSED(NULL_ARGUMENT, suffice_assessment_compare(setting.round, setting.round, NULL, world->error));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, make_world, drop_world)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(test_counts),
        TEST(test_counts_refused),
        TEST(test_table),
        TEST(test_table_for_an_audience),
        TEST(test_moves),
        TEST(test_moves_without_levels),
        TEST(test_moves_between_projects),
        TEST(test_moves_of_lost_levels),
        TEST(test_moves_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
