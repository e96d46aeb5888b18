/*
 * Api: arguments from the input; most of them right, some not.
 * SPDX-License-Identifier: MIT
 */
#include "api.h"

#include "record/schema.h"

#include <string.h>

/* --- blocks --- */

void *api_block(struct api *api, size_t size)
{
    void *block = malloc(size > 0 ? size : 1);
    must(block != NULL && api->scratch_count < API_SCRATCH);
    api->scratch[api->scratch_count++] = block;
    return block;
}

static const char *text_of(struct api *api, const char *bytes, size_t size)
{
    char *block = api_block(api, size + 1);
    if (size > 0)
        memcpy(block, bytes, size);
    block[size] = '\0';
    api->text = block;
    api->text_size = size;
    return block;
}

static const char *copy_of(struct api *api, const char *text)
{
    return text_of(api, text, strlen(text));
}

/* --- records --- */

static const suffice_project *current(const struct api *api)
{
    return api->projects[api->current].project;
}

static size_t rows_of(const suffice_project *project, suffice_kind kind)
{
    return project == NULL || sfp_kind(kind) == NULL ? 0 : (size_t)sfp_project_store(project)->live[kind];
}

/* The row of a kind (0: any) in a state at this place among those, or 0. */
static suffice_id row_at(const suffice_project *project, suffice_kind kind, int state, size_t place)
{
    const struct sfp_store *store = sfp_project_store(project);
    for (size_t chunk = 1; chunk < store->chunk_count; chunk++)
        for (uint32_t i = 0; i < store->chunks[chunk].used; i++) {
            sfp_slot slot = (sfp_slot)(chunk << SFP_CHUNK_BITS) + i;
            const struct sfp_row *row = sfp_store_row(store, slot);
            if (row != NULL && row->state == state && (kind == 0 || row->kind == kind) && place-- == 0)
                return sfp_store_id(store, slot);
        }
    return 0;
}

suffice_id api_row(const suffice_project *project, suffice_kind kind, size_t place)
{
    return row_at(project, kind, SFP_ROW_LIVE, place);
}

/* A record that was removed and may come back, or one that never was, or any id of late. */
static suffice_id stale(struct api *api, suffice_kind kind)
{
    uint8_t place = api_byte(api);
    suffice_id id = current(api) == NULL ? 0 : row_at(current(api), kind, SFP_ROW_DETACHED, place % 4U);
    if (id == 0 && place % 2 == 0)
        id = api_row(current(api), kind, 0) ^ place;
    if (id != 0)
        return id;
    return api->seen_count == 0 ? 0 : api->seen[place % api->seen_count];
}

static const suffice_project *another(const struct api *api)
{
    size_t place = api->current;
    do
        place = (place + 1) % API_PROJECTS;
    while (api->projects[place].project == NULL);
    return api->projects[place].project;
}

static suffice_id row_in(struct api *api, const suffice_project *project, suffice_kind kind)
{
    if (project == NULL)
        return 0;
    if (sfp_kind(kind) == NULL)
        kind = 1 + (suffice_kind)(api_byte(api) % (SFP_KIND_END - 1));
    for (int32_t tries = 0; tries < SFP_KIND_END && rows_of(project, kind) == 0; tries++)
        kind = 1 + kind % (SFP_KIND_END - 1);
    return api_row(project, kind, input_below(&api->input, rows_of(project, kind)));
}

static suffice_id any_id(struct api *api, suffice_kind kind)
{
    uint8_t mode = api_byte(api);
    if (mode < 230)
        return kind == 0 || rows_of(current(api), kind) > 0 ? row_in(api, current(api), kind) : 0;
    if (mode < 240)
        return stale(api, kind);
    if (mode < 244)
        return row_in(api, current(api), 0);
    if (mode < 248)
        return row_in(api, another(api), kind);
    return mode < 252 ? 0 : input_number(&api->input, mode < 254 ? 7 : 8);
}

