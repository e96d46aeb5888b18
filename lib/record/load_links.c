/*
 * Load: references, at once where the target has been read, at the end where it comes later; and the rules of records.
 * SPDX-License-Identifier: MIT
 */
#include "base/memory.h"
#include "record/load.h"

#include <string.h>

/* --- linking --- */

static suffice_status check_target(struct sfp_loader *loader, sfp_slot slot, const struct sfp_field *field,
                                   sfp_slot target, bool *good)
{
    const struct sfp_row *row = sfp_store_row(loader->store, target);
    *good = false;
    if (!sfp_field_targets(field, row->kind) && loader->newer)
        return sfp_load_kept_reference(loader, slot, field, &row->guid);
    if (!sfp_field_targets(field, row->kind))
        return sfp_loader_fault(loader, SUFFICE_DETAIL_BAD_TARGET, "%s cannot point at a %s", field->name,
                                sfp_kind(row->kind)->name);
    if (field->type == SFP_TYPE_ref_list && sfp_reference_points(loader->store, slot, field, target))
        return sfp_loader_fault(loader, SUFFICE_DETAIL_BAD_LIST_VALUE, "%s names the same record twice", field->name);
    *good = true;
    return SUFFICE_OK;
}

static suffice_status link_to(struct sfp_loader *loader, sfp_slot slot, const struct sfp_field *field, sfp_slot target)
{
    struct sfp_value value = {.set = true, .as.target = target};
    return sfp_loader_put(loader, slot, field, &value);
}

static bool is_key(const struct sfp_kind *kind, const struct sfp_field *field)
{
    return kind->identity == SFP_BY_KEY && sfp_identity_uses(kind, field);
}

static suffice_status postpone(struct sfp_loader *loader, struct sfp_frame *record, const struct sfp_field *field,
                               const struct sfp_guid *guid)
{
    void *items = loader->pending;
    bool grown = sfp_grow(&items, &loader->pending_capacity, loader->pending_count + 1, sizeof *loader->pending);
    loader->pending = items;
    if (!grown)
        return sfp_loader_out_of_memory(loader);
    struct sfp_pending pending = {.slot = record->slot, .field = field, .guid = *guid};
    pending.line = sfp_xml_reader_line(loader->reader);
    pending.column = sfp_xml_reader_column(loader->reader);
    loader->pending[loader->pending_count++] = pending;
    record->open_reference = true;
    /* The place is taken now, so that lists keep their order and what must be there is there. */
    return link_to(loader, record->slot, field, 0);
}

suffice_status sfp_load_link(struct sfp_loader *loader, struct sfp_frame *record, const struct sfp_field *field,
                             const struct sfp_guid *guid)
{
    sfp_slot target = sfp_store_find_guid(loader->store, guid);
    if (target == 0 && !is_key(record->kind, field))
        return postpone(loader, record, field, guid);
    if (target == 0 && !loader->newer)
        return sfp_loader_fault(loader, SUFFICE_DETAIL_DANGLING, "%s names a GUID that no record before it has",
                                field->name);
    bool good = false;
    suffice_status status = target == 0 ? sfp_load_kept_reference(loader, record->slot, field, guid)
                                        : check_target(loader, record->slot, field, target, &good);
    if (status == SUFFICE_OK && good)
        return link_to(loader, record->slot, field, target);
    record->kept |= sfp_field_bit(record->kind, field);
    return status;
}

/* --- rules --- */

suffice_status sfp_load_rules(struct sfp_loader *loader, sfp_slot slot)
{
    const struct sfp_store *store = loader->store;
    const struct sfp_row *row = sfp_store_row(store, slot);
    if (store->rules == NULL || store->rules->check[row->kind] == NULL)
        return SUFFICE_OK;
    if (store->rules->check[row->kind](store, row, &loader->fault) == SUFFICE_OK)
        return SUFFICE_OK;
    return sfp_loader_settle(loader);
}

suffice_status sfp_load_wait(struct sfp_loader *loader, const struct sfp_frame *record)
{
    void *items = loader->waiting;
    bool grown = sfp_grow(&items, &loader->waiting_capacity, loader->waiting_count + 1, sizeof *loader->waiting);
    loader->waiting = items;
    if (!grown)
        return sfp_loader_out_of_memory(loader);
    loader->waiting[loader->waiting_count++] =
        (struct sfp_waiting){.slot = record->slot, .line = record->line, .column = record->column};
    return SUFFICE_OK;
}

/* --- at the end --- */

/*
 * The place that was taken for a reference: in a list the first that is still empty, since they are resolved in order.
 * Those of one list come one after the other, so the search goes on where it ended.
 */
static uint32_t place_of(struct sfp_loader *loader, const struct sfp_pending *pending)
{
    const struct sfp_row *row = sfp_store_row(loader->store, pending->slot);
    if (!sfp_type_is_list(pending->field->type))
        return 0;
    if (loader->filled.slot != pending->slot || loader->filled.field != pending->field)
        loader->filled = (struct sfp_filled){.slot = pending->slot, .field = pending->field};
    while (sfp_store_get_at(row, pending->field, loader->filled.count).as.target != 0)
        loader->filled.count++;
    return loader->filled.count;
}

static void drop_place(struct sfp_loader *loader, const struct sfp_pending *pending)
{
    struct sfp_value none = {.set = false};
    if (sfp_type_is_list(pending->field->type))
        sfp_store_delete(loader->store, pending->slot, pending->field, place_of(loader, pending));
    else
        sfp_store_swap(loader->store, pending->slot, pending->field, &none);
}

static suffice_status fill_place(struct sfp_loader *loader, const struct sfp_pending *pending, sfp_slot target)
{
    struct sfp_row *row = sfp_store_row(loader->store, pending->slot);
    suffice_field constant = sfp_field_constant(sfp_kind(row->kind), pending->field);
    if (!sfp_reference_prepare(loader->store, target, constant))
        return sfp_loader_out_of_memory(loader);
    struct sfp_ref *cell = sfp_store_ref_cell(row, pending->field, place_of(loader, pending));
    cell->target = target;
    sfp_reference_link(loader->store, pending->slot, constant, cell);
    return SUFFICE_OK;
}

static suffice_status resolve(struct sfp_loader *loader, const struct sfp_pending *pending)
{
    bool good = false;
    suffice_status status = SUFFICE_OK;
    sfp_slot target = sfp_store_find_guid(loader->store, &pending->guid);
    loader->line = pending->line;
    loader->column = pending->column;
    if (target != 0)
        status = check_target(loader, pending->slot, pending->field, target, &good);
    else if (loader->newer)
        status = sfp_load_kept_reference(loader, pending->slot, pending->field, &pending->guid);
    else
        status = sfp_loader_fault(loader, SUFFICE_DETAIL_DANGLING, "%s names a GUID that no record has",
                                  pending->field->name);
    if (status != SUFFICE_OK)
        return status;
    if (good)
        return fill_place(loader, pending, target);
    drop_place(loader, pending);
    return SUFFICE_OK;
}

suffice_status sfp_load_links_end(struct sfp_loader *loader)
{
    suffice_status status = SUFFICE_OK;
    for (size_t i = 0; status == SUFFICE_OK && i < loader->pending_count; i++)
        status = resolve(loader, &loader->pending[i]);
    for (size_t i = 0; status == SUFFICE_OK && i < loader->waiting_count; i++) {
        loader->line = loader->waiting[i].line;
        loader->column = loader->waiting[i].column;
        status = sfp_load_rules(loader, loader->waiting[i].slot);
    }
    loader->line = 0;
    return status;
}
