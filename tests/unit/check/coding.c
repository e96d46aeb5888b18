/*
 * Tests of the checks of timed grids, coding and summaries.
 * SPDX-License-Identifier: MIT
 */
#include "ground.h"

static void test_cells_of_the_corpus(void **state)
{
    struct ground *ground = *state;
    suffice_code_id theme = add_code(ground, 0, "Crisis");
    suffice_code_id below = add_code(ground, theme, "Numbers");
    suffice_code_id other = add_code(ground, 0, "Living");
    suffice_interview_id interview = add_interview(ground, "I1", 0);
    QUIET("C24");
    add_recording(ground, interview);
    WARNS("C24", 2, interview, theme);
    add_summary(ground, interview, below, NULL);
    WARNS("C24", 2, interview, theme);
    add_summary(ground, interview, below, "She rang.");
    WARNS("C24", 1, interview, other);
    add_absence(ground, interview, other);
    QUIET("C24");
}

static void test_cells_of_matrices(void **state)
{
    struct ground *ground = *state;
    suffice_code_id theme = add_code(ground, 0, "Crisis");
    suffice_code_id below = add_code(ground, theme, "Numbers");
    suffice_interview_id interview = add_interview(ground, "I1", 0);
    suffice_interview_id other = add_interview(ground, "I2", 0);
    suffice_matrix *matrix = add_matrix(ground, "One");
    suffice_matrix *second = add_matrix(ground, "Two");
    add_recording(ground, interview);
    QUIET("C24");
    add_all(ground, matrix);
    WARNS("C24", 2, interview, theme);
    add_all(ground, second);
    WARNS("C24", 2, interview, theme);
    add_summary(ground, interview, theme, "She rang.");
    WARNS("C24", 1, other, theme);
    good(ground, suffice_matrix_add_theme(second, below, 0, ground->world.error));
    WARNS("C24", 3, other, theme);
}

static void add_row(struct ground *ground, suffice_grid_id grid, int64_t start, int64_t end, suffice_code_id theme)
{
    good(ground, suffice_corpus_add_grid_row(ground->corpus, grid, start, end, NULL, &theme, theme == 0 ? 0 : 1, NULL,
                                             ground->world.error));
}

static suffice_grid_id add_grid(struct ground *ground, suffice_interview_id interview, suffice_source_id source)
{
    suffice_grid_id grid;
    good(ground, suffice_corpus_add_grid(ground->corpus, interview, source, 0, &grid, ground->world.error));
    return grid;
}

static void set_span(struct ground *ground, suffice_excerpt_id excerpt, int64_t start)
{
    good(ground, suffice_excerpts_set_span(ground->excerpts, excerpt, start, start + 1, ground->world.error));
}

static void test_excerpts_of_recordings_in_grids(void **state)
{
    static const struct {
        int64_t start;
        size_t count;
    } cases[] = {{999, 1},  {1000, 0}, {1999, 0}, {2000, 0}, {4999, 0},  {5000, 1},
                 {6999, 1}, {7000, 0}, {7001, 1}, {8000, 0}, {20000, 1}, {0, 1}};
    struct ground *ground = *state;
    suffice_excerpt_id excerpt;
    suffice_interview_id interview = add_interview(ground, "I1", 0);
    suffice_source_id tape = add_recording(ground, interview);
    good(ground,
         suffice_excerpts_add_time(ground->excerpts, tape, 0, 500, MARK " rang.", 0, &excerpt, ground->world.error));
    QUIET("C25");
    suffice_grid_id grid = add_grid(ground, interview, tape);
    QUIET("C25");
    add_row(ground, grid, 8000, 9000, 0);
    add_row(ground, grid, 1000, 5000, 0);
    add_row(ground, add_grid(ground, interview, tape), 2000, 3000, 0);
    add_row(ground, grid, 7000, 7000, 0);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        set_span(ground, excerpt, cases[i].start);
        if (cases[i].count == 0)
            QUIET("C25");
        else
            NOTES("C25", 1, excerpt, interview);
    }
}

