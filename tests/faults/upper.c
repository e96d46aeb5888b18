/*
 * Calls of synthesis, stories, logic models, improvement, maturity, audience, trace, checks and content while memory
 * fails.
 * SPDX-License-Identifier: MIT
 */
#include "base/error.h"
#include "running.h"
#include "upper_prepared.h"

#include <suffice/access.h>
#include <suffice/arrow.h>
#include <suffice/assessment.h>
#include <suffice/audience.h>
#include <suffice/check.h>
#include <suffice/content.h>
#include <suffice/csv.h>
#include <suffice/framework.h>
#include <suffice/history.h>
#include <suffice/improvement.h>
#include <suffice/logic_model.h>
#include <suffice/matrix.h>
#include <suffice/records.h>
#include <suffice/story.h>
#include <suffice/synthesis.h>
#include <suffice/trace.h>
#include <suffice/withdrawal.h>

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <errno.h>

enum { TEAM = SUFFICE_AUDIENCE_TEAM, PUBLIC = SUFFICE_AUDIENCE_PUBLIC };

static suffice_table *prepared_table;

/* --- what calls work on --- */

#define ID(RECORD) upper_of(stage->project, UPPER_##RECORD)
#define SYNTHESIS suffice_project_edit_synthesis(stage->project)
#define IMPROVEMENT suffice_project_edit_improvement(stage->project)
#define MATRIX suffice_project_edit_matrix(stage->project, ID(MATRIX))
#define STORY suffice_project_edit_story(stage->project, ID(STORY))
#define MODEL suffice_project_edit_logic_model(stage->project, ID(MODEL))
#define FRAMEWORK suffice_project_edit_framework(stage->project, ID(FRAMEWORK))
#define ASSESSMENT suffice_project_edit_assessment(stage->project, ID(ASSESSMENT))
#define LATER suffice_project_edit_assessment(stage->project, ID(LATER))

/* A call that is one expression; what it gives back goes to the stage. */
#define ACT(name, call)                                                                                                \
    static suffice_status name(struct stage *stage)                                                                    \
    {                                                                                                                  \
        return call;                                                                                                   \
    }

/* A call that gives back a handle, of the project of the stage or of one that goes with it. */
#define ACT_MAKING(name, type, call)                                                                                   \
    static suffice_status name(struct stage *stage)                                                                    \
    {                                                                                                                  \
        suffice_##type *made = NULL;                                                                                   \
        suffice_status status = call;                                                                                  \
        stage->id = suffice_##type##_item(made);                                                                       \
        return status;                                                                                                 \
    }
#define ACT_ALONE(name, type, call)                                                                                    \
    static suffice_status name(struct stage *stage)                                                                    \
    {                                                                                                                  \
        suffice_##type *made = NULL;                                                                                   \
        suffice_status status = call;                                                                                  \
        stage->made = suffice_##type##_edit_project(made);                                                             \
        return status;                                                                                                 \
    }

/* A call that gives back a number, which is that of no record. */
static suffice_status counted(suffice_status status, size_t count, size_t expected)
{
    assert_int_equal(count, status == SUFFICE_OK ? expected : 0);
    return status;
}

/* --- synthesis --- */

ACT(add_summary,
    suffice_synthesis_add_summary(SYNTHESIS, ID(ALONE), ID(OPEN_THEME), "It took a week, and then another.",
                                  ID(ANALYST), &stage->id, stage->error))
ACT(add_absence, suffice_synthesis_add_absence(SYNTHESIS, ID(EMPTY), ID(THEME), SUFFICE_ABSENCE_NOT_ASKED, ID(ANALYST),
                                               &stage->id, stage->error))
