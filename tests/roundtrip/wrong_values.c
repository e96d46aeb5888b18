/*
 * Wrong values: for each type and form, values that break it, and values that just keep it.
 * SPDX-License-Identifier: MIT
 */
#include "violations.h"

#include <string.h>

static const char *const none[] = {NULL};

static const char *const wrong_integers[] = {"one",
                                             "+1",
                                             "01",
                                             "-0",
                                             "1.0",
                                             "1e3",
                                             "0x1",
                                             "1_000",
                                             "--1",
                                             "-",
                                             "\xD9\xA1",
                                             "9223372036854775808",
                                             "-9223372036854775809",
                                             "99999999999999999999999999",
                                             NULL};
static const char *const wrong_booleans[] = {"1", "0", "yes", "TRUE", "True", "truefalse", NULL};
static const char *const wrong_choices[] = {"unheard-of", "Other", "other ", "-", NULL};
static const char *const wrong_dates[] = {"2025",       "2025-03",     "2025-02-29",  "1900-02-29",
                                          "2025-04-31", "2025-13-01",  "2025-00-01",  "2025-01-00",
                                          "0000-01-01", "2025-3-20",   "20250320",    "2025-03-20Z",
                                          "2025/03/20", "12025-03-20", "-2025-03-20", "2025-03-20T10:02:00Z",
                                          "yesterday",  NULL};
static const char *const wrong_partial_dates[] = {"25",         "0000",   "12025",      "2025-",      "2025-13",
                                                  "2025-00",    "2025-3", "2025-03-",   "2025-02-29", "2025-04-31",
                                                  "2025-00-01", "2025Z",  "2025-03-00", "spring",     NULL};
static const char *const wrong_instants[] = {"2025-03-20",
                                             "2025-03-20T10:02:00",
                                             "2025-03-20T10:02:00+00:00",
                                             "2025-03-20T10:02Z",
                                             "2025-03-20 10:02:00Z",
                                             "2025-03-20T10:02:00z",
                                             "2025-03-20T24:00:00Z",
                                             "2025-03-20T10:60:00Z",
                                             "2025-06-30T23:59:60Z",
                                             "2025-02-30T10:02:00Z",
                                             "2025-03-20T10:02:00.000Z",
                                             "2025-03-20T10:02:00.5Z",
                                             "0000-03-20T10:02:00Z",
                                             "2025-03-20T10:02:00.2500Z",
                                             "now",
                                             NULL};
static const char *const wrong_guids[] = {"02000000-0000-4A00-8B00-000000000001",
                                          "{02000000-0000-4a00-8b00-000000000001}",
                                          "0200000000004a008b00000000000001",
                                          "02000000-0000-4a00-8b00-00000000000",
                                          "02000000-0000-4a00-8b00-0000000000011",
                                          "02000000-0000-4a00-8b00-00000000000g",
                                          "020000000-000-4a00-8b00-000000000001",
                                          "00000000-0000-0000-0000-000000000000",
                                          " 02000000-0000-4a00-8b00-000000000001",
                                          "somebody",
                                          NULL};

static const char *const good_booleans[] = {"true", "false", NULL};
static const char *const good_dates[] = {"0001-01-01", "9999-12-31", "2024-02-29", "2000-02-29", NULL};
static const char *const good_partial_dates[] = {"0001",       "9999",       "2025-01", "9999-12",
                                                 "2024-02-29", "9999-12-31", NULL};
static const char *const good_instants[] = {"0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999Z", "2024-02-29T12:00:00Z",
                                            "1969-12-31T23:59:59.001Z", NULL};
static const char *const good_texts[] = {" ", "  two  ", " \t\n\r\"'<&>]]>&amp; ", "\xC2\x85\xE2\x80\xA8\xEF\xBB\xBF",
                                         NULL};

const char *const *wrong_type_values(const struct sfp_field *field)
{
    static const char *const *const lists[SFP_TYPE_COUNT] = {
        [SFP_TYPE_integer] = wrong_integers,
        [SFP_TYPE_boolean] = wrong_booleans,
        [SFP_TYPE_choice] = wrong_choices,
        [SFP_TYPE_date] = wrong_dates,
        [SFP_TYPE_partial] = wrong_partial_dates,
        [SFP_TYPE_instant] = wrong_instants,
        [SFP_TYPE_ref] = wrong_guids,
        [SFP_TYPE_ref_list] = wrong_guids,
    };
    return lists[field->type] == NULL ? none : lists[field->type];
}

