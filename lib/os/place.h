/*
 * Place: where a path leads, as a folder that is held open and a name in it; shared by saving and cleaning up.
 * SPDX-License-Identifier: MIT
 */
#ifndef SFP_OS_PLACE_H
#define SFP_OS_PLACE_H

#include "os/file.h"
#include "os/os.h"

enum {
    SFP_NAME_SIZE = sizeof((struct sfp_save *)0)->name,
    SFP_TEMPORARY_SIZE = sizeof((struct sfp_save *)0)->temporary,
    SFP_TEMPORARY_DIGITS = 8
};

#define SFP_TEMPORARY_END ".suffice-tmp"
#define SFP_REPLACED_END ".suffice-old" /* as long as the other one */

/*
 * Opens the folder of the file that the path names, links followed, and gives the file's name in it. The file need not
 * be there.
 */
suffice_status sfp_place_open(const char *path, intptr_t *folder, char name[SFP_NAME_SIZE], suffice_error *error);
/* Writes `.NAME.`, with which every temporary file for this name begins, cut so that the rest fits; gives its length.
 */
size_t sfp_place_prefix(const char *name, char prefix[SFP_TEMPORARY_SIZE]);

void sfp_stamp_from(const struct sfp_os_look *look, struct sfp_stamp *stamp);
/* Copies a path for messages, cut at the end of a character. */
void sfp_path_copy(char to[SFP_PATH_SIZE], const char *path);
/* Refuses NULL and the empty path. */
suffice_status sfp_path_check(const char *path, suffice_error *error);
/* Fails because the path does not lead to a file that can be used: the code chooses the detail. */
suffice_status sfp_path_fail(suffice_error *error, const char *step, int code, const char *path);

#endif
