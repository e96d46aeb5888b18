/*
 * Checks of timed grids, coding and summaries: what was heard has found its place, and nobody was passed over.
 * SPDX-License-Identifier: MIT
 */
#include "check/asking.h"
#include "check/copies.h"

#include "base/memory.h"
#include "model/slots.h"
#include "model/synthesis.h"
#include "record/order.h"

/* --- interviews and themes --- */

/* What has been settled, and what was told already: pairs of a theme and an interview. */
struct cells {
    struct sfp_pairs settled;
    struct sfp_pairs told;
};

static void release_cells(struct cells *cells)
{
    sfp_pairs_release(&cells->settled);
    sfp_pairs_release(&cells->told);
}

/* Whether nothing was said yet of a theme and an interview, which from here on is told. */
static bool is_news(struct sfp_checking *checking, struct cells *cells, sfp_slot theme, sfp_slot interview)
{
    if (theme == 0 || interview == 0 || sfp_pairs_has(&cells->settled, theme, interview) ||
        sfp_pairs_has(&cells->told, theme, interview))
        return false;
    sfp_checking_memory(checking, sfp_pairs_add(&cells->told, theme, interview));
    return true;
}

static void look_at_cell(struct sfp_checking *checking, struct cells *cells, sfp_slot theme, sfp_slot interview)
{
    if (is_news(checking, cells, theme, interview))
        sfp_checking_tell(checking, interview, theme,
                          "there is neither a summary nor a reason why there is nothing to say");
}

/* A matrix has as many cells as themes times interviews: once no more can be told, no more are looked at. */
static bool goes_on(const struct sfp_checking *checking)
{
    return sfp_checking_good(checking) && !suffice_findings_are_cut(checking->findings);
}

static void look_at_cells_of_matrix(struct sfp_checking *checking, struct cells *cells, const struct sfp_matrix *matrix)
{
    for (uint32_t i = 0; i < matrix->interviews.count; i++)
        for (uint32_t k = 0; goes_on(checking) && k < matrix->themes.count; k++)
            look_at_cell(checking, cells, matrix->themes.items[k].target, matrix->interviews.items[i].target);
}

/* Where nobody compares yet: all themes, and the interviews from which there is something to read or to hear. */
static void look_at_cells_of_corpus(struct sfp_checking *checking, struct cells *cells)
{
    sfp_slot codebook = sfp_store_singleton(checking->store, SFP_KIND_CODEBOOK);
    const struct sfp_list *themes = sfp_store_children(checking->store, codebook, SFP_KIND_CODE);
    for (size_t i = 0; i < sfp_checking_count(checking, SFP_KIND_INTERVIEW); i++) {
        sfp_slot interview = sfp_checking_slot(checking, SFP_KIND_INTERVIEW, i);
        if (sfp_ask_incoming(checking, interview, SUFFICE_SOURCE_INTERVIEW)->count == 0)
            continue;
        for (uint32_t k = 0; goes_on(checking) && k < themes->count; k++)
            look_at_cell(checking, cells, sfp_list_items(themes)[k], interview);
    }
}

void sfp_check_nothing_on_theme(struct sfp_checking *checking)
{
    struct cells cells = {0};
    size_t count = sfp_checking_count(checking, SFP_KIND_MATRIX);
    sfp_ask_filled(checking, true, &cells.settled);
    for (size_t i = 0; sfp_checking_good(checking) && i < count; i++)
        look_at_cells_of_matrix(checking, &cells,
                                sfp_checking_row(checking, sfp_checking_slot(checking, SFP_KIND_MATRIX, i)));
    if (count == 0)
        look_at_cells_of_corpus(checking, &cells);
    release_cells(&cells);
}

static void look_at_grid_row(struct sfp_checking *checking, struct cells *cells, const struct sfp_grid_row *row)
{
    sfp_slot interview = sfp_store_row(checking->store, row->row.parent)->parent;
    for (uint32_t i = 0; i < row->themes.count; i++) {
        sfp_slot theme = row->themes.items[i].target;
        if (theme != 0 && is_news(checking, cells, sfp_ask_theme(checking, theme), interview))
            sfp_checking_tell(checking, interview, sfp_ask_theme(checking, theme),
                              "the timed grid promises something on the theme, but no summary tells it");
    }
}

