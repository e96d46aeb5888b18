/*
 * Rules: the table by which the store asks the model about its records.
 * SPDX-License-Identifier: MIT
 */
#include "model/rules.h"

#include "model/excerpts.h"
#include "model/project.h"

static suffice_status rule_source(const struct sfp_store *store, const struct sfp_row *row, suffice_error *error)
{
    suffice_status status = sfp_rule_source(store, row, error);
    return status == SUFFICE_OK ? sfp_rule_source_excerpts(store, row, error) : status;
}

const struct sfp_rules sfp_model_rules = {
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
            [SFP_KIND_EXCERPT] = sfp_rule_excerpt,
        },
};
