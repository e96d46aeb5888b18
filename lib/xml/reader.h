/*
 * Reader: XML syntax as events, hardened; bytes in, elements and text out.
 * SPDX-License-Identifier: MIT
 *
 * Bytes are gathered into pieces of 64 KiB, so events and faults do not depend on how the caller cuts the document;
 * they may come with a later call than the bytes that caused them. A piece is checked before libxml2 sees it:
 * characters, limits, no DOCTYPE. Line ends are line feeds in all that is told.
 *
 * The events come from inside libxml2, while this thread's libxml2 errors go to the reader. So a callback must not lead
 * to code of the host; that (progress, say) belongs between two calls of sfp_xml_reader_feed().
 */
#ifndef SFP_XML_READER_H
#define SFP_XML_READER_H

#include <suffice/error.h>

#include <stddef.h>
#include <stdint.h>

/* The highest that a limit can be; below what any version of libxml2 can take. */
enum {
    SFP_XML_MOST_DEPTH = 250,
    SFP_XML_MOST_ATTRIBUTES = 1000,
    SFP_XML_MOST_NAMESPACES = 1000,
    SFP_XML_MOST_NAME = 20000,
    SFP_XML_MOST_MARKUP = 9000000
};

/* Each is at least 1. */
struct sfp_xml_limits {
    uint64_t bytes;      /* of the document, as it is fed: FILE_TOO_LARGE */
    uint32_t depth;      /* elements open at once: TOO_DEEP */
    uint32_t attributes; /* of an element, with its namespace declarations: TOO_MANY_ATTRIBUTES */
    uint32_t namespaces; /* declarations in force at once: TOO_MANY_ATTRIBUTES */
    uint32_t name;       /* bytes of a local name, a prefix or a target: NAME_TOO_LONG */
    uint32_t value;      /* bytes of an attribute's value or a namespace's name, entities resolved: VALUE_TOO_LONG */
    uint32_t markup;     /* bytes of a tag, comment, instruction or CDATA section, as written: VALUE_TOO_LONG */
};

enum {
    SFP_XML_UTF16 = 1 /* lets in UTF-16 that has a byte order mark */
};

/*
 * Names (local, prefix, space) are the same pointer whenever they are the same name, and live as long as the reader.
 * Everything else lives until the callback returns. A namespace whose name has an & is refused: libxml2 tells it
 * wrongly.
 */
struct sfp_xml_attribute {
    const char *local;
    const char *prefix; /* NULL: none */
    const char *space;  /* NULL: none */
    const char *value;  /* entities resolved; no NUL behind it */
    size_t size;
};

/* A declaration on this very element. */
struct sfp_xml_namespace {
    const char *prefix; /* NULL: the default namespace */
    const char *space;  /* NULL: the default namespace is taken away */
};

struct sfp_xml_element {
    const char *local;
    const char *prefix; /* NULL: none */
    const char *space;  /* NULL: none */
    size_t attribute_count;
    const struct sfp_xml_attribute *attributes;
    size_t namespace_count;
    const struct sfp_xml_namespace *namespaces;
};

/*
 * Each returns a status; anything but SUFFICE_OK stops the reader, and the call that fed it returns this status, with
 * the error as the callback filled it.
 */
struct sfp_xml_handler {
    suffice_status (*start)(void *context, const struct sfp_xml_element *element, suffice_error *error);
    suffice_status (*end)(void *context, suffice_error *error);
    /* text and CDATA alike, spaces between elements too, in pieces; size is never 0 */
    suffice_status (*text)(void *context, const char *text, size_t size, suffice_error *error);
    /* may be NULL */
    suffice_status (*comment)(void *context, const char *text, size_t size, suffice_error *error);
    /* may be NULL; data is never NULL */
    suffice_status (*instruction)(void *context, const char *target, const char *data, suffice_error *error);
};

struct sfp_xml_reader;

/* The handler is copied. ARGUMENT for a limit out of range or an unknown flag; MEMORY. */
suffice_status sfp_xml_reader_new(const struct sfp_xml_handler *handler, void *context,
                                  const struct sfp_xml_limits *limits, uint32_t flags, struct sfp_xml_reader **reader,
                                  suffice_error *error);

/*
 * Feeds bytes, in runs of any size. Faults of the document are FORMAT, with line and column: XML_SYNTAX (not
 * well-formed, or not by the rules of namespaces), XML_DOCTYPE, XML_ENCODING, XML_TRUNCATED, NOT_UTF8, NOT_XML; or
 * LIMIT, as above. After any failure the reader has stopped: STATE, STOPPED.
 */
suffice_status sfp_xml_reader_feed(struct sfp_xml_reader *reader, const void *bytes, size_t size, suffice_error *error);
/* Tells that this was all. Only if this returns SUFFICE_OK was the document a whole and good one. */
suffice_status sfp_xml_reader_finish(struct sfp_xml_reader *reader, suffice_error *error);

/*
 * Where the event that is being told ends (of a start, the end of its tag), or where the fault was; counted from 1, the
 * column in bytes of UTF-8, or in characters where libxml2 counts it.
 */
int64_t sfp_xml_reader_line(const struct sfp_xml_reader *reader);
int64_t sfp_xml_reader_column(const struct sfp_xml_reader *reader);

/* Takes NULL. Not to be called from a callback. */
/*
 * Whether the fault that stopped it may be one of memory, not of the document: libxml2 before 2.13 does not tell all of
 * those that it has. Reading once more tells; of a document that is at fault the fault will be the same.
 */
bool sfp_xml_reader_is_doubtful(const struct sfp_xml_reader *reader);
void sfp_xml_reader_release(struct sfp_xml_reader *reader);

#endif
