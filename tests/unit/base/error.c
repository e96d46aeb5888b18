/*
 * Error: filling, cutting, clearing, and the table of details.
 * SPDX-License-Identifier: MIT
 */
#include "base/error.h"

#include "base/memory.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

static const struct {
    suffice_detail number;
    const char *constant;
    const char *name;
    suffice_status status;
    const char *sentence;
} details[] = {
#define DETAIL(number, NAME, name, KIND, sentence) {number, #NAME, name, SUFFICE_ERROR_##KIND, sentence},
#include "base/details.def"
#undef DETAIL
};

enum { DETAIL_COUNT = sizeof details / sizeof details[0] };

static int set_up(void **state)
{
    *state = suffice_error_new();
    return *state == NULL ? -1 : 0;
}

static int tear_down(void **state)
{
    suffice_error_release(*state);
    return 0;
}

static void check_empty(const suffice_error *error)
{
    assert_int_equal(suffice_error_status(error), SUFFICE_OK);
    assert_int_equal(suffice_error_detail(error), SUFFICE_DETAIL_NONE);
    assert_string_equal(suffice_error_message(error), "");
    assert_string_equal(suffice_error_argument(error), "");
    assert_int_equal(suffice_error_item(error), 0);
    assert_string_equal(suffice_error_path(error), "");
    assert_int_equal(suffice_error_line(error), 0);
    assert_int_equal(suffice_error_column(error), 0);
}

static void fill(suffice_error *error)
{
    sfp_fail(error, SUFFICE_DETAIL_CIRCLE, "code %d", 5);
    sfp_error_argument(error, "parent");
    sfp_error_item(error, 42);
    sfp_error_path(error, "fernhollow.xml");
    sfp_error_place(error, 214, 7);
}

static void a_new_error_is_empty(void **state)
{
    check_empty(*state);
}

static void no_error_reads_as_empty(void **state)
{
    (void)state;
    check_empty(NULL);
}

static void a_failure_is_told_in_full(void **state)
{
    suffice_error *error = *state;

    assert_int_equal(sfp_fail(error, SUFFICE_DETAIL_CIRCLE, "%s %d", "code", 5), SUFFICE_ERROR_RULE);
    fill(error);
    assert_int_equal(suffice_error_status(error), SUFFICE_ERROR_RULE);
    assert_int_equal(suffice_error_detail(error), SUFFICE_DETAIL_CIRCLE);
    assert_string_equal(suffice_error_message(error), "code 5");
    assert_string_equal(suffice_error_argument(error), "parent");
    assert_int_equal(suffice_error_item(error), 42);
    assert_string_equal(suffice_error_path(error), "fernhollow.xml");
    assert_int_equal(suffice_error_line(error), 214);
    assert_int_equal(suffice_error_column(error), 7);
    sfp_error_status(error, SUFFICE_ERROR_FORMAT);
    assert_int_equal(suffice_error_status(error), SUFFICE_ERROR_FORMAT);
    assert_int_equal(suffice_error_detail(error), SUFFICE_DETAIL_CIRCLE);
}

static void a_failure_forgets_the_last_one(void **state)
{
    suffice_error *error = *state;

    fill(error);
    sfp_fail(error, SUFFICE_DETAIL_GONE, "gone");
    assert_int_equal(suffice_error_status(error), SUFFICE_ERROR_NOT_FOUND);
    assert_string_equal(suffice_error_message(error), "gone");
    assert_string_equal(suffice_error_argument(error), "");
    assert_int_equal(suffice_error_item(error), 0);
    assert_string_equal(suffice_error_path(error), "");
    assert_int_equal(suffice_error_line(error), 0);
    assert_int_equal(suffice_error_column(error), 0);
}

static void clearing_forgets_everything(void **state)
{
    fill(*state);
    suffice_error_clear(*state);
    check_empty(*state);
    suffice_error_clear(NULL);
}

