/*
 * Keys: which record of the project a key of the inputs stands for.
 * SPDX-License-Identifier: MIT
 *
 * Many kinds of records have a key of their own in the project, by which suffice_find() finds them. Some have none
 * (excerpts, members of a team, rows of a grid), so the program remembers all of them in the same way.
 */
#ifndef FERNHOLLOW_KEYS_H
#define FERNHOLLOW_KEYS_H

#include <suffice.h>

#include <stdbool.h>
#include <stddef.h>

/* The longest kind, key, and key made of two. */
enum { KEY_SIZE = 96 };

struct key {
    char kind[KEY_SIZE];
    char key[KEY_SIZE];
    suffice_id id;
};

struct keys {
    struct key *keys;
    size_t count;
    size_t room;
};

/* False if memory cannot be had, a key is too long, or another record of the kind has it. */
bool keys_add(struct keys *keys, const char *kind, const char *key, suffice_id id);

/* The record, or 0. */
suffice_id keys_find(const struct keys *keys, const char *kind, const char *key);

void keys_free(struct keys *keys);

#endif
