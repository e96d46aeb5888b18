/*
 * Words: gathered by the schema, so that a new field with a person's words in it is among them.
 * SPDX-License-Identifier: MIT
 */
#include "words.h"

#include "record/schema.h"

#include <suffice/access.h>
#include <suffice/project.h>
#include <suffice/records.h>

#include <stdlib.h>
#include <string.h>

enum { LONG_WORD = 6, SHORT_NAME = 2 };

static bool is_of_word(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (unsigned char)c >= 0x80;
}

/* Moves to the next word of a text and tells its length; 0 at the end. */
static size_t next_word(const char **text)
{
    size_t length = 0;
    while (**text != '\0' && !is_of_word(**text))
        ++*text;
    while (is_of_word((*text)[length]))
        length++;
    return length;
}

static const char *find(const struct words *words, const char *word, size_t length)
{
    for (size_t i = 0; i < words->count; i++)
        if (strncmp(words->items[i], word, length) == 0 && words->items[i][length] == '\0')
            return words->items[i];
    return NULL;
}

static void add_word(struct words *words, const char *word, size_t length)
{
    if (words->count == words->capacity) {
        words->capacity = words->capacity * 2 + 64;
        words->items = realloc(words->items, words->capacity * sizeof *words->items);
        if (words->items == NULL)
            abort();
    }
    char *copy = calloc(length + 1, 1);
    if (copy == NULL)
        abort();
    memcpy(copy, word, length);
    words->items[words->count++] = copy;
}

static void add_text(struct words *words, const char *text, size_t shortest)
{
    if (text == NULL)
        return;
    for (size_t length = next_word(&text); length > 0; text += length, length = next_word(&text))
        if (length >= shortest && find(words, text, length) == NULL)
            add_word(words, text, length);
}

static void add_field(struct words *words, const suffice_project *project, suffice_id id, const struct sfp_kind *kind,
                      const struct sfp_field *field)
{
    suffice_field constant = sfp_field_constant(kind, field);
    size_t shortest = field->sensitivity == SFP_PERSON_NAME ? SHORT_NAME : LONG_WORD;
    if (field->type == SFP_TYPE_text)
        add_text(words, suffice_text(project, id, constant), shortest);
    if (field->type == SFP_TYPE_text_list)
        for (size_t i = 0; i < suffice_count(project, id, constant); i++)
            add_text(words, suffice_text_at(project, id, constant, i), shortest);
}

static void add_record(struct words *words, const suffice_project *project, suffice_id id)
{
    const struct sfp_kind *kind = sfp_kind(suffice_kind_of(project, id));
    for (size_t i = 0; i < kind->field_count; i++)
        if (kind->fields[i].sensitivity != SFP_PLAIN)
            add_field(words, project, id, kind, &kind->fields[i]);
    for (size_t i = 0; i < kind->child_count; i++)
        for (size_t k = 0; k < suffice_child_count(project, id, kind->children[i].kind); k++)
            add_record(words, project, suffice_child_at(project, id, kind->children[i].kind, k));
}

void words_add(struct words *words, const suffice_project *project)
{
    if (project != NULL)
        add_record(words, project, suffice_project_item(project));
}

const char *words_find(const struct words *words, const char *message)
{
    const char *found = NULL;
    for (size_t length = next_word(&message); length > 0 && found == NULL;
         message += length, length = next_word(&message))
        found = find(words, message, length);
    return found;
}

void words_release(struct words *words)
{
    for (size_t i = 0; i < words->count; i++)
        free(words->items[i]);
    free(words->items);
    *words = (struct words){0};
}
