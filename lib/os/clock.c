/*
 * Clock: the time and random bytes, which both come from outside.
 * SPDX-License-Identifier: MIT
 */
#include "os/file.h"

#include "os/os.h"

#include <string.h>

suffice_status sfp_clock_now(int64_t *instant, suffice_error *error)
{
    *instant = 0;
    int64_t found = 0;
    int code = sfp_os->now(&found);
    if (code != SFP_OS_DONE)
        return sfp_os_fail(error, SUFFICE_DETAIL_CLOCK_FAILED, "the time could not be read", code, NULL);
    *instant = found;
    return SUFFICE_OK;
}

suffice_status sfp_random(void *bytes, size_t size, suffice_error *error)
{
    if (size == 0)
        return SUFFICE_OK;
    int code = sfp_os->random_bytes(bytes, size);
    if (code == SFP_OS_DONE)
        return SUFFICE_OK;
    memset(bytes, 0, size); /* what may be there is not random */
    return sfp_os_fail(error, SUFFICE_DETAIL_RANDOM_FAILED, "random bytes could not be had", code, NULL);
}
