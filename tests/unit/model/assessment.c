/*
 * Tests of assessments: judging areas, marks, evidence, reviewers, and what must fit together.
 * SPDX-License-Identifier: MIT
 */
#include "rounds.h"

static void test_handles(void **state)
{
    struct world *world = *state;
    struct setting setting = set_up(world);
    suffice_assessment *later = NULL;
    suffice_framework_id framework = suffice_framework_item(setting.framework);
    STEP(suffice_project_add_assessment(world->project, "Later", framework, &later, world->error));
    suffice_assessment_id id = suffice_assessment_item(later);
    assert_ptr_equal(suffice_project_assessment(world->project, id), later);
    assert_ptr_equal(suffice_project_edit_assessment(world->project, id), later);
    assert_ptr_equal(suffice_assessment_project(later), world->project);
    assert_ptr_equal(suffice_assessment_edit_project(later), world->project);
    assert_true(suffice_ref(world->project, id, SUFFICE_ASSESSMENT_FRAMEWORK) == framework);
    suffice_assessment_retain(later);
    suffice_assessment_release(later);
    REFUSED(NOT_UNIQUE, suffice_project_add_assessment(world->project, "Later", framework, &later, world->error));
    assert_null(later);
    REFUSED(EMPTY, suffice_project_add_assessment(world->project, NULL, framework, NULL, world->error));
    REFUSED(WRONG_KIND, suffice_project_add_assessment(world->project, "New", id, NULL, world->error));
    REFUSED(NULL_ARGUMENT, suffice_project_add_assessment(NULL, "New", framework, NULL, world->error));
    REFUSED(ONLY_BY_VERB, suffice_clear(world->project, id, SUFFICE_ASSESSMENT_FRAMEWORK, world->error));
    REFUSED(IN_USE, suffice_remove(world->project, framework, 0, world->error));
}

static void test_alone(void **state)
{
    struct world *world = *state;
    struct setting setting = set_up(world);
    suffice_assessment *alone = NULL;
    suffice_error *error = world->error;
    char guid[37];
    suffice_buffer *before = bytes_of(world->project);
    WITHOUT_MEMORY(suffice_assessment_new("Ours", setting.framework, &alone, NULL));
    const suffice_project *project = suffice_assessment_project(alone);
    assert_string_equal(suffice_text(project, suffice_project_item(project), SUFFICE_PROJECT_NAME), "Ours");
    assert_int_equal(suffice_record_count(project, SUFFICE_KIND_FRAMEWORK), 1);
    assert_int_equal(suffice_record_count(project, SUFFICE_KIND_INDICATOR), 4);
    assert_int_equal(suffice_record_count(project, SUFFICE_KIND_ASSESSMENT), 1);
    assert_int_equal(suffice_guid(world->project, setting.areas[2], guid, NULL), SUFFICE_OK);
    suffice_area_id area = suffice_find_guid(project, guid);
    assert_string_equal(suffice_text(project, area, SUFFICE_AREA_KEY), "2a");
    assert_int_equal(suffice_project_undo_count(project), 0);
    assert_false(suffice_project_is_changed(project));
    assert_int_equal(suffice_assessment_open(alone, area, NULL, error), SUFFICE_OK);
    suffice_assessment_release(alone);
    assert_bytes(world->project, before);
    suffice_buffer_release(before);
    REFUSED(NULL_ARGUMENT, suffice_assessment_new("Ours", NULL, &alone, error));
    assert_null(alone);
    REFUSED(NULL_ARGUMENT, suffice_assessment_new("Ours", setting.framework, NULL, error));
    REFUSED(NULL_ARGUMENT, suffice_assessment_new(NULL, setting.framework, &alone, error));
    REFUSED(NOT_UTF8, suffice_assessment_new("\xff", setting.framework, &alone, error));
    STEP(suffice_remove(world->project, suffice_framework_item(setting.other), 0, error));
    REFUSED(GONE, suffice_assessment_new("Ours", setting.other, &alone, error));
}

