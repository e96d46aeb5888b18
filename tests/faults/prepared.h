/*
 * Prepared: a small project with something of everything that the calls under test work on.
 * SPDX-License-Identifier: MIT
 */
#ifndef TESTS_FAULTS_PREPARED_H
#define TESTS_FAULTS_PREPARED_H

#include "model/project.h"

#include <suffice/buffer.h>
#include <suffice/codebook.h>
#include <suffice/corpus.h>
#include <suffice/excerpts.h>
#include <suffice/findings.h>
#include <suffice/ids.h>
#include <suffice/interviews.h>
#include <suffice/sources.h>
#include <suffice/table.h>

#include "watched.h"

/* --- the project, and what calls give back --- */

struct stage {
    const suffice_buffer *prepared; /* from which it was opened */
    suffice_project *project;
    suffice_codebook *codebook;
    suffice_corpus *corpus;
    suffice_excerpts *excerpts;
    suffice_code_id theme, code, other;
    suffice_analyst_id ana, ben;
    suffice_source_id source;
    suffice_project *from; /* another project, or NULL */
    suffice_error *error;
    /* what a call gave; each may be NULL or 0 */
    suffice_id id;
    suffice_ids *ids;
    suffice_table *table;
    suffice_buffer *buffer;
    suffice_project *made;
    suffice_findings *findings;
};

/* The project in full, as bytes; made anew, to be released. */
suffice_buffer *prepared_bytes(suffice_error *error);
/* Opens it, with GUIDs and time that are the same each time. */
void stage_open(struct stage *stage, const suffice_buffer *bytes, suffice_error *error);
/* From here on the same GUIDs come as after opening. */
void stage_rewind(struct stage *stage);
/* Whether nothing was given back. */
bool stage_is_empty(const struct stage *stage);
/* What was given back, as text that is the same in every run; to be freed. */
char *stage_answer(const struct stage *stage);
/* Releases what was given back. */
void stage_clear(struct stage *stage);
void stage_close(struct stage *stage);

/* The bytes of a project. */
suffice_buffer *bytes_of(const suffice_project *project);
bool same_bytes(const suffice_buffer *a, const suffice_buffer *b);

#endif
