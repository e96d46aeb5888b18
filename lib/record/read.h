/*
 * Read: a document from XML, checked as it comes; or all that is wrong with one.
 * SPDX-License-Identifier: MIT
 */
#ifndef SFP_RECORD_READ_H
#define SFP_RECORD_READ_H

#include "base/findings.h"
#include "record/document.h"

/* The limits in force while a file is read. All can be lowered, none raised. */
struct sfp_read_limits {
    uint64_t bytes;   /* of the file */
    uint64_t records; /* in it */
    uint32_t depth;   /* elements in elements */
    uint32_t attributes;
    uint32_t text; /* code points of one text */
    uint64_t kept; /* bytes of content that is not ours */
};

struct sfp_read_options {
    struct sfp_read_limits limits;
    /* Called between pieces of the file; false stops. NULL: nobody asks. `total` is 0 when it is not known. */
    bool (*progress)(uint64_t done, uint64_t total, void *user);
    void *user;
    /* Not NULL: faults are gathered here and reading goes on past them; the document is of no use afterwards. */
    struct suffice_findings *findings;
};

void sfp_read_options_init(struct sfp_read_options *options);

/* Where bytes come from: fills the buffer, and says how much came; 0 at the end. */
struct sfp_read_source {
    suffice_status (*read)(void *context, void *buffer, size_t size, size_t *got, suffice_error *error);
    void *context;
    uint64_t total; /* 0: not known */
};

/*
 * Fills a document that has just been made and is empty. On failure it is to be released. `doubtful` tells whether a
 * fault was found that is one of the document only if it is found again.
 */
suffice_status sfp_read_document(struct sfp_document *document, const struct sfp_read_source *source,
                                 const struct sfp_read_options *options, bool *doubtful, suffice_error *error);

#endif
