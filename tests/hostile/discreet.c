/*
 * Discretion: no message says what people said, who they are, or what is free text, whatever goes wrong.
 *     discreet          some of all invalid documents, by a seed that changes every month, and all the rest
 *     discreet all      everything
 * SPDX-License-Identifier: MIT
 */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE /* mkdtemp beside strict C11 */
#endif

#include "../roundtrip/violations.h"
#include "sowing.h"

#include <suffice.h>

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static char folder[] = "/tmp/suffice-discreet-XXXXXX";
static suffice_error *error;
static struct sfp_bytes bytes;
static bool all_of_them;
static uint64_t seed;
static size_t invalid_documents;
static size_t refused_calls;
static size_t findings_of_checks;

/* One of so many. */
static bool is_chosen(unsigned of)
{
    seed = seed * 6364136223846793005U + 1442695040888963407U;
    return all_of_them || (seed >> 33) % of == 0;
}

static size_t new_indiscretions(void)
{
    static size_t told;
    size_t before = told;
    told = indiscretions();
    return told - before;
}

static suffice_project *read_document(struct doc *doc)
{
    suffice_project *project = NULL;
    doc_write(doc, 0, &bytes);
    suffice_error_clear(error);
    if (suffice_project_read(bytes.data, bytes.size, NULL, &project, error) != SUFFICE_OK)
        search_error(error, "reading");
    return project;
}

static suffice_project *read_sown(unsigned salt)
{
    struct doc *doc = doc_new();
    sow(doc, salt);
    suffice_project *project = read_document(doc);
    doc_free(doc);
    if (project == NULL)
        fail_msg("what was sown cannot be read: %s", suffice_error_message(error));
    return project;
}

/* --- files --- */

static void check_file(void)
{
    suffice_findings *findings = NULL;
    doc_save("document.xml", &bytes);
    assert_int_equal(suffice_file_check("document.xml", NULL, &findings, error), SUFFICE_OK);
    search_findings(findings, "the check of a file");
    suffice_findings_release(findings);
}

static void run_checks(const suffice_project *project)
{
    suffice_findings *findings = NULL;
    uint32_t flags = SUFFICE_CHECK_ALL_STEPS | SUFFICE_CHECK_WAIVED;
    assert_int_equal(suffice_project_check(project, flags, 20300101, &findings, error), SUFFICE_OK);
    findings_of_checks += suffice_findings_count(findings);
    search_findings(findings, "a check");
    suffice_findings_release(findings);
    assert_int_equal(suffice_project_unknown(project, &findings, error), SUFFICE_OK);
    search_findings(findings, "what is unknown");
    suffice_findings_release(findings);
}

static void try_violation(void *user, const struct violation *violation)
{
    (void)user;
    if (!is_chosen(60))
        return;
    sow(violation->doc, 0);
    suffice_project *project = read_document(violation->doc);
    invalid_documents += project == NULL;
    check_file();
    if (project != NULL)
        run_checks(project);
    suffice_project_release(project);
}

static void invalid_documents_are_discreet(void **state)
{
    (void)state;
    violations_each(try_violation, NULL);
    assert_true(invalid_documents > 100);
    assert_int_equal(new_indiscretions(), 0);
}

/* --- checks --- */

/* Without the value of a field: wherever that may be, checks find something else. */
static void check_without(size_t record, const struct sfp_field *field)
{
    struct doc *doc = doc_new();
    sow(doc, 0);
    struct doc_node *node = doc->records[record];
    if (field->written == SFP_ATTRIBUTE)
        doc_unset(node, field->name);
    else
        while (doc_element(node, field, 0) != NULL)
            doc_remove(doc_element(node, field, 0));
    suffice_project *project = read_document(doc);
    if (project != NULL)
        run_checks(project);
    suffice_project_release(project);
    doc_free(doc);
}

static void checks_are_discreet(void **state)
{
    struct doc *doc = doc_new();
    (void)state;
    for (size_t i = 0; i < doc->record_count; i++)
        for (size_t k = 0; k < doc->records[i]->kind->field_count; k++)
            if (doc_value(doc->records[i], &doc->records[i]->kind->fields[k]) != NULL && is_chosen(4))
                check_without(i, &doc->records[i]->kind->fields[k]);
    doc_free(doc);
    assert_true(findings_of_checks > 100);
    assert_int_equal(new_indiscretions(), 0);
}

