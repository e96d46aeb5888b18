/*
 * Tests of the atomic durable save: what it does to real files.
 * SPDX-License-Identifier: MIT
 */
#include "saving.h"

#include <fcntl.h>

#if defined(__linux__)
#include <sys/xattr.h>
#endif

static void a_new_file_is_its_owners_alone(void **state)
{
    struct sfp_stamp now;
    (void)state;
    umask(0);
    assert_int_equal(save("new", 0, NULL, &now), SUFFICE_OK);
    umask(0777);
    assert_int_equal(save("other", 0, NULL, NULL), SUFFICE_OK);
    umask(022);
    expect_content("new", NEW);
    assert_int_equal(mode_of("new"), 0600);
    assert_int_equal(mode_of("other"), 0600);
    struct sfp_stamp found = stamp_of("new");
    assert_true(sfp_stamp_equal(&now, &found));
    assert_int_equal(count_ending("", NULL), 2);
}

static void an_old_file_keeps_its_mode(void **state)
{
    static const mode_t modes[] = {0600, 0640, 0664, 0444, 0755, 0777, 04755};
    (void)state;
    for (size_t i = 0; i < sizeof modes / sizeof modes[0]; i++) {
        put("file", OLD);
        assert_int_equal(chmod("file", modes[i]), 0);
        assert_int_equal(save("file", SFP_SAVE_REPLACE, NULL, NULL), SUFFICE_OK);
        expect_content("file", NEW);
        assert_int_equal(mode_of("file"), modes[i] & 0777);
        assert_int_equal(unlink("file"), 0);
    }
}

static void an_old_file_keeps_its_owner(void **state)
{
    struct stat facts;
    (void)state;
    if (geteuid() != 0)
        skip();
    put("file", OLD);
    assert_int_equal(chown("file", 12345, 23456), 0);
    assert_int_equal(save("file", SFP_SAVE_REPLACE, NULL, NULL), SUFFICE_OK);
    assert_int_equal(stat("file", &facts), 0);
    assert_int_equal(facts.st_uid, 12345);
    assert_int_equal(facts.st_gid, 23456);
}

static void the_group_is_kept_where_the_owner_cannot_be(void **state)
{
    (void)state;
    put("file", OLD);
    assert_int_equal(chmod("file", 0664), 0);
    faults_set(FAULT_SET_OWNER, 1, false, SFP_OS_DENIED);
    assert_int_equal(save("file", SFP_SAVE_REPLACE, NULL, NULL), SUFFICE_OK);
    assert_int_equal(faults.counts[FAULT_SET_OWNER], 2);
    assert_int_equal(mode_of("file"), 0664);
}

static void another_group_gets_no_rights(void **state)
{
    static const enum fault_call calls[] = {FAULT_SET_OWNER, FAULT_COPY_ACCESS};
    (void)state;
    for (size_t i = 0; i < 2; i++) {
        put("file", OLD);
        assert_int_equal(chmod("file", 0674), 0);
        faults_set(calls[i], 1, true, SFP_OS_DENIED);
        assert_int_equal(save("file", SFP_SAVE_REPLACE, NULL, NULL), SUFFICE_OK);
        assert_true(faults.fired > 0);
        assert_int_equal(mode_of("file"), 0604);
        expect_content("file", NEW);
    }
}

static void a_link_is_followed(void **state)
{
    (void)state;
    assert_int_equal(mkdir("below", 0700), 0);
    put("below/file", OLD);
    assert_int_equal(symlink("below/file", "link"), 0);
    assert_int_equal(symlink("link", "link to link"), 0);
    assert_int_equal(save("link to link", SFP_SAVE_REPLACE, NULL, NULL), SUFFICE_OK);
    expect_content("below/file", NEW);
    char target[32] = "";
    assert_int_equal(readlink("link", target, sizeof target - 1), 10);
    assert_string_equal(target, "below/file");
    assert_int_equal(count_ending("", NULL), 3);
    assert_int_equal(unlink("below/file"), 0);
}

static void a_link_to_nothing_is_refused(void **state)
{
    (void)state;
    assert_int_equal(symlink("nothing", "link"), 0);
    expect_failure(save("link", SFP_SAVE_REPLACE, NULL, NULL), SUFFICE_DETAIL_NO_SUCH_FILE, "link");
    assert_false(is_there("nothing"));
}

