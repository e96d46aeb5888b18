/*
 * Trying: what every input must keep, whichever way it comes in.
 * SPDX-License-Identifier: MIT
 */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE /* mkdtemp beside strict C11 */
#endif

#include "trying.h"

#include "watching.h"

#include <suffice.h>

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { MOST_TOLD = 40 };

static char folder[] = "/tmp/suffice-hostile-XXXXXX";
static char file_path[64];
static char canary_file[64];
static suffice_error *error;
static suffice_project *host; /* which everything hostile meets, and which must go on working */
static const char *name_now;
static size_t faults;
size_t most_memory;

/* --- telling --- */

__attribute__((format(printf, 1, 2))) static void wrong(const char *format, ...)
{
    va_list arguments;
    if (faults++ >= MOST_TOLD)
        return;
    fprintf(stderr, "%s: ", name_now);
    va_start(arguments, format);
    vfprintf(stderr, format, arguments);
    va_end(arguments);
    fprintf(stderr, "\n");
}

size_t trying_faults(void)
{
    return faults;
}

static void must(suffice_status status, const char *what)
{
    if (status != SUFFICE_OK)
        wrong("%s: %s", what, suffice_error_message(error));
}

/* No message repeats what a file says. */
static void expect_discreet(const char *message)
{
    static const char *const words[] = {CANARY, "One card", "Whether people", "left by another"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strstr(message, words[i]) != NULL)
            wrong("a message says: %s", message);
}

/* --- a good project --- */

static void expect_same_again(const suffice_project *project)
{
    suffice_buffer *once = NULL;
    suffice_buffer *twice = NULL;
    suffice_project *again = NULL;
    must(suffice_project_write(project, &once, error), "writing");
    must(suffice_project_read(suffice_buffer_data(once), suffice_buffer_size(once), NULL, &again, error),
         "reading again");
    if (again != NULL)
        must(suffice_project_write(again, &twice, error), "writing again");
    if (suffice_buffer_size(once) != suffice_buffer_size(twice) ||
        memcmp(suffice_buffer_data(once), suffice_buffer_data(twice), suffice_buffer_size(once)) != 0)
        wrong("it is not written as it was read");
    if (suffice_buffer_size(once) > 0 &&
        memmem(suffice_buffer_data(once), suffice_buffer_size(once), CANARY, sizeof CANARY - 1))
        wrong("the canary is in it");
    suffice_buffer_release(once);
    suffice_buffer_release(twice);
    suffice_project_release(again);
}

static void expect_usable(suffice_project *project, const char *what)
{
    suffice_id id = suffice_project_item(project);
    if (suffice_set_text(project, id, SUFFICE_PROJECT_ORGANISATION, "Fernhollow Trust", error) != SUFFICE_OK ||
        suffice_project_undo(project, error) != SUFFICE_OK)
        wrong("%s cannot be changed: %s", what, suffice_error_message(error));
}

static void expect_listed(const suffice_project *project)
{
    for (suffice_kind kind = 1; suffice_kind_name(kind) != NULL; kind++) {
        suffice_table *table = NULL;
        must(suffice_records(project, kind, SUFFICE_AUDIENCE_PUBLIC, &table, error), "listing");
        suffice_table_release(table);
    }
}

/* All checks, a merge into another project, and back by one undo. */
static void expect_carried(suffice_project *project)
{
    suffice_findings *findings = NULL;
    suffice_table *table = NULL;
    suffice_id id = suffice_project_item(project);
    must(suffice_project_check(project, SUFFICE_CHECK_ALL_STEPS, 0, &findings, error), "checking");
    suffice_findings_release(findings);
    must(suffice_project_trace(project, id, SUFFICE_TRACE_BACK | SUFFICE_TRACE_ONWARD, SUFFICE_AUDIENCE_ANALYST, &table,
                               error),
         "tracing");
    suffice_table_release(table);
    must(suffice_project_compare(host, project, &table, error), "comparing");
    suffice_table_release(table);
    must(suffice_project_merge(host, project, NULL, SUFFICE_MERGE_TAKE, NULL, error), "merging");
    if (suffice_project_undo_count(host) > 0) /* there was something new */
        must(suffice_project_undo(host, error), "undoing the merge");
}

/* --- reading --- */

static bool is_expected(const struct input *input, suffice_status status)
{
    return status == input->status && suffice_error_detail(error) == input->detail &&
           (input->line == 0 || input->detail == 0 || suffice_error_line(error) == input->line);
}

static void expect_end(const struct input *input, suffice_status status, const suffice_project *project,
                       const char *what)
{
    if (!is_expected(input, status) || (project != NULL) != (status == SUFFICE_OK))
        wrong("%s ends with %d %s at line %lld: %s; expected %d %s at line %lld", what, (int)status,
              suffice_detail_name(suffice_error_detail(error)), (long long)suffice_error_line(error),
              suffice_error_message(error), (int)input->status, suffice_detail_name(input->detail),
              (long long)input->line);
    expect_discreet(suffice_error_message(error));
}

