/*
 * Plot: a project with one of everything, around which shapes grow.
 * SPDX-License-Identifier: MIT
 */
#define _POSIX_C_SOURCE 200809L

#include "plot.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void give_up(const char *file, int line, const char *message)
{
    fprintf(stderr, "%s:%d: %s\n", file, line, message);
    exit(2);
}

void plot_must(const struct plot *plot, suffice_status status, const char *file, int line)
{
    if (status != SUFFICE_OK)
        give_up(file, line, suffice_error_message(plot->error));
}

static void *room(size_t count, size_t size)
{
    void *block = calloc(count + 1, size);
    if (block == NULL)
        give_up(__FILE__, __LINE__, "out of memory");
    return block;
}

/* --- for shapes --- */

void plot_add(struct plot *plot, suffice_id id)
{
    if (plot->many_count == plot->n)
        give_up(__FILE__, __LINE__, "a shape grew more than n records");
    plot->many[plot->many_count++] = id;
}

const char *plot_name(const char *word, size_t number)
{
    static char names[4][80];
    static size_t next;
    char *name = names[next++ % 4];
    snprintf(name, sizeof names[0], "%s %zu", word, number);
    return name;
}

/* No two lines are alike, and each letter of Gurmukhi takes three bytes. */
const char *plot_lines(struct plot *plot, size_t lines, bool ascii)
{
    char *at = plot->text_buffer = room(lines * LINE, 3);
    for (size_t i = 0; i < lines; i++)
        for (size_t k = 0; k < LINE; k++) {
            unsigned letter = (unsigned)((i / (k + 1) + k) % 20);
            if (k == LINE - 1 || k % 6 == 5)
                *at++ = k == LINE - 1 ? '\n' : ' ';
            else if (ascii)
                *at++ = (char)('a' + letter);
            else
                at += snprintf(at, 4, "\xE0\xA8%c", (char)(0x95 + letter));
        }
    plot->input = plot->text_buffer;
    plot->input_size = (size_t)(at - plot->text_buffer);
    return plot->input;
}

suffice_code_id plot_theme(struct plot *plot, const char *name, suffice_code_id parent)
{
    suffice_code_id id;
    MUST(suffice_codebook_add_code(plot->codebook, parent, name, &id, plot->error));
    return id;
}

suffice_interview_id plot_interview(struct plot *plot)
{
    suffice_interview_id id;
    MUST(suffice_corpus_add_interview(plot->corpus, plot_name("I", plot->serial++), SUFFICE_ENCOUNTER_INTERVIEW,
                                      20250300, &id, plot->error));
    return id;
}

suffice_summary_id plot_summary(struct plot *plot, suffice_interview_id interview, suffice_code_id theme)
{
    suffice_summary_id id;
    MUST(suffice_synthesis_add_summary(plot->synthesis, interview, theme, "There was one list, and nobody had it.",
                                       plot->analyst, &id, plot->error));
    return id;
}

suffice_key_point_id plot_point(struct plot *plot, suffice_code_id theme)
{
    suffice_key_point_id id;
    MUST(suffice_matrix_add_key_point(plot->matrix, plot_name("KP", plot->serial++), theme,
                                      SUFFICE_KEY_POINT_KIND_SIMILARITY, "Nobody can be reached at night.", &id,
                                      plot->error));
    return id;
}

void plot_refer(struct plot *plot, suffice_id id, suffice_field field, suffice_id target)
{
    size_t count = suffice_count(plot->project, id, field);
    MUST(suffice_insert_ref(plot->project, id, field, count, target, plot->error));
}

void plot_write_text(struct plot *plot, suffice_id id, suffice_field field, const char *text)
{
    MUST(suffice_set_text(plot->project, id, field, text, plot->error));
}

static suffice_project *read_again(const struct plot *plot)
{
    suffice_project *copy = NULL;
    MUST(suffice_project_read(suffice_buffer_data(plot->bytes), suffice_buffer_size(plot->bytes), NULL, &copy,
                              plot->error));
    return copy;
}

