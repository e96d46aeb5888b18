/*
 * Logic paths: the ways that arrows make through a logic model, laid out so that they can be walked without recursion.
 * SPDX-License-Identifier: MIT
 */
#ifndef SFP_MODEL_LOGIC_PATHS_H
#define SFP_MODEL_LOGIC_PATHS_H

#include "model/slots.h"

/* Boxes are named by their index in the order of the model. */
struct sfp_paths {
    struct sfp_slots nodes;
    uint32_t *starts; /* of each box: where its arrows begin in `ends`; then how many arrows there are */
    uint32_t *ends;   /* the boxes to which arrows lead, or, backwards, from which they come */
    uint32_t *work;   /* room for one number a box */
    uint32_t *rounds; /* the last walk that came to a box */
    uint32_t round;
};

/* False when memory cannot be had. Arrows to or from what is no box of the model are passed over. */
bool sfp_paths_open(struct sfp_paths *paths, const struct sfp_store *store, const struct sfp_logic_model *model,
                    bool backwards);
void sfp_paths_close(struct sfp_paths *paths);
/* The index of a box; the number of boxes if it is none of the model. */
uint32_t sfp_paths_index(const struct sfp_paths *paths, sfp_slot node);
/* Walks from a box wherever arrows lead. */
void sfp_paths_walk(struct sfp_paths *paths, uint32_t start);
/* Whether the last walk came to a box; it did to the one where it began. */
bool sfp_paths_reached(const struct sfp_paths *paths, uint32_t index);
/*
 * For each box, how many arrows the longest way to it has; `layers` has room for a number a box. Gives how many boxes
 * do not lie on a circle or behind one: all of them when there is none. `degrees` is room likewise.
 */
uint32_t sfp_paths_layers(const struct sfp_paths *paths, uint32_t *layers, uint32_t *degrees);

#endif
