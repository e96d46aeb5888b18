/*
 * Checks of the plan: causes that were asked for, and actions that somebody can carry out and others can follow.
 * SPDX-License-Identifier: MIT
 */
#include "check/asking.h"

#include "base/memory.h"
#include "model/names.h"
#include "model/slots.h"

#include <string.h>

/* --- whys --- */

enum { SHORT_CHAIN = 2, LONG_CHAIN = 8 };

/* The choice below which an answer lies, and how many answers there are from it down to this one; 0: it is none. */
static sfp_slot focus_of(const struct sfp_checking *checking, sfp_slot slot, uint32_t *depth)
{
    const struct sfp_row *row = sfp_checking_row(checking, slot);
    for (*depth = 0; row->kind == SFP_KIND_WHY; row = sfp_checking_row(checking, slot)) {
        *depth += 1;
        slot = row->parent;
    }
    return row->kind == SFP_KIND_FOCUS ? slot : 0;
}

/* How long the longest chain of each choice is; choices of which nobody asked why are not there. */
struct chains {
    struct sfp_slots focuses;
    uint32_t *lengths; /* by the places of focuses, which count from 1 */
};

static void measure_chains(struct sfp_checking *checking, struct chains *chains)
{
    size_t count = sfp_checking_count(checking, SFP_KIND_FOCUS);
    *chains = (struct chains){.lengths = sfp_new(count + 1, sizeof *chains->lengths)};
    sfp_checking_memory(checking, chains->lengths != NULL);
    for (size_t i = 0; i < sfp_checking_count(checking, SFP_KIND_WHY); i++) {
        uint32_t depth;
        sfp_slot focus = focus_of(checking, sfp_checking_slot(checking, SFP_KIND_WHY, i), &depth);
        sfp_checking_memory(checking, sfp_slots_add(&chains->focuses, focus));
        uint32_t *length = &chains->lengths[sfp_slots_place(&chains->focuses, focus)];
        *length = depth > *length ? depth : *length;
    }
}

static void tell_lengths(struct sfp_checking *checking)
{
    struct chains chains;
    measure_chains(checking, &chains);
    for (size_t i = 0; sfp_checking_good(checking) && i < chains.focuses.count; i++) {
        if (chains.lengths[i + 1] < SHORT_CHAIN)
            sfp_checking_tell(checking, chains.focuses.items[i], 0, "why was asked only once");
        if (chains.lengths[i + 1] > LONG_CHAIN)
            sfp_checking_tell_as(checking, SUFFICE_SEVERITY_NOTE, chains.focuses.items[i], 0,
                                 "why was asked more than eight times in a row");
    }
    sfp_slots_release(&chains.focuses);
    sfp_free(chains.lengths);
}

/* A name that the team may read; those that it may not, the gate finds. */
static bool is_open_name(const struct sfp_field *field)
{
    return field->type == SFP_TYPE_text && field->sensitivity == SFP_PERSON_NAME &&
           field->widest >= SUFFICE_AUDIENCE_TEAM;
}

static void gather_names(struct sfp_checking *checking, int32_t kind, const struct sfp_field *field,
                         struct sfp_names *names)
{
    for (size_t i = 0; i < sfp_checking_count(checking, kind); i++) {
        const struct sfp_row *row = sfp_checking_row(checking, sfp_checking_slot(checking, kind, i));
        struct sfp_value value = sfp_store_get(row, field);
        if (value.set)
            sfp_checking_memory(checking, sfp_names_add(names, value.as.text->text, value.as.text->size, "name"));
    }
}

static void gather_all_names(struct sfp_checking *checking, struct sfp_names *names)
{
    for (int32_t number = 1; number < SFP_KIND_END; number++) {
        const struct sfp_kind *kind = sfp_kind(number);
        for (size_t i = 0; kind != NULL && i < kind->field_count; i++)
            if (is_open_name(&kind->fields[i]))
                gather_names(checking, number, &kind->fields[i], names);
    }
}

static bool holds_name(struct sfp_checking *checking, const struct sfp_names *names, const struct sfp_string *text)
{
    struct sfp_bytes bytes = {0};
    sfp_checking_memory(checking, sfp_names_replace(names, text->text, text->size, &bytes));
    bool changed = bytes.size != text->size || memcmp(bytes.data, text->text, text->size) != 0;
    sfp_bytes_release(&bytes);
    return changed;
}

