/*
 * Tests of the checks of the set-up.
 * SPDX-License-Identifier: MIT
 */
#include "ground.h"

static void test_experiences_have_themes(void **state)
{
    struct ground *ground = *state;
    suffice_experience_id experience = add_experience(ground, "E1");
    ERRORS("C2", 1, experience, 0);
    suffice_code_id theme = add_code(ground, 0, "Crisis");
    suffice_code_id below = add_code(ground, theme, "Numbers");
    set_ref(ground, below, SUFFICE_CODE_EXPERIENCE, experience);
    ERRORS("C2", 1, experience, 0);
    set_ref(ground, theme, SUFFICE_CODE_EXPERIENCE, experience);
    QUIET("C2");
    clear(ground, experience, SUFFICE_EXPERIENCE_STATEMENT);
    ERRORS("C2", 1, experience, theme);
    set_text(ground, theme, SUFFICE_CODE_STATEMENT, "I know whom to ring.");
    QUIET("C2");
}

static void test_themes_have_cues(void **state)
{
    struct ground *ground = *state;
    suffice_code_id theme = add_code(ground, 0, "Crisis");
    suffice_code_id below = add_code(ground, theme, "Numbers");
    suffice_code_id other = add_code(ground, 0, "Living");
    WARNS("C3", 2, theme, 0);
    add_text_value(ground, below, SUFFICE_CODE_CUES, "whom to ring");
    WARNS("C3", 1, other, 0);
    add_text_value(ground, other, SUFFICE_CODE_CUES, "the garden");
    QUIET("C3");
}

static void test_boxes_speak_from_their_side(void **state)
{
    struct ground *ground = *state;
    suffice_experience_id experience = add_experience(ground, "E1");
    suffice_logic_model *model = add_model(ground, "Crisis", experience);
    suffice_logic_model_id id = suffice_logic_model_item(model);
    suffice_node_id end = suffice_logic_model_experience_node(model);
    suffice_node_id box = add_node(ground, model, SUFFICE_NODE_KIND_ACTIVITY, "A1", "We meet each week.");
    add_node(ground, model, SUFFICE_NODE_KIND_OUTCOME, "O1", NULL);
    QUIET("C4");
    const char *const right[] = {"we meet", "\xE2\x80\x9CWe\xE2\x80\x99re there.\xE2\x80\x9D", "... WE", "We"};
    for (size_t i = 0; i < sizeof right / sizeof right[0]; i++) {
        set_text(ground, box, SUFFICE_NODE_TEXT, right[i]);
        QUIET("C4");
    }
    const char *const wrong[] = {"Well met", "The team meets", "W", "\xC3\xA9lan: We", "1 We", "We\xC3\xA9"};
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
        set_text(ground, box, SUFFICE_NODE_TEXT, wrong[i]);
        WARNS("C4", 1, box, id);
    }
    set_text(ground, box, SUFFICE_NODE_TEXT, "We meet.");
    clear(ground, end, SUFFICE_NODE_TEXT);
    QUIET("C4");
    set_text(ground, experience, SUFFICE_EXPERIENCE_STATEMENT, "It is known whom to reach.");
    WARNS("C4", 1, end, id);
    set_text(ground, end, SUFFICE_NODE_TEXT, "Mystery and time are immaterial.");
    WARNS("C4", 1, end, id);
    const char *const told[] = {"I'm told.", "While my needs change, I am told.", "They tell me",
                                "\xC3\x89lan is (mine)."};
    for (size_t i = 0; i < sizeof told / sizeof told[0]; i++) {
        set_text(ground, end, SUFFICE_NODE_TEXT, told[i]);
        QUIET("C4");
    }
}

static void test_boxes_that_stand_for_activities(void **state)
{
    struct ground *ground = *state;
    suffice_activity_id activity;
    suffice_logic_model *model = add_model(ground, "Crisis", add_experience(ground, "E1"));
    suffice_node_id box = add_node(ground, model, SUFFICE_NODE_KIND_ACTIVITY, "A1", NULL);
    good(ground, suffice_project_add_activity(ground->world.project, "A1", "Meeting", "The team meets.", &activity,
                                              ground->world.error));
    QUIET("C4");
    set_ref(ground, box, SUFFICE_NODE_ACTIVITY, activity);
    WARNS("C4", 1, box, suffice_logic_model_item(model));
    set_text(ground, activity, SUFFICE_ACTIVITY_STATEMENT, "We meet.");
    QUIET("C4");
    clear(ground, activity, SUFFICE_ACTIVITY_STATEMENT);
    QUIET("C4");
}

