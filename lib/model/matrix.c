/*
 * Matrix: its rows, columns and cells.
 * SPDX-License-Identifier: MIT
 */
#include "model/synthesis.h"

#include <suffice/matrix.h>

#include "base/memory.h"
#include "model/access.h"
#include "model/handles.h"
#include "record/order.h"

#include <string.h>

static const struct sfp_matrix *matrix_at(const struct sfp_store *store, sfp_slot slot)
{
    return (const struct sfp_matrix *)sfp_store_row(store, slot);
}

static const struct sfp_cell *cell_at(const struct sfp_store *store, sfp_slot slot)
{
    return (const struct sfp_cell *)sfp_store_row(store, slot);
}

static const struct sfp_summary *summary_at(const struct sfp_store *store, sfp_slot slot)
{
    return (const struct sfp_summary *)sfp_store_row(store, slot);
}

/* --- rows and columns --- */

static uint32_t place_from(size_t index)
{
    return index > SFP_LAST ? SFP_LAST : (uint32_t)index;
}

suffice_status suffice_matrix_add_theme(suffice_matrix *matrix, suffice_code_id theme, size_t index,
                                        suffice_error *error)
{
    struct sfp_change change;
    sfp_slot slot = sfp_handle_change(&change, matrix, "matrix", "add a theme to a matrix", error);
    sfp_slot added = sfp_change_find(&change, theme, SFP_KIND_CODE, "theme");
    sfp_change_insert_ref(&change, slot, SUFFICE_MATRIX_THEMES, place_from(index), added);
    return sfp_change_end(&change);
}

suffice_status suffice_matrix_add_interview(suffice_matrix *matrix, suffice_interview_id interview, size_t index,
                                            suffice_error *error)
{
    struct sfp_change change;
    sfp_slot slot = sfp_handle_change(&change, matrix, "matrix", "add an interview to a matrix", error);
    sfp_slot added = sfp_change_find(&change, interview, SFP_KIND_INTERVIEW, "interview");
    sfp_change_insert_ref(&change, slot, SUFFICE_MATRIX_INTERVIEWS, place_from(index), added);
    return sfp_change_end(&change);
}

/* Adds those of a list that are not among the values of a field yet. */
static void add_missing(struct sfp_change *change, sfp_slot matrix, suffice_field field, const struct sfp_refs *refs,
                        const struct sfp_list *list)
{
    struct sfp_slots there = {0};
    if (!sfp_slots_add_refs(&there, refs))
        sfp_change_fail(change, sfp_fail_memory(change->error));
    for (uint32_t i = 0; sfp_change_good(change) && i < list->count; i++)
        if (sfp_slots_place(&there, sfp_list_items(list)[i]) == 0)
            sfp_change_insert_ref(change, matrix, field, SFP_LAST, sfp_list_items(list)[i]);
    sfp_slots_release(&there);
}

suffice_status suffice_matrix_add_all(suffice_matrix *matrix, suffice_error *error)
{
    struct sfp_change change;
    sfp_slot slot = sfp_handle_change(&change, matrix, "matrix", "add all to a matrix", error);
    if (sfp_change_good(&change)) {
        const struct sfp_store *store = change.store;
        const struct sfp_matrix *row = matrix_at(store, slot);
        sfp_slot codebook = sfp_store_singleton(store, SFP_KIND_CODEBOOK);
        sfp_slot corpus = sfp_store_singleton(store, SFP_KIND_CORPUS);
        add_missing(&change, slot, SUFFICE_MATRIX_THEMES, &row->themes,
                    sfp_store_children(store, codebook, SFP_KIND_CODE));
        add_missing(&change, slot, SUFFICE_MATRIX_INTERVIEWS, &row->interviews,
                    sfp_store_children(store, corpus, SFP_KIND_INTERVIEW));
    }
    return sfp_change_end(&change);
}

/* Takes out of a matrix the cells that stand in one of its rows or columns. */
static void remove_cells(struct sfp_change *change, sfp_slot matrix, sfp_slot target, suffice_field field)
{
    struct sfp_slots cells = {0};
    const struct sfp_list *list = sfp_store_incoming(change->store, target, field);
    bool good = true;
    for (uint32_t i = 0; good && list != NULL && i < list->count; i++) {
        sfp_slot cell = sfp_list_items(list)[i];
        if (sfp_store_row(change->store, cell)->parent == matrix)
            good = sfp_slots_add(&cells, cell);
    }
    if (!good)
        sfp_change_fail(change, sfp_fail_memory(change->error));
    for (size_t i = 0; sfp_change_good(change) && i < cells.count; i++)
        sfp_change_remove(change, cells.items[i], 0);
    sfp_slots_release(&cells);
}

