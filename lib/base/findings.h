/*
 * Findings: a growing list of what was found.
 * SPDX-License-Identifier: MIT
 */
#ifndef SFP_BASE_FINDINGS_H
#define SFP_BASE_FINDINGS_H

#include <suffice/error.h>
#include <suffice/findings.h>

enum { SFP_FINDINGS_MAX = 10000 };

struct sfp_finding {
    suffice_severity severity;
    suffice_detail detail;
    const char *code;   /* static text */
    const char *advice; /* static text, or NULL */
    suffice_id item;
    suffice_id other;
    suffice_id waiver;
    int64_t line;
    int64_t column;
    const char *message;
};

suffice_status sfp_findings_new(suffice_findings **findings, suffice_error *error);
/* Adds a finding, whose message is copied; beyond SFP_FINDINGS_MAX it only notes that there is more. False: out of
 * memory. */
bool sfp_findings_put(suffice_findings *findings, const struct sfp_finding *finding);
/* Takes all of them out. */
void sfp_findings_clear(suffice_findings *findings);
/* The same from what an error tells. */
bool sfp_findings_add(suffice_findings *findings, suffice_severity severity, const suffice_error *about);

#endif