void sfp_check_row_without_summary(struct sfp_checking *checking)
{
    struct cells cells = {0};
    sfp_ask_filled(checking, false, &cells.settled);
    for (size_t i = 0; i < sfp_checking_count(checking, SFP_KIND_GRID_ROW); i++)
        look_at_grid_row(checking, &cells,
                         sfp_checking_row(checking, sfp_checking_slot(checking, SFP_KIND_GRID_ROW, i)));
    release_cells(&cells);
}

/* --- excerpts and grids --- */

/* The rows of all grids of a recording by where they start, and how far each and those before it reach. */
struct spans {
    struct sfp_slots rows; /* sorted, so their places are no longer known */
    int64_t *reach;
};

static const struct sfp_grid_row *grid_row_at(const struct sfp_store *store, sfp_slot slot)
{
    return (const struct sfp_grid_row *)sfp_store_row(store, slot);
}

static int compare_starts(const void *context, sfp_slot a, sfp_slot b)
{
    int64_t x = grid_row_at(context, a)->start;
    int64_t y = grid_row_at(context, b)->start;
    return x < y ? -1 : x > y;
}

static void open_spans(struct sfp_checking *checking, sfp_slot recording, struct spans *spans)
{
    const struct sfp_list *grids = sfp_ask_incoming(checking, recording, SUFFICE_GRID_SOURCE);
    *spans = (struct spans){0};
    for (uint32_t i = 0; i < grids->count; i++) {
        const struct sfp_grid *grid = sfp_ask_row(checking, grids, i);
        sfp_checking_memory(checking, sfp_slots_add_list(&spans->rows, &grid->rows));
    }
    spans->reach = sfp_new(spans->rows.count + 1, sizeof *spans->reach);
    sfp_checking_memory(checking, spans->reach != NULL && sfp_order_sort(spans->rows.items, spans->rows.count,
                                                                         compare_starts, checking->store));
    int64_t reach = 0;
    for (size_t i = 0; spans->reach != NULL && i < spans->rows.count; i++) {
        const struct sfp_grid_row *row = grid_row_at(checking->store, spans->rows.items[i]);
        reach = row->end > reach ? row->end : reach;
        spans->reach[i] = reach;
    }
}

static void close_spans(struct spans *spans)
{
    sfp_slots_release(&spans->rows);
    sfp_free(spans->reach);
}

/* Whether a time lies in a row; one that is a point in time holds its own start. */
static bool is_covered(const struct sfp_store *store, const struct spans *spans, int64_t time)
{
    size_t low = 0;
    size_t high = spans->rows.count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (grid_row_at(store, spans->rows.items[middle])->start <= time)
            low = middle + 1;
        else
            high = middle;
    }
    return low > 0 && (spans->reach[low - 1] > time || grid_row_at(store, spans->rows.items[low - 1])->start == time);
}

static void gather_outside_recording(struct sfp_checking *checking, const struct spans *spans, sfp_slot recording,
                                     struct sfp_slots *outside)
{
    const struct sfp_list *excerpts = sfp_ask_incoming(checking, recording, SUFFICE_EXCERPT_SOURCE);
    for (uint32_t i = 0; sfp_checking_good(checking) && i < excerpts->count; i++) {
        const struct sfp_excerpt *excerpt = sfp_ask_row(checking, excerpts, i);
        if (!is_covered(checking->store, spans, excerpt->start))
            sfp_checking_memory(checking, sfp_slots_add(outside, sfp_list_items(excerpts)[i]));
    }
}

/* The time of a place by the last sync point at or before it, of all in order; false if there is none. */
static bool time_of(const struct sfp_checking *checking, const sfp_slot *syncs, size_t count, int64_t position,
                    int64_t *time)
{
    size_t low = 0;
    while (low < count) {
        size_t middle = low + (count - low) / 2;
        const struct sfp_sync_point *sync = sfp_checking_row(checking, syncs[middle]);
        if (sync->position <= position) {
            *time = sync->time;
            low = middle + 1;
        } else {
            count = middle;
        }
    }
    return low > 0;
}

