/*
 * Running: each call tells that memory failed or gives the whole right answer; what failed has changed nothing, left
 * nothing behind and named nobody, and works as soon as there is memory again.
 * SPDX-License-Identifier: MIT
 */
#include "running.h"

#include "roundtrip/consistency.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdlib.h>
#include <string.h>

const char *kind_title(int kind)
{
    static const char *const titles[KIND_COUNT] = {
#define SOURCE(NAME, name, title) title,
        MEMORY_SOURCES(SOURCE)
#undef SOURCE
            "all together",
    };
    return titles[kind];
}

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

/* --- what must be --- */

static void begin_stage(struct stage *stage, const struct trial *trial)
{
    stage_open(stage, trial->prepared, trial->error);
    if (trial->scenario->first != NULL)
        assert_int_equal(trial->scenario->first(stage), SUFFICE_OK);
    stage_clear(stage);
    stage_rewind(stage);
    suffice_error_clear(trial->error);
}

static void expect_outcome(const struct trial *trial, const struct stage *stage)
{
    struct view after = look(stage);
    char *answer = stage_answer(stage);
    if (!same_bytes(after.bytes, trial->after) || after.undos != trial->undos || after.redos != trial->redos)
        fail_msg("the project is not what it must be");
    if (strcmp(answer, trial->answer) != 0 && (trial->scenario->flags & GUIDED) == 0)
        fail_msg("the answer is not what it must be");
    assert_int_equal(strlen(answer), strlen(trial->answer));
    free(answer);
    drop_view(&after);
}

static void go_back_and_forth(const struct trial *trial, struct stage *stage, const struct view *before,
                              const struct view *after)
{
    assert_int_equal(suffice_project_undo(stage->project, trial->error), SUFFICE_OK);
    struct view back = look(stage);
    assert_int_equal(suffice_project_redo(stage->project, trial->error), SUFFICE_OK);
    struct view now = look(stage);
    if (!same_bytes(back.bytes, before->bytes) || !is_same(&now, after))
        fail_msg("the way back or forth leads elsewhere");
    drop_view(&now);
    drop_view(&back);
}

/* There is a step exactly where one was to be, and it goes back to what was. */
static void expect_step(const struct trial *trial, struct stage *stage, const struct view *before)
{
    struct view after = look(stage);
    bool step = after.undos == before->undos + 1;
    bool changed = !same_bytes(after.bytes, before->bytes);
    int flags = trial->scenario->flags;
    bool wanted = (flags & STEP) != 0;
    if ((flags & ENDS) != 0 && (!changed || after.undos != 0 || after.redos != 0))
        fail_msg("history goes on");
    if ((flags & (MOVES | ENDS)) == 0 && (step != wanted || changed != wanted || (wanted && after.redos != 0)))
        fail_msg("there is %s step", step ? "a" : "no");
    if (wanted)
        go_back_and_forth(trial, stage, before, &after);
    drop_view(&after);
}

static void expect_told(const struct trial *trial, suffice_status status)
{
    const suffice_error *error = trial->error;
    if (status != SUFFICE_ERROR_MEMORY)
        fail_msg("status %d: %s", (int)status, suffice_error_message(error));
    if ((trial->scenario->flags & SILENT) != 0)
        return;
    assert_int_equal(suffice_error_status(error), SUFFICE_ERROR_MEMORY);
    assert_int_equal(suffice_error_detail(error), SUFFICE_DETAIL_OUT_OF_MEMORY);
    const char *word = words_find(&trial->words, suffice_error_message(error));
    if (word == NULL)
        word = words_find(&trial->words, suffice_error_argument(error));
    if (word != NULL)
        fail_msg("the message holds \"%s\", which stands in the project's texts", word);
}

/* A call that failed told why, and left nothing; then it works. */
static void expect_refusal(const struct trial *trial, struct stage *stage, suffice_status status,
                           const struct view *before)
{
    expect_told(trial, status);
    struct view after = look(stage);
    if (!is_same(before, &after) || !stage_is_empty(stage))
        fail_msg("something was left");
    assert_int_equal(suffice_project_open_groups(stage->project), 0);
    check_consistency(&stage->project->document);
    drop_view(&after);
    stage_rewind(stage);
    assert_int_equal(trial->scenario->act(stage), SUFFICE_OK);
}

static void expect_blocks(const size_t before[MEMORY_COUNT])
{
    for (enum memory_source i = 0; i < MEMORY_COUNT; i++)
        if (memory.blocks[i] != before[i])
            fail_msg("%zu blocks were left, %s", memory.blocks[i] - before[i], kind_title((int)i));
}

/* --- the call when nothing fails --- */