static void a_file_with_two_names_is_refused_unless_asked(void **state)
{
    (void)state;
    put("file", OLD);
    assert_int_equal(link("file", "twin"), 0);
    expect_failure(save("file", SFP_SAVE_REPLACE, NULL, NULL), SUFFICE_DETAIL_HARD_LINKED, "file");
    expect_content("file", OLD);
    assert_int_equal(save("file", SFP_SAVE_REPLACE | SFP_SAVE_SPLIT_LINKS, NULL, NULL), SUFFICE_OK);
    expect_content("file", NEW);
    expect_content("twin", OLD);
}

static void what_is_not_a_file_is_refused(void **state)
{
    (void)state;
    assert_int_equal(mkdir("below", 0700), 0);
    assert_int_equal(mkfifo("pipe", 0600), 0);
    assert_int_equal(symlink("/", "root"), 0);
    expect_failure(save("below", SFP_SAVE_REPLACE, NULL, NULL), SUFFICE_DETAIL_NOT_A_FILE, "below");
    expect_failure(save("below/", SFP_SAVE_REPLACE, NULL, NULL), SUFFICE_DETAIL_NOT_A_FILE, "below/");
    expect_failure(save("below/..", SFP_SAVE_REPLACE, NULL, NULL), SUFFICE_DETAIL_NOT_A_FILE, "below/..");
    expect_failure(save("pipe", SFP_SAVE_REPLACE, NULL, NULL), SUFFICE_DETAIL_NOT_A_FILE, "pipe");
    expect_failure(save("root", SFP_SAVE_REPLACE, NULL, NULL), SUFFICE_DETAIL_NOT_A_FILE, "root");
}

static void a_folder_that_is_not_there_is_refused(void **state)
{
    (void)state;
    expect_failure(save("nowhere/file", 0, NULL, NULL), SUFFICE_DETAIL_NO_SUCH_FILE, "nowhere/file");
    put("file", OLD);
    expect_failure(save("file/below", 0, NULL, NULL), SUFFICE_DETAIL_NO_SUCH_FILE, "file/below");
}

static void bad_arguments_are_refused(void **state)
{
    struct sfp_save saving;
    (void)state;
    assert_int_equal(sfp_save_begin(&saving, NULL, 0, NULL, error), SUFFICE_ERROR_ARGUMENT);
    assert_string_equal(suffice_error_argument(error), "path");
    assert_int_equal(sfp_save_begin(&saving, "", 0, NULL, error), SUFFICE_ERROR_ARGUMENT);
    assert_int_equal(suffice_error_detail(error), SUFFICE_DETAIL_EMPTY);
    assert_int_equal(sfp_save_begin(&saving, "file", 4, NULL, error), SUFFICE_ERROR_ARGUMENT);
    assert_string_equal(suffice_error_argument(error), "flags");
    sfp_save_abandon(&saving);
    assert_int_equal(sfp_save_begin(&saving, NULL, 0, NULL, NULL), SUFFICE_ERROR_ARGUMENT);
}

static void names_of_any_length_are_saved(void **state)
{
    char name[300];
    (void)state;
    for (size_t length = 200; length <= 255; length++) {
        memset(name, 'n', length);
        name[length] = '\0';
        assert_int_equal(save(name, 0, NULL, NULL), SUFFICE_OK);
        expect_content(name, NEW);
        assert_int_equal(unlink(name), 0);
    }
    memset(name, 'n', 299);
    name[299] = '\0';
    expect_failure(save(name, 0, NULL, NULL), SUFFICE_DETAIL_OPEN_FAILED, name);
}

static void a_path_too_long_is_refused(void **state)
{
    static char name[6000];
    (void)state;
    memset(name, 'n', sizeof name - 1);
    suffice_status status = save(name, 0, NULL, NULL);
    assert_int_equal(status, SUFFICE_ERROR_IO);
    assert_non_null(strstr(suffice_error_message(error), sfp_os_words(SFP_OS_NAME_TOO_LONG)));
}

/* A name of three-byte characters is cut between two of them. */
static void temporary_names_are_cut_between_characters(void **state)
{
    char name[256] = "";
    struct sfp_save saving;
    (void)state;
    for (int i = 0; i < 85; i++)
        memcpy(name + 3 * i, "\xE2\x82\xAC", 4);
    assert_int_equal(sfp_save_begin(&saving, name, 0, NULL, error), SUFFICE_OK);
    size_t length = strlen(saving.temporary);
    assert_true(length <= 255 && length > 250);
    assert_int_equal((length - 22) % 3, 0);
    assert_true(is_there(saving.temporary));
    sfp_save_abandon(&saving);
    assert_int_equal(leftovers(), 0);
}

