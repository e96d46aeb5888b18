/*
 * Checks of meetings: who was there, what was marked, and what was chosen.
 * SPDX-License-Identifier: MIT
 */
#include "check/asking.h"

#include "base/memory.h"
#include "model/slots.h"

static bool is_first(const struct sfp_meeting *meeting)
{
    return meeting->follows.target == 0;
}

/* --- the meeting itself --- */

static void look_at_experience(struct sfp_checking *checking, sfp_slot slot)
{
    const struct sfp_meeting *meeting = sfp_checking_row(checking, slot);
    const struct sfp_story *story = sfp_checking_row(checking, meeting->story.target);
    const struct sfp_logic_model *model = sfp_checking_row(checking, meeting->model.target);
    if (story == NULL || model == NULL || story->experience.target == 0 || model->experience.target == 0)
        return;
    if (story->experience.target != model->experience.target)
        sfp_checking_tell(checking, slot, meeting->model.target,
                          "the story is about another experience than the logic model");
}

void sfp_check_model_of_other_experience(struct sfp_checking *checking)
{
    sfp_ask_each(checking, SFP_KIND_MEETING, look_at_experience);
}

static void look_at_roles(struct sfp_checking *checking, sfp_slot slot)
{
    const struct sfp_meeting *meeting = sfp_checking_row(checking, slot);
    sfp_slot facilitator = meeting->facilitator.target;
    sfp_slot scribe = meeting->scribe.target;
    if (!is_first(meeting))
        return;
    if (facilitator == 0)
        sfp_checking_tell(checking, slot, 0, "nobody is recorded as its facilitator");
    if (scribe == 0)
        sfp_checking_tell(checking, slot, 0, "nobody is recorded as its scribe");
    if (facilitator != 0 && facilitator == scribe)
        sfp_checking_tell(checking, slot, facilitator, "one person was both facilitator and scribe");
}

void sfp_check_roles_of_meeting(struct sfp_checking *checking)
{
    sfp_ask_each(checking, SFP_KIND_MEETING, look_at_roles);
}

/* Who of a meeting's team was there, by the sector for which they work; those of no recorded sector count at 0. */
struct presence {
    uint32_t members;
    uint32_t by_sector[SUFFICE_SECTOR_OTHER + 1];
};

static void count_present(const struct sfp_checking *checking, const struct sfp_meeting *meeting,
                          struct presence *presence)
{
    *presence = (struct presence){0};
    for (uint32_t i = 0; i < meeting->present.count; i++) {
        const struct sfp_row *row = sfp_checking_row(checking, meeting->present.items[i].target);
        if (row == NULL || row->kind != SFP_KIND_TEAM_MEMBER)
            continue;
        presence->members++;
        presence->by_sector[((const struct sfp_team_member *)row)->sector]++;
    }
}

static void look_at_impressions(struct sfp_checking *checking, sfp_slot slot)
{
    const struct sfp_meeting *meeting = sfp_checking_row(checking, slot);
    struct presence presence;
    uint32_t impressions = 0;
    count_present(checking, meeting, &presence);
    for (uint32_t i = 0; i < meeting->reactions.count; i++) {
        const struct sfp_reaction *reaction = sfp_ask_row(checking, &meeting->reactions, i);
        impressions += reaction->kind == SUFFICE_REACTION_KIND_IMPRESSION;
    }
    if (is_first(meeting) && impressions < presence.members)
        sfp_checking_tell(checking, slot, 0, "there are fewer first impressions than members of the team present");
}

void sfp_check_few_impressions(struct sfp_checking *checking)
{
    sfp_ask_each(checking, SFP_KIND_MEETING, look_at_impressions);
}

/* Where no sector is recorded of anybody, there is nothing to judge by. */
static void look_at_sectors(struct sfp_checking *checking, sfp_slot slot)
{
    struct presence presence;
    count_present(checking, sfp_checking_row(checking, slot), &presence);
    if (presence.members == presence.by_sector[0])
        return;
    if (presence.by_sector[SUFFICE_SECTOR_HEALTH] == 0)
        sfp_checking_tell(checking, slot, 0, "nobody present is recorded as working in health care");
    if (presence.by_sector[SUFFICE_SECTOR_SOCIAL_CARE] == 0)
        sfp_checking_tell(checking, slot, 0, "nobody present is recorded as working in social care");
}

void sfp_check_one_sector(struct sfp_checking *checking)
{
    sfp_ask_each(checking, SFP_KIND_MEETING, look_at_sectors);
}

/* --- marks --- */

struct votes {
    uint32_t all;
    uint32_t did;
};

/* The boxes that a meeting marked, and how. */
struct tally {
    struct sfp_slots nodes;
    struct votes *votes; /* by the places of nodes, which count from 1 */
};

