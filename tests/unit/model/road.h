/*
 * Road: a project with the whole way in it, from those who spoke to what they were told, and to a maturity assessment.
 * SPDX-License-Identifier: MIT
 */
#ifndef SUFFICE_TESTS_ROAD_H
#define SUFFICE_TESTS_ROAD_H

#include "cast.h"

#include <suffice/assessment.h>
#include <suffice/audience.h>
#include <suffice/framework.h>
#include <suffice/improvement.h>
#include <suffice/logic_model.h>
#include <suffice/matrix.h>
#include <suffice/story.h>
#include <suffice/synthesis.h>

struct road {
    struct world world;
    suffice_codebook *codebook;
    suffice_excerpts *excerpts;
    suffice_synthesis *synthesis;
    suffice_improvement *improvement;
    suffice_matrix *matrix;
    suffice_story *story;
    suffice_logic_model *model;
    suffice_framework *framework;
    suffice_assessment *assessment;
    suffice_analyst_id analyst;
    suffice_team_id team;
    suffice_team_member_id member;
    suffice_basis_id basis;
    suffice_participant_id one, two;          /* Maryam Osei, a carer; Tomasz, who uses the service */
    suffice_subject_id subject;               /* Kofi Osei */
    suffice_interview_id alone, joint, empty; /* with one; with both; with nobody who took part */
    suffice_speaker_id speaker, first, second;
    suffice_timeline_event_id event;
    suffice_source_id talk, chat, tape, notes, letter;        /* of alone, joint, alone, empty, none */
    suffice_excerpt_id quote, shared, heard, lost, complaint; /* one of each of them; the first by the speaker */
    suffice_experience_id experience;
    suffice_code_id theme;
    suffice_summary_id summary, joint_summary;
    suffice_key_point_id point, other_point;
    suffice_segment_id segment, context;
    suffice_node_id node, outcome;
    suffice_meeting_id meeting;
    suffice_mark_id mark;
    suffice_focus_id focus;
    suffice_why_id why, root;
    suffice_idea_id idea;
    suffice_good_practice_id practice;
    suffice_action_id action;
    suffice_answer_id answer;
    suffice_area_id area;
    suffice_rating_id rating;
    suffice_evidence_id evidence;
};

/* The first word of each text and quotation is found nowhere else. */
#define ROAD_TALK "Xtalk begins. Xquote, one call to Maryam. Xend."
#define ROAD_CHAT "Xchat begins. Xshared between Tomasz and Maryam. Xend."
#define ROAD_NOTES "Xnotes begin. Xlost is what was said. Xend."
#define ROAD_LETTER "Xletter begins. Xcomplaint about the wait. Xend."

static inline suffice_excerpt_id road_excerpt(struct road *road, suffice_source_id source, const char *text,
                                              const char *from)
{
    struct world *world = &road->world;
    suffice_excerpt_id id = 0;
    int64_t start = strstr(text, from) - text;
    int64_t end = strchr(text + start, '.') + 1 - text;
    good(world, suffice_excerpts_add_text(road->excerpts, source, start, end, road->analyst, &id, world->error));
    return id;
}

static inline void road_ref(struct road *road, suffice_id id, suffice_field field, suffice_id target)
{
    struct world *world = &road->world;
    good(world, suffice_set_ref(world->project, id, field, target, world->error));
}

static inline void road_add_ref(struct road *road, suffice_id id, suffice_field field, suffice_id target)
{
    struct world *world = &road->world;
    size_t count = suffice_count(world->project, id, field);
    good(world, suffice_insert_ref(world->project, id, field, count, target, world->error));
}

static inline void road_people(struct road *road)
{
    struct world *world = &road->world;
    suffice_corpus *corpus = world->corpus;
    suffice_error *e = world->error;
    good(world, suffice_corpus_add_analyst(corpus, "AN1", "Ann Analyst", &road->analyst, e));
    good(world, suffice_corpus_add_basis(corpus, "Complaints", &road->basis, e));
    good(world, suffice_corpus_add_team(corpus, "T1", "North team", &road->team, e));
    good(world, suffice_corpus_add_team_member(corpus, road->team, "Petra Nurse", "nurse", SUFFICE_SECTOR_HEALTH,
                                               &road->member, e));
    good(world, suffice_corpus_add_participant(corpus, "P1", "Maryam Osei", SUFFICE_VOICE_CARER, &road->one, e));
    good(world, suffice_corpus_add_participant(corpus, "P2", "Tomasz", SUFFICE_VOICE_SERVICE_USER, &road->two, e));
    good(world, suffice_corpus_add_subject(corpus, "S1", "Kofi Osei", road->one, "husband", &road->subject, e));
    good(world, suffice_corpus_add_sample_group(corpus, "Carers", SUFFICE_VOICE_CARER, 3, 1, NULL, e));
    good(world, suffice_corpus_add_schedule(corpus, "Schedule", NULL, e));
}

