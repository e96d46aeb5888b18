/*
 * Words: how the generated files say what kinds and fields are.
 * SPDX-License-Identifier: MIT
 */
#include "words.h"

#include "record/value.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

/* --- pieces --- */

void words_add(struct words *words, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    int length = vsnprintf(words->text + words->size, sizeof words->text - words->size, format, arguments);
    va_end(arguments);
    if (length < 0 || (size_t)length >= sizeof words->text - words->size) {
        fputs("generate: there is no room for so many words\n", stderr);
        exit(2);
    }
    words->size += (size_t)length;
}

void words_add_plain(struct words *words, const char *text)
{
    for (; *text != '\0'; text++)
        words_add(words, strchr("<>@\\|*", *text) != NULL ? "\\%c" : "%c", *text);
}

void words_add_number(struct words *words, int64_t number)
{
    char digits[32];
    int length = snprintf(digits, sizeof digits, "%" PRId64, number);
    for (int i = 0; i < length; i++) {
        bool comma = i > 0 && digits[i - 1] != '-' && (length - i) % 3 == 0;
        words_add(words, comma ? ",%c" : "%c", digits[i]);
    }
}

void words_add_name(struct words *words, const char *name, char joint)
{
    for (; *name != '\0'; name++)
        words_add(words, "%c", *name == '_' ? joint : *name);
}

void words_capital(struct words *words)
{
    if (words->text[0] >= 'a' && words->text[0] <= 'z')
        words->text[0] = (char)(words->text[0] - 'a' + 'A');
}

/* --- kinds --- */

void words_add_kind(struct words *words, const struct sfp_kind *kind, enum words_place place)
{
    bool vowel = strchr("aeiou", kind->member[0]) != NULL;
    words_add(words, kind->identity == SFP_BY_PARENT ? "the " : vowel ? "an " : "a ");
    if (place == WORDS_IN_GUIDE)
        words_add(words, "[");
    words_add_name(words, kind->member, ' ');
    if (place == WORDS_IN_HEADER) {
        words_add(words, " (::SUFFICE_KIND_%s)", kind->constant);
        return;
    }
    words_add(words, "](#record-");
    words_add_name(words, kind->member, '-');
    words_add(words, ")");
}

bool words_is_key(const struct sfp_kind *kind, const struct sfp_field *field)
{
    for (size_t i = 0; i < SFP_KEY_MAX && kind->key[i] != 0; i++)
        if (kind->key[i] == field->number)
            return true;
    return false;
}

static void add_key(struct words *words, const struct sfp_kind *kind)
{
    words_add(words, "identified in its parent by ");
    for (size_t i = 0; i < SFP_KEY_MAX && kind->key[i] != 0; i++) {
        words_add(words, i > 0 ? " and " : "");
        words_add_name(words, sfp_kind_field(kind, kind->key[i])->member, ' ');
    }
}

static void add_identity(struct words *words, const struct sfp_kind *kind)
{
    if (kind->number == SFP_KIND_PROJECT)
        words_add(words, "identified by its GUID; all other records lie in it");
    else if (kind->identity == SFP_BY_PARENT)
        words_add(words, "always there, and the only one");
    else if (kind->identity == SFP_BY_GUID)
        words_add(words, "identified by its GUID");
    else
        add_key(words, kind);
}

static void add_order(struct words *words, const struct sfp_kind *kind)
{
    if (kind->ordered)
        words_add(words, "; people order these");
    else if (kind->number != SFP_KIND_PROJECT && kind->identity != SFP_BY_PARENT)
        words_add(words, ", and kept in that order");
}

void words_add_place(struct words *words, const struct sfp_kind *kind, enum words_place place)
{
    const char *before = "; lies in ";
    add_identity(words, kind);
    add_order(words, kind);
    for (int32_t number = 1; number < SFP_KIND_END; number++) {
        const struct sfp_kind *parent = sfp_kind(number);
        if (parent == NULL || sfp_kind_child(parent, kind->number) == NULL)
            continue;
        words_add(words, "%s", before);
        words_add_kind(words, parent, place);
        before = " or ";
    }
}

/* --- values --- */

static void add_targets(struct words *words, const struct sfp_field *field, enum words_place place)
{
    if (field->any_target)
        words_add(words, "any record that has a GUID");
    for (size_t i = 0; !field->any_target && sfp_field_target(field, i) != SFP_KIND_NONE; i++) {
        words_add(words, i > 0 ? " or " : "");
        words_add_kind(words, sfp_kind(sfp_field_target(field, i)), place);
    }
}

static void add_text(struct words *words, const struct sfp_field *field, const char *plain, const char *limit)
{
    words_add(words, "%s, %s", field->form != SFP_FORM_NONE ? sfp_value_form_words(field->form) : plain, limit);
    words_add_number(words, field->limit);
    words_add(words, " code points");
}