void plot_copy(struct plot *plot)
{
    if (plot->bytes != NULL)
        return;
    MUST(suffice_project_write(plot->project, &plot->bytes, plot->error));
    plot->other = read_again(plot);
    plot->base = read_again(plot);
}

/* --- one of everything --- */

static void open_people(struct plot *plot)
{
    suffice_corpus *corpus = plot->corpus;
    suffice_error *error = plot->error;
    MUST(suffice_corpus_add_analyst(corpus, "A1", "Ana", &plot->analyst, error));
    MUST(suffice_set_boolean(plot->project, plot->analyst, SUFFICE_ANALYST_LAY, true, error));
    MUST(suffice_corpus_add_analyst(corpus, "A2", "Ben", &plot->second_analyst, error));
    MUST(suffice_corpus_add_basis(corpus, "Consent", &plot->basis, error));
    MUST(suffice_corpus_add_team(corpus, "T1", "North team", &plot->team, error));
    MUST(suffice_corpus_add_team_member(corpus, plot->team, "Petra Nurse", "nurse", SUFFICE_SECTOR_HEALTH,
                                        &plot->member, error));
    MUST(suffice_corpus_add_participant(corpus, "P1", "Maryam Osei", SUFFICE_VOICE_CARER, &plot->participant, error));
    for (suffice_purpose purpose = 1; purpose <= SUFFICE_PURPOSE_NAMED; purpose++)
        MUST(suffice_corpus_set_permission(corpus, plot->participant, purpose, SUFFICE_AGREEMENT_GIVEN, 0, NULL, NULL,
                                           error));
    MUST(suffice_corpus_add_subject(corpus, "S1", "Kofi Osei", plot->participant, "husband", &plot->subject, error));
    MUST(suffice_corpus_add_schedule(corpus, "Schedule", &plot->schedule, error));
    MUST(suffice_corpus_add_section(corpus, plot->schedule, "1", "Before", SUFFICE_EVENT_TYPE_SUPPORT,
                                    &plot->schedule_section, error));
    MUST(suffice_corpus_add_attribute(corpus, "Lives in", SUFFICE_ATTRIBUTE_TYPE_TEXT,
                                      SUFFICE_ATTRIBUTE_SCOPE_PARTICIPANT, NULL, 0, &plot->attribute, error));
    MUST(suffice_corpus_set_value(corpus, plot->participant, plot->attribute, "town", error));
}

static void open_sources(struct plot *plot)
{
    static const char text[] = "We had one card and one call to make, and nobody rang back that night.\n";
    suffice_corpus *corpus = plot->corpus;
    suffice_error *error = plot->error;
    plot->interview = plot_interview(plot);
    MUST(suffice_corpus_add_speaker(corpus, plot->interview, "MO", SUFFICE_PART_CARER, plot->participant,
                                    &plot->speaker, error));
    MUST(suffice_corpus_add_event(corpus, plot->interview, "A fall", 20250200, SUFFICE_VALENCE_BAD, NULL, error));
    MUST(suffice_corpus_add_text(corpus, "Talk", SUFFICE_MEDIUM_TRANSCRIPT, text, sizeof text - 1, plot->interview,
                                 &plot->text, error));
    MUST(suffice_corpus_add_file(corpus, "Tape", SUFFICE_MEDIUM_RECORDING, "tape.mp3", -1, NULL, 800000000,
                                 plot->interview, &plot->recording, error));
    MUST(suffice_set_ref(plot->project, plot->text, SUFFICE_SOURCE_TRANSCRIPT_OF, plot->recording, error));
    MUST(suffice_corpus_add_sync(corpus, plot->text, 5, 1000, NULL, error));
    MUST(suffice_corpus_add_grid(corpus, plot->interview, plot->recording, plot->analyst, &plot->grid, error));
    MUST(suffice_corpus_add_grid_row(corpus, plot->grid, 2000, 3000, "the night", NULL, 0, &plot->grid_row, error));
}

