/*
 * Entities and document types: bombs, recursion, what nobody declared. None is expanded, for none is accepted.
 * SPDX-License-Identifier: MIT
 */
#include "making.h"

#include <string.h>

static void put_in_place(struct input *input, const char *before, unsigned place, const char *reference)
{
    put_project(input, before, (enum place)place, reference, strlen(reference));
    if (strncmp(before, "<!DOCTYPE", 9) == 0)
        input->line = 2; /* where the document type begins */
}

/* --- entities --- */

/* Each entity is ten of the one before: ten to the power of the levels. */
static void make_bomb(struct input *input, unsigned variant)
{
    unsigned levels = variant / PLACES == 0 ? 3 : variant / PLACES == 1 ? 9 : 30;
    struct input type = {0};
    put(&type, "<!DOCTYPE project [<!ENTITY l0 \"One card, one call. \">");
    for (unsigned level = 1; level <= levels; level++) {
        put_with(&type, "<!ENTITY l$n \"", level);
        for (unsigned i = 0; i < 10; i++)
            put_with(&type, "&l$n;", level - 1);
        put(&type, "\">");
    }
    put_sized(&type, "]>\n", 4);
    put_in_place(input, type.bytes, variant % PLACES, levels == 3 ? "&l3;" : levels == 9 ? "&l9;" : "&l30;");
    release_input(&type);
}

/* One entity of a hundred kilobytes, a thousand times. */
static void make_large(struct input *input, unsigned variant)
{
    struct input type = {0};
    struct input references = {0};
    put(&type, "<!DOCTYPE project [<!ENTITY large \"");
    put_times(&type, "One card, one call. ", 5000);
    put_sized(&type, "\">]>\n", 6);
    put_times(&references, "&large;", 1000);
    put_sized(&references, "", 1);
    put_in_place(input, type.bytes, variant % PLACES, references.bytes);
    release_input(&type);
    release_input(&references);
}

static void make_recursive(struct input *input, unsigned variant)
{
    static const char *const types[] = {
        "<!DOCTYPE project [<!ENTITY e \"&e;\">]>\n",
        "<!DOCTYPE project [<!ENTITY e \"&f;\"><!ENTITY f \"&g;\"><!ENTITY g \"&e;\">]>\n",
        "<!DOCTYPE project [<!ENTITY % p \"&#37;p;\">%p;<!ENTITY e \"&e;\">]>\n",
        "<!DOCTYPE project [<!ENTITY e \"<e>&e;</e>\">]>\n",
        "<!DOCTYPE project [<!ENTITY amp \"&#38;amp;\"><!ENTITY e \"&amp;e;\">]>\n",
    };
    put_in_place(input, types[variant / PLACES], variant % PLACES, "&e;");
}

static void make_undeclared(struct input *input, unsigned variant)
{
    static const char *const references[] = {"&nothing;", "&nbsp;", "&l9;",    "&file;",    "&AMP;",
                                             "&xml;",     "&xxe;",  "&a.b-c;", "&\xC3\xA9;"};
    put_in_place(input, "", variant % PLACES, references[variant / PLACES]);
}

static void make_unfinished(struct input *input, unsigned variant)
{
    static const char *const references[] = {"&",   "& ",    "&amp",  "&amp ;", "&;",     "&#;",    "&#x;",
                                             "&#x", "&#1a;", "&#xg;", "&#-1;",  "&#X20;", "&&amp;", "&1;"};
    put_in_place(input, "", variant % PLACES, references[variant / PLACES]);
}

static void make_numbered(struct input *input, unsigned variant)
{
    static const char *const references[] = {
        "&#0;",
        "&#1;",
        "&#8;",
        "&#x1F;",
        "&#xD800;",
        "&#xDFFF;",
        "&#xFFFE;",
        "&#xFFFF;",
        "&#x110000;",
        "&#1114112;",
        "&#x7FFFFFFF;",
        "&#x80000000;",
        "&#xFFFFFFFF;",
        "&#4294967296;",
        "&#x100000020;",
        "&#18446744073709551648;",
        "&#99999999999999999999999999999999;",
    };
    put_in_place(input, "", variant % PLACES, references[variant / PLACES]);
}

/* References that mean what they say, and what only looks like one: read, and given back as they are meant. */
static void make_harmless(struct input *input, unsigned variant)
{
    static const char *const references[] = {
        "&amp;&lt;&gt;&quot;&apos;",  "&amp;amp;amp;",   "&#38;#38;#38;", "&#x26;lt;",   "%parameter;",
        "&#x0000000000000000000020;", "&#128512;&#x9;",  "&#13;&#10;",    "&amp;large;", "&#60;!DOCTYPE&#62;",
        "&#x10FFFF;&#xE000;&#xFFFD;", "{{7*7}} ${x} %s",
    };
    put_in_place(input, "", variant % PLACES, references[variant / PLACES]);
}