/* What a record is called is cut in a message, and between characters. */
static void give_long_name(struct doc *doc, struct doc_node *record, size_t shift)
{
    const char *leaves = doc_repeat(doc, "\xF0\x9F\x8C\xBF", 40);
    for (size_t i = 0; i < record->attribute_count; i++)
        if (strcmp(record->attributes[i].name, "name") == 0)
            record->attributes[i].value = doc_format(doc, "%.*s%s%u", (int)shift, "xxx", leaves, record->instance);
    const struct sfp_field *key = record->kind->field_count == 0 ? NULL : &record->kind->fields[0];
    if (key != NULL && strcmp(key->name, "key") == 0 && !key->required && doc_get(record, "key") != NULL)
        doc_unset(record, "key");
}

static void messages_are_whole_characters(void **state)
{
    (void)state;
    for (size_t shift = 0; shift < 4; shift++) {
        struct doc *doc = doc_new();
        for (size_t i = 0; i < doc->record_count; i++)
            if (doc->records[i]->kind->number != SFP_KIND_CODE_STATE)
                give_long_name(doc, doc->records[i], shift);
        suffice_project *project = read_document(doc);
        assert_non_null(project);
        run_checks(project);
        suffice_project_release(project);
        doc_free(doc);
    }
    assert_int_equal(new_indiscretions(), 0);
}

/* --- merging --- */

static void merges_are_discreet(void **state)
{
    static const uint32_t flags[] = {0, SUFFICE_MERGE_TAKE, SUFFICE_MERGE_REFUSE};
    suffice_project *other = read_sown(1);
    suffice_project *base = read_sown(2);
    (void)state;
    for (size_t i = 0; i < 6; i++) {
        suffice_project *project = read_sown(0);
        suffice_findings *findings = NULL;
        suffice_error_clear(error);
        suffice_status status =
            suffice_project_merge(project, other, i < 3 ? NULL : base, flags[i % 3], &findings, error);
        assert_int_equal(status != SUFFICE_OK, flags[i % 3] == SUFFICE_MERGE_REFUSE);
        search_error(error, "a merge");
        assert_true(suffice_findings_count(findings) > 100);
        search_findings(findings, "a merge");
        suffice_findings_release(findings);
        suffice_project_release(project);
    }
    suffice_project_release(other);
    suffice_project_release(base);
    assert_int_equal(new_indiscretions(), 0);
}

/* --- calls that are refused --- */

struct wrong_text {
    const char *bytes;
    size_t size;
};

static void refuse(suffice_status status, const char *what)
{
    refused_calls += status != SUFFICE_OK;
    search_error(error, what);
    suffice_error_clear(error);
}

static void set_wrongly(suffice_project *project, suffice_id id, suffice_field field, bool list)
{
    static const struct wrong_text texts[] = {{SOWN "\xFF", 4}, {SOWN "\x01", 4}, {"", 0}, {SOWN "\xC3", 4}};
    static char too_long[300000];
    memset(too_long, 'x', sizeof too_long);
    memcpy(too_long, SOWN, sizeof SOWN - 1);
    for (size_t i = 0; i < sizeof texts / sizeof *texts && !list; i++)
        refuse(suffice_set_text_sized(project, id, field, texts[i].bytes, texts[i].size, error), "a setter");
    if (!list)
        refuse(suffice_set_text_sized(project, id, field, too_long, sizeof too_long, error), "a setter");
    else
        refuse(suffice_insert_text(project, id, field, SIZE_MAX, SOWN "\xFF", error), "an insertion");
    refuse(suffice_set_integer(project, id, field, -1, error), "a setter of another type");
    refuse(suffice_set_ref(project, id, field, id, error), "a setter of another type");
    refuse(suffice_set_choice(project, id, field, 99, error), "a setter of another type");
}

/* The value of the sibling before, which may have to be the only one. */
static void set_like_sibling(suffice_project *project, suffice_id id, suffice_id before, suffice_field field)
{
    const char *text = before == 0 ? NULL : suffice_text(project, before, field);
    if (text != NULL)
        refuse(suffice_set_text(project, id, field, text, error), "a setter of what another has");
}

