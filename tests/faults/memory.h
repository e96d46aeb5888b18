/*
 * Memory that fails: every source of memory that the library draws from, counted, and refused when a test says so.
 * SPDX-License-Identifier: MIT
 */
#ifndef TESTS_FAULTS_MEMORY_H
#define TESTS_FAULTS_MEMORY_H

#include <stdbool.h>
#include <stddef.h>

/*
 * The sources. A further one (of a library that we come to use) is a line here, and in memory.c a function that puts
 * allocators into its hook: those named after the source, which that file makes.
 */
#define MEMORY_SOURCES(SOURCE)                                                                                         \
    SOURCE(OURS, ours, "ours")                                                                                         \
    SOURCE(LIBXML2, libxml2, "libxml2's")

enum memory_source {
#define SOURCE(NAME, name, title) MEMORY_##NAME,
    MEMORY_SOURCES(SOURCE)
#undef SOURCE
        MEMORY_COUNT
};

enum { MEMORY_ALL = (1 << MEMORY_COUNT) - 1 };

struct memory {
    size_t blocks[MEMORY_COUNT]; /* that are there */
    size_t asked[MEMORY_COUNT];  /* calls since memory_begin() */
    size_t calls;                /* those of them that go to sources which may fail */
    size_t refused;              /* those of them that failed */
    unsigned sources;            /* that may fail, a bit each */
    size_t fail_at;              /* this call fails, counted from 1; 0: none */
    bool fail_on;                /* so do all after it */
    unsigned chance;
};

extern struct memory memory;

/*
 * Puts the failing allocators in, for good: before anything else is done. False when a hook does not take them. By
 * `chance` libraries hash that would take a number from the system.
 */
bool memory_install(unsigned chance);
/* From here on this call to these sources fails, alone or with all later ones. */
void memory_begin(unsigned sources, size_t fail_at, bool fail_on);
/* No call fails any more. */
void memory_end(void);
/* Calls to all sources since memory_begin(). */
size_t memory_asked(void);
/* Whether not a single call is granted. */
bool memory_is_gone(void);

#endif