static void remove_ref(struct sfp_change *change, sfp_slot matrix, suffice_field field, const struct sfp_refs *refs,
                       sfp_slot target, const char *argument)
{
    for (uint32_t i = 0; i < refs->count; i++) {
        if (refs->items[i].target != target)
            continue;
        sfp_change_delete(change, matrix, field, i);
        return;
    }
    sfp_change_fail(change,
                    sfp_fail(change->error, SUFFICE_DETAIL_NO_SUCH_RECORD, "the %s is not in the matrix", argument));
    sfp_error_argument(change->error, argument);
}

suffice_status suffice_matrix_remove_theme(suffice_matrix *matrix, suffice_code_id theme, suffice_error *error)
{
    struct sfp_change change;
    sfp_slot slot = sfp_handle_change(&change, matrix, "matrix", "take a theme out of a matrix", error);
    sfp_slot row = sfp_change_find(&change, theme, SFP_KIND_CODE, "theme");
    if (sfp_change_good(&change))
        remove_ref(&change, slot, SUFFICE_MATRIX_THEMES, &matrix_at(change.store, slot)->themes, row, "theme");
    if (sfp_change_good(&change))
        remove_cells(&change, slot, row, SUFFICE_CELL_THEME);
    return sfp_change_end(&change);
}

suffice_status suffice_matrix_remove_interview(suffice_matrix *matrix, suffice_interview_id interview,
                                               suffice_error *error)
{
    struct sfp_change change;
    sfp_slot slot = sfp_handle_change(&change, matrix, "matrix", "take an interview out of a matrix", error);
    sfp_slot column = sfp_change_find(&change, interview, SFP_KIND_INTERVIEW, "interview");
    if (sfp_change_good(&change))
        remove_ref(&change, slot, SUFFICE_MATRIX_INTERVIEWS, &matrix_at(change.store, slot)->interviews, column,
                   "interview");
    if (sfp_change_good(&change))
        remove_cells(&change, slot, column, SUFFICE_CELL_INTERVIEW);
    return sfp_change_end(&change);
}

/* --- cells --- */

/* By the index of natural keys, to which a row is described as if it were there. */
sfp_slot sfp_cell_find(const struct sfp_store *store, sfp_slot matrix, sfp_slot theme, sfp_slot interview)
{
    const struct sfp_kind *kind = sfp_kind(SFP_KIND_CELL);
    struct sfp_cell wanted = {.row = {.kind = SFP_KIND_CELL}};
    wanted.theme.target = theme;
    wanted.interview.target = interview;
    wanted.row.set = sfp_field_bit(kind, sfp_field_of(SUFFICE_CELL_THEME, NULL)) |
                     sfp_field_bit(kind, sfp_field_of(SUFFICE_CELL_INTERVIEW, NULL));
    return sfp_store_find_twin(store, matrix, &wanted.row);
}

/* How a summary reads: its words, and the reason where it has none. Files hold the result, so it never changes. */
static void digest_summary(const struct sfp_summary *summary, char text[SFP_DIGEST_SIZE + 1])
{
    struct sfp_digest digest;
    bool has_text = sfp_has(&summary->row, SUFFICE_SUMMARY_TEXT);
    char reason = (char)('0' + (sfp_has(&summary->row, SUFFICE_SUMMARY_ABSENT) ? summary->absent : 0));
    sfp_digest_begin(&digest);
    sfp_digest_add(&digest, has_text ? summary->text->text : "", has_text ? summary->text->size : 0);
    sfp_digest_add(&digest, &reason, 1);
    sfp_digest_end(&digest, text);
}

static bool has_moved_on(const struct sfp_store *store, const struct sfp_cell *cell)
{
    char now[SFP_DIGEST_SIZE + 1];
    if (cell->summary.target == 0 || !sfp_has(&cell->row, SUFFICE_CELL_READ))
        return false;
    digest_summary(summary_at(store, cell->summary.target), now);
    return strcmp(cell->read->text, now) != 0;
}

/* Whether a code or an interview is in a matrix: it is asked who points at it, who are fewer than all it holds. */
static bool is_in(const struct sfp_store *store, sfp_slot matrix, sfp_slot target, suffice_field field)
{
    const struct sfp_list *list = sfp_store_incoming(store, target, field);
    for (uint32_t i = 0; list != NULL && i < list->count; i++)
        if (sfp_list_items(list)[i] == matrix)
            return true;
    return false;
}

