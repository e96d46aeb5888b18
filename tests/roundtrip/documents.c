/*
 * Documents: whole project files made from the schema alone, as trees that a test changes and writes down.
 * SPDX-License-Identifier: MIT
 */
#include "documents.h"

#include "base/memory.h"
#include "record/store.h"
#include "record/write.h"

#include <suffice/fields.h>

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define SOURCE_TEXT "H: One card, one call. That was all.\nR: & then <they> came. \xF0\x9F\x8C\xBF\n"
#define QUOTE "One card, one call. That was all."
#define QUOTE_START "3"
#define QUOTE_END "36"
#define SHA256 "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

enum { BLOCK = 64 * 1024 };

struct doc_block {
    struct doc_block *next;
    size_t used;
    size_t size;
    max_align_t bytes[];
};

/* --- memory --- */

static void *take(struct doc *doc, size_t size)
{
    size_t rounded = (size + sizeof(max_align_t) - 1) / sizeof(max_align_t) * sizeof(max_align_t);
    if (doc->blocks == NULL || doc->blocks->size - doc->blocks->used < rounded) {
        size_t room = rounded > BLOCK ? rounded : BLOCK;
        struct doc_block *block = malloc(sizeof *block + room);
        assert_non_null(block);
        *block = (struct doc_block){.next = doc->blocks, .size = room};
        doc->blocks = block;
    }
    void *taken = (char *)doc->blocks->bytes + doc->blocks->used;
    doc->blocks->used += rounded;
    return taken;
}

/* Room for one item more; what was there before stays where it was, too. */
static void *grown(struct doc *doc, void *items, size_t count, size_t *capacity, size_t size)
{
    if (count < *capacity)
        return items;
    *capacity = *capacity == 0 ? 8 : *capacity * 2;
    void *more = take(doc, *capacity * size);
    if (count > 0)
        memcpy(more, items, count * size);
    return more;
}

const char *doc_format(struct doc *doc, const char *format, ...)
{
    char text[512];
    va_list arguments;
    va_start(arguments, format);
    /* NOLINTNEXTLINE(clang-analyzer-valist.Uninitialized): it is not */
    int length = vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    assert_in_range(length, 0, sizeof text - 1);
    return memcpy(take(doc, (size_t)length + 1), text, (size_t)length + 1);
}

const char *doc_repeat(struct doc *doc, const char *text, size_t count)
{
    size_t size = strlen(text);
    char *all = take(doc, size * count + 1);
    for (size_t i = 0; i < count; i++)
        memcpy(all + i * size, text, size);
    all[size * count] = '\0';
    return all;
}

/* --- the tree --- */

struct doc_node *doc_node_new(struct doc *doc, const struct sfp_kind *kind, const char *name)
{
    struct doc_node *node = take(doc, sizeof *node);
    *node = (struct doc_node){.kind = kind, .name = name};
    return node;
}

struct doc_node *doc_raw(struct doc *doc, const char *text)
{
    struct doc_node *node = doc_node_new(doc, NULL, NULL);
    node->text = text;
    return node;
}

void doc_insert(struct doc *doc, struct doc_node *parent, size_t index, struct doc_node *child)
{
    parent->children = grown(doc, parent->children, parent->child_count, &parent->child_capacity, sizeof child);
    struct doc_node **at = parent->children + index;
    memmove(at + 1, at, (parent->child_count - index) * sizeof *at);
    *at = child;
    parent->child_count++;
    child->parent = parent;
}

void doc_append(struct doc *doc, struct doc_node *parent, struct doc_node *child)
{
    doc_insert(doc, parent, parent->child_count, child);
}

size_t doc_index(const struct doc_node *node)
{
    size_t i = 0;
    while (node->parent->children[i] != node)
        i++;
    return i;
}

void doc_remove(struct doc_node *node)
{
    struct doc_node *parent = node->parent;
    size_t index = doc_index(node);
    parent->child_count--;
    memmove(parent->children + index, parent->children + index + 1, (parent->child_count - index) * sizeof(void *));
}

/* --- attributes and fields --- */

