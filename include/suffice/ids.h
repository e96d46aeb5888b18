/*
 * Ids: a list of ids that the caller owns.
 * SPDX-License-Identifier: MIT
 */
#ifndef SUFFICE_IDS_H
#define SUFFICE_IDS_H

#include <suffice/types.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * @defgroup ids Ids
 * What queries give: the ids of records, as they were when the query was made.
 * @{
 */

/**
 * How many ids there are.
 *
 * @param ids  the list, or NULL
 * @return     the number of ids, 0 for NULL
 * @since 0.1
 */
SUFFICE_API size_t suffice_ids_count(const suffice_ids *ids);

/**
 * One id.
 *
 * @param ids    the list, or NULL
 * @param index  from 0 to the count less one
 * @return       the id; 0 beyond the end and for NULL
 * @since 0.1
 */
SUFFICE_API suffice_id suffice_ids_at(const suffice_ids *ids, size_t index);

/**
 * All ids at once.
 *
 * @param ids  the list, or NULL
 * @return     an array of suffice_ids_count() ids; NULL when there are none; borrowed until @p ids is released
 * @since 0.1
 */
SUFFICE_API const suffice_id *suffice_ids_data(const suffice_ids *ids);

/**
 * Releases a list.
 *
 * @param ids  the list, or NULL
 * @since 0.1
 */
SUFFICE_API void suffice_ids_release(suffice_ids *ids);

/** @} */

#ifdef __cplusplus
}
#endif

#endif
