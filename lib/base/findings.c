/*
 * Findings: a growing list of what was found.
 * SPDX-License-Identifier: MIT
 */
#include "base/findings.h"

#include "base/error.h"
#include "base/memory.h"

#include <string.h>

struct suffice_findings {
    struct sfp_finding *items;
    size_t count;
    size_t capacity;
    bool cut;
};

suffice_status sfp_findings_new(suffice_findings **findings, suffice_error *error)
{
    *findings = sfp_new(1, sizeof **findings);
    return *findings == NULL ? sfp_fail_memory(error) : SUFFICE_OK;
}

bool sfp_findings_put(suffice_findings *findings, const struct sfp_finding *finding)
{
    if (findings->count == SFP_FINDINGS_MAX) {
        findings->cut = true;
        return true;
    }
    void *items = findings->items;
    bool grown = sfp_grow(&items, &findings->capacity, findings->count + 1, sizeof *findings->items);
    findings->items = items;
    char *message = grown ? sfp_new(strlen(finding->message) + 1, 1) : NULL;
    if (message == NULL)
        return false;
    memcpy(message, finding->message, strlen(finding->message));
    struct sfp_finding *kept = &findings->items[findings->count++];
    *kept = *finding;
    kept->message = message;
    return true;
}

/* The copy that belongs to a finding, to be freed. */
static char *text_of(const struct sfp_finding *finding)
{
    union {
        const char *read;
        char *write;
    } message = {finding->message};
    return message.write;
}

void sfp_findings_clear(suffice_findings *findings)
{
    for (size_t i = 0; i < findings->count; i++)
        sfp_free(text_of(&findings->items[i]));
    findings->count = 0;
    findings->cut = false;
}

bool sfp_findings_add(suffice_findings *findings, suffice_severity severity, const suffice_error *about)
{
    struct sfp_finding finding = {.severity = severity,
                                  .detail = suffice_error_detail(about),
                                  .code = suffice_detail_name(suffice_error_detail(about)),
                                  .item = suffice_error_item(about),
                                  .line = suffice_error_line(about),
                                  .column = suffice_error_column(about),
                                  .message = suffice_error_message(about)};
    return sfp_findings_put(findings, &finding);
}

static const struct sfp_finding *at(const suffice_findings *findings, size_t index)
{
    static const struct sfp_finding none = {.message = NULL};
    return findings == NULL || index >= findings->count ? &none : &findings->items[index];
}

size_t suffice_findings_count(const suffice_findings *findings)
{
    return findings == NULL ? 0 : findings->count;
}

bool suffice_findings_are_cut(const suffice_findings *findings)
{
    return findings != NULL && findings->cut;
}

suffice_severity suffice_finding_severity(const suffice_findings *findings, size_t index)
{
    return at(findings, index)->severity;
}

suffice_detail suffice_finding_detail(const suffice_findings *findings, size_t index)
{
    return at(findings, index)->detail;
}

const char *suffice_finding_code(const suffice_findings *findings, size_t index)
{
    const char *code = at(findings, index)->code;
    return code == NULL ? "" : code;
}

const char *suffice_finding_advice(const suffice_findings *findings, size_t index)
{
    return at(findings, index)->advice;
}

suffice_id suffice_finding_other_item(const suffice_findings *findings, size_t index)
{
    return at(findings, index)->other;
}

suffice_id suffice_finding_waiver(const suffice_findings *findings, size_t index)
{
    return at(findings, index)->waiver;
}

suffice_id suffice_finding_item(const suffice_findings *findings, size_t index)
{
    return at(findings, index)->item;
}

int64_t suffice_finding_line(const suffice_findings *findings, size_t index)
{
    return at(findings, index)->line;
}

int64_t suffice_finding_column(const suffice_findings *findings, size_t index)
{
    return at(findings, index)->column;
}

const char *suffice_finding_message(const suffice_findings *findings, size_t index)
{
    const char *message = at(findings, index)->message;
    return message == NULL ? "" : message;
}

void suffice_findings_release(suffice_findings *findings)
{
    if (findings == NULL)
        return;
    sfp_findings_clear(findings);
    sfp_free(findings->items);
    sfp_free(findings);
}
