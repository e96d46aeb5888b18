/*
 * Fuzz target: any bytes as a project file. They are refused with a status that is documented, or they give a project
 * that is written, read again and written the same, checked, traced and told in tables; that is as it was when what was
 * done to it is undone, or it is merged with itself; and that can be carried into another. A list of faults is empty
 * exactly when the bytes are accepted.
 * SPDX-License-Identifier: MIT
 */
#include "base/findings.h"
#include "disk.h"
#include "input.h"
#include "model/options.h"
#include "model/project.h"

#include <suffice.h>

#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static bool is_documented(suffice_status status)
{
    return status == SUFFICE_OK || status == SUFFICE_ERROR_FORMAT || status == SUFFICE_ERROR_VERSION ||
           status == SUFFICE_ERROR_LIMIT;
}

static suffice_buffer *bytes_of(const suffice_project *project)
{
    suffice_buffer *buffer = NULL;
    must(suffice_project_write(project, &buffer, NULL) == SUFFICE_OK);
    return buffer;
}

static void expect(const suffice_project *project, const suffice_buffer *bytes)
{
    suffice_buffer *now = bytes_of(project);
    must(suffice_buffer_size(now) == suffice_buffer_size(bytes) &&
         memcmp(suffice_buffer_data(now), suffice_buffer_data(bytes), suffice_buffer_size(bytes)) == 0);
    suffice_buffer_release(now);
}

/* What was accepted is written, read again, and written the same. */
static suffice_project *read_again(const suffice_buffer *bytes)
{
    suffice_project *again = NULL;
    must(suffice_project_read(suffice_buffer_data(bytes), suffice_buffer_size(bytes), NULL, &again, NULL) ==
         SUFFICE_OK);
    expect(again, bytes);
    return again;
}

static suffice_id first_of(const suffice_project *project, suffice_id parent, suffice_kind kind)
{
    return suffice_child_at(project, parent, kind, 0);
}

/* --- looking --- */

/* All records of each kind, for those who may see least and for those who may see most. */
static void look_at_records(const suffice_project *project)
{
    static const suffice_audience audiences[] = {SUFFICE_AUDIENCE_PUBLIC, SUFFICE_AUDIENCE_ANALYST};
    for (suffice_kind kind = 1; suffice_kind_name(kind) != NULL; kind++) {
        suffice_table *table = NULL;
        suffice_buffer *buffer = NULL;
        must(suffice_records(project, kind, audiences[kind % 2], &table, NULL) == SUFFICE_OK);
        must(suffice_table_row_count(table) == suffice_record_count(project, kind));
        must(suffice_table_csv(table, 0, &buffer, NULL) == SUFFICE_OK);
        suffice_buffer_release(buffer);
        suffice_table_release(table);
    }
}

/* What a project holds, however odd, is checked, traced and told without a fault. */
static void look_around(const suffice_project *project)
{
    suffice_findings *findings = NULL;
    suffice_table *table = NULL;
    const suffice_improvement *improvement = suffice_project_improvement(project);
    suffice_action_id action = first_of(project, suffice_improvement_item(improvement), SUFFICE_KIND_ACTION);
    suffice_matrix_id matrix = suffice_synthesis_matrix_at(suffice_project_synthesis(project), 0);
    suffice_id model = first_of(project, suffice_project_item(project), SUFFICE_KIND_LOGIC_MODEL);
    must(suffice_project_check(project, SUFFICE_CHECK_ALL_STEPS | SUFFICE_CHECK_WAIVED, 20260120, &findings, NULL) ==
         SUFFICE_OK);
    suffice_findings_release(findings);
    if (action != 0)
        must(suffice_project_trace(project, action, SUFFICE_TRACE_BACK | SUFFICE_TRACE_ONWARD, SUFFICE_AUDIENCE_PUBLIC,
                                   &table, NULL) == SUFFICE_OK);
    suffice_table_release(table);
    must(suffice_improvement_answers(improvement, SUFFICE_AUDIENCE_TEAM, &table, NULL) == SUFFICE_OK);
    suffice_table_release(table);
    if (matrix != 0) {
        must(suffice_matrix_table(suffice_project_matrix(project, matrix), SUFFICE_AUDIENCE_TEAM, 0, &table, NULL) ==
             SUFFICE_OK);
        suffice_table_release(table);
    }
    if (model != 0) {
        must(suffice_logic_model_not_done(suffice_project_logic_model(project, model), 0, SUFFICE_AUDIENCE_TEAM, &table,
                                          NULL) == SUFFICE_OK);
        suffice_table_release(table);
    }
    look_at_records(project);
}

/* --- changing, and going back --- */

static void change(suffice_project *project)
{
    const struct sfp_store *store = sfp_project_store(project);
    for (size_t chunk = 1; chunk < store->chunk_count; chunk++) {
        sfp_slot slot = (sfp_slot)(chunk << SFP_CHUNK_BITS);
        suffice_status status = suffice_remove(project, sfp_store_id(store, slot), SUFFICE_REMOVE_DEPENDANTS, NULL);
        must(status == SUFFICE_OK || status == SUFFICE_ERROR_IN_USE || status == SUFFICE_ERROR_NOT_FOUND ||
             status == SUFFICE_ERROR_RULE);
    }
}

