/*
 * Corpus: what the files about people, interviews and sources share.
 * SPDX-License-Identifier: MIT
 */
#ifndef SFP_MODEL_CORPUS_H
#define SFP_MODEL_CORPUS_H

#include "model/project.h"

/* Begins a change of the corpus. */
void sfp_corpus_change(struct sfp_change *change, suffice_corpus *corpus, const char *title, suffice_error *error);
/* Lays a new row behind its kind in the corpus. */
void sfp_corpus_attach(struct sfp_change *change, sfp_slot slot);
/* Sets a number, or clears the field when the number is the one that stands for none. */
void sfp_corpus_number(struct sfp_change *change, sfp_slot slot, suffice_field field, int64_t number, int64_t none);
/* Stops the change with a failure that names an argument. */
void sfp_corpus_refuse(struct sfp_change *change, suffice_detail detail, const char *argument, const char *message);

#endif
