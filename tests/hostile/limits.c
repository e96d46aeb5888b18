/*
 * Limits: each that a file must keep, at its value and one beyond, as it is and lowered; and those of calls.
 *     limits            tests them; each test bears the name of its limit in the code, which `every_limit` compares
 *     limits --list     names them
 * SPDX-License-Identifier: MIT
 */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE /* mkstemp beside strict C11 */
#endif

#include "making.h"

#include <suffice.h>

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static suffice_error *error;
static char path[] = "/tmp/suffice-limits-XXXXXX";

/* --- reading with a limit --- */

static suffice_options *lowered(suffice_limit limit, uint64_t value)
{
    suffice_options *options = suffice_options_new();
    if (limit != 0)
        assert_int_equal(suffice_options_set_limit(options, limit, value, error), SUFFICE_OK);
    return options;
}

static void expect_read(const struct input *input, const suffice_options *options, suffice_detail detail)
{
    suffice_project *project = NULL;
    suffice_error_clear(error);
    suffice_status status = suffice_project_read(input->bytes, input->size, options, &project, error);
    if (suffice_error_detail(error) != detail)
        fail_msg("reading: %s, not %s", suffice_error_message(error), suffice_detail_name(detail));
    assert_int_equal(status == SUFFICE_OK, detail == SUFFICE_DETAIL_NONE);
    suffice_project_release(project);
}

static void expect_file(const struct input *input, const suffice_options *options, suffice_detail detail)
{
    suffice_findings *findings = NULL;
    suffice_project *project = NULL;
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(input->bytes, 1, input->size, file), input->size);
    assert_int_equal(fclose(file), 0);
    suffice_status status = suffice_project_open_with(path, options, &project, error);
    assert_int_equal(status == SUFFICE_OK, detail == SUFFICE_DETAIL_NONE);
    suffice_project_release(project);
    assert_int_equal(suffice_file_check(path, options, &findings, error), SUFFICE_OK);
    size_t last = suffice_findings_count(findings);
    assert_int_equal(last == 0 ? SUFFICE_DETAIL_NONE : suffice_finding_detail(findings, last - 1), detail);
    suffice_findings_release(findings);
}

/* A document that needs exactly so much of a limit. */
static void expect_limit(const struct input *input, suffice_limit limit, uint64_t needed, suffice_detail detail)
{
    suffice_options *enough = lowered(limit, needed);
    suffice_options *less = lowered(limit, needed - 1);
    expect_read(input, enough, SUFFICE_DETAIL_NONE);
    expect_read(input, less, detail);
    expect_file(input, enough, SUFFICE_DETAIL_NONE);
    expect_file(input, less, detail);
    suffice_options_release(enough);
    suffice_options_release(less);
}

/* The highest value can be set, and nothing above it. */
static void expect_highest(suffice_limit limit, uint64_t highest)
{
    suffice_options *options = suffice_options_new();
    assert_int_equal(suffice_options_set_limit(options, limit, highest, error), SUFFICE_OK);
    assert_int_equal(suffice_options_set_limit(options, limit, highest + 1, error), SUFFICE_ERROR_ARGUMENT);
    assert_int_equal(suffice_options_set_limit(options, limit, 0, error), SUFFICE_ERROR_ARGUMENT);
    suffice_options_release(options);
}

/* The document of a kind of size_kinds.c at this variant: at its limit, or one beyond. */
static void make_kind(struct input *input, const char *name, unsigned variant)
{
    for (size_t i = 0; i < size_kinds.count; i++)
        if (strcmp(size_kinds.kinds[i].name, name) == 0) {
            expect(input, size_kinds.kinds[i].status, size_kinds.kinds[i].detail);
            size_kinds.kinds[i].make(input, variant);
            return;
        }
    fail_msg("there is no kind %s", name);
}

/* As it is: at the limit, and one beyond. */
static void expect_kind(const char *name, unsigned first)
{
    for (unsigned variant = first; variant < first + 2; variant++) {
        struct input input = {0};
        make_kind(&input, name, variant);
        assert_int_equal(input.status == SUFFICE_OK, variant == first);
        expect_read(&input, NULL, input.detail);
        release_input(&input);
    }
}

