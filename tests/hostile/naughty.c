/*
 * Naughty text: what looks like markup, a command, a format or a path, and what writing systems can do, is only text.
 * It goes through every text field by setters and by file, and comes back as it was. SPDX-License-Identifier: MIT
 */
#include "../roundtrip/violations.h"

#include <suffice.h>

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <string.h>

/* At most 30 code points each, for the shortest fields, with room for a number. */
/* NOLINTBEGIN(bugprone-suspicious-missing-comma,misc-misleading-bidirectional): literals are parted so that an escape
 * ends, and marks of direction are meant */
static const char *const texts[] = {
    /* markup */
    "<script>alert(1)</script>",
    "</memo><memo>",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "<?xml?>",
    "<!DOCTYPE a>",
    "&amp;",
    "&lt;b&gt;",
    "&#0;",
    "&nothing;",
    "&amp;amp;",
    "{{7*7}}",
    "${x}",
    "#{x}",
    "<%= x %>",
    "javascript:alert(1)",
    /* quotes, and what parts values elsewhere */
    "'",
    "\"",
    "''''",
    "\"\"\"",
    "`x`",
    "\\",
    "\\\\",
    "\\\"",
    "a\\'b",
    ",",
    ";",
    "|",
    "a,b;c|d",
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "=cmd|' /C calc'!A0",
    /* formats and commands */
    "%s%s%s%n",
    "%d",
    "%x %p",
    "%1$*2$d",
    "%%",
    "$(reboot)",
    "; rm -rf /",
    "&& true",
    "|| false",
    "> /dev/null",
    "*",
    "?",
    "' OR '1'='1",
    "'; DROP TABLE code;--",
    "1;--",
    "/*",
    "*/",
    "//",
    "#",
    "--",
    /* paths and addresses */
    "../../etc/passwd",
    "/dev/null",
    "C:\\con",
    "\\\\host\\share",
    "file:///etc/passwd",
    "http://[::1]/",
    "a@b",
    "~",
    "NUL",
    "COM1",
    /* words that mean something elsewhere */
    "NULL",
    "null",
    "undefined",
    "nil",
    "None",
    "true",
    "false",
    "NaN",
    "Infinity",
    "-Infinity",
    "yes",
    "no",
    "cut",
    "guid",
    /* numbers at the limits of types */
    "0",
    "-0",
    "00",
    "1e400",
    "2147483647",
    "-2147483648",
    "4294967296",
    "9223372036854775807",
    "-9223372036854775808",
    "18446744073709551616",
    "0x7FFFFFFF",
    "1/0",
    "1,000.00",
    "\xD9\xA1\xD9\xA2\xD9\xA3",
    "\xE0\xA5\xA7",
    "\xC2\xBD",
    /* spaces */
    " ",
    "  ",
    " a ",
    "\t",
    "\n",
    "\na\n",
    "a\tb",
    "a\n\nb",
    "\xC2\xA0",
    "\xE2\x80\x83",
    "\xE2\x80\xA8",
    "\xE2\x80\xA9",
    "\xC2\x85",
    "\xE3\x80\x80",
    "\xE2\x80\x8B",
    "\xEF\xBB\xBF",
    ("\xEF\xBB\xBF"
     "a"),
    "\xE1\x9A\x80",
    "\xE2\x81\xA0",
    /* characters at the edges */
    "\x7F",
    "\xC2\x80",
    "\xC2\xAD",
    "\xDF\xBF",
    "\xE0\xA0\x80",
    "\xED\x9F\xBF",
    "\xEE\x80\x80",
    "\xEF\xBF\xBD",
    "\xF0\x90\x80\x80",
    "\xF3\xA0\x80\x81",
    "\xF4\x8F\xBF\xBF",
    "\xEF\xB7\x90",
    /* from right to left, and marks of direction */
    "\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D",
    "\xD9\x85\xD8\xB1\xD8\xAD\xD8\xA8\xD8\xA7",
    ("\xE2\x80\xAE"
     "abc"),
    "\xE2\x80\x8F",
    "\xE2\x81\xA6x\xE2\x81\xA9",
    "a\xD7\x91"
    "c",
    /* marks that combine, and the same text written twice over */
    "e\xCC\x81",
    "\xC3\xA9",
    "Z\xCC\x80\xCC\x81\xCC\x82\xCC\x83\xCC\x84",
    "\xCC\x81",
    "\xE2\x84\xAB",
    "\xC3\x85",
    "A\xCC\x8A",
    "\xEF\xAC\x81",
    "\xE1\x84\x92\xE1\x85\xA1\xE1\x86\xAB",
    "\xED\x95\x9C",
    "\xE0\xA4\x95\xE0\xA5\x8D\xE0\xA4\xB7",
    /* emoji and their sequences */
    "\xF0\x9F\x99\x82",
    "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA7",
    "\xF0\x9F\x87\xAC\xF0\x9F\x87\xA7",
    "\xF0\x9F\x91\x8D\xF0\x9F\x8F\xBD",
    "1\xEF\xB8\x8F\xE2\x83\xA3",
    "\xF0\x9F\x8F\xB4\xF3\xA0\x81\xA7",
    /* letters that change when their case does */
    "\xC3\x9F",
    "\xC4\xB0",
    "\xC4\xB1",
    "\xCE\xA3\xCF\x82",
    "\xC7\x86",
    "Scunthorpe",
    "O'Neill",
    "M\xC3\xBCller-L\xC3\xBC"
    "denscheidt",
    /* long without a space */
    "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
    "\xE6\xB8\xAC\xE8\xA9\xA6\xE6\xB8\xAC\xE8\xA9\xA6\xE6\xB8\xAC\xE8\xA9\xA6",
};
/* NOLINTEND(bugprone-suspicious-missing-comma,misc-misleading-bidirectional) */

