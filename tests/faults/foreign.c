/*
 * Foreign: reading what other programs wrote into a project, with many attributes, and what is damaged, while memory
 * fails. The version of libxml2 that many systems have uses what it has freed when an element has twelve attributes or
 * more and memory fails, unless it is kept from it.
 * SPDX-License-Identifier: MIT
 */
#define _GNU_SOURCE /* mkstemp beside strict C11 */

#include "running.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Fifteen is what spreadsheets have in a sheet's view; sixty-four, with the declaration, is the limit. */
enum { FEW, MANY, MOST, DOCUMENTS, ROOM = 200000 };
static const int attributes[DOCUMENTS] = {15, 50, 63};

static char documents[DOCUMENTS][ROOM];
static size_t sizes[DOCUMENTS];
static char damaged[ROOM];
static char path[300];

/* --- documents --- */

static size_t add_element(char *text, const char *name, int count)
{
    size_t size = (size_t)sprintf(text, "<f:%s xmlns:f=\"urn:foreign:%s\"", name, name);
    for (int i = 0; i < count; i++)
        size += (size_t)sprintf(text + size, " %s%s%d=\"%s value %d\"", i % 5 == 0 ? "f:" : "", name, i,
                                i % 3 == 0 ? "&lt;an&amp;other" : "a", i);
    return size + (size_t)sprintf(text + size, ">words of %s</f:%s>", name, name);
}

/* The prepared project with two elements of another namespace, the one in a code, the other at the end. */
static void make_document(int which, const char *project)
{
    const char *in_code = strstr(project, "</code>");
    const char *at_end = strstr(project, "</project>");
    char *to = documents[which];
    assert_non_null(in_code);
    assert_non_null(at_end);
    size_t size = (size_t)sprintf(to, "%.*s", (int)(in_code - project), project);
    size += add_element(to + size, "inner", attributes[which]);
    size += (size_t)sprintf(to + size, "%.*s", (int)(at_end - in_code), in_code);
    size += add_element(to + size, "outer", attributes[which]);
    sizes[which] = size + (size_t)sprintf(to + size, "%s", at_end);
    assert_true(sizes[which] < ROOM);
}

/* It holds what was put in, or the scenarios would prove little. */
static void expect_kept(int which, suffice_error *error)
{
    suffice_project *project;
    char last[100];
    assert_int_equal(suffice_project_read(documents[which], sizes[which], NULL, &project, error), SUFFICE_OK);
    suffice_buffer *bytes = bytes_of(project);
    for (int i = 0; i < 2; i++) {
        snprintf(last, sizeof last, "%s%d=\"", i == 0 ? "inner" : "outer", attributes[which] - 1);
        assert_non_null(strstr(suffice_buffer_data(bytes), last));
    }
    suffice_buffer_release(bytes);
    suffice_project_release(project);
}

static void write_file(void)
{
    const char *place = getenv("TMPDIR");
    snprintf(path, sizeof path, "%s/suffice-foreign-XXXXXX", place == NULL ? "/tmp" : place);
    int file = mkstemp(path);
    assert_true(file >= 0);
    assert_int_equal(write(file, documents[MANY], sizes[MANY]), sizes[MANY]);
    assert_int_equal(close(file), 0);
}

/* --- the calls --- */

static suffice_status read_document(struct stage *stage, int which)
{
    return suffice_project_read(documents[which], sizes[which], NULL, &stage->made, stage->error);
}

static suffice_status read_few(struct stage *stage)
{
    return read_document(stage, FEW);
}

static suffice_status read_many(struct stage *stage)
{
    return read_document(stage, MANY);
}

static suffice_status read_most(struct stage *stage)
{
    return read_document(stage, MOST);
}

static suffice_status open_many(struct stage *stage)
{
    return suffice_project_open(path, 0, &stage->made, stage->error);
}

static suffice_status check_many(struct stage *stage)
{
    return suffice_file_check(path, NULL, &stage->findings, stage->error);
}

/* An end tag is not the one that it should be: that is told, or that memory was not there. */
static suffice_status read_damaged(struct stage *stage)
{
    suffice_status status = suffice_project_read(damaged, strlen(damaged), NULL, &stage->made, stage->error);
    assert_true(status == SUFFICE_ERROR_FORMAT || status == SUFFICE_ERROR_MEMORY);
    assert_null(stage->made);
    return status == SUFFICE_ERROR_FORMAT ? SUFFICE_OK : status;
}

static suffice_status check_damaged(struct stage *stage)
{
    return suffice_file_check("examples/projects/damaged.xml", NULL, &stage->findings, stage->error);
}

static const struct scenario scenarios[] = {
    {"read 15 attributes", NULL, read_few, 0},
    {"read 50 attributes", NULL, read_many, 0},
    {"read 63 attributes", NULL, read_most, 0},
    {"open 50 attributes", NULL, open_many, 0},
    {"check a file with 50 attributes", NULL, check_many, 0},
    {"read what is damaged", NULL, read_damaged, 0},
    {"check what is damaged", NULL, check_damaged, 0},
};

static suffice_buffer *prepare(suffice_error *error)
{
    suffice_buffer *bytes = prepared_bytes(error);
    char *text = calloc(suffice_buffer_size(bytes) + 1, 1);
    assert_non_null(text);
    memcpy(text, suffice_buffer_data(bytes), suffice_buffer_size(bytes));
    for (int i = 0; i < DOCUMENTS; i++) {
        make_document(i, text);
        expect_kept(i, error);
    }
    free(text);
    memcpy(damaged, documents[MANY], sizes[MANY] + 1);
    memcpy(strstr(damaged, "</f:outer>"), "</f:inner>", 10);
    write_file();
    return bytes;
}

static void finish(void)
{
    assert_int_equal(remove(path), 0);
}

const struct suite suite_foreign = {.name = "foreign",
                                    .scenarios = scenarios,
                                    .count = sizeof scenarios / sizeof scenarios[0],
                                    .prepare = prepare,
                                    .finish = finish};
