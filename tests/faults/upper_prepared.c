/*
 * Upper prepared: the road of the unit tests, with what the calls under test need beside it.
 * SPDX-License-Identifier: MIT
 */
#include "upper_prepared.h"

#include "unit/model/road.h"

struct extra {
    suffice_code_id theme;
    suffice_framework_section_id section;
    suffice_area_group_id group;
    suffice_area_id area;
    suffice_assessment *later;
    suffice_attribute_id attribute;
    suffice_schedule_id schedule;
    suffice_schedule_section_id part;
    suffice_grid_id grid;
};

static char guids[UPPER_COUNT][37];

static void add_to_corpus(struct road *road, struct extra *extra)
{
    static const char *const options[] = {"yes", "no"};
    struct world *world = &road->world;
    suffice_error *e = world->error;
    extra->schedule = suffice_child_at(world->project, suffice_corpus_item(world->corpus), SUFFICE_KIND_SCHEDULE, 0);
    extra->grid = suffice_child_at(world->project, road->alone, SUFFICE_KIND_GRID, 0);
    good(world, suffice_corpus_add_attribute(world->corpus, "Lives alone", SUFFICE_ATTRIBUTE_TYPE_CHOICE,
                                             SUFFICE_ATTRIBUTE_SCOPE_PARTICIPANT, options, 2, &extra->attribute, e));
    good(world, suffice_corpus_set_value(world->corpus, road->two, extra->attribute, "no", e));
    good(world, suffice_corpus_add_section(world->corpus, extra->schedule, "1", "Coming home",
                                           SUFFICE_EVENT_TYPE_SUPPORT, &extra->part, e));
    good(world, suffice_corpus_add_sync(world->corpus, road->talk, 0, 0, NULL, e));
    good(world, suffice_corpus_add_sync(world->corpus, road->talk, 10, 10000, NULL, e));
}

static struct extra add_extra(struct road *road)
{
    struct world *world = &road->world;
    struct extra extra = {0};
    suffice_error *e = world->error;
    good(world, suffice_corpus_add_analyst(world->corpus, "AN2", "Bo Analyst", NULL, e));
    good(world, suffice_codebook_add_code(road->codebook, road->theme, "Numbers", NULL, e));
    good(world, suffice_codebook_add_code(road->codebook, 0, "Waiting", &extra.theme, e));
    extra.group = suffice_parent(world->project, road->area);
    extra.section = suffice_parent(world->project, extra.group);
    good(world, suffice_framework_add_area(road->framework, extra.group, "1b", "Open", &extra.area, e));
    good(world, suffice_project_add_assessment(world->project, "Later", suffice_framework_item(road->framework),
                                               &extra.later, e));
    good(world, suffice_improvement_set_status(road->improvement, road->action, SUFFICE_ACTION_STATE_PLANNED, 20250601,
                                               road->member, NULL, NULL, e));
    add_to_corpus(road, &extra);
    return extra;
}

static void tell(const struct road *road, enum upper record, suffice_id id)
{
    good(&road->world, suffice_guid(road->world.project, id, guids[record], road->world.error));
}

static void tell_all(const struct road *road, const struct extra *extra)
{
    const suffice_project *project = road->world.project;
    const suffice_id ids[UPPER_COUNT] = {
        [UPPER_ANALYST] = road->analyst,
        [UPPER_MEMBER] = road->member,
        [UPPER_TEAM] = road->team,
        [UPPER_PARTICIPANT] = road->one,
        [UPPER_ALONE] = road->alone,
        [UPPER_JOINT] = road->joint,
        [UPPER_EMPTY] = road->empty,
        [UPPER_QUOTE] = road->quote,
        [UPPER_THEME] = road->theme,
        [UPPER_OPEN_THEME] = extra->theme,
        [UPPER_SUMMARY] = road->summary,
        [UPPER_EXPERIENCE] = road->experience,
        [UPPER_MATRIX] = suffice_matrix_item(road->matrix),
        [UPPER_POINT] = road->point,
        [UPPER_OTHER_POINT] = road->other_point,
        [UPPER_STORY] = suffice_story_item(road->story),
        [UPPER_SEGMENT] = road->segment,
        [UPPER_CONTEXT] = road->context,
        [UPPER_MODEL] = suffice_logic_model_item(road->model),
        [UPPER_NODE] = road->node,
        [UPPER_OUTCOME] = road->outcome,
        [UPPER_MEETING] = road->meeting,
        [UPPER_FOCUS] = road->focus,
        [UPPER_ACTION] = road->action,
        [UPPER_FRAMEWORK] = suffice_framework_item(road->framework),
        [UPPER_SECTION] = extra->section,
        [UPPER_GROUP] = extra->group,
        [UPPER_AREA] = road->area,
        [UPPER_OPEN_AREA] = extra->area,
        [UPPER_INDICATOR] = suffice_child_at(project, road->area, SUFFICE_KIND_INDICATOR, 0),
        [UPPER_LEVEL] = suffice_framework_level_at(road->framework, 0),
        [UPPER_ASSESSMENT] = suffice_assessment_item(road->assessment),
        [UPPER_LATER] = suffice_assessment_item(extra->later),
        [UPPER_SUBJECT] = road->subject,
        [UPPER_SPEAKER] = road->speaker,
        [UPPER_TALK] = road->talk,
        [UPPER_TAPE] = road->tape,
        [UPPER_HEARD] = road->heard,
        [UPPER_ATTRIBUTE] = extra->attribute,
        [UPPER_SCHEDULE] = extra->schedule,
        [UPPER_SCHEDULE_SECTION] = extra->part,
        [UPPER_GRID] = extra->grid,
        [UPPER_ROW] = suffice_child_at(project, extra->grid, SUFFICE_KIND_GRID_ROW, 0),
        [UPPER_ANSWER] = road->answer,
    };
    for (enum upper record = 0; record < UPPER_COUNT; record++)
        tell(road, record, ids[record]);
}

suffice_buffer *upper_bytes(void)
{
    void *state = NULL;
    assert_int_equal(make_road(&state), 0);
    struct road *road = state;
    struct extra extra = add_extra(road);
    tell_all(road, &extra);
    suffice_buffer *bytes = bytes_of(road->world.project);
    drop_road(&state);
    return bytes;
}

suffice_id upper_of(const suffice_project *project, enum upper record)
{
    suffice_id id = suffice_find_guid(project, guids[record]);
    assert_true(id != 0);
    return id;
}
