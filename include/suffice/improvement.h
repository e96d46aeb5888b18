/*
 * Improvement: what is made of what people said, from the meeting to the answer.
 * SPDX-License-Identifier: MIT
 */
#ifndef SUFFICE_IMPROVEMENT_H
#define SUFFICE_IMPROVEMENT_H

#include <suffice/fields.h>
#include <suffice/types.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * @defgroup improvement Improvement
 * A team hears a story, says what it thinks of it, holds it against its logic model, marks what took place and what did
 * not, chooses what to work on, asks why, and plans. Then actions are followed up, changes are tried, and those who
 * spoke are told: you said, we did, what difference it made; or not yet, because. Ideas of people, and what works
 * already, are kept beside the plan. Source: Ward, Pinkney and Fry 2016, Table 5 (the improvement protocol).
 *
 * What a person says in a meeting, and how a person marks a box, may be kept without a name.
 *
 * Plain fields (present, facilitator, measure, key points of an action, ...) are read and set with the accessors of
 * @ref access.
 * @{
 */

/** Where an answer stands. */
typedef int32_t suffice_answer_state;

/** The values of ::suffice_answer_state. */
enum {
    /** all its actions are done, or it has none and says what was done; and nothing is left undone for a reason */
    SUFFICE_ANSWER_STATE_DONE = 1,
    /** some of what it promises is done or has begun */
    SUFFICE_ANSWER_STATE_BEGUN = 2,
    /** nothing has been done yet, and it says why */
    SUFFICE_ANSWER_STATE_NOT_YET = 3,
    /** none of these */
    SUFFICE_ANSWER_STATE_OPEN = 4
};

/* --- the handle --- */

/**
 * Counts one holder more of the improvement's project. May be called from any thread.
 *
 * @param improvement  the improvement, or NULL
 * @since 0.1
 */
SUFFICE_API void suffice_improvement_retain(const suffice_improvement *improvement);

/**
 * Counts one holder less of the improvement's project; the last one out frees it. May be called from any thread.
 *
 * @param improvement  the improvement, or NULL
 * @since 0.1
 */
SUFFICE_API void suffice_improvement_release(const suffice_improvement *improvement);

/**
 * The project of the improvement, to read.
 *
 * @param improvement  the improvement, or NULL
 * @return             the project, borrowed as the improvement is; NULL for NULL
 * @since 0.1
 */
SUFFICE_API const suffice_project *suffice_improvement_project(const suffice_improvement *improvement);

/**
 * The project of the improvement, to change.
 *
 * @param improvement  the improvement, or NULL
 * @return             the project, borrowed as the improvement is; NULL for NULL
 * @since 0.1
 */
SUFFICE_API suffice_project *suffice_improvement_edit_project(suffice_improvement *improvement);

/**
 * The record in which meetings, ideas, good practice, actions and answers lie; suffice_child_count() and
 * suffice_child_at() walk over them.
 *
 * @param improvement  the improvement, or NULL
 * @return             its id; 0 for NULL
 * @since 0.1
 */
SUFFICE_API suffice_id suffice_improvement_item(const suffice_improvement *improvement);

/* --- meetings --- */

/**
 * Adds a meeting, behind the others. That it is the second of two is told by ::SUFFICE_MEETING_FOLLOWS.
 *
 * @param improvement   the improvement to change
 * @param key           a short name such as M1, or NULL; up to 40 code points, unique among meetings
 * @param date          when it took place, as YYYYMMDD; 0: not known
 * @param team          the team that met, or 0
 * @param story         the story that was heard, or 0
 * @param model         the logic model that was marked, or 0
 * @param[out] meeting  the new meeting; 0 when the call fails; NULL: nobody asks
 * @param error         detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p improvement is NULL; @p date is no date; an id names no such record of this
 *                                  project
 * @retval SUFFICE_ERROR_NOT_FOUND  one of them has been removed
 * @retval SUFFICE_ERROR_EXISTS     another meeting has this key
 * @retval SUFFICE_ERROR_TEXT       @p key is not UTF-8 or holds a character that XML cannot
 * @retval SUFFICE_ERROR_LIMIT      @p key is too long, or the project cannot hold another record
 * @retval SUFFICE_ERROR_STATE      the project can only be read, or is at work
 * @retval SUFFICE_ERROR_IO         the system gives no random bytes
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_improvement_add_meeting(suffice_improvement *improvement, const char *key,
                                                               int32_t date, suffice_team_id team,
                                                               suffice_story_id story, suffice_logic_model_id model,
                                                               suffice_meeting_id *meeting, suffice_error *error);

/**
 * Adds what somebody said at the first hearing of the story, behind the others: an impression, or a question or worry
 * that is put aside. Source: Ward, Pinkney and Fry 2016, Table 5, stage 1.
 *
 * @param improvement    the improvement to change
 * @param meeting        the meeting
 * @param kind           what it is: a ::suffice_reaction_kind
 * @param text           what was said: 1 to 20,000 code points
 * @param person         who said it, a member of a team, an analyst or a participant; 0: nobody is named
 * @param[out] reaction  the new reaction; 0 when the call fails; NULL: nobody asks
 * @param error          detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p improvement is NULL; @p text is NULL or empty; @p meeting names no meeting of
 *                                  this project; @p person names nobody of it; @p kind is unknown
 * @retval SUFFICE_ERROR_NOT_FOUND  the meeting or the person has been removed
 * @retval SUFFICE_ERROR_TEXT       @p text is not UTF-8 or holds a character that XML cannot
 * @retval SUFFICE_ERROR_LIMIT      @p text is too long, or the project cannot hold another record
 * @retval SUFFICE_ERROR_STATE      the project can only be read, or is at work
 * @retval SUFFICE_ERROR_IO         the system gives no random bytes
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_improvement_add_reaction(suffice_improvement *improvement,
                                                                suffice_meeting_id meeting, suffice_reaction_kind kind,
                                                                const char *text, suffice_id person,
                                                                suffice_reaction_id *reaction, suffice_error *error);

/**
 * Adds something that the team found to have gone right or wrong in the story, behind the others. Source: Ward, Pinkney
 * and Fry 2016, Table 5, stage 2.
 *
 * @param improvement       the improvement to change
 * @param meeting           the meeting
 * @param turn              which turn it was: a ::suffice_turn
 * @param text              what went right or wrong: 1 to 20,000 code points
 * @param node              the box of the logic model to which it is put down, or 0
 * @param segment           where in the story it is seen, or 0
 * @param[out] observation  the new observation; 0 when the call fails; NULL: nobody asks
 * @param error             detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p improvement is NULL; @p text is NULL or empty; an id names no such record of this
 *                                  project; @p turn is unknown
 * @retval SUFFICE_ERROR_NOT_FOUND  one of them has been removed
 * @retval SUFFICE_ERROR_TEXT       @p text is not UTF-8 or holds a character that XML cannot
 * @retval SUFFICE_ERROR_LIMIT      @p text is too long, or the project cannot hold another record
 * @retval SUFFICE_ERROR_STATE      the project can only be read, or is at work
 * @retval SUFFICE_ERROR_IO         the system gives no random bytes
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_improvement_add_observation(
    suffice_improvement *improvement, suffice_meeting_id meeting, suffice_turn turn, const char *text,
    suffice_node_id node, suffice_segment_id segment, suffice_observation_id *observation, suffice_error *error);

/**
 * Marks a box of the logic model: whether the activity took place, or the outcome was reached. A member who has marked
 * the box in this meeting before changes that mark; a mark without a member is always one more. Source: Ward, Pinkney
 * and Fry 2016, Table 5, stage 2.
 *
 * @param improvement  the improvement to change
 * @param meeting      the meeting
 * @param node         an activity or an outcome of the model of the meeting, or of that of the meeting which it
 *                     follows; of any model where the meeting names none
 * @param value        how it is marked: a ::suffice_mark_value
 * @param basis        on what the mark rests, a ::suffice_mark_basis; 0: not told
 * @param member       the member of a team who marked it; 0: the team together, or somebody unnamed
 * @param[out] mark    the mark, new or changed; 0 when the call fails; NULL: nobody asks
 * @param error        detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p improvement is NULL; an id names no such record of this project; @p value or
 *                                  @p basis is unknown
 * @retval SUFFICE_ERROR_NOT_FOUND  one of them has been removed
 * @retval SUFFICE_ERROR_LIMIT      the project cannot hold another record
 * @retval SUFFICE_ERROR_STATE      the project can only be read, or is at work
 * @retval SUFFICE_ERROR_RULE       the box belongs to another model, or is that of the experience, which is not marked
 * @retval SUFFICE_ERROR_IO         the system gives no random bytes
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_improvement_mark(suffice_improvement *improvement, suffice_meeting_id meeting,
                                                        suffice_node_id node, suffice_mark_value value,
                                                        suffice_mark_basis basis, suffice_team_member_id member,
                                                        suffice_mark_id *mark, suffice_error *error);

/**
 * Notes that the team chose a box of the model to work on, behind what it chose before. The marks of that box, made in
 * this meeting and in the one that it follows, go with it (::SUFFICE_FOCUS_MARKS), and so do the segments of the story
 * in which these were seen (::SUFFICE_FOCUS_SEGMENTS). Source: Ward, Pinkney and Fry 2016, Table 5, stage 3.
 *
 * @param improvement  the improvement to change
 * @param meeting      the meeting
 * @param node         a box, as for suffice_improvement_mark()
 * @param decision     what the team wants to do about it: a ::suffice_decision
 * @param reason       why it was chosen, or NULL; up to 20,000 code points
 * @param[out] focus   what was chosen; 0 when the call fails; NULL: nobody asks
 * @param error        detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p improvement is NULL; an id names no such record of this project; @p decision is
 *                                  unknown
 * @retval SUFFICE_ERROR_NOT_FOUND  one of them has been removed
 * @retval SUFFICE_ERROR_TEXT       @p reason is not UTF-8 or holds a character that XML cannot
 * @retval SUFFICE_ERROR_LIMIT      @p reason is too long, there are more than 10,000 marks, or the project cannot hold
 *                                  another record
 * @retval SUFFICE_ERROR_STATE      the project can only be read, or is at work
 * @retval SUFFICE_ERROR_RULE       the box belongs to another model
 * @retval SUFFICE_ERROR_IO         the system gives no random bytes
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_improvement_choose(suffice_improvement *improvement, suffice_meeting_id meeting,
                                                          suffice_node_id node, suffice_decision decision,
                                                          const char *reason, suffice_focus_id *focus,
                                                          suffice_error *error);

/**
 * Adds an answer to the question why, behind the others: why something does not happen, or why it works. Asking why
 * again gives an answer below an answer. Source: Ward, Pinkney and Fry 2016, Table 5, stage 4 (the five whys).
 *
 * @param improvement  the improvement to change
 * @param parent       what is asked about: what was chosen, a good practice, or the answer before
 * @param text         the answer: what makes it so, and nobody's fault; 1 to 20,000 code points
 * @param root         whether it is a root cause
 * @param[out] why     the new answer; 0 when the call fails; NULL: nobody asks
 * @param error        detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p improvement is NULL; @p text is NULL or empty; @p parent names no such record of
 *                                  this project
 * @retval SUFFICE_ERROR_NOT_FOUND  the parent has been removed
 * @retval SUFFICE_ERROR_TEXT       @p text is not UTF-8 or holds a character that XML cannot
 * @retval SUFFICE_ERROR_LIMIT      @p text is too long, answers lie too deep in one another, or the project cannot hold
 *                                  another record
 * @retval SUFFICE_ERROR_STATE      the project can only be read, or is at work
 * @retval SUFFICE_ERROR_IO         the system gives no random bytes
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_improvement_add_why(suffice_improvement *improvement, suffice_id parent,
                                                           const char *text, bool root, suffice_why_id *why,
                                                           suffice_error *error);

/* --- ideas and good practice --- */

/**
 * Adds something that somebody would like to see, behind the others. Where it was voiced is told by
 * ::SUFFICE_IDEA_EXCERPTS. Source: Healthwatch, health and care experience profiles.
 *
 * @param improvement  the improvement to change
 * @param key          a short name, or NULL; up to 40 code points, unique among ideas
 * @param text         the idea: 1 to 20,000 code points
 * @param person       whose idea it is, a participant, a member of a team or an analyst; 0: not told
 * @param[out] idea    the new idea; 0 when the call fails; NULL: nobody asks
 * @param error        detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p improvement is NULL; @p text is NULL or empty; @p person names nobody of this
 *                                  project
 * @retval SUFFICE_ERROR_NOT_FOUND  the person has been removed
 * @retval SUFFICE_ERROR_EXISTS     another idea has this key
 * @retval SUFFICE_ERROR_TEXT       a text is not UTF-8 or holds a character that XML cannot
 * @retval SUFFICE_ERROR_LIMIT      a text is too long, or the project cannot hold another record
 * @retval SUFFICE_ERROR_STATE      the project can only be read, or is at work
 * @retval SUFFICE_ERROR_IO         the system gives no random bytes
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_improvement_add_idea(suffice_improvement *improvement, const char *key,
                                                            const char *text, suffice_id person, suffice_idea_id *idea,
                                                            suffice_error *error);

/**
 * Adds something that works and is to be kept up, behind the others. Source: Ward, Pinkney and Fry 2016, Table 5.
 *
 * @param improvement    the improvement to change
 * @param name           what works, in a few words: 1 to 500 code points
 * @param text           what is done, and what people make of it, or NULL; up to 20,000 code points
 * @param[out] practice  the new good practice; 0 when the call fails; NULL: nobody asks
 * @param error          detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT  @p improvement is NULL; @p name is NULL or empty
 * @retval SUFFICE_ERROR_TEXT      a text is not UTF-8 or holds a character that XML cannot
 * @retval SUFFICE_ERROR_LIMIT     a text is too long, or the project cannot hold another record
 * @retval SUFFICE_ERROR_STATE     the project can only be read, or is at work
 * @retval SUFFICE_ERROR_IO        the system gives no random bytes
 * @retval SUFFICE_ERROR_MEMORY    memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_improvement_add_good_practice(suffice_improvement *improvement, const char *name,
                                                                     const char *text,
                                                                     suffice_good_practice_id *practice,
                                                                     suffice_error *error);

/* --- actions --- */

/**
 * Adds an action, behind the others. What it answers, what it rests on and how it will be known whether it works are
 * fields of it. Source: Ward, Pinkney and Fry 2016, Table 5, stage 4 (the action plan).
 *
 * @param improvement  the improvement to change
 * @param key          a short name such as P1, or NULL; up to 40 code points, unique among actions
 * @param name         what is to be done: 1 to 1000 code points
 * @param owner        who answers for it, a member of a team, an analyst or a team; 0: not told yet
 * @param due          by when it is to be done, as YYYYMMDD; 0: not told yet
 * @param[out] action  the new action; 0 when the call fails; NULL: nobody asks
 * @param error        detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p improvement is NULL; @p name is NULL or empty; @p owner names nobody of this
 *                                  project; @p due is no date
 * @retval SUFFICE_ERROR_NOT_FOUND  the owner has been removed
 * @retval SUFFICE_ERROR_EXISTS     another action has this key
 * @retval SUFFICE_ERROR_TEXT       a text is not UTF-8 or holds a character that XML cannot
 * @retval SUFFICE_ERROR_LIMIT      a text is too long, or the project cannot hold another record
 * @retval SUFFICE_ERROR_STATE      the project can only be read, or is at work
 * @retval SUFFICE_ERROR_IO         the system gives no random bytes
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_improvement_add_action(suffice_improvement *improvement, const char *key,
                                                              const char *name, suffice_id owner, int32_t due,
                                                              suffice_action_id *action, suffice_error *error);

/**
 * Says where an action stands from a day on. It is put in its place by date, behind what was said of the same day; what
 * was said before is kept.
 *
 * @param improvement  the improvement to change
 * @param action       the action
 * @param state        where it stands: a ::suffice_action_state
 * @param date         from which day on, as YYYYMMDD
 * @param person       who says so, a member of a team or an analyst; 0: not told
 * @param note         why it stands so, or why it is late, or NULL; up to 20,000 code points
 * @param[out] status  the new status; 0 when the call fails; NULL: nobody asks
 * @param error        detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p improvement is NULL; an id names no such record of this project; @p state is
 *                                  unknown; @p date is no date
 * @retval SUFFICE_ERROR_NOT_FOUND  one of them has been removed
 * @retval SUFFICE_ERROR_TEXT       @p note is not UTF-8 or holds a character that XML cannot
 * @retval SUFFICE_ERROR_LIMIT      @p note is too long, or the project cannot hold another record
 * @retval SUFFICE_ERROR_STATE      the project can only be read, or is at work
 * @retval SUFFICE_ERROR_IO         the system gives no random bytes
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_improvement_set_status(suffice_improvement *improvement,
                                                              suffice_action_id action, suffice_action_state state,
                                                              int32_t date, suffice_id person, const char *note,
                                                              suffice_action_status_id *status, suffice_error *error);

/**
 * Where an action stands by its last status: that of the latest day, and of that day the one behind the others.
 *
 * @param project    the project, or NULL
 * @param action     the action
 * @param[out] date  since when, as YYYYMMDD; 0 when nothing is said; NULL: nobody asks
 * @return           a ::suffice_action_state; 0 if nothing was ever said of it, or it has been removed
 * @since 0.1
 */
SUFFICE_API suffice_action_state suffice_action_state_of(const suffice_project *project, suffice_action_id action,
                                                         int32_t *date);

/**
 * Adds a change that was tried on a small scale for an action, behind the others.
 *
 * @param improvement  the improvement to change
 * @param action       the action
 * @param tried        what was tried, with whom: 1 to 20,000 code points
 * @param learned      what was learned, or NULL; up to 20,000 code points
 * @param date         when it was tried, as YYYYMMDD; 0: not known
 * @param decision     what is done with it, a ::suffice_test_decision; 0: not decided
 * @param[out] test    the new test; 0 when the call fails; NULL: nobody asks
 * @param error        detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p improvement is NULL; @p tried is NULL or empty; @p action names no action of this
 *                                  project; @p date is no date; @p decision is unknown
 * @retval SUFFICE_ERROR_NOT_FOUND  the action has been removed
 * @retval SUFFICE_ERROR_TEXT       a text is not UTF-8 or holds a character that XML cannot
 * @retval SUFFICE_ERROR_LIMIT      a text is too long, or the project cannot hold another record
 * @retval SUFFICE_ERROR_STATE      the project can only be read, or is at work
 * @retval SUFFICE_ERROR_IO         the system gives no random bytes
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_improvement_add_test(suffice_improvement *improvement, suffice_action_id action,
                                                            const char *tried, const char *learned, int32_t date,
                                                            suffice_test_decision decision, suffice_test_id *test,
                                                            suffice_error *error);

/**
 * The actions that were due before a day and, by what is said of them up to that day, were neither done nor dropped.
 *
 * @param improvement  the improvement
 * @param date         the day, as YYYYMMDD
 * @param[out] ids     the actions in their order, to be released with suffice_ids_release(); NULL when the call fails
 * @param error        detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT  a pointer is NULL; @p date is no date
 * @retval SUFFICE_ERROR_MEMORY    memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_improvement_overdue(const suffice_improvement *improvement, int32_t date,
                                                           suffice_ids **ids, suffice_error *error);

/**
 * The action plan. Source: Ward, Pinkney and Fry 2016, Table 5, stage 4.
 *
 * @param improvement  the improvement
 * @param team         only actions of this team: those that name it, and those that name no team and were planned in a
 *                     meeting of it; 0: all
 * @param audience     for whom it is made: a ::suffice_audience; what this audience may not read is left empty
 * @param date         the day for which it is judged what is late, as YYYYMMDD; 0: not judged
 * @param[out] table   one row for each action, in their order; to be released with suffice_table_release(); NULL when
 *                     the call fails. Columns: `action` (id), `key`, `what`, `owner` (texts), `due` (date), `state`
 *                     (the name of the ::suffice_action_state in which it is by its last status, such as `begun`),
 *                     `since` (date of that status), `works_on` (text: key and words of the box of the model that was
 *                     chosen, or else of the one that the action names), `cause`, `measure`, `users_check`,
 *                     `feedback_route`, `outcome` (texts), `late` (boolean: due before the day, and by that day neither
 *                     done nor dropped; empty where that is not judged)
 * @param error        detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   a pointer is NULL; @p team names no team of this project; @p audience is unknown;
 *                                  @p date is no date
 * @retval SUFFICE_ERROR_NOT_FOUND  the team has been removed
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_improvement_plan(const suffice_improvement *improvement, suffice_team_id team,
                                                        suffice_audience audience, int32_t date, suffice_table **table,
                                                        suffice_error *error);

/* --- answers --- */

/**
 * Adds an answer to what people said, behind the others. What was done, what difference it made, or why nothing was
 * done yet are fields of it, and so are the key points, ideas and actions that it is about. Source: method of this
 * library, after the principle of closing the loop.
 *
 * @param improvement  the improvement to change
 * @param key          a short name, or NULL; up to 40 code points, unique among answers
 * @param said         what people said, in the team's words: 1 to 4000 code points
 * @param[out] answer  the new answer; 0 when the call fails; NULL: nobody asks
 * @param error        detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT  @p improvement is NULL; @p said is NULL or empty
 * @retval SUFFICE_ERROR_EXISTS    another answer has this key
 * @retval SUFFICE_ERROR_TEXT      a text is not UTF-8 or holds a character that XML cannot
 * @retval SUFFICE_ERROR_LIMIT     a text is too long, or the project cannot hold another record
 * @retval SUFFICE_ERROR_STATE     the project can only be read, or is at work
 * @retval SUFFICE_ERROR_IO        the system gives no random bytes
 * @retval SUFFICE_ERROR_MEMORY    memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_improvement_add_answer(suffice_improvement *improvement, const char *key,
                                                              const char *said, suffice_answer_id *answer,
                                                              suffice_error *error);

/**
 * Where an answer stands, by its actions and by what it says. The first of these that is true:
 *
 * - ::SUFFICE_ANSWER_STATE_DONE: it has actions and all are done, or it has none and says what was done; and it gives
 * no reason why something is not done yet.
 * - ::SUFFICE_ANSWER_STATE_BEGUN: one of its actions is done or has begun; or it has no actions and says what was done,
 *   beside a reason why not all is.
 * - ::SUFFICE_ANSWER_STATE_NOT_YET: it gives a reason.
 * - ::SUFFICE_ANSWER_STATE_OPEN: none of these.
 *
 * An action that was dropped is not done. Words alone do not stand in for actions: where there are any, they decide.
 *
 * @param project  the project, or NULL
 * @param answer   the answer
 * @return         a ::suffice_answer_state; 0 if the id names no answer now
 * @since 0.1
 */
SUFFICE_API suffice_answer_state suffice_answer_state_of(const suffice_project *project, suffice_answer_id answer);

/**
 * You said, we did, what difference it made; or not yet, because. How many voices stand behind an answer is never
 * hidden.
 *
 * @param improvement  the improvement
 * @param audience     for whom it is made: a ::suffice_audience; what this audience may not read is left empty
 * @param[out] table   one row for each answer, in their order; to be released with suffice_table_release(); NULL when
 *                     the call fails. Columns: `answer` (id), `key`, `said`, `did`, `difference`, `not_yet` (texts),
 *                     `state` (text: `done`, `begun`, `not-yet` or `open`, as suffice_answer_state_of() says),
 *                     `told_on` (date), `told_how` (text), `voices` (integer: interviews, each once, behind the
 *                     summaries and quotations of its key points and the quotations of its ideas; the other side of a
 *                     difference is not counted), `actions` (list of texts: keys or names)
 * @param error        detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT  a pointer is NULL; @p audience is unknown
 * @retval SUFFICE_ERROR_MEMORY    memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_improvement_answers(const suffice_improvement *improvement,
                                                           suffice_audience audience, suffice_table **table,
                                                           suffice_error *error);

/** @} */

#ifdef __cplusplus
}
#endif

#endif
