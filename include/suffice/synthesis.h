/*
 * Synthesis: what interviews say on themes, summed up, and the matrices in which that stands side by side.
 * SPDX-License-Identifier: MIT
 */
#ifndef SUFFICE_SYNTHESIS_H
#define SUFFICE_SYNTHESIS_H

#include <suffice/excerpts.h>
#include <suffice/fields.h>
#include <suffice/types.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * @defgroup synthesis Synthesis
 * A summary says in an analyst's words what one interview says on one theme, and names the quotations and the rows of
 * timed grids on which it rests; or it says why there is nothing: the theme was not raised, does not apply, or was not
 * asked about. It has either words or a reason, never both, and its quotations and rows are of no other interview. Two
 * analysts may each write one for the same interview and theme. Source: Ward, Pinkney and Fry 2016, Table 3 and the
 * section on analysis.
 *
 * Plain fields of a summary (text, absent, date, excerpts, rows, memo ...) are read and set with the accessors of
 * @ref access.
 * @{
 */

/* --- the handle --- */

/**
 * Counts one holder more of the project. May be called from any thread.
 *
 * @param synthesis  the synthesis, or NULL
 * @since 0.1
 */
SUFFICE_API void suffice_synthesis_retain(const suffice_synthesis *synthesis);

/**
 * Counts one holder less of the project; the last one out frees it. May be called from any thread.
 *
 * @param synthesis  the synthesis, or NULL
 * @since 0.1
 */
SUFFICE_API void suffice_synthesis_release(const suffice_synthesis *synthesis);

/**
 * The project of the synthesis, to read.
 *
 * @param synthesis  the synthesis, or NULL
 * @return           the project, borrowed as the synthesis is; NULL for NULL
 * @since 0.1
 */
SUFFICE_API const suffice_project *suffice_synthesis_project(const suffice_synthesis *synthesis);

/**
 * The project of the synthesis, to change.
 *
 * @param synthesis  the synthesis, or NULL
 * @return           the project, borrowed as the synthesis is; NULL for NULL
 * @since 0.1
 */
SUFFICE_API suffice_project *suffice_synthesis_edit_project(suffice_synthesis *synthesis);

/**
 * The record in which summaries and matrices lie.
 *
 * @param synthesis  the synthesis, or NULL
 * @return           its id; 0 for NULL
 * @since 0.1
 */
SUFFICE_API suffice_id suffice_synthesis_item(const suffice_synthesis *synthesis);

/* --- summaries --- */

/**
 * Adds a summary of what an interview says on a theme, behind the others. Under which version of the codebook that was
 * done is noted, if one has been laid down.
 *
 * @param synthesis     the synthesis to change
 * @param interview     the interview
 * @param theme         the theme, or a code below one
 * @param text          what the interview says on it, in the analyst's words, or NULL: to be written later; up to
 *                      200,000 code points
 * @param analyst       who wrote it, or 0
 * @param[out] summary  the new summary; 0 when the call fails; NULL: nobody asks
 * @param error         detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p synthesis is NULL; an id names no such record of this project
 * @retval SUFFICE_ERROR_NOT_FOUND  one of them has been removed
 * @retval SUFFICE_ERROR_TEXT       @p text is not UTF-8 or holds a character that XML cannot
 * @retval SUFFICE_ERROR_LIMIT      @p text is too long, or the project cannot hold another record
 * @retval SUFFICE_ERROR_STATE      the project can only be read, or is at work
 * @retval SUFFICE_ERROR_IO         the system gives no random bytes
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_synthesis_add_summary(suffice_synthesis *synthesis,
                                                             suffice_interview_id interview, suffice_code_id theme,
                                                             const char *text, suffice_analyst_id analyst,
                                                             suffice_summary_id *summary, suffice_error *error);

/**
 * Says why an interview has nothing on a theme: adds a summary that holds the reason, behind the others. The version of
 * the codebook is noted as for a summary.
 *
 * @param synthesis     the synthesis to change
 * @param interview     the interview
 * @param theme         the theme, or a code below one
 * @param absence       the reason: a ::suffice_absence
 * @param analyst       who says so, or 0
 * @param[out] summary  the new summary; 0 when the call fails; NULL: nobody asks
 * @param error         detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p synthesis is NULL; an id names no such record of this project; @p absence is
 *                                  unknown
 * @retval SUFFICE_ERROR_NOT_FOUND  one of them has been removed
 * @retval SUFFICE_ERROR_LIMIT      the project cannot hold another record
 * @retval SUFFICE_ERROR_STATE      the project can only be read, or is at work
 * @retval SUFFICE_ERROR_IO         the system gives no random bytes
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_synthesis_add_absence(suffice_synthesis *synthesis,
                                                             suffice_interview_id interview, suffice_code_id theme,
                                                             suffice_absence absence, suffice_analyst_id analyst,
                                                             suffice_summary_id *summary, suffice_error *error);

/**
 * Closes an interview in one step: gives the same reason ("the rest was not raised") for every theme on which it has no
 * summary yet. Themes are the roots of the codebook, taken in their order; one on which, or on a code below which, the
 * interview has a summary by anybody is left as it is.
 *
 * @param synthesis   the synthesis to change
 * @param interview   the interview
 * @param absence     the reason: a ::suffice_absence
 * @param analyst     who says so, or 0
 * @param[out] count  how many reasons were added, 0 if nothing was open; 0 when the call fails; NULL: nobody asks
 * @param error       detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p synthesis is NULL; an id names no such record of this project; @p absence is
 *                                  unknown
 * @retval SUFFICE_ERROR_NOT_FOUND  one of them has been removed
 * @retval SUFFICE_ERROR_LIMIT      the project cannot hold so many records
 * @retval SUFFICE_ERROR_STATE      the project can only be read, or is at work
 * @retval SUFFICE_ERROR_IO         the system gives no random bytes
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_synthesis_close_interview(suffice_synthesis *synthesis,
                                                                 suffice_interview_id interview,
                                                                 suffice_absence absence, suffice_analyst_id analyst,
                                                                 size_t *count, suffice_error *error);

/**
 * Finds the summary of an interview on a theme.
 *
 * @param synthesis  the synthesis, or NULL
 * @param interview  the interview
 * @param theme      the theme
 * @param analyst    who wrote it; 0: anybody
 * @return           the first in the order of summaries; 0 if there is none, for NULL, and for ids that name no such
 *                   record
 * @since 0.1
 */
SUFFICE_API suffice_summary_id suffice_synthesis_find_summary(const suffice_synthesis *synthesis,
                                                              suffice_interview_id interview, suffice_code_id theme,
                                                              suffice_analyst_id analyst);

/**
 * An interview across themes: its summaries in the order of the codebook, each theme before the codes below it, and for
 * the same code in the order of summaries.
 *
 * @param synthesis  the synthesis
 * @param interview  the interview
 * @param[out] ids   the summaries, to be released with suffice_ids_release(); NULL when the call fails
 * @param error      detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   a pointer is NULL; @p interview names no interview of this project
 * @retval SUFFICE_ERROR_NOT_FOUND  the interview has been removed
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_synthesis_of_interview(const suffice_synthesis *synthesis,
                                                              suffice_interview_id interview, suffice_ids **ids,
                                                              suffice_error *error);

/**
 * A theme across interviews: its summaries in the order of interviews in the corpus; for the same interview in the
 * order of the codebook, and for the same code in that of summaries.
 *
 * @param synthesis  the synthesis
 * @param theme      the theme, or any code
 * @param flags      0 or ::SUFFICE_WITH_CODES_BELOW
 * @param[out] ids   the summaries, to be released with suffice_ids_release(); NULL when the call fails
 * @param error      detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   a pointer is NULL; @p theme names no code of this project; a flag is unknown
 * @retval SUFFICE_ERROR_NOT_FOUND  the code has been removed
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_synthesis_of_theme(const suffice_synthesis *synthesis, suffice_code_id theme,
                                                          uint32_t flags, suffice_ids **ids, suffice_error *error);

/* --- matrices --- */

/**
 * Adds a framework matrix without rows and columns, behind the others.
 *
 * @param synthesis    the synthesis to change
 * @param name         what it is called: 1 to 500 code points, unique among matrices
 * @param[out] matrix  the new matrix: a handle that lives as long as the project; NULL when the call fails; NULL:
 *                     nobody asks
 * @param error        detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT  @p synthesis is NULL, or @p name is NULL or empty
 * @retval SUFFICE_ERROR_EXISTS    another matrix has this name
 * @retval SUFFICE_ERROR_TEXT      @p name is not UTF-8 or holds a character that XML cannot
 * @retval SUFFICE_ERROR_LIMIT     @p name is too long, or the project cannot hold another record
 * @retval SUFFICE_ERROR_STATE     the project can only be read, or is at work
 * @retval SUFFICE_ERROR_IO        the system gives no random bytes
 * @retval SUFFICE_ERROR_MEMORY    memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_synthesis_add_matrix(suffice_synthesis *synthesis, const char *name,
                                                            suffice_matrix **matrix, suffice_error *error);

/**
 * How many matrices there are.
 *
 * @param synthesis  the synthesis, or NULL
 * @return           their number; 0 for NULL
 * @since 0.1
 */
SUFFICE_API size_t suffice_synthesis_matrix_count(const suffice_synthesis *synthesis);

/**
 * A matrix, in the order in which people keep them.
 *
 * @param synthesis  the synthesis, or NULL
 * @param index      from 0 to suffice_synthesis_matrix_count() less one
 * @return           its id, of which suffice_project_matrix() gives the handle; 0 beyond the end
 * @since 0.1
 */
SUFFICE_API suffice_matrix_id suffice_synthesis_matrix_at(const suffice_synthesis *synthesis, size_t index);

/** @} */

#ifdef __cplusplus
}
#endif

#endif