static struct doc_attribute *find_attribute(const struct doc_node *node, const char *name)
{
    for (size_t i = 0; i < node->attribute_count; i++)
        /* NOLINTNEXTLINE(clang-analyzer-core.NonNullParamChecker): doc_set() names each */
        if (strcmp(node->attributes[i].name, name) == 0)
            return &node->attributes[i];
    return NULL;
}

const char *doc_get(const struct doc_node *node, const char *name)
{
    const struct doc_attribute *attribute = find_attribute(node, name);
    return attribute == NULL ? NULL : attribute->value;
}

void doc_set(struct doc *doc, struct doc_node *node, const char *name, const char *value)
{
    struct doc_attribute *attribute = find_attribute(node, name);
    if (attribute == NULL) {
        node->attributes =
            grown(doc, node->attributes, node->attribute_count, &node->attribute_capacity, sizeof *node->attributes);
        attribute = &node->attributes[node->attribute_count++];
        attribute->name = name;
    }
    attribute->value = value;
}

void doc_unset(struct doc_node *node, const char *name)
{
    struct doc_attribute *attribute = find_attribute(node, name);
    assert_non_null(attribute);
    size_t behind = node->attribute_count - (size_t)(attribute - node->attributes) - 1;
    memmove(attribute, attribute + 1, behind * sizeof *attribute);
    node->attribute_count--;
}

struct doc_node *doc_element(const struct doc_node *record, const struct sfp_field *field, size_t index)
{
    for (size_t i = 0; i < record->child_count; i++)
        if (record->children[i]->field == field && index-- == 0)
            return record->children[i];
    return NULL;
}

const char *doc_value(const struct doc_node *record, const struct sfp_field *field)
{
    if (field->written == SFP_ATTRIBUTE)
        return doc_get(record, field->name);
    const struct doc_node *element = doc_element(record, field, 0);
    if (element == NULL)
        return NULL;
    return sfp_type_is_ref(field->type) ? doc_get(element, "ref") : element->text;
}

void doc_set_value(struct doc *doc, struct doc_node *record, const struct sfp_field *field, const char *value)
{
    struct doc_node *place = doc_place(record, field);
    if (field->written == SFP_ATTRIBUTE)
        doc_set(doc, place, field->name, value);
    else if (sfp_type_is_ref(field->type))
        doc_set(doc, place, "ref", value);
    else
        place->text = value;
}

struct doc_node *doc_place(struct doc_node *record, const struct sfp_field *field)
{
    return field->written == SFP_ATTRIBUTE ? record : doc_element(record, field, 0);
}

/* --- records --- */

struct doc_node *doc_record(const struct doc *doc, int32_t kind, const struct sfp_field *field)
{
    for (size_t i = 0; i < doc->record_count; i++)
        if (doc->records[i]->kind->number == kind && (field == NULL || doc_value(doc->records[i], field) != NULL))
            return doc->records[i];
    fail_msg("no %s has %s", sfp_kind(kind)->name, field == NULL ? "been made" : field->name);
    return NULL;
}

static bool is_record(const struct doc_node *node, const struct sfp_kind *kind)
{
    return node->kind == kind && node->instance != 0;
}

struct doc_node *doc_sibling(const struct doc_node *record, size_t index)
{
    const struct doc_node *parent = record->parent;
    for (size_t i = 0; parent != NULL && i < parent->child_count; i++)
        if (is_record(parent->children[i], record->kind) && index-- == 0)
            return parent->children[i];
    return NULL;
}

/* --- values that the schema alone gives --- */

const char *doc_guid(struct doc *doc, int32_t kind, unsigned instance)
{
    return doc_format(doc, "%02x000000-0000-4a00-8b00-%012x", (unsigned)kind, instance);
}

static const char *text_of(struct doc *doc, const struct sfp_field *field, unsigned instance, unsigned which)
{
    static const char *const formed[SFP_FORM_COUNT] = {
        [SFP_FORM_COLOUR] = "#12436d", [SFP_FORM_LANGUAGE] = "pa-Guru",
        [SFP_FORM_SHA256] = SHA256,    [SFP_FORM_PATH] = "recordings/r1 (final).mp3",
        [SFP_FORM_LINE_ENDS] = "lf:1", [SFP_FORM_DIGEST] = "0123456789abcdef",
    };
    if (field->form != SFP_FORM_NONE)
        return formed[field->form];
    if (field->written == SFP_ATTRIBUTE)
        return doc_format(doc, "%s & \"%u\"", field->name, instance);
    return doc_format(doc, "%s %u.%u: <a> & \xC3\xA9", field->name, instance, which + 1);
}

