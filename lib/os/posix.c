/*
 * Posix: the table of system calls for Linux, macOS and their kin.
 * SPDX-License-Identifier: MIT
 */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE /* O_CLOEXEC, nanosecond times and renameat2 beside strict C11 */
#endif
#ifndef _FILE_OFFSET_BITS
#define _FILE_OFFSET_BITS 64
#endif

#include "os/os.h"

#include "base/memory.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#if defined(__linux__)
#include <sys/random.h>
#include <sys/syscall.h>
#include <sys/xattr.h>
#elif defined(__APPLE__)
#include <copyfile.h>
#endif

/* macOS refuses a call for 2 GiB or more; short reads and writes are allowed anyway. */
static const size_t most_at_once = (size_t)1 << 30;

static const struct {
    int number;
    enum sfp_os_code code;
} codes[] = {
    {ENOENT, SFP_OS_NOT_FOUND},
    {EEXIST, SFP_OS_EXISTS},
    {EACCES, SFP_OS_DENIED},
    {EPERM, SFP_OS_DENIED},
    {EROFS, SFP_OS_READ_ONLY},
    {ENOSPC, SFP_OS_NO_SPACE},
    {EDQUOT, SFP_OS_QUOTA},
    {EFBIG, SFP_OS_TOO_LARGE},
    {EMFILE, SFP_OS_TOO_MANY_OPEN},
    {ENFILE, SFP_OS_TOO_MANY_OPEN},
    {ELOOP, SFP_OS_TOO_MANY_LINKS},
    {EINTR, SFP_OS_INTERRUPTED},
    {EBUSY, SFP_OS_BUSY},
    {ETXTBSY, SFP_OS_BUSY},
    {EAGAIN, SFP_OS_BUSY},
    {EIO, SFP_OS_IO},
    {ESTALE, SFP_OS_IO},
    {ETIMEDOUT, SFP_OS_IO},
    {EISDIR, SFP_OS_IS_FOLDER},
    {ENOTDIR, SFP_OS_NOT_A_FOLDER},
    {ENXIO, SFP_OS_NOT_A_FILE},
    {ENODEV, SFP_OS_NOT_A_FILE},
    {ENAMETOOLONG, SFP_OS_NAME_TOO_LONG},
    {EILSEQ, SFP_OS_BAD_NAME},
    {EXDEV, SFP_OS_OTHER_DEVICE},
    {EINVAL, SFP_OS_UNSUPPORTED},
    {ENOSYS, SFP_OS_UNSUPPORTED},
    {ENOTSUP, SFP_OS_UNSUPPORTED},
    {ENOMEM, SFP_OS_MEMORY},
};

static int failure(void)
{
    int number = errno;
    for (size_t i = 0; i < sizeof codes / sizeof codes[0]; i++)
        if (codes[i].number == number)
            return codes[i].code;
    return SFP_OS_OTHER;
}

/* What most calls end with: 0 is good, anything else is in errno. */
static int outcome(int result)
{
    return result == 0 ? SFP_OS_DONE : failure();
}

static int open_at(int folder, const char *path, int flags, intptr_t *handle)
{
    int opened;
    do
        opened = openat(folder, path, flags | O_CLOEXEC | O_NOCTTY, 0600);
    while (opened < 0 && errno == EINTR);
    if (opened < 0)
        return failure();
    *handle = opened;
    return SFP_OS_DONE;
}

static int open_file(const char *path, intptr_t *file)
{
    return open_at(AT_FDCWD, path, O_RDONLY | O_NONBLOCK, file); /* a FIFO would wait for its writer */
}

static int make_file(intptr_t folder, const char *name, intptr_t *file)
{
    return open_at((int)folder, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, file);
}

static int open_folder(const char *path, intptr_t *folder)
{
    return open_at(AT_FDCWD, path, O_RDONLY | O_DIRECTORY, folder);
}

static int close_handle(intptr_t handle)
{
    return outcome(close((int)handle)); /* not again after EINTR: the number may be somebody else's by then */
}

static int read_file(intptr_t file, void *buffer, size_t size, size_t *got)
{
    ssize_t count = read((int)file, buffer, size < most_at_once ? size : most_at_once);
    if (count < 0)
        return failure();
    *got = (size_t)count;
    return SFP_OS_DONE;
}

static int write_file(intptr_t file, const void *bytes, size_t size, size_t *put)
{
    ssize_t count = write((int)file, bytes, size < most_at_once ? size : most_at_once);
    if (count < 0)
        return failure();
    *put = (size_t)count;
    return SFP_OS_DONE;
}

/* A file may carry any time at all, so the ends of the range hold what lies beyond. */
static int64_t nanoseconds(const struct timespec *time)
{
    const int64_t second = 1000000000;
    if (time->tv_sec >= INT64_MAX / second)
        return INT64_MAX;
    if (time->tv_sec <= INT64_MIN / second)
        return INT64_MIN;
    return (int64_t)time->tv_sec * second + time->tv_nsec;
}

