/*
 * Tests of names: what in a text is somebody's name, and what stands in its place.
 * SPDX-License-Identifier: MIT
 */
#include "model/names.h"

#include "base/memory.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct sfp_hash_key key = {3, 5};

static int make_names(void **state)
{
    struct sfp_names *names = malloc(sizeof *names);
    assert_non_null(names);
    sfp_names_init(names, &key);
    *state = names;
    return 0;
}

static int drop_names(void **state)
{
    sfp_names_release(*state);
    free(*state);
    return 0;
}

static void add(struct sfp_names *names, const char *name, const char *label)
{
    assert_true(sfp_names_add(names, name, strlen(name), label));
}

static void add_key(struct sfp_names *names, const char *text, const char *label)
{
    assert_true(sfp_names_add_key(names, text, strlen(text), label));
}

static void expect(const struct sfp_names *names, const char *text, const char *shown)
{
    struct sfp_bytes bytes = {0};
    assert_true(sfp_names_replace(names, text, strlen(text), &bytes));
    assert_true(sfp_bytes_end(&bytes));
    assert_string_equal(bytes.data, shown);
    assert_int_equal(bytes.size, strlen(shown));
    sfp_bytes_release(&bytes);
}

static void test_words_of_a_name(void **state)
{
    struct sfp_names *names = *state;
    expect(names, "Mary Osei rang.", "Mary Osei rang.");
    add(names, "Mary Osei", "carer");
    expect(names, "", "");
    expect(names, "Mary", "[carer]");
    expect(names, "Mary Osei rang.", "[carer] rang.");
    expect(names, "Mary  Osei", "[carer]");
    expect(names, "Osei, Mary", "[carer], [carer]");
    expect(names, "Mary Jane Osei", "[carer] Jane [carer]");
    expect(names, "I told Mary.\nOsei said no", "I told [carer].\n[carer] said no");
    expect(names, "(Mary)\t\"Osei\"/Mary_Osei", "([carer])\t\"[carer]\"/[carer]_[carer]");
    expect(names, "Maryam Oseis xMary Mary2", "Maryam Oseis xMary Mary2");
    expect(names, "...", "...");
    expect(names, "nobody is named here", "nobody is named here");
}

static void test_titles_go_with_names(void **state)
{
    struct sfp_names *names = *state;
    add(names, "Mr Osei", "carer");
    add(names, "Dr. Ihle", "staff");
    expect(names, "Mr Osei", "[carer]");
    expect(names, "Mr. Osei and Dr Ihle", "[carer] and [staff]");
    expect(names, "Dr. Ihle, Mrs Osei", "[staff], [carer]");
    expect(names, "Sister Ihle", "[staff]");
    /* A title alone is nobody's name, and neither is one that belongs to somebody else. */
    expect(names, "The Dr. said: Mr Brown", "The Dr. said: Mr Brown");
    expect(names, "Mr, Osei", "Mr, [carer]");
    expect(names, "Mr. and Mrs. Osei", "Mr. and [carer]");
}

static void test_what_names_nobody(void **state)
{
    struct sfp_names *names = *state;
    add(names, "Her daughter", "carer");
    add(names, "HIS son", "carer");
    add(names, "mary", "carer");
    add(names, "B", "carer");
    add(names, "\xC3\x89", "carer");
    add(names, "", "carer");
    add(names, " - ", "carer");
    const char *text = "Her daughter, His son, mary, Mary, B and \xC3\x89, daughter of the house";
    expect(names, text, text);
    add(names, "J. Brown", "carer");
    expect(names, "J. Brown", "J. [carer]");
}

/* "Ann's brother" names Ann by the way: the word is hers, and stands for him only when nobody else has it. */
static void test_names_of_others(void **state)
{
    struct sfp_names *names = *state;
    add(names, "Osei's daughter", "daughter");
    expect(names, "Osei said so", "[daughter] said so");
    add(names, "Mr Osei", "carer");
    add(names, "Osei\xE2\x80\x99s son", "son");
    expect(names, "Mr Osei, Osei's daughter", "[carer], [carer]'s daughter");
    add(names, "Kofi Osei", "staff");
    expect(names, "Mr Osei", "[somebody]");
}

