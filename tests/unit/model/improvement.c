/*
 * Tests of meetings: reactions, observations, marks and their split, what was chosen, whys, and the rules about boxes.
 * SPDX-License-Identifier: MIT
 */
#include "carried.h"
#include "cast.h"

#include <suffice/improvement.h>
#include <suffice/logic_model.h>
#include <suffice/story.h>

/* Until there are such details; see lib/model/logic_rules.h. */

/* A team of two, a story with two segments, a model with three boxes, a meeting. */
struct scene {
    suffice_improvement *improvement;
    suffice_experience_id experience;
    suffice_team_id team;
    suffice_team_member_id bola, sam;
    suffice_story *story;
    suffice_segment_id first, second;
    suffice_logic_model *model, *other;
    suffice_node_id a, b, o, e, stranger; /* stranger is of other */
    suffice_meeting_id meeting;
};

static void add_models(struct world *world, struct scene *scene)
{
    suffice_error *error = world->error;
    good(world, suffice_project_add_logic_model(world->project, "Crisis", scene->experience, &scene->model, error));
    good(world, suffice_project_add_logic_model(world->project, "Other", scene->experience, &scene->other, error));
    scene->e = suffice_logic_model_experience_node(scene->model);
    good(world,
         suffice_logic_model_add_node(scene->model, SUFFICE_NODE_KIND_ACTIVITY, "A", "We name.", 0, &scene->a, error));
    good(world,
         suffice_logic_model_add_node(scene->model, SUFFICE_NODE_KIND_ACTIVITY, "B", "We meet.", 0, &scene->b, error));
    good(world,
         suffice_logic_model_add_node(scene->model, SUFFICE_NODE_KIND_OUTCOME, "O", "We know.", 0, &scene->o, error));
    good(world,
         suffice_logic_model_add_node(scene->other, SUFFICE_NODE_KIND_ACTIVITY, "X", NULL, 0, &scene->stranger, error));
    good(world, suffice_logic_model_add_link(scene->model, scene->a, scene->o, NULL, error));
    good(world, suffice_logic_model_add_link(scene->model, scene->o, scene->e, NULL, error));
}

static struct scene make_scene(struct world *world)
{
    struct scene scene = {.improvement = suffice_project_edit_improvement(world->project)};
    suffice_error *error = world->error;
    suffice_project *project = world->project;
    good(world, suffice_project_add_experience(project, "E3", "Crisis", "I know.", &scene.experience, error));
    good(world, suffice_corpus_add_team(world->corpus, "FH", "Fernhollow", &scene.team, error));
    good(world, suffice_corpus_add_team_member(world->corpus, scene.team, "Bola", NULL, 0, &scene.bola, error));
    good(world, suffice_corpus_add_team_member(world->corpus, scene.team, "Sam", NULL, 0, &scene.sam, error));
    good(world, suffice_project_add_story(project, "The long weekend", scene.experience, &scene.story, error));
    good(world,
         suffice_story_add_segment(scene.story, SUFFICE_SEGMENT_KIND_CONTEXT, "Rain.", NULL, 0, &scene.first, error));
    good(world,
         suffice_story_add_segment(scene.story, SUFFICE_SEGMENT_KIND_BRIDGE, "Then.", NULL, 0, &scene.second, error));
    add_models(world, &scene);
    STEP(suffice_improvement_add_meeting(scene.improvement, "M1", 20250508, scene.team, suffice_story_item(scene.story),
                                         suffice_logic_model_item(scene.model), &scene.meeting, error));
    return scene;
}

static suffice_mark_id mark(struct world *world, const struct scene *scene, suffice_meeting_id meeting,
                            suffice_node_id node, suffice_mark_value value, suffice_team_member_id member)
{
    suffice_mark_id id = 0;
    STEP(suffice_improvement_mark(scene->improvement, meeting, node, value, SUFFICE_MARK_BASIS_STORY, member, &id,
                                  world->error));
    assert_true(id != 0);
    return id;
}

static suffice_meeting_id add_meeting(struct world *world, const struct scene *scene, suffice_logic_model *model,
                                      suffice_meeting_id follows)
{
    suffice_meeting_id id = 0;
    good(world, suffice_improvement_add_meeting(scene->improvement, NULL, 0, 0, 0, suffice_logic_model_item(model), &id,
                                                world->error));
    if (follows != 0)
        good(world, suffice_set_ref(world->project, id, SUFFICE_MEETING_FOLLOWS, follows, world->error));
    return id;
}

