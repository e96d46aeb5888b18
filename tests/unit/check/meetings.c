/*
 * Tests of the checks of meetings: who was there, what was marked, what was chosen.
 * SPDX-License-Identifier: MIT
 */
#include "ground.h"

/* A meeting that heard a story and looks at a logic model with two boxes beside that of the experience. */
struct room {
    suffice_experience_id experience;
    suffice_story_id story;
    suffice_logic_model *model;
    suffice_logic_model_id id;
    suffice_node_id first, second;
    suffice_team_id team;
    suffice_meeting_id meeting;
};

static void make_room(struct ground *ground, struct room *room)
{
    room->experience = add_experience(ground, "E1");
    room->story = suffice_story_item(add_story(ground, "The long weekend", room->experience));
    room->model = add_model(ground, "Crisis", room->experience);
    room->id = suffice_logic_model_item(room->model);
    room->first = add_node(ground, room->model, SUFFICE_NODE_KIND_ACTIVITY, "A1", "We meet.");
    room->second = add_node(ground, room->model, SUFFICE_NODE_KIND_OUTCOME, "O1", "We know.");
    room->team = add_team(ground, "FH");
    room->meeting = add_meeting(ground, "M1", 20250508, room->story, room->id);
}

/* A second meeting, which follows the first. */
static suffice_meeting_id add_second(struct ground *ground, struct room *room)
{
    suffice_meeting_id second = add_meeting(ground, "M2", 20250527, 0, 0);
    set_ref(ground, second, SUFFICE_MEETING_FOLLOWS, room->meeting);
    return second;
}

static void observe(struct ground *ground, struct room *room, suffice_turn turn, suffice_node_id node)
{
    good(ground, suffice_improvement_add_observation(ground->improvement, room->meeting, turn, "Nobody was named.",
                                                     node, 0, NULL, ground->world.error));
}

static void test_story_and_model_belong_together(void **state)
{
    struct ground *ground = *state;
    struct room room;
    make_room(ground, &room);
    QUIET("C51");
    set_ref(ground, room.story, SUFFICE_STORY_EXPERIENCE, add_experience(ground, "E2"));
    ERRORS("C51", 1, room.meeting, room.id);
    clear(ground, room.meeting, SUFFICE_MEETING_STORY);
    QUIET("C51");
}

static void test_meetings_have_roles(void **state)
{
    struct ground *ground = *state;
    struct room room;
    make_room(ground, &room);
    suffice_team_member_id one = add_member(ground, room.team, "Bola", 0);
    suffice_team_member_id two = add_member(ground, room.team, "Ian", 0);
    WARNS("C52", 2, room.meeting, 0);
    set_ref(ground, room.meeting, SUFFICE_MEETING_FACILITATOR, one);
    WARNS("C52", 1, room.meeting, 0);
    set_ref(ground, room.meeting, SUFFICE_MEETING_SCRIBE, one);
    WARNS("C52", 1, room.meeting, one);
    set_ref(ground, room.meeting, SUFFICE_MEETING_SCRIBE, two);
    add_second(ground, &room);
    QUIET("C52");
}

static void test_members_have_impressions(void **state)
{
    struct ground *ground = *state;
    struct room room;
    make_room(ground, &room);
    QUIET("C53");
    add_ref(ground, room.meeting, SUFFICE_MEETING_PRESENT, add_analyst(ground, "R", "Ruth"));
    QUIET("C53");
    add_ref(ground, room.meeting, SUFFICE_MEETING_PRESENT, add_member(ground, room.team, "Bola", 0));
    WARNS("C53", 1, room.meeting, 0);
    good(ground, suffice_improvement_add_reaction(ground->improvement, room.meeting, SUFFICE_REACTION_KIND_PARKED_WORRY,
                                                  "Who pays?", 0, NULL, ground->world.error));
    WARNS("C53", 1, room.meeting, 0);
    good(ground, suffice_improvement_add_reaction(ground->improvement, room.meeting, SUFFICE_REACTION_KIND_IMPRESSION,
                                                  "I felt sick.", 0, NULL, ground->world.error));
    QUIET("C53");
    suffice_meeting_id second = add_second(ground, &room);
    add_ref(ground, second, SUFFICE_MEETING_PRESENT, add_member(ground, room.team, "Ian", 0));
    QUIET("C53");
}

