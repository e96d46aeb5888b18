/*
 * Tests of carrying: what must be true of any two copies of a project, whatever was done to them.
 * SPDX-License-Identifier: MIT
 *
 * Copies are worked on at random, from fixed seeds; a failure tells its seed.
 */
#include <suffice/access.h>
#include <suffice/buffer.h>
#include <suffice/codebook.h>
#include <suffice/corpus.h>
#include <suffice/error.h>
#include <suffice/excerpts.h>
#include <suffice/findings.h>
#include <suffice/history.h>
#include <suffice/ids.h>
#include <suffice/interviews.h>
#include <suffice/merge.h>
#include <suffice/project.h>
#include <suffice/records.h>
#include <suffice/sources.h>
#include <suffice/table.h>

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <string.h>

enum {
    ROUNDS = 150,
    FIRST_WORK = 60, /* changes to what both copies come from */
    MOST_WORK = 25   /* changes to a copy */
};

static uint32_t rolled;

static uint32_t roll(uint32_t sides)
{
    rolled ^= rolled << 13;
    rolled ^= rolled >> 17;
    rolled ^= rolled << 5;
    return rolled % sides;
}

/* --- projects and their bytes --- */

static suffice_buffer *bytes_of(const suffice_project *project)
{
    suffice_buffer *buffer = NULL;
    assert_int_equal(suffice_project_write(project, &buffer, NULL), SUFFICE_OK);
    return buffer;
}

static suffice_project *copy_of(const suffice_project *project)
{
    suffice_project *copy = NULL;
    suffice_error *error = suffice_error_new();
    suffice_buffer *bytes = bytes_of(project);
    suffice_status status =
        suffice_project_read(suffice_buffer_data(bytes), suffice_buffer_size(bytes), NULL, &copy, error);
    if (status != SUFFICE_OK)
        print_message("%s\n%s\n", suffice_error_message(error), suffice_buffer_data(bytes));
    assert_int_equal(status, SUFFICE_OK);
    suffice_buffer_release(bytes);
    suffice_error_release(error);
    return copy;
}

/* Makes the project's new GUIDs and times repeatable; its own GUID stays. */
static void seed(suffice_project *project, uint64_t number)
{
    char guid[37];
    assert_int_equal(suffice_guid(project, suffice_project_item(project), guid, NULL), SUFFICE_OK);
    assert_int_equal(suffice_project_set_instant(project, 1742465000000, NULL), SUFFICE_OK);
    assert_int_equal(suffice_project_set_seed(project, number, NULL), SUFFICE_OK);
    assert_int_equal(suffice_set_guid(project, suffice_project_item(project), guid, NULL), SUFFICE_OK);
}

static bool is_same(const suffice_project *a, const suffice_project *b)
{
    suffice_buffer *x = bytes_of(a);
    suffice_buffer *y = bytes_of(b);
    bool same = suffice_buffer_size(x) == suffice_buffer_size(y) &&
                memcmp(suffice_buffer_data(x), suffice_buffer_data(y), suffice_buffer_size(x)) == 0;
    suffice_buffer_release(x);
    suffice_buffer_release(y);
    return same;
}

static void assert_same(const suffice_project *a, const suffice_project *b)
{
    if (is_same(a, b))
        return;
    suffice_buffer *x = bytes_of(a);
    suffice_buffer *y = bytes_of(b);
    print_message("%s\n---\n%s\n", suffice_buffer_data(x), suffice_buffer_data(y));
    fail();
}

static size_t count_differences(const suffice_project *a, const suffice_project *b)
{
    suffice_table *table = NULL;
    assert_int_equal(suffice_project_compare(a, b, &table, NULL), SUFFICE_OK);
    size_t count = suffice_table_row_count(table);
    suffice_table_release(table);
    return count;
}

/* --- work at random --- */

/* A record of a kind, or 0. */
static suffice_id some(const suffice_project *project, suffice_kind kind)
{
    suffice_table *table = NULL;
    int64_t id = 0;
    assert_int_equal(suffice_records(project, kind, SUFFICE_AUDIENCE_ANALYST, &table, NULL), SUFFICE_OK);
    size_t count = suffice_table_row_count(table);
    if (count > 0)
        assert_int_equal(suffice_table_integer(table, roll((uint32_t)count), 0, &id, NULL), SUFFICE_OK);
    suffice_table_release(table);
    return (suffice_id)id;
}

