/*
 * Faults: a table of system calls that fails where a test says, and otherwise passes on to the system.
 * SPDX-License-Identifier: MIT
 */
#ifndef TESTS_UNIT_OS_FAULTS_H
#define TESTS_UNIT_OS_FAULTS_H

#include "os/os.h"

#include <string.h>

#define FAULT_CALLS(CALL)                                                                                              \
    CALL(OPEN_FILE)                                                                                                    \
    CALL(MAKE_FILE)                                                                                                    \
    CALL(READ_FILE)                                                                                                    \
    CALL(WRITE_FILE)                                                                                                   \
    CALL(LOOK_AT)                                                                                                      \
    CALL(SET_OWNER)                                                                                                    \
    CALL(SET_MODE)                                                                                                     \
    CALL(COPY_ACCESS)                                                                                                  \
    CALL(SYNC_FILE)                                                                                                    \
    CALL(CLOSE_FILE)                                                                                                   \
    CALL(OPEN_FOLDER)                                                                                                  \
    CALL(LOOK_IN)                                                                                                      \
    CALL(RENAME_IN)                                                                                                    \
    CALL(REMOVE_IN)                                                                                                    \
    CALL(SYNC_IN)                                                                                                      \
    CALL(LIST)                                                                                                         \
    CALL(CLOSE_FOLDER)                                                                                                 \
    CALL(RESOLVE)                                                                                                      \
    CALL(NOW)                                                                                                          \
    CALL(RANDOM_BYTES)

enum fault_call {
#define CALL(NAME) FAULT_##NAME,
    FAULT_CALLS(CALL)
#undef CALL
        FAULT_COUNT
};

struct faults {
    const struct sfp_os *system;
    enum fault_call call; /* which call fails, ... */
    int at;               /* which time, counted from 1 (0: never), ... */
    bool sticky;          /* and from then on, ... */
    int code;             /* and how */
    int fired;
    size_t most;            /* bytes taken or given at once; 0: as many as there are */
    enum fault_call hooked; /* right before every such call ... */
    void (*hook)(void);     /* ... somebody else does this (NULL: nothing) */
    int counts[FAULT_COUNT];
    int open; /* handles not closed yet */
};

static struct faults faults;

/* 0, or the code with which this call must fail. */
static int fault(enum fault_call call)
{
    int count = ++faults.counts[call];
    if (call == faults.hooked && faults.hook != NULL)
        faults.hook();
    if (call != faults.call || faults.at == 0 || count < faults.at || (count > faults.at && !faults.sticky))
        return SFP_OS_DONE;
    faults.fired++;
    return faults.code;
}

static int opened(int code)
{
    if (code == SFP_OS_DONE)
        faults.open++;
    return code;
}

static int fault_open_file(const char *path, intptr_t *file)
{
    int code = fault(FAULT_OPEN_FILE);
    return code != SFP_OS_DONE ? code : opened(faults.system->open_file(path, file));
}

static int fault_make_file(intptr_t folder, const char *name, intptr_t *file)
{
    int code = fault(FAULT_MAKE_FILE);
    return code != SFP_OS_DONE ? code : opened(faults.system->make_file(folder, name, file));
}

static int fault_read_file(intptr_t file, void *buffer, size_t size, size_t *got)
{
    int code = fault(FAULT_READ_FILE);
    if (faults.most > 0 && size > faults.most)
        size = faults.most;
    return code != SFP_OS_DONE ? code : faults.system->read_file(file, buffer, size, got);
}

static int fault_write_file(intptr_t file, const void *bytes, size_t size, size_t *put)
{
    int code = fault(FAULT_WRITE_FILE);
    if (faults.most > 0 && size > faults.most)
        size = faults.most;
    return code != SFP_OS_DONE ? code : faults.system->write_file(file, bytes, size, put);
}

static int fault_look_at(intptr_t file, struct sfp_os_look *look)
{
    int code = fault(FAULT_LOOK_AT);
    return code != SFP_OS_DONE ? code : faults.system->look_at(file, look);
}

static int fault_set_owner(intptr_t file, uint32_t owner, uint32_t group)
{
    int code = fault(FAULT_SET_OWNER);
    return code != SFP_OS_DONE ? code : faults.system->set_owner(file, owner, group);
}

static int fault_set_mode(intptr_t file, uint32_t mode)
{
    int code = fault(FAULT_SET_MODE);
    return code != SFP_OS_DONE ? code : faults.system->set_mode(file, mode);
}