/* --- the handle --- */

static void test_handle(void **state)
{
    struct world *world = *state;
    suffice_improvement *improvement = suffice_project_edit_improvement(world->project);
    assert_ptr_equal(suffice_project_improvement(world->project), improvement);
    assert_ptr_equal(suffice_improvement_project(improvement), world->project);
    assert_ptr_equal(suffice_improvement_edit_project(improvement), world->project);
    assert_int_equal(suffice_kind_of(world->project, suffice_improvement_item(improvement)), SUFFICE_KIND_IMPROVEMENT);
    suffice_improvement_retain(improvement);
    suffice_improvement_release(improvement);
    assert_null(suffice_improvement_project(NULL));
    assert_null(suffice_improvement_edit_project(NULL));
    assert_true(suffice_improvement_item(NULL) == 0);
    suffice_improvement_retain(NULL);
    suffice_improvement_release(NULL);
}

/* --- meetings --- */

static void test_meetings(void **state)
{
    struct world *world = *state;
    struct scene scene = make_scene(world);
    suffice_improvement *improvement = scene.improvement;
    suffice_meeting_id none = 1;
    int32_t date;
    assert_int_equal(suffice_date(world->project, scene.meeting, SUFFICE_MEETING_DATE, &date, NULL), SUFFICE_OK);
    assert_int_equal(date, 20250508);
    assert_true(suffice_ref(world->project, scene.meeting, SUFFICE_MEETING_TEAM) == scene.team);
    assert_true(suffice_ref(world->project, scene.meeting, SUFFICE_MEETING_STORY) == suffice_story_item(scene.story));
    STEP(suffice_improvement_add_meeting(improvement, NULL, 0, 0, 0, 0, NULL, world->error));
    REFUSED(NOT_UNIQUE, suffice_improvement_add_meeting(improvement, "M1", 0, 0, 0, 0, &none, world->error));
    assert_true(none == 0);
    REFUSED(OUT_OF_RANGE, suffice_improvement_add_meeting(improvement, "M2", 20250231, 0, 0, 0, &none, world->error));
    REFUSED(WRONG_KIND,
            suffice_improvement_add_meeting(improvement, "M2", 0, scene.experience, 0, 0, &none, world->error));
    REFUSED(WRONG_KIND, suffice_improvement_add_meeting(improvement, "M2", 0, 0, scene.team, 0, &none, world->error));
    REFUSED(WRONG_KIND, suffice_improvement_add_meeting(improvement, "M2", 0, 0, 0, scene.team, &none, world->error));
    REFUSED(NULL_ARGUMENT, suffice_improvement_add_meeting(NULL, "M2", 0, 0, 0, 0, &none, world->error));
    REFUSED(IN_USE, suffice_remove(world->project, suffice_logic_model_item(scene.model), 0, world->error));
    WITHOUT_MEMORY(suffice_improvement_add_meeting(improvement, "M3", 0, scene.team, 0, 0, &none, NULL));
}

static void test_reactions(void **state)
{
    struct world *world = *state;
    struct scene scene = make_scene(world);
    suffice_improvement *improvement = scene.improvement;
    suffice_reaction_id reaction;
    STEP(suffice_improvement_add_reaction(improvement, scene.meeting, SUFFICE_REACTION_KIND_IMPRESSION, "Sad.",
                                          scene.bola, &reaction, world->error));
    assert_true(suffice_ref(world->project, reaction, SUFFICE_REACTION_PERSON) == scene.bola);
    STEP(suffice_improvement_add_reaction(improvement, scene.meeting, SUFFICE_REACTION_KIND_PARKED_WORRY, "Who pays?",
                                          0, NULL, world->error));
    REFUSED(UNKNOWN_CHOICE,
            suffice_improvement_add_reaction(improvement, scene.meeting, 0, "Sad.", 0, &reaction, world->error));
    assert_true(reaction == 0);
    REFUSED(EMPTY, suffice_improvement_add_reaction(improvement, scene.meeting, 1, NULL, 0, &reaction, world->error));
    REFUSED(WRONG_TARGET, suffice_improvement_add_reaction(improvement, scene.meeting, 1, "Sad.", scene.team, &reaction,
                                                           world->error));
    REFUSED(WRONG_KIND,
            suffice_improvement_add_reaction(improvement, scene.team, 1, "Sad.", 0, &reaction, world->error));
    REFUSED(NULL_ARGUMENT,
            suffice_improvement_add_reaction(NULL, scene.meeting, 1, "Sad.", 0, &reaction, world->error));
}

