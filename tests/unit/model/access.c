/*
 * Tests of access: every accessor on every type of field, and what they refuse.
 * SPDX-License-Identifier: MIT
 */
#include "cast.h"

/* --- reading and setting, type by type --- */

static void test_text(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    suffice_project *project = world->project;
    STEP(suffice_set_text(project, cast->code, SUFFICE_CODE_SCOPE, "Phones", world->error));
    assert_string_equal(suffice_text(project, cast->code, SUFFICE_CODE_SCOPE), "Phones");
    assert_true(suffice_is_set(project, cast->code, SUFFICE_CODE_SCOPE));
    assert_int_equal(suffice_count(project, cast->code, SUFFICE_CODE_SCOPE), 1);
    STEP(suffice_set_text_sized(project, cast->code, SUFFICE_CODE_SCOPE, "Letters and more", 7, world->error));
    assert_string_equal(suffice_text(project, cast->code, SUFFICE_CODE_SCOPE), "Letters");
    STEP(suffice_set_text(project, cast->code, SUFFICE_CODE_SCOPE, "", world->error));
    assert_null(suffice_text(project, cast->code, SUFFICE_CODE_SCOPE));
    assert_int_equal(suffice_count(project, cast->code, SUFFICE_CODE_SCOPE), 0);
    STEP(suffice_set_text(project, cast->code, SUFFICE_CODE_SCOPE, "again", world->error));
    STEP(suffice_set_text(project, cast->code, SUFFICE_CODE_SCOPE, NULL, world->error));
    STEP(suffice_set_text(project, cast->code, SUFFICE_CODE_SCOPE, "again", world->error));
    STEP(suffice_clear(project, cast->code, SUFFICE_CODE_SCOPE, world->error));
    assert_false(suffice_is_set(project, cast->code, SUFFICE_CODE_SCOPE));
}

static void test_text_is_refused(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    suffice_project *project = world->project;
    static char longest[2002];
    memset(longest, 'x', 2001);
    DENIED(EMPTY, suffice_set_text(project, cast->code, SUFFICE_CODE_NAME, NULL, world->error));
    DENIED(EMPTY, suffice_set_text_sized(project, cast->code, SUFFICE_CODE_NAME, NULL, 0, world->error));
    DENIED(EMPTY, suffice_clear(project, cast->code, SUFFICE_CODE_NAME, world->error));
    assert_string_equal(suffice_error_argument(world->error), "name");
    assert_true(suffice_error_item(world->error) == cast->code);
    DENIED(NULL_ARGUMENT, suffice_set_text_sized(project, cast->code, SUFFICE_CODE_NAME, NULL, 1, world->error));
    DENIED(NOT_UNIQUE, suffice_set_text(project, cast->code, SUFFICE_CODE_NAME, "Names", world->error));
    DENIED(NOT_UTF8, suffice_set_text(project, cast->code, SUFFICE_CODE_SCOPE, MARK "\xc0\x80", world->error));
    DENIED(NOT_UTF8, suffice_set_text(project, cast->code, SUFFICE_CODE_SCOPE, "\xed\xa0\x80", world->error));
    DENIED(NOT_XML, suffice_set_text(project, cast->code, SUFFICE_CODE_SCOPE, "\xef\xbf\xbe", world->error));
    DENIED(NOT_XML, suffice_set_text_sized(project, cast->code, SUFFICE_CODE_SCOPE, "a\0b", 3, world->error));
    DENIED(TEXT_TOO_LONG, suffice_set_text(project, cast->code, SUFFICE_CODE_SCOPE, longest, world->error));
    DENIED(BAD_FORM, suffice_set_text(project, cast->code, SUFFICE_CODE_COLOUR, "#12436D", world->error));
    STEP(suffice_set_text(project, cast->code, SUFFICE_CODE_COLOUR, "#12436d", world->error));
    longest[2000] = '\0';
    STEP(suffice_set_text(project, cast->code, SUFFICE_CODE_SCOPE, longest, world->error));
}

