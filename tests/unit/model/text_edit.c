/*
 * Tests of editing a text: what becomes of excerpts and sync points, case by case.
 * SPDX-License-Identifier: MIT
 */
#include "cast.h"

struct splice {
    int64_t position, removed;
    const char *inserted;
};

static suffice_status edit(const struct cast *cast, suffice_source_id source, const struct splice *splices,
                           size_t count, suffice_table **table)
{
    int64_t positions[8], removed[8];
    const char *inserted[8];
    for (size_t i = 0; i < count; i++) {
        positions[i] = splices[i].position;
        removed[i] = splices[i].removed;
        inserted[i] = splices[i].inserted;
    }
    return suffice_excerpts_edit_text(cast->excerpts, source, count, positions, removed, inserted, table,
                                      cast->world.error);
}

static suffice_source_id add_text(const struct cast *cast, const char *text)
{
    suffice_source_id source = 0;
    good(&cast->world, suffice_corpus_add_text(cast->world.corpus, "S", SUFFICE_MEDIUM_NOTES, text, strlen(text), 0,
                                               &source, cast->world.error));
    return source;
}

static suffice_excerpt_id mark(const struct cast *cast, suffice_source_id source, int64_t start, int64_t end)
{
    suffice_excerpt_id excerpt = 0;
    good(&cast->world, suffice_excerpts_add_text(cast->excerpts, source, start, end, 0, &excerpt, cast->world.error));
    return excerpt;
}

static void assert_excerpt(const struct cast *cast, suffice_excerpt_id excerpt, int64_t start, int64_t end,
                           const char *quote, suffice_anchor anchor)
{
    const suffice_project *project = cast->world.project;
    int32_t found = SUFFICE_ANCHOR_EXACT;
    assert_int_equal(number_of(project, excerpt, SUFFICE_EXCERPT_START), start);
    assert_int_equal(number_of(project, excerpt, SUFFICE_EXCERPT_END), end);
    assert_string_equal(suffice_text(project, excerpt, SUFFICE_EXCERPT_QUOTE), quote);
    if (suffice_is_set(project, excerpt, SUFFICE_EXCERPT_ANCHOR))
        good(&cast->world, suffice_choice(project, excerpt, SUFFICE_EXCERPT_ANCHOR, &found, cast->world.error));
    assert_int_equal(found, anchor);
}

static void assert_row(const suffice_table *table, size_t row, suffice_id record, const char *effect, int64_t old_start,
                       int64_t old_end, int64_t start, int64_t end)
{
    assert_true((suffice_id)cell(table, row, 0) == record);
    assert_string_equal(suffice_table_text(table, row, 1), effect);
    assert_int_equal(cell(table, row, 2), old_start);
    assert_int_equal(cell(table, row, 3), old_end);
    assert_int_equal(cell(table, row, 4), start);
    assert_int_equal(cell(table, row, 5), end);
}

/* --- one excerpt: 3456 of 0123456789 --- */

