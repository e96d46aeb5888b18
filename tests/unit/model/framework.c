/*
 * Tests of frameworks: the handle, levels, sections, groups, areas and indicators, and finding them.
 * SPDX-License-Identifier: MIT
 */
#include "cast.h"

#include <suffice/framework.h>

static suffice_framework *add_framework(struct world *world, const char *key, const char *name)
{
    suffice_framework *framework = NULL;
    STEP(suffice_project_add_framework(world->project, key, name, &framework, world->error));
    assert_non_null(framework);
    return framework;
}

static void test_handles(void **state)
{
    struct world *world = *state;
    suffice_framework *framework = add_framework(world, "own", "Our own");
    suffice_framework_id id = suffice_framework_item(framework);
    assert_true(id != 0);
    assert_ptr_equal(suffice_project_framework(world->project, id), framework);
    assert_ptr_equal(suffice_project_edit_framework(world->project, id), framework);
    assert_null(suffice_project_framework(world->project, suffice_project_item(world->project)));
    assert_null(suffice_project_framework(NULL, id));
    assert_ptr_equal(suffice_framework_project(framework), world->project);
    assert_ptr_equal(suffice_framework_edit_project(framework), world->project);
    assert_null(suffice_framework_project(NULL));
    assert_null(suffice_framework_edit_project(NULL));
    assert_int_equal(suffice_framework_item(NULL), 0);
    suffice_framework_retain(framework);
    suffice_framework_release(framework);
    suffice_framework_retain(NULL);
    suffice_framework_release(NULL);
    assert_string_equal(suffice_text(world->project, id, SUFFICE_FRAMEWORK_KEY), "own");
    REFUSED(NOT_UNIQUE, suffice_project_add_framework(world->project, "own", "Other", &framework, world->error));
    assert_null(framework);
    REFUSED(NOT_UNIQUE, suffice_project_add_framework(world->project, NULL, "Our own", NULL, world->error));
    REFUSED(EMPTY, suffice_project_add_framework(world->project, "b", NULL, NULL, world->error));
    REFUSED(NOT_UTF8, suffice_project_add_framework(world->project, NULL, "\xff", NULL, world->error));
    REFUSED(NULL_ARGUMENT, suffice_project_add_framework(NULL, NULL, "Name", NULL, world->error));
}

static void test_alone(void **state)
{
    struct world *world = *state;
    suffice_framework *framework = NULL;
    assert_int_equal(suffice_framework_new("Ours", &framework, world->error), SUFFICE_OK);
    const suffice_project *alone = suffice_framework_project(framework);
    assert_string_equal(suffice_text(alone, suffice_project_item(alone), SUFFICE_PROJECT_NAME), "Ours");
    assert_string_equal(suffice_text(alone, suffice_framework_item(framework), SUFFICE_FRAMEWORK_NAME), "Ours");
    assert_int_equal(suffice_project_undo_count(alone), 0);
    assert_false(suffice_project_is_changed(alone));
    suffice_framework_release(framework);
    assert_int_equal(suffice_framework_new("", &framework, world->error), SUFFICE_ERROR_ARGUMENT);
    assert_null(framework);
    assert_int_equal(suffice_framework_new(NULL, &framework, world->error), SUFFICE_ERROR_ARGUMENT);
    assert_int_equal(suffice_framework_new("Ours", NULL, world->error), SUFFICE_ERROR_ARGUMENT);
    assert_int_equal(suffice_framework_new("\xff", &framework, world->error), SUFFICE_ERROR_TEXT);
}

