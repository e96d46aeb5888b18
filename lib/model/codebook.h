/*
 * Codebook: what the other files of the model ask of it.
 * SPDX-License-Identifier: MIT
 */
#ifndef SFP_MODEL_CODEBOOK_H
#define SFP_MODEL_CODEBOOK_H

#include "base/bytes.h"
#include "model/project.h"

#include <suffice/codebook.h>

/* Adds the names from the theme down to a code, joined by " / "; nothing for what is no code. */
bool sfp_codebook_path(const struct sfp_store *store, sfp_slot code, struct sfp_bytes *bytes);
/* The version of the codebook that was laid down last, or 0. */
sfp_slot sfp_codebook_last_version(const struct sfp_store *store);
/* The coding of an excerpt by code and coder (0: none named), or 0. */
sfp_slot sfp_coding_find(const struct sfp_store *store, sfp_slot excerpt, sfp_slot code, sfp_slot coder);

#endif
