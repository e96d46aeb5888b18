/*
 * Tests of projects: made, opened, saved, written, held, and repeatable.
 * SPDX-License-Identifier: MIT
 */
#define _GNU_SOURCE /* mkdtemp and link beside strict C11 */
#include "cast.h"

#include <suffice/audience.h>

#include <stdio.h>
#include <sys/stat.h>
#include <threads.h>
#include <unistd.h>

/* --- a folder --- */

struct desk {
    struct cast *cast;
    char folder[64];
    char path[96];
    char other[96];
};

static int make_desk(void **state)
{
    void *cast;
    struct desk *desk = calloc(1, sizeof *desk);
    assert_non_null(desk);
    make_cast(&cast);
    desk->cast = cast;
    strcpy(desk->folder, "/tmp/suffice-project-XXXXXX");
    assert_non_null(mkdtemp(desk->folder));
    snprintf(desk->path, sizeof desk->path, "%s/one.xml", desk->folder);
    snprintf(desk->other, sizeof desk->other, "%s/two.xml", desk->folder);
    *state = desk;
    return 0;
}

static int drop_desk(void **state)
{
    struct desk *desk = *state;
    void *cast = desk->cast;
    drop_cast(&cast);
    (void)remove(desk->path);
    (void)remove(desk->other);
    assert_int_equal(rmdir(desk->folder), 0); /* no temporary file is left */
    free(desk);
    return 0;
}

static void put_file(const char *path, const char *bytes, size_t size)
{
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(bytes, 1, size, file), size);
    assert_int_equal(fclose(file), 0);
}

static void assert_file(const char *path, const suffice_buffer *expected)
{
    size_t size = suffice_buffer_size(expected);
    char *bytes = malloc(size + 1);
    assert_non_null(bytes);
    FILE *file = fopen(path, "rb");
    assert_non_null(file);
    assert_int_equal(fread(bytes, 1, size + 1, file), size);
    assert_int_equal(fclose(file), 0);
    assert_memory_equal(bytes, suffice_buffer_data(expected), size);
    free(bytes);
}

/* --- making --- */

static void test_new(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    suffice_project *project = NULL;
    int64_t created = 0;
    good(world, suffice_project_new("Fernhollow", &project, world->error));
    assert_string_equal(suffice_text(project, suffice_project_item(project), SUFFICE_PROJECT_NAME), "Fernhollow");
    good(world, suffice_instant(project, suffice_project_item(project), SUFFICE_PROJECT_CREATED, &created, NULL));
    assert_true(created > INT64_C(1700000000000));
    assert_int_equal(created % 1000, 0);
    assert_int_equal(suffice_kind_of(project, suffice_project_item(project)), SUFFICE_KIND_PROJECT);
    assert_true(suffice_project_item(project) < UINT64_C(1) << 53);
    assert_false(suffice_project_is_changed(project));
    assert_false(suffice_project_is_read_only(project));
    assert_null(suffice_project_path(project));
    assert_int_equal(suffice_project_undo_count(project), 0);
    assert_ptr_equal(suffice_codebook_project(suffice_project_codebook(project)), project);
    assert_ptr_equal(suffice_corpus_project(suffice_project_corpus(project)), project);
    assert_ptr_equal(suffice_excerpts_project(suffice_project_excerpts(project)), project);
    assert_ptr_equal(suffice_project_edit_codebook(project), suffice_project_codebook(project));
    suffice_project_release(project);
}