/* --- document types --- */

static void make_doctype(struct input *input, unsigned variant)
{
    static const char *const types[] = {
        "<!DOCTYPE project>\n",
        "<!DOCTYPE project []>\n",
        "<!DOCTYPE\nproject\n[\n]\n>\n",
        "<!DOCTYPE html>\n",
        "<!DOCTYPE project [<!ELEMENT project ANY>]>\n",
        "<!DOCTYPE project [<!ATTLIST project name CDATA \"from the document type\">]>\n",
        "<!DOCTYPE project [<!ATTLIST source guid CDATA #FIXED \"0\">]>\n",
        "<!DOCTYPE project [<!NOTATION n SYSTEM \"n\">]>\n",
        "<!DOCTYPE project [<!-- nothing -->]>\n",
        "<!DOCTYPE project [<?p i?>]>\n",
        "<!DOCTYPE project [<![INCLUDE[<!ENTITY e \"e\">]]>]>\n",
        "<!DOCTYPE project [<!ENTITY lt \"&#38;#60;\">]>\n",
        "<!DOCTYPE",
        "<!DOCTYPE>",
        "<!D",
    };
    put_in_place(input, types[variant], IN_NAME, "");
}

/* Behind other things, in the way of which it must not hide. */
static void make_hidden_doctype(struct input *input, unsigned variant)
{
    static const char *const before[] = {"<!-- > -->\n", "<?p <!-- ?>\n", "<!-- <![CDATA[ -->\n", "\n\n \t\n",
                                         "<?p ]]> ?><!--'-->\n"};
    struct input type = {0};
    put(&type, before[variant]);
    put_sized(&type, "<!DOCTYPE project [<!ENTITY e \"e\">]>\n", 38);
    put_project(input, type.bytes, IN_FIELD, "&e;", 3);
    input->line = here(&type);
    release_input(&type);
}

/* Where XML has no document type at all. */
static void make_late_doctype(struct input *input, unsigned variant)
{
    static const char type[] = "<!DOCTYPE project [<!ENTITY e \"e\">]>";
    if (variant < PLACES) {
        put_project(input, "", (enum place)variant, type, sizeof type - 1);
        if (variant == IN_NAME || variant == IN_KEPT_VALUE) /* text of a value, but for the < */
            expect(input, BAD(XML_SYNTAX));
        return;
    }
    put_records(input, "");
    input->line = here(input);
    put(input, type);
}

static void make_almost_doctype(struct input *input, unsigned variant)
{
    static const char *const types[] = {
        "<!doctype project>",  "<!ENTITY e \"e\">",      "<!ELEMENT project ANY>", "<! DOCTYPE project>", "<!>",
        "<!-DOCTYPE project>", "<![DOCTYPE project[]]>", "<![INCLUDE[]]>"};
    put_in_place(input, types[variant], IN_NAME, "");
    input->line = 2;
}

static void make_long_doctype(struct input *input, unsigned variant)
{
    struct input type = {0};
    put(&type, "<!DOCTYPE project [");
    if (variant == 0)
        put_times(&type, "<!ENTITY e \"One card, one call.\">", 100000);
    else
        put_times(&type, " ", 4000000);
    put_sized(&type, "]>\n", 4);
    put_in_place(input, type.bytes, IN_FIELD, "");
    release_input(&type);
}

static const struct kind kinds[] = {
    {"entities", "nested bomb", make_bomb, 3 * PLACES, BAD(XML_DOCTYPE), false},
    {"entities", "a large entity many times", make_large, PLACES, BAD(XML_DOCTYPE), false},
    {"entities", "recursive", make_recursive, 5 * PLACES, BAD(XML_DOCTYPE), false},
    {"entities", "undeclared", make_undeclared, 9 * PLACES, BAD(XML_SYNTAX), false},
    {"entities", "unfinished references", make_unfinished, 14 * PLACES, BAD(XML_SYNTAX), false},
    {"entities", "numbers that are no character", make_numbered, 17 * PLACES, BAD(XML_SYNTAX), false},
    {"entities", "harmless references", make_harmless, 12 * PLACES, GOOD, false},
    {"doctype", "of many forms", make_doctype, 15, BAD(XML_DOCTYPE), false},
    {"doctype", "behind other things", make_hidden_doctype, 5, BAD(XML_DOCTYPE), false},
    {"doctype", "where none may be", make_late_doctype, PLACES + 1, BAD(XML_DOCTYPE), false},
    {"doctype", "what is almost one", make_almost_doctype, 8, BAD(XML_SYNTAX), false},
    {"doctype", "very long", make_long_doctype, 2, BAD(XML_DOCTYPE), false},
};

const struct kinds entity_kinds = {kinds, COUNT_OF(kinds)};
