/*
 * GUID: 16 bytes that name a record for good.
 * SPDX-License-Identifier: MIT
 */
#ifndef SFP_BASE_GUID_H
#define SFP_BASE_GUID_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
    SFP_GUID_LENGTH = 36 /* as text, without the NUL */
};

struct sfp_guid {
    uint8_t bytes[16];
};

/* Reads exactly 36 bytes in lower case with hyphens; false for anything else, the all-zero GUID included,
 * and then *guid is as it was. */
bool sfp_guid_parse(const char *text, size_t size, struct sfp_guid *guid);
/* Writes 36 bytes, without a NUL. */
void sfp_guid_write(const struct sfp_guid *guid, char *text);
/* Makes 16 random bytes into a version 4 GUID. */
void sfp_guid_from_random(const uint8_t random[16], struct sfp_guid *guid);
bool sfp_guid_is_none(const struct sfp_guid *guid);
bool sfp_guid_equal(const struct sfp_guid *a, const struct sfp_guid *b);
/* Below 0, 0 or above 0, in the order of the written form. */
int sfp_guid_compare(const struct sfp_guid *a, const struct sfp_guid *b);

#endif
