/*
 * Sink: into memory, and into a count.
 * SPDX-License-Identifier: MIT
 */
#include "base/sink.h"

#include "base/error.h"

static suffice_status write_bytes(void *context, const void *bytes, size_t size, suffice_error *error)
{
    return sfp_bytes_add(context, bytes, size) ? SUFFICE_OK : sfp_fail_memory(error);
}

static suffice_status write_count(void *context, const void *bytes, size_t size, suffice_error *error)
{
    uint64_t *count = context;
    (void)bytes;
    (void)error;

    *count += size;
    return SUFFICE_OK;
}

struct sfp_sink sfp_sink_to_bytes(struct sfp_bytes *bytes)
{
    struct sfp_sink sink = {write_bytes, bytes};
    return sink;
}

/* NOLINTNEXTLINE(readability-non-const-parameter): write_count() changes it */
struct sfp_sink sfp_sink_to_count(uint64_t *count)
{
    struct sfp_sink sink = {write_count, count};
    return sink;
}
