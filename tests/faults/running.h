/*
 * Running: scenarios in which memory fails, one allocation after the other, and what each of them must keep.
 * SPDX-License-Identifier: MIT
 */
#ifndef TESTS_FAULTS_RUNNING_H
#define TESTS_FAULTS_RUNNING_H

#include "prepared.h"

enum {
    STEP = 1,   /* it makes a step */
    GUIDED = 2, /* its answer has GUIDs that cannot be told beforehand */
    FREE = 4,   /* it asks for no memory at all */
    SILENT = 8, /* it has no suffice_error to tell by */
    MOVES = 16, /* it goes a step back or forth */
    ENDS = 32   /* it changes something and ends history */
};

struct scenario {
    const char *name;
    const char *covers;                           /* the functions that are under test, with a space between them */
    suffice_status (*first)(struct stage *stage); /* while there is memory; NULL: nothing */
    suffice_status (*act)(struct stage *stage);
    int flags;
};

struct suite {
    const char *name;
    const struct scenario *scenarios;
    size_t count;
    suffice_buffer *(*prepare)(suffice_error *error); /* the project on which all of them begin, as bytes */
    void (*finish)(void);                             /* NULL: nothing is to be cleared */
};

/*
 * The program: runs every scenario with each allocation failing, alone and with all later ones; with --list it names
 * the functions that its scenarios cover, one a line, and runs nothing.
 */
int run_suite(const struct suite *suite, int count, char **arguments);

#endif
