/*
 * Date: every day of ten thousand years, and every way to write one wrong.
 * SPDX-License-Identifier: MIT
 */
#include "base/date.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

static const int64_t day_length = INT64_C(86400000);

static bool date_parse(const char *text, int32_t *date)
{
    return sfp_date_parse(text, strlen(text), date);
}

static bool partial_parse(const char *text, int32_t *date)
{
    return sfp_partial_date_parse(text, strlen(text), date);
}

static bool instant_parse(const char *text, int64_t *instant)
{
    return sfp_instant_parse(text, strlen(text), instant);
}

/* The calendar as a wall calendar has it, day after day. */
static int32_t day_after(int32_t date)
{
    static const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    int year = date / 10000, month = date / 100 % 100, day = date % 100;
    int length = lengths[month - 1];
    if (month == 2 && (year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)))
        length = 29;
    if (day < length)
        return date + 1;
    return month < 12 ? year * 10000 + (month + 1) * 100 + 1 : (year + 1) * 10000 + 101;
}

static void every_day_is_one_after_the_last(void **state)
{
    (void)state;
    int32_t date = 10101;

    for (int32_t days = -719162; days <= 2932896; days++) {
        if (sfp_date_to_days(date) != days || sfp_date_from_days(days) != date || !sfp_date_is_valid(date))
            fail_msg("%d", (int)date);
        date = day_after(date);
    }
    assert_int_equal(date, 100000101);
    assert_int_equal(sfp_date_to_days(19700101), 0);
    assert_int_equal(sfp_date_to_days(20250320), 20167);
}

static void days_outside_the_years_are_no_date(void **state)
{
    (void)state;
    assert_int_equal(sfp_date_from_days(-719162), 10101);
    assert_int_equal(sfp_date_from_days(-719163), 0);
    assert_int_equal(sfp_date_from_days(2932896), 99991231);
    assert_int_equal(sfp_date_from_days(2932897), 0);
    assert_int_equal(sfp_date_from_days(INT32_MAX), 0);
    assert_int_equal(sfp_date_from_days(INT32_MIN), 0);
}

static void a_date_must_be_on_the_calendar(void **state)
{
    (void)state;
    static const int64_t good[] = {10101, 99991231, 20240229, 20000229, 4000229, 20250131, 20250430};
    static const int64_t bad[] = {
        0,        -20250320, 1,         101,      9999,      20230229,  19000229,
        21000229, 20250431,  20250332,  20251301, 20250399,  99991232,  100000101,
        20250001, INT64_MAX, INT64_MIN, 20259901, 120250320, 4314987616 /* 2^32 + 20020320 */};

    for (size_t i = 0; i < sizeof good / sizeof good[0]; i++) {
        assert_true(sfp_date_is_valid(good[i]));
        assert_true(sfp_partial_date_is_valid(good[i]));
    }
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        assert_false(sfp_date_is_valid(bad[i]));
        assert_false(sfp_partial_date_is_valid(bad[i]));
    }
}

static void a_partial_date_may_lack_its_end(void **state)
{
    (void)state;
    static const int64_t good[] = {10000, 20250000, 20250300, 99990000, 99991200};
    static const int64_t bad[] = {20250001, 20250031, 20251300, 0, 100, 9900, 100000000};

    for (size_t i = 0; i < sizeof good / sizeof good[0]; i++) {
        assert_true(sfp_partial_date_is_valid(good[i]));
        assert_false(sfp_date_is_valid(good[i]));
    }
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
        assert_false(sfp_partial_date_is_valid(bad[i]));
}

static void check_date(const char *text, int32_t expected, bool full)
{
    char written[SFP_DATE_SIZE];
    int32_t date = 0, again = 0;

    assert_true(partial_parse(text, &date));
    assert_int_equal(date, expected);
    assert_int_equal(date_parse(text, &again), full);
    assert_int_equal(again, full ? expected : 0);
    assert_int_equal(sfp_date_write(date, written), strlen(text));
    assert_string_equal(written, text);
}

static void dates_go_both_ways(void **state)
{
    (void)state;
    check_date("2025-03-20", 20250320, true);
    check_date("2024-02-29", 20240229, true);
    check_date("0001-01-01", 10101, true);
    check_date("0999-10-09", 9991009, true);
    check_date("9999-12-31", 99991231, true);
    check_date("2025-03", 20250300, false);
    check_date("0001-12", 11200, false);
    check_date("2025", 20250000, false);
    check_date("0001", 10000, false);
}

static void other_dates_are_refused(void **state)
{
    (void)state;
    static const char *const refused[] = {
        "",           "2",          "202",         "0000",       "0000-01",    "0000-01-01", "2025-",      "2025-3",
        "2025-00",    "2025-13",    "2025-03-",    "2025-03-1",  "2025-03-00", "2025-00-00", "2025-00-10", "2025-02-29",
        "1900-02-29", "2025-04-31", "2025-03-32",  "2025/03/20", "2025-03/20", "2025/03-20", "20250320",   "2025-03-2O",
        "2025-O3-20", "2O25-03-20", "2025-03-20 ", " 025-03-20", "+025-03-20", "-025-03-20", "2025-03-+1", "2025--3-20",
        "10000",      "10000-01",   "10000-01-01", "2025-03-20Z"};

    for (size_t i = 0; i < sizeof refused / sizeof refused[0]; i++) {
        int32_t date = 77;
        assert_false(partial_parse(refused[i], &date));
        assert_false(date_parse(refused[i], &date));
        assert_int_equal(date, 77);
    }
    int32_t date = 77;
    assert_false(sfp_date_parse(NULL, 0, &date));
    assert_false(sfp_partial_date_parse(NULL, 0, &date));
    assert_int_equal(date, 77);
}

