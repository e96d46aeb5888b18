/*
 * Ground: a project to check, short ways to fill it, and what the checks find in it.
 * SPDX-License-Identifier: MIT
 */
#ifndef SUFFICE_TESTS_GROUND_H
#define SUFFICE_TESTS_GROUND_H

#include "../model/steps.h"

#include <suffice/check.h>
#include <suffice/codebook.h>
#include <suffice/excerpts.h>
#include <suffice/ids.h>
#include <suffice/improvement.h>
#include <suffice/logic_model.h>
#include <suffice/matrix.h>
#include <suffice/story.h>
#include <suffice/synthesis.h>

/* The day on which things are judged, unless a test says otherwise. */
#define TODAY 20250601
/* Stands in every name of a person who took part and in everything said, and must never come back in a message. */
#define MARK "Quokka"

struct ground {
    struct world world;
    suffice_codebook *codebook;
    suffice_corpus *corpus;
    suffice_excerpts *excerpts;
    suffice_synthesis *synthesis;
    suffice_improvement *improvement;
    suffice_findings *findings; /* of the last run */
};

static inline int make_ground(void **state)
{
    void *made = NULL;
    struct ground *ground = calloc(1, sizeof *ground);
    assert_non_null(ground);
    make_world(&made);
    memcpy(&ground->world, made, sizeof ground->world);
    free(made);
    ground->codebook = suffice_project_edit_codebook(ground->world.project);
    ground->corpus = ground->world.corpus;
    ground->excerpts = suffice_project_edit_excerpts(ground->world.project);
    ground->synthesis = suffice_project_edit_synthesis(ground->world.project);
    ground->improvement = suffice_project_edit_improvement(ground->world.project);
    *state = ground;
    return 0;
}

static inline int drop_ground(void **state)
{
    struct ground *ground = *state;
    suffice_findings_release(ground->findings);
    suffice_project_release(ground->world.project);
    suffice_error_release(ground->world.error);
    free(ground);
    return 0;
}

static inline void good(struct ground *ground, suffice_status status)
{
    if (status != SUFFICE_OK)
        print_message("%s\n", suffice_error_message(ground->world.error));
    assert_int_equal(status, SUFFICE_OK);
}

/* --- checking --- */

static inline suffice_findings *find_on(const suffice_project *project, uint32_t flags, int32_t date)
{
    suffice_findings *findings = NULL;
    assert_int_equal(suffice_project_check(project, flags, date, &findings, NULL), SUFFICE_OK);
    assert_non_null(findings);
    return findings;
}

static inline void assert_no_words(const suffice_findings *findings)
{
    for (size_t i = 0; i < suffice_findings_count(findings); i++) {
        assert_null(strstr(suffice_finding_message(findings, i), MARK));
        assert_null(strstr(suffice_finding_message(findings, i), "%"));
        assert_true(strlen(suffice_finding_message(findings, i)) > 10);
        assert_non_null(suffice_finding_advice(findings, i));
    }
}

static inline void assert_same_findings(const suffice_findings *a, const suffice_findings *b)
{
    assert_int_equal(suffice_findings_count(a), suffice_findings_count(b));
    for (size_t i = 0; i < suffice_findings_count(a); i++) {
        assert_string_equal(suffice_finding_code(a, i), suffice_finding_code(b, i));
        assert_int_equal(suffice_finding_severity(a, i), suffice_finding_severity(b, i));
        assert_string_equal(suffice_finding_message(a, i), suffice_finding_message(b, i));
    }
}

/* What all checks find, which is the same when the project has been written and read. */
static inline void run(struct ground *ground, uint32_t flags, int32_t date)
{
    suffice_project *copy = NULL;
    suffice_buffer *bytes = bytes_of(ground->world.project);
    suffice_findings_release(ground->findings);
    ground->findings = find_on(ground->world.project, flags, date);
    assert_no_words(ground->findings);
    good(ground, suffice_project_read(suffice_buffer_data(bytes), suffice_buffer_size(bytes), NULL, &copy,
                                      ground->world.error));
    suffice_findings *again = find_on(copy, flags, date);
    assert_same_findings(ground->findings, again);
    suffice_findings_release(again);
    suffice_project_release(copy);
    suffice_buffer_release(bytes);
}

/* How many findings a check has; `index` receives the place of the first. */
static inline size_t count_of(const suffice_findings *findings, const char *code, size_t *index)
{
    size_t count = 0;
    for (size_t i = suffice_findings_count(findings); i-- > 0;) {
        if (strcmp(suffice_finding_code(findings, i), code) != 0)
            continue;
        *index = i;
        count++;
    }
    return count;
}

