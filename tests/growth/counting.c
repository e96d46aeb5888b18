/*
 * Counting: by the client requests of callgrind, which writes a file for each stretch, and by hooks for memory.
 * SPDX-License-Identifier: MIT
 */
#include "counting.h"

#include "base/memory.h"
#include "os/os.h"

#include <libxml/xmlmemory.h>

#include <inttypes.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#if defined(__has_include)
#if __has_include(<valgrind/callgrind.h>)
#include <valgrind/callgrind.h>
#endif
#endif
#ifndef CALLGRIND_ZERO_STATS
#define RUNNING_ON_VALGRIND 0
#define CALLGRIND_ZERO_STATS
#define CALLGRIND_TOGGLE_COLLECT
#define CALLGRIND_DUMP_STATS
#endif

static const char *out_file; /* NULL: memory is counted */
static unsigned dumps;

/* --- memory --- */

static struct costs counted;
static uint64_t held;
static uint64_t held_before;

/* Each block knows its size. */
union head {
    size_t size;
    max_align_t align;
};

static void note(size_t added, size_t taken)
{
    held = held + added - taken;
    counted.total += added;
    counted.calls += added > 0;
    if (held > held_before && held - held_before > counted.peak)
        counted.peak = held - held_before;
}

static void *allocate(size_t size)
{
    union head *head = size > SIZE_MAX - sizeof *head ? NULL : malloc(sizeof *head + size);
    if (head == NULL)
        return NULL;
    head->size = size;
    note(size, 0);
    return head + 1;
}

static void *resize(void *block, size_t size)
{
    if (block == NULL)
        return allocate(size);
    union head *head = (union head *)block - 1;
    size_t before = head->size;
    union head *moved = realloc(head, sizeof *head + size);
    if (moved == NULL)
        return NULL;
    moved->size = size;
    note(size, before);
    return moved + 1;
}

static void release(void *block)
{
    if (block == NULL)
        return;
    union head *head = (union head *)block - 1;
    note(0, head->size);
    free(head);
}

static char *duplicate(const char *text)
{
    char *copy = allocate(strlen(text) + 1);
    if (copy != NULL)
        memcpy(copy, text, strlen(text) + 1);
    return copy;
}

/* --- instructions --- */

enum { MOST_NAMES = 100000 };

/* What functions took that were called: by their number in the file, of which the name is told once. */
static struct called {
    char name[64];
    uint64_t cost;
} called[MOST_NAMES];
static unsigned called_end;

static unsigned read_name(const char *text)
{
    char *end;
    unsigned number = (unsigned)strtoul(text + 1, &end, 10); /* "(12) name" or "(12)" */
    if (number >= MOST_NAMES)
        exit(2);
    if (strncmp(end, ") ", 2) == 0)
        snprintf(called[number].name, sizeof called[number].name, "%.*s", (int)strcspn(end + 2, "\n'"), end + 2);
    called_end = number >= called_end ? number + 1 : called_end;
    return number;
}

/* Lines such as "cfn=(12) name", and later "calls=1 0" with the cost of those calls in the line behind it. */
static uint64_t read_lines(FILE *file)
{
    static char line[65536];
    uint64_t sum = 0;
    unsigned number = 0;
    while (fgets(line, sizeof line, file) != NULL) {
        if (strncmp(line, "summary: ", 9) == 0)
            sum = strtoull(line + 9, NULL, 10);
        else if (strncmp(line, "fn=", 3) == 0)
            read_name(line + 3);
        else if (strncmp(line, "cfn=", 4) == 0)
            number = read_name(line + 4);
        else if (strncmp(line, "calls=", 6) == 0 && fgets(line, sizeof line, file) != NULL)
            called[number].cost += strtoull(line + strcspn(line, " "), NULL, 10);
    }
    return sum;
}

/* Reads what callgrind has just written, and removes it. */
static uint64_t read_dump(void)
{
    char path[512];
    snprintf(path, sizeof path, "%s.%u", out_file, ++dumps);
    FILE *file = fopen(path, "r");
    if (file == NULL) {
        fprintf(stderr, "callgrind has not written %s\n", path);
        exit(2);
    }
    memset(called, 0, called_end * sizeof *called);
    called_end = 0;
    uint64_t sum = read_lines(file);
    fclose(file);
    remove(path);
    return sum;
}

uint64_t counting_of(const char *function)
{
    for (unsigned i = 0; i < called_end; i++)
        if (strcmp(called[i].name, function) == 0)
            return called[i].cost;
    return 0;
}

/* --- blocks --- */

static uint64_t blocks;

bool counting_blocks(void)
{
#if defined(SUFFICE_COUNT_BLOCKS)
    return true;
#else
    return false;
#endif
}

/* gcc calls it in each block of what it compiled with -fsanitize-coverage=trace-pc. */
#if defined(SUFFICE_COUNT_BLOCKS)
void __sanitizer_cov_trace_pc(void);
__attribute__((no_sanitize_coverage)) void __sanitizer_cov_trace_pc(void)
{
    blocks++;
}
#endif

/* --- all of them --- */

/* Numbers that look random and are the same each time: where things lie in the maps of a project hangs on them. */
static uint64_t state;

static int same_bytes(void *bytes, size_t size)
{
    unsigned char *at = bytes;
    for (size_t i = 0; i < size; i++) {
        state = state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
        at[i] = (unsigned char)(state >> 56);
    }
    return SFP_OS_DONE;
}

void counting_start_again(void)
{
    state = 1;
}

static void fix_random_bytes(void)
{
    static struct sfp_os os;
    os = *sfp_os;
    os.random_bytes = same_bytes;
    sfp_os = &os;
}

void counting_install(const char *out)
{
    static const struct sfp_memory table = {allocate, resize, release};
    out_file = out;
    fix_random_bytes();
    if (out != NULL)
        return;
    xmlMemSetup(release, allocate, resize, duplicate);
    sfp_memory = &table;
}

bool counting_instructions(void)
{
    return out_file != NULL && RUNNING_ON_VALGRIND != 0;
}

void counting_begin(void)
{
    counted = (struct costs){0};
    blocks = 0;
    held_before = held;
    if (out_file != NULL) {
        CALLGRIND_TOGGLE_COLLECT;
        CALLGRIND_ZERO_STATS;
    }
}

void counting_end(struct costs *costs)
{
    counted.instructions = blocks;
    *costs = counted;
    if (out_file != NULL) {
        CALLGRIND_DUMP_STATS;
        CALLGRIND_TOGGLE_COLLECT;
        costs->instructions = read_dump();
    }
}
