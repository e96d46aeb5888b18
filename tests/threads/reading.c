/*
 * Reading: a walk over all records, and then every query and table, into a digest.
 * SPDX-License-Identifier: MIT
 */
#include "reading.h"

#include <string.h>

/* The first that is not so is kept, and the walk goes on. */
#define MUST(truth)                                                                                                    \
    do {                                                                                                               \
        if (!(truth) && reading->failed_line == 0)                                                                     \
            reading->failed_line = __LINE__;                                                                           \
    } while (0)

static const suffice_audience audiences[] = {SUFFICE_AUDIENCE_ANALYST, SUFFICE_AUDIENCE_TEAM, SUFFICE_AUDIENCE_PUBLIC};

enum { AUDIENCES = sizeof audiences / sizeof audiences[0], KINDS = 100, FIELDS = 100 };

/* --- the digest (FNV-1a) --- */

static void add_bytes(struct reading *reading, const void *bytes, size_t size)
{
    const unsigned char *byte = bytes;
    for (size_t i = 0; i < size; i++)
        reading->digest = (reading->digest ^ byte[i]) * 0x100000001B3;
}

static void add_number(struct reading *reading, int64_t number)
{
    add_bytes(reading, &number, sizeof number);
}

static void add_text(struct reading *reading, const char *text)
{
    if (text != NULL)
        add_bytes(reading, text, strlen(text) + 1);
}

static void add_buffer(struct reading *reading, suffice_buffer *buffer)
{
    add_bytes(reading, suffice_buffer_data(buffer), suffice_buffer_size(buffer));
    suffice_buffer_release(buffer);
}

/* Ids begin with a tag of the project, which is another in each process but the same for all threads. */
static void add_ids(struct reading *reading, suffice_ids *ids)
{
    for (size_t i = 0; i < suffice_ids_count(ids); i++)
        add_number(reading, (int64_t)suffice_ids_at(ids, i));
    suffice_ids_release(ids);
}

/* The stream outlives the table. */
static void add_arrow(struct reading *reading, struct ArrowArrayStream *stream)
{
    struct ArrowArray array;
    MUST(stream->get_next(stream, &array) == 0);
    if (array.release != NULL) {
        add_number(reading, array.n_children);
        add_number(reading, array.children[array.n_children - 1]->null_count);
        array.release(&array);
    }
    stream->release(stream);
}

static void add_table(struct reading *reading, suffice_table *table)
{
    struct ArrowArrayStream stream;
    suffice_buffer *buffer = NULL;
    MUST(suffice_table_csv(table, 0, &buffer, NULL) == SUFFICE_OK);
    add_buffer(reading, buffer);
    MUST(suffice_table_export_arrow(table, 0, &stream, NULL) == SUFFICE_OK);
    suffice_table_release(table);
    add_arrow(reading, &stream);
}

static void add_findings(struct reading *reading, suffice_findings *findings)
{
    for (size_t i = 0; i < suffice_findings_count(findings); i++) {
        add_text(reading, suffice_finding_code(findings, i));
        add_text(reading, suffice_finding_message(findings, i));
        add_number(reading, (int64_t)suffice_finding_item(findings, i));
    }
    suffice_findings_release(findings);
}

/* --- one record --- */

/* Each field is asked by the accessors of all types; those of other types refuse, which is reading too. */
static void read_number(struct reading *reading, const suffice_project *project, suffice_id id, suffice_field field)
{
    int64_t number = 0;
    int32_t small = 0;
    bool truth = false;
    add_number(reading, suffice_integer(project, id, field, &number, NULL) + number);
    add_number(reading, suffice_instant(project, id, field, &number, NULL) + number);
    add_number(reading, suffice_boolean(project, id, field, &truth, NULL) + truth);
    add_number(reading, suffice_choice(project, id, field, &small, NULL) + small);
    add_text(reading, suffice_choice_name(field, small));
    add_number(reading, suffice_date(project, id, field, &small, NULL) + small);
}

static void read_long_text(struct reading *reading, const suffice_project *project, suffice_id id, suffice_field field)
{
    uint64_t length = 0;
    uint64_t place = 0;
    const char *piece = NULL;
    size_t size = 0;
    if (suffice_text_length(project, id, field, SUFFICE_UNIT_POINTS, &length, NULL) != SUFFICE_OK)
        return;
    MUST(suffice_text_slice(project, id, field, length / 2, length, &piece, &size, NULL) == SUFFICE_OK);
    add_bytes(reading, piece, size);
    MUST(suffice_text_place(project, id, field, SUFFICE_UNIT_POINTS, length / 3, SUFFICE_UNIT_UTF16, &place, NULL) ==
         SUFFICE_OK);
    add_number(reading, (int64_t)place);
}