static suffice_status close_interview(struct stage *stage)
{
    size_t count = 7;
    suffice_status status = suffice_synthesis_close_interview(SYNTHESIS, ID(EMPTY), SUFFICE_ABSENCE_NOT_RAISED,
                                                              ID(ANALYST), &count, stage->error);
    return counted(status, count, 2);
}
ACT(of_interview, suffice_synthesis_of_interview(SYNTHESIS, ID(ALONE), &stage->ids, stage->error))
ACT(of_theme, suffice_synthesis_of_theme(SYNTHESIS, ID(THEME), SUFFICE_WITH_CODES_BELOW, &stage->ids, stage->error))
ACT_MAKING(add_matrix, matrix, suffice_synthesis_add_matrix(SYNTHESIS, "Second", &made, stage->error))

/* --- matrix --- */

ACT(add_theme, suffice_matrix_add_theme(MATRIX, ID(OPEN_THEME), 0, stage->error))
ACT(remove_interview, suffice_matrix_remove_interview(MATRIX, ID(ALONE), stage->error))
ACT(add_interview, suffice_matrix_add_interview(MATRIX, ID(ALONE), 1, stage->error))
ACT(add_all, suffice_matrix_add_all(MATRIX, stage->error))
ACT(remove_theme, suffice_matrix_remove_theme(MATRIX, ID(THEME), stage->error))
ACT(reword, suffice_set_text(stage->project, ID(SUMMARY), SUFFICE_SUMMARY_TEXT, "They knew, after all.", stage->error))
ACT(chart, suffice_matrix_chart(MATRIX, ID(THEME), ID(ALONE), ID(SUMMARY), stage->error))
static suffice_status chart_all(struct stage *stage)
{
    size_t count = 7;
    suffice_status status = suffice_matrix_chart_all(MATRIX, &count, stage->error);
    return counted(status, count, 1);
}
ACT(cells_moved_on, suffice_matrix_moved_on(MATRIX, &stage->ids, stage->error))
ACT(add_key_point, suffice_matrix_add_key_point(MATRIX, "KP9", ID(THEME), SUFFICE_KEY_POINT_KIND_SIMILARITY,
                                                "All of them waited.", &stage->id, stage->error))
ACT(matrix_key_points, suffice_matrix_key_points(MATRIX, ID(THEME), &stage->ids, stage->error))
ACT(interviews_of_a_point, suffice_key_point_interviews(stage->project, ID(POINT), &stage->ids, stage->error))
ACT(matrix_table, suffice_matrix_table(MATRIX, TEAM, 0, &stage->table, stage->error))
ACT(matrix_by_interview, suffice_matrix_table(MATRIX, PUBLIC, SUFFICE_MATRIX_BY_INTERVIEW, &stage->table, stage->error))

/* --- story --- */

ACT_MAKING(add_story, story, suffice_project_add_story(stage->project, "Sunday", ID(EXPERIENCE), &made, stage->error))
static suffice_status add_segment(struct stage *stage)
{
    const suffice_key_point_id points[] = {ID(POINT), ID(OTHER_POINT)};
    return suffice_story_add_segment(STORY, SUFFICE_SEGMENT_KIND_EVIDENCE, "Nobody picked up the phone that night.",
                                     points, 2, &stage->id, stage->error);
}
ACT(move_segment, suffice_story_move_segment(STORY, ID(SEGMENT), 1, stage->error))
ACT(reword_point, suffice_set_text(stage->project, ID(POINT), SUFFICE_KEY_POINT_TEXT, "Few know.", stage->error))
ACT(mark_read, suffice_story_mark_read(STORY, 0, stage->error))
ACT(segments_moved_on, suffice_story_moved_on(STORY, &stage->ids, stage->error))
ACT(leave_out, suffice_story_leave_out(STORY, ID(POINT), "It is told elsewhere.", stage->error))
ACT(story_key_points, suffice_story_key_points(STORY, &stage->ids, stage->error))
ACT(story_interviews, suffice_story_interviews(STORY, &stage->ids, stage->error))
ACT(provenance, suffice_story_provenance(STORY, TEAM, &stage->table, stage->error))
ACT(story_text, suffice_story_text(STORY, PUBLIC, &stage->buffer, stage->error))

/* --- logic model --- */

