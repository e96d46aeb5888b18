/*
 * Tests of files: all faults of one are listed, each with its place; leftovers are cleaned away.
 * SPDX-License-Identifier: MIT
 */
#define _GNU_SOURCE /* mkdtemp and usleep beside strict C11 */
#include "cast.h"

#include <suffice/file.h>
#include <suffice/options.h>

#include <stdio.h>
#include <unistd.h>

#define HEAD                                                                                                           \
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"                                                                     \
    "<project xmlns=\"urn:libsuffice:1\" read-version=\"1.0\" write-version=\"1.0\"\n"                                 \
    " guid=\"00000000-0000-4000-8000-000000000001\" name=\"" MARK "\">\n"
#define CODE(digit) "<code guid=\"00000000-0000-4000-8000-00000000001" digit "\" name=\"" MARK digit "\""

static char folder[64];
static char path[96];

static int make_folder(void **state)
{
    (void)state;
    strcpy(folder, "/tmp/suffice-file-XXXXXX");
    assert_non_null(mkdtemp(folder));
    snprintf(path, sizeof path, "%s/one.xml", folder);
    return 0;
}

static int drop_folder(void **state)
{
    (void)state;
    (void)remove(path);
    assert_int_equal(rmdir(folder), 0);
    return 0;
}

static void put(const char *name, const char *bytes)
{
    FILE *file = fopen(name, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(bytes, 1, strlen(bytes), file), strlen(bytes));
    assert_int_equal(fclose(file), 0);
}

static suffice_findings *check(const suffice_options *options)
{
    suffice_findings *findings = NULL;
    suffice_error *error = suffice_error_new();
    suffice_status status = suffice_file_check(path, options, &findings, error);
    if (status != SUFFICE_OK)
        print_message("%s\n", suffice_error_message(error));
    assert_int_equal(status, SUFFICE_OK);
    assert_non_null(findings);
    suffice_error_release(error);
    return findings;
}

struct expected {
    suffice_detail detail;
    int64_t line;
};

static void assert_findings(suffice_findings *findings, const struct expected *expected, size_t count)
{
    for (size_t i = 0; i < suffice_findings_count(findings) && suffice_findings_count(findings) != count; i++)
        print_message("%s\n", suffice_finding_message(findings, i));
    assert_int_equal(suffice_findings_count(findings), count);
    assert_false(suffice_findings_are_cut(findings));
    for (size_t i = 0; i < count; i++) {
        assert_string_equal(suffice_detail_name(suffice_finding_detail(findings, i)),
                            suffice_detail_name(expected[i].detail));
        assert_int_equal(suffice_finding_line(findings, i), expected[i].line);
        assert_true(suffice_finding_column(findings, i) > 0);
        assert_int_equal(suffice_finding_severity(findings, i), SUFFICE_SEVERITY_ERROR);
        assert_int_equal(suffice_finding_item(findings, i), 0); /* the project is gone */
        assert_true(suffice_finding_message(findings, i)[0] != '\0');
        assert_null(strstr(suffice_finding_message(findings, i), MARK));
    }
    suffice_findings_release(findings);
}

static void test_good_file(void **state)
{
    (void)state;
    void *made;
    make_cast(&made);
    struct cast *cast = made;
    good(&cast->world, suffice_project_save(cast->world.project, path, 0, cast->world.error));
    assert_findings(check(NULL), NULL, 0);
    drop_cast(&made);
}

static void test_several_faults(void **state)
{
    static const struct expected expected[] = {
        {SUFFICE_DETAIL_UNKNOWN_ATTRIBUTE, 5}, {SUFFICE_DETAIL_BAD_FORM, 6},    {SUFFICE_DETAIL_MISSING_FIELD, 7},
        {SUFFICE_DETAIL_UNKNOWN_ELEMENT, 8},   {SUFFICE_DETAIL_NOT_UNIQUE, 9},  {SUFFICE_DETAIL_STRAY_TEXT, 10},
        {SUFFICE_DETAIL_BAD_GUID, 11},         {SUFFICE_DETAIL_BAD_CHOICE, 14}, {SUFFICE_DETAIL_BAD_PARTIAL_DATE, 15},
        {SUFFICE_DETAIL_DANGLING, 12},
    };
    (void)state;
    put(path, HEAD "<codebook>\n" CODE("1") " shade=\"" MARK "\"/>\n"                          /* 5 */
        CODE("2") " colour=\"" MARK "\"/>\n"                                                   /* 6 */
                  "<code guid=\"00000000-0000-4000-8000-000000000013\" key=\"" MARK "\"/>\n"   /* 7 */
        CODE("4") "><shade>" MARK "</shade></code>\n"                                          /* 8 */
                  "<code guid=\"00000000-0000-4000-8000-000000000019\" name=\"" MARK "1\"/>\n" /* 9 */
        CODE("5") ">" MARK "</code>\n"                                                         /* 10 */
                  "<code guid=\"" MARK "\" name=\"x\"/>\n"                                     /* 11 */
        CODE("6") " experience=\"00000000-0000-4000-8000-0000000000ff\"/>\n"                   /* 12 */
                  "</codebook><corpus>\n"                                                      /* 13 */
                  "<interview guid=\"00000000-0000-4000-8000-000000000021\" key=\"I\" encounter=\"" MARK "\"/>\n"
                  "<interview guid=\"00000000-0000-4000-8000-000000000022\" key=\"J\" encounter=\"group\" "
                  "date=\"" MARK "\"/>\n"
                  "</corpus></project>\n");
    assert_findings(check(NULL), expected, sizeof expected / sizeof expected[0]);
}

