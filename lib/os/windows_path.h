/*
 * Windows path: paths and names between UTF-8 and the system's own form, and its error numbers as our codes.
 * SPDX-License-Identifier: MIT
 */
#ifndef SFP_OS_WINDOWS_PATH_H
#define SFP_OS_WINDOWS_PATH_H

#ifndef _WIN32_WINNT
#define _WIN32_WINNT 0x0602 /* Windows 8 */
#endif
#ifndef WIN32_LEAN_AND_MEAN
#define WIN32_LEAN_AND_MEAN
#endif

#include "os/os.h"

#include <wchar.h>
#include <windows.h>

/* What GetLastError() said, as a code of ours. */
int sfp_windows_code(DWORD number);
/* Each returns a code; what it makes is released with sfp_free(). */
int sfp_windows_wide(const char *text, wchar_t **wide);
int sfp_windows_utf8(const wchar_t *wide, char **text);
/* The full path, in the form that has no limit of 260 characters. */
int sfp_windows_full_path(const char *text, wchar_t **path);

#endif
