/*
 * Api: objects that calls gave, projects and their holders.
 * SPDX-License-Identifier: MIT
 */
#include "api.h"

#include "base/text.h"
#include "roundtrip/consistency.h"

#include <string.h>

enum { CELLS = 600 /* of one table that are looked at */ };

/* --- pools --- */

static void drop_from(struct api *api, enum api_object_type type, size_t place)
{
    size_t after = --api->pools[type].count - place;
    memmove(api->pools[type].items + place, api->pools[type].items + place + 1, after * sizeof(void *));
    memmove(api->pools[type].places + place, api->pools[type].places + place + 1, after * sizeof(size_t));
}

static void put_into(struct api *api, enum api_object_type type, void *object, size_t project)
{
    size_t count = api->pools[type].count;
    for (size_t i = 0; i < count; i++)
        if (api->pools[type].items[i] == object)
            return;
    if (count == API_POOL) {
        if (api_types[type].project_of == NULL)
            api_types[type].release(api->pools[type].items[0]);
        drop_from(api, type, 0);
    }
    api->pools[type].items[api->pools[type].count] = object;
    api->pools[type].places[api->pools[type].count++] = project;
}

void *api_object(struct api *api, enum api_object_type type, bool changes)
{
    uint8_t byte = api_byte(api);
    size_t count = api->pools[type].count;
    if (count == 0 || byte >= 250)
        return NULL;
    size_t place = byte % count;
    if (type < API_HANDLES) {
        api->current = api->pools[type].places[place];
        api->projects[api->current].may_change |= changes;
    }
    return api->pools[type].items[place];
}

void *api_result_out(struct api *api, enum api_object_type type)
{
    size_t count = api->pools[type].count;
    uint8_t byte = api_byte(api);
    if (count == 0 || byte >= 250)
        return NULL;
    void *object = api->pools[type].items[byte % count];
    drop_from(api, type, byte % count);
    return object;
}

/* --- what comes back --- */

void api_see_text(const char *text)
{
    struct sfp_text_facts facts;
    if (text == NULL)
        return;
    sfp_text_scan(text, strlen(text), &facts);
    must(facts.state == SFP_TEXT_GOOD);
}

void api_see_id(struct api *api, suffice_id id)
{
    must(id < UINT64_C(1) << 53);
    if (id == 0)
        return;
    memmove(api->seen + 1, api->seen, (API_SEEN - 1) * sizeof api->seen[0]);
    api->seen[0] = id;
    api->seen_count += api->seen_count < API_SEEN;
}

static void look_at_cell(const suffice_table *table, size_t row, size_t column)
{
    int64_t number;
    api_see_text(suffice_table_text(table, row, column));
    for (size_t i = 0; i < suffice_table_list_count(table, row, column); i++)
        api_see_text(suffice_table_list_text(table, row, column, i));
    suffice_status status = suffice_table_integer(table, row, column, &number, NULL);
    must(status != SUFFICE_OK || suffice_table_has(table, row, column));
}

static void look_at_table(const suffice_table *table)
{
    size_t columns = suffice_table_column_count(table);
    for (size_t column = 0; column < columns; column++) {
        const char *name = suffice_table_column_name(table, column);
        must(name != NULL && suffice_table_find_column(table, name) == column);
        must(suffice_table_column_type(table, column) != 0);
    }
    for (size_t i = 0; columns > 0 && i < CELLS && i / columns < suffice_table_row_count(table); i++)
        look_at_cell(table, i / columns, i % columns);
}

static void look_at_findings(const suffice_findings *findings)
{
    for (size_t i = 0; i < suffice_findings_count(findings); i++) {
        must(suffice_finding_message(findings, i) != NULL && suffice_finding_message(findings, i)[0] != '\0');
        api_see_text(suffice_finding_message(findings, i));
        api_see_text(suffice_finding_code(findings, i));
        api_see_text(suffice_finding_advice(findings, i));
    }
}

static size_t find_project(const struct api *api, const suffice_project *project)
{
    size_t place = 0;
    while (place < API_PROJECTS && api->projects[place].project != project)
        place++;
    return place;
}

void api_see_object(struct api *api, enum api_object_type type, void *object)
{
    if (object == NULL)
        return;
    if (type == API_table)
        look_at_table(object);
    if (type == API_findings)
        look_at_findings(object);
    size_t place = 0;
    if (type < API_HANDLES) {
        place = find_project(api, api_types[type].project_of(object));
        if (place == API_PROJECTS) /* then the handle is the caller's own, and so is its project */
            place = api_enter(api, api_types[type].project_of(object));
    }
    put_into(api, type, object, place);
}

/* --- holders --- */

