/*
 * Carry: new rows, each after its parent and after what it cannot be without; and the references that had to wait.
 * SPDX-License-Identifier: MIT
 */
#include "record/carry.h"

#include "base/bytes.h"
#include "base/memory.h"
#include "record/read.h"

#include <string.h>

/* --- values --- */

static suffice_field constant_of(const struct sfp_carry *carry, sfp_slot to, const struct sfp_field *field)
{
    return sfp_field_constant(sfp_kind(sfp_store_row(carry->to, to)->kind), field);
}

static void copy_texts(struct sfp_carry *carry, const struct sfp_row *row, sfp_slot to, const struct sfp_field *field)
{
    suffice_field constant = constant_of(carry, to, field);
    sfp_change_clear(carry->change, to, constant);
    for (uint32_t i = 0; i < sfp_store_count(row, field); i++) {
        const struct sfp_string *text = sfp_store_get_at(row, field, i).as.text;
        sfp_change_insert_text(carry->change, to, constant, SFP_LAST, text->text, text->size);
    }
}

void sfp_carry_copy(struct sfp_carry *carry, sfp_slot from, sfp_slot to, const struct sfp_field *field)
{
    const struct sfp_row *row = sfp_store_row(carry->from.store, from);
    suffice_field constant = constant_of(carry, to, field);
    if (sfp_type_is_list(field->type)) {
        copy_texts(carry, row, to, field);
        return;
    }
    struct sfp_value value = sfp_store_get(row, field);
    if (!value.set)
        sfp_change_clear(carry->change, to, constant);
    else if (field->type == SFP_TYPE_text)
        sfp_change_text_sized(carry->change, to, constant, value.as.text->text, value.as.text->size);
    else
        sfp_change_number(carry->change, to, constant, value.as.integer);
}

/* --- references --- */

sfp_slot sfp_carry_target(const struct sfp_carry *carry, const struct sfp_guid *guid, const struct sfp_field *field)
{
    sfp_slot found = sfp_store_find_guid(carry->to, guid);
    return found != 0 && sfp_field_targets(field, sfp_store_row(carry->to, found)->kind) ? found : 0;
}

/* Whether a target is still to come. */
static bool is_coming(const struct sfp_carry *carry, const struct sfp_guid *guid)
{
    sfp_slot there = sfp_store_find_guid(carry->from.store, guid);
    return there != 0 && sfp_carry_fate(carry, there) == SFP_FATE_ADD && sfp_store_find_guid(carry->to, guid) == 0;
}

static bool some_are_coming(const struct sfp_carry *carry, sfp_slot from, const struct sfp_field *field)
{
    struct sfp_pointers pointers;
    sfp_pointers_begin(&pointers, carry->from.store, from, field);
    for (const struct sfp_guid *guid; (guid = sfp_pointers_next(&pointers)) != NULL;)
        if (is_coming(carry, guid))
            return true;
    return false;
}

void sfp_carry_put_ref(struct sfp_carry *carry, sfp_slot slot, const struct sfp_field *field, sfp_slot target)
{
    if (!sfp_change_good(carry->change))
        return;
    if (!sfp_type_is_list(field->type))
        sfp_change_ref(carry->change, slot, constant_of(carry, slot, field), target);
    else
        sfp_change_add_ref(carry->change, slot, constant_of(carry, slot, field), target);
}

/* --- what is kept beside the fields --- */

static void keep(struct sfp_carry *carry, sfp_slot slot, const struct sfp_kept_entry *entry)
{
    struct sfp_change *change = carry->change;
    struct sfp_read_options limits;
    sfp_read_options_init(&limits);
    if (!sfp_change_good(change))
        return;
    if (change->store->kept.bytes + entry->size > limits.limits.kept)
        sfp_change_fail(change, sfp_fail(change->error, SUFFICE_DETAIL_KEPT_TOO_LARGE,
                                         "there would be more content kept for others than a file may hold"));
    else if (!sfp_kept_add(&change->store->kept, slot, entry))
        sfp_carry_out_of_memory(carry);
    else
        sfp_store_row(change->store, slot)->kept = true;
}

static void copy_kept(struct sfp_carry *carry, sfp_slot from, sfp_slot to)
{
    const struct sfp_row *row = sfp_store_row(carry->from.store, from);
    const struct sfp_kept *kept = row->kept ? sfp_kept_of(&carry->from.store->kept, from) : NULL;
    for (size_t i = 0; kept != NULL && i < kept->count; i++)
        keep(carry, to, &kept->entries[i]);
}