/* What is no record, or none of the only kind that will do, is kept in mind: such a call must not succeed. */
static suffice_id note(struct api *api, suffice_id id, suffice_kind only)
{
    const struct sfp_store *store = sfp_project_store(current(api));
    uint64_t kind = id >> (SFP_TAG_BITS + SFP_SLOT_BITS);
    uint64_t tag = id >> SFP_SLOT_BITS & ((UINT64_C(1) << SFP_TAG_BITS) - 1);
    uint64_t slot = id & ((UINT64_C(1) << SFP_SLOT_BITS) - 1);
    const struct sfp_row *row = slot > UINT32_MAX ? NULL : sfp_store_row(store, (sfp_slot)slot);
    bool good = tag == store->tag && row != NULL && row->state == SFP_ROW_LIVE && row->kind == kind &&
                (only == 0 || row->kind == only);
    api->bad_id |= id != 0 && !good;
    return id;
}

suffice_id api_id(struct api *api, suffice_kind kind)
{
    return note(api, any_id(api, kind), kind);
}

suffice_id api_id_of(struct api *api, size_t count, const suffice_kind *kinds)
{
    return note(api, any_id(api, kinds[input_below(&api->input, count)]), 0);
}

suffice_id api_id_by_field(struct api *api, int target)
{
    const struct sfp_kind *kind;
    const struct sfp_field *field = sfp_field_of(api->field, &kind);
    if (field == NULL)
        return note(api, any_id(api, 0), 0);
    if (!target || sfp_field_target(field, 0) == 0)
        return note(api, any_id(api, kind->number), 0);
    size_t kinds = 0;
    while (sfp_field_target(field, kinds) != 0)
        kinds++;
    return note(api, any_id(api, sfp_field_target(field, input_below(&api->input, kinds))), 0);
}

const suffice_id *api_ids(struct api *api, suffice_kind kind, size_t count)
{
    if (api_byte(api) == 255)
        return NULL;
    suffice_id *ids = api_block(api, count * sizeof *ids);
    for (size_t i = 0; i < count; i++)
        ids[i] = api_id(api, kind);
    return ids;
}

/* --- kinds and fields --- */

suffice_kind api_kind(struct api *api)
{
    uint8_t byte = api_byte(api);
    return byte < 250 ? 1 + byte % (SFP_KIND_END - 1) : (suffice_kind)input_number(&api->input, 4);
}

/* Any field, or the next one of that type. */
suffice_field api_field(struct api *api, int type)
{
    uint16_t number = (uint16_t)input_number(&api->input, 2);
    const struct sfp_kind *kind = sfp_kind(1 + number % (SFP_KIND_END - 1));
    size_t place = number / (SFP_KIND_END - 1);
    bool any = number > 0xF800;
    for (int32_t tries = 0; tries <= SFP_KIND_END; tries++) {
        for (size_t i = 0; kind != NULL && i < kind->field_count; i++) {
            const struct sfp_field *field = &kind->fields[(i + place) % kind->field_count];
            bool fits = field->type == type || (type == SFP_TYPE_date && field->type == SFP_TYPE_partial) ||
                        (type == SFP_TYPE_text_list && field->type == SFP_TYPE_ref_list && number % 2 == 1);
            bool there = rows_of(current(api), kind->number) > 0;
            bool open = !field->by_verb || number % 8 == 0;
            if (any || (there && open && (type == SFP_TYPE_COUNT || fits)))
                return api->field = sfp_field_constant(kind, field);
        }
        kind = sfp_kind(1 + (kind == NULL ? number + tries : kind->number) % (SFP_KIND_END - 1));
    }
    return api->field = number;
}

/* --- texts --- */

/* What a writer or a reader may stumble on. */
static const char *const odd[] = {"a",
                                  " ",
                                  "\n",
                                  "\r",
                                  "\r\n",
                                  "\t",
                                  "<",
                                  "&",
                                  "\"",
                                  "]]>",
                                  ",",
                                  "=1+1",
                                  "'",
                                  "\xC2\x85",
                                  "\xC3\xA9",
                                  "\xE2\x80\xA8",
                                  "\xEF\xBB\xBF",
                                  "\xEF\xBF\xBD",
                                  "\xF0\x9F\x98\x80",
                                  "\xF4\x8F\xBF\xBF"};
