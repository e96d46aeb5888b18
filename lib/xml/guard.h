/*
 * Guard: walks over a document's markup before libxml2 sees it, so that limits are kept before anything costs time or
 * memory, and alike with every version of libxml2.
 * SPDX-License-Identifier: MIT
 *
 * It finds where tags, comments, instructions and CDATA sections begin and end, and leaves everything else to libxml2.
 * Of a document that is not well-formed it may get a wrong picture; libxml2 stops at the same place or before.
 */
#ifndef SFP_XML_GUARD_H
#define SFP_XML_GUARD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum sfp_xml_guard_state {
    SFP_XML_GUARD_TEXT,
    SFP_XML_GUARD_OPEN, /* behind a < */
    SFP_XML_GUARD_TAG,
    SFP_XML_GUARD_VALUE,
    SFP_XML_GUARD_CLOSE, /* an end tag */
    SFP_XML_GUARD_BANG,  /* behind <! */
    SFP_XML_GUARD_COMMENT,
    SFP_XML_GUARD_CDATA,
    SFP_XML_GUARD_INSTRUCTION
};

enum sfp_xml_guard_fault {
    SFP_XML_GUARD_GOOD,
    SFP_XML_GUARD_DOCTYPE,
    SFP_XML_GUARD_DECLARATION, /* another <! that begins neither a comment nor a CDATA section */
    SFP_XML_GUARD_STRAY,       /* text before or after the outermost element */
    SFP_XML_GUARD_ATTRIBUTES,
    SFP_XML_GUARD_MARKUP
};

struct sfp_xml_guard {
    size_t attribute_limit; /* of a tag */
    size_t markup_limit;    /* bytes of a tag, comment, instruction or CDATA section */
    size_t name_limit;      /* passing it only sets long_names */
    bool long_names;        /* there may be a name longer than the limit: somebody has to measure */
    bool root;              /* the outermost element has begun */
    uint64_t depth;
    /* the rest is its own */
    enum sfp_xml_guard_state state;
    enum sfp_xml_guard_fault fault;
    size_t attributes;
    size_t used;  /* bytes of the markup so far */
    size_t plain; /* bytes of a tag since it began or since the last value */
    char quote;
    char before[2]; /* the last two bytes that were seen of a section, the last one second */
    char bang[8];
    size_t bang_size;
};

/* Walks on; returns how many bytes are good, which is fewer than size when there is a fault. */
size_t sfp_xml_guard_walk(struct sfp_xml_guard *guard, const char *bytes, size_t size);
/* Tells where the document would end if it ended here, for a message: "inside a tag"; NULL if it may end here. */
const char *sfp_xml_guard_missing(const struct sfp_xml_guard *guard);

#endif
