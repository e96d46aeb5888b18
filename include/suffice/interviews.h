/*
 * Interviews: schedules, encounters, timelines, timed grids.
 * SPDX-License-Identifier: MIT
 */
#ifndef SUFFICE_INTERVIEWS_H
#define SUFFICE_INTERVIEWS_H

#include <suffice/fields.h>
#include <suffice/types.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * @defgroup interviews Interviews
 * The interview (or group, or other encounter) is the unit that is compared, not the participant: one has several
 * speakers, and a participant may be in several. A schedule says what is asked, with a wording for people who speak of
 * their own care and one for carers; a timeline holds the events that are talked about; a timed grid, filled while
 * listening, says what comes up when. Source: Ward, Pinkney and Fry 2016, Table 2 and the section on analysis.
 * @{
 */

/* --- schedules --- */

/**
 * Adds an interview schedule or topic guide, behind the others.
 *
 * @param corpus         the corpus to change
 * @param name           what it is called: 1 to 500 code points, unique among schedules
 * @param[out] schedule  the new schedule; 0 when the call fails; NULL: nobody asks
 * @param error          detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT  @p corpus is NULL, or @p name is NULL or empty
 * @retval SUFFICE_ERROR_EXISTS    another schedule has this name
 * @retval SUFFICE_ERROR_TEXT      a text is not UTF-8 or holds a character that XML cannot
 * @retval SUFFICE_ERROR_LIMIT     a text is too long, or the project cannot hold another record
 * @retval SUFFICE_ERROR_STATE     the project can only be read, or is at work
 * @retval SUFFICE_ERROR_IO        the system gives no random bytes
 * @retval SUFFICE_ERROR_MEMORY    memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_corpus_add_schedule(suffice_corpus *corpus, const char *name,
                                                           suffice_schedule_id *schedule, suffice_error *error);

/**
 * Adds a section to a schedule, behind the others.
 *
 * @param corpus        the corpus to change
 * @param schedule      the schedule
 * @param key           a short name such as S2, or NULL; up to 40 code points, unique among the sections of the
 *                      schedule
 * @param name          what it is called: 1 to 500 code points
 * @param event_type    the type of event that it explores, a ::suffice_event_type; 0: none
 * @param[out] section  the new section; 0 when the call fails; NULL: nobody asks
 * @param error         detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p corpus is NULL; @p schedule names no schedule of this project; @p name is NULL or
 *                                  empty; @p event_type is unknown
 * @retval SUFFICE_ERROR_NOT_FOUND  the schedule has been removed
 * @retval SUFFICE_ERROR_EXISTS     another section of the schedule has this key
 * @retval SUFFICE_ERROR_TEXT       a text is not UTF-8 or holds a character that XML cannot
 * @retval SUFFICE_ERROR_LIMIT      a text is too long, or the project cannot hold another record
 * @retval SUFFICE_ERROR_STATE      the project can only be read, or is at work
 * @retval SUFFICE_ERROR_IO         the system gives no random bytes
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_corpus_add_section(suffice_corpus *corpus, suffice_schedule_id schedule,
                                                          const char *key, const char *name,
                                                          suffice_event_type event_type,
                                                          suffice_schedule_section_id *section, suffice_error *error);

/**
 * Adds a line to a section of a schedule, or below another line, behind the others. A line is worded for somebody who
 * speaks of their own care, for a carer, or for both.
 *
 * @param corpus     the corpus to change
 * @param parent     a section or an item
 * @param kind       what the line is: a ::suffice_item_kind
 * @param self       its wording for the person, or NULL; up to 4000 code points
 * @param carer      its wording for a carer, or NULL; up to 4000 code points
 * @param[out] item  the new item; 0 when the call fails; NULL: nobody asks
 * @param error      detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p corpus is NULL; @p parent names no section or item of this project; @p kind is
 *                                  unknown
 * @retval SUFFICE_ERROR_NOT_FOUND  the parent has been removed
 * @retval SUFFICE_ERROR_TEXT       a text is not UTF-8 or holds a character that XML cannot
 * @retval SUFFICE_ERROR_LIMIT      a text is too long, or the project cannot hold another record
 * @retval SUFFICE_ERROR_STATE      the project can only be read, or is at work
 * @retval SUFFICE_ERROR_RULE       there is no wording
 * @retval SUFFICE_ERROR_IO         the system gives no random bytes
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_corpus_add_item(suffice_corpus *corpus, suffice_id parent,
                                                       suffice_item_kind kind, const char *self, const char *carer,
                                                       suffice_schedule_item_id *item, suffice_error *error);

/* --- interviews --- */

/**
 * Adds an interview, a group or another encounter, behind the others.
 *
 * @param corpus          the corpus to change
 * @param key             a short name such as I2: 1 to 40 code points, unique among interviews
 * @param encounter       how people were heard: a ::suffice_encounter
 * @param date            when it took place, as a partial date YYYYMMDD; 0: not known
 * @param[out] interview  the new interview; 0 when the call fails; NULL: nobody asks
 * @param error           detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT  @p corpus is NULL; @p key is NULL or empty; @p encounter is unknown; @p date is no
 *                                 date
 * @retval SUFFICE_ERROR_EXISTS    another interview has this key
 * @retval SUFFICE_ERROR_TEXT      a text is not UTF-8 or holds a character that XML cannot
 * @retval SUFFICE_ERROR_LIMIT     a text is too long, or the project cannot hold another record
 * @retval SUFFICE_ERROR_STATE     the project can only be read, or is at work
 * @retval SUFFICE_ERROR_IO        the system gives no random bytes
 * @retval SUFFICE_ERROR_MEMORY    memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_corpus_add_interview(suffice_corpus *corpus, const char *key,
                                                            suffice_encounter encounter, int32_t date,
                                                            suffice_interview_id *interview, suffice_error *error);

/**
 * Adds somebody who speaks in an interview, behind the others. About whom they speak is told by
 * ::SUFFICE_SPEAKER_ABOUT.
 *
 * @param corpus        the corpus to change
 * @param interview     the interview
 * @param key           how the speaker is marked in transcripts, or NULL; up to 40 code points, unique in the interview
 * @param part          the part that the speaker has: a ::suffice_part
 * @param participant   who it is, if it is a participant; otherwise 0
 * @param[out] speaker  the new speaker; 0 when the call fails; NULL: nobody asks
 * @param error         detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p corpus is NULL; @p interview or @p participant names no such record of this
 *                                  project; @p part is unknown
 * @retval SUFFICE_ERROR_NOT_FOUND  one of them has been removed
 * @retval SUFFICE_ERROR_EXISTS     another speaker of the interview has this key
 * @retval SUFFICE_ERROR_TEXT       a text is not UTF-8 or holds a character that XML cannot
 * @retval SUFFICE_ERROR_LIMIT      a text is too long, or the project cannot hold another record
 * @retval SUFFICE_ERROR_STATE      the project can only be read, or is at work
 * @retval SUFFICE_ERROR_IO         the system gives no random bytes
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_corpus_add_speaker(suffice_corpus *corpus, suffice_interview_id interview,
                                                          const char *key, suffice_part part,
                                                          suffice_participant_id participant,
                                                          suffice_speaker_id *speaker, suffice_error *error);

/**
 * Adds an event to the timeline of an interview, behind the others.
 *
 * @param corpus      the corpus to change
 * @param interview   the interview
 * @param name        what happened, in a few words: 1 to 500 code points
 * @param date        when, as a partial date YYYYMMDD; 0: not known
 * @param valence     how it went for the person, a ::suffice_valence; 0: not said
 * @param[out] event  the new event; 0 when the call fails; NULL: nobody asks
 * @param error       detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p corpus is NULL; @p interview names no interview of this project; @p name is NULL
 *                                  or empty; @p date is no date; @p valence is unknown
 * @retval SUFFICE_ERROR_NOT_FOUND  the interview has been removed
 * @retval SUFFICE_ERROR_TEXT       a text is not UTF-8 or holds a character that XML cannot
 * @retval SUFFICE_ERROR_LIMIT      a text is too long, or the project cannot hold another record
 * @retval SUFFICE_ERROR_STATE      the project can only be read, or is at work
 * @retval SUFFICE_ERROR_IO         the system gives no random bytes
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_corpus_add_event(suffice_corpus *corpus, suffice_interview_id interview,
                                                        const char *name, int32_t date, suffice_valence valence,
                                                        suffice_timeline_event_id *event, suffice_error *error);

/* --- timed grids --- */

/**
 * Adds a timed grid to an interview, behind the others.
 *
 * @param corpus     the corpus to change
 * @param interview  the interview
 * @param source     the recording that is listened to, or 0
 * @param analyst    who fills it, or 0
 * @param[out] grid  the new grid; 0 when the call fails; NULL: nobody asks
 * @param error      detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p corpus is NULL; an id names no such record of this project
 * @retval SUFFICE_ERROR_NOT_FOUND  one of them has been removed
 * @retval SUFFICE_ERROR_LIMIT      a text is too long, or the project cannot hold another record
 * @retval SUFFICE_ERROR_STATE      the project can only be read, or is at work
 * @retval SUFFICE_ERROR_IO         the system gives no random bytes
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_corpus_add_grid(suffice_corpus *corpus, suffice_interview_id interview,
                                                       suffice_source_id source, suffice_analyst_id analyst,
                                                       suffice_grid_id *grid, suffice_error *error);

/**
 * Adds a stretch of the recording to a grid, behind the others. Stretches may overlap.
 *
 * @param corpus    the corpus to change
 * @param grid      the grid
 * @param start     where it starts, in milliseconds from the beginning: 0 to 864,000,000
 * @param end       where it ends, itself outside, likewise; not before @p start and not behind the end of the recording
 * @param topic     what is talked about, or NULL; up to 20,000 code points
 * @param themes    the themes for which it may hold material; none twice; NULL if @p count is 0
 * @param count     how many themes
 * @param[out] row  the new row; 0 when the call fails; NULL: nobody asks
 * @param error     detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p corpus is NULL; @p themes is NULL though @p count is not 0; an id names no such
 *                                  record of this project; a theme is there twice; a time is out of range
 * @retval SUFFICE_ERROR_NOT_FOUND  one of them has been removed
 * @retval SUFFICE_ERROR_TEXT       a text is not UTF-8 or holds a character that XML cannot
 * @retval SUFFICE_ERROR_LIMIT      a text is too long, or the project cannot hold another record
 * @retval SUFFICE_ERROR_STATE      the project can only be read, or is at work
 * @retval SUFFICE_ERROR_RULE       it ends before it starts, or behind the end of the recording
 * @retval SUFFICE_ERROR_IO         the system gives no random bytes
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_corpus_add_grid_row(suffice_corpus *corpus, suffice_grid_id grid, int64_t start,
                                                           int64_t end, const char *topic,
                                                           const suffice_code_id *themes, size_t count,
                                                           suffice_grid_row_id *row, suffice_error *error);

/**
 * Changes the stretch that a row of a grid is about.
 *
 * @param corpus  the corpus to change
 * @param row     the row
 * @param start   where it starts, in milliseconds from the beginning: 0 to 864,000,000
 * @param end     where it ends, itself outside, likewise; not before @p start and not behind the end of the recording
 * @param error   detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p corpus is NULL; @p row names no row of a grid of this project; a time is out of
 *                                  range
 * @retval SUFFICE_ERROR_NOT_FOUND  the row has been removed
 * @retval SUFFICE_ERROR_STATE      the project can only be read, or is at work
 * @retval SUFFICE_ERROR_RULE       it ends before it starts, or behind the end of the recording
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_corpus_set_grid_row_span(suffice_corpus *corpus, suffice_grid_row_id row,
                                                                int64_t start, int64_t end, suffice_error *error);

/** @} */

#ifdef __cplusplus
}
#endif

#endif
