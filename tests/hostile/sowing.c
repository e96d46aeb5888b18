/*
 * Sowing: a word of its own in every field of a document that may hold what people said, who they are, or free text.
 * SPDX-License-Identifier: MIT
 */
#include "sowing.h"

#include "base/text.h"

#include <suffice/fields.h>

#include <stdio.h>
#include <string.h>

enum { MOST_TOLD = 20 };

static size_t fields;
static size_t messages;
static size_t found;

/* --- sowing --- */

/* A word that is the same for the same value of the same field, so that twins stay twins. */
static const char *word_for(struct doc *doc, const struct sfp_field *field, const char *value, unsigned salt)
{
    char letters[14];
    uint64_t hash = 14695981039346656037U + salt;
    for (const char *at = field->constant; *at != '\0'; at++)
        hash = (hash ^ (unsigned char)*at) * 1099511628211U;
    for (const char *at = value; *at != '\0'; at++)
        hash = (hash ^ (unsigned char)*at) * 1099511628211U;
    for (size_t i = 0; i < sizeof letters - 1; i++, hash /= 26)
        letters[i] = (char)('a' + hash % 26);
    letters[sizeof letters - 1] = '\0';
    return doc_format(doc, SOWN "%s", letters);
}

static bool is_sensitive(const struct sfp_field *field)
{
    return field->sensitivity != SFP_PLAIN && (field->type == SFP_TYPE_text || field->type == SFP_TYPE_text_list);
}

/* What to put in place of a value as documents.c makes it; NULL: it is another. */
static const char *sown_value(struct doc *doc, const struct sfp_field *field, const char *value, unsigned salt)
{
    if (strstr(value, field->written == SFP_ATTRIBUTE ? " & \"" : ": <a> & ") != NULL)
        return word_for(doc, field, value, salt);
    if (field->form == SFP_FORM_PATH)
        return doc_format(doc, "recordings/%s.mp3", word_for(doc, field, value, salt));
    return NULL;
}

static void sow_value(struct doc *doc, const struct sfp_field *field, const char **value, unsigned salt)
{
    const char *sown = *value == NULL || !is_sensitive(field) ? NULL : sown_value(doc, field, *value, salt);
    if (sown == NULL)
        return;
    *value = sown;
    fields++;
}

static const struct sfp_field *attribute_field(const struct sfp_kind *kind, const char *name)
{
    for (size_t i = 0; i < kind->field_count; i++)
        if (kind->fields[i].written == SFP_ATTRIBUTE && strcmp(kind->fields[i].name, name) == 0)
            return &kind->fields[i];
    return NULL;
}

/* The text of a source says what its excerpts quote; something is added where nothing points. */
static void sow_source(struct doc *doc, struct doc_node *element, unsigned salt)
{
    if (element->text != NULL && strstr(element->text, "One card") != NULL)
        element->text = doc_format(doc, "%s%s", element->text, word_for(doc, element->field, element->text, salt));
}

static void sow_record(struct doc *doc, struct doc_node *record, unsigned salt)
{
    for (size_t i = 0; i < record->attribute_count; i++) {
        const struct sfp_field *field = attribute_field(record->kind, record->attributes[i].name);
        if (field != NULL)
            sow_value(doc, field, &record->attributes[i].value, salt);
    }
    for (size_t i = 0; i < record->child_count; i++) {
        struct doc_node *child = record->children[i];
        if (child->field == NULL)
            continue;
        if (record->kind->number == SFP_KIND_SOURCE && strcmp(child->name, "text") == 0)
            sow_source(doc, child, salt);
        sow_value(doc, child->field, &child->text, salt);
    }
}

/* What others left in the file may say anything, too. */
static void sow_kept(struct doc *doc)
{
    doc_append(
        doc, doc->root,
        doc_raw(doc, "<x:note xmlns:x=\"urn:example:x\" by=\"" SOWN "by\">" SOWN "kept</x:note><!-- " SOWN " -->"));
}

void sow(struct doc *doc, unsigned salt)
{
    for (size_t i = 0; i < doc->record_count; i++)
        sow_record(doc, doc->records[i], salt);
    sow_kept(doc);
}

size_t sown_fields(void)
{
    return fields;
}

/* --- searching --- */

/* What was sown, what the document says anyway, and what only its markup says, which may be somebody's unescaped words.
 */
static void search(const char *text, const char *where)
{
    static const char *const words[] = {SOWN,         "One card", "That was all", "& then",
                                        "they> came", "stayed",   "unheard-of"};
    struct sfp_text_facts facts;
    messages++;
    sfp_text_scan(text, strlen(text), &facts);
    if (facts.state != SFP_TEXT_GOOD && found++ < MOST_TOLD)
        fprintf(stderr, "%s is not UTF-8: %s\n", where, text);
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strstr(text, words[i]) != NULL) {
            if (found++ < MOST_TOLD)
                fprintf(stderr, "%s says: %s\n", where, text);
            return;
        }
}

void search_error(const suffice_error *error, const char *where)
{
    search(suffice_error_message(error), where);
    search(suffice_error_argument(error), where);
}

void search_findings(const suffice_findings *findings, const char *where)
{
    for (size_t i = 0; i < suffice_findings_count(findings); i++) {
        search(suffice_finding_message(findings, i), where);
        search(suffice_finding_code(findings, i), where);
    }
}

size_t searched_messages(void)
{
    return messages;
}

size_t indiscretions(void)
{
    return found;
}
