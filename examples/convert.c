/*
 * convert IN OUT: writes a project in the one form that the library writes, which is easy to read and to compare.
 * SPDX-License-Identifier: MIT
 *
 * OUT may be IN, which is then replaced as a whole. A damaged file is not converted: what is wrong with it is listed.
 * Exit status: 0 good; 1 problems were found; 2 a file could not be read or written.
 */
#include <suffice.h>

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

static int list_faults(const char *path)
{
    suffice_findings *findings = NULL;
    suffice_error *error = suffice_error_new();
    if (suffice_file_check(path, NULL, &findings, error) != SUFFICE_OK)
        fprintf(stderr, "%s\n", suffice_error_message(error));
    for (size_t i = 0; i < suffice_findings_count(findings); i++)
        fprintf(stderr, "%s:%" PRId64 ":%" PRId64 ": %s\n", path, suffice_finding_line(findings, i),
                suffice_finding_column(findings, i), suffice_finding_message(findings, i));
    int result = suffice_findings_count(findings) > 0 ? 1 : 2;
    suffice_findings_release(findings);
    suffice_error_release(error);
    return result;
}

static int convert(const char *in, const char *out, suffice_error *error)
{
    suffice_project *project = NULL;
    if (suffice_project_open(in, 0, &project, error) != SUFFICE_OK) {
        if (suffice_error_status(error) == SUFFICE_ERROR_FORMAT)
            return list_faults(in);
        fprintf(stderr, "%s\n", suffice_error_message(error));
        return 2;
    }
    suffice_status status = suffice_project_save(project, out, strcmp(in, out) == 0 ? 0 : SUFFICE_SAVE_REPLACE, error);
    if (status != SUFFICE_OK)
        fprintf(stderr, "%s\n", suffice_error_message(error));
    suffice_project_release(project);
    return status == SUFFICE_OK ? 0 : 2;
}

int main(int argc, char **argv)
{
    if (argc != 3) {
        fprintf(stderr, "usage: convert IN OUT\n");
        return 2;
    }
    suffice_error *error = suffice_error_new();
    int result = convert(argv[1], argv[2], error);
    suffice_error_release(error);
    return result;
}
