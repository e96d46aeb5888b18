/*
 * Tests of what a newer minor version wrote: it is opened to be read, kept whole, and told of.
 * SPDX-License-Identifier: MIT
 */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE /* mkdtemp beside strict C11 */
#endif

#include "violations.h"

#include <suffice.h>

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define NOWHERE "ff000000-0000-4a00-8b00-000000000001"

static char folder[] = "/tmp/suffice-newer-XXXXXX";
static suffice_error *error;
static size_t kept_count;

static int make_folder(void **state)
{
    (void)state;
    error = suffice_error_new();
    return error == NULL || mkdtemp(folder) == NULL || chdir(folder) != 0;
}

static int remove_folder(void **state)
{
    (void)state;
    suffice_error_release(error);
    unlink("newer.xml");
    unlink("copy.xml");
    return chdir("/") != 0 || rmdir(folder) != 0;
}

/* --- reading and writing --- */

static struct doc *newer_doc(void)
{
    struct doc *doc = doc_new();
    doc_set(doc, doc->root, "write-version", "1.7");
    return doc;
}

static suffice_project *read_bytes(const char *bytes, size_t size, const char *what)
{
    suffice_project *project = NULL;
    if (suffice_project_read(bytes, size, NULL, &project, error) != SUFFICE_OK)
        fail_msg("%s: %s", what, suffice_error_message(error));
    assert_true(suffice_project_is_read_only(project));
    return project;
}

static suffice_project *read_doc(struct doc *doc, const char *what)
{
    struct sfp_bytes bytes = {0};
    doc_write(doc, 0, &bytes);
    suffice_project *project = read_bytes(bytes.data, bytes.size, what);
    sfp_bytes_release(&bytes);
    return project;
}

static suffice_buffer *write_project(const suffice_project *project)
{
    suffice_buffer *buffer = NULL;
    assert_int_equal(suffice_project_write(project, &buffer, error), SUFFICE_OK);
    return buffer;
}

/* What was written opens, and is written as before. */
static void expect_stable(const suffice_buffer *written, const char *what)
{
    suffice_project *again = read_bytes(suffice_buffer_data(written), suffice_buffer_size(written), what);
    suffice_buffer *second = write_project(again);
    assert_int_equal(suffice_buffer_size(second), suffice_buffer_size(written));
    assert_memory_equal(suffice_buffer_data(second), suffice_buffer_data(written), suffice_buffer_size(written));
    suffice_buffer_release(second);
    suffice_project_release(again);
}

static void expect_holds(const suffice_buffer *written, const char *text, const char *what)
{
    if (strstr(suffice_buffer_data(written), text) == NULL)
        fail_msg("%s: what was written does not hold %s", what, text);
}

static bool is_told(const suffice_project *project, suffice_id id)
{
    suffice_findings *unknown = NULL;
    bool found = false;
    assert_int_equal(suffice_project_unknown(project, &unknown, error), SUFFICE_OK);
    for (size_t i = 0; i < suffice_findings_count(unknown); i++) {
        assert_int_equal(suffice_finding_severity(unknown, i), SUFFICE_SEVERITY_NOTE);
        found = found || suffice_finding_item(unknown, i) == id;
    }
    suffice_findings_release(unknown);
    return found;
}

/* A record that has no GUID is told of, but a test cannot ask for it by one. */
static void expect_told(const suffice_project *project, const struct doc_node *record, const char *what)
{
    const char *guid = doc_get(record, "guid");
    suffice_id id = guid == NULL ? 0 : suffice_find_guid(project, guid);
    if (guid != NULL && !is_told(project, id))
        fail_msg("%s: what is not known is not told", what);
    suffice_findings *unknown = NULL;
    assert_int_equal(suffice_project_unknown(project, &unknown, error), SUFFICE_OK);
    assert_int_equal(suffice_findings_count(unknown), 1);
    suffice_findings_release(unknown);
}

/* --- one thing that is not known --- */

struct newer {
    const struct sfp_kind *kind;
    const struct sfp_field *field;
};

