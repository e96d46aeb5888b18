/*
 * Recipe: what a save through the public interface does to real files: links, modes, owners, access lists, other kinds
 * of file, others who write the same file, disks that are full or read-only.
 * SPDX-License-Identifier: MIT
 */
#define _GNU_SOURCE /* what tells files apart beside strict C11 */

#include "desk.h"
#include "failing_system.h"
#include "others.h"

#include <suffice/error.h>
#include <suffice/file.h>

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

static suffice_error *error;
static suffice_project *project; /* opened from "file", and changed */

#define SAVED(path, flags) assert_int_equal(suffice_project_save(project, path, flags, error), SUFFICE_OK)
#define REFUSED(why, call) expect_refused(call, SUFFICE_DETAIL_##why, NULL, 0)
/* And tells this path. */
#define REFUSED_AT(why, path, call) expect_refused(call, SUFFICE_DETAIL_##why, path, desk_names())

/* What was refused has changed nothing: neither the project nor the folder, which had so many names (0: not looked at).
 */
static void expect_refused(suffice_status status, suffice_detail detail, const char *path, size_t names)
{
    assert_string_equal(suffice_detail_name(suffice_error_detail(error)), suffice_detail_name(detail));
    assert_int_equal(status, suffice_detail_status(detail));
    assert_true(suffice_error_message(error)[0] != '\0' && !desk_tells(suffice_error_message(error)));
    assert_true(suffice_project_is_changed(project));
    if (path == NULL)
        return;
    assert_string_equal(suffice_error_path(error), path);
    assert_int_equal(desk_names(), names);
}

static int start(void **state)
{
    (void)state;
    desk_clear();
    umask(022);
    desk_put("file", desk.before, 0600);
    project = desk_changed("file", error);
    suffice_error_clear(error);
    return 0;
}

static int stop(void **state)
{
    (void)state;
    suffice_project_release(project);
    return 0;
}

/* --- links --- */

static void a_chain_of_links_is_followed_and_kept(void **state)
{
    struct stat facts;
    (void)state;
    assert_int_equal(mkdir("below", 0700), 0);
    desk_put("below/real", desk.before, 0640);
    assert_int_equal(symlink("real", "below/second"), 0);
    assert_int_equal(symlink("below/second", "first"), 0);
    SAVED("first", SUFFICE_SAVE_REPLACE);
    assert_true(desk_holds("below/real", desk.after));
    assert_int_equal(desk_mode("below/real"), 0640);
    assert_true(lstat("first", &facts) == 0 && S_ISLNK(facts.st_mode));
    assert_true(lstat("below/second", &facts) == 0 && S_ISLNK(facts.st_mode));
    assert_string_equal(suffice_project_path(project), "first");
    SAVED(NULL, 0); /* by the link, it knows its file again */
}

static void a_link_to_nothing_is_refused(void **state)
{
    (void)state;
    assert_int_equal(symlink("nothing", "link"), 0);
    assert_int_equal(symlink("loop", "loop"), 0);
    REFUSED_AT(NO_SUCH_FILE, "link", suffice_project_save(project, "link", SUFFICE_SAVE_REPLACE, error));
    REFUSED_AT(NO_SUCH_FILE, "link", suffice_project_save_copy(project, "link", 0, error));
    REFUSED_AT(OPEN_FAILED, "loop", suffice_project_save(project, "loop", SUFFICE_SAVE_REPLACE, error));
    assert_false(desk_is_there("nothing"));
}

static void a_file_with_two_names_is_refused_unless_asked(void **state)
{
    struct stat facts;
    (void)state;
    assert_int_equal(link("file", "twin"), 0);
    REFUSED_AT(HARD_LINKED, "file", suffice_project_save(project, NULL, 0, error));
    REFUSED_AT(HARD_LINKED, "twin", suffice_project_save_copy(project, "twin", SUFFICE_SAVE_REPLACE, error));
    assert_true(desk_holds("file", desk.before));
    SAVED(NULL, SUFFICE_SAVE_SPLIT_LINKS);
    assert_true(desk_holds("file", desk.after) && desk_holds("twin", desk.before));
    assert_true(stat("file", &facts) == 0 && facts.st_nlink == 1);
}

/* --- modes and owners --- */

