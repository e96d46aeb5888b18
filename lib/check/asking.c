/*
 * Asking: what several checks ask of the records.
 * SPDX-License-Identifier: MIT
 */
#include "check/asking.h"

#include <string.h>

void sfp_ask_each(struct sfp_checking *checking, int32_t kind, sfp_looks_at *look)
{
    for (size_t i = 0; i < sfp_checking_count(checking, kind); i++)
        look(checking, sfp_checking_slot(checking, kind, i));
}

const struct sfp_list *sfp_ask_incoming(const struct sfp_checking *checking, sfp_slot target, suffice_field field)
{
    static const struct sfp_list nobody = {.count = 0};
    const struct sfp_list *list = target == 0 ? NULL : sfp_store_incoming(checking->store, target, field);
    return list == NULL ? &nobody : list;
}

const void *sfp_ask_row(const struct sfp_checking *checking, const struct sfp_list *list, uint32_t index)
{
    return sfp_checking_row(checking, sfp_list_items(list)[index]);
}

/* --- codes --- */

sfp_slot sfp_ask_above(const struct sfp_checking *checking, sfp_slot code)
{
    sfp_slot parent = sfp_store_row(checking->store, code)->parent;
    return sfp_store_row(checking->store, parent)->kind == SFP_KIND_CODE ? parent : 0;
}

sfp_slot sfp_ask_theme(const struct sfp_checking *checking, sfp_slot code)
{
    for (sfp_slot above = code; above != 0; above = sfp_ask_above(checking, above))
        code = above;
    return code;
}

sfp_slot sfp_ask_experience(const struct sfp_checking *checking, sfp_slot code)
{
    for (; code != 0; code = sfp_ask_above(checking, code)) {
        const struct sfp_code *row = sfp_checking_row(checking, code);
        if (row->experience.target != 0)
            return row->experience.target;
    }
    return 0;
}

/* --- summaries --- */

static void fill(struct sfp_checking *checking, const struct sfp_summary *summary, struct sfp_pairs *filled)
{
    for (sfp_slot code = summary->theme.target; code != 0; code = sfp_ask_above(checking, code))
        sfp_checking_memory(checking, sfp_pairs_add(filled, code, summary->interview.target));
}

void sfp_ask_filled(struct sfp_checking *checking, bool reasons, struct sfp_pairs *filled)
{
    for (size_t i = 0; i < sfp_checking_count(checking, SFP_KIND_SUMMARY); i++) {
        const struct sfp_summary *summary =
            sfp_checking_row(checking, sfp_checking_slot(checking, SFP_KIND_SUMMARY, i));
        if (sfp_ask_says(summary->text) || (reasons && sfp_has(&summary->row, SUFFICE_SUMMARY_ABSENT)))
            fill(checking, summary, filled);
    }
}

/* --- people --- */

/* There are no more permissions than there are purposes. */
suffice_agreement sfp_ask_permission(const struct sfp_checking *checking, sfp_slot participant, suffice_purpose purpose)
{
    const struct sfp_participant *person = sfp_checking_row(checking, participant);
    for (uint32_t i = 0; person != NULL && i < person->permissions.count; i++) {
        const struct sfp_permission *permission = sfp_ask_row(checking, &person->permissions, i);
        if (permission->purpose == purpose)
            return permission->state;
    }
    return 0;
}

bool sfp_ask_names(struct sfp_checking *checking, sfp_slot slot, suffice_field field)
{
    const char *text = NULL;
    size_t size = 0;
    struct sfp_value value = sfp_store_get(sfp_store_row(checking->store, slot), sfp_field_of(field, NULL));
    if (!value.set || !sfp_checking_good(checking))
        return false;
    sfp_checking_memory(checking, sfp_gate_text(checking->gate, slot, field, &text, &size));
    if (!sfp_checking_good(checking) || text == NULL)
        return false;
    return size != value.as.text->size || memcmp(text, value.as.text->text, size) != 0;
}