/* Each number of a type at its ends, and just beyond. */
static void test_numbers(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    suffice_project *project = world->project;
    suffice_id talk = cast->alone;
    int64_t number = 7;
    STEP(suffice_set_integer(project, talk, SUFFICE_INTERVIEW_LENGTH, 864000000, world->error));
    STEP(suffice_set_integer(project, talk, SUFFICE_INTERVIEW_LENGTH, 0, world->error));
    DENIED(OUT_OF_RANGE, suffice_set_integer(project, talk, SUFFICE_INTERVIEW_LENGTH, -1, world->error));
    DENIED(OUT_OF_RANGE, suffice_set_integer(project, talk, SUFFICE_INTERVIEW_LENGTH, 864000001, world->error));
    DENIED(OUT_OF_RANGE, suffice_set_integer(project, talk, SUFFICE_INTERVIEW_LENGTH, INT64_MIN, world->error));
    good(world, suffice_integer(project, talk, SUFFICE_INTERVIEW_LENGTH, &number, world->error));
    assert_int_equal(number, 0);
    assert_true(suffice_is_set(project, talk, SUFFICE_INTERVIEW_LENGTH)); /* nought is a value */
    STEP(suffice_clear(project, talk, SUFFICE_INTERVIEW_LENGTH, world->error));
    number = 7;
    DENIED(NOT_SET, suffice_integer(project, talk, SUFFICE_INTERVIEW_LENGTH, &number, world->error));
    assert_int_equal(number, 0);
}

static void test_booleans_and_choices(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    suffice_project *project = world->project;
    bool lay = true;
    int32_t choice = 7;
    DENIED(NOT_SET, suffice_boolean(project, cast->ann, SUFFICE_ANALYST_LAY, &lay, world->error));
    assert_false(lay);
    STEP(suffice_set_boolean(project, cast->ann, SUFFICE_ANALYST_LAY, false, world->error));
    STEP(suffice_set_boolean(project, cast->ann, SUFFICE_ANALYST_LAY, true, world->error));
    good(world, suffice_boolean(project, cast->ann, SUFFICE_ANALYST_LAY, &lay, world->error));
    assert_true(lay);
    DENIED(NOT_SET, suffice_choice(project, cast->early, SUFFICE_EXCERPT_VIEW, &choice, world->error));
    assert_int_equal(choice, 0);
    STEP(suffice_set_choice(project, cast->early, SUFFICE_EXCERPT_VIEW, SUFFICE_VIEW_OTHERS, world->error));
    good(world, suffice_choice(project, cast->early, SUFFICE_EXCERPT_VIEW, &choice, world->error));
    assert_int_equal(choice, SUFFICE_VIEW_OTHERS);
    DENIED(UNKNOWN_CHOICE, suffice_set_choice(project, cast->early, SUFFICE_EXCERPT_VIEW, 0, world->error));
    DENIED(UNKNOWN_CHOICE, suffice_set_choice(project, cast->early, SUFFICE_EXCERPT_VIEW, 3, world->error));
    DENIED(UNKNOWN_CHOICE, suffice_set_choice(project, cast->early, SUFFICE_EXCERPT_VIEW, INT32_MIN, world->error));
    STEP(suffice_clear(project, cast->early, SUFFICE_EXCERPT_VIEW, world->error));
}

static void test_dates(void **state)
{
    static const int32_t bad[] = {0, 1, 20250229, 20250431, 20251301, 20250032, 100000101, -20250101, 20250100};
    struct cast *cast = *state;
    struct world *world = &cast->world;
    suffice_project *project = world->project;
    int32_t date = 7;
    STEP(suffice_set_date(project, cast->tape, SUFFICE_SOURCE_KEEP_UNTIL, 20240229, world->error));
    good(world, suffice_date(project, cast->tape, SUFFICE_SOURCE_KEEP_UNTIL, &date, world->error));
    assert_int_equal(date, 20240229);
    STEP(suffice_set_date(project, cast->tape, SUFFICE_SOURCE_KEEP_UNTIL, 99991231, world->error));
    STEP(suffice_set_date(project, cast->tape, SUFFICE_SOURCE_KEEP_UNTIL, 10101, world->error));
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
        DENIED(OUT_OF_RANGE, suffice_set_date(project, cast->tape, SUFFICE_SOURCE_KEEP_UNTIL, bad[i], world->error));
    DENIED(OUT_OF_RANGE, suffice_set_date(project, cast->tape, SUFFICE_SOURCE_KEEP_UNTIL, 20250300, world->error));
    STEP(suffice_set_date(project, cast->tape, SUFFICE_SOURCE_DATE, 20250300, world->error));
    STEP(suffice_set_date(project, cast->tape, SUFFICE_SOURCE_DATE, 20250000, world->error));
    STEP(suffice_set_date(project, cast->tape, SUFFICE_SOURCE_DATE, 20250320, world->error));
    DENIED(OUT_OF_RANGE, suffice_set_date(project, cast->tape, SUFFICE_SOURCE_DATE, 20250003, world->error));
    STEP(suffice_clear(project, cast->tape, SUFFICE_SOURCE_DATE, world->error));
    DENIED(NOT_SET, suffice_date(project, cast->tape, SUFFICE_SOURCE_DATE, &date, world->error));
    assert_int_equal(date, 0);
}

