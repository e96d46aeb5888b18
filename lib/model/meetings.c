/*
 * Meetings: a team hears a story, marks its logic model, chooses what to work on and asks why.
 * SPDX-License-Identifier: MIT
 */
#include "model/improvement.h"

#include "model/logic_rules.h"
#include "model/slots.h"

/* --- the handle --- */

void suffice_improvement_retain(const suffice_improvement *improvement)
{
    suffice_project_retain(suffice_improvement_project(improvement));
}

void suffice_improvement_release(const suffice_improvement *improvement)
{
    suffice_project_release(suffice_improvement_project(improvement));
}

const suffice_project *suffice_improvement_project(const suffice_improvement *improvement)
{
    return improvement == NULL ? NULL : improvement->project;
}

suffice_project *suffice_improvement_edit_project(suffice_improvement *improvement)
{
    return improvement == NULL ? NULL : improvement->project;
}

suffice_id suffice_improvement_item(const suffice_improvement *improvement)
{
    if (improvement == NULL)
        return 0;
    const struct sfp_store *store = sfp_project_store(improvement->project);
    return sfp_store_id(store, sfp_store_singleton(store, SFP_KIND_IMPROVEMENT));
}

/* --- shared --- */

void sfp_improvement_change(struct sfp_change *change, suffice_improvement *improvement, const char *title,
                            suffice_error *error)
{
    sfp_project_change(change, suffice_improvement_edit_project(improvement), "improvement", title, error);
}

void sfp_improvement_attach(struct sfp_change *change, sfp_slot slot)
{
    if (sfp_change_good(change))
        sfp_change_attach(change, slot, sfp_store_singleton(change->store, SFP_KIND_IMPROVEMENT), SFP_LAST);
}

void sfp_improvement_number(struct sfp_change *change, sfp_slot slot, suffice_field field, int64_t number)
{
    if (number == 0)
        sfp_change_clear(change, slot, field);
    else
        sfp_change_number(change, slot, field, number);
}

const struct sfp_list *sfp_improvement_list(const struct sfp_store *store, int32_t kind)
{
    return sfp_store_children(store, sfp_store_singleton(store, SFP_KIND_IMPROVEMENT), kind);
}

/* --- meetings --- */

suffice_status suffice_improvement_add_meeting(suffice_improvement *improvement, const char *key, int32_t date,
                                               suffice_team_id team, suffice_story_id story,
                                               suffice_logic_model_id model, suffice_meeting_id *meeting,
                                               suffice_error *error)
{
    struct sfp_change change;
    sfp_improvement_change(&change, improvement, "add a meeting", error);
    sfp_slot who = sfp_change_find_if(&change, team, SFP_KIND_TEAM, "team");
    sfp_slot heard = sfp_change_find_if(&change, story, SFP_KIND_STORY, "story");
    sfp_slot marked = sfp_change_find_if(&change, model, SFP_KIND_LOGIC_MODEL, "model");
    sfp_slot slot = sfp_change_new(&change, SFP_KIND_MEETING);
    sfp_change_text(&change, slot, SUFFICE_MEETING_KEY, key);
    sfp_improvement_number(&change, slot, SUFFICE_MEETING_DATE, date);
    sfp_change_ref(&change, slot, SUFFICE_MEETING_TEAM, who);
    sfp_change_ref(&change, slot, SUFFICE_MEETING_STORY, heard);
    sfp_change_ref(&change, slot, SUFFICE_MEETING_MODEL, marked);
    sfp_improvement_attach(&change, slot);
    return sfp_change_end_with(&change, slot, meeting);
}

suffice_status suffice_improvement_add_reaction(suffice_improvement *improvement, suffice_meeting_id meeting,
                                                suffice_reaction_kind kind, const char *text, suffice_id person,
                                                suffice_reaction_id *reaction, suffice_error *error)
{
    struct sfp_change change;
    sfp_improvement_change(&change, improvement, "add a reaction", error);
    sfp_slot parent = sfp_change_find(&change, meeting, SFP_KIND_MEETING, "meeting");
    sfp_slot who = sfp_change_find_if(&change, person, 0, "person");
    sfp_slot slot = sfp_change_new(&change, SFP_KIND_REACTION);
    sfp_change_number(&change, slot, SUFFICE_REACTION_KIND, kind);
    sfp_change_ref(&change, slot, SUFFICE_REACTION_PERSON, who);
    sfp_change_text(&change, slot, SUFFICE_REACTION_TEXT, text);
    sfp_change_attach(&change, slot, parent, SFP_LAST);
    return sfp_change_end_with(&change, slot, reaction);
}

