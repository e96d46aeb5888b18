/*
 * Tests of the synthesis: summaries, reasons where there are none, closing an interview, both ways across, their rules.
 * SPDX-License-Identifier: MIT
 */
#include "cast.h"

#include <suffice/matrix.h>
#include <suffice/merge.h>
#include <suffice/synthesis.h>

#include <stdio.h>

static suffice_summary_id add_summary(struct cast *cast, suffice_interview_id interview, suffice_code_id theme,
                                      const char *text, suffice_analyst_id analyst)
{
    struct world *world = &cast->world;
    suffice_summary_id id = 0;
    STEP(suffice_synthesis_add_summary(suffice_project_edit_synthesis(world->project), interview, theme, text, analyst,
                                       &id, world->error));
    assert_true(id != 0);
    return id;
}

static void test_handle(void **state)
{
    struct cast *cast = *state;
    suffice_project *project = cast->world.project;
    suffice_synthesis *synthesis = suffice_project_edit_synthesis(project);
    assert_ptr_equal(suffice_project_synthesis(project), synthesis);
    assert_ptr_equal(suffice_synthesis_project(synthesis), project);
    assert_ptr_equal(suffice_synthesis_edit_project(synthesis), project);
    assert_int_equal(suffice_kind_of(project, suffice_synthesis_item(synthesis)), SUFFICE_KIND_SYNTHESIS);
    suffice_synthesis_retain(synthesis);
    suffice_synthesis_release(synthesis);
    assert_null(suffice_synthesis_project(NULL));
    assert_null(suffice_synthesis_edit_project(NULL));
    assert_true(suffice_synthesis_item(NULL) == 0);
    suffice_synthesis_retain(NULL);
    suffice_synthesis_release(NULL);
}

static void test_summaries(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    suffice_synthesis *synthesis = suffice_project_edit_synthesis(world->project);
    suffice_codebook_version_id version;
    suffice_summary_id none = 1;
    suffice_summary_id first = add_summary(cast, cast->alone, cast->theme, "She rings the ward.", cast->ann);
    assert_true(suffice_ref(world->project, first, SUFFICE_SUMMARY_INTERVIEW) == cast->alone);
    assert_true(suffice_ref(world->project, first, SUFFICE_SUMMARY_THEME) == cast->theme);
    assert_true(suffice_ref(world->project, first, SUFFICE_SUMMARY_ANALYST) == cast->ann);
    assert_true(suffice_ref(world->project, first, SUFFICE_SUMMARY_VERSION) == 0);
    assert_string_equal(suffice_text(world->project, first, SUFFICE_SUMMARY_TEXT), "She rings the ward.");
    good(world, suffice_codebook_add_version(cast->codebook, "One", 0, NULL, NULL, world->error));
    good(world, suffice_codebook_add_version(cast->codebook, "Two", 0, NULL, &version, world->error));
    suffice_summary_id later = add_summary(cast, cast->alone, cast->theme, NULL, 0);
    assert_true(suffice_ref(world->project, later, SUFFICE_SUMMARY_VERSION) == version);
    assert_null(suffice_text(world->project, later, SUFFICE_SUMMARY_TEXT));
    STEP(suffice_synthesis_add_summary(synthesis, cast->joint, cast->code, "", cast->ben, NULL, world->error));
    DENIED(NULL_ARGUMENT, suffice_synthesis_add_summary(NULL, cast->alone, cast->theme, "x", 0, &none, world->error));
    assert_true(none == 0);
    DENIED(WRONG_KIND, suffice_synthesis_add_summary(synthesis, cast->theme, cast->theme, "x", 0, NULL, world->error));
    DENIED(WRONG_KIND, suffice_synthesis_add_summary(synthesis, cast->alone, cast->alone, "x", 0, NULL, world->error));
    DENIED(OTHER_PROJECT, suffice_synthesis_add_summary(synthesis, cast->alone, cast->theme, "x",
                                                        foreign_analyst(world), NULL, world->error));
    DENIED(NOT_UTF8, suffice_synthesis_add_summary(synthesis, cast->alone, cast->theme, "\xff", 0, NULL, world->error));
    good(world, suffice_remove(world->project, cast->twin, 0, world->error));
    DENIED(GONE, suffice_synthesis_add_summary(synthesis, cast->alone, cast->twin, "x", 0, NULL, world->error));
    WITHOUT_MEMORY(
        suffice_synthesis_add_summary(synthesis, cast->alone, cast->theme, "More.", cast->ann, NULL, world->error));
}

