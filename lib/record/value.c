/*
 * Value: what a field may hold, and how it is written.
 * SPDX-License-Identifier: MIT
 */
#include "record/value.h"

#include "base/date.h"
#include "base/number.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

/* --- forms --- */

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool are_hex(const char *text, size_t size)
{
    for (size_t i = 0; i < size; i++)
        if (!is_digit(text[i]) && !(text[i] >= 'a' && text[i] <= 'f'))
            return false;
    return true;
}

static bool is_colour(const char *text, size_t size)
{
    return size == 7 && text[0] == '#' && are_hex(text + 1, 6);
}

/* A language tag in outline: letters, then parts of two to eight letters or digits. */
static bool is_language(const char *text, size_t size)
{
    size_t part = 0;
    for (size_t start = 0; start <= size; part++) {
        size_t end = start;
        while (end < size && text[end] != '-')
            end++;
        size_t length = end - start;
        if (length < (part == 0 ? 2u : 1u) || length > (part == 0 ? 3u : 8u))
            return false;
        for (size_t i = start; i < end; i++)
            if (!is_letter(text[i]) && (part == 0 || !is_digit(text[i])))
                return false;
        start = end + 1;
    }
    return true;
}

static bool is_sha256(const char *text, size_t size)
{
    return size == 64 && are_hex(text, size);
}

static bool is_digest(const char *text, size_t size)
{
    return size == 16 && are_hex(text, size);
}

/* A relative path with forward slashes: no drive, no root, no empty part, no part that is a single dot. */
static bool is_path(const char *text, size_t size)
{
    for (size_t start = 0; start <= size;) {
        size_t end = start;
        while (end < size && text[end] != '/') {
            if (text[end] == '\\' || text[end] == ':' || (unsigned char)text[end] < 0x20)
                return false;
            end++;
        }
        size_t length = end - start;
        if (length == 0 || (length == 1 && text[start] == '.'))
            return false;
        start = end + 1;
    }
    return true;
}

/* "bom", then runs of line ends such as crlf:120 lf:3 cr:1, each part after a space. */
static bool is_line_end_run(const char *text, size_t size)
{
    static const char *const names[] = {"crlf:", "lf:", "cr:"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        size_t length = strlen(names[i]);
        int64_t count;
        if (size > length && memcmp(text, names[i], length) == 0)
            return sfp_integer_parse(text + length, size - length, &count) && count >= 1 && count <= INT32_MAX;
    }
    return false;
}

static bool is_line_ends(const char *text, size_t size)
{
    for (size_t start = 0; start <= size;) {
        size_t end = start;
        while (end < size && text[end] != ' ')
            end++;
        bool mark = start == 0 && end == 3 && memcmp(text, "bom", 3) == 0;
        if (!mark && !is_line_end_run(text + start, end - start))
            return false;
        start = end + 1;
    }
    return true;
}

#define PATH_PART "([^/\\\\:.\\t\\n\\r][^/\\\\:\\t\\n\\r]*|[.][^/\\\\:\\t\\n\\r]+)"

static const struct {
    bool (*has)(const char *text, size_t size);
    const char *pattern;
    const char *words;
} forms[SFP_FORM_COUNT] = {
    [SFP_FORM_COLOUR] = {is_colour, "#[0-9a-f]{6}", "a colour such as #12436d"},
    [SFP_FORM_LANGUAGE] = {is_language, "[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*", "a language tag such as en-GB"},
    [SFP_FORM_SHA256] = {is_sha256, "[0-9a-f]{64}", "64 hexadecimal digits in lower case"},
    [SFP_FORM_PATH] = {is_path, PATH_PART "(/" PATH_PART ")*", "a relative path with forward slashes"},
    [SFP_FORM_LINE_ENDS] = {is_line_ends, "(bom|(crlf|lf|cr):[1-9][0-9]{0,9})( (crlf|lf|cr):[1-9][0-9]{0,9})*",
                            "runs of line ends such as crlf:120 lf:3"},
    [SFP_FORM_DIGEST] = {is_digest, "[0-9a-f]{16}", "16 hexadecimal digits in lower case"},
};

