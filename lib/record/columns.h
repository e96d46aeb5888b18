/*
 * Columns: the records of a kind as a table, from the schema.
 * SPDX-License-Identifier: MIT
 */
#ifndef SFP_RECORD_COLUMNS_H
#define SFP_RECORD_COLUMNS_H

#include "base/results.h"
#include "base/table.h"
#include "record/store.h"

/* All attached rows of a kind in the order of the file: parents first to last, and so down. */
suffice_status sfp_columns_rows(const struct sfp_store *store, int32_t kind, suffice_ids **rows, suffice_error *error);
/* id, guid, parent, then the fields. */
suffice_status sfp_columns_table(const struct sfp_store *store, int32_t kind, suffice_table **table,
                                 suffice_error *error);

#endif
