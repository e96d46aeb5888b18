/*
 * Line ends: how a text was brought in, so that its bytes can be given back.
 * SPDX-License-Identifier: MIT
 */
#include "model/sources.h"

#include "base/number.h"

#include <string.h>

enum ending { LF, CRLF, CR };

static const char *const names[] = {[LF] = "lf:", [CRLF] = "crlf:", [CR] = "cr:"};
static const char *const endings[] = {[LF] = "\n", [CRLF] = "\r\n", [CR] = "\r"};
static const char mark[] = "\xEF\xBB\xBF";

enum { MARK_SIZE = 3 };

static bool begins_with(const char *text, size_t size, const char *start)
{
    size_t length = strlen(start);
    return size >= length && memcmp(text, start, length) == 0;
}

/* --- reading runs --- */

struct runs {
    const char *at;
    const char *end;
    bool has_mark;
    enum ending ending;
    uint64_t left; /* of the run that is being read */
};

static void runs_begin(struct runs *runs, const char *line_ends, size_t size)
{
    memset(runs, 0, sizeof *runs);
    runs->at = runs->end = line_ends;
    if (line_ends == NULL)
        return;
    runs->end += size;
    runs->has_mark = begins_with(line_ends, size, "bom");
    if (runs->has_mark)
        runs->at += size > MARK_SIZE ? MARK_SIZE + 1 : MARK_SIZE;
}

/* Goes on to the next run; false behind the last. The form of line ends has been checked. */
static bool runs_next(struct runs *runs)
{
    if (runs->at == runs->end)
        return false;
    size_t left = (size_t)(runs->end - runs->at);
    const char *stop = memchr(runs->at, ' ', left);
    const char *end = stop == NULL ? runs->end : stop;
    const char *colon = memchr(runs->at, ':', left);
    int64_t count = 0;
    runs->ending = runs->at[0] == 'l' ? LF : runs->at[1] == 'r' && runs->at[2] == ':' ? CR : CRLF;
    if (colon == NULL || !sfp_integer_parse(colon + 1, (size_t)(end - colon - 1), &count))
        count = 0;
    runs->left = (uint64_t)count;
    runs->at = stop == NULL ? runs->end : stop + 1;
    return true;
}

/* The form of the next line end of the text. */
static enum ending runs_take(struct runs *runs)
{
    while (runs->left == 0)
        if (!runs_next(runs))
            return LF;
    runs->left--;
    return runs->ending;
}

/* --- writing runs --- */

struct writer {
    struct sfp_bytes *bytes;
    bool has_mark;
    bool good;
    bool plain; /* nothing but line feeds so far */
    enum ending ending;
    int64_t count; /* of the run that is being written */
};

static void writer_begin(struct writer *writer, struct sfp_bytes *bytes, bool has_mark)
{
    *writer = (struct writer){.bytes = bytes, .has_mark = has_mark, .good = true, .plain = true};
    sfp_bytes_clear(bytes);
    if (has_mark)
        writer->good = sfp_bytes_add_text(bytes, "bom");
}

static void close_run(struct writer *writer)
{
    char number[SFP_INTEGER_SIZE];
    if (writer->count == 0)
        return;
    sfp_integer_write(writer->count, number);
    writer->good = writer->good && (writer->bytes->size == 0 || sfp_bytes_add_text(writer->bytes, " ")) &&
                   sfp_bytes_add_text(writer->bytes, names[writer->ending]) &&
                   sfp_bytes_add_text(writer->bytes, number);
    writer->count = 0;
}

static void writer_put(struct writer *writer, enum ending ending)
{
    /* A run holds no more than the form of the field allows. */
    if (writer->ending != ending || writer->count == INT32_MAX)
        close_run(writer);
    writer->ending = ending;
    writer->plain = writer->plain && ending == LF;
    writer->count++;
}

/* Text with line feeds alone and without a mark needs no line ends. */
static bool writer_end(struct writer *writer)
{
    if (writer->plain && !writer->has_mark)
        sfp_bytes_clear(writer->bytes);
    else
        close_run(writer);
    return writer->good;
}

/* --- in and out --- */

/* The next line feed or carriage return, or the end. */
static size_t find_line_end(const char *bytes, size_t from, size_t size)
{
    while (from < size && bytes[from] != '\n' && bytes[from] != '\r')
        from++;
    return from;
}

