/*
 * Improvement: the action plan, and what those who spoke are told, as tables for an audience.
 * SPDX-License-Identifier: MIT
 */
#include "model/improvement.h"

#include "base/bytes.h"
#include "base/table.h"
#include "model/audience.h"
#include "model/synthesis.h"

#include <string.h>

/* A table in the making: all text in it goes through the gate. */
struct making {
    const struct sfp_store *store;
    struct sfp_gate *gate;
    suffice_table *table;
};

/* A column and the text field that it shows. */
struct shown {
    size_t column;
    suffice_field field;
};

static suffice_status begin(struct making *making, const suffice_improvement *improvement, suffice_audience audience,
                            const struct sfp_column *columns, size_t count, suffice_error *error)
{
    making->store = sfp_project_store(improvement->project);
    suffice_status status = sfp_gate_open(making->store, audience, &making->gate, error);
    if (status != SUFFICE_OK)
        return status;
    status = sfp_table_new(columns, count, &making->store->strings.key, &making->table, error);
    if (status != SUFFICE_OK)
        sfp_gate_close(making->gate);
    return status;
}

/* Gives the table to the caller, or, if memory was lacking, nothing. */
static suffice_status end(struct making *making, bool good, suffice_table **table, suffice_error *error)
{
    sfp_gate_close(making->gate);
    if (good) {
        *table = making->table;
        return SUFFICE_OK;
    }
    suffice_table_release(making->table);
    return sfp_fail_memory(error);
}

static bool put(struct making *making, size_t column, const char *text, size_t size)
{
    return text == NULL || sfp_table_set_text(making->table, column, text, size);
}

static bool put_field(struct making *making, size_t column, sfp_slot slot, suffice_field field)
{
    const char *text;
    size_t size;
    return slot == 0 || (sfp_gate_text(making->gate, slot, field, &text, &size) && put(making, column, text, size));
}

static bool put_fields(struct making *making, sfp_slot slot, const struct shown *shown, size_t count)
{
    bool good = true;
    for (size_t i = 0; good && i < count; i++)
        good = put_field(making, shown[i].column, slot, shown[i].field);
    return good;
}

static void put_date(struct making *making, size_t column, const struct sfp_row *row, suffice_field field)
{
    struct sfp_value value = sfp_store_get(row, sfp_field_of(field, NULL));
    if (value.set)
        sfp_table_set_integer(making->table, column, value.as.integer);
}

/* --- the plan --- */

enum { OWNER = 3, DUE = 4, STATE = 5, SINCE = 6, WORKS_ON = 7, CAUSE = 8, LATE = 13 };

static bool is_of_team(const struct sfp_store *store, const struct sfp_action *action, sfp_slot team)
{
    const struct sfp_row *meeting = sfp_store_row(store, action->meeting.target);
    if (team == 0 || action->team.target == team)
        return true;
    return action->team.target == 0 && meeting != NULL && ((const struct sfp_meeting *)meeting)->team.target == team;
}

static bool put_owner(struct making *making, sfp_slot owner)
{
    const char *text;
    size_t size;
    return owner == 0 || (sfp_gate_label(making->gate, owner, &text, &size) && put(making, OWNER, text, size));
}

static bool put_standing(struct making *making, sfp_slot action)
{
    int32_t since;
    suffice_action_state state = sfp_action_standing(making->store, action, INT32_MAX, &since);
    const struct sfp_value_name *name = sfp_choice_number(sfp_choice(SFP_CHOICE_ACTION_STATE), state);
    if (since != 0)
        sfp_table_set_integer(making->table, SINCE, since);
    return name == NULL || put(making, STATE, name->text, strlen(name->text));
}

/* Adds what a field shows behind what is there, with a colon between; `found` tells whether it shows anything. */
static bool add_shown(struct making *making, sfp_slot slot, suffice_field field, struct sfp_bytes *bytes, bool *found)
{
    const char *text;
    size_t size;
    *found = false;
    if (slot == 0)
        return true;
    if (!sfp_gate_text(making->gate, slot, field, &text, &size))
        return false;
    *found = text != NULL;
    return text == NULL || ((bytes->size == 0 || sfp_bytes_add_text(bytes, ": ")) && sfp_bytes_add(bytes, text, size));
}

/* What a box says, or else the activity for which it stands. */
static bool add_words(struct making *making, sfp_slot node, struct sfp_bytes *bytes)
{
    bool found;
    sfp_slot activity = ((const struct sfp_node *)sfp_store_row(making->store, node))->activity.target;
    bool good = add_shown(making, node, SUFFICE_NODE_TEXT, bytes, &found);
    if (good && !found)
        good = add_shown(making, activity, SUFFICE_ACTIVITY_STATEMENT, bytes, &found);
    if (good && !found)
        good = add_shown(making, activity, SUFFICE_ACTIVITY_NAME, bytes, &found);
    return good;
}

