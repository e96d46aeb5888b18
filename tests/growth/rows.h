/*
 * Rows: what is measured, and how it may grow.
 * SPDX-License-Identifier: MIT
 */
#ifndef TESTS_GROWTH_ROWS_H
#define TESTS_GROWTH_ROWS_H

#include "plot.h"

enum order { CONSTANT, LINEAR, SORTED, OUTPUT, ORDERS };
enum sort {
    PUT,     /* one after the other on one plot */
    READS,   /* changes nothing */
    CHANGES, /* on a plot of its own */
    EACH,    /* n times, on a plot of its own */
    STATUS,
    VALUE
};

struct row {
    const char *shape; /* NULL: all */
    enum sort sort;
    enum order order;
    const char *call; /* as it is written */
    suffice_status (*act)(struct plot *p, size_t i);
};

/* Those of rows.def, everywhere.def and steady.def; the one behind the last has no call. */
extern const struct row rows[];
extern const struct row everywhere[];
extern const struct row steady[];

#endif
