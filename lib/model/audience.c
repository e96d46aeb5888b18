/*
 * Audience: the gate through which all that leaves a project goes.
 * SPDX-License-Identifier: MIT
 */
#include "model/audience.h"

#include "base/bytes.h"
#include "base/memory.h"
#include "base/results.h"
#include "model/access.h"
#include "model/heard.h"
#include "model/names.h"
#include "model/slots.h"
#include "record/columns.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

enum { VALUES_MAX = 16, VALUE_SIZE = 40 };

struct sfp_gate {
    const struct sfp_store *store;
    suffice_audience audience;
    char voices[VALUES_MAX][VALUE_SIZE]; /* "not yet user", by number */
    char parts[VALUES_MAX][VALUE_SIZE];
    struct sfp_names names;
    struct sfp_slots placed; /* records whose place was asked for, and their siblings */
    struct sfp_bytes bytes;  /* what was given last */
};

/* --- who is who --- */

static suffice_audience widest(const struct sfp_field *field)
{
    return field->widest == 0 ? SUFFICE_AUDIENCE_ANALYST : field->widest;
}

static bool is_hidden_name(const struct sfp_gate *gate, const struct sfp_field *field)
{
    return field->sensitivity == SFP_PERSON_NAME && widest(field) < gate->audience;
}

bool sfp_gate_hides(const struct sfp_gate *gate, int32_t number)
{
    const struct sfp_kind *kind = sfp_kind(number);
    for (size_t i = 0; i < kind->field_count; i++)
        if (is_hidden_name(gate, &kind->fields[i]))
            return true;
    return false;
}

static const struct sfp_row *row_of(const struct sfp_gate *gate, sfp_slot slot)
{
    return slot == 0 ? NULL : sfp_store_row(gate->store, slot);
}

/* Small letters and what joins them: "mother-in-law"; not "Tomasz's wife", which names another. */
static bool is_plain_words(const struct sfp_string *text)
{
    for (size_t i = 0; i < text->size; i++)
        if ((text->text[i] < 'a' || text->text[i] > 'z') && strchr(" -'", text->text[i]) == NULL)
            return false;
    return true;
}

/* What a person is, in a word or two where the record tells: "carer". */
static const char *person_label(const struct sfp_gate *gate, const struct sfp_row *row)
{
    if (row->kind == SFP_KIND_SPEAKER) {
        const struct sfp_speaker *speaker = (const struct sfp_speaker *)row;
        const struct sfp_row *participant = row_of(gate, speaker->participant.target);
        return participant != NULL ? person_label(gate, participant) : gate->parts[speaker->part];
    }
    if (row->kind == SFP_KIND_PARTICIPANT)
        return gate->voices[((const struct sfp_participant *)row)->voice];
    if (row->kind == SFP_KIND_SUBJECT && sfp_has(row, SUFFICE_SUBJECT_RELATION)) {
        const struct sfp_string *relation = ((const struct sfp_subject *)row)->relation;
        if (is_plain_words(relation))
            return relation->text;
    }
    return sfp_kind(row->kind)->sentence;
}

/* The values of a closed list as words: without hyphens. */
static void name_values(int32_t number, char names[VALUES_MAX][VALUE_SIZE])
{
    const struct sfp_choice *choice = sfp_choice(number);
    snprintf(names[0], VALUE_SIZE, "somebody");
    for (size_t i = 0; i < choice->count && choice->values[i].number < VALUES_MAX; i++) {
        char *name = names[choice->values[i].number];
        snprintf(name, VALUE_SIZE, "%s", choice->values[i].text);
        for (; *name != '\0'; name++)
            if (*name == '-')
                *name = ' ';
    }
}

/* --- gathering names --- */

/* "Interviewer" for an interviewer says no more than what would stand in its place. */
static bool says_no_more(const struct sfp_string *name, const char *label)
{
    size_t i = 0;
    while (i < name->size && label[i] != '\0' && (name->text[i] | 0x20) == (label[i] | 0x20))
        i++;
    return i == name->size && label[i] == '\0';
}

