/*
 * Tests of sources: line ends there and back, files, durations, sync points.
 * SPDX-License-Identifier: MIT
 */
#include "steps.h"

#include "model/sources.h"

static suffice_status add_bytes(struct world *world, const char *bytes, size_t size, suffice_source_id *source)
{
    return suffice_corpus_add_text(world->corpus, "Talk", SUFFICE_MEDIUM_TRANSCRIPT, bytes, size, 0, source,
                                   world->error);
}

static suffice_source_id add_text(struct world *world, const char *text)
{
    suffice_source_id id = 0;
    STEP(add_bytes(world, text, strlen(text), &id));
    return id;
}

static void assert_original(struct world *world, suffice_source_id source, const char *bytes, size_t size)
{
    suffice_buffer *buffer = NULL;
    assert_int_equal(suffice_source_original(world->project, source, &buffer, world->error), SUFFICE_OK);
    assert_int_equal(suffice_buffer_size(buffer), size);
    assert_memory_equal(suffice_buffer_data(buffer), bytes, size);
    suffice_buffer_release(buffer);
}

/* --- text --- */

static void test_line_ends(void **state)
{
    static const struct {
        const char *bytes, *text, *line_ends;
    } cases[] = {
        {"plain", "plain", NULL},
        {"a\nb\n", "a\nb\n", NULL},
        {"a\r\nb\r\n", "a\nb\n", "crlf:2"},
        {"a\rb", "a\nb", "cr:1"},
        {"\xEF\xBB\xBFplain", "plain", "bom"},
        {"\xEF\xBB\xBF\n", "\n", "bom lf:1"},
        {"\xEF\xBB\xBF\xEF\xBB\xBFx", "\xEF\xBB\xBFx", "bom"},
        {"\r\n\r\n\n\r\r\n", "\n\n\n\n\n", "crlf:2 lf:1 cr:1 crlf:1"},
        {"caf\xC3\xA9\r\n\xE2\x80\x9Cyes\xE2\x80\x9D", "caf\xC3\xA9\n\xE2\x80\x9Cyes\xE2\x80\x9D", "crlf:1"},
    };
    struct world *world = *state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        suffice_source_id source = add_text(world, cases[i].bytes);
        assert_string_equal(suffice_text(world->project, source, SUFFICE_SOURCE_TEXT), cases[i].text);
        const char *line_ends = suffice_text(world->project, source, SUFFICE_SOURCE_LINE_ENDS);
        if (cases[i].line_ends == NULL)
            assert_null(line_ends);
        else
            assert_string_equal(line_ends, cases[i].line_ends);
        assert_original(world, source, cases[i].bytes, strlen(cases[i].bytes));
    }
    assert_int_equal(suffice_corpus_source_count(world->corpus), sizeof cases / sizeof cases[0]);
}

/* Every text of up to seven of these three bytes, with and without a mark, comes back as it was. */
static void test_all_short_texts(void **state)
{
    static const char bytes[] = "a\r\n";
    struct world *world = *state;
    char text[16] = "\xEF\xBB\xBF";
    for (int length = 1; length <= 7; length++) {
        int count = 1;
        for (int i = 0; i < length; i++)
            count *= 3;
        for (int number = 0; number < count; number++) {
            suffice_source_id source = 0;
            for (int i = 0, left = number; i < length; i++, left /= 3)
                text[3 + i] = bytes[left % 3];
            for (int skip = 0; skip <= 3; skip += 3) {
                size_t size = (size_t)(3 + length - skip);
                assert_int_equal(add_bytes(world, text + skip, size, &source), SUFFICE_OK);
                assert_original(world, source, text + skip, size);
                assert_null(strchr(suffice_text(world->project, source, SUFFICE_SOURCE_TEXT), '\r'));
                assert_int_equal(suffice_project_undo(world->project, world->error), SUFFICE_OK);
            }
        }
    }
}

