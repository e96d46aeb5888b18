/*
 * Free: calls that must get on without memory. Each is made once, on its way to success, while there is none, and the
 * watch notes it. None of them asks the system for anything either. With --report FILE it writes what it has noted, and
 * with --list the names of the functions that were called.
 * SPDX-License-Identifier: MIT
 */
#include "failing_system.h"
#include "memory.h"
#include "prepared.h"
#include "upper_prepared.h"
#include "watch.h"

#include "base/findings.h"

#include <suffice/access.h>
#include <suffice/arrow.h>
#include <suffice/assessment.h>
#include <suffice/audience.h>
#include <suffice/check.h>
#include <suffice/content.h>
#include <suffice/error.h>
#include <suffice/file.h>
#include <suffice/framework.h>
#include <suffice/history.h>
#include <suffice/improvement.h>
#include <suffice/logic_model.h>
#include <suffice/matrix.h>
#include <suffice/options.h>
#include <suffice/records.h>
#include <suffice/story.h>
#include <suffice/synthesis.h>
#include <suffice/types.h>

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <string.h>

static suffice_error *error;
static suffice_buffer *bytes;
static struct stage stage;
static bool listing;

static void called(const char *name, bool good)
{
    memory_end();
    if (memory.calls != 0)
        fail_msg("%s asks for memory", name);
    if (system_seen.calls != 0)
        fail_msg("%s asks the system", name);
    if (!good)
        fail_msg("%s does not give what it should", name);
    if (listing)
        printf("called %s\n", strncmp(name, "watched_", 8) == 0 ? name + 8 : name);
}

