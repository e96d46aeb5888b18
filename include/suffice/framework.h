/*
 * Framework: levels, and the areas of practice whose maturity is judged by them.
 * SPDX-License-Identifier: MIT
 */
#ifndef SUFFICE_FRAMEWORK_H
#define SUFFICE_FRAMEWORK_H

#include <suffice/fields.h>
#include <suffice/types.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * @defgroup framework Framework
 * A maturity framework is what a service holds itself against: areas of practice, each with indicators that can be
 * shown to be so or not. Areas lie in groups, groups in sections; all are held against the same few levels, of which
 * the lowest comes first. What a service finds is an assessment; see @ref assessment. Source of the form: NHS England,
 * Experience of care improvement framework, PR1209, 2025. That framework, in another wording, is ready made; see
 * @ref content.
 *
 * Levels are ordinal and self-declared. They are counted, shown, and compared area by area; no function averages,
 * scores or ranks.
 *
 * Plain fields, such as the description of a section or whether an area is conditional, are read and set with the
 * accessors of @ref access; sections, groups and indicators are walked with suffice_child_count() and
 * suffice_child_at(). A framework to which local indicators are added says so with ::SUFFICE_INDICATOR_LOCAL.
 *
 * @code
 * for (size_t i = 0; i < suffice_framework_level_count(framework); i++) // the lowest first
 *     printf("%s\n", suffice_text(project, suffice_framework_level_at(framework, i), SUFFICE_LEVEL_NAME));
 * @endcode
 * @{
 */

/* --- the handle --- */

/**
 * A framework of a project, to read.
 *
 * @param project  the project, or NULL
 * @param id       the record of the framework
 * @return         the handle, which lives as long as the project; NULL if the id names no such record now
 * @since 0.1
 */
SUFFICE_API const suffice_framework *suffice_project_framework(const suffice_project *project, suffice_framework_id id);

/**
 * A framework of a project, to change.
 *
 * @param project  the project, or NULL
 * @param id       the record of the framework
 * @return         the handle, which lives as long as the project; NULL if the id names no such record now
 * @since 0.1
 */
SUFFICE_API suffice_framework *suffice_project_edit_framework(suffice_project *project, suffice_framework_id id);

/**
 * Counts one holder more of the project. May be called from any thread.
 *
 * @param framework  the framework, or NULL
 * @since 0.1
 */
SUFFICE_API void suffice_framework_retain(const suffice_framework *framework);

/**
 * Counts one holder less of the project; the last one out frees it. May be called from any thread. A framework
 * that was got from a project and not retained must not be released.
 *
 * @param framework  the framework, or NULL
 * @since 0.1
 */
SUFFICE_API void suffice_framework_release(const suffice_framework *framework);

/**
 * The project in which the framework lies, to read.
 *
 * @param framework  the framework, or NULL
 * @return           the project, borrowed as the framework is; NULL for NULL
 * @since 0.1
 */
SUFFICE_API const suffice_project *suffice_framework_project(const suffice_framework *framework);

/**
 * The project in which the framework lies, to change.
 *
 * @param framework  the framework, or NULL
 * @return           the project, borrowed as the framework is; NULL for NULL
 * @since 0.1
 */
SUFFICE_API suffice_project *suffice_framework_edit_project(suffice_framework *framework);

/**
 * The record of the framework itself, whose fields are key, name, edition, origin, licence, wording, description
 * and memo.
 *
 * @param framework  the framework, or NULL
 * @return           its id; 0 for NULL, and when it has been removed
 * @since 0.1
 */
SUFFICE_API suffice_framework_id suffice_framework_item(const suffice_framework *framework);

/* --- making one --- */

/**
 * Makes a framework alone, in a project of its own that has its name and nothing else. Saving it saves that project.
 *
 * @param name            what it is called: 1 to 500 code points
 * @param[out] framework  the framework, to be released with suffice_framework_release(); NULL when the call fails
 * @param error           detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT  @p name is NULL or empty; @p framework is NULL
 * @retval SUFFICE_ERROR_TEXT      @p name is not UTF-8 or holds a character that XML cannot
 * @retval SUFFICE_ERROR_LIMIT     @p name is too long
 * @retval SUFFICE_ERROR_IO        the system gives no random bytes or no time
 * @retval SUFFICE_ERROR_MEMORY    memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_framework_new(const char *name, suffice_framework **framework,
                                                     suffice_error *error);

/**
 * Adds a framework to a project, behind the others. It is empty: levels, sections, groups, areas and indicators are
 * added to it.
 *
 * @param project         the project to change
 * @param key             a short name such as ecif, or NULL; up to 40 code points, unique among frameworks
 * @param name            what it is called: 1 to 500 code points, unique among frameworks
 * @param[out] framework  its handle, which lives as long as the project; NULL when the call fails; NULL: nobody asks
 * @param error           detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT  @p project is NULL; @p name is NULL or empty
 * @retval SUFFICE_ERROR_EXISTS    another framework has this key or name
 * @retval SUFFICE_ERROR_TEXT      a text is not UTF-8 or holds a character that XML cannot
 * @retval SUFFICE_ERROR_LIMIT     a text is too long, or the project cannot hold another record
 * @retval SUFFICE_ERROR_STATE     the project can only be read, or is at work
 * @retval SUFFICE_ERROR_IO        the system gives no random bytes
 * @retval SUFFICE_ERROR_MEMORY    memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_project_add_framework(suffice_project *project, const char *key,
                                                             const char *name, suffice_framework **framework,
                                                             suffice_error *error);

/* --- levels --- */

/**
 * Adds a level above the others: the first that is added is the lowest.
 *
 * @param framework   the framework to change
 * @param key         a short name such as achieving: 1 to 40 code points, unique among its levels
 * @param name        what the level is called: 1 to 200 code points, unique among its levels
 * @param criterion   what must be so for an area to be at this level, or NULL; up to 4000 code points
 * @param[out] level  the new level; 0 when the call fails; NULL: nobody asks
 * @param error       detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p framework is NULL; @p key or @p name is NULL or empty
 * @retval SUFFICE_ERROR_NOT_FOUND  the framework has been removed
 * @retval SUFFICE_ERROR_EXISTS     another level of the framework has this key or name
 * @retval SUFFICE_ERROR_TEXT       a text is not UTF-8 or holds a character that XML cannot
 * @retval SUFFICE_ERROR_LIMIT      a text is too long, or the project cannot hold another record
 * @retval SUFFICE_ERROR_STATE      the project can only be read, or is at work
 * @retval SUFFICE_ERROR_IO         the system gives no random bytes
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_framework_add_level(suffice_framework *framework, const char *key,
                                                           const char *name, const char *criterion,
                                                           suffice_level_id *level, suffice_error *error);

/**
 * How many levels there are.
 *
 * @param framework  the framework, or NULL
 * @return           their number; 0 for NULL, and when the framework has been removed
 * @since 0.1
 */
SUFFICE_API size_t suffice_framework_level_count(const suffice_framework *framework);

/**
 * A level, the lowest first.
 *
 * @param framework  the framework, or NULL
 * @param index      from 0 to suffice_framework_level_count() less one
 * @return           its id; 0 beyond the end
 * @since 0.1
 */
SUFFICE_API suffice_level_id suffice_framework_level_at(const suffice_framework *framework, size_t index);

/**
 * The level that has this key.
 *
 * @param framework  the framework, or NULL
 * @param key        the exact key, such as achieving; or NULL
 * @return           its id; 0 if there is none
 * @since 0.1
 */
SUFFICE_API suffice_level_id suffice_framework_find_level(const suffice_framework *framework, const char *key);

/**
 * How high a level stands among those of its framework. The number tells which of two levels is higher; it is no score,
 * and numbers of several areas are not to be added up.
 *
 * @param project  the project, or NULL
 * @param level    a level of any framework of the project
 * @return         0 for the lowest, 1 for the next, and so on; SIZE_MAX if the id names no level now
 * @since 0.1
 */
SUFFICE_API size_t suffice_level_rank(const suffice_project *project, suffice_level_id level);

/* --- sections, groups, areas, indicators --- */

/**
 * Adds a section, behind the others.
 *
 * @param framework     the framework to change
 * @param key           a short name such as 3, or NULL; up to 40 code points, unique among its sections
 * @param name          what the section is called: 1 to 500 code points
 * @param[out] section  the new section; 0 when the call fails; NULL: nobody asks
 * @param error         detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p framework is NULL; @p name is NULL or empty
 * @retval SUFFICE_ERROR_NOT_FOUND  the framework has been removed
 * @retval SUFFICE_ERROR_EXISTS     another section of the framework has this key
 * @retval SUFFICE_ERROR_TEXT       a text is not UTF-8 or holds a character that XML cannot
 * @retval SUFFICE_ERROR_LIMIT      a text is too long, or the project cannot hold another record
 * @retval SUFFICE_ERROR_STATE      the project can only be read, or is at work
 * @retval SUFFICE_ERROR_IO         the system gives no random bytes
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_framework_add_section(suffice_framework *framework, const char *key,
                                                             const char *name, suffice_framework_section_id *section,
                                                             suffice_error *error);

/**
 * Adds a group of areas to a section, behind the others.
 *
 * @param framework   the framework to change
 * @param section     a section of it
 * @param key         a short name such as 12, or NULL; up to 40 code points, unique among the groups of the section
 * @param name        what the group is called: 1 to 500 code points
 * @param[out] group  the new group; 0 when the call fails; NULL: nobody asks
 * @param error       detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p framework is NULL; @p section names no section of this project; @p name is NULL
 *                                  or empty
 * @retval SUFFICE_ERROR_NOT_FOUND  the framework or the section has been removed
 * @retval SUFFICE_ERROR_EXISTS     another group of the section has this key
 * @retval SUFFICE_ERROR_RULE       the section lies in another framework
 * @retval SUFFICE_ERROR_TEXT       a text is not UTF-8 or holds a character that XML cannot
 * @retval SUFFICE_ERROR_LIMIT      a text is too long, or the project cannot hold another record
 * @retval SUFFICE_ERROR_STATE      the project can only be read, or is at work
 * @retval SUFFICE_ERROR_IO         the system gives no random bytes
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_framework_add_group(suffice_framework *framework,
                                                           suffice_framework_section_id section, const char *key,
                                                           const char *name, suffice_area_group_id *group,
                                                           suffice_error *error);

/**
 * Adds an area to a group, behind the others.
 *
 * @param framework  the framework to change
 * @param group      a group of it
 * @param key        a short name such as 12a: 1 to 40 code points, unique in the framework
 * @param name       what the area is called: 1 to 500 code points
 * @param[out] area  the new area; 0 when the call fails; NULL: nobody asks
 * @param error      detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p framework is NULL; @p group names no group of this project; @p key or @p name is
 *                                  NULL or empty
 * @retval SUFFICE_ERROR_NOT_FOUND  the framework or the group has been removed
 * @retval SUFFICE_ERROR_EXISTS     another area of the framework has this key
 * @retval SUFFICE_ERROR_RULE       the group lies in another framework
 * @retval SUFFICE_ERROR_TEXT       a text is not UTF-8 or holds a character that XML cannot
 * @retval SUFFICE_ERROR_LIMIT      a text is too long, or the project cannot hold another record
 * @retval SUFFICE_ERROR_STATE      the project can only be read, or is at work
 * @retval SUFFICE_ERROR_IO         the system gives no random bytes
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_framework_add_area(suffice_framework *framework, suffice_area_group_id group,
                                                          const char *key, const char *name, suffice_area_id *area,
                                                          suffice_error *error);

/**
 * Adds an indicator to an area, behind the others. An indicator is a condition that can fail alone and needs evidence
 * of its own.
 *
 * @param framework       the framework to change
 * @param area            an area of it
 * @param key             a short name such as 12a.4: 1 to 40 code points, unique in the framework
 * @param text            what must be so: 1 to 4000 code points
 * @param[out] indicator  the new indicator; 0 when the call fails; NULL: nobody asks
 * @param error           detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p framework is NULL; @p area names no area of this project; @p key or @p text
 *                                  is NULL or empty
 * @retval SUFFICE_ERROR_NOT_FOUND  the framework or the area has been removed
 * @retval SUFFICE_ERROR_EXISTS     another indicator of the framework has this key
 * @retval SUFFICE_ERROR_RULE       the area lies in another framework
 * @retval SUFFICE_ERROR_TEXT       a text is not UTF-8 or holds a character that XML cannot
 * @retval SUFFICE_ERROR_LIMIT      a text is too long, or the project cannot hold another record
 * @retval SUFFICE_ERROR_STATE      the project can only be read, or is at work
 * @retval SUFFICE_ERROR_IO         the system gives no random bytes
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_framework_add_indicator(suffice_framework *framework, suffice_area_id area,
                                                               const char *key, const char *text,
                                                               suffice_indicator_id *indicator, suffice_error *error);

/**
 * The areas of a framework, of one of its sections or of one of its groups, in order.
 *
 * @param framework         the framework
 * @param section_or_group  a section or a group of it; 0: all areas
 * @param[out] ids          the areas, to be released with suffice_ids_release(); NULL when the call fails
 * @param error             detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p framework or @p ids is NULL; @p section_or_group names neither a section nor a
 *                                  group of this project
 * @retval SUFFICE_ERROR_NOT_FOUND  the framework, the section or the group has been removed
 * @retval SUFFICE_ERROR_RULE       the section or group lies in another framework
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_framework_areas(const suffice_framework *framework, suffice_id section_or_group,
                                                       suffice_ids **ids, suffice_error *error);

/**
 * How many areas there are.
 *
 * @param framework  the framework, or NULL
 * @return           their number; 0 for NULL, and when the framework has been removed
 * @since 0.1
 */
SUFFICE_API size_t suffice_framework_area_count(const suffice_framework *framework);

/**
 * The first area, in order, that has this key.
 * Takes time in proportion to the areas.
 *
 * @param framework  the framework, or NULL
 * @param key        the exact key, such as 12a; or NULL
 * @return           its id; 0 if there is none
 * @since 0.1
 */
SUFFICE_API suffice_area_id suffice_framework_find_area(const suffice_framework *framework, const char *key);

/**
 * The first indicator, in order, that has this key.
 * Takes time in proportion to the areas.
 *
 * @param framework  the framework, or NULL
 * @param key        the exact key, such as 12a.4; or NULL
 * @return           its id; 0 if there is none
 * @since 0.1
 */
SUFFICE_API suffice_indicator_id suffice_framework_find_indicator(const suffice_framework *framework, const char *key);

/** @} */

#ifdef __cplusplus
}
#endif

#endif
