/*
 * Tests of history: undo, redo, groups, titles, budget.
 * SPDX-License-Identifier: MIT
 */
#include "cast.h"

static suffice_status rename_to(const struct cast *cast, const char *name)
{
    return suffice_set_text(cast->world.project, cast->theme, SUFFICE_CODE_NAME, name, cast->world.error);
}

static void assert_name(const struct cast *cast, const char *name)
{
    assert_string_equal(suffice_text(cast->world.project, cast->theme, SUFFICE_CODE_NAME), name);
}

static void undo(const struct cast *cast)
{
    good(&cast->world, suffice_project_undo(cast->world.project, cast->world.error));
}

static void redo(const struct cast *cast)
{
    good(&cast->world, suffice_project_redo(cast->world.project, cast->world.error));
}

static void test_steps(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    suffice_project *project = world->project;
    size_t start = suffice_project_undo_count(project);
    DENIED(NOTHING_TO_REDO, suffice_project_redo(project, world->error));
    good(world, rename_to(cast, "One"));
    good(world, rename_to(cast, "Two"));
    assert_int_equal(suffice_project_undo_count(project), start + 2);
    good(world, rename_to(cast, "Two")); /* nothing changes: no step */
    assert_int_equal(suffice_project_undo_count(project), start + 2);
    undo(cast);
    assert_name(cast, "One");
    assert_int_equal(suffice_project_redo_count(project), 1);
    undo(cast);
    assert_name(cast, "Reaching");
    redo(cast);
    redo(cast);
    assert_name(cast, "Two");
    undo(cast);
    good(world, rename_to(cast, "Three")); /* another way: what was taken back is forgotten */
    assert_int_equal(suffice_project_redo_count(project), 0);
    undo(cast);
    assert_name(cast, "One");
}

static void test_back_to_the_beginning(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    suffice_buffer *end = bytes_of(world->project);
    size_t steps = suffice_project_undo_count(world->project);
    assert_true(steps > 20);
    for (size_t i = 0; i < steps; i++)
        undo(cast);
    assert_int_equal(suffice_record_count(world->project, SUFFICE_KIND_CODE), 0);
    assert_int_equal(suffice_excerpts_count(cast->excerpts), 0);
    assert_int_equal(suffice_kind_of(world->project, cast->theme), 0);
    DENIED(NOTHING_TO_UNDO, suffice_project_undo(world->project, world->error));
    for (size_t i = 0; i < steps; i++)
        redo(cast);
    assert_bytes(world->project, end);
    assert_int_equal(suffice_kind_of(world->project, cast->theme), SUFFICE_KIND_CODE); /* the same id */
    suffice_buffer_release(end);
}

static void test_ids_come_back(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    char before[37], after[37];
    good(world, suffice_guid(world->project, cast->early, before, world->error));
    good(world, suffice_remove(world->project, cast->early, 0, world->error));
    DENIED(GONE, suffice_guid(world->project, cast->early, after, world->error));
    assert_string_equal(after, "");
    undo(cast);
    good(world, suffice_guid(world->project, cast->early, after, world->error));
    assert_string_equal(after, before);
    assert_int_equal(suffice_kind_of(world->project, cast->coding), SUFFICE_KIND_CODING);
    redo(cast);
    assert_int_equal(suffice_kind_of(world->project, cast->coding), 0);
}

