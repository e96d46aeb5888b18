/*
 * Audience: what may be shown to whom.
 * SPDX-License-Identifier: MIT
 */
#ifndef SUFFICE_AUDIENCE_H
#define SUFFICE_AUDIENCE_H

#include <suffice/fields.h>
#include <suffice/types.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * @defgroup audience Audience
 * Whatever leaves a project is made for an audience, and goes through one gate. Three audiences are told apart:
 *
 * - ::SUFFICE_AUDIENCE_ANALYST reads all. Analysts have to know who said what, and are bound to keep it to themselves.
 * - ::SUFFICE_AUDIENCE_TEAM reads what is written for the team. Those who took part and those who are spoken about have
 *   no names: "carer" stands for a carer, and "interview 2" for an interview. Quotations are shown where whoever is
 *   heard gave permission to quote to the team; a summary of an interview where they gave that permission, or that to
 *   be used in a composite story. Members of the team and analysts keep their names, for an action needs an owner.
 * - ::SUFFICE_AUDIENCE_PUBLIC reads what is written for anybody, and quotations for which there is permission to quote
 *   in public. Nobody at all is named.
 *
 * Where the speaker of an excerpt is not known, all who took part in the interview must have given permission; where an
 * interview has nobody who took part, nothing that was said in it is shown. A text that writes down or translates what
 * was said in an interview counts as said there, and so does a source that came from an interview or a group which is
 * not recorded here; where the way back leads over more than six sources, nothing is shown. What did not come from an
 * interview, such as a complaint, is shown to the team when the source has a basis on which it is held, and never in
 * public.
 *
 * In texts that are shown, the names and keys of those whom the audience is not to know are replaced: each word of a
 * name that begins with a capital letter, but for titles, by what the person is, in square brackets: "[carer] told us".
 * A word that several people share, such as a family's name, becomes "[somebody]" where nothing beside it tells who is
 * meant. A name that is written in small letters stays, and so does a key of one letter or of digits alone; keys of
 * records that are no people are shown as they are. It is a safeguard and no proof: who writes for others still reads
 * it once more before it goes. Permission to be named changes nothing here: naming somebody is for a person to decide,
 * text by text.
 *
 * Memos, transcripts, the values of attributes, and all other text that is not declared for an audience stay with the
 * analysts; what is declared is said with each field in @ref fields. Source: NHS and UK data protection practice as
 * gathered in the documentation of the method.
 * @{
 */

/**
 * What an audience may read in a text field of a record: the text, with names replaced. Each call gathers the names
 * anew; for many records there are tables.
 *
 * @param project     the project
 * @param id          the record
 * @param field       a text field of its kind; of a list the first text
 * @param audience    for whom
 * @param[out] buffer the text, to be released with suffice_buffer_release(); NULL when the call fails
 * @param error       detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   a pointer is NULL; @p id is another project's; @p field is no text field of its
 * kind; there is no such audience
 * @retval SUFFICE_ERROR_NOT_FOUND  the record has been removed; the field has no value; or it has one, but not for this
 *                                  audience (detail ::SUFFICE_DETAIL_WITHHELD)
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_shown_text(const suffice_project *project, suffice_id id, suffice_field field,
                                                  suffice_audience audience, suffice_buffer **buffer,
                                                  suffice_error *error);

/**
 * What a record is called before an audience: its key or its name; for a person whom the audience is not to know, from
 * where that person speaks ("carer"), or what the person is to whoever speaks ("wife"); and where it has neither, its
 * kind and its place among its siblings ("interview 2").
 *
 * @param project     the project
 * @param id          the record
 * @param audience    for whom
 * @param[out] buffer the text, to be released with suffice_buffer_release(); NULL when the call fails
 * @param error       detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   a pointer is NULL; @p id is another project's; there is no such audience
 * @retval SUFFICE_ERROR_NOT_FOUND  the record has been removed
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_shown_label(const suffice_project *project, suffice_id id,
                                                   suffice_audience audience, suffice_buffer **buffer,
                                                   suffice_error *error);

/**
 * Whether permissions let an audience read the quotation of an excerpt.
 *
 * @param project   the project, or NULL
 * @param excerpt   the excerpt
 * @param audience  for whom
 * @return          true for analysts; for others if whoever is heard gave permission; false for what is no excerpt
 * @since 0.1
 */
SUFFICE_API bool suffice_may_quote(const suffice_project *project, suffice_excerpt_id excerpt,
                                   suffice_audience audience);

/**
 * Notes that something has left the project, so that it is known when somebody withdraws. The ways out do not note it
 * by themselves: they change nothing.
 *
 * @param project      the project
 * @param audience     for whom it was made
 * @param what         what it was and to whom it went, such as "story The long weekend, to the team": 1 to 4000 code
 *                     points
 * @param person       the analyst or team member who sent it, or 0
 * @param[out] release the new record, with the instant at which it was noted; 0 when the call fails; may be NULL
 * @param error        detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p project or @p what is NULL, or @p what is empty; there is no such audience;
 *                                  @p person is of another kind or project
 * @retval SUFFICE_ERROR_NOT_FOUND  @p person has been removed
 * @retval SUFFICE_ERROR_TEXT       @p what is not UTF-8 or holds a character that XML cannot
 * @retval SUFFICE_ERROR_LIMIT      @p what is too long, or the project cannot hold another record
 * @retval SUFFICE_ERROR_STATE      the project can only be read, or is at work
 * @retval SUFFICE_ERROR_IO         the system gives no random bytes or no time
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_project_add_release(suffice_project *project, suffice_audience audience,
                                                           const char *what, suffice_id person,
                                                           suffice_release_id *release, suffice_error *error);

/** @} */

#ifdef __cplusplus
}
#endif

#endif
