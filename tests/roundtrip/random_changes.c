/*
 * Random changes of every kind and field: what fails changes nothing, what is undone was never there, what is done
 * again is as it was, what is abandoned leaves nothing, and what is written opens to the same bytes.
 * SPDX-License-Identifier: MIT
 *
 * A seed as the argument, or in SUFFICE_TEST_SEED, runs that seed alone.
 */
#include "world.h"

#include "consistency.h"

#include <suffice/buffer.h>
#include <suffice/history.h>

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    SEEDS = 12,
    ROUNDS = 3,  /* documents by seed; each but the first is read from what the one before it wrote */
    STEPS = 200, /* in a round */
    STEPS_IN_BUDGET = 30,
    TRIES = 4000 /* to change a field that chance has left out */
};

/* What each document begins with: beside a code there is content of somebody else, which must come and go with it. */
static const char beginning[] =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<project xmlns=\"urn:libsuffice:1\" read-version=\"1.0\" write-version=\"1.0\""
    " guid=\"6f0c1f2e-95d8-4d4f-8f2a-54b5e8a1a001\" name=\"Random\">\n"
    "  <codebook><code guid=\"6f0c1f2e-95d8-4d4f-8f2a-54b5e8a1a002\" name=\"Crisis\" x:weight=\"3\""
    " xmlns:x=\"urn:another\"><!-- kept --><x:note>as it <x:b>is</x:b></x:note></code></codebook>\n"
    "</project>\n";

static suffice_error *error;
static uint64_t only_seed;
static bool one_seed;

/* --- bytes --- */

static suffice_buffer *written(const suffice_project *project)
{
    suffice_buffer *buffer;
    assert_int_equal(suffice_project_write(project, &buffer, error), SUFFICE_OK);
    return buffer;
}

static bool same(const suffice_buffer *a, const suffice_buffer *b)
{
    return suffice_buffer_size(a) == suffice_buffer_size(b) &&
           memcmp(suffice_buffer_data(a), suffice_buffer_data(b), suffice_buffer_size(a)) == 0;
}

/* Tells the first line that differs, for whoever has to find out why. */
static void expect_same(const struct world *world, const suffice_buffer *found, const suffice_buffer *expected,
                        const char *when)
{
    if (same(found, expected))
        return;
    const char *a = suffice_buffer_data(found);
    const char *b = suffice_buffer_data(expected);
    size_t line = 0;
    size_t i = 0;
    for (; i < suffice_buffer_size(found) && i < suffice_buffer_size(expected) && a[i] == b[i]; i++)
        line = a[i] == '\n' ? i + 1 : line;
    fail_msg("seed %" PRIu64 ", step %zu, %s: found\n%.300s\nexpected\n%.300s", world->seed, world->step, when,
             a + line, b + line);
}

static void expect_unchanged(const struct world *world, suffice_buffer *expected, const char *when)
{
    suffice_buffer *now = written(world->project);
    expect_same(world, now, expected, when);
    suffice_buffer_release(now);
}

/* --- moments --- */

static void keep_moment(struct world *world, suffice_buffer *bytes)
{
    struct moment *moment = &world->moments[world->step % WINDOW];
    suffice_buffer_release(moment->bytes);
    moment->step = world->step;
    moment->bytes = bytes;
    moment->rows = world_digest(world->store);
}

/* Whether the document is as it was after so many steps; nothing is said of what lies too far back. */
static void expect_moment(const struct world *world, const char *when)
{
    const struct moment *moment = &world->moments[world->step % WINDOW];
    if (moment->bytes == NULL || moment->step != world->step)
        return;
    expect_unchanged(world, moment->bytes, when);
    assert_int_equal(world_digest(world->store), moment->rows);
}

static void forget_moments(struct world *world)
{
    for (size_t i = 0; i < WINDOW; i++) {
        suffice_buffer_release(world->moments[i].bytes);
        world->moments[i] = (struct moment){0};
    }
}