ACT_ALONE(model_new, logic_model, suffice_logic_model_new("Alone", "Crisis", "I know.", &made, stage->error))
ACT_MAKING(add_model, logic_model,
           suffice_project_add_logic_model(stage->project, "Second", ID(EXPERIENCE), &made, stage->error))
ACT_MAKING(copy_model, logic_model, suffice_logic_model_copy(MODEL, "Ours", ID(TEAM), &made, stage->error))
ACT(add_node,
    suffice_logic_model_add_node(MODEL, SUFFICE_NODE_KIND_ACTIVITY, "N9", "We ring back.", 0, &stage->id, stage->error))
ACT(add_extra,
    suffice_logic_model_add_extra(MODEL, SUFFICE_NODE_KIND_OUTCOME, "We listen.", ID(MEMBER), &stage->id, stage->error))
ACT(move_node, suffice_logic_model_move_node(MODEL, ID(NODE), SIZE_MAX, stage->error))
static suffice_status add_link(struct stage *stage)
{
    suffice_link_id link = 0;
    suffice_node_id end = suffice_logic_model_experience_node(MODEL);
    suffice_status status = suffice_logic_model_add_link(MODEL, ID(OUTCOME), end, &link, stage->error);
    stage->id = link;
    return status;
}
ACT(unlinked, suffice_logic_model_unlinked(MODEL, &stage->ids, stage->error))
ACT(unreached, suffice_logic_model_unreached(MODEL, &stage->ids, stage->error))
ACT(leads_to, suffice_logic_model_leads_to(MODEL, ID(NODE), SUFFICE_NODE_KIND_OUTCOME, &stage->ids, stage->error))
ACT(layers, suffice_logic_model_layers(MODEL, SUFFICE_AUDIENCE_TEAM, &stage->table, stage->error))
ACT(marks, suffice_logic_model_marks(MODEL, ID(TEAM), SUFFICE_AUDIENCE_TEAM, &stage->table, stage->error))
ACT(not_done, suffice_logic_model_not_done(MODEL, 0, SUFFICE_AUDIENCE_TEAM, &stage->table, stage->error))

/* --- improvement --- */

ACT(add_meeting, suffice_improvement_add_meeting(IMPROVEMENT, "M2", 20250701, ID(TEAM), ID(STORY), ID(MODEL),
                                                 &stage->id, stage->error))
ACT(add_reaction, suffice_improvement_add_reaction(IMPROVEMENT, ID(MEETING), SUFFICE_REACTION_KIND_PARKED_WORRY,
                                                   "Who pays?", ID(MEMBER), &stage->id, stage->error))
ACT(add_observation,
    suffice_improvement_add_observation(IMPROVEMENT, ID(MEETING), SUFFICE_TURN_RIGHT, "The card was there.", ID(NODE),
                                        ID(SEGMENT), &stage->id, stage->error))
ACT(mark, suffice_improvement_mark(IMPROVEMENT, ID(MEETING), ID(OUTCOME), SUFFICE_MARK_VALUE_NOT_CLEAR,
                                   SUFFICE_MARK_BASIS_OWN_EXPERIENCE, ID(MEMBER), &stage->id, stage->error))
ACT(choose, suffice_improvement_choose(IMPROVEMENT, ID(MEETING), ID(NODE), SUFFICE_DECISION_FIX, "It is ours to mend.",
                                       &stage->id, stage->error))
ACT(add_why, suffice_improvement_add_why(IMPROVEMENT, ID(FOCUS), "Nobody is asked.", true, &stage->id, stage->error))
ACT(add_idea, suffice_improvement_add_idea(IMPROVEMENT, "ID9", "A number for the night.", ID(PARTICIPANT), &stage->id,
                                           stage->error))
ACT(add_good_practice, suffice_improvement_add_good_practice(IMPROVEMENT, "Ringing first",
                                                             "They ring before they come.", &stage->id, stage->error))
