/*
 * Tests of the trace: the thread followed from either end, for each audience, and how much work that is.
 * SPDX-License-Identifier: MIT
 */
#include "road.h"

#include <suffice/trace.h>

#include <stdio.h>

enum { ANALYST = SUFFICE_AUDIENCE_ANALYST, TEAM = SUFFICE_AUDIENCE_TEAM, PUBLIC = SUFFICE_AUDIENCE_PUBLIC };
enum { BACK = SUFFICE_TRACE_BACK, ONWARD = SUFFICE_TRACE_ONWARD };
enum { WAY, DEPTH, FROM, RELATION, TO, KIND, LABEL, TEXT, VOICE, WITHHELD, COLUMNS };

static suffice_table *trace_of_record(const struct road *road, suffice_id id, uint32_t ways, suffice_audience audience)
{
    suffice_table *table = NULL;
    const struct world *world = &road->world;
    good(world, suffice_project_trace(world->project, id, ways, audience, &table, world->error));
    return table;
}

static const char *or_none(const char *text)
{
    return text == NULL ? "-" : text;
}

/* A row in a line: "back 1 is KP1 key-point: text (voice) withheld". */
static void write_row(const suffice_table *table, size_t row, char line[200])
{
    bool withheld = suffice_table_has(table, row, WITHHELD) && cell(table, row, WITHHELD) != 0;
    snprintf(line, 200, "%s %d %s | %s %s: %s (%s)%s", suffice_table_text(table, row, WAY),
             (int)cell(table, row, DEPTH), suffice_table_text(table, row, RELATION),
             suffice_table_text(table, row, KIND), suffice_table_text(table, row, LABEL),
             or_none(suffice_table_text(table, row, TEXT)), or_none(suffice_table_text(table, row, VOICE)),
             withheld ? " withheld" : "");
}

static void expect_rows(suffice_table *table, const char *const *lines, size_t count)
{
    char line[200];
    for (size_t row = 0; row < suffice_table_row_count(table); row++) {
        write_row(table, row, line);
        if (row >= count || strcmp(line, lines[row]) != 0)
            fail_msg("row %zu is\n%s, not\n%s", row, line, row < count ? lines[row] : "none");
    }
    assert_int_equal(suffice_table_row_count(table), count);
    suffice_table_release(table);
}

#define EXPECT(id, ways, audience, ...)                                                                                \
    do {                                                                                                               \
        static const char *const lines_[] = {__VA_ARGS__};                                                             \
        expect_rows(trace_of_record(road, (id), (ways), (audience)), lines_, sizeof lines_ / sizeof lines_[0]);        \
    } while (0)

static void test_columns(void **state)
{
    static const struct {
        const char *name;
        suffice_column_type type;
    } columns[COLUMNS] = {
        {"way", SUFFICE_COLUMN_TEXT},         {"depth", SUFFICE_COLUMN_INTEGER}, {"from", SUFFICE_COLUMN_ID},
        {"relation", SUFFICE_COLUMN_TEXT},    {"to", SUFFICE_COLUMN_ID},         {"kind", SUFFICE_COLUMN_TEXT},
        {"label", SUFFICE_COLUMN_TEXT},       {"text", SUFFICE_COLUMN_TEXT},     {"voice", SUFFICE_COLUMN_TEXT},
        {"withheld", SUFFICE_COLUMN_BOOLEAN},
    };
    struct road *road = *state;
    suffice_table *table = trace_of_record(road, road->action, BACK, ANALYST);
    assert_int_equal(suffice_table_column_count(table), COLUMNS);
    for (size_t i = 0; i < COLUMNS; i++) {
        assert_string_equal(suffice_table_column_name(table, i), columns[i].name);
        assert_int_equal(suffice_table_column_type(table, i), columns[i].type);
    }
    suffice_table_release(table);
}