static void test_observations(void **state)
{
    struct world *world = *state;
    struct scene scene = make_scene(world);
    suffice_improvement *improvement = scene.improvement;
    suffice_observation_id id;
    STEP(suffice_improvement_add_observation(improvement, scene.meeting, SUFFICE_TURN_WRONG, "Nobody named.", scene.a,
                                             scene.first, &id, world->error));
    assert_true(suffice_ref(world->project, id, SUFFICE_OBSERVATION_NODE) == scene.a);
    assert_true(suffice_ref(world->project, id, SUFFICE_OBSERVATION_SEGMENT) == scene.first);
    STEP(suffice_improvement_add_observation(improvement, scene.meeting, SUFFICE_TURN_RIGHT, "The nurse.", 0, 0, NULL,
                                             world->error));
    REFUSED(UNKNOWN_CHOICE,
            suffice_improvement_add_observation(improvement, scene.meeting, 3, "So.", 0, 0, &id, world->error));
    assert_true(id == 0);
    REFUSED(EMPTY, suffice_improvement_add_observation(improvement, scene.meeting, 1, "", 0, 0, &id, world->error));
    REFUSED(WRONG_KIND, suffice_improvement_add_observation(improvement, scene.meeting, 1, "So.", scene.first, 0, &id,
                                                            world->error));
    REFUSED(NULL_ARGUMENT, suffice_improvement_add_observation(NULL, scene.meeting, 1, "So.", 0, 0, &id, world->error));
}

/* --- marks --- */

static void test_marks(void **state)
{
    struct world *world = *state;
    struct scene scene = make_scene(world);
    suffice_improvement *improvement = scene.improvement;
    suffice_meeting_id meeting = scene.meeting;
    suffice_mark_id first = mark(world, &scene, meeting, scene.a, SUFFICE_MARK_VALUE_DID, scene.bola);
    suffice_mark_id none = 1;
    int32_t value;
    STEP(suffice_improvement_mark(improvement, meeting, scene.a, SUFFICE_MARK_VALUE_DID_NOT, 0, scene.bola, &none,
                                  world->error));
    assert_true(none == first);
    assert_int_equal(suffice_choice(world->project, first, SUFFICE_MARK_VALUE, &value, NULL), SUFFICE_OK);
    assert_int_equal(value, SUFFICE_MARK_VALUE_DID_NOT);
    assert_int_equal(suffice_choice(world->project, first, SUFFICE_MARK_BASIS, &value, NULL), SUFFICE_ERROR_NOT_FOUND);
    assert_true(mark(world, &scene, meeting, scene.a, SUFFICE_MARK_VALUE_DID, scene.sam) != first);
    assert_true(mark(world, &scene, meeting, scene.b, SUFFICE_MARK_VALUE_DID, scene.bola) != first);
    mark(world, &scene, meeting, scene.o, SUFFICE_MARK_VALUE_DID, 0);
    mark(world, &scene, meeting, scene.o, SUFFICE_MARK_VALUE_DID, 0);
    mark(world, &scene, meeting, scene.o, SUFFICE_MARK_VALUE_DID, scene.sam);
    mark(world, &scene, meeting, scene.b, SUFFICE_MARK_VALUE_DID, scene.sam); /* beside that of the other */
    suffice_meeting_id second = add_meeting(world, &scene, NULL, meeting);
    assert_true(mark(world, &scene, second, scene.a, SUFFICE_MARK_VALUE_DID, scene.bola) != first);
    assert_int_equal(suffice_child_count(world->project, meeting, SUFFICE_KIND_MARK), 7);
    REFUSED(EXPERIENCE_BOX, suffice_improvement_mark(improvement, meeting, scene.e, 1, 0, 0, &none, world->error));
    assert_true(none == 0);
    REFUSED(OTHER_MODEL, suffice_improvement_mark(improvement, meeting, scene.stranger, 1, 0, 0, &none, world->error));
    REFUSED(UNKNOWN_CHOICE, suffice_improvement_mark(improvement, meeting, scene.a, 0, 0, 0, &none, world->error));
    REFUSED(UNKNOWN_CHOICE,
            suffice_improvement_mark(improvement, meeting, scene.a, 4, 0, scene.bola, &none, world->error));
    REFUSED(UNKNOWN_CHOICE, suffice_improvement_mark(improvement, meeting, scene.a, 1, 9, 0, &none, world->error));
    REFUSED(WRONG_KIND, suffice_improvement_mark(improvement, meeting, scene.a, 1, 0, scene.team, &none, world->error));
    REFUSED(WRONG_KIND, suffice_improvement_mark(improvement, scene.a, scene.a, 1, 0, 0, &none, world->error));
    REFUSED(NULL_ARGUMENT, suffice_improvement_mark(NULL, meeting, scene.a, 1, 0, 0, &none, world->error));
    REFUSED(IN_USE, suffice_remove(world->project, scene.a, 0, world->error));
    WITHOUT_MEMORY(suffice_improvement_mark(improvement, meeting, scene.a, 3, 1, scene.sam, &none, NULL));
}

