/*
 * Digest: a short mark of how something reads, by which it is seen that it has moved on.
 * SPDX-License-Identifier: MIT
 *
 * Digests are kept in files, so the key is fixed and the way of counting never changes. Whoever can write a file can
 * also write a digest or find a text that has one: this is no protection against anybody.
 */
#ifndef SFP_MODEL_DIGEST_H
#define SFP_MODEL_DIGEST_H

#include "base/hash.h"

enum { SFP_DIGEST_SIZE = 16 };

struct sfp_digest {
    struct sfp_hash_key key;
};

void sfp_digest_begin(struct sfp_digest *digest);
/* Where one text ends and the next begins matters: "ab" and "c" are not "a" and "bc". */
void sfp_digest_add(struct sfp_digest *digest, const char *text, size_t size);
/* Writes 16 hexadecimal digits in lower case, and a NUL. */
void sfp_digest_end(const struct sfp_digest *digest, char text[SFP_DIGEST_SIZE + 1]);

#endif