/* What was tried may have been refused; then nothing was done, which is as good. */
static void may(suffice_status status)
{
    (void)status;
}

/* One of few names, so that they pass from one record to another. */
static const char *name(void)
{
    static char text[16];
    snprintf(text, sizeof text, "name %u", (unsigned)roll(12));
    return text;
}

static void work_on_codes(suffice_project *project)
{
    suffice_codebook *codebook = suffice_project_edit_codebook(project);
    suffice_id code = some(project, SUFFICE_KIND_CODE);
    suffice_code_id made;
    switch (roll(9)) {
    case 0:
    case 1:
        may(suffice_codebook_add_code(codebook, roll(2) == 0 ? 0 : code, name(), &made, NULL));
        break;
    case 2:
        may(suffice_codebook_move_code(codebook, code, roll(2) == 0 ? 0 : some(project, SUFFICE_KIND_CODE), roll(4),
                                       NULL));
        break;
    case 3:
        may(suffice_set_text(project, code, SUFFICE_CODE_NAME, name(), NULL));
        break;
    case 4:
        may(suffice_set_text(project, code, roll(2) == 0 ? SUFFICE_CODE_KEY : SUFFICE_CODE_DEFINITION,
                             roll(3) == 0 ? NULL : name(), NULL));
        break;
    case 5:
        may(suffice_insert_text(project, code, SUFFICE_CODE_CUES, 0, name(), NULL));
        break;
    case 6:
        may(suffice_set_ref(project, code, SUFFICE_CODE_EXPERIENCE, some(project, SUFFICE_KIND_EXPERIENCE), NULL));
        break;
    case 7:
        may(suffice_project_add_experience(project, NULL, name(), NULL, &made, NULL));
        break;
    default:
        may(suffice_remove(project, roll(3) == 0 ? some(project, SUFFICE_KIND_EXPERIENCE) : code,
                           roll(2) * SUFFICE_REMOVE_DEPENDANTS, NULL));
        break;
    }
}

static void work_on_corpus(suffice_project *project)
{
    static const char text[] = "It took weeks. Nobody rang. Then one nurse did, and all was well again.";
    suffice_corpus *corpus = suffice_project_edit_corpus(project);
    suffice_id made;
    switch (roll(9)) {
    case 0:
        may(suffice_corpus_add_analyst(corpus, name(), "Jo Bloggs", &made, NULL));
        break;
    case 1:
        may(suffice_corpus_add_interview(corpus, name(), SUFFICE_ENCOUNTER_INTERVIEW, 0, &made, NULL));
        break;
    case 2:
        may(suffice_corpus_add_text(corpus, name(), SUFFICE_MEDIUM_TRANSCRIPT, text, sizeof text - 1,
                                    some(project, SUFFICE_KIND_INTERVIEW), &made, NULL));
        break;
    case 3:
        may(suffice_corpus_add_speaker(corpus, some(project, SUFFICE_KIND_INTERVIEW), name(), SUFFICE_PART_PERSON,
                                       some(project, SUFFICE_KIND_PARTICIPANT), &made, NULL));
        may(suffice_corpus_add_participant(corpus, name(), "Ada", SUFFICE_VOICE_CARER, &made, NULL));
        break;
    case 4:
        may(suffice_insert_ref(project, some(project, SUFFICE_KIND_INTERVIEW), SUFFICE_INTERVIEW_INTERVIEWERS, 0,
                               some(project, SUFFICE_KIND_ANALYST), NULL));
        break;
    case 5:
        may(suffice_set_ref(project, some(project, SUFFICE_KIND_SOURCE), SUFFICE_SOURCE_TRANSLATION_OF,
                            some(project, SUFFICE_KIND_SOURCE), NULL));
        break;
    case 6:
        may(suffice_corpus_add_attribute(corpus, name(), SUFFICE_ATTRIBUTE_TYPE_TEXT, SUFFICE_ATTRIBUTE_SCOPE_INTERVIEW,
                                         NULL, 0, &made, NULL));
        may(suffice_corpus_set_value(corpus, some(project, SUFFICE_KIND_INTERVIEW),
                                     some(project, SUFFICE_KIND_ATTRIBUTE), name(), NULL));
        break;
    case 7:
        may(suffice_corpus_move(corpus, some(project, SUFFICE_KIND_SOURCE), roll(3), NULL));
        break;
    default:
        may(suffice_remove(project, some(project, (suffice_kind)(SUFFICE_KIND_ANALYST + (int32_t)roll(18))),
                           roll(2) * SUFFICE_REMOVE_DEPENDANTS, NULL));
        break;
    }
}