static void modes_are_kept(void **state)
{
    static const unsigned int modes[] = {0600, 0640, 0644, 0660, 0664, 0400, 0444, 0755, 0777};
    (void)state;
    for (size_t i = 0; i < sizeof modes / sizeof modes[0]; i++) {
        desk_put("other", desk.before, modes[i]);
        assert_int_equal(suffice_project_save_copy(project, "other", SUFFICE_SAVE_REPLACE, error), SUFFICE_OK);
        assert_true(desk_holds("other", desk.after));
        assert_int_equal(desk_mode("other"), modes[i]);
        assert_int_equal(unlink("other"), 0);
    }
}

static void a_new_file_is_its_owners_alone(void **state)
{
    static const mode_t masks[] = {0, 022, 077, 0277, 0777};
    (void)state;
    for (size_t i = 0; i < sizeof masks / sizeof masks[0]; i++) {
        umask(masks[i]);
        assert_int_equal(suffice_project_save_copy(project, "new", 0, error), SUFFICE_OK);
        assert_int_equal(desk_mode("new"), 0600);
        assert_int_equal(unlink("new"), 0);
    }
    umask(0);
    SAVED("new", 0);
    assert_int_equal(desk_mode("new"), 0600);
    umask(022);
}

static void an_owner_is_kept_by_root(void **state)
{
    struct stat facts;
    (void)state;
    if (chown("file", 1234, 2345) != 0) {
        print_message("skipped: only root gives files away\n");
        skip();
    }
    SAVED(NULL, SUFFICE_SAVE_REPLACE);
    assert_int_equal(stat("file", &facts), 0);
    assert_int_equal(facts.st_uid, 1234);
    assert_int_equal(facts.st_gid, 2345);
    assert_true(desk_holds("file", desk.after));
}

static int save_nothing(void)
{
    return 0;
}

static int save_over_other(void)
{
    return suffice_project_save_copy(project, "other", SUFFICE_SAVE_REPLACE, error);
}

/* A file of somebody else's, whose group is or is not one's own; what comes of its group and its mode. */
static void expect_shared(gid_t group, gid_t then, unsigned int mode)
{
    struct stat facts;
    desk_put("other", desk.before, 0664);
    assert_int_equal(chown("other", 1234, group), 0);
    assert_int_equal(as_nobody(save_over_other), SUFFICE_OK);
    assert_int_equal(stat("other", &facts), 0);
    assert_int_equal(facts.st_uid, NOBODY);
    assert_int_equal(facts.st_gid, then);
    assert_int_equal(desk_mode("other"), mode);
    assert_true(desk_holds("other", desk.after));
}

static void where_the_owner_cannot_be_kept_no_other_group_gets_in(void **state)
{
    (void)state;
    if (geteuid() != 0 || chown("file", 1234, 2345) != 0 || as_nobody(save_nothing) == CANNOT) {
        print_message("skipped: only root gives files away and becomes somebody else\n");
        skip();
    }
    assert_int_equal(chmod(".", 0777), 0);
    expect_shared(NOBODYS_TEAM, NOBODYS_TEAM, 0664);
    expect_shared(2345, NOBODY, 0604);
    assert_int_equal(chmod(".", 0700), 0);
}

static void access_lists_and_notes_are_kept(void **state)
{
    (void)state;
    desk_put("other", desk.before, 0640);
    if (!desk_put_access("other")) {
        print_message("skipped: this disk has no access lists\n");
        skip();
    }
    SAVED("other", SUFFICE_SAVE_REPLACE);
    assert_true(desk_holds("other", desk.after));
    assert_true(desk_has_access("other"));
    assert_int_equal(desk_mode("other"), 0640);
}

/* --- what is no regular file --- */

static void expect_no_file(const char *path)
{
    suffice_project *made = NULL;
    suffice_findings *findings = NULL;
    alarm(20); /* ends the program if a call waits */
    REFUSED_AT(NOT_A_FILE, path, suffice_project_save(project, path, SUFFICE_SAVE_REPLACE, error));
    REFUSED_AT(NOT_A_FILE, path, suffice_project_save_copy(project, path, SUFFICE_SAVE_REPLACE, error));
    REFUSED_AT(NOT_A_FILE, path, suffice_project_open(path, 0, &made, error));
    REFUSED_AT(NOT_A_FILE, path, suffice_file_check(path, NULL, &findings, error));
    alarm(0);
}

