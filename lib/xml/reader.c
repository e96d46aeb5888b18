/*
 * Reader: gathers bytes into pieces of 64 KiB and takes them through our own checks to the parser.
 * SPDX-License-Identifier: MIT
 */
#include "xml/reader.h"

#include "base/error.h"
#include "base/memory.h"
#include "xml/inside.h"

#include <libxml/SAX2.h>

#include <string.h>

/* The line and the column behind some bytes of the piece at hand. */
static void advance(struct sfp_xml_reader *reader, const char *bytes, size_t size)
{
    const char *at = bytes;
    const char *end = bytes + size;
    const char *feed;

    while (at < end && (feed = memchr(at, '\n', (size_t)(end - at))) != NULL) {
        reader->line++;
        reader->column = 0;
        at = feed + 1;
    }
    reader->column += end - at;
}

static suffice_status fault_guard(struct sfp_xml_reader *reader)
{
    switch (reader->guard.fault) {
    case SFP_XML_GUARD_DOCTYPE:
        return sfp_xml_fault_doctype(reader);
    case SFP_XML_GUARD_DECLARATION:
        return sfp_xml_fault(reader, SUFFICE_DETAIL_XML_SYNTAX, "there is a <! that begins no comment");
    case SFP_XML_GUARD_STRAY:
        return sfp_xml_fault(reader, SUFFICE_DETAIL_XML_SYNTAX, "there is text %s the outermost element",
                             reader->guard.root ? "after" : "before");
    case SFP_XML_GUARD_ATTRIBUTES:
        return sfp_xml_fault(reader, SUFFICE_DETAIL_TOO_MANY_ATTRIBUTES, "an element has more than %u attributes",
                             (unsigned)reader->limits.attributes);
    default:
        return sfp_xml_fault(reader, SUFFICE_DETAIL_VALUE_TOO_LONG,
                             "a tag, comment, instruction or CDATA section has more than %u bytes",
                             (unsigned)reader->limits.markup);
    }
}

static suffice_status fault_scan(struct sfp_xml_reader *reader, enum sfp_xml_fault fault)
{
    switch (fault) {
    case SFP_XML_FAULT_CUT:
        return sfp_xml_fault(reader, SUFFICE_DETAIL_XML_TRUNCATED, "the document ends too early: inside a character");
    case SFP_XML_FAULT_NOT_XML:
        return sfp_xml_fault(reader, SUFFICE_DETAIL_NOT_XML, "there is a character that XML cannot hold");
    case SFP_XML_FAULT_NOT_ASCII:
        return sfp_xml_fault(reader, SUFFICE_DETAIL_XML_ENCODING, "the document declares US-ASCII, but is not");
    default:
        if (reader->form != SFP_XML_FORM_UTF8)
            return sfp_xml_fault(reader, SUFFICE_DETAIL_XML_ENCODING, "half of a UTF-16 surrogate pair stands alone");
        return sfp_xml_fault(reader, SUFFICE_DETAIL_NOT_UTF8, "the bytes are not UTF-8");
    }
}

static bool is_declaration_good(struct sfp_xml_reader *reader, const char *name, size_t size)
{
    if (reader->form == SFP_XML_FORM_UTF8) {
        reader->ascii = sfp_xml_encoding_is(name, size, "US-ASCII");
        return reader->ascii || sfp_xml_encoding_is(name, size, "UTF-8");
    }
    return sfp_xml_encoding_is(name, size, "UTF-16") ||
           sfp_xml_encoding_is(name, size, reader->form == SFP_XML_FORM_UTF16_BIG ? "UTF-16BE" : "UTF-16LE");
}

/* Sees to the XML declaration, which the first piece must hold. */
static suffice_status check_declaration(struct sfp_xml_reader *reader, const char *bytes, size_t size, bool last)
{
    struct sfp_xml_declaration declaration;

    reader->declaration_seen = true;
    sfp_xml_read_declaration(bytes, size, &declaration);
    if (declaration.unfinished && !last)
        return sfp_xml_fault(reader, SUFFICE_DETAIL_XML_SYNTAX, "the XML declaration is too long");
    if (declaration.size == 0 || is_declaration_good(reader, bytes + declaration.at, declaration.size))
        return SUFFICE_OK;
    advance(reader, bytes, declaration.at);
    return sfp_xml_fault(reader, SUFFICE_DETAIL_XML_ENCODING,
                         "the document declares an encoding that is not accepted or not its own: save it as UTF-8");
}

