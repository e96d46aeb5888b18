/*
 * Keys: which record of the project a key of the inputs stands for.
 * SPDX-License-Identifier: MIT
 */
#include "keys.h"

#include <stdlib.h>
#include <string.h>

static bool make_room(struct keys *keys)
{
    if (keys->count < keys->room)
        return true;
    size_t room = keys->room == 0 ? 64 : keys->room * 2;
    struct key *more = realloc(keys->keys, room * sizeof *more);
    if (more == NULL)
        return false;
    keys->keys = more;
    keys->room = room;
    return true;
}

bool keys_add(struct keys *keys, const char *kind, const char *key, suffice_id id)
{
    if (strlen(kind) >= KEY_SIZE || strlen(key) >= KEY_SIZE || keys_find(keys, kind, key) != 0 || !make_room(keys))
        return false;
    struct key *added = &keys->keys[keys->count++];
    memcpy(added->kind, kind, strlen(kind) + 1);
    memcpy(added->key, key, strlen(key) + 1);
    added->id = id;
    return true;
}

/* There are some hundreds, so looking at each of them is quick enough. */
suffice_id keys_find(const struct keys *keys, const char *kind, const char *key)
{
    for (size_t i = 0; i < keys->count; i++)
        if (strcmp(keys->keys[i].key, key) == 0 && strcmp(keys->keys[i].kind, kind) == 0)
            return keys->keys[i].id;
    return 0;
}

void keys_free(struct keys *keys)
{
    free(keys->keys);
}
