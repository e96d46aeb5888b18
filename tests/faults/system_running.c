/*
 * System running: the scenarios of the other programs, with the clock and the random bytes failing instead of memory.
 * Each call tells that the system failed or gives the whole right answer; what failed has changed nothing.
 * SPDX-License-Identifier: MIT
 */
#include "failing_system.h"
#include "running.h"

#include "base/error.h"

#include <suffice/history.h>

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST = 2000 /* calls to the system in one call of ours, far beyond what any of them needs */ };

static suffice_error *error;
static suffice_buffer *prepared;
static bool every_code; /* or only some of them */
static size_t injected;

/* What a caller can see of a project and of what a call gave. */
struct view {
    suffice_buffer *bytes;
    size_t undos;
    size_t redos;
    char *answer;
};

static struct view look(const struct stage *stage)
{
    return (struct view){.bytes = bytes_of(stage->project),
                         .undos = suffice_project_undo_count(stage->project),
                         .redos = suffice_project_redo_count(stage->project),
                         .answer = stage_answer(stage)};
}

static bool is_same(const struct view *a, const struct view *b)
{
    return same_bytes(a->bytes, b->bytes) && a->undos == b->undos && a->redos == b->redos &&
           strcmp(a->answer, b->answer) == 0;
}

static void drop_view(struct view *view)
{
    suffice_buffer_release(view->bytes);
    free(view->answer);
}

/* GUIDs and time are asked of the system from here on. */
static void loosen(suffice_project *project)
{
    if (project == NULL)
        return;
    project->document.seeded = false;
    project->document.instant = INT64_MIN;
}

static void begin_stage(struct stage *stage, const struct scenario *scenario)
{
    stage_open(stage, prepared, error);
    if (scenario->first != NULL)
        assert_int_equal(scenario->first(stage), SUFFICE_OK);
    stage_clear(stage);
    loosen(stage->project);
    loosen(stage->from);
    suffice_error_clear(error);
}

static suffice_status act(const struct scenario *scenario, struct stage *stage, size_t at, bool sticky, int code)
{
    const struct system_plan plan = {.at = at, .sticky = sticky, .code = code, .drawn = true};
    system_begin(&plan);
    suffice_status status = scenario->act(stage);
    system_end();
    if (system_seen.open != 0 || system_seen.strange)
        fail_msg("%s: a handle was left open", scenario->name);
    return status;
}

/* A call that failed told why, without a word of the project, and left nothing. */
static void expect_refusal(const struct scenario *scenario, const struct stage *stage, suffice_status status, int code,
                           const struct view *before)
{
    struct view after = look(stage);
    const char *message = suffice_error_message(error);
    if (status != (code == SFP_OS_MEMORY ? SUFFICE_ERROR_MEMORY : SUFFICE_ERROR_IO))
        fail_msg("%s, %s failed: status %d", scenario->name, system_call_name(system_seen.first), (int)status);
    if ((scenario->flags & SILENT) == 0) {
        assert_int_equal(suffice_error_status(error), status);
        if (strstr(message, sfp_os_words(code)) == NULL || strstr(message, "Fernhollow") != NULL)
            fail_msg("%s, %s failed: %s", scenario->name, system_call_name(system_seen.first), message);
    }
    if (!is_same(before, &after) || !stage_is_empty(stage))
        fail_msg("%s, %s failed: something was left", scenario->name, system_call_name(system_seen.first));
    assert_int_equal(suffice_project_open_groups(stage->project), 0);
    drop_view(&after);
}

/* One call fails, or all from there on; false when none came so far. */
static bool run_with_fault(const struct scenario *scenario, const struct view *right, size_t at, bool sticky, int code)
{
    struct stage stage;
    begin_stage(&stage, scenario);
    struct view before = look(&stage);
    suffice_status status = act(scenario, &stage, at, sticky, code);
    bool failed = system_seen.failed > 0;
    injected += failed;
    if (status == SUFFICE_OK && failed)
        fail_msg("%s goes on although %s failed", scenario->name, system_call_name(system_seen.first));
    if (status != SUFFICE_OK) {
        expect_refusal(scenario, &stage, status, code, &before);
        assert_int_equal(act(scenario, &stage, 0, false, 0), SUFFICE_OK);
    }
    struct view after = look(&stage);
    if (!is_same(&after, right))
        fail_msg("%s: the project or the answer is not what it must be", scenario->name);
    drop_view(&after);
    drop_view(&before);
    stage_close(&stage);
    return failed;
}

