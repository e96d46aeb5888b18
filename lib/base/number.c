/*
 * Number: whole numbers and decimals as text, without locale.
 * SPDX-License-Identifier: MIT
 */
#include "base/number.h"

#include <string.h>

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static size_t count_digits(const char *text, size_t size)
{
    size_t count = 0;
    while (count < size && is_digit(text[count]))
        count++;
    return count;
}

/* Reads digits and nothing else; false when they pass the limit. */
static bool read_digits(const char *text, size_t size, uint64_t limit, uint64_t *value)
{
    uint64_t total = 0;

    if (count_digits(text, size) != size)
        return false;
    for (size_t i = 0; i < size; i++) {
        uint64_t digit = (uint64_t)(text[i] - '0');
        if (total > (limit - digit) / 10)
            return false;
        total = total * 10 + digit;
    }
    *value = total;
    return true;
}

bool sfp_integer_parse(const char *text, size_t size, int64_t *value)
{
    size_t sign = size > 0 && text[0] == '-' ? 1 : 0;
    uint64_t limit = (uint64_t)INT64_MAX + sign;
    uint64_t total = 0;

    if (size == sign)
        return false;
    if (text[sign] == '0' && size > 1)
        return false; /* a leading zero, or -0 */
    if (!read_digits(text + sign, size - sign, limit, &total))
        return false;
    *value = sign == 0 ? (int64_t)total : -(int64_t)(total - 1) - 1;
    return true;
}

size_t sfp_integer_write(int64_t value, char text[SFP_INTEGER_SIZE])
{
    char digits[SFP_INTEGER_SIZE];
    size_t first = sizeof digits;
    uint64_t left = value < 0 ? 0 - (uint64_t)value : (uint64_t)value;

    do {
        digits[--first] = (char)('0' + left % 10);
        left /= 10;
    } while (left > 0);
    if (value < 0)
        digits[--first] = '-';

    size_t length = sizeof digits - first;
    memcpy(text, digits + first, length);
    text[length] = '\0';
    return length;
}

bool sfp_decimal_is_valid(const char *text, size_t size)
{
    size_t at = size > 0 && text[0] == '-' ? 1 : 0;
    if (at == size)
        return false;

    size_t whole = count_digits(text + at, size - at);
    if (whole == 0 || (whole > 1 && text[at] == '0'))
        return false;
    at += whole;
    if (at == size)
        return true;
    if (text[at] != '.')
        return false;
    at++;
    return at < size && count_digits(text + at, size - at) == size - at;
}
