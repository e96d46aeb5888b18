/*
 * Library: its version, and the names of statuses.
 * SPDX-License-Identifier: MIT
 */
#include <suffice/types.h>

const char *suffice_status_name(suffice_status status)
{
    static const char *const names[] = {
        "good",       "out of memory", "bad argument", "not found",       "exists",
        "bad text",   "limit",         "wrong state",  "in use",          "against a rule",
        "bad format", "too new",       "system",       "changed on disk", "saved, not durable",
        "cancelled",
    };
    int64_t place = -(int64_t)status;
    if (place < 0 || place >= (int64_t)(sizeof names / sizeof names[0]))
        return "unknown status";
    return names[place];
}

int32_t suffice_version_number(void)
{
    return SUFFICE_VERSION_NUMBER;
}

const char *suffice_version(void)
{
    return "0.1.0";
}
