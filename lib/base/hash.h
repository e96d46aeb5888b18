/*
 * Hash: keyed, so that nobody who writes a file can choose what collides.
 * SPDX-License-Identifier: MIT
 */
#ifndef SFP_BASE_HASH_H
#define SFP_BASE_HASH_H

#include <stddef.h>
#include <stdint.h>

struct sfp_hash_key {
    uint64_t first;
    uint64_t second;
};

/* SipHash-1-3 (Aumasson and Bernstein 2012), for text of any length. */
uint64_t sfp_hash_bytes(const struct sfp_hash_key *key, const void *bytes, size_t size);
/* For numbers that we give out ourselves, so that nobody can choose what collides. */
static inline uint64_t sfp_hash_number(uint64_t number)
{
    return number * UINT64_C(0x9E3779B97F4A7C15);
}
/* For two numbers: multiply-and-fold under the key. */
uint64_t sfp_hash_pair(const struct sfp_hash_key *key, uint64_t a, uint64_t b);

#endif
