/*
 * Journal: groups, the budget, and what is forgotten when.
 * SPDX-License-Identifier: MIT
 */
#include "document.h"

static int begin(void **state)
{
    *state = new_document();
    return 0;
}

static int end(void **state)
{
    drop_document(*state);
    return 0;
}

static bool undo(struct sfp_document *document)
{
    return sfp_journal_undo(&document->journal, &document->store);
}

static bool redo(struct sfp_document *document)
{
    return sfp_journal_redo(&document->journal, &document->store);
}

static void open_group(struct sfp_document *document, const char *title)
{
    assert_true(sfp_journal_open(&document->journal, title));
}

static void close_group(struct sfp_document *document)
{
    sfp_journal_close(&document->journal, &document->store);
}

static void abandon_group(struct sfp_document *document)
{
    sfp_journal_abandon(&document->journal, &document->store);
}

static void set_memo(struct sfp_document *document, const char *memo)
{
    assert_int_equal(set_text(document, document->store.root, SUFFICE_PROJECT_MEMO, memo), SUFFICE_OK);
}

static void expect_memo(const struct sfp_document *document, const char *expected)
{
    const char *memo = text_of(document, document->store.root, SUFFICE_PROJECT_MEMO);
    if (expected == NULL)
        assert_null(memo);
    else
        assert_string_equal(memo, expected);
}

static size_t redo_count(const struct sfp_document *document)
{
    return document->journal.group_count - document->journal.groups_done;
}

/* --- steps and groups --- */

static void steps_go_back_and_forth(void **state)
{
    struct sfp_document *document = *state;
    assert_false(undo(document));
    set_memo(document, "one");
    set_memo(document, "two");
    assert_true(undo(document));
    expect_memo(document, "one");
    assert_true(undo(document));
    expect_memo(document, NULL);
    assert_false(undo(document));
    assert_true(redo(document));
    assert_true(redo(document));
    expect_memo(document, "two");
    assert_false(redo(document));
}

static void a_change_of_nothing_is_no_step(void **state)
{
    struct sfp_document *document = *state;
    set_memo(document, "one");
    uint64_t revision = document->store.revision;
    set_memo(document, "one");
    assert_int_equal(document->journal.group_count, 1);
    assert_int_equal(document->store.revision, revision);
    open_group(document, "empty");
    open_group(document, "in it");
    close_group(document);
    close_group(document);
    assert_int_equal(document->journal.group_count, 1);
    assert_int_equal(document->journal.open_count, 0);
}

static void groups_nest_and_the_outermost_counts(void **state)
{
    struct sfp_document *document = *state;
    open_group(document, "outer");
    set_memo(document, "one");
    open_group(document, "inner");
    set_memo(document, "two");
    close_group(document);
    set_memo(document, "three");
    assert_int_equal(document->journal.group_count, 0);
    close_group(document);
    assert_int_equal(document->journal.group_count, 1);
    assert_string_equal(document->journal.groups[0].title, "outer");
    assert_true(undo(document));
    expect_memo(document, NULL);
    assert_true(redo(document));
    expect_memo(document, "three");
}

static void a_group_in_a_group_can_be_abandoned(void **state)
{
    struct sfp_document *document = *state;
    open_group(document, NULL);
    set_memo(document, "one");
    open_group(document, NULL);
    set_memo(document, "two");
    sfp_slot code = add_code(document, 0, "Crisis");
    abandon_group(document);
    expect_memo(document, "one");
    assert_null(sfp_store_row(&document->store, code) == NULL ? NULL : sfp_store_live(&document->store, code));
    close_group(document);
    assert_int_equal(document->journal.group_count, 1);
    assert_null(document->journal.groups[0].title);
    assert_true(undo(document));
    expect_memo(document, NULL);
}

static void what_was_kept_within_is_abandoned_too(void **state)
{
    struct sfp_document *document = *state;
    set_memo(document, "before");
    open_group(document, NULL);
    open_group(document, NULL);
    set_memo(document, "within");
    close_group(document);
    abandon_group(document);
    expect_memo(document, "before");
    assert_int_equal(document->journal.group_count, 1);
    assert_int_equal(document->store.live[SFP_KIND_CODE], 0);
}

/* --- what can be done again --- */

static void a_new_step_ends_what_could_be_done_again(void **state)
{
    struct sfp_document *document = *state;
    set_memo(document, "one");
    sfp_slot code = add_code(document, 0, "Crisis");
    assert_true(undo(document));
    assert_int_equal(redo_count(document), 1);
    assert_non_null(sfp_store_row(&document->store, code));
    set_memo(document, "two");
    assert_int_equal(redo_count(document), 0);
    assert_false(redo(document));
    assert_int_equal(sfp_store_row(&document->store, code)->state, SFP_ROW_FREE);
    assert_true(undo(document));
    expect_memo(document, "one");
}