static void tell_names(struct sfp_checking *checking)
{
    struct sfp_names names;
    sfp_names_init(&names, &checking->store->strings.key);
    gather_all_names(checking, &names);
    for (size_t i = 0; i < sfp_checking_count(checking, SFP_KIND_WHY); i++) {
        sfp_slot slot = sfp_checking_slot(checking, SFP_KIND_WHY, i);
        const struct sfp_why *why = sfp_checking_row(checking, slot);
        uint32_t depth;
        sfp_slot focus = focus_of(checking, slot, &depth);
        if (focus == 0 || !sfp_ask_says(why->text))
            continue;
        if (sfp_ask_names(checking, slot, SUFFICE_WHY_TEXT) || holds_name(checking, &names, why->text))
            sfp_checking_tell(checking, slot, focus, "the answer names somebody");
    }
    sfp_names_release(&names);
}

void sfp_check_whys(struct sfp_checking *checking)
{
    tell_lengths(checking);
    tell_names(checking);
}

/* --- when a plan is agreed --- */

struct plans {
    struct sfp_slots agreed; /* meetings whose plan is agreed, then and there or in the other of two meetings */
    struct sfp_slots meetings;
    int32_t
        *reviews; /* by the places of meetings, which count from 1: when the plan is looked at again; 0: not known */
};

static void gather_agreed(struct sfp_checking *checking, struct plans *plans)
{
    for (size_t i = 0; i < sfp_checking_count(checking, SFP_KIND_MEETING); i++) {
        sfp_slot slot = sfp_checking_slot(checking, SFP_KIND_MEETING, i);
        const struct sfp_meeting *meeting = sfp_checking_row(checking, slot);
        const struct sfp_list *followers = sfp_ask_incoming(checking, slot, SUFFICE_MEETING_FOLLOWS);
        if (meeting->plan_agreed != 0)
            sfp_checking_memory(checking, sfp_slots_add(&plans->agreed, slot) &&
                                              sfp_slots_add(&plans->agreed, meeting->follows.target) &&
                                              sfp_slots_add_list(&plans->agreed, followers));
    }
}

/* What a meeting says itself, or else the latest that those which follow it say. */
static int32_t review_of(const struct sfp_checking *checking, sfp_slot slot)
{
    const struct sfp_meeting *meeting = sfp_checking_row(checking, slot);
    const struct sfp_list *followers = sfp_ask_incoming(checking, slot, SUFFICE_MEETING_FOLLOWS);
    int32_t last = meeting->next_review;
    for (uint32_t i = 0; meeting->next_review == 0 && i < followers->count; i++) {
        const struct sfp_meeting *follower = sfp_ask_row(checking, followers, i);
        last = follower->next_review > last ? follower->next_review : last;
    }
    return last;
}

static void open_plans(struct sfp_checking *checking, struct plans *plans)
{
    size_t count = sfp_checking_count(checking, SFP_KIND_MEETING);
    *plans = (struct plans){.reviews = sfp_new(count + 1, sizeof *plans->reviews)};
    sfp_checking_memory(checking, plans->reviews != NULL);
    gather_agreed(checking, plans);
    for (size_t i = 0; sfp_checking_good(checking) && i < count; i++) {
        sfp_slot slot = sfp_checking_slot(checking, SFP_KIND_MEETING, i);
        sfp_checking_memory(checking, sfp_slots_add(&plans->meetings, slot));
        plans->reviews[i + 1] = review_of(checking, slot);
    }
}

static void close_plans(struct plans *plans)
{
    sfp_slots_release(&plans->agreed);
    sfp_slots_release(&plans->meetings);
    sfp_free(plans->reviews);
}

typedef void judges(struct sfp_checking *checking, const struct plans *plans, sfp_slot slot,
                    const struct sfp_action *action);

/* Judges each action that is agreed, or that was planned outside meetings. */
static void each_agreed(struct sfp_checking *checking, judges *judge)
{
    struct plans plans;
    open_plans(checking, &plans);
    for (size_t i = 0; i < sfp_checking_count(checking, SFP_KIND_ACTION); i++) {
        sfp_slot slot = sfp_checking_slot(checking, SFP_KIND_ACTION, i);
        const struct sfp_action *action = sfp_checking_row(checking, slot);
        if (action->meeting.target == 0 || sfp_slots_place(&plans.agreed, action->meeting.target) != 0)
            judge(checking, &plans, slot, action);
    }
    close_plans(&plans);
}

static void judge_owner(struct sfp_checking *checking, const struct plans *plans, sfp_slot slot,
                        const struct sfp_action *action)
{
    (void)plans;
    if (action->owner.target == 0)
        sfp_checking_tell(checking, slot, 0, "nobody owns it");
}

void sfp_check_action_without_owner(struct sfp_checking *checking)
{
    each_agreed(checking, judge_owner);
}