/* Makes line ends line feeds, where there are others; NULL when memory cannot be had. */
static const char *unify(struct sfp_xml_reader *reader, const char *bytes, size_t *size)
{
    if (reader->unified == NULL)
        reader->unified = sfp_new(SFP_XML_PIECE, 1);
    if (reader->unified == NULL)
        return NULL;
    *size = sfp_xml_unify_lines(bytes, *size, reader->unified, &reader->after_return);
    return reader->unified;
}

/* Takes the checked bytes of a piece; the scan's counts hold unless the guard finds fault or lines were unified. */
static suffice_status take_good(struct sfp_xml_reader *reader, const char *bytes, const struct sfp_xml_scan *scan)
{
    size_t size = scan->good;
    bool unified = scan->returns || reader->after_return;
    const char *text = unified ? unify(reader, bytes, &size) : bytes;

    if (text == NULL)
        return sfp_fail_memory(reader->error);
    reader->ampersand = reader->ampersand || memchr(text, '&', size) != NULL;
    size_t passed = sfp_xml_guard_walk(&reader->guard, text, size);
    suffice_status status = passed == 0 ? SUFFICE_OK : sfp_xml_parse(reader, text, passed);
    if (status != SUFFICE_OK)
        return status;
    if (unified || passed < size) {
        advance(reader, text, passed);
    } else {
        reader->line += (int64_t)scan->lines;
        reader->column = (int64_t)(size - scan->line_start) + (scan->lines == 0 ? reader->column : 0);
    }
    return reader->guard.fault == SFP_XML_GUARD_GOOD ? SUFFICE_OK : fault_guard(reader);
}

/* Takes a piece of UTF-8; what is left over is part of a character. */
static suffice_status take_utf8(struct sfp_xml_reader *reader, const char *bytes, size_t size, bool last, size_t *used)
{
    struct sfp_xml_scan scan;
    suffice_status status = SUFFICE_OK;

    *used = 0;
    if (size == 0)
        return SUFFICE_OK;
    if (!reader->declaration_seen)
        status = check_declaration(reader, bytes, size, last);
    if (status != SUFFICE_OK)
        return status;
    sfp_xml_scan(bytes, size, reader->ascii, &scan);
    *used = scan.good;
    status = take_good(reader, bytes, &scan);
    if (status != SUFFICE_OK || scan.fault == SFP_XML_FAULT_NONE || (scan.fault == SFP_XML_FAULT_CUT && !last))
        return status;
    return fault_scan(reader, scan.fault);
}

static suffice_status take_utf16(struct sfp_xml_reader *reader, const char *bytes, size_t size, bool last, size_t *used)
{
    suffice_status status = SUFFICE_OK;
    size_t written = 1;
    size_t taken = 0;

    if (reader->decoded == NULL)
        reader->decoded = sfp_new(SFP_XML_PIECE, 1);
    if (reader->decoded == NULL)
        return sfp_fail_memory(reader->error);
    for (*used = 0; status == SUFFICE_OK && written > 0;) {
        *used += sfp_xml_from_utf16(reader->form == SFP_XML_FORM_UTF16_BIG, bytes + *used, size - *used,
                                    reader->decoded, SFP_XML_PIECE, &written);
        status = take_utf8(reader, reader->decoded, written, last, &taken);
    }
    if (status == SUFFICE_OK && last && *used < size)
        return fault_scan(reader, SFP_XML_FAULT_CUT);
    return status;
}