static void test_back_from_an_answer(void **state)
{
    struct road *road = *state;
    EXPECT(road->answer, BACK, ANALYST, "back 1 answers | key-point KP1: Some know whom to ring. (-)",
           "back 2 rests on | summary summary 1: Knew the number. (-)",
           "back 3 rests on | excerpt excerpt: Xquote, one call to Maryam. (carer)",
           "back 4 is marked in | source Talk: - (-)", "back 5 comes from | interview I1: - (-)",
           "back 4 is spoken by | speaker MO: - (-)", "back 5 is | participant P1: - (-)",
           "back 2 is set against | summary summary 2: Both had to ask. (-)",
           "back 3 rests on | excerpt excerpt: Xshared between Tomasz and Maryam. (-)",
           "back 4 is marked in | source Chat: - (-)", "back 5 comes from | interview I2: - (-)",
           "back 2 is shown by | excerpt excerpt: Xquote, one call to Maryam. (carer)",
           "back 1 tells of | action AC1: Print cards (-)", "back 2 follows from | focus focus 1: It matters. (-)",
           "back 3 follows from | mark mark 1: - (-)", "back 4 is seen in | segment segment 1: She rang. (-)",
           "back 5 tells | key-point KP1: Some know whom to ring. (-)",
           "back 3 was seen in | segment segment 1: She rang. (-)",
           "back 2 answers | why why 1: Nobody orders them. (-)", "back 3 explains | why why 1: No cards. (-)",
           "back 4 explains | focus focus 1: It matters. (-)",
           "back 2 answers | key-point KP1: Some know whom to ring. (-)",
           "back 2 takes up | idea ID1: A fridge magnet. (-)",
           "back 3 was voiced in | excerpt excerpt: Xquote, one call to Maryam. (carer)",
           "back 2 follows from | rating rating: so (-)", "back 3 has evidence in | evidence evidence 1: shows it (-)",
           "back 4 is | action AC1: Print cards (-)");
}

static void test_onward_from_a_participant(void **state)
{
    struct road *road = *state;
    EXPECT(road->one, ONWARD, ANALYST, "onward 1 speaks as | speaker MO: - (-)",
           "onward 2 says | excerpt excerpt: Xquote, one call to Maryam. (carer)",
           "onward 3 is behind | summary summary 1: Knew the number. (-)",
           "onward 4 is behind | key-point KP1: Some know whom to ring. (-)",
           "onward 5 is told by | segment segment 1: She rang. (-)",
           "onward 6 is part of | story The long weekend: The long weekend (-)",
           "onward 7 was heard in | meeting M1: - (-)", "onward 6 was marked as | mark mark 1: - (-)",
           "onward 7 led to | focus focus 1: It matters. (-)", "onward 8 led to | action AC1: Print cards (-)",
           "onward 9 is told of in | answer AN: You could not reach us. (-)",
           "onward 9 is used as | evidence evidence 1: shows it (-)",
           "onward 10 is evidence for | rating rating: so (-)", "onward 11 led to | action AC1: Print cards (-)",
           "onward 11 is part of | assessment Baseline: Baseline (-)",
           "onward 8 is explained by | why why 1: No cards. (-)",
           "onward 9 is explained by | why why 1: Nobody orders them. (-)",
           "onward 10 is answered by | action AC1: Print cards (-)", "onward 6 led to | focus focus 1: It matters. (-)",
           "onward 5 praises | good-practice Ringing back: They ring. (-)",
           "onward 5 is answered by | action AC1: Print cards (-)",
           "onward 5 was answered by | answer AN: You could not reach us. (-)",
           "onward 3 shows | key-point KP1: Some know whom to ring. (-)",
           "onward 3 voices | idea ID1: A fridge magnet. (-)", "onward 4 is taken up by | action AC1: Print cards (-)",
           "onward 1 speaks as | speaker MO: - (-)");
    /* Nobody knows which of the two said what is quoted. */
    EXPECT(road->two, ONWARD, ANALYST, "onward 1 speaks as | speaker TZ: - (-)");
}

