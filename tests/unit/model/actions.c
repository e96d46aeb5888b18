/*
 * Tests of actions: ideas, good practice, where actions stand, tests of change, the plan, and what people are told.
 * SPDX-License-Identifier: MIT
 */
#include "carried.h"
#include "cast.h"

#include <suffice/improvement.h>
#include <suffice/logic_model.h>

struct plan {
    suffice_improvement *improvement;
    suffice_analyst_id ann;
    suffice_participant_id mary;
    suffice_team_id team, other;
    suffice_team_member_id bola;
    suffice_action_id one, two, three;
};

static suffice_action_id add_action(struct world *world, const char *key, suffice_id owner, int32_t due)
{
    suffice_action_id id = 0;
    STEP(suffice_improvement_add_action(suffice_project_edit_improvement(world->project), key, "A shared list", owner,
                                        due, &id, world->error));
    assert_true(id != 0);
    return id;
}

static struct plan make_plan(struct world *world)
{
    struct plan plan = {.improvement = suffice_project_edit_improvement(world->project)};
    suffice_corpus *corpus = world->corpus;
    suffice_error *error = world->error;
    good(world, suffice_corpus_add_analyst(corpus, "A", "Ann", &plan.ann, error));
    good(world, suffice_corpus_add_participant(corpus, "P1", MARK, SUFFICE_VOICE_CARER, &plan.mary, error));
    good(world, suffice_corpus_add_team(corpus, "FH", "Fernhollow", &plan.team, error));
    good(world, suffice_corpus_add_team(corpus, "ST", "Stone", &plan.other, error));
    good(world, suffice_corpus_add_team_member(corpus, plan.team, "Bola", NULL, 0, &plan.bola, error));
    plan.one = add_action(world, "P1", plan.bola, 20250731);
    plan.two = add_action(world, "P2", plan.team, 20250630);
    plan.three = add_action(world, NULL, 0, 0);
    return plan;
}

static void say(struct world *world, suffice_action_id action, suffice_action_state state, int32_t date)
{
    suffice_action_status_id id = 0;
    STEP(suffice_improvement_set_status(suffice_project_edit_improvement(world->project), action, state, date, 0, NULL,
                                        &id, world->error));
    assert_true(id != 0);
}

/* --- ideas and good practice --- */

static void test_ideas(void **state)
{
    struct world *world = *state;
    struct plan plan = make_plan(world);
    suffice_idea_id idea;
    STEP(suffice_improvement_add_idea(plan.improvement, "ID1", "A night line", plan.mary, &idea, world->error));
    assert_true(suffice_ref(world->project, idea, SUFFICE_IDEA_PERSON) == plan.mary);
    STEP(suffice_improvement_add_idea(plan.improvement, NULL, "A card", 0, NULL, world->error));
    REFUSED(NOT_UNIQUE, suffice_improvement_add_idea(plan.improvement, "ID1", "Other", 0, &idea, world->error));
    assert_true(idea == 0);
    REFUSED(EMPTY, suffice_improvement_add_idea(plan.improvement, NULL, NULL, 0, &idea, world->error));
    REFUSED(WRONG_TARGET, suffice_improvement_add_idea(plan.improvement, NULL, "So", plan.team, &idea, world->error));
    REFUSED(NULL_ARGUMENT, suffice_improvement_add_idea(NULL, NULL, "So", 0, &idea, world->error));
    WITHOUT_MEMORY(suffice_improvement_add_idea(plan.improvement, "ID3", "A third", plan.mary, &idea, NULL));
}

static void test_good_practice(void **state)
{
    struct world *world = *state;
    struct plan plan = make_plan(world);
    suffice_good_practice_id id;
    STEP(suffice_improvement_add_good_practice(plan.improvement, "The card", "It lies there.", &id, world->error));
    assert_string_equal(suffice_text(world->project, id, SUFFICE_GOOD_PRACTICE_TEXT), "It lies there.");
    STEP(suffice_improvement_add_good_practice(plan.improvement, "The card", NULL, NULL, world->error));
    REFUSED(EMPTY, suffice_improvement_add_good_practice(plan.improvement, NULL, "So", &id, world->error));
    assert_true(id == 0);
    REFUSED(NOT_UTF8, suffice_improvement_add_good_practice(plan.improvement, "So", "\xff", &id, world->error));
    REFUSED(NULL_ARGUMENT, suffice_improvement_add_good_practice(NULL, "So", NULL, &id, world->error));
}

