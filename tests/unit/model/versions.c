/*
 * Tests of versions: the codebook as it stood, under which version was coded, and what changed in between.
 * SPDX-License-Identifier: MIT
 */
#include "cast.h"

static suffice_codebook_version_id lay_down(const struct cast *cast, const char *name)
{
    suffice_codebook_version_id version = 0;
    good(&cast->world,
         suffice_codebook_add_version(cast->codebook, name, cast->ann, "Why " MARK, &version, cast->world.error));
    return version;
}

static suffice_table *changes(const struct cast *cast, suffice_codebook_version_id from, suffice_codebook_version_id to)
{
    suffice_table *table = NULL;
    good(&cast->world, suffice_codebook_changes(cast->codebook, from, to, &table, cast->world.error));
    return table;
}

struct row {
    suffice_code_id code; /* 0: empty */
    const char *name, *change, *field;
};

static void assert_rows(suffice_table *table, const struct row *rows, size_t count)
{
    for (size_t i = 0; i < suffice_table_row_count(table) && suffice_table_row_count(table) != count; i++)
        print_message("%s %s %s\n", suffice_table_text(table, i, 1), suffice_table_text(table, i, 2),
                      suffice_table_has(table, i, 3) ? suffice_table_text(table, i, 3) : "");
    assert_int_equal(suffice_table_row_count(table), count);
    for (size_t i = 0; i < count; i++) {
        assert_int_equal(suffice_table_has(table, i, 0), rows[i].code != 0);
        if (rows[i].code != 0)
            assert_true((suffice_id)cell(table, i, 0) == rows[i].code);
        assert_string_equal(suffice_table_text(table, i, 1), rows[i].name);
        assert_string_equal(suffice_table_text(table, i, 2), rows[i].change);
        assert_int_equal(suffice_table_has(table, i, 3), rows[i].field != NULL);
        if (rows[i].field != NULL)
            assert_string_equal(suffice_table_text(table, i, 3), rows[i].field);
    }
    suffice_table_release(table);
}

#define ASSERT_ROWS(table, ...)                                                                                        \
    do {                                                                                                               \
        const struct row rows_[] = {__VA_ARGS__};                                                                      \
        assert_rows((table), rows_, sizeof rows_ / sizeof rows_[0]);                                                   \
    } while (0)

static void test_laying_down(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    suffice_project *project = world->project;
    suffice_codebook_version_id version = 0, second = 0;
    int64_t at = 0;
    good(world, suffice_set_text(project, cast->code, SUFFICE_CODE_DEFINITION, "Calls", world->error));
    good(world, suffice_insert_text(project, cast->code, SUFFICE_CODE_CUES, 0, "ring", world->error));
    STEP(suffice_codebook_add_version(cast->codebook, "v1", cast->ann, MARK, &version, world->error));
    assert_string_equal(suffice_text(project, version, SUFFICE_CODEBOOK_VERSION_NAME), "v1");
    assert_string_equal(suffice_text(project, version, SUFFICE_CODEBOOK_VERSION_NOTE), MARK);
    assert_true(suffice_ref(project, version, SUFFICE_CODEBOOK_VERSION_AUTHOR) == cast->ann);
    good(world, suffice_instant(project, version, SUFFICE_CODEBOOK_VERSION_AT, &at, world->error));
    assert_true(at == INT64_C(1742465000000));
    assert_int_equal(suffice_child_count(project, version, SUFFICE_KIND_CODE_STATE), 4);
    suffice_code_state_id code_state = suffice_child_at(project, version, SUFFICE_KIND_CODE_STATE, 1);
    assert_true(suffice_ref(project, code_state, SUFFICE_CODE_STATE_CODE) == cast->code);
    assert_string_equal(suffice_text(project, code_state, SUFFICE_CODE_STATE_NAME), "Numbers");
    assert_string_equal(suffice_text(project, code_state, SUFFICE_CODE_STATE_UNDER), "Reaching");
    assert_string_equal(suffice_text(project, code_state, SUFFICE_CODE_STATE_DEFINITION), "Calls");
    assert_string_equal(suffice_text_at(project, code_state, SUFFICE_CODE_STATE_CUES, 0), "ring");
    STEP(suffice_codebook_add_version(cast->codebook, "v2", 0, NULL, &second, world->error));
    assert_int_equal(suffice_codebook_version_count(cast->codebook), 2);
    assert_true(suffice_codebook_version_at(cast->codebook, 0) == version);
    assert_true(suffice_codebook_version_at(cast->codebook, 1) == second);
    assert_int_equal(suffice_codebook_version_at(cast->codebook, 2), 0);
}

