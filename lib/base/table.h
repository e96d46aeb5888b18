/*
 * Table: typed columns, built row by row.
 * SPDX-License-Identifier: MIT
 */
#ifndef SFP_BASE_TABLE_H
#define SFP_BASE_TABLE_H

#include "base/hash.h"

#include <suffice/error.h>
#include <suffice/table.h>

struct sfp_column {
    const char *name; /* copied */
    suffice_column_type type;
};

/* The key is copied; it keeps texts from being chosen so that they collide. */
suffice_status sfp_table_new(const struct sfp_column *columns, size_t count, const struct sfp_hash_key *key,
                             suffice_table **table, suffice_error *error);
/* Begins a row, all empty. It and those below return false when memory cannot be had; the table is then only good to be
 * released. Cells are of the last row. */
bool sfp_table_add_row(suffice_table *table);
bool sfp_table_set_text(suffice_table *table, size_t column, const char *text, size_t size);
void sfp_table_set_integer(suffice_table *table, size_t column, int64_t value);
bool sfp_table_add_to_list(suffice_table *table, size_t column, const char *text, size_t size);

#endif
