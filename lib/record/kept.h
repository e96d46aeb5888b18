/*
 * Kept: what lies beside a record's fields: content of other namespaces and comments, what a newer minor version wrote,
 * and the labels of references that were cut when the record was carried here.
 * SPDX-License-Identifier: MIT
 */
#ifndef SFP_RECORD_KEPT_H
#define SFP_RECORD_KEPT_H

#include "base/map.h"
#include "record/schema.h"

enum sfp_kept_type {
    SFP_KEPT_ATTRIBUTE, /* name="value" as it stands in a start tag, escaped */
    SFP_KEPT_CUT,       /* a reference that was cut: field, GUID of the target, label */
    SFP_KEPT_CONTENT    /* an element or a comment, whole */
};

struct sfp_kept_entry {
    enum sfp_kept_type type;
    bool newer;           /* in our namespace, but not known to us */
    struct sfp_guid guid; /* of the target of a cut reference */
    uint8_t field;        /* number of the cut field */
    uint32_t stage;       /* of newer content: how many fields and kinds of children stand before it */
    bool known;           /* of newer content: a value of a field that we know, which stands with the field's others */
    char *text;           /* the attribute, the label or the content; no NUL */
    size_t size;
};

struct sfp_kept {
    sfp_slot slot;
    struct sfp_kept_entry *entries;
    size_t count;
    size_t capacity;
};

struct sfp_kept_table {
    struct sfp_map index; /* slot to place in `rows` plus one */
    struct sfp_kept *rows;
    size_t count;
    size_t capacity;
    size_t bytes; /* of all texts */
};

/* Adds an entry to what is kept for a row, copying the text; false when memory cannot be had. */
bool sfp_kept_add(struct sfp_kept_table *table, sfp_slot slot, const struct sfp_kept_entry *entry);
/* What is kept for a row, or NULL. */
const struct sfp_kept *sfp_kept_of(const struct sfp_kept_table *table, sfp_slot slot);
/* Overwrites and frees one entry of what is kept for a row; those behind it move up. */
void sfp_kept_remove(struct sfp_kept_table *table, sfp_slot slot, size_t index);
/* Overwrites and frees what is kept for a row. */
void sfp_kept_drop(struct sfp_kept_table *table, sfp_slot slot);
void sfp_kept_release(struct sfp_kept_table *table);

#endif