static suffice_status begin(struct sfp_xml_reader *reader, const char *bytes, size_t size, size_t *mark)
{
    reader->begun = true;
    reader->form = sfp_xml_sniff(bytes, size, mark);
    if (reader->form == SFP_XML_FORM_UTF8 || (reader->form != SFP_XML_FORM_OTHER && reader->utf16_allowed))
        return SUFFICE_OK;
    *mark = 0;
    return sfp_xml_fault(reader, SUFFICE_DETAIL_XML_ENCODING,
                         "the document is in an encoding that is not accepted here: save it as UTF-8");
}

/* Takes a piece as it was fed, of 64 KiB unless it is the last; used tells how much of it is done with. */
static suffice_status take(struct sfp_xml_reader *reader, const char *bytes, size_t size, bool last, size_t *used)
{
    size_t mark = 0;
    suffice_status status = reader->begun ? SUFFICE_OK : begin(reader, bytes, size, &mark);

    *used = 0;
    if (status != SUFFICE_OK)
        return status;
    if (reader->form == SFP_XML_FORM_UTF8)
        status = take_utf8(reader, bytes + mark, size - mark, last, used);
    else
        status = take_utf16(reader, bytes + mark, size - mark, last, used);
    *used += mark;
    return status;
}

/* Takes all whole pieces, where they lie if it can, and keeps the rest. */
static suffice_status gather(struct sfp_xml_reader *reader, const char *bytes, size_t size)
{
    while (size > 0) {
        suffice_status status = SUFFICE_OK;
        size_t used = 0;
        size_t more = size < SFP_XML_PIECE - reader->held ? size : SFP_XML_PIECE - reader->held;
        if (more == SFP_XML_PIECE) {
            status = take(reader, bytes, SFP_XML_PIECE, false, &used);
            more = used;
        } else {
            memcpy(reader->piece + reader->held, bytes, more);
            reader->held += more;
            if (reader->held == SFP_XML_PIECE) {
                status = take(reader, reader->piece, SFP_XML_PIECE, false, &used);
                reader->held -= used;
                memmove(reader->piece, reader->piece + used, reader->held);
            }
        }
        if (status != SUFFICE_OK)
            return status;
        bytes += more;
        size -= more;
    }
    return SUFFICE_OK;
}

/* ---- The reader itself ---- */

static bool is_within(uint64_t value, uint64_t most)
{
    return value >= 1 && value <= most;
}

static suffice_status check_limits(const struct sfp_xml_limits *limits, suffice_error *error)
{
    if (is_within(limits->bytes, UINT64_MAX) && is_within(limits->depth, SFP_XML_MOST_DEPTH) &&
        is_within(limits->attributes, SFP_XML_MOST_ATTRIBUTES) &&
        is_within(limits->namespaces, SFP_XML_MOST_NAMESPACES) && is_within(limits->name, SFP_XML_MOST_NAME) &&
        is_within(limits->value, SFP_XML_MOST_MARKUP) && is_within(limits->markup, SFP_XML_MOST_MARKUP))
        return SUFFICE_OK;
    suffice_status status = sfp_fail(error, SUFFICE_DETAIL_OUT_OF_RANGE, "a limit of the reader is out of range");
    sfp_error_argument(error, "limits");
    return status;
}

static bool make_room(struct sfp_xml_reader *reader)
{
    reader->piece = sfp_new(SFP_XML_PIECE, 1);
    reader->declared = sfp_new(reader->limits.depth, sizeof *reader->declared);
    reader->attributes = sfp_new(reader->limits.attributes, sizeof *reader->attributes);
    reader->namespaces = sfp_new(reader->limits.attributes, sizeof *reader->namespaces);
    return reader->piece != NULL && reader->declared != NULL && reader->attributes != NULL &&
           reader->namespaces != NULL;
}

static void set_up(struct sfp_xml_reader *reader, const struct sfp_xml_handler *handler, void *context,
                   const struct sfp_xml_limits *limits, uint32_t flags)
{
    reader->handler = *handler;
    reader->context = context;
    reader->limits = *limits;
    reader->utf16_allowed = (flags & SFP_XML_UTF16) != 0;
    reader->line = 1;
    reader->guard.attribute_limit = limits->attributes;
    reader->guard.markup_limit = limits->markup;
    reader->guard.name_limit = limits->name;
}

