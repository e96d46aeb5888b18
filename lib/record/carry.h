/*
 * Carry: records of one document brought into another, by the schema alone: adopt, merge, compare.
 * SPDX-License-Identifier: MIT
 *
 * Records are the same when they have the same GUID; when they lie once in the same parent; or when they have the same
 * natural key in the same parent. Finding the counterpart of a record needs no index beside those of the stores.
 *
 * All that depends on how things stood is decided first. Then rows are made, targets before those that cannot be
 * without them; rows are moved; fields are set; references that had to wait are filled in; and what is to go is
 * removed.
 */
#ifndef SFP_RECORD_CARRY_H
#define SFP_RECORD_CARRY_H

#include "base/findings.h"
#include "base/table.h"
#include "record/change.h"

enum sfp_carry_flags {
    SFP_CARRY_EVIDENCE = 1, /* references that would be cut take their targets along */
    SFP_CARRY_UPDATE = 2,   /* records that are there already take over what differs */
    SFP_CARRY_ALONE = 4,    /* into a document made for it: what lies above comes along, and so does what is kept */
    SFP_CARRY_TAKE = 8,     /* in a conflict the other side wins */
    SFP_CARRY_MERGE = 16
};

/* Copies records with what lies below and what describes them. `map` may be NULL; it is to be released on failure too.
 */
void sfp_carry_adopt(struct sfp_change *change, const struct sfp_store *from, const sfp_slot *slots, size_t count,
                     uint32_t flags, suffice_table **map);

/*
 * Brings in all of another document; without a base nothing is removed. `findings` may be NULL. Conflicts are counted,
 * whether the change succeeds or not.
 */
void sfp_carry_merge(struct sfp_change *change, const struct sfp_store *from, const struct sfp_store *base,
                     uint32_t flags, suffice_findings *findings, size_t *conflicts);

/* What differs, from a to b. */
suffice_status sfp_carry_compare(const struct sfp_store *a, const struct sfp_store *b, suffice_table **table,
                                 suffice_error *error);

/* --- for the files that do it: pairs of records (carry_match.c) --- */

/* All rows of a store, each before those below it, in the order of the file. */
struct sfp_tree {
    const struct sfp_store *store;
    sfp_slot *rows;
    size_t count;
    uint32_t *rank; /* by slot: its index among its siblings */
    size_t slots;   /* no slot was as high when it was walked */
};

bool sfp_tree_walk(struct sfp_tree *tree, const struct sfp_store *store);
void sfp_tree_release(struct sfp_tree *tree);

/* The counterpart of a row in another store, or 0. */
sfp_slot sfp_carry_match(const struct sfp_store *from, sfp_slot slot, const struct sfp_store *to);
/* The references of a field, one after the other; one that was cut still points where it pointed. */
struct sfp_pointers {
    const struct sfp_store *store;
    const struct sfp_row *row;
    const struct sfp_field *field;
    const struct sfp_kept *kept; /* NULL: the field is set, and nothing else speaks for it */
    size_t next;
};

void sfp_pointers_begin(struct sfp_pointers *pointers, const struct sfp_store *store, sfp_slot slot,
                        const struct sfp_field *field);
/* The GUID of the next target, or NULL. */
const struct sfp_guid *sfp_pointers_next(struct sfp_pointers *pointers);
/* Whether a field says the same in two rows of the same kind. */
bool sfp_carry_same(const struct sfp_store *a, sfp_slot x, const struct sfp_store *b, sfp_slot y,
                    const struct sfp_field *field);
/* Whether all fields do. */
bool sfp_carry_same_row(const struct sfp_store *a, sfp_slot x, const struct sfp_store *b, sfp_slot y);
/* Whether two rows of the same kind lie in the same parent. */
bool sfp_carry_same_parent(const struct sfp_store *a, sfp_slot x, const struct sfp_store *b, sfp_slot y);
/* The GUID of a row, or of the nearest above it that has one. */
const struct sfp_guid *sfp_carry_guid(const struct sfp_store *store, sfp_slot slot);

/* --- the work in hand (carry.c) --- */

/* What becomes of a row of the other document. */
enum sfp_fate {
    SFP_FATE_NONE, /* it is not carried */
    SFP_FATE_ADD,  /* it comes */
    SFP_FATE_HERE, /* it is here already */
    SFP_FATE_GONE, /* it was removed here, and stays so */
    SFP_FATE_MASK = 3,
    SFP_FATE_WHOLE = 4,    /* what lies below is carried too */
    SFP_FATE_UPDATE = 8,   /* it takes over what differs */
    SFP_FATE_CHANGED = 16, /* it took over something */
    SFP_FATE_TOUCHED = 32, /* gone here, changed there, or something below it */
    SFP_FATE_REVIVED = 64  /* gone here, and coming back */
};

