/*
 * Handles: from a handle onto an artefact to its project and its record.
 * SPDX-License-Identifier: MIT
 */
#include "model/handles.h"

#include <suffice/assessment.h>
#include <suffice/framework.h>
#include <suffice/logic_model.h>
#include <suffice/matrix.h>
#include <suffice/story.h>

#include <stddef.h>

static suffice_project *owner(const struct sfp_handle *handle)
{
    void *project = (char *)handle->store - offsetof(suffice_project, document.store);
    return project;
}

const suffice_project *sfp_handle_project(const void *handle)
{
    return handle == NULL ? NULL : owner(handle);
}

suffice_project *sfp_handle_edit_project(void *handle)
{
    return handle == NULL ? NULL : owner(handle);
}

sfp_slot sfp_handle_slot(const void *handle)
{
    const struct sfp_handle *found = handle;
    return found == NULL || sfp_store_live(found->store, found->slot) == NULL ? 0 : found->slot;
}

static suffice_status fail_gone(const char *argument, suffice_error *error)
{
    suffice_status status = sfp_fail(error, SUFFICE_DETAIL_GONE, "%s has been removed", argument);
    sfp_error_argument(error, argument);
    return status;
}

suffice_status sfp_handle_find(const void *handle, const char *argument, const struct sfp_store **store, sfp_slot *slot,
                               suffice_error *error)
{
    *slot = sfp_handle_slot(handle);
    if (handle == NULL)
        return sfp_fail_null(error, argument);
    *store = ((const struct sfp_handle *)handle)->store;
    return *slot == 0 ? fail_gone(argument, error) : SUFFICE_OK;
}

sfp_slot sfp_handle_change(struct sfp_change *change, void *handle, const char *argument, const char *title,
                           suffice_error *error)
{
    sfp_slot slot = sfp_handle_slot(handle);
    sfp_project_change(change, sfp_handle_edit_project(handle), argument, title, error);
    if (sfp_change_good(change) && slot == 0)
        sfp_change_fail(change, fail_gone(argument, error));
    return sfp_change_good(change) ? slot : 0;
}

suffice_status sfp_handle_end(struct sfp_change *change, sfp_slot slot, struct sfp_handle **handle)
{
    suffice_status status = sfp_change_end(change);
    if (handle != NULL)
        *handle = status == SUFFICE_OK ? sfp_store_handle(change->store, slot) : NULL;
    return status;
}

/* --- what is the same for every artefact --- */

static struct sfp_handle *find(const suffice_project *project, suffice_id id, int32_t kind)
{
    sfp_slot slot;
    if (project == NULL || sfp_store_find(sfp_project_store(project), id, kind, "id", &slot, NULL) != SUFFICE_OK)
        return NULL;
    return sfp_store_handle(sfp_project_store(project), slot);
}

static suffice_id item_of(const void *handle)
{
    sfp_slot slot = sfp_handle_slot(handle);
    return slot == 0 ? 0 : sfp_store_id(((const struct sfp_handle *)handle)->store, slot);
}

#define ARTEFACT_HANDLE(name, NAME)                                                                                    \
    const suffice_##name *suffice_project_##name(const suffice_project *project, suffice_##name##_id id)               \
    {                                                                                                                  \
        const void *handle = find(project, id, SFP_KIND_##NAME);                                                       \
        return handle;                                                                                                 \
    }                                                                                                                  \
    suffice_##name *suffice_project_edit_##name(suffice_project *project, suffice_##name##_id id)                      \
    {                                                                                                                  \
        void *handle = find(project, id, SFP_KIND_##NAME);                                                             \
        return handle;                                                                                                 \
    }                                                                                                                  \
    void suffice_##name##_retain(const suffice_##name *name)                                                           \
    {                                                                                                                  \
        suffice_project_retain(sfp_handle_project(name));                                                              \
    }                                                                                                                  \
    void suffice_##name##_release(const suffice_##name *name)                                                          \
    {                                                                                                                  \
        suffice_project_release(sfp_handle_project(name));                                                             \
    }                                                                                                                  \
    const suffice_project *suffice_##name##_project(const suffice_##name *name)                                        \
    {                                                                                                                  \
        return sfp_handle_project(name);                                                                               \
    }                                                                                                                  \
    suffice_project *suffice_##name##_edit_project(suffice_##name *name)                                               \
    {                                                                                                                  \
        return sfp_handle_edit_project(name);                                                                          \
    }                                                                                                                  \
    suffice_##name##_id suffice_##name##_item(const suffice_##name *name)                                              \
    {                                                                                                                  \
        return item_of(name);                                                                                          \
    }

ARTEFACT_HANDLE(matrix, MATRIX)
ARTEFACT_HANDLE(story, STORY)
ARTEFACT_HANDLE(logic_model, LOGIC_MODEL)
ARTEFACT_HANDLE(framework, FRAMEWORK)
ARTEFACT_HANDLE(assessment, ASSESSMENT)
