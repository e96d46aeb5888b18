/*
 * Bench: handing a table of excerpts over by Arrow, as a ratio to copying the bytes that are handed over.
 * SPDX-License-Identifier: MIT
 *
 *   arrow [EXCERPTS [ROUNDS]]     300,000 excerpts and nine rounds unless told; prints the median of each
 */
#include "base/table.h"
#include "measure.h"

#include <suffice/arrow.h>
#include <suffice/error.h>
#include <suffice/excerpts.h>
#include <suffice/project.h>
#include <suffice/records.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { QUOTE = 72, CODERS = 4, SOURCES = 2000, GUID = 36, MOST_ROUNDS = 99, MOST_BUFFERS = 256 };

/* --- the table: the columns that the library has for excerpts, filled as a large project would fill them --- */

/* SplitMix64, so that every run makes the same table. */
static uint64_t next_random(uint64_t *state)
{
    uint64_t z = (*state += UINT64_C(0x9E3779B97F4A7C15));
    z = (z ^ (z >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
    z = (z ^ (z >> 27)) * UINT64_C(0x94D049BB133111EB);
    return z ^ (z >> 31);
}

static bool set_guid(suffice_table *table, size_t column, unsigned kind, uint64_t number)
{
    char guid[GUID + 1];
    uint64_t state = number * 64 + kind;
    uint64_t random = next_random(&state);
    snprintf(guid, sizeof guid, "%08x-%04x-4%03x-8%03x-%012llx", (unsigned)number, kind, (unsigned)(random & 0xFFF),
             (unsigned)(random >> 12 & 0xFFF), (unsigned long long)(random >> 16));
    return sfp_table_set_text(table, column, guid, GUID);
}

static bool set_quote(suffice_table *table, size_t column, uint64_t *state)
{
    static const char letters[] = "abcdefghijklmnopqrstuvwxyz ";
    char quote[QUOTE];
    for (size_t i = 0; i < QUOTE; i++)
        quote[i] = letters[i % 6 == 5 ? 26 : next_random(state) % 26];
    return sfp_table_set_text(table, column, quote, QUOTE);
}

struct columns {
    size_t source, start, end, fidelity, view, coder, at, quote;
};

static bool add_row(suffice_table *table, const struct columns *columns, uint64_t number, uint64_t *state)
{
    static const char *const views[] = {"own", "of-another"};
    if (!sfp_table_add_row(table))
        return false;
    sfp_table_set_integer(table, 0, (int64_t)(number + (UINT64_C(1) << 40)));
    sfp_table_set_integer(table, 2, INT64_C(1) << 40);
    sfp_table_set_integer(table, columns->start, (int64_t)(next_random(state) % 8000));
    sfp_table_set_integer(table, columns->end, (int64_t)(next_random(state) % 8000 + QUOTE));
    sfp_table_set_integer(table, columns->at, INT64_C(1742464920000) + (int64_t)number * 1000);
    const char *view = views[number % 2];
    return set_guid(table, 1, 29, number) && set_guid(table, columns->source, 25, number * SOURCES >> 18) &&
           set_guid(table, columns->coder, 8, number % CODERS) && set_quote(table, columns->quote, state) &&
           sfp_table_set_text(table, columns->fidelity, "verbatim", 8) &&
           sfp_table_set_text(table, columns->view, view, strlen(view));
}

/* No excerpts, which has the columns; what is filled by hand has them too. */
static suffice_table *empty_table(void)
{
    suffice_project *project = NULL;
    suffice_table *like = NULL, *table = NULL;
    struct sfp_column columns[64];
    static const struct sfp_hash_key key = {3, 4};
    if (suffice_project_new("Bench", &project, NULL) != SUFFICE_OK ||
        suffice_records(project, SUFFICE_KIND_EXCERPT, SUFFICE_AUDIENCE_ANALYST, &like, NULL) != SUFFICE_OK)
        return NULL;
    for (size_t i = 0; i < suffice_table_column_count(like); i++)
        columns[i] = (struct sfp_column){suffice_table_column_name(like, i), suffice_table_column_type(like, i)};
    if (sfp_table_new(columns, suffice_table_column_count(like), &key, &table, NULL) != SUFFICE_OK)
        table = NULL;
    suffice_table_release(like);
    suffice_project_release(project);
    return table;
}

static suffice_table *make_table(uint64_t excerpts)
{
    uint64_t state = 1;
    suffice_table *table = empty_table();
    const struct columns columns = {
        suffice_table_find_column(table, "source"), suffice_table_find_column(table, "start"),
        suffice_table_find_column(table, "end"),    suffice_table_find_column(table, "fidelity"),
        suffice_table_find_column(table, "view"),   suffice_table_find_column(table, "coder"),
        suffice_table_find_column(table, "at"),     suffice_table_find_column(table, "quote"),
    };
    for (uint64_t i = 0; table != NULL && i < excerpts; i++)
        if (!add_row(table, &columns, i, &state))
            return NULL;
    return table;
}

/* --- measuring --- */

struct buffers {
    const void *items[MOST_BUFFERS];
    size_t sizes[MOST_BUFFERS];
    size_t count;
    size_t bytes;
};

static void add_buffer(struct buffers *buffers, const void *buffer, size_t size)
{
    if (buffer == NULL || buffers->count == MOST_BUFFERS)
        return;
    buffers->items[buffers->count] = buffer;
    buffers->sizes[buffers->count++] = size;
    buffers->bytes += size;
}

static void add_buffers(struct buffers *buffers, const struct ArrowSchema *schema, const struct ArrowArray *array)
{
    size_t length = (size_t)array->length;
    const char *format = schema->format;
    add_buffer(buffers, array->buffers[0], length / 8 + 1);
    if (*format == 'u') {
        add_buffer(buffers, array->buffers[1], (length + 1) * sizeof(int32_t));
        add_buffer(buffers, array->buffers[2], (size_t)((const int32_t *)array->buffers[1])[length]);
    } else if (*format == 'b') {
        add_buffer(buffers, array->buffers[1], length / 8 + 1);
    } else if (*format == '+') {
        if (format[1] == 'l')
            add_buffer(buffers, array->buffers[1], (length + 1) * sizeof(int32_t));
        for (int64_t i = 0; i < array->n_children; i++)
            add_buffers(buffers, schema->children[i], array->children[i]);
    } else {
        add_buffer(buffers, array->buffers[1], length * (*format == 'i' || strcmp(format, "tdD") == 0 ? 4 : 8));
    }
    if (array->dictionary != NULL)
        add_buffers(buffers, schema->dictionary, array->dictionary);
}

/* Into memory that was had just now, as an export must too. */
static double copy(const struct buffers *buffers)
{
    void *copies[MOST_BUFFERS];
    double begun = now();
    for (size_t i = 0; i < buffers->count; i++) {
        copies[i] = malloc(buffers->sizes[i]);
        if (copies[i] != NULL)
            memcpy(copies[i], buffers->items[i], buffers->sizes[i]);
    }
    for (size_t i = 0; i < buffers->count; i++)
        free(copies[i]);
    return now() - begun;
}

/* Into memory that has been written to before: the strictest measure. */
static double copy_warm(const struct buffers *buffers)
{
    double taken = 0;
    char *place = malloc(buffers->bytes + 1);
    for (int time = 0; time < 2 && place != NULL; time++) {
        double begun = now();
        char *at = place;
        for (size_t i = 0; i < buffers->count; i++) {
            memcpy(at, buffers->items[i], buffers->sizes[i]);
            at += buffers->sizes[i];
        }
        taken = now() - begun;
    }
    free(place);
    return taken;
}

struct figures {
    double export[MOST_ROUNDS];
    double copy[MOST_ROUNDS];
    double warm[MOST_ROUNDS];
    size_t bytes;
};

static bool measure(const suffice_table *table, uint32_t flags, int round, struct figures *figures)
{
    struct ArrowArrayStream stream;
    struct ArrowSchema schema;
    struct ArrowArray array;
    struct buffers buffers = {.count = 0};
    double begun = now();
    if (suffice_table_export_arrow(table, flags, &stream, NULL) != SUFFICE_OK ||
        stream.get_schema(&stream, &schema) != 0 || stream.get_next(&stream, &array) != 0)
        return false;
    figures->export[round] = now() - begun;
    add_buffers(&buffers, &schema, &array);
    figures->bytes = buffers.bytes;
    figures->copy[round] = copy(&buffers);
    figures->warm[round] = copy_warm(&buffers);
    begun = now();
    array.release(&array);
    schema.release(&schema);
    stream.release(&stream);
    figures->export[round] += now() - begun;
    return true;
}

static void report(const char *what, struct figures *figures, int rounds)
{
    double export = median(figures->export, rounds);
    double copied = median(figures->copy, rounds);
    double warm = median(figures->warm, rounds);
    printf("%-18s %7.1f MB, export %6.1f ms; copied %5.1f ms, %5.2f times; into warm memory %5.1f ms, %5.2f times\n",
           what, (double)figures->bytes / 1e6, export * 1e3, copied * 1e3, export / copied, warm * 1e3, export / warm);
}

int main(int argc, char **argv)
{
    static struct figures figures[2];
    uint64_t excerpts = argc > 1 ? strtoull(argv[1], NULL, 10) : 300000;
    int rounds = argc > 2 ? (int)strtol(argv[2], NULL, 10) : 9;
    if (excerpts == 0 || rounds < 1 || rounds > MOST_ROUNDS)
        return 2;
    suffice_table *table = make_table(excerpts);
    bool good = table != NULL;
    for (int i = 0; good && i < rounds; i++)
        good = measure(table, 0, i, &figures[0]) && measure(table, SUFFICE_ARROW_PLAIN, i, &figures[1]);
    suffice_table_release(table);
    if (!good)
        return 2;
    report("with dictionaries", &figures[0], rounds);
    report("plain", &figures[1], rounds);
    return 0;
}
