/*
 * Project: the document behind every handle.
 * SPDX-License-Identifier: MIT
 */
#ifndef SFP_MODEL_PROJECT_H
#define SFP_MODEL_PROJECT_H

#include "record/change.h"
#include "record/transfer.h"

#include <suffice/project.h>

#include <stdatomic.h>

struct suffice_codebook {
    suffice_project *project;
};

struct suffice_corpus {
    suffice_project *project;
};

struct suffice_excerpts {
    suffice_project *project;
};

struct suffice_synthesis {
    suffice_project *project;
};

struct suffice_improvement {
    suffice_project *project;
};

struct suffice_project {
    atomic_size_t holders;
    struct sfp_document document;
    struct sfp_origin origin;
    uint64_t saved_revision;
    struct suffice_codebook codebook;
    struct suffice_corpus corpus;
    struct suffice_excerpts excerpts;
    struct suffice_synthesis synthesis;
    struct suffice_improvement improvement;
};

/* rules.c: what the model knows about its records. */
extern const struct sfp_rules sfp_model_rules;

/* Makes a project of nothing but its parts; on failure there is none. */
suffice_status sfp_project_make(suffice_project **project, suffice_error *error);
void sfp_project_free(suffice_project *project);
/* Ends the making of a project for one artefact alone: nothing can be undone in it, or, on failure, it is gone. */
suffice_status sfp_project_alone(suffice_project *project, suffice_status status);

/* Begins a change of the project to which a handle belongs; NULL: the argument of that name was NULL. */
void sfp_project_change(struct sfp_change *change, suffice_project *project, const char *argument, const char *title,
                        suffice_error *error);
/* The store of a project, to read. */
static inline const struct sfp_store *sfp_project_store(const suffice_project *project)
{
    return &project->document.store;
}

#endif
