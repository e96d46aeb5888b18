/*
 * Fuzz target: the public interface driven by bytes. Any calls, in any order, with any arguments, right and wrong ids,
 * failing memory and a failing disk: each ends with a status that its header names; a call that fails has changed
 * nothing and given nothing; and at the end undoing everything gives the first bytes, doing it again the last, and
 * what is written is read and written the same.
 * SPDX-License-Identifier: MIT
 *
 * Which functions may be called is made from the headers: api_calls.py. With SUFFICE_FUZZ_TELL in the environment the
 * program tells which they are, and of each call how it ended.
 */
#include "api.h"

#include "disk.h"
#include "os/os.h"

#include <stdlib.h>
#include <string.h>

enum { CALLS = 400, MODE_MEMORY = 232, MODE_DISK = 246 };

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static const struct api_call *next_call(struct api *api)
{
    uint16_t place = (uint16_t)input_number(&api->input, 2);
    size_t low = 0;
    size_t high = api_ring_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (api_ring[middle].place < place)
            low = middle + 1;
        else
            high = middle;
    }
    return &api_calls[api_ring[low % api_ring_count].call];
}

/* What will fail during the call, if anything. */
static void next_fault(struct api *api)
{
    static const int codes[] = {SFP_OS_IO, SFP_OS_NO_SPACE, SFP_OS_DENIED, SFP_OS_INTERRUPTED, SFP_OS_EXISTS};
    uint8_t mode = api_byte(api);
    api->memory_at = 0;
    api->disk_at = 0;
    if (mode >= MODE_DISK) {
        api->disk_at = 1 + api_byte(api) % 24U;
        api->disk_code = codes[mode % (sizeof codes / sizeof codes[0])];
    } else if (mode >= MODE_MEMORY) {
        api->memory_at = 1 + api_byte(api) % 64U;
        api->memory_on = mode % 2 == 1;
    }
}

static void one_call(struct api *api)
{
    api->call = next_call(api);
    next_fault(api);
    api->field = 0;
    api->bad_id = false;
    api->calls++;
    if (api->tells)
        fprintf(stderr, "calls %s\n", api->call->name);
    api->call->make(api);
}

/* Opens an empty project, or one of the seeds, of which the first has something of everything. */
static void enter(struct api *api, size_t seed)
{
    suffice_project *project = NULL;
    if (seed == api_seed_count)
        must(suffice_project_new("Fernhollow", &project, NULL) == SUFFICE_OK);
    else
        must(suffice_project_read(api_seeds[seed].bytes, api_seeds[seed].size, NULL, &project, NULL) == SUFFICE_OK);
    api_enter(api, project);
}

/* As a rule there is another project from the start: a copy of the first, or one that has nothing to do with it. */
static void begin(struct api *api)
{
    uint8_t byte = api_byte(api);
    size_t seed = byte < 160 ? 0 : byte % (api_seed_count + 1);
    disk_put("a.xml", api_seeds[0].bytes, api_seeds[0].size);
    disk_put("b.xml", "<project/>", 10);
    enter(api, seed);
    if (byte % 3 != 2)
        enter(api, byte % 3 == 0 ? seed : 1);
}

static void end(struct api *api)
{
    for (size_t i = 0; i < API_PROJECTS; i++)
        api_leave(api, i);
    for (int type = API_HANDLES; type < API_TYPES; type++)
        for (size_t i = 0; i < api->pools[type].count; i++)
            api_types[type].release(api->pools[type].items[i]);
    suffice_error_release(api->error);
}

static void tell_calls(struct api *api)
{
    api->tells = getenv("SUFFICE_FUZZ_TELL") != NULL;
    for (size_t i = 0; api->tells && i < api_call_count; i++)
        fprintf(stderr, "may call %s\n", api_calls[i].name);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    struct api *api = calloc(1, sizeof *api);
    must(api != NULL);
    api->input = (struct input){bytes, size};
    tell_calls(api);
    disk_begin();
    api_memory_begin();
    api->error = suffice_error_new();
    must(api->error != NULL);
    begin(api);
    while (api->input.left > 0 && api->calls < CALLS)
        one_call(api);
    end(api);
    api_memory_end();
    disk_end();
    free(api);
    return 0;
}
