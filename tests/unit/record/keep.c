/*
 * Keep: what is not ours, written down so that it stands by itself.
 * SPDX-License-Identifier: MIT
 */
#include "document.h"

#include "record/keep.h"

#include <stdio.h>

static struct sfp_keeper *keeper;

static int begin(void **state)
{
    (void)state;
    keeper = calloc(1, sizeof *keeper);
    assert_non_null(keeper);
    assert_true(sfp_keeper_begin(keeper));
    return 0;
}

static int end(void **state)
{
    (void)state;
    sfp_keeper_release(keeper);
    free(keeper);
    return 0;
}

static void expect(const char *expected)
{
    assert_true(sfp_keeper_finish(keeper));
    assert_int_equal(keeper->bytes.size, strlen(expected));
    assert_memory_equal(keeper->bytes.data, expected, strlen(expected));
    assert_int_equal(keeper->depth, 0);
}

static void start(const char *prefix, const char *local, const char *space)
{
    struct sfp_xml_element element = {.local = local, .prefix = prefix, .space = space};
    sfp_keep_start(keeper, &element);
}

static void an_element_without_content_is_closed_at_once(void **state)
{
    (void)state;
    start("x", "note", "urn:x");
    sfp_keep_end(keeper);
    expect("<x:note xmlns:x=\"urn:x\"/>");
}

static void content_comes_between_tags(void **state)
{
    (void)state;
    start("x", "note", "urn:x");
    sfp_keep_text(keeper, "a < b & \"c\"\r\n\t", 14);
    start("x", "b", "urn:x");
    sfp_keep_end(keeper);
    sfp_keep_comment(keeper, " why & how ", 11);
    sfp_keep_instruction(keeper, "go", "there");
    sfp_keep_instruction(keeper, "stop", "");
    sfp_keep_end(keeper);
    expect(
        "<x:note xmlns:x=\"urn:x\">a &lt; b &amp; \"c\"&#13;\n\t<x:b/><!-- why & how --><?go there?><?stop?></x:note>");
}

static void attributes_are_escaped(void **state)
{
    const struct sfp_xml_attribute attributes[] = {
        {"plain", NULL, NULL, "a\"<&>\n\t\r'", 9}, {"far", "y", "urn:y", "1", 1}, {"lang", "xml", NULL, "en", 2}};
    const struct sfp_xml_element element = {
        .local = "note", .prefix = "x", .space = "urn:x", .attribute_count = 3, .attributes = attributes};
    (void)state;
    sfp_keep_start(keeper, &element);
    sfp_keep_end(keeper);
    expect("<x:note xmlns:x=\"urn:x\" xmlns:y=\"urn:y\" plain=\"a&quot;&lt;&amp;&gt;&#10;&#9;&#13;'\" y:far=\"1\""
           " xml:lang=\"en\"/>");
}

/* Ours is the default namespace outside; whatever is not ours says so. */
static void the_default_namespace_is_ours(void **state)
{
    (void)state;
    start(NULL, "newer", "urn:libsuffice:1");
    start(NULL, "other", "urn:other");
    start(NULL, "deeper", "urn:other");
    sfp_keep_end(keeper);
    sfp_keep_end(keeper);
    start(NULL, "none", NULL);
    start(NULL, "back", "urn:libsuffice:1");
    sfp_keep_end(keeper);
    sfp_keep_end(keeper);
    start(NULL, "again", "urn:libsuffice:1");
    sfp_keep_end(keeper);
    sfp_keep_end(keeper);
    expect(
        "<newer><other xmlns=\"urn:other\"><deeper/></other><none xmlns=\"\"><back xmlns=\"urn:libsuffice:1\"/></none>"
        "<again/></newer>");
}

