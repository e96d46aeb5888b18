/*
 * Strings: what is shared, how it is counted, and how a place is found in long text.
 * SPDX-License-Identifier: MIT
 */
#include "document.h"

#include <stdio.h>

static struct sfp_strings strings;

static int begin(void **state)
{
    (void)state;
    memset(&strings, 0, sizeof strings);
    strings.key.first = 1;
    strings.key.second = 2;
    return 0;
}

static int end(void **state)
{
    (void)state;
    sfp_strings_release(&strings);
    return 0;
}

static struct sfp_string *make(const char *text, size_t size)
{
    struct sfp_text_facts facts;
    sfp_text_scan(text, size, &facts);
    return sfp_string_new(&strings, text, size, &facts);
}

static void short_text_is_shared(void **state)
{
    (void)state;
    struct sfp_string *first = make("card", 4);
    struct sfp_string *again = make("card", 4);
    struct sfp_string *other = make("care", 4);
    assert_ptr_equal(first, again);
    assert_ptr_not_equal(first, other);
    assert_int_equal(first->holders, 2);
    assert_int_equal(strings.count, 2);
    sfp_string_drop(&strings, again);
    assert_int_equal(first->holders, 1);
    assert_string_equal(first->text, "card");
    sfp_string_drop(&strings, first);
    assert_int_equal(strings.count, 1);
    sfp_string_drop(&strings, other);
    assert_int_equal(strings.count, 0);
    sfp_string_drop(&strings, NULL);
}

static void sharing_ends_at_its_size(void **state)
{
    char text[SFP_SHARED_SIZE + 1];
    (void)state;
    memset(text, 'a', sizeof text);
    struct sfp_string *last = make(text, SFP_SHARED_SIZE);
    struct sfp_string *twin = make(text, SFP_SHARED_SIZE);
    struct sfp_string *own = make(text, SFP_SHARED_SIZE + 1);
    struct sfp_string *more = make(text, SFP_SHARED_SIZE + 1);
    assert_ptr_equal(last, twin);
    assert_ptr_not_equal(own, more);
    assert_true(sfp_string_equal(own, more));
    assert_false(sfp_string_equal(own, last));
    assert_int_equal(own->hash, 0);
    assert_int_equal(last->hash, sfp_string_hash(&strings, text, SFP_SHARED_SIZE));
    assert_int_equal(strings.count, 1);
    sfp_string_drop(&strings, last);
    sfp_string_drop(&strings, twin);
    sfp_string_drop(&strings, own);
    sfp_string_drop(&strings, more);
}

static void bytes_count_not_words(void **state)
{
    (void)state;
    struct sfp_string *a = make("a\0b", 1);
    struct sfp_string *empty = make("", 0);
    assert_int_equal(a->size, 1);
    assert_int_equal(empty->size, 0);
    assert_int_equal(empty->points, 0);
    assert_string_equal(empty->text, "");
    assert_ptr_equal(sfp_string_hold(a), a);
    assert_int_equal(a->holders, 2);
    assert_null(sfp_string_hold(NULL));
    sfp_string_drop(&strings, a);
    sfp_string_drop(&strings, a);
    sfp_string_drop(&strings, empty);
}

enum { MANY = 3000 };

/* Strings come and go in any order; each is found as long as it is held, and no longer. */
static void many_strings_come_and_go(void **state)
{
    static struct sfp_string *held[MANY];
    char text[16];
    uint32_t random = 7;
    (void)state;
    memset(held, 0, sizeof held);
    for (size_t i = 0; i < 10 * MANY; i++) {
        random = random * 1664525 + 1013904223;
        size_t which = (random >> 8) % MANY;
        int size = snprintf(text, sizeof text, "s%zu", which);
        if (held[which] != NULL) {
            assert_ptr_equal(make(text, (size_t)size), held[which]);
            sfp_string_drop(&strings, held[which]);
            sfp_string_drop(&strings, held[which]);
            held[which] = NULL;
        } else {
            size_t count = strings.count;
            held[which] = make(text, (size_t)size);
            assert_int_equal(held[which]->holders, 1);
            assert_int_equal(strings.count, count + 1);
        }
        assert_true(strings.count * 3 <= strings.capacity * 2);
    }
    for (size_t i = 0; i < MANY; i++)
        sfp_string_drop(&strings, held[i]);
    assert_int_equal(strings.count, 0);
}

static const char *watched;
static size_t watched_size;
static bool was_wiped;

static void look_and_free(void *block)
{
    const struct sfp_string *string = block;
    if (string->text == watched) {
        was_wiped = true;
        for (size_t i = 0; i < watched_size; i++)
            was_wiped = was_wiped && string->text[i] == '\0';
    }
    free(block);
}

static void what_was_said_is_overwritten(void **state)
{
    static const struct sfp_memory looking = {malloc, realloc, look_and_free};
    char text[2 * SFP_SHARED_SIZE];
    const struct sfp_memory *before = sfp_memory;
    (void)state;
    memset(text, 'w', sizeof text);
    for (size_t size = 4; size <= sizeof text; size *= 2) {
        struct sfp_string *string = make(text, size);
        sfp_string_hold(string);
        watched = string->text;
        watched_size = size;
        was_wiped = false;
        sfp_memory = &looking;
        sfp_string_drop(&strings, string);
        assert_false(was_wiped);
        assert_memory_equal(string->text, text, size);
        sfp_string_drop(&strings, string);
        sfp_memory = before;
        assert_true(was_wiped);
    }
}