static void test_laying_down_is_refused(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    suffice_codebook *codebook = cast->codebook;
    suffice_codebook_version_id version = 7;
    lay_down(cast, "v1");
    DENIED(NOT_UNIQUE, suffice_codebook_add_version(codebook, "v1", 0, NULL, &version, world->error));
    assert_int_equal(version, 0);
    DENIED(EMPTY, suffice_codebook_add_version(codebook, "", 0, NULL, &version, world->error));
    DENIED(EMPTY, suffice_codebook_add_version(codebook, NULL, 0, NULL, &version, world->error));
    DENIED(WRONG_KIND, suffice_codebook_add_version(codebook, "v2", cast->one, NULL, &version, world->error));
    DENIED(OTHER_PROJECT,
           suffice_codebook_add_version(codebook, "v2", foreign_analyst(world), NULL, &version, world->error));
    DENIED(NOT_XML, suffice_codebook_add_version(codebook, "v2", 0, MARK "\x0b", &version, world->error));
    good(world, suffice_remove(world->project, cast->ben, SUFFICE_REMOVE_DEPENDANTS, world->error));
    DENIED(GONE, suffice_codebook_add_version(codebook, "v2", cast->ben, NULL, &version, world->error));
}

static void test_codings_tell_their_version(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    suffice_ids *ids = NULL;
    suffice_coding_id one = 0, two = 0;
    assert_int_equal(suffice_ref(world->project, cast->coding, SUFFICE_CODING_VERSION), 0);
    suffice_codebook_version_id first = lay_down(cast, "v1");
    good(world, suffice_excerpts_code(cast->excerpts, cast->late, cast->code, 0, &one, world->error));
    suffice_codebook_version_id second = lay_down(cast, "v2");
    good(world, suffice_excerpts_code_many(cast->excerpts, &cast->heard, 1, cast->code, 0, world->error));
    two = suffice_excerpts_find_coding(cast->excerpts, cast->heard, cast->code, 0);
    assert_true(suffice_ref(world->project, one, SUFFICE_CODING_VERSION) == first);
    assert_true(suffice_ref(world->project, two, SUFFICE_CODING_VERSION) == second);
    good(world, suffice_referrers(world->project, first, SUFFICE_CODING_VERSION, &ids, world->error));
    ASSERT_IDS(ids, one);
    STEP(suffice_remove(world->project, first, 0, world->error));
    assert_int_equal(suffice_ref(world->project, one, SUFFICE_CODING_VERSION), 0);
}