/* --- actions --- */

static void test_actions(void **state)
{
    struct world *world = *state;
    struct plan plan = make_plan(world);
    suffice_improvement *improvement = plan.improvement;
    suffice_action_id none = 1;
    int32_t date;
    assert_true(suffice_ref(world->project, plan.one, SUFFICE_ACTION_OWNER) == plan.bola);
    assert_int_equal(suffice_date(world->project, plan.one, SUFFICE_ACTION_DUE, &date, NULL), SUFFICE_OK);
    assert_int_equal(date, 20250731);
    REFUSED(NOT_UNIQUE, suffice_improvement_add_action(improvement, "P1", "So", 0, 0, &none, world->error));
    assert_true(none == 0);
    REFUSED(EMPTY, suffice_improvement_add_action(improvement, NULL, "", 0, 0, &none, world->error));
    REFUSED(OUT_OF_RANGE, suffice_improvement_add_action(improvement, NULL, "So", 0, 20250700, &none, world->error));
    REFUSED(WRONG_TARGET, suffice_improvement_add_action(improvement, NULL, "So", plan.mary, 0, &none, world->error));
    REFUSED(NULL_ARGUMENT, suffice_improvement_add_action(NULL, NULL, "So", 0, 0, &none, world->error));
    REFUSED(IN_USE, suffice_remove(world->project, plan.bola, 0, world->error));
}

static void test_standing(void **state)
{
    struct world *world = *state;
    struct plan plan = make_plan(world);
    suffice_project *project = world->project;
    suffice_action_status_id status;
    int32_t date = 1;
    assert_int_equal(suffice_action_state_of(project, plan.one, &date), 0);
    assert_int_equal(date, 0);
    say(world, plan.one, SUFFICE_ACTION_STATE_BEGUN, 20250601);
    say(world, plan.one, SUFFICE_ACTION_STATE_PLANNED, 20250527); /* said later, of an earlier day */
    assert_int_equal(suffice_action_state_of(project, plan.one, &date), SUFFICE_ACTION_STATE_BEGUN);
    assert_int_equal(date, 20250601);
    STEP(suffice_improvement_set_status(plan.improvement, plan.one, SUFFICE_ACTION_STATE_DROPPED, 20250601, plan.ann,
                                        "No time.", &status, world->error));
    assert_true(suffice_child_at(project, plan.one, SUFFICE_KIND_ACTION_STATUS, 2) == status);
    assert_int_equal(suffice_action_state_of(project, plan.one, NULL), SUFFICE_ACTION_STATE_DROPPED);
    good(world, suffice_set_date(project, status, SUFFICE_ACTION_STATUS_DATE, 20250501, world->error));
    assert_int_equal(suffice_action_state_of(project, plan.one, NULL), SUFFICE_ACTION_STATE_BEGUN);
    assert_int_equal(suffice_action_state_of(project, plan.team, &date), 0);
    assert_int_equal(date, 0);
    assert_int_equal(suffice_action_state_of(NULL, plan.one, NULL), 0);
    suffice_improvement *improvement = plan.improvement;
    REFUSED(OUT_OF_RANGE, suffice_improvement_set_status(improvement, plan.one, 1, 0, 0, NULL, &status, world->error));
    assert_true(status == 0);
    REFUSED(UNKNOWN_CHOICE,
            suffice_improvement_set_status(improvement, plan.one, 5, 20250601, 0, NULL, &status, world->error));
    REFUSED(WRONG_TARGET,
            suffice_improvement_set_status(improvement, plan.one, 1, 20250601, plan.mary, NULL, &status, world->error));
    REFUSED(WRONG_KIND,
            suffice_improvement_set_status(improvement, plan.team, 1, 20250601, 0, NULL, &status, world->error));
    REFUSED(NULL_ARGUMENT, suffice_improvement_set_status(NULL, plan.one, 1, 20250601, 0, NULL, &status, world->error));
    WITHOUT_MEMORY(suffice_improvement_set_status(improvement, plan.one, 3, 20250101, 0, "So", &status, NULL));
}

