/*
 * Value: what each field lets in, and values as text, both ways.
 * SPDX-License-Identifier: MIT
 */
#include "document.h"

#include "base/date.h"
#include "record/value.h"

#include <stdio.h>

/* Calls for every field that holds a number: an integer, a boolean, a choice, a date, an instant. */
static void for_each_number(void look(const struct sfp_field *field))
{
    size_t count = 0;
    for (int32_t number = 1; number < SFP_KIND_END; number++) {
        const struct sfp_kind *kind = sfp_kind(number);
        for (size_t i = 0; kind != NULL && i < kind->field_count; i++) {
            const struct sfp_field *field = &kind->fields[i];
            if (field->type == SFP_TYPE_text || sfp_type_is_list(field->type) || field->type == SFP_TYPE_ref)
                continue;
            look(field);
            count++;
        }
    }
    assert_true(count > 30);
}

static bool is_good(const struct sfp_field *field, int64_t number)
{
    suffice_error_clear(error);
    suffice_status status = sfp_value_check_number(field, number, error);
    assert_int_equal(status, suffice_error_status(error));
    assert_true(status == SUFFICE_OK || status == SUFFICE_ERROR_ARGUMENT);
    return status == SUFFICE_OK;
}

/* --- numbers --- */

static void check_bounds(const struct sfp_field *field)
{
    static const int64_t bounds[SFP_TYPE_COUNT][2] = {
        [SFP_TYPE_boolean] = {0, 1},
        [SFP_TYPE_date] = {10101, 99991231},
        [SFP_TYPE_partial] = {10000, 99991231},
        [SFP_TYPE_instant] = {INT64_C(-62135596800000), INT64_C(253402300799999)},
    };
    bool is_integer = field->type == SFP_TYPE_integer;
    if (field->type == SFP_TYPE_choice)
        return;
    int64_t low = is_integer ? field->low : bounds[field->type][0];
    int64_t high = is_integer ? field->high : bounds[field->type][1];
    assert_true(is_good(field, low));
    assert_true(is_good(field, high));
    assert_false(is_good(field, low - 1));
    assert_int_equal(suffice_error_detail(error), SUFFICE_DETAIL_OUT_OF_RANGE);
    assert_non_null(strstr(suffice_error_message(error), field->name));
    assert_false(is_good(field, high + 1));
    assert_false(is_good(field, INT64_MIN));
    assert_false(is_good(field, INT64_MAX));
}

static void a_number_keeps_its_bounds(void **state)
{
    (void)state;
    for_each_number(check_bounds);
}

static void check_choice(const struct sfp_field *field)
{
    if (field->type != SFP_TYPE_choice)
        return;
    const struct sfp_choice *choice = sfp_choice(field->choice);
    size_t good = 0;
    for (int64_t number = -2; number < 100; number++)
        good += is_good(field, number);
    assert_int_equal(good, choice->count);
    for (size_t i = 0; i < choice->count; i++)
        assert_true(is_good(field, choice->values[i].number));
    assert_false(is_good(field, (INT64_C(1) << 32) + choice->values[0].number));
    assert_int_equal(suffice_error_detail(error), SUFFICE_DETAIL_UNKNOWN_CHOICE);
}

static void a_choice_is_of_its_list(void **state)
{
    (void)state;
    for_each_number(check_choice);
}

static void dates_are_of_the_calendar(void **state)
{
    const struct sfp_field *date = sfp_field_of(SUFFICE_CORPUS_SEARCHED_ON, NULL);
    const struct sfp_field *partial = sfp_field_of(SUFFICE_PROJECT_BEGINS, NULL);
    (void)state;
    assert_true(is_good(date, 20240229));
    assert_false(is_good(date, 20250229));
    assert_false(is_good(date, 20250300));
    assert_false(is_good(date, 20251301));
    assert_true(is_good(partial, 20250300));
    assert_true(is_good(partial, 20250000));
    assert_false(is_good(partial, 20250001));
    assert_false(is_good(partial, 20250231));
}

/* --- as text --- */

