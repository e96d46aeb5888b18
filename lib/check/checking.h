/*
 * Checking: a run of the checks, and what they use.
 * SPDX-License-Identifier: MIT
 *
 * A check is a function that looks at the project and tells what it finds. The first thing that fails stops the run;
 * telling and asking after that do nothing, so a check reads from top to bottom without a word about failure.
 */
#ifndef SFP_CHECK_CHECKING_H
#define SFP_CHECK_CHECKING_H

#include "base/findings.h"
#include "base/results.h"
#include "check/pairs.h"
#include "model/audience.h"
#include "model/project.h"

#include <suffice/check.h>
#include <suffice/fields.h>

struct sfp_checking;

struct sfp_check {
    const char *code;
    suffice_step step;
    suffice_severity severity;
    const char *rule;
    const char *basis;
    const char *advice;
    void (*run)(struct sfp_checking *checking);
};

/* The check at a place of the catalogue; one without a code beyond the end. */
const struct sfp_check *sfp_check_at(size_t index);

/* The reasons given for what a check finds, by what they are about and what they are beside. */
struct sfp_waivers {
    struct sfp_pairs pairs;
    sfp_slot *slots; /* by the places of pairs */
    size_t capacity;
    sfp_slot general; /* that which is about no record, or 0 */
};

struct sfp_checking {
    const suffice_project *project;
    const struct sfp_store *store;
    struct sfp_gate *gate; /* of the team: findings name nobody who took part */
    const struct sfp_check *check;
    struct sfp_waivers waivers;      /* of that check */
    suffice_ids *rows[SFP_KIND_END]; /* of kinds that were asked for */
    suffice_findings *findings;
    uint32_t flags;
    int32_t date; /* 0: overdue is not judged */
    suffice_status status;
    suffice_error *error;
};

static inline bool sfp_checking_good(const struct sfp_checking *checking)
{
    return checking->status == SUFFICE_OK;
}

void sfp_checking_fail(struct sfp_checking *checking, suffice_status status);
/* Fails for want of memory where `good` is false. */
void sfp_checking_memory(struct sfp_checking *checking, bool good);

/* How many attached rows of a kind there are, in the order of the file; 0 after a failure. */
size_t sfp_checking_count(struct sfp_checking *checking, int32_t kind);
/* The slot of the row with this index, which must be below the count. */
sfp_slot sfp_checking_slot(const struct sfp_checking *checking, int32_t kind, size_t index);
static inline const void *sfp_checking_row(const struct sfp_checking *checking, sfp_slot slot)
{
    return slot == 0 ? NULL : sfp_store_row(checking->store, slot);
}

/* Tells a finding of the check that runs, at its own severity: what is so, as the end of "key point KP6: ...". */
void sfp_checking_tell(struct sfp_checking *checking, sfp_slot item, sfp_slot other, const char *format, ...)
    SFP_PRINTF(4, 5);
/* The same at another severity. */
void sfp_checking_tell_as(struct sfp_checking *checking, suffice_severity severity, sfp_slot item, sfp_slot other,
                          const char *format, ...) SFP_PRINTF(5, 6);

/*
 * The functions of the checks, by file. checks.def says which is which.
 */
#define CHECK(code, step, severity, name, rule, basis, advice) void sfp_check_##name(struct sfp_checking *checking);
#include "check/checks.def"
#undef CHECK

#endif
