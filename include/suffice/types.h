/*
 * Types: what every other header of libsuffice stands on.
 * SPDX-License-Identifier: MIT
 */
#ifndef SUFFICE_TYPES_H
#define SUFFICE_TYPES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * @defgroup types Types
 * Statuses, ids, opaque handles, and the version of the library.
 *
 * The law of the interface, in short:
 * - What can fail returns a ::suffice_status; 0 is good. A call that failed has changed nothing, and its outputs are
 *   NULL or 0. Detail goes into a ::suffice_error that the caller owns and may leave out.
 * - Text is UTF-8. `const char *` is borrowed and lives until the project is next changed; what the caller owns is an
 *   object with one release function, which takes NULL.
 * - Things inside a project are named by ids, not pointers. 0 is none. An id is never used again: one whose thing has
 *   gone is answered with ::SUFFICE_ERROR_NOT_FOUND.
 * - `const` on a handle promises that the call changes nothing. One project may be read by many threads at once or
 *   changed by one; different projects are independent.
 * - The library never ends the process, prints, or opens a connection.
 * @{
 */

/** Marks what the library exports. */
#if defined(_WIN32) && defined(SUFFICE_BUILD)
#define SUFFICE_API __declspec(dllexport)
#elif defined(__GNUC__)
#define SUFFICE_API __attribute__((visibility("default")))
#else
#define SUFFICE_API
#endif

/** Marks what the library exports and whose result must be looked at. */
#if defined(__GNUC__)
#define SUFFICE_CHECKED SUFFICE_API __attribute__((warn_unused_result))
#else
#define SUFFICE_CHECKED SUFFICE_API
#endif

/** How a call ended: 0 is good, anything below names a kind of failure. */
typedef int32_t suffice_status;

/** The values of ::suffice_status. They are never used again for something else. */
enum {
    /** the call did what it says */
    SUFFICE_OK = 0,
    /** memory could not be had */
    SUFFICE_ERROR_MEMORY = -1,
    /** an argument is missing, of the wrong kind, or outside what is allowed */
    SUFFICE_ERROR_ARGUMENT = -2,
    /** what was asked for is not there, or is no longer there */
    SUFFICE_ERROR_NOT_FOUND = -3,
    /** something else has this name, key, GUID or path already */
    SUFFICE_ERROR_EXISTS = -4,
    /** text is not UTF-8, or holds a character that XML cannot hold */
    SUFFICE_ERROR_TEXT = -5,
    /** a limit would be passed: the size of a text, of a file, the number of records */
    SUFFICE_ERROR_LIMIT = -6,
    /** the call does not fit the state of things: read-only, nothing to undo, no open group */
    SUFFICE_ERROR_STATE = -7,
    /** other records depend on it, so it stays */
    SUFFICE_ERROR_IN_USE = -8,
    /** a rule of the method or of the record says no: a span outside its text, a circle of codes */
    SUFFICE_ERROR_RULE = -9,
    /** a file is damaged or is not what it should be */
    SUFFICE_ERROR_FORMAT = -10,
    /** a file was written by a version of the library too new to be read by this one */
    SUFFICE_ERROR_VERSION = -11,
    /** the operating system refused: the message says what and for which path */
    SUFFICE_ERROR_IO = -12,
    /** a file was changed by somebody else since it was opened, and has been left as it is */
    SUFFICE_ERROR_CHANGED = -13,
    /** the file is saved in full, but the system could not confirm that it would outlast a loss of power */
    SUFFICE_ERROR_DURABILITY = -14,
    /** a progress callback asked to stop */
    SUFFICE_ERROR_CANCELLED = -15
};

/**
 * The name of a status, such as "not found".
 *
 * @param status  a ::suffice_status
 * @return        static text; "unknown status" for a number that is no status; never NULL
 * @since 0.1
 */
SUFFICE_API const char *suffice_status_name(suffice_status status);

/**
 * Names a record of a project for as long as the project is in memory: its kind, a tag of the project and a counter
 * that is never used again, below 2^53 so that a `double` can hold it. 0 is none. What outlives the run is the record's
 * GUID.
 */
typedef uint64_t suffice_id;

/** Tells which kind of record is meant: one of the `SUFFICE_KIND_` constants of fields.h. */
typedef int32_t suffice_kind;

/** Tells which field of a record is meant: one of the constants of fields.h, such as ::SUFFICE_CODE_NAME. */
typedef int32_t suffice_field;

/** A project: the document in which everything else lives. */
typedef struct suffice_project suffice_project;
/** The codebook of a project: its themes and codes. */
typedef struct suffice_codebook suffice_codebook;
/** The corpus of a project: people, teams, interviews and sources. */
typedef struct suffice_corpus suffice_corpus;
/** The excerpts of a project: what was marked in the sources, and how it was coded. */
typedef struct suffice_excerpts suffice_excerpts;
/** What was drawn together from what people said: summaries and matrices. */
typedef struct suffice_synthesis suffice_synthesis;
/** A framework matrix of a project, with its key points. */
typedef struct suffice_matrix suffice_matrix;
/** A composite story of a project. */
typedef struct suffice_story suffice_story;
/** A logic model of a project. */
typedef struct suffice_logic_model suffice_logic_model;
/** What a project made of what people said: meetings, ideas, good practice, actions and answers. */
typedef struct suffice_improvement suffice_improvement;
/** A maturity framework of a project. */
typedef struct suffice_framework suffice_framework;
/** A round of a maturity assessment of a project. */
typedef struct suffice_assessment suffice_assessment;
/** The detail of a failure; see @ref error. */
typedef struct suffice_error suffice_error;
/** A run of bytes that the caller owns; see @ref buffer. */
typedef struct suffice_buffer suffice_buffer;
/** A list of ids that the caller owns; see @ref ids. */
typedef struct suffice_ids suffice_ids;
/** A table with typed columns that the caller owns; see @ref table. */
typedef struct suffice_table suffice_table;
/** A list of findings that the caller owns; see @ref findings. */
typedef struct suffice_findings suffice_findings;
/** Choices for opening a file: limits and progress; see @ref options. */
typedef struct suffice_options suffice_options;

/** The version that these headers belong to, as major * 1000000 + minor * 1000 + patch. */
#define SUFFICE_VERSION_NUMBER 1000

/**
 * The version of the library that is running.
 *
 * @return major * 1000000 + minor * 1000 + patch; compare with ::SUFFICE_VERSION_NUMBER
 * @since 0.1
 */
SUFFICE_API int32_t suffice_version_number(void);

/**
 * The version of the library that is running, as text such as "0.1.0".
 *
 * @return static text; never NULL
 * @since 0.1
 */
SUFFICE_API const char *suffice_version(void);

/** @} */

#ifdef __cplusplus
}
#endif

#endif
