/*
 * Prepared: a small project, made through the public API.
 * SPDX-License-Identifier: MIT
 */
#include "prepared.h"

#include <suffice/access.h>
#include <suffice/records.h>

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define GOOD(call) assert_int_equal(call, SUFFICE_OK)

/* --- the project --- */

/* Words of 6 letters and a space, in which some letters take two bytes, and a line feed now and then. */
static const char *long_text(void)
{
    static char text[4000];
    text[0] = '\0';
    for (size_t i = 0; i < 300; i++)
        strcat(text, i % 7 == 0 ? "\xC3\xA9t\xC3\xA9s--\r\n" : i % 3 == 0 ? "silver " : "garden ");
    return text;
}

static void add_codes(suffice_codebook *codebook, suffice_code_id codes[3], suffice_error *error)
{
    static const char *const cues[] = {"whom to ring", "by day and by night", "being handed on"};
    suffice_project *project = suffice_codebook_edit_project(codebook);
    GOOD(suffice_codebook_add_code(codebook, 0, "Crisis", &codes[0], error));
    GOOD(suffice_codebook_add_code(codebook, codes[0], "Knowing whom to ring", &codes[1], error));
    GOOD(suffice_codebook_add_code(codebook, 0, "Waiting", &codes[2], error));
    GOOD(suffice_codebook_add_code(codebook, codes[2], "Waiting alone", NULL, error));
    GOOD(suffice_set_text(project, codes[0], SUFFICE_CODE_DEFINITION,
                          "What a person does when needs shift, and whom they can reach then.", error));
    for (size_t i = 0; i < 3; i++)
        for (size_t k = 0; k <= i; k++)
            GOOD(suffice_insert_text(project, codes[i], SUFFICE_CODE_CUES, k, cues[k], error));
}

static void add_excerpts(suffice_project *project, suffice_source_id source, const suffice_code_id codes[3],
                         suffice_analyst_id ana, suffice_analyst_id ben, suffice_error *error)
{
    suffice_excerpts *excerpts = suffice_project_edit_excerpts(project);
    for (int64_t i = 0; i < 9; i++) {
        suffice_excerpt_id excerpt;
        GOOD(suffice_excerpts_add_text(excerpts, source, i * 40, i * 40 + 60, i % 2 == 0 ? ana : ben, &excerpt, error));
        GOOD(suffice_excerpts_code(excerpts, excerpt, codes[i % 3], ana, NULL, error));
        if (i % 2 == 0)
            GOOD(suffice_excerpts_code(excerpts, excerpt, codes[(i + 1) % 3], ben, NULL, error));
        if (i % 4 == 0)
            GOOD(suffice_excerpts_code(excerpts, excerpt, codes[(i + 1) % 3], ana, NULL, error));
    }
}

static void fill(suffice_project *project, suffice_error *error)
{
    suffice_corpus *corpus = suffice_project_edit_corpus(project);
    suffice_codebook *codebook = suffice_project_edit_codebook(project);
    suffice_code_id codes[3];
    suffice_analyst_id ana;
    suffice_analyst_id ben;
    suffice_interview_id interview;
    suffice_source_id source;
    GOOD(suffice_corpus_add_analyst(corpus, "A", "Ana", &ana, error));
    GOOD(suffice_corpus_add_analyst(corpus, "B", "Ben", &ben, error));
    add_codes(codebook, codes, error);
    GOOD(suffice_codebook_add_version(codebook, "First", ana, NULL, NULL, error));
    GOOD(suffice_set_text(project, codes[1], SUFFICE_CODE_SCOPE, "Only at night.", error));
    GOOD(suffice_corpus_add_interview(corpus, "I1", SUFFICE_ENCOUNTER_INTERVIEW, 20250300, &interview, error));
    GOOD(suffice_corpus_add_speaker(corpus, interview, "X", SUFFICE_PART_PERSON, 0, NULL, error));
    GOOD(suffice_corpus_add_text(corpus, "Transcript", SUFFICE_MEDIUM_TRANSCRIPT, long_text(), strlen(long_text()),
                                 interview, &source, error));
    for (int64_t i = 0; i < 4; i++)
        GOOD(suffice_corpus_add_sync(corpus, source, i * 100, i * 1000, NULL, error));
    add_excerpts(project, source, codes, ana, ben, error);
}

suffice_buffer *prepared_bytes(suffice_error *error)
{
    suffice_project *project;
    GOOD(suffice_project_new("Fernhollow", &project, error));
    GOOD(suffice_project_set_instant(project, INT64_C(1742464920000), error));
    GOOD(suffice_project_set_seed(project, 5, error));
    fill(project, error);
    suffice_buffer *bytes = bytes_of(project);
    suffice_project_release(project);
    return bytes;
}

/* --- stages --- */

void stage_rewind(struct stage *stage)
{
    stage->project->document.seeded = true;
    stage->project->document.seed = 99;
}

