/*
 * Tests of excerpts: marking, quotations, coding.
 * SPDX-License-Identifier: MIT
 */
#include "cast.h"

static const char *quote_of(const struct cast *cast, suffice_excerpt_id excerpt)
{
    return suffice_text(cast->world.project, excerpt, SUFFICE_EXCERPT_QUOTE);
}

static void assert_span(const struct cast *cast, suffice_excerpt_id excerpt, int64_t start, int64_t end)
{
    assert_int_equal(number_of(cast->world.project, excerpt, SUFFICE_EXCERPT_START), start);
    assert_int_equal(number_of(cast->world.project, excerpt, SUFFICE_EXCERPT_END), end);
}

/* --- the handle --- */

static void test_handle(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    suffice_excerpts_retain(NULL);
    suffice_excerpts_release(NULL);
    assert_null(suffice_excerpts_project(NULL));
    assert_null(suffice_excerpts_edit_project(NULL));
    assert_ptr_equal(suffice_excerpts_edit_project(cast->excerpts), world->project);
    assert_int_equal(suffice_excerpts_item(NULL), 0);
    assert_int_equal(suffice_kind_of(world->project, suffice_excerpts_item(cast->excerpts)), SUFFICE_KIND_EXCERPTS);
    assert_int_equal(suffice_excerpts_count(NULL), 0);
    assert_int_equal(suffice_excerpts_count(cast->excerpts), 3);
    assert_int_equal(suffice_excerpts_at(NULL, 0), 0);
    assert_int_equal(suffice_excerpts_at(cast->excerpts, 3), 0);
    suffice_id sum = 0;
    for (size_t i = 0; i < 3; i++)
        sum += suffice_excerpts_at(cast->excerpts, i);
    assert_true(sum == cast->early + cast->late + cast->heard);
}

/* --- marking --- */

static void test_mark_a_text(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    suffice_excerpt_id excerpt = 0;
    int64_t at = 0;
    suffice_source_id source = 0;
    const char *text = "a\xcc\x81 \xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x92\xbb \xe4\xb8\xad";
    good(world, suffice_corpus_add_text(world->corpus, "S", SUFFICE_MEDIUM_NOTES, text, strlen(text), 0, &source,
                                        world->error));
    STEP(suffice_excerpts_add_text(cast->excerpts, source, 3, 6, cast->ben, &excerpt, world->error));
    assert_string_equal(quote_of(cast, excerpt), "\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x92\xbb");
    assert_span(cast, excerpt, 3, 6);
    assert_true(suffice_ref(world->project, excerpt, SUFFICE_EXCERPT_CODER) == cast->ben);
    assert_false(suffice_is_set(world->project, excerpt, SUFFICE_EXCERPT_ANCHOR));
    good(world, suffice_instant(world->project, excerpt, SUFFICE_EXCERPT_AT, &at, world->error));
    assert_true(at == INT64_C(1742465000000));
    STEP(suffice_excerpts_add_text(cast->excerpts, source, 0, 8, 0, &excerpt, world->error));
    assert_string_equal(quote_of(cast, excerpt), text);
    STEP(suffice_excerpts_add_text(cast->excerpts, source, 0, 8, 0, NULL, world->error)); /* the same again may be */
    DENIED(SPAN_OUTSIDE, suffice_excerpts_add_text(cast->excerpts, source, 0, 9, 0, &excerpt, world->error));
    assert_int_equal(excerpt, 0);
    DENIED(SPAN_OUTSIDE, suffice_excerpts_add_text(cast->excerpts, source, -1, 3, 0, &excerpt, world->error));
    DENIED(SPAN_OUTSIDE, suffice_excerpts_add_text(cast->excerpts, source, 3, 3, 0, &excerpt, world->error));
    DENIED(SPAN_OUTSIDE, suffice_excerpts_add_text(cast->excerpts, source, 4, 3, 0, &excerpt, world->error));
    DENIED(SPAN_OUTSIDE,
           suffice_excerpts_add_text(cast->excerpts, source, INT64_MIN, INT64_MAX, 0, NULL, world->error));
}