static bool is_tried(int code, bool sticky)
{
    return every_code || code == SFP_OS_IO || (code == SFP_OS_MEMORY && !sticky);
}

static void run_scenario(const struct scenario *scenario)
{
    struct stage stage;
    begin_stage(&stage, scenario);
    assert_int_equal(act(scenario, &stage, 0, false, 0), SUFFICE_OK);
    bool reached = system_seen.calls > 0;
    struct view right = look(&stage);
    stage_close(&stage);
    for (int code = SFP_OS_DONE + 1; reached && code < SFP_OS_CODE_COUNT; code++)
        for (int sticky = 0; sticky <= 1; sticky++)
            for (size_t at = 1; is_tried(code, sticky != 0); at++) {
                assert_true(at < MOST);
                if (!run_with_fault(scenario, &right, at, sticky != 0, code))
                    break;
            }
    drop_view(&right);
}

/* --- the program --- */

static void calls_bear_that_the_system_fails(void **state)
{
    const struct suite *suite = *(const struct suite *const *)*state;
    prepared = suite->prepare(error);
    assert_non_null(prepared);
    for (size_t i = 0; i < suite->count; i++)
        run_scenario(&suite->scenarios[i]);
    if (suite->finish != NULL)
        suite->finish();
    suffice_buffer_release(prepared);
    assert_true(injected > 0);
}

/* For each function that is called, whether it asks the system for anything, and how it may then fail. */
static void list_calls(const struct watched_calls *calls)
{
    for (size_t i = 0; i < calls->count; i++)
        if (calls->items[i].good)
            printf("%s %s%s\n", calls->items[i].also > 0 ? "reaches" : "keeps", watched_names[calls->items[i].function],
                   calls->items[i].also > 0 ? ": IO MEMORY" : "");
}

static void list_suite(const struct suite *suite)
{
    struct watched_calls calls = {0};
    prepared = suite->prepare(error);
    for (size_t i = 0; i < suite->count; i++) {
        struct stage stage;
        begin_stage(&stage, &suite->scenarios[i]);
        watch_begin(&calls);
        assert_int_equal(act(&suite->scenarios[i], &stage, 0, false, 0), SUFFICE_OK);
        watch_end();
        list_calls(&calls);
        stage_close(&stage);
    }
    free(calls.items);
    if (suite->finish != NULL)
        suite->finish();
    suffice_buffer_release(prepared);
}

static size_t system_calls(void)
{
    return system_seen.calls;
}

extern const struct suite suite_changes;
extern const struct suite suite_entries;
extern const struct suite suite_upper;

static const struct suite *suites[] = {&suite_changes, &suite_entries, &suite_upper};

enum { SUITES = sizeof suites / sizeof suites[0] };

int main(int count, char **arguments)
{
    struct CMUnitTest tests[SUITES];
    watch_also = system_calls;
    error = suffice_error_new();
    int failed = 0;
    if (count == 2 && strcmp(arguments[1], "--list") == 0) {
        for (size_t i = 0; i < SUITES; i++)
            list_suite(suites[i]);
    } else {
        every_code = count == 2 && strcmp(arguments[1], "all") == 0;
        for (size_t i = 0; i < SUITES; i++)
            tests[i] = (struct CMUnitTest){suites[i]->name, calls_bear_that_the_system_fails, NULL, NULL, &suites[i]};
        failed = cmocka_run_group_tests_name("system", tests, NULL, NULL);
        printf("injected %zu\n", injected);
    }
    suffice_error_release(error);
    return failed;
}
