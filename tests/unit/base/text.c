/*
 * Text: what is UTF-8 that XML can hold, how it is counted, and walking to a position in it.
 * SPDX-License-Identifier: MIT
 */
#include "base/text.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdlib.h>
#include <string.h>

/* Scans a copy that ends where its memory ends, so that a sanitizer sees any byte read too far. */
static struct sfp_text_facts scan(const void *text, size_t size)
{
    struct sfp_text_facts facts;
    char *copy = malloc(size > 0 ? size : 1);
    assert_non_null(copy);
    memcpy(copy, text, size);
    memset(&facts, 0x55, sizeof facts);
    sfp_text_scan(copy, size, &facts);
    free(copy);
    return facts;
}

static void check(const void *text, size_t size, enum sfp_text_state state, size_t fault, size_t points, size_t units)
{
    struct sfp_text_facts facts = scan(text, size);
    if (facts.state != state || facts.fault != fault || facts.points != points || facts.units != units)
        fail_msg("state %d at %zu, %zu points, %zu units", (int)facts.state, facts.fault, facts.points, facts.units);
}

static size_t encode(uint32_t point, unsigned char *text)
{
    if (point < 0x80) {
        text[0] = (unsigned char)point;
        return 1;
    }
    size_t length = point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    for (size_t i = length; i-- > 1; point >>= 6)
        text[i] = (unsigned char)(0x80 | (point & 0x3F));
    text[0] = (unsigned char)((0xF00 >> length & 0xF0) | point);
    return length;
}

static bool is_control(uint32_t point)
{
    return point < 0x20 && point != 0x09 && point != 0x0A && point != 0x0D;
}

static void every_code_point_is_judged(void **state)
{
    (void)state;

    for (uint32_t point = 0; point <= 0x10FFFF; point++) {
        unsigned char text[4];
        struct sfp_text_facts facts;
        size_t length = encode(point, text);
        enum sfp_text_state expected = SFP_TEXT_GOOD;
        if (point >= 0xD800 && point <= 0xDFFF)
            expected = SFP_TEXT_NOT_UTF8;
        else if (is_control(point) || point == 0xFFFE || point == 0xFFFF)
            expected = SFP_TEXT_NOT_XML;
        sfp_text_scan((const char *)text, length, &facts);
        bool good = expected == SFP_TEXT_GOOD;
        if (facts.state != expected || facts.points != (good ? 1 : 0) || facts.fault != (good ? length : 0) ||
            facts.units != (good ? (point > 0xFFFF ? 2 : 1) : 0))
            fail_msg("U+%04X", (unsigned)point);
    }
}

/* Decodes by arithmetic: the length from the leading ones, then the value, which must need that length. */
static bool is_utf8_character(const unsigned char *text, size_t size)
{
    static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
    size_t length = text[0] < 0x80 ? 1 : text[0] >> 5 == 6 ? 2 : text[0] >> 4 == 14 ? 3 : text[0] >> 3 == 30 ? 4 : 0;
    if (length != size)
        return false;
    uint32_t point = length == 1 ? text[0] : text[0] & (0x7Fu >> length);
    for (size_t i = 1; i < length; i++) {
        if (text[i] >> 6 != 2)
            return false;
        point = point << 6 | (text[i] & 0x3F);
    }
    return point >= least[length] && point <= 0x10FFFF && (point < 0xD800 || point > 0xDFFF);
}

/* What a scan should find, by trying each length at each character. */
static struct sfp_text_facts judge(const unsigned char *text, size_t size)
{
    struct sfp_text_facts facts = {SFP_TEXT_GOOD, 0, 0, 0};

    while (facts.fault < size) {
        const unsigned char *at = text + facts.fault;
        size_t length = 1;
        while (length <= 4 && (length > size - facts.fault || !is_utf8_character(at, length)))
            length++;
        if (length > 4)
            facts.state = SFP_TEXT_NOT_UTF8;
        else if ((length == 1 && is_control(at[0])) ||
                 (length == 3 && memcmp(at, "\xEF\xBF\xBD", 3) > 0 && at[0] == 0xEF))
            facts.state = SFP_TEXT_NOT_XML;
        if (facts.state != SFP_TEXT_GOOD)
            break;
        facts.fault += length;
        facts.points++;
        facts.units += length == 4 ? 2 : 1;
    }
    return facts;
}

static void check_as_judged(const unsigned char *text, size_t size)
{
    struct sfp_text_facts expected = judge(text, size), facts;

    sfp_text_scan((const char *)text, size, &facts);
    if (facts.state != expected.state || facts.fault != expected.fault || facts.points != expected.points ||
        facts.units != expected.units)
        fail_msg("%02X %02X %02X %02X, %zu bytes", text[0], text[1], text[2], text[3], size);
}