static void test_groups(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    suffice_project *project = world->project;
    suffice_error *error = world->error;
    suffice_buffer *before = bytes_of(project);
    size_t start = suffice_project_undo_count(project);
    DENIED(NO_GROUP, suffice_project_commit(project, error));
    DENIED(NO_GROUP, suffice_project_abandon(project, error));
    good(world, suffice_project_begin(project, "Outer", error));
    good(world, rename_to(cast, "One"));
    good(world, suffice_project_begin(project, "Inner", error));
    assert_int_equal(suffice_project_open_groups(project), 2);
    good(world, rename_to(cast, "Two"));
    DENIED(GROUP_OPEN, suffice_project_undo(project, error));
    DENIED(GROUP_OPEN, suffice_project_redo(project, error));
    DENIED(GROUP_OPEN, suffice_project_set_undo_budget(project, 0, error));
    DENIED(EMPTY, rename_to(cast, "")); /* a failed call in a group takes back only itself */
    good(world, suffice_project_abandon(project, error));
    assert_name(cast, "One");
    good(world, suffice_project_begin(project, NULL, error));
    good(world, rename_to(cast, "Three"));
    good(world, suffice_project_commit(project, error));
    assert_int_equal(suffice_project_undo_count(project), start);
    good(world, suffice_project_commit(project, error));
    assert_int_equal(suffice_project_undo_count(project), start + 1);
    assert_string_equal(suffice_project_undo_title(project, 0), "Outer");
    suffice_buffer *after = bytes_of(project);
    undo(cast);
    assert_bytes(project, before);
    assert_string_equal(suffice_project_redo_title(project, 0), "Outer");
    redo(cast);
    assert_bytes(project, after);
    good(world, suffice_project_begin(project, "Outer again", error));
    good(world, suffice_remove(project, cast->early, 0, error));
    good(world, suffice_project_begin(project, NULL, error));
    good(world, rename_to(cast, "Four"));
    good(world, suffice_project_commit(project, error));
    good(world, suffice_project_abandon(project, error));
    assert_bytes(project, after);
    good(world, suffice_project_begin(project, "Nothing in it", error));
    good(world, suffice_project_commit(project, error));
    assert_int_equal(suffice_project_undo_count(project), start + 1);
    suffice_buffer_release(before);
    suffice_buffer_release(after);
}

static void test_titles(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    suffice_project *project = world->project;
    char longest[202];
    memset(longest, 't', sizeof longest);
    longest[201] = '\0';
    DENIED(TEXT_TOO_LONG, suffice_project_begin(project, longest, world->error));
    DENIED(NOT_UTF8, suffice_project_begin(project, MARK "\xff", world->error));
    DENIED(NOT_XML, suffice_project_begin(project, MARK "\x01", world->error));
    longest[200] = '\0';
    good(world, suffice_project_begin(project, longest, world->error));
    good(world, rename_to(cast, "One"));
    good(world, suffice_project_commit(project, world->error));
    good(world, suffice_project_begin(project, NULL, world->error));
    good(world, rename_to(cast, "Two"));
    good(world, suffice_project_commit(project, world->error));
    good(world, rename_to(cast, "Three"));
    assert_non_null(suffice_project_undo_title(project, 0)); /* a call has a title of its own */
    assert_null(suffice_project_undo_title(project, 1));
    assert_string_equal(suffice_project_undo_title(project, 2), longest);
    assert_null(suffice_project_undo_title(project, suffice_project_undo_count(project)));
    assert_null(suffice_project_undo_title(project, SIZE_MAX));
    undo(cast);
    undo(cast);
    undo(cast);
    assert_string_equal(suffice_project_redo_title(project, 0), longest);
    assert_null(suffice_project_redo_title(project, 1));
    assert_non_null(suffice_project_redo_title(project, 2));
    assert_null(suffice_project_redo_title(project, 3));
}

static void test_failed_calls_forget_nothing(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    const suffice_id ids[] = {cast->theme, cast->other};
    const char *const texts[] = {"Good", "Bad \xff"};
    good(world, rename_to(cast, "One"));
    suffice_buffer *after = bytes_of(world->project);
    undo(cast);
    /* The first of the two is done before the second is found to be at fault. */
    DENIED(NOT_UTF8, suffice_set_texts(world->project, 2, ids, SUFFICE_CODE_NAME, texts, world->error));
    good(world, suffice_project_begin(world->project, NULL, world->error));
    good(world, rename_to(cast, "Other"));
    DENIED(NOT_UTF8, suffice_set_texts(world->project, 2, ids, SUFFICE_CODE_NAME, texts, world->error));
    good(world, suffice_project_abandon(world->project, world->error));
    assert_int_equal(suffice_project_redo_count(world->project), 1);
    redo(cast);
    assert_bytes(world->project, after);
    suffice_buffer_release(after);
}

