/*
 * Shapes: people, and what they said.
 * SPDX-License-Identifier: MIT
 */
#include "shapes.h"

#include <stdio.h>
#include <string.h>

void grow_nothing(struct plot *plot)
{
    (void)plot;
}

/* --- people --- */

/* "Osei", "Osei Osei" ..., of which there are 30, each with many numbers behind it. */
void grow_people(struct plot *plot)
{
    suffice_participant_id id;
    char name[200] = "";
    for (size_t i = 0; i < plot->n; i++) {
        size_t length = strlen(name);
        if (i % 30 == 0)
            length = 0;
        snprintf(name + length, sizeof name - length, "%sOsei", length == 0 ? "" : " ");
        char full[240];
        snprintf(full, sizeof full, "%.180s %zu", name, i);
        MUST(suffice_corpus_add_participant(plot->corpus, plot_name("PP", i), i % 2 == 0 ? full : name,
                                            SUFFICE_VOICE_CARER, &id, plot->error));
        plot_add(plot, id);
    }
    char text[2000] = "";
    for (size_t i = 0; i < 390; i++)
        strcat(text, "Osei ");
    plot_write_text(plot, plot->summary, SUFFICE_SUMMARY_TEXT, text);
    plot_write_text(plot, plot->segment, SUFFICE_SEGMENT_TEXT, text);
}

void grow_speakers(struct plot *plot)
{
    suffice_participant_id person;
    suffice_speaker_id id;
    for (size_t i = 0; i < plot->n; i++) {
        MUST(suffice_corpus_add_participant(plot->corpus, NULL, plot_name("Osei", i), SUFFICE_VOICE_CARER, &person,
                                            plot->error));
        MUST(suffice_corpus_add_speaker(plot->corpus, plot->interview, plot_name("S", i), SUFFICE_PART_MEMBER, person,
                                        &id, plot->error));
        plot_add(plot, id);
    }
}

void grow_subjects(struct plot *plot)
{
    suffice_subject_id id;
    for (size_t i = 0; i < plot->n; i++) {
        MUST(suffice_corpus_add_subject(plot->corpus, NULL, plot_name("Kofi", i), plot->participant, "son", &id,
                                        plot->error));
        plot_refer(plot, plot->speaker, SUFFICE_SPEAKER_ABOUT, id);
        plot_add(plot, id);
    }
}

void grow_members(struct plot *plot)
{
    suffice_team_member_id id;
    for (size_t i = 0; i < plot->n; i++) {
        MUST(suffice_corpus_add_team_member(plot->corpus, plot->team, plot_name("Petra", i), "nurse",
                                            SUFFICE_SECTOR_HEALTH, &id, plot->error));
        plot_refer(plot, plot->meeting, SUFFICE_MEETING_PRESENT, id);
        plot_add(plot, id);
    }
}

void grow_interviews(struct plot *plot)
{
    static const char text[] = "I rang and rang, and nobody came to the phone.";
    suffice_source_id source;
    suffice_excerpt_id excerpt;
    for (size_t i = 0; i < plot->n; i++) {
        suffice_interview_id id = plot_interview(plot);
        MUST(suffice_set_ref(plot->project, id, SUFFICE_INTERVIEW_TEAM, plot->team, plot->error));
        MUST(suffice_corpus_add_speaker(plot->corpus, id, "MO", SUFFICE_PART_CARER, plot->participant, NULL,
                                        plot->error));
        MUST(suffice_corpus_add_event(plot->corpus, id, "A fall", 20240100, SUFFICE_VALENCE_BAD, NULL, plot->error));
        MUST(suffice_corpus_add_text(plot->corpus, "Talk", SUFFICE_MEDIUM_TRANSCRIPT, text, strlen(text), id, &source,
                                     plot->error));
        MUST(suffice_excerpts_add_text(plot->excerpts, source, 0, 20, plot->analyst, &excerpt, plot->error));
        MUST(suffice_excerpts_code(plot->excerpts, excerpt, plot->code, plot->analyst, NULL, plot->error));
        plot_add(plot, id);
    }
}

void grow_values(struct plot *plot)
{
    suffice_attribute_id id;
    for (size_t i = 0; i < plot->n; i++) {
        MUST(suffice_corpus_add_attribute(plot->corpus, plot_name("Attribute", i), SUFFICE_ATTRIBUTE_TYPE_TEXT,
                                          SUFFICE_ATTRIBUTE_SCOPE_PARTICIPANT, NULL, 0, &id, plot->error));
        MUST(suffice_corpus_set_value(plot->corpus, plot->participant, id, "so", plot->error));
        plot_add(plot, id);
    }
}

void grow_options(struct plot *plot)
{
    static char options[1000][32];
    for (size_t i = 0; i < plot->n; i++) {
        snprintf(options[i], sizeof options[i], "option %zu", i);
        plot->words[i] = options[i];
    }
    MUST(suffice_corpus_add_attribute(plot->corpus, "Choice", SUFFICE_ATTRIBUTE_TYPE_CHOICE,
                                      SUFFICE_ATTRIBUTE_SCOPE_PARTICIPANT, plot->words, plot->n, &plot->attribute,
                                      plot->error));
}

void grow_items(struct plot *plot)
{
    suffice_schedule_item_id id;
    for (size_t i = 0; i < plot->n; i++) {
        MUST(suffice_corpus_add_item(plot->corpus, plot->schedule_section, SUFFICE_ITEM_KIND_QUESTION, "How was it?",
                                     NULL, &id, plot->error));
        plot_add(plot, id);
    }
}

/* --- times --- */