static void test_new_is_refused(void **state)
{
    static char longest[502];
    static const struct {
        const char *name;
        suffice_detail detail;
    } cases[] = {{NULL, SUFFICE_DETAIL_NULL_ARGUMENT},
                 {"", SUFFICE_DETAIL_EMPTY},
                 {MARK "\x01", SUFFICE_DETAIL_NOT_XML},
                 {MARK "\xff", SUFFICE_DETAIL_NOT_UTF8},
                 {longest, SUFFICE_DETAIL_TEXT_TOO_LONG}};
    struct cast *cast = *state;
    struct world *world = &cast->world;
    suffice_codebook *codebook = NULL;
    memset(longest, 'x', 501);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        suffice_project *project = world->project;
        struct trace trace = trace_of(world);
        assert_denied(world, suffice_project_new(cases[i].name, &project, world->error), cases[i].detail, &trace);
        assert_null(project);
        codebook = cast->codebook;
        trace = trace_of(world);
        assert_denied(world, suffice_codebook_new(cases[i].name, &codebook, world->error), cases[i].detail, &trace);
        assert_null(codebook);
    }
    DENIED(NULL_ARGUMENT, suffice_project_new("Name", NULL, world->error));
    DENIED(NULL_ARGUMENT, suffice_codebook_new("Name", NULL, world->error));
    longest[500] = '\0';
    good(world, suffice_codebook_new(longest, &codebook, world->error));
    assert_string_equal(
        suffice_text(suffice_codebook_project(codebook), suffice_codebook_item(codebook), SUFFICE_CODEBOOK_NAME),
        longest);
    assert_int_equal(suffice_project_undo_count(suffice_codebook_project(codebook)), 0);
    assert_false(suffice_project_is_changed(suffice_codebook_project(codebook)));
    suffice_codebook_release(codebook);
}

static void test_nothing_for_null(void **state)
{
    (void)state;
    suffice_project_retain(NULL);
    suffice_project_release(NULL);
    assert_null(suffice_project_path(NULL));
    assert_false(suffice_project_is_changed(NULL));
    assert_false(suffice_project_is_read_only(NULL));
    assert_int_equal(suffice_project_item(NULL), 0);
    assert_int_equal(suffice_project_revision(NULL), 0);
    assert_null(suffice_project_codebook(NULL));
    assert_null(suffice_project_edit_codebook(NULL));
    assert_null(suffice_project_corpus(NULL));
    assert_null(suffice_project_edit_corpus(NULL));
    assert_null(suffice_project_excerpts(NULL));
    assert_null(suffice_project_edit_excerpts(NULL));
}

static void test_every_pointer_is_needed(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    suffice_error *error = world->error;
    suffice_project *project = world->project;
    suffice_buffer *buffer = NULL;
    suffice_findings *findings = NULL;
    DENIED(NULL_ARGUMENT, suffice_project_open(NULL, 0, &project, error));
    assert_null(project);
    DENIED(NULL_ARGUMENT, suffice_project_open("x", 0, NULL, error));
    DENIED(NULL_ARGUMENT, suffice_project_open_with(NULL, NULL, &project, error));
    DENIED(NULL_ARGUMENT, suffice_project_open_with("x", NULL, NULL, error));
    DENIED(NULL_ARGUMENT, suffice_project_read(NULL, 1, NULL, &project, error));
    DENIED(NULL_ARGUMENT, suffice_project_read("x", 1, NULL, NULL, error));
    DENIED(NULL_ARGUMENT, suffice_project_save(NULL, "x", 0, error));
    DENIED(NULL_ARGUMENT, suffice_project_save_copy(NULL, "x", 0, error));
    DENIED(NULL_ARGUMENT, suffice_project_save_copy(world->project, NULL, 0, error));
    DENIED(NULL_ARGUMENT, suffice_project_write(NULL, &buffer, error));
    DENIED(NULL_ARGUMENT, suffice_project_write(world->project, NULL, error));
    DENIED(NULL_ARGUMENT, suffice_project_unknown(NULL, &findings, error));
    DENIED(NULL_ARGUMENT, suffice_project_unknown(world->project, NULL, error));
    DENIED(NULL_ARGUMENT, suffice_project_set_instant(NULL, 0, error));
    DENIED(NULL_ARGUMENT, suffice_project_set_seed(NULL, 0, error));
    DENIED(NULL_ARGUMENT, suffice_project_add_experience(NULL, NULL, "N", NULL, NULL, error));
    project = world->project;
    DENIED(UNKNOWN_FLAG, suffice_project_open("x", 1, &project, error));
    assert_null(project);
    DENIED(UNKNOWN_FLAG, suffice_project_save(world->project, "x", 4, error));
    DENIED(UNKNOWN_FLAG, suffice_project_save_copy(world->project, "x", 128, error));
}

