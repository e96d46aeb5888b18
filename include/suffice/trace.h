/*
 * Trace: the thread from what people said to what changed, followed either way.
 * SPDX-License-Identifier: MIT
 */
#ifndef SUFFICE_TRACE_H
#define SUFFICE_TRACE_H

#include <suffice/audience.h>
#include <suffice/types.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * @defgroup trace Trace
 * Whose words are behind this action? What became of what I said? Both are answered by following references that are
 * part of the thread, from record to record:
 *
 *     participant - speaker - excerpt - summary - key point - segment of a story - mark, focus, cause - action - answer
 *     excerpt - idea - action, and excerpt, key point, action or answer - evidence - rating - assessment
 *
 * Which references are part of it, and how the one record stands to the other, is declared with each kind and field;
 * see the guide to the file format.
 * @{
 */

/** Which way to follow the thread; both may be given. */
enum {
    /** back to what people said */
    SUFFICE_TRACE_BACK = 1,
    /** on to what changed */
    SUFFICE_TRACE_ONWARD = 2
};

/**
 * Follows the thread from a record. The table has one row for each step, in the order in which they are taken: a record
 * before what follows from it. A record that is reached a second time is named again, but not followed again.
 *
 * The columns:
 * - `way` (text): "back" or "onward"
 * - `depth` (integer): how many steps from the record that was asked about to `to`: 1 and more
 * - `from` (id), `relation` (text), `to` (id): how the one stands to the other, such as action "answers" key point
 * - `kind` (text): the kind of `to`
 * - `label` (text): what `to` is called before the audience
 * - `text` (text): what `to` says, as the audience may read it: the words of a quotation, a key point, an action; empty
 *   if it says nothing, or nothing that the audience may read
 * - `voice` (text): of an excerpt: from where the person speaks who is heard, such as "carer"; empty if that is not
 *   known
 * - `withheld` (boolean): whether it says something that the audience may not read
 *
 * For the team and the public, people are left out of the table; what they said is in it as far as permissions allow.
 * From a person whom the audience is not to know, nothing is followed: that would tell who said what.
 *
 * @param project    the project
 * @param id         the record from which to follow the thread
 * @param ways       ::SUFFICE_TRACE_BACK, ::SUFFICE_TRACE_ONWARD, or both: back first
 * @param audience   for whom
 * @param[out] table the table, to be released with suffice_table_release(); NULL when the call fails
 * @param error      detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   a pointer is NULL; @p id is another project's; @p ways is 0 or has an unknown bit;
 *                                  there is no such audience
 * @retval SUFFICE_ERROR_NOT_FOUND  the record has been removed
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_project_trace(const suffice_project *project, suffice_id id, uint32_t ways,
                                                     suffice_audience audience, suffice_table **table,
                                                     suffice_error *error);

/** @} */

#ifdef __cplusplus
}
#endif

#endif