/* Gives the first record that has the field this value, and demands that it comes out again. */
static void keep_value(const struct newer *newer, const char *value, bool known)
{
    char what[128];
    char holds[256];
    bool attribute = newer->field->written == SFP_ATTRIBUTE;
    bool reference = sfp_type_is_ref(newer->field->type);
    struct doc *doc = newer_doc();
    struct doc_node *record = doc_record(doc, newer->kind->number, newer->field);
    snprintf(what, sizeof what, "%s of %s: %.40s", newer->field->name, newer->kind->name, value);
    doc_set_value(doc, record, newer->field, value);
    suffice_project *project = read_doc(doc, what);
    suffice_buffer *written = write_project(project);
    snprintf(holds, sizeof holds,
             attribute   ? "%s=\"%.40s"
             : reference ? "<%s ref=\"%.40s"
                         : "<%s>%.40s",
             newer->field->name, value);
    expect_holds(written, holds, what);
    expect_holds(written, " write-version=\"1.7\"", what);
    expect_stable(written, what);
    if (!known)
        expect_told(project, record, what);
    suffice_buffer_release(written);
    suffice_project_release(project);
    doc_free(doc);
    kept_count++;
}

static void keep_larger(const struct newer *newer)
{
    struct doc *doc = newer_doc();
    char number[32];
    if (newer->field->type == SFP_TYPE_integer) {
        snprintf(number, sizeof number, "%" PRId64, newer->field->high + 1);
        keep_value(newer, number, false);
    } else if (newer->field->limit > 0 && newer->field->limit <= 40000 && newer->field->form == SFP_FORM_NONE) {
        keep_value(newer, text_of_length(doc, newer->field, (size_t)newer->field->limit + 1), true);
    }
    doc_free(doc);
}

static void keep_targets(const struct newer *newer)
{
    struct doc *doc = newer_doc();
    size_t i = 0;
    while (sfp_field_targets(newer->field, doc->records[i]->kind->number))
        i++;
    keep_value(newer, NOWHERE, false);
    if (!newer->field->any_target)
        keep_value(newer, doc_get(doc->records[i], "guid"), false);
    doc_free(doc);
}

static void each_field_is_kept(void **state)
{
    (void)state;
    for (int32_t number = 1; number < SFP_KIND_END; number++) {
        const struct sfp_kind *kind = sfp_kind(number);
        for (size_t i = 0; kind != NULL && i < kind->field_count; i++) {
            struct newer newer = {kind, &kind->fields[i]};
            if (newer.field->type == SFP_TYPE_choice)
                keep_value(&newer, "unheard-of", false);
            else if (sfp_type_is_ref(newer.field->type))
                keep_targets(&newer);
            else if (!doc_is_bound(kind, newer.field) || newer.field->type == SFP_TYPE_integer)
                keep_larger(&newer);
        }
    }
    print_message("%zu values of a newer version\n", kept_count);
    assert_true(kept_count > 100);
}

/* --- everything that is not known at once --- */

#define UNKNOWN_ELEMENT "<feeling depth=\"3\"><shade xmlns:x=\"urn:x\" x:y=\"z\">blue &amp; grey</shade></feeling>"

static struct doc *full_of_news(void)
{
    struct doc *doc = newer_doc();
    for (size_t i = 0; i < doc->record_count; i++) {
        doc_set(doc, doc->records[i], "unheard-of", "a & \"b\"");
        doc_append(doc, doc->records[i], doc_raw(doc, UNKNOWN_ELEMENT));
    }
    return doc;
}

/* Where the elements of a field end among those of its record. */
static size_t last_of_field(const struct doc_node *element)
{
    size_t index = doc_index(element);
    while (index < element->parent->child_count && element->parent->children[index]->field == element->field)
        index++;
    return index;
}

