/*
 * Withdrawal: somebody who took part asks that what they said is used no further, or is erased.
 * SPDX-License-Identifier: MIT
 */
#ifndef SUFFICE_WITHDRAWAL_H
#define SUFFICE_WITHDRAWAL_H

#include <suffice/error.h>
#include <suffice/fields.h>
#include <suffice/project.h>
#include <suffice/table.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * @defgroup withdrawal Withdrawal
 * A person who took part may withdraw. What happens then was promised by the information sheet; three ways are known:
 *
 * - ::SUFFICE_WITHDRAWAL_WAY_STOP: it stays where it is and is used no further. Permissions that were given are
 *   withdrawn, so that nothing of it passes the gate to the team or the public (see @ref audience). This is a step that
 *   can be taken back, like any other.
 * - ::SUFFICE_WITHDRAWAL_WAY_KEEP: it is kept without what tells who the person is. The name gives way to "name
 *   withheld", as do those of the people whom only this person speaks about; the key, memos, the notes of permissions,
 *   how speakers are marked, and the place of interviews are cleared; the permissions to contact and to name the person
 *   are withdrawn, the others stand.
 * - ::SUFFICE_WITHDRAWAL_WAY_ERASE: it is erased: the person, with permissions and data; interviews in which nobody
 * else took part, with their timelines and grids; the sources of those interviews, and what they write down or
 * translate; excerpts in them, and wherever the person speaks; summaries, and cells of matrices; people about whom only
 * this person spoke. Of an interview in which others took part too, what the person was marked as saying is cut out of
 * the text and replaced by "[withdrawn]", and a summary goes when all that it rests on goes.
 *
 * Keeping and erasing cannot be taken back: history ends with them, as it holds what was there before. Texts are
 * overwritten before their memory is given back, and content of other namespaces that lay with what has gone, or that
 * repeats it, goes as well. A file on the disk holds what it held until the project is saved; copies, backups, the
 * files of recordings and whatever has left the project are for people to see to. Merging an older copy of the project
 * brings back what it holds.
 *
 * A key point that rested on the person is judged again by people: the record of the withdrawal lists such key points
 * in its field `judge`, and check C15 names them until they are taken from the list. What a team does about what it
 * heard stands: actions and answers lose the reference, not their words.
 *
 * What others wrote in their own words cannot be judged by a program. Each free text elsewhere that names the person,
 * or repeats six words in a row of what is erased, is listed with the effect `decide`, for somebody to read and change;
 * best before erasing, since erasing ends history, which holds texts as they were. Names are found as the gate finds
 * them; see
 * @ref audience.
 *
 * Sources: guidance on withdrawal for user research (Department for Education); consent as separate permissions (HL7
 * FHIR consent profiles); data protection as gathered in the documentation of the method.
 * @{
 */

/** Flags for withdrawing. */
enum {
    /** interviews in which others took part too go whole, with what those others said */
    SUFFICE_WITHDRAW_SHARED = 1
};

/**
 * What a withdrawal would touch, without doing it.
 *
 * The table has these columns, and its rows come in the order of the effects named here:
 * - `record` (id), `kind` (text): what is touched
 * - `effect` (text):
 *   - `erased`: it goes
 *   - `changed`: the value of `field` is cleared, replaced or withdrawn
 *   - `cleared`: it stays, and `field` loses a reference to what goes
 *   - `judge`: a key point that rests on what is stopped or goes, and is to be judged again
 *   - `stands`: it follows from what the person said, in the end, and stays as it is
 *   - `decide`: `field` holds a text that somebody must read; `reason` says why
 *   - `foreign`: content of another namespace, kept with the record, goes
 *   - `file`: a file beside the project holds what the person said or how they sounded, and is for people to destroy
 *   - `released`: something has left the project; `reason` names the audience
 * - `field` (text): the name of the field as in the file; empty where the effect is not about one
 * - `reason` (text): for `decide`: `name` (it names the person), `words` (it repeats what is erased), `shared` (others
 *   are heard in it too), `person` (it may tell who the person is); for `released` the audience; else empty
 *
 * The table holds no words and no names. It is for those who carry the withdrawal out.
 *
 * @param project      the project
 * @param participant  who withdraws
 * @param way          what was promised
 * @param flags        0, or ::SUFFICE_WITHDRAW_SHARED, which only counts for erasing
 * @param[out] table   the table, to be released with suffice_table_release(); NULL when the call fails
 * @param error        detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   a pointer is NULL; @p participant is of another kind or project; there is no such
 *                                  way; a flag is unknown
 * @retval SUFFICE_ERROR_NOT_FOUND  @p participant has been removed
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_project_preview_withdrawal(const suffice_project *project,
                                                                  suffice_participant_id participant,
                                                                  suffice_withdrawal_way way, uint32_t flags,
                                                                  suffice_table **table, suffice_error *error);

/**
 * Carries a withdrawal out, and records that it was, when and by whom. Of an erasure the record does not say who
 * withdrew.
 *
 * @param project         the project
 * @param participant     who withdraws
 * @param way             what was promised
 * @param flags           0, or ::SUFFICE_WITHDRAW_SHARED, which only counts for erasing
 * @param person          the analyst or team member who carries it out, or 0
 * @param[out] withdrawal the record of it; 0 when the call fails; may be NULL
 * @param[out] table      what was touched, as suffice_project_preview_withdrawal() tells it, to be released with
 *                        suffice_table_release(); NULL when the call fails; may be NULL. Ids of what was erased name
 *                        nothing any more
 * @param error           detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p project is NULL; @p participant or @p person is of another kind or project; there
 *                                  is no such way; a flag is unknown
 * @retval SUFFICE_ERROR_NOT_FOUND  @p participant or @p person has been removed
 * @retval SUFFICE_ERROR_STATE      a group of changes is open, which could not be abandoned any more; the project can
 *                                  only be read, or is at work
 * @retval SUFFICE_ERROR_LIMIT      the project cannot hold another record, or a text would become too long
 * @retval SUFFICE_ERROR_IO         the system gives no random bytes or no time
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_project_withdraw(suffice_project *project, suffice_participant_id participant,
                                                        suffice_withdrawal_way way, uint32_t flags, suffice_id person,
                                                        suffice_withdrawal_id *withdrawal, suffice_table **table,
                                                        suffice_error *error);

/** @} */

#ifdef __cplusplus
}
#endif

#endif
