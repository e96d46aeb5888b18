/*
 * Steps: a project to work on, and calls that must be one step which can be undone, or must change nothing.
 * SPDX-License-Identifier: MIT
 */
#ifndef SUFFICE_TESTS_STEPS_H
#define SUFFICE_TESTS_STEPS_H

#include "base/memory.h"

#include <suffice/access.h>
#include <suffice/buffer.h>
#include <suffice/corpus.h>
#include <suffice/error.h>
#include <suffice/history.h>
#include <suffice/interviews.h>
#include <suffice/project.h>
#include <suffice/records.h>
#include <suffice/sources.h>

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdlib.h>
#include <string.h>

struct world {
    suffice_project *project;
    suffice_corpus *corpus;
    suffice_error *error;
};

static inline int make_world(void **state)
{
    struct world *world = calloc(1, sizeof *world);
    assert_non_null(world);
    world->error = suffice_error_new();
    assert_int_equal(suffice_project_new("Round 1", &world->project, world->error), SUFFICE_OK);
    assert_int_equal(suffice_project_set_instant(world->project, 1742465000000, world->error), SUFFICE_OK);
    assert_int_equal(suffice_project_set_seed(world->project, 7, world->error), SUFFICE_OK);
    world->corpus = suffice_project_edit_corpus(world->project);
    *state = world;
    return 0;
}

static inline int drop_world(void **state)
{
    struct world *world = *state;
    suffice_project_release(world->project);
    suffice_error_release(world->error);
    free(world);
    return 0;
}

static inline suffice_buffer *bytes_of(const suffice_project *project)
{
    suffice_buffer *buffer = NULL;
    assert_int_equal(suffice_project_write(project, &buffer, NULL), SUFFICE_OK);
    return buffer;
}

static inline bool same_bytes(const suffice_buffer *a, const suffice_buffer *b)
{
    return suffice_buffer_size(a) == suffice_buffer_size(b) &&
           memcmp(suffice_buffer_data(a), suffice_buffer_data(b), suffice_buffer_size(a)) == 0;
}

static inline void assert_bytes(const suffice_project *project, const suffice_buffer *expected)
{
    suffice_buffer *now = bytes_of(project);
    assert_true(same_bytes(now, expected));
    suffice_buffer_release(now);
}

/* What was just done is one step: undone, the bytes are those before; done again, those after; the file is whole. */
static inline void assert_step(struct world *world, suffice_status status, suffice_buffer *before)
{
    suffice_project *copy = NULL;
    if (status != SUFFICE_OK)
        print_message("%s\n", suffice_error_message(world->error));
    assert_int_equal(status, SUFFICE_OK);
    suffice_buffer *after = bytes_of(world->project);
    assert_false(same_bytes(before, after));
    assert_int_equal(suffice_project_undo(world->project, world->error), SUFFICE_OK);
    assert_bytes(world->project, before);
    assert_int_equal(suffice_project_redo(world->project, world->error), SUFFICE_OK);
    assert_bytes(world->project, after);
    status = suffice_project_read(suffice_buffer_data(after), suffice_buffer_size(after), NULL, &copy, world->error);
    if (status != SUFFICE_OK)
        print_message("%s\n", suffice_error_message(world->error));
    assert_int_equal(status, SUFFICE_OK);
    assert_bytes(copy, after);
    suffice_project_release(copy);
    suffice_buffer_release(after);
    suffice_buffer_release(before);
}

static inline void assert_refused(struct world *world, suffice_status status, suffice_detail detail,
                                  suffice_buffer *before)
{
    if (suffice_error_detail(world->error) != detail)
        print_message("%s\n", suffice_error_message(world->error));
    assert_int_equal(status, suffice_detail_status(detail));
    assert_int_equal(suffice_error_detail(world->error), detail);
    assert_bytes(world->project, before);
    suffice_buffer_release(before);
}

#define STEP(call)                                                                                                     \
    do {                                                                                                               \
        suffice_buffer *before_ = bytes_of(world->project);                                                            \
        assert_step(world, (call), before_);                                                                           \
    } while (0)

#define REFUSED(detail, call)                                                                                          \
    do {                                                                                                               \
        suffice_buffer *before_ = bytes_of(world->project);                                                            \
        suffice_error_clear(world->error);                                                                             \
        assert_refused(world, (call), SUFFICE_DETAIL_##detail, before_);                                               \
    } while (0)

/* Reads the project's bytes with one piece of them replaced: the fault that this makes, or none. */
static inline suffice_detail read_with(const struct world *world, const char *piece, const char *by)
{
    suffice_project *copy = NULL;
    suffice_buffer *bytes = bytes_of(world->project);
    const char *data = suffice_buffer_data(bytes);
    const char *at = strstr(data, piece);
    assert_non_null(at);
    size_t head = (size_t)(at - data);
    size_t size = suffice_buffer_size(bytes) - strlen(piece) + strlen(by);
    char *changed = malloc(size + 1);
    assert_non_null(changed);
    memcpy(changed, data, head);
    memcpy(changed + head, by, strlen(by));
    memcpy(changed + head + strlen(by), at + strlen(piece), strlen(at + strlen(piece)) + 1);
    suffice_error_clear(world->error);
    suffice_status status = suffice_project_read(changed, size, NULL, &copy, world->error);
    if (status != SUFFICE_OK)
        assert_true(suffice_error_line(world->error) > 0);
    suffice_project_release(copy);
    free(changed);
    suffice_buffer_release(bytes);
    return suffice_error_detail(world->error);
}

/* --- memory that fails --- */

static size_t allocations_left;

static inline void *failing_allocate(size_t size)
{
    if (allocations_left == 0)
        return NULL;
    allocations_left--;
    return malloc(size);
}

static inline void *failing_resize(void *block, size_t size)
{
    if (allocations_left == 0)
        return NULL;
    allocations_left--;
    return realloc(block, size);
}

/* Makes each allocation of a call fail in turn, until the call comes through. */
#define WITHOUT_MEMORY(call)                                                                                           \
    do {                                                                                                               \
        static const struct sfp_memory failing_ = {failing_allocate, failing_resize, free};                            \
        const struct sfp_memory *usual_ = sfp_memory;                                                                  \
        suffice_buffer *before_ = bytes_of(world->project);                                                            \
        suffice_status status_ = SUFFICE_ERROR_MEMORY;                                                                 \
        for (size_t n_ = 0; status_ == SUFFICE_ERROR_MEMORY; n_++) {                                                   \
            assert_true(n_ < 1000);                                                                                    \
            assert_bytes(world->project, before_);                                                                     \
            allocations_left = n_;                                                                                     \
            sfp_memory = &failing_;                                                                                    \
            status_ = (call);                                                                                          \
            sfp_memory = usual_;                                                                                       \
        }                                                                                                              \
        assert_int_equal(status_, SUFFICE_OK);                                                                         \
        suffice_buffer_release(before_);                                                                               \
    } while (0)

#endif
