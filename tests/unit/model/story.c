/*
 * Tests of stories: segments and their order, what has moved on, what is left out, what is behind them, their words.
 * SPDX-License-Identifier: MIT
 */
#include "cast.h"

#include <suffice/matrix.h>
#include <suffice/story.h>
#include <suffice/synthesis.h>

/* The cast, with three key points: of both interviews, of alone by a quotation, and of nobody; and a story. */
struct tale {
    struct cast cast;
    suffice_synthesis *synthesis;
    suffice_matrix *matrix;
    suffice_story *story;
    suffice_key_point_id both, quoted, bare;
};

static suffice_key_point_id add_point(struct tale *tale, const char *key, const char *text)
{
    struct world *world = &tale->cast.world;
    suffice_key_point_id id = 0;
    good(world, suffice_matrix_add_key_point(tale->matrix, key, tale->cast.theme, SUFFICE_KEY_POINT_KIND_SIMILARITY,
                                             text, &id, world->error));
    return id;
}

static void rest_on(struct tale *tale, suffice_key_point_id point, suffice_field field, suffice_id behind)
{
    struct world *world = &tale->cast.world;
    good(world, suffice_insert_ref(world->project, point, field, 0, behind, world->error));
}

static suffice_summary_id summarise(struct tale *tale, suffice_interview_id interview, suffice_code_id theme)
{
    struct world *world = &tale->cast.world;
    suffice_summary_id id = 0;
    good(world, suffice_synthesis_add_summary(tale->synthesis, interview, theme, "Says so.", 0, &id, world->error));
    return id;
}

static int make_tale(void **state)
{
    void *made = NULL;
    struct tale *tale = calloc(1, sizeof *tale);
    assert_non_null(tale);
    make_cast(&made);
    memcpy(&tale->cast, made, sizeof tale->cast);
    free(made);
    struct cast *cast = &tale->cast;
    struct world *world = &cast->world;
    tale->synthesis = suffice_project_edit_synthesis(world->project);
    good(world, suffice_synthesis_add_matrix(tale->synthesis, "Round 1", &tale->matrix, world->error));
    tale->both = add_point(tale, "KP1", "They ring " MARK ".");
    tale->quoted = add_point(tale, "KP2", "Nobody told them.");
    tale->bare = add_point(tale, "KP3", "Nothing behind it.");
    rest_on(tale, tale->both, SUFFICE_KEY_POINT_SUMMARIES, summarise(tale, cast->joint, cast->theme));
    rest_on(tale, tale->both, SUFFICE_KEY_POINT_SUMMARIES, summarise(tale, cast->alone, cast->theme));
    rest_on(tale, tale->both, SUFFICE_KEY_POINT_SUMMARIES, summarise(tale, cast->alone, cast->code));
    rest_on(tale, tale->both, SUFFICE_KEY_POINT_EXCERPTS, cast->early);
    rest_on(tale, tale->quoted, SUFFICE_KEY_POINT_EXCERPTS, cast->heard);
    rest_on(tale, tale->quoted, SUFFICE_KEY_POINT_EXCERPTS, cast->late);
    rest_on(tale, tale->quoted, SUFFICE_KEY_POINT_AGAINST, summarise(tale, cast->joint, cast->code));
    good(world,
         suffice_project_add_story(world->project, "The long wait", cast->experience, &tale->story, world->error));
    *state = tale;
    return 0;
}

static int drop_tale(void **state)
{
    struct tale *tale = *state;
    suffice_project_release(tale->cast.world.project);
    suffice_error_release(tale->cast.world.error);
    free(tale);
    return 0;
}

static suffice_segment_id add_segment(struct tale *tale, suffice_segment_kind kind, const char *text,
                                      const suffice_key_point_id *points, size_t count)
{
    struct world *world = &tale->cast.world;
    suffice_segment_id id = 0;
    STEP(suffice_story_add_segment(tale->story, kind, text, points, count, &id, world->error));
    assert_true(id != 0);
    return id;
}

