/*
 * Tests of the canonical form: what we wrote is written the same again, anything else becomes canonical once, and a
 * small change is a small difference.
 * SPDX-License-Identifier: MIT
 */
#include "documents.h"

#include <suffice.h>

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define EXAMPLES "examples/projects"
#define HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
#define PROJECT                                                                                                        \
    "<project xmlns=\"urn:libsuffice:1\" read-version=\"1.0\" write-version=\"1.0\" "                                  \
    "guid=\"01000000-0000-4a00-8b00-000000000001\" name=\"n\""

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

/* --- reading and writing --- */

static suffice_project *read_project(const char *bytes, size_t size, const char *what)
{
    suffice_project *project = NULL;
    if (suffice_project_read(bytes, size, NULL, &project, error) != SUFFICE_OK)
        fail_msg("%s: %s", what, suffice_error_message(error));
    assert_false(suffice_project_is_read_only(project));
    return project;
}

static suffice_buffer *write_project(const suffice_project *project)
{
    suffice_buffer *buffer = NULL;
    assert_int_equal(suffice_project_write(project, &buffer, error), SUFFICE_OK);
    return buffer;
}

static suffice_buffer *rewrite(const char *bytes, size_t size, const char *what)
{
    suffice_project *project = read_project(bytes, size, what);
    suffice_buffer *written = write_project(project);
    suffice_project_release(project);
    return written;
}

/* Where two texts part, as the line that holds it, for a message. */
static const char *first_difference(const char *text, const char *other)
{
    const char *line = text;
    for (; *text != '\0' && *text == *other; text++, other++)
        if (*text == '\n')
            line = text + 1;
    return line;
}

static void expect_same(const suffice_buffer *written, const char *bytes, size_t size, const char *what)
{
    const char *data = suffice_buffer_data(written);
    if (suffice_buffer_size(written) != size || memcmp(data, bytes, size) != 0)
        fail_msg("%s: what was written differs: %.200s", what, first_difference(data, bytes));
}

/* What is read becomes this, once. */
static void expect_becomes(const char *bytes, size_t size, const char *canonical, size_t canonical_size,
                           const char *what)
{
    suffice_buffer *once = rewrite(bytes, size, what);
    expect_same(once, canonical, canonical_size, what);
    suffice_buffer *twice = rewrite(suffice_buffer_data(once), suffice_buffer_size(once), what);
    expect_same(twice, canonical, canonical_size, what);
    suffice_buffer_release(once);
    suffice_buffer_release(twice);
}

static void write_doc(struct doc *doc, unsigned style, struct sfp_bytes *bytes)
{
    doc_write(doc, style, bytes);
    assert_true(sfp_bytes_end(bytes));
}

/* --- what we wrote --- */

static void every_kind_is_written_the_same(void **state)
{
    struct sfp_bytes bytes = {0};
    struct doc *doc = doc_new();
    (void)state;
    write_doc(doc, 0, &bytes);
    expect_becomes(bytes.data, bytes.size, bytes.data, bytes.size, "every kind");
    suffice_project *project = read_project(bytes.data, bytes.size, "every kind");
    for (int32_t kind = 1; kind < SFP_KIND_END; kind++)
        if (sfp_kind(kind) != NULL)
            assert_int_equal(suffice_record_count(project, kind), doc->instances[kind]);
    suffice_project_release(project);
    sfp_bytes_release(&bytes);
    doc_free(doc);
}

static void read_file(const char *name, struct sfp_bytes *bytes)
{
    char path[4096];
    char piece[65536];
    assert_in_range(snprintf(path, sizeof path, EXAMPLES "/%s", name), 1, sizeof path - 1);
    FILE *file = fopen(path, "rb");
    assert_non_null(file);
    sfp_bytes_clear(bytes);
    for (size_t got; (got = fread(piece, 1, sizeof piece, file)) > 0;)
        assert_true(sfp_bytes_add(bytes, piece, got));
    assert_true(sfp_bytes_end(bytes));
    assert_int_equal(fclose(file), 0);
}

