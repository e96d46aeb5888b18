/*
 * Corpus: people, teams, footings, sample groups, attributes.
 * SPDX-License-Identifier: MIT
 */
#include "model/corpus.h"

#include <suffice/corpus.h>

#include "model/access.h"

#include <string.h>

/* --- shared --- */

void sfp_corpus_change(struct sfp_change *change, suffice_corpus *corpus, const char *title, suffice_error *error)
{
    sfp_project_change(change, corpus == NULL ? NULL : corpus->project, "corpus", title, error);
}

void sfp_corpus_attach(struct sfp_change *change, sfp_slot slot)
{
    if (sfp_change_good(change))
        sfp_change_attach(change, slot, sfp_store_singleton(change->store, SFP_KIND_CORPUS), SFP_LAST);
}

void sfp_corpus_number(struct sfp_change *change, sfp_slot slot, suffice_field field, int64_t number, int64_t none)
{
    if (number == none)
        sfp_change_clear(change, slot, field);
    else
        sfp_change_number(change, slot, field, number);
}

void sfp_corpus_refuse(struct sfp_change *change, suffice_detail detail, const char *argument, const char *message)
{
    if (!sfp_change_good(change))
        return;
    sfp_change_fail(change, sfp_fail(change->error, detail, "%s", message));
    sfp_error_argument(change->error, argument);
}

/* --- the handle --- */

const suffice_project *suffice_corpus_project(const suffice_corpus *corpus)
{
    return corpus == NULL ? NULL : corpus->project;
}

suffice_project *suffice_corpus_edit_project(suffice_corpus *corpus)
{
    return corpus == NULL ? NULL : corpus->project;
}

suffice_id suffice_corpus_item(const suffice_corpus *corpus)
{
    if (corpus == NULL)
        return 0;
    const struct sfp_store *store = sfp_project_store(corpus->project);
    return sfp_store_id(store, sfp_store_singleton(store, SFP_KIND_CORPUS));
}

void suffice_corpus_retain(const suffice_corpus *corpus)
{
    if (corpus != NULL)
        suffice_project_retain(corpus->project);
}

void suffice_corpus_release(const suffice_corpus *corpus)
{
    if (corpus != NULL)
        suffice_project_release(corpus->project);
}

/* --- looking --- */

static size_t count_of(const suffice_corpus *corpus, suffice_kind kind)
{
    return suffice_child_count(suffice_corpus_project(corpus), suffice_corpus_item(corpus), kind);
}

static suffice_id at(const suffice_corpus *corpus, suffice_kind kind, size_t index)
{
    return suffice_child_at(suffice_corpus_project(corpus), suffice_corpus_item(corpus), kind, index);
}

size_t suffice_corpus_analyst_count(const suffice_corpus *corpus)
{
    return count_of(corpus, SUFFICE_KIND_ANALYST);
}

suffice_analyst_id suffice_corpus_analyst_at(const suffice_corpus *corpus, size_t index)
{
    return at(corpus, SUFFICE_KIND_ANALYST, index);
}

size_t suffice_corpus_team_count(const suffice_corpus *corpus)
{
    return count_of(corpus, SUFFICE_KIND_TEAM);
}

suffice_team_id suffice_corpus_team_at(const suffice_corpus *corpus, size_t index)
{
    return at(corpus, SUFFICE_KIND_TEAM, index);
}

size_t suffice_corpus_participant_count(const suffice_corpus *corpus)
{
    return count_of(corpus, SUFFICE_KIND_PARTICIPANT);
}

suffice_participant_id suffice_corpus_participant_at(const suffice_corpus *corpus, size_t index)
{
    return at(corpus, SUFFICE_KIND_PARTICIPANT, index);
}

size_t suffice_corpus_interview_count(const suffice_corpus *corpus)
{
    return count_of(corpus, SUFFICE_KIND_INTERVIEW);
}

