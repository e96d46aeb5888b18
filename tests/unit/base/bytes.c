/*
 * Bytes: adding, growing, and that nothing is left behind in memory that is given back.
 * SPDX-License-Identifier: MIT
 */
#include "base/bytes.h"

#include "base/memory.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdlib.h>
#include <string.h>

/* A heap that remembers the size of each block in front of it, can run dry, and looks at what it gets back. */
enum { HEADER = 16 };

static size_t allocations_left, resizes, releases, dirty_releases, largest_request;

static void *allocate(size_t size)
{
    if (size > largest_request)
        largest_request = size;
    if (allocations_left == 0)
        return NULL;
    allocations_left--;
    unsigned char *block = malloc(HEADER + size);
    if (block == NULL)
        return NULL;
    memcpy(block, &size, sizeof size);
    memset(block + HEADER, 0xA5, size);
    return block + HEADER;
}

static void *resize(void *block, size_t size)
{
    (void)block;
    (void)size;
    resizes++;
    return NULL;
}

static void release(void *block)
{
    unsigned char *bytes = block;
    size_t size;
    memcpy(&size, bytes - HEADER, sizeof size);
    releases++;
    for (size_t i = 0; i < size; i++) {
        if (bytes[i] != 0) {
            dirty_releases++;
            break;
        }
    }
    free(bytes - HEADER);
}

static const struct sfp_memory watched = {allocate, resize, release};
static const struct sfp_memory *usual;

static int watch(void **state)
{
    (void)state;
    usual = sfp_memory;
    sfp_memory = &watched;
    allocations_left = SIZE_MAX;
    resizes = releases = dirty_releases = largest_request = 0;
    return 0;
}

static int unwatch(void **state)
{
    (void)state;
    sfp_memory = usual;
    return resizes == 0 && dirty_releases == 0 ? 0 : -1;
}

static void nothing_holds_nothing(void **state)
{
    (void)state;
    struct sfp_bytes bytes = {NULL, 0, 0};

    assert_true(sfp_bytes_add(&bytes, NULL, 0));
    assert_true(sfp_bytes_add_text(&bytes, ""));
    assert_true(sfp_bytes_reserve(&bytes, 0));
    assert_null(bytes.data);
    sfp_bytes_clear(&bytes);
    sfp_bytes_release(&bytes);
    assert_int_equal(releases, 0);
}

static void what_is_added_stands_in_order(void **state)
{
    (void)state;
    struct sfp_bytes bytes = {NULL, 0, 0};

    assert_true(sfp_bytes_add_text(&bytes, "one "));
    assert_true(sfp_bytes_add(&bytes, "t\0o", 3));
    assert_true(sfp_bytes_add_text(&bytes, " three"));
    assert_int_equal(bytes.size, 13);
    assert_memory_equal(bytes.data, "one t\0o three", 13);
    sfp_bytes_release(&bytes);
}

static void the_end_is_not_counted(void **state)
{
    (void)state;
    struct sfp_bytes bytes = {NULL, 0, 0};

    assert_true(sfp_bytes_end(&bytes));
    assert_int_equal(bytes.size, 0);
    assert_string_equal(bytes.data, "");
    assert_true(sfp_bytes_add_text(&bytes, "ab"));
    assert_true(sfp_bytes_end(&bytes));
    assert_true(sfp_bytes_end(&bytes));
    assert_int_equal(bytes.size, 2);
    assert_string_equal(bytes.data, "ab");
    sfp_bytes_release(&bytes);
}

/* The NUL needs room of its own when the bytes fill theirs to the last. */
static void the_end_grows_a_full_run(void **state)
{
    (void)state;
    struct sfp_bytes bytes = {NULL, 0, 0};

    assert_true(sfp_bytes_add_text(&bytes, "x"));
    while (bytes.size < bytes.capacity)
        assert_true(sfp_bytes_add_text(&bytes, "x"));
    assert_true(sfp_bytes_end(&bytes));
    assert_true(bytes.capacity > bytes.size);
    assert_int_equal(strlen(bytes.data), bytes.size);
    sfp_bytes_release(&bytes);
}