void stage_open(struct stage *stage, const suffice_buffer *bytes, suffice_error *error)
{
    *stage = (struct stage){.prepared = bytes, .error = error};
    GOOD(suffice_project_read(suffice_buffer_data(bytes), suffice_buffer_size(bytes), NULL, &stage->project, error));
    GOOD(suffice_project_set_instant(stage->project, INT64_C(1742551320000), error));
    static uint32_t tag; /* chance would give two projects the same one in 4,096 */
    stage->project->document.store.tag = ++tag & 0xFFF;
    stage_rewind(stage);
    stage->codebook = suffice_project_edit_codebook(stage->project);
    stage->corpus = suffice_project_edit_corpus(stage->project);
    stage->excerpts = suffice_project_edit_excerpts(stage->project);
    stage->theme = suffice_codebook_theme_at(stage->codebook, 0);
    stage->code = suffice_codebook_code_at(stage->codebook, stage->theme, 0);
    stage->other = suffice_codebook_theme_at(stage->codebook, 1);
    stage->ana = suffice_corpus_analyst_at(stage->corpus, 0);
    stage->ben = suffice_corpus_analyst_at(stage->corpus, 1);
    stage->source = suffice_corpus_source_at(stage->corpus, 0);
    assert_true(stage->code != 0 && stage->other != 0 && stage->ben != 0 && stage->source != 0);
}

bool stage_is_empty(const struct stage *stage)
{
    return stage->id == 0 && stage->ids == NULL && stage->table == NULL && stage->buffer == NULL &&
           stage->made == NULL && stage->findings == NULL;
}

void stage_clear(struct stage *stage)
{
    suffice_ids_release(stage->ids);
    suffice_table_release(stage->table);
    suffice_buffer_release(stage->buffer);
    suffice_project_release(stage->made);
    suffice_findings_release(stage->findings);
    stage->id = 0;
    stage->ids = NULL;
    stage->table = NULL;
    stage->buffer = NULL;
    stage->made = NULL;
    stage->findings = NULL;
}

void stage_close(struct stage *stage)
{
    stage_clear(stage);
    suffice_project_release(stage->project);
    suffice_project_release(stage->from);
}

/* --- answers --- */

struct answer {
    const suffice_project *project;
    char *text;
    size_t size;
    size_t capacity;
};

static void add(struct answer *answer, const char *bytes, size_t size)
{
    if (answer->size + size + 1 > answer->capacity) {
        answer->capacity = (answer->size + size + 1) * 2;
        answer->text = realloc(answer->text, answer->capacity);
        assert_non_null(answer->text);
    }
    memcpy(answer->text + answer->size, bytes, size);
    answer->size += size;
    answer->text[answer->size] = '\0';
}

static void add_text(struct answer *answer, const char *text)
{
    add(answer, text == NULL ? "-" : text, text == NULL ? 1 : strlen(text));
    add(answer, "\n", 1);
}

static void add_integer(struct answer *answer, int64_t number)
{
    char text[32];
    snprintf(text, sizeof text, "%" PRId64, number);
    add_text(answer, text);
}

/* The record that an id names: ids themselves are others each time, and a row that failed to come has used one up. */
static void add_record(struct answer *answer, suffice_id id)
{
    char guid[37] = "";
    add_integer(answer, suffice_kind_of(answer->project, id));
    while (id != 0 && suffice_guid(answer->project, id, guid, NULL) != SUFFICE_OK)
        id = suffice_parent(answer->project, id);
    add_text(answer, guid);
}

static void add_cell(struct answer *answer, const suffice_table *table, size_t row, size_t column)
{
    suffice_column_type type = suffice_table_column_type(table, column);
    int64_t number = 0;
    if (!suffice_table_has(table, row, column)) {
        add_text(answer, NULL);
    } else if (type == SUFFICE_COLUMN_TEXT) {
        add_text(answer, suffice_table_text(table, row, column));
    } else if (type == SUFFICE_COLUMN_TEXT_LIST) {
        for (size_t i = 0; i < suffice_table_list_count(table, row, column); i++)
            add_text(answer, suffice_table_list_text(table, row, column, i));
    } else {
        GOOD(suffice_table_integer(table, row, column, &number, NULL));
        if (type == SUFFICE_COLUMN_ID)
            add_record(answer, (suffice_id)number);
        else
            add_integer(answer, number);
    }
}

char *stage_answer(const struct stage *stage)
{
    struct answer answer = {.project = stage->project};
    add_record(&answer, stage->id);
    for (size_t i = 0; i < suffice_ids_count(stage->ids); i++)
        add_record(&answer, suffice_ids_at(stage->ids, i));
    for (size_t row = 0; row < suffice_table_row_count(stage->table); row++)
        for (size_t column = 0; column < suffice_table_column_count(stage->table); column++)
            add_cell(&answer, stage->table, row, column);
    for (size_t i = 0; i < suffice_findings_count(stage->findings); i++) {
        add_record(&answer, suffice_finding_item(stage->findings, i));
        add_text(&answer, suffice_finding_message(stage->findings, i));
    }
    if (stage->buffer != NULL)
        add(&answer, suffice_buffer_data(stage->buffer), suffice_buffer_size(stage->buffer));
    if (stage->made != NULL) {
        suffice_buffer *bytes = bytes_of(stage->made);
        add(&answer, suffice_buffer_data(bytes), suffice_buffer_size(bytes));
        suffice_buffer_release(bytes);
    }
    return answer.text;
}

suffice_buffer *bytes_of(const suffice_project *project)
{
    suffice_buffer *buffer;
    GOOD(suffice_project_write(project, &buffer, NULL));
    return buffer;
}

bool same_bytes(const suffice_buffer *a, const suffice_buffer *b)
{
    return suffice_buffer_size(a) == suffice_buffer_size(b) &&
           memcmp(suffice_buffer_data(a), suffice_buffer_data(b), suffice_buffer_size(a)) == 0;
}
