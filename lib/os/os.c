/*
 * Os: the system's answers in plain English, the same on every system and in every locale.
 * SPDX-License-Identifier: MIT
 */
#include "os/os.h"

static const char *const words[SFP_OS_CODE_COUNT] = {
    [SFP_OS_DONE] = "nothing went wrong",
    [SFP_OS_NOT_FOUND] = "there is no such file or folder",
    [SFP_OS_EXISTS] = "the name is taken",
    [SFP_OS_DENIED] = "permission is denied",
    [SFP_OS_READ_ONLY] = "the disk is read-only",
    [SFP_OS_NO_SPACE] = "there is no space left on the disk",
    [SFP_OS_QUOTA] = "the disk quota is used up",
    [SFP_OS_TOO_LARGE] = "the file would be larger than the system allows",
    [SFP_OS_TOO_MANY_OPEN] = "too many files are open",
    [SFP_OS_TOO_MANY_LINKS] = "a link leads to a link too many times",
    [SFP_OS_INTERRUPTED] = "the call was interrupted",
    [SFP_OS_BUSY] = "another program is using it",
    [SFP_OS_IO] = "the disk or the network failed",
    [SFP_OS_IS_FOLDER] = "it is a folder",
    [SFP_OS_NOT_A_FOLDER] = "a part of the path is not a folder",
    [SFP_OS_NOT_A_FILE] = "it is not a regular file",
    [SFP_OS_NAME_TOO_LONG] = "the name is too long",
    [SFP_OS_BAD_NAME] = "the name cannot be used on this system",
    [SFP_OS_OTHER_DEVICE] = "the two names are on different disks",
    [SFP_OS_UNSUPPORTED] = "the system or the disk cannot do that",
    [SFP_OS_MEMORY] = "out of memory",
    [SFP_OS_OTHER] = "the system gave no reason that is known here",
};

const char *sfp_os_words(int code)
{
    return code >= 0 && code < SFP_OS_CODE_COUNT ? words[code] : words[SFP_OS_OTHER];
}

suffice_status sfp_os_fail(suffice_error *error, suffice_detail detail, const char *step, int code, const char *path)
{
    suffice_status status =
        code == SFP_OS_MEMORY ? sfp_fail_memory(error) : sfp_fail(error, detail, "%s: %s", step, sfp_os_words(code));
    if (path != NULL)
        sfp_error_path(error, path);
    return status;
}