static void test_both_ways_from_a_summary(void **state)
{
    struct road *road = *state;
    EXPECT(
        road->summary, BACK | ONWARD, ANALYST, "back 1 rests on | excerpt excerpt: Xquote, one call to Maryam. (carer)",
        "back 2 is marked in | source Talk: - (-)", "back 3 comes from | interview I1: - (-)",
        "back 2 is spoken by | speaker MO: - (-)", "back 3 is | participant P1: - (-)",
        "onward 1 is behind | key-point KP1: Some know whom to ring. (-)",
        "onward 2 is told by | segment segment 1: She rang. (-)",
        "onward 3 is part of | story The long weekend: The long weekend (-)",
        "onward 4 was heard in | meeting M1: - (-)", "onward 3 was marked as | mark mark 1: - (-)",
        "onward 4 led to | focus focus 1: It matters. (-)", "onward 5 led to | action AC1: Print cards (-)",
        "onward 6 is told of in | answer AN: You could not reach us. (-)",
        "onward 6 is used as | evidence evidence 1: shows it (-)", "onward 7 is evidence for | rating rating: so (-)",
        "onward 8 led to | action AC1: Print cards (-)", "onward 8 is part of | assessment Baseline: Baseline (-)",
        "onward 5 is explained by | why why 1: No cards. (-)",
        "onward 6 is explained by | why why 1: Nobody orders them. (-)",
        "onward 7 is answered by | action AC1: Print cards (-)", "onward 3 led to | focus focus 1: It matters. (-)",
        "onward 2 praises | good-practice Ringing back: They ring. (-)",
        "onward 2 is answered by | action AC1: Print cards (-)",
        "onward 2 was answered by | answer AN: You could not reach us. (-)");
}

static void test_from_evidence_to_an_assessment(void **state)
{
    struct road *road = *state;
    EXPECT(road->evidence, ONWARD, PUBLIC, "onward 1 is evidence for | rating rating: so (-)",
           "onward 2 led to | action AC1: Print cards (-)",
           "onward 3 is told of in | answer AN: You could not reach us. (-)",
           "onward 3 is used as | evidence evidence 1: shows it (-)",
           "onward 2 is part of | assessment Baseline: Baseline (-)");
    EXPECT(suffice_assessment_item(road->assessment), BACK, ANALYST, "back 1 consists of | rating rating: so (-)",
           "back 2 has evidence in | evidence evidence 1: shows it (-)", "back 3 is | action AC1: Print cards (-)",
           "back 4 follows from | focus focus 1: It matters. (-)", "back 5 follows from | mark mark 1: - (-)",
           "back 6 is seen in | segment segment 1: She rang. (-)",
           "back 7 tells | key-point KP1: Some know whom to ring. (-)",
           "back 8 rests on | summary summary 1: Knew the number. (-)",
           "back 9 rests on | excerpt excerpt: Xquote, one call to Maryam. (carer)",
           "back 10 is marked in | source Talk: - (-)", "back 11 comes from | interview I1: - (-)",
           "back 10 is spoken by | speaker MO: - (-)", "back 11 is | participant P1: - (-)",
           "back 8 is set against | summary summary 2: Both had to ask. (-)",
           "back 9 rests on | excerpt excerpt: Xshared between Tomasz and Maryam. (-)",
           "back 10 is marked in | source Chat: - (-)", "back 11 comes from | interview I2: - (-)",
           "back 8 is shown by | excerpt excerpt: Xquote, one call to Maryam. (carer)",
           "back 5 was seen in | segment segment 1: She rang. (-)",
           "back 4 answers | why why 1: Nobody orders them. (-)", "back 5 explains | why why 1: No cards. (-)",
           "back 6 explains | focus focus 1: It matters. (-)",
           "back 4 answers | key-point KP1: Some know whom to ring. (-)",
           "back 4 takes up | idea ID1: A fridge magnet. (-)",
           "back 5 was voiced in | excerpt excerpt: Xquote, one call to Maryam. (carer)",
           "back 4 follows from | rating rating: so (-)");
}

