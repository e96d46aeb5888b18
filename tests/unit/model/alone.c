/*
 * Tests of artefacts alone: a codebook, a logic model, a framework and an assessment as files of their own, which open,
 * save to the same bytes, and are adopted by another project once.
 * SPDX-License-Identifier: MIT
 */
#include "steps.h"

#include <suffice/assessment.h>
#include <suffice/buffer.h>
#include <suffice/codebook.h>
#include <suffice/content.h>
#include <suffice/framework.h>
#include <suffice/ids.h>
#include <suffice/logic_model.h>
#include <suffice/merge.h>
#include <suffice/records.h>

static suffice_error *error;

static void good(suffice_status status)
{
    if (status != SUFFICE_OK)
        print_message("%s\n", suffice_error_message(error));
    assert_int_equal(status, SUFFICE_OK);
}

static suffice_buffer *written(const suffice_project *project)
{
    suffice_buffer *buffer = NULL;
    good(suffice_project_write(project, &buffer, error));
    return buffer;
}

static void expect_same(const suffice_buffer *a, const suffice_buffer *b)
{
    assert_int_equal(suffice_buffer_size(a), suffice_buffer_size(b));
    assert_memory_equal(suffice_buffer_data(a), suffice_buffer_data(b), suffice_buffer_size(a));
}

/* What was written opens, and is written the same. */
static suffice_project *opened(const suffice_project *project)
{
    suffice_project *again = NULL;
    suffice_buffer *first = written(project);
    good(suffice_project_read(suffice_buffer_data(first), suffice_buffer_size(first), NULL, &again, error));
    suffice_buffer *second = written(again);
    expect_same(first, second);
    suffice_buffer_release(first);
    suffice_buffer_release(second);
    return again;
}

static void adopt_all(suffice_project *into, const suffice_project *from, suffice_kind kind)
{
    suffice_ids *ids = NULL;
    suffice_id parent = suffice_project_item(from);
    if (kind == SUFFICE_KIND_CODE)
        parent = suffice_codebook_item(suffice_project_codebook(from));
    good(suffice_children(from, parent, kind, &ids, error));
    assert_true(suffice_ids_count(ids) > 0);
    suffice_id items[16];
    size_t count = suffice_ids_count(ids);
    assert_in_range(count, 1, 16);
    for (size_t i = 0; i < count; i++)
        items[i] = suffice_ids_at(ids, i);
    good(suffice_project_adopt(into, from, items, count, 0, NULL, error));
    suffice_ids_release(ids);
}

/* Adopting twice: the second time changes nothing, and what came is what was there. */
static void adopt_twice(const suffice_project *from, suffice_kind kind, uint64_t expected)
{
    suffice_project *into = NULL;
    good(suffice_project_new("Another project", &into, error));
    adopt_all(into, from, kind);
    assert_int_equal(suffice_record_count(into, kind), expected);
    suffice_buffer *once = written(into);
    uint64_t revision = suffice_project_revision(into);
    adopt_all(into, from, kind);
    suffice_buffer *twice = written(into);
    expect_same(once, twice);
    assert_int_equal(suffice_project_revision(into), revision);
    suffice_project_release(opened(into));
    suffice_buffer_release(once);
    suffice_buffer_release(twice);
    suffice_project_release(into);
}

static void check_alone(const suffice_project *project, suffice_kind kind, uint64_t expected)
{
    suffice_project *again = opened(project);
    assert_int_equal(suffice_record_count(again, kind), expected);
    adopt_twice(again, kind, expected);
    suffice_project_release(again);
}

static void test_codebook_alone(void **state)
{
    (void)state;
    suffice_codebook *codebook = NULL;
    suffice_code_id theme;
    good(suffice_codebook_new("Ours", &codebook, error));
    good(suffice_codebook_add_code(codebook, 0, "Crisis", &theme, error));
    good(suffice_codebook_add_code(codebook, theme, "No way in", &theme, error));
    check_alone(suffice_codebook_project(codebook), SUFFICE_KIND_CODE, 2);
    suffice_codebook_release(codebook);
}

static void test_model_alone(void **state)
{
    (void)state;
    suffice_node_id from;
    suffice_logic_model *model = NULL;
    good(suffice_logic_model_new("Crisis", "Crisis", "I know whom to reach.", &model, error));
    good(suffice_logic_model_add_node(model, SUFFICE_NODE_KIND_ACTIVITY, "A6", "We name one.", 0, &from, error));
    good(suffice_logic_model_add_link(model, from, suffice_logic_model_experience_node(model), NULL, error));
    check_alone(suffice_logic_model_project(model), SUFFICE_KIND_LOGIC_MODEL, 1);
    suffice_logic_model_release(model);
}

static suffice_framework *a_framework(void)
{
    suffice_framework *framework = NULL;
    suffice_framework_section_id section;
    suffice_area_group_id group;
    suffice_area_id area;
    good(suffice_framework_new("Ours", &framework, error));
    good(suffice_framework_add_level(framework, "low", "Low", NULL, NULL, error));
    good(suffice_framework_add_level(framework, "high", "High", NULL, NULL, error));
    good(suffice_framework_add_section(framework, "1", "Leadership", &section, error));
    good(suffice_framework_add_group(framework, section, "1", "Strategy", &group, error));
    good(suffice_framework_add_area(framework, group, "1a", "A strategy", &area, error));
    good(suffice_framework_add_indicator(framework, area, "1a.1", "There is one.", NULL, error));
    return framework;
}

static void test_framework_alone(void **state)
{
    (void)state;
    suffice_framework *framework = a_framework();
    check_alone(suffice_framework_project(framework), SUFFICE_KIND_FRAMEWORK, 1);
    suffice_framework_release(framework);
}

static void test_assessment_alone(void **state)
{
    (void)state;
    suffice_assessment *assessment = NULL;
    suffice_framework *framework = a_framework();
    good(suffice_assessment_new("Baseline", framework, &assessment, error));
    suffice_framework_release(framework);
    const suffice_project *project = suffice_assessment_project(assessment);
    suffice_id item = suffice_ref(project, suffice_assessment_item(assessment), SUFFICE_ASSESSMENT_FRAMEWORK);
    const suffice_framework *own = suffice_project_framework(project, item);
    suffice_area_id area = suffice_framework_find_area(own, "1a");
    good(suffice_assessment_rate(assessment, area, suffice_framework_find_level(own, "high"), "It is.", NULL, error));
    check_alone(project, SUFFICE_KIND_ASSESSMENT, 1);
    suffice_assessment_release(assessment);
}

/* What ships is carried as what one makes: the framework with its areas, models with the activities they name. */
static void test_shipped_content(void **state)
{
    (void)state;
    suffice_project *content = NULL;
    good(suffice_content_open("suffice", &content, error));
    check_alone(content, SUFFICE_KIND_LOGIC_MODEL, 6);
    check_alone(content, SUFFICE_KIND_PROTOCOL, 2);
    suffice_project_release(content);
    good(suffice_content_open("ecif", &content, error));
    check_alone(content, SUFFICE_KIND_FRAMEWORK, 1);
    suffice_project_release(content);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_codebook_alone),  cmocka_unit_test(test_model_alone),
        cmocka_unit_test(test_framework_alone), cmocka_unit_test(test_assessment_alone),
        cmocka_unit_test(test_shipped_content),
    };
    error = suffice_error_new();
    int result = cmocka_run_group_tests(tests, NULL, NULL);
    suffice_error_release(error);
    return result;
}