static void test_experiences(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    suffice_experience_id id = 1;
    STEP(suffice_project_add_experience(world->project, "E2", "Planning", "I plan.", &id, world->error));
    assert_string_equal(suffice_text(world->project, id, SUFFICE_EXPERIENCE_STATEMENT), "I plan.");
    STEP(suffice_project_add_experience(world->project, NULL, "Bare", NULL, NULL, world->error));
    assert_int_equal(suffice_child_count(world->project, suffice_project_item(world->project), SUFFICE_KIND_EXPERIENCE),
                     3);
    DENIED(NOT_UNIQUE, suffice_project_add_experience(world->project, "E2", "New", NULL, &id, world->error));
    assert_int_equal(id, 0);
    DENIED(NOT_UNIQUE, suffice_project_add_experience(world->project, NULL, "Planning", NULL, NULL, world->error));
    DENIED(EMPTY, suffice_project_add_experience(world->project, "E4", NULL, NULL, NULL, world->error));
    DENIED(NOT_UTF8, suffice_project_add_experience(world->project, MARK "\xff", "N", NULL, NULL, world->error));
    DENIED(NOT_XML, suffice_project_add_experience(world->project, NULL, "N", MARK "\x02", NULL, world->error));
    DENIED(TEXT_TOO_LONG, suffice_project_add_experience(world->project, "12345678901234567890123456789012345678901",
                                                         "N", NULL, NULL, world->error));
}

/* --- saving and opening --- */

static void test_activities(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    suffice_project *project = world->project;
    suffice_activity_id id = 1;
    static char longest[2002];
    memset(longest, 'x', 2001);
    STEP(suffice_project_add_activity(project, "A6", "Sharing", "We share.", &id, world->error));
    assert_int_equal(suffice_kind_of(project, id), SUFFICE_KIND_ACTIVITY);
    assert_string_equal(suffice_text(project, id, SUFFICE_ACTIVITY_KEY), "A6");
    assert_string_equal(suffice_text(project, id, SUFFICE_ACTIVITY_NAME), "Sharing");
    assert_string_equal(suffice_text(project, id, SUFFICE_ACTIVITY_STATEMENT), "We share.");
    STEP(suffice_project_add_activity(project, NULL, "Bare", NULL, NULL, world->error));
    assert_int_equal(suffice_record_count(project, SUFFICE_KIND_ACTIVITY), 2);
    DENIED(NULL_ARGUMENT, suffice_project_add_activity(NULL, NULL, "N", NULL, &id, world->error));
    assert_int_equal(id, 0);
    DENIED(NOT_UNIQUE, suffice_project_add_activity(project, "A6", "New", NULL, &id, world->error));
    DENIED(NOT_UNIQUE, suffice_project_add_activity(project, NULL, "Sharing", NULL, &id, world->error));
    DENIED(EMPTY, suffice_project_add_activity(project, "A7", NULL, NULL, &id, world->error));
    DENIED(EMPTY, suffice_project_add_activity(project, "A7", "", NULL, &id, world->error));
    DENIED(NOT_UTF8, suffice_project_add_activity(project, MARK "\xff", "N", NULL, &id, world->error));
    DENIED(NOT_XML, suffice_project_add_activity(project, NULL, "N", MARK "\x02", &id, world->error));
    DENIED(TEXT_TOO_LONG, suffice_project_add_activity(project, NULL, "N", longest, &id, world->error));
    assert_int_equal(id, 0);
}