ACT(add_action, suffice_improvement_add_action(IMPROVEMENT, "AC9", "Order the cards", ID(MEMBER), 20250901, &stage->id,
                                               stage->error))
ACT(set_status, suffice_improvement_set_status(IMPROVEMENT, ID(ACTION), SUFFICE_ACTION_STATE_DONE, 20250801, ID(MEMBER),
                                               "all are out", &stage->id, stage->error))
ACT(add_test, suffice_improvement_add_test(IMPROVEMENT, ID(ACTION), "A hundred cards", "Too small a print", 20250702,
                                           SUFFICE_TEST_DECISION_ADAPT, &stage->id, stage->error))
ACT(overdue, suffice_improvement_overdue(IMPROVEMENT, 20260101, &stage->ids, stage->error))
ACT(plan, suffice_improvement_plan(IMPROVEMENT, ID(TEAM), TEAM, 20260101, &stage->table, stage->error))
ACT(add_answer, suffice_improvement_add_answer(IMPROVEMENT, "AN9", "You waited.", &stage->id, stage->error))
ACT(answers, suffice_improvement_answers(IMPROVEMENT, PUBLIC, &stage->table, stage->error))

/* --- framework --- */

ACT_ALONE(framework_new, framework, suffice_framework_new("Alone", &made, stage->error))
ACT_MAKING(add_framework, framework, suffice_project_add_framework(stage->project, "g", "Another", &made, stage->error))
ACT(add_level, suffice_framework_add_level(FRAMEWORK, "high", "High", "All is so.", &stage->id, stage->error))
ACT(add_section, suffice_framework_add_section(FRAMEWORK, "2", "Second", &stage->id, stage->error))
ACT(add_group, suffice_framework_add_group(FRAMEWORK, ID(SECTION), "2", "Second", &stage->id, stage->error))
ACT(add_area, suffice_framework_add_area(FRAMEWORK, ID(GROUP), "1c", "Third", &stage->id, stage->error))
ACT(add_indicator,
    suffice_framework_add_indicator(FRAMEWORK, ID(AREA), "1a.2", "So is this.", &stage->id, stage->error))
ACT(areas, suffice_framework_areas(FRAMEWORK, ID(GROUP), &stage->ids, stage->error))

/* --- assessment --- */

ACT_ALONE(assessment_new, assessment, suffice_assessment_new("Alone", FRAMEWORK, &made, stage->error))
ACT_MAKING(add_assessment, assessment,
           suffice_project_add_assessment(stage->project, "Third", ID(FRAMEWORK), &made, stage->error))
ACT(rate, suffice_assessment_rate(ASSESSMENT, ID(OPEN_AREA), ID(LEVEL), "by all of us", &stage->id, stage->error))
ACT(rate_again,
    suffice_assessment_rate(ASSESSMENT, ID(AREA), ID(LEVEL), "on second thoughts", &stage->id, stage->error))
ACT(exclude, suffice_assessment_exclude(ASSESSMENT, ID(AREA), SUFFICE_EXCLUSION_NOT_APPLICABLE, "no such ward",
                                        &stage->id, stage->error))
ACT(open_area, suffice_assessment_open(LATER, ID(AREA), &stage->id, stage->error))
ACT(mark_indicator, suffice_assessment_mark(LATER, ID(INDICATOR), SUFFICE_FULFILMENT_PARTLY, "in two wards of three",
                                            &stage->id, stage->error))
ACT(add_evidence,
    suffice_assessment_add_evidence(LATER, ID(AREA), "the survey says so", ID(QUOTE), &stage->id, stage->error))
ACT(add_reviewer, suffice_assessment_add_reviewer(LATER, SUFFICE_REVIEW_ROLE_STAFF, "Sam", &stage->id, stage->error))
ACT(counts, suffice_assessment_counts(ASSESSMENT, ID(SECTION), &stage->table, stage->error))
ACT(assessment_table, suffice_assessment_table(ASSESSMENT, PUBLIC, &stage->table, stage->error))
ACT(compare, suffice_assessment_compare(ASSESSMENT, LATER, &stage->table, stage->error))

