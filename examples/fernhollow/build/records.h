/*
 * Records: files of records, each a block of lines `name: value`. The format is described in ../README.md.
 * SPDX-License-Identifier: MIT
 */
#ifndef FERNHOLLOW_RECORDS_H
#define FERNHOLLOW_RECORDS_H

#include <stdbool.h>
#include <stddef.h>

/* One name of a record with what it says. */
struct entry {
    const char *name;
    const char *value;
    size_t line;
    bool used; /* somebody asked for it */
};

/* A block of entries. The first says what kind of record it is. */
struct record {
    const char *path;
    struct entry *entries;
    size_t count;
    size_t looked; /* the entry that was asked for last: what goes wrong now is about it */
    bool done;
};

/* A file. All text lies in one piece, all entries in one array, and the records are stretches of that. */
struct records {
    char *path;
    char *text;
    struct entry *entries;
    size_t entry_count;
    struct record *records;
    size_t count;
};

/* A whole file as text with a NUL behind it, to be freed; NULL, and a message, if it cannot be read. */
char *read_file(const char *path, size_t *size);

/* A path below a folder, to be freed; NULL if memory cannot be had. */
char *path_in(const char *folder, const char *name);

/* Reads a file of a folder. False, and a message, if it cannot be read or does not have the form. */
bool records_read(struct records *records, const char *folder, const char *name);

void records_free(struct records *records);

/* Whether all that the file says was asked for; otherwise false, and a message about each name that was not. */
bool records_all_used(const struct records *records);

bool record_is(const struct record *record, const char *kind);

/* What a record says under a name that comes once in it; NULL if it says nothing. */
const char *record_value(struct record *record, const char *name);

/* What it says under a name that may come often: begin with *place 0, and ask until it gives NULL. */
const char *record_next(struct record *record, const char *name, size_t *place);

#endif
