/*
 * Sources: what people said, as text or as a file, and when they said it.
 * SPDX-License-Identifier: MIT
 */
#ifndef SUFFICE_SOURCES_H
#define SUFFICE_SOURCES_H

#include <suffice/fields.h>
#include <suffice/types.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * @defgroup sources Sources
 * What people said: as text that lies in the project, measured in code points, or as a file beside it (a recording, a
 * picture, a scan), of which the project knows path, size, SHA-256 and duration. A source with text may say when its
 * places were spoken, by sync points.
 *
 * @code
 * suffice_source_id transcript = 0;
 * status = suffice_corpus_add_text(corpus, "Interview 2", SUFFICE_MEDIUM_TRANSCRIPT, bytes, size, interview,
 *                                  &transcript, error);
 * @endcode
 * @{
 */

/* --- adding --- */

/**
 * Adds a source whose text lies in the project, behind the others.
 *
 * The text is brought to line feeds without a byte order mark, and all positions count in that. How it was before is
 * kept, so that suffice_source_original() gives back the very bytes.
 *
 * @param corpus       the corpus to change
 * @param name         what it is called: 1 to 500 code points
 * @param medium       what it is: a ::suffice_medium, but no recording and no picture
 * @param text         the text in UTF-8, with or without a byte order mark, with any line ends: up to 100,000,000 code
 *                     points; not needed after the call
 * @param size         how many bytes it has; at least 1 beside a byte order mark
 * @param interview    the interview to which it belongs, or 0
 * @param[out] source  the new source; 0 when the call fails; NULL: nobody asks
 * @param error        detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p corpus or @p text is NULL; @p name is NULL or empty; @p text is empty; @p medium
 *                                  is unknown; @p interview names no interview of this project
 * @retval SUFFICE_ERROR_NOT_FOUND  the interview has been removed
 * @retval SUFFICE_ERROR_TEXT       a text is not UTF-8 or holds a character that XML cannot
 * @retval SUFFICE_ERROR_LIMIT      a text is too long, or the project cannot hold another record
 * @retval SUFFICE_ERROR_STATE      the project can only be read, or is at work
 * @retval SUFFICE_ERROR_RULE       a recording or a picture has no text
 * @retval SUFFICE_ERROR_IO         the system gives no random bytes
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_corpus_add_text(suffice_corpus *corpus, const char *name, suffice_medium medium,
                                                       const char *text, size_t size, suffice_interview_id interview,
                                                       suffice_source_id *source, suffice_error *error);

/**
 * Adds a source that is kept outside the project, behind the others. The file is not looked at.
 *
 * @param corpus       the corpus to change
 * @param name         what it is called: 1 to 500 code points
 * @param medium       what it is: a ::suffice_medium
 * @param path         where the file is, relative to the project's own file, with forward slashes: 1 to 4000 code
 *                     points
 * @param size         how many bytes it has; -1: not known
 * @param sha256       its SHA-256 as 64 hexadecimal digits in lower case, or NULL
 * @param duration     how long it is, in milliseconds: 0 to 864,000,000; -1: not known
 * @param interview    the interview to which it belongs, or 0
 * @param[out] source  the new source; 0 when the call fails; NULL: nobody asks
 * @param error        detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p corpus or @p path is NULL; @p name is NULL or empty; @p path is empty; @p medium
 *                                  is unknown; a number is out of range; @p interview names no interview of this
 *                                  project
 * @retval SUFFICE_ERROR_NOT_FOUND  the interview has been removed
 * @retval SUFFICE_ERROR_TEXT       a text is not UTF-8 or holds a character that XML cannot
 * @retval SUFFICE_ERROR_LIMIT      a text is too long, or the project cannot hold another record
 * @retval SUFFICE_ERROR_STATE      the project can only be read, or is at work
 * @retval SUFFICE_ERROR_RULE       @p path or @p sha256 does not have its form
 * @retval SUFFICE_ERROR_IO         the system gives no random bytes
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_corpus_add_file(suffice_corpus *corpus, const char *name, suffice_medium medium,
                                                       const char *path, int64_t size, const char *sha256,
                                                       int64_t duration, suffice_interview_id interview,
                                                       suffice_source_id *source, suffice_error *error);

/* --- changing --- */

/**
 * Sets how long a recording is. What was marked in it must lie within: excerpts, rows of grids, sync points of its
 * transcripts.
 *
 * @param corpus    the corpus to change
 * @param source    the source
 * @param duration  how long it is, in milliseconds: 0 to 864,000,000; -1: not known
 * @param error     detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p corpus is NULL; @p source names no source of this project; @p duration is out of
 *                                  range
 * @retval SUFFICE_ERROR_NOT_FOUND  the source has been removed
 * @retval SUFFICE_ERROR_STATE      the project can only be read, or is at work
 * @retval SUFFICE_ERROR_RULE       something would lie behind its end; a source with text has no duration
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_corpus_set_duration(suffice_corpus *corpus, suffice_source_id source,
                                                           int64_t duration, suffice_error *error);

/**
 * Says that the file of a source was destroyed, as recordings should be when they are no longer needed. What was marked
 * in it stays.
 *
 * @param corpus  the corpus to change
 * @param source  a source that is kept outside the project
 * @param date    the day, as YYYYMMDD
 * @param error   detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p corpus is NULL; @p source names no source of this project; @p date is no date
 * @retval SUFFICE_ERROR_NOT_FOUND  the source has been removed
 * @retval SUFFICE_ERROR_STATE      the project can only be read, or is at work
 * @retval SUFFICE_ERROR_RULE       the source has text in the project
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_corpus_mark_destroyed(suffice_corpus *corpus, suffice_source_id source,
                                                             int32_t date, suffice_error *error);

/* --- the original --- */

/**
 * The text of a source as it was brought in, byte for byte: with its byte order mark and its line ends. Where the text
 * was edited since, line ends that stayed are as they were, and new ones are like those before them.
 *
 * @param project      the project
 * @param source       a source with text
 * @param[out] buffer  the bytes, to be released with suffice_buffer_release(); NULL when the call fails
 * @param error        detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p project or @p buffer is NULL; @p source names no source of this project
 * @retval SUFFICE_ERROR_NOT_FOUND  the source has been removed, or has no text
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_source_original(const suffice_project *project, suffice_source_id source,
                                                       suffice_buffer **buffer, suffice_error *error);

/* --- place and time --- */

/**
 * Says at which time of its recording a place of a transcript was spoken. A later place cannot have an earlier time.
 * suffice_remove() takes a sync point away. Takes time in proportion to the source: its text, excerpts and sync points.
 *
 * @param corpus     the corpus to change
 * @param source     the transcript: a source with text
 * @param position   the place, in code points, up to the length of the text
 * @param time       its time, in milliseconds from the beginning: 0 to 864,000,000, and within the recording that
 *                   ::SUFFICE_SOURCE_TRANSCRIPT_OF names
 * @param[out] sync  the new sync point; 0 when the call fails; NULL: nobody asks
 * @param error      detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p corpus is NULL; @p source names no source of this project; a number is out of
 *                                  range
 * @retval SUFFICE_ERROR_NOT_FOUND  the source has been removed
 * @retval SUFFICE_ERROR_EXISTS     the place has a time already
 * @retval SUFFICE_ERROR_LIMIT      the project cannot hold another record
 * @retval SUFFICE_ERROR_STATE      the project can only be read, or is at work
 * @retval SUFFICE_ERROR_RULE       the place is outside the text, or the time outside the recording; an earlier place
 *                                  has a later time, or a later place an earlier one; the source has no text
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_corpus_add_sync(suffice_corpus *corpus, suffice_source_id source,
                                                       int64_t position, int64_t time, suffice_sync_point_id *sync,
                                                       suffice_error *error);

/**
 * The time of a place of a transcript, as far as it is known: that of the last sync point at or before it. Between two
 * points nothing is guessed. Takes time in line with the number of sync points of the source.
 *
 * @param project    the project
 * @param source     a source with text
 * @param position   the place, in code points, up to the length of the text
 * @param[out] time  milliseconds from the beginning of the recording; 0 when the call fails
 * @param error      detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p project or @p time is NULL; @p source names no source of this project; @p
 *                                  position is outside the text
 * @retval SUFFICE_ERROR_NOT_FOUND  the source has been removed, has no text, or has no sync point at or before the
 *                                  place
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_source_time(const suffice_project *project, suffice_source_id source,
                                                   int64_t position, int64_t *time, suffice_error *error);

/** @} */

#ifdef __cplusplus
}
#endif

#endif
