/*
 * Withdrawal: what one would touch, gathered without changing anything.
 * SPDX-License-Identifier: MIT
 */
#include "model/withdrawal_plan.h"

#include "base/error.h"
#include "base/memory.h"
#include "model/judging.h"
#include "model/thread.h"

#include <suffice/fields.h>

static const struct sfp_row *row_of(const struct sfp_withdrawing *plan, sfp_slot slot)
{
    return sfp_store_row(plan->store, slot);
}

static const struct sfp_list *pointing_at_person(const struct sfp_withdrawing *plan, suffice_field field)
{
    return sfp_rule_pointing_at(plan->store, row_of(plan, plan->participant), field);
}

/* --- what changes --- */

static bool touch(struct sfp_withdrawing *plan, sfp_slot slot, suffice_field field, enum sfp_touch how)
{
    if (how != SFP_TOUCH_WITHDRAW && !sfp_has(row_of(plan, slot), field))
        return true;
    void *touched = plan->touched;
    bool grown = sfp_grow(&touched, &plan->touched_capacity, plan->touched_count + 1, sizeof *plan->touched);
    plan->touched = touched;
    if (grown)
        plan->touched[plan->touched_count++] = (struct sfp_touched){slot, field, how};
    return grown;
}

static bool is_named(const struct sfp_field *field)
{
    return field->sensitivity == SFP_PERSON_NAME && field->required;
}

/* Withholds the name of somebody, and clears what else may tell who it is. */
static bool withhold(struct sfp_withdrawing *plan, sfp_slot slot)
{
    const struct sfp_kind *kind = sfp_kind(row_of(plan, slot)->kind);
    bool good = sfp_slots_add(&plan->own, slot);
    for (size_t i = 0; good && i < kind->field_count; i++) {
        const struct sfp_field *field = &kind->fields[i];
        bool text = field->type == SFP_TYPE_text;
        bool tells = text && (field->sensitivity != SFP_PLAIN || field->unique);
        if (tells)
            good = touch(plan, slot, sfp_field_constant(kind, field),
                         is_named(field) ? SFP_TOUCH_WITHHOLD : SFP_TOUCH_CLEAR);
    }
    return good;
}

static bool withhold_all(struct sfp_withdrawing *plan, const struct sfp_list *list)
{
    bool good = true;
    for (uint32_t i = 0; good && i < list->count; i++)
        good = withhold(plan, sfp_list_items(list)[i]);
    return good;
}

/* Whether a permission is withdrawn: all that was given, or what lets somebody find the person. */
static bool is_withdrawn(const struct sfp_withdrawing *plan, const struct sfp_permission *permission)
{
    bool finds = permission->purpose == SUFFICE_PURPOSE_CONTACT || permission->purpose == SUFFICE_PURPOSE_NAMED;
    return permission->state == SUFFICE_AGREEMENT_GIVEN && (finds || plan->way == SUFFICE_WITHDRAWAL_WAY_STOP);
}

/* Permissions; the one to record is withdrawn even if nobody wrote down that it was given, for checks go by it. */
static bool touch_permissions(struct sfp_withdrawing *plan)
{
    const struct sfp_participant *person = (const struct sfp_participant *)row_of(plan, plan->participant);
    bool recorded = false;
    bool good = true;
    for (uint32_t i = 0; good && i < person->permissions.count; i++) {
        sfp_slot slot = sfp_list_items(&person->permissions)[i];
        const struct sfp_permission *permission = (const struct sfp_permission *)row_of(plan, slot);
        recorded = recorded || permission->purpose == SUFFICE_PURPOSE_RECORD;
        if (is_withdrawn(plan, permission))
            good = touch(plan, slot, SUFFICE_PERMISSION_STATE, SFP_TOUCH_WITHDRAW);
    }
    if (good && plan->way == SUFFICE_WITHDRAWAL_WAY_STOP && !recorded)
        good = touch(plan, plan->participant, SUFFICE_PERMISSION_STATE, SFP_TOUCH_WITHDRAW);
    return good;
}