static inline size_t fires_on(struct ground *ground, const char *code, int32_t date)
{
    size_t index;
    run(ground, SUFFICE_CHECK_ALL_STEPS, date);
    return count_of(ground->findings, code, &index);
}

/* A check finds so much, all of one weight, and the first of it about these records. */
static inline void assert_fires(struct ground *ground, const char *code, size_t count, suffice_severity severity,
                                suffice_id item, suffice_id other)
{
    size_t index = 0;
    run(ground, SUFFICE_CHECK_ALL_STEPS, TODAY);
    assert_int_equal(count_of(ground->findings, code, &index), count);
    assert_int_equal(suffice_finding_severity(ground->findings, index), severity);
    if (suffice_finding_item(ground->findings, index) != item ||
        suffice_finding_other_item(ground->findings, index) != other)
        print_message("%s: %s\n", code, suffice_finding_message(ground->findings, index));
    assert_true(suffice_finding_item(ground->findings, index) == item);
    assert_true(suffice_finding_other_item(ground->findings, index) == other);
    assert_true(suffice_finding_waiver(ground->findings, index) == 0);
}

#define QUIET(code) assert_int_equal(fires_on(ground, code, TODAY), 0)
#define ERRORS(code, count, item, other) assert_fires(ground, code, count, SUFFICE_SEVERITY_ERROR, item, other)
#define WARNS(code, count, item, other) assert_fires(ground, code, count, SUFFICE_SEVERITY_WARNING, item, other)
#define NOTES(code, count, item, other) assert_fires(ground, code, count, SUFFICE_SEVERITY_NOTE, item, other)

/* --- fields --- */

static inline void set_text(struct ground *ground, suffice_id id, suffice_field field, const char *text)
{
    good(ground, suffice_set_text(ground->world.project, id, field, text, ground->world.error));
}

static inline void set_choice(struct ground *ground, suffice_id id, suffice_field field, int32_t value)
{
    good(ground, suffice_set_choice(ground->world.project, id, field, value, ground->world.error));
}

static inline void set_date(struct ground *ground, suffice_id id, suffice_field field, int32_t date)
{
    good(ground, suffice_set_date(ground->world.project, id, field, date, ground->world.error));
}

static inline void set_ref(struct ground *ground, suffice_id id, suffice_field field, suffice_id target)
{
    good(ground, suffice_set_ref(ground->world.project, id, field, target, ground->world.error));
}

static inline void add_ref(struct ground *ground, suffice_id id, suffice_field field, suffice_id target)
{
    size_t count = suffice_count(ground->world.project, id, field);
    good(ground, suffice_insert_ref(ground->world.project, id, field, count, target, ground->world.error));
}

static inline void add_text_value(struct ground *ground, suffice_id id, suffice_field field, const char *text)
{
    size_t count = suffice_count(ground->world.project, id, field);
    good(ground, suffice_insert_text(ground->world.project, id, field, count, text, ground->world.error));
}

static inline void clear(struct ground *ground, suffice_id id, suffice_field field)
{
    good(ground, suffice_clear(ground->world.project, id, field, ground->world.error));
}

static inline void take_out(struct ground *ground, suffice_id id)
{
    good(ground, suffice_remove(ground->world.project, id, SUFFICE_REMOVE_DEPENDANTS, ground->world.error));
}

/* --- people and what they said --- */

static inline suffice_participant_id add_person(struct ground *ground, const char *key, suffice_voice voice)
{
    suffice_participant_id id;
    char name[80] = MARK " ";
    strcat(name, key);
    good(ground, suffice_corpus_add_participant(ground->corpus, key, name, voice, &id, ground->world.error));
    return id;
}

static inline void permit(struct ground *ground, suffice_participant_id person, suffice_purpose purpose,
                          suffice_agreement state)
{
    good(ground,
         suffice_corpus_set_permission(ground->corpus, person, purpose, state, 0, NULL, NULL, ground->world.error));
}

static inline suffice_speaker_id add_speaker(struct ground *ground, suffice_interview_id interview, suffice_part part,
                                             suffice_participant_id person)
{
    suffice_speaker_id id;
    good(ground, suffice_corpus_add_speaker(ground->corpus, interview, NULL, part, person, &id, ground->world.error));
    return id;
}