/* --- what has been tried --- */

static void note_entry(struct world *world, const struct sfp_entry *entry)
{
    uint8_t kind = sfp_store_row(world->store, entry->slot)->kind;
    bool *done[] = {[SFP_OP_ATTACH] = &world->added[kind],
                    [SFP_OP_DETACH] = &world->removed[kind],
                    [SFP_OP_SWAP] = &world->changed[kind][entry->field],
                    [SFP_OP_INSERT] = &world->changed[kind][entry->field],
                    [SFP_OP_DELETE] = &world->changed[kind][entry->field],
                    [SFP_OP_MOVE] = &world->moved[kind],
                    [SFP_OP_GUID] = &world->renamed[kind]};
    *done[entry->operation] = true;
}

/* --- one change, and what must be true of it --- */

typedef void do_change(struct world *world, struct sfp_change *change, int32_t kind, const struct sfp_field *field);

static bool try_change(struct world *world, do_change *act, int32_t kind, const struct sfp_field *field)
{
    struct sfp_change change;
    suffice_buffer *before = written(world->project);
    uint64_t rows = world_digest(world->store);
    uint64_t revision = suffice_project_revision(world->project);
    size_t steps = suffice_project_undo_count(world->project);
    size_t undone = suffice_project_redo_count(world->project);
    sfp_change_begin(&change, world->document, "a random change", error);
    act(world, &change, kind, field);
    const struct sfp_journal *journal = &world->document->journal;
    size_t end = journal->count;
    bool any = journal->done > change.mark;
    struct sfp_entry *entries = calloc(end - change.mark + 1, sizeof *entries);
    assert_non_null(entries);
    if (any)
        memcpy(entries, journal->entries + change.mark, (end - change.mark) * sizeof *entries);
    suffice_status status = sfp_change_end(&change);
    if (status != SUFFICE_OK) {
        assert_int_equal(suffice_error_status(error), status);
        assert_int_equal(suffice_project_undo_count(world->project), steps);
        assert_int_equal(suffice_project_redo_count(world->project), undone);
        assert_int_equal(suffice_project_revision(world->project), revision);
        expect_unchanged(world, before, "after a change that failed");
        assert_int_equal(world_digest(world->store), rows);
    } else if (!any) {
        expect_unchanged(world, before, "after a change that changed nothing");
    }
    for (size_t i = change.mark; status == SUFFICE_OK && any && i < end; i++)
        note_entry(world, &entries[i - change.mark]);
    world->good += status == SUFFICE_OK;
    world->bad += status != SUFFICE_OK;
    free(entries);
    suffice_buffer_release(before);
    return status == SUFFICE_OK;
}

static void act_at_random(struct world *world, struct sfp_change *change, int32_t kind, const struct sfp_field *field)
{
    (void)kind;
    (void)field;
    change_anything(world, change);
}

static void change_in_groups(struct world *world, size_t depth)
{
    suffice_buffer *before = written(world->project);
    uint64_t rows = world_digest(world->store);
    assert_int_equal(suffice_project_begin(world->project, depth == 1 ? "a random group" : NULL, error), SUFFICE_OK);
    for (size_t i = world_below(world, 5); i > 0; i--) {
        if (depth < 4 && world_chance(world, 25))
            change_in_groups(world, depth + 1);
        else
            try_change(world, act_at_random, 0, NULL);
    }
    assert_int_equal(suffice_project_open_groups(world->project), depth);
    if (world_chance(world, 35)) {
        assert_int_equal(suffice_project_abandon(world->project, error), SUFFICE_OK);
        expect_unchanged(world, before, "after an abandoned group");
        assert_int_equal(world_digest(world->store), rows);
    } else {
        assert_int_equal(suffice_project_commit(world->project, error), SUFFICE_OK);
    }
    suffice_buffer_release(before);
}

/* --- steps --- */

