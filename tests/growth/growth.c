/*
 * Growth: what each call costs at n, 2n, 4n and 8n of what a user can grow, and whether that is as it must be.
 * SPDX-License-Identifier: MIT
 *
 *   growth [--instructions OUT] [--table FILE] [--part I/K] [WORD...]
 *
 * Memory is counted, and blocks where the program was built for that; with --instructions instructions are, under
 * callgrind (see counting.h).
 * With words only rows are measured whose shape is one of them or whose call holds one; SHAPE:WORD asks for both. FILE
 * receives what was found.
 */
#include "counting.h"
#include "judging.h"
#include "rows.h"
#include "shapes.h"

#include "check/checking.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SIZES = GROWTH_SIZES, MOST_TASKS = 200 };

static const struct shape shapes[] = {
#define SHAPE(name, n, sentence) {#name, n, sentence, grow_##name},
#include "shapes.def"
#undef SHAPE
};

/* The functions of the checks, by which callgrind calls them. */
static const char *const check_names[] = {
#define CHECK(code, step, severity, name, rule, basis, advice) "sfp_check_" #name,
#include "check/checks.def"
#undef CHECK
};

/* What is measured on a shape: a row, or a check. */
struct task {
    const struct row *row; /* NULL: a check */
    size_t check;
    struct measure measures[SIZES];
};

struct run {
    char **words;
    int word_count;
    size_t part, parts; /* every so manieth shape is left to others */
    FILE *table;
    bool instructions;
    const struct shape *shape;
    struct task tasks[MOST_TASKS];
    size_t task_count;
    size_t check_count; /* of tasks, the first ones */
    struct tally tally;
};

/* The smallest size: for memory alone, half of what work asks for shows as much. */
static size_t size_of(const struct run *run)
{
    return run->instructions || counting_blocks() ? run->shape->n : run->shape->n / 2;
}

/* --- what is chosen --- */

/* A word is a shape, a part of a call, or SHAPE:PART. */
static bool is_word_for(const char *word, const char *shape, const char *call)
{
    const char *colon = strchr(word, ':');
    if (colon == NULL)
        return strcmp(word, shape) == 0 || strstr(call, word) != NULL;
    size_t length = (size_t)(colon - word);
    return strlen(shape) == length && strncmp(word, shape, length) == 0 && strstr(call, colon + 1) != NULL;
}

static bool is_chosen(const struct run *run, const char *shape, const char *call)
{
    for (int i = 0; i < run->word_count; i++)
        if (is_word_for(run->words[i], shape, call))
            return true;
    return run->word_count == 0;
}

static void add_rows(struct run *run, const struct row *row)
{
    for (; row->call != NULL; row++)
        if ((row->shape == NULL || strcmp(row->shape, run->shape->name) == 0) &&
            is_chosen(run, run->shape->name, row->call) && run->task_count < MOST_TASKS)
            run->tasks[run->task_count++] = (struct task){.row = row};
}

static void add_checks(struct run *run)
{
    for (size_t i = 0; i < suffice_check_count(); i++)
        if (is_chosen(run, run->shape->name, suffice_check_code(i)) && run->task_count < MOST_TASKS)
            run->tasks[run->task_count++] = (struct task){.check = i};
}

/* --- measuring --- */

static suffice_status act(const struct row *row, struct plot *plot)
{
    suffice_status status = SUFFICE_OK;
    size_t times = row->sort == EACH ? plot->n : 1;
    for (size_t i = 0; status == SUFFICE_OK && i < times; i++) {
        if (i > 0)
            plot_clear(plot);
        status = row->act(plot, i);
    }
    return status;
}

static void measure_row(const struct row *row, struct plot *plot, struct measure *measure)
{
    if (row->sort != STATUS && row->sort != VALUE)
        plot_clear(plot);
    counting_begin();
    suffice_status status = act(row, plot);
    counting_end(&measure->costs);
    if (status != SUFFICE_OK) {
        fprintf(stderr, "%s\n%s\n", row->call, suffice_error_message(plot->error));
        measure->failed = true;
    }
    measure->output = plot_output(plot);
}

/* Takes back what a row changed; false when that cannot be. */
static bool take_back(struct plot *plot, size_t undo_count)
{
    bool good = suffice_project_open_groups(plot->project) == 0;
    while (good && suffice_project_undo_count(plot->project) > undo_count)
        good = suffice_project_undo(plot->project, plot->error) == SUFFICE_OK;
    while (good && suffice_project_undo_count(plot->project) < undo_count)
        good = suffice_project_redo(plot->project, plot->error) == SUFFICE_OK;
    return good;
}

static void open_plot(const struct run *run, struct plot *plot, size_t size)
{
    counting_start_again();
    plot_open(plot, size_of(run) << size, run->shape->grow);
    plot_copy(plot);
}

static void measure_change(const struct run *run, struct task *task, struct plot *plot, size_t size)
{
    size_t undo_count = suffice_project_undo_count(plot->project);
    measure_row(task->row, plot, &task->measures[size]);
    if (take_back(plot, undo_count))
        return;
    plot_close(plot);
    open_plot(run, plot, size);
}

