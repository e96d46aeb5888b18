/*
 * File scenarios: what failed tells path and cause; the old file is there byte for byte, or the new one whole; the
 * project is as it was, nothing is left behind, and a later call works.
 * SPDX-License-Identifier: MIT
 */
#define _GNU_SOURCE /* symlink and link beside strict C11 */

#include "file_scenarios.h"

#include <suffice/codebook.h>
#include <suffice/error.h>
#include <suffice/file.h>
#include <suffice/history.h>
#include <suffice/options.h>

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <string.h>
#include <unistd.h>

static suffice_error *error;
static suffice_options *options;

/* --- the calls --- */

static suffice_status open_plain(struct table *table)
{
    return suffice_project_open("file", 0, &table->made, error);
}

static suffice_status open_with(struct table *table)
{
    return suffice_project_open_with("link", options, &table->made, error);
}

static suffice_status check_good(struct table *table)
{
    return suffice_file_check("file", options, &table->findings, error);
}

static suffice_status check_damaged(struct table *table)
{
    return suffice_file_check("damaged", NULL, &table->findings, error);
}

static suffice_status clean(struct table *table)
{
    return suffice_file_clean("file", 3600000, &table->removed, error);
}

static suffice_status clean_by_link(struct table *table)
{
    return suffice_file_clean("link", 3600000, &table->removed, error);
}

static suffice_status save_back(struct table *table)
{
    return suffice_project_save(table->project, NULL, 0, error);
}

static suffice_status save_new(struct table *table)
{
    return suffice_project_save(table->project, "new", 0, error);
}

static suffice_status save_over(struct table *table)
{
    return suffice_project_save(table->project, "other", SUFFICE_SAVE_REPLACE, error);
}

static suffice_status save_by_link(struct table *table)
{
    return suffice_project_save(table->project, "way", SUFFICE_SAVE_REPLACE, error);
}

static suffice_status save_split(struct table *table)
{
    return suffice_project_save(table->project, NULL, SUFFICE_SAVE_SPLIT_LINKS, error);
}

static suffice_status copy_new(struct table *table)
{
    return suffice_project_save_copy(table->project, "new", 0, error);
}

static suffice_status copy_over(struct table *table)
{
    return suffice_project_save_copy(table->project, "other", SUFFICE_SAVE_REPLACE, error);
}

static suffice_status copy_by_link(struct table *table)
{
    return suffice_project_save_copy(table->project, "way", SUFFICE_SAVE_REPLACE, error);
}

static suffice_status new_project(struct table *table)
{
    return suffice_project_new("silvergarden", &table->made, error);
}

static suffice_status new_codebook(struct table *table)
{
    suffice_codebook *codebook = NULL;
    suffice_status status = suffice_codebook_new("silvergarden", &codebook, error);
    table->made = suffice_codebook_edit_project(codebook);
    return status;
}

static suffice_status new_error(struct table *table)
{
    (void)table;
    suffice_error_release(suffice_error_new());
    return SUFFICE_OK;
}

static suffice_status new_options(struct table *table)
{
    (void)table;
    suffice_options_release(suffice_options_new());
    return SUFFICE_OK;
}

/* --- what is in the folder --- */

static void put_leftovers(void)
{
    desk_put_text(".file.01234567.suffice-tmp", "half");
    desk_age(".file.01234567.suffice-tmp", 7200);
    desk_put_text(".file.89abcdef.suffice-tmp", "half");
    desk_age(".file.89abcdef.suffice-tmp", 3700);
    desk_put_text(".file.00000000.suffice-tmp", "at work");
    desk_put_text(".link.01234567.suffice-tmp", "another's");
    desk_age(".link.01234567.suffice-tmp", 7200);
}

static void put_damaged(void)
{
    desk_put_text("damaged", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<project xmlns=\"urn:libsuffice:1\" "
                             "read-version=\"1.0\" write-version=\"1.0\" "
                             "guid=\"00000000-0000-4000-8000-000000000001\" name=\"silvergarden\">\n"
                             "<codebook><silvergarden/></codebook></project>\n");
}

