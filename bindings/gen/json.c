/*
 * Writes bindings/schema.json from lib/record/schema.def: the kinds of records, their fields and the closed lists, for
 * programs that write bindings.
 * SPDX-License-Identifier: MIT
 */
#include "generate.h"
#include "words.h"

static const char *const type_names[SFP_TYPE_COUNT] = {
    [SFP_TYPE_text] = "text",           [SFP_TYPE_integer] = "integer",
    [SFP_TYPE_boolean] = "boolean",     [SFP_TYPE_choice] = "choice",
    [SFP_TYPE_date] = "date",           [SFP_TYPE_partial] = "partial_date",
    [SFP_TYPE_instant] = "instant",     [SFP_TYPE_ref] = "reference",
    [SFP_TYPE_text_list] = "text_list", [SFP_TYPE_ref_list] = "reference_list",
};

/* --- JSON --- */

static void put_string(FILE *out, const char *text)
{
    fputc('"', out);
    for (; *text != '\0'; text++) {
        if (*text == '"' || *text == '\\')
            fputc('\\', out);
        fputc(*text, out);
    }
    fputc('"', out);
}

static void put_member(FILE *out, const char *name, const char *value)
{
    fprintf(out, "\"%s\": ", name);
    put_string(out, value);
}

static void put_sentence(FILE *out, struct words *words)
{
    words_capital(words);
    put_member(out, "words", words->text);
}

/* --- what is said of a kind and of a field --- */

static void put_field_words(FILE *out, const struct sfp_kind *kind, const struct sfp_field *field)
{
    struct words words = {.size = 0};
    struct words value = {.size = 0};
    struct words rules = {.size = 0};
    words_add(&words, "%s.", field->sentence);
    words_add_value(&value, field, WORDS_IN_HEADER);
    words_add_rules(&rules, kind, field, WORDS_IN_HEADER);
    words_capital(&value);
    words_add(&words, " %s%s%s.", value.text, rules.size > 0 ? "; " : "", rules.size > 0 ? rules.text : "");
    put_sentence(out, &words);
}

static void put_kind_words(FILE *out, const struct sfp_kind *kind)
{
    struct words words = {.size = 0};
    struct words place = {.size = 0};
    words_add_place(&place, kind, WORDS_IN_HEADER);
    words_capital(&place);
    words_add(&words, "%s. %s.", kind->sentence, place.text);
    put_sentence(out, &words);
}

/* --- fields --- */

static void put_targets(FILE *out, const struct sfp_field *field)
{
    fputs(", \"targets\": [", out);
    for (size_t i = 0; sfp_field_target(field, i) != 0; i++)
        fprintf(out, "%s\"%s\"", i == 0 ? "" : ", ", sfp_kind(sfp_field_target(field, i))->constant);
    fputs("]", out);
}

static void put_field(FILE *out, const struct sfp_kind *kind, const struct sfp_field *field)
{
    fprintf(out, "        {\"constant\": \"%s\", \"number\": %d, ", field->constant,
            (int)sfp_field_constant(kind, field));
    put_member(out, "name", field->name);
    fprintf(out, ", \"member\": \"%s\", \"type\": \"%s\"", field->member, type_names[field->type]);
    if (field->type == SFP_TYPE_choice)
        fprintf(out, ", \"choice\": \"%s\"", sfp_choice(field->choice)->constant);
    if (sfp_type_is_ref(field->type))
        put_targets(out, field);
    fprintf(out, ", \"required\": %s, \"by_verb\": %s, \"sensitive\": %s,\n         ",
            field->required ? "true" : "false", field->by_verb ? "true" : "false",
            field->sensitivity != SFP_PLAIN ? "true" : "false");
    put_field_words(out, kind, field);
    fputs("}", out);
}

/* --- kinds --- */

static void put_children(FILE *out, const struct sfp_kind *kind)
{
    fputs("\"children\": [", out);
    for (size_t i = 0; i < kind->child_count; i++)
        fprintf(out, "%s\"%s\"", i == 0 ? "" : ", ", sfp_kind(kind->children[i].kind)->constant);
    fputs("]", out);
}

static void put_label(FILE *out, const struct sfp_kind *kind)
{
    const struct sfp_field *label = kind->label == 0 ? NULL : sfp_kind_field(kind, kind->label);
    if (label != NULL)
        fprintf(out, ", \"label\": \"%s\"", label->constant);
}

static void put_kind(FILE *out, const struct sfp_kind *kind)
{
    static const char *const identities[] = {[SFP_BY_GUID] = "guid", [SFP_BY_KEY] = "key", [SFP_BY_PARENT] = "parent"};
    fprintf(out, "    {\"constant\": \"%s\", \"number\": %d, ", kind->constant, kind->number);
    put_member(out, "name", kind->name);
    fprintf(out, ", \"member\": \"%s\", \"identity\": \"%s\", \"artefact\": %s", kind->member,
            identities[kind->identity], kind->artefact ? "true" : "false");
    put_label(out, kind);
    fputs(",\n     ", out);
    put_children(out, kind);
    fputs(",\n     ", out);
    put_kind_words(out, kind);
    fputs(",\n     \"fields\": [", out);
    for (size_t i = 0; i < kind->field_count; i++) {
        fputs(i == 0 ? "\n" : ",\n", out);
        put_field(out, kind, &kind->fields[i]);
    }
    fputs("]}", out);
}

static void put_kinds(FILE *out)
{
    const char *between = "\n";
    fputs("  \"kinds\": [", out);
    for (int32_t number = 1; number < SFP_KIND_END; number++) {
        if (sfp_kind(number) == NULL)
            continue;
        fputs(between, out);
        put_kind(out, sfp_kind(number));
        between = ",\n";
    }
    fputs("],\n", out);
}

/* --- closed lists --- */

static void put_choice(FILE *out, const struct sfp_choice *choice)
{
    fprintf(out, "    {\"constant\": \"%s\", \"type\": \"suffice_%s\", ", choice->constant, choice->name);
    put_member(out, "words", choice->sentence);
    fputs(", \"values\": [", out);
    for (size_t i = 0; i < choice->count; i++) {
        const struct sfp_value_name *value = &choice->values[i];
        fprintf(out, "%s      {\"constant\": \"%s\", \"number\": %d, ", i == 0 ? "\n" : ",\n", value->constant,
                (int)value->number);
        put_member(out, "name", value->text);
        fputs(", ", out);
        put_member(out, "words", value->sentence);
        fputs("}", out);
    }
    fputs("]}", out);
}

void generate_json(FILE *out)
{
    fputs("{\n", out);
    put_kinds(out);
    fputs("  \"choices\": [\n", out);
    for (int32_t number = SFP_CHOICE_NONE + 1; number < SFP_CHOICE_END; number++) {
        put_choice(out, sfp_choice(number));
        fputs(number + 1 < SFP_CHOICE_END ? ",\n" : "]\n}\n", out);
    }
}
