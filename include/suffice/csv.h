/*
 * CSV: tables as comma-separated values.
 * SPDX-License-Identifier: MIT
 */
#ifndef SUFFICE_CSV_H
#define SUFFICE_CSV_H

#include <suffice/types.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * @defgroup csv CSV
 * A table as comma-separated values, as RFC 4180 has them: UTF-8, a first line with the names of the columns, commas,
 * CR LF at the end of each line, and double quotes around what holds a comma, a quote or a line end.
 *
 * Dates are written as 2025-03-20, partial dates as 2025-03 or 2025, instants as 2025-03-20T10:02:00Z, booleans as true
 * or false, ids as numbers; the texts of a list stand in one cell, joined by "; ". An empty cell is written as nothing.
 *
 * A spreadsheet would run a text that begins with =, +, -, @, a tab or a carriage return. Such a text gets an
 * apostrophe in front, and so does a text that begins with an apostrophe, so that whoever reads the file can take it
 * away again.
 * @{
 */

/** Flags for suffice_table_csv(). */
enum {
    /** begin with a byte order mark, by which some spreadsheets know that a file is UTF-8 */
    SUFFICE_CSV_BYTE_ORDER_MARK = 1,
    /** leave texts as they are, for readers that run nothing */
    SUFFICE_CSV_PLAIN = 2
};

/**
 * Writes a table as comma-separated values. It holds what the table holds: for whom that may be was settled when the
 * table was made.
 *
 * @param table       the table
 * @param flags       0, or ::SUFFICE_CSV_BYTE_ORDER_MARK, ::SUFFICE_CSV_PLAIN
 * @param[out] buffer the bytes, to be released with suffice_buffer_release(); NULL when the call fails
 * @param error       detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT  a pointer is NULL, or a flag is unknown
 * @retval SUFFICE_ERROR_MEMORY    memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_table_csv(const suffice_table *table, uint32_t flags, suffice_buffer **buffer,
                                                 suffice_error *error);

/** @} */

#ifdef __cplusplus
}
#endif

#endif