static void test_instants(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    suffice_project *project = world->project;
    int64_t at = 7;
    STEP(suffice_set_instant(project, cast->early, SUFFICE_EXCERPT_AT, INT64_C(-62135596800000), world->error));
    STEP(suffice_set_instant(project, cast->early, SUFFICE_EXCERPT_AT, INT64_C(253402300799999), world->error));
    good(world, suffice_instant(project, cast->early, SUFFICE_EXCERPT_AT, &at, world->error));
    assert_true(at == INT64_C(253402300799999));
    DENIED(OUT_OF_RANGE,
           suffice_set_instant(project, cast->early, SUFFICE_EXCERPT_AT, INT64_C(253402300800000), world->error));
    DENIED(OUT_OF_RANGE,
           suffice_set_instant(project, cast->early, SUFFICE_EXCERPT_AT, INT64_C(-62135596800001), world->error));
    STEP(suffice_clear(project, cast->early, SUFFICE_EXCERPT_AT, world->error));
    DENIED(NOT_SET, suffice_instant(project, cast->early, SUFFICE_EXCERPT_AT, &at, world->error));
    assert_int_equal(at, 0);
}

static void test_references(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    suffice_project *project = world->project;
    assert_int_equal(suffice_ref(project, cast->theme, SUFFICE_CODE_EXPERIENCE), 0);
    STEP(suffice_set_ref(project, cast->theme, SUFFICE_CODE_EXPERIENCE, cast->experience, world->error));
    assert_true(suffice_ref(project, cast->theme, SUFFICE_CODE_EXPERIENCE) == cast->experience);
    DENIED(WRONG_TARGET, suffice_set_ref(project, cast->theme, SUFFICE_CODE_EXPERIENCE, cast->ann, world->error));
    DENIED(OTHER_PROJECT,
           suffice_set_ref(project, cast->early, SUFFICE_EXCERPT_CODER, foreign_analyst(world), world->error));
    STEP(suffice_set_ref(project, cast->theme, SUFFICE_CODE_EXPERIENCE, 0, world->error));
    good(world, suffice_remove(project, cast->experience, 0, world->error));
    DENIED(GONE, suffice_set_ref(project, cast->theme, SUFFICE_CODE_EXPERIENCE, cast->experience, world->error));
    DENIED(WRONG_INTERVIEW, suffice_set_ref(project, cast->early, SUFFICE_EXCERPT_SPEAKER, cast->second, world->error));
    STEP(suffice_set_ref(project, cast->early, SUFFICE_EXCERPT_SPEAKER, cast->speaker, world->error));
}

static void assert_cues(const struct cast *cast, const char *cues)
{
    const suffice_project *project = cast->world.project;
    size_t count = suffice_count(project, cast->code, SUFFICE_CODE_CUES);
    assert_int_equal(count, strlen(cues));
    for (size_t i = 0; i < count; i++) {
        const char one[2] = {cues[i], '\0'};
        assert_string_equal(suffice_text_at(project, cast->code, SUFFICE_CODE_CUES, i), one);
    }
    assert_null(suffice_text_at(project, cast->code, SUFFICE_CODE_CUES, count));
    assert_int_equal(suffice_is_set(project, cast->code, SUFFICE_CODE_CUES), count > 0);
}