/* All pairs of bytes, each followed by bytes at the borders of what may follow. */
static void every_beginning_is_judged(void **state)
{
    (void)state;
    static const unsigned char borders[] = {0x00, 0x41, 0x7F, 0x80, 0xBD, 0xBE, 0xBF, 0xC0, 0xC2, 0xFF};
    enum { BORDERS = sizeof borders };

    for (unsigned pair = 0; pair < 0x10000; pair++) {
        for (unsigned rest = 0; rest < BORDERS * BORDERS; rest++) {
            unsigned char text[4] = {(unsigned char)(pair >> 8), (unsigned char)(pair & 0xFF), borders[rest / BORDERS],
                                     borders[rest % BORDERS]};
            for (size_t size = 1; size <= 4; size++)
                check_as_judged(text, size);
        }
    }
}

static void known_faults_are_named(void **state)
{
    (void)state;
    static const char *const faults[] = {"\x80",
                                         "\xBF",
                                         "\xC0\x80",
                                         "\xC1\xBF",
                                         "\xC2",
                                         "\xC2\x41",
                                         "\xE0\x80\x80",
                                         "\xE0\x9F\xBF",
                                         "\xE2\x82",
                                         "\xED\xA0\x80",
                                         "\xED\xBF\xBF",
                                         "\xF0\x80\x80\x80",
                                         "\xF0\x8F\xBF\xBF",
                                         "\xF0\x9F\x98",
                                         "\xF4\x90\x80\x80",
                                         "\xF5\x80\x80\x80",
                                         "\xF8\x88\x80\x80\x80",
                                         "\xFC\x84\x80\x80\x80\x80",
                                         "\xFE",
                                         "\xFF",
                                         "\xE2\x28\xA1",
                                         "\xE2\x82\x28",
                                         "\xF0\x28\x8C\xBC",
                                         "\xF0\x90\x28\xBC",
                                         "\xF0\x90\x8C\x28"};

    for (size_t i = 0; i < sizeof faults / sizeof faults[0]; i++) {
        for (size_t before = 0; before < 20; before++) {
            char text[40];
            memset(text, 'x', sizeof text);
            memcpy(text + before, faults[i], strlen(faults[i]));
            check(text, before + strlen(faults[i]), SFP_TEXT_NOT_UTF8, before, before, before);
            check(text, sizeof text, SFP_TEXT_NOT_UTF8, before, before, before);
        }
    }
}

/* Every ASCII byte at every place of a text that is looked at in words. */
static void ascii_is_judged_in_every_place(void **state)
{
    (void)state;

    for (size_t size = 1; size <= 33; size++) {
        for (size_t place = 0; place < size; place++) {
            for (int c = 0; c < 0x80; c++) {
                char text[33];
                memset(text, c % 2 == 0 ? 'x' : ' ', size);
                text[place] = (char)c;
                if (is_control((uint32_t)c))
                    check(text, size, SFP_TEXT_NOT_XML, place, place, place);
                else
                    check(text, size, SFP_TEXT_GOOD, size, size, size);
            }
        }
    }
}

/* White space beside what is no character: neither may hide the other. */
static void neighbours_hide_nothing(void **state)
{
    (void)state;
    static const char line_ends[] = "\t\n\r\n\t\r\n\n";

    check(line_ends, 8, SFP_TEXT_GOOD, 8, 8, 8);
    for (size_t place = 0; place < 8; place++) {
        for (int c = 0; c < 0x20; c++) {
            char text[8];
            memcpy(text, line_ends, sizeof text);
            text[place] = (char)c;
            bool bad = is_control((uint32_t)c);
            size_t end = bad ? place : 8;
            check(text, 8, bad ? SFP_TEXT_NOT_XML : SFP_TEXT_GOOD, end, end, end);
        }
    }
}

static void the_first_fault_counts(void **state)
{
    (void)state;
    check("ab\x01\xFF", 4, SFP_TEXT_NOT_XML, 2, 2, 2);
    check("ab\xFF\x01", 4, SFP_TEXT_NOT_UTF8, 2, 2, 2);
    check("\xC3\xA9\xF0\x9F\x98\x80\xEF\xBF\xBE\xFF", 10, SFP_TEXT_NOT_XML, 6, 2, 3);
    check("a\0b", 3, SFP_TEXT_NOT_XML, 1, 1, 1);
    check("", 0, SFP_TEXT_GOOD, 0, 0, 0);
    struct sfp_text_facts facts;
    sfp_text_scan(NULL, 0, &facts);
    assert_int_equal(facts.state, SFP_TEXT_GOOD);
    assert_int_equal(facts.points, 0);
}

