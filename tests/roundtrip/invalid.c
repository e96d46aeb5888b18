/*
 * Tests of what is refused: for each constraint of the schema, documents that break it, and some that just keep it.
 *     invalid            reads each; those that break one are told with status, detail and line
 *     invalid FOLDER     writes each to a file there, for xsd_agrees
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

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { PARTS = SFP_FIELDS_MAX + 32, MOST_TOLD = 20 };

static char folder[] = "/tmp/suffice-invalid-XXXXXX";
static suffice_error *error;

struct tally {
    struct sfp_bytes bytes;
    size_t refused;
    size_t accepted;
    size_t faults;
    size_t seen[SFP_KIND_END][PARTS][CONSTRAINTS];
};

static int make_folder(void **state)
{
    *state = calloc(1, sizeof(struct tally));
    error = suffice_error_new();
    return *state == NULL || error == NULL || mkdtemp(folder) == NULL || chdir(folder) != 0;
}

static int remove_folder(void **state)
{
    struct tally *tally = *state;
    sfp_bytes_release(&tally->bytes);
    free(tally);
    suffice_error_release(error);
    unlink("document.xml");
    return chdir("/") != 0 || rmdir(folder) != 0;
}

/* --- what a violation is about --- */

static const char *part_name(const struct violation *violation)
{
    const struct sfp_field *field = violation_field(violation);
    const struct sfp_kind *child = violation_child(violation);
    return field != NULL ? field->name : child != NULL ? child->name : "itself";
}

static int64_t line_of(const struct violation *violation)
{
    if (violation->node == NULL)
        return 0;
    return violation->at_end ? violation->node->end_line : violation->node->line;
}

static void tell_fault(struct tally *tally, const struct violation *violation, const char *who, suffice_detail detail,
                       int64_t line)
{
    if (tally->faults++ < MOST_TOLD)
        print_error("%s, %s: %.60s: expected %s at line %lld, %s says %s at line %lld\n", violation->kind->name,
                    part_name(violation), violation->what, suffice_detail_name(violation->detail),
                    (long long)line_of(violation), who, suffice_detail_name(detail), (long long)line);
}

/* --- trying --- */

static bool is_written_the_same(const struct tally *tally, const suffice_project *project)
{
    suffice_buffer *buffer = NULL;
    assert_int_equal(suffice_project_write(project, &buffer, error), SUFFICE_OK);
    bool same = suffice_buffer_size(buffer) == tally->bytes.size &&
                memcmp(suffice_buffer_data(buffer), tally->bytes.data, tally->bytes.size) == 0;
    suffice_buffer_release(buffer);
    return same;
}

/* Reading ends at the fault, and tells it as one of the file. */
static void try_reading(struct tally *tally, const struct violation *violation)
{
    bool good = violation->detail == SUFFICE_DETAIL_NONE;
    suffice_project *project = NULL;
    suffice_error_clear(error);
    suffice_status status = suffice_project_read(tally->bytes.data, tally->bytes.size, NULL, &project, error);
    bool expected = status == (good ? SUFFICE_OK : SUFFICE_ERROR_FORMAT) && (project != NULL) == good &&
                    suffice_error_status(error) == status && suffice_error_detail(error) == violation->detail &&
                    suffice_error_line(error) == line_of(violation) &&
                    (good || (suffice_error_column(error) > 0 && suffice_error_message(error)[0] != '\0'));
    if (!expected)
        tell_fault(tally, violation, "the reader", suffice_error_detail(error), suffice_error_line(error));
    else if (good && !is_written_the_same(tally, project))
        tell_fault(tally, violation, "the writer", SUFFICE_DETAIL_NONE, 0);
    suffice_project_release(project);
}

/* The list of all faults begins with the one at which reading ends. */
static void try_checking(struct tally *tally, const struct violation *violation)
{
    suffice_findings *findings = NULL;
    doc_save("document.xml", &tally->bytes);
    suffice_error_clear(error);
    assert_int_equal(suffice_file_check("document.xml", NULL, &findings, error), SUFFICE_OK);
    suffice_detail detail = suffice_finding_detail(findings, 0);
    int64_t line = suffice_finding_line(findings, 0);
    if (detail != violation->detail || line != line_of(violation))
        tell_fault(tally, violation, "the check", detail, line);
    suffice_findings_release(findings);
}

