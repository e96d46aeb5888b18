/*
 * Error: how a failure is told. Messages never hold a participant's words.
 * SPDX-License-Identifier: MIT
 */
#ifndef SFP_BASE_ERROR_H
#define SFP_BASE_ERROR_H

#include <suffice/error.h>

#if defined(__GNUC__)
#define SFP_PRINTF(text, rest) __attribute__((format(printf, text, rest)))
#else
#define SFP_PRINTF(text, rest)
#endif

enum { SFP_MESSAGE_SIZE = 512, SFP_PATH_SIZE = 1024, SFP_ARGUMENT_SIZE = 32 };

struct suffice_error {
    suffice_status status;
    suffice_detail detail;
    suffice_id item;
    int64_t line;
    int64_t column;
    char argument[SFP_ARGUMENT_SIZE];
    char path[SFP_PATH_SIZE];
    char message[SFP_MESSAGE_SIZE];
};

/*
 * Fills the error (NULL: none is wanted), forgetting what it held, and returns the status that belongs to the detail,
 * so that a caller writes `return sfp_fail(...)`. Allocates nothing.
 */
suffice_status sfp_fail(suffice_error *error, suffice_detail detail, const char *format, ...) SFP_PRINTF(3, 4);
/* The common failures, worded in one place. */
suffice_status sfp_fail_memory(suffice_error *error);
suffice_status sfp_fail_null(suffice_error *error, const char *argument);
suffice_status sfp_fail_flags(suffice_error *error);

#ifdef __clang_analyzer__
/* The analyzer, which sees one file at a time, is told what holds: a failure is never SUFFICE_OK. */
#define sfp_fail(...) ((void)(sfp_fail)(__VA_ARGS__), SUFFICE_ERROR_STATE)
#define sfp_fail_memory(error) ((void)(sfp_fail_memory)(error), SUFFICE_ERROR_MEMORY)
#define sfp_fail_null(error, argument) ((void)(sfp_fail_null)(error, argument), SUFFICE_ERROR_ARGUMENT)
#define sfp_fail_flags(error) ((void)(sfp_fail_flags)(error), SUFFICE_ERROR_ARGUMENT)
#endif

/* Adds to a filled error; each does nothing when error is NULL. */
void sfp_error_argument(suffice_error *error, const char *argument);
void sfp_error_item(suffice_error *error, suffice_id item);
void sfp_error_path(suffice_error *error, const char *path);
void sfp_error_place(suffice_error *error, int64_t line, int64_t column);
void sfp_error_status(suffice_error *error, suffice_status status);
/* Names the file, and puts path, line and column in front of the message if there is a line. */
void sfp_error_locate(suffice_error *error, const char *path);

#endif
