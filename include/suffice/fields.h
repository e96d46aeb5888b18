/*
 * Fields: the kinds of records, their fields, and the closed lists. Generated from lib/record/schema.def; do not edit.
 * SPDX-License-Identifier: MIT
 */
#ifndef SUFFICE_FIELDS_H
#define SUFFICE_FIELDS_H

#include <stdint.h>

/**
 * @defgroup fields Fields
 * A project is a tree of records. Each record is of a kind (a ::suffice_kind) and has the fields of that kind
 * (a ::suffice_field each). The functions of @ref access read and set any field of any record: they take the
 * project, the id of the record, and the constant of the field.
 *
 * @code
 * const char *name = suffice_text(project, code, SUFFICE_CODE_NAME);
 * @endcode
 *
 * A field is of one of these types:
 * - text: UTF-8 without characters that XML cannot hold, from one code point up to the field's limit
 * - whole number: within the field's range, in the unit that its words name
 * - boolean: true or false, or not set, which says neither
 * - choice: the number of a value of a closed list, such as ::SUFFICE_VOICE_CARER of ::suffice_voice
 * - date: the number YYYYMMDD, such as 20250320, in the years 1 to 9999
 * - partial date: the same, with 00 for a day, or a month and a day, that is not known: 20250300, 20250000
 * - instant: milliseconds since 1970-01-01T00:00:00Z, in the years 1 to 9999
 * - reference: the id of another record of the project, of a kind that the field may point at
 * - list of texts, or of references: in an order; no record stands twice in a list of references
 *
 * A field may be without a value, unless it is required; an empty text is no value. "Unique among its
 * siblings" means that no two records of the kind in the same parent have the same value. A field that changes
 * only through functions made for it can be read as any other. What is marked sensitive is not shown to every
 * audience.
 *
 * All numbers are part of the promise: they are never used again for something else. A field's constant is the
 * number of its kind times 100, plus its number in the kind. Later versions add kinds, fields, and values.
 * @{
 */

/** The values of ::suffice_kind. */
enum {
    /**
     * A piece of feedback work: all that belongs together, in one file. Identified by its GUID; all other records lie
     * in it.
     */
    SUFFICE_KIND_PROJECT = 1,
    /**
     * An experience that the project adopted: what good care is like, in a person's words. Identified by its GUID;
     * people order these; lies in a project (::SUFFICE_KIND_PROJECT).
     */
    SUFFICE_KIND_EXPERIENCE = 2,
    /**
     * The themes and codes by which what people said is read. Always there, and the only one; lies in a project
     * (::SUFFICE_KIND_PROJECT).
     */
    SUFFICE_KIND_CODEBOOK = 3,
    /**
     * A theme, or a code below it. Identified by its GUID; people order these; lies in the codebook
     * (::SUFFICE_KIND_CODEBOOK) or a code (::SUFFICE_KIND_CODE).
     */
    SUFFICE_KIND_CODE = 4,
    /**
     * A codebook as it stood at an instant. Identified by its GUID; people order these; lies in the codebook
     * (::SUFFICE_KIND_CODEBOOK).
     */
    SUFFICE_KIND_CODEBOOK_VERSION = 5,
    /**
     * A code as it stood in a version of the codebook. Identified by its GUID; people order these; lies in a codebook
     * version (::SUFFICE_KIND_CODEBOOK_VERSION).
     */
    SUFFICE_KIND_CODE_STATE = 6,
    /**
     * People, teams, interviews and sources. Always there, and the only one; lies in a project
     * (::SUFFICE_KIND_PROJECT).
     */
    SUFFICE_KIND_CORPUS = 7,
    /**
     * Somebody who works on the project. Identified by its GUID; people order these; lies in the corpus
     * (::SUFFICE_KIND_CORPUS).
     */
    SUFFICE_KIND_ANALYST = 8,
    /**
     * On what footing data is held: law, notice, approval, retention. Identified by its GUID; people order these; lies
     * in the corpus (::SUFFICE_KIND_CORPUS).
     */
    SUFFICE_KIND_BASIS = 9,
    /**
     * Something that is recorded of each participant, interview, source or team. Identified by its GUID; people order
     * these; lies in the corpus (::SUFFICE_KIND_CORPUS).
     */
    SUFFICE_KIND_ATTRIBUTE = 10,
    /**
     * A team that gives care, hears the story and acts on it. Identified by its GUID; people order these; lies in the
     * corpus (::SUFFICE_KIND_CORPUS).
     */
    SUFFICE_KIND_TEAM = 11,
    /** A member of a team. Identified by its GUID; people order these; lies in a team (::SUFFICE_KIND_TEAM). */
    SUFFICE_KIND_TEAM_MEMBER = 12,
    /**
     * A group of people whose voices were sought. Identified by its GUID; people order these; lies in the corpus
     * (::SUFFICE_KIND_CORPUS).
     */
    SUFFICE_KIND_SAMPLE_GROUP = 13,
    /**
     * Somebody who told of their experience. Identified by its GUID; people order these; lies in the corpus
     * (::SUFFICE_KIND_CORPUS).
     */
    SUFFICE_KIND_PARTICIPANT = 14,
    /**
     * One thing that a participant was asked to agree to. Identified in its parent by purpose, and kept in that order;
     * lies in a participant (::SUFFICE_KIND_PARTICIPANT).
     */
    SUFFICE_KIND_PERMISSION = 15,
    /**
     * A person who is spoken about. Identified by its GUID; people order these; lies in the corpus
     * (::SUFFICE_KIND_CORPUS).
     */
    SUFFICE_KIND_SUBJECT = 16,
    /**
     * An interview schedule or topic guide. Identified by its GUID; people order these; lies in the corpus
     * (::SUFFICE_KIND_CORPUS).
     */
    SUFFICE_KIND_SCHEDULE = 17,
    /**
     * A section of an interview schedule. Identified by its GUID; people order these; lies in a schedule
     * (::SUFFICE_KIND_SCHEDULE).
     */
    SUFFICE_KIND_SCHEDULE_SECTION = 18,
    /**
     * A line of an interview schedule. Identified by its GUID; people order these; lies in a schedule section
     * (::SUFFICE_KIND_SCHEDULE_SECTION) or a schedule item (::SUFFICE_KIND_SCHEDULE_ITEM).
     */
    SUFFICE_KIND_SCHEDULE_ITEM = 19,
    /**
     * An interview, a group or another encounter: the unit that is compared. Identified by its GUID; people order
     * these; lies in the corpus (::SUFFICE_KIND_CORPUS).
     */
    SUFFICE_KIND_INTERVIEW = 20,
    /**
     * Somebody who speaks in an interview. Identified by its GUID; people order these; lies in an interview
     * (::SUFFICE_KIND_INTERVIEW).
     */
    SUFFICE_KIND_SPEAKER = 21,
    /**
     * Something that happened in a person's care, on the timeline of an interview. Identified by its GUID; people order
     * these; lies in an interview (::SUFFICE_KIND_INTERVIEW).
     */
    SUFFICE_KIND_TIMELINE_EVENT = 22,
    /**
     * A timed grid: what is talked about when, filled while listening. Identified by its GUID; people order these; lies
     * in an interview (::SUFFICE_KIND_INTERVIEW).
     */
    SUFFICE_KIND_GRID = 23,
    /**
     * A stretch of a recording in a timed grid. Identified by its GUID; people order these; lies in a grid
     * (::SUFFICE_KIND_GRID).
     */
    SUFFICE_KIND_GRID_ROW = 24,
    /**
     * What people said, as text in the project or as a file beside it. Identified by its GUID; people order these; lies
     * in the corpus (::SUFFICE_KIND_CORPUS).
     */
    SUFFICE_KIND_SOURCE = 25,
    /**
     * A place in a transcript whose time in the recording is known. Identified in its parent by position, and kept in
     * that order; lies in a source (::SUFFICE_KIND_SOURCE).
     */
    SUFFICE_KIND_SYNC_POINT = 26,
    /**
     * The value that a participant, interview, source or team has for an attribute. Identified in its parent by
     * attribute, and kept in that order; lies in a team (::SUFFICE_KIND_TEAM) or a participant
     * (::SUFFICE_KIND_PARTICIPANT) or an interview (::SUFFICE_KIND_INTERVIEW) or a source (::SUFFICE_KIND_SOURCE).
     */
    SUFFICE_KIND_DATUM = 27,
    /** What was marked in the sources. Always there, and the only one; lies in a project (::SUFFICE_KIND_PROJECT). */
    SUFFICE_KIND_EXCERPTS = 28,
    /**
     * A stretch of a source, with the exact words. Identified by its GUID, and kept in that order; lies in the excerpts
     * (::SUFFICE_KIND_EXCERPTS).
     */
    SUFFICE_KIND_EXCERPT = 29,
    /**
     * A code given to an excerpt by a coder. Identified in its parent by code and coder, and kept in that order; lies
     * in an excerpt (::SUFFICE_KIND_EXCERPT).
     */
    SUFFICE_KIND_CODING = 30,
    /**
     * Something that a team does together so that people experience good care. Identified by its GUID; people order
     * these; lies in a project (::SUFFICE_KIND_PROJECT).
     */
    SUFFICE_KIND_ACTIVITY = 31,
    /**
     * What was drawn together from what people said: summaries, and matrices with their key points. Always there, and
     * the only one; lies in a project (::SUFFICE_KIND_PROJECT).
     */
    SUFFICE_KIND_SYNTHESIS = 32,
    /**
     * What one interview says on one theme, or why it says nothing. Identified by its GUID; people order these; lies in
     * the synthesis (::SUFFICE_KIND_SYNTHESIS).
     */
    SUFFICE_KIND_SUMMARY = 33,
    /**
     * A framework matrix: what interviews say, theme by theme, side by side, with the key points drawn from it.
     * Identified by its GUID; people order these; lies in the synthesis (::SUFFICE_KIND_SYNTHESIS).
     */
    SUFFICE_KIND_MATRIX = 34,
    /**
     * A cell of a matrix that somebody charted: which summary stands in it, and how that read at the time. Identified
     * in its parent by theme and interview, and kept in that order; lies in a matrix (::SUFFICE_KIND_MATRIX).
     */
    SUFFICE_KIND_CELL = 35,
    /**
     * A point of similarity or difference between interviews on a theme. Identified by its GUID; people order these;
     * lies in a matrix (::SUFFICE_KIND_MATRIX).
     */
    SUFFICE_KIND_KEY_POINT = 36,
    /**
     * A composite story: one experience, told from the key points of several people. Identified by its GUID; people
     * order these; lies in a project (::SUFFICE_KIND_PROJECT).
     */
    SUFFICE_KIND_STORY = 37,
    /**
     * A stretch of a composite story. Identified by its GUID; people order these; lies in a story
     * (::SUFFICE_KIND_STORY).
     */
    SUFFICE_KIND_SEGMENT = 38,
    /**
     * A key point that the author left out of a story, and why. Identified in its parent by key point, and kept in that
     * order; lies in a story (::SUFFICE_KIND_STORY).
     */
    SUFFICE_KIND_OMISSION = 39,
    /**
     * A picture of how a team's activities are meant to lead to one experience. Identified by its GUID; people order
     * these; lies in a project (::SUFFICE_KIND_PROJECT).
     */
    SUFFICE_KIND_LOGIC_MODEL = 40,
    /**
     * A box of a logic model. Identified by its GUID; people order these; lies in a logic model
     * (::SUFFICE_KIND_LOGIC_MODEL).
     */
    SUFFICE_KIND_NODE = 41,
    /**
     * An arrow of a logic model. Identified in its parent by from and to node, and kept in that order; lies in a logic
     * model (::SUFFICE_KIND_LOGIC_MODEL).
     */
    SUFFICE_KIND_LINK = 42,
    /**
     * What was made of what people said: meetings, ideas, good practice, actions, answers. Always there, and the only
     * one; lies in a project (::SUFFICE_KIND_PROJECT).
     */
    SUFFICE_KIND_IMPROVEMENT = 43,
    /**
     * A meeting in which a team hears a story, looks at its logic model, and chooses what to change. Identified by its
     * GUID; people order these; lies in the improvement (::SUFFICE_KIND_IMPROVEMENT).
     */
    SUFFICE_KIND_MEETING = 44,
    /**
     * What somebody said at the first hearing of a story. Identified by its GUID; people order these; lies in a meeting
     * (::SUFFICE_KIND_MEETING).
     */
    SUFFICE_KIND_REACTION = 45,
    /**
     * Something that the team found to have gone right or wrong in the story. Identified by its GUID; people order
     * these; lies in a meeting (::SUFFICE_KIND_MEETING).
     */
    SUFFICE_KIND_OBSERVATION = 46,
    /**
     * Whether an activity or an outcome of a logic model took place, as a team or one of its members judged. Identified
     * by its GUID; people order these; lies in a meeting (::SUFFICE_KIND_MEETING).
     */
    SUFFICE_KIND_MARK = 47,
    /**
     * An activity or outcome that the team chose to work on, and what lies behind it. Identified by its GUID; people
     * order these; lies in a meeting (::SUFFICE_KIND_MEETING).
     */
    SUFFICE_KIND_FOCUS = 48,
    /**
     * An answer to the question why, and in it the answers to why that is so. Identified by its GUID; people order
     * these; lies in a focus (::SUFFICE_KIND_FOCUS) or a why (::SUFFICE_KIND_WHY) or a good practice
     * (::SUFFICE_KIND_GOOD_PRACTICE).
     */
    SUFFICE_KIND_WHY = 49,
    /**
     * Something that somebody would like to see, to make care better. Identified by its GUID; people order these; lies
     * in the improvement (::SUFFICE_KIND_IMPROVEMENT).
     */
    SUFFICE_KIND_IDEA = 50,
    /**
     * Something that works and is to be kept up and shared. Identified by its GUID; people order these; lies in the
     * improvement (::SUFFICE_KIND_IMPROVEMENT).
     */
    SUFFICE_KIND_GOOD_PRACTICE = 51,
    /**
     * Something that is to be done, by somebody, by a date. Identified by its GUID; people order these; lies in the
     * improvement (::SUFFICE_KIND_IMPROVEMENT).
     */
    SUFFICE_KIND_ACTION = 52,
    /**
     * Where an action stood from a day on. Identified by its GUID; people order these; lies in an action
     * (::SUFFICE_KIND_ACTION).
     */
    SUFFICE_KIND_ACTION_STATUS = 53,
    /**
     * A change that was tried on a small scale. Identified by its GUID; people order these; lies in an action
     * (::SUFFICE_KIND_ACTION).
     */
    SUFFICE_KIND_TEST = 54,
    /**
     * You said, we did, what difference it made; or not yet, because. Identified by its GUID; people order these; lies
     * in the improvement (::SUFFICE_KIND_IMPROVEMENT).
     */
    SUFFICE_KIND_ANSWER = 55,
    /**
     * A maturity framework: areas in groups and sections, each held against the same levels. Identified by its GUID;
     * people order these; lies in a project (::SUFFICE_KIND_PROJECT).
     */
    SUFFICE_KIND_FRAMEWORK = 56,
    /**
     * A level of maturity; the lowest comes first. Identified by its GUID; people order these; lies in a framework
     * (::SUFFICE_KIND_FRAMEWORK).
     */
    SUFFICE_KIND_LEVEL = 57,
    /**
     * A section of a maturity framework. Identified by its GUID; people order these; lies in a framework
     * (::SUFFICE_KIND_FRAMEWORK).
     */
    SUFFICE_KIND_FRAMEWORK_SECTION = 58,
    /**
     * A group of areas that belong together. Identified by its GUID; people order these; lies in a framework section
     * (::SUFFICE_KIND_FRAMEWORK_SECTION).
     */
    SUFFICE_KIND_AREA_GROUP = 59,
    /**
     * An area of practice whose maturity is judged. Identified by its GUID; people order these; lies in an area group
     * (::SUFFICE_KIND_AREA_GROUP).
     */
    SUFFICE_KIND_AREA = 60,
    /**
     * Something that can be shown to be so or not, and by which an area is judged. Identified by its GUID; people order
     * these; lies in an area (::SUFFICE_KIND_AREA).
     */
    SUFFICE_KIND_INDICATOR = 61,
    /**
     * One round in which a service held itself against a maturity framework. Identified by its GUID; people order
     * these; lies in a project (::SUFFICE_KIND_PROJECT).
     */
    SUFFICE_KIND_ASSESSMENT = 62,
    /**
     * A member of the group that made an assessment. Identified by its GUID; people order these; lies in an assessment
     * (::SUFFICE_KIND_ASSESSMENT).
     */
    SUFFICE_KIND_REVIEWER = 63,
    /**
     * How an assessment judges an area, on what grounds, and what is to be done. Identified in its parent by area, and
     * kept in that order; lies in an assessment (::SUFFICE_KIND_ASSESSMENT).
     */
    SUFFICE_KIND_RATING = 64,
    /**
     * How far an indicator is met. Identified in its parent by indicator, and kept in that order; lies in a rating
     * (::SUFFICE_KIND_RATING).
     */
    SUFFICE_KIND_INDICATOR_MARK = 65,
    /**
     * What shows how things stand in an area. Identified by its GUID; people order these; lies in a rating
     * (::SUFFICE_KIND_RATING).
     */
    SUFFICE_KIND_EVIDENCE = 66,
    /**
     * A step of the work that somebody declared ready to be checked. Identified in its parent by step, and kept in that
     * order; lies in a project (::SUFFICE_KIND_PROJECT).
     */
    SUFFICE_KIND_READINESS = 67,
    /**
     * A reason given for something that a check found. Identified by its GUID; people order these; lies in a project
     * (::SUFFICE_KIND_PROJECT).
     */
    SUFFICE_KIND_WAIVER = 68,
    /**
     * Something that has left the project. Identified by its GUID; people order these; lies in a project
     * (::SUFFICE_KIND_PROJECT).
     */
    SUFFICE_KIND_RELEASE = 69,
    /**
     * How a piece of the work is done, stage by stage, such as an analysis or a meeting. Identified by its GUID; people
     * order these; lies in a project (::SUFFICE_KIND_PROJECT).
     */
    SUFFICE_KIND_PROTOCOL = 70,
    /**
     * A stage of a protocol. Identified by its GUID; people order these; lies in a protocol (::SUFFICE_KIND_PROTOCOL).
     */
    SUFFICE_KIND_STAGE = 71,
    /**
     * A part that somebody has in a protocol. Identified by its GUID; people order these; lies in a protocol
     * (::SUFFICE_KIND_PROTOCOL).
     */
    SUFFICE_KIND_ROLE = 72,
    /**
     * That somebody who took part withdrew, and what was done; of an erasure it does not say who. Identified by its
     * GUID; people order these; lies in a project (::SUFFICE_KIND_PROJECT).
     */
    SUFFICE_KIND_WITHDRAWAL = 73
};

