/*
 * Tests of the reader: what it tells, where it says it is, and each limit.
 * SPDX-License-Identifier: MIT
 */
#include "trace.h"

#include "base/memory.h"

#include <stdlib.h>

static void test_elements_and_attributes(void **state)
{
    (void)state;
    expect_events("<a/>", "\n<a|-|-\n>");
    expect_events("<a xmlns='u:1' b='x'><c/></a>", "\n<a|-|u:1 !-=u:1 b|-|-=x\n<c|-|u:1\n>\n>");
    expect_events("<p:a xmlns:p='u:1' p:b='x' b='y'/>", "\n<a|p|u:1 !p=u:1 b|p|u:1=x b|-|-=y\n>");
    expect_events("<a xmlns='u:1'><b xmlns=''/></a>", "\n<a|-|u:1 !-=u:1\n<b|-|- !-=-\n>\n>");
    expect_events("<a xml:lang='cy'/>", "\n<a|-|- lang|xml|http://www.w3.org/XML/1998/namespace=cy\n>");
    expect_events("<a b='' c=\"'\"/>", "\n<a|-|- b|-|-= c|-|-='\n>");
}

static void test_text_and_entities(void **state)
{
    (void)state;
    expect_events("<a>x &amp; &lt;y&gt; &#65;&#x42;</a>", "\n<a|-|-\n\"x & <y> AB\n>");
    expect_events("<a b='&quot;&apos;&#10;\n\t'/>", "\n<a|-|- b|-|-=\"'\n  \n>");
    expect_events("<a>x<![CDATA[<&]]>]]&gt;<![CDATA[]]></a>", "\n<a|-|-\n\"x<&]]>\n>");
    expect_events("<a b='&amp;' c='&#38;#38;&amp;amp;' d='&#x26;lt;x&#38;'/>",
                  "\n<a|-|- b|-|-=& c|-|-=&#38;&amp; d|-|-=&lt;x&\n>");
    expect_events("<a> <b/>\n</a>\n", "\n<a|-|-\n\" \n<b|-|-\n>\n\"\n\n>");
    expect_events("<a>1\r\n2\r3\n4<![CDATA[\r\n\r]]></a>", "\n<a|-|-\n\"1\n2\n3\n4\n\n\n>");
    expect_events("<a b='1\r\n2\r3'>&#13;</a>", "\n<a|-|- b|-|-=1 2 3\n\"\r\n>");
    expect_events("\xEF\xBB\xBF<a>\xC5\xB5\xE2\x82\xAC\xF0\x9F\x99\x82</a>",
                  "\n<a|-|-\n\"\xC5\xB5\xE2\x82\xAC\xF0\x9F\x99\x82\n>");
    expect_events("<?xml version='1.0' encoding='us-ascii'?><a/>", "\n<a|-|-\n>");
    expect_events("<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>\n<a/>", "\n<a|-|-\n>");
}

static void test_comments_and_instructions(void **state)
{
    (void)state;
    expect_events("<!--x--><a><!-- <b> > - --><?p?><?q  r s?></a><?z ?>",
                  "\n#x\n<a|-|-\n# <b> > - \n?p \n?q r s\n>\n?z ");
    expect_events("<a><!-->--></a>", "\n<a|-|-\n#>\n>");
    expect_events("<a><?p > ?></a>", "\n<a|-|-\n?p > \n>");
}

static suffice_status pass_start(void *context, const struct sfp_xml_element *element, suffice_error *error)
{
    (void)context;
    (void)element;
    (void)error;
    return SUFFICE_OK;
}

static suffice_status pass_end(void *context, suffice_error *error)
{
    (void)context;
    (void)error;
    return SUFFICE_OK;
}

static suffice_status pass_text(void *context, const char *text, size_t size, suffice_error *error)
{
    (void)text;
    (void)error;
    if (context != NULL)
        *(size_t *)context += size;
    return SUFFICE_OK;
}

static const struct sfp_xml_handler quiet = {pass_start, pass_end, pass_text, NULL, NULL};

