/*
 * Map: inserting, finding, taking out, growing, against a plain list.
 * SPDX-License-Identifier: MIT
 */
#include "base/map.h"

#include "base/memory.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdlib.h>
#include <string.h>

enum { ENTRIES = 3000 };

/* What the maps below index: value v stands for the thing whose number is things[v]. */
static uint64_t things[ENTRIES + 1];
static size_t comparisons;

static bool is_thing(const void *context, uint32_t value, const void *wanted)
{
    const uint64_t *numbers = context;
    const uint64_t *number = wanted;
    comparisons++;
    return numbers[value] == *number;
}

static uint32_t find(const struct sfp_map *map, uint64_t hash, uint64_t number)
{
    return sfp_map_find(map, hash, is_thing, things, &number);
}

static int set_up(void **state)
{
    (void)state;
    for (size_t i = 0; i <= ENTRIES; i++)
        things[i] = 1000 + i;
    comparisons = 0;
    return 0;
}

static void insert(struct sfp_map *map, uint64_t hash, uint32_t value)
{
    assert_true(sfp_map_reserve(map, 1));
    sfp_map_insert(map, hash, value);
}

/* Count, load, and that no empty cell lies between a cell and its home. */
static void check_shape(const struct sfp_map *map)
{
    size_t taken = 0, mask = map->capacity - 1;

    assert_true(map->capacity == 0 || (map->capacity & mask) == 0);
    for (size_t i = 0; i < map->capacity; i++) {
        if (map->cells[i].value == 0)
            continue;
        taken++;
        for (size_t at = map->cells[i].hash & mask; at != i; at = (at + 1) & mask)
            assert_true(map->cells[at].value != 0);
    }
    assert_int_equal(taken, map->count);
    assert_true(map->count * 5 <= map->capacity * 3);
}

static void an_empty_map_finds_nothing(void **state)
{
    (void)state;
    struct sfp_map map = {NULL, 0, 0};

    assert_int_equal(find(&map, 1, 1001), 0);
    sfp_map_remove(&map, 1, 1);
    sfp_map_replace(&map, 1, 1, 2);
    assert_true(sfp_map_reserve(&map, 0));
    assert_null(map.cells);
    sfp_map_clear(&map);
    assert_null(map.cells);
}

static void a_value_is_found_by_what_it_stands_for(void **state)
{
    (void)state;
    struct sfp_map map = {NULL, 0, 0};

    insert(&map, 70, 1);
    insert(&map, 71, 2);
    assert_int_equal(find(&map, 70, 1001), 1);
    assert_int_equal(find(&map, 71, 1002), 2);
    assert_int_equal(find(&map, 70, 1002), 0);
    assert_int_equal(find(&map, 72, 1001), 0);
    sfp_map_clear(&map);
}

/* Both halves of a hash count: the upper is folded into the lower. */
static void hashes_are_folded(void **state)
{
    (void)state;
    struct sfp_map map = {NULL, 0, 0};

    insert(&map, UINT64_C(0x00000001000000F0), 1);
    assert_int_equal(map.cells[0xF1 & (map.capacity - 1)].hash, 0xF1);
    assert_int_equal(find(&map, UINT64_C(0x00000001000000F0), 1001), 1);
    assert_int_equal(find(&map, UINT64_C(0x00000000000000F0), 1001), 0);
    sfp_map_clear(&map);
}

/* Entries that share a home but not a hash are passed without a comparison. */
static void only_equal_hashes_are_compared(void **state)
{
    (void)state;
    struct sfp_map map = {NULL, 0, 0};

    insert(&map, 0x10, 1);
    insert(&map, 0x20, 2);
    insert(&map, 0x30, 3);
    assert_int_equal(find(&map, 0x30, 1003), 3);
    assert_int_equal(comparisons, 1);
    assert_int_equal(find(&map, 0x40, 1001), 0);
    assert_int_equal(comparisons, 1);
    sfp_map_clear(&map);
}