/* A prefix is declared where it is first used, and again where it means something else. */
static void a_prefix_means_what_it_meant(void **state)
{
    const struct sfp_xml_namespace unused[] = {{"z", "urn:z"}};
    const struct sfp_xml_element declaring = {
        .local = "d", .prefix = "x", .space = "urn:two", .namespace_count = 1, .namespaces = unused};
    (void)state;
    start("x", "a", "urn:one");
    start("x", "b", "urn:one");
    sfp_keep_end(keeper);
    sfp_keep_start(keeper, &declaring);
    start("z", "e", "urn:z");
    sfp_keep_end(keeper);
    sfp_keep_end(keeper);
    start("z", "f", "urn:z");
    sfp_keep_end(keeper);
    start("x", "g", "urn:one");
    sfp_keep_end(keeper);
    sfp_keep_end(keeper);
    expect("<x:a xmlns:x=\"urn:one\"><x:b/><x:d xmlns:x=\"urn:two\" xmlns:z=\"urn:z\"><z:e/></x:d>"
           "<z:f xmlns:z=\"urn:z\"/><x:g/></x:a>");
}

static void one_comes_after_the_other(void **state)
{
    (void)state;
    sfp_keep_comment(keeper, "one", 3);
    expect("<!--one-->");
    assert_true(sfp_keeper_begin(keeper));
    start("x", "two", "urn:x");
    sfp_keep_end(keeper);
    expect("<x:two xmlns:x=\"urn:x\"/>");
    assert_true(sfp_keeper_begin(keeper));
    start("x", "three", "urn:x");
    assert_true(sfp_keeper_begin(keeper)); /* nobody wanted it */
    sfp_keep_attribute(keeper, "x", "a", "1", 1);
    sfp_keep_declaration(keeper, "x", "urn:x");
    sfp_keep_declaration(keeper, NULL, NULL);
    expect(" x:a=\"1\" xmlns:x=\"urn:x\" xmlns=\"\"");
}

static void it_may_be_deep(void **state)
{
    (void)state;
    for (size_t i = 0; i < SFP_XML_MOST_DEPTH; i++)
        start(NULL, "a", i % 2 == 0 ? "urn:even" : "urn:odd");
    for (size_t i = 0; i < SFP_XML_MOST_DEPTH; i++)
        sfp_keep_end(keeper);
    assert_true(sfp_keeper_finish(keeper));
    assert_int_equal(keeper->binding_count, 0);
    assert_int_equal(keeper->bytes.size,
                     SFP_XML_MOST_DEPTH / 2 *
                             (strlen("<a xmlns=\"urn:even\"></a>") + strlen("<a xmlns=\"urn:odd\"></a>")) -
                         strlen("></a>") + strlen("/>"));
}

static bool keep_something(struct sfp_keeper *with)
{
    const struct sfp_xml_element element = {.local = "note", .prefix = "x", .space = "urn:x"};
    if (!sfp_keeper_begin(with))
        return false;
    sfp_keep_start(with, &element);
    for (size_t i = 0; i < 3000; i++)
        sfp_keep_text(with, "a long note, and longer ", 24);
    sfp_keep_end(with);
    return sfp_keeper_finish(with);
}

static void without_memory_it_says_so(void **state)
{
    bool kept = false;
    (void)state;
    for (size_t n = 0; !kept; n++) {
        struct sfp_keeper *with = calloc(1, sizeof *with);
        assert_non_null(with);
        allow(n);
        kept = keep_something(with);
        allow_all();
        assert_true(n < 50);
        assert_true(!kept || (n > 2 && with->bytes.size > 3000 * 24));
        sfp_keeper_release(with);
        free(with);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(an_element_without_content_is_closed_at_once, begin, end),
        cmocka_unit_test_setup_teardown(content_comes_between_tags, begin, end),
        cmocka_unit_test_setup_teardown(attributes_are_escaped, begin, end),
        cmocka_unit_test_setup_teardown(the_default_namespace_is_ours, begin, end),
        cmocka_unit_test_setup_teardown(a_prefix_means_what_it_meant, begin, end),
        cmocka_unit_test_setup_teardown(one_comes_after_the_other, begin, end),
        cmocka_unit_test_setup_teardown(it_may_be_deep, begin, end),
        cmocka_unit_test_setup_teardown(without_memory_it_says_so, begin, end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
