/*
 * Files: opening, saving and checking files, and what is made out of nothing, while memory fails. A save that failed
 * leaves the file as it was, and no other beside it.
 * SPDX-License-Identifier: MIT
 */
#define _GNU_SOURCE /* mkdtemp beside strict C11 */

#include "running.h"

#include <suffice/access.h>
#include <suffice/error.h>
#include <suffice/file.h>
#include <suffice/options.h>

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char folder[200];
static char original[220]; /* the prepared project; no scenario writes it */
static char target[220];   /* to which scenarios save */
static suffice_options *options;

/* --- the folder --- */

static size_t names_in_folder(void)
{
    size_t count = 0;
    DIR *open = opendir(folder);
    assert_non_null(open);
    for (const struct dirent *entry = readdir(open); entry != NULL; entry = readdir(open))
        count += entry->d_name[0] != '.' || strlen(entry->d_name) > 2;
    assert_int_equal(closedir(open), 0);
    return count;
}

static void write_target(void)
{
    FILE *file = fopen(target, "wb");
    assert_non_null(file);
    assert_true(fputs("before", file) >= 0);
    assert_int_equal(fclose(file), 0);
}

static bool target_is_as_before(void)
{
    char text[8] = "";
    FILE *file = fopen(target, "rb");
    assert_non_null(file);
    size_t size = fread(text, 1, sizeof text, file);
    assert_int_equal(fclose(file), 0);
    return size == 6 && memcmp(text, "before", 6) == 0;
}

/* --- the calls --- */

static suffice_status open_file(struct stage *stage)
{
    return suffice_project_open(original, 0, &stage->made, stage->error);
}

static suffice_status open_file_with(struct stage *stage)
{
    return suffice_project_open_with(original, options, &stage->made, stage->error);
}

static suffice_status change(struct stage *stage)
{
    return suffice_set_text(stage->project, stage->code, SUFFICE_CODE_NAME, "Whom to ring", stage->error);
}

/* What a call has left in the folder, by how it ended. */
static suffice_status settled(suffice_status status)
{
    assert_int_equal(names_in_folder(), 2);
    assert_true(target_is_as_before() == (status != SUFFICE_OK));
    return status;
}

static suffice_status save(struct stage *stage)
{
    write_target();
    suffice_status status = suffice_project_save(stage->project, target, SUFFICE_SAVE_REPLACE, stage->error);
    assert_true(suffice_project_is_changed(stage->project) == (status != SUFFICE_OK));
    return settled(status);
}

static suffice_status save_copy(struct stage *stage)
{
    write_target();
    return settled(suffice_project_save_copy(stage->project, target, SUFFICE_SAVE_REPLACE, stage->error));
}

static suffice_status check_file(struct stage *stage)
{
    return suffice_file_check(original, NULL, &stage->findings, stage->error);
}

static suffice_status clean_file(struct stage *stage)
{
    size_t removed = 7;
    suffice_status status = suffice_file_clean(original, 0, &removed, stage->error);
    assert_int_equal(removed, 0);
    return status;
}

/* --- out of nothing --- */

static suffice_status new_project(struct stage *stage)
{
    return suffice_project_new("Another", &stage->made, stage->error);
}

static suffice_status new_codebook(struct stage *stage)
{
    suffice_codebook *codebook = NULL;
    suffice_status status = suffice_codebook_new("Another", &codebook, stage->error);
    stage->made = suffice_codebook_edit_project(codebook);
    return status;
}

static suffice_status new_error(struct stage *stage)
{
    (void)stage;
    suffice_error *made = suffice_error_new();
    suffice_status status = made != NULL ? SUFFICE_OK : SUFFICE_ERROR_MEMORY;
    suffice_error_release(made);
    return status;
}

static suffice_status new_options(struct stage *stage)
{
    (void)stage;
    suffice_options *made = suffice_options_new();
    suffice_status status = made != NULL ? SUFFICE_OK : SUFFICE_ERROR_MEMORY;
    suffice_options_release(made);
    return status;
}

static const struct scenario scenarios[] = {
    {"open a file", NULL, open_file, 0},
    {"open a file with options", NULL, open_file_with, 0},
    {"save", change, save, 0},
    {"save a copy", change, save_copy, 0},
    {"check a file", NULL, check_file, 0},
    {"clean beside a file", NULL, clean_file, 0},
    {"a project", NULL, new_project, GUIDED},
    {"a codebook alone", NULL, new_codebook, GUIDED},
    {"an error", NULL, new_error, SILENT},
    {"options", NULL, new_options, SILENT},
};

static bool go_on(uint64_t done, uint64_t total, void *user)
{
    (void)user;
    return done <= total;
}

static void prepare_options(suffice_error *error)
{
    options = suffice_options_new();
    assert_int_equal(suffice_options_set_limit(options, SUFFICE_LIMIT_DEPTH, 90, error), SUFFICE_OK);
    assert_int_equal(suffice_options_set_progress(options, go_on, NULL, error), SUFFICE_OK);
}

static suffice_buffer *prepare(suffice_error *error)
{
    const char *place = getenv("TMPDIR");
    snprintf(folder, sizeof folder, "%s/suffice-faults-XXXXXX", place == NULL ? "/tmp" : place);
    assert_non_null(mkdtemp(folder));
    snprintf(original, sizeof original, "%s/original", folder);
    snprintf(target, sizeof target, "%s/target", folder);
    write_target();
    prepare_options(error);
    suffice_buffer *bytes = prepared_bytes(error);
    FILE *file = fopen(original, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(suffice_buffer_data(bytes), 1, suffice_buffer_size(bytes), file),
                     suffice_buffer_size(bytes));
    assert_int_equal(fclose(file), 0);
    return bytes;
}

static void finish(void)
{
    suffice_options_release(options);
    assert_int_equal(remove(original), 0);
    assert_int_equal(remove(target), 0);
    assert_int_equal(rmdir(folder), 0);
}

const struct suite suite_files = {.name = "files",
                                  .scenarios = scenarios,
                                  .count = sizeof scenarios / sizeof scenarios[0],
                                  .prepare = prepare,
                                  .finish = finish};
