/*
 * Tests of the writer: what it escapes, borders of its buffer, sinks that fail, and the way back through the reader.
 * SPDX-License-Identifier: MIT
 */
#include "xml/writer.h"

#include "trace.h"

#include "base/memory.h"

#include <stdlib.h>

enum { BUFFER = 65536 };

static struct sfp_xml_writer *make_writer(struct sfp_bytes *bytes)
{
    struct sfp_sink sink = sfp_sink_to_bytes(bytes);
    struct sfp_xml_writer *writer = NULL;

    assert_int_equal(sfp_xml_writer_new(&sink, &writer, NULL), SUFFICE_OK);
    return writer;
}

static void finish(struct sfp_xml_writer *writer, struct sfp_bytes *bytes)
{
    assert_int_equal(sfp_xml_writer_finish(writer, NULL), SUFFICE_OK);
    sfp_xml_writer_release(writer);
    assert_true(sfp_bytes_end(bytes));
}

static void test_escapes(void **state)
{
    static const char text[] = "a&b<c>d\"e'f\tg\nh\ri]]>\xC3\xA9";
    struct sfp_bytes bytes = {0};
    struct sfp_xml_writer *writer = make_writer(&bytes);
    (void)state;

    sfp_xml_text(writer, text, strlen(text));
    sfp_xml_markup(writer, "|");
    sfp_xml_value(writer, text, strlen(text));
    sfp_xml_markup(writer, "|");
    sfp_xml_raw(writer, text, strlen(text));
    sfp_xml_text(writer, "", 0);
    sfp_xml_value(writer, NULL, 0);
    sfp_xml_raw(writer, NULL, 0);
    finish(writer, &bytes);
    assert_string_equal(bytes.data, "a&amp;b&lt;c&gt;d\"e'f\tg\nh&#13;i]]&gt;\xC3\xA9|"
                                    "a&amp;b&lt;c&gt;d&quot;e'f&#9;g&#10;h&#13;i]]&gt;\xC3\xA9|"
                                    "a&b<c>d\"e'f\tg\nh\ri]]>\xC3\xA9");
    sfp_bytes_release(&bytes);
}

static void test_newlines_and_room(void **state)
{
    struct sfp_bytes bytes = {0};
    struct sfp_xml_writer *writer = make_writer(&bytes);
    (void)state;

    sfp_xml_newline(writer, 0);
    sfp_xml_newline(writer, 3);
    memcpy(sfp_xml_room(writer, 10), "room", 4);
    sfp_xml_used(writer, 4);
    sfp_xml_newline(writer, 40);
    finish(writer, &bytes);
    assert_int_equal(bytes.size, 1 + 7 + 4 + 81);
    assert_memory_equal(bytes.data, "\n\n      room\n  ", 15);
    assert_int_equal(strspn(bytes.data + 13, " "), 80);
    sfp_bytes_release(&bytes);
}

/* ---- Borders ---- */

struct runs {
    struct sfp_bytes bytes;
    size_t count;
    size_t longest;
    size_t fail_at; /* the call that is to fail, counted from 1; 0: none */
};

static suffice_status take_run(void *context, const void *bytes, size_t size, suffice_error *error)
{
    struct runs *runs = context;

    assert_true(size > 0);
    if (++runs->count == runs->fail_at)
        return sfp_fail(error, SUFFICE_DETAIL_WRITE_FAILED, "run %d", (int)runs->count);
    if (size > runs->longest)
        runs->longest = size;
    return sfp_bytes_add(&runs->bytes, bytes, size) ? SUFFICE_OK : sfp_fail_memory(error);
}

static struct sfp_xml_writer *make_run_writer(struct runs *runs)
{
    struct sfp_sink sink = {take_run, runs};
    struct sfp_xml_writer *writer = NULL;

    assert_int_equal(sfp_xml_writer_new(&sink, &writer, NULL), SUFFICE_OK);
    return writer;
}

/* Some of everything, at and over the border of the buffer. */
static void write_over_border(struct sfp_xml_writer *writer, size_t before)
{
    char *room;

    for (size_t i = 0; i < before; i++)
        sfp_xml_raw(writer, "x", 1);
    sfp_xml_text(writer, "a&b", 3);
    sfp_xml_value(writer, "\"\n", 2);
    room = sfp_xml_room(writer, SFP_XML_ROOM);
    memset(room, 'r', SFP_XML_ROOM);
    sfp_xml_used(writer, SFP_XML_ROOM);
    sfp_xml_newline(writer, 1);
}

