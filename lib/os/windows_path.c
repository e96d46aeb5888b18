/*
 * Windows path: paths and names between UTF-8 and the system's own form, and its error numbers as our codes.
 * SPDX-License-Identifier: MIT
 */
#include "os/windows_path.h"

#include "base/memory.h"

enum {
    DISK_QUOTA_EXCEEDED = 1295 /* ERROR_DISK_QUOTA_EXCEEDED, which not every SDK names */
};

static const struct {
    DWORD number;
    enum sfp_os_code code;
} codes[] = {
    {ERROR_FILE_NOT_FOUND, SFP_OS_NOT_FOUND},
    {ERROR_PATH_NOT_FOUND, SFP_OS_NOT_FOUND},
    {ERROR_BAD_NETPATH, SFP_OS_NOT_FOUND},
    {ERROR_BAD_NET_NAME, SFP_OS_NOT_FOUND},
    {ERROR_INVALID_DRIVE, SFP_OS_NOT_FOUND},
    {ERROR_FILE_EXISTS, SFP_OS_EXISTS},
    {ERROR_ALREADY_EXISTS, SFP_OS_EXISTS},
    {ERROR_ACCESS_DENIED, SFP_OS_DENIED},
    {ERROR_UNABLE_TO_REMOVE_REPLACED, SFP_OS_BUSY},
    {ERROR_SHARING_VIOLATION, SFP_OS_BUSY},
    {ERROR_LOCK_VIOLATION, SFP_OS_BUSY},
    {ERROR_USER_MAPPED_FILE, SFP_OS_BUSY},
    {ERROR_WRITE_PROTECT, SFP_OS_READ_ONLY},
    {ERROR_DISK_FULL, SFP_OS_NO_SPACE},
    {ERROR_HANDLE_DISK_FULL, SFP_OS_NO_SPACE},
    {DISK_QUOTA_EXCEEDED, SFP_OS_QUOTA},
    {ERROR_FILE_TOO_LARGE, SFP_OS_TOO_LARGE},
    {ERROR_TOO_MANY_OPEN_FILES, SFP_OS_TOO_MANY_OPEN},
    {ERROR_CANT_RESOLVE_FILENAME, SFP_OS_TOO_MANY_LINKS},
    {ERROR_DIRECTORY, SFP_OS_NOT_A_FOLDER},
    {ERROR_FILENAME_EXCED_RANGE, SFP_OS_NAME_TOO_LONG},
    {ERROR_BUFFER_OVERFLOW, SFP_OS_NAME_TOO_LONG},
    {ERROR_INVALID_NAME, SFP_OS_BAD_NAME},
    {ERROR_BAD_PATHNAME, SFP_OS_BAD_NAME},
    {ERROR_NO_UNICODE_TRANSLATION, SFP_OS_BAD_NAME},
    {ERROR_NOT_SAME_DEVICE, SFP_OS_OTHER_DEVICE},
    {ERROR_INVALID_FUNCTION, SFP_OS_UNSUPPORTED},
    {ERROR_INVALID_PARAMETER, SFP_OS_UNSUPPORTED},
    {ERROR_NOT_SUPPORTED, SFP_OS_UNSUPPORTED},
    {ERROR_NOT_ENOUGH_MEMORY, SFP_OS_MEMORY},
    {ERROR_OUTOFMEMORY, SFP_OS_MEMORY},
    {ERROR_CRC, SFP_OS_IO},
    {ERROR_SEEK, SFP_OS_IO},
    {ERROR_NOT_READY, SFP_OS_IO},
    {ERROR_GEN_FAILURE, SFP_OS_IO},
    {ERROR_IO_DEVICE, SFP_OS_IO},
    {ERROR_NETNAME_DELETED, SFP_OS_IO},
    {ERROR_UNEXP_NET_ERR, SFP_OS_IO},
    {ERROR_FILE_CORRUPT, SFP_OS_IO},
    {ERROR_DISK_CORRUPT, SFP_OS_IO},
    {ERROR_UNABLE_TO_MOVE_REPLACEMENT, SFP_OS_IO},
    {ERROR_UNABLE_TO_MOVE_REPLACEMENT_2, SFP_OS_IO},
};

int sfp_windows_code(DWORD number)
{
    for (size_t i = 0; i < sizeof codes / sizeof codes[0]; i++)
        if (codes[i].number == number)
            return codes[i].code;
    return SFP_OS_OTHER;
}

int sfp_windows_wide(const char *text, wchar_t **wide)
{
    int length = MultiByteToWideChar(CP_UTF8, MB_ERR_INVALID_CHARS, text, -1, NULL, 0);
    if (length <= 0)
        return sfp_windows_code(GetLastError());
    wchar_t *made = sfp_new((size_t)length, sizeof *made);
    if (made == NULL)
        return SFP_OS_MEMORY;
    if (MultiByteToWideChar(CP_UTF8, MB_ERR_INVALID_CHARS, text, -1, made, length) != length) {
        int code = sfp_windows_code(GetLastError());
        sfp_free(made);
        return code;
    }
    *wide = made;
    return SFP_OS_DONE;
}

int sfp_windows_utf8(const wchar_t *wide, char **text)
{
    int length = WideCharToMultiByte(CP_UTF8, WC_ERR_INVALID_CHARS, wide, -1, NULL, 0, NULL, NULL);
    if (length <= 0)
        return sfp_windows_code(GetLastError());
    char *made = sfp_new((size_t)length, 1);
    if (made == NULL)
        return SFP_OS_MEMORY;
    if (WideCharToMultiByte(CP_UTF8, WC_ERR_INVALID_CHARS, wide, -1, made, length, NULL, NULL) != length) {
        int code = sfp_windows_code(GetLastError());
        sfp_free(made);
        return code;
    }
    *text = made;
    return SFP_OS_DONE;
}

/* What must stand before a full path for the system to take it at any length, and how much of the path it replaces. */
static const wchar_t *long_prefix(const wchar_t *full, size_t *skip)
{
    *skip = 0;
    if (wcsncmp(full, L"\\\\?\\", 4) == 0 || wcsncmp(full, L"\\\\.\\", 4) == 0)
        return L"";
    if (wcsncmp(full, L"\\\\", 2) != 0)
        return L"\\\\?\\";
    *skip = 2;
    return L"\\\\?\\UNC\\";
}

static int add_prefix(const wchar_t *full, wchar_t **path)
{
    size_t skip;
    const wchar_t *prefix = long_prefix(full, &skip);
    size_t first = wcslen(prefix);
    size_t rest = wcslen(full + skip) + 1;
    wchar_t *made = sfp_new(first + rest, sizeof *made);
    if (made == NULL)
        return SFP_OS_MEMORY;
    wmemcpy(made, prefix, first);
    wmemcpy(made + first, full + skip, rest);
    *path = made;
    return SFP_OS_DONE;
}

int sfp_windows_full_path(const char *text, wchar_t **path)
{
    wchar_t *wide = NULL;
    int code = sfp_windows_wide(text, &wide);
    if (code != SFP_OS_DONE)
        return code;
    DWORD size = GetFullPathNameW(wide, 0, NULL, NULL);
    wchar_t *full = size == 0 ? NULL : sfp_new(size, sizeof *full);
    if (full == NULL)
        code = size == 0 ? sfp_windows_code(GetLastError()) : SFP_OS_MEMORY;
    else if (GetFullPathNameW(wide, size, full, NULL) >= size)
        code = SFP_OS_OTHER; /* the current folder changed between the calls */
    else
        code = add_prefix(full, path);
    sfp_free(full);
    sfp_free(wide);
    return code;
}
