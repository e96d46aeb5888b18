/*
 * Text: UTF-8 checked at the door, and positions in it.
 * SPDX-License-Identifier: MIT
 */
#include "base/text.h"

#include <string.h>

enum {
    WORD = 8 /* bytes looked at together */
};

#define EACH_BYTE UINT64_C(0x0101010101010101)
#define HIGH_BITS (EACH_BYTE * 0x80)

/* For ASCII bytes: the high bit of each byte that is not this one. Adding cannot carry into the next byte. */
static uint64_t differs(uint64_t word, unsigned byte)
{
    return ((word ^ EACH_BYTE * byte) + EACH_BYTE * 0x7F) & HIGH_BITS;
}

/* True if all eight bytes are ASCII that XML can hold. */
static bool is_plain(uint64_t word)
{
    if ((word & HIGH_BITS) != 0)
        return false;
    uint64_t controls = ~(word + EACH_BYTE * (0x80 - 0x20)) & HIGH_BITS;
    if (controls != 0)
        controls &= differs(word, '\t') & differs(word, '\n') & differs(word, '\r');
    return controls == 0;
}

/* How many bytes, in whole words, are plain from here on. */
static size_t plain_run(const unsigned char *at, size_t size)
{
    size_t run = 0;
    while (size - run >= WORD) {
        uint64_t word;
        memcpy(&word, at + run, WORD);
        if (!is_plain(word))
            break;
        run += WORD;
    }
    return run;
}

/* The length that a first byte announces; 0 if it cannot be one. */
static size_t announced_length(unsigned char first)
{
    if (first < 0x80)
        return 1;
    if (first < 0xC2) /* a later byte, or the start of an overlong form */
        return 0;
    if (first < 0xE0)
        return 2;
    if (first < 0xF0)
        return 3;
    return first < 0xF5 ? 4 : 0;
}

/* What the second byte must not go below or above is where overlong forms, surrogates and the end of Unicode show. */
static bool second_fits(unsigned char first, unsigned char second)
{
    unsigned char low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    unsigned char high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    return second >= low && second <= high;
}

/* The length of the character that begins here; 0 if none does. */
static size_t character_length(const unsigned char *at, size_t size)
{
    size_t length = announced_length(at[0]);
    if (length <= 1)
        return length;
    if (length > size || !second_fits(at[0], at[1]))
        return 0;
    for (size_t i = 2; i < length; i++)
        if ((at[i] & 0xC0) != 0x80)
            return 0;
    return length;
}

static bool xml_can_hold(const unsigned char *at, size_t length)
{
    if (length == 1)
        return at[0] >= 0x20 || at[0] == '\t' || at[0] == '\n' || at[0] == '\r';
    return !(at[0] == 0xEF && at[1] == 0xBF && at[2] >= 0xBE); /* U+FFFE, U+FFFF */
}

/* Checks and counts the characters that begin between facts->fault and stop; leaves facts->fault where it came to. */
static void scan_characters(const unsigned char *text, size_t size, size_t stop, struct sfp_text_facts *facts)
{
    while (facts->fault < stop) {
        const unsigned char *at = text + facts->fault;
        size_t length = character_length(at, size - facts->fault);
        if (length == 0)
            facts->state = SFP_TEXT_NOT_UTF8;
        else if (!xml_can_hold(at, length))
            facts->state = SFP_TEXT_NOT_XML;
        if (facts->state != SFP_TEXT_GOOD)
            return;
        facts->fault += length;
        facts->points++;
        facts->units += length == 4 ? 2 : 1;
    }
}

void sfp_text_scan(const char *text, size_t size, struct sfp_text_facts *facts)
{
    const unsigned char *bytes = (const unsigned char *)text;
    struct sfp_text_facts found = {SFP_TEXT_GOOD, 0, 0, 0};

    while (found.fault < size && found.state == SFP_TEXT_GOOD) {
        size_t run = plain_run(bytes + found.fault, size - found.fault);
        found.fault += run;
        found.points += run;
        found.units += run;
        /* Past the word that is not plain, so that it is not looked at again from each of its bytes. */
        scan_characters(bytes, size, size - found.fault > WORD ? found.fault + WORD : size, &found);
    }
    *facts = found;
}

static size_t smaller(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* Takes one character, unless that would pass the limit. */
static bool step(const unsigned char *text, const struct sfp_text_place *limit, struct sfp_text_place *place)
{
    struct sfp_text_place next = *place;
    if (place->bytes >= limit->bytes)
        return false;
    size_t length = announced_length(text[place->bytes]);
    next.bytes += length;
    next.points++;
    next.units += length == 4 ? 2 : 1;
    if (length == 0 || next.bytes > limit->bytes || next.points > limit->points || next.units > limit->units)
        return false;
    *place = next;
    return true;
}

/* How far plain bytes could be taken, each of which is one byte, one point and one unit. */
static size_t room(const struct sfp_text_place *limit, const struct sfp_text_place *place)
{
    if (place->bytes >= limit->bytes || place->points >= limit->points || place->units >= limit->units)
        return 0;
    return smaller(limit->bytes - place->bytes, smaller(limit->points - place->points, limit->units - place->units));
}

static void walk(const char *text, size_t size, struct sfp_text_place limit, struct sfp_text_place *place)
{
    const unsigned char *bytes = (const unsigned char *)text;
    size_t left;

    limit.bytes = smaller(limit.bytes, size);
    while ((left = room(&limit, place)) > 0) {
        size_t run = plain_run(bytes + place->bytes, left);
        place->bytes += run;
        place->points += run;
        place->units += run;
        for (int i = 0; i < WORD; i++)
            if (!step(bytes, &limit, place))
                return;
    }
}

void sfp_text_walk_points(const char *text, size_t size, size_t points, struct sfp_text_place *place)
{
    struct sfp_text_place limit = {SIZE_MAX, points, SIZE_MAX};
    walk(text, size, limit, place);
}

void sfp_text_walk_bytes(const char *text, size_t size, size_t bytes, struct sfp_text_place *place)
{
    struct sfp_text_place limit = {bytes, SIZE_MAX, SIZE_MAX};
    walk(text, size, limit, place);
}

void sfp_text_walk_units(const char *text, size_t size, size_t units, struct sfp_text_place *place)
{
    struct sfp_text_place limit = {SIZE_MAX, SIZE_MAX, units};
    walk(text, size, limit, place);
}