suffice_detail wrong_type_detail(const struct sfp_field *field)
{
    static const suffice_detail details[SFP_TYPE_COUNT] = {
        [SFP_TYPE_integer] = SUFFICE_DETAIL_BAD_INTEGER,
        [SFP_TYPE_boolean] = SUFFICE_DETAIL_BAD_BOOLEAN,
        [SFP_TYPE_choice] = SUFFICE_DETAIL_BAD_CHOICE,
        [SFP_TYPE_date] = SUFFICE_DETAIL_BAD_DATE,
        [SFP_TYPE_partial] = SUFFICE_DETAIL_BAD_PARTIAL_DATE,
        [SFP_TYPE_instant] = SUFFICE_DETAIL_BAD_INSTANT,
        [SFP_TYPE_ref] = SUFFICE_DETAIL_BAD_GUID,
        [SFP_TYPE_ref_list] = SUFFICE_DETAIL_BAD_GUID,
    };
    return details[field->type];
}

const char *spaced_value(const struct sfp_field *field)
{
    static const char *const values[SFP_TYPE_COUNT] = {
        [SFP_TYPE_integer] = " 7",
        [SFP_TYPE_boolean] = "true ",
        [SFP_TYPE_date] = " 2025-03-20 ",
        [SFP_TYPE_partial] = "2025 ",
        [SFP_TYPE_instant] = " 2025-03-20T10:02:00Z",
    };
    return values[field->type];
}

const char *const *good_values(const struct sfp_field *field)
{
    static const char *const *const lists[SFP_TYPE_COUNT] = {
        [SFP_TYPE_text] = good_texts, [SFP_TYPE_text_list] = good_texts,       [SFP_TYPE_boolean] = good_booleans,
        [SFP_TYPE_date] = good_dates, [SFP_TYPE_partial] = good_partial_dates, [SFP_TYPE_instant] = good_instants,
    };
    return lists[field->type] == NULL || field->form != SFP_FORM_NONE ? none : lists[field->type];
}

const char *const *wrong_form_values(const struct sfp_field *field)
{
    static const char *const colours[] = {"12436d", "#12436D", "#12436", "#12436g", "12436d#", "red", NULL};
    static const char *const languages[] = {"e",      "en_GB", "en-",          "-en", "english",
                                            "en--GB", "e1",    "en-123456789", " en", NULL};
    static const char *const sums[] = {"e3b0c442", "E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855",
                                       "g3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", NULL};
    static const char *const paths[] = {"/a",    "a\\b", "c:a", "a//b", "./a",  "a/.",
                                        "a/./b", "a/",   ".",   "a\tb", "a\nb", NULL};
    static const char *const line_ends[] = {
        "bom crlf:1 nel:1", "crlf:0", "lf:01", "lf:1  lf:1", "lf:1 bom", "lf:-1", "lf:", " lf:1", "LF:1",
        "lf:1,lf:1",        "bombom", NULL};
    static const char *const digests[] = {"0123", "0123456789ABCDEF", "g123456789abcdef", NULL};
    static const char *const *const lists[SFP_FORM_COUNT] = {
        [SFP_FORM_DIGEST] = digests,      [SFP_FORM_NONE] = none,   [SFP_FORM_COLOUR] = colours,
        [SFP_FORM_LANGUAGE] = languages,  [SFP_FORM_SHA256] = sums, [SFP_FORM_PATH] = paths,
        [SFP_FORM_LINE_ENDS] = line_ends,
    };
    return lists[field->form];
}

static const char *language_of_length(struct doc *doc, size_t length)
{
    char text[64] = "en";
    for (size_t at = 2; at < length && length < sizeof text; at++)
        text[at] = (at - 2) % 9 == 0 ? '-' : 'a';
    return doc_format(doc, "%s", text);
}

const char *text_of_length(struct doc *doc, const struct sfp_field *field, size_t length)
{
    switch (field->form) {
    case SFP_FORM_NONE: /* short ones of more than a byte for each code point, long ones small */
        return doc_repeat(doc, length <= 4001 ? "\xF0\x9F\x8C\xBF" : "x", length);
    case SFP_FORM_PATH:
        return doc_repeat(doc, "p", length);
    case SFP_FORM_LANGUAGE:
        return language_of_length(doc, length);
    case SFP_FORM_COLOUR:
        return length < 7 ? NULL : doc_format(doc, "#%s", doc_repeat(doc, "0", length - 1));
    case SFP_FORM_SHA256:
    case SFP_FORM_DIGEST:
        return doc_repeat(doc, "0", length);
    default:
        return NULL;
    }
}
