/*
 * Change: setting and clearing fields.
 * SPDX-License-Identifier: MIT
 */
#include "record/change.h"
#include "record/value.h"

#include <inttypes.h>
#include <string.h>

static void name_field(struct sfp_change *change, sfp_slot slot, const struct sfp_field *field)
{
    sfp_error_argument(change->error, field->member);
    if (sfp_store_live(change->store, slot) != NULL)
        sfp_error_item(change->error, sfp_store_id(change->store, slot));
}

static void drop_value(struct sfp_change *change, const struct sfp_field *field, const struct sfp_value *value)
{
    if (value->set && (field->type == SFP_TYPE_text || field->type == SFP_TYPE_text_list))
        sfp_string_drop(&change->store->strings, value->as.text);
}

static const struct sfp_field *typed_field(struct sfp_change *change, sfp_slot slot, suffice_field constant,
                                           bool fits(int type))
{
    const struct sfp_field *field = sfp_change_field(change, slot, constant);
    if (field == NULL || fits(field->type))
        return field;
    change->status = sfp_fail(change->error, SUFFICE_DETAIL_WRONG_TYPE, "%s holds another type of value: %s",
                              field->name, sfp_value_expected(field));
    sfp_error_argument(change->error, "field");
    return NULL;
}

static bool is_text(int type)
{
    return type == SFP_TYPE_text;
}

static bool is_number(int type)
{
    return !sfp_type_is_list(type) && type != SFP_TYPE_text && type != SFP_TYPE_ref;
}

static bool is_ref(int type)
{
    return type == SFP_TYPE_ref;
}

static bool is_text_list(int type)
{
    return type == SFP_TYPE_text_list;
}

/* --- one value --- */

static bool same_value(const struct sfp_field *field, const struct sfp_value *a, const struct sfp_value *b)
{
    if (a->set != b->set || !a->set)
        return a->set == b->set;
    if (field->type == SFP_TYPE_text)
        return sfp_string_equal(a->as.text, b->as.text);
    if (field->type == SFP_TYPE_ref)
        return a->as.target == b->as.target;
    return a->as.integer == b->as.integer;
}

/* Whether a sibling has the same value, in a field where that must not be; the value is in its place by now. */
static void check_twins(struct sfp_change *change, sfp_slot slot, const struct sfp_field *field)
{
    const struct sfp_row *row = sfp_store_row(change->store, slot);
    const struct sfp_kind *kind = sfp_kind(row->kind);
    sfp_slot twin = sfp_store_find_twin(change->store, row->parent, row);
    if (twin == 0)
        return;
    change->status =
        sfp_fail(change->error, SUFFICE_DETAIL_SAME_RECORD, "there is such a %s in its place already", kind->name);
    sfp_error_argument(change->error, field->member);
    sfp_error_item(change->error, sfp_store_id(change->store, twin));
}

static bool check_unique(struct sfp_change *change, sfp_slot slot, const struct sfp_field *field,
                         const struct sfp_value *value)
{
    const struct sfp_row *row = sfp_store_row(change->store, slot);
    if (!field->unique || !value->set || row->state != SFP_ROW_LIVE)
        return true;
    const struct sfp_string *text = value->as.text;
    sfp_slot twin = sfp_store_find_unique(change->store, row->parent, row->kind, field, text->text, text->size);
    if (twin == 0 || twin == slot)
        return true;
    change->status = sfp_fail(change->error, SUFFICE_DETAIL_NOT_UNIQUE, "another %s beside it has the same %s",
                              sfp_kind(row->kind)->name, field->name);
    sfp_error_argument(change->error, field->member);
    sfp_error_item(change->error, sfp_store_id(change->store, twin));
    return false;
}

static bool is_identity(const struct sfp_change *change, sfp_slot slot, const struct sfp_field *field)
{
    return sfp_identity_uses(sfp_kind(sfp_store_row(change->store, slot)->kind), field);
}

/* Puts a value in place. The text in it belongs to this call. A row that is not attached yet needs no entry. */
static void exchange(struct sfp_change *change, sfp_slot slot, const struct sfp_field *field, struct sfp_value value)
{
    const struct sfp_row *row = sfp_store_row(change->store, slot);
    struct sfp_value was = sfp_store_get(row, field);
    bool ready = !same_value(field, &was, &value) && check_unique(change, slot, field, &value) &&
                 sfp_change_prepare(change, sfp_store_prepare_swap(change->store, slot, field, &value));
    if (!ready) {
        drop_value(change, field, &value);
        return;
    }
    sfp_store_swap(change->store, slot, field, &value);
    if (row->state != SFP_ROW_LIVE) {
        drop_value(change, field, &value);
        return;
    }
    struct sfp_entry entry = {.operation = SFP_OP_SWAP, .field = field->number, .slot = slot, .other.value = value};
    sfp_change_note(change, &entry);
    if (!field->unique && is_identity(change, slot, field))
        check_twins(change, slot, field);
}