static void open_tally(struct sfp_checking *checking, const struct sfp_meeting *meeting, struct tally *tally)
{
    *tally = (struct tally){.votes = sfp_new((size_t)meeting->marks.count + 1, sizeof *tally->votes)};
    sfp_checking_memory(checking, tally->votes != NULL);
    for (uint32_t i = 0; sfp_checking_good(checking) && i < meeting->marks.count; i++) {
        const struct sfp_mark *mark = sfp_ask_row(checking, &meeting->marks, i);
        sfp_checking_memory(checking, sfp_slots_add(&tally->nodes, mark->node.target));
        struct votes *votes = &tally->votes[sfp_slots_place(&tally->nodes, mark->node.target)];
        votes->all++;
        votes->did += mark->value == SUFFICE_MARK_VALUE_DID;
    }
}

static void close_tally(struct tally *tally)
{
    sfp_slots_release(&tally->nodes);
    sfp_free(tally->votes);
}

/* Whether the box was marked, and nobody said but that it took place. */
static bool was_done(const struct tally *tally, sfp_slot node)
{
    uint32_t place = sfp_slots_place(&tally->nodes, node);
    return place != 0 && tally->votes[place].did == tally->votes[place].all;
}

typedef void judges(struct sfp_checking *checking, sfp_slot meeting, const struct tally *tally);

/* Counts the marks of each meeting that has any, and judges it. */
static void each_marked(struct sfp_checking *checking, judges *judge)
{
    for (size_t i = 0; i < sfp_checking_count(checking, SFP_KIND_MEETING); i++) {
        sfp_slot slot = sfp_checking_slot(checking, SFP_KIND_MEETING, i);
        const struct sfp_meeting *meeting = sfp_checking_row(checking, slot);
        struct tally tally;
        if (meeting->marks.count == 0)
            continue;
        open_tally(checking, meeting, &tally);
        if (sfp_checking_good(checking))
            judge(checking, slot, &tally);
        close_tally(&tally);
    }
}

/* What the team itself wrote into an empty box need not have been there yet when it marked. */
static void judge_unmarked(struct sfp_checking *checking, sfp_slot slot, const struct tally *tally)
{
    const struct sfp_meeting *meeting = sfp_checking_row(checking, slot);
    const struct sfp_logic_model *model = sfp_checking_row(checking, meeting->model.target);
    for (uint32_t i = 0; model != NULL && is_first(meeting) && i < model->nodes.count; i++) {
        sfp_slot node = sfp_list_items(&model->nodes)[i];
        const struct sfp_node *row = sfp_checking_row(checking, node);
        bool to_mark = row->kind == SUFFICE_NODE_KIND_ACTIVITY || row->kind == SUFFICE_NODE_KIND_OUTCOME;
        if (to_mark && !row->extra && sfp_slots_place(&tally->nodes, node) == 0)
            sfp_checking_tell(checking, node, slot, "the box was not marked");
    }
}

void sfp_check_box_without_mark(struct sfp_checking *checking)
{
    each_marked(checking, judge_unmarked);
}

static bool has_wrong_turn(const struct sfp_checking *checking, const struct sfp_meeting *meeting)
{
    for (uint32_t i = 0; i < meeting->observations.count; i++) {
        const struct sfp_observation *observation = sfp_ask_row(checking, &meeting->observations, i);
        if (observation->turn == SUFFICE_TURN_WRONG)
            return true;
    }
    return false;
}

enum { MARKS_TO_JUDGE = 3 }; /* fewer say nothing as a whole */

static void look_at_marks(struct sfp_checking *checking, sfp_slot slot)
{
    const struct sfp_meeting *meeting = sfp_checking_row(checking, slot);
    uint32_t count[SUFFICE_MARK_VALUE_NOT_CLEAR + 1] = {0};
    for (uint32_t i = 0; i < meeting->marks.count; i++)
        count[((const struct sfp_mark *)sfp_ask_row(checking, &meeting->marks, i))->value]++;
    if (meeting->marks.count < MARKS_TO_JUDGE)
        return;
    if (count[SUFFICE_MARK_VALUE_DID] == meeting->marks.count && has_wrong_turn(checking, meeting))
        sfp_checking_tell(checking, slot, 0, "all that was marked took place, though the story took wrong turns");
    if (count[SUFFICE_MARK_VALUE_DID_NOT] == meeting->marks.count)
        sfp_checking_tell(checking, slot, 0, "nothing that was marked took place");
}

void sfp_check_marks_all_alike(struct sfp_checking *checking)
{
    sfp_ask_each(checking, SFP_KIND_MEETING, look_at_marks);
}

