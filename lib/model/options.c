/*
 * Options: limits and progress for reading.
 * SPDX-License-Identifier: MIT
 */
#include "model/options.h"

#include "base/error.h"
#include "base/memory.h"

#include <inttypes.h>

struct suffice_options {
    struct sfp_read_options read;
};

struct sfp_read_options sfp_options_for_reading(const suffice_options *options)
{
    struct sfp_read_options read;
    if (options != NULL)
        return options->read;
    sfp_read_options_init(&read);
    return read;
}

suffice_options *suffice_options_new(void)
{
    suffice_options *options = sfp_new(1, sizeof *options);
    if (options != NULL)
        sfp_read_options_init(&options->read);
    return options;
}

static uint64_t limit_of(const struct sfp_read_limits *limits, suffice_limit limit)
{
    switch (limit) {
    case SUFFICE_LIMIT_BYTES:
        return limits->bytes;
    case SUFFICE_LIMIT_RECORDS:
        return limits->records;
    case SUFFICE_LIMIT_DEPTH:
        return limits->depth;
    case SUFFICE_LIMIT_ATTRIBUTES:
        return limits->attributes;
    case SUFFICE_LIMIT_TEXT:
        return limits->text;
    case SUFFICE_LIMIT_KEPT:
        return limits->kept;
    default:
        return 0;
    }
}

static void set_limit(struct sfp_read_limits *limits, suffice_limit limit, uint64_t value)
{
    switch (limit) {
    case SUFFICE_LIMIT_BYTES:
        limits->bytes = value;
        break;
    case SUFFICE_LIMIT_RECORDS:
        limits->records = value;
        break;
    case SUFFICE_LIMIT_DEPTH:
        limits->depth = (uint32_t)value;
        break;
    case SUFFICE_LIMIT_ATTRIBUTES:
        limits->attributes = (uint32_t)value;
        break;
    case SUFFICE_LIMIT_TEXT:
        limits->text = (uint32_t)value;
        break;
    default: /* SUFFICE_LIMIT_KEPT */
        limits->kept = value;
        break;
    }
}

suffice_status suffice_options_set_limit(suffice_options *options, suffice_limit limit, uint64_t value,
                                         suffice_error *error)
{
    if (options == NULL)
        return sfp_fail_null(error, "options");
    struct sfp_read_options most;
    sfp_read_options_init(&most);
    uint64_t highest = limit_of(&most.limits, limit);
    if (highest == 0)
        return sfp_fail(error, SUFFICE_DETAIL_UNKNOWN_CHOICE, "there is no limit with the number %" PRId32, limit);
    if (value == 0 || value > highest)
        return sfp_fail(error, SUFFICE_DETAIL_OUT_OF_RANGE, "this limit must lie from 1 to %" PRIu64, highest);
    set_limit(&options->read.limits, limit, value);
    return SUFFICE_OK;
}

suffice_status suffice_options_set_progress(suffice_options *options, suffice_progress progress, void *user,
                                            suffice_error *error)
{
    if (options == NULL)
        return sfp_fail_null(error, "options");
    options->read.progress = progress;
    options->read.user = user;
    return SUFFICE_OK;
}

void suffice_options_release(suffice_options *options)
{
    sfp_free(options);
}