static void test_summary_too_long(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    char *text = calloc(200002, 1);
    assert_non_null(text);
    memset(text, 'x', 200001);
    DENIED(TEXT_TOO_LONG, suffice_synthesis_add_summary(suffice_project_edit_synthesis(world->project), cast->alone,
                                                        cast->theme, text, 0, NULL, world->error));
    free(text);
}

static void test_absences(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    suffice_synthesis *synthesis = suffice_project_edit_synthesis(world->project);
    suffice_summary_id id = 0;
    int32_t why;
    STEP(suffice_synthesis_add_absence(synthesis, cast->joint, cast->other, SUFFICE_ABSENCE_NOT_ASKED, cast->ben, &id,
                                       world->error));
    good(world, suffice_choice(world->project, id, SUFFICE_SUMMARY_ABSENT, &why, world->error));
    assert_int_equal(why, SUFFICE_ABSENCE_NOT_ASKED);
    assert_true(suffice_ref(world->project, id, SUFFICE_SUMMARY_ANALYST) == cast->ben);
    DENIED(UNKNOWN_CHOICE, suffice_synthesis_add_absence(synthesis, cast->joint, cast->other, 0, 0, &id, world->error));
    assert_true(id == 0);
    DENIED(NULL_ARGUMENT, suffice_synthesis_add_absence(NULL, cast->joint, cast->other, 1, 0, &id, world->error));
    DENIED(WRONG_KIND, suffice_synthesis_add_absence(synthesis, cast->talk, cast->other, 1, 0, NULL, world->error));
    WITHOUT_MEMORY(suffice_synthesis_add_absence(synthesis, cast->joint, cast->other, 1, 0, NULL, world->error));
}

static void test_closing(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    suffice_synthesis *synthesis = suffice_project_edit_synthesis(world->project);
    suffice_code_id third;
    suffice_ids *ids = NULL;
    size_t count = 9;
    good(world, suffice_codebook_add_code(cast->codebook, 0, "Being heard", &third, world->error));
    suffice_summary_id below = add_summary(cast, cast->alone, cast->code, "Below a theme.", 0);
    STEP(suffice_synthesis_close_interview(synthesis, cast->alone, SUFFICE_ABSENCE_NOT_RAISED, cast->ann, &count,
                                           world->error));
    assert_int_equal(count, 2);
    suffice_summary_id other = suffice_synthesis_find_summary(synthesis, cast->alone, cast->other, cast->ann);
    suffice_summary_id heard = suffice_synthesis_find_summary(synthesis, cast->alone, third, cast->ann);
    good(world, suffice_synthesis_of_interview(synthesis, cast->alone, &ids, world->error));
    ASSERT_IDS(ids, below, other, heard);
    size_t steps = suffice_project_undo_count(world->project);
    good(world, suffice_synthesis_close_interview(synthesis, cast->alone, SUFFICE_ABSENCE_NOT_RAISED, 0, &count,
                                                  world->error));
    assert_int_equal(count, 0);
    assert_int_equal(suffice_project_undo_count(world->project), steps);
    count = 9;
    DENIED(UNKNOWN_CHOICE, suffice_synthesis_close_interview(synthesis, cast->alone, 4, 0, &count, world->error));
    assert_int_equal(count, 0);
    DENIED(NULL_ARGUMENT, suffice_synthesis_close_interview(NULL, cast->alone, 1, 0, &count, world->error));
    DENIED(WRONG_KIND, suffice_synthesis_close_interview(synthesis, cast->theme, 1, 0, NULL, world->error));
    DENIED(WRONG_KIND, suffice_synthesis_close_interview(synthesis, cast->joint, 1, cast->theme, NULL, world->error));
    WITHOUT_MEMORY(suffice_synthesis_close_interview(synthesis, cast->joint, 1, 0, NULL, world->error));
}