static void test_save_and_open(void **state)
{
    struct desk *desk = *state;
    struct world *world = &desk->cast->world;
    suffice_project *again = NULL;
    struct stat facts;
    DENIED(NO_PATH, suffice_project_save(world->project, NULL, 0, world->error));
    assert_true(suffice_project_is_changed(world->project));
    good(world, suffice_project_save(world->project, desk->path, 0, world->error));
    assert_false(suffice_project_is_changed(world->project));
    assert_string_equal(suffice_project_path(world->project), desk->path);
    assert_int_equal(stat(desk->path, &facts), 0);
    assert_int_equal(facts.st_mode & 0777, 0600);
    suffice_buffer *bytes = bytes_of(world->project);
    assert_file(desk->path, bytes);
    good(world, suffice_project_open_with(desk->path, NULL, &again, world->error));
    assert_bytes(again, bytes);
    suffice_project_release(again);
    good(world, suffice_project_open(desk->path, 0, &again, world->error));
    assert_bytes(again, bytes);
    assert_false(suffice_project_is_changed(again));
    assert_int_equal(suffice_project_undo_count(again), 0);
    assert_string_equal(suffice_project_path(again), desk->path);
    good(world, suffice_project_save(again, NULL, 0, world->error));
    assert_file(desk->path, bytes);
    suffice_buffer_release(bytes);
    suffice_project_release(again);
}

static void test_changed_follows_changes(void **state)
{
    struct desk *desk = *state;
    struct world *world = &desk->cast->world;
    suffice_id root = suffice_project_item(world->project);
    good(world, suffice_project_save(world->project, desk->path, 0, world->error));
    uint64_t revision = suffice_project_revision(world->project);
    good(world, suffice_set_text(world->project, root, SUFFICE_PROJECT_NAME, "Round 1", world->error));
    assert_true(suffice_project_revision(world->project) == revision); /* it had that name */
    assert_false(suffice_project_is_changed(world->project));
    DENIED(EMPTY, suffice_set_text(world->project, root, SUFFICE_PROJECT_NAME, "", world->error));
    good(world, suffice_set_text(world->project, root, SUFFICE_PROJECT_NAME, "Round 2", world->error));
    assert_true(suffice_project_is_changed(world->project));
    uint64_t changed = suffice_project_revision(world->project);
    assert_true(changed > revision);
    good(world, suffice_project_undo(world->project, world->error));
    assert_true(suffice_project_revision(world->project) > changed);
    good(world, suffice_project_save(world->project, NULL, 0, world->error));
    assert_false(suffice_project_is_changed(world->project));
}

static void test_save_copy(void **state)
{
    struct desk *desk = *state;
    struct world *world = &desk->cast->world;
    suffice_buffer *bytes = bytes_of(world->project);
    good(world, suffice_project_save_copy(world->project, desk->other, 0, world->error));
    assert_file(desk->other, bytes);
    assert_null(suffice_project_path(world->project));
    assert_true(suffice_project_is_changed(world->project));
    DENIED(FILE_EXISTS, suffice_project_save_copy(world->project, desk->other, 0, world->error));
    good(world, suffice_project_save(world->project, desk->path, 0, world->error));
    DENIED(FILE_EXISTS, suffice_project_save_copy(world->project, desk->path, 0, world->error));
    good(world, suffice_project_save_copy(world->project, desk->other, SUFFICE_SAVE_REPLACE, world->error));
    assert_string_equal(suffice_project_path(world->project), desk->path);
    suffice_buffer_release(bytes);
}

