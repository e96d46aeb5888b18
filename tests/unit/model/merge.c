/*
 * Tests of merging and comparing.
 * SPDX-License-Identifier: MIT
 */
#include "carried.h"

#include <suffice/excerpts.h>
#include <suffice/findings.h>
#include <suffice/table.h>

/* --- merging --- */

struct sides {
    suffice_project *base;
    suffice_project *theirs;
    suffice_findings *findings;
};

/* The world's project is ours. */
static void make_sides(struct world *world, struct sides *sides, const char *content)
{
    suffice_project_release(world->project);
    sides->base = project_of(content);
    sides->theirs = copy_of(sides->base);
    sides->findings = NULL;
    world->project = copy_of(sides->base);
    world->corpus = suffice_project_edit_corpus(world->project);
}

static void drop_sides(struct sides *sides)
{
    suffice_project_release(sides->base);
    suffice_project_release(sides->theirs);
    suffice_findings_release(sides->findings);
}

static void rename_code(suffice_project *project, const char *digits, const char *name)
{
    assert_int_equal(suffice_set_text(project, find(project, digits), SUFFICE_CODE_NAME, name, NULL), SUFFICE_OK);
}

static void add_theme(suffice_project *project, const char *name)
{
    suffice_code_id code;
    assert_int_equal(suffice_codebook_add_code(suffice_project_edit_codebook(project), 0, name, &code, NULL),
                     SUFFICE_OK);
}

/* Puts a code first below another, or first among the themes. */
static void move_code(suffice_project *project, const char *digits, const char *parent)
{
    suffice_code_id above = parent == NULL ? 0 : find(project, parent);
    assert_int_equal(
        suffice_codebook_move_code(suffice_project_edit_codebook(project), find(project, digits), above, 0, NULL),
        SUFFICE_OK);
}

static void drop(suffice_project *project, const char *digits)
{
    assert_int_equal(suffice_remove(project, find(project, digits), 0, NULL), SUFFICE_OK);
}

static suffice_status merge(struct world *world, struct sides *sides, uint32_t flags)
{
    suffice_findings_release(sides->findings);
    return suffice_project_merge(world->project, sides->theirs, sides->base, flags, &sides->findings, world->error);
}

static void test_merge_fields(void **state)
{
    struct world *world = *state;
    struct sides sides;
    make_sides(world, &sides, codes);
    rename_code(world->project, "a1", "ours");
    rename_code(sides.theirs, "a2", "theirs");
    rename_code(world->project, "a3", "both");
    rename_code(sides.theirs, "a3", "both");
    assert_int_equal(suffice_insert_text(sides.theirs, find(sides.theirs, "b1"), SUFFICE_CODE_CUES, 1, "waiting", NULL),
                     SUFFICE_OK);
    STEP(merge(world, &sides, SUFFICE_MERGE_REFUSE));
    assert_int_equal(suffice_findings_count(sides.findings), 0);
    assert_themes(world->project, "ours theirs both");
    assert_int_equal(suffice_count(world->project, find(world->project, "b1"), SUFFICE_CODE_CUES), 2);
    drop_sides(&sides);
}

static void test_merge_conflict(void **state)
{
    struct world *world = *state;
    struct sides sides;
    make_sides(world, &sides, codes);
    rename_code(world->project, "a1", "ours");
    rename_code(sides.theirs, "a1", "theirs");
    REFUSED(MERGE_CONFLICT, merge(world, &sides, SUFFICE_MERGE_REFUSE | SUFFICE_MERGE_TAKE));
    assert_int_equal(suffice_findings_count(sides.findings), 1);
    assert_int_equal(merge(world, &sides, 0), SUFFICE_OK);
    assert_name(world->project, "a1", "ours");
    assert_int_equal(suffice_findings_count(sides.findings), 1);
    assert_int_equal(suffice_finding_detail(sides.findings, 0), SUFFICE_DETAIL_MERGE_CONFLICT);
    assert_int_equal(suffice_finding_severity(sides.findings, 0), SUFFICE_SEVERITY_WARNING);
    assert_int_equal(suffice_finding_item(sides.findings, 0), find(world->project, "a1"));
    assert_string_equal(
        suffice_finding_message(sides.findings, 0),
        "code 00000000-0000-4000-8000-0000000000a1, name: both projects changed it; what is here was kept");
    STEP(merge(world, &sides, SUFFICE_MERGE_TAKE));
    assert_int_equal(suffice_findings_count(sides.findings), 1);
    assert_name(world->project, "a1", "theirs");
    drop_sides(&sides);
}

