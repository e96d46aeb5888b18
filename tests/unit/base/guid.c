/*
 * GUID: reading, writing, order.
 * SPDX-License-Identifier: MIT
 */
#include "base/guid.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

static const char sample[] = "6f0c1e9a-1b7d-4c52-8aa3-09f1e2d3c4b5";
static const uint8_t sample_bytes[16] = {0x6f, 0x0c, 0x1e, 0x9a, 0x1b, 0x7d, 0x4c, 0x52,
                                         0x8a, 0xa3, 0x09, 0xf1, 0xe2, 0xd3, 0xc4, 0xb5};

static bool is_hyphen_place(size_t place)
{
    return place == 8 || place == 13 || place == 18 || place == 23;
}

static void reads_the_canonical_form(void **state)
{
    (void)state;
    struct sfp_guid guid;

    assert_true(sfp_guid_parse(sample, SFP_GUID_LENGTH, &guid));
    assert_memory_equal(guid.bytes, sample_bytes, 16);
    assert_true(sfp_guid_parse("00000000-0000-0000-0000-000000000001", SFP_GUID_LENGTH, &guid));
    assert_int_equal(guid.bytes[15], 1);
    assert_true(sfp_guid_parse("ffffffff-ffff-ffff-ffff-ffffffffffff", SFP_GUID_LENGTH, &guid));
    assert_int_equal(guid.bytes[0], 0xff);
}

static void refuses_other_sizes(void **state)
{
    (void)state;
    struct sfp_guid guid;
    char longer[] = "6f0c1e9a-1b7d-4c52-8aa3-09f1e2d3c4b5a";

    for (size_t size = 0; size <= 37; size++)
        assert_int_equal(sfp_guid_parse(longer, size, &guid), size == SFP_GUID_LENGTH);
    assert_false(sfp_guid_parse(NULL, 0, &guid));
    assert_false(sfp_guid_parse("{6f0c1e9a-1b7d-4c52-8aa3-09f1e2d3c4b5}", 38, &guid));
    assert_false(sfp_guid_parse("6f0c1e9a1b7d4c528aa309f1e2d3c4b5", 32, &guid));
}

/* Every byte value at every place: only digits in lower case are digits, and only hyphens are hyphens. */
static void refuses_every_other_byte(void **state)
{
    (void)state;
    struct sfp_guid guid;

    for (size_t place = 0; place < SFP_GUID_LENGTH; place++) {
        for (int c = 0; c < 256; c++) {
            char text[SFP_GUID_LENGTH];
            memcpy(text, sample, sizeof text);
            text[place] = (char)c;
            bool digit = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
            bool good = is_hyphen_place(place) ? c == '-' : digit;
            assert_int_equal(sfp_guid_parse(text, sizeof text, &guid), good);
        }
    }
}

static void a_refusal_leaves_the_output_alone(void **state)
{
    (void)state;
    struct sfp_guid guid;
    memset(&guid, 0x5A, sizeof guid);
    struct sfp_guid before = guid;

    assert_false(sfp_guid_parse("6f0c1e9a-1b7d-4c52-8aa3-09f1e2d3c4bX", SFP_GUID_LENGTH, &guid));
    assert_false(sfp_guid_parse("00000000-0000-0000-0000-000000000000", SFP_GUID_LENGTH, &guid));
    assert_true(sfp_guid_equal(&guid, &before));
}

static void writes_what_it_reads(void **state)
{
    (void)state;

    for (int value = 0; value < 256; value++) {
        struct sfp_guid guid, back;
        char text[SFP_GUID_LENGTH + 1];
        text[SFP_GUID_LENGTH] = '#';
        for (int i = 0; i < 16; i++)
            guid.bytes[i] = (uint8_t)(value + 17 * i);
        sfp_guid_write(&guid, text);
        assert_int_equal(text[SFP_GUID_LENGTH], '#'); /* no NUL */
        assert_true(sfp_guid_parse(text, SFP_GUID_LENGTH, &back));
        assert_true(sfp_guid_equal(&guid, &back));
    }
}

static void writes_the_canonical_form(void **state)
{
    (void)state;
    struct sfp_guid guid;
    char text[SFP_GUID_LENGTH];

    memcpy(guid.bytes, sample_bytes, sizeof guid.bytes);
    sfp_guid_write(&guid, text);
    assert_memory_equal(text, sample, sizeof text);
}

static void random_bytes_become_version_4(void **state)
{
    (void)state;
    uint8_t none[16] = {0}, all[16];
    struct sfp_guid guid;
    char text[SFP_GUID_LENGTH];

    sfp_guid_from_random(none, &guid);
    sfp_guid_write(&guid, text);
    assert_memory_equal(text, "00000000-0000-4000-8000-000000000000", sizeof text);
    memset(all, 0xFF, sizeof all);
    sfp_guid_from_random(all, &guid);
    sfp_guid_write(&guid, text);
    assert_memory_equal(text, "ffffffff-ffff-4fff-bfff-ffffffffffff", sizeof text);
}

static void none_is_all_zero(void **state)
{
    (void)state;
    struct sfp_guid guid = {{0}};

    assert_true(sfp_guid_is_none(&guid));
    for (int i = 0; i < 16; i++) {
        struct sfp_guid some = {{0}};
        some.bytes[i] = 1;
        assert_false(sfp_guid_is_none(&some));
        assert_false(sfp_guid_equal(&some, &guid));
    }
}

static int sign(int number)
{
    return (number > 0) - (number < 0);
}

static void order_is_that_of_the_text(void **state)
{
    (void)state;
    static const char *const texts[] = {"00000000-0000-0000-0000-000000000001", "0000000a-0000-0000-0000-000000000000",
                                        "00000100-0000-0000-0000-000000000000", "6f0c1e9a-1b7d-4c52-8aa3-09f1e2d3c4b5",
                                        "6f0c1e9a-1b7d-4c52-8aa3-09f1e2d3c4b6", "80000000-0000-0000-0000-000000000000",
                                        "ff000000-0000-0000-0000-000000000000"};
    size_t count = sizeof texts / sizeof texts[0];

    for (size_t i = 0; i < count; i++) {
        for (size_t j = 0; j < count; j++) {
            struct sfp_guid a, b;
            assert_true(sfp_guid_parse(texts[i], SFP_GUID_LENGTH, &a));
            assert_true(sfp_guid_parse(texts[j], SFP_GUID_LENGTH, &b));
            assert_int_equal(sign(sfp_guid_compare(&a, &b)), sign(strcmp(texts[i], texts[j])));
            assert_int_equal(sfp_guid_equal(&a, &b), i == j);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_the_canonical_form),      cmocka_unit_test(refuses_other_sizes),
        cmocka_unit_test(refuses_every_other_byte),      cmocka_unit_test(a_refusal_leaves_the_output_alone),
        cmocka_unit_test(writes_what_it_reads),          cmocka_unit_test(writes_the_canonical_form),
        cmocka_unit_test(random_bytes_become_version_4), cmocka_unit_test(none_is_all_zero),
        cmocka_unit_test(order_is_that_of_the_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