static void set_name_twice(struct sfp_document *document)
{
    struct sfp_change change;
    sfp_change_begin(&change, document, NULL, error);
    sfp_change_text(&change, document->store.root, SUFFICE_PROJECT_NAME, "another");
    sfp_change_clear(&change, document->store.root, SUFFICE_PROJECT_NAME);
    assert_int_equal(sfp_change_end(&change), SUFFICE_ERROR_ARGUMENT);
}

static void a_failed_change_leaves_what_can_be_done_again(void **state)
{
    struct sfp_document *document = *state;
    set_memo(document, "one");
    set_memo(document, "two");
    add_code(document, 0, "Crisis");
    assert_true(undo(document));
    assert_true(undo(document));
    set_name_twice(document);
    assert_int_equal(redo_count(document), 2);
    expect_memo(document, "one");
    assert_true(redo(document));
    expect_memo(document, "two");
    assert_true(redo(document));
    assert_int_equal(document->store.live[SFP_KIND_CODE], 1);
}

static void an_abandoned_group_leaves_what_can_be_done_again(void **state)
{
    struct sfp_document *document = *state;
    set_memo(document, "one");
    assert_true(undo(document));
    open_group(document, NULL);
    set_memo(document, "other");
    set_name_twice(document);
    open_group(document, NULL);
    set_memo(document, "inner");
    abandon_group(document);
    assert_int_equal(document->journal.aside_count, 1);
    expect_memo(document, "other");
    abandon_group(document);
    assert_int_equal(document->journal.aside_count, 0);
    expect_memo(document, NULL);
    assert_true(redo(document));
    expect_memo(document, "one");
}

static void a_kept_group_does_not(void **state)
{
    struct sfp_document *document = *state;
    set_memo(document, "one");
    assert_true(undo(document));
    open_group(document, NULL);
    open_group(document, NULL);
    set_memo(document, "inner");
    close_group(document);
    set_name_twice(document);
    close_group(document);
    assert_false(redo(document));
    expect_memo(document, "inner");
    assert_true(undo(document));
    expect_memo(document, NULL);
}

static void undo_goes_on_after_a_failed_change(void **state)
{
    struct sfp_document *document = *state;
    set_memo(document, "one");
    set_memo(document, "two");
    set_name_twice(document);
    assert_string_equal(text_of(document, document->store.root, SUFFICE_PROJECT_NAME), "A project");
    assert_true(undo(document));
    expect_memo(document, "one");
    set_name_twice(document);
    assert_true(undo(document));
    expect_memo(document, NULL);
}

static void without_memory_nothing_can_be_lost(void **state)
{
    struct sfp_document *document = *state;
    set_memo(document, "one");
    assert_true(undo(document));
    suffice_status status;
    size_t n = 0;
    do {
        allow(n++);
        status = set_text(document, document->store.root, SUFFICE_PROJECT_MEMO, "two");
        allow_all();
        if (status != SUFFICE_OK) {
            assert_int_equal(status, SUFFICE_ERROR_MEMORY);
            assert_int_equal(redo_count(document), 1);
            assert_int_equal(document->journal.open_count, 0);
            expect_memo(document, NULL);
        }
    } while (status != SUFFICE_OK);
    assert_true(n > 2);
    assert_int_equal(redo_count(document), 0);
}

/* --- the budget --- */

/* What the entries weigh, as each one would say. */
static size_t entries_weight(const struct sfp_document *document)
{
    return document->journal.count * sizeof(struct sfp_entry);
}

static void a_weight_is_never_less_than_its_entries(void **state)
{
    struct sfp_document *document = *state;
    char memo[200] = "";
    for (size_t i = 0; i < 60; i++) {
        memset(memo, 'a' + (int)(i % 26), i * 3);
        memo[i * 3] = '\0';
        set_memo(document, i % 7 == 0 ? NULL : memo);
        if (i % 5 == 0)
            assert_int_equal(remove_row(document, add_code(document, 0, memo[0] == '\0' ? "x" : memo)), SUFFICE_OK);
        if (i % 11 == 0)
            assert_true(undo(document));
        assert_true(document->journal.weight >= entries_weight(document));
        assert_true(document->journal.weight <= entries_weight(document) + 60 * 2000);
    }
    sfp_journal_forget(&document->journal, &document->store);
    assert_int_equal(document->journal.weight, 0);
    assert_false(undo(document));
    assert_false(redo(document));
}