static void test_marking_is_refused(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    suffice_excerpts *excerpts = cast->excerpts;
    suffice_excerpt_id excerpt = 7;
    suffice_error *error = world->error;
    DENIED(NULL_ARGUMENT, suffice_excerpts_add_text(NULL, cast->talk, 0, 1, 0, &excerpt, error));
    assert_int_equal(excerpt, 0);
    DENIED(WRONG_MEASURE, suffice_excerpts_add_text(excerpts, cast->tape, 0, 1, 0, &excerpt, error));
    DENIED(WRONG_KIND, suffice_excerpts_add_text(excerpts, cast->ann, 0, 1, 0, &excerpt, error));
    DENIED(WRONG_KIND, suffice_excerpts_add_text(excerpts, 0, 0, 1, 0, &excerpt, error));
    DENIED(WRONG_KIND, suffice_excerpts_add_text(excerpts, cast->talk, 0, 1, cast->one, &excerpt, error));
    DENIED(OTHER_PROJECT, suffice_excerpts_add_text(excerpts, cast->talk, 0, 1, foreign_analyst(world), NULL, error));
    DENIED(NULL_ARGUMENT, suffice_excerpts_add_time(NULL, cast->tape, 0, 1, NULL, 0, &excerpt, error));
    DENIED(WRONG_MEASURE, suffice_excerpts_add_time(excerpts, cast->talk, 0, 1, NULL, 0, &excerpt, error));
    DENIED(NOT_UTF8, suffice_excerpts_add_time(excerpts, cast->tape, 0, 1, MARK "\xff", 0, &excerpt, error));
    good(world, suffice_remove(world->project, cast->chat, 0, error));
    DENIED(GONE, suffice_excerpts_add_text(excerpts, cast->chat, 0, 1, 0, &excerpt, error));
    good(world, suffice_remove(world->project, cast->ben, SUFFICE_REMOVE_DEPENDANTS, error));
    DENIED(GONE, suffice_excerpts_add_text(excerpts, cast->talk, 0, 1, cast->ben, &excerpt, error));
    assert_int_equal(excerpt, 0);
}

static void test_mark_a_recording(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    suffice_excerpts *excerpts = cast->excerpts;
    suffice_excerpt_id excerpt = 0;
    suffice_error *error = world->error;
    suffice_source_id endless = 0;
    STEP(suffice_excerpts_add_time(excerpts, cast->tape, 59999, 60000, NULL, 0, &excerpt, error));
    assert_null(quote_of(cast, excerpt));
    assert_span(cast, excerpt, 59999, 60000);
    STEP(suffice_excerpts_set_quote(excerpts, excerpt, "As heard", error));
    assert_string_equal(quote_of(cast, excerpt), "As heard");
    STEP(suffice_excerpts_set_quote(excerpts, excerpt, NULL, error));
    STEP(suffice_excerpts_set_span(excerpts, excerpt, 0, 60000, error));
    assert_span(cast, excerpt, 0, 60000);
    DENIED(SPAN_OUTSIDE, suffice_excerpts_set_span(excerpts, excerpt, 0, 60001, error));
    DENIED(SPAN_OUTSIDE, suffice_excerpts_set_span(excerpts, excerpt, 5, 5, error));
    DENIED(OUT_OF_RANGE, suffice_excerpts_set_span(excerpts, excerpt, -1, 5, error));
    DENIED(SPAN_OUTSIDE, suffice_excerpts_add_time(excerpts, cast->tape, 0, 60001, NULL, 0, &excerpt, error));
    DENIED(SPAN_OUTSIDE, suffice_excerpts_add_time(excerpts, cast->tape, 7, 7, NULL, 0, &excerpt, error));
    DENIED(OUT_OF_RANGE, suffice_excerpts_add_time(excerpts, cast->tape, -1, 7, NULL, 0, &excerpt, error));
    DENIED(OUT_OF_RANGE, suffice_excerpts_add_time(excerpts, cast->tape, 0, 864000001, NULL, 0, &excerpt, error));
    assert_int_equal(excerpt, 0);
    good(world, suffice_corpus_add_file(world->corpus, "Endless", SUFFICE_MEDIUM_RECORDING, "e.mp3", -1, NULL, -1, 0,
                                        &endless, error));
    STEP(suffice_excerpts_add_time(excerpts, endless, 0, 864000000, "long " MARK, 0, NULL, error));
}

