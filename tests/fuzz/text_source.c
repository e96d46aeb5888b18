/*
 * Fuzz target `text`: the text of a source against a plain model: places in its three units, its line ends, and
 * splices, after which it says what the model says, gives back the bytes that it would have had, and holds excerpts
 * that quote it. SPDX-License-Identifier: MIT
 */
#include "text.h"

#include "base/text.h"
#include "disk.h"

#include <suffice.h>

#include <string.h>

enum { ROOM = 2048, SPLICES = 4, EXCERPTS = 4 };

/* A source in a project of its own, and what it was made from. */
struct source {
    suffice_project *project;
    suffice_source_id id;
    char given[ROOM];
    size_t size;
};

/* What of the next bytes is good text. */
static size_t take_text(struct input *input, size_t most, char *text)
{
    struct sfp_text_facts facts;
    size_t size = most < input->left ? most : input->left;
    if (size > 0)
        memcpy(text, input->at, size);
    input->at += size;
    input->left -= size;
    sfp_text_scan(text, size, &facts);
    text[facts.fault] = '\0';
    return facts.fault;
}

static bool begin(struct source *source, struct input *input, size_t most)
{
    disk_begin();
    must(suffice_project_new("Fernhollow", &source->project, NULL) == SUFFICE_OK);
    source->size = take_text(input, most, source->given);
    suffice_status status =
        suffice_corpus_add_text(suffice_project_edit_corpus(source->project), "S", SUFFICE_MEDIUM_NOTES, source->given,
                                source->size, 0, &source->id, NULL);
    bool empty = source->size == 0 || (source->size == 3 && memcmp(source->given, "\xEF\xBB\xBF", 3) == 0);
    must((status == SUFFICE_OK) == !empty);
    return status == SUFFICE_OK;
}

static void end(struct source *source)
{
    suffice_project_release(source->project);
    disk_end();
}

static const char *text_of(const struct source *source)
{
    return suffice_text(source->project, source->id, SUFFICE_SOURCE_TEXT);
}

/* --- places --- */

static uint64_t place_in(const struct source *source, suffice_unit from, uint64_t place, suffice_unit to)
{
    uint64_t result = 0;
    must(suffice_text_place(source->project, source->id, SUFFICE_SOURCE_TEXT, from, place, to, &result, NULL) ==
         SUFFICE_OK);
    return result;
}

/* Each character in turn, and each byte and unit within it. */
static void walk(const struct source *source)
{
    const uint8_t *text = (const uint8_t *)text_of(source);
    size_t size = strlen((const char *)text);
    uint64_t points = 0;
    uint64_t units = 0;
    for (size_t at = 0; at < size; points++) {
        size_t next = at;
        uint64_t wide = plain_point(text, size, &next) > 0xFFFF;
        const char *slice = NULL;
        size_t length = 0;
        must(place_in(source, SUFFICE_UNIT_POINTS, points, SUFFICE_UNIT_BYTES) == at);
        must(place_in(source, SUFFICE_UNIT_POINTS, points, SUFFICE_UNIT_UTF16) == units);
        for (size_t byte = at; byte < next; byte++)
            must(place_in(source, SUFFICE_UNIT_BYTES, byte, SUFFICE_UNIT_POINTS) == points);
        for (uint64_t unit = units; unit <= units + wide; unit++)
            must(place_in(source, SUFFICE_UNIT_UTF16, unit, SUFFICE_UNIT_BYTES) == at);
        must(suffice_text_slice(source->project, source->id, SUFFICE_SOURCE_TEXT, points, points + 1, &slice, &length,
                                NULL) == SUFFICE_OK);
        must(slice == (const char *)text + at && length == next - at);
        units += 1 + wide;
        at = next;
    }
    must(place_in(source, SUFFICE_UNIT_BYTES, size, SUFFICE_UNIT_POINTS) == points);
    must(place_in(source, SUFFICE_UNIT_POINTS, points, SUFFICE_UNIT_UTF16) == units);
    must(suffice_text_place(source->project, source->id, SUFFICE_SOURCE_TEXT, SUFFICE_UNIT_POINTS, points + 1,
                            SUFFICE_UNIT_BYTES, &units, NULL) == SUFFICE_ERROR_ARGUMENT);
}

void fuzz_places(struct input *input)
{
    struct source source = {0};
    if (begin(&source, input, ROOM - 1))
        walk(&source);
    end(&source);
}

/* --- line ends --- */

/* Text with line feeds for all line ends, without a byte order mark at its start. */
static size_t normalise(const char *text, size_t size, char *to)
{
    size_t written = 0;
    size_t at = size >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
    for (; at < size; at++) {
        bool pair = text[at] == '\r' && at + 1 < size && text[at + 1] == '\n';
        if (!pair)
            to[written++] = (char)(text[at] == '\r' ? '\n' : text[at]);
    }
    to[written] = '\0';
    return written;
}

static void expect_original(const struct source *source, const char *bytes, size_t size)
{
    suffice_buffer *original = NULL;
    must(suffice_source_original(source->project, source->id, &original, NULL) == SUFFICE_OK);
    must(suffice_buffer_size(original) == size && memcmp(suffice_buffer_data(original), bytes, size) == 0);
    suffice_buffer_release(original);
}

void fuzz_line_ends(struct input *input)
{
    struct source source = {0};
    char text[ROOM];
    if (begin(&source, input, ROOM - 1)) {
        normalise(source.given, source.size, text);
        must(strcmp(text_of(&source), text) == 0);
        expect_original(&source, source.given, source.size);
    }
    end(&source);
}