static void test_texts_refused(void **state)
{
    struct world *world = *state;
    suffice_source_id source = 1;
    REFUSED(EMPTY, add_bytes(world, "", 0, &source));
    assert_true(source == 0);
    REFUSED(EMPTY, add_bytes(world, "\xEF\xBB\xBF", 3, &source));
    REFUSED(NULL_ARGUMENT, add_bytes(world, NULL, 0, &source));
    REFUSED(NOT_UTF8, add_bytes(world, "a\r\nb\r\n\xFF", 7, &source));
    assert_non_null(strstr(suffice_error_message(world->error), "byte 7"));
    assert_string_equal(suffice_error_argument(world->error), "text");
    REFUSED(NOT_XML, add_bytes(world, "a\0b", 3, &source));
    REFUSED(WRONG_MEASURE,
            suffice_corpus_add_text(world->corpus, "Tape", SUFFICE_MEDIUM_RECORDING, "x", 1, 0, &source, world->error));
    REFUSED(WRONG_MEASURE,
            suffice_corpus_add_text(world->corpus, "Tape", SUFFICE_MEDIUM_PICTURE, "x", 1, 0, &source, world->error));
    REFUSED(UNKNOWN_CHOICE, suffice_corpus_add_text(world->corpus, "Tape", 77, "x", 1, 0, &source, world->error));
    REFUSED(EMPTY, suffice_corpus_add_text(world->corpus, NULL, 1, "x", 1, 0, &source, world->error));
    REFUSED(NULL_ARGUMENT, suffice_corpus_add_text(NULL, "Talk", 1, "x", 1, 0, &source, world->error));
    WITHOUT_MEMORY(add_bytes(world, "one\r\ntwo\rthree\n", 15, &source));
    assert_original(world, source, "one\r\ntwo\rthree\n", 15);
}

static void test_files_agree_with_line_ends(void **state)
{
    struct world *world = *state;
    add_text(world, "a\r\nb\r\n");
    assert_int_equal(read_with(world, "crlf:2", "crlf:1 cr:1"), SUFFICE_DETAIL_NONE);
    assert_int_equal(read_with(world, "crlf:2", "crlf:3"), SUFFICE_DETAIL_BAD_FORM);
    assert_int_equal(read_with(world, "crlf:2", "crlf:1"), SUFFICE_DETAIL_BAD_FORM);
    assert_int_equal(read_with(world, "crlf:2", "bom"), SUFFICE_DETAIL_BAD_FORM);
    assert_int_equal(read_with(world, "<text>a\nb\n</text>", ""), SUFFICE_DETAIL_BAD_FORM);
    assert_int_equal(read_with(world, "medium=\"transcript\"", "medium=\"picture\""), SUFFICE_DETAIL_WRONG_MEASURE);
    assert_int_equal(read_with(world, "<line-ends>", "<duration>5</duration><line-ends>"),
                     SUFFICE_DETAIL_WRONG_MEASURE);
}

/* --- line ends after a change of the text: against a model that holds each character with its own bytes --- */

enum { MODEL_MAX = 40 };

static unsigned random_state = 1;

static unsigned pick(unsigned below)
{
    random_state = random_state * 1103515245u + 12345u;
    return (random_state >> 16) % below;
}

static const char *pick_piece(void)
{
    static const char *const pieces[] = {"a", "\xC3\xA9", "\n", "\r\n", "\r"};
    return pieces[pick(5)];
}

static bool ends_line(const char *piece)
{
    return piece[0] == '\n' || piece[0] == '\r';
}

struct model {
    const char *pieces[MODEL_MAX];
    size_t count;
    bool ambiguous; /* a CR before an LF would be read as one line end */
};

static void model_add(struct model *model, const char *piece)
{
    if (model->count > 0 && piece[0] == '\n' && model->pieces[model->count - 1][0] == '\r' &&
        model->pieces[model->count - 1][1] == '\0')
        model->ambiguous = true;
    model->pieces[model->count++] = piece;
}

/* Room is there: no piece has more than two bytes, the mark has three. */
static void model_bytes(const struct model *model, char *bytes, bool marked)
{
    size_t size = marked ? 3 : 0;
    memcpy(bytes, "\xEF\xBB\xBF", size);
    for (size_t i = 0; i < model->count; i++) {
        size_t length = strlen(model->pieces[i]);
        memcpy(bytes + size, model->pieces[i], length);
        size += length;
    }
    bytes[size] = '\0';
}

