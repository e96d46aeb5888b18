/*
 * Acts: what is measured that takes more than one call.
 * SPDX-License-Identifier: MIT
 */
#ifndef TESTS_GROWTH_ACTS_H
#define TESTS_GROWTH_ACTS_H

#include "plot.h"

/* A GUID that no record has, in memory that the next call uses again. */
const char *new_guid(size_t number);

suffice_status undo_all_redo_all(struct plot *p);
suffice_status undo_and_redo(struct plot *p);
suffice_status nest_groups(struct plot *p);
suffice_status nest_groups_abandon(struct plot *p);
suffice_status set_many_options(struct plot *p);
suffice_status edit_text(struct plot *p);

/* The input of a shape that is a file. */
suffice_status read_input(struct plot *p);
suffice_status check_input(struct plot *p);
suffice_status read_and_write_input(struct plot *p);
suffice_status list_unknown(struct plot *p);
suffice_status open_saved(struct plot *p);
suffice_status check_saved(struct plot *p);

suffice_status read_and_release(struct plot *p);
suffice_status extract_artefacts(struct plot *p);
suffice_status adopt_many(struct plot *p);
/* The participant of every shape is erased from a copy, with every interview whole. */
suffice_status erase_from_copy(struct plot *p);
/* A table of all records of the kind that was grown, as CSV, and handed over by Arrow. */
suffice_status table_of_many(struct plot *p);
/* A table of what was grown, as far as it is of one kind. */
suffice_status table_of_chosen(struct plot *p);
/* Makes ids and findings, and releases them. */
suffice_status give_back(struct plot *p);

/* An assessment with a copy of the framework, in a project of its own. */
suffice_status assess_alone(struct plot *p);
suffice_status make_alone(struct plot *p);

#endif