/* --- what options lower --- */

static void limit_bytes(void **state)
{
    struct input input = {0};
    (void)state;
    put_project(&input, "", IN_NAME, "", 0);
    expect_limit(&input, SUFFICE_LIMIT_BYTES, input.size, SUFFICE_DETAIL_FILE_TOO_LARGE);
    expect_highest(SUFFICE_LIMIT_BYTES, UINT64_C(2147483648));
    release_input(&input);
}

static void limit_records(void **state)
{
    struct input input = {0};
    (void)state;
    put_project(&input, "", IN_NAME, "", 0); /* the project, the codebook, a code, the corpus, a source */
    expect_limit(&input, SUFFICE_LIMIT_RECORDS, 5, SUFFICE_DETAIL_TOO_MANY_RECORDS);
    expect_highest(SUFFICE_LIMIT_RECORDS, UINT64_C(4294967231));
    release_input(&input);
}

static void limit_depth(void **state)
{
    struct input input = {0};
    (void)state;
    put_project(&input, "", IN_KEPT, "<a><b/></a>", 11);
    expect_limit(&input, SUFFICE_LIMIT_DEPTH, 4, SUFFICE_DETAIL_TOO_DEEP);
    expect_highest(SUFFICE_LIMIT_DEPTH, 200);
    expect_kind("deep elements of others", 0);
    release_input(&input);
}

static void limit_attributes(void **state)
{
    struct input input = {0};
    (void)state;
    put_project(&input, "", IN_NAME, "", 0); /* the project has five */
    expect_limit(&input, SUFFICE_LIMIT_ATTRIBUTES, 5, SUFFICE_DETAIL_TOO_MANY_ATTRIBUTES);
    expect_highest(SUFFICE_LIMIT_ATTRIBUTES, 64);
    expect_kind("attributes of a record", 0);
    expect_kind("declarations of namespaces", 0);
    release_input(&input);
}

static void limit_text(void **state)
{
    struct input input = {0};
    (void)state;
    put_records(&input, "<memo>One card, one call \xF0\x9F\x8C\xBF</memo>");
    expect_limit(&input, SUFFICE_LIMIT_TEXT, 20, SUFFICE_DETAIL_VALUE_TOO_LONG);
    expect_highest(SUFFICE_LIMIT_TEXT, 2147483647);
    release_input(&input);
}

static void limit_kept(void **state)
{
    struct input input = {0};
    (void)state;
    put_records(&input, "<!-- kept --><?kept too?>");
    expect_limit(&input, SUFFICE_LIMIT_KEPT, 25, SUFFICE_DETAIL_KEPT_TOO_LARGE);
    expect_highest(SUFFICE_LIMIT_KEPT, 67108864);
    expect_kind("much that is kept", 0);
    release_input(&input);
}

/* --- what nobody lowers --- */

static void limit_names(void **state)
{
    (void)state;
    for (unsigned what = 0; what < 6; what++)
        expect_kind("long names", what * 3);
}

static void limit_markup(void **state)
{
    (void)state;
    expect_kind("long values", 0);
    for (unsigned what = 0; what < 4; what++)
        expect_kind("long comments, instructions, sections", what * 3);
}

static void limit_namespaces(void **state)
{
    (void)state;
    expect_kind("declarations in force", 0);
}

static void limit_list(void **state)
{
    (void)state;
    expect_kind("long lists", 0);
}

