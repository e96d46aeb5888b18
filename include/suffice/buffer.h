/*
 * Buffer: a run of bytes that the caller owns.
 * SPDX-License-Identifier: MIT
 */
#ifndef SUFFICE_BUFFER_H
#define SUFFICE_BUFFER_H

#include <suffice/types.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * @defgroup buffer Buffer
 * What calls give that make bytes: a file in memory, a piece of text. The bytes never change.
 * @{
 */

/**
 * The bytes of a buffer.
 *
 * @param buffer  the buffer, or NULL
 * @return        the first byte, behind the last of which a NUL follows that is not counted; "" for NULL; never NULL;
 *                borrowed until @p buffer is released
 * @since 0.1
 */
SUFFICE_API const char *suffice_buffer_data(const suffice_buffer *buffer);

/**
 * How many bytes a buffer has.
 *
 * @param buffer  the buffer, or NULL
 * @return        the number of bytes, 0 for NULL
 * @since 0.1
 */
SUFFICE_API size_t suffice_buffer_size(const suffice_buffer *buffer);

/**
 * Overwrites and releases a buffer.
 *
 * @param buffer  the buffer, or NULL
 * @since 0.1
 */
SUFFICE_API void suffice_buffer_release(suffice_buffer *buffer);

/** @} */

#ifdef __cplusplus
}
#endif

#endif