/* A checked string of its own for a field; NULL when the change has failed. */
static struct sfp_string *make_text(struct sfp_change *change, sfp_slot slot, const struct sfp_field *field,
                                    const char *text, size_t size)
{
    struct sfp_text_facts facts;
    change->status = sfp_value_check_text(field, text, size, &facts, change->error);
    if (!sfp_change_good(change)) {
        name_field(change, slot, field);
        return NULL;
    }
    struct sfp_string *string = sfp_string_new(&change->store->strings, text, size, &facts);
    if (string == NULL)
        change->status = sfp_fail_memory(change->error);
    return string;
}

void sfp_change_text_sized(struct sfp_change *change, sfp_slot slot, suffice_field constant, const char *text,
                           size_t size)
{
    const struct sfp_field *field = typed_field(change, slot, constant, is_text);
    if (field == NULL)
        return;
    if (size == 0) {
        sfp_change_clear(change, slot, constant);
        return;
    }
    struct sfp_value value = {.set = true};
    value.as.text = make_text(change, slot, field, text, size);
    if (value.as.text != NULL)
        exchange(change, slot, field, value);
}

void sfp_change_text(struct sfp_change *change, sfp_slot slot, suffice_field constant, const char *text)
{
    sfp_change_text_sized(change, slot, constant, text, text == NULL ? 0 : strlen(text));
}

void sfp_change_number(struct sfp_change *change, sfp_slot slot, suffice_field constant, int64_t number)
{
    const struct sfp_field *field = typed_field(change, slot, constant, is_number);
    if (field == NULL)
        return;
    change->status = sfp_value_check_number(field, number, change->error);
    if (!sfp_change_good(change)) {
        name_field(change, slot, field);
        return;
    }
    struct sfp_value value = {.set = true, .as.integer = number};
    exchange(change, slot, field, value);
}

static bool check_target(struct sfp_change *change, sfp_slot slot, const struct sfp_field *field, sfp_slot target)
{
    const struct sfp_row *row = sfp_store_live(change->store, target);
    if (row != NULL && sfp_field_targets(field, row->kind))
        return true;
    change->status =
        sfp_fail(change->error, SUFFICE_DETAIL_WRONG_TARGET, "%s cannot point at a record of that kind", field->name);
    name_field(change, slot, field);
    return false;
}

void sfp_change_ref(struct sfp_change *change, sfp_slot slot, suffice_field constant, sfp_slot target)
{
    const struct sfp_field *field = typed_field(change, slot, constant, is_ref);
    if (field == NULL)
        return;
    if (target == 0) {
        sfp_change_clear(change, slot, constant);
        return;
    }
    struct sfp_value value = {.set = true, .as.target = target};
    if (check_target(change, slot, field, target))
        exchange(change, slot, field, value);
}

void sfp_change_clear(struct sfp_change *change, sfp_slot slot, suffice_field constant)
{
    const struct sfp_field *field = sfp_change_field(change, slot, constant);
    if (field == NULL)
        return;
    if (field->required) {
        change->status = sfp_fail(change->error, SUFFICE_DETAIL_EMPTY, "%s must not be empty", field->name);
        name_field(change, slot, field);
        return;
    }
    if (!sfp_type_is_list(field->type)) {
        struct sfp_value none = {.set = false};
        exchange(change, slot, field, none);
        return;
    }
    for (uint32_t i = sfp_store_count(sfp_store_row(change->store, slot), field); i > 0; i--)
        sfp_change_delete(change, slot, constant, i - 1);
}

/* --- lists --- */

static const struct sfp_field *list_field(struct sfp_change *change, sfp_slot slot, suffice_field constant,
                                          uint32_t *index, bool fits(int type), uint32_t past_end)
{
    const struct sfp_field *field = typed_field(change, slot, constant, fits);
    if (field == NULL)
        return NULL;
    uint32_t count = sfp_store_count(sfp_store_row(change->store, slot), field);
    if (*index == SFP_LAST && past_end > 0)
        *index = count;
    if (past_end > 0 && count >= SFP_LIST_MAX) {
        change->status = sfp_fail(change->error, SUFFICE_DETAIL_LIST_TOO_LONG, "%s holds at most %d values",
                                  field->name, SFP_LIST_MAX);
        name_field(change, slot, field);
        return NULL;
    }
    if (*index < count + past_end)
        return field;
    change->status =
        sfp_fail(change->error, SUFFICE_DETAIL_BAD_INDEX,
                 "%s has %" PRIu32 " values; there is no place for index %" PRIu32, field->name, count, *index);
    sfp_error_argument(change->error, "index");
    return NULL;
}