static void test_levels(void **state)
{
    struct world *world = *state;
    suffice_framework *framework = add_framework(world, NULL, "Our own");
    suffice_framework *other = add_framework(world, NULL, "Other");
    suffice_level_id low, high;
    STEP(suffice_framework_add_level(framework, "low", "Low", "Little is so.", &low, world->error));
    STEP(suffice_framework_add_level(framework, "high", "High", NULL, &high, world->error));
    STEP(suffice_framework_add_level(other, "low", "Low", NULL, NULL, world->error));
    assert_int_equal(suffice_framework_level_count(framework), 2);
    assert_true(suffice_framework_level_at(framework, 0) == low && suffice_framework_level_at(framework, 1) == high);
    assert_int_equal(suffice_framework_level_at(framework, 2), 0);
    assert_true(suffice_framework_find_level(framework, "high") == high);
    assert_int_equal(suffice_framework_find_level(other, "high"), 0);
    assert_int_equal(suffice_framework_find_level(framework, NULL), 0);
    assert_int_equal(suffice_framework_find_level(NULL, "high"), 0);
    assert_int_equal(suffice_framework_level_count(NULL), 0);
    assert_int_equal(suffice_framework_level_at(NULL, 0), 0);
    assert_int_equal(suffice_level_rank(world->project, low), 0);
    assert_int_equal(suffice_level_rank(world->project, high), 1);
    assert_true(suffice_level_rank(world->project, suffice_framework_item(framework)) == SIZE_MAX);
    assert_true(suffice_level_rank(NULL, low) == SIZE_MAX);
    REFUSED(NOT_UNIQUE, suffice_framework_add_level(framework, "low", "Lower", NULL, &low, world->error));
    assert_int_equal(low, 0);
    REFUSED(NOT_UNIQUE, suffice_framework_add_level(framework, "lower", "Low", NULL, NULL, world->error));
    REFUSED(EMPTY, suffice_framework_add_level(framework, NULL, "Lower", NULL, NULL, world->error));
    REFUSED(EMPTY, suffice_framework_add_level(framework, "lower", "", NULL, NULL, world->error));
    REFUSED(NULL_ARGUMENT, suffice_framework_add_level(NULL, "lower", "Lower", NULL, NULL, world->error));
    STEP(suffice_remove(world->project, high, 0, world->error));
    assert_true(suffice_level_rank(world->project, high) == SIZE_MAX);
}

/* A framework with two sections, three groups and four areas; the second group is empty. */
struct tree {
    suffice_framework *framework;
    suffice_framework_section_id first, second;
    suffice_area_group_id one, empty, two;
    suffice_area_id areas[4];
    suffice_indicator_id indicator;
};

static void grow(struct world *world, struct tree *tree, const char *name)
{
    suffice_error *error = world->error;
    suffice_framework *framework = add_framework(world, NULL, name);
    tree->framework = framework;
    STEP(suffice_framework_add_section(framework, "1", "First", &tree->first, error));
    STEP(suffice_framework_add_section(framework, NULL, "Second", &tree->second, error));
    STEP(suffice_framework_add_group(framework, tree->first, "1", "One", &tree->one, error));
    STEP(suffice_framework_add_group(framework, tree->first, NULL, "Empty", &tree->empty, error));
    STEP(suffice_framework_add_group(framework, tree->second, "2", "Two", &tree->two, error));
    STEP(suffice_framework_add_area(framework, tree->one, "1a", "Asking", &tree->areas[0], error));
    STEP(suffice_framework_add_area(framework, tree->two, "2a", "Acting", &tree->areas[2], error));
    STEP(suffice_framework_add_area(framework, tree->one, "1b", "Listening", &tree->areas[1], error));
    STEP(suffice_framework_add_area(framework, tree->two, "2b", "Telling", &tree->areas[3], error));
    STEP(suffice_framework_add_indicator(framework, tree->areas[3], "2b.1", "Those who spoke are told.",
                                         &tree->indicator, error));
}

static suffice_ids *areas_of(const struct world *world, const struct tree *tree, suffice_id top)
{
    suffice_ids *ids = NULL;
    good(world, suffice_framework_areas(tree->framework, top, &ids, world->error));
    return ids;
}