static const struct {
    struct splice splices[3];
    size_t count;
    const char *text;
    int64_t start, end;
    const char *quote, *effect; /* NULL: nothing is told */
} cases[] = {
    /* before: it moves with its words */
    {{{0, 1, ""}}, 1, "123456789", 2, 6, "3456", "moved"},
    {{{0, 0, "ab"}}, 1, "ab0123456789", 5, 9, "3456", "moved"},
    {{{1, 2, "a\xc3\xa9\xf0\x9f\x91\xa9"}},
     1,
     "0a\xc3\xa9\xf0\x9f\x91\xa9"
     "3456789",
     4,
     8,
     "3456",
     "moved"},
    {{{1, 2, "ab"}}, 1, "0ab3456789", 3, 7, "3456", NULL},
    /* behind: it stays */
    {{{7, 3, ""}}, 1, "0123456", 3, 7, "3456", NULL},
    {{{10, 0, "ab"}}, 1, "0123456789ab", 3, 7, "3456", NULL},
    /* at its very start or end: stays outside */
    {{{3, 0, "ab"}}, 1, "012ab3456789", 5, 9, "3456", "moved"},
    {{{7, 0, "ab"}}, 1, "0123456ab789", 3, 7, "3456", NULL},
    {{{3, 0, "a"}, {7, 0, "b"}}, 2, "012a3456b789", 4, 8, "3456", "moved"},
    {{{2, 1, "ab"}}, 1, "01ab3456789", 4, 8, "3456", "moved"},
    {{{7, 1, "ab"}}, 1, "0123456ab89", 3, 7, "3456", NULL},
    /* inside */
    {{{5, 0, "a"}}, 1, "01234a56789", 3, 8, "34a56", "edited"},
    {{{4, 2, ""}}, 1, "01236789", 3, 5, "36", "edited"},
    {{{4, 2, "ab"}}, 1, "0123ab6789", 3, 7, "3ab6", "edited"},
    {{{4, 2, "45"}}, 1, "0123456789", 3, 7, "3456", NULL}, /* the same words again */
    {{{4, 1, "a"}, {5, 1, "b"}}, 2, "0123ab6789", 3, 7, "3ab6", "edited"},
    {{{5, 0, "a"}, {5, 0, "b"}, {5, 1, "c"}}, 3, "01234abc6789", 3, 9, "34abc6", "edited"},
    /* over its start */
    {{{1, 3, ""}}, 1, "0456789", 1, 4, "456", "edited"},
    {{{1, 3, "ab"}}, 1, "0ab456789", 3, 6, "456", "edited"},
    {{{3, 1, "a"}}, 1, "012a456789", 4, 7, "456", "edited"},
    {{{3, 0, "a"}, {3, 1, "b"}}, 2, "012ab456789", 5, 8, "456", "edited"},
    {{{2, 1, "a"}, {3, 2, "b"}}, 2, "01ab56789", 4, 6, "56", "edited"},
    /* over its end */
    {{{5, 4, ""}}, 1, "012349", 3, 5, "34", "edited"},
    {{{5, 4, "ab"}}, 1, "01234ab9", 3, 5, "34", "edited"},
    {{{6, 1, "a"}}, 1, "012345a789", 3, 6, "345", "edited"},
    {{{5, 1, "a"}, {6, 2, "b"}}, 2, "01234ab89", 3, 5, "34", "edited"},
    /* both, and all around */
    {{{2, 2, "a"}, {6, 2, "b"}}, 2, "01a45b89", 3, 5, "45", "edited"},
    {{{2, 1, ""}, {7, 1, ""}}, 2, "01345689", 2, 6, "3456", "moved"},
    {{{0, 1, ""}, {4, 1, "ab"}, {8, 1, ""}}, 3, "123ab5679", 2, 7, "3ab56", "edited"},
    /* all of it goes */
    {{{3, 4, ""}}, 1, "012789", 3, 3, "3456", "review"},
    {{{3, 4, "3456"}}, 1, "0123456789", 3, 3, "3456", "review"}, /* nothing is moved by guessing */
    {{{0, 9, "a"}}, 1, "a9", 0, 0, "3456", "review"},
    {{{2, 8, "ab"}}, 1, "01ab", 2, 2, "3456", "review"},
    {{{3, 2, "a"}, {5, 2, "b"}}, 2, "012ab789", 3, 3, "3456", "review"},
    {{{0, 1, "abc"}, {2, 2, "d"}, {4, 3, "e"}}, 3, "abc1de789", 4, 4, "3456", "review"},
};

static void test_one_excerpt(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        suffice_source_id source = add_text(cast, "0123456789");
        suffice_excerpt_id excerpt = mark(cast, source, 3, 7);
        suffice_table *table = NULL;
        size_t steps = suffice_project_undo_count(world->project);
        bool review = cases[i].effect != NULL && strcmp(cases[i].effect, "review") == 0;
        bool edited = cases[i].effect != NULL && strcmp(cases[i].effect, "edited") == 0;
        good(world, edit(cast, source, cases[i].splices, cases[i].count, &table));
        assert_string_equal(suffice_text(world->project, source, SUFFICE_SOURCE_TEXT), cases[i].text);
        assert_excerpt(cast, excerpt, cases[i].start, cases[i].end, cases[i].quote,
                       review   ? SUFFICE_ANCHOR_REVIEW
                       : edited ? SUFFICE_ANCHOR_EDITED
                                : SUFFICE_ANCHOR_EXACT);
        assert_int_equal(suffice_table_row_count(table), cases[i].effect != NULL);
        if (cases[i].effect != NULL)
            assert_row(table, 0, excerpt, cases[i].effect, 3, 7, cases[i].start, cases[i].end);
        suffice_table_release(table);
        if (suffice_project_undo_count(world->project) == steps)
            continue; /* the same words again: no step */
        good(world, suffice_project_undo(world->project, world->error));
        assert_excerpt(cast, excerpt, 3, 7, "3456", SUFFICE_ANCHOR_EXACT);
        STEP(edit(cast, source, cases[i].splices, cases[i].count, NULL));
    }
}