static void test_borders(void **state)
{
    static const char wanted[] = "a&amp;b&quot;&#10;";
    (void)state;

    for (size_t before = BUFFER - 30; before < BUFFER + 3; before++) {
        struct runs runs = {.count = 0};
        struct sfp_xml_writer *writer = make_run_writer(&runs);
        write_over_border(writer, before);
        assert_int_equal(sfp_xml_writer_finish(writer, NULL), SUFFICE_OK);
        sfp_xml_writer_release(writer);
        assert_int_equal(runs.bytes.size, before + strlen(wanted) + SFP_XML_ROOM + 3);
        assert_memory_equal(runs.bytes.data + before, wanted, strlen(wanted));
        assert_memory_equal(runs.bytes.data + runs.bytes.size - 5, "rr\n  ", 5);
        assert_true(runs.longest <= BUFFER);
        sfp_bytes_release(&runs.bytes);
    }
}

static void test_long_runs(void **state)
{
    static const size_t sizes[] = {BUFFER - 1, BUFFER, BUFFER + 1, 3 * BUFFER, 1000003};
    (void)state;

    for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
        char *text = malloc(sizes[i]);
        struct runs runs = {.count = 0};
        struct sfp_xml_writer *writer = make_run_writer(&runs);
        assert_non_null(text);
        for (size_t j = 0; j < sizes[i]; j++)
            text[j] = (char)('a' + j % 23);
        sfp_xml_text(writer, text, sizes[i]);
        sfp_xml_value(writer, text, sizes[i]);
        assert_int_equal(sfp_xml_writer_finish(writer, NULL), SUFFICE_OK);
        sfp_xml_writer_release(writer);
        assert_int_equal(runs.bytes.size, 2 * sizes[i]);
        assert_memory_equal(runs.bytes.data, text, sizes[i]);
        assert_memory_equal(runs.bytes.data + sizes[i], text, sizes[i]);
        assert_int_equal(runs.count, (2 * sizes[i] + BUFFER - 1) / BUFFER);
        sfp_bytes_release(&runs.bytes);
        free(text);
    }
}

static void test_count(void **state)
{
    uint64_t count = 5;
    struct sfp_sink sink = sfp_sink_to_count(&count);
    struct sfp_xml_writer *writer;
    (void)state;

    assert_int_equal(sfp_xml_writer_new(&sink, &writer, NULL), SUFFICE_OK);
    for (size_t i = 0; i < 100000; i++)
        sfp_xml_text(writer, "<", 1);
    assert_int_equal(sfp_xml_writer_finish(writer, NULL), SUFFICE_OK);
    sfp_xml_writer_release(writer);
    assert_int_equal(count, 400005);
}

/* ---- Failures ---- */

static void write_much(struct sfp_xml_writer *writer)
{
    for (size_t i = 0; i < 6; i++) {
        write_over_border(writer, BUFFER - 10);
        assert_non_null(sfp_xml_room(writer, SFP_XML_ROOM));
    }
}

static void test_failing_sink(void **state)
{
    struct runs good = {.count = 0};
    struct sfp_xml_writer *writer = make_run_writer(&good);
    struct suffice_error error;
    (void)state;

    write_much(writer);
    assert_int_equal(sfp_xml_writer_finish(writer, NULL), SUFFICE_OK);
    sfp_xml_writer_release(writer);
    assert_true(good.count > 6);
    for (size_t i = 1; i <= good.count; i++) {
        struct runs runs = {.fail_at = i};
        char message[20];
        snprintf(message, sizeof message, "run %d", (int)i);
        writer = make_run_writer(&runs);
        write_much(writer);
        assert_int_equal(sfp_xml_writer_finish(writer, &error), SUFFICE_ERROR_IO);
        assert_int_equal(error.detail, SUFFICE_DETAIL_WRITE_FAILED);
        assert_string_equal(error.message, message);
        assert_int_equal(runs.count, i); /* nothing is given to it afterwards */
        assert_int_equal(sfp_xml_writer_finish(writer, NULL), SUFFICE_ERROR_IO);
        sfp_xml_writer_release(writer);
        assert_memory_equal(runs.bytes.size > 0 ? runs.bytes.data : "", good.bytes.data, runs.bytes.size);
        sfp_bytes_release(&runs.bytes);
    }
    sfp_bytes_release(&good.bytes);
}

static void *refuse(size_t size)
{
    (void)size;
    return NULL;
}

static void *refuse_more(void *block, size_t size)
{
    (void)block;
    (void)size;
    return NULL;
}

