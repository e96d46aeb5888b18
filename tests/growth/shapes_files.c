/*
 * Shapes: files that others made, with whatever XML can hold, or was made to be slow.
 * SPDX-License-Identifier: MIT
 */
#define _POSIX_C_SOURCE 200809L

#include "shapes.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

/* --- writing --- */

struct page {
    char *text;
    size_t size;
    FILE *file;
};

static void begin_page(struct page *page, const char *version, const char *attributes)
{
    page->file = open_memstream(&page->text, &page->size);
    if (page->file == NULL)
        exit(2);
    fprintf(page->file,
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<project xmlns=\"urn:libsuffice:1\" read-version=\"1.0\" "
            "write-version=\"%s\" guid=\"00000000-0000-4000-8000-000000000001\" name=\"Fernhollow\"%s>\n",
            version, attributes);
}

static void end_page(struct page *page, struct plot *plot)
{
    fputs("</project>\n", page->file);
    fclose(page->file);
    plot->input = plot->text_buffer = page->text;
    plot->input_size = page->size;
}

__attribute__((format(printf, 2, 3))) static void put(struct page *page, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    /* NOLINTNEXTLINE(clang-analyzer-valist.Uninitialized): it is not */
    vfprintf(page->file, format, arguments);
    va_end(arguments);
}

/* A version 4 GUID that ends in a number, of one of several series. */
static const char *guid(unsigned series, size_t number)
{
    static char guids[4][37];
    static size_t next;
    char *text = guids[next++ % 4];
    snprintf(text, sizeof guids[0], "0000%04x-0000-4000-8000-0000%08x", series & 0xFFFF,
             (unsigned)(number & 0xFFFFFFFF));
    return text;
}

/* --- what is not ours --- */

void grow_foreign(struct plot *plot)
{
    struct page page;
    begin_page(&page, "1.0", " xmlns:f=\"urn:foreign\"");
    for (size_t i = 0; i < plot->n; i++)
        put(&page, "<!-- comment %zu --><f:a b=\"%zu\">text</f:a>\n", i, i);
    end_page(&page, plot);
}

void grow_deep_foreign(struct plot *plot)
{
    struct page page;
    size_t depth = 100;
    begin_page(&page, "1.0", " xmlns:f=\"urn:foreign\"");
    for (size_t i = 0; i < plot->n / 10; i++) {
        for (size_t k = 0; k < depth; k++)
            put(&page, "<f:a>");
        for (size_t k = 0; k < depth; k++)
            put(&page, "</f:a>");
    }
    end_page(&page, plot);
}

void grow_attributes(struct plot *plot)
{
    struct page page;
    begin_page(&page, "1.0", " xmlns:f=\"urn:foreign\"");
    for (size_t i = 0; i < plot->n; i++) {
        put(&page, "<f:a");
        for (size_t k = 0; k < 11; k++)
            put(&page, " a%zux%zu=\"%zu\"", i, k, k);
        put(&page, "/>\n");
    }
    end_page(&page, plot);
}

void grow_namespaces(struct plot *plot)
{
    struct page page;
    begin_page(&page, "1.0", "");
    for (size_t i = 0; i < plot->n; i++)
        put(&page, "<p%zu:a xmlns:p%zu=\"urn:foreign:%zu\"><p%zu:b/></p%zu:a>\n", i, i, i, i, i);
    end_page(&page, plot);
}

void grow_entities(struct plot *plot)
{
    struct page page;
    begin_page(&page, "1.0", "");
    put(&page, "<memo>");
    for (size_t i = 0; i < plot->n; i++)
        put(&page, "&#%zu;&amp;", 97 + i % 26);
    put(&page, "</memo>\n");
    end_page(&page, plot);
}

void grow_newer(struct plot *plot)
{
    struct page page;
    begin_page(&page, "1.99", "");
    put(&page, "<codebook>\n");
    for (size_t i = 0; i < plot->n; i++)
        put(&page, "<code guid=\"%s\" name=\"Code %zu\" new%zu=\"yes\"><later%zu>so</later%zu></code>\n", guid(4, i), i,
            i % 5, i, i);
    put(&page, "</codebook>\n");
    end_page(&page, plot);
}

/* --- faults --- */

void grow_faults(struct plot *plot)
{
    struct page page;
    begin_page(&page, "1.0", "");
    put(&page, "<codebook>\n");
    for (size_t i = 0; i < plot->n; i++)
        put(&page, "<code guid=\"%s\" name=\"Code %zu\" experience=\"%s\" colour=\"red\"/>\n",
            guid(4, i % 3 == 0 ? 0 : i), i % 3 == 1 ? 1 : i, guid(2, i));
    put(&page, "</codebook>\n");
    end_page(&page, plot);
}

/* --- order --- */

void grow_backward(struct plot *plot)
{
    struct page page;
    size_t n = plot->n;
    begin_page(&page, "1.0", "");
    put(&page, "<corpus>\n");
    for (size_t i = 0; i < n; i++)
        put(&page, "<source guid=\"%s\" name=\"Source\" medium=\"document\"><translation-of ref=\"%s\"/></source>\n",
            guid(25, i), guid(25, n - 1 - i));
    put(&page, "</corpus>\n<excerpts>\n");
    for (size_t i = n; i > 0; i--)
        put(&page, "<excerpt guid=\"%s\" source=\"%s\" start=\"0\" end=\"1\"/>\n", guid(29, i), guid(25, i - 1));
    put(&page, "</excerpts>\n");
    end_page(&page, plot);
}

void grow_guids(struct plot *plot)
{
    struct page page;
    begin_page(&page, "1.0", "");
    put(&page, "<codebook>\n");
    for (size_t i = 0; i < plot->n; i++)
        put(&page, "<code guid=\"%s\" name=\"Code %zu\"/>\n", guid(4, i * 256), i);
    put(&page, "</codebook>\n");
    end_page(&page, plot);
}

/* --- line ends --- */

void grow_crlf(struct plot *plot)
{
    static const char *const ends[] = {"\n", "\r\n", "\r"};
    struct page page = {0};
    page.file = open_memstream(&page.text, &page.size);
    if (page.file == NULL)
        exit(2);
    for (size_t i = 0; i < plot->n; i++) {
        put(&page, "so it was%s", ends[i * i % 3]);
        plot->starts[i] = (int64_t)i * 10;
        plot->ends[i] = 2;
        plot->words[i] = "a\r\nb";
    }
    fclose(page.file);
    plot->input = plot->text_buffer = page.text;
    plot->input_size = page.size;
    MUST(suffice_corpus_add_text(plot->corpus, "Mixed", SUFFICE_MEDIUM_TRANSCRIPT, plot->input, plot->input_size,
                                 plot->interview, &plot->text, plot->error));
}