static void expect_both_ways(const struct sfp_field *field, int64_t number)
{
    char text[SFP_WRITTEN_SIZE];
    int64_t found = 12345;
    memset(text, 'x', sizeof text);
    size_t size = sfp_value_write(field, number, text);
    assert_true(size > 0 && size < SFP_WRITTEN_SIZE);
    assert_int_equal(strlen(text), size);
    assert_int_equal(sfp_value_parse(field, text, size, &found), SUFFICE_DETAIL_NONE);
    assert_int_equal(found, number);
    memmove(text + 1, text, size);
    text[0] = ' ';
    assert_int_not_equal(sfp_value_parse(field, text, size + 1, &found), SUFFICE_DETAIL_NONE);
    assert_int_not_equal(sfp_value_parse(field, text, 0, &found), SUFFICE_DETAIL_NONE);
    assert_int_not_equal(sfp_value_parse(field, text + 1, size - 1, &found) == SUFFICE_DETAIL_NONE && found == number,
                         1);
}

static void write_and_read(const struct sfp_field *field)
{
    static const int64_t samples[] = {
        0, 1, -1, 20250320, 20250300, 20240229, 10101, 1742464920000, 1742464920250, -62135596800000, 253402300799999};
    const struct sfp_choice *choice = sfp_choice(field->choice);
    for (size_t i = 0; i < sizeof samples / sizeof samples[0]; i++)
        if (is_good(field, samples[i]))
            expect_both_ways(field, samples[i]);
    if (field->type == SFP_TYPE_integer) {
        expect_both_ways(field, field->low);
        expect_both_ways(field, field->high);
    }
    for (size_t i = 0; field->type == SFP_TYPE_choice && i < choice->count; i++)
        expect_both_ways(field, choice->values[i].number);
}

static void a_value_is_read_as_it_was_written(void **state)
{
    (void)state;
    for_each_number(write_and_read);
}

static void expect_refused(suffice_field constant, const char *text, suffice_detail detail)
{
    int64_t number;
    assert_int_equal(sfp_value_parse(sfp_field_of(constant, NULL), text, strlen(text), &number), detail);
}

static void what_is_wrong_is_told(void **state)
{
    (void)state;
    expect_refused(SUFFICE_SAMPLE_GROUP_SOUGHT, "-1", SUFFICE_DETAIL_BAD_INTEGER);
    expect_refused(SUFFICE_SAMPLE_GROUP_SOUGHT, "10000001", SUFFICE_DETAIL_BAD_INTEGER);
    expect_refused(SUFFICE_SAMPLE_GROUP_SOUGHT, "01", SUFFICE_DETAIL_BAD_INTEGER);
    expect_refused(SUFFICE_SAMPLE_GROUP_SOUGHT, "1.0", SUFFICE_DETAIL_BAD_INTEGER);
    expect_refused(SUFFICE_SAMPLE_GROUP_SOUGHT, "99999999999999999999", SUFFICE_DETAIL_BAD_INTEGER);
    expect_refused(SUFFICE_ANALYST_LAY, "TRUE", SUFFICE_DETAIL_BAD_BOOLEAN);
    expect_refused(SUFFICE_ANALYST_LAY, "1", SUFFICE_DETAIL_BAD_BOOLEAN);
    expect_refused(SUFFICE_CORPUS_SEARCHED_ON, "2025-03", SUFFICE_DETAIL_BAD_DATE);
    expect_refused(SUFFICE_CORPUS_SEARCHED_ON, "2025-02-29", SUFFICE_DETAIL_BAD_DATE);
    expect_refused(SUFFICE_PROJECT_BEGINS, "2025-13", SUFFICE_DETAIL_BAD_PARTIAL_DATE);
    expect_refused(SUFFICE_PROJECT_CREATED, "2025-03-20T10:02:00", SUFFICE_DETAIL_BAD_INSTANT);
    expect_refused(SUFFICE_PROJECT_CREATED, "2025-03-20T10:02:00.000Z", SUFFICE_DETAIL_BAD_INSTANT);
    expect_refused(SUFFICE_PARTICIPANT_VOICE, "Carer", SUFFICE_DETAIL_BAD_CHOICE);
    expect_refused(SUFFICE_PARTICIPANT_VOICE, "care", SUFFICE_DETAIL_BAD_CHOICE);
    expect_refused(SUFFICE_PARTICIPANT_VOICE, "carers", SUFFICE_DETAIL_BAD_CHOICE);
}

