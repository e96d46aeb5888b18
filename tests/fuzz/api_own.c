/*
 * Api: calls whose arguments must fit together to be worth making, in the place of those that api_calls.py would make.
 * SPDX-License-Identifier: MIT
 */
#include "api.h"

#include <string.h>

void call_suffice_ids_data(struct api *api)
{
    const suffice_ids *ids = api_object(api, API_ids, false);
    api_before(api);
    const suffice_id *data = suffice_ids_data(ids);
    api_after_query(api);
    must((data != NULL) == (suffice_ids_count(ids) > 0));
    for (size_t i = 0; data != NULL && i < suffice_ids_count(ids); i++)
        must(data[i] == suffice_ids_at(ids, i));
}

void call_suffice_buffer_data(struct api *api)
{
    const suffice_buffer *buffer = api_object(api, API_buffer, false);
    api_before(api);
    const char *data = suffice_buffer_data(buffer);
    api_after_query(api);
    must(data != NULL && data[suffice_buffer_size(buffer)] == '\0');
}

void call_suffice_guid(struct api *api)
{
    char guid[37];
    const suffice_project *project = api_object(api, API_project, false);
    suffice_id id = api_id(api, 0);
    bool wanted = api_wants(api);
    suffice_error *error = api_error(api);
    memset(guid, 'z', sizeof guid);
    api_before(api);
    suffice_status status = suffice_guid(project, id, wanted ? guid : NULL, error);
    api_after(api, status);
    if (wanted)
        must(strlen(guid) == (status == SUFFICE_OK ? 36 : 0));
}

/* --- reading: what a project was written as, whole or not --- */

void call_suffice_project_read(struct api *api)
{
    suffice_buffer *buffer = NULL;
    suffice_project *project = API_NOWHERE;
    const suffice_project *from = api_object(api, API_project, false);
    const suffice_options *options = api_object(api, API_options, false);
    bool wanted = api_wants(api);
    uint8_t damage = api_byte(api);
    suffice_error *error = api_error(api);
    if (from != NULL)
        must(suffice_project_write(from, &buffer, NULL) == SUFFICE_OK);
    size_t size = suffice_buffer_size(buffer);
    char *bytes = api_block(api, size);
    memcpy(bytes, suffice_buffer_data(buffer), size);
    suffice_buffer_release(buffer);
    if (size > 0 && damage >= 192)
        bytes[input_number(&api->input, 2) % size] = (char)api_byte(api);
    if (size > 0 && damage >= 240)
        size = input_number(&api->input, 2) % size;
    api_before(api);
    suffice_status status =
        suffice_project_read(damage == 255 ? NULL : bytes, size, options, wanted ? &project : NULL, error);
    api_after(api, status);
    api_given(api, status, API_project, project, wanted, false);
}

static bool go_on(uint64_t done, uint64_t total, void *user)
{
    int *left = user;
    must(done <= total || total == 0);
    if (left == NULL)
        return true;
    return --*left > 0;
}

void call_suffice_options_set_progress(struct api *api)
{
    static int left; /* lives as long as any options */
    suffice_options *options = api_object(api, API_options, false);
    uint8_t how = api_byte(api);
    suffice_error *error = api_error(api);
    left = how % 4;
    api_before(api);
    suffice_status status =
        suffice_options_set_progress(options, how >= 128 ? go_on : NULL, how % 2 == 0 ? &left : NULL, error);
    api_after(api, status);
}

/* --- history that is cut --- */

void call_suffice_project_set_undo_budget(struct api *api)
{
    suffice_project *project = api_object(api, API_project, true);
    size_t place = api->current;
    uint64_t bytes = api_byte(api) % 2 == 0 ? UINT64_C(64) << 20 : (uint64_t)api_number(api);
    suffice_error *error = api_error(api);
    api_before(api);
    suffice_status status = suffice_project_set_undo_budget(project, bytes, error);
    api_after(api, status);
    if (status == SUFFICE_OK && bytes < UINT64_C(64) << 20) {
        suffice_buffer_release(api->projects[place].first);
        api->projects[place].first = NULL;
    }
}
