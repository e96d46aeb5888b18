/*
 * Transfer: documents from and to files and memory.
 * SPDX-License-Identifier: MIT
 */
#ifndef SFP_RECORD_TRANSFER_H
#define SFP_RECORD_TRANSFER_H

#include "base/bytes.h"
#include "os/file.h"
#include "record/read.h"

/* The file that a document was last read from or written to. */
struct sfp_origin {
    char *path; /* owned; NULL: none */
    struct sfp_stamp stamp;
};

/* The document is made by these; on failure there is none. `origin` may be NULL: nobody asks. */
suffice_status sfp_transfer_open(struct sfp_document *document, const struct sfp_rules *rules, const char *path,
                                 const struct sfp_read_options *options, struct sfp_origin *origin,
                                 suffice_error *error);
suffice_status sfp_transfer_read(struct sfp_document *document, const struct sfp_rules *rules, const void *bytes,
                                 size_t size, const struct sfp_read_options *options, suffice_error *error);

/* Saves; `origin` (NULL: none) says what the file was, and is told what it is now. Flags are those of sfp_save_begin.
 */
suffice_status sfp_transfer_save(const struct sfp_store *store, const char *path, uint32_t flags,
                                 struct sfp_origin *origin, suffice_error *error);
suffice_status sfp_transfer_write(const struct sfp_store *store, struct sfp_bytes *bytes, suffice_error *error);
/* Removes what saves of a file left; see sfp_save_clean(). */
suffice_status sfp_transfer_clean(const char *path, int64_t older_than, size_t *removed, suffice_error *error);
void sfp_origin_release(struct sfp_origin *origin);

#endif