static void try_violation(void *user, const struct violation *violation)
{
    struct tally *tally = user;
    doc_write(violation->doc, 0, &tally->bytes);
    try_reading(tally, violation);
    try_checking(tally, violation);
    if (violation->detail == SUFFICE_DETAIL_NONE) {
        tally->accepted++;
        return;
    }
    tally->refused++;
    assert_in_range(violation->part, 0, PARTS - 1);
    tally->seen[violation->kind->number][violation->part][violation->constraint]++;
}

/* --- which constraints there are --- */

static bool of_kind(const struct sfp_kind *kind, enum constraint constraint)
{
    switch (constraint) {
    case HAS_GUID:
    case GOOD_GUID:
    case OWN_GUID:
        return kind->identity == SFP_BY_GUID;
    case GOOD_VERSION:
    case RIGHT_ROOT:
        return kind->number == SFP_KIND_PROJECT;
    case KNOWN_ATTRIBUTES:
    case KNOWN_ELEMENTS:
    case NO_TEXT:
    case GOOD_CUT:
        return true;
    default:
        return false;
    }
}

static bool is_text(const struct sfp_field *field)
{
    return field->type == SFP_TYPE_text || field->type == SFP_TYPE_text_list;
}

/* Whether an element may come before this part. */
static bool has_earlier(const struct sfp_kind *kind, size_t part)
{
    for (size_t i = 0; i < kind->field_count && i + 1 < part; i++)
        if (kind->fields[i].written == SFP_ELEMENT)
            return true;
    return part > kind->field_count + 1;
}

static bool of_element(const struct sfp_kind *kind, size_t part, enum constraint constraint)
{
    const struct sfp_field *field = &kind->fields[part - 1];
    switch (constraint) {
    case ONLY_TEXT:
        return true;
    case IN_ORDER:
        return has_earlier(kind, part);
    case ONCE:
        return !sfp_type_is_list(field->type);
    default:
        return false;
    }
}

static bool of_field(const struct sfp_kind *kind, size_t part, enum constraint constraint)
{
    const struct sfp_field *field = &kind->fields[part - 1];
    switch (constraint) {
    case REQUIRED_VALUE:
        return field->required;
    case NO_EMPTY_VALUE:
        return true;
    case RIGHT_TYPE:
        return !is_text(field);
    case ABOVE_LOW:
    case BELOW_HIGH:
        return field->type == SFP_TYPE_integer;
    case WITHIN_LIMIT:
        return is_text(field) && violation_can_be_too_long(field);
    case RIGHT_FORM:
        return field->form != SFP_FORM_NONE;
    case UNIQUE_VALUE:
        return field->unique;
    case TARGET_THERE:
        return sfp_type_is_ref(field->type);
    case RIGHT_TARGET:
        return sfp_type_is_ref(field->type) && !field->any_target;
    case TARGET_ONCE:
        return field->type == SFP_TYPE_ref_list;
    case LIST_LENGTH:
        return field->type == SFP_TYPE_text_list;
    default:
        return field->written == SFP_ELEMENT && of_element(kind, part, constraint);
    }
}

static bool of_child(const struct sfp_kind *kind, size_t part, enum constraint constraint)
{
    const struct sfp_kind *child = sfp_kind(kind->children[part - kind->field_count - 1].kind);
    switch (constraint) {
    case IN_ORDER:
        return has_earlier(kind, part);
    case ONCE:
        return child->identity == SFP_BY_PARENT;
    case KEY_ONCE:
        return child->identity == SFP_BY_KEY;
    default:
        return false;
    }
}

static bool applies(const struct sfp_kind *kind, size_t part, enum constraint constraint)
{
    if (part == 0)
        return of_kind(kind, constraint);
    return part <= kind->field_count ? of_field(kind, part, constraint) : of_child(kind, part, constraint);
}

/* How many constraints a kind lays down; each must have been broken. */
static size_t count_constraints(const struct tally *tally, const struct sfp_kind *kind)
{
    size_t count = 0;
    for (size_t part = 0; part <= kind->field_count + kind->child_count; part++)
        for (int constraint = 0; constraint < CONSTRAINTS; constraint++) {
            if (!applies(kind, part, (enum constraint)constraint))
                continue;
            count++;
            if (tally->seen[kind->number][part][constraint] == 0)
                fail_msg("no document breaks constraint %d of part %zu of %s", constraint, part, kind->name);
        }
    return count;
}

/* --- tests --- */