static suffice_status read_quietly(const char *document, size_t size, size_t *text_size, suffice_error *error)
{
    struct sfp_xml_reader *reader;

    suffice_status status = sfp_xml_reader_new(&quiet, text_size, &wide_limits, 0, &reader, error);
    assert_int_equal(status, SUFFICE_OK);
    status = sfp_xml_reader_feed(reader, document, size, error);
    if (status == SUFFICE_OK)
        status = sfp_xml_reader_finish(reader, error);
    sfp_xml_reader_release(reader);
    return status;
}

static void test_handler_without_comments(void **state)
{
    static const char document[] = "<?p?><a><!--x-->y<?p?></a>";
    size_t size = 0;
    (void)state;

    assert_int_equal(read_quietly(document, strlen(document), &size, NULL), SUFFICE_OK);
    assert_int_equal(size, 1);
}

static void test_every_event_can_fail(void **state)
{
    static const char document[] = "<!--x--><a>t<![CDATA[u]]><b/><?p d?></a>";
    struct trace good = {0};
    (void)state;

    trace_read(&good, document, strlen(document), 1, &wide_limits, 0);
    assert_int_equal(good.status, SUFFICE_OK);
    assert_int_equal(good.count, 8);
    trace_release(&good);
    for (size_t i = 1; i <= 8; i++) {
        struct trace trace = {.fail_at = i};
        trace_read(&trace, document, strlen(document), 1000, &wide_limits, 0);
        assert_int_equal(trace.status, SUFFICE_ERROR_FORMAT);
        assert_int_equal(trace.error.detail, SUFFICE_DETAIL_BAD_GUID);
        assert_int_equal(trace.error.line, 12);
        assert_string_equal(trace.error.message, "as the test wants");
        assert_int_equal(trace.count, i);
        trace_release(&trace);
    }
}

struct names {
    const char *local[8];
    const char *prefix[8];
    const char *space[8];
    size_t count;
};

static suffice_status keep_names(void *context, const struct sfp_xml_element *element, suffice_error *error)
{
    struct names *names = context;
    (void)error;

    names->local[names->count] = element->local;
    names->prefix[names->count] = element->prefix;
    names->space[names->count++] = element->space;
    for (size_t i = 0; i < element->attribute_count; i++) {
        names->local[names->count] = element->attributes[i].local;
        names->prefix[names->count] = element->attributes[i].prefix;
        names->space[names->count++] = element->attributes[i].space;
    }
    return SUFFICE_OK;
}

static suffice_status pass_text_by(void *context, const char *text, size_t size, suffice_error *error)
{
    (void)context;
    return pass_text(NULL, text, size, error);
}

static void test_names_are_the_same_pointers(void **state)
{
    static const char document[] = "<r><p:n xmlns:p='u:1' p:n='1'/><p:n xmlns:p='u:1'/><q:n xmlns:q='u:1'/></r>";
    static const struct sfp_xml_handler handler = {keep_names, pass_end, pass_text_by, NULL, NULL};
    struct sfp_xml_reader *reader;
    struct names names = {.count = 0};
    (void)state;

    assert_int_equal(sfp_xml_reader_new(&handler, &names, &wide_limits, 0, &reader, NULL), SUFFICE_OK);
    assert_int_equal(sfp_xml_reader_feed(reader, document, strlen(document), NULL), SUFFICE_OK);
    assert_int_equal(sfp_xml_reader_finish(reader, NULL), SUFFICE_OK);
    assert_int_equal(names.count, 5);
    for (size_t i = 2; i < names.count; i++) {
        assert_ptr_equal(names.local[i], names.local[1]);
        assert_ptr_equal(names.space[i], names.space[1]);
    }
    assert_ptr_equal(names.prefix[2], names.prefix[1]);
    assert_ptr_equal(names.prefix[3], names.prefix[1]);
    assert_string_equal(names.prefix[4], "q");
    sfp_xml_reader_release(reader);
}

/* ---- Places ---- */

