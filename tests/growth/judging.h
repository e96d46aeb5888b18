/*
 * Judging: whether what was measured at n, 2n, 4n and 8n grows as it may.
 * SPDX-License-Identifier: MIT
 *
 * What is judged is how much more the last doubling adds than the one before it: twice as much where work grows with n,
 * four times as much where it grows with the square. So what is the same at every size does not hide anything.
 */
#ifndef TESTS_GROWTH_JUDGING_H
#define TESTS_GROWTH_JUDGING_H

#include "counting.h"
#include "rows.h"

#include <stdio.h>

enum { GROWTH_SIZES = 4 };

struct measure {
    struct costs costs;
    uint64_t output; /* what the call gave */
    bool failed;
};

struct verdict {
    double ratio; /* the worst of those that were judged; 0: there was too little to judge */
    double bound;
    const char *what; /* was judged so */
    bool good;
};

struct tally {
    size_t rows;
    size_t bad;
    size_t judged[ORDERS];
    double worst[ORDERS];
};

void judge(const struct measure *measures, enum order order, bool instructions, struct verdict *verdict);
/* A line for people, into the table where there is one; what is bad is printed too. */
void tell(FILE *table, const char *shape, size_t n, const char *call, enum order order, const struct measure *measures,
          const struct verdict *verdict, struct tally *tally);
/* Prints the sum; false when something was bad. */
bool tell_tally(const struct tally *tally);

#endif
