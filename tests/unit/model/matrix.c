/*
 * Tests of matrices: rows and columns, charting, what has moved on, key points, and their rules.
 * SPDX-License-Identifier: MIT
 */
#include "sheet.h"

#include <suffice/merge.h>

#include <stdio.h>

static suffice_id ref_at(const struct sheet *sheet, suffice_field field, size_t index)
{
    return suffice_ref_at(sheet->cast.world.project, suffice_matrix_item(sheet->matrix), field, index);
}

static suffice_cell_state state_of(const struct sheet *sheet, suffice_code_id theme, suffice_interview_id interview)
{
    return suffice_matrix_cell_state(sheet->matrix, theme, interview);
}

static void test_handle(void **state)
{
    struct sheet *sheet = *state;
    struct world *world = &sheet->cast.world;
    suffice_matrix_id id = suffice_matrix_item(sheet->matrix);
    assert_ptr_equal(suffice_project_matrix(world->project, id), sheet->matrix);
    assert_ptr_equal(suffice_project_edit_matrix(world->project, id), sheet->matrix);
    assert_null(suffice_project_matrix(world->project, sheet->cast.theme));
    assert_null(suffice_project_matrix(NULL, id));
    assert_ptr_equal(suffice_matrix_project(sheet->matrix), world->project);
    assert_ptr_equal(suffice_matrix_edit_project(sheet->matrix), world->project);
    suffice_matrix_retain(sheet->matrix);
    suffice_matrix_release(sheet->matrix);
    STEP(suffice_remove(world->project, id, 0, world->error));
    assert_null(suffice_project_matrix(world->project, id));
    assert_true(suffice_matrix_item(sheet->matrix) == 0);
    DENIED(GONE, suffice_matrix_add_all(sheet->matrix, world->error));
    assert_true(suffice_matrix_cell(sheet->matrix, sheet->cast.theme, sheet->cast.alone) == 0);
    assert_int_equal(state_of(sheet, sheet->cast.theme, sheet->cast.alone), 0);
}

static void test_rows_and_columns(void **state)
{
    struct sheet *sheet = *state;
    struct cast *cast = &sheet->cast;
    struct world *world = &cast->world;
    suffice_matrix *empty;
    assert_true(ref_at(sheet, SUFFICE_MATRIX_THEMES, 0) == cast->theme);
    assert_true(ref_at(sheet, SUFFICE_MATRIX_THEMES, 1) == cast->other);
    assert_true(ref_at(sheet, SUFFICE_MATRIX_INTERVIEWS, 0) == cast->alone);
    assert_true(ref_at(sheet, SUFFICE_MATRIX_INTERVIEWS, 1) == cast->joint);
    STEP(suffice_matrix_add_theme(sheet->matrix, cast->code, 0, world->error));
    STEP(suffice_matrix_add_theme(sheet->matrix, cast->twin, SIZE_MAX, world->error));
    assert_true(ref_at(sheet, SUFFICE_MATRIX_THEMES, 0) == cast->code);
    assert_true(ref_at(sheet, SUFFICE_MATRIX_THEMES, 3) == cast->twin);
    DENIED(BAD_LIST_VALUE, suffice_matrix_add_theme(sheet->matrix, cast->theme, 0, world->error));
    DENIED(WRONG_KIND, suffice_matrix_add_theme(sheet->matrix, cast->alone, 0, world->error));
    DENIED(NULL_ARGUMENT, suffice_matrix_add_theme(NULL, cast->theme, 0, world->error));
    DENIED(BAD_LIST_VALUE, suffice_matrix_add_interview(sheet->matrix, cast->joint, SIZE_MAX, world->error));
    good(world, suffice_synthesis_add_matrix(sheet->synthesis, "Empty", &empty, world->error));
    DENIED(BAD_INDEX, suffice_matrix_add_theme(empty, cast->theme, 1, world->error));
    DENIED(BAD_INDEX, suffice_matrix_add_interview(empty, cast->alone, 1, world->error));
    STEP(suffice_matrix_add_interview(empty, cast->joint, 0, world->error));
    STEP(suffice_matrix_add_interview(empty, cast->alone, 0, world->error));
    assert_true(suffice_ref_at(world->project, suffice_matrix_item(empty), SUFFICE_MATRIX_INTERVIEWS, 0) ==
                cast->alone);
    WITHOUT_MEMORY(suffice_matrix_add_all(empty, world->error));
    assert_int_equal(suffice_count(world->project, suffice_matrix_item(empty), SUFFICE_MATRIX_INTERVIEWS), 2);
    assert_int_equal(suffice_count(world->project, suffice_matrix_item(empty), SUFFICE_MATRIX_THEMES), 2);
    DENIED(ONLY_BY_VERB, suffice_insert_ref(world->project, suffice_matrix_item(empty), SUFFICE_MATRIX_THEMES, 0,
                                            cast->code, world->error));
}