static void the_temporary_file_is_private_and_beside_the_target(void **state)
{
    struct sfp_save saving;
    (void)state;
    put("file", OLD);
    assert_int_equal(chmod("file", 0666), 0);
    assert_int_equal(sfp_save_begin(&saving, "file", SFP_SAVE_REPLACE, NULL, error), SUFFICE_OK);
    assert_int_equal(strncmp(saving.temporary, ".file.", 6), 0);
    assert_int_equal(strlen(saving.temporary), 6 + 8 + 12);
    assert_int_equal(mode_of(saving.temporary), 0600);
    assert_int_equal(sfp_save_write(&saving, NEW, strlen(NEW), error), SUFFICE_OK);
    expect_content("file", OLD);
    sfp_save_abandon(&saving);
    sfp_save_abandon(&saving); /* ended already */
    expect_content("file", OLD);
    assert_int_equal(count_ending("", NULL), 1);
}

static void a_temporary_file_is_never_one_that_was_there(void **state)
{
    intptr_t here;
    intptr_t file;
    (void)state;
    put("file", OLD);
    assert_int_equal(symlink("nothing", "link"), 0);
    assert_int_equal(sfp_os->open_folder(".", &here), SFP_OS_DONE);
    assert_int_equal(sfp_os->make_file(here, "file", &file), SFP_OS_EXISTS);
    assert_int_equal(sfp_os->make_file(here, "link", &file), SFP_OS_EXISTS);
    assert_int_equal(sfp_os->close_folder(here), SFP_OS_DONE);
    expect_content("file", OLD);
    assert_false(is_there("nothing"));
}

static void the_folder_is_held(void **state)
{
    struct sfp_save saving;
    (void)state;
    assert_int_equal(mkdir("here", 0700), 0);
    assert_int_equal(sfp_save_begin(&saving, "here/file", 0, NULL, error), SUFFICE_OK);
    assert_int_equal(rename("here", "there"), 0);
    assert_int_equal(sfp_save_write(&saving, NEW, strlen(NEW), error), SUFFICE_OK);
    assert_int_equal(sfp_save_commit(&saving, NULL, error), SUFFICE_OK);
    expect_content("there/file", NEW);
    assert_int_equal(unlink("there/file"), 0);
}

static void an_empty_file_is_saved(void **state)
{
    struct sfp_save saving;
    (void)state;
    assert_int_equal(sfp_save_begin(&saving, "file", 0, NULL, error), SUFFICE_OK);
    assert_int_equal(sfp_save_commit(&saving, NULL, error), SUFFICE_OK);
    expect_content("file", "");
}

static void a_save_that_has_ended_stays_ended(void **state)
{
    struct sfp_save saving = {0};
    struct sfp_stamp now = {.known = true};
    (void)state;
    sfp_save_abandon(&saving);
    assert_int_equal(sfp_save_write(&saving, "x", 1, error), SUFFICE_ERROR_STATE);
    assert_int_equal(sfp_save_commit(&saving, &now, error), SUFFICE_ERROR_STATE);
    assert_false(now.known);
    assert_int_equal(sfp_save_begin(&saving, "file", 0, NULL, error), SUFFICE_OK);
    assert_int_equal(sfp_save_commit(&saving, NULL, error), SUFFICE_OK);
    assert_int_equal(sfp_save_commit(&saving, NULL, error), SUFFICE_ERROR_STATE);
    assert_int_equal(suffice_error_detail(error), SUFFICE_DETAIL_STOPPED);
}

#if defined(__linux__)
/* user::rw-, user:12345:rw-, group::---, mask::rw-, other::---: without the list, 0660 would let the group in. */
static const unsigned char list[] = {2, 0,    0,    0,   1,   0,   6,  0, 255, 255, 255, 255, 2,   0,  6,
                                     0, 0x39, 0x30, 0,   0,   4,   0,  0, 0,   255, 255, 255, 255, 16, 0,
                                     6, 0,    255,  255, 255, 255, 32, 0, 0,   0,   255, 255, 255, 255};
static const char list_name[] = "system.posix_acl_access";

