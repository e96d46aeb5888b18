/*
 * Maturity: an assessment, with the level of each area, the marks of its indicators, and the evidence.
 * SPDX-License-Identifier: MIT
 */
#include "parts.h"

#include <stdio.h>
#include <string.h>

static const struct field assessment_fields[] = {
    {"round", SUFFICE_ASSESSMENT_ROUND, TEXT, NULL},
    {"date", SUFFICE_ASSESSMENT_DATE, DATE, NULL},
    {"unit", SUFFICE_ASSESSMENT_UNIT, TEXT, NULL},
    {"unit-kind", SUFFICE_ASSESSMENT_UNIT_KIND, CHOICE, NULL},
    {"complete", SUFFICE_ASSESSMENT_COMPLETE, YES_NO, NULL},
    {"note", SUFFICE_ASSESSMENT_NOTE, TEXT, NULL},
    {NULL, 0, TEXT, NULL},
};

/* "ROLE" or "ROLE WHAT THEY DO"; who they are is not written down. */
static bool add_reviewer(struct build *build, suffice_assessment *assessment, const char *text)
{
    char role[KEY_SIZE];
    size_t size = strcspn(text, " ");
    suffice_reviewer_id reviewer = 0;
    snprintf(role, sizeof role, "%.*s", (int)size, text);
    return good(build, suffice_assessment_add_reviewer(assessment, choice_in(build, SUFFICE_REVIEWER_ROLE, role), NULL,
                                                       &reviewer, build->error)) &&
           (text[size] == '\0' || good(build, suffice_set_text(build->project, reviewer, SUFFICE_REVIEWER_TITLE,
                                                               text + size + 1, build->error)));
}

static bool add_assessment(struct build *build)
{
    suffice_assessment *assessment = NULL;
    const char *key = own_key(build);
    if (!good(build,
              suffice_project_add_assessment(build->project, needed(build, "name"),
                                             ref_of(build, "framework", "framework"), &assessment, build->error)))
        return false;
    suffice_assessment_id id = suffice_assessment_item(assessment);
    if (!good(build, suffice_set_text(build->project, id, SUFFICE_ASSESSMENT_KEY, key, build->error)) ||
        !set_fields(build, id, assessment_fields))
        return false;
    size_t place = 0;
    for (const char *text; (text = record_next(build->record, "review-group", &place)) != NULL;)
        if (!add_reviewer(build, assessment, text))
            return false;
    return know(build, "assessment", key, id);
}

/* --- ratings --- */

/* What a rating is about is found in the framework of its assessment. */
static const suffice_framework *framework_of(struct build *build, suffice_assessment_id assessment)
{
    return suffice_project_framework(build->project,
                                     suffice_ref(build->project, assessment, SUFFICE_ASSESSMENT_FRAMEWORK));
}

static suffice_id found(struct build *build, suffice_id id, const char *what)
{
    if (id == 0)
        expected(build, what);
    return id;
}

/* "INDICATOR STATE" or "INDICATOR STATE (why)" */
static bool add_mark(struct build *build, suffice_assessment *assessment, const suffice_framework *framework,
                     const char *text)
{
    char key[KEY_SIZE], state[KEY_SIZE], why[1000] = "";
    if (sscanf(text, "%95s %95s (%999[^)])", key, state, why) < 2)
        return expected(build, "an indicator, how far it is met, and perhaps the reason in brackets");
    suffice_indicator_id indicator =
        found(build, suffice_framework_find_indicator(framework, key), "the key of an indicator");
    return good(build,
                suffice_assessment_mark(assessment, indicator, choice_in(build, SUFFICE_INDICATOR_MARK_STATE, state),
                                        why[0] != '\0' ? why : NULL, NULL, build->error));
}

static const struct field rating_fields[] = {
    {"impact", SUFFICE_RATING_IMPACT, TEXT, NULL},
    {"now", SUFFICE_RATING_NOW_AT, TEXT, NULL},
    {"good", SUFFICE_RATING_GOOD, TEXT, NULL},
    {"do", SUFFICE_RATING_WILL_DO, TEXT, NULL},
    {"priority", SUFFICE_RATING_PRIORITY, CHOICE, NULL},
    {"action", SUFFICE_RATING_ACTIONS, REFS, "action"},
    {NULL, 0, TEXT, NULL},
};

static bool add_rating(struct build *build)
{
    suffice_rating_id rating = 0;
    suffice_assessment_id id = ref_of(build, "assessment", "assessment");
    suffice_assessment *assessment = suffice_project_edit_assessment(build->project, id);
    const suffice_framework *framework = framework_of(build, id);
    suffice_area_id area = found(build, suffice_framework_find_area(framework, own_key(build)), "the key of an area");
    suffice_level_id level =
        found(build, suffice_framework_find_level(framework, needed(build, "level")), "the key of a level");
    if (!good(build, suffice_assessment_rate(assessment, area, level, value(build, "reason"), &rating, build->error)) ||
        !set_fields(build, rating, rating_fields))
        return false;
    size_t place = 0;
    for (const char *text; (text = record_next(build->record, "mark", &place)) != NULL;)
        if (!add_mark(build, assessment, framework, text))
            return false;
    return know(build, "rating", own_key(build), rating);
}

/* --- evidence --- */

static const struct field evidence_fields[] = {
    {"date", SUFFICE_EVIDENCE_DATE, DATE, NULL},          {"excerpt", SUFFICE_EVIDENCE_ITEM, REF, "excerpt"},
    {"keypoint", SUFFICE_EVIDENCE_ITEM, REF, "keypoint"}, {"action", SUFFICE_EVIDENCE_ITEM, REF, "action"},
    {"link", SUFFICE_EVIDENCE_LINK, TEXT, NULL},          {NULL, 0, TEXT, NULL},
};

static bool add_evidence(struct build *build)
{
    suffice_evidence_id evidence = 0;
    suffice_rating_id rating = ref_of(build, "rating", "rating");
    suffice_assessment_id id = suffice_parent(build->project, rating);
    if (!good(build, suffice_assessment_add_evidence(suffice_project_edit_assessment(build->project, id),
                                                     suffice_ref(build->project, rating, SUFFICE_RATING_AREA),
                                                     own_key(build), 0, &evidence, build->error)) ||
        !set_fields(build, evidence, evidence_fields))
        return false;
    const char *key = value(build, "indicator");
    if (key == NULL)
        return true;
    suffice_indicator_id indicator =
        found(build, suffice_framework_find_indicator(framework_of(build, id), key), "the key of an indicator");
    return good(build, suffice_set_ref(build->project, evidence, SUFFICE_EVIDENCE_INDICATOR, indicator, build->error));
}

bool build_assessments(struct build *build)
{
    return for_each(build, "maturity", "assessment", add_assessment) &&
           for_each(build, "maturity", "rating", add_rating) && for_each(build, "maturity", "evidence", add_evidence);
}
