/*
 * Rules of summaries, cells and key points.
 * SPDX-License-Identifier: MIT
 *
 * A file may be newer than we are, so what a record must have may be missing here: what is not set is not judged.
 */
#include "model/synthesis_rules.h"

#include "model/judging.h"
#include "model/slots.h"

#include <suffice/fields.h>

/* --- summaries --- */

/* Whether a source may be behind a summary: it is of the same interview, or nobody has said yet of which. */
static bool source_fits(const struct sfp_summary *summary, const struct sfp_source *source)
{
    return source == NULL || summary->interview.target == 0 || source->interview.target == 0 ||
           source->interview.target == summary->interview.target;
}

static suffice_status check_excerpt(const struct sfp_store *store, const struct sfp_summary *summary, sfp_slot excerpt,
                                    suffice_error *error)
{
    const struct sfp_excerpt *row = (const struct sfp_excerpt *)sfp_store_row(store, excerpt);
    if (row == NULL || source_fits(summary, (const struct sfp_source *)sfp_store_row(store, row->source.target)))
        return SUFFICE_OK;
    return sfp_rule_refuse(error, SUFFICE_DETAIL_WRONG_INTERVIEW, "excerpts",
                           "a summary cannot rest on quotations from sources of another interview");
}

static suffice_status check_grid_row(const struct sfp_store *store, const struct sfp_summary *summary, sfp_slot row,
                                     suffice_error *error)
{
    const struct sfp_row *grid_row = sfp_store_row(store, row);
    if (grid_row == NULL || summary->interview.target == 0 ||
        sfp_store_row(store, grid_row->parent)->parent == summary->interview.target)
        return SUFFICE_OK;
    return sfp_rule_refuse(error, SUFFICE_DETAIL_WRONG_INTERVIEW, "rows",
                           "a summary cannot rest on rows of timed grids of another interview");
}

static suffice_status check_cell(const struct sfp_store *store, const struct sfp_cell *cell, suffice_error *error)
{
    const struct sfp_summary *summary = (const struct sfp_summary *)sfp_store_row(store, cell->summary.target);
    if (summary == NULL)
        return SUFFICE_OK;
    bool knows_interview = cell->interview.target != 0 && summary->interview.target != 0;
    bool knows_theme = cell->theme.target != 0 && summary->theme.target != 0;
    if (knows_interview && cell->interview.target != summary->interview.target)
        return sfp_rule_refuse(error, SUFFICE_DETAIL_WRONG_INTERVIEW, "summary",
                               "the summary in a cell of a matrix must be of the interview of its column");
    if (knows_theme && cell->theme.target != summary->theme.target)
        return sfp_rule_refuse(error, SUFFICE_DETAIL_WRONG_CELL, "summary",
                               "the summary in a cell of a matrix must be on the theme of its row");
    return SUFFICE_OK;
}

static suffice_status check_cells(const struct sfp_store *store, const struct sfp_summary *summary,
                                  suffice_error *error)
{
    const struct sfp_list *cells = sfp_rule_pointing_at(store, &summary->row, SUFFICE_CELL_SUMMARY);
    suffice_status status = SUFFICE_OK;
    for (uint32_t i = 0; status == SUFFICE_OK && cells != NULL && i < cells->count; i++)
        status = check_cell(store, (const struct sfp_cell *)sfp_store_row(store, sfp_list_items(cells)[i]), error);
    return status;
}

suffice_status sfp_rule_summary(const struct sfp_store *store, const struct sfp_row *row, suffice_error *error)
{
    const struct sfp_summary *summary = (const struct sfp_summary *)row;
    suffice_status status = SUFFICE_OK;
    if (sfp_has(row, SUFFICE_SUMMARY_TEXT) && sfp_has(row, SUFFICE_SUMMARY_ABSENT))
        return sfp_rule_refuse(error, SUFFICE_DETAIL_CONTRADICTION, "absent",
                               "a summary says something, or why there is nothing to say, but not both");
    for (uint32_t i = 0; status == SUFFICE_OK && i < summary->excerpts.count; i++)
        status = check_excerpt(store, summary, summary->excerpts.items[i].target, error);
    for (uint32_t i = 0; status == SUFFICE_OK && i < summary->rows.count; i++)
        status = check_grid_row(store, summary, summary->rows.items[i].target, error);
    return status == SUFFICE_OK ? check_cells(store, summary, error) : status;
}

/* Each pair of an excerpt and a summary is looked at once, not all that the summary rests on. */
suffice_status sfp_rule_excerpt_summaries(const struct sfp_store *store, const struct sfp_row *row,
                                          suffice_error *error)
{
    const struct sfp_excerpt *excerpt = (const struct sfp_excerpt *)row;
    const struct sfp_source *source = (const struct sfp_source *)sfp_store_row(store, excerpt->source.target);
    const struct sfp_list *summaries = sfp_rule_pointing_at(store, row, SUFFICE_SUMMARY_EXCERPTS);
    for (uint32_t i = 0; summaries != NULL && i < summaries->count; i++) {
        const struct sfp_row *summary = sfp_store_row(store, sfp_list_items(summaries)[i]);
        if (!source_fits((const struct sfp_summary *)summary, source))
            return sfp_rule_refuse(error, SUFFICE_DETAIL_WRONG_INTERVIEW, "interview",
                                   "quotations from the source are behind summaries of another interview");
    }
    return SUFFICE_OK;
}

suffice_status sfp_rule_source_summaries(const struct sfp_store *store, const struct sfp_row *row, suffice_error *error)
{
    const struct sfp_list *excerpts = sfp_rule_pointing_at(store, row, SUFFICE_EXCERPT_SOURCE);
    suffice_status status = SUFFICE_OK;
    for (uint32_t i = 0; status == SUFFICE_OK && excerpts != NULL && i < excerpts->count; i++)
        status = sfp_rule_excerpt_summaries(store, sfp_store_row(store, sfp_list_items(excerpts)[i]), error);
    return status;
}

/* --- cells and key points --- */

suffice_status sfp_rule_cell(const struct sfp_store *store, const struct sfp_row *row, suffice_error *error)
{
    return check_cell(store, (const struct sfp_cell *)row, error);
}

suffice_status sfp_rule_key_point(const struct sfp_store *store, const struct sfp_row *row, suffice_error *error)
{
    const struct sfp_key_point *key_point = (const struct sfp_key_point *)row;
    struct sfp_slots sides = {0};
    suffice_status status = SUFFICE_OK;
    (void)store;
    if (key_point->summaries.count == 0 || key_point->against.count == 0)
        return SUFFICE_OK;
    if (!sfp_slots_add_refs(&sides, &key_point->summaries))
        status = sfp_fail_memory(error);
    for (uint32_t i = 0; status == SUFFICE_OK && i < key_point->against.count; i++)
        if (sfp_slots_place(&sides, key_point->against.items[i].target) != 0)
            status = sfp_rule_refuse(error, SUFFICE_DETAIL_CONTRADICTION, "against",
                                     "a summary can bear a key point out or stand against it, but not both");
    sfp_slots_release(&sides);
    return status;
}