static void test_lists_of_texts(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    suffice_project *project = world->project;
    suffice_id code = cast->code;
    static char longest[1002];
    memset(longest, 'x', 1001);
    assert_cues(cast, "");
    STEP(suffice_insert_text(project, code, SUFFICE_CODE_CUES, 0, "b", world->error));
    STEP(suffice_insert_text(project, code, SUFFICE_CODE_CUES, 0, "a", world->error));
    STEP(suffice_insert_text(project, code, SUFFICE_CODE_CUES, 2, "d", world->error));
    STEP(suffice_insert_text(project, code, SUFFICE_CODE_CUES, 2, "c", world->error));
    assert_cues(cast, "abcd");
    STEP(suffice_insert_text(project, code, SUFFICE_CODE_CUES, 1, "a", world->error)); /* the same twice may be */
    assert_cues(cast, "aabcd");
    DENIED(BAD_INDEX, suffice_insert_text(project, code, SUFFICE_CODE_CUES, 6, "x", world->error));
    DENIED(BAD_INDEX, suffice_insert_text(project, code, SUFFICE_CODE_CUES, SIZE_MAX - 1, "x", world->error));
    DENIED(BAD_INDEX, suffice_insert_text(project, code, SUFFICE_CODE_CUES, UINT32_MAX, "x", world->error));
    DENIED(EMPTY, suffice_insert_text(project, code, SUFFICE_CODE_CUES, 0, "", world->error));
    DENIED(NULL_ARGUMENT, suffice_insert_text(project, code, SUFFICE_CODE_CUES, 0, NULL, world->error));
    DENIED(NOT_XML, suffice_insert_text(project, code, SUFFICE_CODE_CUES, 0, MARK "\x1f", world->error));
    DENIED(TEXT_TOO_LONG, suffice_insert_text(project, code, SUFFICE_CODE_CUES, 0, longest, world->error));
    DENIED(BAD_INDEX, suffice_remove_at(project, code, SUFFICE_CODE_CUES, 5, world->error));
    DENIED(BAD_INDEX, suffice_remove_at(project, code, SUFFICE_CODE_CUES, SIZE_MAX, world->error));
    STEP(suffice_remove_at(project, code, SUFFICE_CODE_CUES, 1, world->error));
    STEP(suffice_remove_at(project, code, SUFFICE_CODE_CUES, 3, world->error));
    assert_cues(cast, "abc");
    STEP(suffice_clear(project, code, SUFFICE_CODE_CUES, world->error));
    assert_cues(cast, "");
    DENIED(BAD_INDEX, suffice_remove_at(project, code, SUFFICE_CODE_CUES, 0, world->error));
    STEP(suffice_insert_text(project, code, SUFFICE_CODE_CUES, SIZE_MAX, "x", world->error)); /* behind the last */
    STEP(suffice_insert_text(project, code, SUFFICE_CODE_CUES, SIZE_MAX, "y", world->error));
    assert_cues(cast, "xy");
}

static void test_lists_of_references(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    suffice_project *project = world->project;
    suffice_id talk = cast->alone;
    STEP(suffice_insert_ref(project, talk, SUFFICE_INTERVIEW_INTERVIEWERS, 0, cast->ben, world->error));
    STEP(suffice_insert_ref(project, talk, SUFFICE_INTERVIEW_INTERVIEWERS, 0, cast->ann, world->error));
    assert_int_equal(suffice_count(project, talk, SUFFICE_INTERVIEW_INTERVIEWERS), 2);
    assert_true(suffice_ref_at(project, talk, SUFFICE_INTERVIEW_INTERVIEWERS, 0) == cast->ann);
    assert_true(suffice_ref_at(project, talk, SUFFICE_INTERVIEW_INTERVIEWERS, 1) == cast->ben);
    assert_int_equal(suffice_ref_at(project, talk, SUFFICE_INTERVIEW_INTERVIEWERS, 2), 0);
    DENIED(BAD_LIST_VALUE,
           suffice_insert_ref(project, talk, SUFFICE_INTERVIEW_INTERVIEWERS, 2, cast->ann, world->error));
    DENIED(WRONG_TARGET, suffice_insert_ref(project, talk, SUFFICE_INTERVIEW_INTERVIEWERS, 0, cast->one, world->error));
    DENIED(WRONG_KIND, suffice_insert_ref(project, talk, SUFFICE_INTERVIEW_INTERVIEWERS, 0, 0, world->error));
    DENIED(OTHER_PROJECT,
           suffice_insert_ref(project, talk, SUFFICE_INTERVIEW_INTERVIEWERS, 0, foreign_analyst(world), world->error));
    DENIED(BAD_INDEX, suffice_insert_ref(project, talk, SUFFICE_INTERVIEW_INTERVIEWERS, 3, cast->ann, world->error));
    STEP(suffice_remove_at(project, talk, SUFFICE_INTERVIEW_INTERVIEWERS, 0, world->error));
    STEP(suffice_clear(project, talk, SUFFICE_INTERVIEW_INTERVIEWERS, world->error));
    assert_false(suffice_is_set(project, talk, SUFFICE_INTERVIEW_INTERVIEWERS));
    STEP(suffice_insert_ref(project, talk, SUFFICE_INTERVIEW_INTERVIEWERS, SIZE_MAX, cast->ben, world->error));
    STEP(suffice_insert_ref(project, talk, SUFFICE_INTERVIEW_INTERVIEWERS, SIZE_MAX, cast->ann, world->error));
    assert_true(suffice_ref_at(project, talk, SUFFICE_INTERVIEW_INTERVIEWERS, 0) == cast->ben);
    assert_true(suffice_ref_at(project, talk, SUFFICE_INTERVIEW_INTERVIEWERS, 1) == cast->ann);
    DENIED(BAD_INDEX,
           suffice_insert_ref(project, talk, SUFFICE_INTERVIEW_INTERVIEWERS, SIZE_MAX - 1, cast->ann, world->error));
}

