/*
 * GUID: 16 bytes that name a record for good.
 * SPDX-License-Identifier: MIT
 */
#include "base/guid.h"

#include <string.h>

enum {
    DIGIT = 0x10 /* set in the table for what is a digit, so that one test at the end tells for all 32 */
};

static const uint8_t digit_values[256] = {
    ['0'] = DIGIT | 0,  ['1'] = DIGIT | 1,  ['2'] = DIGIT | 2,  ['3'] = DIGIT | 3,
    ['4'] = DIGIT | 4,  ['5'] = DIGIT | 5,  ['6'] = DIGIT | 6,  ['7'] = DIGIT | 7,
    ['8'] = DIGIT | 8,  ['9'] = DIGIT | 9,  ['a'] = DIGIT | 10, ['b'] = DIGIT | 11,
    ['c'] = DIGIT | 12, ['d'] = DIGIT | 13, ['e'] = DIGIT | 14, ['f'] = DIGIT | 15,
};

/* The two digits of each byte. */
#define PAIRS(d) d "0" d "1" d "2" d "3" d "4" d "5" d "6" d "7" d "8" d "9" d "a" d "b" d "c" d "d" d "e" d "f"
static const char digit_pairs[] = PAIRS("0") PAIRS("1") PAIRS("2") PAIRS("3") PAIRS("4") PAIRS("5") PAIRS("6")
    PAIRS("7") PAIRS("8") PAIRS("9") PAIRS("a") PAIRS("b") PAIRS("c") PAIRS("d") PAIRS("e") PAIRS("f");

/* Where the two digits of each byte stand in the text. */
static const uint8_t places[16] = {0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34};

static bool has_hyphens(const char *text)
{
    return text[8] == '-' && text[13] == '-' && text[18] == '-' && text[23] == '-';
}

bool sfp_guid_parse(const char *text, size_t size, struct sfp_guid *guid)
{
    struct sfp_guid read;
    unsigned all = DIGIT;

    if (size != SFP_GUID_LENGTH || !has_hyphens(text))
        return false;
    for (size_t i = 0; i < sizeof read.bytes; i++) {
        unsigned high = digit_values[(unsigned char)text[places[i]]];
        unsigned low = digit_values[(unsigned char)text[places[i] + 1]];
        all &= high & low;
        read.bytes[i] = (uint8_t)((high << 4 & 0xF0) | (low & 0x0F));
    }
    if (all == 0 || sfp_guid_is_none(&read))
        return false;
    *guid = read;
    return true;
}

void sfp_guid_write(const struct sfp_guid *guid, char *text)
{
    for (size_t i = 0; i < sizeof guid->bytes; i++)
        memcpy(text + places[i], digit_pairs + (size_t)2 * guid->bytes[i], 2);
    text[8] = text[13] = text[18] = text[23] = '-';
}

void sfp_guid_from_random(const uint8_t random[16], struct sfp_guid *guid)
{
    memmove(guid->bytes, random, sizeof guid->bytes);
    guid->bytes[6] = (uint8_t)((guid->bytes[6] & 0x0F) | 0x40); /* version 4: random */
    guid->bytes[8] = (uint8_t)((guid->bytes[8] & 0x3F) | 0x80); /* the variant of RFC 9562 */
}

bool sfp_guid_is_none(const struct sfp_guid *guid)
{
    static const struct sfp_guid none;
    return sfp_guid_equal(guid, &none);
}

bool sfp_guid_equal(const struct sfp_guid *a, const struct sfp_guid *b)
{
    return memcmp(a->bytes, b->bytes, sizeof a->bytes) == 0;
}

int sfp_guid_compare(const struct sfp_guid *a, const struct sfp_guid *b)
{
    return memcmp(a->bytes, b->bytes, sizeof a->bytes);
}
