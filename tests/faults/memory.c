/*
 * Memory that fails: one allocator behind the hooks of all sources.
 * SPDX-License-Identifier: MIT
 */
#define _GNU_SOURCE /* rand_r beside strict C11 */

#include "memory.h"

#include "base/memory.h"

#include <libxml/xmlmemory.h>

#include <malloc.h>
#include <stdlib.h>
#include <string.h>

enum { GONE = 0xDB /* what is used after it was given back reads as this */ };

struct memory memory;

static bool is_refused(enum memory_source source)
{
    memory.asked[source]++;
    if ((memory.sources & (1U << source)) == 0)
        return false;
    memory.calls++;
    bool refused =
        memory.fail_at != 0 && (memory.calls == memory.fail_at || (memory.fail_on && memory.calls > memory.fail_at));
    memory.refused += refused;
    return refused;
}

static void *allocate(enum memory_source source, size_t size)
{
    void *block = is_refused(source) ? NULL : malloc(size);
    memory.blocks[source] += block != NULL;
    return block;
}

static void release(enum memory_source source, void *block)
{
    if (block == NULL)
        return;
    memory.blocks[source]--;
    memset(block, GONE, malloc_usable_size(block));
    free(block);
}

/* The block always moves, so that nobody gets away with holding on to where it was. */
static void *resize(enum memory_source source, void *block, size_t size)
{
    void *moved = allocate(source, size);
    if (moved == NULL || block == NULL)
        return moved;
    size_t old = malloc_usable_size(block);
    memcpy(moved, block, old < size ? old : size);
    release(source, block);
    return moved;
}

static char *copy(enum memory_source source, const char *text)
{
    size_t size = strlen(text) + 1;
    char *block = allocate(source, size);
    return block == NULL ? NULL : memcpy(block, text, size);
}

#define SOURCE(NAME, name, title)                                                                                      \
    static void *name##_allocate(size_t size)                                                                          \
    {                                                                                                                  \
        return allocate(MEMORY_##NAME, size);                                                                          \
    }                                                                                                                  \
    static void *name##_resize(void *block, size_t size)                                                               \
    {                                                                                                                  \
        return resize(MEMORY_##NAME, block, size);                                                                     \
    }                                                                                                                  \
    static void name##_release(void *block)                                                                            \
    {                                                                                                                  \
        release(MEMORY_##NAME, block);                                                                                 \
    }
MEMORY_SOURCES(SOURCE)
#undef SOURCE

/* --- the hooks --- */

static bool install_ours(void)
{
    static const struct sfp_memory table = {ours_allocate, ours_resize, ours_release};
    sfp_memory = &table;
    return true;
}

static char *libxml2_copy(const char *text)
{
    return copy(MEMORY_LIBXML2, text);
}

static bool install_libxml2(void)
{
    return xmlMemSetup(libxml2_release, libxml2_allocate, libxml2_resize, libxml2_copy) == 0;
}

/*
 * libxml2 hashes names by a number of chance, on which depends how often it asks for memory. Taking the place of the
 * system's, this makes it the same each time.
 */
int rand_r(unsigned *seed)
{
    *seed = memory.chance;
    return (int)(*seed & 0x7FFF);
}

bool memory_install(unsigned chance)
{
    memory = (struct memory){.sources = MEMORY_ALL, .chance = chance};
#define SOURCE(NAME, name, title) &&install_##name()
    return true MEMORY_SOURCES(SOURCE);
#undef SOURCE
}

void memory_begin(unsigned sources, size_t fail_at, bool fail_on)
{
    memset(memory.asked, 0, sizeof memory.asked);
    memory.calls = 0;
    memory.refused = 0;
    memory.sources = sources;
    memory.fail_at = fail_at;
    memory.fail_on = fail_on;
}

void memory_end(void)
{
    memory.fail_at = 0;
}

size_t memory_asked(void)
{
    size_t asked = 0;
    for (enum memory_source i = 0; i < MEMORY_COUNT; i++)
        asked += memory.asked[i];
    return asked;
}

bool memory_is_gone(void)
{
    return memory.sources == MEMORY_ALL && memory.fail_at == 1 && memory.fail_on;
}