static void equal_hashes_are_told_apart(void **state)
{
    (void)state;
    struct sfp_map map = {NULL, 0, 0};

    for (uint32_t value = 1; value <= 4; value++)
        insert(&map, 7, value);
    for (uint32_t value = 1; value <= 4; value++)
        assert_int_equal(find(&map, 7, 1000 + value), value);
    sfp_map_remove(&map, 7, 2);
    assert_int_equal(find(&map, 7, 1002), 0);
    assert_int_equal(find(&map, 7, 1001), 1);
    assert_int_equal(find(&map, 7, 1003), 3);
    assert_int_equal(find(&map, 7, 1004), 4);
    check_shape(&map);
    sfp_map_clear(&map);
}

static void what_is_not_there_is_not_taken_out(void **state)
{
    (void)state;
    struct sfp_map map = {NULL, 0, 0};

    insert(&map, 5, 1);
    sfp_map_remove(&map, 5, 2);
    sfp_map_remove(&map, 6, 1);
    sfp_map_remove(&map, 13, 1); /* the same home in eight cells */
    sfp_map_remove(&map, 6, 0);
    assert_int_equal(map.count, 1);
    assert_int_equal(find(&map, 5, 1001), 1);
    sfp_map_clear(&map);
}

static void a_value_is_replaced_in_place(void **state)
{
    (void)state;
    struct sfp_map map = {NULL, 0, 0};

    insert(&map, 5, 1);
    insert(&map, 5, 2);
    sfp_map_replace(&map, 5, 2, 9);
    sfp_map_replace(&map, 5, 3, 8);
    sfp_map_replace(&map, 6, 1, 8);
    assert_int_equal(find(&map, 5, 1009), 9);
    assert_int_equal(find(&map, 5, 1002), 0);
    assert_int_equal(find(&map, 5, 1008), 0);
    assert_int_equal(find(&map, 5, 1001), 1);
    assert_int_equal(map.count, 2);
    sfp_map_clear(&map);
}

/*
 * In eight cells, every choice of homes for four entries, and each of them taken out: runs that go round the end,
 * entries at home behind the hole, and entries that must move into it.
 */
static void taking_out_closes_the_gap(void **state)
{
    (void)state;

    for (uint32_t homes = 0; homes < 8 * 8 * 8 * 8; homes++) {
        for (uint32_t gone = 1; gone <= 4; gone++) {
            struct sfp_map map = {NULL, 0, 0};
            for (uint32_t value = 1; value <= 4; value++)
                insert(&map, homes >> 3 * (value - 1) & 7, value);
            assert_int_equal(map.capacity, 8);
            sfp_map_remove(&map, homes >> 3 * (gone - 1) & 7, gone);
            check_shape(&map);
            for (uint32_t value = 1; value <= 4; value++)
                assert_int_equal(find(&map, homes >> 3 * (value - 1) & 7, 1000 + value), value == gone ? 0 : value);
            sfp_map_clear(&map);
        }
    }
}

static uint64_t random_step(uint64_t *seed)
{
    *seed = *seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return *seed >> 20;
}

/* Inserts and removes at random and compares with a list of what should be there; few hashes, so that runs are long. */
static void check_against_a_list(uint64_t hashes)
{
    static bool there[ENTRIES + 1];
    struct sfp_map map = {NULL, 0, 0};
    uint64_t seed = hashes;
    size_t count = 0;

    memset(there, 0, sizeof there);
    for (int i = 0; i < 6 * ENTRIES; i++) {
        uint32_t value = (uint32_t)(1 + random_step(&seed) % ENTRIES);
        uint64_t hash = value % hashes * UINT64_C(0x9E3779B97F4A7C15);
        assert_int_equal(find(&map, hash, things[value]), there[value] ? value : 0);
        if (there[value])
            sfp_map_remove(&map, hash, value);
        else
            insert(&map, hash, value);
        there[value] = !there[value];
        count = there[value] ? count + 1 : count - 1;
        assert_int_equal(map.count, count);
    }
    check_shape(&map);
    for (uint32_t value = 1; value <= ENTRIES; value++)
        assert_int_equal(find(&map, value % hashes * UINT64_C(0x9E3779B97F4A7C15), things[value]),
                         there[value] ? value : 0);
    sfp_map_clear(&map);
}

