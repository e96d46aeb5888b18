/*
 * Tests of adopting and extracting.
 * SPDX-License-Identifier: MIT
 */
#include "carried.h"

#include <suffice/table.h>

/* --- adopting --- */

static void test_adopt_brings_what_describes(void **state)
{
    struct world *world = *state;
    suffice_project *from = project_of(codes);
    suffice_table *map = NULL;
    suffice_id ids[] = {find(from, "a1")};
    STEP(suffice_project_adopt(world->project, from, ids, 1, 0, NULL, world->error));
    assert_themes(world->project, "A");
    assert_int_equal(suffice_ref(world->project, find(world->project, "a1"), SUFFICE_CODE_EXPERIENCE),
                     find(world->project, "e1"));
    assert_string_equal(suffice_text_at(world->project, find(world->project, "b1"), SUFFICE_CODE_CUES, 0), "ringing");
    assert_false(says(world->project, "First")); /* the codebook itself was not asked for */
    uint64_t revision = suffice_project_revision(world->project);
    assert_int_equal(suffice_project_adopt(world->project, from, ids, 1, 0, &map, NULL), SUFFICE_OK);
    assert_int_equal(suffice_project_revision(world->project), revision);
    assert_int_equal(suffice_table_row_count(map), 1);
    assert_string_equal(suffice_table_column_name(map, 2), "effect");
    assert_string_equal(suffice_table_text(map, 0, 2), "same");
    suffice_table_release(map);
    suffice_project_release(from);
}

static void test_adopt_tells_what_became(void **state)
{
    struct world *world = *state;
    suffice_project *from = project_of(codes);
    suffice_table *map = NULL;
    int64_t there;
    int64_t here;
    suffice_id ids[] = {find(from, "a2"), find(from, "a1")};
    assert_int_equal(suffice_project_adopt(world->project, from, ids, 1, 0, NULL, NULL), SUFFICE_OK);
    assert_int_equal(suffice_set_text(from, ids[0], SUFFICE_CODE_SCOPE, "all of it", NULL), SUFFICE_OK);
    assert_int_equal(suffice_project_adopt(world->project, from, ids, 2, SUFFICE_ADOPT_UPDATE, &map, NULL), SUFFICE_OK);
    assert_int_equal(suffice_table_row_count(map), 4);
    assert_string_equal(suffice_table_text(map, 0, 2), "added");
    assert_string_equal(suffice_table_text(map, 3, 2), "changed");
    assert_int_equal(suffice_table_integer(map, 3, 0, &there, NULL), SUFFICE_OK);
    assert_int_equal(suffice_table_integer(map, 3, 1, &here, NULL), SUFFICE_OK);
    assert_int_equal((suffice_id)there, ids[0]);
    assert_int_equal((suffice_id)here, find(world->project, "a2"));
    assert_string_equal(suffice_text(world->project, (suffice_id)here, SUFFICE_CODE_SCOPE), "all of it");
    assert_themes(world->project, "A C");
    suffice_table_release(map);
    suffice_project_release(from);
}

static void test_adopt_cuts_and_connects(void **state)
{
    struct world *world = *state;
    suffice_project *from = project_of(people);
    suffice_id excerpt[] = {find(from, "f4")};
    suffice_id interview[] = {find(from, "f1")};
    STEP(suffice_project_adopt(world->project, from, excerpt, 1, 0, NULL, world->error));
    assert_true(says(world->project,
                     "<cut field=\"interview\" ref=\"00000000-0000-4000-8000-0000000000f1\" label=\"interview\"/>"));
    assert_true(says(world->project,
                     "<cut field=\"speaker\" ref=\"00000000-0000-4000-8000-0000000000f2\" label=\"speaker\"/>"));
    assert_false(says(world->project, "Ada"));
    assert_themes(world->project, "A"); /* above the code that was given */
    STEP(suffice_project_adopt(world->project, from, interview, 1, 0, NULL, world->error));
    assert_false(says(world->project, "<cut field=\"interview\""));
    assert_false(says(world->project, "<cut field=\"speaker\""));
    assert_true(says(world->project, "<cut field=\"participant\" ref=\"00000000-0000-4000-8000-0000000000d1\" "
                                     "label=\"participant\"/>"));
    assert_int_equal(suffice_ref(world->project, find(world->project, "f3"), SUFFICE_SOURCE_INTERVIEW),
                     find(world->project, "f1"));
    assert_int_equal(suffice_ref_at(world->project, find(world->project, "f1"), SUFFICE_INTERVIEW_INTERVIEWERS, 0),
                     find(world->project, "c1"));
    suffice_project_release(from);
}

