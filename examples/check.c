/*
 * check FILE [--all] [--date YYYY-MM-DD]: what a careful methodologist would ask of the steps that were declared ready.
 * SPDX-License-Identifier: MIT
 *
 * --all asks about every step, and lists what was settled by a reason too. Exit status: 0 no error was found; 1 at
 * least one was; 2 the file could not be read, or the call was wrong.
 */
#include "example.h"

#include <stdlib.h>

static const char *severity_name(suffice_severity severity)
{
    static const char *const names[] = {"", "note", "warning", "error"};
    return names[severity];
}

/* A date such as 2026-01-20 as the number 20260120; -1 for anything else. */
static int32_t parse_date(const char *text)
{
    int32_t date = 0;
    for (size_t i = 0; i < 10; i++) {
        bool hyphen = i == 4 || i == 7;
        if (hyphen ? text[i] != '-' : text[i] < '0' || text[i] > '9')
            return -1;
        date = hyphen ? date : date * 10 + (text[i] - '0');
    }
    return text[10] == '\0' ? date : -1;
}

/* Shows what was found, and returns how many errors there were. */
static size_t show(const suffice_project *project, const suffice_findings *findings)
{
    size_t counts[4] = {0};
    size_t settled = 0;
    for (size_t i = 0; i < suffice_findings_count(findings); i++) {
        suffice_severity severity = suffice_finding_severity(findings, i);
        suffice_waiver_id waiver = suffice_finding_waiver(findings, i);
        printf("%s %s in %s", severity_name(severity), suffice_finding_code(findings, i),
               suffice_finding_message(findings, i));
        if (waiver != 0)
            printf("; settled: %s\n", text_or(project, waiver, SUFFICE_WAIVER_REASON, ""));
        else
            printf("; %s\n", suffice_finding_advice(findings, i));
        settled += waiver != 0;
        counts[severity] += waiver == 0;
    }
    printf("errors: %zu, warnings: %zu, notes: %zu", counts[SUFFICE_SEVERITY_ERROR], counts[SUFFICE_SEVERITY_WARNING],
           counts[SUFFICE_SEVERITY_NOTE]);
    printf(settled > 0 ? ", settled: %zu\n" : "\n", settled);
    return counts[SUFFICE_SEVERITY_ERROR];
}

static int check(const suffice_project *project, uint32_t flags, int32_t date)
{
    suffice_findings *findings = NULL;
    suffice_error *error = suffice_error_new();
    int result = 2;
    if (suffice_project_check(project, flags, date, &findings, error) == SUFFICE_OK)
        result = show(project, findings) > 0 ? 1 : 0;
    else
        fprintf(stderr, "%s\n", suffice_error_message(error));
    suffice_findings_release(findings);
    suffice_error_release(error);
    return result;
}

int main(int argc, char **argv)
{
    bool wrong = false;
    const char *path = NULL;
    uint32_t flags = 0;
    int32_t date = 0;
    for (int i = 1; i < argc; i++) {
        if (strcmp(argv[i], "--all") == 0)
            flags = SUFFICE_CHECK_ALL_STEPS | SUFFICE_CHECK_WAIVED;
        else if (strcmp(argv[i], "--date") == 0 && i + 1 < argc)
            date = parse_date(argv[++i]);
        else if (path == NULL && argv[i][0] != '-')
            path = argv[i];
        else
            wrong = true;
    }
    if (wrong || path == NULL || date < 0) {
        fprintf(stderr, "usage: check FILE [--all] [--date YYYY-MM-DD]\n");
        return 2;
    }
    suffice_project *project = open_project(path);
    if (project == NULL)
        return 2;
    int result = check(project, flags, date);
    suffice_project_release(project);
    return result;
}
