/*
 * Sink: where bytes go that are made in order: a file, memory, or nowhere.
 * SPDX-License-Identifier: MIT
 */
#ifndef SFP_BASE_SINK_H
#define SFP_BASE_SINK_H

#include "base/bytes.h"

#include <suffice/error.h>

#include <stddef.h>
#include <stdint.h>

struct sfp_sink {
    /* Takes all the bytes, or fails and fills the error (which may be NULL). */
    suffice_status (*write)(void *context, const void *bytes, size_t size, suffice_error *error);
    void *context;
};

/* Appends to the bytes, which outlive the sink. */
struct sfp_sink sfp_sink_to_bytes(struct sfp_bytes *bytes);
/* Keeps nothing, and adds to the count, which outlives the sink. */
struct sfp_sink sfp_sink_to_count(uint64_t *count);

#endif