/* In a file, and by calls that add and that move. */
static void limit_levels(void **state)
{
    suffice_project *project = NULL;
    suffice_code_id codes[66] = {0};
    suffice_code_id refused = 1;
    (void)state;
    expect_kind("deep codes", 0);
    expect_kind("deep lines of a schedule", 0);
    expect_kind("deep answers to why", 0);
    assert_int_equal(suffice_project_new("Fernhollow", &project, error), SUFFICE_OK);
    suffice_codebook *codebook = suffice_project_edit_codebook(project);
    for (size_t i = 0; i < 64; i++)
        assert_int_equal(suffice_codebook_add_code(codebook, i == 0 ? 0 : codes[i - 1], "Code", &codes[i], error),
                         SUFFICE_OK);
    assert_int_equal(suffice_codebook_add_code(codebook, codes[63], "Code", &refused, error), SUFFICE_ERROR_LIMIT);
    assert_int_equal(suffice_error_detail(error), SUFFICE_DETAIL_TOO_DEEP);
    assert_int_equal(refused, 0);
    assert_int_equal(suffice_codebook_add_code(codebook, 0, "Theme", &codes[64], error), SUFFICE_OK);
    assert_int_equal(suffice_codebook_add_code(codebook, codes[64], "Below", &codes[65], error), SUFFICE_OK);
    assert_int_equal(suffice_codebook_move_code(codebook, codes[64], codes[62], 0, error), SUFFICE_ERROR_LIMIT);
    assert_int_equal(suffice_codebook_move_code(codebook, codes[64], codes[61], 0, error), SUFFICE_OK);
    suffice_project_release(project);
}

static void limit_findings(void **state)
{
    (void)state;
    for (size_t count = 10000; count <= 10001; count++) {
        struct input input = {0};
        suffice_findings *findings = NULL;
        begin_project(&input, "");
        put_times(&input, "<unheard-of/>", count);
        end_project(&input);
        FILE *file = fopen(path, "wb");
        assert_true(file != NULL && fwrite(input.bytes, 1, input.size, file) == input.size && fclose(file) == 0);
        assert_int_equal(suffice_file_check(path, NULL, &findings, error), SUFFICE_OK);
        assert_int_equal(suffice_findings_count(findings), 10000);
        assert_int_equal(suffice_findings_are_cut(findings), count > 10000);
        suffice_findings_release(findings);
        release_input(&input);
    }
}

static void limit_version(void **state)
{
    static const char *const versions[] = {"1.99999", "1.100000", "99999.0", "100000.0"};
    static const suffice_detail details[] = {SUFFICE_DETAIL_NONE, SUFFICE_DETAIL_BAD_VERSION, SUFFICE_DETAIL_TOO_NEW,
                                             SUFFICE_DETAIL_BAD_VERSION};
    (void)state;
    for (size_t i = 0; i < COUNT_OF(versions); i++) {
        struct input input = {0};
        put(&input, "<project xmlns=\"urn:libsuffice:1\" read-version=\"1.0\" guid=\"");
        put_guid(&input, 1);
        put(&input, "\" name=\"Fernhollow\" write-version=\"");
        put(&input, versions[i]);
        put(&input, "\"/>");
        expect_read(&input, NULL, details[i]);
        release_input(&input);
    }
}

static void put_options(struct input *input, size_t count)
{
    begin_project(input, "");
    put(input, "<corpus>");
    begin_record(input, "attribute", 2);
    put(input, " name=\"Ward\" type=\"choice\" scope=\"participant\">");
    for (size_t i = 0; i < count; i++)
        put_with(input, "<option>$n</option>", i);
    put(input, "</attribute></corpus>");
    end_project(input);
}

static void limit_options(void **state)
{
    static const char *options[1001];
    suffice_project *project = NULL;
    (void)state;
    for (size_t i = 0; i < COUNT_OF(options); i++)
        options[i] = "option";
    for (size_t count = 1000; count <= 1001; count++) {
        struct input input = {0};
        suffice_status wanted = count == 1000 ? SUFFICE_OK : SUFFICE_ERROR_LIMIT;
        put_options(&input, count);
        expect_read(&input, NULL, count == 1000 ? SUFFICE_DETAIL_NONE : SUFFICE_DETAIL_LIST_TOO_LONG);
        release_input(&input);
        assert_int_equal(suffice_project_new("Fernhollow", &project, error), SUFFICE_OK);
        assert_int_equal(suffice_corpus_add_attribute(suffice_project_edit_corpus(project), "Ward",
                                                      SUFFICE_ATTRIBUTE_TYPE_CHOICE,
                                                      SUFFICE_ATTRIBUTE_SCOPE_PARTICIPANT, options, count, NULL, error),
                         wanted);
        suffice_project_release(project);
    }
}

