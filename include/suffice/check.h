/*
 * Check: what a careful methodologist would ask.
 * SPDX-License-Identifier: MIT
 */
#ifndef SUFFICE_CHECK_H
#define SUFFICE_CHECK_H

#include <suffice/fields.h>
#include <suffice/findings.h>
#include <suffice/types.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * @defgroup check Check
 * Checks ask what a careful methodologist would: is there a voice behind every key point, has anybody been left out, is
 * there permission, does every action have an owner. What they find helps; it does not govern:
 *
 * - A check runs when its step has been declared ready. A new project is quiet, and work in progress is not nagged.
 * - A reason given by a person settles a warning or a note. An error can only be mended.
 * - Rules of the record itself (a circle in a logic model, a reference to nothing) are no checks: what breaks them is
 *   refused at the door, and suffice_file_check() lists it in a file.
 *
 * Every check has a code, a step of the way, a severity, a rule in a sentence, the source on which it rests ("method":
 * good practice with no single source), and what to do. Numbers are never used again for something else; the codes are
 * those of the method's own list, so there are gaps.
 * @{
 */

/** Flags for suffice_project_check(). */
enum {
    /** run the checks of all steps, whether or not they were declared ready */
    SUFFICE_CHECK_ALL_STEPS = 1,
    /** list what was settled by a reason too; suffice_finding_waiver() tells which */
    SUFFICE_CHECK_WAIVED = 2
};

/* --- the catalogue --- */

/**
 * How many checks there are.
 *
 * @return their number
 * @since 0.1
 */
SUFFICE_API size_t suffice_check_count(void);

/**
 * The code of a check, such as "C34".
 *
 * @param index  from 0 to suffice_check_count() less one
 * @return       static text; NULL beyond the end
 * @since 0.1
 */
SUFFICE_API const char *suffice_check_code(size_t index);

/**
 * The step to which a check belongs.
 *
 * @param index  from 0 to suffice_check_count() less one
 * @return       the step; 0 beyond the end
 * @since 0.1
 */
SUFFICE_API suffice_step suffice_check_step(size_t index);

/**
 * How much what a check finds weighs at most.
 *
 * @param index  from 0 to suffice_check_count() less one
 * @return       the severity; 0 beyond the end
 * @since 0.1
 */
SUFFICE_API suffice_severity suffice_check_severity(size_t index);

/**
 * What a check looks for, in a sentence.
 *
 * @param index  from 0 to suffice_check_count() less one
 * @return       static text; NULL beyond the end
 * @since 0.1
 */
SUFFICE_API const char *suffice_check_rule(size_t index);

/**
 * On what a check rests.
 *
 * @param index  from 0 to suffice_check_count() less one
 * @return       static text such as "Ward, Pinkney and Fry 2016, Table 4"; NULL beyond the end
 * @since 0.1
 */
SUFFICE_API const char *suffice_check_basis(size_t index);

/**
 * What to do about what a check finds.
 *
 * @param index  from 0 to suffice_check_count() less one
 * @return       static text; NULL beyond the end
 * @since 0.1
 */
SUFFICE_API const char *suffice_check_advice(size_t index);

/* --- readiness and reasons --- */

/**
 * Declares a step ready to be checked. A step that was declared already takes the new date and person.
 *
 * @param project        the project
 * @param step           the step
 * @param date           the day, as YYYYMMDD, or 0
 * @param person         the analyst or team member who declares it, or 0
 * @param[out] readiness the record, which suffice_remove() takes back; 0 when the call fails; may be NULL
 * @param error          detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p project is NULL; there is no such step; @p date is no date; @p person is of
 *                                  another kind or project
 * @retval SUFFICE_ERROR_NOT_FOUND  @p person has been removed
 * @retval SUFFICE_ERROR_LIMIT      the project cannot hold another record
 * @retval SUFFICE_ERROR_STATE      the project can only be read, or is at work
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_project_declare_ready(suffice_project *project, suffice_step step, int32_t date,
                                                             suffice_id person, suffice_readiness_id *readiness,
                                                             suffice_error *error);

/**
 * Whether a step has been declared ready.
 *
 * @param project  the project, or NULL
 * @param step     the step
 * @return         true if it has
 * @since 0.1
 */
SUFFICE_API bool suffice_project_is_ready(const suffice_project *project, suffice_step step);

/**
 * Gives a reason for what a check found, which settles it if it is a warning or a note.
 *
 * @param project     the project
 * @param check       the code of a check, such as "C37"
 * @param about       the record that the finding is about, which must have a GUID; 0: the reason holds wherever the
 *                    check finds something
 * @param beside      the second record that it is about, or 0; the two may be given in either order
 * @param reason      the reason: 1 to 20,000 code points
 * @param person      the analyst or team member who gives it, or 0
 * @param date        the day, as YYYYMMDD, or 0
 * @param[out] waiver the new record; 0 when the call fails; may be NULL
 * @param error       detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p project, @p check or @p reason is NULL; @p reason is empty; an id is of another
 *                                  project, or its record has no GUID; @p person is of another kind; @p date is no date
 * @retval SUFFICE_ERROR_NOT_FOUND  there is no such check; an id's record has been removed
 * @retval SUFFICE_ERROR_TEXT       @p reason is not UTF-8 or holds a character that XML cannot
 * @retval SUFFICE_ERROR_LIMIT      @p reason is too long, or the project cannot hold another record
 * @retval SUFFICE_ERROR_STATE      the project can only be read, or is at work
 * @retval SUFFICE_ERROR_IO         the system gives no random bytes
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_project_waive(suffice_project *project, const char *check, suffice_id about,
                                                     suffice_id beside, const char *reason, suffice_id person,
                                                     int32_t date, suffice_waiver_id *waiver, suffice_error *error);

/* --- checking --- */

/**
 * Runs the checks of all steps that were declared ready, in the order of the catalogue, and within a check in the order
 * of the file. What was settled by a reason is left out.
 *
 * @param project       the project
 * @param flags         0, or ::SUFFICE_CHECK_ALL_STEPS, ::SUFFICE_CHECK_WAIVED
 * @param date          the day on which things are judged, as YYYYMMDD, for what may be overdue; 0: that is not judged
 * @param[out] findings what was found, to be released with suffice_findings_release(); NULL when the call fails
 * @param error         detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT  a pointer is NULL; a flag is unknown; @p date is no date
 * @retval SUFFICE_ERROR_MEMORY    memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_project_check(const suffice_project *project, uint32_t flags, int32_t date,
                                                     suffice_findings **findings, suffice_error *error);

/** @} */

#ifdef __cplusplus
}
#endif

#endif
