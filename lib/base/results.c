/*
 * Results: buffers and id lists that callers own.
 * SPDX-License-Identifier: MIT
 */
#include "base/results.h"

#include "base/error.h"
#include "base/memory.h"

suffice_status sfp_buffer_take(struct sfp_bytes *bytes, suffice_buffer **buffer, suffice_error *error)
{
    *buffer = sfp_bytes_end(bytes) ? sfp_new(1, sizeof **buffer) : NULL;
    if (*buffer == NULL) {
        sfp_bytes_release(bytes);
        return sfp_fail_memory(error);
    }
    (*buffer)->bytes = *bytes;
    *bytes = (struct sfp_bytes){0};
    return SUFFICE_OK;
}

const char *suffice_buffer_data(const suffice_buffer *buffer)
{
    return buffer == NULL ? "" : buffer->bytes.data;
}

size_t suffice_buffer_size(const suffice_buffer *buffer)
{
    return buffer == NULL ? 0 : buffer->bytes.size;
}

void suffice_buffer_release(suffice_buffer *buffer)
{
    if (buffer != NULL)
        sfp_bytes_release(&buffer->bytes);
    sfp_free(buffer);
}

suffice_status sfp_ids_new(suffice_ids **ids, suffice_error *error)
{
    *ids = sfp_new(1, sizeof **ids);
    return *ids == NULL ? sfp_fail_memory(error) : SUFFICE_OK;
}

bool sfp_ids_add(suffice_ids *ids, suffice_id id)
{
    void *items = ids->items;
    bool grown = sfp_grow(&items, &ids->capacity, ids->count + 1, sizeof *ids->items);
    ids->items = items;
    if (grown)
        ids->items[ids->count++] = id;
    return grown;
}

size_t suffice_ids_count(const suffice_ids *ids)
{
    return ids == NULL ? 0 : ids->count;
}

suffice_id suffice_ids_at(const suffice_ids *ids, size_t index)
{
    return ids == NULL || index >= ids->count ? 0 : ids->items[index];
}

const suffice_id *suffice_ids_data(const suffice_ids *ids)
{
    return ids == NULL || ids->count == 0 ? NULL : ids->items;
}

void suffice_ids_release(suffice_ids *ids)
{
    if (ids != NULL)
        sfp_free(ids->items);
    sfp_free(ids);
}
