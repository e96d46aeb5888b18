/*
 * Shapes: what was read from what people said, from codes to stories.
 * SPDX-License-Identifier: MIT
 */
#include "shapes.h"

#include <stdio.h>
#include <string.h>

enum { WIDTH = 8 };

/* --- the codebook --- */

void grow_codes(struct plot *plot)
{
    char name[400];
    memset(name, 'a', sizeof name);
    for (size_t i = 0; i < plot->n; i++) {
        snprintf(name + 300, 40, "%zu", i);
        suffice_code_id id = plot_theme(plot, name, plot->theme);
        MUST(suffice_insert_text(plot->project, id, SUFFICE_CODE_CUES, 0, "a card", plot->error));
        plot_add(plot, id);
    }
}

void grow_deep_codes(struct plot *plot)
{
    suffice_code_id above = 0;
    for (size_t i = 0; i < plot->n; i++) {
        above = plot_theme(plot, plot_name("Deep", i), i % 60 == 0 ? 0 : above);
        plot_summary(plot, plot->interview, above);
        plot_add(plot, above);
    }
}

void grow_versions(struct plot *plot)
{
    suffice_codebook_version_id id = 0;
    for (size_t i = 0; i < plot->n; i++) {
        MUST(suffice_codebook_add_version(plot->codebook, plot_name("Version", i), plot->analyst, NULL, &id,
                                          plot->error));
        plot_add(plot, id);
    }
    plot->second_version = id;
}

void grow_renamed(struct plot *plot)
{
    for (size_t i = 0; i < plot->n; i++)
        plot_add(plot, plot_theme(plot, plot_name("Before", i), i % 2 == 0 ? plot->theme : plot->code));
    MUST(suffice_codebook_add_version(plot->codebook, "Before", 0, NULL, &plot->version, plot->error));
    for (size_t i = 0; i < plot->n; i++)
        plot_write_text(plot, plot->many[i], SUFFICE_CODE_NAME, plot_name("After", i));
    MUST(suffice_codebook_add_version(plot->codebook, "After", 0, NULL, &plot->second_version, plot->error));
}

void grow_cues(struct plot *plot)
{
    for (size_t i = 0; i < plot->n; i++)
        MUST(suffice_insert_text(plot->project, plot->code, SUFFICE_CODE_CUES, i, "whom to ring", plot->error));
}

/* --- summaries and matrices --- */

static void fill(struct plot *plot, size_t interviews, size_t themes, bool say)
{
    suffice_code_id theme[1024];
    suffice_source_id source;
    for (size_t i = 0; i < themes; i++)
        theme[i] = plot_theme(plot, plot_name("Theme", i), 0);
    for (size_t i = 0; i < interviews; i++) {
        suffice_interview_id interview = plot_interview(plot);
        MUST(suffice_corpus_add_text(plot->corpus, "Talk", SUFFICE_MEDIUM_TRANSCRIPT, "So it was.", 10, interview,
                                     &source, plot->error));
        for (size_t k = 0; say && k < themes; k++)
            plot_add(plot, plot_summary(plot, interview, theme[k]));
    }
    MUST(suffice_matrix_add_all(plot->matrix, plot->error));
    if (say)
        MUST(suffice_matrix_chart_all(plot->matrix, NULL, plot->error));
}

void grow_summaries(struct plot *plot)
{
    fill(plot, plot->n / WIDTH, WIDTH, true);
}

void grow_themes(struct plot *plot)
{
    fill(plot, WIDTH, plot->n / WIDTH, true);
}

/* By two analysts, so that each cell has to choose. */
void grow_doubled(struct plot *plot)
{
    fill(plot, plot->n / WIDTH / 2, WIDTH, true);
    for (size_t i = 0; i < plot->n / 2; i++) {
        suffice_summary_id id;
        MUST(suffice_synthesis_add_summary(plot->synthesis,
                                           suffice_ref(plot->project, plot->many[i], SUFFICE_SUMMARY_INTERVIEW),
                                           suffice_ref(plot->project, plot->many[i], SUFFICE_SUMMARY_THEME), "Two.",
                                           plot->second_analyst, &id, plot->error));
        plot_add(plot, id);
    }
    MUST(suffice_matrix_chart_all(plot->matrix, NULL, plot->error));
}