static void test_meetings_keep_their_model(void **state)
{
    struct world *world = *state;
    struct scene scene = make_scene(world);
    suffice_project *project = world->project;
    suffice_logic_model_id other = suffice_logic_model_item(scene.other);
    suffice_meeting_id free = add_meeting(world, &scene, NULL, 0);
    mark(world, &scene, free, scene.stranger, SUFFICE_MARK_VALUE_DID, 0);
    mark(world, &scene, free, scene.a, SUFFICE_MARK_VALUE_DID, 0);
    REFUSED(OTHER_MODEL, suffice_set_ref(project, free, SUFFICE_MEETING_MODEL, other, world->error));
    suffice_meeting_id second = add_meeting(world, &scene, scene.other, scene.meeting);
    mark(world, &scene, second, scene.stranger, SUFFICE_MARK_VALUE_DID, 0);
    mark(world, &scene, second, scene.b, SUFFICE_MARK_VALUE_DID, 0); /* of the model of the first */
    REFUSED(OTHER_MODEL, suffice_set_ref(project, scene.meeting, SUFFICE_MEETING_MODEL, other, world->error));
    REFUSED(OTHER_MODEL, suffice_clear(project, second, SUFFICE_MEETING_FOLLOWS, world->error));
    REFUSED(OTHER_MODEL, suffice_remove(project, scene.meeting, 0, world->error));
    STEP(suffice_clear(project, second, SUFFICE_MEETING_MODEL, world->error));
    STEP(suffice_clear(project, second, SUFFICE_MEETING_FOLLOWS, world->error));
    suffice_focus_id focus = 0;
    good(world, suffice_improvement_choose(scene.improvement, scene.meeting, scene.a, 1, NULL, &focus, world->error));
    REFUSED(OTHER_MODEL, suffice_set_ref(project, focus, SUFFICE_FOCUS_NODE, scene.stranger, world->error));
    REFUSED(OTHER_MODEL, suffice_set_ref(project, scene.meeting, SUFFICE_MEETING_MODEL, other, world->error));
    STEP(suffice_clear(project, scene.meeting, SUFFICE_MEETING_TEAM, world->error));
}

/* Two models, a box in one of them, and what there is on it: an arrow in the first model, a mark in a meeting. */
static suffice_project *two_models(bool moved, const char *link, const char *mark_text)
{
    char text[2000];
    const char *box = "<node guid=\"#c1\" kind=\"activity\"/>";
    snprintf(text, sizeof text,
             "<experience guid=\"#e1\" name=\"Crisis\"/>"
             "<logic-model guid=\"#a1\" name=\"One\" experience=\"#e1\">%s<node guid=\"#c2\" kind=\"outcome\"/>%s"
             "</logic-model><logic-model guid=\"#a2\" name=\"Two\" experience=\"#e1\">%s</logic-model>"
             "<improvement><meeting guid=\"#b1\" model=\"#a1\">%s</meeting></improvement>",
             moved ? "" : box, link, moved ? box : "", mark_text);
    return project_of(text);
}

static suffice_detail merge_moved(struct world *world, const char *link, const char *mark_text)
{
    suffice_project *project = two_models(false, link, mark_text);
    suffice_project *base = two_models(false, "", "");
    suffice_project *other = two_models(true, "", "");
    suffice_error_clear(world->error);
    suffice_status status = suffice_project_merge(project, other, base, 0, NULL, world->error);
    bool moved = suffice_parent(project, find(project, "c1")) == find(project, "a2");
    assert_int_equal(moved, status == SUFFICE_OK);
    suffice_project_release(project);
    suffice_project_release(base);
    suffice_project_release(other);
    return suffice_error_detail(world->error);
}

