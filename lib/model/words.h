/*
 * Words: how many there are in a text, and a number for each.
 * SPDX-License-Identifier: MIT
 */
#ifndef SFP_MODEL_WORDS_H
#define SFP_MODEL_WORDS_H

#include "base/hash.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Runs of characters other than spaces that hold a letter or a digit; text is known to be good. */
size_t sfp_words_count(const char *text, size_t size);
/*
 * The next word of a text as a number, the same for the same word: a run of letters and digits, whatever their case and
 * the signs between them. `at` moves behind it; false when there are no more.
 */
bool sfp_words_next(const struct sfp_hash_key *key, const char **at, const char *end, uint64_t *word);

#endif
