/*
 * Quiet: from setup to teardown, what is printed goes to a file; where there is any, the test has failed.
 * SPDX-License-Identifier: MIT
 */
#ifndef TESTS_EMBEDDING_QUIET_H
#define TESTS_EMBEDDING_QUIET_H

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdbool.h>
#include <stdio.h>
#include <unistd.h>

static FILE *quiet_file;
static int quiet_streams[2] = {-1, -1}; /* where standard output and error led before */

static inline void quiet_begin(void)
{
    fflush(NULL);
    quiet_file = tmpfile();
    assert_non_null(quiet_file);
    for (int i = 0; i < 2; i++) {
        quiet_streams[i] = dup(i + 1);
        assert_true(quiet_streams[i] >= 0 && dup2(fileno(quiet_file), i + 1) == i + 1);
    }
}

/* How much was printed meanwhile; it is shown now. */
static inline int quiet_end(void)
{
    int printed = 0;
    if (quiet_file == NULL)
        return 0;
    fflush(NULL);
    for (int i = 0; i < 2; i++) {
        dup2(quiet_streams[i], i + 1);
        close(quiet_streams[i]);
    }
    rewind(quiet_file);
    for (int byte = getc(quiet_file); byte != EOF; byte = getc(quiet_file), printed++)
        putc(byte, stderr);
    fclose(quiet_file);
    quiet_file = NULL;
    return printed;
}

static inline int quiet_setup(void **state)
{
    (void)state;
    quiet_begin();
    return 0;
}

/* A failed test's own message counts as printed, which does not matter any more. */
static inline int quiet_teardown(void **state)
{
    (void)state;
    return quiet_end() == 0 ? 0 : -1;
}

#endif