static void test_charting(void **state)
{
    struct sheet *sheet = *state;
    struct cast *cast = &sheet->cast;
    struct world *world = &cast->world;
    assert_int_equal(state_of(sheet, cast->theme, cast->alone), SUFFICE_CELL_NOT_CHARTED);
    assert_true(suffice_matrix_cell(sheet->matrix, cast->theme, cast->alone) == sheet->a_theme);
    suffice_summary_id second = summarise(sheet, cast->alone, cast->theme, "Second.");
    assert_true(suffice_matrix_cell(sheet->matrix, cast->theme, cast->alone) == sheet->a_theme);
    chart(sheet, cast->theme, cast->alone, second);
    assert_true(suffice_matrix_cell(sheet->matrix, cast->theme, cast->alone) == second);
    assert_int_equal(state_of(sheet, cast->theme, cast->alone), SUFFICE_CELL_FILLED);
    chart(sheet, cast->theme, cast->alone, sheet->a_theme);
    assert_true(suffice_matrix_cell(sheet->matrix, cast->theme, cast->alone) == sheet->a_theme);
    chart(sheet, cast->other, cast->joint, sheet->j_other);
    assert_int_equal(state_of(sheet, cast->other, cast->joint), SUFFICE_CELL_ABSENT);
    assert_int_equal(suffice_child_count(world->project, suffice_matrix_item(sheet->matrix), SUFFICE_KIND_CELL), 2);
    assert_int_equal(state_of(sheet, cast->code, cast->alone), 0);
    assert_true(suffice_matrix_cell(sheet->matrix, cast->code, cast->alone) == 0);
    assert_int_equal(state_of(sheet, cast->theme, cast->theme), 0);
    assert_int_equal(suffice_matrix_cell_state(NULL, cast->theme, cast->alone), 0);
    assert_true(suffice_matrix_cell(NULL, cast->theme, cast->alone) == 0);
    WITHOUT_MEMORY(suffice_matrix_chart(sheet->matrix, cast->theme, cast->joint, sheet->j_theme, world->error));
}

