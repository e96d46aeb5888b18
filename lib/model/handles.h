/*
 * Handles: from a handle onto an artefact to its project and its record.
 * SPDX-License-Identifier: MIT
 *
 * What a public handle such as suffice_matrix points at is a struct sfp_handle of the store. It is made with its record
 * and stays when that is removed, so that whoever still holds it is told NOT_FOUND.
 */
#ifndef SFP_MODEL_HANDLES_H
#define SFP_MODEL_HANDLES_H

#include "model/project.h"

/* The project of a handle; NULL for NULL. */
const suffice_project *sfp_handle_project(const void *handle);
suffice_project *sfp_handle_edit_project(void *handle);
/* The record of a handle; 0 for NULL, and when it has been removed. */
sfp_slot sfp_handle_slot(const void *handle);
/* As above, for a call that can fail: the argument was NULL, or its record has been removed. */
suffice_status sfp_handle_find(const void *handle, const char *argument, const struct sfp_store **store, sfp_slot *slot,
                               suffice_error *error);
/* Begins a change of the project; gives the artefact's record, or 0 when the change has failed. */
sfp_slot sfp_handle_change(struct sfp_change *change, void *handle, const char *argument, const char *title,
                           suffice_error *error);
/* Ends a change that made an artefact, and tells its handle. */
suffice_status sfp_handle_end(struct sfp_change *change, sfp_slot slot, struct sfp_handle **handle);

#endif
