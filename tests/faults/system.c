/*
 * System: everything that touches files, with call n of the table of system calls failing in each way.
 *     system           with the codes that matter most
 *     system all       with all of them
 *     system --list    says which functions reach the table, and with which statuses they may then fail
 * SPDX-License-Identifier: MIT
 */
#include "failing_system.h"
#include "file_scenarios.h"

#include <suffice/error.h>

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <string.h>

enum { PIECE = 1500, MOST = 2000 };

static const int usual[] = {SFP_OS_NO_SPACE,  SFP_OS_QUOTA,  SFP_OS_IO,     SFP_OS_INTERRUPTED, SFP_OS_TOO_MANY_OPEN,
                            SFP_OS_NOT_FOUND, SFP_OS_EXISTS, SFP_OS_DENIED, SFP_OS_MEMORY};

static bool every_code;
static struct system_plan plan;
static size_t injected;

/* --- how the system fails --- */

static void begin(bool calm)
{
    const struct system_plan none = {.lazy = true};
    system_begin(calm ? &none : &plan);
}

/* Failures after which a call goes on, and must. */
static bool may_go_on(const struct scenario *scenario)
{
    switch (system_seen.first) {
    case SYSTEM_set_owner:
    case SYSTEM_copy_access:
    case SYSTEM_close_folder:
        return true;
    case SYSTEM_close_file:
        return scenario->target == NULL; /* it was only read */
    case SYSTEM_make_file:
        return plan.code == SFP_OS_EXISTS; /* another name is tried */
    case SYSTEM_read_file:
    case SYSTEM_write_file:
        return plan.code == SFP_OS_INTERRUPTED;
    case SYSTEM_look_in: /* the file has gone, it seems; cleaning looks whether its file is there */
        return plan.code == SFP_OS_NOT_FOUND || strcmp(scenario->covers, "suffice_file_clean") == 0;
    case SYSTEM_remove_in:
        return plan.code == SFP_OS_NOT_FOUND; /* somebody else was quicker */
    default:
        return false;
    }
}

/* Where the system seemed to say only that something is there or is not, the cause is worded by what follows from it.
 */
static bool is_worded_by_us(void)
{
    return (plan.code == SFP_OS_EXISTS && system_seen.failures[SYSTEM_rename_in] > 0) ||
           (plan.code == SFP_OS_NOT_FOUND && system_seen.failures[SYSTEM_look_in] > 0);
}

static uint32_t may_say(const struct scenario *scenario)
{
    uint32_t bits = STATUS_BIT(plan.code == SFP_OS_MEMORY ? SUFFICE_ERROR_MEMORY : SUFFICE_ERROR_IO);
    if (plan.code == SFP_OS_NOT_FOUND || plan.code == SFP_OS_NOT_A_FOLDER)
        bits |= STATUS_BIT(SUFFICE_ERROR_NOT_FOUND);
    if (is_worded_by_us())
        bits |= STATUS_BIT(SUFFICE_ERROR_EXISTS) | STATUS_BIT(SUFFICE_ERROR_CHANGED);
    if (scenario->target != NULL && system_seen.failures[SYSTEM_sync_in] > 0)
        bits = STATUS_BIT(SUFFICE_ERROR_DURABILITY) | (plan.sticky ? bits : 0);
    return bits;
}

static void judge(const struct scenario *scenario, struct verdict *verdict)
{
    *verdict = (struct verdict){
        .failed = system_seen.failed > 0,
        .may_go_on = may_go_on(scenario),
        .no_group = system_seen.failures[SYSTEM_copy_access] > 0 || system_seen.failures[SYSTEM_set_owner] > 1,
        .may_stay = system_seen.failures[SYSTEM_remove_in] > 0,
        .may_say = may_say(scenario),
        .words = is_worded_by_us() ? NULL : sfp_os_words(plan.code),
    };
    snprintf(verdict->what, sizeof verdict->what, "call %zu%s (%s) failing with: %s", plan.at,
             plan.sticky ? " and all later ones" : "", system_call_name(system_seen.first), sfp_os_words(plan.code));
    if (system_seen.open != 0 || system_seen.strange)
        fail_msg("%s: %s: a handle is left open, or was not", scenario->name, verdict->what);
}

