/*
 * Writer: XML syntax out: markup that the caller vouches for, and text that is escaped.
 * SPDX-License-Identifier: MIT
 *
 * Text must be UTF-8 that XML can hold (base/text.h checks that, at the doors). The functions between new and finish
 * tell nothing: after the first failure of the sink they do nothing, and finish reports it.
 */
#ifndef SFP_XML_WRITER_H
#define SFP_XML_WRITER_H

#include "base/sink.h"

#include <suffice/error.h>

#include <stddef.h>

enum { SFP_XML_ROOM = 4096 };

struct sfp_xml_writer;

/* The sink is copied; what it stands for must outlive the writer. It is given bytes in runs of at most 64 KiB. */
suffice_status sfp_xml_writer_new(const struct sfp_sink *sink, struct sfp_xml_writer **writer, suffice_error *error);

/* Markup as it is. */
void sfp_xml_raw(struct sfp_xml_writer *writer, const char *bytes, size_t size);
/* The same, up to a NUL. */
void sfp_xml_markup(struct sfp_xml_writer *writer, const char *markup);
/* A line feed and two spaces for each level. */
void sfp_xml_newline(struct sfp_xml_writer *writer, size_t level);
/*
 * A place to write up to size bytes into, which is at most SFP_XML_ROOM; never NULL. sfp_xml_used() then says how many
 * they were, before anything else is written.
 */
char *sfp_xml_room(struct sfp_xml_writer *writer, size_t size);
void sfp_xml_used(struct sfp_xml_writer *writer, size_t size);
/* Text between tags: & < > and CR are escaped. */
void sfp_xml_text(struct sfp_xml_writer *writer, const char *text, size_t size);
/* Text between double quotes: & < > " and TAB LF CR are escaped. */
void sfp_xml_value(struct sfp_xml_writer *writer, const char *text, size_t size);

/*
 * Gives the sink what is left, and returns the first failure of the sink with the error as the sink filled it: the
 * writer keeps a copy of it. What is written afterwards goes on behind, so that a caller may also use this to flush.
 */
suffice_status sfp_xml_writer_finish(struct sfp_xml_writer *writer, suffice_error *error);
/* Takes NULL; does not give the sink what is left. */
void sfp_xml_writer_release(struct sfp_xml_writer *writer);

#endif