static void test_mark_many(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    suffice_excerpts *excerpts = cast->excerpts;
    suffice_ids *ids = NULL;
    suffice_error *error = world->error;
    static const int64_t starts[] = {9, 0, 3}, ends[] = {12, 3, 9}, outside[] = {12, 3, 900};
    STEP(suffice_excerpts_add_texts(excerpts, cast->chat, 3, starts, ends, cast->ann, &ids, error));
    assert_int_equal(suffice_ids_count(ids), 3);
    for (size_t i = 0; i < 3; i++)
        assert_span(cast, suffice_ids_at(ids, i), starts[i], ends[i]);
    assert_string_equal(quote_of(cast, suffice_ids_at(ids, 1)), "One");
    suffice_ids_release(ids);
    good(world, suffice_excerpts_add_texts(excerpts, cast->chat, 0, NULL, NULL, 0, &ids, error));
    assert_ids(ids, NULL, 0);
    DENIED(SPAN_OUTSIDE, suffice_excerpts_add_texts(excerpts, cast->chat, 3, starts, outside, 0, &ids, error));
    assert_null(ids);
    DENIED(WRONG_MEASURE, suffice_excerpts_add_texts(excerpts, cast->tape, 3, starts, ends, 0, &ids, error));
    DENIED(WRONG_KIND, suffice_excerpts_add_texts(excerpts, cast->chat, 3, starts, ends, cast->code, &ids, error));
    DENIED(NULL_ARGUMENT, suffice_excerpts_add_texts(excerpts, cast->chat, 3, NULL, ends, 0, &ids, error));
    DENIED(NULL_ARGUMENT, suffice_excerpts_add_texts(excerpts, cast->chat, 3, starts, NULL, 0, &ids, error));
    DENIED(NULL_ARGUMENT, suffice_excerpts_add_texts(excerpts, cast->chat, 3, starts, ends, 0, NULL, error));
    DENIED(NULL_ARGUMENT, suffice_excerpts_add_texts(NULL, cast->chat, 3, starts, ends, 0, &ids, error));
}

static void test_another_span(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    suffice_excerpts *excerpts = cast->excerpts;
    STEP(suffice_excerpts_set_span(excerpts, cast->early, 7, 12, world->error));
    assert_string_equal(quote_of(cast, cast->early), "lives");
    assert_span(cast, cast->early, 7, 12);
    DENIED(SPAN_OUTSIDE, suffice_excerpts_set_span(excerpts, cast->early, 7, 1000, world->error));
    DENIED(SPAN_OUTSIDE, suffice_excerpts_set_span(excerpts, cast->early, 7, 7, world->error));
    DENIED(SPAN_OUTSIDE, suffice_excerpts_set_span(excerpts, cast->early, -7, 7, world->error));
    DENIED(WRONG_KIND, suffice_excerpts_set_span(excerpts, cast->talk, 0, 1, world->error));
    DENIED(NULL_ARGUMENT, suffice_excerpts_set_span(NULL, cast->early, 0, 1, world->error));
    DENIED(WRONG_MEASURE, suffice_excerpts_set_quote(excerpts, cast->early, MARK, world->error));
    DENIED(NOT_XML, suffice_excerpts_set_quote(excerpts, cast->heard, MARK "\x01", world->error));
    DENIED(WRONG_KIND, suffice_excerpts_set_quote(excerpts, cast->tape, MARK, world->error));
    DENIED(NULL_ARGUMENT, suffice_excerpts_set_quote(NULL, cast->heard, MARK, world->error));
    good(world, suffice_remove(world->project, cast->early, 0, world->error));
    DENIED(GONE, suffice_excerpts_set_span(excerpts, cast->early, 0, 1, world->error));
}