suffice_status suffice_improvement_add_observation(suffice_improvement *improvement, suffice_meeting_id meeting,
                                                   suffice_turn turn, const char *text, suffice_node_id node,
                                                   suffice_segment_id segment, suffice_observation_id *observation,
                                                   suffice_error *error)
{
    struct sfp_change change;
    sfp_improvement_change(&change, improvement, "add an observation", error);
    sfp_slot parent = sfp_change_find(&change, meeting, SFP_KIND_MEETING, "meeting");
    sfp_slot box = sfp_change_find_if(&change, node, SFP_KIND_NODE, "node");
    sfp_slot where = sfp_change_find_if(&change, segment, SFP_KIND_SEGMENT, "segment");
    sfp_slot slot = sfp_change_new(&change, SFP_KIND_OBSERVATION);
    sfp_change_number(&change, slot, SUFFICE_OBSERVATION_TURN, turn);
    sfp_change_ref(&change, slot, SUFFICE_OBSERVATION_NODE, box);
    sfp_change_ref(&change, slot, SUFFICE_OBSERVATION_SEGMENT, where);
    sfp_change_text(&change, slot, SUFFICE_OBSERVATION_TEXT, text);
    sfp_change_attach(&change, slot, parent, SFP_LAST);
    return sfp_change_end_with(&change, slot, observation);
}

/* --- marks --- */

static const struct sfp_mark *mark_at(const struct sfp_store *store, sfp_slot slot)
{
    return (const struct sfp_mark *)sfp_store_row(store, slot);
}

/* The mark that a member has given a box in a meeting, or 0; looked for where fewer marks are. */
static sfp_slot find_mark(const struct sfp_store *store, sfp_slot meeting, sfp_slot node, sfp_slot member)
{
    const struct sfp_list *of_node = sfp_store_incoming(store, node, SUFFICE_MARK_NODE);
    const struct sfp_list *by_member = sfp_store_incoming(store, member, SUFFICE_MARK_MEMBER);
    if (of_node == NULL || by_member == NULL)
        return 0;
    const struct sfp_list *fewer = of_node->count < by_member->count ? of_node : by_member;
    for (uint32_t i = 0; i < fewer->count; i++) {
        sfp_slot slot = sfp_list_items(fewer)[i];
        const struct sfp_mark *mark = mark_at(store, slot);
        if (mark->row.parent == meeting && mark->node.target == node && mark->member.target == member)
            return slot;
    }
    return 0;
}

static void check_marked(struct sfp_change *change, sfp_slot node)
{
    if (!sfp_change_good(change))
        return;
    const struct sfp_node *box = (const struct sfp_node *)sfp_store_row(change->store, node);
    if (box->kind != SUFFICE_NODE_KIND_EXPERIENCE)
        return;
    sfp_change_fail(change, sfp_fail(change->error, SUFFICE_DETAIL_EXPERIENCE_BOX,
                                     "activities and outcomes are marked, and not the box of the experience"));
    sfp_error_argument(change->error, "node");
}

static sfp_slot new_mark(struct sfp_change *change, sfp_slot meeting, sfp_slot node, suffice_mark_value value,
                         suffice_mark_basis basis, sfp_slot member)
{
    sfp_slot slot = sfp_change_new(change, SFP_KIND_MARK);
    sfp_change_ref(change, slot, SUFFICE_MARK_NODE, node);
    sfp_change_number(change, slot, SUFFICE_MARK_VALUE, value);
    sfp_improvement_number(change, slot, SUFFICE_MARK_BASIS, basis);
    sfp_change_ref(change, slot, SUFFICE_MARK_MEMBER, member);
    sfp_change_attach(change, slot, meeting, SFP_LAST);
    return slot;
}