static void test_excerpts_of_transcripts_in_grids(void **state)
{
    struct ground *ground = *state;
    suffice_interview_id interview = add_interview(ground, "I1", 0);
    suffice_source_id tape = add_recording(ground, interview);
    suffice_source_id text = add_transcript(ground, interview, "0123456789012345678901234567890123456789");
    suffice_excerpt_id excerpt = add_excerpt(ground, text, 5, 6);
    add_row(ground, add_grid(ground, interview, tape), 1000, 2000, 0);
    const int64_t syncs[][2] = {{20, 2000}, {10, 1000}, {30, 3000}, {15, 1999}};
    for (size_t i = 0; i < sizeof syncs / sizeof syncs[0]; i++)
        good(ground,
             suffice_corpus_add_sync(ground->corpus, text, syncs[i][0], syncs[i][1], NULL, ground->world.error));
    set_span(ground, excerpt, 35);
    QUIET("C25"); /* the text is no transcript of the recording */
    set_ref(ground, text, SUFFICE_SOURCE_TRANSCRIPT_OF, tape);
    NOTES("C25", 1, excerpt, interview);
    const int64_t inside[] = {5, 9, 10, 14, 15, 19};
    for (size_t i = 0; i < sizeof inside / sizeof inside[0]; i++) {
        set_span(ground, excerpt, inside[i]); /* before the first sync point no time is known */
        QUIET("C25");
    }
    set_span(ground, excerpt, 20);
    NOTES("C25", 1, excerpt, interview);
}

static void test_rows_have_summaries(void **state)
{
    struct ground *ground = *state;
    suffice_code_id theme = add_code(ground, 0, "Crisis");
    suffice_code_id below = add_code(ground, theme, "Numbers");
    suffice_interview_id interview = add_interview(ground, "I1", 0);
    suffice_grid_id grid = add_grid(ground, interview, add_recording(ground, interview));
    add_row(ground, grid, 0, 100, 0);
    QUIET("C26");
    add_row(ground, grid, 0, 100, theme);
    add_row(ground, grid, 100, 200, below);
    WARNS("C26", 1, interview, theme);
    add_absence(ground, interview, theme);
    WARNS("C26", 1, interview, theme);
    add_summary(ground, add_interview(ground, "I2", 0), theme, "She waited.");
    WARNS("C26", 1, interview, theme);
    add_summary(ground, interview, below, "She rang.");
    QUIET("C26");
}

static void test_summaries_rest_on_something(void **state)
{
    struct ground *ground = *state;
    suffice_grid_row_id row;
    suffice_code_id theme = add_code(ground, 0, "Crisis");
    suffice_interview_id interview = add_interview(ground, "I1", 0);
    suffice_summary_id summary = add_summary(ground, interview, theme, NULL);
    QUIET("C27");
    set_text(ground, summary, SUFFICE_SUMMARY_TEXT, "She rang.");
    WARNS("C27", 1, summary, 0);
    add_ref(ground, summary, SUFFICE_SUMMARY_EXCERPTS, add_words(ground, interview, MARK " rang."));
    QUIET("C27");
    clear(ground, summary, SUFFICE_SUMMARY_EXCERPTS);
    WARNS("C27", 1, summary, 0);
    suffice_grid_id grid = add_grid(ground, interview, add_recording(ground, interview));
    good(ground, suffice_corpus_add_grid_row(ground->corpus, grid, 0, 5, NULL, NULL, 0, &row, ground->world.error));
    add_ref(ground, summary, SUFFICE_SUMMARY_ROWS, row);
    QUIET("C27");
}