static void a_budget_forgets_the_oldest(void **state)
{
    struct sfp_document *document = *state;
    char memo[] = "a";
    document->journal.budget = 20 * sizeof(struct sfp_entry);
    for (; memo[0] < 'z'; memo[0]++) {
        set_memo(document, memo);
        assert_true(document->journal.weight <= document->journal.budget);
        assert_true(document->journal.group_count > 0);
    }
    size_t count = document->journal.group_count;
    assert_true(count > 3 && count < 20);
    while (undo(document))
        ;
    memo[0] = (char)('y' - (int)count);
    expect_memo(document, memo);
    while (redo(document))
        ;
    expect_memo(document, "y");
}

static void a_step_larger_than_the_budget_is_done_all_the_same(void **state)
{
    struct sfp_document *document = *state;
    document->journal.budget = 10;
    set_memo(document, "one");
    expect_memo(document, "one");
    assert_int_equal(document->journal.group_count, 0);
    assert_int_equal(document->journal.weight, 0);
    assert_false(undo(document));
    document->journal.budget = 0;
    sfp_slot code = add_code(document, 0, "Crisis");
    assert_int_equal(remove_row(document, code), SUFFICE_OK);
    assert_int_equal(sfp_store_row(&document->store, code)->state, SFP_ROW_FREE);
}

static void a_group_is_not_cut_while_it_is_open(void **state)
{
    struct sfp_document *document = *state;
    document->journal.budget = 8 * sizeof(struct sfp_entry);
    open_group(document, NULL);
    for (char memo[] = "a"; memo[0] < 'p'; memo[0]++)
        set_memo(document, memo);
    abandon_group(document);
    expect_memo(document, NULL);
    assert_int_equal(document->journal.weight, 0);
}

static void a_smaller_budget_forgets_what_could_be_done_again_first(void **state)
{
    struct sfp_document *document = *state;
    for (char memo[] = "a"; memo[0] < 'p'; memo[0]++)
        set_memo(document, memo);
    for (size_t i = 0; i < 5; i++)
        assert_true(undo(document));
    document->journal.budget = 6 * sizeof(struct sfp_entry);
    sfp_journal_trim(&document->journal, &document->store);
    assert_int_equal(redo_count(document), 0);
    assert_true(document->journal.weight <= document->journal.budget);
    expect_memo(document, "j");
    while (undo(document))
        ;
    assert_non_null(text_of(document, document->store.root, SUFFICE_PROJECT_MEMO));
}

static void forgetting_ends_rows_that_went(void **state)
{
    struct sfp_document *document = *state;
    sfp_slot code = add_code(document, 0, "Crisis");
    assert_int_equal(remove_row(document, code), SUFFICE_OK);
    size_t strings = document->store.strings.count;
    assert_int_equal(sfp_store_row(&document->store, code)->state, SFP_ROW_DETACHED);
    sfp_journal_forget(&document->journal, &document->store);
    assert_int_equal(sfp_store_row(&document->store, code)->state, SFP_ROW_FREE);
    assert_int_equal(document->store.strings.count, strings - 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(steps_go_back_and_forth, begin, end),
        cmocka_unit_test_setup_teardown(a_change_of_nothing_is_no_step, begin, end),
        cmocka_unit_test_setup_teardown(groups_nest_and_the_outermost_counts, begin, end),
        cmocka_unit_test_setup_teardown(a_group_in_a_group_can_be_abandoned, begin, end),
        cmocka_unit_test_setup_teardown(what_was_kept_within_is_abandoned_too, begin, end),
        cmocka_unit_test_setup_teardown(a_new_step_ends_what_could_be_done_again, begin, end),
        cmocka_unit_test_setup_teardown(a_failed_change_leaves_what_can_be_done_again, begin, end),
        cmocka_unit_test_setup_teardown(an_abandoned_group_leaves_what_can_be_done_again, begin, end),
        cmocka_unit_test_setup_teardown(a_kept_group_does_not, begin, end),
        cmocka_unit_test_setup_teardown(undo_goes_on_after_a_failed_change, begin, end),
        cmocka_unit_test_setup_teardown(without_memory_nothing_can_be_lost, begin, end),
        cmocka_unit_test_setup_teardown(a_weight_is_never_less_than_its_entries, begin, end),
        cmocka_unit_test_setup_teardown(a_budget_forgets_the_oldest, begin, end),
        cmocka_unit_test_setup_teardown(a_step_larger_than_the_budget_is_done_all_the_same, begin, end),
        cmocka_unit_test_setup_teardown(a_group_is_not_cut_while_it_is_open, begin, end),
        cmocka_unit_test_setup_teardown(a_smaller_budget_forgets_what_could_be_done_again_first, begin, end),
        cmocka_unit_test_setup_teardown(forgetting_ends_rows_that_went, begin, end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
