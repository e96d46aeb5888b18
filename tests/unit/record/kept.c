/*
 * Kept: what lies beside the fields of a row.
 * SPDX-License-Identifier: MIT
 */
#include "document.h"

#include <stdio.h>

static struct sfp_kept_table table;

static int begin(void **state)
{
    (void)state;
    memset(&table, 0, sizeof table);
    return 0;
}

static int end(void **state)
{
    (void)state;
    sfp_kept_release(&table);
    assert_int_equal(table.count, 0);
    assert_int_equal(table.bytes, 0);
    return 0;
}

static bool keep(sfp_slot slot, enum sfp_kept_type type, const char *text)
{
    char copy[40];
    strcpy(copy, text);
    struct sfp_kept_entry entry = {.type = type, .field = 3, .text = copy, .size = strlen(copy)};
    bool kept = sfp_kept_add(&table, slot, &entry);
    memset(copy, 'x', sizeof copy);
    return kept;
}

static void expect(sfp_slot slot, size_t index, enum sfp_kept_type type, const char *text)
{
    const struct sfp_kept *kept = sfp_kept_of(&table, slot);
    assert_non_null(kept);
    assert_int_equal(kept->slot, slot);
    assert_true(index < kept->count);
    assert_int_equal(kept->entries[index].type, type);
    assert_int_equal(kept->entries[index].field, 3);
    assert_int_equal(kept->entries[index].size, strlen(text));
    assert_memory_equal(kept->entries[index].text, text, strlen(text));
}

static void entries_stay_in_order(void **state)
{
    (void)state;
    assert_null(sfp_kept_of(&table, 7));
    assert_true(keep(7, SFP_KEPT_CONTENT, "<!-- one -->"));
    assert_true(keep(9, SFP_KEPT_CUT, "a label"));
    assert_true(keep(7, SFP_KEPT_ATTRIBUTE, " x:a=\"1\""));
    assert_true(keep(7, SFP_KEPT_CONTENT, ""));
    expect(7, 0, SFP_KEPT_CONTENT, "<!-- one -->");
    expect(7, 1, SFP_KEPT_ATTRIBUTE, " x:a=\"1\"");
    expect(7, 2, SFP_KEPT_CONTENT, "");
    expect(9, 0, SFP_KEPT_CUT, "a label");
    assert_int_equal(sfp_kept_of(&table, 7)->count, 3);
    assert_null(sfp_kept_of(&table, 8));
    assert_int_equal(table.bytes, strlen("<!-- one --> x:a=\"1\"a label"));
}

static void what_is_dropped_is_gone_and_the_rest_is_there(void **state)
{
    char text[20];
    (void)state;
    for (sfp_slot slot = 100; slot < 200; slot++) {
        snprintf(text, sizeof text, "of %u", (unsigned)slot);
        assert_true(keep(slot, SFP_KEPT_CONTENT, text));
    }
    sfp_kept_drop(&table, 5);
    for (sfp_slot slot = 100; slot < 200; slot += 3) {
        sfp_kept_drop(&table, slot);
        sfp_kept_drop(&table, slot);
    }
    size_t bytes = 0;
    for (sfp_slot slot = 100; slot < 200; slot++) {
        snprintf(text, sizeof text, "of %u", (unsigned)slot);
        if ((slot - 100) % 3 == 0) {
            assert_null(sfp_kept_of(&table, slot));
            continue;
        }
        expect(slot, 0, SFP_KEPT_CONTENT, text);
        bytes += strlen(text);
    }
    assert_int_equal(table.bytes, bytes);
    assert_true(keep(100, SFP_KEPT_CONTENT, "again"));
    expect(100, 0, SFP_KEPT_CONTENT, "again");
}

static void without_memory_nothing_more_is_kept(void **state)
{
    (void)state;
    assert_true(keep(1, SFP_KEPT_CONTENT, "one"));
    for (sfp_slot slot = 1; slot <= 2; slot++) {
        bool kept;
        size_t n = 0;
        do {
            size_t bytes = table.bytes;
            allow(n++);
            kept = keep(slot, SFP_KEPT_CONTENT, "more");
            allow_all();
            expect(1, 0, SFP_KEPT_CONTENT, "one");
            assert_int_equal(table.bytes, bytes + (kept ? 4 : 0));
        } while (!kept);
        assert_true(n > 1);
    }
    expect(1, 1, SFP_KEPT_CONTENT, "more");
    expect(2, 0, SFP_KEPT_CONTENT, "more");
    assert_int_equal(sfp_kept_of(&table, 2)->count, 1);
}

static char *watched;
static bool was_wiped;

static void look_and_free(void *block)
{
    was_wiped = was_wiped || (block == watched && memcmp(block, "\0\0\0\0\0\0\0", 7) == 0);
    free(block);
}

static void what_is_dropped_is_overwritten(void **state)
{
    static const struct sfp_memory looking = {malloc, realloc, look_and_free};
    const struct sfp_memory *before = sfp_memory;
    (void)state;
    assert_true(keep(1, SFP_KEPT_CONTENT, "private"));
    watched = sfp_kept_of(&table, 1)->entries[0].text;
    sfp_memory = &looking;
    sfp_kept_drop(&table, 1);
    sfp_memory = before;
    assert_true(was_wiped);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(entries_stay_in_order, begin, end),
        cmocka_unit_test_setup_teardown(what_is_dropped_is_gone_and_the_rest_is_there, begin, end),
        cmocka_unit_test_setup_teardown(without_memory_nothing_more_is_kept, begin, end),
        cmocka_unit_test_setup_teardown(what_is_dropped_is_overwritten, begin, end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