static void test_finding(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    const suffice_synthesis *synthesis = suffice_project_synthesis(world->project);
    assert_true(suffice_synthesis_find_summary(synthesis, cast->alone, cast->theme, 0) == 0);
    suffice_summary_id by_ann = add_summary(cast, cast->alone, cast->theme, "A", cast->ann);
    assert_true(suffice_synthesis_find_summary(synthesis, cast->alone, cast->theme, 0) == by_ann);
    suffice_summary_id by_ben = add_summary(cast, cast->alone, cast->theme, "B", cast->ben);
    add_summary(cast, cast->joint, cast->theme, "C", cast->ann);
    add_summary(cast, cast->alone, cast->other, "D", cast->ann);
    assert_true(suffice_synthesis_find_summary(synthesis, cast->alone, cast->theme, 0) == by_ann);
    assert_true(suffice_synthesis_find_summary(synthesis, cast->alone, cast->theme, cast->ann) == by_ann);
    assert_true(suffice_synthesis_find_summary(synthesis, cast->alone, cast->theme, cast->ben) == by_ben);
    assert_true(suffice_synthesis_find_summary(synthesis, cast->joint, cast->theme, cast->ben) == 0);
    assert_true(suffice_synthesis_find_summary(synthesis, cast->alone, cast->twin, 0) == 0);
    assert_true(suffice_synthesis_find_summary(NULL, cast->alone, cast->theme, 0) == 0);
    assert_true(suffice_synthesis_find_summary(synthesis, cast->theme, cast->theme, 0) == 0);
    assert_true(suffice_synthesis_find_summary(synthesis, cast->alone, cast->alone, 0) == 0);
    assert_true(suffice_synthesis_find_summary(synthesis, cast->alone, cast->theme, cast->alone) == 0);
}

static void test_across_themes(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    const suffice_synthesis *synthesis = suffice_project_synthesis(world->project);
    suffice_ids *ids = NULL;
    good(world, suffice_synthesis_of_interview(synthesis, cast->alone, &ids, world->error));
    assert_ids(ids, NULL, 0);
    suffice_summary_id gone = add_summary(cast, cast->alone, cast->other, "0", 0);
    suffice_summary_id on_other = add_summary(cast, cast->alone, cast->other, "1", 0);
    suffice_summary_id on_twin = add_summary(cast, cast->alone, cast->twin, "2", cast->ann);
    suffice_summary_id again = add_summary(cast, cast->alone, cast->twin, "3", cast->ben);
    suffice_summary_id on_theme = add_summary(cast, cast->alone, cast->theme, "4", 0);
    add_summary(cast, cast->joint, cast->theme, "5", 0);
    suffice_summary_id on_code = add_summary(cast, cast->alone, cast->code, "6", 0);
    suffice_summary_id third = add_summary(cast, cast->alone, cast->twin, "7", 0);
    STEP(suffice_remove(world->project, gone, 0, world->error)); /* the index of who points where is no order */
    good(world, suffice_synthesis_of_interview(synthesis, cast->alone, &ids, world->error));
    ASSERT_IDS(ids, on_theme, on_code, on_twin, again, third, on_other);
    good(world, suffice_codebook_move_code(cast->codebook, cast->other, 0, 0, world->error));
    good(world, suffice_codebook_move_code(cast->codebook, cast->twin, cast->theme, 0, world->error));
    good(world, suffice_synthesis_of_interview(synthesis, cast->alone, &ids, world->error));
    ASSERT_IDS(ids, on_other, on_theme, on_twin, again, third, on_code);
    ids = (suffice_ids *)world;
    DENIED(WRONG_KIND, suffice_synthesis_of_interview(synthesis, cast->theme, &ids, world->error));
    assert_null(ids);
    DENIED(NULL_ARGUMENT, suffice_synthesis_of_interview(synthesis, cast->alone, NULL, world->error));
    DENIED(NULL_ARGUMENT, suffice_synthesis_of_interview(NULL, cast->alone, &ids, world->error));
    WITHOUT_MEMORY(suffice_synthesis_of_interview(synthesis, cast->alone, &ids, world->error));
    suffice_ids_release(ids);
}