static void test_other_peoples_files_stay(void **state)
{
    struct desk *desk = *state;
    struct world *world = &desk->cast->world;
    char nowhere[128];
    put_file(desk->path, MARK, 6);
    DENIED(FILE_EXISTS, suffice_project_save(world->project, desk->path, 0, world->error));
    assert_string_equal(suffice_error_path(world->error), desk->path);
    assert_null(suffice_project_path(world->project));
    good(world, suffice_project_save(world->project, desk->path, SUFFICE_SAVE_REPLACE, world->error));
    put_file(desk->path, "<project/>", 10);
    DENIED(CHANGED_ON_DISK, suffice_project_save(world->project, NULL, 0, world->error));
    DENIED(CHANGED_ON_DISK, suffice_project_save(world->project, desk->path, 0, world->error));
    good(world, suffice_project_save(world->project, NULL, SUFFICE_SAVE_REPLACE, world->error));
    good(world, suffice_project_save(world->project, NULL, 0, world->error));
    assert_int_equal(link(desk->path, desk->other), 0);
    DENIED(HARD_LINKED, suffice_project_save(world->project, NULL, SUFFICE_SAVE_REPLACE, world->error));
    good(world,
         suffice_project_save(world->project, NULL, SUFFICE_SAVE_REPLACE | SUFFICE_SAVE_SPLIT_LINKS, world->error));
    snprintf(nowhere, sizeof nowhere, "%s/no/one.xml", desk->folder);
    DENIED(NO_SUCH_FILE, suffice_project_save(world->project, nowhere, 0, world->error));
    DENIED(NOT_A_FILE, suffice_project_save(world->project, desk->folder, 0, world->error));
    DENIED(EMPTY, suffice_project_save(world->project, "", 0, world->error));
    DENIED(EMPTY, suffice_project_save_copy(world->project, "", SUFFICE_SAVE_REPLACE, world->error));
    assert_string_equal(suffice_project_path(world->project), desk->path);
}

static void test_open_is_refused(void **state)
{
    struct desk *desk = *state;
    struct world *world = &desk->cast->world;
    suffice_project *project = world->project;
    DENIED(NO_SUCH_FILE, suffice_project_open(desk->path, 0, &project, world->error));
    assert_null(project);
    assert_string_equal(suffice_error_path(world->error), desk->path);
    DENIED(EMPTY, suffice_project_open("", 0, &project, world->error));
    DENIED(NOT_A_FILE, suffice_project_open(desk->folder, 0, &project, world->error));
    put_file(desk->path, "", 0);
    DENIED(XML_TRUNCATED, suffice_project_open(desk->path, 0, &project, world->error));
    put_file(desk->path, "<a>\n<b>" MARK "</c></a>", 21);
    DENIED(NOT_A_PROJECT, suffice_project_open(desk->path, 0, &project, world->error));
    assert_int_equal(suffice_error_line(world->error), 1);
    assert_true(suffice_error_column(world->error) > 0);
    assert_string_equal(suffice_error_path(world->error), desk->path);
}

static void test_read(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    suffice_project *copy = NULL;
    suffice_buffer *bytes = bytes_of(world->project);
    assert_int_equal(suffice_buffer_data(bytes)[suffice_buffer_size(bytes)], '\0');
    good(world, suffice_project_read(suffice_buffer_data(bytes), suffice_buffer_size(bytes), NULL, &copy, NULL));
    assert_bytes(copy, bytes);
    assert_null(suffice_project_path(copy));
    assert_int_equal(suffice_excerpts_count(suffice_project_excerpts(copy)), 3);
    suffice_project_release(copy);
    copy = world->project;
    DENIED(XML_TRUNCATED, suffice_project_read(NULL, 0, NULL, &copy, world->error));
    assert_null(copy);
    for (size_t size = 0; size < suffice_buffer_size(bytes) - 1; size += 97) {
        suffice_error_clear(world->error);
        copy = world->project;
        assert_int_equal(suffice_project_read(suffice_buffer_data(bytes), size, NULL, &copy, world->error),
                         SUFFICE_ERROR_FORMAT);
        assert_null(copy);
        assert_null(strstr(suffice_error_message(world->error), MARK));
        assert_true(suffice_error_line(world->error) > 0);
    }
    suffice_buffer_release(bytes);
}

/* --- a newer version --- */

