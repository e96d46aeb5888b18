/*
 * Story: composite stories, segment by segment, and what is behind each segment.
 * SPDX-License-Identifier: MIT
 */
#ifndef SUFFICE_STORY_H
#define SUFFICE_STORY_H

#include <suffice/fields.h>
#include <suffice/types.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * @defgroup story Composite story
 * A composite story tells one experience from the key points of several people. It is written in segments: what key
 * points say, invented surroundings that hold nothing about care, what leads from one to the next, or a mixture. Each
 * segment names the key points that it tells, and keeps a digest of how they read when it was written, so that it can
 * be told when they have moved on. The digest is there to notice changes, not to guard against anybody. How the points
 * are woven is the author's decision; a key point that is left out has its reason beside it. Source: Ward, Pinkney and
 * Fry 2016, the section on composite stories.
 *
 * Plain fields of a story and of a segment (protagonist, setting, word limit, the text and the key points of a segment
 * ...) are read and set with the accessors of @ref access.
 * @{
 */

/* --- the handle --- */

/**
 * A story, to read.
 *
 * @param project  the project, or NULL
 * @param id       the story
 * @return         the handle, which lives as long as the project; NULL if the id names no such record now
 * @since 0.1
 */
SUFFICE_API const suffice_story *suffice_project_story(const suffice_project *project, suffice_story_id id);

/**
 * A story, to change.
 *
 * @param project  the project, or NULL
 * @param id       the story
 * @return         the handle, which lives as long as the project; NULL if the id names no such record now
 * @since 0.1
 */
SUFFICE_API suffice_story *suffice_project_edit_story(suffice_project *project, suffice_story_id id);

/**
 * Counts one holder more of the project. May be called from any thread.
 *
 * @param story  the story, or NULL
 * @since 0.1
 */
SUFFICE_API void suffice_story_retain(const suffice_story *story);

/**
 * Counts one holder less of the project; the last one out frees it. May be called from any thread.
 *
 * @param story  the story, or NULL
 * @since 0.1
 */
SUFFICE_API void suffice_story_release(const suffice_story *story);

/**
 * The project of a story, to read.
 *
 * @param story  the story, or NULL
 * @return       the project, borrowed as the story is; NULL for NULL
 * @since 0.1
 */
SUFFICE_API const suffice_project *suffice_story_project(const suffice_story *story);

/**
 * The project of a story, to change.
 *
 * @param story  the story, or NULL
 * @return       the project, borrowed as the story is; NULL for NULL
 * @since 0.1
 */
SUFFICE_API suffice_project *suffice_story_edit_project(suffice_story *story);

/**
 * The record of a story.
 *
 * @param story  the story, or NULL
 * @return       its id; 0 for NULL, and when it has been removed
 * @since 0.1
 */
SUFFICE_API suffice_story_id suffice_story_item(const suffice_story *story);

/* --- writing --- */

/**
 * Adds a story without segments to a project, behind the others.
 *
 * @param project     the project to change
 * @param name        its title: 1 to 500 code points, unique among stories
 * @param experience  the experience that it is about
 * @param[out] story  the new story: a handle that lives as long as the project; NULL when the call fails; NULL: nobody
 *                    asks
 * @param error       detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p project is NULL; @p name is NULL or empty; @p experience names no experience of
 *                                  this project
 * @retval SUFFICE_ERROR_NOT_FOUND  the experience has been removed
 * @retval SUFFICE_ERROR_EXISTS     another story has this title
 * @retval SUFFICE_ERROR_TEXT       @p name is not UTF-8 or holds a character that XML cannot
 * @retval SUFFICE_ERROR_LIMIT      @p name is too long, or the project cannot hold another record
 * @retval SUFFICE_ERROR_STATE      the project can only be read, or is at work
 * @retval SUFFICE_ERROR_IO         the system gives no random bytes
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_project_add_story(suffice_project *project, const char *name,
                                                         suffice_experience_id experience, suffice_story **story,
                                                         suffice_error *error);

/**
 * Adds a segment to a story, behind the others, and keeps a digest of how its key points read now.
 *
 * @param story         the story to change
 * @param kind          what the segment is made of: a ::suffice_segment_kind
 * @param text          the words of the story: 1 to 200,000 code points
 * @param key_points    the key points that it tells; none twice; NULL if @p count is 0
 * @param count         how many key points; up to 10,000
 * @param[out] segment  the new segment; 0 when the call fails; NULL: nobody asks
 * @param error         detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p story is NULL; @p kind is unknown; @p text is NULL or empty; @p key_points is
 *                                  NULL though @p count is not 0, or one of them names no key point of this project or
 *                                  is there twice
 * @retval SUFFICE_ERROR_NOT_FOUND  the story or a key point has been removed
 * @retval SUFFICE_ERROR_TEXT       @p text is not UTF-8 or holds a character that XML cannot
 * @retval SUFFICE_ERROR_LIMIT      @p text or the list of key points is too long, or the project cannot hold another
 *                                  record
 * @retval SUFFICE_ERROR_STATE      the project can only be read, or is at work
 * @retval SUFFICE_ERROR_IO         the system gives no random bytes
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_story_add_segment(suffice_story *story, suffice_segment_kind kind,
                                                         const char *text, const suffice_key_point_id *key_points,
                                                         size_t count, suffice_segment_id *segment,
                                                         suffice_error *error);

/**
 * Moves a segment within its story.
 *
 * @param story    the story to change
 * @param segment  a segment of it
 * @param index    the place it shall have, from 0 to the number of segments less one; SIZE_MAX: behind the others
 * @param error    detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p story is NULL; @p segment names no segment of this story; @p index is beyond the
 *                                  end
 * @retval SUFFICE_ERROR_NOT_FOUND  the story or the segment has been removed
 * @retval SUFFICE_ERROR_STATE      the project can only be read, or is at work
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_story_move_segment(suffice_story *story, suffice_segment_id segment,
                                                          size_t index, suffice_error *error);

/**
 * Says that the author has read a segment again against its key points: keeps a digest of how these read now.
 *
 * @param story    the story to change
 * @param segment  a segment of it; 0: all
 * @param error    detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p story is NULL; @p segment names no segment of this story
 * @retval SUFFICE_ERROR_NOT_FOUND  the story or the segment has been removed
 * @retval SUFFICE_ERROR_STATE      the project can only be read, or is at work
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_story_mark_read(suffice_story *story, suffice_segment_id segment,
                                                       suffice_error *error);

/**
 * The segments whose key points have changed since they were written or last marked as read: the wording of one of
 * them, or which they are and in what order. A segment without a digest counts as written without key points.
 *
 * @param story     the story
 * @param[out] ids  the segments in their order, to be released with suffice_ids_release(); NULL when the call fails
 * @param error     detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   a pointer is NULL
 * @retval SUFFICE_ERROR_NOT_FOUND  the story has been removed
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_story_moved_on(const suffice_story *story, suffice_ids **ids,
                                                      suffice_error *error);

/**
 * Says why a key point was left out of a story. Said again, the new reason takes the place of the old one.
 *
 * @param story      the story to change
 * @param key_point  the key point
 * @param reason     the reason: 1 to 4,000 code points
 * @param error      detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p story is NULL; @p key_point names no key point of this project; @p reason is NULL
 *                                  or empty
 * @retval SUFFICE_ERROR_NOT_FOUND  the story or the key point has been removed
 * @retval SUFFICE_ERROR_TEXT       @p reason is not UTF-8 or holds a character that XML cannot
 * @retval SUFFICE_ERROR_LIMIT      @p reason is too long, or the project cannot hold another record
 * @retval SUFFICE_ERROR_STATE      the project can only be read, or is at work
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_story_leave_out(suffice_story *story, suffice_key_point_id key_point,
                                                       const char *reason, suffice_error *error);

/* --- looking --- */

/**
 * How many segments a story has.
 *
 * @param story  the story, or NULL
 * @return       their number; 0 for NULL, and when the story has been removed
 * @since 0.1
 */
SUFFICE_API size_t suffice_story_segment_count(const suffice_story *story);

/**
 * A segment of a story, in their order.
 *
 * @param story  the story, or NULL
 * @param index  from 0 to suffice_story_segment_count() less one
 * @return       its id; 0 beyond the end
 * @since 0.1
 */
SUFFICE_API suffice_segment_id suffice_story_segment_at(const suffice_story *story, size_t index);

/**
 * The key points that a story tells, each once, in the order in which they are first told.
 *
 * @param story     the story
 * @param[out] ids  the key points, to be released with suffice_ids_release(); NULL when the call fails
 * @param error     detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   a pointer is NULL
 * @retval SUFFICE_ERROR_NOT_FOUND  the story has been removed
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_story_key_points(const suffice_story *story, suffice_ids **ids,
                                                        suffice_error *error);

/**
 * The interviews behind the key points that a story tells, as suffice_key_point_interviews() tells them: each once, in
 * the order of the corpus.
 *
 * @param story     the story
 * @param[out] ids  the interviews, to be released with suffice_ids_release(); NULL when the call fails
 * @param error     detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   a pointer is NULL
 * @retval SUFFICE_ERROR_NOT_FOUND  the story has been removed
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_story_interviews(const suffice_story *story, suffice_ids **ids,
                                                        suffice_error *error);

/**
 * What is behind a story: a row for each segment, each key point that it tells, and each interview behind that key
 * point, in the orders of the story, of the segment and of the corpus.
 *
 * The columns are `segment` (id), `number` (whole number: which segment it is, from 1), `kind` (text, such as
 * "evidence"), `key_point` (id), `key_point_text` (text), `interview` (id), `interview_label` (text: what the interview
 * is called for that audience), `summaries` and `excerpts` (whole numbers: how many of the key point's own summaries
 * and quotations are of that interview; those on the other side are not counted). A segment without key points has one
 * row in which all from `key_point` on is empty; a key point without an interview one in which all from `interview` on
 * is. `key_point_text` is empty too where the audience may not see it.
 *
 * @param story       the story
 * @param audience    for whom: a ::suffice_audience
 * @param[out] table  the table, to be released with suffice_table_release(); NULL when the call fails
 * @param error       detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   a pointer is NULL; @p audience is unknown
 * @retval SUFFICE_ERROR_NOT_FOUND  the story has been removed
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_story_provenance(const suffice_story *story, suffice_audience audience,
                                                        suffice_table **table, suffice_error *error);

/**
 * A story as it is read: the title, an empty line, and the segments with an empty line between them. The text ends with
 * a line feed. What the audience may not see reads "not shown".
 *
 * @param story        the story
 * @param audience     for whom: a ::suffice_audience
 * @param[out] buffer  the text, UTF-8, to be released with suffice_buffer_release(); NULL when the call fails
 * @param error        detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   a pointer is NULL; @p audience is unknown
 * @retval SUFFICE_ERROR_NOT_FOUND  the story has been removed
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_story_text(const suffice_story *story, suffice_audience audience,
                                                  suffice_buffer **buffer, suffice_error *error);

/**
 * How many words the segments of a story have; the title is not counted. A word is a run of characters without a space
 * in it, as long as it can be, that holds at least one letter or digit: "well-kept" and "10.30" are one word each, a
 * dash between spaces is none. Spaces are those of Unicode, the no-break ones too. Beyond ASCII, whatever is neither a
 * space nor punctuation nor a symbol counts as a letter; a script that is written without spaces is not divided.
 *
 * @param story  the story, or NULL
 * @param kind   only segments of this kind, a ::suffice_segment_kind; 0: all
 * @return       the number of words; 0 for NULL, for an unknown kind, and when the story has been removed
 * @since 0.1
 */
SUFFICE_API size_t suffice_story_words(const suffice_story *story, suffice_segment_kind kind);

/** @} */

#ifdef __cplusplus
}
#endif

#endif