/** The id of a project (::SUFFICE_KIND_PROJECT); 0 is none. */
typedef uint64_t suffice_project_id;
/** The id of an experience (::SUFFICE_KIND_EXPERIENCE); 0 is none. */
typedef uint64_t suffice_experience_id;
/** The id of a code (::SUFFICE_KIND_CODE); 0 is none. */
typedef uint64_t suffice_code_id;
/** The id of a codebook version (::SUFFICE_KIND_CODEBOOK_VERSION); 0 is none. */
typedef uint64_t suffice_codebook_version_id;
/** The id of a code state (::SUFFICE_KIND_CODE_STATE); 0 is none. */
typedef uint64_t suffice_code_state_id;
/** The id of an analyst (::SUFFICE_KIND_ANALYST); 0 is none. */
typedef uint64_t suffice_analyst_id;
/** The id of a basis (::SUFFICE_KIND_BASIS); 0 is none. */
typedef uint64_t suffice_basis_id;
/** The id of an attribute (::SUFFICE_KIND_ATTRIBUTE); 0 is none. */
typedef uint64_t suffice_attribute_id;
/** The id of a team (::SUFFICE_KIND_TEAM); 0 is none. */
typedef uint64_t suffice_team_id;
/** The id of a team member (::SUFFICE_KIND_TEAM_MEMBER); 0 is none. */
typedef uint64_t suffice_team_member_id;
/** The id of a sample group (::SUFFICE_KIND_SAMPLE_GROUP); 0 is none. */
typedef uint64_t suffice_sample_group_id;
/** The id of a participant (::SUFFICE_KIND_PARTICIPANT); 0 is none. */
typedef uint64_t suffice_participant_id;
/** The id of a permission (::SUFFICE_KIND_PERMISSION); 0 is none. */
typedef uint64_t suffice_permission_id;
/** The id of a subject (::SUFFICE_KIND_SUBJECT); 0 is none. */
typedef uint64_t suffice_subject_id;
/** The id of a schedule (::SUFFICE_KIND_SCHEDULE); 0 is none. */
typedef uint64_t suffice_schedule_id;
/** The id of a schedule section (::SUFFICE_KIND_SCHEDULE_SECTION); 0 is none. */
typedef uint64_t suffice_schedule_section_id;
/** The id of a schedule item (::SUFFICE_KIND_SCHEDULE_ITEM); 0 is none. */
typedef uint64_t suffice_schedule_item_id;
/** The id of an interview (::SUFFICE_KIND_INTERVIEW); 0 is none. */
typedef uint64_t suffice_interview_id;
/** The id of a speaker (::SUFFICE_KIND_SPEAKER); 0 is none. */
typedef uint64_t suffice_speaker_id;
/** The id of a timeline event (::SUFFICE_KIND_TIMELINE_EVENT); 0 is none. */
typedef uint64_t suffice_timeline_event_id;
/** The id of a grid (::SUFFICE_KIND_GRID); 0 is none. */
typedef uint64_t suffice_grid_id;
/** The id of a grid row (::SUFFICE_KIND_GRID_ROW); 0 is none. */
typedef uint64_t suffice_grid_row_id;
/** The id of a source (::SUFFICE_KIND_SOURCE); 0 is none. */
typedef uint64_t suffice_source_id;
/** The id of a sync point (::SUFFICE_KIND_SYNC_POINT); 0 is none. */
typedef uint64_t suffice_sync_point_id;
/** The id of a datum (::SUFFICE_KIND_DATUM); 0 is none. */
typedef uint64_t suffice_datum_id;
/** The id of an excerpt (::SUFFICE_KIND_EXCERPT); 0 is none. */
typedef uint64_t suffice_excerpt_id;
/** The id of a coding (::SUFFICE_KIND_CODING); 0 is none. */
typedef uint64_t suffice_coding_id;
/** The id of an activity (::SUFFICE_KIND_ACTIVITY); 0 is none. */
typedef uint64_t suffice_activity_id;
/** The id of a summary (::SUFFICE_KIND_SUMMARY); 0 is none. */
typedef uint64_t suffice_summary_id;
/** The id of a matrix (::SUFFICE_KIND_MATRIX); 0 is none. */
typedef uint64_t suffice_matrix_id;
/** The id of a cell (::SUFFICE_KIND_CELL); 0 is none. */
typedef uint64_t suffice_cell_id;
/** The id of a key point (::SUFFICE_KIND_KEY_POINT); 0 is none. */
typedef uint64_t suffice_key_point_id;
/** The id of a story (::SUFFICE_KIND_STORY); 0 is none. */
typedef uint64_t suffice_story_id;
/** The id of a segment (::SUFFICE_KIND_SEGMENT); 0 is none. */
typedef uint64_t suffice_segment_id;
/** The id of an omission (::SUFFICE_KIND_OMISSION); 0 is none. */
typedef uint64_t suffice_omission_id;
/** The id of a logic model (::SUFFICE_KIND_LOGIC_MODEL); 0 is none. */
typedef uint64_t suffice_logic_model_id;
/** The id of a node (::SUFFICE_KIND_NODE); 0 is none. */
typedef uint64_t suffice_node_id;
/** The id of a link (::SUFFICE_KIND_LINK); 0 is none. */
typedef uint64_t suffice_link_id;
/** The id of a meeting (::SUFFICE_KIND_MEETING); 0 is none. */
typedef uint64_t suffice_meeting_id;
/** The id of a reaction (::SUFFICE_KIND_REACTION); 0 is none. */
typedef uint64_t suffice_reaction_id;
/** The id of an observation (::SUFFICE_KIND_OBSERVATION); 0 is none. */
typedef uint64_t suffice_observation_id;
/** The id of a mark (::SUFFICE_KIND_MARK); 0 is none. */
typedef uint64_t suffice_mark_id;
/** The id of a focus (::SUFFICE_KIND_FOCUS); 0 is none. */
typedef uint64_t suffice_focus_id;
/** The id of a why (::SUFFICE_KIND_WHY); 0 is none. */
typedef uint64_t suffice_why_id;
/** The id of an idea (::SUFFICE_KIND_IDEA); 0 is none. */
typedef uint64_t suffice_idea_id;
/** The id of a good practice (::SUFFICE_KIND_GOOD_PRACTICE); 0 is none. */
typedef uint64_t suffice_good_practice_id;
/** The id of an action (::SUFFICE_KIND_ACTION); 0 is none. */
typedef uint64_t suffice_action_id;
/** The id of an action status (::SUFFICE_KIND_ACTION_STATUS); 0 is none. */
typedef uint64_t suffice_action_status_id;
/** The id of a test (::SUFFICE_KIND_TEST); 0 is none. */
typedef uint64_t suffice_test_id;
/** The id of an answer (::SUFFICE_KIND_ANSWER); 0 is none. */
typedef uint64_t suffice_answer_id;
/** The id of a framework (::SUFFICE_KIND_FRAMEWORK); 0 is none. */
typedef uint64_t suffice_framework_id;
/** The id of a level (::SUFFICE_KIND_LEVEL); 0 is none. */
typedef uint64_t suffice_level_id;
/** The id of a framework section (::SUFFICE_KIND_FRAMEWORK_SECTION); 0 is none. */
typedef uint64_t suffice_framework_section_id;
/** The id of an area group (::SUFFICE_KIND_AREA_GROUP); 0 is none. */
typedef uint64_t suffice_area_group_id;
/** The id of an area (::SUFFICE_KIND_AREA); 0 is none. */
typedef uint64_t suffice_area_id;
/** The id of an indicator (::SUFFICE_KIND_INDICATOR); 0 is none. */
typedef uint64_t suffice_indicator_id;
/** The id of an assessment (::SUFFICE_KIND_ASSESSMENT); 0 is none. */
typedef uint64_t suffice_assessment_id;
/** The id of a reviewer (::SUFFICE_KIND_REVIEWER); 0 is none. */
typedef uint64_t suffice_reviewer_id;
/** The id of a rating (::SUFFICE_KIND_RATING); 0 is none. */
typedef uint64_t suffice_rating_id;
/** The id of an indicator mark (::SUFFICE_KIND_INDICATOR_MARK); 0 is none. */
typedef uint64_t suffice_indicator_mark_id;
/** The id of an evidence (::SUFFICE_KIND_EVIDENCE); 0 is none. */
typedef uint64_t suffice_evidence_id;
/** The id of a readiness (::SUFFICE_KIND_READINESS); 0 is none. */
typedef uint64_t suffice_readiness_id;
/** The id of a waiver (::SUFFICE_KIND_WAIVER); 0 is none. */
typedef uint64_t suffice_waiver_id;
/** The id of a release (::SUFFICE_KIND_RELEASE); 0 is none. */
typedef uint64_t suffice_release_id;
/** The id of a protocol (::SUFFICE_KIND_PROTOCOL); 0 is none. */
typedef uint64_t suffice_protocol_id;
/** The id of a stage (::SUFFICE_KIND_STAGE); 0 is none. */
typedef uint64_t suffice_stage_id;
/** The id of a role (::SUFFICE_KIND_ROLE); 0 is none. */
typedef uint64_t suffice_role_id;
/** The id of a withdrawal (::SUFFICE_KIND_WITHDRAWAL); 0 is none. */
typedef uint64_t suffice_withdrawal_id;

/** Whether an experience belongs to a stretch of the journey or to any time in it. */
typedef int32_t suffice_experience_kind;

/** The values of ::suffice_experience_kind. */
enum {
    /** it belongs to one stretch of the journey through care */
    SUFFICE_EXPERIENCE_KIND_JOURNEY = 1,
    /** it is true of care at any time */
    SUFFICE_EXPERIENCE_KIND_PROCESS = 2
};

/** What an event in a person's care was about. */
typedef int32_t suffice_event_type;

/** The values of ::suffice_event_type. */
enum {
    /** needs were assessed, or care was planned */
    SUFFICE_EVENT_TYPE_ASSESSMENT = 1,
    /** care and support were received */
    SUFFICE_EVENT_TYPE_SUPPORT = 2,
    /** needs changed, or something failed */
    SUFFICE_EVENT_TYPE_CHANGE = 3,
    /** a new service was entered */
    SUFFICE_EVENT_TYPE_NEW_SERVICE = 4,
    /** something else */
    SUFFICE_EVENT_TYPE_OTHER = 5
};

/** From where a person speaks. */
typedef int32_t suffice_voice;

/** The values of ::suffice_voice. */
enum {
    /** uses the service */
    SUFFICE_VOICE_SERVICE_USER = 1,
    /** cares, unpaid, for somebody who uses the service */
    SUFFICE_VOICE_CARER = 2,
    /** works in the service */
    SUFFICE_VOICE_STAFF = 3,
    /** gives time to the service */
    SUFFICE_VOICE_VOLUNTEER = 4,
    /** lives in the community that the service is for */
    SUFFICE_VOICE_COMMUNITY_MEMBER = 5,
    /** needs or may need the service but does not use it */
    SUFFICE_VOICE_NOT_YET_USER = 6,
    /** lost somebody who used the service */
    SUFFICE_VOICE_BEREAVED = 7,
    /** speaks for somebody else, by role */
    SUFFICE_VOICE_ADVOCATE = 8
};

/** The part of the system for which somebody works. */
typedef int32_t suffice_sector;

/** The values of ::suffice_sector. */
enum {
    /** health care */
    SUFFICE_SECTOR_HEALTH = 1,
    /** social care */
    SUFFICE_SECTOR_SOCIAL_CARE = 2,
    /** a voluntary or community organisation */
    SUFFICE_SECTOR_VOLUNTARY = 3,
    /** another part */
    SUFFICE_SECTOR_OTHER = 4
};

/** How people were heard. */
typedef int32_t suffice_encounter;

/** The values of ::suffice_encounter. */
enum {
    /** one person was interviewed */
    SUFFICE_ENCOUNTER_INTERVIEW = 1,
    /** two or more people who belong together were interviewed at once */
    SUFFICE_ENCOUNTER_JOINT = 2,
    /** a focus group */
    SUFFICE_ENCOUNTER_GROUP = 3,
    /** another encounter, such as a conversation on a ward */
    SUFFICE_ENCOUNTER_OTHER = 4
};

/** Which wording of a schedule was used. */
typedef int32_t suffice_wording;

/** The values of ::suffice_wording. */
enum {
    /** the person was asked about their own care */
    SUFFICE_WORDING_SELF = 1,
    /** a carer was asked about the care of another person */
    SUFFICE_WORDING_CARER = 2
};

/** The part that somebody had in an interview. */
typedef int32_t suffice_part;

/** The values of ::suffice_part. */
enum {
    /** the person whose care it is about */
    SUFFICE_PART_PERSON = 1,
    /** a carer of that person */
    SUFFICE_PART_CARER = 2,
    /** a member of a group */
    SUFFICE_PART_MEMBER = 3,
    /** an interpreter */
    SUFFICE_PART_INTERPRETER = 4,
    /** who asked the questions */
    SUFFICE_PART_INTERVIEWER = 5,
    /** somebody else who spoke */
    SUFFICE_PART_OTHER = 6
};

/** What a permission is for. */
typedef int32_t suffice_purpose;

/** The values of ::suffice_purpose. */
enum {
    /** to record what is said */
    SUFFICE_PURPOSE_RECORD = 1,
    /** to quote it to the team */
    SUFFICE_PURPOSE_QUOTE_TO_TEAM = 2,
    /** to quote it in public */
    SUFFICE_PURPOSE_QUOTE_IN_PUBLIC = 3,
    /** to use it in a composite story */
    SUFFICE_PURPOSE_COMPOSITE = 4,
    /** to contact the person again */
    SUFFICE_PURPOSE_CONTACT = 5,
    /** to name the person, who chose to be named */
    SUFFICE_PURPOSE_NAMED = 6
};

/** Where a permission, a consent or an assent stands. */
typedef int32_t suffice_agreement;

/** The values of ::suffice_agreement. */
enum {
    /** it was given */
    SUFFICE_AGREEMENT_GIVEN = 1,
    /** it was asked for and refused */
    SUFFICE_AGREEMENT_REFUSED = 2,
    /** it was given once and is no longer */
    SUFFICE_AGREEMENT_WITHDRAWN = 3,
    /** nobody has asked for it */
    SUFFICE_AGREEMENT_NOT_ASKED = 4,
    /** it is not needed here */
    SUFFICE_AGREEMENT_NOT_NEEDED = 5
};

/** Whether a person spoken about can decide about it. */
typedef int32_t suffice_capacity;

/** The values of ::suffice_capacity. */
enum {
    /** the person has capacity to decide */
    SUFFICE_CAPACITY_HAS = 1,
    /** the person lacks capacity, and a consultee was asked */
    SUFFICE_CAPACITY_LACKS = 2,
    /** capacity varies over time */
    SUFFICE_CAPACITY_VARIES = 3,
    /** it is not known */
    SUFFICE_CAPACITY_UNKNOWN = 4
};

/** What a source is. */
typedef int32_t suffice_medium;

/** The values of ::suffice_medium. */
enum {
    /** what was said, written down in full */
    SUFFICE_MEDIUM_TRANSCRIPT = 1,
    /** sound or moving pictures */
    SUFFICE_MEDIUM_RECORDING = 2,
    /** detailed notes of what was said */
    SUFFICE_MEDIUM_NOTES = 3,
    /** a written document, such as a complaint or a report */
    SUFFICE_MEDIUM_DOCUMENT = 4,
    /** a photograph or a drawing */
    SUFFICE_MEDIUM_PICTURE = 5,
    /** answers to a survey or a feedback card */
    SUFFICE_MEDIUM_RESPONSES = 6
};