/* How many of the kind at which a field points are sure to be there. */
static unsigned instances_for(const struct sfp_field *field)
{
    return sfp_field_target(field, 0) == SFP_KIND_PROJECT ? 1 : 2;
}

static const char *plain_value(struct doc *doc, const struct sfp_field *field, const struct doc_node *record,
                               unsigned index, unsigned which)
{
    static const char *const partial_dates[] = {"2025", "2025-03", "2025-03-20"};
    const struct sfp_choice *choice = sfp_choice(field->choice);
    switch (field->type) {
    case SFP_TYPE_integer:
        return doc_format(doc, "%lld", (long long)field->low + index);
    case SFP_TYPE_boolean:
        return index % 2 == 0 ? "true" : "false";
    case SFP_TYPE_choice:
        return choice->values[index % choice->count].text;
    case SFP_TYPE_date:
        return "2025-03-20";
    case SFP_TYPE_partial:
        return partial_dates[index % 3];
    case SFP_TYPE_instant:
        return index % 2 == 0 ? "2025-03-20T10:02:00Z" : "2025-03-20T10:02:00.250Z";
    case SFP_TYPE_ref:
    case SFP_TYPE_ref_list:
        return doc_guid(doc, sfp_field_target(field, 0), (index + which) % instances_for(field) + 1);
    default:
        return text_of(doc, field, record->instance, which);
    }
}

/* --- values that the model asks for --- */

/* Two attributes for each kind that has data: one of any text, and one of a stricter type. */
static int32_t attribute_type(unsigned index)
{
    static const int32_t strict[] = {SUFFICE_ATTRIBUTE_TYPE_INTEGER, SUFFICE_ATTRIBUTE_TYPE_DECIMAL,
                                     SUFFICE_ATTRIBUTE_TYPE_CHOICE, SUFFICE_ATTRIBUTE_TYPE_DATE};
    return index % 2 == 0 ? SUFFICE_ATTRIBUTE_TYPE_TEXT : strict[index / 2 % 4];
}

static unsigned attribute_for(const struct doc_node *owner, unsigned index)
{
    static const int32_t scopes[] = {SFP_KIND_PARTICIPANT, SFP_KIND_INTERVIEW, SFP_KIND_SOURCE, SFP_KIND_TEAM};
    unsigned scope = 0;
    while (scope < 4 && scopes[scope] != owner->kind->number)
        scope++;
    assert_in_range(scope, 0, 3);
    return scope * 2 + index;
}

static const char *datum_value(struct doc *doc, unsigned attribute)
{
    switch (attribute_type(attribute)) {
    case SUFFICE_ATTRIBUTE_TYPE_INTEGER:
        return "-82";
    case SUFFICE_ATTRIBUTE_TYPE_DECIMAL:
        return "7.50";
    case SUFFICE_ATTRIBUTE_TYPE_DATE:
        return "2025-03";
    case SUFFICE_ATTRIBUTE_TYPE_CHOICE:
        return text_of(doc, sfp_field_of(SUFFICE_ATTRIBUTE_OPTIONS, NULL), attribute + 1, 1);
    default:
        return "any text";
    }
}

static const char *value_name(int32_t list, int32_t number)
{
    return sfp_choice_number(sfp_choice(list), number)->text;
}

/* The first source is a text, the second a recording; *left_out tells that a field cannot be set. */
static const char *source_value(suffice_field field, unsigned index, bool *left_out)
{
    bool is_text = index == 0;
    switch (field) {
    case SUFFICE_SOURCE_MEDIUM:
        return value_name(SFP_CHOICE_MEDIUM, is_text ? SUFFICE_MEDIUM_TRANSCRIPT : SUFFICE_MEDIUM_RECORDING);
    case SUFFICE_SOURCE_DURATION:
        *left_out = is_text;
        return "3600000";
    case SUFFICE_SOURCE_LINE_ENDS:
        *left_out = !is_text;
        return "bom crlf:1 lf:1";
    case SUFFICE_SOURCE_TEXT:
        *left_out = !is_text;
        return SOURCE_TEXT;
    default:
        return NULL;
    }
}

