/*
 * Strings: the text of a store, held once and counted, short text shared.
 * SPDX-License-Identifier: MIT
 */
#ifndef SFP_RECORD_STRINGS_H
#define SFP_RECORD_STRINGS_H

#include "base/hash.h"
#include "base/text.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Text that never changes. Long text that is not ASCII carries marks behind its NUL by which a position is found. */
struct sfp_string {
    uint32_t holders;
    uint32_t size;   /* bytes, without the NUL */
    uint32_t points; /* code points */
    uint32_t hash;   /* of shared text; 0 for text of its own */
    char text[];
};

struct sfp_strings {
    struct sfp_hash_key key;
    struct sfp_string **shared; /* open addressing, never shrinking */
    size_t capacity;
    size_t count;
};

enum {
    SFP_SHARED_SIZE = 48,  /* text up to so many bytes is shared */
    SFP_MARK_POINTS = 256, /* one mark for so many code points */
    SFP_MARKED_SIZE = 1024 /* text from so many bytes on is marked, unless it is ASCII */
};

/* The text, held once more, or NULL when memory cannot be had. It must have been scanned and found good. */
struct sfp_string *sfp_string_new(struct sfp_strings *strings, const char *text, size_t size,
                                  const struct sfp_text_facts *facts);
struct sfp_string *sfp_string_hold(struct sfp_string *string);
/* One holder less; the last one overwrites and frees the text. NULL is allowed. */
void sfp_string_drop(struct sfp_strings *strings, struct sfp_string *string);
/* The memory that a string takes. */
size_t sfp_string_weight(const struct sfp_string *string);
bool sfp_string_equal(const struct sfp_string *a, const struct sfp_string *b);
/* The hash of any text under the store's key: equal for equal text. */
uint32_t sfp_string_hash(const struct sfp_strings *strings, const char *text, size_t size);
void sfp_strings_release(struct sfp_strings *strings);

/* Each finds the last character that starts at or before a position; the end of the text at most. */
void sfp_string_at_points(const struct sfp_string *string, size_t points, struct sfp_text_place *place);
void sfp_string_at_bytes(const struct sfp_string *string, size_t bytes, struct sfp_text_place *place);
void sfp_string_at_units(const struct sfp_string *string, size_t units, struct sfp_text_place *place);

#endif
