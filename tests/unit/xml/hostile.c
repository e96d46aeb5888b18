/*
 * Tests of the reader: documents that mean harm, or are broken; and that it leaves the host alone meanwhile.
 * SPDX-License-Identifier: MIT
 */
#define _DEFAULT_SOURCE
#include "trace.h"

#include <libxml/parser.h>
#include <libxml/xmlerror.h>

#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <unistd.h>

#ifdef __linux__
#include <sys/inotify.h>
#endif

/* ---- What must be refused ---- */

struct bad {
    const char *document;
    suffice_detail detail;
};

static const struct bad bad_documents[] = {
    {"<!DOCTYPE a><a/>", SUFFICE_DETAIL_XML_DOCTYPE},
    {"<?xml version='1.0'?>\n<!--x--><!DOCTYPE a []><a/>", SUFFICE_DETAIL_XML_DOCTYPE},
    {"<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>", SUFFICE_DETAIL_XML_DOCTYPE},
    {"<!DOCTYPE a PUBLIC 'x' 'http://127.0.0.1/x.dtd'><a/>", SUFFICE_DETAIL_XML_DOCTYPE},
    {"<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>", SUFFICE_DETAIL_XML_DOCTYPE},
    {"<!DOCTYPE a [<!ENTITY % b SYSTEM 'file:///etc/passwd'>%b;]><a/>", SUFFICE_DETAIL_XML_DOCTYPE},
    {"<!DOCTYPE a [<!ENTITY b 'x'><!ENTITY c '&b;&b;&b;'><!ENTITY d '&c;&c;&c;'>]><a>&d;</a>",
     SUFFICE_DETAIL_XML_DOCTYPE},
    {"<!DOCTYPE a [<!ENTITY b '&c;'><!ENTITY c '&b;'>]><a>&b;</a>", SUFFICE_DETAIL_XML_DOCTYPE},
    {"<!DOCTYPE a [<!ATTLIST a b CDATA 'x'>]><a/>", SUFFICE_DETAIL_XML_DOCTYPE},
    {"<!DOCTYPE", SUFFICE_DETAIL_XML_DOCTYPE},
    {"<a><!DOCTYPE a></a>", SUFFICE_DETAIL_XML_DOCTYPE},
    {"<!doctype a><a/>", SUFFICE_DETAIL_XML_SYNTAX},
    {"<!ENTITY b 'x'><a/>", SUFFICE_DETAIL_XML_SYNTAX},
    {"<a>&b;</a>", SUFFICE_DETAIL_XML_SYNTAX},
    {"<a b='&c;'/>", SUFFICE_DETAIL_XML_SYNTAX},
    {"<a>&b</a>", SUFFICE_DETAIL_XML_SYNTAX},
    {"<a>& </a>", SUFFICE_DETAIL_XML_SYNTAX},
    {"<a>&#0;</a>", SUFFICE_DETAIL_XML_SYNTAX},
    {"<a>&#x1F;</a>", SUFFICE_DETAIL_XML_SYNTAX},
    {"<a b='&#8;'/>", SUFFICE_DETAIL_XML_SYNTAX},
    {"<a>&#xD800;</a>", SUFFICE_DETAIL_XML_SYNTAX},
    {"<a>&#xFFFE;</a>", SUFFICE_DETAIL_XML_SYNTAX},
    {"<a b='&#xFFFF;'/>", SUFFICE_DETAIL_XML_SYNTAX},
    {"<a>&#x110000;</a>", SUFFICE_DETAIL_XML_SYNTAX},
    {"<a>&#4294967361;</a>", SUFFICE_DETAIL_XML_SYNTAX},
    {"<a>&#x100000041;</a>", SUFFICE_DETAIL_XML_SYNTAX},
    {"<a>&#;</a>", SUFFICE_DETAIL_XML_SYNTAX},
    {"<a>&#xG;</a>", SUFFICE_DETAIL_XML_SYNTAX},
    {"<a b='1' b='2'/>", SUFFICE_DETAIL_XML_SYNTAX},
    {"<a xmlns:p='u:1' xmlns:q='u:1' p:b='1' q:b='2'/>", SUFFICE_DETAIL_XML_SYNTAX},
    {"<a xmlns:p='u:1' xmlns:p='u:2'/>", SUFFICE_DETAIL_XML_SYNTAX},
    {"<a xmlns='u:1' xmlns='u:1'/>", SUFFICE_DETAIL_XML_SYNTAX},
    {"<p:a/>", SUFFICE_DETAIL_XML_SYNTAX},
    {"<a p:b='1'/>", SUFFICE_DETAIL_XML_SYNTAX},
    {"<a><b xmlns:p='u:1'/><p:b/></a>", SUFFICE_DETAIL_XML_SYNTAX},
    {"<a xmlns:p=''/>", SUFFICE_DETAIL_XML_SYNTAX},
    {"<a xmlns:xml='u:1'/>", SUFFICE_DETAIL_XML_SYNTAX},
    {"<a xmlns:xmlns='u:1'/>", SUFFICE_DETAIL_XML_SYNTAX},
    {"<xmlns:a/>", SUFFICE_DETAIL_XML_SYNTAX},
    {"<a xmlns:p='http://www.w3.org/XML/1998/namespace'/>", SUFFICE_DETAIL_XML_SYNTAX},
    {"<a xmlns='http://www.w3.org/2000/xmlns/'/>", SUFFICE_DETAIL_XML_SYNTAX},
    {"<a xmlns:b='u:1?c&amp;d'/>", SUFFICE_DETAIL_XML_SYNTAX},
    {"<a:b:c xmlns:a='u:1'/>", SUFFICE_DETAIL_XML_SYNTAX},
    {"<:a/>", SUFFICE_DETAIL_XML_SYNTAX},
    {"<a:/>", SUFFICE_DETAIL_XML_SYNTAX},
    {"<a></b>", SUFFICE_DETAIL_XML_SYNTAX},
    {"<a><b></a></b>", SUFFICE_DETAIL_XML_SYNTAX},
    {"<p:a xmlns:p='u:1'></a>", SUFFICE_DETAIL_XML_SYNTAX},
    {"</a>", SUFFICE_DETAIL_XML_SYNTAX},
    {"<a></a></a>", SUFFICE_DETAIL_XML_SYNTAX},
    {"<a/><a/>", SUFFICE_DETAIL_XML_SYNTAX},
    {"<a/>x", SUFFICE_DETAIL_XML_SYNTAX},
    {"<a/>\n&#32;", SUFFICE_DETAIL_XML_SYNTAX},
    {"<a/><![CDATA[ ]]>", SUFFICE_DETAIL_XML_SYNTAX},
    {"x", SUFFICE_DETAIL_XML_SYNTAX},
    {"x<a/>", SUFFICE_DETAIL_XML_SYNTAX},
    {"\xEF\xBB\xBF\xEF\xBB\xBF<a/>", SUFFICE_DETAIL_XML_SYNTAX},
    {" <?xml version='1.0'?><a/>", SUFFICE_DETAIL_XML_SYNTAX},
    {"<a><?xml version='1.0'?></a>", SUFFICE_DETAIL_XML_SYNTAX},
    {"<?xml encoding='UTF-8'?><a/>", SUFFICE_DETAIL_XML_SYNTAX},
    {"<?xml version='1.0' encoding='UTF-8' standalone='x'?><a/>", SUFFICE_DETAIL_XML_SYNTAX},
    {"<?xml version='1.0' encoding=''?><a/>", SUFFICE_DETAIL_XML_SYNTAX},
    {"<a b='<'/>", SUFFICE_DETAIL_XML_SYNTAX},
    {"<a b=1/>", SUFFICE_DETAIL_XML_SYNTAX},
    {"<a b/>", SUFFICE_DETAIL_XML_SYNTAX},
    {"<a b='1'c='2'/>", SUFFICE_DETAIL_XML_SYNTAX},
    {"<a>x < y</a>", SUFFICE_DETAIL_XML_SYNTAX},
    {"<a>]]></a>", SUFFICE_DETAIL_XML_SYNTAX},
    {"<a><!-- -- --></a>", SUFFICE_DETAIL_XML_SYNTAX},
    {"<1/>", SUFFICE_DETAIL_XML_SYNTAX},
    {"< a/>", SUFFICE_DETAIL_XML_SYNTAX},
    {"<a><></></a>", SUFFICE_DETAIL_XML_SYNTAX},
    {"<a b='1>\n<c d='2'/></a>", SUFFICE_DETAIL_XML_SYNTAX},
    {"", SUFFICE_DETAIL_XML_TRUNCATED},
    {" \n", SUFFICE_DETAIL_XML_TRUNCATED},
    {"\xEF\xBB\xBF", SUFFICE_DETAIL_XML_TRUNCATED},
    {"<?xml version='1.0'?>", SUFFICE_DETAIL_XML_TRUNCATED},
    {"<!--x-->", SUFFICE_DETAIL_XML_TRUNCATED},
    {"<?xml version='1.0' encoding='ISO-8859-1'?><a/>", SUFFICE_DETAIL_XML_ENCODING},
    {"<?xml version='1.0' encoding='UTF-7'?><a>+ADw-b/+AD4-</a>", SUFFICE_DETAIL_XML_ENCODING},
    {"<?xml version='1.0' encoding=\"UTF-16\"?><a/>", SUFFICE_DETAIL_XML_ENCODING},
    {"\xEF\xBB\xBF<?xml version='1.0' encoding='utf-16'?><a/>", SUFFICE_DETAIL_XML_ENCODING},
    {"\xEF\xBB\xBF<?xml version='1.0' encoding='windows-1252'?><a/>", SUFFICE_DETAIL_XML_ENCODING},
    {"<?xml\tversion = '1.0'\n encoding\n=\n'no such thing'?><a/>", SUFFICE_DETAIL_XML_ENCODING},
    {"<?xml version='1.0' encoding='UTF-32'?><a/>", SUFFICE_DETAIL_XML_ENCODING},
    {"<?xml version='1.0' encoding='US-ASCII'?><a>\xC3\xA9</a>", SUFFICE_DETAIL_XML_ENCODING},
    {"\x4C\x6F\xA7\x94\x93\x40", SUFFICE_DETAIL_XML_ENCODING},
};

