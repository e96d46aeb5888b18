/*
 * Erasure: runs of six words, and the library's own memory searched for them.
 * SPDX-License-Identifier: MIT
 */
#include "erasure.h"

#include "base/memory.h"

#include <stdlib.h>

enum { RUN_WORDS = 6, RUN_SIZE = 400 };

/* --- runs --- */

static bool in_word(char c)
{
    unsigned char byte = (unsigned char)c;
    return byte >= 0x80 || (byte >= '0' && byte <= '9') || ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z');
}

/* Writes the word at `at` in small letters; returns where it ends, or NULL when there is none. */
static const char *take_word(const char *at, const char *end, char *word, size_t room, size_t *size)
{
    *size = 0;
    while (at < end && !in_word(*at))
        at++;
    if (at == end)
        return NULL;
    for (; at < end && in_word(*at); at++)
        if (*size < room)
            word[(*size)++] = (char)(*at >= 'A' && *at <= 'Z' ? *at + ('a' - 'A') : *at);
    return at;
}

/* The run that begins with the word at or behind `at`; `next` is where that word ends. False when there is none. */
static bool take_run(const char *at, const char *end, char run[RUN_SIZE], const char **next)
{
    size_t length = 0;
    for (int i = 0; i < RUN_WORDS; i++) {
        size_t size;
        if (i > 0)
            run[length++] = ' ';
        at = take_word(at, end, run + length, 60, &size);
        if (at == NULL)
            return false;
        if (i == 0)
            *next = at;
        length += size;
    }
    run[length] = '\0';
    return true;
}

void runs_add(struct runs *runs, const char *text, size_t size)
{
    char run[RUN_SIZE];
    const char *next = text;
    while (take_run(next, text + size, run, &next)) {
        if (runs->count == runs->capacity) {
            runs->capacity = runs->capacity * 2 + 64;
            runs->items = realloc(runs->items, runs->capacity * sizeof *runs->items);
        }
        size_t room = strlen(run) + 1;
        runs->items[runs->count++] = memcpy(malloc(room), run, room);
    }
}

static int compare(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

void runs_sort(struct runs *runs)
{
    if (runs->count > 0)
        qsort(runs->items, runs->count, sizeof *runs->items, compare);
}

static const char *among(const struct runs *runs, const char *run)
{
    if (runs == NULL || runs->count == 0)
        return NULL;
    char *const *found = bsearch(&run, runs->items, runs->count, sizeof *runs->items, compare);
    return found == NULL ? NULL : *found;
}

const char *runs_find(const struct runs *wanted, const struct runs *allowed, const char *text, size_t size)
{
    char run[RUN_SIZE];
    const char *next = text;
    while (take_run(next, text + size, run, &next)) {
        const char *found = among(wanted, run);
        if (found != NULL && among(allowed, run) == NULL)
            return found;
    }
    return NULL;
}

void runs_release(struct runs *runs)
{
    for (size_t i = 0; i < runs->count; i++)
        free(runs->items[i]);
    free(runs->items);
    *runs = (struct runs){0};
}

/* --- memory --- */

/* Stands before each block, in a ring. */
struct block {
    struct block *before;
    struct block *behind;
    size_t size;
    size_t unused; /* keeps what follows aligned */
};

static struct block ring;
static const struct sfp_memory *system_memory;
static const struct runs *watched;
static struct runs given_back; /* runs found in what was given back */

static void *track_allocate(size_t size)
{
    struct block *block = malloc(sizeof *block + size);
    if (block == NULL)
        return NULL;
    *block = (struct block){.before = &ring, .behind = ring.behind, .size = size};
    ring.behind->before = block;
    ring.behind = block;
    return block + 1;
}

static void track_release(void *at)
{
    if (at == NULL)
        return;
    struct block *block = (struct block *)at - 1;
    if (watched != NULL) {
        const char *found = runs_find(watched, NULL, at, block->size);
        if (found != NULL)
            runs_add(&given_back, found, strlen(found));
    }
    block->before->behind = block->behind;
    block->behind->before = block->before;
    free(block);
}

/* Always moves, so that what is left behind is seen. */
static void *track_resize(void *at, size_t size)
{
    void *moved = track_allocate(size);
    if (moved == NULL || at == NULL)
        return moved;
    size_t before = ((struct block *)at - 1)->size;
    memcpy(moved, at, before < size ? before : size);
    track_release(at);
    return moved;
}

static const struct sfp_memory tracked = {track_allocate, track_resize, track_release};

void memory_track(void)
{
    ring.before = ring.behind = &ring;
    system_memory = sfp_memory;
    sfp_memory = &tracked;
}

void memory_forget(void)
{
    sfp_memory = system_memory;
}

void memory_watch(const struct runs *wanted)
{
    if (wanted != NULL)
        runs_release(&given_back);
    watched = wanted;
}

const char *memory_find(const struct runs *wanted, const struct runs *allowed)
{
    for (const struct block *block = ring.behind; block != &ring; block = block->behind) {
        const char *found = runs_find(wanted, allowed, (const char *)(block + 1), block->size);
        if (found != NULL)
            return found;
    }
    return NULL;
}

const char *memory_given_back(const struct runs *allowed)
{
    for (size_t i = 0; i < given_back.count; i++)
        if (among(allowed, given_back.items[i]) == NULL)
            return given_back.items[i];
    return NULL;
}
