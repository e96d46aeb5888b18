/*
 * codebook FILE: shows the codebook of a project as a tree, with how many excerpts each code has.
 * SPDX-License-Identifier: MIT
 *
 * Exit status: 0 good; 1 the project has no codes; 2 the file could not be read.
 */
#include <suffice.h>

#include <inttypes.h>
#include <stdio.h>

/* The excerpts that have this code, or with flags one below it; each is counted once. */
static size_t count(const suffice_project *project, suffice_code_id code, uint32_t flags)
{
    suffice_ids *ids = NULL;
    if (suffice_excerpts_of_code(suffice_project_excerpts(project), code, 0, flags, &ids, NULL) != SUFFICE_OK)
        return 0;
    size_t number = suffice_ids_count(ids);
    suffice_ids_release(ids);
    return number;
}

static void show(const suffice_project *project, suffice_code_id code, int depth)
{
    const suffice_codebook *codebook = suffice_project_codebook(project);
    const char *key = suffice_text(project, code, SUFFICE_CODE_KEY);
    size_t below = suffice_codebook_code_count(codebook, code);
    printf("%*s%s%s%s  ", depth * 2, "", key != NULL ? key : "", key != NULL ? " " : "",
           suffice_text(project, code, SUFFICE_CODE_NAME));
    if (below > 0)
        printf("%zu, %zu with those below\n", count(project, code, 0), count(project, code, SUFFICE_WITH_CODES_BELOW));
    else
        printf("%zu\n", count(project, code, 0));
    for (size_t i = 0; i < below; i++)
        show(project, suffice_codebook_code_at(codebook, code, i), depth + 1);
}

int main(int argc, char **argv)
{
    if (argc != 2) {
        fprintf(stderr, "usage: codebook FILE\n");
        return 2;
    }
    suffice_project *project = NULL;
    suffice_error *error = suffice_error_new();
    if (suffice_project_open(argv[1], 0, &project, error) != SUFFICE_OK) {
        fprintf(stderr, "%s\n", suffice_error_message(error));
        suffice_error_release(error);
        return 2;
    }
    const suffice_codebook *codebook = suffice_project_codebook(project);
    size_t themes = suffice_codebook_theme_count(codebook);
    for (size_t i = 0; i < themes; i++)
        show(project, suffice_codebook_theme_at(codebook, i), 0);
    if (themes == 0)
        printf("The project has no codes yet.\n");
    suffice_project_release(project);
    suffice_error_release(error);
    return themes == 0 ? 1 : 0;
}