static void test_adopt_evidence(void **state)
{
    struct world *world = *state;
    suffice_project *from = project_of(people);
    suffice_id ids[] = {find(from, "f4")};
    STEP(suffice_project_adopt(world->project, from, ids, 1, SUFFICE_ADOPT_EVIDENCE, NULL, world->error));
    assert_false(says(world->project, "<cut"));
    assert_int_equal(suffice_ref(world->project, find(world->project, "f2"), SUFFICE_SPEAKER_PARTICIPANT),
                     find(world->project, "d1"));
    suffice_project_release(from);
}

static void test_adopt_refuses(void **state)
{
    struct world *world = *state;
    suffice_project *from = project_of(codes);
    suffice_id theme[] = {find(from, "a1")};
    suffice_id below[] = {find(from, "b1")};
    suffice_code_id clash;
    REFUSED(NO_SUCH_RECORD, suffice_project_adopt(world->project, from, below, 1, 0, NULL, world->error));
    assert_int_equal(suffice_codebook_add_code(suffice_project_edit_codebook(world->project), 0, "A", &clash, NULL),
                     SUFFICE_OK);
    REFUSED(NOT_UNIQUE, suffice_project_adopt(world->project, from, theme, 1, 0, NULL, world->error));
    assert_string_equal(suffice_error_argument(world->error), "name");
    assert_int_equal(suffice_error_item(world->error), clash);
    REFUSED(OTHER_PROJECT, suffice_project_adopt(world->project, from, &clash, 1, 0, NULL, world->error));
    REFUSED(NULL_ARGUMENT, suffice_project_adopt(world->project, from, NULL, 1, 0, NULL, world->error));
    REFUSED(NULL_ARGUMENT, suffice_project_adopt(world->project, NULL, theme, 1, 0, NULL, world->error));
    REFUSED(NULL_ARGUMENT, suffice_project_adopt(NULL, from, theme, 1, 0, NULL, world->error));
    REFUSED(UNKNOWN_FLAG, suffice_project_adopt(world->project, from, theme, 1, 4, NULL, world->error));
    suffice_project_release(from);
}

static void test_adopt_keeps_order_and_foreign_content(void **state)
{
    struct world *world = *state;
    suffice_project *from = project_of("<codebook><code guid=\"#a1\" name=\"A\"/>"
                                       "<code xmlns:t=\"urn:t\" t:x=\"1\" guid=\"#a2\" name=\"B\"><t:y>2</t:y></code>"
                                       "<code guid=\"#a3\" name=\"C\"/></codebook>");
    suffice_id ids[] = {find(from, "a1"), find(from, "a3"), find(from, "a2")};
    assert_int_equal(suffice_project_adopt(world->project, from, ids, 2, 0, NULL, NULL), SUFFICE_OK);
    STEP(suffice_project_adopt(world->project, from, ids + 2, 1, 0, NULL, world->error));
    assert_themes(world->project, "A B C");
    assert_true(says(world->project, " t:x=\"1\""));
    assert_true(says(world->project, "t:y"));
    suffice_project_release(from);
}

static void test_newer_is_refused(void **state)
{
    struct world *world = *state;
    static const char text[] = "<project xmlns=\"urn:libsuffice:1\" read-version=\"1.0\" write-version=\"1.9\" "
                               "guid=\"00000000-0000-4000-8000-000000000099\" name=\"N\" later=\"x\"/>";
    suffice_project *newer = read_text(text, sizeof text - 1);
    suffice_project *alone = NULL;
    suffice_id item = suffice_project_item(newer);
    REFUSED(READ_ONLY, suffice_project_adopt(world->project, newer, &item, 1, 0, NULL, world->error));
    REFUSED(READ_ONLY, suffice_project_merge(world->project, newer, NULL, 0, NULL, world->error));
    REFUSED(READ_ONLY, suffice_project_merge(world->project, world->project, newer, 0, NULL, world->error));
    REFUSED(READ_ONLY, suffice_project_extract(newer, &item, 1, 0, &alone, world->error));
    assert_null(alone);
    suffice_project_release(newer);
}

