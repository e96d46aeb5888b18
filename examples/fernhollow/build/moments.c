/*
 * Moments: what the project holds by a day of its story, and which steps of the work are declared ready.
 * SPDX-License-Identifier: MIT
 */
#include "moments.h"
#include "parts.h"

#include <stdio.h>
#include <string.h>

/* --- what is included --- */

/* Whether a word of an include line names a key: the key itself, or a range such as X01-X15. */
static bool names(const char *word, size_t size, const char *key)
{
    const char *dash = memchr(word, '-', size);
    if (dash == NULL)
        return strlen(key) == size && memcmp(word, key, size) == 0;
    size_t first = (size_t)(dash - word), last = size - first - 1, length = strlen(key);
    return length == first && length == last && memcmp(key, word, first) >= 0 && memcmp(key, dash + 1, last) <= 0;
}

/* Whether "FILE.txt KEY KEY..." includes a key of a file; without keys it includes all. */
static bool line_includes(const char *line, const char *file, const char *key)
{
    size_t size = strlen(file);
    if (strncmp(line, file, size) != 0 || strncmp(line + size, ".txt", 4) != 0)
        return false;
    line += size + 4;
    if (*line == '\0')
        return true;
    while (*line == ' ') {
        size_t length = strcspn(++line, " ");
        if (names(line, length, key))
            return true;
        line += length;
    }
    return false;
}

/* The key by which a record is included: that of the interview of an event, of the grid of a row, or else the first
 * word of its own. */
static void key_of(const struct records *records, size_t index, char key[KEY_SIZE])
{
    while (index > 0 && record_is(&records->records[index], "row"))
        index--;
    const struct record *record = &records->records[index];
    const struct entry *entry = &record->entries[0];
    if (record_is(record, "event"))
        for (size_t i = 0; i < record->count; i++)
            if (strcmp(record->entries[i].name, "interview") == 0)
                entry = &record->entries[i];
    snprintf(key, KEY_SIZE, "%.*s", (int)strcspn(entry->value, " "), entry->value);
}

bool included(struct build *build, const char *file, const struct records *records, size_t index)
{
    if (build->moment == NULL)
        return true;
    char key[KEY_SIZE];
    key_of(records, index, key);
    size_t place = 0;
    for (const char *line; (line = record_next(build->moment, "include", &place)) != NULL;)
        if (strcmp(line, "all") == 0 || line_includes(line, file, key))
            return true;
    return false;
}

/* Whether a line includes anything that is in the inputs. */
static bool includes_something(struct build *build, const char *line)
{
    char file[KEY_SIZE], key[KEY_SIZE];
    snprintf(file, sizeof file, "%.*s", (int)strcspn(line, "."), line);
    const struct records *records = input(build, file);
    for (size_t i = 0; records != NULL && i < records->count; i++) {
        key_of(records, i, key);
        if (line_includes(line, file, key))
            return true;
    }
    return strcmp(line, "all") == 0;
}

bool begin_moment(struct build *build, struct record *moment)
{
    build->moment = moment;
    build->record = moment;
    for_readers(build, "title");
    for_readers(build, "note");
    size_t place = 0;
    for (const char *line; (line = record_next(moment, "include", &place)) != NULL;)
        if (!includes_something(build, line))
            return expected(build, "\"all\", or a file of the inputs and keys that are in it");
    return true;
}

int32_t day_of_moment(struct build *build)
{
    return date_in(build, record_value(build->moment, "date"));
}

bool by_now(struct build *build, int32_t date)
{
    return build->moment == NULL || date <= day_of_moment(build);
}

/* --- what is ready --- */

static bool declare(struct build *build, const char *step)
{
    int32_t number = choice_in(build, SUFFICE_READINESS_STEP, step);
    if (suffice_project_is_ready(build->project, number))
        return true;
    return good(build, suffice_project_declare_ready(build->project, number, date_of(build, "date"),
                                                     ref_of(build, "by", "analyst"), NULL, build->error));
}

/* The record of "KIND KEY"; 0 for NULL. */
static suffice_id record_named(struct build *build, const char *text)
{
    if (text == NULL)
        return 0;
    char kind[KEY_SIZE];
    const char *key = strchr(text, ' ');
    if (key == NULL || key - text >= KEY_SIZE)
        return expected(build, "the kind of a record, a space, and its key");
    snprintf(kind, sizeof kind, "%.*s", (int)(key - text), text);
    return known(build, kind, key + 1);
}

static bool add_waiver(struct build *build)
{
    return good(build,
                suffice_project_waive(build->project, own_key(build), record_named(build, value(build, "about")),
                                      record_named(build, value(build, "beside")), needed(build, "reason"),
                                      ref_of(build, "by", "colleague"), date_of(build, "date"), NULL, build->error));
}

bool declare_steps(struct build *build)
{
    build->record = build->moment;
    size_t place = 0;
    for (const char *step; (step = record_next(build->moment, "ready", &place)) != NULL;)
        if (!declare(build, step))
            return false;
    return for_each(build, "waivers", "waiver", add_waiver);
}
