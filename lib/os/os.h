/*
 * Os: every call the library makes to the operating system, in one table that tests replace.
 * SPDX-License-Identifier: MIT
 */
#ifndef SFP_OS_OS_H
#define SFP_OS_OS_H

#include "base/error.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* What a call of the table returns: 0, or why it failed. */
enum sfp_os_code {
    SFP_OS_DONE = 0,
    SFP_OS_NOT_FOUND,
    SFP_OS_EXISTS,
    SFP_OS_DENIED,
    SFP_OS_READ_ONLY,
    SFP_OS_NO_SPACE,
    SFP_OS_QUOTA,
    SFP_OS_TOO_LARGE,
    SFP_OS_TOO_MANY_OPEN,
    SFP_OS_TOO_MANY_LINKS,
    SFP_OS_INTERRUPTED,
    SFP_OS_BUSY,
    SFP_OS_IO,
    SFP_OS_IS_FOLDER,
    SFP_OS_NOT_A_FOLDER,
    SFP_OS_NOT_A_FILE,
    SFP_OS_NAME_TOO_LONG,
    SFP_OS_BAD_NAME,
    SFP_OS_OTHER_DEVICE,
    SFP_OS_UNSUPPORTED,
    SFP_OS_MEMORY,
    SFP_OS_OTHER,
    SFP_OS_CODE_COUNT
};

enum sfp_os_kind {
    SFP_OS_KIND_OTHER, /* a pipe, a socket, a device */
    SFP_OS_KIND_FILE,
    SFP_OS_KIND_FOLDER,
    SFP_OS_KIND_LINK
};

enum { SFP_OS_NO_HANDLE = -1 };

/* What there is to know about a file without reading it. Windows gives no mode, owner and group: they are 0. */
struct sfp_os_look {
    enum sfp_os_kind kind;
    uint64_t device;
    uint64_t node;
    uint64_t size;
    uint64_t links;  /* how many names the file has */
    int64_t changed; /* when its content last changed: nanoseconds since 1970, UTC */
    uint32_t mode;   /* the nine permission bits */
    uint32_t owner;
    uint32_t group;
};

#define SFP_OS_SAME UINT32_MAX /* for set_owner: leave it as it is */

/* Is told one name in a folder; false ends the listing. */
typedef bool sfp_os_visit(void *context, const char *name);

/*
 * Paths and names are UTF-8 (on POSIX systems: bytes). A folder is a handle, so that what happens to its path meanwhile
 * does not matter; a name is one part of a path, within a folder. Outputs are set only on success. What may simply be
 * called again after an interruption is, by the table itself; only for read_file and write_file that is the caller's.
 */
struct sfp_os {
    const char *separators; /* the characters that end a folder's name in a path */

    /* Opens for reading without waiting, whatever the path names; links are followed. */
    int (*open_file)(const char *path, intptr_t *file);
    /* Makes a file that was not there, for writing, open to nobody else. */
    int (*make_file)(intptr_t folder, const char *name, intptr_t *file);
    /* May give less than asked for; 0 bytes are the end. */
    int (*read_file)(intptr_t file, void *buffer, size_t size, size_t *got);
    /* May take less than it is given. */
    int (*write_file)(intptr_t file, const void *bytes, size_t size, size_t *put);
    int (*look_at)(intptr_t file, struct sfp_os_look *look);
    int (*set_owner)(intptr_t file, uint32_t owner, uint32_t group);
    int (*set_mode)(intptr_t file, uint32_t mode);
    /* Gives an open file the access list of another; other attributes as far as that is possible. */
    int (*copy_access)(intptr_t folder, const char *name, intptr_t file);
    /* Brings content to the disk. After a failure nothing is known, and a second call may wrongly succeed. */
    int (*sync_file)(intptr_t file);
    /* The handle is gone afterwards, even when this fails. */
    int (*close_file)(intptr_t file);

    int (*open_folder)(const char *path, intptr_t *folder);
    /* Looks at what the name stands for; a link is itself, not what it leads to. */
    int (*look_in)(intptr_t folder, const char *name, struct sfp_os_look *look);
    /* In one step; without `replace`, SFP_OS_EXISTS if the new name is taken. */
    int (*rename_in)(intptr_t folder, const char *from, const char *to, bool replace);
    int (*remove_in)(intptr_t folder, const char *name);
    /* Brings the fact that the file has this name to the disk. */
    int (*sync_in)(intptr_t folder, const char *name);
    int (*list)(intptr_t folder, sfp_os_visit *visit, void *context);
    int (*close_folder)(intptr_t folder);

    /* The path without links, to be released with sfp_free(). */
    int (*resolve)(const char *path, char **real);
    int (*now)(int64_t *instant); /* milliseconds since 1970, UTC */
    int (*random_bytes)(void *bytes, size_t size);
};

/* The table in force: the system's, unless a test has put its own in its place. */
extern const struct sfp_os *sfp_os;

/* The code in plain English, to stand behind a colon: "there is no space left on the disk". */
const char *sfp_os_words(int code);
/*
 * Fills the error: what could not be done, why, and the path (NULL: none). SFP_OS_MEMORY becomes out of memory,
 * whatever the detail.
 */
suffice_status sfp_os_fail(suffice_error *error, suffice_detail detail, const char *step, int code, const char *path);

#endif
