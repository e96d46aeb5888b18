/*
 * Outside access: whatever in a file names another file or address. None of it is ever followed.
 * SPDX-License-Identifier: MIT
 */
#include "making.h"

#include <string.h>

/* Fills in the canary's path. */
static void put_about(struct input *input, const char *before, enum place place, const char *bytes)
{
    struct input type = {0};
    struct input hole = {0};
    put_with(&type, before, 0);
    put_sized(&type, "", 1);
    put_with(&hole, bytes, 0);
    put_project(input, type.bytes, place, hole.bytes, hole.size);
    release_input(&type);
    release_input(&hole);
}

static void make_external(struct input *input, unsigned variant)
{
    static const char *const types[] = {
        "<!DOCTYPE project [<!ENTITY e SYSTEM \"file://$c\">]>\n",
        "<!DOCTYPE project [<!ENTITY e SYSTEM \"$c\">]>\n",
        "<!DOCTYPE project [<!ENTITY e PUBLIC \"-//x//y\" \"file://$c\">]>\n",
        "<!DOCTYPE project [<!ENTITY e SYSTEM \"http://127.0.0.1:9/canary\">]>\n",
        "<!DOCTYPE project [<!ENTITY e SYSTEM \"ftp://127.0.0.1:9/canary\">]>\n",
        "<!DOCTYPE project [<!NOTATION n SYSTEM \"n\"><!ENTITY e SYSTEM \"file://$c\" NDATA n>]>\n",
        "<!DOCTYPE project [<!ENTITY % p SYSTEM \"file://$c\">%p;]>\n",
        "<!DOCTYPE project [<!ENTITY % p SYSTEM \"http://127.0.0.1:9/\"> %p; %q;]>\n",
        ("<!DOCTYPE project [<!ENTITY % f SYSTEM \"file://$c\"><!ENTITY % w \"<!ENTITY e SYSTEM "
         "'http://127.0.0.1:9/?%f;'>\">%w;]>\n"),
    };
    put_about(input, types[variant / PLACES], (enum place)(variant % PLACES), "&e;");
    input->line = 2;
}

static void make_external_type(struct input *input, unsigned variant)
{
    static const char *const types[] = {
        "<!DOCTYPE project SYSTEM \"file://$c\">\n",
        "<!DOCTYPE project SYSTEM '$c'>\n",
        "<!DOCTYPE project PUBLIC \"-//x//y\" \"file://$c\">\n",
        "<!DOCTYPE project SYSTEM \"http://127.0.0.1:9/x.dtd\" [<!ENTITY e \"e\">]>\n",
    };
    put_about(input, types[variant], IN_FIELD, "");
    input->line = 2;
}

/* In another tool's elements it is kept like anything else. */
static void make_kept_include(struct input *input, unsigned variant)
{
    static const char *const elements[] = {
        "<i:include xmlns:i=\"http://www.w3.org/2001/XInclude\" href=\"file://$c\" parse=\"text\"/>",
        "<i:include xmlns:i=\"http://www.w3.org/2001/XInclude\" href=\"$c\"><i:fallback>none</i:fallback></i:include>",
        "<i:include xmlns:i=\"http://www.w3.org/2003/XInclude\" href=\"http://127.0.0.1:9/\"/>",
        "<h:img xmlns:h=\"http://www.w3.org/1999/xhtml\" src=\"file://$c\"/>",
        "<x xml:base=\"file://$c\" xmlns=\"file://$c\"/>",
    };
    put_about(input, "", IN_KEPT, elements[variant]);
}

static void make_include_in_field(struct input *input, unsigned variant)
{
    put_about(input, "", variant == 0 ? IN_FIELD : IN_TEXT,
              "<i:include xmlns:i=\"http://www.w3.org/2001/XInclude\" href=\"file://$c\" parse=\"text\"/>");
}

static void make_include_as_root(struct input *input, unsigned variant)
{
    static const char *const roots[] = {
        "<i:include xmlns:i=\"http://www.w3.org/2001/XInclude\" href=\"file://$c\"/>\n",
        "<x:stylesheet xmlns:x=\"http://www.w3.org/1999/XSL/Transform\" version=\"1.0\"><x:include "
        "href=\"$c\"/></x:stylesheet>",
        "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\"><xs:import "
        "schemaLocation=\"file://$c\"/></xs:schema>",
    };
    put_with(input, roots[variant], 0);
    input->line = 1;
}

