/*
 * Scenarios: the program that lets memory fail in each of them, at every point or at a sample of a stated size.
 *     scenarios [--budget POINTS] [--seed NUMBER] [--report FILE] [NAME...]
 * NAME is that of a suite or of a scenario; without, all are run. Without a budget, or with 0, every point is. The
 * seed is the number of the day unless it is given, and with it the same points are run again.
 * SPDX-License-Identifier: MIT
 */
#define _GNU_SOURCE /* fileno beside strict C11 */

#include "running.h"

#include "embedding/quiet.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#if defined(__SANITIZE_ADDRESS__)
#include <sanitizer/common_interface_defs.h>
#endif

#define SUITE(name) extern const struct suite suite_##name;
#include "suites.def"
#undef SUITE

static const struct suite *const suites[] = {
#define SUITE(name) &suite_##name,
#include "suites.def"
#undef SUITE
};

enum { SUITES = sizeof suites / sizeof suites[0], MOST = 20000 /* allocations of one call; none needs as many */ };

static uint64_t budget; /* points; 0: every one */
static uint64_t seed;
static const char *report;

/* --- the sample --- */

struct job {
    const struct suite *suite;
    const struct scenario *scenario;
};

static struct sample {
    uint64_t state;
    size_t left;   /* points that may be taken or not, and were not asked about yet */
    size_t wanted; /* so many of them are to be taken */
    bool all;
} sample;

