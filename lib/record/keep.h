/*
 * Keep: writes down elements and comments that are not ours, so that they can be given back.
 * SPDX-License-Identifier: MIT
 */
#ifndef SFP_RECORD_KEEP_H
#define SFP_RECORD_KEEP_H

#include "base/bytes.h"
#include "record/kept.h"
#include "xml/reader.h"

/* A prefix that has been bound within what is being written down. */
struct sfp_binding {
    const char *prefix; /* NULL: the default namespace */
    const char *space;  /* NULL: none */
    size_t depth;
};

struct sfp_kept_name {
    const char *prefix; /* NULL: none */
    const char *local;
};

struct sfp_keeper {
    struct sfp_bytes bytes;
    struct sfp_kept_name names[SFP_XML_MOST_DEPTH]; /* of the elements open in it */
    size_t depth;                                   /* elements open in it */
    bool tag_open; /* the last start tag has not been closed yet, for nothing may come in it */
    bool newer;
    struct sfp_binding *bindings;
    size_t binding_count;
    size_t binding_capacity;
};

/* Each returns false when memory cannot be had. Names must live until the outermost element ends. */
bool sfp_keep_start(struct sfp_keeper *keeper, const struct sfp_xml_element *element);
bool sfp_keep_text(struct sfp_keeper *keeper, const char *text, size_t size);
bool sfp_keep_comment(struct sfp_keeper *keeper, const char *text, size_t size);
bool sfp_keep_instruction(struct sfp_keeper *keeper, const char *target, const char *data);
bool sfp_keep_end(struct sfp_keeper *keeper);
/* An attribute, or the declaration of a namespace, as it is to stand in a start tag, behind a space. */
bool sfp_keep_attribute(struct sfp_bytes *bytes, const char *prefix, const char *local, const char *value, size_t size);
bool sfp_keep_declaration(struct sfp_bytes *bytes, const char *prefix, const char *space);
void sfp_keeper_clear(struct sfp_keeper *keeper);
void sfp_keeper_release(struct sfp_keeper *keeper);

#endif
