/*
 * Tests of what is damaged as a file: cut off, in another encoding, too deep, above a limit, newer than we are.
 * SPDX-License-Identifier: MIT
 */
#include "documents.h"

#include <suffice.h>

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <string.h>

#define HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
#define PROJECT_OF(read, write)                                                                                        \
    "<project xmlns=\"urn:libsuffice:1\" read-version=\"" read "\" write-version=\"" write                             \
    "\" guid=\"01000000-0000-4a00-8b00-000000000001\" name=\"n\""
#define PROJECT PROJECT_OF("1.0", "1.0")

static suffice_error *error;

static int make_error(void **state)
{
    (void)state;
    error = suffice_error_new();
    return error == NULL;
}

static int release_error(void **state)
{
    (void)state;
    suffice_error_release(error);
    return 0;
}

/* --- reading --- */

static suffice_status read_bytes(const void *bytes, size_t size, const suffice_options *options)
{
    suffice_project *project = NULL;
    suffice_error_clear(error);
    suffice_status status = suffice_project_read(bytes, size, options, &project, error);
    assert_int_equal(project != NULL, status == SUFFICE_OK);
    assert_int_equal(suffice_error_status(error), status);
    suffice_project_release(project);
    return status;
}

static void expect(const char *text, size_t size, suffice_status status, suffice_detail detail, int64_t line)
{
    suffice_status found = read_bytes(text, size, NULL);
    if (found != status || suffice_error_detail(error) != detail || suffice_error_line(error) != line)
        fail_msg("%.80s: expected %s at line %lld, found %s at line %lld: %s", text, suffice_detail_name(detail),
                 (long long)line, suffice_detail_name(suffice_error_detail(error)),
                 (long long)suffice_error_line(error), suffice_error_message(error));
}

static void expect_fault(const char *text, suffice_detail detail, int64_t line)
{
    expect(text, strlen(text), SUFFICE_ERROR_FORMAT, detail, line);
}

static void expect_good(const char *text)
{
    expect(text, strlen(text), SUFFICE_OK, SUFFICE_DETAIL_NONE, 0);
}

static void write_full(struct sfp_bytes *bytes)
{
    struct doc *doc = doc_new();
    doc_write(doc, 0, bytes);
    doc_free(doc);
}

/* --- cut off --- */

static void ends_too_early(void **state)
{
    struct sfp_bytes bytes = {0};
    (void)state;
    write_full(&bytes);
    assert_int_equal(read_bytes(bytes.data, bytes.size, NULL), SUFFICE_OK);
    assert_int_equal(read_bytes(bytes.data, bytes.size - 1, NULL), SUFFICE_OK); /* without the last line feed */
    for (size_t size = 0; size < bytes.size - 1; size += 97) {
        assert_int_equal(read_bytes(bytes.data, size, NULL), SUFFICE_ERROR_FORMAT);
        assert_int_equal(suffice_error_detail(error), SUFFICE_DETAIL_XML_TRUNCATED);
        assert_true(suffice_error_line(error) > 0);
    }
    assert_int_equal(read_bytes(bytes.data, bytes.size - 2, NULL), SUFFICE_ERROR_FORMAT);
    sfp_bytes_release(&bytes);
}

static void is_empty(void **state)
{
    (void)state;
    expect_fault("", SUFFICE_DETAIL_XML_TRUNCATED, 1);
    assert_int_equal(read_bytes(NULL, 0, NULL), SUFFICE_ERROR_FORMAT);
    assert_int_equal(suffice_error_detail(error), SUFFICE_DETAIL_XML_TRUNCATED);
    expect_fault(HEAD, SUFFICE_DETAIL_XML_TRUNCATED, 2);
    expect_fault("\n\n", SUFFICE_DETAIL_XML_TRUNCATED, 3);
    expect_fault("no XML at all", SUFFICE_DETAIL_XML_SYNTAX, 1);
    expect_fault("{\"project\": 1}", SUFFICE_DETAIL_XML_SYNTAX, 1);
    expect("PK\003\004\024\000\006\000", 8, SUFFICE_ERROR_FORMAT, SUFFICE_DETAIL_XML_SYNTAX, 1);
}