static void take_step(struct world *world)
{
    size_t before = suffice_project_undo_count(world->project);
    if (world_chance(world, 30))
        change_in_groups(world, 1);
    else
        try_change(world, act_at_random, 0, NULL);
    if (suffice_project_undo_count(world->project) == before)
        return;
    assert_int_equal(suffice_project_undo_count(world->project), before + 1);
    world->step++;
    keep_moment(world, written(world->project));
}

static void undo(struct world *world)
{
    assert_int_equal(suffice_project_undo(world->project, error), SUFFICE_OK);
    world->step--;
    expect_moment(world, "after undoing");
}

static void redo(struct world *world)
{
    assert_int_equal(suffice_project_redo(world->project, error), SUFFICE_OK);
    world->step++;
    expect_moment(world, "after doing it again");
}

/* With a budget steps are forgotten while others are made, so that only a title tells whether one was made. */
static void take_titled_step(struct world *world)
{
    char title[40];
    suffice_buffer *before = written(world->project);
    snprintf(title, sizeof title, "step %" PRIu64, world_random(world));
    assert_int_equal(suffice_project_begin(world->project, title, error), SUFFICE_OK);
    for (size_t i = 1 + world_below(world, 3); i > 0; i--)
        try_change(world, act_at_random, 0, NULL);
    assert_int_equal(suffice_project_commit(world->project, error), SUFFICE_OK);
    const char *last = suffice_project_undo_title(world->project, 0);
    suffice_buffer *now = written(world->project);
    bool can_be_undone = last != NULL && strcmp(last, title) == 0;
    bool too_large = !can_be_undone && !same(now, before);
    if (too_large)
        assert_int_equal(suffice_project_undo_count(world->project), 0);
    if (can_be_undone || too_large) {
        world->step++;
        keep_moment(world, now);
    } else {
        suffice_buffer_release(now);
    }
    suffice_buffer_release(before);
}

/* --- phases --- */

static void walk(struct world *world)
{
    for (size_t i = world_below(world, 12); i > 0; i--) {
        bool back = world_chance(world, 55);
        if (back && suffice_project_undo_count(world->project) > 0)
            undo(world);
        else if (!back && suffice_project_redo_count(world->project) > 0)
            redo(world);
    }
    while (world_chance(world, 70) && suffice_project_redo_count(world->project) > 0)
        redo(world);
}

static void undo_all(struct world *world)
{
    while (suffice_project_undo_count(world->project) > 0)
        undo(world);
    assert_int_equal(suffice_project_undo(world->project, error), SUFFICE_ERROR_STATE);
}

static void redo_all(struct world *world)
{
    while (suffice_project_redo_count(world->project) > 0)
        redo(world);
    assert_int_equal(suffice_project_redo(world->project, error), SUFFICE_ERROR_STATE);
}

/* What was written opens, and is written the same again. */
static suffice_project *opened(const struct world *world)
{
    suffice_project *project;
    suffice_buffer *bytes = written(world->project);
    suffice_status status =
        suffice_project_read(suffice_buffer_data(bytes), suffice_buffer_size(bytes), NULL, &project, error);
    if (status != SUFFICE_OK)
        fail_msg("seed %" PRIu64 ", step %zu: what was written does not open: %s", world->seed, world->step,
                 suffice_error_message(error));
    suffice_buffer *again = written(project);
    expect_same(world, again, bytes, "after opening");
    suffice_buffer_release(again);
    suffice_buffer_release(bytes);
    return project;
}

static void check_all(struct world *world)
{
    check_consistency(world->document);
    suffice_project_release(opened(world));
    check_consistency(world->document);
}

static void change_and_go_back(struct world *world)
{
    suffice_buffer *first = written(world->project);
    uint64_t rows = world_digest(world->store);
    for (size_t i = 0; i < STEPS; i++) {
        take_step(world);
        if (world_chance(world, 10))
            walk(world);
        if (i % 10 == 0)
            check_all(world);
    }
    undo_all(world);
    expect_unchanged(world, first, "after undoing everything");
    assert_int_equal(world_digest(world->store), rows);
    check_all(world);
    redo_all(world);
    check_all(world);
    suffice_buffer_release(first);
}

