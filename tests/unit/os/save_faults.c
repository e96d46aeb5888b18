/*
 * Tests of the atomic durable save: no failure costs the old file, leaves anything behind, or goes untold.
 * SPDX-License-Identifier: MIT
 */
#include "saving.h"

#include "base/memory.h"

#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>

/* Every call fails, every time it is made, in every way. */

static const char *call_name(enum fault_call call)
{
    static const char *const names[] = {
#define CALL(NAME) #NAME,
        FAULT_CALLS(CALL)
#undef CALL
    };
    return names[call];
}

/* Failures after which a save goes on, and must: it is whole all the same. */
static bool may_go_on(enum fault_call call, int code)
{
    switch (call) {
    case FAULT_SET_OWNER:
    case FAULT_COPY_ACCESS:
    case FAULT_CLOSE_FOLDER:
        return true;
    case FAULT_MAKE_FILE:
        return code == SFP_OS_EXISTS; /* another name is tried */
    case FAULT_WRITE_FILE:
        return code == SFP_OS_INTERRUPTED;
    case FAULT_LOOK_IN:
        return code == SFP_OS_NOT_FOUND; /* the file has gone, it seems */
    default:
        return false;
    }
}

/* Where the cause is worded by the save and not by the system. */
static bool has_own_words(enum fault_call call, int code)
{
    return (call == FAULT_LOOK_IN && code == SFP_OS_NOT_FOUND) || (call == FAULT_RENAME_IN && code == SFP_OS_EXISTS);
}

static void check_failure(const char *path, suffice_status status, const struct sfp_stamp *now)
{
    assert_int_equal(suffice_error_status(error), status);
    assert_string_equal(suffice_error_path(error), path);
    if (!has_own_words(faults.call, faults.code))
        assert_non_null(strstr(suffice_error_message(error), sfp_os_words(faults.code)));
    if (status == SUFFICE_ERROR_DURABILITY)
        assert_int_equal(faults.call, FAULT_SYNC_IN);
    else
        assert_false(now->known);
}

/* One save of `path` (which leads to `file`) with the fault that is set; true if the fault came to happen. */
static bool save_with_fault(const char *path, bool exists)
{
    struct sfp_stamp now = {0};
    struct sfp_stamp expected = {0};
    unlink("file");
    if (exists) {
        put("file", OLD);
        enum fault_call call = faults.call;
        faults.call = FAULT_COUNT;
        expected = stamp_of("file");
        faults.call = call;
        memset(faults.counts, 0, sizeof faults.counts);
    }
    suffice_error_clear(error);
    suffice_status status = save(path, 0, &expected, &now);
    assert_int_equal(leftovers(), 0);
    assert_int_equal(faults.open, 0);
    if (status == SUFFICE_OK || status == SUFFICE_ERROR_DURABILITY)
        expect_content("file", NEW);
    else if (exists)
        expect_content("file", OLD);
    else
        assert_false(is_there("file"));
    if (status != SUFFICE_OK)
        check_failure(path, status, &now);
    else if (faults.fired > 0 && !may_go_on(faults.call, faults.code))
        fail_msg("%s failed at call %d with code %d, and the save did not", call_name(faults.call), faults.at,
                 faults.code);
    return faults.fired > 0;
}

static int save_with_all_faults(const char *path, bool exists, bool sticky)
{
    int fired = 0;
    for (int call = 0; call < FAULT_COUNT; call++)
        for (int code = SFP_OS_DONE + 1; code < SFP_OS_CODE_COUNT; code++) {
            if (sticky && (code == SFP_OS_INTERRUPTED || call == FAULT_REMOVE_IN))
                continue; /* would be tried for ever; would rightly leave the temporary file */
            int at = 0;
            do
                faults_set((enum fault_call)call, ++at, sticky, code);
            while (save_with_fault(path, exists));
            fired += at - 1;
        }
    return fired;
}

static void no_failure_costs_the_old_file(void **state)
{
    (void)state;
    assert_true(save_with_all_faults("file", true, false) > 15 * (SFP_OS_CODE_COUNT - 1));
    assert_true(save_with_all_faults("file", true, true) > 15 * (SFP_OS_CODE_COUNT - 3));
}

static void no_failure_leaves_half_a_new_file(void **state)
{
    (void)state;
    assert_true(save_with_all_faults("file", false, false) > 12 * (SFP_OS_CODE_COUNT - 1));
}

static void no_failure_on_the_way_through_a_link(void **state)
{
    (void)state;
    assert_int_equal(symlink("file", "link"), 0);
    assert_true(save_with_all_faults("link", true, false) > 18 * (SFP_OS_CODE_COUNT - 1));
}

