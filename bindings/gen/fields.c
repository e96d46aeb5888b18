/*
 * Writes include/suffice/fields.h from lib/record/schema.def.
 * SPDX-License-Identifier: MIT
 */
#include "generate.h"
#include "words.h"

#include <string.h>

enum { WIDTH = 120 };

static const char head[] =
    "/*\n"
    " * Fields: the kinds of records, their fields, and the closed lists. Generated from lib/record/schema.def; do not"
    " edit.\n"
    " * SPDX-License-Identifier: MIT\n"
    " */\n"
    "#ifndef SUFFICE_FIELDS_H\n"
    "#define SUFFICE_FIELDS_H\n\n"
    "#include <stdint.h>\n\n"
    "/**\n"
    " * @defgroup fields Fields\n"
    " * A project is a tree of records. Each record is of a kind (a ::suffice_kind) and has the fields of that kind\n"
    " * (a ::suffice_field each). The functions of @ref access read and set any field of any record: they take the\n"
    " * project, the id of the record, and the constant of the field.\n"
    " *\n"
    " * @code\n"
    " * const char *name = suffice_text(project, code, SUFFICE_CODE_NAME);\n"
    " * @endcode\n"
    " *\n"
    " * A field is of one of these types:\n"
    " * - text: UTF-8 without characters that XML cannot hold, from one code point up to the field's limit\n"
    " * - whole number: within the field's range, in the unit that its words name\n"
    " * - boolean: true or false, or not set, which says neither\n"
    " * - choice: the number of a value of a closed list, such as ::SUFFICE_VOICE_CARER of ::suffice_voice\n"
    " * - date: the number YYYYMMDD, such as 20250320, in the years 1 to 9999\n"
    " * - partial date: the same, with 00 for a day, or a month and a day, that is not known: 20250300, 20250000\n"
    " * - instant: milliseconds since 1970-01-01T00:00:00Z, in the years 1 to 9999\n"
    " * - reference: the id of another record of the project, of a kind that the field may point at\n"
    " * - list of texts, or of references: in an order; no record stands twice in a list of references\n"
    " *\n"
    " * A field may be without a value, unless it is required; an empty text is no value. \"Unique among its\n"
    " * siblings\" means that no two records of the kind in the same parent have the same value. A field that changes\n"
    " * only through functions made for it can be read as any other. What is marked sensitive is not shown to every\n"
    " * audience.\n"
    " *\n"
    " * All numbers are part of the promise: they are never used again for something else. A field's constant is the\n"
    " * number of its kind times 100, plus its number in the kind. Later versions add kinds, fields, and values.\n"
    " * @{\n"
    " */\n\n";

/* --- comments --- */

static size_t word_length(const char *text)
{
    size_t length = 0;
    while (text[length] != '\0' && text[length] != ' ')
        length++;
    return length;
}

/* Writes the words in lines of their own, behind " * ". */
static void put_wrapped(FILE *out, int margin, const char *text)
{
    size_t column = 0;
    while (*text != '\0') {
        size_t length = word_length(text);
        if (column > 0 && column + 1 + length > WIDTH) {
            fputc('\n', out);
            column = 0;
        }
        column += (size_t)(column == 0 ? fprintf(out, "%*s * ", margin, "") : fprintf(out, " "));
        column += (size_t)fprintf(out, "%.*s", (int)length, text);
        text += length + (text[length] == ' ');
    }
    fputc('\n', out);
}

static void put_comment(FILE *out, int margin, const struct words *words)
{
    if (strlen("/**  */") + (size_t)margin + words->size <= WIDTH) {
        fprintf(out, "%*s/** %s */\n", margin, "", words->text);
        return;
    }
    fprintf(out, "%*s/**\n", margin, "");
    put_wrapped(out, margin, words->text);
    fprintf(out, "%*s */\n", margin, "");
}

/* Starts words with a sentence of the schema. */
static void begin(struct words *words, const char *sentence)
{
    words->size = 0;
    words_add_plain(words, sentence);
    words_capital(words);
    words_add(words, ".");
}