static void test_for_the_team(void **state)
{
    struct road *road = *state;
    permit(road, road->one, SUFFICE_PURPOSE_QUOTE_TO_TEAM, SUFFICE_AGREEMENT_GIVEN);
    EXPECT(road->action, BACK, TEAM, "back 1 follows from | focus focus 1: It matters. (-)",
           "back 2 follows from | mark mark 1: - (-)", "back 3 is seen in | segment segment 1: She rang. (-)",
           "back 4 tells | key-point KP1: Some know whom to ring. (-)",
           "back 5 rests on | summary summary 1: Knew the number. (-)",
           "back 6 rests on | excerpt excerpt: Xquote, one call to [carer]. (carer)",
           "back 7 is marked in | source source 1: - (-)", "back 8 comes from | interview interview 1: - (-)",
           "back 5 is set against | summary summary 2: - (-) withheld",
           "back 6 rests on | excerpt excerpt: - (-) withheld", "back 7 is marked in | source source 2: - (-)",
           "back 8 comes from | interview interview 2: - (-)",
           "back 5 is shown by | excerpt excerpt: Xquote, one call to [carer]. (carer)",
           "back 2 was seen in | segment segment 1: She rang. (-)",
           "back 1 answers | why why 1: Nobody orders them. (-)", "back 2 explains | why why 1: No cards. (-)",
           "back 3 explains | focus focus 1: It matters. (-)",
           "back 1 answers | key-point KP1: Some know whom to ring. (-)",
           "back 1 takes up | idea ID1: A fridge magnet. (-)",
           "back 2 was voiced in | excerpt excerpt: Xquote, one call to [carer]. (carer)",
           "back 1 follows from | rating rating: so (-)", "back 2 has evidence in | evidence evidence 1: shows it (-)",
           "back 3 is | action AC1: Print cards (-)");
}

static void test_for_the_public(void **state)
{
    struct road *road = *state;
    permit(road, road->one, SUFFICE_PURPOSE_QUOTE_TO_TEAM, SUFFICE_AGREEMENT_GIVEN);
    EXPECT(
        road->action, BACK, PUBLIC, "back 1 follows from | focus focus 1: - (-) withheld",
        "back 2 follows from | mark mark 1: - (-)", "back 3 is seen in | segment segment 1: She rang. (-)",
        "back 4 tells | key-point KP1: Some know whom to ring. (-)",
        "back 5 rests on | summary summary 1: - (-) withheld", "back 6 rests on | excerpt excerpt: - (carer) withheld",
        "back 7 is marked in | source source 1: - (-)", "back 8 comes from | interview interview 1: - (-)",
        "back 5 is set against | summary summary 2: - (-) withheld",
        "back 6 rests on | excerpt excerpt: - (-) withheld", "back 7 is marked in | source source 2: - (-)",
        "back 8 comes from | interview interview 2: - (-)", "back 5 is shown by | excerpt excerpt: - (carer) withheld",
        "back 2 was seen in | segment segment 1: She rang. (-)", "back 1 answers | why why 1: - (-) withheld",
        "back 2 explains | why why 1: - (-) withheld", "back 3 explains | focus focus 1: - (-) withheld",
        "back 1 answers | key-point KP1: Some know whom to ring. (-)",
        "back 1 takes up | idea ID1: A fridge magnet. (-)",
        "back 2 was voiced in | excerpt excerpt: - (carer) withheld", "back 1 follows from | rating rating: so (-)",
        "back 2 has evidence in | evidence evidence 1: shows it (-)", "back 3 is | action AC1: Print cards (-)");
    EXPECT(
        road->alone, ONWARD, PUBLIC, "onward 1 gave | source source 1: - (-)",
        "onward 2 holds | excerpt excerpt: - (carer) withheld",
        "onward 3 is behind | summary summary 1: - (-) withheld",
        "onward 4 is behind | key-point KP1: Some know whom to ring. (-)",
        "onward 5 is told by | segment segment 1: She rang. (-)",
        "onward 6 is part of | story The long weekend: The long weekend (-)",
        "onward 7 was heard in | meeting M1: - (-)", "onward 6 was marked as | mark mark 1: - (-)",
        "onward 7 led to | focus focus 1: - (-) withheld", "onward 8 led to | action AC1: Print cards (-)",
        "onward 9 is told of in | answer AN: You could not reach us. (-)",
        "onward 9 is used as | evidence evidence 1: shows it (-)", "onward 10 is evidence for | rating rating: so (-)",
        "onward 11 led to | action AC1: Print cards (-)", "onward 11 is part of | assessment Baseline: Baseline (-)",
        "onward 8 is explained by | why why 1: - (-) withheld", "onward 9 is explained by | why why 1: - (-) withheld",
        "onward 10 is answered by | action AC1: Print cards (-)", "onward 6 led to | focus focus 1: - (-) withheld",
        "onward 5 praises | good-practice Ringing back: They ring. (-)",
        "onward 5 is answered by | action AC1: Print cards (-)",
        "onward 5 was answered by | answer AN: You could not reach us. (-)",
        "onward 3 shows | key-point KP1: Some know whom to ring. (-)",
        "onward 3 voices | idea ID1: A fridge magnet. (-)", "onward 4 is taken up by | action AC1: Print cards (-)",
        "onward 1 gave | source source 3: - (-)", "onward 2 holds | excerpt excerpt: - (carer) withheld");
}