/* --- splices --- */

struct edit {
    int64_t positions[SPLICES];
    int64_t removed[SPLICES];
    const char *inserted[SPLICES];
    char texts[SPLICES][32];
    size_t count;
};

static size_t points_of(const char *text)
{
    size_t points = 0;
    for (; *text != '\0'; text++)
        points += (*text & 0xC0) != 0x80;
    return points;
}

static const char *at_point(const char *text, size_t point)
{
    for (; point > 0; point--)
        do
            text++;
        while ((*text & 0xC0) == 0x80);
    return text;
}

static void take_edit(struct input *input, size_t points, struct edit *edit)
{
    size_t from = 0;
    edit->count = 1 + input_byte(input) % SPLICES;
    for (size_t i = 0; i < edit->count; i++) {
        edit->positions[i] = (int64_t)(from + input_below(input, points - from + 1));
        edit->removed[i] = (int64_t)input_below(input, points - (size_t)edit->positions[i] + 1);
        from = (size_t)(edit->positions[i] + edit->removed[i]);
        take_text(input, input_byte(input) % sizeof edit->texts[i], edit->texts[i]);
        edit->inserted[i] = edit->texts[i];
    }
}

/* What the text must be afterwards. */
static void apply(const char *text, const struct edit *edit, char *result)
{
    size_t from = 0;
    size_t size = 0;
    for (size_t i = 0; i <= edit->count; i++) {
        size_t to = i < edit->count ? (size_t)edit->positions[i] : points_of(text);
        const char *start = at_point(text, from);
        size_t length = (size_t)(at_point(start, to - from) - start);
        memcpy(result + size, start, length);
        size += length;
        if (i == edit->count)
            break;
        size += normalise(edit->texts[i], strlen(edit->texts[i]), result + size);
        from = to + (size_t)edit->removed[i];
    }
    result[size] = '\0';
}

static void add_excerpts(const struct source *source, struct input *input, suffice_excerpt_id ids[EXCERPTS])
{
    suffice_excerpts *excerpts = suffice_project_edit_excerpts(source->project);
    size_t points = points_of(text_of(source));
    for (size_t i = 0; i < EXCERPTS; i++) {
        size_t start = input_below(input, points);
        size_t stop = start + 1 + input_below(input, points - start);
        must(suffice_excerpts_add_text(excerpts, source->id, (int64_t)start, (int64_t)stop, 0, &ids[i], NULL) ==
             SUFFICE_OK);
    }
}

/* Each excerpt quotes the text where it says, or waits for a person. */
static void expect_excerpts(const struct source *source, const suffice_excerpt_id ids[EXCERPTS])
{
    const char *text = text_of(source);
    for (size_t i = 0; i < EXCERPTS; i++) {
        int64_t start = -1;
        int64_t stop = -1;
        int32_t anchor = 0;
        const char *quote = suffice_text(source->project, ids[i], SUFFICE_EXCERPT_QUOTE);
        must(suffice_integer(source->project, ids[i], SUFFICE_EXCERPT_START, &start, NULL) == SUFFICE_OK);
        must(suffice_integer(source->project, ids[i], SUFFICE_EXCERPT_END, &stop, NULL) == SUFFICE_OK);
        must(start >= 0 && start <= stop && (size_t)stop <= points_of(text));
        suffice_status status = suffice_choice(source->project, ids[i], SUFFICE_EXCERPT_ANCHOR, &anchor, NULL);
        if (status == SUFFICE_OK && anchor == SUFFICE_ANCHOR_REVIEW) {
            must(start == stop && quote != NULL);
            continue;
        }
        const char *from = at_point(text, (size_t)start);
        must(strncmp(from, quote, strlen(quote)) == 0 && from + strlen(quote) == at_point(text, (size_t)stop));
    }
}

static void splice(struct source *source, struct input *input)
{
    suffice_excerpt_id ids[EXCERPTS];
    struct edit edit = {0};
    char before[ROOM];
    char after[2 * ROOM];
    suffice_excerpts *excerpts = suffice_project_edit_excerpts(source->project);
    add_excerpts(source, input, ids);
    strcpy(before, text_of(source));
    take_edit(input, points_of(before), &edit);
    apply(before, &edit, after);
    suffice_status status = suffice_excerpts_edit_text(excerpts, source->id, edit.count, edit.positions, edit.removed,
                                                       edit.inserted, NULL, NULL);
    must((status == SUFFICE_OK) == (after[0] != '\0'));
    if (status != SUFFICE_OK)
        strcpy(after, before);
    must(strcmp(text_of(source), after) == 0);
    expect_excerpts(source, ids);
    if (status != SUFFICE_OK)
        return;
    must(suffice_project_undo_count(source->project) > EXCERPTS);
    if (strcmp(before, after) == 0)
        return;
    must(suffice_project_undo(source->project, NULL) == SUFFICE_OK);
    must(strcmp(text_of(source), before) == 0);
    expect_original(source, source->given, source->size);
    must(suffice_project_redo(source->project, NULL) == SUFFICE_OK);
    must(strcmp(text_of(source), after) == 0);
}

void fuzz_splices(struct input *input)
{
    struct source source = {0};
    size_t most = input_byte(input);
    if (begin(&source, input, most))
        splice(&source, input);
    end(&source);
}