/* Each excerpt lies in the source with its number. */
static const char *excerpt_value(struct doc *doc, suffice_field field, unsigned index)
{
    switch (field) {
    case SUFFICE_EXCERPT_START:
        return index == 0 ? QUOTE_START : "1000";
    case SUFFICE_EXCERPT_END:
        return index == 0 ? QUOTE_END : "4500";
    case SUFFICE_EXCERPT_ANCHOR:
        return value_name(SFP_CHOICE_ANCHOR, SUFFICE_ANCHOR_EXACT);
    case SUFFICE_EXCERPT_QUOTE:
        return index == 0 ? QUOTE : "as it was heard";
    case SUFFICE_EXCERPT_SPEAKER: /* two in each interview */
        return doc_guid(doc, SFP_KIND_SPEAKER, index * 2 + 1);
    default:
        return NULL;
    }
}

static const char *corpus_value(struct doc *doc, suffice_field field, const struct doc_node *record, unsigned index,
                                bool *left_out)
{
    switch (field) {
    case SUFFICE_ATTRIBUTE_TYPE:
        return value_name(SFP_CHOICE_ATTRIBUTE_TYPE, attribute_type(index));
    case SUFFICE_ATTRIBUTE_SCOPE:
        return value_name(SFP_CHOICE_ATTRIBUTE_SCOPE, (int32_t)index / 2 + 1);
    case SUFFICE_ATTRIBUTE_OPTIONS:
        *left_out = attribute_type(index) != SUFFICE_ATTRIBUTE_TYPE_CHOICE;
        return NULL;
    case SUFFICE_DATUM_ATTRIBUTE:
        return doc_guid(doc, SFP_KIND_ATTRIBUTE, attribute_for(record->parent, index) + 1);
    case SUFFICE_DATUM_VALUE:
        return datum_value(doc, attribute_for(record->parent, index));
    default:
        return source_value(field, index, left_out);
    }
}

bool doc_is_bound(const struct sfp_kind *kind, const struct sfp_field *field)
{
    static const suffice_field bound[] = {
        SUFFICE_ATTRIBUTE_TYPE,   SUFFICE_ATTRIBUTE_SCOPE, SUFFICE_ATTRIBUTE_OPTIONS,   SUFFICE_PERMISSION_PURPOSE,
        SUFFICE_GRID_ROW_START,   SUFFICE_GRID_ROW_END,    SUFFICE_SOURCE_MEDIUM,       SUFFICE_SOURCE_DURATION,
        SUFFICE_SOURCE_LINE_ENDS, SUFFICE_SOURCE_TEXT,     SUFFICE_SYNC_POINT_POSITION, SUFFICE_SYNC_POINT_TIME,
        SUFFICE_EXCERPT_START,    SUFFICE_EXCERPT_END,     SUFFICE_EXCERPT_ANCHOR,      SUFFICE_EXCERPT_QUOTE,
        SUFFICE_SUMMARY_ABSENT,   SUFFICE_NODE_KIND,       SUFFICE_RATING_EXCLUDED,     SUFFICE_READINESS_STEP,
    };
    for (size_t i = 0; i < sizeof bound / sizeof bound[0]; i++)
        if (bound[i] == sfp_field_constant(kind, field))
            return true;
    return false;
}

/*
 * How many of a kind are made in a record: trees are two levels deep, and recordings have no places in a text. Of what
 * is made from sources only the first of its kind has two of each, for there are many kinds within kinds.
 */
static unsigned count_for(const struct doc_node *parent, const struct sfp_kind *kind)
{
    if (kind->identity == SFP_BY_PARENT)
        return 1;
    if (kind->number == SFP_KIND_ATTRIBUTE)
        return 8;
    if (kind->number == SFP_KIND_NODE)
        return 3;
    if (kind->number == SFP_KIND_SYNC_POINT)
        return parent == doc_sibling(parent, 0) ? 2 : 0;
    if (kind->number > SFP_KIND_CODING && parent->instance > 1)
        return parent->kind == kind ? 0 : 1;
    return parent->kind == kind && parent->parent->kind == kind ? 0 : 2;
}

/* --- making --- */