static void test_handle(void **state)
{
    struct tale *tale = *state;
    struct world *world = &tale->cast.world;
    suffice_story *story = NULL;
    STEP(suffice_project_add_story(world->project, "Again", tale->cast.experience, &story, world->error));
    suffice_story_id id = suffice_story_item(story);
    assert_true(suffice_ref(world->project, id, SUFFICE_STORY_EXPERIENCE) == tale->cast.experience);
    assert_ptr_equal(suffice_project_story(world->project, id), story);
    assert_ptr_equal(suffice_project_edit_story(world->project, id), story);
    assert_ptr_equal(suffice_story_project(story), world->project);
    assert_ptr_equal(suffice_story_edit_project(story), world->project);
    suffice_story_retain(story);
    suffice_story_release(story);
    DENIED(NOT_UNIQUE, suffice_project_add_story(world->project, "Again", tale->cast.experience, &story, world->error));
    assert_null(story);
    DENIED(EMPTY, suffice_project_add_story(world->project, NULL, tale->cast.experience, &story, world->error));
    DENIED(WRONG_KIND, suffice_project_add_story(world->project, "X", tale->cast.theme, &story, world->error));
    DENIED(NULL_ARGUMENT, suffice_project_add_story(NULL, "X", tale->cast.experience, &story, world->error));
    STEP(suffice_project_add_story(world->project, "No handle", tale->cast.experience, NULL, world->error));
    STEP(suffice_remove(world->project, id, 0, world->error));
    assert_null(suffice_project_story(world->project, id));
    WITHOUT_MEMORY(suffice_project_add_story(world->project, "X", tale->cast.experience, &story, world->error));
}

static void test_removed(void **state)
{
    struct tale *tale = *state;
    struct world *world = &tale->cast.world;
    suffice_segment_id segment = add_segment(tale, SUFFICE_SEGMENT_KIND_CONTEXT, "One.", NULL, 0);
    suffice_ids *ids = NULL;
    suffice_table *table = NULL;
    suffice_buffer *buffer = NULL;
    good(world, suffice_remove(world->project, suffice_story_item(tale->story), 0, world->error));
    DENIED(GONE, suffice_story_add_segment(tale->story, 1, "x", NULL, 0, NULL, world->error));
    DENIED(GONE, suffice_story_mark_read(tale->story, 0, world->error));
    DENIED(GONE, suffice_story_move_segment(tale->story, segment, 0, world->error));
    DENIED(GONE, suffice_story_leave_out(tale->story, tale->bare, "x", world->error));
    DENIED(GONE, suffice_story_moved_on(tale->story, &ids, world->error));
    DENIED(GONE, suffice_story_key_points(tale->story, &ids, world->error));
    DENIED(GONE, suffice_story_interviews(tale->story, &ids, world->error));
    DENIED(GONE, suffice_story_provenance(tale->story, 1, &table, world->error));
    DENIED(GONE, suffice_story_text(tale->story, 1, &buffer, world->error));
    assert_int_equal(suffice_story_segment_count(tale->story), 0);
    assert_true(suffice_story_segment_at(tale->story, 0) == 0);
    assert_int_equal(suffice_story_words(tale->story, 0), 0);
    good(world, suffice_project_undo(world->project, world->error));
    assert_int_equal(suffice_story_segment_count(tale->story), 1);
}

static void test_segments(void **state)
{
    struct tale *tale = *state;
    struct world *world = &tale->cast.world;
    const suffice_key_point_id points[] = {tale->quoted, tale->both, tale->quoted};
    const suffice_key_point_id wrong[] = {tale->cast.theme};
    suffice_segment_id none = 1;
    suffice_segment_id first = add_segment(tale, SUFFICE_SEGMENT_KIND_EVIDENCE, "One.", points, 2);
    suffice_segment_id second = add_segment(tale, SUFFICE_SEGMENT_KIND_CONTEXT, "Two.", NULL, 0);
    assert_int_equal(suffice_story_segment_count(tale->story), 2);
    assert_true(suffice_story_segment_at(tale->story, 0) == first);
    assert_true(suffice_story_segment_at(tale->story, 1) == second);
    assert_true(suffice_story_segment_at(tale->story, 2) == 0);
    assert_int_equal(suffice_story_segment_count(NULL), 0);
    assert_true(suffice_story_segment_at(NULL, 0) == 0);
    assert_true(suffice_ref_at(world->project, first, SUFFICE_SEGMENT_KEY_POINTS, 1) == tale->both);
    assert_true(suffice_is_set(world->project, first, SUFFICE_SEGMENT_READ));
    assert_false(suffice_is_set(world->project, second, SUFFICE_SEGMENT_READ));
    DENIED(BAD_LIST_VALUE, suffice_story_add_segment(tale->story, 1, "x", points, 3, &none, world->error));
    assert_true(none == 0);
    DENIED(WRONG_KIND, suffice_story_add_segment(tale->story, 1, "x", wrong, 1, NULL, world->error));
    DENIED(NULL_ARGUMENT, suffice_story_add_segment(tale->story, 1, "x", NULL, 1, NULL, world->error));
    DENIED(NULL_ARGUMENT, suffice_story_add_segment(NULL, 1, "x", NULL, 0, NULL, world->error));
    DENIED(EMPTY, suffice_story_add_segment(tale->story, 1, NULL, NULL, 0, NULL, world->error));
    DENIED(UNKNOWN_CHOICE, suffice_story_add_segment(tale->story, 5, "x", NULL, 0, NULL, world->error));
    DENIED(NOT_UTF8, suffice_story_add_segment(tale->story, 1, "\x80", NULL, 0, NULL, world->error));
    WITHOUT_MEMORY(suffice_story_add_segment(tale->story, 1, "Three.", points, 2, NULL, world->error));
}