static bool put_works_on(struct making *making, const struct sfp_action *action)
{
    bool found;
    struct sfp_bytes bytes = {0};
    const struct sfp_row *focus = sfp_store_row(making->store, action->focus.target);
    sfp_slot node = focus == NULL ? action->node.target : ((const struct sfp_focus *)focus)->node.target;
    if (node == 0)
        return true;
    bool good = add_shown(making, node, SUFFICE_NODE_KEY, &bytes, &found) && add_words(making, node, &bytes) &&
                (bytes.size == 0 || put(making, WORKS_ON, bytes.data, bytes.size));
    sfp_bytes_release(&bytes);
    return good;
}

static bool tell_action(struct making *making, sfp_slot slot, int32_t day)
{
    static const struct shown shown[] = {{1, SUFFICE_ACTION_KEY},
                                         {2, SUFFICE_ACTION_NAME},
                                         {9, SUFFICE_ACTION_MEASURE},
                                         {10, SUFFICE_ACTION_USERS_CHECK},
                                         {11, SUFFICE_ACTION_FEEDBACK_ROUTE},
                                         {12, SUFFICE_ACTION_OUTCOME}};
    const struct sfp_action *action = (const struct sfp_action *)sfp_store_row(making->store, slot);
    if (!sfp_table_add_row(making->table))
        return false;
    sfp_table_set_integer(making->table, 0, (int64_t)sfp_store_id(making->store, slot));
    put_date(making, DUE, &action->row, SUFFICE_ACTION_DUE);
    if (day != 0)
        sfp_table_set_integer(making->table, LATE, sfp_action_is_overdue(making->store, slot, day));
    return put_fields(making, slot, shown, sizeof shown / sizeof shown[0]) && put_owner(making, action->owner.target) &&
           put_standing(making, slot) && put_works_on(making, action) &&
           put_field(making, CAUSE, action->cause.target, SUFFICE_WHY_TEXT);
}

static bool tell_plan(struct making *making, sfp_slot team, int32_t day)
{
    const struct sfp_list *actions = sfp_improvement_list(making->store, SFP_KIND_ACTION);
    bool good = true;
    for (uint32_t i = 0; good && i < actions->count; i++) {
        sfp_slot slot = sfp_list_items(actions)[i];
        if (is_of_team(making->store, (const struct sfp_action *)sfp_store_row(making->store, slot), team))
            good = tell_action(making, slot, day);
    }
    return good;
}

/* What the plan is asked for: the team, 0 for all, and the day, 0 for none. */
static suffice_status check_plan(const suffice_improvement *improvement, suffice_team_id team, int32_t day,
                                 sfp_slot *slot, suffice_error *error)
{
    *slot = 0;
    if (improvement == NULL)
        return sfp_fail_null(error, "improvement");
    suffice_status status = day == 0 ? SUFFICE_OK : sfp_improvement_check_date(day, error);
    if (status != SUFFICE_OK || team == 0)
        return status;
    return sfp_store_find(sfp_project_store(improvement->project), team, SFP_KIND_TEAM, "team", slot, error);
}

suffice_status suffice_improvement_plan(const suffice_improvement *improvement, suffice_team_id team,
                                        suffice_audience audience, int32_t date, suffice_table **table,
                                        suffice_error *error)
{
    static const struct sfp_column columns[] = {
        {"action", SUFFICE_COLUMN_ID},    {"key", SUFFICE_COLUMN_TEXT},         {"what", SUFFICE_COLUMN_TEXT},
        {"owner", SUFFICE_COLUMN_TEXT},   {"due", SUFFICE_COLUMN_DATE},         {"state", SUFFICE_COLUMN_TEXT},
        {"since", SUFFICE_COLUMN_DATE},   {"works_on", SUFFICE_COLUMN_TEXT},    {"cause", SUFFICE_COLUMN_TEXT},
        {"measure", SUFFICE_COLUMN_TEXT}, {"users_check", SUFFICE_COLUMN_TEXT}, {"feedback_route", SUFFICE_COLUMN_TEXT},
        {"outcome", SUFFICE_COLUMN_TEXT}, {"late", SUFFICE_COLUMN_BOOLEAN}};
    struct making making;
    sfp_slot by;
    if (table == NULL)
        return sfp_fail_null(error, "table");
    *table = NULL;
    suffice_status status = check_plan(improvement, team, date, &by, error);
    if (status == SUFFICE_OK)
        status = begin(&making, improvement, audience, columns, sizeof columns / sizeof columns[0], error);
    if (status != SUFFICE_OK)
        return status;
    return end(&making, tell_plan(&making, by, date), table, error);
}

/* --- answers --- */

enum { ANSWER_STATE = 6, TOLD_ON = 7, VOICES = 9, ACTIONS = 10 };

