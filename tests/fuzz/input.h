/*
 * Input: the bytes that a fuzzer gives, taken from the front; behind the last all are zero.
 * SPDX-License-Identifier: MIT
 */
#ifndef TESTS_FUZZ_INPUT_H
#define TESTS_FUZZ_INPUT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

struct input {
    const uint8_t *at;
    size_t left;
};

/* The only way out that a fuzzer sees; it says what was not so. */
#define must(good) ((good) ? (void)0 : input_fail(#good, __FILE__, __LINE__))

static inline void input_fail(const char *what, const char *file, int line)
{
    fprintf(stderr, "%s:%d: must be, and is not: %s\n", file, line, what);
    abort();
}

static inline uint8_t input_byte(struct input *input)
{
    if (input->left == 0)
        return 0;
    input->left--;
    return *input->at++;
}

/* A number of so many bytes. */
static inline uint64_t input_number(struct input *input, unsigned bytes)
{
    uint64_t number = 0;
    for (unsigned i = 0; i < bytes; i++)
        number = number << 8 | input_byte(input);
    return number;
}

/* From 0 to n - 1, or 0 if n is 0. */
static inline size_t input_below(struct input *input, size_t n)
{
    return n < 2 ? 0 : (size_t)(input_number(input, n > 256 ? 2 : 1) % n);
}

#endif