static void test_areas(void **state)
{
    struct world *world = *state;
    struct tree tree;
    struct tree other;
    suffice_ids *ids = NULL;
    grow(world, &tree, "Ours");
    grow(world, &other, "Theirs");
    ASSERT_IDS(areas_of(world, &tree, 0), tree.areas[0], tree.areas[1], tree.areas[2], tree.areas[3]);
    ASSERT_IDS(areas_of(world, &tree, tree.first), tree.areas[0], tree.areas[1]);
    ASSERT_IDS(areas_of(world, &tree, tree.two), tree.areas[2], tree.areas[3]);
    assert_ids(areas_of(world, &tree, tree.empty), NULL, 0);
    assert_int_equal(suffice_framework_area_count(tree.framework), 4);
    assert_int_equal(suffice_framework_area_count(NULL), 0);
    REFUSED(WRONG_KIND, suffice_framework_areas(tree.framework, tree.areas[0], &ids, world->error));
    assert_null(ids);
    REFUSED(OTHER_FRAMEWORK, suffice_framework_areas(tree.framework, other.two, &ids, world->error));
    assert_string_equal(suffice_error_argument(world->error), "section_or_group");
    REFUSED(NULL_ARGUMENT, suffice_framework_areas(NULL, 0, &ids, world->error));
    REFUSED(NULL_ARGUMENT, suffice_framework_areas(tree.framework, 0, NULL, world->error));
    WITHOUT_MEMORY(suffice_framework_areas(tree.framework, 0, &ids, NULL));
    suffice_ids_release(ids);
    STEP(suffice_remove(world->project, tree.empty, 0, world->error));
    REFUSED(GONE, suffice_framework_areas(tree.framework, tree.empty, &ids, world->error));
}

static void test_keys(void **state)
{
    struct world *world = *state;
    struct tree tree;
    struct tree other;
    grow(world, &tree, "Ours");
    grow(world, &other, "Theirs");
    assert_true(suffice_framework_find_area(tree.framework, "2a") == tree.areas[2]);
    assert_true(suffice_framework_find_area(other.framework, "2a") == other.areas[2]);
    assert_true(suffice_framework_find_indicator(tree.framework, "2b.1") == tree.indicator);
    assert_int_equal(suffice_framework_find_area(tree.framework, "2A"), 0);
    assert_int_equal(suffice_framework_find_area(tree.framework, "Area 2a"), 0);
    assert_int_equal(suffice_framework_find_area(tree.framework, NULL), 0);
    assert_int_equal(suffice_framework_find_area(NULL, "2a"), 0);
    assert_int_equal(suffice_framework_find_indicator(tree.framework, "2b.2"), 0);
    assert_int_equal(suffice_framework_find_indicator(tree.framework, NULL), 0);
    assert_int_equal(suffice_framework_find_indicator(NULL, "2b.1"), 0);
    REFUSED(NOT_UNIQUE, suffice_framework_add_area(tree.framework, tree.empty, "2a", "Again", NULL, world->error));
    assert_true(suffice_error_item(world->error) == tree.areas[2]);
    assert_string_equal(suffice_error_argument(world->error), "key");
    REFUSED(NOT_UNIQUE,
            suffice_framework_add_indicator(tree.framework, tree.areas[0], "2b.1", "Again.", NULL, world->error));
    REFUSED(NOT_UNIQUE, suffice_framework_add_section(tree.framework, "1", "Again", NULL, world->error));
    REFUSED(NOT_UNIQUE, suffice_framework_add_group(tree.framework, tree.first, "1", "Again", NULL, world->error));
    STEP(suffice_framework_add_group(tree.framework, tree.second, "1", "Elsewhere", NULL, world->error));
}