static void insert(struct sfp_change *change, sfp_slot slot, const struct sfp_field *field, uint32_t index,
                   const struct sfp_value *value)
{
    if (!sfp_change_prepare(change, sfp_store_prepare_insert(change->store, slot, field, value))) {
        drop_value(change, field, value);
        return;
    }
    sfp_store_insert(change->store, slot, field, index, value);
    if (sfp_store_row(change->store, slot)->state != SFP_ROW_LIVE)
        return;
    struct sfp_entry entry = {.operation = SFP_OP_INSERT, .field = field->number, .slot = slot, .index = index};
    sfp_change_note(change, &entry);
}

void sfp_change_insert_text(struct sfp_change *change, sfp_slot slot, suffice_field constant, uint32_t index,
                            const char *text, size_t size)
{
    const struct sfp_field *field = list_field(change, slot, constant, &index, is_text_list, 1);
    if (field == NULL)
        return;
    struct sfp_value value = {.set = true};
    value.as.text = make_text(change, slot, field, text, size);
    if (value.as.text != NULL)
        insert(change, slot, field, index, &value);
}

static bool is_ref_list(int type)
{
    return type == SFP_TYPE_ref_list;
}

static void insert_target(struct sfp_change *change, sfp_slot slot, suffice_field constant, uint32_t index,
                          sfp_slot target, bool may_be_there)
{
    const struct sfp_field *field = list_field(change, slot, constant, &index, is_ref_list, 1);
    if (field == NULL || !check_target(change, slot, field, target))
        return;
    if (may_be_there && sfp_reference_points(change->store, slot, field, target)) {
        change->status =
            sfp_fail(change->error, SUFFICE_DETAIL_BAD_LIST_VALUE, "%s names that record already", field->name);
        name_field(change, slot, field);
        return;
    }
    struct sfp_value value = {.set = true, .as.target = target};
    insert(change, slot, field, index, &value);
}

void sfp_change_insert_ref(struct sfp_change *change, sfp_slot slot, suffice_field constant, uint32_t index,
                           sfp_slot target)
{
    insert_target(change, slot, constant, index, target, true);
}

void sfp_change_add_ref(struct sfp_change *change, sfp_slot slot, suffice_field constant, sfp_slot target)
{
    const struct sfp_field *field = typed_field(change, slot, constant, is_ref_list);
    if (field != NULL && !sfp_reference_points(change->store, slot, field, target))
        insert_target(change, slot, constant, SFP_LAST, target, false);
}

void sfp_change_delete(struct sfp_change *change, sfp_slot slot, suffice_field constant, uint32_t index)
{
    const struct sfp_field *field = list_field(change, slot, constant, &index, sfp_type_is_list, 0);
    if (field == NULL || !sfp_change_prepare(change, true))
        return;
    struct sfp_entry entry = {.operation = SFP_OP_DELETE, .field = field->number, .slot = slot, .index = index};
    entry.other.value = sfp_store_delete(change->store, slot, field, index);
    if (sfp_store_row(change->store, slot)->state == SFP_ROW_LIVE)
        sfp_change_note(change, &entry);
    else
        drop_value(change, field, &entry.other.value);
}

/* --- copying --- */

static void copy_element(struct sfp_change *change, sfp_slot to, suffice_field to_field, const struct sfp_value *value,
                         int type)
{
    if (type == SFP_TYPE_text_list)
        sfp_change_insert_text(change, to, to_field, SFP_LAST, value->as.text->text, value->as.text->size);
    else
        sfp_change_insert_ref(change, to, to_field, SFP_LAST, value->as.target);
}

void sfp_change_copy(struct sfp_change *change, sfp_slot to, suffice_field to_field, sfp_slot from,
                     suffice_field from_field)
{
    const struct sfp_field *field = sfp_change_field(change, from, from_field);
    if (field == NULL)
        return;
    const struct sfp_row *row = sfp_store_row(change->store, from);
    if (!sfp_is_set(row, sfp_kind(row->kind), field)) {
        sfp_change_clear(change, to, to_field);
    } else if (sfp_type_is_list(field->type)) {
        sfp_change_clear(change, to, to_field);
        for (uint32_t i = 0; i < sfp_store_count(row, field); i++) {
            struct sfp_value value = sfp_store_get_at(row, field, i);
            copy_element(change, to, to_field, &value, field->type);
        }
    } else if (field->type == SFP_TYPE_text) {
        struct sfp_value value = sfp_store_get(row, field);
        sfp_change_text_sized(change, to, to_field, value.as.text->text, value.as.text->size);
    } else if (field->type == SFP_TYPE_ref) {
        sfp_change_ref(change, to, to_field, sfp_store_get(row, field).as.target);
    } else {
        sfp_change_number(change, to, to_field, sfp_store_get(row, field).as.integer);
    }
}