/* --- excerpts that wait --- */

static void test_review(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    suffice_source_id source = add_text(cast, "0123456789");
    suffice_excerpt_id excerpt = mark(cast, source, 3, 7);
    suffice_table *table = NULL;
    STEP(edit(cast, source, &(struct splice){3, 4, ""}, 1, NULL)); /* 012|789 */
    assert_excerpt(cast, excerpt, 3, 3, "3456", SUFFICE_ANCHOR_REVIEW);
    STEP(edit(cast, source, &(struct splice){0, 1, "abc"}, 1, &table)); /* abc12|789 */
    assert_excerpt(cast, excerpt, 5, 5, "3456", SUFFICE_ANCHOR_REVIEW);
    assert_int_equal(suffice_table_row_count(table), 1);
    assert_row(table, 0, excerpt, "moved", 3, 3, 5, 5);
    suffice_table_release(table);
    STEP(edit(cast, source, &(struct splice){7, 1, ""}, 1, &table)); /* abc12|78 */
    assert_int_equal(suffice_table_row_count(table), 0);
    suffice_table_release(table);
    STEP(edit(cast, source, &(struct splice){4, 3, "x"}, 1, NULL)); /* abc1|x */
    assert_excerpt(cast, excerpt, 4, 4, "3456", SUFFICE_ANCHOR_REVIEW);
    STEP(edit(cast, source, &(struct splice){0, 4, ""}, 1, NULL));
    assert_excerpt(cast, excerpt, 0, 0, "3456", SUFFICE_ANCHOR_REVIEW);
    DENIED(WRONG_MEASURE, suffice_excerpts_set_quote(cast->excerpts, excerpt, "x", world->error));
    STEP(suffice_excerpts_code(cast->excerpts, excerpt, cast->code, 0, NULL, world->error)); /* it can still be coded */
    STEP(suffice_excerpts_set_span(cast->excerpts, excerpt, 0, 1, world->error));
    assert_excerpt(cast, excerpt, 0, 1, "x", SUFFICE_ANCHOR_EXACT);
    assert_false(suffice_is_set(world->project, excerpt, SUFFICE_EXCERPT_ANCHOR));
}

static void test_edited_stays_edited(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    suffice_source_id source = add_text(cast, "0123456789");
    suffice_excerpt_id excerpt = mark(cast, source, 3, 7);
    STEP(edit(cast, source, &(struct splice){4, 1, "x"}, 1, NULL));
    STEP(edit(cast, source, &(struct splice){0, 1, ""}, 1, NULL)); /* moved, and still edited */
    assert_excerpt(cast, excerpt, 2, 6, "3x56", SUFFICE_ANCHOR_EDITED);
    STEP(suffice_excerpts_set_span(cast->excerpts, excerpt, 2, 6, world->error));
    assert_excerpt(cast, excerpt, 2, 6, "3x56", SUFFICE_ANCHOR_EXACT);
}

static void test_the_end_of_the_text(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    suffice_source_id source = add_text(cast, "0123456789");
    suffice_excerpt_id excerpt = mark(cast, source, 8, 10);
    STEP(edit(cast, source, &(struct splice){8, 2, ""}, 1, NULL));
    assert_excerpt(cast, excerpt, 8, 8, "89", SUFFICE_ANCHOR_REVIEW);
    STEP(edit(cast, source, &(struct splice){8, 0, "ab"}, 1, NULL)); /* it goes on waiting at the end */
    assert_excerpt(cast, excerpt, 10, 10, "89", SUFFICE_ANCHOR_REVIEW);
    STEP(edit(cast, source, &(struct splice){0, 9, ""}, 1, NULL));
    assert_excerpt(cast, excerpt, 1, 1, "89", SUFFICE_ANCHOR_REVIEW);
}

/* --- sync points --- */

static suffice_sync_point_id sync(const struct cast *cast, suffice_source_id source, int64_t position)
{
    suffice_sync_point_id point = 0;
    good(&cast->world,
         suffice_corpus_add_sync(cast->world.corpus, source, position, position * 100, &point, cast->world.error));
    return point;
}

static void assert_point(const struct cast *cast, suffice_sync_point_id point, int64_t position)
{
    if (position < 0)
        assert_int_equal(suffice_kind_of(cast->world.project, point), 0);
    else
        assert_int_equal(number_of(cast->world.project, point, SUFFICE_SYNC_POINT_POSITION), position);
}

