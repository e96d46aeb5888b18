/*
 * Bytes: a growing run of bytes.
 * SPDX-License-Identifier: MIT
 */
#ifndef SFP_BASE_BYTES_H
#define SFP_BASE_BYTES_H

#include <stdbool.h>
#include <stddef.h>

struct sfp_bytes {
    char *data; /* NULL until something was added */
    size_t size;
    size_t capacity;
};

/* Each returns false when memory cannot be had, and then has changed nothing. What is added must not lie in the same
 * bytes, for growing moves and overwrites them. */
bool sfp_bytes_reserve(struct sfp_bytes *bytes, size_t more);
bool sfp_bytes_add(struct sfp_bytes *bytes, const void *data, size_t size);
bool sfp_bytes_add_text(struct sfp_bytes *bytes, const char *text);
/* Puts a NUL behind the last byte, which is not counted in the size. */
bool sfp_bytes_end(struct sfp_bytes *bytes);
void sfp_bytes_clear(struct sfp_bytes *bytes);   /* keeps the memory */
void sfp_bytes_release(struct sfp_bytes *bytes); /* overwrites and frees the memory */

#endif
