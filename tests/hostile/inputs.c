/*
 * Hostile input: every kind in the tables, through the public interface. It ends as is written there, costs memory in
 * proportion to its size, opens nothing but the file it was given, says nothing, and leaves everything usable.
 *     inputs          all but what is slow; of kinds with many variants a choice by a seed that changes every month
 *     inputs all      everything
 * SPDX-License-Identifier: MIT
 */
#include "trying.h"
#include "watching.h"

#include "../embedding/quiet.h"

#include <string.h>
#include <time.h>

enum { CHOSEN = 24 /* variants of a kind */ };

static const struct kinds *const tables[] = {&entity_kinds, &outside_kinds, &encoding_kinds,
                                             &size_kinds,   &form_kinds,    &record_kinds};

struct area {
    const char *name;
    size_t kinds;
    size_t inputs;
};

static struct area areas[16];
static bool all_of_them;
static uint64_t seed;

/* --- choosing --- */

static uint64_t next_random(void)
{
    seed = seed * 6364136223846793005U + 1442695040888963407U;
    return seed >> 33;
}

/* About CHOSEN of the variants, and the first ones always. */
static bool is_chosen(const struct kind *kind, unsigned variant)
{
    return all_of_them || variant < 4 || kind->variants <= CHOSEN || next_random() % kind->variants < CHOSEN;
}

static struct area *area_of(const char *name)
{
    size_t i = 0;
    while (areas[i].name != NULL && strcmp(areas[i].name, name) != 0)
        i++;
    areas[i].name = name;
    return &areas[i];
}

/* --- trying --- */

static void try_variant(const struct kind *kind, unsigned variant)
{
    char name[200];
    struct input input = {.status = kind->status, .detail = kind->detail};
    snprintf(name, sizeof name, "%s, %s, variant %u", kind->area, kind->name, variant);
    kind->make(&input, variant);
    try_input(&input, name);
    release_input(&input);
    area_of(kind->area)->inputs++;
}

static void try_kind(const struct kind *kind)
{
    if (kind->slow && !all_of_them)
        return;
    area_of(kind->area)->kinds++;
    for (unsigned variant = 0; variant < kind->variants; variant++)
        if (is_chosen(kind, variant))
            try_variant(kind, variant);
}

static void each_kind_ends_as_it_must(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof tables / sizeof *tables; i++)
        for (size_t k = 0; k < tables[i]->count; k++)
            try_kind(&tables[i]->kinds[k]);
    assert_int_equal(trying_faults(), 0);
}

static int begin(void **state)
{
    (void)state;
    trying_begin();
    return 0;
}

static int end(void **state)
{
    (void)state;
    trying_end();
    return 0;
}

static void tell(void)
{
    struct area all = {0};
    for (size_t i = 0; areas[i].name != NULL; i++) {
        printf("%s: %zu kinds, %zu inputs\n", areas[i].name, areas[i].kinds, areas[i].inputs);
        all.kinds += areas[i].kinds;
        all.inputs += areas[i].inputs;
    }
    printf("all: %zu kinds, %zu inputs; at most %zu thousandths of the memory that they may take\n", all.kinds,
           all.inputs, most_memory);
}

int main(int count, char **arguments)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(each_kind_ends_as_it_must, quiet_setup, quiet_teardown),
    };
    time_t now = time(NULL);
    const struct tm *date = gmtime(&now);
    all_of_them = count > 1 && strcmp(arguments[1], "all") == 0;
    seed = (uint64_t)date->tm_year * 12 + (uint64_t)date->tm_mon;
    watch_begin();
    int failed = cmocka_run_group_tests(tests, begin, end);
    tell();
    return failed;
}