static void a_weight_is_what_was_taken(void **state)
{
    char text[4 * SFP_MARKED_SIZE];
    (void)state;
    memset(text, 'a', sizeof text);
    for (size_t size = 1; size < sizeof text; size = size * 3 + 1) {
        for (size_t at = 0; at + 2 <= size && at < 2; at += 2)
            memcpy(text + at, size % 2 == 0 ? "\xC3\xA9" : "aa", 2);
        allow(SIZE_MAX - 1);
        struct sfp_string *string = make(text, size);
        allow_all();
        assert_int_equal(sfp_string_weight(string), last_size);
        sfp_string_drop(&strings, string);
    }
}

static void without_memory_nothing_is_shared(void **state)
{
    char text[100];
    (void)state;
    memset(text, 'm', sizeof text);
    for (size_t size = 10; size <= 100; size += 90) {
        size_t count = strings.count;
        for (size_t n = 0; n < 10; n++) {
            allow(n);
            struct sfp_string *string = make(text, size);
            allow_all();
            if (string != NULL) {
                assert_true(n > 0);
                sfp_string_drop(&strings, string);
                break;
            }
            assert_int_equal(strings.count, count);
        }
        assert_int_equal(strings.count, count);
    }
}

/* --- places --- */

enum { POINTS = 3 * SFP_MARK_POINTS + 40 };

static const char *const letters[] = {"a", "\xC3\xA9", "\xE0\xA8\xB8", "\xF0\x9F\x98\x80"};

/* Characters of all lengths, in long runs and in short ones. */
static size_t write_text(char *text, size_t points, size_t run)
{
    size_t size = 0;
    for (size_t i = 0; i < points; i++) {
        const char *letter = letters[(i / run) % 4];
        memcpy(text + size, letter, strlen(letter));
        size += strlen(letter);
    }
    return size;
}

typedef void at_place(const struct sfp_string *string, size_t position, struct sfp_text_place *place);
typedef void walk_place(const char *text, size_t size, size_t position, struct sfp_text_place *place);

static void expect_place(const struct sfp_string *string, size_t position, at_place *find, walk_place *walk)
{
    struct sfp_text_place found = {9, 9, 9};
    struct sfp_text_place walked = {0, 0, 0};
    find(string, position, &found);
    walk(string->text, string->size, position, &walked);
    assert_int_equal(found.bytes, walked.bytes);
    assert_int_equal(found.points, walked.points);
    assert_int_equal(found.units, walked.units);
}

static void expect_places(const char *text, size_t size)
{
    struct sfp_string *string = make(text, size);
    assert_non_null(string);
    for (size_t i = 0; i <= size + 3; i++) {
        expect_place(string, i, sfp_string_at_points, sfp_text_walk_points);
        expect_place(string, i, sfp_string_at_bytes, sfp_text_walk_bytes);
        expect_place(string, i, sfp_string_at_units, sfp_text_walk_units);
    }
    expect_place(string, SIZE_MAX, sfp_string_at_points, sfp_text_walk_points);
    expect_place(string, SIZE_MAX, sfp_string_at_bytes, sfp_text_walk_bytes);
    expect_place(string, SIZE_MAX, sfp_string_at_units, sfp_text_walk_units);
    sfp_string_drop(&strings, string);
}

static void a_place_is_where_a_walk_ends(void **state)
{
    static char text[4 * POINTS];
    static const size_t runs[] = {1, 7, SFP_MARK_POINTS, SFP_MARK_POINTS + 1};
    (void)state;
    for (size_t i = 0; i < sizeof runs / sizeof runs[0]; i++)
        expect_places(text, write_text(text, POINTS, runs[i]));
}

/* Around the sizes from which there are marks, and with one that lies at the very end. */
static void marks_begin_and_end_rightly(void **state)
{
    static char text[4 * SFP_MARKED_SIZE];
    (void)state;
    for (size_t points = SFP_MARK_POINTS - 1; points <= 2 * SFP_MARK_POINTS + 1; points++)
        if (points % SFP_MARK_POINTS <= 1 || points % SFP_MARK_POINTS == SFP_MARK_POINTS - 1)
            for (size_t run = 1; run <= points; run *= 5)
                expect_places(text, write_text(text, points, run));
    memset(text, 'a', sizeof text);
    expect_places(text, SFP_MARKED_SIZE + 10);
    for (size_t size = SFP_MARKED_SIZE - 1; size <= SFP_MARKED_SIZE + 1; size++) {
        memset(text, 'a', sizeof text);
        memcpy(text + size - 2, "\xC3\xA9", 2);
        expect_places(text, size);
    }
}

/* The walk itself is checked elsewhere; here one count without it. */
static void places_are_counted(void **state)
{
    static char text[4 * POINTS];
    struct sfp_text_place place;
    (void)state;
    size_t size = write_text(text, POINTS, 1);
    struct sfp_string *string = make(text, size);
    for (size_t i = 0; i <= POINTS; i += 4) {
        sfp_string_at_points(string, i, &place);
        assert_int_equal(place.points, i);
        assert_int_equal(place.bytes, i / 4 * 10);
        assert_int_equal(place.units, i / 4 * 5);
    }
    sfp_string_drop(&strings, string);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(short_text_is_shared, begin, end),
        cmocka_unit_test_setup_teardown(sharing_ends_at_its_size, begin, end),
        cmocka_unit_test_setup_teardown(bytes_count_not_words, begin, end),
        cmocka_unit_test_setup_teardown(many_strings_come_and_go, begin, end),
        cmocka_unit_test_setup_teardown(what_was_said_is_overwritten, begin, end),
        cmocka_unit_test_setup_teardown(a_weight_is_what_was_taken, begin, end),
        cmocka_unit_test_setup_teardown(without_memory_nothing_is_shared, begin, end),
        cmocka_unit_test_setup_teardown(a_place_is_where_a_walk_ends, begin, end),
        cmocka_unit_test_setup_teardown(marks_begin_and_end_rightly, begin, end),
        cmocka_unit_test_setup_teardown(places_are_counted, begin, end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