static inline suffice_interview_id add_encounter(struct ground *ground, const char *key, suffice_encounter encounter,
                                                 int32_t date)
{
    suffice_interview_id id;
    good(ground, suffice_corpus_add_interview(ground->corpus, key, encounter, date, &id, ground->world.error));
    return id;
}

/* An interview in March 2025 with one person, who speaks of her own care; nobody where `person` is 0. */
static inline suffice_interview_id add_interview(struct ground *ground, const char *key, suffice_participant_id person)
{
    suffice_interview_id id = add_encounter(ground, key, SUFFICE_ENCOUNTER_INTERVIEW, 20250300);
    if (person != 0)
        add_speaker(ground, id, SUFFICE_PART_PERSON, person);
    return id;
}

static inline suffice_source_id add_transcript(struct ground *ground, suffice_interview_id interview, const char *text)
{
    suffice_source_id id;
    good(ground, suffice_corpus_add_text(ground->corpus, "Text", SUFFICE_MEDIUM_TRANSCRIPT, text, strlen(text),
                                         interview, &id, ground->world.error));
    return id;
}

static inline suffice_source_id add_recording(struct ground *ground, suffice_interview_id interview)
{
    suffice_source_id id;
    good(ground, suffice_corpus_add_file(ground->corpus, "Tape", SUFFICE_MEDIUM_RECORDING, "tape.mp3", -1, NULL, 60000,
                                         interview, &id, ground->world.error));
    return id;
}

static inline suffice_excerpt_id add_excerpt(struct ground *ground, suffice_source_id source, int64_t start,
                                             int64_t end)
{
    suffice_excerpt_id id;
    good(ground, suffice_excerpts_add_text(ground->excerpts, source, start, end, 0, &id, ground->world.error));
    return id;
}

/* An excerpt of a transcript of its own. */
static inline suffice_excerpt_id add_words(struct ground *ground, suffice_interview_id interview, const char *words)
{
    int64_t points = 0;
    suffice_source_id source = add_transcript(ground, interview, words);
    for (const char *at = words; *at != '\0'; at++)
        points += ((unsigned char)*at & 0xC0) != 0x80;
    return add_excerpt(ground, source, 0, points);
}

static inline suffice_analyst_id add_analyst(struct ground *ground, const char *key, const char *name)
{
    suffice_analyst_id id;
    good(ground, suffice_corpus_add_analyst(ground->corpus, key, name, &id, ground->world.error));
    return id;
}

static inline suffice_team_id add_team(struct ground *ground, const char *key)
{
    suffice_team_id id;
    good(ground, suffice_corpus_add_team(ground->corpus, key, key, &id, ground->world.error));
    return id;
}

static inline suffice_team_member_id add_member(struct ground *ground, suffice_team_id team, const char *name,
                                                suffice_sector sector)
{
    suffice_team_member_id id;
    good(ground, suffice_corpus_add_team_member(ground->corpus, team, name, NULL, sector, &id, ground->world.error));
    return id;
}

/* --- experiences, themes and summaries --- */

static inline suffice_experience_id add_experience(struct ground *ground, const char *key)
{
    suffice_experience_id id;
    good(ground, suffice_project_add_experience(ground->world.project, key, key, "I know whom to reach.", &id,
                                                ground->world.error));
    return id;
}

static inline suffice_code_id add_code(struct ground *ground, suffice_code_id parent, const char *name)
{
    suffice_code_id id;
    good(ground, suffice_codebook_add_code(ground->codebook, parent, name, &id, ground->world.error));
    return id;
}

static inline suffice_code_id add_theme(struct ground *ground, const char *name, suffice_experience_id experience)
{
    suffice_code_id id = add_code(ground, 0, name);
    if (experience != 0)
        set_ref(ground, id, SUFFICE_CODE_EXPERIENCE, experience);
    return id;
}

static inline suffice_summary_id add_summary(struct ground *ground, suffice_interview_id interview,
                                             suffice_code_id theme, const char *text)
{
    suffice_summary_id id;
    good(ground, suffice_synthesis_add_summary(ground->synthesis, interview, theme, text, 0, &id, ground->world.error));
    return id;
}

static inline suffice_summary_id add_absence(struct ground *ground, suffice_interview_id interview,
                                             suffice_code_id theme)
{
    suffice_summary_id id;
    good(ground, suffice_synthesis_add_absence(ground->synthesis, interview, theme, SUFFICE_ABSENCE_NOT_RAISED, 0, &id,
                                               ground->world.error));
    return id;
}

