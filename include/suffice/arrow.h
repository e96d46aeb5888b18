/*
 * Arrow: tables for data frames and query engines, by the Arrow C data interface.
 * SPDX-License-Identifier: MIT
 */
#ifndef SUFFICE_ARROW_H
#define SUFFICE_ARROW_H

#include <suffice/types.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * @defgroup arrow Arrow
 * A table handed to pyarrow, polars, DuckDB, R or whatever else reads the Arrow C data interface, without a file in
 * between and without a library of Arrow's on our side.
 *
 * The three structs are Arrow's own, word for word and behind Arrow's guards, so that a program may include them from
 * elsewhere too. Source: Apache Arrow, "The Arrow C data interface" and "The Arrow C stream interface".
 *
 * What the columns of a table become:
 *
 * | column                          | Arrow type                                   | format                         |
 * |---------------------------------|----------------------------------------------|--------------------------------|
 * | ::SUFFICE_COLUMN_TEXT           | dictionary of utf8, indices of 32 bits       | `i`, and `u` of the dictionary |
 * | ::SUFFICE_COLUMN_INTEGER        | int64                                        | `l`                            |
 * | ::SUFFICE_COLUMN_BOOLEAN        | bool                                         | `b`                            |
 * | ::SUFFICE_COLUMN_DATE           | date32, days                                 | `tdD`                          |
 * | ::SUFFICE_COLUMN_PARTIAL_DATE   | as text: "2025", "2025-03", "2025-03-20"     | `i`, and `u` of the dictionary |
 * | ::SUFFICE_COLUMN_INSTANT        | timestamp in milliseconds, UTC               | `tsm:UTC`                      |
 * | ::SUFFICE_COLUMN_ID             | int64                                        | `l`                            |
 * | ::SUFFICE_COLUMN_TEXT_LIST      | list of utf8                                 | `+l`, and `u` of its items     |
 *
 * A dictionary holds only what its column uses, in the order of first use. With ::SUFFICE_ARROW_PLAIN texts are utf8
 * (`u`) without dictionaries. An empty cell is null, an empty list too; every column is marked nullable, whether or not
 * this table has empty cells in it, so that tables of the same columns have the same schema.
 * @{
 */

#ifndef ARROW_C_DATA_INTERFACE
/** Arrow's guard around ArrowSchema and ArrowArray: whoever defines them defines it. */
#define ARROW_C_DATA_INTERFACE

/** Flag of ArrowSchema: the order of a dictionary has a meaning. */
#define ARROW_FLAG_DICTIONARY_ORDERED 1
/** Flag of ArrowSchema: there may be nulls. */
#define ARROW_FLAG_NULLABLE 2
/** Flag of ArrowSchema: the keys of a map are sorted. */
#define ARROW_FLAG_MAP_KEYS_SORTED 4

/** Arrow's: what a column is, or the columns of a table. */
struct ArrowSchema {
    /** the type, in Arrow's shorthand */
    const char *format;
    /** the name of the column, or NULL */
    const char *name;
    /** further facts in Arrow's binary form, or NULL */
    const char *metadata;
    /** `ARROW_FLAG_` bits */
    int64_t flags;
    /** how many children there are */
    int64_t n_children;
    /** what lies below: the columns of a table, the items of a list */
    struct ArrowSchema **children;
    /** the type of the values, when the column holds indices into a dictionary; else NULL */
    struct ArrowSchema *dictionary;
    /** to be called once, when the struct is no longer needed; NULL: it has been released */
    void (*release)(struct ArrowSchema *);
    /** the producer's own */
    void *private_data;
};

/** Arrow's: the values of a column, or the columns of a batch of rows. */
struct ArrowArray {
    /** how many values there are */
    int64_t length;
    /** how many of them are null */
    int64_t null_count;
    /** how many values of the buffers come before the first */
    int64_t offset;
    /** how many buffers there are */
    int64_t n_buffers;
    /** how many children there are */
    int64_t n_children;
    /** the bytes, as the type lays them out */
    const void **buffers;
    /** what lies below: the columns of a batch, the items of lists */
    struct ArrowArray **children;
    /** the values into which indices point; else NULL */
    struct ArrowArray *dictionary;
    /** to be called once, when the struct is no longer needed; NULL: it has been released */
    void (*release)(struct ArrowArray *);
    /** the producer's own */
    void *private_data;
};

#endif

#ifndef ARROW_C_STREAM_INTERFACE
/** Arrow's guard around ArrowArrayStream: whoever defines it defines this. */
#define ARROW_C_STREAM_INTERFACE

/** Arrow's: a source of batches of rows that have one schema. */
struct ArrowArrayStream {
    /** fills a schema, to be released by the caller; 0, or a number of errno.h */
    int (*get_schema)(struct ArrowArrayStream *, struct ArrowSchema *out);
    /** fills the next batch, to be released by the caller; at the end one that has been released; 0, or a number of
     * errno.h */
    int (*get_next)(struct ArrowArrayStream *, struct ArrowArray *out);
    /** what went wrong in the last call, or NULL; valid until the next */
    const char *(*get_last_error)(struct ArrowArrayStream *);
    /** to be called once, when the struct is no longer needed; NULL: it has been released */
    void (*release)(struct ArrowArrayStream *);
    /** the producer's own */
    void *private_data;
};

#endif

/** Flags for suffice_table_export_arrow(). */
enum {
    /** texts without dictionaries, for engines that know none */
    SUFFICE_ARROW_PLAIN = 1
};

/**
 * Gives a table as a stream of Arrow arrays. It holds what the table holds: for whom that may be was settled when the
 * table was made.
 *
 * The rows are made into arrays when the stream is asked for them: in one batch, or none if the table has no rows. The
 * stream keeps what it needs: @p table may be released before it. Each schema and each array owns its memory, so they
 * may outlive the stream and the table, and be released in any order and on any thread; children may be moved out. A
 * stream is used by one thread at a time. When memory cannot be had, its calls return ENOMEM, have filled nothing, and
 * may be made again.
 *
 * ```c
 * struct ArrowArrayStream *stream = suffice_arrow_stream_new();
 * if (suffice_table_export_arrow(table, 0, stream, error) == SUFFICE_OK)
 *     hand_over(stream);
 * suffice_arrow_stream_release(stream);
 * ```
 *
 * @param table       the table
 * @param flags       0, or ::SUFFICE_ARROW_PLAIN
 * @param[out] stream the caller's struct, of which only the memory counts: what it held is overwritten; to be released
 *                    through its own `release`; all 0 when the call fails
 * @param error       detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT  a pointer is NULL, or a flag is unknown
 * @retval SUFFICE_ERROR_LIMIT     a column has more than 2,147,483,647 bytes of text, or texts in its lists, which
 *                                 Arrow's offsets cannot count; where there are dictionaries this is no fault as long
 *                                 as all different texts of the table together are within it
 * @retval SUFFICE_ERROR_MEMORY    memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_table_export_arrow(const suffice_table *table, uint32_t flags,
                                                          struct ArrowArrayStream *stream, suffice_error *error);

/**
 * Memory for a stream, for languages that have no place of their own for the struct: a Python capsule, say.
 *
 * @return  a stream that holds nothing, to be released with suffice_arrow_stream_release(); NULL when memory cannot be
 *          had
 * @since 0.1
 */
SUFFICE_API struct ArrowArrayStream *suffice_arrow_stream_new(void);

/**
 * Releases what a stream still holds, and the memory that suffice_arrow_stream_new() gave.
 *
 * @param stream  the stream, or NULL; if somebody has taken over what it held, only its memory is left to release
 * @since 0.1
 */
SUFFICE_API void suffice_arrow_stream_release(struct ArrowArrayStream *stream);

/** @} */

#ifdef __cplusplus
}
#endif

#endif