static void release_holder(struct api *api, size_t place)
{
    struct api_holder holder = api->retained[place];
    api->retained[place] = api->retained[--api->retained_count];
    must(api_types[holder.type].project_of(holder.object) != NULL);
    api_types[holder.type].release(holder.object);
}

void api_retained(struct api *api, enum api_object_type type, void *object)
{
    if (object == NULL)
        return;
    if (api->retained_count == API_RETAINED)
        release_holder(api, 0);
    size_t place = find_project(api, api_types[type].project_of(object));
    must(place < API_PROJECTS);
    api->retained[api->retained_count++] = (struct api_holder){type, object, place};
}

void *api_retained_last(struct api *api, enum api_object_type type)
{
    for (size_t i = api->retained_count; i-- > 0;)
        if (api->retained[i].type == type) {
            void *object = api->retained[i].object;
            api->retained[i] = api->retained[--api->retained_count];
            return object;
        }
    return NULL;
}

/* The project's own holder and all others, in an order that the input says. */
static void release_all(struct api *api, size_t place)
{
    suffice_project *own = api->projects[place].project;
    for (size_t i = 0; i < api->retained_count;) {
        if (api->retained[i].place != place) {
            i++;
            continue;
        }
        if (own != NULL && api_byte(api) % 4 == 0) {
            suffice_project_release(own);
            own = NULL;
        }
        release_holder(api, i);
    }
    suffice_project_release(own);
}

/* --- projects --- */

static suffice_buffer *bytes_of(const suffice_project *project)
{
    suffice_buffer *buffer = NULL;
    must(suffice_project_write(project, &buffer, NULL) == SUFFICE_OK);
    return buffer;
}

static bool same(const suffice_buffer *a, const suffice_buffer *b)
{
    return suffice_buffer_size(a) == suffice_buffer_size(b) &&
           memcmp(suffice_buffer_data(a), suffice_buffer_data(b), suffice_buffer_size(a)) == 0;
}

size_t api_enter(struct api *api, suffice_project *project)
{
    size_t place = find_project(api, NULL);
    if (place == API_PROJECTS) {
        api->turn = 1 + api->turn % (API_PROJECTS - 1);
        place = api->turn;
        api_leave(api, place);
    }
    must(suffice_project_undo_count(project) == 0 && suffice_project_redo_count(project) == 0);
    api->projects[place] = (struct api_project){
        .project = project, .first = bytes_of(project), .entered = suffice_project_revision(project)};
    api_gather(api, project);
    return place;
}

static void expect(const suffice_project *project, const suffice_buffer *bytes)
{
    suffice_buffer *now = bytes_of(project);
    must(same(now, bytes));
    suffice_buffer_release(now);
}

static void close_groups(struct api *api, suffice_project *project)
{
    while (suffice_project_open_groups(project) > 0) {
        suffice_status status =
            api_byte(api) % 2 == 0 ? suffice_project_commit(project, NULL) : suffice_project_abandon(project, NULL);
        must(status == SUFFICE_OK);
    }
}

static void go_back_and_forth(const struct api_project *entry, const suffice_buffer *last)
{
    size_t steps = suffice_project_undo_count(entry->project);
    if (steps == 0)
        return;
    for (size_t i = 0; i < steps; i++)
        must(suffice_project_undo(entry->project, NULL) == SUFFICE_OK);
    must(suffice_project_undo(entry->project, NULL) == SUFFICE_ERROR_STATE);
    check_consistency(&entry->project->document);
    if (entry->first != NULL)
        expect(entry->project, entry->first);
    for (size_t i = 0; i < steps; i++)
        must(suffice_project_redo(entry->project, NULL) == SUFFICE_OK);
    expect(entry->project, last);
}

static void read_again(const suffice_buffer *bytes)
{
    suffice_project *again = NULL;
    must(suffice_project_read(suffice_buffer_data(bytes), suffice_buffer_size(bytes), NULL, &again, NULL) ==
         SUFFICE_OK);
    expect(again, bytes);
    suffice_project_release(again);
}

static void check_promises(const struct api_project *entry)
{
    suffice_buffer *last = bytes_of(entry->project);
    check_consistency(&entry->project->document);
    read_again(last);
    go_back_and_forth(entry, last);
    suffice_buffer_release(last);
}

void api_leave(struct api *api, size_t place)
{
    struct api_project *entry = &api->projects[place];
    if (entry->project == NULL)
        return;
    close_groups(api, entry->project);
    if (suffice_project_revision(entry->project) != entry->entered)
        check_promises(entry);
    for (int type = 0; type < API_HANDLES; type++)
        for (size_t i = api->pools[type].count; i-- > 0;)
            if (api->pools[type].places[i] == place)
                drop_from(api, (enum api_object_type)type, i);
    release_all(api, place);
    suffice_buffer_release(entry->first);
    *entry = (struct api_project){0};
    if (api->current == place)
        api->current = 0;
}
