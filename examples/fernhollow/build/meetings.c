/*
 * Meetings: what the team said of the story, how it marked its logic model, what it chose, and the reasons it found.
 * SPDX-License-Identifier: MIT
 */
#include "parts.h"

#include <string.h>

/* --- meetings --- */

static const struct field meeting_fields[] = {
    {"follows", SUFFICE_MEETING_FOLLOWS, REF, "meeting"},
    {"facilitator", SUFFICE_MEETING_FACILITATOR, REF, "colleague"},
    {"scribe", SUFFICE_MEETING_SCRIBE, REF, "colleague"},
    {"coordinator", SUFFICE_MEETING_COORDINATOR, REF, "colleague"},
    {"present", SUFFICE_MEETING_PRESENT, REFS, "colleague"},
    {"plan-lead", SUFFICE_MEETING_PLAN_LEAD, REF, "colleague"},
    {"plan-due", SUFFICE_MEETING_PLAN_DUE, DATE, NULL},
    {"plan-agreed", SUFFICE_MEETING_PLAN_AGREED, DATE, NULL},
    {"next-review", SUFFICE_MEETING_NEXT_REVIEW, DATE, NULL},
    {"note", SUFFICE_MEETING_NOTE, TEXT, NULL},
    {NULL, 0, TEXT, NULL},
};

static bool add_meeting(struct build *build)
{
    suffice_meeting_id meeting = 0;
    const char *key = own_key(build);
    return good(build, suffice_improvement_add_meeting(suffice_project_edit_improvement(build->project), key,
                                                       date_of(build, "date"), ref_of(build, "team", "team"),
                                                       ref_of(build, "story", "story"), ref_of(build, "model", "model"),
                                                       &meeting, build->error)) &&
           set_fields(build, meeting, meeting_fields) && know(build, "meeting", key, meeting);
}

/* The box and the segment that a record names are of the model and the story of its meeting. */
static suffice_node_id node_of(struct build *build, suffice_meeting_id meeting, const char *key)
{
    return key != NULL ? node_in(build, suffice_ref(build->project, meeting, SUFFICE_MEETING_MODEL), key) : 0;
}

static suffice_segment_id segment_of(struct build *build, suffice_meeting_id meeting, const char *number)
{
    return number != NULL ? segment_in(build, suffice_ref(build->project, meeting, SUFFICE_MEETING_STORY), number) : 0;
}

/* A box that the team wrote down while it met. */
static bool add_extra(struct build *build)
{
    for_readers(build, "meeting");
    return add_box(build, own_key(build));
}

/* --- what was said --- */

static const struct field reaction_fields[] = {
    {"answer", SUFFICE_REACTION_REPLY, TEXT, NULL},
    {"closed", SUFFICE_REACTION_CLOSED, DATE, NULL},
    {NULL, 0, TEXT, NULL},
};

static bool add_reaction(struct build *build)
{
    suffice_reaction_id reaction = 0;
    return good(build, suffice_improvement_add_reaction(
                           suffice_project_edit_improvement(build->project), ref_of(build, "meeting", "meeting"),
                           choice_of(build, "kind", SUFFICE_REACTION_KIND), needed(build, "text"),
                           ref_of(build, "person", "colleague"), &reaction, build->error)) &&
           set_fields(build, reaction, reaction_fields) && know(build, "reaction", own_key(build), reaction);
}

static bool add_observation(struct build *build)
{
    suffice_meeting_id meeting = ref_of(build, "meeting", "meeting");
    suffice_node_id node = node_of(build, meeting, value(build, "node"));
    suffice_segment_id segment = segment_of(build, meeting, value(build, "segment"));
    return good(build, suffice_improvement_add_observation(suffice_project_edit_improvement(build->project), meeting,
                                                           choice_in(build, SUFFICE_OBSERVATION_TURN, own_key(build)),
                                                           needed(build, "text"), node, segment, NULL, build->error));
}

/* --- marks --- */

static const struct field mark_fields[] = {
    {"note", SUFFICE_MARK_NOTE, TEXT, NULL},
    {NULL, 0, TEXT, NULL},
};

/* "NODE STATE" */
static bool add_mark(struct build *build)
{
    char key[KEY_SIZE], state[KEY_SIZE];
    if (!split_last(own_key(build), key, state))
        return expected(build, "a box and how it was marked");
    suffice_mark_id mark = 0;
    suffice_meeting_id meeting = ref_of(build, "meeting", "meeting");
    if (!good(build, suffice_improvement_mark(suffice_project_edit_improvement(build->project), meeting,
                                              node_of(build, meeting, key), choice_in(build, SUFFICE_MARK_VALUE, state),
                                              choice_of(build, "basis", SUFFICE_MARK_BASIS),
                                              ref_of(build, "member", "member"), &mark, build->error)) ||
        !set_fields(build, mark, mark_fields))
        return false;
    suffice_segment_id segment = segment_of(build, meeting, value(build, "segment"));
    return segment == 0 ||
           good(build, suffice_set_ref(build->project, mark, SUFFICE_MARK_SEGMENT, segment, build->error));
}

/* --- what was chosen --- */

/* The marks of the box and their segments are there already; those that the inputs name come behind them. */
static bool add_segments(struct build *build, suffice_meeting_id meeting, suffice_focus_id focus)
{
    size_t place = 0;
    for (const char *number; (number = record_next(build->record, "segment", &place)) != NULL;)
        if (!append_ref(build, focus, SUFFICE_FOCUS_SEGMENTS, segment_of(build, meeting, number)))
            return false;
    return true;
}

static bool add_focus(struct build *build)
{
    suffice_focus_id focus = 0;
    const char *key = own_key(build);
    suffice_meeting_id meeting = ref_of(build, "meeting", "meeting");
    return good(build, suffice_improvement_choose(suffice_project_edit_improvement(build->project), meeting,
                                                  node_of(build, meeting, needed(build, "node")),
                                                  choice_of(build, "decision", SUFFICE_FOCUS_DECISION),
                                                  value(build, "reason"), &focus, build->error)) &&
           good(build, suffice_set_text(build->project, focus, SUFFICE_FOCUS_KEY, key, build->error)) &&
           add_segments(build, meeting, focus) && know(build, "focus", key, focus);
}

/* A reason for what was chosen, or for another reason. */
static bool add_why(struct build *build)
{
    suffice_why_id why = 0;
    const char *key = own_key(build), *under = value(build, "under"), *root = value(build, "root");
    suffice_id parent = under != NULL ? known(build, "why", under) : known(build, "focus", needed(build, "focus"));
    if (root != NULL && strcmp(root, "yes") != 0)
        return expected(build, "root: yes, or no such line");
    return good(build, suffice_improvement_add_why(suffice_project_edit_improvement(build->project), parent,
                                                   needed(build, "text"), root != NULL, &why, build->error)) &&
           good(build, suffice_set_text(build->project, why, SUFFICE_WHY_KEY, key, build->error)) &&
           know(build, "why", key, why);
}

bool build_meetings(struct build *build)
{
    return for_each(build, "meetings", "meeting", add_meeting) && for_each(build, "meetings", "extra", add_extra) &&
           for_each(build, "meetings", "reaction", add_reaction) &&
           for_each(build, "meetings", "observation", add_observation) &&
           for_each(build, "meetings", "mark", add_mark) && for_each(build, "meetings", "focus", add_focus) &&
           for_each(build, "meetings", "why", add_why);
}