static void go_back_and_forth(struct world *world)
{
    redo_all(world);
    suffice_buffer *last = written(world->project);
    uint64_t rows = world_digest(world->store);
    undo_all(world);
    redo_all(world);
    expect_unchanged(world, last, "after undoing everything and doing it again");
    assert_int_equal(world_digest(world->store), rows);
    check_all(world);
    suffice_buffer_release(last);
}

static void change_within_budget(struct world *world)
{
    uint64_t budget = 300 + world_below(world, 6000);
    assert_int_equal(suffice_project_set_undo_budget(world->project, budget, error), SUFFICE_OK);
    check_consistency(world->document);
    for (size_t i = 0; i < STEPS_IN_BUDGET; i++) {
        take_titled_step(world);
        check_consistency(world->document);
        if (world_chance(world, 20) && suffice_project_undo_count(world->project) > 0)
            undo(world);
    }
    go_back_and_forth(world);
    assert_int_equal(suffice_project_set_undo_budget(world->project, UINT64_C(64) << 20, error), SUFFICE_OK);
}

/* --- nothing is left out --- */

static void act_on_field(struct world *world, struct sfp_change *change, int32_t kind, const struct sfp_field *field)
{
    sfp_slot slot = world_row(world, kind);
    if (slot == 0)
        add_row(world, change, sfp_kind(kind));
    else if (world_chance(world, 50))
        change_together(world, change, kind);
    else
        change_field(world, change, slot, field);
}

static void act_on_row(struct world *world, struct sfp_change *change, int32_t kind, const struct sfp_field *field)
{
    (void)field;
    sfp_slot slot = world_row(world, kind);
    size_t what = world_below(world, 4);
    if (slot == 0 || what == 0)
        add_row(world, change, sfp_kind(kind));
    else if (what == 1)
        move_row(world, change, slot);
    else if (what == 2)
        rename_row(world, change, slot);
    else
        remove_row(world, change, slot);
}

/* The kind, or one in whose records its records lie. */
static const struct sfp_kind *kind_or_above(struct world *world, int32_t number)
{
    for (size_t tries = 0; tries < SFP_KIND_END; tries++) {
        const struct sfp_kind *above = sfp_kind(1 + (int32_t)world_below(world, SFP_KIND_END - 1));
        if (above != NULL && sfp_kind_child(above, number) != NULL && above->identity != SFP_BY_PARENT &&
            above->number != SFP_KIND_PROJECT)
            return above;
    }
    return sfp_kind(number);
}

/* Adds what a row of the kind, or one in which it would lie, must point at. */
static void add_need(struct world *world, struct sfp_change *change, int32_t number)
{
    const struct sfp_kind *kind = kind_or_above(world, number);
    for (size_t i = 0; i < kind->field_count; i++) {
        const struct sfp_field *field = &kind->fields[i];
        if (field->required && sfp_type_is_ref(field->type) && world_chance(world, 60)) {
            add_row(world, change, sfp_kind(sfp_field_target(field, 0)));
            return;
        }
    }
    add_row(world, change, kind);
}

static void add_target(struct world *world, struct sfp_change *change, int32_t kind, const struct sfp_field *field)
{
    if (sfp_type_is_ref(field->type) && world_chance(world, 50))
        add_row(world, change, sfp_kind(sfp_field_target(field, 0)));
    else if (world_chance(world, 70))
        add_need(world, change, kind);
    else
        change_anything(world, change);
}

