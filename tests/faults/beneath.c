/*
 * Beneath: everything that touches files, with the system's own functions failing beneath the table of system calls,
 * so that it is lib/os/posix.c that is tested: an interruption is not the end, and a number becomes the right cause.
 *     beneath        with some of the numbers that the system may answer
 *     beneath all    with all of them
 * SPDX-License-Identifier: MIT
 */
#include "file_scenarios.h"
#include "wrapped.h"

#include <suffice/error.h>

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <errno.h>
#include <stdio.h>
#include <string.h>

enum { PIECE = 1500, MOST = 2000 };

/* What the system may answer, and what a user must read then; the first are tried each time. */
static const struct {
    int number;
    const char *words;
} numbers[] = {
    {ENOSPC, "there is no space left on the disk"},
    {EDQUOT, "the disk quota is used up"},
    {EIO, "the disk or the network failed"},
    {EINTR, "the call was interrupted"},
    {EMFILE, "too many files are open"},
    {EPERM, "permission is denied"},
    {ENOENT, "there is no such file or folder"},
    {EEXIST, "the name is taken"},
    {ENOSYS, "the system or the disk cannot do that"},
    {ENOMEM, "out of memory"},
    {ENFILE, "too many files are open"},
    {EFBIG, "the file would be larger than the system allows"},
    {EROFS, "the disk is read-only"},
    {EACCES, "permission is denied"},
    {ENOTDIR, "a part of the path is not a folder"},
    {ENAMETOOLONG, "the name is too long"},
    {ELOOP, "a link leads to a link too many times"},
    {EXDEV, "the two names are on different disks"},
    {EBUSY, "another program is using it"},
    {EAGAIN, "another program is using it"},
    {ESTALE, "the disk or the network failed"},
    {EINVAL, "the system or the disk cannot do that"},
    {ENOTSUP, "the system or the disk cannot do that"},
    {EOWNERDEAD, "the system gave no reason that is known here"},
};

static struct wrapped_plan plan;
static const char *words;
static size_t injected;
static size_t tried = 10; /* of the numbers */
static size_t reached[WRAPPED_COUNT];

static void begin(bool calm)
{
    const struct wrapped_plan none = {.lazy = true};
    wrapped_begin(calm ? &none : &plan);
}

/* After an interruption what may simply be done again is; others may have been done, or must not be done twice. */
static bool is_done_again(enum wrapped_call call)
{
    switch (call) {
    case WRAPPED_open_file:
    case WRAPPED_open_folder:
    case WRAPPED_open_new:
    case WRAPPED_open_access:
    case WRAPPED_read:
    case WRAPPED_write:
    case WRAPPED_fstat:
    case WRAPPED_fstatat:
    case WRAPPED_fchown:
    case WRAPPED_fchmod:
    case WRAPPED_unlinkat:
    case WRAPPED_getrandom:
        return true;
    default:
        return false;
    }
}

/* What there is another way for, or can be done without: the new file is then open to fewer, never to more. */
static bool can_do_without(const struct scenario *scenario, enum wrapped_call call)
{
    switch (call) {
    case WRAPPED_open_access:
    case WRAPPED_fchown:
    case WRAPPED_fgetxattr:
    case WRAPPED_fsetxattr:
    case WRAPPED_fremovexattr:
    case WRAPPED_flistxattr:
    case WRAPPED_close:
    case WRAPPED_closedir:
    case WRAPPED_getrandom:
        return true;
    case WRAPPED_open_new:
        return plan.number == EEXIST;
    case WRAPPED_rename_new:
        return plan.number == ENOSYS || plan.number == EINVAL || plan.number == ENOTSUP || plan.number == EPERM;
    case WRAPPED_unlinkat:
        return plan.number == ENOENT;
    case WRAPPED_fstatat:
        return plan.number == ENOENT || strcmp(scenario->covers, "suffice_file_clean") == 0;
    default:
        return false;
    }
}

static bool is_worded_by_us(void)
{
    return (plan.number == EEXIST && wrapped_seen.failures[WRAPPED_rename_new] > 0) ||
           (plan.number == ENOENT && wrapped_seen.failures[WRAPPED_fstatat] > 0);
}