static void test_possessives_and_hyphens(void **state)
{
    struct sfp_names *names = *state;
    add(names, "Anne-Marie O'Brien", "carer");
    expect(names, "Anne-Marie's card", "[carer]'s card");
    expect(names, "Anne-Marie O'Brien", "[carer]");
    expect(names, "Marie, Brien", "[carer], [carer]");
    expect(names, "the O'Briens", "the O'Briens");
    expect(names, "Anne\xE2\x80\x93Marie", "[carer]\xE2\x80\x93[carer]");
}

/* As word processors set them: the signs around a word are no part of it. */
static void test_signs_beyond_ascii(void **state)
{
    struct sfp_names *names = *state;
    add(names, "Mary Osei", "carer");
    expect(names, "Mary\xE2\x80\x99s card", "[carer]\xE2\x80\x99s card");
    expect(names, "\xE2\x80\x9CMary\xE2\x80\x9D", "\xE2\x80\x9C[carer]\xE2\x80\x9D");
    expect(names, "Mary\xE2\x80\x94Osei\xE2\x80\xA6", "[carer]\xE2\x80\x94[carer]\xE2\x80\xA6");
    expect(names, "\xC2\xABMary\xC2\xBB \xE2\x80\xB9Osei\xE2\x80\xBA",
           "\xC2\xAB[carer]\xC2\xBB \xE2\x80\xB9[carer]\xE2\x80\xBA");
    expect(names, "Mary\xC2\xA0Osei", "[carer]");
    expect(names, "\xE3\x80\x8CMary\xE3\x80\x8D", "\xE3\x80\x8C[carer]\xE3\x80\x8D");
}

static void test_letters_beyond_ascii(void **state)
{
    struct sfp_names *names = *state;
    add(names, "Zo\xC3\xAB \xC5\x81ukasz", "carer");
    add(names, "\xE0\xA8\xB8\xE0\xA8\xBF\xE0\xA9\xB0\xE0\xA8\x98", "staff");
    expect(names, "Zo\xC3\xAB's, ZO\xC3\x8B", "[carer]'s, [carer]");
    expect(names,
           "Zo\xC3\xAB"
           "e and Zo",
           "Zo\xC3\xAB"
           "e and Zo");
    expect(names, "\xC5\x81ukasz", "[carer]");
    expect(names, "(\xE0\xA8\xB8\xE0\xA8\xBF\xE0\xA9\xB0\xE0\xA8\x98)", "([staff])");
    expect(names, "\xF0\x9F\x99\x82Mary", "\xF0\x9F\x99\x82Mary");
}

static void test_capitals(void **state)
{
    struct sfp_names *names = *state;
    add(names, "Rose McDonald", "carer");
    add(names, "OSEI", "staff");
    expect(names, "ROSE: a rose", "[carer]: a rose");
    expect(names, "MCDONALD Mcdonald McDonald", "[carer]");
    expect(names, "Osei, OSEI, osei", "[staff], [staff], osei");
}

static void test_shared_names(void **state)
{
    struct sfp_names *names = *state;
    char same[] = "carer";
    add(names, "Mary Osei", "carer");
    add(names, "Kofi Osei", "husband");
    add(names, "Mary Brown", same); /* the same label from elsewhere */
    expect(names, "Osei", "[somebody]");
    expect(names, "Mary Osei and Kofi Osei", "[carer] and [husband]");
    expect(names, "Osei Mary", "[carer]");
    expect(names, "Osei Kofi Mary", "[husband] [carer]");
    expect(names, "Mary Brown", "[carer]");
    expect(names, "Mrs Osei Mr Osei", "[somebody] [somebody]");
}