static void test_bad_documents(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof bad_documents / sizeof bad_documents[0]; i++)
        expect(bad_documents[i].document, bad_documents[i].detail, 0, 0);
}

static void test_truncated_at_every_byte(void **state)
{
    static const char document[] =
        "\xEF\xBB\xBF<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- > - -->\n<?p q?><a xmlns='u:1' "
        "b='&amp;\xC3\xA9'>\xE2\x82\xAC &lt;<c/><![CDATA[ ]] > ]]><d e=\"1\" >x</d ><?r?><!---->\n</a>";
    size_t size = sizeof document - 1;
    (void)state;

    for (size_t i = 0; i < size; i++)
        expect_sized(document, i, &wide_limits, 0, SUFFICE_DETAIL_XML_TRUNCATED, 0, 0);
    expect_sized(document, size, &wide_limits, 0, 0, 0, 0);
}

/* ---- Bytes and characters ---- */

static const struct bad bad_bytes[] = {
    {"\x80", SUFFICE_DETAIL_NOT_UTF8},
    {"\xBF", SUFFICE_DETAIL_NOT_UTF8},
    {"\xC0\x80", SUFFICE_DETAIL_NOT_UTF8},
    {"\xC1\xBF", SUFFICE_DETAIL_NOT_UTF8},
    {"\xC3", SUFFICE_DETAIL_NOT_UTF8},
    {"\xC3(", SUFFICE_DETAIL_NOT_UTF8},
    {"\xE0\x80\x80", SUFFICE_DETAIL_NOT_UTF8},
    {"\xE0\x9F\xBF", SUFFICE_DETAIL_NOT_UTF8},
    {"\xE2\x82", SUFFICE_DETAIL_NOT_UTF8},
    {"\xE2(\xAC", SUFFICE_DETAIL_NOT_UTF8},
    {"\xED\xA0\x80", SUFFICE_DETAIL_NOT_UTF8},
    {"\xED\xBF\xBF", SUFFICE_DETAIL_NOT_UTF8},
    {"\xEF\xBF\xBE", SUFFICE_DETAIL_NOT_XML},
    {"\xEF\xBF\xBF", SUFFICE_DETAIL_NOT_XML},
    {"\xF0\x80\x80\x80", SUFFICE_DETAIL_NOT_UTF8},
    {"\xF0\x8F\xBF\xBF", SUFFICE_DETAIL_NOT_UTF8},
    {"\xF0\x9F\x99", SUFFICE_DETAIL_NOT_UTF8},
    {"\xF4\x90\x80\x80", SUFFICE_DETAIL_NOT_UTF8},
    {"\xF5\x80\x80\x80", SUFFICE_DETAIL_NOT_UTF8},
    {"\xF8\x88\x80\x80\x80", SUFFICE_DETAIL_NOT_UTF8},
    {"\xFE", SUFFICE_DETAIL_NOT_UTF8},
    {"\xFF", SUFFICE_DETAIL_NOT_UTF8},
    {"\x01", SUFFICE_DETAIL_NOT_XML},
    {"\x08", SUFFICE_DETAIL_NOT_XML},
    {"\x0B", SUFFICE_DETAIL_NOT_XML},
    {"\x0C", SUFFICE_DETAIL_NOT_XML},
    {"\x0E", SUFFICE_DETAIL_NOT_XML},
    {"\x1F", SUFFICE_DETAIL_NOT_XML},
    {"\xEF\xBF\xBD", 0},
    {"\xC2\x80", 0},
    {"\xED\x9F\xBF", 0},
    {"\xEE\x80\x80", 0},
    {"\xF0\x90\x80\x80", 0},
    {"\xF4\x8F\xBF\xBF", 0},
    {"\x7F", 0},
};

