/*
 * Matrix: what interviews say, theme by theme, side by side, and the key points drawn from it.
 * SPDX-License-Identifier: MIT
 */
#ifndef SUFFICE_MATRIX_H
#define SUFFICE_MATRIX_H

#include <suffice/fields.h>
#include <suffice/types.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * @defgroup matrix Framework matrix
 * A framework matrix has a row for each theme and a column for each interview. To chart a cell is to decide which
 * summary stands in it; the matrix keeps a digest of how that summary read at the time, so that it can be told when it
 * has moved on since. The digest is there to notice changes, not to guard against anybody. Key points say in what the
 * interviews of a matrix agree, differ, or where there is one voice only. Source: Ward, Pinkney and Fry 2016, Table 4
 * and the section on analysis.
 *
 * A cell in which nothing is charted shows the first summary that the interview has on the theme, if it has one.
 *
 * Plain fields of a matrix and of a key point (name, date, valence, the summaries for and against, excerpts ...) are
 * read and set with the accessors of @ref access. No summary stands on both sides of a key point.
 * @{
 */

/** How a cell of a matrix stands. */
typedef int32_t suffice_cell_state;

/** The values of ::suffice_cell_state. */
enum {
    /** there is no summary, or the one that was charted says nothing */
    SUFFICE_CELL_EMPTY = 1,
    /** what was charted is a reason why the interview has nothing on the theme */
    SUFFICE_CELL_ABSENT = 2,
    /** a summary was charted, and reads as it did then */
    SUFFICE_CELL_FILLED = 3,
    /** what was charted has changed since */
    SUFFICE_CELL_MOVED_ON = 4,
    /** there is a summary or a reason, but nobody has charted it */
    SUFFICE_CELL_NOT_CHARTED = 5
};

/** Flags for suffice_matrix_table(). */
enum {
    /** a row for each interview and a column for each theme, instead of the other way round */
    SUFFICE_MATRIX_BY_INTERVIEW = 1
};

/* --- the handle --- */

/**
 * A matrix, to read.
 *
 * @param project  the project, or NULL
 * @param id       the matrix
 * @return         the handle, which lives as long as the project; NULL if the id names no such record now
 * @since 0.1
 */
SUFFICE_API const suffice_matrix *suffice_project_matrix(const suffice_project *project, suffice_matrix_id id);

/**
 * A matrix, to change.
 *
 * @param project  the project, or NULL
 * @param id       the matrix
 * @return         the handle, which lives as long as the project; NULL if the id names no such record now
 * @since 0.1
 */
SUFFICE_API suffice_matrix *suffice_project_edit_matrix(suffice_project *project, suffice_matrix_id id);

/**
 * Counts one holder more of the project. May be called from any thread.
 *
 * @param matrix  the matrix, or NULL
 * @since 0.1
 */
SUFFICE_API void suffice_matrix_retain(const suffice_matrix *matrix);

/**
 * Counts one holder less of the project; the last one out frees it. May be called from any thread.
 *
 * @param matrix  the matrix, or NULL
 * @since 0.1
 */
SUFFICE_API void suffice_matrix_release(const suffice_matrix *matrix);

/**
 * The project of a matrix, to read.
 *
 * @param matrix  the matrix, or NULL
 * @return        the project, borrowed as the matrix is; NULL for NULL
 * @since 0.1
 */
SUFFICE_API const suffice_project *suffice_matrix_project(const suffice_matrix *matrix);

/**
 * The project of a matrix, to change.
 *
 * @param matrix  the matrix, or NULL
 * @return        the project, borrowed as the matrix is; NULL for NULL
 * @since 0.1
 */
SUFFICE_API suffice_project *suffice_matrix_edit_project(suffice_matrix *matrix);

/**
 * The record of a matrix.
 *
 * @param matrix  the matrix, or NULL
 * @return        its id; 0 for NULL, and when it has been removed
 * @since 0.1
 */
SUFFICE_API suffice_matrix_id suffice_matrix_item(const suffice_matrix *matrix);

/* --- rows and columns --- */

/**
 * Adds a theme to a matrix, as a row.
 *
 * @param matrix  the matrix to change
 * @param theme   the theme, or any code
 * @param index   the place it shall have, from 0 to the number of themes; SIZE_MAX: behind the others
 * @param error   detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p matrix is NULL; @p theme names no code of this project, or is in the matrix
 *                                  already; @p index is beyond the end
 * @retval SUFFICE_ERROR_NOT_FOUND  the matrix or the code has been removed
 * @retval SUFFICE_ERROR_LIMIT      the matrix has 10,000 themes
 * @retval SUFFICE_ERROR_STATE      the project can only be read, or is at work
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_matrix_add_theme(suffice_matrix *matrix, suffice_code_id theme, size_t index,
                                                        suffice_error *error);

/**
 * Adds an interview to a matrix, as a column.
 *
 * @param matrix     the matrix to change
 * @param interview  the interview
 * @param index      the place it shall have, from 0 to the number of interviews; SIZE_MAX: behind the others
 * @param error      detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p matrix is NULL; @p interview names no interview of this project, or is in the
 *                                  matrix already; @p index is beyond the end
 * @retval SUFFICE_ERROR_NOT_FOUND  the matrix or the interview has been removed
 * @retval SUFFICE_ERROR_LIMIT      the matrix has 10,000 interviews
 * @retval SUFFICE_ERROR_STATE      the project can only be read, or is at work
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_matrix_add_interview(suffice_matrix *matrix, suffice_interview_id interview,
                                                            size_t index, suffice_error *error);

/**
 * Adds every theme (root of the codebook) and every interview of the project that is not in the matrix yet, behind the
 * others, in the orders of codebook and corpus.
 *
 * @param matrix  the matrix to change
 * @param error   detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p matrix is NULL
 * @retval SUFFICE_ERROR_NOT_FOUND  the matrix has been removed
 * @retval SUFFICE_ERROR_LIMIT      there would be more than 10,000 themes or interviews
 * @retval SUFFICE_ERROR_STATE      the project can only be read, or is at work
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_matrix_add_all(suffice_matrix *matrix, suffice_error *error);

/**
 * Takes a theme out of a matrix, and what was charted in its row. Summaries and key points stay.
 *
 * @param matrix  the matrix to change
 * @param theme   the theme
 * @param error   detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p matrix is NULL; @p theme names no code of this project
 * @retval SUFFICE_ERROR_NOT_FOUND  the matrix or the code has been removed, or the code is not in the matrix
 * @retval SUFFICE_ERROR_STATE      the project can only be read, or is at work
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_matrix_remove_theme(suffice_matrix *matrix, suffice_code_id theme,
                                                           suffice_error *error);

/**
 * Takes an interview out of a matrix, and what was charted in its column. Summaries and key points stay.
 *
 * @param matrix     the matrix to change
 * @param interview  the interview
 * @param error      detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p matrix is NULL; @p interview names no interview of this project
 * @retval SUFFICE_ERROR_NOT_FOUND  the matrix or the interview has been removed, or the interview is not in the matrix
 * @retval SUFFICE_ERROR_STATE      the project can only be read, or is at work
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_matrix_remove_interview(suffice_matrix *matrix, suffice_interview_id interview,
                                                               suffice_error *error);

/* --- cells --- */

/**
 * Charts a cell: puts a summary, or a reason for there being nothing, into it in the place of what stood there, and
 * keeps a digest of how it reads now. Charting the same summary again says that its new wording has been seen.
 *
 * @param matrix     the matrix to change
 * @param theme      the row
 * @param interview  the column
 * @param summary    a summary of that interview on that theme
 * @param error      detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p matrix is NULL; an id names no such record of this project
 * @retval SUFFICE_ERROR_NOT_FOUND  the matrix or one of the records has been removed
 * @retval SUFFICE_ERROR_LIMIT      the project cannot hold another record
 * @retval SUFFICE_ERROR_STATE      the project can only be read, or is at work
 * @retval SUFFICE_ERROR_RULE       the theme or the interview is not in the matrix, or the summary is of another theme
 *                                  or interview
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_matrix_chart(suffice_matrix *matrix, suffice_code_id theme,
                                                    suffice_interview_id interview, suffice_summary_id summary,
                                                    suffice_error *error);

/**
 * Charts every cell that nobody has charted and for which there is a summary: the first in the order of summaries.
 *
 * @param matrix      the matrix to change
 * @param[out] count  how many cells were charted; 0 when the call fails; NULL: nobody asks
 * @param error       detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p matrix is NULL
 * @retval SUFFICE_ERROR_NOT_FOUND  the matrix has been removed
 * @retval SUFFICE_ERROR_LIMIT      the project cannot hold so many records
 * @retval SUFFICE_ERROR_STATE      the project can only be read, or is at work
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_matrix_chart_all(suffice_matrix *matrix, size_t *count, suffice_error *error);

/**
 * The summary that stands in a cell: the one that was charted; where none was, the first in the order of summaries.
 *
 * @param matrix     the matrix, or NULL
 * @param theme      the row
 * @param interview  the column
 * @return           the summary; 0 if there is none, outside the matrix, for NULL, and when the matrix has been removed
 * @since 0.1
 */
SUFFICE_API suffice_summary_id suffice_matrix_cell(const suffice_matrix *matrix, suffice_code_id theme,
                                                   suffice_interview_id interview);

/**
 * How a cell stands. A cell that was charted by other means, without a digest, is not said to have moved on.
 *
 * @param matrix     the matrix, or NULL
 * @param theme      the row
 * @param interview  the column
 * @return           a ::suffice_cell_state; 0 outside the matrix, for NULL, and when the matrix has been removed
 * @since 0.1
 */
SUFFICE_API suffice_cell_state suffice_matrix_cell_state(const suffice_matrix *matrix, suffice_code_id theme,
                                                         suffice_interview_id interview);

/**
 * The cells whose summaries have changed since they were charted: row by row, within a row from left to right.
 *
 * @param matrix    the matrix
 * @param[out] ids  the cells, to be released with suffice_ids_release(); NULL when the call fails
 * @param error     detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   a pointer is NULL
 * @retval SUFFICE_ERROR_NOT_FOUND  the matrix has been removed
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_matrix_moved_on(const suffice_matrix *matrix, suffice_ids **ids,
                                                       suffice_error *error);

/* --- key points --- */

/**
 * Adds a key point to a matrix, behind the others. On what it rests is told by ::SUFFICE_KEY_POINT_SUMMARIES,
 * ::SUFFICE_KEY_POINT_AGAINST and ::SUFFICE_KEY_POINT_EXCERPTS.
 *
 * @param matrix          the matrix to change
 * @param key             a short name such as KP4, or NULL; up to 40 code points, unique among the key points of the
 *                        matrix
 * @param theme           the theme that it is about, or any code
 * @param kind            what it says about the voices behind it: a ::suffice_key_point_kind
 * @param text            the point, in a sentence or two: 1 to 20,000 code points
 * @param[out] key_point  the new key point; 0 when the call fails; NULL: nobody asks
 * @param error           detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p matrix is NULL; @p theme names no code of this project; @p kind is unknown;
 *                                  @p text is NULL or empty
 * @retval SUFFICE_ERROR_NOT_FOUND  the matrix or the code has been removed
 * @retval SUFFICE_ERROR_EXISTS     another key point of the matrix has this key
 * @retval SUFFICE_ERROR_TEXT       a text is not UTF-8 or holds a character that XML cannot
 * @retval SUFFICE_ERROR_LIMIT      a text is too long, or the project cannot hold another record
 * @retval SUFFICE_ERROR_STATE      the project can only be read, or is at work
 * @retval SUFFICE_ERROR_IO         the system gives no random bytes
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_matrix_add_key_point(suffice_matrix *matrix, const char *key,
                                                            suffice_code_id theme, suffice_key_point_kind kind,
                                                            const char *text, suffice_key_point_id *key_point,
                                                            suffice_error *error);

/**
 * The key points of a matrix, in the order in which people keep them.
 *
 * @param matrix    the matrix
 * @param theme     only those on this theme; 0: all
 * @param[out] ids  the key points, to be released with suffice_ids_release(); NULL when the call fails
 * @param error     detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   a pointer is NULL; @p theme names no code of this project
 * @retval SUFFICE_ERROR_NOT_FOUND  the matrix or the code has been removed
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_matrix_key_points(const suffice_matrix *matrix, suffice_code_id theme,
                                                         suffice_ids **ids, suffice_error *error);

/**
 * The interviews behind a key point: those of its summaries (not of those on the other side), and those in whose
 * sources its quotations are marked.
 *
 * @param project    the project
 * @param key_point  the key point
 * @param[out] ids   the interviews, each once, in the order of the corpus, to be released with suffice_ids_release();
 *                   NULL when the call fails
 * @param error      detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   a pointer is NULL; @p key_point names no key point of this project
 * @retval SUFFICE_ERROR_NOT_FOUND  the key point has been removed
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_key_point_interviews(const suffice_project *project,
                                                            suffice_key_point_id key_point, suffice_ids **ids,
                                                            suffice_error *error);

/* --- the matrix as people read it --- */

/**
 * The matrix as people read it: a row for each theme, as it stands for an audience.
 *
 * The columns are `theme` (text: the name of the theme), one for each interview (text, named as the interview is called
 * for that audience), and `key points` (list of text: key, kind and wording, such as "KP1 similarity: ..."; no text if
 * there are none). With ::SUFFICE_MATRIX_BY_INTERVIEW there is a row for each interview: the columns are `interview`
 * (text) and one for each theme. Where two columns would have the same name, the later one has a number behind it, such
 * as "Living (2)".
 *
 * No cell is empty. It holds the summary that stands there, as the audience may see it; the reason for there being
 * nothing ("not raised", "not applicable", "not asked"); "no summary yet"; or "not shown" where the audience may not
 * see what there is.
 *
 * @param matrix      the matrix
 * @param audience    for whom: a ::suffice_audience
 * @param flags       0 or ::SUFFICE_MATRIX_BY_INTERVIEW
 * @param[out] table  the table, to be released with suffice_table_release(); NULL when the call fails
 * @param error       detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   a pointer is NULL; @p audience or a flag is unknown
 * @retval SUFFICE_ERROR_NOT_FOUND  the matrix has been removed
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_matrix_table(const suffice_matrix *matrix, suffice_audience audience,
                                                    uint32_t flags, suffice_table **table, suffice_error *error);

/** @} */

#ifdef __cplusplus
}
#endif

#endif