static void examples_are_written_the_same(void **state)
{
    struct sfp_bytes bytes = {0};
    size_t count = 0;
    DIR *folder = opendir(EXAMPLES);
    (void)state;
    if (folder == NULL) {
        skip();
        return;
    }
    for (struct dirent *entry = readdir(folder); entry != NULL; entry = readdir(folder)) {
        size_t length = strlen(entry->d_name);
        bool is_project = length > 4 && strcmp(entry->d_name + length - 4, ".xml") == 0;
        if (!is_project || strncmp(entry->d_name, "damaged", 7) == 0)
            continue;
        read_file(entry->d_name, &bytes);
        expect_becomes(bytes.data, bytes.size, bytes.data, bytes.size, entry->d_name);
        count++;
    }
    closedir(folder);
    sfp_bytes_release(&bytes);
    assert_true(count > 0);
}

static void an_empty_project_is_one_line(void **state)
{
    static const char canonical[] = HEAD PROJECT "/>\n";
    static const char spelled_out[] = HEAD PROJECT "><codebook/><corpus></corpus><excerpts>\n</excerpts></project>";
    (void)state;
    expect_becomes(canonical, strlen(canonical), canonical, strlen(canonical), "empty");
    expect_becomes(spelled_out, strlen(spelled_out), canonical, strlen(canonical), "spelled out");
}

/* --- other spellings --- */

static void each_style_becomes_canonical(void **state)
{
    struct sfp_bytes canonical = {0};
    struct sfp_bytes bytes = {0};
    struct doc *doc = doc_new();
    char what[32];
    (void)state;
    doc_element(doc->root, sfp_field_of(SUFFICE_PROJECT_AIM, NULL), 0)->text = " 'two'\n\tlines, ]]> and \r\n more \"";
    doc_set(doc, doc->root, "organisation", " 'two'\n\tlines and \r\n more \"");
    write_doc(doc, 0, &canonical);
    for (unsigned style = 0; style < DOC_STYLES; style++) {
        snprintf(what, sizeof what, "style %u", style);
        write_doc(doc, style, &bytes);
        expect_becomes(bytes.data, bytes.size, canonical.data, canonical.size, what);
    }
    sfp_bytes_release(&canonical);
    sfp_bytes_release(&bytes);
    doc_free(doc);
}

/* Pairs of what stands somewhere in a record, and what becomes of it at its end. */
static const char *const foreign[][2] = {
    {"<!-- a comment -->", "<!-- a comment -->"},
    {"<!--\ntwo lines\n-->", "<!--\ntwo lines\n-->"},
    {"<?tool looked here?>", "<?tool looked here?>"},
    {"<?tool?>", "<?tool?>"},
    {"<x:note/>", "<x:note xmlns:x=\"urn:x\"/>"},
    {"<x:note></x:note>", "<x:note xmlns:x=\"urn:x\"/>"},
    {"<x:note  a = '1'\n b='&quot;&#9;'>t<x:b/>u</x:note>",
     "<x:note xmlns:x=\"urn:x\" a=\"1\" b=\"&quot;&#9;\">t<x:b/>u</x:note>"},
    {"<x:note><y:b/><z:b/></x:note>",
     "<x:note xmlns:x=\"urn:x\"><y:b xmlns:y=\"urn:y\"/><z:b xmlns:z=\"urn:y\"/></x:note>"},
    {"<x:note y:a=\"1\" z:b=\"2\"/>",
     "<x:note xmlns:x=\"urn:x\" xmlns:y=\"urn:y\" xmlns:z=\"urn:y\" y:a=\"1\" z:b=\"2\"/>"},
    {"<x:note><x:in xmlns:x=\"urn:other\"><x:deep/></x:in><x:out/></x:note>",
     "<x:note xmlns:x=\"urn:x\"><x:in xmlns:x=\"urn:other\"><x:deep/></x:in><x:out/></x:note>"},
    {"<note xmlns=\"urn:default\"><b c=\"d\"/></note>", "<note xmlns=\"urn:default\"><b c=\"d\"/></note>"},
    {"<note xmlns=\"\"><b/></note>", "<note xmlns=\"\"><b/></note>"},
    {"<x:note><ours/><none xmlns=\"\"/></x:note>", "<x:note xmlns:x=\"urn:x\"><ours/><none xmlns=\"\"/></x:note>"},
    {"<x:note xml:lang=\"en\" xml:space=\"preserve\">  </x:note>",
     "<x:note xmlns:x=\"urn:x\" xml:lang=\"en\" xml:space=\"preserve\">  </x:note>"},
    {"<x:note><![CDATA[<&>]]>&#13;&#x1F33F;</x:note>",
     "<x:note xmlns:x=\"urn:x\">&lt;&amp;&gt;&#13;\xF0\x9F\x8C\xBF</x:note>"},
    {"<x:note><!-- in it --><?tool in it?></x:note>",
     "<x:note xmlns:x=\"urn:x\"><!-- in it --><?tool in it?></x:note>"},
    {"<x:note guid=\"01000000-0000-4a00-8b00-000000000001\"/>",
     "<x:note xmlns:x=\"urn:x\" guid=\"01000000-0000-4a00-8b00-000000000001\"/>"},
};