/* Adds another sentence. */
static void add_sentence(struct words *words, struct words *sentence)
{
    words_capital(sentence);
    words_add(words, " %s.", sentence->text);
}

/* --- kinds --- */

static void put_kind(FILE *out, const struct sfp_kind *kind)
{
    struct words words;
    struct words more = {.size = 0};
    begin(&words, kind->sentence);
    words_add_place(&more, kind, WORDS_IN_HEADER);
    add_sentence(&words, &more);
    put_comment(out, 4, &words);
    fprintf(out, "    SUFFICE_KIND_%s = %d%s\n", kind->constant, kind->number,
            kind->number + 1 < SFP_KIND_END ? "," : "");
}

static void put_kinds(FILE *out)
{
    fputs("/** The values of ::suffice_kind. */\nenum {\n", out);
    for (int32_t number = 1; number < SFP_KIND_END; number++)
        if (sfp_kind(number) != NULL)
            put_kind(out, sfp_kind(number));
    fputs("};\n\n", out);
}

static void put_id_types(FILE *out)
{
    for (int32_t number = 1; number < SFP_KIND_END; number++) {
        const struct sfp_kind *kind = sfp_kind(number);
        struct words words = {.size = 0};
        if (kind == NULL || kind->identity == SFP_BY_PARENT)
            continue;
        words_add(&words, "The id of ");
        words_add_kind(&words, kind, WORDS_IN_HEADER);
        words_add(&words, "; 0 is none.");
        put_comment(out, 0, &words);
        fprintf(out, "typedef uint64_t suffice_%s_id;\n", kind->member);
    }
    fputc('\n', out);
}

/* --- closed lists --- */

static void put_list(FILE *out, const struct sfp_choice *choice)
{
    struct words words;
    begin(&words, choice->sentence);
    put_comment(out, 0, &words);
    fprintf(out, "typedef int32_t suffice_%s;\n\n/** The values of ::suffice_%s. */\nenum {\n", choice->name,
            choice->name);
    for (size_t i = 0; i < choice->count; i++) {
        const struct sfp_value_name *value = &choice->values[i];
        words.size = 0;
        words_add_plain(&words, value->sentence);
        put_comment(out, 4, &words);
        fprintf(out, "    SUFFICE_%s_%s = %d%s\n", choice->constant, value->constant, (int)value->number,
                i + 1 < choice->count ? "," : "");
    }
    fputs("};\n\n", out);
}

/* --- fields --- */

static void put_field(FILE *out, const struct sfp_kind *kind, const struct sfp_field *field)
{
    struct words words;
    struct words value = {.size = 0};
    struct words rules = {.size = 0};
    begin(&words, field->sentence);
    words_add_value(&value, field, WORDS_IN_HEADER);
    words_add_rules(&rules, kind, field, WORDS_IN_HEADER);
    if (rules.size > 0)
        words_add(&value, "; %s", rules.text);
    add_sentence(&words, &value);
    put_comment(out, 4, &words);
    fprintf(out, "    SUFFICE_%s_%s = %d%s\n", kind->constant, field->constant, (int)sfp_field_constant(kind, field),
            field + 1 < kind->fields + kind->field_count ? "," : "");
}

static void put_fields(FILE *out, const struct sfp_kind *kind)
{
    struct words words = {.size = 0};
    if (kind->field_count == 0)
        return;
    words_add(&words, "The fields of ");
    words_add_kind(&words, kind, WORDS_IN_HEADER);
    words_add(&words, ".");
    put_comment(out, 0, &words);
    fputs("enum {\n", out);
    for (size_t i = 0; i < kind->field_count; i++)
        put_field(out, kind, &kind->fields[i]);
    fputs("};\n\n", out);
}

void generate_fields(FILE *out)
{
    fputs(head, out);
    put_kinds(out);
    put_id_types(out);
    for (int32_t number = SFP_CHOICE_NONE + 1; number < SFP_CHOICE_END; number++)
        put_list(out, sfp_choice(number));
    for (int32_t number = 1; number < SFP_KIND_END; number++)
        if (sfp_kind(number) != NULL)
            put_fields(out, sfp_kind(number));
    fputs("/** @} */\n\n#endif\n", out);
}