static void unknown_content_is_kept(void **state)
{
    struct sfp_bytes bytes = {0};
    struct doc *doc = full_of_news();
    suffice_findings *unknown = NULL;
    (void)state;
    doc_write(doc, 0, &bytes);
    suffice_project *project = read_bytes(bytes.data, bytes.size, "all");
    suffice_buffer *written = write_project(project);
    assert_int_equal(suffice_buffer_size(written), bytes.size);
    assert_memory_equal(suffice_buffer_data(written), bytes.data, bytes.size);
    assert_int_equal(suffice_project_unknown(project, &unknown, error), SUFFICE_OK);
    assert_int_equal(suffice_findings_count(unknown), doc->record_count);
    suffice_findings_release(unknown);
    suffice_buffer_release(written);
    suffice_project_release(project);
    sfp_bytes_release(&bytes);
    doc_free(doc);
}

/* An element of a newer version stays where it is among what we know, for that version asks for its order. */
static void unknown_content_stays_in_its_place(void **state)
{
    struct sfp_bytes bytes = {0};
    struct doc *doc = newer_doc();
    (void)state;
    for (size_t i = 0; i < doc->record_count; i++) {
        doc_insert(doc, doc->records[i], 0, doc_raw(doc, UNKNOWN_ELEMENT));
        doc_insert(doc, doc->records[i], 0, doc_raw(doc, "<unheard-of/>"));
        if (doc->records[i]->child_count > 3 && doc->records[i]->children[2]->field != NULL)
            doc_insert(doc, doc->records[i], last_of_field(doc->records[i]->children[2]), doc_raw(doc, "<later/>"));
    }
    doc_write(doc, 0, &bytes);
    suffice_project *project = read_bytes(bytes.data, bytes.size, "in its place");
    suffice_buffer *written = write_project(project);
    assert_int_equal(suffice_buffer_size(written), bytes.size);
    assert_memory_equal(suffice_buffer_data(written), bytes.data, bytes.size);
    suffice_buffer_release(written);
    suffice_project_release(project);
    sfp_bytes_release(&bytes);
    doc_free(doc);
}

static void a_copy_is_the_same(void **state)
{
    struct sfp_bytes bytes = {0};
    struct doc *doc = full_of_news();
    suffice_project *project = NULL;
    char copied[16];
    (void)state;
    doc_write(doc, 0, &bytes);
    doc_save("newer.xml", &bytes);
    assert_int_equal(suffice_project_open("newer.xml", 0, &project, error), SUFFICE_OK);
    assert_true(suffice_project_is_read_only(project));
    assert_int_equal(suffice_project_save_copy(project, "copy.xml", SUFFICE_SAVE_REPLACE, error), SUFFICE_OK);
    assert_string_equal(suffice_project_path(project), "newer.xml");
    suffice_project_release(project);
    FILE *file = fopen("copy.xml", "rb");
    char *found = malloc(bytes.size);
    assert_non_null(file);
    assert_non_null(found);
    assert_int_equal(fread(found, 1, bytes.size, file), bytes.size);
    assert_int_equal(fread(copied, 1, sizeof copied, file), 0);
    assert_memory_equal(found, bytes.data, bytes.size);
    assert_int_equal(fclose(file), 0);
    free(found);
    sfp_bytes_release(&bytes);
    doc_free(doc);
}

/* --- nothing is changed --- */

static void expect_refused(suffice_status status)
{
    assert_int_equal(status, SUFFICE_ERROR_STATE);
    assert_int_equal(suffice_error_detail(error), SUFFICE_DETAIL_READ_ONLY);
}

static suffice_status set_by_type(suffice_project *project, suffice_id id, suffice_field constant,
                                  const struct sfp_field *field)
{
    switch (field->type) {
    case SFP_TYPE_text:
        return suffice_set_text(project, id, constant, "changed", error);
    case SFP_TYPE_integer:
        return suffice_set_integer(project, id, constant, 1, error);
    case SFP_TYPE_boolean:
        return suffice_set_boolean(project, id, constant, true, error);
    case SFP_TYPE_choice:
        return suffice_set_choice(project, id, constant, 1, error);
    case SFP_TYPE_date:
    case SFP_TYPE_partial:
        return suffice_set_date(project, id, constant, 20250320, error);
    case SFP_TYPE_instant:
        return suffice_set_instant(project, id, constant, 0, error);
    case SFP_TYPE_text_list:
        return suffice_insert_text(project, id, constant, 0, "changed", error);
    case SFP_TYPE_ref_list:
        return suffice_remove_at(project, id, constant, 0, error);
    default:
        return suffice_clear(project, id, constant, error);
    }
}

