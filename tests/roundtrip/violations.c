/*
 * Violations: for each constraint that the schema lays down, documents that break it, and some that just keep it.
 * SPDX-License-Identifier: MIT
 */
#include "deriving.h"

#include <suffice/fields.h>

#include <inttypes.h>
#include <stdio.h>

const char *violation_reason(const struct violation *violation)
{
    /* In the words of docs/file-format.md. */
    static const char *const reasons[] = {
        [BEYOND_SPACES] = "Spaces around numbers, booleans, dates and instants",
        [BEYOND_KEY] = "Two records with the same natural key, when a part of the key is left out in both",
        [BEYOND_COUNTS] = "the greatest counts in `line-ends`",
        [BEYOND_XSI] = "Attributes of XML Schema itself, such as `xsi:schemaLocation`, on fields",
        [BEYOND_RULES] = "What records say together",
    };
    return reasons[violation->beyond];
}

const struct sfp_field *deriving_field(const struct sfp_kind *kind, size_t part)
{
    return part > 0 && part <= kind->field_count ? &kind->fields[part - 1] : NULL;
}

const struct sfp_kind *deriving_child(const struct sfp_kind *kind, size_t part)
{
    return part > kind->field_count ? sfp_kind(kind->children[part - kind->field_count - 1].kind) : NULL;
}

const struct sfp_field *violation_field(const struct violation *violation)
{
    return deriving_field(violation->kind, violation->part);
}

const struct sfp_kind *violation_child(const struct violation *violation)
{
    return deriving_child(violation->kind, violation->part);
}

bool violation_can_be_too_long(const struct sfp_field *field)
{
    return field->limit <= 1000000;
}

/* --- beginning and telling --- */

static struct doc_node *first_child(const struct doc_node *record, const struct sfp_kind *kind)
{
    for (size_t i = 0; i < record->child_count; i++)
        if (record->children[i]->kind == kind && record->children[i]->instance != 0)
            return record->children[i];
    return NULL;
}

void deriving_begin(struct deriving *deriving)
{
    const struct sfp_kind *child = deriving_child(deriving->kind, deriving->part);
    deriving->doc = doc_new();
    deriving->field = deriving_field(deriving->kind, deriving->part);
    deriving->record = doc_record(deriving->doc, deriving->kind->number, deriving->field);
    deriving->place = deriving->record;
    if (deriving->field != NULL)
        deriving->place = doc_place(deriving->record, deriving->field);
    else if (child != NULL)
        deriving->place = first_child(deriving->record, child);
}

void deriving_tell_beyond(struct deriving *deriving, enum constraint constraint, const char *what,
                          suffice_detail detail, const struct doc_node *node, enum beyond beyond)
{
    struct violation violation = {
        .constraint = constraint,
        .kind = deriving->kind,
        .part = deriving->part,
        .what = what,
        .detail = detail,
        .beyond = beyond,
        .doc = deriving->doc,
        .node = node,
        .at_end = node != NULL && node->tail != NULL,
    };
    deriving->try(deriving->user, &violation);
    doc_free(deriving->doc);
}

void deriving_tell(struct deriving *deriving, enum constraint constraint, const char *what, suffice_detail detail,
                   const struct doc_node *node)
{
    deriving_tell_beyond(deriving, constraint, what, detail, node, WITHIN);
}

void deriving_tell_good(struct deriving *deriving, enum constraint constraint, const char *what)
{
    deriving_tell_beyond(deriving, constraint, what, SUFFICE_DETAIL_NONE, NULL, WITHIN);
}

static void try_value(struct deriving *deriving, enum constraint constraint, const char *value, suffice_detail detail)
{
    deriving_begin(deriving);
    doc_set_value(deriving->doc, deriving->record, deriving->field, value);
    deriving_tell(deriving, constraint, value, detail, deriving->place);
}

static void try_good_value(struct deriving *deriving, enum constraint constraint, const char *value)
{
    deriving_begin(deriving);
    doc_set_value(deriving->doc, deriving->record, deriving->field, value);
    deriving_tell_good(deriving, constraint, value);
}

/* --- fields: values --- */

static void derive_missing(struct deriving *deriving)
{
    deriving_begin(deriving);
    if (deriving->field->written == SFP_ATTRIBUTE)
        doc_unset(deriving->record, deriving->field->name);
    else
        doc_remove(deriving->place);
    deriving_tell(deriving, REQUIRED_VALUE, "not there", SUFFICE_DETAIL_MISSING_FIELD, deriving->record);
}