static void test_charting_refused(void **state)
{
    struct sheet *sheet = *state;
    struct cast *cast = &sheet->cast;
    struct world *world = &cast->world;
    DENIED(WRONG_INTERVIEW,
           suffice_matrix_chart(sheet->matrix, cast->theme, cast->alone, sheet->j_theme, world->error));
    DENIED(WRONG_CELL, suffice_matrix_chart(sheet->matrix, cast->theme, cast->alone, sheet->a_other, world->error));
    assert_string_equal(suffice_error_argument(world->error), "summary");
    suffice_summary_id below = summarise(sheet, cast->alone, cast->code, "Below.");
    DENIED(WRONG_CELL, suffice_matrix_chart(sheet->matrix, cast->code, cast->alone, below, world->error));
    assert_string_equal(suffice_error_argument(world->error), "theme");
    good(world, suffice_matrix_remove_interview(sheet->matrix, cast->alone, world->error));
    DENIED(WRONG_CELL, suffice_matrix_chart(sheet->matrix, cast->theme, cast->alone, sheet->a_theme, world->error));
    assert_string_equal(suffice_error_argument(world->error), "interview");
    DENIED(NULL_ARGUMENT, suffice_matrix_chart(NULL, cast->theme, cast->joint, sheet->j_theme, world->error));
    DENIED(WRONG_KIND, suffice_matrix_chart(sheet->matrix, cast->theme, cast->joint, cast->theme, world->error));
    good(world, suffice_remove(world->project, sheet->j_theme, 0, world->error));
    DENIED(GONE, suffice_matrix_chart(sheet->matrix, cast->theme, cast->joint, sheet->j_theme, world->error));
    assert_int_equal(state_of(sheet, cast->theme, cast->joint), SUFFICE_CELL_EMPTY);
    assert_true(suffice_matrix_cell(sheet->matrix, cast->theme, cast->joint) == 0);
}

static void test_charting_all(void **state)
{
    struct sheet *sheet = *state;
    struct cast *cast = &sheet->cast;
    struct world *world = &cast->world;
    size_t count = 9;
    suffice_summary_id second = summarise(sheet, cast->alone, cast->theme, "Second.");
    summarise(sheet, cast->joint, cast->theme, "Second.");
    summarise(sheet, cast->joint, cast->code, "Not in the matrix.");
    chart(sheet, cast->theme, cast->alone, second);
    STEP(suffice_matrix_chart_all(sheet->matrix, &count, world->error));
    assert_int_equal(count, 3);
    assert_true(suffice_matrix_cell(sheet->matrix, cast->theme, cast->alone) == second);
    assert_true(suffice_matrix_cell(sheet->matrix, cast->theme, cast->joint) == sheet->j_theme);
    assert_int_equal(state_of(sheet, cast->theme, cast->joint), SUFFICE_CELL_FILLED);
    assert_int_equal(state_of(sheet, cast->other, cast->joint), SUFFICE_CELL_ABSENT);
    good(world, suffice_matrix_chart_all(sheet->matrix, &count, world->error));
    assert_int_equal(count, 0);
    count = 9;
    DENIED(NULL_ARGUMENT, suffice_matrix_chart_all(NULL, &count, world->error));
    assert_int_equal(count, 0);
    good(world, suffice_project_undo(world->project, world->error));
    WITHOUT_MEMORY(suffice_matrix_chart_all(sheet->matrix, NULL, world->error));
}