static void no_field_is_changed(suffice_project *project, const struct doc *doc)
{
    for (size_t i = 0; i < doc->record_count; i++) {
        const struct doc_node *record = doc->records[i];
        const char *guid = doc_get(record, "guid");
        suffice_id id = guid == NULL ? 0 : suffice_find_guid(project, guid);
        for (size_t k = 0; id != 0 && k < record->kind->field_count; k++)
            if (!record->kind->fields[k].by_verb)
                expect_refused(set_by_type(project, id, sfp_field_constant(record->kind, &record->kind->fields[k]),
                                           &record->kind->fields[k]));
    }
}

static void nothing_is_changed(void **state)
{
    struct doc *doc = full_of_news();
    suffice_project *project = read_doc(doc, "all");
    suffice_buffer *before = write_project(project);
    uint64_t revision = suffice_project_revision(project);
    suffice_id id = 0;
    (void)state;
    no_field_is_changed(project, doc);
    expect_refused(suffice_project_add_experience(project, NULL, "another", NULL, &id, error));
    expect_refused(suffice_codebook_add_code(suffice_project_edit_codebook(project), 0, "another", &id, error));
    expect_refused(suffice_remove(project, suffice_find_guid(project, doc_get(doc->records[1], "guid")), 0, error));
    expect_refused(suffice_set_guid(project, suffice_project_item(project), NOWHERE, error));
    expect_refused(suffice_project_set_seed(project, 1, error));
    assert_false(suffice_project_is_changed(project));
    assert_int_equal(suffice_project_revision(project), revision);
    suffice_buffer *after = write_project(project);
    assert_int_equal(suffice_buffer_size(after), suffice_buffer_size(before));
    assert_memory_equal(suffice_buffer_data(after), suffice_buffer_data(before), suffice_buffer_size(before));
    suffice_buffer_release(before);
    suffice_buffer_release(after);
    suffice_project_release(project);
    doc_free(doc);
}

/* --- what stays a fault --- */

static void expect_fault(struct doc *doc, suffice_detail detail, const struct doc_node *node)
{
    struct sfp_bytes bytes = {0};
    suffice_project *project = NULL;
    doc_write(doc, 0, &bytes);
    assert_int_equal(suffice_project_read(bytes.data, bytes.size, NULL, &project, error), SUFFICE_ERROR_FORMAT);
    assert_int_equal(suffice_error_detail(error), detail);
    assert_int_equal(suffice_error_line(error), node->line);
    sfp_bytes_release(&bytes);
    doc_free(doc);
}

static void faults_stay_faults(void **state)
{
    (void)state;
    struct doc *doc = newer_doc();
    struct doc_node *participant = doc_record(doc, SFP_KIND_PARTICIPANT, NULL);
    doc_unset(participant, "voice");
    expect_fault(doc, SUFFICE_DETAIL_MISSING_FIELD, participant);
    doc = newer_doc();
    participant = doc_record(doc, SFP_KIND_PARTICIPANT, NULL);
    doc_set(doc, participant, "voice", "");
    expect_fault(doc, SUFFICE_DETAIL_EMPTY_VALUE, participant);
    doc = newer_doc();
    struct doc_node *row = doc_record(doc, SFP_KIND_GRID_ROW, NULL);
    doc_set(doc, row, "end", "soon");
    expect_fault(doc, SUFFICE_DETAIL_BAD_INTEGER, row);
    doc = newer_doc();
    struct doc_node *excerpt = doc_record(doc, SFP_KIND_EXCERPT, NULL);
    doc_set(doc, excerpt, "source", "somewhere");
    expect_fault(doc, SUFFICE_DETAIL_BAD_GUID, excerpt);
}