static void work_on_excerpts(suffice_project *project)
{
    suffice_excerpts *excerpts = suffice_project_edit_excerpts(project);
    suffice_id excerpt = some(project, SUFFICE_KIND_EXCERPT);
    suffice_id made;
    int64_t start = roll(30);
    switch (roll(6)) {
    case 0:
    case 1:
        may(suffice_excerpts_add_text(excerpts, some(project, SUFFICE_KIND_SOURCE), start, start + 1 + roll(20),
                                      some(project, SUFFICE_KIND_ANALYST), &made, NULL));
        break;
    case 2:
    case 3:
        may(suffice_excerpts_code(excerpts, excerpt, some(project, SUFFICE_KIND_CODE),
                                  roll(2) == 0 ? 0 : some(project, SUFFICE_KIND_ANALYST), &made, NULL));
        break;
    case 4:
        may(suffice_set_ref(project, excerpt, SUFFICE_EXCERPT_SPEAKER, some(project, SUFFICE_KIND_SPEAKER), NULL));
        break;
    default:
        may(suffice_remove(project, roll(2) == 0 ? excerpt : some(project, SUFFICE_KIND_CODING), 0, NULL));
        break;
    }
}

static void work_on(suffice_project *project, uint32_t times)
{
    for (uint32_t i = 0; i < times; i++) {
        uint32_t where = roll(10);
        if (where < 5)
            work_on_codes(project);
        else if (where < 8)
            work_on_corpus(project);
        else
            work_on_excerpts(project);
    }
}

struct three {
    suffice_project *base;
    suffice_project *ours;
    suffice_project *theirs;
    suffice_error *error;
};

static void make_three(struct three *three, uint32_t number)
{
    rolled = number * 2654435761U + 1;
    three->error = suffice_error_new();
    assert_int_equal(suffice_project_new("Round 1", &three->base, three->error), SUFFICE_OK);
    seed(three->base, number * 3);
    work_on(three->base, FIRST_WORK);
    three->ours = copy_of(three->base);
    three->theirs = copy_of(three->base);
    seed(three->ours, number * 3 + 1);
    seed(three->theirs, number * 3 + 2);
    work_on(three->ours, 1 + roll(MOST_WORK));
    work_on(three->theirs, 1 + roll(MOST_WORK));
}

static void drop_three(struct three *three)
{
    suffice_project_release(three->base);
    suffice_project_release(three->ours);
    suffice_project_release(three->theirs);
    suffice_error_release(three->error);
}

/* --- what must be true --- */

static void one_side_alone(struct three *three, uint32_t number)
{
    suffice_findings *findings = NULL;
    suffice_project *ours = copy_of(three->base);
    (void)number;
    assert_int_equal(suffice_project_merge(ours, three->theirs, three->base, 0, &findings, three->error), SUFFICE_OK);
    for (size_t i = 0; i < suffice_findings_count(findings); i++)
        print_message("%s\n", suffice_finding_message(findings, i));
    assert_int_equal(suffice_findings_count(findings), 0);
    suffice_findings_release(findings);
    assert_same(ours, three->theirs);
    assert_int_equal(count_differences(ours, three->theirs), 0);
    assert_int_equal(suffice_project_undo_count(ours), is_same(three->base, three->theirs) ? 0 : 1);
    if (suffice_project_undo_count(ours) == 1) {
        assert_true(count_differences(three->base, ours) > 0);
        assert_int_equal(suffice_project_undo(ours, NULL), SUFFICE_OK);
        assert_same(ours, three->base);
        assert_int_equal(suffice_project_redo(ours, NULL), SUFFICE_OK);
        assert_same(ours, three->theirs);
    }
    uint64_t revision = suffice_project_revision(ours);
    assert_int_equal(suffice_project_merge(ours, three->base, three->base, 0, NULL, NULL), SUFFICE_OK);
    assert_int_equal(suffice_project_merge(ours, ours, three->base, 0, NULL, NULL), SUFFICE_OK);
    assert_int_equal(suffice_project_merge(ours, ours, NULL, SUFFICE_MERGE_REFUSE, NULL, NULL), SUFFICE_OK);
    assert_int_equal(suffice_project_revision(ours), revision);
    suffice_project_release(ours);
}

