/*
 * Table: typed columns that the caller owns.
 * SPDX-License-Identifier: MIT
 */
#ifndef SUFFICE_TABLE_H
#define SUFFICE_TABLE_H

#include <suffice/types.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * @defgroup table Table
 * What reports and analyses give. The names, types and order of the columns of each table are part of the promise. A
 * table is what it was when it was made: it does not change with the project.
 *
 * Rows and columns are counted from 0. Asking beyond the end, or for the wrong type, is answered with NULL, 0 or
 * ::SUFFICE_ERROR_ARGUMENT.
 * @{
 */

/** What a column holds. */
typedef int32_t suffice_column_type;

/** The values of ::suffice_column_type. */
enum {
    /** text */
    SUFFICE_COLUMN_TEXT = 1,
    /** whole numbers */
    SUFFICE_COLUMN_INTEGER = 2,
    /** true (1) or false (0) */
    SUFFICE_COLUMN_BOOLEAN = 3,
    /** dates as the number YYYYMMDD */
    SUFFICE_COLUMN_DATE = 4,
    /** dates whose day, or month and day, may be 00, as the number YYYYMMDD */
    SUFFICE_COLUMN_PARTIAL_DATE = 5,
    /** instants, in milliseconds since 1970-01-01T00:00:00Z */
    SUFFICE_COLUMN_INSTANT = 6,
    /** ids of records */
    SUFFICE_COLUMN_ID = 7,
    /** lists of text */
    SUFFICE_COLUMN_TEXT_LIST = 8
};

/**
 * How many rows a table has.
 *
 * @param table  the table, or NULL
 * @return       the number of rows, 0 for NULL
 * @since 0.1
 */
SUFFICE_API size_t suffice_table_row_count(const suffice_table *table);

/**
 * How many columns a table has.
 *
 * @param table  the table, or NULL
 * @return       the number of columns, 0 for NULL
 * @since 0.1
 */
SUFFICE_API size_t suffice_table_column_count(const suffice_table *table);

/**
 * The name of a column.
 *
 * @param table   the table
 * @param column  from 0 to the number of columns less one
 * @return        the name; NULL beyond the end; borrowed until @p table is released
 * @since 0.1
 */
SUFFICE_API const char *suffice_table_column_name(const suffice_table *table, size_t column);

/**
 * The column with a name.
 *
 * @param table  the table, or NULL
 * @param name   the name, or NULL
 * @return       its number; SIZE_MAX if no column has that name
 * @since 0.1
 */
SUFFICE_API size_t suffice_table_find_column(const suffice_table *table, const char *name);

/**
 * What a column holds.
 *
 * @param table   the table
 * @param column  from 0 to the number of columns less one
 * @return        its type; 0 beyond the end
 * @since 0.1
 */
SUFFICE_API suffice_column_type suffice_table_column_type(const suffice_table *table, size_t column);

/**
 * Whether a cell has a value.
 *
 * @param table   the table
 * @param row     from 0 to the number of rows less one
 * @param column  from 0 to the number of columns less one
 * @return        true if it has; false if it is empty, or beyond the end
 * @since 0.1
 */
SUFFICE_API bool suffice_table_has(const suffice_table *table, size_t row, size_t column);

/**
 * The text of a cell of a column of type ::SUFFICE_COLUMN_TEXT.
 *
 * @param table   the table
 * @param row     from 0 to the number of rows less one
 * @param column  from 0 to the number of columns less one
 * @return        the text; NULL if the cell is empty, beyond the end, or of another type; borrowed until @p table is
 *                released
 * @since 0.1
 */
SUFFICE_API const char *suffice_table_text(const suffice_table *table, size_t row, size_t column);

/**
 * The number of a cell of a column that holds neither text nor lists: a whole number, a boolean, a date, an instant or
 * an id, as its type says.
 *
 * @param table      the table
 * @param row        from 0 to the number of rows less one
 * @param column     from 0 to the number of columns less one
 * @param[out] value the number
 * @param error      detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   beyond the end; or the column holds text or lists; or @p value is NULL
 * @retval SUFFICE_ERROR_NOT_FOUND  the cell is empty
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_table_integer(const suffice_table *table, size_t row, size_t column,
                                                     int64_t *value, suffice_error *error);

/**
 * How many texts a cell of a column of type ::SUFFICE_COLUMN_TEXT_LIST holds.
 *
 * @param table   the table
 * @param row     from 0 to the number of rows less one
 * @param column  from 0 to the number of columns less one
 * @return        their number; 0 beyond the end or for another type
 * @since 0.1
 */
SUFFICE_API size_t suffice_table_list_count(const suffice_table *table, size_t row, size_t column);

/**
 * One text of a cell of a column of type ::SUFFICE_COLUMN_TEXT_LIST.
 *
 * @param table   the table
 * @param row     from 0 to the number of rows less one
 * @param column  from 0 to the number of columns less one
 * @param index   from 0 to suffice_table_list_count() less one
 * @return        the text; NULL beyond the end or for another type; borrowed until @p table is released
 * @since 0.1
 */
SUFFICE_API const char *suffice_table_list_text(const suffice_table *table, size_t row, size_t column, size_t index);

/**
 * Releases a table.
 *
 * @param table  the table, or NULL
 * @since 0.1
 */
SUFFICE_API void suffice_table_release(suffice_table *table);

/** @} */

#ifdef __cplusplus
}
#endif

#endif
