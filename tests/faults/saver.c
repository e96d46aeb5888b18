/*
 * Saver: opens a project file, changes it and saves it, for those who look on from outside. What lies between the two
 * marks, which are looks at files of that name, is the library's.
 *     saver FROM TO         saves to TO, whatever is there; where FROM is TO, only if it is the one that was opened
 *     saver FROM TO copy    saves a copy
 *     saver FROM clean      cleans up beside it
 * It prints the status, the path and the message; the exit status is 0 when all went well.
 * SPDX-License-Identifier: MIT
 */
#define _GNU_SOURCE /* access beside strict C11 */

#include <suffice/codebook.h>
#include <suffice/error.h>
#include <suffice/file.h>
#include <suffice/project.h>

#include <stdio.h>
#include <string.h>
#include <unistd.h>

static suffice_error *error;

static suffice_status change(suffice_project *project)
{
    char name[32];
    suffice_status status = suffice_project_set_seed(project, 7, error);
    for (int i = 0; i < 3000 && status == SUFFICE_OK; i++) { /* enough for several pieces */
        snprintf(name, sizeof name, "A theme, number %d", i);
        status = suffice_codebook_add_code(suffice_project_edit_codebook(project), 0, name, NULL, error);
    }
    return status;
}

static suffice_status save(suffice_project *project, const char *from, const char *to, bool copy)
{
    if (copy)
        return suffice_project_save_copy(project, to, SUFFICE_SAVE_REPLACE, error);
    bool same = strcmp(from, to) == 0;
    return suffice_project_save(project, same ? NULL : to, same ? 0 : SUFFICE_SAVE_REPLACE, error);
}

static suffice_status open_and_save(const char *from, const char *to, bool copy)
{
    suffice_project *project = NULL;
    suffice_status status = suffice_project_open(from, 0, &project, error);
    if (status == SUFFICE_OK)
        status = change(project);
    if (status == SUFFICE_OK)
        status = save(project, from, to, copy);
    suffice_project_release(project);
    return status;
}

int main(int count, char **arguments)
{
    if (count != 3 && count != 4)
        return 2;
    error = suffice_error_new();
    (void)!access("the library begins", F_OK);
    suffice_status status = strcmp(arguments[2], "clean") == 0 ? suffice_file_clean(arguments[1], 1000, NULL, error)
                                                               : open_and_save(arguments[1], arguments[2], count == 4);
    (void)!access("the library has ended", F_OK);
    const char *path = suffice_error_path(error);
    printf("%d\n%s\n%s\n", (int)status, path == NULL ? "" : path, suffice_error_message(error));
    suffice_error_release(error);
    return status == SUFFICE_OK ? 0 : 1;
}