/* Merges once; true if it could be done. Whatever came of it is whole, can be undone, and stays when done again. */
static bool merge_both(struct three *three, const suffice_project *base, uint32_t flags)
{
    suffice_project *ours = copy_of(three->ours);
    suffice_findings *findings = NULL;
    suffice_findings *again = NULL;
    suffice_status status = suffice_project_merge(ours, three->theirs, base, flags, &findings, three->error);
    if (status != SUFFICE_OK) {
        suffice_detail detail = suffice_error_detail(three->error);
        bool refused = detail == SUFFICE_DETAIL_MERGE_CONFLICT;
        if (!refused && detail != SUFFICE_DETAIL_NOT_UNIQUE)
            print_message("%s\n", suffice_error_message(three->error));
        assert_true(refused || detail == SUFFICE_DETAIL_NOT_UNIQUE);
        assert_true(!refused || (flags & SUFFICE_MERGE_REFUSE) != 0);
        assert_int_equal(suffice_findings_count(findings) > 0, refused);
        if (!refused)
            assert_true(suffice_kind_of(three->ours, suffice_error_item(three->error)) != 0 ||
                        suffice_kind_of(ours, suffice_error_item(three->error)) != 0);
        assert_same(ours, three->ours);
    } else {
        suffice_project *whole = copy_of(ours);
        assert_true((flags & SUFFICE_MERGE_REFUSE) == 0 || suffice_findings_count(findings) == 0);
        assert_same(whole, ours);
        uint64_t revision = suffice_project_revision(ours);
        assert_int_equal(suffice_project_merge(ours, three->theirs, base, flags, &again, three->error), SUFFICE_OK);
        if (suffice_project_revision(ours) != revision)
            assert_same(whole, ours);
        assert_int_equal(suffice_project_revision(ours), revision);
        assert_true(suffice_findings_count(again) <= suffice_findings_count(findings));
        if (suffice_project_undo_count(ours) > 0)
            assert_int_equal(suffice_project_undo(ours, NULL), SUFFICE_OK);
        assert_same(ours, three->ours);
        suffice_project_release(whole);
    }
    suffice_findings_release(findings);
    suffice_findings_release(again);
    suffice_project_release(ours);
    return status == SUFFICE_OK;
}

static size_t merged;

static void both_sides(struct three *three, uint32_t number)
{
    (void)number;
    merged += merge_both(three, three->base, 0) ? 1 : 0;
    merged += merge_both(three, three->base, SUFFICE_MERGE_TAKE) ? 1 : 0;
    merged += merge_both(three, three->base, SUFFICE_MERGE_REFUSE) ? 1 : 0;
    merged += merge_both(three, NULL, 0) ? 1 : 0;
    merged += merge_both(three, NULL, SUFFICE_MERGE_TAKE) ? 1 : 0;
}

/* Some records, of any kinds. */
static size_t choose(const suffice_project *project, suffice_id ids[8])
{
    size_t count = 0;
    for (uint32_t left = 1 + roll(7); left > 0; left--) {
        suffice_id id = some(project, (suffice_kind)(1 + roll(SUFFICE_KIND_CODING)));
        if (id != 0)
            ids[count++] = id;
    }
    return count;
}

static size_t adopted;

