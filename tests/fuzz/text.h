/*
 * Text: the parts of the fuzz target `text`, one for each small reader or writer of bytes. Each takes the rest of the
 * input.
 * SPDX-License-Identifier: MIT
 */
#ifndef TESTS_FUZZ_TEXT_H
#define TESTS_FUZZ_TEXT_H

#include "input.h"

/* text.c */
void fuzz_utf8(struct input *input);
void fuzz_dates(struct input *input);
void fuzz_date_numbers(struct input *input);
void fuzz_numbers(struct input *input);
void fuzz_guids(struct input *input);
void fuzz_forms(struct input *input);
/* text_csv.c */
void fuzz_csv(struct input *input);
/* text_source.c */
void fuzz_places(struct input *input);
void fuzz_line_ends(struct input *input);
void fuzz_splices(struct input *input);

/* A plain reader of UTF-8 that XML can hold: the code point at *at, which moves on; -1 if there is none. */
int32_t plain_point(const uint8_t *bytes, size_t size, size_t *at);

#endif
