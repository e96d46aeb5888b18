/*
 * Error: how a failure is told. Messages never hold a participant's words.
 * SPDX-License-Identifier: MIT
 */
#include "base/error.h"

#include "base/memory.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#undef sfp_fail
#undef sfp_fail_memory
#undef sfp_fail_null
#undef sfp_fail_flags

struct detail {
    suffice_detail number;
    suffice_status status;
    const char *name;
};

static const struct detail details[] = {
#define DETAIL(number, NAME, name, KIND, sentence) {number, SUFFICE_ERROR_##KIND, name},
#include "base/details.def"
#undef DETAIL
};

static const struct detail *find_detail(suffice_detail number)
{
    for (size_t i = 0; i < sizeof details / sizeof details[0]; i++)
        if (details[i].number == number)
            return &details[i];
    return NULL;
}

static void copy_cut(char *to, size_t size, const char *from)
{
    size_t length = from == NULL ? 0 : strlen(from);
    if (length >= size) {
        length = size - 1;
        while (length > 0 && ((unsigned char)from[length] & 0xC0) == 0x80)
            length--; /* not in the middle of a character */
    }
    if (length > 0)
        memcpy(to, from, length);
    to[length] = '\0';
}

suffice_status sfp_fail(suffice_error *error, suffice_detail detail, const char *format, ...)
{
    suffice_status status = suffice_detail_status(detail);
    if (error == NULL)
        return status;
    char whole[SFP_MESSAGE_SIZE + 1]; /* one more than is kept, so that a cut is seen */
    va_list arguments;
    va_start(arguments, format);
    /* NOLINTNEXTLINE(clang-analyzer-valist.Uninitialized): version 14 does not see va_start */
    int length = vsnprintf(whole, sizeof whole, format, arguments);
    va_end(arguments);
    if (length < 0)
        whole[0] = '\0';
    suffice_error_clear(error);
    error->status = status;
    error->detail = detail;
    copy_cut(error->message, sizeof error->message, whole);
    return status;
}

suffice_status sfp_fail_memory(suffice_error *error)
{
    return sfp_fail(error, SUFFICE_DETAIL_OUT_OF_MEMORY, "out of memory");
}

suffice_status sfp_fail_null(suffice_error *error, const char *argument)
{
    suffice_status status = sfp_fail(error, SUFFICE_DETAIL_NULL_ARGUMENT, "%s must be given, but is NULL", argument);
    sfp_error_argument(error, argument);
    return status;
}

suffice_status sfp_fail_flags(suffice_error *error)
{
    suffice_status status =
        sfp_fail(error, SUFFICE_DETAIL_UNKNOWN_FLAG, "flags has a bit set that this version does not know");
    sfp_error_argument(error, "flags");
    return status;
}

void sfp_error_argument(suffice_error *error, const char *argument)
{
    if (error != NULL)
        copy_cut(error->argument, sizeof error->argument, argument);
}

void sfp_error_item(suffice_error *error, suffice_id item)
{
    if (error != NULL)
        error->item = item;
}

void sfp_error_path(suffice_error *error, const char *path)
{
    if (error != NULL)
        copy_cut(error->path, sizeof error->path, path);
}

void sfp_error_place(suffice_error *error, int64_t line, int64_t column)
{
    if (error == NULL)
        return;
    error->line = line;
    error->column = column;
}

void sfp_error_status(suffice_error *error, suffice_status status)
{
    if (error != NULL)
        error->status = status;
}

void sfp_error_locate(suffice_error *error, const char *path)
{
    if (error == NULL)
        return;
    if (path != NULL)
        sfp_error_path(error, path);
    if (error->line == 0)
        return;
    char whole[SFP_PATH_SIZE + SFP_MESSAGE_SIZE];
    snprintf(whole, sizeof whole, "%s%s%" PRId64 ":%" PRId64 ": %s", path == NULL ? "" : path, path == NULL ? "" : ":",
             error->line, error->column, error->message);
    copy_cut(error->message, sizeof error->message, whole);
}

suffice_error *suffice_error_new(void)
{
    return sfp_new(1, sizeof(struct suffice_error));
}

void suffice_error_release(suffice_error *error)
{
    sfp_free(error);
}

void suffice_error_clear(suffice_error *error)
{
    if (error != NULL)
        memset(error, 0, sizeof *error);
}

suffice_status suffice_error_status(const suffice_error *error)
{
    return error == NULL ? SUFFICE_OK : error->status;
}

suffice_detail suffice_error_detail(const suffice_error *error)
{
    return error == NULL ? SUFFICE_DETAIL_NONE : error->detail;
}

const char *suffice_error_message(const suffice_error *error)
{
    return error == NULL ? "" : error->message;
}

const char *suffice_error_argument(const suffice_error *error)
{
    return error == NULL ? "" : error->argument;
}

suffice_id suffice_error_item(const suffice_error *error)
{
    return error == NULL ? 0 : error->item;
}

const char *suffice_error_path(const suffice_error *error)
{
    return error == NULL ? "" : error->path;
}

int64_t suffice_error_line(const suffice_error *error)
{
    return error == NULL ? 0 : error->line;
}

int64_t suffice_error_column(const suffice_error *error)
{
    return error == NULL ? 0 : error->column;
}

const char *suffice_detail_name(suffice_detail detail)
{
    const struct detail *found = find_detail(detail);
    return found == NULL ? "unknown" : found->name;
}

suffice_status suffice_detail_status(suffice_detail detail)
{
    const struct detail *found = find_detail(detail);
    return found == NULL ? SUFFICE_OK : found->status;
}
