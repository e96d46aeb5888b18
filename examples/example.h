/*
 * What the example programs share: opening a file, an audience by its name, bytes written whole.
 * SPDX-License-Identifier: MIT
 */
#ifndef EXAMPLE_H
#define EXAMPLE_H

#include <suffice.h>

#include <stdio.h>
#include <string.h>

/* Opens a project, or says why not. */
static inline suffice_project *open_project(const char *path)
{
    suffice_project *project = NULL;
    suffice_error *error = suffice_error_new();
    if (suffice_project_open(path, 0, &project, error) != SUFFICE_OK)
        fprintf(stderr, "%s\n", suffice_error_message(error));
    suffice_error_release(error);
    return project;
}

/* The audience with a name such as "team"; 0 for no audience. */
static inline suffice_audience audience_named(const char *name)
{
    for (suffice_audience audience = SUFFICE_AUDIENCE_ANALYST; audience <= SUFFICE_AUDIENCE_PUBLIC; audience++)
        if (strcmp(name, suffice_choice_name(SUFFICE_RELEASE_AUDIENCE, audience)) == 0)
            return audience;
    return 0;
}

/* Writes a buffer to standard output; true if all of it went. */
static inline bool print_buffer(const suffice_buffer *buffer)
{
    size_t size = suffice_buffer_size(buffer);
    return fwrite(suffice_buffer_data(buffer), 1, size, stdout) == size && fflush(stdout) == 0;
}

/* The text of a cell by the name of its column, or "". */
static inline const char *cell_text(const suffice_table *table, size_t row, const char *column)
{
    const char *text = suffice_table_text(table, row, suffice_table_find_column(table, column));
    return text != NULL ? text : "";
}

/* The number of a cell by the name of its column, or 0. */
static inline int64_t cell_number(const suffice_table *table, size_t row, const char *column)
{
    int64_t number = 0;
    if (suffice_table_integer(table, row, suffice_table_find_column(table, column), &number, NULL) != SUFFICE_OK)
        return 0;
    return number;
}

/* A text field, or something else where it has no value. */
static inline const char *text_or(const suffice_project *project, suffice_id id, suffice_field field, const char *other)
{
    const char *text = suffice_text(project, id, field);
    return text != NULL ? text : other;
}

#endif
