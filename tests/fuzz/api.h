/*
 * Api: a run of random calls, and what the functions that api_calls.py makes take from it and tell it.
 * SPDX-License-Identifier: MIT
 *
 * One call is: its arguments are taken, api_before(), the call, api_after() or api_after_query(), and for each output
 * api_given...(). What an argument points at has exactly its size, so that reading beyond the end is seen.
 */
#ifndef TESTS_FUZZ_API_H
#define TESTS_FUZZ_API_H

#include "api_calls.h"
#include "input.h"
#include "model/project.h"

#include <suffice.h>

enum {
    API_PROJECTS = 4,  /* the first stays; others take turns */
    API_POOL = 24,     /* objects of one type at hand */
    API_SEEN = 16,     /* ids of late, living or not */
    API_SCRATCH = 32,  /* blocks that live as long as a call */
    API_RETAINED = 32, /* holders that are to be released */
    API_LIST = 8       /* longest array of arguments */
};

/* What is in an output before a call. */
#define API_JUNK INT64_C(0x5A5A5A5A5A5A5A5A)
#define API_NOWHERE ((void *)&api_nowhere)
#define API_MAY(status) (UINT32_C(1) << -(status))

extern char api_nowhere;

/* What a call that fails must leave as it was. */
struct api_facts {
    uint64_t revision;
    size_t undo;
    size_t redo;
    size_t groups;
    bool changed;
};

struct api_project {
    suffice_project *project;
    suffice_buffer *first; /* what undoing everything must give; NULL: history was cut */
    uint64_t entered;      /* the revision at first */
    struct api_facts facts;
    bool may_change; /* by the call at hand */
    uint64_t digest; /* of the bytes, ... */
    bool digested;   /* if they were looked at before the call at hand */
};

struct api_holder {
    enum api_object_type type;
    void *object;
    size_t place; /* of the project */
};

struct api {
    struct input input;
    const struct api_call *call;
    size_t calls;
    bool tells; /* what it does */
    struct api_project projects[API_PROJECTS];
    size_t turn;    /* which of them is replaced next */
    size_t current; /* the project of the object taken last */
    struct {
        void *items[API_POOL];
        size_t places[API_POOL]; /* of their projects */
        size_t count;
    } pools[API_TYPES];
    suffice_id seen[API_SEEN];
    size_t seen_count;
    struct api_holder retained[API_RETAINED];
    size_t retained_count;
    void *scratch[API_SCRATCH];
    size_t scratch_count;
    suffice_field field; /* of the call at hand */
    bool bad_id;         /* the call at hand was given one */
    const char *text;    /* taken last, and its size */
    size_t text_size;
    suffice_error *error;
    suffice_error *asked; /* the error or NULL, as it was passed */
    size_t memory_at;     /* which allocation of the call at hand fails; 0: none */
    bool memory_on;
    bool memory_failed;
    size_t disk_at; /* which call to the disk, and how */
    int disk_code;
    bool faulted;   /* one of them did fail */
    bool leftovers; /* of saves whose clearing up was made to fail */
};

struct api_call {
    const char *name;
    void (*make)(struct api *api);
    uint32_t statuses; /* API_MAY of those that the header names */
};

struct api_point {
    uint16_t place;
    uint16_t call;
};

struct api_type {
    const char *name;
    suffice_project *(*project_of)(void *handle); /* NULL: no handle, but the caller's own */
    void (*release)(void *object);
};

struct api_seed {
    const unsigned char *bytes;
    size_t size;
};

/* --- made by api_calls.py --- */

extern const struct api_call api_calls[];
extern const size_t api_call_count;
extern const struct api_point api_ring[];
extern const size_t api_ring_count;
extern const struct api_type api_types[API_TYPES];
extern const struct api_seed api_seeds[];
extern const size_t api_seed_count;
/* Takes handles of a project into the pools. */
void api_gather(struct api *api, suffice_project *project);

/* --- arguments (api_values.c) --- */

static inline uint8_t api_byte(struct api *api)
{
    return input_byte(&api->input);
}

/* A block of exactly this size that lives until the call has been looked at. */
void *api_block(struct api *api, size_t size);
const char *api_text(struct api *api, const char *name);
/* The size to go with a text or with bytes: as a rule that of what was taken last. */
size_t api_text_size(struct api *api, const void *text);
size_t api_count(struct api *api);
const char *const *api_texts(struct api *api, size_t count);
const int64_t *api_places(struct api *api, size_t count);
const suffice_id *api_ids(struct api *api, suffice_kind kind, size_t count);
/* The id of a record of the kind (0: any), as a rule; or a stale, foreign, random one, or none. Only the kind will do.
 */
suffice_id api_id(struct api *api, suffice_kind kind);
suffice_id api_id_of(struct api *api, size_t count, const suffice_kind *kinds);
/* A record that has the field at hand, or one at which it may point. */
suffice_id api_id_by_field(struct api *api, int target);
/* The record of the kind at this place among the living, or 0. */
suffice_id api_row(const suffice_project *project, suffice_kind kind, size_t place);
suffice_field api_field(struct api *api, int type);
suffice_kind api_kind(struct api *api);
/* A value of a closed list of so many, as a rule. */
int32_t api_choice(struct api *api, uint8_t count);
int32_t api_date(struct api *api);
uint32_t api_flags(struct api *api);
size_t api_size(struct api *api);
int64_t api_number(struct api *api);
/* Whether an output is asked for. */
bool api_wants(struct api *api);
suffice_error *api_error(struct api *api);

/* --- objects (api_objects.c) --- */

/* An object from the pool, or NULL; if the call changes it, its project may differ afterwards. */
void *api_object(struct api *api, enum api_object_type type, bool changes);
/* Takes an object that is the caller's own out of the pool; NULL: there is none. */
void *api_result_out(struct api *api, enum api_object_type type);
void api_retained(struct api *api, enum api_object_type type, void *object);
void *api_retained_last(struct api *api, enum api_object_type type);
/* Takes in what a call gave; NULL is nothing. */
void api_see_object(struct api *api, enum api_object_type type, void *object);
void api_see_id(struct api *api, suffice_id id);
void api_see_text(const char *text);
/* Takes in a new project, with its handles. */
size_t api_enter(struct api *api, suffice_project *project);
/* Ends a project: what was promised of it is asked for, and holders are released in any order. */
void api_leave(struct api *api, size_t place);

/* --- outcomes (api_outcome.c) --- */

void api_before(struct api *api);
void api_after(struct api *api, suffice_status status);
void api_after_query(struct api *api);
/* Each output: as it was when it was not wanted, none when the call failed, something when it did not. */
void api_given(struct api *api, suffice_status status, enum api_object_type type, void *object, bool wanted, bool free);
void api_given_id(struct api *api, suffice_status status, suffice_id id, suffice_id junk, bool wanted, bool free);
void api_given_number(struct api *api, suffice_status status, int64_t number, int64_t junk, bool wanted, bool free);
void api_given_slice(struct api *api, suffice_status status, const char *text, size_t size, bool text_wanted,
                     bool size_wanted);
/* Memory: from here on allocation n fails, once or also those after it; 0: none. */
void api_memory_begin(void);
void api_memory_fail(size_t n, bool on);
bool api_memory_has_failed(void);
void api_memory_end(void);

#endif
