/*
 * Running: each call tells that memory failed or gives the whole right answer; what failed has changed nothing and left
 * nothing behind, and works as soon as there is memory again.
 * SPDX-License-Identifier: MIT
 */
#include "running.h"

#include <suffice/error.h>
#include <suffice/history.h>

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST = 20000 /* allocations of one call, far beyond what any of them needs */ };

static const struct suite *running;
static suffice_error *error;
static suffice_buffer *prepared;

/* --- how a project is, as far as a caller can see --- */

/* The revision is not among it: a group that was abandoned has left a mark on that, and on nothing else. */
struct view {
    suffice_buffer *bytes;
    size_t undos;
    size_t redos;
};

static struct view look(const struct stage *stage)
{
    return (struct view){.bytes = bytes_of(stage->project),
                         .undos = suffice_project_undo_count(stage->project),
                         .redos = suffice_project_redo_count(stage->project)};
}

static bool is_same(const struct view *a, const struct view *b)
{
    return same_bytes(a->bytes, b->bytes) && a->undos == b->undos && a->redos == b->redos;
}

static void drop_view(struct view *view)
{
    suffice_buffer_release(view->bytes);
}

/* --- one scenario --- */

/* What the call does when nothing fails. */
struct outcome {
    struct view after;
    char *answer;
};

static void begin_stage(struct stage *stage, const struct scenario *scenario)
{
    stage_open(stage, prepared, error);
    if (scenario->first != NULL)
        assert_int_equal(scenario->first(stage), SUFFICE_OK);
    stage_clear(stage);
    stage_rewind(stage);
}

static void expect_outcome(const struct scenario *scenario, const struct stage *stage, const struct outcome *outcome)
{
    struct view after = look(stage);
    char *answer = stage_answer(stage);
    if (!is_same(&after, &outcome->after))
        fail_msg("%s: the project is not what it must be", scenario->name);
    if (strcmp(answer, outcome->answer) != 0 && (scenario->flags & GUIDED) == 0)
        fail_msg("%s: the answer is not what it must be", scenario->name);
    assert_int_equal(strlen(answer), strlen(outcome->answer));
    free(answer);
    drop_view(&after);
}

static void go_back_and_forth(const struct scenario *scenario, struct stage *stage, const struct view *before,
                              const struct view *after)
{
    assert_int_equal(suffice_project_undo(stage->project, error), SUFFICE_OK);
    struct view back = look(stage);
    assert_int_equal(suffice_project_redo(stage->project, error), SUFFICE_OK);
    struct view now = look(stage);
    if (!same_bytes(back.bytes, before->bytes) || !is_same(&now, after))
        fail_msg("%s: the way back or forth leads elsewhere", scenario->name);
    drop_view(&now);
    drop_view(&back);
}

/* There is a step exactly where one was to be, and it goes back to what was. */
static void expect_step(const struct scenario *scenario, struct stage *stage, const struct view *before)
{
    struct view after = look(stage);
    bool step = after.undos == before->undos + 1;
    bool changed = !same_bytes(after.bytes, before->bytes);
    bool wanted = (scenario->flags & STEP) != 0;
    if ((scenario->flags & ENDS) != 0 && (!changed || after.undos != 0 || after.redos != 0))
        fail_msg("%s: history goes on", scenario->name);
    if ((scenario->flags & (MOVES | ENDS)) == 0 &&
        (step != wanted || changed != wanted || (wanted && after.redos != 0)))
        fail_msg("%s: there is %s step", scenario->name, step ? "a" : "no");
    if (wanted)
        go_back_and_forth(scenario, stage, before, &after);
    drop_view(&after);
}

