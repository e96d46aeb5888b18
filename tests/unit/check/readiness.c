/*
 * Tests of the catalogue, of steps that are ready, and of reasons that settle what was found.
 * SPDX-License-Identifier: MIT
 */
#include "ground.h"

#include <stdio.h>

/* --- the catalogue --- */

static long number_of_check(size_t index)
{
    char *end;
    const char *code = suffice_check_code(index);
    assert_int_equal(code[0], 'C');
    long number = strtol(code + 1, &end, 10);
    assert_true(end > code + 1 && *end == '\0');
    return number;
}

static void test_catalogue(void **state)
{
    (void)state;
    long last = 0;
    assert_true(suffice_check_count() > 0);
    for (size_t i = 0; i < suffice_check_count(); i++) {
        assert_true(number_of_check(i) > last); /* so each is there once, and they are in order */
        last = number_of_check(i);
        assert_true(suffice_check_step(i) >= SUFFICE_STEP_SET_UP && suffice_check_step(i) <= SUFFICE_STEP_REPORT);
        assert_true(suffice_check_severity(i) >= SUFFICE_SEVERITY_NOTE);
        assert_true(suffice_check_severity(i) <= SUFFICE_SEVERITY_ERROR);
        assert_true(strlen(suffice_check_rule(i)) > 20);
        assert_true(strlen(suffice_check_basis(i)) >= strlen("method"));
        assert_true(strlen(suffice_check_advice(i)) > 10);
    }
    assert_null(suffice_check_code(suffice_check_count()));
    assert_int_equal(suffice_check_step(suffice_check_count()), 0);
    assert_int_equal(suffice_check_severity(suffice_check_count()), 0);
    assert_null(suffice_check_rule(suffice_check_count()));
    assert_null(suffice_check_basis(suffice_check_count()));
    assert_null(suffice_check_advice(SIZE_MAX));
}

/* Others are rules of the record, belong to artefacts that come later, or are off unless a project sets them. */
static void test_catalogue_is_complete(void **state)
{
    (void)state;
    static const int numbers[] = {2,  3,  4,  6,  7,  8,  9,  14, 15, 16, 17, 18, 19, 21, 24, 25,
                                  26, 27, 28, 29, 30, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42,
                                  43, 45, 46, 47, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60,
                                  61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71, 72, 73, 97, 98, 99};
    size_t index = 0;
    for (size_t i = 0; i < sizeof numbers / sizeof numbers[0]; i++) {
        while (index < suffice_check_count() && number_of_check(index) < numbers[i])
            index++;
        assert_true(index < suffice_check_count());
        assert_int_equal(number_of_check(index), numbers[i]);
    }
}

static void test_texts_of_the_catalogue_differ(void **state)
{
    (void)state;
    for (size_t i = 0; i < suffice_check_count(); i++)
        for (size_t k = i + 1; k < suffice_check_count(); k++)
            assert_string_not_equal(suffice_check_rule(i), suffice_check_rule(k));
}

/* --- steps --- */

static void test_declaring_ready(void **state)
{
    struct ground *ground = *state;
    struct world *world = &ground->world;
    suffice_readiness_id id = 0;
    suffice_readiness_id again = 0;
    int32_t date = 0;
    suffice_analyst_id ann = add_analyst(ground, "A", "Ann");
    assert_false(suffice_project_is_ready(world->project, SUFFICE_STEP_PLAN));
    STEP(suffice_project_declare_ready(world->project, SUFFICE_STEP_PLAN, 20250601, ann, &id, world->error));
    assert_true(id != 0);
    assert_true(suffice_project_is_ready(world->project, SUFFICE_STEP_PLAN));
    assert_false(suffice_project_is_ready(world->project, SUFFICE_STEP_STORY));
    assert_false(suffice_project_is_ready(NULL, SUFFICE_STEP_PLAN));
    assert_true(suffice_ref(world->project, id, SUFFICE_READINESS_PERSON) == ann);
    STEP(suffice_project_declare_ready(world->project, SUFFICE_STEP_PLAN, 20250602, 0, &again, world->error));
    assert_true(again == id);
    assert_int_equal(suffice_date(world->project, id, SUFFICE_READINESS_READY_ON, &date, NULL), SUFFICE_OK);
    assert_int_equal(date, 20250602);
    assert_true(suffice_ref(world->project, id, SUFFICE_READINESS_PERSON) == 0);
    STEP(suffice_project_declare_ready(world->project, SUFFICE_STEP_PLAN, 0, 0, NULL, world->error));
    assert_false(suffice_is_set(world->project, id, SUFFICE_READINESS_READY_ON));
    STEP(suffice_remove(world->project, id, 0, world->error));
    assert_false(suffice_project_is_ready(world->project, SUFFICE_STEP_PLAN));
}

