/*
 * Build: the inputs, what goes wrong, and keys.
 * SPDX-License-Identifier: MIT
 */
#include "build.h"
#include "moments.h"

#include <stdio.h>
#include <string.h>

/* --- the inputs --- */

static const char *const names[FILES] = {"project",  "people",    "model",     "interviews", "sources", "grids",
                                         "excerpts", "summaries", "keypoints", "stories",    "ideas",   "meetings",
                                         "actions",  "answers",   "maturity",  "waivers",    "moments", "broken"};

bool read_inputs(struct build *build, const char *folder)
{
    build->folder = folder;
    for (size_t i = 0; i < FILES; i++) {
        char file[KEY_SIZE];
        snprintf(file, sizeof file, "%s.txt", names[i]);
        if (!records_read(&build->files[i], folder, file))
            return false;
    }
    return true;
}

bool all_used(const struct build *build)
{
    bool all = true;
    for (size_t i = 0; i < FILES; i++)
        all = records_all_used(&build->files[i]) && all;
    return all;
}

void free_inputs(struct build *build)
{
    for (size_t i = 0; i < FILES; i++)
        records_free(&build->files[i]);
}

struct records *input(struct build *build, const char *name)
{
    for (size_t i = 0; i < FILES; i++)
        if (strcmp(names[i], name) == 0)
            return &build->files[i];
    return NULL;
}

static bool take_turns(struct build *build, const char *file, const char *kind, bool done,
                       bool (*work)(struct build *build))
{
    struct records *records = input(build, file);
    for (size_t i = 0; i < records->count; i++) {
        struct record *record = &records->records[i];
        if (record->done != done || (kind != NULL && !record_is(record, kind)) || !included(build, file, records, i))
            continue;
        build->record = record;
        if (!work(build) || build->failed)
            return false;
        record->done = true;
    }
    return true;
}

bool for_each(struct build *build, const char *file, const char *kind, bool (*work)(struct build *build))
{
    return take_turns(build, file, kind, false, work);
}

bool for_each_done(struct build *build, const char *file, const char *kind, bool (*work)(struct build *build))
{
    return take_turns(build, file, kind, true, work);
}

/* --- what goes wrong --- */

static void tell(const struct build *build, const char *before, const char *what)
{
    const struct record *record = build->record;
    if (record != NULL)
        fprintf(stderr, "%s:%zu: ", record->path, record->entries[record->looked].line);
    fprintf(stderr, "%s%s\n", before, what);
}

bool expected(struct build *build, const char *what)
{
    if (!build->failed)
        tell(build, "expected ", what);
    build->failed = true;
    return false;
}

bool good(struct build *build, suffice_status status)
{
    if (status != SUFFICE_OK && !build->failed) {
        tell(build, "", suffice_error_message(build->error));
        build->failed = true;
    }
    return !build->failed;
}

/* --- keys --- */

const char *own_key(struct build *build)
{
    build->record->entries[0].used = true;
    build->record->looked = 0;
    return build->record->entries[0].value;
}

const char *joined(char both[KEY_SIZE], const char *first, const char *second)
{
    snprintf(both, KEY_SIZE, "%s %s", first, second);
    return both;
}

bool know(struct build *build, const char *kind, const char *key, suffice_id id)
{
    return keys_add(&build->keys, kind, key, id) || expected(build, "a key that no other record of the kind has");
}

suffice_id known(struct build *build, const char *kind, const char *key)
{
    suffice_id id = keys_find(&build->keys, kind, key);
    if (id == 0) {
        char what[2 * KEY_SIZE];
        snprintf(what, sizeof what, "the key of a record of the kind %s that is there by now", kind);
        expected(build, what);
    }
    return id;
}
