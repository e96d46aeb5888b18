/*
 * Framework: levels, and the areas of practice whose maturity is judged by them.
 * SPDX-License-Identifier: MIT
 */
#include "model/framework.h"

#include "base/results.h"
#include "model/handles.h"

#include <suffice/records.h>

#include <string.h>

/* --- what lies where --- */

sfp_slot sfp_framework_of(const struct sfp_store *store, sfp_slot slot)
{
    while (slot != 0 && sfp_store_row(store, slot)->kind != SFP_KIND_FRAMEWORK)
        slot = sfp_store_row(store, slot)->parent;
    return slot;
}

suffice_status sfp_framework_refuse(const char *argument, suffice_error *error)
{
    suffice_status status = sfp_fail(error, SUFFICE_DETAIL_OTHER_FRAMEWORK, "%s lies in another framework", argument);
    sfp_error_argument(error, argument);
    return status;
}

suffice_status sfp_framework_scope(const struct sfp_store *store, sfp_slot framework, suffice_id section_or_group,
                                   sfp_slot *top, suffice_error *error)
{
    static const char argument[] = "section_or_group";
    *top = framework;
    if (section_or_group == 0)
        return SUFFICE_OK;
    suffice_status status = sfp_store_find(store, section_or_group, 0, argument, top, error);
    if (status != SUFFICE_OK)
        return status;
    int32_t kind = sfp_store_row(store, *top)->kind;
    if (kind != SFP_KIND_FRAMEWORK_SECTION && kind != SFP_KIND_AREA_GROUP) {
        status = sfp_fail(error, SUFFICE_DETAIL_WRONG_KIND, "%s must be a section or a group of a framework", argument);
        sfp_error_argument(error, argument);
        return status;
    }
    return sfp_framework_of(store, *top) == framework ? SUFFICE_OK : sfp_framework_refuse(argument, error);
}

void sfp_areas_begin(struct sfp_areas *areas, const struct sfp_store *store, sfp_slot top)
{
    *areas = (struct sfp_areas){.store = store};
    areas->sections = sfp_store_children(store, top, SFP_KIND_FRAMEWORK_SECTION);
    areas->groups = sfp_store_children(store, top, SFP_KIND_AREA_GROUP);
    areas->areas = sfp_store_children(store, top, SFP_KIND_AREA);
}

/* The next of a list, or 0 when all of it has been gone through. */
static sfp_slot next_of(const struct sfp_list *list, uint32_t *index)
{
    return list != NULL && *index < list->count ? sfp_list_items(list)[(*index)++] : 0;
}

sfp_slot sfp_areas_next(struct sfp_areas *areas)
{
    for (;;) {
        sfp_slot area = next_of(areas->areas, &areas->area);
        if (area != 0)
            return area;
        sfp_slot group = next_of(areas->groups, &areas->group);
        sfp_slot section = group != 0 ? 0 : next_of(areas->sections, &areas->section);
        if (group == 0 && section == 0)
            return 0;
        areas->areas = group == 0 ? NULL : sfp_store_children(areas->store, group, SFP_KIND_AREA);
        areas->area = 0;
        if (section != 0) {
            areas->groups = sfp_store_children(areas->store, section, SFP_KIND_AREA_GROUP);
            areas->group = 0;
        }
    }
}

/* --- making one --- */

static suffice_status add_framework(suffice_project *project, const char *title, const char *key, const char *name,
                                    suffice_framework **framework, suffice_error *error)
{
    struct sfp_change change;
    struct sfp_handle *handle;
    sfp_project_change(&change, project, "project", title, error);
    sfp_slot slot = sfp_change_new(&change, SFP_KIND_FRAMEWORK);
    sfp_change_text(&change, slot, SUFFICE_FRAMEWORK_KEY, key);
    sfp_change_text(&change, slot, SUFFICE_FRAMEWORK_NAME, name);
    sfp_change_attach(&change, slot, project == NULL ? 0 : project->document.store.root, SFP_LAST);
    suffice_status status = sfp_handle_end(&change, slot, &handle);
    if (framework != NULL)
        *framework = (void *)handle;
    return status;
}

suffice_status suffice_framework_new(const char *name, suffice_framework **framework, suffice_error *error)
{
    suffice_project *project;
    if (framework == NULL)
        return sfp_fail_null(error, "framework");
    *framework = NULL;
    suffice_status status = suffice_project_new(name, &project, error);
    if (status != SUFFICE_OK)
        return status;
    status = add_framework(project, NULL, NULL, name, framework, error);
    return sfp_project_alone(project, status);
}

suffice_status suffice_project_add_framework(suffice_project *project, const char *key, const char *name,
                                             suffice_framework **framework, suffice_error *error)
{
    return add_framework(project, "add a framework", key, name, framework, error);
}

/* --- levels --- */

