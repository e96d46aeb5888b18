/*
 * Killed: a process is killed before and after each call of a save, and at any time. The old file is there byte for
 * byte, or the new one whole; at most one temporary file is left, which suffice_file_clean() removes, and nothing else.
 *     killed             before and after each call, and a few times at random
 *     killed RUNS        as often at random
 * SPDX-License-Identifier: MIT
 */
#define _GNU_SOURCE /* symlink, fork and usleep beside strict C11 */

#include "desk.h"
#include "failing_system.h"

#include <suffice/error.h>
#include <suffice/file.h>

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum { PIECE = 1500, MOST = 200 };

static suffice_error *error;
static size_t runs = 20;

/* --- scenarios --- */

struct scenario {
    const char *name;
    void (*arrange)(void);
    suffice_status (*act)(suffice_project *project);
    const char *path;
    const char *target;
    unsigned int mode; /* of the old file; 0: there is none */
};

static suffice_status save_back(suffice_project *project)
{
    return suffice_project_save(project, NULL, 0, error);
}

static suffice_status save_new(suffice_project *project)
{
    return suffice_project_save(project, "new", 0, error);
}

static suffice_status save_over(suffice_project *project)
{
    return suffice_project_save(project, "other", SUFFICE_SAVE_REPLACE, error);
}

static suffice_status save_by_link(suffice_project *project)
{
    return suffice_project_save(project, "way", SUFFICE_SAVE_REPLACE, error);
}

static suffice_status copy_new(suffice_project *project)
{
    return suffice_project_save_copy(project, "new", 0, error);
}

static suffice_status copy_over(suffice_project *project)
{
    return suffice_project_save_copy(project, "other", SUFFICE_SAVE_REPLACE, error);
}

static suffice_status copy_by_link(suffice_project *project)
{
    return suffice_project_save_copy(project, "way", SUFFICE_SAVE_REPLACE, error);
}

static void put_other(void)
{
    desk_put("other", desk.before, 0640);
}

static void put_way(void)
{
    put_other();
    assert_int_equal(symlink("other", "way"), 0);
}

static const struct scenario scenarios[] = {
    {"save back", NULL, save_back, "file", "file", 0600},
    {"save a new file", NULL, save_new, "new", "new", 0},
    {"save over a file", put_other, save_over, "other", "other", 0640},
    {"save through a link", put_way, save_by_link, "way", "other", 0640},
    {"copy to a new file", NULL, copy_new, "new", "new", 0},
    {"copy over a file", put_other, copy_over, "other", "other", 0640},
    {"copy through a link", put_way, copy_by_link, "way", "other", 0640},
};

/* What looks like what a save has left, but is another file's, at work, or named otherwise. */
static const char *const bystanders[] = {".second.01234567.suffice-tmp", ".new.0123456.suffice-tmp",
                                         ".other.01234567.suffice-tmp.txt", "other.01234567.suffice-tmp"};
enum { BYSTANDERS = sizeof bystanders / sizeof bystanders[0] };

static void arrange(const struct scenario *scenario)
{
    desk_clear();
    desk_put("file", desk.before, 0600);
    if (scenario->arrange != NULL)
        scenario->arrange();
    for (size_t i = 0; i < BYSTANDERS; i++) {
        desk_put_text(bystanders[i], "not to be touched");
        desk_age(bystanders[i], 7200);
    }
}

/* --- killing --- */

/* Runs in a process of its own, which says by its end whether the save came to its own end. */
static int save_in_child(const struct scenario *scenario, const struct system_plan *plan)
{
    pid_t child = fork();
    if (child == 0) {
        suffice_project *project = desk_changed("file", error);
        system_begin(plan);
        _exit(scenario->act(project) == SUFFICE_OK ? 0 : 1);
    }
    int status = 0;
    assert_true(child > 0);
    assert_int_equal(waitpid(child, &status, 0), child);
    return status;
}

/* The temporary file that may be left is as documented, and can be cleaned away without anything else. */
static void expect_cleanable(const struct scenario *scenario)
{
    char name[300];
    size_t removed = 9;
    size_t names = desk_names();
    size_t left = desk_leftovers(scenario->target, name);
    if (left > 1)
        fail_msg("%s: %zu temporary files are left", scenario->name, left);
    if (left == 1 && desk_mode(name) != 0600 && desk_mode(name) != scenario->mode)
        fail_msg("%s: the temporary file has mode %o", scenario->name, desk_mode(name));
    assert_int_equal(suffice_file_clean(scenario->path, 3600000, &removed, error), SUFFICE_OK);
    assert_int_equal(removed, 0); /* it may be at work */
    if (left == 1)
        desk_age(name, 7200);
    assert_int_equal(suffice_file_clean(scenario->path, 3600000, &removed, error), SUFFICE_OK);
    assert_int_equal(removed, left);
    assert_int_equal(desk_names(), names - left);
    for (size_t i = 0; i < BYSTANDERS; i++)
        assert_true(desk_is_there(bystanders[i]));
}

/* Whether the new file is there; if not, the old one, or none where there was none. */
static bool expect_whole(const struct scenario *scenario)
{
    bool is_new = desk_is_there(scenario->target) && desk_holds(scenario->target, desk.after);
    bool is_old = scenario->mode == 0 ? !desk_is_there(scenario->target) : desk_holds(scenario->target, desk.before);
    if (!is_new && !is_old)
        fail_msg("%s: the file is neither the old one nor the new one", scenario->name);
    if (is_new || scenario->mode != 0)
        assert_int_equal(desk_mode(scenario->target), scenario->mode == 0 ? 0600 : scenario->mode);
    if (strcmp(scenario->path, scenario->target) != 0) {
        char to[16] = "";
        assert_int_equal(readlink(scenario->path, to, sizeof to), 5);
        assert_memory_equal(to, "other", 5);
    }
    return is_new;
}

