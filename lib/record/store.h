/*
 * Store: the rows of a project, their ids, who is whose child, and who points at whom.
 * SPDX-License-Identifier: MIT
 *
 * Rows lie in chunks of one kind each and never move; a slot is a chunk and an index in it, so that 32 bits name any
 * row. A row is made detached, filled, and attached; only attached rows are in the indexes. What could fail is prepared
 * first: the functions that return nothing cannot fail once room was made. Indexes and lists never shrink while the
 * store lives, so going back to a state that once was never needs memory.
 */
#ifndef SFP_RECORD_STORE_H
#define SFP_RECORD_STORE_H

#include "base/error.h"
#include "base/map.h"
#include "record/kept.h"
#include "record/list.h"
#include "record/schema.h"
#include "record/strings.h"

enum { SFP_CHUNK_BITS = 6, SFP_CHUNK_ROWS = 1 << SFP_CHUNK_BITS, SFP_TAG_BITS = 12, SFP_SLOT_BITS = 33 };

#define SFP_RECORDS_MAX (UINT32_MAX - SFP_CHUNK_ROWS)

struct sfp_store;

/* What a model knows about its records; told to the store as a constant table, looked up by kind. */
struct sfp_rules {
    /* Whether a row keeps the rules of its kind, its fields and children being all there. NULL: there are none. */
    suffice_status (*check[SFP_KIND_END])(const struct sfp_store *store, const struct sfp_row *row,
                                          suffice_error *error);
    /* Kinds of which the rule of the parent looks at all rows together, and so is asked when one of them changes. */
    bool together[SFP_KIND_END];
};

struct sfp_chunk {
    char *rows; /* NULL once all rows in it are gone for good */
    uint16_t row_size;
    uint8_t kind;
    uint8_t used;  /* rows that were ever taken */
    uint8_t freed; /* rows that are gone for good */
};

/* Those who point at one target by one field. */
struct sfp_incoming {
    sfp_slot target;
    suffice_field field;
    struct sfp_list from;
};

/* What a handle onto an artefact is. It outlives its record: as long as the store is there, so is the handle. */
struct sfp_handle {
    struct sfp_store *store;
    sfp_slot slot;
};

struct sfp_store {
    const struct sfp_rules *rules;
    struct sfp_strings strings;
    struct sfp_chunk *chunks; /* the first is not used, so that slot 0 is none */
    size_t chunk_count;
    size_t chunk_capacity;
    uint32_t recent; /* the index at which a row left its siblings last; the next one often lies beside */
    uint32_t filling[SFP_KIND_END]; /* the chunk from which the next row of a kind is taken, or 0 */
    struct sfp_map guids;           /* GUID to slot */
    struct sfp_map identities;      /* unique values and natural keys to slot */
    struct sfp_map incoming_index;  /* target and field to place in `incoming` plus one */
    struct sfp_incoming *incoming;
    size_t incoming_count;
    size_t incoming_capacity;
    struct sfp_kept_table kept;
    struct sfp_map handle_index; /* slot of an artefact to place in `handles` plus one */
    struct sfp_handle **handles;
    size_t handle_count;
    size_t handle_capacity;
    uint64_t live[SFP_KIND_END]; /* attached rows by kind */
    uint64_t revision;
    uint32_t tag;
    sfp_slot root;
    uint32_t read_minor;  /* the marks of the file that was read: the lowest minor versions of the format */
    uint32_t write_minor; /* that may read it, and that may change it */
};

/* A value of a field, or of one element of a list. */
struct sfp_value {
    bool set;
    union {
        int64_t integer; /* and boolean, choice, date, partial, instant */
        struct sfp_string *text;
        sfp_slot target;
    } as;
};

/* --- life --- */

/* An empty store with its project row and the singletons below it. */
suffice_status sfp_store_init(struct sfp_store *store, const struct sfp_rules *rules, suffice_error *error);
void sfp_store_release(struct sfp_store *store);
/* The first row of a kind that lies once in its parent, or 0. */
sfp_slot sfp_store_singleton(const struct sfp_store *store, int32_t kind);

/* --- rows and ids --- */

/* The row in a slot, whatever its state, or NULL if the slot was never taken or is gone for good. */
struct sfp_row *sfp_store_row(const struct sfp_store *store, sfp_slot slot);
/* The attached row in a slot, or NULL. */
struct sfp_row *sfp_store_live(const struct sfp_store *store, sfp_slot slot);
suffice_id sfp_store_id(const struct sfp_store *store, sfp_slot slot);
/*
 * Finds the attached row that an id names. `kind` is the kind it must be of, or 0. The name of the argument goes into
 * the error. ARGUMENT: another project's, or another kind; NOT_FOUND: removed.
 */
suffice_status sfp_store_find(const struct sfp_store *store, suffice_id id, int32_t kind, const char *argument,
                              sfp_slot *slot, suffice_error *error);
