/*
 * Content: the sets that are part of the library, as embed.py lays them down.
 * SPDX-License-Identifier: MIT
 */
#ifndef SFP_CONTENT_CONTENT_H
#define SFP_CONTENT_CONTENT_H

#include <stddef.h>

struct sfp_content {
    const char *name;
    const char *title;
    const unsigned char *bytes; /* a project file */
    size_t size;
};

extern const struct sfp_content sfp_contents[];
extern const size_t sfp_content_count;

#endif
