/*
 * Audience: the gate through which all that leaves a project goes.
 * SPDX-License-Identifier: MIT
 *
 * What may be shown is said by the schema (how sensitive a field is, and for whom it is written) and by permissions. A
 * gate is made for one way out, and gathers the names of people once.
 */
#ifndef SFP_MODEL_AUDIENCE_H
#define SFP_MODEL_AUDIENCE_H

#include "record/store.h"

#include <suffice/audience.h>

struct sfp_gate;

/* ARGUMENT: there is no such audience. The store must not change while the gate is open. */
suffice_status sfp_gate_open(const struct sfp_store *store, suffice_audience audience, struct sfp_gate **gate,
                             suffice_error *error);
void sfp_gate_close(struct sfp_gate *gate);

/* Of what the functions below give, text is NULL when there is nothing to show; it is valid until the next call on the
 * gate. They return false when memory cannot be had. */

/* A text field as the audience may read it. */
bool sfp_gate_text(struct sfp_gate *gate, sfp_slot slot, suffice_field field, const char **text, size_t *size);
/* One text of a list likewise. */
bool sfp_gate_text_at(struct sfp_gate *gate, sfp_slot slot, suffice_field field, uint32_t index, const char **text,
                      size_t *size);
/* What the record says, by the field that its kind has for that. */
bool sfp_gate_says(struct sfp_gate *gate, sfp_slot slot, const char **text, size_t *size);
/* What the record is called before the audience: its key or name, what a person is, or its kind and place. */
bool sfp_gate_label(struct sfp_gate *gate, sfp_slot slot, const char **text, size_t *size);
/* The same, but never by a person's name, not even of those whom the audience knows: for what may end up in a log. */
bool sfp_gate_label_nameless(struct sfp_gate *gate, sfp_slot slot, const char **text, size_t *size);
/* From where the person speaks who is heard in an excerpt, an interview or a speaker; none if that is not one person.
 */
bool sfp_gate_voice(struct sfp_gate *gate, sfp_slot slot, const char **text, size_t *size);
/* Whether a record of the kind is a person whom this audience is not to know. */
bool sfp_gate_hides(const struct sfp_gate *gate, int32_t kind);
/* Whether a field of a record has a value that this audience may not read. */
bool sfp_gate_withholds(struct sfp_gate *gate, sfp_slot slot, suffice_field field);

#endif