static void test_tests_of_change(void **state)
{
    struct world *world = *state;
    struct plan plan = make_plan(world);
    suffice_improvement *improvement = plan.improvement;
    suffice_test_id test;
    STEP(suffice_improvement_add_test(improvement, plan.one, "A list on paper", "It gets lost.", 20250610,
                                      SUFFICE_TEST_DECISION_DROP, &test, world->error));
    assert_string_equal(suffice_text(world->project, test, SUFFICE_TEST_LEARNED), "It gets lost.");
    STEP(suffice_improvement_add_test(improvement, plan.one, "A list in the system", NULL, 0, 0, NULL, world->error));
    REFUSED(EMPTY, suffice_improvement_add_test(improvement, plan.one, NULL, NULL, 0, 0, &test, world->error));
    assert_true(test == 0);
    REFUSED(UNKNOWN_CHOICE, suffice_improvement_add_test(improvement, plan.one, "So", NULL, 0, 4, &test, world->error));
    REFUSED(OUT_OF_RANGE, suffice_improvement_add_test(improvement, plan.one, "So", NULL, 5, 0, &test, world->error));
    REFUSED(WRONG_KIND, suffice_improvement_add_test(improvement, plan.team, "So", NULL, 0, 0, &test, world->error));
    REFUSED(NULL_ARGUMENT, suffice_improvement_add_test(NULL, plan.one, "So", NULL, 0, 0, &test, world->error));
}

static void test_overdue(void **state)
{
    struct world *world = *state;
    struct plan plan = make_plan(world);
    suffice_ids *ids = NULL;
    say(world, plan.one, SUFFICE_ACTION_STATE_DONE, 20251202);
    say(world, plan.two, SUFFICE_ACTION_STATE_BEGUN, 20250601);
    good(world, suffice_improvement_overdue(plan.improvement, 20250630, &ids, world->error));
    assert_int_equal(suffice_ids_count(ids), 0); /* due that day is not late */
    suffice_ids_release(ids);
    good(world, suffice_improvement_overdue(plan.improvement, 20250801, &ids, world->error));
    ASSERT_IDS(ids, plan.one, plan.two);
    good(world, suffice_improvement_overdue(plan.improvement, 20251202, &ids, world->error));
    ASSERT_IDS(ids, plan.two);
    say(world, plan.two, SUFFICE_ACTION_STATE_DROPPED, 20251201);
    good(world, suffice_improvement_overdue(plan.improvement, 20251202, &ids, world->error));
    assert_int_equal(suffice_ids_count(ids), 0);
    suffice_ids_release(ids);
    REFUSED(OUT_OF_RANGE, suffice_improvement_overdue(plan.improvement, 0, &ids, world->error));
    assert_null(ids);
    REFUSED(OUT_OF_RANGE, suffice_improvement_overdue(plan.improvement, 20250700, &ids, world->error));
    REFUSED(NULL_ARGUMENT, suffice_improvement_overdue(NULL, 20250701, &ids, world->error));
    REFUSED(NULL_ARGUMENT, suffice_improvement_overdue(plan.improvement, 20250701, NULL, world->error));
    WITHOUT_MEMORY(suffice_improvement_overdue(plan.improvement, 20250801, &ids, NULL));
    suffice_ids_release(ids);
}

/* --- the plan --- */

static void set_text(struct world *world, suffice_id id, suffice_field field, const char *text)
{
    good(world, suffice_set_text(world->project, id, field, text, world->error));
}

static void set_ref(struct world *world, suffice_id id, suffice_field field, suffice_id target)
{
    good(world, suffice_set_ref(world->project, id, field, target, world->error));
}

