/*
 * Checking: running the checks, and what they use.
 * SPDX-License-Identifier: MIT
 */
#include "check/checking.h"

#include "base/date.h"
#include "base/memory.h"
#include "record/columns.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

enum { MESSAGE_SIZE = 512, LABEL_SIZE = 60 };

/* --- failing --- */

void sfp_checking_fail(struct sfp_checking *checking, suffice_status status)
{
    if (sfp_checking_good(checking))
        checking->status = status;
}

void sfp_checking_memory(struct sfp_checking *checking, bool good)
{
    if (!good && sfp_checking_good(checking))
        checking->status = sfp_fail_memory(checking->error);
}

/* --- rows --- */

size_t sfp_checking_count(struct sfp_checking *checking, int32_t kind)
{
    if (checking->rows[kind] == NULL && sfp_checking_good(checking))
        checking->status = sfp_columns_rows(checking->store, kind, &checking->rows[kind], checking->error);
    return sfp_checking_good(checking) ? suffice_ids_count(checking->rows[kind]) : 0;
}

sfp_slot sfp_checking_slot(const struct sfp_checking *checking, int32_t kind, size_t index)
{
    return (sfp_slot)suffice_ids_at(checking->rows[kind], index);
}

/* --- telling --- */

static bool is_of_check(const struct sfp_checking *checking, const struct sfp_waiver *waiver)
{
    return strcmp(waiver->check->text, checking->check->code) == 0;
}

static const sfp_slot wherever = UINT32_MAX; /* no record, in place of the one that a waiver is beside */

static void add_waiver(struct sfp_checking *checking, sfp_slot slot)
{
    const struct sfp_waiver *waiver = sfp_checking_row(checking, slot);
    struct sfp_waivers *waivers = &checking->waivers;
    sfp_slot beside = waiver->beside.target == 0 ? wherever : waiver->beside.target;
    void *slots = waivers->slots;
    bool grown = sfp_grow(&slots, &waivers->capacity, waivers->pairs.count + 1, sizeof *waivers->slots);
    waivers->slots = slots;
    if (grown && sfp_pairs_place(&waivers->pairs, waiver->about.target, beside) == 0)
        waivers->slots[waivers->pairs.count] = slot;
    sfp_checking_memory(checking, grown && sfp_pairs_add(&waivers->pairs, waiver->about.target, beside));
}

static void release_waivers(struct sfp_waivers *waivers)
{
    sfp_pairs_release(&waivers->pairs);
    sfp_free(waivers->slots);
    *waivers = (struct sfp_waivers){0};
}

/* Gathers the waivers of the check; of those that are about the same, the first counts. */
static void gather_waivers(struct sfp_checking *checking)
{
    release_waivers(&checking->waivers);
    for (size_t i = 0; i < sfp_checking_count(checking, SFP_KIND_WAIVER); i++) {
        sfp_slot slot = sfp_checking_slot(checking, SFP_KIND_WAIVER, i);
        const struct sfp_waiver *waiver = sfp_checking_row(checking, slot);
        if (!is_of_check(checking, waiver))
            continue;
        if (waiver->about.target != 0)
            add_waiver(checking, slot);
        else if (checking->waivers.general == 0)
            checking->waivers.general = slot;
    }
}

/* A waiver that is about the one record and beside the other, or about the one wherever it is found. */
static sfp_slot waiver_about(const struct sfp_checking *checking, sfp_slot item, sfp_slot other)
{
    const struct sfp_waivers *waivers = &checking->waivers;
    uint32_t place = sfp_pairs_place(&waivers->pairs, item, other);
    if (place == 0)
        place = sfp_pairs_place(&waivers->pairs, item, wherever);
    return place == 0 ? 0 : waivers->slots[place - 1];
}

static sfp_slot find_waiver(const struct sfp_checking *checking, sfp_slot item, sfp_slot other)
{
    sfp_slot found = waiver_about(checking, item, other);
    if (found == 0)
        found = waiver_about(checking, other, item);
    return found != 0 ? found : checking->waivers.general;
}

/* Whether a label is made of the kind alone, or of kind and number: "interview 4". */
static bool names_kind(const char *label, size_t size, const char *kind)
{
    size_t length = strlen(kind);
    for (size_t i = 0; i < length; i++)
        if (i >= size || label[i] != (kind[i] == '-' ? ' ' : kind[i]))
            return false;
    return size == length || label[length] == ' ';
}

/* How much of a label a message shows: at most LABEL_SIZE bytes, and whole characters. */
static int shown(const char *label, size_t size)
{
    size_t length = size < LABEL_SIZE ? size : LABEL_SIZE;
    while (length > 0 && length < size && ((unsigned char)label[length] & 0xC0) == 0x80)
        length--;
    return (int)length;
}

