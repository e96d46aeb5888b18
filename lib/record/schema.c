/*
 * Schema: the descriptors, made from schema.def, and how to find one.
 * SPDX-License-Identifier: MIT
 */
#include "record/schema.h"

#include <string.h>

/* The numbers of the closed list AUDIENCE, from which fields.h is still to be made. */
enum { FOR_ANALYST = 1, FOR_TEAM = 2, FOR_PUBLIC = 3 };

/* The modifiers of schema.def, as designated initialisers. */
#define GUIDED .identity = SFP_BY_GUID
#define SINGLETON .identity = SFP_BY_PARENT
#define KEYED(...) .identity = SFP_BY_KEY, .key = {__VA_ARGS__}
#define ORDERED .ordered = true
#define LABEL(field) .label = field
#define SAYS(field) .says = field
#define ARTEFACT .artefact = true

#define ATTRIBUTE .written = SFP_ATTRIBUTE
#define ELEMENT .written = SFP_ELEMENT
#define REQUIRED .required = true
#define LIMIT(n) .limit = n
#define RANGE(from, to) .low = from, .high = to
#define FORM(name) .form = SFP_FORM_##name
#define OF(LIST) .choice = SFP_CHOICE_##LIST
#define UNIQUE .unique = true
#define TO_ANY .any_target = true
#define TO(a) .targets = {SFP_KIND_##a}
#define TO_2(a, b) .targets = {SFP_KIND_##a, SFP_KIND_##b}
#define TO_3(a, b, c) .targets = {SFP_KIND_##a, SFP_KIND_##b, SFP_KIND_##c}
#define TO_4(a, b, c, d) .targets = {SFP_KIND_##a, SFP_KIND_##b, SFP_KIND_##c, SFP_KIND_##d}
#define ON_REMOVE(what) .on_remove = SFP_ON_REMOVE_##what
#define TRAVELS .carried = SFP_CARRIED_TRAVELS
#define CUT .carried = SFP_CARRIED_CUT
#define PERSON_NAME .sensitivity = SFP_PERSON_NAME
#define PERSON_WORDS .sensitivity = SFP_PERSON_WORDS
#define PERSON_ACCOUNT .sensitivity = SFP_PERSON_ACCOUNT
#define FREE_TEXT .sensitivity = SFP_FREE_TEXT
#define FOR(AUDIENCE) .widest = FOR_##AUDIENCE
#define THREAD(WAY, to, from) .thread = {.way = SFP_##WAY, .there = to, .returns = from}
#define BY_VERB .by_verb = true
#define SINCE(minor) .since = minor

/* The values of each closed list. */
#define CHOICE(LIST, name, sentence) static const struct sfp_value_name values_##LIST[] = {
#define VALUE(LIST, number, NAME, text, sentence) {number, #NAME, text, sentence},
#define END_CHOICE(LIST)                                                                                               \
    }                                                                                                                  \
    ;
#define KIND(...)
#define FIELD(...)
#define CHILD(...)
#define END_KIND(NAME)
#include "record/schema.def"
#undef CHOICE
#undef VALUE
#undef END_CHOICE
#undef KIND
#undef FIELD
#undef CHILD
#undef END_KIND

/* The fields of each kind, closed by one without a name, so that a kind may have none. */
#define CHOICE(...)
#define VALUE(...)
#define END_CHOICE(...)
#define KIND(number, NAME, member, ...)                                                                                \
    typedef struct sfp_##member row_of_##NAME;                                                                         \
    static const struct sfp_field fields_##NAME[] = {
#define FIELD(KIND_NAME, field_number, NAME, member_name, xml, value_type, words, ...)                                 \
    {.number = field_number,                                                                                           \
     .type = SFP_TYPE_##value_type,                                                                                    \
     .offset = offsetof(row_of_##KIND_NAME, member_name),                                                              \
     .name = xml,                                                                                                      \
     .member = #member_name,                                                                                           \
     .constant = #NAME,                                                                                                \
     .sentence = words,                                                                                                \
     __VA_ARGS__},
#define CHILD(...)
#define END_KIND(NAME)                                                                                                 \
    {                                                                                                                  \
        .number = 0                                                                                                    \
    }                                                                                                                  \
    }                                                                                                                  \
    ;
#include "record/schema.def"
#undef KIND
#undef FIELD
#undef CHILD
#undef END_KIND

/* The kinds that lie in each kind, closed likewise. */
#define KIND(number, NAME, ...) static const struct sfp_child children_##NAME[] = {
#define FIELD(...)
#define CHILD(KIND_NAME, CHILD_NAME, member) {SFP_KIND_##CHILD_NAME, offsetof(row_of_##KIND_NAME, member)},
#define END_KIND(NAME)                                                                                                 \
    {                                                                                                                  \
        SFP_KIND_NONE, 0                                                                                               \
    }                                                                                                                  \
    }                                                                                                                  \
    ;
#include "record/schema.def"
#undef KIND
#undef FIELD
#undef CHILD
#undef END_KIND

#define LENGTH(array) (sizeof(array) / sizeof((array)[0]))

