/*
 * Tests of the checks of interviews: permission, withdrawal, quotations, groups, wording and timelines.
 * SPDX-License-Identifier: MIT
 */
#include "ground.h"

#include <suffice/assessment.h>
#include <suffice/framework.h>

static void test_permission_is_recorded(void **state)
{
    struct ground *ground = *state;
    suffice_interview_id interview = add_interview(ground, "I1", 0);
    add_transcript(ground, interview, MARK " waited.");
    QUIET("C14");
    suffice_excerpt_id excerpt = add_words(ground, interview, MARK " rang.");
    ERRORS("C14", 1, interview, 0);
    suffice_participant_id person = add_person(ground, "P1", SUFFICE_VOICE_CARER);
    add_speaker(ground, interview, SUFFICE_PART_CARER, person);
    add_speaker(ground, interview, SUFFICE_PART_PERSON, person);
    ERRORS("C14", 1, interview, person);
    permit(ground, person, SUFFICE_PURPOSE_COMPOSITE, SUFFICE_AGREEMENT_REFUSED);
    QUIET("C14");
    take_out(ground, excerpt);
    suffice_interview_id other = add_interview(ground, "I2", 0);
    suffice_code_id theme = add_code(ground, 0, "Crisis");
    add_absence(ground, other, theme);
    QUIET("C14");
    add_summary(ground, other, theme, "She waited.");
    ERRORS("C14", 1, other, 0);
}

static void test_other_sources_have_a_basis(void **state)
{
    struct ground *ground = *state;
    suffice_basis_id basis;
    suffice_source_id source = add_transcript(ground, 0, "A complaint.");
    QUIET("C14");
    add_excerpt(ground, source, 0, 11);
    ERRORS("C14", 1, source, 0);
    good(ground, suffice_corpus_add_basis(ground->corpus, "Complaints", &basis, ground->world.error));
    set_ref(ground, source, SUFFICE_SOURCE_BASIS, basis);
    QUIET("C14");
}

/* What the tests of withdrawal begin with: a theme, a matrix, and an interview with everything made of it. */
struct left {
    suffice_code_id theme;
    suffice_matrix *matrix;
    suffice_interview_id interview;
    suffice_excerpt_id excerpt;
    suffice_summary_id summary;
    suffice_key_point_id point;
};

static void make_left(struct ground *ground, suffice_participant_id person, struct left *left)
{
    left->theme = add_code(ground, 0, "Crisis");
    left->matrix = add_matrix(ground, "All");
    left->interview = add_interview(ground, "I1", person);
    left->excerpt = add_words(ground, left->interview, MARK " rang and nobody came.");
    left->summary = add_summary(ground, left->interview, left->theme, "She rang.");
    left->point = add_key_point(ground, left->matrix, "KP1", left->theme, SUFFICE_KEY_POINT_KIND_SINGLE_VOICE);
}

static void test_withdrawal_from_an_interview_alone(void **state)
{
    struct ground *ground = *state;
    struct left left;
    suffice_participant_id person = add_person(ground, "P1", SUFFICE_VOICE_SERVICE_USER);
    make_left(ground, person, &left);
    permit(ground, person, SUFFICE_PURPOSE_RECORD, SUFFICE_AGREEMENT_GIVEN);
    QUIET("C15");
    permit(ground, person, SUFFICE_PURPOSE_QUOTE_TO_TEAM, SUFFICE_AGREEMENT_WITHDRAWN);
    QUIET("C15");
    permit(ground, person, SUFFICE_PURPOSE_RECORD, SUFFICE_AGREEMENT_WITHDRAWN);
    ERRORS("C15", 2, left.excerpt, person);
    add_ref(ground, left.point, SUFFICE_KEY_POINT_AGAINST, left.summary);
    ERRORS("C15", 2, left.excerpt, person);
    clear(ground, left.point, SUFFICE_KEY_POINT_AGAINST);
    add_ref(ground, left.point, SUFFICE_KEY_POINT_SUMMARIES, left.summary);
    ERRORS("C15", 3, left.excerpt, person);
    clear(ground, left.point, SUFFICE_KEY_POINT_SUMMARIES);
    add_ref(ground, left.point, SUFFICE_KEY_POINT_EXCERPTS, left.excerpt);
    ERRORS("C15", 3, left.excerpt, person);
    take_out(ground, left.excerpt);
    ERRORS("C15", 1, left.summary, person);
    clear(ground, left.summary, SUFFICE_SUMMARY_TEXT);
    QUIET("C15");
}