static void agrees_with_a_list(void **state)
{
    (void)state;
    check_against_a_list(ENTRIES + 1);
    check_against_a_list(100);
}

static void grows_by_doubling_and_never_shrinks(void **state)
{
    (void)state;
    struct sfp_map map = {NULL, 0, 0};
    size_t before = 0;

    for (uint32_t value = 1; value <= ENTRIES; value++) {
        insert(&map, value, value);
        assert_true(map.capacity == before || map.capacity == 2 * before || before == 0);
        before = map.capacity;
    }
    check_shape(&map);
    struct sfp_map_cell *cells = map.cells;
    for (uint32_t value = 1; value <= ENTRIES; value++)
        sfp_map_remove(&map, value, value);
    assert_int_equal(map.count, 0);
    assert_int_equal(map.capacity, before);
    assert_true(sfp_map_reserve(&map, ENTRIES));
    assert_ptr_equal(map.cells, cells);
    sfp_map_clear(&map);
    assert_int_equal(map.capacity, 0);
}

static void reserving_serves_many_insertions(void **state)
{
    (void)state;
    struct sfp_map map = {NULL, 0, 0};

    for (size_t more = 1; more < 100; more++) {
        assert_true(sfp_map_reserve(&map, more));
        assert_true(map.capacity * 3 >= more * 5);
        assert_true(map.capacity == 8 || map.capacity / 2 * 3 < more * 5); /* not more than is needed */
        sfp_map_clear(&map);
    }
}

static size_t allocations_left;

static void *allocate(size_t size)
{
    if (allocations_left == 0)
        return NULL;
    allocations_left--;
    return malloc(size);
}

static void without_memory_nothing_changes(void **state)
{
    (void)state;
    const struct sfp_memory scarce = {allocate, realloc, free};
    const struct sfp_memory *usual = sfp_memory;
    struct sfp_map map = {NULL, 0, 0};

    sfp_memory = &scarce;
    allocations_left = 0;
    bool first = sfp_map_reserve(&map, 1);
    allocations_left = 1;
    bool second = sfp_map_reserve(&map, 4);
    for (uint32_t value = 1; value <= 4; value++)
        sfp_map_insert(&map, value, value);
    struct sfp_map before = map;
    bool third = sfp_map_reserve(&map, 1);
    sfp_memory = usual;

    assert_false(first);
    assert_true(second);
    assert_false(third);
    assert_memory_equal(&map, &before, sizeof map);
    for (uint32_t value = 1; value <= 4; value++)
        assert_int_equal(find(&map, value, 1000 + value), value);
    sfp_map_clear(&map);
}

static void impossible_sizes_are_refused(void **state)
{
    (void)state;
    struct sfp_map map = {NULL, 0, 0};

    insert(&map, 1, 1);
    assert_false(sfp_map_reserve(&map, SIZE_MAX));
    assert_false(sfp_map_reserve(&map, SIZE_MAX / 16));
    assert_int_equal(find(&map, 1, 1001), 1);
    sfp_map_clear(&map);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(an_empty_map_finds_nothing, set_up),
        cmocka_unit_test_setup(a_value_is_found_by_what_it_stands_for, set_up),
        cmocka_unit_test_setup(hashes_are_folded, set_up),
        cmocka_unit_test_setup(only_equal_hashes_are_compared, set_up),
        cmocka_unit_test_setup(equal_hashes_are_told_apart, set_up),
        cmocka_unit_test_setup(what_is_not_there_is_not_taken_out, set_up),
        cmocka_unit_test_setup(a_value_is_replaced_in_place, set_up),
        cmocka_unit_test_setup(taking_out_closes_the_gap, set_up),
        cmocka_unit_test_setup(agrees_with_a_list, set_up),
        cmocka_unit_test_setup(grows_by_doubling_and_never_shrinks, set_up),
        cmocka_unit_test_setup(reserving_serves_many_insertions, set_up),
        cmocka_unit_test_setup(without_memory_nothing_changes, set_up),
        cmocka_unit_test_setup(impossible_sizes_are_refused, set_up),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