/* The first action follows from a focus on a box of a model, and answers a cause; the second names a box alone. */
static void give_reasons(struct world *world, const struct plan *plan)
{
    suffice_error *error = world->error;
    suffice_experience_id experience;
    suffice_logic_model *model;
    suffice_activity_id activity;
    suffice_node_id named, plain;
    suffice_meeting_id meeting;
    suffice_focus_id focus;
    suffice_why_id why;
    good(world, suffice_project_add_experience(world->project, NULL, "Crisis", NULL, &experience, error));
    good(world, suffice_project_add_activity(world->project, NULL, "Meeting", "We meet.", &activity, error));
    good(world, suffice_project_add_logic_model(world->project, "Crisis", experience, &model, error));
    good(world, suffice_logic_model_add_node(model, 1, "A6", "We name.", 0, &named, error));
    good(world, suffice_logic_model_add_node(model, 1, NULL, NULL, activity, &plain, error));
    good(world, suffice_improvement_add_meeting(plan->improvement, "M1", 0, plan->team, 0, 0, &meeting, error));
    good(world, suffice_improvement_choose(plan->improvement, meeting, named, 3, NULL, &focus, error));
    good(world, suffice_improvement_add_why(plan->improvement, focus, "No owner.", true, &why, error));
    set_ref(world, plan->one, SUFFICE_ACTION_FOCUS, focus);
    set_ref(world, plan->one, SUFFICE_ACTION_NODE, plain);
    set_ref(world, plan->one, SUFFICE_ACTION_CAUSE, why);
    set_ref(world, plan->one, SUFFICE_ACTION_MEETING, meeting);
    set_ref(world, plan->two, SUFFICE_ACTION_NODE, plain);
    set_ref(world, plan->two, SUFFICE_ACTION_TEAM, plan->other);
    set_ref(world, plan->two, SUFFICE_ACTION_MEETING, meeting);
    set_text(world, plan->one, SUFFICE_ACTION_MEASURE, "140 of 140");
    set_text(world, plan->one, SUFFICE_ACTION_USERS_CHECK, "Ask " MARK);
    set_text(world, plan->one, SUFFICE_ACTION_FEEDBACK_ROUTE, "By card");
    set_text(world, plan->one, SUFFICE_ACTION_OUTCOME, "137 of 140");
}

static void assert_text(const suffice_table *table, size_t row, size_t column, const char *expected)
{
    const char *text = suffice_table_text(table, row, column);
    if (expected == NULL)
        assert_null(text);
    else
        assert_string_equal(text == NULL ? "(none)" : text, expected);
}

static void test_plan(void **state)
{
    struct world *world = *state;
    struct plan plan = make_plan(world);
    static const char ask[] = "Ask " MARK;
    static const char *const first[] = {NULL,    "P1",      "A shared list", "Bola",      NULL,
                                        "begun", NULL,      "A6: We name.",  "No owner.", "140 of 140",
                                        ask,     "By card", "137 of 140"};
    suffice_table *table = NULL;
    give_reasons(world, &plan);
    say(world, plan.one, SUFFICE_ACTION_STATE_BEGUN, 20250601);
    good(world,
         suffice_improvement_plan(plan.improvement, 0, SUFFICE_AUDIENCE_ANALYST, 20250801, &table, world->error));
    assert_int_equal(suffice_table_row_count(table), 3);
    for (size_t i = 0; i < sizeof first / sizeof first[0]; i++)
        if (first[i] != NULL)
            assert_text(table, 0, i, first[i]);
    assert_true((suffice_id)cell(table, 0, 0) == plan.one);
    assert_int_equal(cell(table, 0, 4), 20250731);
    assert_int_equal(cell(table, 0, 6), 20250601);
    assert_int_equal(cell(table, 0, 13), 1);
    assert_text(table, 1, 3, "FH");
    assert_text(table, 1, 5, NULL);
    assert_text(table, 1, 7, "We meet.");
    assert_false(suffice_table_has(table, 1, 6));
    assert_text(table, 2, 7, NULL);
    assert_false(suffice_table_has(table, 2, 4));
    assert_int_equal(cell(table, 2, 13), 0);
    assert_string_equal(suffice_table_column_name(table, 10), "users_check");
    suffice_table_release(table);
    REFUSED(WRONG_KIND, suffice_improvement_plan(plan.improvement, plan.ann, 1, 0, &table, world->error));
    assert_null(table);
    REFUSED(UNKNOWN_CHOICE, suffice_improvement_plan(plan.improvement, 0, 4, 0, &table, world->error));
    REFUSED(OUT_OF_RANGE, suffice_improvement_plan(plan.improvement, 0, 1, 1, &table, world->error));
    REFUSED(NULL_ARGUMENT, suffice_improvement_plan(NULL, 0, 1, 0, &table, world->error));
    REFUSED(NULL_ARGUMENT, suffice_improvement_plan(plan.improvement, 0, 1, 0, NULL, world->error));
    WITHOUT_MEMORY(suffice_improvement_plan(plan.improvement, 0, SUFFICE_AUDIENCE_TEAM, 0, &table, NULL));
    suffice_table_release(table);
}