static void judge_due(struct sfp_checking *checking, const struct plans *plans, sfp_slot slot,
                      const struct sfp_action *action)
{
    sfp_slot planned = action->meeting.target;
    const struct sfp_meeting *meeting = sfp_checking_row(checking, planned);
    if (action->due == 0) {
        sfp_checking_tell(checking, slot, 0, "it is not said when it is to be done");
        return;
    }
    int32_t review = plans->reviews[sfp_slots_place(&plans->meetings, planned)];
    if (meeting != NULL && action->due < meeting->date)
        sfp_checking_tell_as(checking, SUFFICE_SEVERITY_WARNING, slot, planned,
                             "it is due before the meeting in which it was planned");
    if (review != 0 && action->due >= review)
        sfp_checking_tell_as(checking, SUFFICE_SEVERITY_WARNING, slot, planned,
                             "it is due only when the plan has been looked at again");
}

void sfp_check_due_date(struct sfp_checking *checking)
{
    each_agreed(checking, judge_due);
}

/* --- what an action says --- */

static void look_at_cause(struct sfp_checking *checking, sfp_slot slot)
{
    const struct sfp_action *action = sfp_checking_row(checking, slot);
    if (action->cause.target == 0 && action->node.target == 0)
        sfp_checking_tell(checking, slot, 0,
                          "it is not said which cause it is to remove, or what it is to bring about");
}

void sfp_check_action_without_cause(struct sfp_checking *checking)
{
    sfp_ask_each(checking, SFP_KIND_ACTION, look_at_cause);
}

static void look_at_measure(struct sfp_checking *checking, sfp_slot slot)
{
    const struct sfp_action *action = sfp_checking_row(checking, slot);
    if (!sfp_ask_says(action->measure))
        sfp_checking_tell(checking, slot, 0, "it is not said how it will be known whether it works");
}

void sfp_check_action_without_measure(struct sfp_checking *checking)
{
    sfp_ask_each(checking, SFP_KIND_ACTION, look_at_measure);
}

static void look_at_users(struct sfp_checking *checking, sfp_slot slot)
{
    const struct sfp_action *action = sfp_checking_row(checking, slot);
    if (!sfp_ask_says(action->users_check))
        sfp_checking_tell(checking, slot, 0,
                          "it is not said how it is checked that it matters to those who use the service");
    if (!sfp_ask_says(action->feedback_route))
        sfp_checking_tell(checking, slot, 0,
                          "it is not said how those who use the service can say what they think of it");
}

void sfp_check_action_without_users(struct sfp_checking *checking)
{
    sfp_ask_each(checking, SFP_KIND_ACTION, look_at_users);
}

static void look_at_choice(struct sfp_checking *checking, sfp_slot slot)
{
    const struct sfp_focus *focus = sfp_checking_row(checking, slot);
    bool to_act = focus->decision == SUFFICE_DECISION_START || focus->decision == SUFFICE_DECISION_FIX ||
                  focus->decision == SUFFICE_DECISION_DO_MORE;
    if (to_act && sfp_ask_incoming(checking, slot, SUFFICE_ACTION_FOCUS)->count == 0)
        sfp_checking_tell(checking, slot, focus->node.target, "it was chosen, but no action follows from it");
}

void sfp_check_chosen_without_action(struct sfp_checking *checking)
{
    sfp_ask_each(checking, SFP_KIND_FOCUS, look_at_choice);
}

/* --- owners --- */

enum { ACTIONS_TO_JUDGE = 4 };

/* At most one can own more than half of all actions. */
void sfp_check_owner_overloaded(struct sfp_checking *checking)
{
    size_t count = sfp_checking_count(checking, SFP_KIND_ACTION);
    for (size_t i = 0; count >= ACTIONS_TO_JUDGE && i < count; i++) {
        const struct sfp_action *action = sfp_checking_row(checking, sfp_checking_slot(checking, SFP_KIND_ACTION, i));
        if (sfp_ask_incoming(checking, action->owner.target, SUFFICE_ACTION_OWNER)->count > count / 2) {
            sfp_checking_tell(checking, action->owner.target, 0, "more than half of all actions have one owner");
            return;
        }
    }
}

static void look_at_owner(struct sfp_checking *checking, sfp_slot slot)
{
    const struct sfp_action *action = sfp_checking_row(checking, slot);
    const struct sfp_row *owner = sfp_checking_row(checking, action->owner.target);
    if (owner != NULL && owner->kind == SFP_KIND_TEAM)
        sfp_checking_tell(checking, slot, action->owner.target, "a whole team owns it, and no person answers for it");
}

void sfp_check_team_as_owner(struct sfp_checking *checking)
{
    sfp_ask_each(checking, SFP_KIND_ACTION, look_at_owner);
}
