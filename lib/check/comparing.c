/*
 * Checks of the comparison: key points have voices behind them, and no voice is left without a place.
 * SPDX-License-Identifier: MIT
 */
#include "check/asking.h"
#include "check/claims.h"
#include "check/voices.h"

#include "base/memory.h"
#include "model/synthesis.h"
#include "record/order.h"

/* --- key points --- */

static void look_at_ground(struct sfp_checking *checking, sfp_slot slot)
{
    const struct sfp_key_point *point = sfp_checking_row(checking, slot);
    if (point->summaries.count == 0 && point->excerpts.count == 0)
        sfp_checking_tell(checking, slot, 0, "neither a summary nor a quotation is behind it");
}

void sfp_check_key_point_without_ground(struct sfp_checking *checking)
{
    sfp_ask_each(checking, SFP_KIND_KEY_POINT, look_at_ground);
}

/* Gathers the interviews behind a key point, and those on its other side. */
static void gather_cited(struct sfp_checking *checking, sfp_slot slot, bool both_sides, struct sfp_slots *interviews)
{
    const struct sfp_key_point *point = sfp_checking_row(checking, slot);
    sfp_checking_memory(checking, sfp_key_point_add_interviews(checking->store, slot, interviews));
    for (uint32_t i = 0; both_sides && sfp_checking_good(checking) && i < point->against.count; i++) {
        const struct sfp_summary *summary = sfp_checking_row(checking, point->against.items[i].target);
        if (summary != NULL)
            sfp_checking_memory(checking, sfp_slots_add(interviews, summary->interview.target));
    }
}

void sfp_check_key_point_cites_silence(struct sfp_checking *checking)
{
    struct sfp_pairs filled = {0};
    sfp_ask_filled(checking, false, &filled);
    for (size_t i = 0; i < sfp_checking_count(checking, SFP_KIND_KEY_POINT); i++) {
        sfp_slot slot = sfp_checking_slot(checking, SFP_KIND_KEY_POINT, i);
        const struct sfp_key_point *point = sfp_checking_row(checking, slot);
        struct sfp_slots cited = {0};
        gather_cited(checking, slot, true, &cited);
        for (size_t k = 0; point->theme.target != 0 && k < cited.count; k++)
            if (!sfp_pairs_has(&filled, point->theme.target, cited.items[k]))
                sfp_checking_tell(checking, slot, cited.items[k],
                                  "it cites the interview, which has no summary on the theme");
        sfp_slots_release(&cited);
    }
    sfp_pairs_release(&filled);
}

static void look_at_count(struct sfp_checking *checking, sfp_slot slot)
{
    const struct sfp_key_point *point = sfp_checking_row(checking, slot);
    bool difference = point->kind == SUFFICE_KEY_POINT_KIND_DIFFERENCE;
    struct sfp_slots cited = {0};
    gather_cited(checking, slot, difference, &cited);
    if (point->kind == SUFFICE_KEY_POINT_KIND_SIMILARITY && cited.count < 2)
        sfp_checking_tell(checking, slot, 0, "it says that voices agree, but fewer than two interviews are behind it");
    if (difference && cited.count < 2)
        sfp_checking_tell(checking, slot, 0,
                          "it says that voices differ, but fewer than two interviews are on its sides");
    sfp_slots_release(&cited);
}

void sfp_check_too_few_interviews(struct sfp_checking *checking)
{
    sfp_ask_each(checking, SFP_KIND_KEY_POINT, look_at_count);
}

static void look_for_claims(struct sfp_checking *checking, sfp_slot slot)
{
    const struct sfp_key_point *point = sfp_checking_row(checking, slot);
    if (sfp_ask_says(point->text) && sfp_claims_in(point->text->text, point->text->size))
        sfp_checking_tell(checking, slot, 0, "it speaks of a percentage or of significance");
}

void sfp_check_counting_claim(struct sfp_checking *checking)
{
    sfp_ask_each(checking, SFP_KIND_KEY_POINT, look_for_claims);
}

/* --- what a matrix holds --- */

/* The themes of a matrix and of its key points, and how many of its interviews say something on each. */
struct reading {
    const struct sfp_store *store;
    const struct sfp_matrix *matrix;
    sfp_slot slot;
    struct sfp_slots themes;
    size_t rows; /* how many of the themes, the first ones, are its own */
    struct sfp_slots interviews;
    struct sfp_slots summaries; /* with text, on its own themes or below them */
    uint32_t *counts;           /* by the places of themes, which count from 1 */
};

/* The theme of a key point by its index. */
static sfp_slot theme_at(const struct sfp_checking *checking, const struct reading *reading, uint32_t index)
{
    const struct sfp_key_point *point = sfp_ask_row(checking, &reading->matrix->key_points, index);
    return point->theme.target;
}

