/*
 * Project: the document in which everything lives.
 * SPDX-License-Identifier: MIT
 */
#ifndef SUFFICE_PROJECT_H
#define SUFFICE_PROJECT_H

#include <suffice/fields.h>
#include <suffice/types.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * @defgroup project Project
 * A project is one file and one document in memory. What lies in it is reached through handles (codebook, corpus,
 * excerpts) that live as long as the project does, and named by ids.
 *
 * Every call that changes something is a step that can be undone. Steps can be grouped, so that they are undone as one,
 * or taken back together while the group is still open.
 *
 * @code
 * suffice_project *project = NULL;
 * suffice_error *error = suffice_error_new();
 * if (suffice_project_open("fernhollow.xml", 0, &project, error) != SUFFICE_OK)
 *     fprintf(stderr, "%s\n", suffice_error_message(error));
 * suffice_project_release(project);
 * suffice_error_release(error);
 * @endcode
 * @{
 */

/** Flags for saving; see suffice_project_save(). */
enum {
    /** a file that is there may be replaced, even if it is not the one that was opened, or has changed since */
    SUFFICE_SAVE_REPLACE = 1,
    /** a file with several names (hard links) may be replaced; its other names keep the old content */
    SUFFICE_SAVE_SPLIT_LINKS = 2
};

/* --- making, opening, releasing --- */

/**
 * Makes an empty project with a new GUID.
 *
 * @param name         what the project is called: 1 to 500 code points
 * @param[out] project the project, to be released with suffice_project_release(); NULL when the call fails
 * @param error        detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT  @p name or @p project is NULL, or @p name is empty
 * @retval SUFFICE_ERROR_TEXT      @p name is not UTF-8 or holds a character that XML cannot
 * @retval SUFFICE_ERROR_LIMIT     @p name is too long
 * @retval SUFFICE_ERROR_IO        the system gives no random bytes
 * @retval SUFFICE_ERROR_MEMORY    memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_project_new(const char *name, suffice_project **project, suffice_error *error);

/**
 * Opens a project file with the limits as they are. A damaged file is an error with line and column, never a shorter
 * project; suffice_file_check() lists all that is wrong with one. A file that a newer minor version wrote is opened
 * read-only if that version says it may be read; what is not understood is kept, and suffice_project_unknown() lists
 * it.
 *
 * @param path         the file, in UTF-8
 * @param flags        0: none are defined yet
 * @param[out] project the project, to be released with suffice_project_release(); NULL when the call fails
 * @param error        detail of a failure, or NULL: path, line, column
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p path or @p project is NULL, @p path is empty, or a flag is unknown
 * @retval SUFFICE_ERROR_NOT_FOUND  there is no such file
 * @retval SUFFICE_ERROR_FORMAT     the file is damaged or is no project
 * @retval SUFFICE_ERROR_VERSION    the file needs a newer version of the library
 * @retval SUFFICE_ERROR_LIMIT      a limit is passed; see @ref options
 * @retval SUFFICE_ERROR_IO         the system refuses
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_project_open(const char *path, uint32_t flags, suffice_project **project,
                                                    suffice_error *error);

/**
 * Opens a project file with options.
 *
 * @param path         the file, in UTF-8
 * @param options      limits and progress, or NULL
 * @param[out] project the project, to be released with suffice_project_release(); NULL when the call fails
 * @param error        detail of a failure, or NULL: path, line, column
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p path or @p project is NULL, or @p path is empty
 * @retval SUFFICE_ERROR_NOT_FOUND  there is no such file
 * @retval SUFFICE_ERROR_FORMAT     the file is damaged or is no project
 * @retval SUFFICE_ERROR_VERSION    the file needs a newer version of the library
 * @retval SUFFICE_ERROR_LIMIT      a limit is passed
 * @retval SUFFICE_ERROR_CANCELLED  the progress callback asked to stop
 * @retval SUFFICE_ERROR_IO         the system refuses
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_project_open_with(const char *path, const suffice_options *options,
                                                         suffice_project **project, suffice_error *error);

/**
 * Reads a project from memory: the bytes that a file would have.
 *
 * @param bytes        the bytes; they are not needed after the call
 * @param size         how many they are
 * @param options      limits and progress, or NULL
 * @param[out] project the project, to be released with suffice_project_release(); NULL when the call fails
 * @param error        detail of a failure, or NULL: line, column
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p bytes is NULL though @p size is not 0, or @p project is NULL
 * @retval SUFFICE_ERROR_FORMAT     the bytes are damaged or are no project
 * @retval SUFFICE_ERROR_VERSION    they need a newer version of the library
 * @retval SUFFICE_ERROR_LIMIT      a limit is passed
 * @retval SUFFICE_ERROR_CANCELLED  the progress callback asked to stop
 * @retval SUFFICE_ERROR_IO         the system gives no random bytes
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_project_read(const void *bytes, size_t size, const suffice_options *options,
                                                    suffice_project **project, suffice_error *error);

/**
 * Counts one holder more. May be called from any thread.
 *
 * @param project  the project, or NULL
 * @since 0.1
 */
SUFFICE_API void suffice_project_retain(const suffice_project *project);

/**
 * Counts one holder less; the last one out frees the project, with all handles and borrowed text. May be called from
 * any thread.
 *
 * @param project  the project, or NULL
 * @since 0.1
 */
SUFFICE_API void suffice_project_release(const suffice_project *project);

/* --- saving --- */

/**
 * Saves a project, so that after a crash or a loss of power there is either the old file or the new one, whole. Text,
 * order and bytes of the file follow from the project alone.
 *
 * A file is only replaced if it is the one that was opened or saved last and has not been changed by somebody else
 * since, unless ::SUFFICE_SAVE_REPLACE is given. A new file can be read and written by its owner alone; one that is
 * replaced keeps its mode, and owner, group and access list as far as the system lets it: where the group or the list
 * cannot be kept, the group's rights go. A symbolic link is followed; what is no regular file is refused.
 *
 * A process that is killed while it saves may leave a temporary file beside; suffice_file_clean() removes it.
 *
 * @param project  the project
 * @param path     where to, in UTF-8; NULL: where it was opened from or saved to last
 * @param flags    0, or ::SUFFICE_SAVE_REPLACE, ::SUFFICE_SAVE_SPLIT_LINKS
 * @param error    detail of a failure, or NULL: path
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT    @p project is NULL, @p path is empty, or a flag is unknown
 * @retval SUFFICE_ERROR_STATE       @p path is NULL, and the project has no file yet
 * @retval SUFFICE_ERROR_NOT_FOUND   the folder is not there
 * @retval SUFFICE_ERROR_EXISTS      there is such a file, and it is not this project's
 * @retval SUFFICE_ERROR_CHANGED     the file was changed since
 * @retval SUFFICE_ERROR_IO          the system refuses; the old file is as it was
 * @retval SUFFICE_ERROR_DURABILITY  the new file is in place, and the project counts as saved, but it may not outlast a
 *                                   loss of power
 * @retval SUFFICE_ERROR_MEMORY      memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_project_save(suffice_project *project, const char *path, uint32_t flags,
                                                    suffice_error *error);

/**
 * Saves a copy: the project goes on belonging to the file that it belonged to.
 *
 * @param project  the project
 * @param path     where to, in UTF-8
 * @param flags    0, or ::SUFFICE_SAVE_REPLACE, ::SUFFICE_SAVE_SPLIT_LINKS
 * @param error    detail of a failure, or NULL: path
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT    @p project or @p path is NULL, @p path is empty, or a flag is unknown
 * @retval SUFFICE_ERROR_NOT_FOUND   the folder is not there
 * @retval SUFFICE_ERROR_EXISTS      there is such a file
 * @retval SUFFICE_ERROR_IO          the system refuses; the old file is as it was
 * @retval SUFFICE_ERROR_DURABILITY  the new file is in place, but may not outlast a loss of power
 * @retval SUFFICE_ERROR_MEMORY      memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_project_save_copy(const suffice_project *project, const char *path,
                                                         uint32_t flags, suffice_error *error);

/**
 * Writes a project to memory: the bytes that its file would have.
 *
 * @param project     the project
 * @param[out] buffer the bytes, to be released with suffice_buffer_release(); NULL when the call fails
 * @param error       detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT  @p project or @p buffer is NULL
 * @retval SUFFICE_ERROR_MEMORY    memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_project_write(const suffice_project *project, suffice_buffer **buffer,
                                                     suffice_error *error);

/**
 * The file to which a project belongs.
 *
 * @param project  the project, or NULL
 * @return         the path as it was given; NULL if there is none; borrowed until the project is next saved or released
 * @since 0.1
 */
SUFFICE_API const char *suffice_project_path(const suffice_project *project);

/**
 * Whether a project differs from the file to which it belongs, as far as it knows.
 *
 * @param project  the project, or NULL
 * @return         true if it was changed since it was made, opened or saved
 * @since 0.1
 */
SUFFICE_API bool suffice_project_is_changed(const suffice_project *project);

/* --- what it is --- */

/**
 * The record of the project itself, whose fields are name, aim and the like.
 *
 * @param project  the project, or NULL
 * @return         its id; 0 for NULL
 * @since 0.1
 */
SUFFICE_API suffice_project_id suffice_project_item(const suffice_project *project);

/**
 * A number that grows with every change, undo and redo included. Where it is the same, nothing has changed.
 *
 * @param project  the project, or NULL
 * @return         the revision; 0 for NULL
 * @since 0.1
 */
SUFFICE_API uint64_t suffice_project_revision(const suffice_project *project);

/**
 * Whether a project can only be read, since a newer version wrote it.
 *
 * @param project  the project, or NULL
 * @return         true if every change is refused with ::SUFFICE_ERROR_STATE
 * @since 0.1
 */
SUFFICE_API bool suffice_project_is_read_only(const suffice_project *project);

/**
 * What a newer version wrote that this one keeps without understanding it: a note for each record that has such
 * content.
 *
 * @param project       the project
 * @param[out] findings the notes, to be released with suffice_findings_release(); NULL when the call fails
 * @param error         detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT  @p project or @p findings is NULL
 * @retval SUFFICE_ERROR_MEMORY    memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_project_unknown(const suffice_project *project, suffice_findings **findings,
                                                       suffice_error *error);

/**
 * Fixes what time it is for a project, so that what it stamps can be repeated.
 *
 * @param project  the project
 * @param instant  milliseconds since 1970-01-01T00:00:00Z, from year 1 to 9999
 * @param error    detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT  @p project is NULL, or @p instant is out of range
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_project_set_instant(suffice_project *project, int64_t instant,
                                                           suffice_error *error);

/**
 * Fixes the source of new GUIDs, so that what is made can be repeated. The project's own GUID is made anew from it.
 *
 * @param project  the project
 * @param seed     any number: the same gives the same GUIDs
 * @param error    detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT  @p project is NULL
 * @retval SUFFICE_ERROR_STATE     the project can only be read, or is at work
 * @retval SUFFICE_ERROR_MEMORY    memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_project_set_seed(suffice_project *project, uint64_t seed, suffice_error *error);

/* --- its parts --- */

/**
 * The codebook, to read.
 *
 * @param project  the project, or NULL
 * @return         the handle, which lives as long as the project; NULL for NULL
 * @since 0.1
 */
SUFFICE_API const suffice_codebook *suffice_project_codebook(const suffice_project *project);

/**
 * The codebook, to change.
 *
 * @param project  the project, or NULL
 * @return         the handle, which lives as long as the project; NULL for NULL
 * @since 0.1
 */
SUFFICE_API suffice_codebook *suffice_project_edit_codebook(suffice_project *project);

/**
 * The corpus, to read.
 *
 * @param project  the project, or NULL
 * @return         the handle, which lives as long as the project; NULL for NULL
 * @since 0.1
 */
SUFFICE_API const suffice_corpus *suffice_project_corpus(const suffice_project *project);

/**
 * The corpus, to change.
 *
 * @param project  the project, or NULL
 * @return         the handle, which lives as long as the project; NULL for NULL
 * @since 0.1
 */
SUFFICE_API suffice_corpus *suffice_project_edit_corpus(suffice_project *project);

/**
 * The excerpts, to read.
 *
 * @param project  the project, or NULL
 * @return         the handle, which lives as long as the project; NULL for NULL
 * @since 0.1
 */
SUFFICE_API const suffice_excerpts *suffice_project_excerpts(const suffice_project *project);

/**
 * The excerpts, to change.
 *
 * @param project  the project, or NULL
 * @return         the handle, which lives as long as the project; NULL for NULL
 * @since 0.1
 */
SUFFICE_API suffice_excerpts *suffice_project_edit_excerpts(suffice_project *project);

/**
 * The synthesis, to read.
 *
 * @param project  the project, or NULL
 * @return         the handle, which lives as long as the project; NULL for NULL
 * @since 0.1
 */
SUFFICE_API const suffice_synthesis *suffice_project_synthesis(const suffice_project *project);

/**
 * The synthesis, to change.
 *
 * @param project  the project, or NULL
 * @return         the handle, which lives as long as the project; NULL for NULL
 * @since 0.1
 */
SUFFICE_API suffice_synthesis *suffice_project_edit_synthesis(suffice_project *project);

/**
 * The improvement, to read.
 *
 * @param project  the project, or NULL
 * @return         the handle, which lives as long as the project; NULL for NULL
 * @since 0.1
 */
SUFFICE_API const suffice_improvement *suffice_project_improvement(const suffice_project *project);

/**
 * The improvement, to change.
 *
 * @param project  the project, or NULL
 * @return         the handle, which lives as long as the project; NULL for NULL
 * @since 0.1
 */
SUFFICE_API suffice_improvement *suffice_project_edit_improvement(suffice_project *project);

/**
 * Adds an experience that the project adopts, behind the others.
 *
 * @param project         the project
 * @param key             a short name such as E3, or NULL; up to 40 code points, unique among experiences
 * @param name            what it is called: 1 to 500 code points, unique among experiences
 * @param statement       what it is like when care goes well, in the first person, or NULL; up to 2000 code points
 * @param[out] experience the new experience; 0 when the call fails
 * @param error           detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT  @p project is NULL, or @p name is NULL or empty
 * @retval SUFFICE_ERROR_EXISTS    another experience has this key or name
 * @retval SUFFICE_ERROR_TEXT      a text is not UTF-8 or holds a character that XML cannot
 * @retval SUFFICE_ERROR_LIMIT     a text is too long, or the project cannot hold another record
 * @retval SUFFICE_ERROR_STATE     the project can only be read, or is at work
 * @retval SUFFICE_ERROR_IO        the system gives no random bytes
 * @retval SUFFICE_ERROR_MEMORY    memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_project_add_experience(suffice_project *project, const char *key,
                                                              const char *name, const char *statement,
                                                              suffice_experience_id *experience, suffice_error *error);

/**
 * Adds an activity that teams do, behind the others.
 *
 * @param project       the project
 * @param key           a short name such as A6, or NULL; up to 40 code points, unique among activities
 * @param name          what it is called: 1 to 500 code points, unique among activities
 * @param statement     what the team does, said by the team (we ...), or NULL; up to 2000 code points
 * @param[out] activity the new activity; 0 when the call fails
 * @param error         detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT  @p project is NULL, or @p name is NULL or empty
 * @retval SUFFICE_ERROR_EXISTS    another activity has this key or name
 * @retval SUFFICE_ERROR_TEXT      a text is not UTF-8 or holds a character that XML cannot
 * @retval SUFFICE_ERROR_LIMIT     a text is too long, or the project cannot hold another record
 * @retval SUFFICE_ERROR_STATE     the project can only be read, or is at work
 * @retval SUFFICE_ERROR_IO        the system gives no random bytes
 * @retval SUFFICE_ERROR_MEMORY    memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_project_add_activity(suffice_project *project, const char *key, const char *name,
                                                            const char *statement, suffice_activity_id *activity,
                                                            suffice_error *error);

/** @} */

#ifdef __cplusplus
}
#endif

#endif
