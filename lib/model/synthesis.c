/*
 * Synthesis: what interviews say on themes, summed up, and the matrices in which that stands side by side.
 * SPDX-License-Identifier: MIT
 */
#include "model/synthesis.h"

#include <suffice/synthesis.h>

#include "base/memory.h"
#include "model/access.h"
#include "model/codebook.h"
#include "model/handles.h"
#include "record/order.h"
#include "record/value.h"

/* --- the handle --- */

void suffice_synthesis_retain(const suffice_synthesis *synthesis)
{
    suffice_project_retain(suffice_synthesis_project(synthesis));
}

void suffice_synthesis_release(const suffice_synthesis *synthesis)
{
    suffice_project_release(suffice_synthesis_project(synthesis));
}

const suffice_project *suffice_synthesis_project(const suffice_synthesis *synthesis)
{
    return synthesis == NULL ? NULL : synthesis->project;
}

suffice_project *suffice_synthesis_edit_project(suffice_synthesis *synthesis)
{
    return synthesis == NULL ? NULL : synthesis->project;
}

static sfp_slot root_of(const struct sfp_store *store)
{
    return sfp_store_singleton(store, SFP_KIND_SYNTHESIS);
}

suffice_id suffice_synthesis_item(const suffice_synthesis *synthesis)
{
    if (synthesis == NULL)
        return 0;
    const struct sfp_store *store = sfp_project_store(synthesis->project);
    return sfp_store_id(store, root_of(store));
}

/* --- adding --- */

static void begin(struct sfp_change *change, suffice_synthesis *synthesis, const char *title, suffice_error *error)
{
    sfp_project_change(change, suffice_synthesis_edit_project(synthesis), "synthesis", title, error);
}

/* Lays a new row behind its kind in the synthesis. */
static void attach(struct sfp_change *change, sfp_slot slot)
{
    if (sfp_change_good(change))
        sfp_change_attach(change, slot, root_of(change->store), SFP_LAST);
}

static sfp_slot new_summary(struct sfp_change *change, sfp_slot interview, sfp_slot theme, sfp_slot analyst)
{
    sfp_slot slot = sfp_change_new(change, SFP_KIND_SUMMARY);
    sfp_change_ref(change, slot, SUFFICE_SUMMARY_INTERVIEW, interview);
    sfp_change_ref(change, slot, SUFFICE_SUMMARY_THEME, theme);
    sfp_change_ref(change, slot, SUFFICE_SUMMARY_ANALYST, analyst);
    if (sfp_change_good(change))
        sfp_change_ref(change, slot, SUFFICE_SUMMARY_VERSION, sfp_codebook_last_version(change->store));
    return slot;
}

suffice_status suffice_synthesis_add_summary(suffice_synthesis *synthesis, suffice_interview_id interview,
                                             suffice_code_id theme, const char *text, suffice_analyst_id analyst,
                                             suffice_summary_id *summary, suffice_error *error)
{
    struct sfp_change change;
    begin(&change, synthesis, "add a summary", error);
    sfp_slot of = sfp_change_find(&change, interview, SFP_KIND_INTERVIEW, "interview");
    sfp_slot on = sfp_change_find(&change, theme, SFP_KIND_CODE, "theme");
    sfp_slot by = sfp_change_find_if(&change, analyst, SFP_KIND_ANALYST, "analyst");
    sfp_slot slot = new_summary(&change, of, on, by);
    sfp_change_text(&change, slot, SUFFICE_SUMMARY_TEXT, text);
    attach(&change, slot);
    return sfp_change_end_with(&change, slot, summary);
}

suffice_status suffice_synthesis_add_absence(suffice_synthesis *synthesis, suffice_interview_id interview,
                                             suffice_code_id theme, suffice_absence absence, suffice_analyst_id analyst,
                                             suffice_summary_id *summary, suffice_error *error)
{
    struct sfp_change change;
    begin(&change, synthesis, "say why there is no summary", error);
    sfp_slot of = sfp_change_find(&change, interview, SFP_KIND_INTERVIEW, "interview");
    sfp_slot on = sfp_change_find(&change, theme, SFP_KIND_CODE, "theme");
    sfp_slot by = sfp_change_find_if(&change, analyst, SFP_KIND_ANALYST, "analyst");
    sfp_slot slot = new_summary(&change, of, on, by);
    sfp_change_number(&change, slot, SUFFICE_SUMMARY_ABSENT, absence);
    attach(&change, slot);
    return sfp_change_end_with(&change, slot, summary);
}

