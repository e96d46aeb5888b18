/*
 * World: a document that is changed at random, by the schema alone, and what is known of it.
 * SPDX-License-Identifier: MIT
 */
#ifndef TESTS_ROUNDTRIP_WORLD_H
#define TESTS_ROUNDTRIP_WORLD_H

#include "model/project.h"

enum {
    WINDOW = 40,      /* steps of which the bytes are kept */
    TEXT_ROOM = 10000 /* bytes of one random text */
};

/* How the document was after a step. */
struct moment {
    size_t step; /* as counted by the world; 0: nothing is kept here */
    suffice_buffer *bytes;
    uint64_t rows; /* a digest of slots, kinds, GUIDs and parents */
};

struct world {
    uint64_t seed;
    uint64_t state; /* of the generator */
    suffice_project *project;
    struct sfp_document *document;
    struct sfp_store *store;
    size_t step; /* steps in force since the project was made, forgotten ones too */
    struct moment moments[WINDOW];
    size_t good; /* changes that succeeded, and that failed */
    size_t bad;
    bool changed[SFP_KIND_END][SFP_FIELDS_MAX + 1]; /* by number: in an attached row */
    bool added[SFP_KIND_END];
    bool removed[SFP_KIND_END];
    bool moved[SFP_KIND_END];
    bool renamed[SFP_KIND_END]; /* has had another GUID */
};

/* A value for a field that is no list, or for an element of a list. */
struct made {
    char text[TEXT_ROOM];
    size_t size;
    int64_t number;
    sfp_slot target;
};

/* SplitMix64 (Steele, Lea and Flood 2014). */
uint64_t world_random(struct world *world);
/* From 0 to n - 1; n is not 0. */
size_t world_below(struct world *world, size_t n);
bool world_chance(struct world *world, unsigned percent);

/* Any attached row of a kind (0: of any kind), or 0. */
sfp_slot world_row(struct world *world, int32_t kind);
/* Any attached row below which rows of a kind may lie, or 0. */
sfp_slot world_parent(struct world *world, int32_t kind);
/* A digest of what rows there are and where. */
uint64_t world_digest(const struct sfp_store *store);

/* Text of so many code points at most, as the field asks. */
void make_text(struct world *world, struct made *made, size_t most);
/* A value that the schema allows; false when there is no target for a reference. */
bool make_value(struct world *world, const struct sfp_field *field, struct made *made);
/* A value that the schema does not allow, as often as not. */
void make_bad_value(struct world *world, const struct sfp_field *field, struct made *made);
/* Sets the field, or inserts into its list at any place. */
void put_value(struct world *world, struct sfp_change *change, sfp_slot slot, const struct sfp_kind *kind,
               const struct sfp_field *field, const struct made *made);

/*
 * valid.c: for kinds of which the model asks more than the schema. Gives a row, attached or not, all that it needs to
 * lie below a parent; false for kinds of which nothing more is asked.
 */
typedef void put_together(struct world *world, struct sfp_change *change, sfp_slot slot, sfp_slot parent);

/* upper_valid.c: the same for what is made from sources; NULL for other kinds. */
put_together *upper_valid(int32_t kind);
bool make_valid(struct world *world, struct sfp_change *change, int32_t kind, sfp_slot slot, sfp_slot parent);

/*
 * actions.c: what is done within a change. Most of it is right, some is not; where nothing fits, nothing is done.
 */
/* Adds a row of a kind, and where there is none what it must lie in. */
void add_row(struct world *world, struct sfp_change *change, const struct sfp_kind *kind);
/* Sets or clears the field of a row; inserts or deletes in a list. */
void change_field(struct world *world, struct sfp_change *change, sfp_slot slot, const struct sfp_field *field);
/* Sets several fields at once, so that they agree. */
void change_together(struct world *world, struct sfp_change *change, int32_t kind);
void move_row(struct world *world, struct sfp_change *change, sfp_slot slot);
/* Gives it another GUID, if it has one. */
void rename_row(struct world *world, struct sfp_change *change, sfp_slot slot);
void remove_row(struct world *world, struct sfp_change *change, sfp_slot slot);
void change_anything(struct world *world, struct sfp_change *change);

#endif
