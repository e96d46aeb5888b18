/*
 * Rules of summaries, cells and key points.
 * SPDX-License-Identifier: MIT
 */
#ifndef SFP_MODEL_SYNTHESIS_RULES_H
#define SFP_MODEL_SYNTHESIS_RULES_H

#include "record/store.h"

/* That a summary has words or a reason, not both; that what it rests on, and the cells it stands in, agree with it. */
suffice_status sfp_rule_summary(const struct sfp_store *store, const struct sfp_row *row, suffice_error *error);
/* That a cell holds a summary of its theme and interview. */
suffice_status sfp_rule_cell(const struct sfp_store *store, const struct sfp_row *row, suffice_error *error);
/* That no summary stands on both sides of a key point. */
suffice_status sfp_rule_key_point(const struct sfp_store *store, const struct sfp_row *row, suffice_error *error);
/* For a source: that summaries which rest on its excerpts are of its interview. */
suffice_status sfp_rule_source_summaries(const struct sfp_store *store, const struct sfp_row *row,
                                         suffice_error *error);
/* For an excerpt: that summaries which rest on it are of the interview of its source. */
suffice_status sfp_rule_excerpt_summaries(const struct sfp_store *store, const struct sfp_row *row,
                                          suffice_error *error);

#endif