static void test_moving_on(void **state)
{
    struct sheet *sheet = *state;
    struct cast *cast = &sheet->cast;
    struct world *world = &cast->world;
    suffice_ids *ids = NULL;
    size_t count;
    good(world, suffice_matrix_chart_all(sheet->matrix, &count, world->error));
    good(world, suffice_matrix_moved_on(sheet->matrix, &ids, world->error));
    assert_ids(ids, NULL, 0);
    good(world, suffice_set_text(world->project, sheet->a_theme, SUFFICE_SUMMARY_MEMO, "No matter.", world->error));
    assert_int_equal(state_of(sheet, cast->theme, cast->alone), SUFFICE_CELL_FILLED);
    STEP(suffice_set_choice(world->project, sheet->j_other, SUFFICE_SUMMARY_ABSENT, SUFFICE_ABSENCE_NOT_RAISED,
                            world->error));
    STEP(suffice_set_text(world->project, sheet->j_theme, SUFFICE_SUMMARY_TEXT, "They wait.\n", world->error));
    STEP(suffice_clear(world->project, sheet->a_theme, SUFFICE_SUMMARY_TEXT, world->error));
    assert_int_equal(state_of(sheet, cast->theme, cast->alone), SUFFICE_CELL_MOVED_ON);
    assert_int_equal(state_of(sheet, cast->other, cast->joint), SUFFICE_CELL_MOVED_ON);
    good(world, suffice_matrix_moved_on(sheet->matrix, &ids, world->error));
    assert_int_equal(suffice_ids_count(ids), 3);
    const suffice_summary_id expected[] = {sheet->a_theme, sheet->j_theme, sheet->j_other};
    for (size_t i = 0; i < 3; i++)
        assert_true(suffice_ref(world->project, suffice_ids_at(ids, i), SUFFICE_CELL_SUMMARY) == expected[i]);
    suffice_ids_release(ids);
    chart(sheet, cast->theme, cast->alone, sheet->a_theme);
    assert_int_equal(state_of(sheet, cast->theme, cast->alone), SUFFICE_CELL_EMPTY);
    STEP(suffice_set_text(world->project, sheet->j_theme, SUFFICE_SUMMARY_TEXT, "They wait.", world->error));
    assert_int_equal(state_of(sheet, cast->theme, cast->joint), SUFFICE_CELL_FILLED);
    DENIED(NULL_ARGUMENT, suffice_matrix_moved_on(sheet->matrix, NULL, world->error));
    DENIED(NULL_ARGUMENT, suffice_matrix_moved_on(NULL, &ids, world->error));
    assert_null(ids);
    WITHOUT_MEMORY(suffice_matrix_moved_on(sheet->matrix, &ids, world->error));
    suffice_ids_release(ids);
}

#define DIGEST_OF_THEY_WAIT "8de6ce3fde52a9f4"

/* The digest is part of the format: what a file of long ago holds must still be what we count today. */
static void test_digest_lasts(void **state)
{
    struct sheet *sheet = *state;
    struct cast *cast = &sheet->cast;
    struct world *world = &cast->world;
    chart(sheet, cast->theme, cast->joint, sheet->j_theme);
    suffice_buffer *bytes = bytes_of(world->project);
    const char *read = strstr(suffice_buffer_data(bytes), " read=\"");
    assert_non_null(read);
    assert_memory_equal(read, " read=\"" DIGEST_OF_THEY_WAIT "\"", 24);
    suffice_buffer_release(bytes);
    assert_int_equal(read_with(world, DIGEST_OF_THEY_WAIT, "0000000000000000"), SUFFICE_DETAIL_NONE);
}

static void test_taking_out(void **state)
{
    struct sheet *sheet = *state;
    struct cast *cast = &sheet->cast;
    struct world *world = &cast->world;
    suffice_key_point_id point;
    suffice_matrix *twin;
    suffice_matrix_id id = suffice_matrix_item(sheet->matrix);
    good(world, suffice_matrix_chart_all(sheet->matrix, NULL, world->error));
    good(world, suffice_synthesis_add_matrix(sheet->synthesis, "Round 2", &twin, world->error));
    good(world, suffice_matrix_add_all(twin, world->error));
    good(world, suffice_matrix_chart_all(twin, NULL, world->error));
    good(world, suffice_matrix_add_key_point(sheet->matrix, "KP1", cast->theme, SUFFICE_KEY_POINT_KIND_DIFFERENCE, "x",
                                             &point, world->error));
    STEP(suffice_matrix_remove_theme(sheet->matrix, cast->theme, world->error));
    assert_int_equal(suffice_child_count(world->project, id, SUFFICE_KIND_CELL), 2);
    assert_int_equal(suffice_child_count(world->project, suffice_matrix_item(twin), SUFFICE_KIND_CELL), 4);
    assert_int_equal(suffice_child_count(world->project, id, SUFFICE_KIND_KEY_POINT), 1);
    assert_int_equal(suffice_count(world->project, id, SUFFICE_MATRIX_THEMES), 1);
    DENIED(NO_SUCH_RECORD, suffice_matrix_remove_theme(sheet->matrix, cast->theme, world->error));
    DENIED(WRONG_KIND, suffice_matrix_remove_theme(sheet->matrix, cast->alone, world->error));
    DENIED(NULL_ARGUMENT, suffice_matrix_remove_theme(NULL, cast->theme, world->error));
    STEP(suffice_matrix_remove_interview(sheet->matrix, cast->alone, world->error));
    assert_int_equal(suffice_child_count(world->project, id, SUFFICE_KIND_CELL), 1);
    assert_int_equal(state_of(sheet, cast->other, cast->alone), 0);
    DENIED(NO_SUCH_RECORD, suffice_matrix_remove_interview(sheet->matrix, cast->alone, world->error));
    DENIED(NULL_ARGUMENT, suffice_matrix_remove_interview(NULL, cast->joint, world->error));
    WITHOUT_MEMORY(suffice_matrix_remove_interview(twin, cast->joint, world->error));
    WITHOUT_MEMORY(suffice_matrix_remove_theme(twin, cast->theme, world->error));
}

