/*
 * Load: what is kept beside the fields of a record.
 * SPDX-License-Identifier: MIT
 */
#include "record/load.h"

#include "record/write.h"

#include <string.h>

static suffice_status add_kept(struct sfp_loader *loader, sfp_slot slot, const struct sfp_kept_entry *entry)
{
    if (loader->store->kept.bytes + entry->size > loader->options->limits.kept) {
        sfp_fail(&loader->fault, SUFFICE_DETAIL_KEPT_TOO_LARGE,
                 "the file holds more content to be kept for others than the limit allows");
        return sfp_loader_settle(loader);
    }
    if (!sfp_kept_add(&loader->store->kept, slot, entry))
        return sfp_loader_out_of_memory(loader);
    sfp_store_row(loader->store, slot)->kept = true;
    return SUFFICE_OK;
}

suffice_status sfp_loader_keep(struct sfp_loader *loader, sfp_slot slot, enum sfp_kept_type type, bool newer,
                               const struct sfp_bytes *bytes)
{
    struct sfp_kept_entry entry = {.type = type, .newer = newer, .text = bytes->data, .size = bytes->size};
    return add_kept(loader, slot, &entry);
}

suffice_status sfp_load_kept_cut(struct sfp_loader *loader, sfp_slot slot, const struct sfp_field *field,
                                 const struct sfp_guid *guid, const char *label, size_t size)
{
    struct sfp_bytes bytes = {0};
    suffice_status status = SUFFICE_OK;
    if (!sfp_bytes_add(&bytes, label, size)) {
        status = sfp_loader_out_of_memory(loader);
    } else {
        struct sfp_kept_entry entry = {
            .type = SFP_KEPT_CUT, .guid = *guid, .field = field->number, .text = bytes.data, .size = bytes.size};
        status = add_kept(loader, slot, &entry);
    }
    sfp_bytes_release(&bytes);
    return status;
}

static bool is_kept_already(const struct sfp_loader *loader, sfp_slot slot, const struct sfp_bytes *bytes)
{
    const struct sfp_kept *kept = sfp_kept_of(&loader->store->kept, slot);
    for (size_t i = 0; kept != NULL && i < kept->count; i++)
        if (kept->entries[i].type == SFP_KEPT_ATTRIBUTE && kept->entries[i].size == bytes->size &&
            memcmp(kept->entries[i].text, bytes->data, bytes->size) == 0)
            return true;
    return false;
}

suffice_status sfp_load_kept_attribute(struct sfp_loader *loader, sfp_slot slot,
                                       const struct sfp_xml_attribute *attribute)
{
    struct sfp_bytes bytes = {0};
    suffice_status status = SUFFICE_OK;
    bool declared = attribute->prefix != NULL && strcmp(attribute->prefix, "xml") != 0;
    bool good = !declared || sfp_keep_declaration(&bytes, attribute->prefix, attribute->space);
    if (good && declared && !is_kept_already(loader, slot, &bytes))
        status = sfp_loader_keep(loader, slot, SFP_KEPT_ATTRIBUTE, attribute->space == NULL, &bytes);
    sfp_bytes_clear(&bytes);
    good = good && sfp_keep_attribute(&bytes, attribute->prefix, attribute->local, attribute->value, attribute->size);
    if (!good)
        status = sfp_loader_out_of_memory(loader);
    if (status == SUFFICE_OK)
        status = sfp_loader_keep(loader, slot, SFP_KEPT_ATTRIBUTE, attribute->space == NULL, &bytes);
    sfp_bytes_release(&bytes);
    return status;
}

/* What an older reader cannot understand it keeps as it stands: a value of a closed list, a larger number. */
suffice_status sfp_load_kept_value(struct sfp_loader *loader, sfp_slot slot, const struct sfp_field *field,
                                   const char *text, size_t size)
{
    struct sfp_xml_attribute value = {.local = field->name, .value = text, .size = size};
    if (field->written == SFP_ATTRIBUTE)
        return sfp_load_kept_attribute(loader, slot, &value);
    struct sfp_xml_attribute reference = {.local = "ref", .value = text, .size = size};
    bool points = sfp_type_is_ref(field->type);
    struct sfp_xml_element element = {
        .local = field->name, .space = SFP_NAMESPACE, .attribute_count = points ? 1 : 0, .attributes = &reference};
    struct sfp_keeper *keeper = &loader->keeper;
    sfp_keeper_clear(keeper);
    bool written =
        sfp_keep_start(keeper, &element) && (points || sfp_keep_text(keeper, text, size)) && sfp_keep_end(keeper);
    if (!written)
        return sfp_loader_out_of_memory(loader);
    return sfp_loader_keep(loader, slot, SFP_KEPT_CONTENT, true, &keeper->bytes);
}

suffice_status sfp_load_kept_reference(struct sfp_loader *loader, const struct sfp_pending *pending)
{
    char guid[SFP_GUID_LENGTH];
    sfp_guid_write(&pending->guid, guid);
    return sfp_load_kept_value(loader, pending->slot, pending->field, guid, sizeof guid);
}