static inline void road_sources(struct road *road)
{
    struct world *world = &road->world;
    suffice_corpus *corpus = world->corpus;
    suffice_error *e = world->error;
    suffice_grid_id grid = 0;
    good(world, suffice_corpus_add_interview(corpus, "I1", SUFFICE_ENCOUNTER_INTERVIEW, 20250300, &road->alone, e));
    good(world, suffice_corpus_add_interview(corpus, "I2", SUFFICE_ENCOUNTER_JOINT, 20250300, &road->joint, e));
    good(world, suffice_corpus_add_interview(corpus, "I3", SUFFICE_ENCOUNTER_GROUP, 0, &road->empty, e));
    good(world,
         suffice_corpus_add_speaker(corpus, road->alone, "MO", SUFFICE_PART_CARER, road->one, &road->speaker, e));
    good(world, suffice_corpus_add_speaker(corpus, road->alone, "Int", SUFFICE_PART_INTERVIEWER, 0, NULL, e));
    good(world, suffice_corpus_add_speaker(corpus, road->joint, "MO", SUFFICE_PART_CARER, road->one, &road->first, e));
    good(world,
         suffice_corpus_add_speaker(corpus, road->joint, "TZ", SUFFICE_PART_PERSON, road->two, &road->second, e));
    good(world,
         suffice_corpus_add_event(corpus, road->alone, "Came home", 20250100, SUFFICE_VALENCE_BAD, &road->event, e));
    good(world, suffice_corpus_add_text(corpus, "Talk", SUFFICE_MEDIUM_TRANSCRIPT, ROAD_TALK, strlen(ROAD_TALK),
                                        road->alone, &road->talk, e));
    good(world, suffice_corpus_add_text(corpus, "Chat", SUFFICE_MEDIUM_NOTES, ROAD_CHAT, strlen(ROAD_CHAT), road->joint,
                                        &road->chat, e));
    good(world, suffice_corpus_add_file(corpus, "Tape", SUFFICE_MEDIUM_RECORDING, "tape.mp3", -1, NULL, 60000,
                                        road->alone, &road->tape, e));
    good(world, suffice_corpus_add_text(corpus, "Notes", SUFFICE_MEDIUM_NOTES, ROAD_NOTES, strlen(ROAD_NOTES),
                                        road->empty, &road->notes, e));
    good(world, suffice_corpus_add_text(corpus, "Letter", SUFFICE_MEDIUM_DOCUMENT, ROAD_LETTER, strlen(ROAD_LETTER), 0,
                                        &road->letter, e));
    good(world, suffice_corpus_add_grid(corpus, road->alone, road->tape, road->analyst, &grid, e));
    good(world, suffice_corpus_add_grid_row(corpus, grid, 0, 30000, "coming home", NULL, 0, NULL, e));
}

static inline void road_excerpts(struct road *road)
{
    struct world *world = &road->world;
    road->quote = road_excerpt(road, road->talk, ROAD_TALK, "Xquote");
    road->shared = road_excerpt(road, road->chat, ROAD_CHAT, "Xshared");
    road->lost = road_excerpt(road, road->notes, ROAD_NOTES, "Xlost");
    road->complaint = road_excerpt(road, road->letter, ROAD_LETTER, "Xcomplaint");
    good(world, suffice_excerpts_add_time(road->excerpts, road->tape, 1000, 2000, "Xheard it said", road->analyst,
                                          &road->heard, world->error));
    road_ref(road, road->quote, SUFFICE_EXCERPT_SPEAKER, road->speaker);
}

