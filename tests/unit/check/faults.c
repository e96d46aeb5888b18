/*
 * Tests of checking when memory fails, and in which order it tells.
 * SPDX-License-Identifier: MIT
 */
#include "ground.h"

#include <stdio.h>

/* Something for every check to gather, if not to find. */
struct plenty {
    suffice_experience_id experience;
    suffice_code_id themes[2];
    suffice_interview_id interviews[2];
    suffice_participant_id people[2];
    suffice_analyst_id coders[2];
    suffice_matrix *matrix;
    suffice_key_point_id point;
    suffice_segment_id segment;
    suffice_logic_model *model;
    suffice_meeting_id meeting;
};

static void add_said(struct ground *ground, struct plenty *plenty, size_t index)
{
    suffice_error *error = ground->world.error;
    plenty->people[index] = add_person(ground, index == 0 ? "P1" : "P2", SUFFICE_VOICE_CARER);
    plenty->interviews[index] = add_interview(ground, index == 0 ? "I1" : "I2", plenty->people[index]);
    suffice_source_id tape = add_recording(ground, plenty->interviews[index]);
    suffice_source_id text = add_transcript(ground, plenty->interviews[index], MARK " waited and nobody came at all.");
    suffice_excerpt_id excerpt = add_excerpt(ground, text, 7, 36);
    suffice_grid_id grid;
    set_ref(ground, text, SUFFICE_SOURCE_TRANSCRIPT_OF, tape);
    good(ground, suffice_corpus_add_sync(ground->corpus, text, 5, 5000, NULL, error));
    good(ground, suffice_corpus_add_sync(ground->corpus, text, 0, 0, NULL, error));
    good(ground, suffice_corpus_add_grid(ground->corpus, plenty->interviews[index], tape, 0, &grid, error));
    good(ground, suffice_corpus_add_grid_row(ground->corpus, grid, 9, 90, NULL, &plenty->themes[1], 1, NULL, error));
    for (size_t i = 0; i < 2; i++)
        good(ground,
             suffice_excerpts_code(ground->excerpts, excerpt, plenty->themes[i], plenty->coders[i == 0], NULL, error));
    suffice_summary_id summary =
        add_summary(ground, plenty->interviews[index], plenty->themes[0], "She waited and nobody came at all.");
    add_ref(ground, summary, SUFFICE_SUMMARY_EXCERPTS, excerpt);
    if (index > 0)
        return;
    plenty->matrix = add_matrix(ground, "All");
    plenty->point = add_key_point(ground, plenty->matrix, "KP1", plenty->themes[0], SUFFICE_KEY_POINT_KIND_DIFFERENCE);
    set_choice(ground, plenty->point, SUFFICE_KEY_POINT_VALENCE, SUFFICE_VALENCE_BAD);
    add_ref(ground, plenty->point, SUFFICE_KEY_POINT_EXCERPTS, excerpt);
    add_ref(ground, plenty->point, SUFFICE_KEY_POINT_AGAINST, summary);
}

static void add_done(struct ground *ground, struct plenty *plenty)
{
    suffice_story *story = add_story(ground, "The long weekend", plenty->experience);
    plenty->segment = add_segment(ground, story, SUFFICE_SEGMENT_KIND_EVIDENCE, MARK " rang.", plenty->point);
    set_text(ground, plenty->point, SUFFICE_KEY_POINT_TEXT, "Half of them waited.");
    plenty->model = add_model(ground, "Crisis", plenty->experience);
    suffice_node_id node = add_node(ground, plenty->model, SUFFICE_NODE_KIND_ACTIVITY, "A1", "Meeting.");
    plenty->meeting =
        add_meeting(ground, "M1", 20250508, suffice_story_item(story), suffice_logic_model_item(plenty->model));
    set_date(ground, plenty->meeting, SUFFICE_MEETING_PLAN_AGREED, 20250508);
    add_mark(ground, plenty->meeting, node, SUFFICE_MARK_VALUE_DID);
    good(ground, suffice_improvement_add_observation(ground->improvement, plenty->meeting, SUFFICE_TURN_WRONG, "Late.",
                                                     node, 0, NULL, ground->world.error));
    suffice_focus_id focus = add_focus(ground, plenty->meeting, node, SUFFICE_DECISION_FIX);
    add_why(ground, focus, "Ann forgot.");
    suffice_action_id action = add_action(ground, "P1", 0, 20250401);
    set_ref(ground, action, SUFFICE_ACTION_MEETING, plenty->meeting);
    add_answer(ground, "Y1");
}

static void make_plenty(struct ground *ground, struct plenty *plenty)
{
    plenty->experience = add_experience(ground, "E1");
    plenty->themes[0] = add_theme(ground, "Crisis", plenty->experience);
    plenty->themes[1] = add_theme(ground, "Living", 0);
    plenty->coders[0] = add_analyst(ground, "A", "Ann");
    plenty->coders[1] = add_analyst(ground, "B", "Ben");
    for (size_t i = 0; i < 2; i++)
        add_said(ground, plenty, i);
    add_all(ground, plenty->matrix);
    add_done(ground, plenty);
    permit(ground, plenty->people[0], SUFFICE_PURPOSE_RECORD, SUFFICE_AGREEMENT_WITHDRAWN);
    permit(ground, plenty->people[0], SUFFICE_PURPOSE_QUOTE_TO_TEAM, SUFFICE_AGREEMENT_REFUSED);
    good(ground,
         suffice_project_waive(ground->world.project, "C24", 0, 0, "In time.", 0, 0, NULL, ground->world.error));
}

/* Each allocation fails in turn; nothing is given then, nothing is lost, and nothing changes. */
static void test_without_memory(void **state)
{
    static const struct sfp_memory failing = {failing_allocate, failing_resize, free};
    const struct sfp_memory *usual = sfp_memory;
    struct ground *ground = *state;
    struct plenty plenty;
    make_plenty(ground, &plenty);
    run(ground, SUFFICE_CHECK_ALL_STEPS, TODAY);
    assert_true(suffice_findings_count(ground->findings) > 30);
    suffice_buffer *before = bytes_of(ground->world.project);
    suffice_findings *findings = NULL;
    suffice_status status = SUFFICE_ERROR_MEMORY;
    size_t failures = 0;
    for (; status == SUFFICE_ERROR_MEMORY; failures++) {
        assert_true(failures < 100000);
        assert_null(findings);
        allocations_left = failures;
        sfp_memory = &failing;
        status = suffice_project_check(ground->world.project, SUFFICE_CHECK_ALL_STEPS, TODAY, &findings,
                                       ground->world.error);
        sfp_memory = usual;
    }
    assert_int_equal(status, SUFFICE_OK);
    assert_true(failures > 100);
    assert_same_findings(findings, ground->findings);
    suffice_findings_release(findings);
    assert_bytes(ground->world.project, before);
    suffice_buffer_release(before);
}

/* The order of findings is that of the catalogue. */
static void test_order(void **state)
{
    struct ground *ground = *state;
    struct plenty plenty;
    long last = 0;
    make_plenty(ground, &plenty);
    run(ground, SUFFICE_CHECK_ALL_STEPS, TODAY);
    for (size_t i = 0; i < suffice_findings_count(ground->findings); i++) {
        long number = strtol(suffice_finding_code(ground->findings, i) + 1, NULL, 10);
        assert_true(number >= last);
        last = number;
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {TEST(test_without_memory), TEST(test_order)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
