/*
 * Windows: the table of system calls for Windows 8 and later.
 * SPDX-License-Identifier: MIT
 */
#include "os/windows_path.h"

#include "base/memory.h"
#include "os/os.h"
#include "os/place.h"

#include <limits.h>
#include <string.h>
#include <bcrypt.h>

enum {
    BUSY_TRIES = 6 /* waiting 10, 20, 40, 80 and 160 ms between them: virus scanners look at every new file */
};

static const DWORD share_all = FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE;
static const DWORD most_at_once = (DWORD)1 << 30;
static const ULONGLONG ticks_before_1970 = 116444736000000000; /* of 100 ns, since 1601 */

/* A folder is known by its full path, so that a change of the current folder does not matter. */
struct folder {
    size_t length;
    wchar_t path[];
};

static int failure(void)
{
    return sfp_windows_code(GetLastError());
}

static int outcome(BOOL good)
{
    return good ? SFP_OS_DONE : failure();
}

/* True if the call that has just failed may do better in a moment, after having waited for that. */
static bool wait_busy(int attempt)
{
    DWORD number = GetLastError();
    if (attempt + 1 >= BUSY_TRIES)
        return false;
    if (number != ERROR_SHARING_VIOLATION && number != ERROR_LOCK_VIOLATION && number != ERROR_ACCESS_DENIED &&
        number != ERROR_UNABLE_TO_REMOVE_REPLACED)
        return false;
    Sleep((DWORD)10 << attempt);
    return true;
}

static struct folder *folder_of(intptr_t handle)
{
    return (struct folder *)handle;
}

static int path_in(intptr_t handle, const char *name, wchar_t **path)
{
    const struct folder *folder = folder_of(handle);
    wchar_t *wide = NULL;
    int code = sfp_windows_wide(name, &wide);
    if (code != SFP_OS_DONE)
        return code;
    size_t size = wcslen(wide) + 1;
    wchar_t *made = sfp_new(folder->length + size, sizeof *made);
    if (made == NULL) {
        sfp_free(wide);
        return SFP_OS_MEMORY;
    }
    wmemcpy(made, folder->path, folder->length);
    wmemcpy(made + folder->length, wide, size);
    sfp_free(wide);
    *path = made;
    return SFP_OS_DONE;
}

static int open_path(const wchar_t *path, DWORD access, DWORD flags, HANDLE *handle)
{
    for (int attempt = 0;; attempt++) {
        *handle = CreateFileW(path, access, share_all, NULL, OPEN_EXISTING, flags, NULL);
        if (*handle != INVALID_HANDLE_VALUE)
            return SFP_OS_DONE;
        if (!wait_busy(attempt))
            return failure();
    }
}

static int open_file(const char *path, intptr_t *file)
{
    wchar_t *wide = NULL;
    HANDLE handle = INVALID_HANDLE_VALUE;
    int code = sfp_windows_full_path(path, &wide);
    if (code == SFP_OS_DONE) /* with BACKUP_SEMANTICS a folder is opened too, and so can be told apart */
        code = open_path(wide, GENERIC_READ, FILE_FLAG_BACKUP_SEMANTICS, &handle);
    sfp_free(wide);
    if (code == SFP_OS_DONE)
        *file = (intptr_t)handle;
    return code;
}

static int make_file(intptr_t folder, const char *name, intptr_t *file)
{
    wchar_t *path = NULL;
    int code = path_in(folder, name, &path);
    if (code != SFP_OS_DONE)
        return code;
    HANDLE handle = CreateFileW(path, GENERIC_WRITE, 0, NULL, CREATE_NEW, FILE_ATTRIBUTE_NORMAL, NULL);
    code = outcome(handle != INVALID_HANDLE_VALUE);
    sfp_free(path);
    if (code == SFP_OS_DONE)
        *file = (intptr_t)handle;
    return code;
}

static int read_file(intptr_t file, void *buffer, size_t size, size_t *got)
{
    DWORD count = 0;
    if (!ReadFile((HANDLE)file, buffer, size < most_at_once ? (DWORD)size : most_at_once, &count, NULL))
        return failure();
    *got = count;
    return SFP_OS_DONE;
}

