/*
 * Bytes: a growing run of bytes.
 * SPDX-License-Identifier: MIT
 *
 * The bytes may be participants' words, so no copy is left behind in memory that was given back: growing never lets the
 * C library move a block, and all of a block is overwritten, for what was cleared may still lie in it.
 */
#include "base/bytes.h"

#include "base/memory.h"

#include <stdint.h>
#include <string.h>

enum { FIRST_CAPACITY = 64 };

static void wipe_and_free(struct sfp_bytes *bytes)
{
    sfp_wipe(bytes->data, bytes->capacity);
    sfp_free(bytes->data);
}

bool sfp_bytes_reserve(struct sfp_bytes *bytes, size_t more)
{
    if (more <= bytes->capacity - bytes->size)
        return true;
    if (more > SIZE_MAX - bytes->size)
        return false;

    size_t needed = bytes->size + more;
    size_t wanted = bytes->capacity < FIRST_CAPACITY ? FIRST_CAPACITY : bytes->capacity + bytes->capacity / 2;
    if (wanted < needed)
        wanted = needed;
    char *data = sfp_new(wanted, 1);
    if (data == NULL)
        return false;
    if (bytes->size > 0)
        memcpy(data, bytes->data, bytes->size);
    wipe_and_free(bytes);
    bytes->data = data;
    bytes->capacity = wanted;
    return true;
}

bool sfp_bytes_add(struct sfp_bytes *bytes, const void *data, size_t size)
{
    if (size == 0)
        return true;
    if (!sfp_bytes_reserve(bytes, size))
        return false;
    memcpy(bytes->data + bytes->size, data, size);
    bytes->size += size;
    return true;
}

bool sfp_bytes_add_text(struct sfp_bytes *bytes, const char *text)
{
    return sfp_bytes_add(bytes, text, strlen(text));
}

bool sfp_bytes_end(struct sfp_bytes *bytes)
{
    if (!sfp_bytes_reserve(bytes, 1))
        return false;
    bytes->data[bytes->size] = '\0';
    return true;
}

void sfp_bytes_clear(struct sfp_bytes *bytes)
{
    bytes->size = 0;
}

void sfp_bytes_release(struct sfp_bytes *bytes)
{
    wipe_and_free(bytes);
    bytes->data = NULL;
    bytes->size = 0;
    bytes->capacity = 0;
}
