/*
 * Words: those of the texts of a project that no message may hold.
 * SPDX-License-Identifier: MIT
 */
#ifndef TESTS_FAULTS_WORDS_H
#define TESTS_FAULTS_WORDS_H

#include <suffice/types.h>

#include <stddef.h>

struct words {
    char **items;
    size_t count;
    size_t capacity;
};

/*
 * Adds the words of every field that the schema calls sensitive: of names all, of quotations and free text the longer
 * ones, which are not words that any sentence has. NULL adds none.
 */
void words_add(struct words *words, const suffice_project *project);
/* The word of these that a message holds, or NULL. */
const char *words_find(const struct words *words, const char *message);
void words_release(struct words *words);

#endif
