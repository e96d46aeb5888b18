/*
 * Codebook: the themes and codes by which what people said is read.
 * SPDX-License-Identifier: MIT
 */
#ifndef SUFFICE_CODEBOOK_H
#define SUFFICE_CODEBOOK_H

#include <suffice/fields.h>
#include <suffice/types.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * @defgroup codebook Codebook
 * A codebook is a forest of codes. The roots are themes; in SUFFICE there is one theme for each experience that the
 * project adopted, stated from the person's side ("I ..."). Source: Ward, Pinkney and Fry 2016, Table 3. The parts of a
 * code (definition, when to use it, when not, example) follow MacQueen and others 1998.
 *
 * Plain fields of a code (name, definition, focus cues, ...) are read and set with the accessors of @ref access.
 * @{
 */

/** Flags for splitting a code. */
enum {
    /** the excerpts keep the old code and get the new one besides, in place of changing from one to the other */
    SUFFICE_SPLIT_COPY = 1
};

/* --- the handle --- */

/**
 * Makes a codebook that stands alone, in a project of its own.
 *
 * @param name          what the codebook is called, and its project: 1 to 500 code points
 * @param[out] codebook the codebook, to be released with suffice_codebook_release(); NULL when the call fails
 * @param error         detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT  @p name or @p codebook is NULL, or @p name is empty
 * @retval SUFFICE_ERROR_TEXT      @p name is not UTF-8 or holds a character that XML cannot
 * @retval SUFFICE_ERROR_LIMIT     @p name is too long
 * @retval SUFFICE_ERROR_IO        the system gives no random bytes
 * @retval SUFFICE_ERROR_MEMORY    memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_codebook_new(const char *name, suffice_codebook **codebook,
                                                    suffice_error *error);

/**
 * Counts one holder more of the codebook's project. May be called from any thread.
 *
 * @param codebook  the codebook, or NULL
 * @since 0.1
 */
SUFFICE_API void suffice_codebook_retain(const suffice_codebook *codebook);

/**
 * Counts one holder less of the codebook's project; the last one out frees it. May be called from any thread. A
 * codebook that was got from a project and not retained must not be released.
 *
 * @param codebook  the codebook, or NULL
 * @since 0.1
 */
SUFFICE_API void suffice_codebook_release(const suffice_codebook *codebook);

/**
 * The project in which a codebook lies, to read.
 *
 * @param codebook  the codebook, or NULL
 * @return          the project, borrowed as the codebook is; NULL for NULL
 * @since 0.1
 */
SUFFICE_API const suffice_project *suffice_codebook_project(const suffice_codebook *codebook);

/**
 * The project in which a codebook lies, to change.
 *
 * @param codebook  the codebook, or NULL
 * @return          the project, borrowed as the codebook is; NULL for NULL
 * @since 0.1
 */
SUFFICE_API suffice_project *suffice_codebook_edit_project(suffice_codebook *codebook);

/**
 * The record of the codebook itself, whose fields are name, origin and memo.
 *
 * @param codebook  the codebook, or NULL
 * @return          its id; 0 for NULL
 * @since 0.1
 */
SUFFICE_API suffice_id suffice_codebook_item(const suffice_codebook *codebook);

/* --- looking --- */

/**
 * How many themes there are.
 *
 * @param codebook  the codebook, or NULL
 * @return          their number; 0 for NULL
 * @since 0.1
 */
SUFFICE_API size_t suffice_codebook_theme_count(const suffice_codebook *codebook);

/**
 * A theme, in order.
 *
 * @param codebook  the codebook, or NULL
 * @param index     from 0 to suffice_codebook_theme_count() less one
 * @return          its id; 0 beyond the end
 * @since 0.1
 */
SUFFICE_API suffice_code_id suffice_codebook_theme_at(const suffice_codebook *codebook, size_t index);

/**
 * How many codes lie directly below a code.
 *
 * @param codebook  the codebook, or NULL
 * @param parent    a code of this codebook, or 0 for the themes
 * @return          their number; 0 if @p parent has been removed
 * @since 0.1
 */
SUFFICE_API size_t suffice_codebook_code_count(const suffice_codebook *codebook, suffice_code_id parent);

/**
 * A code directly below a code, in order.
 *
 * @param codebook  the codebook, or NULL
 * @param parent    a code of this codebook, or 0 for the themes
 * @param index     from 0 to suffice_codebook_code_count() less one
 * @return          its id; 0 beyond the end
 * @since 0.1
 */
SUFFICE_API suffice_code_id suffice_codebook_code_at(const suffice_codebook *codebook, suffice_code_id parent,
                                                     size_t index);

/**
 * All codes, each theme followed by what lies below it.
 *
 * @param codebook  the codebook
 * @param[out] ids  the list, to be released with suffice_ids_release(); NULL when the call fails
 * @param error     detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT  @p codebook or @p ids is NULL
 * @retval SUFFICE_ERROR_MEMORY    memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_codebook_codes(const suffice_codebook *codebook, suffice_ids **ids,
                                                      suffice_error *error);

/**
 * How deep a code lies.
 *
 * @param codebook  the codebook, or NULL
 * @param code      a code of this codebook
 * @return          1 for a theme, 2 for a code below a theme, and so on; 0 if the code has been removed
 * @since 0.1
 */
SUFFICE_API size_t suffice_codebook_depth(const suffice_codebook *codebook, suffice_code_id code);

/**
 * The theme under which a code lies.
 *
 * @param codebook  the codebook, or NULL
 * @param code      a code of this codebook
 * @return          the theme, which is the code itself if it is one; 0 if the code has been removed
 * @since 0.1
 */
SUFFICE_API suffice_code_id suffice_codebook_theme_of(const suffice_codebook *codebook, suffice_code_id code);

/**
 * The names from the theme down to a code, joined by " / ".
 *
 * @param codebook     the codebook
 * @param code         a code of this codebook
 * @param[out] buffer  the text, to be released with suffice_buffer_release(); NULL when the call fails
 * @param error        detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p codebook or @p buffer is NULL; @p code is of another kind or project
 * @retval SUFFICE_ERROR_NOT_FOUND  @p code has been removed
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_codebook_path(const suffice_codebook *codebook, suffice_code_id code,
                                                     suffice_buffer **buffer, suffice_error *error);

/**
 * The first code, in the order of suffice_codebook_codes(), that has this key, or failing that this name.
 * Takes time in proportion to the codes.
 *
 * @param codebook  the codebook, or NULL
 * @param text      a key such as E3, or a name; or NULL
 * @return          the code; 0 if there is none
 * @since 0.1
 */
SUFFICE_API suffice_code_id suffice_codebook_find(const suffice_codebook *codebook, const char *text);

/* --- changing --- */

/**
 * Adds a code as the last child of @p parent.
 *
 * @param codebook  the codebook to change
 * @param parent    a code of this codebook, or 0 for a new theme; at most 64 levels
 * @param name      what analysts will call it: 1 to 500 code points, unique among its siblings
 * @param[out] code the new code; 0 when the call fails; may be NULL
 * @param error     detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p codebook is NULL; @p parent is of another kind or project; @p name is NULL or
 *                                  empty
 * @retval SUFFICE_ERROR_NOT_FOUND  @p parent has been removed
 * @retval SUFFICE_ERROR_EXISTS     a sibling has this name
 * @retval SUFFICE_ERROR_TEXT       @p name is not UTF-8 or holds a character that XML cannot
 * @retval SUFFICE_ERROR_LIMIT      @p name is too long; @p parent lies too deep; the project cannot hold another record
 * @retval SUFFICE_ERROR_STATE      the project can only be read, or is at work
 * @retval SUFFICE_ERROR_IO         the system gives no random bytes
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_codebook_add_code(suffice_codebook *codebook, suffice_code_id parent,
                                                         const char *name, suffice_code_id *code, suffice_error *error);

/**
 * Moves a code, with what lies below it, to another place.
 *
 * @param codebook  the codebook to change
 * @param code      the code
 * @param parent    a code of this codebook that does not lie below @p code, or 0 to make it a theme
 * @param index     its place among the siblings, counted once it has been taken out; beyond the last: behind them
 * @param error     detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p codebook is NULL; @p code or @p parent is of another kind or project
 * @retval SUFFICE_ERROR_NOT_FOUND  @p code or @p parent has been removed
 * @retval SUFFICE_ERROR_EXISTS     one of the new siblings has its name or key
 * @retval SUFFICE_ERROR_RULE       it would come to lie below itself
 * @retval SUFFICE_ERROR_LIMIT      it would lie too deep
 * @retval SUFFICE_ERROR_STATE      the project can only be read, or is at work
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_codebook_move_code(suffice_codebook *codebook, suffice_code_id code,
                                                          suffice_code_id parent, size_t index, suffice_error *error);

/**
 * Merges a code into another, and removes it. The rules:
 * - Excerpts coded with @p from are coded with @p into, by the same coders and at the same time.
 * - Where a coder had given both to an excerpt, one coding is left: the earlier one; the memos of both are kept in it,
 *   one after the other.
 * - Whatever else pointed at @p from (grid rows, for example) points at @p into, once.
 * - The codes below @p from come to lie below @p into, behind its own.
 * - The cues and examples of @p from that @p into lacks are added to it; all its other fields stay as they are.
 * - Versions of the codebook still tell how @p from stood at their time.
 *
 * @param codebook  the codebook to change
 * @param from      the code that goes
 * @param into      the code that stays; not @p from, and not below it
 * @param error     detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p codebook is NULL; a code is of another kind or project
 * @retval SUFFICE_ERROR_NOT_FOUND  a code has been removed
 * @retval SUFFICE_ERROR_EXISTS     a code below @p from has the name or key of one below @p into
 * @retval SUFFICE_ERROR_RULE       @p into is @p from or lies below it
 * @retval SUFFICE_ERROR_LIMIT      two memos are too long together; a code would lie too deep
 * @retval SUFFICE_ERROR_STATE      the project can only be read, or is at work
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_codebook_merge_codes(suffice_codebook *codebook, suffice_code_id from,
                                                            suffice_code_id into, suffice_error *error);

/**
 * Splits a code: some of the excerpts that have it get a new code, which becomes its next sibling. All codings of these
 * excerpts with @p code, whoever gave them, change to the new code, with coder, time and memo; with
 * ::SUFFICE_SPLIT_COPY they stay and are copied.
 *
 * @param codebook     the codebook to change
 * @param code         the code that is split
 * @param name         what the new code will be called: 1 to 500 code points, unique among its siblings
 * @param excerpts     @p count excerpts that have @p code; may be NULL when @p count is 0
 * @param count        how many they are
 * @param flags        0, or ::SUFFICE_SPLIT_COPY
 * @param[out] part    the new code; 0 when the call fails; may be NULL
 * @param error        detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   a pointer is NULL; an id is of another kind or project; @p name is empty; a flag is
 *                                  unknown
 * @retval SUFFICE_ERROR_NOT_FOUND  an id's record has been removed; an excerpt does not have @p code
 * @retval SUFFICE_ERROR_EXISTS     a sibling has this name
 * @retval SUFFICE_ERROR_TEXT       @p name is not UTF-8 or holds a character that XML cannot
 * @retval SUFFICE_ERROR_LIMIT      @p name is too long, or the project cannot hold another record
 * @retval SUFFICE_ERROR_STATE      the project can only be read, or is at work
 * @retval SUFFICE_ERROR_IO         the system gives no random bytes
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_codebook_split_code(suffice_codebook *codebook, suffice_code_id code,
                                                           const char *name, const suffice_excerpt_id *excerpts,
                                                           size_t count, uint32_t flags, suffice_code_id *part,
                                                           suffice_error *error);

/* --- versions --- */

/**
 * Lays down the codebook as it stands now. Codings made from now on say that they were made under this version.
 *
 * @param codebook      the codebook
 * @param name          what the version is called: 1 to 200 code points, unique among versions
 * @param author        the analyst who lays it down, or 0
 * @param note          why, or NULL; up to 20,000 code points
 * @param[out] version  the new version; 0 when the call fails; may be NULL
 * @param error         detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p codebook is NULL; @p name is NULL or empty; @p author is of another kind or
 * project
 * @retval SUFFICE_ERROR_NOT_FOUND  @p author has been removed
 * @retval SUFFICE_ERROR_EXISTS     another version has this name
 * @retval SUFFICE_ERROR_TEXT       a text is not UTF-8 or holds a character that XML cannot
 * @retval SUFFICE_ERROR_LIMIT      a text is too long, or the project cannot hold so many records
 * @retval SUFFICE_ERROR_STATE      the project can only be read, or is at work
 * @retval SUFFICE_ERROR_IO         the system gives no random bytes or no time
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_codebook_add_version(suffice_codebook *codebook, const char *name,
                                                            suffice_analyst_id author, const char *note,
                                                            suffice_codebook_version_id *version, suffice_error *error);

/**
 * How many versions were laid down.
 *
 * @param codebook  the codebook, or NULL
 * @return          their number; 0 for NULL
 * @since 0.1
 */
SUFFICE_API size_t suffice_codebook_version_count(const suffice_codebook *codebook);

/**
 * A version, the oldest first.
 *
 * @param codebook  the codebook, or NULL
 * @param index     from 0 to suffice_codebook_version_count() less one
 * @return          its id; 0 beyond the end
 * @since 0.1
 */
SUFFICE_API suffice_codebook_version_id suffice_codebook_version_at(const suffice_codebook *codebook, size_t index);

/**
 * What changed in the codebook from one version to another. Codings made under the older of two versions are found with
 * suffice_referrers() and ::SUFFICE_CODING_VERSION. A code that is no longer there is known in both versions by its
 * name and its place in the tree.
 *
 * @param codebook    the codebook
 * @param from        a version
 * @param to          another version, or 0 for the codebook as it stands now
 * @param[out] table  a table, to be released with suffice_table_release(); NULL when the call fails. Columns: `code`
 * (id, empty when the code is no longer there), `name` (text: the later one), `change` (text: `added`, `removed`,
 * `changed`), `field` (text: for `changed`, the name of the field as in the file; `under` when it has moved)
 * @param error       detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p codebook or @p table is NULL; a version is of another kind or project
 * @retval SUFFICE_ERROR_NOT_FOUND  a version has been removed
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_codebook_changes(const suffice_codebook *codebook,
                                                        suffice_codebook_version_id from,
                                                        suffice_codebook_version_id to, suffice_table **table,
                                                        suffice_error *error);

/** @} */

#ifdef __cplusplus
}
#endif

#endif
