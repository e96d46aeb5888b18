/*
 * Copies: whether a text holds another one word for word.
 * SPDX-License-Identifier: MIT
 *
 * Words are runs of letters and digits. Case, punctuation and space do not count.
 */
#ifndef SFP_CHECK_COPIES_H
#define SFP_CHECK_COPIES_H

#include "base/hash.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A text that is looked for: how many words it has, and a number for them as a whole. */
struct sfp_copy {
    uint64_t hash;
    uint32_t words;
    bool found;
};

/* What a text is when it is looked for. */
void sfp_copy_of(const struct sfp_hash_key *key, const char *text, size_t size, struct sfp_copy *copy);
/* Says of each copy whether the text holds it; the text is walked once for each length that copies have. Those with no
 * words are not found. False when memory cannot be had. */
bool sfp_copies_find(const struct sfp_hash_key *key, const char *text, size_t size, struct sfp_copy *copies,
                     size_t count);

#endif
