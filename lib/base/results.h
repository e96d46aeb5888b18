/*
 * Results: buffers and id lists that callers own.
 * SPDX-License-Identifier: MIT
 */
#ifndef SFP_BASE_RESULTS_H
#define SFP_BASE_RESULTS_H

#include "base/bytes.h"

#include <suffice/buffer.h>
#include <suffice/ids.h>

struct suffice_buffer {
    struct sfp_bytes bytes;
};

struct suffice_ids {
    suffice_id *items;
    size_t count;
    size_t capacity;
};

/* Makes a buffer of bytes, which it takes over; they are released when that fails. */
suffice_status sfp_buffer_take(struct sfp_bytes *bytes, suffice_buffer **buffer, suffice_error *error);
suffice_status sfp_ids_new(suffice_ids **ids, suffice_error *error);
bool sfp_ids_add(suffice_ids *ids, suffice_id id);

#endif
