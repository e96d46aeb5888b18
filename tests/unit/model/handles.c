/*
 * Tests of handles onto artefacts: from and to their project, stale and well again, freed in any order.
 * SPDX-License-Identifier: MIT
 */
#include "road.h"

/* The seven functions of an artefact, as if all artefacts were one type; one verb and one query that take its handle.
 */
struct artefact {
    const char *name;
    suffice_kind kind;
    const void *(*of)(const suffice_project *project, suffice_id id);
    void *(*edit)(suffice_project *project, suffice_id id);
    void (*retain)(const void *handle);
    void (*release)(const void *handle);
    const suffice_project *(*project)(const void *handle);
    suffice_project *(*edit_project)(void *handle);
    suffice_id (*item)(const void *handle);
    suffice_status (*change)(void *handle, suffice_error *error);
    suffice_status (*ask)(const void *handle, suffice_error *error);
};

#define ARTEFACT(name)                                                                                                 \
    static const void *name##_of(const suffice_project *project, suffice_id id)                                        \
    {                                                                                                                  \
        return suffice_project_##name(project, id);                                                                    \
    }                                                                                                                  \
    static void *name##_edit(suffice_project *project, suffice_id id)                                                  \
    {                                                                                                                  \
        return suffice_project_edit_##name(project, id);                                                               \
    }                                                                                                                  \
    static void name##_retain(const void *handle)                                                                      \
    {                                                                                                                  \
        suffice_##name##_retain(handle);                                                                               \
    }                                                                                                                  \
    static void name##_release(const void *handle)                                                                     \
    {                                                                                                                  \
        suffice_##name##_release(handle);                                                                              \
    }                                                                                                                  \
    static const suffice_project *name##_project(const void *handle)                                                   \
    {                                                                                                                  \
        return suffice_##name##_project(handle);                                                                       \
    }                                                                                                                  \
    static suffice_project *name##_edit_project(void *handle)                                                          \
    {                                                                                                                  \
        return suffice_##name##_edit_project(handle);                                                                  \
    }                                                                                                                  \
    static suffice_id name##_item(const void *handle)                                                                  \
    {                                                                                                                  \
        return suffice_##name##_item(handle);                                                                          \
    }

ARTEFACT(matrix)
ARTEFACT(story)
ARTEFACT(logic_model)
ARTEFACT(framework)
ARTEFACT(assessment)

/* --- a verb and a query of each --- */

static suffice_status matrix_change(void *handle, suffice_error *error)
{
    size_t count = 7;
    suffice_status status = suffice_matrix_chart_all(handle, &count, error);
    assert_true(status == SUFFICE_OK || count == 0);
    return status;
}

static suffice_status matrix_ask(const void *handle, suffice_error *error)
{
    suffice_table *table = NULL;
    suffice_status status = suffice_matrix_table(handle, SUFFICE_AUDIENCE_TEAM, 0, &table, error);
    suffice_table_release(table);
    return status;
}

static suffice_status story_change(void *handle, suffice_error *error)
{
    return suffice_story_add_segment(handle, SUFFICE_SEGMENT_KIND_CONTEXT, "It rained.", NULL, 0, NULL, error);
}

static suffice_status story_ask(const void *handle, suffice_error *error)
{
    suffice_buffer *buffer = NULL;
    suffice_status status = suffice_story_text(handle, SUFFICE_AUDIENCE_TEAM, &buffer, error);
    suffice_buffer_release(buffer);
    return status;
}

static suffice_status logic_model_change(void *handle, suffice_error *error)
{
    return suffice_logic_model_add_node(handle, SUFFICE_NODE_KIND_OUTCOME, NULL, "We know.", 0, NULL, error);
}

static suffice_status logic_model_ask(const void *handle, suffice_error *error)
{
    suffice_table *table = NULL;
    suffice_status status = suffice_logic_model_layers(handle, SUFFICE_AUDIENCE_TEAM, &table, error);
    suffice_table_release(table);
    return status;
}

static suffice_status framework_change(void *handle, suffice_error *error)
{
    suffice_level_id level = 0;
    suffice_status status = suffice_framework_add_level(handle, "new", "New", NULL, &level, error);
    suffice_project *project = suffice_framework_edit_project(handle);
    return status == SUFFICE_OK ? suffice_remove(project, level, 0, error) : status;
}

static suffice_status framework_ask(const void *handle, suffice_error *error)
{
    suffice_ids *ids = NULL;
    suffice_status status = suffice_framework_areas(handle, 0, &ids, error);
    suffice_ids_release(ids);
    return status;
}

static suffice_status assessment_change(void *handle, suffice_error *error)
{
    return suffice_assessment_add_reviewer(handle, SUFFICE_REVIEW_ROLE_STAFF, NULL, NULL, error);
}

static suffice_status assessment_ask(const void *handle, suffice_error *error)
{
    suffice_table *table = NULL;
    suffice_status status = suffice_assessment_table(handle, SUFFICE_AUDIENCE_TEAM, &table, error);
    suffice_table_release(table);
    return status;
}

