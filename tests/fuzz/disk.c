/*
 * Disk: files in memory behind the table of system calls.
 * SPDX-License-Identifier: MIT
 */
#include "disk.h"

#include "input.h"
#include "os/os.h"

#include "base/memory.h"

#include <string.h>

enum { FILES = 16, OPEN = 16, NAME = 800, FOLDER = 1000 };

struct kept {
    bool there;
    char name[NAME];
    uint8_t *bytes;
    size_t size;
    uint64_t node;
    int64_t changed;
};

struct opened {
    bool open;
    size_t file;
    size_t at;
};

static struct {
    const struct sfp_os *system;
    struct kept files[FILES];
    struct opened opened[OPEN];
    size_t folders;
    uint64_t nodes;
    uint64_t random;
    size_t calls;
    size_t fail_at;
    int code;
    bool failed;
} disk;

/* --- one call of the system --- */

static int call(void)
{
    if (++disk.calls != disk.fail_at)
        return SFP_OS_DONE;
    disk.failed = true;
    return disk.code;
}

static int find(const char *name, size_t *place)
{
    for (*place = 0; *place < FILES; ++*place)
        if (disk.files[*place].there && strcmp(disk.files[*place].name, name) == 0)
            return SFP_OS_DONE;
    return SFP_OS_NOT_FOUND;
}

static int make(const char *name, size_t *place)
{
    if (find(name, place) == SFP_OS_DONE)
        return SFP_OS_EXISTS;
    if (strlen(name) >= NAME)
        return SFP_OS_NAME_TOO_LONG;
    for (*place = 0; *place < FILES; ++*place)
        if (!disk.files[*place].there) {
            disk.files[*place] = (struct kept){.there = true, .node = ++disk.nodes, .changed = (int64_t)disk.nodes};
            memcpy(disk.files[*place].name, name, strlen(name) + 1);
            return SFP_OS_DONE;
        }
    return SFP_OS_NO_SPACE;
}

static int open_at(size_t place, intptr_t *file)
{
    for (intptr_t i = 0; i < OPEN; i++)
        if (!disk.opened[i].open) {
            disk.opened[i] = (struct opened){.open = true, .file = place};
            *file = i;
            return SFP_OS_DONE;
        }
    return SFP_OS_TOO_MANY_OPEN;
}

static struct opened *opened(intptr_t file)
{
    must(file >= 0 && file < OPEN && disk.opened[file].open);
    return &disk.opened[file];
}

static void take_away(size_t place)
{
    free(disk.files[place].bytes);
    disk.files[place] = (struct kept){0};
}

/* --- the table --- */

/* There is one folder, which is called by names without a separator, or behind "./". */
static int disk_open_file(const char *path, intptr_t *file)
{
    size_t place;
    int code = call();
    if (code == SFP_OS_DONE)
        code = find(strncmp(path, "./", 2) == 0 ? path + 2 : path, &place);
    return code == SFP_OS_DONE ? open_at(place, file) : code;
}

static int disk_make_file(intptr_t folder, const char *name, intptr_t *file)
{
    size_t place;
    int code = call();
    must(folder == FOLDER);
    if (code == SFP_OS_DONE)
        code = make(name, &place);
    return code == SFP_OS_DONE ? open_at(place, file) : code;
}

static int disk_read_file(intptr_t file, void *buffer, size_t size, size_t *got)
{
    struct opened *from = opened(file);
    const struct kept *kept = &disk.files[from->file];
    int code = call();
    size_t left = kept->size - from->at;
    if (code != SFP_OS_DONE)
        return code;
    *got = left < size ? left : size;
    if (*got > 0)
        memcpy(buffer, kept->bytes + from->at, *got);
    from->at += *got;
    return SFP_OS_DONE;
}

static int disk_write_file(intptr_t file, const void *bytes, size_t size, size_t *put)
{
    struct kept *kept = &disk.files[opened(file)->file];
    int code = call();
    if (code != SFP_OS_DONE)
        return code;
    uint8_t *grown = realloc(kept->bytes, kept->size + size + 1);
    if (grown == NULL)
        return SFP_OS_NO_SPACE;
    memcpy(grown + kept->size, bytes, size);
    kept->bytes = grown;
    kept->size += size;
    *put = size;
    return SFP_OS_DONE;
}

static void tell(const struct kept *kept, struct sfp_os_look *look)
{
    *look = (struct sfp_os_look){.kind = SFP_OS_KIND_FILE,
                                 .device = 1,
                                 .node = kept->node,
                                 .size = kept->size,
                                 .links = 1,
                                 .changed = kept->changed,
                                 .mode = 0600};
}

static int disk_look_at(intptr_t file, struct sfp_os_look *look)
{
    int code = call();
    if (code == SFP_OS_DONE)
        tell(&disk.files[opened(file)->file], look);
    return code;
}

static int disk_set_owner(intptr_t file, uint32_t owner, uint32_t group)
{
    (void)opened(file);
    (void)owner;
    (void)group;
    return call();
}

static int disk_set_mode(intptr_t file, uint32_t mode)
{
    (void)opened(file);
    (void)mode;
    return call();
}

static int disk_copy_access(intptr_t folder, const char *name, intptr_t file)
{
    (void)opened(file);
    (void)name;
    must(folder == FOLDER);
    return call();
}

static int disk_sync_file(intptr_t file)
{
    (void)opened(file);
    return call();
}