static inline void road_synthesis(struct road *road)
{
    struct world *world = &road->world;
    suffice_error *e = world->error;
    good(world,
         suffice_project_add_experience(world->project, "E1", "Crisis", "I know whom to reach.", &road->experience, e));
    good(world, suffice_codebook_add_code(road->codebook, 0, "Reaching", &road->theme, e));
    good(world, suffice_excerpts_code(road->excerpts, road->quote, road->theme, road->analyst, NULL, e));
    good(world, suffice_codebook_add_version(road->codebook, "First", road->analyst, "why", NULL, e));
    good(world, suffice_synthesis_add_summary(road->synthesis, road->alone, road->theme, "Knew the number.",
                                              road->analyst, &road->summary, e));
    good(world, suffice_synthesis_add_summary(road->synthesis, road->joint, road->theme, "Both had to ask.",
                                              road->analyst, &road->joint_summary, e));
    road_add_ref(road, road->summary, SUFFICE_SUMMARY_EXCERPTS, road->quote);
    road_add_ref(road, road->joint_summary, SUFFICE_SUMMARY_EXCERPTS, road->shared);
    good(world, suffice_synthesis_add_matrix(road->synthesis, "Round 1", &road->matrix, e));
    good(world, suffice_matrix_add_all(road->matrix, e));
    good(world, suffice_matrix_chart_all(road->matrix, NULL, e));
    good(world, suffice_matrix_add_key_point(road->matrix, "KP1", road->theme, SUFFICE_KEY_POINT_KIND_DIFFERENCE,
                                             "Some know whom to ring.", &road->point, e));
    good(world, suffice_matrix_add_key_point(road->matrix, "KP2", road->theme, SUFFICE_KEY_POINT_KIND_SINGLE_VOICE,
                                             "One waited.", &road->other_point, e));
    road_add_ref(road, road->point, SUFFICE_KEY_POINT_SUMMARIES, road->summary);
    road_add_ref(road, road->point, SUFFICE_KEY_POINT_AGAINST, road->joint_summary);
    road_add_ref(road, road->point, SUFFICE_KEY_POINT_EXCERPTS, road->quote);
    good(world, suffice_project_add_story(world->project, "The long weekend", road->experience, &road->story, e));
    good(world, suffice_story_add_segment(road->story, SUFFICE_SEGMENT_KIND_EVIDENCE, "She rang.", &road->point, 1,
                                          &road->segment, e));
    good(world, suffice_story_add_segment(road->story, SUFFICE_SEGMENT_KIND_CONTEXT, "It rained.", NULL, 0,
                                          &road->context, e));
    good(world, suffice_story_leave_out(road->story, road->other_point, "too few", e));
}

static inline void road_meeting(struct road *road)
{
    struct world *world = &road->world;
    suffice_improvement *improvement = road->improvement;
    suffice_error *e = world->error;
    good(world, suffice_project_add_activity(world->project, "A1", "Sharing numbers", "We share.", NULL, e));
    good(world, suffice_project_add_logic_model(world->project, "Crisis", road->experience, &road->model, e));
    good(world, suffice_logic_model_add_node(road->model, SUFFICE_NODE_KIND_ACTIVITY, "N1", "We give a card.", 0,
                                             &road->node, e));
    good(world, suffice_logic_model_add_node(road->model, SUFFICE_NODE_KIND_OUTCOME, "N2", "People know us.", 0,
                                             &road->outcome, e));
    good(world, suffice_logic_model_add_link(road->model, road->node, road->outcome, NULL, e));
    good(world,
         suffice_improvement_add_meeting(improvement, "M1", 20250401, road->team, suffice_story_item(road->story),
                                         suffice_logic_model_item(road->model), &road->meeting, e));
    good(world, suffice_improvement_add_reaction(improvement, road->meeting, SUFFICE_REACTION_KIND_IMPRESSION, "Sad.",
                                                 road->member, NULL, e));
    good(world, suffice_improvement_add_observation(improvement, road->meeting, SUFFICE_TURN_WRONG, "Nobody answered.",
                                                    road->node, road->segment, NULL, e));
    good(world, suffice_improvement_mark(improvement, road->meeting, road->node, SUFFICE_MARK_VALUE_DID_NOT,
                                         SUFFICE_MARK_BASIS_STORY, road->member, &road->mark, e));
    road_ref(road, road->mark, SUFFICE_MARK_SEGMENT, road->segment);
    good(world, suffice_improvement_choose(improvement, road->meeting, road->node, SUFFICE_DECISION_START,
                                           "It matters.", &road->focus, e));
    good(world, suffice_improvement_add_why(improvement, road->focus, "No cards.", false, &road->why, e));
    good(world, suffice_improvement_add_why(improvement, road->why, "Nobody orders them.", true, &road->root, e));
}