/* --- each accessor against every field --- */

enum { READERS = 6, SETTERS = 9 };

static suffice_status read_by(const struct world *world, int reader, suffice_id id, suffice_field field)
{
    const suffice_project *project = world->project;
    int32_t small = 0;
    int64_t number = 0;
    uint64_t length = 0;
    bool yes = false;
    switch (reader) {
    case 0:
        return suffice_integer(project, id, field, &number, world->error);
    case 1:
        return suffice_boolean(project, id, field, &yes, world->error);
    case 2:
        return suffice_choice(project, id, field, &small, world->error);
    case 3:
        return suffice_date(project, id, field, &small, world->error);
    case 4:
        return suffice_instant(project, id, field, &number, world->error);
    default:
        return suffice_text_length(project, id, field, SUFFICE_UNIT_BYTES, &length, world->error);
    }
}

static suffice_status set_by(const struct world *world, int setter, suffice_id id, suffice_field field)
{
    suffice_project *project = world->project;
    switch (setter) {
    case 0:
        return suffice_set_text(project, id, field, "x", world->error);
    case 1:
        return suffice_set_integer(project, id, field, 1, world->error);
    case 2:
        return suffice_set_boolean(project, id, field, true, world->error);
    case 3:
        return suffice_set_choice(project, id, field, 1, world->error);
    case 4:
        return suffice_set_date(project, id, field, 20250320, world->error);
    case 5:
        return suffice_set_instant(project, id, field, 0, world->error);
    case 6:
        return suffice_set_ref(project, id, field, id, world->error);
    case 7:
        return suffice_insert_text(project, id, field, 0, "x", world->error);
    default:
        return suffice_insert_ref(project, id, field, 0, id, world->error);
    }
}

/* How many of the readers take a field; each must either take it or say that it is of another type. */
static int readers_of(const struct world *world, suffice_id id, suffice_field field)
{
    int taken = 0;
    for (int reader = 0; reader < READERS; reader++) {
        suffice_error_clear(world->error);
        suffice_status status = read_by(world, reader, id, field);
        if (suffice_error_detail(world->error) == SUFFICE_DETAIL_WRONG_TYPE)
            continue;
        assert_int_equal(status, suffice_is_set(world->project, id, field) ? SUFFICE_OK : SUFFICE_ERROR_NOT_FOUND);
        assert_int_equal(suffice_text(world->project, id, field) != NULL,
                         status == SUFFICE_OK && reader == READERS - 1);
        taken++;
    }
    return taken;
}

/* How many of the setters do more than say that the field is of another type. */
static int setters_of(const struct world *world, suffice_id id, suffice_field field, bool *by_verb)
{
    int taken = 0;
    *by_verb = true;
    for (int setter = 0; setter < SETTERS; setter++) {
        suffice_error_clear(world->error);
        size_t steps = suffice_project_undo_count(world->project);
        suffice_status status = set_by(world, setter, id, field);
        suffice_detail detail = suffice_error_detail(world->error);
        assert_int_equal(suffice_error_status(world->error), status);
        *by_verb = *by_verb && detail == SUFFICE_DETAIL_ONLY_BY_VERB;
        taken += detail != SUFFICE_DETAIL_WRONG_TYPE && detail != SUFFICE_DETAIL_ONLY_BY_VERB;
        if (suffice_project_undo_count(world->project) > steps)
            good(world, suffice_project_undo(world->project, world->error));
    }
    return taken;
}

static void check_field(const struct world *world, suffice_id id, suffice_field field, suffice_column_type type)
{
    bool by_verb;
    int readers = readers_of(world, id, field);
    int setters = setters_of(world, id, field, &by_verb);
    if (type == SUFFICE_COLUMN_TEXT_LIST)
        assert_int_equal(readers, 0);
    else if (type != SUFFICE_COLUMN_TEXT)
        assert_int_equal(readers, 1); /* a column of text may be of texts, choices or references */
    assert_in_range(readers, 0, 1);
    assert_int_equal(setters, by_verb ? 0 : 1);
    suffice_error_clear(world->error);
    assert_int_equal(suffice_remove_at(world->project, id, field, SIZE_MAX, world->error), SUFFICE_ERROR_ARGUMENT);
    suffice_detail expected = by_verb                            ? SUFFICE_DETAIL_ONLY_BY_VERB
                              : type == SUFFICE_COLUMN_TEXT_LIST ? SUFFICE_DETAIL_BAD_INDEX
                                                                 : SUFFICE_DETAIL_WRONG_TYPE;
    assert_int_equal(suffice_error_detail(world->error), expected);
}

