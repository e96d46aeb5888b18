/*
 * Desk: a folder of its own with project files in it, for tests of what calls do to files when the system fails.
 * SPDX-License-Identifier: MIT
 */
#ifndef TESTS_FAULTS_DESK_H
#define TESTS_FAULTS_DESK_H

#include <suffice/buffer.h>
#include <suffice/project.h>

#include <stdbool.h>
#include <stddef.h>

/* Makes the folder and goes there; all paths below are within it. */
void desk_open(void);
/* Empties and removes it. */
void desk_close(void);
/* Removes all that is in it. */
void desk_clear(void);

/* What there is to know of the two states that a file may be in: a project before a change and after it. */
struct desk_states {
    suffice_buffer *before;
    suffice_buffer *after;
};

extern struct desk_states desk;

/* Makes both states, in which every text is the project's own words. */
void desk_prepare(suffice_error *error);
void desk_release(void);
/* Opens the file and makes the change, with GUIDs and time that are the same each time. */
suffice_project *desk_changed(const char *path, suffice_error *error);

/* Writes a file past the library, with this mode. */
void desk_put(const char *path, const suffice_buffer *bytes, unsigned int mode);
void desk_put_text(const char *path, const char *text);
/* Gives a file a note and an access list that lets user 12345 read; false where the disk has no such things. */
bool desk_put_access(const char *path);
/* Whether it has both. */
bool desk_has_access(const char *path);
/* Whether a file holds exactly these bytes. */
bool desk_holds(const char *path, const suffice_buffer *bytes);
bool desk_is_there(const char *path);
unsigned int desk_mode(const char *path);
/* How many names there are. */
size_t desk_names(void);
/*
 * How many temporary files of this file there are, named as documented, .NAME.XXXXXXXX.suffice-tmp, and the name of
 * one.
 */
size_t desk_leftovers(const char *file, char name[300]);
/* Makes a file seem to have been written so many seconds ago. */
void desk_age(const char *path, long seconds);
/* How many files the process has open. */
size_t desk_open_files(void);
/* Whether the text holds a word of the project. */
bool desk_tells(const char *text);

#endif