bool sfp_value_has_form(enum sfp_form form, const char *text, size_t size)
{
    return form == SFP_FORM_NONE || forms[form].has(text, size);
}

const char *sfp_value_form_pattern(enum sfp_form form)
{
    return forms[form].pattern;
}

const char *sfp_value_form_words(enum sfp_form form)
{
    return forms[form].words;
}

/* --- checks --- */

static suffice_status check_characters(const struct sfp_field *field, const struct sfp_text_facts *facts,
                                       suffice_error *error)
{
    if (facts->state == SFP_TEXT_NOT_UTF8)
        return sfp_fail(error, SUFFICE_DETAIL_NOT_UTF8, "%s is not UTF-8: byte %zu is not part of a character",
                        field->name, facts->fault + 1);
    if (facts->state == SFP_TEXT_NOT_XML)
        return sfp_fail(error, SUFFICE_DETAIL_NOT_XML, "%s holds a character that XML cannot hold, at code point %zu",
                        field->name, facts->points + 1);
    return SUFFICE_OK;
}

suffice_status sfp_value_check_text(const struct sfp_field *field, const char *text, size_t size,
                                    struct sfp_text_facts *facts, suffice_error *error)
{
    if (size > INT32_MAX)
        return sfp_fail(error, SUFFICE_DETAIL_TEXT_TOO_LONG, "%s takes at most %" PRIu32 " code points", field->name,
                        field->limit);
    sfp_text_scan(text, size, facts);
    suffice_status status = check_characters(field, facts, error);
    if (status != SUFFICE_OK)
        return status;
    if (size == 0)
        return sfp_fail(error, SUFFICE_DETAIL_EMPTY, "%s is empty", field->name);
    if (facts->points > field->limit)
        return sfp_fail(error, SUFFICE_DETAIL_TEXT_TOO_LONG, "%s has %zu code points; it takes at most %" PRIu32,
                        field->name, facts->points, field->limit);
    if (!sfp_value_has_form(field->form, text, size))
        return sfp_fail(error, SUFFICE_DETAIL_BAD_FORM, "%s must be %s", field->name, forms[field->form].words);
    return SUFFICE_OK;
}

static bool number_fits(const struct sfp_field *field, int64_t number)
{
    switch (field->type) {
    case SFP_TYPE_boolean:
        return number == 0 || number == 1;
    case SFP_TYPE_choice:
        return sfp_choice_number(sfp_choice(field->choice), number) != NULL;
    case SFP_TYPE_date:
        return sfp_date_is_valid(number);
    case SFP_TYPE_partial:
        return sfp_partial_date_is_valid(number);
    case SFP_TYPE_instant:
        return sfp_instant_is_valid(number);
    default:
        return number >= field->low && number <= field->high;
    }
}

suffice_status sfp_value_check_number(const struct sfp_field *field, int64_t number, suffice_error *error)
{
    if (number_fits(field, number))
        return SUFFICE_OK;
    if (field->type == SFP_TYPE_choice)
        return sfp_fail(error, SUFFICE_DETAIL_UNKNOWN_CHOICE, "%s has no choice with the number %" PRId64, field->name,
                        number);
    if (field->type == SFP_TYPE_integer)
        return sfp_fail(error, SUFFICE_DETAIL_OUT_OF_RANGE,
                        "%s must lie from %" PRId64 " to %" PRId64 "; it is %" PRId64, field->name, field->low,
                        field->high, number);
    return sfp_fail(error, SUFFICE_DETAIL_OUT_OF_RANGE, "%s must be %s", field->name, sfp_value_expected(field));
}

/* --- as text --- */