static void derive_type(struct deriving *deriving, const struct sfp_field *field)
{
    for (const char *const *value = wrong_type_values(field); *value != NULL; value++)
        try_value(deriving, RIGHT_TYPE, *value, wrong_type_detail(field));
    if (spaced_value(field) != NULL) {
        deriving_begin(deriving);
        doc_set_value(deriving->doc, deriving->record, field, spaced_value(field));
        deriving_tell_beyond(deriving, RIGHT_TYPE, "spaces", wrong_type_detail(field), deriving->place, BEYOND_SPACES);
    }
    for (const char *const *value = good_values(field); !doc_is_bound(deriving->kind, field) && *value != NULL; value++)
        try_good_value(deriving, RIGHT_TYPE, *value);
}

static void derive_range(struct deriving *deriving, const struct sfp_field *field)
{
    char text[32];
    snprintf(text, sizeof text, "%" PRId64, field->low - 1);
    try_value(deriving, ABOVE_LOW, text, SUFFICE_DETAIL_BAD_INTEGER);
    snprintf(text, sizeof text, "%" PRId64, field->high + 1);
    try_value(deriving, BELOW_HIGH, text, SUFFICE_DETAIL_BAD_INTEGER);
    if (doc_is_bound(deriving->kind, field))
        return;
    snprintf(text, sizeof text, "%" PRId64, field->low);
    try_good_value(deriving, ABOVE_LOW, text);
    snprintf(text, sizeof text, "%" PRId64, field->high);
    try_good_value(deriving, BELOW_HIGH, text);
}

static void derive_choices(struct deriving *deriving, const struct sfp_field *field)
{
    const struct sfp_choice *choice = sfp_choice(field->choice);
    for (size_t i = 0; i < choice->count && !doc_is_bound(deriving->kind, field); i++)
        try_good_value(deriving, RIGHT_TYPE, choice->values[i].text);
}

static void derive_limit(struct deriving *deriving, const struct sfp_field *field)
{
    deriving_begin(deriving);
    doc_set_value(deriving->doc, deriving->record, field,
                  text_of_length(deriving->doc, field, (size_t)field->limit + 1));
    deriving_tell(deriving, WITHIN_LIMIT, "too long", SUFFICE_DETAIL_TEXT_TOO_LONG, deriving->place);
    if (doc_is_bound(deriving->kind, field))
        return;
    deriving_begin(deriving);
    doc_set_value(deriving->doc, deriving->record, field, text_of_length(deriving->doc, field, field->limit));
    deriving_tell_good(deriving, WITHIN_LIMIT, "as long as may be");
}

static void derive_form(struct deriving *deriving, const struct sfp_field *field)
{
    for (const char *const *value = wrong_form_values(field); *value != NULL; value++)
        try_value(deriving, RIGHT_FORM, *value, SUFFICE_DETAIL_BAD_FORM);
    if (field->form != SFP_FORM_LINE_ENDS)
        return;
    deriving_begin(deriving);
    doc_set_value(deriving->doc, deriving->record, field, "crlf:2147483648");
    deriving_tell_beyond(deriving, RIGHT_FORM, "too many", SUFFICE_DETAIL_BAD_FORM, deriving->place, BEYOND_COUNTS);
}

static void derive_unique(struct deriving *deriving, const struct sfp_field *field)
{
    deriving_begin(deriving);
    struct doc_node *twin = doc_sibling(deriving->record, 1);
    doc_set_value(deriving->doc, twin, field, doc_value(deriving->record, field));
    deriving_tell(deriving, UNIQUE_VALUE, "the same value", SUFFICE_DETAIL_NOT_UNIQUE, doc_place(twin, field));
}

static void make_list(struct deriving *deriving, const struct sfp_field *field, size_t length)
{
    deriving_begin(deriving);
    for (size_t count = 2; count < length; count++) {
        struct doc_node *more = doc_node_new(deriving->doc, deriving->kind, field->name);
        more->field = field;
        more->text = "more";
        doc_insert(deriving->doc, deriving->record, doc_index(deriving->place) + 1, more);
    }
}