static void adopt_some(struct three *three, uint32_t number)
{
    suffice_id ids[8];
    size_t count = choose(three->theirs, ids);
    uint32_t flags = roll(4);
    suffice_project *ours = roll(2) == 0 ? copy_of(three->ours) : NULL;
    suffice_table *map = NULL;
    if (ours == NULL)
        assert_int_equal(suffice_project_new("Round 2", &ours, NULL), SUFFICE_OK);
    seed(ours, number);
    suffice_project *before = copy_of(ours);
    suffice_status status = suffice_project_adopt(ours, three->theirs, ids, count, flags, &map, three->error);
    if (status == SUFFICE_OK) {
        suffice_project *whole = copy_of(ours);
        uint64_t revision = suffice_project_revision(ours);
        adopted += suffice_table_row_count(map);
        suffice_table_release(map);
        assert_int_equal(suffice_project_adopt(ours, three->theirs, ids, count, flags, &map, three->error), SUFFICE_OK);
        assert_same(whole, ours);
        assert_int_equal(suffice_project_revision(ours), revision);
        for (size_t i = 0; i < suffice_table_row_count(map); i++)
            assert_string_equal(suffice_table_text(map, i, 2), "same");
        suffice_project_release(whole);
    } else {
        suffice_detail detail = suffice_error_detail(three->error);
        if (detail != SUFFICE_DETAIL_NOT_UNIQUE && detail != SUFFICE_DETAIL_NO_SUCH_RECORD)
            print_message("%s\n", suffice_error_message(three->error));
        assert_true(detail == SUFFICE_DETAIL_NOT_UNIQUE || detail == SUFFICE_DETAIL_NO_SUCH_RECORD);
        assert_null(map);
        assert_same(ours, before);
    }
    suffice_table_release(map);
    suffice_project_release(before);
    suffice_project_release(ours);
}

/* What was taken out, worked on, and brought back loses nothing of what stayed. */
static void extract_some(struct three *three, uint32_t number)
{
    suffice_id ids[8];
    suffice_project *alone = NULL;
    suffice_findings *findings = NULL;
    size_t count = choose(three->ours, ids);
    assert_int_equal(suffice_project_extract(three->ours, ids, count, roll(2), &alone, three->error), SUFFICE_OK);
    suffice_project *before = copy_of(alone);
    assert_same(alone, before);
    assert_int_equal(suffice_project_adopt(alone, three->ours, ids, count, 0, NULL, three->error), SUFFICE_OK);
    assert_same(alone, before);
    suffice_project *whole = copy_of(three->ours);
    assert_int_equal(suffice_project_merge(whole, alone, before, 0, &findings, three->error), SUFFICE_OK);
    assert_int_equal(suffice_findings_count(findings), 0);
    assert_same(whole, three->ours);
    suffice_findings_release(findings);
    seed(alone, number);
    assert_int_equal(suffice_set_text(alone, suffice_project_item(alone), SUFFICE_PROJECT_AIM, "To listen.", NULL),
                     SUFFICE_OK);
    assert_int_equal(suffice_project_merge(whole, alone, before, 0, &findings, three->error), SUFFICE_OK);
    assert_int_equal(suffice_findings_count(findings), 0);
    assert_int_equal(count_differences(three->ours, whole), 1);
    suffice_findings_release(findings);
    suffice_project_release(whole);
    suffice_project_release(before);
    suffice_project_release(alone);
}

static void rounds(void (*test)(struct three *three, uint32_t number))
{
    for (uint32_t number = 1; number <= ROUNDS; number++) {
        struct three three = {.base = NULL};
        make_three(&three, number);
        test(&three, number);
        drop_three(&three);
    }
}

static void test_one_side_alone(void **state)
{
    (void)state;
    rounds(one_side_alone);
}

static void test_both_sides(void **state)
{
    (void)state;
    merged = 0;
    rounds(both_sides);
    assert_true(merged > ROUNDS); /* refused too often to mean anything otherwise */
}

static void test_adopt(void **state)
{
    (void)state;
    adopted = 0;
    rounds(adopt_some);
    assert_true(adopted > ROUNDS);
}

static void test_extract(void **state)
{
    (void)state;
    rounds(extract_some);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_one_side_alone),
        cmocka_unit_test(test_both_sides),
        cmocka_unit_test(test_adopt),
        cmocka_unit_test(test_extract),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
