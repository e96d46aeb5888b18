/*
 * Actions: ideas, good practice, what is to be done and where it stands, and what those who spoke are told.
 * SPDX-License-Identifier: MIT
 */
#include "model/improvement.h"

#include "base/date.h"
#include "base/results.h"

/* --- ideas and good practice --- */

suffice_status suffice_improvement_add_idea(suffice_improvement *improvement, const char *key, const char *text,
                                            suffice_id person, suffice_idea_id *idea, suffice_error *error)
{
    struct sfp_change change;
    sfp_improvement_change(&change, improvement, "add an idea", error);
    sfp_slot who = sfp_change_find_if(&change, person, 0, "person");
    sfp_slot slot = sfp_change_new(&change, SFP_KIND_IDEA);
    sfp_change_text(&change, slot, SUFFICE_IDEA_KEY, key);
    sfp_change_ref(&change, slot, SUFFICE_IDEA_PERSON, who);
    sfp_change_text(&change, slot, SUFFICE_IDEA_TEXT, text);
    sfp_improvement_attach(&change, slot);
    return sfp_change_end_with(&change, slot, idea);
}

suffice_status suffice_improvement_add_good_practice(suffice_improvement *improvement, const char *name,
                                                     const char *text, suffice_good_practice_id *practice,
                                                     suffice_error *error)
{
    struct sfp_change change;
    sfp_improvement_change(&change, improvement, "add a good practice", error);
    sfp_slot slot = sfp_change_new(&change, SFP_KIND_GOOD_PRACTICE);
    sfp_change_text(&change, slot, SUFFICE_GOOD_PRACTICE_NAME, name);
    sfp_change_text(&change, slot, SUFFICE_GOOD_PRACTICE_TEXT, text);
    sfp_improvement_attach(&change, slot);
    return sfp_change_end_with(&change, slot, practice);
}

/* --- actions --- */

suffice_status suffice_improvement_add_action(suffice_improvement *improvement, const char *key, const char *name,
                                              suffice_id owner, int32_t due, suffice_action_id *action,
                                              suffice_error *error)
{
    struct sfp_change change;
    sfp_improvement_change(&change, improvement, "add an action", error);
    sfp_slot who = sfp_change_find_if(&change, owner, 0, "owner");
    sfp_slot slot = sfp_change_new(&change, SFP_KIND_ACTION);
    sfp_change_text(&change, slot, SUFFICE_ACTION_KEY, key);
    sfp_change_text(&change, slot, SUFFICE_ACTION_NAME, name);
    sfp_change_ref(&change, slot, SUFFICE_ACTION_OWNER, who);
    sfp_improvement_number(&change, slot, SUFFICE_ACTION_DUE, due);
    sfp_improvement_attach(&change, slot);
    return sfp_change_end_with(&change, slot, action);
}

static const struct sfp_action_status *status_at(const struct sfp_list *statuses, const struct sfp_store *store,
                                                 uint32_t index)
{
    return (const struct sfp_action_status *)sfp_store_row(store, sfp_list_items(statuses)[index]);
}

/* Behind the last one that is not of a later day; looked for from the end, where the newest belong. */
static uint32_t place_for(const struct sfp_change *change, sfp_slot action, int32_t date)
{
    if (!sfp_change_good(change))
        return 0;
    const struct sfp_list *statuses = sfp_store_children(change->store, action, SFP_KIND_ACTION_STATUS);
    uint32_t place = statuses->count;
    while (place > 0 && status_at(statuses, change->store, place - 1)->date > date)
        place--;
    return place;
}

suffice_status suffice_improvement_set_status(suffice_improvement *improvement, suffice_action_id action,
                                              suffice_action_state state, int32_t date, suffice_id person,
                                              const char *note, suffice_action_status_id *status, suffice_error *error)
{
    struct sfp_change change;
    sfp_improvement_change(&change, improvement, "say where an action stands", error);
    sfp_slot parent = sfp_change_find(&change, action, SFP_KIND_ACTION, "action");
    sfp_slot who = sfp_change_find_if(&change, person, 0, "person");
    sfp_slot slot = sfp_change_new(&change, SFP_KIND_ACTION_STATUS);
    sfp_change_number(&change, slot, SUFFICE_ACTION_STATUS_STATE, state);
    sfp_change_number(&change, slot, SUFFICE_ACTION_STATUS_DATE, date);
    sfp_change_ref(&change, slot, SUFFICE_ACTION_STATUS_PERSON, who);
    sfp_change_text(&change, slot, SUFFICE_ACTION_STATUS_NOTE, note);
    sfp_change_attach(&change, slot, parent, place_for(&change, parent, date));
    return sfp_change_end_with(&change, slot, status);
}

suffice_status suffice_improvement_add_test(suffice_improvement *improvement, suffice_action_id action,
                                            const char *tried, const char *learned, int32_t date,
                                            suffice_test_decision decision, suffice_test_id *test, suffice_error *error)
{
    struct sfp_change change;
    sfp_improvement_change(&change, improvement, "add a test of change", error);
    sfp_slot parent = sfp_change_find(&change, action, SFP_KIND_ACTION, "action");
    sfp_slot slot = sfp_change_new(&change, SFP_KIND_TEST);
    sfp_improvement_number(&change, slot, SUFFICE_TEST_DATE, date);
    sfp_improvement_number(&change, slot, SUFFICE_TEST_DECISION, decision);
    sfp_change_text(&change, slot, SUFFICE_TEST_TRIED, tried);
    sfp_change_text(&change, slot, SUFFICE_TEST_LEARNED, learned);
    sfp_change_attach(&change, slot, parent, SFP_LAST);
    return sfp_change_end_with(&change, slot, test);
}