static suffice_project *read_newer(const struct world *world, const char *mark)
{
    suffice_project *newer = NULL;
    suffice_buffer *bytes = bytes_of(world->project);
    size_t size = suffice_buffer_size(bytes);
    char *changed = malloc(size + 1);
    assert_non_null(changed);
    memcpy(changed, suffice_buffer_data(bytes), size + 1);
    char *at = strstr(changed, mark);
    assert_non_null(at);
    at[strlen(mark) - 2] = '9';
    suffice_error_clear(world->error);
    suffice_status status = suffice_project_read(changed, size, NULL, &newer, world->error);
    assert_int_equal(status, suffice_error_status(world->error));
    free(changed);
    suffice_buffer_release(bytes);
    return newer;
}

static void test_read_only(void **state)
{
    struct cast *cast = *state;
    suffice_project *own = cast->world.project;
    suffice_findings *findings = NULL;
    cast->world.project = read_newer(&cast->world, "write-version=\"1.0\"");
    struct world *world = &cast->world;
    suffice_project *project = world->project;
    assert_non_null(project);
    assert_true(suffice_project_is_read_only(project));
    suffice_error *error = world->error;
    suffice_id theme = suffice_codebook_theme_at(suffice_project_codebook(project), 0);
    suffice_id excerpt = suffice_excerpts_at(suffice_project_excerpts(project), 0);
    suffice_excerpts *excerpts = suffice_project_edit_excerpts(project);
    suffice_codebook *codebook = suffice_project_edit_codebook(project);
    DENIED(READ_ONLY, suffice_set_text(project, theme, SUFFICE_CODE_NAME, "New", error));
    DENIED(READ_ONLY, suffice_remove(project, theme, SUFFICE_REMOVE_DEPENDANTS, error));
    DENIED(READ_ONLY, suffice_set_guid(project, theme, "00000000-0000-4000-8000-000000000001", error));
    DENIED(READ_ONLY, suffice_codebook_add_code(codebook, 0, "New", NULL, error));
    DENIED(READ_ONLY, suffice_excerpts_set_span(excerpts, excerpt, 0, 1, error));
    DENIED(READ_ONLY, suffice_project_add_experience(project, NULL, "N", NULL, NULL, error));
    DENIED(READ_ONLY, suffice_project_add_activity(project, NULL, "N", NULL, NULL, error));
    DENIED(READ_ONLY, suffice_project_add_release(project, SUFFICE_AUDIENCE_TEAM, "N", 0, NULL, error));
    DENIED(READ_ONLY, suffice_project_set_seed(project, 1, error));
    DENIED(READ_ONLY, suffice_project_begin(project, "x", error));
    DENIED(READ_ONLY, suffice_project_undo(project, error));
    good(world, suffice_project_unknown(project, &findings, error));
    assert_int_equal(suffice_findings_count(findings), 0);
    suffice_findings_release(findings);
    suffice_project_release(project);
    cast->world.project = own;
    assert_false(suffice_project_is_read_only(own));
}

static void test_too_new(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    assert_null(read_newer(world, "read-version=\"1.0\""));
    assert_int_equal(suffice_error_status(world->error), SUFFICE_ERROR_VERSION);
    assert_int_equal(suffice_error_detail(world->error), SUFFICE_DETAIL_TOO_NEW);
}

/* --- the same again --- */

static suffice_buffer *make_twice(uint64_t seed, int64_t instant)
{
    suffice_project *project = NULL;
    suffice_code_id code = 0;
    assert_int_equal(suffice_project_new("Twice", &project, NULL), SUFFICE_OK);
    suffice_codebook *codebook = suffice_project_edit_codebook(project);
    assert_int_equal(suffice_project_set_instant(project, instant, NULL), SUFFICE_OK);
    assert_int_equal(suffice_project_set_seed(project, seed, NULL), SUFFICE_OK);
    assert_int_equal(suffice_set_instant(project, suffice_project_item(project), SUFFICE_PROJECT_CREATED, 0, NULL),
                     SUFFICE_OK);
    assert_int_equal(suffice_codebook_add_code(codebook, 0, "A", &code, NULL), SUFFICE_OK);
    assert_int_equal(suffice_codebook_add_version(codebook, "v1", 0, NULL, NULL, NULL), SUFFICE_OK);
    suffice_buffer *bytes = bytes_of(project);
    suffice_project_release(project);
    return bytes;
}