static void test_faults_have_a_place(void **state)
{
    (void)state;
    expect("<a>\n<b></c>\n</a>", SUFFICE_DETAIL_XML_SYNTAX, 2, 8);
    expect("<a>\r\n\r\n<b></c></a>", SUFFICE_DETAIL_XML_SYNTAX, 3, 8);
    expect("<a>\n\xFF</a>", SUFFICE_DETAIL_NOT_UTF8, 2, 1);
    expect("<a>\n\xC3\xA9\x01</a>", SUFFICE_DETAIL_NOT_XML, 2, 3);
    expect("<a/>\n x", SUFFICE_DETAIL_XML_SYNTAX, 2, 2);
    expect("<a>\n<b>", SUFFICE_DETAIL_XML_TRUNCATED, 2, 4);
    expect("<?xml version='1.0' encoding='x'?><a/>", SUFFICE_DETAIL_XML_ENCODING, 1, 31);
    expect("\xEF\xBB\xBF<!DOCTYPE a><a/>", SUFFICE_DETAIL_XML_DOCTYPE, 1, 3);
    expect("<a>\r\r<!DOCTYPE a></a>", SUFFICE_DETAIL_XML_DOCTYPE, 3, 3);
}

/* Lines of so many bytes with their line feed, the last with what is given behind an outermost element's start. */
static char *make_lines(size_t count, const char *line, const char *last, size_t *size)
{
    size_t length = strlen(line);
    char *document = malloc(4 + count * length + strlen(last) + 1);

    if (document == NULL)
        fail();
    memcpy(document, "<a>", 3);
    for (size_t i = 0; i < count; i++)
        memcpy(document + 3 + i * length, line, length);
    memcpy(document + 3 + count * length, last, strlen(last) + 1);
    *size = 3 + count * length + strlen(last);
    return document;
}

static void expect_far(const char *line, const char *last, suffice_detail detail, int64_t at, int64_t column)
{
    size_t size;
    char *document = make_lines(100000, line, last, &size);

    expect_sized(document, size, &wide_limits, 0, detail, at, column);
    free(document);
}

static void test_lines_beyond_70000(void **state)
{
    (void)state;
    expect_far("<b c='1'/>\n", "<b></c></a>", SUFFICE_DETAIL_XML_SYNTAX, 100001, 8);
    expect_far("<b c='1'/>\n", "12\xC3(</a>", SUFFICE_DETAIL_NOT_UTF8, 100001, 3);
    expect_far("<b c='1'/>\r\n", "12\x7F\x02</a>", SUFFICE_DETAIL_NOT_XML, 100001, 4);
    expect_far("text \xC3\xA9\n", "1234<!DOCTYPE", SUFFICE_DETAIL_XML_DOCTYPE, 100001, 7);
    expect_far("<b>x</b>\n", "<c", SUFFICE_DETAIL_XML_TRUNCATED, 100001, 3);
}

static void test_events_have_a_place(void **state)
{
    struct trace trace;
    size_t size;
    char *document = make_lines(80000, "<b/>\n", "<c\n d='1'\n e='2'/></a>", &size);
    (void)state;

    trace_all(&trace, document, size, &wide_limits, 0);
    assert_int_equal(trace.status, SUFFICE_OK);
    assert_in_range(trace.line, 80001, 80003);
    assert_in_range(trace.column, 1, 9);
    trace_release(&trace);
    free(document);
}

/* ---- Limits ---- */

static void expect_limited(const char *document, const struct sfp_xml_limits *limits, suffice_detail detail)
{
    expect_sized(document, strlen(document), limits, 0, detail, 0, 0);
}

static void test_limit_of_bytes(void **state)
{
    struct sfp_xml_limits limits = wide_limits;
    (void)state;

    limits.bytes = 10;
    expect_limited("<a>456</a>", &limits, 0);
    expect_limited("<a>4567</a>", &limits, SUFFICE_DETAIL_FILE_TOO_LARGE);
    expect_limited("<a>456</a>\n", &limits, SUFFICE_DETAIL_FILE_TOO_LARGE);
    limits.bytes = 1;
    expect_limited("<a/>", &limits, SUFFICE_DETAIL_FILE_TOO_LARGE);
}