static void expect_memory(const struct input *input, size_t before, const char *what)
{
    size_t most = MEMORY_FREE + MEMORY_FACTOR * input->size;
    size_t part = watch_peak() * 1000 / most;
    most_memory = part > most_memory ? part : most_memory;
    if (part > 1000)
        wrong("%s takes %zu bytes for %zu", what, watch_peak(), input->size);
    if (watch_used() != before)
        wrong("%s leaves %zd bytes behind", what, (ssize_t)(watch_used() - before));
}

static void try_reading(const struct input *input)
{
    suffice_project *project = NULL;
    size_t before = watch_used();
    suffice_error_clear(error);
    watch_mark();
    watch_allow(NULL);
    suffice_status status = suffice_project_read(input->bytes, input->size, NULL, &project, error);
    expect_end(input, status, project, "reading");
    suffice_project_release(project);
    expect_memory(input, before, "reading");
    if (watch_trespassed() != 0)
        wrong("reading opens a file");
}

/* The file is opened once; where a fault was found, perhaps once more, for libxml2 may have had no memory. */
static bool opens_too_much(bool faulty)
{
    return watch_opened() < 1 || watch_opened() > (faulty ? 2 : 1) || watch_trespassed() != 0;
}

static void try_opening(const struct input *input)
{
    suffice_project *project = NULL;
    suffice_error_clear(error);
    watch_allow(file_path);
    suffice_status status = suffice_project_open(file_path, 0, &project, error);
    expect_end(input, status, project, "opening");
    if (opens_too_much(status != SUFFICE_OK))
        wrong("opening opens %zu times the file and %zu times another", watch_opened(), watch_trespassed());
    if (project != NULL) {
        expect_same_again(project);
        expect_usable(project, "it");
        expect_listed(project);
        expect_carried(project);
    }
    suffice_project_release(project);
}

static void expect_finding(const struct input *input, const suffice_findings *findings)
{
    suffice_detail detail = suffice_finding_detail(findings, 0);
    if (detail != input->detail ||
        (input->line != 0 && detail != 0 && suffice_finding_line(findings, 0) != input->line))
        wrong("the check begins with %s at line %lld: %s", suffice_detail_name(detail),
              (long long)suffice_finding_line(findings, 0), suffice_finding_message(findings, 0));
    for (size_t i = 0; i < suffice_findings_count(findings); i++)
        expect_discreet(suffice_finding_message(findings, i));
}

static void try_checking(const struct input *input)
{
    suffice_findings *findings = NULL;
    size_t before = watch_used();
    watch_mark();
    watch_allow(file_path);
    must(suffice_file_check(file_path, NULL, &findings, error), "the check of the file");
    if (opens_too_much(suffice_findings_count(findings) > 0))
        wrong("the check opens %zu times the file and %zu times another", watch_opened(), watch_trespassed());
    expect_finding(input, findings);
    suffice_findings_release(findings);
    expect_memory(input, before, "the check");
}

/* --- all of it --- */

static void write_file(const char *path, const char *bytes, size_t size)
{
    FILE *file = fopen(path, "wb");
    if (file == NULL || (size > 0 && fwrite(bytes, 1, size, file) != size) || fclose(file) != 0)
        wrong("the file of the test cannot be written");
}

void try_input(const struct input *input, const char *name)
{
    name_now = name;
    write_file(file_path, input->bytes, input->size);
    try_reading(input);
    try_opening(input);
    try_checking(input);
    watch_allow(NULL);
    expect_usable(host, "the other project");
}

static void make_host(void)
{
    struct input input = {0};
    begin_project(&input, "");
    put(&input, "<codebook>");
    begin_record(&input, "code", 0xfffff);
    put(&input, " name=\"What is here already\"/></codebook>");
    end_project(&input);
    must(suffice_project_read(input.bytes, input.size, NULL, &host, error), "reading the other project");
    release_input(&input);
}

void trying_begin(void)
{
    name_now = "before";
    error = suffice_error_new();
    if (error == NULL || mkdtemp(folder) == NULL)
        abort();
    snprintf(file_path, sizeof file_path, "%s/input.xml", folder);
    snprintf(canary_file, sizeof canary_file, "%s/canary", folder);
    canary_path = canary_file;
    write_file(canary_file, CANARY, sizeof CANARY - 1);
    make_host();
    (void)access("/suffice-hostile-begins", F_OK); /* a mark in a list of system calls */
}

void trying_end(void)
{
    (void)access("/suffice-hostile-ends", F_OK);
    suffice_project_release(host);
    suffice_error_release(error);
    unlink(file_path);
    unlink(canary_file);
    rmdir(folder);
}
