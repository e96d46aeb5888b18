/*
 * Withdrawal: what others wrote and what other programs keep, in which the person is named or the words are repeated.
 * SPDX-License-Identifier: MIT
 */
#include "model/withdrawal_plan.h"

#include "base/memory.h"
#include "model/judging.h"
#include "record/columns.h"

#include <string.h>
#include <suffice/fields.h>

static const struct sfp_row *row_of(const struct sfp_withdrawing *plan, sfp_slot slot)
{
    return sfp_store_row(plan->store, slot);
}

static bool add_to_decide(struct sfp_withdrawing *plan, sfp_slot slot, suffice_field field, const char *reason)
{
    void *decide = plan->decide;
    bool grown = sfp_grow(&decide, &plan->decide_capacity, plan->decide_count + 1, sizeof *plan->decide);
    plan->decide = decide;
    if (grown)
        plan->decide[plan->decide_count++] = (struct sfp_to_decide){slot, field, reason};
    return grown;
}

/* --- what is looked for --- */

static bool is_value_name(const struct sfp_string *text, int32_t list, int32_t value)
{
    const struct sfp_value_name *name = sfp_choice_number(sfp_choice(list), value);
    size_t i = 0;
    while (name != NULL && i < text->size && name->text[i] != '\0' && (text->text[i] | 0x20) == name->text[i])
        i++;
    return name != NULL && i == text->size && name->text[i] == '\0';
}

/* How a speaker is marked in transcripts names the person, unless it says no more than "carer". */
static bool add_speaker_name(struct sfp_withdrawing *plan, sfp_slot slot)
{
    const struct sfp_speaker *speaker = (const struct sfp_speaker *)row_of(plan, slot);
    const struct sfp_participant *person = (const struct sfp_participant *)row_of(plan, plan->participant);
    if (speaker->key == NULL || is_value_name(speaker->key, SFP_CHOICE_PART, speaker->part) ||
        is_value_name(speaker->key, SFP_CHOICE_VOICE, person->voice))
        return true;
    return sfp_names_add(&plan->names, speaker->key->text, speaker->key->size, "");
}

static bool add_names(struct sfp_withdrawing *plan)
{
    const struct sfp_row *row = row_of(plan, plan->participant);
    const struct sfp_participant *person = (const struct sfp_participant *)row;
    const struct sfp_list *speakers = sfp_rule_pointing_at(plan->store, row, SUFFICE_SPEAKER_PARTICIPANT);
    bool good = true;
    if (person->name != NULL)
        good = sfp_names_add(&plan->names, person->name->text, person->name->size, "");
    if (good && person->key != NULL)
        good = sfp_names_add_key(&plan->names, person->key->text, person->key->size, "");
    for (uint32_t i = 0; good && i < speakers->count; i++)
        good = add_speaker_name(plan, sfp_list_items(speakers)[i]);
    return good;
}

static bool is_prose(const struct sfp_field *field)
{
    bool text = field->type == SFP_TYPE_text || field->type == SFP_TYPE_text_list;
    return text && field->sensitivity != SFP_PLAIN && field->sensitivity != SFP_PERSON_NAME;
}

/* The text of a field, or one of a list. */
static const struct sfp_string *text_at(const struct sfp_row *row, const struct sfp_field *field, uint32_t index)
{
    struct sfp_value value =
        sfp_type_is_list(field->type) ? sfp_store_get_at(row, field, index) : sfp_store_get(row, field);
    return value.as.text;
}

static bool add_words_of(struct sfp_withdrawing *plan, const struct sfp_row *row)
{
    const struct sfp_kind *kind = sfp_kind(row->kind);
    bool good = true;
    for (size_t i = 0; i < kind->field_count; i++) {
        const struct sfp_field *field = &kind->fields[i];
        for (uint32_t k = 0; good && is_prose(field) && k < sfp_store_count(row, field); k++) {
            const struct sfp_string *text = text_at(row, field, k);
            good = sfp_repeats_add(&plan->repeats, text->text, text->size);
        }
    }
    return good;
}

static bool add_words(struct sfp_withdrawing *plan)
{
    bool good = true;
    for (size_t i = 0; good && plan->way == SUFFICE_WITHDRAWAL_WAY_ERASE && i < plan->said.row_count; i++)
        good = add_words_of(plan, row_of(plan, plan->said.rows[i]));
    return good;
}

/* --- texts --- */

/* Why somebody must read a text, or NULL. The words of others are theirs, though they may name the person. */
static const char *why_read(const struct sfp_withdrawing *plan, const struct sfp_field *field, const char *text,
                            size_t size)
{
    bool words = field->sensitivity == SFP_PERSON_WORDS;
    bool erased = plan->way == SUFFICE_WITHDRAWAL_WAY_ERASE;
    if (!(words && erased) && sfp_names_mention(&plan->names, text, size))
        return "name";
    return !words && sfp_repeats_in(&plan->repeats, text, size) ? "words" : NULL;
}