/* Each byte of a good text in turn replaced by each other byte: no date but those of other digits. */
static void a_date_is_digits_and_hyphens(void **state)
{
    (void)state;
    static const char good[] = "2025-11-11";

    for (size_t place = 0; place < 10; place++) {
        for (int c = 0; c < 256; c++) {
            char text[11];
            int32_t date = 0;
            memcpy(text, good, sizeof text);
            text[place] = (char)c;
            bool digit = c >= '0' && c <= '9';
            if (sfp_date_parse(text, 10, &date))
                assert_true(place == 4 || place == 7 ? c == '-' : digit);
            else
                assert_true(place == 4 || place == 7 ? c != '-' : !digit || place >= 5);
        }
    }
}

static void check_instant(const char *text, int64_t expected)
{
    char written[SFP_INSTANT_SIZE];
    int64_t instant = 0;

    assert_true(instant_parse(text, &instant));
    assert_true(instant == expected);
    assert_true(sfp_instant_is_valid(instant));
    assert_int_equal(sfp_instant_write(instant, written), strlen(text));
    assert_string_equal(written, text);
}

static void instants_go_both_ways(void **state)
{
    (void)state;
    check_instant("1970-01-01T00:00:00Z", 0);
    check_instant("1970-01-01T00:00:00.001Z", 1);
    check_instant("1969-12-31T23:59:59.999Z", -1);
    check_instant("1969-12-31T23:59:59Z", -1000);
    check_instant("1969-12-31T00:00:00Z", -day_length);
    check_instant("1970-01-02T00:00:00Z", day_length);
    check_instant("2025-03-20T10:02:00Z", INT64_C(1742464920000));
    check_instant("2025-03-20T10:02:00.250Z", INT64_C(1742464920250));
    check_instant("2025-03-20T10:02:00.025Z", INT64_C(1742464920025));
    check_instant("2024-02-29T23:59:59.999Z", INT64_C(1709251199999));
    check_instant("0001-01-01T00:00:00Z", INT64_C(-62135596800000));
    check_instant("9999-12-31T23:59:59.999Z", INT64_C(253402300799999));
}

static void instants_end_with_the_years(void **state)
{
    (void)state;
    assert_true(sfp_instant_is_valid(INT64_C(-62135596800000)));
    assert_false(sfp_instant_is_valid(INT64_C(-62135596800001)));
    assert_true(sfp_instant_is_valid(INT64_C(253402300799999)));
    assert_false(sfp_instant_is_valid(INT64_C(253402300800000)));
    assert_false(sfp_instant_is_valid(INT64_MIN));
    assert_false(sfp_instant_is_valid(INT64_MAX));
}

static void other_instants_are_refused(void **state)
{
    (void)state;
    static const char *const refused[] = {
        "",
        "2025-03-20",
        "2025-03-20T10:02Z",
        "2025-03-20T10:02:00",
        "2025-03-20t10:02:00Z",
        "2025-03-20 10:02:00Z",
        "2025-03-20T10:02:00z",
        "2025-03-20T10:02:00+",
        "2025-03-20T10:02:00+00:0",
        "2025-03-20T10:02:00+00:00",
        "2025-03-20T24:00:00Z",
        "2025-03-20T23:60:00Z",
        "2016-12-31T23:59:60Z",
        "2025-03-20T99:00:00Z",
        "2025-03-20T10-02:00Z",
        "2025-03-20T10:02-00Z",
        "2025-03-20T1O:02:00Z",
        "2025-03-20T10:O2:00Z",
        "2025-03-20T10:02:O0Z",
        "2025-02-29T10:02:00Z",
        "0000-01-01T00:00:00Z",
        "2025-03-20T10:02:00.Z",
        "2025-03-20T10:02:00.2Z",
        "2025-03-20T10:02:00.25Z",
        "2025-03-20T10:02:00.000Z",
        "2025-03-20T10:02:00,250Z",
        "2025-03-20T10:02:00.25OZ",
        "2025-03-20T10:02:00.2500Z",
        "2025-03-20T10:02:00.250",
        "2025-03-20T10:02:00.2501",
        "2025-03-20T10:02:00Z ",
        "2025-03-20T-1:02:00Z",
    };

    for (size_t i = 0; i < sizeof refused / sizeof refused[0]; i++) {
        int64_t instant = 77;
        assert_false(instant_parse(refused[i], &instant));
        assert_int_equal(instant, 77);
    }
    int64_t instant = 77;
    assert_false(sfp_instant_parse(NULL, 0, &instant));
}

static void every_second_of_a_day_goes_both_ways(void **state)
{
    (void)state;

    for (int64_t second = 0; second < 86400; second++) {
        char text[SFP_INSTANT_SIZE];
        int64_t instant = -day_length * 400 + second * 1000 + second % 1000, back = 0;
        size_t length = sfp_instant_write(instant, text);
        assert_true(sfp_instant_parse(text, length, &back));
        assert_true(back == instant);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_day_is_one_after_the_last),
        cmocka_unit_test(days_outside_the_years_are_no_date),
        cmocka_unit_test(a_date_must_be_on_the_calendar),
        cmocka_unit_test(a_partial_date_may_lack_its_end),
        cmocka_unit_test(dates_go_both_ways),
        cmocka_unit_test(other_dates_are_refused),
        cmocka_unit_test(a_date_is_digits_and_hyphens),
        cmocka_unit_test(instants_go_both_ways),
        cmocka_unit_test(instants_end_with_the_years),
        cmocka_unit_test(other_instants_are_refused),
        cmocka_unit_test(every_second_of_a_day_goes_both_ways),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