static void test_across_interviews(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    const suffice_synthesis *synthesis = suffice_project_synthesis(world->project);
    suffice_ids *ids = NULL;
    suffice_summary_id joint = add_summary(cast, cast->joint, cast->theme, "1", 0);
    suffice_summary_id joint_code = add_summary(cast, cast->joint, cast->code, "2", 0);
    suffice_summary_id alone_code = add_summary(cast, cast->alone, cast->code, "3", 0);
    suffice_summary_id alone = add_summary(cast, cast->alone, cast->theme, "4", cast->ann);
    suffice_summary_id again = add_summary(cast, cast->alone, cast->theme, "5", cast->ben);
    add_summary(cast, cast->alone, cast->other, "6", 0);
    good(world, suffice_synthesis_of_theme(synthesis, cast->theme, 0, &ids, world->error));
    ASSERT_IDS(ids, alone, again, joint);
    good(world, suffice_synthesis_of_theme(synthesis, cast->theme, SUFFICE_WITH_CODES_BELOW, &ids, world->error));
    ASSERT_IDS(ids, alone, again, alone_code, joint, joint_code);
    good(world, suffice_corpus_move(world->corpus, cast->joint, 0, world->error));
    good(world, suffice_synthesis_of_theme(synthesis, cast->theme, 0, &ids, world->error));
    ASSERT_IDS(ids, joint, alone, again);
    good(world, suffice_synthesis_of_theme(synthesis, cast->twin, 0, &ids, world->error));
    assert_ids(ids, NULL, 0);
    ids = (suffice_ids *)world;
    DENIED(UNKNOWN_FLAG, suffice_synthesis_of_theme(synthesis, cast->theme, 2, &ids, world->error));
    assert_null(ids);
    DENIED(WRONG_KIND, suffice_synthesis_of_theme(synthesis, cast->alone, 0, &ids, world->error));
    DENIED(NULL_ARGUMENT, suffice_synthesis_of_theme(synthesis, cast->theme, 0, NULL, world->error));
    DENIED(NULL_ARGUMENT, suffice_synthesis_of_theme(NULL, cast->theme, 0, &ids, world->error));
    WITHOUT_MEMORY(suffice_synthesis_of_theme(synthesis, cast->theme, 1, &ids, world->error));
    suffice_ids_release(ids);
}

static void test_matrices(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    suffice_synthesis *synthesis = suffice_project_edit_synthesis(world->project);
    suffice_matrix *matrix = NULL;
    assert_int_equal(suffice_synthesis_matrix_count(synthesis), 0);
    STEP(suffice_synthesis_add_matrix(synthesis, "Round 1", &matrix, world->error));
    assert_non_null(matrix);
    assert_string_equal(suffice_text(world->project, suffice_matrix_item(matrix), SUFFICE_MATRIX_NAME), "Round 1");
    STEP(suffice_synthesis_add_matrix(synthesis, "Round 2", NULL, world->error));
    assert_int_equal(suffice_synthesis_matrix_count(synthesis), 2);
    assert_true(suffice_synthesis_matrix_at(synthesis, 0) == suffice_matrix_item(matrix));
    assert_true(suffice_synthesis_matrix_at(synthesis, 1) != 0);
    assert_true(suffice_synthesis_matrix_at(synthesis, 2) == 0);
    assert_int_equal(suffice_synthesis_matrix_count(NULL), 0);
    assert_true(suffice_synthesis_matrix_at(NULL, 0) == 0);
    DENIED(NOT_UNIQUE, suffice_synthesis_add_matrix(synthesis, "Round 1", &matrix, world->error));
    assert_null(matrix);
    DENIED(EMPTY, suffice_synthesis_add_matrix(synthesis, NULL, &matrix, world->error));
    DENIED(NOT_XML, suffice_synthesis_add_matrix(synthesis, "\x01", &matrix, world->error));
    DENIED(NULL_ARGUMENT, suffice_synthesis_add_matrix(NULL, "Round 3", &matrix, world->error));
    WITHOUT_MEMORY(suffice_synthesis_add_matrix(synthesis, "Round 3", &matrix, world->error));
}