static int write_file(intptr_t file, const void *bytes, size_t size, size_t *put)
{
    DWORD count = 0;
    if (!WriteFile((HANDLE)file, bytes, size < most_at_once ? (DWORD)size : most_at_once, &count, NULL))
        return failure();
    *put = count;
    return SFP_OS_DONE;
}

static int64_t nanoseconds(const FILETIME *time)
{
    const int64_t most = INT64_MAX / 100;
    ULONGLONG ticks = ((ULONGLONG)time->dwHighDateTime << 32) | time->dwLowDateTime;
    if (ticks < ticks_before_1970) /* 1601 at the earliest, which fits */
        return -(int64_t)(ticks_before_1970 - ticks) * 100;
    ticks -= ticks_before_1970;
    return ticks > (ULONGLONG)most ? INT64_MAX : (int64_t)ticks * 100;
}

/* Links of every sort are links; other reparse points (files kept in the cloud, say) are what they stand for. */
static enum sfp_os_kind kind_of(HANDLE handle, DWORD attributes)
{
    FILE_ATTRIBUTE_TAG_INFO tag;
    if (GetFileType(handle) != FILE_TYPE_DISK)
        return SFP_OS_KIND_OTHER;
    if ((attributes & FILE_ATTRIBUTE_REPARSE_POINT) != 0 &&
        GetFileInformationByHandleEx(handle, FileAttributeTagInfo, &tag, sizeof tag) &&
        IsReparseTagNameSurrogate(tag.ReparseTag))
        return SFP_OS_KIND_LINK;
    return (attributes & FILE_ATTRIBUTE_DIRECTORY) != 0 ? SFP_OS_KIND_FOLDER : SFP_OS_KIND_FILE;
}

static int look_at(intptr_t file, struct sfp_os_look *look)
{
    HANDLE handle = (HANDLE)file;
    BY_HANDLE_FILE_INFORMATION facts = {0};
    if (GetFileType(handle) == FILE_TYPE_DISK && !GetFileInformationByHandle(handle, &facts))
        return failure();
    *look = (struct sfp_os_look){
        .kind = kind_of(handle, facts.dwFileAttributes),
        .device = facts.dwVolumeSerialNumber,
        .node = ((uint64_t)facts.nFileIndexHigh << 32) | facts.nFileIndexLow,
        .size = ((uint64_t)facts.nFileSizeHigh << 32) | facts.nFileSizeLow,
        .links = facts.nNumberOfLinks,
        .changed = nanoseconds(&facts.ftLastWriteTime),
    };
    return SFP_OS_DONE;
}

static int look_in(intptr_t folder, const char *name, struct sfp_os_look *look)
{
    wchar_t *path = NULL;
    HANDLE handle = INVALID_HANDLE_VALUE;
    int code = path_in(folder, name, &path);
    if (code == SFP_OS_DONE)
        code =
            open_path(path, FILE_READ_ATTRIBUTES, FILE_FLAG_BACKUP_SEMANTICS | FILE_FLAG_OPEN_REPARSE_POINT, &handle);
    sfp_free(path);
    if (code != SFP_OS_DONE)
        return code;
    code = look_at((intptr_t)handle, look);
    (void)CloseHandle(handle);
    return code;
}

/* Owner, mode and access list: ReplaceFileW gives the new file those of the old one. */
static int set_owner(intptr_t file, uint32_t owner, uint32_t group)
{
    (void)file;
    (void)owner;
    (void)group;
    return SFP_OS_DONE;
}

static int set_mode(intptr_t file, uint32_t mode)
{
    (void)file;
    (void)mode;
    return SFP_OS_DONE;
}

static int copy_access(intptr_t folder, const char *name, intptr_t file)
{
    (void)folder;
    (void)name;
    (void)file;
    return SFP_OS_DONE;
}

static int sync_file(intptr_t file)
{
    return outcome(FlushFileBuffers((HANDLE)file));
}

static int close_file(intptr_t file)
{
    return outcome(CloseHandle((HANDLE)file));
}

/* Folders cannot be flushed as such; flushing a file writes its names too. */
static int sync_in(intptr_t folder, const char *name)
{
    wchar_t *path = NULL;
    HANDLE handle = INVALID_HANDLE_VALUE;
    int code = path_in(folder, name, &path);
    if (code == SFP_OS_DONE)
        code = open_path(path, GENERIC_WRITE, FILE_ATTRIBUTE_NORMAL, &handle);
    sfp_free(path);
    if (code != SFP_OS_DONE)
        return code;
    code = sync_file((intptr_t)handle);
    (void)CloseHandle(handle);
    return code;
}