static void expect_works_now(const struct scenario *scenario)
{
    suffice_project *project = desk_changed("file", error);
    const uint32_t replace = SUFFICE_SAVE_REPLACE;
    assert_int_equal(suffice_project_save(project, scenario->path, replace, error), SUFFICE_OK);
    suffice_project_release(project);
}

/* False when the save came to its end before that call. `is_new` is whether the new file is there by now. */
static bool kill_at(const struct scenario *scenario, size_t at, enum system_end end, bool *is_new)
{
    const struct system_plan plan = {.at = at, .end = end, .most = PIECE, .lazy = true};
    bool was_new = *is_new;
    arrange(scenario);
    size_t names = desk_names();
    char name[300];
    int status = save_in_child(scenario, &plan);
    *is_new = expect_whole(scenario);
    if (was_new && !*is_new)
        fail_msg("%s, killed at call %zu: the new file has gone again", scenario->name, at);
    names += desk_leftovers(scenario->target, name) + (*is_new && scenario->mode == 0);
    assert_int_equal(desk_names(), names);
    expect_cleanable(scenario);
    if (WIFEXITED(status)) {
        assert_int_equal(status, 0);
        assert_true(*is_new);
        return false;
    }
    assert_true(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL);
    if (!*is_new || strcmp(scenario->target, "file") != 0)
        expect_works_now(scenario);
    return true;
}

static size_t kill_at_each(const struct scenario *scenario, enum system_end end)
{
    size_t at = 1;
    bool is_new = false;
    while (kill_at(scenario, at, end, &is_new))
        assert_true(++at < MOST);
    return at - 1;
}

static void killed_at_each_call(void **state)
{
    size_t kills = 0;
    (void)state;
    for (size_t i = 0; i < sizeof scenarios / sizeof scenarios[0]; i++) {
        size_t before = kill_at_each(&scenarios[i], SYSTEM_ENDS_BEFORE);
        assert_true(before > 15);
        assert_int_equal(kill_at_each(&scenarios[i], SYSTEM_ENDS_AFTER), before);
        kills += 2 * before;
    }
    printf("killed %zu\n", kills);
}

/* --- at any time --- */

/* Saves one state after the other, over and over, until it is killed. */
static void save_for_ever(suffice_project *const projects[2], bool lazy)
{
    const struct system_plan plan = {.most = 300, .lazy = lazy};
    alarm(30);
    for (size_t i = 0;; i++) {
        system_begin(&plan);
        if (suffice_project_save_copy(projects[i % 2], "file", SUFFICE_SAVE_REPLACE, error) != SUFFICE_OK)
            _exit(1);
    }
}

static void kill_after(suffice_project *const projects[2], bool lazy, unsigned int microseconds)
{
    int status = 0;
    pid_t child = fork();
    if (child == 0)
        save_for_ever(projects, lazy);
    assert_true(child > 0);
    usleep(microseconds);
    assert_int_equal(kill(child, SIGKILL), 0);
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_true(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL);
}

/* What was there after so many kills. */
struct ends {
    size_t one;   /* the one state, whole, ... */
    size_t other; /* the other, ... */
    size_t torn;  /* or neither */
    size_t left;  /* temporary files */
};

static struct ends kill_often(suffice_project *const projects[2])
{
    const struct scenario scenario = {"at any time", NULL, NULL, "file", "file", 0600};
    struct ends ends = {0, 0, 0, 0};
    uint32_t seed = (uint32_t)runs;
    char name[300];
    for (size_t i = 0; i < runs; i++) {
        seed = seed * 1664525 + 1013904223;
        kill_after(projects, i % 2 == 0, 1000 + (seed >> 8) % 20000);
        bool one = desk_holds("file", desk.before);
        bool other = desk_holds("file", desk.after);
        ends.one += one;
        ends.other += other;
        ends.torn += !one && !other;
        ends.left += desk_leftovers("file", name);
        expect_cleanable(&scenario);
        desk_put("file", desk.before, 0600);
    }
    return ends;
}

static void killed_at_any_time(void **state)
{
    suffice_project *projects[2];
    (void)state;
    arrange(&scenarios[0]);
    assert_int_equal(suffice_project_open("file", 0, &projects[0], error), SUFFICE_OK);
    projects[1] = desk_changed("file", error);
    struct ends ends = kill_often(projects);
    suffice_project_release(projects[0]);
    suffice_project_release(projects[1]);
    printf("random %zu: %zu one, %zu other, %zu temporary files left, %zu torn\n", runs, ends.one, ends.other,
           ends.left, ends.torn);
    assert_int_equal(ends.torn, 0);
    assert_true(runs < 100 || (ends.one > 0 && ends.other > 0 && ends.left > 0)); /* it came amid things */
}

/* --- the program --- */

static int set_up(void **state)
{
    (void)state;
    error = suffice_error_new();
    desk_prepare(error);
    desk_open();
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    desk_close();
    desk_release();
    suffice_error_release(error);
    return 0;
}

int main(int count, char **arguments)
{
    if (count == 2)
        runs = strtoul(arguments[1], NULL, 10);
    const struct CMUnitTest tests[] = {cmocka_unit_test(killed_at_each_call), cmocka_unit_test(killed_at_any_time)};
    return cmocka_run_group_tests_name("killed", tests, set_up, tear_down);
}
