/*
 * File: looking after project files.
 * SPDX-License-Identifier: MIT
 */
#include "model/options.h"
#include "model/project.h"

#include <suffice/file.h>

suffice_status suffice_file_check(const char *path, const suffice_options *options, suffice_findings **findings,
                                  suffice_error *error)
{
    struct sfp_document document;
    if (findings == NULL)
        return sfp_fail_null(error, "findings");
    *findings = NULL;
    if (path == NULL)
        return sfp_fail_null(error, "path");
    struct sfp_read_options read = sfp_options_for_reading(options);
    suffice_status status = sfp_findings_new(&read.findings, error);
    if (status != SUFFICE_OK)
        return status;
    status = sfp_transfer_open(&document, &sfp_model_rules, path, &read, NULL, error);
    if (status != SUFFICE_OK) {
        suffice_findings_release(read.findings);
        return status;
    }
    sfp_document_release(&document);
    *findings = read.findings;
    return SUFFICE_OK;
}

suffice_status suffice_file_clean(const char *path, int64_t older_than, size_t *removed, suffice_error *error)
{
    size_t count = 0;
    if (removed != NULL)
        *removed = 0;
    if (path == NULL)
        return sfp_fail_null(error, "path");
    if (older_than < 0)
        return sfp_fail(error, SUFFICE_DETAIL_OUT_OF_RANGE, "older_than must not be negative");
    suffice_status status = sfp_transfer_clean(path, older_than, &count, error);
    if (removed != NULL)
        *removed = count;
    return status;
}
