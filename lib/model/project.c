/*
 * Project: the document in which everything lives.
 * SPDX-License-Identifier: MIT
 */
#include "model/project.h"

#include "base/memory.h"
#include "base/date.h"
#include "base/findings.h"
#include "base/results.h"
#include "model/options.h"

#include <inttypes.h>
#include <string.h>

/* --- making, opening, releasing --- */

static void wire(suffice_project *project)
{
    atomic_init(&project->holders, 1);
    project->codebook.project = project;
    project->corpus.project = project;
    project->excerpts.project = project;
    project->synthesis.project = project;
    project->improvement.project = project;
}

suffice_status sfp_project_make(suffice_project **project, suffice_error *error)
{
    *project = NULL;
    suffice_project *made = sfp_new(1, sizeof *made);
    if (made == NULL)
        return sfp_fail_memory(error);
    suffice_status status = sfp_document_init(&made->document, &sfp_model_rules, error);
    if (status != SUFFICE_OK) {
        sfp_free(made);
        return status;
    }
    wire(made);
    *project = made;
    return SUFFICE_OK;
}

void sfp_project_free(suffice_project *project)
{
    if (project == NULL)
        return;
    sfp_document_release(&project->document);
    sfp_origin_release(&project->origin);
    sfp_free(project);
}

suffice_status sfp_project_alone(suffice_project *project, suffice_status status)
{
    if (status != SUFFICE_OK) {
        sfp_project_free(project);
        return status;
    }
    sfp_journal_forget(&project->document.journal, &project->document.store);
    project->saved_revision = project->document.store.revision;
    return SUFFICE_OK;
}

/* Gives a new project its GUID, name and birthday: no step, for before it there was nothing. */
static suffice_status christen(suffice_project *project, const char *name, suffice_error *error)
{
    struct sfp_change change;
    struct sfp_guid guid;
    int64_t now;
    sfp_slot root = project->document.store.root;
    suffice_status status = sfp_document_guid(&project->document, &guid, error);
    if (status == SUFFICE_OK)
        status = sfp_document_now(&project->document, &now, error);
    if (status != SUFFICE_OK)
        return status;
    if (!sfp_map_reserve(&project->document.store.guids, 1))
        return sfp_fail_memory(error);
    sfp_change_begin(&change, &project->document, NULL, error);
    sfp_change_guid(&change, root, &guid);
    sfp_change_text(&change, root, SUFFICE_PROJECT_NAME, name);
    sfp_change_number(&change, root, SUFFICE_PROJECT_CREATED, now);
    status = sfp_change_end(&change);
    sfp_journal_forget(&project->document.journal, &project->document.store);
    return status;
}

suffice_status suffice_project_new(const char *name, suffice_project **project, suffice_error *error)
{
    if (project == NULL)
        return sfp_fail_null(error, "project");
    *project = NULL;
    if (name == NULL)
        return sfp_fail_null(error, "name");
    suffice_project *made;
    suffice_status status = sfp_project_make(&made, error);
    if (status != SUFFICE_OK)
        return status;
    status = christen(made, name, error);
    if (status != SUFFICE_OK) {
        sfp_project_free(made);
        return status;
    }
    made->saved_revision = made->document.store.revision;
    *project = made;
    return SUFFICE_OK;
}

/* Finishes what has been read into a bare project, or frees it. */
static suffice_status settle(suffice_project *made, suffice_status status, suffice_project **project)
{
    if (status != SUFFICE_OK) {
        sfp_free(made);
        return status;
    }
    wire(made);
    made->saved_revision = made->document.store.revision;
    *project = made;
    return SUFFICE_OK;
}

suffice_status suffice_project_open_with(const char *path, const suffice_options *options, suffice_project **project,
                                         suffice_error *error)
{
    if (project == NULL)
        return sfp_fail_null(error, "project");
    *project = NULL;
    if (path == NULL)
        return sfp_fail_null(error, "path");
    suffice_project *made = sfp_new(1, sizeof *made);
    if (made == NULL)
        return sfp_fail_memory(error);
    struct sfp_read_options read = sfp_options_for_reading(options);
    suffice_status status = sfp_transfer_open(&made->document, &sfp_model_rules, path, &read, &made->origin, error);
    return settle(made, status, project);
}

suffice_status suffice_project_open(const char *path, uint32_t flags, suffice_project **project, suffice_error *error)
{
    if (project != NULL)
        *project = NULL;
    if (flags != 0)
        return sfp_fail_flags(error);
    return suffice_project_open_with(path, NULL, project, error);
}

suffice_status suffice_project_read(const void *bytes, size_t size, const suffice_options *options,
                                    suffice_project **project, suffice_error *error)
{
    if (project == NULL)
        return sfp_fail_null(error, "project");
    *project = NULL;
    if (bytes == NULL && size > 0)
        return sfp_fail_null(error, "bytes");
    suffice_project *made = sfp_new(1, sizeof *made);
    if (made == NULL)
        return sfp_fail_memory(error);
    struct sfp_read_options read = sfp_options_for_reading(options);
    suffice_status status = sfp_transfer_read(&made->document, &sfp_model_rules, bytes, size, &read, error);
    return settle(made, status, project);
}

