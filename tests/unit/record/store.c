/*
 * Store: rows and the ids by which they are named.
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

/* --- ids --- */

static suffice_detail find(const struct sfp_document *document, suffice_id id, int32_t kind, sfp_slot expected)
{
    sfp_slot slot = 77;
    suffice_error_clear(error);
    suffice_status status = sfp_store_find(&document->store, id, kind, "code", &slot, error);
    assert_int_equal(slot, status == SUFFICE_OK ? expected : 0);
    if (status != SUFFICE_OK) {
        assert_string_equal(suffice_error_argument(error), "code");
        assert_int_equal(suffice_error_item(error), id);
    }
    return suffice_error_detail(error);
}

static void an_id_names_its_row(void **state)
{
    struct sfp_document *document = *state;
    sfp_slot slot = add_code(document, 0, "Crisis");
    suffice_id id = sfp_store_id(&document->store, slot);
    assert_true(id != 0 && id < UINT64_C(1) << 53);
    assert_int_equal(find(document, id, 0, slot), SUFFICE_DETAIL_NONE);
    assert_int_equal(find(document, id, SFP_KIND_CODE, slot), SUFFICE_DETAIL_NONE);
    assert_int_equal(find(document, id, SFP_KIND_TEAM, 0), SUFFICE_DETAIL_WRONG_KIND);
    assert_int_equal(sfp_store_id(&document->store, 0), 0);
    assert_int_equal(sfp_store_id(&document->store, UINT32_MAX), 0);
}

static suffice_id with(suffice_id id, unsigned shift, uint64_t bits)
{
    return id ^ (bits << shift);
}

static void an_id_that_was_made_up_names_nothing(void **state)
{
    struct sfp_document *document = *state;
    sfp_slot slot = add_code(document, 0, "Crisis");
    suffice_id id = sfp_store_id(&document->store, slot);
    const unsigned kind = SFP_TAG_BITS + SFP_SLOT_BITS;
    suffice_id other_kind = with(id, kind, SFP_KIND_CODE ^ SFP_KIND_TEAM);
    assert_int_equal(find(document, 0, 0, 0), SUFFICE_DETAIL_WRONG_KIND);
    assert_int_equal(find(document, UINT64_MAX, 0, 0), SUFFICE_DETAIL_WRONG_KIND);
    assert_int_equal(find(document, other_kind, 0, 0), SUFFICE_DETAIL_WRONG_KIND);
    assert_int_equal(find(document, other_kind, SFP_KIND_TEAM, 0), SUFFICE_DETAIL_WRONG_KIND);
    assert_int_equal(find(document, with(id, SFP_SLOT_BITS, 1), 0, 0), SUFFICE_DETAIL_OTHER_PROJECT);
    assert_int_equal(find(document, with(id, 32, 1), 0, 0), SUFFICE_DETAIL_WRONG_KIND);
    assert_int_equal(find(document, id + 1, 0, 0), SUFFICE_DETAIL_GONE);
    assert_int_equal(find(document, id - slot + 1, 0, 0), SUFFICE_DETAIL_GONE);
}

/* Tags are random, and by chance two may be the same. */
static void ids_of_other_projects_are_told_apart(void **state)
{
    struct sfp_document *document = *state;
    struct sfp_document *other = new_document();
    sfp_slot slot = add_code(document, 0, "Crisis");
    other->store.tag = document->store.tag ^ 1;
    assert_int_equal(add_code(other, 0, "Crisis"), slot);
    assert_int_equal(find(other, sfp_store_id(&document->store, slot), 0, 0), SUFFICE_DETAIL_OTHER_PROJECT);
    drop_document(other);
}

static void an_id_outlives_its_row_and_comes_back(void **state)
{
    struct sfp_document *document = *state;
    sfp_slot slot = add_code(document, 0, "Crisis");
    suffice_id id = sfp_store_id(&document->store, slot);
    assert_int_equal(remove_row(document, slot), SUFFICE_OK);
    assert_int_equal(find(document, id, 0, 0), SUFFICE_DETAIL_GONE);
    assert_null(sfp_store_live(&document->store, slot));
    assert_true(sfp_journal_undo(&document->journal, &document->store));
    assert_int_equal(find(document, id, SFP_KIND_CODE, slot), SUFFICE_DETAIL_NONE);
    assert_true(sfp_journal_redo(&document->journal, &document->store));
    sfp_journal_forget(&document->journal, &document->store);
    assert_int_equal(find(document, id, 0, 0), SUFFICE_DETAIL_GONE);
    assert_int_equal(sfp_store_id(&document->store, slot) == id, 0);
}

static void a_slot_is_never_used_again(void **state)
{
    struct sfp_document *document = *state;
    sfp_slot last = 0;
    for (size_t i = 0; i < 3 * SFP_CHUNK_ROWS; i++) {
        sfp_slot slot = add_code(document, 0, "Crisis");
        assert_true(slot > last);
        last = slot;
        assert_int_equal(remove_row(document, slot), SUFFICE_OK);
        sfp_journal_forget(&document->journal, &document->store);
    }
    assert_int_equal(document->store.live[SFP_KIND_CODE], 0);
}