/** Where feedback came from. */
typedef int32_t suffice_origin;

/** The values of ::suffice_origin. */
enum {
    /** an interview */
    SUFFICE_ORIGIN_INTERVIEW = 1,
    /** a focus group */
    SUFFICE_ORIGIN_GROUP = 2,
    /** the Friends and Family Test */
    SUFFICE_ORIGIN_FRIENDS_AND_FAMILY = 3,
    /** a national survey of people who use services */
    SUFFICE_ORIGIN_NATIONAL_SURVEY = 4,
    /** a staff survey */
    SUFFICE_ORIGIN_STAFF_SURVEY = 5,
    /** a survey of one's own */
    SUFFICE_ORIGIN_LOCAL_SURVEY = 6,
    /** a complaint */
    SUFFICE_ORIGIN_COMPLAINT = 7,
    /** a contact with the patient advice and liaison service */
    SUFFICE_ORIGIN_PALS = 8,
    /** a compliment */
    SUFFICE_ORIGIN_COMPLIMENT = 9,
    /** a review on a website */
    SUFFICE_ORIGIN_WEBSITE_REVIEW = 10,
    /** a patient-led assessment of the care environment */
    SUFFICE_ORIGIN_PLACE = 11,
    /** something else */
    SUFFICE_ORIGIN_OTHER = 12
};

/** How an event went for the person. */
typedef int32_t suffice_valence;

/** The values of ::suffice_valence. */
enum {
    /** it went well */
    SUFFICE_VALENCE_GOOD = 1,
    /** it went badly */
    SUFFICE_VALENCE_BAD = 2,
    /** some of it went well and some badly */
    SUFFICE_VALENCE_MIXED = 3
};

/** What a line of an interview schedule is. */
typedef int32_t suffice_item_kind;

/** The values of ::suffice_item_kind. */
enum {
    /** a question to ask */
    SUFFICE_ITEM_KIND_QUESTION = 1,
    /** a prompt that helps to explore an answer */
    SUFFICE_ITEM_KIND_PROMPT = 2,
    /** a smaller prompt below a prompt */
    SUFFICE_ITEM_KIND_SUB_PROMPT = 3,
    /** an instruction to the interviewer */
    SUFFICE_ITEM_KIND_INSTRUCTION = 4
};

/** What the values of an attribute look like. */
typedef int32_t suffice_attribute_type;

/** The values of ::suffice_attribute_type. */
enum {
    /** any text */
    SUFFICE_ATTRIBUTE_TYPE_TEXT = 1,
    /** a whole number such as 82 */
    SUFFICE_ATTRIBUTE_TYPE_INTEGER = 2,
    /** a number such as 7.5 */
    SUFFICE_ATTRIBUTE_TYPE_DECIMAL = 3,
    /** true or false */
    SUFFICE_ATTRIBUTE_TYPE_BOOLEAN = 4,
    /** a date such as 2025, 2025-03 or 2025-03-20 */
    SUFFICE_ATTRIBUTE_TYPE_DATE = 5,
    /** one of the options of the attribute */
    SUFFICE_ATTRIBUTE_TYPE_CHOICE = 6
};

/** What an attribute describes. */
typedef int32_t suffice_attribute_scope;

/** The values of ::suffice_attribute_scope. */
enum {
    /** participants */
    SUFFICE_ATTRIBUTE_SCOPE_PARTICIPANT = 1,
    /** interviews */
    SUFFICE_ATTRIBUTE_SCOPE_INTERVIEW = 2,
    /** sources */
    SUFFICE_ATTRIBUTE_SCOPE_SOURCE = 3,
    /** teams */
    SUFFICE_ATTRIBUTE_SCOPE_TEAM = 4
};

/** How close a quotation is to what was said. */
typedef int32_t suffice_fidelity;

/** The values of ::suffice_fidelity. */
enum {
    /** word for word */
    SUFFICE_FIDELITY_VERBATIM = 1,
    /** put together afterwards from notes or memory */
    SUFFICE_FIDELITY_RECONSTRUCTED = 2
};

/** Of whose experience somebody speaks. */
typedef int32_t suffice_view;

/** The values of ::suffice_view. */
enum {
    /** of their own */
    SUFFICE_VIEW_OWN = 1,
    /** of what it may be like for other people */
    SUFFICE_VIEW_OTHERS = 2
};

/** How an excerpt stands to its source after the source was edited. */
typedef int32_t suffice_anchor;

/** The values of ::suffice_anchor. */
enum {
    /** it is where it was marked, or has been moved with its words */
    SUFFICE_ANCHOR_EXACT = 1,
    /** some of its words were edited with the source */
    SUFFICE_ANCHOR_EDITED = 2,
    /** its words are no longer in the source; it keeps its quotation and needs a person's eye */
    SUFFICE_ANCHOR_REVIEW = 3
};

/** For whom something is written, shown or sent. */
typedef int32_t suffice_audience;

/** The values of ::suffice_audience. */
enum {
    /** those who analyse what people said, bound to keep it to themselves */
    SUFFICE_AUDIENCE_ANALYST = 1,
    /** the team that gives care, and those who work with it */
    SUFFICE_AUDIENCE_TEAM = 2,
    /** anybody */
    SUFFICE_AUDIENCE_PUBLIC = 3
};

/** Why an interview has nothing on a theme. */
typedef int32_t suffice_absence;

/** The values of ::suffice_absence. */
enum {
    /** it was not raised */
    SUFFICE_ABSENCE_NOT_RAISED = 1,
    /** it does not apply to those who spoke */
    SUFFICE_ABSENCE_NOT_APPLICABLE = 2,
    /** it was not asked about */
    SUFFICE_ABSENCE_NOT_ASKED = 3
};

/** What a key point says about the voices behind it. */
typedef int32_t suffice_key_point_kind;

/** The values of ::suffice_key_point_kind. */
enum {
    /** they agree */
    SUFFICE_KEY_POINT_KIND_SIMILARITY = 1,
    /** they differ */
    SUFFICE_KEY_POINT_KIND_DIFFERENCE = 2,
    /** it is one voice, kept as a lead and not as something general */
    SUFFICE_KEY_POINT_KIND_SINGLE_VOICE = 3
};

/** What a segment of a composite story is made of. */
typedef int32_t suffice_segment_kind;

/** The values of ::suffice_segment_kind. */
enum {
    /** what key points say */
    SUFFICE_SEGMENT_KIND_EVIDENCE = 1,
    /** invented surroundings that hold nothing about care */
    SUFFICE_SEGMENT_KIND_CONTEXT = 2,
    /** what leads from one segment to the next */
    SUFFICE_SEGMENT_KIND_BRIDGE = 3,
    /** what key points say, with invented surroundings */
    SUFFICE_SEGMENT_KIND_MIXED = 4
};

/** In whose voice a story is told. */
typedef int32_t suffice_grammatical_person;

/** The values of ::suffice_grammatical_person. */
enum {
    /** in the first person */
    SUFFICE_GRAMMATICAL_PERSON_FIRST = 1,
    /** in the third person */
    SUFFICE_GRAMMATICAL_PERSON_THIRD = 2
};

/** How far a logic model is the team's own. */
typedef int32_t suffice_model_state;

/** The values of ::suffice_model_state. */
enum {
    /** somebody proposed it, and the team has not looked at it yet */
    SUFFICE_MODEL_STATE_PROPOSED = 1,
    /** the team adapted it */
    SUFFICE_MODEL_STATE_ADAPTED = 2,
    /** the team looked at it and took it as it is */
    SUFFICE_MODEL_STATE_CONFIRMED = 3
};

/** What a box of a logic model is. */
typedef int32_t suffice_node_kind;

/** The values of ::suffice_node_kind. */
enum {
    /** something that the team does */
    SUFFICE_NODE_KIND_ACTIVITY = 1,
    /** what comes of it in the team */
    SUFFICE_NODE_KIND_OUTCOME = 2,
    /** what a person who uses services experiences when it goes well */
    SUFFICE_NODE_KIND_EXPERIENCE = 3
};

/** Whether an activity took place or an outcome was reached. */
typedef int32_t suffice_mark_value;

/** The values of ::suffice_mark_value. */
enum {
    /** it did */
    SUFFICE_MARK_VALUE_DID = 1,
    /** it did not */
    SUFFICE_MARK_VALUE_DID_NOT = 2,
    /** it is not clear */
    SUFFICE_MARK_VALUE_NOT_CLEAR = 3
};

/** On what a mark rests. */
typedef int32_t suffice_mark_basis;

/** The values of ::suffice_mark_basis. */
enum {
    /** on the story */
    SUFFICE_MARK_BASIS_STORY = 1,
    /** on the experience of those who marked, where the story is silent */
    SUFFICE_MARK_BASIS_OWN_EXPERIENCE = 2
};

/** What somebody said at the first hearing of a story. */
typedef int32_t suffice_reaction_kind;

/** The values of ::suffice_reaction_kind. */
enum {
    /** a first thought or impression */
    SUFFICE_REACTION_KIND_IMPRESSION = 1,
    /** a question put aside */
    SUFFICE_REACTION_KIND_PARKED_QUESTION = 2,
    /** a worry put aside */
    SUFFICE_REACTION_KIND_PARKED_WORRY = 3
};

/** Which turn a story took. */
typedef int32_t suffice_turn;

/** The values of ::suffice_turn. */
enum {
    /** it went right */
    SUFFICE_TURN_RIGHT = 1,
    /** it went wrong */
    SUFFICE_TURN_WRONG = 2
};

/** What a team wants to do about an activity. */
typedef int32_t suffice_decision;

/** The values of ::suffice_decision. */
enum {
    /** keep it up */
    SUFFICE_DECISION_KEEP = 1,
    /** do more of it */
    SUFFICE_DECISION_DO_MORE = 2,
    /** begin it */
    SUFFICE_DECISION_START = 3,
    /** mend it */
    SUFFICE_DECISION_FIX = 4
};

/** Where an action stands. */
typedef int32_t suffice_action_state;

/** The values of ::suffice_action_state. */
enum {
    /** it is planned */
    SUFFICE_ACTION_STATE_PLANNED = 1,
    /** it has begun */
    SUFFICE_ACTION_STATE_BEGUN = 2,
    /** it is done */
    SUFFICE_ACTION_STATE_DONE = 3,
    /** it was given up, for a reason */
    SUFFICE_ACTION_STATE_DROPPED = 4
};

/** What is done with a change that was tried. */
typedef int32_t suffice_test_decision;

/** The values of ::suffice_test_decision. */
enum {
    /** it is kept */
    SUFFICE_TEST_DECISION_ADOPT = 1,
    /** it is changed and tried again */
    SUFFICE_TEST_DECISION_ADAPT = 2,
    /** it is given up */
    SUFFICE_TEST_DECISION_DROP = 3
};

/** What part of the service is assessed. */
typedef int32_t suffice_unit_kind;

/** The values of ::suffice_unit_kind. */
enum {
    /** a whole organisation */
    SUFFICE_UNIT_KIND_ORGANISATION = 1,
    /** a division, directorate or site */
    SUFFICE_UNIT_KIND_DIVISION = 2,
    /** a ward, clinic or team */
    SUFFICE_UNIT_KIND_WARD = 3,
    /** several organisations that work together */
    SUFFICE_UNIT_KIND_SYSTEM = 4
};

/** In what role somebody takes part in a review group. */
typedef int32_t suffice_review_role;

/** The values of ::suffice_review_role. */
enum {
    /** leads a clinical profession */
    SUFFICE_REVIEW_ROLE_CLINICAL_LEAD = 1,
    /** answers for experience of care on the board */
    SUFFICE_REVIEW_ROLE_EXECUTIVE_LEAD = 2,
    /** is a non-executive director, a governor or a member */
    SUFFICE_REVIEW_ROLE_NON_EXECUTIVE = 3,
    /** leads a service */
    SUFFICE_REVIEW_ROLE_SERVICE_LEAD = 4,
    /** works in a clinical, administrative or support team */
    SUFFICE_REVIEW_ROLE_STAFF = 5,
    /** uses the service */
    SUFFICE_REVIEW_ROLE_SERVICE_USER = 6,
    /** cares, unpaid, for somebody who uses the service */
    SUFFICE_REVIEW_ROLE_UNPAID_CARER = 7,
    /** comes from the local Healthwatch */
    SUFFICE_REVIEW_ROLE_HEALTHWATCH = 8,
    /** works in a function such as complaints, volunteering, data or quality */
    SUFFICE_REVIEW_ROLE_FUNCTION = 9,
    /** comes from a voluntary or community organisation */
    SUFFICE_REVIEW_ROLE_VOLUNTARY_SECTOR = 10,
    /** comes from the integrated care board or another partner in the system */
    SUFFICE_REVIEW_ROLE_SYSTEM_PARTNER = 11
};

/** Why an area has no level in an assessment. */
typedef int32_t suffice_exclusion;

/** The values of ::suffice_exclusion. */
enum {
    /** it does not apply to this service */
    SUFFICE_EXCLUSION_NOT_APPLICABLE = 1,
    /** it is for another part of the organisation to answer */
    SUFFICE_EXCLUSION_NOT_THIS_UNIT = 2
};

/** When something is to be done about an area. */
typedef int32_t suffice_priority;

/** The values of ::suffice_priority. */
enum {
    /** in this plan */
    SUFFICE_PRIORITY_NOW = 1,
    /** in a later plan */
    SUFFICE_PRIORITY_LATER = 2,
    /** nothing needs doing */
    SUFFICE_PRIORITY_NO_ACTION = 3
};

/** How far an indicator is met. */
typedef int32_t suffice_fulfilment;

/** The values of ::suffice_fulfilment. */
enum {
    /** it is met */
    SUFFICE_FULFILMENT_MET = 1,
    /** it is met in part */
    SUFFICE_FULFILMENT_PARTLY = 2,
    /** it is not met */
    SUFFICE_FULFILMENT_UNMET = 3,
    /** it does not apply; it counts as not met, so that this never lifts a level */
    SUFFICE_FULFILMENT_NOT_APPLICABLE = 4
};

/** A step of the way from setting up to closing the loop. */
typedef int32_t suffice_step;

/** The values of ::suffice_step. */
enum {
    /** people, codebook, logic models and schedule are laid down (W1) */
    SUFFICE_STEP_SET_UP = 1,
    /** people are sought and stakeholders are asked (W2) */
    SUFFICE_STEP_RECRUIT = 2,
    /** people are heard (W3) */
    SUFFICE_STEP_INTERVIEW = 3,
    /** recordings are listened to, and timed grids are filled (W4) */
    SUFFICE_STEP_GRID = 4,
    /** what was said is coded and summarised (W5) */
    SUFFICE_STEP_SUMMARISE = 5,
    /** interviews are compared, and key points are found (W6) */
    SUFFICE_STEP_COMPARE = 6,
    /** composite stories are written (W7) */
    SUFFICE_STEP_STORY = 7,
    /** the team hears a story and marks its logic model (W8) */
    SUFFICE_STEP_MEETING = 8,
    /** the team chooses what to work on (W9) */
    SUFFICE_STEP_CHOOSE = 9,
    /** the team finds causes and makes a plan (W10) */
    SUFFICE_STEP_PLAN = 10,
    /** the plan is followed up (W11) */
    SUFFICE_STEP_FOLLOW_UP = 11,
    /** a health and care experience profile is drawn up (W12) */
    SUFFICE_STEP_PROFILE = 12,
    /** maturity is assessed (W13) */
    SUFFICE_STEP_MATURITY = 13,
    /** results are reported, and the loop is closed (W14) */
    SUFFICE_STEP_REPORT = 14
};

/** What is done with what somebody said who withdraws. */
typedef int32_t suffice_withdrawal_way;

/** The values of ::suffice_withdrawal_way. */
enum {
    /** it stays where it is, and is used no further */
    SUFFICE_WITHDRAWAL_WAY_STOP = 1,
    /** it is kept without what tells who the person is */
    SUFFICE_WITHDRAWAL_WAY_KEEP = 2,
    /** it is erased */
    SUFFICE_WITHDRAWAL_WAY_ERASE = 3
};

/** Whose wording the areas and indicators of a framework have. */
typedef int32_t suffice_framework_wording;

/** The values of ::suffice_framework_wording. */
enum {
    /** that of the body that published it */
    SUFFICE_FRAMEWORK_WORDING_OFFICIAL = 1,
    /** another wording of the same content */
    SUFFICE_FRAMEWORK_WORDING_PARAPHRASE = 2,
    /** it is a framework of one's own */
    SUFFICE_FRAMEWORK_WORDING_LOCAL = 3
};

