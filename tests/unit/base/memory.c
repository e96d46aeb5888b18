/*
 * Memory: sizes that overflow, memory that cannot be had, growing and overwriting.
 * SPDX-License-Identifier: MIT
 */
#include "base/memory.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdlib.h>
#include <string.h>

static bool dry;
static size_t calls, last_size, releases;

static void *allocate(size_t size)
{
    calls++;
    last_size = size;
    void *block = dry ? NULL : malloc(size);
    if (block != NULL)
        memset(block, 0xA5, size);
    return block;
}

static void *resize(void *block, size_t size)
{
    calls++;
    last_size = size;
    return dry ? NULL : realloc(block, size);
}

static void release(void *block)
{
    releases++;
    free(block);
}

static const struct sfp_memory watched = {allocate, resize, release};
static const struct sfp_memory *usual;

static int watch(void **state)
{
    (void)state;
    usual = sfp_memory;
    sfp_memory = &watched;
    dry = false;
    calls = last_size = releases = 0;
    return 0;
}

static int unwatch(void **state)
{
    (void)state;
    sfp_memory = usual;
    return 0;
}

static void new_memory_is_zero(void **state)
{
    (void)state;
    unsigned char *block = sfp_new(10, 7);

    assert_non_null(block);
    assert_int_equal(last_size, 70);
    for (int i = 0; i < 70; i++)
        assert_int_equal(block[i], 0);
    sfp_free(block);
    assert_int_equal(releases, 1);
}

/* The C library may answer a request for nothing with NULL, which must not look like a failure. */
static void nothing_is_still_a_block(void **state)
{
    (void)state;
    void *none = sfp_new(0, 8), *small = sfp_new(8, 0);

    assert_non_null(none);
    assert_non_null(small);
    assert_int_equal(last_size, 1);
    small = sfp_renew(small, 0, 4);
    assert_non_null(small);
    assert_int_equal(last_size, 1);
    sfp_free(none);
    sfp_free(small);
}

static void products_that_overflow_are_refused(void **state)
{
    (void)state;
    void *block = sfp_new(1, 1);
    calls = 0;

    assert_null(sfp_new(SIZE_MAX, 2));
    assert_null(sfp_new(2, SIZE_MAX));
    assert_null(sfp_new(SIZE_MAX / 16 + 1, 16));
    assert_null(sfp_renew(block, SIZE_MAX, 2));
    assert_null(sfp_renew(block, SIZE_MAX / 16 + 1, 16));
    assert_int_equal(calls, 0);
    assert_int_equal(releases, 0);
    sfp_free(block);
}

static void what_cannot_be_had_is_null(void **state)
{
    (void)state;
    char *block = sfp_new(4, 1);
    assert_non_null(block);
    memcpy(block, "kept", 4);

    dry = true;
    assert_null(sfp_new(1, 1));
    assert_null(sfp_renew(block, 100, 1));
    assert_memory_equal(block, "kept", 4);
    assert_int_equal(releases, 0);
    dry = false;
    sfp_free(block);
}

static void renewing_keeps_what_was_there(void **state)
{
    (void)state;
    char *block = sfp_renew(NULL, 4, 1);
    assert_non_null(block);
    memcpy(block, "kept", 4);
    block = sfp_renew(block, 1000, 2);
    assert_non_null(block);
    assert_int_equal(last_size, 2000);
    assert_memory_equal(block, "kept", 4);
    sfp_free(block);
}

static void freeing_nothing_is_nothing(void **state)
{
    (void)state;
    sfp_free(NULL);
    assert_int_equal(releases, 0);
}

static void wiping_overwrites_just_these_bytes(void **state)
{
    (void)state;
    char bytes[20];

    for (size_t size = 0; size <= 18; size++) {
        memset(bytes, 'x', sizeof bytes);
        sfp_wipe(bytes + 1, size);
        for (size_t i = 0; i < sizeof bytes; i++)
            assert_int_equal(bytes[i], i >= 1 && i <= size ? 0 : 'x');
    }
    sfp_wipe(NULL, 0);
}

