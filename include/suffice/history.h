/*
 * History: undo, redo, and groups of changes.
 * SPDX-License-Identifier: MIT
 */
#ifndef SUFFICE_HISTORY_H
#define SUFFICE_HISTORY_H

#include <suffice/types.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * @defgroup history History
 * Every call that changes a project is a step. Undo gives back the same ids and GUIDs. History is kept in memory only,
 * up to a budget, and is never saved.
 *
 * @code
 * suffice_project_begin(project, "Code the first interview", error);
 * ...
 * if (good)
 *     suffice_project_commit(project, error);     // one step
 * else
 *     suffice_project_abandon(project, error);    // as if nothing had been
 * @endcode
 * @{
 */

/**
 * Opens a group: what follows is one step, once the outermost group is committed. Groups nest; the title of the
 * outermost counts.
 *
 * @param project  the project
 * @param title    what a person sees beside undo, or NULL; UTF-8, up to 200 bytes
 * @param error    detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT  @p project is NULL
 * @retval SUFFICE_ERROR_TEXT      @p title is not UTF-8 or holds a character that XML cannot
 * @retval SUFFICE_ERROR_LIMIT     @p title is too long
 * @retval SUFFICE_ERROR_STATE     the project can only be read, or is at work
 * @retval SUFFICE_ERROR_MEMORY    memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_project_begin(suffice_project *project, const char *title, suffice_error *error);

/**
 * Closes the innermost group and keeps what was done in it.
 *
 * @param project  the project
 * @param error    detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT  @p project is NULL
 * @retval SUFFICE_ERROR_STATE     no group is open; the project can only be read, or is at work
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_project_commit(suffice_project *project, suffice_error *error);

/**
 * Closes the innermost group and takes back what was done in it.
 *
 * @param project  the project
 * @param error    detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT  @p project is NULL
 * @retval SUFFICE_ERROR_STATE     no group is open; the project can only be read, or is at work
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_project_abandon(suffice_project *project, suffice_error *error);

/**
 * How many groups are open.
 *
 * @param project  the project, or NULL
 * @return         their number; 0 for NULL
 * @since 0.1
 */
SUFFICE_API size_t suffice_project_open_groups(const suffice_project *project);

/**
 * Takes the last step back.
 *
 * @param project  the project
 * @param error    detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT  @p project is NULL
 * @retval SUFFICE_ERROR_STATE     there is no step to take back; a group is open; the project can only be read,
 *                                 or is at work
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_project_undo(suffice_project *project, suffice_error *error);

/**
 * Does the step again that was taken back last.
 *
 * @param project  the project
 * @param error    detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT  @p project is NULL
 * @retval SUFFICE_ERROR_STATE     there is no step to do again; a group is open; the project can only be read,
 *                                 or is at work
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_project_redo(suffice_project *project, suffice_error *error);

/**
 * How many steps can be taken back.
 *
 * @param project  the project, or NULL
 * @return         their number; 0 for NULL
 * @since 0.1
 */
SUFFICE_API size_t suffice_project_undo_count(const suffice_project *project);

/**
 * How many steps can be done again.
 *
 * @param project  the project, or NULL
 * @return         their number; 0 for NULL
 * @since 0.1
 */
SUFFICE_API size_t suffice_project_redo_count(const suffice_project *project);

/**
 * The title of a step that can be taken back.
 *
 * @param project  the project, or NULL
 * @param index    0: the one that undo takes back next; then further back
 * @return         the title; NULL if it has none or there is no such step; borrowed until the project is next changed
 * @since 0.1
 */
SUFFICE_API const char *suffice_project_undo_title(const suffice_project *project, size_t index);

/**
 * The title of a step that can be done again.
 *
 * @param project  the project, or NULL
 * @param index    0: the one that redo does next; then those after it
 * @return         the title; NULL if it has none or there is no such step; borrowed until the project is next changed
 * @since 0.1
 */
SUFFICE_API const char *suffice_project_redo_title(const suffice_project *project, size_t index);

/**
 * Sets how much memory history may take. The oldest steps are forgotten first; a step that is larger than the budget by
 * itself is done, but cannot be taken back.
 *
 * @param project  the project
 * @param bytes    the budget, 64 MiB at first; 0: no history
 * @param error    detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT  @p project is NULL
 * @retval SUFFICE_ERROR_STATE     a group is open; the project can only be read, or is at work
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_project_set_undo_budget(suffice_project *project, uint64_t bytes,
                                                               suffice_error *error);

/** @} */

#ifdef __cplusplus
}
#endif

#endif
