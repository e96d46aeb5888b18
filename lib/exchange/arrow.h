/*
 * Arrow: a table as Arrow schemas and arrays that own their memory.
 * SPDX-License-Identifier: MIT
 */
#ifndef SFP_EXCHANGE_ARROW_H
#define SFP_EXCHANGE_ARROW_H

#include "base/table.h"

#include <suffice/arrow.h>

/* As suffice_table_export_arrow(), for offsets that count so many bytes: tests have smaller ones. */
suffice_status sfp_arrow_export(const suffice_table *table, uint32_t flags, uint64_t most,
                                struct ArrowArrayStream *stream, suffice_error *error);

/* --- schemas (arrow_schema.c) --- */

/* Whether a column of the type is exported as text, and so with a dictionary unless texts are to be plain. */
bool sfp_arrow_is_text(suffice_column_type type);
/* False when memory cannot be had; then there is nothing to release. */
bool sfp_arrow_schema(const suffice_table *table, bool plain, struct ArrowSchema *schema);

/* --- one array (arrow_array.c) --- */

/* Makes an array of this shape, with no buffers yet and no nulls; what lies below has no shape. False when memory
 * cannot be had; then there is nothing to release. */
bool sfp_arrow_array_make(struct ArrowArray *array, size_t length, size_t buffers, size_t children, bool dictionary);
/* Gives the array a buffer to own, in the place of the one it had there. */
void sfp_arrow_array_give(struct ArrowArray *array, size_t place, void *buffer);

/* --- texts (arrow_texts.c) --- */

/* Fills an array with texts: offsets and bytes. Place 0 gives an empty one. False when memory cannot be had. */
bool sfp_arrow_utf8(struct ArrowArray *array, const struct sfp_table_texts *texts, const uint32_t *places,
                    size_t count);
/* Makes places into indices, from 0, into the list of those places that are used, in the order of first use, and
 * returns how many these are. Both `seen`, all 0 before and after, and `used` have room for every place. */
size_t sfp_arrow_index(uint32_t *places, size_t count, uint32_t *seen, uint32_t *used);

/* Partial dates, each once, as texts. */
struct sfp_arrow_dates {
    struct sfp_table_texts texts;
    char *pool;
    struct sfp_table_text *items;
};

/* Makes numbers (0: none) into the places of their texts. False when memory cannot be had. To be released in any case.
 */
bool sfp_arrow_dates_make(struct sfp_arrow_dates *dates, uint32_t *numbers, size_t count);
void sfp_arrow_dates_release(struct sfp_arrow_dates *dates);

/* --- all columns (arrow_columns.c) --- */

/* All rows as one batch. False when memory cannot be had; then there is nothing to release. */
bool sfp_arrow_array(const suffice_table *table, bool plain, struct ArrowArray *array);

#endif