static void test_repeatable(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    suffice_buffer *a = make_twice(5, 1000), *b = make_twice(5, 1000), *c = make_twice(6, 1000);
    suffice_buffer *d = make_twice(5, 2000);
    assert_true(same_bytes(a, b));
    assert_false(same_bytes(a, c));
    assert_false(same_bytes(a, d));
    suffice_buffer_release(a);
    suffice_buffer_release(b);
    suffice_buffer_release(c);
    suffice_buffer_release(d);
    STEP(suffice_project_set_seed(world->project, 99, world->error));
    DENIED(OUT_OF_RANGE, suffice_project_set_instant(world->project, INT64_MAX, world->error));
    DENIED(OUT_OF_RANGE, suffice_project_set_instant(world->project, INT64_MIN, world->error));
    good(world, suffice_project_set_instant(world->project, INT64_C(253402300799000), world->error));
    good(world, suffice_project_set_instant(world->project, INT64_C(-62135596800000), world->error));
    DENIED(OUT_OF_RANGE, suffice_project_set_instant(world->project, INT64_C(253402300800000), world->error));
}

/* --- holders --- */

static int release_many(void *argument)
{
    const suffice_project *project = argument;
    for (int i = 0; i < 500; i++) {
        suffice_project_retain(project);
        suffice_codebook_retain(suffice_project_codebook(project));
        suffice_excerpts_retain(suffice_project_excerpts(project));
        suffice_project_release(project);
        suffice_corpus_retain(suffice_project_corpus(project));
        suffice_excerpts_release(suffice_project_excerpts(project));
        suffice_corpus_release(suffice_project_corpus(project));
        suffice_codebook_release(suffice_project_codebook(project));
    }
    suffice_project_release(project); /* what was retained for this thread; any of them may be the last */
    return 0;
}

static void test_holders_in_threads(void **state)
{
    (void)state;
    thrd_t threads[8];
    suffice_project *project = NULL;
    assert_int_equal(suffice_project_new("Held", &project, NULL), SUFFICE_OK);
    for (int i = 0; i < 8; i++) {
        suffice_project_retain(project);
        assert_int_equal(thrd_create(&threads[i], release_many, project), thrd_success);
    }
    suffice_project_release(project);
    for (int i = 0; i < 8; i++)
        assert_int_equal(thrd_join(threads[i], NULL), thrd_success);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_new, make_cast, drop_cast),
        cmocka_unit_test_setup_teardown(test_new_is_refused, make_cast, drop_cast),
        cmocka_unit_test(test_nothing_for_null),
        cmocka_unit_test_setup_teardown(test_every_pointer_is_needed, make_cast, drop_cast),
        cmocka_unit_test_setup_teardown(test_experiences, make_cast, drop_cast),
        cmocka_unit_test_setup_teardown(test_activities, make_cast, drop_cast),
        cmocka_unit_test_setup_teardown(test_save_and_open, make_desk, drop_desk),
        cmocka_unit_test_setup_teardown(test_changed_follows_changes, make_desk, drop_desk),
        cmocka_unit_test_setup_teardown(test_save_copy, make_desk, drop_desk),
        cmocka_unit_test_setup_teardown(test_other_peoples_files_stay, make_desk, drop_desk),
        cmocka_unit_test_setup_teardown(test_open_is_refused, make_desk, drop_desk),
        cmocka_unit_test_setup_teardown(test_read, make_cast, drop_cast),
        cmocka_unit_test_setup_teardown(test_read_only, make_cast, drop_cast),
        cmocka_unit_test_setup_teardown(test_too_new, make_cast, drop_cast),
        cmocka_unit_test_setup_teardown(test_repeatable, make_cast, drop_cast),
        cmocka_unit_test(test_holders_in_threads),
    };
    return cmocka_run_group_tests_name("project", tests, NULL, NULL);
}