static void growing_keeps_the_bytes_and_leaves_none_behind(void **state)
{
    (void)state;
    struct sfp_bytes bytes = {NULL, 0, 0};

    for (int i = 0; i < 10000; i++) {
        char c = (char)(i % 251);
        assert_true(sfp_bytes_add(&bytes, &c, 1));
    }
    for (int i = 0; i < 10000; i++)
        assert_int_equal(bytes.data[i], (char)(i % 251));
    assert_in_range(releases, 3, 20); /* grown a few times, not at every byte */
    sfp_bytes_release(&bytes);
    assert_int_equal(dirty_releases, 0);
    assert_int_equal(resizes, 0);
}

static void reserved_room_needs_no_more_memory(void **state)
{
    (void)state;
    struct sfp_bytes bytes = {NULL, 0, 0};

    assert_true(sfp_bytes_reserve(&bytes, 1000));
    assert_int_equal(bytes.size, 0);
    allocations_left = 0;
    for (int i = 0; i < 1000; i++)
        assert_true(sfp_bytes_add_text(&bytes, "x"));
    assert_int_equal(bytes.size, 1000);
    sfp_bytes_release(&bytes);
}

static void clearing_keeps_the_memory(void **state)
{
    (void)state;
    struct sfp_bytes bytes = {NULL, 0, 0};

    assert_true(sfp_bytes_add_text(&bytes, "a long enough run of words"));
    char *data = bytes.data;
    sfp_bytes_clear(&bytes);
    assert_int_equal(bytes.size, 0);
    assert_ptr_equal(bytes.data, data);
    allocations_left = 0;
    assert_true(sfp_bytes_add_text(&bytes, "short"));
    sfp_bytes_release(&bytes);
    assert_int_equal(releases, 1);
    assert_int_equal(dirty_releases, 0); /* the words that were cleared are overwritten too */
}

static void releasing_leaves_an_empty_run(void **state)
{
    (void)state;
    struct sfp_bytes bytes = {NULL, 0, 0};

    assert_true(sfp_bytes_add_text(&bytes, "words"));
    sfp_bytes_release(&bytes);
    assert_null(bytes.data);
    assert_int_equal(bytes.size, 0);
    assert_int_equal(bytes.capacity, 0);
    sfp_bytes_release(&bytes);
    assert_int_equal(releases, 1);
    assert_true(sfp_bytes_add_text(&bytes, "again"));
    sfp_bytes_release(&bytes);
}

static void without_memory_nothing_changes(void **state)
{
    (void)state;
    struct sfp_bytes bytes = {NULL, 0, 0};

    allocations_left = 0;
    assert_false(sfp_bytes_add_text(&bytes, "x"));
    assert_false(sfp_bytes_end(&bytes));
    assert_null(bytes.data);
    allocations_left = 1;
    assert_true(sfp_bytes_add_text(&bytes, "kept"));
    struct sfp_bytes before = bytes;
    assert_false(sfp_bytes_reserve(&bytes, 5000));
    assert_int_equal(largest_request, 5004);
    assert_memory_equal(&bytes, &before, sizeof bytes);
    assert_memory_equal(bytes.data, "kept", 4);
    sfp_bytes_release(&bytes);
}

static void a_sum_that_overflows_is_refused(void **state)
{
    (void)state;
    struct sfp_bytes bytes = {NULL, 0, 0};

    assert_true(sfp_bytes_add_text(&bytes, "kept"));
    largest_request = 0;
    assert_false(sfp_bytes_reserve(&bytes, SIZE_MAX));
    assert_false(sfp_bytes_reserve(&bytes, SIZE_MAX - 3));
    assert_int_equal(largest_request, 0); /* never asked for */
    assert_memory_equal(bytes.data, "kept", 4);
    sfp_bytes_release(&bytes);
}

#define WATCHED(test) cmocka_unit_test_setup_teardown(test, watch, unwatch)

int main(void)
{
    const struct CMUnitTest tests[] = {
        WATCHED(nothing_holds_nothing),
        WATCHED(what_is_added_stands_in_order),
        WATCHED(the_end_is_not_counted),
        WATCHED(the_end_grows_a_full_run),
        WATCHED(growing_keeps_the_bytes_and_leaves_none_behind),
        WATCHED(reserved_room_needs_no_more_memory),
        WATCHED(clearing_keeps_the_memory),
        WATCHED(releasing_leaves_an_empty_run),
        WATCHED(without_memory_nothing_changes),
        WATCHED(a_sum_that_overflows_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