static void put_other(void)
{
    desk_put("other", desk.before, 0640);
}

static void put_shared(void)
{
    put_other();
    (void)desk_put_access("other");
}

static void put_way(void)
{
    assert_int_equal(symlink("other", "way"), 0);
    put_other();
}

static void put_twin(void)
{
    assert_int_equal(link("file", "twin"), 0);
}

const struct scenario scenarios[] = {
    {"open", "suffice_project_open", "NOT_FOUND", NULL, open_plain, "file", NULL, false},
    {"open through a link", "suffice_project_open_with", "NOT_FOUND", NULL, open_with, "link", NULL, false},
    {"check", "suffice_file_check", "NOT_FOUND", NULL, check_good, "file", NULL, false},
    {"check a damaged file", "suffice_file_check", "NOT_FOUND", put_damaged, check_damaged, "damaged", NULL, false},
    {"clean", "suffice_file_clean", "NOT_FOUND", put_leftovers, clean, "file", NULL, false},
    {"clean where nothing is", "suffice_file_clean", "NOT_FOUND", NULL, clean, "file", NULL, false},
    {"clean through a link", "suffice_file_clean", "NOT_FOUND", put_leftovers, clean_by_link, "link", NULL, false},
    {"save back", "suffice_project_save", "NOT_FOUND EXISTS CHANGED DURABILITY", NULL, save_back, "file", "file", true},
    {"save a new file", "suffice_project_save", "NOT_FOUND EXISTS DURABILITY", NULL, save_new, "new", "new", true},
    {"save over a file", "suffice_project_save", "NOT_FOUND EXISTS DURABILITY", put_other, save_over, "other", "other",
     true},
    {"save over a shared file", "suffice_project_save", "NOT_FOUND EXISTS DURABILITY", put_shared, save_over, "other",
     "other", true},
    {"save through a link", "suffice_project_save", "NOT_FOUND EXISTS DURABILITY", put_way, save_by_link, "way",
     "other", true},
    {"save one of two names", "suffice_project_save", "NOT_FOUND EXISTS CHANGED DURABILITY", put_twin, save_split,
     "file", "file", true},
    {"copy to a new file", "suffice_project_save_copy", "NOT_FOUND EXISTS DURABILITY", NULL, copy_new, "new", "new",
     false},
    {"copy over a file", "suffice_project_save_copy", "NOT_FOUND EXISTS DURABILITY", put_other, copy_over, "other",
     "other", false},
    {"copy through a link", "suffice_project_save_copy", "NOT_FOUND EXISTS DURABILITY", put_way, copy_by_link, "way",
     "other", false},
    {"a project", "suffice_project_new", "", NULL, new_project, NULL, NULL, false},
    {"a codebook alone", "suffice_codebook_new", "", NULL, new_codebook, NULL, NULL, false},
    {"an error", "suffice_error_new", "", NULL, new_error, NULL, NULL, false},
    {"options", "suffice_options_new", "", NULL, new_options, NULL, NULL, false},
};
const size_t scenario_count = sizeof scenarios / sizeof scenarios[0];

/* --- before --- */

/* How things are before a call. */
struct ground {
    bool existed;      /* the target, ... */
    unsigned int mode; /* with this mode */
    size_t names;
    size_t open_files;
    size_t undos;
};

static struct ground arrange(const struct scenario *scenario, struct table *table)
{
    *table = (struct table){.removed = 99};
    desk_clear();
    desk_put("file", desk.before, 0600);
    assert_int_equal(symlink("file", "link"), 0);
    if (scenario->arrange != NULL)
        scenario->arrange();
    table->project = desk_changed("file", error);
    suffice_error_clear(error);
    struct ground ground = {.names = desk_names(), .open_files = desk_open_files()};
    ground.undos = suffice_project_undo_count(table->project);
    ground.existed = scenario->target != NULL && desk_is_there(scenario->target);
    ground.mode = ground.existed ? desk_mode(scenario->target) : 0600;
    return ground;
}

static void drop(struct table *table)
{
    suffice_project_release(table->made);
    suffice_findings_release(table->findings);
    table->made = NULL;
    table->findings = NULL;
}