static void test_boxes_are_marked(void **state)
{
    struct ground *ground = *state;
    struct room room;
    make_room(ground, &room);
    QUIET("C54");
    add_mark(ground, room.meeting, room.first, SUFFICE_MARK_VALUE_DID);
    WARNS("C54", 1, room.second, room.meeting);
    good(ground, suffice_logic_model_add_extra(room.model, SUFFICE_NODE_KIND_ACTIVITY, "We leave a card.", 0, NULL,
                                               ground->world.error));
    WARNS("C54", 1, room.second, room.meeting);
    suffice_meeting_id second = add_second(ground, &room);
    add_mark(ground, second, room.second, SUFFICE_MARK_VALUE_DID);
    WARNS("C54", 1, room.second, room.meeting);
    add_mark(ground, room.meeting, room.second, SUFFICE_MARK_VALUE_NOT_CLEAR);
    QUIET("C54");
}

static void test_marks_differ(void **state)
{
    struct ground *ground = *state;
    struct room room;
    make_room(ground, &room);
    suffice_mark_id mark = add_mark(ground, room.meeting, room.first, SUFFICE_MARK_VALUE_DID_NOT);
    suffice_mark_id other = add_mark(ground, room.meeting, room.second, SUFFICE_MARK_VALUE_DID_NOT);
    QUIET("C55");
    suffice_mark_id third = add_mark(ground, room.meeting, room.second, SUFFICE_MARK_VALUE_DID_NOT);
    NOTES("C55", 1, room.meeting, 0);
    set_choice(ground, mark, SUFFICE_MARK_VALUE, SUFFICE_MARK_VALUE_DID);
    QUIET("C55");
    set_choice(ground, other, SUFFICE_MARK_VALUE, SUFFICE_MARK_VALUE_DID);
    set_choice(ground, third, SUFFICE_MARK_VALUE, SUFFICE_MARK_VALUE_DID);
    QUIET("C55");
    observe(ground, &room, SUFFICE_TURN_RIGHT, 0);
    QUIET("C55");
    observe(ground, &room, SUFFICE_TURN_WRONG, 0);
    NOTES("C55", 1, room.meeting, 0);
    set_choice(ground, third, SUFFICE_MARK_VALUE, SUFFICE_MARK_VALUE_NOT_CLEAR);
    QUIET("C55");
}

static void test_marks_and_observations_agree(void **state)
{
    struct ground *ground = *state;
    struct room room;
    make_room(ground, &room);
    add_mark(ground, room.meeting, room.first, SUFFICE_MARK_VALUE_DID);
    observe(ground, &room, SUFFICE_TURN_RIGHT, room.first);
    observe(ground, &room, SUFFICE_TURN_WRONG, room.second);
    QUIET("C56");
    observe(ground, &room, SUFFICE_TURN_WRONG, room.first);
    observe(ground, &room, SUFFICE_TURN_WRONG, room.first);
    WARNS("C56", 1, room.first, room.meeting);
    add_mark(ground, room.meeting, room.first, SUFFICE_MARK_VALUE_DID_NOT);
    QUIET("C56");
}

static void test_sectors_are_there(void **state)
{
    struct ground *ground = *state;
    struct room room;
    make_room(ground, &room);
    QUIET("C57");
    suffice_team_member_id member = add_member(ground, room.team, "Bola", 0);
    add_ref(ground, room.meeting, SUFFICE_MEETING_PRESENT, member);
    QUIET("C57");
    set_choice(ground, member, SUFFICE_TEAM_MEMBER_SECTOR, SUFFICE_SECTOR_VOLUNTARY);
    NOTES("C57", 2, room.meeting, 0);
    set_choice(ground, member, SUFFICE_TEAM_MEMBER_SECTOR, SUFFICE_SECTOR_HEALTH);
    NOTES("C57", 1, room.meeting, 0);
    add_ref(ground, room.meeting, SUFFICE_MEETING_PRESENT,
            add_member(ground, room.team, "Ian", SUFFICE_SECTOR_SOCIAL_CARE));
    QUIET("C57");
}

