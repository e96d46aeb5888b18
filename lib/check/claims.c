/*
 * Claims: words that count people or weigh chances, outside quotation marks.
 * SPDX-License-Identifier: MIT
 */
#include "check/claims.h"

#include <string.h>

/* --- quotation marks --- */

struct mark {
    const char *opens;
    const char *closes;
    bool is_apostrophe; /* the one that closes stands for an apostrophe too, and the one that opens may */
};

static const struct mark marks[] = {
    {"\"", "\"", false},
    {"\xE2\x80\x9C", "\xE2\x80\x9D", false}, /* U+201C, U+201D */
    {"\xC2\xAB", "\xC2\xBB", false},         /* U+00AB, U+00BB */
    {"\xE2\x80\x98", "\xE2\x80\x99", true},  /* U+2018, U+2019 */
    {"'", "'", true},
};

enum { MARKS = sizeof marks / sizeof marks[0] };

static bool stands_at(const char *at, const char *end, const char *what)
{
    size_t size = strlen(what);
    return (size_t)(end - at) >= size && memcmp(at, what, size) == 0;
}

static bool is_letter(char c)
{
    unsigned char byte = (unsigned char)c;
    return byte >= 0x80 || (byte >= '0' && byte <= '9') || ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z');
}

static bool opens(const char *text, const char *at, const char *end, const struct mark *mark)
{
    return stands_at(at, end, mark->opens) && (!mark->is_apostrophe || at == text || !is_letter(at[-1]));
}

static bool closes(const char *at, const char *end, const struct mark *mark)
{
    size_t size = strlen(mark->closes);
    return stands_at(at, end, mark->closes) && (!mark->is_apostrophe || at + size == end || !is_letter(at[size]));
}

/*
 * The end of the quotation that begins here, or `at` if none does. A mark that nothing closes opens nothing, and then
 * no later one of its kind is looked at.
 */
static const char *skip_quotation(const char *text, const char *at, const char *end, bool unclosed[MARKS])
{
    for (size_t i = 0; i < MARKS; i++) {
        if (unclosed[i] || !opens(text, at, end, &marks[i]))
            continue;
        for (const char *to = at + strlen(marks[i].opens); to < end; to++)
            if (closes(to, end, &marks[i]))
                return to + strlen(marks[i].closes);
        unclosed[i] = true;
    }
    return at;
}

/* --- claims --- */

/* Words are written in lower case; a hyphen stands for any number of spaces. */
struct claim {
    const char *words;
    bool starts; /* it must be the beginning of a word */
    bool ends;   /* and the end of one */
};

static const struct claim claims[] = {
    {"%", false, false},          {"percent", true, false}, {"per-cent", true, true},
    {"significan", false, false}, {"p-<", true, false},
};

static char lower(char c)
{
    char folded = c;
    if (c >= 'A' && c <= 'Z')
        folded += 'a' - 'A';
    return folded;
}

static bool claims_at(const char *text, const char *at, const char *end, const struct claim *claim)
{
    if (claim->starts && at > text && is_letter(at[-1]))
        return false;
    for (const char *word = claim->words; *word != '\0'; word++) {
        while (*word == '-' && at < end && *at == ' ')
            at++;
        if (*word == '-')
            continue;
        if (at == end || lower(*at) != *word)
            return false;
        at++;
    }
    return !claim->ends || at == end || !is_letter(*at);
}

bool sfp_claims_in(const char *text, size_t size)
{
    const char *end = text + size;
    bool unclosed[MARKS] = {false};
    for (const char *at = text; at < end; at++) {
        const char *behind = skip_quotation(text, at, end, unclosed);
        if (behind > at) {
            at = behind - 1;
            continue;
        }
        for (size_t i = 0; i < sizeof claims / sizeof claims[0]; i++)
            if (claims_at(text, at, end, &claims[i]))
                return true;
    }
    return false;
}
