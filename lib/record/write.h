/*
 * Write: a store as XML, in the one form that we write.
 * SPDX-License-Identifier: MIT
 */
#ifndef SFP_RECORD_WRITE_H
#define SFP_RECORD_WRITE_H

#include "base/sink.h"
#include "record/store.h"

#define SFP_NAMESPACE "urn:libsuffice:1"

/* Writes the whole document. MEMORY, or what the sink tells. */
suffice_status sfp_write_document(const struct sfp_store *store, const struct sfp_sink *sink, suffice_error *error);

#endif
