/*
 * Framework: what the files about frameworks and assessments share.
 * SPDX-License-Identifier: MIT
 */
#ifndef SFP_MODEL_FRAMEWORK_H
#define SFP_MODEL_FRAMEWORK_H

#include "model/project.h"

#include <suffice/assessment.h>
#include <suffice/framework.h>

/* The framework in which a level, section, group, area or indicator lies; a framework itself; 0 for anything else. */
sfp_slot sfp_framework_of(const struct sfp_store *store, sfp_slot slot);
/* Refuses what lies in another framework. */
suffice_status sfp_framework_refuse(const char *argument, suffice_error *error);
/* The section or group of a framework that an id names; 0 names the framework. */
suffice_status sfp_framework_scope(const struct sfp_store *store, sfp_slot framework, suffice_id section_or_group,
                                   sfp_slot *top, suffice_error *error);

/* Walks over areas in order; good until the project is changed. */
struct sfp_areas {
    const struct sfp_store *store;
    const struct sfp_list *sections; /* each NULL when there is nothing left to go through */
    const struct sfp_list *groups;
    const struct sfp_list *areas;
    uint32_t section;
    uint32_t group;
    uint32_t area;
};

/* Begins with the first area of a framework, section or group. */
void sfp_areas_begin(struct sfp_areas *areas, const struct sfp_store *store, sfp_slot top);
/* The next area, or 0. */
sfp_slot sfp_areas_next(struct sfp_areas *areas);

/* assessment.c: the rating of an area in an assessment, and the mark of an indicator in a rating; 0 if there is none.
 */
sfp_slot sfp_assessment_rating(const struct sfp_store *store, sfp_slot assessment, sfp_slot area);
sfp_slot sfp_rating_mark(const struct sfp_store *store, sfp_slot rating, sfp_slot indicator);

#endif
