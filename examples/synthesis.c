/*
 * synthesis FILE [MATRIX] [--audience analyst|team|public] [--by-interview]: writes a framework matrix as CSV: what
 * each interview says on each theme, and the key points drawn from it. SPDX-License-Identifier: MIT
 *
 * MATRIX is the name of one; without it, the first. Exit status: 0 good; 1 there is no such matrix; 2 the file could
 * not be read, or the call was wrong.
 */
#include "example.h"

static const suffice_matrix *find_matrix(const suffice_project *project, const char *name)
{
    const suffice_synthesis *synthesis = suffice_project_synthesis(project);
    suffice_matrix_id id = name == NULL
                               ? suffice_synthesis_matrix_at(synthesis, 0)
                               : suffice_find(project, suffice_synthesis_item(synthesis), SUFFICE_MATRIX_NAME, name);
    return suffice_project_matrix(project, id);
}

static int print_matrix(const suffice_matrix *matrix, suffice_audience audience, uint32_t flags)
{
    suffice_table *table = NULL;
    suffice_buffer *csv = NULL;
    suffice_error *error = suffice_error_new();
    bool good = suffice_matrix_table(matrix, audience, flags, &table, error) == SUFFICE_OK &&
                suffice_table_csv(table, 0, &csv, error) == SUFFICE_OK;
    if (!good)
        fprintf(stderr, "%s\n", suffice_error_message(error));
    else
        good = print_buffer(csv);
    suffice_buffer_release(csv);
    suffice_table_release(table);
    suffice_error_release(error);
    return good ? 0 : 2;
}

int main(int argc, char **argv)
{
    bool wrong = false;
    const char *path = NULL;
    const char *name = NULL;
    suffice_audience audience = SUFFICE_AUDIENCE_ANALYST;
    uint32_t flags = 0;
    for (int i = 1; i < argc; i++) {
        if (strcmp(argv[i], "--audience") == 0 && i + 1 < argc)
            audience = audience_named(argv[++i]);
        else if (strcmp(argv[i], "--by-interview") == 0)
            flags = SUFFICE_MATRIX_BY_INTERVIEW;
        else if (argv[i][0] == '-' || name != NULL)
            wrong = true;
        else if (path == NULL)
            path = argv[i];
        else
            name = argv[i];
    }
    if (wrong || path == NULL || audience == 0) {
        fprintf(stderr, "usage: synthesis FILE [MATRIX] [--audience analyst|team|public] [--by-interview]\n");
        return 2;
    }
    suffice_project *project = open_project(path);
    if (project == NULL)
        return 2;
    const suffice_matrix *matrix = find_matrix(project, name);
    int result = matrix == NULL ? 1 : print_matrix(matrix, audience, flags);
    if (matrix == NULL)
        fprintf(stderr, "There is no such matrix.\n");
    suffice_project_release(project);
    return result;
}