static void test_declaring_ready_refused(void **state)
{
    struct ground *ground = *state;
    struct world *world = &ground->world;
    suffice_readiness_id id = 1;
    suffice_analyst_id ann = add_analyst(ground, "A", "Ann");
    suffice_code_id theme = add_code(ground, 0, "Crisis");
    REFUSED(NULL_ARGUMENT, suffice_project_declare_ready(NULL, SUFFICE_STEP_PLAN, 0, 0, &id, world->error));
    assert_true(id == 0);
    REFUSED(UNKNOWN_CHOICE, suffice_project_declare_ready(world->project, 0, 0, 0, &id, world->error));
    REFUSED(UNKNOWN_CHOICE, suffice_project_declare_ready(world->project, 15, 0, 0, &id, world->error));
    REFUSED(OUT_OF_RANGE,
            suffice_project_declare_ready(world->project, SUFFICE_STEP_PLAN, 20250231, 0, &id, world->error));
    assert_false(suffice_project_is_ready(world->project, SUFFICE_STEP_PLAN));
    REFUSED(WRONG_TARGET,
            suffice_project_declare_ready(world->project, SUFFICE_STEP_PLAN, 0, theme, &id, world->error));
    take_out(ground, ann);
    REFUSED(GONE, suffice_project_declare_ready(world->project, SUFFICE_STEP_PLAN, 0, ann, &id, world->error));
    WITHOUT_MEMORY(suffice_project_declare_ready(world->project, SUFFICE_STEP_PLAN, 20250601, 0, &id, world->error));
}

static void test_checks_wait_for_their_step(void **state)
{
    struct ground *ground = *state;
    size_t index = 0;
    add_experience(ground, "E1");
    add_answer(ground, "Y1");
    run(ground, 0, TODAY);
    assert_int_equal(suffice_findings_count(ground->findings), 0);
    good(ground,
         suffice_project_declare_ready(ground->world.project, SUFFICE_STEP_SET_UP, 0, 0, NULL, ground->world.error));
    run(ground, 0, TODAY);
    assert_int_equal(count_of(ground->findings, "C2", &index), 1);
    assert_int_equal(suffice_findings_count(ground->findings), 1);
    good(ground,
         suffice_project_declare_ready(ground->world.project, SUFFICE_STEP_REPORT, 0, 0, NULL, ground->world.error));
    run(ground, 0, TODAY);
    assert_int_equal(count_of(ground->findings, "C97", &index), 1);
    assert_int_equal(count_of(ground->findings, "C99", &index), 1);
    assert_int_equal(suffice_findings_count(ground->findings), 3);
    run(ground, SUFFICE_CHECK_ALL_STEPS, TODAY);
    assert_int_equal(suffice_findings_count(ground->findings), 3);
}

static void test_new_projects_are_quiet(void **state)
{
    struct ground *ground = *state;
    run(ground, SUFFICE_CHECK_ALL_STEPS | SUFFICE_CHECK_WAIVED, TODAY);
    assert_int_equal(suffice_findings_count(ground->findings), 0);
}