static void test_plan_for_whom(void **state)
{
    struct world *world = *state;
    struct plan plan = make_plan(world);
    suffice_table *table = NULL;
    give_reasons(world, &plan);
    good(world, suffice_improvement_plan(plan.improvement, plan.team, SUFFICE_AUDIENCE_TEAM, 0, &table, world->error));
    assert_int_equal(suffice_table_row_count(table), 1); /* the second names another team, the third none */
    assert_true((suffice_id)cell(table, 0, 0) == plan.one);
    assert_text(table, 0, 3, "Bola");
    assert_text(table, 0, 8, "No owner.");
    assert_null(strstr(suffice_table_text(table, 0, 10), MARK));
    assert_false(suffice_table_has(table, 0, 13));
    suffice_table_release(table);
    good(world, suffice_improvement_plan(plan.improvement, plan.other, SUFFICE_AUDIENCE_TEAM, 0, &table, world->error));
    assert_int_equal(suffice_table_row_count(table), 1);
    suffice_table_release(table);
    good(world, suffice_improvement_plan(plan.improvement, 0, SUFFICE_AUDIENCE_PUBLIC, 0, &table, world->error));
    assert_true(strstr(suffice_table_text(table, 0, 3), "Bola") == NULL);
    assert_text(table, 0, 8, NULL); /* causes are for the team */
    assert_text(table, 0, 9, "140 of 140");
    suffice_table_release(table);
}

/* --- answers --- */

static suffice_answer_id add_answer(struct world *world, const char *key)
{
    suffice_answer_id id = 0;
    STEP(suffice_improvement_add_answer(suffice_project_edit_improvement(world->project), key, "No number at night",
                                        &id, world->error));
    return id;
}

static void add_ref(struct world *world, suffice_id id, suffice_field field, suffice_id target)
{
    size_t count = suffice_count(world->project, id, field);
    good(world, suffice_insert_ref(world->project, id, field, count, target, world->error));
}

static void assert_answer(struct world *world, suffice_answer_id answer, suffice_answer_state expected)
{
    assert_int_equal(suffice_answer_state_of(world->project, answer), expected);
}