static int make_folder(const wchar_t *path, intptr_t *handle)
{
    size_t length = wcslen(path);
    bool ended = length > 0 && path[length - 1] == L'\\';
    struct folder *folder = sfp_new(1, sizeof *folder + (length + 2) * sizeof(wchar_t));
    if (folder == NULL)
        return SFP_OS_MEMORY;
    wmemcpy(folder->path, path, length);
    folder->path[length] = L'\\'; /* overwritten by the first name where the path has one already */
    folder->length = ended ? length : length + 1;
    *handle = (intptr_t)folder;
    return SFP_OS_DONE;
}

static int open_folder(const char *path, intptr_t *folder)
{
    wchar_t *wide = NULL;
    int code = sfp_windows_full_path(path, &wide);
    if (code != SFP_OS_DONE)
        return code;
    DWORD attributes = GetFileAttributesW(wide);
    if (attributes == INVALID_FILE_ATTRIBUTES)
        code = failure();
    else if ((attributes & FILE_ATTRIBUTE_DIRECTORY) == 0)
        code = SFP_OS_NOT_A_FOLDER;
    else
        code = make_folder(wide, folder);
    sfp_free(wide);
    return code;
}

static int close_folder(intptr_t folder)
{
    sfp_free(folder_of(folder));
    return SFP_OS_DONE;
}

static int move(const wchar_t *from, const wchar_t *to, DWORD flags)
{
    for (int attempt = 0; !MoveFileExW(from, to, flags | MOVEFILE_WRITE_THROUGH); attempt++)
        if (!wait_busy(attempt))
            return failure();
    return SFP_OS_DONE;
}

/*
 * The old file keeps a name throughout, `backup`, so that no step can lose it. If the system stops half way, with the
 * old file moved and the new one not, the old one is moved back.
 */
static int replace_file(const wchar_t *from, const wchar_t *to, const wchar_t *backup)
{
    for (int attempt = 0; !ReplaceFileW(to, from, backup, 0, NULL, NULL); attempt++) {
        DWORD number = GetLastError();
        if (number == ERROR_FILE_NOT_FOUND || number == ERROR_NOT_SUPPORTED || number == ERROR_INVALID_FUNCTION ||
            number == ERROR_INVALID_PARAMETER) /* the target has gone, or some network disks */
            return move(from, to, MOVEFILE_REPLACE_EXISTING);
        if (number == ERROR_UNABLE_TO_MOVE_REPLACEMENT_2)
            (void)move(backup, to, 0);
        if (number == ERROR_UNABLE_TO_MOVE_REPLACEMENT_2 || !wait_busy(attempt))
            return sfp_windows_code(number);
    }
    (void)DeleteFileW(backup);
    return SFP_OS_DONE;
}

/* The temporary name with another ending, which cleaning up spares until the file itself is there. */
static int backup_path(intptr_t folder, const char *from, wchar_t **backup)
{
    char name[SFP_NAME_SIZE];
    size_t length = strlen(from);
    size_t end = strlen(SFP_TEMPORARY_END);
    if (length + end >= sizeof name)
        return SFP_OS_NAME_TOO_LONG;
    memcpy(name, from, length + 1);
    if (length > end && strcmp(name + length - end, SFP_TEMPORARY_END) == 0)
        length -= end;
    memcpy(name + length, SFP_REPLACED_END, sizeof SFP_REPLACED_END);
    return path_in(folder, name, backup);
}

static int rename_in(intptr_t folder, const char *from, const char *to, bool replace)
{
    wchar_t *old_path = NULL;
    wchar_t *new_path = NULL;
    wchar_t *backup = NULL;
    int code = path_in(folder, from, &old_path);
    if (code == SFP_OS_DONE)
        code = path_in(folder, to, &new_path);
    if (code == SFP_OS_DONE)
        code = backup_path(folder, from, &backup);
    if (code == SFP_OS_DONE)
        code = replace ? replace_file(old_path, new_path, backup) : move(old_path, new_path, 0);
    sfp_free(backup);
    sfp_free(new_path);
    sfp_free(old_path);
    return code;
}