static bool is_cut(const struct sfp_kind *kind, const struct sfp_field *field, unsigned index)
{
    return index == 1 && field->carried == SFP_CARRIED_CUT && !field->required &&
           !(kind->identity == SFP_BY_KEY && sfp_identity_uses(kind, field));
}

static const char *value_for(struct doc *doc, const struct doc_node *record, const struct sfp_field *field,
                             unsigned index, unsigned which)
{
    suffice_field constant = sfp_field_constant(record->kind, field);
    bool left_out = is_cut(record->kind, field, index);
    const char *value = excerpt_value(doc, constant, index);
    if (value == NULL)
        value = corpus_value(doc, constant, record, index, &left_out);
    if (value == NULL)
        value = doc_upper_value(doc, constant, record, index, which, &left_out);
    if (left_out)
        return NULL;
    return value != NULL ? value : plain_value(doc, field, record, index, which);
}

static void add_element(struct doc *doc, struct doc_node *record, const struct sfp_field *field, const char *value)
{
    struct doc_node *node = doc_node_new(doc, record->kind, field->name);
    node->field = field;
    if (sfp_type_is_ref(field->type))
        doc_set(doc, node, "ref", value);
    else
        node->text = value;
    doc_append(doc, record, node);
}

static void add_field(struct doc *doc, struct doc_node *record, const struct sfp_field *field, unsigned index)
{
    for (unsigned which = 0; which < (sfp_type_is_list(field->type) ? 2U : 1U); which++) {
        const char *value = value_for(doc, record, field, index, which);
        if (value != NULL && field->written == SFP_ATTRIBUTE)
            doc_set(doc, record, field->name, value);
        else if (value != NULL)
            add_element(doc, record, field, value);
    }
}

static void add_cut(struct doc *doc, struct doc_node *record, const struct sfp_field *field)
{
    struct doc_node *node = doc_node_new(doc, record->kind, "cut");
    doc_set(doc, node, "field", field->name);
    doc_set(doc, node, "ref", doc_guid(doc, sfp_field_target(field, 0), 0xff));
    doc_set(doc, node, "label", "what <stayed> behind");
    doc_append(doc, record, node);
}

static void add_head(struct doc *doc, struct doc_node *record)
{
    /* NOLINTNEXTLINE(clang-analyzer-core.NullDereference): records have kinds */
    if (record->kind->number == SFP_KIND_PROJECT) {
        doc_set(doc, record, "xmlns", SFP_NAMESPACE);
        doc_set(doc, record, "read-version", "1.0");
        doc_set(doc, record, "write-version", "1.0");
    }
    if (record->kind->identity == SFP_BY_GUID)
        doc_set(doc, record, "guid", doc_guid(doc, record->kind->number, record->instance));
}

static struct doc_node *add_record(struct doc *doc, struct doc_node *parent, const struct sfp_kind *kind,
                                   unsigned index)
{
    struct doc_node *record = doc_node_new(doc, kind, kind->name);
    record->instance = ++doc->instances[kind->number];
    doc->records = grown(doc, doc->records, doc->record_count, &doc->record_capacity, sizeof record);
    doc->records[doc->record_count++] = record;
    if (parent != NULL)
        doc_append(doc, parent, record);
    add_head(doc, record);
    for (size_t i = 0; i < kind->field_count; i++)
        add_field(doc, record, &kind->fields[i], index);
    for (size_t i = 0; i < kind->child_count; i++) {
        const struct sfp_kind *child = sfp_kind(kind->children[i].kind);
        for (unsigned k = 0; k < count_for(record, child); k++)
            add_record(doc, record, child, k);
    }
    for (size_t i = 0; i < kind->field_count; i++)
        if (is_cut(kind, &kind->fields[i], index))
            add_cut(doc, record, &kind->fields[i]);
    return record;
}

struct doc *doc_new(void)
{
    struct doc *doc = calloc(1, sizeof *doc);
    assert_non_null(doc);
    doc->root = add_record(doc, NULL, sfp_kind(SFP_KIND_PROJECT), 0);
    return doc;
}

void doc_free(struct doc *doc)
{
    while (doc->blocks != NULL) {
        struct doc_block *next = doc->blocks->next;
        free(doc->blocks);
        doc->blocks = next;
    }
    free(doc);
}
