/*
 * Failing system: a table of system calls in which call n fails, is cut short or ends the process, counted over all of
 * them, and which knows what is open.
 * SPDX-License-Identifier: MIT
 */
#ifndef TESTS_FAULTS_FAILING_SYSTEM_H
#define TESTS_FAULTS_FAILING_SYSTEM_H

#include "os/os.h"

#include <stdbool.h>
#include <stddef.h>

#define SYSTEM_CALLS(CALL)                                                                                             \
    CALL(open_file)                                                                                                    \
    CALL(make_file)                                                                                                    \
    CALL(read_file)                                                                                                    \
    CALL(write_file)                                                                                                   \
    CALL(look_at)                                                                                                      \
    CALL(set_owner)                                                                                                    \
    CALL(set_mode)                                                                                                     \
    CALL(copy_access)                                                                                                  \
    CALL(sync_file)                                                                                                    \
    CALL(close_file)                                                                                                   \
    CALL(open_folder)                                                                                                  \
    CALL(look_in)                                                                                                      \
    CALL(rename_in)                                                                                                    \
    CALL(remove_in)                                                                                                    \
    CALL(sync_in)                                                                                                      \
    CALL(list)                                                                                                         \
    CALL(close_folder)                                                                                                 \
    CALL(resolve)                                                                                                      \
    CALL(now)                                                                                                          \
    CALL(random_bytes)

enum system_call {
#define CALL(name) SYSTEM_##name,
    SYSTEM_ANY, /* of the calls below */
    SYSTEM_CALLS(CALL)
#undef CALL
        SYSTEM_CALL_COUNT
};

enum system_end { SYSTEM_LIVES, SYSTEM_ENDS_BEFORE, SYSTEM_ENDS_AFTER };

struct system_plan {
    size_t at;   /* the call that fails, counted from 1 over all of them; 0: none, ... */
    int only;    /* but only if it is this one, or SYSTEM_ANY, which is 0, ... */
    bool sticky; /* and all later ones; an interruption comes each second time then, or it would never end, ... */
    int code;    /* and how */
    size_t most; /* bytes read or written at once; 0: as many as there are */
    enum system_end end; /* the process is killed before or after that call instead */
    bool drawn;          /* the clock and the random bytes are the same in each run */
    bool lazy;           /* nothing is brought to the disk, for speed: whether it was asked for is seen all the same */
};

struct system_seen {
    size_t calls;
    size_t failed;
    enum system_call first; /* the first that failed */
    size_t counts[SYSTEM_CALL_COUNT];
    size_t last[SYSTEM_CALL_COUNT]; /* as which call it came last; 0: never */
    size_t failures[SYSTEM_CALL_COUNT];
    int open;     /* handles that were not closed */
    bool strange; /* a handle was closed or used that was not open, or without end */
};

extern struct system_seen system_seen;

/* Puts the table in force, with every count at 0. */
void system_begin(const struct system_plan *plan);
/* Puts the former one back. */
void system_end(void);
const char *system_call_name(enum system_call call);

#endif
