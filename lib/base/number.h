/*
 * Number: whole numbers and decimals as text, without locale.
 * SPDX-License-Identifier: MIT
 */
#ifndef SFP_BASE_NUMBER_H
#define SFP_BASE_NUMBER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
    SFP_INTEGER_SIZE = 21 /* -9223372036854775808 and a NUL */
};

/* Takes the canonical form and nothing else: no plus sign, no leading zeros, no "-0", no spaces; false on overflow. */
bool sfp_integer_parse(const char *text, size_t size, int64_t *value);
/* Writes the canonical form and a NUL; returns the length without the NUL. */
size_t sfp_integer_write(int64_t value, char text[SFP_INTEGER_SIZE]);
/* True for an optional minus sign, digits without leading zeros, and optionally a point and digits: "12", "-0.5". */
bool sfp_decimal_is_valid(const char *text, size_t size);

#endif