void grow_silence(struct plot *plot)
{
    fill(plot, plot->n / WIDTH, WIDTH, false);
}

void grow_analysts(struct plot *plot)
{
    suffice_analyst_id analyst;
    suffice_summary_id id;
    for (size_t i = 0; i < plot->n; i++) {
        MUST(suffice_corpus_add_analyst(plot->corpus, NULL, plot_name("Ana", i), &analyst, plot->error));
        MUST(suffice_synthesis_add_summary(plot->synthesis, plot->interview, plot->theme, "Two lists.", analyst, &id,
                                           plot->error));
        plot_add(plot, id);
    }
}

/* Each has one theme and one interview, and a key point. */
void grow_matrices(struct plot *plot)
{
    suffice_matrix *matrix;
    for (size_t i = 0; i < plot->n; i++) {
        suffice_interview_id interview = plot_interview(plot);
        suffice_code_id code = plot_theme(plot, plot_name("Code", i), plot->theme);
        plot_summary(plot, interview, code);
        MUST(suffice_synthesis_add_matrix(plot->synthesis, plot_name("Matrix", i), &matrix, plot->error));
        MUST(suffice_matrix_add_theme(matrix, plot->theme, SIZE_MAX, plot->error));
        MUST(suffice_matrix_add_interview(matrix, interview, SIZE_MAX, plot->error));
        plot_add(plot, suffice_matrix_item(matrix));
    }
}

/* --- key points and stories --- */

/* Summaries of so many interviews on the theme. */
static void add_voices(struct plot *plot, size_t count, suffice_summary_id *summaries)
{
    for (size_t i = 0; i < count; i++)
        summaries[i] = plot_summary(plot, plot_interview(plot), plot->theme);
}

void grow_points(struct plot *plot)
{
    suffice_summary_id voices[WIDTH];
    add_voices(plot, WIDTH, voices);
    for (size_t i = 0; i < plot->n; i++) {
        suffice_key_point_id id = plot_point(plot, plot->theme);
        for (size_t k = 0; k < WIDTH; k++)
            plot_refer(plot, id, k < WIDTH / 2 ? SUFFICE_KEY_POINT_SUMMARIES : SUFFICE_KEY_POINT_AGAINST, voices[k]);
        MUST(suffice_set_choice(plot->project, id, SUFFICE_KEY_POINT_VALENCE, SUFFICE_VALENCE_GOOD, plot->error));
        plot_add(plot, id);
    }
}

void grow_voices(struct plot *plot)
{
    for (size_t i = 0; i < plot->n; i++) {
        suffice_summary_id summary = plot_summary(plot, plot_interview(plot), plot->theme);
        plot_refer(plot, plot->point, SUFFICE_KEY_POINT_SUMMARIES, summary);
        plot_add(plot, summary);
    }
    MUST(suffice_matrix_add_all(plot->matrix, plot->error));
}

void grow_segments(struct plot *plot)
{
    suffice_summary_id voices[WIDTH];
    suffice_segment_id id;
    suffice_key_point_id points[WIDTH];
    add_voices(plot, WIDTH, voices);
    for (size_t i = 0; i < WIDTH; i++) {
        points[i] = plot_point(plot, plot->theme);
        plot_refer(plot, points[i], SUFFICE_KEY_POINT_SUMMARIES, voices[i]);
    }
    for (size_t i = 0; i < plot->n; i++) {
        MUST(suffice_story_add_segment(plot->story, SUFFICE_SEGMENT_KIND_EVIDENCE, "Nobody came to the phone.",
                                       points + i % 4, 4, &id, plot->error));
        plot_add(plot, id);
    }
    for (size_t i = 0; i < WIDTH; i++)
        plot_write_text(plot, points[i], SUFFICE_KEY_POINT_TEXT, "It is known to few.");
}

