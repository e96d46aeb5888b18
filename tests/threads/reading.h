/*
 * Reading: everything that can be asked of a project, told as one number.
 * SPDX-License-Identifier: MIT
 */
#ifndef TESTS_THREADS_READING_H
#define TESTS_THREADS_READING_H

#include <suffice.h>

/* What a thread is to remember: cmocka's assertions may fail only in the first thread. */
struct reading {
    uint64_t digest;
    size_t records;
    int failed_line; /* of the first call that failed though it must not; 0: none */
};

/* Fields by every accessor, lists, long text, queries, tables, traces, checks, what each audience sees, the bytes. */
struct reading read_all(const suffice_project *project);

#endif