suffice_interview_id suffice_corpus_interview_at(const suffice_corpus *corpus, size_t index)
{
    return at(corpus, SUFFICE_KIND_INTERVIEW, index);
}

size_t suffice_corpus_source_count(const suffice_corpus *corpus)
{
    return count_of(corpus, SUFFICE_KIND_SOURCE);
}

suffice_source_id suffice_corpus_source_at(const suffice_corpus *corpus, size_t index)
{
    return at(corpus, SUFFICE_KIND_SOURCE, index);
}

/* --- those who do the work --- */

suffice_status suffice_corpus_add_analyst(suffice_corpus *corpus, const char *key, const char *name,
                                          suffice_analyst_id *analyst, suffice_error *error)
{
    struct sfp_change change;
    sfp_corpus_change(&change, corpus, "add an analyst", error);
    sfp_slot slot = sfp_change_new(&change, SFP_KIND_ANALYST);
    sfp_change_text(&change, slot, SUFFICE_ANALYST_KEY, key);
    sfp_change_text(&change, slot, SUFFICE_ANALYST_NAME, name);
    sfp_corpus_attach(&change, slot);
    return sfp_change_end_with(&change, slot, analyst);
}

suffice_status suffice_corpus_add_basis(suffice_corpus *corpus, const char *name, suffice_basis_id *basis,
                                        suffice_error *error)
{
    struct sfp_change change;
    sfp_corpus_change(&change, corpus, "add a footing", error);
    sfp_slot slot = sfp_change_new(&change, SFP_KIND_BASIS);
    sfp_change_text(&change, slot, SUFFICE_BASIS_NAME, name);
    sfp_corpus_attach(&change, slot);
    return sfp_change_end_with(&change, slot, basis);
}

suffice_status suffice_corpus_add_team(suffice_corpus *corpus, const char *key, const char *name, suffice_team_id *team,
                                       suffice_error *error)
{
    struct sfp_change change;
    sfp_corpus_change(&change, corpus, "add a team", error);
    sfp_slot slot = sfp_change_new(&change, SFP_KIND_TEAM);
    sfp_change_text(&change, slot, SUFFICE_TEAM_KEY, key);
    sfp_change_text(&change, slot, SUFFICE_TEAM_NAME, name);
    sfp_corpus_attach(&change, slot);
    return sfp_change_end_with(&change, slot, team);
}

suffice_status suffice_corpus_add_team_member(suffice_corpus *corpus, suffice_team_id team, const char *name,
                                              const char *profession, suffice_sector sector,
                                              suffice_team_member_id *member, suffice_error *error)
{
    struct sfp_change change;
    sfp_corpus_change(&change, corpus, "add a member of a team", error);
    sfp_slot parent = sfp_change_find(&change, team, SFP_KIND_TEAM, "team");
    sfp_slot slot = sfp_change_new(&change, SFP_KIND_TEAM_MEMBER);
    sfp_change_text(&change, slot, SUFFICE_TEAM_MEMBER_NAME, name);
    sfp_change_text(&change, slot, SUFFICE_TEAM_MEMBER_PROFESSION, profession);
    sfp_corpus_number(&change, slot, SUFFICE_TEAM_MEMBER_SECTOR, sector, 0);
    sfp_change_attach(&change, slot, parent, SFP_LAST);
    return sfp_change_end_with(&change, slot, member);
}

/* --- those who are heard --- */