static void is_not_well_formed(void **state)
{
    (void)state;
    expect_good(HEAD PROJECT "/>\n");
    expect_good(HEAD PROJECT "/>\n\n<!-- the end --><?tool end?>\n");
    expect_fault(HEAD PROJECT "/>\nmore", SUFFICE_DETAIL_XML_SYNTAX, 3);
    expect_fault(HEAD PROJECT "/>\n" PROJECT "/>", SUFFICE_DETAIL_XML_SYNTAX, 3);
    expect_fault(HEAD PROJECT ">\n<memo>m</memo>\n</projects>", SUFFICE_DETAIL_XML_SYNTAX, 4);
    expect_fault(HEAD PROJECT ">\n<memo>m</aim></project>", SUFFICE_DETAIL_XML_SYNTAX, 3);
    expect_fault(HEAD PROJECT " name=\"n\"/>", SUFFICE_DETAIL_XML_SYNTAX, 2);
    expect_fault(HEAD PROJECT " organisation=\"a<b\"/>", SUFFICE_DETAIL_XML_SYNTAX, 2);
    expect_fault(HEAD PROJECT " x:organisation=\"o\"/>", SUFFICE_DETAIL_XML_SYNTAX, 2);
    expect_fault(HEAD PROJECT ">\n<memo>&unheard-of;</memo></project>", SUFFICE_DETAIL_XML_SYNTAX, 3);
    expect_fault(HEAD PROJECT ">\n<memo>AT&T</memo></project>", SUFFICE_DETAIL_XML_SYNTAX, 3);
    expect_fault(HEAD PROJECT ">\n<memo>&#0;</memo></project>", SUFFICE_DETAIL_XML_SYNTAX, 3);
    expect_fault(HEAD PROJECT ">\n<memo>]]></memo></project>", SUFFICE_DETAIL_XML_SYNTAX, 3);
    expect_fault(HEAD PROJECT ">\n<!-- two -- of them --></project>", SUFFICE_DETAIL_XML_SYNTAX, 3);
    expect_fault("\n" HEAD PROJECT "/>", SUFFICE_DETAIL_XML_SYNTAX, 2);
}

/* --- what is never let in --- */

static void has_a_doctype(void **state)
{
    (void)state;
    expect_fault(HEAD "<!DOCTYPE project>\n" PROJECT "/>", SUFFICE_DETAIL_XML_DOCTYPE, 2);
    expect_fault(HEAD "<!DOCTYPE project [<!ENTITY e \"e\">]>\n" PROJECT "><memo>&e;</memo></project>",
                 SUFFICE_DETAIL_XML_DOCTYPE, 2);
    expect_fault(HEAD "<!-- first -->\n<!DOCTYPE project SYSTEM \"file:///etc/passwd\">\n" PROJECT "/>",
                 SUFFICE_DETAIL_XML_DOCTYPE, 3);
}

static void is_in_another_encoding(void **state)
{
    static const char utf16[] = "\xFF\xFE<\0?\0x\0m\0l\0 \0v\0e\0r\0s\0i\0o\0n\0=\0\"\0001\0.\0000\0\"\0?\0>\0";
    static const char utf16_without_mark[] = "\0<\0p\0r\0o\0j\0e\0c\0t\0/\0>";
    static const char utf32[] = "\xFF\xFE\0\0<\0\0\0p\0\0\0";
    (void)state;
    expect(utf16, sizeof utf16 - 1, SUFFICE_ERROR_FORMAT, SUFFICE_DETAIL_XML_ENCODING, 1);
    expect(utf16_without_mark, sizeof utf16_without_mark - 1, SUFFICE_ERROR_FORMAT, SUFFICE_DETAIL_XML_ENCODING, 1);
    expect(utf32, sizeof utf32 - 1, SUFFICE_ERROR_FORMAT, SUFFICE_DETAIL_XML_ENCODING, 1);
    expect_fault("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n" PROJECT "/>", SUFFICE_DETAIL_XML_ENCODING, 1);
    expect_fault("<?xml version=\"1.0\" encoding=\"windows-1252\"?>\n" PROJECT "/>", SUFFICE_DETAIL_XML_ENCODING, 1);
    expect_fault("<?xml version=\"1.0\" encoding=\"UTF-7\"?>\n" PROJECT "/>", SUFFICE_DETAIL_XML_ENCODING, 1);
    expect_good("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" PROJECT "/>");
    expect_good("<?xml version=\"1.0\"?>\n" PROJECT "/>");
    expect_good("\xEF\xBB\xBF" HEAD PROJECT "/>");
    expect_good(PROJECT "/>");
}