static void an_access_list_is_kept(void **state)
{
    unsigned char found[64];
    (void)state;
    put("file", OLD);
    if (setxattr("file", list_name, list, sizeof list, 0) != 0)
        skip();
    assert_int_equal(mode_of("file"), 0660);
    assert_int_equal(save("file", SFP_SAVE_REPLACE, NULL, NULL), SUFFICE_OK);
    assert_int_equal(getxattr("file", list_name, found, sizeof found), sizeof list);
    assert_memory_equal(found, list, sizeof list);
    assert_int_equal(mode_of("file"), 0660);
    expect_content("file", NEW);
}

static void an_access_list_of_the_folder_is_not_taken_on(void **state)
{
    unsigned char found[64];
    (void)state;
    assert_int_equal(mkdir("below", 0700), 0);
    put("below/file", OLD);
    assert_int_equal(chmod("below/file", 0660), 0);
    if (setxattr("below", "system.posix_acl_default", list, sizeof list, 0) != 0)
        skip();
    assert_int_equal(save("below/file", SFP_SAVE_REPLACE, NULL, NULL), SUFFICE_OK);
    assert_true(getxattr("below/file", list_name, found, sizeof found) < 0);
    assert_int_equal(mode_of("below/file"), 0660);
    assert_int_equal(unlink("below/file"), 0);
}

static void attributes_are_kept(void **state)
{
    char found[16] = "";
    (void)state;
    put("file", OLD);
    if (setxattr("file", "user.one", "1", 1, 0) != 0 || setxattr("file", "user.two", "22", 2, 0) != 0)
        skip();
    assert_int_equal(save("file", SFP_SAVE_REPLACE, NULL, NULL), SUFFICE_OK);
    assert_int_equal(getxattr("file", "user.one", found, sizeof found), 1);
    assert_int_equal(getxattr("file", "user.two", found, sizeof found), 2);
    assert_string_equal(found, "22");
}
#endif

/* What it does about others. */

static void a_file_nobody_expected_is_left(void **state)
{
    const struct sfp_stamp unknown = {0};
    (void)state;
    put("file", OLD);
    expect_failure(save("file", 0, NULL, NULL), SUFFICE_DETAIL_FILE_EXISTS, "file");
    expect_failure(save("file", 0, &unknown, NULL), SUFFICE_DETAIL_FILE_EXISTS, "file");
    expect_content("file", OLD);
}

static void saving_again_and_again_works(void **state)
{
    struct sfp_stamp stamp = {0};
    (void)state;
    for (int i = 0; i < 5; i++)
        assert_int_equal(save("file", 0, &stamp, &stamp), SUFFICE_OK);
    put("file", OLD);
    stamp = stamp_of("file");
    assert_int_equal(save("file", 0, &stamp, &stamp), SUFFICE_OK);
    expect_content("file", NEW);
}

static void a_file_that_has_gone_is_saved_again(void **state)
{
    (void)state;
    put("file", OLD);
    struct sfp_stamp stamp = stamp_of("file");
    assert_int_equal(unlink("file"), 0);
    assert_int_equal(save("file", 0, &stamp, NULL), SUFFICE_OK);
    expect_content("file", NEW);
}

static void a_change_before_the_save_is_seen(void **state)
{
    (void)state;
    put("file", NEW);
    struct sfp_stamp stamp = stamp_of("file");
    put("file", OLD);
    expect_failure(save("file", 0, &stamp, NULL), SUFFICE_DETAIL_CHANGED_ON_DISK, "file");
    expect_content("file", OLD);
    assert_int_equal(save("file", SFP_SAVE_REPLACE, &stamp, NULL), SUFFICE_OK);
    expect_content("file", NEW);
}

static void a_change_of_time_alone_is_seen(void **state)
{
    const struct timespec times[2] = {{1000, 0}, {1000, 1}};
    (void)state;
    put("file", OLD);
    struct sfp_stamp stamp = stamp_of("file");
    assert_int_equal(utimensat(AT_FDCWD, "file", times, 0), 0);
    expect_failure(save("file", 0, &stamp, NULL), SUFFICE_DETAIL_CHANGED_ON_DISK, "file");
}

static void begin_and_write(struct sfp_save *saving, const struct sfp_stamp *expected)
{
    assert_int_equal(sfp_save_begin(saving, "file", 0, expected, error), SUFFICE_OK);
    assert_int_equal(sfp_save_write(saving, NEW, strlen(NEW), error), SUFFICE_OK);
}

