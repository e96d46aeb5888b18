/*
 * File: streamed reading, and what a file was when we looked.
 * SPDX-License-Identifier: MIT
 */
#include "os/file.h"

#include "os/os.h"
#include "os/place.h"

#include <string.h>

bool sfp_stamp_equal(const struct sfp_stamp *a, const struct sfp_stamp *b)
{
    return a->known && b->known && a->device == b->device && a->node == b->node && a->size == b->size &&
           a->changed == b->changed;
}

void sfp_stamp_from(const struct sfp_os_look *look, struct sfp_stamp *stamp)
{
    *stamp = (struct sfp_stamp){
        .known = true,
        .device = look->device,
        .node = look->node,
        .size = look->size,
        .changed = look->changed,
    };
}

void sfp_path_copy(char to[SFP_PATH_SIZE], const char *path)
{
    size_t length = strlen(path);
    if (length >= SFP_PATH_SIZE) {
        length = SFP_PATH_SIZE - 1;
        while (length > 0 && ((unsigned char)path[length] & 0xC0) == 0x80)
            length--; /* not in the middle of a character */
    }
    memcpy(to, path, length);
    to[length] = '\0';
}

suffice_status sfp_path_check(const char *path, suffice_error *error)
{
    if (path == NULL)
        return sfp_fail_null(error, "path");
    if (path[0] != '\0')
        return SUFFICE_OK;
    suffice_status status = sfp_fail(error, SUFFICE_DETAIL_EMPTY, "path is empty");
    sfp_error_argument(error, "path");
    return status;
}

suffice_status sfp_path_fail(suffice_error *error, const char *step, int code, const char *path)
{
    suffice_detail detail = SUFFICE_DETAIL_OPEN_FAILED;
    if (code == SFP_OS_NOT_FOUND || code == SFP_OS_NOT_A_FOLDER)
        detail = SUFFICE_DETAIL_NO_SUCH_FILE;
    else if (code == SFP_OS_NOT_A_FILE || code == SFP_OS_IS_FOLDER)
        detail = SUFFICE_DETAIL_NOT_A_FILE;
    return sfp_os_fail(error, detail, step, code, path);
}

/* Looks at a file just opened, and refuses what is no regular file. */
static suffice_status look_at(struct sfp_file *file, suffice_error *error)
{
    struct sfp_os_look look;
    int code = sfp_os->look_at(file->handle, &look);
    if (code != SFP_OS_DONE)
        return sfp_os_fail(error, SUFFICE_DETAIL_OPEN_FAILED, "the file could not be looked at", code, file->path);
    if (look.kind == SFP_OS_KIND_FOLDER)
        return sfp_path_fail(error, "the file could not be opened", SFP_OS_IS_FOLDER, file->path);
    if (look.kind != SFP_OS_KIND_FILE)
        return sfp_path_fail(error, "the file could not be opened", SFP_OS_NOT_A_FILE, file->path);
    sfp_stamp_from(&look, &file->stamp);
    return SUFFICE_OK;
}

suffice_status sfp_file_open(const char *path, struct sfp_file *file, suffice_error *error)
{
    memset(file, 0, sizeof *file);
    suffice_status status = sfp_path_check(path, error);
    if (status != SUFFICE_OK)
        return status;
    int code = sfp_os->open_file(path, &file->handle);
    if (code != SFP_OS_DONE)
        return sfp_path_fail(error, "the file could not be opened", code, path);
    file->open = true;
    sfp_path_copy(file->path, path);
    status = look_at(file, error);
    if (status != SUFFICE_OK)
        sfp_file_close(file);
    return status;
}

suffice_status sfp_file_read(struct sfp_file *file, void *buffer, size_t size, size_t *got, suffice_error *error)
{
    *got = 0;
    if (!file->open)
        return sfp_fail(error, SUFFICE_DETAIL_STOPPED, "the file is not open");
    int code;
    size_t count = 0;
    do
        code = sfp_os->read_file(file->handle, buffer, size, &count);
    while (code == SFP_OS_INTERRUPTED);
    if (code != SFP_OS_DONE)
        return sfp_os_fail(error, SUFFICE_DETAIL_READ_FAILED, "the file could not be read", code, file->path);
    *got = count;
    return SUFFICE_OK;
}

void sfp_file_close(struct sfp_file *file)
{
    if (file->open)
        (void)sfp_os->close_file(file->handle); /* nothing was written, so nothing can be lost */
    memset(file, 0, sizeof *file);
}
