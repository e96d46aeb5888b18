/*
 * Sowing: a word of its own in every field of a document that may hold what people said, who they are, or free text.
 * SPDX-License-Identifier: MIT
 */
#ifndef TESTS_HOSTILE_SOWING_H
#define TESTS_HOSTILE_SOWING_H

#include "../roundtrip/documents.h"

#include <suffice/error.h>
#include <suffice/findings.h>

#define SOWN "Qzx" /* how each such word begins */

/* Fields whose value somebody has already changed keep it. Another salt makes other words. */
void sow(struct doc *doc, unsigned salt);
/* How many fields have been sown in all. */
size_t sown_fields(void);

/* Looks for what was sown, and for what the document says by itself, in all that an error or findings tell. */
void search_error(const suffice_error *error, const char *where);
void search_findings(const suffice_findings *findings, const char *where);
size_t searched_messages(void);
/* Messages in which something was found. */
size_t indiscretions(void);

#endif
