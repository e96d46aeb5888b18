/*
 * Save: a new file takes the place of the old one at once, and not before all of it is on the disk.
 * SPDX-License-Identifier: MIT
 */
#include "os/file.h"

#include "os/os.h"
#include "os/place.h"

#include <string.h>

enum { KNOWN_FLAGS = SFP_SAVE_REPLACE | SFP_SAVE_SPLIT_LINKS, NEW_MODE = 0600, GROUP_BITS = 0070, NAME_TRIES = 16 };

static suffice_status fail(const struct sfp_save *save, suffice_detail detail, const char *step, int code,
                           suffice_error *error)
{
    return sfp_os_fail(error, detail, step, code, save->path);
}

static suffice_status refuse(const struct sfp_save *save, suffice_detail detail, const char *why, suffice_error *error)
{
    suffice_status status = sfp_fail(error, detail, "the file was not saved: %s", why);
    sfp_error_path(error, save->path);
    return status;
}

/* The target is there, and is not what the caller takes it for. */
static suffice_status refuse_other(const struct sfp_save *save, suffice_error *error)
{
    if (save->expected.known)
        return refuse(save, SUFFICE_DETAIL_CHANGED_ON_DISK,
                      "it was changed on disk since it was opened; open it again, or ask for it to be replaced", error);
    return refuse(save, SUFFICE_DETAIL_FILE_EXISTS,
                  "there is such a file already; choose another name, or ask for it to be replaced", error);
}

static suffice_status judge(const struct sfp_save *save, const struct sfp_os_look *look, suffice_error *error)
{
    struct sfp_stamp found;
    if (look->kind != SFP_OS_KIND_FILE)
        return refuse(
            save, SUFFICE_DETAIL_NOT_A_FILE,
            look->kind == SFP_OS_KIND_FOLDER ? sfp_os_words(SFP_OS_IS_FOLDER) : sfp_os_words(SFP_OS_NOT_A_FILE), error);
    sfp_stamp_from(look, &found);
    if ((save->flags & SFP_SAVE_REPLACE) == 0 && !sfp_stamp_equal(&found, &save->expected))
        return refuse_other(save, error);
    if (look->links > 1 && (save->flags & SFP_SAVE_SPLIT_LINKS) == 0)
        return refuse(save, SUFFICE_DETAIL_HARD_LINKED,
                      "it has more than one name, and the others would keep the old content; ask for that, or save "
                      "under another name",
                      error);
    return SUFFICE_OK;
}

/* Looks at what is there now, and decides whether it may be replaced. */
static suffice_status look_at_target(struct sfp_save *save, suffice_error *error)
{
    struct sfp_os_look look = {0};
    int code = sfp_os->look_in(save->folder, save->name, &look);
    save->exists = code == SFP_OS_DONE;
    if (code == SFP_OS_NOT_FOUND)
        return SUFFICE_OK;
    if (code != SFP_OS_DONE)
        return sfp_path_fail(error, "the file could not be looked at", code, save->path);
    save->mode = look.mode;
    save->owner = look.owner;
    save->group = look.group;
    return judge(save, &look, error);
}

static suffice_status name_temporary(struct sfp_save *save, suffice_error *error)
{
    static const char digits[] = "0123456789abcdef";
    unsigned char random[SFP_TEMPORARY_DIGITS];
    suffice_status status = sfp_random(random, sizeof random, error);
    if (status != SUFFICE_OK) {
        sfp_error_path(error, save->path);
        return status;
    }
    size_t length = sfp_place_prefix(save->name, save->temporary);
    for (size_t i = 0; i < sizeof random; i++)
        save->temporary[length++] = digits[random[i] & 15];
    memcpy(save->temporary + length, SFP_TEMPORARY_END, sizeof SFP_TEMPORARY_END);
    return SUFFICE_OK;
}

static suffice_status make_temporary(struct sfp_save *save, suffice_error *error)
{
    int code = SFP_OS_EXISTS;
    for (int i = 0; i < NAME_TRIES && code == SFP_OS_EXISTS; i++) {
        suffice_status status = name_temporary(save, error);
        if (status != SUFFICE_OK)
            return status;
        code = sfp_os->make_file(save->folder, save->temporary, &save->file);
    }
    save->made = code == SFP_OS_DONE;
    if (save->made)
        return SUFFICE_OK;
    return fail(save, SUFFICE_DETAIL_WRITE_FAILED, "a temporary file could not be made beside it", code, error);
}

