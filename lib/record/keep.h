/*
 * Keep: writes down elements and comments that are not ours, so that they can be given back.
 * SPDX-License-Identifier: MIT
 */
#ifndef SFP_RECORD_KEEP_H
#define SFP_RECORD_KEEP_H

#include "base/bytes.h"
#include "record/kept.h"
#include "xml/reader.h"
#include "xml/writer.h"

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
    struct sfp_xml_writer *writer; /* into `bytes` */
    struct sfp_bytes bytes;
    struct sfp_kept_name names[SFP_XML_MOST_DEPTH]; /* of the elements open in it */
    size_t depth;                                   /* how many they are */
    bool tag_open; /* the last start tag has not been closed yet, for nothing may come in it */
    bool newer;
    uint32_t stage; /* of what is newer: its place among what we know */
    bool known;     /* of what is newer: a value of a field that we know */
    bool failed;    /* memory could not be had */
    struct sfp_binding *bindings;
    size_t binding_count;
    size_t binding_capacity;
};

/* Makes ready for something new; false when memory cannot be had. */
bool sfp_keeper_begin(struct sfp_keeper *keeper);
/* Whether all of it is in `bytes` now. */
bool sfp_keeper_finish(struct sfp_keeper *keeper);
void sfp_keeper_release(struct sfp_keeper *keeper);

/* In between. Names must live until the outermost element ends. */
void sfp_keep_start(struct sfp_keeper *keeper, const struct sfp_xml_element *element);
void sfp_keep_text(struct sfp_keeper *keeper, const char *text, size_t size);
void sfp_keep_comment(struct sfp_keeper *keeper, const char *text, size_t size);
void sfp_keep_instruction(struct sfp_keeper *keeper, const char *target, const char *data);
void sfp_keep_end(struct sfp_keeper *keeper);
/* An attribute, or the declaration of a namespace, as it is to stand in a start tag, behind a space. */
void sfp_keep_attribute(struct sfp_keeper *keeper, const char *prefix, const char *local, const char *value,
                        size_t size);
void sfp_keep_declaration(struct sfp_keeper *keeper, const char *prefix, const char *space);

#endif
