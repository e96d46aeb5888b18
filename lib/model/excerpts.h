/*
 * Excerpts: what the other files of the model ask of them.
 * SPDX-License-Identifier: MIT
 */
#ifndef SFP_MODEL_EXCERPTS_H
#define SFP_MODEL_EXCERPTS_H

#include "model/project.h"

#include <suffice/excerpts.h>

#include <string.h>

/* That an excerpt lies in its source and quotes it right. */
suffice_status sfp_rule_excerpt(const struct sfp_store *store, const struct sfp_row *row, suffice_error *error);
/* That all excerpts of a source do. */
suffice_status sfp_rule_source_excerpts(const struct sfp_store *store, const struct sfp_row *row, suffice_error *error);
/* That all excerpts of a speaker lie in sources of the interview in which the speaker speaks. */
suffice_status sfp_rule_speaker(const struct sfp_store *store, const struct sfp_row *row, suffice_error *error);
/* Sets start, end and quotation from a text. */
void sfp_excerpt_set_words(struct sfp_change *change, sfp_slot excerpt, const struct sfp_string *text, int64_t start,
                           int64_t end);

#endif