static bool gather_field(struct sfp_gate *gate, const struct sfp_row *row, const struct sfp_field *field)
{
    const char *label = person_label(gate, row);
    struct sfp_value value = sfp_store_get(row, field);
    if (!value.set || says_no_more(value.as.text, label))
        return true;
    if (is_hidden_name(gate, field))
        return sfp_names_add(&gate->names, value.as.text->text, value.as.text->size, label);
    if (field->unique)
        return sfp_names_add_key(&gate->names, value.as.text->text, value.as.text->size, label);
    return true;
}

static bool gather_row(struct sfp_gate *gate, sfp_slot slot)
{
    const struct sfp_row *row = row_of(gate, slot);
    const struct sfp_kind *kind = sfp_kind(row->kind);
    bool good = true;
    for (size_t i = 0; good && i < kind->field_count; i++)
        if (kind->fields[i].type == SFP_TYPE_text)
            good = gather_field(gate, row, &kind->fields[i]);
    return good;
}

static suffice_status gather_kind(struct sfp_gate *gate, int32_t kind, suffice_error *error)
{
    suffice_ids *rows;
    suffice_status status = sfp_columns_rows(gate->store, kind, &rows, error);
    for (size_t i = 0; status == SUFFICE_OK && i < suffice_ids_count(rows); i++)
        if (!gather_row(gate, (sfp_slot)suffice_ids_at(rows, i)))
            status = sfp_fail_memory(error);
    suffice_ids_release(rows);
    return status;
}

static suffice_status gather(struct sfp_gate *gate, suffice_error *error)
{
    suffice_status status = SUFFICE_OK;
    for (int32_t kind = 1; status == SUFFICE_OK && kind < SFP_KIND_END; kind++)
        if (sfp_kind(kind) != NULL && sfp_gate_hides(gate, kind))
            status = gather_kind(gate, kind, error);
    return status;
}

static suffice_status check_audience(suffice_audience audience, suffice_error *error)
{
    if (sfp_choice_number(sfp_choice(SFP_CHOICE_AUDIENCE), audience) != NULL)
        return SUFFICE_OK;
    suffice_status status = sfp_fail(error, SUFFICE_DETAIL_UNKNOWN_CHOICE, "there is no audience %" PRId32, audience);
    sfp_error_argument(error, "audience");
    return status;
}

suffice_status sfp_gate_open(const struct sfp_store *store, suffice_audience audience, struct sfp_gate **gate,
                             suffice_error *error)
{
    *gate = NULL;
    suffice_status status = check_audience(audience, error);
    if (status != SUFFICE_OK)
        return status;
    struct sfp_gate *made = sfp_new(1, sizeof *made);
    if (made == NULL)
        return sfp_fail_memory(error);
    made->store = store;
    made->audience = audience;
    sfp_names_init(&made->names, &store->strings.key);
    name_values(SFP_CHOICE_VOICE, made->voices);
    name_values(SFP_CHOICE_PART, made->parts);
    status = gather(made, error);
    if (status != SUFFICE_OK) {
        sfp_gate_close(made);
        return status;
    }
    *gate = made;
    return SUFFICE_OK;
}

void sfp_gate_close(struct sfp_gate *gate)
{
    if (gate == NULL)
        return;
    sfp_names_release(&gate->names);
    sfp_slots_release(&gate->placed);
    sfp_bytes_release(&gate->bytes);
    sfp_free(gate);
}

/* --- what may be read --- */

/* What calls a record something and is no prose: a name that may be known, a key. */
static bool is_name(const struct sfp_field *field)
{
    return field->sensitivity == SFP_PERSON_NAME || strcmp(field->member, "key") == 0;
}

static bool may_read(const struct sfp_gate *gate, const struct sfp_row *row, const struct sfp_field *field)
{
    bool written_for = widest(field) >= gate->audience;
    if (is_name(field) && sfp_gate_hides(gate, row->kind))
        return false;
    if (gate->audience == SUFFICE_AUDIENCE_ANALYST || field->sensitivity == SFP_PLAIN)
        return true;
    if (field->sensitivity == SFP_PERSON_WORDS || field->sensitivity == SFP_PERSON_ACCOUNT)
        return written_for && sfp_heard_agreed(gate->store, gate->audience, row, field->sensitivity);
    return written_for;
}