/* The text of an error is bounded, and so is its path; what is cut is whole characters. */
static void limit_error(void **state)
{
    char long_path[1200];
    (void)state;
    for (size_t length = 1023; length <= 1024; length++) {
        suffice_project *project = NULL;
        memset(long_path, 'p', sizeof long_path);
        memcpy(long_path, "/nowhere/", 9);
        memcpy(long_path + length - 3, "\xE2\x82\xAC", 4);
        assert_int_not_equal(suffice_project_open(long_path, 0, &project, error), SUFFICE_OK);
        assert_int_equal(strlen(suffice_error_path(error)), length == 1023 ? 1023 : 1021);
        assert_true(strlen(suffice_error_message(error)) < 512);
    }
}

/* A step of history is kept if it has room in the budget, and forgotten if it takes a byte more. */
static void limit_history(void **state)
{
    suffice_project *project = NULL;
    uint64_t budget = 0;
    (void)state;
    for (size_t kept = 0; kept == 0; budget++) {
        assert_true(budget < 4000);
        assert_int_equal(suffice_project_new("Fernhollow", &project, error), SUFFICE_OK);
        assert_int_equal(suffice_project_set_undo_budget(project, budget, error), SUFFICE_OK);
        assert_int_equal(
            suffice_set_text(project, suffice_project_item(project), SUFFICE_PROJECT_NAME, "Renamed", error),
            SUFFICE_OK);
        kept = suffice_project_undo_count(project);
        suffice_project_release(project);
    }
    assert_true(budget > 1);
}

/* --- the program --- */

static const struct CMUnitTest tests[] = {
    {"SUFFICE_LIMIT_BYTES", limit_bytes, NULL, NULL, NULL},
    {"SUFFICE_LIMIT_RECORDS", limit_records, NULL, NULL, NULL},
    {"SUFFICE_LIMIT_DEPTH", limit_depth, NULL, NULL, NULL},
    {"SUFFICE_LIMIT_ATTRIBUTES", limit_attributes, NULL, NULL, NULL},
    {"SUFFICE_LIMIT_TEXT", limit_text, NULL, NULL, NULL},
    {"SUFFICE_LIMIT_KEPT", limit_kept, NULL, NULL, NULL},
    {"MOST_NAME", limit_names, NULL, NULL, NULL},
    {"MOST_MARKUP", limit_markup, NULL, NULL, NULL},
    {"MOST_NAMESPACES", limit_namespaces, NULL, NULL, NULL},
    {"SFP_LIST_MAX", limit_list, NULL, NULL, NULL},
    {"SFP_DEPTH_MAX", limit_levels, NULL, NULL, NULL},
    {"SFP_FINDINGS_MAX", limit_findings, NULL, NULL, NULL},
    {"MOST_VERSION", limit_version, NULL, NULL, NULL},
    {"OPTIONS_MAX", limit_options, NULL, NULL, NULL},
    {"SFP_PATH_SIZE", limit_error, NULL, NULL, NULL},
    {"DEFAULT_BUDGET", limit_history, NULL, NULL, NULL},
};

static int begin(void **state)
{
    int file = mkstemp(path);
    (void)state;
    error = suffice_error_new();
    return file < 0 || close(file) != 0 || error == NULL;
}

static int end(void **state)
{
    (void)state;
    suffice_error_release(error);
    return unlink(path);
}

int main(int count, char **arguments)
{
    if (count > 1 && strcmp(arguments[1], "--list") == 0) {
        for (size_t i = 0; i < COUNT_OF(tests); i++)
            puts(tests[i].name);
        return 0;
    }
    int failed = cmocka_run_group_tests(tests, begin, end);
    printf("%zu limits of files and calls, each at its value and one beyond\n", COUNT_OF(tests));
    return failed;
}