static void test_key_points(void **state)
{
    struct sheet *sheet = *state;
    struct cast *cast = &sheet->cast;
    struct world *world = &cast->world;
    suffice_key_point_id one = 0, two = 0, three = 0;
    suffice_ids *ids = NULL;
    STEP(suffice_matrix_add_key_point(sheet->matrix, "KP1", cast->theme, SUFFICE_KEY_POINT_KIND_SIMILARITY, "Alike.",
                                      &one, world->error));
    STEP(suffice_matrix_add_key_point(sheet->matrix, "KP2", cast->other, SUFFICE_KEY_POINT_KIND_SINGLE_VOICE, "Alone.",
                                      &two, world->error));
    STEP(suffice_matrix_add_key_point(sheet->matrix, NULL, cast->theme, SUFFICE_KEY_POINT_KIND_DIFFERENCE, "Unlike.",
                                      &three, world->error));
    good(world, suffice_matrix_key_points(sheet->matrix, 0, &ids, world->error));
    ASSERT_IDS(ids, one, two, three);
    good(world, suffice_matrix_key_points(sheet->matrix, cast->theme, &ids, world->error));
    ASSERT_IDS(ids, one, three);
    DENIED(NOT_UNIQUE, suffice_matrix_add_key_point(sheet->matrix, "KP1", cast->theme, 1, "x", &three, world->error));
    assert_true(three == 0);
    DENIED(EMPTY, suffice_matrix_add_key_point(sheet->matrix, NULL, cast->theme, 1, "", NULL, world->error));
    DENIED(UNKNOWN_CHOICE, suffice_matrix_add_key_point(sheet->matrix, NULL, cast->theme, 0, "x", NULL, world->error));
    DENIED(WRONG_KIND, suffice_matrix_add_key_point(sheet->matrix, NULL, cast->alone, 1, "x", NULL, world->error));
    DENIED(NULL_ARGUMENT, suffice_matrix_add_key_point(NULL, NULL, cast->theme, 1, "x", NULL, world->error));
    DENIED(NOT_UTF8, suffice_matrix_add_key_point(sheet->matrix, NULL, cast->theme, 1, "\xc3", NULL, world->error));
    DENIED(WRONG_KIND, suffice_matrix_key_points(sheet->matrix, cast->alone, &ids, world->error));
    assert_null(ids);
    DENIED(NULL_ARGUMENT, suffice_matrix_key_points(NULL, 0, &ids, world->error));
    DENIED(NULL_ARGUMENT, suffice_matrix_key_points(sheet->matrix, 0, NULL, world->error));
    WITHOUT_MEMORY(suffice_matrix_key_points(sheet->matrix, 0, &ids, world->error));
    suffice_ids_release(ids);
}