static void details_name_the_step(void **state)
{
    static const struct {
        enum fault_call call;
        suffice_detail detail;
    } cases[] = {
        {FAULT_OPEN_FOLDER, SUFFICE_DETAIL_OPEN_FAILED},    {FAULT_LOOK_IN, SUFFICE_DETAIL_OPEN_FAILED},
        {FAULT_RANDOM_BYTES, SUFFICE_DETAIL_RANDOM_FAILED}, {FAULT_MAKE_FILE, SUFFICE_DETAIL_WRITE_FAILED},
        {FAULT_WRITE_FILE, SUFFICE_DETAIL_WRITE_FAILED},    {FAULT_SET_MODE, SUFFICE_DETAIL_WRITE_FAILED},
        {FAULT_SYNC_FILE, SUFFICE_DETAIL_SYNC_FAILED},      {FAULT_CLOSE_FILE, SUFFICE_DETAIL_WRITE_FAILED},
        {FAULT_RENAME_IN, SUFFICE_DETAIL_RENAME_FAILED},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        faults_set(cases[i].call, 1, false, SFP_OS_NO_SPACE);
        expect_failure(save("file", 0, NULL, NULL), cases[i].detail, "file");
    }
}

static void a_folder_that_cannot_be_synced_is_told_apart(void **state)
{
    struct sfp_stamp now = {0};
    (void)state;
    faults_set(FAULT_SYNC_IN, 1, false, SFP_OS_IO);
    expect_failure(save("file", 0, NULL, &now), SUFFICE_DETAIL_NOT_DURABLE, "file");
    expect_content("file", NEW);
    struct sfp_stamp found = stamp_of("file");
    assert_true(sfp_stamp_equal(&now, &found));
}

static void a_failed_sync_is_not_tried_again(void **state)
{
    (void)state;
    faults_set(FAULT_SYNC_FILE, 1, false, SFP_OS_INTERRUPTED);
    expect_failure(save("file", 0, NULL, NULL), SUFFICE_DETAIL_SYNC_FAILED, "file");
    assert_int_equal(faults.counts[FAULT_SYNC_FILE], 1);
    faults_set(FAULT_CLOSE_FILE, 1, false, SFP_OS_INTERRUPTED);
    expect_failure(save("file", 0, NULL, NULL), SUFFICE_DETAIL_WRITE_FAILED, "file");
    assert_int_equal(faults.counts[FAULT_CLOSE_FILE], 1);
}

static void short_and_interrupted_writes_lose_nothing(void **state)
{
    (void)state;
    for (int at = 1; at < (int)strlen(NEW); at++) {
        faults_set(FAULT_WRITE_FILE, at, false, SFP_OS_INTERRUPTED);
        faults.most = 1;
        assert_int_equal(save("file", SFP_SAVE_REPLACE, NULL, NULL), SUFFICE_OK);
        assert_int_equal(faults.fired, 1);
        assert_int_equal(faults.counts[FAULT_WRITE_FILE], strlen(NEW) + 1);
        expect_content("file", NEW);
    }
}

static struct sfp_os lying_os;

static int take_nothing(intptr_t file, const void *bytes, size_t size, size_t *taken)
{
    (void)file;
    (void)bytes;
    (void)size;
    *taken = 0;
    return SFP_OS_DONE;
}

static int lose_everything(intptr_t file, const void *bytes, size_t size, size_t *taken)
{
    (void)file;
    (void)bytes;
    *taken = size;
    return SFP_OS_DONE;
}

static void a_lying_disk_is_found_out(void **state)
{
    (void)state;
    put("file", OLD);
    lying_os = fault_os;
    sfp_os = &lying_os;
    lying_os.write_file = take_nothing;
    expect_failure(save("file", SFP_SAVE_REPLACE, NULL, NULL), SUFFICE_DETAIL_WRITE_FAILED, "file");
    lying_os.write_file = lose_everything;
    expect_failure(save("file", SFP_SAVE_REPLACE, NULL, NULL), SUFFICE_DETAIL_WRITE_FAILED, "file");
    expect_content("file", OLD);
}

static void a_failed_write_ends_the_save(void **state)
{
    struct sfp_save saving;
    struct sfp_stamp now = {.known = true};
    (void)state;
    put("file", OLD);
    faults_set(FAULT_WRITE_FILE, 2, false, SFP_OS_NO_SPACE);
    assert_int_equal(sfp_save_begin(&saving, "file", SFP_SAVE_REPLACE, NULL, error), SUFFICE_OK);
    assert_int_equal(sfp_save_write(&saving, "one", 3, error), SUFFICE_OK);
    expect_failure(sfp_save_write(&saving, "two", 3, error), SUFFICE_DETAIL_WRITE_FAILED, "file");
    expect_failure(sfp_save_write(&saving, "three", 5, error), SUFFICE_DETAIL_STOPPED, "file");
    expect_failure(sfp_save_commit(&saving, &now, error), SUFFICE_DETAIL_STOPPED, "file");
    assert_false(now.known);
    sfp_save_abandon(&saving);
    expect_content("file", OLD);
}

