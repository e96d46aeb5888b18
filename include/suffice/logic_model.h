/*
 * Logic model: how a team's activities are meant to lead to one experience.
 * SPDX-License-Identifier: MIT
 */
#ifndef SUFFICE_LOGIC_MODEL_H
#define SUFFICE_LOGIC_MODEL_H

#include <suffice/fields.h>
#include <suffice/types.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * @defgroup logic_model Logic model
 * A logic model shows, in boxes and arrows, how what a team does is meant to lead to one experience: activities and
 * outcomes, said by the team ("we ..."), and the experience, said by the person ("I ..."). It is tentative, a road map
 * that a team may change. Arrows never lead in a circle, and none begins at the experience; a box without an arrow is
 * allowed. In a meeting the team holds a story against the model and marks what took place and what did not; see
 * @ref improvement. Source: Ward, Pinkney and Fry 2016, the sections on logic models and on the improvement protocol.
 *
 * Plain fields of a model, a box and an arrow (key, text, activity, state, note, ...) are read and set with the
 * accessors of @ref access; suffice_remove() takes away a box, its arrows with it, or an arrow alone.
 * @{
 */

/* --- the handle --- */

/**
 * Makes a logic model that stands alone, in a project of its own which holds the experience besides. The model begins
 * with one box, that of the experience, as suffice_project_add_logic_model() makes it.
 *
 * @param name             what the model is called, and its project: 1 to 500 code points
 * @param experience_name  what the experience is called: 1 to 500 code points
 * @param statement        what it is like when care goes well, in the first person and the present tense, or NULL; up
 *                         to 2000 code points
 * @param[out] model       the model, to be released with suffice_logic_model_release(); NULL when the call fails
 * @param error            detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT  @p model is NULL, or @p name or @p experience_name is NULL or empty
 * @retval SUFFICE_ERROR_TEXT      a text is not UTF-8 or holds a character that XML cannot
 * @retval SUFFICE_ERROR_LIMIT     a text is too long
 * @retval SUFFICE_ERROR_IO        the system gives no random bytes or no time
 * @retval SUFFICE_ERROR_MEMORY    memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_logic_model_new(const char *name, const char *experience_name,
                                                       const char *statement, suffice_logic_model **model,
                                                       suffice_error *error);

/**
 * A logic model, to read.
 *
 * @param project  the project, or NULL
 * @param id       a logic model
 * @return         the handle, which lives as long as the project; NULL if the id names no such record now
 * @since 0.1
 */
SUFFICE_API const suffice_logic_model *suffice_project_logic_model(const suffice_project *project,
                                                                   suffice_logic_model_id id);

/**
 * A logic model, to change.
 *
 * @param project  the project, or NULL
 * @param id       a logic model
 * @return         the handle, which lives as long as the project; NULL if the id names no such record now
 * @since 0.1
 */
SUFFICE_API suffice_logic_model *suffice_project_edit_logic_model(suffice_project *project, suffice_logic_model_id id);

/**
 * Counts one holder more of the model's project. May be called from any thread.
 *
 * @param logic_model  the model, or NULL
 * @since 0.1
 */
SUFFICE_API void suffice_logic_model_retain(const suffice_logic_model *logic_model);

/**
 * Counts one holder less of the model's project; the last one out frees it. May be called from any thread. A model that
 * was got from a project and not retained must not be released.
 *
 * @param logic_model  the model, or NULL
 * @since 0.1
 */
SUFFICE_API void suffice_logic_model_release(const suffice_logic_model *logic_model);

/**
 * The project in which a model lies, to read.
 *
 * @param logic_model  the model, or NULL
 * @return             the project, borrowed as the model is; NULL for NULL
 * @since 0.1
 */
SUFFICE_API const suffice_project *suffice_logic_model_project(const suffice_logic_model *logic_model);

/**
 * The project in which a model lies, to change.
 *
 * @param logic_model  the model, or NULL
 * @return             the project, borrowed as the model is; NULL for NULL
 * @since 0.1
 */
SUFFICE_API suffice_project *suffice_logic_model_edit_project(suffice_logic_model *logic_model);

/**
 * The record of the model itself, whose fields are name, experience, team, state and others.
 *
 * @param logic_model  the model, or NULL
 * @return             its id; 0 for NULL, and when the model has been removed
 * @since 0.1
 */
SUFFICE_API suffice_logic_model_id suffice_logic_model_item(const suffice_logic_model *logic_model);

/* --- making models --- */

/**
 * Adds a logic model to a project, behind the others, and in it the box of its experience. The box has the key of the
 * experience and says its statement, or its name where there is no statement.
 *
 * @param project     the project to change
 * @param name        what the model is called: 1 to 500 code points, unique among logic models
 * @param experience  the experience to which it leads
 * @param[out] model  the new model, borrowed as the project is; NULL when the call fails; NULL: nobody asks
 * @param error       detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p project is NULL; @p name is NULL or empty; @p experience names no experience of
 *                                  this project
 * @retval SUFFICE_ERROR_NOT_FOUND  the experience has been removed
 * @retval SUFFICE_ERROR_EXISTS     another logic model has this name
 * @retval SUFFICE_ERROR_TEXT       @p name is not UTF-8 or holds a character that XML cannot
 * @retval SUFFICE_ERROR_LIMIT      @p name is too long, or the project cannot hold another record
 * @retval SUFFICE_ERROR_STATE      the project can only be read, or is at work
 * @retval SUFFICE_ERROR_IO         the system gives no random bytes
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_project_add_logic_model(suffice_project *project, const char *name,
                                                               suffice_experience_id experience,
                                                               suffice_logic_model **model, suffice_error *error);

/**
 * Copies a model, so that a team can make it its own: boxes and arrows with all they say, under GUIDs of their own, and
 * experience, number of empty boxes and origin of the model. The copy says of which model it is a version
 * (::SUFFICE_LOGIC_MODEL_VERSION_OF). Key, state, date and memo of the model stay behind, and so do marks.
 *
 * @param model      the model to copy; its project is changed
 * @param name       what the copy is called: 1 to 500 code points, unique among logic models
 * @param team       the team whose version it is, or 0
 * @param[out] copy  the new model, behind the others, borrowed as the project is; NULL when the call fails; NULL:
 *                   nobody asks
 * @param error      detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p model is NULL; @p name is NULL or empty; @p team names no team of this project
 * @retval SUFFICE_ERROR_NOT_FOUND  the model or the team has been removed
 * @retval SUFFICE_ERROR_EXISTS     another logic model has this name
 * @retval SUFFICE_ERROR_TEXT       @p name is not UTF-8 or holds a character that XML cannot
 * @retval SUFFICE_ERROR_LIMIT      @p name is too long, or the project cannot hold so many records
 * @retval SUFFICE_ERROR_STATE      the project can only be read, or is at work
 * @retval SUFFICE_ERROR_IO         the system gives no random bytes
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_logic_model_copy(suffice_logic_model *model, const char *name,
                                                        suffice_team_id team, suffice_logic_model **copy,
                                                        suffice_error *error);

/* --- boxes --- */

/**
 * The box of the experience to which a model leads.
 *
 * @param model  the model, or NULL
 * @return       its id; 0 if it has been removed
 * @since 0.1
 */
SUFFICE_API suffice_node_id suffice_logic_model_experience_node(const suffice_logic_model *model);

/**
 * How many boxes a model has, that of the experience counted.
 *
 * @param model  the model, or NULL
 * @return       their number; 0 if the model has been removed
 * @since 0.1
 */
SUFFICE_API size_t suffice_logic_model_node_count(const suffice_logic_model *model);

/**
 * A box, in the order of the model.
 *
 * @param model  the model, or NULL
 * @param index  from 0 to suffice_logic_model_node_count() less one
 * @return       its id; 0 beyond the end
 * @since 0.1
 */
SUFFICE_API suffice_node_id suffice_logic_model_node_at(const suffice_logic_model *model, size_t index);

/**
 * The box with a key.
 *
 * @param model  the model, or NULL
 * @param key    a key such as A6, or NULL
 * @return       the box; 0 if no box of the model has this key
 * @since 0.1
 */
SUFFICE_API suffice_node_id suffice_logic_model_find_node(const suffice_logic_model *model, const char *key);

/**
 * Adds a box, behind the others.
 *
 * @param model      the model to change
 * @param kind       what the box is: ::SUFFICE_NODE_KIND_ACTIVITY or ::SUFFICE_NODE_KIND_OUTCOME;
 *                   ::SUFFICE_NODE_KIND_EXPERIENCE only where the box of the experience has been removed
 * @param key        a short name such as A6, or NULL; up to 40 code points, unique in the model
 * @param text       what the box says ("we ..."), or NULL; up to 2000 code points. In tables a box that says nothing
 *                   shows the statement, or the name, of the activity for which it stands
 * @param activity   the activity for which it stands, or 0
 * @param[out] node  the new box; 0 when the call fails; NULL: nobody asks
 * @param error      detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p model is NULL; @p kind is unknown; @p activity names no activity of this project
 * @retval SUFFICE_ERROR_NOT_FOUND  the model or the activity has been removed
 * @retval SUFFICE_ERROR_EXISTS     another box of the model has this key
 * @retval SUFFICE_ERROR_TEXT       a text is not UTF-8 or holds a character that XML cannot
 * @retval SUFFICE_ERROR_LIMIT      a text is too long, or the project cannot hold another record
 * @retval SUFFICE_ERROR_STATE      the project can only be read, or is at work
 * @retval SUFFICE_ERROR_RULE       @p kind is ::SUFFICE_NODE_KIND_EXPERIENCE, and the model has that box
 * @retval SUFFICE_ERROR_IO         the system gives no random bytes
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_logic_model_add_node(suffice_logic_model *model, suffice_node_kind kind,
                                                            const char *key, const char *text,
                                                            suffice_activity_id activity, suffice_node_id *node,
                                                            suffice_error *error);

/**
 * Adds what a team wrote into an empty box: something important that the model lacked. The box stands behind the others
 * and is marked as added (::SUFFICE_NODE_EXTRA). Source: Ward, Pinkney and Fry 2016, the empty boxes of the models.
 *
 * @param model      the model to change
 * @param kind       what the box is, as for suffice_logic_model_add_node()
 * @param text       what the box says: 1 to 2000 code points
 * @param by         who added it, a member of a team or an analyst; 0: not told
 * @param[out] node  the new box; 0 when the call fails; NULL: nobody asks
 * @param error      detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p model is NULL; @p kind is unknown; @p text is NULL or empty; @p by names neither
 *                                  a member of a team nor an analyst of this project
 * @retval SUFFICE_ERROR_NOT_FOUND  the model or the person has been removed
 * @retval SUFFICE_ERROR_TEXT       @p text is not UTF-8 or holds a character that XML cannot
 * @retval SUFFICE_ERROR_LIMIT      @p text is too long, or the project cannot hold another record
 * @retval SUFFICE_ERROR_STATE      the project can only be read, or is at work
 * @retval SUFFICE_ERROR_RULE       @p kind is ::SUFFICE_NODE_KIND_EXPERIENCE, and the model has that box
 * @retval SUFFICE_ERROR_IO         the system gives no random bytes
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_logic_model_add_extra(suffice_logic_model *model, suffice_node_kind kind,
                                                             const char *text, suffice_id by, suffice_node_id *node,
                                                             suffice_error *error);

/**
 * Moves a box to another place in the order of its model.
 *
 * @param model  the model to change
 * @param node   a box of it
 * @param index  the place that it is to have, from 0; beyond the end: behind all others
 * @param error  detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p model is NULL; @p node names no box of this project
 * @retval SUFFICE_ERROR_NOT_FOUND  the model or the box has been removed
 * @retval SUFFICE_ERROR_STATE      the project can only be read, or is at work
 * @retval SUFFICE_ERROR_RULE       the box is another model's
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_logic_model_move_node(suffice_logic_model *model, suffice_node_id node,
                                                             size_t index, suffice_error *error);

/* --- arrows --- */

/**
 * Draws an arrow from one box to another. Each arrow is looked at together with all others of the model, so that one
 * more costs in proportion to boxes and arrows.
 *
 * @param model      the model to change
 * @param from       the box where it begins
 * @param to         the box where it ends
 * @param[out] link  the new arrow; 0 when the call fails; NULL: nobody asks
 * @param error      detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p model is NULL; an id names no box of this project
 * @retval SUFFICE_ERROR_NOT_FOUND  the model or a box has been removed
 * @retval SUFFICE_ERROR_EXISTS     there is this arrow already
 * @retval SUFFICE_ERROR_LIMIT      the project cannot hold another record
 * @retval SUFFICE_ERROR_STATE      the project can only be read, or is at work
 * @retval SUFFICE_ERROR_RULE       it would close a circle, begin at the box of the experience, or join a box to
 *                                  itself; or a box is another model's
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_logic_model_add_link(suffice_logic_model *model, suffice_node_id from,
                                                            suffice_node_id to, suffice_link_id *link,
                                                            suffice_error *error);

/**
 * The arrow between two boxes.
 *
 * @param model  the model, or NULL
 * @param from   the box where it begins
 * @param to     the box where it ends
 * @return       the arrow; 0 if there is none
 * @since 0.1
 */
SUFFICE_API suffice_link_id suffice_logic_model_find_link(const suffice_logic_model *model, suffice_node_id from,
                                                          suffice_node_id to);

/* --- ways --- */

/**
 * The boxes that no arrow touches. They are allowed; the list is for those who draw.
 *
 * @param model     the model
 * @param[out] ids  the boxes in the order of the model, to be released with suffice_ids_release(); NULL when the call
 *                  fails
 * @param error     detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   a pointer is NULL
 * @retval SUFFICE_ERROR_NOT_FOUND  the model has been removed
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_logic_model_unlinked(const suffice_logic_model *model, suffice_ids **ids,
                                                            suffice_error *error);

/**
 * The activities and outcomes from which no way leads to the experience, those without an arrow among them. Where the
 * box of the experience has been removed, that is all of them.
 *
 * @param model     the model
 * @param[out] ids  the boxes in the order of the model, to be released with suffice_ids_release(); NULL when the call
 *                  fails
 * @param error     detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   a pointer is NULL
 * @retval SUFFICE_ERROR_NOT_FOUND  the model has been removed
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_logic_model_unreached(const suffice_logic_model *model, suffice_ids **ids,
                                                             suffice_error *error);

/**
 * The boxes to which a way leads from a box, itself not among them.
 *
 * @param model     the model
 * @param node      a box of it
 * @param kind      only boxes of this ::suffice_node_kind; 0: of any
 * @param[out] ids  the boxes in the order of the model, to be released with suffice_ids_release(); NULL when the call
 *                  fails
 * @param error     detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   a pointer is NULL; @p node names no box of this project; @p kind is unknown
 * @retval SUFFICE_ERROR_NOT_FOUND  the model or the box has been removed
 * @retval SUFFICE_ERROR_RULE       the box is another model's
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_logic_model_leads_to(const suffice_logic_model *model, suffice_node_id node,
                                                            suffice_node_kind kind, suffice_ids **ids,
                                                            suffice_error *error);

/**
 * The boxes as they are drawn and read, from left to right: a box stands as many layers to the right as the longest way
 * to it has arrows, and the experience alone in the last layer. The table holds what the team wrote and nothing that
 * people said when they were heard, so it needs no audience.
 *
 * @param model       the model
 * @param audience    for whom: a ::suffice_audience
 * @param[out] table  one row for each box, by layer and then in the order of the model; to be released with
 *                    suffice_table_release(); NULL when the call fails. Columns: `node` (id), `key`, `kind` (the name
 *                    of the ::suffice_node_kind, such as `activity`), `text` (texts), `layer` (integer from 0), `order`
 *                    (integer: its place in the layer, from 0)
 * @param error       detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   a pointer is NULL; @p audience is unknown
 * @retval SUFFICE_ERROR_NOT_FOUND  the model has been removed
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_logic_model_layers(const suffice_logic_model *model, suffice_audience audience,
                                                          suffice_table **table, suffice_error *error);

/* --- marks --- */

/**
 * How the boxes of a model were marked: the split of all marks, from all meetings that marked it, and never a majority.
 *
 * @param model       the model
 * @param team        only marks made in meetings of this team; 0: in any
 * @param audience    for whom: a ::suffice_audience
 * @param[out] table  one row for each activity and outcome, in the order of the model; to be released with
 *                    suffice_table_release(); NULL when the call fails. Columns: `node` (id), `key`, `kind`, `text`
 *                    (texts), `did`, `did_not`, `not_clear` (integers: how many marks say so), `by_story`,
 *                    `by_own_experience` (integers: on what they rest, where that is told)
 * @param error       detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   a pointer is NULL; @p team names no team of this project; @p audience is unknown
 * @retval SUFFICE_ERROR_NOT_FOUND  the model or the team has been removed
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_logic_model_marks(const suffice_logic_model *model, suffice_team_id team,
                                                         suffice_audience audience, suffice_table **table,
                                                         suffice_error *error);

/**
 * The activities of which a mark says that they did not take place, with the outcomes to which they were to lead. They
 * stand in the order of the model: a tentative picture does not say which weighs more.
 *
 * @param model       the model
 * @param team        only marks made in meetings of this team; 0: in any
 * @param audience    for whom: a ::suffice_audience
 * @param[out] table  one row for each such activity; to be released with suffice_table_release(); NULL when the call
 *                    fails. Columns: `node` (id), `key`, `text` (texts), `did`, `did_not`, `not_clear` (integers: how
 *                    many marks say so), `outcomes` (list of texts: what the outcomes say to which a way leads from
 *                    it), `reaches` (boolean: whether a way leads from it to the experience)
 * @param error       detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   a pointer is NULL; @p team names no team of this project; @p audience is unknown
 * @retval SUFFICE_ERROR_NOT_FOUND  the model or the team has been removed
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_logic_model_not_done(const suffice_logic_model *model, suffice_team_id team,
                                                            suffice_audience audience, suffice_table **table,
                                                            suffice_error *error);

/** @} */

#ifdef __cplusplus
}
#endif

#endif