static void test_who_is_behind(void **state)
{
    struct sheet *sheet = *state;
    struct cast *cast = &sheet->cast;
    struct world *world = &cast->world;
    suffice_key_point_id point = 0;
    suffice_ids *ids = NULL;
    suffice_project *project = world->project;
    good(world, suffice_matrix_add_key_point(sheet->matrix, "KP1", cast->theme, SUFFICE_KEY_POINT_KIND_DIFFERENCE,
                                             "Unlike.", &point, world->error));
    good(world, suffice_key_point_interviews(project, point, &ids, world->error));
    assert_ids(ids, NULL, 0);
    STEP(suffice_insert_ref(project, point, SUFFICE_KEY_POINT_AGAINST, 0, sheet->a_theme, world->error));
    STEP(suffice_insert_ref(project, point, SUFFICE_KEY_POINT_SUMMARIES, 0, sheet->j_theme, world->error));
    good(world, suffice_key_point_interviews(project, point, &ids, world->error));
    ASSERT_IDS(ids, cast->joint);
    STEP(suffice_insert_ref(project, point, SUFFICE_KEY_POINT_EXCERPTS, 0, cast->early, world->error));
    STEP(suffice_insert_ref(project, point, SUFFICE_KEY_POINT_EXCERPTS, 1, cast->late, world->error));
    good(world, suffice_key_point_interviews(project, point, &ids, world->error));
    ASSERT_IDS(ids, cast->alone, cast->joint);
    DENIED(CONTRADICTION,
           suffice_insert_ref(project, point, SUFFICE_KEY_POINT_SUMMARIES, 0, sheet->a_theme, world->error));
    assert_string_equal(suffice_error_argument(world->error), "against");
    DENIED(WRONG_KIND, suffice_key_point_interviews(project, cast->theme, &ids, world->error));
    assert_null(ids);
    DENIED(NULL_ARGUMENT, suffice_key_point_interviews(NULL, point, &ids, world->error));
    DENIED(NULL_ARGUMENT, suffice_key_point_interviews(project, point, NULL, world->error));
    WITHOUT_MEMORY(suffice_key_point_interviews(project, point, &ids, world->error));
    suffice_ids_release(ids);
    WITHOUT_MEMORY(suffice_insert_ref(project, point, SUFFICE_KEY_POINT_SUMMARIES, 0, sheet->j_other, world->error));
}

/* --- when reading --- */

static void test_cells_when_reading(void **state)
{
    struct sheet *sheet = *state;
    struct cast *cast = &sheet->cast;
    struct world *world = &cast->world;
    char right[37], wrong[37], piece[64], by[64];
    chart(sheet, cast->theme, cast->alone, sheet->a_theme);
    good(world, suffice_guid(world->project, sheet->a_theme, right, world->error));
    snprintf(piece, sizeof piece, "summary=\"%s\"", right);
    good(world, suffice_guid(world->project, sheet->j_theme, wrong, world->error));
    snprintf(by, sizeof by, "summary=\"%s\"", wrong);
    assert_int_equal(read_with(world, piece, by), SUFFICE_DETAIL_WRONG_INTERVIEW);
    good(world, suffice_guid(world->project, sheet->a_other, wrong, world->error));
    snprintf(by, sizeof by, "summary=\"%s\"", wrong);
    assert_int_equal(read_with(world, piece, by), SUFFICE_DETAIL_WRONG_CELL);
    assert_int_equal(read_with(world, piece, piece), SUFFICE_DETAIL_NONE);
}

static suffice_project *read_text(const struct world *world, const char *text, size_t size)
{
    suffice_project *project = NULL;
    good(world, suffice_project_read(text, size, NULL, &project, world->error));
    return project;
}

/* One charts a cell while another, by hand, says that its summary is of another interview: that does not fit together.
 */
