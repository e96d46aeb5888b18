/*
 * Running: scenarios in which memory fails, one allocation after the other, and what each of them must keep.
 * SPDX-License-Identifier: MIT
 */
#ifndef TESTS_FAULTS_RUNNING_H
#define TESTS_FAULTS_RUNNING_H

#include "memory.h"
#include "prepared.h"
#include "watch.h"
#include "words.h"

/* --- what is run --- */

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
    suffice_status (*first)(struct stage *stage); /* while there is memory; NULL: nothing */
    suffice_status (*act)(struct stage *stage);
    int flags;
};

/* A file of scenarios; suites.def lists them. */
struct suite {
    const char *name;
    const struct scenario *scenarios;
    size_t count;
    suffice_buffer *(*prepare)(suffice_error *error); /* the project on which all of them begin, as bytes */
    void (*finish)(void);                             /* NULL: nothing is to be cleared */
};

/* --- how it is run --- */

/* Each source alone, then all together; each with one call that fails, then with all that come after it as well. */
enum { KIND_TOGETHER = MEMORY_COUNT, KIND_COUNT = MEMORY_COUNT + 1 };

struct point {
    int kind;
    bool on;
    size_t fail_at;
};

const char *kind_title(int kind);

/* How much of one call in a scenario was proven. */
struct mark {
    size_t hit;    /* allocations that were refused while it was under way, each in a run of its own */
    bool first;    /* the first of them was among these */
    bool last;     /* so was the last that it asks for */
    size_t beyond; /* allocations in a run in which it succeeded, with the fault still to come; SIZE_MAX: none yet */
};

struct trial {
    const struct scenario *scenario;
    const suffice_buffer *prepared;
    suffice_error *error;
    size_t asked[KIND_COUNT]; /* of the call when nothing fails; 0 where a kind would repeat another */
    int widest;               /* the kind in which all that is asked for fails */
    struct watched_calls calls;
    struct mark *marks; /* one for each of them */
    struct watched_calls now;
    suffice_buffer *after; /* the project when nothing fails */
    size_t undos, redos;
    char *answer;
    struct words words;
    size_t failed, survived; /* runs in which memory was refused: that told so, that had the full right answer */
    size_t refused;          /* calls for memory */
};

/* The call when nothing fails, by which all other runs are measured. */
void trial_begin(struct trial *trial, const struct scenario *scenario, const suffice_buffer *prepared,
                 suffice_error *error);
/* Runs the scenario with memory failing at this point; false when no call for memory came so far. */
bool trial_run(struct trial *trial, const struct point *point);
/* Tells the watch what the runs have proven: of calls of which every point was run, or of which a sample was. */
void trial_credit(const struct trial *trial, bool every_point);
void trial_end(struct trial *trial);

#endif
