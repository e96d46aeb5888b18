/*
 * Size and shape: documents that are deep, wide, long or numerous. Each limit is met at its value and one beyond.
 * SPDX-License-Identifier: MIT
 */
#include "making.h"

#include <string.h>

enum {
    MOST_DEPTH = 200,
    MOST_ATTRIBUTES = 64,
    MOST_NAME = 1024,
    MOST_MARKUP = 1024 * 1024,
    MOST_NAMESPACES = 256,
    MOST_LEVELS = 66, /* records in records, the project counted */
    MOST_VALUES = 10000,
    HUGE = 3000000
};

/* Whether this variant is beyond the limit; there are always two at the limit: one at it, one beyond, then far beyond.
 */
static size_t count_of(unsigned variant, size_t limit, size_t far)
{
    return variant == 0 ? limit : variant == 1 ? limit + 1 : far;
}

static void good_at_limit(struct input *input, unsigned variant)
{
    if (variant == 0)
        expect(input, GOOD);
}

/* --- deep --- */

static void put_nested(struct input *input, const char *start, const char *end, size_t depth)
{
    put_times(input, start, depth);
    put_times(input, end, depth);
}

/* The project is one of the elements. */
static void make_deep_foreign(struct input *input, unsigned variant)
{
    begin_project(input, "");
    input->line = here(input);
    put_nested(input, "<x xmlns=\"\">", "</x>", count_of(variant, MOST_DEPTH - 1, variant == 2 ? 5000 : 500000));
    end_project(input);
    good_at_limit(input, variant);
}

/* Where our own elements would have no meaning, the first of them is the fault. */
static void make_deep_in_field(struct input *input, unsigned variant)
{
    begin_project(input, "");
    input->line = here(input);
    put(input, "<memo>x");
    put_nested(input, "<memo>", "</memo>", variant == 0 ? 1 : variant == 1 ? 1000 : 300000);
    put(input, "</memo>\n");
    end_project(input);
}

static void make_deep_unknown(struct input *input, unsigned variant)
{
    begin_project(input, "");
    input->line = here(input);
    put_nested(input, "<unheard-of>", "</unheard-of>", variant == 0 ? 100 : 300000);
    put(input, "\n");
    end_project(input);
}

static void put_levels(struct input *input, const char *name, const char *rest, const char *end, size_t levels)
{
    for (size_t i = 0; i < levels; i++) {
        if (i == MOST_LEVELS - 2)
            input->line = here(input);
        begin_record(input, name, 100 + (unsigned)i);
        put(input, rest);
    }
    put_times(input, end, levels);
}

static void make_deep_codes(struct input *input, unsigned variant)
{
    begin_project(input, "");
    put(input, "<codebook>\n");
    put_levels(input, "code", " name=\"Crisis\">\n", "</code>\n", count_of(variant, MOST_LEVELS - 2, 150));
    put(input, "</codebook>\n");
    end_project(input);
    good_at_limit(input, variant);
}

/* The lines of a schedule lie in a section, a schedule and the corpus, too. */
static void make_deep_items(struct input *input, unsigned variant)
{
    size_t levels = count_of(variant, MOST_LEVELS - 4, 150);
    begin_project(input, "");
    put(input, "<corpus>");
    begin_record(input, "schedule", 2);
    put(input, " name=\"Schedule\">");
    begin_record(input, "section", 3);
    put(input, " name=\"Section\">\n");
    put_levels(input, "item", " kind=\"question\"><self>Why?</self>\n", "</item>\n", levels);
    put(input, "</section></schedule></corpus>\n");
    end_project(input);
    if (input->line > 0)
        input->line -= 2;
    good_at_limit(input, variant);
}

static void make_deep_whys(struct input *input, unsigned variant)
{
    begin_project(input, "");
    put(input, "<improvement>");
    begin_record(input, "good-practice", 2);
    put(input, " name=\"One card\">\n");
    put_levels(input, "why", "><text>Because.</text>\n", "</why>\n", count_of(variant, MOST_LEVELS - 3, 150));
    put(input, "</good-practice></improvement>\n");
    end_project(input);
    if (input->line > 0)
        input->line -= 1;
    good_at_limit(input, variant);
}

/* --- attributes --- */

static void put_attributes(struct input *input, size_t count)
{
    for (size_t i = 0; i < count; i++)
        put_with(input, " x:a$n=\"v\"", i);
}

/* The declaration of the prefix is one of them. */
static void make_attributes_on_record(struct input *input, unsigned variant)
{
    begin_project(input, "");
    input->line = here(input);
    put(input, "<codebook xmlns:x=\"urn:example:x\"");
    put_attributes(input, count_of(variant, MOST_ATTRIBUTES - 1, variant == 2 ? 5000 : 60000));
    put(input, "/>\n");
    end_project(input);
    good_at_limit(input, variant);
}