suffice_status suffice_corpus_add_sample_group(suffice_corpus *corpus, const char *name, suffice_voice voice,
                                               int64_t sought, int64_t reached, suffice_sample_group_id *group,
                                               suffice_error *error)
{
    struct sfp_change change;
    sfp_corpus_change(&change, corpus, "add a group to be heard", error);
    sfp_slot slot = sfp_change_new(&change, SFP_KIND_SAMPLE_GROUP);
    sfp_change_text(&change, slot, SUFFICE_SAMPLE_GROUP_NAME, name);
    sfp_corpus_number(&change, slot, SUFFICE_SAMPLE_GROUP_VOICE, voice, 0);
    sfp_corpus_number(&change, slot, SUFFICE_SAMPLE_GROUP_SOUGHT, sought, -1);
    sfp_corpus_number(&change, slot, SUFFICE_SAMPLE_GROUP_REACHED, reached, -1);
    sfp_corpus_attach(&change, slot);
    return sfp_change_end_with(&change, slot, group);
}

suffice_status suffice_corpus_add_participant(suffice_corpus *corpus, const char *key, const char *name,
                                              suffice_voice voice, suffice_participant_id *participant,
                                              suffice_error *error)
{
    struct sfp_change change;
    sfp_corpus_change(&change, corpus, "add a participant", error);
    sfp_slot slot = sfp_change_new(&change, SFP_KIND_PARTICIPANT);
    sfp_change_text(&change, slot, SUFFICE_PARTICIPANT_KEY, key);
    sfp_change_text(&change, slot, SUFFICE_PARTICIPANT_NAME, name);
    sfp_change_number(&change, slot, SUFFICE_PARTICIPANT_VOICE, voice);
    sfp_corpus_attach(&change, slot);
    return sfp_change_end_with(&change, slot, participant);
}

suffice_status suffice_corpus_add_subject(suffice_corpus *corpus, const char *key, const char *name,
                                          suffice_participant_id participant, const char *relation,
                                          suffice_subject_id *subject, suffice_error *error)
{
    struct sfp_change change;
    sfp_corpus_change(&change, corpus, "add a person spoken about", error);
    sfp_slot teller = sfp_change_find_if(&change, participant, SFP_KIND_PARTICIPANT, "participant");
    sfp_slot slot = sfp_change_new(&change, SFP_KIND_SUBJECT);
    sfp_change_text(&change, slot, SUFFICE_SUBJECT_KEY, key);
    sfp_change_text(&change, slot, SUFFICE_SUBJECT_NAME, name);
    sfp_change_ref(&change, slot, SUFFICE_SUBJECT_PARTICIPANT, teller);
    sfp_change_text(&change, slot, SUFFICE_SUBJECT_RELATION, relation);
    sfp_corpus_attach(&change, slot);
    return sfp_change_end_with(&change, slot, subject);
}

/* --- permissions --- */

static uint64_t bit_of(suffice_field constant)
{
    const struct sfp_kind *kind;
    const struct sfp_field *field = sfp_field_of(constant, &kind);
    return sfp_field_bit(kind, field);
}

static sfp_slot find_permission(const struct sfp_store *store, sfp_slot participant, suffice_purpose purpose)
{
    struct sfp_permission like = {.row.kind = SFP_KIND_PERMISSION, .purpose = purpose};
    like.row.set = bit_of(SUFFICE_PERMISSION_PURPOSE);
    return sfp_store_find_twin(store, participant, &like.row);
}

static void state_permission(struct sfp_change *change, sfp_slot slot, suffice_agreement state, int32_t since,
                             const char *form)
{
    sfp_change_number(change, slot, SUFFICE_PERMISSION_STATE, state);
    sfp_corpus_number(change, slot, SUFFICE_PERMISSION_SINCE, since, 0);
    if (form != NULL)
        sfp_change_text(change, slot, SUFFICE_PERMISSION_FORM, form);
}