static void is_not_text(void **state)
{
    static const char *const not_utf8[] = {
        "\xE9",         "\xC3",         "\xC0\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80",
        "\xE0\x80\x80", "\xF8\x88\x80", "\x80",     "\xFF",         NULL};
    static const char *const not_xml[] = {"\x01", "\x0B", "\x1F", "\xEF\xBF\xBE", "\xEF\xBF\xBF", NULL};
    char text[512];
    (void)state;
    for (const char *const *bytes = not_utf8; *bytes != NULL; bytes++) {
        snprintf(text, sizeof text, HEAD PROJECT ">\n<memo>caf%s</memo>\n</project>", *bytes);
        expect_fault(text, SUFFICE_DETAIL_NOT_UTF8, 3);
        snprintf(text, sizeof text, HEAD PROJECT " organisation=\"caf%s\"/>", *bytes);
        expect_fault(text, SUFFICE_DETAIL_NOT_UTF8, 2);
    }
    for (const char *const *bytes = not_xml; *bytes != NULL; bytes++) {
        snprintf(text, sizeof text, HEAD PROJECT ">\n<memo>caf%s</memo>\n</project>", *bytes);
        expect_fault(text, SUFFICE_DETAIL_NOT_XML, 3);
    }
    expect("<project\0/>", 11, SUFFICE_ERROR_FORMAT, SUFFICE_DETAIL_NOT_XML, 1);
}

static void is_no_project(void **state)
{
    (void)state;
    expect_fault(HEAD "<project/>", SUFFICE_DETAIL_NOT_A_PROJECT, 2);
    expect_fault(HEAD "<project xmlns=\"urn:libsuffice:2\"/>", SUFFICE_DETAIL_NOT_A_PROJECT, 2);
    expect_fault(HEAD "<project xmlns=\"urn:libsuffice:1#\"/>", SUFFICE_DETAIL_NOT_A_PROJECT, 2);
    expect_fault(HEAD "<Project xmlns=\"urn:libsuffice:1\"/>", SUFFICE_DETAIL_NOT_A_PROJECT, 2);
    expect_fault(HEAD "<codebook xmlns=\"urn:libsuffice:1\"/>", SUFFICE_DETAIL_NOT_A_PROJECT, 2);
    expect_fault(HEAD "<html><body>\n</body></html>", SUFFICE_DETAIL_NOT_A_PROJECT, 2);
}

/* --- versions --- */

static void has_a_version(void **state)
{
    (void)state;
    expect_good(HEAD PROJECT_OF("1.0", "1.1") "/>");
    expect_good(HEAD PROJECT_OF("1.0", "1.65535") "/>");
    expect_fault(HEAD PROJECT_OF("1.0", "1.") "/>", SUFFICE_DETAIL_BAD_VERSION, 2);
    expect_fault(HEAD PROJECT_OF("", "1.0") "/>", SUFFICE_DETAIL_BAD_VERSION, 2);
    expect_fault(HEAD PROJECT_OF("0.1", "1.0") "/>", SUFFICE_DETAIL_BAD_VERSION, 2);
    expect_fault(HEAD PROJECT_OF("1.99999999999999999999", "1.0") "/>", SUFFICE_DETAIL_BAD_VERSION, 2);
    expect_fault(HEAD "<project xmlns=\"urn:libsuffice:1\" write-version=\"1.0\"/>", SUFFICE_DETAIL_MISSING_FIELD, 2);
}

static void expect_too_new(const char *text)
{
    expect(text, strlen(text), SUFFICE_ERROR_VERSION, SUFFICE_DETAIL_TOO_NEW, 2);
}

static void is_too_new(void **state)
{
    (void)state;
    expect_too_new(HEAD PROJECT_OF("1.1", "1.1") "/>");
    expect_too_new(HEAD PROJECT_OF("1.65535", "1.0") "/>");
    expect_too_new(HEAD PROJECT_OF("2.0", "2.0") "/>");
    expect_too_new(HEAD PROJECT_OF("1.1", "1.1") "><unheard-of>not looked at</unheard-of></project>");
    expect_too_new(HEAD PROJECT_OF("1.0", "2.0") "/>"); /* we could not write that mark again */
}

