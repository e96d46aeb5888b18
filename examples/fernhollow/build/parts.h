/*
 * Parts: the parts of the work, in the order in which it is done. Each builds what the moment includes and what is not
 * built yet; false, and a message, if something is wrong.
 * SPDX-License-Identifier: MIT
 */
#ifndef FERNHOLLOW_PARTS_H
#define FERNHOLLOW_PARTS_H

#include "build.h"

bool begin_project(struct build *build);     /* project.c: the project, and the content that ships */
bool build_people(struct build *build);      /* people.c */
bool build_models(struct build *build);      /* models.c: the team's own logic models */
bool build_interviews(struct build *build);  /* interviews.c */
bool build_sources(struct build *build);     /* sources.c: recordings, transcripts, timed grids */
bool build_excerpts(struct build *build);    /* coding.c */
bool build_summaries(struct build *build);   /* synthesis.c */
bool build_key_points(struct build *build);  /* synthesis.c: the matrix and its key points */
bool build_stories(struct build *build);     /* stories.c */
bool build_ideas(struct build *build);       /* plan.c */
bool build_meetings(struct build *build);    /* meetings.c */
bool build_plan(struct build *build);        /* plan.c: good practice, actions, answers */
bool build_assessments(struct build *build); /* maturity.c */
bool declare_steps(struct build *build);     /* moments.c: what is ready to be checked, and reasons given */
bool break_project(struct build *build);     /* broken.c: the defects of the broken variant */

/* A box of a logic model by its key; there must be one. */
suffice_node_id node_in(struct build *build, suffice_logic_model_id model, const char *key); /* models.c */

/* The box of a team's version of a model that the team added. */
bool add_box(struct build *build, const char *key); /* models.c */

/* The segment of a story by its number, from 1; there must be one. */
suffice_segment_id segment_in(struct build *build, suffice_story_id story, const char *number); /* stories.c */

/* A participant with permissions as far as they were given by the moment. */
bool add_participant(struct build *build, const char *key, const char *name, suffice_participant_id *participant);
bool set_permissions(struct build *build, suffice_participant_id participant); /* people.c */

#endif