/** The fields of a project (::SUFFICE_KIND_PROJECT). */
enum {
    /** What the project is called. Text, up to 500 code points; required. */
    SUFFICE_PROJECT_NAME = 101,
    /** The body that hosts the work. Text, up to 500 code points. */
    SUFFICE_PROJECT_ORGANISATION = 102,
    /** The language of the work, as a tag such as en-GB. A language tag such as en-GB, up to 35 code points. */
    SUFFICE_PROJECT_LANGUAGE = 103,
    /** When the work begins. A partial date. */
    SUFFICE_PROJECT_BEGINS = 104,
    /** When the work ends. A partial date. */
    SUFFICE_PROJECT_ENDS = 105,
    /** When the project was made. An instant. */
    SUFFICE_PROJECT_CREATED = 106,
    /**
     * What the work is to find out, and for whom. Text, up to 20,000 code points; sensitive: free text, which may tell
     * of people.
     */
    SUFFICE_PROJECT_AIM = 107,
    /**
     * What the team wants to remember about the project. Text, up to 200,000 code points; sensitive: free text, which
     * may tell of people.
     */
    SUFFICE_PROJECT_MEMO = 108
};

/** The fields of an experience (::SUFFICE_KIND_EXPERIENCE). */
enum {
    /** A short name for people, such as E3. Text, up to 40 code points; unique among its siblings. */
    SUFFICE_EXPERIENCE_KEY = 201,
    /** What the experience is called. Text, up to 500 code points; required; unique among its siblings. */
    SUFFICE_EXPERIENCE_NAME = 202,
    /** Whether it belongs to a stretch of the journey or to any time in it. One of ::suffice_experience_kind. */
    SUFFICE_EXPERIENCE_KIND = 203,
    /** The type of event that it is most about. One of ::suffice_event_type. */
    SUFFICE_EXPERIENCE_EVENT_TYPE = 204,
    /** Where the experience comes from. Text, up to 1,000 code points. */
    SUFFICE_EXPERIENCE_ORIGIN = 205,
    /**
     * What it is like when care goes well, in the first person and the present tense. Text, up to 2,000 code points.
     */
    SUFFICE_EXPERIENCE_STATEMENT = 206,
    /** Other wordings of the statement. A list of texts, each up to 2,000 code points. */
    SUFFICE_EXPERIENCE_ALIASES = 207,
    /**
     * What the team wants to remember about the experience. Text, up to 200,000 code points; sensitive: free text,
     * which may tell of people.
     */
    SUFFICE_EXPERIENCE_MEMO = 208
};

/** The fields of the codebook (::SUFFICE_KIND_CODEBOOK). */
enum {
    /** What the codebook is called. Text, up to 500 code points. */
    SUFFICE_CODEBOOK_NAME = 301,
    /** Where the codebook comes from. Text, up to 1,000 code points. */
    SUFFICE_CODEBOOK_ORIGIN = 302,
    /**
     * What the team wants to remember about the codebook. Text, up to 200,000 code points; sensitive: free text, which
     * may tell of people.
     */
    SUFFICE_CODEBOOK_MEMO = 303
};

/** The fields of a code (::SUFFICE_KIND_CODE). */
enum {
    /** A short name for people, such as E3 or 12a.4. Text, up to 40 code points; unique among its siblings. */
    SUFFICE_CODE_KEY = 401,
    /** What analysts call the code. Text, up to 500 code points; required; unique among its siblings. */
    SUFFICE_CODE_NAME = 402,
    /**
     * The experience that this theme reads for. A reference to an experience (::SUFFICE_KIND_EXPERIENCE); its target
     * cannot be removed while this points at it; its target comes along into another project.
     */
    SUFFICE_CODE_EXPERIENCE = 403,
    /** The colour in which it is shown, such as #12436d. A colour such as #12436d, up to 7 code points. */
    SUFFICE_CODE_COLOUR = 404,
    /** The theme from the person's side, in the first person. Text, up to 2,000 code points. */
    SUFFICE_CODE_STATEMENT = 405,
    /** Which part of what people say it covers, in a line. Text, up to 2,000 code points. */
    SUFFICE_CODE_SCOPE = 406,
    /** What belongs under the code, in a sentence or two. Text, up to 20,000 code points. */
    SUFFICE_CODE_DEFINITION = 407,
    /** When to use the code. Text, up to 20,000 code points. */
    SUFFICE_CODE_INCLUDE = 408,
    /** When not to use the code, and which to use instead. Text, up to 20,000 code points. */
    SUFFICE_CODE_EXCLUDE = 409,
    /** What to listen for. A list of texts, each up to 1,000 code points. */
    SUFFICE_CODE_CUES = 410,
    /**
     * Made-up or permitted wording that would be coded so. A list of texts, each up to 4,000 code points; sensitive:
     * free text, which may tell of people.
     */
    SUFFICE_CODE_EXAMPLES = 411,
    /**
     * What analysts want to remember about the code. Text, up to 200,000 code points; sensitive: free text, which may
     * tell of people.
     */
    SUFFICE_CODE_MEMO = 412
};

/** The fields of a codebook version (::SUFFICE_KIND_CODEBOOK_VERSION). */
enum {
    /** What the version is called. Text, up to 200 code points; required; unique among its siblings. */
    SUFFICE_CODEBOOK_VERSION_NAME = 501,
    /** When it was laid down. An instant; required; changes only through functions made for it. */
    SUFFICE_CODEBOOK_VERSION_AT = 502,
    /**
     * Who laid it down. A reference to an analyst (::SUFFICE_KIND_ANALYST); cleared when its target is removed; cut to
     * a label on the way into another project.
     */
    SUFFICE_CODEBOOK_VERSION_AUTHOR = 503,
    /** Why it was laid down. Text, up to 20,000 code points; sensitive: free text, which may tell of people. */
    SUFFICE_CODEBOOK_VERSION_NOTE = 504
};

/** The fields of a code state (::SUFFICE_KIND_CODE_STATE). */
enum {
    /**
     * The code, as long as it is there. A reference to a code (::SUFFICE_KIND_CODE); cleared when its target is
     * removed; cut to a label on the way into another project; changes only through functions made for it.
     */
    SUFFICE_CODE_STATE_CODE = 601,
    /** Its name at the time. Text, up to 500 code points; required; changes only through functions made for it. */
    SUFFICE_CODE_STATE_NAME = 602,
    /**
     * The names of the codes above it at the time, from the theme downwards, joined by " / ". Text, up to 40,000 code
     * points; changes only through functions made for it.
     */
    SUFFICE_CODE_STATE_UNDER = 603,
    /** Its key at the time. Text, up to 40 code points; changes only through functions made for it. */
    SUFFICE_CODE_STATE_KEY = 604,
    /** Its statement at the time. Text, up to 2,000 code points; changes only through functions made for it. */
    SUFFICE_CODE_STATE_STATEMENT = 605,
    /** Its scope at the time. Text, up to 2,000 code points; changes only through functions made for it. */
    SUFFICE_CODE_STATE_SCOPE = 606,
    /** Its definition at the time. Text, up to 20,000 code points; changes only through functions made for it. */
    SUFFICE_CODE_STATE_DEFINITION = 607,
    /** When it was to be used. Text, up to 20,000 code points; changes only through functions made for it. */
    SUFFICE_CODE_STATE_INCLUDE = 608,
    /** When it was not to be used. Text, up to 20,000 code points; changes only through functions made for it. */
    SUFFICE_CODE_STATE_EXCLUDE = 609,
    /**
     * What to listen for at the time. A list of texts, each up to 1,000 code points; changes only through functions
     * made for it.
     */
    SUFFICE_CODE_STATE_CUES = 610
};

/** The fields of the corpus (::SUFFICE_KIND_CORPUS). */
enum {
    /** When data that existed already was searched, before anybody was asked anew. A date. */
    SUFFICE_CORPUS_SEARCHED_ON = 701,
    /**
     * What was searched, and what it could and could not answer. Text, up to 20,000 code points; sensitive: free text,
     * which may tell of people.
     */
    SUFFICE_CORPUS_SEARCHED = 702
};

/** The fields of an analyst (::SUFFICE_KIND_ANALYST). */
enum {
    /** A short name for people, such as initials. Text, up to 40 code points; unique among its siblings. */
    SUFFICE_ANALYST_KEY = 801,
    /**
     * The person's name. Text, up to 200 code points; required; sensitive: a person's name; written for the team, with
     * names replaced.
     */
    SUFFICE_ANALYST_NAME = 802,
    /** The body for which the person works. Text, up to 500 code points. */
    SUFFICE_ANALYST_ORGANISATION = 803,
    /** Whether the person analyses as a lay member of the team. True or false. */
    SUFFICE_ANALYST_LAY = 804,
    /**
     * What the person does in the project, such as analyst, interviewer, facilitator, scribe. A list of texts, each up
     * to 200 code points.
     */
    SUFFICE_ANALYST_ROLES = 805,
    /**
     * What the team wants to remember about it. Text, up to 200,000 code points; sensitive: free text, which may tell
     * of people.
     */
    SUFFICE_ANALYST_MEMO = 806
};

/** The fields of a basis (::SUFFICE_KIND_BASIS). */
enum {
    /** What this footing is called. Text, up to 200 code points; required; unique among its siblings. */
    SUFFICE_BASIS_NAME = 901,
    /** The lawful basis under data protection law, such as public task. Text, up to 500 code points. */
    SUFFICE_BASIS_LAWFUL_BASIS = 902,
    /** The condition for special category data. Text, up to 500 code points. */
    SUFFICE_BASIS_CONDITION = 903,
    /** The body that is the data controller. Text, up to 500 code points. */
    SUFFICE_BASIS_CONTROLLER = 904,
    /** How long the data is kept, and what happens then. Text, up to 500 code points. */
    SUFFICE_BASIS_RETENTION = 905,
    /** Where the privacy notice is, and its version. Text, up to 4,000 code points. */
    SUFFICE_BASIS_PRIVACY_NOTICE = 906,
    /** Where the data protection impact assessment is, and its date. Text, up to 4,000 code points. */
    SUFFICE_BASIS_IMPACT_ASSESSMENT = 907,
    /** Who approved the work, when, under which number. Text, up to 4,000 code points. */
    SUFFICE_BASIS_APPROVAL = 908,
    /**
     * What the team wants to remember about it. Text, up to 200,000 code points; sensitive: free text, which may tell
     * of people.
     */
    SUFFICE_BASIS_MEMO = 909
};

/** The fields of an attribute (::SUFFICE_KIND_ATTRIBUTE). */
enum {
    /** What the attribute is called. Text, up to 200 code points; required; unique among its siblings. */
    SUFFICE_ATTRIBUTE_NAME = 1001,
    /**
     * What its values look like. One of ::suffice_attribute_type; required; changes only through functions made for it.
     */
    SUFFICE_ATTRIBUTE_TYPE = 1002,
    /** What it describes. One of ::suffice_attribute_scope; required; changes only through functions made for it. */
    SUFFICE_ATTRIBUTE_SCOPE = 1003,
    /** What it means, and how it was asked. Text, up to 4,000 code points. */
    SUFFICE_ATTRIBUTE_DESCRIPTION = 1004,
    /**
     * The values that an attribute of type choice may have. A list of texts, each up to 500 code points; changes only
     * through functions made for it.
     */
    SUFFICE_ATTRIBUTE_OPTIONS = 1005
};

/** The fields of a team (::SUFFICE_KIND_TEAM). */
enum {
    /** A short name for people. Text, up to 40 code points; unique among its siblings. */
    SUFFICE_TEAM_KEY = 1101,
    /** What the team is called. Text, up to 500 code points; required; unique among its siblings. */
    SUFFICE_TEAM_NAME = 1102,
    /** The place or the people that it serves. Text, up to 500 code points. */
    SUFFICE_TEAM_AREA = 1103,
    /** The professions in the team. A list of texts, each up to 200 code points. */
    SUFFICE_TEAM_PROFESSIONS = 1104,
    /**
     * What the project wants to remember about the team. Text, up to 200,000 code points; sensitive: free text, which
     * may tell of people.
     */
    SUFFICE_TEAM_MEMO = 1105
};

/** The fields of a team member (::SUFFICE_KIND_TEAM_MEMBER). */
enum {
    /**
     * The person's name. Text, up to 200 code points; required; sensitive: a person's name; written for the team, with
     * names replaced.
     */
    SUFFICE_TEAM_MEMBER_NAME = 1201,
    /** The person's profession. Text, up to 200 code points. */
    SUFFICE_TEAM_MEMBER_PROFESSION = 1202,
    /** The part of the system for which the person works. One of ::suffice_sector. */
    SUFFICE_TEAM_MEMBER_SECTOR = 1203,
    /** What the person does in the team. Text, up to 200 code points. */
    SUFFICE_TEAM_MEMBER_ROLE = 1204
};

/** The fields of a sample group (::SUFFICE_KIND_SAMPLE_GROUP). */
enum {
    /** Who they are. Text, up to 500 code points; required; unique among its siblings. */
    SUFFICE_SAMPLE_GROUP_NAME = 1301,
    /** From where they would speak. One of ::suffice_voice. */
    SUFFICE_SAMPLE_GROUP_VOICE = 1302,
    /** How many people were to be heard. A whole number from 0 to 10,000,000. */
    SUFFICE_SAMPLE_GROUP_SOUGHT = 1303,
    /** How many people were heard. A whole number from 0 to 10,000,000. */
    SUFFICE_SAMPLE_GROUP_REACHED = 1304,
    /** Who was not heard, and why. Text, up to 4,000 code points; sensitive: free text, which may tell of people. */
    SUFFICE_SAMPLE_GROUP_NOT_HEARD = 1305
};

/** The fields of a participant (::SUFFICE_KIND_PARTICIPANT). */
enum {
    /** A short name for people, such as P4. Text, up to 40 code points; unique among its siblings. */
    SUFFICE_PARTICIPANT_KEY = 1401,
    /**
     * The name by which the project calls the person, best a pseudonym. Text, up to 200 code points; required;
     * sensitive: a person's name.
     */
    SUFFICE_PARTICIPANT_NAME = 1402,
    /** From where the person speaks. One of ::suffice_voice; required. */
    SUFFICE_PARTICIPANT_VOICE = 1403,
    /**
     * What analysts want to remember about the person. Text, up to 200,000 code points; sensitive: free text, which may
     * tell of people.
     */
    SUFFICE_PARTICIPANT_MEMO = 1404
};

/** The fields of a permission (::SUFFICE_KIND_PERMISSION). */
enum {
    /**
     * What it is for. One of ::suffice_purpose; required; part of what identifies the record in its parent; changes
     * only through functions made for it.
     */
    SUFFICE_PERMISSION_PURPOSE = 1501,
    /** Where it stands. One of ::suffice_agreement; required; changes only through functions made for it. */
    SUFFICE_PERMISSION_STATE = 1502,
    /** Since when it stands so. A partial date; changes only through functions made for it. */
    SUFFICE_PERMISSION_SINCE = 1503,
    /** The version of the form or information sheet. Text, up to 200 code points. */
    SUFFICE_PERMISSION_FORM = 1504,
    /** Anything said with it. Text, up to 4,000 code points; sensitive: free text, which may tell of people. */
    SUFFICE_PERMISSION_NOTE = 1505
};

/** The fields of a subject (::SUFFICE_KIND_SUBJECT). */
enum {
    /** A short name for people. Text, up to 40 code points; unique among its siblings. */
    SUFFICE_SUBJECT_KEY = 1601,
    /**
     * The name by which the project calls the person, best a pseudonym. Text, up to 200 code points; required;
     * sensitive: a person's name.
     */
    SUFFICE_SUBJECT_NAME = 1602,
    /**
     * The participant who speaks about the person. A reference to a participant (::SUFFICE_KIND_PARTICIPANT); cleared
     * when its target is removed; cut to a label on the way into another project.
     */
    SUFFICE_SUBJECT_PARTICIPANT = 1603,
    /** What the person is to that participant, such as wife. Text, up to 200 code points. */
    SUFFICE_SUBJECT_RELATION = 1604,
    /** Whether the person can decide about being spoken of. One of ::suffice_capacity. */
    SUFFICE_SUBJECT_CAPACITY = 1605,
    /** Who was asked in the person's place. Text, up to 200 code points; sensitive: a person's name. */
    SUFFICE_SUBJECT_CONSULTEE = 1606,
    /** For a child: where the consent of a parent stands. One of ::suffice_agreement. */
    SUFFICE_SUBJECT_PARENTAL_CONSENT = 1607,
    /** For a child: where the child's own assent stands. One of ::suffice_agreement. */
    SUFFICE_SUBJECT_ASSENT = 1608,
    /**
     * What analysts want to remember about the person. Text, up to 200,000 code points; sensitive: free text, which may
     * tell of people.
     */
    SUFFICE_SUBJECT_MEMO = 1609
};

/** The fields of a schedule (::SUFFICE_KIND_SCHEDULE). */
enum {
    /** What the schedule is called. Text, up to 500 code points; required; unique among its siblings. */
    SUFFICE_SCHEDULE_NAME = 1701,
    /** Which edition of it. Text, up to 200 code points. */
    SUFFICE_SCHEDULE_EDITION = 1702,
    /** Where it comes from. Text, up to 1,000 code points. */
    SUFFICE_SCHEDULE_ORIGIN = 1703,
    /**
     * What the team wants to remember about it. Text, up to 200,000 code points; sensitive: free text, which may tell
     * of people.
     */
    SUFFICE_SCHEDULE_MEMO = 1704
};