suffice_status suffice_framework_add_level(suffice_framework *framework, const char *key, const char *name,
                                           const char *criterion, suffice_level_id *level, suffice_error *error)
{
    struct sfp_change change;
    sfp_slot parent = sfp_handle_change(&change, framework, "framework", "add a level", error);
    sfp_slot slot = sfp_change_new(&change, SFP_KIND_LEVEL);
    sfp_change_text(&change, slot, SUFFICE_LEVEL_KEY, key);
    sfp_change_text(&change, slot, SUFFICE_LEVEL_NAME, name);
    sfp_change_text(&change, slot, SUFFICE_LEVEL_CRITERION, criterion);
    sfp_change_attach(&change, slot, parent, SFP_LAST);
    return sfp_change_end_with(&change, slot, level);
}

size_t suffice_framework_level_count(const suffice_framework *framework)
{
    return suffice_child_count(suffice_framework_project(framework), suffice_framework_item(framework),
                               SUFFICE_KIND_LEVEL);
}

suffice_level_id suffice_framework_level_at(const suffice_framework *framework, size_t index)
{
    return suffice_child_at(suffice_framework_project(framework), suffice_framework_item(framework), SUFFICE_KIND_LEVEL,
                            index);
}

/* The one of a row's children of a kind that has this text in this field, or 0. */
static sfp_slot find_child(const struct sfp_store *store, sfp_slot parent, int32_t kind, suffice_field field,
                           const char *text)
{
    return sfp_store_find_unique(store, parent, kind, sfp_field_of(field, NULL), text, strlen(text));
}

suffice_level_id suffice_framework_find_level(const suffice_framework *framework, const char *key)
{
    const struct sfp_store *store;
    sfp_slot slot;
    if (key == NULL || sfp_handle_find(framework, "framework", &store, &slot, NULL) != SUFFICE_OK)
        return 0;
    sfp_slot level = find_child(store, slot, SFP_KIND_LEVEL, SUFFICE_LEVEL_KEY, key);
    return level == 0 ? 0 : sfp_store_id(store, level);
}

size_t suffice_level_rank(const suffice_project *project, suffice_level_id level)
{
    sfp_slot slot;
    if (project == NULL ||
        sfp_store_find(sfp_project_store(project), level, SFP_KIND_LEVEL, "level", &slot, NULL) != SUFFICE_OK)
        return SIZE_MAX;
    return sfp_store_index(sfp_project_store(project), slot);
}

/* --- sections, groups, areas, indicators --- */

suffice_status suffice_framework_add_section(suffice_framework *framework, const char *key, const char *name,
                                             suffice_framework_section_id *section, suffice_error *error)
{
    struct sfp_change change;
    sfp_slot parent = sfp_handle_change(&change, framework, "framework", "add a section", error);
    sfp_slot slot = sfp_change_new(&change, SFP_KIND_FRAMEWORK_SECTION);
    sfp_change_text(&change, slot, SUFFICE_FRAMEWORK_SECTION_KEY, key);
    sfp_change_text(&change, slot, SUFFICE_FRAMEWORK_SECTION_NAME, name);
    sfp_change_attach(&change, slot, parent, SFP_LAST);
    return sfp_change_end_with(&change, slot, section);
}

/* The row of this framework that an id names; 0 when the change has failed. */
static sfp_slot find_own(struct sfp_change *change, sfp_slot framework, suffice_id id, int32_t kind,
                         const char *argument)
{
    sfp_slot slot = sfp_change_find(change, id, kind, argument);
    if (sfp_change_good(change) && sfp_framework_of(change->store, slot) != framework)
        sfp_change_fail(change, sfp_framework_refuse(argument, change->error));
    return slot;
}

/* Stops the change when a key that is to be unique in all of the framework is that of a row already. */
static void refuse_taken(struct sfp_change *change, sfp_slot taken)
{
    if (!sfp_change_good(change) || taken == 0)
        return;
    const char *kind = sfp_kind(sfp_store_row(change->store, taken)->kind)->name;
    sfp_change_fail(change, sfp_fail(change->error, SUFFICE_DETAIL_NOT_UNIQUE,
                                     "another %s of the framework has the same key", kind));
    sfp_error_argument(change->error, "key");
    sfp_error_item(change->error, sfp_store_id(change->store, taken));
}

static sfp_slot find_area(const struct sfp_store *store, sfp_slot framework, const char *key)
{
    sfp_slot found = 0;
    const struct sfp_list *sections = sfp_store_children(store, framework, SFP_KIND_FRAMEWORK_SECTION);
    for (uint32_t i = 0; found == 0 && i < sections->count; i++) {
        const struct sfp_list *groups = sfp_store_children(store, sfp_list_items(sections)[i], SFP_KIND_AREA_GROUP);
        for (uint32_t k = 0; found == 0 && k < groups->count; k++)
            found = find_child(store, sfp_list_items(groups)[k], SFP_KIND_AREA, SUFFICE_AREA_KEY, key);
    }
    return found;
}

static sfp_slot find_indicator(const struct sfp_store *store, sfp_slot framework, const char *key)
{
    struct sfp_areas areas;
    sfp_slot found = 0;
    sfp_areas_begin(&areas, store, framework);
    for (sfp_slot area; found == 0 && (area = sfp_areas_next(&areas)) != 0;)
        found = find_child(store, area, SFP_KIND_INDICATOR, SUFFICE_INDICATOR_KEY, key);
    return found;
}