/* --- rules --- */

static void test_words_or_a_reason(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    suffice_summary_id said = add_summary(cast, cast->alone, cast->theme, "She rings.", 0);
    DENIED(CONTRADICTION,
           suffice_set_choice(world->project, said, SUFFICE_SUMMARY_ABSENT, SUFFICE_ABSENCE_NOT_RAISED, world->error));
    assert_string_equal(suffice_error_argument(world->error), "absent");
    assert_int_equal(read_with(world, "<text>She rings.</text>", ""), SUFFICE_DETAIL_NONE);
    STEP(suffice_clear(world->project, said, SUFFICE_SUMMARY_TEXT, world->error));
    STEP(suffice_set_choice(world->project, said, SUFFICE_SUMMARY_ABSENT, SUFFICE_ABSENCE_NOT_RAISED, world->error));
    DENIED(CONTRADICTION, suffice_set_text(world->project, said, SUFFICE_SUMMARY_TEXT, "More.", world->error));
    add_summary(cast, cast->joint, cast->theme, "She waits.", 0);
    assert_int_equal(read_with(world, " absent=\"not-raised\"", ""), SUFFICE_DETAIL_NONE);
    assert_int_equal(read_with(world, "<text>She waits.</text>", "<text>He waits.</text>"), SUFFICE_DETAIL_NONE);
}

static void test_quotations_of_its_interview(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    suffice_summary_id of_alone = add_summary(cast, cast->alone, cast->theme, "A", 0);
    suffice_summary_id of_joint = add_summary(cast, cast->joint, cast->theme, "J", 0);
    STEP(suffice_insert_ref(world->project, of_alone, SUFFICE_SUMMARY_EXCERPTS, 0, cast->early, world->error));
    STEP(suffice_insert_ref(world->project, of_alone, SUFFICE_SUMMARY_EXCERPTS, 1, cast->heard, world->error));
    DENIED(WRONG_INTERVIEW,
           suffice_insert_ref(world->project, of_joint, SUFFICE_SUMMARY_EXCERPTS, 0, cast->early, world->error));
    DENIED(WRONG_INTERVIEW,
           suffice_set_ref(world->project, cast->talk, SUFFICE_SOURCE_INTERVIEW, cast->joint, world->error));
    STEP(suffice_clear(world->project, cast->tape, SUFFICE_SOURCE_INTERVIEW, world->error));
    DENIED(WRONG_INTERVIEW,
           suffice_set_ref(world->project, cast->tape, SUFFICE_SOURCE_INTERVIEW, cast->joint, world->error));
    STEP(suffice_set_ref(world->project, cast->tape, SUFFICE_SOURCE_INTERVIEW, cast->alone, world->error));
    STEP(suffice_remove_at(world->project, of_alone, SUFFICE_SUMMARY_EXCERPTS, 0, world->error));
    STEP(suffice_set_ref(world->project, cast->talk, SUFFICE_SOURCE_INTERVIEW, cast->joint, world->error));
    STEP(suffice_insert_ref(world->project, of_joint, SUFFICE_SUMMARY_EXCERPTS, 0, cast->early, world->error));
}

static void test_rows_of_its_interview(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    suffice_grid_id grid;
    suffice_grid_row_id row;
    suffice_summary_id of_alone = add_summary(cast, cast->alone, cast->theme, "A", 0);
    suffice_summary_id of_joint = add_summary(cast, cast->joint, cast->theme, "J", 0);
    good(world, suffice_corpus_add_grid(world->corpus, cast->alone, cast->tape, 0, &grid, world->error));
    good(world, suffice_corpus_add_grid_row(world->corpus, grid, 0, 1000, NULL, NULL, 0, &row, world->error));
    STEP(suffice_insert_ref(world->project, of_alone, SUFFICE_SUMMARY_ROWS, 0, row, world->error));
    DENIED(WRONG_INTERVIEW, suffice_insert_ref(world->project, of_joint, SUFFICE_SUMMARY_ROWS, 0, row, world->error));
    assert_string_equal(suffice_error_argument(world->error), "rows");
}