static void test_every_field(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    suffice_buffer *before = bytes_of(world->project);
    size_t fields = 0;
    for (suffice_kind kind = SUFFICE_KIND_PROJECT; kind <= SUFFICE_KIND_CODING; kind++) {
        suffice_table *table = NULL;
        good(world, suffice_records(world->project, kind, SUFFICE_AUDIENCE_ANALYST, &table, world->error));
        for (size_t column = 3; column < suffice_table_column_count(table); column++, fields++) {
            suffice_field field = field_of_column(table, kind, column);
            if (suffice_table_row_count(table) > 0)
                check_field(world, (suffice_id)cell(table, 0, 0), field, suffice_table_column_type(table, column));
        }
        suffice_table_release(table);
    }
    assert_true(fields > 150);
    assert_bytes(world->project, before);
    suffice_buffer_release(before);
}

/* --- what does not fit --- */

static void test_only_by_verb(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    suffice_project *project = world->project;
    DENIED(ONLY_BY_VERB, suffice_set_text(project, cast->talk, SUFFICE_SOURCE_TEXT, MARK, world->error));
    DENIED(ONLY_BY_VERB, suffice_set_text(project, cast->early, SUFFICE_EXCERPT_QUOTE, MARK, world->error));
    DENIED(ONLY_BY_VERB, suffice_clear(project, cast->early, SUFFICE_EXCERPT_QUOTE, world->error));
    DENIED(ONLY_BY_VERB, suffice_set_integer(project, cast->early, SUFFICE_EXCERPT_START, 1, world->error));
    DENIED(ONLY_BY_VERB, suffice_set_ref(project, cast->coding, SUFFICE_CODING_CODE, cast->twin, world->error));
    DENIED(ONLY_BY_VERB,
           suffice_set_texts(project, 1, &cast->talk, SUFFICE_SOURCE_TEXT, (const char *[]){"x"}, world->error));
}

static void assert_unreadable(const struct world *world, suffice_id id, suffice_field field, suffice_detail detail)
{
    const suffice_project *project = world->project;
    int64_t number = 7;
    uint64_t length = 7;
    const char *text = MARK;
    size_t size = 7;
    assert_null(suffice_text(project, id, field));
    assert_null(suffice_text_at(project, id, field, 0));
    assert_int_equal(suffice_ref(project, id, field), 0);
    assert_int_equal(suffice_ref_at(project, id, field, 0), 0);
    assert_false(suffice_is_set(project, id, field));
    assert_int_equal(suffice_count(project, id, field), 0);
    suffice_error_clear(world->error);
    assert_int_equal(suffice_integer(project, id, field, &number, world->error), suffice_detail_status(detail));
    assert_int_equal(suffice_error_detail(world->error), detail);
    assert_int_equal(number, 0);
    assert_int_equal(suffice_text_length(project, id, field, SUFFICE_UNIT_POINTS, &length, world->error),
                     suffice_detail_status(detail));
    assert_int_equal(length, 0);
    assert_int_equal(suffice_text_slice(project, id, field, 0, 0, &text, &size, world->error),
                     suffice_detail_status(detail));
    assert_null(text);
    assert_int_equal(size, 0);
    length = 7;
    assert_int_equal(suffice_text_place(project, id, field, SUFFICE_UNIT_BYTES, 0, SUFFICE_UNIT_UTF16, &length, NULL),
                     suffice_detail_status(detail));
    assert_int_equal(length, 0);
}