static void check_history(suffice_project *project, const suffice_buffer *bytes)
{
    change(project);
    suffice_buffer *last = bytes_of(project);
    suffice_project_release(read_again(last));
    while (suffice_project_undo_count(project) > 0)
        must(suffice_project_undo(project, NULL) == SUFFICE_OK);
    expect(project, bytes);
    while (suffice_project_redo_count(project) > 0)
        must(suffice_project_redo(project, NULL) == SUFFICE_OK);
    expect(project, last);
    while (suffice_project_undo_count(project) > 0)
        must(suffice_project_undo(project, NULL) == SUFFICE_OK);
    expect(project, bytes);
    suffice_buffer_release(last);
}

/* Nobody differs from himself. */
static void check_merge(suffice_project *project, const suffice_project *again, const suffice_buffer *bytes)
{
    suffice_findings *findings = NULL;
    suffice_table *table = NULL;
    must(suffice_project_compare(project, again, &table, NULL) == SUFFICE_OK);
    must(suffice_table_row_count(table) == 0);
    suffice_table_release(table);
    must(suffice_project_merge(project, again, NULL, SUFFICE_MERGE_REFUSE, &findings, NULL) == SUFFICE_OK);
    must(suffice_findings_count(findings) == 0);
    suffice_findings_release(findings);
    expect(project, bytes);
    must(suffice_project_merge(project, again, again, SUFFICE_MERGE_TAKE, NULL, NULL) == SUFFICE_OK);
    expect(project, bytes);
}

/* All of it is carried into an empty project; a second time nothing is new. */
static void check_adopt(const suffice_project *from)
{
    suffice_project *into = NULL;
    suffice_table *map = NULL;
    suffice_id all = suffice_project_item(from);
    must(suffice_project_new("Fernhollow", &into, NULL) == SUFFICE_OK);
    suffice_status status = suffice_project_adopt(into, from, &all, 1, SUFFICE_ADOPT_EVIDENCE, &map, NULL);
    must(status == SUFFICE_OK);
    suffice_table_release(map);
    suffice_buffer *bytes = bytes_of(into);
    suffice_project_release(read_again(bytes));
    must(suffice_project_adopt(into, from, &all, 1, SUFFICE_ADOPT_EVIDENCE, &map, NULL) == SUFFICE_OK);
    expect(into, bytes);
    suffice_table_release(map);
    suffice_buffer_release(bytes);
    suffice_project_release(into);
}

/* What a newer version wrote is not changed, by no way. */
static void check_read_only(suffice_project *project, const suffice_project *again, const suffice_buffer *bytes)
{
    must(suffice_remove(project, suffice_project_item(project), 0, NULL) == SUFFICE_ERROR_STATE);
    must(suffice_project_begin(project, NULL, NULL) == SUFFICE_ERROR_STATE);
    must(suffice_project_merge(project, again, NULL, 0, NULL, NULL) == SUFFICE_ERROR_STATE);
    expect(project, bytes);
}

static void check_accepted(suffice_project *project)
{
    suffice_buffer *bytes = bytes_of(project);
    suffice_project *again = read_again(bytes);
    look_around(project);
    if (suffice_project_is_read_only(project)) {
        check_read_only(project, again, bytes);
    } else {
        check_history(project, bytes);
        check_merge(project, again, bytes);
        check_adopt(project);
    }
    suffice_buffer_release(bytes);
    suffice_project_release(again);
}

/* --- reading --- */

/* Reading past faults must end too, and find something exactly where opening refuses. */
static void check_findings(const uint8_t *bytes, size_t size, bool accepted)
{
    struct sfp_document document;
    struct sfp_read_options options = sfp_options_for_reading(NULL);
    must(sfp_findings_new(&options.findings, NULL) == SUFFICE_OK);
    suffice_status status = sfp_transfer_read(&document, &sfp_model_rules, bytes, size, &options, NULL);
    must(is_documented(status));
    if (status == SUFFICE_OK) {
        must(accepted == (suffice_findings_count(options.findings) == 0));
        sfp_document_release(&document);
    }
    suffice_findings_release(options.findings);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    suffice_project *project = NULL;
    disk_begin();
    suffice_error *error = suffice_error_new();
    suffice_status status = suffice_project_read(bytes, size, NULL, &project, error);
    must(is_documented(status));
    must((status == SUFFICE_OK) == (project != NULL));
    must(status == SUFFICE_OK || suffice_error_message(error)[0] != '\0');
    if (project != NULL)
        check_accepted(project);
    check_findings(bytes, size, project != NULL);
    suffice_project_release(project);
    suffice_error_release(error);
    disk_end();
    return 0;
}
