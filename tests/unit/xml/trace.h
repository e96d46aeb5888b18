/*
 * Trace: reads a document in several ways and writes down what the reader tells, for the tests of this room.
 * SPDX-License-Identifier: MIT
 */
#ifndef TESTS_UNIT_XML_TRACE_H
#define TESTS_UNIT_XML_TRACE_H

#include "base/bytes.h"
#include "base/error.h"
#include "xml/reader.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <string.h>

static const struct sfp_xml_limits wide_limits = {100000000, 200, 64, 64, 1000, 100000, 200000};

/* Made of a document: its events as text, and how reading it ended. */
struct trace {
    struct sfp_xml_reader *reader;
    struct sfp_bytes events;
    size_t count;
    size_t fail_at; /* the event that is to fail, counted from 1; 0: none */
    bool in_text;
    int64_t line; /* of the last start */
    int64_t column;
    suffice_status status;
    struct suffice_error error;
};

static inline void note(struct trace *trace, const char *kind, const char *text, size_t size)
{
    trace->in_text = false;
    if (!sfp_bytes_add_text(&trace->events, kind) || !sfp_bytes_add(&trace->events, text, size))
        fail();
}

static inline void note_text(struct trace *trace, const char *kind, const char *text)
{
    note(trace, kind, text == NULL ? "-" : text, text == NULL ? 1 : strlen(text));
}

static inline suffice_status end_event(struct trace *trace, suffice_error *error)
{
    if (++trace->count != trace->fail_at)
        return SUFFICE_OK;
    suffice_status status = sfp_fail(error, SUFFICE_DETAIL_BAD_GUID, "as the test wants");
    sfp_error_place(error, 12, 34);
    return status;
}

static inline suffice_status note_start(void *context, const struct sfp_xml_element *element, suffice_error *error)
{
    struct trace *trace = context;

    trace->line = sfp_xml_reader_line(trace->reader);
    trace->column = sfp_xml_reader_column(trace->reader);
    note_text(trace, "\n<", element->local);
    note_text(trace, "|", element->prefix);
    note_text(trace, "|", element->space);
    for (size_t i = 0; i < element->namespace_count; i++) {
        note_text(trace, " !", element->namespaces[i].prefix);
        note_text(trace, "=", element->namespaces[i].space);
    }
    for (size_t i = 0; i < element->attribute_count; i++) {
        const struct sfp_xml_attribute *attribute = &element->attributes[i];
        note_text(trace, " ", attribute->local);
        note_text(trace, "|", attribute->prefix);
        note_text(trace, "|", attribute->space);
        note(trace, "=", attribute->value, attribute->size);
    }
    return end_event(trace, error);
}

static inline suffice_status note_end(void *context, suffice_error *error)
{
    note_text(context, "\n", ">");
    return end_event(context, error);
}

static inline suffice_status note_run(void *context, const char *text, size_t size, suffice_error *error)
{
    struct trace *trace = context;

    assert_true(size > 0);
    note(trace, trace->in_text ? "" : "\n\"", text, size);
    trace->in_text = true;
    return end_event(trace, error);
}

static inline suffice_status note_comment(void *context, const char *text, size_t size, suffice_error *error)
{
    note(context, "\n#", text, size);
    return end_event(context, error);
}

static inline suffice_status note_instruction(void *context, const char *target, const char *data, suffice_error *error)
{
    note_text(context, "\n?", target);
    note_text(context, " ", data);
    return end_event(context, error);
}

static const struct sfp_xml_handler trace_handler = {note_start, note_end, note_run, note_comment, note_instruction};

static inline suffice_status feed_in_steps(struct trace *trace, const char *document, size_t size, size_t step)
{
    for (size_t at = 0; at < size; at += step) {
        size_t now = size - at < step ? size - at : step;
        suffice_status status = sfp_xml_reader_feed(trace->reader, document + at, now, &trace->error);
        if (status != SUFFICE_OK)
            return status;
    }
    return sfp_xml_reader_finish(trace->reader, &trace->error);
}

/* Reads in runs of step bytes. */
static inline void trace_read(struct trace *trace, const char *document, size_t size, size_t step,
                              const struct sfp_xml_limits *limits, uint32_t flags)
{
    struct suffice_error after;

    memset(&trace->error, 0, sizeof trace->error);
    trace->status = sfp_xml_reader_new(&trace_handler, trace, limits, flags, &trace->reader, &trace->error);
    if (trace->status == SUFFICE_OK)
        trace->status = feed_in_steps(trace, document, size, step);
    if (trace->reader != NULL) {
        assert_int_equal(sfp_xml_reader_feed(trace->reader, "x", 1, &after), SUFFICE_ERROR_STATE);
        assert_int_equal(after.detail, SUFFICE_DETAIL_STOPPED);
        assert_int_equal(sfp_xml_reader_finish(trace->reader, NULL), SUFFICE_ERROR_STATE);
    }
    assert_int_equal(trace->status, trace->error.status);
    sfp_xml_reader_release(trace->reader);
    if (!sfp_bytes_end(&trace->events))
        fail();
}

static inline void trace_release(struct trace *trace)
{
    sfp_bytes_release(&trace->events);
}

static inline void assert_same(const struct trace *a, const struct trace *b)
{
    assert_int_equal(a->status, b->status);
    assert_int_equal(a->error.detail, b->error.detail);
    assert_int_equal(a->error.line, b->error.line);
    assert_int_equal(a->error.column, b->error.column);
    assert_string_equal(a->error.message, b->error.message);
    assert_int_equal(a->events.size, b->events.size);
    assert_memory_equal(a->events.data, b->events.data, a->events.size);
}

/* Reads whole and in small runs, and wants the same of all. */
static inline void trace_all(struct trace *trace, const char *document, size_t size,
                             const struct sfp_xml_limits *limits, uint32_t flags)
{
    static const size_t steps[] = {1, 3, 4096, 65536};

    memset(trace, 0, sizeof *trace);
    trace_read(trace, document, size, size > 0 ? size : 1, limits, flags);
    for (size_t i = 0; i < sizeof steps / sizeof steps[0]; i++) {
        struct trace other = {0};
        trace_read(&other, document, size, steps[i], limits, flags);
        assert_same(trace, &other);
        trace_release(&other);
    }
}

/* Wants this detail (0: a good document), at this place (line 0: wherever). */
static inline void expect_sized(const char *document, size_t size, const struct sfp_xml_limits *limits, uint32_t flags,
                                suffice_detail detail, int64_t line, int64_t column)
{
    struct trace trace;

    trace_all(&trace, document, size, limits, flags);
    if (trace.error.detail != detail || (line > 0 && (trace.error.line != line || trace.error.column != column)))
        fail_msg("%.60s: %s, %s at %d:%d", document, suffice_detail_name(trace.error.detail), trace.error.message,
                 (int)trace.error.line, (int)trace.error.column);
    if (detail != 0 && suffice_detail_status(detail) != SUFFICE_ERROR_LIMIT)
        assert_int_equal(trace.status, SUFFICE_ERROR_FORMAT);
    trace_release(&trace);
}

static inline void expect(const char *document, suffice_detail detail, int64_t line, int64_t column)
{
    expect_sized(document, strlen(document), &wide_limits, 0, detail, line, column);
}

/* Wants a good document, and these events. */
static inline void expect_events(const char *document, const char *events)
{
    struct trace trace;

    trace_all(&trace, document, strlen(document), &wide_limits, 0);
    if (trace.status != SUFFICE_OK)
        fail_msg("%s: %s", document, trace.error.message);
    assert_string_equal(trace.events.data, events);
    trace_release(&trace);
}

#endif
