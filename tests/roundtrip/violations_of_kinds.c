/*
 * Violations of what a kind of record as a whole asks for: its GUID, what it holds, in which order, and how often.
 * SPDX-License-Identifier: MIT
 */
#include "deriving.h"

#include <string.h>

/* --- kinds: GUIDs --- */

/* A record whose GUID no record may have besides it. */
static struct doc_node *another_record(const struct deriving *deriving)
{
    return deriving->doc->records[deriving->record == deriving->doc->root ? 1 : 0];
}

static void derive_guid(struct deriving *deriving)
{
    static const struct sfp_field guid = {.type = SFP_TYPE_ref};
    deriving_begin(deriving);
    doc_unset(deriving->record, "guid");
    deriving_tell(deriving, HAS_GUID, "no GUID", SUFFICE_DETAIL_MISSING_FIELD, deriving->record);
    for (const char *const *value = wrong_type_values(&guid); *value != NULL; value++) {
        deriving_begin(deriving);
        doc_set(deriving->doc, deriving->record, "guid", *value);
        deriving_tell(deriving, GOOD_GUID, *value, SUFFICE_DETAIL_BAD_GUID, deriving->record);
    }
    deriving_begin(deriving);
    doc_set(deriving->doc, deriving->record, "guid", "");
    deriving_tell(deriving, GOOD_GUID, "an empty GUID", SUFFICE_DETAIL_BAD_GUID, deriving->record);
    deriving_begin(deriving);
    struct doc_node *other = another_record(deriving);
    struct doc_node *later = deriving->record == deriving->doc->root ? other : deriving->record;
    doc_set(deriving->doc, deriving->record, "guid", doc_get(other, "guid"));
    deriving_tell(deriving, OWN_GUID, "the GUID of another", SUFFICE_DETAIL_GUID_TAKEN, later);
}

/* --- kinds: what they may hold --- */

static void try_raw(struct deriving *deriving, const char *text, const char *what)
{
    deriving_begin(deriving);
    struct doc_node *raw = doc_raw(deriving->doc, text);
    doc_append(deriving->doc, deriving->record, raw);
    deriving_tell(deriving, KNOWN_ELEMENTS, what, SUFFICE_DETAIL_UNKNOWN_ELEMENT, raw);
}

static void derive_content(struct deriving *deriving)
{
    deriving_begin(deriving);
    doc_set(deriving->doc, deriving->record, "unheard-of", "x");
    deriving_tell(deriving, KNOWN_ATTRIBUTES, "an unknown attribute", SUFFICE_DETAIL_UNKNOWN_ATTRIBUTE,
                  deriving->record);
    try_raw(deriving, "<unheard-of/>", "an unknown element");
    try_raw(deriving, "<project/>", "a project");
    deriving_begin(deriving);
    deriving->record->tail = "stray";
    deriving_tell(deriving, NO_TEXT, "text", SUFFICE_DETAIL_STRAY_TEXT, deriving->record);
}

static void derive_guid_of_none(struct deriving *deriving)
{
    deriving_begin(deriving);
    doc_set(deriving->doc, deriving->record, "guid", "ff000000-0000-4a00-8b00-000000000001");
    deriving_tell(deriving, KNOWN_ATTRIBUTES, "a GUID where there is none", SUFFICE_DETAIL_UNKNOWN_ATTRIBUTE,
                  deriving->record);
}

/* --- kinds: cut references --- */

static struct doc_node *find_cut(const struct doc *doc, const struct sfp_kind *kind)
{
    for (size_t i = 0; i < doc->record_count; i++)
        for (size_t k = 0; doc->records[i]->kind == kind && k < doc->records[i]->child_count; k++)
            if (strcmp(doc->records[i]->children[k]->name, "cut") == 0)
                return doc->records[i]->children[k];
    return NULL;
}

static struct doc_node *begin_cut(struct deriving *deriving)
{
    deriving_begin(deriving);
    return find_cut(deriving->doc, deriving->kind);
}