void grow_stories(struct plot *plot)
{
    suffice_story *story;
    for (size_t i = 0; i < plot->n; i++) {
        MUST(suffice_project_add_story(plot->project, plot_name("Story", i), plot->experience, &story, plot->error));
        MUST(suffice_story_add_segment(story, SUFFICE_SEGMENT_KIND_EVIDENCE, "Nobody came to the phone.", &plot->point,
                                       1, NULL, plot->error));
        plot_add(plot, suffice_story_item(story));
    }
}

void grow_told(struct plot *plot)
{
    for (size_t i = 0; i < plot->n; i++) {
        suffice_key_point_id id = plot_point(plot, plot->theme);
        plot_refer(plot, id, SUFFICE_KEY_POINT_SUMMARIES, plot->summary);
        plot_refer(plot, plot->segment, SUFFICE_SEGMENT_KEY_POINTS, id);
        plot_add(plot, id);
    }
}

enum { DENSE = 16 };

/* Each of 16 summaries rests on each excerpt, and each key point on each summary: n references either way. */
void grow_mesh(struct plot *plot)
{
    size_t length = plot->n / DENSE;
    suffice_id summaries[DENSE];
    suffice_analyst_id analyst;
    for (size_t i = 0; i < length; i++) {
        MUST(suffice_excerpts_add_time(plot->excerpts, plot->recording, 10 * (int64_t)i, 10 * (int64_t)i + 5, "so",
                                       plot->analyst, &plot->excerpt, plot->error));
        plot_add(plot, plot->excerpt);
    }
    for (size_t i = 0; i < DENSE; i++) {
        MUST(suffice_corpus_add_analyst(plot->corpus, NULL, plot_name("Ana", i), &analyst, plot->error));
        MUST(suffice_synthesis_add_summary(plot->synthesis, plot->interview, plot->theme, "So.", analyst, &summaries[i],
                                           plot->error));
        for (size_t k = 0; k < length; k++)
            plot_refer(plot, summaries[i], SUFFICE_SUMMARY_EXCERPTS, plot->many[k]);
    }
    for (size_t i = 0; i < length; i++) {
        suffice_key_point_id point = plot_point(plot, plot->theme);
        for (size_t k = 0; k < DENSE; k++)
            plot_refer(plot, point, SUFFICE_KEY_POINT_SUMMARIES, summaries[k]);
        plot_refer(plot, plot->action, SUFFICE_ACTION_KEY_POINTS, point);
        plot_add(plot, point);
    }
}

/* --- what stands beside --- */

void grow_waivers(struct plot *plot)
{
    suffice_waiver_id id;
    for (size_t i = 0; i < plot->n; i++) {
        suffice_code_id theme = plot_theme(plot, plot_name("Theme", i), 0);
        MUST(suffice_matrix_add_theme(plot->matrix, theme, SIZE_MAX, plot->error));
        MUST(suffice_project_waive(plot->project, "C24", plot->interview, theme, "It is for later.", 0, 20250501, &id,
                                   plot->error));
        plot_add(plot, id);
    }
}

void grow_general_waivers(struct plot *plot)
{
    suffice_waiver_id id;
    for (size_t i = 0; i < plot->n; i++) {
        plot_theme(plot, plot_name("Theme", i), 0);
        MUST(suffice_project_waive(plot->project, i % 2 == 0 ? "C3" : "C24", 0, 0, "It is for later.", 0, 0, &id,
                                   plot->error));
        plot_add(plot, id);
    }
}

void grow_releases(struct plot *plot)
{
    suffice_release_id id;
    for (size_t i = 0; i < plot->n; i++) {
        MUST(suffice_project_add_release(plot->project, PUBLIC, "the story", plot->analyst, &id, plot->error));
        plot_add(plot, id);
    }
}