static void test_limit_of_depth(void **state)
{
    struct sfp_xml_limits limits = wide_limits;
    (void)state;

    limits.depth = 3;
    expect_limited("<a><b><c/><c></c></b><b><c/></b></a>", &limits, 0);
    expect_limited("<a><b><c><d/></c></b></a>", &limits, SUFFICE_DETAIL_TOO_DEEP);
    limits.depth = 1;
    expect_limited("<a>x</a>", &limits, 0);
    expect_limited("<a><b/></a>", &limits, SUFFICE_DETAIL_TOO_DEEP);
}

static void expect_depth(uint32_t depth, const struct sfp_xml_limits *limits, suffice_detail detail)
{
    char document[7 * (SFP_XML_MOST_DEPTH + 1) + 1] = "";

    for (uint32_t i = 0; i < depth; i++)
        strcat(document, "<a>");
    for (uint32_t i = 0; i < depth; i++)
        strcat(document, "</a>");
    expect_limited(document, limits, detail);
}

static void test_greatest_depth(void **state)
{
    struct sfp_xml_limits limits = wide_limits;
    (void)state;

    limits.depth = SFP_XML_MOST_DEPTH;
    expect_depth(SFP_XML_MOST_DEPTH, &limits, 0);
    expect_depth(SFP_XML_MOST_DEPTH + 1, &limits, SUFFICE_DETAIL_TOO_DEEP);
}

static void test_limit_of_attributes(void **state)
{
    struct sfp_xml_limits limits = wide_limits;
    (void)state;

    limits.attributes = 3;
    expect_limited("<a b='' c='' d=''><a b='' c='' d=\"\"/></a>", &limits, 0);
    expect_limited("<a b='' c='' d='' e=''/>", &limits, SUFFICE_DETAIL_TOO_MANY_ATTRIBUTES);
    expect_limited("<r><a b='' c='' d='' e=''/></r>", &limits, SUFFICE_DETAIL_TOO_MANY_ATTRIBUTES);
    expect_limited("<r><a b='' xmlns='u:1' d='' xmlns:e='u:2'/></r>", &limits, SUFFICE_DETAIL_TOO_MANY_ATTRIBUTES);
    limits.attributes = 1;
    expect_limited("<a b='>'><c d='\"\"'>''''</c></a>", &limits, 0);
    expect_limited("<a><c d='' e=''/></a>", &limits, SUFFICE_DETAIL_TOO_MANY_ATTRIBUTES);
}

static void expect_attributes(uint32_t count, const struct sfp_xml_limits *limits, suffice_detail detail)
{
    char document[10 * (SFP_XML_MOST_ATTRIBUTES + 1) + 10] = "<a";
    size_t at = 2;

    for (uint32_t i = 0; i < count; i++)
        at += (size_t)snprintf(document + at, sizeof document - at, " a%u='x'", (unsigned)i);
    memcpy(document + at, "/>", 3);
    expect_limited(document, limits, detail);
}

static void test_greatest_number_of_attributes(void **state)
{
    struct sfp_xml_limits limits = wide_limits;
    (void)state;

    limits.attributes = SFP_XML_MOST_ATTRIBUTES;
    expect_attributes(SFP_XML_MOST_ATTRIBUTES, &limits, 0);
    expect_attributes(SFP_XML_MOST_ATTRIBUTES + 1, &limits, SUFFICE_DETAIL_TOO_MANY_ATTRIBUTES);
}

static void test_limit_of_namespaces(void **state)
{
    struct sfp_xml_limits limits = wide_limits;
    (void)state;

    limits.namespaces = 2;
    expect_limited("<a xmlns='u:1'><b xmlns='u:2'/><b xmlns='u:2'/></a>", &limits, 0);
    expect_limited("<a xmlns='u:1' xmlns:b='u:2'><b/></a>", &limits, 0);
    expect_limited("<a xmlns='u:1' xmlns:b='u:2' xmlns:c='u:3'/>", &limits, SUFFICE_DETAIL_TOO_MANY_ATTRIBUTES);
    expect_limited("<a xmlns='u:1'><b xmlns='u:2'><c xmlns=''/></b></a>", &limits, SUFFICE_DETAIL_TOO_MANY_ATTRIBUTES);
}