static void judge_contradictions(struct sfp_checking *checking, sfp_slot slot, const struct tally *tally)
{
    const struct sfp_meeting *meeting = sfp_checking_row(checking, slot);
    struct sfp_slots blamed = {0};
    for (uint32_t i = 0; i < meeting->observations.count; i++) {
        const struct sfp_observation *observation = sfp_ask_row(checking, &meeting->observations, i);
        if (observation->turn == SUFFICE_TURN_WRONG && was_done(tally, observation->node.target))
            sfp_checking_memory(checking, sfp_slots_add(&blamed, observation->node.target));
    }
    for (size_t i = 0; i < blamed.count; i++)
        sfp_checking_tell(checking, blamed.items[i], slot,
                          "the box was marked as done, yet something that went wrong was put down to it");
    sfp_slots_release(&blamed);
}

void sfp_check_mark_against_observation(struct sfp_checking *checking)
{
    each_marked(checking, judge_contradictions);
}

/* --- choices --- */

/* Whether a meeting, or one that follows it, chose something to work on. */
static bool has_chosen(const struct sfp_checking *checking, sfp_slot slot)
{
    const struct sfp_meeting *meeting = sfp_checking_row(checking, slot);
    const struct sfp_list *followers = sfp_ask_incoming(checking, slot, SUFFICE_MEETING_FOLLOWS);
    if (meeting->focuses.count > 0)
        return true;
    for (uint32_t i = 0; i < followers->count; i++)
        if (((const struct sfp_meeting *)sfp_ask_row(checking, followers, i))->focuses.count > 0)
            return true;
    return false;
}

static void look_at_choice(struct sfp_checking *checking, sfp_slot slot)
{
    const struct sfp_meeting *meeting = sfp_checking_row(checking, slot);
    if (is_first(meeting) && meeting->marks.count > 0 && !has_chosen(checking, slot))
        sfp_checking_tell(checking, slot, 0, "the team marked its logic model, but chose nothing to work on");
}

static sfp_slot model_of(const struct sfp_checking *checking, sfp_slot meeting)
{
    const struct sfp_meeting *row = sfp_checking_row(checking, meeting);
    return row == NULL ? 0 : row->model.target;
}

/* A second meeting goes on with the model of the first, or with a version of its own. */
static void look_at_model(struct sfp_checking *checking, sfp_slot slot)
{
    const struct sfp_focus *focus = sfp_checking_row(checking, slot);
    const struct sfp_meeting *meeting = sfp_checking_row(checking, focus->row.parent);
    const struct sfp_node *node = sfp_checking_row(checking, focus->node.target);
    if (node == NULL || node->row.parent == meeting->model.target ||
        node->row.parent == model_of(checking, meeting->follows.target))
        return;
    sfp_checking_tell(checking, slot, focus->node.target, "the box is none of the logic model of the meeting");
}

void sfp_check_nothing_chosen(struct sfp_checking *checking)
{
    sfp_ask_each(checking, SFP_KIND_MEETING, look_at_choice);
    sfp_ask_each(checking, SFP_KIND_FOCUS, look_at_model);
}

static void judge_choices(struct sfp_checking *checking, sfp_slot slot, const struct tally *tally)
{
    const struct sfp_meeting *meeting = sfp_checking_row(checking, slot);
    for (uint32_t i = 0; i < meeting->focuses.count; i++) {
        const struct sfp_focus *focus = sfp_ask_row(checking, &meeting->focuses, i);
        bool to_mend = focus->decision == SUFFICE_DECISION_START || focus->decision == SUFFICE_DECISION_FIX;
        if (to_mend && was_done(tally, focus->node.target))
            sfp_checking_tell(checking, sfp_list_items(&meeting->focuses)[i], focus->node.target,
                              "it is to be begun or mended, but the box was marked as done");
    }
}

void sfp_check_chosen_though_done(struct sfp_checking *checking)
{
    each_marked(checking, judge_choices);
}

static void look_at_preparation(struct sfp_checking *checking, sfp_slot slot)
{
    const struct sfp_meeting *meeting = sfp_checking_row(checking, slot);
    if (!is_first(meeting) || sfp_ask_incoming(checking, slot, SUFFICE_MEETING_FOLLOWS)->count == 0)
        return;
    if (meeting->plan_lead.target == 0)
        sfp_checking_tell(checking, slot, 0, "a second meeting followed, but nobody was to bring a plan to it");
    if (meeting->plan_due == 0)
        sfp_checking_tell(checking, slot, 0, "a second meeting followed, but no day was set for the plan");
}

void sfp_check_second_meeting_unprepared(struct sfp_checking *checking)
{
    sfp_ask_each(checking, SFP_KIND_MEETING, look_at_preparation);
}

static void look_at_number(struct sfp_checking *checking, sfp_slot slot)
{
    const struct sfp_meeting *meeting = sfp_checking_row(checking, slot);
    if (meeting->focuses.count > 3)
        sfp_checking_tell(checking, slot, 0, "more than three activities or outcomes were chosen");
}

void sfp_check_too_many_chosen(struct sfp_checking *checking)
{
    sfp_ask_each(checking, SFP_KIND_MEETING, look_at_number);
}
