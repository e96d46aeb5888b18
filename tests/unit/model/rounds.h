/*
 * Rounds: two small frameworks, and an assessment by the first.
 * SPDX-License-Identifier: MIT
 */
#ifndef SUFFICE_TESTS_ROUNDS_H
#define SUFFICE_TESTS_ROUNDS_H

#include "cast.h"

#include <suffice/assessment.h>
#include <suffice/framework.h>

#include <stdio.h>

/* A framework with three levels and three areas in two sections, another one, and a round by the first. */
struct setting {
    suffice_framework *framework, *other;
    suffice_level_id levels[3], other_level;
    suffice_framework_section_id first, second;
    suffice_area_group_id group;
    suffice_area_id areas[3], other_area;
    suffice_indicator_id indicators[4], other_indicator; /* two of the first area, one of each other */
    suffice_assessment *round;
};

static inline void set_levels(struct world *world, struct setting *setting)
{
    suffice_error *error = world->error;
    good(world, suffice_framework_add_level(setting->framework, "low", "Low", NULL, &setting->levels[0], error));
    good(world, suffice_framework_add_level(setting->framework, "middle", "Middle", NULL, &setting->levels[1], error));
    good(world, suffice_framework_add_level(setting->framework, "high", "High", NULL, &setting->levels[2], error));
    good(world, suffice_framework_add_level(setting->other, "low", "Low", NULL, &setting->other_level, error));
}

static inline suffice_area_id set_area(struct world *world, suffice_framework *framework, suffice_area_group_id group,
                                       const char *key, suffice_indicator_id *indicators, size_t count)
{
    suffice_area_id area;
    char number[40];
    good(world, suffice_framework_add_area(framework, group, key, "Area", &area, world->error));
    for (size_t i = 0; i < count; i++) {
        snprintf(number, sizeof number, "%s.%zu", key, i + 1);
        good(world,
             suffice_framework_add_indicator(framework, area, number, "It is so.", &indicators[i], world->error));
    }
    return area;
}

static inline struct setting set_up(struct world *world)
{
    struct setting setting = {0};
    suffice_error *error = world->error;
    suffice_framework_section_id section;
    suffice_area_group_id group;
    good(world, suffice_project_add_framework(world->project, "f", "Framework", &setting.framework, error));
    good(world, suffice_project_add_framework(world->project, "o", "Other", &setting.other, error));
    set_levels(world, &setting);
    good(world, suffice_framework_add_section(setting.framework, "1", "First", &setting.first, error));
    good(world, suffice_framework_add_section(setting.framework, "2", "Second", &setting.second, error));
    good(world, suffice_framework_add_group(setting.framework, setting.first, "1", "One", &setting.group, error));
    setting.areas[0] = set_area(world, setting.framework, setting.group, "1a", &setting.indicators[0], 2);
    setting.areas[1] = set_area(world, setting.framework, setting.group, "1b", &setting.indicators[2], 1);
    good(world, suffice_framework_add_group(setting.framework, setting.second, "2", "Two", &group, error));
    setting.areas[2] = set_area(world, setting.framework, group, "2a", &setting.indicators[3], 1);
    good(world, suffice_framework_add_section(setting.other, "1", "First", &section, error));
    good(world, suffice_framework_add_group(setting.other, section, "1", "One", &group, error));
    setting.other_area = set_area(world, setting.other, group, "1a", &setting.other_indicator, 1);
    good(world, suffice_project_add_assessment(world->project, "Baseline", suffice_framework_item(setting.framework),
                                               &setting.round, error));
    return setting;
}

#endif