static void test_checking_refused(void **state)
{
    struct ground *ground = *state;
    struct world *world = &ground->world;
    suffice_findings *findings = NULL;
    REFUSED(NULL_ARGUMENT, suffice_project_check(world->project, 0, 0, NULL, world->error));
    REFUSED(NULL_ARGUMENT, suffice_project_check(NULL, 0, 0, &findings, world->error));
    REFUSED(UNKNOWN_FLAG, suffice_project_check(world->project, 4, 0, &findings, world->error));
    REFUSED(OUT_OF_RANGE, suffice_project_check(world->project, 0, 20250600, &findings, world->error));
    assert_null(findings);
}

/* --- reasons --- */

static suffice_waiver_id waive(struct ground *ground, const char *check, suffice_id about, suffice_id beside)
{
    suffice_waiver_id id = 0;
    struct world *world = &ground->world;
    STEP(
        suffice_project_waive(world->project, check, about, beside, "It is meant so.", 0, 20250601, &id, world->error));
    assert_true(id != 0);
    return id;
}

static void assert_settled_by(struct ground *ground, const char *code, suffice_waiver_id waiver)
{
    size_t index = 0;
    assert_int_equal(fires_on(ground, code, TODAY), 0);
    run(ground, SUFFICE_CHECK_ALL_STEPS | SUFFICE_CHECK_WAIVED, TODAY);
    assert_int_equal(count_of(ground->findings, code, &index), 1);
    assert_true(suffice_finding_waiver(ground->findings, index) == waiver);
}

static void test_reasons_settle(void **state)
{
    struct ground *ground = *state;
    suffice_code_id theme = add_code(ground, 0, "Crisis");
    suffice_code_id other = add_code(ground, 0, "Living");
    suffice_interview_id interview = add_interview(ground, "I1", 0);
    add_recording(ground, interview);
    add_absence(ground, interview, other);
    waive(ground, "C3", interview, theme);
    WARNS("C24", 1, interview, theme);
    waive(ground, "C24", interview, other);
    WARNS("C24", 1, interview, theme);
    const suffice_id pairs[][2] = {{interview, theme}, {theme, interview}, {interview, 0}, {theme, 0}, {0, 0}};
    for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++) {
        suffice_waiver_id waiver = waive(ground, "C24", pairs[i][0], pairs[i][1]);
        assert_settled_by(ground, "C24", waiver);
        take_out(ground, waiver);
        WARNS("C24", 1, interview, theme);
    }
}

static void test_reasons_are_for_one_record(void **state)
{
    struct ground *ground = *state;
    suffice_code_id theme = add_code(ground, 0, "Crisis");
    suffice_code_id other = add_code(ground, 0, "Living");
    waive(ground, "C3", theme, 0);
    WARNS("C3", 1, other, 0);
    waive(ground, "C3", 0, 0);
    QUIET("C3");
}

static void test_errors_are_not_settled(void **state)
{
    struct ground *ground = *state;
    suffice_experience_id experience = add_experience(ground, "E1");
    suffice_action_id action = add_action(ground, "P1", 0, 0);
    waive(ground, "C2", experience, 0);
    waive(ground, "C2", 0, 0);
    ERRORS("C2", 1, experience, 0);
    waive(ground, "C64", action, 0);
    ERRORS("C64", 1, action, 0);
}

/* The check can weigh as an error, but what it finds here is a warning. */
static void test_lesser_findings_of_errors_are_settled(void **state)
{
    struct ground *ground = *state;
    suffice_meeting_id meeting = add_meeting(ground, "M1", 20250508, 0, 0);
    suffice_action_id action = add_action(ground, "P1", 0, 20250401);
    set_date(ground, meeting, SUFFICE_MEETING_PLAN_AGREED, 20250508);
    set_ref(ground, action, SUFFICE_ACTION_MEETING, meeting);
    WARNS("C64", 1, action, meeting);
    assert_settled_by(ground, "C64", waive(ground, "C64", meeting, 0));
}