static void gather_outside_transcript(struct sfp_checking *checking, const struct spans *spans, sfp_slot slot,
                                      struct sfp_slots *outside)
{
    const struct sfp_source *transcript = sfp_checking_row(checking, slot);
    const struct sfp_list *excerpts = sfp_ask_incoming(checking, slot, SUFFICE_EXCERPT_SOURCE);
    const sfp_slot *syncs = NULL;
    sfp_slot *owned = NULL;
    int64_t time = 0;
    if (transcript->syncs.count == 0 || excerpts->count == 0)
        return;
    sfp_checking_memory(checking, sfp_order_list(checking->store, &transcript->syncs, &syncs, &owned));
    for (uint32_t i = 0; sfp_checking_good(checking) && i < excerpts->count; i++) {
        const struct sfp_excerpt *excerpt = sfp_ask_row(checking, excerpts, i);
        if (time_of(checking, syncs, transcript->syncs.count, excerpt->start, &time) &&
            !is_covered(checking->store, spans, time))
            sfp_checking_memory(checking, sfp_slots_add(outside, sfp_list_items(excerpts)[i]));
    }
    sfp_free(owned);
}

/* The excerpts of a recording, and of what writes it down, that lie outside all rows of its grids. */
static void gather_outside(struct sfp_checking *checking, sfp_slot recording, struct sfp_slots *outside)
{
    const struct sfp_source *source = sfp_checking_row(checking, recording);
    const struct sfp_list *transcripts = sfp_ask_incoming(checking, recording, SUFFICE_SOURCE_TRANSCRIPT_OF);
    struct spans spans;
    open_spans(checking, recording, &spans);
    if (spans.rows.count > 0 && source->medium == SUFFICE_MEDIUM_RECORDING)
        gather_outside_recording(checking, &spans, recording, outside);
    for (uint32_t i = 0; spans.rows.count > 0 && sfp_checking_good(checking) && i < transcripts->count; i++)
        gather_outside_transcript(checking, &spans, sfp_list_items(transcripts)[i], outside);
    close_spans(&spans);
}

void sfp_check_excerpt_outside_grid(struct sfp_checking *checking)
{
    struct sfp_slots outside = {0};
    for (size_t i = 0; i < sfp_checking_count(checking, SFP_KIND_SOURCE); i++) {
        sfp_slot slot = sfp_checking_slot(checking, SFP_KIND_SOURCE, i);
        if (sfp_ask_incoming(checking, slot, SUFFICE_GRID_SOURCE)->count > 0)
            gather_outside(checking, slot, &outside);
    }
    for (size_t i = 0; outside.count > 0 && i < sfp_checking_count(checking, SFP_KIND_EXCERPT); i++) {
        sfp_slot slot = sfp_checking_slot(checking, SFP_KIND_EXCERPT, i);
        if (sfp_slots_place(&outside, slot) != 0)
            sfp_checking_tell(checking, slot, sfp_excerpt_interview(checking->store, slot),
                              "it lies outside all rows of the timed grid of its recording");
    }
    sfp_slots_release(&outside);
}

/* --- summaries --- */

static void look_at_sources(struct sfp_checking *checking, sfp_slot slot)
{
    const struct sfp_summary *summary = sfp_checking_row(checking, slot);
    if (sfp_ask_says(summary->text) && summary->excerpts.count == 0 && summary->rows.count == 0)
        sfp_checking_tell(checking, slot, 0, "neither a quotation nor a row of a timed grid is behind it");
}

void sfp_check_summary_without_source(struct sfp_checking *checking)
{
    sfp_ask_each(checking, SFP_KIND_SUMMARY, look_at_sources);
}

enum { QUOTATION_WORDS = 5 }; /* from so many on it is told that a summary repeats a quotation */

