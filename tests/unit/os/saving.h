/*
 * Saving: what the tests of saving share: a folder of their own with real files, and a save in three writes.
 * SPDX-License-Identifier: MIT
 */
#ifndef TESTS_UNIT_OS_SAVING_H
#define TESTS_UNIT_OS_SAVING_H

#ifndef _GNU_SOURCE
#define _GNU_SOURCE /* mkdtemp, symlink and utimensat beside strict C11 */
#endif

#include "os/file.h"

#include "faults.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#define OLD "what was there before"
#define NEW "one card, one call; that was all"

static char folder[] = "/tmp/suffice-save-XXXXXX"; /* the current folder while tests run */
static suffice_error *error;

static inline void put(const char *path, const char *text)
{
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    assert_true(fputs(text, file) >= 0);
    assert_int_equal(fclose(file), 0);
}

static inline void expect_content(const char *path, const char *text)
{
    char found[256] = "";
    FILE *file = fopen(path, "r");
    assert_non_null(file);
    size_t size = fread(found, 1, sizeof found - 1, file);
    assert_int_equal(fclose(file), 0);
    assert_int_equal(size, strlen(text));
    assert_string_equal(found, text);
}

static inline bool is_there(const char *path)
{
    struct stat facts;
    return lstat(path, &facts) == 0;
}

static inline int mode_of(const char *path)
{
    struct stat facts;
    assert_int_equal(stat(path, &facts), 0);
    return (int)(facts.st_mode & 07777);
}

/* Calls `each` (NULL: nothing) for all names, and counts those that end like this. */
static inline int count_ending(const char *ending, void (*each)(const char *name))
{
    DIR *entries = opendir(".");
    assert_non_null(entries);
    int count = 0;
    for (struct dirent *entry = readdir(entries); entry != NULL; entry = readdir(entries)) {
        size_t length = strlen(entry->d_name);
        if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0)
            continue;
        if (length >= strlen(ending) && strcmp(entry->d_name + length - strlen(ending), ending) == 0)
            count++;
        if (each != NULL)
            each(entry->d_name);
    }
    closedir(entries);
    return count;
}

static inline int leftovers(void)
{
    return count_ending(".suffice-tmp", NULL);
}

static inline void remove_any(const char *name)
{
    if (unlink(name) != 0)
        assert_int_equal(rmdir(name), 0);
}

static inline int make_folder(void **state)
{
    (void)state;
    error = suffice_error_new();
    umask(022);
    return error == NULL || mkdtemp(folder) == NULL || chdir(folder) != 0;
}

static inline int remove_folder(void **state)
{
    (void)state;
    suffice_error_release(error);
    return chdir("/") != 0 || rmdir(folder) != 0;
}

static inline int start(void **state)
{
    (void)state;
    suffice_error_clear(error);
    faults_begin();
    return 0;
}

static inline int stop(void **state)
{
    (void)state;
    int open = faults.open;
    faults_end();
    count_ending("", remove_any);
    return open; /* every handle was closed */
}

/* A save in three writes. */
static inline suffice_status save(const char *path, uint32_t flags, const struct sfp_stamp *expected,
                                  struct sfp_stamp *now)
{
    struct sfp_save saving;
    suffice_status status = sfp_save_begin(&saving, path, flags, expected, error);
    if (status == SUFFICE_OK)
        status = sfp_save_write(&saving, NEW, 10, error);
    if (status == SUFFICE_OK)
        status = sfp_save_write(&saving, "", 0, error);
    if (status == SUFFICE_OK)
        status = sfp_save_write(&saving, &NEW[10], strlen(NEW) - 10, error);
    if (status == SUFFICE_OK)
        status = sfp_save_commit(&saving, now, error);
    sfp_save_abandon(&saving);
    return status;
}

static inline struct sfp_stamp stamp_of(const char *path)
{
    struct sfp_file file;
    assert_int_equal(sfp_file_open(path, &file, error), SUFFICE_OK);
    struct sfp_stamp stamp = file.stamp;
    sfp_file_close(&file);
    return stamp;
}

static inline void expect_failure(suffice_status status, suffice_detail detail, const char *path)
{
    assert_int_equal(suffice_error_detail(error), detail);
    assert_int_equal(status, suffice_detail_status(detail));
    assert_string_equal(suffice_error_path(error), path);
    assert_true(suffice_error_message(error)[0] != '\0');
    assert_int_equal(leftovers(), 0);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, start, stop)

#endif
