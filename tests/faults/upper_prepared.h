/*
 * Upper prepared: a project with the whole road in it, as bytes, and its records in what is read from them.
 * SPDX-License-Identifier: MIT
 */
#ifndef TESTS_FAULTS_UPPER_PREPARED_H
#define TESTS_FAULTS_UPPER_PREPARED_H

#include <suffice/buffer.h>
#include <suffice/types.h>

/* Records that have a GUID. */
enum upper {
    UPPER_ANALYST,
    UPPER_MEMBER,
    UPPER_TEAM,
    UPPER_PARTICIPANT,
    UPPER_ALONE,
    UPPER_JOINT,
    UPPER_EMPTY,
    UPPER_QUOTE,
    UPPER_THEME,
    UPPER_OPEN_THEME, /* with a summary of no interview, and in no matrix */
    UPPER_SUMMARY,
    UPPER_EXPERIENCE,
    UPPER_MATRIX,
    UPPER_POINT,
    UPPER_OTHER_POINT,
    UPPER_STORY,
    UPPER_SEGMENT,
    UPPER_CONTEXT,
    UPPER_MODEL,
    UPPER_NODE,
    UPPER_OUTCOME,
    UPPER_MEETING,
    UPPER_FOCUS,
    UPPER_ACTION,
    UPPER_FRAMEWORK,
    UPPER_SECTION,
    UPPER_GROUP,
    UPPER_AREA,
    UPPER_OPEN_AREA, /* that nobody has rated */
    UPPER_INDICATOR,
    UPPER_LEVEL,
    UPPER_ASSESSMENT,
    UPPER_LATER, /* another round */
    UPPER_SUBJECT,
    UPPER_SPEAKER,
    UPPER_TALK,  /* a transcript */
    UPPER_TAPE,  /* its recording, which is a file */
    UPPER_HEARD, /* an excerpt of the recording */
    UPPER_ATTRIBUTE,
    UPPER_SCHEDULE,
    UPPER_SCHEDULE_SECTION,
    UPPER_GRID,
    UPPER_ROW,
    UPPER_ANSWER,
    UPPER_COUNT
};

/* The project in full, made anew, to be released. */
suffice_buffer *upper_bytes(void);
/* The record in a project that was read from these bytes. */
suffice_id upper_of(const suffice_project *project, enum upper record);

#endif