static void try_cut(struct deriving *deriving, const char *name, const char *value, suffice_detail detail)
{
    struct doc_node *cut = begin_cut(deriving);
    if (value == NULL)
        doc_unset(cut, name);
    else
        doc_set(deriving->doc, cut, name, value);
    deriving_tell(deriving, GOOD_CUT, name, detail, cut);
}

static void derive_cut(struct deriving *deriving)
{
    try_cut(deriving, "field", NULL, SUFFICE_DETAIL_UNKNOWN_CUT);
    try_cut(deriving, "field", "unheard-of", SUFFICE_DETAIL_UNKNOWN_CUT);
    try_cut(deriving, "field", "guid", SUFFICE_DETAIL_UNKNOWN_CUT);
    try_cut(deriving, "ref", NULL, SUFFICE_DETAIL_MISSING_FIELD);
    try_cut(deriving, "ref", "somebody", SUFFICE_DETAIL_BAD_GUID);
    try_cut(deriving, "label", NULL, SUFFICE_DETAIL_MISSING_FIELD);
    try_cut(deriving, "unheard-of", "x", SUFFICE_DETAIL_UNKNOWN_ATTRIBUTE);
    try_cut(deriving, "xml:lang", "en", SUFFICE_DETAIL_UNKNOWN_ATTRIBUTE);
    struct doc_node *cut = begin_cut(deriving);
    cut->text = "text";
    deriving_tell(deriving, GOOD_CUT, "text", SUFFICE_DETAIL_STRAY_TEXT, cut);
    cut = begin_cut(deriving);
    cut->tail = "<unheard-of/>";
    deriving_tell(deriving, GOOD_CUT, "an element", SUFFICE_DETAIL_UNKNOWN_ELEMENT, cut);
    cut = begin_cut(deriving);
    doc_set(deriving->doc, cut, "label", "");
    deriving_tell_good(deriving, GOOD_CUT, "an empty label");
}

static void derive_cut_of_none(struct deriving *deriving)
{
    deriving_begin(deriving);
    struct doc_node *raw = doc_raw(
        deriving->doc, "<cut field=\"name\" ref=\"ff000000-0000-4a00-8b00-000000000001\" label=\"of nothing\"/>");
    doc_append(deriving->doc, deriving->record, raw);
    deriving_tell(deriving, GOOD_CUT, "where nothing can be cut", SUFFICE_DETAIL_UNKNOWN_CUT, raw);
}

/* --- the project --- */

static void try_head(struct deriving *deriving, enum constraint constraint, const char *name, const char *value,
                     suffice_detail detail)
{
    deriving_begin(deriving);
    if (value == NULL)
        doc_unset(deriving->record, name);
    else
        doc_set(deriving->doc, deriving->record, name, value);
    deriving_tell(deriving, constraint, value == NULL ? name : value, detail, deriving->record);
}

static void derive_project(struct deriving *deriving)
{
    static const char *const marks[] = {"read-version", "write-version"};
    static const char *const wrong[] = {"",    "1",   "1.",   ".0",   "1.0.0", "01.0", "1.00", "-1.0",   "0.9",
                                        "1,0", "a.b", " 1.0", "1.0 ", "1.-1",  "1.+0", "1.x",  "1.0-rc", NULL};
    for (size_t i = 0; i < 2; i++) {
        try_head(deriving, GOOD_VERSION, marks[i], NULL, SUFFICE_DETAIL_MISSING_FIELD);
        for (const char *const *value = wrong; *value != NULL; value++)
            try_head(deriving, GOOD_VERSION, marks[i], *value, SUFFICE_DETAIL_BAD_VERSION);
    }
    try_head(deriving, RIGHT_ROOT, "xmlns", NULL, SUFFICE_DETAIL_NOT_A_PROJECT);
    try_head(deriving, RIGHT_ROOT, "xmlns", "urn:libsuffice:2", SUFFICE_DETAIL_NOT_A_PROJECT);
    deriving_begin(deriving);
    deriving->record->name = "codebook";
    deriving_tell(deriving, RIGHT_ROOT, "another root", SUFFICE_DETAIL_NOT_A_PROJECT, deriving->record);
}