static void test_boxes_lead_to_the_experience(void **state)
{
    struct ground *ground = *state;
    suffice_logic_model *model = add_model(ground, "Crisis", add_experience(ground, "E1"));
    suffice_logic_model_id id = suffice_logic_model_item(model);
    suffice_node_id end = suffice_logic_model_experience_node(model);
    suffice_node_id first = add_node(ground, model, SUFFICE_NODE_KIND_ACTIVITY, "A1", "We meet.");
    suffice_node_id second = add_node(ground, model, SUFFICE_NODE_KIND_OUTCOME, "O1", "We know.");
    NOTES("C6", 2, first, id);
    good(ground, suffice_logic_model_add_link(model, first, second, NULL, ground->world.error));
    NOTES("C6", 2, first, id);
    good(ground, suffice_logic_model_add_link(model, second, end, NULL, ground->world.error));
    QUIET("C6");
}

static void test_models_have_room(void **state)
{
    struct ground *ground = *state;
    suffice_logic_model *model = add_model(ground, "Crisis", add_experience(ground, "E1"));
    suffice_logic_model_id id = suffice_logic_model_item(model);
    add_node(ground, model, SUFFICE_NODE_KIND_ACTIVITY, "A1", "We meet.");
    WARNS("C7", 2, id, 0);
    add_node(ground, model, SUFFICE_NODE_KIND_OUTCOME, "O1", "We know.");
    WARNS("C7", 1, id, 0);
    good(ground,
         suffice_set_integer(ground->world.project, id, SUFFICE_LOGIC_MODEL_EMPTY_BOXES, 0, ground->world.error));
    WARNS("C7", 1, id, 0);
    good(ground,
         suffice_set_integer(ground->world.project, id, SUFFICE_LOGIC_MODEL_EMPTY_BOXES, 2, ground->world.error));
    QUIET("C7");
}

static void test_proposed_models(void **state)
{
    struct ground *ground = *state;
    suffice_logic_model *model = add_model(ground, "Crisis", add_experience(ground, "E1"));
    suffice_logic_model_id id = suffice_logic_model_item(model);
    set_choice(ground, id, SUFFICE_LOGIC_MODEL_STATE, SUFFICE_MODEL_STATE_PROPOSED);
    QUIET("C8");
    suffice_meeting_id meeting = add_meeting(ground, "M1", 20250508, 0, id);
    WARNS("C8", 1, id, meeting);
    set_choice(ground, id, SUFFICE_LOGIC_MODEL_STATE, SUFFICE_MODEL_STATE_CONFIRMED);
    QUIET("C8");
}

static void test_older_codebooks(void **state)
{
    struct ground *ground = *state;
    suffice_codebook_version_id version;
    suffice_code_id theme = add_code(ground, 0, "Crisis");
    suffice_interview_id interview = add_interview(ground, "I1", 0);
    add_summary(ground, interview, theme, "She waited.");
    good(ground, suffice_codebook_add_version(ground->codebook, "One", 0, NULL, &version, ground->world.error));
    suffice_summary_id summary = add_summary(ground, interview, theme, "She rang.");
    QUIET("C9");
    good(ground, suffice_codebook_add_version(ground->codebook, "Two", 0, NULL, NULL, ground->world.error));
    NOTES("C9", 1, summary, version);
}

int main(void)
{
    const struct CMUnitTest tests[] = {TEST(test_experiences_have_themes),
                                       TEST(test_themes_have_cues),
                                       TEST(test_boxes_speak_from_their_side),
                                       TEST(test_boxes_that_stand_for_activities),
                                       TEST(test_boxes_lead_to_the_experience),
                                       TEST(test_models_have_room),
                                       TEST(test_proposed_models),
                                       TEST(test_older_codebooks)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
