/*
 * Judging: whether what was measured at n, 2n, 4n and 8n grows as it may.
 * SPDX-License-Identifier: MIT
 */
#include "judging.h"

#include <inttypes.h>

enum {
    FEW_INSTRUCTIONS = 200000, /* what grows by less from n to 8n says nothing */
    FEW_CALLS = 200,
    FEW_BYTES = 200000
};

static const char *const names[ORDERS] = {"constant", "n", "n log n", "output"};

/* How much the last doubling may add for each that the one before it added. */
static const double bounds[ORDERS] = {[LINEAR] = 2.35, [SORTED] = 2.65, [OUTPUT] = 1.15};
/* Memory comes in steps, each half as large again as the one before. */
static const double memory_bounds[ORDERS] = {[LINEAR] = 3.3, [SORTED] = 3.3, [OUTPUT] = 1.7};
static const double most_steady = 1.25; /* times as much at 8n as at n */

static double added(uint64_t after, uint64_t before)
{
    return after > before ? (double)(after - before) : 0;
}

static void worsen(struct verdict *verdict, double ratio, double bound, const char *what)
{
    if (verdict->ratio != 0 && ratio / bound <= verdict->ratio / verdict->bound)
        return;
    *verdict = (struct verdict){ratio, bound, what, ratio <= bound};
}

/*
 * Memory is had in steps, and what was had before may be enough: so what 8n takes is held against the most that a
 * smaller size took for its size, and a step is let pass. As a ratio it is 2 where it grows with n, and 4 where it
 * grows with the square, as below.
 */
static double over_steps(const uint64_t *values, uint64_t step)
{
    double most = 0;
    for (size_t i = 0; i + 1 < GROWTH_SIZES; i++) {
        double each = (double)values[i] / (double)(1 << i);
        most = each > most ? each : most;
    }
    double last = added(values[3], step) / 8;
    return most > 0 ? 2 * last / most : last > 0 ? 1000 : 0;
}

/*
 * How much more the last doubling adds than the one before it, or than twice the one before that: for a step, as when
 * an array finds no room and moves, may fall into any of them.
 */
static double over_last(const uint64_t *values)
{
    double first = added(values[1], values[0]);
    double second = added(values[2], values[1]);
    double most = second > 2 * first ? second : 2 * first;
    double last = added(values[3], values[2]);
    return most > 0 ? last / most : last > 0 ? 1000 : 0;
}

static void judge_values(const uint64_t *values, const uint64_t *outputs, enum order order, uint64_t few,
                         const char *what, bool steps, struct verdict *verdict)
{
    if (added(values[3], values[0]) < (double)few)
        return;
    if (order == CONSTANT) {
        worsen(verdict, (double)values[3] / (double)(values[0] + few), most_steady, what);
        return;
    }
    double ratio = steps ? over_steps(values, few) : over_last(values);
    if (order == OUTPUT)
        ratio /= over_last(outputs);
    worsen(verdict, ratio, steps ? memory_bounds[order] : bounds[order], what);
}

void judge(const struct measure *measures, enum order order, bool instructions, struct verdict *verdict)
{
    uint64_t values[5][GROWTH_SIZES];
    *verdict = (struct verdict){.good = true, .what = "", .bound = 1};
    for (size_t i = 0; i < GROWTH_SIZES; i++) {
        values[0][i] = measures[i].output;
        values[1][i] = measures[i].costs.instructions;
        values[2][i] = measures[i].costs.calls;
        values[3][i] = measures[i].costs.total;
        values[4][i] = measures[i].costs.peak;
    }
    uint64_t few = order == CONSTANT ? 400 : FEW_INSTRUCTIONS;
    if (instructions) {
        judge_values(values[1], values[0], order, few, "instructions", false, verdict);
    } else {
        judge_values(values[1], values[0], order, few / 5, "blocks", false, verdict);
        judge_values(values[2], values[0], order, order == CONSTANT ? 1 : FEW_CALLS, "allocations", true, verdict);
        judge_values(values[3], values[0], order, FEW_BYTES, "bytes", true, verdict);
        judge_values(values[4], values[0], order, FEW_BYTES, "peak", true, verdict);
    }
    for (size_t i = 0; i < GROWTH_SIZES; i++)
        if (measures[i].failed)
            *verdict = (struct verdict){.good = false, .what = "failed", .bound = 1};
}

void tell(FILE *table, const char *shape, size_t n, const char *call, enum order order, const struct measure *measures,
          const struct verdict *verdict, struct tally *tally)
{
    char line[512];
    int used =
        snprintf(line, sizeof line, "%-5s %-16s %5zu  %-9s", verdict->good ? "good" : "BAD", shape, n, names[order]);
    for (size_t i = 0; i < GROWTH_SIZES; i++) {
        const struct costs *costs = &measures[i].costs;
        used += snprintf(line + used, sizeof line - (size_t)used, " %11" PRIu64,
                         costs->instructions > 0 ? costs->instructions : costs->total);
    }
    snprintf(line + used, sizeof line - (size_t)used, "  %5.2f %-12s %.200s", verdict->ratio, verdict->what, call);
    if (table != NULL)
        fprintf(table, "%s\n", line), fflush(table);
    if (!verdict->good)
        printf("%s\n", line);
    tally->rows++;
    tally->bad += !verdict->good;
    tally->judged[order] += verdict->ratio > 0;
    if (verdict->ratio > tally->worst[order])
        tally->worst[order] = verdict->ratio;
}

bool tell_tally(const struct tally *tally)
{
    for (size_t i = 0; i < ORDERS; i++)
        if (tally->judged[i] > 0)
            printf("%s: %zu judged, worst ratio %.2f\n", names[i], tally->judged[i], tally->worst[i]);
    printf("%zu rows measured, %zu grow faster than they may\n", tally->rows, tally->bad);
    return tally->bad == 0;
}
