/*
 * Details: the stable code of every failure. Generated from lib/base/details.def; do not edit.
 * SPDX-License-Identifier: MIT
 */
#ifndef SUFFICE_DETAILS_H
#define SUFFICE_DETAILS_H

#include <stdint.h>

/**
 * @addtogroup error
 * @{
 */

/** The stable code of one very kind of failure; suffice_error_detail() gives it. */
typedef int32_t suffice_detail;

/** The values of ::suffice_detail. They are never used again for something else. */
enum {
    /** there was no failure */
    SUFFICE_DETAIL_NONE = 0,
    /** memory could not be had (::SUFFICE_ERROR_MEMORY) */
    SUFFICE_DETAIL_OUT_OF_MEMORY = 1,
    /** an argument that must be given is NULL (::SUFFICE_ERROR_ARGUMENT) */
    SUFFICE_DETAIL_NULL_ARGUMENT = 101,
    /** an id names a record of a kind that does not belong here (::SUFFICE_ERROR_ARGUMENT) */
    SUFFICE_DETAIL_WRONG_KIND = 102,
    /** an id or a handle belongs to another project (::SUFFICE_ERROR_ARGUMENT) */
    SUFFICE_DETAIL_OTHER_PROJECT = 103,
    /** the record has no such field (::SUFFICE_ERROR_ARGUMENT) */
    SUFFICE_DETAIL_UNKNOWN_FIELD = 104,
    /** the field is of another type than the accessor (::SUFFICE_ERROR_ARGUMENT) */
    SUFFICE_DETAIL_WRONG_TYPE = 105,
    /** a flag bit is set that the call does not know (::SUFFICE_ERROR_ARGUMENT) */
    SUFFICE_DETAIL_UNKNOWN_FLAG = 106,
    /** a number, date or instant is outside what the field or the call allows (::SUFFICE_ERROR_ARGUMENT) */
    SUFFICE_DETAIL_OUT_OF_RANGE = 107,
    /** an index is beyond the end of its list (::SUFFICE_ERROR_ARGUMENT) */
    SUFFICE_DETAIL_BAD_INDEX = 108,
    /** text that must say something is empty (::SUFFICE_ERROR_ARGUMENT) */
    SUFFICE_DETAIL_EMPTY = 109,
    /** the field changes only through the functions made for it (::SUFFICE_ERROR_ARGUMENT) */
    SUFFICE_DETAIL_ONLY_BY_VERB = 110,
    /** the number is not one of the field's closed list (::SUFFICE_ERROR_ARGUMENT) */
    SUFFICE_DETAIL_UNKNOWN_CHOICE = 111,
    /** the field cannot point at a record of that kind (::SUFFICE_ERROR_ARGUMENT) */
    SUFFICE_DETAIL_WRONG_TARGET = 112,
    /** there is no such kind of record (::SUFFICE_ERROR_ARGUMENT) */
    SUFFICE_DETAIL_UNKNOWN_KIND = 113,
    /** a record of this kind cannot lie in that one (::SUFFICE_ERROR_ARGUMENT) */
    SUFFICE_DETAIL_WRONG_PARENT = 114,
    /** positions are not in ascending order, or overlap (::SUFFICE_ERROR_ARGUMENT) */
    SUFFICE_DETAIL_BAD_ORDER = 115,
    /** the list holds this record already (::SUFFICE_ERROR_ARGUMENT) */
    SUFFICE_DETAIL_BAD_LIST_VALUE = 116,
    /** the record that the id names has been removed (::SUFFICE_ERROR_NOT_FOUND) */
    SUFFICE_DETAIL_GONE = 201,
    /** no record has this GUID, key or name (::SUFFICE_ERROR_NOT_FOUND) */
    SUFFICE_DETAIL_NO_SUCH_RECORD = 202,
    /** the field has no value (::SUFFICE_ERROR_NOT_FOUND) */
    SUFFICE_DETAIL_NOT_SET = 203,
    /** there is no file with this path (::SUFFICE_ERROR_NOT_FOUND) */
    SUFFICE_DETAIL_NO_SUCH_FILE = 204,
    /** there is a value, but not for that audience (::SUFFICE_ERROR_NOT_FOUND) */
    SUFFICE_DETAIL_WITHHELD = 205,
    /** another record beside this one has the same value (::SUFFICE_ERROR_EXISTS) */
    SUFFICE_DETAIL_NOT_UNIQUE = 301,
    /** another record of the project has this GUID (::SUFFICE_ERROR_EXISTS) */
    SUFFICE_DETAIL_GUID_TAKEN = 302,
    /** there is a file with this path already (::SUFFICE_ERROR_EXISTS) */
    SUFFICE_DETAIL_FILE_EXISTS = 303,
    /** its parent holds a record with the same identity already (::SUFFICE_ERROR_EXISTS) */
    SUFFICE_DETAIL_SAME_RECORD = 304,
    /** both projects changed the same thing, and the merge was told to refuse (::SUFFICE_ERROR_EXISTS) */
    SUFFICE_DETAIL_MERGE_CONFLICT = 305,
    /** the bytes are not UTF-8 (::SUFFICE_ERROR_TEXT) */
    SUFFICE_DETAIL_NOT_UTF8 = 401,
    /** the text holds a character that XML cannot hold (::SUFFICE_ERROR_TEXT) */
    SUFFICE_DETAIL_NOT_XML = 402,
    /** the text has more code points than the field allows (::SUFFICE_ERROR_LIMIT) */
    SUFFICE_DETAIL_TEXT_TOO_LONG = 501,
    /** the project cannot hold another record (::SUFFICE_ERROR_LIMIT) */
    SUFFICE_DETAIL_TOO_MANY_RECORDS = 502,
    /** records or elements are nested too deeply (::SUFFICE_ERROR_LIMIT) */
    SUFFICE_DETAIL_TOO_DEEP = 503,
    /** the file has more bytes than the limit allows (::SUFFICE_ERROR_LIMIT) */
    SUFFICE_DETAIL_FILE_TOO_LARGE = 504,
    /** an element has more attributes than the limit allows (::SUFFICE_ERROR_LIMIT) */
    SUFFICE_DETAIL_TOO_MANY_ATTRIBUTES = 505,
    /** a name in the file has more bytes than the limit allows (::SUFFICE_ERROR_LIMIT) */
    SUFFICE_DETAIL_NAME_TOO_LONG = 506,
    /** a value in the file is longer than the limit allows (::SUFFICE_ERROR_LIMIT) */
    SUFFICE_DETAIL_VALUE_TOO_LONG = 507,
    /** content that is not ours, kept for others, has more bytes than the limit allows (::SUFFICE_ERROR_LIMIT) */
    SUFFICE_DETAIL_KEPT_TOO_LARGE = 508,
    /** the list cannot hold another value (::SUFFICE_ERROR_LIMIT) */
    SUFFICE_DETAIL_LIST_TOO_LONG = 509,
    /** a column of a table has more text than the format can count (::SUFFICE_ERROR_LIMIT) */
    SUFFICE_DETAIL_COLUMN_TOO_LARGE = 510,
    /** the project was written by a newer version and can only be read (::SUFFICE_ERROR_STATE) */
    SUFFICE_DETAIL_READ_ONLY = 601,
    /** there is no change that could be undone (::SUFFICE_ERROR_STATE) */
    SUFFICE_DETAIL_NOTHING_TO_UNDO = 602,
    /** there is no change that could be done again (::SUFFICE_ERROR_STATE) */
    SUFFICE_DETAIL_NOTHING_TO_REDO = 603,
    /** no group of changes is open (::SUFFICE_ERROR_STATE) */
    SUFFICE_DETAIL_NO_GROUP = 604,
    /** a group of changes is still open (::SUFFICE_ERROR_STATE) */
    SUFFICE_DETAIL_GROUP_OPEN = 605,
    /** a callback called into the project that is at work (::SUFFICE_ERROR_STATE) */
    SUFFICE_DETAIL_BUSY = 606,
    /** the project has not been opened from or saved to a file, so a path must be given (::SUFFICE_ERROR_STATE) */
    SUFFICE_DETAIL_NO_PATH = 607,
    /** an earlier call on this object failed, and it cannot go on (::SUFFICE_ERROR_STATE) */
    SUFFICE_DETAIL_STOPPED = 610,
    /** other records point at it (::SUFFICE_ERROR_IN_USE) */
    SUFFICE_DETAIL_IN_USE = 701,
    /** it is part of every project (::SUFFICE_ERROR_IN_USE) */
    SUFFICE_DETAIL_ALWAYS_THERE = 702,
    /** a field that every such record must have is not set (::SUFFICE_ERROR_RULE) */
    SUFFICE_DETAIL_REQUIRED = 801,
    /** a span ends before it starts, or lies outside its source (::SUFFICE_ERROR_RULE) */
    SUFFICE_DETAIL_SPAN_OUTSIDE = 802,
    /** a quotation is not what its source says at that place (::SUFFICE_ERROR_RULE) */
    SUFFICE_DETAIL_QUOTE_DIFFERS = 803,
    /** a record would come to lie below itself (::SUFFICE_ERROR_RULE) */
    SUFFICE_DETAIL_CIRCLE = 804,
    /** a value does not fit the type of its attribute (::SUFFICE_ERROR_RULE) */
    SUFFICE_DETAIL_VALUE_TYPE = 805,
    /** the source is not measured that way: text has code points, recordings have time (::SUFFICE_ERROR_RULE) */
    SUFFICE_DETAIL_WRONG_MEASURE = 806,
    /** two records must belong to the same interview, and do not (::SUFFICE_ERROR_RULE) */
    SUFFICE_DETAIL_WRONG_INTERVIEW = 807,
    /** the attribute is not meant for this kind of record (::SUFFICE_ERROR_RULE) */
    SUFFICE_DETAIL_ATTRIBUTE_SCOPE = 808,
    /** a value does not have the form that its field asks for (::SUFFICE_ERROR_RULE) */
    SUFFICE_DETAIL_BAD_FORM = 809,
    /** two values of a record contradict each other (::SUFFICE_ERROR_RULE) */
    SUFFICE_DETAIL_CONTRADICTION = 810,
    /** two records must belong to the same logic model, and do not (::SUFFICE_ERROR_RULE) */
    SUFFICE_DETAIL_OTHER_MODEL = 811,
    /** a logic model has one box for its experience, where ways end, and which is not marked (::SUFFICE_ERROR_RULE) */
    SUFFICE_DETAIL_EXPERIENCE_BOX = 812,
    /** two records must belong to the same framework or area, and do not (::SUFFICE_ERROR_RULE) */
    SUFFICE_DETAIL_OTHER_FRAMEWORK = 813,
    /** an area that is left out cannot have a level (::SUFFICE_ERROR_RULE) */
    SUFFICE_DETAIL_RATED_AND_EXCLUDED = 814,
    /** a cell lies outside its matrix, or holds a summary of another theme (::SUFFICE_ERROR_RULE) */
    SUFFICE_DETAIL_WRONG_CELL = 815,
    /** the file is not well-formed XML (::SUFFICE_ERROR_FORMAT) */
    SUFFICE_DETAIL_XML_SYNTAX = 901,
    /** the file has a DOCTYPE, which is never accepted (::SUFFICE_ERROR_FORMAT) */
    SUFFICE_DETAIL_XML_DOCTYPE = 902,
    /** the file is not in an encoding that is accepted here (::SUFFICE_ERROR_FORMAT) */
    SUFFICE_DETAIL_XML_ENCODING = 903,
    /** the file ends too early (::SUFFICE_ERROR_FORMAT) */
    SUFFICE_DETAIL_XML_TRUNCATED = 904,
    /** the outermost element is not a project of this format (::SUFFICE_ERROR_FORMAT) */
    SUFFICE_DETAIL_NOT_A_PROJECT = 905,
    /** an element is not known here (::SUFFICE_ERROR_FORMAT) */
    SUFFICE_DETAIL_UNKNOWN_ELEMENT = 906,
    /** an attribute is not known here (::SUFFICE_ERROR_FORMAT) */
    SUFFICE_DETAIL_UNKNOWN_ATTRIBUTE = 907,
    /** a record lacks an attribute or element that it must have (::SUFFICE_ERROR_FORMAT) */
    SUFFICE_DETAIL_MISSING_FIELD = 908,
    /** an element stands after one that must come later (::SUFFICE_ERROR_FORMAT) */
    SUFFICE_DETAIL_WRONG_ORDER = 909,
    /** an element that may stand once stands twice (::SUFFICE_ERROR_FORMAT) */
    SUFFICE_DETAIL_REPEATED_ELEMENT = 910,
    /** there is text where only elements belong (::SUFFICE_ERROR_FORMAT) */
    SUFFICE_DETAIL_STRAY_TEXT = 911,
    /** expected a GUID in lower case with hyphens (::SUFFICE_ERROR_FORMAT) */
    SUFFICE_DETAIL_BAD_GUID = 912,
    /** expected a whole number within the field's limits (::SUFFICE_ERROR_FORMAT) */
    SUFFICE_DETAIL_BAD_INTEGER = 913,
    /** expected true or false (::SUFFICE_ERROR_FORMAT) */
    SUFFICE_DETAIL_BAD_BOOLEAN = 914,
    /** expected a date such as 2025-03-20 (::SUFFICE_ERROR_FORMAT) */
    SUFFICE_DETAIL_BAD_DATE = 915,
    /** expected a date such as 2025, 2025-03 or 2025-03-20 (::SUFFICE_ERROR_FORMAT) */
    SUFFICE_DETAIL_BAD_PARTIAL_DATE = 916,
    /** expected an instant such as 2025-03-20T10:02:00Z (::SUFFICE_ERROR_FORMAT) */
    SUFFICE_DETAIL_BAD_INSTANT = 917,
    /** a value is not one of the closed list (::SUFFICE_ERROR_FORMAT) */
    SUFFICE_DETAIL_BAD_CHOICE = 918,
    /** a reference names a GUID that no record has (::SUFFICE_ERROR_FORMAT) */
    SUFFICE_DETAIL_DANGLING = 919,
    /** a reference names a record of a kind it cannot point at (::SUFFICE_ERROR_FORMAT) */
    SUFFICE_DETAIL_BAD_TARGET = 920,
    /** expected a version such as 1.0 (::SUFFICE_ERROR_FORMAT) */
    SUFFICE_DETAIL_BAD_VERSION = 921,
    /** an attribute or element is there but says nothing; leave it out instead (::SUFFICE_ERROR_FORMAT) */
    SUFFICE_DETAIL_EMPTY_VALUE = 922,
    /** a cut reference names a field that cannot be cut (::SUFFICE_ERROR_FORMAT) */
    SUFFICE_DETAIL_UNKNOWN_CUT = 923,
    /** the file needs a newer version of the library (::SUFFICE_ERROR_VERSION) */
    SUFFICE_DETAIL_TOO_NEW = 1001,
    /** the file could not be opened (::SUFFICE_ERROR_IO) */
    SUFFICE_DETAIL_OPEN_FAILED = 1101,
    /** the file could not be read (::SUFFICE_ERROR_IO) */
    SUFFICE_DETAIL_READ_FAILED = 1102,
    /** the file could not be written (::SUFFICE_ERROR_IO) */
    SUFFICE_DETAIL_WRITE_FAILED = 1103,
    /** the file could not be brought to the disk (::SUFFICE_ERROR_IO) */
    SUFFICE_DETAIL_SYNC_FAILED = 1104,
    /** the new file could not be put in the place of the old one (::SUFFICE_ERROR_IO) */
    SUFFICE_DETAIL_RENAME_FAILED = 1105,
    /** the path does not name a regular file (::SUFFICE_ERROR_IO) */
    SUFFICE_DETAIL_NOT_A_FILE = 1106,
    /** the file has more than one name, which a save would part (::SUFFICE_ERROR_IO) */
    SUFFICE_DETAIL_HARD_LINKED = 1107,
    /** the system gave no random bytes (::SUFFICE_ERROR_IO) */
    SUFFICE_DETAIL_RANDOM_FAILED = 1108,
    /** the system gave no time (::SUFFICE_ERROR_IO) */
    SUFFICE_DETAIL_CLOCK_FAILED = 1109,
    /** a file that a save had left could not be removed (::SUFFICE_ERROR_IO) */
    SUFFICE_DETAIL_REMOVE_FAILED = 1110,
    /** the file was changed since it was opened (::SUFFICE_ERROR_CHANGED) */
    SUFFICE_DETAIL_CHANGED_ON_DISK = 1201,
    /** the new file is in place, but its folder could not be brought to the disk (::SUFFICE_ERROR_DURABILITY) */
    SUFFICE_DETAIL_NOT_DURABLE = 1301,
    /** the progress callback asked to stop (::SUFFICE_ERROR_CANCELLED) */
    SUFFICE_DETAIL_CANCELLED = 1401
};

/** @} */

#endif
