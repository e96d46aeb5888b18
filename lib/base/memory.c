/*
 * Memory: the one way to the heap, through a table that tests replace.
 * SPDX-License-Identifier: MIT
 */
#include "base/memory.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static const struct sfp_memory system_memory = {malloc, realloc, free};

const struct sfp_memory *sfp_memory = &system_memory;

void *sfp_new(size_t count, size_t size)
{
    if (size != 0 && count > SIZE_MAX / size)
        return NULL;
    size_t total = count * size;
    void *block = sfp_memory->allocate(total > 0 ? total : 1);
    if (block != NULL)
        memset(block, 0, total);
    return block;
}

void *sfp_renew(void *block, size_t count, size_t size)
{
    if (size != 0 && count > SIZE_MAX / size)
        return NULL;
    size_t total = count * size;
    return sfp_memory->resize(block, total > 0 ? total : 1);
}

void sfp_free(void *block)
{
    if (block != NULL)
        sfp_memory->release(block);
}

void sfp_wipe(void *bytes, size_t size)
{
#if defined(__GNUC__)
    if (size > 0)
        memset(bytes, 0, size);
    __asm__ __volatile__("" : : "r"(bytes) : "memory"); /* the compiler must believe that somebody looks */
#else
    volatile unsigned char *at = bytes;
    while (size-- > 0)
        *at++ = 0;
#endif
}

bool sfp_grow(void **items, size_t *capacity, size_t needed, size_t size)
{
    if (needed <= *capacity)
        return true;
    size_t wanted = *capacity < 4 ? 4 : *capacity + *capacity / 2;
    if (wanted < needed)
        wanted = needed;
    void *grown = sfp_renew(*items, wanted, size);
    if (grown == NULL)
        return false;
    *items = grown;
    *capacity = wanted;
    return true;
}