static void test_moving(void **state)
{
    struct tale *tale = *state;
    struct world *world = &tale->cast.world;
    suffice_story *other;
    suffice_segment_id a = add_segment(tale, SUFFICE_SEGMENT_KIND_CONTEXT, "A", NULL, 0);
    suffice_segment_id b = add_segment(tale, SUFFICE_SEGMENT_KIND_BRIDGE, "B", NULL, 0);
    suffice_segment_id c = add_segment(tale, SUFFICE_SEGMENT_KIND_MIXED, "C", NULL, 0);
    STEP(suffice_story_move_segment(tale->story, c, 0, world->error));
    assert_true(suffice_story_segment_at(tale->story, 0) == c);
    STEP(suffice_story_move_segment(tale->story, c, SIZE_MAX, world->error));
    STEP(suffice_story_move_segment(tale->story, a, 1, world->error));
    assert_true(suffice_story_segment_at(tale->story, 0) == b);
    assert_true(suffice_story_segment_at(tale->story, 1) == a);
    assert_true(suffice_story_segment_at(tale->story, 2) == c);
    DENIED(BAD_INDEX, suffice_story_move_segment(tale->story, a, 3, world->error));
    assert_string_equal(suffice_error_argument(world->error), "index");
    good(world, suffice_project_add_story(world->project, "Other", tale->cast.experience, &other, world->error));
    DENIED(WRONG_PARENT, suffice_story_move_segment(other, a, 0, world->error));
    DENIED(WRONG_PARENT, suffice_story_mark_read(other, a, world->error));
    DENIED(WRONG_KIND, suffice_story_move_segment(tale->story, tale->both, 0, world->error));
    DENIED(NULL_ARGUMENT, suffice_story_move_segment(NULL, a, 0, world->error));
    assert_int_equal(suffice_story_move_segment(tale->story, a, 9, NULL), SUFFICE_ERROR_ARGUMENT);
}

static void assert_moved(struct tale *tale, const suffice_segment_id *expected, size_t count)
{
    struct world *world = &tale->cast.world;
    suffice_ids *ids = NULL;
    good(world, suffice_story_moved_on(tale->story, &ids, world->error));
    assert_ids(ids, expected, count);
}

static void test_moving_on(void **state)
{
    struct tale *tale = *state;
    struct world *world = &tale->cast.world;
    const suffice_key_point_id points[] = {tale->both, tale->bare};
    suffice_segment_id segments[3];
    suffice_ids *ids = NULL;
    segments[0] = add_segment(tale, SUFFICE_SEGMENT_KIND_EVIDENCE, "A", points, 2);
    segments[1] = add_segment(tale, SUFFICE_SEGMENT_KIND_CONTEXT, "B", NULL, 0);
    segments[2] = add_segment(tale, SUFFICE_SEGMENT_KIND_EVIDENCE, "C", points + 1, 1);
    assert_moved(tale, NULL, 0);
    good(world, suffice_set_text(world->project, tale->bare, SUFFICE_KEY_POINT_MEMO, "No matter.", world->error));
    assert_moved(tale, NULL, 0);
    STEP(suffice_set_text(world->project, tale->both, SUFFICE_KEY_POINT_TEXT, "They do ring.", world->error));
    assert_moved(tale, segments, 1);
    STEP(suffice_insert_ref(world->project, segments[1], SUFFICE_SEGMENT_KEY_POINTS, 0, tale->quoted, world->error));
    assert_moved(tale, segments, 2);
    STEP(suffice_remove(world->project, tale->bare, 0, world->error));
    assert_moved(tale, segments, 3);
    STEP(suffice_story_mark_read(tale->story, segments[0], world->error));
    assert_moved(tale, segments + 1, 2);
    STEP(suffice_story_mark_read(tale->story, 0, world->error));
    assert_moved(tale, NULL, 0);
    assert_false(suffice_is_set(world->project, segments[2], SUFFICE_SEGMENT_READ));
    DENIED(NULL_ARGUMENT, suffice_story_mark_read(NULL, 0, world->error));
    DENIED(WRONG_KIND, suffice_story_mark_read(tale->story, tale->both, world->error));
    DENIED(NULL_ARGUMENT, suffice_story_moved_on(NULL, &ids, world->error));
    DENIED(NULL_ARGUMENT, suffice_story_moved_on(tale->story, NULL, world->error));
    good(world, suffice_set_text(world->project, tale->both, SUFFICE_KEY_POINT_TEXT, "Again.", world->error));
    WITHOUT_MEMORY(suffice_story_moved_on(tale->story, &ids, world->error));
    suffice_ids_release(ids);
    WITHOUT_MEMORY(suffice_story_mark_read(tale->story, 0, world->error));
}

