/*
 * Hash: keyed, so that nobody who writes a file can choose what collides.
 * SPDX-License-Identifier: MIT
 */
#include "base/hash.h"

struct sip {
    uint64_t v0;
    uint64_t v1;
    uint64_t v2;
    uint64_t v3;
};

static uint64_t rotate(uint64_t value, unsigned by)
{
    return value << by | value >> (64 - by);
}

static void sip_round(struct sip *sip)
{
    sip->v0 += sip->v1;
    sip->v1 = rotate(sip->v1, 13) ^ sip->v0;
    sip->v0 = rotate(sip->v0, 32);
    sip->v2 += sip->v3;
    sip->v3 = rotate(sip->v3, 16) ^ sip->v2;
    sip->v0 += sip->v3;
    sip->v3 = rotate(sip->v3, 21) ^ sip->v0;
    sip->v2 += sip->v1;
    sip->v1 = rotate(sip->v1, 17) ^ sip->v2;
    sip->v2 = rotate(sip->v2, 32);
}

static void sip_word(struct sip *sip, uint64_t word)
{
    sip->v3 ^= word;
    sip_round(sip);
    sip->v0 ^= word;
}

/* Little end first on every machine; compilers make one load of it. */
static uint64_t load(const unsigned char *at)
{
    return (uint64_t)at[0] | (uint64_t)at[1] << 8 | (uint64_t)at[2] << 16 | (uint64_t)at[3] << 24 |
           (uint64_t)at[4] << 32 | (uint64_t)at[5] << 40 | (uint64_t)at[6] << 48 | (uint64_t)at[7] << 56;
}

uint64_t sfp_hash_bytes(const struct sfp_hash_key *key, const void *bytes, size_t size)
{
    struct sip sip = {key->first ^ UINT64_C(0x736f6d6570736575), key->second ^ UINT64_C(0x646f72616e646f6d),
                      key->first ^ UINT64_C(0x6c7967656e657261), key->second ^ UINT64_C(0x7465646279746573)};
    const unsigned char *at = bytes;
    size_t left = size;

    for (; left >= 8; at += 8, left -= 8)
        sip_word(&sip, load(at));

    uint64_t last = (uint64_t)size << 56;
    for (size_t i = 0; i < left; i++)
        last |= (uint64_t)at[i] << (8 * i);
    sip_word(&sip, last);

    sip.v2 ^= 0xFF;
    for (int i = 0; i < 3; i++)
        sip_round(&sip);
    return sip.v0 ^ sip.v1 ^ sip.v2 ^ sip.v3;
}

/* All 128 bits of a product: the low half comes back, the high half goes to *high. */
#if defined(__SIZEOF_INT128__)
__extension__ typedef unsigned __int128 wide;

static uint64_t multiply(uint64_t a, uint64_t b, uint64_t *high)
{
    wide product = (wide)a * b;
    *high = (uint64_t)(product >> 64);
    return (uint64_t)product;
}
#else
static uint64_t multiply(uint64_t a, uint64_t b, uint64_t *high)
{
    uint64_t a_low = a & UINT32_MAX, a_high = a >> 32;
    uint64_t b_low = b & UINT32_MAX, b_high = b >> 32;
    uint64_t low = a_low * b_low;
    uint64_t first = a_high * b_low + (low >> 32);
    uint64_t second = a_low * b_high + (first & UINT32_MAX);

    *high = a_high * b_high + (first >> 32) + (second >> 32);
    return second << 32 | (low & UINT32_MAX);
}
#endif

/*
 * Both numbers are hidden under the key before they meet, and both halves of their product once more before these do.
 * The constants (digits of pi) keep small numbers from meeting a factor of 0 under a key of 0.
 */
uint64_t sfp_hash_pair(const struct sfp_hash_key *key, uint64_t a, uint64_t b)
{
    uint64_t high = 0;
    uint64_t low =
        multiply(a ^ key->first ^ UINT64_C(0x243f6a8885a308d3), b ^ key->second ^ UINT64_C(0x13198a2e03707344), &high);

    low = multiply(low ^ key->second ^ UINT64_C(0xa4093822299f31d0), high ^ key->first ^ UINT64_C(0x082efa98ec4e6c89),
                   &high);
    return low ^ high;
}