/* Closes what is open and removes the temporary file if it still has that name; the first failure has been told. */
static void drop(struct sfp_save *save)
{
    if (save->file != SFP_OS_NO_HANDLE)
        (void)sfp_os->close_file(save->file);
    if (save->made)
        (void)sfp_os->remove_in(save->folder, save->temporary);
    if (save->folder != SFP_OS_NO_HANDLE)
        (void)sfp_os->close_folder(save->folder);
    save->file = SFP_OS_NO_HANDLE;
    save->folder = SFP_OS_NO_HANDLE;
    save->made = false;
    save->active = false;
}

static suffice_status begin(struct sfp_save *save, const char *path, suffice_error *error)
{
    intptr_t folder = SFP_OS_NO_HANDLE;
    suffice_status status = sfp_place_open(path, &folder, save->name, error);
    if (status != SUFFICE_OK)
        return status;
    save->folder = folder;
    sfp_path_copy(save->path, path);
    status = look_at_target(save, error);
    if (status == SUFFICE_OK)
        status = make_temporary(save, error);
    save->active = status == SUFFICE_OK;
    return status;
}

suffice_status sfp_save_begin(struct sfp_save *save, const char *path, uint32_t flags, const struct sfp_stamp *expected,
                              suffice_error *error)
{
    memset(save, 0, sizeof *save);
    save->folder = SFP_OS_NO_HANDLE;
    save->file = SFP_OS_NO_HANDLE;
    if ((flags & ~(uint32_t)KNOWN_FLAGS) != 0)
        return sfp_fail_flags(error);
    save->flags = flags;
    if (expected != NULL)
        save->expected = *expected;
    suffice_status status = begin(save, path, error);
    if (status != SUFFICE_OK)
        drop(save);
    return status;
}

static suffice_status not_active(const struct sfp_save *save, suffice_error *error)
{
    suffice_status status = sfp_fail(error, SUFFICE_DETAIL_STOPPED,
                                     save->stopped ? "the file was not saved: an earlier write failed"
                                                   : "no save has been begun, or it has ended");
    sfp_error_path(error, save->path);
    return status;
}

static int write_all(struct sfp_save *save, const unsigned char *bytes, size_t size)
{
    while (size > 0) {
        size_t put = 0;
        int code = sfp_os->write_file(save->file, bytes, size, &put);
        if (code == SFP_OS_INTERRUPTED)
            continue;
        if (code != SFP_OS_DONE)
            return code;
        if (put == 0 || put > size)
            return SFP_OS_IO; /* a system that takes nothing would be asked for ever */
        bytes += put;
        size -= put;
        save->written += put;
    }
    return SFP_OS_DONE;
}

suffice_status sfp_save_write(struct sfp_save *save, const void *bytes, size_t size, suffice_error *error)
{
    if (!save->active)
        return not_active(save, error);
    int code = write_all(save, bytes, size);
    if (code == SFP_OS_DONE)
        return SUFFICE_OK;
    save->stopped = true;
    drop(save);
    return fail(save, SUFFICE_DETAIL_WRITE_FAILED, "the new file could not be written", code, error);
}

/*
 * Gives the new file the owner and access list of the old one; tells which mode goes with what could be had. Where the
 * owner cannot be kept the group still can be, so that a team sharing a file is not locked out of it; where neither
 * can, the group bits would let in a group that nobody chose.
 */
static uint32_t keep_access(struct sfp_save *save)
{
    if (!save->exists)
        return NEW_MODE;
    bool kept = sfp_os->set_owner(save->file, save->owner, save->group) == SFP_OS_DONE ||
                sfp_os->set_owner(save->file, SFP_OS_SAME, save->group) == SFP_OS_DONE;
    if (kept)
        kept = sfp_os->copy_access(save->folder, save->name, save->file) == SFP_OS_DONE;
    return kept ? save->mode : save->mode & ~(uint32_t)GROUP_BITS;
}

