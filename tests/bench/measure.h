/*
 * Measure: what the benchmarks share.
 * SPDX-License-Identifier: MIT
 */
#ifndef TESTS_BENCH_MEASURE_H
#define TESTS_BENCH_MEASURE_H

/* Seconds, from some moment on. */
double now(void);
/* The middle one of values, which are put in order. */
double median(double *values, int count);

#endif
