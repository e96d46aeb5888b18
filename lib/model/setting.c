/*
 * Access: setting the fields of records.
 * SPDX-License-Identifier: MIT
 */
#include "model/access.h"

#include "base/memory.h"

#include <string.h>

/* A change of one plain field: begun, and the record found. A field that has functions of its own is refused. */
struct setting {
    struct sfp_change change;
    sfp_slot slot;
};

static void refuse_verbs(struct sfp_change *change, suffice_field constant)
{
    const struct sfp_field *field = sfp_field_of(constant, NULL);
    if (!sfp_change_good(change) || field == NULL || !field->by_verb)
        return;
    sfp_change_fail(change, sfp_fail(change->error, SUFFICE_DETAIL_ONLY_BY_VERB,
                                     "%s changes only through the functions made for it", field->name));
    sfp_error_argument(change->error, "field");
}

static void begin(struct setting *setting, suffice_project *project, suffice_id id, suffice_field field,
                  suffice_error *error)
{
    sfp_project_change(&setting->change, project, "project", "change a field", error);
    setting->slot = sfp_change_find(&setting->change, id, 0, "id");
    refuse_verbs(&setting->change, field);
}

/* The element of a list, as large as the calls within take it; beyond that, behind any end. */
static uint32_t place(size_t index)
{
    if (index == SIZE_MAX)
        return SFP_LAST;
    return index >= SFP_LAST ? SFP_LAST - 1 : (uint32_t)index;
}

suffice_status suffice_set_text_sized(suffice_project *project, suffice_id id, suffice_field field, const char *text,
                                      size_t size, suffice_error *error)
{
    struct setting setting;
    if (text == NULL && size > 0)
        return sfp_fail_null(error, "text");
    begin(&setting, project, id, field, error);
    sfp_change_text_sized(&setting.change, setting.slot, field, text, size);
    return sfp_change_end(&setting.change);
}

suffice_status suffice_set_text(suffice_project *project, suffice_id id, suffice_field field, const char *text,
                                suffice_error *error)
{
    return suffice_set_text_sized(project, id, field, text, text == NULL ? 0 : strlen(text), error);
}

suffice_status suffice_set_texts(suffice_project *project, size_t count, const suffice_id *ids, suffice_field field,
                                 const char *const *texts, suffice_error *error)
{
    struct sfp_change change;
    if (count > 0 && (ids == NULL || texts == NULL))
        return sfp_fail_null(error, ids == NULL ? "ids" : "texts");
    sfp_project_change(&change, project, "project", "change a field", error);
    refuse_verbs(&change, field);
    for (size_t i = 0; i < count && sfp_change_good(&change); i++) {
        sfp_slot slot = sfp_change_find(&change, ids[i], 0, "ids");
        sfp_change_text(&change, slot, field, texts[i]);
    }
    return sfp_change_end(&change);
}

/* Sets a number of one of two types (the same twice: of one). */
static suffice_status set_number(suffice_project *project, suffice_id id, suffice_field field, int type, int other_type,
                                 int64_t value, suffice_error *error)
{
    struct setting setting;
    begin(&setting, project, id, field, error);
    const struct sfp_field *found = sfp_change_field(&setting.change, setting.slot, field);
    if (found != NULL && found->type != type && found->type != other_type) {
        sfp_change_fail(&setting.change,
                        sfp_fail(error, SUFFICE_DETAIL_WRONG_TYPE, "%s holds another type of value", found->name));
        sfp_error_argument(error, "field");
    }
    sfp_change_number(&setting.change, setting.slot, field, value);
    return sfp_change_end(&setting.change);
}

suffice_status suffice_set_integer(suffice_project *project, suffice_id id, suffice_field field, int64_t value,
                                   suffice_error *error)
{
    return set_number(project, id, field, SFP_TYPE_integer, SFP_TYPE_integer, value, error);
}

suffice_status suffice_set_boolean(suffice_project *project, suffice_id id, suffice_field field, bool value,
                                   suffice_error *error)
{
    return set_number(project, id, field, SFP_TYPE_boolean, SFP_TYPE_boolean, value, error);
}

suffice_status suffice_set_choice(suffice_project *project, suffice_id id, suffice_field field, int32_t value,
                                  suffice_error *error)
{
    return set_number(project, id, field, SFP_TYPE_choice, SFP_TYPE_choice, value, error);
}

suffice_status suffice_set_date(suffice_project *project, suffice_id id, suffice_field field, int32_t value,
                                suffice_error *error)
{
    return set_number(project, id, field, SFP_TYPE_date, SFP_TYPE_partial, value, error);
}

suffice_status suffice_set_instant(suffice_project *project, suffice_id id, suffice_field field, int64_t value,
                                   suffice_error *error)
{
    return set_number(project, id, field, SFP_TYPE_instant, SFP_TYPE_instant, value, error);
}

