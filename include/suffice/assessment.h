/*
 * Assessment: a round in which a service holds itself against a maturity framework.
 * SPDX-License-Identifier: MIT
 */
#ifndef SUFFICE_ASSESSMENT_H
#define SUFFICE_ASSESSMENT_H

#include <suffice/fields.h>
#include <suffice/types.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * @defgroup assessment Assessment
 * A review group goes through the areas of a framework (see @ref framework). For each it looks at the indicators and
 * the evidence, chooses a level, and fills a worksheet: where are we now, what would good look like, what will we do.
 * The first round is the baseline; later rounds show what has moved. Source: NHS England, Experience of care
 * improvement framework, PR1209, 2025.
 *
 * The group's choice of a level is final: a level alone, without any mark on an indicator, is a full rating. An area
 * may be left out, with a reason: because it does not apply, or because another part of the organisation answers for
 * it.
 *
 * Levels are ordinal and self-declared. They are counted, shown, and compared area by area. No function averages or
 * scores them, or ranks areas, services or providers, and none will.
 *
 * The worksheet and other plain fields of a rating, such as ::SUFFICE_RATING_NOW_AT, ::SUFFICE_RATING_GOOD,
 * ::SUFFICE_RATING_WILL_DO, ::SUFFICE_RATING_IMPACT and ::SUFFICE_RATING_PRIORITY, are set with the accessors of
 * @ref access; suffice_assessment_open() gives the record to set them on. Evidence and reviewers are walked with
 * suffice_child_count() and suffice_child_at().
 *
 * @code
 * suffice_area_id area = suffice_framework_find_area(framework, "9b");
 * suffice_level_id level = suffice_framework_find_level(framework, "progressing");
 * suffice_rating_id rating = 0;
 * if (suffice_assessment_rate(assessment, area, level, "One of four is met.", &rating, error) != SUFFICE_OK)
 *     fprintf(stderr, "%s\n", suffice_error_message(error));
 * @endcode
 * @{
 */

/* --- the handle --- */

/**
 * An assessment of a project, to read.
 *
 * @param project  the project, or NULL
 * @param id       the record of the assessment
 * @return         the handle, which lives as long as the project; NULL if the id names no such record now
 * @since 0.1
 */
SUFFICE_API const suffice_assessment *suffice_project_assessment(const suffice_project *project,
                                                                 suffice_assessment_id id);

/**
 * An assessment of a project, to change.
 *
 * @param project  the project, or NULL
 * @param id       the record of the assessment
 * @return         the handle, which lives as long as the project; NULL if the id names no such record now
 * @since 0.1
 */
SUFFICE_API suffice_assessment *suffice_project_edit_assessment(suffice_project *project, suffice_assessment_id id);

/**
 * Counts one holder more of the project. May be called from any thread.
 *
 * @param assessment  the assessment, or NULL
 * @since 0.1
 */
SUFFICE_API void suffice_assessment_retain(const suffice_assessment *assessment);

/**
 * Counts one holder less of the project; the last one out frees it. May be called from any thread. An assessment
 * that was got from a project and not retained must not be released.
 *
 * @param assessment  the assessment, or NULL
 * @since 0.1
 */
SUFFICE_API void suffice_assessment_release(const suffice_assessment *assessment);

/**
 * The project in which the assessment lies, to read.
 *
 * @param assessment  the assessment, or NULL
 * @return            the project, borrowed as the assessment is; NULL for NULL
 * @since 0.1
 */
SUFFICE_API const suffice_project *suffice_assessment_project(const suffice_assessment *assessment);

/**
 * The project in which the assessment lies, to change.
 *
 * @param assessment  the assessment, or NULL
 * @return            the project, borrowed as the assessment is; NULL for NULL
 * @since 0.1
 */
SUFFICE_API suffice_project *suffice_assessment_edit_project(suffice_assessment *assessment);

/**
 * The record of the assessment itself, whose fields are key, name, framework, round, date, unit, kind of
 * unit, whether it is complete, the round before, note and memo.
 *
 * @param assessment  the assessment, or NULL
 * @return            its id; 0 for NULL, and when it has been removed
 * @since 0.1
 */
SUFFICE_API suffice_assessment_id suffice_assessment_item(const suffice_assessment *assessment);

/* --- making one --- */

/**
 * Makes an assessment alone, in a project of its own that has its name, this assessment, a copy of the framework with
 * the GUIDs it has, and nothing else. Saving it saves that project.
 *
 * @param name             what it is called: 1 to 500 code points
 * @param framework        the framework, of any project; it is not changed
 * @param[out] assessment  the assessment, to be released with suffice_assessment_release(); NULL when the call fails
 * @param error            detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p name is NULL or empty; @p framework or @p assessment is NULL
 * @retval SUFFICE_ERROR_NOT_FOUND  the framework has been removed
 * @retval SUFFICE_ERROR_TEXT       @p name is not UTF-8 or holds a character that XML cannot
 * @retval SUFFICE_ERROR_LIMIT      @p name is too long
 * @retval SUFFICE_ERROR_STATE      the framework was written by a newer version
 * @retval SUFFICE_ERROR_IO         the system gives no random bytes or no time
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_assessment_new(const char *name, const suffice_framework *framework,
                                                      suffice_assessment **assessment, suffice_error *error);

/**
 * Adds an assessment to a project, behind the others.
 *
 * @param project          the project to change
 * @param name             what it is called: 1 to 500 code points, unique among assessments
 * @param framework        a framework of the project
 * @param[out] assessment  its handle, which lives as long as the project; NULL when the call fails; NULL: nobody asks
 * @param error            detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p project is NULL; @p name is NULL or empty; @p framework names no framework of
 * this project
 * @retval SUFFICE_ERROR_NOT_FOUND  the framework has been removed
 * @retval SUFFICE_ERROR_EXISTS     another assessment has this name
 * @retval SUFFICE_ERROR_TEXT       a text is not UTF-8 or holds a character that XML cannot
 * @retval SUFFICE_ERROR_LIMIT      a text is too long, or the project cannot hold another record
 * @retval SUFFICE_ERROR_STATE      the project can only be read, or is at work
 * @retval SUFFICE_ERROR_IO         the system gives no random bytes
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_project_add_assessment(suffice_project *project, const char *name,
                                                              suffice_framework_id framework,
                                                              suffice_assessment **assessment, suffice_error *error);

/* --- judging areas --- */

/**
 * Gives an area the level that the group chose. If the area has been rated, its level and reason become these; if it
 * was left out, it no longer is. Worksheet, marks and evidence stay.
 *
 * @param assessment   the assessment to change
 * @param area         an area of its framework
 * @param level        a level of its framework
 * @param reason       why this level, up to 20,000 code points; NULL: no reason, and one that was there goes
 * @param[out] rating  the rating of the area; 0 when the call fails; NULL: nobody asks
 * @param error        detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p assessment is NULL; @p area or @p level names no such record of this project
 * @retval SUFFICE_ERROR_NOT_FOUND  the assessment, the area or the level has been removed
 * @retval SUFFICE_ERROR_RULE       the area or the level lies in another framework
 * @retval SUFFICE_ERROR_TEXT       @p reason is not UTF-8 or holds a character that XML cannot
 * @retval SUFFICE_ERROR_LIMIT      @p reason is too long, or the project cannot hold another record
 * @retval SUFFICE_ERROR_STATE      the project can only be read, or is at work
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_assessment_rate(suffice_assessment *assessment, suffice_area_id area,
                                                       suffice_level_id level, const char *reason,
                                                       suffice_rating_id *rating, suffice_error *error);

/**
 * Leaves an area out. If it had a level, it no longer has. Worksheet, marks and evidence stay.
 *
 * @param assessment   the assessment to change
 * @param area         an area of its framework
 * @param exclusion    why it has no level: a ::suffice_exclusion
 * @param reason       the reason in words, up to 20,000 code points; NULL: none, and one that was there goes
 * @param[out] rating  the rating of the area; 0 when the call fails; NULL: nobody asks
 * @param error        detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p assessment is NULL; @p area names no area of this project; @p exclusion is
 * unknown
 * @retval SUFFICE_ERROR_NOT_FOUND  the assessment or the area has been removed
 * @retval SUFFICE_ERROR_RULE       the area lies in another framework
 * @retval SUFFICE_ERROR_TEXT       @p reason is not UTF-8 or holds a character that XML cannot
 * @retval SUFFICE_ERROR_LIMIT      @p reason is too long, or the project cannot hold another record
 * @retval SUFFICE_ERROR_STATE      the project can only be read, or is at work
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_assessment_exclude(suffice_assessment *assessment, suffice_area_id area,
                                                          suffice_exclusion exclusion, const char *reason,
                                                          suffice_rating_id *rating, suffice_error *error);

/**
 * The record on which the worksheet of an area is filled in; it is made if there is none. One that is made has neither
 * a level nor a reason for being left out: the area stays not rated.
 *
 * @param assessment   the assessment to change
 * @param area         an area of its framework
 * @param[out] rating  the rating of the area; 0 when the call fails; NULL: nobody asks
 * @param error        detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p assessment is NULL; @p area names no area of this project
 * @retval SUFFICE_ERROR_NOT_FOUND  the assessment or the area has been removed
 * @retval SUFFICE_ERROR_RULE       the area lies in another framework
 * @retval SUFFICE_ERROR_LIMIT      the project cannot hold another record
 * @retval SUFFICE_ERROR_STATE      the project can only be read, or is at work
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_assessment_open(suffice_assessment *assessment, suffice_area_id area,
                                                       suffice_rating_id *rating, suffice_error *error);

/**
 * The rating of an area.
 *
 * @param assessment  the assessment, or NULL
 * @param area        an area
 * @return            its rating; 0 if it has none, or the id names no area now
 * @since 0.1
 */
SUFFICE_API suffice_rating_id suffice_assessment_rating(const suffice_assessment *assessment, suffice_area_id area);

/**
 * The level of an area.
 *
 * @param assessment  the assessment, or NULL
 * @param area        an area
 * @return            its level; 0 if it has none: it was not rated, or was left out, or the id names no area now
 * @since 0.1
 */
SUFFICE_API suffice_level_id suffice_assessment_level(const suffice_assessment *assessment, suffice_area_id area);

/**
 * Says how far an indicator is met. Its area gets a rating if it has none. If the indicator was marked before, its
 * state and note become these.
 *
 * @param assessment  the assessment to change
 * @param indicator   an indicator of its framework
 * @param state       how far it is met: a ::suffice_fulfilment
 * @param note        why it is marked so, up to 20,000 code points; NULL: no note, and one that was there goes
 * @param[out] mark   the mark; 0 when the call fails; NULL: nobody asks
 * @param error       detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p assessment is NULL; @p indicator names no indicator of this project; @p state is
 *                                  unknown
 * @retval SUFFICE_ERROR_NOT_FOUND  the assessment or the indicator has been removed
 * @retval SUFFICE_ERROR_RULE       the indicator lies in another framework
 * @retval SUFFICE_ERROR_TEXT       @p note is not UTF-8 or holds a character that XML cannot
 * @retval SUFFICE_ERROR_LIMIT      @p note is too long, or the project cannot hold another record
 * @retval SUFFICE_ERROR_STATE      the project can only be read, or is at work
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_assessment_mark(suffice_assessment *assessment, suffice_indicator_id indicator,
                                                       suffice_fulfilment state, const char *note,
                                                       suffice_indicator_mark_id *mark, suffice_error *error);

/**
 * The mark of an indicator.
 *
 * @param assessment  the assessment, or NULL
 * @param indicator   an indicator
 * @return            its mark; 0 if it has none, or the id names no indicator now
 * @since 0.1
 */
SUFFICE_API suffice_indicator_mark_id suffice_assessment_indicator_mark(const suffice_assessment *assessment,
                                                                        suffice_indicator_id indicator);

/**
 * Adds something that shows how things stand in an area, behind what is there. The area gets a rating if it has none.
 * On which indicator it bears, of when it is, who holds it and where it can be read are plain fields; see
 * ::SUFFICE_EVIDENCE_INDICATOR and the others.
 *
 * @param assessment     the assessment to change
 * @param area           an area of its framework
 * @param text           what it shows, or NULL; up to 20,000 code points
 * @param item           a record of the project that is the evidence: an excerpt, a key point, an action or an answer;
 * 0: none
 * @param[out] evidence  the new evidence; 0 when the call fails; NULL: nobody asks
 * @param error          detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p assessment is NULL; @p area names no area of this project; @p item cannot be
 *                                  evidence, or is of another project
 * @retval SUFFICE_ERROR_NOT_FOUND  the assessment, the area or the item has been removed
 * @retval SUFFICE_ERROR_RULE       the area lies in another framework
 * @retval SUFFICE_ERROR_TEXT       a text is not UTF-8 or holds a character that XML cannot
 * @retval SUFFICE_ERROR_LIMIT      a text is too long, or the project cannot hold another record
 * @retval SUFFICE_ERROR_STATE      the project can only be read, or is at work
 * @retval SUFFICE_ERROR_IO         the system gives no random bytes
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_assessment_add_evidence(suffice_assessment *assessment, suffice_area_id area,
                                                               const char *text, suffice_id item,
                                                               suffice_evidence_id *evidence, suffice_error *error);

/**
 * Adds a member of the review group, behind the others.
 *
 * @param assessment     the assessment to change
 * @param role           in what role the person takes part: a ::suffice_review_role
 * @param name           the person's name, or NULL; up to 200 code points; never shown to a team or to the public
 * @param[out] reviewer  the new member; 0 when the call fails; NULL: nobody asks
 * @param error          detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p assessment is NULL; @p role is unknown
 * @retval SUFFICE_ERROR_NOT_FOUND  the assessment has been removed
 * @retval SUFFICE_ERROR_TEXT       a text is not UTF-8 or holds a character that XML cannot
 * @retval SUFFICE_ERROR_LIMIT      a text is too long, or the project cannot hold another record
 * @retval SUFFICE_ERROR_STATE      the project can only be read, or is at work
 * @retval SUFFICE_ERROR_IO         the system gives no random bytes
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_assessment_add_reviewer(suffice_assessment *assessment, suffice_review_role role,
                                                               const char *name, suffice_reviewer_id *reviewer,
                                                               suffice_error *error);

/* --- looking at all of it --- */

/**
 * How many areas are at each level. Counts of areas only: they say nothing of how far apart the levels are.
 *
 * Columns: `level` (id; empty in the last three rows), `key` (text), `name` (text), `areas` (integer). One row a level,
 * from the highest to the lowest, then three rows with the keys `not-rated`, `not-applicable` and `not-this-unit`, with
 * names in English.
 *
 * @param assessment        the assessment
 * @param section_or_group  a section or a group of its framework; 0: all areas
 * @param[out] table        the counts, to be released with suffice_table_release(); NULL when the call fails
 * @param error             detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p assessment or @p table is NULL; @p section_or_group names neither a section nor a
 *                                  group of this project
 * @retval SUFFICE_ERROR_NOT_FOUND  the assessment, the section or the group has been removed; or the file is newer and
 *                                  its framework is not known here
 * @retval SUFFICE_ERROR_RULE       the section or group lies in another framework
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_assessment_counts(const suffice_assessment *assessment,
                                                         suffice_id section_or_group, suffice_table **table,
                                                         suffice_error *error);

/**
 * All areas in order, with what the group found. What does not go to the audience is empty.
 *
 * Columns: `area` (id), `key` (text), `name` (text), `section` (text: its name), `group` (text: its name), `level`
 * (text: its name; empty if there is none), `excluded` (text: `not-applicable` or `not-this-unit`), `met`, `partly`,
 * `unmet`, `not_applicable`, `unmarked` (integers: how many indicators), `evidence` (integer: how many pieces),
 * `reason`, `impact`, `now`, `good`, `do` (text), `priority` (text: `now`, `later` or `no-action`), `actions` (list of
 * text: what the actions are called).
 *
 * @param assessment  the assessment
 * @param audience    for whom the table is: a ::suffice_audience
 * @param[out] table  the areas, to be released with suffice_table_release(); NULL when the call fails
 * @param error       detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p assessment or @p table is NULL; @p audience is unknown
 * @retval SUFFICE_ERROR_NOT_FOUND  the assessment has been removed; or the file is newer and its framework is not known
 *                                  here
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_assessment_table(const suffice_assessment *assessment, suffice_audience audience,
                                                        suffice_table **table, suffice_error *error);

/**
 * What moved from one round to another, area by area. The rounds are of one framework: of the same project, or of two
 * projects whose frameworks have the same GUID; areas, indicators and levels are then matched by GUID. There is no
 * total, on purpose: how many areas moved says nothing without which.
 *
 * Columns: `area` (id, in @p after; empty for an area that only the framework of @p before has), `key` (text), `name`
 * (text), `before` (text: the name of the level), `after` (text: the same), `move` (text), `steps` (integer: levels
 * upwards, negative downwards; only for `up`, `down` and `same`). Areas come in the order of the framework of @p after;
 * those that it lacks come last. A move is:
 * - `not-comparable`: the area has other indicators, or indicators of other wording, in the two rounds, or is there in
 * one of them only, or was at a level that the framework of @p after lacks
 * - `excluded`: it is left out in @p after
 * - `up`, `down`, `same`: it has a level in both
 * - `newly-rated`: it has a level only in @p after
 * - `no-longer-rated`: it has a level only in @p before
 * - `not-rated`: it has a level in neither
 *
 * The first that holds is given, from the top.
 *
 * @param before      the earlier round
 * @param after       the later round
 * @param[out] table  the moves, to be released with suffice_table_release(); NULL when the call fails
 * @param error       detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p before, @p after or @p table is NULL
 * @retval SUFFICE_ERROR_NOT_FOUND  an assessment has been removed; or a file is newer and its framework is not known
 * here
 * @retval SUFFICE_ERROR_RULE       they are of different frameworks
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_assessment_compare(const suffice_assessment *before,
                                                          const suffice_assessment *after, suffice_table **table,
                                                          suffice_error *error);

/** @} */

#ifdef __cplusplus
}
#endif

#endif
