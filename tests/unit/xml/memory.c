/*
 * Tests of the reader when memory fails, ours and libxml2's: never a wrong success, never a crash, nothing printed.
 * SPDX-License-Identifier: MIT
 */
#define _DEFAULT_SOURCE
#include "base/error.h"
#include "base/memory.h"
#include "xml/reader.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <libxml/parser.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlmemory.h>

#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* ---- Memory that fails ---- */

static size_t allocations;
static size_t fail_from; /* 0: never */
static bool fail_on;     /* not only that one, all from there */

static bool is_refused(void)
{
    allocations++;
    return fail_from != 0 && (allocations == fail_from || (fail_on && allocations > fail_from));
}

static void *failing_malloc(size_t size)
{
    return is_refused() ? NULL : malloc(size);
}

static void *failing_realloc(void *block, size_t size)
{
    return is_refused() ? NULL : realloc(block, size);
}

static bool libxml2_fails;

static void *parser_malloc(size_t size)
{
    return libxml2_fails ? failing_malloc(size) : malloc(size);
}

static void *parser_realloc(void *block, size_t size)
{
    return libxml2_fails ? failing_realloc(block, size) : realloc(block, size);
}

static char *parser_strdup(const char *text)
{
    char *copy = parser_malloc(strlen(text) + 1);

    return copy == NULL ? NULL : strcpy(copy, text);
}

static const struct sfp_memory failing_memory = {failing_malloc, failing_realloc, free};

/* ---- What was read, in memory that does not fail ---- */

static char told[200000];
static size_t told_size;

static void tell(const void *bytes, size_t size)
{
    assert_true(told_size + size <= sizeof told);
    if (size > 0)
        memcpy(told + told_size, bytes, size);
    told_size += size;
}

static suffice_status tell_start(void *context, const struct sfp_xml_element *element, suffice_error *error)
{
    (void)context;
    (void)error;
    tell("<", 1);
    tell(element->local, strlen(element->local));
    if (element->space != NULL)
        tell(element->space, strlen(element->space));
    for (size_t i = 0; i < element->attribute_count; i++) {
        tell(" ", 1);
        tell(element->attributes[i].local, strlen(element->attributes[i].local));
        tell(element->attributes[i].value, element->attributes[i].size);
    }
    return SUFFICE_OK;
}

static suffice_status tell_end(void *context, suffice_error *error)
{
    (void)context;
    (void)error;
    tell(">", 1);
    return SUFFICE_OK;
}

static suffice_status tell_text(void *context, const char *text, size_t size, suffice_error *error)
{
    (void)context;
    (void)error;
    tell(text, size);
    return SUFFICE_OK;
}

static suffice_status tell_instruction(void *context, const char *target, const char *data, suffice_error *error)
{
    (void)context;
    (void)error;
    tell(target, strlen(target));
    tell(data, strlen(data));
    return SUFFICE_OK;
}

static const struct sfp_xml_handler handler = {tell_start, tell_end, tell_text, tell_text, tell_instruction};

static bool doubtful; /* what the last reading says of its fault */

static suffice_status read_once(const char *document, size_t size, uint32_t flags, struct suffice_error *error)
{
    static const struct sfp_xml_limits limits = {1000000, 200, 64, 64, 1000, 100000, 200000};
    struct sfp_xml_reader *reader;

    told_size = 0;
    allocations = 0;
    suffice_status status = sfp_xml_reader_new(&handler, NULL, &limits, flags, &reader, error);
    if (status == SUFFICE_OK)
        status = sfp_xml_reader_feed(reader, document, size, error);
    if (status == SUFFICE_OK)
        status = sfp_xml_reader_finish(reader, error);
    doubtful = status != SUFFICE_OK && reader != NULL && sfp_xml_reader_is_doubtful(reader);
    sfp_xml_reader_release(reader);
    return status;
}

/* ---- The documents ---- */

static size_t add_element(char *document, size_t at, const char *name, int attributes)
{
    at += (size_t)sprintf(document + at, "<p:%s xmlns:p='urn:%s'", name, name);
    for (int i = 0; i < attributes; i++)
        at += (size_t)sprintf(document + at, " %s%d='value %d%s'", name, i, i, i % 3 == 0 ? " &amp; \xC3\xA9&lt;" : "");
    return at + (size_t)sprintf(document + at, ">text &#65;\r\n<![CDATA[cdata]]><?go on?><!--comment--></p:%s>", name);
}

static size_t make_document(char *document, int attributes)
{
    size_t at = (size_t)sprintf(document, "<?xml version='1.0' encoding='UTF-8'?>\n<all xmlns='urn:all'>\n");

    at = add_element(document, at, "first", attributes);
    at = add_element(document, at, "second", attributes);
    at += (size_t)sprintf(document + at, "<long>");
    memset(document + at, 'x', 5000);
    at += 5000;
    at = add_element(document, at, "third", attributes);
    return at + (size_t)sprintf(document + at, "</long></all>");
}