static void read_field(struct reading *reading, const suffice_project *project, suffice_id id, suffice_field field)
{
    suffice_ids *ids = NULL;
    add_number(reading, suffice_is_set(project, id, field));
    add_text(reading, suffice_text(project, id, field));
    add_number(reading, (int64_t)suffice_ref(project, id, field));
    for (size_t i = 0; i < suffice_count(project, id, field); i++) {
        add_text(reading, suffice_text_at(project, id, field, i));
        add_number(reading, (int64_t)suffice_ref_at(project, id, field, i));
    }
    read_number(reading, project, id, field);
    read_long_text(reading, project, id, field);
    if (suffice_referrers(project, suffice_ref(project, id, field), field, &ids, NULL) == SUFFICE_OK)
        add_ids(reading, ids);
}

static void read_shown(struct reading *reading, const suffice_project *project, suffice_id id, suffice_field field)
{
    for (size_t i = 0; i < AUDIENCES; i++) {
        suffice_buffer *buffer = NULL;
        if (suffice_shown_text(project, id, field, audiences[i], &buffer, NULL) == SUFFICE_OK)
            add_buffer(reading, buffer);
    }
}

static void read_record(struct reading *reading, const suffice_project *project, suffice_id id)
{
    char guid[37] = "";
    suffice_table *table = NULL;
    suffice_kind kind = suffice_kind_of(project, id);
    reading->records++;
    add_number(reading, kind);
    add_number(reading, (int64_t)suffice_parent(project, id));
    if (suffice_guid(project, id, guid, NULL) == SUFFICE_OK) {
        MUST(suffice_find_guid(project, guid) == id);
        add_text(reading, guid);
    }
    for (suffice_field field = kind * 100 + 1; field < kind * 100 + FIELDS; field++)
        if (suffice_field_name(field) != NULL) {
            read_field(reading, project, id, field);
            read_shown(reading, project, id, field);
        }
    if (suffice_dependants(project, id, 0, &table, NULL) == SUFFICE_OK)
        add_table(reading, table);
    for (size_t i = 0; i < AUDIENCES; i++) {
        suffice_buffer *buffer = NULL;
        MUST(suffice_shown_label(project, id, audiences[i], &buffer, NULL) == SUFFICE_OK);
        add_buffer(reading, buffer);
    }
}

/* A record and all below it; a test's project is a few levels deep. */
static void read_below(struct reading *reading, const suffice_project *project,
                       suffice_id id) /* NOLINT(misc-no-recursion) */
{
    read_record(reading, project, id);
    for (suffice_kind kind = 1; kind < KINDS; kind++)
        for (size_t i = 0; i < suffice_child_count(project, id, kind); i++)
            read_below(reading, project, suffice_child_at(project, id, kind, i));
}

/* --- queries and tables --- */

static void read_codes(struct reading *reading, const suffice_project *project)
{
    const suffice_codebook *codebook = suffice_project_codebook(project);
    const suffice_excerpts *excerpts = suffice_project_excerpts(project);
    const suffice_synthesis *synthesis = suffice_project_synthesis(project);
    suffice_ids *ids = NULL;
    MUST(suffice_codebook_codes(codebook, &ids, NULL) == SUFFICE_OK);
    for (size_t i = 0; i < suffice_ids_count(ids); i++) {
        suffice_code_id code = suffice_ids_at(ids, i);
        suffice_ids *found = NULL;
        suffice_buffer *path = NULL;
        MUST(suffice_codebook_path(codebook, code, &path, NULL) == SUFFICE_OK);
        add_buffer(reading, path);
        MUST(suffice_excerpts_of_code(excerpts, code, 0, SUFFICE_WITH_CODES_BELOW, &found, NULL) == SUFFICE_OK);
        add_ids(reading, found);
        MUST(suffice_synthesis_of_theme(synthesis, code, SUFFICE_WITH_CODES_BELOW, &found, NULL) == SUFFICE_OK);
        add_ids(reading, found);
    }
    MUST(suffice_ids_count(ids) > 0);
    add_ids(reading, ids);
}

static void read_interviews(struct reading *reading, const suffice_project *project)
{
    const suffice_corpus *corpus = suffice_project_corpus(project);
    for (size_t i = 0; i < suffice_corpus_interview_count(corpus); i++) {
        suffice_interview_id interview = suffice_corpus_interview_at(corpus, i);
        suffice_ids *ids = NULL;
        MUST(suffice_excerpts_of_interview(suffice_project_excerpts(project), interview, &ids, NULL) == SUFFICE_OK);
        add_ids(reading, ids);
        MUST(suffice_synthesis_of_interview(suffice_project_synthesis(project), interview, &ids, NULL) == SUFFICE_OK);
        add_ids(reading, ids);
    }
}