/** The fields of a schedule section (::SUFFICE_KIND_SCHEDULE_SECTION). */
enum {
    /** A short name for people, such as S2 or EV3. Text, up to 40 code points; unique among its siblings. */
    SUFFICE_SCHEDULE_SECTION_KEY = 1801,
    /** What the section is called. Text, up to 500 code points; required. */
    SUFFICE_SCHEDULE_SECTION_NAME = 1802,
    /** The type of event that it explores. One of ::suffice_event_type. */
    SUFFICE_SCHEDULE_SECTION_EVENT_TYPE = 1803,
    /** What the section is for. Text, up to 4,000 code points. */
    SUFFICE_SCHEDULE_SECTION_DESCRIPTION = 1804
};

/** The fields of a schedule item (::SUFFICE_KIND_SCHEDULE_ITEM). */
enum {
    /** A short name for people. Text, up to 40 code points; unique among its siblings. */
    SUFFICE_SCHEDULE_ITEM_KEY = 1901,
    /** What the line is. One of ::suffice_item_kind; required. */
    SUFFICE_SCHEDULE_ITEM_KIND = 1902,
    /** Its wording for somebody who speaks of their own care. Text, up to 4,000 code points. */
    SUFFICE_SCHEDULE_ITEM_SELF = 1903,
    /** Its wording for a carer. Text, up to 4,000 code points. */
    SUFFICE_SCHEDULE_ITEM_CARER = 1904
};

/** The fields of an interview (::SUFFICE_KIND_INTERVIEW). */
enum {
    /**
     * A short name for people, such as I2. Text, up to 40 code points; required; unique among its siblings; sensitive:
     * free text, which may tell of people.
     */
    SUFFICE_INTERVIEW_KEY = 2001,
    /**
     * What it is called, if it has a longer name. Text, up to 500 code points; sensitive: free text, which may tell of
     * people.
     */
    SUFFICE_INTERVIEW_NAME = 2002,
    /** How people were heard. One of ::suffice_encounter; required. */
    SUFFICE_INTERVIEW_ENCOUNTER = 2003,
    /** When it took place. A partial date. */
    SUFFICE_INTERVIEW_DATE = 2004,
    /** How long it took, in milliseconds. A whole number from 0 to 864,000,000. */
    SUFFICE_INTERVIEW_LENGTH = 2005,
    /** Where it took place. Text, up to 500 code points; sensitive: free text, which may tell of people. */
    SUFFICE_INTERVIEW_PLACE = 2006,
    /** Which wording of the schedule was used. One of ::suffice_wording. */
    SUFFICE_INTERVIEW_WORDING = 2007,
    /**
     * The team whose care it is about. A reference to a team (::SUFFICE_KIND_TEAM); its target cannot be removed while
     * this points at it; cut to a label on the way into another project.
     */
    SUFFICE_INTERVIEW_TEAM = 2008,
    /**
     * The schedule that was used. A reference to a schedule (::SUFFICE_KIND_SCHEDULE); its target cannot be removed
     * while this points at it; its target comes along into another project.
     */
    SUFFICE_INTERVIEW_SCHEDULE = 2009,
    /**
     * Who asked the questions. A list of references, each to an analyst (::SUFFICE_KIND_ANALYST); a target that is
     * removed is taken out of the list; cut to a label on the way into another project.
     */
    SUFFICE_INTERVIEW_INTERVIEWERS = 2010,
    /**
     * How it went, in a few words for the record. Text, up to 20,000 code points; sensitive: free text, which may tell
     * of people.
     */
    SUFFICE_INTERVIEW_NOTE = 2011,
    /**
     * What analysts want to remember about it. Text, up to 200,000 code points; sensitive: free text, which may tell of
     * people.
     */
    SUFFICE_INTERVIEW_MEMO = 2012
};

/** The fields of a speaker (::SUFFICE_KIND_SPEAKER). */
enum {
    /**
     * How the speaker is marked in transcripts. Text, up to 40 code points; unique among its siblings; sensitive: a
     * person's name.
     */
    SUFFICE_SPEAKER_KEY = 2101,
    /** The part that the speaker has. One of ::suffice_part; required. */
    SUFFICE_SPEAKER_PART = 2102,
    /**
     * Who it is, if it is a participant. A reference to a participant (::SUFFICE_KIND_PARTICIPANT); its target cannot
     * be removed while this points at it; cut to a label on the way into another project.
     */
    SUFFICE_SPEAKER_PARTICIPANT = 2103,
    /**
     * The people about whom the speaker speaks. A list of references, each to a subject (::SUFFICE_KIND_SUBJECT); a
     * target that is removed is taken out of the list; cut to a label on the way into another project.
     */
    SUFFICE_SPEAKER_ABOUT = 2104
};

/** The fields of a timeline event (::SUFFICE_KIND_TIMELINE_EVENT). */
enum {
    /** When it happened. A partial date. */
    SUFFICE_TIMELINE_EVENT_DATE = 2201,
    /**
     * What happened, in a few words. Text, up to 500 code points; required; sensitive: free text, which may tell of
     * people.
     */
    SUFFICE_TIMELINE_EVENT_NAME = 2202,
    /** What it was about. One of ::suffice_event_type. */
    SUFFICE_TIMELINE_EVENT_TYPE = 2203,
    /** How it went for the person. One of ::suffice_valence. */
    SUFFICE_TIMELINE_EVENT_VALENCE = 2204,
    /** Whether it was chosen to be talked about in depth. True or false. */
    SUFFICE_TIMELINE_EVENT_CHOSEN = 2205,
    /**
     * How it felt, in the person's own words. Text, up to 4,000 code points; sensitive: a person's words; written for
     * the team, with names replaced.
     */
    SUFFICE_TIMELINE_EVENT_FELT = 2206,
    /** Anything to add. Text, up to 20,000 code points; sensitive: free text, which may tell of people. */
    SUFFICE_TIMELINE_EVENT_NOTE = 2207
};

/** The fields of a grid (::SUFFICE_KIND_GRID). */
enum {
    /**
     * The recording that was listened to. A reference to a source (::SUFFICE_KIND_SOURCE); its target cannot be removed
     * while this points at it; cut to a label on the way into another project.
     */
    SUFFICE_GRID_SOURCE = 2301,
    /**
     * Who filled it. A reference to an analyst (::SUFFICE_KIND_ANALYST); its target cannot be removed while this points
     * at it; cut to a label on the way into another project.
     */
    SUFFICE_GRID_ANALYST = 2302,
    /** When it was filled. A date. */
    SUFFICE_GRID_DATE = 2303,
    /**
     * What the analyst wants to remember about it. Text, up to 200,000 code points; sensitive: free text, which may
     * tell of people.
     */
    SUFFICE_GRID_MEMO = 2304
};

/** The fields of a grid row (::SUFFICE_KIND_GRID_ROW). */
enum {
    /**
     * Where it starts, in milliseconds from the beginning. A whole number from 0 to 864,000,000; required; changes only
     * through functions made for it.
     */
    SUFFICE_GRID_ROW_START = 2401,
    /**
     * Where it ends, in milliseconds from the beginning, itself outside. A whole number from 0 to 864,000,000;
     * required; changes only through functions made for it.
     */
    SUFFICE_GRID_ROW_END = 2402,
    /** What is talked about. Text, up to 20,000 code points; sensitive: free text, which may tell of people. */
    SUFFICE_GRID_ROW_TOPIC = 2403,
    /**
     * The themes for which it may hold material. A list of references, each to a code (::SUFFICE_KIND_CODE); a target
     * that is removed is taken out of the list; cut to a label on the way into another project.
     */
    SUFFICE_GRID_ROW_THEMES = 2404
};

/** The fields of a source (::SUFFICE_KIND_SOURCE). */
enum {
    /**
     * A short name for people. Text, up to 40 code points; unique among its siblings; sensitive: free text, which may
     * tell of people.
     */
    SUFFICE_SOURCE_KEY = 2501,
    /**
     * What the source is called. Text, up to 500 code points; required; sensitive: free text, which may tell of people.
     */
    SUFFICE_SOURCE_NAME = 2502,
    /** What the source is. One of ::suffice_medium; required; changes only through functions made for it. */
    SUFFICE_SOURCE_MEDIUM = 2503,
    /** Where it came from. One of ::suffice_origin. */
    SUFFICE_SOURCE_ORIGIN = 2504,
    /**
     * The interview to which it belongs. A reference to an interview (::SUFFICE_KIND_INTERVIEW); its target cannot be
     * removed while this points at it; cut to a label on the way into another project.
     */
    SUFFICE_SOURCE_INTERVIEW = 2505,
    /** Of when it is. A partial date. */
    SUFFICE_SOURCE_DATE = 2506,
    /** Its language, as a tag such as pa-Guru. A language tag such as en-GB, up to 35 code points. */
    SUFFICE_SOURCE_LANGUAGE = 2507,
    /**
     * On what footing it is held. A reference to a basis (::SUFFICE_KIND_BASIS); its target cannot be removed while
     * this points at it; its target comes along into another project.
     */
    SUFFICE_SOURCE_BASIS = 2508,
    /** The last day on which it may be kept. A date. */
    SUFFICE_SOURCE_KEEP_UNTIL = 2509,
    /** The day on which the file was destroyed, as it should be. A date. */
    SUFFICE_SOURCE_DESTROYED_ON = 2510,
    /**
     * The recording that this text writes down. A reference to a source (::SUFFICE_KIND_SOURCE); cleared when its
     * target is removed; cut to a label on the way into another project.
     */
    SUFFICE_SOURCE_TRANSCRIPT_OF = 2511,
    /**
     * The source in the original language. A reference to a source (::SUFFICE_KIND_SOURCE); cleared when its target is
     * removed; cut to a label on the way into another project.
     */
    SUFFICE_SOURCE_TRANSLATION_OF = 2512,
    /**
     * Where the file is, relative to the project's own file, with forward slashes. A relative path with forward
     * slashes, up to 4,000 code points; sensitive: free text, which may tell of people.
     */
    SUFFICE_SOURCE_PATH = 2513,
    /** What the file holds, such as audio/mpeg. Text, up to 200 code points. */
    SUFFICE_SOURCE_MEDIA_TYPE = 2514,
    /** How many bytes the file has. A whole number from 0 to 1,125,899,906,842,624. */
    SUFFICE_SOURCE_SIZE = 2515,
    /** The SHA-256 of the file, as 64 hexadecimal digits. 64 hexadecimal digits in lower case, up to 64 code points. */
    SUFFICE_SOURCE_SHA256 = 2516,
    /**
     * How long the recording is, in milliseconds. A whole number from 0 to 864,000,000; changes only through functions
     * made for it.
     */
    SUFFICE_SOURCE_DURATION = 2517,
    /**
     * How the text was brought in: its byte order mark and line ends, so that its bytes can be given back. Runs of line
     * ends such as crlf:120 lf:3, up to 99,999,999 code points; changes only through functions made for it.
     */
    SUFFICE_SOURCE_LINE_ENDS = 2518,
    /**
     * What analysts want to remember about it. Text, up to 200,000 code points; sensitive: free text, which may tell of
     * people.
     */
    SUFFICE_SOURCE_MEMO = 2519,
    /**
     * The text itself, with line feeds as line ends. Text, up to 99,999,999 code points; changes only through functions
     * made for it; sensitive: a person's words.
     */
    SUFFICE_SOURCE_TEXT = 2520
};

/** The fields of a sync point (::SUFFICE_KIND_SYNC_POINT). */
enum {
    /**
     * The place, in code points. A whole number from 0 to 100,000,000; required; part of what identifies the record in
     * its parent; changes only through functions made for it.
     */
    SUFFICE_SYNC_POINT_POSITION = 2601,
    /**
     * Its time in the recording, in milliseconds. A whole number from 0 to 864,000,000; required; changes only through
     * functions made for it.
     */
    SUFFICE_SYNC_POINT_TIME = 2602
};

/** The fields of a datum (::SUFFICE_KIND_DATUM). */
enum {
    /**
     * The attribute. A reference to an attribute (::SUFFICE_KIND_ATTRIBUTE); required; part of what identifies the
     * record in its parent; this record is removed with its target; its target comes along into another project;
     * changes only through functions made for it.
     */
    SUFFICE_DATUM_ATTRIBUTE = 2701,
    /**
     * The value, written as its type asks. Text, up to 4,000 code points; required; changes only through functions made
     * for it; sensitive: free text, which may tell of people.
     */
    SUFFICE_DATUM_VALUE = 2702
};

/** The fields of an excerpt (::SUFFICE_KIND_EXCERPT). */
enum {
    /**
     * The source. A reference to a source (::SUFFICE_KIND_SOURCE); required; its target cannot be removed while this
     * points at it; its target comes along into another project; changes only through functions made for it.
     */
    SUFFICE_EXCERPT_SOURCE = 2901,
    /**
     * Where it starts, in code points of the text or milliseconds of the recording. A whole number from 0 to
     * 864,000,000; required; changes only through functions made for it.
     */
    SUFFICE_EXCERPT_START = 2902,
    /**
     * Where it ends, itself outside. A whole number from 0 to 864,000,000; required; changes only through functions
     * made for it.
     */
    SUFFICE_EXCERPT_END = 2903,
    /**
     * Who speaks. A reference to a speaker (::SUFFICE_KIND_SPEAKER); its target cannot be removed while this points at
     * it; cut to a label on the way into another project.
     */
    SUFFICE_EXCERPT_SPEAKER = 2904,
    /**
     * The person about whom the speaker speaks. A reference to a subject (::SUFFICE_KIND_SUBJECT); cleared when its
     * target is removed; cut to a label on the way into another project.
     */
    SUFFICE_EXCERPT_ABOUT = 2905,
    /** How close the quotation is to what was said. One of ::suffice_fidelity. */
    SUFFICE_EXCERPT_FIDELITY = 2906,
    /** Of whose experience the speaker speaks. One of ::suffice_view. */
    SUFFICE_EXCERPT_VIEW = 2907,
    /**
     * How it stands to its source; exact when not said. One of ::suffice_anchor; changes only through functions made
     * for it.
     */
    SUFFICE_EXCERPT_ANCHOR = 2908,
    /**
     * Who marked it. A reference to an analyst (::SUFFICE_KIND_ANALYST); its target cannot be removed while this points
     * at it; its target comes along into another project.
     */
    SUFFICE_EXCERPT_CODER = 2909,
    /** When it was marked. An instant. */
    SUFFICE_EXCERPT_AT = 2910,
    /**
     * The exact words. Text, up to 1,000,000 code points; changes only through functions made for it; sensitive: a
     * person's words; written for anybody, with names replaced.
     */
    SUFFICE_EXCERPT_QUOTE = 2911,
    /**
     * What the reader of the quotation should know. Text, up to 20,000 code points; sensitive: free text, which may
     * tell of people.
     */
    SUFFICE_EXCERPT_NOTE = 2912,
    /**
     * What analysts want to remember about it. Text, up to 200,000 code points; sensitive: free text, which may tell of
     * people.
     */
    SUFFICE_EXCERPT_MEMO = 2913
};

/** The fields of a coding (::SUFFICE_KIND_CODING). */
enum {
    /**
     * The code. A reference to a code (::SUFFICE_KIND_CODE); required; part of what identifies the record in its
     * parent; its target cannot be removed while this points at it; its target comes along into another project;
     * changes only through functions made for it.
     */
    SUFFICE_CODING_CODE = 3001,
    /**
     * Who gave it. A reference to an analyst (::SUFFICE_KIND_ANALYST); part of what identifies the record in its
     * parent; its target cannot be removed while this points at it; its target comes along into another project;
     * changes only through functions made for it.
     */
    SUFFICE_CODING_CODER = 3002,
    /** When it was given. An instant. */
    SUFFICE_CODING_AT = 3003,
    /**
     * The version of the codebook under which it was given. A reference to a codebook version
     * (::SUFFICE_KIND_CODEBOOK_VERSION); cleared when its target is removed; cut to a label on the way into another
     * project; changes only through functions made for it.
     */
    SUFFICE_CODING_VERSION = 3004,
    /** Why the coder gave it. Text, up to 200,000 code points; sensitive: free text, which may tell of people. */
    SUFFICE_CODING_MEMO = 3005
};

/** The fields of an activity (::SUFFICE_KIND_ACTIVITY). */
enum {
    /** A short name for people, such as A6. Text, up to 40 code points; unique among its siblings. */
    SUFFICE_ACTIVITY_KEY = 3101,
    /** What the activity is called. Text, up to 500 code points; required; unique among its siblings. */
    SUFFICE_ACTIVITY_NAME = 3102,
    /** Where the activity comes from. Text, up to 1,000 code points. */
    SUFFICE_ACTIVITY_ORIGIN = 3103,
    /** What the team does, said by the team (we ...). Text, up to 2,000 code points. */
    SUFFICE_ACTIVITY_STATEMENT = 3104,
    /**
     * What the team wants to remember about it. Text, up to 200,000 code points; sensitive: free text, which may tell
     * of people.
     */
    SUFFICE_ACTIVITY_MEMO = 3105
};

