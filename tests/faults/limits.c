/*
 * Limits: disks that are full, read-only or forbidden, and processes that may do no more, for real. The old file is as
 * it was, the error says why, and when there is room again the same save works.
 * SPDX-License-Identifier: MIT
 */
#define _GNU_SOURCE /* unshare and setrlimit beside strict C11 */

#include "desk.h"
#include "others.h"

#include <suffice/error.h>

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#if defined(__linux__)
#include <sched.h>
#include <sys/mount.h>
#endif

static suffice_error *error;
static suffice_project *project; /* opened from "file", and changed */

static int start(void **state)
{
    (void)state;
    desk_clear();
    desk_put("file", desk.before, 0600);
    project = desk_changed("file", error);
    suffice_error_clear(error);
    return 0;
}

static int stop(void **state)
{
    (void)state;
    suffice_project_release(project);
    return 0;
}

/* What a child returns: 0, or which of its expectations was not met. */
#define EXPECT(number, condition)                                                                                      \
    do {                                                                                                               \
        if (!(condition)) {                                                                                            \
            print_error("not so: " #condition ": %s\n", suffice_error_message(error));                                 \
            return number;                                                                                             \
        }                                                                                                              \
    } while (0)

/* A save fails for this reason, and nothing has come of it. */
static int expect_failing(const char *path, const char *words, const char *untouched)
{
    char name[300];
    EXPECT(1, suffice_project_save(project, path, SUFFICE_SAVE_REPLACE, error) == SUFFICE_ERROR_IO);
    EXPECT(2, strstr(suffice_error_message(error), words) != NULL && !desk_tells(suffice_error_message(error)));
    EXPECT(3, strcmp(suffice_error_path(error), path) == 0);
    EXPECT(4, suffice_project_is_changed(project));
    EXPECT(5, untouched == NULL || desk_holds(untouched, desk.before));
    EXPECT(6, desk_leftovers("file", name) == 0);
    return 0;
}

static void expect_done(int outcome, const char *what)
{
    if (outcome == CANNOT) {
        print_message("skipped: %s\n", what);
        skip();
    }
    assert_int_equal(outcome, 0);
}

/* --- what the process may do --- */

static int save_too_much(void)
{
    const struct rlimit small = {3000, RLIM_INFINITY};
    const struct rlimit large = {RLIM_INFINITY, RLIM_INFINITY};
    EXPECT(10, signal(SIGXFSZ, SIG_IGN) != SIG_ERR && setrlimit(RLIMIT_FSIZE, &small) == 0);
    int outcome = expect_failing("file", "the file would be larger than the system allows", "file");
    EXPECT(11, outcome == 0 && setrlimit(RLIMIT_FSIZE, &large) == 0);
    EXPECT(12, suffice_project_save(project, NULL, 0, error) == SUFFICE_OK && desk_holds("file", desk.after));
    return 0;
}

static void a_file_beyond_the_limit(void **state)
{
    (void)state;
    expect_done(apart(save_too_much), "");
    assert_int_equal(desk_names(), 1);
}

static int open_too_many(void)
{
    struct rlimit limit;
    suffice_project *made = NULL;
    EXPECT(10, getrlimit(RLIMIT_NOFILE, &limit) == 0);
    limit.rlim_cur = 3;
    for (int file = 3; file < 64; file++)
        (void)close(file);
    EXPECT(11, setrlimit(RLIMIT_NOFILE, &limit) == 0);
    EXPECT(12, suffice_project_open("file", 0, &made, error) == SUFFICE_ERROR_IO && made == NULL);
    EXPECT(13, strstr(suffice_error_message(error), "too many files are open") != NULL);
    EXPECT(14, suffice_project_save(project, NULL, 0, error) == SUFFICE_ERROR_IO);
    limit.rlim_cur = 4; /* the folder, and no temporary file */
    EXPECT(15, setrlimit(RLIMIT_NOFILE, &limit) == 0);
    EXPECT(16, suffice_project_save(project, NULL, 0, error) == SUFFICE_ERROR_IO);
    EXPECT(17, strstr(suffice_error_message(error), "too many files are open") != NULL);
    limit.rlim_cur = 6;
    EXPECT(18, setrlimit(RLIMIT_NOFILE, &limit) == 0 && desk_holds("file", desk.before));
    EXPECT(19, suffice_project_save(project, NULL, 0, error) == SUFFICE_OK);
    return 0;
}

static void too_many_open_files(void **state)
{
    (void)state;
    expect_done(apart(open_too_many), "");
    assert_true(desk_holds("file", desk.after));
    assert_int_equal(desk_names(), 1);
}

static int save_where_forbidden(void)
{
    if (geteuid() == 0)
        return CANNOT;
    int outcome = expect_failing("shut/file", "permission is denied", "shut/file");
    EXPECT(10, outcome == 0);
    EXPECT(11, expect_failing("dark/file", "permission is denied", NULL) == 0);
    return 0;
}

static void a_folder_that_must_not_be_written(void **state)
{
    (void)state;
    assert_int_equal(mkdir("shut", 0755), 0);
    desk_put("shut/file", desk.before, 0644);
    assert_int_equal(chmod("shut", 0555), 0);
    assert_int_equal(mkdir("dark", 0), 0);
    assert_int_equal(chmod(".", 0755), 0);
    int outcome = as_nobody(save_where_forbidden);
    assert_int_equal(chmod(".", 0700), 0);
    assert_int_equal(chmod("shut", 0755), 0);
    assert_int_equal(chmod("dark", 0755), 0);
    expect_done(outcome, "no user without rights can be had");
    assert_true(desk_holds("shut/file", desk.before));
}

/* --- disks --- */

#if defined(__linux__)
static bool fill(const char *path)
{
    static const char block[4096];
    FILE *file = fopen(path, "wb");
    if (file == NULL)
        return false;
    setbuf(file, NULL);
    while (fwrite(block, 1, sizeof block, file) == sizeof block)
        continue;
    return fclose(file) == 0;
}

/* In a world of mounts of its own, so that nobody else sees it and nothing is left of it. */
static bool mount_small_disk(void)
{
    return unshare(CLONE_NEWNS) == 0 && mount("none", "/", NULL, MS_REC | MS_PRIVATE, NULL) == 0 &&
           mount("none", "disk", "tmpfs", 0, "size=64k") == 0;
}

static int save_on_full_disk(void)
{
    if (!mount_small_disk())
        return CANNOT;
    desk_put("disk/file", desk.before, 0640);
    EXPECT(10, fill("disk/filler"));
    EXPECT(11, expect_failing("disk/file", "there is no space left on the disk", "disk/file") == 0);
    EXPECT(12, expect_failing("disk/new", "there is no space left on the disk", NULL) == 0);
    EXPECT(13, !desk_is_there("disk/new"));
    EXPECT(14, chdir("disk") == 0 && desk_names() == 2 && chdir("..") == 0); /* the file and the filler */
    EXPECT(15, remove("disk/filler") == 0);
    EXPECT(16, suffice_project_save(project, "disk/file", SUFFICE_SAVE_REPLACE, error) == SUFFICE_OK);
    EXPECT(17, desk_holds("disk/file", desk.after) && desk_mode("disk/file") == 0640);
    return 0;
}

static int save_on_read_only_disk(void)
{
    suffice_project *made = NULL;
    if (!mount_small_disk())
        return CANNOT;
    desk_put("disk/file", desk.before, 0640);
    EXPECT(10, mount("none", "disk", NULL, MS_REMOUNT | MS_RDONLY, NULL) == 0);
    EXPECT(11, expect_failing("disk/file", "the disk is read-only", "disk/file") == 0);
    EXPECT(12, suffice_project_open("disk/file", 0, &made, error) == SUFFICE_OK); /* which it can do */
    suffice_project_release(made);
    return 0;
}

static void a_full_disk(void **state)
{
    (void)state;
    assert_int_equal(mkdir("disk", 0700), 0);
    expect_done(apart(save_on_full_disk), "no disk can be mounted here");
}

static void a_read_only_disk(void **state)
{
    (void)state;
    assert_int_equal(mkdir("disk", 0700), 0);
    expect_done(apart(save_on_read_only_disk), "no disk can be mounted here");
}
#endif

/* --- the program --- */

static int set_up(void **state)
{
    (void)state;
    error = suffice_error_new();
    desk_prepare(error);
    desk_open();
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    desk_close();
    desk_release();
    suffice_error_release(error);
    return 0;
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, start, stop)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_file_beyond_the_limit),
        TEST(too_many_open_files),
        TEST(a_folder_that_must_not_be_written),
#if defined(__linux__)
        TEST(a_full_disk),
        TEST(a_read_only_disk),
#endif
    };
    return cmocka_run_group_tests_name("limits", tests, set_up, tear_down);
}