static uint64_t next_random(void)
{
    uint64_t mixed = sample.state += UINT64_C(0x9E3779B97F4A7C15);
    mixed = (mixed ^ (mixed >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
    mixed = (mixed ^ (mixed >> 27)) * UINT64_C(0x94D049BB133111EB);
    return mixed ^ (mixed >> 31);
}

/* The first and the last point of a call, and of the whole scenario, are always run. */
static bool is_edge(const struct trial *trial, const struct point *point)
{
    if (point->fail_at == 1 || point->fail_at == trial->asked[point->kind])
        return true;
    if (point->kind != trial->widest || point->on)
        return false;
    for (size_t i = 0; i < trial->calls.count; i++) {
        const struct watched_call *call = &trial->calls.items[i];
        if (call->asked > 0 && (point->fail_at == call->before + 1 || point->fail_at == call->before + call->asked))
            return true;
    }
    return false;
}

/* Of those that are no edge each is as likely as any other. */
static bool is_taken(const struct trial *trial, const struct point *point)
{
    if (point->fail_at > trial->asked[point->kind] || is_edge(trial, point))
        return true;
    if (sample.left == 0) /* libxml2 asks for a little more or less at a whim */
        return true;
    bool taken = next_random() % sample.left < sample.wanted;
    sample.left--;
    sample.wanted -= taken;
    return taken;
}

/* --- all points of a scenario --- */

static struct kind_count {
    size_t points, failed, survived, refused;
} counts[KIND_COUNT][2];

/* What is under way; told when a test fails. */
static struct point point;
static bool under_way;

static void run_kind(struct trial *trial)
{
    struct kind_count *count = &counts[point.kind][point.on];
    bool refused = true;
    for (point.fail_at = 1; refused; point.fail_at++) {
        assert_true(point.fail_at < MOST);
        if (!is_taken(trial, &point))
            continue;
        refused = trial_run(trial, &point);
        count->points += refused;
    }
    count->failed += trial->failed;
    count->survived += trial->survived;
    count->refused += trial->refused;
    trial->failed = trial->survived = trial->refused = 0;
}

static suffice_error *error;
static const struct suite *prepared_suite; /* the one whose project is there */
static suffice_buffer *prepared;

static void close_suite(void)
{
    if (prepared_suite == NULL)
        return;
    if (prepared_suite->finish != NULL)
        prepared_suite->finish();
    suffice_buffer_release(prepared);
    prepared_suite = NULL;
}

static void open_suite(const struct suite *suite)
{
    if (prepared_suite == suite)
        return;
    close_suite();
    prepared = suite->prepare(error);
    assert_non_null(prepared);
    prepared_suite = suite;
}

static void scenario_bears_that_memory_fails(void **state)
{
    const struct job *job = *state;
    struct trial trial;
    under_way = true;
    open_suite(job->suite);
    trial_begin(&trial, job->scenario, prepared, error);
    for (point.kind = 0; point.kind < KIND_COUNT; point.kind++)
        for (int on = 0; on <= 1 && trial.asked[point.kind] > 0; on++) {
            point.on = on == 1;
            run_kind(&trial);
        }
    trial_credit(&trial, sample.all);
    trial_end(&trial);
    under_way = false;
}

static int end_scenario(void **state)
{
    int status = quiet_teardown(state);
    if (under_way)
        printf("%s, %s, call %zu for memory; seed %" PRIu64 "\n", kind_title(point.kind),
               point.on ? "this one and all later" : "this one alone", point.fail_at, seed);
    under_way = false;
    return status;
}

/* --- how many points there are --- */

static struct job *jobs;
static size_t job_count;

static void count_points(const struct job *job, size_t *total, size_t *edges)
{
    struct trial trial;
    struct point at;
    open_suite(job->suite);
    trial_begin(&trial, job->scenario, prepared, error);
    for (at.kind = 0; at.kind < KIND_COUNT; at.kind++)
        for (int on = 0; on <= 1; on++) {
            at.on = on == 1;
            for (at.fail_at = 1; at.fail_at <= trial.asked[at.kind]; at.fail_at++)
                *edges += is_edge(&trial, &at);
            *total += trial.asked[at.kind];
        }
    trial_end(&trial);
}

static int set_up(void **state)
{
    size_t total = 0;
    size_t edges = 0;
    (void)state;
    error = suffice_error_new();
    for (size_t i = 0; i < job_count; i++)
        count_points(&jobs[i], &total, &edges);
    sample = (struct sample){.state = seed, .left = total - edges, .wanted = total - edges};
    sample.all = budget == 0 || budget >= total;
    if (!sample.all)
        sample.wanted = budget < edges ? 0 : budget - edges;
    printf("%zu points in %zu scenarios, of which %zu are run; seed %" PRIu64 "\n", total, job_count,
           edges + sample.wanted, seed);
    return error == NULL ? -1 : 0;
}

static int tear_down(void **state)
{
    (void)state;
    close_suite();
    suffice_error_release(error);
    return memory.blocks[MEMORY_OURS] == 0 ? 0 : -1;
}

/* --- the program --- */

static void choose_jobs(char **names)
{
    jobs = NULL;
    for (size_t i = 0; i < SUITES; i++)
        for (size_t k = 0; k < suites[i]->count; k++) {
            bool wanted = *names == NULL;
            for (char **name = names; *name != NULL; name++)
                wanted =
                    wanted || strcmp(*name, suites[i]->name) == 0 || strcmp(*name, suites[i]->scenarios[k].name) == 0;
            if (!wanted)
                continue;
            jobs = realloc(jobs, (job_count + 1) * sizeof *jobs);
            if (jobs == NULL)
                abort();
            jobs[job_count++] = (struct job){suites[i], &suites[i]->scenarios[k]};
        }
}

static int run_jobs(void)
{
    struct CMUnitTest *tests = calloc(job_count, sizeof *tests);
    if (tests == NULL)
        abort();
    for (size_t i = 0; i < job_count; i++)
        tests[i] = (struct CMUnitTest){jobs[i].scenario->name, scenario_bears_that_memory_fails, quiet_setup,
                                       end_scenario, &jobs[i]};
    int failed = _cmocka_run_group_tests("faults", tests, job_count, set_up, tear_down);
    free(tests);
    free(jobs);
    return failed;
}

/* A line for each kind of run: points, runs that told of it, runs that had the right answer, refusals. */
static void write_counts(FILE *file)
{
    for (int kind = 0; kind < KIND_COUNT; kind++)
        for (int on = 0; on <= 1; on++) {
            const struct kind_count *count = &counts[kind][on];
            fprintf(file, "%s, %s\t%zu\t%zu\t%zu\t%zu\n", kind_title(kind), on == 0 ? "one call" : "and all later",
                    count->points, count->failed, count->survived, count->refused);
        }
}

static bool write_report(void)
{
    FILE *file = report == NULL ? stdout : fopen(report, "w");
    if (file == NULL)
        return false;
    write_counts(file);
    if (report == NULL)
        return true;
    watch_report(file);
    return fclose(file) == 0;
}

/* What a sanitizer finds is shown, though all else that is printed is held back. */
static void let_sanitizers_print(void)
{
#if defined(__SANITIZE_ADDRESS__)
    __sanitizer_set_report_fd((void *)(intptr_t)dup(STDERR_FILENO));
#endif
}

int main(int count, char **arguments)
{
    int at = 1;
    let_sanitizers_print();
    seed = (uint64_t)time(NULL) / 86400;
    for (; at + 1 < count && strncmp(arguments[at], "--", 2) == 0; at += 2) {
        if (strcmp(arguments[at], "--budget") == 0)
            budget = strtoull(arguments[at + 1], NULL, 10);
        else if (strcmp(arguments[at], "--seed") == 0)
            seed = strtoull(arguments[at + 1], NULL, 10);
        else if (strcmp(arguments[at], "--report") == 0)
            report = arguments[at + 1];
    }
    choose_jobs(arguments + at);
    if (job_count == 0 || !memory_install((unsigned)seed)) {
        fprintf(stderr, "scenarios: there is none of this name\n");
        return 2;
    }
    int failed = run_jobs();
    bool written = write_report();
    if (failed != 0) {
        fflush(NULL);
        _Exit(1); /* what a failed test left behind is no finding of its own */
    }
    return written ? 0 : 1;
}
