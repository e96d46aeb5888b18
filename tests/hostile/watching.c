/*
 * Watching: how much memory is in use, and which files are opened, while hostile input is read.
 * SPDX-License-Identifier: MIT
 */
#include "watching.h"

#include "base/memory.h"
#include "os/os.h"

#include <libxml/catalog.h>
#include <libxml/parser.h>
#include <libxml/xmlmemory.h>

#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static size_t used;
static size_t peak;
static size_t marked;
static const char *allowed;
static size_t opened;
static size_t trespassed;
static const struct sfp_os *system_os;

/* --- memory --- */

static void count_in(void *block)
{
    used += block == NULL ? 0 : malloc_usable_size(block);
    peak = used > peak ? used : peak;
}

static void count_out(void *block)
{
    used -= block == NULL ? 0 : malloc_usable_size(block);
}

static void *allocate(size_t size)
{
    void *block = malloc(size);
    count_in(block);
    return block;
}

/* While it grows both blocks may be there, and only the caller's own size tells of the old one. */
static void *resize(void *block, size_t size)
{
    size_t before = block == NULL ? 0 : malloc_usable_size(block);
    void *grown = realloc(block, size);
    if (grown != NULL) {
        count_in(grown);
        used -= before;
    }
    return grown;
}

static void release(void *block)
{
    count_out(block);
    free(block);
}

static char *copy(const char *text)
{
    size_t size = strlen(text) + 1;
    char *block = allocate(size);
    return block == NULL ? NULL : memcpy(block, text, size);
}

size_t watch_used(void)
{
    return used;
}

void watch_mark(void)
{
    marked = peak = used;
}

size_t watch_peak(void)
{
    return peak - marked;
}

/* --- files --- */

static int open_file(const char *path, intptr_t *file)
{
    if (allowed != NULL && strcmp(path, allowed) == 0)
        opened++;
    else
        trespassed++;
    return system_os->open_file(path, file);
}

static int open_folder(const char *path, intptr_t *folder)
{
    trespassed++;
    return system_os->open_folder(path, folder);
}

void watch_allow(const char *path)
{
    allowed = path;
    opened = trespassed = 0;
}

size_t watch_opened(void)
{
    return opened;
}

size_t watch_trespassed(void)
{
    return trespassed;
}

void watch_begin(void)
{
    static const struct sfp_memory counting = {allocate, resize, release};
    static struct sfp_os watching;
    sfp_memory = &counting;
    system_os = sfp_os;
    watching = *sfp_os;
    watching.open_file = open_file;
    watching.open_folder = open_folder;
    sfp_os = &watching;
    if (xmlMemSetup(release, allocate, resize, copy) != 0)
        abort();
    xmlInitParser();
    xmlInitializeCatalog(); /* libxml2 makes it once, when a document first names a catalogue, and then does not look */
}
