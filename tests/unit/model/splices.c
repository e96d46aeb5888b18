/*
 * Tests of splices: thousands of texts and edits made by chance, against a model that follows each character.
 * SPDX-License-Identifier: MIT
 */
#include "cast.h"

enum { TEXTS = 3000, ROUNDS = 3, MOST = 200, EXCERPTS = 5, POINTS = 4, SPLICES = 4, GONE = -1 };

enum ending { LF, CRLF, CR, NONE };

/* A character, which is itself wherever it goes. */
struct glyph {
    int self;
    const char *bytes;
    enum ending ending;
};

struct text {
    struct glyph glyphs[MOST];
    int count;
};

struct splice {
    int position, removed;
    struct text inserted;
    char raw[64];
};

struct held {
    suffice_id id;
    int start, end; /* of a sync point both are its place */
    suffice_anchor anchor;
    char quote[4 * MOST];
};

struct play {
    struct world world;
    suffice_excerpts *excerpts;
    suffice_source_id source;
    uint64_t seed;
    int next; /* the next character */
    bool has_mark;
    enum ending first;
    struct text text;
    struct held held[EXCERPTS], points[POINTS];
    int point_count;
    struct splice splices[SPLICES];
    int splice_count;
    int rows; /* that the table should have */
};

static int pick(struct play *play, int below)
{
    return (int)chance(&play->seed, (uint32_t)below);
}

/* --- texts --- */

/* Letters, accents, Chinese, emoji, joiners, line ends in all forms. */
static struct glyph any_glyph(struct play *play, enum ending before)
{
    static const char *const characters[] = {
        "a", "b", " ", "\xc3\xa9", "\xcc\x81", "\xe4\xb8\xad", "\xf0\x9f\x91\xa9", "\xe2\x80\x8d"};
    int which = pick(play, 12);
    struct glyph glyph = {.self = play->next++, .ending = NONE};
    if (which < 8)
        glyph.bytes = characters[which];
    else
        glyph = (struct glyph){glyph.self, "\n", which == 8 ? CR : which == 9 ? CRLF : LF};
    if (before == CR && glyph.ending == LF) /* together they would be one line end */
        glyph = (struct glyph){glyph.self, "c", NONE};
    return glyph;
}

static void any_text(struct play *play, struct text *text, int most)
{
    int count = pick(play, most + 1);
    text->count = 0;
    while (text->count < count) {
        enum ending before = text->count == 0 ? NONE : text->glyphs[text->count - 1].ending;
        text->glyphs[text->count++] = any_glyph(play, before);
    }
}

static void write_text(const struct text *text, int start, int end, bool raw, char *bytes)
{
    static const char *const endings[] = {[LF] = "\n", [CRLF] = "\r\n", [CR] = "\r"};
    for (int i = start; i < end; i++) {
        const struct glyph *glyph = &text->glyphs[i];
        const char *piece = raw && glyph->ending != NONE ? endings[glyph->ending] : glyph->bytes;
        memcpy(bytes, piece, strlen(piece));
        bytes += strlen(piece);
    }
    *bytes = '\0';
}

/* --- making --- */

static void add_marks(struct play *play)
{
    struct world *world = &play->world;
    int64_t time = 0;
    for (int i = 0; i < EXCERPTS; i++) {
        struct held *held = &play->held[i];
        held->start = pick(play, play->text.count);
        held->end = held->start + 1 + pick(play, play->text.count - held->start);
        held->anchor = SUFFICE_ANCHOR_EXACT;
        write_text(&play->text, held->start, held->end, false, held->quote);
        good(world, suffice_excerpts_add_text(play->excerpts, play->source, held->start, held->end, 0, &held->id,
                                              world->error));
        assert_string_equal(suffice_text(world->project, held->id, SUFFICE_EXCERPT_QUOTE), held->quote);
    }
    play->point_count = 0;
    for (int at = pick(play, 8); at <= play->text.count && play->point_count < POINTS; at += 1 + pick(play, 8)) {
        struct held *point = &play->points[play->point_count++];
        point->start = point->end = at;
        good(world,
             suffice_corpus_add_sync(world->corpus, play->source, at, time += pick(play, 3), &point->id, world->error));
    }
}