/* Values that some field or call understands. */
static const char *const known[] = {"suffice",
                                    "ecif",
                                    "E1",
                                    "C34",
                                    "#aabbcc",
                                    "en-GB",
                                    "crlf:1",
                                    "bom",
                                    "2025-03",
                                    "2025-03-20",
                                    "true",
                                    "7.5",
                                    "82",
                                    "id",
                                    "kind",
                                    "service-user",
                                    "00000000-0000-4000-8000-000000000001",
                                    "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"};
static const char *const paths[] = {"a.xml", "b.xml", "c.xml", "./a.xml", "none.xml", "folder/a.xml", "d/", ".a.xml"};

#define ANY_OF(api, list) (list)[input_below(&(api)->input, sizeof(list) / sizeof(list)[0])]

static const char *odd_text(struct api *api)
{
    char text[64];
    size_t size = 0;
    for (size_t i = 1 + api_byte(api) % 8; i > 0; i--) {
        const char *next = ANY_OF(api, odd);
        memcpy(text + size, next, strlen(next));
        size += strlen(next);
    }
    return text_of(api, text, size);
}

static const char *raw_text(struct api *api)
{
    char text[32];
    size_t size = api_byte(api) % sizeof text;
    for (size_t i = 0; i < size; i++)
        text[i] = (char)api_byte(api);
    return text_of(api, text, size);
}

/* As long as fields may be, or one more or less. */
static const char *long_text(struct api *api)
{
    static const uint16_t limits[] = {20, 40, 60, 100, 200, 500, 1000, 2000, 5000, 20000};
    size_t points = ANY_OF(api, limits);
    uint8_t how = api_byte(api);
    points = points - 1 + how % 3;
    bool wide = how >= 128;
    char *block = api_block(api, points * (1 + wide) + 1);
    for (size_t i = 0; i < points; i++)
        memcpy(block + i * (1 + wide), wide ? "\xC3\xA9" : "x", 1 + wide);
    api->text = block;
    api->text_size = points * (1 + wide);
    block[api->text_size] = '\0';
    return block;
}

/* What a record is called already. */
static const char *label_of_another(struct api *api)
{
    suffice_id id = row_in(api, current(api), 0);
    suffice_kind kind = suffice_kind_of(current(api), id);
    const char *label = NULL;
    if (kind != 0)
        label = suffice_text(current(api), id, kind * SFP_FIELD_FACTOR + sfp_kind(kind)->label);
    return copy_of(api, label == NULL ? "N1" : label);
}

static const char *guid_of_another(struct api *api)
{
    char guid[37] = "";
    suffice_id id = row_in(api, current(api), 0);
    if (suffice_guid(current(api), id, guid, NULL) != SUFFICE_OK)
        return copy_of(api, ANY_OF(api, known));
    return copy_of(api, guid);
}

static const char *short_name(struct api *api)
{
    char text[8];
    int size = snprintf(text, sizeof text, "N%u", (unsigned)api_byte(api));
    return text_of(api, text, (size_t)size);
}

/* A value of the closed list of the field at hand, as the file has it. */
static const char *choice_text(struct api *api)
{
    const struct sfp_field *field = sfp_field_of(api->field, NULL);
    if (field == NULL || field->type != SFP_TYPE_choice)
        return copy_of(api, ANY_OF(api, known));
    const struct sfp_choice *choice = sfp_choice(field->choice);
    return copy_of(api, choice->values[input_below(&api->input, choice->count)].text);
}

static const char *any_text(struct api *api)
{
    uint8_t mode = api_byte(api);
    if (mode < 110)
        return short_name(api);
    if (mode < 150)
        return odd_text(api);
    if (mode < 170)
        return raw_text(api);
    if (mode < 190)
        return label_of_another(api);
    if (mode < 214)
        return long_text(api);
    if (mode < 238)
        return copy_of(api, ANY_OF(api, known));
    if (mode < 246)
        return copy_of(api, "");
    api->text = NULL;
    return NULL;
}

