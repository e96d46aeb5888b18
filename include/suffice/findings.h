/*
 * Findings: what was found, where, and what to do about it.
 * SPDX-License-Identifier: MIT
 */
#ifndef SUFFICE_FINDINGS_H
#define SUFFICE_FINDINGS_H

#include <suffice/details.h>
#include <suffice/types.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * @defgroup findings Findings
 * A finding helps; it does not govern. Nothing in it is a participant's word or a person's name.
 * @{
 */

/** How much a finding weighs. */
typedef int32_t suffice_severity;

/** The values of ::suffice_severity. */
enum {
    /** worth knowing */
    SUFFICE_SEVERITY_NOTE = 1,
    /** needs an answer */
    SUFFICE_SEVERITY_WARNING = 2,
    /** what rests on it cannot be defended */
    SUFFICE_SEVERITY_ERROR = 3
};

/**
 * How many findings there are.
 *
 * @param findings  the findings, or NULL
 * @return          their number, 0 for NULL
 * @since 0.1
 */
SUFFICE_API size_t suffice_findings_count(const suffice_findings *findings);

/**
 * Whether there were more findings than a list holds: 10,000.
 *
 * @param findings  the findings, or NULL
 * @return          true if some were left out
 * @since 0.1
 */
SUFFICE_API bool suffice_findings_are_cut(const suffice_findings *findings);

/**
 * How much a finding weighs.
 *
 * @param findings  the findings
 * @param index     from 0 to the count less one
 * @return          its severity; 0 beyond the end and for NULL
 * @since 0.1
 */
SUFFICE_API suffice_severity suffice_finding_severity(const suffice_findings *findings, size_t index);

/**
 * What was found, as a stable code.
 *
 * @param findings  the findings
 * @param index     from 0 to the count less one
 * @return          its detail code; ::SUFFICE_DETAIL_NONE for a check, beyond the end and for NULL
 * @since 0.1
 */
SUFFICE_API suffice_detail suffice_finding_detail(const suffice_findings *findings, size_t index);

/**
 * What was found, as a short stable name: "C34" for a check, the name of its detail code otherwise.
 *
 * @param findings  the findings
 * @param index     from 0 to the count less one
 * @return          static text; "" beyond the end and for NULL; never NULL
 * @since 0.1
 */
SUFFICE_API const char *suffice_finding_code(const suffice_findings *findings, size_t index);

/**
 * What to do about a finding of a check.
 *
 * @param findings  the findings
 * @param index     from 0 to the count less one
 * @return          static text; NULL when there is none, beyond the end and for NULL
 * @since 0.1
 */
SUFFICE_API const char *suffice_finding_advice(const suffice_findings *findings, size_t index);

/**
 * The second record that a finding is about, such as the theme beside the interview.
 *
 * @param findings  the findings
 * @param index     from 0 to the count less one
 * @return          an id of the project that was looked at; 0 when it is about one record or none, beyond the end and
 *                  for NULL
 * @since 0.1
 */
SUFFICE_API suffice_id suffice_finding_other_item(const suffice_findings *findings, size_t index);

/**
 * The reason that somebody gave for what was found, and by which it is settled.
 *
 * @param findings  the findings
 * @param index     from 0 to the count less one
 * @return          the id of a waiver; 0 when there is none, beyond the end and for NULL
 * @since 0.1
 */
SUFFICE_API suffice_id suffice_finding_waiver(const suffice_findings *findings, size_t index);

/**
 * The record that it is about.
 *
 * @param findings  the findings
 * @param index     from 0 to the count less one
 * @return          an id of the project that was looked at; 0 when it is about none, beyond the end and for NULL
 * @since 0.1
 */
SUFFICE_API suffice_id suffice_finding_item(const suffice_findings *findings, size_t index);

/**
 * The line of the file that it is about, counted from 1.
 *
 * @param findings  the findings
 * @param index     from 0 to the count less one
 * @return          the line; 0 when it is about none, beyond the end and for NULL
 * @since 0.1
 */
SUFFICE_API int64_t suffice_finding_line(const suffice_findings *findings, size_t index);

/**
 * The column of the file that it is about, counted from 1.
 *
 * @param findings  the findings
 * @param index     from 0 to the count less one
 * @return          the column; 0 when it is about none, beyond the end and for NULL
 * @since 0.1
 */
SUFFICE_API int64_t suffice_finding_column(const suffice_findings *findings, size_t index);

/**
 * One line for a person: what was found, and what to do.
 *
 * @param findings  the findings
 * @param index     from 0 to the count less one
 * @return          the message; "" beyond the end and for NULL; never NULL; borrowed until @p findings is released
 * @since 0.1
 */
SUFFICE_API const char *suffice_finding_message(const suffice_findings *findings, size_t index);

/**
 * Releases findings.
 *
 * @param findings  the findings, or NULL
 * @since 0.1
 */
SUFFICE_API void suffice_findings_release(suffice_findings *findings);

/** @} */

#ifdef __cplusplus
}
#endif

#endif
