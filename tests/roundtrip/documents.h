/*
 * Documents: whole project files made from the schema alone, as trees that a test changes and writes down.
 * SPDX-License-Identifier: MIT
 *
 * A document holds every kind of record, two in each place and more where the model asks for it, with every field set.
 * The second of two has its references cut, where that may be. What is made for a document lives as long as it does.
 */
#ifndef TESTS_ROUNDTRIP_DOCUMENTS_H
#define TESTS_ROUNDTRIP_DOCUMENTS_H

#include "base/bytes.h"
#include "base/error.h"
#include "record/schema.h"

struct doc_attribute {
    const char *name;
    const char *value;
};

struct doc_node {
    const struct sfp_kind *kind;   /* of a record, or of the record around it */
    const struct sfp_field *field; /* of a field; NULL: a record, or what no field is */
    const char *name;              /* NULL: there is only text, which is written as it is */
    const char *text;              /* of a field */
    const char *tail;              /* written as it is before the end tag */
    struct doc_attribute *attributes;
    size_t attribute_count;
    size_t attribute_capacity;
    struct doc_node *parent;
    struct doc_node **children;
    size_t child_count;
    size_t child_capacity;
    unsigned instance; /* of a record: its number among all of its kind, from 1 */
    int64_t line;      /* on which it was last written, where its start tag ends */
    int64_t end_line;  /* where its end tag was written */
};

struct doc {
    struct doc_node *root;
    struct doc_node **records; /* as they stand in the file */
    size_t record_count;
    size_t record_capacity;
    unsigned instances[SFP_KIND_END];
    struct doc_block *blocks;
};

/* Ways to write that are not canonical. */
enum {
    DOC_SHUFFLED_ATTRIBUTES = 1,
    DOC_SHUFFLED_RECORDS = 2, /* those that nobody orders */
    DOC_SINGLE_QUOTES = 4,
    DOC_LOOSE = 8,      /* other spaces, and no empty-element tags */
    DOC_CDATA = 16,     /* texts as CDATA */
    DOC_NUMBERED = 32,  /* texts and values as character references */
    DOC_CRLF = 64,      /* CR LF for line ends */
    DOC_MARK = 128,     /* a byte order mark */
    DOC_PREFIXED = 256, /* a prefix for our namespace */
    DOC_STYLES = 512
};

/* --- documents.c --- */

/* Memory and numbers that run out are failures of the test. */
struct doc *doc_new(void);
void doc_free(struct doc *doc);
const char *doc_format(struct doc *doc, const char *format, ...) SFP_PRINTF(2, 3);
/* So many times the same. */
const char *doc_repeat(struct doc *doc, const char *text, size_t count);

/* The GUID of a record by its kind and its number among all of the kind. */
const char *doc_guid(struct doc *doc, int32_t kind, unsigned instance);

/* The first record of a kind that has this field, or any (NULL). There is one. */
struct doc_node *doc_record(const struct doc *doc, int32_t kind, const struct sfp_field *field);
/* Its n-th sibling of the same kind, from 0; NULL: there is none. */
struct doc_node *doc_sibling(const struct doc_node *record, size_t index);
/* The n-th element of a field, from 0; NULL: there is none. */
struct doc_node *doc_element(const struct doc_node *record, const struct sfp_field *field, size_t index);
const char *doc_get(const struct doc_node *node, const char *name);
void doc_set(struct doc *doc, struct doc_node *node, const char *name, const char *value);
void doc_unset(struct doc_node *node, const char *name);
/* The value of a field, the first of a list; wherever it is written. NULL: it has none. */
const char *doc_value(const struct doc_node *record, const struct sfp_field *field);
void doc_set_value(struct doc *doc, struct doc_node *record, const struct sfp_field *field, const char *value);
/* The element in which a field is told, or its record. */
struct doc_node *doc_place(struct doc_node *record, const struct sfp_field *field);

struct doc_node *doc_node_new(struct doc *doc, const struct sfp_kind *kind, const char *name);
struct doc_node *doc_raw(struct doc *doc, const char *text);
void doc_insert(struct doc *doc, struct doc_node *parent, size_t index, struct doc_node *child);
void doc_append(struct doc *doc, struct doc_node *parent, struct doc_node *child);
size_t doc_index(const struct doc_node *node);
void doc_remove(struct doc_node *node);

/* True if the model ties the value of this field to other records, so that not all that the schema allows is good. */
bool doc_is_bound(const struct sfp_kind *kind, const struct sfp_field *field);

/* --- upper_values.c --- */

/* The value that the model asks for, or NULL; *left_out tells that the field cannot be set. */
const char *doc_upper_value(struct doc *doc, suffice_field field, const struct doc_node *record, unsigned index,
                            unsigned which, bool *left_out);

/* --- document_text.c --- */

/* Writes a document; lines are noted in its nodes. */
void doc_write(struct doc *doc, unsigned style, struct sfp_bytes *bytes);
/* Writes a file. */
void doc_save(const char *path, const struct sfp_bytes *bytes);

#endif
