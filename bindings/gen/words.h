/*
 * Words: how the generated files say what kinds and fields are. What they share is said in one place.
 * SPDX-License-Identifier: MIT
 */
#ifndef SFP_GEN_WORDS_H
#define SFP_GEN_WORDS_H

#include "base/error.h"
#include "record/schema.h"

#include <stdio.h>

/* A text that grows up to what anything here needs; beyond that the generator ends. */
struct words {
    char text[16384];
    size_t size;
};

/* Where the words will stand: links look different there. */
enum words_place { WORDS_IN_HEADER, WORDS_IN_GUIDE };

void words_add(struct words *words, const char *format, ...) SFP_PRINTF(2, 3);
/* Adds a text with what Doxygen and Markdown would take for markup made plain. */
void words_add_plain(struct words *words, const char *text);
/* Adds a whole number with commas, such as 864,000,000. */
void words_add_number(struct words *words, int64_t number);
/* Adds a name with something else in place of its underscores. */
void words_add_name(struct words *words, const char *name, char joint);
/* Adds "an experience", with a link to what says more about that kind. */
void words_add_kind(struct words *words, const struct sfp_kind *kind, enum words_place place);
/* Makes the first letter a capital. */
void words_capital(struct words *words);

/* Adds what a value of the field looks like: "text, up to 500 code points". */
void words_add_value(struct words *words, const struct sfp_field *field, enum words_place place);
/* Adds what else must be known of the field, each rule behind a semicolon. */
void words_add_rules(struct words *words, const struct sfp_kind *kind, const struct sfp_field *field,
                     enum words_place place);
/* Adds what tells records of the kind apart, in which order they are kept, and in what they lie. */
void words_add_place(struct words *words, const struct sfp_kind *kind, enum words_place place);

/* True if the field is part of what identifies records of the kind in their parent. */
bool words_is_key(const struct sfp_kind *kind, const struct sfp_field *field);

#endif
