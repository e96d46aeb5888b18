/*
 * Tests of the checks of the plan.
 * SPDX-License-Identifier: MIT
 */
#include "ground.h"

static suffice_focus_id make_focus(struct ground *ground, suffice_decision decision, suffice_node_id *node)
{
    suffice_logic_model *model = add_model(ground, "Crisis", add_experience(ground, "E1"));
    *node = add_node(ground, model, SUFFICE_NODE_KIND_ACTIVITY, "A1", "We meet.");
    suffice_meeting_id meeting = add_meeting(ground, "M1", 20250508, 0, suffice_logic_model_item(model));
    return add_focus(ground, meeting, *node, decision);
}

static void test_chains_of_whys(void **state)
{
    struct ground *ground = *state;
    suffice_node_id node;
    suffice_good_practice_id practice;
    suffice_focus_id focus = make_focus(ground, SUFFICE_DECISION_START, &node);
    good(ground, suffice_improvement_add_good_practice(ground->improvement, "Picking up", NULL, &practice,
                                                       ground->world.error));
    add_why(ground, practice, "They may act.");
    QUIET("C62");
    suffice_why_id why = add_why(ground, focus, "There is no list.");
    WARNS("C62", 1, focus, 0);
    for (size_t depth = 2; depth <= 8; depth++) {
        why = add_why(ground, why, "It was given to nobody.");
        QUIET("C62");
    }
    add_why(ground, focus, "There is no time.");
    QUIET("C62");
    add_why(ground, why, "Nobody knew.");
    NOTES("C62", 1, focus, 0);
}

static void test_whys_name_nobody(void **state)
{
    struct ground *ground = *state;
    suffice_node_id node;
    suffice_focus_id focus = make_focus(ground, SUFFICE_DECISION_START, &node);
    suffice_why_id top = add_why(ground, focus, "There is no list.");
    suffice_why_id why = add_why(ground, top, "It was given to nobody.");
    add_member(ground, add_team(ground, "FH"), "Bola Nott", 0);
    add_analyst(ground, "RL", "Ruth L");
    add_person(ground, "P1", SUFFICE_VOICE_CARER);
    QUIET("C62");
    const char *const naming[] = {"Bola forgot.", "It was Ruth's.", MARK " said so.", "P1 said so."};
    for (size_t i = 0; i < sizeof naming / sizeof naming[0]; i++) {
        set_text(ground, why, SUFFICE_WHY_TEXT, naming[i]);
        WARNS("C62", 1, why, focus);
    }
    set_text(ground, why, SUFFICE_WHY_TEXT, "Bolas and ruth, L and RL.");
    QUIET("C62");
}

static void test_actions_have_owners(void **state)
{
    struct ground *ground = *state;
    suffice_meeting_id first = add_meeting(ground, "M1", 20250508, 0, 0);
    suffice_meeting_id second = add_meeting(ground, "M2", 20250527, 0, 0);
    suffice_action_id action = add_action(ground, "P1", 0, 20250701);
    ERRORS("C63", 1, action, 0);
    set_ref(ground, action, SUFFICE_ACTION_MEETING, first);
    QUIET("C63");
    set_date(ground, second, SUFFICE_MEETING_PLAN_AGREED, 20250527);
    QUIET("C63");
    set_ref(ground, second, SUFFICE_MEETING_FOLLOWS, first);
    ERRORS("C63", 1, action, 0);
    clear(ground, second, SUFFICE_MEETING_PLAN_AGREED);
    set_ref(ground, action, SUFFICE_ACTION_MEETING, second);
    QUIET("C63");
    set_date(ground, first, SUFFICE_MEETING_PLAN_AGREED, 20250508);
    ERRORS("C63", 1, action, 0);
    set_ref(ground, action, SUFFICE_ACTION_MEETING, first);
    ERRORS("C63", 1, action, 0);
    set_ref(ground, action, SUFFICE_ACTION_OWNER, add_analyst(ground, "R", "Ruth"));
    QUIET("C63");
}

