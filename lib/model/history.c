/*
 * History: undo, redo, and groups of changes.
 * SPDX-License-Identifier: MIT
 */
#include "model/project.h"

#include "base/text.h"

#include <suffice/history.h>

#include <string.h>

enum { TITLE_SIZE = 200 };

static suffice_status check_title(const char *title, suffice_error *error)
{
    struct sfp_text_facts facts;
    size_t size = title == NULL ? 0 : strlen(title);
    if (size > TITLE_SIZE)
        return sfp_fail(error, SUFFICE_DETAIL_TEXT_TOO_LONG, "title has %zu bytes; it takes at most %d", size,
                        TITLE_SIZE);
    sfp_text_scan(title == NULL ? "" : title, size, &facts);
    if (facts.state == SFP_TEXT_NOT_UTF8)
        return sfp_fail(error, SUFFICE_DETAIL_NOT_UTF8, "title is not UTF-8");
    if (facts.state == SFP_TEXT_NOT_XML)
        return sfp_fail(error, SUFFICE_DETAIL_NOT_XML, "title holds a character that XML cannot hold");
    return SUFFICE_OK;
}

suffice_status suffice_project_begin(suffice_project *project, const char *title, suffice_error *error)
{
    if (project == NULL)
        return sfp_fail_null(error, "project");
    suffice_status status = sfp_document_writable(&project->document, error);
    if (status == SUFFICE_OK)
        status = check_title(title, error);
    if (status != SUFFICE_OK)
        return status;
    return sfp_journal_open(&project->document.journal, title) ? SUFFICE_OK : sfp_fail_memory(error);
}

/* For the calls that need an open group, or that none is open. */
static suffice_status check_groups(const suffice_project *project, bool wanted, suffice_error *error)
{
    if (project == NULL)
        return sfp_fail_null(error, "project");
    suffice_status status = sfp_document_writable(&project->document, error);
    if (status != SUFFICE_OK)
        return status;
    if (wanted && project->document.journal.open_count == 0)
        return sfp_fail(error, SUFFICE_DETAIL_NO_GROUP, "no group of changes is open");
    if (!wanted && project->document.journal.open_count > 0)
        return sfp_fail(error, SUFFICE_DETAIL_GROUP_OPEN, "a group of changes is open; commit or abandon it first");
    return SUFFICE_OK;
}

suffice_status suffice_project_commit(suffice_project *project, suffice_error *error)
{
    suffice_status status = check_groups(project, true, error);
    if (status == SUFFICE_OK)
        sfp_journal_close(&project->document.journal, &project->document.store);
    return status;
}

suffice_status suffice_project_abandon(suffice_project *project, suffice_error *error)
{
    suffice_status status = check_groups(project, true, error);
    if (status == SUFFICE_OK)
        sfp_journal_abandon(&project->document.journal, &project->document.store);
    return status;
}

size_t suffice_project_open_groups(const suffice_project *project)
{
    return project == NULL ? 0 : project->document.journal.open_count;
}

suffice_status suffice_project_undo(suffice_project *project, suffice_error *error)
{
    suffice_status status = check_groups(project, false, error);
    if (status == SUFFICE_OK && !sfp_journal_undo(&project->document.journal, &project->document.store))
        return sfp_fail(error, SUFFICE_DETAIL_NOTHING_TO_UNDO, "there is no step to take back");
    return status;
}

suffice_status suffice_project_redo(suffice_project *project, suffice_error *error)
{
    suffice_status status = check_groups(project, false, error);
    if (status == SUFFICE_OK && !sfp_journal_redo(&project->document.journal, &project->document.store))
        return sfp_fail(error, SUFFICE_DETAIL_NOTHING_TO_REDO, "there is no step to do again");
    return status;
}

size_t suffice_project_undo_count(const suffice_project *project)
{
    return project == NULL ? 0 : project->document.journal.groups_done;
}

size_t suffice_project_redo_count(const suffice_project *project)
{
    if (project == NULL)
        return 0;
    return project->document.journal.group_count - project->document.journal.groups_done;
}

const char *suffice_project_undo_title(const suffice_project *project, size_t index)
{
    if (index >= suffice_project_undo_count(project))
        return NULL;
    return project->document.journal.groups[project->document.journal.groups_done - 1 - index].title;
}

const char *suffice_project_redo_title(const suffice_project *project, size_t index)
{
    if (index >= suffice_project_redo_count(project))
        return NULL;
    return project->document.journal.groups[project->document.journal.groups_done + index].title;
}

suffice_status suffice_project_set_undo_budget(suffice_project *project, uint64_t bytes, suffice_error *error)
{
    suffice_status status = check_groups(project, false, error);
    if (status != SUFFICE_OK)
        return status;
    project->document.journal.budget = bytes > SIZE_MAX ? SIZE_MAX : (size_t)bytes;
    sfp_journal_trim(&project->document.journal, &project->document.store);
    return SUFFICE_OK;
}
