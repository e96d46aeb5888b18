/*
 * Carried: small projects to merge and to adopt from.
 * SPDX-License-Identifier: MIT
 */
#ifndef SUFFICE_TESTS_CARRIED_H
#define SUFFICE_TESTS_CARRIED_H

#include "steps.h"

#include <suffice/codebook.h>
#include <suffice/merge.h>

#include <stdio.h>

static inline suffice_project *read_text(const char *text, size_t size)
{
    suffice_project *project = NULL;
    suffice_error *error = suffice_error_new();
    suffice_status status = suffice_project_read(text, size, NULL, &project, error);
    if (status != SUFFICE_OK)
        print_message("%s\n", suffice_error_message(error));
    assert_int_equal(status, SUFFICE_OK);
    suffice_error_release(error);
    return project;
}

static inline suffice_project *copy_of(const suffice_project *project)
{
    suffice_buffer *bytes = bytes_of(project);
    suffice_project *copy = read_text(suffice_buffer_data(bytes), suffice_buffer_size(bytes));
    suffice_buffer_release(bytes);
    return copy;
}

/* A project of this content, in which `#` stands for all of a GUID but its last two digits. */
static inline suffice_project *project_of(const char *content)
{
    char text[8192] = "<project xmlns=\"urn:libsuffice:1\" read-version=\"1.0\" write-version=\"1.0\" "
                      "guid=\"00000000-0000-4000-8000-000000000099\" name=\"Round 1\">\n";
    size_t size = strlen(text);
    for (; *content != '\0' && size < sizeof text - 50; content++) {
        char one[] = {*content, '\0'};
        size += (size_t)snprintf(text + size, sizeof text - size, "%s",
                                 *content == '#' ? "00000000-0000-4000-8000-0000000000" : one);
    }
    size += (size_t)snprintf(text + size, sizeof text - size, "</project>");
    return read_text(text, size);
}

static inline suffice_id find(const suffice_project *project, const char *digits)
{
    char guid[37];
    snprintf(guid, sizeof guid, "00000000-0000-4000-8000-0000000000%s", digits);
    return suffice_find_guid(project, guid);
}

static inline bool says(const suffice_project *project, const char *piece)
{
    suffice_buffer *bytes = bytes_of(project);
    bool there = strstr(suffice_buffer_data(bytes), piece) != NULL;
    suffice_buffer_release(bytes);
    return there;
}

static inline void assert_name(const suffice_project *project, const char *digits, const char *name)
{
    assert_string_equal(suffice_text(project, find(project, digits), SUFFICE_CODE_NAME), name);
}

/* The names of the themes, in order. */
static inline void assert_themes(const suffice_project *project, const char *names)
{
    char joined[200] = "";
    const suffice_codebook *codebook = suffice_project_codebook(project);
    for (size_t i = 0; i < suffice_codebook_theme_count(codebook); i++) {
        suffice_code_id theme = suffice_codebook_theme_at(codebook, i);
        size_t size = strlen(joined);
        snprintf(joined + size, sizeof joined - size, "%s%s", i == 0 ? "" : " ",
                 suffice_text(project, theme, SUFFICE_CODE_NAME));
    }
    assert_string_equal(joined, names);
}

static const char codes[] = "<experience guid=\"#e1\" name=\"Crisis\"/>"
                            "<codebook name=\"First\">"
                            "<code guid=\"#a1\" name=\"A\" experience=\"#e1\">"
                            "<code guid=\"#b1\" name=\"B\"><cue>ringing</cue></code></code>"
                            "<code guid=\"#a2\" name=\"C\"/><code guid=\"#a3\" name=\"D\"/>"
                            "</codebook>";

static const char people[] =
    "<codebook><code guid=\"#a1\" name=\"A\"><code guid=\"#b1\" name=\"B\"/></code></codebook>"
    "<corpus><analyst guid=\"#c1\" key=\"JB\" name=\"Jo Bloggs\"/>"
    "<participant guid=\"#d1\" name=\"Ada Smith\" voice=\"carer\"/>"
    "<interview guid=\"#f1\" key=\"I1\" encounter=\"interview\">"
    "<interviewer ref=\"#c1\"/><speaker guid=\"#f2\" key=\"Ada\" part=\"carer\" participant=\"#d1\"/></interview>"
    "<source guid=\"#f3\" name=\"T\" medium=\"transcript\" interview=\"#f1\"><text>It took "
    "weeks.</text></source></corpus>"
    "<excerpts><excerpt guid=\"#f4\" source=\"#f3\" start=\"0\" end=\"2\" speaker=\"#f2\" coder=\"#c1\">"
    "<quote>It</quote><coding code=\"#b1\" coder=\"#c1\"/></excerpt></excerpts>";

#endif
