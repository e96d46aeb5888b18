/*
 * Tests of the content that ships with the library: what there is, how much of it, and that it can be adopted.
 * SPDX-License-Identifier: MIT
 */
#include "../model/steps.h"

#include <suffice/codebook.h>
#include <suffice/content.h>
#include <suffice/framework.h>
#include <suffice/ids.h>
#include <suffice/merge.h>
#include <suffice/table.h>

#include <stdio.h>

static suffice_project *open_set(const struct world *world, const char *name)
{
    suffice_project *set = NULL;
    assert_int_equal(suffice_content_open(name, &set, world->error), SUFFICE_OK);
    return set;
}

static void test_sets(void **state)
{
    struct world *world = *state;
    suffice_project *set = NULL;
    assert_int_equal(suffice_content_count(), 2);
    assert_string_equal(suffice_content_name(0), "suffice");
    assert_string_equal(suffice_content_name(1), "ecif");
    assert_null(suffice_content_name(2));
    assert_null(suffice_content_title(2));
    for (size_t i = 0; i < suffice_content_count(); i++) {
        set = open_set(world, suffice_content_name(i));
        assert_string_equal(suffice_text(set, suffice_project_item(set), SUFFICE_PROJECT_NAME),
                            suffice_content_title(i));
        assert_false(suffice_project_is_changed(set));
        assert_false(suffice_project_is_read_only(set));
        suffice_project_release(set);
    }
    assert_int_equal(suffice_content_open("Suffice", &set, world->error), SUFFICE_ERROR_NOT_FOUND);
    assert_null(set);
    assert_int_equal(suffice_error_detail(world->error), SUFFICE_DETAIL_NO_SUCH_RECORD);
    assert_int_equal(suffice_content_open(NULL, &set, world->error), SUFFICE_ERROR_ARGUMENT);
    assert_int_equal(suffice_content_open("suffice", NULL, world->error), SUFFICE_ERROR_ARGUMENT);
}

/* Each is in the one form that the library writes, with GUIDs that were derived and not drawn. */
static void test_bytes(void **state)
{
    struct world *world = *state;
    char path[64];
    for (size_t i = 0; i < suffice_content_count(); i++) {
        suffice_project *set = open_set(world, suffice_content_name(i));
        suffice_project *again = open_set(world, suffice_content_name(i));
        suffice_buffer *bytes = bytes_of(set);
        const char *text = suffice_buffer_data(bytes);
        assert_bytes(again, bytes);
        snprintf(path, sizeof path, "lib/content/%s.xml", suffice_content_name(i));
        char *file = calloc(suffice_buffer_size(bytes) + 2, 1);
        FILE *stream = fopen(path, "rb");
        assert_non_null(stream);
        assert_int_equal(fread(file, 1, suffice_buffer_size(bytes) + 1, stream), suffice_buffer_size(bytes));
        assert_memory_equal(file, text, suffice_buffer_size(bytes));
        fclose(stream);
        free(file);
        for (const char *at = text; (at = strstr(at, " guid=\"")) != NULL; at++)
            assert_int_equal(at[7 + 14], '5');
        suffice_buffer_release(bytes);
        suffice_project_release(again);
        suffice_project_release(set);
    }
}

static void assert_guid(const suffice_project *set, const char *guid, suffice_kind kind, suffice_field field,
                        const char *text)
{
    suffice_id id = suffice_find_guid(set, guid);
    assert_int_equal(suffice_kind_of(set, id), kind);
    assert_string_equal(suffice_text(set, id, field), text);
}

/* What people adapted keeps these GUIDs, so they never change. */
static void test_guids(void **state)
{
    struct world *world = *state;
    suffice_project *set = open_set(world, "suffice");
    assert_guid(set, "f7f6115f-2fee-5fee-bb5d-ed9dbf278470", SUFFICE_KIND_EXPERIENCE, SUFFICE_EXPERIENCE_KEY, "E1");
    assert_guid(set, "6c45a212-e94e-5c0a-a818-b86bae46e5e8", SUFFICE_KIND_ACTIVITY, SUFFICE_ACTIVITY_KEY, "A6");
    assert_guid(set, "4c99572c-ee68-56a8-ba79-5b677085230c", SUFFICE_KIND_CODE, SUFFICE_CODE_KEY, "E6");
    assert_guid(set, "0c9c3835-d3ca-5da8-8577-41d396bb1c78", SUFFICE_KIND_NODE, SUFFICE_NODE_KEY, "O1a");
    suffice_project_release(set);
    set = open_set(world, "ecif");
    assert_guid(set, "a46fb5d1-ae9f-5aa5-9f24-cd3b0c988f3b", SUFFICE_KIND_FRAMEWORK, SUFFICE_FRAMEWORK_KEY, "ecif");
    assert_guid(set, "4e70dffa-eed9-5568-8b2f-1bdb98879416", SUFFICE_KIND_LEVEL, SUFFICE_LEVEL_KEY, "excelling");
    assert_guid(set, "9cb5ce5b-cec7-5b9a-9507-bbcdbe8b7257", SUFFICE_KIND_INDICATOR, SUFFICE_INDICATOR_KEY, "1a.1");
    suffice_project_release(set);
}