/* A form for a new line end: of the last line end so far, or of the first of the old text, or a line feed. */
static const char *form_for(const struct model *model, const struct model *old)
{
    for (size_t i = model->count; i > 0; i--)
        if (ends_line(model->pieces[i - 1]))
            return model->pieces[i - 1];
    for (size_t i = 0; i < old->count; i++)
        if (ends_line(old->pieces[i]))
            return old->pieces[i];
    return "\n";
}

static size_t make_splices(const struct model *old, struct model *edited, struct sfp_splice *splices)
{
    static const char *const inserted[] = {"", "b", "\n", "b\n\n", "\n\xC3\xA9"};
    size_t at = 0;
    size_t count = pick(4);
    for (size_t i = 0; i < count; i++) {
        size_t position = at + pick((unsigned)(old->count - at) + 1);
        size_t deleted = pick((unsigned)(old->count - position) + 1) / 2;
        const char *text = inserted[pick(5)];
        splices[i] = (struct sfp_splice){position, deleted, text, strlen(text)};
        for (; at < position; at++)
            model_add(edited, old->pieces[at]);
        for (; *text != '\0'; text += *text == '\xC3' ? 2 : 1)
            model_add(edited, *text == '\n' ? form_for(edited, old) : *text == '\xC3' ? "\xC3\xA9" : "b");
        at += deleted;
    }
    for (; at < old->count; at++)
        model_add(edited, old->pieces[at]);
    return count;
}

static void assert_rewritten(const struct model *old, const struct model *edited, const struct sfp_splice *splices,
                             size_t count, bool marked)
{
    char before[4 * MODEL_MAX], expected[4 * MODEL_MAX];
    struct sfp_bytes text = {0}, ends = {0}, new_text = {0}, new_ends = {0}, after = {0}, bytes = {0};
    model_bytes(old, before, marked);
    model_bytes(edited, expected, marked);
    assert_true(sfp_line_ends_take(before, strlen(before), &text, &ends));
    assert_true(sfp_line_ends_take(expected, strlen(expected), &new_text, &new_ends));
    assert_true(sfp_line_ends_after(ends.size == 0 ? NULL : ends.data, ends.size, text.data, text.size, splices, count,
                                    &after));
    assert_true(sfp_line_ends_give(after.size == 0 ? NULL : after.data, after.size,
                                   new_text.size == 0 ? "" : new_text.data, new_text.size, &bytes));
    assert_int_equal(bytes.size, strlen(expected));
    if (bytes.size > 0)
        assert_memory_equal(bytes.data, expected, bytes.size);
    /* Nothing is kept that need not be. */
    assert_true((after.size == 0) == (!marked && strchr(expected, '\r') == NULL));
    sfp_bytes_release(&text);
    sfp_bytes_release(&ends);
    sfp_bytes_release(&new_text);
    sfp_bytes_release(&new_ends);
    sfp_bytes_release(&after);
    sfp_bytes_release(&bytes);
}

static void test_line_ends_after(void **state)
{
    size_t checked = 0;
    (void)state;
    for (int round = 0; round < 20000; round++) {
        struct model old = {.count = 0};
        struct model edited = {.count = 0};
        struct sfp_splice splices[4];
        for (unsigned i = pick(12) + 1; i > 0; i--)
            model_add(&old, pick_piece());
        size_t count = make_splices(&old, &edited, splices);
        if (old.ambiguous || edited.ambiguous)
            continue;
        assert_rewritten(&old, &edited, splices, count, pick(2) == 0);
        checked++;
    }
    assert_true(checked > 5000);
}

/* --- files --- */