static void cover_field(struct world *world, const struct sfp_kind *kind, const struct sfp_field *field)
{
    for (size_t tries = 0; !world->changed[kind->number][field->number]; tries++) {
        if (tries == TRIES)
            fail_msg("seed %" PRIu64 ": %s of %s was never changed", world->seed, field->member, kind->member);
        if (tries % 20 == 19) /* what it needs may not be there */
            try_change(world, add_target, kind->number, field);
        try_change(world, act_on_field, kind->number, field);
    }
}

static bool is_covered(const struct world *world, const struct sfp_kind *kind)
{
    bool always_there = kind->identity == SFP_BY_PARENT || kind->number == SFP_KIND_PROJECT;
    bool has_guid = kind->identity == SFP_BY_GUID && !always_there;
    return always_there ||
           (world->added[kind->number] && world->removed[kind->number] &&
            (!kind->ordered || world->moved[kind->number]) && (!has_guid || world->renamed[kind->number]));
}

static void act_on_need(struct world *world, struct sfp_change *change, int32_t kind, const struct sfp_field *field)
{
    (void)field;
    add_need(world, change, kind);
}

/* Chance is helped to do what it has not done to each kind and each field. */
static void cover(struct world *world)
{
    for (int32_t number = 1; number < SFP_KIND_END; number++) {
        const struct sfp_kind *kind = sfp_kind(number);
        if (kind == NULL)
            continue;
        for (size_t tries = 0; !is_covered(world, kind); tries++) {
            if (tries == TRIES)
                fail_msg("seed %" PRIu64 ": not all was done to %s", world->seed, kind->member);
            try_change(world, act_on_row, number, NULL);
            try_change(world, act_on_need, number, NULL);
        }
        for (size_t i = 0; i < kind->field_count; i++)
            cover_field(world, kind, &kind->fields[i]);
    }
    forget_moments(world); /* nobody counted these steps */
    world->step = suffice_project_undo_count(world->project);
}

/* --- documents --- */

static void enter(struct world *world, suffice_project *project)
{
    suffice_project_release(world->project);
    world->project = project;
    world->document = &project->document;
    world->store = &project->document.store;
    world->step = 0;
    forget_moments(world);
    assert_int_equal(suffice_project_set_instant(project, INT64_C(1742464920000), error), SUFFICE_OK);
    assert_int_equal(suffice_project_set_seed(project, world_random(world), error), SUFFICE_OK);
    sfp_journal_forget(&world->document->journal, world->store); /* so that undoing ends here */
    keep_moment(world, written(project));
}

static void run_seed(struct world *world, uint64_t seed)
{
    suffice_project *project;
    world->seed = world->state = seed;
    print_message("           seed %" PRIu64 "\n", seed);
    assert_int_equal(suffice_project_read(beginning, sizeof beginning - 1, NULL, &project, error), SUFFICE_OK);
    enter(world, project);
    for (size_t round = 0; round < ROUNDS; round++) {
        change_and_go_back(world);
        change_within_budget(world);
        enter(world, opened(world));
    }
}

static void changes_at_random_keep_what_is_promised(void **state)
{
    struct world *world = calloc(1, sizeof *world);
    (void)state;
    assert_non_null(world);
    for (uint64_t seed = 1; seed <= (one_seed ? 1 : SEEDS); seed++)
        run_seed(world, one_seed ? only_seed : seed);
    assert_true(world->good > STEPS * ROUNDS);
    assert_true(world->bad > STEPS / 4);
    cover(world);
    check_all(world);
    go_back_and_forth(world);
    forget_moments(world);
    suffice_project_release(world->project);
    free(world);
}

int main(int argc, char **argv)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(changes_at_random_keep_what_is_promised)};
    const char *seed = argc > 1 ? argv[1] : getenv("SUFFICE_TEST_SEED");
    one_seed = seed != NULL && *seed != '\0';
    only_seed = one_seed ? strtoull(seed, NULL, 10) : 0;
    error = suffice_error_new();
    int failed = error == NULL ? 1 : cmocka_run_group_tests(tests, NULL, NULL);
    suffice_error_release(error);
    return failed;
}