static void test_reasons_refused(void **state)
{
    struct ground *ground = *state;
    struct world *world = &ground->world;
    suffice_waiver_id id = 1;
    suffice_analyst_id ann = add_analyst(ground, "A", "Ann");
    suffice_code_id theme = add_code(ground, 0, "Crisis");
    suffice_id corpus = suffice_corpus_item(ground->corpus);
    REFUSED(NULL_ARGUMENT, suffice_project_waive(NULL, "C3", 0, 0, "So.", 0, 0, &id, world->error));
    assert_true(id == 0);
    REFUSED(NULL_ARGUMENT, suffice_project_waive(world->project, NULL, 0, 0, "So.", 0, 0, &id, world->error));
    REFUSED(NULL_ARGUMENT, suffice_project_waive(world->project, "C3", 0, 0, NULL, 0, 0, &id, world->error));
    REFUSED(NO_SUCH_RECORD, suffice_project_waive(world->project, "C1", 0, 0, "So.", 0, 0, &id, world->error));
    REFUSED(EMPTY, suffice_project_waive(world->project, "C3", 0, 0, "", 0, 0, &id, world->error));
    REFUSED(NOT_UTF8, suffice_project_waive(world->project, "C3", 0, 0, "\xff", 0, 0, &id, world->error));
    REFUSED(OUT_OF_RANGE, suffice_project_waive(world->project, "C3", 0, 0, "So.", 0, 20250231, &id, world->error));
    REFUSED(WRONG_TARGET, suffice_project_waive(world->project, "C3", 0, 0, "So.", theme, 0, &id, world->error));
    REFUSED(WRONG_TARGET, suffice_project_waive(world->project, "C3", corpus, 0, "So.", 0, 0, &id, world->error));
    take_out(ground, ann);
    REFUSED(GONE, suffice_project_waive(world->project, "C3", ann, 0, "So.", 0, 0, &id, world->error));
    REFUSED(GONE, suffice_project_waive(world->project, "C3", 0, ann, "So.", 0, 0, &id, world->error));
    WITHOUT_MEMORY(suffice_project_waive(world->project, "C3", theme, 0, "So.", 0, 20250601, &id, world->error));
    take_out(ground, theme);
    assert_int_equal(suffice_record_count(world->project, SUFFICE_KIND_WAIVER), 0);
}

/* --- messages --- */

static void test_messages_say_where(void **state)
{
    struct ground *ground = *state;
    size_t index = 0;
    suffice_code_id theme = add_code(ground, 0, "Crisis");
    suffice_matrix *matrix = add_matrix(ground, "All");
    add_key_point(ground, matrix, "KP6", theme, SUFFICE_KEY_POINT_KIND_SIMILARITY);
    run(ground, SUFFICE_CHECK_ALL_STEPS, TODAY);
    assert_int_equal(count_of(ground->findings, "C32", &index), 1);
    assert_string_equal(suffice_finding_message(ground->findings, index),
                        "key point KP6: neither a summary nor a quotation is behind it");
    assert_string_equal(suffice_finding_advice(ground->findings, index), "name what bears it out, or take it out");
    suffice_interview_id interview = add_interview(ground, MARK, 0);
    add_recording(ground, interview);
    good(ground, suffice_matrix_add_all(matrix, ground->world.error));
    run(ground, SUFFICE_CHECK_ALL_STEPS, TODAY);
    assert_int_equal(count_of(ground->findings, "C24", &index), 1);
    assert_string_equal(
        suffice_finding_message(ground->findings, index),
        "interview 1, code Crisis: there is neither a summary nor a reason why there is nothing to say");
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_catalogue),
                                       cmocka_unit_test(test_catalogue_is_complete),
                                       cmocka_unit_test(test_texts_of_the_catalogue_differ),
                                       TEST(test_declaring_ready),
                                       TEST(test_declaring_ready_refused),
                                       TEST(test_checks_wait_for_their_step),
                                       TEST(test_new_projects_are_quiet),
                                       TEST(test_checking_refused),
                                       TEST(test_reasons_settle),
                                       TEST(test_reasons_are_for_one_record),
                                       TEST(test_errors_are_not_settled),
                                       TEST(test_lesser_findings_of_errors_are_settled),
                                       TEST(test_reasons_refused),
                                       TEST(test_messages_say_where)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
