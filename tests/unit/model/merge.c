/*
 * Tests of merging, adopting, extracting and comparing.
 * SPDX-License-Identifier: MIT
 */
#include "steps.h"

#include <suffice/codebook.h>
#include <suffice/excerpts.h>
#include <suffice/findings.h>
#include <suffice/merge.h>
#include <suffice/table.h>

#include <stdio.h>

/* --- projects --- */

static suffice_project *read_text(const char *text, size_t size)
{
    suffice_project *project = NULL;
    suffice_error *error = suffice_error_new();
    suffice_status status = suffice_project_read(text, size, NULL, &project, error);
    if (status != SUFFICE_OK)
        print_message("%s\n", suffice_error_message(error));
    assert_int_equal(status, SUFFICE_OK);
    suffice_error_release(error);
    return project;
}

static suffice_project *copy_of(const suffice_project *project)
{
    suffice_buffer *bytes = bytes_of(project);
    suffice_project *copy = read_text(suffice_buffer_data(bytes), suffice_buffer_size(bytes));
    suffice_buffer_release(bytes);
    return copy;
}

/* A project of this content, in which `#` stands for all of a GUID but its last two digits. */
static suffice_project *project_of(const char *content)
{
    char text[8192] = "<project xmlns=\"urn:libsuffice:1\" read-version=\"1.0\" write-version=\"1.0\" "
                      "guid=\"00000000-0000-4000-8000-000000000099\" name=\"Round 1\">\n";
    size_t size = strlen(text);
    for (; *content != '\0' && size < sizeof text - 50; content++) {
        char one[] = {*content, '\0'};
        size += (size_t)snprintf(text + size, sizeof text - size, "%s",
                                 *content == '#' ? "00000000-0000-4000-8000-0000000000" : one);
    }
    size += (size_t)snprintf(text + size, sizeof text - size, "</project>");
    return read_text(text, size);
}

static suffice_id find(const suffice_project *project, const char *digits)
{
    char guid[37];
    snprintf(guid, sizeof guid, "00000000-0000-4000-8000-0000000000%s", digits);
    return suffice_find_guid(project, guid);
}

static bool says(const suffice_project *project, const char *piece)
{
    suffice_buffer *bytes = bytes_of(project);
    bool there = strstr(suffice_buffer_data(bytes), piece) != NULL;
    suffice_buffer_release(bytes);
    return there;
}

static void assert_name(const suffice_project *project, const char *digits, const char *name)
{
    assert_string_equal(suffice_text(project, find(project, digits), SUFFICE_CODE_NAME), name);
}

/* The names of the themes, in order. */
static void assert_themes(const suffice_project *project, const char *names)
{
    char joined[200] = "";
    const suffice_codebook *codebook = suffice_project_codebook(project);
    for (size_t i = 0; i < suffice_codebook_theme_count(codebook); i++) {
        suffice_code_id theme = suffice_codebook_theme_at(codebook, i);
        size_t size = strlen(joined);
        snprintf(joined + size, sizeof joined - size, "%s%s", i == 0 ? "" : " ",
                 suffice_text(project, theme, SUFFICE_CODE_NAME));
    }
    assert_string_equal(joined, names);
}

static const char codes[] = "<experience guid=\"#e1\" name=\"Crisis\"/>"
                            "<codebook name=\"First\">"
                            "<code guid=\"#a1\" name=\"A\" experience=\"#e1\">"
                            "<code guid=\"#b1\" name=\"B\"><cue>ringing</cue></code></code>"
                            "<code guid=\"#a2\" name=\"C\"/><code guid=\"#a3\" name=\"D\"/>"
                            "</codebook>";

