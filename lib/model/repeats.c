/*
 * Repeats: whether a text repeats words of others, six or more in a row.
 * SPDX-License-Identifier: MIT
 *
 * Numbers stand for words, and one for each run of them, under a key that nobody can guess: so the words themselves are
 * not held a second time.
 */
#include "model/repeats.h"

#include "base/memory.h"
#include "model/words.h"

#include <string.h>

/* A window of six words that moves over a text. */
struct window {
    const struct sfp_hash_key *key;
    const char *at;
    const char *end;
    uint64_t words[SFP_REPEATED_WORDS]; /* a ring */
    size_t seen;
};

/* The number of the next run; false when there are no more. */
static bool next_run(struct window *window, uint64_t *run)
{
    do {
        if (!sfp_words_next(window->key, &window->at, window->end, &window->words[window->seen % SFP_REPEATED_WORDS]))
            return false;
        window->seen++;
    } while (window->seen < SFP_REPEATED_WORDS);
    *run = 0;
    for (size_t i = 0; i < SFP_REPEATED_WORDS; i++)
        *run = sfp_hash_pair(window->key, *run, window->words[(window->seen + i) % SFP_REPEATED_WORDS]);
    return true;
}

static bool is_run(const void *context, uint32_t place, const void *wanted)
{
    const struct sfp_repeats *repeats = context;
    return repeats->runs[place - 1] == *(const uint64_t *)wanted;
}

static bool has_run(const struct sfp_repeats *repeats, uint64_t run)
{
    return sfp_map_find(&repeats->index, run, is_run, repeats, &run) != 0;
}

static bool add_run(struct sfp_repeats *repeats, uint64_t run)
{
    void *runs = repeats->runs;
    bool grown = sfp_grow(&runs, &repeats->capacity, repeats->count + 1, sizeof *repeats->runs);
    repeats->runs = runs;
    if (!grown || !sfp_map_reserve(&repeats->index, 1))
        return false;
    repeats->runs[repeats->count++] = run;
    sfp_map_insert(&repeats->index, run, (uint32_t)repeats->count);
    return true;
}

void sfp_repeats_init(struct sfp_repeats *repeats, const struct sfp_hash_key *key)
{
    memset(repeats, 0, sizeof *repeats);
    repeats->key = *key;
}

void sfp_repeats_release(struct sfp_repeats *repeats)
{
    sfp_free(repeats->runs);
    sfp_map_clear(&repeats->index);
}

bool sfp_repeats_add(struct sfp_repeats *repeats, const char *text, size_t size)
{
    struct window window = {.key = &repeats->key, .at = text, .end = text + size};
    uint64_t run;
    bool good = true;
    while (good && next_run(&window, &run))
        good = has_run(repeats, run) || add_run(repeats, run);
    return good;
}

bool sfp_repeats_in(const struct sfp_repeats *repeats, const char *text, size_t size)
{
    struct window window = {.key = &repeats->key, .at = text, .end = text + size};
    uint64_t run;
    while (next_run(&window, &run))
        if (has_run(repeats, run))
            return true;
    return false;
}