suffice_status suffice_corpus_set_permission(suffice_corpus *corpus, suffice_participant_id participant,
                                             suffice_purpose purpose, suffice_agreement state, int32_t since,
                                             const char *form, suffice_permission_id *permission, suffice_error *error)
{
    struct sfp_change change;
    sfp_corpus_change(&change, corpus, "set a permission", error);
    sfp_slot parent = sfp_change_find(&change, participant, SFP_KIND_PARTICIPANT, "participant");
    sfp_slot slot = parent == 0 ? 0 : find_permission(change.store, parent, purpose);
    if (slot != 0) {
        state_permission(&change, slot, state, since, form);
        return sfp_change_end_with(&change, slot, permission);
    }
    slot = sfp_change_new(&change, SFP_KIND_PERMISSION);
    sfp_change_number(&change, slot, SUFFICE_PERMISSION_PURPOSE, purpose);
    state_permission(&change, slot, state, since, form);
    sfp_change_attach(&change, slot, parent, SFP_LAST);
    return sfp_change_end_with(&change, slot, permission);
}

suffice_agreement suffice_corpus_permission(const suffice_corpus *corpus, suffice_participant_id participant,
                                            suffice_purpose purpose)
{
    sfp_slot parent;
    if (corpus == NULL)
        return 0;
    const struct sfp_store *store = sfp_project_store(corpus->project);
    if (sfp_store_find(store, participant, SFP_KIND_PARTICIPANT, "participant", &parent, NULL) != SUFFICE_OK)
        return 0;
    sfp_slot slot = find_permission(store, parent, purpose);
    return slot == 0 ? 0 : ((const struct sfp_permission *)sfp_store_row(store, slot))->state;
}

/* --- attributes --- */

static void add_options(struct sfp_change *change, sfp_slot slot, const char *const *options, size_t count)
{
    for (size_t i = 0; i < count && sfp_change_good(change); i++) {
        const char *option = options[i] == NULL ? "" : options[i];
        sfp_change_insert_text(change, slot, SUFFICE_ATTRIBUTE_OPTIONS, SFP_LAST, option, strlen(option));
    }
}

suffice_status suffice_corpus_add_attribute(suffice_corpus *corpus, const char *name, suffice_attribute_type type,
                                            suffice_attribute_scope scope, const char *const *options, size_t count,
                                            suffice_attribute_id *attribute, suffice_error *error)
{
    struct sfp_change change;
    if (attribute != NULL)
        *attribute = 0;
    if (options == NULL && count > 0)
        return sfp_fail_null(error, "options");
    sfp_corpus_change(&change, corpus, "add an attribute", error);
    sfp_slot slot = sfp_change_new(&change, SFP_KIND_ATTRIBUTE);
    sfp_change_text(&change, slot, SUFFICE_ATTRIBUTE_NAME, name);
    sfp_change_number(&change, slot, SUFFICE_ATTRIBUTE_TYPE, type);
    sfp_change_number(&change, slot, SUFFICE_ATTRIBUTE_SCOPE, scope);
    add_options(&change, slot, options, count);
    sfp_corpus_attach(&change, slot);
    return sfp_change_end_with(&change, slot, attribute);
}

suffice_status suffice_corpus_set_options(suffice_corpus *corpus, suffice_attribute_id attribute,
                                          const char *const *options, size_t count, suffice_error *error)
{
    struct sfp_change change;
    if (options == NULL && count > 0)
        return sfp_fail_null(error, "options");
    sfp_corpus_change(&change, corpus, "change the options of an attribute", error);
    sfp_slot slot = sfp_change_find(&change, attribute, SFP_KIND_ATTRIBUTE, "attribute");
    sfp_change_clear(&change, slot, SUFFICE_ATTRIBUTE_OPTIONS);
    add_options(&change, slot, options, count);
    return sfp_change_end(&change);
}

static sfp_slot find_datum(const struct sfp_store *store, sfp_slot owner, sfp_slot attribute)
{
    struct sfp_datum like = {.row.kind = SFP_KIND_DATUM, .attribute.target = attribute};
    like.row.set = bit_of(SUFFICE_DATUM_ATTRIBUTE);
    return sfp_store_find_twin(store, owner, &like.row);
}

