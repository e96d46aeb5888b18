/*
 * Access: what records there are, who lies in whom, who points at whom.
 * SPDX-License-Identifier: MIT
 */
#include "model/access.h"

#include "base/memory.h"
#include "model/audience.h"
#include "record/columns.h"
#include "record/order.h"
#include "record/remove.h"

#include <inttypes.h>
#include <string.h>

/* The attached row that an id names, or 0. */
static sfp_slot find_row(const suffice_project *project, suffice_id id)
{
    sfp_slot slot = 0;
    if (project != NULL)
        slot = sfp_store_find(sfp_project_store(project), id, 0, "id", &slot, NULL) == SUFFICE_OK ? slot : 0;
    return slot;
}

suffice_kind suffice_kind_of(const suffice_project *project, suffice_id id)
{
    sfp_slot slot = find_row(project, id);
    return slot == 0 ? 0 : sfp_store_row(sfp_project_store(project), slot)->kind;
}

suffice_id suffice_parent(const suffice_project *project, suffice_id id)
{
    sfp_slot slot = find_row(project, id);
    sfp_slot parent = slot == 0 ? 0 : sfp_store_row(sfp_project_store(project), slot)->parent;
    return parent == 0 ? 0 : sfp_store_id(sfp_project_store(project), parent);
}

static const struct sfp_list *children_of(const suffice_project *project, suffice_id parent, suffice_kind kind)
{
    sfp_slot slot = find_row(project, parent);
    return slot == 0 ? NULL : sfp_store_children(sfp_project_store(project), slot, kind);
}

size_t suffice_child_count(const suffice_project *project, suffice_id parent, suffice_kind kind)
{
    const struct sfp_list *list = children_of(project, parent, kind);
    return list == NULL ? 0 : list->count;
}

suffice_id suffice_child_at(const suffice_project *project, suffice_id parent, suffice_kind kind, size_t index)
{
    const struct sfp_list *list = children_of(project, parent, kind);
    if (list == NULL || index >= list->count)
        return 0;
    return sfp_store_id(sfp_project_store(project), sfp_list_items(list)[index]);
}

suffice_status sfp_access_ids(const struct sfp_store *store, const sfp_slot *slots, size_t count, suffice_ids **ids,
                              suffice_error *error)
{
    suffice_status status = sfp_ids_new(ids, error);
    for (size_t i = 0; status == SUFFICE_OK && i < count; i++)
        if (!sfp_ids_add(*ids, sfp_store_id(store, slots[i])))
            status = sfp_fail_memory(error);
    if (status != SUFFICE_OK) {
        suffice_ids_release(*ids);
        *ids = NULL;
    }
    return status;
}

static suffice_status ids_of_list(const struct sfp_store *store, const struct sfp_list *list, suffice_ids **ids,
                                  suffice_error *error)
{
    static const struct sfp_list empty = {.count = 0};
    const sfp_slot *sorted;
    sfp_slot *owned;
    const struct sfp_list *some = list == NULL ? &empty : list;
    if (!sfp_order_list(store, some, &sorted, &owned))
        return sfp_fail_memory(error);
    suffice_status status = sfp_access_ids(store, sorted, some->count, ids, error);
    sfp_free(owned);
    return status;
}

static int compare_age(const void *context, sfp_slot a, sfp_slot b)
{
    (void)context;
    return a < b ? -1 : a > b;
}

/* Slots are given out in order, so they tell which row came first; undo and redo do not change that. */
static suffice_status ids_by_age(const struct sfp_store *store, const struct sfp_list *list, suffice_ids **ids,
                                 suffice_error *error)
{
    size_t count = list == NULL ? 0 : list->count;
    sfp_slot *slots = sfp_new(count, sizeof *slots);
    if (slots == NULL)
        return sfp_fail_memory(error);
    for (size_t i = 0; i < count; i++)
        slots[i] = sfp_list_items(list)[i];
    suffice_status status = sfp_order_sort(slots, count, compare_age, NULL)
                                ? sfp_access_ids(store, slots, count, ids, error)
                                : sfp_fail_memory(error);
    sfp_free(slots);
    return status;
}