static void add_integer(struct words *words, const struct sfp_field *field)
{
    words_add(words, "a whole number from ");
    words_add_number(words, field->low);
    words_add(words, " to ");
    words_add_number(words, field->high);
}

static void add_choice(struct words *words, const struct sfp_choice *choice, enum words_place place)
{
    if (place == WORDS_IN_HEADER) {
        words_add(words, "one of ::suffice_%s", choice->name);
        return;
    }
    words_add(words, "one of [");
    words_add_name(words, choice->name, ' ');
    words_add(words, "](#list-");
    words_add_name(words, choice->name, '-');
    words_add(words, ")");
}

static void add_reference(struct words *words, const struct sfp_field *field, enum words_place place)
{
    bool list = sfp_type_is_list(field->type);
    if (place == WORDS_IN_HEADER) {
        words_add(words, list ? "a list of references, each to " : "a reference to ");
    } else {
        words_add(words, list ? "any number; " : "");
        words_add(words, field->written == SFP_ELEMENT ? "in `ref`, the GUID of " : "the GUID of ");
    }
    add_targets(words, field, place);
}

void words_add_value(struct words *words, const struct sfp_field *field, enum words_place place)
{
    bool header = place == WORDS_IN_HEADER;
    switch (field->type) {
    case SFP_TYPE_text:
        add_text(words, field, "text", "up to ");
        break;
    case SFP_TYPE_text_list:
        add_text(words, field, header ? "a list of texts" : "any number of texts", "each up to ");
        break;
    case SFP_TYPE_integer:
        add_integer(words, field);
        break;
    case SFP_TYPE_choice:
        add_choice(words, sfp_choice(field->choice), place);
        break;
    case SFP_TYPE_ref:
    case SFP_TYPE_ref_list:
        add_reference(words, field, place);
        break;
    case SFP_TYPE_partial:
        words_add(words, "%s", header ? "a partial date" : sfp_value_expected(field));
        break;
    case SFP_TYPE_date:
        words_add(words, "%s", header ? "a date" : sfp_value_expected(field));
        break;
    case SFP_TYPE_instant:
        words_add(words, "%s", header ? "an instant" : sfp_value_expected(field));
        break;
    default:
        words_add(words, "%s", sfp_value_expected(field));
    }
}

/* --- rules --- */

static const char *on_remove_words(const struct sfp_field *field)
{
    static const char *const words[] = {
        [SFP_ON_REMOVE_NONE] = NULL,
        [SFP_ON_REMOVE_REFUSE] = "its target cannot be removed while this points at it",
        [SFP_ON_REMOVE_REMOVE] = "this record is removed with its target",
        [SFP_ON_REMOVE_CLEAR] = "cleared when its target is removed",
    };
    if (field->on_remove == SFP_ON_REMOVE_CLEAR && sfp_type_is_list(field->type))
        return "a target that is removed is taken out of the list";
    return words[field->on_remove];
}

static const char *carried_words(const struct sfp_field *field)
{
    static const char *const words[] = {
        [SFP_CARRIED_NONE] = NULL,
        [SFP_CARRIED_TRAVELS] = "its target comes along into another project",
        [SFP_CARRIED_CUT] = "cut to a label on the way into another project",
    };
    return words[field->carried];
}

static const char *sensitivity_words(const struct sfp_field *field)
{
    static const char *const words[] = {
        [SFP_PLAIN] = NULL,
        [SFP_PERSON_NAME] = "sensitive: a person's name",
        [SFP_PERSON_WORDS] = "sensitive: a person's words",
        [SFP_PERSON_ACCOUNT] = "sensitive: what a person said, in somebody else's words",
        [SFP_FREE_TEXT] = "sensitive: free text, which may tell of people",
    };
    return words[field->sensitivity];
}

static const char *widest_words(const struct sfp_field *field)
{
    static const char *const words[] = {NULL, NULL, "written for the team, with names replaced",
                                        "written for anybody, with names replaced"};
    return words[field->widest];
}

static void add_rule(struct words *words, const char *rule)
{
    if (rule != NULL)
        words_add(words, "%s%s", words->size > 0 ? "; " : "", rule);
}

void words_add_rules(struct words *words, const struct sfp_kind *kind, const struct sfp_field *field,
                     enum words_place place)
{
    add_rule(words, field->required ? "required" : NULL);
    add_rule(words, field->unique ? "unique among its siblings" : NULL);
    add_rule(words, words_is_key(kind, field) ? "part of what identifies the record in its parent" : NULL);
    add_rule(words, on_remove_words(field));
    add_rule(words, carried_words(field));
    add_rule(words, field->by_verb && place == WORDS_IN_HEADER ? "changes only through functions made for it" : NULL);
    add_rule(words, sensitivity_words(field));
    add_rule(words, widest_words(field));
    if (field->since > 0)
        words_add(words, "%ssince version %d.%d of the format", words->size > 0 ? "; " : "", SFP_FORMAT_MAJOR,
                  field->since);
}
