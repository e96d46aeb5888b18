/*
 * Judging: what rules are written with.
 * SPDX-License-Identifier: MIT
 */
#include "model/judging.h"

suffice_status sfp_rule_refuse(suffice_error *error, suffice_detail detail, const char *argument, const char *message)
{
    suffice_status status = sfp_fail(error, detail, "%s", message);
    sfp_error_argument(error, argument);
    return status;
}

const struct sfp_list *sfp_rule_pointing_at(const struct sfp_store *store, const struct sfp_row *row,
                                            suffice_field field)
{
    static const struct sfp_list nobody = {.count = 0};
    sfp_slot slot = row->incoming == 0 ? 0 : sfp_store_find_guid(store, &row->guid);
    const struct sfp_list *list = slot == 0 ? NULL : sfp_store_incoming(store, slot, field);
    return list == NULL ? &nobody : list;
}