static void every_type_says_what_it_expects(void **state)
{
    char text[200];
    (void)state;
    for (int32_t number = 1; number < SFP_KIND_END; number++) {
        const struct sfp_kind *kind = sfp_kind(number);
        for (size_t i = 0; kind != NULL && i < kind->field_count; i++)
            assert_non_null(sfp_value_expected(&kind->fields[i]));
    }
    const struct sfp_choice *choice = sfp_choice(sfp_field_of(SUFFICE_TIMELINE_EVENT_VALENCE, NULL)->choice);
    sfp_value_choices(choice, text, sizeof text);
    assert_string_equal(text, "good, bad, mixed");
    sfp_value_choices(choice, text, 8);
    assert_string_equal(text, "good, b");
    sfp_value_choices(choice, text, 1);
    assert_string_equal(text, "");
}

/* --- text --- */

static void expect_text(suffice_field constant, const char *text, size_t size, suffice_detail detail)
{
    const struct sfp_field *field = sfp_field_of(constant, NULL);
    struct sfp_text_facts facts;
    suffice_error_clear(error);
    suffice_status status = sfp_value_check_text(field, text, size, &facts, error);
    assert_int_equal(suffice_error_detail(error), detail);
    assert_int_equal(status, suffice_error_status(error));
    assert_int_equal(status == SUFFICE_OK, detail == SUFFICE_DETAIL_NONE);
}

static void text_is_checked(void **state)
{
    char text[300];
    (void)state;
    memset(text, 'a', sizeof text);
    expect_text(SUFFICE_ANALYST_NAME, text, 200, SUFFICE_DETAIL_NONE);
    expect_text(SUFFICE_ANALYST_NAME, text, 201, SUFFICE_DETAIL_TEXT_TOO_LONG);
    memcpy(text + 198, "\xC3\xA9\xC3\xA9", 4);
    expect_text(SUFFICE_ANALYST_NAME, text, 202, SUFFICE_DETAIL_NONE); /* code points count */
    expect_text(SUFFICE_ANALYST_NAME, text, 203, SUFFICE_DETAIL_TEXT_TOO_LONG);
    expect_text(SUFFICE_ANALYST_NAME, text, 201, SUFFICE_DETAIL_NOT_UTF8);
    expect_text(SUFFICE_ANALYST_NAME, "", 0, SUFFICE_DETAIL_EMPTY);
    expect_text(SUFFICE_ANALYST_NAME, "a\0b", 3, SUFFICE_DETAIL_NOT_XML);
    expect_text(SUFFICE_ANALYST_NAME, "\xEF\xBF\xBF", 3, SUFFICE_DETAIL_NOT_XML);
    expect_text(SUFFICE_ANALYST_NAME, " ", 1, SUFFICE_DETAIL_NONE);
    expect_text(SUFFICE_ANALYST_NAME, NULL, (size_t)INT32_MAX + 1, SUFFICE_DETAIL_TEXT_TOO_LONG);
    expect_text(SUFFICE_CODE_COLOUR, "#12436d", 7, SUFFICE_DETAIL_NONE);
    expect_text(SUFFICE_CODE_COLOUR, "#12436D", 7, SUFFICE_DETAIL_BAD_FORM);
}

static void a_message_holds_no_words_of_anybody(void **state)
{
    (void)state;
    expect_text(SUFFICE_CODE_COLOUR, "private", 7, SUFFICE_DETAIL_BAD_FORM);
    assert_null(strstr(suffice_error_message(error), "private"));
    expect_text(SUFFICE_ANALYST_NAME, "private\x01", 8, SUFFICE_DETAIL_NOT_XML);
    assert_null(strstr(suffice_error_message(error), "private"));
}

/* --- forms --- */

