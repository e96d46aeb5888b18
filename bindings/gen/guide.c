/*
 * Writes docs/file-format.md: what people wrote in docs/parts/file-format.md, then a section for each kind of record
 * and each closed list of lib/record/schema.def.
 * SPDX-License-Identifier: MIT
 */
#include "generate.h"
#include "words.h"

#include <stdlib.h>
#include <string.h>

/* --- what people wrote --- */

static void copy_prose(FILE *out)
{
    FILE *prose = fopen(GUIDE_PROSE, "rb");
    if (prose == NULL) {
        perror(GUIDE_PROSE);
        exit(2);
    }
    for (int c = getc(prose); c != EOF; c = getc(prose))
        putc(c, out);
    fclose(prose);
}

/* --- the tree --- */

struct tree {
    bool seen[SFP_KIND_END];
    FILE *out;
};

static void put_link(FILE *out, const struct sfp_kind *kind)
{
    struct words name = {.size = 0};
    struct words anchor = {.size = 0};
    words_add_name(&name, kind->member, ' ');
    words_add_name(&anchor, kind->member, '-');
    fprintf(out, "[%s](#record-%s)", name.text, anchor.text);
}

/* A kind, and those that lie in it where it is first met. */
static void put_branch(struct tree *tree, const struct sfp_kind *kind, int depth)
{
    fprintf(tree->out, "%*s- ", depth * 2, "");
    put_link(tree->out, kind);
    fprintf(tree->out, ": `<%s>`%s\n", kind->name, tree->seen[kind->number] ? ", as above" : "");
    if (tree->seen[kind->number])
        return;
    tree->seen[kind->number] = true;
    for (size_t i = 0; i < kind->child_count; i++)
        put_branch(tree, sfp_kind(kind->children[i].kind), depth + 1);
}

/* --- rows of tables --- */

static void put_row(FILE *out, const char *name, const char *sentence, const char *value, const char *rules)
{
    fprintf(out, "| `%s` | %s | %s | %s |\n", name, sentence, value, rules);
}

static void put_field(FILE *out, const struct sfp_kind *kind, const struct sfp_field *field)
{
    struct words sentence = {.size = 0};
    struct words value = {.size = 0};
    struct words rules = {.size = 0};
    words_add_plain(&sentence, field->sentence);
    words_add_value(&value, field, WORDS_IN_GUIDE);
    words_add_rules(&rules, kind, field, WORDS_IN_GUIDE);
    put_row(out, field->name, sentence.text, value.text, rules.text);
}

static size_t count_fields(const struct sfp_kind *kind, enum sfp_written written)
{
    size_t count = 0;
    for (size_t i = 0; i < kind->field_count; i++)
        count += kind->fields[i].written == written;
    return count;
}

static void put_fields(FILE *out, const struct sfp_kind *kind, enum sfp_written written)
{
    for (size_t i = 0; i < kind->field_count; i++)
        if (kind->fields[i].written == written)
            put_field(out, kind, &kind->fields[i]);
}

static void put_attributes(FILE *out, const struct sfp_kind *kind)
{
    if (kind->identity != SFP_BY_GUID && count_fields(kind, SFP_ATTRIBUTE) == 0)
        return;
    fputs("\n| attribute | what it says | value | rules |\n|---|---|---|---|\n", out);
    if (kind->number == SFP_KIND_PROJECT) {
        put_row(out, "read-version", "which version a reader must know", "a version such as 1.0", "required");
        put_row(out, "write-version", "which version a writer must know", "a version such as 1.0", "required");
    }
    if (kind->identity == SFP_BY_GUID)
        put_row(out, "guid", "names the record for good", "a GUID", "required; unique in the file");
    put_fields(out, kind, SFP_ATTRIBUTE);
}

static void put_elements(FILE *out, const struct sfp_kind *kind)
{
    if (count_fields(kind, SFP_ELEMENT) == 0)
        return;
    fputs("\n| element | what it says | value | rules |\n|---|---|---|---|\n", out);
    put_fields(out, kind, SFP_ELEMENT);
}

/* --- records --- */

static void put_children(FILE *out, const struct sfp_kind *kind)
{
    if (kind->child_count == 0)
        return;
    fputs(kind->child_count > 1 ? "\nIn it, in this order: " : "\nIn it: ", out);
    for (size_t i = 0; i < kind->child_count; i++) {
        const struct sfp_kind *child = sfp_kind(kind->children[i].kind);
        fputs(i > 0 ? ", " : "", out);
        put_link(out, child);
        fputs(child->identity == SFP_BY_PARENT ? " (at most one)" : "", out);
    }
    fputs(".\n", out);
}