static void expect_between(const char *before, const struct bad *bad, const char *after)
{
    char document[100];

    snprintf(document, sizeof document, "%s%s%s", before, bad->document, after);
    expect(document, bad->detail, bad->detail == 0 ? 0 : 1, (int64_t)strlen(before) + 1);
}

static void test_bad_bytes_anywhere(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof bad_bytes / sizeof bad_bytes[0]; i++) {
        expect_between("<a>", &bad_bytes[i], "</a>");
        expect_between("<a>12345678", &bad_bytes[i], "12345678</a>");
        expect_between("<a b='", &bad_bytes[i], "'/>");
        expect_between("<a><!--", &bad_bytes[i], "--></a>");
        expect_between("<a><?p ", &bad_bytes[i], "?></a>");
        expect_between("<a><![CDATA[", &bad_bytes[i], "]]></a>");
    }
}

static void test_bad_bytes_over_pieces(void **state)
{
    static char document[65536 + 64];
    (void)state;

    for (size_t i = 0; i < sizeof bad_bytes / sizeof bad_bytes[0]; i++) {
        for (size_t shift = 0; shift < 6; shift++) {
            size_t at = 65536 - shift;
            size_t length = strlen(bad_bytes[i].document);
            memset(document, 'x', at);
            memcpy(document, "<a>", 3);
            memcpy(document + at, bad_bytes[i].document, length);
            memcpy(document + at + length, "</a>", 4);
            bool bad = bad_bytes[i].detail != 0;
            expect_sized(document, at + length + 4, &wide_limits, 0, bad_bytes[i].detail, bad,
                         bad ? (int64_t)at + 1 : 0);
        }
    }
}

