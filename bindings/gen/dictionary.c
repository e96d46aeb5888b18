/*
 * Writes tests/fuzz/document.dict from lib/record/schema.def: every word of the format, for fuzzers.
 * SPDX-License-Identifier: MIT
 */
#include "generate.h"

#include "record/schema.h"

#include <string.h>

enum { WORDS_MAX = 4000, WORD_SIZE = 64 };

/* What the reader knows beside the words of the schema. */
static const char head[] =
    "# Words of project files, for fuzzers that take a dictionary. Generated from lib/record/schema.def; do"
    " not edit.\n"
    "# SPDX-License-Identifier: MIT\n"
    "\"urn:libsuffice:1\"\n"
    "\" xmlns:x=\\\"urn:x\\\"\"\n"
    "\" read-version=\\\"1.0\\\"\"\n"
    "\" write-version=\\\"1.9\\\"\"\n"
    "\" guid=\\\"00000000-0000-4000-8000-000000000001\\\"\"\n"
    "\" label=\\\"\"\n"
    "\" ref=\\\"\"\n"
    "\"<cut field=\\\"\"\n"
    "\"<?xml version=\\\"1.0\\\" encoding=\\\"UTF-8\\\"?>\"\n"
    "\"<!DOCTYPE project [\"\n"
    "\"<!ENTITY e \\\"e\\\">\"\n"
    "\"&e;\"\n"
    "\"<![CDATA[\"\n"
    "\"]]>\"\n"
    "\"<!--\"\n"
    "\"-->\"\n"
    "\"<?p ?>\"\n"
    "\"/>\"\n"
    "\"&#13;\"\n"
    "\"&#10;\"\n"
    "\"&#x10FFFF;\"\n"
    "\"&lt;\"\n"
    "\"2025-03-20\"\n"
    "\"2025-03\"\n"
    "\"2025-03-20T10:02:00.250Z\"\n"
    "\"9223372036854775807\"\n";

struct dictionary {
    FILE *out;
    char words[WORDS_MAX][WORD_SIZE];
    size_t count;
};

/* Writes a word once; quotes within it are escaped as libFuzzer wants them. */
static void put(struct dictionary *dictionary, const char *before, const char *name, const char *after)
{
    char word[WORD_SIZE];
    snprintf(word, sizeof word, "%s%s%s", before, name, after);
    for (size_t i = 0; i < dictionary->count; i++)
        if (strcmp(dictionary->words[i], word) == 0)
            return;
    if (dictionary->count == WORDS_MAX)
        return;
    memcpy(dictionary->words[dictionary->count++], word, sizeof word);
    fputc('"', dictionary->out);
    for (const char *at = word; *at != '\0'; at++)
        fprintf(dictionary->out, *at == '"' ? "\\%c" : "%c", *at);
    fputs("\"\n", dictionary->out);
}

static void put_kind(struct dictionary *dictionary, const struct sfp_kind *kind)
{
    put(dictionary, "<", kind->name, " ");
    put(dictionary, "</", kind->name, ">");
    for (size_t i = 0; i < kind->field_count; i++) {
        const struct sfp_field *field = &kind->fields[i];
        if (field->written == SFP_ATTRIBUTE) {
            put(dictionary, " ", field->name, "=\"");
        } else {
            put(dictionary, "<", field->name, ">");
            put(dictionary, "</", field->name, ">");
        }
    }
}

static void put_choice(struct dictionary *dictionary, const struct sfp_choice *choice)
{
    for (size_t i = 0; i < choice->count; i++)
        put(dictionary, "\"", choice->values[i].text, "\"");
}

void generate_dictionary(FILE *out)
{
    static struct dictionary dictionary;
    dictionary.out = out;
    fputs(head, out);
    for (int32_t number = 1; number < SFP_KIND_END; number++)
        if (sfp_kind(number) != NULL)
            put_kind(&dictionary, sfp_kind(number));
    for (int32_t number = 1; number < SFP_CHOICE_END; number++)
        put_choice(&dictionary, sfp_choice(number));
}