/* Fails one allocation after the other until none is left to fail; tells how many there were. */
static size_t fail_each(const char *document, size_t size, uint32_t flags, bool only_memory)
{
    static char good[sizeof told];
    struct suffice_error error;

    fail_from = 0;
    assert_int_equal(read_once(document, size, flags, &error), SUFFICE_OK);
    size_t good_size = told_size;
    memcpy(good, told, good_size);
    for (fail_from = 1;; fail_from++) {
        memset(&error, 0, sizeof error);
        suffice_status status = read_once(document, size, flags, &error);
        bool reached = allocations >= fail_from;
        if (status == SUFFICE_OK) {
            assert_int_equal(told_size, good_size);
            assert_memory_equal(told, good, good_size);
        } else {
            assert_int_equal(error.status, status);
            assert_true(status == SUFFICE_ERROR_MEMORY || (doubtful && !only_memory));
        }
        assert_true(status != SUFFICE_OK || !reached || !only_memory);
        if (!reached)
            break;
    }
    size_t count = fail_from - 1;
    fail_from = 0;
    return count;
}

static void test_our_memory(void **state)
{
    static char document[20000];
    static char wide[40000];
    size_t size = make_document(document, 11);
    (void)state;

    fail_on = false;
    assert_in_range(fail_each(document, size, 0, true), 6, 100);
    memcpy(wide, "\xFF\xFE", 2);
    memcpy(wide + 2, "<\0a\0>\0\r\0<\0/\0a\0>\0", 16);
    assert_in_range(fail_each(wide, 18, SFP_XML_UTF16, true), 7, 100);
}

/* From 2.13 on libxml2 tells every failure of memory; before, a few of them look like a fault of the document. */
static const bool is_told = LIBXML_VERSION >= 21300;

static void test_memory_of_libxml2(void **state)
{
    static const int attributes[] = {0, 11, 15, 50};
    static char document[20000];
    (void)state;

    for (size_t i = 0; i < sizeof attributes / sizeof attributes[0]; i++) {
        size_t size = make_document(document, attributes[i]);
        for (int on = 0; on < 2; on++) {
            fail_on = on == 1;
            assert_in_range(fail_each(document, size, 0, is_told), 20, 10000);
        }
    }
}

/* A document that is wrong stays wrong. */
static void test_bad_documents(void **state)
{
    static const char *const documents[] = {"<a><b></a>", "<a b='1' b='2'/>", "<a>&#0;</a>", "<p:a/>", "<a>", "<a/>x"};
    struct suffice_error error;
    (void)state;

    fail_on = false;
    for (size_t i = 0; i < sizeof documents / sizeof documents[0]; i++) {
        for (fail_from = 1; fail_from < 200; fail_from++)
            assert_true(read_once(documents[i], strlen(documents[i]), 0, &error) != SUFFICE_OK);
    }
    fail_from = 0;
}

#if LIBXML_VERSION >= 21200
static void count_error(void *context, const xmlError *error)
#else
static void count_error(void *context, xmlErrorPtr error)
#endif
{
    (void)error;
    ++*(int *)context;
}

static void test_nothing_is_printed(void **state)
{
    static char document[20000];
    size_t size = make_document(document, 15);
    int ends[2];
    int errors = 0;
    int err = dup(STDERR_FILENO);
    (void)state;

    assert_int_equal(pipe(ends), 0);
    dup2(ends[1], STDERR_FILENO);
    fail_on = false;
    fail_each(document, size, 0, false);
    xmlSetStructuredErrorFunc(&errors, count_error);
    fail_each(document, size, 0, false);
    xmlSetStructuredErrorFunc(NULL, NULL);
    struct pollfd reading = {.fd = ends[0], .events = POLLIN};
    int printed = poll(&reading, 1, 0);
    dup2(err, STDERR_FILENO);
    close(err);
    close(ends[0]);
    close(ends[1]);
    assert_int_equal(printed, 0);
    assert_int_equal(errors, 0);
}

/* One test is about our memory and the rest about libxml2's: which one counts and fails is said here. */
static int use_ours(void **state)
{
    (void)state;
    sfp_memory = &failing_memory;
    libxml2_fails = false;
    return 0;
}

static int use_libxml2(void **state)
{
    static const struct sfp_memory usual = {malloc, realloc, free};

    (void)state;
    sfp_memory = &usual;
    libxml2_fails = true;
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(test_our_memory, use_ours),
        cmocka_unit_test_setup(test_memory_of_libxml2, use_libxml2),
        cmocka_unit_test_setup(test_bad_documents, use_libxml2),
        cmocka_unit_test_setup(test_nothing_is_printed, use_libxml2),
    };
    if (xmlMemSetup(free, parser_malloc, parser_realloc, parser_strdup) != 0)
        return 1;
    xmlInitParser(); /* what libxml2 makes once for the process is not what is tested */
    return cmocka_run_group_tests(tests, NULL, NULL);
}