static void expect_bytes(const char *bytes, size_t size, uint32_t flags, suffice_detail detail)
{
    expect_sized(bytes, size, &wide_limits, flags, detail, 0, 0);
}

#define EXPECT_BYTES(literal, flags, detail) expect_bytes(literal, sizeof(literal) - 1, flags, detail)

static void test_nul_bytes(void **state)
{
    (void)state;
    EXPECT_BYTES("<a>\0</a>", 0, SUFFICE_DETAIL_XML_ENCODING);
    EXPECT_BYTES("<abc>\0</abc>", 0, SUFFICE_DETAIL_NOT_XML);
    EXPECT_BYTES("<abc/>\0", 0, SUFFICE_DETAIL_NOT_XML);
    EXPECT_BYTES("<abc/>\0<b/>", 0, SUFFICE_DETAIL_NOT_XML);
    EXPECT_BYTES("\0<a/>", 0, SUFFICE_DETAIL_XML_ENCODING);
    EXPECT_BYTES("\0", 0, SUFFICE_DETAIL_NOT_XML);
}

static void test_wide_encodings(void **state)
{
    (void)state;
    EXPECT_BYTES("\xFF\xFE<\0a\0/\0>\0", 0, SUFFICE_DETAIL_XML_ENCODING);
    EXPECT_BYTES("\xFE\xFF\0<\0a\0/\0>", 0, SUFFICE_DETAIL_XML_ENCODING);
    EXPECT_BYTES("<\0a\0/\0>\0", SFP_XML_UTF16, SUFFICE_DETAIL_XML_ENCODING);
    EXPECT_BYTES("\0<\0a\0/\0>", SFP_XML_UTF16, SUFFICE_DETAIL_XML_ENCODING);
    EXPECT_BYTES("\xFF\xFE\0\0<\0\0\0", SFP_XML_UTF16, SUFFICE_DETAIL_XML_ENCODING);
    EXPECT_BYTES("\0\0\xFE\xFF\0\0\0<", SFP_XML_UTF16, SUFFICE_DETAIL_XML_ENCODING);
    EXPECT_BYTES("\0\0\0<\0\0\0a", SFP_XML_UTF16, SUFFICE_DETAIL_XML_ENCODING);
    EXPECT_BYTES("\xFF\xFE<\0a\0/\0>\0", SFP_XML_UTF16, 0);
    EXPECT_BYTES("\xFE\xFF\0<\0a\0/\0>", SFP_XML_UTF16, 0);
    EXPECT_BYTES("\xFF\xFE", SFP_XML_UTF16, SUFFICE_DETAIL_XML_TRUNCATED);
    EXPECT_BYTES("\xFF\xFE<\0a\0/\0>", SFP_XML_UTF16, SUFFICE_DETAIL_XML_TRUNCATED);
    EXPECT_BYTES("\xFF\xFE<\0a\0/\0>\0x", SFP_XML_UTF16, SUFFICE_DETAIL_XML_TRUNCATED);
    EXPECT_BYTES("\xFF\xFE<\0a\0>\0\x3D\xD8<\0/\0a\0>\0", SFP_XML_UTF16, SUFFICE_DETAIL_XML_ENCODING);
    EXPECT_BYTES("\xFF\xFE<\0a\0>\0\x42\xDE<\0/\0a\0>\0", SFP_XML_UTF16, SUFFICE_DETAIL_XML_ENCODING);
    EXPECT_BYTES("\xFF\xFE<\0a\0>\0\xFE\xFF<\0/\0a\0>\0", SFP_XML_UTF16, SUFFICE_DETAIL_NOT_XML);
    EXPECT_BYTES("\xFF\xFE<\0a\0>\0\0\0<\0/\0a\0>\0", SFP_XML_UTF16, SUFFICE_DETAIL_NOT_XML);
    EXPECT_BYTES("\xFF\xFE<\0a\0>\0", SFP_XML_UTF16, SUFFICE_DETAIL_XML_TRUNCATED);
}