static void test_rating(void **state)
{
    struct world *world = *state;
    struct setting setting = set_up(world);
    suffice_error *error = world->error;
    suffice_rating_id rating, again;
    assert_int_equal(suffice_assessment_rating(setting.round, setting.areas[0]), 0);
    STEP(suffice_assessment_rate(setting.round, setting.areas[0], setting.levels[1], "One of two.", &rating, error));
    assert_true(suffice_assessment_rating(setting.round, setting.areas[0]) == rating);
    assert_true(suffice_assessment_level(setting.round, setting.areas[0]) == setting.levels[1]);
    STEP(suffice_assessment_rate(setting.round, setting.areas[0], setting.levels[2], "Both.", &again, error));
    assert_true(again == rating);
    assert_string_equal(suffice_text(world->project, rating, SUFFICE_RATING_REASON), "Both.");
    STEP(suffice_assessment_exclude(setting.round, setting.areas[0], SUFFICE_EXCLUSION_NOT_THIS_UNIT, NULL, &again,
                                    error));
    assert_true(again == rating);
    assert_int_equal(suffice_assessment_level(setting.round, setting.areas[0]), 0);
    assert_false(suffice_is_set(world->project, rating, SUFFICE_RATING_REASON));
    STEP(suffice_assessment_rate(setting.round, setting.areas[0], setting.levels[0], NULL, NULL, error));
    assert_false(suffice_is_set(world->project, rating, SUFFICE_RATING_EXCLUDED));
    STEP(suffice_assessment_open(setting.round, setting.areas[1], &rating, error));
    uint64_t revision = suffice_project_revision(world->project);
    assert_int_equal(suffice_assessment_open(setting.round, setting.areas[1], &again, error), SUFFICE_OK);
    assert_true(again == rating && suffice_project_revision(world->project) == revision);
    assert_int_equal(suffice_assessment_level(setting.round, setting.areas[1]), 0);
    assert_int_equal(suffice_assessment_level(setting.round, setting.areas[2]), 0);
    assert_int_equal(suffice_assessment_rating(NULL, setting.areas[0]), 0);
    assert_int_equal(suffice_assessment_level(NULL, setting.areas[0]), 0);
    assert_int_equal(suffice_assessment_rating(setting.round, setting.levels[0]), 0);
    REFUSED(ONLY_BY_VERB, suffice_clear(world->project, rating, SUFFICE_RATING_AREA, error));
    REFUSED(IN_USE, suffice_remove(world->project, setting.areas[0], 0, error));
}

static void test_rating_refused(void **state)
{
    struct world *world = *state;
    struct setting setting = set_up(world);
    suffice_error *error = world->error;
    suffice_rating_id id = 9;
    suffice_assessment *round = setting.round;
    REFUSED(OTHER_FRAMEWORK, suffice_assessment_rate(round, setting.other_area, setting.levels[0], NULL, &id, error));
    assert_int_equal(id, 0);
    assert_string_equal(suffice_error_argument(error), "area");
    REFUSED(OTHER_FRAMEWORK, suffice_assessment_rate(round, setting.areas[0], setting.other_level, NULL, &id, error));
    assert_string_equal(suffice_error_argument(error), "level");
    REFUSED(WRONG_KIND, suffice_assessment_rate(round, setting.levels[0], setting.levels[0], NULL, &id, error));
    REFUSED(WRONG_KIND, suffice_assessment_rate(round, setting.areas[0], setting.areas[0], NULL, &id, error));
    REFUSED(NOT_UTF8, suffice_assessment_rate(round, setting.areas[0], setting.levels[0], "\xff", &id, error));
    REFUSED(NULL_ARGUMENT, suffice_assessment_rate(NULL, setting.areas[0], setting.levels[0], NULL, &id, error));
    REFUSED(UNKNOWN_CHOICE, suffice_assessment_exclude(round, setting.areas[0], 0, NULL, &id, error));
    REFUSED(OTHER_FRAMEWORK, suffice_assessment_exclude(round, setting.other_area, 1, NULL, &id, error));
    REFUSED(NULL_ARGUMENT, suffice_assessment_exclude(NULL, setting.areas[0], 1, NULL, &id, error));
    REFUSED(OTHER_FRAMEWORK, suffice_assessment_open(round, setting.other_area, &id, error));
    REFUSED(NULL_ARGUMENT, suffice_assessment_open(NULL, setting.areas[0], &id, error));
    STEP(suffice_remove(world->project, setting.areas[1], 0, error));
    REFUSED(GONE, suffice_assessment_open(round, setting.areas[1], &id, error));
    STEP(suffice_remove(world->project, suffice_assessment_item(round), 0, error));
    REFUSED(GONE, suffice_assessment_rate(round, setting.areas[0], setting.levels[0], NULL, &id, error));
    assert_int_equal(suffice_assessment_rating(round, setting.areas[0]), 0);
    assert_int_equal(suffice_assessment_item(round), 0);
}