/* --- after --- */

#define KEEP(condition)                                                                                                \
    do {                                                                                                               \
        if (!(condition))                                                                                              \
            fail_msg("%s: %s: not so: " #condition, scenario->name, verdict->what);                                    \
    } while (0)

/* The error tells the path and the cause, and no word of the project. */
static void expect_told(const struct scenario *scenario, const struct verdict *verdict, suffice_status status)
{
    const char *message = suffice_error_message(error);
    KEEP((verdict->may_say & STATUS_BIT(status)) != 0);
    KEEP(suffice_error_status(error) == status);
    KEEP(!desk_tells(message));
    KEEP(verdict->words == NULL || strstr(message, verdict->words) != NULL);
    if (scenario->path != NULL)
        KEEP(suffice_error_path(error) != NULL && strcmp(suffice_error_path(error), scenario->path) == 0);
}

/* A temporary file that could not be removed is a documented one, and the documented call removes it. */
static void expect_cleanable(const struct scenario *scenario, const struct verdict *verdict)
{
    char name[300];
    size_t removed = 0;
    if (scenario->target == NULL || !verdict->may_stay || desk_leftovers(scenario->target, name) == 0)
        return;
    KEEP(desk_leftovers(scenario->target, name) == 1);
    KEEP(desk_mode(name) == 0600 || desk_mode(name) == 0640);
    desk_age(name, 60);
    assert_int_equal(suffice_file_clean(scenario->path, 1000, &removed, error), SUFFICE_OK);
    KEEP(removed == 1);
}

/* The target is what it was or what it is to be, and nothing else came to be or went. */
static void expect_files(const struct scenario *scenario, const struct verdict *verdict, const struct ground *ground,
                         bool in_place)
{
    expect_cleanable(scenario, verdict);
    if (scenario->target == NULL)
        return;
    bool is_there = desk_is_there(scenario->target);
    KEEP(is_there == (in_place || ground->existed));
    if (is_there) {
        KEEP(desk_holds(scenario->target, in_place ? desk.after : desk.before));
        unsigned int mode = desk_mode(scenario->target);
        KEEP((mode & ~ground->mode) == 0); /* never open to more than it was */
        KEEP(mode == ground->mode || (verdict->failed && in_place));
        KEEP(!in_place || !verdict->no_group || (mode & 070) == 0);
    }
    KEEP(desk_names() == ground->names + (is_there && !ground->existed));
}

/* The project is as it was; whether it counts as saved follows from whether the file is in place. */
static void expect_project(const struct scenario *scenario, const struct verdict *verdict, const struct ground *ground,
                           const struct table *table, bool in_place)
{
    suffice_buffer *bytes = NULL;
    bool settled = scenario->settles && in_place;
    assert_int_equal(suffice_project_write(table->project, &bytes, error), SUFFICE_OK);
    KEEP(suffice_buffer_size(bytes) == suffice_buffer_size(desk.after));
    KEEP(memcmp(suffice_buffer_data(bytes), suffice_buffer_data(desk.after), suffice_buffer_size(bytes)) == 0);
    suffice_buffer_release(bytes);
    KEEP(suffice_project_undo_count(table->project) == ground->undos);
    KEEP(suffice_project_redo_count(table->project) == 0);
    KEEP(suffice_project_is_changed(table->project) == !settled);
    KEEP(strcmp(suffice_project_path(table->project), settled ? scenario->path : "file") == 0);
}

static bool cleans(const struct scenario *scenario)
{
    return scenario->act == clean || scenario->act == clean_by_link;
}

/* What a call gives when it succeeds. */
static void expect_result(const struct scenario *scenario, const struct verdict *verdict, const struct table *table)
{
    if (scenario->act == open_plain || scenario->act == open_with) {
        suffice_buffer *bytes = NULL;
        assert_int_equal(suffice_project_write(table->made, &bytes, error), SUFFICE_OK);
        KEEP(suffice_buffer_size(bytes) == suffice_buffer_size(desk.before));
        KEEP(memcmp(suffice_buffer_data(bytes), suffice_buffer_data(desk.before), suffice_buffer_size(bytes)) == 0);
        suffice_buffer_release(bytes);
    }
    if (scenario->act == check_good)
        KEEP(suffice_findings_count(table->findings) == 0);
    if (scenario->act == check_damaged)
        KEEP(suffice_findings_count(table->findings) == 1);
    if (cleans(scenario) && !verdict->failed)
        KEEP(table->removed == (scenario->arrange == put_leftovers ? 2 : 0));
}

/* What was cleaned away was told, and was old and the file's own. */
static void expect_removed(const struct scenario *scenario, const struct verdict *verdict, const struct ground *ground,
                           const struct table *table)
{
    if (!cleans(scenario))
        return;
    KEEP(desk_names() + table->removed == ground->names);
    KEEP(desk_holds("file", desk.before));
    if (scenario->arrange != put_leftovers)
        return;
    KEEP(desk_is_there(".file.00000000.suffice-tmp"));
    /* a link that does not seem to be there is a name like others */
    KEEP(desk_is_there(".link.01234567.suffice-tmp") || verdict->words == NULL);
}

/* --- a run --- */

static suffice_status act(const struct scenario *scenario, const struct failing *failing, bool calm,
                          struct table *table, struct verdict *verdict)
{
    *verdict = (struct verdict){.failed = false};
    failing->begin(calm);
    suffice_status status = scenario->act(table);
    failing->end();
    failing->judge(scenario, verdict);
    return status;
}

/* After a failure that left everything as it was, the same call works. */
static void expect_works_now(const struct scenario *scenario, const struct failing *failing,
                             const struct ground *ground, struct table *table)
{
    struct verdict calm;
    const struct verdict *verdict = &calm;
    drop(table);
    suffice_status status = act(scenario, failing, true, table, &calm);
    KEEP(status == SUFFICE_OK);
    KEEP(!verdict->failed);
    expect_files(scenario, verdict, ground, true);
    expect_project(scenario, verdict, ground, table, true);
}

bool scenario_run(const struct scenario *scenario, const struct failing *failing)
{
    struct table table;
    struct verdict given;
    const struct verdict *verdict = &given;
    struct ground ground = arrange(scenario, &table);
    suffice_status status = act(scenario, failing, false, &table, &given);
    bool in_place = status == SUFFICE_OK || status == SUFFICE_ERROR_DURABILITY;
    KEEP(desk_open_files() == ground.open_files);
    KEEP(status == SUFFICE_OK ? !verdict->failed || verdict->may_go_on : verdict->failed);
    if (status == SUFFICE_OK) {
        expect_result(scenario, verdict, &table);
    } else {
        expect_told(scenario, verdict, status);
        KEEP(table.made == NULL && table.findings == NULL);
    }
    expect_removed(scenario, verdict, &ground, &table);
    expect_files(scenario, verdict, &ground, in_place);
    expect_project(scenario, verdict, &ground, &table, in_place);
    if (!in_place)
        expect_works_now(scenario, failing, &ground, &table);
    drop(&table);
    suffice_project_release(table.project);
    return verdict->failed;
}

void scenario_run_calm(const struct scenario *scenario, const struct failing *failing)
{
    struct table table;
    struct verdict verdict;
    (void)arrange(scenario, &table);
    assert_int_equal(act(scenario, failing, true, &table, &verdict), SUFFICE_OK);
    drop(&table);
    suffice_project_release(table.project);
}

/* --- all of it --- */

static bool go_on(uint64_t done, uint64_t total, void *user)
{
    (void)user;
    return done <= total;
}

int scenarios_set_up(void **state)
{
    (void)state;
    error = suffice_error_new();
    options = suffice_options_new();
    assert_int_equal(suffice_options_set_progress(options, go_on, NULL, error), SUFFICE_OK);
    desk_prepare(error);
    desk_open();
    return 0;
}

int scenarios_tear_down(void **state)
{
    (void)state;
    desk_close();
    desk_release();
    suffice_options_release(options);
    suffice_error_release(error);
    return 0;
}
