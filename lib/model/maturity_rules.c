/*
 * Rules of maturity: what is judged lies in the framework of its assessment, and is not left out at the same time.
 * SPDX-License-Identifier: MIT
 *
 * A file may be newer than we are, so what a record must have may be missing here: what is not set is not judged.
 * A merge may move areas, indicators and levels, with what lies above them, so the rules are asked from both sides.
 */
#include "model/maturity_rules.h"

#include "model/framework.h"
#include "model/judging.h"

/* Asks of all that point at a row by one field. */
static suffice_status check_pointing(const struct sfp_store *store, const struct sfp_row *row, suffice_field field,
                                     suffice_status (*check)(const struct sfp_store *store, const struct sfp_row *row,
                                                             suffice_error *error),
                                     suffice_error *error)
{
    suffice_status status = SUFFICE_OK;
    const struct sfp_list *list = sfp_rule_pointing_at(store, row, field);
    for (uint32_t i = 0; status == SUFFICE_OK && i < list->count; i++)
        status = check(store, sfp_store_row(store, sfp_list_items(list)[i]), error);
    return status;
}

/* --- ratings --- */

suffice_status sfp_rule_rating(const struct sfp_store *store, const struct sfp_row *row, suffice_error *error)
{
    const struct sfp_rating *rating = (const struct sfp_rating *)row;
    const struct sfp_row *assessment = sfp_store_row(store, row->parent);
    sfp_slot framework = ((const struct sfp_assessment *)assessment)->framework.target;
    sfp_slot area = rating->area.target;
    sfp_slot level = rating->level.target;
    if (framework != 0 && area != 0 && sfp_framework_of(store, area) != framework)
        return sfp_framework_refuse("area", error);
    if (framework != 0 && level != 0 && sfp_framework_of(store, level) != framework)
        return sfp_framework_refuse("level", error);
    if (level == 0 || !sfp_has(row, SUFFICE_RATING_EXCLUDED))
        return SUFFICE_OK;
    suffice_status status =
        sfp_fail(error, SUFFICE_DETAIL_RATED_AND_EXCLUDED, "an area that is left out cannot have a level");
    sfp_error_argument(error, "excluded");
    return status;
}

suffice_status sfp_rule_assessment(const struct sfp_store *store, const struct sfp_row *row, suffice_error *error)
{
    suffice_status status = SUFFICE_OK;
    const struct sfp_list *ratings = &((const struct sfp_assessment *)row)->ratings;
    for (uint32_t i = 0; status == SUFFICE_OK && i < ratings->count; i++)
        status = sfp_rule_rating(store, sfp_store_row(store, sfp_list_items(ratings)[i]), error);
    return status;
}

/* --- marks and evidence --- */

/* Whether an indicator lies in the area that a rating is about. */
static suffice_status check_indicator(const struct sfp_store *store, sfp_slot rating, sfp_slot indicator,
                                      suffice_error *error)
{
    sfp_slot area = ((const struct sfp_rating *)sfp_store_row(store, rating))->area.target;
    if (indicator == 0 || area == 0 || sfp_store_row(store, indicator)->parent == area)
        return SUFFICE_OK;
    suffice_status status =
        sfp_fail(error, SUFFICE_DETAIL_OTHER_FRAMEWORK, "the indicator does not lie in the area that is rated");
    sfp_error_argument(error, "indicator");
    return status;
}

suffice_status sfp_rule_indicator_mark(const struct sfp_store *store, const struct sfp_row *row, suffice_error *error)
{
    return check_indicator(store, row->parent, ((const struct sfp_indicator_mark *)row)->indicator.target, error);
}

suffice_status sfp_rule_evidence(const struct sfp_store *store, const struct sfp_row *row, suffice_error *error)
{
    return check_indicator(store, row->parent, ((const struct sfp_evidence *)row)->indicator.target, error);
}

/* --- from the side of the framework --- */

suffice_status sfp_rule_level(const struct sfp_store *store, const struct sfp_row *row, suffice_error *error)
{
    return check_pointing(store, row, SUFFICE_RATING_LEVEL, sfp_rule_rating, error);
}

suffice_status sfp_rule_area(const struct sfp_store *store, const struct sfp_row *row, suffice_error *error)
{
    return check_pointing(store, row, SUFFICE_RATING_AREA, sfp_rule_rating, error);
}

suffice_status sfp_rule_areas(const struct sfp_store *store, const struct sfp_row *row, suffice_error *error)
{
    struct sfp_areas areas;
    suffice_status status = SUFFICE_OK;
    sfp_areas_begin(&areas, store, sfp_store_find_guid(store, &row->guid));
    for (sfp_slot area; status == SUFFICE_OK && (area = sfp_areas_next(&areas)) != 0;)
        status = sfp_rule_area(store, sfp_store_row(store, area), error);
    return status;
}

suffice_status sfp_rule_indicator(const struct sfp_store *store, const struct sfp_row *row, suffice_error *error)
{
    suffice_status status =
        check_pointing(store, row, SUFFICE_INDICATOR_MARK_INDICATOR, sfp_rule_indicator_mark, error);
    if (status == SUFFICE_OK)
        status = check_pointing(store, row, SUFFICE_EVIDENCE_INDICATOR, sfp_rule_evidence, error);
    return status;
}