/* The document in UTF-16 with a byte order mark. */
static size_t widen(const char *document, bool big, char *to)
{
    size_t size = 0;

    memcpy(to, big ? "\xFE\xFF" : "\xFF\xFE", 2);
    for (size = 2; *document != '\0'; document++) {
        to[size + (big ? 1 : 0)] = *document;
        to[size + (big ? 0 : 1)] = '\0';
        size += 2;
    }
    return size;
}

static void expect_wide(const char *document, bool big, suffice_detail detail)
{
    char wide[400];

    expect_bytes(wide, widen(document, big, wide), SFP_XML_UTF16, detail);
}

static void test_declarations_of_utf16(void **state)
{
    (void)state;
    for (int big = 0; big < 2; big++) {
        expect_wide("<?xml version='1.0' encoding='utf-16'?><a b='1'>x\r\ny</a>", big, 0);
        expect_wide("<?xml version='1.0' encoding='UTF-8'?><a/>", big, SUFFICE_DETAIL_XML_ENCODING);
        expect_wide("<?xml version='1.0' encoding='UCS-4'?><a/>", big, SUFFICE_DETAIL_XML_ENCODING);
        expect_wide("<!DOCTYPE a><a/>", big, SUFFICE_DETAIL_XML_DOCTYPE);
    }
    expect_wide("<?xml version='1.0' encoding='UTF-16LE'?><a/>", false, 0);
    expect_wide("<?xml version='1.0' encoding='UTF-16LE'?><a/>", true, SUFFICE_DETAIL_XML_ENCODING);
    expect_wide("<?xml version='1.0' encoding='UTF-16BE'?><a/>", true, 0);
}