/* --- what leaves --- */

ACT(shown_text,
    suffice_shown_text(stage->project, ID(POINT), SUFFICE_KEY_POINT_TEXT, TEAM, &stage->buffer, stage->error))
ACT(shown_label, suffice_shown_label(stage->project, ID(JOINT), PUBLIC, &stage->buffer, stage->error))
ACT(add_release, suffice_project_add_release(stage->project, TEAM, "the story of the weekend", ID(ANALYST), &stage->id,
                                             stage->error))
ACT(records, suffice_records(stage->project, SUFFICE_KIND_EXCERPT, TEAM, &stage->table, stage->error))
static suffice_status records_of(struct stage *stage)
{
    const suffice_id ids[] = {ID(QUOTE), ID(QUOTE)};
    return suffice_records_of(stage->project, SUFFICE_KIND_EXCERPT, ids, 2, PUBLIC, &stage->table, stage->error);
}
ACT(trace_back, suffice_project_trace(stage->project, ID(ACTION), SUFFICE_TRACE_BACK | SUFFICE_TRACE_ONWARD, TEAM,
                                      &stage->table, stage->error))
ACT(csv, suffice_table_csv(prepared_table, SUFFICE_CSV_BYTE_ORDER_MARK, &stage->buffer, stage->error))

/* A consumer's calls, whose errors are numbers of errno.h. */
static suffice_status take_all(struct ArrowArrayStream *stream, suffice_error *error)
{
    struct ArrowSchema schema = {.release = NULL};
    struct ArrowArray array = {.release = NULL};
    int failed = stream->get_schema(stream, &schema);
    if (failed == 0)
        failed = stream->get_next(stream, &array);
    assert_int_equal(array.release != NULL, failed == 0);
    if (schema.release != NULL)
        schema.release(&schema);
    if (array.release != NULL)
        array.release(&array);
    assert_true(failed == 0 || failed == ENOMEM);
    assert_int_equal(stream->get_last_error(stream) != NULL, failed != 0);
    return failed == 0 ? SUFFICE_OK : sfp_fail_memory(error);
}

static suffice_status arrow_in(struct stage *stage, uint32_t flags)
{
    struct ArrowArrayStream *stream = suffice_arrow_stream_new();
    if (stream == NULL)
        return sfp_fail_memory(stage->error);
    suffice_status status = suffice_table_export_arrow(prepared_table, flags, stream, stage->error);
    if (status == SUFFICE_OK)
        status = take_all(stream, stage->error);
    suffice_arrow_stream_release(stream);
    return status;
}
ACT(arrow, arrow_in(stage, 0))
ACT(arrow_plain, arrow_in(stage, SUFFICE_ARROW_PLAIN))

/* --- withdrawal --- */

/* One of those who are heard in a joint interview is marked there, so that its text is cut too. */
static suffice_status mark_shared(struct stage *stage)
{
    suffice_ids *sources = NULL;
    suffice_excerpt_id excerpt = 0;
    suffice_status status =
        suffice_referrers(stage->project, ID(JOINT), SUFFICE_SOURCE_INTERVIEW, &sources, stage->error);
    suffice_id source = suffice_ids_at(sources, 0);
    suffice_ids_release(sources);
    if (status == SUFFICE_OK)
        status = suffice_excerpts_add_text(stage->excerpts, source, 0, 12, ID(ANALYST), &excerpt, stage->error);
    if (status == SUFFICE_OK)
        status = suffice_set_ref(stage->project, excerpt, SUFFICE_EXCERPT_SPEAKER,
                                 suffice_child_at(stage->project, ID(JOINT), SUFFICE_KIND_SPEAKER, 0), stage->error);
    return status;
}
ACT(preview, suffice_project_preview_withdrawal(stage->project, ID(PARTICIPANT), SUFFICE_WITHDRAWAL_WAY_ERASE, 0,
                                                &stage->table, stage->error))