static void test_changes(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    suffice_project *project = world->project;
    suffice_error *error = world->error;
    suffice_code_id fresh = 0;
    suffice_codebook_version_id first = lay_down(cast, "v1");
    assert_rows(changes(cast, first, 0), NULL, 0);
    assert_rows(changes(cast, first, first), NULL, 0);
    good(world, suffice_set_text(project, cast->code, SUFFICE_CODE_NAME, "Digits", error));
    good(world, suffice_set_text(project, cast->code, SUFFICE_CODE_KEY, "D", error));
    good(world, suffice_insert_text(project, cast->code, SUFFICE_CODE_CUES, 0, "ring", error));
    good(world, suffice_set_text(project, cast->code, SUFFICE_CODE_MEMO, "not of the code", error));
    good(world, suffice_codebook_move_code(cast->codebook, cast->twin, cast->other, 0, error));
    good(world, suffice_codebook_add_code(cast->codebook, cast->theme, "Fresh", &fresh, error));
    ASSERT_ROWS(changes(cast, first, 0), {cast->code, "Digits", "changed", "name"},
                {cast->code, "Digits", "changed", "key"}, {cast->code, "Digits", "changed", "cue"},
                {fresh, "Fresh", "added", NULL}, {cast->twin, "Names", "changed", "under"});
    suffice_codebook_version_id second = lay_down(cast, "v2");
    ASSERT_ROWS(changes(cast, second, first), {cast->code, "Numbers", "changed", "name"},
                {cast->code, "Numbers", "changed", "key"}, {cast->code, "Numbers", "changed", "cue"},
                {cast->twin, "Names", "changed", "under"}, {fresh, "Fresh", "removed", NULL});
    good(world, suffice_remove(project, fresh, 0, error));
    good(world, suffice_codebook_merge_codes(cast->codebook, cast->twin, cast->code, error));
    ASSERT_ROWS(changes(cast, second, 0), {0, "Fresh", "removed", NULL}, {0, "Names", "removed", NULL});
}

/* A code that is no longer there still stands in both versions, and what did not change is not told. */
static void test_changes_of_what_has_gone(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    suffice_codebook_version_id first = lay_down(cast, "v1");
    good(world, suffice_set_text(world->project, cast->other, SUFFICE_CODE_SCOPE, "Home", world->error));
    suffice_codebook_version_id second = lay_down(cast, "v2");
    good(world, suffice_remove(world->project, cast->twin, 0, world->error));
    good(world, suffice_remove(world->project, cast->other, 0, world->error));
    ASSERT_ROWS(changes(cast, first, second), {0, "Living", "changed", "scope"});
    ASSERT_ROWS(changes(cast, first, 0), {0, "Names", "removed", NULL}, {0, "Living", "removed", NULL});
    suffice_code_id again = 0; /* another code of the same name is another code */
    good(world, suffice_codebook_add_code(cast->codebook, 0, "Living", &again, world->error));
    ASSERT_ROWS(changes(cast, second, 0), {again, "Living", "added", NULL}, {0, "Names", "removed", NULL},
                {0, "Living", "removed", NULL});
}

static void test_changes_are_refused(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    suffice_table *table = NULL;
    suffice_codebook_version_id first = lay_down(cast, "v1"), second = lay_down(cast, "v2");
    table = changes(cast, first, second);
    assert_int_equal(suffice_table_column_count(table), 4);
    assert_string_equal(suffice_table_column_name(table, 0), "code");
    assert_string_equal(suffice_table_column_name(table, 3), "field");
    assert_int_equal(suffice_table_column_type(table, 0), SUFFICE_COLUMN_ID);
    suffice_table_release(table);
    DENIED(WRONG_KIND, suffice_codebook_changes(cast->codebook, cast->code, 0, &table, world->error));
    assert_null(table);
    DENIED(WRONG_KIND, suffice_codebook_changes(cast->codebook, 0, first, &table, world->error));
    DENIED(WRONG_KIND, suffice_codebook_changes(cast->codebook, first, cast->code, &table, world->error));
    good(world, suffice_remove(world->project, second, 0, world->error));
    DENIED(GONE, suffice_codebook_changes(cast->codebook, first, second, &table, world->error));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_laying_down, make_cast, drop_cast),
        cmocka_unit_test_setup_teardown(test_laying_down_is_refused, make_cast, drop_cast),
        cmocka_unit_test_setup_teardown(test_codings_tell_their_version, make_cast, drop_cast),
        cmocka_unit_test_setup_teardown(test_changes, make_cast, drop_cast),
        cmocka_unit_test_setup_teardown(test_changes_of_what_has_gone, make_cast, drop_cast),
        cmocka_unit_test_setup_teardown(test_changes_are_refused, make_cast, drop_cast),
    };
    return cmocka_run_group_tests_name("versions", tests, NULL, NULL);
}