#define ALL(name, NAME)                                                                                                \
    {                                                                                                                  \
#name, SUFFICE_KIND_##NAME, name##_of, name##_edit, name##_retain, name##_release, name##_project,             \
            name##_edit_project, name##_item, name##_change, name##_ask                                                \
    }

static const struct artefact artefacts[] = {
    ALL(matrix, MATRIX),       ALL(story, STORY),           ALL(logic_model, LOGIC_MODEL),
    ALL(framework, FRAMEWORK), ALL(assessment, ASSESSMENT),
};

enum { ARTEFACTS = sizeof artefacts / sizeof artefacts[0] };

static void *handle_of(const struct road *road, const struct artefact *artefact)
{
    void *const handles[] = {road->matrix, road->story, road->model, road->framework, road->assessment};
    return handles[artefact - artefacts];
}

/* --- tests --- */

static void test_there_and_back(void **state)
{
    struct road *road = *state;
    suffice_project *project = road->world.project;
    for (size_t i = 0; i < ARTEFACTS; i++) {
        const struct artefact *it = &artefacts[i];
        void *handle = handle_of(road, it);
        suffice_id id = it->item(handle);
        assert_int_equal(suffice_kind_of(project, id), it->kind);
        assert_ptr_equal(it->of(project, id), handle);
        assert_ptr_equal(it->edit(project, id), handle);
        assert_ptr_equal(it->project(handle), project);
        assert_ptr_equal(it->edit_project(handle), project);
        assert_int_equal(it->change(handle, road->world.error), SUFFICE_OK);
        assert_int_equal(it->ask(handle, road->world.error), SUFFICE_OK);
        assert_ptr_equal(it->of(project, id), handle);
    }
}

static void test_what_has_no_handle(void **state)
{
    struct road *road = *state;
    suffice_project *project = road->world.project;
    for (size_t i = 0; i < ARTEFACTS; i++) {
        const struct artefact *it = &artefacts[i];
        suffice_id id = it->item(handle_of(road, it));
        suffice_id other = artefacts[(i + 1) % ARTEFACTS].item(handle_of(road, &artefacts[(i + 1) % ARTEFACTS]));
        assert_null(it->of(NULL, id));
        assert_null(it->edit(NULL, id));
        assert_null(it->of(project, 0));
        assert_null(it->of(project, other));
        assert_null(it->edit(project, other));
        assert_null(it->of(project, UINT64_MAX));
        assert_null(it->project(NULL));
        assert_null(it->edit_project(NULL));
        assert_int_equal(it->item(NULL), 0);
        it->retain(NULL);
        it->release(NULL);
    }
}

static void test_null_is_told(void **state)
{
    struct road *road = *state;
    struct world *world = &road->world;
    for (size_t i = 0; i < ARTEFACTS; i++) {
        DENIED(NULL_ARGUMENT, artefacts[i].change(NULL, world->error));
        DENIED(NULL_ARGUMENT, artefacts[i].ask(NULL, world->error));
    }
}

/* A handle whose artefact is gone says so, and works again when that comes back. */
static void test_stale_and_well_again(void **state)
{
    struct road *road = *state;
    struct world *world = &road->world;
    for (size_t i = 0; i < ARTEFACTS; i++) {
        const struct artefact *it = &artefacts[i];
        void *handle = handle_of(road, it);
        suffice_id id = it->item(handle);
        suffice_buffer *before = bytes_of(world->project);
        good(world, suffice_remove(world->project, id, SUFFICE_REMOVE_DEPENDANTS, world->error));
        assert_int_equal(it->item(handle), 0);
        assert_null(it->of(world->project, id));
        assert_ptr_equal(it->project(handle), world->project);
        DENIED(GONE, it->change(handle, world->error));
        DENIED(GONE, it->ask(handle, world->error));
        good(world, suffice_project_undo(world->project, world->error));
        assert_bytes(world->project, before);
        assert_true(it->item(handle) == id);
        assert_ptr_equal(it->of(world->project, id), handle);
        good(world, it->ask(handle, world->error));
        good(world, suffice_project_redo(world->project, world->error));
        DENIED(GONE, it->ask(handle, world->error));
        good(world, suffice_project_undo(world->project, world->error));
        good(world, it->change(handle, world->error));
        suffice_buffer_release(before);
        assert_ptr_equal(it->edit(world->project, id), handle);
    }
}

/* What was made and undone again is gone; done once more, it is the same. */
static void test_made_and_undone(void **state)
{
    struct road *road = *state;
    struct world *world = &road->world;
    suffice_story *story = NULL;
    good(world, suffice_project_add_story(world->project, "Another", road->experience, &story, world->error));
    suffice_story_id id = suffice_story_item(story);
    good(world, suffice_project_undo(world->project, world->error));
    assert_int_equal(suffice_story_item(story), 0);
    assert_null(suffice_project_story(world->project, id));
    DENIED(GONE, story_change(story, world->error));
    good(world, suffice_project_redo(world->project, world->error));
    assert_true(suffice_story_item(story) == id);
    good(world, story_change(story, world->error));
    /* When it can be undone no more, the handle that is left still says so. */
    good(world, suffice_project_undo(world->project, world->error));
    good(world, suffice_project_undo(world->project, world->error));
    suffice_story *next = NULL;
    good(world, suffice_project_add_story(world->project, "The next", road->experience, &next, world->error));
    assert_ptr_not_equal(next, story);
    assert_int_equal(suffice_story_item(story), 0);
    DENIED(GONE, story_ask(story, world->error));
    assert_ptr_equal(suffice_story_project(story), world->project);
}

