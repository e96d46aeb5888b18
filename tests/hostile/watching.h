/*
 * Watching: how much memory is in use, and which files are opened, while hostile input is read.
 * SPDX-License-Identifier: MIT
 */
#ifndef TESTS_HOSTILE_WATCHING_H
#define TESTS_HOSTILE_WATCHING_H

#include <stdbool.h>
#include <stddef.h>

/* Puts counting in the place of the library's memory, libxml2's, and the system calls; before anything uses them. */
void watch_begin(void);
/* The bytes in use now. */
size_t watch_used(void);
/* Counts anew from what is in use now. */
void watch_mark(void);
/* The most bytes in use since the mark, above those at the mark. */
size_t watch_peak(void);
/* Names the one file that may be opened from now on; NULL: none. */
void watch_allow(const char *path);
/* How often it was opened since, and how often another file or folder was. */
size_t watch_opened(void);
size_t watch_trespassed(void);

#endif