/* --- the comparison --- */

static inline suffice_matrix *add_matrix(struct ground *ground, const char *name)
{
    suffice_matrix *matrix;
    good(ground, suffice_synthesis_add_matrix(ground->synthesis, name, &matrix, ground->world.error));
    return matrix;
}

static inline void add_all(struct ground *ground, suffice_matrix *matrix)
{
    good(ground, suffice_matrix_add_all(matrix, ground->world.error));
}

static inline suffice_key_point_id add_key_point(struct ground *ground, suffice_matrix *matrix, const char *key,
                                                 suffice_code_id theme, suffice_key_point_kind kind)
{
    suffice_key_point_id id;
    good(ground, suffice_matrix_add_key_point(matrix, key, theme, kind, "Nobody can be reached at night.", &id,
                                              ground->world.error));
    return id;
}

/* --- stories and models --- */

static inline suffice_story *add_story(struct ground *ground, const char *name, suffice_experience_id experience)
{
    suffice_story *story;
    good(ground, suffice_project_add_story(ground->world.project, name, experience, &story, ground->world.error));
    return story;
}

static inline suffice_segment_id add_segment(struct ground *ground, suffice_story *story, suffice_segment_kind kind,
                                             const char *text, suffice_key_point_id point)
{
    suffice_segment_id id;
    good(ground, suffice_story_add_segment(story, kind, text, &point, point == 0 ? 0 : 1, &id, ground->world.error));
    return id;
}

static inline suffice_logic_model *add_model(struct ground *ground, const char *name, suffice_experience_id experience)
{
    suffice_logic_model *model;
    good(ground, suffice_project_add_logic_model(ground->world.project, name, experience, &model, ground->world.error));
    return model;
}

static inline suffice_node_id add_node(struct ground *ground, suffice_logic_model *model, suffice_node_kind kind,
                                       const char *key, const char *text)
{
    suffice_node_id id;
    good(ground, suffice_logic_model_add_node(model, kind, key, text, 0, &id, ground->world.error));
    return id;
}

/* --- meetings and actions --- */

static inline suffice_meeting_id add_meeting(struct ground *ground, const char *key, int32_t date,
                                             suffice_story_id story, suffice_logic_model_id model)
{
    suffice_meeting_id id;
    good(ground,
         suffice_improvement_add_meeting(ground->improvement, key, date, 0, story, model, &id, ground->world.error));
    return id;
}

static inline suffice_mark_id add_mark(struct ground *ground, suffice_meeting_id meeting, suffice_node_id node,
                                       suffice_mark_value value)
{
    suffice_mark_id id;
    good(ground, suffice_improvement_mark(ground->improvement, meeting, node, value, 0, 0, &id, ground->world.error));
    return id;
}

static inline suffice_focus_id add_focus(struct ground *ground, suffice_meeting_id meeting, suffice_node_id node,
                                         suffice_decision decision)
{
    suffice_focus_id id;
    good(ground,
         suffice_improvement_choose(ground->improvement, meeting, node, decision, NULL, &id, ground->world.error));
    return id;
}

static inline suffice_why_id add_why(struct ground *ground, suffice_id parent, const char *text)
{
    suffice_why_id id;
    good(ground, suffice_improvement_add_why(ground->improvement, parent, text, false, &id, ground->world.error));
    return id;
}

static inline suffice_action_id add_action(struct ground *ground, const char *key, suffice_id owner, int32_t due)
{
    suffice_action_id id;
    good(ground,
         suffice_improvement_add_action(ground->improvement, key, "One list", owner, due, &id, ground->world.error));
    return id;
}

static inline suffice_action_status_id add_status(struct ground *ground, suffice_action_id action,
                                                  suffice_action_state state, int32_t date)
{
    suffice_action_status_id id;
    good(ground,
         suffice_improvement_set_status(ground->improvement, action, state, date, 0, NULL, &id, ground->world.error));
    return id;
}

static inline suffice_answer_id add_answer(struct ground *ground, const char *key)
{
    suffice_answer_id id;
    good(ground,
         suffice_improvement_add_answer(ground->improvement, key, "There was no number.", &id, ground->world.error));
    return id;
}

static inline suffice_idea_id add_idea(struct ground *ground, const char *key)
{
    suffice_idea_id id;
    good(ground,
         suffice_improvement_add_idea(ground->improvement, key, "A card by the phone.", 0, &id, ground->world.error));
    return id;
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, make_ground, drop_ground)

#endif