static void test_strange_ids(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    suffice_project *project = world->project;
    suffice_id foreign = foreign_analyst(world);
    assert_unreadable(world, cast->ann, SUFFICE_CODE_NAME, SUFFICE_DETAIL_UNKNOWN_FIELD);
    assert_unreadable(world, cast->ann, 899, SUFFICE_DETAIL_UNKNOWN_FIELD);
    assert_unreadable(world, cast->ann, 0, SUFFICE_DETAIL_UNKNOWN_FIELD);
    assert_unreadable(world, cast->ann, -1, SUFFICE_DETAIL_UNKNOWN_FIELD);
    assert_unreadable(world, foreign, SUFFICE_ANALYST_NAME, SUFFICE_DETAIL_OTHER_PROJECT);
    assert_unreadable(world, 0, SUFFICE_ANALYST_NAME, SUFFICE_DETAIL_WRONG_KIND);
    assert_unreadable(world, UINT64_MAX, SUFFICE_ANALYST_NAME, SUFFICE_DETAIL_WRONG_KIND);
    DENIED(UNKNOWN_FIELD, suffice_set_text(project, cast->ann, SUFFICE_CODE_NAME, "x", world->error));
    DENIED(UNKNOWN_FIELD, suffice_set_integer(project, cast->ann, 12345, 1, world->error));
    DENIED(OTHER_PROJECT, suffice_set_text(project, foreign, SUFFICE_ANALYST_NAME, "x", world->error));
    DENIED(OTHER_PROJECT, suffice_clear(project, foreign, SUFFICE_ANALYST_KEY, world->error));
    DENIED(WRONG_KIND, suffice_set_text(project, 0, SUFFICE_ANALYST_NAME, "x", world->error));
    good(world, suffice_remove(project, cast->subject, 0, world->error));
    assert_unreadable(world, cast->subject, SUFFICE_SUBJECT_NAME, SUFFICE_DETAIL_GONE);
    DENIED(GONE, suffice_set_text(project, cast->subject, SUFFICE_SUBJECT_NAME, "x", world->error));
    DENIED(GONE, suffice_set_choice(project, cast->subject, SUFFICE_SUBJECT_CAPACITY, 1, world->error));
    DENIED(GONE, suffice_clear(project, cast->subject, SUFFICE_SUBJECT_KEY, world->error));
    DENIED(GONE, suffice_remove(project, cast->subject, 0, world->error));
}

static void test_nothing_for_null(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    suffice_error *error = world->error;
    suffice_project *project = world->project;
    size_t size = 7;
    const char *text = "something";
    uint64_t place = 0;
    assert_null(suffice_text(NULL, cast->ann, SUFFICE_ANALYST_NAME));
    assert_int_equal(suffice_ref(NULL, cast->early, SUFFICE_EXCERPT_CODER), 0);
    assert_false(suffice_is_set(NULL, cast->ann, SUFFICE_ANALYST_NAME));
    assert_int_equal(suffice_count(NULL, cast->ann, SUFFICE_ANALYST_NAME), 0);
    DENIED(NULL_ARGUMENT, suffice_set_text(NULL, cast->ann, SUFFICE_ANALYST_NAME, "x", error));
    DENIED(NULL_ARGUMENT, suffice_set_integer(NULL, cast->ann, SUFFICE_ANALYST_NAME, 1, error));
    DENIED(NULL_ARGUMENT, suffice_set_ref(NULL, cast->ann, SUFFICE_ANALYST_NAME, cast->ann, error));
    DENIED(NULL_ARGUMENT, suffice_insert_ref(NULL, cast->ann, SUFFICE_ANALYST_NAME, 0, cast->ann, error));
    DENIED(NULL_ARGUMENT, suffice_remove_at(NULL, cast->ann, SUFFICE_ANALYST_ROLES, 0, error));
    DENIED(NULL_ARGUMENT, suffice_clear(NULL, cast->ann, SUFFICE_ANALYST_KEY, error));
    DENIED(NULL_ARGUMENT, suffice_set_texts(NULL, 0, NULL, SUFFICE_ANALYST_NAME, NULL, error));
    DENIED(NULL_ARGUMENT, suffice_integer(NULL, cast->alone, SUFFICE_INTERVIEW_LENGTH, &(int64_t){0}, error));
    DENIED(NULL_ARGUMENT, suffice_integer(project, cast->alone, SUFFICE_INTERVIEW_LENGTH, NULL, error));
    DENIED(NULL_ARGUMENT, suffice_boolean(project, cast->ann, SUFFICE_ANALYST_LAY, NULL, error));
    DENIED(NULL_ARGUMENT, suffice_choice(project, cast->one, SUFFICE_PARTICIPANT_VOICE, NULL, error));
    DENIED(NULL_ARGUMENT, suffice_date(project, cast->alone, SUFFICE_INTERVIEW_DATE, NULL, error));
    DENIED(NULL_ARGUMENT, suffice_instant(project, cast->early, SUFFICE_EXCERPT_AT, NULL, error));
    DENIED(NULL_ARGUMENT, suffice_text_length(project, cast->talk, SUFFICE_SOURCE_TEXT, 1, NULL, error));
    DENIED(NULL_ARGUMENT, suffice_text_slice(project, cast->talk, SUFFICE_SOURCE_TEXT, 0, 1, NULL, &size, error));
    DENIED(NULL_ARGUMENT, suffice_text_slice(project, cast->talk, SUFFICE_SOURCE_TEXT, 0, 1, &text, NULL, error));
    assert_null(text); /* what was asked for is empty, even when something else is missing */
    assert_int_equal(size, 0);
    DENIED(NULL_ARGUMENT, suffice_text_place(project, cast->talk, SUFFICE_SOURCE_TEXT, 1, 0, 1, NULL, error));
    DENIED(NULL_ARGUMENT, suffice_text_place(NULL, cast->talk, SUFFICE_SOURCE_TEXT, 1, 0, 1, &place, error));
}

