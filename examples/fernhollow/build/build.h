/*
 * Build: what all parts of the program work on, and how a line of the inputs becomes a value of a record.
 * SPDX-License-Identifier: MIT
 *
 * Whoever builds something is given the build, with the record of the inputs that is its turn. A value that is missing
 * or has the wrong form is told of at once, with file and line, and the build has failed from then on: good() and what
 * rests on it say no. So a function may collect its values first and look once.
 */
#ifndef FERNHOLLOW_BUILD_H
#define FERNHOLLOW_BUILD_H

#include "keys.h"
#include "records.h"

#include <suffice.h>

#include <stdbool.h>
#include <stdint.h>

/* Also the number of files with records. */
enum { FILES = 18 };

struct build {
    const char *folder; /* where the inputs are */
    struct records files[FILES];
    struct keys keys;
    suffice_project *project;
    suffice_error *error;
    struct record *moment; /* what is included by now */
    struct record *record; /* whose turn it is */
    bool failed;
};

/* --- the inputs --- */

/* Reads all files. */
bool read_inputs(struct build *build, const char *folder);

/* Whether nothing in the inputs was passed over. */
bool all_used(const struct build *build);

void free_inputs(struct build *build);

/* A file, by its name without ".txt". */
struct records *input(struct build *build, const char *name);

/* Gives every record of a kind that the moment includes and that is not built yet its turn, in the order of the file. A
 * kind that is NULL stands for all. */
bool for_each(struct build *build, const char *file, const char *kind, bool (*work)(struct build *build));

/* Likewise for those that are built. */
bool for_each_done(struct build *build, const char *file, const char *kind, bool (*work)(struct build *build));

/* --- what goes wrong --- */

/* Says that something was expected where the build is in its inputs, and that the build has failed; false. */
bool expected(struct build *build, const char *what);

/* Whether a call of the library went well, and the build so far. */
bool good(struct build *build, suffice_status status);

/* --- keys --- */

/* The key of the record whose turn it is: what it says under its first name. */
const char *own_key(struct build *build);

/* Two keys as one. */
const char *joined(char both[KEY_SIZE], const char *first, const char *second);

/* Remembers that a key stands for a record of the project. */
bool know(struct build *build, const char *kind, const char *key, suffice_id id);

/* The record for which a key stands. There must be one; 0, and the build has failed, if there is none. */
suffice_id known(struct build *build, const char *kind, const char *key);

/* --- values --- */

/* What the record says under a name, or NULL. */
const char *value(struct build *build, const char *name);

/* The same where it must say something; otherwise "", and the build has failed. */
const char *needed(struct build *build, const char *name);

/* What is meant for people who read the inputs, and goes nowhere. */
void for_readers(struct build *build, const char *name);

/* A date such as 2025-03-04, or 2025-03, as the library writes dates; 0 for "-" and for NULL. */
int32_t date_in(struct build *build, const char *text);

/* A time such as 12:30 or 1:02:03 in milliseconds; -1 for NULL. */
int64_t time_in(struct build *build, const char *text);

/* The number of a value of a closed list, by its name in the file; 0 for NULL. */
int32_t choice_in(struct build *build, suffice_field field, const char *text);

/* A whole number; 0 for NULL. */
int64_t number_in(struct build *build, const char *text);

/* The same of what the record says under a name. */
int32_t date_of(struct build *build, const char *name);
int64_t time_of(struct build *build, const char *name);
int32_t choice_of(struct build *build, const char *name, suffice_field field);
suffice_id ref_of(struct build *build, const char *name, const char *kind);

/* The word behind the last space of a value, and what is before it. False if there is no space. */
bool split_last(const char *text, char before[KEY_SIZE], char last[KEY_SIZE]);

/* Noon of a day, as the library counts instants. */
int64_t noon_of(int32_t date);

/* Noon of a day becomes the time at which the library stamps what is made. */
bool set_day(struct build *build, int32_t date);

/* --- fields --- */

/* How a line of the inputs is to be read. */
enum form { TEXT, TEXTS, NUMBER, YES_NO, CHOICE, DATE, TIME, REF, REFS };

/* A name of the inputs, and the field into which it goes. A list of these ends with one that has no name. */
struct field {
    const char *name;
    suffice_field field;
    enum form form;
    const char *kind; /* of a reference: of what kind the key is */
};

/* Sets the fields of a record from what the inputs say under their names. Two lines of TEXT for the same field are
 * put below each other. */
bool set_fields(struct build *build, suffice_id id, const struct field *fields);

/* Adds a reference behind those of a list, unless it is there. */
bool append_ref(struct build *build, suffice_id id, suffice_field field, suffice_id target);

#endif
