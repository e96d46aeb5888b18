/*
 * Copies: whether a text holds another one word for word.
 * SPDX-License-Identifier: MIT
 *
 * Each word is hashed, and a run of words is a polynomial in these numbers, so that a window slides over a text at the
 * same cost whatever its length (Karp and Rabin 1987).
 */
#include "check/copies.h"

#include "base/memory.h"
#include "model/words.h"
#include "record/order.h"

static const uint64_t base = UINT64_C(0x9E3779B97F4A7C15);

void sfp_copy_of(const struct sfp_hash_key *key, const char *text, size_t size, struct sfp_copy *copy)
{
    const char *end = text + size;
    uint64_t word;
    *copy = (struct sfp_copy){0};
    while (sfp_words_next(key, &text, end, &word)) {
        copy->hash = copy->hash * base + word;
        copy->words++;
    }
}

/* --- finding --- */

/* A text as numbers: those of its words, and room for the hash of the window at each. */
struct reading {
    uint64_t *words;
    size_t count;
    size_t capacity;
};

static bool read_words(const struct sfp_hash_key *key, const char *text, size_t size, struct reading *reading)
{
    const char *end = text + size;
    uint64_t word;
    while (sfp_words_next(key, &text, end, &word)) {
        void *words = reading->words;
        bool grown = sfp_grow(&words, &reading->capacity, reading->count + 1, sizeof *reading->words);
        reading->words = words;
        if (!grown)
            return false;
        reading->words[reading->count++] = word;
    }
    return true;
}

static int compare_copies(const void *context, sfp_slot a, sfp_slot b)
{
    const struct sfp_copy *x = (const struct sfp_copy *)context + a;
    const struct sfp_copy *y = (const struct sfp_copy *)context + b;
    if (x->words != y->words)
        return x->words < y->words ? -1 : 1;
    return x->hash < y->hash ? -1 : x->hash > y->hash;
}

/* Marks those of the copies from first to last, sorted by their hashes, that have this one. */
static void mark(struct sfp_copy *copies, const sfp_slot *sorted, size_t first, size_t last, uint64_t hash)
{
    size_t end = last;
    while (first < last) {
        size_t middle = first + (last - first) / 2;
        if (copies[sorted[middle]].hash < hash)
            first = middle + 1;
        else
            last = middle;
    }
    for (; first < end && copies[sorted[first]].hash == hash && !copies[sorted[first]].found; first++)
        copies[sorted[first]].found = true;
}

/* Slides a window of as many words as these copies have. */
static void slide(const struct reading *reading, struct sfp_copy *copies, const sfp_slot *sorted, size_t first,
                  size_t last)
{
    size_t width = copies[sorted[first]].words;
    uint64_t power = 1; /* of the base, by which the word that leaves the window counts */
    uint64_t hash = 0;
    for (size_t i = 0; i < reading->count && width > 0; i++) {
        power = i + 1 < width ? power * base : power;
        hash = hash * base + reading->words[i];
        if (i + 1 < width)
            continue;
        mark(copies, sorted, first, last, hash);
        hash -= reading->words[i + 1 - width] * power;
    }
}

static void find_sorted(const struct reading *reading, struct sfp_copy *copies, const sfp_slot *sorted, size_t count)
{
    for (size_t first = 0, last; first < count; first = last) {
        for (last = first + 1; last < count && copies[sorted[last]].words == copies[sorted[first]].words;)
            last++;
        slide(reading, copies, sorted, first, last);
    }
}

bool sfp_copies_find(const struct sfp_hash_key *key, const char *text, size_t size, struct sfp_copy *copies,
                     size_t count)
{
    struct reading reading = {0};
    sfp_slot *sorted = sfp_new(count + 1, sizeof *sorted);
    bool good = sorted != NULL && read_words(key, text, size, &reading);
    for (size_t i = 0; sorted != NULL && i < count; i++)
        sorted[i] = (sfp_slot)i;
    good = good && sfp_order_sort(sorted, count, compare_copies, copies);
    if (good)
        find_sorted(&reading, copies, sorted, count);
    sfp_free(sorted);
    sfp_free(reading.words);
    return good;
}