static void test_budget(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    suffice_project *project = world->project;
    static char text[20001];
    good(world, suffice_project_set_undo_budget(project, 0, world->error));
    assert_int_equal(suffice_project_undo_count(project), 0);
    good(world, rename_to(cast, "One"));
    assert_int_equal(suffice_project_undo_count(project), 0);
    assert_name(cast, "One");
    good(world, suffice_project_set_undo_budget(project, 100000, world->error));
    for (int i = 0; i < 50; i++) {
        memset(text, 'a' + i % 26, 20000);
        good(world, suffice_set_text(project, cast->theme, SUFFICE_CODE_DEFINITION, text, world->error));
    }
    size_t steps = suffice_project_undo_count(project);
    assert_in_range(steps, 1, 6); /* the oldest are forgotten first */
    for (size_t i = 0; i < steps; i++)
        undo(cast);
    assert_int_equal(suffice_text(project, cast->theme, SUFFICE_CODE_DEFINITION)[0], 'a' + (49 - (int)steps) % 26);
    good(world, suffice_project_set_undo_budget(project, UINT64_MAX, world->error));
    assert_int_equal(suffice_project_redo_count(project), steps);
    good(world, suffice_project_set_undo_budget(project, 1000, world->error));
    memset(text, 'Z', 20000);
    good(world, suffice_set_text(project, cast->theme, SUFFICE_CODE_DEFINITION, text, world->error));
    assert_int_equal(suffice_text(project, cast->theme, SUFFICE_CODE_DEFINITION)[0], 'Z');
    assert_int_equal(suffice_project_undo_count(project), 0); /* too large by itself: done, but not kept */
    assert_int_equal(suffice_project_redo_count(project), 0);
}

static void test_nothing_for_null(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    DENIED(NULL_ARGUMENT, suffice_project_begin(NULL, NULL, world->error));
    DENIED(NULL_ARGUMENT, suffice_project_commit(NULL, world->error));
    DENIED(NULL_ARGUMENT, suffice_project_abandon(NULL, world->error));
    DENIED(NULL_ARGUMENT, suffice_project_undo(NULL, world->error));
    DENIED(NULL_ARGUMENT, suffice_project_redo(NULL, world->error));
    DENIED(NULL_ARGUMENT, suffice_project_set_undo_budget(NULL, 1, world->error));
    assert_int_equal(suffice_project_open_groups(NULL), 0);
    assert_int_equal(suffice_project_undo_count(NULL), 0);
    assert_int_equal(suffice_project_redo_count(NULL), 0);
    assert_null(suffice_project_undo_title(NULL, 0));
    assert_null(suffice_project_redo_title(NULL, 0));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_steps, make_cast, drop_cast),
        cmocka_unit_test_setup_teardown(test_back_to_the_beginning, make_cast, drop_cast),
        cmocka_unit_test_setup_teardown(test_ids_come_back, make_cast, drop_cast),
        cmocka_unit_test_setup_teardown(test_groups, make_cast, drop_cast),
        cmocka_unit_test_setup_teardown(test_titles, make_cast, drop_cast),
        cmocka_unit_test_setup_teardown(test_failed_calls_forget_nothing, make_cast, drop_cast),
        cmocka_unit_test_setup_teardown(test_budget, make_cast, drop_cast),
        cmocka_unit_test_setup_teardown(test_nothing_for_null, make_cast, drop_cast),
    };
    return cmocka_run_group_tests_name("history", tests, NULL, NULL);
}