/* Brings the new file to the disk, complete. A failed sync is never tried again: the second one might lie. */
static suffice_status finish(struct sfp_save *save, suffice_error *error)
{
    int code = sfp_os->set_mode(save->file, keep_access(save));
    if (code != SFP_OS_DONE)
        return fail(save, SUFFICE_DETAIL_WRITE_FAILED, "the permissions of the new file could not be set", code, error);
    code = sfp_os->sync_file(save->file);
    if (code != SFP_OS_DONE)
        return fail(save, SUFFICE_DETAIL_SYNC_FAILED, "the new file could not be brought to the disk", code, error);
    code = sfp_os->close_file(save->file); /* where network disks and quotas tell what went wrong */
    save->file = SFP_OS_NO_HANDLE;
    if (code != SFP_OS_DONE)
        return fail(save, SUFFICE_DETAIL_WRITE_FAILED, "the new file could not be closed", code, error);
    return SUFFICE_OK;
}

/*
 * Takes the stamp while the file still has a name that nobody else uses (by the target's name it might be somebody
 * else's by then), and closed (Windows settles the time only then).
 */
static suffice_status stamp_temporary(const struct sfp_save *save, struct sfp_stamp *stamp, suffice_error *error)
{
    struct sfp_os_look look = {0};
    int code = sfp_os->look_in(save->folder, save->temporary, &look);
    if (code != SFP_OS_DONE)
        return fail(save, SUFFICE_DETAIL_WRITE_FAILED, "the new file could not be looked at", code, error);
    if (look.kind != SFP_OS_KIND_FILE || look.size != save->written)
        return fail(save, SUFFICE_DETAIL_WRITE_FAILED, "the new file is not what was written", SFP_OS_IO, error);
    sfp_stamp_from(&look, stamp);
    return SUFFICE_OK;
}

static suffice_status put_in_place(struct sfp_save *save, suffice_error *error)
{
    bool replace = save->exists || (save->flags & SFP_SAVE_REPLACE) != 0;
    int code = sfp_os->rename_in(save->folder, save->temporary, save->name, replace);
    if (code == SFP_OS_EXISTS && !replace)
        return refuse_other(save, error); /* it came after the last look */
    if (code != SFP_OS_DONE)
        return fail(save, SUFFICE_DETAIL_RENAME_FAILED, "the new file could not be put in place", code, error);
    save->made = false;
    return SUFFICE_OK;
}

static suffice_status commit(struct sfp_save *save, struct sfp_stamp *stamp, suffice_error *error)
{
    suffice_status status = look_at_target(save, error); /* its permissions as they are by now */
    if (status == SUFFICE_OK)
        status = finish(save, error);
    if (status == SUFFICE_OK)
        status = stamp_temporary(save, stamp, error);
    if (status == SUFFICE_OK)
        status = look_at_target(save, error); /* the sync may have taken long */
    if (status == SUFFICE_OK)
        status = put_in_place(save, error);
    return status;
}

/* Whatever the cause, memory included, the status must say that the new file is in place. */
static suffice_status confirm(const struct sfp_save *save, suffice_error *error)
{
    int code = sfp_os->sync_in(save->folder, save->name);
    if (code == SFP_OS_DONE)
        return SUFFICE_OK;
    suffice_status status =
        sfp_fail(error, SUFFICE_DETAIL_NOT_DURABLE, "the file is saved, but a loss of power might still undo that: %s",
                 sfp_os_words(code));
    sfp_error_path(error, save->path);
    return status;
}

suffice_status sfp_save_commit(struct sfp_save *save, struct sfp_stamp *now, suffice_error *error)
{
    struct sfp_stamp stamp = {0};
    if (now != NULL)
        *now = stamp;
    if (!save->active)
        return not_active(save, error);
    suffice_status status = commit(save, &stamp, error);
    if (status == SUFFICE_OK) {
        if (now != NULL)
            *now = stamp;
        status = confirm(save, error);
    }
    drop(save);
    return status;
}

void sfp_save_abandon(struct sfp_save *save)
{
    if (save->active)
        drop(save);
}