static const struct failing failing = {begin, system_end, judge};

/* --- the tests --- */

/* What goes on failing looks much the same whatever it says. */
static bool is_tried(int code, bool sticky)
{
    if (sticky && code != SFP_OS_NO_SPACE && code != SFP_OS_INTERRUPTED)
        return every_code;
    for (size_t i = 0; i < sizeof usual / sizeof usual[0]; i++)
        if (usual[i] == code)
            return true;
    return every_code;
}

static void every_call_fails_in_every_way(void **state)
{
    (void)state;
    for (size_t i = 0; i < scenario_count; i++)
        for (int code = SFP_OS_DONE + 1; code < SFP_OS_CODE_COUNT; code++)
            for (int sticky = 0; sticky <= 1 && is_tried(code, sticky != 0); sticky++) {
                plan = (struct system_plan){.at = 1, .sticky = sticky != 0, .code = code, .most = PIECE, .lazy = true};
                for (; scenario_run(&scenarios[i], &failing); plan.at++) {
                    assert_true(plan.at < MOST);
                    injected++;
                }
            }
    printf("injected %zu\n", injected);
    assert_true(injected > 2000);
}

static void short_reads_and_writes_lose_nothing(void **state)
{
    static const size_t sizes[] = {1, 2, 7, 4095};
    (void)state;
    for (size_t i = 0; i < scenario_count; i++)
        for (size_t k = 0; k < sizeof sizes / sizeof sizes[0]; k++) {
            plan = (struct system_plan){.most = sizes[k], .lazy = true};
            assert_false(scenario_run(&scenarios[i], &failing));
        }
}

/* Each second read is interrupted, each time it gives a byte; writing likewise. */
static void interruptions_lose_nothing(void **state)
{
    size_t interrupted = 0;
    (void)state;
    for (size_t i = 0; i < scenario_count; i++)
        for (int call = SYSTEM_read_file; call <= SYSTEM_write_file; call++) {
            plan = (struct system_plan){
                .at = 1, .sticky = true, .only = call, .code = SFP_OS_INTERRUPTED, .most = 1, .lazy = true};
            interrupted += scenario_run(&scenarios[i], &failing);
        }
    assert_true(interrupted > 10);
}

/* A loss of power cannot be tried here, but what guards against it can be seen: the order of the calls. */
static void a_save_keeps_the_order_that_outlasts_power(void **state)
{
    static const enum system_call order[] = {SYSTEM_make_file, SYSTEM_write_file,  SYSTEM_set_mode,
                                             SYSTEM_sync_file, SYSTEM_close_file,  SYSTEM_rename_in,
                                             SYSTEM_sync_in,   SYSTEM_close_folder};
    (void)state;
    for (size_t i = 0; i < scenario_count; i++) {
        scenario_run_calm(&scenarios[i], &failing);
        for (size_t k = 0; scenarios[i].target != NULL && k < sizeof order / sizeof order[0]; k++) {
            size_t before = k == 0 ? 0 : system_seen.last[order[k - 1]];
            if (system_seen.last[order[k]] <= before)
                fail_msg("%s: %s comes too early, or never", scenarios[i].name, system_call_name(order[k]));
        }
    }
}

/* --- the program --- */

static void list(void)
{
    (void)scenarios_set_up(NULL);
    for (size_t i = 0; i < scenario_count; i++) {
        scenario_run_calm(&scenarios[i], &failing);
        printf("%s %s%s%s\n", system_seen.calls > 0 ? "reaches" : "keeps", scenarios[i].covers,
               system_seen.calls > 0 ? ": IO MEMORY " : "", scenarios[i].statuses);
    }
    (void)scenarios_tear_down(NULL);
}

int main(int count, char **arguments)
{
    if (count == 2 && strcmp(arguments[1], "--list") == 0) {
        list();
        return 0;
    }
    every_code = count == 2 && strcmp(arguments[1], "all") == 0;
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_call_fails_in_every_way), cmocka_unit_test(short_reads_and_writes_lose_nothing),
        cmocka_unit_test(interruptions_lose_nothing), cmocka_unit_test(a_save_keeps_the_order_that_outlasts_power)};
    return cmocka_run_group_tests_name("system", tests, scenarios_set_up, scenarios_tear_down);
}
