/*
 * Making: inputs that mean harm, each a project file that is good but for one thing.
 * SPDX-License-Identifier: MIT
 *
 * A kind of input has a name, an area, and a function that makes its variants. What a project says elsewhere is good,
 * so that the harm meets our own code and not only the first lines of the XML layer.
 */
#ifndef TESTS_HOSTILE_MAKING_H
#define TESTS_HOSTILE_MAKING_H

#include <suffice/details.h>
#include <suffice/types.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct input {
    char *bytes;
    size_t size;
    size_t capacity;
    suffice_status status; /* with which reading ends */
    suffice_detail detail;
    int64_t line; /* on which the fault is told; 0: that is not asked */
};

typedef void make_input(struct input *input, unsigned variant);

struct kind {
    const char *area;
    const char *name;
    make_input *make;
    unsigned variants;
    suffice_status status; /* of all variants, unless making one says otherwise */
    suffice_detail detail;
    bool slow; /* made only when all are asked for */
};

struct kinds {
    const struct kind *kinds;
    size_t count;
};

extern const struct kinds entity_kinds;
extern const struct kinds outside_kinds;
extern const struct kinds encoding_kinds;
extern const struct kinds size_kinds;
extern const struct kinds form_kinds;
extern const struct kinds record_kinds;

#define GOOD SUFFICE_OK, SUFFICE_DETAIL_NONE
#define BAD(detail) SUFFICE_ERROR_FORMAT, SUFFICE_DETAIL_##detail
#define PAST(detail) SUFFICE_ERROR_LIMIT, SUFFICE_DETAIL_##detail

#define COUNT_OF(array) (sizeof(array) / sizeof *(array))

/* A file that no input may open, and what it says. */
extern const char *canary_path;
#define CANARY "the canary sang in the vault"

/* Where in a project something is put. */
enum place {
    IN_NAME,       /* the value of an attribute of ours */
    IN_FIELD,      /* a field of a record */
    IN_TEXT,       /* the long text of a source */
    IN_KEPT,       /* the text of another tool's element */
    IN_KEPT_VALUE, /* the value of another tool's attribute */
    PLACES
};

void release_input(struct input *input);
void put_sized(struct input *input, const char *bytes, size_t size);
void put(struct input *input, const char *text);
void put_times(struct input *input, const char *text, size_t count);
void put_number(struct input *input, unsigned long long number);
/* Text in which $c stands for the canary's path and $n for a number. */
void put_with(struct input *input, const char *text, unsigned long long number);
/* The GUID of this number. */
void put_guid(struct input *input, unsigned number);
/* The line that is being written, from 1. */
int64_t here(const struct input *input);
void expect(struct input *input, suffice_status status, suffice_detail detail);

/* The XML declaration and the start of a project, with what stands between them; then records are to come. */
void begin_project(struct input *input, const char *before);
void end_project(struct input *input);
/* The start tag of a record that has a GUID of this number, up to what else it says: "<code guid="..."". */
void begin_record(struct input *input, const char *name, unsigned number);
/* A whole project with something in a place; the line of the fault is taken to be there. */
void put_project(struct input *input, const char *before, enum place place, const char *bytes, size_t size);
/* A whole project with elements in it, as they stand. */
void put_records(struct input *input, const char *records);

#endif