/** The fields of a summary (::SUFFICE_KIND_SUMMARY). */
enum {
    /**
     * The interview. A reference to an interview (::SUFFICE_KIND_INTERVIEW); required; its target cannot be removed
     * while this points at it; its target comes along into another project; changes only through functions made for it.
     */
    SUFFICE_SUMMARY_INTERVIEW = 3301,
    /**
     * The theme. A reference to a code (::SUFFICE_KIND_CODE); required; its target cannot be removed while this points
     * at it; its target comes along into another project; changes only through functions made for it.
     */
    SUFFICE_SUMMARY_THEME = 3302,
    /** Why the interview has nothing on the theme. One of ::suffice_absence. */
    SUFFICE_SUMMARY_ABSENT = 3303,
    /**
     * Who wrote it. A reference to an analyst (::SUFFICE_KIND_ANALYST); its target cannot be removed while this points
     * at it; cut to a label on the way into another project.
     */
    SUFFICE_SUMMARY_ANALYST = 3304,
    /** When it was written. A date. */
    SUFFICE_SUMMARY_DATE = 3305,
    /**
     * The version of the codebook under which it was written. A reference to a codebook version
     * (::SUFFICE_KIND_CODEBOOK_VERSION); cleared when its target is removed; cut to a label on the way into another
     * project.
     */
    SUFFICE_SUMMARY_VERSION = 3306,
    /**
     * What the interview says on the theme, in the analyst's words. Text, up to 200,000 code points; sensitive: what a
     * person said, in somebody else's words; written for the team, with names replaced.
     */
    SUFFICE_SUMMARY_TEXT = 3307,
    /**
     * The quotations on which it rests. A list of references, each to an excerpt (::SUFFICE_KIND_EXCERPT); a target
     * that is removed is taken out of the list; cut to a label on the way into another project.
     */
    SUFFICE_SUMMARY_EXCERPTS = 3308,
    /**
     * The rows of timed grids on which it rests. A list of references, each to a grid row (::SUFFICE_KIND_GRID_ROW); a
     * target that is removed is taken out of the list; cut to a label on the way into another project.
     */
    SUFFICE_SUMMARY_ROWS = 3309,
    /**
     * What analysts want to remember about it. Text, up to 200,000 code points; sensitive: free text, which may tell of
     * people.
     */
    SUFFICE_SUMMARY_MEMO = 3310
};

/** The fields of a matrix (::SUFFICE_KIND_MATRIX). */
enum {
    /** What the matrix is called. Text, up to 500 code points; required; unique among its siblings. */
    SUFFICE_MATRIX_NAME = 3401,
    /** When the comparison was made. A partial date. */
    SUFFICE_MATRIX_DATE = 3402,
    /**
     * Its rows, from top to bottom. A list of references, each to a code (::SUFFICE_KIND_CODE); a target that is
     * removed is taken out of the list; its target comes along into another project; changes only through functions
     * made for it.
     */
    SUFFICE_MATRIX_THEMES = 3403,
    /**
     * Its columns, from left to right. A list of references, each to an interview (::SUFFICE_KIND_INTERVIEW); a target
     * that is removed is taken out of the list; its target comes along into another project; changes only through
     * functions made for it.
     */
    SUFFICE_MATRIX_INTERVIEWS = 3404,
    /**
     * What analysts want to remember about it. Text, up to 200,000 code points; sensitive: free text, which may tell of
     * people.
     */
    SUFFICE_MATRIX_MEMO = 3405
};

/** The fields of a cell (::SUFFICE_KIND_CELL). */
enum {
    /**
     * The row. A reference to a code (::SUFFICE_KIND_CODE); required; part of what identifies the record in its parent;
     * this record is removed with its target; its target comes along into another project; changes only through
     * functions made for it.
     */
    SUFFICE_CELL_THEME = 3501,
    /**
     * The column. A reference to an interview (::SUFFICE_KIND_INTERVIEW); required; part of what identifies the record
     * in its parent; this record is removed with its target; its target comes along into another project; changes only
     * through functions made for it.
     */
    SUFFICE_CELL_INTERVIEW = 3502,
    /**
     * The summary that stands in the cell. A reference to a summary (::SUFFICE_KIND_SUMMARY); required; this record is
     * removed with its target; its target comes along into another project; changes only through functions made for it.
     */
    SUFFICE_CELL_SUMMARY = 3503,
    /**
     * A digest of the summary as it read when it was charted. 16 hexadecimal digits in lower case, up to 16 code
     * points; changes only through functions made for it.
     */
    SUFFICE_CELL_READ = 3504
};

/** The fields of a key point (::SUFFICE_KIND_KEY_POINT). */
enum {
    /** A short name for people, such as KP4. Text, up to 40 code points; unique among its siblings. */
    SUFFICE_KEY_POINT_KEY = 3601,
    /**
     * The theme. A reference to a code (::SUFFICE_KIND_CODE); required; its target cannot be removed while this points
     * at it; its target comes along into another project.
     */
    SUFFICE_KEY_POINT_THEME = 3602,
    /** What it says about the voices behind it. One of ::suffice_key_point_kind; required. */
    SUFFICE_KEY_POINT_KIND = 3603,
    /** Whether it speaks of what goes well or badly. One of ::suffice_valence. */
    SUFFICE_KEY_POINT_VALENCE = 3604,
    /**
     * The point, in a sentence or two. Text, up to 20,000 code points; required; sensitive: free text, which may tell
     * of people; written for anybody, with names replaced.
     */
    SUFFICE_KEY_POINT_TEXT = 3605,
    /**
     * The summaries that bear it out; of a difference, those on its first side. A list of references, each to a summary
     * (::SUFFICE_KIND_SUMMARY); a target that is removed is taken out of the list; cut to a label on the way into
     * another project.
     */
    SUFFICE_KEY_POINT_SUMMARIES = 3606,
    /**
     * The summaries on the other side of a difference, or that an analyst judged to speak against the point. A list of
     * references, each to a summary (::SUFFICE_KIND_SUMMARY); a target that is removed is taken out of the list; cut to
     * a label on the way into another project.
     */
    SUFFICE_KEY_POINT_AGAINST = 3607,
    /**
     * The quotations that show it best. A list of references, each to an excerpt (::SUFFICE_KIND_EXCERPT); a target
     * that is removed is taken out of the list; cut to a label on the way into another project.
     */
    SUFFICE_KEY_POINT_EXCERPTS = 3608,
    /**
     * What analysts want to remember about it. Text, up to 200,000 code points; sensitive: free text, which may tell of
     * people.
     */
    SUFFICE_KEY_POINT_MEMO = 3609
};

/** The fields of a story (::SUFFICE_KIND_STORY). */
enum {
    /** A short name for people. Text, up to 40 code points; unique among its siblings. */
    SUFFICE_STORY_KEY = 3701,
    /** The title of the story. Text, up to 500 code points; required; unique among its siblings. */
    SUFFICE_STORY_NAME = 3702,
    /**
     * The experience that it is about. A reference to an experience (::SUFFICE_KIND_EXPERIENCE); required; its target
     * cannot be removed while this points at it; its target comes along into another project.
     */
    SUFFICE_STORY_EXPERIENCE = 3703,
    /** The invented name of the person to whom it happens. Text, up to 200 code points. */
    SUFFICE_STORY_PROTAGONIST = 3704,
    /** In whose voice it is told. One of ::suffice_grammatical_person. */
    SUFFICE_STORY_PERSON = 3705,
    /**
     * Who wrote it. A reference to an analyst (::SUFFICE_KIND_ANALYST); its target cannot be removed while this points
     * at it; cut to a label on the way into another project.
     */
    SUFFICE_STORY_AUTHOR = 3706,
    /** When it was written. A date. */
    SUFFICE_STORY_DATE = 3707,
    /** How many words it may have. A whole number from 1 to 1,000,000. */
    SUFFICE_STORY_WORD_LIMIT = 3708,
    /** When people who took part were shown it. A date. */
    SUFFICE_STORY_SHOWN_ON = 3709,
    /**
     * Where and when it is set, invented. Text, up to 4,000 code points; sensitive: free text, which may tell of
     * people; written for anybody, with names replaced.
     */
    SUFFICE_STORY_SETTING = 3710,
    /** What they said about it. Text, up to 20,000 code points; sensitive: free text, which may tell of people. */
    SUFFICE_STORY_SHOWN = 3711,
    /**
     * What the author wants to remember about it. Text, up to 200,000 code points; sensitive: free text, which may tell
     * of people.
     */
    SUFFICE_STORY_MEMO = 3712
};

/** The fields of a segment (::SUFFICE_KIND_SEGMENT). */
enum {
    /** What it is made of. One of ::suffice_segment_kind; required. */
    SUFFICE_SEGMENT_KIND = 3801,
    /**
     * A digest of its key points as they read when it was written. 16 hexadecimal digits in lower case, up to 16 code
     * points; changes only through functions made for it.
     */
    SUFFICE_SEGMENT_READ = 3802,
    /**
     * The words of the story. Text, up to 200,000 code points; required; sensitive: free text, which may tell of
     * people; written for anybody, with names replaced.
     */
    SUFFICE_SEGMENT_TEXT = 3803,
    /**
     * The key points that it tells. A list of references, each to a key point (::SUFFICE_KIND_KEY_POINT); a target that
     * is removed is taken out of the list; cut to a label on the way into another project.
     */
    SUFFICE_SEGMENT_KEY_POINTS = 3804,
    /**
     * What the author wants to remember about it. Text, up to 200,000 code points; sensitive: free text, which may tell
     * of people.
     */
    SUFFICE_SEGMENT_MEMO = 3805
};

/** The fields of an omission (::SUFFICE_KIND_OMISSION). */
enum {
    /**
     * The key point. A reference to a key point (::SUFFICE_KIND_KEY_POINT); required; part of what identifies the
     * record in its parent; this record is removed with its target; its target comes along into another project;
     * changes only through functions made for it.
     */
    SUFFICE_OMISSION_KEY_POINT = 3901,
    /**
     * Why it was left out. Text, up to 4,000 code points; required; sensitive: free text, which may tell of people;
     * written for the team, with names replaced.
     */
    SUFFICE_OMISSION_REASON = 3902
};

/** The fields of a logic model (::SUFFICE_KIND_LOGIC_MODEL). */
enum {
    /** A short name for people. Text, up to 40 code points; unique among its siblings. */
    SUFFICE_LOGIC_MODEL_KEY = 4001,
    /** What the model is called. Text, up to 500 code points; required; unique among its siblings. */
    SUFFICE_LOGIC_MODEL_NAME = 4002,
    /**
     * The experience to which it leads. A reference to an experience (::SUFFICE_KIND_EXPERIENCE); required; its target
     * cannot be removed while this points at it; its target comes along into another project.
     */
    SUFFICE_LOGIC_MODEL_EXPERIENCE = 4003,
    /** How far it is the team's own. One of ::suffice_model_state. */
    SUFFICE_LOGIC_MODEL_STATE = 4004,
    /** Since when it is so. A partial date. */
    SUFFICE_LOGIC_MODEL_SINCE = 4005,
    /**
     * The team whose own version it is. A reference to a team (::SUFFICE_KIND_TEAM); its target cannot be removed while
     * this points at it; cut to a label on the way into another project.
     */
    SUFFICE_LOGIC_MODEL_TEAM = 4006,
    /**
     * The model from which it was made. A reference to a logic model (::SUFFICE_KIND_LOGIC_MODEL); cleared when its
     * target is removed; cut to a label on the way into another project.
     */
    SUFFICE_LOGIC_MODEL_VERSION_OF = 4007,
    /** How many boxes are left empty, for what the model lacks. A whole number from 0 to 100. */
    SUFFICE_LOGIC_MODEL_EMPTY_BOXES = 4008,
    /** Where it comes from. Text, up to 1,000 code points. */
    SUFFICE_LOGIC_MODEL_ORIGIN = 4009,
    /**
     * What the team wants to remember about it. Text, up to 200,000 code points; sensitive: free text, which may tell
     * of people.
     */
    SUFFICE_LOGIC_MODEL_MEMO = 4010
};

/** The fields of a node (::SUFFICE_KIND_NODE). */
enum {
    /** A short name for people, such as A6 or O3a. Text, up to 40 code points; unique among its siblings. */
    SUFFICE_NODE_KEY = 4101,
    /** What the box is. One of ::suffice_node_kind; required; changes only through functions made for it. */
    SUFFICE_NODE_KIND = 4102,
    /**
     * The activity for which it stands. A reference to an activity (::SUFFICE_KIND_ACTIVITY); its target cannot be
     * removed while this points at it; its target comes along into another project.
     */
    SUFFICE_NODE_ACTIVITY = 4103,
    /** Whether the team wrote it into an empty box. True or false. */
    SUFFICE_NODE_EXTRA = 4104,
    /**
     * Who added it. A reference to a team member (::SUFFICE_KIND_TEAM_MEMBER) or an analyst (::SUFFICE_KIND_ANALYST);
     * cleared when its target is removed; cut to a label on the way into another project.
     */
    SUFFICE_NODE_ADDED_BY = 4105,
    /**
     * What the box says: we ... for activities and outcomes, I ... for the experience. Text, up to 2,000 code points.
     */
    SUFFICE_NODE_TEXT = 4106,
    /**
     * What the team wants to remember about it. Text, up to 200,000 code points; sensitive: free text, which may tell
     * of people.
     */
    SUFFICE_NODE_MEMO = 4107
};

/** The fields of a link (::SUFFICE_KIND_LINK). */
enum {
    /**
     * The box where it begins. A reference to a node (::SUFFICE_KIND_NODE); required; part of what identifies the
     * record in its parent; this record is removed with its target; its target comes along into another project;
     * changes only through functions made for it.
     */
    SUFFICE_LINK_FROM = 4201,
    /**
     * The box where it ends. A reference to a node (::SUFFICE_KIND_NODE); required; part of what identifies the record
     * in its parent; this record is removed with its target; its target comes along into another project; changes only
     * through functions made for it.
     */
    SUFFICE_LINK_TO_NODE = 4202,
    /**
     * Why the one is thought to lead to the other. Text, up to 4,000 code points; sensitive: free text, which may tell
     * of people; written for the team, with names replaced.
     */
    SUFFICE_LINK_NOTE = 4203
};

/** The fields of a meeting (::SUFFICE_KIND_MEETING). */
enum {
    /** A short name for people, such as M1. Text, up to 40 code points; unique among its siblings. */
    SUFFICE_MEETING_KEY = 4401,
    /** When it took place. A date. */
    SUFFICE_MEETING_DATE = 4402,
    /**
     * The team that met. A reference to a team (::SUFFICE_KIND_TEAM); its target cannot be removed while this points at
     * it; its target comes along into another project.
     */
    SUFFICE_MEETING_TEAM = 4403,
    /**
     * The story that was heard. A reference to a story (::SUFFICE_KIND_STORY); its target cannot be removed while this
     * points at it; its target comes along into another project.
     */
    SUFFICE_MEETING_STORY = 4404,
    /**
     * The logic model that was marked. A reference to a logic model (::SUFFICE_KIND_LOGIC_MODEL); its target cannot be
     * removed while this points at it; its target comes along into another project.
     */
    SUFFICE_MEETING_MODEL = 4405,
    /**
     * The first meeting, of which this is the second. A reference to a meeting (::SUFFICE_KIND_MEETING); cleared when
     * its target is removed; cut to a label on the way into another project.
     */
    SUFFICE_MEETING_FOLLOWS = 4406,
    /** By when there was to be a plan. A date. */
    SUFFICE_MEETING_PLAN_DUE = 4407,
    /** When the plan was agreed. A date. */
    SUFFICE_MEETING_PLAN_AGREED = 4408,
    /** When the plan is to be looked at again. A date. */
    SUFFICE_MEETING_NEXT_REVIEW = 4409,
    /**
     * Who led through the meeting. A reference to a team member (::SUFFICE_KIND_TEAM_MEMBER) or an analyst
     * (::SUFFICE_KIND_ANALYST); cleared when its target is removed; cut to a label on the way into another project.
     */
    SUFFICE_MEETING_FACILITATOR = 4410,
    /**
     * Who wrote down what was said. A reference to a team member (::SUFFICE_KIND_TEAM_MEMBER) or an analyst
     * (::SUFFICE_KIND_ANALYST); cleared when its target is removed; cut to a label on the way into another project.
     */
    SUFFICE_MEETING_SCRIBE = 4411,
    /**
     * Who sees that the plan is carried out. A reference to a team member (::SUFFICE_KIND_TEAM_MEMBER) or an analyst
     * (::SUFFICE_KIND_ANALYST); cleared when its target is removed; cut to a label on the way into another project.
     */
    SUFFICE_MEETING_COORDINATOR = 4412,
    /**
     * Who was to bring the plan to the second meeting. A reference to a team member (::SUFFICE_KIND_TEAM_MEMBER) or an
     * analyst (::SUFFICE_KIND_ANALYST); cleared when its target is removed; cut to a label on the way into another
     * project.
     */
    SUFFICE_MEETING_PLAN_LEAD = 4413,
    /**
     * Who was there. A list of references, each to a team member (::SUFFICE_KIND_TEAM_MEMBER) or an analyst
     * (::SUFFICE_KIND_ANALYST) or a participant (::SUFFICE_KIND_PARTICIPANT); a target that is removed is taken out of
     * the list; cut to a label on the way into another project.
     */
    SUFFICE_MEETING_PRESENT = 4414,
    /**
     * Anything else for the record. Text, up to 20,000 code points; sensitive: free text, which may tell of people;
     * written for the team, with names replaced.
     */
    SUFFICE_MEETING_NOTE = 4415,
    /**
     * What the facilitator wants to remember about it. Text, up to 200,000 code points; sensitive: free text, which may
     * tell of people.
     */
    SUFFICE_MEETING_MEMO = 4416
};