static void test_of_another_project(void **state)
{
    struct road *road = *state;
    struct world *world = &road->world;
    suffice_project *stranger = make_stranger(world);
    for (size_t i = 0; i < ARTEFACTS; i++) {
        suffice_id id = artefacts[i].item(handle_of(road, &artefacts[i]));
        assert_null(artefacts[i].of(stranger, id));
        assert_null(artefacts[i].edit(stranger, id));
    }
    suffice_project_release(stranger);
    /* Read from a file, every artefact has a handle of its own. */
    suffice_project *copy = NULL;
    suffice_buffer *bytes = bytes_of(world->project);
    good(world,
         suffice_project_read(suffice_buffer_data(bytes), suffice_buffer_size(bytes), NULL, &copy, world->error));
    for (size_t i = 0; i < ARTEFACTS; i++) {
        char guid[37];
        const void *handle = handle_of(road, &artefacts[i]);
        good(world, suffice_guid(world->project, artefacts[i].item(handle), guid, world->error));
        const void *other = artefacts[i].of(copy, suffice_find_guid(copy, guid));
        assert_non_null(other);
        assert_ptr_not_equal(other, handle);
        assert_ptr_equal(artefacts[i].project(other), copy);
        good(world, artefacts[i].ask(other, world->error));
    }
    suffice_project_release(copy);
    suffice_buffer_release(bytes);
}

/* Whoever holds a handle holds the project; the last one out frees it, and the sanitizer would tell of two or none. */
static void test_released_in_any_order(void **state)
{
    struct road *road = *state;
    for (size_t first = 0; first < ARTEFACTS; first++) {
        for (size_t i = 0; i < ARTEFACTS; i++)
            artefacts[i].retain(handle_of(road, &artefacts[i]));
        suffice_project_retain(road->world.project);
        suffice_project_release(road->world.project);
        for (size_t i = 0; i < ARTEFACTS; i++) {
            const struct artefact *it = &artefacts[(first + i) % ARTEFACTS];
            it->release(handle_of(road, it));
            assert_ptr_equal(it->project(handle_of(road, it)), road->world.project);
        }
    }
    for (size_t i = 0; i < ARTEFACTS; i++)
        artefacts[i].retain(handle_of(road, &artefacts[i]));
    suffice_project_release(road->world.project);
    assert_int_equal(matrix_ask(road->matrix, road->world.error), SUFFICE_OK);
    for (size_t i = ARTEFACTS; i-- > 1;)
        artefacts[i].release(handle_of(road, &artefacts[i]));
    road->world.project = suffice_matrix_edit_project(road->matrix);
    assert_int_equal(matrix_change(road->matrix, road->world.error), SUFFICE_OK);
}

/* An artefact that is made alone has a project of its own, which goes with it. */
static void test_alone(void **state)
{
    struct road *road = *state;
    struct world *world = &road->world;
    suffice_framework *framework = NULL;
    suffice_assessment *assessment = NULL;
    suffice_logic_model *model = NULL;
    good(world, suffice_framework_new("Alone", &framework, world->error));
    good(world, suffice_assessment_new("Alone", framework, &assessment, world->error));
    assert_ptr_not_equal(suffice_assessment_project(assessment), suffice_framework_project(framework));
    suffice_framework_release(framework);
    good(world, assessment_ask(assessment, world->error));
    suffice_assessment_release(assessment);
    good(world, suffice_logic_model_new("Alone", "Crisis", "I know.", &model, world->error));
    suffice_project *project = suffice_logic_model_edit_project(model);
    good(world, suffice_remove(project, suffice_logic_model_item(model), SUFFICE_REMOVE_DEPENDANTS, world->error));
    assert_int_equal(suffice_logic_model_item(model), 0);
    suffice_logic_model_release(model); /* a stale handle holds its project too */
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_there_and_back, make_road, drop_road),
        cmocka_unit_test_setup_teardown(test_what_has_no_handle, make_road, drop_road),
        cmocka_unit_test_setup_teardown(test_null_is_told, make_road, drop_road),
        cmocka_unit_test_setup_teardown(test_stale_and_well_again, make_road, drop_road),
        cmocka_unit_test_setup_teardown(test_made_and_undone, make_road, drop_road),
        cmocka_unit_test_setup_teardown(test_of_another_project, make_road, drop_road),
        cmocka_unit_test_setup_teardown(test_released_in_any_order, make_road, drop_road),
        cmocka_unit_test_setup_teardown(test_alone, make_road, drop_road),
    };
    return cmocka_run_group_tests_name("handles", tests, NULL, NULL);
}