static void test_marks(void **state)
{
    struct world *world = *state;
    struct setting setting = set_up(world);
    suffice_error *error = world->error;
    suffice_indicator_mark_id mark, again;
    assert_int_equal(suffice_assessment_indicator_mark(setting.round, setting.indicators[0]), 0);
    STEP(suffice_assessment_mark(setting.round, setting.indicators[0], SUFFICE_FULFILMENT_MET, "Seen.", &mark, error));
    assert_true(suffice_parent(world->project, mark) == suffice_assessment_rating(setting.round, setting.areas[0]));
    assert_true(suffice_assessment_indicator_mark(setting.round, setting.indicators[0]) == mark);
    assert_int_equal(suffice_assessment_indicator_mark(setting.round, setting.indicators[1]), 0);
    STEP(suffice_assessment_mark(setting.round, setting.indicators[0], SUFFICE_FULFILMENT_UNMET, NULL, &again, error));
    assert_true(again == mark);
    assert_false(suffice_is_set(world->project, mark, SUFFICE_INDICATOR_MARK_NOTE));
    assert_int_equal(suffice_assessment_indicator_mark(NULL, setting.indicators[0]), 0);
    assert_int_equal(suffice_assessment_indicator_mark(setting.round, setting.areas[0]), 0);
    REFUSED(UNKNOWN_CHOICE, suffice_assessment_mark(setting.round, setting.indicators[2], 5, NULL, &mark, error));
    assert_int_equal(mark, 0);
    REFUSED(OTHER_FRAMEWORK, suffice_assessment_mark(setting.round, setting.other_indicator, 1, NULL, &mark, error));
    REFUSED(WRONG_KIND, suffice_assessment_mark(setting.round, setting.areas[0], 1, NULL, &mark, error));
    REFUSED(NULL_ARGUMENT, suffice_assessment_mark(NULL, setting.indicators[0], 1, NULL, &mark, error));
    REFUSED(IN_USE, suffice_remove(world->project, setting.indicators[0], 0, error));
    WITHOUT_MEMORY(suffice_assessment_mark(setting.round, setting.indicators[3], 1, "Seen.", &mark, NULL));
}

static void test_evidence(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    struct setting setting = set_up(world);
    suffice_error *error = world->error;
    suffice_assessment *round = setting.round;
    suffice_evidence_id evidence;
    STEP(suffice_assessment_add_evidence(round, setting.areas[0], "Minutes.", 0, &evidence, error));
    STEP(suffice_set_ref(world->project, evidence, SUFFICE_EVIDENCE_INDICATOR, setting.indicators[1], error));
    DENIED(OTHER_FRAMEWORK,
           suffice_set_ref(world->project, evidence, SUFFICE_EVIDENCE_INDICATOR, setting.indicators[2], error));
    STEP(suffice_assessment_add_evidence(round, setting.areas[0], NULL, cast->early, &evidence, error));
    assert_true(suffice_ref(world->project, evidence, SUFFICE_EVIDENCE_ITEM) == cast->early);
    DENIED(WRONG_TARGET, suffice_assessment_add_evidence(round, setting.areas[0], NULL, cast->theme, NULL, error));
    DENIED(OTHER_FRAMEWORK, suffice_assessment_add_evidence(round, setting.other_area, NULL, 0, NULL, error));
    DENIED(NULL_ARGUMENT, suffice_assessment_add_evidence(NULL, setting.areas[0], NULL, 0, NULL, error));
}