static void make_instruction(struct input *input, unsigned variant)
{
    static const char *const instructions[] = {
        "<?xml-stylesheet type=\"text/xsl\" href=\"file://$c\"?>\n",
        "<?xml-stylesheet href=\"http://127.0.0.1:9/x.css\"?>\n",
        "<?oasis-xml-catalog catalog=\"file://$c\"?>\n",
        "<?xml-model href=\"file://$c\"?>\n",
        "<?php include '$c'; ?>\n",
    };
    const char *instruction = instructions[variant % COUNT_OF(instructions)];
    if (variant < COUNT_OF(instructions))
        put_about(input, instruction, IN_FIELD, "");
    else
        put_about(input, "", IN_KEPT, instruction);
}

static void make_schema_location(struct input *input, unsigned variant)
{
    static const char *const records[] = {
        "<codebook i:schemaLocation=\"urn:libsuffice:1 file://$c\" "
        "xmlns:i=\"http://www.w3.org/2001/XMLSchema-instance\"/>\n",
        "<codebook i:noNamespaceSchemaLocation=\"$c\" xmlns:i=\"http://www.w3.org/2001/XMLSchema-instance\"/>\n",
        "<codebook i:schemaLocation=\"urn:libsuffice:1 http://127.0.0.1:9/\" "
        "xmlns:i=\"http://www.w3.org/2001/XMLSchema-instance\"/>\n",
        "<codebook xml:base=\"file://$c\"/>\n",
        "<codebook xml:base=\"http://127.0.0.1:9/\"/>\n",
    };
    struct input filled = {0};
    put_with(&filled, records[variant], 0);
    put_sized(&filled, "", 1);
    put_records(input, filled.bytes);
    release_input(&filled);
}

static void make_schema_location_on_field(struct input *input, unsigned variant)
{
    (void)variant;
    begin_project(input, "");
    input->line = here(input);
    put_with(input,
             "<memo i:schemaLocation=\"x file://$c\" xmlns:i=\"http://www.w3.org/2001/XMLSchema-instance\">x</memo>",
             0);
    end_project(input);
}

/* References to files beside the project are only ever text. */
static void make_path(struct input *input, unsigned variant)
{
    static const char *const paths[] = {
        "../../../etc/passwd", "a/../../b", "dev/null", "%2e%2e/x", "~root/x", "..", "a/.."};
    static const char *const wrong[] = {"/etc/passwd", "file:/x", "C:/x", "\\\\host\\share", "a\\b", "a//b"};
    begin_project(input, "");
    put(input, "<corpus>\n");
    begin_record(input, "source", 2);
    put(input, " name=\"Recording 1\" medium=\"recording\">\n");
    input->line = here(input);
    put(input, "<path>");
    put(input, variant < COUNT_OF(paths) ? paths[variant] : wrong[variant - COUNT_OF(paths)]);
    put(input, "</path></source></corpus>\n");
    end_project(input);
    if (variant >= COUNT_OF(paths))
        expect(input, BAD(BAD_FORM));
}

static const struct kind kinds[] = {
    {"outside access", "external entities", make_external, 9 * PLACES, BAD(XML_DOCTYPE), false},
    {"outside access", "external document types", make_external_type, 4, BAD(XML_DOCTYPE), false},
    {"outside access", "inclusions that are kept", make_kept_include, 5, GOOD, false},
    {"outside access", "inclusions in fields", make_include_in_field, 2, BAD(UNKNOWN_ELEMENT), false},
    {"outside access", "inclusions as the whole", make_include_as_root, 3, BAD(NOT_A_PROJECT), false},
    {"outside access", "instructions", make_instruction, 10, GOOD, false},
    {"outside access", "schema locations and bases", make_schema_location, 5, GOOD, false},
    {"outside access", "schema locations on fields", make_schema_location_on_field, 1, BAD(UNKNOWN_ATTRIBUTE), false},
    {"outside access", "paths of files beside", make_path, 13, GOOD, false},
};

const struct kinds outside_kinds = {kinds, COUNT_OF(kinds)};
