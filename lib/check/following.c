/*
 * Checks of what became of the plan, and of what those who spoke were told.
 * SPDX-License-Identifier: MIT
 */
#include "check/asking.h"

#include "base/date.h"
#include "model/improvement.h"

enum {
    LAST_DAY = 99991231, /* by then all has been said */
    QUIET_DAYS = 90      /* so long an open action may go without news */
};

/* --- actions --- */

static bool has_evidence(const struct sfp_checking *checking, const struct sfp_action *action)
{
    for (uint32_t i = 0; i < action->statuses.count; i++) {
        const struct sfp_action_status *status = sfp_ask_row(checking, &action->statuses, i);
        if (status->state == SUFFICE_ACTION_STATE_DONE && sfp_ask_says(status->evidence))
            return true;
    }
    return sfp_ask_says(action->outcome);
}

static bool is_done(const struct sfp_checking *checking, sfp_slot action)
{
    return sfp_action_standing(checking->store, action, LAST_DAY, NULL) == SUFFICE_ACTION_STATE_DONE;
}

static void look_at_end(struct sfp_checking *checking, sfp_slot slot)
{
    if (checking->date != 0 && sfp_action_is_overdue(checking->store, slot, checking->date))
        sfp_checking_tell(checking, slot, 0, "it is past its date, and neither done nor dropped");
    else if (is_done(checking, slot) && !has_evidence(checking, sfp_checking_row(checking, slot)))
        sfp_checking_tell(checking, slot, 0, "it is done, but nothing shows it");
}

void sfp_check_overdue_or_unproven(struct sfp_checking *checking)
{
    sfp_ask_each(checking, SFP_KIND_ACTION, look_at_end);
}

static void look_at_users(struct sfp_checking *checking, sfp_slot slot)
{
    const struct sfp_action *action = sfp_checking_row(checking, slot);
    if (is_done(checking, slot) && !sfp_ask_says(action->users_view))
        sfp_checking_tell(checking, slot, 0,
                          "it is done, but it is not recorded what those who use the service say of it");
}

void sfp_check_done_without_users(struct sfp_checking *checking)
{
    sfp_ask_each(checking, SFP_KIND_ACTION, look_at_users);
}

/* Whether anything was said of an action in the days up to the one on which things are judged. */
static bool has_news(const struct sfp_checking *checking, const struct sfp_action *action)
{
    int32_t today = sfp_date_to_days(checking->date);
    for (uint32_t i = 0; i < action->statuses.count; i++) {
        const struct sfp_action_status *status = sfp_ask_row(checking, &action->statuses, i);
        if (status->date <= checking->date && sfp_date_to_days(status->date) >= today - QUIET_DAYS)
            return true;
    }
    return false;
}

static void look_for_news(struct sfp_checking *checking, sfp_slot slot)
{
    if (checking->date == 0)
        return;
    suffice_action_state state = sfp_action_standing(checking->store, slot, checking->date, NULL);
    bool open = state != SUFFICE_ACTION_STATE_DONE && state != SUFFICE_ACTION_STATE_DROPPED;
    if (open && !has_news(checking, sfp_checking_row(checking, slot)))
        sfp_checking_tell(checking, slot, 0, "it is open, and nothing has been said of it for 90 days");
}

void sfp_check_no_news(struct sfp_checking *checking)
{
    sfp_ask_each(checking, SFP_KIND_ACTION, look_for_news);
}

/* --- answers --- */

/* Whether one of the actions by which people are answered has begun at least. */
static bool has_begun(const struct sfp_checking *checking, const struct sfp_answer *answer)
{
    for (uint32_t i = 0; i < answer->actions.count; i++) {
        sfp_slot action = answer->actions.items[i].target;
        suffice_action_state state = action == 0 ? 0 : sfp_action_standing(checking->store, action, LAST_DAY, NULL);
        if (state == SUFFICE_ACTION_STATE_BEGUN || state == SUFFICE_ACTION_STATE_DONE)
            return true;
    }
    return false;
}

static void look_at_ground(struct sfp_checking *checking, sfp_slot slot)
{
    const struct sfp_answer *answer = sfp_checking_row(checking, slot);
    if (answer->key_points.count == 0 && answer->ideas.count == 0)
        sfp_checking_tell(checking, slot, 0, "it answers neither a key point nor an idea");
    if (sfp_ask_says(answer->did) && answer->actions.count > 0 && !has_begun(checking, answer))
        sfp_checking_tell(checking, slot, 0, "it says what was done, but none of its actions has begun");
}

void sfp_check_answer_without_ground(struct sfp_checking *checking)
{
    sfp_ask_each(checking, SFP_KIND_ANSWER, look_at_ground);
}

static void look_for_answer(struct sfp_checking *checking, sfp_slot slot)
{
    const struct sfp_key_point *point = sfp_checking_row(checking, slot);
    bool general = point->kind == SUFFICE_KEY_POINT_KIND_SIMILARITY || point->kind == SUFFICE_KEY_POINT_KIND_DIFFERENCE;
    if (general && sfp_ask_incoming(checking, slot, SUFFICE_ANSWER_KEY_POINTS)->count == 0 &&
        sfp_ask_incoming(checking, slot, SUFFICE_ACTION_KEY_POINTS)->count == 0)
        sfp_checking_tell(checking, slot, 0, "no action takes it up, and nobody is told why not");
}

void sfp_check_key_point_unanswered(struct sfp_checking *checking)
{
    sfp_ask_each(checking, SFP_KIND_KEY_POINT, look_for_answer);
}

static void look_at_telling(struct sfp_checking *checking, sfp_slot slot)
{
    const struct sfp_answer *answer = sfp_checking_row(checking, slot);
    if (answer->told_on == 0)
        sfp_checking_tell(checking, slot, 0, "it is not recorded when those who spoke were told");
}

void sfp_check_answer_not_told(struct sfp_checking *checking)
{
    sfp_ask_each(checking, SFP_KIND_ANSWER, look_at_telling);
}
