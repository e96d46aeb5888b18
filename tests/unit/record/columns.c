/*
 * Columns: tables of records, by the schema.
 * SPDX-License-Identifier: MIT
 */
#include "document.h"

#include "record/columns.h"

#include <suffice/ids.h>
#include <suffice/table.h>

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

static suffice_table *table_of(const struct sfp_document *document, int32_t kind)
{
    suffice_table *table;
    assert_int_equal(sfp_columns_table(&document->store, kind, NULL, &table, error), SUFFICE_OK);
    return table;
}

static size_t column_of(const suffice_table *table, const char *name)
{
    for (size_t i = 0; i < suffice_table_column_count(table); i++)
        if (strcmp(suffice_table_column_name(table, i), name) == 0)
            return i;
    fail_msg("no column %s", name);
    return 0;
}

static int64_t integer_at(const suffice_table *table, size_t row, const char *column)
{
    int64_t value = 0;
    assert_int_equal(suffice_table_integer(table, row, column_of(table, column), &value, error), SUFFICE_OK);
    return value;
}

static const char *text_at(const suffice_table *table, size_t row, const char *column)
{
    return suffice_table_text(table, row, column_of(table, column));
}

static void every_kind_has_its_columns(void **state)
{
    for (int32_t number = 1; number < SFP_KIND_END; number++) {
        const struct sfp_kind *kind = sfp_kind(number);
        if (kind == NULL)
            continue;
        suffice_table *table = table_of(*state, number);
        assert_int_equal(suffice_table_column_count(table), 3 + kind->field_count);
        assert_string_equal(suffice_table_column_name(table, 0), "id");
        assert_string_equal(suffice_table_column_name(table, 1), "guid");
        assert_string_equal(suffice_table_column_name(table, 2), "parent");
        assert_int_equal(suffice_table_column_type(table, 0), SUFFICE_COLUMN_ID);
        assert_int_equal(suffice_table_column_type(table, 1), SUFFICE_COLUMN_TEXT);
        assert_int_equal(suffice_table_column_type(table, 2), SUFFICE_COLUMN_ID);
        for (size_t i = 0; i < kind->field_count; i++)
            assert_string_equal(suffice_table_column_name(table, 3 + i), kind->fields[i].name);
        bool there = kind->identity == SFP_BY_PARENT || number == SFP_KIND_PROJECT;
        assert_int_equal(suffice_table_row_count(table), there ? 1 : 0);
        suffice_table_release(table);
    }
}

static void types_follow_those_of_fields(void **state)
{
    static const suffice_column_type expected[SFP_TYPE_COUNT] = {
        [SFP_TYPE_text] = SUFFICE_COLUMN_TEXT,           [SFP_TYPE_integer] = SUFFICE_COLUMN_INTEGER,
        [SFP_TYPE_boolean] = SUFFICE_COLUMN_BOOLEAN,     [SFP_TYPE_choice] = SUFFICE_COLUMN_TEXT,
        [SFP_TYPE_date] = SUFFICE_COLUMN_DATE,           [SFP_TYPE_partial] = SUFFICE_COLUMN_PARTIAL_DATE,
        [SFP_TYPE_instant] = SUFFICE_COLUMN_INSTANT,     [SFP_TYPE_ref] = SUFFICE_COLUMN_TEXT,
        [SFP_TYPE_text_list] = SUFFICE_COLUMN_TEXT_LIST, [SFP_TYPE_ref_list] = SUFFICE_COLUMN_TEXT_LIST,
    };
    for (int32_t number = 1; number < SFP_KIND_END; number++) {
        const struct sfp_kind *kind = sfp_kind(number);
        suffice_table *table = kind == NULL ? NULL : table_of(*state, number);
        for (size_t i = 0; kind != NULL && i < kind->field_count; i++)
            assert_int_equal(suffice_table_column_type(table, 3 + i), expected[kind->fields[i].type]);
        suffice_table_release(table);
    }
}