static const char people[] =
    "<codebook><code guid=\"#a1\" name=\"A\"><code guid=\"#b1\" name=\"B\"/></code></codebook>"
    "<corpus><analyst guid=\"#c1\" key=\"JB\" name=\"Jo Bloggs\"/>"
    "<participant guid=\"#d1\" name=\"Ada Smith\" voice=\"carer\"/>"
    "<interview guid=\"#f1\" key=\"I1\" encounter=\"interview\">"
    "<interviewer ref=\"#c1\"/><speaker guid=\"#f2\" key=\"Ada\" part=\"carer\" participant=\"#d1\"/></interview>"
    "<source guid=\"#f3\" name=\"T\" medium=\"transcript\" interview=\"#f1\"><text>It took weeks.</text></source></corpus>"
    "<excerpts><excerpt guid=\"#f4\" source=\"#f3\" start=\"0\" end=\"2\" speaker=\"#f2\" coder=\"#c1\">"
    "<quote>It</quote><coding code=\"#b1\" coder=\"#c1\"/></excerpt></excerpts>";

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
    assert_true(says(world->project, "<cut field=\"interview\" ref=\"00000000-0000-4000-8000-0000000000f1\" label=\"I1\"/>"));
    assert_true(says(world->project, "<cut field=\"speaker\" ref=\"00000000-0000-4000-8000-0000000000f2\" label=\"speaker\"/>"));
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
    assert_string_equal(suffice_finding_message(sides.findings, 0),
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
    suffice_code_id code;
    make_sides(world, &sides, codes);
    suffice_project_release(sides.base);
    sides.base = NULL;
    assert_int_equal(suffice_remove(sides.theirs, find(sides.theirs, "a2"), 0, NULL), SUFFICE_OK);
    assert_int_equal(suffice_codebook_add_code(suffice_project_edit_codebook(sides.theirs), 0, "new", &code, NULL),
                     SUFFICE_OK);
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
    suffice_code_id code;
    make_sides(world, &sides, codes);
    rename_code(sides.theirs, "a1", "X");
    rename_code(sides.theirs, "a2", "A");
    rename_code(sides.theirs, "a1", "C");
    assert_int_equal(suffice_remove(sides.theirs, find(sides.theirs, "a3"), 0, NULL), SUFFICE_OK);
    assert_int_equal(suffice_codebook_add_code(suffice_project_edit_codebook(sides.theirs), 0, "D", &code, NULL),
                     SUFFICE_OK);
    STEP(merge(world, &sides, SUFFICE_MERGE_REFUSE));
    assert_themes(world->project, "C A D");
    assert_int_equal(find(world->project, "a3"), 0);
    drop_sides(&sides);
}

static void test_merge_order(void **state)
{
    struct world *world = *state;
    struct sides sides;
    suffice_code_id code;
    make_sides(world, &sides, codes);
    assert_int_equal(suffice_codebook_add_code(suffice_project_edit_codebook(world->project), 0, "ours", &code, NULL),
                     SUFFICE_OK);
    assert_int_equal(
        suffice_codebook_move_code(suffice_project_edit_codebook(sides.theirs), find(sides.theirs, "a3"), 0, 0, NULL),
        SUFFICE_OK);
    STEP(merge(world, &sides, SUFFICE_MERGE_REFUSE));
    assert_themes(world->project, "D A C ours");
    assert_int_equal(
        suffice_codebook_move_code(suffice_project_edit_codebook(world->project), find(world->project, "a2"), 0, 0, NULL),
        SUFFICE_OK);
    assert_int_equal(merge(world, &sides, SUFFICE_MERGE_REFUSE), SUFFICE_OK);
    assert_themes(world->project, "C D A ours");
    drop_sides(&sides);
}