static void test_longest_quotation(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    const size_t size = 1000001;
    suffice_source_id source = 0;
    suffice_excerpt_id excerpt = 0;
    char *text = malloc(size + 1);
    assert_non_null(text);
    memset(text, 'q', size);
    text[size] = '\0';
    good(world,
         suffice_corpus_add_text(world->corpus, "Long", SUFFICE_MEDIUM_NOTES, text, size, 0, &source, world->error));
    DENIED(TEXT_TOO_LONG, suffice_excerpts_add_text(cast->excerpts, source, 0, 1000001, 0, &excerpt, world->error));
    good(world, suffice_excerpts_add_text(cast->excerpts, source, 0, 1000000, 0, &excerpt, world->error));
    DENIED(TEXT_TOO_LONG, suffice_excerpts_set_span(cast->excerpts, excerpt, 0, 1000001, world->error));
    DENIED(TEXT_TOO_LONG, suffice_excerpts_set_quote(cast->excerpts, cast->heard, text, world->error));
    free(text);
}

/* --- coding --- */

static void test_code(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    suffice_excerpts *excerpts = cast->excerpts;
    suffice_coding_id by_ben = 0, nobody = 0;
    int64_t at = 0;
    STEP(suffice_excerpts_code(excerpts, cast->early, cast->code, cast->ben, &by_ben, world->error));
    STEP(suffice_excerpts_code(excerpts, cast->early, cast->code, 0, &nobody, world->error));
    STEP(suffice_excerpts_code(excerpts, cast->early, cast->twin, cast->ann, NULL, world->error));
    assert_true(suffice_excerpts_find_coding(excerpts, cast->early, cast->code, cast->ann) == cast->coding);
    assert_true(suffice_excerpts_find_coding(excerpts, cast->early, cast->code, cast->ben) == by_ben);
    assert_true(suffice_excerpts_find_coding(excerpts, cast->early, cast->code, 0) == nobody);
    assert_int_equal(suffice_excerpts_find_coding(excerpts, cast->late, cast->code, 0), 0);
    assert_int_equal(suffice_excerpts_find_coding(excerpts, cast->early, cast->other, cast->ann), 0);
    assert_int_equal(suffice_excerpts_find_coding(excerpts, cast->early, cast->code, cast->one), 0);
    assert_int_equal(suffice_excerpts_find_coding(NULL, cast->early, cast->code, 0), 0);
    assert_true(suffice_parent(world->project, by_ben) == cast->early);
    assert_true(suffice_ref(world->project, by_ben, SUFFICE_CODING_CODER) == cast->ben);
    good(world, suffice_instant(world->project, by_ben, SUFFICE_CODING_AT, &at, world->error));
    assert_true(at == INT64_C(1742465000000));
    STEP(suffice_remove(world->project, by_ben, 0, world->error));
    assert_int_equal(suffice_excerpts_find_coding(excerpts, cast->early, cast->code, cast->ben), 0);
}

static void test_coding_is_refused(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    suffice_excerpts *excerpts = cast->excerpts;
    suffice_coding_id coding = 7;
    suffice_error *error = world->error;
    DENIED(SAME_RECORD, suffice_excerpts_code(excerpts, cast->early, cast->code, cast->ann, &coding, error));
    assert_int_equal(coding, 0);
    good(world, suffice_excerpts_code(excerpts, cast->early, cast->code, 0, NULL, error));
    DENIED(SAME_RECORD, suffice_excerpts_code(excerpts, cast->early, cast->code, 0, &coding, error));
    DENIED(NULL_ARGUMENT, suffice_excerpts_code(NULL, cast->early, cast->code, 0, &coding, error));
    DENIED(WRONG_KIND, suffice_excerpts_code(excerpts, cast->code, cast->early, 0, &coding, error));
    DENIED(WRONG_KIND, suffice_excerpts_code(excerpts, cast->late, cast->code, cast->one, &coding, error));
    DENIED(WRONG_KIND, suffice_excerpts_code(excerpts, cast->late, 0, 0, &coding, error));
    DENIED(OTHER_PROJECT,
           suffice_excerpts_code(excerpts, cast->late, cast->code, foreign_analyst(world), &coding, error));
    good(world, suffice_remove(world->project, cast->other, 0, error));
    DENIED(GONE, suffice_excerpts_code(excerpts, cast->late, cast->other, 0, &coding, error));
    good(world, suffice_remove(world->project, cast->late, 0, error));
    DENIED(GONE, suffice_excerpts_code(excerpts, cast->late, cast->code, 0, &coding, error));
}