/** The fields of a reaction (::SUFFICE_KIND_REACTION). */
enum {
    /** What it is. One of ::suffice_reaction_kind; required. */
    SUFFICE_REACTION_KIND = 4501,
    /**
     * Who said it, if that is to be known. A reference to a team member (::SUFFICE_KIND_TEAM_MEMBER) or an analyst
     * (::SUFFICE_KIND_ANALYST) or a participant (::SUFFICE_KIND_PARTICIPANT); cleared when its target is removed; cut
     * to a label on the way into another project.
     */
    SUFFICE_REACTION_PERSON = 4502,
    /** When a parked question or worry was settled. A date. */
    SUFFICE_REACTION_CLOSED = 4503,
    /**
     * What was said. Text, up to 20,000 code points; required; sensitive: free text, which may tell of people; written
     * for the team, with names replaced.
     */
    SUFFICE_REACTION_TEXT = 4504,
    /**
     * How a parked question or worry was settled. Text, up to 20,000 code points; sensitive: free text, which may tell
     * of people; written for the team, with names replaced.
     */
    SUFFICE_REACTION_REPLY = 4505
};

/** The fields of an observation (::SUFFICE_KIND_OBSERVATION). */
enum {
    /** Which turn it was. One of ::suffice_turn; required. */
    SUFFICE_OBSERVATION_TURN = 4601,
    /**
     * The box of the logic model to which it is put down. A reference to a node (::SUFFICE_KIND_NODE); cleared when its
     * target is removed; cut to a label on the way into another project.
     */
    SUFFICE_OBSERVATION_NODE = 4602,
    /**
     * Where in the story it is seen. A reference to a segment (::SUFFICE_KIND_SEGMENT); cleared when its target is
     * removed; cut to a label on the way into another project.
     */
    SUFFICE_OBSERVATION_SEGMENT = 4603,
    /**
     * What went right or wrong. Text, up to 20,000 code points; required; sensitive: free text, which may tell of
     * people; written for the team, with names replaced.
     */
    SUFFICE_OBSERVATION_TEXT = 4604
};

/** The fields of a mark (::SUFFICE_KIND_MARK). */
enum {
    /**
     * The box that was marked. A reference to a node (::SUFFICE_KIND_NODE); required; its target cannot be removed
     * while this points at it; its target comes along into another project; changes only through functions made for it.
     */
    SUFFICE_MARK_NODE = 4701,
    /** How it was marked. One of ::suffice_mark_value; required. */
    SUFFICE_MARK_VALUE = 4702,
    /** On what the mark rests. One of ::suffice_mark_basis. */
    SUFFICE_MARK_BASIS = 4703,
    /**
     * Who marked it; nobody: the team together, or somebody unnamed. A reference to a team member
     * (::SUFFICE_KIND_TEAM_MEMBER); cleared when its target is removed; cut to a label on the way into another project.
     */
    SUFFICE_MARK_MEMBER = 4704,
    /**
     * Where in the story it is seen. A reference to a segment (::SUFFICE_KIND_SEGMENT); cleared when its target is
     * removed; cut to a label on the way into another project.
     */
    SUFFICE_MARK_SEGMENT = 4705,
    /**
     * Anything said with it. Text, up to 4,000 code points; sensitive: free text, which may tell of people; written for
     * the team, with names replaced.
     */
    SUFFICE_MARK_NOTE = 4706
};

/** The fields of a focus (::SUFFICE_KIND_FOCUS). */
enum {
    /** A short name for people. Text, up to 40 code points; unique among its siblings. */
    SUFFICE_FOCUS_KEY = 4801,
    /**
     * The box of the logic model. A reference to a node (::SUFFICE_KIND_NODE); required; its target cannot be removed
     * while this points at it; its target comes along into another project.
     */
    SUFFICE_FOCUS_NODE = 4802,
    /** What the team wants to do about it. One of ::suffice_decision; required. */
    SUFFICE_FOCUS_DECISION = 4803,
    /**
     * Why it was chosen. Text, up to 20,000 code points; sensitive: free text, which may tell of people; written for
     * the team, with names replaced.
     */
    SUFFICE_FOCUS_REASON = 4804,
    /**
     * The marks that led to it. A list of references, each to a mark (::SUFFICE_KIND_MARK); a target that is removed is
     * taken out of the list; cut to a label on the way into another project.
     */
    SUFFICE_FOCUS_MARKS = 4805,
    /**
     * Where in the story it weighed most. A list of references, each to a segment (::SUFFICE_KIND_SEGMENT); a target
     * that is removed is taken out of the list; cut to a label on the way into another project.
     */
    SUFFICE_FOCUS_SEGMENTS = 4806
};

/** The fields of a why (::SUFFICE_KIND_WHY). */
enum {
    /** A short name for people. Text, up to 40 code points; unique among its siblings. */
    SUFFICE_WHY_KEY = 4901,
    /** Whether it is a root cause. True or false. */
    SUFFICE_WHY_ROOT = 4902,
    /**
     * The answer: what makes it so, and nobody's fault. Text, up to 20,000 code points; required; sensitive: free text,
     * which may tell of people; written for the team, with names replaced.
     */
    SUFFICE_WHY_TEXT = 4903
};

/** The fields of an idea (::SUFFICE_KIND_IDEA). */
enum {
    /** A short name for people. Text, up to 40 code points; unique among its siblings. */
    SUFFICE_IDEA_KEY = 5001,
    /**
     * Whose idea it is. A reference to a participant (::SUFFICE_KIND_PARTICIPANT) or a team member
     * (::SUFFICE_KIND_TEAM_MEMBER) or an analyst (::SUFFICE_KIND_ANALYST); cleared when its target is removed; cut to a
     * label on the way into another project.
     */
    SUFFICE_IDEA_PERSON = 5002,
    /** When it was voiced. A date. */
    SUFFICE_IDEA_DATE = 5003,
    /**
     * The idea. Text, up to 20,000 code points; required; sensitive: free text, which may tell of people; written for
     * anybody, with names replaced.
     */
    SUFFICE_IDEA_TEXT = 5004,
    /**
     * Where it was voiced. A list of references, each to an excerpt (::SUFFICE_KIND_EXCERPT); a target that is removed
     * is taken out of the list; cut to a label on the way into another project.
     */
    SUFFICE_IDEA_EXCERPTS = 5005,
    /**
     * What the team wants to remember about it. Text, up to 200,000 code points; sensitive: free text, which may tell
     * of people.
     */
    SUFFICE_IDEA_MEMO = 5006
};

/** The fields of a good practice (::SUFFICE_KIND_GOOD_PRACTICE). */
enum {
    /** What works, in a few words. Text, up to 500 code points; required. */
    SUFFICE_GOOD_PRACTICE_NAME = 5101,
    /**
     * The box of the logic model that it is about. A reference to a node (::SUFFICE_KIND_NODE); cleared when its target
     * is removed; cut to a label on the way into another project.
     */
    SUFFICE_GOOD_PRACTICE_NODE = 5102,
    /**
     * The meeting in which it was named. A reference to a meeting (::SUFFICE_KIND_MEETING); cleared when its target is
     * removed; cut to a label on the way into another project.
     */
    SUFFICE_GOOD_PRACTICE_MEETING = 5103,
    /**
     * What is done, and what people make of it. Text, up to 20,000 code points; sensitive: free text, which may tell of
     * people; written for anybody, with names replaced.
     */
    SUFFICE_GOOD_PRACTICE_TEXT = 5104,
    /**
     * The key points that speak of it. A list of references, each to a key point (::SUFFICE_KIND_KEY_POINT); a target
     * that is removed is taken out of the list; cut to a label on the way into another project.
     */
    SUFFICE_GOOD_PRACTICE_KEY_POINTS = 5105,
    /** With whom it was shared. A list of texts, each up to 500 code points. */
    SUFFICE_GOOD_PRACTICE_SHARED_WITH = 5106
};

/** The fields of an action (::SUFFICE_KIND_ACTION). */
enum {
    /** A short name for people, such as P1. Text, up to 40 code points; unique among its siblings. */
    SUFFICE_ACTION_KEY = 5201,
    /** What is to be done. Text, up to 1,000 code points; required. */
    SUFFICE_ACTION_NAME = 5202,
    /**
     * The meeting in which it was planned. A reference to a meeting (::SUFFICE_KIND_MEETING); cleared when its target
     * is removed; cut to a label on the way into another project.
     */
    SUFFICE_ACTION_MEETING = 5203,
    /**
     * The team whose plan it belongs to. A reference to a team (::SUFFICE_KIND_TEAM); its target cannot be removed
     * while this points at it; cut to a label on the way into another project.
     */
    SUFFICE_ACTION_TEAM = 5204,
    /**
     * What the team chose to work on. A reference to a focus (::SUFFICE_KIND_FOCUS); cleared when its target is
     * removed; cut to a label on the way into another project.
     */
    SUFFICE_ACTION_FOCUS = 5205,
    /**
     * The root cause that it is to remove, or what makes something work. A reference to a why (::SUFFICE_KIND_WHY);
     * cleared when its target is removed; cut to a label on the way into another project.
     */
    SUFFICE_ACTION_CAUSE = 5206,
    /**
     * The box of the logic model that it is to bring about. A reference to a node (::SUFFICE_KIND_NODE); cleared when
     * its target is removed; cut to a label on the way into another project.
     */
    SUFFICE_ACTION_NODE = 5207,
    /**
     * Who answers for it. A reference to a team member (::SUFFICE_KIND_TEAM_MEMBER) or an analyst
     * (::SUFFICE_KIND_ANALYST) or a team (::SUFFICE_KIND_TEAM); its target cannot be removed while this points at it;
     * cut to a label on the way into another project.
     */
    SUFFICE_ACTION_OWNER = 5208,
    /** When it is to begin. A date. */
    SUFFICE_ACTION_BEGINS = 5209,
    /** When it is to be done. A date. */
    SUFFICE_ACTION_DUE = 5210,
    /**
     * The key points that it answers. A list of references, each to a key point (::SUFFICE_KIND_KEY_POINT); a target
     * that is removed is taken out of the list; cut to a label on the way into another project.
     */
    SUFFICE_ACTION_KEY_POINTS = 5211,
    /**
     * The ideas that it takes up. A list of references, each to an idea (::SUFFICE_KIND_IDEA); a target that is removed
     * is taken out of the list; cut to a label on the way into another project.
     */
    SUFFICE_ACTION_IDEAS = 5212,
    /**
     * How it will be known whether it works. Text, up to 4,000 code points; sensitive: free text, which may tell of
     * people; written for anybody, with names replaced.
     */
    SUFFICE_ACTION_MEASURE = 5213,
    /**
     * How it is checked that it matters to those who use the service. Text, up to 4,000 code points; sensitive: free
     * text, which may tell of people; written for anybody, with names replaced.
     */
    SUFFICE_ACTION_USERS_CHECK = 5214,
    /**
     * How those who use the service can say what they think of it. Text, up to 4,000 code points; sensitive: free text,
     * which may tell of people; written for anybody, with names replaced.
     */
    SUFFICE_ACTION_FEEDBACK_ROUTE = 5215,
    /**
     * What came of it. Text, up to 20,000 code points; sensitive: free text, which may tell of people; written for
     * anybody, with names replaced.
     */
    SUFFICE_ACTION_OUTCOME = 5216,
    /**
     * What those who use the service said of what came of it. Text, up to 20,000 code points; sensitive: free text,
     * which may tell of people; written for the team, with names replaced.
     */
    SUFFICE_ACTION_USERS_VIEW = 5217,
    /**
     * What the owner wants to remember about it. Text, up to 200,000 code points; sensitive: free text, which may tell
     * of people.
     */
    SUFFICE_ACTION_MEMO = 5218
};

/** The fields of an action status (::SUFFICE_KIND_ACTION_STATUS). */
enum {
    /** Where it stood. One of ::suffice_action_state; required. */
    SUFFICE_ACTION_STATUS_STATE = 5301,
    /** From which day on. A date; required. */
    SUFFICE_ACTION_STATUS_DATE = 5302,
    /**
     * Who said so. A reference to a team member (::SUFFICE_KIND_TEAM_MEMBER) or an analyst (::SUFFICE_KIND_ANALYST);
     * cleared when its target is removed; cut to a label on the way into another project.
     */
    SUFFICE_ACTION_STATUS_PERSON = 5303,
    /**
     * Why it stood so, or why it was late. Text, up to 20,000 code points; sensitive: free text, which may tell of
     * people; written for the team, with names replaced.
     */
    SUFFICE_ACTION_STATUS_NOTE = 5304,
    /**
     * What shows it. Text, up to 20,000 code points; sensitive: free text, which may tell of people; written for
     * anybody, with names replaced.
     */
    SUFFICE_ACTION_STATUS_EVIDENCE = 5305
};

/** The fields of a test (::SUFFICE_KIND_TEST). */
enum {
    /** When it was tried. A date. */
    SUFFICE_TEST_DATE = 5401,
    /** What is done with it. One of ::suffice_test_decision. */
    SUFFICE_TEST_DECISION = 5402,
    /**
     * What was tried, with whom. Text, up to 20,000 code points; required; sensitive: free text, which may tell of
     * people; written for the team, with names replaced.
     */
    SUFFICE_TEST_TRIED = 5403,
    /**
     * What was learned. Text, up to 20,000 code points; sensitive: free text, which may tell of people; written for the
     * team, with names replaced.
     */
    SUFFICE_TEST_LEARNED = 5404
};

/** The fields of an answer (::SUFFICE_KIND_ANSWER). */
enum {
    /** A short name for people. Text, up to 40 code points; unique among its siblings. */
    SUFFICE_ANSWER_KEY = 5501,
    /** When those who spoke were told. A date. */
    SUFFICE_ANSWER_TOLD_ON = 5502,
    /**
     * What people said, in the team's words. Text, up to 4,000 code points; required; sensitive: free text, which may
     * tell of people; written for anybody, with names replaced.
     */
    SUFFICE_ANSWER_SAID = 5503,
    /**
     * What was done. Text, up to 4,000 code points; sensitive: free text, which may tell of people; written for
     * anybody, with names replaced.
     */
    SUFFICE_ANSWER_DID = 5504,
    /**
     * What difference it made. Text, up to 4,000 code points; sensitive: free text, which may tell of people; written
     * for anybody, with names replaced.
     */
    SUFFICE_ANSWER_DIFFERENCE = 5505,
    /**
     * Why nothing has been done yet, or not all. Text, up to 4,000 code points; sensitive: free text, which may tell of
     * people; written for anybody, with names replaced.
     */
    SUFFICE_ANSWER_NOT_YET = 5506,
    /**
     * How those who spoke were told. Text, up to 1,000 code points; sensitive: free text, which may tell of people;
     * written for anybody, with names replaced.
     */
    SUFFICE_ANSWER_TOLD_HOW = 5507,
    /**
     * The key points that are answered. A list of references, each to a key point (::SUFFICE_KIND_KEY_POINT); a target
     * that is removed is taken out of the list; cut to a label on the way into another project.
     */
    SUFFICE_ANSWER_KEY_POINTS = 5508,
    /**
     * The ideas that are answered. A list of references, each to an idea (::SUFFICE_KIND_IDEA); a target that is
     * removed is taken out of the list; cut to a label on the way into another project.
     */
    SUFFICE_ANSWER_IDEAS = 5509,
    /**
     * The actions by which they are answered. A list of references, each to an action (::SUFFICE_KIND_ACTION); a target
     * that is removed is taken out of the list; cut to a label on the way into another project.
     */
    SUFFICE_ANSWER_ACTIONS = 5510
};

/** The fields of a framework (::SUFFICE_KIND_FRAMEWORK). */
enum {
    /** A short name for people, such as ecif. Text, up to 40 code points; unique among its siblings. */
    SUFFICE_FRAMEWORK_KEY = 5601,
    /** What the framework is called. Text, up to 500 code points; required; unique among its siblings. */
    SUFFICE_FRAMEWORK_NAME = 5602,
    /** Which edition of it. Text, up to 200 code points. */
    SUFFICE_FRAMEWORK_EDITION = 5603,
    /** Who published it, when, under which number. Text, up to 1,000 code points. */
    SUFFICE_FRAMEWORK_ORIGIN = 5604,
    /** Under which licence it may be used. Text, up to 1,000 code points. */
    SUFFICE_FRAMEWORK_LICENCE = 5605,
    /** Whose wording it has here. One of ::suffice_framework_wording. */
    SUFFICE_FRAMEWORK_WORDING = 5606,
    /** What it is for, and how it is used. Text, up to 20,000 code points. */
    SUFFICE_FRAMEWORK_DESCRIPTION = 5607,
    /**
     * What the group wants to remember about it. Text, up to 200,000 code points; sensitive: free text, which may tell
     * of people.
     */
    SUFFICE_FRAMEWORK_MEMO = 5608
};