/* Adds what a record is called: "key point KP6". */
static void add_place(struct sfp_checking *checking, sfp_slot slot, char *message, size_t *used)
{
    const char *label;
    size_t size;
    if (slot == 0 || !sfp_checking_good(checking))
        return;
    sfp_checking_memory(checking, sfp_gate_label_nameless(checking->gate, slot, &label, &size));
    if (!sfp_checking_good(checking))
        return;
    const char *kind = sfp_kind(sfp_store_row(checking->store, slot)->kind)->name;
    const char *comma = *used > 0 ? ", " : "";
    size_t start = *used + strlen(comma);
    if (names_kind(label, size, kind))
        *used += (size_t)snprintf(message + *used, MESSAGE_SIZE - *used, "%s%.*s", comma, shown(label, size), label);
    else
        *used += (size_t)snprintf(message + *used, MESSAGE_SIZE - *used, "%s%s %.*s", comma, kind, shown(label, size),
                                  label);
    for (size_t i = start; i < start + strlen(kind); i++)
        if (message[i] == '-')
            message[i] = ' ';
}

/* What is beyond the most that findings hold is only counted. */
static bool is_full(struct sfp_checking *checking)
{
    static const struct sfp_finding more = {.message = ""};
    if (suffice_findings_count(checking->findings) < SFP_FINDINGS_MAX)
        return false;
    sfp_checking_memory(checking, sfp_findings_put(checking->findings, &more));
    return true;
}

SFP_PRINTF(5, 0)
static void tell(struct sfp_checking *checking, suffice_severity severity, sfp_slot item, sfp_slot other,
                 const char *format, va_list arguments)
{
    char message[MESSAGE_SIZE];
    size_t used = 0;
    sfp_slot waiver = severity == SUFFICE_SEVERITY_ERROR ? 0 : find_waiver(checking, item, other);
    if ((waiver != 0 && (checking->flags & SUFFICE_CHECK_WAIVED) == 0) || is_full(checking))
        return;
    add_place(checking, item, message, &used);
    add_place(checking, other, message, &used);
    if (used > 0)
        used += (size_t)snprintf(message + used, sizeof message - used, ": ");
    /* NOLINTNEXTLINE(clang-analyzer-valist.Uninitialized): it is not */
    vsnprintf(message + used, sizeof message - used, format, arguments);
    struct sfp_finding finding = {.severity = severity,
                                  .code = checking->check->code,
                                  .advice = checking->check->advice,
                                  .item = item == 0 ? 0 : sfp_store_id(checking->store, item),
                                  .other = other == 0 ? 0 : sfp_store_id(checking->store, other),
                                  .waiver = waiver == 0 ? 0 : sfp_store_id(checking->store, waiver),
                                  .message = message};
    if (sfp_checking_good(checking))
        sfp_checking_memory(checking, sfp_findings_put(checking->findings, &finding));
}

void sfp_checking_tell(struct sfp_checking *checking, sfp_slot item, sfp_slot other, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    if (sfp_checking_good(checking))
        tell(checking, checking->check->severity, item, other, format, arguments);
    va_end(arguments);
}

void sfp_checking_tell_as(struct sfp_checking *checking, suffice_severity severity, sfp_slot item, sfp_slot other,
                          const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    if (sfp_checking_good(checking))
        tell(checking, severity, item, other, format, arguments);
    va_end(arguments);
}

/* --- running --- */

static suffice_status check_arguments(const suffice_project *project, uint32_t flags, int32_t date,
                                      suffice_error *error)
{
    if (project == NULL)
        return sfp_fail_null(error, "project");
    if ((flags & ~(uint32_t)(SUFFICE_CHECK_ALL_STEPS | SUFFICE_CHECK_WAIVED)) != 0)
        return sfp_fail_flags(error);
    if (date == 0 || sfp_date_is_valid(date))
        return SUFFICE_OK;
    suffice_status status = sfp_fail(error, SUFFICE_DETAIL_OUT_OF_RANGE, "date must be a date as YYYYMMDD, or 0");
    sfp_error_argument(error, "date");
    return status;
}

static void run(struct sfp_checking *checking)
{
    for (size_t i = 0; sfp_checking_good(checking) && i < suffice_check_count(); i++) {
        checking->check = sfp_check_at(i);
        bool all = (checking->flags & SUFFICE_CHECK_ALL_STEPS) != 0;
        if (!all && !suffice_project_is_ready(checking->project, sfp_check_at(i)->step))
            continue;
        gather_waivers(checking);
        sfp_check_at(i)->run(checking);
    }
}

suffice_status suffice_project_check(const suffice_project *project, uint32_t flags, int32_t date,
                                     suffice_findings **findings, suffice_error *error)
{
    if (findings == NULL)
        return sfp_fail_null(error, "findings");
    *findings = NULL;
    suffice_status status = check_arguments(project, flags, date, error);
    if (status != SUFFICE_OK)
        return status;
    struct sfp_checking checking = {
        .project = project, .store = sfp_project_store(project), .flags = flags, .date = date, .error = error};
    checking.status = sfp_gate_open(checking.store, SUFFICE_AUDIENCE_TEAM, &checking.gate, error);
    if (sfp_checking_good(&checking))
        checking.status = sfp_findings_new(&checking.findings, error);
    run(&checking);
    sfp_gate_close(checking.gate);
    release_waivers(&checking.waivers);
    for (int32_t kind = 0; kind < SFP_KIND_END; kind++)
        suffice_ids_release(checking.rows[kind]);
    if (sfp_checking_good(&checking))
        *findings = checking.findings;
    else
        suffice_findings_release(checking.findings);
    return checking.status;
}