/* Counting holders is no change of the project, so a const handle will do for it. */
static suffice_project *counted(const suffice_project *project)
{
    union {
        const suffice_project *read;
        suffice_project *write;
    } handle = {project};
    return handle.write;
}

void suffice_project_retain(const suffice_project *project)
{
    if (project != NULL)
        atomic_fetch_add(&counted(project)->holders, 1);
}

void suffice_project_release(const suffice_project *project)
{
    if (project != NULL && atomic_fetch_sub(&counted(project)->holders, 1) == 1)
        sfp_project_free(counted(project));
}

/* --- saving --- */

static suffice_status check_save(const suffice_project *project, uint32_t flags, uint32_t *save_flags,
                                 suffice_error *error)
{
    if (project == NULL)
        return sfp_fail_null(error, "project");
    if ((flags & ~(uint32_t)(SUFFICE_SAVE_REPLACE | SUFFICE_SAVE_SPLIT_LINKS)) != 0)
        return sfp_fail_flags(error);
    *save_flags = ((flags & SUFFICE_SAVE_REPLACE) != 0 ? SFP_SAVE_REPLACE : 0) |
                  ((flags & SUFFICE_SAVE_SPLIT_LINKS) != 0 ? SFP_SAVE_SPLIT_LINKS : 0);
    return SUFFICE_OK;
}

suffice_status suffice_project_save(suffice_project *project, const char *path, uint32_t flags, suffice_error *error)
{
    uint32_t save_flags = 0;
    suffice_status status = check_save(project, flags, &save_flags, error);
    if (status != SUFFICE_OK)
        return status;
    if (path == NULL)
        path = project->origin.path;
    if (path == NULL)
        return sfp_fail(error, SUFFICE_DETAIL_NO_PATH, "the project has no file yet; say where to save it");
    uint64_t revision = project->document.store.revision;
    status = sfp_transfer_save(&project->document.store, path, save_flags, &project->origin, error);
    if (status == SUFFICE_OK || status == SUFFICE_ERROR_DURABILITY)
        project->saved_revision = revision;
    return status;
}

suffice_status suffice_project_save_copy(const suffice_project *project, const char *path, uint32_t flags,
                                         suffice_error *error)
{
    uint32_t save_flags = 0;
    suffice_status status = check_save(project, flags, &save_flags, error);
    if (status != SUFFICE_OK)
        return status;
    if (path == NULL)
        return sfp_fail_null(error, "path");
    return sfp_transfer_save(&project->document.store, path, save_flags, NULL, error);
}

suffice_status suffice_project_write(const suffice_project *project, suffice_buffer **buffer, suffice_error *error)
{
    if (buffer == NULL)
        return sfp_fail_null(error, "buffer");
    *buffer = NULL;
    if (project == NULL)
        return sfp_fail_null(error, "project");
    struct sfp_bytes bytes;
    suffice_status status = sfp_transfer_write(&project->document.store, &bytes, error);
    return status == SUFFICE_OK ? sfp_buffer_take(&bytes, buffer, error) : status;
}

const char *suffice_project_path(const suffice_project *project)
{
    return project == NULL ? NULL : project->origin.path;
}

bool suffice_project_is_changed(const suffice_project *project)
{
    return project != NULL && project->document.store.revision != project->saved_revision;
}

/* --- what it is --- */

suffice_project_id suffice_project_item(const suffice_project *project)
{
    return project == NULL ? 0 : sfp_store_id(&project->document.store, project->document.store.root);
}

uint64_t suffice_project_revision(const suffice_project *project)
{
    return project == NULL ? 0 : project->document.store.revision;
}

bool suffice_project_is_read_only(const suffice_project *project)
{
    return project != NULL && project->document.read_only;
}

static bool add_unknown(const struct sfp_store *store, const struct sfp_kept *kept, suffice_findings *findings)
{
    size_t count = 0;
    for (size_t i = 0; i < kept->count; i++)
        if (kept->entries[i].newer)
            count++;
    if (count == 0)
        return true;
    suffice_error about = {0};
    sfp_fail(&about, SUFFICE_DETAIL_READ_ONLY,
             "a %s holds %zu values or elements of a newer version, which are kept as they are",
             sfp_kind(sfp_store_row(store, kept->slot)->kind)->name, count);
    sfp_error_item(&about, sfp_store_id(store, kept->slot));
    return sfp_findings_add(findings, SUFFICE_SEVERITY_NOTE, &about);
}

suffice_status suffice_project_unknown(const suffice_project *project, suffice_findings **findings,
                                       suffice_error *error)
{
    if (findings == NULL)
        return sfp_fail_null(error, "findings");
    *findings = NULL;
    if (project == NULL)
        return sfp_fail_null(error, "project");
    const struct sfp_store *store = &project->document.store;
    suffice_status status = sfp_findings_new(findings, error);
    for (size_t i = 0; status == SUFFICE_OK && i < store->kept.count; i++)
        if (!add_unknown(store, &store->kept.rows[i], *findings))
            status = sfp_fail_memory(error);
    if (status != SUFFICE_OK) {
        suffice_findings_release(*findings);
        *findings = NULL;
    }
    return status;
}

