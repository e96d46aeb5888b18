/*
 * Bench: opening, saving and the memory of a large file, as ratios to a bare libxml2 SAX2 pass in the same run.
 * SPDX-License-Identifier: MIT
 *
 *   load [EXCERPTS [ROUNDS]]      300,000 excerpts and nine rounds unless told; prints the median of each
 */
#define _POSIX_C_SOURCE 200809L

#include "model/project.h"
#include "measure.h"
#include "record/write.h"

#include <suffice/error.h>

#include <libxml/parser.h>

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { SOURCES = 2000, WORDS_IN_SOURCE = 900, CODES = 300, CODERS = 4, QUOTE = 72, PIECE = 65536, MOST_ROUNDS = 99 };

/* --- the file --- */

/* SplitMix64, so that every run makes the same file. */
static uint64_t next_random(uint64_t *state)
{
    uint64_t z = (*state += UINT64_C(0x9E3779B97F4A7C15));
    z = (z ^ (z >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
    z = (z ^ (z >> 27)) * UINT64_C(0x94D049BB133111EB);
    return z ^ (z >> 31);
}

/* GUIDs that rise with the number, so that the file is in the order that we write. */
static void put_guid(FILE *file, unsigned kind, uint64_t number)
{
    uint64_t state = number * 64 + kind;
    uint64_t random = next_random(&state);
    fprintf(file, "%08" PRIx64 "-%04x-4%03x-8%03x-%012" PRIx64, number, kind, (unsigned)(random & 0xFFF),
            (unsigned)(random >> 12 & 0xFFF), random >> 16);
}

static void put_reference(FILE *file, const char *name, unsigned kind, uint64_t number)
{
    fprintf(file, " %s=\"", name);
    put_guid(file, kind, number);
    fputc('"', file);
}

/* Text of its own for each source: words of one to nine letters. */
static size_t make_text(uint64_t source, char *text)
{
    uint64_t state = source;
    size_t length = 0;
    for (int word = 0; word < WORDS_IN_SOURCE; word++) {
        uint64_t random = next_random(&state);
        for (uint64_t letters = 1 + random % 9; letters > 0; letters--) {
            text[length++] = (char)('a' + (random >> (letters * 5)) % 26);
        }
        text[length++] = word % 12 == 11 ? '\n' : ' ';
    }
    text[length - 1] = '.';
    text[length] = '\0';
    return length;
}

static void put_people_and_codes(FILE *file)
{
    fputs("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<project xmlns=\"urn:libsuffice:1\" read-version=\"1.0\" "
          "write-version=\"1.0\" guid=\"",
          file);
    put_guid(file, 1, 1);
    fputs("\" name=\"Bench\">\n  <codebook>\n", file);
    for (uint64_t i = 1; i <= CODES; i++) {
        fputs("    <code", file);
        put_reference(file, "guid", 4, i);
        fprintf(file, " name=\"Code %" PRIu64 "\"/>\n", i);
    }
    fputs("  </codebook>\n  <corpus>\n", file);
    for (uint64_t i = 1; i <= CODERS; i++) {
        fputs("    <analyst", file);
        put_reference(file, "guid", 8, i);
        fprintf(file, " name=\"Coder %" PRIu64 "\"/>\n", i);
    }
}

static void put_sources(FILE *file)
{
    static char text[WORDS_IN_SOURCE * 10 + 1];
    for (uint64_t i = 1; i <= SOURCES; i++) {
        make_text(i, text);
        fputs("    <source", file);
        put_reference(file, "guid", 25, i);
        fprintf(file, " name=\"Source %" PRIu64 "\" medium=\"transcript\">\n      <text>%s</text>\n    </source>\n", i,
                text);
    }
    fputs("  </corpus>\n", file);
}

static void put_excerpt(FILE *file, uint64_t number, uint64_t excerpts, uint64_t *state)
{
    static char text[WORDS_IN_SOURCE * 10 + 1];
    static uint64_t made_for;
    static size_t length;
    uint64_t source = 1 + number * SOURCES / (excerpts + 1);
    if (source != made_for) {
        length = make_text(source, text);
        made_for = source;
    }
    size_t start = next_random(state) % (length - QUOTE);
    fputs("    <excerpt", file);
    put_reference(file, "guid", 29, number);
    put_reference(file, "source", 25, source);
    fprintf(file, " start=\"%zu\" end=\"%zu\"", start, start + QUOTE);
    put_reference(file, "coder", 8, 1 + number % CODERS);
    fprintf(file, ">\n      <quote>%.*s</quote>\n      <coding", (int)QUOTE, text + start);
    put_reference(file, "code", 4, 1 + next_random(state) % CODES);
    put_reference(file, "coder", 8, 1 + number % CODERS);
    fputs(" at=\"2025-03-20T10:02:00Z\"/>\n    </excerpt>\n", file);
}

static bool make_file(const char *path, uint64_t excerpts)
{
    uint64_t state = 1;
    FILE *file = fopen(path, "wb");
    if (file == NULL)
        return false;
    put_people_and_codes(file);
    put_sources(file);
    fputs("  <excerpts>\n", file);
    for (uint64_t i = 1; i <= excerpts; i++)
        put_excerpt(file, i, excerpts, &state);
    fputs("  </excerpts>\n</project>\n", file);
    return fclose(file) == 0;
}

/* --- measuring --- */

/* A line of /proc/self/status in bytes; 0 where there is no such thing. */
static double memory_line(const char *name)
{
    char line[256];
    double found = 0;
    FILE *file = fopen("/proc/self/status", "r");
    while (file != NULL && fgets(line, sizeof line, file) != NULL)
        if (strncmp(line, name, strlen(name)) == 0)
            found = strtod(line + strlen(name), NULL) * 1024;
    if (file != NULL)
        fclose(file);
    return found;
}

static void forget_peak(void)
{
    FILE *file = fopen("/proc/self/clear_refs", "w");
    if (file == NULL)
        return;
    fputs("5", file);
    fclose(file);
}

static void on_start(void *context, const xmlChar *local, const xmlChar *prefix, const xmlChar *space, int spaces,
                     const xmlChar **namespaces, int attributes, int defaulted, const xmlChar **values)
{
    (void)context, (void)local, (void)prefix, (void)space, (void)spaces, (void)namespaces, (void)attributes;
    (void)defaulted, (void)values;
}

static void on_end(void *context, const xmlChar *local, const xmlChar *prefix, const xmlChar *space)
{
    (void)context, (void)local, (void)prefix, (void)space;
}

static void on_text(void *context, const xmlChar *text, int size)
{
    (void)context, (void)text, (void)size;
}

/* What libxml2 needs by itself to walk through the file. */
static double bare_pass(const char *path)
{
    static char piece[PIECE];
    xmlSAXHandler handler;
    memset(&handler, 0, sizeof handler);
    handler.initialized = XML_SAX2_MAGIC;
    handler.startElementNs = on_start;
    handler.endElementNs = on_end;
    handler.characters = on_text;
    double begun = now();
    FILE *file = fopen(path, "rb");
    xmlParserCtxtPtr parser = xmlCreatePushParserCtxt(&handler, NULL, NULL, 0, NULL);
    size_t got;
    while ((got = fread(piece, 1, sizeof piece, file)) > 0)
        xmlParseChunk(parser, piece, (int)got, 0);
    xmlParseChunk(parser, piece, 0, 1);
    xmlFreeParserCtxt(parser);
    fclose(file);
    return now() - begun;
}

struct figures {
    double bare[MOST_ROUNDS];
    double open[MOST_ROUNDS];
    double save[MOST_ROUNDS];
    double peak;
};

static bool measure(const char *path, int round, struct figures *figures)
{
    suffice_error *error = suffice_error_new();
    suffice_project *project = NULL;
    figures->bare[round] = bare_pass(path);
    double before = memory_line("VmRSS:");
    forget_peak();
    double begun = now();
    suffice_status status = suffice_project_open(path, 0, &project, error);
    figures->open[round] = now() - begun;
    double peak = memory_line("VmHWM:") - before;
    if (round == 0) /* later rounds begin with memory that the first one left */
        figures->peak = peak;
    if (status == SUFFICE_OK) {
        uint64_t written = 0;
        struct sfp_sink sink = sfp_sink_to_count(&written);
        begun = now();
        status = sfp_write_document(sfp_project_store(project), &sink, error);
        figures->save[round] = now() - begun;
    }
    if (status != SUFFICE_OK)
        fprintf(stderr, "%s\n", suffice_error_message(error));
    suffice_project_release(project);
    suffice_error_release(error);
    return status == SUFFICE_OK;
}

static void report(struct figures *figures, int rounds, double size)
{
    double bare = median(figures->bare, rounds);
    double open = median(figures->open, rounds);
    double save = median(figures->save, rounds);
    printf("file                 %8.1f MB\n", size / 1e6);
    printf("bare SAX2 pass       %8.3f s\n", bare);
    printf("open                 %8.3f s   %5.2f times the pass\n", open, open / bare);
    printf("save, discarded      %8.3f s   %5.2f times the pass\n", save, save / bare);
    printf("peak memory of open  %8.1f MB  %5.2f times the file\n", figures->peak / 1e6, figures->peak / size);
}

int main(int argc, char **argv)
{
    static struct figures figures;
    char path[64];
    uint64_t excerpts = argc > 1 ? strtoull(argv[1], NULL, 10) : 300000;
    int rounds = argc > 2 ? atoi(argv[2]) : 9;
    if (excerpts == 0 || rounds < 1 || rounds > MOST_ROUNDS)
        return 2;
    snprintf(path, sizeof path, "bench-load-%ld.xml", (long)getpid());
    bool good = make_file(path, excerpts);
    FILE *file = good ? fopen(path, "rb") : NULL;
    double size = 0;
    if (file != NULL && fseek(file, 0, SEEK_END) == 0)
        size = (double)ftell(file);
    if (file != NULL)
        fclose(file);
    for (int i = 0; good && i < rounds; i++)
        good = measure(path, i, &figures);
    remove(path);
    if (!good)
        return 2;
    report(&figures, rounds, size);
    return 0;
}