/* People are left out wherever they stand: nothing comes to them, and nothing from them. */
static void test_people_are_left_out(void **state)
{
    struct road *road = *state;
    const suffice_id people[] = {road->one, road->two, road->speaker, road->subject};
    for (size_t i = 0; i < sizeof people / sizeof people[0]; i++)
        for (suffice_audience audience = TEAM; audience <= PUBLIC; audience++)
            expect_rows(trace_of_record(road, people[i], BACK, audience), NULL, 0);
    expect_rows(trace_of_record(road, road->one, ONWARD, TEAM), NULL, 0);
    expect_rows(trace_of_record(road, road->experience, BACK | ONWARD, ANALYST), NULL, 0);
}

/* --- what is true of every trace --- */

static bool is_named_before(const suffice_table *table, size_t row, int64_t record, int64_t depth)
{
    for (size_t i = row; i-- > 0;)
        if (cell(table, i, TO) == record && cell(table, i, DEPTH) == depth)
            return strcmp(suffice_table_text(table, i, WAY), suffice_table_text(table, row, WAY)) == 0;
    return false;
}

/* Each row begins where an earlier one ended, and no step is taken twice. */
static void expect_thread(const struct road *road, suffice_id start, suffice_table *table)
{
    (void)road;
    for (size_t row = 0; row < suffice_table_row_count(table); row++) {
        int64_t depth = cell(table, row, DEPTH);
        if (depth == 1)
            assert_true((suffice_id)cell(table, row, FROM) == start);
        else
            assert_true(is_named_before(table, row, cell(table, row, FROM), depth - 1));
        for (size_t i = 0; i < row; i++)
            assert_false(cell(table, i, FROM) == cell(table, row, FROM) && cell(table, i, TO) == cell(table, row, TO) &&
                         strcmp(suffice_table_text(table, i, RELATION), suffice_table_text(table, row, RELATION)) ==
                             0 &&
                         strcmp(suffice_table_text(table, i, WAY), suffice_table_text(table, row, WAY)) == 0);
    }
    suffice_table_release(table);
}

/* What lies back of one lies onward from the other. */
static void expect_returns(const struct road *road, suffice_id start)
{
    suffice_table *back = trace_of_record(road, start, BACK, ANALYST);
    for (size_t row = 0; row < suffice_table_row_count(back); row++) {
        suffice_table *onward = trace_of_record(road, (suffice_id)cell(back, row, TO), ONWARD, ANALYST);
        bool found = false;
        for (size_t i = 0; !found && i < suffice_table_row_count(onward); i++)
            found = (suffice_id)cell(onward, i, TO) == start;
        assert_true(found);
        suffice_table_release(onward);
    }
    suffice_table_release(back);
}

