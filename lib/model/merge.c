/*
 * Merge: records of one project brought into another, and what differs between two.
 * SPDX-License-Identifier: MIT
 */
#include "model/project.h"

#include "base/memory.h"
#include "record/carry.h"

#include <suffice/merge.h>

/* --- the project from which is carried --- */

static suffice_status check_source(const suffice_project *project, const char *argument, suffice_error *error)
{
    if (project == NULL)
        return sfp_fail_null(error, argument);
    if (!project->document.read_only)
        return SUFFICE_OK;
    suffice_status status = sfp_fail(error, SUFFICE_DETAIL_READ_ONLY,
                                     "%s was written by a newer version of libsuffice and cannot be understood well "
                                     "enough to carry records out of it",
                                     argument);
    sfp_error_argument(error, argument);
    return status;
}

/* The slots that ids name, to be freed; NULL with an error when one names nothing. */
static suffice_status find_slots(const suffice_project *project, const suffice_id *ids, size_t count, sfp_slot **slots,
                                 suffice_error *error)
{
    *slots = NULL;
    if (ids == NULL && count > 0)
        return sfp_fail_null(error, "ids");
    *slots = sfp_new(count, sizeof **slots);
    suffice_status status = *slots == NULL ? sfp_fail_memory(error) : SUFFICE_OK;
    for (size_t i = 0; status == SUFFICE_OK && i < count; i++)
        status = sfp_store_find(sfp_project_store(project), ids[i], 0, "ids", &(*slots)[i], error);
    if (status != SUFFICE_OK) {
        sfp_free(*slots);
        *slots = NULL;
    }
    return status;
}

/* --- adopting --- */

suffice_status suffice_project_adopt(suffice_project *project, const suffice_project *from, const suffice_id *ids,
                                     size_t count, uint32_t flags, suffice_table **map, suffice_error *error)
{
    struct sfp_change change;
    sfp_slot *slots;
    if (map != NULL)
        *map = NULL;
    if ((flags & ~(uint32_t)(SUFFICE_ADOPT_EVIDENCE | SUFFICE_ADOPT_UPDATE)) != 0)
        return sfp_fail_flags(error);
    suffice_status status = check_source(from, "from", error);
    if (status == SUFFICE_OK)
        status = find_slots(from, ids, count, &slots, error);
    if (status != SUFFICE_OK)
        return status;
    uint32_t how = ((flags & SUFFICE_ADOPT_EVIDENCE) != 0 ? SFP_CARRY_EVIDENCE : 0) |
                   ((flags & SUFFICE_ADOPT_UPDATE) != 0 ? SFP_CARRY_UPDATE : 0);
    sfp_project_change(&change, project, "project", "adopt records", error);
    if (sfp_change_good(&change))
        sfp_carry_adopt(&change, sfp_project_store(from), slots, count, how, map);
    status = sfp_change_end(&change);
    sfp_free(slots);
    if (status != SUFFICE_OK && map != NULL) {
        suffice_table_release(*map);
        *map = NULL;
    }
    return status;
}

static const char *name_of(const suffice_project *project)
{
    const struct sfp_row *root = sfp_store_row(sfp_project_store(project), sfp_project_store(project)->root);
    struct sfp_value name = sfp_store_get(root, sfp_field_of(SUFFICE_PROJECT_NAME, NULL));
    return name.set ? name.as.text->text : "";
}

/* Fills a new project; nothing of that is a step. */
static suffice_status fill_alone(suffice_project *alone, const suffice_project *project, const sfp_slot *slots,
                                 size_t count, uint32_t flags, suffice_error *error)
{
    struct sfp_change change;
    int64_t now = 0;
    uint32_t how =
        SFP_CARRY_ALONE | SFP_CARRY_UPDATE | ((flags & SUFFICE_ADOPT_EVIDENCE) != 0 ? SFP_CARRY_EVIDENCE : 0);
    sfp_project_change(&change, alone, "alone", NULL, error);
    if (sfp_change_good(&change))
        sfp_change_fail(&change, sfp_document_now(&project->document, &now, error));
    sfp_change_number(&change, alone->document.store.root, SUFFICE_PROJECT_CREATED, now);
    if (sfp_change_good(&change))
        sfp_carry_adopt(&change, sfp_project_store(project), slots, count, how, NULL);
    suffice_status status = sfp_change_end(&change);
    sfp_journal_forget(&alone->document.journal, &alone->document.store);
    return status;
}

