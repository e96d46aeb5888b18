/*
 * Order: the merge sort against the C library's, and the order of children in the file.
 * SPDX-License-Identifier: MIT
 */
#include "document.h"

#include "record/order.h"

enum { MOST = 700 };

static size_t comparisons;

/* By the upper half alone, so that equal ones can be told apart. */
static int compare_halves(const void *context, sfp_slot a, sfp_slot b)
{
    (void)context;
    comparisons++;
    return (int)(a >> 16) - (int)(b >> 16);
}

static int compare_all(const void *a, const void *b)
{
    const sfp_slot *x = a;
    const sfp_slot *y = b;
    return *x < *y ? -1 : *x > *y;
}

/* The lower half is the place before, so a stable sort by the upper half is a sort by both. */
static void expect_sorted(sfp_slot *slots, size_t count)
{
    sfp_slot sorted[MOST];
    memcpy(sorted, slots, count * sizeof *slots);
    qsort(sorted, count, sizeof *sorted, compare_all);
    assert_true(sfp_order_sort(slots, count, compare_halves, NULL));
    if (count > 0)
        assert_memory_equal(slots, sorted, count * sizeof *slots);
}

static void a_sort_is_right_and_stable(void **state)
{
    sfp_slot slots[MOST];
    uint32_t random = 5;
    (void)state;
    for (size_t count = 0; count < MOST; count += count < 20 ? 1 : 37) {
        for (uint32_t values = 1; values <= 2000; values *= 12) {
            for (size_t i = 0; i < count; i++) {
                random = random * 1664525 + 1013904223;
                slots[i] = (((random >> 8) % values) << 16) | (sfp_slot)i;
            }
            expect_sorted(slots, count);
        }
    }
}

static void runs_are_merged(void **state)
{
    sfp_slot slots[MOST];
    (void)state;
    for (size_t run = 1; run <= MOST; run = run * 2 + 1) {
        for (size_t i = 0; i < MOST; i++)
            slots[i] = (sfp_slot)((i % run) << 16 | i);
        expect_sorted(slots, MOST);
        for (size_t i = 0; i < MOST; i++)
            slots[i] = (sfp_slot)((run - i % run) << 16 | i);
        expect_sorted(slots, MOST);
    }
}

static void what_is_in_order_is_cheap(void **state)
{
    sfp_slot slots[MOST];
    (void)state;
    for (size_t i = 0; i < MOST; i++)
        slots[i] = (sfp_slot)(i / 3) << 16;
    comparisons = 0;
    allow(0);
    assert_true(sfp_order_sort(slots, MOST, compare_halves, NULL));
    allow_all();
    assert_int_equal(comparisons, MOST - 1);

    slots[MOST - 1] = 0; /* one that came last */
    comparisons = 0;
    assert_true(sfp_order_sort(slots, MOST, compare_halves, NULL));
    assert_true(comparisons < 5 * MOST);
    assert_int_equal(slots[0] | slots[3], 0);
}

static void nothing_takes_all_pairs(void **state)
{
    sfp_slot slots[MOST];
    (void)state;
    for (size_t i = 0; i < MOST; i++)
        slots[i] = (sfp_slot)(MOST - i) << 16 | (sfp_slot)i;
    comparisons = 0;
    expect_sorted(slots, MOST);
    assert_true(comparisons < MOST * 2 * 12);
}

static void without_memory_nothing_is_moved(void **state)
{
    sfp_slot slots[] = {2 << 16, 1 << 16};
    (void)state;
    allow(0);
    assert_false(sfp_order_sort(slots, 2, compare_halves, NULL));
    allow_all();
    assert_int_equal(slots[0], 2 << 16);
}

/* --- children --- */

static sfp_slot add_excerpt(struct sfp_document *document, uint8_t first_byte)
{
    struct sfp_guid guid = {{first_byte, 1}};
    struct sfp_change change;
    sfp_slot parent = sfp_store_singleton(&document->store, SFP_KIND_EXCERPTS);
    sfp_slot corpus = sfp_store_singleton(&document->store, SFP_KIND_CORPUS);
    sfp_change_begin(&change, document, NULL, error);
    sfp_slot source = sfp_change_new(&change, SFP_KIND_SOURCE);
    sfp_change_text(&change, source, SUFFICE_SOURCE_NAME, "a recording");
    sfp_change_number(&change, source, SUFFICE_SOURCE_MEDIUM, SUFFICE_MEDIUM_RECORDING);
    sfp_change_attach(&change, source, corpus, SFP_LAST);
    sfp_slot slot = sfp_change_new_with(&change, SFP_KIND_EXCERPT, &guid);
    sfp_change_ref(&change, slot, SUFFICE_EXCERPT_SOURCE, source);
    sfp_change_number(&change, slot, SUFFICE_EXCERPT_START, 1);
    sfp_change_number(&change, slot, SUFFICE_EXCERPT_END, 2);
    sfp_change_attach(&change, slot, parent, SFP_LAST);
    assert_int_equal(sfp_change_end(&change), SUFFICE_OK);
    return slot;
}