static void test_from_every_record(void **state)
{
    struct road *road = *state;
    const struct world *world = &road->world;
    for (suffice_kind kind = 1; suffice_kind_name(kind) != NULL; kind++) {
        suffice_table *table = NULL;
        good(world, suffice_records(world->project, kind, ANALYST, &table, world->error));
        for (size_t row = 0; row < suffice_table_row_count(table); row++) {
            suffice_id id = (suffice_id)cell(table, row, 0);
            for (suffice_audience audience = ANALYST; audience <= PUBLIC; audience++)
                expect_thread(road, id, trace_of_record(road, id, BACK | ONWARD, audience));
            expect_returns(road, id);
        }
        suffice_table_release(table);
    }
}

/* --- how far, and how much --- */

static void test_why_as_deep_as_can_be(void **state)
{
    struct road *road = *state;
    struct world *world = &road->world;
    suffice_why_id deepest = road->root;
    suffice_why_id next = 0;
    size_t depth = 2;
    while (suffice_improvement_add_why(road->improvement, deepest, "Because.", false, &next, world->error) ==
           SUFFICE_OK) {
        deepest = next;
        depth++;
    }
    assert_int_equal(suffice_error_detail(world->error), SUFFICE_DETAIL_TOO_DEEP);
    assert_true(depth > 50);
    suffice_table *table = trace_of_record(road, deepest, BACK, ANALYST);
    assert_int_equal(cell(table, depth - 1, DEPTH), depth);
    assert_true((suffice_id)cell(table, depth - 1, TO) == road->focus);
    suffice_table_release(table);
    table = trace_of_record(road, road->why, ONWARD, ANALYST);
    assert_true((suffice_id)cell(table, suffice_table_row_count(table) - 1, TO) == deepest);
    suffice_table_release(table);
}

static suffice_key_point_id add_point(struct road *road, const char *key)
{
    struct world *world = &road->world;
    suffice_key_point_id point = 0;
    good(world, suffice_matrix_add_key_point(road->matrix, key, road->theme, SUFFICE_KEY_POINT_KIND_SIMILARITY, "So.",
                                             &point, world->error));
    return point;
}

/* Every key point rests on every excerpt: each step is one row, each excerpt is followed once. */
static void test_work_follows_the_thread(void **state)
{
    enum { POINTS = 20, EXCERPTS = 300 };
    struct road *road = *state;
    struct world *world = &road->world;
    suffice_excerpt_id excerpts[EXCERPTS];
    char key[20];
    for (int i = 0; i < EXCERPTS; i++)
        good(world, suffice_excerpts_add_time(road->excerpts, road->tape, i, i + 1, "So.", road->analyst, &excerpts[i],
                                              world->error));
    suffice_answer_id answer = 0;
    good(world, suffice_improvement_add_answer(road->improvement, NULL, "So.", &answer, world->error));
    for (int i = 0; i < POINTS; i++) {
        snprintf(key, sizeof key, "K%d", i);
        suffice_key_point_id point = add_point(road, key);
        road_add_ref(road, answer, SUFFICE_ANSWER_KEY_POINTS, point);
        for (int k = 0; k < EXCERPTS; k++)
            road_add_ref(road, point, SUFFICE_KEY_POINT_EXCERPTS, excerpts[k]);
    }
    suffice_table *table = trace_of_record(road, answer, BACK, TEAM);
    assert_int_equal(suffice_table_row_count(table), POINTS + POINTS * EXCERPTS + EXCERPTS + 1);
    suffice_table_release(table);
    table = trace_of_record(road, road->alone, ONWARD, ANALYST);
    assert_true(suffice_table_row_count(table) > POINTS + POINTS * EXCERPTS + EXCERPTS);
    assert_true(suffice_table_row_count(table) < POINTS + POINTS * EXCERPTS + EXCERPTS + 50);
    suffice_table_release(table);
}