/* A call whose answer is something (BARE: one that is asked nothing); is SUFFICE_OK; or that has none. */
#define CALL(function, good)                                                                                           \
    do {                                                                                                               \
        memory_begin(MEMORY_ALL, 1, true);                                                                             \
        system_seen.calls = 0;                                                                                         \
        bool is_good = good;                                                                                           \
        called(#function, is_good);                                                                                    \
    } while (0)
#define SOME(function, ...) CALL(function, function(__VA_ARGS__) != 0)
#define BARE(function) CALL(function, function() != 0)
#define GOOD(function, ...) CALL(function, function(__VA_ARGS__) == SUFFICE_OK)
#define DONE(function, ...) CALL(function, (function(__VA_ARGS__), true))

#define ID(RECORD) upper_of(stage.project, UPPER_##RECORD)
/* What is not under test: while there is memory. */
#define BEFORE(call) assert_int_equal(call, SUFFICE_OK)

/* --- handles --- */

#define HANDLE(type, handle)                                                                                           \
    do {                                                                                                               \
        suffice_##type *it = handle;                                                                                   \
        SOME(suffice_##type##_project, it);                                                                            \
        SOME(suffice_##type##_edit_project, it);                                                                       \
        SOME(suffice_##type##_item, it);                                                                               \
        DONE(suffice_##type##_retain, it);                                                                             \
        DONE(suffice_##type##_release, it);                                                                            \
    } while (0)
#define SINGLE(type)                                                                                                   \
    do {                                                                                                               \
        SOME(suffice_project_##type, stage.project);                                                                   \
        SOME(suffice_project_edit_##type, stage.project);                                                              \
        HANDLE(type, suffice_project_edit_##type(stage.project));                                                      \
    } while (0)
#define ARTEFACT(type, id)                                                                                             \
    do {                                                                                                               \
        suffice_id record = id;                                                                                        \
        SOME(suffice_project_##type, stage.project, record);                                                           \
        SOME(suffice_project_edit_##type, stage.project, record);                                                      \
        HANDLE(type, suffice_project_edit_##type(stage.project, record));                                              \
    } while (0)

static void single_handles(void **state)
{
    (void)state;
    SINGLE(codebook);
    SINGLE(corpus);
    SINGLE(excerpts);
    SINGLE(synthesis);
    SINGLE(improvement);
}

static void handles_of_artefacts(void **state)
{
    (void)state;
    ARTEFACT(matrix, ID(MATRIX));
    ARTEFACT(story, ID(STORY));
    ARTEFACT(logic_model, ID(MODEL));
    ARTEFACT(framework, ID(FRAMEWORK));
    ARTEFACT(assessment, ID(ASSESSMENT));
}

/* --- the project and its history --- */

static void projects(void **state)
{
    (void)state;
    suffice_project *opened = NULL;
    BEFORE(suffice_project_open("lib/content/suffice.xml", 0, &opened, error));
    SOME(suffice_project_path, opened);
    SOME(suffice_project_item, opened);
    GOOD(suffice_project_set_instant, opened, 1742465000000, error);
    BEFORE(suffice_project_add_experience(opened, "E99", "Leaving", "I know.", NULL, error));
    SOME(suffice_project_is_changed, opened);
    DONE(suffice_project_retain, opened);
    DONE(suffice_project_release, opened);
    DONE(suffice_project_release, opened);
    BEFORE(suffice_project_open("tests/fuzz/corpus/document/newer.xml", 0, &opened, error));
    SOME(suffice_project_is_read_only, opened);
    suffice_project_release(opened);
}

static void history(void **state)
{
    (void)state;
    suffice_project *project = stage.project;
    BEFORE(suffice_set_text(project, stage.code, SUFFICE_CODE_NAME, "Whom to ring", error));
    BEFORE(suffice_remove(project, stage.theme, SUFFICE_REMOVE_DEPENDANTS, error));
    SOME(suffice_project_undo_count, project);
    SOME(suffice_project_undo_title, project, 0);
    SOME(suffice_project_revision, project);
    GOOD(suffice_project_undo, project, error);
    SOME(suffice_project_redo_count, project);
    SOME(suffice_project_redo_title, project, 0);
    GOOD(suffice_project_redo, project, error);
    GOOD(suffice_project_undo, project, error);
    GOOD(suffice_project_undo, project, error);
    BEFORE(suffice_project_begin(project, "Tidy up", error));
    BEFORE(suffice_set_text(project, stage.code, SUFFICE_CODE_NAME, "Whom to call", error));
    SOME(suffice_project_open_groups, project);
    GOOD(suffice_project_abandon, project, error);
    BEFORE(suffice_project_begin(project, "Tidy up", error));
    BEFORE(suffice_set_text(project, stage.code, SUFFICE_CODE_NAME, "Whom to call", error));
    GOOD(suffice_project_commit, project, error);
    GOOD(suffice_project_set_undo_budget, project, 1000, error);
    GOOD(suffice_project_set_undo_budget, project, 64 << 20, error);
}

/* --- records and their values --- */

static void records(void **state)
{
    (void)state;
    const suffice_project *project = stage.project;
    char guid[37];
    int32_t value;
    SOME(suffice_kind_of, project, stage.code);
    SOME(suffice_parent, project, stage.code);
    SOME(suffice_child_count, project, stage.theme, SUFFICE_KIND_CODE);
    SOME(suffice_child_at, project, stage.theme, SUFFICE_KIND_CODE, 0);
    SOME(suffice_record_count, project, SUFFICE_KIND_CODE);
    GOOD(suffice_guid, project, stage.code, guid, error);
    SOME(suffice_find_guid, project, guid);
    SOME(suffice_find, project, suffice_corpus_item(stage.corpus), SUFFICE_ANALYST_KEY, "AN1");
    SOME(suffice_kind_name, SUFFICE_KIND_CODE);
    SOME(suffice_field_name, SUFFICE_CODE_NAME);
    SOME(suffice_choice_name, SUFFICE_PARTICIPANT_VOICE, SUFFICE_VOICE_CARER);
    GOOD(suffice_choice_find, SUFFICE_PARTICIPANT_VOICE, "carer", &value, error);
}

/* Values that the road does not have. */
static void set_values(suffice_id interview)
{
    suffice_project *project = stage.project;
    BEFORE(suffice_set_integer(project, interview, SUFFICE_INTERVIEW_LENGTH, 45, error));
    BEFORE(suffice_set_boolean(project, stage.ana, SUFFICE_ANALYST_LAY, true, error));
    BEFORE(suffice_set_instant(project, suffice_project_item(project), SUFFICE_PROJECT_CREATED, 1742465000000, error));
    BEFORE(suffice_insert_text(project, stage.theme, SUFFICE_CODE_CUES, 0, "whom to ring", error));
}

static void values(void **state)
{
    (void)state;
    const suffice_project *project = stage.project;
    suffice_interview_id interview = ID(ALONE);
    suffice_source_id talk = ID(TALK);
    int64_t number;
    int32_t small;
    bool is;
    uint64_t place;
    const char *text;
    size_t size;
    set_values(interview);
    SOME(suffice_text, project, stage.theme, SUFFICE_CODE_NAME);
    SOME(suffice_ref, project, ID(QUOTE), SUFFICE_EXCERPT_SOURCE);
    GOOD(suffice_integer, project, interview, SUFFICE_INTERVIEW_LENGTH, &number, error);
    GOOD(suffice_boolean, project, stage.ana, SUFFICE_ANALYST_LAY, &is, error);
    GOOD(suffice_choice, project, interview, SUFFICE_INTERVIEW_ENCOUNTER, &small, error);
    GOOD(suffice_date, project, interview, SUFFICE_INTERVIEW_DATE, &small, error);
    GOOD(suffice_instant, project, suffice_project_item(project), SUFFICE_PROJECT_CREATED, &number, error);
    SOME(suffice_is_set, project, stage.theme, SUFFICE_CODE_NAME);
    SOME(suffice_count, project, stage.theme, SUFFICE_CODE_CUES);
    SOME(suffice_text_at, project, stage.theme, SUFFICE_CODE_CUES, 0);
    SOME(suffice_ref_at, project, ID(SUMMARY), SUFFICE_SUMMARY_EXCERPTS, 0);
    GOOD(suffice_text_length, project, talk, SUFFICE_SOURCE_TEXT, SUFFICE_UNIT_UTF16, &place, error);
    GOOD(suffice_text_slice, project, talk, SUFFICE_SOURCE_TEXT, 3, 9, &text, &size, error);
    GOOD(suffice_text_place, project, talk, SUFFICE_SOURCE_TEXT, SUFFICE_UNIT_BYTES, 5, SUFFICE_UNIT_POINTS, &place,
         error);
    GOOD(suffice_source_time, project, talk, 5, &number, error);
}

/* --- codebook, corpus, excerpts --- */

static void codebook(void **state)
{
    (void)state;
    const suffice_codebook *book = stage.codebook;
    SOME(suffice_codebook_theme_count, book);
    SOME(suffice_codebook_theme_at, book, 0);
    SOME(suffice_codebook_code_count, book, stage.theme);
    SOME(suffice_codebook_code_at, book, stage.theme, 0);
    SOME(suffice_codebook_depth, book, stage.code);
    SOME(suffice_codebook_theme_of, book, stage.code);
    SOME(suffice_codebook_find, book, "Numbers");
    SOME(suffice_codebook_version_count, book);
    SOME(suffice_codebook_version_at, book, 0);
}

static void corpus(void **state)
{
    (void)state;
    const suffice_corpus *it = stage.corpus;
    SOME(suffice_corpus_analyst_count, it);
    SOME(suffice_corpus_analyst_at, it, 0);
    SOME(suffice_corpus_team_count, it);
    SOME(suffice_corpus_team_at, it, 0);
    SOME(suffice_corpus_participant_count, it);
    SOME(suffice_corpus_participant_at, it, 0);
    SOME(suffice_corpus_interview_count, it);
    SOME(suffice_corpus_interview_at, it, 0);
    SOME(suffice_corpus_source_count, it);
    SOME(suffice_corpus_source_at, it, 0);
    SOME(suffice_corpus_value, it, suffice_corpus_participant_at(it, 1), ID(ATTRIBUTE));
}

static void excerpts(void **state)
{
    (void)state;
    const suffice_excerpts *it = stage.excerpts;
    suffice_participant_id who = ID(PARTICIPANT);
    SOME(suffice_excerpts_count, it);
    SOME(suffice_excerpts_at, it, 0);
    SOME(suffice_excerpts_find_coding, it, ID(QUOTE), ID(THEME), ID(ANALYST));
    SOME(suffice_excerpts_participant, it, ID(QUOTE));
    BEFORE(suffice_corpus_set_permission(stage.corpus, who, SUFFICE_PURPOSE_QUOTE_TO_TEAM, SUFFICE_AGREEMENT_GIVEN, 0,
                                         NULL, NULL, error));
    SOME(suffice_corpus_permission, stage.corpus, who, SUFFICE_PURPOSE_QUOTE_TO_TEAM);
    SOME(suffice_may_quote, stage.project, ID(QUOTE), SUFFICE_AUDIENCE_TEAM);
}

/* --- synthesis to assessment --- */

static void synthesis(void **state)
{
    (void)state;
    const suffice_synthesis *it = suffice_project_synthesis(stage.project);
    const suffice_matrix *matrix = suffice_project_matrix(stage.project, ID(MATRIX));
    const suffice_story *story = suffice_project_story(stage.project, ID(STORY));
    SOME(suffice_synthesis_find_summary, it, ID(ALONE), ID(THEME), ID(ANALYST));
    SOME(suffice_synthesis_matrix_count, it);
    SOME(suffice_synthesis_matrix_at, it, 0);
    SOME(suffice_matrix_cell, matrix, ID(THEME), ID(ALONE));
    SOME(suffice_matrix_cell_state, matrix, ID(THEME), ID(ALONE));
    SOME(suffice_story_segment_count, story);
    SOME(suffice_story_segment_at, story, 0);
    SOME(suffice_story_words, story, 0);
}

static void improvement(void **state)
{
    (void)state;
    const suffice_logic_model *model = suffice_project_logic_model(stage.project, ID(MODEL));
    int32_t date;
    SOME(suffice_logic_model_experience_node, model);
    SOME(suffice_logic_model_node_count, model);
    SOME(suffice_logic_model_node_at, model, 0);
    SOME(suffice_logic_model_find_node, model, "N1");
    SOME(suffice_logic_model_find_link, model, ID(NODE), ID(OUTCOME));
    SOME(suffice_action_state_of, stage.project, ID(ACTION), &date);
    SOME(suffice_answer_state_of, stage.project, ID(ANSWER));
}

static void maturity(void **state)
{
    (void)state;
    suffice_framework *framework = suffice_project_edit_framework(stage.project, ID(FRAMEWORK));
    const suffice_assessment *assessment = suffice_project_assessment(stage.project, ID(ASSESSMENT));
    SOME(suffice_framework_level_count, framework);
    SOME(suffice_framework_level_at, framework, 0);
    SOME(suffice_framework_find_level, framework, "low");
    suffice_level_id higher;
    BEFORE(suffice_framework_add_level(framework, "high", "High", "All is so.", &higher, error));
    SOME(suffice_level_rank, stage.project, higher);
    SOME(suffice_framework_area_count, framework);
    SOME(suffice_framework_find_area, framework, "1a");
    SOME(suffice_framework_find_indicator, framework, "1a.1");
    SOME(suffice_assessment_rating, assessment, ID(AREA));
    SOME(suffice_assessment_level, assessment, ID(AREA));
    SOME(suffice_assessment_indicator_mark, assessment, ID(INDICATOR));
}

/* --- checks, content, the library --- */

static void catalogues(void **state)
{
    (void)state;
    BARE(suffice_check_count);
    SOME(suffice_check_code, 0);
    SOME(suffice_check_step, 0);
    SOME(suffice_check_severity, 0);
    SOME(suffice_check_rule, 0);
    SOME(suffice_check_basis, 0);
    SOME(suffice_check_advice, 0);
    BEFORE(suffice_project_declare_ready(stage.project, SUFFICE_STEP_STORY, 20250801, 0, NULL, error));
    SOME(suffice_project_is_ready, stage.project, SUFFICE_STEP_STORY);
    BARE(suffice_content_count);
    SOME(suffice_content_name, 0);
    SOME(suffice_content_title, 0);
    SOME(suffice_status_name, SUFFICE_OK);
    BARE(suffice_version_number);
    BARE(suffice_version);
    SOME(suffice_detail_name, SUFFICE_DETAIL_OUT_OF_MEMORY);
    SOME(suffice_detail_status, SUFFICE_DETAIL_OUT_OF_MEMORY);
}

static void errors(void **state)
{
    (void)state;
    static const char wrong[] = "<suffice/>";
    suffice_error *told = suffice_error_new();
    suffice_project *none;
    assert_int_not_equal(suffice_project_read(wrong, sizeof wrong - 1, NULL, &none, told), SUFFICE_OK);
    SOME(suffice_error_status, told);
    SOME(suffice_error_detail, told);
    SOME(suffice_error_message, told);
    SOME(suffice_error_line, told);
    SOME(suffice_error_column, told);
    assert_int_not_equal(suffice_project_open("no/such/file", 0, &none, told), SUFFICE_OK);
    SOME(suffice_error_path, told);
    assert_int_not_equal(suffice_remove(stage.project, ID(THEME), 0, told), SUFFICE_OK);
    SOME(suffice_error_item, told);
    assert_int_not_equal(suffice_project_undo(NULL, told), SUFFICE_OK);
    SOME(suffice_error_argument, told);
    DONE(suffice_error_clear, told);
    DONE(suffice_error_release, told);
}

static bool go_on(uint64_t done, uint64_t total, void *user)
{
    (void)user;
    return done <= total;
}

static void options(void **state)
{
    (void)state;
    suffice_options *made = suffice_options_new();
    GOOD(suffice_options_set_limit, made, SUFFICE_LIMIT_DEPTH, 90, error);
    GOOD(suffice_options_set_progress, made, go_on, NULL, error);
    DONE(suffice_options_release, made);
}

/* --- what calls gave --- */

static void buffers_and_ids(void **state)
{
    (void)state;
    suffice_buffer *buffer = bytes_of(stage.project);
    suffice_ids *ids;
    BEFORE(suffice_codebook_codes(stage.codebook, &ids, error));
    SOME(suffice_buffer_data, buffer);
    SOME(suffice_buffer_size, buffer);
    DONE(suffice_buffer_release, buffer);
    SOME(suffice_ids_count, ids);
    SOME(suffice_ids_at, ids, 0);
    SOME(suffice_ids_data, ids);
    DONE(suffice_ids_release, ids);
}

/* The first column of this type that has a value in the first row. */
static size_t column_of(const suffice_table *table, suffice_column_type type)
{
    for (size_t i = 0; i < suffice_table_column_count(table); i++)
        if (suffice_table_column_type(table, i) == type && suffice_table_has(table, 0, i))
            return i;
    fail_msg("no column of type %d", (int)type);
    return 0;
}

static void tables(void **state)
{
    (void)state;
    suffice_table *table;
    int64_t number;
    BEFORE(suffice_insert_text(stage.project, stage.theme, SUFFICE_CODE_CUES, 0, "whom to ring", error));
    BEFORE(suffice_records(stage.project, SUFFICE_KIND_CODE, SUFFICE_AUDIENCE_ANALYST, &table, error));
    size_t text = column_of(table, SUFFICE_COLUMN_TEXT);
    size_t id = column_of(table, SUFFICE_COLUMN_ID);
    size_t list = column_of(table, SUFFICE_COLUMN_TEXT_LIST);
    SOME(suffice_table_row_count, table);
    SOME(suffice_table_column_count, table);
    SOME(suffice_table_column_name, table, text);
    SOME(suffice_table_find_column, table, suffice_table_column_name(table, list));
    SOME(suffice_table_column_type, table, text);
    SOME(suffice_table_has, table, 0, text);
    SOME(suffice_table_text, table, 0, text);
    GOOD(suffice_table_integer, table, 0, id, &number, error);
    SOME(suffice_table_list_count, table, 0, list);
    SOME(suffice_table_list_text, table, 0, list, 0);
    DONE(suffice_table_release, table);
    struct ArrowArrayStream *stream = suffice_arrow_stream_new();
    assert_non_null(stream);
    DONE(suffice_arrow_stream_release, stream);
}

/* The first finding of which this tells something. */
static size_t place_of(const suffice_findings *found, suffice_id (*getter)(const suffice_findings *, size_t))
{
    size_t place = 0;
    while (place < suffice_findings_count(found) && getter(found, place) == 0)
        place++;
    return place;
}

static void findings_of_a_file(void **state)
{
    (void)state;
    suffice_findings *found;
    BEFORE(suffice_file_check("examples/projects/damaged.xml", NULL, &found, error));
    SOME(suffice_findings_count, found);
    SOME(suffice_finding_severity, found, 0);
    SOME(suffice_finding_detail, found, 0);
    SOME(suffice_finding_line, found, 0);
    SOME(suffice_finding_column, found, 0);
    SOME(suffice_finding_message, found, 0);
    for (int i = 0; i <= SFP_FINDINGS_MAX; i++)
        assert_true(sfp_findings_add(found, SUFFICE_SEVERITY_ERROR, error));
    SOME(suffice_findings_are_cut, found);
    DONE(suffice_findings_release, found);
}

static void findings_of_checks(void **state)
{
    (void)state;
    suffice_findings *found;
    for (suffice_step step = SUFFICE_STEP_SET_UP; step <= SUFFICE_STEP_REPORT; step++)
        BEFORE(suffice_project_declare_ready(stage.project, step, 20250801, 0, NULL, error));
    BEFORE(suffice_project_check(stage.project, 0, 20260101, &found, error));
    size_t pair = place_of(found, suffice_finding_other_item);
    SOME(suffice_finding_code, found, pair);
    SOME(suffice_finding_advice, found, pair);
    SOME(suffice_finding_item, found, pair);
    SOME(suffice_finding_other_item, found, pair);
    BEFORE(suffice_project_waive(stage.project, suffice_finding_code(found, pair), suffice_finding_item(found, pair),
                                 suffice_finding_other_item(found, pair), "So it is meant.", 0, 20250801, NULL, error));
    suffice_findings_release(found);
    BEFORE(suffice_project_check(stage.project, SUFFICE_CHECK_WAIVED, 20260101, &found, error));
    SOME(suffice_finding_waiver, found, place_of(found, suffice_finding_waiver));
    suffice_findings_release(found);
}

static int open_stage(void **state)
{
    (void)state;
    stage_open(&stage, bytes, error);
    return 0;
}

static int close_stage(void **state)
{
    (void)state;
    stage_close(&stage);
    return 0;
}

static int set_up(void **state)
{
    (void)state;
    const struct system_plan none = {.at = 0};
    system_begin(&none);
    error = suffice_error_new();
    bytes = upper_bytes();
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    suffice_buffer_release(bytes);
    suffice_error_release(error);
    system_end();
    return memory.blocks[MEMORY_OURS] == 0 ? 0 : -1;
}

#define PART(name) cmocka_unit_test_setup_teardown(name, open_stage, close_stage)

int main(int count, char **arguments)
{
    if (!memory_install(1))
        return 2;
    const struct CMUnitTest tests[] = {
        PART(single_handles),
        PART(handles_of_artefacts),
        PART(projects),
        PART(history),
        PART(records),
        PART(values),
        PART(codebook),
        PART(corpus),
        PART(excerpts),
        PART(synthesis),
        PART(improvement),
        PART(maturity),
        PART(catalogues),
        PART(errors),
        PART(options),
        PART(buffers_and_ids),
        PART(tables),
        PART(findings_of_a_file),
        PART(findings_of_checks),
    };
    listing = count == 2 && strcmp(arguments[1], "--list") == 0;
    int failed = cmocka_run_group_tests_name("free", tests, set_up, tear_down);
    FILE *file = count == 3 && strcmp(arguments[1], "--report") == 0 ? fopen(arguments[2], "w") : NULL;
    if (file != NULL)
        watch_report(file);
    bool reported = file == NULL ? count == 1 || listing : fclose(file) == 0;
    return failed == 0 && reported ? 0 : 1;
}