static void without_an_error_only_the_status_is_told(void **state)
{
    (void)state;
    assert_int_equal(sfp_fail(NULL, SUFFICE_DETAIL_CIRCLE, "code %d", 5), SUFFICE_ERROR_RULE);
    assert_int_equal(sfp_fail_memory(NULL), SUFFICE_ERROR_MEMORY);
    assert_int_equal(sfp_fail_null(NULL, "name"), SUFFICE_ERROR_ARGUMENT);
    assert_int_equal(sfp_fail_flags(NULL), SUFFICE_ERROR_ARGUMENT);
    sfp_error_argument(NULL, "parent");
    sfp_error_item(NULL, 42);
    sfp_error_path(NULL, "fernhollow.xml");
    sfp_error_place(NULL, 1, 2);
    sfp_error_status(NULL, SUFFICE_ERROR_FORMAT);
    suffice_error_release(NULL);
}

static void common_failures_have_common_words(void **state)
{
    suffice_error *error = *state;

    assert_int_equal(sfp_fail_null(error, "name"), SUFFICE_ERROR_ARGUMENT);
    assert_int_equal(suffice_error_detail(error), SUFFICE_DETAIL_NULL_ARGUMENT);
    assert_string_equal(suffice_error_argument(error), "name");
    assert_non_null(strstr(suffice_error_message(error), "name"));
    assert_int_equal(sfp_fail_flags(error), SUFFICE_ERROR_ARGUMENT);
    assert_int_equal(suffice_error_detail(error), SUFFICE_DETAIL_UNKNOWN_FLAG);
    assert_string_equal(suffice_error_argument(error), "flags");
    assert_int_equal(sfp_fail_memory(error), SUFFICE_ERROR_MEMORY);
    assert_int_equal(suffice_error_detail(error), SUFFICE_DETAIL_OUT_OF_MEMORY);
    assert_string_equal(suffice_error_argument(error), "");
    assert_string_not_equal(suffice_error_message(error), "");
}

/* So many x, then characters of so many bytes, far beyond any of the fields. */
static char *long_text(size_t before, const char *character)
{
    static char text[3000];
    size_t length = strlen(character);

    memset(text, 'x', before);
    for (size_t at = before; at + length < 2500; at += length)
        memcpy(text + at, character, length + 1);
    return text;
}

/* What is left after a cut: as many whole characters as fit, and no part of another. */
static void check_cut(const char *cut, const char *whole, size_t size, size_t before, size_t character)
{
    size_t expected = before + (size - 1 - before) / character * character;
    assert_int_equal(strlen(cut), expected);
    assert_memory_equal(cut, whole, expected);
}

static void long_texts_are_cut_between_characters(void **state)
{
    static const char *const characters[] = {"y", "\xC3\xA9", "\xE2\x82\xAC", "\xF0\x9F\x98\x80"};
    suffice_error *error = *state;

    for (size_t c = 0; c < 4; c++) {
        for (size_t before = 0; before < 5; before++) {
            const char *text = long_text(before, characters[c]);
            assert_int_equal(sfp_fail(error, SUFFICE_DETAIL_GONE, "%s", text), SUFFICE_ERROR_NOT_FOUND);
            sfp_error_path(error, text);
            sfp_error_argument(error, text);
            check_cut(suffice_error_message(error), text, SFP_MESSAGE_SIZE, before, c + 1);
            check_cut(suffice_error_path(error), text, SFP_PATH_SIZE, before, c + 1);
            check_cut(suffice_error_argument(error), text, SFP_ARGUMENT_SIZE, before, c + 1);
        }
    }
}

static void texts_that_just_fit_stay_whole(void **state)
{
    suffice_error *error = *state;
    char text[SFP_PATH_SIZE];

    memset(text, 'p', sizeof text);
    text[SFP_PATH_SIZE - 1] = '\0';
    sfp_error_path(error, text);
    assert_string_equal(suffice_error_path(error), text);
    memcpy(text + SFP_MESSAGE_SIZE - 3, "\xC3\xA9", 3);
    sfp_fail(error, SUFFICE_DETAIL_GONE, "%s", text);
    assert_string_equal(suffice_error_message(error), text);
    text[SFP_ARGUMENT_SIZE - 1] = '\0';
    sfp_error_argument(error, text);
    assert_string_equal(suffice_error_argument(error), text);
}