static suffice_status check_kind(suffice_kind kind, suffice_error *error)
{
    if (sfp_kind(kind) != NULL)
        return SUFFICE_OK;
    suffice_status status = sfp_fail(error, SUFFICE_DETAIL_UNKNOWN_KIND, "there is no kind %" PRId32, kind);
    sfp_error_argument(error, "kind");
    return status;
}

suffice_status suffice_children(const suffice_project *project, suffice_id parent, suffice_kind kind, suffice_ids **ids,
                                suffice_error *error)
{
    sfp_slot slot;
    if (ids == NULL)
        return sfp_fail_null(error, "ids");
    *ids = NULL;
    suffice_status status = sfp_access_row(project, parent, &slot, error);
    if (status == SUFFICE_OK)
        status = check_kind(kind, error);
    if (status != SUFFICE_OK)
        return status;
    const struct sfp_store *store = sfp_project_store(project);
    return ids_of_list(store, sfp_store_children(store, slot, kind), ids, error);
}

uint64_t suffice_record_count(const suffice_project *project, suffice_kind kind)
{
    return project == NULL || sfp_kind(kind) == NULL ? 0 : sfp_project_store(project)->live[kind];
}

suffice_status suffice_record_ids(const suffice_project *project, suffice_kind kind, suffice_ids **ids,
                                  suffice_error *error)
{
    if (ids == NULL)
        return sfp_fail_null(error, "ids");
    *ids = NULL;
    if (project == NULL)
        return sfp_fail_null(error, "project");
    suffice_status status = check_kind(kind, error);
    if (status == SUFFICE_OK)
        status = sfp_columns_rows(sfp_project_store(project), kind, ids, error);
    for (size_t i = 0; status == SUFFICE_OK && i < (*ids)->count; i++)
        (*ids)->items[i] = sfp_store_id(sfp_project_store(project), (sfp_slot)(*ids)->items[i]);
    return status;
}

suffice_status suffice_referrers(const suffice_project *project, suffice_id id, suffice_field field, suffice_ids **ids,
                                 suffice_error *error)
{
    sfp_slot slot;
    if (ids == NULL)
        return sfp_fail_null(error, "ids");
    *ids = NULL;
    suffice_status status = sfp_access_row(project, id, &slot, error);
    if (status != SUFFICE_OK)
        return status;
    const struct sfp_field *found = sfp_field_of(field, NULL);
    if (found == NULL || !sfp_type_is_ref(found->type)) {
        status = sfp_fail(error, SUFFICE_DETAIL_UNKNOWN_FIELD, "field must be a field that points at records");
        sfp_error_argument(error, "field");
        return status;
    }
    const struct sfp_store *store = sfp_project_store(project);
    return ids_by_age(store, sfp_store_incoming(store, slot, field), ids, error);
}

suffice_status suffice_guid(const suffice_project *project, suffice_id id, char guid[37], suffice_error *error)
{
    sfp_slot slot;
    if (guid == NULL)
        return sfp_fail_null(error, "guid");
    guid[0] = '\0';
    suffice_status status = sfp_access_row(project, id, &slot, error);
    if (status != SUFFICE_OK)
        return status;
    const struct sfp_row *row = sfp_store_row(sfp_project_store(project), slot);
    if (sfp_guid_is_none(&row->guid))
        return sfp_fail(error, SUFFICE_DETAIL_NOT_SET, "records of kind %s have no GUIDs", sfp_kind(row->kind)->name);
    sfp_guid_write(&row->guid, guid);
    guid[SFP_GUID_LENGTH] = '\0';
    return SUFFICE_OK;
}