static void test_long_utf16(void **state)
{
    static char wide[200020];
    struct trace trace;
    (void)state;

    for (size_t shift = 0; shift < 4; shift++) {
        size_t size = widen("<a>", false, wide);
        for (size_t i = 0; i < shift; i++, size += 2)
            memcpy(wide + size, "x\0", 2);
        for (size_t i = 0; i < 45000; i++, size += 4)
            memcpy(wide + size, "\x3D\xD8\x42\xDE", 4);
        memcpy(wide + size, "<\0/\0a\0>\0", 8);
        trace_all(&trace, wide, size + 8, &wide_limits, SFP_XML_UTF16);
        assert_int_equal(trace.status, SUFFICE_OK);
        assert_int_equal(trace.events.size, strlen("\n<a|-|-\n\"\n>") + shift + 45000 * 4);
        assert_memory_equal(trace.events.data + 9 + shift, "\xF0\x9F\x99\x82\xF0\x9F\x99\x82", 8);
        trace_release(&trace);
    }
}

static void test_endless_declaration(void **state)
{
    static char document[70100];
    (void)state;

    memset(document, ' ', 70000);
    memcpy(document, "<?xml version='1.0'", 19);
    memcpy(document + 70000, "encoding='UTF-7'?><a/>", 22);
    expect_sized(document, 70022, &wide_limits, 0, SUFFICE_DETAIL_XML_SYNTAX, 1, 1);
}

/* ---- The outside ---- */

#ifdef __linux__

static const char canary_text[] = "the canary sang";

/* Reads the documents that would lead to the file, and tells whether anybody opened it. */
static bool is_opened_by_reading(const char *path)
{
    static const char *const documents[] = {
        "<!DOCTYPE a [<!ENTITY b SYSTEM 'file://%s'>]><a>&b;</a>",
        "<!DOCTYPE a [<!ENTITY % b SYSTEM 'file://%s'>%b;]><a/>",
        "<!DOCTYPE a SYSTEM 'file://%s'><a/>",
        "<?xml-stylesheet href='file://%s'?><a/>",
        "<a xmlns:i='http://www.w3.org/2001/XInclude'><i:include href='file://%s' parse='text'/></a>",
        "<a xmlns:s='http://www.w3.org/2001/XMLSchema-instance' s:noNamespaceSchemaLocation='file://%s'/>",
        "<a xml:base='file://%s'/>"};
    char document[400];
    char event[1000];
    int watch = inotify_init1(IN_NONBLOCK);

    assert_true(watch >= 0 && inotify_add_watch(watch, path, IN_OPEN) >= 0);
    for (size_t i = 0; i < sizeof documents / sizeof documents[0]; i++) {
        struct trace trace;
        const char *place = strstr(documents[i], "%s");
        snprintf(document, sizeof document, "%.*s%s%s", (int)(place - documents[i]), documents[i], path, place + 2);
        trace_all(&trace, document, strlen(document), &wide_limits, 0);
        assert_int_equal(trace.status, i < 3 ? SUFFICE_ERROR_FORMAT : SUFFICE_OK);
        assert_null(strstr(trace.events.data, canary_text));
        trace_release(&trace);
    }
    bool opened = read(watch, event, sizeof event) > 0;
    close(watch);
    return opened;
}

static void test_no_file_is_opened(void **state)
{
    char path[] = "/tmp/canary-XXXXXX";
    int file = mkstemp(path);
    (void)state;

    assert_true(file >= 0);
    assert_int_equal(write(file, canary_text, sizeof canary_text - 1), (int)sizeof canary_text - 1);
    close(file);
    bool opened = is_opened_by_reading(path);
    unlink(path);
    assert_false(opened);
}

#endif

/* ---- The host ---- */

static int structured_calls;
static int generic_calls;
static int context_of_host;

