/*
 * Api: what is held against the promise after each call.
 * SPDX-License-Identifier: MIT
 */
#include "api.h"

#include "base/memory.h"
#include "disk.h"

#include <string.h>

enum { LOOK = 8 /* at each such call whole bytes are compared */ };

char api_nowhere;

/* --- memory --- */

static struct {
    const struct sfp_memory *system;
    size_t blocks;
    size_t calls;
    size_t fail_at;
    bool on;
    bool failed;
} memory;

static bool fails(void)
{
    memory.calls++;
    if (memory.fail_at == 0 || memory.calls < memory.fail_at || (memory.calls > memory.fail_at && !memory.on))
        return false;
    memory.failed = true;
    return true;
}

static void *allocate(size_t size)
{
    void *block = fails() ? NULL : memory.system->allocate(size);
    memory.blocks += block != NULL;
    return block;
}

static void *resize(void *block, size_t size)
{
    void *moved = fails() ? NULL : memory.system->resize(block, size);
    memory.blocks += block == NULL && moved != NULL;
    return moved;
}

static void release(void *block)
{
    memory.blocks -= block != NULL;
    memory.system->release(block);
}

static const struct sfp_memory table = {.allocate = allocate, .resize = resize, .release = release};

void api_memory_begin(void)
{
    memset(&memory, 0, sizeof memory);
    memory.system = sfp_memory;
    sfp_memory = &table;
}

void api_memory_fail(size_t n, bool on)
{
    memory.calls = 0;
    memory.fail_at = n;
    memory.on = on;
    memory.failed = false;
}

bool api_memory_has_failed(void)
{
    return memory.failed;
}

void api_memory_end(void)
{
    must(memory.blocks == 0);
    sfp_memory = memory.system;
}

/* --- nothing changes that must not --- */

static struct api_facts facts_of(const suffice_project *project)
{
    return (struct api_facts){.revision = suffice_project_revision(project),
                              .undo = suffice_project_undo_count(project),
                              .redo = suffice_project_redo_count(project),
                              .groups = suffice_project_open_groups(project),
                              .changed = suffice_project_is_changed(project)};
}

static uint64_t digest_of(const suffice_project *project) /* FNV-1a */
{
    suffice_buffer *buffer = NULL;
    must(suffice_project_write(project, &buffer, NULL) == SUFFICE_OK);
    const char *at = suffice_buffer_data(buffer);
    uint64_t hash = UINT64_C(14695981039346656037);
    for (size_t i = 0; i < suffice_buffer_size(buffer); i++)
        hash = (hash ^ (unsigned char)at[i]) * UINT64_C(1099511628211);
    suffice_buffer_release(buffer);
    return hash;
}

void api_before(struct api *api)
{
    for (size_t i = 0; i < API_PROJECTS; i++) {
        struct api_project *entry = &api->projects[i];
        if (entry->project == NULL)
            continue;
        entry->facts = facts_of(entry->project);
        entry->digested = api->calls % LOOK == 0 && i == api->current;
        if (entry->digested)
            entry->digest = digest_of(entry->project);
    }
    disk_fail(api->disk_at, api->disk_code);
    api_memory_fail(api->memory_at, api->memory_on);
}

static void check_unchanged(const struct api_project *entry, bool saved)
{
    struct api_facts now = facts_of(entry->project);
    must(now.revision == entry->facts.revision);
    must(now.undo == entry->facts.undo && now.redo == entry->facts.redo);
    must(now.groups == entry->facts.groups);
    must(now.changed == entry->facts.changed || saved);
    if (entry->digested)
        must(digest_of(entry->project) == entry->digest);
}

static void after(struct api *api, bool failed, bool saved)
{
    api->memory_failed = api_memory_has_failed();
    api->faulted = disk_has_failed() || api->memory_failed;
    disk_fail(0, 0);
    api_memory_fail(0, false);
    must(disk_open_count() == 0);
    must(api->faulted || disk_count(".suffice-tmp") == 0 || api->leftovers);
    api->leftovers = disk_count(".suffice-tmp") > 0;
    for (size_t i = 0; i < API_PROJECTS; i++) {
        struct api_project *entry = &api->projects[i];
        if (entry->project != NULL && (failed || !entry->may_change))
            check_unchanged(entry, saved && entry->may_change);
        entry->may_change = false;
    }
    for (size_t i = 0; i < api->scratch_count; i++)
        free(api->scratch[i]);
    api->scratch_count = 0;
    api->text = NULL;
}

void api_after_query(struct api *api)
{
    after(api, true, false);
}

static bool is_documented(const struct api *api, suffice_status status)
{
    if (status > 0 || status < -31)
        return false;
    if (status == SUFFICE_ERROR_MEMORY && !api->memory_failed)
        return false;
    return (api->call->statuses & API_MAY(status)) != 0;
}

void api_after(struct api *api, suffice_status status)
{
    after(api, status != SUFFICE_OK, status == SUFFICE_ERROR_DURABILITY);
    if (!is_documented(api, status))
        fprintf(stderr, "%s gave %s: %s\n", api->call->name, suffice_status_name(status),
                suffice_error_message(api->asked));
    must(is_documented(api, status));
    must(status != SUFFICE_OK || !api->bad_id);
    if (api->tells)
        fprintf(stderr, "ended %s %s\n", api->call->name, suffice_status_name(status));
    if (api->asked == NULL)
        return;
    must(suffice_error_status(api->asked) == status);
    must((status == SUFFICE_OK) == (suffice_error_message(api->asked)[0] == '\0'));
    api_see_text(suffice_error_message(api->asked));
}

suffice_error *api_error(struct api *api)
{
    api->asked = api_byte(api) < 16 ? NULL : api->error;
    suffice_error_clear(api->asked);
    return api->asked;
}

/* --- outputs --- */

void api_given(struct api *api, suffice_status status, enum api_object_type type, void *object, bool wanted, bool free)
{
    if (!wanted) {
        must(object == API_NOWHERE);
        return;
    }
    must(object != API_NOWHERE);
    must(status != SUFFICE_OK || object != NULL);
    must(status == SUFFICE_OK || object == NULL || free);
    api_see_object(api, type, object);
}

void api_given_id(struct api *api, suffice_status status, suffice_id id, suffice_id junk, bool wanted, bool free)
{
    api_given_number(api, status, (int64_t)id, (int64_t)junk, wanted, free);
    if (!wanted)
        return;
    must((status == SUFFICE_OK) == (id != 0));
    api_see_id(api, id);
}

void api_given_number(struct api *api, suffice_status status, int64_t number, int64_t junk, bool wanted, bool free)
{
    (void)api;
    must(wanted || number == junk);
    must(!wanted || status == SUFFICE_OK || number == 0 || free);
}

void api_given_slice(struct api *api, suffice_status status, const char *text, size_t size, bool text_wanted,
                     bool size_wanted)
{
    (void)api;
    must(text_wanted ? text != API_NOWHERE : text == API_NOWHERE);
    must(size_wanted || size == (size_t)API_JUNK);
    if (status != SUFFICE_OK) {
        must(!text_wanted || text == NULL);
        must(!size_wanted || size == 0);
    }
    volatile char sum = 0;
    for (size_t i = 0; status == SUFFICE_OK && i < size; i++)
        sum = (char)(sum ^ text[i]);
}