enum { FOREIGN = sizeof foreign / sizeof foreign[0] };

static void declare(struct doc *doc)
{
    doc_set(doc, doc->root, "xmlns:x", "urn:x");
    doc_set(doc, doc->root, "xmlns:y", "urn:y");
    doc_set(doc, doc->root, "xmlns:z", "urn:y");
}

/* In each record, first or before the last of its elements; it comes out behind them all. */
static void foreign_content_is_kept_last(void **state)
{
    struct sfp_bytes bytes = {0};
    struct sfp_bytes canonical = {0};
    struct doc *odd = doc_new();
    struct doc *expected = doc_new();
    (void)state;
    declare(odd);
    for (size_t i = 0; i < odd->record_count; i++) {
        struct doc_node *record = odd->records[i];
        size_t last = record->child_count > 0 ? record->child_count - 1 : 0;
        doc_insert(odd, record, last, doc_raw(odd, foreign[(i + 7) % FOREIGN][0]));
        doc_insert(odd, record, 0, doc_raw(odd, foreign[i % FOREIGN][0]));
        doc_append(expected, expected->records[i], doc_raw(expected, foreign[i % FOREIGN][1]));
        doc_append(expected, expected->records[i], doc_raw(expected, foreign[(i + 7) % FOREIGN][1]));
    }
    write_doc(odd, 0, &bytes);
    write_doc(expected, 0, &canonical);
    expect_becomes(bytes.data, bytes.size, canonical.data, canonical.size, "foreign content");
    sfp_bytes_release(&bytes);
    sfp_bytes_release(&canonical);
    doc_free(odd);
    doc_free(expected);
}

static void foreign_attributes_are_kept(void **state)
{
    struct sfp_bytes bytes = {0};
    struct sfp_bytes canonical = {0};
    struct doc *odd = doc_new();
    struct doc *expected = doc_new();
    (void)state;
    declare(odd);
    for (size_t i = 0; i < odd->record_count; i++) {
        doc_set(odd, odd->records[i], "x:colour", "a \"b\" & c");
        doc_set(odd, odd->records[i], "x:size", "2");
        doc_set(odd, odd->records[i], "xml:lang", "en");
        doc_set(expected, expected->records[i], "xmlns:x", "urn:x");
        doc_set(expected, expected->records[i], "x:colour", "a \"b\" & c");
        doc_set(expected, expected->records[i], "x:size", "2");
        doc_set(expected, expected->records[i], "xml:lang", "en");
    }
    write_doc(odd, 0, &bytes);
    write_doc(expected, 0, &canonical);
    expect_becomes(bytes.data, bytes.size, canonical.data, canonical.size, "foreign attributes");
    sfp_bytes_release(&bytes);
    sfp_bytes_release(&canonical);
    doc_free(odd);
    doc_free(expected);
}

static void expect_text(const char *text, const char *canonical)
{
    expect_becomes(text, strlen(text), canonical, strlen(canonical), text);
}

static void comments_leave_fields_and_the_outside(void **state)
{
    (void)state;
    expect_text(HEAD PROJECT "><memo>one<!-- c --> and<?t i?> two</memo></project>",
                HEAD PROJECT ">\n  <memo>one and two</memo>\n  <!-- c -->\n  <?t i?>\n</project>\n");
    expect_text("<!-- before --><?before?>" PROJECT "/><!-- behind -->", HEAD PROJECT "/>\n");
    expect_text(HEAD PROJECT "><corpus><!-- alone --></corpus></project>",
                HEAD PROJECT ">\n  <corpus>\n    <!-- alone -->\n  </corpus>\n</project>\n");
}

/* --- texts --- */