static void test_no_memory(void **state)
{
    static const struct sfp_memory none = {refuse, refuse_more, free};
    const struct sfp_memory *usual = sfp_memory;
    struct sfp_bytes bytes = {0};
    struct sfp_sink sink = sfp_sink_to_bytes(&bytes);
    struct sfp_xml_writer *writer = make_writer(&bytes);
    struct sfp_xml_writer *other = writer;
    struct suffice_error error;
    (void)state;

    sfp_memory = &none;
    suffice_status made = sfp_xml_writer_new(&sink, &other, &error);
    sfp_xml_markup(writer, "x");
    suffice_status finished = sfp_xml_writer_finish(writer, &error);
    sfp_memory = usual;
    assert_int_equal(made, SUFFICE_ERROR_MEMORY);
    assert_null(other);
    assert_int_equal(finished, SUFFICE_ERROR_MEMORY);
    assert_int_equal(error.detail, SUFFICE_DETAIL_OUT_OF_MEMORY);
    sfp_xml_writer_release(writer);
    sfp_xml_writer_release(NULL);
}

/* ---- There and back ---- */

static const char *const naughty[] = {
    "plain",
    "",
    " ",
    "  leading and trailing  ",
    "\n",
    "\t",
    "\r",
    "\r\n\r",
    "line\nline\r\nline\rline",
    "<script>alert(1)</script>",
    "</a>",
    "<!-- -->",
    "--",
    "]]>",
    "<![CDATA[x]]>",
    "&amp;",
    "&#38;",
    "&#38;#38;",
    "&lt;&unknown;",
    "&",
    "%s%n%d",
    "'; DROP TABLE codes; --",
    "$(rm -rf /) `x`",
    "../../etc/passwd",
    "\"quoted\" 'quoted'",
    "\xE2\x80\xAE\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D\xE2\x80\xAC",
    "\xE2\x80\x8B\xE2\x80\x8D\xEF\xBB\xBF",
    "e\xCC\x81\xCC\x81\xCC\x81",
    "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA7",
    "\xC2\x80\xC2\x85\xE2\x80\xA8\xE2\x80\xA9\xEF\xBF\xBD\xF4\x8F\xBF\xBF",
    "9223372036854775808 -0 1e999 NaN",
};

enum { NAUGHTY = sizeof naughty / sizeof naughty[0] };

struct back {
    struct sfp_bytes text;
    struct sfp_bytes value;
};

static suffice_status back_start(void *context, const struct sfp_xml_element *element, suffice_error *error)
{
    struct back *back = context;
    (void)error;

    if (element->attribute_count == 1)
        assert_true(sfp_bytes_add(&back->value, element->attributes[0].value, element->attributes[0].size));
    return SUFFICE_OK;
}

static suffice_status back_end(void *context, suffice_error *error)
{
    (void)context;
    (void)error;
    return SUFFICE_OK;
}

static suffice_status back_text(void *context, const char *text, size_t size, suffice_error *error)
{
    struct back *back = context;
    (void)error;

    assert_true(sfp_bytes_add(&back->text, text, size));
    return SUFFICE_OK;
}

static void read_back(const struct sfp_bytes *document, struct back *back)
{
    static const struct sfp_xml_handler handler = {back_start, back_end, back_text, NULL, NULL};
    struct sfp_xml_reader *reader;

    assert_int_equal(sfp_xml_reader_new(&handler, back, &wide_limits, 0, &reader, NULL), SUFFICE_OK);
    assert_int_equal(sfp_xml_reader_feed(reader, document->data, document->size, NULL), SUFFICE_OK);
    assert_int_equal(sfp_xml_reader_finish(reader, NULL), SUFFICE_OK);
    sfp_xml_reader_release(reader);
    assert_true(sfp_bytes_end(&back->text) && sfp_bytes_end(&back->value));
}

static void expect_round_trip(const char *text)
{
    struct sfp_bytes document = {0};
    struct sfp_xml_writer *writer = make_writer(&document);
    struct back back = {.text = {0}};

    sfp_xml_markup(writer, "<a b=\"");
    sfp_xml_value(writer, text, strlen(text));
    sfp_xml_markup(writer, "\">");
    sfp_xml_text(writer, text, strlen(text));
    sfp_xml_markup(writer, "</a>");
    finish(writer, &document);
    read_back(&document, &back);
    assert_string_equal(back.text.data, text);
    assert_string_equal(back.value.data, text);
    sfp_bytes_release(&document);
    sfp_bytes_release(&back.text);
    sfp_bytes_release(&back.value);
}

static void test_naughty_round_trip(void **state)
{
    static char all[20000];
    (void)state;

    for (size_t i = 0; i < NAUGHTY; i++)
        expect_round_trip(naughty[i]);
    for (size_t i = 0; strlen(all) < 15000; i++)
        strcat(all, naughty[i % NAUGHTY]);
    expect_round_trip(all);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_escapes),   cmocka_unit_test(test_newlines_and_room),
        cmocka_unit_test(test_borders),   cmocka_unit_test(test_long_runs),
        cmocka_unit_test(test_count),     cmocka_unit_test(test_failing_sink),
        cmocka_unit_test(test_no_memory), cmocka_unit_test(test_naughty_round_trip),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