/* --- what is shown --- */

/* A text with names replaced. */
static bool show(struct sfp_gate *gate, const struct sfp_string *value, const struct sfp_field *field,
                 const char **text, size_t *size)
{
    *text = value->text;
    *size = value->size;
    if (is_name(field) || gate->names.count == 0)
        return true;
    sfp_bytes_clear(&gate->bytes);
    if (!sfp_names_replace(&gate->names, value->text, value->size, &gate->bytes) || !sfp_bytes_end(&gate->bytes))
        return false;
    *text = gate->bytes.data;
    *size = gate->bytes.size;
    return true;
}

static bool show_field(struct sfp_gate *gate, const struct sfp_row *row, const struct sfp_field *field,
                       const struct sfp_value *value, const char **text, size_t *size)
{
    *text = NULL;
    *size = 0;
    if (!value->set || !may_read(gate, row, field))
        return true;
    return show(gate, value->as.text, field, text, size);
}

bool sfp_gate_text(struct sfp_gate *gate, sfp_slot slot, suffice_field constant, const char **text, size_t *size)
{
    const struct sfp_row *row = row_of(gate, slot);
    const struct sfp_field *field = sfp_field_of(constant, NULL);
    struct sfp_value value = sfp_store_get(row, field);
    return show_field(gate, row, field, &value, text, size);
}

bool sfp_gate_text_at(struct sfp_gate *gate, sfp_slot slot, suffice_field constant, uint32_t index, const char **text,
                      size_t *size)
{
    const struct sfp_row *row = row_of(gate, slot);
    const struct sfp_field *field = sfp_field_of(constant, NULL);
    struct sfp_value value = sfp_store_get_at(row, field, index);
    return show_field(gate, row, field, &value, text, size);
}

bool sfp_gate_withholds(struct sfp_gate *gate, sfp_slot slot, suffice_field constant)
{
    const struct sfp_row *row = row_of(gate, slot);
    return sfp_has(row, constant) && !may_read(gate, row, sfp_field_of(constant, NULL));
}

bool sfp_gate_says(struct sfp_gate *gate, sfp_slot slot, const char **text, size_t *size)
{
    const struct sfp_kind *kind = sfp_kind(row_of(gate, slot)->kind);
    *text = NULL;
    *size = 0;
    return kind->says == 0 || sfp_gate_text(gate, slot, kind->number * SFP_FIELD_FACTOR + kind->says, text, size);
}

static bool show_words(struct sfp_gate *gate, const char *words, const char **text, size_t *size)
{
    sfp_bytes_clear(&gate->bytes);
    if (!sfp_bytes_add_text(&gate->bytes, words) || !sfp_bytes_end(&gate->bytes))
        return false;
    *text = gate->bytes.data;
    *size = gate->bytes.size;
    return true;
}

/* The place of a record among its siblings, from 1. They are gathered at once, for one may ask for them all. */
static bool find_place(struct sfp_gate *gate, sfp_slot slot, uint32_t *place)
{
    const struct sfp_row *row = row_of(gate, slot);
    const struct sfp_list *siblings = sfp_store_children(gate->store, row->parent, row->kind);
    if (sfp_slots_place(&gate->placed, slot) == 0 && !sfp_slots_add_list(&gate->placed, siblings))
        return false;
    *place = sfp_slots_place(&gate->placed, slot) - sfp_slots_place(&gate->placed, sfp_list_items(siblings)[0]) + 1;
    return true;
}

