/*
 * Wrapped: each call is counted, may fail by plan, and is otherwise passed on.
 * SPDX-License-Identifier: MIT
 */
#define _GNU_SOURCE /* what lib/os/posix.c uses beside strict C11 */

#include "wrapped.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <time.h>
#include <unistd.h>

/* The names are the linker's, which is not for the language to forbid. */
// NOLINTBEGIN(bugprone-reserved-identifier,cert-dcl37-c,cert-dcl51-cpp)

struct wrapped_seen wrapped_seen;

static struct wrapped_plan plan;
static bool active;
static bool was_interrupted[WRAPPED_COUNT];
static int made = -1;   /* the file being written */
static int folder = -1; /* the folder opened last */

static bool is_hit(enum wrapped_call call)
{
    if (plan.at == 0 || wrapped_seen.calls < plan.at)
        return false;
    if (plan.sticky && plan.number == EINTR)
        return was_interrupted[call] = !was_interrupted[call];
    return plan.sticky || wrapped_seen.calls == plan.at;
}

/* Whether this call must fail, with errno set then. */
static bool fails(enum wrapped_call call)
{
    if (!active)
        return false;
    wrapped_seen.calls++;
    wrapped_seen.counts[call]++;
    if (!is_hit(call))
        return false;
    if (wrapped_seen.failed++ == 0)
        wrapped_seen.first = call;
    wrapped_seen.failures[call]++;
    errno = plan.number;
    return true;
}

static size_t bounded(size_t size)
{
    return active && plan.most > 0 && size > plan.most ? plan.most : size;
}

#define REAL(type, name, ...)                                                                                          \
    type __real_##name(__VA_ARGS__);                                                                                   \
    type __wrap_##name(__VA_ARGS__);                                                                                   \
    type __wrap_##name(__VA_ARGS__)

/* --- opening and closing --- */

static enum wrapped_call purpose(int flags)
{
    if ((flags & O_CREAT) != 0)
        return WRAPPED_open_new;
    if ((flags & O_DIRECTORY) != 0)
        return WRAPPED_open_folder;
    return (flags & O_NOFOLLOW) != 0 ? WRAPPED_open_access : WRAPPED_open_file;
}

static int open_by(int (*open)(int at, const char *path, int flags, ...), int at, const char *path, int flags,
                   mode_t mode)
{
    enum wrapped_call call = purpose(flags);
    if (fails(call))
        return -1;
    int opened = open(at, path, flags, mode);
    if (call == WRAPPED_open_new)
        made = opened;
    if (call == WRAPPED_open_folder)
        folder = opened;
    return opened;
}