static void arrays_grow_by_half(void **state)
{
    (void)state;
    void *items = NULL;
    size_t capacity = 0;

    assert_true(sfp_grow(&items, &capacity, 0, 8));
    assert_null(items);
    assert_true(sfp_grow(&items, &capacity, 1, 8));
    assert_int_equal(capacity, 4);
    assert_true(sfp_grow(&items, &capacity, 5, 8));
    assert_int_equal(capacity, 6);
    assert_true(sfp_grow(&items, &capacity, 100, 8));
    assert_int_equal(capacity, 100);
    assert_true(sfp_grow(&items, &capacity, 101, 8));
    assert_int_equal(capacity, 150);
    assert_int_equal(last_size, 1200);
    sfp_free(items);
}

static void arrays_with_room_stay(void **state)
{
    (void)state;
    void *items = NULL;
    size_t capacity = 0;

    assert_true(sfp_grow(&items, &capacity, 10, 4));
    calls = 0;
    for (size_t needed = 0; needed <= capacity; needed++)
        assert_true(sfp_grow(&items, &capacity, needed, 4));
    assert_int_equal(calls, 0);
    sfp_free(items);
}

static void growing_keeps_the_items(void **state)
{
    (void)state;
    uint32_t *numbers = NULL;
    void *items = NULL;
    size_t capacity = 0;

    for (uint32_t i = 0; i < 1000; i++) {
        assert_true(sfp_grow(&items, &capacity, i + 1, sizeof *numbers));
        numbers = items;
        numbers[i] = i * 3;
    }
    for (uint32_t i = 0; i < 1000; i++)
        assert_int_equal(numbers[i], i * 3);
    assert_in_range(calls, 2, 20); /* not at every item */
    sfp_free(items);
}

static void growing_without_memory_changes_nothing(void **state)
{
    (void)state;
    void *items = NULL;
    size_t capacity = 0;

    dry = true;
    assert_false(sfp_grow(&items, &capacity, 1, 4));
    assert_null(items);
    assert_int_equal(capacity, 0);
    dry = false;
    assert_true(sfp_grow(&items, &capacity, 4, 4));
    memcpy(items, "four items here", 16);
    void *before = items;
    dry = true;
    assert_false(sfp_grow(&items, &capacity, 5, 4));
    dry = false;
    assert_false(sfp_grow(&items, &capacity, SIZE_MAX / 2, 4));
    assert_ptr_equal(items, before);
    assert_int_equal(capacity, 4);
    assert_memory_equal(items, "four items here", 16);
    sfp_free(items);
}

static void the_usual_heap_is_the_c_library(void **state)
{
    (void)state;
    char *block = sfp_new(3, 1);
    assert_non_null(block);
    block = sfp_renew(block, 300, 1);
    assert_non_null(block);
    assert_int_equal(block[2], 0);
    sfp_free(block);
    assert_ptr_equal(sfp_memory->release, free);
}

#define WATCHED(test) cmocka_unit_test_setup_teardown(test, watch, unwatch)

int main(void)
{
    const struct CMUnitTest tests[] = {
        WATCHED(new_memory_is_zero),
        WATCHED(nothing_is_still_a_block),
        WATCHED(products_that_overflow_are_refused),
        WATCHED(what_cannot_be_had_is_null),
        WATCHED(renewing_keeps_what_was_there),
        WATCHED(freeing_nothing_is_nothing),
        WATCHED(wiping_overwrites_just_these_bytes),
        WATCHED(arrays_grow_by_half),
        WATCHED(arrays_with_room_stay),
        WATCHED(growing_keeps_the_items),
        WATCHED(growing_without_memory_changes_nothing),
        cmocka_unit_test(the_usual_heap_is_the_c_library),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
