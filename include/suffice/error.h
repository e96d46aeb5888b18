/*
 * Error: what went wrong, where, and what was expected.
 * SPDX-License-Identifier: MIT
 */
#ifndef SUFFICE_ERROR_H
#define SUFFICE_ERROR_H

#include <suffice/details.h>
#include <suffice/types.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * @defgroup error Error
 * A ::suffice_error is made by the caller, passed as the last argument of any number of calls, and released by the
 * caller. A call that fails fills it; a call that succeeds leaves it as it was. NULL may be passed wherever an error is
 * taken. Nothing in it is a participant's word or a person's name, so it may be logged.
 * @{
 */

/**
 * Makes an empty error.
 *
 * @return the error, to be released with suffice_error_release(); NULL when memory cannot be had, which is itself a
 *         valid argument everywhere
 * @since 0.1
 */
SUFFICE_API suffice_error *suffice_error_new(void);

/**
 * Releases an error.
 *
 * @param error  the error, or NULL
 * @since 0.1
 */
SUFFICE_API void suffice_error_release(suffice_error *error);

/**
 * Makes an error empty again.
 *
 * @param error  the error, or NULL
 * @since 0.1
 */
SUFFICE_API void suffice_error_clear(suffice_error *error);

/**
 * The kind of failure.
 *
 * @param error  the error, or NULL
 * @return       the status of the last failure; ::SUFFICE_OK when there was none
 * @since 0.1
 */
SUFFICE_API suffice_status suffice_error_status(const suffice_error *error);

/**
 * The stable code of the very failure.
 *
 * @param error  the error, or NULL
 * @return       one of the `SUFFICE_DETAIL_` constants; ::SUFFICE_DETAIL_NONE when there was no failure
 * @since 0.1
 */
SUFFICE_API suffice_detail suffice_error_detail(const suffice_error *error);

/**
 * One line for a person: where, what was expected, what was found, what to do.
 *
 * @param error  the error, or NULL
 * @return       the message, empty when there was no failure; never NULL; borrowed until @p error is next filled,
 *               cleared or released
 * @since 0.1
 */
SUFFICE_API const char *suffice_error_message(const suffice_error *error);

/**
 * The name of the argument at fault, as the header spells it.
 *
 * @param error  the error, or NULL
 * @return       the name, empty when no argument is at fault; never NULL; borrowed as suffice_error_message()
 * @since 0.1
 */
SUFFICE_API const char *suffice_error_argument(const suffice_error *error);

/**
 * The record at fault.
 *
 * @param error  the error, or NULL
 * @return       its id, or 0
 * @since 0.1
 */
SUFFICE_API suffice_id suffice_error_item(const suffice_error *error);

/**
 * The file at fault.
 *
 * @param error  the error, or NULL
 * @return       its path as it was given, empty when no file is at fault, cut to 1023 bytes; never NULL; borrowed as
 *               suffice_error_message()
 * @since 0.1
 */
SUFFICE_API const char *suffice_error_path(const suffice_error *error);

/**
 * The line at fault, counted from 1.
 *
 * @param error  the error, or NULL
 * @return       the line, or 0 when there is none
 * @since 0.1
 */
SUFFICE_API int64_t suffice_error_line(const suffice_error *error);

/**
 * The column at fault, counted from 1 in bytes.
 *
 * @param error  the error, or NULL
 * @return       the column, or 0 when there is none
 * @since 0.1
 */
SUFFICE_API int64_t suffice_error_column(const suffice_error *error);

/**
 * The name of a detail code, such as "quote-differs".
 *
 * @param detail  a ::suffice_detail
 * @return        static text; "unknown" for a number that is no detail code; never NULL
 * @since 0.1
 */
SUFFICE_API const char *suffice_detail_name(suffice_detail detail);

/**
 * The kind of failure to which a detail code belongs.
 *
 * @param detail  a ::suffice_detail
 * @return        its ::suffice_status; ::SUFFICE_OK for a number that is no detail code. A fault that is found while a
 *                file is read is reported as ::SUFFICE_ERROR_FORMAT, whatever its detail code belongs to otherwise.
 * @since 0.1
 */
SUFFICE_API suffice_status suffice_detail_status(suffice_detail detail);

/** @} */

#ifdef __cplusplus
}
#endif

#endif