void grow_grid_rows(struct plot *plot)
{
    suffice_grid_row_id id;
    int64_t most = (int64_t)plot->n * 10;
    for (int64_t i = 0; i < (int64_t)plot->n; i++) {
        MUST(suffice_corpus_add_grid_row(plot->corpus, plot->grid, 4000 + i, 4000 + 2 * most - i, "the night",
                                         &plot->theme, 1, &id, plot->error));
        MUST(suffice_excerpts_add_time(plot->excerpts, plot->recording, 10 * i, 4000 + most, NULL, plot->analyst, NULL,
                                       plot->error));
        plot_refer(plot, plot->summary, SUFFICE_SUMMARY_ROWS, id);
        plot_add(plot, id);
    }
}

static suffice_source_id add_text(struct plot *plot, size_t lines, bool ascii)
{
    plot_lines(plot, lines, ascii);
    MUST(suffice_corpus_add_text(plot->corpus, "Long", SUFFICE_MEDIUM_TRANSCRIPT, plot->input, plot->input_size,
                                 plot->interview, &plot->text, plot->error));
    return plot->text;
}

static void add_excerpt(struct plot *plot, int64_t start, int64_t end)
{
    suffice_excerpt_id id;
    MUST(suffice_excerpts_add_text(plot->excerpts, plot->text, start, end, plot->analyst, &id, plot->error));
    plot_add(plot, id);
}

void grow_syncs(struct plot *plot)
{
    add_text(plot, plot->n, true);
    MUST(suffice_set_ref(plot->project, plot->text, SUFFICE_SOURCE_TRANSCRIPT_OF, plot->recording, plot->error));
    for (int64_t i = 0; i < (int64_t)plot->n; i++) {
        MUST(suffice_corpus_add_sync(plot->corpus, plot->text, i * LINE, i * 1000, NULL, plot->error));
        add_excerpt(plot, i * LINE, i * LINE + 10);
        plot->starts[i] = i * LINE;
        plot->ends[i] = 1;
        plot->words[i] = "and so on";
    }
}

/* --- places --- */

void grow_overlapping(struct plot *plot)
{
    add_text(plot, plot->n + 4, true);
    for (int64_t i = 0; i < (int64_t)plot->n; i++) {
        add_excerpt(plot, i * LINE, (i + 4) * LINE);
        plot->starts[i] = i * LINE;
        plot->ends[i] = 3;
        plot->words[i] = "well";
    }
}

void grow_nested(struct plot *plot)
{
    suffice_excerpt_id id;
    for (int64_t i = 0; i < (int64_t)plot->n; i++) {
        MUST(suffice_excerpts_add_time(plot->excerpts, plot->recording, i, 3 * (int64_t)plot->n - i, NULL,
                                       plot->analyst, &id, plot->error));
        plot_add(plot, id);
    }
}

void grow_same_place(struct plot *plot)
{
    for (size_t i = 0; i < plot->n; i++) {
        suffice_excerpt_id id;
        MUST(suffice_excerpts_add_text(plot->excerpts, plot->text, 5, 12, plot->analyst, &id, plot->error));
        plot_refer(plot, plot->summary, SUFFICE_SUMMARY_EXCERPTS, id);
        plot_add(plot, id);
    }
}

void grow_long_text(struct plot *plot)
{
    add_text(plot, plot->n, false);
    for (size_t i = 0; i < plot->n; i++) {
        plot->starts[i] = (int64_t)((i * 7919) % plot->n * LINE);
        plot->ends[i] = plot->starts[i] + 7;
    }
}

/* Each takes away one of the characters that follow one another, so that nothing is left of the excerpts. */
void grow_adjoining(struct plot *plot)
{
    add_text(plot, plot->n / LINE + 4, true);
    for (int64_t i = 0; i < (int64_t)plot->n; i++) {
        add_excerpt(plot, 10 + i, 18 + i);
        plot->starts[i] = 10 + i;
        plot->ends[i] = 1;
        plot->words[i] = "";
    }
}

void grow_inserted(struct plot *plot)
{
    add_text(plot, 4, true);
    for (size_t i = 0; i < plot->n; i++) {
        add_excerpt(plot, 10, 20);
        plot->starts[i] = 10;
        plot->words[i] = "o";
    }
}

/* --- codings --- */

void grow_one_code(struct plot *plot)
{
    suffice_excerpt_id id;
    for (int64_t i = 0; i < (int64_t)plot->n; i++) {
        MUST(suffice_excerpts_add_time(plot->excerpts, plot->recording, i * 10, i * 10 + 5, NULL, plot->analyst, &id,
                                       plot->error));
        MUST(suffice_excerpts_code(plot->excerpts, id, plot->code, plot->analyst, NULL, plot->error));
        plot_add(plot, id);
    }
}

void grow_codings(struct plot *plot)
{
    suffice_coding_id id;
    for (size_t i = 0; i < plot->n; i++) {
        suffice_code_id code = plot_theme(plot, plot_name("Code", i), i % 2 == 0 ? 0 : plot->theme);
        MUST(suffice_excerpts_code(plot->excerpts, plot->excerpt, code, i % 2 == 0 ? plot->analyst : 0, &id,
                                   plot->error));
        plot_add(plot, id);
    }
}

void grow_coders(struct plot *plot)
{
    suffice_analyst_id analyst;
    suffice_coding_id id;
    for (size_t i = 0; i < plot->n; i++) {
        MUST(suffice_corpus_add_analyst(plot->corpus, NULL, plot_name("Ana", i), &analyst, plot->error));
        MUST(suffice_excerpts_code(plot->excerpts, plot->excerpt, plot->code, analyst, &id, plot->error));
        plot_add(plot, id);
    }
}
