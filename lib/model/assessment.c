/*
 * Assessment: a round in which a service holds itself against a maturity framework.
 * SPDX-License-Identifier: MIT
 */
#include "model/framework.h"

#include "model/handles.h"
#include "record/carry.h"

/* --- what lies where --- */

sfp_slot sfp_assessment_rating(const struct sfp_store *store, sfp_slot assessment, sfp_slot area)
{
    struct sfp_rating like = {.row.kind = SFP_KIND_RATING, .area.target = area};
    const struct sfp_kind *kind = sfp_kind(SFP_KIND_RATING);
    like.row.set = sfp_field_bit(kind, sfp_field_of(SUFFICE_RATING_AREA, NULL));
    return sfp_store_find_twin(store, assessment, &like.row);
}

sfp_slot sfp_rating_mark(const struct sfp_store *store, sfp_slot rating, sfp_slot indicator)
{
    struct sfp_indicator_mark like = {.row.kind = SFP_KIND_INDICATOR_MARK, .indicator.target = indicator};
    const struct sfp_kind *kind = sfp_kind(SFP_KIND_INDICATOR_MARK);
    like.row.set = sfp_field_bit(kind, sfp_field_of(SUFFICE_INDICATOR_MARK_INDICATOR, NULL));
    return sfp_store_find_twin(store, rating, &like.row);
}

/* --- making one --- */

static suffice_status check_source(const struct sfp_handle *framework, const struct sfp_store **from, sfp_slot *slot,
                                   suffice_error *error)
{
    suffice_status status = sfp_handle_find(framework, "framework", from, slot, error);
    if (status != SUFFICE_OK || !sfp_handle_project(framework)->document.read_only)
        return status;
    status = sfp_fail(error, SUFFICE_DETAIL_READ_ONLY,
                      "the framework was written by a newer version of libsuffice and cannot be understood well enough "
                      "to be copied");
    sfp_error_argument(error, "framework");
    return status;
}

/* Adds an assessment by the framework that a slot names, and ends the change. */
static suffice_status add_assessment(struct sfp_change *change, const char *name, sfp_slot framework,
                                     suffice_assessment **assessment)
{
    struct sfp_handle *handle;
    sfp_slot slot = sfp_change_new(change, SFP_KIND_ASSESSMENT);
    sfp_change_text(change, slot, SUFFICE_ASSESSMENT_NAME, name);
    sfp_change_ref(change, slot, SUFFICE_ASSESSMENT_FRAMEWORK, framework);
    sfp_change_attach(change, slot, sfp_change_good(change) ? change->store->root : 0, SFP_LAST);
    suffice_status status = sfp_handle_end(change, slot, &handle);
    if (assessment != NULL)
        *assessment = (void *)handle;
    return status;
}

/* Fills a new project: the framework is copied into it, and the assessment added. */
static suffice_status fill_alone(suffice_project *project, const char *name, const struct sfp_store *from,
                                 sfp_slot slot, suffice_assessment **assessment, suffice_error *error)
{
    struct sfp_change change;
    sfp_slot framework = 0;
    sfp_change_begin(&change, &project->document, NULL, error);
    if (sfp_change_good(&change))
        sfp_carry_adopt(&change, from, &slot, 1, SFP_CARRY_ALONE, NULL);
    if (sfp_change_good(&change))
        framework = sfp_store_find_guid(change.store, &sfp_store_row(from, slot)->guid);
    return add_assessment(&change, name, framework, assessment);
}

suffice_status suffice_assessment_new(const char *name, const suffice_framework *framework,
                                      suffice_assessment **assessment, suffice_error *error)
{
    suffice_project *project;
    const struct sfp_store *from;
    sfp_slot slot;
    if (assessment == NULL)
        return sfp_fail_null(error, "assessment");
    *assessment = NULL;
    suffice_status status = check_source((const void *)framework, &from, &slot, error);
    if (status == SUFFICE_OK)
        status = suffice_project_new(name, &project, error);
    if (status != SUFFICE_OK)
        return status;
    status = fill_alone(project, name, from, slot, assessment, error);
    return sfp_project_alone(project, status);
}

