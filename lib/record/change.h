/*
 * Change: the one door to a document. All of a change happens, or none of it.
 * SPDX-License-Identifier: MIT
 *
 * A change is begun, made by any of the calls below, and ended. The first call that fails stops the change: those after
 * it do nothing, and the end takes everything back. So a verb reads from top to bottom without a word about failure.
 * Fields are named by their public constants; a row comes to life in two steps, new and attach, between which its
 * fields are set.
 */
#ifndef SFP_RECORD_CHANGE_H
#define SFP_RECORD_CHANGE_H

#include "record/document.h"

#define SFP_LAST UINT32_MAX /* an index: behind all others */

enum sfp_remove_flags {
    SFP_REMOVE_DEPENDANTS = 1 /* what points at the record and would refuse is removed too */
};

struct sfp_change {
    struct sfp_document *document;
    struct sfp_store *store;
    suffice_error *error;
    suffice_status status;
    size_t mark;
    uint64_t revision; /* as it was: a change that fails gives it back */
    sfp_slot fresh;    /* a new row that is not attached yet */
    bool open;
};

/* The title is what undo shows; static text. */
void sfp_change_begin(struct sfp_change *change, struct sfp_document *document, const char *title,
                      suffice_error *error);
/* Checks what was touched, and keeps the change or takes all of it back. */
suffice_status sfp_change_end(struct sfp_change *change);
/* As above, and tells the id of a row: 0 when the change failed. */
suffice_status sfp_change_end_with(struct sfp_change *change, sfp_slot slot, suffice_id *id);
/* Stops the change with a failure that the caller has told to `error`. */
void sfp_change_fail(struct sfp_change *change, suffice_status status);
static inline bool sfp_change_good(const struct sfp_change *change)
{
    return change->status == SUFFICE_OK;
}

/* The slot that an id names; 0 when it names nothing that fits, and then the change has failed. */
sfp_slot sfp_change_find(struct sfp_change *change, suffice_id id, int32_t kind, const char *argument);
/* As above, but 0 is allowed and gives 0. */
sfp_slot sfp_change_find_if(struct sfp_change *change, suffice_id id, int32_t kind, const char *argument);

/* A new row with a GUID of its own if its kind has one; 0 when the change has failed. */
sfp_slot sfp_change_new(struct sfp_change *change, int32_t kind);
/* The same with a given GUID (none: no GUID). */
sfp_slot sfp_change_new_with(struct sfp_change *change, int32_t kind, const struct sfp_guid *guid);
void sfp_change_attach(struct sfp_change *change, sfp_slot slot, sfp_slot parent, uint32_t index);
void sfp_change_move(struct sfp_change *change, sfp_slot slot, sfp_slot parent, uint32_t index);
void sfp_change_guid(struct sfp_change *change, sfp_slot slot, const struct sfp_guid *guid);
/* remove.c: removes a row, all below it, and what its removal asks for. */
void sfp_change_remove(struct sfp_change *change, sfp_slot slot, uint32_t flags);

/* NULL or empty text clears the field. */
void sfp_change_text(struct sfp_change *change, sfp_slot slot, suffice_field constant, const char *text);
void sfp_change_text_sized(struct sfp_change *change, sfp_slot slot, suffice_field constant, const char *text,
                           size_t size);
void sfp_change_number(struct sfp_change *change, sfp_slot slot, suffice_field constant, int64_t number);
/* Target 0 clears the field. */
void sfp_change_ref(struct sfp_change *change, sfp_slot slot, suffice_field constant, sfp_slot target);
void sfp_change_clear(struct sfp_change *change, sfp_slot slot, suffice_field constant);
void sfp_change_insert_text(struct sfp_change *change, sfp_slot slot, suffice_field constant, uint32_t index,
                            const char *text, size_t size);
void sfp_change_insert_ref(struct sfp_change *change, sfp_slot slot, suffice_field constant, uint32_t index,
                           sfp_slot target);
/* Adds a target at the end, unless it is there already. */
void sfp_change_add_ref(struct sfp_change *change, sfp_slot slot, suffice_field constant, sfp_slot target);
void sfp_change_delete(struct sfp_change *change, sfp_slot slot, suffice_field constant, uint32_t index);
/* Copies the value of a field, lists too, from a row of the same kind in the same document. */
void sfp_change_copy(struct sfp_change *change, sfp_slot to, suffice_field to_field, sfp_slot from,
                     suffice_field from_field);

/* --- for the files of this room that make changes --- */

/* The field that a constant names, if the row has it; NULL when the change has failed or fails now. */
const struct sfp_field *sfp_change_field(struct sfp_change *change, sfp_slot slot, suffice_field constant);
/* Room for one entry, beside what the store has made ready; what else can fail has been done by then. */
bool sfp_change_prepare(struct sfp_change *change, bool store_is_ready);
void sfp_change_note(struct sfp_change *change, const struct sfp_entry *entry);

/* Whether a row has all it must have and keeps its kind's rules; for the loader and the end of a change. */
suffice_status sfp_check_row(const struct sfp_store *store, sfp_slot slot, suffice_error *error);

#endif
