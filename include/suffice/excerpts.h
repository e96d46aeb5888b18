/*
 * Excerpts: what was marked in the sources, and how it was coded.
 * SPDX-License-Identifier: MIT
 */
#ifndef SUFFICE_EXCERPTS_H
#define SUFFICE_EXCERPTS_H

#include <suffice/fields.h>
#include <suffice/types.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * @defgroup excerpts Excerpts
 * An excerpt is a stretch of a source, half open: from its start up to, not including, its end. In a source that has
 * text it is counted in Unicode code points; in a recording in milliseconds. It keeps the exact words; where the source
 * has text, these are checked against it, always.
 *
 * A coding is a code given to an excerpt by a coder. An excerpt may have many, also the same code from several coders.
 * Queries go by index, and their results come in the order of sources in the corpus, within a source by start, end and
 * age, which is the order in which they were read or made.
 * @{
 */

/** Flags for queries. */
enum {
    /** take the codes below the code too */
    SUFFICE_WITH_CODES_BELOW = 1
};

/* --- the handle --- */

/**
 * Counts one holder more of the project. May be called from any thread.
 *
 * @param excerpts  the excerpts, or NULL
 * @since 0.1
 */
SUFFICE_API void suffice_excerpts_retain(const suffice_excerpts *excerpts);

/**
 * Counts one holder less of the project; the last one out frees it. May be called from any thread.
 *
 * @param excerpts  the excerpts, or NULL
 * @since 0.1
 */
SUFFICE_API void suffice_excerpts_release(const suffice_excerpts *excerpts);

/**
 * The project of the excerpts, to read.
 *
 * @param excerpts  the excerpts, or NULL
 * @return          the project, borrowed as the excerpts are; NULL for NULL
 * @since 0.1
 */
SUFFICE_API const suffice_project *suffice_excerpts_project(const suffice_excerpts *excerpts);

/**
 * The project of the excerpts, to change.
 *
 * @param excerpts  the excerpts, or NULL
 * @return          the project, borrowed as the excerpts are; NULL for NULL
 * @since 0.1
 */
SUFFICE_API suffice_project *suffice_excerpts_edit_project(suffice_excerpts *excerpts);

/**
 * The record in which all excerpts lie.
 *
 * @param excerpts  the excerpts, or NULL
 * @return          its id; 0 for NULL
 * @since 0.1
 */
SUFFICE_API suffice_id suffice_excerpts_item(const suffice_excerpts *excerpts);

/**
 * How many excerpts there are.
 *
 * @param excerpts  the excerpts, or NULL
 * @return          their number; 0 for NULL
 * @since 0.1
 */
SUFFICE_API size_t suffice_excerpts_count(const suffice_excerpts *excerpts);

/**
 * An excerpt, in no order that lasts beyond the next change.
 *
 * @param excerpts  the excerpts, or NULL
 * @param index     from 0 to suffice_excerpts_count() less one
 * @return          its id; 0 beyond the end
 * @since 0.1
 */
SUFFICE_API suffice_excerpt_id suffice_excerpts_at(const suffice_excerpts *excerpts, size_t index);

/* --- marking --- */

/**
 * Marks a stretch of a text. The quotation is what the text says there.
 *
 * @param excerpts      the excerpts to change
 * @param source        a source that has text
 * @param start         where it starts, in code points
 * @param end           where it ends, itself outside; after @p start and not beyond the text
 * @param coder         the analyst who marks it, or 0
 * @param[out] excerpt  the new excerpt; 0 when the call fails; may be NULL
 * @param error         detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p excerpts is NULL; an id is of another kind or project
 * @retval SUFFICE_ERROR_NOT_FOUND  an id's record has been removed
 * @retval SUFFICE_ERROR_RULE       the source has no text, or the stretch does not lie in it
 * @retval SUFFICE_ERROR_LIMIT      the stretch has more than 1,000,000 code points, or the project cannot hold another
 *                                  record
 * @retval SUFFICE_ERROR_STATE      the project can only be read, or is at work
 * @retval SUFFICE_ERROR_IO         the system gives no random bytes or no time
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_excerpts_add_text(suffice_excerpts *excerpts, suffice_source_id source,
                                                         int64_t start, int64_t end, suffice_analyst_id coder,
                                                         suffice_excerpt_id *excerpt, suffice_error *error);

/**
 * Marks many stretches of a text, all or none.
 *
 * @param excerpts  the excerpts to change
 * @param source    a source that has text
 * @param count     how many stretches
 * @param starts    @p count places where they start, in code points
 * @param ends      @p count places where they end
 * @param coder     the analyst who marks them, or 0
 * @param[out] ids  the new excerpts in the order given, to be released with suffice_ids_release(); NULL when the call
 *                  fails
 * @param error     detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   a pointer is NULL; an id is of another kind or project
 * @retval SUFFICE_ERROR_NOT_FOUND  an id's record has been removed
 * @retval SUFFICE_ERROR_RULE       the source has no text, or a stretch does not lie in it
 * @retval SUFFICE_ERROR_LIMIT      a stretch has more than 1,000,000 code points, or the project cannot hold so many
 *                                  records
 * @retval SUFFICE_ERROR_STATE      the project can only be read, or is at work
 * @retval SUFFICE_ERROR_IO         the system gives no random bytes or no time
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_excerpts_add_texts(suffice_excerpts *excerpts, suffice_source_id source,
                                                          size_t count, const int64_t *starts, const int64_t *ends,
                                                          suffice_analyst_id coder, suffice_ids **ids,
                                                          suffice_error *error);

/**
 * Marks a stretch of a recording, or of anything else that has no text here.
 *
 * @param excerpts      the excerpts to change
 * @param source        a source that has no text
 * @param start         where it starts, in milliseconds
 * @param end           where it ends, itself outside; after @p start and, where it is known, not beyond the duration
 * @param quote         what is said there, as it was heard, or NULL; up to 1,000,000 code points
 * @param coder         the analyst who marks it, or 0
 * @param[out] excerpt  the new excerpt; 0 when the call fails; may be NULL
 * @param error         detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p excerpts is NULL; an id is of another kind or project; a time is out of range
 * @retval SUFFICE_ERROR_NOT_FOUND  an id's record has been removed
 * @retval SUFFICE_ERROR_RULE       the source has text, or the stretch does not lie in it
 * @retval SUFFICE_ERROR_TEXT       @p quote is not UTF-8 or holds a character that XML cannot
 * @retval SUFFICE_ERROR_LIMIT      @p quote is too long, or the project cannot hold another record
 * @retval SUFFICE_ERROR_STATE      the project can only be read, or is at work
 * @retval SUFFICE_ERROR_IO         the system gives no random bytes or no time
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_excerpts_add_time(suffice_excerpts *excerpts, suffice_source_id source,
                                                         int64_t start, int64_t end, const char *quote,
                                                         suffice_analyst_id coder, suffice_excerpt_id *excerpt,
                                                         suffice_error *error);

/**
 * Gives an excerpt another stretch of its source. In a text the quotation becomes what the text says there; an excerpt
 * that needed review needs none any more.
 *
 * @param excerpts  the excerpts to change
 * @param excerpt   the excerpt
 * @param start     where it starts: code points in a text, milliseconds in a recording
 * @param end       where it ends, itself outside
 * @param error     detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p excerpts is NULL; @p excerpt is of another kind or project; a place is out of
 * range
 * @retval SUFFICE_ERROR_NOT_FOUND  @p excerpt has been removed
 * @retval SUFFICE_ERROR_RULE       the stretch does not lie in the source
 * @retval SUFFICE_ERROR_LIMIT      the stretch has more than 1,000,000 code points
 * @retval SUFFICE_ERROR_STATE      the project can only be read, or is at work
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_excerpts_set_span(suffice_excerpts *excerpts, suffice_excerpt_id excerpt,
                                                         int64_t start, int64_t end, suffice_error *error);

/**
 * Sets the quotation of an excerpt of a source that has no text, as it was heard.
 *
 * @param excerpts  the excerpts to change
 * @param excerpt   the excerpt
 * @param quote     the words, or NULL for none; up to 1,000,000 code points
 * @param error     detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p excerpts is NULL; @p excerpt is of another kind or project
 * @retval SUFFICE_ERROR_NOT_FOUND  @p excerpt has been removed
 * @retval SUFFICE_ERROR_RULE       the source has text, which says what the quotation is
 * @retval SUFFICE_ERROR_TEXT       @p quote is not UTF-8 or holds a character that XML cannot
 * @retval SUFFICE_ERROR_LIMIT      @p quote is too long
 * @retval SUFFICE_ERROR_STATE      the project can only be read, or is at work
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_excerpts_set_quote(suffice_excerpts *excerpts, suffice_excerpt_id excerpt,
                                                          const char *quote, suffice_error *error);

/* --- coding --- */

/**
 * Gives an excerpt a code. Under which version of the codebook that was done is noted, if one has been laid down.
 *
 * @param excerpts     the excerpts to change
 * @param excerpt      the excerpt
 * @param code         the code
 * @param coder        the analyst who gives it, or 0
 * @param[out] coding  the new coding; 0 when the call fails; may be NULL
 * @param error        detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p excerpts is NULL; an id is of another kind or project
 * @retval SUFFICE_ERROR_NOT_FOUND  an id's record has been removed
 * @retval SUFFICE_ERROR_EXISTS     the excerpt has this code from this coder already
 * @retval SUFFICE_ERROR_LIMIT      the project cannot hold another record
 * @retval SUFFICE_ERROR_STATE      the project can only be read, or is at work
 * @retval SUFFICE_ERROR_IO         the system gives no time
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_excerpts_code(suffice_excerpts *excerpts, suffice_excerpt_id excerpt,
                                                     suffice_code_id code, suffice_analyst_id coder,
                                                     suffice_coding_id *coding, suffice_error *error);

/**
 * Gives many excerpts a code, all or none. Those that have it from this coder already are passed over.
 *
 * @param excerpts     the excerpts to change
 * @param ids          @p count excerpts
 * @param count        how many they are
 * @param code         the code
 * @param coder        the analyst who gives it, or 0
 * @param error        detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   a pointer is NULL; an id is of another kind or project
 * @retval SUFFICE_ERROR_NOT_FOUND  an id's record has been removed
 * @retval SUFFICE_ERROR_LIMIT      the project cannot hold so many records
 * @retval SUFFICE_ERROR_STATE      the project can only be read, or is at work
 * @retval SUFFICE_ERROR_IO         the system gives no time
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_excerpts_code_many(suffice_excerpts *excerpts, const suffice_excerpt_id *ids,
                                                          size_t count, suffice_code_id code, suffice_analyst_id coder,
                                                          suffice_error *error);

/**
 * The coding by which a coder gave an excerpt a code.
 *
 * @param excerpts  the excerpts, or NULL
 * @param excerpt   the excerpt
 * @param code      the code
 * @param coder     the analyst, or 0 for a coding that names no coder
 * @return          the coding, which suffice_remove() takes back; 0 if there is none
 * @since 0.1
 */
SUFFICE_API suffice_coding_id suffice_excerpts_find_coding(const suffice_excerpts *excerpts, suffice_excerpt_id excerpt,
                                                           suffice_code_id code, suffice_analyst_id coder);

/* --- asking --- */

/**
 * The excerpts that have a code.
 *
 * @param excerpts  the excerpts
 * @param code      a code
 * @param coder     only what this analyst coded; 0: whoever did
 * @param flags     0, or ::SUFFICE_WITH_CODES_BELOW
 * @param[out] ids  the list, each excerpt once, to be released with suffice_ids_release(); NULL when the call fails
 * @param error     detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   a pointer is NULL; an id is of another kind or project; a flag is unknown
 * @retval SUFFICE_ERROR_NOT_FOUND  an id's record has been removed
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_excerpts_of_code(const suffice_excerpts *excerpts, suffice_code_id code,
                                                        suffice_analyst_id coder, uint32_t flags, suffice_ids **ids,
                                                        suffice_error *error);

/**
 * The excerpts of a source.
 *
 * @param excerpts  the excerpts
 * @param source    a source
 * @param[out] ids  the list, to be released with suffice_ids_release(); NULL when the call fails
 * @param error     detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   a pointer is NULL; @p source is of another kind or project
 * @retval SUFFICE_ERROR_NOT_FOUND  @p source has been removed
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_excerpts_of_source(const suffice_excerpts *excerpts, suffice_source_id source,
                                                          suffice_ids **ids, suffice_error *error);

/**
 * The excerpts of a source that touch a stretch of it.
 * Takes time in proportion to the excerpts of the source.
 *
 * @param excerpts  the excerpts
 * @param source    a source
 * @param start     where the stretch starts
 * @param end       where it ends, itself outside
 * @param[out] ids  the list, to be released with suffice_ids_release(); NULL when the call fails
 * @param error     detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   a pointer is NULL; @p source is of another kind or project; @p end is before @p
 * start
 * @retval SUFFICE_ERROR_NOT_FOUND  @p source has been removed
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_excerpts_within(const suffice_excerpts *excerpts, suffice_source_id source,
                                                       int64_t start, int64_t end, suffice_ids **ids,
                                                       suffice_error *error);

/**
 * The excerpts of all sources of an interview.
 *
 * @param excerpts   the excerpts
 * @param interview  an interview
 * @param[out] ids   the list, to be released with suffice_ids_release(); NULL when the call fails
 * @param error      detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   a pointer is NULL; @p interview is of another kind or project
 * @retval SUFFICE_ERROR_NOT_FOUND  @p interview has been removed
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_excerpts_of_interview(const suffice_excerpts *excerpts,
                                                             suffice_interview_id interview, suffice_ids **ids,
                                                             suffice_error *error);

/**
 * The excerpts in which a participant speaks: those whose speaker is the participant, and those without a named speaker
 * of interviews in which the participant is the only participant who speaks.
 *
 * @param excerpts     the excerpts
 * @param participant  a participant
 * @param[out] ids     the list, to be released with suffice_ids_release(); NULL when the call fails
 * @param error        detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   a pointer is NULL; @p participant is of another kind or project
 * @retval SUFFICE_ERROR_NOT_FOUND  @p participant has been removed
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_excerpts_of_participant(const suffice_excerpts *excerpts,
                                                               suffice_participant_id participant, suffice_ids **ids,
                                                               suffice_error *error);

/**
 * The excerpts that an analyst marked, and those to which the analyst gave a code.
 *
 * @param excerpts  the excerpts
 * @param coder     an analyst
 * @param[out] ids  the list, each excerpt once, to be released with suffice_ids_release(); NULL when the call fails
 * @param error     detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   a pointer is NULL; @p coder is of another kind or project
 * @retval SUFFICE_ERROR_NOT_FOUND  @p coder has been removed
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_excerpts_of_coder(const suffice_excerpts *excerpts, suffice_analyst_id coder,
                                                         suffice_ids **ids, suffice_error *error);

/**
 * The participant who speaks in an excerpt; see suffice_excerpts_of_participant().
 *
 * @param excerpts  the excerpts, or NULL
 * @param excerpt   the excerpt
 * @return          the participant; 0 when it is not known
 * @since 0.1
 */
SUFFICE_API suffice_participant_id suffice_excerpts_participant(const suffice_excerpts *excerpts,
                                                                suffice_excerpt_id excerpt);

/* --- editing a text --- */

/**
 * Edits the text of a source, and moves every excerpt and every sync point with it, in one step. An edit is a list of
 * splices: at a place of the text as it is before, so many code points go and other text comes.
 *
 * What happens to an excerpt: text before it changes: it moves with its words. Text within it changes: it keeps its
 * first and last words as far as they are left, its quotation becomes what the text now says, and it is marked
 * `edited`. Text that is inserted at its very start or end stays outside. All of it goes: it is marked `review`, keeps
 * its quotation, and waits for a person at the place where it was. Nothing is moved by guessing. A sync point within
 * what goes moves to the place of the splice, and is removed if another is there already. Where the same text comes
 * back in the place of what goes, nothing has changed for an excerpt that has words left around it.
 *
 * @param excerpts    the excerpts to change
 * @param source      a source that has text
 * @param count       how many splices
 * @param positions   @p count places in code points, in ascending order; no splice may begin before the one before it
 * ends
 * @param removed     @p count numbers of code points that go
 * @param inserted    @p count texts that come, or NULL for none; line ends become line feeds, and a byte order mark at
 *                    the start is left out
 * @param[out] table  what happened, to be released with suffice_table_release(); NULL when the call fails. Columns:
 *                    `record` (id), `effect` (text: `moved`, `edited`, `review`, and for sync points `moved`,
 * `removed`), `old start`, `old end`, `start`, `end` (integers; for sync points start and end are the same). What
 *                    stayed as it was is not listed. May be NULL when nobody wants to know
 * @param error       detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   a pointer is NULL; @p source is of another kind or project; places are not in order,
 * or not in the text; the text would be empty
 * @retval SUFFICE_ERROR_NOT_FOUND  @p source has been removed
 * @retval SUFFICE_ERROR_RULE       the source has no text
 * @retval SUFFICE_ERROR_TEXT       an inserted text is not UTF-8 or holds a character that XML cannot
 * @retval SUFFICE_ERROR_LIMIT      the text would be too long, or an excerpt
 * @retval SUFFICE_ERROR_STATE      the project can only be read, or is at work
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_excerpts_edit_text(suffice_excerpts *excerpts, suffice_source_id source,
                                                          size_t count, const int64_t *positions,
                                                          const int64_t *removed, const char *const *inserted,
                                                          suffice_table **table, suffice_error *error);

/** @} */

#ifdef __cplusplus
}
#endif

#endif