/* --- extracting --- */

static void test_extract(void **state)
{
    struct world *world = *state;
    suffice_project *from = project_of(codes);
    suffice_project *alone = NULL;
    suffice_id codebook = suffice_codebook_item(suffice_project_codebook(from));
    suffice_id below = find(from, "b1");
    assert_int_equal(suffice_project_extract(from, &codebook, 1, 0, &alone, world->error), SUFFICE_OK);
    assert_themes(alone, "A C D");
    assert_true(says(alone, "<codebook name=\"First\">"));
    assert_true(find(alone, "e1") != 0);
    assert_string_equal(suffice_text(alone, suffice_project_item(alone), SUFFICE_PROJECT_NAME), "Round 1");
    assert_int_equal(find(alone, "99"), 0);
    assert_int_equal(suffice_project_undo_count(alone), 0);
    suffice_project_release(alone);
    assert_int_equal(suffice_project_extract(from, &below, 1, 0, &alone, world->error), SUFFICE_OK);
    assert_themes(alone, "A");
    assert_name(alone, "b1", "B");
    suffice_project_release(alone);
    assert_int_equal(suffice_project_extract(from, &below, 1, SUFFICE_ADOPT_UPDATE, &alone, world->error),
                     SUFFICE_ERROR_ARGUMENT);
    assert_null(alone);
    suffice_project_release(from);
}

/* A reference that was cut on the way out still points where it pointed. */
static void test_cut_is_no_difference(void **state)
{
    struct world *world = *state;
    suffice_project *from = project_of(people);
    suffice_project *alone = NULL;
    suffice_id excerpt = find(from, "f4");
    suffice_buffer *before = bytes_of(from);
    assert_int_equal(suffice_project_extract(from, &excerpt, 1, 0, &alone, world->error), SUFFICE_OK);
    assert_true(says(alone, "<cut"));
    assert_int_equal(suffice_clear(alone, suffice_project_item(alone), SUFFICE_PROJECT_CREATED, NULL), SUFFICE_OK);
    assert_int_equal(suffice_project_merge(from, alone, NULL, SUFFICE_MERGE_REFUSE, NULL, world->error), SUFFICE_OK);
    assert_int_equal(suffice_project_adopt(from, alone, &(suffice_id){suffice_project_item(alone)}, 1,
                                           SUFFICE_ADOPT_UPDATE, NULL, world->error),
                     SUFFICE_OK);
    assert_bytes(from, before);
    suffice_buffer_release(before);
    suffice_project_release(alone);
    suffice_project_release(from);
}

static void test_without_memory(void **state)
{
    struct world *world = *state;
    suffice_table *table = NULL;
    suffice_project *alone = NULL;
    suffice_project *from = project_of(people);
    suffice_id excerpt = find(from, "f4");
    WITHOUT_MEMORY(suffice_project_adopt(world->project, from, &excerpt, 1, 0, &table, NULL));
    assert_int_equal(suffice_table_row_count(table), 6);
    WITHOUT_MEMORY(suffice_project_extract(from, &excerpt, 1, SUFFICE_ADOPT_EVIDENCE, &alone, NULL));
    assert_true(find(alone, "d1") != 0);
    suffice_table_release(table);
    suffice_project_release(alone);
    suffice_project_release(from);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, make_world, drop_world)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(test_adopt_brings_what_describes),
        TEST(test_adopt_tells_what_became),
        TEST(test_adopt_cuts_and_connects),
        TEST(test_adopt_evidence),
        TEST(test_adopt_refuses),
        TEST(test_adopt_keeps_order_and_foreign_content),
        TEST(test_newer_is_refused),
        TEST(test_extract),
        TEST(test_cut_is_no_difference),
        TEST(test_without_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
