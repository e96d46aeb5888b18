/*
 * Plot: a project that was grown to a size along one axis, and what the calls that are measured take from it.
 * SPDX-License-Identifier: MIT
 */
#ifndef TESTS_GROWTH_PLOT_H
#define TESTS_GROWTH_PLOT_H

#include <suffice/access.h>
#include <suffice/arrow.h>
#include <suffice/assessment.h>
#include <suffice/audience.h>
#include <suffice/buffer.h>
#include <suffice/check.h>
#include <suffice/codebook.h>
#include <suffice/content.h>
#include <suffice/corpus.h>
#include <suffice/csv.h>
#include <suffice/error.h>
#include <suffice/excerpts.h>
#include <suffice/file.h>
#include <suffice/findings.h>
#include <suffice/framework.h>
#include <suffice/history.h>
#include <suffice/ids.h>
#include <suffice/improvement.h>
#include <suffice/interviews.h>
#include <suffice/logic_model.h>
#include <suffice/matrix.h>
#include <suffice/merge.h>
#include <suffice/options.h>
#include <suffice/project.h>
#include <suffice/records.h>
#include <suffice/sources.h>
#include <suffice/story.h>
#include <suffice/synthesis.h>
#include <suffice/table.h>
#include <suffice/trace.h>
#include <suffice/withdrawal.h>

enum {
    TEAM = SUFFICE_AUDIENCE_TEAM,
    PUBLIC = SUFFICE_AUDIENCE_PUBLIC,
    ANALYST = SUFFICE_AUDIENCE_ANALYST,
    TODAY = 20250601,
    LINE = 40 /* code points of each line of a text that grew */
};

struct plot {
    size_t n;
    suffice_project *project;
    suffice_error *error;
    suffice_codebook *codebook;
    suffice_corpus *corpus;
    suffice_excerpts *excerpts;
    suffice_synthesis *synthesis;
    suffice_improvement *improvement;
    /* one of each, which the shapes grow around */
    suffice_analyst_id analyst, second_analyst;
    suffice_team_id team;
    suffice_team_member_id member;
    suffice_basis_id basis;
    suffice_participant_id participant;
    suffice_subject_id subject;
    suffice_schedule_id schedule;
    suffice_schedule_section_id schedule_section;
    suffice_interview_id interview;
    suffice_speaker_id speaker;
    suffice_grid_id grid;
    suffice_grid_row_id grid_row;
    suffice_attribute_id attribute;
    suffice_source_id text, recording;
    suffice_excerpt_id excerpt;
    suffice_coding_id coding;
    suffice_experience_id experience;
    suffice_activity_id activity;
    suffice_code_id theme, code;
    suffice_codebook_version_id version, second_version;
    suffice_summary_id summary;
    suffice_matrix *matrix;
    suffice_key_point_id point;
    suffice_story *story;
    suffice_segment_id segment;
    suffice_logic_model *model;
    suffice_node_id node, last_node;
    suffice_link_id link;
    suffice_meeting_id meeting;
    suffice_focus_id focus;
    suffice_why_id why;
    suffice_idea_id idea;
    suffice_action_id action;
    suffice_answer_id answer;
    suffice_framework *framework;
    suffice_framework_section_id section;
    suffice_area_group_id group;
    suffice_area_id area;
    suffice_indicator_id indicator;
    suffice_level_id level;
    suffice_assessment *assessment, *next_assessment;
    /* what was grown: n records, or places of a text with what goes there */
    suffice_id *many;
    size_t many_count;
    int64_t *starts, *ends;
    const char **words;
    const char *input; /* a text, or a file that was made and not read */
    size_t input_size;
    char *text_buffer;
    /* other projects, and files */
    suffice_project *other, *base;
    suffice_buffer *bytes;
    char path[4096];
    /* what calls gave; each may be NULL or 0 */
    suffice_id id;
    suffice_ids *ids;
    suffice_table *table;
    suffice_buffer *buffer;
    suffice_findings *findings;
    suffice_project *made;
    size_t count;
    size_t serial; /* of keys that were given */
};

typedef void grows(struct plot *plot);

/* Ends the program, saying where, when a call that prepares something fails. */
void plot_must(const struct plot *plot, suffice_status status, const char *file, int line);
#define MUST(call) plot_must(plot, call, __FILE__, __LINE__)

/* A project with one of everything, and n of what the shape grows. */
void plot_open(struct plot *plot, size_t n, grows *grow);
/* Releases what calls gave. */
void plot_clear(struct plot *plot);
/* How much they gave: rows, ids, findings and bytes. */
uint64_t plot_output(const struct plot *plot);
void plot_close(struct plot *plot);

/* For shapes. */
void plot_add(struct plot *plot, suffice_id id);
/* "word 12", in memory that the next calls use again. */
const char *plot_name(const char *word, size_t number);
/* Text of n lines of LINE code points, all of them a to z or all Gurmukhi; it becomes the plot's input. */
const char *plot_lines(struct plot *plot, size_t lines, bool ascii);
suffice_code_id plot_theme(struct plot *plot, const char *name, suffice_code_id parent);
suffice_interview_id plot_interview(struct plot *plot);
suffice_summary_id plot_summary(struct plot *plot, suffice_interview_id interview, suffice_code_id theme);
suffice_key_point_id plot_point(struct plot *plot, suffice_code_id theme);
void plot_refer(struct plot *plot, suffice_id id, suffice_field field, suffice_id target);
void plot_write_text(struct plot *plot, suffice_id id, suffice_field field, const char *text);
/* The bytes of the project as `bytes`, and a second one read from them as `other`, and a third as `base`. */
void plot_copy(struct plot *plot);

#endif