bool sfp_line_ends_take(const char *bytes, size_t size, struct sfp_bytes *text, struct sfp_bytes *line_ends)
{
    struct writer writer;
    bool has_mark = begins_with(bytes, size, mark);
    size_t at = has_mark ? MARK_SIZE : 0;
    writer_begin(&writer, line_ends, has_mark);
    bool good = sfp_bytes_reserve(text, size);
    while (good && writer.good && at < size) {
        size_t end = find_line_end(bytes, at, size);
        good = sfp_bytes_add(text, bytes + at, end - at);
        if (end == size)
            break;
        bool pair = bytes[end] == '\r' && end + 1 < size && bytes[end + 1] == '\n';
        writer_put(&writer, pair ? CRLF : bytes[end] == '\r' ? CR : LF);
        good = good && sfp_bytes_add(text, "\n", 1);
        at = end + (pair ? 2 : 1);
    }
    return writer_end(&writer) && good;
}

bool sfp_line_ends_give(const char *line_ends, size_t ends_size, const char *text, size_t size, struct sfp_bytes *bytes)
{
    struct runs runs;
    runs_begin(&runs, line_ends, ends_size);
    bool good = sfp_bytes_reserve(bytes, size) && (!runs.has_mark || sfp_bytes_add(bytes, mark, MARK_SIZE));
    size_t at = 0;
    while (good && at < size) {
        const char *feed = memchr(text + at, '\n', size - at);
        size_t end = feed == NULL ? size : (size_t)(feed - text);
        good = sfp_bytes_add(bytes, text + at, end - at);
        if (feed != NULL)
            good = good && sfp_bytes_add_text(bytes, endings[runs_take(&runs)]);
        at = end + 1;
    }
    return good;
}

bool sfp_line_ends_agree(const struct sfp_string *line_ends, const struct sfp_string *text)
{
    struct runs runs;
    uint64_t told = 0;
    uint64_t found = 0;
    runs_begin(&runs, line_ends->text, line_ends->size);
    while (runs_next(&runs))
        told += runs.left;
    for (const char *at = text->text; (at = memchr(at, '\n', text->size - (size_t)(at - text->text))) != NULL; at++)
        found++;
    return told == found;
}

/* --- after a change of the text --- */

struct rewriting {
    struct runs runs;
    struct writer writer;
    enum ending last; /* the form that a new line end takes */
};

static void keep_to(struct rewriting *rewriting, const char *text, size_t from, size_t to)
{
    for (size_t i = from; i < to; i++) {
        if (text[i] != '\n')
            continue;
        rewriting->last = runs_take(&rewriting->runs);
        writer_put(&rewriting->writer, rewriting->last);
    }
}

static void drop_to(struct rewriting *rewriting, const char *text, size_t from, size_t to)
{
    for (size_t i = from; i < to; i++)
        if (text[i] == '\n')
            runs_take(&rewriting->runs);
}

static void put_new(struct rewriting *rewriting, const struct sfp_splice *splice)
{
    for (size_t i = 0; i < splice->size; i++)
        if (splice->text[i] == '\n')
            writer_put(&rewriting->writer, rewriting->last);
}

static enum ending first_ending(const char *line_ends, size_t size)
{
    struct runs runs;
    runs_begin(&runs, line_ends, size);
    return runs_take(&runs);
}

bool sfp_line_ends_after(const char *line_ends, size_t ends_size, const char *text, size_t size,
                         const struct sfp_splice *splices, size_t count, struct sfp_bytes *after)
{
    struct rewriting rewriting = {.last = first_ending(line_ends, ends_size)};
    struct sfp_text_place place = {0};
    runs_begin(&rewriting.runs, line_ends, ends_size);
    writer_begin(&rewriting.writer, after, rewriting.runs.has_mark);
    for (size_t i = 0; i < count; i++) {
        size_t from = place.bytes;
        sfp_text_walk_points(text, size, splices[i].position, &place);
        keep_to(&rewriting, text, from, place.bytes);
        put_new(&rewriting, &splices[i]);
        from = place.bytes;
        sfp_text_walk_points(text, size, splices[i].position + splices[i].deleted, &place);
        drop_to(&rewriting, text, from, place.bytes);
    }
    keep_to(&rewriting, text, place.bytes, size);
    return writer_end(&rewriting.writer);
}