/* One, two, three and four bytes, with runs of ASCII long enough for several words. */
static const char mixed[] = "Caf\xC3\xA9, \xE2\x80\x9Cone card, one call\xE2\x80\x9D\n\xF0\x9F\x98\x80\xF0\x9F\x98\x81 "
                            "and then nothing else for a long while.\r\n\t\xE2\x82\xAC\xF0\x90\x8D\x88z";

static size_t mixed_size(void)
{
    return sizeof mixed - 1;
}

static void mixed_text_is_counted(void **state)
{
    (void)state;
    size_t points = 0, units = 0;

    for (size_t i = 0; i < mixed_size(); i++) {
        unsigned char c = (unsigned char)mixed[i];
        points += (c & 0xC0) != 0x80;
        units += ((c & 0xC0) != 0x80) + (c >= 0xF0);
    }
    check(mixed, mixed_size(), SFP_TEXT_GOOD, mixed_size(), points, units);
}

/* A character at a time: the place of each character start, and of the end. */
static size_t list_places(struct sfp_text_place *places)
{
    struct sfp_text_place place = {0, 0, 0};
    size_t count = 0;

    for (size_t i = 0; i < mixed_size(); i++) {
        unsigned char c = (unsigned char)mixed[i];
        if ((c & 0xC0) == 0x80)
            continue;
        place.bytes = i;
        places[count++] = place;
        place.points++;
        place.units += c >= 0xF0 ? 2 : 1;
    }
    place.bytes = mixed_size();
    places[count++] = place;
    return count;
}

enum { POINTS, BYTES, UNITS };

static size_t measure(const struct sfp_text_place *place, int by)
{
    return by == POINTS ? place->points : by == BYTES ? place->bytes : place->units;
}

static void walk(const char *text, size_t size, int by, size_t target, struct sfp_text_place *place)
{
    if (by == POINTS)
        sfp_text_walk_points(text, size, target, place);
    else if (by == BYTES)
        sfp_text_walk_bytes(text, size, target, place);
    else
        sfp_text_walk_units(text, size, target, place);
}

static void check_walks(const char *text, int by)
{
    struct sfp_text_place places[sizeof mixed];
    size_t count = list_places(places);

    for (size_t from = 0; from < count; from++) {
        size_t best = from;
        for (size_t target = measure(&places[from], by); target < mixed_size() + 20; target++) {
            struct sfp_text_place place = places[from];
            while (best + 1 < count && measure(&places[best + 1], by) <= target)
                best++;
            walk(text, mixed_size(), by, target, &place);
            assert_memory_equal(&place, &places[best], sizeof place);
        }
        struct sfp_text_place place = places[from];
        walk(text, mixed_size(), by, SIZE_MAX, &place);
        assert_memory_equal(&place, &places[count - 1], sizeof place);
    }
}

/* From every character to every target, within it, between two characters, and beyond the end. */
static void walks_from_anywhere_to_anywhere(void **state)
{
    (void)state;
    char *copy = malloc(mixed_size());
    assert_non_null(copy);
    memcpy(copy, mixed, mixed_size());
    check_walks(copy, POINTS);
    check_walks(copy, BYTES);
    check_walks(copy, UNITS);
    free(copy);
}

static void a_count_inside_a_character_stops_before_it(void **state)
{
    (void)state;
    static const char text[] = "a\xF0\x9F\x98\x80"
                               "b";
    struct sfp_text_place place = {0, 0, 0};

    sfp_text_walk_bytes(text, 6, 4, &place);
    assert_int_equal(place.bytes, 1);
    sfp_text_walk_units(text, 6, 2, &place);
    assert_int_equal(place.units, 1);
    sfp_text_walk_units(text, 6, 3, &place);
    assert_int_equal(place.bytes, 5);
    assert_int_equal(place.points, 2);
    assert_int_equal(place.units, 3);
}

static void a_place_behind_the_target_stays(void **state)
{
    (void)state;

    for (int by = POINTS; by <= UNITS; by++) {
        struct sfp_text_place place = {3, 3, 3};
        walk("abcdefghijklmnop", 16, by, 2, &place);
        assert_int_equal(place.bytes, 3);
        walk("abc", 3, by, 100, &place);
        assert_int_equal(place.bytes, 3);
        struct sfp_text_place none = {0, 0, 0};
        walk(NULL, 0, by, 5, &none);
        assert_int_equal(none.bytes, 0);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_code_point_is_judged),      cmocka_unit_test(every_beginning_is_judged),
        cmocka_unit_test(known_faults_are_named),          cmocka_unit_test(ascii_is_judged_in_every_place),
        cmocka_unit_test(neighbours_hide_nothing),         cmocka_unit_test(the_first_fault_counts),
        cmocka_unit_test(mixed_text_is_counted),           cmocka_unit_test(a_count_inside_a_character_stops_before_it),
        cmocka_unit_test(walks_from_anywhere_to_anywhere), cmocka_unit_test(a_place_behind_the_target_stays),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
