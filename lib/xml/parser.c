/*
 * Parser: libxml2's SAX2 push parser, made and driven so that it reads no file, prints nothing and leaves the host's
 * error handlers alone.
 * SPDX-License-Identifier: MIT
 */
#include "xml/inside.h"

#include <libxml/tree.h>
#include <libxml/xmlerror.h>

#include <stdatomic.h>
#include <string.h>

#if LIBXML_VERSION >= 21200
typedef const xmlError *raised_error;
#else
typedef xmlErrorPtr raised_error;
#endif

/* What libxml2 found; before 2.13 a name that found no memory may look like one that is missing or wrong. */
static suffice_status fault_of_libxml2(struct sfp_xml_reader *reader, int code)
{
    reader->doubtful = LIBXML_VERSION < 21300;
    return sfp_xml_fault_code(reader, code);
}

static void on_error(void *user, raised_error raised)
{
    struct sfp_xml_reader *reader = user;

    reader->raised = true;
    if (reader->status != SUFFICE_OK || (raised->level < XML_ERR_ERROR && raised->code != XML_ERR_NO_MEMORY))
        return;
    if (raised->code == XML_ERR_NO_MEMORY)
        reader->status = sfp_fail_memory(reader->error);
    else
        (void)fault_of_libxml2(reader, raised->code);
}

/* ---- Around libxml2: errors are ours only while it works ---- */

#if LIBXML_VERSION < 21300

static void take_errors(struct sfp_xml_reader *reader)
{
    reader->host_function = xmlStructuredError;
    reader->host_context = xmlStructuredErrorContext;
    xmlSetStructuredErrorFunc(reader, on_error);
}

static void give_errors_back(struct sfp_xml_reader *reader)
{
    if (reader->raised)
        xmlResetLastError(); /* its message may hold words of the document */
    reader->raised = false;
    xmlSetStructuredErrorFunc(reader->host_context, reader->host_function);
}

#else

static void take_errors(struct sfp_xml_reader *reader)
{
    if (reader->parser != NULL)
        xmlCtxtSetErrorHandler(reader->parser, on_error, reader);
}

static void give_errors_back(struct sfp_xml_reader *reader)
{
    if (reader->raised)
        xmlResetLastError();
    reader->raised = false;
}

#endif

static bool is_well_formed(const struct sfp_xml_reader *reader)
{
#if LIBXML_VERSION >= 21400
    return xmlCtxtGetStatus(reader->parser) == 0;
#else
    return reader->parser->wellFormed != 0 && reader->parser->nsWellFormed != 0;
#endif
}

/* libxml2 failed without a word. */
static suffice_status fault_silent(struct sfp_xml_reader *reader, int code)
{
    if (code == XML_ERR_NO_MEMORY)
        return reader->status = sfp_fail_memory(reader->error);
    return fault_of_libxml2(reader, XML_ERR_OK);
}

suffice_status sfp_xml_parse(struct sfp_xml_reader *reader, const char *bytes, size_t size)
{
    reader->place = SFP_XML_PLACE_EVENT;
    take_errors(reader);
    int code = xmlParseChunk(reader->parser, bytes, (int)size, reader->ending);
    give_errors_back(reader);
    if (reader->status == SUFFICE_OK && (code != 0 || !is_well_formed(reader)))
        return fault_silent(reader, code);
    if (reader->status == SUFFICE_OK)
        reader->place = SFP_XML_PLACE_PIECE;
    return reader->status;
}

/*
 * Before 2.13 an element that makes libxml2 grow these arrays, when memory fails, makes it use what it has freed. The
 * guard lets no element through that would need more than this.
 */
static bool size_attributes(struct sfp_xml_reader *reader)
{
#if LIBXML_VERSION < 21300
    xmlParserCtxtPtr parser = reader->parser;
    size_t count = reader->limits.attributes + 1;

    parser->atts = xmlMalloc(count * 5 * sizeof *parser->atts);
    parser->attallocs = xmlMalloc(count * sizeof *parser->attallocs);
    if (parser->atts == NULL || parser->attallocs == NULL)
        return false;
    parser->maxatts = (int)(count * 5);
#else
    (void)reader;
#endif
    return true;
}

static bool make_parser(struct sfp_xml_reader *reader)
{
    xmlSAXHandler events;
    int options = XML_PARSE_NONET | XML_PARSE_BIG_LINES | XML_PARSE_COMPACT | XML_PARSE_IGNORE_ENC;

#if LIBXML_VERSION >= 21300
    options |= XML_PARSE_NO_XXE;
#endif
#if LIBXML_VERSION >= 21400
    options |= XML_PARSE_NO_SYS_CATALOG;
#endif
    memset(&events, 0, sizeof events);
    sfp_xml_set_events(&events);
    events.serror = on_error;
    reader->parser = xmlCreatePushParserCtxt(&events, reader, NULL, 0, NULL);
    return reader->parser != NULL && size_attributes(reader) && xmlCtxtUseOptions(reader->parser, options) == 0;
}

/*
 * Has libxml2 make its globals, which asking for a thread's handlers would do without a lock: one thread at a time, and
 * with our handler in place, for without memory it would print. Only until that is done once: a fork while a thread is
 * at it would leave the child waiting for a thread that it does not have.
 */
static void initialise(struct sfp_xml_reader *reader)
{
    static atomic_flag busy = ATOMIC_FLAG_INIT;
    static atomic_bool done = false;
    bool first = !atomic_load_explicit(&done, memory_order_acquire), waiting = first;
    while (waiting)
        waiting = atomic_flag_test_and_set_explicit(&busy, memory_order_acquire);
    take_errors(reader);
    xmlInitParser(); /* again each time, for the host may have cleaned up */
    give_errors_back(reader);
    atomic_store_explicit(&done, true, memory_order_release);
    if (first)
        atomic_flag_clear_explicit(&busy, memory_order_release);
}

bool sfp_xml_make_parser(struct sfp_xml_reader *reader)
{
    initialise(reader);
    take_errors(reader);
    bool made = make_parser(reader);
    give_errors_back(reader);
    return made && reader->status == SUFFICE_OK;
}