static void a_change_during_the_save_is_seen(void **state)
{
    struct sfp_save saving;
    struct sfp_stamp now = {.known = true};
    (void)state;
    put("file", NEW);
    struct sfp_stamp stamp = stamp_of("file");
    begin_and_write(&saving, &stamp);
    put("file", OLD);
    expect_failure(sfp_save_commit(&saving, &now, error), SUFFICE_DETAIL_CHANGED_ON_DISK, "file");
    expect_content("file", OLD);
    assert_false(now.known);
}

static void a_file_made_during_the_save_is_left(void **state)
{
    struct sfp_save saving;
    (void)state;
    begin_and_write(&saving, NULL);
    put("file", OLD);
    expect_failure(sfp_save_commit(&saving, NULL, error), SUFFICE_DETAIL_FILE_EXISTS, "file");
    expect_content("file", OLD);
}

static void a_link_made_during_the_save_is_left(void **state)
{
    struct sfp_save saving;
    (void)state;
    begin_and_write(&saving, NULL);
    put("other", OLD);
    assert_int_equal(symlink("other", "file"), 0);
    expect_failure(sfp_save_commit(&saving, NULL, error), SUFFICE_DETAIL_NOT_A_FILE, "file");
    expect_content("other", OLD);
}

static void somebody_writes_the_file(void)
{
    put("file", OLD);
}

static void a_file_made_right_before_the_rename_is_left(void **state)
{
    struct sfp_save saving;
    (void)state;
    begin_and_write(&saving, NULL);
    faults.hooked = FAULT_RENAME_IN;
    faults.hook = somebody_writes_the_file;
    expect_failure(sfp_save_commit(&saving, NULL, error), SUFFICE_DETAIL_FILE_EXISTS, "file");
    expect_content("file", OLD);
}

static void a_change_during_the_sync_is_seen(void **state)
{
    struct sfp_save saving;
    (void)state;
    put("file", NEW);
    struct sfp_stamp stamp = stamp_of("file");
    begin_and_write(&saving, &stamp);
    faults.hooked = FAULT_SYNC_FILE;
    faults.hook = somebody_writes_the_file;
    expect_failure(sfp_save_commit(&saving, NULL, error), SUFFICE_DETAIL_CHANGED_ON_DISK, "file");
    expect_content("file", OLD);
}

static void permissions_are_those_at_the_end(void **state)
{
    struct sfp_save saving;
    (void)state;
    put("file", OLD);
    assert_int_equal(chmod("file", 0666), 0);
    struct sfp_stamp stamp = stamp_of("file");
    begin_and_write(&saving, &stamp);
    assert_int_equal(chmod("file", 0600), 0);
    assert_int_equal(sfp_save_commit(&saving, NULL, error), SUFFICE_OK);
    assert_int_equal(mode_of("file"), 0600);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_new_file_is_its_owners_alone),
        TEST(an_old_file_keeps_its_mode),
        TEST(an_old_file_keeps_its_owner),
        TEST(the_group_is_kept_where_the_owner_cannot_be),
        TEST(another_group_gets_no_rights),
        TEST(a_link_is_followed),
        TEST(a_link_to_nothing_is_refused),
        TEST(a_file_with_two_names_is_refused_unless_asked),
        TEST(what_is_not_a_file_is_refused),
        TEST(a_folder_that_is_not_there_is_refused),
        TEST(bad_arguments_are_refused),
        TEST(names_of_any_length_are_saved),
        TEST(a_path_too_long_is_refused),
        TEST(temporary_names_are_cut_between_characters),
        TEST(the_temporary_file_is_private_and_beside_the_target),
        TEST(a_temporary_file_is_never_one_that_was_there),
        TEST(the_folder_is_held),
        TEST(an_empty_file_is_saved),
        TEST(a_save_that_has_ended_stays_ended),
#if defined(__linux__)
        TEST(an_access_list_is_kept),
        TEST(an_access_list_of_the_folder_is_not_taken_on),
        TEST(attributes_are_kept),
#endif
        TEST(a_file_nobody_expected_is_left),
        TEST(saving_again_and_again_works),
        TEST(a_file_that_has_gone_is_saved_again),
        TEST(a_change_before_the_save_is_seen),
        TEST(a_change_of_time_alone_is_seen),
        TEST(a_change_during_the_save_is_seen),
        TEST(a_file_made_during_the_save_is_left),
        TEST(a_link_made_during_the_save_is_left),
        TEST(a_file_made_right_before_the_rename_is_left),
        TEST(a_change_during_the_sync_is_seen),
        TEST(permissions_are_those_at_the_end),
    };
    return cmocka_run_group_tests_name("os/save", tests, make_folder, remove_folder);
}