static void folders_pipes_devices_and_sockets_are_refused(void **state)
{
    struct sockaddr_un address = {.sun_family = AF_UNIX, .sun_path = "socket"};
    int end = socket(AF_UNIX, SOCK_STREAM, 0);
    (void)state;
    assert_int_equal(bind(end, (const struct sockaddr *)&address, sizeof address), 0);
    assert_int_equal(mkdir("below", 0700), 0);
    assert_int_equal(mkfifo("pipe", 0600), 0);
    assert_int_equal(symlink("/dev/null", "device"), 0);
    expect_no_file("below");
    expect_no_file("below/");
    expect_no_file(".");
    expect_no_file("pipe");
    expect_no_file("device");
    expect_no_file("socket");
    assert_int_equal(close(end), 0);
}

static void a_folder_that_is_not_there_is_refused(void **state)
{
    (void)state;
    REFUSED_AT(NO_SUCH_FILE, "no/file", suffice_project_save(project, "no/file", 0, error));
    REFUSED_AT(NO_SUCH_FILE, "file/below", suffice_project_save(project, "file/below", 0, error));
    REFUSED_AT(NO_SUCH_FILE, "no/file", suffice_file_clean("no/file", 0, NULL, error));
}

static void names_are_as_long_as_the_system_allows(void **state)
{
    static char path[8000];
    (void)state;
    memset(path, 'n', 255);
    SAVED(path, 0);
    assert_true(desk_holds(path, desk.after));
    suffice_project_release(project);
    project = desk_changed("file", error);
    memset(path, 'n', 256);
    REFUSED_AT(OPEN_FAILED, path, suffice_project_save(project, path, 0, error));
    assert_non_null(strstr(suffice_error_message(error), "the name is too long"));
    for (size_t i = 0; i < 7000; i += 2)
        memcpy(path + i, "./", 2);
    strcpy(path + 7000, "new");
    REFUSED(OPEN_FAILED, suffice_project_save(project, path, 0, error));
    assert_non_null(strstr(suffice_error_message(error), "the name is too long"));
    assert_memory_equal(suffice_error_path(error), path, strlen(suffice_error_path(error)));
}

/* --- the folder that cannot be brought to the disk --- */

static suffice_status save_without_folder(bool copy)
{
    const struct system_plan plan = {.at = 1, .sticky = true, .only = SYSTEM_sync_in, .code = SFP_OS_IO};
    system_begin(&plan);
    suffice_status status = copy ? suffice_project_save_copy(project, "file", SUFFICE_SAVE_REPLACE, error)
                                 : suffice_project_save(project, NULL, 0, error);
    system_end();
    return status;
}

static void a_save_that_may_not_last_counts_and_says_so(void **state)
{
    (void)state;
    assert_int_equal(save_without_folder(false), SUFFICE_ERROR_DURABILITY);
    assert_int_equal(suffice_error_detail(error), SUFFICE_DETAIL_NOT_DURABLE);
    assert_string_equal(suffice_error_path(error), "file");
    assert_true(desk_holds("file", desk.after));
    assert_false(suffice_project_is_changed(project));
    SAVED(NULL, 0); /* it knows its file */
}

static void a_copy_that_may_not_last_says_so(void **state)
{
    (void)state;
    assert_int_equal(save_without_folder(true), SUFFICE_ERROR_DURABILITY);
    assert_true(desk_holds("file", desk.after));
    assert_true(suffice_project_is_changed(project));
    REFUSED_AT(CHANGED_ON_DISK, "file", suffice_project_save(project, NULL, 0, error)); /* by the copy */
}

/* --- others --- */

static void expect_changed_is_seen(void)
{
    REFUSED_AT(CHANGED_ON_DISK, "file", suffice_project_save(project, NULL, 0, error));
    REFUSED_AT(CHANGED_ON_DISK, "file", suffice_project_save(project, "file", 0, error));
    REFUSED_AT(FILE_EXISTS, "file", suffice_project_save_copy(project, "file", 0, error));
    assert_false(desk_holds("file", desk.after));
    assert_int_equal(suffice_project_save_copy(project, "elsewhere", 0, error), SUFFICE_OK);
    assert_true(desk_holds("elsewhere", desk.after));
    SAVED(NULL, SUFFICE_SAVE_REPLACE);
    assert_true(desk_holds("file", desk.after));
    SAVED(NULL, 0);
}