/* --- where an action stands --- */

/* Dates are plain fields, so that the order of statuses does not tell which is the last. */
suffice_action_state sfp_action_standing(const struct sfp_store *store, sfp_slot action, int32_t day, int32_t *since)
{
    const struct sfp_list *statuses = sfp_store_children(store, action, SFP_KIND_ACTION_STATUS);
    const struct sfp_action_status *last = NULL;
    for (uint32_t i = 0; i < statuses->count; i++) {
        const struct sfp_action_status *status = status_at(statuses, store, i);
        if (status->date <= day && (last == NULL || status->date >= last->date))
            last = status;
    }
    if (since != NULL)
        *since = last == NULL ? 0 : last->date;
    return last == NULL ? 0 : last->state;
}

suffice_action_state suffice_action_state_of(const suffice_project *project, suffice_action_id action, int32_t *date)
{
    sfp_slot slot;
    if (date != NULL)
        *date = 0;
    if (project == NULL ||
        sfp_store_find(sfp_project_store(project), action, SFP_KIND_ACTION, "action", &slot, NULL) != SUFFICE_OK)
        return 0;
    return sfp_action_standing(sfp_project_store(project), slot, INT32_MAX, date);
}

bool sfp_action_is_overdue(const struct sfp_store *store, sfp_slot action, int32_t day)
{
    const struct sfp_row *row = sfp_store_row(store, action);
    if (!sfp_has(row, SUFFICE_ACTION_DUE) || ((const struct sfp_action *)row)->due >= day)
        return false;
    suffice_action_state state = sfp_action_standing(store, action, day, NULL);
    return state != SUFFICE_ACTION_STATE_DONE && state != SUFFICE_ACTION_STATE_DROPPED;
}

suffice_status sfp_improvement_check_date(int32_t date, suffice_error *error)
{
    if (sfp_date_is_valid(date))
        return SUFFICE_OK;
    suffice_status status = sfp_fail(error, SUFFICE_DETAIL_OUT_OF_RANGE, "a date is a number such as 20250320");
    sfp_error_argument(error, "date");
    return status;
}

static bool gather_overdue(const struct sfp_store *store, int32_t date, suffice_ids *ids)
{
    const struct sfp_list *actions = sfp_improvement_list(store, SFP_KIND_ACTION);
    bool good = true;
    for (uint32_t i = 0; good && i < actions->count; i++) {
        sfp_slot action = sfp_list_items(actions)[i];
        good = !sfp_action_is_overdue(store, action, date) || sfp_ids_add(ids, sfp_store_id(store, action));
    }
    return good;
}

suffice_status suffice_improvement_overdue(const suffice_improvement *improvement, int32_t date, suffice_ids **ids,
                                           suffice_error *error)
{
    if (ids == NULL)
        return sfp_fail_null(error, "ids");
    *ids = NULL;
    if (improvement == NULL)
        return sfp_fail_null(error, "improvement");
    suffice_status status = sfp_improvement_check_date(date, error);
    if (status == SUFFICE_OK)
        status = sfp_ids_new(ids, error);
    if (status != SUFFICE_OK || gather_overdue(sfp_project_store(improvement->project), date, *ids))
        return status;
    suffice_ids_release(*ids);
    *ids = NULL;
    return sfp_fail_memory(error);
}

/* --- answers --- */

suffice_status suffice_improvement_add_answer(suffice_improvement *improvement, const char *key, const char *said,
                                              suffice_answer_id *answer, suffice_error *error)
{
    struct sfp_change change;
    sfp_improvement_change(&change, improvement, "add an answer", error);
    sfp_slot slot = sfp_change_new(&change, SFP_KIND_ANSWER);
    sfp_change_text(&change, slot, SUFFICE_ANSWER_KEY, key);
    sfp_change_text(&change, slot, SUFFICE_ANSWER_SAID, said);
    sfp_improvement_attach(&change, slot);
    return sfp_change_end_with(&change, slot, answer);
}

suffice_answer_state sfp_answer_standing(const struct sfp_store *store, sfp_slot slot)
{
    const struct sfp_answer *answer = (const struct sfp_answer *)sfp_store_row(store, slot);
    uint32_t done = 0;
    uint32_t begun = 0;
    for (uint32_t i = 0; i < answer->actions.count; i++) {
        sfp_slot action = answer->actions.items[i].target;
        suffice_action_state state = action == 0 ? 0 : sfp_action_standing(store, action, INT32_MAX, NULL);
        done += state == SUFFICE_ACTION_STATE_DONE;
        begun += state == SUFFICE_ACTION_STATE_BEGUN;
    }
    bool in_words = answer->actions.count == 0 && answer->did != NULL;
    bool all = answer->actions.count == 0 ? in_words : done == answer->actions.count;
    if (all && answer->not_yet == NULL)
        return SUFFICE_ANSWER_STATE_DONE;
    if (in_words || done + begun > 0)
        return SUFFICE_ANSWER_STATE_BEGUN;
    return answer->not_yet != NULL ? SUFFICE_ANSWER_STATE_NOT_YET : SUFFICE_ANSWER_STATE_OPEN;
}

suffice_answer_state suffice_answer_state_of(const suffice_project *project, suffice_answer_id answer)
{
    sfp_slot slot;
    if (project == NULL ||
        sfp_store_find(sfp_project_store(project), answer, SFP_KIND_ANSWER, "answer", &slot, NULL) != SUFFICE_OK)
        return 0;
    return sfp_answer_standing(sfp_project_store(project), slot);
}
