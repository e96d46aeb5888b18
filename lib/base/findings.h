/*
 * Findings: a growing list of what was found.
 * SPDX-License-Identifier: MIT
 */
#ifndef SFP_BASE_FINDINGS_H
#define SFP_BASE_FINDINGS_H

#include <suffice/error.h>
#include <suffice/findings.h>

enum { SFP_FINDINGS_MAX = 10000 };

suffice_status sfp_findings_new(suffice_findings **findings, suffice_error *error);
/* Adds what an error tells; beyond SFP_FINDINGS_MAX it only notes that there is more. False: out of memory. */
bool sfp_findings_add(suffice_findings *findings, suffice_severity severity, const suffice_error *about);

#endif