sfp_slot sfp_store_find_guid(const struct sfp_store *store, const struct sfp_guid *guid);
/* A new detached row of a kind, all empty; 0 with an error when memory or numbers run out. */
suffice_status sfp_store_take(struct sfp_store *store, int32_t kind, sfp_slot *slot, suffice_error *error);
/* The handle onto an artefact, or NULL for a row that is none. */
struct sfp_handle *sfp_store_handle(const struct sfp_store *store, sfp_slot slot);
/* Ends a detached row for good: its values are dropped, its slot is never used again. */
void sfp_store_dispose(struct sfp_store *store, sfp_slot slot);
/* The memory that a row and its texts take. */
size_t sfp_store_weight(const struct sfp_store *store, sfp_slot slot);
/* The list in which a row's siblings of its kind lie, or NULL for the project. */
struct sfp_list *sfp_store_siblings(const struct sfp_store *store, const struct sfp_row *row);
/* The list of a row's children of one kind, or NULL if there can be none. */
struct sfp_list *sfp_store_children(const struct sfp_store *store, sfp_slot parent, int32_t kind);
uint32_t sfp_store_index(const struct sfp_store *store, sfp_slot slot);

/* --- values --- */

/* The value of a field that is no list. */
struct sfp_value sfp_store_get(const struct sfp_row *row, const struct sfp_field *field);
/* The element of a list. */
struct sfp_value sfp_store_get_at(const struct sfp_row *row, const struct sfp_field *field, uint32_t index);
uint32_t sfp_store_count(const struct sfp_row *row, const struct sfp_field *field);
/* Writes the value of a field that is neither text nor reference nor list, and nothing else. */
void sfp_store_put_number(struct sfp_row *row, const struct sfp_field *field, int64_t number);
/* The reference cell of a field, or of the element of a list. */
struct sfp_ref *sfp_store_ref_cell(struct sfp_row *row, const struct sfp_field *field, uint32_t index);

/* --- changing: prepare, then do; the second cannot fail. Indexes follow if the row is attached. --- */

bool sfp_store_prepare_attach(struct sfp_store *store, sfp_slot slot, sfp_slot parent);
void sfp_store_attach(struct sfp_store *store, sfp_slot slot, sfp_slot parent, uint32_t index);
/* Returns the index at which the row lay. */
uint32_t sfp_store_detach(struct sfp_store *store, sfp_slot slot);

/* Exchanges the value of a field with the given one. */
bool sfp_store_prepare_swap(struct sfp_store *store, sfp_slot slot, const struct sfp_field *field,
                            const struct sfp_value *value);
void sfp_store_swap(struct sfp_store *store, sfp_slot slot, const struct sfp_field *field, struct sfp_value *value);

bool sfp_store_prepare_insert(struct sfp_store *store, sfp_slot slot, const struct sfp_field *field,
                              const struct sfp_value *value);
void sfp_store_insert(struct sfp_store *store, sfp_slot slot, const struct sfp_field *field, uint32_t index,
                      const struct sfp_value *value);
struct sfp_value sfp_store_delete(struct sfp_store *store, sfp_slot slot, const struct sfp_field *field,
                                  uint32_t index);

/* Moves a row to another parent, or to another index below its own. Returns the index at which it lay. */
bool sfp_store_prepare_move(struct sfp_store *store, sfp_slot slot, sfp_slot parent);
uint32_t sfp_store_move(struct sfp_store *store, sfp_slot slot, sfp_slot parent, uint32_t index);

/* Exchanges the GUID of a row with the given one; no memory is needed. */
void sfp_store_swap_guid(struct sfp_store *store, sfp_slot slot, struct sfp_guid *guid);

/* --- identity (identity.c) --- */

/* The attached row below `parent` that has this text in this UNIQUE field, or 0. */
sfp_slot sfp_store_find_unique(const struct sfp_store *store, sfp_slot parent, int32_t kind,
                               const struct sfp_field *field, const char *text, size_t size);
/* The attached row below `parent` whose natural key is that of `row` (which may be detached), or 0. */
sfp_slot sfp_store_find_twin(const struct sfp_store *store, sfp_slot parent, const struct sfp_row *row);
/* The field by which an attached sibling other than itself is the same as this row, or NULL. */
const struct sfp_field *sfp_store_clash(const struct sfp_store *store, sfp_slot parent, const struct sfp_row *row,
                                        sfp_slot *twin);
uint32_t sfp_identity_count(const struct sfp_row *row);
void sfp_identity_insert(struct sfp_store *store, const struct sfp_row *row, sfp_slot slot);
void sfp_identity_remove(struct sfp_store *store, const struct sfp_row *row, sfp_slot slot);
bool sfp_identity_uses(const struct sfp_kind *kind, const struct sfp_field *field);

/* --- references (references.c) --- */

/* Those who point at a target by a field, or NULL if nobody does. */
const struct sfp_list *sfp_store_incoming(const struct sfp_store *store, sfp_slot target, suffice_field field);
bool sfp_reference_prepare(struct sfp_store *store, sfp_slot target, suffice_field field);
void sfp_reference_link(struct sfp_store *store, sfp_slot from, suffice_field field, struct sfp_ref *cell);
void sfp_reference_unlink(struct sfp_store *store, suffice_field field, const struct sfp_ref *cell);
/* Whether a row points at a target by a field that is a list; looked up from the end from which fewer point. */
bool sfp_reference_points(const struct sfp_store *store, sfp_slot from, const struct sfp_field *field, sfp_slot target);
void sfp_reference_forget(struct sfp_store *store, sfp_slot target);

#endif