static void special_characters_survive(void **state)
{
    static const char text[] =
        " \ta\r\nb\rc\n&<>\"']]>&amp; \xC2\x85\xE2\x80\xA8\xEF\xBB\xBF\xEF\xBF\xBD\xF4\x8F\xBF\xBD\x7F ";
    suffice_project *project = NULL;
    (void)state;
    assert_int_equal(suffice_project_new(text, &project, error), SUFFICE_OK);
    suffice_project_id item = suffice_project_item(project);
    assert_int_equal(suffice_set_text(project, item, SUFFICE_PROJECT_MEMO, text, error), SUFFICE_OK);
    suffice_buffer *written = write_project(project);
    suffice_project_release(project);
    project = read_project(suffice_buffer_data(written), suffice_buffer_size(written), "special characters");
    item = suffice_project_item(project);
    assert_string_equal(suffice_text(project, item, SUFFICE_PROJECT_NAME), text);
    assert_string_equal(suffice_text(project, item, SUFFICE_PROJECT_MEMO), text);
    suffice_project_release(project);
    suffice_buffer_release(written);
}

/* --- small changes --- */

struct difference {
    size_t before; /* lines that are only in the old text */
    size_t after;  /* lines that are only in the new one */
};

static size_t count_lines(const char *from, const char *to)
{
    size_t count = 0;
    for (; from < to; from++)
        count += *from == '\n';
    return count;
}

/* Lines between what both begin with and what both end with; each text ends with a line feed. */
static struct difference compare(const suffice_buffer *before, const suffice_buffer *after)
{
    const char *old = suffice_buffer_data(before);
    const char *new = suffice_buffer_data(after);
    const char *old_end = old + suffice_buffer_size(before);
    const char *new_end = new + suffice_buffer_size(after);
    size_t start = (size_t)(first_difference(old, new) - old);
    const char *same = old_end; /* what follows is the same in both, and begins a line */
    for (const char *o = old_end, *n = new_end;; o--, n--) {
        if (o[-1] == '\n' && n[-1] == '\n')
            same = o;
        if (o == old + start || n == new + start || o[-1] != n[-1])
            break;
    }
    struct difference difference = {count_lines(old + start, same),
                                    count_lines(new + start, new_end - (old_end - same))};
    return difference;
}

static suffice_status change_field(suffice_project *project, suffice_id id, suffice_field constant,
                                   const struct sfp_field *field)
{
    char guid[37];
    switch (field->type) {
    case SFP_TYPE_text:
        return suffice_set_text(project, id, constant, field->form == SFP_FORM_PATH ? "a/b" : "cy", error);
    case SFP_TYPE_integer:
        return suffice_set_integer(project, id, constant, field->high, error);
    case SFP_TYPE_boolean:
        return suffice_set_boolean(project, id, constant, false, error);
    case SFP_TYPE_choice:
        return suffice_set_choice(project, id, constant, 2, error);
    case SFP_TYPE_date:
    case SFP_TYPE_partial:
        return suffice_set_date(project, id, constant, 20240229, error);
    case SFP_TYPE_instant:
        return suffice_set_instant(project, id, constant, 0, error);
    case SFP_TYPE_text_list:
        return suffice_insert_text(project, id, constant, 1, "one more", error);
    case SFP_TYPE_ref_list:
        return suffice_remove_at(project, id, constant, 0, error);
    default:
        if (!field->required)
            return suffice_clear(project, id, constant, error);
        snprintf(guid, sizeof guid, "%02x000000-0000-4a00-8b00-%012x", (unsigned)sfp_field_target(field, 0), 2U);
        return suffice_set_ref(project, id, constant, suffice_find_guid(project, guid), error);
    }
}

static void expect_one_line(suffice_project *project, const suffice_buffer *before, const struct sfp_field *field,
                            const struct doc_node *record)
{
    suffice_buffer *after = write_project(project);
    struct difference found = compare(before, after);
    bool is_list = sfp_type_is_list(field->type);
    bool goes = field->written == SFP_ELEMENT && sfp_type_is_ref(field->type);
    size_t expected_before = is_list && !goes ? 0 : 1;
    size_t expected_after = goes ? 0 : 1;
    if (found.before != expected_before || found.after != expected_after)
        fail_msg("%s of %s: %zu lines became %zu", field->name, record->kind->name, found.before, found.after);
    suffice_buffer_release(after);
}