static void test_answers_by_words(void **state)
{
    struct world *world = *state;
    suffice_answer_id answer = add_answer(world, "Y1");
    suffice_answer_id none = 1;
    suffice_improvement *improvement = suffice_project_edit_improvement(world->project);
    assert_answer(world, answer, SUFFICE_ANSWER_STATE_OPEN);
    set_text(world, answer, SUFFICE_ANSWER_NOT_YET, "It needs the commissioner.");
    assert_answer(world, answer, SUFFICE_ANSWER_STATE_NOT_YET);
    set_text(world, answer, SUFFICE_ANSWER_DID, "A card in 24 homes.");
    assert_answer(world, answer, SUFFICE_ANSWER_STATE_BEGUN);
    set_text(world, answer, SUFFICE_ANSWER_NOT_YET, NULL);
    assert_answer(world, answer, SUFFICE_ANSWER_STATE_DONE);
    assert_int_equal(suffice_answer_state_of(world->project, suffice_project_item(world->project)), 0);
    assert_int_equal(suffice_answer_state_of(NULL, answer), 0);
    REFUSED(NOT_UNIQUE, suffice_improvement_add_answer(improvement, "Y1", "So", &none, world->error));
    assert_true(none == 0);
    REFUSED(EMPTY, suffice_improvement_add_answer(improvement, NULL, NULL, &none, world->error));
    REFUSED(NULL_ARGUMENT, suffice_improvement_add_answer(NULL, NULL, "So", &none, world->error));
}

static void test_answers_by_actions(void **state)
{
    struct world *world = *state;
    struct plan plan = make_plan(world);
    suffice_answer_id answer = add_answer(world, NULL);
    add_ref(world, answer, SUFFICE_ANSWER_ACTIONS, plan.one);
    add_ref(world, answer, SUFFICE_ANSWER_ACTIONS, plan.two);
    set_text(world, answer, SUFFICE_ANSWER_DID, "A list.");
    assert_answer(world, answer, SUFFICE_ANSWER_STATE_OPEN); /* words do not stand in for actions */
    say(world, plan.one, SUFFICE_ACTION_STATE_PLANNED, 20250527);
    assert_answer(world, answer, SUFFICE_ANSWER_STATE_OPEN);
    say(world, plan.one, SUFFICE_ACTION_STATE_BEGUN, 20250528);
    assert_answer(world, answer, SUFFICE_ANSWER_STATE_BEGUN);
    say(world, plan.one, SUFFICE_ACTION_STATE_DONE, 20250529);
    say(world, plan.two, SUFFICE_ACTION_STATE_DROPPED, 20250529);
    assert_answer(world, answer, SUFFICE_ANSWER_STATE_BEGUN);
    say(world, plan.two, SUFFICE_ACTION_STATE_DONE, 20250530);
    assert_answer(world, answer, SUFFICE_ANSWER_STATE_DONE);
    set_text(world, answer, SUFFICE_ANSWER_NOT_YET, "The line is not there.");
    assert_answer(world, answer, SUFFICE_ANSWER_STATE_BEGUN);
    say(world, plan.one, SUFFICE_ACTION_STATE_DROPPED, 20250601);
    say(world, plan.two, SUFFICE_ACTION_STATE_DROPPED, 20250601);
    assert_answer(world, answer, SUFFICE_ANSWER_STATE_NOT_YET);
}

/* Two interviews with a summary each, a third with a quotation and an idea in it; the first again by a quotation. */
static const char voices[] =
    "<codebook><code guid=\"#a1\" name=\"Crisis\"/></codebook><corpus>"
    "<participant guid=\"#d1\" key=\"PX\" name=\"Quokka\" voice=\"carer\"/>"
    "<interview guid=\"#f1\" key=\"I1\" encounter=\"interview\"/>"
    "<interview guid=\"#f2\" key=\"I2\" encounter=\"interview\"/>"
    "<interview guid=\"#f3\" key=\"I3\" encounter=\"interview\"/>"
    "<source guid=\"#c1\" name=\"S\" medium=\"notes\" interview=\"#f1\"><text>Rang.</text></source>"
    "<source guid=\"#c3\" name=\"T\" medium=\"notes\" interview=\"#f3\"><text>Rang.</text></source></corpus>"
    "<excerpts><excerpt guid=\"#b1\" source=\"#c1\" start=\"0\" end=\"4\"><quote>Rang</quote></excerpt>"
    "<excerpt guid=\"#b3\" source=\"#c3\" start=\"0\" end=\"4\"><quote>Rang</quote></excerpt></excerpts>"
    "<synthesis><summary guid=\"#51\" interview=\"#f1\" theme=\"#a1\"><text>A</text></summary>"
    "<summary guid=\"#52\" interview=\"#f2\" theme=\"#a1\"><text>B</text></summary>"
    "<matrix guid=\"#60\" name=\"M\">"
    "<key-point guid=\"#61\" key=\"KP1\" theme=\"#a1\" kind=\"difference\"><text>Both.</text><summary ref=\"#51\"/>"
    "<against ref=\"#52\"/><excerpt ref=\"#b1\"/></key-point></matrix></synthesis>"
    "<improvement><idea guid=\"#70\"><text>A line.</text><excerpt ref=\"#b3\"/></idea>"
    "<action guid=\"#80\" key=\"P1\" name=\"List\"><status guid=\"#81\" state=\"done\" date=\"2025-06-01\"/></action>"
    "<answer guid=\"#90\" key=\"Y1\" told-on=\"2026-01-20\"><said>Quokka had no number.</said><did>A card.</did>"
    "<difference>Used.</difference><told-how>By letter.</told-how><key-point ref=\"#61\"/><idea ref=\"#70\"/>"
    "<action ref=\"#80\"/></answer><answer guid=\"#91\"><said>Sent round.</said><not-yet>It takes time.</not-yet>"
    "</answer></improvement>";