/* --- closing an interview --- */

/* The theme under which a code lies: itself, if it is one. */
static sfp_slot theme_of(const struct sfp_store *store, sfp_slot code)
{
    for (sfp_slot above = code; sfp_store_row(store, above)->kind == SFP_KIND_CODE;
         above = sfp_store_row(store, above)->parent)
        code = above;
    return code;
}

static const struct sfp_summary *summary_at(const struct sfp_store *store, sfp_slot slot)
{
    return (const struct sfp_summary *)sfp_store_row(store, slot);
}

/* The themes on which, or below which, an interview has a summary. */
static bool add_settled(const struct sfp_store *store, sfp_slot interview, struct sfp_slots *settled)
{
    const struct sfp_list *list = sfp_store_incoming(store, interview, SUFFICE_SUMMARY_INTERVIEW);
    for (uint32_t i = 0; list != NULL && i < list->count; i++)
        if (!sfp_slots_add(settled, theme_of(store, summary_at(store, sfp_list_items(list)[i])->theme.target)))
            return false;
    return true;
}

static void close_themes(struct sfp_change *change, sfp_slot interview, suffice_absence absence, sfp_slot analyst,
                         size_t *count)
{
    struct sfp_slots settled = {0};
    sfp_slot codebook = sfp_store_singleton(change->store, SFP_KIND_CODEBOOK);
    const struct sfp_list *themes = sfp_store_children(change->store, codebook, SFP_KIND_CODE);
    if (!add_settled(change->store, interview, &settled))
        sfp_change_fail(change, sfp_fail_memory(change->error));
    for (uint32_t i = 0; sfp_change_good(change) && i < themes->count; i++) {
        if (sfp_slots_place(&settled, sfp_list_items(themes)[i]) != 0)
            continue;
        sfp_slot slot = new_summary(change, interview, sfp_list_items(themes)[i], analyst);
        sfp_change_number(change, slot, SUFFICE_SUMMARY_ABSENT, absence);
        attach(change, slot);
        *count += 1;
    }
    sfp_slots_release(&settled);
}

/* A reason that is unknown is refused also where there is nothing to close. */
static void check_absence(struct sfp_change *change, suffice_absence absence)
{
    if (!sfp_change_good(change))
        return;
    const struct sfp_field *field = sfp_field_of(SUFFICE_SUMMARY_ABSENT, NULL);
    sfp_change_fail(change, sfp_value_check_number(field, absence, change->error));
    if (!sfp_change_good(change))
        sfp_error_argument(change->error, "absence");
}

suffice_status suffice_synthesis_close_interview(suffice_synthesis *synthesis, suffice_interview_id interview,
                                                 suffice_absence absence, suffice_analyst_id analyst, size_t *count,
                                                 suffice_error *error)
{
    struct sfp_change change;
    size_t added = 0;
    begin(&change, synthesis, "close an interview", error);
    sfp_slot of = sfp_change_find(&change, interview, SFP_KIND_INTERVIEW, "interview");
    sfp_slot by = sfp_change_find_if(&change, analyst, SFP_KIND_ANALYST, "analyst");
    check_absence(&change, absence);
    if (sfp_change_good(&change))
        close_themes(&change, of, absence, by, &added);
    suffice_status status = sfp_change_end(&change);
    if (count != NULL)
        *count = status == SUFFICE_OK ? added : 0;
    return status;
}

/* --- finding --- */

struct wanted {
    const struct sfp_store *store;
    sfp_slot theme;
    sfp_slot interview;
    sfp_slot analyst;
};

static bool is_wanted(const struct wanted *wanted, sfp_slot slot)
{
    const struct sfp_summary *summary = summary_at(wanted->store, slot);
    return summary->theme.target == wanted->theme && summary->interview.target == wanted->interview &&
           (wanted->analyst == 0 || summary->analyst.target == wanted->analyst);
}

