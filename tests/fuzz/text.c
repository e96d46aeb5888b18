/*
 * Fuzz target: the small readers and writers of text, each held against a plain model or against its own other half.
 * The first byte says which; the rest is for it.
 * SPDX-License-Identifier: MIT
 */
#include "text.h"

#include "base/date.h"
#include "base/guid.h"
#include "base/number.h"
#include "base/text.h"
#include "record/value.h"

#include <regex.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

/* --- UTF-8 --- */

static bool xml_can_hold(int32_t point)
{
    if (point < 0x20)
        return point == 9 || point == 10 || point == 13;
    return point != 0xFFFE && point != 0xFFFF;
}

int32_t plain_point(const uint8_t *bytes, size_t size, size_t *at)
{
    static const int32_t least[] = {0, 0x80, 0x800, 0x10000};
    uint8_t first = bytes[*at];
    int more = first < 0x80 ? 0 : first < 0xC0 ? -1 : first < 0xE0 ? 1 : first < 0xF0 ? 2 : first < 0xF8 ? 3 : -1;
    if (more < 0 || (size_t)more >= size - *at)
        return -1;
    int32_t point = more == 0 ? first : first & (0x3F >> more);
    for (int i = 1; i <= more; i++) {
        if ((bytes[*at + (size_t)i] & 0xC0) != 0x80)
            return -1;
        point = point << 6 | (bytes[*at + (size_t)i] & 0x3F);
    }
    if (point < least[more] || point > 0x10FFFF || (point >= 0xD800 && point < 0xE000))
        return -1;
    *at += (size_t)more + 1;
    return point;
}

void fuzz_utf8(struct input *input)
{
    struct sfp_text_facts facts;
    size_t at = 0;
    size_t points = 0;
    size_t units = 0;
    enum sfp_text_state state = SFP_TEXT_GOOD;
    while (at < input->left && state == SFP_TEXT_GOOD) {
        size_t start = at;
        int32_t point = plain_point(input->at, input->left, &at);
        state = point < 0 ? SFP_TEXT_NOT_UTF8 : xml_can_hold(point) ? SFP_TEXT_GOOD : SFP_TEXT_NOT_XML;
        points += state == SFP_TEXT_GOOD;
        units += state == SFP_TEXT_GOOD ? 1 + (point > 0xFFFF) : 0;
        at = state == SFP_TEXT_GOOD ? at : start;
        if (state != SFP_TEXT_GOOD)
            break;
    }
    sfp_text_scan((const char *)input->at, input->left, &facts);
    must(facts.state == state && facts.points == points && facts.units == units && facts.fault == at);
}

/* --- dates --- */

