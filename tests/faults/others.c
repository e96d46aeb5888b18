/*
 * Others: a child makes the call and tells by its exit status what came of it.
 * SPDX-License-Identifier: MIT
 */
#define _GNU_SOURCE /* fork and setgroups beside strict C11 */

#include "others.h"

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <grp.h>
#include <sys/wait.h>
#include <unistd.h>

enum { BASE = 100 };

static bool become_nobody(void)
{
    const gid_t groups[] = {NOBODY, NOBODYS_TEAM};
    return geteuid() != 0 || (setgroups(2, groups) == 0 && setgid(NOBODY) == 0 && setuid(NOBODY) == 0);
}

static int run(int (*act)(void), bool nobody)
{
    int status = 0;
    pid_t child = fork();
    if (child == 0)
        _exit(BASE + (nobody && !become_nobody() ? CANNOT : act()));
    assert_true(child > 0);
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_true(WIFEXITED(status));
    return WEXITSTATUS(status) - BASE;
}

int apart(int (*act)(void))
{
    return run(act, false);
}

int as_nobody(int (*act)(void))
{
    return run(act, true);
}