static void test_something_is_chosen(void **state)
{
    struct ground *ground = *state;
    struct room room;
    make_room(ground, &room);
    QUIET("C58");
    add_mark(ground, room.meeting, room.first, SUFFICE_MARK_VALUE_DID);
    ERRORS("C58", 1, room.meeting, 0);
    suffice_meeting_id second = add_second(ground, &room);
    add_mark(ground, second, room.first, SUFFICE_MARK_VALUE_DID);
    ERRORS("C58", 1, room.meeting, 0);
    add_focus(ground, second, room.first, SUFFICE_DECISION_KEEP);
    QUIET("C58");
}

static void test_what_is_chosen_is_in_the_model(void **state)
{
    struct ground *ground = *state;
    struct room room;
    make_room(ground, &room);
    suffice_meeting_id meeting = add_meeting(ground, "M3", 0, 0, 0);
    suffice_focus_id focus = add_focus(ground, meeting, room.first, SUFFICE_DECISION_KEEP);
    ERRORS("C58", 1, focus, room.first);
    set_ref(ground, meeting, SUFFICE_MEETING_MODEL, room.id);
    QUIET("C58");
    clear(ground, meeting, SUFFICE_MEETING_MODEL);
    set_ref(ground, meeting, SUFFICE_MEETING_FOLLOWS, room.meeting);
    QUIET("C58");
}

static void test_what_is_done_is_not_begun(void **state)
{
    struct ground *ground = *state;
    struct room room;
    make_room(ground, &room);
    suffice_focus_id focus = add_focus(ground, room.meeting, room.first, SUFFICE_DECISION_START);
    QUIET("C59");
    add_mark(ground, room.meeting, room.first, SUFFICE_MARK_VALUE_DID);
    WARNS("C59", 1, focus, room.first);
    set_choice(ground, focus, SUFFICE_FOCUS_DECISION, SUFFICE_DECISION_FIX);
    WARNS("C59", 1, focus, room.first);
    set_choice(ground, focus, SUFFICE_FOCUS_DECISION, SUFFICE_DECISION_DO_MORE);
    QUIET("C59");
    set_choice(ground, focus, SUFFICE_FOCUS_DECISION, SUFFICE_DECISION_START);
    add_mark(ground, room.meeting, room.first, SUFFICE_MARK_VALUE_NOT_CLEAR);
    QUIET("C59");
}

static void test_second_meetings_are_prepared(void **state)
{
    struct ground *ground = *state;
    struct room room;
    make_room(ground, &room);
    QUIET("C60");
    add_second(ground, &room);
    WARNS("C60", 2, room.meeting, 0);
    set_date(ground, room.meeting, SUFFICE_MEETING_PLAN_DUE, 20250530);
    WARNS("C60", 1, room.meeting, 0);
    set_ref(ground, room.meeting, SUFFICE_MEETING_PLAN_LEAD, add_member(ground, room.team, "Bola", 0));
    QUIET("C60");
}

static void test_few_things_are_chosen(void **state)
{
    struct ground *ground = *state;
    struct room room;
    make_room(ground, &room);
    for (size_t i = 0; i < 3; i++) {
        add_focus(ground, room.meeting, room.first, SUFFICE_DECISION_KEEP);
        QUIET("C61");
    }
    add_focus(ground, room.meeting, room.second, SUFFICE_DECISION_KEEP);
    NOTES("C61", 1, room.meeting, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {TEST(test_story_and_model_belong_together),
                                       TEST(test_meetings_have_roles),
                                       TEST(test_members_have_impressions),
                                       TEST(test_boxes_are_marked),
                                       TEST(test_marks_differ),
                                       TEST(test_marks_and_observations_agree),
                                       TEST(test_sectors_are_there),
                                       TEST(test_something_is_chosen),
                                       TEST(test_what_is_chosen_is_in_the_model),
                                       TEST(test_what_is_done_is_not_begun),
                                       TEST(test_second_meetings_are_prepared),
                                       TEST(test_few_things_are_chosen)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
