/*
 * Synthesis: what the files about summaries, matrices and stories ask of one another.
 * SPDX-License-Identifier: MIT
 */
#ifndef SFP_MODEL_SYNTHESIS_H
#define SFP_MODEL_SYNTHESIS_H

#include "model/digest.h"
#include "model/project.h"
#include "model/slots.h"

/* --- summaries (synthesis.c) --- */

/* The first in order of an interview on a theme, by an analyst (0: anybody), or 0. */
sfp_slot sfp_summary_first(const struct sfp_store *store, sfp_slot theme, sfp_slot interview, sfp_slot analyst);

/* --- cells (matrix.c) --- */

/* What somebody charted, or 0. */
sfp_slot sfp_cell_find(const struct sfp_store *store, sfp_slot matrix, sfp_slot theme, sfp_slot interview);

/* --- key points (key_points.c) --- */

/* Adds the interviews behind a key point, in no order. False: out of memory. */
bool sfp_key_point_add_interviews(const struct sfp_store *store, sfp_slot key_point, struct sfp_slots *interviews);
/* The interview in whose sources an excerpt is marked, or 0. */
sfp_slot sfp_excerpt_interview(const struct sfp_store *store, sfp_slot excerpt);
/* Ends a query for interviews: tells those that were gathered in the order of the corpus, and releases them. */
suffice_status sfp_interviews_tell(const struct sfp_store *store, struct sfp_slots *interviews, bool good,
                                   suffice_ids **ids, suffice_error *error);

#endif
