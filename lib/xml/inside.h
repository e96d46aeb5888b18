/*
 * Inside: what the files of the reader share. Nobody else includes this.
 * SPDX-License-Identifier: MIT
 */
#ifndef SFP_XML_INSIDE_H
#define SFP_XML_INSIDE_H

#include "base/bytes.h"
#include "base/error.h"
#include "xml/encoding.h"
#include "xml/guard.h"
#include "xml/reader.h"

#include <libxml/parser.h>

enum { SFP_XML_PIECE = 65536 };

enum sfp_xml_place {
    SFP_XML_PLACE_PIECE, /* line and column of the piece at hand */
    SFP_XML_PLACE_EVENT, /* where libxml2 is */
    SFP_XML_PLACE_FAULT  /* where the fault was */
};

struct sfp_xml_reader {
    struct sfp_xml_handler handler;
    void *context;
    struct sfp_xml_limits limits;
    bool utf16_allowed;

    suffice_status status; /* anything but SUFFICE_OK: an event or libxml2 failed */
    bool stopped;
    bool ending;          /* libxml2 has been told that this was all */
    bool raised;          /* libxml2 has left an error behind in this thread */
    bool doubtful;        /* the fault may be one of memory */
    suffice_error *error; /* of the call that is being served */

    uint64_t fed;
    char *piece;
    size_t held;
    char *decoded; /* for UTF-16, else NULL */
    char *unified; /* for text with carriage returns, else NULL */
    bool after_return;
    bool ampersand; /* there was one somewhere */
    bool begun;
    bool declaration_seen;
    bool ascii;
    enum sfp_xml_form form;
    struct sfp_xml_guard guard;

    /* Where the piece at hand begins, or the fault was found. The column counts bytes, from 0. */
    int64_t line;
    int64_t column;
    enum sfp_xml_place place;

    xmlParserCtxtPtr parser;
    uint32_t depth;
    uint32_t namespaces_in_force;
    uint32_t *declared; /* namespaces declared by each open element */
    struct sfp_xml_attribute *attributes;
    struct sfp_bytes resolved; /* values of one element that had ampersands */
    struct sfp_xml_namespace *namespaces;

#if LIBXML_VERSION < 21300
    xmlStructuredErrorFunc host_function;
    void *host_context;
#endif
};

/* ---- fault.c: what is wrong, in our own words ---- */

/* Fills the error of the call that is being served, with the place, and marks the reader as failed. */
suffice_status sfp_xml_fault(struct sfp_xml_reader *reader, suffice_detail detail, const char *format, ...)
    SFP_PRINTF(3, 4);
suffice_status sfp_xml_fault_doctype(struct sfp_xml_reader *reader);
/* The document ends here, and must not. */
suffice_status sfp_xml_fault_truncated(struct sfp_xml_reader *reader);
/* What libxml2 says with one of its codes. */
suffice_status sfp_xml_fault_code(struct sfp_xml_reader *reader, int code);

/* ---- events.c: libxml2's events to the handler ---- */

void sfp_xml_set_events(xmlSAXHandler *events);

/* ---- parser.c: libxml2 ---- */

/* False when memory cannot be had. */
bool sfp_xml_make_parser(struct sfp_xml_reader *reader);
/* Parses bytes that were checked; with ending set and no bytes, the end. */
suffice_status sfp_xml_parse(struct sfp_xml_reader *reader, const char *bytes, size_t size);

#endif
