/*
 * Tests of streamed reading.
 * SPDX-License-Identifier: MIT
 */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE /* mkdtemp, mkfifo and symlink beside strict C11 */
#endif

#include "os/file.h"

#include "faults.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

static char folder[] = "/tmp/suffice-file-XXXXXX";
static suffice_error *error;

static int make_folder(void **state)
{
    (void)state;
    error = suffice_error_new();
    return error == NULL || mkdtemp(folder) == NULL || chdir(folder) != 0;
}

static int remove_folder(void **state)
{
    (void)state;
    suffice_error_release(error);
    return chdir("/") != 0 || rmdir(folder) != 0;
}

static int start(void **state)
{
    (void)state;
    suffice_error_clear(error);
    faults_begin();
    FILE *file = fopen("text", "w");
    return file == NULL || fputs("one card, one call", file) < 0 || fclose(file) != 0;
}

static int stop(void **state)
{
    (void)state;
    faults_end();
    return unlink("text") != 0;
}

static suffice_status read_all(const char *path, char *text, size_t size)
{
    struct sfp_file file;
    size_t length = 0;
    size_t got = 0;
    suffice_status status = sfp_file_open(path, &file, error);
    while (status == SUFFICE_OK) {
        status = sfp_file_read(&file, text + length, size - 1 - length, &got, error);
        if (got == 0)
            break;
        length += got;
    }
    text[length] = '\0';
    sfp_file_close(&file);
    return status;
}

static void reads_to_the_end(void **state)
{
    char text[64];
    (void)state;
    assert_int_equal(read_all("text", text, sizeof text), SUFFICE_OK);
    assert_string_equal(text, "one card, one call");
    assert_int_equal(faults.open, 0);
}

static void reads_on_after_short_reads(void **state)
{
    char text[64];
    (void)state;
    faults.most = 1;
    assert_int_equal(read_all("text", text, sizeof text), SUFFICE_OK);
    assert_string_equal(text, "one card, one call");
    assert_true(faults.counts[FAULT_READ_FILE] >= 18);
}

static void reads_again_after_an_interruption(void **state)
{
    char text[64];
    (void)state;
    faults_set(FAULT_READ_FILE, 1, false, SFP_OS_INTERRUPTED);
    faults.most = 5;
    assert_int_equal(read_all("text", text, sizeof text), SUFFICE_OK);
    assert_int_equal(faults.fired, 1);
    assert_string_equal(text, "one card, one call");
}

static void stamp_is_what_the_file_is(void **state)
{
    struct sfp_file file;
    struct stat facts;
    (void)state;
    assert_int_equal(stat("text", &facts), 0);
    assert_int_equal(sfp_file_open("text", &file, error), SUFFICE_OK);
    assert_true(file.stamp.known);
    assert_int_equal(file.stamp.device, facts.st_dev);
    assert_int_equal(file.stamp.node, facts.st_ino);
    assert_int_equal(file.stamp.size, 18);
    assert_int_equal(file.stamp.changed, (int64_t)facts.st_mtim.tv_sec * 1000000000 + facts.st_mtim.tv_nsec);
    sfp_file_close(&file);
    assert_false(file.stamp.known);
    sfp_file_close(&file); /* closed already */
    assert_int_equal(faults.open, 0);
}

static void stamps_are_equal_only_if_known_and_the_same(void **state)
{
    const struct sfp_stamp one = {true, 1, 2, 3, 4};
    struct sfp_stamp other = one;
    (void)state;
    assert_true(sfp_stamp_equal(&one, &other));
    other.device++;
    assert_false(sfp_stamp_equal(&one, &other));
    other = one;
    other.node++;
    assert_false(sfp_stamp_equal(&one, &other));
    other = one;
    other.size++;
    assert_false(sfp_stamp_equal(&one, &other));
    other = one;
    other.changed++;
    assert_false(sfp_stamp_equal(&one, &other));
    other = one;
    other.known = false;
    assert_false(sfp_stamp_equal(&one, &other));
    assert_false(sfp_stamp_equal(&other, &other));
}

/* Times that do not fit nanoseconds in 64 bits must not overflow. */
static void far_times_are_taken(void **state)
{
    struct sfp_file file;
    struct timespec times[2] = {{0, 0}, {(time_t)1 << 34, 999999999}};
    (void)state;
    assert_int_equal(utimensat(AT_FDCWD, "text", times, 0), 0);
    assert_int_equal(sfp_file_open("text", &file, error), SUFFICE_OK);
    assert_true(file.stamp.changed > 0);
    sfp_file_close(&file);
    times[1].tv_sec = -2000000000;
    assert_int_equal(utimensat(AT_FDCWD, "text", times, 0), 0);
    assert_int_equal(sfp_file_open("text", &file, error), SUFFICE_OK);
    assert_true(file.stamp.changed < 0);
    sfp_file_close(&file);
}

static void expect_refused(const char *path, suffice_detail detail, const char *cause)
{
    struct sfp_file file;
    suffice_error_clear(error);
    assert_int_equal(sfp_file_open(path, &file, error), suffice_detail_status(detail));
    assert_int_equal(suffice_error_detail(error), detail);
    assert_non_null(strstr(suffice_error_message(error), cause));
    assert_string_equal(suffice_error_path(error), path);
    assert_false(file.open);
    assert_int_equal(faults.open, 0);
}

