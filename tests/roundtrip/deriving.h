/*
 * Deriving: what the files that derive violations share: a document is begun, broken, and told of.
 * SPDX-License-Identifier: MIT
 */
#ifndef TESTS_ROUNDTRIP_DERIVING_H
#define TESTS_ROUNDTRIP_DERIVING_H

#include "violations.h"

struct deriving {
    violation_try *try;
    void *user;
    const struct sfp_kind *kind;
    size_t part;
    const struct sfp_field *field; /* that the part is, or NULL */
    struct doc *doc;
    struct doc_node *record; /* the first that has the field */
    struct doc_node
        *place; /* where the field is told; of a kind in the record: the first of that kind; or the record */
};

/* The field, or the kind of child, that a part of a kind is; or NULL. */
const struct sfp_field *deriving_field(const struct sfp_kind *kind, size_t part);
const struct sfp_kind *deriving_child(const struct sfp_kind *kind, size_t part);

/* Makes a new document, and finds what is to be broken in it. */
void deriving_begin(struct deriving *deriving);
/* Tells of the document, and ends it. The node is the one whose line is told. */
void deriving_tell(struct deriving *deriving, enum constraint constraint, const char *what, suffice_detail detail,
                   const struct doc_node *node);
void deriving_tell_good(struct deriving *deriving, enum constraint constraint, const char *what);
void deriving_tell_beyond(struct deriving *deriving, enum constraint constraint, const char *what,
                          suffice_detail detail, const struct doc_node *node, enum beyond beyond);

/* --- violations_of_kinds.c --- */

void derive_kind(struct deriving *deriving, const struct sfp_kind *kind);
/* Of an element, or of a kind of child. */
void derive_order(struct deriving *deriving);
void derive_once(struct deriving *deriving);
/* Of a kind of child that has a natural key. */
void derive_key(struct deriving *deriving);

#endif