static void check_in(struct sfp_change *change, sfp_slot matrix, sfp_slot target, suffice_field field,
                     const char *argument)
{
    if (!sfp_change_good(change) || is_in(change->store, matrix, target, field))
        return;
    sfp_change_fail(change, sfp_fail(change->error, SUFFICE_DETAIL_WRONG_CELL,
                                     "the %s is not in the matrix; add it before its cells are charted", argument));
    sfp_error_argument(change->error, argument);
}

static void chart(struct sfp_change *change, sfp_slot matrix, sfp_slot theme, sfp_slot interview, sfp_slot summary)
{
    char read[SFP_DIGEST_SIZE + 1];
    if (!sfp_change_good(change))
        return;
    digest_summary(summary_at(change->store, summary), read);
    sfp_slot there = sfp_cell_find(change->store, matrix, theme, interview);
    sfp_slot cell = there != 0 ? there : sfp_change_new(change, SFP_KIND_CELL);
    if (there == 0) {
        sfp_change_ref(change, cell, SUFFICE_CELL_THEME, theme);
        sfp_change_ref(change, cell, SUFFICE_CELL_INTERVIEW, interview);
    }
    sfp_change_ref(change, cell, SUFFICE_CELL_SUMMARY, summary);
    sfp_change_text(change, cell, SUFFICE_CELL_READ, read);
    if (there == 0)
        sfp_change_attach(change, cell, matrix, SFP_LAST);
}

/* That the summary is of this theme and interview is the rule of the cell. */
suffice_status suffice_matrix_chart(suffice_matrix *matrix, suffice_code_id theme, suffice_interview_id interview,
                                    suffice_summary_id summary, suffice_error *error)
{
    struct sfp_change change;
    sfp_slot slot = sfp_handle_change(&change, matrix, "matrix", "chart a cell", error);
    sfp_slot row = sfp_change_find(&change, theme, SFP_KIND_CODE, "theme");
    sfp_slot column = sfp_change_find(&change, interview, SFP_KIND_INTERVIEW, "interview");
    sfp_slot charted = sfp_change_find(&change, summary, SFP_KIND_SUMMARY, "summary");
    check_in(&change, slot, row, SUFFICE_MATRIX_THEMES, "theme");
    check_in(&change, slot, column, SUFFICE_MATRIX_INTERVIEWS, "interview");
    chart(&change, slot, row, column, charted);
    return sfp_change_end(&change);
}

/* Goes through the summaries, so that the first in order finds its cell empty and those after it do not. */
static void chart_all(struct sfp_change *change, sfp_slot matrix, size_t *count)
{
    struct sfp_slots themes = {0};
    struct sfp_slots interviews = {0};
    const struct sfp_store *store = change->store;
    const struct sfp_list *all = sfp_store_children(store, sfp_store_row(store, matrix)->parent, SFP_KIND_SUMMARY);
    if (!sfp_slots_add_refs(&themes, &matrix_at(store, matrix)->themes) ||
        !sfp_slots_add_refs(&interviews, &matrix_at(store, matrix)->interviews))
        sfp_change_fail(change, sfp_fail_memory(change->error));
    for (uint32_t i = 0; sfp_change_good(change) && i < all->count; i++) {
        sfp_slot slot = sfp_list_items(all)[i];
        sfp_slot theme = summary_at(store, slot)->theme.target;
        sfp_slot interview = summary_at(store, slot)->interview.target;
        if (sfp_slots_place(&themes, theme) == 0 || sfp_slots_place(&interviews, interview) == 0 ||
            sfp_cell_find(store, matrix, theme, interview) != 0)
            continue;
        chart(change, matrix, theme, interview, slot);
        *count += 1;
    }
    sfp_slots_release(&themes);
    sfp_slots_release(&interviews);
}

suffice_status suffice_matrix_chart_all(suffice_matrix *matrix, size_t *count, suffice_error *error)
{
    struct sfp_change change;
    size_t charted = 0;
    sfp_slot slot = sfp_handle_change(&change, matrix, "matrix", "chart what is not charted", error);
    if (sfp_change_good(&change))
        chart_all(&change, slot, &charted);
    suffice_status status = sfp_change_end(&change);
    if (count != NULL)
        *count = status == SUFFICE_OK ? charted : 0;
    return status;
}

/* A place in a matrix, and what stands there. */
struct standing {
    const struct sfp_store *store;
    sfp_slot cell;    /* 0: nobody charted it */
    sfp_slot summary; /* 0: there is none */
};