static sfp_slot find_owner(struct sfp_change *change, suffice_id owner)
{
    sfp_slot slot = sfp_change_find(change, owner, 0, "owner");
    if (slot != 0 && sfp_store_children(change->store, slot, SFP_KIND_DATUM) == NULL)
        sfp_corpus_refuse(change, SUFFICE_DETAIL_WRONG_KIND, "owner",
                          "owner must be a participant, an interview, a source or a team");
    return slot;
}

static void add_datum(struct sfp_change *change, sfp_slot owner, sfp_slot attribute, const char *value)
{
    sfp_slot slot = sfp_change_new(change, SFP_KIND_DATUM);
    sfp_change_ref(change, slot, SUFFICE_DATUM_ATTRIBUTE, attribute);
    sfp_change_text(change, slot, SUFFICE_DATUM_VALUE, value);
    sfp_change_attach(change, slot, owner, SFP_LAST);
}

suffice_status suffice_corpus_set_value(suffice_corpus *corpus, suffice_id owner, suffice_attribute_id attribute,
                                        const char *value, suffice_error *error)
{
    struct sfp_change change;
    sfp_corpus_change(&change, corpus, "set the value of an attribute", error);
    sfp_slot parent = find_owner(&change, owner);
    sfp_slot described = sfp_change_find(&change, attribute, SFP_KIND_ATTRIBUTE, "attribute");
    sfp_slot slot = sfp_change_good(&change) ? find_datum(change.store, parent, described) : 0;
    bool says_something = value != NULL && value[0] != '\0';
    if (says_something && slot == 0)
        add_datum(&change, parent, described, value);
    else if (says_something)
        sfp_change_text(&change, slot, SUFFICE_DATUM_VALUE, value);
    else if (slot != 0)
        sfp_change_remove(&change, slot, 0);
    return sfp_change_end(&change);
}

const char *suffice_corpus_value(const suffice_corpus *corpus, suffice_id owner, suffice_attribute_id attribute)
{
    sfp_slot parent;
    sfp_slot described;
    if (corpus == NULL)
        return NULL;
    const struct sfp_store *store = sfp_project_store(corpus->project);
    if (sfp_store_find(store, owner, 0, "owner", &parent, NULL) != SUFFICE_OK ||
        sfp_store_find(store, attribute, SFP_KIND_ATTRIBUTE, "attribute", &described, NULL) != SUFFICE_OK)
        return NULL;
    sfp_slot slot = find_datum(store, parent, described);
    const struct sfp_datum *datum = (const struct sfp_datum *)sfp_store_row(store, slot);
    return datum == NULL || datum->value == NULL ? NULL : datum->value->text;
}

/* --- order --- */

static bool lies_in_corpus(const struct sfp_store *store, sfp_slot slot)
{
    const struct sfp_row *row = sfp_store_row(store, slot);
    while (row != NULL && row->kind != SFP_KIND_CORPUS)
        row = sfp_store_row(store, row->parent);
    return row != NULL;
}

suffice_status suffice_corpus_move(suffice_corpus *corpus, suffice_id id, size_t index, suffice_error *error)
{
    struct sfp_change change;
    sfp_corpus_change(&change, corpus, "move a record", error);
    sfp_slot slot = sfp_change_find(&change, id, 0, "id");
    if (slot == 0)
        return sfp_change_end(&change);
    const struct sfp_row *row = sfp_store_row(change.store, slot);
    if (!sfp_kind(row->kind)->ordered || !lies_in_corpus(change.store, slot))
        sfp_corpus_refuse(&change, SUFFICE_DETAIL_WRONG_KIND, "id",
                          "only records of the corpus that people order can be moved");
    else if (index >= sfp_store_siblings(change.store, row)->count)
        sfp_corpus_refuse(&change, SUFFICE_DETAIL_BAD_INDEX, "index",
                          "index must be below the number of records of the kind beside it");
    sfp_change_move(&change, slot, row->parent, (uint32_t)index);
    return sfp_change_end(&change);
}
