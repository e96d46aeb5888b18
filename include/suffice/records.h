/*
 * Records: what records there are, who lies in whom, who points at whom; removing them; tables of them.
 * SPDX-License-Identifier: MIT
 */
#ifndef SUFFICE_RECORDS_H
#define SUFFICE_RECORDS_H

#include <suffice/fields.h>
#include <suffice/types.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * @defgroup records Records
 * Everything in a project is a record of some kind: a code, an interview, an excerpt. Records lie in one another as
 * elements do in the file, and point at one another by their reference fields. These calls serve every kind; the
 * handles have their own for what is most often asked.
 * @{
 */

/** Flags for removing; see suffice_remove(). */
enum {
    /** what points at the record, and would keep it from being removed, is removed too */
    SUFFICE_REMOVE_DEPENDANTS = 1
};

/* --- looking --- */

/**
 * The kind of a record.
 *
 * @param project  the project, or NULL
 * @param id       a record of the project
 * @return         one of the `SUFFICE_KIND_` constants; 0 if the record has been removed or is another project's
 * @since 0.1
 */
SUFFICE_API suffice_kind suffice_kind_of(const suffice_project *project, suffice_id id);

/**
 * The record in which a record lies.
 *
 * @param project  the project, or NULL
 * @param id       a record of the project
 * @return         its id; 0 for the project itself, and if the record has been removed
 * @since 0.1
 */
SUFFICE_API suffice_id suffice_parent(const suffice_project *project, suffice_id id);

/**
 * How many records of a kind lie in a record.
 *
 * @param project  the project, or NULL
 * @param parent   a record of the project
 * @param kind     a kind of record
 * @return         their number; 0 if there can be none, or if @p parent has been removed
 * @since 0.1
 */
SUFFICE_API size_t suffice_child_count(const suffice_project *project, suffice_id parent, suffice_kind kind);

/**
 * One of the records of a kind that lie in a record.
 *
 * @param project  the project, or NULL
 * @param parent   a record of the project
 * @param kind     a kind of record
 * @param index    from 0 to suffice_child_count() less one
 * @return         its id; 0 beyond the end. Records that people order come in their order; others in any order, which a
 *                 change may change
 * @since 0.1
 */
SUFFICE_API suffice_id suffice_child_at(const suffice_project *project, suffice_id parent, suffice_kind kind,
                                        size_t index);

/**
 * All records of a kind that lie in a record, in order.
 *
 * @param project  the project
 * @param parent   a record of the project
 * @param kind     a kind of record
 * @param[out] ids the list, to be released with suffice_ids_release(); NULL when the call fails
 * @param error    detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   a pointer is NULL; @p parent names no record of this project; @p kind is unknown
 * @retval SUFFICE_ERROR_NOT_FOUND  the record has been removed
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_children(const suffice_project *project, suffice_id parent, suffice_kind kind,
                                                suffice_ids **ids, suffice_error *error);

/**
 * How many records of a kind a project has, wherever they lie.
 *
 * @param project  the project, or NULL
 * @param kind     a kind of record
 * @return         their number; 0 for an unknown kind
 * @since 0.1
 */
SUFFICE_API uint64_t suffice_record_count(const suffice_project *project, suffice_kind kind);

/**
 * All records of a kind, in the order of the file: parents first to last, and so down.
 *
 * @param project  the project
 * @param kind     a kind of record
 * @param[out] ids the list, to be released with suffice_ids_release(); NULL when the call fails
 * @param error    detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   a pointer is NULL, or @p kind is unknown
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_record_ids(const suffice_project *project, suffice_kind kind, suffice_ids **ids,
                                                  suffice_error *error);

/**
 * Those who point at a record by a field.
 *
 * Found by index: it costs as much as there are such records.
 *
 * @param project  the project
 * @param id       a record of the project
 * @param field    a reference field, single or list, of any kind
 * @param[out] ids the records that point, in the order in which they were read or made, to be released with
 *                 suffice_ids_release(); NULL when the call fails
 * @param error    detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   a pointer is NULL; @p id names no record of this project; @p field is no
 *                                  reference field
 * @retval SUFFICE_ERROR_NOT_FOUND  the record has been removed
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_referrers(const suffice_project *project, suffice_id id, suffice_field field,
                                                 suffice_ids **ids, suffice_error *error);

/**
 * The GUID of a record: its identity in files.
 *
 * @param project  the project
 * @param id       a record of the project
 * @param[out] guid 37 bytes: 36 in lower case with hyphens, and a NUL; empty when the call fails
 * @param error    detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   a pointer is NULL; @p id names no record of this project
 * @retval SUFFICE_ERROR_NOT_FOUND  the record has been removed, or its kind has no GUIDs
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_guid(const suffice_project *project, suffice_id id, char guid[37],
                                            suffice_error *error);

/**
 * Gives a record another GUID, so that what is made can be repeated or joined with what is elsewhere.
 *
 * @param project  the project
 * @param id       a record of the project
 * @param guid     36 bytes in lower case with hyphens, and a NUL
 * @param error    detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   a pointer is NULL; @p id names no record of this project; @p guid is no GUID
 * @retval SUFFICE_ERROR_NOT_FOUND  the record has been removed, or its kind has no GUIDs
 * @retval SUFFICE_ERROR_EXISTS     another record of the project has this GUID
 * @retval SUFFICE_ERROR_STATE      the project can only be read, or is at work
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_set_guid(suffice_project *project, suffice_id id, const char *guid,
                                                suffice_error *error);

/**
 * The record with a GUID.
 *
 * @param project  the project, or NULL
 * @param guid     36 bytes in lower case with hyphens, and a NUL; or NULL
 * @return         its id; 0 if there is none
 * @since 0.1
 */
SUFFICE_API suffice_id suffice_find_guid(const suffice_project *project, const char *guid);

/**
 * The record below a parent whose unique text field has a value, such as a code by its key.
 *
 * @param project  the project, or NULL
 * @param parent   a record of the project
 * @param field    a unique text field of a kind that lies in @p parent
 * @param text     the value, or NULL
 * @return         its id; 0 if there is none
 * @since 0.1
 */
SUFFICE_API suffice_id suffice_find(const suffice_project *project, suffice_id parent, suffice_field field,
                                    const char *text);

/* --- removing --- */

/**
 * What the removal of a record would do, without doing it.
 *
 * Columns: `record` (id), `kind` (text), `effect` (text): `removed`, for the record, all below it and what goes with
 * it; `cleared`, for a record that stays and loses the reference in `field`; `refuses`, for one whose reference in
 * `field` keeps the record from being removed. `field` (text): the name of the field as in the file, empty for
 * `removed`.
 *
 * @param project  the project
 * @param id       a record of the project
 * @param flags    0, or ::SUFFICE_REMOVE_DEPENDANTS
 * @param[out] table a table, to be released with suffice_table_release(); NULL when the call fails
 * @param error    detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   a pointer is NULL; @p id names no record of this project; a flag is unknown
 * @retval SUFFICE_ERROR_NOT_FOUND  the record has been removed
 * @retval SUFFICE_ERROR_IN_USE     it is part of every project
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_dependants(const suffice_project *project, suffice_id id, uint32_t flags,
                                                  suffice_table **table, suffice_error *error);

/**
 * Removes a record and all that lies in it.
 *
 * References of others to it are cleared, or take their record along, or refuse, as @ref fields says of each.
 *
 * @param project  the project
 * @param id       a record of the project
 * @param flags    0, or ::SUFFICE_REMOVE_DEPENDANTS
 * @param error    detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p project is NULL; @p id names no record of this project; a flag is unknown
 * @retval SUFFICE_ERROR_NOT_FOUND  the record has been removed
 * @retval SUFFICE_ERROR_IN_USE     other records depend on it, and the flag is not given; or it is part of every
 * project
 * @retval SUFFICE_ERROR_RULE       what would be left breaks a rule
 * @retval SUFFICE_ERROR_STATE      the project can only be read, or is at work
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_remove(suffice_project *project, suffice_id id, uint32_t flags,
                                              suffice_error *error);

/**
 * Removes many records and all that lies in them, all or none, as suffice_remove() does.
 *
 * @param project  the project
 * @param ids      @p count records of the project; one that goes with another of them may be named too
 * @param count    how many they are
 * @param flags    0, or ::SUFFICE_REMOVE_DEPENDANTS
 * @param error    detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   a pointer is NULL; an id names no record of this project; a flag is unknown
 * @retval SUFFICE_ERROR_NOT_FOUND  a record had been removed before
 * @retval SUFFICE_ERROR_IN_USE     other records depend on one, and the flag is not given; or it is part of every
 * project
 * @retval SUFFICE_ERROR_RULE       what would be left breaks a rule
 * @retval SUFFICE_ERROR_STATE      the project can only be read, or is at work
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_remove_many(suffice_project *project, const suffice_id *ids, size_t count,
                                                   uint32_t flags, suffice_error *error);

/* --- names --- */

/**
 * The name of a kind of record, as in the file.
 *
 * @param kind  a kind of record
 * @return      static text such as "code"; NULL for an unknown kind
 * @since 0.1
 */
SUFFICE_API const char *suffice_kind_name(suffice_kind kind);

/**
 * The name of a field, as in the file and in tables.
 *
 * @param field  a field of any kind
 * @return       static text such as "definition"; NULL for an unknown field
 * @since 0.1
 */
SUFFICE_API const char *suffice_field_name(suffice_field field);

/**
 * The name of a value of a closed list, as in the file and in tables.
 *
 * @param field  a field of type choice
 * @param value  the number of a value of its list
 * @return       static text such as "service-user"; NULL for an unknown value or another type of field
 * @since 0.1
 */
SUFFICE_API const char *suffice_choice_name(suffice_field field, int32_t value);

/**
 * The value of a closed list with a name, as in the file and in tables.
 *
 * @param field       a field of type choice
 * @param name        the name of a value of its list, such as "service-user"
 * @param[out] value  its number; 0 when the call fails
 * @param error       detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p name or @p value is NULL; @p field is no field of type choice
 * @retval SUFFICE_ERROR_NOT_FOUND  the list has no value with this name
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_choice_find(suffice_field field, const char *name, int32_t *value,
                                                   suffice_error *error);

/* --- tables --- */

/**
 * All records of a kind as a table, in the order of the file.
 *
 * Columns: `id` (id), `guid` (text; empty for kinds that have none), `parent` (id), then the fields of the kind in the
 * order of @ref fields, named as in the file: choices as text, references as the GUID of the target (a list of them for
 * lists). Texts that the audience may not read are left empty, and names are replaced; see @ref audience. For those
 * whom it is not to know there are no GUIDs either.
 *
 * @param project  the project
 * @param kind     a kind of record
 * @param audience for whom
 * @param[out] table the table, to be released with suffice_table_release(); NULL when the call fails
 * @param error    detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   a pointer is NULL, or @p kind or @p audience is unknown
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_records(const suffice_project *project, suffice_kind kind,
                                               suffice_audience audience, suffice_table **table, suffice_error *error);

/**
 * Chosen records of a kind as a table: the rows that suffice_records() has for them, in the order in which they are
 * given.
 *
 * @param project  the project
 * @param kind     a kind of record
 * @param ids      records of that kind: what a query found, say; one that is named twice has two rows; NULL will do for
 *                 none
 * @param count    how many there are
 * @param audience for whom
 * @param[out] table the table, to be released with suffice_table_release(); NULL when the call fails
 * @param error    detail of a failure, or NULL; its item is the record
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   a pointer is NULL, @p kind or @p audience is unknown, or a record is of another kind
 *                                  or another project's
 * @retval SUFFICE_ERROR_NOT_FOUND  a record has been removed
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_records_of(const suffice_project *project, suffice_kind kind,
                                                  const suffice_id *ids, size_t count, suffice_audience audience,
                                                  suffice_table **table, suffice_error *error);

/** @} */

#ifdef __cplusplus
}
#endif

#endif