static void put_kind(FILE *out, const struct sfp_kind *kind)
{
    struct words anchor = {.size = 0};
    struct words title = {.size = 0};
    struct words sentence = {.size = 0};
    struct words place = {.size = 0};
    words_add_name(&anchor, kind->member, '-');
    words_add_name(&title, kind->member, ' ');
    words_capital(&title);
    words_add_plain(&sentence, kind->sentence);
    words_add_place(&place, kind, WORDS_IN_GUIDE);
    words_capital(&place);
    fprintf(out, "\n<a id=\"record-%s\"></a>\n\n### %s\n\n`<%s>`: %s. %s.\n", anchor.text, title.text, kind->name,
            sentence.text, place.text);
    put_attributes(out, kind);
    put_elements(out, kind);
    put_children(out, kind);
}

/* Kinds in the order in which the tree first has them. */
static void put_kinds(FILE *out, const struct sfp_kind *kind, bool seen[SFP_KIND_END])
{
    if (seen[kind->number])
        return;
    seen[kind->number] = true;
    put_kind(out, kind);
    for (size_t i = 0; i < kind->child_count; i++)
        put_kinds(out, sfp_kind(kind->children[i].kind), seen);
}

/* --- closed lists --- */

static void put_list(FILE *out, const struct sfp_choice *choice)
{
    struct words anchor = {.size = 0};
    struct words title = {.size = 0};
    struct words sentence = {.size = 0};
    words_add_name(&anchor, choice->name, '-');
    words_add_name(&title, choice->name, ' ');
    words_capital(&title);
    words_add_plain(&sentence, choice->sentence);
    words_capital(&sentence);
    fprintf(out, "\n<a id=\"list-%s\"></a>\n\n### %s\n\n%s.\n\n| value | meaning |\n|---|---|\n", anchor.text,
            title.text, sentence.text);
    for (size_t i = 0; i < choice->count; i++) {
        struct words meaning = {.size = 0};
        words_add_plain(&meaning, choice->values[i].sentence);
        fprintf(out, "| `%s` | %s |\n", choice->values[i].text, meaning.text);
    }
}

/* --- the thread --- */

static void put_step(FILE *out, const struct sfp_kind *kind, const struct words *target,
                     const struct sfp_thread *thread)
{
    if (thread->way == SFP_OFF_THREAD)
        return;
    fputs("| ", out);
    put_link(out, kind);
    fprintf(out, " | %s | %s | %s | %s |\n", thread->there, target->text, thread->returns,
            thread->way == SFP_BACK ? "back" : "onward");
}

static void put_steps(FILE *out, const struct sfp_kind *kind)
{
    struct words around = {.size = 0};
    words_add(&around, "the record in which it lies");
    put_step(out, kind, &around, &kind->thread);
    for (size_t i = 0; i < kind->field_count; i++) {
        struct words target = {.size = 0};
        if (kind->fields[i].thread.way == SFP_OFF_THREAD)
            continue;
        words_add(&target, "`%s`", kind->fields[i].name);
        put_step(out, kind, &target, &kind->fields[i].thread);
    }
}

static void put_thread(FILE *out)
{
    fputs("\n## The thread\n\nThe references, and records in records, by which one comes from an action back to what "
          "people said, and\nfrom what they said on to what changed. Back is nearer to what people said.\n\n"
          "| record | how it stands to the other | the other | how that stands to it | way to the other |\n"
          "|---|---|---|---|---|\n",
          out);
    for (int32_t number = 1; number < SFP_KIND_END; number++)
        if (sfp_kind(number) != NULL)
            put_steps(out, sfp_kind(number));
}

void generate_guide(FILE *out)
{
    const struct sfp_kind *project = sfp_kind(SFP_KIND_PROJECT);
    struct tree tree = {.out = out};
    bool seen[SFP_KIND_END] = {false};
    copy_prose(out);
    fputs("\n## Records\n\nWhere each kind of record lies:\n\n", out);
    put_branch(&tree, project, 0);
    put_kinds(out, project, seen);
    put_thread(out);
    fputs("\n<a id=\"lists\"></a>\n\n## Closed lists\n", out);
    for (int32_t number = SFP_CHOICE_NONE + 1; number < SFP_CHOICE_END; number++)
        put_list(out, sfp_choice(number));
}