suffice_id suffice_find_guid(const suffice_project *project, const char *guid)
{
    struct sfp_guid wanted;
    if (project == NULL || guid == NULL || !sfp_guid_parse(guid, strlen(guid), &wanted))
        return 0;
    sfp_slot slot = sfp_store_find_guid(sfp_project_store(project), &wanted);
    return slot == 0 ? 0 : sfp_store_id(sfp_project_store(project), slot);
}

suffice_id suffice_find(const suffice_project *project, suffice_id parent, suffice_field field, const char *text)
{
    const struct sfp_kind *kind;
    const struct sfp_field *found = sfp_field_of(field, &kind);
    sfp_slot above = find_row(project, parent);
    if (above == 0 || found == NULL || !found->unique || text == NULL)
        return 0;
    const struct sfp_store *store = sfp_project_store(project);
    sfp_slot slot = sfp_store_find_unique(store, above, kind->number, found, text, strlen(text));
    return slot == 0 ? 0 : sfp_store_id(store, slot);
}

/* --- what depends on a record --- */

static bool add_dependant(const struct sfp_store *store, suffice_table *table, sfp_slot slot, const char *effect,
                          const char *field)
{
    const char *kind = sfp_kind(sfp_store_row(store, slot)->kind)->name;
    if (!sfp_table_add_row(table))
        return false;
    sfp_table_set_integer(table, 0, (int64_t)sfp_store_id(store, slot));
    return sfp_table_set_text(table, 1, kind, strlen(kind)) && sfp_table_set_text(table, 2, effect, strlen(effect)) &&
           (field == NULL || sfp_table_set_text(table, 3, field, strlen(field)));
}

static bool tell_removal(const struct sfp_store *store, const struct sfp_removal *removal, suffice_table *table)
{
    bool good = true;
    for (size_t i = 0; good && i < removal->row_count; i++)
        good = add_dependant(store, table, removal->rows[i], "removed", NULL);
    for (size_t i = 0; good && i < removal->link_count; i++) {
        const struct sfp_removal_link *link = &removal->links[i];
        if (sfp_removal_takes(removal, link->from))
            continue;
        const char *effect = link->effect == SFP_ON_REMOVE_CLEAR ? "cleared" : "refuses";
        good = add_dependant(store, table, link->from, effect, sfp_field_of(link->field, NULL)->name);
    }
    return good;
}

suffice_status suffice_dependants(const suffice_project *project, suffice_id id, uint32_t flags, suffice_table **table,
                                  suffice_error *error)
{
    static const struct sfp_column columns[] = {{"record", SUFFICE_COLUMN_ID},
                                                {"kind", SUFFICE_COLUMN_TEXT},
                                                {"effect", SUFFICE_COLUMN_TEXT},
                                                {"field", SUFFICE_COLUMN_TEXT}};
    sfp_slot slot;
    if (table == NULL)
        return sfp_fail_null(error, "table");
    *table = NULL;
    if ((flags & ~(uint32_t)SUFFICE_REMOVE_DEPENDANTS) != 0)
        return sfp_fail_flags(error);
    suffice_status status = sfp_access_row(project, id, &slot, error);
    if (status != SUFFICE_OK)
        return status;
    struct sfp_removal removal;
    const struct sfp_store *store = sfp_project_store(project);
    status = sfp_removal_plan(&removal, store, slot, flags != 0, error);
    if (status == SUFFICE_OK)
        status = sfp_table_new(columns, 4, &store->strings.key, table, error);
    if (status == SUFFICE_OK && !tell_removal(store, &removal, *table)) {
        suffice_table_release(*table);
        *table = NULL;
        status = sfp_fail_memory(error);
    }
    sfp_removal_release(&removal);
    return status;
}

/* --- names --- */

const char *suffice_kind_name(suffice_kind kind)
{
    const struct sfp_kind *found = sfp_kind(kind);
    return found == NULL ? NULL : found->name;
}