static void test_merge_two_way(void **state)
{
    struct world *world = *state;
    struct sides sides;
    make_sides(world, &sides, codes);
    suffice_project_release(sides.base);
    sides.base = NULL;
    drop(sides.theirs, "a2");
    add_theme(sides.theirs, "new");
    rename_code(sides.theirs, "a1", "theirs");
    STEP(merge(world, &sides, 0));
    assert_themes(world->project, "A C D new");
    assert_int_equal(suffice_findings_count(sides.findings), 1);
    drop_sides(&sides);
}

static void test_merge_passes_names_on(void **state)
{
    struct world *world = *state;
    struct sides sides;
    make_sides(world, &sides, codes);
    rename_code(sides.theirs, "a1", "X");
    rename_code(sides.theirs, "a2", "A");
    rename_code(sides.theirs, "a1", "C");
    drop(sides.theirs, "a3");
    add_theme(sides.theirs, "D");
    STEP(merge(world, &sides, SUFFICE_MERGE_REFUSE));
    assert_themes(world->project, "C A D");
    assert_int_equal(find(world->project, "a3"), 0);
    drop_sides(&sides);
}

static void test_merge_order(void **state)
{
    struct world *world = *state;
    struct sides sides;
    make_sides(world, &sides, codes);
    add_theme(world->project, "ours");
    move_code(sides.theirs, "a3", NULL);
    STEP(merge(world, &sides, SUFFICE_MERGE_REFUSE));
    assert_themes(world->project, "D A C ours");
    move_code(world->project, "a2", NULL);
    assert_int_equal(merge(world, &sides, SUFFICE_MERGE_REFUSE), SUFFICE_OK);
    assert_themes(world->project, "C D A ours");
    drop_sides(&sides);
}

static void test_merge_moves(void **state)
{
    struct world *world = *state;
    struct sides sides;
    make_sides(world, &sides, codes);
    move_code(sides.theirs, "a2", "a3");
    STEP(merge(world, &sides, SUFFICE_MERGE_REFUSE));
    assert_themes(world->project, "A D");
    assert_int_equal(suffice_project_undo(world->project, NULL), SUFFICE_OK);
    /* together the two moves would make a circle */
    move_code(world->project, "a3", "a2");
    assert_int_equal(merge(world, &sides, SUFFICE_MERGE_TAKE), SUFFICE_OK);
    assert_int_equal(suffice_findings_count(sides.findings), 1);
    assert_themes(world->project, "A C");
    drop_sides(&sides);
}

static void test_merge_removals(void **state)
{
    struct world *world = *state;
    struct sides sides;
    make_sides(world, &sides, codes);
    drop(sides.theirs, "a1");
    drop(sides.theirs, "e1");
    drop(world->project, "a2");
    STEP(merge(world, &sides, SUFFICE_MERGE_REFUSE));
    assert_themes(world->project, "D");
    assert_int_equal(find(world->project, "e1"), 0);
    drop_sides(&sides);
}

static void test_merge_removed_there_changed_here(void **state)
{
    struct world *world = *state;
    struct sides sides;
    make_sides(world, &sides, codes);
    drop(sides.theirs, "a1");
    rename_code(world->project, "b1", "ours");
    suffice_buffer *before = bytes_of(world->project);
    assert_int_equal(merge(world, &sides, 0), SUFFICE_OK);
    assert_int_equal(suffice_findings_count(sides.findings), 2); /* the code, and the theme in which it lies */
    assert_bytes(world->project, before);
    suffice_buffer_release(before);
    STEP(merge(world, &sides, SUFFICE_MERGE_TAKE));
    assert_int_equal(suffice_findings_count(sides.findings), 1);
    assert_themes(world->project, "C D");
    drop_sides(&sides);
}

