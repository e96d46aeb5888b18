/*
 * Heard: who is heard in a record, and what those people agreed to.
 * SPDX-License-Identifier: MIT
 */
#ifndef SFP_MODEL_HEARD_H
#define SFP_MODEL_HEARD_H

#include "record/store.h"

#include <suffice/fields.h>

/*
 * Whether those who are heard in a record agreed that an audience other than analysts reads their words, or an account
 * of them. Where nobody is known to be heard, nobody agreed, but for what is held on a stated basis and was not said.
 */
bool sfp_heard_agreed(const struct sfp_store *store, suffice_audience audience, const struct sfp_row *row,
                      enum sfp_sensitivity what);
/* The speaker or the one participant who is heard in an excerpt, a source, an interview or as a speaker; or NULL. */
const struct sfp_row *sfp_heard_in(const struct sfp_store *store, const struct sfp_row *row);

#endif
