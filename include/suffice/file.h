/*
 * File: looking after project files.
 * SPDX-License-Identifier: MIT
 */
#ifndef SUFFICE_FILE_H
#define SUFFICE_FILE_H

#include <suffice/types.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * @defgroup file File
 * What can be done with a project file without opening it.
 * @{
 */

/**
 * Lists all that is wrong with a project file. Opening stops at the first fault; this reads on past it. Only where the
 * XML itself is broken, or a limit is passed, does it end there, with what was found before and that.
 *
 * @param path          the file, in UTF-8
 * @param options       limits and progress, or NULL
 * @param[out] findings the faults, each with line and column, in the order in which they are met, at most 10,000; to be
 *                      released with suffice_findings_release(). None: the file can be opened. NULL when the call fails
 * @param error         detail of a failure, or NULL
 * @retval SUFFICE_OK               the file was looked at, whatever was found
 * @retval SUFFICE_ERROR_ARGUMENT   @p path or @p findings is NULL, or @p path is empty
 * @retval SUFFICE_ERROR_NOT_FOUND  there is no such file
 * @retval SUFFICE_ERROR_VERSION    the file needs a newer version of the library
 * @retval SUFFICE_ERROR_CANCELLED  the progress callback asked to stop
 * @retval SUFFICE_ERROR_IO         the system refuses
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_file_check(const char *path, const suffice_options *options,
                                                  suffice_findings **findings, suffice_error *error);

/**
 * Removes what saves of a file left beside it when their process was killed. Such files are called `.NAME.XXXXXXXX`
 * followed by `.suffice-tmp`, where NAME is the file's own name; no other file is touched.
 *
 * @param path          the file whose leftovers are to go, in UTF-8; it need not be there
 * @param older_than    only what was last written more than so many milliseconds ago, for a younger one may belong to a
 *                      save at work; an hour is 3,600,000
 * @param[out] removed  how many went, also when the call fails; may be NULL
 * @param error         detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p path is NULL or empty, or @p older_than is negative
 * @retval SUFFICE_ERROR_NOT_FOUND  the folder is not there
 * @retval SUFFICE_ERROR_IO         the system refuses
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_file_clean(const char *path, int64_t older_than, size_t *removed,
                                                  suffice_error *error);

/** @} */

#ifdef __cplusplus
}
#endif

#endif