static void test_merge_removed_here_changed_there(void **state)
{
    struct world *world = *state;
    struct sides sides;
    make_sides(world, &sides, codes);
    drop(world->project, "a1");
    rename_code(sides.theirs, "b1", "theirs");
    assert_int_equal(merge(world, &sides, 0), SUFFICE_OK);
    assert_int_equal(suffice_findings_count(sides.findings), 1);
    assert_int_equal(suffice_finding_item(sides.findings, 0), 0);
    assert_themes(world->project, "C D");
    STEP(merge(world, &sides, SUFFICE_MERGE_TAKE));
    assert_themes(world->project, "A C D");
    assert_name(world->project, "b1", "theirs");
    drop_sides(&sides);
}

static void test_merge_needs_what_is_gone(void **state)
{
    struct world *world = *state;
    struct sides sides;
    suffice_coding_id coding;
    make_sides(world, &sides, people);
    assert_int_equal(suffice_remove(world->project, find(world->project, "a1"), SUFFICE_REMOVE_DEPENDANTS, NULL),
                     SUFFICE_OK);
    assert_int_equal(suffice_excerpts_code(suffice_project_edit_excerpts(sides.theirs), find(sides.theirs, "f4"),
                                           find(sides.theirs, "a1"), 0, &coding, NULL),
                     SUFFICE_OK);
    assert_int_equal(merge(world, &sides, 0), SUFFICE_OK);
    assert_int_equal(suffice_findings_count(sides.findings), 1);
    assert_int_equal(suffice_record_count(world->project, SUFFICE_KIND_CODING), 0);
    STEP(merge(world, &sides, SUFFICE_MERGE_TAKE));
    assert_int_equal(suffice_record_count(world->project, SUFFICE_KIND_CODING), 1);
    assert_themes(world->project, "A");
    drop_sides(&sides);
}

/* They edited the text; our new excerpt stands in the old one. Nothing is moved by guessing. */
static void test_merge_refuses_what_does_not_fit(void **state)
{
    struct world *world = *state;
    struct sides sides;
    suffice_excerpt_id excerpt;
    const int64_t position[] = {0};
    const int64_t removed[] = {0};
    const char *inserted[] = {"Well. "};
    make_sides(world, &sides, people);
    assert_int_equal(suffice_excerpts_edit_text(suffice_project_edit_excerpts(sides.theirs), find(sides.theirs, "f3"),
                                                1, position, removed, inserted, NULL, NULL),
                     SUFFICE_OK);
    STEP(merge(world, &sides, SUFFICE_MERGE_REFUSE));
    assert_int_equal(suffice_project_undo(world->project, NULL), SUFFICE_OK);
    assert_int_equal(suffice_excerpts_add_text(suffice_project_edit_excerpts(world->project),
                                               find(world->project, "f3"), 3, 7, 0, &excerpt, NULL),
                     SUFFICE_OK);
    REFUSED(QUOTE_DIFFERS, merge(world, &sides, 0));
    assert_null(sides.findings);
    drop_sides(&sides);
}

/* They moved the text to another interview; here it was said who speaks in it. */
static void test_merge_looks_at_what_was_not_touched(void **state)
{
    struct world *world = *state;
    struct sides sides;
    suffice_interview_id other;
    make_sides(world, &sides, people);
    assert_int_equal(suffice_clear(sides.base, find(sides.base, "f4"), SUFFICE_EXCERPT_SPEAKER, NULL), SUFFICE_OK);
    assert_int_equal(suffice_clear(sides.theirs, find(sides.theirs, "f4"), SUFFICE_EXCERPT_SPEAKER, NULL), SUFFICE_OK);
    assert_int_equal(suffice_corpus_add_interview(suffice_project_edit_corpus(sides.theirs), "I2",
                                                  SUFFICE_ENCOUNTER_GROUP, 0, &other, NULL),
                     SUFFICE_OK);
    assert_int_equal(suffice_set_ref(sides.theirs, find(sides.theirs, "f3"), SUFFICE_SOURCE_INTERVIEW, other, NULL),
                     SUFFICE_OK);
    REFUSED(WRONG_INTERVIEW, merge(world, &sides, 0));
    drop_sides(&sides);
}