static void null_texts_become_empty(void **state)
{
    fill(*state);
    sfp_error_argument(*state, NULL);
    sfp_error_path(*state, NULL);
    assert_string_equal(suffice_error_argument(*state), "");
    assert_string_equal(suffice_error_path(*state), "");
}

static void every_detail_answers(void **state)
{
    (void)state;

    for (size_t i = 0; i < DETAIL_COUNT; i++) {
        assert_string_equal(suffice_detail_name(details[i].number), details[i].name);
        assert_int_equal(suffice_detail_status(details[i].number), details[i].status);
        assert_int_not_equal(details[i].status, SUFFICE_OK);
        assert_int_equal(sfp_fail(NULL, details[i].number, "x"), details[i].status);
    }
}

/* One number, one name; the name is the constant in lower case with hyphens. */
static void details_are_told_apart(void **state)
{
    (void)state;

    for (size_t i = 0; i < DETAIL_COUNT; i++) {
        assert_int_equal(strlen(details[i].name), strlen(details[i].constant));
        assert_true(strlen(details[i].sentence) > 0);
        for (size_t c = 0; details[i].name[c] != '\0'; c++) {
            int upper = details[i].name[c] == '-' ? '_' : toupper((unsigned char)details[i].name[c]);
            assert_int_equal(details[i].constant[c], upper);
        }
        for (size_t j = 0; j < i; j++) {
            assert_int_not_equal(details[i].number, details[j].number);
            assert_string_not_equal(details[i].name, details[j].name);
        }
    }
}

static void unknown_details_say_so(void **state)
{
    (void)state;
    static const suffice_detail unknown[] = {0, -1, 2, 100, 99999, INT32_MAX, INT32_MIN};

    for (size_t i = 0; i < sizeof unknown / sizeof unknown[0]; i++) {
        assert_string_equal(suffice_detail_name(unknown[i]), "unknown");
        assert_int_equal(suffice_detail_status(unknown[i]), SUFFICE_OK);
    }
}

static size_t allocations;

static void *no_memory(size_t size)
{
    (void)size;
    allocations++;
    return NULL;
}

static void *no_more_memory(void *block, size_t size)
{
    (void)block;
    (void)size;
    allocations++;
    return NULL;
}

/* Without memory there is no error object, and what fails can still be told in one that is there. */
static void failing_needs_no_memory(void **state)
{
    const struct sfp_memory dry = {no_memory, no_more_memory, free};
    const struct sfp_memory *usual = sfp_memory;

    allocations = 0;
    sfp_memory = &dry;
    suffice_error *none = suffice_error_new();
    size_t for_new = allocations;
    fill(*state);
    sfp_fail_memory(*state);
    sfp_memory = usual;

    assert_null(none);
    assert_int_equal(for_new, 1);
    assert_int_equal(allocations, 1);
    assert_int_equal(suffice_error_status(*state), SUFFICE_ERROR_MEMORY);
}

#define WITH_ERROR(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_ERROR(a_new_error_is_empty),
        WITH_ERROR(a_failure_is_told_in_full),
        WITH_ERROR(a_failure_forgets_the_last_one),
        WITH_ERROR(clearing_forgets_everything),
        WITH_ERROR(common_failures_have_common_words),
        WITH_ERROR(long_texts_are_cut_between_characters),
        WITH_ERROR(texts_that_just_fit_stay_whole),
        WITH_ERROR(null_texts_become_empty),
        WITH_ERROR(failing_needs_no_memory),
        cmocka_unit_test(no_error_reads_as_empty),
        cmocka_unit_test(without_an_error_only_the_status_is_told),
        cmocka_unit_test(every_detail_answers),
        cmocka_unit_test(details_are_told_apart),
        cmocka_unit_test(unknown_details_say_so),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