static void test_merge_moves(void **state)
{
    struct world *world = *state;
    struct sides sides;
    make_sides(world, &sides, codes);
    assert_int_equal(suffice_codebook_move_code(suffice_project_edit_codebook(sides.theirs), find(sides.theirs, "a2"),
                                                find(sides.theirs, "a3"), 0, NULL),
                     SUFFICE_OK);
    STEP(merge(world, &sides, SUFFICE_MERGE_REFUSE));
    assert_themes(world->project, "A D");
    assert_int_equal(suffice_project_undo(world->project, NULL), SUFFICE_OK);
    /* together the two moves would make a circle */
    assert_int_equal(suffice_codebook_move_code(suffice_project_edit_codebook(world->project), find(world->project, "a3"),
                                                find(world->project, "a2"), 0, NULL),
                     SUFFICE_OK);
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
    assert_int_equal(suffice_remove(sides.theirs, find(sides.theirs, "a1"), 0, NULL), SUFFICE_OK);
    assert_int_equal(suffice_remove(sides.theirs, find(sides.theirs, "e1"), 0, NULL), SUFFICE_OK);
    assert_int_equal(suffice_remove(world->project, find(world->project, "a2"), 0, NULL), SUFFICE_OK);
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
    assert_int_equal(suffice_remove(sides.theirs, find(sides.theirs, "a1"), 0, NULL), SUFFICE_OK);
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
    assert_int_equal(suffice_remove(world->project, find(world->project, "a1"), 0, NULL), SUFFICE_OK);
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
    assert_int_equal(suffice_excerpts_edit_text(suffice_project_edit_excerpts(sides.theirs), find(sides.theirs, "f3"), 1,
                                                position, removed, inserted, NULL, NULL),
                     SUFFICE_OK);
    STEP(merge(world, &sides, SUFFICE_MERGE_REFUSE));
    assert_int_equal(suffice_project_undo(world->project, NULL), SUFFICE_OK);
    assert_int_equal(suffice_excerpts_add_text(suffice_project_edit_excerpts(world->project), find(world->project, "f3"),
                                               3, 7, 0, &excerpt, NULL),
                     SUFFICE_OK);
    REFUSED(QUOTE_DIFFERS, merge(world, &sides, 0));
    assert_null(sides.findings);
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
    suffice_code_id code;
    static const char *expected[][2] = {{"changed", "name"}, {"moved", NULL}, {"added", NULL}, {"removed", NULL}};
    make_sides(world, &sides, codes);
    rename_code(sides.theirs, "a1", "X");
    assert_int_equal(suffice_codebook_move_code(suffice_project_edit_codebook(sides.theirs), find(sides.theirs, "a3"),
                                                find(sides.theirs, "a1"), 1, NULL),
                     SUFFICE_OK);
    assert_int_equal(suffice_remove(sides.theirs, find(sides.theirs, "a2"), 0, NULL), SUFFICE_OK);
    assert_int_equal(suffice_codebook_add_code(suffice_project_edit_codebook(sides.theirs), 0, "Y", &code, NULL),
                     SUFFICE_OK);
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
    suffice_project *alone = NULL;
    suffice_project *from = project_of(people);
    suffice_id excerpt = find(from, "f4");
    WITHOUT_MEMORY((suffice_table_release(table),
                    suffice_project_adopt(world->project, from, &excerpt, 1, 0, &table, NULL)));
    suffice_table_release(table);
    WITHOUT_MEMORY(suffice_project_extract(from, &excerpt, 1, SUFFICE_ADOPT_EVIDENCE, &alone, NULL));
    suffice_project_release(alone);
    make_sides(world, &sides, codes);
    rename_code(sides.theirs, "a1", "X");
    rename_code(sides.theirs, "a2", "A");
    rename_code(world->project, "a3", "ours");
    rename_code(sides.theirs, "a3", "theirs");
    assert_int_equal(suffice_codebook_move_code(suffice_project_edit_codebook(sides.theirs), find(sides.theirs, "a3"), 0, 0,
                                                NULL),
                     SUFFICE_OK);
    assert_int_equal(suffice_remove(sides.theirs, find(sides.theirs, "b1"), 0, NULL), SUFFICE_OK);
    WITHOUT_MEMORY(suffice_project_compare(sides.base, sides.theirs, &table, NULL));
    suffice_table_release(table);
    WITHOUT_MEMORY(merge(world, &sides, 0));
    assert_themes(world->project, "ours X A");
    assert_int_equal(suffice_findings_count(sides.findings), 1);
    drop_sides(&sides);
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
        TEST(test_merge_arguments),
        TEST(test_compare),
        TEST(test_without_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
