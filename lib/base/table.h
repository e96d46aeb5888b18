/*
 * Table: typed columns, built row by row, and then counted by holders.
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

/* One holder more, who releases what is returned. A table that has been handed out does not change, so holders may be
 * on different threads. */
suffice_table *sfp_table_retain(const suffice_table *table);

/* --- for those who read a table whole --- */

struct sfp_table_cell {
    bool has;       /* if not, all else is 0 */
    uint32_t count; /* of a list */
    union {
        int64_t integer;
        uint32_t text; /* place in the texts plus one */
        size_t first;  /* of a list: place in `elements` */
    } as;
};

/* A text: where it begins in the pool, and its size without its NUL. */
struct sfp_table_text {
    size_t offset;
    size_t size;
};

/* Texts, each once, that are named by their place plus one, so that 0 is none. */
struct sfp_table_texts {
    const char *pool;
    const struct sfp_table_text *items;
    size_t count;
    size_t size; /* of the pool, NULs and all */
};

/* What lies in a table; borrowed from it. */
struct sfp_table_inside {
    const struct sfp_table_cell *cells; /* row by row */
    size_t rows;
    size_t columns;
    struct sfp_table_texts texts;
    const uint32_t *elements; /* of lists: places in the texts plus one */
};

void sfp_table_look_inside(const suffice_table *table, struct sfp_table_inside *inside);
/* How many bytes the texts of a column have, each as often as it is there, and how many are in lists. */
uint64_t sfp_table_text_bytes(const suffice_table *table, size_t column);
uint64_t sfp_table_list_texts(const suffice_table *table, size_t column);

#endif
