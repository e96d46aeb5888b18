/*
 * Sources: the line ends that a text was brought in with, and the order of sync points.
 * SPDX-License-Identifier: MIT
 *
 * A text is held with line feeds and without a byte order mark. What was different before is kept as its line ends:
 * "bom" where there was a mark, then runs such as "crlf:120 lf:3 cr:1" in the order of the text. A text without them
 * was so from the start.
 */
#ifndef SFP_MODEL_SOURCES_H
#define SFP_MODEL_SOURCES_H

#include "base/bytes.h"
#include "record/store.h"

/* One of several changes of a text: from `position` on, so many code points give way to new text with line feeds. */
struct sfp_splice {
    size_t position; /* in the text before any of the changes */
    size_t deleted;
    const char *text;
    size_t size;
};

/* Brings text to line feeds without a mark. False when memory cannot be had. */
bool sfp_line_ends_take(const char *bytes, size_t size, struct sfp_bytes *text, struct sfp_bytes *line_ends);
/* The way back; `line_ends` may be NULL. */
bool sfp_line_ends_give(const char *line_ends, size_t ends_size, const char *text, size_t size,
                        struct sfp_bytes *bytes);
/* Whether there are as many line ends as the text has line feeds. */
bool sfp_line_ends_agree(const struct sfp_string *line_ends, const struct sfp_string *text);
/*
 * The line ends of a text once it has been changed; empty when nothing needs to be kept. `line_ends` may be NULL. The
 * splices are in the order of the text and do not overlap. Line ends that stay keep their form; new ones take that of
 * the line end before them, or else of the first. False when memory cannot be had.
 */
bool sfp_line_ends_after(const char *line_ends, size_t ends_size, const char *text, size_t size,
                         const struct sfp_splice *splices, size_t count, struct sfp_bytes *after);

/* The last sync point of a source at or before a position, or 0. */
sfp_slot sfp_sync_before(const struct sfp_store *store, const struct sfp_row *source, int64_t position);
/* The first sync point of a source behind a position, or 0. */
sfp_slot sfp_sync_behind(const struct sfp_store *store, const struct sfp_row *source, int64_t position);

#endif
