/*
 * Records: reading files of records.
 * SPDX-License-Identifier: MIT
 */
#include "records.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool wrong(const char *path, size_t line, const char *message)
{
    fprintf(stderr, "%s:%zu: %s\n", path, line, message);
    return false;
}

/* --- files --- */

static char *read_stream(FILE *file, size_t *size)
{
    size_t room = 1 << 16, length = 0;
    char *text = malloc(room);
    while (text != NULL) {
        length += fread(text + length, 1, room - length - 1, file);
        if (length + 1 < room)
            break;
        room *= 2;
        char *more = realloc(text, room);
        if (more == NULL)
            free(text);
        text = more;
    }
    if (text != NULL)
        text[length] = '\0';
    *size = length;
    return text;
}

char *read_file(const char *path, size_t *size)
{
    FILE *file = fopen(path, "rb");
    if (file == NULL) {
        fprintf(stderr, "%s: %s\n", path, strerror(errno));
        return NULL;
    }
    char *text = read_stream(file, size);
    if (text == NULL || ferror(file)) {
        fprintf(stderr, "%s: it could not be read\n", path);
        free(text);
        text = NULL;
    }
    fclose(file);
    return text;
}

char *path_in(const char *folder, const char *name)
{
    size_t room = strlen(folder) + strlen(name) + 2;
    char *path = malloc(room);
    if (path != NULL)
        snprintf(path, room, "%s/%s", folder, name);
    return path;
}

/* --- lines --- */

/* Where the reader is. What it has read is moved together in the same memory, for it only ever gets shorter. */
struct reader {
    struct records *records;
    char *to;
    size_t line;
    bool open; /* a record has begun and no empty line has come yet */
};

/* Puts text where the last ended, with a NUL behind it. */
static char *put(struct reader *reader, const char *text, size_t size)
{
    char *begin = reader->to;
    memmove(begin, text, size);
    begin[size] = '\0';
    reader->to = begin + size + 1;
    return begin;
}

/* "  and more": goes on with the value above, after a space. */
static bool continue_value(struct reader *reader, const char *text, size_t size)
{
    if (!reader->open)
        return wrong(reader->records->path, reader->line, "expected a name before the line that goes on");
    reader->to[-1] = ' ';
    put(reader, text, size);
    return true;
}

static void begin_record(struct reader *reader)
{
    struct records *records = reader->records;
    records->records[records->count++] =
        (struct record){.path = records->path, .entries = records->entries + records->entry_count};
    reader->open = true;
}

static bool add_entry(struct reader *reader, const char *text, size_t size)
{
    struct records *records = reader->records;
    size_t name = strspn(text, "abcdefghijklmnopqrstuvwxyz-");
    if (name == 0 || name + 2 >= size || text[name] != ':' || text[name + 1] != ' ')
        return wrong(records->path, reader->line, "expected a name in small letters, a colon, a space and a value");
    if (!reader->open)
        begin_record(reader);
    struct entry *entry = &records->entries[records->entry_count++];
    entry->name = put(reader, text, name);
    entry->value = put(reader, text + name + 2, size - name - 2);
    entry->line = reader->line;
    records->records[records->count - 1].count++;
    return true;
}

static bool read_line(struct reader *reader, const char *text, size_t size)
{
    if (size > 0 && text[0] == '#')
        return true;
    if (size > 2 && text[0] == ' ' && text[1] == ' ' && text[2] != ' ')
        return continue_value(reader, text + 2, size - 2);
    if (size > 0)
        return add_entry(reader, text, size);
    reader->open = false;
    return true;
}

static bool read_lines(struct records *records)
{
    struct reader reader = {.records = records, .to = records->text};
    for (const char *line = records->text; *line != '\0';) {
        const char *end = strchr(line, '\n');
        if (end == NULL)
            return wrong(records->path, reader.line + 1, "expected a line feed at the end of the file");
        reader.line++;
        if (!read_line(&reader, line, (size_t)(end - line)))
            return false;
        line = end + 1;
    }
    return true;
}

/* --- a file of records --- */

static size_t lines_in(const char *text)
{
    size_t lines = 1;
    for (; *text != '\0'; text++)
        lines += *text == '\n';
    return lines;
}

bool records_read(struct records *records, const char *folder, const char *name)
{
    size_t size = 0;
    *records = (struct records){.path = path_in(folder, name)};
    records->text = records->path != NULL ? read_file(records->path, &size) : NULL;
    if (records->text == NULL)
        return false;
    size_t lines = lines_in(records->text);
    records->entries = calloc(lines, sizeof *records->entries);
    records->records = calloc(lines, sizeof *records->records);
    if (records->entries == NULL || records->records == NULL)
        return wrong(records->path, 1, "there is not enough memory");
    return read_lines(records);
}

void records_free(struct records *records)
{
    free(records->records);
    free(records->entries);
    free(records->text);
    free(records->path);
}

bool records_all_used(const struct records *records)
{
    bool all = true;
    for (size_t i = 0; i < records->entry_count; i++)
        if (!records->entries[i].used)
            all = wrong(records->path, records->entries[i].line, "expected no such name here, or not twice");
    return all;
}

/* --- a record --- */

bool record_is(const struct record *record, const char *kind)
{
    return strcmp(record->entries[0].name, kind) == 0;
}

const char *record_next(struct record *record, const char *name, size_t *place)
{
    for (size_t i = *place; i < record->count; i++)
        if (strcmp(record->entries[i].name, name) == 0) {
            record->entries[i].used = true;
            record->looked = i;
            *place = i + 1;
            return record->entries[i].value;
        }
    return NULL;
}

const char *record_value(struct record *record, const char *name)
{
    size_t place = 0;
    return record_next(record, name, &place);
}
