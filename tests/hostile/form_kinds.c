/*
 * Well-formedness: what is not XML, or not by the rules of namespaces; what ends too early or too late.
 * SPDX-License-Identifier: MIT
 */
#include "making.h"

#include <string.h>

/* Elements at the end of a project, on a line of their own. */
static void put_wrong(struct input *input, const char *elements)
{
    begin_project(input, "");
    input->line = here(input);
    put(input, elements);
    put(input, "\n");
    end_project(input);
}

static void make_twice(struct input *input, unsigned variant)
{
    static const char *const elements[] = {
        "<codebook name=\"a\" name=\"b\"/>",
        "<codebook name=\"a\" memo=\"b\" name=\"a\"/>",
        "<codebook xmlns:x=\"urn:example:x\" x:a=\"1\" x:a=\"2\"/>",
        "<codebook xmlns:x=\"urn:example:x\" xmlns:y=\"urn:example:x\" x:a=\"1\" y:a=\"2\"/>",
        "<codebook xmlns:x=\"urn:example:x\" xmlns:x=\"urn:example:y\"/>",
        "<codebook xmlns=\"urn:libsuffice:1\" xmlns=\"urn:libsuffice:1\"/>",
        "<x xmlns:x=\"urn:example:x\" xmlns:y=\"urn:example:x\" x:a=\"1\" y:a=\"2\"/>",
        "<codebook xml:lang=\"en\" xml:lang=\"cy\"/>",
    };
    put_wrong(input, elements[variant]);
}

static void make_namespaces(struct input *input, unsigned variant)
{
    static const char *const elements[] = {
        "<x:note/>",
        "<codebook x:a=\"1\"/>",
        "<x xmlns:x=\"\"/>",
        "<x xmlns:xml=\"urn:example:x\"/>",
        "<x xmlns:xmlns=\"urn:example:x\"/>",
        "<x xmlns:x=\"http://www.w3.org/XML/1998/namespace\"/>",
        "<x xmlns:x=\"http://www.w3.org/2000/xmlns/\"/>",
        "<x xmlns=\"http://www.w3.org/2000/xmlns/\"/>",
        "<xmlns:x/>",
        "<x:y:z xmlns:x=\"urn:example:x\"/>",
        "<:x/>",
        "<x: xmlns:x=\"urn:example:x\"/>",
        "<x:x xmlns:x=\"urn:example:x\"><x:y/></x:x><x:z/>",
        "<x xmlns=\"urn:a&amp;b\"/>",
        "<?x:y z?>",
    };
    put_wrong(input, elements[variant]);
}

static void make_namespace_of_another_version(struct input *input, unsigned variant)
{
    static const char *const spaces[] = {
        "urn:libsuffice:2", "urn:libsuffice:1%20", "URN:libsuffice:1", "urn:libsuffice", "", "urn:libsuffice:1#"};
    put(input, "<project xmlns=\"");
    put(input, spaces[variant]);
    put(input, "\" read-version=\"1.0\" write-version=\"1.0\" guid=\"");
    put_guid(input, 1);
    put(input, "\" name=\"Fernhollow\"/>");
    input->line = 1;
}

static void make_tags(struct input *input, unsigned variant)
{
    static const char *const elements[] = {
        "<codebook></corpus>",
        "<codebook></codebooks>",
        "<codebook></Codebook>",
        "</codebook>",
        "<codebook></codebook></codebook>",
        "<x:a xmlns:x=\"urn:example:x\"></a>",
        "<x xmlns=\"\"><y></x></y>",
        "<x xmlns=\"\" xmlns:p=\"urn:example:x\" xmlns:q=\"urn:example:x\"><p:y></q:y></x>",
        "<codebook/ >",
        "<codebook name/>",
        "<codebook name=a/>",
        "<codebook name='a\"/>",
        "<codebook name=\"a\"memo=\"b\"/>",
        "<codebook name=\"<\"/>",
        "< codebook/>",
        "<1/>",
        "<-x/>",
        "<.x/>",
        "<x@y/>",
        "<codebook/><",
        "<codebook",
        "<codebook =\"x\"/>",
        "<codebook / name=\"a\"/>",
        "<x y=\"1\" y2 = />",
        "<>",
        "</>",
        "<x xmlns=\"\"></ x>",
        "<x xmlns=\"\"></x y=\"1\">",
    };
    put_wrong(input, elements[variant]);
    if (strcmp(elements[variant], "<codebook name='a\"/>") == 0 || strcmp(elements[variant], "<codebook") == 0)
        input->line++; /* the next < is what cannot be */
}

static void make_sections(struct input *input, unsigned variant)
{
    static const char *const elements[] = {
        "<!-- -- -->",
        "<!-- --->",
        "<!-- x ---->",
        "<memo>]]></memo>",
        "<memo><![CDATA[x]]>]]></memo>",
        "<?xml version=\"1.0\"?>",
        "<?XML x?>",
        ("<?"
         "?>"),
        "<? x?>",
        "<![CDATA[",
        "<![cdata[x]]>",
        "<![ CDATA[x]]>",
        "<!>",
        "<!->",
        "<?x",
        "<!--",
        "<?1?>",
    };
    put_wrong(input, elements[variant]);
    if (variant == 9 || variant == 14 || variant == 15) /* to the end of the file */
        expect(input, BAD(XML_TRUNCATED));
    if (variant == 9 || variant == 14 || variant == 15)
        input->line = here(input);
}