static void test_rules_are_asked(void **state)
{
    static const struct expected expected[] = {{SUFFICE_DETAIL_QUOTE_DIFFERS, 9}, {SUFFICE_DETAIL_SPAN_OUTSIDE, 12}};
    (void)state;
    put(path, HEAD "<corpus>\n"
                   "<source guid=\"00000000-0000-4000-8000-000000000031\" name=\"S\" medium=\"notes\">\n"
                   "<text>" MARK "</text>\n"
                   "</source></corpus>\n"
                   "<excerpts>\n"
                   "<excerpt guid=\"00000000-0000-4000-8000-000000000041\"\n" /* told where the tag ends */
                   "  source=\"00000000-0000-4000-8000-000000000031\" start=\"0\" end=\"6\"><quote>" MARK "s</quote>\n"
                   "</excerpt>\n"
                   "<excerpt guid=\"00000000-0000-4000-8000-000000000042\"\n"
                   "  source=\"00000000-0000-4000-8000-000000000031\" start=\"0\" end=\"7\"><quote>" MARK "</quote>\n"
                   "</excerpt></excerpts></project>\n");
    suffice_findings *findings = check(NULL);
    assert_int_equal(suffice_findings_count(findings), 2);
    for (size_t i = 0; i < 2; i++) {
        assert_int_equal(suffice_finding_detail(findings, i), expected[i].detail);
        assert_in_range(suffice_finding_line(findings, i), expected[i].line, expected[i].line + 1);
        assert_null(strstr(suffice_finding_message(findings, i), MARK));
    }
    suffice_findings_release(findings);
}

static void test_broken_xml_is_the_end(void **state)
{
    static const struct expected broken[] = {{SUFFICE_DETAIL_UNKNOWN_ATTRIBUTE, 5}, {SUFFICE_DETAIL_XML_SYNTAX, 6}};
    static const struct expected cut[] = {{SUFFICE_DETAIL_UNKNOWN_ATTRIBUTE, 5}, {SUFFICE_DETAIL_XML_TRUNCATED, 6}};
    static const struct expected doctype[] = {{SUFFICE_DETAIL_XML_DOCTYPE, 1}};
    static const struct expected other[] = {{SUFFICE_DETAIL_NOT_A_PROJECT, 1}};
    (void)state;
    put(path, HEAD "<codebook>\n" CODE("1") " shade=\"1\"/>\n</corpus>\n" CODE("1") " hue=\"2\"/></project>");
    assert_findings(check(NULL), broken, 2);
    put(path, HEAD "<codebook>\n" CODE("1") " shade=\"1\"/>\n");
    assert_findings(check(NULL), cut, 2);
    put(path, "<!DOCTYPE " MARK "><project/>");
    assert_findings(check(NULL), doctype, 1);
    put(path, "<" MARK "/>");
    assert_findings(check(NULL), other, 1);
}

static void test_so_many_and_no_more(void **state)
{
    (void)state;
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    fputs(HEAD "<codebook>\n", file);
    for (int i = 0; i < 10001; i++)
        fputs("<shade/>\n", file);
    fputs("</codebook></project>\n", file);
    assert_int_equal(fclose(file), 0);
    suffice_findings *findings = check(NULL);
    assert_int_equal(suffice_findings_count(findings), 10000);
    assert_true(suffice_findings_are_cut(findings));
    assert_int_equal(suffice_finding_line(findings, 9999), 10004);
    suffice_findings_release(findings);
}

static bool stop(uint64_t done, uint64_t total, void *user)
{
    (void)done;
    (void)total;
    (void)user;
    return false;
}

