/*
 * Shapes: the axes along which a project can grow, each a function that grows n of something.
 * SPDX-License-Identifier: MIT
 */
#ifndef TESTS_GROWTH_SHAPES_H
#define TESTS_GROWTH_SHAPES_H

#include "plot.h"

#define SHAPE(name, n, sentence) grows grow_##name;
#include "shapes.def"
#undef SHAPE

struct shape {
    const char *name;
    size_t n; /* the smallest size at which instructions are counted; the others are 2n, 4n and 8n */
    const char *sentence;
    grows *grow;
};

#endif
