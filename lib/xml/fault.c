/*
 * Fault: the few causes that help a person to mend a file; all the rest is "not well-formed".
 * SPDX-License-Identifier: MIT
 */
#include "xml/inside.h"

#include <libxml/xmlerror.h>

#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>

struct wording {
    suffice_detail detail;
    const char *text;
};

struct cause {
    int code;
    struct wording wording;
};

#define SYNTAX(text)                                                                                                   \
    {                                                                                                                  \
        SUFFICE_DETAIL_XML_SYNTAX, text                                                                                \
    }

static const struct cause causes[] = {
    {XML_ERR_TAG_NAME_MISMATCH, SYNTAX("an end tag does not match the start tag that it should close")},
    {XML_ERR_ATTRIBUTE_REDEFINED, SYNTAX("an attribute stands twice in one element")},
    {XML_NS_ERR_ATTRIBUTE_REDEFINED, SYNTAX("an attribute stands twice in one element, under two prefixes")},
    {XML_NS_ERR_UNDEFINED_NAMESPACE, SYNTAX("a prefix is used that no xmlns attribute declares")},
    {XML_NS_ERR_XML_NAMESPACE,
     SYNTAX("a namespace declaration is not allowed: xml and xmlns are reserved, and a prefix needs a name")},
    {XML_WAR_NS_URI, SYNTAX("the name of a namespace is not a URI")},
    {XML_ERR_NAME_REQUIRED, SYNTAX("expected a name: an & or < that is meant as text must be written &amp; or &lt;")},
    {XML_ERR_LT_IN_ATTRIBUTE, SYNTAX("there is a < in the value of an attribute: write &lt;, or close the quotes")},
    {XML_ERR_ENTITYREF_SEMICOL_MISSING, SYNTAX("an & must be written &amp;, or be a reference that ends with ;")},
    {XML_ERR_UNDECLARED_ENTITY, SYNTAX("an entity is not known: only amp, lt, gt, quot and apos are")},
    {XML_WAR_UNDECLARED_ENTITY, SYNTAX("an entity is not known: only amp, lt, gt, quot and apos are")},
    {XML_ERR_INVALID_CHAR, SYNTAX("a reference names a character that XML cannot hold")},
    {XML_ERR_INVALID_CHARREF, SYNTAX("a character reference is not written as a number")},
    {XML_ERR_DOCUMENT_EMPTY, SYNTAX("expected an element")},
    {XML_ERR_DOCUMENT_END, SYNTAX("there is something after the end of the outermost element")},
    {XML_ERR_NAME_TOO_LONG, {SUFFICE_DETAIL_NAME_TOO_LONG, "a name has more bytes than the limit allows"}},
};

static const struct wording *find_wording(int code)
{
    static const struct wording other = SYNTAX("the file is not well-formed XML");

    for (size_t i = 0; i < sizeof causes / sizeof causes[0]; i++)
        if (causes[i].code == code)
            return &causes[i].wording;
    return &other;
}

suffice_status sfp_xml_fault(struct sfp_xml_reader *reader, suffice_detail detail, const char *format, ...)
{
    char message[SFP_MESSAGE_SIZE];
    va_list arguments;
    suffice_status status = suffice_detail_status(detail);

    va_start(arguments, format);
    vsnprintf(message, sizeof message, format, arguments); /* NOLINT(clang-analyzer-valist.Uninitialized): it is not */
    va_end(arguments);
    if (status == SUFFICE_ERROR_TEXT)
        status = SUFFICE_ERROR_FORMAT; /* a fault of the document, not of an argument */
    int64_t line = sfp_xml_reader_line(reader);
    int64_t column = sfp_xml_reader_column(reader);
    (void)sfp_fail(reader->error, detail, "%s", message);
    sfp_error_status(reader->error, status);
    sfp_error_place(reader->error, line, column);
    reader->line = line;
    reader->column = column - 1;
    reader->place = SFP_XML_PLACE_FAULT;
    reader->status = status;
    return status;
}

suffice_status sfp_xml_fault_doctype(struct sfp_xml_reader *reader)
{
    return sfp_xml_fault(reader, SUFFICE_DETAIL_XML_DOCTYPE,
                         "the document has a DOCTYPE, which is never accepted: take it out");
}

suffice_status sfp_xml_fault_truncated(struct sfp_xml_reader *reader)
{
    const char *missing = sfp_xml_guard_missing(&reader->guard);

    reader->place = SFP_XML_PLACE_PIECE;
    return sfp_xml_fault(reader, SUFFICE_DETAIL_XML_TRUNCATED, "the document ends too early: %s",
                         missing == NULL ? "inside a character" : missing);
}

/* At its end a document is not at fault for what it has not said yet, except for what no more bytes could mend. */
suffice_status sfp_xml_fault_code(struct sfp_xml_reader *reader, int code)
{
    const struct wording *wording = find_wording(code);

    if (reader->ending && code != XML_ERR_LT_IN_ATTRIBUTE && sfp_xml_guard_missing(&reader->guard) != NULL)
        return sfp_xml_fault_truncated(reader);
    return sfp_xml_fault(reader, wording->detail, "%s", wording->text);
}