static void test_summaries_do_not_copy(void **state)
{
    struct ground *ground = *state;
    suffice_code_id theme = add_code(ground, 0, "Crisis");
    suffice_interview_id interview = add_interview(ground, "I1", 0);
    suffice_summary_id summary = add_summary(ground, interview, theme, "She rang.");
    suffice_excerpt_id shorter = add_words(ground, interview, "Nobody came at all.");
    suffice_excerpt_id quote = add_words(ground, interview, "I waited, and nobody came " MARK ".");
    suffice_excerpt_id longer = add_words(ground, interview, "I didn\xE2\x80\x99t know whom to ring at night.");
    add_ref(ground, summary, SUFFICE_SUMMARY_EXCERPTS, shorter);
    add_ref(ground, summary, SUFFICE_SUMMARY_EXCERPTS, quote);
    add_ref(ground, summary, SUFFICE_SUMMARY_EXCERPTS, longer);
    QUIET("C28");
    set_text(ground, summary, SUFFICE_SUMMARY_TEXT, "Nobody came at all. She waited and nobody came.");
    QUIET("C28");
    set_text(ground, summary, SUFFICE_SUMMARY_TEXT,
             "She said: \"i WAITED and   nobody came, quokka\"; and that was it.");
    NOTES("C28", 1, summary, quote);
    set_text(ground, summary, SUFFICE_SUMMARY_TEXT, "I didn't know whom to ring at night");
    NOTES("C28", 1, summary, longer);
    set_text(ground, summary, SUFFICE_SUMMARY_TEXT,
             "x I waited and nobody came quokka. I didn't know whom to ring at night, I didn't know.");
    NOTES("C28", 2, summary, quote);
    set_text(ground, summary, SUFFICE_SUMMARY_TEXT, "I didn't know whom to ring at nights.");
    QUIET("C28");
    set_text(ground, summary, SUFFICE_SUMMARY_TEXT, "a I didn't know whom to");
    QUIET("C28");
}

static void code(struct ground *ground, suffice_excerpt_id excerpt, suffice_code_id theme, suffice_analyst_id coder)
{
    good(ground, suffice_excerpts_code(ground->excerpts, excerpt, theme, coder, NULL, ground->world.error));
}

static void test_more_than_one_coder(void **state)
{
    struct ground *ground = *state;
    suffice_analyst_id ann = add_analyst(ground, "A", "Ann");
    suffice_analyst_id ben = add_analyst(ground, "B", "Ben");
    suffice_code_id theme = add_code(ground, 0, "Crisis");
    suffice_interview_id interview = add_interview(ground, "I1", 0);
    suffice_excerpt_id first = add_words(ground, interview, "One.");
    suffice_excerpt_id second = add_words(ground, interview, "Two.");
    suffice_excerpt_id third = add_words(ground, add_interview(ground, "I2", 0), "Three.");
    code(ground, first, theme, ann);
    code(ground, second, theme, ann);
    QUIET("C29");
    code(ground, third, theme, ann);
    WARNS("C29", 1, ann, 0);
    code(ground, second, theme, ben);
    QUIET("C29");
}

static void test_codings_without_a_coder(void **state)
{
    struct ground *ground = *state;
    suffice_code_id theme = add_code(ground, 0, "Crisis");
    for (size_t i = 0; i < 2; i++)
        code(ground, add_words(ground, add_interview(ground, i == 0 ? "I1" : "I2", 0), "One."), theme, 0);
    QUIET("C29");
}

static void test_coders_agree(void **state)
{
    struct ground *ground = *state;
    suffice_analyst_id ann = add_analyst(ground, "A", "Ann");
    suffice_analyst_id ben = add_analyst(ground, "B", "Ben");
    suffice_code_id theme = add_code(ground, 0, "Crisis");
    suffice_code_id below = add_code(ground, theme, "Numbers");
    suffice_code_id other = add_code(ground, 0, "Living");
    suffice_interview_id interview = add_interview(ground, "I1", 0);
    suffice_excerpt_id excerpt = add_words(ground, interview, "One.");
    code(ground, excerpt, theme, ann);
    code(ground, excerpt, other, ann);
    QUIET("C30");
    code(ground, excerpt, below, ben);
    NOTES("C30", 1, excerpt, interview);
    code(ground, excerpt, other, ben);
    QUIET("C30");
    code(ground, excerpt, below, 0);
    QUIET("C30");
}

int main(void)
{
    const struct CMUnitTest tests[] = {TEST(test_cells_of_the_corpus),
                                       TEST(test_cells_of_matrices),
                                       TEST(test_excerpts_of_recordings_in_grids),
                                       TEST(test_excerpts_of_transcripts_in_grids),
                                       TEST(test_rows_have_summaries),
                                       TEST(test_summaries_rest_on_something),
                                       TEST(test_summaries_do_not_copy),
                                       TEST(test_more_than_one_coder),
                                       TEST(test_codings_without_a_coder),
                                       TEST(test_coders_agree)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
