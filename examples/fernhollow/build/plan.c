/*
 * Plan: ideas and good practice, the actions that were agreed and what became of them, and what people were told.
 * SPDX-License-Identifier: MIT
 */
#include "parts.h"

/* --- ideas and good practice --- */

static const struct field idea_fields[] = {
    {"excerpt", SUFFICE_IDEA_EXCERPTS, REFS, "excerpt"},
    {"date", SUFFICE_IDEA_DATE, DATE, NULL},
    {"note", SUFFICE_IDEA_MEMO, TEXT, NULL},
    {NULL, 0, TEXT, NULL},
};

static bool add_idea(struct build *build)
{
    suffice_idea_id idea = 0;
    const char *key = own_key(build);
    return good(build, suffice_improvement_add_idea(suffice_project_edit_improvement(build->project), key,
                                                    needed(build, "text"), ref_of(build, "from", "participant"), &idea,
                                                    build->error)) &&
           set_fields(build, idea, idea_fields) && know(build, "idea", key, idea);
}

static const struct field practice_fields[] = {
    {"meeting", SUFFICE_GOOD_PRACTICE_MEETING, REF, "meeting"},
    {"keypoint", SUFFICE_GOOD_PRACTICE_KEY_POINTS, REFS, "keypoint"},
    {"shared-with", SUFFICE_GOOD_PRACTICE_SHARED_WITH, TEXTS, NULL},
    {NULL, 0, TEXT, NULL},
};

static bool add_practice(struct build *build)
{
    suffice_good_practice_id practice = 0;
    suffice_node_id node = node_in(build, ref_of(build, "model", "model"), needed(build, "node"));
    return good(build, suffice_improvement_add_good_practice(suffice_project_edit_improvement(build->project),
                                                             needed(build, "name"), value(build, "text"), &practice,
                                                             build->error)) &&
           good(build, suffice_set_ref(build->project, practice, SUFFICE_GOOD_PRACTICE_NODE, node, build->error)) &&
           set_fields(build, practice, practice_fields) && know(build, "practice", own_key(build), practice);
}

/* --- actions --- */

static const struct field action_fields[] = {
    {"meeting", SUFFICE_ACTION_MEETING, REF, "meeting"},
    {"team", SUFFICE_ACTION_TEAM, REF, "team"},
    {"focus", SUFFICE_ACTION_FOCUS, REF, "focus"},
    {"cause", SUFFICE_ACTION_CAUSE, REF, "why"},
    {"keypoint", SUFFICE_ACTION_KEY_POINTS, REFS, "keypoint"},
    {"idea", SUFFICE_ACTION_IDEAS, REFS, "idea"},
    {"measure", SUFFICE_ACTION_MEASURE, TEXT, NULL},
    {"users-check", SUFFICE_ACTION_USERS_CHECK, TEXT, NULL},
    {"feedback-route", SUFFICE_ACTION_FEEDBACK_ROUTE, TEXT, NULL},
    {"outcome", SUFFICE_ACTION_OUTCOME, TEXT, NULL},
    {"users-view", SUFFICE_ACTION_USERS_VIEW, TEXT, NULL},
    {NULL, 0, TEXT, NULL},
};

/* The box that an action is to bring about is in the model of the meeting in which it was planned. */
static bool set_action_node(struct build *build, suffice_action_id action)
{
    suffice_meeting_id meeting = ref_of(build, "meeting", "meeting");
    suffice_logic_model_id model = suffice_ref(build->project, meeting, SUFFICE_MEETING_MODEL);
    return good(build, suffice_set_ref(build->project, action, SUFFICE_ACTION_NODE,
                                       node_in(build, model, needed(build, "node")), build->error));
}

static bool add_action(struct build *build)
{
    suffice_action_id action = 0;
    const char *key = own_key(build);
    return good(build, suffice_improvement_add_action(suffice_project_edit_improvement(build->project), key,
                                                      needed(build, "name"), ref_of(build, "owner", "colleague"),
                                                      date_of(build, "due"), &action, build->error)) &&
           set_action_node(build, action) && set_fields(build, action, action_fields) &&
           know(build, "action", key, action);
}

static const struct field status_fields[] = {
    {"evidence", SUFFICE_ACTION_STATUS_EVIDENCE, TEXT, NULL},
    {NULL, 0, TEXT, NULL},
};

/* "STATE DATE" */
static bool add_status(struct build *build)
{
    char state[KEY_SIZE], date[KEY_SIZE];
    suffice_action_status_id status = 0;
    if (!split_last(own_key(build), state, date))
        return expected(build, "a state and a date");
    return good(build, suffice_improvement_set_status(
                           suffice_project_edit_improvement(build->project), ref_of(build, "action", "action"),
                           choice_in(build, SUFFICE_ACTION_STATUS_STATE, state), date_in(build, date),
                           ref_of(build, "by", "colleague"), value(build, "note"), &status, build->error)) &&
           set_fields(build, status, status_fields);
}

static bool add_test(struct build *build)
{
    suffice_test_id test = 0;
    return good(build, suffice_improvement_add_test(
                           suffice_project_edit_improvement(build->project), ref_of(build, "action", "action"),
                           needed(build, "tried"), value(build, "learned"), date_of(build, "date"),
                           choice_of(build, "decision", SUFFICE_TEST_DECISION), &test, build->error)) &&
           know(build, "test", own_key(build), test);
}

/* --- answers --- */

static const struct field answer_fields[] = {
    {"keypoint", SUFFICE_ANSWER_KEY_POINTS, REFS, "keypoint"},
    {"idea", SUFFICE_ANSWER_IDEAS, REFS, "idea"},
    {"action", SUFFICE_ANSWER_ACTIONS, REFS, "action"},
    {"did", SUFFICE_ANSWER_DID, TEXT, NULL},
    {"difference", SUFFICE_ANSWER_DIFFERENCE, TEXT, NULL},
    {"not-yet", SUFFICE_ANSWER_NOT_YET, TEXT, NULL},
    {"told-on", SUFFICE_ANSWER_TOLD_ON, DATE, NULL},
    {"told-how", SUFFICE_ANSWER_TOLD_HOW, TEXT, NULL},
    {NULL, 0, TEXT, NULL},
};

static bool add_answer(struct build *build)
{
    suffice_answer_id answer = 0;
    const char *key = own_key(build);
    return good(build, suffice_improvement_add_answer(suffice_project_edit_improvement(build->project), key,
                                                      needed(build, "said"), &answer, build->error)) &&
           set_fields(build, answer, answer_fields) && know(build, "answer", key, answer);
}

bool build_ideas(struct build *build)
{
    return for_each(build, "ideas", "idea", add_idea);
}

bool build_plan(struct build *build)
{
    return for_each(build, "ideas", "practice", add_practice) && for_each(build, "actions", "action", add_action) &&
           for_each(build, "actions", "status", add_status) && for_each(build, "actions", "test", add_test) &&
           for_each(build, "answers", "answer", add_answer);
}