/* What stands for a record where a reference to it is cut: never what is sensitive. */
static const struct sfp_string *label_of(const struct sfp_row *row)
{
    const struct sfp_kind *kind = sfp_kind(row->kind);
    const struct sfp_field *field = sfp_kind_field(kind, kind->label);
    if (field != NULL && field->type == SFP_TYPE_text && field->sensitivity == SFP_PLAIN &&
        sfp_is_set(row, kind, field))
        return sfp_store_get(row, field).as.text;
    for (size_t i = 0; i < kind->field_count; i++) {
        field = &kind->fields[i];
        if (field->unique && field->type == SFP_TYPE_text && field->sensitivity == SFP_PLAIN &&
            sfp_is_set(row, kind, field))
            return sfp_store_get(row, field).as.text;
    }
    return NULL;
}

static void cut(struct sfp_carry *carry, sfp_slot to, const struct sfp_field *field, const struct sfp_guid *guid)
{
    const struct sfp_row *target = sfp_store_row(carry->from.store, sfp_store_find_guid(carry->from.store, guid));
    const struct sfp_string *label = label_of(target);
    struct sfp_bytes bytes = {0};
    const char *words = label != NULL ? label->text : sfp_kind(target->kind)->name;
    if (!sfp_bytes_add(&bytes, words, strlen(words))) {
        sfp_carry_out_of_memory(carry);
        return;
    }
    struct sfp_kept_entry entry = {
        .type = SFP_KEPT_CUT, .guid = *guid, .field = field->number, .text = bytes.data, .size = bytes.size};
    keep(carry, to, &entry);
    sfp_bytes_release(&bytes);
}

/* A target that never comes: it stays behind, or it was removed here. */
static void lose(struct sfp_carry *carry, sfp_slot from, sfp_slot to, const struct sfp_field *field,
                 const struct sfp_guid *guid)
{
    const struct sfp_row *row = sfp_store_row(carry->from.store, from);
    if (!sfp_is_set(row, sfp_kind(row->kind), field))
        return; /* it was cut before, which is copied with what else is kept */
    if ((carry->flags & SFP_CARRY_MERGE) != 0)
        sfp_carry_conflict(carry, carry->from.store, from, field,
                           "it points at a record that was removed here; the reference was left out");
    else
        cut(carry, to, field, guid);
}

/* The references of a new row; they wait together when one must. */
static void fill_refs(struct sfp_carry *carry, sfp_slot from, sfp_slot to, const struct sfp_field *field)
{
    struct sfp_pointers pointers;
    sfp_pointers_begin(&pointers, carry->from.store, from, field);
    for (const struct sfp_guid *guid; (guid = sfp_pointers_next(&pointers)) != NULL;) {
        sfp_slot target = sfp_carry_target(carry, guid, field);
        if (target != 0)
            sfp_carry_put_ref(carry, to, field, target);
        else
            lose(carry, from, to, field, guid);
    }
}

/* --- rows --- */

static bool is_key(const struct sfp_kind *kind, const struct sfp_field *field)
{
    return kind->identity == SFP_BY_KEY && sfp_identity_uses(kind, field);
}

/* Whether the parent is here, and all that the row must point at from the beginning. */
static bool is_ready(struct sfp_carry *carry, sfp_slot from, sfp_slot parent)
{
    const struct sfp_row *row = sfp_store_row(carry->from.store, from);
    const struct sfp_kind *kind = sfp_kind(row->kind);
    if (parent == 0 && sfp_carry_fate(carry, row->parent) == SFP_FATE_ADD)
        return false;
    for (size_t i = 0; parent != 0 && i < kind->field_count; i++) {
        const struct sfp_field *field = &kind->fields[i];
        if (sfp_type_is_ref(field->type) && (field->required || is_key(kind, field)) &&
            some_are_coming(carry, from, field))
            return false;
    }
    return true;
}

static void fill(struct sfp_carry *carry, sfp_slot from, sfp_slot to)
{
    const struct sfp_kind *kind = sfp_kind(sfp_store_row(carry->from.store, from)->kind);
    const struct sfp_row *row = sfp_store_row(carry->from.store, from);
    for (size_t i = 0; i < kind->field_count && sfp_change_good(carry->change); i++) {
        const struct sfp_field *field = &kind->fields[i];
        struct sfp_step step = {.from = from, .to = to, .field = field};
        if (!sfp_type_is_ref(field->type)) {
            if (sfp_is_set(row, kind, field))
                sfp_carry_copy(carry, from, to, field);
        } else if (some_are_coming(carry, from, field)) {
            sfp_carry_note(carry, &carry->later, &step);
        } else {
            fill_refs(carry, from, to, field);
        }
    }
}