static void test_you_said_we_did(void **state)
{
    struct world *world = *state;
    suffice_table *table = NULL;
    suffice_project_release(world->project);
    world->project = project_of(voices);
    suffice_improvement *improvement = suffice_project_edit_improvement(world->project);
    good(world, suffice_improvement_answers(improvement, SUFFICE_AUDIENCE_ANALYST, &table, world->error));
    assert_int_equal(suffice_table_row_count(table), 2);
    assert_true((suffice_id)cell(table, 0, 0) == find(world->project, "90"));
    assert_text(table, 0, 1, "Y1");
    assert_text(table, 0, 2, "Quokka had no number.");
    assert_text(table, 0, 3, "A card.");
    assert_text(table, 0, 4, "Used.");
    assert_text(table, 0, 5, NULL);
    assert_text(table, 0, 6, "done");
    assert_int_equal(cell(table, 0, 7), 20260120);
    assert_text(table, 0, 8, "By letter.");
    assert_int_equal(cell(table, 0, 9), 2); /* I1 once, I3 by the idea; I2 is the other side */
    assert_int_equal(suffice_table_list_count(table, 0, 10), 1);
    assert_string_equal(suffice_table_list_text(table, 0, 10, 0), "P1");
    assert_text(table, 1, 5, "It takes time.");
    assert_text(table, 1, 6, "not-yet");
    assert_false(suffice_table_has(table, 1, 7));
    assert_int_equal(cell(table, 1, 9), 0);
    suffice_table_release(table);
    good(world, suffice_improvement_answers(improvement, SUFFICE_AUDIENCE_PUBLIC, &table, world->error));
    assert_null(strstr(suffice_table_text(table, 0, 2), "Quokka"));
    assert_int_equal(cell(table, 0, 9), 2);
    suffice_table_release(table);
    REFUSED(UNKNOWN_CHOICE, suffice_improvement_answers(improvement, 0, &table, world->error));
    assert_null(table);
    REFUSED(NULL_ARGUMENT, suffice_improvement_answers(NULL, 1, &table, world->error));
    REFUSED(NULL_ARGUMENT, suffice_improvement_answers(improvement, 1, NULL, world->error));
    WITHOUT_MEMORY(suffice_improvement_answers(improvement, SUFFICE_AUDIENCE_TEAM, &table, NULL));
    suffice_table_release(table);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, make_world, drop_world)

int main(void)
{
    const struct CMUnitTest tests[] = {TEST(test_ideas),
                                       TEST(test_good_practice),
                                       TEST(test_actions),
                                       TEST(test_standing),
                                       TEST(test_tests_of_change),
                                       TEST(test_overdue),
                                       TEST(test_plan),
                                       TEST(test_plan_for_whom),
                                       TEST(test_answers_by_words),
                                       TEST(test_answers_by_actions),
                                       TEST(test_you_said_we_did)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