enum { TEXTS = sizeof texts / sizeof *texts };

static suffice_error *error;
static size_t values; /* that went through and came back */

/* --- which fields, and what they get --- */

/* Fields whose text other records or a form say are not free to be anything. */
static bool is_free(const struct sfp_kind *kind, const struct sfp_field *field)
{
    bool text = field->type == SFP_TYPE_text || field->type == SFP_TYPE_text_list;
    return text && field->form == SFP_FORM_NONE && !doc_is_bound(kind, field) &&
           sfp_field_constant(kind, field) != SUFFICE_DATUM_VALUE;
}

/* Twins must differ where values are the only ones of their kind. */
static const char *value_for(struct doc *doc, const struct sfp_field *field, const char *text, unsigned number)
{
    return field->unique ? doc_format(doc, "%s%u", text, number) : text;
}

/* --- by file --- */

static void fill_record(struct doc *doc, struct doc_node *record, const char *text)
{
    for (size_t i = 0; i < record->kind->field_count; i++) {
        const struct sfp_field *field = &record->kind->fields[i];
        if (is_free(record->kind, field) && doc_value(record, field) != NULL)
            doc_set_value(doc, record, field, value_for(doc, field, text, record->instance));
    }
}

static void expect_text(const suffice_project *project, suffice_id id, const struct sfp_kind *kind,
                        const struct sfp_field *field, const char *wanted)
{
    suffice_field constant = sfp_field_constant(kind, field);
    const char *text =
        field->type == SFP_TYPE_text ? suffice_text(project, id, constant) : suffice_text_at(project, id, constant, 0);
    if (text == NULL || strcmp(text, wanted) != 0)
        fail_msg("%s, %s: %s came back as %s", kind->name, field->name, wanted, text == NULL ? "nothing" : text);
    values++;
}

static void expect_record(struct doc *doc, const suffice_project *project, const struct doc_node *record,
                          const char *text)
{
    suffice_id id = doc_get(record, "guid") == NULL ? 0 : suffice_find_guid(project, doc_get(record, "guid"));
    for (size_t i = 0; id != 0 && i < record->kind->field_count; i++) {
        const struct sfp_field *field = &record->kind->fields[i];
        if (is_free(record->kind, field) && doc_value(record, field) != NULL)
            expect_text(project, id, record->kind, field, value_for(doc, field, text, record->instance));
    }
}

static void expect_bytes(const suffice_project *project, const struct sfp_bytes *bytes)
{
    suffice_buffer *buffer = NULL;
    assert_int_equal(suffice_project_write(project, &buffer, error), SUFFICE_OK);
    assert_int_equal(suffice_buffer_size(buffer), bytes->size);
    assert_memory_equal(suffice_buffer_data(buffer), bytes->data, bytes->size);
    suffice_buffer_release(buffer);
}