static void test_limit_of_names(void **state)
{
    struct sfp_xml_limits limits = wide_limits;
    (void)state;

    limits.name = 3;
    expect_limited("<abc def='1'><?abc?></abc>", &limits, 0);
    expect_limited("<a:abc xmlns:a='urn:long' a:def='1'/>", &limits, 0);
    expect_limited("<abcd/>", &limits, SUFFICE_DETAIL_NAME_TOO_LONG);
    expect_limited("<abc defg='1'/>", &limits, SUFFICE_DETAIL_NAME_TOO_LONG);
    expect_limited("<r><abc defg='1'/></r>", &limits, SUFFICE_DETAIL_NAME_TOO_LONG);
    expect_limited("<r><abcd></abcd></r>", &limits, SUFFICE_DETAIL_NAME_TOO_LONG);
    expect_limited("<a xmlns:abcd='u:1'/>", &limits, SUFFICE_DETAIL_NAME_TOO_LONG);
    expect_limited("<a xmlns:abc='u:1'><abc:d/></a>", &limits, 0);
    expect_limited("<a><?abcd?></a>", &limits, SUFFICE_DETAIL_NAME_TOO_LONG);
    limits.name = 1;
    expect_limited("<a b='1' ><c  d='1'/></a>", &limits, 0);
    expect_limited("<ab/>", &limits, SUFFICE_DETAIL_NAME_TOO_LONG);
}

static void test_limit_of_values(void **state)
{
    struct sfp_xml_limits limits = wide_limits;
    (void)state;

    limits.value = 4;
    expect_limited("<a b='1234' c=''>12345</a>", &limits, 0);
    expect_limited("<a b='&amp;&lt;&gt;&#65;'/>", &limits, 0);
    expect_limited("<a b='12345'/>", &limits, SUFFICE_DETAIL_VALUE_TOO_LONG);
    expect_limited("<a b='1' c='12345'/>", &limits, SUFFICE_DETAIL_VALUE_TOO_LONG);
    expect_limited("<a xmlns='u:12'/>", &limits, 0);
    expect_limited("<a xmlns='u:123'/>", &limits, SUFFICE_DETAIL_VALUE_TOO_LONG);
}

static void test_limit_of_markup(void **state)
{
    struct sfp_xml_limits limits = wide_limits;
    (void)state;

    limits.markup = 10;
    expect_limited("<a b='12'/>", &limits, SUFFICE_DETAIL_VALUE_TOO_LONG);
    expect_limited("<a b='1'/>", &limits, 0);
    expect_limited("<r><a b='1'/><a b='1'></a    ></r>", &limits, 0);
    expect_limited("<r><a b='12'/></r>", &limits, SUFFICE_DETAIL_VALUE_TOO_LONG);
    expect_limited("<r></r      >", &limits, 0);
    expect_limited("<r></r       >", &limits, SUFFICE_DETAIL_VALUE_TOO_LONG);
    expect_limited("<r><a></a       ></r>", &limits, SUFFICE_DETAIL_VALUE_TOO_LONG);
    expect_limited("<r><!--123--></r>", &limits, 0);
    expect_limited("<r><!--1234--></r>", &limits, SUFFICE_DETAIL_VALUE_TOO_LONG);
    expect_limited("<r><?p 34567?></r>", &limits, SUFFICE_DETAIL_VALUE_TOO_LONG);
    expect_limited("<r><?p 3456?></r>", &limits, 0);
    expect_limited("<r>12345678901234567890</r>", &limits, 0);
    limits.markup = 15;
    expect_limited("<r><![CDATA[345]]></r>", &limits, 0);
    expect_limited("<r><![CDATA[3456]]></r>", &limits, SUFFICE_DETAIL_VALUE_TOO_LONG);
}

