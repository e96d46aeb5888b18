/*
 * Number: the canonical form of whole numbers and decimals, and nothing else.
 * SPDX-License-Identifier: MIT
 */
#include "base/number.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

static bool parse(const char *text, int64_t *value)
{
    return sfp_integer_parse(text, strlen(text), value);
}

static void whole_numbers_go_both_ways(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        int64_t value;
    } pairs[] = {
        {"0", 0},
        {"1", 1},
        {"-1", -1},
        {"9", 9},
        {"10", 10},
        {"-10", -10},
        {"1203", 1203},
        {"2147483648", INT64_C(2147483648)},
        {"-2147483649", INT64_C(-2147483649)},
        {"999999999999999999", INT64_C(999999999999999999)},
        {"9223372036854775806", INT64_MAX - 1},
        {"9223372036854775807", INT64_MAX},
        {"-9223372036854775807", -INT64_MAX},
        {"-9223372036854775808", INT64_MIN},
    };

    for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++) {
        int64_t value = 77;
        char text[SFP_INTEGER_SIZE];
        assert_true(parse(pairs[i].text, &value));
        assert_true(value == pairs[i].value);
        assert_int_equal(sfp_integer_write(value, text), strlen(pairs[i].text));
        assert_string_equal(text, pairs[i].text);
    }
}

static void powers_of_ten_go_both_ways(void **state)
{
    (void)state;
    int64_t power = 1;

    for (int i = 0; i <= 18; i++) {
        for (int64_t off = -1; off <= 1; off++) {
            int64_t value = power + off, back = 0;
            char text[SFP_INTEGER_SIZE];
            size_t length = sfp_integer_write(value, text);
            assert_int_equal(text[length], 0);
            assert_true(sfp_integer_parse(text, length, &back));
            assert_true(back == value);
            length = sfp_integer_write(-value, text);
            assert_true(sfp_integer_parse(text, length, &back));
            assert_true(back == -value);
        }
        power = i < 18 ? power * 10 : power;
    }
}

static void other_forms_are_refused(void **state)
{
    (void)state;
    static const char *const refused[] = {"",
                                          "-",
                                          "+1",
                                          "--1",
                                          "-0",
                                          "00",
                                          "01",
                                          "-01",
                                          " 1",
                                          "1 ",
                                          "1\n",
                                          "1-",
                                          "1.0",
                                          "1e3",
                                          "0x1",
                                          "a",
                                          "1a",
                                          "/",
                                          ":",
                                          "\xD9\xA1" /* an Arabic digit */,
                                          "9223372036854775808",
                                          "-9223372036854775809",
                                          "9223372036854775810",
                                          "10000000000000000000",
                                          "18446744073709551616",
                                          "-18446744073709551615",
                                          "99999999999999999999",
                                          "100000000000000000000",
                                          "-100000000000000000000",
                                          "184467440737095516160000000000000001"};

    for (size_t i = 0; i < sizeof refused / sizeof refused[0]; i++) {
        int64_t value = 77;
        assert_false(parse(refused[i], &value));
        assert_int_equal(value, 77);
    }
}

static void the_size_is_what_counts(void **state)
{
    (void)state;
    int64_t value = 0;

    assert_false(sfp_integer_parse(NULL, 0, &value));
    assert_true(sfp_integer_parse("123", 2, &value));
    assert_int_equal(value, 12);
    assert_false(sfp_integer_parse("12\0", 3, &value));
}

static void decimals_have_one_form(void **state)
{
    (void)state;
    static const char *const good[] = {"0",    "7",   "12",    "-12",  "0.5",  "-0.5",
                                       "12.0", "1.0", "10.25", "0.00", "-0.0", "123456789012345678901234567890.5"};
    static const char *const refused[] = {"",    "-",  ".",    "-.",  ".5",   "-.5",       "5.",   "-5.",
                                          "00",  "01", "00.5", "-01", "+1",   "1,5",       "1.5.", "1.2.3",
                                          "1 ",  " 1", "1e5",  "1.e", "1.-5", "1.5e",      "--1",  "NaN",
                                          "inf", "1-", "1.5 ", "a.5", "0x1",  "1.\xC2\xBD"};

    for (size_t i = 0; i < sizeof good / sizeof good[0]; i++)
        assert_true(sfp_decimal_is_valid(good[i], strlen(good[i])));
    for (size_t i = 0; i < sizeof refused / sizeof refused[0]; i++)
        assert_false(sfp_decimal_is_valid(refused[i], strlen(refused[i])));
    assert_false(sfp_decimal_is_valid(NULL, 0));
    assert_false(sfp_decimal_is_valid("1.5", 2));
    assert_true(sfp_decimal_is_valid("1.5", 1));
    assert_false(sfp_decimal_is_valid("1.5\0", 4));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(whole_numbers_go_both_ways), cmocka_unit_test(powers_of_ten_go_both_ways),
        cmocka_unit_test(other_forms_are_refused),    cmocka_unit_test(the_size_is_what_counts),
        cmocka_unit_test(decimals_have_one_form),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