static void count_kinds(struct trial *trial)
{
    size_t sources = 0;
    for (int i = 0; i < MEMORY_COUNT; i++) {
        trial->asked[i] = memory.asked[i];
        if (memory.asked[i] > 0) {
            sources++;
            trial->widest = i;
        }
    }
    if (sources > 1) {
        trial->asked[KIND_TOGETHER] = memory_asked();
        trial->widest = KIND_TOGETHER;
    }
    if ((sources == 0) != ((trial->scenario->flags & FREE) != 0))
        fail_msg("it asks for %s memory", sources == 0 ? "no" : "some");
}

static void make_marks(struct trial *trial)
{
    trial->marks = calloc(trial->calls.count + 1, sizeof *trial->marks);
    assert_non_null(trial->marks);
    for (size_t i = 0; i < trial->calls.count; i++)
        trial->marks[i].beyond = SIZE_MAX;
}

static void keep_outcome(struct trial *trial, const struct stage *stage)
{
    struct view after = look(stage);
    trial->after = after.bytes;
    trial->undos = after.undos;
    trial->redos = after.redos;
    trial->answer = stage_answer(stage);
    words_add(&trial->words, stage->project);
    words_add(&trial->words, stage->from);
    words_add(&trial->words, stage->made);
}

void trial_begin(struct trial *trial, const struct scenario *scenario, const suffice_buffer *prepared,
                 suffice_error *error)
{
    struct stage stage;
    *trial = (struct trial){.scenario = scenario, .prepared = prepared, .error = error};
    begin_stage(&stage, trial);
    words_add(&trial->words, stage.project);
    memory_begin(MEMORY_ALL, 0, false);
    watch_begin(&trial->calls);
    suffice_status status = scenario->act(&stage);
    watch_end();
    if (status != SUFFICE_OK)
        fail_msg("%s", suffice_error_message(error));
    count_kinds(trial);
    make_marks(trial);
    keep_outcome(trial, &stage);
    stage_close(&stage);
}

void trial_end(struct trial *trial)
{
    suffice_buffer_release(trial->after);
    free(trial->answer);
    free(trial->calls.items);
    free(trial->now.items);
    free(trial->marks);
    words_release(&trial->words);
}

/* --- the call when memory fails --- */

/* What this run has proven of each call: until the first refusal, all is as it was when nothing failed. */
static void mark_calls(struct trial *trial, size_t fail_at)
{
    for (size_t i = 0; i < trial->now.count && i < trial->calls.count; i++) {
        const struct watched_call *call = &trial->now.items[i];
        struct mark *mark = &trial->marks[i];
        if (call->function != trial->calls.items[i].function)
            fail_msg("the calls are not the same each time");
        if (call->refused > 0) {
            mark->hit++;
            mark->first = mark->first || fail_at - call->before == 1;
            mark->last = mark->last || fail_at - call->before == trial->calls.items[i].asked;
            return;
        }
        if (call->good && call->asked < mark->beyond)
            mark->beyond = call->asked;
    }
}

bool trial_run(struct trial *trial, const struct point *point)
{
    struct stage stage;
    size_t blocks[MEMORY_COUNT];
    memcpy(blocks, memory.blocks, sizeof blocks);
    begin_stage(&stage, trial);
    struct view before = look(&stage);
    memory_begin(point->kind == KIND_TOGETHER ? MEMORY_ALL : 1U << point->kind, point->fail_at, point->on);
    watch_begin(&trial->now);
    suffice_status status = trial->scenario->act(&stage);
    watch_end();
    memory_end();
    size_t refused = memory.refused;
    if (refused == 0 && status != SUFFICE_OK)
        fail_msg("%s", suffice_error_message(trial->error));
    if (refused > 0 && point->on && point->fail_at == 1 && status == SUFFICE_OK)
        fail_msg("it gets on without memory");
    if (point->kind == trial->widest && !point->on)
        mark_calls(trial, point->fail_at);
    if (status != SUFFICE_OK)
        expect_refusal(trial, &stage, status, &before);
    expect_outcome(trial, &stage);
    expect_step(trial, &stage, &before);
    drop_view(&before);
    stage_close(&stage);
    expect_blocks(blocks);
    trial->failed += refused > 0 && status != SUFFICE_OK;
    trial->survived += refused > 0 && status == SUFFICE_OK;
    trial->refused += refused;
    return refused > 0;
}

void trial_credit(const struct trial *trial, bool every_point)
{
    for (size_t i = 0; i < trial->calls.count; i++) {
        const struct watched_call *call = &trial->calls.items[i];
        const struct mark *mark = &trial->marks[i];
        bool proven = every_point ? mark->hit >= mark->beyond : mark->first && mark->last;
        if (call->good && call->asked > 0 && mark->beyond != SIZE_MAX && proven)
            watch_credit(call->function, trial->scenario->name);
    }
}
