/*
 * Rules: the table by which the store asks the model about its records.
 * SPDX-License-Identifier: MIT
 */
#include "model/rules.h"

#include "model/excerpts.h"
#include "model/logic_rules.h"
#include "model/maturity_rules.h"
#include "model/project.h"
#include "model/synthesis_rules.h"

static suffice_status rule_source(const struct sfp_store *store, const struct sfp_row *row, suffice_error *error)
{
    suffice_status status = sfp_rule_source(store, row, error);
    if (status == SUFFICE_OK)
        status = sfp_rule_source_excerpts(store, row, error);
    return status == SUFFICE_OK ? sfp_rule_source_summaries(store, row, error) : status;
}

static suffice_status rule_excerpt(const struct sfp_store *store, const struct sfp_row *row, suffice_error *error)
{
    suffice_status status = sfp_rule_excerpt(store, row, error);
    return status == SUFFICE_OK ? sfp_rule_excerpt_summaries(store, row, error) : status;
}

const struct sfp_rules sfp_model_rules = {
    .together = {[SFP_KIND_SYNC_POINT] = true, [SFP_KIND_LINK] = true},
    .check =
        {
            [SFP_KIND_ATTRIBUTE] = sfp_rule_attribute,
            [SFP_KIND_SCHEDULE_ITEM] = sfp_rule_schedule_item,
            [SFP_KIND_GRID] = sfp_rule_grid,
            [SFP_KIND_GRID_ROW] = sfp_rule_grid_row,
            [SFP_KIND_SPEAKER] = sfp_rule_speaker,
            [SFP_KIND_SOURCE] = rule_source,
            [SFP_KIND_SYNC_POINT] = sfp_rule_sync_point,
            [SFP_KIND_DATUM] = sfp_rule_datum,
            [SFP_KIND_EXCERPT] = rule_excerpt,
            [SFP_KIND_SUMMARY] = sfp_rule_summary,
            [SFP_KIND_CELL] = sfp_rule_cell,
            [SFP_KIND_KEY_POINT] = sfp_rule_key_point,
            [SFP_KIND_LOGIC_MODEL] = sfp_rule_logic_model,
            [SFP_KIND_NODE] = sfp_rule_node,
            [SFP_KIND_LINK] = sfp_rule_link,
            [SFP_KIND_MEETING] = sfp_rule_meeting,
            [SFP_KIND_MARK] = sfp_rule_mark,
            [SFP_KIND_FOCUS] = sfp_rule_focus,
            [SFP_KIND_LEVEL] = sfp_rule_level,
            [SFP_KIND_FRAMEWORK_SECTION] = sfp_rule_areas,
            [SFP_KIND_AREA_GROUP] = sfp_rule_areas,
            [SFP_KIND_AREA] = sfp_rule_area,
            [SFP_KIND_INDICATOR] = sfp_rule_indicator,
            [SFP_KIND_ASSESSMENT] = sfp_rule_assessment,
            [SFP_KIND_RATING] = sfp_rule_rating,
            [SFP_KIND_INDICATOR_MARK] = sfp_rule_indicator_mark,
            [SFP_KIND_EVIDENCE] = sfp_rule_evidence,
        },
};