static enum sfp_os_kind kind_of(mode_t mode)
{
    if (S_ISREG(mode))
        return SFP_OS_KIND_FILE;
    if (S_ISDIR(mode))
        return SFP_OS_KIND_FOLDER;
    return S_ISLNK(mode) ? SFP_OS_KIND_LINK : SFP_OS_KIND_OTHER;
}

static void describe(const struct stat *facts, struct sfp_os_look *look)
{
#if defined(__APPLE__)
    const struct timespec *changed = &facts->st_mtimespec;
#else
    const struct timespec *changed = &facts->st_mtim;
#endif
    *look = (struct sfp_os_look){
        .kind = kind_of(facts->st_mode),
        .device = (uint64_t)facts->st_dev,
        .node = (uint64_t)facts->st_ino,
        .size = (uint64_t)facts->st_size,
        .links = (uint64_t)facts->st_nlink,
        .changed = nanoseconds(changed),
        .mode = (uint32_t)facts->st_mode & 0777,
        .owner = (uint32_t)facts->st_uid,
        .group = (uint32_t)facts->st_gid,
    };
}

static int look_at(intptr_t file, struct sfp_os_look *look)
{
    struct stat facts;
    int result;
    do
        result = fstat((int)file, &facts);
    while (result < 0 && errno == EINTR);
    if (result < 0)
        return failure();
    describe(&facts, look);
    return SFP_OS_DONE;
}

static int look_in(intptr_t folder, const char *name, struct sfp_os_look *look)
{
    struct stat facts;
    int result;
    do
        result = fstatat((int)folder, name, &facts, AT_SYMLINK_NOFOLLOW);
    while (result < 0 && errno == EINTR);
    if (result < 0)
        return failure();
    describe(&facts, look);
    return SFP_OS_DONE;
}

static int set_owner(intptr_t file, uint32_t owner, uint32_t group)
{
    int result;
    do
        result = fchown((int)file, (uid_t)owner, (gid_t)group);
    while (result < 0 && errno == EINTR);
    return outcome(result);
}

static int set_mode(intptr_t file, uint32_t mode)
{
    int result;
    do
        result = fchmod((int)file, (mode_t)mode);
    while (result < 0 && errno == EINTR);
    return outcome(result);
}

#if defined(__linux__)
static const char list_name[] = "system.posix_acl_access";

static bool has_none(void)
{
    return errno == ENODATA || errno == ENOTSUP;
}

/* Without its list a file's group bits, which then only cap what the list says, would come to mean the group itself. */
static int copy_list(int from, int to)
{
    char list[8192];
    ssize_t size = fgetxattr(from, list_name, list, sizeof list);
    if (size >= 0)
        return outcome(fsetxattr(to, list_name, list, (size_t)size, 0));
    if (!has_none())
        return failure();
    /* the folder may have given the new file a list that the old one has not */
    return fremovexattr(to, list_name) == 0 || has_none() ? SFP_OS_DONE : failure();
}

static void copy_attributes(int from, int to)
{
    char names[8192];
    char value[8192];
    ssize_t end = flistxattr(from, names, sizeof names);
    for (ssize_t at = 0; at < end; at += (ssize_t)strlen(names + at) + 1) {
        if (strncmp(names + at, "user.", 5) != 0)
            continue;
        ssize_t size = fgetxattr(from, names + at, value, sizeof value);
        if (size >= 0)
            (void)fsetxattr(to, names + at, value, (size_t)size, 0);
    }
}
#elif defined(__APPLE__)
static int copy_list(int from, int to)
{
    return outcome(fcopyfile(from, to, NULL, COPYFILE_ACL));
}

static void copy_attributes(int from, int to)
{
    (void)fcopyfile(from, to, NULL, COPYFILE_XATTR);
}
#else
static int copy_list(int from, int to)
{
    (void)from;
    (void)to;
    return SFP_OS_DONE;
}

static void copy_attributes(int from, int to)
{
    (void)from;
    (void)to;
}
#endif

static int copy_access(intptr_t folder, const char *name, intptr_t file)
{
    intptr_t from = SFP_OS_NO_HANDLE;
    int code = open_at((int)folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK, &from);
    if (code != SFP_OS_DONE)
        return code;
    code = copy_list((int)from, (int)file);
    copy_attributes((int)from, (int)file);
    (void)close((int)from);
    return code;
}

static int sync_file(intptr_t file)
{
#if defined(F_FULLFSYNC)
    /* on macOS fsync stops at the drive's own memory; not every file system knows the call that goes on */
    if (fcntl((int)file, F_FULLFSYNC) == 0)
        return SFP_OS_DONE;
    if (errno != ENOTSUP && errno != EINVAL && errno != ENOTTY)
        return failure();
#endif
    return outcome(fsync((int)file));
}

static int sync_in(intptr_t folder, const char *name)
{
    (void)name;
    return sync_file(folder);
}