static sfp_slot first_wanted(const struct wanted *wanted, const struct sfp_list *list)
{
    for (uint32_t i = 0; i < list->count; i++)
        if (is_wanted(wanted, sfp_list_items(list)[i]))
            return sfp_list_items(list)[i];
    return 0;
}

/* As a rule there is one, and then no order needs to be known. */
sfp_slot sfp_summary_first(const struct sfp_store *store, sfp_slot theme, sfp_slot interview, sfp_slot analyst)
{
    struct wanted wanted = {store, theme, interview, analyst};
    const struct sfp_list *on = sfp_store_incoming(store, theme, SUFFICE_SUMMARY_THEME);
    const struct sfp_list *of = sfp_store_incoming(store, interview, SUFFICE_SUMMARY_INTERVIEW);
    if (on == NULL || of == NULL)
        return 0;
    const struct sfp_list *shorter = on->count < of->count ? on : of;
    sfp_slot found = 0;
    uint32_t count = 0;
    for (uint32_t i = 0; i < shorter->count; i++) {
        if (!is_wanted(&wanted, sfp_list_items(shorter)[i]))
            continue;
        found = sfp_list_items(shorter)[i];
        count++;
    }
    return count <= 1 ? found : first_wanted(&wanted, sfp_store_children(store, root_of(store), SFP_KIND_SUMMARY));
}

suffice_summary_id suffice_synthesis_find_summary(const suffice_synthesis *synthesis, suffice_interview_id interview,
                                                  suffice_code_id theme, suffice_analyst_id analyst)
{
    sfp_slot of;
    sfp_slot on;
    sfp_slot by = 0;
    if (synthesis == NULL)
        return 0;
    const struct sfp_store *store = sfp_project_store(synthesis->project);
    if (sfp_store_find(store, interview, SFP_KIND_INTERVIEW, "interview", &of, NULL) != SUFFICE_OK ||
        sfp_store_find(store, theme, SFP_KIND_CODE, "theme", &on, NULL) != SUFFICE_OK ||
        (analyst != 0 && sfp_store_find(store, analyst, SFP_KIND_ANALYST, "analyst", &by, NULL) != SUFFICE_OK))
        return 0;
    sfp_slot found = sfp_summary_first(store, on, of, by);
    return found == 0 ? 0 : sfp_store_id(store, found);
}

/* --- across themes, and across interviews --- */

/* What a query has found, and the orders in which to tell it; an order that is empty does not count. */
struct query {
    const struct sfp_store *store;
    struct sfp_slots found;
    struct sfp_slots interviews;
    struct sfp_slots codes;
    struct sfp_slots summaries;
};

static int compare_places(const struct sfp_slots *order, sfp_slot a, sfp_slot b)
{
    uint32_t x = sfp_slots_place(order, a);
    uint32_t y = sfp_slots_place(order, b);
    return x < y ? -1 : x > y;
}

static int compare_summaries(const void *context, sfp_slot a, sfp_slot b)
{
    const struct query *query = context;
    const struct sfp_summary *x = summary_at(query->store, a);
    const struct sfp_summary *y = summary_at(query->store, b);
    int result = compare_places(&query->interviews, x->interview.target, y->interview.target);
    if (result == 0)
        result = compare_places(&query->codes, x->theme.target, y->theme.target);
    return result != 0 ? result : compare_places(&query->summaries, a, b);
}

static bool has_ties(const struct query *query)
{
    for (size_t i = 1; i < query->found.count; i++)
        if (compare_summaries(query, query->found.items[i - 1], query->found.items[i]) == 0)
            return true;
    return false;
}

/* All summaries are looked through only where two of the same interview are on the same code. */
static bool sort(struct query *query)
{
    struct sfp_slots *found = &query->found;
    if (found->count < 2)
        return true;
    sfp_slot codebook = sfp_store_singleton(query->store, SFP_KIND_CODEBOOK);
    if (!sfp_slots_add_codes(&query->codes, query->store, codebook) ||
        !sfp_order_sort(found->items, found->count, compare_summaries, query))
        return false;
    if (!has_ties(query))
        return true;
    const struct sfp_list *all = sfp_store_children(query->store, root_of(query->store), SFP_KIND_SUMMARY);
    return sfp_slots_add_list(&query->summaries, all) &&
           sfp_order_sort(found->items, found->count, compare_summaries, query);
}

