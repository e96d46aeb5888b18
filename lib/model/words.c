/*
 * Words: how many there are in a text, and a number for each.
 * SPDX-License-Identifier: MIT
 */
#include "model/words.h"

enum { WORD_MAX = 64 }; /* bytes of a word that count; no word of a language is as long */

struct range {
    uint32_t first;
    uint32_t last;
};

/* Unicode's White_Space. */
static const struct range spaces[] = {{0x09, 0x0D},     {0x20, 0x20},     {0x85, 0x85},     {0xA0, 0xA0},
                                      {0x1680, 0x1680}, {0x2000, 0x200A}, {0x2028, 0x2029}, {0x202F, 0x202F},
                                      {0x205F, 0x205F}, {0x3000, 0x3000}};

/* What makes no word by itself: punctuation and symbols of the scripts in which stories are likely to be written. */
static const struct range marks[] = {
    {0x00, 0x2F},       {0x3A, 0x40},     {0x5B, 0x60},     {0x7B, 0xA9},     {0xAB, 0xB1},     {0xB4, 0xB4},
    {0xB6, 0xB8},       {0xBB, 0xBB},     {0xBF, 0xBF},     {0xD7, 0xD7},     {0xF7, 0xF7},     {0x2C2, 0x2C5},
    {0x2D2, 0x2DF},     {0x300, 0x36F},   {0x37E, 0x37E},   {0x387, 0x387},   {0x55A, 0x55F},   {0x589, 0x58F},
    {0x5BE, 0x5BE},     {0x5C0, 0x5C0},   {0x5C3, 0x5C3},   {0x5C6, 0x5C6},   {0x5F3, 0x5F4},   {0x600, 0x60F},
    {0x61B, 0x61F},     {0x66A, 0x66D},   {0x6D4, 0x6D4},   {0x964, 0x965},   {0x970, 0x970},   {0xDF4, 0xDF4},
    {0xE4F, 0xE4F},     {0xE5A, 0xE5B},   {0xF04, 0xF12},   {0x104A, 0x104F}, {0x10FB, 0x10FB}, {0x1360, 0x1368},
    {0x166E, 0x166E},   {0x16EB, 0x16ED}, {0x17D4, 0x17DA}, {0x1800, 0x180A}, {0x2000, 0x206F}, {0x20A0, 0x20CF},
    {0x2190, 0x245F},   {0x249C, 0x249F}, {0x2500, 0x2BFF}, {0x2E00, 0x2E7F}, {0x3000, 0x3004}, {0x3008, 0x3020},
    {0x3030, 0x3030},   {0x303D, 0x303F}, {0x30FB, 0x30FB}, {0xFD3E, 0xFD3F}, {0xFE00, 0xFE6F}, {0xFEFF, 0xFEFF},
    {0xFF01, 0xFF0F},   {0xFF1A, 0xFF20}, {0xFF3B, 0xFF40}, {0xFF5B, 0xFF65}, {0xFFE0, 0xFFFF}, {0x1F000, 0x1FAFF},
    {0xE0000, 0xE01EF},
};

static bool is_among(const struct range *ranges, size_t count, uint32_t point)
{
    size_t low = 0;
    size_t high = count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (point > ranges[middle].last)
            low = middle + 1;
        else
            high = middle;
    }
    return low < count && point >= ranges[low].first;
}

/* The character at a place, and how many bytes it takes. */
static uint32_t point_at(const unsigned char *at, size_t *size)
{
    if (at[0] < 0x80) {
        *size = 1;
        return at[0];
    }
    *size = at[0] < 0xE0 ? 2 : at[0] < 0xF0 ? 3 : 4;
    uint32_t point = at[0] & (0x7FU >> *size);
    for (size_t i = 1; i < *size; i++)
        point = point << 6 | (at[i] & 0x3FU);
    return point;
}

size_t sfp_words_count(const char *text, size_t size)
{
    const unsigned char *bytes = (const unsigned char *)text;
    size_t words = 0;
    bool counted = false; /* the run that goes on is a word already */
    for (size_t at = 0, step; at < size; at += step) {
        uint32_t point = point_at(bytes + at, &step);
        if (is_among(spaces, sizeof spaces / sizeof spaces[0], point)) {
            counted = false;
        } else if (!counted && !is_among(marks, sizeof marks / sizeof marks[0], point)) {
            counted = true;
            words++;
        }
    }
    return words;
}

/* --- numbers for words --- */

static bool in_word(char c)
{
    unsigned char byte = (unsigned char)c;
    return byte >= 0x80 || (byte >= '0' && byte <= '9') || ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z');
}

/* Quotation marks, apostrophes and dashes lie from U+2000 to U+203F. */
static bool is_mark(const char *at, const char *end)
{
    return end - at >= 3 && (unsigned char)at[0] == 0xE2 && (unsigned char)at[1] == 0x80;
}

static char lower(char c)
{
    char folded = c;
    if (c >= 'A' && c <= 'Z')
        folded += 'a' - 'A';
    return folded;
}

static const char *skip_gap(const char *at, const char *end)
{
    while (at < end && (!in_word(*at) || is_mark(at, end)))
        at += is_mark(at, end) ? 3 : 1;
    return at;
}

bool sfp_words_next(const struct sfp_hash_key *key, const char **at, const char *end, uint64_t *word)
{
    char folded[WORD_MAX];
    size_t size = 0;
    *at = skip_gap(*at, end);
    if (*at == end)
        return false;
    for (; *at < end && in_word(**at) && !is_mark(*at, end); (*at)++)
        if (size < WORD_MAX)
            folded[size++] = lower(**at);
    *word = sfp_hash_bytes(key, folded, size);
    return true;
}