static void each_constraint_is_kept(void **state)
{
    struct tally *tally = *state;
    size_t constraints = 0;
    violations_each(try_violation, tally);
    for (int32_t number = 1; number < SFP_KIND_END; number++)
        if (sfp_kind(number) != NULL)
            constraints += count_constraints(tally, sfp_kind(number));
    print_message("%zu constraints: %zu documents refused, %zu accepted\n", constraints, tally->refused,
                  tally->accepted);
    assert_true(tally->refused >= constraints);
    assert_int_equal(tally->faults, 0);
}

/* --- writing them down --- */

struct lists {
    const char *folder;
    struct sfp_bytes bytes;
    size_t count;
    FILE *refused;  /* by us and by the published schema */
    FILE *beyond;   /* by us alone */
    FILE *accepted; /* by both */
    FILE *loose;    /* accepted by us alone */
};

static FILE *open_in(const char *path, const char *name)
{
    char full[4096];
    assert_in_range(snprintf(full, sizeof full, "%s/%s", path, name), 1, sizeof full - 1);
    FILE *file = fopen(full, "wb");
    assert_non_null(file);
    return file;
}

/* Writes what is in the buffer to a file of its own, and names it in a list. */
static void put_document(struct lists *lists, FILE *list, const char *kind, const char *part, const char *what)
{
    char name[32];
    snprintf(name, sizeof name, "%05zu.xml", ++lists->count);
    FILE *file = open_in(lists->folder, name);
    assert_int_equal(fwrite(lists->bytes.data, 1, lists->bytes.size, file), lists->bytes.size);
    assert_int_equal(fclose(file), 0);
    assert_true(fprintf(list, "%s %s, %s: ", name, kind, part) > 0);
    for (size_t i = 0; what[i] != '\0' && i < 100; i++)
        assert_true(fputc((unsigned char)what[i] < ' ' ? ' ' : what[i], list) != EOF);
    assert_true(fputc('\n', list) != EOF);
}

static void put_violation(void *user, const struct violation *violation)
{
    struct lists *lists = user;
    FILE *list = violation->beyond != WITHIN ? lists->beyond : lists->refused;
    const char *what = violation->beyond != WITHIN ? violation_reason(violation) : violation->what;
    if (violation->detail == SUFFICE_DETAIL_NONE)
        list = lists->accepted;
    doc_write(violation->doc, 0, &lists->bytes);
    put_document(lists, list, violation->kind->name, part_name(violation), what);
}

static void put_styles(struct lists *lists)
{
    struct doc *doc = doc_new();
    for (unsigned style = 0; style < DOC_STYLES; style = style == 0 ? 1 : style * 2) {
        char what[32];
        snprintf(what, sizeof what, "style %u", style);
        doc_write(doc, style, &lists->bytes);
        put_document(lists, lists->accepted, "project", "itself", what);
    }
    doc_free(doc);
}

/* Foreign content before our own, and a line within a cut reference: read, but not canonical. */
static void put_loose(struct lists *lists)
{
    struct doc *doc = doc_new();
    doc_insert(doc, doc->root, 0, doc_raw(doc, "<x:note xmlns:x=\"urn:example:x\"/>"));
    doc_write(doc, 0, &lists->bytes);
    put_document(lists, lists->loose, "project", "itself", "foreign content before our own");
    doc_remove(doc->root->children[0]);
    doc_append(doc, doc_record(doc, SFP_KIND_INTERVIEW, NULL),
               doc_raw(doc, "<cut field=\"team\" ref=\"ff000000-0000-4a00-8b00-000000000001\" label=\"l\"> </cut>"));
    doc_write(doc, 0, &lists->bytes);
    put_document(lists, lists->loose, "interview", "cut", "a line in it");
    doc_free(doc);
}

static int put_all(const char *path)
{
    struct lists lists = {.folder = path,
                          .refused = open_in(path, "refused"),
                          .beyond = open_in(path, "beyond"),
                          .accepted = open_in(path, "accepted"),
                          .loose = open_in(path, "loose")};
    violations_each(put_violation, &lists);
    put_styles(&lists);
    put_loose(&lists);
    assert_int_equal(fclose(lists.refused), 0);
    assert_int_equal(fclose(lists.beyond), 0);
    assert_int_equal(fclose(lists.accepted), 0);
    assert_int_equal(fclose(lists.loose), 0);
    sfp_bytes_release(&lists.bytes);
    return 0;
}

int main(int count, char **arguments)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_constraint_is_kept),
    };
    if (count > 1)
        return put_all(arguments[1]);
    return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
