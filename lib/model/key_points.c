/*
 * Key points: in what the interviews of a matrix agree and differ, and which interviews are behind that.
 * SPDX-License-Identifier: MIT
 */
#include "model/synthesis.h"

#include <suffice/matrix.h>

#include "base/memory.h"
#include "model/access.h"
#include "model/handles.h"

static const struct sfp_key_point *key_point_at(const struct sfp_store *store, sfp_slot slot)
{
    return (const struct sfp_key_point *)sfp_store_row(store, slot);
}

suffice_status suffice_matrix_add_key_point(suffice_matrix *matrix, const char *key, suffice_code_id theme,
                                            suffice_key_point_kind kind, const char *text,
                                            suffice_key_point_id *key_point, suffice_error *error)
{
    struct sfp_change change;
    sfp_slot parent = sfp_handle_change(&change, matrix, "matrix", "add a key point", error);
    sfp_slot on = sfp_change_find(&change, theme, SFP_KIND_CODE, "theme");
    sfp_slot slot = sfp_change_new(&change, SFP_KIND_KEY_POINT);
    sfp_change_text(&change, slot, SUFFICE_KEY_POINT_KEY, key);
    sfp_change_ref(&change, slot, SUFFICE_KEY_POINT_THEME, on);
    sfp_change_number(&change, slot, SUFFICE_KEY_POINT_KIND, kind);
    sfp_change_text(&change, slot, SUFFICE_KEY_POINT_TEXT, text);
    sfp_change_attach(&change, slot, parent, SFP_LAST);
    return sfp_change_end_with(&change, slot, key_point);
}

static bool gather(const struct sfp_store *store, const struct sfp_list *all, sfp_slot theme, struct sfp_slots *found)
{
    for (uint32_t i = 0; i < all->count; i++) {
        sfp_slot slot = sfp_list_items(all)[i];
        if ((theme == 0 || key_point_at(store, slot)->theme.target == theme) && !sfp_slots_add(found, slot))
            return false;
    }
    return true;
}

suffice_status suffice_matrix_key_points(const suffice_matrix *matrix, suffice_code_id theme, suffice_ids **ids,
                                         suffice_error *error)
{
    const struct sfp_store *store;
    struct sfp_slots found = {0};
    sfp_slot slot;
    sfp_slot on = 0;
    if (ids == NULL)
        return sfp_fail_null(error, "ids");
    *ids = NULL;
    suffice_status status = sfp_handle_find(matrix, "matrix", &store, &slot, error);
    if (status == SUFFICE_OK && theme != 0)
        status = sfp_store_find(store, theme, SFP_KIND_CODE, "theme", &on, error);
    if (status != SUFFICE_OK)
        return status;
    if (gather(store, sfp_store_children(store, slot, SFP_KIND_KEY_POINT), on, &found))
        status = sfp_access_ids(store, found.items, found.count, ids, error);
    else
        status = sfp_fail_memory(error);
    sfp_slots_release(&found);
    return status;
}

/* --- who is behind them --- */

sfp_slot sfp_excerpt_interview(const struct sfp_store *store, sfp_slot excerpt)
{
    const struct sfp_excerpt *row = (const struct sfp_excerpt *)sfp_store_row(store, excerpt);
    if (row == NULL || row->source.target == 0) /* a newer version may have put there what we do not know */
        return 0;
    return ((const struct sfp_source *)sfp_store_row(store, row->source.target))->interview.target;
}

bool sfp_key_point_add_interviews(const struct sfp_store *store, sfp_slot key_point, struct sfp_slots *interviews)
{
    const struct sfp_key_point *row = key_point_at(store, key_point);
    bool good = true;
    for (uint32_t i = 0; good && i < row->summaries.count; i++) {
        const struct sfp_row *summary = sfp_store_row(store, row->summaries.items[i].target);
        good = summary == NULL || sfp_slots_add(interviews, ((const struct sfp_summary *)summary)->interview.target);
    }
    for (uint32_t i = 0; good && i < row->excerpts.count; i++)
        good = sfp_slots_add(interviews, sfp_excerpt_interview(store, row->excerpts.items[i].target));
    return good;
}

suffice_status sfp_interviews_tell(const struct sfp_store *store, struct sfp_slots *interviews, bool good,
                                   suffice_ids **ids, suffice_error *error)
{
    struct sfp_slots order = {0};
    sfp_slot *sorted = NULL;
    if (good && (interviews->count < 2 || sfp_slots_add_interviews(&order, store)))
        sorted = sfp_slots_ordered(interviews, &order);
    suffice_status status =
        sorted == NULL ? sfp_fail_memory(error) : sfp_access_ids(store, sorted, interviews->count, ids, error);
    sfp_free(sorted);
    sfp_slots_release(&order);
    sfp_slots_release(interviews);
    return status;
}

suffice_status suffice_key_point_interviews(const suffice_project *project, suffice_key_point_id key_point,
                                            suffice_ids **ids, suffice_error *error)
{
    struct sfp_slots interviews = {0};
    sfp_slot slot;
    if (ids == NULL)
        return sfp_fail_null(error, "ids");
    *ids = NULL;
    if (project == NULL)
        return sfp_fail_null(error, "project");
    const struct sfp_store *store = sfp_project_store(project);
    suffice_status status = sfp_store_find(store, key_point, SFP_KIND_KEY_POINT, "key_point", &slot, error);
    if (status != SUFFICE_OK)
        return status;
    bool good = sfp_key_point_add_interviews(store, slot, &interviews);
    return sfp_interviews_tell(store, &interviews, good, ids, error);
}