static void test_leaving_out(void **state)
{
    struct tale *tale = *state;
    struct world *world = &tale->cast.world;
    suffice_story_id id = suffice_story_item(tale->story);
    STEP(suffice_story_leave_out(tale->story, tale->bare, "One voice.", world->error));
    STEP(suffice_story_leave_out(tale->story, tale->quoted, "Too long.", world->error));
    STEP(suffice_story_leave_out(tale->story, tale->bare, "Told elsewhere.", world->error));
    assert_int_equal(suffice_child_count(world->project, id, SUFFICE_KIND_OMISSION), 2);
    for (size_t i = 0; i < 2; i++) {
        suffice_omission_id omission = suffice_child_at(world->project, id, SUFFICE_KIND_OMISSION, i);
        bool bare = suffice_ref(world->project, omission, SUFFICE_OMISSION_KEY_POINT) == tale->bare;
        assert_string_equal(suffice_text(world->project, omission, SUFFICE_OMISSION_REASON),
                            bare ? "Told elsewhere." : "Too long.");
    }
    DENIED(EMPTY, suffice_story_leave_out(tale->story, tale->both, NULL, world->error));
    DENIED(EMPTY, suffice_story_leave_out(tale->story, tale->bare, "", world->error));
    DENIED(WRONG_KIND, suffice_story_leave_out(tale->story, tale->cast.theme, "x", world->error));
    DENIED(NULL_ARGUMENT, suffice_story_leave_out(NULL, tale->both, "x", world->error));
    DENIED(NOT_XML, suffice_story_leave_out(tale->story, tale->both, "\x02", world->error));
    WITHOUT_MEMORY(suffice_story_leave_out(tale->story, tale->both, "x", world->error));
}

static void test_what_it_tells(void **state)
{
    struct tale *tale = *state;
    struct world *world = &tale->cast.world;
    const suffice_key_point_id points[] = {tale->bare, tale->both};
    const suffice_key_point_id more[] = {tale->both, tale->quoted};
    suffice_ids *ids = NULL;
    good(world, suffice_story_interviews(tale->story, &ids, world->error));
    assert_ids(ids, NULL, 0);
    add_segment(tale, SUFFICE_SEGMENT_KIND_EVIDENCE, "A", points, 2);
    add_segment(tale, SUFFICE_SEGMENT_KIND_EVIDENCE, "B", more, 2);
    good(world, suffice_story_key_points(tale->story, &ids, world->error));
    ASSERT_IDS(ids, tale->bare, tale->both, tale->quoted);
    good(world, suffice_story_interviews(tale->story, &ids, world->error));
    ASSERT_IDS(ids, tale->cast.alone, tale->cast.joint);
    good(world, suffice_corpus_move(world->corpus, tale->cast.joint, 0, world->error));
    good(world, suffice_story_interviews(tale->story, &ids, world->error));
    ASSERT_IDS(ids, tale->cast.joint, tale->cast.alone);
    DENIED(NULL_ARGUMENT, suffice_story_key_points(NULL, &ids, world->error));
    assert_null(ids);
    DENIED(NULL_ARGUMENT, suffice_story_key_points(tale->story, NULL, world->error));
    DENIED(NULL_ARGUMENT, suffice_story_interviews(NULL, &ids, world->error));
    DENIED(NULL_ARGUMENT, suffice_story_interviews(tale->story, NULL, world->error));
    WITHOUT_MEMORY(suffice_story_key_points(tale->story, &ids, world->error));
    suffice_ids_release(ids);
    WITHOUT_MEMORY(suffice_story_interviews(tale->story, &ids, world->error));
    suffice_ids_release(ids);
}