static void read_story(struct reading *reading, const suffice_project *project, suffice_audience audience)
{
    const suffice_story *story =
        suffice_project_story(project, suffice_child_at(project, suffice_project_item(project), SUFFICE_KIND_STORY, 0));
    suffice_buffer *buffer = NULL;
    suffice_table *table = NULL;
    MUST(suffice_story_text(story, audience, &buffer, NULL) == SUFFICE_OK);
    add_buffer(reading, buffer);
    MUST(suffice_story_provenance(story, audience, &table, NULL) == SUFFICE_OK);
    add_table(reading, table);
}

static void read_artefacts(struct reading *reading, const suffice_project *project, suffice_audience audience)
{
    suffice_id root = suffice_project_item(project);
    suffice_table *table = NULL;
    const suffice_matrix *matrix =
        suffice_project_matrix(project, suffice_synthesis_matrix_at(suffice_project_synthesis(project), 0));
    const suffice_logic_model *model =
        suffice_project_logic_model(project, suffice_child_at(project, root, SUFFICE_KIND_LOGIC_MODEL, 0));
    const suffice_assessment *assessment =
        suffice_project_assessment(project, suffice_child_at(project, root, SUFFICE_KIND_ASSESSMENT, 0));
    MUST(suffice_matrix_table(matrix, audience, 0, &table, NULL) == SUFFICE_OK);
    add_table(reading, table);
    MUST(suffice_logic_model_layers(model, audience, &table, NULL) == SUFFICE_OK);
    add_table(reading, table);
    MUST(suffice_logic_model_not_done(model, 0, audience, &table, NULL) == SUFFICE_OK);
    add_table(reading, table);
    MUST(suffice_assessment_table(assessment, audience, &table, NULL) == SUFFICE_OK);
    add_table(reading, table);
}

static void read_improvement(struct reading *reading, const suffice_project *project, suffice_audience audience)
{
    const suffice_improvement *improvement = suffice_project_improvement(project);
    suffice_action_id action = suffice_child_at(project, suffice_improvement_item(improvement), SUFFICE_KIND_ACTION, 0);
    suffice_table *table = NULL;
    MUST(suffice_improvement_plan(improvement, 0, audience, 20260120, &table, NULL) == SUFFICE_OK);
    add_table(reading, table);
    MUST(suffice_improvement_answers(improvement, audience, &table, NULL) == SUFFICE_OK);
    add_table(reading, table);
    MUST(suffice_project_trace(project, action, SUFFICE_TRACE_BACK | SUFFICE_TRACE_ONWARD, audience, &table, NULL) ==
         SUFFICE_OK);
    MUST(suffice_table_row_count(table) > 3);
    add_table(reading, table);
}

static void read_records(struct reading *reading, const suffice_project *project, suffice_audience audience)
{
    for (suffice_kind kind = 1; kind < KINDS; kind++) {
        suffice_table *table = NULL;
        if (suffice_kind_name(kind) == NULL)
            continue;
        MUST(suffice_records(project, kind, audience, &table, NULL) == SUFFICE_OK);
        add_table(reading, table);
        add_number(reading, (int64_t)suffice_record_count(project, kind));
    }
}

static void read_whole(struct reading *reading, const suffice_project *project)
{
    suffice_findings *findings = NULL;
    suffice_buffer *buffer = NULL;
    MUST(suffice_project_check(project, SUFFICE_CHECK_ALL_STEPS | SUFFICE_CHECK_WAIVED, 20260120, &findings, NULL) ==
         SUFFICE_OK);
    MUST(suffice_findings_count(findings) > 0);
    add_findings(reading, findings);
    MUST(suffice_project_unknown(project, &findings, NULL) == SUFFICE_OK);
    add_findings(reading, findings);
    MUST(suffice_project_write(project, &buffer, NULL) == SUFFICE_OK);
    add_buffer(reading, buffer);
    add_number(reading, (int64_t)suffice_project_revision(project));
    add_number(reading, suffice_project_is_changed(project));
}

struct reading read_all(const suffice_project *project)
{
    struct reading reading = {.digest = 0xCBF29CE484222325};
    read_below(&reading, project, suffice_project_item(project));
    read_codes(&reading, project);
    read_interviews(&reading, project);
    for (size_t i = 0; i < AUDIENCES; i++) {
        read_story(&reading, project, audiences[i]);
        read_artefacts(&reading, project, audiences[i]);
        read_improvement(&reading, project, audiences[i]);
        read_records(&reading, project, audiences[i]);
    }
    read_whole(&reading, project);
    return reading;
}