static void open_coding(struct plot *plot)
{
    suffice_error *error = plot->error;
    MUST(suffice_project_add_experience(plot->project, "E1", "Crisis", "I know whom to reach.", &plot->experience,
                                        error));
    MUST(suffice_project_add_activity(plot->project, "A1", "One list", "We keep one list.", &plot->activity, error));
    plot->theme = plot_theme(plot, "Theme", 0);
    plot->code = plot_theme(plot, "Code", plot->theme);
    MUST(suffice_set_ref(plot->project, plot->theme, SUFFICE_CODE_EXPERIENCE, plot->experience, error));
    MUST(suffice_codebook_add_version(plot->codebook, "First", plot->analyst, NULL, &plot->version, error));
    MUST(suffice_excerpts_add_text(plot->excerpts, plot->text, 7, 40, plot->analyst, &plot->excerpt, error));
    MUST(suffice_excerpts_code(plot->excerpts, plot->excerpt, plot->code, plot->analyst, &plot->coding, error));
    plot->summary = plot_summary(plot, plot->interview, plot->theme);
    plot_refer(plot, plot->summary, SUFFICE_SUMMARY_EXCERPTS, plot->excerpt);
    MUST(suffice_synthesis_add_matrix(plot->synthesis, "Round 1", &plot->matrix, error));
    MUST(suffice_matrix_add_all(plot->matrix, error));
    plot->point = plot_point(plot, plot->theme);
    plot_refer(plot, plot->point, SUFFICE_KEY_POINT_SUMMARIES, plot->summary);
    MUST(suffice_project_add_story(plot->project, "Sunday", plot->experience, &plot->story, error));
    MUST(suffice_set_integer(plot->project, suffice_story_item(plot->story), SUFFICE_STORY_WORD_LIMIT, 1000, error));
    MUST(suffice_story_add_segment(plot->story, SUFFICE_SEGMENT_KIND_EVIDENCE, "Nobody picked up the phone.",
                                   &plot->point, 1, &plot->segment, error));
}

static void open_model(struct plot *plot)
{
    suffice_error *error = plot->error;
    MUST(suffice_project_add_logic_model(plot->project, "Crisis", plot->experience, &plot->model, error));
    plot->last_node = suffice_logic_model_experience_node(plot->model);
    MUST(suffice_logic_model_add_node(plot->model, SUFFICE_NODE_KIND_ACTIVITY, "N1", "We ring back.", plot->activity,
                                      &plot->node, error));
    MUST(suffice_logic_model_add_link(plot->model, plot->node, plot->last_node, &plot->link, error));
}

static void open_plan(struct plot *plot)
{
    suffice_improvement *improvement = plot->improvement;
    suffice_error *error = plot->error;
    MUST(suffice_improvement_add_meeting(improvement, "M1", 20250401, plot->team, suffice_story_item(plot->story),
                                         suffice_logic_model_item(plot->model), &plot->meeting, error));
    plot_refer(plot, plot->meeting, SUFFICE_MEETING_PRESENT, plot->member);
    MUST(suffice_improvement_mark(improvement, plot->meeting, plot->node, SUFFICE_MARK_VALUE_DID_NOT, 0, plot->member,
                                  NULL, error));
    MUST(suffice_improvement_choose(improvement, plot->meeting, plot->node, SUFFICE_DECISION_FIX, NULL, &plot->focus,
                                    error));
    MUST(suffice_improvement_add_why(improvement, plot->focus, "There are two lists.", false, &plot->why, error));
    MUST(suffice_improvement_add_idea(improvement, "ID1", "A card by the phone.", plot->participant, &plot->idea,
                                      error));
    MUST(suffice_improvement_add_action(improvement, "AC1", "One list", plot->member, 20250501, &plot->action, error));
    MUST(suffice_improvement_set_status(improvement, plot->action, SUFFICE_ACTION_STATE_BEGUN, 20250410, 0, NULL, NULL,
                                        error));
    MUST(suffice_improvement_add_answer(improvement, "AN1", "There was no number.", &plot->answer, error));
    plot_refer(plot, plot->answer, SUFFICE_ANSWER_ACTIONS, plot->action);
}