static bool add_excerpts(const struct sfp_store *store, const struct sfp_refs *refs, struct sfp_slots *interviews)
{
    bool good = true;
    for (uint32_t i = 0; good && i < refs->count; i++)
        good = sfp_slots_add(interviews, sfp_excerpt_interview(store, refs->items[i].target));
    return good;
}

/* Gathers the interviews that are behind an answer, each once. */
static bool add_voices(const struct sfp_store *store, const struct sfp_answer *answer, struct sfp_slots *interviews)
{
    bool good = true;
    for (uint32_t i = 0; good && i < answer->key_points.count; i++) {
        sfp_slot point = answer->key_points.items[i].target;
        good = point == 0 || sfp_key_point_add_interviews(store, point, interviews);
    }
    for (uint32_t i = 0; good && i < answer->ideas.count; i++) {
        const struct sfp_row *row = sfp_store_row(store, answer->ideas.items[i].target);
        good = row == NULL || add_excerpts(store, &((const struct sfp_idea *)row)->excerpts, interviews);
    }
    return good;
}

static bool put_voices(struct making *making, const struct sfp_answer *answer)
{
    struct sfp_slots interviews = {0};
    bool good = add_voices(making->store, answer, &interviews);
    sfp_table_set_integer(making->table, VOICES, (int64_t)interviews.count);
    sfp_slots_release(&interviews);
    return good;
}

static bool put_actions(struct making *making, const struct sfp_answer *answer)
{
    const char *text;
    size_t size;
    bool good = true;
    for (uint32_t i = 0; good && i < answer->actions.count; i++) {
        sfp_slot action = answer->actions.items[i].target;
        good = action == 0 || (sfp_gate_label(making->gate, action, &text, &size) &&
                               (text == NULL || sfp_table_add_to_list(making->table, ACTIONS, text, size)));
    }
    return good;
}

static bool put_answer_state(struct making *making, sfp_slot slot)
{
    static const char *const names[] = {[SUFFICE_ANSWER_STATE_DONE] = "done",
                                        [SUFFICE_ANSWER_STATE_BEGUN] = "begun",
                                        [SUFFICE_ANSWER_STATE_NOT_YET] = "not-yet",
                                        [SUFFICE_ANSWER_STATE_OPEN] = "open"};
    const char *name = names[sfp_answer_standing(making->store, slot)];
    return put(making, ANSWER_STATE, name, strlen(name));
}

static bool tell_answer(struct making *making, sfp_slot slot)
{
    static const struct shown shown[] = {{1, SUFFICE_ANSWER_KEY},     {2, SUFFICE_ANSWER_SAID},
                                         {3, SUFFICE_ANSWER_DID},     {4, SUFFICE_ANSWER_DIFFERENCE},
                                         {5, SUFFICE_ANSWER_NOT_YET}, {8, SUFFICE_ANSWER_TOLD_HOW}};
    const struct sfp_answer *answer = (const struct sfp_answer *)sfp_store_row(making->store, slot);
    if (!sfp_table_add_row(making->table))
        return false;
    sfp_table_set_integer(making->table, 0, (int64_t)sfp_store_id(making->store, slot));
    put_date(making, TOLD_ON, &answer->row, SUFFICE_ANSWER_TOLD_ON);
    return put_fields(making, slot, shown, sizeof shown / sizeof shown[0]) && put_answer_state(making, slot) &&
           put_voices(making, answer) && put_actions(making, answer);
}

suffice_status suffice_improvement_answers(const suffice_improvement *improvement, suffice_audience audience,
                                           suffice_table **table, suffice_error *error)
{
    static const struct sfp_column columns[] = {
        {"answer", SUFFICE_COLUMN_ID},      {"key", SUFFICE_COLUMN_TEXT},         {"said", SUFFICE_COLUMN_TEXT},
        {"did", SUFFICE_COLUMN_TEXT},       {"difference", SUFFICE_COLUMN_TEXT},  {"not_yet", SUFFICE_COLUMN_TEXT},
        {"state", SUFFICE_COLUMN_TEXT},     {"told_on", SUFFICE_COLUMN_DATE},     {"told_how", SUFFICE_COLUMN_TEXT},
        {"voices", SUFFICE_COLUMN_INTEGER}, {"actions", SUFFICE_COLUMN_TEXT_LIST}};
    struct making making;
    if (table == NULL)
        return sfp_fail_null(error, "table");
    *table = NULL;
    if (improvement == NULL)
        return sfp_fail_null(error, "improvement");
    suffice_status status = begin(&making, improvement, audience, columns, sizeof columns / sizeof columns[0], error);
    if (status != SUFFICE_OK)
        return status;
    const struct sfp_list *answers = sfp_improvement_list(making.store, SFP_KIND_ANSWER);
    bool good = true;
    for (uint32_t i = 0; good && i < answers->count; i++)
        good = tell_answer(&making, sfp_list_items(answers)[i]);
    return end(&making, good, table, error);
}