static void test_actions_have_dates(void **state)
{
    struct ground *ground = *state;
    suffice_meeting_id first = add_meeting(ground, "M1", 20250508, 0, 0);
    suffice_meeting_id second = add_meeting(ground, "M2", 20250527, 0, 0);
    suffice_action_id action = add_action(ground, "P1", 0, 0);
    ERRORS("C64", 1, action, 0);
    set_date(ground, action, SUFFICE_ACTION_DUE, 20250507);
    QUIET("C64");
    set_ref(ground, action, SUFFICE_ACTION_MEETING, first);
    QUIET("C64");
    set_date(ground, first, SUFFICE_MEETING_PLAN_AGREED, 20250508);
    WARNS("C64", 1, action, first);
    set_date(ground, action, SUFFICE_ACTION_DUE, 20250508);
    QUIET("C64");
    set_ref(ground, second, SUFFICE_MEETING_FOLLOWS, first);
    set_date(ground, second, SUFFICE_MEETING_NEXT_REVIEW, 20250509);
    QUIET("C64");
    set_date(ground, second, SUFFICE_MEETING_NEXT_REVIEW, 20250508);
    WARNS("C64", 1, action, first);
    set_date(ground, first, SUFFICE_MEETING_NEXT_REVIEW, 20251209);
    QUIET("C64");
    set_date(ground, action, SUFFICE_ACTION_DUE, 20251209);
    WARNS("C64", 1, action, first);
    clear(ground, action, SUFFICE_ACTION_DUE);
    ERRORS("C64", 1, action, 0);
}

static void test_actions_have_causes(void **state)
{
    struct ground *ground = *state;
    suffice_node_id node;
    suffice_focus_id focus = make_focus(ground, SUFFICE_DECISION_START, &node);
    suffice_action_id action = add_action(ground, "P1", 0, 20250701);
    set_ref(ground, action, SUFFICE_ACTION_FOCUS, focus);
    WARNS("C65", 1, action, 0);
    set_ref(ground, action, SUFFICE_ACTION_NODE, node);
    QUIET("C65");
    clear(ground, action, SUFFICE_ACTION_NODE);
    set_ref(ground, action, SUFFICE_ACTION_CAUSE, add_why(ground, focus, "There is no list."));
    QUIET("C65");
}

static void test_actions_say_enough(void **state)
{
    struct ground *ground = *state;
    suffice_action_id action = add_action(ground, "P1", 0, 20250701);
    WARNS("C66", 1, action, 0);
    WARNS("C67", 2, action, 0);
    set_text(ground, action, SUFFICE_ACTION_MEASURE, "A name for everybody");
    QUIET("C66");
    set_text(ground, action, SUFFICE_ACTION_USERS_CHECK, "Five people were asked");
    WARNS("C67", 1, action, 0);
    set_text(ground, action, SUFFICE_ACTION_FEEDBACK_ROUTE, "A line on the card");
    QUIET("C67");
}

static void test_choices_lead_to_actions(void **state)
{
    struct ground *ground = *state;
    suffice_node_id node;
    suffice_focus_id focus = make_focus(ground, SUFFICE_DECISION_KEEP, &node);
    QUIET("C68");
    const suffice_decision acting[] = {SUFFICE_DECISION_START, SUFFICE_DECISION_FIX, SUFFICE_DECISION_DO_MORE};
    for (size_t i = 0; i < sizeof acting / sizeof acting[0]; i++) {
        set_choice(ground, focus, SUFFICE_FOCUS_DECISION, acting[i]);
        WARNS("C68", 1, focus, node);
    }
    set_ref(ground, add_action(ground, "P1", 0, 20250701), SUFFICE_ACTION_FOCUS, focus);
    QUIET("C68");
}

static void test_owners_share(void **state)
{
    struct ground *ground = *state;
    suffice_analyst_id ruth = add_analyst(ground, "R", "Ruth");
    suffice_analyst_id ian = add_analyst(ground, "I", "Ian");
    for (size_t i = 0; i < 3; i++)
        add_action(ground, NULL, ruth, 20250701);
    QUIET("C69");
    suffice_action_id action = add_action(ground, NULL, ian, 20250701);
    NOTES("C69", 1, ruth, 0);
    add_action(ground, NULL, 0, 20250701);
    NOTES("C69", 1, ruth, 0);
    add_action(ground, NULL, 0, 20250701);
    QUIET("C69");
    set_ref(ground, action, SUFFICE_ACTION_OWNER, ruth);
    NOTES("C69", 1, ruth, 0);
}

static void test_people_own_actions(void **state)
{
    struct ground *ground = *state;
    suffice_team_id team = add_team(ground, "FH");
    suffice_action_id action = add_action(ground, "P1", team, 20250701);
    WARNS("C70", 1, action, team);
    set_ref(ground, action, SUFFICE_ACTION_OWNER, add_member(ground, team, "Bola", 0));
    QUIET("C70");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(test_chains_of_whys),          TEST(test_whys_name_nobody),    TEST(test_actions_have_owners),
        TEST(test_actions_have_dates),      TEST(test_actions_have_causes), TEST(test_actions_say_enough),
        TEST(test_choices_lead_to_actions), TEST(test_owners_share),        TEST(test_people_own_actions)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
