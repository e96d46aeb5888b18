/*
 * Violations: for each constraint that the schema lays down, documents that break it, and some that just keep it.
 * SPDX-License-Identifier: MIT
 */
#ifndef TESTS_ROUNDTRIP_VIOLATIONS_H
#define TESTS_ROUNDTRIP_VIOLATIONS_H

#include "documents.h"

#include <suffice/details.h>

enum constraint {
    /* of a kind */
    HAS_GUID,
    GOOD_GUID,
    OWN_GUID,
    KNOWN_ATTRIBUTES,
    KNOWN_ELEMENTS,
    NO_TEXT,
    GOOD_CUT,
    GOOD_VERSION,
    RIGHT_ROOT,
    /* of a field */
    REQUIRED_VALUE,
    NO_EMPTY_VALUE,
    RIGHT_TYPE,
    ABOVE_LOW,
    BELOW_HIGH,
    WITHIN_LIMIT,
    RIGHT_FORM,
    UNIQUE_VALUE,
    TARGET_THERE,
    RIGHT_TARGET,
    TARGET_ONCE,
    LIST_LENGTH,
    ONLY_TEXT, /* no attributes or elements in it; of a reference: no text */
    /* of a field that is an element, and of a kind in another */
    IN_ORDER,
    ONCE,
    KEY_ONCE,
    /* of records together */
    MODEL_RULE,
    CONSTRAINTS
};

/* What XML Schema 1.0 cannot refuse. */
enum beyond { WITHIN, BEYOND_SPACES, BEYOND_KEY, BEYOND_COUNTS, BEYOND_XSI, BEYOND_RULES };

struct violation {
    enum constraint constraint;
    const struct sfp_kind *kind;
    size_t part;           /* 0: the kind itself; then its fields, then the kinds in it */
    const char *what;      /* in a word or two */
    suffice_detail detail; /* SUFFICE_DETAIL_NONE: the document is good */
    enum beyond beyond;
    struct doc *doc;
    const struct doc_node *node; /* whose line is told; NULL: the document is good */
    bool at_end;                 /* the line of its end tag */
};

/* The field that is at fault, or NULL. */
const struct sfp_field *violation_field(const struct violation *violation);
/* Whether a text longer than the field may hold is made: the very longest would take hours. */
bool violation_can_be_too_long(const struct sfp_field *field);
/* The kind of child that is at fault, or NULL. */
const struct sfp_kind *violation_child(const struct violation *violation);

typedef void violation_try(void *user, const struct violation *violation);

/* Why XML Schema 1.0 cannot refuse it; NULL: it can. */
const char *violation_reason(const struct violation *violation);

/* Tells each, one after the other; what is told lives until the call returns. */
void violations_each(violation_try *try, void *user);

/* --- wrong_values.c --- */

/* Values that break the type or the form of a field, or just keep it; each list ends with NULL. */
const char *const *wrong_type_values(const struct sfp_field *field);
const char *const *wrong_form_values(const struct sfp_field *field);
const char *const *good_values(const struct sfp_field *field);
/* A value of the field that XML Schema passes over, though we do not; NULL: there is none. */
const char *spaced_value(const struct sfp_field *field);
/* What is told about a value of the wrong type. */
suffice_detail wrong_type_detail(const struct sfp_field *field);
/* Text of so many code points that has the form of the field; NULL: there is none. */
const char *text_of_length(struct doc *doc, const struct sfp_field *field, size_t length);

#endif