/* A merge that moves a box into another model must not leave behind what is on it. */
static void test_merges_keep_the_rules(void **state)
{
    struct world *world = *state;
    assert_int_equal(merge_moved(world, "", ""), SUFFICE_DETAIL_NONE);
    assert_int_equal(merge_moved(world, "", "<mark guid=\"#b2\" node=\"#c1\" value=\"did\"/>"),
                     SUFFICE_DETAIL_OTHER_MODEL);
    assert_int_equal(merge_moved(world, "", "<focus guid=\"#b2\" node=\"#c1\" decision=\"keep\"/>"),
                     SUFFICE_DETAIL_OTHER_MODEL);
    assert_int_equal(merge_moved(world, "<link from=\"#c1\" to=\"#c2\"/>", ""), SUFFICE_DETAIL_OTHER_MODEL);
    assert_int_equal(merge_moved(world, "<link from=\"#c2\" to=\"#c1\"/>", ""), SUFFICE_DETAIL_OTHER_MODEL);
}

/* --- choosing --- */

static void test_choosing(void **state)
{
    struct world *world = *state;
    struct scene scene = make_scene(world);
    suffice_project *project = world->project;
    suffice_improvement *improvement = scene.improvement;
    suffice_meeting_id second = add_meeting(world, &scene, NULL, scene.meeting);
    suffice_mark_id before = mark(world, &scene, scene.meeting, scene.a, SUFFICE_MARK_VALUE_DID_NOT, scene.bola);
    suffice_mark_id same = mark(world, &scene, scene.meeting, scene.a, SUFFICE_MARK_VALUE_DID, scene.sam);
    mark(world, &scene, scene.meeting, scene.b, SUFFICE_MARK_VALUE_DID, 0);
    suffice_mark_id after = mark(world, &scene, second, scene.a, SUFFICE_MARK_VALUE_NOT_CLEAR, 0);
    suffice_focus_id focus;
    good(world, suffice_set_ref(project, before, SUFFICE_MARK_SEGMENT, scene.second, world->error));
    good(world, suffice_set_ref(project, same, SUFFICE_MARK_SEGMENT, scene.second, world->error));
    good(world, suffice_set_ref(project, after, SUFFICE_MARK_SEGMENT, scene.first, world->error));
    STEP(suffice_improvement_choose(improvement, second, scene.a, SUFFICE_DECISION_START, "It weighs.", &focus,
                                    world->error));
    assert_int_equal(suffice_count(project, focus, SUFFICE_FOCUS_MARKS), 3);
    assert_true(suffice_ref_at(project, focus, SUFFICE_FOCUS_MARKS, 0) == before);
    assert_true(suffice_ref_at(project, focus, SUFFICE_FOCUS_MARKS, 1) == same);
    assert_true(suffice_ref_at(project, focus, SUFFICE_FOCUS_MARKS, 2) == after);
    assert_int_equal(suffice_count(project, focus, SUFFICE_FOCUS_SEGMENTS), 2);
    assert_true(suffice_ref_at(project, focus, SUFFICE_FOCUS_SEGMENTS, 0) == scene.second);
    assert_true(suffice_ref_at(project, focus, SUFFICE_FOCUS_SEGMENTS, 1) == scene.first);
    STEP(suffice_improvement_choose(improvement, scene.meeting, scene.o, SUFFICE_DECISION_KEEP, NULL, &focus,
                                    world->error));
    assert_int_equal(suffice_count(project, focus, SUFFICE_FOCUS_MARKS), 0);
    suffice_meeting_id meeting = scene.meeting;
    REFUSED(OTHER_MODEL,
            suffice_improvement_choose(improvement, meeting, scene.stranger, 1, NULL, &focus, world->error));
    assert_true(focus == 0);
    REFUSED(UNKNOWN_CHOICE, suffice_improvement_choose(improvement, meeting, scene.a, 0, NULL, &focus, world->error));
    REFUSED(WRONG_KIND, suffice_improvement_choose(improvement, meeting, scene.team, 1, NULL, &focus, world->error));
    REFUSED(NULL_ARGUMENT, suffice_improvement_choose(NULL, meeting, scene.a, 1, NULL, &focus, world->error));
    WITHOUT_MEMORY(suffice_improvement_choose(improvement, second, scene.a, 1, "So.", &focus, NULL));
}