static suffice_detail parse_boolean(const char *text, size_t size, int64_t *number)
{
    *number = size == 4 && memcmp(text, "true", 4) == 0;
    bool is_false = size == 5 && memcmp(text, "false", 5) == 0;
    return *number != 0 || is_false ? SUFFICE_DETAIL_NONE : SUFFICE_DETAIL_BAD_BOOLEAN;
}

static suffice_detail parse_choice(const struct sfp_field *field, const char *text, size_t size, int64_t *number)
{
    const struct sfp_value_name *value = sfp_choice_text(sfp_choice(field->choice), text, size);
    *number = value == NULL ? 0 : value->number;
    return value == NULL ? SUFFICE_DETAIL_BAD_CHOICE : SUFFICE_DETAIL_NONE;
}

suffice_detail sfp_value_parse(const struct sfp_field *field, const char *text, size_t size, int64_t *number)
{
    int32_t date = 0;
    bool good;
    switch (field->type) {
    case SFP_TYPE_boolean:
        return parse_boolean(text, size, number);
    case SFP_TYPE_choice:
        return parse_choice(field, text, size, number);
    case SFP_TYPE_date:
        good = sfp_date_parse(text, size, &date);
        *number = date;
        return good ? SUFFICE_DETAIL_NONE : SUFFICE_DETAIL_BAD_DATE;
    case SFP_TYPE_partial:
        good = sfp_partial_date_parse(text, size, &date);
        *number = date;
        return good ? SUFFICE_DETAIL_NONE : SUFFICE_DETAIL_BAD_PARTIAL_DATE;
    case SFP_TYPE_instant:
        return sfp_instant_parse(text, size, number) ? SUFFICE_DETAIL_NONE : SUFFICE_DETAIL_BAD_INSTANT;
    default:
        good = sfp_integer_parse(text, size, number) && number_fits(field, *number);
        return good ? SUFFICE_DETAIL_NONE : SUFFICE_DETAIL_BAD_INTEGER;
    }
}

size_t sfp_value_write(const struct sfp_field *field, int64_t number, char text[SFP_WRITTEN_SIZE])
{
    const char *words;
    switch (field->type) {
    case SFP_TYPE_boolean:
        words = number != 0 ? "true" : "false";
        break;
    case SFP_TYPE_choice:
        words = sfp_choice_number(sfp_choice(field->choice), number)->text;
        break;
    case SFP_TYPE_date:
    case SFP_TYPE_partial:
        return sfp_date_write((int32_t)number, text);
    case SFP_TYPE_instant:
        return sfp_instant_write(number, text);
    default:
        return sfp_integer_write(number, text);
    }
    size_t length = strlen(words);
    memcpy(text, words, length + 1);
    return length;
}

void sfp_value_choices(const struct sfp_choice *choice, char *text, size_t size)
{
    size_t used = 0;
    text[0] = '\0';
    for (size_t i = 0; i < choice->count && used < size; i++) {
        int more = snprintf(text + used, size - used, "%s%s", i == 0 ? "" : ", ", choice->values[i].text);
        used += more < 0 ? size : (size_t)more;
    }
}

const char *sfp_value_expected(const struct sfp_field *field)
{
    static const char *const expected[SFP_TYPE_COUNT] = {
        [SFP_TYPE_text] = "text",
        [SFP_TYPE_integer] = "a whole number within its limits",
        [SFP_TYPE_boolean] = "true or false",
        [SFP_TYPE_choice] = "a value of its closed list",
        [SFP_TYPE_date] = "a date such as 2025-03-20",
        [SFP_TYPE_partial] = "a date such as 2025, 2025-03 or 2025-03-20",
        [SFP_TYPE_instant] = "an instant such as 2025-03-20T10:02:00Z",
        [SFP_TYPE_ref] = "a GUID in lower case with hyphens",
        [SFP_TYPE_text_list] = "text",
        [SFP_TYPE_ref_list] = "a GUID in lower case with hyphens",
    };
    return expected[field->type];
}