static void test_withdrawal_from_a_joint_interview(void **state)
{
    struct ground *ground = *state;
    struct left left;
    suffice_participant_id first = add_person(ground, "P1", SUFFICE_VOICE_SERVICE_USER);
    suffice_participant_id second = add_person(ground, "P2", SUFFICE_VOICE_CARER);
    make_left(ground, first, &left);
    suffice_speaker_id other = add_speaker(ground, left.interview, SUFFICE_PART_CARER, second);
    suffice_speaker_id nobody = add_speaker(ground, left.interview, SUFFICE_PART_INTERVIEWER, 0);
    permit(ground, second, SUFFICE_PURPOSE_RECORD, SUFFICE_AGREEMENT_WITHDRAWN);
    QUIET("C15");
    set_ref(ground, left.excerpt, SUFFICE_EXCERPT_SPEAKER, other);
    ERRORS("C15", 1, left.excerpt, second);
    set_ref(ground, left.excerpt, SUFFICE_EXCERPT_SPEAKER, nobody);
    QUIET("C15");
    permit(ground, first, SUFFICE_PURPOSE_RECORD, SUFFICE_AGREEMENT_WITHDRAWN);
    ERRORS("C15", 1, left.summary, first);
    clear(ground, left.excerpt, SUFFICE_EXCERPT_SPEAKER);
    ERRORS("C15", 2, left.excerpt, first);
}

static void test_quotations_are_permitted(void **state)
{
    struct ground *ground = *state;
    struct left left;
    suffice_participant_id person = add_person(ground, "P1", SUFFICE_VOICE_SERVICE_USER);
    make_left(ground, person, &left);
    add_ref(ground, left.point, SUFFICE_KEY_POINT_EXCERPTS, left.excerpt);
    QUIET("C16");
    permit(ground, person, SUFFICE_PURPOSE_QUOTE_TO_TEAM, SUFFICE_AGREEMENT_GIVEN);
    QUIET("C16");
    const suffice_agreement not [] = {SUFFICE_AGREEMENT_REFUSED, SUFFICE_AGREEMENT_WITHDRAWN,
                                      SUFFICE_AGREEMENT_NOT_ASKED};
    for (size_t i = 0; i < sizeof not / sizeof not [0]; i++) {
        permit(ground, person, SUFFICE_PURPOSE_QUOTE_TO_TEAM, not [i]);
        ERRORS("C16", 1, left.excerpt, left.point);
    }
    clear(ground, left.point, SUFFICE_KEY_POINT_EXCERPTS);
    add_ref(ground, left.summary, SUFFICE_SUMMARY_EXCERPTS, left.excerpt);
    QUIET("C16");
    suffice_idea_id idea = add_idea(ground, "ID1");
    add_ref(ground, idea, SUFFICE_IDEA_EXCERPTS, left.excerpt);
    ERRORS("C16", 1, left.excerpt, idea);
    clear(ground, idea, SUFFICE_IDEA_EXCERPTS);
    suffice_participant_id second = add_person(ground, "P2", SUFFICE_VOICE_CARER);
    suffice_speaker_id speaker = add_speaker(ground, left.interview, SUFFICE_PART_CARER, second);
    add_ref(ground, left.point, SUFFICE_KEY_POINT_EXCERPTS, left.excerpt);
    QUIET("C16"); /* nobody knows which of the two is heard */
    permit(ground, second, SUFFICE_PURPOSE_QUOTE_TO_TEAM, SUFFICE_AGREEMENT_REFUSED);
    set_ref(ground, left.excerpt, SUFFICE_EXCERPT_SPEAKER, speaker);
    ERRORS("C16", 1, left.excerpt, left.point);
}

static void test_quotations_as_evidence(void **state)
{
    struct ground *ground = *state;
    struct left left;
    suffice_id ids[4];
    suffice_framework *framework;
    suffice_assessment *assessment;
    suffice_error *error = ground->world.error;
    suffice_participant_id person = add_person(ground, "P1", SUFFICE_VOICE_SERVICE_USER);
    make_left(ground, person, &left);
    permit(ground, person, SUFFICE_PURPOSE_QUOTE_TO_TEAM, SUFFICE_AGREEMENT_REFUSED);
    good(ground, suffice_project_add_framework(ground->world.project, NULL, "Ours", &framework, error));
    good(ground, suffice_framework_add_section(framework, "1", "One", &ids[0], error));
    good(ground, suffice_framework_add_group(framework, ids[0], "1", "One", &ids[1], error));
    good(ground, suffice_framework_add_area(framework, ids[1], "1a", "One", &ids[2], error));
    good(ground, suffice_project_add_assessment(ground->world.project, "Baseline", suffice_framework_item(framework),
                                                &assessment, error));
    good(ground, suffice_assessment_add_evidence(assessment, ids[2], "What people said", left.excerpt, &ids[3], error));
    ERRORS("C16", 1, left.excerpt, ids[3]);
    set_ref(ground, ids[3], SUFFICE_EVIDENCE_ITEM, left.point);
    QUIET("C16");
}

static void test_size_of_groups(void **state)
{
    struct ground *ground = *state;
    suffice_interview_id group = add_encounter(ground, "G1", SUFFICE_ENCOUNTER_GROUP, 20250300);
    add_speaker(ground, group, SUFFICE_PART_INTERVIEWER, 0);
    for (size_t i = 0; i < 3; i++)
        add_speaker(ground, group, SUFFICE_PART_MEMBER, 0);
    WARNS("C17", 1, group, 0);
    add_speaker(ground, group, SUFFICE_PART_CARER, 0);
    NOTES("C17", 1, group, 0);
    for (size_t i = 5; i <= 8; i++) {
        add_speaker(ground, group, SUFFICE_PART_MEMBER, 0);
        QUIET("C17");
    }
    add_speaker(ground, group, SUFFICE_PART_PERSON, 0);
    NOTES("C17", 1, group, 0);
    set_choice(ground, group, SUFFICE_INTERVIEW_ENCOUNTER, SUFFICE_ENCOUNTER_JOINT);
    QUIET("C17");
}