/* --- suffice --- */

static void test_suffice(void **state)
{
    static const struct {
        suffice_kind kind;
        uint64_t count;
    } expected[] = {{SUFFICE_KIND_EXPERIENCE, 6},     {SUFFICE_KIND_ACTIVITY, 15},
                    {SUFFICE_KIND_PROTOCOL, 2},       {SUFFICE_KIND_STAGE, 7},
                    {SUFFICE_KIND_ROLE, 4},           {SUFFICE_KIND_CODE, 6},
                    {SUFFICE_KIND_SCHEDULE, 1},       {SUFFICE_KIND_SCHEDULE_SECTION, 7},
                    {SUFFICE_KIND_SCHEDULE_ITEM, 20}, {SUFFICE_KIND_LOGIC_MODEL, 6},
                    {SUFFICE_KIND_NODE, 29 + 12 + 6}, {SUFFICE_KIND_LINK, 39}};
    struct world *world = *state;
    suffice_project *set = open_set(world, "suffice");
    for (size_t i = 0; i < sizeof expected / sizeof expected[0]; i++)
        assert_int_equal(suffice_record_count(set, expected[i].kind), expected[i].count);
    suffice_project_release(set);
}

/* How many boxes of a kind a model has. */
static int boxes(const suffice_project *set, suffice_id model, suffice_node_kind kind)
{
    int count = 0;
    for (size_t i = 0; i < suffice_child_count(set, model, SUFFICE_KIND_NODE); i++) {
        suffice_id node = suffice_child_at(set, model, SUFFICE_KIND_NODE, i);
        int32_t found = 0;
        assert_int_equal(suffice_choice(set, node, SUFFICE_NODE_KIND, &found, NULL), SUFFICE_OK);
        bool activity = found == SUFFICE_NODE_KIND_ACTIVITY;
        assert_true(suffice_is_set(set, node, SUFFICE_NODE_ACTIVITY) == activity);
        assert_non_null(suffice_text(set, node, SUFFICE_NODE_TEXT));
        count += found == kind;
    }
    return count;
}

static void test_models(void **state)
{
    static const int activities[] = {5, 5, 5, 5, 5, 4};
    struct world *world = *state;
    suffice_project *set = open_set(world, "suffice");
    suffice_id root = suffice_project_item(set);
    for (size_t i = 0; i < 6; i++) {
        int32_t model_state = 0;
        int64_t empty = 0;
        suffice_id model = suffice_child_at(set, root, SUFFICE_KIND_LOGIC_MODEL, i);
        assert_int_equal(boxes(set, model, SUFFICE_NODE_KIND_ACTIVITY), activities[i]);
        assert_int_equal(boxes(set, model, SUFFICE_NODE_KIND_OUTCOME), 2);
        assert_int_equal(boxes(set, model, SUFFICE_NODE_KIND_EXPERIENCE), 1);
        assert_true(suffice_ref(set, model, SUFFICE_LOGIC_MODEL_EXPERIENCE) ==
                    suffice_child_at(set, root, SUFFICE_KIND_EXPERIENCE, i));
        assert_int_equal(suffice_choice(set, model, SUFFICE_LOGIC_MODEL_STATE, &model_state, NULL), SUFFICE_OK);
        assert_int_equal(model_state, SUFFICE_MODEL_STATE_PROPOSED);
        assert_int_equal(suffice_integer(set, model, SUFFICE_LOGIC_MODEL_EMPTY_BOXES, &empty, NULL), SUFFICE_OK);
        assert_int_equal(empty, 3);
        assert_non_null(strstr(suffice_text(set, model, SUFFICE_LOGIC_MODEL_ORIGIN), "Proposed"));
    }
    suffice_project_release(set);
}

