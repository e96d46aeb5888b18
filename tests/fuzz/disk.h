/*
 * Disk: one folder in memory in the place of the system, where time stands still and random bytes are always the same.
 * SPDX-License-Identifier: MIT
 */
#ifndef TESTS_FUZZ_DISK_H
#define TESTS_FUZZ_DISK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Puts the disk in the place of the system. It is empty, but for files that are put there. */
void disk_begin(void);
/* Puts a file there. */
void disk_put(const char *name, const void *bytes, size_t size);
/* From here on call n fails, counted from 1, with this code; 0: none. */
void disk_fail(size_t n, int code);
/* Whether one failed since then. */
bool disk_has_failed(void);
/* Handles that nobody closed. */
size_t disk_open_count(void);
/* Files whose name ends so. */
size_t disk_count(const char *end);
/* Forgets the files and puts the system back. */
void disk_end(void);

#endif