static void test_files(void **state)
{
    static const char sha[] = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
    struct world *world = *state;
    suffice_interview_id interview;
    suffice_source_id tape, scan, text;
    suffice_buffer *buffer;
    STEP(suffice_corpus_add_interview(world->corpus, "I1", 1, 0, &interview, world->error));
    STEP(suffice_corpus_add_file(world->corpus, "Tape", SUFFICE_MEDIUM_RECORDING, "media/tape.mp3", 1234, sha, 60000,
                                 interview, &tape, world->error));
    STEP(suffice_corpus_add_file(world->corpus, "Scan", SUFFICE_MEDIUM_DOCUMENT, "scan.pdf", -1, NULL, -1, 0, &scan,
                                 world->error));
    assert_true(suffice_ref(world->project, tape, SUFFICE_SOURCE_INTERVIEW) == interview);
    assert_false(suffice_is_set(world->project, scan, SUFFICE_SOURCE_SIZE));
    REFUSED(NULL_ARGUMENT, suffice_corpus_add_file(world->corpus, "X", 2, NULL, -1, NULL, -1, 0, NULL, world->error));
    REFUSED(EMPTY, suffice_corpus_add_file(world->corpus, "X", 2, "", -1, NULL, -1, 0, NULL, world->error));
    REFUSED(BAD_FORM, suffice_corpus_add_file(world->corpus, "X", 2, "/etc/x", -1, NULL, -1, 0, NULL, world->error));
    REFUSED(BAD_FORM, suffice_corpus_add_file(world->corpus, "X", 2, "x", -1, "beef", -1, 0, NULL, world->error));
    REFUSED(OUT_OF_RANGE, suffice_corpus_add_file(world->corpus, "X", 2, "x", -2, NULL, -1, 0, NULL, world->error));
    STEP(suffice_corpus_mark_destroyed(world->corpus, tape, 20250930, world->error));
    REFUSED(OUT_OF_RANGE, suffice_corpus_mark_destroyed(world->corpus, tape, 20250900, world->error));
    assert_int_equal(suffice_source_original(world->project, tape, &buffer, world->error), SUFFICE_ERROR_NOT_FOUND);
    assert_null(buffer);
    text = add_text(world, "x");
    REFUSED(WRONG_MEASURE, suffice_corpus_mark_destroyed(world->corpus, text, 20250930, world->error));
    REFUSED(WRONG_MEASURE, suffice_corpus_set_duration(world->corpus, text, 5, world->error));
    assert_true(suffice_corpus_source_at(world->corpus, 2) == text);
}

/* --- sync points --- */

static suffice_status sync(struct world *world, suffice_source_id source, int64_t position, int64_t time)
{
    return suffice_corpus_add_sync(world->corpus, source, position, time, NULL, world->error);
}

static int64_t time_at(struct world *world, suffice_source_id source, int64_t position)
{
    int64_t time = 99;
    suffice_status status = suffice_source_time(world->project, source, position, &time, world->error);
    if (status == SUFFICE_OK)
        return time;
    assert_int_equal(time, 0);
    return status;
}

static void test_sync_points(void **state)
{
    struct world *world = *state;
    suffice_sync_point_id point;
    suffice_source_id talk = add_text(world, "0123456789");
    STEP(sync(world, talk, 8, 800));
    STEP(sync(world, talk, 2, 200)); /* not in order */
    STEP(suffice_corpus_add_sync(world->corpus, talk, 5, 500, &point, world->error));
    assert_int_equal(time_at(world, talk, 1), SUFFICE_ERROR_NOT_FOUND);
    assert_int_equal(time_at(world, talk, 2), 200);
    assert_int_equal(time_at(world, talk, 4), 200);
    assert_int_equal(time_at(world, talk, 5), 500);
    assert_int_equal(time_at(world, talk, 10), 800);
    assert_int_equal(time_at(world, talk, 11), SUFFICE_ERROR_ARGUMENT);
    assert_int_equal(time_at(world, talk, -1), SUFFICE_ERROR_ARGUMENT);
    REFUSED(SPAN_OUTSIDE, sync(world, talk, 6, 499));
    REFUSED(SPAN_OUTSIDE, sync(world, talk, 6, 801));
    REFUSED(SPAN_OUTSIDE, sync(world, talk, 1, 201));
    REFUSED(SPAN_OUTSIDE, sync(world, talk, 9, 799));
    REFUSED(SPAN_OUTSIDE, sync(world, talk, 11, 900));
    REFUSED(SAME_RECORD, sync(world, talk, 5, 600));
    REFUSED(OUT_OF_RANGE, sync(world, talk, -1, 0));
    STEP(sync(world, talk, 6, 500));
    STEP(sync(world, talk, 10, 900));
    STEP(suffice_remove(world->project, point, 0, world->error));
    assert_int_equal(time_at(world, talk, 5), 200);
    STEP(sync(world, talk, 3, 450));
    REFUSED(SPAN_OUTSIDE, sync(world, talk, 4, 400));
}

