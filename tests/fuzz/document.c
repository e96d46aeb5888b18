/*
 * Fuzz target: any bytes as a project file. They are refused with a status that is documented, or they give a project
 * that is written, read again and written the same; and a list of faults is empty exactly when they are accepted.
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
    if (project != NULL)
        check_round_trip(project);
    check_findings(bytes, size, project != NULL);
    suffice_project_release(project);
    suffice_error_release(error);
    return 0;
}
