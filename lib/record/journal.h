/*
 * Journal: what was changed, in an order that can be walked back and forth. In memory only, never saved.
 * SPDX-License-Identifier: MIT
 *
 * Each entry holds the other side of its change: applying it exchanges the two, so the same function undoes and redoes.
 * Applying cannot fail: it only returns to states that the store has been in, and the store keeps their memory.
 */
#ifndef SFP_RECORD_JOURNAL_H
#define SFP_RECORD_JOURNAL_H

#include "record/store.h"

enum sfp_operation {
    SFP_OP_ATTACH, /* a row came; undone, it is detached */
    SFP_OP_DETACH, /* a row went; undone, it is attached again */
    SFP_OP_SWAP,   /* a value changed; the entry holds the other one */
    SFP_OP_INSERT, /* an element came into a list */
    SFP_OP_DELETE, /* an element left a list */
    SFP_OP_MOVE,   /* a row has another place; the entry holds the other one */
    SFP_OP_GUID    /* a row has another GUID; the entry holds the other one */
};

struct sfp_entry {
    uint8_t operation;
    uint8_t field; /* number within the row's kind */
    sfp_slot slot;
    sfp_slot parent;
    uint32_t index;
    union {
        struct sfp_value value;
        struct sfp_guid guid;
    } other;
};

/* A run of entries that is undone as one. */
struct sfp_group {
    char *title; /* owned; NULL: none */
    size_t first;
};

struct sfp_journal {
    struct sfp_entry *entries;
    size_t count; /* entries, those that were undone included */
    size_t capacity;
    size_t done; /* entries that are in force */
    struct sfp_group *groups;
    size_t group_count;
    size_t group_capacity;
    size_t groups_done;
    struct sfp_group *open; /* groups not yet closed, outermost first */
    size_t open_count;
    size_t open_capacity;
    struct sfp_entry *aside; /* what could be redone before the open groups changed something: lost when they stay, */
    size_t aside_count;      /* back when all that was done in them is taken back */
    size_t aside_capacity;
    size_t weight; /* memory held for entries */
    size_t budget;
};

void sfp_journal_init(struct sfp_journal *journal);
void sfp_journal_release(struct sfp_journal *journal, struct sfp_store *store);

/* Makes room for one more entry, setting aside what could be redone; false when memory cannot be had. */
bool sfp_journal_prepare(struct sfp_journal *journal);
/* Adds an entry for a change that has just been made; room was made before. */
void sfp_journal_add(struct sfp_journal *journal, const struct sfp_entry *entry);
/* Takes back the entries from a mark on, and forgets them. */
void sfp_journal_roll_back(struct sfp_journal *journal, struct sfp_store *store, size_t mark);

/* Opens a group; groups nest. The title is copied; NULL: none. */
bool sfp_journal_open(struct sfp_journal *journal, const char *title);
/* Closes the innermost group: what was done in it stays, and if it was the outermost becomes one step. */
void sfp_journal_close(struct sfp_journal *journal, struct sfp_store *store);
/* Takes back all that was done in the innermost group, and closes it. */
void sfp_journal_abandon(struct sfp_journal *journal, struct sfp_store *store);

/* One step back or forth; false when there is none. */
bool sfp_journal_undo(struct sfp_journal *journal, struct sfp_store *store);
bool sfp_journal_redo(struct sfp_journal *journal, struct sfp_store *store);
/* Forgets the oldest steps until the budget is kept. */
void sfp_journal_trim(struct sfp_journal *journal, struct sfp_store *store);
/* Forgets everything: nothing before this can be undone. */
void sfp_journal_forget(struct sfp_journal *journal, struct sfp_store *store);

#endif