/* --- depth --- */

static void add_times(struct sfp_bytes *bytes, const char *text, size_t count)
{
    for (size_t i = 0; i < count; i++)
        assert_true(sfp_bytes_add_text(bytes, text));
}

/* Codes in codes; the GUIDs differ in their first digits. */
static void write_codes(struct sfp_bytes *bytes, unsigned depth)
{
    char start[128];
    sfp_bytes_clear(bytes);
    add_times(bytes, HEAD PROJECT ">\n<codebook>\n", 1);
    for (unsigned i = 0; i < depth; i++) {
        snprintf(start, sizeof start, "<code guid=\"%08x-0000-4a00-8b00-000000000001\" name=\"c\">\n", i + 0x04000000);
        add_times(bytes, start, 1);
    }
    add_times(bytes, "</code>\n", depth);
    add_times(bytes, "</codebook></project>\n", 1);
}

static void records_are_too_deep(void **state)
{
    struct sfp_bytes bytes = {0};
    unsigned deepest = SFP_DEPTH_MAX - 2; /* the project and its codebook are records too */
    (void)state;
    write_codes(&bytes, deepest);
    expect(bytes.data, bytes.size, SUFFICE_OK, SUFFICE_DETAIL_NONE, 0);
    write_codes(&bytes, deepest + 1);
    expect(bytes.data, bytes.size, SUFFICE_ERROR_LIMIT, SUFFICE_DETAIL_TOO_DEEP, 3 + deepest + 1);
    write_codes(&bytes, 100000);
    expect(bytes.data, bytes.size, SUFFICE_ERROR_LIMIT, SUFFICE_DETAIL_TOO_DEEP, 3 + deepest + 1);
    sfp_bytes_release(&bytes);
}

static void write_elements(struct sfp_bytes *bytes, size_t depth)
{
    sfp_bytes_clear(bytes);
    add_times(bytes, HEAD PROJECT " xmlns:x=\"urn:example:x\">\n", 1);
    add_times(bytes, "<x:a>\n", depth);
    add_times(bytes, "</x:a>", depth);
    add_times(bytes, "</project>\n", 1);
}

static void elements_are_too_deep(void **state)
{
    struct sfp_bytes bytes = {0};
    (void)state;
    write_elements(&bytes, 199);
    expect(bytes.data, bytes.size, SUFFICE_OK, SUFFICE_DETAIL_NONE, 0);
    write_elements(&bytes, 200);
    expect(bytes.data, bytes.size, SUFFICE_ERROR_LIMIT, SUFFICE_DETAIL_TOO_DEEP, 2 + 200);
    write_elements(&bytes, 100000);
    expect(bytes.data, bytes.size, SUFFICE_ERROR_LIMIT, SUFFICE_DETAIL_TOO_DEEP, 2 + 200);
    sfp_bytes_release(&bytes);
}

/* --- limits --- */

/* At the limit it is good, one below it is not. */
static void expect_limit(const char *text, size_t size, suffice_limit limit, uint64_t needed, suffice_detail detail)
{
    suffice_options *options = suffice_options_new();
    assert_non_null(options);
    assert_int_equal(suffice_options_set_limit(options, limit, needed, error), SUFFICE_OK);
    if (read_bytes(text, size, options) != SUFFICE_OK)
        fail_msg("at limit %d: %s", (int)limit, suffice_error_message(error));
    assert_int_equal(suffice_options_set_limit(options, limit, needed - 1, error), SUFFICE_OK);
    assert_int_equal(read_bytes(text, size, options), SUFFICE_ERROR_LIMIT);
    assert_int_equal(suffice_error_detail(error), detail);
    assert_true(suffice_error_line(error) > 0);
    suffice_options_release(options);
}

static size_t deepest_below(const struct doc_node *node)
{
    size_t deepest = 0;
    for (size_t i = 0; i < node->child_count; i++) {
        size_t depth = deepest_below(node->children[i]);
        deepest = depth > deepest ? depth : deepest;
    }
    return deepest + 1;
}