static int fault_copy_access(intptr_t folder, const char *name, intptr_t file)
{
    int code = fault(FAULT_COPY_ACCESS);
    return code != SFP_OS_DONE ? code : faults.system->copy_access(folder, name, file);
}

static int fault_sync_file(intptr_t file)
{
    int code = fault(FAULT_SYNC_FILE);
    return code != SFP_OS_DONE ? code : faults.system->sync_file(file);
}

/* A close that fails has closed all the same. */
static int fault_close_file(intptr_t file)
{
    int code = fault(FAULT_CLOSE_FILE);
    int closed = faults.system->close_file(file);
    faults.open--;
    return code != SFP_OS_DONE ? code : closed;
}

static int fault_open_folder(const char *path, intptr_t *folder)
{
    int code = fault(FAULT_OPEN_FOLDER);
    return code != SFP_OS_DONE ? code : opened(faults.system->open_folder(path, folder));
}

static int fault_look_in(intptr_t folder, const char *name, struct sfp_os_look *look)
{
    int code = fault(FAULT_LOOK_IN);
    return code != SFP_OS_DONE ? code : faults.system->look_in(folder, name, look);
}

static int fault_rename_in(intptr_t folder, const char *from, const char *to, bool replace)
{
    int code = fault(FAULT_RENAME_IN);
    return code != SFP_OS_DONE ? code : faults.system->rename_in(folder, from, to, replace);
}

static int fault_remove_in(intptr_t folder, const char *name)
{
    int code = fault(FAULT_REMOVE_IN);
    return code != SFP_OS_DONE ? code : faults.system->remove_in(folder, name);
}

static int fault_sync_in(intptr_t folder, const char *name)
{
    int code = fault(FAULT_SYNC_IN);
    return code != SFP_OS_DONE ? code : faults.system->sync_in(folder, name);
}

static int fault_list(intptr_t folder, sfp_os_visit *visit, void *context)
{
    int code = fault(FAULT_LIST);
    return code != SFP_OS_DONE ? code : faults.system->list(folder, visit, context);
}

static int fault_close_folder(intptr_t folder)
{
    int code = fault(FAULT_CLOSE_FOLDER);
    int closed = faults.system->close_folder(folder);
    faults.open--;
    return code != SFP_OS_DONE ? code : closed;
}

static int fault_resolve(const char *path, char **real)
{
    int code = fault(FAULT_RESOLVE);
    return code != SFP_OS_DONE ? code : faults.system->resolve(path, real);
}

static int fault_now(int64_t *instant)
{
    int code = fault(FAULT_NOW);
    return code != SFP_OS_DONE ? code : faults.system->now(instant);
}

static int fault_random_bytes(void *bytes, size_t size)
{
    int code = fault(FAULT_RANDOM_BYTES);
    return code != SFP_OS_DONE ? code : faults.system->random_bytes(bytes, size);
}

static const struct sfp_os fault_os = {
    .separators = "/",
    .open_file = fault_open_file,
    .make_file = fault_make_file,
    .read_file = fault_read_file,
    .write_file = fault_write_file,
    .look_at = fault_look_at,
    .set_owner = fault_set_owner,
    .set_mode = fault_set_mode,
    .copy_access = fault_copy_access,
    .sync_file = fault_sync_file,
    .close_file = fault_close_file,
    .open_folder = fault_open_folder,
    .look_in = fault_look_in,
    .rename_in = fault_rename_in,
    .remove_in = fault_remove_in,
    .sync_in = fault_sync_in,
    .list = fault_list,
    .close_folder = fault_close_folder,
    .resolve = fault_resolve,
    .now = fault_now,
    .random_bytes = fault_random_bytes,
};

/* Puts the table in force, with every count at 0, no fault and nothing open. */
static void faults_begin(void)
{
    const struct sfp_os *system = faults.system != NULL ? faults.system : sfp_os;
    memset(&faults, 0, sizeof faults);
    faults.system = system;
    sfp_os = &fault_os;
}

/* From now on, the call fails the at-th time. */
static void faults_set(enum fault_call call, int at, bool sticky, int code)
{
    faults_begin();
    faults.call = call;
    faults.at = at;
    faults.sticky = sticky;
    faults.code = code;
}

static void faults_end(void)
{
    sfp_os = faults.system;
}

#endif
