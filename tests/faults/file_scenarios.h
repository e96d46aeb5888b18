/*
 * File scenarios: every call that touches files, in a folder of its own, and what must be so after each however the
 * system failed. How it fails is for the program to say.
 * SPDX-License-Identifier: MIT
 */
#ifndef TESTS_FAULTS_FILE_SCENARIOS_H
#define TESTS_FAULTS_FILE_SCENARIOS_H

#include "desk.h"

#include <suffice/findings.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* What a call works on and gives. */
struct table {
    suffice_project *project; /* opened from "file" and changed */
    suffice_project *made;
    suffice_findings *findings;
    size_t removed;
};

struct scenario {
    const char *name;
    const char *covers;
    const char *statuses; /* with which it may fail when the system does, beside IO and MEMORY */
    void (*arrange)(void);
    suffice_status (*act)(struct table *table);
    const char *path;   /* as the call is given it; NULL: none */
    const char *target; /* the file that it writes; NULL: none */
    bool settles;       /* after it the project counts as saved */
};

extern const struct scenario scenarios[];
extern const size_t scenario_count;

/* What the failures that came to happen allow. */
struct verdict {
    bool failed;       /* there was one at all */
    bool may_go_on;    /* the call may succeed, and be whole, all the same */
    bool no_group;     /* the group or the access list could not be kept, so the group has no rights */
    bool may_stay;     /* a temporary file may have been left */
    uint32_t may_say;  /* the bits of the statuses with which it may fail, ... */
    const char *words; /* and what it must say then; NULL: its own words */
    char what[300];    /* which they were */
};

/* How the system is made to fail. */
struct failing {
    void (*begin)(bool calm); /* calm: it does not fail after all */
    void (*end)(void);
    void (*judge)(const struct scenario *scenario, struct verdict *verdict);
};

/* Makes the folder and the projects; for cmocka. */
int scenarios_set_up(void **state);
int scenarios_tear_down(void **state);
/* Makes the call while the system fails, and looks at everything afterwards; false when nothing failed. */
bool scenario_run(const struct scenario *scenario, const struct failing *failing);
/* Makes it while it does not. */
void scenario_run_calm(const struct scenario *scenario, const struct failing *failing);

#define STATUS_BIT(status) (UINT32_C(1) << -(status)) /* statuses are below 0 */

#endif