static void each_text_by_file(void **state)
{
    struct sfp_bytes bytes = {0};
    (void)state;
    for (size_t t = 0; t < TEXTS; t++) {
        suffice_project *project = NULL;
        struct doc *doc = doc_new();
        for (size_t i = 0; i < doc->record_count; i++)
            fill_record(doc, doc->records[i], texts[t]);
        doc_write(doc, 0, &bytes);
        if (suffice_project_read(bytes.data, bytes.size, NULL, &project, error) != SUFFICE_OK)
            fail_msg("%s: %s", texts[t], suffice_error_message(error));
        for (size_t i = 0; i < doc->record_count; i++)
            expect_record(doc, project, doc->records[i], texts[t]);
        expect_bytes(project, &bytes);
        suffice_project_release(project);
        doc_free(doc);
    }
    sfp_bytes_release(&bytes);
}

/* --- by setters --- */

/* What has no value may not have one, for another field of the record has. */
static bool is_set_freely(const struct doc_node *record, const struct sfp_field *field)
{
    return is_free(record->kind, field) && !field->by_verb && doc_value(record, field) != NULL;
}

static void set_record(struct doc *doc, suffice_project *project, const struct doc_node *record, const char *text)
{
    suffice_id id = doc_get(record, "guid") == NULL ? 0 : suffice_find_guid(project, doc_get(record, "guid"));
    for (size_t i = 0; id != 0 && i < record->kind->field_count; i++) {
        const struct sfp_field *field = &record->kind->fields[i];
        suffice_field constant = sfp_field_constant(record->kind, field);
        if (!is_set_freely(record, field))
            continue;
        const char *value = value_for(doc, field, text, record->instance);
        suffice_status status = field->type == SFP_TYPE_text
                                    ? suffice_set_text(project, id, constant, value, error)
                                    : suffice_insert_text(project, id, constant, 0, value, error);
        if (status != SUFFICE_OK)
            fail_msg("%s, %s: %s", record->kind->name, field->name, suffice_error_message(error));
        expect_text(project, id, record->kind, field, value);
    }
}

static void expect_again(struct doc *doc, const suffice_project *project, const char *text)
{
    suffice_buffer *buffer = NULL;
    suffice_project *again = NULL;
    assert_int_equal(suffice_project_write(project, &buffer, error), SUFFICE_OK);
    assert_int_equal(
        suffice_project_read(suffice_buffer_data(buffer), suffice_buffer_size(buffer), NULL, &again, error),
        SUFFICE_OK);
    for (size_t i = 0; i < doc->record_count; i++) {
        const struct doc_node *record = doc->records[i];
        suffice_id id = doc_get(record, "guid") == NULL ? 0 : suffice_find_guid(again, doc_get(record, "guid"));
        for (size_t k = 0; id != 0 && k < record->kind->field_count; k++)
            if (is_set_freely(record, &record->kind->fields[k]))
                expect_text(again, id, record->kind, &record->kind->fields[k],
                            value_for(doc, &record->kind->fields[k], text, record->instance));
    }
    suffice_project_release(again);
    suffice_buffer_release(buffer);
}

static void each_text_by_setters(void **state)
{
    struct doc *doc = doc_new();
    struct sfp_bytes bytes = {0};
    (void)state;
    doc_write(doc, 0, &bytes);
    for (size_t t = 0; t < TEXTS; t++) {
        suffice_project *project = NULL;
        assert_int_equal(suffice_project_read(bytes.data, bytes.size, NULL, &project, error), SUFFICE_OK);
        for (size_t i = 0; i < doc->record_count; i++)
            set_record(doc, project, doc->records[i], texts[t]);
        expect_again(doc, project, texts[t]);
        suffice_project_release(project);
    }
    sfp_bytes_release(&bytes);
    doc_free(doc);
}

/* --- the program --- */

static int begin(void **state)
{
    (void)state;
    error = suffice_error_new();
    return error == NULL;
}

static int end(void **state)
{
    (void)state;
    suffice_error_release(error);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_text_by_file),
        cmocka_unit_test(each_text_by_setters),
    };
    int failed = cmocka_run_group_tests(tests, begin, end);
    printf("%d naughty texts, %zu values came back as they were\n", (int)TEXTS, values);
    return failed;
}