/* --- provenance --- */

/* One row: 0 and NULL stand for empty cells, and then summaries and excerpts are not there either. */
static void assert_row(const suffice_table *table, size_t row, int64_t number, suffice_id point,
                       suffice_interview_id interview, int64_t summaries, int64_t excerpts)
{
    assert_int_equal(cell(table, row, 1), number);
    assert_true(suffice_table_has(table, row, 3) == (point != 0));
    assert_true(suffice_table_has(table, row, 4) == (point != 0));
    for (size_t column = 5; column < 9; column++)
        assert_true(suffice_table_has(table, row, column) == (interview != 0));
    if (point != 0)
        assert_true((suffice_id)cell(table, row, 3) == point);
    if (interview == 0)
        return;
    assert_true((suffice_id)cell(table, row, 5) == interview);
    assert_int_equal(cell(table, row, 7), summaries);
    assert_int_equal(cell(table, row, 8), excerpts);
}

static void test_provenance(void **state)
{
    static const char *const names[] = {"segment",   "number",          "kind",      "key_point", "key_point_text",
                                        "interview", "interview_label", "summaries", "excerpts"};
    struct tale *tale = *state;
    struct cast *cast = &tale->cast;
    struct world *world = &cast->world;
    const suffice_key_point_id points[] = {tale->quoted, tale->both};
    suffice_table *table = NULL;
    add_segment(tale, SUFFICE_SEGMENT_KIND_CONTEXT, "A", NULL, 0);
    suffice_segment_id second = add_segment(tale, SUFFICE_SEGMENT_KIND_EVIDENCE, "B", points, 2);
    add_segment(tale, SUFFICE_SEGMENT_KIND_MIXED, "C", &tale->bare, 1);
    good(world, suffice_story_provenance(tale->story, SUFFICE_AUDIENCE_ANALYST, &table, world->error));
    assert_int_equal(suffice_table_column_count(table), 9);
    for (size_t i = 0; i < 9; i++)
        assert_string_equal(suffice_table_column_name(table, i), names[i]);
    assert_int_equal(suffice_table_column_type(table, 0), SUFFICE_COLUMN_ID);
    assert_int_equal(suffice_table_row_count(table), 5);
    assert_row(table, 0, 1, 0, 0, 0, 0);
    assert_row(table, 1, 2, tale->quoted, cast->alone, 0, 2);
    assert_row(table, 2, 2, tale->both, cast->alone, 2, 1);
    assert_row(table, 3, 2, tale->both, cast->joint, 1, 0);
    assert_row(table, 4, 3, tale->bare, 0, 0, 0);
    assert_true((suffice_id)cell(table, 3, 0) == second);
    assert_string_equal(suffice_table_text(table, 0, 2), "context");
    assert_string_equal(suffice_table_text(table, 3, 2), "evidence");
    assert_string_equal(suffice_table_text(table, 3, 4), "They ring " MARK ".");
    assert_string_equal(suffice_table_text(table, 3, 6), "I2");
    suffice_table_release(table);
    good(world, suffice_corpus_move(world->corpus, cast->joint, 0, world->error));
    good(world, suffice_story_provenance(tale->story, SUFFICE_AUDIENCE_PUBLIC, &table, world->error));
    assert_row(table, 2, 2, tale->both, cast->joint, 1, 0);
    assert_row(table, 3, 2, tale->both, cast->alone, 2, 1);
    assert_null(strstr(suffice_table_text(table, 3, 4), MARK));
    suffice_table_release(table);
    DENIED(NULL_ARGUMENT, suffice_story_provenance(NULL, 1, &table, world->error));
    assert_null(table);
    DENIED(NULL_ARGUMENT, suffice_story_provenance(tale->story, 1, NULL, world->error));
    assert_int_equal(suffice_story_provenance(tale->story, 0, &table, world->error), SUFFICE_ERROR_ARGUMENT);
    WITHOUT_MEMORY(suffice_story_provenance(tale->story, 2, &table, world->error));
    suffice_table_release(table);
}