#if LIBXML_VERSION >= 21200
static void host_structured(void *context, const xmlError *error)
#else
static void host_structured(void *context, xmlErrorPtr error)
#endif
{
    (void)error;
    assert_ptr_equal(context, &context_of_host);
    structured_calls++;
}

static void host_generic(void *context, const char *format, ...)
{
    (void)format;
    assert_ptr_equal(context, &context_of_host);
    generic_calls++;
}

static void host_parses_something_bad(void)
{
    static const char document[] = "<a";

    assert_null(xmlReadMemory(document, (int)strlen(document), NULL, NULL, 0));
}

static void read_all_bad(void)
{
    for (size_t i = 0; i < sizeof bad_documents / sizeof bad_documents[0]; i++)
        expect(bad_documents[i].document, bad_documents[i].detail, 0, 0);
}

static void test_handlers_of_the_host(void **state)
{
    (void)state;
    xmlSetGenericErrorFunc(&context_of_host, host_generic);
    xmlSetStructuredErrorFunc(&context_of_host, host_structured);
    read_all_bad();
    assert_int_equal(structured_calls + generic_calls, 0);
    host_parses_something_bad();
    assert_true(structured_calls > 0);
    assert_int_equal(generic_calls, 0);
    xmlSetStructuredErrorFunc(NULL, NULL);
    structured_calls = 0;
    read_all_bad();
    assert_int_equal(generic_calls, 0);
    host_parses_something_bad();
    assert_true(generic_calls > 0);
    assert_int_equal(structured_calls, 0);
    xmlSetGenericErrorFunc(NULL, NULL);
}

static void test_nothing_is_left_behind(void **state)
{
    (void)state;
    xmlResetLastError();
    expect("<secret></word>", SUFFICE_DETAIL_XML_SYNTAX, 1, 16);
    assert_true(xmlGetLastError() == NULL || xmlGetLastError()->code == XML_ERR_OK);
}

static void test_nothing_is_printed(void **state)
{
    int ends[2];
    int out = dup(STDOUT_FILENO);
    int err = dup(STDERR_FILENO);
    (void)state;

    fflush(stdout);
    assert_int_equal(pipe(ends), 0);
    dup2(ends[1], STDOUT_FILENO);
    dup2(ends[1], STDERR_FILENO);
    read_all_bad();
    fflush(stdout);
    struct pollfd reading = {.fd = ends[0], .events = POLLIN};
    int printed = poll(&reading, 1, 0);
    dup2(out, STDOUT_FILENO);
    dup2(err, STDERR_FILENO);
    close(out);
    close(err);
    close(ends[0]);
    close(ends[1]);
    assert_int_equal(printed, 0);
}

#if LIBXML_VERSION < 21400
/* What the host set for itself long ago must not change what we read. */
static void test_defaults_of_the_host(void **state)
{
    (void)state;
    int blanks = xmlKeepBlanksDefault(0);
    int entities = xmlSubstituteEntitiesDefault(1);
    expect_events("<a> <b c='&amp;'/>\n</a>", "\n<a|-|-\n\" \n<b|-|- c|-|-=&\n>\n\"\n\n>");
    expect_events("<a c='&#38;#38;'/>", "\n<a|-|- c|-|-=&#38;\n>");
    xmlKeepBlanksDefault(blanks);
    xmlSubstituteEntitiesDefault(entities);
}
#endif

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_bad_documents),
        cmocka_unit_test(test_truncated_at_every_byte),
        cmocka_unit_test(test_bad_bytes_anywhere),
        cmocka_unit_test(test_bad_bytes_over_pieces),
        cmocka_unit_test(test_nul_bytes),
        cmocka_unit_test(test_wide_encodings),
        cmocka_unit_test(test_declarations_of_utf16),
        cmocka_unit_test(test_long_utf16),
        cmocka_unit_test(test_endless_declaration),
#ifdef __linux__
        cmocka_unit_test(test_no_file_is_opened),
#endif
        cmocka_unit_test(test_handlers_of_the_host),
        cmocka_unit_test(test_nothing_is_left_behind),
        cmocka_unit_test(test_nothing_is_printed),
#if LIBXML_VERSION < 21400
        cmocka_unit_test(test_defaults_of_the_host),
#endif
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
