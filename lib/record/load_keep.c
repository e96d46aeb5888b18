/*
 * Load: what is kept beside the fields of a record.
 * SPDX-License-Identifier: MIT
 */
#include "record/load.h"

#include "record/write.h"

#include <string.h>

suffice_status sfp_loader_too_much_kept(struct sfp_loader *loader)
{
    sfp_fail(&loader->fault, SUFFICE_DETAIL_KEPT_TOO_LARGE,
             "the file holds more content to be kept for others than the limit allows");
    return sfp_loader_settle(loader);
}

/* The text is copied. */
static suffice_status add_kept(struct sfp_loader *loader, sfp_slot slot, const struct sfp_kept_entry *entry)
{
    if (loader->store->kept.bytes + entry->size > loader->options->limits.kept)
        return sfp_loader_too_much_kept(loader);
    if (!sfp_kept_add(&loader->store->kept, slot, entry))
        return sfp_loader_out_of_memory(loader);
    sfp_store_row(loader->store, slot)->kept = true;
    return SUFFICE_OK;
}

suffice_status sfp_loader_keep_written(struct sfp_loader *loader, sfp_slot slot, enum sfp_kept_type type, bool newer)
{
    struct sfp_keeper *keeper = &loader->keeper;
    if (!sfp_keeper_finish(keeper))
        return sfp_loader_out_of_memory(loader);
    struct sfp_kept_entry entry = {.type = type,
                                   .newer = newer,
                                   .stage = keeper->stage,
                                   .known = keeper->known,
                                   .text = keeper->bytes.data,
                                   .size = keeper->bytes.size};
    return add_kept(loader, slot, &entry);
}

suffice_status sfp_load_kept_cut(struct sfp_loader *loader, sfp_slot slot, const struct sfp_field *field,
                                 const struct sfp_guid *guid, const char *label, size_t size)
{
    struct sfp_bytes bytes = {0};
    struct sfp_kept_entry entry = {.type = SFP_KEPT_CUT, .guid = *guid, .field = field->number, .size = size};
    suffice_status status;
    if (sfp_bytes_add(&bytes, label, size)) {
        entry.text = bytes.data;
        status = add_kept(loader, slot, &entry);
    } else {
        status = sfp_loader_out_of_memory(loader);
    }
    sfp_bytes_release(&bytes);
    return status;
}

/* --- attributes --- */

static bool is_kept_already(const struct sfp_loader *loader, sfp_slot slot)
{
    const struct sfp_bytes *bytes = &loader->keeper.bytes;
    const struct sfp_kept *kept = sfp_kept_of(&loader->store->kept, slot);
    for (size_t i = 0; kept != NULL && i < kept->count; i++)
        if (kept->entries[i].type == SFP_KEPT_ATTRIBUTE && kept->entries[i].size == bytes->size &&
            memcmp(kept->entries[i].text, bytes->data, bytes->size) == 0)
            return true;
    return false;
}

/* The declaration of an attribute's prefix, once for each record. */
static suffice_status keep_declaration(struct sfp_loader *loader, sfp_slot slot,
                                       const struct sfp_xml_attribute *attribute)
{
    if (attribute->prefix == NULL || strcmp(attribute->prefix, "xml") == 0)
        return SUFFICE_OK;
    if (!sfp_keeper_begin(&loader->keeper))
        return sfp_loader_out_of_memory(loader);
    sfp_keep_declaration(&loader->keeper, attribute->prefix, attribute->space);
    if (!sfp_keeper_finish(&loader->keeper))
        return sfp_loader_out_of_memory(loader);
    return is_kept_already(loader, slot) ? SUFFICE_OK
                                         : sfp_loader_keep_written(loader, slot, SFP_KEPT_ATTRIBUTE, false);
}

suffice_status sfp_load_kept_attribute(struct sfp_loader *loader, sfp_slot slot,
                                       const struct sfp_xml_attribute *attribute)
{
    suffice_status status = keep_declaration(loader, slot, attribute);
    if (status != SUFFICE_OK)
        return status;
    if (!sfp_keeper_begin(&loader->keeper))
        return sfp_loader_out_of_memory(loader);
    sfp_keep_attribute(&loader->keeper, attribute->prefix, attribute->local, attribute->value, attribute->size);
    return sfp_loader_keep_written(loader, slot, SFP_KEPT_ATTRIBUTE, attribute->space == NULL);
}

/* --- values --- */

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
    if (!sfp_keeper_begin(&loader->keeper))
        return sfp_loader_out_of_memory(loader);
    sfp_keep_start(&loader->keeper, &element);
    if (!points)
        sfp_keep_text(&loader->keeper, text, size);
    sfp_keep_end(&loader->keeper);
    const struct sfp_kind *kind = sfp_kind(sfp_store_row(loader->store, slot)->kind);
    loader->keeper.stage = (uint32_t)(field - kind->fields) + 1;
    loader->keeper.known = true;
    return sfp_loader_keep_written(loader, slot, SFP_KEPT_CONTENT, true);
}

suffice_status sfp_load_kept_reference(struct sfp_loader *loader, sfp_slot slot, const struct sfp_field *field,
                                       const struct sfp_guid *guid)
{
    char text[SFP_GUID_LENGTH];
    sfp_guid_write(guid, text);
    return sfp_load_kept_value(loader, slot, field, text, sizeof text);
}