/* Ends a query: the ids of what was found, or what went wrong. */
static suffice_status finish(struct query *query, bool good, suffice_ids **ids, suffice_error *error)
{
    suffice_status status = SUFFICE_OK;
    if (!good || !sort(query))
        status = sfp_fail_memory(error);
    else
        status = sfp_access_ids(query->store, query->found.items, query->found.count, ids, error);
    sfp_slots_release(&query->found);
    sfp_slots_release(&query->interviews);
    sfp_slots_release(&query->codes);
    sfp_slots_release(&query->summaries);
    return status;
}

static suffice_status begin_query(struct query *query, const suffice_synthesis *synthesis, suffice_id id, int32_t kind,
                                  const char *argument, sfp_slot *slot, suffice_ids **ids, suffice_error *error)
{
    *query = (struct query){0};
    if (ids == NULL)
        return sfp_fail_null(error, "ids");
    *ids = NULL;
    if (synthesis == NULL)
        return sfp_fail_null(error, "synthesis");
    query->store = sfp_project_store(synthesis->project);
    return sfp_store_find(query->store, id, kind, argument, slot, error);
}

suffice_status suffice_synthesis_of_interview(const suffice_synthesis *synthesis, suffice_interview_id interview,
                                              suffice_ids **ids, suffice_error *error)
{
    struct query query;
    sfp_slot slot = 0;
    suffice_status status =
        begin_query(&query, synthesis, interview, SFP_KIND_INTERVIEW, "interview", &slot, ids, error);
    if (status != SUFFICE_OK)
        return status;
    const struct sfp_list *list = sfp_store_incoming(query.store, slot, SUFFICE_SUMMARY_INTERVIEW);
    return finish(&query, sfp_slots_add_list(&query.found, list), ids, error);
}

static bool add_of_codes(struct query *query, const struct sfp_slots *codes)
{
    for (size_t i = 0; i < codes->count; i++)
        if (!sfp_slots_add_list(&query->found,
                                sfp_store_incoming(query->store, codes->items[i], SUFFICE_SUMMARY_THEME)))
            return false;
    return true;
}

suffice_status suffice_synthesis_of_theme(const suffice_synthesis *synthesis, suffice_code_id theme, uint32_t flags,
                                          suffice_ids **ids, suffice_error *error)
{
    struct query query;
    struct sfp_slots codes = {0};
    sfp_slot slot = 0;
    suffice_status status = begin_query(&query, synthesis, theme, SFP_KIND_CODE, "theme", &slot, ids, error);
    if (status != SUFFICE_OK)
        return status;
    if ((flags & ~(uint32_t)SUFFICE_WITH_CODES_BELOW) != 0)
        return sfp_fail_flags(error);
    bool good = flags != 0 ? sfp_slots_add_codes(&codes, query.store, slot) : sfp_slots_add(&codes, slot);
    good = good && add_of_codes(&query, &codes) && sfp_slots_add_interviews(&query.interviews, query.store);
    sfp_slots_release(&codes);
    return finish(&query, good, ids, error);
}

/* --- matrices --- */

suffice_status suffice_synthesis_add_matrix(suffice_synthesis *synthesis, const char *name, suffice_matrix **matrix,
                                            suffice_error *error)
{
    struct sfp_change change;
    struct sfp_handle *handle;
    begin(&change, synthesis, "add a matrix", error);
    sfp_slot slot = sfp_change_new(&change, SFP_KIND_MATRIX);
    sfp_change_text(&change, slot, SUFFICE_MATRIX_NAME, name);
    attach(&change, slot);
    suffice_status status = sfp_handle_end(&change, slot, &handle);
    if (matrix != NULL)
        *matrix = (void *)handle;
    return status;
}

size_t suffice_synthesis_matrix_count(const suffice_synthesis *synthesis)
{
    return suffice_child_count(suffice_synthesis_project(synthesis), suffice_synthesis_item(synthesis),
                               SUFFICE_KIND_MATRIX);
}

suffice_matrix_id suffice_synthesis_matrix_at(const suffice_synthesis *synthesis, size_t index)
{
    return suffice_child_at(suffice_synthesis_project(synthesis), suffice_synthesis_item(synthesis),
                            SUFFICE_KIND_MATRIX, index);
}