#define OPEN(name)                                                                                                     \
    REAL(int, name, int at, const char *path, int flags, ...)                                                          \
    {                                                                                                                  \
        va_list more;                                                                                                  \
        va_start(more, flags);                                                                                         \
        mode_t mode = va_arg(more, mode_t);                                                                            \
        va_end(more);                                                                                                  \
        return open_by(__real_##name, at, path, flags, mode);                                                          \
    }
OPEN(openat)
OPEN(openat64)

/* A close that fails has closed all the same. */
REAL(int, close, int file)
{
    int saved = 0;
    bool failed = fails(file == made ? WRAPPED_close_new : WRAPPED_close);
    if (failed)
        saved = errno;
    if (file == made)
        made = -1;
    int result = __real_close(file);
    if (failed)
        errno = saved;
    return failed ? -1 : result;
}

/* --- files --- */

REAL(ssize_t, read, int file, void *buffer, size_t size)
{
    return fails(WRAPPED_read) ? -1 : __real_read(file, buffer, bounded(size));
}

REAL(ssize_t, write, int file, const void *bytes, size_t size)
{
    return fails(WRAPPED_write) ? -1 : __real_write(file, bytes, bounded(size));
}

REAL(int, fstat, int file, struct stat *facts)
{
    return fails(WRAPPED_fstat) ? -1 : __real_fstat(file, facts);
}

REAL(int, fstat64, int file, struct stat64 *facts)
{
    return fails(WRAPPED_fstat) ? -1 : __real_fstat64(file, facts);
}

REAL(int, fstatat, int at, const char *path, struct stat *facts, int flags)
{
    return fails(WRAPPED_fstatat) ? -1 : __real_fstatat(at, path, facts, flags);
}

REAL(int, fstatat64, int at, const char *path, struct stat64 *facts, int flags)
{
    return fails(WRAPPED_fstatat) ? -1 : __real_fstatat64(at, path, facts, flags);
}

REAL(int, fchown, int file, uid_t owner, gid_t group)
{
    return fails(WRAPPED_fchown) ? -1 : __real_fchown(file, owner, group);
}

REAL(int, fchmod, int file, mode_t mode)
{
    return fails(WRAPPED_fchmod) ? -1 : __real_fchmod(file, mode);
}

REAL(ssize_t, fgetxattr, int file, const char *name, void *value, size_t size)
{
    return fails(WRAPPED_fgetxattr) ? -1 : __real_fgetxattr(file, name, value, size);
}

REAL(int, fsetxattr, int file, const char *name, const void *value, size_t size, int flags)
{
    return fails(WRAPPED_fsetxattr) ? -1 : __real_fsetxattr(file, name, value, size, flags);
}

REAL(int, fremovexattr, int file, const char *name)
{
    return fails(WRAPPED_fremovexattr) ? -1 : __real_fremovexattr(file, name);
}

REAL(ssize_t, flistxattr, int file, char *names, size_t size)
{
    return fails(WRAPPED_flistxattr) ? -1 : __real_flistxattr(file, names, size);
}

REAL(int, fsync, int file)
{
    if (fails(file == made ? WRAPPED_fsync : WRAPPED_fsync_folder))
        return -1;
    return active && plan.lazy ? 0 : __real_fsync(file);
}

/* --- names --- */

REAL(int, renameat, int from_at, const char *from, int to_at, const char *to)
{
    return fails(WRAPPED_rename) ? -1 : __real_renameat(from_at, from, to_at, to);
}

/* The library makes one system call without a function of the C library. */
REAL(long, syscall, long number, ...)
{
    long values[5];
    va_list more;
    va_start(more, number);
    for (size_t i = 0; i < 5; i++)
        values[i] = va_arg(more, long);
    va_end(more);
    if (number == SYS_renameat2 && fails(WRAPPED_rename_new))
        return -1;
    return __real_syscall(number, values[0], values[1], values[2], values[3], values[4]);
}

REAL(int, unlinkat, int at, const char *path, int flags)
{
    return fails(WRAPPED_unlinkat) ? -1 : __real_unlinkat(at, path, flags);
}

REAL(DIR *, fdopendir, int file)
{
    return fails(WRAPPED_fdopendir) ? NULL : __real_fdopendir(file);
}

REAL(struct dirent *, readdir, DIR *entries)
{
    return fails(WRAPPED_readdir) ? NULL : __real_readdir(entries);
}

REAL(struct dirent64 *, readdir64, DIR *entries)
{
    return fails(WRAPPED_readdir) ? NULL : __real_readdir64(entries);
}

REAL(int, closedir, DIR *entries)
{
    bool failed = fails(WRAPPED_closedir);
    int result = __real_closedir(entries);
    return failed ? -1 : result;
}

REAL(char *, realpath, const char *path, char *found)
{
    return fails(WRAPPED_realpath) ? NULL : __real_realpath(path, found);
}

/* --- clock and random bytes --- */

REAL(int, clock_gettime, clockid_t clock, struct timespec *time)
{
    return fails(WRAPPED_clock_gettime) ? -1 : __real_clock_gettime(clock, time);
}

REAL(ssize_t, getrandom, void *bytes, size_t size, unsigned int flags)
{
    return fails(WRAPPED_getrandom) ? -1 : __real_getrandom(bytes, bounded(size), flags);
}

// NOLINTEND(bugprone-reserved-identifier,cert-dcl37-c,cert-dcl51-cpp)

/* --- the plan --- */

void wrapped_begin(const struct wrapped_plan *planned)
{
    plan = *planned;
    memset(&wrapped_seen, 0, sizeof wrapped_seen);
    memset(was_interrupted, 0, sizeof was_interrupted);
    made = -1;
    folder = -1;
    active = true;
}

void wrapped_end(void)
{
    active = false;
}

const char *wrapped_name(enum wrapped_call call)
{
    static const char *const names[] = {
#define CALL(name) #name,
        WRAPPED_CALLS(CALL)
#undef CALL
    };
    return call < WRAPPED_COUNT ? names[call] : "nothing";
}