/* Renames unless the new name is taken; where the system cannot do that in one step, errno is one of those below. */
static int rename_new(int folder, const char *from, const char *to)
{
#if defined(__linux__) && defined(SYS_renameat2)
    const unsigned int no_replace = 1;
    return (int)syscall(SYS_renameat2, folder, from, folder, to, no_replace);
#elif defined(__APPLE__) && defined(RENAME_EXCL)
    return renameatx_np(folder, from, folder, to, RENAME_EXCL);
#else
    (void)folder;
    (void)from;
    (void)to;
    errno = ENOSYS;
    return -1;
#endif
}

static int rename_in(intptr_t folder, const char *from, const char *to, bool replace)
{
    struct stat facts;
    if (!replace) {
        if (rename_new((int)folder, from, to) == 0)
            return SFP_OS_DONE;
        /* EPERM: some sandboxes answer so to every call they do not know */
        if (errno != ENOSYS && errno != EINVAL && errno != ENOTSUP && errno != EPERM)
            return failure();
        if (fstatat((int)folder, to, &facts, AT_SYMLINK_NOFOLLOW) == 0)
            return SFP_OS_EXISTS;
    }
    return outcome(renameat((int)folder, from, (int)folder, to));
}

static int remove_in(intptr_t folder, const char *name)
{
    int result;
    do
        result = unlinkat((int)folder, name, 0);
    while (result < 0 && errno == EINTR);
    return outcome(result);
}

static int visit_all(DIR *entries, sfp_os_visit *visit, void *context)
{
    for (;;) {
        errno = 0;
        struct dirent *entry = readdir(entries);
        if (entry == NULL)
            return errno == 0 ? SFP_OS_DONE : failure();
        if (!visit(context, entry->d_name))
            return SFP_OS_DONE;
    }
}

static int list_folder(intptr_t folder, sfp_os_visit *visit, void *context)
{
    intptr_t own = SFP_OS_NO_HANDLE; /* the listing takes a handle for itself, with its own place in the folder */
    int code = open_at((int)folder, ".", O_RDONLY | O_DIRECTORY, &own);
    if (code != SFP_OS_DONE)
        return code;
    DIR *entries = fdopendir((int)own);
    if (entries == NULL) {
        code = failure();
        (void)close((int)own);
        return code;
    }
    code = visit_all(entries, visit, context);
    (void)closedir(entries);
    return code;
}

static int resolve(const char *path, char **real)
{
    char found[PATH_MAX];
    if (realpath(path, found) == NULL)
        return failure();
    size_t size = strlen(found) + 1;
    char *copy = sfp_new(size, 1);
    if (copy == NULL)
        return SFP_OS_MEMORY;
    memcpy(copy, found, size);
    *real = copy;
    return SFP_OS_DONE;
}

static int now(int64_t *instant)
{
    struct timespec time;
    if (clock_gettime(CLOCK_REALTIME, &time) != 0)
        return failure();
    *instant = (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
    return SFP_OS_DONE;
}

static int read_random(void *bytes, size_t size)
{
    intptr_t source = SFP_OS_NO_HANDLE;
    int code = open_at(AT_FDCWD, "/dev/urandom", O_RDONLY, &source);
    if (code != SFP_OS_DONE)
        return code;
    size_t done = 0;
    while (code == SFP_OS_DONE && done < size) {
        size_t got = 0;
        code = read_file(source, (char *)bytes + done, size - done, &got);
        if (code == SFP_OS_INTERRUPTED)
            code = SFP_OS_DONE;
        else if (code == SFP_OS_DONE && got == 0)
            code = SFP_OS_IO;
        done += got;
    }
    (void)close((int)source);
    return code;
}

static int random_bytes(void *bytes, size_t size)
{
#if defined(__linux__)
    size_t done = 0;
    while (done < size) {
        ssize_t got = getrandom((char *)bytes + done, size - done, 0);
        if (got > 0)
            done += (size_t)got;
        else if (got == 0 || errno != EINTR)
            return read_random(bytes, size); /* an old kernel, or a sandbox */
    }
    return SFP_OS_DONE;
#else
    return read_random(bytes, size);
#endif
}

static const struct sfp_os system_os = {
    .separators = "/",
    .open_file = open_file,
    .make_file = make_file,
    .read_file = read_file,
    .write_file = write_file,
    .look_at = look_at,
    .set_owner = set_owner,
    .set_mode = set_mode,
    .copy_access = copy_access,
    .sync_file = sync_file,
    .close_file = close_handle,
    .open_folder = open_folder,
    .look_in = look_in,
    .rename_in = rename_in,
    .remove_in = remove_in,
    .sync_in = sync_in,
    .list = list_folder,
    .close_folder = close_handle,
    .resolve = resolve,
    .now = now,
    .random_bytes = random_bytes,
};

const struct sfp_os *sfp_os = &system_os;