/* --- text and words --- */

static void assert_text(struct tale *tale, suffice_audience audience, const char *expected)
{
    struct world *world = &tale->cast.world;
    suffice_buffer *buffer = NULL;
    good(world, suffice_story_text(tale->story, audience, &buffer, world->error));
    assert_string_equal(suffice_buffer_data(buffer), expected);
    assert_int_equal(suffice_buffer_size(buffer), strlen(expected));
    suffice_buffer_release(buffer);
}

static void test_text(void **state)
{
    struct tale *tale = *state;
    struct world *world = &tale->cast.world;
    suffice_buffer *buffer = (suffice_buffer *)world;
    assert_text(tale, SUFFICE_AUDIENCE_ANALYST, "The long wait\n");
    add_segment(tale, SUFFICE_SEGMENT_KIND_CONTEXT, "Margaret waits.", NULL, 0);
    add_segment(tale, SUFFICE_SEGMENT_KIND_BRIDGE, "The phone rings.", NULL, 0);
    assert_text(tale, SUFFICE_AUDIENCE_ANALYST, "The long wait\n\nMargaret waits.\n\nThe phone rings.\n");
    assert_text(tale, SUFFICE_AUDIENCE_PUBLIC, "The long wait\n\nMargaret waits.\n\nThe phone rings.\n");
    DENIED(NULL_ARGUMENT, suffice_story_text(NULL, 1, &buffer, world->error));
    assert_null(buffer);
    DENIED(NULL_ARGUMENT, suffice_story_text(tale->story, 1, NULL, world->error));
    assert_int_equal(suffice_story_text(tale->story, 4, &buffer, world->error), SUFFICE_ERROR_ARGUMENT);
    WITHOUT_MEMORY(suffice_story_text(tale->story, SUFFICE_AUDIENCE_TEAM, &buffer, world->error));
    suffice_buffer_release(buffer);
}

static void test_words(void **state)
{
    static const struct {
        const char *text;
        size_t words;
    } cases[] = {
        {"One", 1},
        {" One  two\nthree\t", 3},
        {"A well-kept ward, at 10.30 \xe2\x80\x93 it's quiet \xe2\x80\xa6", 7},
        {"- * / \xe2\x80\x94 \xe2\x80\x9c \xe2\x80\x9d \xc2\xa3 !", 0},
        {"no\xc2\xa0"
         "break\xe2\x80\xaf"
         "here\xe3\x80\x80"
         "either\xe2\x80\xa8"
         "way",
         5},
        {"\xe2\x80\x9cNa\xc3\xafve,\xe2\x80\x9d she said. \xc2\xa3"
         "20",
         4},
        {"\xe0\xa8\xa4\xe0\xa9\x81 \xe0\xa9\xa7\xe0\xa9\xa8 \xe0\xa5\xa4 \xe6\x97\xa5\xe6\x9c\xac\xe8\xaa\x9e", 3},
        {"\xf0\x9f\x99\x82 \xf0\x9d\x92\x9c \xc2\xbd", 2},
    };
    struct tale *tale = *state;
    struct world *world = &tale->cast.world;
    size_t all = 0;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        suffice_segment_id id = add_segment(tale, SUFFICE_SEGMENT_KIND_CONTEXT, cases[i].text, NULL, 0);
        assert_int_equal(suffice_story_words(tale->story, SUFFICE_SEGMENT_KIND_CONTEXT), cases[i].words);
        good(world,
             suffice_set_choice(world->project, id, SUFFICE_SEGMENT_KIND, SUFFICE_SEGMENT_KIND_BRIDGE, world->error));
        all += cases[i].words;
        assert_int_equal(suffice_story_words(tale->story, 0), all);
    }
    assert_int_equal(suffice_story_words(tale->story, SUFFICE_SEGMENT_KIND_BRIDGE), all);
    assert_int_equal(suffice_story_words(tale->story, SUFFICE_SEGMENT_KIND_EVIDENCE), 0);
    assert_int_equal(suffice_story_words(tale->story, 99), 0);
    assert_int_equal(suffice_story_words(NULL, 0), 0);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, make_tale, drop_tale)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(test_handle),    TEST(test_removed),     TEST(test_segments),      TEST(test_moving),
        TEST(test_moving_on), TEST(test_leaving_out), TEST(test_what_it_tells), TEST(test_provenance),
        TEST(test_text),      TEST(test_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