/* Describes the quotations of a summary; those that are too short have no words. */
static void describe_quotations(const struct sfp_checking *checking, const struct sfp_summary *summary,
                                struct sfp_copy *copies)
{
    for (uint32_t i = 0; i < summary->excerpts.count; i++) {
        const struct sfp_excerpt *excerpt = sfp_checking_row(checking, summary->excerpts.items[i].target);
        copies[i] = (struct sfp_copy){0};
        if (excerpt != NULL && sfp_ask_says(excerpt->quote))
            sfp_copy_of(&checking->store->strings.key, excerpt->quote->text, excerpt->quote->size, &copies[i]);
        if (copies[i].words < QUOTATION_WORDS)
            copies[i] = (struct sfp_copy){0};
    }
}

static void look_for_copies(struct sfp_checking *checking, sfp_slot slot)
{
    const struct sfp_summary *summary = sfp_checking_row(checking, slot);
    uint32_t count = summary->excerpts.count;
    if (!sfp_ask_says(summary->text) || count == 0)
        return;
    struct sfp_copy *copies = sfp_new(count, sizeof *copies);
    sfp_checking_memory(checking, copies != NULL);
    if (copies == NULL)
        return;
    describe_quotations(checking, summary, copies);
    sfp_checking_memory(checking, sfp_copies_find(&checking->store->strings.key, summary->text->text,
                                                  summary->text->size, copies, count));
    for (uint32_t i = 0; sfp_checking_good(checking) && i < count; i++)
        if (copies[i].found)
            sfp_checking_tell(checking, slot, summary->excerpts.items[i].target,
                              "it repeats the quotation word for word");
    sfp_free(copies);
}

void sfp_check_summary_copies_quotation(struct sfp_checking *checking)
{
    sfp_ask_each(checking, SFP_KIND_SUMMARY, look_for_copies);
}

/* --- coders --- */

void sfp_check_one_coder(struct sfp_checking *checking)
{
    sfp_slot coder = 0;
    sfp_slot interview = 0;
    bool several = false; /* interviews */
    size_t count = sfp_checking_count(checking, SFP_KIND_CODING);
    for (size_t i = 0; i < count; i++) {
        const struct sfp_coding *coding = sfp_checking_row(checking, sfp_checking_slot(checking, SFP_KIND_CODING, i));
        sfp_slot heard = sfp_excerpt_interview(checking->store, coding->row.parent);
        if (coding->coder.target == 0 || (coder != 0 && coding->coder.target != coder))
            return;
        coder = coding->coder.target;
        several = several || (heard != 0 && interview != 0 && heard != interview);
        interview = heard != 0 ? heard : interview;
    }
    if (several)
        sfp_checking_tell(checking, coder, 0, "nobody else has coded anything, and there is more than one interview");
}

/* Coders agree when each of them gave each of the themes: then there are as many pairs as there can be. */
static void look_at_coders(struct sfp_checking *checking, sfp_slot slot)
{
    const struct sfp_excerpt *excerpt = sfp_checking_row(checking, slot);
    struct sfp_slots themes = {0};
    struct sfp_slots coders = {0};
    struct sfp_pairs given = {0};
    if (excerpt->codings.count < 2)
        return;
    for (uint32_t i = 0; i < excerpt->codings.count; i++) {
        const struct sfp_coding *coding = sfp_ask_row(checking, &excerpt->codings, i);
        sfp_slot theme = sfp_ask_theme(checking, coding->code.target);
        sfp_slot coder = coding->coder.target;
        if (theme != 0 && coder != 0)
            sfp_checking_memory(checking, sfp_slots_add(&themes, theme) && sfp_slots_add(&coders, coder) &&
                                              sfp_pairs_add(&given, theme, coder));
    }
    if (given.count != themes.count * coders.count)
        sfp_checking_tell(checking, slot, sfp_excerpt_interview(checking->store, slot),
                          "coders gave it different themes");
    sfp_slots_release(&themes);
    sfp_slots_release(&coders);
    sfp_pairs_release(&given);
}

void sfp_check_coders_differ(struct sfp_checking *checking)
{
    sfp_ask_each(checking, SFP_KIND_EXCERPT, look_at_coders);
}
