/*
 * Options: limits and progress for reading a file.
 * SPDX-License-Identifier: MIT
 */
#ifndef SUFFICE_OPTIONS_H
#define SUFFICE_OPTIONS_H

#include <suffice/types.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * @defgroup options Options
 * A file may come from anywhere. Each limit can be lowered, so that a host that only expects small files pays for no
 * large ones; none can be raised. NULL in place of options means the limits as they are, and no progress.
 * @{
 */

/** Names a limit. */
typedef int32_t suffice_limit;

/** The values of ::suffice_limit. */
enum {
    /** bytes of the file: 2,147,483,648 */
    SUFFICE_LIMIT_BYTES = 1,
    /** records in the file: 4,294,967,231 */
    SUFFICE_LIMIT_RECORDS = 2,
    /** elements in elements: 200 */
    SUFFICE_LIMIT_DEPTH = 3,
    /** attributes of an element: 64 */
    SUFFICE_LIMIT_ATTRIBUTES = 4,
    /** code points of one text: 2,147,483,647; each field has its own limit besides */
    SUFFICE_LIMIT_TEXT = 5,
    /** bytes of comments and content of other namespaces, which are kept: 67,108,864 */
    SUFFICE_LIMIT_KEPT = 6
};

/**
 * Tells how far a long call has come. It runs during the call only, on the thread of the call, about every 64 KiB. It
 * may use other projects; the one that is being read cannot be reached before the call returns. What has a fault may be
 * read a second time, to make sure of it, and is then told of from the beginning again.
 *
 * @param done   how much is done, in bytes
 * @param total  how much there is, in bytes; 0 when that is not known
 * @param user   what was given with the callback
 * @return       true to go on; false to stop, and then the call returns ::SUFFICE_ERROR_CANCELLED
 */
typedef bool (*suffice_progress)(uint64_t done, uint64_t total, void *user);

/**
 * Makes options that say nothing.
 *
 * @return the options, to be released with suffice_options_release(); NULL when memory cannot be had
 * @since 0.1
 */
SUFFICE_API suffice_options *suffice_options_new(void);

/**
 * Lowers a limit.
 *
 * @param options  the options
 * @param limit    which one: a ::suffice_limit
 * @param value    from 1 to the limit's own value
 * @param error    detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT  @p options is NULL; there is no such limit; @p value is 0 or above the limit's own
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_options_set_limit(suffice_options *options, suffice_limit limit, uint64_t value,
                                                         suffice_error *error);

/**
 * Asks to be told how far reading has come.
 *
 * @param options   the options
 * @param progress  what to call, or NULL for nothing
 * @param user      given to @p progress each time, or NULL
 * @param error     detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT  @p options is NULL
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_options_set_progress(suffice_options *options, suffice_progress progress,
                                                            void *user, suffice_error *error);

/**
 * Releases options.
 *
 * @param options  the options, or NULL
 * @since 0.1
 */
SUFFICE_API void suffice_options_release(suffice_options *options);

/** @} */

#ifdef __cplusplus
}
#endif

#endif
