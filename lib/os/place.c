/*
 * Place: where a path leads, as a folder that is held open and a name in it; and cleaning up beside a file.
 * SPDX-License-Identifier: MIT
 */
#include "os/place.h"

#include "base/memory.h"

#include <string.h>

/* The bytes of the path up to and with the last separator. */
static size_t folder_length(const char *path)
{
    size_t length = strlen(path);
    while (length > 0 && strchr(sfp_os->separators, path[length - 1]) == NULL)
        length--;
    return length;
}

static int open_folder(const char *path, size_t length, intptr_t *folder)
{
    if (length == 0)
        return sfp_os->open_folder(".", folder);
    char *part = sfp_new(length + 1, 1);
    if (part == NULL)
        return SFP_OS_MEMORY;
    memcpy(part, path, length);
    int code = sfp_os->open_folder(part, folder);
    sfp_free(part);
    return code;
}

/* As sfp_place_open(), but a link in the last part of `path` is not followed. `given` is for messages. */
static suffice_status open_beside(const char *path, const char *given, intptr_t *folder, char name[SFP_NAME_SIZE],
                                  suffice_error *error)
{
    size_t start = folder_length(path);
    size_t length = strlen(path + start);
    if (length == 0)
        return sfp_path_fail(error, "the path cannot be used", SFP_OS_IS_FOLDER, given);
    if (length >= SFP_NAME_SIZE)
        return sfp_path_fail(error, "the path cannot be used", SFP_OS_NAME_TOO_LONG, given);
    int code = open_folder(path, start, folder);
    if (code != SFP_OS_DONE)
        return sfp_path_fail(error, "the folder could not be opened", code, given);
    memcpy(name, path + start, length + 1);
    return SUFFICE_OK;
}

static suffice_status open_real(const char *path, intptr_t *folder, char name[SFP_NAME_SIZE], suffice_error *error)
{
    char *real = NULL;
    int code = sfp_os->resolve(path, &real);
    if (code != SFP_OS_DONE)
        return sfp_path_fail(error, "the link could not be followed", code, path);
    suffice_status status = open_beside(real, path, folder, name, error);
    sfp_free(real);
    return status;
}

suffice_status sfp_place_open(const char *path, intptr_t *folder, char name[SFP_NAME_SIZE], suffice_error *error)
{
    suffice_status status = sfp_path_check(path, error);
    if (status == SUFFICE_OK)
        status = open_beside(path, path, folder, name, error);
    if (status != SUFFICE_OK)
        return status;
    struct sfp_os_look look = {0};
    int code = sfp_os->look_in(*folder, name, &look);
    if (code == SFP_OS_NOT_FOUND || (code == SFP_OS_DONE && look.kind != SFP_OS_KIND_LINK))
        return SUFFICE_OK;
    (void)sfp_os->close_folder(*folder);
    if (code != SFP_OS_DONE)
        return sfp_path_fail(error, "the file could not be looked at", code, path);
    return open_real(path, folder, name, error);
}

size_t sfp_place_prefix(const char *name, char prefix[SFP_TEMPORARY_SIZE])
{
    const size_t most = SFP_TEMPORARY_SIZE - 1 - 2 - SFP_TEMPORARY_DIGITS - strlen(SFP_TEMPORARY_END);
    size_t length = strlen(name);
    if (length > most) {
        length = most;
        while (length > 0 && ((unsigned char)name[length] & 0xC0) == 0x80)
            length--; /* not in the middle of a character */
    }
    prefix[0] = '.';
    memcpy(prefix + 1, name, length);
    prefix[length + 1] = '.';
    prefix[length + 2] = '\0';
    return length + 2;
}

struct cleaning {
    intptr_t folder;
    bool replaced_too; /* the target is there, so what it replaced is not the last copy */
    int64_t before;    /* milliseconds */
    size_t length;
    char prefix[SFP_TEMPORARY_SIZE];
    size_t removed;
    int code;
};

static bool is_leftover(const struct cleaning *cleaning, const char *name)
{
    static const char digits[] = "0123456789abcdef";
    if (strncmp(name, cleaning->prefix, cleaning->length) != 0)
        return false;
    const char *rest = name + cleaning->length;
    if (strspn(rest, digits) != SFP_TEMPORARY_DIGITS)
        return false;
    rest += SFP_TEMPORARY_DIGITS;
    return strcmp(rest, SFP_TEMPORARY_END) == 0 || (cleaning->replaced_too && strcmp(rest, SFP_REPLACED_END) == 0);
}

/* Goes on after a failure, which is kept; a file that another process was quicker to remove is none. */
static bool clean_one(void *context, const char *name)
{
    struct cleaning *cleaning = context;
    if (!is_leftover(cleaning, name))
        return true;
    struct sfp_os_look look = {0};
    int code = sfp_os->look_in(cleaning->folder, name, &look);
    if (code == SFP_OS_DONE) {
        if (look.kind != SFP_OS_KIND_FILE || look.changed / 1000000 >= cleaning->before)
            return true;
        code = sfp_os->remove_in(cleaning->folder, name);
    }
    if (code == SFP_OS_DONE)
        cleaning->removed++;
    else if (code != SFP_OS_NOT_FOUND)
        cleaning->code = code;
    return true;
}

static suffice_status clean(struct cleaning *cleaning, const char *path, suffice_error *error)
{
    size_t before;
    do { /* again until nothing is found: on some systems a listing skips names when others go meanwhile */
        before = cleaning->removed;
        int code = sfp_os->list(cleaning->folder, clean_one, cleaning);
        if (code != SFP_OS_DONE)
            return sfp_os_fail(error, SUFFICE_DETAIL_READ_FAILED, "the folder could not be listed", code, path);
    } while (cleaning->removed > before && cleaning->code == SFP_OS_DONE);
    if (cleaning->code == SFP_OS_DONE)
        return SUFFICE_OK;
    return sfp_os_fail(error, SUFFICE_DETAIL_REMOVE_FAILED, "a temporary file could not be removed", cleaning->code,
                       path);
}

static suffice_status set_age(struct cleaning *cleaning, const char *path, int64_t older_than_ms, suffice_error *error)
{
    if (older_than_ms < 0) {
        suffice_status status = sfp_fail(error, SUFFICE_DETAIL_OUT_OF_RANGE, "older_than_ms is below 0");
        sfp_error_argument(error, "older_than_ms");
        return status;
    }
    int64_t now = 0;
    suffice_status status = sfp_clock_now(&now, error);
    if (status != SUFFICE_OK)
        sfp_error_path(error, path);
    cleaning->before = older_than_ms > now ? 0 : now - older_than_ms; /* no file of ours is from before 1970 */
    return status;
}

suffice_status sfp_save_clean(const char *path, int64_t older_than_ms, size_t *removed, suffice_error *error)
{
    struct cleaning cleaning = {0};
    char name[SFP_NAME_SIZE];
    if (removed != NULL)
        *removed = 0;
    suffice_status status = sfp_path_check(path, error);
    if (status == SUFFICE_OK)
        status = set_age(&cleaning, path, older_than_ms, error);
    if (status == SUFFICE_OK)
        status = sfp_place_open(path, &cleaning.folder, name, error);
    if (status != SUFFICE_OK)
        return status;
    struct sfp_os_look look;
    cleaning.replaced_too = sfp_os->look_in(cleaning.folder, name, &look) == SFP_OS_DONE;
    cleaning.length = sfp_place_prefix(name, cleaning.prefix);
    status = clean(&cleaning, path, error);
    (void)sfp_os->close_folder(cleaning.folder);
    if (removed != NULL)
        *removed = cleaning.removed;
    return status;
}