/* An interview with a value of each type that it can have. */
static sfp_slot add_interview(struct sfp_document *document, sfp_slot team, sfp_slot analyst)
{
    struct sfp_change change;
    sfp_change_begin(&change, document, NULL, error);
    sfp_slot slot = sfp_change_new(&change, SFP_KIND_INTERVIEW);
    sfp_change_text(&change, slot, SUFFICE_INTERVIEW_KEY, "I2");
    sfp_change_number(&change, slot, SUFFICE_INTERVIEW_ENCOUNTER, SUFFICE_ENCOUNTER_JOINT);
    sfp_change_number(&change, slot, SUFFICE_INTERVIEW_DATE, 20250300);
    sfp_change_number(&change, slot, SUFFICE_INTERVIEW_LENGTH, 3600000);
    sfp_change_ref(&change, slot, SUFFICE_INTERVIEW_TEAM, team);
    sfp_change_insert_ref(&change, slot, SUFFICE_INTERVIEW_INTERVIEWERS, 0, analyst);
    sfp_change_attach(&change, slot, sfp_store_singleton(&document->store, SFP_KIND_CORPUS), SFP_LAST);
    assert_int_equal(sfp_change_end(&change), SUFFICE_OK);
    return slot;
}

static void expect_guid(const struct sfp_document *document, sfp_slot slot, const char *text)
{
    char guid[SFP_GUID_LENGTH + 1] = "";
    sfp_guid_write(&sfp_store_row(&document->store, slot)->guid, guid);
    assert_string_equal(text, guid);
}

static void cells_hold_the_values(void **state)
{
    struct sfp_document *document = *state;
    sfp_slot corpus = sfp_store_singleton(&document->store, SFP_KIND_CORPUS);
    sfp_slot team = try_add(document, SFP_KIND_TEAM, corpus, SUFFICE_TEAM_NAME, "North");
    sfp_slot analyst = try_add(document, SFP_KIND_ANALYST, corpus, SUFFICE_ANALYST_NAME, "Mo");
    sfp_slot slot = add_interview(document, team, analyst);
    suffice_table *table = table_of(document, SFP_KIND_INTERVIEW);
    assert_int_equal(suffice_table_row_count(table), 1);
    assert_int_equal(integer_at(table, 0, "id"), sfp_store_id(&document->store, slot));
    assert_int_equal(integer_at(table, 0, "parent"), sfp_store_id(&document->store, corpus));
    expect_guid(document, slot, text_at(table, 0, "guid"));
    assert_string_equal(text_at(table, 0, "key"), "I2");
    assert_string_equal(text_at(table, 0, "encounter"), "joint");
    assert_int_equal(integer_at(table, 0, "date"), 20250300);
    assert_int_equal(integer_at(table, 0, "length"), 3600000);
    expect_guid(document, team, text_at(table, 0, "team"));
    size_t interviewers = column_of(table, "interviewer");
    assert_int_equal(suffice_table_list_count(table, 0, interviewers), 1);
    expect_guid(document, analyst, suffice_table_list_text(table, 0, interviewers, 0));
    assert_false(suffice_table_has(table, 0, column_of(table, "schedule")));
    assert_false(suffice_table_has(table, 0, column_of(table, "memo")));
    suffice_table_release(table);
}

static void booleans_instants_and_lists_of_text(void **state)
{
    struct sfp_document *document = *state;
    struct sfp_change change;
    sfp_slot corpus = sfp_store_singleton(&document->store, SFP_KIND_CORPUS);
    sfp_slot analyst = try_add(document, SFP_KIND_ANALYST, corpus, SUFFICE_ANALYST_NAME, "Mo");
    sfp_change_begin(&change, document, NULL, error);
    sfp_change_number(&change, analyst, SUFFICE_ANALYST_LAY, 1);
    sfp_change_insert_text(&change, analyst, SUFFICE_ANALYST_ROLES, 0, "scribe", 6);
    sfp_change_insert_text(&change, analyst, SUFFICE_ANALYST_ROLES, 0, "analyst", 7);
    sfp_change_number(&change, document->store.root, SUFFICE_PROJECT_CREATED, 1742464920000);
    sfp_change_number(&change, corpus, SUFFICE_CORPUS_SEARCHED_ON, 20250320);
    assert_int_equal(sfp_change_end(&change), SUFFICE_OK);
    suffice_table *table = table_of(document, SFP_KIND_ANALYST);
    assert_int_equal(integer_at(table, 0, "lay"), 1);
    assert_int_equal(suffice_table_list_count(table, 0, column_of(table, "role")), 2);
    assert_string_equal(suffice_table_list_text(table, 0, column_of(table, "role"), 0), "analyst");
    assert_string_equal(suffice_table_list_text(table, 0, column_of(table, "role"), 1), "scribe");
    suffice_table_release(table);
    table = table_of(document, SFP_KIND_PROJECT);
    assert_int_equal(integer_at(table, 0, "created"), 1742464920000);
    assert_false(suffice_table_has(table, 0, column_of(table, "parent")));
    suffice_table_release(table);
    table = table_of(document, SFP_KIND_CORPUS);
    assert_int_equal(integer_at(table, 0, "searched-on"), 20250320);
    assert_false(suffice_table_has(table, 0, column_of(table, "guid")));
    suffice_table_release(table);
}