static void test_sync_points(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    suffice_table *table = NULL;
    suffice_source_id source = add_text(cast, "0123456789");
    suffice_sync_point_id zero = sync(cast, source, 0), end = sync(cast, source, 10), four = sync(cast, source, 4);
    suffice_sync_point_id six = sync(cast, source, 6), five = sync(cast, source, 5);
    const struct splice splices[] = {{1, 1, "abc"}, {5, 2, "d"}};
    STEP(edit(cast, source, splices, 2, &table)); /* 0abc234d789 */
    assert_point(cast, zero, 0);
    assert_point(cast, four, 6);
    assert_point(cast, five, 7);
    assert_point(cast, six, -1); /* five is there already */
    assert_point(cast, end, 11);
    assert_int_equal(suffice_table_row_count(table), 4);
    for (size_t row = 0; row < 4; row++) {
        suffice_id record = (suffice_id)cell(table, row, 0);
        int64_t old = record == four ? 4 : record == five ? 5 : record == six ? 6 : 10;
        int64_t now = record == four ? 6 : record == end ? 11 : 7;
        assert_row(table, row, record, record == six ? "removed" : "moved", old, old, now, now);
    }
    suffice_table_release(table);
    STEP(edit(cast, source, &(struct splice){0, 0, "xy"}, 1, NULL)); /* what is inserted at a point goes before it */
    assert_point(cast, zero, 2);
    assert_point(cast, end, 13);
    STEP(edit(cast, source, &(struct splice){12, 1, ""}, 1, NULL));
    assert_point(cast, end, 12);
}

/* A point whose words are still there goes before one whose words have gone. */
static void test_sync_points_that_meet(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    suffice_source_id source = add_text(cast, "0123456789");
    suffice_sync_point_id three = sync(cast, source, 3), four = sync(cast, source, 4), five = sync(cast, source, 5);
    suffice_table *table = NULL;
    STEP(edit(cast, source, &(struct splice){3, 2, ""}, 1, &table)); /* 012|56789 */
    assert_point(cast, three, -1);
    assert_point(cast, four, -1);
    assert_point(cast, five, 3);
    assert_int_equal(suffice_table_row_count(table), 3);
    suffice_table_release(table);
    suffice_sync_point_id end = sync(cast, source, 8);
    STEP(edit(cast, source, &(struct splice){3, 5, ""}, 1, NULL)); /* the end of the text stays its end */
    assert_point(cast, five, -1);
    assert_point(cast, end, 3);
}

/* --- line ends --- */

static void assert_original(const struct cast *cast, suffice_source_id source, const char *bytes)
{
    suffice_buffer *buffer = NULL;
    good(&cast->world, suffice_source_original(cast->world.project, source, &buffer, cast->world.error));
    assert_string_equal(suffice_buffer_data(buffer), bytes);
    suffice_buffer_release(buffer);
}

static void test_line_ends(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    suffice_source_id source = add_text(cast, "\xef\xbb\xbf"
                                              "a\r\nb\nc\rd");
    STEP(edit(cast, source, &(struct splice){2, 0, "x\ny\r\nz\r"}, 1, NULL)); /* new ones are like those before */
    assert_string_equal(suffice_text(world->project, source, SUFFICE_SOURCE_TEXT), "a\nx\ny\nz\nb\nc\nd");
    assert_original(cast, source,
                    "\xef\xbb\xbf"
                    "a\r\nx\r\ny\r\nz\r\nb\nc\rd");
    STEP(edit(cast, source, &(struct splice){0, 9, "\n"}, 1, NULL)); /* the first is like the first */
    assert_original(cast, source,
                    "\xef\xbb\xbf"
                    "\r\n\nc\rd");
    STEP(edit(cast, source,
              &(struct splice){4, 1,
                               "\xef\xbb\xbf"
                               "e\n"},
              1, NULL)); /* a mark is left out */
    assert_string_equal(suffice_text(world->project, source, SUFFICE_SOURCE_TEXT), "\n\nc\ne\n");
    assert_original(cast, source,
                    "\xef\xbb\xbf"
                    "\r\n\nc\re\r");
}

/* --- refusals --- */