/* Forms of their own: the tests that set them need a value for each. */
static bool is_settable(const struct sfp_field *field)
{
    return !field->by_verb &&
           (field->form == SFP_FORM_NONE || field->form == SFP_FORM_PATH || field->form == SFP_FORM_LANGUAGE);
}

static void one_field_is_one_line(void **state)
{
    struct sfp_bytes bytes = {0};
    struct doc *doc = doc_new();
    size_t count = 0;
    (void)state;
    write_doc(doc, 0, &bytes);
    suffice_project *project = read_project(bytes.data, bytes.size, "every kind");
    suffice_buffer *before = write_project(project);
    for (int32_t kind = 1; kind < SFP_KIND_END; kind++) {
        const struct doc_node *record = sfp_kind(kind) == NULL ? NULL : doc_record(doc, kind, NULL);
        const char *guid = record == NULL ? NULL : doc_get(record, "guid");
        for (size_t i = 0; guid != NULL && i < record->kind->field_count; i++) {
            const struct sfp_field *field = &record->kind->fields[i];
            suffice_field constant = sfp_field_constant(record->kind, field);
            if (!is_settable(field) || doc_value(record, field) == NULL)
                continue;
            if (change_field(project, suffice_find_guid(project, guid), constant, field) != SUFFICE_OK)
                fail_msg("%s of %s: %s", field->name, record->kind->name, suffice_error_message(error));
            expect_one_line(project, before, field, record);
            assert_int_equal(suffice_project_undo(project, error), SUFFICE_OK);
            count++;
        }
    }
    print_message("%zu fields changed\n", count);
    assert_true(count > 80);
    suffice_buffer *after = write_project(project);
    expect_same(after, bytes.data, bytes.size, "undone");
    suffice_buffer_release(before);
    suffice_buffer_release(after);
    suffice_project_release(project);
    sfp_bytes_release(&bytes);
    doc_free(doc);
}

/* An excerpt is a start tag, a quotation and an end tag; its coding one line more. */
static void an_excerpt_is_its_own_lines(void **state)
{
    struct sfp_bytes bytes = {0};
    struct doc *doc = doc_new();
    suffice_excerpt_id excerpt = 0;
    suffice_coding_id coding = 0;
    (void)state;
    write_doc(doc, 0, &bytes);
    suffice_project *project = read_project(bytes.data, bytes.size, "every kind");
    suffice_excerpts *excerpts = suffice_project_edit_excerpts(project);
    suffice_buffer *before = write_project(project);
    suffice_id source = suffice_find_guid(project, doc_get(doc_record(doc, SFP_KIND_SOURCE, NULL), "guid"));
    suffice_id code = suffice_find_guid(project, doc_get(doc_record(doc, SFP_KIND_CODE, NULL), "guid"));
    assert_int_equal(suffice_excerpts_add_text(excerpts, source, 0, 2, 0, &excerpt, error), SUFFICE_OK);
    suffice_buffer *with_excerpt = write_project(project);
    struct difference found = compare(before, with_excerpt);
    assert_int_equal(found.before, 0);
    assert_int_equal(found.after, 3);
    assert_int_equal(suffice_excerpts_code(excerpts, excerpt, code, 0, &coding, error), SUFFICE_OK);
    suffice_buffer *with_coding = write_project(project);
    found = compare(with_excerpt, with_coding);
    assert_int_equal(found.before, 0);
    assert_int_equal(found.after, 1);
    suffice_buffer_release(before);
    suffice_buffer_release(with_excerpt);
    suffice_buffer_release(with_coding);
    suffice_project_release(project);
    sfp_bytes_release(&bytes);
    doc_free(doc);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_kind_is_written_the_same),
        cmocka_unit_test(examples_are_written_the_same),
        cmocka_unit_test(an_empty_project_is_one_line),
        cmocka_unit_test(each_style_becomes_canonical),
        cmocka_unit_test(foreign_content_is_kept_last),
        cmocka_unit_test(foreign_attributes_are_kept),
        cmocka_unit_test(comments_leave_fields_and_the_outside),
        cmocka_unit_test(special_characters_survive),
        cmocka_unit_test(one_field_is_one_line),
        cmocka_unit_test(an_excerpt_is_its_own_lines),
    };
    return cmocka_run_group_tests(tests, make_error, release_error);
}