/** The fields of a level (::SUFFICE_KIND_LEVEL). */
enum {
    /** A short name for people, such as achieving. Text, up to 40 code points; required; unique among its siblings. */
    SUFFICE_LEVEL_KEY = 5701,
    /** What the level is called. Text, up to 200 code points; required; unique among its siblings. */
    SUFFICE_LEVEL_NAME = 5702,
    /** What must be so for an area to be at this level. Text, up to 4,000 code points. */
    SUFFICE_LEVEL_CRITERION = 5703
};

/** The fields of a framework section (::SUFFICE_KIND_FRAMEWORK_SECTION). */
enum {
    /** A short name for people, such as 3. Text, up to 40 code points; unique among its siblings. */
    SUFFICE_FRAMEWORK_SECTION_KEY = 5801,
    /** What the section is called. Text, up to 500 code points; required. */
    SUFFICE_FRAMEWORK_SECTION_NAME = 5802,
    /** What the section is about. Text, up to 20,000 code points. */
    SUFFICE_FRAMEWORK_SECTION_DESCRIPTION = 5803,
    /** Guidance and policies that bear on it. A list of texts, each up to 2,000 code points. */
    SUFFICE_FRAMEWORK_SECTION_SIGNPOSTS = 5804
};

/** The fields of an area group (::SUFFICE_KIND_AREA_GROUP). */
enum {
    /** A short name for people, such as 12. Text, up to 40 code points; unique among its siblings. */
    SUFFICE_AREA_GROUP_KEY = 5901,
    /** What the group is called. Text, up to 500 code points; required. */
    SUFFICE_AREA_GROUP_NAME = 5902,
    /**
     * The practice under which the source seems to place it; to be shown, never to group by. Text, up to 500 code
     * points.
     */
    SUFFICE_AREA_GROUP_CAPTION = 5903,
    /** How sure that is. Text, up to 40 code points. */
    SUFFICE_AREA_GROUP_CERTAINTY = 5904,
    /** What one should know about it. Text, up to 4,000 code points. */
    SUFFICE_AREA_GROUP_NOTE = 5905
};

/** The fields of an area (::SUFFICE_KIND_AREA). */
enum {
    /** A short name for people, such as 12a. Text, up to 40 code points; required; unique among its siblings. */
    SUFFICE_AREA_KEY = 6001,
    /** What the area is called. Text, up to 500 code points; required. */
    SUFFICE_AREA_NAME = 6002,
    /** Whether it counts only where it applies. True or false. */
    SUFFICE_AREA_CONDITIONAL = 6003,
    /** What one should know about it. Text, up to 4,000 code points. */
    SUFFICE_AREA_NOTE = 6004
};

/** The fields of an indicator (::SUFFICE_KIND_INDICATOR). */
enum {
    /** A short name for people, such as 12a.4. Text, up to 40 code points; required; unique among its siblings. */
    SUFFICE_INDICATOR_KEY = 6101,
    /** Whether it counts only where it applies. True or false. */
    SUFFICE_INDICATOR_CONDITIONAL = 6102,
    /** Whether it was added to the framework by those who use it. True or false. */
    SUFFICE_INDICATOR_LOCAL = 6103,
    /** What must be so. Text, up to 4,000 code points; required. */
    SUFFICE_INDICATOR_TEXT = 6104
};

/** The fields of an assessment (::SUFFICE_KIND_ASSESSMENT). */
enum {
    /** A short name for people. Text, up to 40 code points; unique among its siblings. */
    SUFFICE_ASSESSMENT_KEY = 6201,
    /** What the assessment is called. Text, up to 500 code points; required; unique among its siblings. */
    SUFFICE_ASSESSMENT_NAME = 6202,
    /**
     * The framework. A reference to a framework (::SUFFICE_KIND_FRAMEWORK); required; its target cannot be removed
     * while this points at it; its target comes along into another project; changes only through functions made for it.
     */
    SUFFICE_ASSESSMENT_FRAMEWORK = 6203,
    /** Which round it is, such as baseline. Text, up to 200 code points. */
    SUFFICE_ASSESSMENT_ROUND = 6204,
    /** The day for which it holds. A date. */
    SUFFICE_ASSESSMENT_DATE = 6205,
    /** What was assessed. Text, up to 500 code points. */
    SUFFICE_ASSESSMENT_UNIT = 6206,
    /** What part of the service that is. One of ::suffice_unit_kind. */
    SUFFICE_ASSESSMENT_UNIT_KIND = 6207,
    /** Whether every area is meant to have been rated. True or false. */
    SUFFICE_ASSESSMENT_COMPLETE = 6208,
    /**
     * The round before. A reference to an assessment (::SUFFICE_KIND_ASSESSMENT); cleared when its target is removed;
     * cut to a label on the way into another project.
     */
    SUFFICE_ASSESSMENT_PREVIOUS = 6209,
    /**
     * How it was done. Text, up to 20,000 code points; sensitive: free text, which may tell of people; written for the
     * team, with names replaced.
     */
    SUFFICE_ASSESSMENT_NOTE = 6210,
    /**
     * What the group wants to remember about it. Text, up to 200,000 code points; sensitive: free text, which may tell
     * of people.
     */
    SUFFICE_ASSESSMENT_MEMO = 6211
};

/** The fields of a reviewer (::SUFFICE_KIND_REVIEWER). */
enum {
    /**
     * The person's name. Text, up to 200 code points; sensitive: a person's name; written for the team, with names
     * replaced.
     */
    SUFFICE_REVIEWER_NAME = 6301,
    /** In what role the person takes part. One of ::suffice_review_role; required. */
    SUFFICE_REVIEWER_ROLE = 6302,
    /** What the person does, more exactly. Text, up to 200 code points. */
    SUFFICE_REVIEWER_TITLE = 6303,
    /** Whether the person was there. True or false. */
    SUFFICE_REVIEWER_ATTENDED = 6304
};

/** The fields of a rating (::SUFFICE_KIND_RATING). */
enum {
    /**
     * The area. A reference to an area (::SUFFICE_KIND_AREA); required; part of what identifies the record in its
     * parent; its target cannot be removed while this points at it; its target comes along into another project;
     * changes only through functions made for it.
     */
    SUFFICE_RATING_AREA = 6401,
    /**
     * The level that the group chose. A reference to a level (::SUFFICE_KIND_LEVEL); its target cannot be removed while
     * this points at it; its target comes along into another project; changes only through functions made for it.
     */
    SUFFICE_RATING_LEVEL = 6402,
    /** Why the area has no level here. One of ::suffice_exclusion; changes only through functions made for it. */
    SUFFICE_RATING_EXCLUDED = 6403,
    /** When it was judged. A date. */
    SUFFICE_RATING_DATE = 6404,
    /** When something is to be done about it. One of ::suffice_priority. */
    SUFFICE_RATING_PRIORITY = 6405,
    /**
     * Why this level, or why none. Text, up to 20,000 code points; sensitive: free text, which may tell of people;
     * written for anybody, with names replaced.
     */
    SUFFICE_RATING_REASON = 6406,
    /**
     * What shows that people's experience improved. Text, up to 20,000 code points; sensitive: free text, which may
     * tell of people; written for anybody, with names replaced.
     */
    SUFFICE_RATING_IMPACT = 6407,
    /**
     * Worksheet: where we are now. Text, up to 20,000 code points; sensitive: free text, which may tell of people;
     * written for anybody, with names replaced.
     */
    SUFFICE_RATING_NOW_AT = 6408,
    /**
     * Worksheet: what good would look like. Text, up to 20,000 code points; sensitive: free text, which may tell of
     * people; written for anybody, with names replaced.
     */
    SUFFICE_RATING_GOOD = 6409,
    /**
     * Worksheet: what we will do. Text, up to 20,000 code points; sensitive: free text, which may tell of people;
     * written for anybody, with names replaced.
     */
    SUFFICE_RATING_WILL_DO = 6410,
    /**
     * The actions that are to raise it. A list of references, each to an action (::SUFFICE_KIND_ACTION); a target that
     * is removed is taken out of the list; cut to a label on the way into another project.
     */
    SUFFICE_RATING_ACTIONS = 6411
};

/** The fields of an indicator mark (::SUFFICE_KIND_INDICATOR_MARK). */
enum {
    /**
     * The indicator. A reference to an indicator (::SUFFICE_KIND_INDICATOR); required; part of what identifies the
     * record in its parent; its target cannot be removed while this points at it; its target comes along into another
     * project; changes only through functions made for it.
     */
    SUFFICE_INDICATOR_MARK_INDICATOR = 6501,
    /** How far it is met. One of ::suffice_fulfilment; required; changes only through functions made for it. */
    SUFFICE_INDICATOR_MARK_STATE = 6502,
    /** Whether the group calls it a major one where it is not met. True or false. */
    SUFFICE_INDICATOR_MARK_MAJOR = 6503,
    /**
     * Why it is marked so. Text, up to 20,000 code points; sensitive: free text, which may tell of people; written for
     * anybody, with names replaced.
     */
    SUFFICE_INDICATOR_MARK_NOTE = 6504
};

/** The fields of an evidence (::SUFFICE_KIND_EVIDENCE). */
enum {
    /**
     * The indicator that it bears on, if only on one. A reference to an indicator (::SUFFICE_KIND_INDICATOR); cleared
     * when its target is removed; its target comes along into another project.
     */
    SUFFICE_EVIDENCE_INDICATOR = 6601,
    /**
     * A record of the project that is the evidence. A reference to an excerpt (::SUFFICE_KIND_EXCERPT) or a key point
     * (::SUFFICE_KIND_KEY_POINT) or an action (::SUFFICE_KIND_ACTION) or an answer (::SUFFICE_KIND_ANSWER); cleared
     * when its target is removed; cut to a label on the way into another project.
     */
    SUFFICE_EVIDENCE_ITEM = 6602,
    /** Of when it is. A partial date. */
    SUFFICE_EVIDENCE_DATE = 6603,
    /** The last day on which it counts. A date. */
    SUFFICE_EVIDENCE_EXPIRES = 6604,
    /** Who holds it. Text, up to 500 code points. */
    SUFFICE_EVIDENCE_HOLDER = 6605,
    /** Where it can be read. Text, up to 4,000 code points. */
    SUFFICE_EVIDENCE_LINK = 6606,
    /**
     * Where the file is, relative to the project's own file, with forward slashes. A relative path with forward
     * slashes, up to 4,000 code points.
     */
    SUFFICE_EVIDENCE_PATH = 6607,
    /** The SHA-256 of the file, as 64 hexadecimal digits. 64 hexadecimal digits in lower case, up to 64 code points. */
    SUFFICE_EVIDENCE_SHA256 = 6608,
    /**
     * What it shows. Text, up to 20,000 code points; sensitive: free text, which may tell of people; written for
     * anybody, with names replaced.
     */
    SUFFICE_EVIDENCE_TEXT = 6609
};

/** The fields of a readiness (::SUFFICE_KIND_READINESS). */
enum {
    /**
     * The step. One of ::suffice_step; required; part of what identifies the record in its parent; changes only through
     * functions made for it.
     */
    SUFFICE_READINESS_STEP = 6701,
    /** When it was declared ready. A date. */
    SUFFICE_READINESS_READY_ON = 6702,
    /**
     * Who declared it. A reference to an analyst (::SUFFICE_KIND_ANALYST) or a team member
     * (::SUFFICE_KIND_TEAM_MEMBER); cleared when its target is removed; cut to a label on the way into another project.
     */
    SUFFICE_READINESS_PERSON = 6703,
    /** Anything to add. Text, up to 4,000 code points; sensitive: free text, which may tell of people. */
    SUFFICE_READINESS_NOTE = 6704
};

/** The fields of a waiver (::SUFFICE_KIND_WAIVER). */
enum {
    /** The check, such as C37. Text, up to 40 code points; required. */
    SUFFICE_WAIVER_CHECK = 6801,
    /**
     * The record that the finding is about; none: wherever it is found. A reference to any record that has a GUID; this
     * record is removed with its target; cut to a label on the way into another project.
     */
    SUFFICE_WAIVER_ABOUT = 6802,
    /**
     * The second record that it is about, such as the theme beside the interview. A reference to any record that has a
     * GUID; this record is removed with its target; cut to a label on the way into another project.
     */
    SUFFICE_WAIVER_BESIDE = 6803,
    /** When the reason was given. A date. */
    SUFFICE_WAIVER_DATE = 6804,
    /**
     * Who gave it. A reference to an analyst (::SUFFICE_KIND_ANALYST) or a team member (::SUFFICE_KIND_TEAM_MEMBER);
     * cleared when its target is removed; cut to a label on the way into another project.
     */
    SUFFICE_WAIVER_PERSON = 6805,
    /** The reason. Text, up to 20,000 code points; required; sensitive: free text, which may tell of people. */
    SUFFICE_WAIVER_REASON = 6806
};

/** The fields of a release (::SUFFICE_KIND_RELEASE). */
enum {
    /** For whom it was made. One of ::suffice_audience; required. */
    SUFFICE_RELEASE_AUDIENCE = 6901,
    /** When it left. An instant; required. */
    SUFFICE_RELEASE_AT = 6902,
    /**
     * Who sent it. A reference to an analyst (::SUFFICE_KIND_ANALYST) or a team member (::SUFFICE_KIND_TEAM_MEMBER);
     * cleared when its target is removed; cut to a label on the way into another project.
     */
    SUFFICE_RELEASE_PERSON = 6903,
    /**
     * What it was, such as a story or a table, and to whom it went. Text, up to 4,000 code points; required; sensitive:
     * free text, which may tell of people.
     */
    SUFFICE_RELEASE_WHAT = 6904
};

/** The fields of a protocol (::SUFFICE_KIND_PROTOCOL). */
enum {
    /** What the protocol is called. Text, up to 500 code points; required; unique among its siblings. */
    SUFFICE_PROTOCOL_NAME = 7001,
    /** Where it comes from. Text, up to 1,000 code points. */
    SUFFICE_PROTOCOL_ORIGIN = 7002,
    /** What it is for. Text, up to 20,000 code points. */
    SUFFICE_PROTOCOL_DESCRIPTION = 7003
};

/** The fields of a stage (::SUFFICE_KIND_STAGE). */
enum {
    /** A short name for people, such as 2. Text, up to 40 code points; unique among its siblings. */
    SUFFICE_STAGE_KEY = 7101,
    /** What the stage is called. Text, up to 500 code points; required; unique among its siblings. */
    SUFFICE_STAGE_NAME = 7102,
    /** What it is for. Text, up to 4,000 code points. */
    SUFFICE_STAGE_AIM = 7103,
    /** What is needed for it. A list of texts, each up to 1,000 code points. */
    SUFFICE_STAGE_READS = 7104,
    /** What is asked in it. A list of texts, each up to 4,000 code points. */
    SUFFICE_STAGE_PROMPTS = 7105,
    /** What is written down in it. A list of texts, each up to 1,000 code points. */
    SUFFICE_STAGE_RECORDS = 7106
};

/** The fields of a role (::SUFFICE_KIND_ROLE). */
enum {
    /** A short name for people, such as R1. Text, up to 40 code points; unique among its siblings. */
    SUFFICE_ROLE_KEY = 7201,
    /** What the role is called. Text, up to 200 code points; required; unique among its siblings. */
    SUFFICE_ROLE_NAME = 7202,
    /** What the person does, and when the role is given. Text, up to 4,000 code points. */
    SUFFICE_ROLE_DESCRIPTION = 7203
};

/** The fields of a withdrawal (::SUFFICE_KIND_WITHDRAWAL). */
enum {
    /**
     * What was done with what the person said. One of ::suffice_withdrawal_way; required; changes only through
     * functions made for it.
     */
    SUFFICE_WITHDRAWAL_WAY = 7301,
    /** When it was done. An instant; required; changes only through functions made for it. */
    SUFFICE_WITHDRAWAL_AT = 7302,
    /**
     * Who did it. A reference to an analyst (::SUFFICE_KIND_ANALYST) or a team member (::SUFFICE_KIND_TEAM_MEMBER);
     * cleared when its target is removed; cut to a label on the way into another project.
     */
    SUFFICE_WITHDRAWAL_PERSON = 7303,
    /**
     * Who withdrew, as long as the project knows. A reference to a participant (::SUFFICE_KIND_PARTICIPANT); cleared
     * when its target is removed; cut to a label on the way into another project; changes only through functions made
     * for it.
     */
    SUFFICE_WITHDRAWAL_PARTICIPANT = 7304,
    /**
     * How many records were erased. A whole number from 0 to 4,294,967,295; changes only through functions made for it.
     */
    SUFFICE_WITHDRAWAL_ERASED = 7305,
    /**
     * The key points that lost some of what is behind them, until a person has judged them again. A list of references,
     * each to a key point (::SUFFICE_KIND_KEY_POINT); a target that is removed is taken out of the list; cut to a label
     * on the way into another project.
     */
    SUFFICE_WITHDRAWAL_JUDGE = 7306
};

/** @} */

#endif