/* "interview 2"; where nobody orders the records, "excerpt" */
static bool show_place(struct sfp_gate *gate, sfp_slot slot, const char **text, size_t *size)
{
    char words[VALUE_SIZE * 2];
    uint32_t place = 0;
    const struct sfp_row *row = row_of(gate, slot);
    const struct sfp_kind *kind = sfp_kind(row->kind);
    bool placed = kind->ordered && row->parent != 0;
    if (placed && !find_place(gate, slot, &place))
        return false;
    if (placed)
        snprintf(words, sizeof words, "%s %" PRIu32, kind->name, place);
    else
        snprintf(words, sizeof words, "%s", kind->name);
    for (char *at = words; *at != '\0'; at++)
        if (*at == '-')
            *at = ' ';
    return show_words(gate, words, text, size);
}

/* The value of the first of the fields that call a record something, key before name, that may be shown. */
static bool show_called(struct sfp_gate *gate, sfp_slot slot, bool names, const char **text, size_t *size)
{
    static const char *const members[] = {"key", "name"};
    const struct sfp_kind *kind = sfp_kind(row_of(gate, slot)->kind);
    *text = NULL;
    for (size_t k = 0; *text == NULL && k < sizeof members / sizeof members[0]; k++)
        for (size_t i = 0; i < kind->field_count; i++)
            if (strcmp(kind->fields[i].member, members[k]) == 0 &&
                (names || kind->fields[i].sensitivity != SFP_PERSON_NAME) &&
                !sfp_gate_text(gate, slot, sfp_field_constant(kind, &kind->fields[i]), text, size))
                return false;
    return true;
}

static bool show_label(struct sfp_gate *gate, sfp_slot slot, bool names, const char **text, size_t *size)
{
    const struct sfp_row *row = row_of(gate, slot);
    *text = NULL;
    *size = 0;
    if (sfp_gate_hides(gate, row->kind))
        return show_words(gate, person_label(gate, row), text, size);
    if (!show_called(gate, slot, names, text, size))
        return false;
    return *text != NULL || show_place(gate, slot, text, size);
}

bool sfp_gate_label(struct sfp_gate *gate, sfp_slot slot, const char **text, size_t *size)
{
    return show_label(gate, slot, true, text, size);
}

bool sfp_gate_label_nameless(struct sfp_gate *gate, sfp_slot slot, const char **text, size_t *size)
{
    return show_label(gate, slot, false, text, size);
}

bool sfp_gate_voice(struct sfp_gate *gate, sfp_slot slot, const char **text, size_t *size)
{
    const struct sfp_row *person = sfp_heard_in(gate->store, row_of(gate, slot));
    *text = NULL;
    *size = 0;
    return person == NULL || show_words(gate, person_label(gate, person), text, size);
}

/* --- for users --- */

static suffice_status give(const char *text, size_t size, suffice_buffer **buffer, suffice_error *error)
{
    struct sfp_bytes bytes = {0};
    if (sfp_bytes_add(&bytes, text, size))
        return sfp_buffer_take(&bytes, buffer, error);
    return sfp_fail_memory(error);
}

static suffice_status check_field(const struct sfp_row *row, suffice_field constant, suffice_error *error)
{
    const struct sfp_kind *kind;
    const struct sfp_field *field = sfp_field_of(constant, &kind);
    suffice_detail detail = SUFFICE_DETAIL_UNKNOWN_FIELD;
    if (field != NULL && kind->number == row->kind) {
        if (field->type == SFP_TYPE_text || field->type == SFP_TYPE_text_list)
            return SUFFICE_OK;
        detail = SUFFICE_DETAIL_WRONG_TYPE;
    }
    suffice_status status = sfp_fail(error, detail, "records of kind %s have no text in field %" PRId32,
                                     sfp_kind(row->kind)->name, constant);
    sfp_error_argument(error, "field");
    return status;
}