static const struct {
    enum sfp_form form;
    const char *good[9];
    const char *bad[16];
} forms[] = {
    {SFP_FORM_COLOUR,
     {"#000000", "#12af6d"},
     {"", "#", "12436d", "#12436", "#12436d0", "#12436g", "#12436D", " #12436d"}},
    {SFP_FORM_LANGUAGE,
     {"en", "eng", "en-GB", "pa-Guru", "zh-Hant-TW", "de-1996", "en-a-b", "EN-gb"},
     {"", "e", "engl", "en-", "-GB", "en--GB", "en-123456789", "e1", "en_GB", "en GB", "\xC3\xA9n"}},
    {SFP_FORM_SHA256,
     {"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
     {"", "e3b0", "E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855",
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b8550",
      "g3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"}},
    {SFP_FORM_PATH,
     {"a", "a b.mp3", "audio/tape.mp3", "../raw/a.wav", ".hidden", "a/..", "...", "\xC3\xA9/\xE0\xA8\xB8"},
     {"", "/", "/a", "a/", "a//b", ".", "./a", "a/.", "a/./b", "c:/a", "c:a", "a\\b", "a\nb", "a\tb"}},
    {SFP_FORM_LINE_ENDS,
     {"bom", "crlf:1", "lf:120", "cr:3", "bom crlf:2", "lf:1 crlf:2 cr:3", "bom lf:2147483647"},
     {"", "bom bom", "crlf", "crlf:", "crlf:0", "crlf:-1", "crlf:01", "lf:1,cr:1", "lf:1  cr:1", " lf:1", "lf:1 ",
      "lf:1 bom", "LF:1", "lf:2147483648", "lf:99999999999"}},
    {SFP_FORM_DIGEST,
     {"0123456789abcdef"},
     {"", "0123456789abcde", "0123456789abcdef0", "0123456789ABCDEF", "0123456789abcdeg", " 123456789abcdef"}},
};

static void forms_let_in_what_they_say(void **state)
{
    (void)state;
    assert_int_equal(sizeof forms / sizeof forms[0], SFP_FORM_COUNT - 1);
    for (size_t i = 0; i < sizeof forms / sizeof forms[0]; i++) {
        assert_non_null(sfp_value_form_pattern(forms[i].form));
        assert_non_null(sfp_value_form_words(forms[i].form));
        for (size_t k = 0; k < 9 && forms[i].good[k] != NULL; k++)
            if (!sfp_value_has_form(forms[i].form, forms[i].good[k], strlen(forms[i].good[k])))
                fail_msg("%s is refused", forms[i].good[k]);
        for (size_t k = 0; k < 16 && forms[i].bad[k] != NULL; k++)
            if (sfp_value_has_form(forms[i].form, forms[i].bad[k], strlen(forms[i].bad[k])))
                fail_msg("%s is let in", forms[i].bad[k]);
    }
    assert_true(sfp_value_has_form(SFP_FORM_NONE, "anything", 8));
}

/* A form looks at no byte behind its text. */
static void forms_look_no_further(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof forms / sizeof forms[0]; i++)
        for (size_t size = 0; size <= strlen(forms[i].good[0]); size++) {
            char *exact = malloc(size > 0 ? size : 1);
            assert_non_null(exact);
            memcpy(exact, forms[i].good[0], size);
            bool whole = size == strlen(forms[i].good[0]);
            assert_true(sfp_value_has_form(forms[i].form, exact, size) || !whole);
            free(exact);
        }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_number_keeps_its_bounds),
        cmocka_unit_test(a_choice_is_of_its_list),
        cmocka_unit_test(dates_are_of_the_calendar),
        cmocka_unit_test(a_value_is_read_as_it_was_written),
        cmocka_unit_test(what_is_wrong_is_told),
        cmocka_unit_test(every_type_says_what_it_expects),
        cmocka_unit_test(text_is_checked),
        cmocka_unit_test(a_message_holds_no_words_of_anybody),
        cmocka_unit_test(forms_let_in_what_they_say),
        cmocka_unit_test(forms_look_no_further),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