static inline void road_improvement(struct road *road)
{
    struct world *world = &road->world;
    suffice_improvement *improvement = road->improvement;
    suffice_error *e = world->error;
    good(world, suffice_improvement_add_idea(improvement, "ID1", "A fridge magnet.", road->one, &road->idea, e));
    road_add_ref(road, road->idea, SUFFICE_IDEA_EXCERPTS, road->quote);
    good(world, suffice_improvement_add_good_practice(improvement, "Ringing back", "They ring.", &road->practice, e));
    road_add_ref(road, road->practice, SUFFICE_GOOD_PRACTICE_KEY_POINTS, road->point);
    good(world,
         suffice_improvement_add_action(improvement, "AC1", "Print cards", road->member, 20250601, &road->action, e));
    road_ref(road, road->action, SUFFICE_ACTION_FOCUS, road->focus);
    road_ref(road, road->action, SUFFICE_ACTION_CAUSE, road->root);
    road_ref(road, road->action, SUFFICE_ACTION_TEAM, road->team);
    road_add_ref(road, road->action, SUFFICE_ACTION_KEY_POINTS, road->point);
    road_add_ref(road, road->action, SUFFICE_ACTION_IDEAS, road->idea);
    good(world, suffice_improvement_set_status(improvement, road->action, SUFFICE_ACTION_STATE_BEGUN, 20250501,
                                               road->member, "begun", NULL, e));
    good(world, suffice_improvement_add_test(improvement, road->action, "Ten cards", "They help", 20250510,
                                             SUFFICE_TEST_DECISION_ADOPT, NULL, e));
    good(world, suffice_improvement_add_answer(improvement, "AN", "You could not reach us.", &road->answer, e));
    road_add_ref(road, road->answer, SUFFICE_ANSWER_KEY_POINTS, road->point);
    road_add_ref(road, road->answer, SUFFICE_ANSWER_ACTIONS, road->action);
}

static inline void road_assessment(struct road *road)
{
    struct world *world = &road->world;
    suffice_error *e = world->error;
    suffice_level_id level = 0;
    suffice_framework_section_id section = 0;
    suffice_area_group_id group = 0;
    suffice_indicator_id indicator = 0;
    good(world, suffice_project_add_framework(world->project, "f", "Framework", &road->framework, e));
    good(world, suffice_framework_add_level(road->framework, "low", "Low", NULL, &level, e));
    good(world, suffice_framework_add_section(road->framework, "1", "Section", &section, e));
    good(world, suffice_framework_add_group(road->framework, section, "1", "Group", &group, e));
    good(world, suffice_framework_add_area(road->framework, group, "1a", "Area", &road->area, e));
    good(world, suffice_framework_add_indicator(road->framework, road->area, "1a.1", "It is so.", &indicator, e));
    good(world, suffice_project_add_assessment(world->project, "Baseline", suffice_framework_item(road->framework),
                                               &road->assessment, e));
    good(world, suffice_assessment_rate(road->assessment, road->area, level, "so", &road->rating, e));
    good(world, suffice_assessment_mark(road->assessment, indicator, SUFFICE_FULFILMENT_MET, "met", NULL, e));
    good(world,
         suffice_assessment_add_evidence(road->assessment, road->area, "shows it", road->action, &road->evidence, e));
    good(world,
         suffice_assessment_add_reviewer(road->assessment, SUFFICE_REVIEW_ROLE_STAFF, "Rhian Reviewer", NULL, e));
    road_add_ref(road, road->rating, SUFFICE_RATING_ACTIONS, road->action);
}

static inline int make_road(void **state)
{
    void *made = NULL;
    struct road *road = calloc(1, sizeof *road);
    assert_non_null(road);
    make_world(&made);
    memcpy(&road->world, made, sizeof road->world);
    free(made);
    suffice_project *project = road->world.project;
    road->codebook = suffice_project_edit_codebook(project);
    road->excerpts = suffice_project_edit_excerpts(project);
    road->synthesis = suffice_project_edit_synthesis(project);
    road->improvement = suffice_project_edit_improvement(project);
    road_people(road);
    road_sources(road);
    road_excerpts(road);
    road_synthesis(road);
    road_meeting(road);
    road_improvement(road);
    road_assessment(road);
    *state = road;
    return 0;
}

static inline int drop_road(void **state)
{
    struct road *road = *state;
    suffice_project_release(road->world.project);
    suffice_error_release(road->world.error);
    free(road);
    return 0;
}

/* What a permission of one of the two is from now on. */
static inline void permit(struct road *road, suffice_participant_id who, suffice_purpose purpose,
                          suffice_agreement state)
{
    struct world *world = &road->world;
    good(world, suffice_corpus_set_permission(world->corpus, who, purpose, state, 0, NULL, NULL, world->error));
}

#endif