static void test_timelines_have_two_sides(void **state)
{
    struct ground *ground = *state;
    suffice_timeline_event_id event;
    suffice_interview_id staff = add_interview(ground, "I1", add_person(ground, "P1", SUFFICE_VOICE_STAFF));
    add_speaker(ground, staff, SUFFICE_PART_PERSON, add_person(ground, "P2", SUFFICE_VOICE_VOLUNTEER));
    QUIET("C18");
    suffice_interview_id interview = add_interview(ground, "I2", add_person(ground, "P3", SUFFICE_VOICE_SERVICE_USER));
    NOTES("C18", 1, interview, 0);
    good(ground,
         suffice_corpus_add_event(ground->corpus, interview, MARK " fell", 20250200, 0, &event, ground->world.error));
    QUIET("C18");
    set_choice(ground, event, SUFFICE_TIMELINE_EVENT_VALENCE, SUFFICE_VALENCE_BAD);
    NOTES("C18", 1, interview, 0);
    set_choice(ground, event, SUFFICE_TIMELINE_EVENT_VALENCE, SUFFICE_VALENCE_GOOD);
    NOTES("C18", 1, interview, 0);
    set_choice(ground, event, SUFFICE_TIMELINE_EVENT_VALENCE, SUFFICE_VALENCE_MIXED);
    QUIET("C18");
    set_choice(ground, event, SUFFICE_TIMELINE_EVENT_VALENCE, SUFFICE_VALENCE_BAD);
    good(ground, suffice_corpus_add_event(ground->corpus, interview, "Home", 20250200, SUFFICE_VALENCE_GOOD, NULL,
                                          ground->world.error));
    QUIET("C18");
}

static void test_events_lie_before_interviews(void **state)
{
    static const struct {
        int32_t heard;
        int32_t then;
        size_t count;
    } cases[] = {
        {20250304, 20250304, 0}, {20250304, 20250305, 1}, {20250304, 20240304, 0}, {20250304, 20240303, 1},
        {20250304, 20250300, 0}, {20250304, 20250400, 1}, {20250304, 20240300, 0}, {20250304, 20240200, 1},
        {20250300, 20250331, 0}, {20250300, 20240301, 0}, {20250300, 20240229, 1}, {20250100, 20240100, 0},
        {20250100, 20231200, 1}, {20250300, 20240000, 0}, {20250000, 20200100, 0}, {20250304, 20230000, 0},
    };
    struct ground *ground = *state;
    suffice_timeline_event_id event;
    suffice_interview_id interview = add_interview(ground, "I1", 0);
    good(ground, suffice_corpus_add_event(ground->corpus, interview, MARK " fell", 0, 0, &event, ground->world.error));
    QUIET("C19");
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        set_date(ground, interview, SUFFICE_INTERVIEW_DATE, cases[i].heard);
        set_date(ground, event, SUFFICE_TIMELINE_EVENT_DATE, cases[i].then);
        if (cases[i].count == 0)
            QUIET("C19");
        else
            WARNS("C19", 1, event, interview);
    }
    clear(ground, interview, SUFFICE_INTERVIEW_DATE);
    QUIET("C19");
}

static void test_wording_fits_who_spoke(void **state)
{
    struct ground *ground = *state;
    suffice_interview_id interview = add_encounter(ground, "I1", SUFFICE_ENCOUNTER_INTERVIEW, 0);
    suffice_speaker_id speaker = add_speaker(ground, interview, SUFFICE_PART_CARER, 0);
    QUIET("C21");
    set_choice(ground, interview, SUFFICE_INTERVIEW_WORDING, SUFFICE_WORDING_SELF);
    NOTES("C21", 1, interview, 0);
    set_choice(ground, speaker, SUFFICE_SPEAKER_PART, SUFFICE_PART_MEMBER);
    QUIET("C21");
    set_choice(ground, interview, SUFFICE_INTERVIEW_WORDING, SUFFICE_WORDING_CARER);
    NOTES("C21", 1, interview, 0);
    set_choice(ground, speaker, SUFFICE_SPEAKER_PART, SUFFICE_PART_CARER);
    QUIET("C21");
}

int main(void)
{
    const struct CMUnitTest tests[] = {TEST(test_permission_is_recorded),
                                       TEST(test_other_sources_have_a_basis),
                                       TEST(test_withdrawal_from_an_interview_alone),
                                       TEST(test_withdrawal_from_a_joint_interview),
                                       TEST(test_quotations_are_permitted),
                                       TEST(test_quotations_as_evidence),
                                       TEST(test_size_of_groups),
                                       TEST(test_timelines_have_two_sides),
                                       TEST(test_events_lie_before_interviews),
                                       TEST(test_wording_fits_who_spoke)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