ACT(withdraw_stop, suffice_project_withdraw(stage->project, ID(PARTICIPANT), SUFFICE_WITHDRAWAL_WAY_STOP, 0,
                                            ID(ANALYST), &stage->id, &stage->table, stage->error))
ACT(withdraw_keep, suffice_project_withdraw(stage->project, ID(PARTICIPANT), SUFFICE_WITHDRAWAL_WAY_KEEP, 0,
                                            ID(ANALYST), NULL, NULL, stage->error))
ACT(withdraw_erase, suffice_project_withdraw(stage->project, ID(PARTICIPANT), SUFFICE_WITHDRAWAL_WAY_ERASE, 0,
                                             ID(MEMBER), NULL, NULL, stage->error))

/* --- checks and content --- */

ACT(declare_ready,
    suffice_project_declare_ready(stage->project, SUFFICE_STEP_STORY, 20250801, ID(ANALYST), &stage->id, stage->error))
ACT(waive, suffice_project_waive(stage->project, "C41", ID(STORY), 0, "The author wants it so.", ID(ANALYST), 20250801,
                                 &stage->id, stage->error))
static suffice_status declare_all(struct stage *stage)
{
    suffice_status status = SUFFICE_OK;
    for (suffice_step step = SUFFICE_STEP_SET_UP; status == SUFFICE_OK && step <= SUFFICE_STEP_REPORT; step++)
        status = suffice_project_declare_ready(stage->project, step, 20250801, 0, NULL, stage->error);
    return status;
}
ACT(check, suffice_project_check(stage->project, 0, 20260101, &stage->findings, stage->error))
ACT(open_content, suffice_content_open(suffice_content_name(0), &stage->made, stage->error))

/* --- each of them --- */