/* What a field says that we do not know may be what makes the rest of its record right. */
static void rules_do_not_judge_what_they_cannot_know(void **state)
{
    static const char start[] = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<project xmlns=\"urn:libsuffice:1\" "
                                "read-version=\"1.0\" write-version=\"1.";
    static const char rest[] =
        "\" guid=\"6f0c2a9e-3c1f-4a52-9d36-0c6a7c1d2e3f\" name=\"n\">\n  <corpus>\n    "
        "<source guid=\"00000000-0000-4000-8000-000000000025\" name=\"s\" medium=\"notes\">\n      "
        "<text>what was said</text>\n    </source>\n  </corpus>\n  <excerpts>\n    "
        "<excerpt guid=\"00000000-0000-4000-8000-000000000029\" source=\"00000000-0000-4000-8000-000000000025\" "
        "start=\"0\" end=\"4\" anchor=\"hovering\">\n      <quote>elsewhere</quote>\n    </excerpt>\n    "
        "<excerpt guid=\"00000000-0000-4000-8000-000000000030\" source=\"" NOWHERE
        "\" start=\"0\" end=\"4\"/>\n  </excerpts>\n</project>\n";
    (void)state;
    char bytes[2048];
    suffice_project *project = NULL;
    snprintf(bytes, sizeof bytes, "%s7%s", start, rest);
    assert_int_equal(suffice_project_read(bytes, strlen(bytes), NULL, &project, error), SUFFICE_OK);
    const suffice_excerpts *excerpts = suffice_project_excerpts(project);
    assert_int_equal(suffice_excerpts_count(excerpts), 2);
    for (size_t i = 0; i < 2; i++)
        assert_int_equal(suffice_excerpts_participant(excerpts, suffice_excerpts_at(excerpts, i)), 0);
    suffice_project_release(project);
    snprintf(bytes, sizeof bytes, "%s0%s", start, rest);
    assert_int_equal(suffice_project_read(bytes, strlen(bytes), NULL, &project, error), SUFFICE_ERROR_FORMAT);
    assert_int_equal(suffice_error_detail(error), SUFFICE_DETAIL_BAD_CHOICE);
}

/* References to nowhere are known as such only at the end; they stand with their field's others all the same. */
static void references_to_nowhere_stay_in_their_place(void **state)
{
    static const char bytes[] = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                                "<project xmlns=\"urn:libsuffice:1\" read-version=\"1.0\" write-version=\"1.9\" "
                                "guid=\"00000000-0000-4000-8000-000000000001\" name=\"n\">\n  <synthesis>\n"
                                "    <matrix guid=\"00000000-0000-4000-8000-000000000002\" name=\"m\">\n"
                                "      <theme ref=\"" NOWHERE "\"/>\n      <later/>\n"
                                "      <interview ref=\"" NOWHERE "\"/>\n      <last/>\n"
                                "    </matrix>\n  </synthesis>\n</project>\n";
    (void)state;
    suffice_project *project = NULL;
    suffice_buffer *written = NULL;
    assert_int_equal(suffice_project_read(bytes, sizeof bytes - 1, NULL, &project, error), SUFFICE_OK);
    assert_int_equal(suffice_project_write(project, &written, error), SUFFICE_OK);
    assert_int_equal(suffice_buffer_size(written), sizeof bytes - 1);
    assert_memory_equal(suffice_buffer_data(written), bytes, sizeof bytes - 1);
    suffice_buffer_release(written);
    suffice_project_release(project);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_field_is_kept),
        cmocka_unit_test(unknown_content_is_kept),
        cmocka_unit_test(unknown_content_stays_in_its_place),
        cmocka_unit_test(a_copy_is_the_same),
        cmocka_unit_test(nothing_is_changed),
        cmocka_unit_test(faults_stay_faults),
        cmocka_unit_test(references_to_nowhere_stay_in_their_place),
        cmocka_unit_test(rules_do_not_judge_what_they_cannot_know),
    };
    return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