static void read_theme(struct sfp_checking *checking, struct reading *reading, const struct sfp_voices *voices,
                       size_t index)
{
    struct sfp_slots *heard = index < reading->rows ? &reading->summaries : NULL;
    reading->counts[index + 1] =
        sfp_voices_on(checking, voices, reading->themes.items[index], &reading->interviews, heard);
}

static void open_reading(struct sfp_checking *checking, sfp_slot slot, const struct sfp_voices *voices,
                         struct reading *reading)
{
    const struct sfp_matrix *matrix = sfp_checking_row(checking, slot);
    *reading = (struct reading){.store = checking->store, .matrix = matrix, .slot = slot};
    sfp_checking_memory(checking, sfp_slots_add_refs(&reading->themes, &matrix->themes) &&
                                      sfp_slots_add_refs(&reading->interviews, &matrix->interviews));
    reading->rows = reading->themes.count;
    for (uint32_t i = 0; sfp_checking_good(checking) && i < matrix->key_points.count; i++)
        sfp_checking_memory(checking, sfp_slots_add(&reading->themes, theme_at(checking, reading, i)));
    reading->counts = sfp_new(reading->themes.count + 1, sizeof *reading->counts);
    sfp_checking_memory(checking, reading->counts != NULL);
    for (size_t i = 0; reading->counts != NULL && sfp_checking_good(checking) && i < reading->themes.count; i++)
        read_theme(checking, reading, voices, i);
}

static void close_reading(struct reading *reading)
{
    sfp_slots_release(&reading->themes);
    sfp_slots_release(&reading->interviews);
    sfp_slots_release(&reading->summaries);
    sfp_free(reading->counts);
}

static uint32_t count_of(const struct reading *reading, sfp_slot theme)
{
    return reading->counts[sfp_slots_place(&reading->themes, theme)];
}

typedef void judges(struct sfp_checking *checking, struct reading *reading);

/* Reads each matrix, and judges it. */
static void each_matrix(struct sfp_checking *checking, judges *judge)
{
    struct sfp_voices voices = {0};
    if (sfp_checking_count(checking, SFP_KIND_MATRIX) > 0)
        sfp_voices_gather(checking, &voices);
    for (size_t i = 0; i < sfp_checking_count(checking, SFP_KIND_MATRIX); i++) {
        struct reading reading;
        open_reading(checking, sfp_checking_slot(checking, SFP_KIND_MATRIX, i), &voices, &reading);
        if (sfp_checking_good(checking))
            judge(checking, &reading);
        close_reading(&reading);
    }
    sfp_voices_release(&voices);
}

/* --- voices and themes --- */

static void judge_single_voices(struct sfp_checking *checking, struct reading *reading)
{
    const struct sfp_list *points = &reading->matrix->key_points;
    for (uint32_t i = 0; i < points->count; i++) {
        const struct sfp_key_point *point = sfp_ask_row(checking, points, i);
        bool general =
            point->kind == SUFFICE_KEY_POINT_KIND_SIMILARITY || point->kind == SUFFICE_KEY_POINT_KIND_DIFFERENCE;
        if (general && count_of(reading, point->theme.target) == 1)
            sfp_checking_tell(checking, sfp_list_items(points)[i], point->theme.target,
                              "it is put as general, but only one interview says something on the theme");
    }
}

void sfp_check_one_interview_as_general(struct sfp_checking *checking)
{
    each_matrix(checking, judge_single_voices);
}

static void judge_themes(struct sfp_checking *checking, struct reading *reading)
{
    struct sfp_slots spoken = {0}; /* codes on which, or below which, there is a key point */
    for (uint32_t i = 0; i < reading->matrix->key_points.count; i++)
        for (sfp_slot code = theme_at(checking, reading, i); code != 0; code = sfp_ask_above(checking, code))
            sfp_checking_memory(checking, sfp_slots_add(&spoken, code));
    for (uint32_t i = 0; sfp_checking_good(checking) && i < reading->matrix->themes.count; i++) {
        sfp_slot theme = reading->matrix->themes.items[i].target;
        if (count_of(reading, theme) >= 2 && sfp_slots_place(&spoken, theme) == 0)
            sfp_checking_tell(checking, theme, reading->slot,
                              "several interviews say something on it, but there is no key point");
    }
    sfp_slots_release(&spoken);
}

void sfp_check_theme_without_key_point(struct sfp_checking *checking)
{
    each_matrix(checking, judge_themes);
}

