/*
 * List: slots in order, against a plain array.
 * SPDX-License-Identifier: MIT
 */
#include "document.h"

static sfp_slot expected[2000];
static uint32_t expected_count;

static void check(const struct sfp_list *list)
{
    assert_int_equal(list->count, expected_count);
    assert_true(list->count <= list->capacity || list->count == 0);
    if (expected_count > 0)
        assert_memory_equal(sfp_list_items(list), expected, expected_count * sizeof expected[0]);
}

static void put(struct sfp_list *list, uint32_t index, sfp_slot slot)
{
    assert_true(sfp_list_reserve(list, 1));
    sfp_list_insert(list, index, slot);
    memmove(expected + index + 1, expected + index, (expected_count++ - index) * sizeof expected[0]);
    expected[index] = slot;
}

static int forget(void **state)
{
    (void)state;
    expected_count = 0;
    return 0;
}

static void two_need_no_memory(void **state)
{
    struct sfp_list list = {0};
    (void)state;
    allow(0);
    put(&list, 0, 11);
    put(&list, 0, 12);
    assert_false(sfp_list_reserve(&list, 1));
    allow_all();
    check(&list);
    put(&list, 1, 13);
    check(&list);
    assert_int_equal(sfp_list_find(&list, 13), 1);
    assert_int_equal(sfp_list_find(&list, 14), 3);
    sfp_list_release(&list);
    assert_int_equal(list.count, 0);
    assert_int_equal(list.capacity, 0);
    sfp_list_release(&list);
}

static void without_memory_a_list_stays_as_it_was(void **state)
{
    struct sfp_list list = {0};
    (void)state;
    for (sfp_slot slot = 1; slot <= 40; slot++) {
        if (list.count == list.capacity && list.capacity > 0) {
            allow(0);
            assert_false(sfp_list_reserve(&list, 1));
            allow_all();
            check(&list);
        }
        put(&list, list.count / 2, slot);
        check(&list);
    }
    assert_false(sfp_list_reserve(&list, UINT32_MAX));
    check(&list);
    sfp_list_release(&list);
}

static void what_is_reserved_is_there(void **state)
{
    struct sfp_list list = {0};
    (void)state;
    assert_true(sfp_list_reserve(&list, 100));
    allow(0);
    for (sfp_slot slot = 1; slot <= 100; slot++)
        put(&list, 0, slot);
    allow_all();
    check(&list);
    sfp_list_release(&list);
}

/* A list that went back to a state can go forth again without memory. */
static void memory_never_shrinks(void **state)
{
    struct sfp_list list = {0};
    (void)state;
    for (sfp_slot slot = 1; slot <= 50; slot++)
        put(&list, 0, slot);
    while (list.count > 0)
        sfp_list_remove(&list, list.count - 1);
    expected_count = 0;
    allow(0);
    for (sfp_slot slot = 1; slot <= 50; slot++)
        put(&list, 0, slot);
    allow_all();
    check(&list);
    sfp_list_release(&list);
}

static void take_out(struct sfp_list *list, uint32_t index, bool fast)
{
    sfp_slot moved = 0;
    if (fast)
        moved = sfp_list_remove_fast(list, index);
    else
        sfp_list_remove(list, index);
    expected_count--;
    if (!fast) {
        memmove(expected + index, expected + index + 1, (expected_count - index) * sizeof expected[0]);
        return;
    }
    assert_int_equal(moved, index == expected_count ? 0 : expected[expected_count]);
    expected[index] = expected[expected_count];
}

static void a_list_is_like_an_array(void **state)
{
    struct sfp_list list = {0};
    uint32_t random = 3;
    (void)state;
    for (sfp_slot slot = 1; slot < 6000; slot++) {
        random = random * 1664525 + 1013904223;
        uint32_t number = random >> 8;
        bool grows = slot % 2000 < 1000 ? number % 3 != 0 : number % 3 == 0;
        if (grows || list.count == 0)
            put(&list, number % (list.count + 1), slot);
        else
            take_out(&list, number % list.count, number % 2 == 0);
        check(&list);
        if (list.count > 0) {
            uint32_t index = number % list.count;
            assert_int_equal(sfp_list_find(&list, sfp_list_items(&list)[index]), index);
        }
    }
    sfp_list_release(&list);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(two_need_no_memory, forget),
        cmocka_unit_test_setup(without_memory_a_list_stays_as_it_was, forget),
        cmocka_unit_test_setup(what_is_reserved_is_there, forget),
        cmocka_unit_test_setup(memory_never_shrinks, forget),
        cmocka_unit_test_setup(a_list_is_like_an_array, forget),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