/* Themes read for their experiences; what the article does not give says so. */
static void test_codebook(void **state)
{
    struct world *world = *state;
    suffice_project *set = open_set(world, "suffice");
    const suffice_codebook *codebook = suffice_project_codebook(set);
    for (size_t i = 0; i < 6; i++) {
        suffice_code_id theme = suffice_codebook_theme_at(codebook, i);
        suffice_experience_id experience = suffice_ref(set, theme, SUFFICE_CODE_EXPERIENCE);
        const char *memo = suffice_text(set, theme, SUFFICE_CODE_MEMO);
        assert_true(experience == suffice_child_at(set, suffice_project_item(set), SUFFICE_KIND_EXPERIENCE, i));
        assert_string_equal(suffice_text(set, theme, SUFFICE_CODE_STATEMENT),
                            suffice_text(set, experience, SUFFICE_EXPERIENCE_STATEMENT));
        assert_non_null(suffice_text(set, theme, SUFFICE_CODE_SCOPE));
        assert_true(suffice_count(set, theme, SUFFICE_CODE_CUES) >= 4);
        assert_true(i == 0 ? memo == NULL : strstr(memo, "Proposed") != NULL);
    }
    suffice_project_release(set);
}

/* Every line can be asked of the person and of a carer. */
static void test_schedule(void **state)
{
    struct world *world = *state;
    suffice_ids *ids = NULL;
    suffice_project *set = open_set(world, "suffice");
    suffice_id corpus = suffice_corpus_item(suffice_project_corpus(set));
    suffice_id schedule = suffice_child_at(set, corpus, SUFFICE_KIND_SCHEDULE, 0);
    for (size_t i = 0; i < suffice_child_count(set, schedule, SUFFICE_KIND_SCHEDULE_SECTION); i++) {
        suffice_id section = suffice_child_at(set, schedule, SUFFICE_KIND_SCHEDULE_SECTION, i);
        bool proposed = strncmp(suffice_text(set, section, SUFFICE_SCHEDULE_SECTION_DESCRIPTION), "Proposed", 8) == 0;
        assert_true(proposed == (i > 3));
        assert_true(suffice_is_set(set, section, SUFFICE_SCHEDULE_SECTION_EVENT_TYPE) == (i > 2));
        assert_int_equal(suffice_children(set, section, SUFFICE_KIND_SCHEDULE_ITEM, &ids, NULL), SUFFICE_OK);
        for (size_t k = 0; k < suffice_ids_count(ids); k++) {
            assert_true(suffice_is_set(set, suffice_ids_at(ids, k), SUFFICE_SCHEDULE_ITEM_SELF));
            assert_true(suffice_is_set(set, suffice_ids_at(ids, k), SUFFICE_SCHEDULE_ITEM_CARER));
        }
        suffice_ids_release(ids);
    }
    suffice_project_release(set);
}

/* --- ecif --- */

static size_t areas_below(const suffice_framework *framework, suffice_id top)
{
    suffice_ids *ids = NULL;
    assert_int_equal(suffice_framework_areas(framework, top, &ids, NULL), SUFFICE_OK);
    size_t count = suffice_ids_count(ids);
    suffice_ids_release(ids);
    return count;
}

static void test_ecif(void **state)
{
    static const size_t groups[] = {4, 5, 5, 4, 5};
    static const size_t areas[] = {17, 18, 28, 12, 11};
    struct world *world = *state;
    suffice_project *set = open_set(world, "ecif");
    suffice_framework_id id = suffice_child_at(set, suffice_project_item(set), SUFFICE_KIND_FRAMEWORK, 0);
    const suffice_framework *framework = suffice_project_framework(set, id);
    int32_t wording = 0;
    assert_int_equal(suffice_choice(set, id, SUFFICE_FRAMEWORK_WORDING, &wording, NULL), SUFFICE_OK);
    assert_int_equal(wording, SUFFICE_FRAMEWORK_WORDING_PARAPHRASE);
    assert_int_equal(suffice_child_count(set, id, SUFFICE_KIND_FRAMEWORK_SECTION), 5);
    for (size_t i = 0; i < 5; i++) {
        suffice_id section = suffice_child_at(set, id, SUFFICE_KIND_FRAMEWORK_SECTION, i);
        assert_int_equal(suffice_child_count(set, section, SUFFICE_KIND_AREA_GROUP), groups[i]);
        assert_int_equal(areas_below(framework, section), areas[i]);
    }
    assert_int_equal(suffice_record_count(set, SUFFICE_KIND_AREA_GROUP), 23);
    assert_int_equal(suffice_framework_area_count(framework), 86);
    assert_int_equal(suffice_record_count(set, SUFFICE_KIND_INDICATOR), 197);
    suffice_project_release(set);
}