/* Something to do with a row and its counterpart. */
struct sfp_step {
    sfp_slot from;
    sfp_slot to;
    const struct sfp_field *field; /* NULL: the row itself */
    int32_t kind;                  /* of children to be put in order, or 0 */
};

struct sfp_steps {
    struct sfp_step *items;
    size_t count;
    size_t capacity;
};

/* A unique value that stepped aside, for it may be about to go or to change. */
struct sfp_parked {
    sfp_slot slot;
    const struct sfp_field *field;
    struct sfp_string *was;
};

struct sfp_carry {
    struct sfp_change *change;
    const struct sfp_store *to;
    const struct sfp_store *base; /* NULL: none */
    struct sfp_tree from;
    uint8_t *fate; /* by slot of `from` */
    uint32_t flags;
    struct sfp_steps sets;   /* fields to take over */
    struct sfp_steps moves;  /* rows to put below another parent */
    struct sfp_steps orders; /* children to put in the other's order */
    struct sfp_steps later;  /* references of new rows that wait for their targets */
    struct sfp_parked *parked;
    size_t parked_count;
    size_t parked_capacity;
    sfp_slot *pile; /* rows whose neighbourhood is still to be looked at */
    size_t pile_count;
    size_t pile_capacity;
    suffice_findings *findings;
    size_t conflicts;
};

void sfp_carry_begin(struct sfp_carry *carry, struct sfp_change *change, const struct sfp_store *from, uint32_t flags);
void sfp_carry_release(struct sfp_carry *carry);
/* Does what was decided, but for removals. */
void sfp_carry_apply(struct sfp_carry *carry);
void sfp_carry_out_of_memory(struct sfp_carry *carry);
void sfp_carry_note(struct sfp_carry *carry, struct sfp_steps *steps, const struct sfp_step *step);
void sfp_carry_push(struct sfp_carry *carry, sfp_slot slot);
/* Tells of a conflict about a row of any of the stores; field NULL: the row itself. */
void sfp_carry_conflict(struct sfp_carry *carry, const struct sfp_store *store, sfp_slot slot,
                        const struct sfp_field *field, const char *words);

static inline enum sfp_fate sfp_carry_fate(const struct sfp_carry *carry, sfp_slot slot)
{
    return (enum sfp_fate)(carry->fate[slot] & SFP_FATE_MASK);
}

/* --- new rows (carry_make.c) --- */

void sfp_carry_make(struct sfp_carry *carry);
/* The references of new rows that waited, and those that were cut once and whose targets have come. */
void sfp_carry_connect(struct sfp_carry *carry);
/* What a reference points at here: 0 if nothing does. */
sfp_slot sfp_carry_target(const struct sfp_carry *carry, const struct sfp_guid *guid, const struct sfp_field *field);
void sfp_carry_put_ref(struct sfp_carry *carry, sfp_slot slot, const struct sfp_field *field, sfp_slot target);
/* Copies a value that is no reference. */
void sfp_carry_copy(struct sfp_carry *carry, sfp_slot from, sfp_slot to, const struct sfp_field *field);

/* --- rows that are here (carry_set.c) --- */

void sfp_carry_set(struct sfp_carry *carry);
void sfp_carry_move(struct sfp_carry *carry);
/* Where a row is to lie below a parent: beside the neighbours that it has in the other document. */
uint32_t sfp_carry_place(const struct sfp_carry *carry, sfp_slot from, sfp_slot parent);
/* Lets whoever has a row's unique values below a parent step aside, and has them come back. */
void sfp_carry_claim_all(struct sfp_carry *carry, sfp_slot slot, sfp_slot parent);
void sfp_carry_unpark(struct sfp_carry *carry);

/* --- order (carry_order.c) --- */

/* Finds the most numbers that are in ascending order as they stand; numbers are distinct. */
bool sfp_carry_stays(const uint32_t *numbers, size_t count, bool *stays);
void sfp_carry_order(struct sfp_carry *carry);

/* --- merging (carry_merge.c, carry_remove.c) --- */

/* What was removed there: rows of this document, marked while nothing has been changed yet. */
struct sfp_going {
    uint8_t *marks; /* by slot */
    size_t slots;
    size_t count;
};

enum sfp_going_mark {
    SFP_GOING = 1,         /* it is to go */
    SFP_GOING_CHANGED = 2, /* it was changed here */
    SFP_GOING_STAYS = 4,   /* it was to go, but stays */
    SFP_GOING_DRAGGED = 8  /* it goes with another */
};

bool sfp_going_find(struct sfp_going *going, const struct sfp_carry *carry);
void sfp_going_remove(struct sfp_carry *carry, struct sfp_going *going);
void sfp_going_release(struct sfp_going *going);

#endif
