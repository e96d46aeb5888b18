/*
 * Fuzz target: any bytes as a project file. They are refused with a status that is documented, or they give a project
 * that is written, read again and written the same, checked, traced and told in tables; and a list of faults is empty
 * exactly when they are accepted.
 * SPDX-License-Identifier: MIT
 */
#include "base/findings.h"
#include "model/options.h"
#include "model/project.h"

#include <suffice.h>

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

/* The only way out that a fuzzer sees. */
static void must(bool good)
{
    if (!good)
        abort();
}

static bool is_documented(suffice_status status)
{
    return status == SUFFICE_OK || status == SUFFICE_ERROR_FORMAT || status == SUFFICE_ERROR_VERSION ||
           status == SUFFICE_ERROR_LIMIT;
}

/* What was accepted is written, read again, and written the same. */
static void check_round_trip(const suffice_project *project)
{
    suffice_project *again = NULL;
    suffice_buffer *first = NULL;
    suffice_buffer *second = NULL;
    must(suffice_project_write(project, &first, NULL) == SUFFICE_OK);
    must(suffice_project_read(suffice_buffer_data(first), suffice_buffer_size(first), NULL, &again, NULL) ==
         SUFFICE_OK);
    must(suffice_project_write(again, &second, NULL) == SUFFICE_OK);
    must(suffice_buffer_size(first) == suffice_buffer_size(second) &&
         memcmp(suffice_buffer_data(first), suffice_buffer_data(second), suffice_buffer_size(first)) == 0);
    suffice_buffer_release(first);
    suffice_buffer_release(second);
    suffice_project_release(again);
}

static suffice_id first_of(const suffice_project *project, suffice_id parent, suffice_kind kind)
{
    return suffice_child_at(project, parent, kind, 0);
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
}

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
    suffice_error *error = suffice_error_new();
    suffice_status status = suffice_project_read(bytes, size, NULL, &project, error);
    must(is_documented(status));
    must((status == SUFFICE_OK) == (project != NULL));
    must(status == SUFFICE_OK || suffice_error_message(error)[0] != '\0');
    if (project != NULL) {
        check_round_trip(project);
        look_around(project);
    }
    check_findings(bytes, size, project != NULL);
    suffice_project_release(project);
    suffice_error_release(error);
    return 0;
}