static int disk_close_file(intptr_t file)
{
    opened(file)->open = false;
    return call();
}

static int disk_open_folder(const char *path, intptr_t *folder)
{
    int code = call();
    if (code == SFP_OS_DONE && strcmp(path, ".") != 0 && strcmp(path, "./") != 0)
        code = SFP_OS_NOT_FOUND;
    if (code == SFP_OS_DONE) {
        *folder = FOLDER;
        disk.folders++;
    }
    return code;
}

static int disk_look_in(intptr_t folder, const char *name, struct sfp_os_look *look)
{
    size_t place;
    int code = call();
    must(folder == FOLDER);
    if (code == SFP_OS_DONE)
        code = find(name, &place);
    if (code == SFP_OS_DONE)
        tell(&disk.files[place], look);
    return code;
}

static int disk_rename_in(intptr_t folder, const char *from, const char *to, bool replace)
{
    size_t place;
    size_t old;
    int code = call();
    must(folder == FOLDER);
    if (code == SFP_OS_DONE)
        code = find(from, &place);
    if (code == SFP_OS_DONE && strlen(to) >= NAME)
        code = SFP_OS_NAME_TOO_LONG;
    if (code != SFP_OS_DONE)
        return code;
    if (find(to, &old) == SFP_OS_DONE) {
        if (!replace)
            return SFP_OS_EXISTS;
        take_away(old);
    }
    memcpy(disk.files[place].name, to, strlen(to) + 1);
    return SFP_OS_DONE;
}

static int disk_remove_in(intptr_t folder, const char *name)
{
    size_t place;
    int code = call();
    must(folder == FOLDER);
    if (code == SFP_OS_DONE)
        code = find(name, &place);
    if (code == SFP_OS_DONE)
        take_away(place);
    return code;
}

static int disk_sync_in(intptr_t folder, const char *name)
{
    (void)name;
    must(folder == FOLDER);
    return call();
}

static int disk_list(intptr_t folder, sfp_os_visit *visit, void *context)
{
    int code = call();
    must(folder == FOLDER);
    for (size_t i = 0; code == SFP_OS_DONE && i < FILES; i++)
        if (disk.files[i].there && !visit(context, disk.files[i].name))
            break;
    return code;
}

static int disk_close_folder(intptr_t folder)
{
    must(folder == FOLDER && disk.folders > 0);
    disk.folders--;
    return call();
}

static int disk_resolve(const char *path, char **real)
{
    int code = call();
    if (code != SFP_OS_DONE)
        return code;
    *real = sfp_new(strlen(path) + 1, 1);
    if (*real == NULL)
        return SFP_OS_MEMORY;
    memcpy(*real, path, strlen(path) + 1);
    return SFP_OS_DONE;
}

static int disk_now(int64_t *instant)
{
    *instant = INT64_C(1742464920000);
    return call();
}

/* The same in each run; no two are the same within one. */
static int disk_random_bytes(void *bytes, size_t size)
{
    uint8_t *at = bytes;
    for (size_t i = 0; i < size; i++) {
        disk.random = disk.random * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
        at[i] = (uint8_t)(disk.random >> 56);
    }
    return call();
}

static const struct sfp_os table = {
    .separators = "/",
    .open_file = disk_open_file,
    .make_file = disk_make_file,
    .read_file = disk_read_file,
    .write_file = disk_write_file,
    .look_at = disk_look_at,
    .set_owner = disk_set_owner,
    .set_mode = disk_set_mode,
    .copy_access = disk_copy_access,
    .sync_file = disk_sync_file,
    .close_file = disk_close_file,
    .open_folder = disk_open_folder,
    .look_in = disk_look_in,
    .rename_in = disk_rename_in,
    .remove_in = disk_remove_in,
    .sync_in = disk_sync_in,
    .list = disk_list,
    .close_folder = disk_close_folder,
    .resolve = disk_resolve,
    .now = disk_now,
    .random_bytes = disk_random_bytes,
};

/* --- for the targets --- */

void disk_begin(void)
{
    memset(&disk, 0, sizeof disk);
    disk.system = sfp_os;
    sfp_os = &table;
}

void disk_put(const char *name, const void *bytes, size_t size)
{
    size_t place;
    must(make(name, &place) == SFP_OS_DONE);
    disk.files[place].bytes = malloc(size + 1);
    must(disk.files[place].bytes != NULL);
    if (size > 0)
        memcpy(disk.files[place].bytes, bytes, size);
    disk.files[place].size = size;
}

void disk_fail(size_t n, int code)
{
    disk.calls = 0;
    disk.fail_at = n;
    disk.code = code;
    disk.failed = false;
}

bool disk_has_failed(void)
{
    return disk.failed;
}

size_t disk_open_count(void)
{
    size_t count = disk.folders;
    for (size_t i = 0; i < OPEN; i++)
        count += disk.opened[i].open;
    return count;
}

size_t disk_count(const char *end)
{
    size_t count = 0;
    for (size_t i = 0; i < FILES; i++) {
        size_t length = strlen(disk.files[i].name);
        size_t size = strlen(end);
        count += disk.files[i].there && length >= size && strcmp(disk.files[i].name + length - size, end) == 0;
    }
    return count;
}

void disk_end(void)
{
    for (size_t i = 0; i < FILES; i++)
        take_away(i);
    sfp_os = disk.system;
}
