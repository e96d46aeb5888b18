/*
 * XSD: what the files that write the XML Schema share.
 * SPDX-License-Identifier: MIT
 */
#ifndef SFP_GEN_XSD_H
#define SFP_GEN_XSD_H

#include "words.h"

/* Writes text with what XML takes for markup escaped. */
void xsd_put_text(FILE *out, const char *text);
/* Writes the types of values: texts and numbers within limits, dates, closed lists. */
void xsd_put_types(FILE *out);
/* Adds the name of the type that values of the field have in the file. */
void xsd_add_type(struct words *words, const struct sfp_field *field);
/* Writes what must be unique in an element of the kind. */
void xsd_put_uniques(FILE *out, int margin, const struct sfp_kind *kind);
/* Writes what holds in the project as a whole: GUIDs are unique, and references have targets. */
void xsd_put_links(FILE *out);

#endif