static void refuse_removal(suffice_project *project, suffice_id id)
{
    suffice_status status = suffice_remove(project, id, 0, error);
    refuse(status, "a removal");
    if (status == SUFFICE_OK)
        assert_int_equal(suffice_project_undo(project, error), SUFFICE_OK);
}

static void refuse_table(const suffice_project *project, suffice_id id, suffice_kind kind)
{
    suffice_table *table = NULL;
    refuse(suffice_records_of(project, kind, &id, 1, SUFFICE_AUDIENCE_PUBLIC, &table, error),
           "a table of chosen records");
    suffice_table_release(table);
}

static void set_all_wrongly(suffice_project *project, const struct sfp_kind *kind)
{
    suffice_table *table = NULL;
    suffice_id before = 0;
    assert_int_equal(suffice_records(project, kind->number, SUFFICE_AUDIENCE_ANALYST, &table, error), SUFFICE_OK);
    for (size_t i = 0; i < suffice_table_row_count(table); i++) {
        int64_t number = 0;
        assert_int_equal(suffice_table_integer(table, i, 0, &number, error), SUFFICE_OK);
        suffice_id id = (suffice_id)number;
        for (size_t k = 0; k < kind->field_count; k++) {
            suffice_field field = sfp_field_constant(kind, &kind->fields[k]);
            set_wrongly(project, id, field, sfp_type_is_list(kind->fields[k].type));
            set_like_sibling(project, id, before, field);
        }
        refuse_table(project, id, SUFFICE_KIND_CODEBOOK);
        refuse_removal(project, id);
        before = id;
    }
    suffice_table_release(table);
}

static void refused_calls_are_discreet(void **state)
{
    suffice_project *project = read_sown(0);
    (void)state;
    for (int32_t number = 1; number < SFP_KIND_END; number++)
        if (sfp_kind(number) != NULL)
            set_all_wrongly(project, sfp_kind(number));
    suffice_project_release(project);
    assert_true(refused_calls > 1000);
    assert_int_equal(new_indiscretions(), 0);
}

/* --- a newer file --- */

static void newer_files_are_discreet(void **state)
{
    struct doc *doc = doc_new();
    (void)state;
    sow(doc, 0);
    doc_set(doc, doc->root, "write-version", "1.9");
    doc_set(doc, doc->root, "unheard-of", SOWN "new");
    doc_append(doc, doc->root, doc_raw(doc, "<unheard-of " SOWN "a=\"1\">" SOWN "<" SOWN "/></unheard-of>"));
    suffice_project *project = read_document(doc);
    assert_non_null(project);
    run_checks(project);
    refuse(suffice_set_text(project, suffice_project_item(project), SUFFICE_PROJECT_NAME, SOWN, error), "a setter");
    suffice_project_release(project);
    doc_free(doc);
    assert_int_equal(new_indiscretions(), 0);
}

/* --- the program --- */

static int begin(void **state)
{
    (void)state;
    error = suffice_error_new();
    return error == NULL || mkdtemp(folder) == NULL || chdir(folder) != 0;
}

static int end(void **state)
{
    (void)state;
    suffice_error_release(error);
    sfp_bytes_release(&bytes);
    unlink("document.xml");
    return chdir("/") != 0 || rmdir(folder) != 0;
}

int main(int count, char **arguments)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(invalid_documents_are_discreet), cmocka_unit_test(checks_are_discreet),
        cmocka_unit_test(messages_are_whole_characters),  cmocka_unit_test(merges_are_discreet),
        cmocka_unit_test(refused_calls_are_discreet),     cmocka_unit_test(newer_files_are_discreet),
    };
    time_t now = time(NULL);
    const struct tm *date = gmtime(&now);
    all_of_them = count > 1 && strcmp(arguments[1], "all") == 0;
    seed = (uint64_t)date->tm_year * 12 + (uint64_t)date->tm_mon;
    int failed = cmocka_run_group_tests(tests, begin, end);
    printf("%zu texts searched, of %zu invalid documents, %zu findings of checks, %zu refused calls; %zu fields sown\n",
           searched_messages(), invalid_documents, findings_of_checks, refused_calls, sown_fields());
    return failed;
}