static void test_whys(void **state)
{
    struct world *world = *state;
    struct scene scene = make_scene(world);
    suffice_improvement *improvement = scene.improvement;
    suffice_focus_id focus;
    suffice_good_practice_id practice;
    suffice_why_id why, below;
    bool root = false;
    good(world, suffice_improvement_choose(improvement, scene.meeting, scene.a, 3, NULL, &focus, world->error));
    good(world, suffice_improvement_add_good_practice(improvement, "The card", NULL, &practice, world->error));
    STEP(suffice_improvement_add_why(improvement, focus, "Two meetings.", false, &why, world->error));
    STEP(suffice_improvement_add_why(improvement, why, "No owner.", true, &below, world->error));
    STEP(suffice_improvement_add_why(improvement, practice, "They wrote it.", false, NULL, world->error));
    assert_true(suffice_parent(world->project, below) == why);
    assert_int_equal(suffice_boolean(world->project, below, SUFFICE_WHY_ROOT, &root, NULL), SUFFICE_OK);
    assert_true(root);
    assert_int_equal(suffice_boolean(world->project, why, SUFFICE_WHY_ROOT, &root, NULL), SUFFICE_ERROR_NOT_FOUND);
    REFUSED(WRONG_PARENT, suffice_improvement_add_why(improvement, scene.meeting, "So.", false, &below, world->error));
    assert_true(below == 0);
    REFUSED(EMPTY, suffice_improvement_add_why(improvement, focus, NULL, false, &below, world->error));
    REFUSED(NULL_ARGUMENT, suffice_improvement_add_why(NULL, focus, "So.", false, &below, world->error));
    for (size_t i = 0; i < 60; i++) /* deep, but not without end */
        good(world, suffice_improvement_add_why(improvement, why, "Why?", false, &why, world->error));
    suffice_status status = SUFFICE_OK;
    for (size_t i = 0; i < 10 && status == SUFFICE_OK; i++)
        status = suffice_improvement_add_why(improvement, why, "Why?", false, &why, world->error);
    assert_int_equal(status, SUFFICE_ERROR_LIMIT);
}

/* --- the split --- */

static void assert_numbers(const suffice_table *table, size_t row, size_t column, const int64_t *expected, size_t count)
{
    for (size_t i = 0; i < count; i++)
        assert_int_equal(cell(table, row, column + i), expected[i]);
}

#define ASSERT_NUMBERS(table, row, column, ...)                                                                        \
    do {                                                                                                               \
        const int64_t expected_[] = {__VA_ARGS__};                                                                     \
        assert_numbers((table), (row), (column), expected_, sizeof expected_ / sizeof expected_[0]);                   \
    } while (0)

/* Two teams marked the model: one in a meeting of its own, one without a name. */
static void mark_all(struct world *world, struct scene *scene)
{
    suffice_meeting_id other = add_meeting(world, scene, scene->model, 0);
    mark(world, scene, scene->meeting, scene->a, SUFFICE_MARK_VALUE_DID, scene->bola);
    mark(world, scene, scene->meeting, scene->a, SUFFICE_MARK_VALUE_DID_NOT, scene->sam);
    mark(world, scene, scene->meeting, scene->b, SUFFICE_MARK_VALUE_NOT_CLEAR, 0);
    mark(world, scene, scene->meeting, scene->o, SUFFICE_MARK_VALUE_DID_NOT, 0);
    good(world, suffice_improvement_mark(scene->improvement, other, scene->a, SUFFICE_MARK_VALUE_DID_NOT,
                                         SUFFICE_MARK_BASIS_OWN_EXPERIENCE, 0, NULL, world->error));
    good(world, suffice_improvement_mark(scene->improvement, other, scene->b, SUFFICE_MARK_VALUE_DID_NOT, 0, 0, NULL,
                                         world->error));
}