static void test_limits_are_checked(void **state)
{
    struct sfp_xml_reader *reader = NULL;
    struct suffice_error error;
    struct sfp_xml_limits limits = wide_limits;
    (void)state;

    limits.depth = SFP_XML_MOST_DEPTH + 1;
    assert_int_equal(sfp_xml_reader_new(&quiet, NULL, &limits, 0, &reader, &error), SUFFICE_ERROR_ARGUMENT);
    assert_int_equal(error.detail, SUFFICE_DETAIL_OUT_OF_RANGE);
    assert_null(reader);
    limits = wide_limits;
    limits.markup = 0;
    assert_int_equal(sfp_xml_reader_new(&quiet, NULL, &limits, 0, &reader, &error), SUFFICE_ERROR_ARGUMENT);
    assert_int_equal(sfp_xml_reader_new(&quiet, NULL, &wide_limits, 2, &reader, &error), SUFFICE_ERROR_ARGUMENT);
    assert_int_equal(error.detail, SUFFICE_DETAIL_UNKNOWN_FLAG);
    sfp_xml_reader_release(NULL);
}

/* ---- Size ---- */

static void expect_much(const char *open, char filler, size_t count, const char *close, suffice_status wanted)
{
    size_t before = strlen(open);
    size_t size = before + count + strlen(close);
    size_t text_size = 0;
    struct suffice_error error;
    char *document = malloc(size + 1);

    if (document == NULL)
        fail();
    memcpy(document, open, before);
    memset(document + before, filler, count);
    memcpy(document + before + count, close, strlen(close) + 1);
    suffice_status status = read_quietly(document, size, &text_size, &error);
    if (status != wanted)
        fail_msg("%s: %s", open, error.message);
    if (wanted == SUFFICE_OK)
        assert_true(text_size == count);
    free(document);
}

static void test_long_text(void **state)
{
    (void)state;
    expect_much("<a>", 'x', 12000000, "</a>", SUFFICE_OK);
    expect_much("<a><![CDATA[", 'x', 12000000, "]]></a>", SUFFICE_ERROR_LIMIT);
    expect_much("<a><![CDATA[", '>', 190000, "]]></a>", SUFFICE_OK);
    expect_much("<a>", '\n', 12000000, "</a>", SUFFICE_OK);
    expect_much("<a><!--", 'x', 12000000, "--></a>", SUFFICE_ERROR_LIMIT);
    expect_much("<a b='", 'x', 12000000, "'/>", SUFFICE_ERROR_LIMIT);
    expect_much("<", 'x', 60000, "/>", SUFFICE_ERROR_LIMIT);
    expect_much("<a", ' ', 12000000, "/>", SUFFICE_ERROR_LIMIT);
}

static void test_characters_over_pieces(void **state)
{
    (void)state;
    for (size_t shift = 0; shift < 8; shift++) {
        size_t size;
        char *document =
            make_lines(65520 + shift, "x", "\xF0\x9F\x99\x82\r\n\r<b c='\xC3\xA9'/><!---->]]&gt;</a>", &size);
        expect_sized(document, size, &wide_limits, 0, 0, 0, 0);
        free(document);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_elements_and_attributes),
        cmocka_unit_test(test_text_and_entities),
        cmocka_unit_test(test_comments_and_instructions),
        cmocka_unit_test(test_handler_without_comments),
        cmocka_unit_test(test_every_event_can_fail),
        cmocka_unit_test(test_names_are_the_same_pointers),
        cmocka_unit_test(test_faults_have_a_place),
        cmocka_unit_test(test_lines_beyond_70000),
        cmocka_unit_test(test_events_have_a_place),
        cmocka_unit_test(test_limit_of_bytes),
        cmocka_unit_test(test_limit_of_depth),
        cmocka_unit_test(test_greatest_depth),
        cmocka_unit_test(test_limit_of_attributes),
        cmocka_unit_test(test_greatest_number_of_attributes),
        cmocka_unit_test(test_limit_of_namespaces),
        cmocka_unit_test(test_limit_of_names),
        cmocka_unit_test(test_limit_of_values),
        cmocka_unit_test(test_limit_of_markup),
        cmocka_unit_test(test_limits_are_checked),
        cmocka_unit_test(test_long_text),
        cmocka_unit_test(test_characters_over_pieces),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
