/*
 * Hash: SipHash-1-3 against a reference of its own, and how well pairs are spread.
 * SPDX-License-Identifier: MIT
 */
#include "base/hash.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdbool.h>
#include <string.h>

static uint64_t left(uint64_t x, int b)
{
    return x << b | x >> (64 - b);
}

/* One SipRound, as figure 2.1 of Aumasson and Bernstein 2012 draws it: both halves of the network side by side. */
static void reference_round(uint64_t v[4])
{
    v[0] += v[1];
    v[2] += v[3];
    v[1] = left(v[1], 13);
    v[3] = left(v[3], 16);
    v[1] ^= v[0];
    v[3] ^= v[2];
    v[0] = left(v[0], 32);
    v[2] += v[1];
    v[0] += v[3];
    v[1] = left(v[1], 17);
    v[3] = left(v[3], 21);
    v[1] ^= v[2];
    v[3] ^= v[0];
    v[2] = left(v[2], 32);
}

/* SipHash-c-d, straight from section 2 of the paper: pad to whole words with the length as the last byte, then go. */
static uint64_t reference(int c, int d, uint64_t k0, uint64_t k1, const unsigned char *message, size_t length)
{
    unsigned char padded[136] = {0};
    size_t words = length / 8 + 1;
    uint64_t v[4] = {k0 ^ UINT64_C(0x736f6d6570736575), k1 ^ UINT64_C(0x646f72616e646f6d),
                     k0 ^ UINT64_C(0x6c7967656e657261), k1 ^ UINT64_C(0x7465646279746573)};

    assert_true(8 * words <= sizeof padded);
    memcpy(padded, message, length);
    padded[8 * words - 1] = (unsigned char)(length % 256);
    for (size_t i = 0; i < words; i++) {
        uint64_t m = 0;
        for (int byte = 7; byte >= 0; byte--)
            m = m * 256 + padded[8 * i + (size_t)byte];
        v[3] ^= m;
        for (int round = 0; round < c; round++)
            reference_round(v);
        v[0] ^= m;
    }
    v[2] ^= 0xff;
    for (int round = 0; round < d; round++)
        reference_round(v);
    return v[0] ^ v[1] ^ v[2] ^ v[3];
}

static const struct sfp_hash_key paper_key = {UINT64_C(0x0706050403020100), UINT64_C(0x0f0e0d0c0b0a0908)};

/* The worked example of the paper's appendix A is for SipHash-2-4. */
static void the_reference_is_right(void **state)
{
    (void)state;
    unsigned char message[15];

    for (size_t i = 0; i < sizeof message; i++)
        message[i] = (unsigned char)i;
    assert_true(reference(2, 4, paper_key.first, paper_key.second, message, sizeof message) ==
                UINT64_C(0xa129ca6149be45e5));
}

static void bytes_agree_with_the_reference(void **state)
{
    (void)state;
    static const struct sfp_hash_key keys[] = {{UINT64_C(0x0706050403020100), UINT64_C(0x0f0e0d0c0b0a0908)},
                                               {0, 0},
                                               {UINT64_MAX, 1},
                                               {UINT64_C(0x9e3779b97f4a7c15), UINT64_C(0xbf58476d1ce4e5b9)}};
    unsigned char message[128];

    for (size_t i = 0; i < sizeof message; i++)
        message[i] = (unsigned char)(255 - 3 * i);
    for (size_t k = 0; k < sizeof keys / sizeof keys[0]; k++)
        for (size_t length = 0; length <= sizeof message; length++)
            assert_true(sfp_hash_bytes(&keys[k], message, length) ==
                        reference(1, 3, keys[k].first, keys[k].second, message, length));
}

static void bytes_need_no_alignment(void **state)
{
    (void)state;
    unsigned char room[48];

    for (size_t shift = 0; shift < 8; shift++) {
        for (size_t i = 0; i < 40; i++)
            room[shift + i] = (unsigned char)i;
        assert_true(sfp_hash_bytes(&paper_key, room + shift, 40) ==
                    reference(1, 3, paper_key.first, paper_key.second, room + shift, 40));
    }
}

static void no_bytes_may_be_null(void **state)
{
    (void)state;
    assert_true(sfp_hash_bytes(&paper_key, NULL, 0) == sfp_hash_bytes(&paper_key, "", 0));
}

static void bytes_depend_on_both_halves_of_the_key(void **state)
{
    (void)state;
    struct sfp_hash_key first = paper_key, second = paper_key;
    first.first ^= 1;
    second.second ^= 1;
    uint64_t hash = sfp_hash_bytes(&paper_key, "key", 3);

    assert_true(hash != sfp_hash_bytes(&first, "key", 3));
    assert_true(hash != sfp_hash_bytes(&second, "key", 3));
}

/* The 128 bits of a product, by shifting and adding. */
static uint64_t folded_product(uint64_t a, uint64_t b, bool fold, uint64_t *high)
{
    uint64_t low = 0;
    *high = 0;
    for (int bit = 63; bit >= 0; bit--) {
        *high = *high << 1 | low >> 63;
        low <<= 1;
        if ((b >> bit & 1) != 0) {
            low += a;
            *high += low < a ? 1 : 0;
        }
    }
    return fold ? low ^ *high : low;
}

