/*
 * Tests of the checks of what became of the plan, and of what those who spoke were told.
 * SPDX-License-Identifier: MIT
 */
#include "ground.h"

static void test_actions_are_not_late(void **state)
{
    struct ground *ground = *state;
    suffice_action_id action = add_action(ground, "P1", 0, 20250531);
    WARNS("C71", 1, action, 0);
    assert_int_equal(fires_on(ground, "C71", 0), 0);
    assert_int_equal(fires_on(ground, "C71", 20250531), 0);
    add_status(ground, action, SUFFICE_ACTION_STATE_BEGUN, 20250510);
    WARNS("C71", 1, action, 0);
    add_status(ground, action, SUFFICE_ACTION_STATE_DROPPED, 20250520);
    QUIET("C71");
    clear(ground, action, SUFFICE_ACTION_DUE);
    QUIET("C71");
}

static void test_done_has_evidence(void **state)
{
    struct ground *ground = *state;
    suffice_action_id action = add_action(ground, "P1", 0, 20250531);
    suffice_action_status_id begun = add_status(ground, action, SUFFICE_ACTION_STATE_BEGUN, 20250510);
    suffice_action_status_id done = add_status(ground, action, SUFFICE_ACTION_STATE_DONE, 20250520);
    WARNS("C71", 1, action, 0);
    assert_int_equal(fires_on(ground, "C71", 0), 1);
    set_text(ground, begun, SUFFICE_ACTION_STATUS_EVIDENCE, "A list");
    WARNS("C71", 1, action, 0);
    set_text(ground, done, SUFFICE_ACTION_STATUS_EVIDENCE, "A list");
    QUIET("C71");
    clear(ground, done, SUFFICE_ACTION_STATUS_EVIDENCE);
    set_text(ground, action, SUFFICE_ACTION_OUTCOME, "One list");
    QUIET("C71");
}

static void test_users_were_asked(void **state)
{
    struct ground *ground = *state;
    suffice_action_id action = add_action(ground, "P1", 0, 20250701);
    add_status(ground, action, SUFFICE_ACTION_STATE_BEGUN, 20250510);
    QUIET("C72");
    add_status(ground, action, SUFFICE_ACTION_STATE_DONE, 20250520);
    WARNS("C72", 1, action, 0);
    set_text(ground, action, SUFFICE_ACTION_USERS_VIEW, "It helps.");
    QUIET("C72");
}

static void test_actions_have_news(void **state)
{
    struct ground *ground = *state;
    suffice_action_id action = add_action(ground, "P1", 0, 20251231);
    WARNS("C73", 1, action, 0);
    assert_int_equal(fires_on(ground, "C73", 0), 0);
    suffice_action_status_id status = add_status(ground, action, SUFFICE_ACTION_STATE_BEGUN, 20250302);
    WARNS("C73", 1, action, 0);
    set_date(ground, status, SUFFICE_ACTION_STATUS_DATE, 20250303); /* 90 days before */
    QUIET("C73");
    assert_int_equal(fires_on(ground, "C73", 20250602), 1);
    assert_int_equal(fires_on(ground, "C73", 20250302), 1);
    add_status(ground, action, SUFFICE_ACTION_STATE_DONE, 20250304);
    assert_int_equal(fires_on(ground, "C73", 20250303), 0);
    assert_int_equal(fires_on(ground, "C73", 20251231), 0);
}

static void test_answers_have_ground(void **state)
{
    struct ground *ground = *state;
    suffice_answer_id answer = add_answer(ground, "Y1");
    suffice_action_id action = add_action(ground, "P1", 0, 20251231);
    ERRORS("C97", 1, answer, 0);
    add_ref(ground, answer, SUFFICE_ANSWER_IDEAS, add_idea(ground, "ID1"));
    QUIET("C97");
    set_text(ground, answer, SUFFICE_ANSWER_DID, "We made a list.");
    QUIET("C97");
    add_ref(ground, answer, SUFFICE_ANSWER_ACTIONS, action);
    ERRORS("C97", 1, answer, 0);
    add_status(ground, action, SUFFICE_ACTION_STATE_PLANNED, 20250510);
    ERRORS("C97", 1, answer, 0);
    clear(ground, answer, SUFFICE_ANSWER_DID);
    set_text(ground, answer, SUFFICE_ANSWER_NOT_YET, "Because there is no money.");
    QUIET("C97");
    set_text(ground, answer, SUFFICE_ANSWER_DID, "We made a list.");
    add_status(ground, action, SUFFICE_ACTION_STATE_BEGUN, 20250511);
    QUIET("C97");
    add_status(ground, action, SUFFICE_ACTION_STATE_DONE, 20250512);
    QUIET("C97");
    clear(ground, answer, SUFFICE_ANSWER_IDEAS);
    ERRORS("C97", 1, answer, 0);
}

static void test_key_points_are_answered(void **state)
{
    struct ground *ground = *state;
    suffice_code_id theme = add_code(ground, 0, "Crisis");
    suffice_matrix *matrix = add_matrix(ground, "All");
    suffice_key_point_id point = add_key_point(ground, matrix, "KP1", theme, SUFFICE_KEY_POINT_KIND_SIMILARITY);
    add_key_point(ground, matrix, "KP2", theme, SUFFICE_KEY_POINT_KIND_SINGLE_VOICE);
    WARNS("C98", 1, point, 0);
    suffice_action_id action = add_action(ground, "P1", 0, 20251231);
    add_ref(ground, action, SUFFICE_ACTION_KEY_POINTS, point);
    QUIET("C98");
    clear(ground, action, SUFFICE_ACTION_KEY_POINTS);
    add_ref(ground, add_answer(ground, "Y1"), SUFFICE_ANSWER_KEY_POINTS, point);
    QUIET("C98");
}

static void test_people_are_told(void **state)
{
    struct ground *ground = *state;
    suffice_answer_id answer = add_answer(ground, "Y1");
    WARNS("C99", 1, answer, 0);
    set_date(ground, answer, SUFFICE_ANSWER_TOLD_ON, 20260120);
    QUIET("C99");
}

int main(void)
{
    const struct CMUnitTest tests[] = {TEST(test_actions_are_not_late), TEST(test_done_has_evidence),
                                       TEST(test_users_were_asked),     TEST(test_actions_have_news),
                                       TEST(test_answers_have_ground),  TEST(test_key_points_are_answered),
                                       TEST(test_people_are_told)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