static void what_nobody_orders_goes_by_guid(void **state)
{
    struct sfp_document *document = new_document();
    const sfp_slot *sorted;
    sfp_slot *owned;
    (void)state;
    sfp_slot b = add_excerpt(document, 0xB0);
    sfp_slot c = add_excerpt(document, 0xC0);
    const struct sfp_list *list = sfp_store_children(
        &document->store, sfp_store_singleton(&document->store, SFP_KIND_EXCERPTS), SFP_KIND_EXCERPT);
    assert_true(sfp_order_list(&document->store, list, &sorted, &owned));
    assert_ptr_equal(sorted, sfp_list_items(list));
    assert_null(owned);

    sfp_slot a = add_excerpt(document, 0xA0);
    allow(0);
    assert_false(sfp_order_list(&document->store, list, &sorted, &owned));
    assert_null(owned);
    allow_all();
    assert_true(sfp_order_list(&document->store, list, &sorted, &owned));
    assert_ptr_equal(sorted, owned);
    assert_int_equal(sorted[0], a);
    assert_int_equal(sorted[1], b);
    assert_int_equal(sorted[2], c);
    assert_int_equal(sfp_list_items(list)[2], a);
    assert_true(sfp_order_compare(&document->store, a, b) < 0);
    assert_true(sfp_order_compare(&document->store, c, b) > 0);
    assert_int_equal(sfp_order_compare(&document->store, a, a), 0);
    sfp_free(owned);
    drop_document(document);
}

static sfp_slot add_coding(struct sfp_document *document, sfp_slot excerpt, sfp_slot code, sfp_slot coder)
{
    struct sfp_change change;
    sfp_change_begin(&change, document, NULL, error);
    sfp_slot slot = sfp_change_new(&change, SFP_KIND_CODING);
    sfp_change_ref(&change, slot, SUFFICE_CODING_CODE, code);
    sfp_change_ref(&change, slot, SUFFICE_CODING_CODER, coder);
    sfp_change_attach(&change, slot, excerpt, SFP_LAST);
    assert_int_equal(sfp_change_end(&change), SUFFICE_OK);
    return slot;
}

/* By the GUIDs that a key names, one field after the other; without a value comes first. */
static void keys_go_by_what_they_name(void **state)
{
    struct sfp_document *document = new_document();
    const struct sfp_store *store = &document->store;
    (void)state;
    sfp_slot excerpt = add_excerpt(document, 0xB0);
    sfp_slot code = add_code(document, 0, "one");
    sfp_slot other = add_code(document, 0, "two");
    sfp_slot coder =
        try_add(document, SFP_KIND_ANALYST, sfp_store_singleton(store, SFP_KIND_CORPUS), SUFFICE_ANALYST_NAME, "Mo");
    bool code_first = sfp_guid_compare(&sfp_store_row(store, code)->guid, &sfp_store_row(store, other)->guid) < 0;
    sfp_slot by_coder = add_coding(document, excerpt, code, coder);
    sfp_slot by_nobody = add_coding(document, excerpt, code, 0);
    sfp_slot of_other = add_coding(document, excerpt, other, 0);
    assert_true(sfp_order_compare(store, by_nobody, by_coder) < 0);
    assert_int_equal(sfp_order_compare(store, by_nobody, of_other) < 0, code_first);
    assert_int_equal(sfp_order_compare(store, of_other, by_coder) > 0, code_first);
    drop_document(document);
}

static void what_people_order_stays_so(void **state)
{
    struct sfp_document *document = new_document();
    const sfp_slot *sorted;
    sfp_slot *owned;
    (void)state;
    for (char name[] = "a"; name[0] < 'j'; name[0]++)
        add_code(document, 0, name);
    const struct sfp_list *list =
        sfp_store_children(&document->store, sfp_store_singleton(&document->store, SFP_KIND_CODEBOOK), SFP_KIND_CODE);
    allow(0);
    assert_true(sfp_order_list(&document->store, list, &sorted, &owned));
    allow_all();
    assert_ptr_equal(sorted, sfp_list_items(list));
    drop_document(document);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_sort_is_right_and_stable),      cmocka_unit_test(runs_are_merged),
        cmocka_unit_test(what_is_in_order_is_cheap),       cmocka_unit_test(nothing_takes_all_pairs),
        cmocka_unit_test(without_memory_nothing_is_moved), cmocka_unit_test(what_nobody_orders_goes_by_guid),
        cmocka_unit_test(keys_go_by_what_they_name),       cmocka_unit_test(what_people_order_stays_so),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
