/*
 * Readiness: which steps are to be checked, and reasons for what was found.
 * SPDX-License-Identifier: MIT
 */
#include "check/checking.h"

#include <inttypes.h>
#include <string.h>

/* The record by which a step was declared ready, or 0. There are no more than there are steps. */
static sfp_slot find_ready(const struct sfp_store *store, suffice_step step)
{
    const struct sfp_list *list = sfp_store_children(store, store->root, SFP_KIND_READINESS);
    for (uint32_t i = 0; i < list->count; i++) {
        const struct sfp_row *row = sfp_store_row(store, sfp_list_items(list)[i]);
        if (((const struct sfp_readiness *)row)->step == step)
            return sfp_list_items(list)[i];
    }
    return 0;
}

static void set_date(struct sfp_change *change, sfp_slot slot, suffice_field field, int32_t date)
{
    if (date == 0)
        sfp_change_clear(change, slot, field);
    else
        sfp_change_number(change, slot, field, date);
}

suffice_status suffice_project_declare_ready(suffice_project *project, suffice_step step, int32_t date,
                                             suffice_id person, suffice_readiness_id *readiness, suffice_error *error)
{
    struct sfp_change change;
    sfp_project_change(&change, project, "project", "declare a step ready", error);
    sfp_slot by = sfp_change_find_if(&change, person, 0, "person");
    sfp_slot slot = sfp_change_good(&change) ? find_ready(change.store, step) : 0;
    bool is_new = slot == 0;
    if (is_new) {
        slot = sfp_change_new(&change, SFP_KIND_READINESS);
        sfp_change_number(&change, slot, SUFFICE_READINESS_STEP, step);
    }
    set_date(&change, slot, SUFFICE_READINESS_READY_ON, date);
    sfp_change_ref(&change, slot, SUFFICE_READINESS_PERSON, by);
    if (is_new)
        sfp_change_attach(&change, slot, project == NULL ? 0 : change.store->root, SFP_LAST);
    return sfp_change_end_with(&change, slot, readiness);
}

bool suffice_project_is_ready(const suffice_project *project, suffice_step step)
{
    return project != NULL && find_ready(sfp_project_store(project), step) != 0;
}

static suffice_status check_code(const char *code, suffice_error *error)
{
    for (size_t i = 0; i < suffice_check_count(); i++)
        if (strcmp(suffice_check_code(i), code) == 0)
            return SUFFICE_OK;
    suffice_status status = sfp_fail(error, SUFFICE_DETAIL_NO_SUCH_RECORD, "there is no check of that code");
    sfp_error_argument(error, "check");
    return status;
}

suffice_status suffice_project_waive(suffice_project *project, const char *check, suffice_id about, suffice_id beside,
                                     const char *reason, suffice_id person, int32_t date, suffice_waiver_id *waiver,
                                     suffice_error *error)
{
    struct sfp_change change;
    if (waiver != NULL)
        *waiver = 0;
    if (check == NULL || reason == NULL)
        return sfp_fail_null(error, check == NULL ? "check" : "reason");
    suffice_status status = check_code(check, error);
    if (status != SUFFICE_OK)
        return status;
    sfp_project_change(&change, project, "project", "give a reason", error);
    sfp_slot first = sfp_change_find_if(&change, about, 0, "about");
    sfp_slot second = sfp_change_find_if(&change, beside, 0, "beside");
    sfp_slot by = sfp_change_find_if(&change, person, 0, "person");
    sfp_slot slot = sfp_change_new(&change, SFP_KIND_WAIVER);
    sfp_change_text(&change, slot, SUFFICE_WAIVER_CHECK, check);
    sfp_change_ref(&change, slot, SUFFICE_WAIVER_ABOUT, first);
    sfp_change_ref(&change, slot, SUFFICE_WAIVER_BESIDE, second);
    sfp_change_ref(&change, slot, SUFFICE_WAIVER_PERSON, by);
    set_date(&change, slot, SUFFICE_WAIVER_DATE, date);
    sfp_change_text(&change, slot, SUFFICE_WAIVER_REASON, reason);
    sfp_change_attach(&change, slot, project == NULL ? 0 : change.store->root, SFP_LAST);
    return sfp_change_end_with(&change, slot, waiver);
}