static void test_options(void **state)
{
    static const struct expected limit[] = {{SUFFICE_DETAIL_TOO_MANY_ATTRIBUTES, 2}};
    (void)state;
    suffice_findings *findings = NULL;
    suffice_options *options = suffice_options_new();
    put(path, HEAD "</project>\n");
    assert_findings(check(options), NULL, 0);
    assert_int_equal(suffice_options_set_limit(options, SUFFICE_LIMIT_ATTRIBUTES, 2, NULL), SUFFICE_OK);
    assert_findings(check(options), limit, 1);
    assert_int_equal(suffice_options_set_progress(options, stop, NULL, NULL), SUFFICE_OK);
    assert_int_equal(suffice_options_set_limit(options, SUFFICE_LIMIT_ATTRIBUTES, 64, NULL), SUFFICE_OK);
    assert_int_equal(suffice_file_check(path, options, &findings, NULL), SUFFICE_ERROR_CANCELLED);
    assert_null(findings);
    suffice_options_release(options);
}

static void test_check_is_refused(void **state)
{
    (void)state;
    suffice_error *error = suffice_error_new();
    suffice_findings *findings = NULL;
    assert_int_equal(suffice_file_check(NULL, NULL, &findings, error), SUFFICE_ERROR_ARGUMENT);
    assert_string_equal(suffice_error_argument(error), "path");
    assert_int_equal(suffice_file_check(path, NULL, NULL, error), SUFFICE_ERROR_ARGUMENT);
    assert_int_equal(suffice_file_check("", NULL, &findings, error), SUFFICE_ERROR_ARGUMENT);
    assert_int_equal(suffice_file_check(path, NULL, &findings, error), SUFFICE_ERROR_NOT_FOUND);
    assert_string_equal(suffice_error_path(error), path);
    assert_int_equal(suffice_file_check(folder, NULL, &findings, error), SUFFICE_ERROR_IO);
    put(path, "<project xmlns=\"urn:libsuffice:1\" read-version=\"2.0\" write-version=\"2.0\" name=\"n\"/>");
    assert_int_equal(suffice_file_check(path, NULL, &findings, error), SUFFICE_ERROR_VERSION);
    assert_null(findings);
    suffice_error_release(error);
}

static void test_clean(void **state)
{
    (void)state;
    char left[160], other[160], nowhere[160];
    size_t removed = 7;
    suffice_error *error = suffice_error_new();
    snprintf(left, sizeof left, "%s/.one.xml.0123abcd.suffice-tmp", folder);
    snprintf(other, sizeof other, "%s/.two.xml.0123abcd.suffice-tmp", folder);
    snprintf(nowhere, sizeof nowhere, "%s/no/one.xml", folder);
    put(left, "x");
    put(other, "x");
    assert_int_equal(suffice_file_clean(path, 3600000, &removed, error), SUFFICE_OK);
    assert_int_equal(removed, 0); /* too young */
    assert_int_equal(access(left, F_OK), 0);
    usleep(20000);
    assert_int_equal(suffice_file_clean(path, 0, &removed, error), SUFFICE_OK);
    assert_int_equal(removed, 1);
    assert_int_equal(access(left, F_OK), -1);
    assert_int_equal(access(other, F_OK), 0);
    assert_int_equal(remove(other), 0);
    assert_int_equal(suffice_file_clean(path, 0, NULL, NULL), SUFFICE_OK);
    removed = 7;
    assert_int_equal(suffice_file_clean(NULL, 0, &removed, error), SUFFICE_ERROR_ARGUMENT);
    assert_int_equal(removed, 0);
    assert_int_equal(suffice_file_clean("", 0, &removed, error), SUFFICE_ERROR_ARGUMENT);
    assert_int_equal(suffice_file_clean(path, -1, &removed, error), SUFFICE_ERROR_ARGUMENT);
    assert_int_equal(suffice_error_status(error), SUFFICE_ERROR_ARGUMENT);
    assert_int_equal(suffice_file_clean(nowhere, 0, &removed, error), SUFFICE_ERROR_NOT_FOUND);
    suffice_error_release(error);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_good_file, make_folder, drop_folder),
        cmocka_unit_test_setup_teardown(test_several_faults, make_folder, drop_folder),
        cmocka_unit_test_setup_teardown(test_rules_are_asked, make_folder, drop_folder),
        cmocka_unit_test_setup_teardown(test_broken_xml_is_the_end, make_folder, drop_folder),
        cmocka_unit_test_setup_teardown(test_so_many_and_no_more, make_folder, drop_folder),
        cmocka_unit_test_setup_teardown(test_options, make_folder, drop_folder),
        cmocka_unit_test_setup_teardown(test_check_is_refused, make_folder, drop_folder),
        cmocka_unit_test_setup_teardown(test_clean, make_folder, drop_folder),
    };
    return cmocka_run_group_tests_name("file", tests, NULL, NULL);
}
