/*
 * Wrapped: the system's own functions, as lib/os/posix.c calls them, failing with a number of the system's. The linker
 * leads those calls here (--wrap).
 * SPDX-License-Identifier: MIT
 */
#ifndef TESTS_FAULTS_WRAPPED_H
#define TESTS_FAULTS_WRAPPED_H

#include <stdbool.h>
#include <stddef.h>

/* What is called, and for what. */
#define WRAPPED_CALLS(CALL)                                                                                            \
    CALL(open_file)                                                                                                    \
    CALL(open_folder)                                                                                                  \
    CALL(open_new)                                                                                                     \
    CALL(open_access) /* the old file, for its access list */                                                          \
    CALL(read)                                                                                                         \
    CALL(write)                                                                                                        \
    CALL(fstat)                                                                                                        \
    CALL(fstatat)                                                                                                      \
    CALL(fchown)                                                                                                       \
    CALL(fchmod)                                                                                                       \
    CALL(fgetxattr)                                                                                                    \
    CALL(fsetxattr)                                                                                                    \
    CALL(fremovexattr)                                                                                                 \
    CALL(flistxattr)                                                                                                   \
    CALL(fsync)                                                                                                        \
    CALL(fsync_folder)                                                                                                 \
    CALL(close)                                                                                                        \
    CALL(close_new)                                                                                                    \
    CALL(rename)                                                                                                       \
    CALL(rename_new) /* unless the name is taken */                                                                    \
    CALL(unlinkat)                                                                                                     \
    CALL(fdopendir)                                                                                                    \
    CALL(readdir)                                                                                                      \
    CALL(closedir)                                                                                                     \
    CALL(realpath)                                                                                                     \
    CALL(clock_gettime)                                                                                                \
    CALL(getrandom)

enum wrapped_call {
#define CALL(name) WRAPPED_##name,
    WRAPPED_CALLS(CALL)
#undef CALL
        WRAPPED_COUNT
};

struct wrapped_plan {
    size_t at;   /* the call that fails, counted from 1; 0: none, ... */
    bool sticky; /* and all later ones; an interruption comes each second time then, ... */
    int number;  /* and how */
    size_t most; /* bytes read, written or drawn at once; 0: as many as there are */
    bool lazy;   /* nothing is brought to the disk */
};

struct wrapped_seen {
    size_t calls;
    size_t failed;
    enum wrapped_call first; /* the first that failed */
    size_t counts[WRAPPED_COUNT];
    size_t failures[WRAPPED_COUNT];
};

extern struct wrapped_seen wrapped_seen;

void wrapped_begin(const struct wrapped_plan *plan);
void wrapped_end(void);
const char *wrapped_name(enum wrapped_call call);

#endif