static void test_reviewers(void **state)
{
    struct world *world = *state;
    struct setting setting = set_up(world);
    suffice_error *error = world->error;
    suffice_reviewer_id reviewer;
    STEP(suffice_assessment_add_reviewer(setting.round, SUFFICE_REVIEW_ROLE_UNPAID_CARER, "Kim", &reviewer, error));
    STEP(suffice_assessment_add_reviewer(setting.round, SUFFICE_REVIEW_ROLE_HEALTHWATCH, NULL, NULL, error));
    assert_string_equal(suffice_text(world->project, reviewer, SUFFICE_REVIEWER_NAME), "Kim");
    REFUSED(UNKNOWN_CHOICE, suffice_assessment_add_reviewer(setting.round, 12, NULL, &reviewer, error));
    assert_int_equal(reviewer, 0);
    REFUSED(NULL_ARGUMENT, suffice_assessment_add_reviewer(NULL, 1, NULL, NULL, error));
}

/* --- what must fit together in a file --- */

/* The line of the project's bytes in which a piece stands. */
static int64_t line_of(const struct world *world, const char *piece)
{
    int64_t line = 1;
    suffice_buffer *bytes = bytes_of(world->project);
    const char *end = strstr(suffice_buffer_data(bytes), piece);
    assert_non_null(end);
    for (const char *at = suffice_buffer_data(bytes); at < end; at++)
        line += *at == '\n';
    suffice_buffer_release(bytes);
    return line;
}

static void test_files(void **state)
{
    struct world *world = *state;
    struct setting setting = set_up(world);
    suffice_error *error = world->error;
    char low[80], strange[120], area[80], guid[37];
    good(world, suffice_assessment_rate(setting.round, setting.areas[0], setting.levels[0], NULL, NULL, error));
    good(world, suffice_assessment_mark(setting.round, setting.indicators[2], 1, NULL, NULL, error));
    good(world, suffice_guid(world->project, setting.levels[0], guid, error));
    snprintf(low, sizeof low, "level=\"%s\"", guid);
    good(world, suffice_guid(world->project, setting.other_level, guid, error));
    snprintf(strange, sizeof strange, "level=\"%s\"", guid);
    assert_int_equal(read_with(world, low, strange), SUFFICE_DETAIL_OTHER_FRAMEWORK);
    assert_int_equal(suffice_error_line(world->error), line_of(world, low));
    snprintf(strange, sizeof strange, "%s excluded=\"not-applicable\"", low);
    assert_int_equal(read_with(world, low, strange), SUFFICE_DETAIL_RATED_AND_EXCLUDED);
    good(world, suffice_guid(world->project, setting.areas[0], guid, error));
    snprintf(area, sizeof area, "rating area=\"%s\"", guid);
    good(world, suffice_guid(world->project, setting.other_area, guid, error));
    snprintf(strange, sizeof strange, "rating area=\"%s\"", guid);
    assert_int_equal(read_with(world, area, strange), SUFFICE_DETAIL_OTHER_FRAMEWORK);
    good(world, suffice_guid(world->project, setting.indicators[2], guid, error));
    snprintf(area, sizeof area, "indicator=\"%s\"", guid);
    good(world, suffice_guid(world->project, setting.indicators[3], guid, error));
    snprintf(strange, sizeof strange, "indicator=\"%s\"", guid);
    assert_int_equal(read_with(world, area, strange), SUFFICE_DETAIL_OTHER_FRAMEWORK);
    assert_int_equal(read_with(world, low, low), SUFFICE_DETAIL_NONE);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, make_world, drop_world)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(test_handles),   TEST(test_alone),
        TEST(test_rating),    TEST(test_marks),
        TEST(test_reviewers), TEST(test_rating_refused),
        TEST(test_files),     cmocka_unit_test_setup_teardown(test_evidence, make_cast, drop_cast)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