suffice_status suffice_project_extract(const suffice_project *project, const suffice_id *ids, size_t count,
                                       uint32_t flags, suffice_project **alone, suffice_error *error)
{
    sfp_slot *slots;
    suffice_project *made = NULL;
    if (alone == NULL)
        return sfp_fail_null(error, "alone");
    *alone = NULL;
    if ((flags & ~(uint32_t)SUFFICE_ADOPT_EVIDENCE) != 0)
        return sfp_fail_flags(error);
    suffice_status status = check_source(project, "project", error);
    if (status == SUFFICE_OK)
        status = find_slots(project, ids, count, &slots, error);
    if (status != SUFFICE_OK)
        return status;
    status = suffice_project_new(name_of(project), &made, error);
    if (status == SUFFICE_OK)
        status = fill_alone(made, project, slots, count, flags, error);
    sfp_free(slots);
    if (status != SUFFICE_OK) {
        suffice_project_release(made);
        return status;
    }
    *alone = made;
    return SUFFICE_OK;
}

/* --- merging --- */

static suffice_status fail_conflicts(size_t conflicts, suffice_error *error)
{
    return sfp_fail(error, SUFFICE_DETAIL_MERGE_CONFLICT,
                    "nothing was merged, for there are %zu conflicts and the merge was told to refuse", conflicts);
}

/* Merges into `findings`, which may be NULL, and says how many conflicts there were. */
static suffice_status merge(suffice_project *project, const suffice_project *other, const suffice_project *base,
                            uint32_t flags, suffice_findings *findings, size_t *conflicts, suffice_error *error)
{
    struct sfp_change change;
    bool refuses = (flags & SUFFICE_MERGE_REFUSE) != 0;
    uint32_t how = !refuses && (flags & SUFFICE_MERGE_TAKE) != 0 ? SFP_CARRY_TAKE : 0;
    *conflicts = 0;
    sfp_project_change(&change, project, "project", "merge another project", error);
    if (sfp_change_good(&change))
        sfp_carry_merge(&change, sfp_project_store(other), base == NULL ? NULL : sfp_project_store(base), how, findings,
                        conflicts);
    if (refuses && *conflicts > 0 && sfp_change_good(&change))
        sfp_change_fail(&change, fail_conflicts(*conflicts, error));
    suffice_status status = sfp_change_end(&change);
    /* Where the two do not fit together, the conflicts are why, or at least come first. */
    if (refuses && *conflicts > 0 && (status == SUFFICE_ERROR_EXISTS || status == SUFFICE_ERROR_RULE))
        return fail_conflicts(*conflicts, error);
    if (!refuses || status == SUFFICE_OK)
        *conflicts = 0;
    return status;
}

suffice_status suffice_project_merge(suffice_project *project, const suffice_project *other,
                                     const suffice_project *base, uint32_t flags, suffice_findings **findings,
                                     suffice_error *error)
{
    suffice_findings *found = NULL;
    size_t conflicts = 0;
    if (findings != NULL)
        *findings = NULL;
    if ((flags & ~(uint32_t)(SUFFICE_MERGE_TAKE | SUFFICE_MERGE_REFUSE)) != 0)
        return sfp_fail_flags(error);
    suffice_status status = check_source(other, "other", error);
    if (status == SUFFICE_OK && base != NULL)
        status = check_source(base, "base", error);
    if (status == SUFFICE_OK && findings != NULL)
        status = sfp_findings_new(&found, error);
    if (status != SUFFICE_OK)
        return status;
    status = merge(project, other, base, flags, found, &conflicts, error);
    bool told = status == SUFFICE_OK || (conflicts > 0 && status == SUFFICE_ERROR_EXISTS);
    if (findings != NULL && told)
        *findings = found;
    else
        suffice_findings_release(found);
    return status;
}

suffice_status suffice_project_compare(const suffice_project *a, const suffice_project *b, suffice_table **table,
                                       suffice_error *error)
{
    if (table == NULL)
        return sfp_fail_null(error, "table");
    *table = NULL;
    if (a == NULL || b == NULL)
        return sfp_fail_null(error, a == NULL ? "a" : "b");
    return sfp_carry_compare(sfp_project_store(a), sfp_project_store(b), table, error);
}
