/*
 * Making: inputs that mean harm, each a project file that is good but for one thing.
 * SPDX-License-Identifier: MIT
 */
#include "making.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const char *canary_path = "/nowhere";

/* --- bytes --- */

void release_input(struct input *input)
{
    free(input->bytes);
    *input = (struct input){0};
}

void put_sized(struct input *input, const char *bytes, size_t size)
{
    if (size == 0)
        return;
    if (input->capacity - input->size < size) {
        size_t capacity = (input->size + size) * 2 + 4096;
        char *more = realloc(input->bytes, capacity);
        if (more == NULL)
            abort();
        input->bytes = more;
        input->capacity = capacity;
    }
    memcpy(input->bytes + input->size, bytes, size);
    input->size += size;
}

void put(struct input *input, const char *text)
{
    put_sized(input, text, strlen(text));
}

void put_times(struct input *input, const char *text, size_t count)
{
    size_t size = strlen(text);
    for (size_t i = 0; i < count; i++)
        put_sized(input, text, size);
}

void put_number(struct input *input, unsigned long long number)
{
    char text[32];
    snprintf(text, sizeof text, "%llu", number);
    put(input, text);
}

void put_with(struct input *input, const char *text, unsigned long long number)
{
    for (const char *at = text; *at != '\0'; at++) {
        if (at[0] != '$' || (at[1] != 'c' && at[1] != 'n')) {
            put_sized(input, at, 1);
            continue;
        }
        if (*++at == 'c')
            put(input, canary_path);
        else
            put_number(input, number);
    }
}

void put_guid(struct input *input, unsigned number)
{
    char text[64];
    snprintf(text, sizeof text, "0a57113e-0000-4a00-8b00-%012x", number);
    put(input, text);
}

int64_t here(const struct input *input)
{
    int64_t line = 1;
    for (size_t i = 0; i < input->size; i++)
        line += input->bytes[i] == '\n';
    return line;
}

void expect(struct input *input, suffice_status status, suffice_detail detail)
{
    input->status = status;
    input->detail = detail;
}

/* --- projects --- */

static void begin_named(struct input *input, const char *before)
{
    put(input, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    put(input, before);
    put(input, "<project xmlns=\"urn:libsuffice:1\" read-version=\"1.0\" write-version=\"1.0\" guid=\"");
    put_guid(input, 1);
    put(input, "\" name=\"Fernhollow");
}

void begin_project(struct input *input, const char *before)
{
    begin_named(input, before);
    put(input, "\">\n");
}

void end_project(struct input *input)
{
    put(input, "</project>\n");
}

void begin_record(struct input *input, const char *name, unsigned number)
{
    put(input, "<");
    put(input, name);
    put(input, " guid=\"");
    put_guid(input, number);
    put(input, "\"");
}

void put_records(struct input *input, const char *records)
{
    begin_project(input, "");
    put(input, records);
    end_project(input);
}

struct hole {
    enum place place;
    const char *bytes;
    size_t size;
};

static void put_hole(struct input *input, const struct hole *hole, enum place place)
{
    if (place != hole->place)
        return;
    input->line = here(input);
    put_sized(input, hole->bytes, hole->size);
}

void put_project(struct input *input, const char *before, enum place place, const char *bytes, size_t size)
{
    struct hole hole = {place, bytes, size};
    begin_named(input, before);
    put_hole(input, &hole, IN_NAME);
    put(input, "\">\n  <codebook>\n    ");
    begin_record(input, "code", 2);
    put(input, " name=\"Crisis\">\n      <definition>Whether people know whom to reach. ");
    put_hole(input, &hole, IN_FIELD);
    put(input, "</definition>\n    </code>\n  </codebook>\n  <corpus>\n    ");
    begin_record(input, "source", 3);
    put(input, " name=\"Interview 1\" medium=\"transcript\">\n      <text>They gave me a card. One card, one call. ");
    put_hole(input, &hole, IN_TEXT);
    put(input, "</text>\n    </source>\n  </corpus>\n  <x:note xmlns:x=\"urn:example:x\" by=\"");
    put_hole(input, &hole, IN_KEPT_VALUE);
    put(input, "\">left by another tool ");
    put_hole(input, &hole, IN_KEPT);
    put(input, "</x:note>\n");
    end_project(input);
}
