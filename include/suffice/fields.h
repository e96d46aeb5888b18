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
     * A person who is spoken about and may never have spoken. Identified by its GUID; people order these; lies in the
     * corpus (::SUFFICE_KIND_CORPUS).
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
    SUFFICE_KIND_CODING = 30
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
    /** The person's name. Text, up to 200 code points; required; sensitive: a person's name. */
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
    /** The person's name. Text, up to 200 code points; required; sensitive: a person's name. */
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
    /** A short name for people, such as I2. Text, up to 40 code points; required; unique among its siblings. */
    SUFFICE_INTERVIEW_KEY = 2001,
    /** What it is called, if it has a longer name. Text, up to 500 code points. */
    SUFFICE_INTERVIEW_NAME = 2002,
    /** How people were heard. One of ::suffice_encounter; required. */
    SUFFICE_INTERVIEW_ENCOUNTER = 2003,
    /** When it took place. A partial date. */
    SUFFICE_INTERVIEW_DATE = 2004,
    /** How long it took, in milliseconds. A whole number from 0 to 864,000,000. */
    SUFFICE_INTERVIEW_LENGTH = 2005,
    /** Where it took place. Text, up to 500 code points. */
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
    /** How it felt, in the person's own words. Text, up to 4,000 code points; sensitive: a person's words. */
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
    /** A short name for people. Text, up to 40 code points; unique among its siblings. */
    SUFFICE_SOURCE_KEY = 2501,
    /** What the source is called. Text, up to 500 code points; required. */
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
     * slashes, up to 4,000 code points.
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
     * person's words.
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

/** @} */

#endif