static bool clear_places(struct sfp_withdrawing *plan)
{
    bool good = true;
    for (size_t i = 0; good && i < plan->said.row_count; i++)
        if (row_of(plan, plan->said.rows[i])->kind == SFP_KIND_INTERVIEW)
            good = touch(plan, plan->said.rows[i], SUFFICE_INTERVIEW_PLACE, SFP_TOUCH_CLEAR);
    return good;
}

static bool gather_touched(struct sfp_withdrawing *plan)
{
    const struct sfp_participant *person = (const struct sfp_participant *)row_of(plan, plan->participant);
    bool good = true;
    if (plan->way != SUFFICE_WITHDRAWAL_WAY_ERASE)
        good = touch_permissions(plan);
    if (plan->way == SUFFICE_WITHDRAWAL_WAY_KEEP)
        good = good && withhold(plan, plan->participant) && withhold_all(plan, &person->permissions) &&
               withhold_all(plan, pointing_at_person(plan, SUFFICE_SPEAKER_PARTICIPANT)) &&
               withhold_all(plan, pointing_at_person(plan, SUFFICE_SUBJECT_PARTICIPANT)) && clear_places(plan);
    return good;
}

/* --- what follows from it --- */

static bool gather_judge(struct sfp_withdrawing *plan)
{
    bool good = true;
    for (size_t i = 0; good && i < plan->said.link_count; i++) {
        sfp_slot from = plan->said.links[i].from;
        if (row_of(plan, from)->kind == SFP_KIND_KEY_POINT)
            good = sfp_slots_add(&plan->judge, from);
    }
    return good;
}

struct following {
    struct sfp_withdrawing *plan;
    struct sfp_slots reached;
};

static bool reach(void *context, sfp_slot to, const char *relation)
{
    struct following *following = context;
    (void)relation;
    return sfp_slots_add(&following->reached, to);
}

/* Whatever can be reached onward from what was said. */
static bool gather_stands(struct sfp_withdrawing *plan)
{
    struct following following = {.plan = plan};
    bool good = true;
    for (size_t i = 0; good && i < plan->said.row_count; i++)
        good = sfp_slots_add(&following.reached, plan->said.rows[i]);
    for (size_t i = 0; good && i < following.reached.count; i++) {
        sfp_slot slot = following.reached.items[i];
        good = sfp_thread_steps(plan->store, slot, SFP_ONWARD, reach, &following);
        if (good && !sfp_withdrawal_takes(plan, slot) && sfp_slots_place(&plan->judge, slot) == 0)
            good = sfp_slots_add(&plan->stands, slot);
    }
    sfp_slots_release(&following.reached);
    return good;
}

/* --- all of it --- */

suffice_status sfp_withdrawal_plan(struct sfp_withdrawing *plan, const struct sfp_store *store, sfp_slot participant,
                                   suffice_withdrawal_way way, uint32_t flags, suffice_error *error)
{
    bool erase = way == SUFFICE_WITHDRAWAL_WAY_ERASE;
    *plan = (struct sfp_withdrawing){.store = store,
                                     .participant = participant,
                                     .way = way,
                                     .shared_too = erase && (flags & SUFFICE_WITHDRAW_SHARED) != 0};
    sfp_names_init(&plan->names, &store->strings.key);
    sfp_repeats_init(&plan->repeats, &store->strings.key);
    bool good = sfp_withdrawal_gather_said(plan) && gather_touched(plan);
    if (way != SUFFICE_WITHDRAWAL_WAY_KEEP)
        good = good && gather_judge(plan) && gather_stands(plan);
    return good && sfp_withdrawal_scan(plan) ? SUFFICE_OK : sfp_fail_memory(error);
}

void sfp_withdrawal_release(struct sfp_withdrawing *plan)
{
    sfp_removal_release(&plan->said);
    sfp_slots_release(&plan->shared);
    for (size_t i = 0; i < plan->text_count; i++)
        sfp_free(plan->texts[i].stretches);
    sfp_free(plan->texts);
    sfp_slots_release(&plan->judge);
    sfp_slots_release(&plan->stands);
    sfp_slots_release(&plan->own);
    sfp_free(plan->touched);
    sfp_names_release(&plan->names);
    sfp_repeats_release(&plan->repeats);
    sfp_free(plan->decide);
    sfp_free(plan->foreign);
}