/* Records without key or name are told by their place, each by its own. */
static void test_many_are_told_by_their_place(void **state)
{
    enum { COUNT = 4000 };
    struct road *road = *state;
    struct world *world = &road->world;
    suffice_key_point_id point = add_point(road, "K");
    char label[40];
    for (int i = 0; i < COUNT; i++) {
        suffice_summary_id summary = 0;
        snprintf(label, sizeof label, "C%d", i);
        suffice_code_id code = 0;
        good(world, suffice_codebook_add_code(road->codebook, 0, label, &code, world->error));
        good(world, suffice_synthesis_add_summary(road->synthesis, road->alone, code, "So.", road->analyst, &summary,
                                                  world->error));
        road_add_ref(road, point, SUFFICE_KEY_POINT_SUMMARIES, summary);
    }
    suffice_table *table = trace_of_record(road, point, BACK, TEAM);
    assert_int_equal(suffice_table_row_count(table), COUNT);
    for (size_t row = 0; row < COUNT; row++) {
        snprintf(label, sizeof label, "summary %zu", row + 3);
        assert_string_equal(suffice_table_text(table, row, LABEL), label);
    }
    suffice_table_release(table);
}

/* --- refusals --- */

static void test_refusals(void **state)
{
    struct road *road = *state;
    struct world *world = &road->world;
    suffice_project *project = world->project;
    suffice_table *table = (suffice_table *)road;
    DENIED(NULL_ARGUMENT, suffice_project_trace(NULL, road->one, BACK, TEAM, &table, world->error));
    assert_null(table);
    DENIED(NULL_ARGUMENT, suffice_project_trace(project, road->one, BACK, TEAM, NULL, world->error));
    DENIED(UNKNOWN_FLAG, suffice_project_trace(project, road->one, 0, TEAM, &table, world->error));
    DENIED(UNKNOWN_FLAG, suffice_project_trace(project, road->one, 4 | BACK, TEAM, &table, world->error));
    DENIED(UNKNOWN_CHOICE, suffice_project_trace(project, road->one, BACK, 0, &table, world->error));
    DENIED(UNKNOWN_CHOICE, suffice_project_trace(project, road->one, BACK, 4, &table, world->error));
    DENIED(OTHER_PROJECT, suffice_project_trace(project, foreign_analyst(world), BACK, TEAM, &table, world->error));
    good(world, suffice_remove(project, road->answer, 0, world->error));
    DENIED(GONE, suffice_project_trace(project, road->answer, BACK, TEAM, &table, world->error));
    assert_null(table);
    /* What is cut from the thread is no longer found. */
    EXPECT(road->evidence, ONWARD, ANALYST, "onward 1 is evidence for | rating rating: so (-)",
           "onward 2 led to | action AC1: Print cards (-)", "onward 3 is used as | evidence evidence 1: shows it (-)",
           "onward 2 is part of | assessment Baseline: Baseline (-)");
    WITHOUT_MEMORY((suffice_table_release(table),
                    suffice_project_trace(project, road->action, BACK | ONWARD, TEAM, &table, world->error)));
    suffice_table_release(table);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_columns, make_road, drop_road),
        cmocka_unit_test_setup_teardown(test_back_from_an_answer, make_road, drop_road),
        cmocka_unit_test_setup_teardown(test_onward_from_a_participant, make_road, drop_road),
        cmocka_unit_test_setup_teardown(test_both_ways_from_a_summary, make_road, drop_road),
        cmocka_unit_test_setup_teardown(test_from_evidence_to_an_assessment, make_road, drop_road),
        cmocka_unit_test_setup_teardown(test_for_the_team, make_road, drop_road),
        cmocka_unit_test_setup_teardown(test_for_the_public, make_road, drop_road),
        cmocka_unit_test_setup_teardown(test_people_are_left_out, make_road, drop_road),
        cmocka_unit_test_setup_teardown(test_from_every_record, make_road, drop_road),
        cmocka_unit_test_setup_teardown(test_why_as_deep_as_can_be, make_road, drop_road),
        cmocka_unit_test_setup_teardown(test_work_follows_the_thread, make_road, drop_road),
        cmocka_unit_test_setup_teardown(test_many_are_told_by_their_place, make_road, drop_road),
        cmocka_unit_test_setup_teardown(test_refusals, make_road, drop_road),
    };
    return cmocka_run_group_tests_name("trace", tests, NULL, NULL);
}