static void make_attributes_on_foreign(struct input *input, unsigned variant)
{
    begin_project(input, "");
    input->line = here(input);
    put(input, "<x:note xmlns:x=\"urn:example:x\"");
    put_attributes(input, count_of(variant, MOST_ATTRIBUTES - 1, variant == 2 ? 5000 : 60000));
    put(input, "/>\n");
    end_project(input);
    good_at_limit(input, variant);
}

static void make_declarations(struct input *input, unsigned variant)
{
    begin_project(input, "");
    input->line = here(input);
    put(input, "<codebook");
    for (size_t i = 0; i < count_of(variant, MOST_ATTRIBUTES, 5000); i++)
        put_with(input, " xmlns:x$n=\"urn:example:x$n\"", i);
    put(input, "/>\n");
    end_project(input);
    good_at_limit(input, variant);
}

/* In force at once, over nested elements; the project's own is one of them. */
static void make_nested_declarations(struct input *input, unsigned variant)
{
    size_t count = count_of(variant, MOST_NAMESPACES - 1, 2000);
    size_t elements = (count + MOST_ATTRIBUTES - 1) / MOST_ATTRIBUTES;
    begin_project(input, "");
    input->line = here(input);
    for (size_t i = 0; i < count; i++) {
        if (i % MOST_ATTRIBUTES == 0)
            put(input, i == 0 ? "<x0:x" : "><x0:x");
        put_with(input, " xmlns:x$n=\"urn:example:x$n\"", i);
    }
    put(input, ">");
    put_times(input, "</x0:x>", elements);
    put(input, "\n");
    end_project(input);
    good_at_limit(input, variant);
}

/* --- names --- */

static void make_names(struct input *input, unsigned variant)
{
    static const char *const before[] = {"<x:", "<", "<x:n ", "<x:n x:", "<?", "<x:n xmlns:"};
    static const char *const after[] = {"/>", ":n/>", "=\"v\"/>", "=\"v\"/>", "?>", "=\"urn:example:y\"/>"};
    unsigned what = variant / 3;
    size_t length = count_of(variant % 3, MOST_NAME, 200000);
    begin_project(input, "");
    put(input, "<x:around xmlns:x=\"urn:example:x\"");
    if (what == 1) {
        put(input, " xmlns:");
        put_times(input, "p", length);
        put(input, "=\"urn:example:p\"");
    }
    put(input, ">");
    put(input, before[what]);
    put_times(input, "p", length);
    put(input, after[what]);
    put(input, "</x:around>\n");
    end_project(input);
    good_at_limit(input, variant % 3);
}

/* --- long --- */

/* A tag as a whole is bounded, with the other 18 bytes that it has here. */
static void make_long_value(struct input *input, unsigned variant)
{
    begin_project(input, "");
    input->line = here(input);
    put(input, "<x xmlns=\"\" y=\"");
    put_times(input, "v", count_of(variant, MOST_MARKUP - 18, HUGE));
    put(input, "\"/>\n");
    end_project(input);
    good_at_limit(input, variant);
}

static void make_long_section(struct input *input, unsigned variant)
{
    static const char *const before[] = {"<!--", "<?p ", "<![CDATA[", "<x xmlns=\""};
    static const char *const after[] = {"-->", "?>", "]]>", "\"/>"};
    unsigned what = variant / 3;
    size_t markup = strlen(before[what]) + strlen(after[what]);
    begin_project(input, "");
    put(input, "<x xmlns=\"\">");
    put(input, before[what]);
    put_times(input, "a", count_of(variant % 3, MOST_MARKUP - markup, HUGE));
    put(input, after[what]);
    put(input, "</x>\n");
    end_project(input);
    good_at_limit(input, variant % 3);
}

/* Text may be long, and every tag after it is found. */
static void make_long_text(struct input *input, unsigned variant)
{
    static const char *const texts[] = {"One card, one call. ", "\xF0\x9F\x8C\xBF", "\n", "&amp;", "&#x1F33F;"};
    struct input text = {0};
    put_times(&text, texts[variant], HUGE / strlen(texts[variant]));
    put_project(input, "", IN_TEXT, text.bytes, text.size);
    release_input(&text);
}

static void make_too_long_text(struct input *input, unsigned variant)
{
    struct input text = {0};
    put_times(&text, variant == 0 ? "x" : "\xF0\x9F\x8C\xBF", variant == 2 ? HUGE : 20000);
    put_project(input, "", IN_FIELD, text.bytes, text.size);
    release_input(&text);
}

static void make_long_line(struct input *input, unsigned variant)
{
    begin_project(input, "");
    input->line = here(input);
    put(input, "<codebook>");
    for (unsigned i = 0; i < 20000; i++) {
        begin_record(input, "code", 100 + i);
        put_with(input, " name=\"Code $n\"/>", i);
    }
    put(input, variant == 0 ? "</codebook>" : "</codebook><codebook/>");
    end_project(input);
    if (variant == 0)
        expect(input, GOOD);
}