suffice_status sfp_xml_reader_new(const struct sfp_xml_handler *handler, void *context,
                                  const struct sfp_xml_limits *limits, uint32_t flags, struct sfp_xml_reader **reader,
                                  suffice_error *error)
{
    *reader = NULL;
    if ((flags & ~(uint32_t)SFP_XML_UTF16) != 0)
        return sfp_fail_flags(error);
    suffice_status status = check_limits(limits, error);
    if (status != SUFFICE_OK)
        return status;
    struct sfp_xml_reader *made = sfp_new(1, sizeof *made);
    if (made == NULL)
        return sfp_fail_memory(error);
    set_up(made, handler, context, limits, flags);
    if (!make_room(made) || !sfp_xml_make_parser(made)) {
        sfp_xml_reader_release(made);
        return sfp_fail_memory(error);
    }
    *reader = made;
    return SUFFICE_OK;
}

static suffice_status fault_stopped(suffice_error *error)
{
    return sfp_fail(error, SUFFICE_DETAIL_STOPPED, "the reader has finished or has failed before, and takes no more");
}

/* Ends a call: the error belongs to the caller again, and a failure is for good. */
static suffice_status leave(struct sfp_xml_reader *reader, suffice_status status)
{
    reader->error = NULL;
    if (status != SUFFICE_OK)
        reader->stopped = true;
    return status;
}

suffice_status sfp_xml_reader_feed(struct sfp_xml_reader *reader, const void *bytes, size_t size, suffice_error *error)
{
    uint64_t room = reader->limits.bytes - reader->fed;
    size_t allowed = size > room ? (size_t)room : size;

    if (reader->stopped)
        return fault_stopped(error);
    reader->error = error;
    reader->fed += allowed;
    suffice_status status = gather(reader, bytes, allowed);
    if (status == SUFFICE_OK && allowed < size)
        status = sfp_xml_fault(reader, SUFFICE_DETAIL_FILE_TOO_LARGE, "the file has more than %llu bytes",
                               (unsigned long long)reader->limits.bytes);
    return leave(reader, status);
}

suffice_status sfp_xml_reader_finish(struct sfp_xml_reader *reader, suffice_error *error)
{
    size_t used = 0;

    if (reader->stopped)
        return fault_stopped(error);
    reader->error = error;
    suffice_status status = take(reader, reader->piece, reader->held, true, &used);
    reader->ending = true;
    /* libxml2 would tell what there is of a tag as if it were whole. */
    bool truncated = reader->guard.root && sfp_xml_guard_missing(&reader->guard) != NULL;
    if (status == SUFFICE_OK && !truncated)
        status = sfp_xml_parse(reader, NULL, 0);
    if (status == SUFFICE_OK && (truncated || reader->depth > 0 || sfp_xml_guard_missing(&reader->guard) != NULL))
        status = sfp_xml_fault_truncated(reader);
    reader->stopped = true;
    return leave(reader, status);
}

int64_t sfp_xml_reader_line(const struct sfp_xml_reader *reader)
{
    return reader->place == SFP_XML_PLACE_EVENT ? xmlSAX2GetLineNumber(reader->parser) : reader->line;
}

int64_t sfp_xml_reader_column(const struct sfp_xml_reader *reader)
{
    return reader->place == SFP_XML_PLACE_EVENT ? xmlSAX2GetColumnNumber(reader->parser) : reader->column + 1;
}

bool sfp_xml_reader_is_doubtful(const struct sfp_xml_reader *reader)
{
    return reader->doubtful;
}

static void release_text(char *text)
{
    if (text != NULL)
        sfp_wipe(text, SFP_XML_PIECE);
    sfp_free(text);
}

void sfp_xml_reader_release(struct sfp_xml_reader *reader)
{
    if (reader == NULL)
        return;
    xmlFreeParserCtxt(reader->parser); /* takes NULL */
    release_text(reader->piece);
    release_text(reader->decoded);
    release_text(reader->unified);
    sfp_bytes_release(&reader->resolved);
    sfp_free(reader->declared);
    sfp_free(reader->attributes);
    sfp_free(reader->namespaces);
    sfp_free(reader);
}