/* Cut before each byte; what is whole already when its last line ends is left out. */
static void make_truncated(struct input *input, unsigned variant)
{
    static const char records[] =
        "<codebook xmlns:x=\"urn:example:x\" x:y='1'><!-- c --><code guid=\"0a57113e-0000-4a00-8b00-"
        "000000000002\" name=\"Caf\xC3\xA9 &amp; \xF0\x9F\x8C\xBF\"><cue><![CDATA[a ]] b]]>&#x20;"
        "</cue></code><?p i?></codebook>";
    put_records(input, records);
    input->size -= 2; /* the last bracket and the line feed */
    if (variant > input->size)
        variant = (unsigned)input->size;
    input->size = variant;
}

static void make_trailing(struct input *input, unsigned variant)
{
    static const char *const behind[] = {"x",
                                         "<x/>",
                                         "</project>",
                                         "<project/>",
                                         "]]>",
                                         "&amp;",
                                         "<![CDATA[ ]]>",
                                         "&#32;",
                                         "\xC2\xA0",
                                         "\xEF\xBB\xBF",
                                         "<?xml version=\"1.0\"?>",
                                         "PK\x03\x04"};
    put_records(input, "");
    input->line = here(input);
    put(input, behind[variant]);
}

static void make_leading(struct input *input, unsigned variant)
{
    static const char *const before[] = {"x", "\xC2\xA0", "]]>", "&amp;", "<![CDATA[ ]]>", "&#32;"};
    begin_project(input, before[variant]);
    end_project(input);
    input->line = 2;
}

static void make_good_around(struct input *input, unsigned variant)
{
    static const char *const around[] = {"", "<!-- x -->", "<?p i?>", " \t\r\n", "<!----><?p?>\n<!-- > -->"};
    begin_project(input, around[variant]);
    end_project(input);
    put(input, around[variant]);
}

static void make_nothing(struct input *input, unsigned variant)
{
    static const char *const documents[] = {"",
                                            " ",
                                            "\n\n\n",
                                            "\xEF\xBB\xBF",
                                            "<?xml version=\"1.0\"?>",
                                            "<!-- x -->",
                                            "<?p i?>",
                                            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- -->\n"};
    put(input, documents[variant]);
}

/* Files of other kinds, by their first bytes. */
static void make_other_files(struct input *input, unsigned variant)
{
    static const struct {
        const char *bytes;
        size_t size;
        suffice_detail detail;
    } files[] = {
        {"PK\x03\x04\x14\x00\x00\x00", 8, SUFFICE_DETAIL_XML_SYNTAX},
        {"\x1F\x8B\x08\x00\x00\x00\x00\x00", 8, SUFFICE_DETAIL_XML_ENCODING},
        {"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n", 15, SUFFICE_DETAIL_XML_SYNTAX},
        {"\x89PNG\r\n\x1A\n", 8, SUFFICE_DETAIL_NOT_UTF8},
        {"{\"project\": {}}", 15, SUFFICE_DETAIL_XML_SYNTAX},
        {"project,name\r\n", 14, SUFFICE_DETAIL_XML_SYNTAX},
        {"\x7F"
         "ELF\x02\x01\x01\x00",
         8, SUFFICE_DETAIL_XML_SYNTAX},
        {"SQLite format 3\0", 16, SUFFICE_DETAIL_XML_SYNTAX},
        {"#!/bin/sh\nexit 0\n", 17, SUFFICE_DETAIL_XML_SYNTAX},
    };
    put_sized(input, files[variant].bytes, files[variant].size);
    expect(input, SUFFICE_ERROR_FORMAT, files[variant].detail);
}

static const struct kind kinds[] = {
    {"well-formedness", "attributes that stand twice", make_twice, 8, BAD(XML_SYNTAX), false},
    {"well-formedness", "namespaces", make_namespaces, 15, BAD(XML_SYNTAX), false},
    {"well-formedness", "namespaces of other formats", make_namespace_of_another_version, 6, BAD(NOT_A_PROJECT), false},
    {"well-formedness", "wrong tags", make_tags, 28, BAD(XML_SYNTAX), false},
    {"well-formedness", "wrong sections", make_sections, 17, BAD(XML_SYNTAX), false},
    {"well-formedness", "cut before each byte", make_truncated, 470, BAD(XML_TRUNCATED), false},
    {"well-formedness", "something behind", make_trailing, 12, BAD(XML_SYNTAX), false},
    {"well-formedness", "something before", make_leading, 6, BAD(XML_SYNTAX), false},
    {"well-formedness", "what may stand around", make_good_around, 5, GOOD, false},
    {"well-formedness", "nothing at all", make_nothing, 8, BAD(XML_TRUNCATED), false},
    {"well-formedness", "files of other kinds", make_other_files, 9, BAD(XML_SYNTAX), false},
};

const struct kinds form_kinds = {kinds, COUNT_OF(kinds)};
