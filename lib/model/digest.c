/*
 * Digest: a short mark of how something reads, by which it is seen that it has moved on.
 * SPDX-License-Identifier: MIT
 */
#include "model/digest.h"

void sfp_digest_begin(struct sfp_digest *digest)
{
    digest->key.first = UINT64_C(0x7375666669636521);
    digest->key.second = UINT64_C(0x6d6f766564206f6e);
}

/* Each text is hashed under what came of those before it. */
void sfp_digest_add(struct sfp_digest *digest, const char *text, size_t size)
{
    digest->key.first = sfp_hash_bytes(&digest->key, text, size);
}

void sfp_digest_end(const struct sfp_digest *digest, char text[SFP_DIGEST_SIZE + 1])
{
    static const char digits[] = "0123456789abcdef";
    for (int i = 0; i < SFP_DIGEST_SIZE; i++)
        text[i] = digits[digest->key.first >> (60 - 4 * i) & 15];
    text[SFP_DIGEST_SIZE] = '\0';
}
