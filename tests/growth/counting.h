/*
 * Counting: what a stretch of work costs: instructions under callgrind, and memory by a table of functions of our own.
 * SPDX-License-Identifier: MIT
 */
#ifndef TESTS_GROWTH_COUNTING_H
#define TESTS_GROWTH_COUNTING_H

#include <stdbool.h>
#include <stdint.h>

struct costs {
    uint64_t instructions; /* or blocks of them; 0 unless they are counted */
    uint64_t calls;        /* for memory, ours and libxml2's; 0 while instructions are counted */
    uint64_t total;        /* bytes that were asked for */
    uint64_t peak;         /* bytes held at once, beyond what was held before */
};

/*
 * Before anything else. Where `out` is not NULL, instructions are counted: the program runs under
 * `valgrind --tool=callgrind --collect-atstart=no --dump-line=no
 * --callgrind-out-file=OUT`; else memory.
 */
void counting_install(const char *out);
/* Whether this program can count instructions: it was built with valgrind's headers and runs under valgrind. */
bool counting_instructions(void);
/* Whether it was built to count blocks: what runs without a jump in or out. */
bool counting_blocks(void);
/* From here on the same random bytes come as after the last call of this: nothing that is counted hangs on chance. */
void counting_start_again(void);
void counting_begin(void);
void counting_end(struct costs *costs);
/* What a function, with all that it called, took of the instructions that were counted last. */
uint64_t counting_of(const char *function);

#endif