/* Whether others are heard in a record in which the person is heard too. */
static bool is_shared(const struct sfp_withdrawing *plan, sfp_slot slot, const struct sfp_field *field)
{
    bool heard = field->sensitivity == SFP_PERSON_WORDS || field->sensitivity == SFP_PERSON_ACCOUNT;
    return heard && plan->way == SUFFICE_WITHDRAWAL_WAY_ERASE &&
           (sfp_slots_place(&plan->shared, slot) != 0 ||
            sfp_slots_place(&plan->shared, row_of(plan, slot)->parent) != 0);
}

static bool scan_field(struct sfp_withdrawing *plan, sfp_slot slot, const struct sfp_field *field)
{
    const struct sfp_row *row = row_of(plan, slot);
    uint32_t count = sfp_store_count(row, field);
    const char *reason = count > 0 && is_shared(plan, slot, field) ? "shared" : NULL;
    for (uint32_t i = 0; reason == NULL && i < count; i++) {
        const struct sfp_string *text = text_at(row, field, i);
        reason = why_read(plan, field, text->text, text->size);
    }
    return reason == NULL || add_to_decide(plan, slot, sfp_field_constant(sfp_kind(row->kind), field), reason);
}

/* What goes is not read, and neither is what is cleared. */
static bool stays(const struct sfp_withdrawing *plan, sfp_slot slot)
{
    return plan->way == SUFFICE_WITHDRAWAL_WAY_ERASE ? !sfp_withdrawal_takes(plan, slot)
                                                     : sfp_slots_place(&plan->own, slot) == 0;
}

static bool scan_row(struct sfp_withdrawing *plan, sfp_slot slot)
{
    const struct sfp_row *row = row_of(plan, slot);
    const struct sfp_kind *kind = sfp_kind(row->kind);
    bool own_value = row->kind == SFP_KIND_DATUM && row->parent == plan->participant;
    bool good = true;
    if (!stays(plan, slot))
        return true;
    if (own_value)
        return add_to_decide(plan, slot, SUFFICE_DATUM_VALUE, "person");
    for (size_t i = 0; good && i < kind->field_count; i++)
        if (is_prose(&kind->fields[i]))
            good = scan_field(plan, slot, &kind->fields[i]);
    return good;
}

static bool scan_kind(struct sfp_withdrawing *plan, int32_t kind)
{
    suffice_ids *rows;
    if (sfp_columns_rows(plan->store, kind, &rows, NULL) != SUFFICE_OK)
        return false;
    bool good = true;
    for (size_t i = 0; good && i < suffice_ids_count(rows); i++)
        good = scan_row(plan, (sfp_slot)suffice_ids_at(rows, i));
    suffice_ids_release(rows);
    return good;
}

static bool has_prose(const struct sfp_kind *kind)
{
    for (size_t i = 0; kind != NULL && i < kind->field_count; i++)
        if (is_prose(&kind->fields[i]))
            return true;
    return false;
}

/* --- what other programs keep --- */

static bool add_foreign(struct sfp_withdrawing *plan, sfp_slot slot, size_t index)
{
    void *foreign = plan->foreign;
    bool grown = sfp_grow(&foreign, &plan->foreign_capacity, plan->foreign_count + 1, sizeof *plan->foreign);
    plan->foreign = foreign;
    if (grown)
        plan->foreign[plan->foreign_count++] = (struct sfp_foreign){slot, index};
    return grown;
}

/* Nobody can change what is kept through this library, so what repeats the words goes by itself. */
static bool goes(const struct sfp_withdrawing *plan, sfp_slot slot, const struct sfp_kept_entry *entry)
{
    if (plan->way == SUFFICE_WITHDRAWAL_WAY_KEEP)
        return sfp_slots_place(&plan->own, slot) != 0;
    if (entry->type != SFP_KEPT_CUT)
        return sfp_repeats_in(&plan->repeats, entry->text, entry->size);
    sfp_slot target = sfp_store_find_guid(plan->store, &entry->guid);
    return target != 0 && sfp_withdrawal_takes(plan, target);
}

static bool scan_kept(struct sfp_withdrawing *plan, const struct sfp_kept *kept)
{
    bool good = true;
    bool named = false;
    bool erased = plan->way == SUFFICE_WITHDRAWAL_WAY_ERASE && sfp_withdrawal_takes(plan, kept->slot);
    if (erased || sfp_store_live(plan->store, kept->slot) == NULL)
        return true;
    for (size_t i = 0; good && i < kept->count; i++) {
        const struct sfp_kept_entry *entry = &kept->entries[i];
        if (goes(plan, kept->slot, entry))
            good = add_foreign(plan, kept->slot, i);
        else
            named = named || sfp_names_mention(&plan->names, entry->text, entry->size);
    }
    return good && (!named || add_to_decide(plan, kept->slot, 0, "name"));
}

bool sfp_withdrawal_scan(struct sfp_withdrawing *plan)
{
    bool good = plan->way == SUFFICE_WITHDRAWAL_WAY_STOP || (add_names(plan) && add_words(plan));
    if (plan->way == SUFFICE_WITHDRAWAL_WAY_STOP)
        return true;
    for (int32_t kind = 1; good && kind < SFP_KIND_END; kind++)
        good = !has_prose(sfp_kind(kind)) || scan_kind(plan, kind);
    for (size_t i = 0; good && i < plan->store->kept.count; i++)
        good = scan_kept(plan, &plan->store->kept.rows[i]);
    return good;
}
