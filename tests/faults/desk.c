/*
 * Desk: files made and looked at past the library.
 * SPDX-License-Identifier: MIT
 */
#define _GNU_SOURCE /* mkdtemp, utimensat and nftw beside strict C11 */

#include "desk.h"

#include <suffice/access.h>
#include <suffice/codebook.h>
#include <suffice/corpus.h>
#include <suffice/sources.h>

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <dirent.h>
#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#if defined(__linux__)
#include <sys/xattr.h>
#endif

#define GOOD(call) assert_int_equal(call, SUFFICE_OK)
#define WORD "silvergarden" /* in every text of the project */

struct desk_states desk;

static char folder[200];

/* --- the folder --- */

void desk_open(void)
{
    const char *place = getenv("TMPDIR");
    snprintf(folder, sizeof folder, "%s/suffice-desk-XXXXXX", place == NULL ? "/tmp" : place);
    assert_non_null(mkdtemp(folder));
    assert_int_equal(chdir(folder), 0);
}

static int remove_one(const char *path, const struct stat *facts, int kind, struct FTW *where)
{
    (void)facts;
    (void)kind;
    return where->level == 0 ? 0 : remove(path);
}

void desk_clear(void)
{
    assert_int_equal(nftw(folder, remove_one, 8, FTW_DEPTH | FTW_PHYS), 0);
}

void desk_close(void)
{
    desk_clear();
    assert_int_equal(chdir("/"), 0);
    assert_int_equal(rmdir(folder), 0);
}

/* --- the project --- */

/* Long enough that it is read and written in several pieces. */
static void add_text(suffice_project *project, suffice_error *error)
{
    static char text[6000];
    text[0] = '\0';
    while (strlen(text) + sizeof WORD < sizeof text)
        strcat(text, WORD " ");
    GOOD(suffice_corpus_add_text(suffice_project_edit_corpus(project), WORD, SUFFICE_MEDIUM_NOTES, text, strlen(text),
                                 0, NULL, error));
}

static void change(suffice_project *project, suffice_error *error)
{
    GOOD(suffice_project_set_seed(project, 7, error));
    GOOD(suffice_codebook_add_code(suffice_project_edit_codebook(project), 0, WORD " two", NULL, error));
    add_text(project, error);
}

void desk_prepare(suffice_error *error)
{
    suffice_project *project;
    GOOD(suffice_project_new(WORD, &project, error));
    GOOD(suffice_project_set_instant(project, INT64_C(1742464920000), error));
    GOOD(suffice_project_set_seed(project, 5, error));
    GOOD(suffice_codebook_add_code(suffice_project_edit_codebook(project), 0, WORD " one", NULL, error));
    GOOD(suffice_project_write(project, &desk.before, error));
    change(project, error);
    GOOD(suffice_project_write(project, &desk.after, error));
    suffice_project_release(project);
}

void desk_release(void)
{
    suffice_buffer_release(desk.before);
    suffice_buffer_release(desk.after);
    desk = (struct desk_states){NULL, NULL};
}

suffice_project *desk_changed(const char *path, suffice_error *error)
{
    suffice_project *project;
    GOOD(suffice_project_open(path, 0, &project, error));
    change(project, error);
    return project;
}

/* --- files --- */

static void put_bytes(const char *path, const void *bytes, size_t size)
{
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(bytes, 1, size, file), size);
    assert_int_equal(fclose(file), 0);
}

void desk_put(const char *path, const suffice_buffer *bytes, unsigned int mode)
{
    put_bytes(path, suffice_buffer_data(bytes), suffice_buffer_size(bytes));
    assert_int_equal(chmod(path, (mode_t)mode), 0);
}

void desk_put_text(const char *path, const char *text)
{
    put_bytes(path, text, strlen(text));
}

bool desk_holds(const char *path, const suffice_buffer *bytes)
{
    size_t size = suffice_buffer_size(bytes);
    char *found = malloc(size + 1);
    FILE *file = fopen(path, "rb");
    assert_non_null(found);
    bool holds =
        file != NULL && fread(found, 1, size + 1, file) == size && memcmp(found, suffice_buffer_data(bytes), size) == 0;
    if (file != NULL)
        assert_int_equal(fclose(file), 0);
    free(found);
    return holds;
}

bool desk_is_there(const char *path)
{
    struct stat facts;
    return lstat(path, &facts) == 0;
}

unsigned int desk_mode(const char *path)
{
    struct stat facts;
    assert_int_equal(stat(path, &facts), 0);
    return (unsigned int)facts.st_mode & 07777;
}

void desk_age(const char *path, long seconds)
{
    struct timespec times[2] = {{time(NULL) - seconds, 0}, {time(NULL) - seconds, 0}};
    assert_int_equal(utimensat(AT_FDCWD, path, times, AT_SYMLINK_NOFOLLOW), 0);
}

/* --- access lists --- */

#if defined(__linux__)
static const char list_name[] = "system.posix_acl_access";
/* user::rw-, user:12345:r--, group::---, mask::r--, other::---, as the system has it: mode 0640 */
static const unsigned char list[] = {2, 0,    0,    0,   1,   0,   6,  0, 255, 255, 255, 255, 2,   0,  4,
                                     0, 0x39, 0x30, 0,   0,   4,   0,  0, 0,   255, 255, 255, 255, 16, 0,
                                     4, 0,    255,  255, 255, 255, 32, 0, 0,   0,   255, 255, 255, 255};

bool desk_put_access(const char *path)
{
    return setxattr(path, "user.note", "kept", 4, 0) == 0 && setxattr(path, list_name, list, sizeof list, 0) == 0;
}

bool desk_has_access(const char *path)
{
    unsigned char found[sizeof list + 1];
    char note[8];
    return getxattr(path, "user.note", note, sizeof note) == 4 && memcmp(note, "kept", 4) == 0 &&
           getxattr(path, list_name, found, sizeof found) == sizeof list && memcmp(found, list, sizeof list) == 0;
}
#else
bool desk_put_access(const char *path)
{
    (void)path;
    return false;
}

bool desk_has_access(const char *path)
{
    (void)path;
    return false;
}
#endif

/* --- names --- */

static bool is_leftover(const char *name, const char *file)
{
    size_t length = strlen(file);
    if (name[0] != '.' || strncmp(name + 1, file, length) != 0 || name[length + 1] != '.')
        return false;
    return strspn(name + length + 2, "0123456789abcdef") == 8 && strcmp(name + length + 10, ".suffice-tmp") == 0;
}

/* How many names there are, or only those that a save of this file may have left; one of them. */
static size_t count_names(const char *place, const char *file, char one[300])
{
    size_t count = 0;
    DIR *entries = opendir(place);
    assert_non_null(entries);
    for (const struct dirent *entry = readdir(entries); entry != NULL; entry = readdir(entries)) {
        if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0)
            continue;
        if (file != NULL && !is_leftover(entry->d_name, file))
            continue;
        count++;
        if (one != NULL)
            snprintf(one, 300, "%s", entry->d_name);
    }
    assert_int_equal(closedir(entries), 0);
    return count;
}

size_t desk_names(void)
{
    return count_names(".", NULL, NULL);
}

size_t desk_leftovers(const char *file, char name[300])
{
    name[0] = '\0';
    return count_names(".", file, name);
}

size_t desk_open_files(void)
{
    return count_names("/proc/self/fd", NULL, NULL) - 1; /* the listing's own */
}

bool desk_tells(const char *text)
{
    return strstr(text, WORD) != NULL;
}
