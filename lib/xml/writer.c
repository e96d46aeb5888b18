/*
 * Writer: one buffer in front of a sink, and two tables of what must be escaped.
 * SPDX-License-Identifier: MIT
 */
#include "xml/writer.h"

#include "base/error.h"
#include "base/memory.h"

#include <string.h>

enum { BUFFER = 65536 };

struct sfp_xml_writer {
    struct sfp_sink sink;
    suffice_status status;      /* the first failure of the sink */
    struct suffice_error error; /* and what it said */
    size_t used;
    char buffer[BUFFER];
};

/* What a byte is written as; the empty text: as itself. */
typedef char escapes[256][8];

static const escapes text_escapes = {['&'] = "&amp;", ['<'] = "&lt;", ['>'] = "&gt;", ['\r'] = "&#13;"};

static const escapes value_escapes = {['&'] = "&amp;", ['<'] = "&lt;",   ['>'] = "&gt;",  ['"'] = "&quot;",
                                      ['\t'] = "&#9;", ['\n'] = "&#10;", ['\r'] = "&#13;"};

/* After a failure the buffer only serves as scratch space. */
static void flush(struct sfp_xml_writer *writer)
{
    if (writer->status == SUFFICE_OK && writer->used > 0)
        writer->status = writer->sink.write(writer->sink.context, writer->buffer, writer->used, &writer->error);
    writer->used = 0;
}

suffice_status sfp_xml_writer_new(const struct sfp_sink *sink, struct sfp_xml_writer **writer, suffice_error *error)
{
    struct sfp_xml_writer *made = sfp_new(1, sizeof *made);

    *writer = made;
    if (made == NULL)
        return sfp_fail_memory(error);
    made->sink = *sink;
    return SUFFICE_OK;
}

void sfp_xml_raw(struct sfp_xml_writer *writer, const char *bytes, size_t size)
{
    while (size > BUFFER - writer->used) {
        size_t fits = BUFFER - writer->used;
        memcpy(writer->buffer + writer->used, bytes, fits);
        writer->used = BUFFER;
        flush(writer);
        bytes += fits;
        size -= fits;
    }
    if (size > 0)
        memcpy(writer->buffer + writer->used, bytes, size);
    writer->used += size;
}

void sfp_xml_markup(struct sfp_xml_writer *writer, const char *markup)
{
    sfp_xml_raw(writer, markup, strlen(markup));
}

void sfp_xml_newline(struct sfp_xml_writer *writer, size_t level)
{
    static const char spaces[] = "\n                                ";
    size_t left = 2 * level;
    size_t most = sizeof spaces - 2;
    size_t now = left < most ? left : most;

    sfp_xml_raw(writer, spaces, now + 1);
    for (left -= now; left > 0; left -= now) {
        now = left < most ? left : most;
        sfp_xml_raw(writer, spaces + 1, now);
    }
}

char *sfp_xml_room(struct sfp_xml_writer *writer, size_t size)
{
    if (size > BUFFER - writer->used)
        flush(writer);
    return writer->buffer + writer->used;
}

void sfp_xml_used(struct sfp_xml_writer *writer, size_t size)
{
    writer->used += size;
}

static void escape(struct sfp_xml_writer *writer, const char *text, size_t size, const escapes *table)
{
    if (size == 0)
        return; /* text may be NULL */
    const char *end = text + size;
    for (const char *at = text; at < end;) {
        const char *from = at;
        while (at < end && (*table)[(unsigned char)*at][0] == '\0')
            at++;
        sfp_xml_raw(writer, from, (size_t)(at - from));
        if (at < end)
            sfp_xml_markup(writer, (*table)[(unsigned char)*at++]);
    }
}

void sfp_xml_text(struct sfp_xml_writer *writer, const char *text, size_t size)
{
    escape(writer, text, size, &text_escapes);
}

void sfp_xml_value(struct sfp_xml_writer *writer, const char *text, size_t size)
{
    escape(writer, text, size, &value_escapes);
}

suffice_status sfp_xml_writer_finish(struct sfp_xml_writer *writer, suffice_error *error)
{
    flush(writer);
    if (writer->status != SUFFICE_OK && error != NULL)
        *error = writer->error;
    return writer->status;
}

void sfp_xml_writer_release(struct sfp_xml_writer *writer)
{
    if (writer == NULL)
        return;
    sfp_wipe(writer, sizeof *writer);
    sfp_free(writer);
}