static void make_play(struct play *play, uint64_t seed)
{
    struct world *world = &play->world;
    char bytes[4 * MOST + 3];
    *play = (struct play){.world.error = world->error, .seed = seed * 7919};
    play->has_mark = pick(play, 4) == 0;
    do
        any_text(play, &play->text, 40);
    while (play->text.count == 0);
    play->first = LF;
    for (int i = play->text.count; i > 0; i--)
        if (play->text.glyphs[i - 1].ending != NONE)
            play->first = play->text.glyphs[i - 1].ending;
    good(world, suffice_project_new("Play", &world->project, world->error));
    world->corpus = suffice_project_edit_corpus(world->project);
    play->excerpts = suffice_project_edit_excerpts(world->project);
    strcpy(bytes, play->has_mark ? "\xef\xbb\xbf" : "");
    write_text(&play->text, 0, play->text.count, true, bytes + strlen(bytes));
    good(world, suffice_corpus_add_text(world->corpus, "S", SUFFICE_MEDIUM_NOTES, bytes, strlen(bytes), 0,
                                        &play->source, world->error));
    add_marks(play);
}

static void make_splices(struct play *play)
{
    int from = 0;
    play->splice_count = 1 + pick(play, SPLICES);
    for (int i = 0; i < play->splice_count; i++) {
        struct splice *splice = &play->splices[i];
        int left = play->text.count - from;
        splice->position = from + (pick(play, 3) == 0 ? 0 : pick(play, left + 1));
        left = play->text.count - splice->position;
        splice->removed = pick(play, 3) == 0 ? 0 : pick(play, (left < 12 ? left : 12) + 1);
        any_text(play, &splice->inserted, pick(play, 2) * 5);
        write_text(&splice->inserted, 0, splice->inserted.count, true, splice->raw);
        from = splice->position + splice->removed;
    }
}

/* --- the model --- */

/* What an edit does to a text, and where each place of it went. */
struct outcome {
    struct text text;
    int place[MOST + 1]; /* of each character: where it is now, or GONE */
    int spot[MOST + 1];  /* of a character that is gone: where its splice begins now */
};

static void take_inserted(struct outcome *outcome, const struct splice *splice, enum ending last)
{
    for (int i = 0; i < splice->inserted.count; i++) {
        struct glyph glyph = splice->inserted.glyphs[i];
        if (glyph.ending != NONE)
            glyph.ending = last; /* like those before it */
        outcome->text.glyphs[outcome->text.count++] = glyph;
    }
}

static void follow(const struct play *play, struct outcome *outcome)
{
    enum ending last = play->first;
    int at = 0;
    outcome->text.count = 0;
    for (int i = 0; i <= play->splice_count; i++) {
        const struct splice *splice = &play->splices[i];
        int stop = i < play->splice_count ? splice->position : play->text.count;
        for (; at < stop; at++) {
            const struct glyph *glyph = &play->text.glyphs[at];
            last = glyph->ending != NONE ? glyph->ending : last;
            outcome->place[at] = outcome->text.count;
            outcome->text.glyphs[outcome->text.count++] = *glyph;
        }
        if (i == play->splice_count)
            break;
        int spot = outcome->text.count;
        take_inserted(outcome, splice, last);
        for (; at < splice->position + splice->removed; at++) {
            outcome->place[at] = GONE;
            outcome->spot[at] = spot;
        }
    }
    outcome->place[play->text.count] = outcome->text.count;
}

static int new_point(const struct outcome *outcome, int point)
{
    return outcome->place[point] == GONE ? outcome->spot[point] : outcome->place[point];
}