suffice_status suffice_improvement_mark(suffice_improvement *improvement, suffice_meeting_id meeting,
                                        suffice_node_id node, suffice_mark_value value, suffice_mark_basis basis,
                                        suffice_team_member_id member, suffice_mark_id *mark, suffice_error *error)
{
    struct sfp_change change;
    sfp_improvement_change(&change, improvement, "mark a box", error);
    sfp_slot parent = sfp_change_find(&change, meeting, SFP_KIND_MEETING, "meeting");
    sfp_slot box = sfp_change_find(&change, node, SFP_KIND_NODE, "node");
    sfp_slot by = sfp_change_find_if(&change, member, SFP_KIND_TEAM_MEMBER, "member");
    check_marked(&change, box);
    sfp_slot slot = sfp_change_good(&change) && by != 0 ? find_mark(change.store, parent, box, by) : 0;
    if (slot == 0) {
        slot = new_mark(&change, parent, box, value, basis, by);
    } else {
        sfp_change_number(&change, slot, SUFFICE_MARK_VALUE, value);
        sfp_improvement_number(&change, slot, SUFFICE_MARK_BASIS, basis);
    }
    return sfp_change_end_with(&change, slot, mark);
}

/* --- choosing --- */

/* Gathers the marks of a box that were made in a meeting, and the segments in which these were seen. */
static bool gather(const struct sfp_store *store, sfp_slot meeting, sfp_slot node, struct sfp_slots *marks,
                   struct sfp_slots *segments)
{
    const struct sfp_list *list = sfp_store_children(store, meeting, SFP_KIND_MARK);
    bool good = true;
    for (uint32_t i = 0; good && list != NULL && i < list->count; i++) {
        const struct sfp_mark *mark = mark_at(store, sfp_list_items(list)[i]);
        if (mark->node.target == node)
            good = sfp_slots_add(marks, sfp_list_items(list)[i]) && sfp_slots_add(segments, mark->segment.target);
    }
    return good;
}

static void insert_all(struct sfp_change *change, sfp_slot slot, suffice_field field, const struct sfp_slots *slots)
{
    for (size_t i = 0; i < slots->count && sfp_change_good(change); i++)
        sfp_change_insert_ref(change, slot, field, SFP_LAST, slots->items[i]);
}

/* What led to the choice: first what was marked in the meeting before, then what was marked in this one. */
static void take_along(struct sfp_change *change, sfp_slot focus, sfp_slot meeting, sfp_slot node)
{
    struct sfp_slots marks = {0};
    struct sfp_slots segments = {0};
    if (!sfp_change_good(change))
        return;
    sfp_slot before = ((const struct sfp_meeting *)sfp_store_row(change->store, meeting))->follows.target;
    if (!gather(change->store, before, node, &marks, &segments) ||
        !gather(change->store, meeting, node, &marks, &segments))
        sfp_change_fail(change, sfp_fail_memory(change->error));
    insert_all(change, focus, SUFFICE_FOCUS_MARKS, &marks);
    insert_all(change, focus, SUFFICE_FOCUS_SEGMENTS, &segments);
    sfp_slots_release(&marks);
    sfp_slots_release(&segments);
}

suffice_status suffice_improvement_choose(suffice_improvement *improvement, suffice_meeting_id meeting,
                                          suffice_node_id node, suffice_decision decision, const char *reason,
                                          suffice_focus_id *focus, suffice_error *error)
{
    struct sfp_change change;
    sfp_improvement_change(&change, improvement, "choose what to work on", error);
    sfp_slot parent = sfp_change_find(&change, meeting, SFP_KIND_MEETING, "meeting");
    sfp_slot box = sfp_change_find(&change, node, SFP_KIND_NODE, "node");
    sfp_slot slot = sfp_change_new(&change, SFP_KIND_FOCUS);
    sfp_change_ref(&change, slot, SUFFICE_FOCUS_NODE, box);
    sfp_change_number(&change, slot, SUFFICE_FOCUS_DECISION, decision);
    sfp_change_text(&change, slot, SUFFICE_FOCUS_REASON, reason);
    take_along(&change, slot, parent, box);
    sfp_change_attach(&change, slot, parent, SFP_LAST);
    return sfp_change_end_with(&change, slot, focus);
}

suffice_status suffice_improvement_add_why(suffice_improvement *improvement, suffice_id parent, const char *text,
                                           bool root, suffice_why_id *why, suffice_error *error)
{
    struct sfp_change change;
    sfp_improvement_change(&change, improvement, "answer why", error);
    sfp_slot above = sfp_change_find(&change, parent, 0, "parent");
    sfp_slot slot = sfp_change_new(&change, SFP_KIND_WHY);
    sfp_improvement_number(&change, slot, SUFFICE_WHY_ROOT, root);
    sfp_change_text(&change, slot, SUFFICE_WHY_TEXT, text);
    sfp_change_attach(&change, slot, above, SFP_LAST);
    return sfp_change_end_with(&change, slot, why);
}