/* False outside the matrix. */
static bool find_standing(const suffice_matrix *matrix, suffice_code_id theme, suffice_interview_id interview,
                          struct standing *standing)
{
    sfp_slot slot;
    sfp_slot row;
    sfp_slot column;
    if (sfp_handle_find(matrix, "matrix", &standing->store, &slot, NULL) != SUFFICE_OK ||
        sfp_store_find(standing->store, theme, SFP_KIND_CODE, "theme", &row, NULL) != SUFFICE_OK ||
        sfp_store_find(standing->store, interview, SFP_KIND_INTERVIEW, "interview", &column, NULL) != SUFFICE_OK ||
        !is_in(standing->store, slot, row, SUFFICE_MATRIX_THEMES) ||
        !is_in(standing->store, slot, column, SUFFICE_MATRIX_INTERVIEWS))
        return false;
    standing->cell = sfp_cell_find(standing->store, slot, row, column);
    standing->summary = standing->cell != 0 ? cell_at(standing->store, standing->cell)->summary.target
                                            : sfp_summary_first(standing->store, row, column, 0);
    return true;
}

suffice_summary_id suffice_matrix_cell(const suffice_matrix *matrix, suffice_code_id theme,
                                       suffice_interview_id interview)
{
    struct standing standing;
    if (!find_standing(matrix, theme, interview, &standing) || standing.summary == 0)
        return 0;
    return sfp_store_id(standing.store, standing.summary);
}

suffice_cell_state suffice_matrix_cell_state(const suffice_matrix *matrix, suffice_code_id theme,
                                             suffice_interview_id interview)
{
    struct standing standing;
    if (!find_standing(matrix, theme, interview, &standing))
        return 0;
    if (standing.summary == 0)
        return SUFFICE_CELL_EMPTY;
    if (standing.cell == 0)
        return SUFFICE_CELL_NOT_CHARTED;
    if (has_moved_on(standing.store, cell_at(standing.store, standing.cell)))
        return SUFFICE_CELL_MOVED_ON;
    const struct sfp_row *summary = sfp_store_row(standing.store, standing.summary);
    if (sfp_has(summary, SUFFICE_SUMMARY_TEXT))
        return SUFFICE_CELL_FILLED;
    return sfp_has(summary, SUFFICE_SUMMARY_ABSENT) ? SUFFICE_CELL_ABSENT : SUFFICE_CELL_EMPTY;
}

/* --- what has moved on --- */

/* Cells as they are found, and the orders of rows and columns. */
struct query {
    const struct sfp_store *store;
    struct sfp_slots themes;
    struct sfp_slots interviews;
    struct sfp_slots found;
};

static int compare_cells(const void *context, sfp_slot a, sfp_slot b)
{
    const struct query *query = context;
    const struct sfp_cell *x = cell_at(query->store, a);
    const struct sfp_cell *y = cell_at(query->store, b);
    uint32_t first = sfp_slots_place(&query->themes, x->theme.target);
    uint32_t second = sfp_slots_place(&query->themes, y->theme.target);
    if (first == second) {
        first = sfp_slots_place(&query->interviews, x->interview.target);
        second = sfp_slots_place(&query->interviews, y->interview.target);
    }
    return first < second ? -1 : first > second;
}

static bool gather_moved_on(struct query *query, const struct sfp_matrix *matrix)
{
    bool good = sfp_slots_add_refs(&query->themes, &matrix->themes) &&
                sfp_slots_add_refs(&query->interviews, &matrix->interviews);
    for (uint32_t i = 0; good && i < matrix->cells.count; i++) {
        sfp_slot slot = sfp_list_items(&matrix->cells)[i];
        const struct sfp_cell *cell = cell_at(query->store, slot);
        if (sfp_slots_place(&query->themes, cell->theme.target) != 0 &&
            sfp_slots_place(&query->interviews, cell->interview.target) != 0 && has_moved_on(query->store, cell))
            good = sfp_slots_add(&query->found, slot);
    }
    return good && sfp_order_sort(query->found.items, query->found.count, compare_cells, query);
}

suffice_status suffice_matrix_moved_on(const suffice_matrix *matrix, suffice_ids **ids, suffice_error *error)
{
    struct query query = {0};
    sfp_slot slot;
    if (ids == NULL)
        return sfp_fail_null(error, "ids");
    *ids = NULL;
    suffice_status status = sfp_handle_find(matrix, "matrix", &query.store, &slot, error);
    if (status != SUFFICE_OK)
        return status;
    if (gather_moved_on(&query, matrix_at(query.store, slot)))
        status = sfp_access_ids(query.store, query.found.items, query.found.count, ids, error);
    else
        status = sfp_fail_memory(error);
    sfp_slots_release(&query.found);
    sfp_slots_release(&query.themes);
    sfp_slots_release(&query.interviews);
    return status;
}