/* What should become of an excerpt; tells whether a row says so, and which. */
static const char *expect_excerpt(const struct outcome *outcome, struct held *held)
{
    struct held before = *held;
    int first = GONE, last = GONE;
    for (int i = held->start; held->anchor != SUFFICE_ANCHOR_REVIEW && i < held->end; i++) {
        if (outcome->place[i] == GONE)
            continue;
        first = first == GONE ? outcome->place[i] : first;
        last = outcome->place[i];
    }
    if (first == GONE) {
        held->start = held->end = new_point(outcome, before.start);
        held->anchor = SUFFICE_ANCHOR_REVIEW;
        if (before.anchor != SUFFICE_ANCHOR_REVIEW)
            return "review";
    } else {
        held->start = first;
        held->end = last + 1;
        write_text(&outcome->text, first, last + 1, false, held->quote);
        if (strcmp(held->quote, before.quote) != 0) {
            held->anchor = SUFFICE_ANCHOR_EDITED;
            return "edited";
        }
    }
    return before.start != held->start || before.end != held->end ? "moved" : NULL;
}

/* --- holding one against the other --- */

static void assert_told(struct play *play, const suffice_table *table, suffice_id record, const char *effect,
                        const struct held *before, const struct held *now)
{
    size_t row = 0;
    while (row < suffice_table_row_count(table) && (suffice_id)cell(table, row, 0) != record)
        row++;
    assert_int_equal(row < suffice_table_row_count(table), effect != NULL);
    if (effect == NULL)
        return;
    play->rows++;
    assert_string_equal(suffice_table_text(table, row, 1), effect);
    assert_int_equal(cell(table, row, 2), before->start);
    assert_int_equal(cell(table, row, 3), before->end);
    assert_int_equal(cell(table, row, 4), now->start);
    assert_int_equal(cell(table, row, 5), now->end);
}

static void check_excerpts(struct play *play, const struct outcome *outcome, const suffice_table *table)
{
    const suffice_project *project = play->world.project;
    for (int i = 0; i < EXCERPTS; i++) {
        struct held *held = &play->held[i];
        struct held before = *held;
        int32_t anchor = SUFFICE_ANCHOR_EXACT;
        const char *effect = expect_excerpt(outcome, held);
        if (suffice_is_set(project, held->id, SUFFICE_EXCERPT_ANCHOR))
            assert_int_equal(suffice_choice(project, held->id, SUFFICE_EXCERPT_ANCHOR, &anchor, NULL), SUFFICE_OK);
        assert_int_equal(number_of(project, held->id, SUFFICE_EXCERPT_START), held->start);
        assert_int_equal(number_of(project, held->id, SUFFICE_EXCERPT_END), held->end);
        assert_int_equal(anchor, held->anchor);
        assert_string_equal(suffice_text(project, held->id, SUFFICE_EXCERPT_QUOTE), held->quote);
        assert_told(play, table, held->id, effect, &before, held);
    }
}

/* Of points that meet, the one whose words are left stays, or else the first. */
static bool gives_way(const struct play *play, const struct outcome *outcome, int which)
{
    for (int i = 0; i < play->point_count; i++) {
        if (i == which || new_point(outcome, play->points[i].start) != new_point(outcome, play->points[which].start))
            continue;
        bool its = outcome->place[play->points[i].start] != GONE;
        bool own = outcome->place[play->points[which].start] != GONE;
        if (its || (!own && i < which))
            return true;
    }
    return false;
}

static void check_points(struct play *play, const struct outcome *outcome, const suffice_table *table)
{
    struct held left[POINTS];
    int count = 0;
    for (int i = 0; i < play->point_count; i++) {
        const struct held *before = &play->points[i];
        struct held now = *before;
        now.start = now.end = new_point(outcome, before->start);
        if (gives_way(play, outcome, i)) {
            assert_int_equal(suffice_kind_of(play->world.project, now.id), 0);
            assert_told(play, table, now.id, "removed", before, &now);
            continue;
        }
        assert_int_equal(number_of(play->world.project, now.id, SUFFICE_SYNC_POINT_POSITION), now.start);
        assert_told(play, table, now.id, now.start != before->start ? "moved" : NULL, before, &now);
        left[count++] = now;
    }
    memcpy(play->points, left, (size_t)count * sizeof *left);
    play->point_count = count;
}