static void test_ecif_levels(void **state)
{
    static const char *const keys[] = {"insufficient-progress", "progressing", "achieving", "excelling"};
    struct world *world = *state;
    suffice_project *set = open_set(world, "ecif");
    suffice_framework_id id = suffice_child_at(set, suffice_project_item(set), SUFFICE_KIND_FRAMEWORK, 0);
    const suffice_framework *framework = suffice_project_framework(set, id);
    assert_int_equal(suffice_framework_level_count(framework), 4);
    for (size_t i = 0; i < 4; i++) {
        suffice_level_id level = suffice_framework_level_at(framework, i);
        assert_string_equal(suffice_text(set, level, SUFFICE_LEVEL_KEY), keys[i]);
        assert_int_equal(suffice_level_rank(set, level), i);
        assert_non_null(suffice_text(set, level, SUFFICE_LEVEL_CRITERION));
    }
    suffice_project_release(set);
}

/* What counts only where it applies: four areas, and one indicator. */
static void test_ecif_conditions(void **state)
{
    static const char *const conditional[] = {"1e", "13a", "13b", "13c"};
    struct world *world = *state;
    suffice_ids *ids = NULL;
    size_t count = 0;
    suffice_project *set = open_set(world, "ecif");
    suffice_framework_id id = suffice_child_at(set, suffice_project_item(set), SUFFICE_KIND_FRAMEWORK, 0);
    const suffice_framework *framework = suffice_project_framework(set, id);
    assert_int_equal(suffice_framework_areas(framework, 0, &ids, NULL), SUFFICE_OK);
    for (size_t i = 0; i < suffice_ids_count(ids); i++) {
        suffice_area_id area = suffice_ids_at(ids, i);
        count += suffice_is_set(set, area, SUFFICE_AREA_CONDITIONAL);
        for (size_t k = 0; k < suffice_child_count(set, area, SUFFICE_KIND_INDICATOR); k++) {
            suffice_indicator_id indicator = suffice_child_at(set, area, SUFFICE_KIND_INDICATOR, k);
            bool is_one = strcmp(suffice_text(set, indicator, SUFFICE_INDICATOR_KEY), "12a.4") == 0;
            assert_true(suffice_is_set(set, indicator, SUFFICE_INDICATOR_CONDITIONAL) == is_one);
        }
    }
    assert_int_equal(count, 4);
    for (size_t i = 0; i < 4; i++)
        assert_true(
            suffice_is_set(set, suffice_framework_find_area(framework, conditional[i]), SUFFICE_AREA_CONDITIONAL));
    suffice_ids_release(ids);
    suffice_project_release(set);
}

/* --- adopting --- */

/* Adopts all of a set, kind by kind, and says how many records were added. */
static size_t adopt_all(struct world *world, const suffice_project *set)
{
    size_t added = 0;
    for (suffice_kind kind = 1; suffice_kind_name(kind) != NULL; kind++) {
        suffice_ids *ids = NULL;
        suffice_table *map = NULL;
        assert_int_equal(suffice_children(set, suffice_project_item(set), kind, &ids, NULL), SUFFICE_OK);
        assert_int_equal(suffice_project_adopt(world->project, set, suffice_ids_data(ids), suffice_ids_count(ids), 0,
                                               &map, world->error),
                         SUFFICE_OK);
        for (size_t i = 0; i < suffice_table_row_count(map); i++)
            added += strcmp(suffice_table_text(map, i, 2), "added") == 0;
        suffice_table_release(map);
        suffice_ids_release(ids);
    }
    return added;
}

static void test_adopting(void **state)
{
    struct world *world = *state;
    for (size_t i = 0; i < suffice_content_count(); i++) {
        suffice_project *set = open_set(world, suffice_content_name(i));
        assert_true(adopt_all(world, set) > 100);
        suffice_buffer *before = bytes_of(world->project);
        uint64_t revision = suffice_project_revision(world->project);
        assert_int_equal(adopt_all(world, set), 0);
        assert_true(suffice_project_revision(world->project) == revision);
        assert_bytes(world->project, before);
        suffice_buffer_release(before);
        suffice_project_release(set);
    }
    assert_int_equal(suffice_record_count(world->project, SUFFICE_KIND_LOGIC_MODEL), 6);
    assert_int_equal(suffice_record_count(world->project, SUFFICE_KIND_INDICATOR), 197);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, make_world, drop_world)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(test_sets),        TEST(test_bytes),           TEST(test_guids),    TEST(test_suffice),
        TEST(test_models),      TEST(test_codebook),        TEST(test_schedule), TEST(test_ecif),
        TEST(test_ecif_levels), TEST(test_ecif_conditions), TEST(test_adopting),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