static void test_split(void **state)
{
    struct world *world = *state;
    struct scene scene = make_scene(world);
    suffice_table *table = NULL;
    mark_all(world, &scene);
    good(world, suffice_logic_model_marks(scene.model, 0, SUFFICE_AUDIENCE_TEAM, &table, world->error));
    assert_int_equal(suffice_table_row_count(table), 3);
    assert_string_equal(suffice_table_column_name(table, 5), "did_not");
    assert_true((suffice_id)cell(table, 0, 0) == scene.a);
    assert_string_equal(suffice_table_text(table, 2, 1), "O");
    assert_string_equal(suffice_table_text(table, 2, 2), "outcome");
    assert_string_equal(suffice_table_text(table, 2, 3), "We know.");
    ASSERT_NUMBERS(table, 0, 4, 1, 2, 0, 2, 1);
    ASSERT_NUMBERS(table, 1, 4, 0, 1, 1, 1, 0);
    ASSERT_NUMBERS(table, 2, 4, 0, 1, 0, 1, 0);
    suffice_table_release(table);
    good(world, suffice_logic_model_marks(scene.model, scene.team, SUFFICE_AUDIENCE_TEAM, &table, world->error));
    ASSERT_NUMBERS(table, 0, 4, 1, 1, 0, 2, 0);
    ASSERT_NUMBERS(table, 1, 4, 0, 0, 1, 1, 0);
    suffice_table_release(table);
    REFUSED(WRONG_KIND, suffice_logic_model_marks(scene.model, scene.a, SUFFICE_AUDIENCE_TEAM, &table, world->error));
    assert_null(table);
    REFUSED(UNKNOWN_CHOICE, suffice_logic_model_marks(scene.model, 0, 0, &table, world->error));
    REFUSED(NULL_ARGUMENT, suffice_logic_model_marks(NULL, 0, SUFFICE_AUDIENCE_TEAM, &table, world->error));
    REFUSED(NULL_ARGUMENT, suffice_logic_model_marks(scene.model, 0, SUFFICE_AUDIENCE_TEAM, NULL, world->error));
    WITHOUT_MEMORY(suffice_logic_model_marks(scene.model, 0, SUFFICE_AUDIENCE_TEAM, &table, NULL));
    suffice_table_release(table);
}

static void test_not_done(void **state)
{
    struct world *world = *state;
    struct scene scene = make_scene(world);
    suffice_table *table = NULL;
    mark_all(world, &scene);
    good(world, suffice_logic_model_not_done(scene.model, 0, SUFFICE_AUDIENCE_TEAM, &table, world->error));
    assert_int_equal(suffice_table_row_count(table), 2); /* activities only */
    assert_true((suffice_id)cell(table, 0, 0) == scene.a);
    assert_string_equal(suffice_table_text(table, 0, 1), "A");
    assert_string_equal(suffice_table_text(table, 0, 2), "We name.");
    ASSERT_NUMBERS(table, 0, 3, 1, 2, 0);
    assert_int_equal(suffice_table_list_count(table, 0, 6), 1);
    assert_string_equal(suffice_table_list_text(table, 0, 6, 0), "We know.");
    assert_int_equal(cell(table, 0, 7), 1);
    assert_true((suffice_id)cell(table, 1, 0) == scene.b);
    assert_int_equal(suffice_table_list_count(table, 1, 6), 0);
    assert_int_equal(cell(table, 1, 7), 0);
    suffice_table_release(table);
    good(world, suffice_logic_model_not_done(scene.model, scene.team, SUFFICE_AUDIENCE_TEAM, &table, world->error));
    assert_int_equal(suffice_table_row_count(table), 1);
    ASSERT_NUMBERS(table, 0, 3, 1, 1, 0);
    suffice_table_release(table);
    REFUSED(WRONG_KIND,
            suffice_logic_model_not_done(scene.model, scene.a, SUFFICE_AUDIENCE_TEAM, &table, world->error));
    assert_null(table);
    REFUSED(NULL_ARGUMENT, suffice_logic_model_not_done(NULL, 0, SUFFICE_AUDIENCE_TEAM, &table, world->error));
    REFUSED(NULL_ARGUMENT, suffice_logic_model_not_done(scene.model, 0, SUFFICE_AUDIENCE_TEAM, NULL, world->error));
    WITHOUT_MEMORY(suffice_logic_model_not_done(scene.model, 0, SUFFICE_AUDIENCE_TEAM, &table, NULL));
    suffice_table_release(table);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, make_world, drop_world)

int main(void)
{
    const struct CMUnitTest tests[] = {TEST(test_handle),
                                       TEST(test_meetings),
                                       TEST(test_reactions),
                                       TEST(test_observations),
                                       TEST(test_marks),
                                       TEST(test_meetings_keep_their_model),
                                       TEST(test_merges_keep_the_rules),
                                       TEST(test_choosing),
                                       TEST(test_whys),
                                       TEST(test_split),
                                       TEST(test_not_done)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