static void test_merging_keeps_cells(void **state)
{
    struct sheet *sheet = *state;
    struct cast *cast = &sheet->cast;
    struct world *world = &cast->world;
    char guid[37], alone[37], joint[37], piece[120];
    suffice_buffer *bytes = bytes_of(world->project);
    suffice_project *base = read_text(world, suffice_buffer_data(bytes), suffice_buffer_size(bytes));
    good(world, suffice_guid(world->project, sheet->a_theme, guid, world->error));
    good(world, suffice_guid(world->project, cast->alone, alone, world->error));
    good(world, suffice_guid(world->project, cast->joint, joint, world->error));
    snprintf(piece, sizeof piece, "<summary guid=\"%s\" interview=\"%s\"", guid, alone);
    char *text = malloc(suffice_buffer_size(bytes));
    assert_non_null(text);
    memcpy(text, suffice_buffer_data(bytes), suffice_buffer_size(bytes));
    const char *at = strstr(suffice_buffer_data(bytes), piece);
    assert_non_null(at);
    memcpy(text + (at - suffice_buffer_data(bytes)) + strlen(piece) - 37, joint, 36);
    suffice_project *theirs = read_text(world, text, suffice_buffer_size(bytes));
    free(text);
    suffice_buffer_release(bytes);
    chart(sheet, cast->theme, cast->alone, sheet->a_theme);
    DENIED(WRONG_INTERVIEW, suffice_project_merge(world->project, theirs, base, 0, NULL, world->error));
    good(world, suffice_project_undo(world->project, world->error));
    good(world, suffice_project_merge(world->project, theirs, base, 0, NULL, world->error));
    assert_true(suffice_ref(world->project, sheet->a_theme, SUFFICE_SUMMARY_INTERVIEW) == cast->joint);
    suffice_project_release(theirs);
    suffice_project_release(base);
}

/* Queries against a naive account of a matrix made by chance, saved and read again. */
static void test_against_chance(void **state)
{
    struct sheet *sheet = *state;
    struct cast *cast = &sheet->cast;
    struct world *world = &cast->world;
    suffice_interview_id interviews[8];
    suffice_code_id themes[5];
    suffice_summary_id first[5][8] = {{0}};
    uint64_t seed = 11;
    char name[8] = "Z0";
    for (size_t i = 0; i < 8; i++, name[1]++)
        good(world, suffice_corpus_add_interview(world->corpus, name, SUFFICE_ENCOUNTER_GROUP, 0, &interviews[i],
                                                 world->error));
    for (size_t i = 0; i < 5; i++, name[1]++)
        good(world, suffice_codebook_add_code(cast->codebook, 0, name, &themes[i], world->error));
    for (size_t i = 0; i < 60; i++) {
        uint32_t t = chance(&seed, 5), k = chance(&seed, 8);
        suffice_summary_id id = summarise(sheet, interviews[k], themes[t], name);
        first[t][k] = first[t][k] == 0 ? id : first[t][k];
    }
    good(world, suffice_matrix_add_all(sheet->matrix, world->error));
    for (int charted = 0; charted < 2; charted++) {
        for (size_t t = 0; t < 5; t++)
            for (size_t k = 0; k < 8; k++) {
                assert_true(suffice_matrix_cell(sheet->matrix, themes[t], interviews[k]) == first[t][k]);
                assert_int_equal(state_of(sheet, themes[t], interviews[k]), first[t][k] == 0 ? SUFFICE_CELL_EMPTY
                                                                            : charted        ? SUFFICE_CELL_FILLED
                                                                                      : SUFFICE_CELL_NOT_CHARTED);
            }
        STEP(charted ? suffice_matrix_remove_theme(sheet->matrix, themes[2], world->error)
                     : suffice_matrix_chart_all(sheet->matrix, NULL, world->error));
    }
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, make_sheet, drop_sheet)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(test_handle),           TEST(test_rows_and_columns),   TEST(test_charting),
        TEST(test_charting_refused), TEST(test_charting_all),       TEST(test_moving_on),
        TEST(test_digest_lasts),     TEST(test_taking_out),         TEST(test_key_points),
        TEST(test_who_is_behind),    TEST(test_cells_when_reading), TEST(test_merging_keeps_cells),
        TEST(test_against_chance),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