const char *suffice_field_name(suffice_field field)
{
    const struct sfp_field *found = sfp_field_of(field, NULL);
    return found == NULL ? NULL : found->name;
}

const char *suffice_choice_name(suffice_field field, int32_t value)
{
    const struct sfp_field *found = sfp_field_of(field, NULL);
    if (found == NULL || found->type != SFP_TYPE_choice)
        return NULL;
    const struct sfp_value_name *name = sfp_choice_number(sfp_choice(found->choice), value);
    return name == NULL ? NULL : name->text;
}

suffice_status suffice_choice_find(suffice_field field, const char *name, int32_t *value, suffice_error *error)
{
    const struct sfp_field *found = sfp_field_of(field, NULL);
    if (value == NULL)
        return sfp_fail_null(error, "value");
    *value = 0;
    if (name == NULL)
        return sfp_fail_null(error, "name");
    if (found == NULL || found->type != SFP_TYPE_choice) {
        suffice_status status = sfp_fail(error, SUFFICE_DETAIL_UNKNOWN_FIELD, "there is no such field of type choice");
        sfp_error_argument(error, "field");
        return status;
    }
    const struct sfp_value_name *named = sfp_choice_text(sfp_choice(found->choice), name, strlen(name));
    if (named == NULL) {
        suffice_status status =
            sfp_fail(error, SUFFICE_DETAIL_NO_SUCH_RECORD, "%s has no value of that name", found->name);
        sfp_error_argument(error, "name");
        return status;
    }
    *value = named->number;
    return SUFFICE_OK;
}

/* --- tables --- */

static bool shown_text(void *context, sfp_slot slot, suffice_field field, uint32_t index, const char **text,
                       size_t *size)
{
    if (sfp_type_is_list(sfp_field_of(field, NULL)->type))
        return sfp_gate_text_at(context, slot, field, index, text, size);
    return sfp_gate_text(context, slot, field, text, size);
}

static bool is_hidden(void *context, int32_t kind)
{
    return sfp_gate_hides(context, kind);
}

struct showing {
    const struct sfp_store *store;
    struct sfp_gate *gate;
    struct sfp_shown shown;
};

/* Opens the gate to tables of a kind. */
static suffice_status begin_showing(struct showing *showing, const suffice_project *project, suffice_kind kind,
                                    suffice_audience audience, suffice_error *error)
{
    *showing = (struct showing){.shown = {.text = shown_text, .hides = is_hidden}};
    if (project == NULL)
        return sfp_fail_null(error, "project");
    showing->store = sfp_project_store(project);
    suffice_status status = check_kind(kind, error);
    if (status == SUFFICE_OK)
        status = sfp_gate_open(showing->store, audience, &showing->gate, error);
    showing->shown.context = showing->gate;
    return status;
}

suffice_status suffice_records(const suffice_project *project, suffice_kind kind, suffice_audience audience,
                               suffice_table **table, suffice_error *error)
{
    struct showing showing;
    if (table == NULL)
        return sfp_fail_null(error, "table");
    *table = NULL;
    suffice_status status = begin_showing(&showing, project, kind, audience, error);
    if (status == SUFFICE_OK)
        status = sfp_columns_table(showing.store, kind, &showing.shown, table, error);
    sfp_gate_close(showing.gate);
    return status;
}

suffice_status suffice_records_of(const suffice_project *project, suffice_kind kind, const suffice_id *ids,
                                  size_t count, suffice_audience audience, suffice_table **table, suffice_error *error)
{
    struct showing showing;
    if (table == NULL)
        return sfp_fail_null(error, "table");
    *table = NULL;
    if (ids == NULL && count > 0)
        return sfp_fail_null(error, "ids");
    suffice_status status = begin_showing(&showing, project, kind, audience, error);
    if (status == SUFFICE_OK)
        status = sfp_columns_table_of(showing.store, kind, ids, count, &showing.shown, table, error);
    sfp_gate_close(showing.gate);
    return status;
}