static void check_text(const struct play *play)
{
    char bytes[8 * MOST];
    suffice_buffer *original = NULL;
    write_text(&play->text, 0, play->text.count, false, bytes);
    assert_string_equal(suffice_text(play->world.project, play->source, SUFFICE_SOURCE_TEXT), bytes);
    strcpy(bytes, play->has_mark ? "\xef\xbb\xbf" : "");
    write_text(&play->text, 0, play->text.count, true, bytes + strlen(bytes));
    assert_int_equal(suffice_source_original(play->world.project, play->source, &original, NULL), SUFFICE_OK);
    assert_string_equal(suffice_buffer_data(original), bytes);
    suffice_buffer_release(original);
}

static suffice_status edit(const struct play *play, suffice_table **table)
{
    int64_t positions[SPLICES], removed[SPLICES];
    const char *inserted[SPLICES];
    for (int i = 0; i < play->splice_count; i++) {
        positions[i] = play->splices[i].position;
        removed[i] = play->splices[i].removed;
        inserted[i] = play->splices[i].raw[0] == '\0' ? NULL : play->splices[i].raw;
    }
    return suffice_excerpts_edit_text(play->excerpts, play->source, (size_t)play->splice_count, positions, removed,
                                      inserted, table, play->world.error);
}

/* The first ending is that of the text as it stands; without any, new line ends are line feeds. */
static void keep(struct play *play, const struct text *text)
{
    play->text = *text;
    play->first = LF;
    for (int i = text->count; i > 0; i--)
        if (text->glyphs[i - 1].ending != NONE)
            play->first = text->glyphs[i - 1].ending;
}

/* Undone, all is as before; done again, as after; and a file that is written and read is the same. */
static void check_step(struct play *play, suffice_buffer *before, bool stepped)
{
    struct world *world = &play->world;
    suffice_project *copy = NULL;
    suffice_buffer *after = bytes_of(world->project);
    assert_int_equal(stepped, !same_bytes(before, after));
    if (stepped) {
        good(world, suffice_project_undo(world->project, world->error));
        assert_bytes(world->project, before);
        good(world, suffice_project_redo(world->project, world->error));
        assert_bytes(world->project, after);
        good(world,
             suffice_project_read(suffice_buffer_data(after), suffice_buffer_size(after), NULL, &copy, world->error));
        assert_bytes(copy, after);
        suffice_project_release(copy);
    }
    suffice_buffer_release(after);
    suffice_buffer_release(before);
}

static bool play_round(struct play *play)
{
    struct world *world = &play->world;
    static struct outcome outcome;
    suffice_table *table = NULL;
    make_splices(play);
    follow(play, &outcome);
    if (outcome.text.count == 0) {
        DENIED(EMPTY, edit(play, &table));
        return false;
    }
    suffice_buffer *before = bytes_of(world->project);
    size_t steps = suffice_project_undo_count(world->project);
    good(world, edit(play, &table));
    bool stepped = suffice_project_undo_count(world->project) == steps + 1;
    play->rows = 0;
    check_excerpts(play, &outcome, table);
    check_points(play, &outcome, table);
    assert_int_equal(suffice_table_row_count(table), play->rows);
    suffice_table_release(table);
    keep(play, &outcome.text);
    check_text(play);
    check_step(play, before, stepped);
    return true;
}

static void test_splices_by_chance(void **state)
{
    static struct play play;
    int rounds = 0, reviews = 0, edits = 0, points = 0;
    (void)state;
    play.world.error = suffice_error_new();
    for (uint64_t seed = 1; seed <= TEXTS; seed++) {
        make_play(&play, seed);
        for (int i = 0; i < ROUNDS; i++)
            rounds += play_round(&play);
        for (int i = 0; i < EXCERPTS; i++) {
            reviews += play.held[i].anchor == SUFFICE_ANCHOR_REVIEW;
            edits += play.held[i].anchor == SUFFICE_ANCHOR_EDITED;
        }
        points += play.point_count;
        suffice_project_release(play.world.project);
    }
    suffice_error_release(play.world.error);
    /* Chance has met them all. */
    assert_true(rounds > TEXTS * 2 && reviews > TEXTS / 2 && edits > TEXTS / 2 && points > TEXTS / 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_splices_by_chance)};
    return cmocka_run_group_tests_name("splices", tests, NULL, NULL);
}