suffice_status suffice_framework_add_group(suffice_framework *framework, suffice_framework_section_id section,
                                           const char *key, const char *name, suffice_area_group_id *group,
                                           suffice_error *error)
{
    struct sfp_change change;
    sfp_slot whole = sfp_handle_change(&change, framework, "framework", "add a group of areas", error);
    sfp_slot parent = find_own(&change, whole, section, SFP_KIND_FRAMEWORK_SECTION, "section");
    sfp_slot slot = sfp_change_new(&change, SFP_KIND_AREA_GROUP);
    sfp_change_text(&change, slot, SUFFICE_AREA_GROUP_KEY, key);
    sfp_change_text(&change, slot, SUFFICE_AREA_GROUP_NAME, name);
    sfp_change_attach(&change, slot, parent, SFP_LAST);
    return sfp_change_end_with(&change, slot, group);
}

suffice_status suffice_framework_add_area(suffice_framework *framework, suffice_area_group_id group, const char *key,
                                          const char *name, suffice_area_id *area, suffice_error *error)
{
    struct sfp_change change;
    sfp_slot whole = sfp_handle_change(&change, framework, "framework", "add an area", error);
    sfp_slot parent = find_own(&change, whole, group, SFP_KIND_AREA_GROUP, "group");
    sfp_slot slot = sfp_change_new(&change, SFP_KIND_AREA);
    sfp_change_text(&change, slot, SUFFICE_AREA_KEY, key);
    sfp_change_text(&change, slot, SUFFICE_AREA_NAME, name);
    if (sfp_change_good(&change))
        refuse_taken(&change, find_area(change.store, whole, key));
    sfp_change_attach(&change, slot, parent, SFP_LAST);
    return sfp_change_end_with(&change, slot, area);
}

suffice_status suffice_framework_add_indicator(suffice_framework *framework, suffice_area_id area, const char *key,
                                               const char *text, suffice_indicator_id *indicator, suffice_error *error)
{
    struct sfp_change change;
    sfp_slot whole = sfp_handle_change(&change, framework, "framework", "add an indicator", error);
    sfp_slot parent = find_own(&change, whole, area, SFP_KIND_AREA, "area");
    sfp_slot slot = sfp_change_new(&change, SFP_KIND_INDICATOR);
    sfp_change_text(&change, slot, SUFFICE_INDICATOR_KEY, key);
    sfp_change_text(&change, slot, SUFFICE_INDICATOR_TEXT, text);
    if (sfp_change_good(&change))
        refuse_taken(&change, find_indicator(change.store, whole, key));
    sfp_change_attach(&change, slot, parent, SFP_LAST);
    return sfp_change_end_with(&change, slot, indicator);
}

static bool add_areas(const struct sfp_store *store, sfp_slot top, suffice_ids *ids)
{
    struct sfp_areas areas;
    sfp_areas_begin(&areas, store, top);
    for (sfp_slot area; (area = sfp_areas_next(&areas)) != 0;)
        if (!sfp_ids_add(ids, sfp_store_id(store, area)))
            return false;
    return true;
}

suffice_status suffice_framework_areas(const suffice_framework *framework, suffice_id section_or_group,
                                       suffice_ids **ids, suffice_error *error)
{
    const struct sfp_store *store;
    sfp_slot slot;
    sfp_slot top = 0;
    if (ids == NULL)
        return sfp_fail_null(error, "ids");
    *ids = NULL;
    suffice_status status = sfp_handle_find(framework, "framework", &store, &slot, error);
    if (status == SUFFICE_OK)
        status = sfp_framework_scope(store, slot, section_or_group, &top, error);
    if (status == SUFFICE_OK)
        status = sfp_ids_new(ids, error);
    if (status != SUFFICE_OK || add_areas(store, top, *ids))
        return status;
    suffice_ids_release(*ids);
    *ids = NULL;
    return sfp_fail_memory(error);
}

size_t suffice_framework_area_count(const suffice_framework *framework)
{
    const struct sfp_store *store;
    sfp_slot slot;
    struct sfp_areas areas;
    size_t count = 0;
    if (sfp_handle_find(framework, "framework", &store, &slot, NULL) != SUFFICE_OK)
        return 0;
    sfp_areas_begin(&areas, store, slot);
    while (sfp_areas_next(&areas) != 0)
        count++;
    return count;
}

suffice_area_id suffice_framework_find_area(const suffice_framework *framework, const char *key)
{
    const struct sfp_store *store;
    sfp_slot slot;
    if (key == NULL || sfp_handle_find(framework, "framework", &store, &slot, NULL) != SUFFICE_OK)
        return 0;
    sfp_slot area = find_area(store, slot, key);
    return area == 0 ? 0 : sfp_store_id(store, area);
}

suffice_indicator_id suffice_framework_find_indicator(const suffice_framework *framework, const char *key)
{
    const struct sfp_store *store;
    sfp_slot slot;
    if (key == NULL || sfp_handle_find(framework, "framework", &store, &slot, NULL) != SUFFICE_OK)
        return 0;
    sfp_slot indicator = find_indicator(store, slot, key);
    return indicator == 0 ? 0 : sfp_store_id(store, indicator);
}