static int remove_in(intptr_t folder, const char *name)
{
    wchar_t *path = NULL;
    int code = path_in(folder, name, &path);
    for (int attempt = 0; code == SFP_OS_DONE && !DeleteFileW(path); attempt++)
        if (!wait_busy(attempt))
            code = failure();
    sfp_free(path);
    return code;
}

static int visit_all(HANDLE search, WIN32_FIND_DATAW *found, sfp_os_visit *visit, void *context)
{
    do {
        char *name = NULL;
        int code = sfp_windows_utf8(found->cFileName, &name);
        if (code == SFP_OS_MEMORY)
            return code;
        if (code != SFP_OS_DONE)
            continue; /* half a surrogate pair: no name of ours */
        bool more = visit(context, name);
        sfp_free(name);
        if (!more)
            return SFP_OS_DONE;
    } while (FindNextFileW(search, found));
    return GetLastError() == ERROR_NO_MORE_FILES ? SFP_OS_DONE : failure();
}

static int list_folder(intptr_t folder, sfp_os_visit *visit, void *context)
{
    wchar_t *pattern = NULL;
    WIN32_FIND_DATAW found;
    int code = path_in(folder, "*", &pattern);
    if (code != SFP_OS_DONE)
        return code;
    HANDLE search = FindFirstFileW(pattern, &found);
    if (search == INVALID_HANDLE_VALUE)
        code = GetLastError() == ERROR_FILE_NOT_FOUND ? SFP_OS_DONE : failure();
    sfp_free(pattern);
    if (search == INVALID_HANDLE_VALUE)
        return code;
    code = visit_all(search, &found, visit, context);
    (void)FindClose(search);
    return code;
}

static int final_path(HANDLE handle, char **real)
{
    DWORD size = GetFinalPathNameByHandleW(handle, NULL, 0, VOLUME_NAME_DOS);
    if (size == 0)
        return failure();
    wchar_t *wide = sfp_new((size_t)size + 1, sizeof *wide);
    if (wide == NULL)
        return SFP_OS_MEMORY;
    DWORD written = GetFinalPathNameByHandleW(handle, wide, size + 1, VOLUME_NAME_DOS);
    int code = SFP_OS_OTHER; /* renamed between the calls */
    if (written == 0)
        code = failure();
    else if (written <= size)
        code = sfp_windows_utf8(wide, real);
    sfp_free(wide);
    return code;
}

static int resolve(const char *path, char **real)
{
    wchar_t *wide = NULL;
    HANDLE handle = INVALID_HANDLE_VALUE;
    int code = sfp_windows_full_path(path, &wide);
    if (code == SFP_OS_DONE)
        code = open_path(wide, FILE_READ_ATTRIBUTES, FILE_FLAG_BACKUP_SEMANTICS, &handle);
    sfp_free(wide);
    if (code != SFP_OS_DONE)
        return code;
    code = final_path(handle, real);
    (void)CloseHandle(handle);
    return code;
}

static int now(int64_t *instant)
{
    FILETIME time;
    GetSystemTimePreciseAsFileTime(&time);
    *instant = nanoseconds(&time) / 1000000;
    return SFP_OS_DONE;
}

static int random_bytes(void *bytes, size_t size)
{
    if (size > ULONG_MAX)
        return SFP_OS_UNSUPPORTED;
    NTSTATUS status = BCryptGenRandom(NULL, bytes, (ULONG)size, BCRYPT_USE_SYSTEM_PREFERRED_RNG);
    return status >= 0 ? SFP_OS_DONE : SFP_OS_OTHER;
}

static const struct sfp_os system_os = {
    .separators = "/\\:",
    .open_file = open_file,
    .make_file = make_file,
    .read_file = read_file,
    .write_file = write_file,
    .look_at = look_at,
    .set_owner = set_owner,
    .set_mode = set_mode,
    .copy_access = copy_access,
    .sync_file = sync_file,
    .close_file = close_file,
    .open_folder = open_folder,
    .look_in = look_in,
    .rename_in = rename_in,
    .remove_in = remove_in,
    .sync_in = sync_in,
    .list = list_folder,
    .close_folder = close_folder,
    .resolve = resolve,
    .now = now,
    .random_bytes = random_bytes,
};

const struct sfp_os *sfp_os = &system_os;
