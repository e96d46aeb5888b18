/*
 * Encoding: what a document's bytes are, and whether they are characters that XML can hold, before a parser sees them.
 * SPDX-License-Identifier: MIT
 */
#ifndef SFP_XML_ENCODING_H
#define SFP_XML_ENCODING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum sfp_xml_form {
    SFP_XML_FORM_UTF8,
    SFP_XML_FORM_UTF16_LITTLE,
    SFP_XML_FORM_UTF16_BIG,
    SFP_XML_FORM_OTHER /* UTF-32, EBCDIC, or UTF-16 without a byte order mark */
};

/* Tells the form from the first bytes of a document, and how many of them are a byte order mark. */
enum sfp_xml_form sfp_xml_sniff(const char *bytes, size_t size, size_t *mark);

struct sfp_xml_declaration {
    bool unfinished; /* it begins, but its end is not among the bytes */
    size_t at;       /* where the name of the encoding is; size 0 when none is declared */
    size_t size;
};

/* Reads an XML declaration, as far as it is one, of a document that begins here, in UTF-8. */
void sfp_xml_read_declaration(const char *bytes, size_t size, struct sfp_xml_declaration *declaration);
/* True if the name is this one, which is in capitals, whatever the case. */
bool sfp_xml_encoding_is(const char *name, size_t size, const char *capitals);

enum sfp_xml_fault {
    SFP_XML_FAULT_NONE,
    SFP_XML_FAULT_CUT, /* the bytes end inside a character */
    SFP_XML_FAULT_NOT_UTF8,
    SFP_XML_FAULT_NOT_XML,
    SFP_XML_FAULT_NOT_ASCII
};

struct sfp_xml_scan {
    enum sfp_xml_fault fault;
    size_t good;       /* bytes before the fault: whole characters */
    size_t lines;      /* line feeds among them */
    size_t line_start; /* offset behind the last line feed, or 0 */
    bool returns;      /* there is a carriage return among them */
};

/* Checks bytes that begin at a character. */
void sfp_xml_scan(const char *bytes, size_t size, bool ascii, struct sfp_xml_scan *scan);

/*
 * Makes one line feed of every CR LF and of every lone CR, as XML asks; after_return carries what must be known from
 * one call to the next. Writes at most size bytes and returns how many.
 */
size_t sfp_xml_unify_lines(const char *from, size_t size, char *to, bool *after_return);

/*
 * Writes UTF-16 as UTF-8 while there is room, whole characters only; returns how many bytes were used. Half a surrogate
 * pair is written as if it were a character, which sfp_xml_scan() then finds.
 */
size_t sfp_xml_from_utf16(bool big, const char *from, size_t size, char *to, size_t room, size_t *written);

#endif