static void test_sync_points_and_recordings(void **state)
{
    struct world *world = *state;
    suffice_source_id tape;
    suffice_source_id talk = add_text(world, "0123456789");
    STEP(sync(world, talk, 2, 200));
    STEP(sync(world, talk, 8, 800));
    STEP(suffice_corpus_add_file(world->corpus, "Tape", SUFFICE_MEDIUM_RECORDING, "tape.mp3", -1, NULL, 700, 0, &tape,
                                 world->error));
    REFUSED(WRONG_MEASURE, sync(world, tape, 0, 0));
    REFUSED(SPAN_OUTSIDE, suffice_set_ref(world->project, talk, SUFFICE_SOURCE_TRANSCRIPT_OF, tape, world->error));
    STEP(suffice_corpus_set_duration(world->corpus, tape, 800, world->error));
    STEP(suffice_set_ref(world->project, talk, SUFFICE_SOURCE_TRANSCRIPT_OF, tape, world->error));
    REFUSED(SPAN_OUTSIDE, suffice_corpus_set_duration(world->corpus, tape, 799, world->error));
    REFUSED(SPAN_OUTSIDE, sync(world, talk, 9, 801));
    assert_int_equal(read_with(world, "<duration>800<", "<duration>700<"), SUFFICE_DETAIL_SPAN_OUTSIDE);
    assert_int_equal(read_with(world, "position=\"8\"", "position=\"11\""), SUFFICE_DETAIL_SPAN_OUTSIDE);
    assert_int_equal(read_with(world, "time=\"200\"", "time=\"800\""), SUFFICE_DETAIL_NONE);
    assert_int_equal(read_with(world, "position=\"2\"", "position=\"9\""), SUFFICE_DETAIL_SPAN_OUTSIDE);
}

/* Faults between points that do not lie beside each other in the file, which only the look at all of them finds. */
static void test_sync_points_out_of_order_in_files(void **state)
{
    struct world *world = *state;
    suffice_source_id talk = add_text(world, "0123456789");
    STEP(sync(world, talk, 2, 200));
    assert_int_equal(read_with(world, "<sync position=\"2\" time=\"200\"/>",
                               "<sync position=\"4\" time=\"400\"/><sync position=\"8\" time=\"800\"/>"
                               "<sync position=\"2\" time=\"200\"/>"),
                     SUFFICE_DETAIL_NONE);
    assert_int_equal(read_with(world, "<sync position=\"2\" time=\"200\"/>",
                               "<sync position=\"4\" time=\"400\"/><sync position=\"8\" time=\"800\"/>"
                               "<sync position=\"2\" time=\"500\"/>"),
                     SUFFICE_DETAIL_SPAN_OUTSIDE);
}

/* A fault between two that follow each other is told at the line of the second. */
static void test_place_of_a_fault(void **state)
{
    struct world *world = *state;
    suffice_source_id talk = add_text(world, "0123456789");
    STEP(sync(world, talk, 2, 200));
    assert_int_equal(read_with(world, "<sync position=\"2\" time=\"200\"/>",
                               "<sync position=\"4\" time=\"400\"/><sync position=\"8\" time=\"300\"/>"),
                     SUFFICE_DETAIL_SPAN_OUTSIDE);
    int64_t line = suffice_error_line(world->error);
    assert_int_equal(read_with(world, "<sync position=\"2\" time=\"200\"/>",
                               "<sync position=\"4\" time=\"400\"/>\n\n<sync position=\"8\" time=\"300\"/>"),
                     SUFFICE_DETAIL_SPAN_OUTSIDE);
    assert_int_equal(suffice_error_line(world->error), line + 2);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, make_world, drop_world)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(test_line_ends),
        TEST(test_all_short_texts),
        TEST(test_texts_refused),
        TEST(test_files_agree_with_line_ends),
        cmocka_unit_test(test_line_ends_after),
        TEST(test_files),
        TEST(test_sync_points),
        TEST(test_sync_points_and_recordings),
        TEST(test_sync_points_out_of_order_in_files),
        TEST(test_place_of_a_fault),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
