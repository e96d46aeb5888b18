/*
 * Tests of repeats: six words in a row are found again, whatever their case and the signs between them; five are not.
 * SPDX-License-Identifier: MIT
 */
#include "model/repeats.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

static const struct sfp_hash_key key = {3, 9};

static bool repeats(const char *known, const char *text)
{
    struct sfp_repeats all;
    sfp_repeats_init(&all, &key);
    assert_true(sfp_repeats_add(&all, known, strlen(known)));
    bool found = sfp_repeats_in(&all, text, strlen(text));
    sfp_repeats_release(&all);
    return found;
}

static void test_runs(void **state)
{
    static const char known[] = "At night there was nobody to ring, not even the ward.";
    (void)state;
    assert_true(repeats(known, known));
    assert_true(repeats(known, "at NIGHT there \xE2\x80\x9Cwas\xE2\x80\x9D nobody - to"));
    assert_true(repeats(known, "She said to ring; not even the ward answered"));
    assert_true(repeats(known, "x x x x x x x there was nobody to ring not x"));
    assert_false(repeats(known, "At night there was nobody"));
    assert_false(repeats(known, "there was nobody else to ring not"));
    assert_false(repeats(known, "night at there was nobody to"));
    assert_false(repeats(known, ""));
    assert_false(repeats("five words are too few", "five words are too few"));
    assert_false(repeats("", known));
}

/* Words in other scripts and with signs in them are words. */
static void test_scripts(void **state)
{
    static const char known[] = "\xE0\xA8\xAE\xE0\xA9\x88\xE0\xA8\x82 \xC3\xA9t\xC3\xA9 a b c d";
    (void)state;
    assert_true(repeats(known, known));
    assert_false(repeats(known, "\xE0\xA8\xAE\xE0\xA9\x88 \xC3\xA9t\xC3\xA9 a b c d"));
}

/* The same run is held once, however often it comes. */
static void test_held_once(void **state)
{
    struct sfp_repeats all;
    static const char known[] = "a b c d e f a b c d e f a b c d e f";
    (void)state;
    sfp_repeats_init(&all, &key);
    assert_true(sfp_repeats_add(&all, known, sizeof known - 1));
    assert_int_equal(all.count, 6);
    assert_true(sfp_repeats_add(&all, known, sizeof known - 1));
    assert_int_equal(all.count, 6);
    sfp_repeats_release(&all);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_runs),
        cmocka_unit_test(test_scripts),
        cmocka_unit_test(test_held_once),
    };
    return cmocka_run_group_tests_name("repeats", tests, NULL, NULL);
}