suffice_status suffice_project_add_assessment(suffice_project *project, const char *name,
                                              suffice_framework_id framework, suffice_assessment **assessment,
                                              suffice_error *error)
{
    struct sfp_change change;
    sfp_project_change(&change, project, "project", "add an assessment", error);
    sfp_slot by = sfp_change_find(&change, framework, SFP_KIND_FRAMEWORK, "framework");
    return add_assessment(&change, name, by, assessment);
}

/* --- judging areas --- */

/* The rating of an area, made if there is none; that the area lies in the right framework is asked at the end. */
static sfp_slot open_rating(struct sfp_change *change, sfp_slot assessment, sfp_slot area)
{
    if (!sfp_change_good(change))
        return 0;
    sfp_slot slot = sfp_assessment_rating(change->store, assessment, area);
    if (slot != 0)
        return slot;
    slot = sfp_change_new(change, SFP_KIND_RATING);
    sfp_change_ref(change, slot, SUFFICE_RATING_AREA, area);
    sfp_change_attach(change, slot, assessment, SFP_LAST);
    return slot;
}

suffice_status suffice_assessment_rate(suffice_assessment *assessment, suffice_area_id area, suffice_level_id level,
                                       const char *reason, suffice_rating_id *rating, suffice_error *error)
{
    struct sfp_change change;
    sfp_slot round = sfp_handle_change(&change, assessment, "assessment", "rate an area", error);
    sfp_slot what = sfp_change_find(&change, area, SFP_KIND_AREA, "area");
    sfp_slot at = sfp_change_find(&change, level, SFP_KIND_LEVEL, "level");
    sfp_slot slot = open_rating(&change, round, what);
    sfp_change_clear(&change, slot, SUFFICE_RATING_EXCLUDED);
    sfp_change_ref(&change, slot, SUFFICE_RATING_LEVEL, at);
    sfp_change_text(&change, slot, SUFFICE_RATING_REASON, reason);
    return sfp_change_end_with(&change, slot, rating);
}

suffice_status suffice_assessment_exclude(suffice_assessment *assessment, suffice_area_id area,
                                          suffice_exclusion exclusion, const char *reason, suffice_rating_id *rating,
                                          suffice_error *error)
{
    struct sfp_change change;
    sfp_slot round = sfp_handle_change(&change, assessment, "assessment", "leave an area out", error);
    sfp_slot what = sfp_change_find(&change, area, SFP_KIND_AREA, "area");
    sfp_slot slot = open_rating(&change, round, what);
    sfp_change_clear(&change, slot, SUFFICE_RATING_LEVEL);
    sfp_change_number(&change, slot, SUFFICE_RATING_EXCLUDED, exclusion);
    sfp_change_text(&change, slot, SUFFICE_RATING_REASON, reason);
    return sfp_change_end_with(&change, slot, rating);
}

suffice_status suffice_assessment_open(suffice_assessment *assessment, suffice_area_id area, suffice_rating_id *rating,
                                       suffice_error *error)
{
    struct sfp_change change;
    sfp_slot round = sfp_handle_change(&change, assessment, "assessment", "open the worksheet of an area", error);
    sfp_slot what = sfp_change_find(&change, area, SFP_KIND_AREA, "area");
    sfp_slot slot = open_rating(&change, round, what);
    return sfp_change_end_with(&change, slot, rating);
}

/* The rating of an area in the assessment behind a handle, or 0. */
static sfp_slot find_rating(const suffice_assessment *assessment, suffice_area_id area, const struct sfp_store **store)
{
    sfp_slot round;
    sfp_slot what;
    if (sfp_handle_find(assessment, "assessment", store, &round, NULL) != SUFFICE_OK ||
        sfp_store_find(*store, area, SFP_KIND_AREA, "area", &what, NULL) != SUFFICE_OK)
        return 0;
    return sfp_assessment_rating(*store, round, what);
}

suffice_rating_id suffice_assessment_rating(const suffice_assessment *assessment, suffice_area_id area)
{
    const struct sfp_store *store;
    sfp_slot rating = find_rating(assessment, area, &store);
    return rating == 0 ? 0 : sfp_store_id(store, rating);
}

suffice_level_id suffice_assessment_level(const suffice_assessment *assessment, suffice_area_id area)
{
    const struct sfp_store *store;
    sfp_slot rating = find_rating(assessment, area, &store);
    if (rating == 0)
        return 0;
    sfp_slot level = ((const struct sfp_rating *)sfp_store_row(store, rating))->level.target;
    return level == 0 ? 0 : sfp_store_id(store, level);
}