static void make(struct sfp_carry *carry, sfp_slot from, sfp_slot parent)
{
    struct sfp_change *change = carry->change;
    const struct sfp_row *row = sfp_store_row(carry->from.store, from);
    const char *kind = sfp_kind(row->kind)->name;
    if (parent == 0) {
        sfp_change_fail(change, sfp_fail(change->error, SUFFICE_DETAIL_NO_SUCH_RECORD,
                                         "a %s has no place here, for the record in which it lies is not here", kind));
        sfp_error_argument(change->error, "ids");
        sfp_error_item(change->error, sfp_store_id(carry->from.store, from));
        return;
    }
    sfp_slot slot = sfp_change_new_with(change, row->kind, sfp_guid_is_none(&row->guid) ? NULL : &row->guid);
    if (!sfp_change_good(change))
        return;
    fill(carry, from, slot);
    copy_kept(carry, from, slot);
    sfp_carry_claim_all(carry, slot, parent);
    sfp_change_attach(change, slot, parent, sfp_carry_place(carry, from, parent));
}

/* Makes those whose time has come; those that must wait stay in the list. */
static size_t make_ready(struct sfp_carry *carry, sfp_slot *waiting, size_t count)
{
    size_t left = 0;
    for (size_t i = 0; i < count && sfp_change_good(carry->change); i++) {
        sfp_slot above = sfp_store_row(carry->from.store, waiting[i])->parent;
        sfp_slot parent = sfp_carry_match(carry->from.store, above, carry->to);
        if (is_ready(carry, waiting[i], parent))
            make(carry, waiting[i], parent);
        else
            waiting[left++] = waiting[i];
    }
    return left;
}

/*
 * The list has parents before children, so a row waits at most as many rounds as kinds stand one upon the other by
 * references that must be there.
 */
void sfp_carry_make(struct sfp_carry *carry)
{
    struct sfp_change *change = carry->change;
    sfp_slot *waiting = sfp_new(carry->from.count, sizeof *waiting);
    if (waiting == NULL) {
        sfp_carry_out_of_memory(carry);
        return;
    }
    size_t left = 0;
    for (size_t i = 0; i < carry->from.count; i++)
        if (sfp_carry_fate(carry, carry->from.rows[i]) == SFP_FATE_ADD)
            waiting[left++] = carry->from.rows[i];
    for (size_t before = left + 1; left > 0 && left < before && sfp_change_good(change);) {
        before = left;
        left = make_ready(carry, waiting, left);
    }
    if (sfp_change_good(change) && left > 0)
        sfp_change_fail(change, sfp_fail(change->error, SUFFICE_DETAIL_CIRCLE, "records wait for one another"));
    for (size_t i = 0; (carry->flags & SFP_CARRY_ALONE) != 0 && i < carry->from.count; i++)
        if (sfp_carry_fate(carry, carry->from.rows[i]) == SFP_FATE_HERE)
            copy_kept(carry, carry->from.rows[i], sfp_carry_match(carry->from.store, carry->from.rows[i], carry->to));
    sfp_free(waiting);
}

/* --- connecting --- */

static void reconnect(struct sfp_carry *carry, sfp_slot slot, const struct sfp_kept_entry *entry)
{
    const struct sfp_row *row = sfp_store_row(carry->to, slot);
    const struct sfp_field *field = sfp_kind_field(sfp_kind(row->kind), entry->field);
    sfp_slot there = sfp_store_find_guid(carry->from.store, &entry->guid);
    if (there == 0 || sfp_carry_fate(carry, there) != SFP_FATE_ADD)
        return;
    sfp_slot target = sfp_carry_target(carry, &entry->guid, field);
    bool is_free = sfp_type_is_list(field->type) || !sfp_is_set(row, sfp_kind(row->kind), field);
    if (target != 0 && is_free)
        sfp_carry_put_ref(carry, slot, field, target);
}

void sfp_carry_connect(struct sfp_carry *carry)
{
    const struct sfp_kept_table *kept = &carry->to->kept;
    for (size_t i = 0; i < carry->later.count && sfp_change_good(carry->change); i++)
        fill_refs(carry, carry->later.items[i].from, carry->later.items[i].to, carry->later.items[i].field);
    for (size_t i = 0; i < kept->count && sfp_change_good(carry->change); i++) {
        const struct sfp_kept *rows = &kept->rows[i];
        for (size_t k = 0; sfp_store_live(carry->to, rows->slot) != NULL && k < rows->count; k++)
            if (rows->entries[k].type == SFP_KEPT_CUT)
                reconnect(carry, rows->slot, &rows->entries[k]);
    }
}