/* As suffice_project_check does it, but for one check, which alone is counted. */
static void measure_check(size_t index, struct plot *plot, struct measure *measure)
{
    struct sfp_checking checking = {.project = plot->project,
                                    .store = sfp_project_store(plot->project),
                                    .check = sfp_check_at(index),
                                    .date = TODAY,
                                    .error = plot->error};
    MUST(sfp_gate_open(checking.store, TEAM, &checking.gate, plot->error));
    MUST(sfp_findings_new(&checking.findings, plot->error));
    counting_begin();
    checking.check->run(&checking);
    counting_end(&measure->costs);
    MUST(checking.status);
    measure->output = suffice_findings_count(checking.findings);
    sfp_gate_close(checking.gate);
    for (int32_t kind = 0; kind < SFP_KIND_END; kind++)
        suffice_ids_release(checking.rows[kind]);
    suffice_findings_release(checking.findings);
}

/* Runs all checks, and knows of each what it took: of instructions from the one run, of memory from a run of its own.
 */
static void measure_checks(struct run *run, struct plot *plot, size_t size)
{
    struct costs unused;
    for (size_t i = 0; !run->instructions && i < run->check_count; i++)
        measure_check(run->tasks[i].check, plot, &run->tasks[i].measures[size]);
    if (!run->instructions || run->check_count == 0)
        return;
    counting_begin();
    MUST(suffice_project_check(plot->project, SUFFICE_CHECK_ALL_STEPS, TODAY, &plot->findings, plot->error));
    counting_end(&unused);
    for (size_t i = 0; i < run->check_count; i++)
        run->tasks[i].measures[size].costs.instructions = counting_of(check_names[run->tasks[i].check]);
}

/* All on one plot, which is as it was after each of them. */
static void measure_shape(struct run *run, size_t size)
{
    struct plot plot;
    open_plot(run, &plot, size);
    measure_checks(run, &plot, size);
    for (size_t i = run->check_count; i < run->task_count; i++) {
        struct task *task = &run->tasks[i];
        if (task->row->sort == CHANGES || task->row->sort == EACH)
            measure_change(run, task, &plot, size);
        else
            measure_row(task->row, &plot, &task->measures[size]);
    }
    plot_close(&plot);
}

static void judge_shape(struct run *run)
{
    for (size_t i = 0; i < run->task_count; i++) {
        const struct task *task = &run->tasks[i];
        struct verdict verdict;
        enum order order = task->row == NULL ? SORTED : task->row->order;
        judge(task->measures, order, run->instructions, &verdict);
        tell(run->table, run->shape->name, size_of(run),
             task->row == NULL ? suffice_check_code(task->check) : task->row->call, order, task->measures, &verdict,
             &run->tally);
    }
}

static void run_shape(struct run *run)
{
    run->task_count = 0;
    add_checks(run);
    run->check_count = run->task_count;
    add_rows(run, rows);
    add_rows(run, everywhere);
    if (run->task_count == 0)
        return;
    for (size_t size = 0; size < SIZES; size++)
        measure_shape(run, size);
    judge_shape(run);
}

/* --- what is steady --- */

static void prepare_results(struct plot *plot)
{
    MUST(suffice_codebook_codes(plot->codebook, &plot->ids, plot->error));
    MUST(suffice_project_check(plot->project, SUFFICE_CHECK_ALL_STEPS, TODAY, &plot->findings, plot->error));
    MUST(suffice_records(plot->project, SUFFICE_KIND_CODE, ANALYST, &plot->table, plot->error));
    MUST(suffice_project_write(plot->project, &plot->buffer, plot->error));
}

/* Each is called once before, so that what happens only the first time is not counted. */
static void run_steady(struct run *run)
{
    struct plot plot;
    run->task_count = 0;
    run->shape = &shapes[0];
    while (strcmp(run->shape->name, "everything") != 0)
        run->shape++;
    add_rows(run, steady);
    for (size_t size = 0; run->task_count > 0 && size < SIZES; size += SIZES - 1) {
        counting_start_again();
        plot_open(&plot, size_of(run) << size, run->shape->grow);
        prepare_results(&plot);
        for (size_t i = 0; i < 2 * run->task_count; i++)
            measure_row(run->tasks[i / 2].row, &plot, &run->tasks[i / 2].measures[size]);
        plot_close(&plot);
    }
    judge_shape(run);
}

/* --- the program --- */

static void take_arguments(struct run *run, int count, char **arguments, const char **out)
{
    int at = 1;
    for (; at + 1 < count && strncmp(arguments[at], "--", 2) == 0; at += 2) {
        if (strcmp(arguments[at], "--instructions") == 0)
            *out = arguments[at + 1];
        if (strcmp(arguments[at], "--table") == 0)
            run->table = fopen(arguments[at + 1], "w");
        if (strcmp(arguments[at], "--part") == 0) {
            run->part = strtoul(arguments[at + 1], NULL, 10);
            run->parts = strtoul(arguments[at + 1] + 2, NULL, 10);
        }
    }
    run->words = arguments + at;
    run->word_count = count - at;
}

int main(int count, char **arguments)
{
    static struct run run = {.parts = 1, .shape = shapes};
    const char *out = NULL;
    take_arguments(&run, count, arguments, &out);
    counting_install(out);
    run.instructions = counting_instructions();
    if (out != NULL && !run.instructions)
        return 77; /* nothing counts */
    for (size_t i = 0; i < sizeof shapes / sizeof shapes[0]; i++) {
        run.shape = &shapes[i];
        if (i % run.parts == run.part)
            run_shape(&run);
    }
    if (run.part == 0)
        run_steady(&run);
    if (run.table != NULL)
        fclose(run.table);
    return tell_tally(&run.tally) ? 0 : 1;
}