static void open_maturity(struct plot *plot)
{
    suffice_error *error = plot->error;
    suffice_framework_id item;
    MUST(suffice_project_add_framework(plot->project, "f", "Framework", &plot->framework, error));
    item = suffice_framework_item(plot->framework);
    MUST(suffice_framework_add_level(plot->framework, "l1", "Early", NULL, &plot->level, error));
    MUST(suffice_framework_add_section(plot->framework, "1", "Section", &plot->section, error));
    MUST(suffice_framework_add_group(plot->framework, plot->section, "1", "Group", &plot->group, error));
    MUST(suffice_framework_add_area(plot->framework, plot->group, "1a", "Area", &plot->area, error));
    MUST(suffice_framework_add_indicator(plot->framework, plot->area, "1a.1", "It is so.", &plot->indicator, error));
    MUST(suffice_project_add_assessment(plot->project, "Baseline", item, &plot->assessment, error));
    MUST(suffice_project_add_assessment(plot->project, "Next", item, &plot->next_assessment, error));
    MUST(suffice_assessment_rate(plot->assessment, plot->area, plot->level, "It is early.", NULL, error));
    MUST(suffice_assessment_mark(plot->assessment, plot->indicator, SUFFICE_FULFILMENT_MET, NULL, NULL, error));
}

/* --- opening and closing --- */

/* What was grown is one step that can be undone. */
static void grow_around(struct plot *plot, grows *grow)
{
    MUST(suffice_project_begin(plot->project, "grow", plot->error));
    if (grow != NULL)
        grow(plot);
    plot_write_text(plot, suffice_project_item(plot->project), SUFFICE_PROJECT_AIM, "To hear how it was.");
    MUST(suffice_project_commit(plot->project, plot->error));
}

void plot_open(struct plot *plot, size_t n, grows *grow)
{
    *plot = (struct plot){.n = n, .error = suffice_error_new()};
    plot->many = room(n, sizeof *plot->many);
    plot->starts = room(n, sizeof *plot->starts);
    plot->ends = room(n, sizeof *plot->ends);
    plot->words = room(n, sizeof *plot->words);
    const char *folder = getenv("TMPDIR"); /* not the source tree, which other tests list meanwhile */
    snprintf(plot->path, sizeof plot->path, "%s/growth-%ld.xml", folder != NULL ? folder : "/tmp", (long)getpid());
    MUST(suffice_project_new("Fernhollow", &plot->project, plot->error));
    MUST(suffice_project_set_instant(plot->project, INT64_C(1742465000000), plot->error));
    MUST(suffice_project_set_seed(plot->project, 7, plot->error));
    MUST(suffice_project_set_undo_budget(plot->project, UINT64_C(1) << 32, plot->error));
    plot->codebook = suffice_project_edit_codebook(plot->project);
    plot->corpus = suffice_project_edit_corpus(plot->project);
    plot->excerpts = suffice_project_edit_excerpts(plot->project);
    plot->synthesis = suffice_project_edit_synthesis(plot->project);
    plot->improvement = suffice_project_edit_improvement(plot->project);
    open_people(plot);
    open_sources(plot);
    open_coding(plot);
    open_model(plot);
    open_plan(plot);
    open_maturity(plot);
    grow_around(plot, grow);
}

void plot_clear(struct plot *plot)
{
    suffice_ids_release(plot->ids);
    suffice_table_release(plot->table);
    suffice_buffer_release(plot->buffer);
    suffice_findings_release(plot->findings);
    suffice_project_release(plot->made);
    plot->id = 0;
    plot->count = 0;
    plot->ids = NULL;
    plot->table = NULL;
    plot->buffer = NULL;
    plot->findings = NULL;
    plot->made = NULL;
}

uint64_t plot_output(const struct plot *plot)
{
    return suffice_ids_count(plot->ids) + suffice_table_row_count(plot->table) + suffice_buffer_size(plot->buffer) +
           suffice_findings_count(plot->findings) + plot->count;
}

void plot_close(struct plot *plot)
{
    plot_clear(plot);
    suffice_project_release(plot->project);
    suffice_project_release(plot->other);
    suffice_project_release(plot->base);
    suffice_buffer_release(plot->bytes);
    suffice_error_release(plot->error);
    free(plot->many);
    free(plot->starts);
    free(plot->ends);
    free(plot->words);
    free(plot->text_buffer);
    remove(plot->path);
    *plot = (struct plot){0};
}