suffice_status suffice_set_ref(suffice_project *project, suffice_id id, suffice_field field, suffice_id target,
                               suffice_error *error)
{
    struct setting setting;
    begin(&setting, project, id, field, error);
    sfp_slot to = sfp_change_find_if(&setting.change, target, 0, "target");
    sfp_change_ref(&setting.change, setting.slot, field, to);
    return sfp_change_end(&setting.change);
}

suffice_status suffice_clear(suffice_project *project, suffice_id id, suffice_field field, suffice_error *error)
{
    struct setting setting;
    begin(&setting, project, id, field, error);
    sfp_change_clear(&setting.change, setting.slot, field);
    return sfp_change_end(&setting.change);
}

suffice_status suffice_insert_text(suffice_project *project, suffice_id id, suffice_field field, size_t index,
                                   const char *text, suffice_error *error)
{
    struct setting setting;
    if (text == NULL)
        return sfp_fail_null(error, "text");
    begin(&setting, project, id, field, error);
    sfp_change_insert_text(&setting.change, setting.slot, field, place(index), text, strlen(text));
    return sfp_change_end(&setting.change);
}

suffice_status suffice_insert_ref(suffice_project *project, suffice_id id, suffice_field field, size_t index,
                                  suffice_id target, suffice_error *error)
{
    struct setting setting;
    begin(&setting, project, id, field, error);
    sfp_slot to = sfp_change_find(&setting.change, target, 0, "target");
    sfp_change_insert_ref(&setting.change, setting.slot, field, place(index), to);
    return sfp_change_end(&setting.change);
}

suffice_status suffice_remove_at(suffice_project *project, suffice_id id, suffice_field field, size_t index,
                                 suffice_error *error)
{
    struct setting setting;
    begin(&setting, project, id, field, error);
    sfp_change_delete(&setting.change, setting.slot, field, place(index));
    return sfp_change_end(&setting.change);
}

suffice_status suffice_set_guid(suffice_project *project, suffice_id id, const char *guid, suffice_error *error)
{
    struct sfp_change change;
    struct sfp_guid wanted;
    if (guid == NULL)
        return sfp_fail_null(error, "guid");
    sfp_project_change(&change, project, "project", "give a record another GUID", error);
    sfp_slot slot = sfp_change_find(&change, id, 0, "id");
    bool parsed = sfp_guid_parse(guid, strlen(guid), &wanted);
    if (sfp_change_good(&change) && !parsed) {
        sfp_change_fail(&change,
                        sfp_fail(error, SUFFICE_DETAIL_OUT_OF_RANGE, "guid must be a GUID in lower case with hyphens"));
        sfp_error_argument(error, "guid");
    } else if (slot != 0 && sfp_kind(sfp_store_row(change.store, slot)->kind)->identity != SFP_BY_GUID) {
        sfp_change_fail(&change, sfp_fail(error, SUFFICE_DETAIL_NOT_SET, "records of this kind have no GUIDs"));
    }
    sfp_change_guid(&change, slot, &wanted);
    return sfp_change_end(&change);
}

suffice_status suffice_remove(suffice_project *project, suffice_id id, uint32_t flags, suffice_error *error)
{
    struct sfp_change change;
    if ((flags & ~(uint32_t)SUFFICE_REMOVE_DEPENDANTS) != 0)
        return sfp_fail_flags(error);
    sfp_project_change(&change, project, "project", "remove a record", error);
    sfp_slot slot = sfp_change_find(&change, id, 0, "id");
    sfp_change_remove(&change, slot, flags != 0 ? SFP_REMOVE_DEPENDANTS : 0);
    return sfp_change_end(&change);
}

/* All ids are found before anything goes, so that one that goes with another is told from one that was gone. */
static void remove_all(struct sfp_change *change, const suffice_id *ids, size_t count, uint32_t flags, sfp_slot *slots)
{
    for (size_t i = 0; i < count; i++)
        slots[i] = sfp_change_find(change, ids[i], 0, "ids");
    for (size_t i = 0; i < count; i++)
        if (sfp_change_good(change) && sfp_store_live(change->store, slots[i]) != NULL)
            sfp_change_remove(change, slots[i], flags);
}

suffice_status suffice_remove_many(suffice_project *project, const suffice_id *ids, size_t count, uint32_t flags,
                                   suffice_error *error)
{
    struct sfp_change change;
    if ((flags & ~(uint32_t)SUFFICE_REMOVE_DEPENDANTS) != 0)
        return sfp_fail_flags(error);
    if (ids == NULL && count > 0)
        return sfp_fail_null(error, "ids");
    sfp_project_change(&change, project, "project", "remove records", error);
    sfp_slot *slots = sfp_new(count, sizeof *slots);
    if (slots == NULL)
        sfp_change_fail(&change, sfp_fail_memory(error));
    else
        remove_all(&change, ids, count, flags != 0 ? SFP_REMOVE_DEPENDANTS : 0, slots);
    sfp_free(slots);
    return sfp_change_end(&change);
}