static uint32_t may_say(const struct scenario *scenario)
{
    uint32_t bits = STATUS_BIT(plan.number == ENOMEM ? SUFFICE_ERROR_MEMORY : SUFFICE_ERROR_IO);
    if (plan.number == ENOENT || plan.number == ENOTDIR)
        bits |= STATUS_BIT(SUFFICE_ERROR_NOT_FOUND);
    if (is_worded_by_us())
        bits |= STATUS_BIT(SUFFICE_ERROR_EXISTS) | STATUS_BIT(SUFFICE_ERROR_CHANGED);
    if (scenario->target != NULL && wrapped_seen.failures[WRAPPED_fsync_folder] > 0)
        bits = STATUS_BIT(SUFFICE_ERROR_DURABILITY) | (plan.sticky ? bits : 0);
    return bits;
}

static void judge(const struct scenario *scenario, struct verdict *verdict)
{
    *verdict = (struct verdict){
        .failed = wrapped_seen.failed > 0,
        .may_go_on =
            can_do_without(scenario, wrapped_seen.first) || (plan.number == EINTR && is_done_again(wrapped_seen.first)),
        .may_stay = wrapped_seen.failures[WRAPPED_unlinkat] > 0,
        .may_say = may_say(scenario),
        .words = is_worded_by_us() ? NULL : words,
    };
    snprintf(verdict->what, sizeof verdict->what, "call %zu%s (%s) failing with: %s", plan.at,
             plan.sticky ? " and all later ones" : "", wrapped_name(wrapped_seen.first), strerror(plan.number));
    if (!plan.sticky && wrapped_seen.failed > 0 && verdict->may_go_on && plan.number == EINTR &&
        is_done_again(wrapped_seen.first) && wrapped_seen.counts[wrapped_seen.first] < 2)
        fail_msg("%s: %s: it was not done again", scenario->name, verdict->what);
    for (size_t i = 0; i < WRAPPED_COUNT; i++)
        reached[i] += wrapped_seen.counts[i];
}

static const struct failing failing = {begin, wrapped_end, judge};

static void fail_each(const struct scenario *scenario, int number, bool sticky)
{
    plan = (struct wrapped_plan){.at = 1, .sticky = sticky, .number = number, .most = PIECE, .lazy = true};
    for (; scenario_run(scenario, &failing); plan.at++) {
        assert_true(plan.at < MOST);
        injected++;
    }
}

static void every_call_fails_with_every_number(void **state)
{
    bool every_number = tried == sizeof numbers / sizeof numbers[0];
    (void)state;
    for (size_t i = 0; i < scenario_count; i++)
        for (size_t k = 0; k < tried; k++) {
            int number = numbers[k].number;
            words = numbers[k].words;
            fail_each(&scenarios[i], number, false);
            if (every_number || number == ENOSPC || number == EINTR) /* what goes on failing looks much the same */
                fail_each(&scenarios[i], number, true);
        }
    printf("injected %zu\n", injected);
}

/* A call that no scenario reaches has not been tested; one that the library makes past this is not seen here. */
static void every_call_was_made(void **state)
{
    (void)state;
    desk_put_text("shared", "");
    bool has_access = desk_put_access("shared");
    for (int i = 0; i < WRAPPED_COUNT; i++)
        if (reached[i] == 0 && (i != WRAPPED_fsetxattr || has_access))
            fail_msg("%s was never called", wrapped_name((enum wrapped_call)i));
}

static void short_counts_lose_nothing(void **state)
{
    static const size_t sizes[] = {1, 3, 4095};
    (void)state;
    for (size_t i = 0; i < scenario_count; i++)
        for (size_t k = 0; k < sizeof sizes / sizeof sizes[0]; k++) {
            plan = (struct wrapped_plan){.most = sizes[k], .lazy = true};
            assert_false(scenario_run(&scenarios[i], &failing));
        }
}

int main(int count, char **arguments)
{
    if (count == 2 && strcmp(arguments[1], "all") == 0)
        tried = sizeof numbers / sizeof numbers[0];
    const struct CMUnitTest tests[] = {cmocka_unit_test(every_call_fails_with_every_number),
                                       cmocka_unit_test(short_counts_lose_nothing),
                                       cmocka_unit_test(every_call_was_made)};
    return cmocka_run_group_tests_name("beneath", tests, scenarios_set_up, scenarios_tear_down);
}