static void test_keys(void **state)
{
    struct sfp_names *names = *state;
    add_key(names, "P4", "carer");
    add_key(names, "FH-03", "staff");
    add_key(names, "FH-03 b", "volunteer");
    add_key(names, "(x9)", "advocate");
    expect(names, "P4 said", "[carer] said");
    expect(names, "P4's, P40, p4, P 4", "[carer]'s, P40, p4, P 4");
    expect(names, "FH-03, FH-03 b, FH-04, FH", "[staff], [volunteer], FH-04, FH");
    expect(names, "x9", "[advocate]");
    /* One letter, or digits alone, could be any word. */
    add_key(names, "A", "carer");
    add_key(names, "12", "carer");
    add_key(names, "1-2", "carer");
    add_key(names, "", "carer");
    add_key(names, "--", "carer");
    expect(names, "A team of 12 won 1-2", "A team of 12 won 1-2");
}

/* The first of each text, and the last, and every one in between. */
static void test_ten_thousand_names(void **state)
{
    enum { COUNT = 10000 };
    struct sfp_names *names = *state;
    char name[40];
    struct sfp_bytes text = {0};
    struct sfp_bytes shown = {0};
    for (int i = 0; i < COUNT; i++) {
        snprintf(name, sizeof name, "Name%d Family%d", i, i % 100);
        add(names, name, i % 2 == 0 ? "carer" : "staff");
        snprintf(name, sizeof name, "Name%d, ", i);
        assert_true(sfp_bytes_add_text(&text, name));
        assert_true(sfp_bytes_add_text(&shown, i % 2 == 0 ? "[carer], " : "[staff], "));
    }
    assert_true(sfp_bytes_end(&text) && sfp_bytes_end(&shown));
    expect(names, text.data, shown.data);
    expect(names, "Name10000 Family100", "Name10000 Family100");
    expect(names, "Family99", "[staff]");
    sfp_bytes_release(&text);
    sfp_bytes_release(&shown);
}

/* --- memory --- */

static size_t left;

static void *allocate(size_t size)
{
    return left > 0 && left-- > 0 ? malloc(size) : NULL;
}

static void *resize(void *block, size_t size)
{
    return left > 0 && left-- > 0 ? realloc(block, size) : NULL;
}

static void test_without_memory(void **state)
{
    static const struct sfp_memory failing = {allocate, resize, free};
    const struct sfp_memory *usual = sfp_memory;
    struct sfp_names *names = *state;
    struct sfp_bytes bytes = {0};
    size_t failed = 0;
    sfp_memory = &failing;
    bool good = false;
    for (size_t n = 0; !good; n++, failed++) {
        left = n;
        sfp_bytes_clear(&bytes);
        good = sfp_names_add(names, "Anne-Marie Osei", 15, "carer") && sfp_names_add_key(names, "P-4", 3, "carer") &&
               sfp_names_replace(names, "Osei and P-4", 12, &bytes);
    }
    sfp_memory = usual;
    assert_true(failed > 5);
    assert_int_equal(bytes.size, strlen("[carer] and [carer]"));
    assert_memory_equal(bytes.data, "[carer] and [carer]", bytes.size);
    expect(names, "Anne-Marie", "[carer]");
    sfp_bytes_release(&bytes);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_words_of_a_name, make_names, drop_names),
        cmocka_unit_test_setup_teardown(test_titles_go_with_names, make_names, drop_names),
        cmocka_unit_test_setup_teardown(test_what_names_nobody, make_names, drop_names),
        cmocka_unit_test_setup_teardown(test_names_of_others, make_names, drop_names),
        cmocka_unit_test_setup_teardown(test_possessives_and_hyphens, make_names, drop_names),
        cmocka_unit_test_setup_teardown(test_signs_beyond_ascii, make_names, drop_names),
        cmocka_unit_test_setup_teardown(test_letters_beyond_ascii, make_names, drop_names),
        cmocka_unit_test_setup_teardown(test_capitals, make_names, drop_names),
        cmocka_unit_test_setup_teardown(test_shared_names, make_names, drop_names),
        cmocka_unit_test_setup_teardown(test_keys, make_names, drop_names),
        cmocka_unit_test_setup_teardown(test_ten_thousand_names, make_names, drop_names),
        cmocka_unit_test_setup_teardown(test_without_memory, make_names, drop_names),
    };
    return cmocka_run_group_tests_name("names", tests, NULL, NULL);
}