/* --- many at once --- */

static void test_set_texts(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    suffice_project *project = world->project;
    const suffice_id ids[] = {cast->theme, cast->code, cast->twin};
    const suffice_id kinds[] = {cast->theme, cast->ann};
    const suffice_id strange[] = {cast->theme, foreign_analyst(world)};
    const char *const texts[] = {"T", "", "W"};
    const char *const twins[] = {"T", "Same", "Same"};
    const char *const bad[] = {"T", MARK "\xff", "W"};
    STEP(suffice_set_text(project, cast->code, SUFFICE_CODE_SCOPE, "gone", world->error));
    STEP(suffice_set_texts(project, 3, ids, SUFFICE_CODE_SCOPE, texts, world->error));
    assert_string_equal(suffice_text(project, cast->theme, SUFFICE_CODE_SCOPE), "T");
    assert_null(suffice_text(project, cast->code, SUFFICE_CODE_SCOPE));
    assert_string_equal(suffice_text(project, cast->twin, SUFFICE_CODE_SCOPE), "W");
    good(world, suffice_set_texts(project, 0, NULL, SUFFICE_CODE_SCOPE, NULL, world->error));
    DENIED(EMPTY, suffice_set_texts(project, 3, ids, SUFFICE_CODE_NAME, texts, world->error));
    DENIED(NOT_UNIQUE, suffice_set_texts(project, 3, ids, SUFFICE_CODE_NAME, twins, world->error));
    DENIED(NOT_UTF8, suffice_set_texts(project, 3, ids, SUFFICE_CODE_MEMO, bad, world->error));
    DENIED(UNKNOWN_FIELD, suffice_set_texts(project, 2, kinds, SUFFICE_CODE_MEMO, texts, world->error));
    DENIED(OTHER_PROJECT, suffice_set_texts(project, 2, strange, SUFFICE_CODE_MEMO, texts, world->error));
    DENIED(WRONG_TYPE, suffice_set_texts(project, 3, ids, SUFFICE_CODE_CUES, texts, world->error));
    DENIED(NULL_ARGUMENT, suffice_set_texts(project, 3, NULL, SUFFICE_CODE_MEMO, texts, world->error));
    DENIED(NULL_ARGUMENT, suffice_set_texts(project, 3, ids, SUFFICE_CODE_MEMO, NULL, world->error));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_text, make_cast, drop_cast),
        cmocka_unit_test_setup_teardown(test_text_is_refused, make_cast, drop_cast),
        cmocka_unit_test_setup_teardown(test_numbers, make_cast, drop_cast),
        cmocka_unit_test_setup_teardown(test_booleans_and_choices, make_cast, drop_cast),
        cmocka_unit_test_setup_teardown(test_dates, make_cast, drop_cast),
        cmocka_unit_test_setup_teardown(test_instants, make_cast, drop_cast),
        cmocka_unit_test_setup_teardown(test_references, make_cast, drop_cast),
        cmocka_unit_test_setup_teardown(test_lists_of_texts, make_cast, drop_cast),
        cmocka_unit_test_setup_teardown(test_lists_of_references, make_cast, drop_cast),
        cmocka_unit_test_setup_teardown(test_every_field, make_cast, drop_cast),
        cmocka_unit_test_setup_teardown(test_only_by_verb, make_cast, drop_cast),
        cmocka_unit_test_setup_teardown(test_strange_ids, make_cast, drop_cast),
        cmocka_unit_test_setup_teardown(test_nothing_for_null, make_cast, drop_cast),
        cmocka_unit_test_setup_teardown(test_set_texts, make_cast, drop_cast),
    };
    return cmocka_run_group_tests_name("access", tests, NULL, NULL);
}