/* The pairs of a theme of the codebook and an interview that a key point on it cites. */
static void gather_placed(struct sfp_checking *checking, const struct reading *reading, struct sfp_pairs *placed)
{
    const struct sfp_list *points = &reading->matrix->key_points;
    for (uint32_t i = 0; sfp_checking_good(checking) && i < points->count; i++) {
        struct sfp_slots cited = {0};
        sfp_slot theme = sfp_ask_theme(checking, theme_at(checking, reading, i));
        gather_cited(checking, sfp_list_items(points)[i], true, &cited);
        for (size_t k = 0; k < cited.count; k++)
            sfp_checking_memory(checking, sfp_pairs_add(placed, theme, cited.items[k]));
        sfp_slots_release(&cited);
    }
}

/* By the columns of the matrix; those of one interview keep the order of the rows, in which they were gathered. */
static int compare_columns(const void *context, sfp_slot a, sfp_slot b)
{
    const struct reading *reading = context;
    const struct sfp_summary *x = (const struct sfp_summary *)sfp_store_row(reading->store, a);
    const struct sfp_summary *y = (const struct sfp_summary *)sfp_store_row(reading->store, b);
    uint32_t left = sfp_slots_place(&reading->interviews, x->interview.target);
    uint32_t right = sfp_slots_place(&reading->interviews, y->interview.target);
    return left < right ? -1 : left > right;
}

/* Of several summaries of an interview on a theme one is told, and from then on its voice counts as placed. */
static void judge_voices(struct sfp_checking *checking, struct reading *reading)
{
    struct sfp_pairs placed = {0};
    struct sfp_slots *summaries = &reading->summaries;
    gather_placed(checking, reading, &placed);
    sfp_checking_memory(checking, sfp_order_sort(summaries->items, summaries->count, compare_columns, reading));
    for (size_t i = 0; sfp_checking_good(checking) && i < summaries->count; i++) {
        const struct sfp_summary *summary = sfp_checking_row(checking, summaries->items[i]);
        sfp_slot theme = sfp_ask_theme(checking, summary->theme.target);
        if (sfp_pairs_has(&placed, theme, summary->interview.target))
            continue;
        sfp_checking_tell(checking, summaries->items[i], reading->slot, "the voice has no place in a key point yet");
        sfp_checking_memory(checking, sfp_pairs_add(&placed, theme, summary->interview.target));
    }
    sfp_pairs_release(&placed);
}

void sfp_check_voice_not_placed(struct sfp_checking *checking)
{
    each_matrix(checking, judge_voices);
}

static void look_at_columns(struct sfp_checking *checking, sfp_slot slot)
{
    const struct sfp_matrix *matrix = sfp_checking_row(checking, slot);
    if (matrix->interviews.count < 3)
        sfp_checking_tell(checking, slot, 0, "fewer than three interviews are compared");
}

void sfp_check_thin_comparison(struct sfp_checking *checking)
{
    sfp_ask_each(checking, SFP_KIND_MATRIX, look_at_columns);
}

/* --- good and bad --- */

/* How many key points of a theme speak of what goes well, badly, or both. */
struct valences {
    uint32_t by_value[SUFFICE_VALENCE_MIXED + 1];
};

static void count_valences(const struct sfp_checking *checking, const struct reading *reading,
                           struct valences *valences)
{
    for (uint32_t i = 0; i < reading->matrix->key_points.count; i++) {
        const struct sfp_key_point *point = sfp_ask_row(checking, &reading->matrix->key_points, i);
        valences[sfp_slots_place(&reading->themes, point->theme.target)].by_value[point->valence]++;
    }
}

static void judge_valences(struct sfp_checking *checking, struct reading *reading)
{
    struct valences *valences = sfp_new(reading->themes.count + 1, sizeof *valences);
    sfp_checking_memory(checking, valences != NULL);
    if (valences == NULL)
        return;
    count_valences(checking, reading, valences);
    for (size_t i = 0; i < reading->themes.count; i++) {
        const uint32_t *count = valences[i + 1].by_value;
        bool mixed = count[SUFFICE_VALENCE_MIXED] > 0;
        if (count[SUFFICE_VALENCE_GOOD] >= 2 && count[SUFFICE_VALENCE_BAD] == 0 && !mixed)
            sfp_checking_tell(checking, reading->themes.items[i], reading->slot,
                              "all its key points speak of what goes well");
        if (count[SUFFICE_VALENCE_BAD] >= 2 && count[SUFFICE_VALENCE_GOOD] == 0 && !mixed)
            sfp_checking_tell(checking, reading->themes.items[i], reading->slot,
                              "all its key points speak of what goes badly");
    }
    sfp_free(valences);
}

void sfp_check_one_sided_key_points(struct sfp_checking *checking)
{
    each_matrix(checking, judge_valences);
}
