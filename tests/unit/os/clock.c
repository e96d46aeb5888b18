/*
 * Tests of the clock and the random bytes.
 * SPDX-License-Identifier: MIT
 */
#include "os/file.h"

#include "faults.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <time.h>

static int start(void **state)
{
    *state = suffice_error_new();
    faults_begin();
    return *state == NULL;
}

static int stop(void **state)
{
    faults_end();
    suffice_error_release(*state);
    return 0;
}

static void clock_agrees_with_the_c_library(void **state)
{
    int64_t instant = -1;
    int64_t before = (int64_t)time(NULL);
    assert_int_equal(sfp_clock_now(&instant, *state), SUFFICE_OK);
    int64_t after = (int64_t)time(NULL);
    assert_true(instant >= (before - 1) * 1000);
    assert_true(instant < (after + 2) * 1000);
}

static void clock_failure_is_told(void **state)
{
    int64_t instant = 7;
    faults_set(FAULT_NOW, 1, false, SFP_OS_DENIED);
    assert_int_equal(sfp_clock_now(&instant, *state), SUFFICE_ERROR_IO);
    assert_int_equal(instant, 0);
    assert_int_equal(suffice_error_detail(*state), SUFFICE_DETAIL_CLOCK_FAILED);
    assert_string_equal(suffice_error_message(*state), "the time could not be read: permission is denied");
}

static void random_bytes_differ(void **state)
{
    unsigned char a[300] = {0};
    unsigned char b[300] = {0};
    unsigned char after = 0;
    assert_int_equal(sfp_random(a, sizeof a, *state), SUFFICE_OK);
    assert_int_equal(sfp_random(b, sizeof b, *state), SUFFICE_OK);
    assert_memory_not_equal(a, b, sizeof a);
    for (size_t i = sizeof a - 16; i < sizeof a; i++) /* filled up to the end */
        after |= a[i];
    assert_int_not_equal(after, 0);
}

static void no_random_bytes_need_no_system(void **state)
{
    faults_set(FAULT_RANDOM_BYTES, 1, true, SFP_OS_IO);
    assert_int_equal(sfp_random(NULL, 0, *state), SUFFICE_OK);
    assert_int_equal(faults.fired, 0);
}

static void random_failure_leaves_zeros(void **state)
{
    unsigned char bytes[4] = {1, 2, 3, 4};
    const unsigned char zeros[4] = {0};
    faults_set(FAULT_RANDOM_BYTES, 1, false, SFP_OS_IO);
    assert_int_equal(sfp_random(bytes, sizeof bytes, *state), SUFFICE_ERROR_IO);
    assert_memory_equal(bytes, zeros, sizeof zeros);
    assert_int_equal(suffice_error_detail(*state), SUFFICE_DETAIL_RANDOM_FAILED);
}

static void every_code_has_words_of_its_own(void **state)
{
    (void)state;
    for (int a = 0; a < SFP_OS_CODE_COUNT; a++)
        for (int b = 0; b < a; b++)
            assert_string_not_equal(sfp_os_words(a), sfp_os_words(b));
    assert_string_equal(sfp_os_words(SFP_OS_CODE_COUNT), sfp_os_words(SFP_OS_OTHER));
    assert_string_equal(sfp_os_words(-1), sfp_os_words(SFP_OS_OTHER));
}

static void memory_is_told_as_memory(void **state)
{
    suffice_status status = sfp_os_fail(*state, SUFFICE_DETAIL_OPEN_FAILED, "a step", SFP_OS_MEMORY, "a/path");
    assert_int_equal(status, SUFFICE_ERROR_MEMORY);
    assert_int_equal(suffice_error_detail(*state), SUFFICE_DETAIL_OUT_OF_MEMORY);
    assert_string_equal(suffice_error_path(*state), "a/path");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(clock_agrees_with_the_c_library, start, stop),
        cmocka_unit_test_setup_teardown(clock_failure_is_told, start, stop),
        cmocka_unit_test_setup_teardown(random_bytes_differ, start, stop),
        cmocka_unit_test_setup_teardown(no_random_bytes_need_no_system, start, stop),
        cmocka_unit_test_setup_teardown(random_failure_leaves_zeros, start, stop),
        cmocka_unit_test(every_code_has_words_of_its_own),
        cmocka_unit_test_setup_teardown(memory_is_told_as_memory, start, stop),
    };
    return cmocka_run_group_tests_name("os/clock", tests, NULL, NULL);
}