const char *api_text(struct api *api, const char *name)
{
    if (api_byte(api) < 208) {
        if (strcmp(name, "path") == 0)
            return copy_of(api, ANY_OF(api, paths));
        if (strcmp(name, "guid") == 0)
            return guid_of_another(api);
        if (strcmp(name, "choice") == 0)
            return choice_text(api);
        if (strcmp(name, "content") == 0)
            return copy_of(api, suffice_content_name(input_below(&api->input, suffice_content_count())));
        if (strcmp(name, "check") == 0)
            return copy_of(api, suffice_check_code(input_below(&api->input, suffice_check_count())));
    }
    return any_text(api);
}

size_t api_text_size(struct api *api, const void *text)
{
    uint8_t mode = api_byte(api);
    if (text == NULL || text != api->text)
        return mode < 128 ? 0 : mode;
    return mode < 224 ? api->text_size : input_below(&api->input, api->text_size + 1);
}

const char *const *api_texts(struct api *api, size_t count)
{
    if (api_byte(api) == 255)
        return NULL;
    const char **texts = api_block(api, count * sizeof *texts);
    for (size_t i = 0; i < count; i++)
        texts[i] = any_text(api);
    return texts;
}

/* --- numbers --- */

size_t api_count(struct api *api)
{
    return api_byte(api) % API_LIST;
}

int64_t api_number(struct api *api)
{
    static const int64_t edges[] = {INT64_MIN, -1, 0, 1, INT32_MAX, INT64_C(1) << 32, INT64_C(1742464920000),
                                    INT64_MAX};
    uint8_t mode = api_byte(api);
    if (mode < 160)
        return mode;
    if (mode < 224)
        return (int64_t)input_number(&api->input, 2);
    return mode < 240 ? ANY_OF(api, edges) : (int64_t)input_number(&api->input, 8);
}

/* As a rule in ascending order. */
const int64_t *api_places(struct api *api, size_t count)
{
    uint8_t mode = api_byte(api);
    if (mode == 255)
        return NULL;
    int64_t *places = api_block(api, count * sizeof *places);
    int64_t last = 0;
    for (size_t i = 0; i < count; i++) {
        places[i] = mode < 112 ? last + api_byte(api) % 16 : mode < 224 ? api_byte(api) % 8 : api_number(api);
        last = places[i];
    }
    return places;
}

int32_t api_choice(struct api *api, uint8_t count)
{
    uint8_t byte = api_byte(api);
    return byte < 244 ? 1 + byte % count : byte < 252 ? byte % 4 * count : (int32_t)input_number(&api->input, 4);
}

int32_t api_date(struct api *api)
{
    static const int32_t dates[] = {20250320, 20260120, 20240229, 20250300, 20250000, 10101, 99991231, 0};
    static const int32_t no_dates[] = {20250229, 20251301, 20250020, -1, INT32_MIN, INT32_MAX, 100000101, 1};
    uint8_t byte = api_byte(api);
    if (byte < 224)
        return dates[byte % (byte < 160 ? 3 : 8)];
    return byte < 248 ? no_dates[byte % 8] : (int32_t)input_number(&api->input, 4);
}

uint32_t api_flags(struct api *api)
{
    uint8_t byte = api_byte(api);
    return byte < 128 ? 0 : byte < 240 ? byte & 7U : (uint32_t)input_number(&api->input, 4);
}

size_t api_size(struct api *api)
{
    uint8_t byte = api_byte(api);
    return byte < 96    ? byte % 3U
           : byte < 200 ? byte % 16U
           : byte < 232 ? SIZE_MAX
           : byte < 244 ? byte
                        : (size_t)input_number(&api->input, 8);
}

bool api_wants(struct api *api)
{
    return api_byte(api) < 248;
}