static size_t most_attributes(const struct doc_node *node)
{
    size_t most = node->attribute_count;
    for (size_t i = 0; i < node->child_count; i++) {
        size_t count = most_attributes(node->children[i]);
        most = count > most ? count : most;
    }
    return most;
}

static void is_above_a_limit(void **state)
{
    struct sfp_bytes bytes = {0};
    struct doc *doc = doc_new();
    struct doc_node *memo = doc_element(doc->root, sfp_field_of(SUFFICE_PROJECT_MEMO, NULL), 0);
    (void)state;
    memo->text = doc_repeat(doc, "\xC3\xA9", 12345);
    doc_append(doc, doc->root, doc_raw(doc, "<!--twelve-->"));
    doc_write(doc, 0, &bytes);
    expect_limit(bytes.data, bytes.size, SUFFICE_LIMIT_BYTES, bytes.size, SUFFICE_DETAIL_FILE_TOO_LARGE);
    expect_limit(bytes.data, bytes.size, SUFFICE_LIMIT_RECORDS, doc->record_count, SUFFICE_DETAIL_TOO_MANY_RECORDS);
    expect_limit(bytes.data, bytes.size, SUFFICE_LIMIT_DEPTH, deepest_below(doc->root), SUFFICE_DETAIL_TOO_DEEP);
    expect_limit(bytes.data, bytes.size, SUFFICE_LIMIT_ATTRIBUTES, most_attributes(doc->root),
                 SUFFICE_DETAIL_TOO_MANY_ATTRIBUTES);
    expect_limit(bytes.data, bytes.size, SUFFICE_LIMIT_TEXT, 12345, SUFFICE_DETAIL_VALUE_TOO_LONG);
    doc_free(doc);
    sfp_bytes_release(&bytes);
}

static void keeps_too_much(void **state)
{
    static const char text[] = HEAD PROJECT "><!--five--><x:a xmlns:x=\"u\"/></project>\n";
    (void)state;
    expect_limit(text, strlen(text), SUFFICE_LIMIT_KEPT, strlen("<!--five--><x:a xmlns:x=\"u\"/>"),
                 SUFFICE_DETAIL_KEPT_TOO_LARGE);
}

/* 64 attributes are good, and what has one more is refused; of a value, 1 MiB and a byte. */
static void tags_are_too_large(void **state)
{
    char name[32];
    struct sfp_bytes bytes = {0};
    (void)state;
    add_times(&bytes, HEAD PROJECT " xmlns:x=\"u\"", 1);
    for (int i = 0; i < 64 - 6; i++) {
        snprintf(name, sizeof name, " x:a%d=\"\"", i);
        add_times(&bytes, name, 1);
    }
    size_t size = bytes.size;
    add_times(&bytes, "/>", 1);
    expect(bytes.data, bytes.size, SUFFICE_OK, SUFFICE_DETAIL_NONE, 0);
    bytes.size = size;
    add_times(&bytes, " x:one-more=\"\"/>", 1);
    expect(bytes.data, bytes.size, SUFFICE_ERROR_LIMIT, SUFFICE_DETAIL_TOO_MANY_ATTRIBUTES, 2);
    sfp_bytes_clear(&bytes);
    add_times(&bytes, HEAD PROJECT " organisation=\"", 1);
    add_times(&bytes, "0123456789abcdef", 65537);
    add_times(&bytes, "\"/>", 1);
    expect(bytes.data, bytes.size, SUFFICE_ERROR_LIMIT, SUFFICE_DETAIL_VALUE_TOO_LONG, 2);
    sfp_bytes_release(&bytes);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(ends_too_early),
        cmocka_unit_test(is_empty),
        cmocka_unit_test(is_not_well_formed),
        cmocka_unit_test(has_a_doctype),
        cmocka_unit_test(is_in_another_encoding),
        cmocka_unit_test(is_not_text),
        cmocka_unit_test(is_no_project),
        cmocka_unit_test(has_a_version),
        cmocka_unit_test(is_too_new),
        cmocka_unit_test(records_are_too_deep),
        cmocka_unit_test(elements_are_too_deep),
        cmocka_unit_test(is_above_a_limit),
        cmocka_unit_test(keeps_too_much),
        cmocka_unit_test(tags_are_too_large),
    };
    return cmocka_run_group_tests(tests, make_error, release_error);
}