static void make_many_lines(struct input *input, unsigned variant)
{
    begin_project(input, "");
    put_times(input, variant == 0 ? "\n" : "\r\n", 400000);
    put_times(input, variant == 0 ? " \t" : "\r", 400000);
    input->line = here(input) + (variant == 0 ? 0 : 400000);
    put(input, "<unheard-of/>");
    end_project(input);
}

/* --- numerous --- */

static void make_siblings(struct input *input, unsigned variant)
{
    static const char *const elements[] = {"<x xmlns=\"\"/>", "<!--x-->", "<?x?>",
                                           "<x:y xmlns:x=\"urn:example:$n\" x:a$n=\"\"/>", "<y$n xmlns=\"\"/>"};
    begin_project(input, "");
    for (unsigned i = 0; i < (variant < 3 ? 40000 : 5000); i++)
        put_with(input, elements[variant], i);
    end_project(input);
}

/* As many as the list of all faults holds, and more. */
static void make_many_faults(struct input *input, unsigned variant)
{
    static const char *const faults[] = {"<unheard-of/>", "<code/>", "<memo/>", "x<unheard-of>x</unheard-of>"};
    begin_project(input, "");
    input->line = here(input);
    put_times(input, faults[variant], 30000);
    end_project(input);
    if (variant == 2)
        expect(input, BAD(EMPTY_VALUE));
    else if (variant == 3)
        expect(input, BAD(STRAY_TEXT));
}

static void make_long_list(struct input *input, unsigned variant)
{
    begin_project(input, "");
    put(input, "<codebook>");
    begin_record(input, "code", 2);
    put(input, " name=\"Crisis\">\n");
    put_times(input, "<cue>x</cue>\n", MOST_VALUES);
    input->line = here(input);
    put_times(input, "<cue>x</cue>\n", count_of(variant, 0, 20000));
    put(input, "</code></codebook>\n");
    end_project(input);
    good_at_limit(input, variant);
}

/* What is kept for others is bounded as a whole: 64 times a mebibyte, each in a comment of its own. */
static void make_much_kept(struct input *input, unsigned variant)
{
    enum { REST = MOST_MARKUP - 7 };
    begin_project(input, "");
    for (unsigned i = 0; i < 64; i++) {
        put(input, "<!--");
        put_times(input, "k", REST);
        put(input, "-->");
    }
    input->line = here(input);
    if (variant == 1)
        put(input, "<?k?>");
    end_project(input);
    good_at_limit(input, variant);
}

static const struct kind kinds[] = {
    {"size and shape", "deep elements of others", make_deep_foreign, 4, PAST(TOO_DEEP), false},
    {"size and shape", "deep elements in a field", make_deep_in_field, 3, BAD(UNKNOWN_ELEMENT), false},
    {"size and shape", "deep unknown elements", make_deep_unknown, 2, BAD(UNKNOWN_ELEMENT), false},
    {"size and shape", "deep codes", make_deep_codes, 3, PAST(TOO_DEEP), false},
    {"size and shape", "deep lines of a schedule", make_deep_items, 3, PAST(TOO_DEEP), false},
    {"size and shape", "deep answers to why", make_deep_whys, 3, PAST(TOO_DEEP), false},
    {"size and shape", "attributes of a record", make_attributes_on_record, 4, PAST(TOO_MANY_ATTRIBUTES), false},
    {"size and shape", "attributes of others", make_attributes_on_foreign, 4, PAST(TOO_MANY_ATTRIBUTES), false},
    {"size and shape", "declarations of namespaces", make_declarations, 3, PAST(TOO_MANY_ATTRIBUTES), false},
    {"size and shape", "declarations in force", make_nested_declarations, 3, PAST(TOO_MANY_ATTRIBUTES), false},
    {"size and shape", "long names", make_names, 18, PAST(NAME_TOO_LONG), false},
    {"size and shape", "long values", make_long_value, 3, PAST(VALUE_TOO_LONG), false},
    {"size and shape", "long comments, instructions, sections", make_long_section, 12, PAST(VALUE_TOO_LONG), false},
    {"size and shape", "long texts", make_long_text, 5, GOOD, false},
    {"size and shape", "texts longer than the field", make_too_long_text, 3, BAD(TEXT_TOO_LONG), false},
    {"size and shape", "long lines", make_long_line, 2, BAD(REPEATED_ELEMENT), false},
    {"size and shape", "many lines", make_many_lines, 2, BAD(UNKNOWN_ELEMENT), false},
    {"size and shape", "many siblings", make_siblings, 5, GOOD, false},
    {"size and shape", "many faults", make_many_faults, 4, BAD(UNKNOWN_ELEMENT), false},
    {"size and shape", "long lists", make_long_list, 3, BAD(LIST_TOO_LONG), false},
    {"size and shape", "much that is kept", make_much_kept, 2, PAST(KEPT_TOO_LARGE), true},
};

const struct kinds size_kinds = {kinds, COUNT_OF(kinds)};
