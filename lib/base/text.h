/*
 * Text: UTF-8 checked at the door, and positions in it.
 * SPDX-License-Identifier: MIT
 */
#ifndef SFP_BASE_TEXT_H
#define SFP_BASE_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum sfp_text_state {
    SFP_TEXT_GOOD,
    SFP_TEXT_NOT_UTF8, /* overlong, cut short, a surrogate, beyond U+10FFFF, or a stray byte */
    SFP_TEXT_NOT_XML   /* U+0000-U+0008, U+000B, U+000C, U+000E-U+001F, U+FFFE, U+FFFF */
};

struct sfp_text_facts {
    enum sfp_text_state state;
    size_t points; /* code points; those before the fault when there is one */
    size_t units;  /* UTF-16 units, likewise */
    size_t fault;  /* byte offset of the first fault; the size when there is none */
};

/* Checks bytes that are to be UTF-8 which XML can hold, and counts. One pass, fast for ASCII. */
void sfp_text_scan(const char *text, size_t size, struct sfp_text_facts *facts);

/*
 * For all below: text is known to be good. A position is counted in code points, bytes or UTF-16 units; each function
 * walks from a place that the caller knows to be on a character.
 */
struct sfp_text_place {
    size_t bytes;
    size_t points;
    size_t units;
};

/*
 * Walks on while the place stays at or before the given count of points (or bytes, units), and stops at the end. So a
 * count inside a character, or between the two units of a pair, stops at the start of that character.
 */
void sfp_text_walk_points(const char *text, size_t size, size_t points, struct sfp_text_place *place);
void sfp_text_walk_bytes(const char *text, size_t size, size_t bytes, struct sfp_text_place *place);
void sfp_text_walk_units(const char *text, size_t size, size_t units, struct sfp_text_place *place);

#endif