static bool is_leap(int64_t year)
{
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

static int64_t days_in(int64_t year, int64_t month)
{
    return month == 2 ? 28 + is_leap(year) : 30 + (month + month / 8) % 2;
}

static bool plain_date(int64_t date, bool partial)
{
    int64_t year = date / 10000;
    int64_t month = date / 100 % 100;
    int64_t day = date % 100;
    if (date < 0 || year < 1 || year > 9999)
        return false;
    if (partial && day == 0)
        return month <= 12;
    return month >= 1 && month <= 12 && day >= 1 && day <= days_in(year, month);
}

/* What is read is what would be written, and nothing else is read. */
void fuzz_dates(struct input *input)
{
    char text[SFP_INSTANT_SIZE];
    const char *given = (const char *)input->at;
    int32_t date;
    int64_t instant;
    if (sfp_date_parse(given, input->left, &date)) {
        must(plain_date(date, false));
        must(sfp_date_write(date, text) == input->left && memcmp(text, given, input->left) == 0);
    }
    if (sfp_partial_date_parse(given, input->left, &date)) {
        must(plain_date(date, true));
        must(sfp_date_write(date, text) == input->left && memcmp(text, given, input->left) == 0);
    }
    if (sfp_instant_parse(given, input->left, &instant)) {
        must(sfp_instant_is_valid(instant));
        must(sfp_instant_write(instant, text) == input->left && memcmp(text, given, input->left) == 0);
    }
}

static void check_date(int64_t number)
{
    char text[SFP_INSTANT_SIZE];
    int32_t date = 0;
    must(sfp_date_is_valid(number) == plain_date(number, false));
    must(sfp_partial_date_is_valid(number) == plain_date(number, true));
    if (plain_date(number, true))
        must(sfp_partial_date_parse(text, sfp_date_write((int32_t)number, text), &date) && date == number);
    if (plain_date(number, false)) {
        must(sfp_date_parse(text, sfp_date_write((int32_t)number, text), &date) && date == number);
        must(sfp_date_from_days(sfp_date_to_days(date)) == date);
        int32_t next = sfp_date_from_days(sfp_date_to_days(date) + 1);
        bool last = number % 100 == days_in(number / 10000, number / 100 % 100);
        must(number == 99991231 ? next == 0 : last ? next > date && next % 100 == 1 : next == date + 1);
    }
}

void fuzz_date_numbers(struct input *input)
{
    char text[SFP_INSTANT_SIZE];
    int64_t again;
    int64_t number = (int64_t)input_number(input, 8);
    int64_t instant = number % INT64_C(400000000000000);
    check_date(number);
    check_date((int64_t)(input_number(input, 4) % 100000000));
    if (sfp_instant_is_valid(instant))
        must(sfp_instant_parse(text, sfp_instant_write(instant, text), &again) && again == instant);
}

/* --- numbers --- */

void fuzz_numbers(struct input *input)
{
    char text[SFP_INTEGER_SIZE];
    const char *given = (const char *)input->at;
    int64_t value;
    if (sfp_integer_parse(given, input->left, &value)) {
        must(sfp_integer_write(value, text) == input->left && memcmp(text, given, input->left) == 0);
        must(sfp_decimal_is_valid(given, input->left));
    }
    value = (int64_t)input_number(input, 8);
    int64_t again = ~value;
    must(sfp_integer_parse(text, sfp_integer_write(value, text), &again) && again == value);
}

static bool plain_guid(const uint8_t *bytes, size_t size)
{
    bool any = false;
    for (size_t i = 0; i < size; i++) {
        bool hyphen = i == 8 || i == 13 || i == 18 || i == 23;
        if (hyphen ? bytes[i] != '-' : bytes[i] == 0 || strchr("0123456789abcdef", bytes[i]) == NULL)
            return false;
        any = any || (!hyphen && bytes[i] != '0');
    }
    return size == SFP_GUID_LENGTH && any;
}

void fuzz_guids(struct input *input)
{
    struct sfp_guid guid;
    struct sfp_guid other;
    char text[SFP_GUID_LENGTH];
    char less[SFP_GUID_LENGTH];
    bool read = sfp_guid_parse((const char *)input->at, input->left, &guid);
    must(read == plain_guid(input->at, input->left));
    if (read) {
        sfp_guid_write(&guid, text);
        must(memcmp(text, input->at, sizeof text) == 0);
    }
    for (size_t i = 0; i < sizeof guid.bytes; i++) {
        guid.bytes[i] = input_byte(input);
        other.bytes[i] = (uint8_t)(guid.bytes[i] ^ (input_byte(input) & 1));
    }
    sfp_guid_write(&guid, text);
    sfp_guid_write(&other, less);
    int order = memcmp(text, less, sizeof text);
    int found = sfp_guid_compare(&guid, &other);
    must((order < 0) == (found < 0) && (order > 0) == (found > 0));
    must(sfp_guid_equal(&guid, &other) == (order == 0));
}

/* --- forms: the functions that check them and the patterns of the published schema say the same --- */

/* The escapes of a pattern of XML Schema are none within the brackets of a POSIX one. */
static void translate(const char *pattern, char *to)
{
    *to++ = '^';
    *to++ = '(';
    for (; *pattern != '\0'; pattern++) {
        if (*pattern != '\\') {
            *to++ = *pattern;
            continue;
        }
        pattern++;
        *to++ = (char)(*pattern == 't' ? '\t' : *pattern == 'n' ? '\n' : *pattern == 'r' ? '\r' : *pattern);
    }
    memcpy(to, ")$", 3);
}

static const regex_t *compiled(enum sfp_form form)
{
    static regex_t patterns[SFP_FORM_COUNT];
    static bool ready[SFP_FORM_COUNT];
    char pattern[400];
    if (!ready[form]) {
        translate(sfp_value_form_pattern(form), pattern);
        must(regcomp(&patterns[form], pattern, REG_EXTENDED | REG_NOSUB) == 0);
        ready[form] = true;
    }
    return &patterns[form];
}

void fuzz_forms(struct input *input)
{
    struct sfp_text_facts facts;
    enum sfp_form form = SFP_FORM_NONE + 1 + (enum sfp_form)(input_byte(input) % (SFP_FORM_COUNT - 1));
    sfp_text_scan((const char *)input->at, input->left, &facts);
    if (facts.state != SFP_TEXT_GOOD || input->left == 0)
        return;
    char *text = malloc(input->left + 1);
    must(text != NULL);
    memcpy(text, input->at, input->left);
    text[input->left] = '\0';
    bool has = sfp_value_has_form(form, text, input->left);
    bool matches = regexec(compiled(form), text, 0, NULL, 0) == 0;
    must(!has || matches);
    must(!matches || has || form == SFP_FORM_LINE_ENDS); /* whose numbers have a limit besides */
    free(text);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    static void (*const parts[])(struct input *) = {
        fuzz_utf8,  fuzz_dates, fuzz_date_numbers, fuzz_numbers,   fuzz_guids,
        fuzz_forms, fuzz_csv,   fuzz_places,       fuzz_line_ends, fuzz_splices,
    };
    struct input input = {bytes, size};
    parts[input_byte(&input) % (sizeof parts / sizeof parts[0])](&input);
    return 0;
}