suffice_status suffice_project_set_instant(suffice_project *project, int64_t instant, suffice_error *error)
{
    if (project == NULL)
        return sfp_fail_null(error, "project");
    if (!sfp_instant_is_valid(instant))
        return sfp_fail(error, SUFFICE_DETAIL_OUT_OF_RANGE, "instant must lie in the years 1 to 9999");
    project->document.instant = instant;
    return SUFFICE_OK;
}

suffice_status suffice_project_set_seed(suffice_project *project, uint64_t seed, suffice_error *error)
{
    struct sfp_change change;
    struct sfp_guid guid;
    if (project == NULL)
        return sfp_fail_null(error, "project");
    bool seeded = project->document.seeded;
    uint64_t last = project->document.seed;
    sfp_project_change(&change, project, "project", "give the project another GUID", error);
    if (sfp_change_good(&change)) {
        project->document.seeded = true;
        project->document.seed = seed;
        sfp_change_fail(&change, sfp_document_guid(&project->document, &guid, error));
        sfp_change_guid(&change, project->document.store.root, &guid);
    }
    suffice_status status = sfp_change_end(&change);
    if (status != SUFFICE_OK) {
        project->document.seeded = seeded;
        project->document.seed = last;
    }
    return status;
}

/* --- its parts --- */

const suffice_codebook *suffice_project_codebook(const suffice_project *project)
{
    return project == NULL ? NULL : &project->codebook;
}

suffice_codebook *suffice_project_edit_codebook(suffice_project *project)
{
    return project == NULL ? NULL : &project->codebook;
}

const suffice_corpus *suffice_project_corpus(const suffice_project *project)
{
    return project == NULL ? NULL : &project->corpus;
}

suffice_corpus *suffice_project_edit_corpus(suffice_project *project)
{
    return project == NULL ? NULL : &project->corpus;
}

const suffice_excerpts *suffice_project_excerpts(const suffice_project *project)
{
    return project == NULL ? NULL : &project->excerpts;
}

suffice_excerpts *suffice_project_edit_excerpts(suffice_project *project)
{
    return project == NULL ? NULL : &project->excerpts;
}

const suffice_synthesis *suffice_project_synthesis(const suffice_project *project)
{
    return project == NULL ? NULL : &project->synthesis;
}

suffice_synthesis *suffice_project_edit_synthesis(suffice_project *project)
{
    return project == NULL ? NULL : &project->synthesis;
}

const suffice_improvement *suffice_project_improvement(const suffice_project *project)
{
    return project == NULL ? NULL : &project->improvement;
}

suffice_improvement *suffice_project_edit_improvement(suffice_project *project)
{
    return project == NULL ? NULL : &project->improvement;
}

void sfp_project_change(struct sfp_change *change, suffice_project *project, const char *argument, const char *title,
                        suffice_error *error)
{
    if (project != NULL) {
        sfp_change_begin(change, &project->document, title, error);
        return;
    }
    memset(change, 0, sizeof *change);
    change->error = error;
    change->status = sfp_fail_null(error, argument);
}

suffice_status suffice_project_add_experience(suffice_project *project, const char *key, const char *name,
                                              const char *statement, suffice_experience_id *experience,
                                              suffice_error *error)
{
    struct sfp_change change;
    sfp_project_change(&change, project, "project", "add an experience", error);
    sfp_slot slot = sfp_change_new(&change, SFP_KIND_EXPERIENCE);
    sfp_change_text(&change, slot, SUFFICE_EXPERIENCE_KEY, key);
    sfp_change_text(&change, slot, SUFFICE_EXPERIENCE_NAME, name);
    sfp_change_text(&change, slot, SUFFICE_EXPERIENCE_STATEMENT, statement);
    sfp_change_attach(&change, slot, project == NULL ? 0 : project->document.store.root, SFP_LAST);
    return sfp_change_end_with(&change, slot, experience);
}

suffice_status suffice_project_add_activity(suffice_project *project, const char *key, const char *name,
                                            const char *statement, suffice_activity_id *activity, suffice_error *error)
{
    struct sfp_change change;
    sfp_project_change(&change, project, "project", "add an activity", error);
    sfp_slot slot = sfp_change_new(&change, SFP_KIND_ACTIVITY);
    sfp_change_text(&change, slot, SUFFICE_ACTIVITY_KEY, key);
    sfp_change_text(&change, slot, SUFFICE_ACTIVITY_NAME, name);
    sfp_change_text(&change, slot, SUFFICE_ACTIVITY_STATEMENT, statement);
    sfp_change_attach(&change, slot, project == NULL ? 0 : project->document.store.root, SFP_LAST);
    return sfp_change_end_with(&change, slot, activity);
}
