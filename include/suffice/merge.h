/*
 * Merge: records of one project brought into another, and what differs between two.
 * SPDX-License-Identifier: MIT
 */
#ifndef SUFFICE_MERGE_H
#define SUFFICE_MERGE_H

#include <suffice/types.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * @defgroup merge Merge
 * Teams work on copies of a project and bring their work together; codebooks and schedules go from project to project.
 *
 * Records are the same when they have the same GUID, never because they look alike. Those without one are the same when
 * they lie in the same record and have the same natural key (a coding: its code and its coder), or lie there once (the
 * codebook of a project).
 *
 * Each call is one step that can be undone. A call that fails has changed nothing, and a call that is repeated changes
 * nothing more. What a newer version wrote cannot be understood well enough to be carried: a project that is read-only
 * for that reason is refused with ::SUFFICE_ERROR_STATE.
 *
 * @code
 * // ours.xml and theirs.xml are copies of base.xml on which two people have worked
 * suffice_findings *findings = NULL;
 * if (suffice_project_merge(ours, theirs, base, SUFFICE_MERGE_REFUSE, &findings, error) != SUFFICE_OK)
 *     for (size_t i = 0; i < suffice_findings_count(findings); i++)
 *         fprintf(stderr, "%s\n", suffice_finding_message(findings, i));
 * suffice_findings_release(findings);
 * @endcode
 * @{
 */

/** Flags for adopting; see suffice_project_adopt() and suffice_project_extract(). */
enum {
    /** references to evidence, such as to interviews and people, take their targets along instead of being cut */
    SUFFICE_ADOPT_EVIDENCE = 1,
    /** records that are there already take over what differs, with what lies below them */
    SUFFICE_ADOPT_UPDATE = 2
};

/** Flags for merging; see suffice_project_merge(). */
enum {
    /** in a conflict the other project wins */
    SUFFICE_MERGE_TAKE = 1,
    /** if there is a conflict, nothing is changed and the call fails; outweighs ::SUFFICE_MERGE_TAKE */
    SUFFICE_MERGE_REFUSE = 2
};

/**
 * Copies records of another project into this one, with all that lies below them and what describes them, keeping their
 * GUIDs.
 *
 * What describes a record comes along: the code of a coding, the experience of a theme, the source of an excerpt, with
 * what lies below and, as far as it is not here, what lies above. Other references are kept if their target is here or
 * comes too, and are otherwise cut: the field stays empty, and the GUID of the target and a label are kept beside it. A
 * label is never a person's name. When the target comes later, what was cut is connected again, here and in what is
 * adopted.
 *
 * A record that is here already is left as it is, with what lies below it, unless ::SUFFICE_ADOPT_UPDATE is given; then
 * a reference that would be cut leaves what is here. Parts that every project has, such as the codebook, stand for one
 * another; one that says nothing here takes over what the other says, and what lies below is carried. A record whose
 * parent is not carried comes below the record here that is the same as its parent. Records that people order come
 * behind the nearest of those before them that is here, or else before the nearest of those behind them, or else last.
 *
 * Elements and attributes of other namespaces come along with new records.
 *
 * @param project  the project to change
 * @param from     the other project
 * @param ids      records of @p from; NULL if @p count is 0
 * @param count    how many they are
 * @param flags    0, or ::SUFFICE_ADOPT_EVIDENCE, ::SUFFICE_ADOPT_UPDATE
 * @param[out] map what became of each carried record, in the order of the other project's file: columns `from` (id
 *                 there), `to` (id here), `effect` (`added`, `changed`, `same`); to be released with
 *                 suffice_table_release(); NULL when the call fails; or NULL if nobody asks
 * @param error    detail of a failure, or NULL: item
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p project, @p from or @p ids is NULL; an id is of no record of @p from; a flag is
 *                                  unknown
 * @retval SUFFICE_ERROR_NOT_FOUND  a record has been removed; or the record in which it lies is neither carried nor
 * here
 * @retval SUFFICE_ERROR_EXISTS     a value that must be unique is that of another record, which the item names; or a
 *                                  GUID is that of a record of another kind
 * @retval SUFFICE_ERROR_RULE       updated records would no longer fit with others: an excerpt with its source
 * @retval SUFFICE_ERROR_LIMIT      the project cannot hold more
 * @retval SUFFICE_ERROR_STATE      a project can only be read, or is at work
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_project_adopt(suffice_project *project, const suffice_project *from,
                                                     const suffice_id *ids, size_t count, uint32_t flags,
                                                     suffice_table **map, suffice_error *error);

/**
 * Makes a project of records alone, with all that lies below them, what describes them and what lies above them,
 * keeping their GUIDs. The new project has this one's name and a GUID of its own.
 *
 * @param project     the project, which is not changed
 * @param ids         records of it, such as its codebook; NULL if @p count is 0
 * @param count       how many they are
 * @param flags       0, or ::SUFFICE_ADOPT_EVIDENCE
 * @param[out] alone  the new project, to be released with suffice_project_release(); NULL when the call fails
 * @param error       detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p project, @p ids or @p alone is NULL; an id is of no record of @p project; a flag
 * is unknown
 * @retval SUFFICE_ERROR_NOT_FOUND  a record has been removed
 * @retval SUFFICE_ERROR_STATE      the project was written by a newer version
 * @retval SUFFICE_ERROR_IO         the system gives no random bytes
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_project_extract(const suffice_project *project, const suffice_id *ids,
                                                       size_t count, uint32_t flags, suffice_project **alone,
                                                       suffice_error *error);

/**
 * Brings all of another project into this one.
 *
 * With a base, the common ancestor of the two, what only one side has changed is taken from that side, field by field:
 * values, lists as a whole, the record in which a record lies, and the order among its siblings (if both changed the
 * order, the one here stays). Records that are new there are added; records that were removed there and are unchanged
 * here are removed; records that were removed here and are unchanged there stay removed. A reference that was cut when
 * a record was carried out counts as pointing where it pointed.
 *
 * Without a base nothing is removed: missing records are added, and fields that differ are conflicts.
 *
 * A conflict is where both sides changed the same thing in different ways. What is here is kept, or with
 * ::SUFFICE_MERGE_TAKE the other's is taken, and a finding tells of it either way. A record that one side removed and
 * the other changed, or on which something new of the other side rests, is a conflict too. If it was removed there, it
 * stays here; with ::SUFFICE_MERGE_TAKE it goes, unless a record that stays lies in it or refuses to lose it. If it was
 * removed here, it stays removed, and new records that cannot be without it are left out; with ::SUFFICE_MERGE_TAKE it
 * comes back.
 *
 * The project's GUID stays. Its own fields are merged like all others.
 *
 * @param project       the project to change
 * @param other         the project to bring in
 * @param base          the project from which both come, or NULL
 * @param flags         0, or ::SUFFICE_MERGE_TAKE, ::SUFFICE_MERGE_REFUSE
 * @param[out] findings a warning of detail ::SUFFICE_DETAIL_MERGE_CONFLICT for each conflict: the item is a record of
 *                      @p project, or 0 where that has none; the message names kind, GUID and field; to be released
 * with suffice_findings_release(); NULL when the call fails other than for conflicts; or NULL if nobody asks
 * @param error         detail of a failure, or NULL: item
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT  @p project or @p other is NULL, or a flag is unknown
 * @retval SUFFICE_ERROR_EXISTS    detail ::SUFFICE_DETAIL_MERGE_CONFLICT: there are conflicts, and the merge was told
 * to refuse; other details: a value that must be unique is that of another record, which the item names, or a GUID is
 * that of a record of another kind
 * @retval SUFFICE_ERROR_RULE      records of the two sides do not fit together: an excerpt marked here in a text that
 * was edited there
 * @retval SUFFICE_ERROR_LIMIT     the project cannot hold more
 * @retval SUFFICE_ERROR_STATE     a project can only be read, or is at work
 * @retval SUFFICE_ERROR_MEMORY    memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_project_merge(suffice_project *project, const suffice_project *other,
                                                     const suffice_project *base, uint32_t flags,
                                                     suffice_findings **findings, suffice_error *error);

/**
 * What differs between two projects, from @p a to @p b: a row for each record that was added, removed or moved, and for
 * each field that was changed. Content of other namespaces and the projects' own GUIDs are not looked at.
 *
 * Columns: `guid` (text: of the record, or of the nearest above it that has one), `kind` (text), `effect` (text:
 * `added`, `removed`, `changed`, `moved`), `field` (text: its name in the file; empty unless changed). `moved` is a
 * record that lies in another record, or has another place among the siblings that stayed with it. What is in @p b
 * comes first, in the order of its file; then what was removed, in the order of the other's.
 *
 * @param a          a project
 * @param b          another
 * @param[out] table the differences, to be released with suffice_table_release(); NULL when the call fails
 * @param error      detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT  @p a, @p b or @p table is NULL
 * @retval SUFFICE_ERROR_MEMORY    memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_project_compare(const suffice_project *a, const suffice_project *b,
                                                       suffice_table **table, suffice_error *error);

/** @} */

#ifdef __cplusplus
}
#endif

#endif
