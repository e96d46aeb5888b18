/*
 * Asking: what several checks ask of the records.
 * SPDX-License-Identifier: MIT
 *
 * A file may be newer than we are, so what a record must have may be missing: a target may be 0 and a text NULL.
 */
#ifndef SFP_CHECK_ASKING_H
#define SFP_CHECK_ASKING_H

#include "check/checking.h"
#include "check/pairs.h"

/* Looks at each row of a kind in the order of the file, until something fails. */
typedef void sfp_looks_at(struct sfp_checking *checking, sfp_slot slot);
void sfp_ask_each(struct sfp_checking *checking, int32_t kind, sfp_looks_at *look);

/* Those who point at a record by one field; nobody for slot 0. In no order that would be the same tomorrow. */
const struct sfp_list *sfp_ask_incoming(const struct sfp_checking *checking, sfp_slot target, suffice_field field);
/* The row at an index of a list. */
const void *sfp_ask_row(const struct sfp_checking *checking, const struct sfp_list *list, uint32_t index);

static inline bool sfp_ask_says(const struct sfp_string *text)
{
    return text != NULL && text->size > 0;
}

/* The theme under which a code lies: itself, if it is one; 0 for 0. */
sfp_slot sfp_ask_theme(const struct sfp_checking *checking, sfp_slot code);
/* The code above a code; 0 for a theme. */
sfp_slot sfp_ask_above(const struct sfp_checking *checking, sfp_slot code);
/* The experience for which a code reads, or else the nearest code above it that reads for one; 0: none. */
sfp_slot sfp_ask_experience(const struct sfp_checking *checking, sfp_slot code);

/*
 * The pairs of a code and an interview that has a summary with text on that code or below it; with `reasons`, also
 * those for which it is said why there is nothing. Fails the checking for want of memory.
 */
void sfp_ask_filled(struct sfp_checking *checking, bool reasons, struct sfp_pairs *filled);

/* Where a permission of a participant stands; 0: nothing is recorded. */
suffice_agreement sfp_ask_permission(const struct sfp_checking *checking, sfp_slot participant,
                                     suffice_purpose purpose);

/* Whether a text has to be changed before the team may read it: somebody who took part or is spoken about is named. */
bool sfp_ask_names(struct sfp_checking *checking, sfp_slot slot, suffice_field field);

#endif
