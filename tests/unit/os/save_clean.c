/*
 * Tests of removing what killed saves left.
 * SPDX-License-Identifier: MIT
 */
#include "saving.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <time.h>

static void make_old(const char *name, int64_t seconds)
{
    struct timespec times[2] = {{time(NULL) - seconds, 0}, {time(NULL) - seconds, 0}};
    if (!is_there(name))
        put(name, "left");
    assert_int_equal(utimensat(AT_FDCWD, name, times, AT_SYMLINK_NOFOLLOW), 0);
}

static void cleaning_removes_only_what_is_ours_and_old(void **state)
{
    static const char *const kept[] = {
        ".file.0123456.suffice-tmp",    ".file.012345678.suffice-tmp", ".file.0123456x.suffice-tmp",
        ".file.01234567.suffice-tmp.x", ".other.01234567.suffice-tmp", "file.01234567.suffice-tmp",
        ".file.ABCDEFAB.suffice-tmp",   ".file.01234567.suffice-old",  ".file..01234567.suffice-tmp",
    };
    size_t removed = 9;
    (void)state;
    for (size_t i = 0; i < sizeof kept / sizeof kept[0]; i++)
        make_old(kept[i], 7200);
    make_old(".file.01234567.suffice-tmp", 7200);
    make_old(".file.89abcdef.suffice-tmp", 3660);
    make_old(".file.89abcdee.suffice-tmp", 3540);
    assert_int_equal(mkdir(".file.00000000.suffice-tmp", 0700), 0);
    assert_int_equal(symlink("x", ".file.00000001.suffice-tmp"), 0);
    make_old(".file.00000000.suffice-tmp", 7200);
    make_old(".file.00000001.suffice-tmp", 7200);
    assert_int_equal(sfp_save_clean("file", 3600000, &removed, error), SUFFICE_OK);
    assert_int_equal(removed, 2);
    assert_true(is_there(".file.89abcdee.suffice-tmp"));
    for (size_t i = 0; i < sizeof kept / sizeof kept[0]; i++)
        assert_true(is_there(kept[i]));
    put("file", OLD); /* now what it replaced is not the last copy */
    assert_int_equal(sfp_save_clean("file", 3600000, &removed, error), SUFFICE_OK);
    assert_int_equal(removed, 1);
    assert_false(is_there(".file.01234567.suffice-old"));
    expect_content("file", OLD);
}

static void cleaning_finds_what_a_killed_save_left(void **state)
{
    static const char *const names[] = {"file", NULL};
    char name[256];
    size_t removed = 0;
    (void)state;
    memset(name, 'n', 255);
    name[255] = '\0';
    for (size_t i = 0; i < 2; i++) {
        const char *path = names[i] != NULL ? names[i] : name;
        pid_t child = fork();
        if (child == 0) {
            struct sfp_save saving;
            _exit(sfp_save_begin(&saving, path, 0, NULL, NULL) == SUFFICE_OK ? 0 : 1);
        }
        int status = 1;
        assert_int_equal(waitpid(child, &status, 0), child);
        assert_int_equal(status, 0);
        assert_int_equal(leftovers(), 1);
        usleep(20000);
        assert_int_equal(sfp_save_clean(path, 3600000, &removed, error), SUFFICE_OK);
        assert_int_equal(removed, 0);
        assert_int_equal(sfp_save_clean(path, 1, &removed, error), SUFFICE_OK);
        assert_int_equal(removed, 1);
        assert_int_equal(leftovers(), 0);
    }
}

static void cleaning_follows_a_link(void **state)
{
    size_t removed = 0;
    (void)state;
    assert_int_equal(mkdir("below", 0700), 0);
    put("below/file", OLD);
    make_old("below/.file.01234567.suffice-tmp", 7200);
    assert_int_equal(symlink("below/file", "link"), 0);
    assert_int_equal(sfp_save_clean("link", 0, &removed, error), SUFFICE_OK);
    assert_int_equal(removed, 1);
    assert_int_equal(unlink("below/file"), 0);
}

static void cleaning_tells_what_failed(void **state)
{
    static const struct {
        enum fault_call call;
        int at;
        suffice_detail detail;
    } cases[] = {
        {FAULT_OPEN_FOLDER, 1, SUFFICE_DETAIL_OPEN_FAILED}, {FAULT_LOOK_IN, 1, SUFFICE_DETAIL_OPEN_FAILED},
        {FAULT_LOOK_IN, 3, SUFFICE_DETAIL_REMOVE_FAILED},   {FAULT_LIST, 1, SUFFICE_DETAIL_READ_FAILED},
        {FAULT_REMOVE_IN, 1, SUFFICE_DETAIL_REMOVE_FAILED},
    };
    size_t removed = 9;
    (void)state;
    make_old(".file.01234567.suffice-tmp", 7200);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        faults_set(cases[i].call, cases[i].at, false, SFP_OS_DENIED);
        suffice_status status = sfp_save_clean("file", 0, &removed, error);
        assert_int_equal(suffice_error_detail(error), cases[i].detail);
        assert_int_equal(status, SUFFICE_ERROR_IO);
        assert_string_equal(suffice_error_path(error), "file");
        assert_int_equal(removed, 0);
        assert_int_equal(faults.open, 0);
    }
    faults_set(FAULT_NOW, 1, false, SFP_OS_DENIED);
    suffice_error_clear(error);
    assert_int_equal(sfp_save_clean("file", 0, &removed, error), SUFFICE_ERROR_IO);
    assert_string_equal(suffice_error_path(error), "file");
    assert_int_equal(sfp_save_clean("file", -1, &removed, error), SUFFICE_ERROR_ARGUMENT);
    assert_int_equal(sfp_save_clean(NULL, 0, &removed, error), SUFFICE_ERROR_ARGUMENT);
    assert_int_equal(sfp_save_clean("file", INT64_MAX, NULL, error), SUFFICE_OK);
    faults_set(FAULT_REMOVE_IN, 1, false, SFP_OS_NOT_FOUND); /* another process was quicker */
    assert_int_equal(sfp_save_clean("file", 0, &removed, error), SUFFICE_OK);
    assert_int_equal(removed, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(cleaning_removes_only_what_is_ours_and_old),
        TEST(cleaning_finds_what_a_killed_save_left),
        TEST(cleaning_follows_a_link),
        TEST(cleaning_tells_what_failed),
    };
    return cmocka_run_group_tests_name("os/save_clean", tests, make_folder, remove_folder);
}
