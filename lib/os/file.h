/*
 * File: streamed reading, atomic durable saving, the clock and random bytes, the same on every system.
 * SPDX-License-Identifier: MIT
 */
#ifndef SFP_OS_FILE_H
#define SFP_OS_FILE_H

#include "base/error.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* What a file was when we looked: enough to see later that somebody has changed or replaced it. */
struct sfp_stamp {
    bool known; /* false: we never looked */
    uint64_t device;
    uint64_t node;
    uint64_t size;
    int64_t changed; /* nanoseconds since 1970, UTC */
};

/* True if both are known and the same. */
bool sfp_stamp_equal(const struct sfp_stamp *a, const struct sfp_stamp *b);

/* A file being read. One that is all zero is closed. */
struct sfp_file {
    bool open;
    intptr_t handle;
    struct sfp_stamp stamp; /* taken when it was opened */
    char path[SFP_PATH_SIZE];
};

/* Opens a regular file (anything else: NOT_A_FILE, without waiting for a pipe); on failure `file` is closed. */
suffice_status sfp_file_open(const char *path, struct sfp_file *file, suffice_error *error);
/* Reads up to `size` (at least 1) bytes; fewer mean nothing, 0 only the end. */
suffice_status sfp_file_read(struct sfp_file *file, void *buffer, size_t size, size_t *got, suffice_error *error);
/* For a file that is closed, does nothing. */
void sfp_file_close(struct sfp_file *file);

enum {
    SFP_SAVE_REPLACE = 1,    /* a file that is there may be replaced, whatever it is by now */
    SFP_SAVE_SPLIT_LINKS = 2 /* a file with several names may be replaced; the other names keep the old content */
};

/*
 * A file being saved: a temporary file beside the target takes its place at once, at the end. Until then every failure
 * leaves the target byte for byte as it was and takes the temporary file away. All zero: no save.
 */
struct sfp_save {
    bool active;
    bool stopped; /* a write failed */
    bool made;    /* the temporary file is there */
    bool exists;  /* the target was there at the last look */
    uint32_t flags;
    uint32_t mode; /* the target's permission bits, ... */
    uint32_t owner;
    uint32_t group;
    intptr_t folder;
    intptr_t file;
    uint64_t written;
    struct sfp_stamp expected;
    char path[SFP_PATH_SIZE]; /* for messages */
    char name[768];           /* the target in its folder: 255 UTF-16 units on Windows */
    char temporary[256];
};

/*
 * Begins a save. A link is followed once, here. `expected` is what the caller last knew the file to be (NULL or not
 * known: that there was none). Without SFP_SAVE_REPLACE a file that is there must be the one expected: FILE_EXISTS if
 * none was, CHANGED_ON_DISK if it is another; one that has gone may be saved again. Both are looked at again right
 * before the new file takes its place. On failure there is no save.
 */
suffice_status sfp_save_begin(struct sfp_save *save, const char *path, uint32_t flags, const struct sfp_stamp *expected,
                              suffice_error *error);
/* Adds bytes. After a failure the temporary file is gone, and every further call on the save fails (STOPPED). */
suffice_status sfp_save_write(struct sfp_save *save, const void *bytes, size_t size, suffice_error *error);
/*
 * Puts the new file in place and ends the save, whether it succeeds or fails. A file that was there gives its mode,
 * owner and access list to the new one; a new one is its owner's alone (0600). NOT_DURABLE: the new file is in place
 * all the same. `now` (NULL: not wanted) is the new file, unknown if it is not in place.
 */
suffice_status sfp_save_commit(struct sfp_save *save, struct sfp_stamp *now, suffice_error *error);
/* Ends the save and takes the temporary file away. Without a save, does nothing. */
void sfp_save_abandon(struct sfp_save *save);

/*
 * Removes what saves of this file left when their process was killed: `.NAME.XXXXXXXX.suffice-tmp` beside it, X a
 * hexadecimal digit, NAME cut where the whole would pass 255 bytes; and `.suffice-old`, which only Windows leaves,
 * while the file itself is there. Only files last written more than `older_than_ms` ago: a younger one may belong to a
 * save at work. `removed` (NULL: not wanted) is how many went, even if the call fails.
 */
suffice_status sfp_save_clean(const char *path, int64_t older_than_ms, size_t *removed, suffice_error *error);

/* Milliseconds since 1970, UTC; 0 on failure. */
suffice_status sfp_clock_now(int64_t *instant, suffice_error *error);
/* Bytes that nobody can guess; all zero on failure. */
suffice_status sfp_random(void *bytes, size_t size, suffice_error *error);

#endif