/* --- chunks --- */

static void a_chunk_goes_with_its_last_row(void **state)
{
    struct sfp_document *document = *state;
    struct sfp_store *store = &document->store;
    sfp_slot slots[SFP_CHUNK_ROWS];
    for (size_t i = 0; i < SFP_CHUNK_ROWS; i++) {
        assert_int_equal(sfp_store_take(store, SFP_KIND_TEAM, &slots[i], error), SUFFICE_OK);
        assert_int_equal(slots[i], slots[0] + i);
        assert_int_equal(sfp_store_row(store, slots[i])->state, SFP_ROW_DETACHED);
    }
    const struct sfp_chunk *chunk = &store->chunks[slots[0] >> SFP_CHUNK_BITS];
    const struct sfp_row *first = sfp_store_row(store, slots[0]);
    assert_int_equal((uintptr_t)first, (uintptr_t)chunk->rows);
    for (size_t i = 0; i < SFP_CHUNK_ROWS; i++) {
        assert_non_null(chunk->rows);
        sfp_store_dispose(store, slots[i]);
    }
    assert_null(chunk->rows);
    assert_null(sfp_store_row(store, slots[0]));
    sfp_slot next;
    assert_int_equal(sfp_store_take(store, SFP_KIND_TEAM, &next, error), SUFFICE_OK);
    assert_true(next > slots[SFP_CHUNK_ROWS - 1]);
    sfp_store_dispose(store, next);
}

static void kinds_have_chunks_of_their_own(void **state)
{
    struct sfp_document *document = *state;
    sfp_slot team;
    sfp_slot code;
    assert_int_equal(sfp_store_take(&document->store, SFP_KIND_TEAM, &team, error), SUFFICE_OK);
    assert_int_equal(sfp_store_take(&document->store, SFP_KIND_CODE, &code, error), SUFFICE_OK);
    assert_int_not_equal(team >> SFP_CHUNK_BITS, code >> SFP_CHUNK_BITS);
    assert_int_equal(sfp_store_row(&document->store, team)->kind, SFP_KIND_TEAM);
    assert_int_equal(sfp_store_row(&document->store, code)->kind, SFP_KIND_CODE);
    assert_null(sfp_store_row(&document->store, team + 1));
    assert_null(sfp_store_row(&document->store, 0));
    sfp_store_dispose(&document->store, team);
    sfp_store_dispose(&document->store, code);
}

/* Nobody can wait until there are so many, so the store is made to believe it. */
static void there_is_a_limit(void **state)
{
    struct sfp_document *document = *state;
    struct sfp_store *store = &document->store;
    sfp_slot slot = 1;
    size_t chunks = store->chunk_count;
    store->chunk_count = SFP_RECORDS_MAX / SFP_CHUNK_ROWS + 1;
    assert_int_equal(sfp_store_take(store, SFP_KIND_TEAM, &slot, error), SUFFICE_ERROR_LIMIT);
    store->chunk_count = chunks;
    assert_int_equal(suffice_error_detail(error), SUFFICE_DETAIL_TOO_MANY_RECORDS);
    assert_int_equal(slot, 0);
    assert_int_equal(sfp_store_take(store, SFP_KIND_TEAM, &slot, error), SUFFICE_OK);
    sfp_store_dispose(store, slot);
}

static void without_memory_no_row_is_taken(void **state)
{
    struct sfp_document *document = *state;
    sfp_slot slot;
    size_t n = 0;
    suffice_status status;
    do {
        size_t chunks = document->store.chunk_count;
        allow(n++);
        status = sfp_store_take(&document->store, SFP_KIND_TEAM, &slot, error);
        allow_all();
        if (status != SUFFICE_OK) {
            assert_int_equal(status, SUFFICE_ERROR_MEMORY);
            assert_int_equal(slot, 0);
            assert_int_equal(document->store.chunk_count, chunks);
        }
    } while (status != SUFFICE_OK);
    assert_true(n > 1);
    sfp_store_dispose(&document->store, slot);
}

/* --- finding --- */

static void a_guid_is_found_as_long_as_its_row_is_there(void **state)
{
    struct sfp_document *document = *state;
    struct sfp_store *store = &document->store;
    sfp_slot slot = add_code(document, 0, "Crisis");
    struct sfp_guid guid = sfp_store_row(store, slot)->guid;
    struct sfp_guid next = {{1, 2, 3}};
    struct sfp_guid other = next;
    assert_int_equal(sfp_store_find_guid(store, &guid), slot);
    assert_int_equal(sfp_store_find_guid(store, &next), 0);
    sfp_store_swap_guid(store, slot, &other);
    assert_memory_equal(&other, &guid, sizeof guid);
    assert_int_equal(sfp_store_find_guid(store, &guid), 0);
    assert_int_equal(sfp_store_find_guid(store, &next), slot);
    assert_int_equal(remove_row(document, slot), SUFFICE_OK);
    assert_int_equal(sfp_store_find_guid(store, &next), 0);
}