/* Lists of references are as long, but that many records of one kind would take too long here. */
static void derive_length(struct deriving *deriving, const struct sfp_field *field)
{
    make_list(deriving, field, SFP_LIST_MAX + 1);
    deriving_tell(deriving, LIST_LENGTH, "too many", SUFFICE_DETAIL_LIST_TOO_LONG,
                  doc_element(deriving->record, field, SFP_LIST_MAX));
    if (doc_is_bound(deriving->kind, field))
        return;
    make_list(deriving, field, SFP_LIST_MAX);
    deriving_tell_good(deriving, LIST_LENGTH, "as many as may be");
}

/* --- fields: references --- */

static void derive_targets(struct deriving *deriving, const struct sfp_field *field)
{
    size_t i = 0;
    try_value(deriving, TARGET_THERE, "ff000000-0000-4a00-8b00-000000000001", SUFFICE_DETAIL_DANGLING);
    if (!field->any_target) {
        deriving_begin(deriving);
        while (sfp_field_targets(field, deriving->doc->records[i]->kind->number))
            i++;
        doc_set_value(deriving->doc, deriving->record, field, doc_get(deriving->doc->records[i], "guid"));
        deriving_tell(deriving, RIGHT_TARGET, "a record of another kind", SUFFICE_DETAIL_BAD_TARGET, deriving->place);
    }
    if (field->type != SFP_TYPE_ref_list)
        return;
    deriving_begin(deriving);
    struct doc_node *second = doc_element(deriving->record, field, 1);
    if (second == NULL) {
        second = doc_node_new(deriving->doc, deriving->kind, field->name);
        second->field = field;
        doc_insert(deriving->doc, deriving->record, doc_index(deriving->place) + 1, second);
    }
    doc_set(deriving->doc, second, "ref", doc_get(deriving->place, "ref"));
    deriving_tell(deriving, TARGET_ONCE, "the same twice", SUFFICE_DETAIL_BAD_LIST_VALUE, second);
}

/* --- fields: elements --- */

static void try_in_element(struct deriving *deriving, const char *text)
{
    deriving_begin(deriving);
    deriving->place->tail = text;
    deriving_tell(deriving, ONLY_TEXT, text, SUFFICE_DETAIL_UNKNOWN_ELEMENT, deriving->place);
}

static void try_on_element(struct deriving *deriving, const char *name)
{
    deriving_begin(deriving);
    doc_set(deriving->doc, deriving->place, name, "en");
    deriving_tell(deriving, ONLY_TEXT, name, SUFFICE_DETAIL_UNKNOWN_ATTRIBUTE, deriving->place);
}