/* A call that failed told why, and left nothing; then it works. */
static void expect_refusal(const struct scenario *scenario, struct stage *stage, suffice_status status,
                           const struct view *before)
{
    struct view after = look(stage);
    if (status != SUFFICE_ERROR_MEMORY)
        fail_msg("%s: status %d", scenario->name, (int)status);
    if ((scenario->flags & SILENT) == 0) {
        assert_int_equal(suffice_error_status(error), SUFFICE_ERROR_MEMORY);
        assert_int_equal(suffice_error_detail(error), SUFFICE_DETAIL_OUT_OF_MEMORY);
    }
    if (!is_same(before, &after) || !stage_is_empty(stage))
        fail_msg("%s, call %zu for memory, %zu refused: something was left", scenario->name, faults.calls,
                 faults.refused);
    assert_int_equal(suffice_project_open_groups(stage->project), 0);
    drop_view(&after);
    stage_rewind(stage);
    assert_int_equal(scenario->act(stage), SUFFICE_OK);
}

/* Runs the call with one allocation failing, or all from there on; false when none failed. */
static bool run_with_fault(const struct scenario *scenario, const struct outcome *outcome, size_t fail_at, bool fail_on)
{
    struct stage stage;
    size_t blocks = faults.blocks;
    begin_stage(&stage, scenario);
    struct view before = look(&stage);
    faults_begin(fail_at, fail_on);
    suffice_status status = scenario->act(&stage);
    faults_end();
    bool failed = faults.refused > 0;
    if (!failed && status != SUFFICE_OK)
        fail_msg("%s: %s", scenario->name, suffice_error_message(error));
    if (failed && fail_on && fail_at == 1 && status == SUFFICE_OK)
        fail_msg("%s gets on without memory", scenario->name);
    if (status != SUFFICE_OK)
        expect_refusal(scenario, &stage, status, &before);
    expect_outcome(scenario, &stage, outcome);
    expect_step(scenario, &stage, &before);
    drop_view(&before);
    stage_close(&stage);
    if (faults.blocks != blocks)
        fail_msg("%s, allocation %zu: %zu blocks were left", scenario->name, fail_at, faults.blocks - blocks);
    return failed;
}

static void run_scenario(const struct scenario *scenario)
{
    struct stage stage;
    size_t blocks = faults.blocks;
    begin_stage(&stage, scenario);
    suffice_status status = scenario->act(&stage);
    if (status != SUFFICE_OK)
        fail_msg("%s: %s", scenario->name, suffice_error_message(error));
    struct outcome outcome = {look(&stage), stage_answer(&stage)};
    stage_close(&stage);
    for (int fail_on = 0; fail_on <= 1; fail_on++) {
        size_t n = 1;
        while (run_with_fault(scenario, &outcome, n, fail_on != 0))
            assert_true(++n < MOST);
        if ((n == 1) != ((scenario->flags & FREE) != 0))
            fail_msg("%s asks for %s memory", scenario->name, n == 1 ? "no" : "some");
    }
    drop_view(&outcome.after);
    free(outcome.answer);
    assert_int_equal(faults.blocks, blocks);
}

/* --- the program --- */

static void calls_bear_that_memory_fails(void **state)
{
    (void)state;
    for (size_t i = 0; i < running->count; i++)
        run_scenario(&running->scenarios[i]);
}

static int set_up(void **state)
{
    (void)state;
    faults_install();
    error = suffice_error_new();
    prepared = running->prepare(error);
    return error != NULL && prepared != NULL ? 0 : -1;
}

static int tear_down(void **state)
{
    (void)state;
    if (running->finish != NULL)
        running->finish();
    suffice_buffer_release(prepared);
    suffice_error_release(error);
    faults_remove();
    return faults.blocks == 0 ? 0 : -1;
}

/* What asks for no memory is not covered by a scenario: nothing failed in it. */
static void list(void)
{
    for (size_t i = 0; i < running->count; i++)
        if ((running->scenarios[i].flags & FREE) == 0)
            for (const char *name = running->scenarios[i].covers; *name != '\0'; name += strspn(name, " ")) {
                size_t length = strcspn(name, " ");
                printf("%.*s\n", (int)length, name);
                name += length;
            }
}

int run_suite(const struct suite *suite, int count, char **arguments)
{
    running = suite;
    if (count == 2 && strcmp(arguments[1], "--list") == 0) {
        list();
        return 0;
    }
    const struct CMUnitTest tests[] = {cmocka_unit_test(calls_bear_that_memory_fails)};
    return cmocka_run_group_tests_name(suite->name, tests, set_up, tear_down);
}