static void the_parts_are_there_from_the_start(void **state)
{
    const struct sfp_document *document = *state;
    const struct sfp_store *store = &document->store;
    for (int32_t number = 1; number < SFP_KIND_END; number++) {
        const struct sfp_kind *kind = sfp_kind(number);
        bool part = kind != NULL && kind->identity == SFP_BY_PARENT;
        sfp_slot slot = sfp_store_singleton(store, number);
        assert_int_equal(slot != 0, part);
        if (part) {
            assert_int_equal(sfp_store_row(store, slot)->kind, number);
            assert_int_equal(sfp_store_row(store, slot)->parent, store->root);
            assert_int_equal(store->live[number], 1);
        }
    }
    assert_int_equal(sfp_store_row(store, store->root)->kind, SFP_KIND_PROJECT);
    assert_null(sfp_store_siblings(store, sfp_store_row(store, store->root)));
    assert_null(sfp_store_children(store, store->root, SFP_KIND_CODING));
    assert_null(sfp_store_children(store, 0, SFP_KIND_CODE));
}

static void siblings_know_their_place(void **state)
{
    struct sfp_document *document = *state;
    struct sfp_store *store = &document->store;
    sfp_slot corpus = sfp_store_singleton(store, SFP_KIND_CORPUS);
    sfp_slot names[5];
    for (size_t i = 0; i < 5; i++) {
        char name[] = {(char)('a' + i), '\0'};
        names[i] = try_add(document, SFP_KIND_TEAM, corpus, SUFFICE_TEAM_NAME, name);
        assert_int_equal(sfp_store_index(store, names[i]), i);
    }
    assert_int_equal(sfp_store_move(store, names[4], corpus, 1), 4);
    assert_int_equal(sfp_store_index(store, names[4]), 1);
    assert_int_equal(sfp_store_index(store, names[1]), 2);
    assert_int_equal(sfp_store_move(store, names[4], corpus, UINT32_MAX), 1);
    assert_int_equal(sfp_store_index(store, names[4]), 4);
    const struct sfp_field *name = sfp_field_of(SUFFICE_TEAM_NAME, NULL);
    assert_int_equal(sfp_store_find_unique(store, corpus, SFP_KIND_TEAM, name, "c", 1), names[2]);
    assert_int_equal(sfp_store_find_unique(store, corpus, SFP_KIND_TEAM, name, "cc", 2), 0);
    assert_int_equal(sfp_store_find_unique(store, store->root, SFP_KIND_TEAM, name, "c", 1), 0);
}

/* What a row weighs grows with what it holds. */
static void a_row_has_a_weight(void **state)
{
    struct sfp_document *document = *state;
    struct sfp_store *store = &document->store;
    struct sfp_change change;
    sfp_slot slot = add_code(document, 0, "Crisis");
    size_t before = sfp_store_weight(store, slot);
    assert_true(before >= sfp_kind(SFP_KIND_CODE)->size + sizeof(struct sfp_string) + sizeof "Crisis");
    sfp_change_begin(&change, document, NULL, error);
    sfp_change_insert_text(&change, slot, SUFFICE_CODE_CUES, 0, "by night", 8);
    assert_int_equal(sfp_change_end(&change), SUFFICE_OK);
    assert_int_equal(sfp_store_weight(store, slot), before + sizeof(struct sfp_string) + sizeof "by night");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(an_id_names_its_row, begin, end),
        cmocka_unit_test_setup_teardown(an_id_that_was_made_up_names_nothing, begin, end),
        cmocka_unit_test_setup_teardown(ids_of_other_projects_are_told_apart, begin, end),
        cmocka_unit_test_setup_teardown(an_id_outlives_its_row_and_comes_back, begin, end),
        cmocka_unit_test_setup_teardown(a_slot_is_never_used_again, begin, end),
        cmocka_unit_test_setup_teardown(a_chunk_goes_with_its_last_row, begin, end),
        cmocka_unit_test_setup_teardown(kinds_have_chunks_of_their_own, begin, end),
        cmocka_unit_test_setup_teardown(there_is_a_limit, begin, end),
        cmocka_unit_test_setup_teardown(without_memory_no_row_is_taken, begin, end),
        cmocka_unit_test_setup_teardown(a_guid_is_found_as_long_as_its_row_is_there, begin, end),
        cmocka_unit_test_setup_teardown(the_parts_are_there_from_the_start, begin, end),
        cmocka_unit_test_setup_teardown(siblings_know_their_place, begin, end),
        cmocka_unit_test_setup_teardown(a_row_has_a_weight, begin, end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
