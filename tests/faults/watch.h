/*
 * Watch: what each public function asked of memory and how it ended, noted while the scenarios run. The calls come
 * from watched.c, which a generator makes from the public headers.
 * SPDX-License-Identifier: MIT
 */
#ifndef TESTS_FAULTS_WATCH_H
#define TESTS_FAULTS_WATCH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

/* The names of the public functions, in watched.c; NULL is last. */
extern const char *const watched_names[];

/* Another count to be noted with each call; NULL: none. */
extern size_t (*watch_also)(void);

/* A call is under way from the one to the other; `good` tells whether it returned what it does when it succeeds. */
void watch_enter(size_t function);
void watch_leave(size_t function, bool good);

/* One call between watch_begin() and watch_end(). */
struct watched_call {
    size_t function;
    size_t before; /* calls to all sources of memory, since the beginning, before this one */
    size_t asked;  /* in it */
    size_t refused;
    size_t also; /* by how much the other count grew */
    bool good;
};

struct watched_calls {
    struct watched_call *items;
    size_t count;
    size_t capacity;
};

/* From here on calls are put into the list, which is emptied first. */
void watch_begin(struct watched_calls *calls);
void watch_end(void);

/* Every allocation of a call of this function was refused in turn in this scenario, and beyond them it succeeded. */
void watch_credit(size_t function, const char *scenario);
/* Writes what is known of each function, a line each, for tests/faults/covered. */
void watch_report(FILE *file);

#endif
