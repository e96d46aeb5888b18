/*
 * Corpus: people, teams, and what is recorded of them.
 * SPDX-License-Identifier: MIT
 */
#ifndef SUFFICE_CORPUS_H
#define SUFFICE_CORPUS_H

#include <suffice/fields.h>
#include <suffice/types.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * @defgroup corpus Corpus
 * The corpus holds people, teams, interviews and sources. Who was heard, with what permission, and who was not, shapes
 * all that can be said afterwards, so each has a record of its own. Interviews and grids follow Ward, Pinkney and Fry
 * 2016; the records on consent and lawful basis follow the practice of the NHS and are proposed.
 *
 * The functions here and in @ref interviews and @ref sources do what changes the structure; they take what a record
 * must have, or nearly always has. All other fields are read and set with the functions of @ref access.
 * @{
 */

/* --- the handle --- */

/**
 * The project in which a corpus lies, to read.
 *
 * @param corpus  the corpus, or NULL
 * @return  the project, borrowed as the corpus is; NULL for NULL
 * @since 0.1
 */
SUFFICE_API const suffice_project *suffice_corpus_project(const suffice_corpus *corpus);

/**
 * The project in which a corpus lies, to change.
 *
 * @param corpus  the corpus, or NULL
 * @return  the project, borrowed as the corpus is; NULL for NULL
 * @since 0.1
 */
SUFFICE_API suffice_project *suffice_corpus_edit_project(suffice_corpus *corpus);

/**
 * The record of the corpus itself, whose fields say what data was searched before anybody was asked anew.
 *
 * @param corpus  the corpus, or NULL
 * @return  its id; 0 for NULL
 * @since 0.1
 */
SUFFICE_API suffice_id suffice_corpus_item(const suffice_corpus *corpus);

/**
 * Counts one holder more of the project in which a corpus lies. May be called from any thread.
 *
 * @param corpus  the corpus, or NULL
 * @since 0.1
 */
SUFFICE_API void suffice_corpus_retain(const suffice_corpus *corpus);

/**
 * Counts one holder less of the project in which a corpus lies; the last one out frees it. May be called from any
 * thread.
 *
 * @param corpus  the corpus, or NULL
 * @since 0.1
 */
SUFFICE_API void suffice_corpus_release(const suffice_corpus *corpus);

/* --- looking --- */

/**
 * How many analysts there are.
 *
 * @param corpus  the corpus, or NULL
 * @return  their number; 0 for NULL
 * @since 0.1
 */
SUFFICE_API size_t suffice_corpus_analyst_count(const suffice_corpus *corpus);

/**
 * One of the analysts, in their order.
 *
 * @param corpus  the corpus, or NULL
 * @param index   from 0 to the count less one
 * @return  its id; 0 beyond the end and for NULL
 * @since 0.1
 */
SUFFICE_API suffice_analyst_id suffice_corpus_analyst_at(const suffice_corpus *corpus, size_t index);

/**
 * How many teams there are.
 *
 * @param corpus  the corpus, or NULL
 * @return  their number; 0 for NULL
 * @since 0.1
 */
SUFFICE_API size_t suffice_corpus_team_count(const suffice_corpus *corpus);

/**
 * One of the teams, in their order.
 *
 * @param corpus  the corpus, or NULL
 * @param index   from 0 to the count less one
 * @return  its id; 0 beyond the end and for NULL
 * @since 0.1
 */
SUFFICE_API suffice_team_id suffice_corpus_team_at(const suffice_corpus *corpus, size_t index);

/**
 * How many participants there are.
 *
 * @param corpus  the corpus, or NULL
 * @return  their number; 0 for NULL
 * @since 0.1
 */
SUFFICE_API size_t suffice_corpus_participant_count(const suffice_corpus *corpus);

/**
 * One of the participants, in their order.
 *
 * @param corpus  the corpus, or NULL
 * @param index   from 0 to the count less one
 * @return  its id; 0 beyond the end and for NULL
 * @since 0.1
 */
SUFFICE_API suffice_participant_id suffice_corpus_participant_at(const suffice_corpus *corpus, size_t index);

/**
 * How many interviews there are.
 *
 * @param corpus  the corpus, or NULL
 * @return  their number; 0 for NULL
 * @since 0.1
 */
SUFFICE_API size_t suffice_corpus_interview_count(const suffice_corpus *corpus);

/**
 * One of the interviews, in their order.
 *
 * @param corpus  the corpus, or NULL
 * @param index   from 0 to the count less one
 * @return  its id; 0 beyond the end and for NULL
 * @since 0.1
 */
SUFFICE_API suffice_interview_id suffice_corpus_interview_at(const suffice_corpus *corpus, size_t index);

/**
 * How many sources there are.
 *
 * @param corpus  the corpus, or NULL
 * @return  their number; 0 for NULL
 * @since 0.1
 */
SUFFICE_API size_t suffice_corpus_source_count(const suffice_corpus *corpus);

/**
 * One of the sources, in their order.
 *
 * @param corpus  the corpus, or NULL
 * @param index   from 0 to the count less one
 * @return  its id; 0 beyond the end and for NULL
 * @since 0.1
 */
SUFFICE_API suffice_source_id suffice_corpus_source_at(const suffice_corpus *corpus, size_t index);

/* --- those who do the work --- */

/**
 * Adds somebody who works on the project, behind the others.
 *
 * @param corpus        the corpus to change
 * @param key           a short name such as initials, or NULL; up to 40 code points, unique among analysts
 * @param name          the person's name: 1 to 200 code points
 * @param[out] analyst  the new analyst; 0 when the call fails; NULL: nobody asks
 * @param error         detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT  @p corpus is NULL, or @p name is NULL or empty
 * @retval SUFFICE_ERROR_EXISTS    another analyst has this key
 * @retval SUFFICE_ERROR_TEXT      a text is not UTF-8 or holds a character that XML cannot
 * @retval SUFFICE_ERROR_LIMIT     a text is too long, or the project cannot hold another record
 * @retval SUFFICE_ERROR_STATE     the project can only be read, or is at work
 * @retval SUFFICE_ERROR_IO        the system gives no random bytes
 * @retval SUFFICE_ERROR_MEMORY    memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_corpus_add_analyst(suffice_corpus *corpus, const char *key, const char *name,
                                                          suffice_analyst_id *analyst, suffice_error *error);

/**
 * Adds a footing on which data is held: law, notice, approval, retention. What it says is set by its fields; sources
 * point at it by ::SUFFICE_SOURCE_BASIS.
 *
 * @param corpus      the corpus to change
 * @param name        what it is called: 1 to 200 code points, unique among footings
 * @param[out] basis  the new footing; 0 when the call fails; NULL: nobody asks
 * @param error       detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT  @p corpus is NULL, or @p name is NULL or empty
 * @retval SUFFICE_ERROR_EXISTS    another footing has this name
 * @retval SUFFICE_ERROR_TEXT      a text is not UTF-8 or holds a character that XML cannot
 * @retval SUFFICE_ERROR_LIMIT     a text is too long, or the project cannot hold another record
 * @retval SUFFICE_ERROR_STATE     the project can only be read, or is at work
 * @retval SUFFICE_ERROR_IO        the system gives no random bytes
 * @retval SUFFICE_ERROR_MEMORY    memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_corpus_add_basis(suffice_corpus *corpus, const char *name,
                                                        suffice_basis_id *basis, suffice_error *error);

/**
 * Adds a team that gives care, behind the others.
 *
 * @param corpus     the corpus to change
 * @param key        a short name such as T1, or NULL; up to 40 code points, unique among teams
 * @param name       what it is called: 1 to 500 code points, unique among teams
 * @param[out] team  the new team; 0 when the call fails; NULL: nobody asks
 * @param error      detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT  @p corpus is NULL, or @p name is NULL or empty
 * @retval SUFFICE_ERROR_EXISTS    another team has this key or name
 * @retval SUFFICE_ERROR_TEXT      a text is not UTF-8 or holds a character that XML cannot
 * @retval SUFFICE_ERROR_LIMIT     a text is too long, or the project cannot hold another record
 * @retval SUFFICE_ERROR_STATE     the project can only be read, or is at work
 * @retval SUFFICE_ERROR_IO        the system gives no random bytes
 * @retval SUFFICE_ERROR_MEMORY    memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_corpus_add_team(suffice_corpus *corpus, const char *key, const char *name,
                                                       suffice_team_id *team, suffice_error *error);

/**
 * Adds a member to a team, behind the others.
 *
 * @param corpus       the corpus to change
 * @param team         the team
 * @param name         the person's name: 1 to 200 code points
 * @param profession   the person's profession, or NULL; up to 200 code points
 * @param sector       the part of the system for which the person works, a ::suffice_sector; 0: not said
 * @param[out] member  the new member; 0 when the call fails; NULL: nobody asks
 * @param error        detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p corpus is NULL; @p team names no team of this project; @p name is NULL or empty;
 *                                  @p sector is unknown
 * @retval SUFFICE_ERROR_NOT_FOUND  the team has been removed
 * @retval SUFFICE_ERROR_TEXT       a text is not UTF-8 or holds a character that XML cannot
 * @retval SUFFICE_ERROR_LIMIT      a text is too long, or the project cannot hold another record
 * @retval SUFFICE_ERROR_STATE      the project can only be read, or is at work
 * @retval SUFFICE_ERROR_IO         the system gives no random bytes
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_corpus_add_team_member(suffice_corpus *corpus, suffice_team_id team,
                                                              const char *name, const char *profession,
                                                              suffice_sector sector, suffice_team_member_id *member,
                                                              suffice_error *error);

/* --- those who are heard --- */

/**
 * Adds a group of people whose voices are sought, behind the others. Who was not heard, and why, is said by
 * ::SUFFICE_SAMPLE_GROUP_NOT_HEARD.
 *
 * @param corpus      the corpus to change
 * @param name        who they are: 1 to 500 code points, unique among such groups
 * @param voice       from where they would speak, a ::suffice_voice; 0: not said
 * @param sought      how many people are to be heard, from 0 to 10,000,000; -1: not said
 * @param reached     how many people were heard, from 0 to 10,000,000; -1: not said
 * @param[out] group  the new group; 0 when the call fails; NULL: nobody asks
 * @param error       detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT  @p corpus is NULL; @p name is NULL or empty; @p voice is unknown; a number is out of
 *                                 range
 * @retval SUFFICE_ERROR_EXISTS    another group has this name
 * @retval SUFFICE_ERROR_TEXT      a text is not UTF-8 or holds a character that XML cannot
 * @retval SUFFICE_ERROR_LIMIT     a text is too long, or the project cannot hold another record
 * @retval SUFFICE_ERROR_STATE     the project can only be read, or is at work
 * @retval SUFFICE_ERROR_IO        the system gives no random bytes
 * @retval SUFFICE_ERROR_MEMORY    memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_corpus_add_sample_group(suffice_corpus *corpus, const char *name,
                                                               suffice_voice voice, int64_t sought, int64_t reached,
                                                               suffice_sample_group_id *group, suffice_error *error);

/**
 * Adds somebody who tells of their experience, behind the others.
 *
 * @param corpus            the corpus to change
 * @param key               a short name such as P4, or NULL; up to 40 code points, unique among participants
 * @param name              the name by which the project calls the person, best a pseudonym: 1 to 200 code points
 * @param voice             from where the person speaks: a ::suffice_voice
 * @param[out] participant  the new participant; 0 when the call fails; NULL: nobody asks
 * @param error             detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT  @p corpus is NULL; @p name is NULL or empty; @p voice is unknown
 * @retval SUFFICE_ERROR_EXISTS    another participant has this key
 * @retval SUFFICE_ERROR_TEXT      a text is not UTF-8 or holds a character that XML cannot
 * @retval SUFFICE_ERROR_LIMIT     a text is too long, or the project cannot hold another record
 * @retval SUFFICE_ERROR_STATE     the project can only be read, or is at work
 * @retval SUFFICE_ERROR_IO        the system gives no random bytes
 * @retval SUFFICE_ERROR_MEMORY    memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_corpus_add_participant(suffice_corpus *corpus, const char *key, const char *name,
                                                              suffice_voice voice, suffice_participant_id *participant,
                                                              suffice_error *error);

/**
 * Adds a person who is spoken about and may never have spoken, behind the others. Capacity, consultee, consent and
 * assent are set by the fields.
 *
 * @param corpus        the corpus to change
 * @param key           a short name such as S1, or NULL; up to 40 code points, unique among people spoken about
 * @param name          the name by which the project calls the person, best a pseudonym: 1 to 200 code points
 * @param participant   who speaks about the person, or 0
 * @param relation      what the person is to that participant, such as wife, or NULL; up to 200 code points
 * @param[out] subject  the new person spoken about; 0 when the call fails; NULL: nobody asks
 * @param error         detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p corpus is NULL; @p name is NULL or empty; @p participant names no participant of
 *                                  this project
 * @retval SUFFICE_ERROR_NOT_FOUND  the participant has been removed
 * @retval SUFFICE_ERROR_EXISTS     another person spoken about has this key
 * @retval SUFFICE_ERROR_TEXT       a text is not UTF-8 or holds a character that XML cannot
 * @retval SUFFICE_ERROR_LIMIT      a text is too long, or the project cannot hold another record
 * @retval SUFFICE_ERROR_STATE      the project can only be read, or is at work
 * @retval SUFFICE_ERROR_IO         the system gives no random bytes
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_corpus_add_subject(suffice_corpus *corpus, const char *key, const char *name,
                                                          suffice_participant_id participant, const char *relation,
                                                          suffice_subject_id *subject, suffice_error *error);

/* --- permissions --- */

/**
 * Says where a permission of a participant stands. There is one for each purpose: it is made the first time and changed
 * after that.
 *
 * @param corpus           the corpus to change
 * @param participant      the participant
 * @param purpose          what it is for: a ::suffice_purpose
 * @param state            where it stands: a ::suffice_agreement
 * @param since            since when it stands so, as a partial date YYYYMMDD; 0: not known
 * @param form             the version of the form or information sheet, up to 200 code points; empty: none; NULL: as it
 *                         was
 * @param[out] permission  the permission; 0 when the call fails; NULL: nobody asks
 * @param error            detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p corpus is NULL; @p participant names no participant of this project; @p purpose,
 *                                  @p state or @p since is not what it should be
 * @retval SUFFICE_ERROR_NOT_FOUND  the participant has been removed
 * @retval SUFFICE_ERROR_TEXT       a text is not UTF-8 or holds a character that XML cannot
 * @retval SUFFICE_ERROR_LIMIT      a text is too long, or the project cannot hold another record
 * @retval SUFFICE_ERROR_STATE      the project can only be read, or is at work
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_corpus_set_permission(suffice_corpus *corpus, suffice_participant_id participant,
                                                             suffice_purpose purpose, suffice_agreement state,
                                                             int32_t since, const char *form,
                                                             suffice_permission_id *permission, suffice_error *error);

/**
 * Where a permission of a participant stands. What was never recorded is no permission.
 *
 * @param corpus       the corpus, or NULL
 * @param participant  the participant
 * @param purpose      what it is for: a ::suffice_purpose
 * @return  a ::suffice_agreement; 0 if it was never recorded, or if there is no such participant or purpose
 * @since 0.1
 */
SUFFICE_API suffice_agreement suffice_corpus_permission(const suffice_corpus *corpus,
                                                        suffice_participant_id participant, suffice_purpose purpose);

/* --- attributes --- */

/**
 * Adds something that is recorded of each participant, interview, source or team, behind the others. Type and scope
 * stay as they are.
 *
 * @param corpus          the corpus to change
 * @param name            what it is called: 1 to 200 code points, unique among attributes
 * @param type            what its values look like: a ::suffice_attribute_type
 * @param scope           what it describes: a ::suffice_attribute_scope
 * @param options         the values it may have, in their order, for type choice: 1 to 500 code points each; at least 1
 *                        and at most 1000; for other types NULL
 * @param count           how many options
 * @param[out] attribute  the new attribute; 0 when the call fails; NULL: nobody asks
 * @param error           detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT  @p corpus is NULL; @p options is NULL though @p count is not 0; @p name or an option
 *                                 is NULL or empty; @p type or @p scope is unknown
 * @retval SUFFICE_ERROR_EXISTS    another attribute has this name
 * @retval SUFFICE_ERROR_TEXT      a text is not UTF-8 or holds a character that XML cannot
 * @retval SUFFICE_ERROR_LIMIT     a text is too long, there are too many options, or the project cannot hold another
 *                                 record
 * @retval SUFFICE_ERROR_STATE     the project can only be read, or is at work
 * @retval SUFFICE_ERROR_RULE      type choice without options, or options with another type
 * @retval SUFFICE_ERROR_IO        the system gives no random bytes
 * @retval SUFFICE_ERROR_MEMORY    memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_corpus_add_attribute(suffice_corpus *corpus, const char *name,
                                                            suffice_attribute_type type, suffice_attribute_scope scope,
                                                            const char *const *options, size_t count,
                                                            suffice_attribute_id *attribute, suffice_error *error);

/**
 * Replaces the options of an attribute of type choice. Every value that is recorded must be among the new ones.
 *
 * @param corpus     the corpus to change
 * @param attribute  the attribute
 * @param options    the new options, in their order: 1 to 500 code points each; at least 1 and at most 1000
 * @param count      how many options
 * @param error      detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p corpus is NULL; @p options is NULL though @p count is not 0; an option is NULL or
 *                                  empty; @p attribute names no attribute of this project
 * @retval SUFFICE_ERROR_NOT_FOUND  the attribute has been removed
 * @retval SUFFICE_ERROR_TEXT       a text is not UTF-8 or holds a character that XML cannot
 * @retval SUFFICE_ERROR_LIMIT      an option is too long, or there are too many
 * @retval SUFFICE_ERROR_STATE      the project can only be read, or is at work
 * @retval SUFFICE_ERROR_RULE       a value that is recorded is not among them; the attribute is of another type; there
 *                                  are none
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_corpus_set_options(suffice_corpus *corpus, suffice_attribute_id attribute,
                                                          const char *const *options, size_t count,
                                                          suffice_error *error);

/**
 * Sets the value that a participant, interview, source or team has for an attribute, or removes it.
 *
 * @param corpus     the corpus to change
 * @param owner      the participant, interview, source or team
 * @param attribute  an attribute that describes records of that kind
 * @param value      the value, up to 4000 code points, written as its type asks: any text; 82; 7.5; true or false;
 *                   2025, 2025-03 or 2025-03-20; one of the options. NULL or empty: no value
 * @param error      detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p corpus is NULL; @p owner or @p attribute names no such record of this project
 * @retval SUFFICE_ERROR_NOT_FOUND  one of them has been removed
 * @retval SUFFICE_ERROR_TEXT       a text is not UTF-8 or holds a character that XML cannot
 * @retval SUFFICE_ERROR_LIMIT      a text is too long, or the project cannot hold another record
 * @retval SUFFICE_ERROR_STATE      the project can only be read, or is at work
 * @retval SUFFICE_ERROR_RULE       the value does not fit the type of the attribute, or the attribute does not describe
 *                                  such records
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_corpus_set_value(suffice_corpus *corpus, suffice_id owner,
                                                        suffice_attribute_id attribute, const char *value,
                                                        suffice_error *error);

/**
 * The value that a record has for an attribute.
 *
 * @param corpus     the corpus, or NULL
 * @param owner      a participant, interview, source or team
 * @param attribute  the attribute
 * @return  the value; NULL if it has none, or if there is no such record or attribute; borrowed until the project is
 *          next changed through any handle
 * @since 0.1
 */
SUFFICE_API const char *suffice_corpus_value(const suffice_corpus *corpus, suffice_id owner,
                                             suffice_attribute_id attribute);

/* --- order --- */

/**
 * Moves a record of the corpus among those of its kind beside it, in whatever it lies. Records that lie in the order of
 * what they say (permissions, values, sync points) are not moved.
 *
 * @param corpus  the corpus to change
 * @param id      the record
 * @param index   the place it shall have, from 0 to the number of records of its kind beside it less one
 * @param error   detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p corpus is NULL; @p id names no record of the corpus that people order; @p index
 *                                  is beyond the end
 * @retval SUFFICE_ERROR_NOT_FOUND  the record has been removed
 * @retval SUFFICE_ERROR_STATE      the project can only be read, or is at work
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_corpus_move(suffice_corpus *corpus, suffice_id id, size_t index,
                                                   suffice_error *error);

/** @} */

#ifdef __cplusplus
}
#endif

#endif
