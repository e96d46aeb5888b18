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
/* What an audience is shown of rows. */
struct sfp_shown {
    void *context;
    /* A text, or one of a list, as it is shown; NULL: it is not. False: out of memory. */
    bool (*text)(void *context, sfp_slot slot, suffice_field field, uint32_t index, const char **text, size_t *size);
    /* Whether the GUIDs of a kind are left out, for they would tell one person from another. */
    bool (*hides)(void *context, int32_t kind);
};

/* All rows of a kind: id, guid, parent, then the fields; NULL: all is shown. */
suffice_status sfp_columns_table(const struct sfp_store *store, int32_t kind, const struct sfp_shown *shown,
                                 suffice_table **table, suffice_error *error);
/* The same for chosen records, in the order in which their ids are given. */
suffice_status sfp_columns_table_of(const struct sfp_store *store, int32_t kind, const suffice_id *ids, size_t count,
                                    const struct sfp_shown *shown, suffice_table **table, suffice_error *error);

#endif
