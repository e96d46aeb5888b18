/*
 * Api: calls whose arguments must fit together to be worth making, in the place of those that api_calls.py would make.
 * SPDX-License-Identifier: MIT
 */
#include "api.h"
#include "unit/exchange/arrow_reading.h"

#include <errno.h>
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

/* --- tables of records that are, as a rule, of the kind --- */

void call_suffice_records_of(struct api *api)
{
    suffice_table *table = API_NOWHERE;
    suffice_id asked[API_LIST] = {0};
    const suffice_project *project = api_object(api, API_project, false);
    suffice_kind kind = api_kind(api);
    size_t count = api_count(api);
    const suffice_id *ids = api_ids(api, suffice_kind_name(kind) == NULL ? 0 : kind, count);
    if (ids != NULL)
        memcpy(asked, ids, count * sizeof *ids);
    suffice_audience audience = api_choice(api, 3);
    bool table_wanted = api_wants(api);
    suffice_error *error = api_error(api);
    api_before(api);
    suffice_status status =
        suffice_records_of(project, kind, ids, count, audience, table_wanted ? &table : NULL, error);
    api_after(api, status);
    api_given(api, status, API_table, table, table_wanted, false);
    if (status != SUFFICE_OK)
        return;
    must(suffice_table_row_count(table) == count);
    for (size_t i = 0; i < count; i++) {
        int64_t id = 0;
        must(suffice_table_integer(table, i, 0, &id, NULL) == SUFFICE_OK && (suffice_id)id == asked[i]);
    }
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

/* --- history that ends --- */

void call_suffice_project_withdraw(struct api *api)
{
    static const suffice_kind people[] = {SUFFICE_KIND_ANALYST, SUFFICE_KIND_PARTICIPANT, SUFFICE_KIND_TEAM_MEMBER};
    suffice_withdrawal_id withdrawal = (suffice_withdrawal_id)API_JUNK;
    suffice_table *table = API_NOWHERE;
    suffice_project *project = api_object(api, API_project, true);
    size_t place = api->current;
    suffice_participant_id participant = api_id(api, SUFFICE_KIND_PARTICIPANT);
    suffice_withdrawal_way way = api_choice(api, 3);
    uint32_t flags = api_byte(api) % 2 == 0 ? 0 : api_flags(api);
    suffice_id person = api_byte(api) % 2 == 0 ? 0 : api_id_of(api, 3, people);
    bool withdrawal_wanted = api_wants(api);
    bool table_wanted = api_wants(api);
    suffice_error *error = api_error(api);
    api_before(api);
    suffice_status status =
        suffice_project_withdraw(project, participant, way, flags, person, withdrawal_wanted ? &withdrawal : NULL,
                                 table_wanted ? &table : NULL, error);
    api_after(api, status);
    api_given_id(api, status, withdrawal, (suffice_withdrawal_id)API_JUNK, withdrawal_wanted, false);
    api_given(api, status, API_table, table, table_wanted, false);
    if (status != SUFFICE_OK || way == SUFFICE_WITHDRAWAL_WAY_STOP)
        return;
    must(suffice_project_undo_count(project) == 0 && suffice_project_redo_count(project) == 0);
    must((suffice_kind_of(project, participant) == 0) == (way == SUFFICE_WITHDRAWAL_WAY_ERASE));
    suffice_buffer_release(api->projects[place].first);
    api->projects[place].first = NULL;
}

/* --- Arrow: a consumer takes what there is, in any order --- */

static void take_schema(struct api *api, struct ArrowArrayStream *stream, const suffice_table *table, bool plain)
{
    struct ArrowSchema schema;
    api_before(api);
    int failed = stream->get_schema(stream, &schema);
    api_after_query(api);
    must(failed == 0 || (failed == ENOMEM && api->memory_failed && schema.release == NULL));
    if (failed != 0)
        return;
    must(arrow_fault_of_schema(table, plain, &schema) == NULL);
    schema.release(&schema);
}

static void take_array(struct api *api, struct ArrowArrayStream *stream, const suffice_table *table, bool plain)
{
    struct ArrowArray array;
    api_before(api);
    int failed = stream->get_next(stream, &array);
    api_after_query(api);
    must(failed == 0 || (failed == ENOMEM && api->memory_failed && array.release == NULL));
    if (array.release == NULL)
        return;
    if (api_byte(api) % 2 == 0)
        stream->release(stream);
    must(arrow_fault_of_batch(table, plain, &array) == NULL);
    array.release(&array);
}

void call_suffice_table_export_arrow(struct api *api)
{
    struct ArrowArrayStream stream;
    const suffice_table *table = api_object(api, API_table, false);
    uint32_t flags = api_flags(api);
    bool wanted = api_wants(api);
    suffice_error *error = api_error(api);
    memset(&stream, 'z', sizeof stream);
    api_before(api);
    suffice_status status = suffice_table_export_arrow(table, flags, wanted ? &stream : NULL, error);
    api_after(api, status);
    must(!wanted || (stream.release != NULL) == (status == SUFFICE_OK));
    if (status != SUFFICE_OK)
        return;
    for (int left = api_byte(api) % 6; left > 0 && stream.release != NULL; left--) {
        if (api_byte(api) % 2 == 0)
            take_schema(api, &stream, table, flags != 0);
        else
            take_array(api, &stream, table, flags != 0);
    }
    if (stream.release != NULL)
        stream.release(&stream);
}

void call_suffice_arrow_stream_new(struct api *api)
{
    api_before(api);
    struct ArrowArrayStream *stream = suffice_arrow_stream_new();
    api_after_query(api);
    must(stream == NULL ? api->memory_failed : stream->release == NULL);
    suffice_arrow_stream_release(stream);
}

void call_suffice_arrow_stream_release(struct api *api)
{
    const suffice_table *table = api_object(api, API_table, false);
    struct ArrowArrayStream *stream = api_byte(api) % 8 == 0 ? NULL : suffice_arrow_stream_new();
    if (stream != NULL && table != NULL && api_byte(api) % 2 == 0)
        must(suffice_table_export_arrow(table, 0, stream, NULL) == SUFFICE_OK);
    api_before(api);
    suffice_arrow_stream_release(stream);
    api_after_query(api);
}