static const struct scenario scenarios[] = {
    {"add a summary", NULL, add_summary, STEP},
    {"add an absence", NULL, add_absence, STEP},
    {"close an interview", NULL, close_interview, STEP},
    {"summaries of an interview", NULL, of_interview, 0},
    {"summaries of a theme", NULL, of_theme, 0},
    {"add a matrix", NULL, add_matrix, STEP},
    {"add a theme to a matrix", NULL, add_theme, STEP},
    {"add an interview to a matrix", remove_interview, add_interview, STEP},
    {"add all to a matrix", NULL, add_all, STEP},
    {"remove a theme from a matrix", NULL, remove_theme, STEP},
    {"remove an interview from a matrix", NULL, remove_interview, STEP},
    {"chart a cell", reword, chart, STEP},
    {"chart all", add_absence, chart_all, STEP},
    {"cells that moved on", reword, cells_moved_on, 0},
    {"add a key point", NULL, add_key_point, STEP},
    {"key points of a theme", NULL, matrix_key_points, 0},
    {"interviews of a key point", NULL, interviews_of_a_point, 0},
    {"matrix as a table", NULL, matrix_table, 0},
    {"matrix by interview", NULL, matrix_by_interview, 0},
    {"add a story", NULL, add_story, STEP},
    {"add a segment", NULL, add_segment, STEP},
    {"move a segment", NULL, move_segment, STEP},
    {"mark as read", reword_point, mark_read, STEP},
    {"segments that moved on", reword_point, segments_moved_on, 0},
    {"leave a key point out", NULL, leave_out, STEP},
    {"key points of a story", NULL, story_key_points, 0},
    {"interviews of a story", NULL, story_interviews, 0},
    {"provenance", NULL, provenance, 0},
    {"text of a story", NULL, story_text, 0},
    {"a logic model alone", NULL, model_new, GUIDED},
    {"add a logic model", NULL, add_model, STEP},
    {"copy a logic model", NULL, copy_model, STEP},
    {"add a box", NULL, add_node, STEP},
    {"fill an empty box", NULL, add_extra, STEP},
    {"move a box", NULL, move_node, STEP},
    {"add an arrow", NULL, add_link, STEP},
    {"boxes without arrows", NULL, unlinked, 0},
    {"boxes that do not reach", NULL, unreached, 0},
    {"where a box leads", NULL, leads_to, 0},
    {"layers", NULL, layers, 0},
    {"marks of a model", NULL, marks, 0},
    {"what was not done", NULL, not_done, 0},
    {"add a meeting", NULL, add_meeting, STEP},
    {"add a reaction", NULL, add_reaction, STEP},
    {"add an observation", NULL, add_observation, STEP},
    {"mark a box", NULL, mark, STEP},
    {"choose", NULL, choose, STEP},
    {"add a why", NULL, add_why, STEP},
    {"add an idea", NULL, add_idea, STEP},
    {"add a good practice", NULL, add_good_practice, STEP},
    {"add an action", NULL, add_action, STEP},
    {"set a status", NULL, set_status, STEP},
    {"add a test", NULL, add_test, STEP},
    {"what is overdue", NULL, overdue, 0},
    {"the plan", NULL, plan, 0},
    {"add an answer", NULL, add_answer, STEP},
    {"answers", NULL, answers, 0},
    {"a framework alone", NULL, framework_new, GUIDED},
    {"add a framework", NULL, add_framework, STEP},
    {"add a level", NULL, add_level, STEP},
    {"add a section", NULL, add_section, STEP},
    {"add a group", NULL, add_group, STEP},
    {"add an area", NULL, add_area, STEP},
    {"add an indicator", NULL, add_indicator, STEP},
    {"areas", NULL, areas, 0},
    {"an assessment alone", NULL, assessment_new, GUIDED},
    {"add an assessment", NULL, add_assessment, STEP},
    {"rate an area", NULL, rate, STEP},
    {"rate it again", NULL, rate_again, STEP},
    {"leave an area out", NULL, exclude, STEP},
    {"open a worksheet", NULL, open_area, STEP},
    {"mark an indicator", NULL, mark_indicator, STEP},
    {"add evidence", NULL, add_evidence, STEP},
    {"add a reviewer", NULL, add_reviewer, STEP},
    {"counts", NULL, counts, 0},
    {"assessment as a table", NULL, assessment_table, 0},
    {"compare rounds", NULL, compare, 0},
    {"a text for an audience", NULL, shown_text, 0},
    {"a label for an audience", NULL, shown_label, 0},
    {"note a release", NULL, add_release, STEP},
    {"records for an audience", NULL, records, 0},
    {"chosen records for an audience", NULL, records_of, 0},
    {"trace both ways", NULL, trace_back, 0},
    {"a table as CSV", NULL, csv, 0},
    {"a table to Arrow", NULL, arrow, 0},
    {"a table to Arrow, plain", NULL, arrow_plain, 0},
    {"preview a withdrawal", mark_shared, preview, 0},
    {"stop", NULL, withdraw_stop, STEP | GUIDED},
    {"keep", NULL, withdraw_keep, ENDS | GUIDED},
    {"erase", mark_shared, withdraw_erase, ENDS | GUIDED},
    {"declare ready", NULL, declare_ready, STEP},
    {"waive", NULL, waive, STEP},
    {"check", declare_all, check, 0},
    {"open content", NULL, open_content, GUIDED},
};

/* A table with some of everything to hand out. */
static suffice_buffer *prepare(suffice_error *error)
{
    struct stage stage;
    suffice_buffer *bytes = upper_bytes();
    stage_open(&stage, bytes, error);
    assert_int_equal(suffice_records(stage.project, SUFFICE_KIND_KEY_POINT, PUBLIC, &prepared_table, error),
                     SUFFICE_OK);
    stage_close(&stage);
    return bytes;
}

static void finish(void)
{
    suffice_table_release(prepared_table);
}

const struct suite suite_upper = {.name = "upper",
                                  .scenarios = scenarios,
                                  .count = sizeof scenarios / sizeof scenarios[0],
                                  .prepare = prepare,
                                  .finish = finish};