/* The mark of an indicator, made if there is none, with its state. */
static sfp_slot put_mark(struct sfp_change *change, sfp_slot rating, sfp_slot indicator, suffice_fulfilment state)
{
    if (!sfp_change_good(change))
        return 0;
    sfp_slot slot = sfp_rating_mark(change->store, rating, indicator);
    bool is_new = slot == 0;
    if (is_new) {
        slot = sfp_change_new(change, SFP_KIND_INDICATOR_MARK);
        sfp_change_ref(change, slot, SUFFICE_INDICATOR_MARK_INDICATOR, indicator);
    }
    sfp_change_number(change, slot, SUFFICE_INDICATOR_MARK_STATE, state);
    if (is_new)
        sfp_change_attach(change, slot, rating, SFP_LAST);
    return slot;
}

suffice_status suffice_assessment_mark(suffice_assessment *assessment, suffice_indicator_id indicator,
                                       suffice_fulfilment state, const char *note, suffice_indicator_mark_id *mark,
                                       suffice_error *error)
{
    struct sfp_change change;
    sfp_slot area = 0;
    sfp_slot round = sfp_handle_change(&change, assessment, "assessment", "mark an indicator", error);
    sfp_slot what = sfp_change_find(&change, indicator, SFP_KIND_INDICATOR, "indicator");
    if (sfp_change_good(&change))
        area = sfp_store_row(change.store, what)->parent;
    sfp_slot rating = open_rating(&change, round, area);
    sfp_slot slot = put_mark(&change, rating, what, state);
    sfp_change_text(&change, slot, SUFFICE_INDICATOR_MARK_NOTE, note);
    return sfp_change_end_with(&change, slot, mark);
}

suffice_indicator_mark_id suffice_assessment_indicator_mark(const suffice_assessment *assessment,
                                                            suffice_indicator_id indicator)
{
    const struct sfp_store *store;
    sfp_slot round;
    sfp_slot what;
    if (sfp_handle_find(assessment, "assessment", &store, &round, NULL) != SUFFICE_OK ||
        sfp_store_find(store, indicator, SFP_KIND_INDICATOR, "indicator", &what, NULL) != SUFFICE_OK)
        return 0;
    sfp_slot rating = sfp_assessment_rating(store, round, sfp_store_row(store, what)->parent);
    sfp_slot mark = rating == 0 ? 0 : sfp_rating_mark(store, rating, what);
    return mark == 0 ? 0 : sfp_store_id(store, mark);
}

suffice_status suffice_assessment_add_evidence(suffice_assessment *assessment, suffice_area_id area, const char *text,
                                               suffice_id item, suffice_evidence_id *evidence, suffice_error *error)
{
    struct sfp_change change;
    sfp_slot round = sfp_handle_change(&change, assessment, "assessment", "add evidence", error);
    sfp_slot what = sfp_change_find(&change, area, SFP_KIND_AREA, "area");
    sfp_slot thing = sfp_change_find_if(&change, item, 0, "item");
    sfp_slot rating = open_rating(&change, round, what);
    sfp_slot slot = sfp_change_new(&change, SFP_KIND_EVIDENCE);
    sfp_change_ref(&change, slot, SUFFICE_EVIDENCE_ITEM, thing);
    sfp_change_text(&change, slot, SUFFICE_EVIDENCE_TEXT, text);
    sfp_change_attach(&change, slot, rating, SFP_LAST);
    return sfp_change_end_with(&change, slot, evidence);
}

suffice_status suffice_assessment_add_reviewer(suffice_assessment *assessment, suffice_review_role role,
                                               const char *name, suffice_reviewer_id *reviewer, suffice_error *error)
{
    struct sfp_change change;
    sfp_slot round = sfp_handle_change(&change, assessment, "assessment", "add a reviewer", error);
    sfp_slot slot = sfp_change_new(&change, SFP_KIND_REVIEWER);
    sfp_change_text(&change, slot, SUFFICE_REVIEWER_NAME, name);
    sfp_change_number(&change, slot, SUFFICE_REVIEWER_ROLE, role);
    sfp_change_attach(&change, slot, round, SFP_LAST);
    return sfp_change_end_with(&change, slot, reviewer);
}
