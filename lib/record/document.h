/*
 * Document: a store with its journal, and where its GUIDs and its time come from.
 * SPDX-License-Identifier: MIT
 */
#ifndef SFP_RECORD_DOCUMENT_H
#define SFP_RECORD_DOCUMENT_H

#include "record/journal.h"
#include "record/store.h"

struct sfp_document {
    struct sfp_store store;
    struct sfp_journal journal;
    bool read_only;  /* written by a newer minor version */
    bool busy;       /* a callback is running */
    int64_t instant; /* what time it is for this document; INT64_MIN: ask the system */
    bool seeded;
    uint64_t seed; /* state of the repeatable GUID source */
};

suffice_status sfp_document_init(struct sfp_document *document, const struct sfp_rules *rules, suffice_error *error);
void sfp_document_release(struct sfp_document *document);
/* A GUID that no record of the document has. */
suffice_status sfp_document_guid(struct sfp_document *document, struct sfp_guid *guid, suffice_error *error);
suffice_status sfp_document_now(const struct sfp_document *document, int64_t *instant, suffice_error *error);
/* STATE when the document cannot be changed: read-only, or called from a callback. */
suffice_status sfp_document_writable(const struct sfp_document *document, suffice_error *error);

#endif