static void what_others_wrote_is_not_overwritten(void **state)
{
    (void)state;
    desk_put_text("file", "somebody's work");
    expect_changed_is_seen();
}

static void a_time_alone_is_a_change(void **state)
{
    (void)state;
    desk_age("file", 100);
    expect_changed_is_seen();
}

static void another_file_of_that_name_is_a_change(void **state)
{
    struct stat facts;
    (void)state;
    assert_int_equal(stat("file", &facts), 0);
    const struct timespec times[2] = {facts.st_atim, facts.st_mtim};
    desk_put("another", desk.before, 0600);
    assert_int_equal(utimensat(AT_FDCWD, "another", times, 0), 0);
    assert_int_equal(rename("another", "file"), 0);
    expect_changed_is_seen();
}

static void a_file_that_has_gone_is_saved_again(void **state)
{
    (void)state;
    assert_int_equal(unlink("file"), 0);
    SAVED(NULL, 0);
    assert_true(desk_holds("file", desk.after));
    assert_int_equal(desk_mode("file"), 0600);
}

static void a_file_that_has_come_is_left(void **state)
{
    (void)state;
    desk_put_text("new", "somebody's work");
    REFUSED_AT(FILE_EXISTS, "new", suffice_project_save(project, "new", 0, error));
    REFUSED_AT(FILE_EXISTS, "new", suffice_project_save_copy(project, "new", 0, error));
    assert_int_equal(unlink("file"), 0);
    assert_int_equal(rename("new", "file"), 0);
    REFUSED_AT(CHANGED_ON_DISK, "file", suffice_project_save(project, NULL, 0, error));
}

static int save_often(void)
{
    for (int i = 0; i < 30; i++)
        if (suffice_project_save_copy(project, "file", SUFFICE_SAVE_REPLACE, error) != SUFFICE_OK)
            return 1;
    return 0;
}

/* Several processes save over one another: each time it is the whole work of one of them. */
static void saves_at_the_same_time_are_whole(void **state)
{
    pid_t children[3];
    (void)state;
    for (size_t i = 0; i < 3; i++) {
        children[i] = fork();
        if (children[i] == 0)
            _exit(save_often());
        assert_true(children[i] > 0);
    }
    for (int i = 0; i < 200; i++)
        assert_true(desk_holds("file", desk.before) || desk_holds("file", desk.after));
    for (size_t i = 0; i < 3; i++) {
        int status = 1;
        assert_int_equal(waitpid(children[i], &status, 0), children[i]);
        assert_int_equal(status, 0);
    }
    assert_true(desk_holds("file", desk.after));
    assert_int_equal(desk_names(), 1);
}

/* --- the program --- */

static int set_up(void **state)
{
    (void)state;
    error = suffice_error_new();
    desk_prepare(error);
    desk_open();
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    desk_close();
    desk_release();
    suffice_error_release(error);
    return 0;
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, start, stop)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_chain_of_links_is_followed_and_kept),
        TEST(a_link_to_nothing_is_refused),
        TEST(a_file_with_two_names_is_refused_unless_asked),
        TEST(modes_are_kept),
        TEST(a_new_file_is_its_owners_alone),
        TEST(an_owner_is_kept_by_root),
        TEST(where_the_owner_cannot_be_kept_no_other_group_gets_in),
        TEST(access_lists_and_notes_are_kept),
        TEST(folders_pipes_devices_and_sockets_are_refused),
        TEST(a_folder_that_is_not_there_is_refused),
        TEST(names_are_as_long_as_the_system_allows),
        TEST(a_save_that_may_not_last_counts_and_says_so),
        TEST(a_copy_that_may_not_last_says_so),
        TEST(what_others_wrote_is_not_overwritten),
        TEST(a_time_alone_is_a_change),
        TEST(another_file_of_that_name_is_a_change),
        TEST(a_file_that_has_gone_is_saved_again),
        TEST(a_file_that_has_come_is_left),
        TEST(saves_at_the_same_time_are_whole),
    };
    return cmocka_run_group_tests_name("recipe", tests, set_up, tear_down);
}
