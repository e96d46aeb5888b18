/*
 * Content: what ships with the library: the content of SUFFICE, and a maturity framework.
 * SPDX-License-Identifier: MIT
 */
#ifndef SUFFICE_CONTENT_H
#define SUFFICE_CONTENT_H

#include <suffice/types.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * @defgroup content Content
 * Sets of content that are part of the library, so that no file need be found at run time. Each is a project; open it,
 * look at it, and adopt from it what the work needs with suffice_project_adopt(). Its records have fixed GUIDs, which
 * adapted copies keep, so that several teams' work can be laid side by side.
 *
 * - `suffice`: experiences, activities, an analysis plan, an improvement protocol, a codebook, an interview schedule
 * and logic models. Source: Ward, Pinkney and Fry 2016. All wording is our own, and what that article does not give is
 *   marked as proposed.
 * - `ecif`: a maturity framework of 5 sections, 23 groups, 86 areas and 197 indicators, with 4 levels. Source: NHS
 *   England, Experience of care improvement framework, PR1209, 2025, Open Government Licence v3.0. All wording is our
 *   own: groups rate the official words.
 *
 * @code
 * suffice_project *set = NULL;
 * if (suffice_content_open("suffice", &set, error) == SUFFICE_OK) {
 *     suffice_id codebook = suffice_codebook_item(suffice_project_codebook(set));
 *     status = suffice_project_adopt(project, set, &codebook, 1, 0, NULL, error); // its themes, with their experiences
 * }
 * suffice_project_release(set);
 * @endcode
 * @{
 */

/**
 * How many sets there are.
 *
 * @return their number
 * @since 0.1
 */
SUFFICE_API size_t suffice_content_count(void);

/**
 * The name of a set, by which it is opened.
 *
 * @param index  from 0 to suffice_content_count() less one
 * @return       static text such as suffice; NULL beyond the end
 * @since 0.1
 */
SUFFICE_API const char *suffice_content_name(size_t index);

/**
 * What a set is, in a line: the name of its project.
 *
 * @param index  from 0 to suffice_content_count() less one
 * @return       static text; NULL beyond the end
 * @since 0.1
 */
SUFFICE_API const char *suffice_content_title(size_t index);

/**
 * Opens a set: a project of the caller's own, new each time, that has no path yet.
 *
 * @param name          the name of the set, such as suffice
 * @param[out] project  the project, to be released with suffice_project_release(); NULL when the call fails
 * @param error         detail of a failure, or NULL
 * @retval SUFFICE_OK
 * @retval SUFFICE_ERROR_ARGUMENT   @p name or @p project is NULL
 * @retval SUFFICE_ERROR_NOT_FOUND  there is no set of this name
 * @retval SUFFICE_ERROR_IO         the system gives no random bytes
 * @retval SUFFICE_ERROR_MEMORY     memory cannot be had
 * @since 0.1
 */
SUFFICE_CHECKED suffice_status suffice_content_open(const char *name, suffice_project **project, suffice_error *error);

/** @} */

#ifdef __cplusplus
}
#endif

#endif