static void taken_names_are_tried_only_so_often(void **state)
{
    (void)state;
    faults_set(FAULT_MAKE_FILE, 1, true, SFP_OS_EXISTS);
    expect_failure(save("file", 0, NULL, NULL), SUFFICE_DETAIL_WRITE_FAILED, "file");
    assert_int_equal(faults.fired, 16);
}

static size_t blocks_left;

static void *allocate_some(size_t size)
{
    return blocks_left-- > 0 ? malloc(size) : NULL;
}

static void memory_may_be_short(void **state)
{
    static const struct sfp_memory short_memory = {allocate_some, realloc, free};
    const struct sfp_memory *usual = sfp_memory;
    (void)state;
    assert_int_equal(mkdir("below", 0700), 0);
    put("below/file", OLD);
    assert_int_equal(symlink("below/../below/file", "link"), 0);
    suffice_status status = SUFFICE_ERROR_MEMORY;
    char path[64];
    snprintf(path, sizeof path, "%s/link", folder);
    for (size_t blocks = 0; status != SUFFICE_OK; blocks++) {
        assert_true(blocks < 10);
        blocks_left = blocks;
        sfp_memory = &short_memory;
        status = save(path, SFP_SAVE_REPLACE, NULL, NULL);
        sfp_memory = usual;
        assert_true(status == SUFFICE_OK || status == SUFFICE_ERROR_MEMORY);
        if (status != SUFFICE_OK)
            expect_failure(status, SUFFICE_DETAIL_OUT_OF_MEMORY, path);
        expect_content("below/file", status == SUFFICE_OK ? NEW : OLD);
    }
    assert_int_equal(unlink("below/file"), 0);
}

/* A disk that is full and a process that is killed, for real. */

static void run_child(int (*act)(void), int *status)
{
    pid_t child = fork();
    if (child == 0)
        _exit(act());
    assert_true(child > 0);
    assert_int_equal(waitpid(child, status, 0), child);
}

static int save_beyond_the_limit(void)
{
    const struct rlimit limit = {12, 12};
    if (signal(SIGXFSZ, SIG_IGN) == SIG_ERR || setrlimit(RLIMIT_FSIZE, &limit) != 0)
        return 2;
    if (save("file", SFP_SAVE_REPLACE, NULL, NULL) != SUFFICE_ERROR_IO)
        return 3;
    return strstr(suffice_error_message(error), sfp_os_words(SFP_OS_TOO_LARGE)) != NULL ? 0 : 4;
}

static void a_full_disk_leaves_the_old_file(void **state)
{
    int status = 1;
    (void)state;
    put("file", OLD);
    run_child(save_beyond_the_limit, &status);
    assert_int_equal(status, 0);
    expect_content("file", OLD);
    assert_int_equal(leftovers(), 0);
}

static void die(void)
{
    raise(SIGKILL);
}

static int save_and_die(void)
{
    faults.hooked = FAULT_RENAME_IN;
    faults.hook = die;
    return (int)save("file", SFP_SAVE_REPLACE, NULL, NULL);
}

static void a_killed_process_leaves_the_old_file(void **state)
{
    int status = 0;
    (void)state;
    put("file", OLD);
    run_child(save_and_die, &status);
    assert_true(WIFSIGNALED(status));
    expect_content("file", OLD);
    assert_int_equal(leftovers(), 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(no_failure_costs_the_old_file),
        TEST(no_failure_leaves_half_a_new_file),
        TEST(no_failure_on_the_way_through_a_link),
        TEST(details_name_the_step),
        TEST(a_folder_that_cannot_be_synced_is_told_apart),
        TEST(a_failed_sync_is_not_tried_again),
        TEST(short_and_interrupted_writes_lose_nothing),
        TEST(a_lying_disk_is_found_out),
        TEST(a_failed_write_ends_the_save),
        TEST(taken_names_are_tried_only_so_often),
        TEST(memory_may_be_short),
        TEST(a_full_disk_leaves_the_old_file),
        TEST(a_killed_process_leaves_the_old_file),
    };
    return cmocka_run_group_tests_name("os/save_faults", tests, make_folder, remove_folder);
}
