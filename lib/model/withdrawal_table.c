/*
 * Withdrawal: what one touches, as a table without words and names.
 * SPDX-License-Identifier: MIT
 */
#include "model/withdrawal_plan.h"

#include "base/table.h"

#include <string.h>
#include <suffice/fields.h>

enum column { RECORD, KIND_NAME, EFFECT, FIELD_NAME, REASON, COLUMNS };

struct telling {
    const struct sfp_withdrawing *plan;
    suffice_table *table;
};

static bool set(struct telling *telling, enum column column, const char *text)
{
    return text == NULL || sfp_table_set_text(telling->table, column, text, strlen(text));
}

/* `field` 0: the effect is not about one. */
static bool tell(struct telling *telling, sfp_slot slot, const char *effect, suffice_field field, const char *reason)
{
    const struct sfp_store *store = telling->plan->store;
    if (!sfp_table_add_row(telling->table))
        return false;
    sfp_table_set_integer(telling->table, RECORD, (int64_t)sfp_store_id(store, slot));
    return set(telling, KIND_NAME, sfp_kind(sfp_store_row(store, slot)->kind)->name) && set(telling, EFFECT, effect) &&
           set(telling, FIELD_NAME, field == 0 ? NULL : sfp_field_of(field, NULL)->name) &&
           set(telling, REASON, reason);
}

static bool tell_all(struct telling *telling, const struct sfp_slots *slots, const char *effect)
{
    bool good = true;
    for (size_t i = 0; good && i < slots->count; i++)
        good = tell(telling, slots->items[i], effect, 0, NULL);
    return good;
}

static bool tell_erased(struct telling *telling)
{
    const struct sfp_removal *said = &telling->plan->said;
    bool good = true;
    for (size_t i = 0; good && i < said->row_count; i++)
        good = tell(telling, said->rows[i], "erased", 0, NULL);
    return good;
}

static bool tell_changed(struct telling *telling)
{
    const struct sfp_withdrawing *plan = telling->plan;
    bool good = true;
    for (size_t i = 0; good && i < plan->touched_count; i++)
        good = tell(telling, plan->touched[i].slot, "changed", plan->touched[i].field, NULL);
    for (size_t i = 0; good && plan->way == SUFFICE_WITHDRAWAL_WAY_ERASE && i < plan->text_count; i++)
        good = tell(telling, plan->texts[i].source, "changed", SUFFICE_SOURCE_TEXT, NULL);
    return good;
}

static bool tell_cleared(struct telling *telling)
{
    const struct sfp_removal *said = &telling->plan->said;
    bool good = true;
    for (size_t i = 0; good && i < said->link_count; i++)
        if (!sfp_removal_takes(said, said->links[i].from))
            good = tell(telling, said->links[i].from, "cleared", said->links[i].field, NULL);
    return good;
}

static bool tell_to_decide(struct telling *telling)
{
    const struct sfp_withdrawing *plan = telling->plan;
    bool good = true;
    for (size_t i = 0; good && i < plan->decide_count; i++)
        good = tell(telling, plan->decide[i].slot, "decide", plan->decide[i].field, plan->decide[i].reason);
    return good;
}

static bool tell_foreign(struct telling *telling)
{
    const struct sfp_withdrawing *plan = telling->plan;
    bool good = true;
    for (size_t i = 0; good && i < plan->foreign_count; i++)
        good = tell(telling, plan->foreign[i].slot, "foreign", 0, NULL);
    return good;
}

/* --- what the library cannot reach --- */

static bool tell_file(struct telling *telling, sfp_slot slot)
{
    const struct sfp_row *row = sfp_store_row(telling->plan->store, slot);
    bool there =
        row->kind == SFP_KIND_SOURCE && sfp_has(row, SUFFICE_SOURCE_PATH) && !sfp_has(row, SUFFICE_SOURCE_DESTROYED_ON);
    return !there || tell(telling, slot, "file", SUFFICE_SOURCE_PATH, NULL);
}

static bool tell_files(struct telling *telling)
{
    const struct sfp_withdrawing *plan = telling->plan;
    bool good = true;
    for (size_t i = 0; good && i < plan->said.row_count; i++)
        good = tell_file(telling, plan->said.rows[i]);
    for (size_t i = 0; good && i < plan->shared.count; i++)
        good = tell_file(telling, plan->shared.items[i]);
    return good;
}

static bool tell_releases(struct telling *telling)
{
    const struct sfp_store *store = telling->plan->store;
    const struct sfp_list *list = sfp_store_children(store, store->root, SFP_KIND_RELEASE);
    bool good = true;
    for (uint32_t i = 0; good && i < list->count; i++) {
        sfp_slot slot = sfp_list_items(list)[i];
        const struct sfp_release *release = (const struct sfp_release *)sfp_store_row(store, slot);
        const struct sfp_value_name *audience = sfp_choice_number(sfp_choice(SFP_CHOICE_AUDIENCE), release->audience);
        good = tell(telling, slot, "released", 0, audience == NULL ? NULL : audience->text);
    }
    return good;
}

static bool tell_plan(struct telling *telling)
{
    const struct sfp_withdrawing *plan = telling->plan;
    bool erase = plan->way == SUFFICE_WITHDRAWAL_WAY_ERASE;
    return (!erase || tell_erased(telling)) && tell_changed(telling) && (!erase || tell_cleared(telling)) &&
           tell_all(telling, &plan->judge, "judge") && tell_all(telling, &plan->stands, "stands") &&
           tell_to_decide(telling) && tell_foreign(telling) &&
           (plan->way == SUFFICE_WITHDRAWAL_WAY_STOP || tell_files(telling)) && tell_releases(telling);
}

suffice_status sfp_withdrawal_tell(const struct sfp_withdrawing *plan, suffice_table **table, suffice_error *error)
{
    static const struct sfp_column columns[COLUMNS] = {
        [RECORD] = {"record", SUFFICE_COLUMN_ID},   [KIND_NAME] = {"kind", SUFFICE_COLUMN_TEXT},
        [EFFECT] = {"effect", SUFFICE_COLUMN_TEXT}, [FIELD_NAME] = {"field", SUFFICE_COLUMN_TEXT},
        [REASON] = {"reason", SUFFICE_COLUMN_TEXT},
    };
    struct telling telling = {.plan = plan};
    suffice_status status = sfp_table_new(columns, COLUMNS, &plan->store->strings.key, &telling.table, error);
    if (status == SUFFICE_OK && !tell_plan(&telling)) {
        suffice_table_release(telling.table);
        telling.table = NULL;
        status = sfp_fail_memory(error);
    }
    *table = telling.table;
    return status;
}