/* The GUID of a record, as it stands in the file. */
static const char *guid_of(const struct world *world, suffice_id id, char guid[37])
{
    good(world, suffice_guid(world->project, id, guid, world->error));
    return guid;
}

static void test_rules_when_reading(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    char alone[37], joint[37], guid[37], piece[160], by[160];
    suffice_summary_id summary = add_summary(cast, cast->alone, cast->theme, "A", 0);
    good(world, suffice_insert_ref(world->project, summary, SUFFICE_SUMMARY_EXCERPTS, 0, cast->early, world->error));
    guid_of(world, summary, guid);
    snprintf(piece, sizeof piece, "<summary guid=\"%s\" interview=\"%s\"", guid, guid_of(world, cast->alone, alone));
    snprintf(by, sizeof by, "<summary guid=\"%s\" interview=\"%s\"", guid, guid_of(world, cast->joint, joint));
    assert_int_equal(read_with(world, piece, by), SUFFICE_DETAIL_WRONG_INTERVIEW);
    assert_int_equal(read_with(world, piece, piece), SUFFICE_DETAIL_NONE);
    snprintf(piece, sizeof piece, "<summary guid=\"%s\"", guid);
    snprintf(by, sizeof by, "<summary guid=\"%s\" absent=\"not-asked\"", guid);
    assert_int_equal(read_with(world, piece, by), SUFFICE_DETAIL_CONTRADICTION);
}

/* A quotation is put behind a summary here, while there, by hand, it is moved to a recording of another interview. */
static void test_merging_keeps_quotations(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    char guid[37], from[37], to[37], piece[120];
    suffice_source_id other;
    suffice_project *base = NULL, *theirs = NULL;
    suffice_summary_id summary = add_summary(cast, cast->alone, cast->theme, "A", 0);
    good(world, suffice_corpus_add_file(world->corpus, "Other", SUFFICE_MEDIUM_RECORDING, "other.mp3", -1, NULL, 60000,
                                        cast->joint, &other, world->error));
    suffice_buffer *bytes = bytes_of(world->project);
    size_t size = suffice_buffer_size(bytes);
    good(world, suffice_project_read(suffice_buffer_data(bytes), size, NULL, &base, world->error));
    guid_of(world, other, to);
    snprintf(piece, sizeof piece, "<excerpt guid=\"%s\" source=\"%s\"", guid_of(world, cast->heard, guid),
             guid_of(world, cast->tape, from));
    const char *at = strstr(suffice_buffer_data(bytes), piece);
    assert_non_null(at);
    char *text = malloc(size);
    assert_non_null(text);
    memcpy(text, suffice_buffer_data(bytes), size);
    memcpy(text + (at - suffice_buffer_data(bytes)) + strlen(piece) - 37, to, 36);
    good(world, suffice_project_read(text, size, NULL, &theirs, world->error));
    free(text);
    suffice_buffer_release(bytes);
    STEP(suffice_insert_ref(world->project, summary, SUFFICE_SUMMARY_EXCERPTS, 0, cast->heard, world->error));
    DENIED(WRONG_INTERVIEW, suffice_project_merge(world->project, theirs, base, 0, NULL, world->error));
    suffice_project_release(theirs);
    suffice_project_release(base);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, make_cast, drop_cast)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(test_handle),
        TEST(test_summaries),
        TEST(test_summary_too_long),
        TEST(test_absences),
        TEST(test_closing),
        TEST(test_finding),
        TEST(test_across_themes),
        TEST(test_across_interviews),
        TEST(test_matrices),
        TEST(test_words_or_a_reason),
        TEST(test_quotations_of_its_interview),
        TEST(test_rows_of_its_interview),
        TEST(test_rules_when_reading),
        TEST(test_merging_keeps_quotations),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
