/*
 * Date: civil dates, partial dates and instants, as numbers and as text. No locale, no time zone but UTC.
 * SPDX-License-Identifier: MIT
 */
#ifndef SFP_BASE_DATE_H
#define SFP_BASE_DATE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
    SFP_DATE_SIZE = 11,   /* 2025-03-20 and a NUL */
    SFP_INSTANT_SIZE = 25 /* 2025-03-20T10:02:00.250Z and a NUL */
};

/*
 * A date is the number YYYYMMDD, from 00010101 to 99991231; a partial date may have a day, or a month and a day, of 00.
 * An instant is milliseconds since 1970-01-01T00:00:00Z, from year 1 to year 9999.
 */
bool sfp_date_is_valid(int64_t date);
bool sfp_partial_date_is_valid(int64_t date);
bool sfp_instant_is_valid(int64_t instant);

/* Each takes exactly the canonical form and nothing else: 2025-03-20; 2025, 2025-03; 2025-03-20T10:02:00Z, with .250
 * before the Z when the milliseconds are not 0. */
bool sfp_date_parse(const char *text, size_t size, int32_t *date);
bool sfp_partial_date_parse(const char *text, size_t size, int32_t *date);
bool sfp_instant_parse(const char *text, size_t size, int64_t *instant);

/* Each writes the canonical form of a valid value and a NUL, and returns the length without the NUL. The first serves
 * partial dates too. */
size_t sfp_date_write(int32_t date, char text[SFP_DATE_SIZE]);
size_t sfp_instant_write(int64_t instant, char text[SFP_INSTANT_SIZE]);

/* Days since 1970-01-01 of a full date, and back; 0 for days outside the years 1 to 9999. */
int32_t sfp_date_to_days(int32_t date);
int32_t sfp_date_from_days(int32_t days);

#endif
