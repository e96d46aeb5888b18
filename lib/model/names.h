/*
 * Names: the words by which people are called in a project, and texts without them.
 * SPDX-License-Identifier: MIT
 */
#ifndef SFP_MODEL_NAMES_H
#define SFP_MODEL_NAMES_H

#include "base/bytes.h"
#include "record/store.h"

struct sfp_name {
    char *text;
    size_t size;
    const char *label; /* borrowed: what stands in its place; NULL: it is the name of people who are called otherwise */
    bool aside;        /* it stands in what others are called, to whom the person is something: "Ann's brother" */
};

struct sfp_names {
    struct sfp_hash_key key;
    struct sfp_map index; /* place in `items` plus one */
    struct sfp_name *items;
    size_t count;
    size_t capacity;
    size_t most;    /* words in one of them */
    size_t longest; /* bytes of one of them */
};

void sfp_names_init(struct sfp_names *names, const struct sfp_hash_key *key);
void sfp_names_release(struct sfp_names *names);
/*
 * Adds the words of a name, also as they are written in capitals; titles, and what is no name by itself, are left out.
 * Label must outlive the names.
 */
bool sfp_names_add(struct sfp_names *names, const char *name, size_t size, const char *label);
/* Adds a short name for people, such as P4 or FH-03, as it is; one letter, or digits alone, could be any word. */
bool sfp_names_add_key(struct sfp_names *names, const char *text, size_t size, const char *label);
/*
 * Adds the text to the bytes with each word that is a name replaced by its label in square brackets; words that follow
 * one another and may be one person's become one. A word that people with different labels share stands for
 * "somebody". The first letter tells a name: "Rose" is one, "rose" is none.
 */
bool sfp_names_replace(const struct sfp_names *names, const char *text, size_t size, struct sfp_bytes *bytes);
/* Whether there is a name in the text that would be replaced. Asks for no memory. */
bool sfp_names_mention(const struct sfp_names *names, const char *text, size_t size);

#endif
