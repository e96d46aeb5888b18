/*
 * Access: the fields of records, by type of value.
 * SPDX-License-Identifier: MIT
 */
#ifndef SUFFICE_ACCESS_H
#define SUFFICE_ACCESS_H

#include <suffice/fields.h>
#include <suffice/types.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * @defgroup access Access
 * One set of functions reads and sets every field of every record. Which fields there are, of which type, with which
 * limits, says @ref fields. Fields that are marked as changing only by functions made for them are read here, but not
 * set.
 *
 * @code
 * const char *name = suffice_text(project, code, SUFFICE_CODE_NAME);
 * status = suffice_set_text(project, code, SUFFICE_CODE_DEFINITION, "being handed from desk to desk", error);
 * @endcode
 * @{
 */

/** A unit in which places in a text are counted. */
typedef int32_t suffice_unit;

/** The values of ::suffice_unit. */
enum {
    /** Unicode code points: what records and calls count in */
    SUFFICE_UNIT_POINTS = 1,
    /** bytes of UTF-8 */
    SUFFICE_UNIT_BYTES = 2,
    /** units of UTF-16, as JavaScript, Java, .NET and Windows count */
    SUFFICE_UNIT_UTF16 = 3
};

/* --- reading --- */

/**
 * The text of a field of type text.
 *
 * @param project  the project, or NULL
 * @param id       a record of the project
 * @param field    a field of that record
 * @return         the text with a NUL behind it; NULL if it is not set, if the record has been removed, or if @p field
 * is no text field of it; borrowed until the project is next changed through any handle
 * @since 0.1
 */
SUFFICE_API const char *suffice_text(const suffice_project *project, suffice_id id, suffice_field field);

/**
 * The target of a field of type reference.
 *
 * @param project  the project, or NULL
 * @param id       a record of the project
 * @param field    a field of that record
 * @return         the id of the record it points at; 0 if it is not set, if the record has been removed, or if @p field
 * is no reference field of it
 * @since 0.1
 */
SUFFICE_API suffice_id suffice_ref(const suffice_project *project, suffice_id id, suffice_field field);

/**
 * The value of a field of type integer.
 *
 * @param project  the project
 * @param id       a record of the project
 * @param field    a field of that record
 * @param[out] value the number; 0 when the call fails
 * @param error    detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p project or @p value is NULL; @p id names no record of this project; @p field
 *                                  is no field of that type of the record
 * @retval SUFFICE_ERROR_NOT_FOUND  the record has been removed, or the field is not set
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_integer(const suffice_project *project, suffice_id id, suffice_field field,
                                               int64_t *value, suffice_error *error);

/**
 * The value of a field of type boolean.
 *
 * @param project  the project
 * @param id       a record of the project
 * @param field    a field of that record
 * @param[out] value true or false; false when the call fails
 * @param error    detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p project or @p value is NULL; @p id names no record of this project; @p field
 *                                  is no field of that type of the record
 * @retval SUFFICE_ERROR_NOT_FOUND  the record has been removed, or the field is not set
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_boolean(const suffice_project *project, suffice_id id, suffice_field field,
                                               bool *value, suffice_error *error);

/**
 * The value of a field of type choice.
 *
 * @param project  the project
 * @param id       a record of the project
 * @param field    a field of that record
 * @param[out] value the number of a value of the field's closed list; 0 when the call fails
 * @param error    detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p project or @p value is NULL; @p id names no record of this project; @p field
 *                                  is no field of that type of the record
 * @retval SUFFICE_ERROR_NOT_FOUND  the record has been removed, or the field is not set
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_choice(const suffice_project *project, suffice_id id, suffice_field field,
                                              int32_t *value, suffice_error *error);

/**
 * The value of a field of type date or partial date.
 *
 * @param project  the project
 * @param id       a record of the project
 * @param field    a field of that record
 * @param[out] value the date as YYYYMMDD, with 00 for what a partial date leaves open; 0 when the call fails
 * @param error    detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p project or @p value is NULL; @p id names no record of this project; @p field
 *                                  is no field of that type of the record
 * @retval SUFFICE_ERROR_NOT_FOUND  the record has been removed, or the field is not set
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_date(const suffice_project *project, suffice_id id, suffice_field field,
                                            int32_t *value, suffice_error *error);

/**
 * The value of a field of type instant.
 *
 * @param project  the project
 * @param id       a record of the project
 * @param field    a field of that record
 * @param[out] value milliseconds since 1970-01-01T00:00:00Z; 0 when the call fails
 * @param error    detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p project or @p value is NULL; @p id names no record of this project; @p field
 *                                  is no field of that type of the record
 * @retval SUFFICE_ERROR_NOT_FOUND  the record has been removed, or the field is not set
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_instant(const suffice_project *project, suffice_id id, suffice_field field,
                                               int64_t *value, suffice_error *error);

/**
 * Whether a field has a value, or a list any.
 *
 * @param project  the project, or NULL
 * @param id       a record of the project
 * @param field    a field of that record
 * @return         true if it has; false also if the record has been removed or has no such field
 * @since 0.1
 */
SUFFICE_API bool suffice_is_set(const suffice_project *project, suffice_id id, suffice_field field);

/**
 * How many values a list holds.
 *
 * @param project  the project, or NULL
 * @param id       a record of the project
 * @param field    a field of that record
 * @return         their number, or 1 or 0 for a field that is no list and is or is not set; 0 if the record has been
 *                 removed or has no such field
 * @since 0.1
 */
SUFFICE_API size_t suffice_count(const suffice_project *project, suffice_id id, suffice_field field);

/**
 * One text of a list of texts.
 *
 * @param project  the project, or NULL
 * @param id       a record of the project
 * @param field    a field of that record
 * @param index    from 0 to suffice_count() less one
 * @return         the text; NULL beyond the end, or as suffice_text(); borrowed until the project is next changed
 * @since 0.1
 */
SUFFICE_API const char *suffice_text_at(const suffice_project *project, suffice_id id, suffice_field field,
                                        size_t index);

/**
 * One target of a list of references.
 *
 * @param project  the project, or NULL
 * @param id       a record of the project
 * @param field    a field of that record
 * @param index    from 0 to suffice_count() less one
 * @return         the id; 0 beyond the end, or as suffice_ref()
 * @since 0.1
 */
SUFFICE_API suffice_id suffice_ref_at(const suffice_project *project, suffice_id id, suffice_field field, size_t index);

/* --- long text --- */

/**
 * How long the text of a field is.
 *
 * @param project  the project
 * @param id       a record of the project
 * @param field    a field of that record
 * @param unit     in which unit: a ::suffice_unit
 * @param[out] length the length; 0 when the call fails
 * @param error    detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p project or @p length is NULL; @p id names no record of this project; @p field
 *                                  is no text field of it; @p unit is unknown
 * @retval SUFFICE_ERROR_NOT_FOUND  the record has been removed, or the field is not set
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_text_length(const suffice_project *project, suffice_id id, suffice_field field,
                                                   suffice_unit unit, uint64_t *length, suffice_error *error);

/**
 * A part of the text of a field, without copying it.
 *
 * Fast in texts of any length: the place is found by marks, not by counting from the beginning.
 *
 * @param project  the project
 * @param id       a record of the project
 * @param field    a field of that record
 * @param start    where it starts, in code points
 * @param end      where it ends, itself outside, in code points
 * @param[out] text the first byte; no NUL follows the last; NULL when the call fails; borrowed until the project is
 *                  next changed
 * @param[out] size how many bytes; 0 when the call fails
 * @param error    detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   a pointer is NULL; @p id names no record of this project; @p field is no text
 *                                  field of it; @p start is beyond @p end, or @p end beyond the text
 * @retval SUFFICE_ERROR_NOT_FOUND  the record has been removed, or the field is not set
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_text_slice(const suffice_project *project, suffice_id id, suffice_field field,
                                                  uint64_t start, uint64_t end, const char **text, size_t *size,
                                                  suffice_error *error);

/**
 * Counts a place in the text of a field in another unit.
 *
 * @param project  the project
 * @param id       a record of the project
 * @param field    a field of that record
 * @param from     the unit of @p place
 * @param place    a place in the text, at most its length
 * @param to       the unit that is wanted
 * @param[out] result the same place; one that lies inside a character becomes the start of the character; 0 when the
 * call fails
 * @param error    detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   a pointer is NULL; @p id names no record of this project; @p field is no text
 *                                  field of it; a unit is unknown; @p place is beyond the text
 * @retval SUFFICE_ERROR_NOT_FOUND  the record has been removed, or the field is not set
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_text_place(const suffice_project *project, suffice_id id, suffice_field field,
                                                  suffice_unit from, uint64_t place, suffice_unit to, uint64_t *result,
                                                  suffice_error *error);

/* --- setting --- */

/**
 * Sets the text of a field.
 *
 * @param project  the project
 * @param id       a record of the project
 * @param field    a field of that record
 * @param text     the text; NULL or empty clears the field
 * @param error    detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p project is NULL; @p id names no record of this project; @p field is no field
 *                                  of that type of it, or changes only by functions made for it; the field must
 *                                  have a value and @p text is empty
 * @retval SUFFICE_ERROR_NOT_FOUND  the record has been removed
 * @retval SUFFICE_ERROR_EXISTS     another record beside it has this value, and the field is unique
 * @retval SUFFICE_ERROR_TEXT       @p text is not UTF-8 or holds a character that XML cannot
 * @retval SUFFICE_ERROR_LIMIT      @p text is longer than the field allows
 * @retval SUFFICE_ERROR_RULE       a rule of the record says no
 * @retval SUFFICE_ERROR_STATE      the project can only be read, or is at work
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_set_text(suffice_project *project, suffice_id id, suffice_field field,
                                                const char *text, suffice_error *error);

/**
 * Sets the text of a field to bytes that need no NUL.
 *
 * @param project  the project
 * @param id       a record of the project
 * @param field    a field of that record
 * @param text     the bytes; may be NULL when @p size is 0
 * @param size     how many they are; 0 clears the field
 * @param error    detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p project is NULL; @p id names no record of this project; @p field is no field
 *                                  of that type of it, or changes only by functions made for it; the field must
 *                                  have a value and @p size is 0; @p text is NULL though @p size is not 0
 * @retval SUFFICE_ERROR_NOT_FOUND  the record has been removed
 * @retval SUFFICE_ERROR_EXISTS     another record beside it has this value, and the field is unique
 * @retval SUFFICE_ERROR_TEXT       @p text is not UTF-8 or holds a character that XML cannot
 * @retval SUFFICE_ERROR_LIMIT      @p text is longer than the field allows
 * @retval SUFFICE_ERROR_RULE       a rule of the record says no
 * @retval SUFFICE_ERROR_STATE      the project can only be read, or is at work
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_set_text_sized(suffice_project *project, suffice_id id, suffice_field field,
                                                      const char *text, size_t size, suffice_error *error);

/**
 * Sets the value of a field of type integer.
 *
 * @param project  the project
 * @param id       a record of the project
 * @param field    a field of that record
 * @param value    the number, within the field's range
 * @param error    detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p project is NULL; @p id names no record of this project; @p field is no field
 *                                  of that type of it, or changes only by functions made for it; @p value is
 *                                  out of range
 * @retval SUFFICE_ERROR_NOT_FOUND  the record has been removed
 * @retval SUFFICE_ERROR_RULE       a rule of the record says no
 * @retval SUFFICE_ERROR_STATE      the project can only be read, or is at work
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_set_integer(suffice_project *project, suffice_id id, suffice_field field,
                                                   int64_t value, suffice_error *error);

/**
 * Sets the value of a field of type boolean.
 *
 * @param project  the project
 * @param id       a record of the project
 * @param field    a field of that record
 * @param value    true or false
 * @param error    detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p project is NULL; @p id names no record of this project; @p field is no field
 *                                  of that type of it, or changes only by functions made for it
 * @retval SUFFICE_ERROR_NOT_FOUND  the record has been removed
 * @retval SUFFICE_ERROR_RULE       a rule of the record says no
 * @retval SUFFICE_ERROR_STATE      the project can only be read, or is at work
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_set_boolean(suffice_project *project, suffice_id id, suffice_field field,
                                                   bool value, suffice_error *error);

/**
 * Sets the value of a field of type choice.
 *
 * @param project  the project
 * @param id       a record of the project
 * @param field    a field of that record
 * @param value    the number of a value of the field's closed list
 * @param error    detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p project is NULL; @p id names no record of this project; @p field is no field
 *                                  of that type of it, or changes only by functions made for it; there is no such
 *                                  choice
 * @retval SUFFICE_ERROR_NOT_FOUND  the record has been removed
 * @retval SUFFICE_ERROR_RULE       a rule of the record says no
 * @retval SUFFICE_ERROR_STATE      the project can only be read, or is at work
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_set_choice(suffice_project *project, suffice_id id, suffice_field field,
                                                  int32_t value, suffice_error *error);

/**
 * Sets the value of a field of type date or partial date.
 *
 * @param project  the project
 * @param id       a record of the project
 * @param field    a field of that record
 * @param value    the date as YYYYMMDD; for a partial date day, or month and day, may be 00
 * @param error    detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p project is NULL; @p id names no record of this project; @p field is no field
 *                                  of that type of it, or changes only by functions made for it; @p value is no
 *                                  such date
 * @retval SUFFICE_ERROR_NOT_FOUND  the record has been removed
 * @retval SUFFICE_ERROR_RULE       a rule of the record says no
 * @retval SUFFICE_ERROR_STATE      the project can only be read, or is at work
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_set_date(suffice_project *project, suffice_id id, suffice_field field,
                                                int32_t value, suffice_error *error);

/**
 * Sets the value of a field of type instant.
 *
 * @param project  the project
 * @param id       a record of the project
 * @param field    a field of that record
 * @param value    milliseconds since 1970-01-01T00:00:00Z, from year 1 to 9999
 * @param error    detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p project is NULL; @p id names no record of this project; @p field is no field
 *                                  of that type of it, or changes only by functions made for it; @p value is
 *                                  out of range
 * @retval SUFFICE_ERROR_NOT_FOUND  the record has been removed
 * @retval SUFFICE_ERROR_RULE       a rule of the record says no
 * @retval SUFFICE_ERROR_STATE      the project can only be read, or is at work
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_set_instant(suffice_project *project, suffice_id id, suffice_field field,
                                                   int64_t value, suffice_error *error);

/**
 * Sets the target of a field of type reference.
 *
 * @param project  the project
 * @param id       a record of the project
 * @param field    a field of that record
 * @param target   a record of the project; 0 clears the field
 * @param error    detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p project is NULL; @p id names no record of this project; @p field is no field
 *                                  of that type of it, or changes only by functions made for it; @p target is
 *                                  another project's or of a kind to which the field cannot point
 * @retval SUFFICE_ERROR_NOT_FOUND  the record has been removed
 * @retval SUFFICE_ERROR_RULE       a rule of the record says no
 * @retval SUFFICE_ERROR_STATE      the project can only be read, or is at work
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_set_ref(suffice_project *project, suffice_id id, suffice_field field,
                                               suffice_id target, suffice_error *error);

/**
 * Clears a field, or empties a list.
 *
 * @param project  the project
 * @param id       a record of the project
 * @param field    a field of that record
 * @param error    detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p project is NULL; @p id names no record of this project; @p field is no field
 *                                  of that type of it, or changes only by functions made for it; the field must
 *                                  have a value
 * @retval SUFFICE_ERROR_NOT_FOUND  the record has been removed
 * @retval SUFFICE_ERROR_RULE       a rule of the record says no
 * @retval SUFFICE_ERROR_STATE      the project can only be read, or is at work
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_clear(suffice_project *project, suffice_id id, suffice_field field,
                                             suffice_error *error);

/**
 * Inserts a text into a list of texts, which holds at most 10,000.
 *
 * @param project  the project
 * @param id       a record of the project
 * @param field    a field of that record
 * @param index    where: from 0 to suffice_count(), or SIZE_MAX: behind the last
 * @param text     the text, not empty
 * @param error    detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p project is NULL; @p id names no record of this project; @p field is no field
 *                                  of that type of it, or changes only by functions made for it; @p text is
 *                                  NULL or empty; @p index is beyond the end
 * @retval SUFFICE_ERROR_NOT_FOUND  the record has been removed
 * @retval SUFFICE_ERROR_TEXT       @p text is not UTF-8 or holds a character that XML cannot
 * @retval SUFFICE_ERROR_LIMIT      @p text is longer than the field allows, or the list is full
 * @retval SUFFICE_ERROR_RULE       a rule of the record says no
 * @retval SUFFICE_ERROR_STATE      the project can only be read, or is at work
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_insert_text(suffice_project *project, suffice_id id, suffice_field field,
                                                   size_t index, const char *text, suffice_error *error);

/**
 * Inserts a target into a list of references, which holds at most 10,000.
 *
 * @param project  the project
 * @param id       a record of the project
 * @param field    a field of that record
 * @param index    where: from 0 to suffice_count(), or SIZE_MAX: behind the last
 * @param target   a record of the project that the list does not hold yet
 * @param error    detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p project is NULL; @p id names no record of this project; @p field is no field
 *                                  of that type of it, or changes only by functions made for it; @p index is
 *                                  beyond the end; @p target is another project's, of a kind to which the field cannot
 *                                  point, or in the list already
 * @retval SUFFICE_ERROR_NOT_FOUND  the record has been removed
 * @retval SUFFICE_ERROR_LIMIT      the list is full
 * @retval SUFFICE_ERROR_RULE       a rule of the record says no
 * @retval SUFFICE_ERROR_STATE      the project can only be read, or is at work
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_insert_ref(suffice_project *project, suffice_id id, suffice_field field,
                                                  size_t index, suffice_id target, suffice_error *error);

/**
 * Removes a value from a list.
 *
 * @param project  the project
 * @param id       a record of the project
 * @param field    a field of that record
 * @param index    from 0 to suffice_count() less one
 * @param error    detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p project is NULL; @p id names no record of this project; @p field is no field
 *                                  of that type of it, or changes only by functions made for it; it is no list;
 *                                  @p index is beyond the end
 * @retval SUFFICE_ERROR_NOT_FOUND  the record has been removed
 * @retval SUFFICE_ERROR_RULE       a rule of the record says no
 * @retval SUFFICE_ERROR_STATE      the project can only be read, or is at work
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_remove_at(suffice_project *project, suffice_id id, suffice_field field,
                                                 size_t index, suffice_error *error);

/**
 * Sets the text of one field of many records, all or none.
 *
 * @param project  the project
 * @param count    how many records
 * @param ids      @p count records of the project, all of the kind that has @p field
 * @param field    a field of that record
 * @param texts    @p count texts; NULL or empty clears the field of that record
 * @param error    detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p project is NULL; @p id names no record of this project; @p field is no field
 *                                  of that type of it, or changes only by functions made for it; an array is
 *                                  NULL though @p count is not 0
 * @retval SUFFICE_ERROR_NOT_FOUND  the record has been removed
 * @retval SUFFICE_ERROR_EXISTS     another record beside one of them has its value, and the field is unique
 * @retval SUFFICE_ERROR_TEXT       a text is not UTF-8 or holds a character that XML cannot
 * @retval SUFFICE_ERROR_LIMIT      a text is longer than the field allows
 * @retval SUFFICE_ERROR_RULE       a rule of the record says no
 * @retval SUFFICE_ERROR_STATE      the project can only be read, or is at work
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_set_texts(suffice_project *project, size_t count, const suffice_id *ids,
                                                 suffice_field field, const char *const *texts, suffice_error *error);

/** @} */

#ifdef __cplusplus
}
#endif

#endif