static void test_refusals(void **state)
{
    static const struct {
        struct splice splices[2];
        suffice_detail detail;
    } bad[] = {
        {{{1, 0, ""}, {0, 0, "a"}}, SUFFICE_DETAIL_BAD_ORDER},
        {{{1, 2, ""}, {2, 1, "a"}}, SUFFICE_DETAIL_BAD_ORDER},
        {{{-1, 0, "a"}, {2, 1, "a"}}, SUFFICE_DETAIL_BAD_ORDER},
        {{{0, 0, "a"}, {11, 0, "a"}}, SUFFICE_DETAIL_OUT_OF_RANGE},
        {{{0, 0, "a"}, {9, 2, "a"}}, SUFFICE_DETAIL_OUT_OF_RANGE},
        {{{0, -1, "a"}, {9, 0, "a"}}, SUFFICE_DETAIL_OUT_OF_RANGE},
        {{{0, INT64_MAX, "a"}, {9, 0, "a"}}, SUFFICE_DETAIL_OUT_OF_RANGE},
        {{{0, 0, "a"}, {INT64_MAX, INT64_MAX, "a"}}, SUFFICE_DETAIL_OUT_OF_RANGE},
        {{{0, 1, MARK}, {2, 1, MARK "\xff"}}, SUFFICE_DETAIL_NOT_UTF8},
        {{{0, 1, MARK}, {2, 1, MARK "\x01"}}, SUFFICE_DETAIL_NOT_XML},
        {{{0, 4, NULL}, {4, 6, NULL}}, SUFFICE_DETAIL_EMPTY},
    };
    struct cast *cast = *state;
    struct world *world = &cast->world;
    suffice_source_id source = add_text(cast, "0123456789");
    mark(cast, source, 2, 10);
    sync(cast, source, 10);
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        suffice_table *table = NULL;
        struct trace trace = trace_of(world);
        assert_denied(world, edit(cast, source, bad[i].splices, 2, &table), bad[i].detail, &trace);
        assert_null(table);
        trace = trace_of(world);
        assert_denied(world, edit(cast, source, bad[i].splices, 2, NULL), bad[i].detail, &trace);
    }
    good(world, edit(cast, source, NULL, 0, NULL));
}

static void test_more_refusals(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    const struct splice splice = {0, 1, "a"};
    const int64_t number = 0;
    const char *const text = "a";
    suffice_table *table = NULL;
    suffice_error *error = world->error;
    suffice_excerpts *excerpts = cast->excerpts;
    DENIED(WRONG_MEASURE, edit(cast, cast->tape, &splice, 1, &table));
    DENIED(WRONG_KIND, edit(cast, cast->early, &splice, 1, &table));
    DENIED(OTHER_PROJECT, edit(cast, foreign_analyst(world) + ((uint64_t)17 << 45), &splice, 1, &table));
    DENIED(NULL_ARGUMENT, suffice_excerpts_edit_text(NULL, cast->talk, 1, &number, &number, &text, &table, error));
    DENIED(NULL_ARGUMENT, suffice_excerpts_edit_text(excerpts, cast->talk, 1, NULL, &number, &text, &table, error));
    DENIED(NULL_ARGUMENT, suffice_excerpts_edit_text(excerpts, cast->talk, 1, &number, NULL, &text, &table, error));
    DENIED(NULL_ARGUMENT, suffice_excerpts_edit_text(excerpts, cast->talk, 1, &number, &number, NULL, &table, error));
    assert_null(table);
    good(world, suffice_remove(world->project, cast->chat, 0, error));
    DENIED(GONE, edit(cast, cast->chat, &splice, 1, &table));
    char *long_text = malloc(1000002);
    assert_non_null(long_text);
    memset(long_text, 'q', 1000001);
    long_text[1000001] = '\0';
    suffice_source_id source = add_text(cast, long_text);
    free(long_text);
    mark(cast, source, 0, 1000000);
    DENIED(TEXT_TOO_LONG, edit(cast, source, &(struct splice){5, 0, "a"}, 1, &table));
    good(world, edit(cast, source, &(struct splice){1000000, 0, "a"}, 1, NULL));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_one_excerpt, make_cast, drop_cast),
        cmocka_unit_test_setup_teardown(test_review, make_cast, drop_cast),
        cmocka_unit_test_setup_teardown(test_edited_stays_edited, make_cast, drop_cast),
        cmocka_unit_test_setup_teardown(test_the_end_of_the_text, make_cast, drop_cast),
        cmocka_unit_test_setup_teardown(test_sync_points, make_cast, drop_cast),
        cmocka_unit_test_setup_teardown(test_sync_points_that_meet, make_cast, drop_cast),
        cmocka_unit_test_setup_teardown(test_line_ends, make_cast, drop_cast),
        cmocka_unit_test_setup_teardown(test_refusals, make_cast, drop_cast),
        cmocka_unit_test_setup_teardown(test_more_refusals, make_cast, drop_cast),
    };
    return cmocka_run_group_tests_name("text_edit", tests, NULL, NULL);
}