static const struct sfp_kind kinds[SFP_KIND_END] = {
#define KIND(kind_number, NAME, member_name, xml, words, ...)                                                          \
    [kind_number] = {.number = kind_number,                                                                            \
                     .name = xml,                                                                                      \
                     .member = #member_name,                                                                           \
                     .constant = #NAME,                                                                                \
                     .sentence = words,                                                                                \
                     .size = sizeof(struct sfp_##member_name),                                                         \
                     .fields = fields_##NAME,                                                                          \
                     .field_count = LENGTH(fields_##NAME) - 1,                                                         \
                     .children = children_##NAME,                                                                      \
                     .child_count = LENGTH(children_##NAME) - 1,                                                       \
                     __VA_ARGS__},
#define FIELD(...)
#define CHILD(...)
#define END_KIND(NAME)
#include "record/schema.def"
#undef CHOICE
#undef VALUE
#undef END_CHOICE
#undef KIND
};

static const struct sfp_choice choices[SFP_CHOICE_END] = {
#define CHOICE(LIST, list_name, words)                                                                                 \
    [SFP_CHOICE_##LIST] = {.constant = #LIST,                                                                          \
                           .name = #list_name,                                                                         \
                           .sentence = words,                                                                          \
                           .values = values_##LIST,                                                                    \
                           .count = LENGTH(values_##LIST)},
#define VALUE(...)
#define END_CHOICE(...)
#define KIND(...)
#include "record/schema.def"
#undef CHOICE
#undef VALUE
#undef END_CHOICE
#undef KIND
#undef FIELD
#undef CHILD
#undef END_KIND
};

const struct sfp_kind *sfp_kind(int32_t number)
{
    if (number <= SFP_KIND_NONE || number >= SFP_KIND_END || kinds[number].name == NULL)
        return NULL;
    return &kinds[number];
}

const struct sfp_choice *sfp_choice(int32_t number)
{
    return &choices[number];
}

const struct sfp_field *sfp_kind_field(const struct sfp_kind *kind, int32_t number)
{
    if (number >= 1 && (size_t)number <= kind->field_count && kind->fields[number - 1].number == number)
        return &kind->fields[number - 1];
    for (size_t i = 0; i < kind->field_count; i++)
        if (kind->fields[i].number == number)
            return &kind->fields[i];
    return NULL;
}

const struct sfp_field *sfp_field_of(suffice_field constant, const struct sfp_kind **kind)
{
    const struct sfp_kind *found = constant < 0 ? NULL : sfp_kind(constant / SFP_FIELD_FACTOR);
    if (kind != NULL)
        *kind = found;
    return found == NULL ? NULL : sfp_kind_field(found, constant % SFP_FIELD_FACTOR);
}

suffice_field sfp_field_constant(const struct sfp_kind *kind, const struct sfp_field *field)
{
    return kind->number * SFP_FIELD_FACTOR + field->number;
}

const struct sfp_child *sfp_kind_child(const struct sfp_kind *parent, int32_t child)
{
    for (size_t i = 0; i < parent->child_count; i++)
        if (parent->children[i].kind == child)
            return &parent->children[i];
    return NULL;
}

static int32_t kind_with_guid(size_t index)
{
    for (int32_t number = 1; number < SFP_KIND_END; number++)
        if (kinds[number].name != NULL && kinds[number].identity == SFP_BY_GUID && index-- == 0)
            return number;
    return 0;
}

int32_t sfp_field_target(const struct sfp_field *field, size_t index)
{
    if (field->any_target)
        return kind_with_guid(index);
    return index < SFP_TARGETS_MAX ? field->targets[index] : 0;
}

bool sfp_field_targets(const struct sfp_field *field, int32_t kind)
{
    if (field->any_target)
        return kind > 0 && kind < SFP_KIND_END && kinds[kind].identity == SFP_BY_GUID && kinds[kind].name != NULL;
    for (size_t i = 0; i < SFP_TARGETS_MAX && field->targets[i] != SFP_KIND_NONE; i++)
        if (field->targets[i] == kind)
            return true;
    return false;
}

suffice_field sfp_next_field_to(int32_t kind, suffice_field last)
{
    const struct sfp_kind *after;
    const struct sfp_field *field = sfp_field_of(last, &after);
    int32_t number = field == NULL ? 1 : after->number;
    size_t from = field == NULL ? 0 : (size_t)(field - after->fields) + 1;
    for (; number < SFP_KIND_END; number++, from = 0) {
        const struct sfp_kind *holder = sfp_kind(number);
        for (size_t i = from; holder != NULL && i < holder->field_count; i++)
            if (sfp_type_is_ref(holder->fields[i].type) && sfp_field_targets(&holder->fields[i], kind))
                return sfp_field_constant(holder, &holder->fields[i]);
    }
    return 0;
}

const struct sfp_value_name *sfp_choice_number(const struct sfp_choice *choice, int64_t number)
{
    for (size_t i = 0; i < choice->count; i++)
        if (choice->values[i].number == number)
            return &choice->values[i];
    return NULL;
}

const struct sfp_value_name *sfp_choice_text(const struct sfp_choice *choice, const char *text, size_t size)
{
    for (size_t i = 0; i < choice->count; i++)
        if (strlen(choice->values[i].text) == size && memcmp(choice->values[i].text, text, size) == 0)
            return &choice->values[i];
    return NULL;
}