static void test_merge_arguments(void **state)
{
    struct world *world = *state;
    REFUSED(NULL_ARGUMENT, suffice_project_merge(NULL, world->project, NULL, 0, NULL, world->error));
    REFUSED(NULL_ARGUMENT, suffice_project_merge(world->project, NULL, NULL, 0, NULL, world->error));
    REFUSED(UNKNOWN_FLAG, suffice_project_merge(world->project, world->project, NULL, 4, NULL, world->error));
}

/* --- comparing --- */

static void test_compare(void **state)
{
    struct world *world = *state;
    struct sides sides;
    suffice_table *table = NULL;
    static const char *expected[][2] = {{"changed", "name"}, {"moved", NULL}, {"added", NULL}, {"removed", NULL}};
    make_sides(world, &sides, codes);
    rename_code(sides.theirs, "a1", "X");
    move_code(sides.theirs, "a3", "a1");
    drop(sides.theirs, "a2");
    add_theme(sides.theirs, "Y");
    assert_int_equal(suffice_project_compare(sides.base, sides.theirs, &table, NULL), SUFFICE_OK);
    assert_int_equal(suffice_table_row_count(table), 4);
    for (size_t i = 0; i < 4; i++) {
        assert_string_equal(suffice_table_text(table, i, 1), "code");
        assert_string_equal(suffice_table_text(table, i, 2), expected[i][0]);
        assert_int_equal(suffice_table_text(table, i, 3) == NULL, expected[i][1] == NULL);
    }
    assert_string_equal(suffice_table_text(table, 0, 3), "name");
    assert_string_equal(suffice_table_text(table, 3, 0), "00000000-0000-4000-8000-0000000000a2");
    suffice_table_release(table);
    assert_int_equal(suffice_project_compare(sides.base, NULL, &table, NULL), SUFFICE_ERROR_ARGUMENT);
    assert_null(table);
    assert_int_equal(suffice_project_compare(sides.base, sides.base, NULL, NULL), SUFFICE_ERROR_ARGUMENT);
    drop_sides(&sides);
}

/* --- memory --- */

static void test_without_memory(void **state)
{
    struct world *world = *state;
    struct sides sides;
    suffice_table *table = NULL;
    make_sides(world, &sides, codes);
    rename_code(sides.theirs, "a1", "X");
    rename_code(sides.theirs, "a2", "A");
    rename_code(world->project, "a3", "ours");
    rename_code(sides.theirs, "a3", "theirs");
    move_code(sides.theirs, "a3", NULL);
    drop(sides.theirs, "b1");
    WITHOUT_MEMORY(suffice_project_compare(sides.base, sides.theirs, &table, NULL));
    suffice_table_release(table);
    WITHOUT_MEMORY(merge(world, &sides, 0));
    assert_themes(world->project, "ours X A");
    assert_int_equal(suffice_findings_count(sides.findings), 1);
    drop_sides(&sides);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, make_world, drop_world)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(test_merge_fields),
        TEST(test_merge_conflict),
        TEST(test_merge_two_way),
        TEST(test_merge_passes_names_on),
        TEST(test_merge_order),
        TEST(test_merge_moves),
        TEST(test_merge_removals),
        TEST(test_merge_removed_there_changed_here),
        TEST(test_merge_removed_here_changed_there),
        TEST(test_merge_needs_what_is_gone),
        TEST(test_merge_refuses_what_does_not_fit),
        TEST(test_merge_looks_at_what_was_not_touched),
        TEST(test_merge_arguments),
        TEST(test_compare),
        TEST(test_without_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