/* --- order and number of elements --- */

/* Whether a child is what a part of its record's kind stands for. */
static bool is_part(const struct doc_node *child, const struct deriving *deriving)
{
    if (deriving->field != NULL)
        return child->field == deriving->field;
    return child->instance != 0 && child->kind == deriving_child(deriving->kind, deriving->part);
}

/* The first element of the record goes behind the last of this part, where it is too late. */
void derive_order(struct deriving *deriving)
{
    deriving_begin(deriving);
    struct doc_node *record = deriving->record;
    struct doc_node *first = record->children[0];
    size_t last = record->child_count - 1;
    if (is_part(first, deriving)) {
        doc_free(deriving->doc);
        return;
    }
    while (!is_part(record->children[last], deriving))
        last--;
    doc_remove(first);
    doc_insert(deriving->doc, record, last, first);
    deriving_tell(deriving, IN_ORDER, "an earlier element behind it", SUFFICE_DETAIL_WRONG_ORDER, first);
}

void derive_once(struct deriving *deriving)
{
    deriving_begin(deriving);
    struct doc_node *copy = doc_node_new(deriving->doc, deriving->place->kind, deriving->place->name);
    copy->text = deriving->place->text;
    for (size_t i = 0; i < deriving->place->attribute_count; i++)
        doc_set(deriving->doc, copy, deriving->place->attributes[i].name, deriving->place->attributes[i].value);
    doc_insert(deriving->doc, deriving->record, doc_index(deriving->place) + 1, copy);
    deriving_tell(deriving, ONCE, "twice", SUFFICE_DETAIL_REPEATED_ELEMENT, copy);
}

/* --- natural keys --- */

static struct doc_node *share_key(struct deriving *deriving, const struct sfp_kind *kind)
{
    deriving_begin(deriving);
    struct doc_node *twin = doc_sibling(deriving->place, 1);
    for (size_t i = 0; i < SFP_KEY_MAX && kind->key[i] != 0; i++) {
        const struct sfp_field *field = sfp_kind_field(kind, kind->key[i]);
        doc_set_value(deriving->doc, twin, field, doc_value(deriving->place, field));
    }
    return twin;
}

void derive_key(struct deriving *deriving)
{
    const struct sfp_kind *kind = deriving_child(deriving->kind, deriving->part);
    struct doc_node *twin = share_key(deriving, kind);
    deriving_tell(deriving, KEY_ONCE, "a natural key twice", SUFFICE_DETAIL_SAME_RECORD, twin);
    for (size_t i = 0; i < SFP_KEY_MAX && kind->key[i] != 0; i++) {
        const struct sfp_field *field = sfp_kind_field(kind, kind->key[i]);
        if (field->required)
            continue;
        twin = share_key(deriving, kind);
        doc_unset(twin, field->name);
        doc_unset(deriving->place, field->name);
        deriving_tell_beyond(deriving, KEY_ONCE, field->name, SUFFICE_DETAIL_SAME_RECORD, twin, BEYOND_KEY);
    }
}

/* --- all of a kind --- */

static bool has_cut(const struct sfp_kind *kind)
{
    for (size_t i = 0; i < kind->field_count; i++)
        if (kind->fields[i].carried == SFP_CARRIED_CUT)
            return true;
    return false;
}

void derive_kind(struct deriving *deriving, const struct sfp_kind *kind)
{
    if (kind->identity == SFP_BY_GUID)
        derive_guid(deriving);
    else
        derive_guid_of_none(deriving);
    derive_content(deriving);
    if (kind->number == SFP_KIND_PROJECT)
        derive_project(deriving);
    if (has_cut(kind))
        derive_cut(deriving);
    else
        derive_cut_of_none(deriving);
}
