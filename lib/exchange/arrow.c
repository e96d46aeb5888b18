/*
 * Arrow: a table as a stream of the Arrow C data interface.
 * SPDX-License-Identifier: MIT
 */
#include "exchange/arrow.h"

#include "base/date.h"
#include "base/error.h"
#include "base/memory.h"

#include <errno.h>
#include <inttypes.h>

struct streaming {
    suffice_table *table;
    bool plain;
    bool done;         /* the rows have been given */
    const char *fault; /* of the last call */
};

/* --- what a consumer calls --- */

/* What the stream holds; NULL, if it is released or the consumer has no place for what is asked for. */
static struct streaming *ask(struct ArrowArrayStream *stream, const void *out)
{
    struct streaming *streaming = stream == NULL || stream->release == NULL ? NULL : stream->private_data;
    if (streaming != NULL)
        streaming->fault = out == NULL ? "there is no struct to fill" : NULL;
    return out == NULL ? NULL : streaming;
}

static int answer(struct streaming *streaming, bool good)
{
    if (!good)
        streaming->fault = "memory cannot be had";
    return good ? 0 : ENOMEM;
}

static int get_schema(struct ArrowArrayStream *stream, struct ArrowSchema *schema)
{
    struct streaming *streaming = ask(stream, schema);
    if (streaming == NULL)
        return EINVAL;
    return answer(streaming, sfp_arrow_schema(streaming->table, streaming->plain, schema));
}

static int get_next(struct ArrowArrayStream *stream, struct ArrowArray *array)
{
    struct streaming *streaming = ask(stream, array);
    if (streaming == NULL)
        return EINVAL;
    *array = (struct ArrowArray){0};
    if (streaming->done || suffice_table_row_count(streaming->table) == 0)
        return 0;
    streaming->done = sfp_arrow_array(streaming->table, streaming->plain, array);
    return answer(streaming, streaming->done);
}

static const char *get_last_error(struct ArrowArrayStream *stream)
{
    struct streaming *streaming = stream == NULL || stream->release == NULL ? NULL : stream->private_data;
    return streaming == NULL ? NULL : streaming->fault;
}

static void release_stream(struct ArrowArrayStream *stream)
{
    struct streaming *streaming = stream->private_data;
    suffice_table_release(streaming->table);
    sfp_free(streaming);
    stream->release = NULL;
    stream->private_data = NULL;
}

/* --- beginning --- */

static bool fits(const suffice_table *table, size_t column, bool plain, uint64_t most)
{
    struct sfp_table_inside inside;
    sfp_table_look_inside(table, &inside);
    uint64_t bytes = sfp_table_text_bytes(table, column);
    switch (suffice_table_column_type(table, column)) {
    case SUFFICE_COLUMN_TEXT:
        return bytes <= most || (!plain && inside.texts.size <= most);
    case SUFFICE_COLUMN_PARTIAL_DATE: /* of which there are not enough different ones to fill a dictionary */
        return !plain || inside.rows <= most / (SFP_DATE_SIZE - 1);
    case SUFFICE_COLUMN_TEXT_LIST:
        return bytes <= most && sfp_table_list_texts(table, column) <= most;
    default:
        return true;
    }
}

static suffice_status check(const suffice_table *table, uint32_t flags, uint64_t most, suffice_error *error)
{
    if (table == NULL)
        return sfp_fail_null(error, "table");
    if ((flags & ~(uint32_t)SUFFICE_ARROW_PLAIN) != 0)
        return sfp_fail_flags(error);
    for (size_t i = 0; i < suffice_table_column_count(table); i++)
        if (!fits(table, i, (flags & SUFFICE_ARROW_PLAIN) != 0, most))
            return sfp_fail(error, SUFFICE_DETAIL_COLUMN_TOO_LARGE,
                            "column %zu has more than %" PRIu64 " bytes of text", i, most);
    return SUFFICE_OK;
}

suffice_status sfp_arrow_export(const suffice_table *table, uint32_t flags, uint64_t most,
                                struct ArrowArrayStream *stream, suffice_error *error)
{
    if (stream == NULL)
        return sfp_fail_null(error, "stream");
    *stream = (struct ArrowArrayStream){0};
    suffice_status status = check(table, flags, most, error);
    if (status != SUFFICE_OK)
        return status;
    struct streaming *streaming = sfp_new(1, sizeof *streaming);
    if (streaming == NULL)
        return sfp_fail_memory(error);
    streaming->table = sfp_table_retain(table);
    streaming->plain = (flags & SUFFICE_ARROW_PLAIN) != 0;
    *stream = (struct ArrowArrayStream){get_schema, get_next, get_last_error, release_stream, streaming};
    return SUFFICE_OK;
}

suffice_status suffice_table_export_arrow(const suffice_table *table, uint32_t flags, struct ArrowArrayStream *stream,
                                          suffice_error *error)
{
    return sfp_arrow_export(table, flags, INT32_MAX, stream, error);
}

struct ArrowArrayStream *suffice_arrow_stream_new(void)
{
    return sfp_new(1, sizeof(struct ArrowArrayStream));
}

void suffice_arrow_stream_release(struct ArrowArrayStream *stream)
{
    if (stream != NULL && stream->release != NULL)
        stream->release(stream);
    sfp_free(stream);
}