static suffice_status read_through(struct sfp_gate *gate, sfp_slot slot, suffice_field constant,
                                   suffice_buffer **buffer, suffice_error *error)
{
    const char *text;
    size_t size;
    const struct sfp_field *field = sfp_field_of(constant, NULL);
    if (sfp_store_count(row_of(gate, slot), field) == 0)
        return sfp_fail(error, SUFFICE_DETAIL_NOT_SET, "%s has no value", field->name);
    if (sfp_gate_withholds(gate, slot, constant))
        return sfp_fail(error, SUFFICE_DETAIL_WITHHELD, "%s is not for this audience", field->name);
    bool list = sfp_type_is_list(field->type);
    if (!(list ? sfp_gate_text_at(gate, slot, constant, 0, &text, &size)
               : sfp_gate_text(gate, slot, constant, &text, &size)))
        return sfp_fail_memory(error);
    return give(text, size, buffer, error);
}

suffice_status suffice_shown_text(const suffice_project *project, suffice_id id, suffice_field field,
                                  suffice_audience audience, suffice_buffer **buffer, suffice_error *error)
{
    sfp_slot slot;
    struct sfp_gate *gate = NULL;
    if (buffer == NULL)
        return sfp_fail_null(error, "buffer");
    *buffer = NULL;
    suffice_status status = sfp_access_row(project, id, &slot, error);
    if (status == SUFFICE_OK)
        status = check_field(sfp_store_row(sfp_project_store(project), slot), field, error);
    if (status == SUFFICE_OK)
        status = sfp_gate_open(sfp_project_store(project), audience, &gate, error);
    if (status == SUFFICE_OK)
        status = read_through(gate, slot, field, buffer, error);
    sfp_gate_close(gate);
    return status;
}

suffice_status suffice_shown_label(const suffice_project *project, suffice_id id, suffice_audience audience,
                                   suffice_buffer **buffer, suffice_error *error)
{
    sfp_slot slot;
    const char *text;
    size_t size;
    struct sfp_gate *gate = NULL;
    if (buffer == NULL)
        return sfp_fail_null(error, "buffer");
    *buffer = NULL;
    suffice_status status = sfp_access_row(project, id, &slot, error);
    if (status == SUFFICE_OK)
        status = sfp_gate_open(sfp_project_store(project), audience, &gate, error);
    if (status == SUFFICE_OK)
        status = sfp_gate_label(gate, slot, &text, &size) ? give(text, size, buffer, error) : sfp_fail_memory(error);
    sfp_gate_close(gate);
    return status;
}

bool suffice_may_quote(const suffice_project *project, suffice_excerpt_id excerpt, suffice_audience audience)
{
    sfp_slot slot;
    if (project == NULL || check_audience(audience, NULL) != SUFFICE_OK ||
        sfp_store_find(sfp_project_store(project), excerpt, SFP_KIND_EXCERPT, "excerpt", &slot, NULL) != SUFFICE_OK)
        return false;
    struct sfp_gate gate = {.store = sfp_project_store(project), .audience = audience};
    return may_read(&gate, row_of(&gate, slot), sfp_field_of(SUFFICE_EXCERPT_QUOTE, NULL));
}

suffice_status suffice_project_add_release(suffice_project *project, suffice_audience audience, const char *what,
                                           suffice_id person, suffice_release_id *release, suffice_error *error)
{
    struct sfp_change change;
    int64_t now = 0;
    if (release != NULL)
        *release = 0;
    if (what == NULL)
        return sfp_fail_null(error, "what");
    sfp_project_change(&change, project, "project", "note a release", error);
    if (sfp_change_good(&change))
        sfp_change_fail(&change, sfp_document_now(change.document, &now, error));
    sfp_slot by = sfp_change_find_if(&change, person, 0, "person");
    sfp_slot slot = sfp_change_new(&change, SFP_KIND_RELEASE);
    sfp_change_number(&change, slot, SUFFICE_RELEASE_AUDIENCE, audience);
    sfp_change_number(&change, slot, SUFFICE_RELEASE_AT, now);
    sfp_change_ref(&change, slot, SUFFICE_RELEASE_PERSON, by);
    sfp_change_text(&change, slot, SUFFICE_RELEASE_WHAT, what);
    sfp_change_attach(&change, slot, project == NULL ? 0 : project->document.store.root, SFP_LAST);
    return sfp_change_end_with(&change, slot, release);
}