static void test_code_many(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    suffice_excerpts *excerpts = cast->excerpts;
    suffice_error *error = world->error;
    const suffice_excerpt_id all[] = {cast->early, cast->late, cast->heard, cast->late};
    const suffice_excerpt_id strange[] = {cast->late, cast->code};
    STEP(suffice_excerpts_code_many(excerpts, all, 4, cast->code, cast->ann, error));
    assert_true(suffice_excerpts_find_coding(excerpts, cast->early, cast->code, cast->ann) == cast->coding);
    assert_int_equal(suffice_record_count(world->project, SUFFICE_KIND_CODING), 3);
    good(world, suffice_excerpts_code_many(excerpts, NULL, 0, cast->code, cast->ann, error));
    good(world, suffice_excerpts_code_many(excerpts, all, 4, cast->code, cast->ann, error)); /* all passed over */
    assert_int_equal(suffice_record_count(world->project, SUFFICE_KIND_CODING), 3);
    DENIED(WRONG_KIND, suffice_excerpts_code_many(excerpts, strange, 2, cast->twin, 0, error));
    DENIED(WRONG_KIND, suffice_excerpts_code_many(excerpts, all, 4, cast->early, 0, error));
    DENIED(NULL_ARGUMENT, suffice_excerpts_code_many(excerpts, NULL, 1, cast->code, 0, error));
    DENIED(NULL_ARGUMENT, suffice_excerpts_code_many(NULL, all, 4, cast->code, 0, error));
    good(world, suffice_remove(world->project, cast->heard, 0, error));
    DENIED(GONE, suffice_excerpts_code_many(excerpts, all, 4, cast->twin, 0, error));
}

/* --- what keeps what --- */

static void test_what_others_rest_on_stays(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    DENIED(IN_USE, suffice_remove(world->project, cast->talk, 0, world->error));
    DENIED(IN_USE, suffice_remove(world->project, cast->ann, 0, world->error));
    DENIED(IN_USE, suffice_remove(world->project, cast->alone, 0, world->error));
    DENIED(SPAN_OUTSIDE, suffice_corpus_set_duration(world->corpus, cast->tape, 1999, world->error));
    STEP(suffice_corpus_set_duration(world->corpus, cast->tape, 2000, world->error));
    STEP(suffice_set_ref(world->project, cast->early, SUFFICE_EXCERPT_SPEAKER, cast->speaker, world->error));
    DENIED(WRONG_INTERVIEW,
           suffice_set_ref(world->project, cast->talk, SUFFICE_SOURCE_INTERVIEW, cast->joint, world->error));
    STEP(suffice_remove(world->project, cast->talk, SUFFICE_REMOVE_DEPENDANTS, world->error));
    assert_int_equal(suffice_excerpts_count(cast->excerpts), 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_handle, make_cast, drop_cast),
        cmocka_unit_test_setup_teardown(test_mark_a_text, make_cast, drop_cast),
        cmocka_unit_test_setup_teardown(test_marking_is_refused, make_cast, drop_cast),
        cmocka_unit_test_setup_teardown(test_mark_a_recording, make_cast, drop_cast),
        cmocka_unit_test_setup_teardown(test_mark_many, make_cast, drop_cast),
        cmocka_unit_test_setup_teardown(test_another_span, make_cast, drop_cast),
        cmocka_unit_test_setup_teardown(test_longest_quotation, make_cast, drop_cast),
        cmocka_unit_test_setup_teardown(test_code, make_cast, drop_cast),
        cmocka_unit_test_setup_teardown(test_coding_is_refused, make_cast, drop_cast),
        cmocka_unit_test_setup_teardown(test_code_many, make_cast, drop_cast),
        cmocka_unit_test_setup_teardown(test_what_others_rest_on_stays, make_cast, drop_cast),
    };
    return cmocka_run_group_tests_name("excerpts", tests, NULL, NULL);
}
