/*
 * Words: how many there are in a text.
 * SPDX-License-Identifier: MIT
 */
#ifndef SFP_MODEL_WORDS_H
#define SFP_MODEL_WORDS_H

#include <stddef.h>

/* Runs of characters other than spaces that hold a letter or a digit; text is known to be good. */
size_t sfp_words_count(const char *text, size_t size);

#endif