static void what_is_not_there_is_refused(void **state)
{
    (void)state;
    expect_refused("nothing", SUFFICE_DETAIL_NO_SUCH_FILE, "there is no such file");
    expect_refused("text/below", SUFFICE_DETAIL_NO_SUCH_FILE, "not a folder");
    assert_int_equal(symlink("loop", "loop"), 0);
    expect_refused("loop", SUFFICE_DETAIL_OPEN_FAILED, "too many times");
    assert_int_equal(unlink("loop"), 0);
}

static void what_is_not_a_file_is_refused(void **state)
{
    (void)state;
    expect_refused(".", SUFFICE_DETAIL_NOT_A_FILE, "it is a folder");
    expect_refused("/dev/null", SUFFICE_DETAIL_NOT_A_FILE, "not a regular file");
}

static void a_pipe_is_refused_without_waiting(void **state)
{
    (void)state;
    assert_int_equal(mkfifo("pipe", 0600), 0);
    alarm(10); /* ends the program if opening waits */
    expect_refused("pipe", SUFFICE_DETAIL_NOT_A_FILE, "not a regular file");
    alarm(0);
    assert_int_equal(unlink("pipe"), 0);
}

static void a_socket_is_refused(void **state)
{
    struct sockaddr_un address = {.sun_family = AF_UNIX, .sun_path = "socket"};
    int end = socket(AF_UNIX, SOCK_STREAM, 0);
    (void)state;
    assert_int_equal(bind(end, (const struct sockaddr *)&address, sizeof address), 0);
    expect_refused("socket", SUFFICE_DETAIL_NOT_A_FILE, "not a regular file");
    close(end);
    assert_int_equal(unlink("socket"), 0);
}

static void no_path_is_refused(void **state)
{
    struct sfp_file file;
    (void)state;
    assert_int_equal(sfp_file_open(NULL, &file, error), SUFFICE_ERROR_ARGUMENT);
    assert_string_equal(suffice_error_argument(error), "path");
    assert_int_equal(sfp_file_open("", &file, error), SUFFICE_ERROR_ARGUMENT);
    assert_int_equal(suffice_error_detail(error), SUFFICE_DETAIL_EMPTY);
    assert_int_equal(sfp_file_open(NULL, &file, NULL), SUFFICE_ERROR_ARGUMENT);
}

static void every_failure_is_told(void **state)
{
    static const struct {
        enum fault_call call;
        suffice_detail detail;
    } cases[] = {
        {FAULT_OPEN_FILE, SUFFICE_DETAIL_OPEN_FAILED},
        {FAULT_LOOK_AT, SUFFICE_DETAIL_OPEN_FAILED},
        {FAULT_READ_FILE, SUFFICE_DETAIL_READ_FAILED},
    };
    char text[64];
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        faults_set(cases[i].call, 1, true, SFP_OS_TOO_MANY_OPEN);
        assert_int_equal(read_all("text", text, sizeof text), SUFFICE_ERROR_IO);
        assert_int_equal(suffice_error_detail(error), cases[i].detail);
        assert_non_null(strstr(suffice_error_message(error), sfp_os_words(SFP_OS_TOO_MANY_OPEN)));
        assert_string_equal(suffice_error_path(error), "text");
        assert_string_equal(text, "");
        assert_int_equal(faults.open, 0);
    }
}

static void a_read_may_fail_later(void **state)
{
    char text[64];
    (void)state;
    faults_set(FAULT_READ_FILE, 3, false, SFP_OS_IO);
    faults.most = 4;
    assert_int_equal(read_all("text", text, sizeof text), SUFFICE_ERROR_IO);
    assert_string_equal(text, "one card");
    assert_int_equal(faults.open, 0);
}

static void a_failing_close_loses_nothing(void **state)
{
    char text[64];
    (void)state;
    faults_set(FAULT_CLOSE_FILE, 1, false, SFP_OS_IO);
    assert_int_equal(read_all("text", text, sizeof text), SUFFICE_OK);
    assert_int_equal(faults.fired, 1);
    assert_int_equal(faults.open, 0);
}

static void a_closed_file_cannot_be_read(void **state)
{
    struct sfp_file file = {0};
    char byte;
    size_t got = 1;
    (void)state;
    assert_int_equal(sfp_file_read(&file, &byte, 1, &got, error), SUFFICE_ERROR_STATE);
    assert_int_equal(got, 0);
}

static void a_long_path_is_cut_for_messages(void **state)
{
    char path[3000];
    struct sfp_file file;
    (void)state;
    for (size_t i = 0; i + 6 < sizeof path; i += 2)
        memcpy(path + i, "./", 2);
    memcpy(path + sizeof path - 6, "/text", 6);
    assert_int_equal(sfp_file_open(path, &file, error), SUFFICE_OK);
    assert_int_equal(strlen(file.path), SFP_PATH_SIZE - 1);
    sfp_file_close(&file);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, start, stop)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(reads_to_the_end),
        TEST(reads_on_after_short_reads),
        TEST(reads_again_after_an_interruption),
        TEST(stamp_is_what_the_file_is),
        TEST(stamps_are_equal_only_if_known_and_the_same),
        TEST(far_times_are_taken),
        TEST(what_is_not_there_is_refused),
        TEST(what_is_not_a_file_is_refused),
        TEST(a_pipe_is_refused_without_waiting),
        TEST(a_socket_is_refused),
        TEST(no_path_is_refused),
        TEST(every_failure_is_told),
        TEST(a_read_may_fail_later),
        TEST(a_failing_close_loses_nothing),
        TEST(a_closed_file_cannot_be_read),
        TEST(a_long_path_is_cut_for_messages),
    };
    return cmocka_run_group_tests_name("os/file", tests, make_folder, remove_folder);
}