/* Those below come behind the one above them, as in the file. */
static void rows_come_in_the_order_of_the_file(void **state)
{
    struct sfp_document *document = *state;
    static const char *const expected[] = {"A", "A1", "A1x", "A2", "B", "B1"};
    sfp_slot a = add_code(document, 0, "A");
    sfp_slot b = add_code(document, 0, "B");
    sfp_slot a1 = add_code(document, a, "A1");
    add_code(document, b, "B1");
    add_code(document, a, "A2");
    add_code(document, a1, "A1x");
    suffice_table *table = table_of(document, SFP_KIND_CODE);
    assert_int_equal(suffice_table_row_count(table), 6);
    for (size_t i = 0; i < 6; i++)
        assert_string_equal(text_at(table, i, "name"), expected[i]);
    assert_int_equal(integer_at(table, 2, "parent"), sfp_store_id(&document->store, a1));
    suffice_table_release(table);
}

static void what_nobody_orders_comes_by_key(void **state)
{
    struct sfp_document *document = *state;
    struct sfp_change change;
    sfp_slot corpus = sfp_store_singleton(&document->store, SFP_KIND_CORPUS);
    sfp_change_begin(&change, document, NULL, error);
    sfp_slot person = sfp_change_new(&change, SFP_KIND_PARTICIPANT);
    sfp_change_text(&change, person, SUFFICE_PARTICIPANT_NAME, "Ash");
    sfp_change_number(&change, person, SUFFICE_PARTICIPANT_VOICE, SUFFICE_VOICE_CARER);
    sfp_change_attach(&change, person, corpus, SFP_LAST);
    for (int64_t purpose = 3; purpose > 0; purpose--) {
        sfp_slot slot = sfp_change_new(&change, SFP_KIND_PERMISSION);
        sfp_change_number(&change, slot, SUFFICE_PERMISSION_PURPOSE, purpose);
        sfp_change_number(&change, slot, SUFFICE_PERMISSION_STATE, SUFFICE_AGREEMENT_GIVEN);
        sfp_change_attach(&change, slot, person, SFP_LAST);
    }
    assert_int_equal(sfp_change_end(&change), SUFFICE_OK);
    suffice_ids *rows;
    assert_int_equal(sfp_columns_rows(&document->store, SFP_KIND_PERMISSION, &rows, error), SUFFICE_OK);
    assert_int_equal(suffice_ids_count(rows), 3);
    assert_true(suffice_ids_at(rows, 0) > suffice_ids_at(rows, 1));
    assert_true(suffice_ids_at(rows, 1) > suffice_ids_at(rows, 2));
    suffice_ids_release(rows);
    suffice_table *table = table_of(document, SFP_KIND_PERMISSION);
    assert_string_equal(text_at(table, 0, "purpose"), "record");
    assert_false(suffice_table_has(table, 0, column_of(table, "guid")));
    suffice_table_release(table);
}

static void without_memory_there_is_no_table(void **state)
{
    struct sfp_document *document = *state;
    sfp_slot corpus = sfp_store_singleton(&document->store, SFP_KIND_CORPUS);
    add_interview(document, 0, try_add(document, SFP_KIND_ANALYST, corpus, SUFFICE_ANALYST_NAME, "Mo"));
    suffice_table *table = NULL;
    for (size_t n = 0; table == NULL; n++) {
        allow(n);
        suffice_status status = sfp_columns_table(&document->store, SFP_KIND_INTERVIEW, NULL, &table, error);
        allow_all();
        assert_int_equal(status, table == NULL ? SUFFICE_ERROR_MEMORY : SUFFICE_OK);
        assert_true(n < 100 && (n > 2 || table == NULL));
    }
    assert_string_equal(text_at(table, 0, "key"), "I2");
    suffice_table_release(table);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(every_kind_has_its_columns, begin, end),
        cmocka_unit_test_setup_teardown(types_follow_those_of_fields, begin, end),
        cmocka_unit_test_setup_teardown(cells_hold_the_values, begin, end),
        cmocka_unit_test_setup_teardown(booleans_instants_and_lists_of_text, begin, end),
        cmocka_unit_test_setup_teardown(rows_come_in_the_order_of_the_file, begin, end),
        cmocka_unit_test_setup_teardown(what_nobody_orders_comes_by_key, begin, end),
        cmocka_unit_test_setup_teardown(without_memory_there_is_no_table, begin, end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
