/*
 * The version of the library, and the names of statuses.
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>

#include <suffice/types.h>

static void the_version_is_that_of_the_headers(void **state)
{
    char text[32];
    int32_t number = suffice_version_number();
    (void)state;
    assert_int_equal(number, SUFFICE_VERSION_NUMBER);
    snprintf(text, sizeof text, "%d.%d.%d", (int)(number / 1000000), (int)(number / 1000 % 1000), (int)(number % 1000));
    assert_string_equal(suffice_version(), text);
}

static void each_status_has_a_name(void **state)
{
    (void)state;
    assert_string_equal(suffice_status_name(SUFFICE_OK), "good");
    assert_string_equal(suffice_status_name(SUFFICE_ERROR_NOT_FOUND), "not found");
    assert_string_equal(suffice_status_name(SUFFICE_ERROR_CANCELLED), "cancelled");
    assert_string_equal(suffice_status_name(SUFFICE_ERROR_CANCELLED - 1), "unknown status");
    assert_string_equal(suffice_status_name(1), "unknown status");
    assert_string_equal(suffice_status_name(INT32_MIN), "unknown status");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_version_is_that_of_the_headers),
        cmocka_unit_test(each_status_has_a_name),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