static uint64_t reference_pair(const struct sfp_hash_key *key, uint64_t a, uint64_t b)
{
    uint64_t high, unused;
    uint64_t low = folded_product(a ^ key->first ^ UINT64_C(0x243f6a8885a308d3),
                                  b ^ key->second ^ UINT64_C(0x13198a2e03707344), false, &high);
    return folded_product(low ^ key->second ^ UINT64_C(0xa4093822299f31d0),
                          high ^ key->first ^ UINT64_C(0x082efa98ec4e6c89), true, &unused);
}

static uint64_t next_random(uint64_t *seed)
{
    *seed += UINT64_C(0x9e3779b97f4a7c15);
    uint64_t z = *seed;
    z = (z ^ z >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
    z = (z ^ z >> 27) * UINT64_C(0x94d049bb133111eb);
    return z ^ z >> 31;
}

static void pairs_are_multiplied_in_full(void **state)
{
    (void)state;
    static const uint64_t edges[] = {0, 1, UINT32_MAX, UINT64_C(0x100000000), UINT64_MAX, UINT64_MAX - 1};
    size_t count = sizeof edges / sizeof edges[0];
    uint64_t seed = 1;

    for (size_t i = 0; i < count; i++)
        for (size_t j = 0; j < count; j++)
            assert_true(sfp_hash_pair(&paper_key, edges[i], edges[j]) ==
                        reference_pair(&paper_key, edges[i], edges[j]));
    for (int i = 0; i < 2000; i++) {
        struct sfp_hash_key key = {next_random(&seed), next_random(&seed)};
        uint64_t a = next_random(&seed), b = next_random(&seed);
        assert_true(sfp_hash_pair(&key, a, b) == reference_pair(&key, a, b));
    }
}

enum { SAMPLES = 2000 };

/* Turns over one bit of a pair and counts, for each bit of the hash, how often it turns too. */
static void count_turned(int bit, uint64_t seed, unsigned turned[64])
{
    struct sfp_hash_key key = {next_random(&seed), next_random(&seed)};

    for (uint64_t i = 0; i < SAMPLES; i++) {
        uint64_t a = i, b = i / 7; /* small, as ids are */
        uint64_t other_a = bit < 64 ? a ^ UINT64_C(1) << bit : a;
        uint64_t other_b = bit < 64 ? b : b ^ UINT64_C(1) << (bit - 64);
        uint64_t difference = sfp_hash_pair(&key, a, b) ^ sfp_hash_pair(&key, other_a, other_b);
        for (int out = 0; out < 64; out++)
            turned[out] += difference >> out & 1;
    }
}

static void every_bit_of_a_pair_turns_half_of_the_hash(void **state)
{
    (void)state;

    for (int bit = 0; bit < 128; bit++) {
        unsigned turned[64] = {0};
        count_turned(bit, (uint64_t)bit, turned);
        for (int out = 0; out < 64; out++)
            assert_in_range(turned[out], SAMPLES * 42 / 100, SAMPLES * 58 / 100);
    }
}

/* Pairs of small numbers into 256 cells by their lowest and by their highest byte: about 256 in each. */
static void small_pairs_spread_evenly(void **state)
{
    (void)state;
    static const struct sfp_hash_key keys[] = {{0, 0}, {1, 2}, {UINT64_C(0xfedcba9876543210), 99}};

    for (size_t k = 0; k < sizeof keys / sizeof keys[0]; k++) {
        unsigned low[256] = {0}, high[256] = {0};
        for (uint64_t a = 0; a < 256; a++) {
            for (uint64_t b = 0; b < 256; b++) {
                uint64_t hash = sfp_hash_pair(&keys[k], a, b);
                low[hash & 0xFF]++;
                high[hash >> 56]++;
            }
        }
        for (int i = 0; i < 256; i++) {
            assert_in_range(low[i], 160, 352);
            assert_in_range(high[i], 160, 352);
        }
    }
}

static void pairs_depend_on_order_and_key(void **state)
{
    (void)state;
    struct sfp_hash_key first = paper_key, second = paper_key;
    first.first ^= 1;
    second.second ^= 1;
    uint64_t hash = sfp_hash_pair(&paper_key, 3, 4);

    assert_true(hash != sfp_hash_pair(&paper_key, 4, 3));
    assert_true(hash != sfp_hash_pair(&first, 3, 4));
    assert_true(hash != sfp_hash_pair(&second, 3, 4));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_reference_is_right),
        cmocka_unit_test(bytes_agree_with_the_reference),
        cmocka_unit_test(bytes_need_no_alignment),
        cmocka_unit_test(no_bytes_may_be_null),
        cmocka_unit_test(bytes_depend_on_both_halves_of_the_key),
        cmocka_unit_test(pairs_are_multiplied_in_full),
        cmocka_unit_test(every_bit_of_a_pair_turns_half_of_the_hash),
        cmocka_unit_test(small_pairs_spread_evenly),
        cmocka_unit_test(pairs_depend_on_order_and_key),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