static void try_schema_location(struct deriving *deriving)
{
    deriving_begin(deriving);
    doc_set(deriving->doc, deriving->doc->root, "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
    doc_set(deriving->doc, deriving->place, "xsi:schemaLocation", "urn:example:x x.xsd");
    deriving_tell_beyond(deriving, ONLY_TEXT, "xsi:schemaLocation", SUFFICE_DETAIL_UNKNOWN_ATTRIBUTE, deriving->place,
                         BEYOND_XSI);
}

static void derive_element(struct deriving *deriving, const struct sfp_field *field)
{
    try_in_element(deriving, "<unheard-of/>");
    try_in_element(deriving, "<x:unheard-of xmlns:x=\"urn:example:x\"/>");
    try_on_element(deriving, "unheard-of");
    try_on_element(deriving, "xml:lang");
    try_schema_location(deriving);
    derive_order(deriving);
    if (!sfp_type_is_list(field->type))
        derive_once(deriving);
    if (!sfp_type_is_ref(field->type))
        return;
    deriving_begin(deriving);
    doc_unset(deriving->place, "ref");
    deriving_tell(deriving, ONLY_TEXT, "no reference", SUFFICE_DETAIL_MISSING_FIELD, deriving->place);
    deriving_begin(deriving);
    deriving->place->text = "text";
    deriving_tell(deriving, ONLY_TEXT, "text beside a reference", SUFFICE_DETAIL_STRAY_TEXT, deriving->place);
}

/* --- rules --- */

static void try_rule(struct deriving *deriving, suffice_field constant, size_t index, const char *value,
                     suffice_detail detail)
{
    const struct sfp_field *field = sfp_field_of(constant, &deriving->kind);
    deriving->part = (size_t)(field - deriving->kind->fields) + 1;
    deriving_begin(deriving);
    struct doc_node *record = doc_sibling(deriving->record, index);
    doc_set_value(deriving->doc, record, field, value);
    deriving_tell_beyond(deriving, MODEL_RULE, value, detail, record, BEYOND_RULES);
}

static void derive_rules(struct deriving *deriving)
{
    try_rule(deriving, SUFFICE_ATTRIBUTE_TYPE, 0, "choice", SUFFICE_DETAIL_VALUE_TYPE);
    try_rule(deriving, SUFFICE_DATUM_VALUE, 1, "soon", SUFFICE_DETAIL_VALUE_TYPE);
    try_rule(deriving, SUFFICE_DATUM_ATTRIBUTE, 1, "0a000000-0000-4a00-8b00-000000000001",
             SUFFICE_DETAIL_ATTRIBUTE_SCOPE);
    try_rule(deriving, SUFFICE_GRID_ROW_START, 0, "5", SUFFICE_DETAIL_SPAN_OUTSIDE);
    try_rule(deriving, SUFFICE_SOURCE_MEDIUM, 0, "picture", SUFFICE_DETAIL_WRONG_MEASURE);
    try_rule(deriving, SUFFICE_SOURCE_LINE_ENDS, 0, "lf:3", SUFFICE_DETAIL_BAD_FORM);
    try_rule(deriving, SUFFICE_SYNC_POINT_POSITION, 1, "1000", SUFFICE_DETAIL_SPAN_OUTSIDE);
    try_rule(deriving, SUFFICE_EXCERPT_START, 0, "36", SUFFICE_DETAIL_SPAN_OUTSIDE);
    try_rule(deriving, SUFFICE_EXCERPT_END, 0, "1000", SUFFICE_DETAIL_SPAN_OUTSIDE);
    try_rule(deriving, SUFFICE_EXCERPT_END, 1, "3600001", SUFFICE_DETAIL_SPAN_OUTSIDE);
    try_rule(deriving, SUFFICE_EXCERPT_ANCHOR, 1, "edited", SUFFICE_DETAIL_WRONG_MEASURE);
    try_rule(deriving, SUFFICE_EXCERPT_QUOTE, 0, "never said", SUFFICE_DETAIL_QUOTE_DIFFERS);
    try_rule(deriving, SUFFICE_EXCERPT_SPEAKER, 0, "15000000-0000-4a00-8b00-000000000003",
             SUFFICE_DETAIL_WRONG_INTERVIEW);
}

/* --- all --- */

static void derive_text(struct deriving *deriving, const struct sfp_field *field)
{
    derive_form(deriving, field);
    if (violation_can_be_too_long(field))
        derive_limit(deriving, field);
    if (field->unique)
        derive_unique(deriving, field);
    if (field->type == SFP_TYPE_text_list)
        derive_length(deriving, field);
}

static void derive_field(struct deriving *deriving, const struct sfp_field *field)
{
    if (field->required)
        derive_missing(deriving);
    try_value(deriving, NO_EMPTY_VALUE, "", SUFFICE_DETAIL_EMPTY_VALUE);
    derive_type(deriving, field);
    if (field->type == SFP_TYPE_integer)
        derive_range(deriving, field);
    if (field->type == SFP_TYPE_choice)
        derive_choices(deriving, field);
    if (field->type == SFP_TYPE_text || field->type == SFP_TYPE_text_list)
        derive_text(deriving, field);
    if (sfp_type_is_ref(field->type))
        derive_targets(deriving, field);
    if (field->written == SFP_ELEMENT)
        derive_element(deriving, field);
}

static void derive_child(struct deriving *deriving, const struct sfp_kind *child)
{
    derive_order(deriving);
    if (child->identity == SFP_BY_PARENT)
        derive_once(deriving);
    if (child->identity == SFP_BY_KEY)
        derive_key(deriving);
}

void violations_each(violation_try *try, void *user)
{
    struct deriving deriving = {.try = try, .user = user};
    for (int32_t number = 1; number < SFP_KIND_END; number++) {
        const struct sfp_kind *kind = sfp_kind(number);
        if (kind == NULL)
            continue;
        deriving.kind = kind;
        deriving.part = 0;
        derive_kind(&deriving, kind);
        for (size_t i = 0; i < kind->field_count; i++) {
            deriving.part++;
            derive_field(&deriving, &kind->fields[i]);
        }
        for (size_t i = 0; i < kind->child_count; i++) {
            deriving.part++;
            derive_child(&deriving, sfp_kind(kind->children[i].kind));
        }
    }
    derive_rules(&deriving);
}