static void test_refusals(void **state)
{
    struct world *world = *state;
    suffice_error *error = world->error;
    struct tree tree;
    struct tree other;
    suffice_id id = 9;
    grow(world, &tree, "Ours");
    grow(world, &other, "Theirs");
    suffice_framework *framework = tree.framework;
    REFUSED(OTHER_FRAMEWORK, suffice_framework_add_group(framework, other.first, NULL, "G", &id, error));
    assert_int_equal(id, 0);
    assert_string_equal(suffice_error_argument(error), "section");
    REFUSED(OTHER_FRAMEWORK, suffice_framework_add_area(framework, other.one, "9", "A", &id, error));
    REFUSED(OTHER_FRAMEWORK, suffice_framework_add_indicator(framework, other.areas[0], "9", "I.", &id, error));
    REFUSED(WRONG_KIND, suffice_framework_add_group(framework, tree.one, NULL, "G", &id, error));
    REFUSED(WRONG_KIND, suffice_framework_add_area(framework, tree.first, "9", "A", &id, error));
    REFUSED(WRONG_KIND, suffice_framework_add_indicator(framework, tree.one, "9", "I.", &id, error));
    REFUSED(EMPTY, suffice_framework_add_section(framework, NULL, NULL, &id, error));
    REFUSED(EMPTY, suffice_framework_add_group(framework, tree.first, NULL, "", &id, error));
    REFUSED(EMPTY, suffice_framework_add_area(framework, tree.one, NULL, "A", &id, error));
    REFUSED(EMPTY, suffice_framework_add_area(framework, tree.one, "9", NULL, &id, error));
    REFUSED(EMPTY, suffice_framework_add_indicator(framework, tree.areas[0], NULL, "I.", &id, error));
    REFUSED(EMPTY, suffice_framework_add_indicator(framework, tree.areas[0], "9", NULL, &id, error));
    REFUSED(NULL_ARGUMENT, suffice_framework_add_section(NULL, NULL, "S", &id, error));
    REFUSED(NULL_ARGUMENT, suffice_framework_add_group(NULL, tree.first, NULL, "G", &id, error));
    REFUSED(NULL_ARGUMENT, suffice_framework_add_area(NULL, tree.one, "9", "A", &id, error));
    REFUSED(NULL_ARGUMENT, suffice_framework_add_indicator(NULL, tree.areas[0], "9", "I.", &id, error));
    STEP(suffice_remove(world->project, suffice_framework_item(other.framework), 0, error));
    assert_int_equal(suffice_framework_item(other.framework), 0);
    assert_int_equal(suffice_framework_area_count(other.framework), 0);
    assert_int_equal(suffice_framework_find_area(other.framework, "2a"), 0);
    REFUSED(GONE, suffice_framework_add_section(other.framework, NULL, "S", &id, error));
    REFUSED(GONE, suffice_framework_add_level(other.framework, "l", "L", NULL, &id, error));
}

static void test_without_memory(void **state)
{
    struct world *world = *state;
    suffice_framework *framework = NULL;
    suffice_framework *alone = NULL;
    suffice_framework_section_id section;
    suffice_area_group_id group;
    suffice_area_id area;
    WITHOUT_MEMORY(suffice_framework_new("Alone", &alone, NULL));
    suffice_framework_release(alone);
    WITHOUT_MEMORY(suffice_project_add_framework(world->project, "f", "F", &framework, NULL));
    WITHOUT_MEMORY(suffice_framework_add_level(framework, "l", "L", NULL, NULL, NULL));
    WITHOUT_MEMORY(suffice_framework_add_section(framework, "s", "S", &section, NULL));
    WITHOUT_MEMORY(suffice_framework_add_group(framework, section, "g", "G", &group, NULL));
    WITHOUT_MEMORY(suffice_framework_add_area(framework, group, "a", "A", &area, NULL));
    WITHOUT_MEMORY(suffice_framework_add_indicator(framework, area, "i", "I.", NULL, NULL));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, make_world, drop_world)

int main(void)
{
    const struct CMUnitTest tests[] = {TEST(test_handles),       TEST(test_alone), TEST(test_levels),
                                       TEST(test_areas),         TEST(test_keys),  TEST(test_refusals),
                                       TEST(test_without_memory)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
