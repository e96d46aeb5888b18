/*
 * Writes the part of docs/schema/suffice-1.xsd that says what is unique and what points where.
 * SPDX-License-Identifier: MIT
 *
 * Only xs:unique and xs:keyref are used: a row that lacks a field is passed over by both, as it must be for fields that
 * need not be there. Selectors hold no spaces, because the schema of schemas allows none.
 */
#include "xsd.h"

#include <string.h>

/* --- where records are --- */

static bool lies_below(const struct sfp_kind *kind, int32_t number, bool seen[SFP_KIND_END])
{
    seen[kind->number] = true;
    for (size_t i = 0; i < kind->child_count; i++) {
        int32_t child = kind->children[i].kind;
        if (child == number || (!seen[child] && lies_below(sfp_kind(child), number, seen)))
            return true;
    }
    return false;
}

static bool is_circular(const struct sfp_kind *parent, const struct sfp_kind *kind)
{
    bool seen[SFP_KIND_END] = {false};
    return parent == kind || lies_below(kind, parent->number, seen);
}

/* How many kinds, and fields that are elements, have this name in the file. */
static size_t count_elements(const char *name)
{
    size_t count = 0;
    for (int32_t number = 1; number < SFP_KIND_END; number++) {
        const struct sfp_kind *kind = sfp_kind(number);
        count += kind != NULL && strcmp(kind->name, name) == 0;
        for (size_t i = 0; kind != NULL && i < kind->field_count; i++)
            count += kind->fields[i].written == SFP_ELEMENT && strcmp(kind->fields[i].name, name) == 0;
    }
    return count;
}

/*
 * True if a kind can lie in itself and is found by its name alone. That path is to be preferred: Xerces loses its way
 * in one such as .//s:code/s:code, where one step overlaps another.
 */
static bool is_found_by_name(const struct sfp_kind *kind)
{
    bool seen[SFP_KIND_END] = {false};
    return lies_below(kind, kind->number, seen) && count_elements(kind->name) == 1;
}

static void add_paths(struct words *words, const struct sfp_kind *kind, const char *tail);

/* A parent that can lie below its own child has no path of its own: it is looked for at any depth. */
static void add_path_through(struct words *words, const struct sfp_kind *parent, const struct sfp_kind *kind,
                             const char *tail)
{
    struct words rest = {.size = 0};
    words_add(&rest, "/s:%s%s", kind->name, tail);
    if (parent->number == SFP_KIND_PROJECT)
        words_add(words, "%s%s", words->size > 0 ? "|" : "", rest.text + 1);
    else if (is_circular(parent, kind))
        words_add(words, "%s.//s:%s%s", words->size > 0 ? "|" : "", parent->name, rest.text);
    else
        add_paths(words, parent, rest.text);
}

/* Adds the paths that lead from the project to the records of a kind, and on along the tail. */
static void add_paths(struct words *words, const struct sfp_kind *kind, const char *tail)
{
    if (kind->number == SFP_KIND_PROJECT)
        words_add(words, "%s.%s", words->size > 0 ? "|" : "", tail);
    if (is_found_by_name(kind)) {
        words_add(words, "%s.//s:%s%s", words->size > 0 ? "|" : "", kind->name, tail);
        return;
    }
    for (int32_t number = 1; number < SFP_KIND_END; number++)
        if (sfp_kind(number) != NULL && sfp_kind_child(sfp_kind(number), kind->number) != NULL)
            add_path_through(words, sfp_kind(number), kind, tail);
}

/* --- constraints --- */

static void add_dashed(struct words *words, const char *before, const char *name)
{
    words_add(words, "%s", before);
    words_add_name(words, name, '-');
}

/* Begins a constraint on the elements that a path selects; its fields follow. */
static void begin_unique(FILE *out, int margin, const char *name, const char *path)
{
    fprintf(out, "%*s<xs:unique name=\"%s\">\n%*s<xs:selector xpath=\"%s\"/>\n", margin, "", name, margin + 2, "",
            path);
}

static void put_field(FILE *out, int margin, const char *before, const char *name, const char *after)
{
    fprintf(out, "%*s<xs:field xpath=\"%s%s%s\"/>\n", margin + 2, "", before, name, after);
}

static void end_unique(FILE *out, int margin)
{
    fprintf(out, "%*s</xs:unique>\n", margin, "");
}

/* A field, seen from its record. */
static void put_field_of_record(FILE *out, int margin, const struct sfp_field *field)
{
    bool attribute = field->written == SFP_ATTRIBUTE;
    put_field(out, margin, attribute ? "@" : "s:", field->name,
              !attribute && sfp_type_is_ref(field->type) ? "/@ref" : "");
}

/* --- among siblings --- */

static void put_unique_field(FILE *out, int margin, const struct sfp_kind *parent, const struct sfp_kind *kind,
                             const struct sfp_field *field)
{
    struct words name = {.size = 0};
    struct words path = {.size = 0};
    add_dashed(&name, "siblings.", parent->member);
    add_dashed(&name, ".", kind->member);
    words_add(&name, ".%s", field->name);
    words_add(&path, "s:%s", kind->name);
    begin_unique(out, margin, name.text, path.text);
    put_field_of_record(out, margin, field);
    end_unique(out, margin);
}

static void put_natural_key(FILE *out, int margin, const struct sfp_kind *parent, const struct sfp_kind *kind)
{
    struct words name = {.size = 0};
    struct words path = {.size = 0};
    add_dashed(&name, "key.", parent->member);
    add_dashed(&name, ".", kind->member);
    words_add(&path, "s:%s", kind->name);
    for (size_t i = 0; i < SFP_KEY_MAX && kind->key[i] != 0; i++)
        if (!sfp_kind_field(kind, kind->key[i])->required)
            fprintf(out, "%*s<!-- Two that are alike and have no %s are refused too; that cannot be said here. -->\n",
                    margin, "", sfp_kind_field(kind, kind->key[i])->name);
    begin_unique(out, margin, name.text, path.text);
    for (size_t i = 0; i < SFP_KEY_MAX && kind->key[i] != 0; i++)
        put_field_of_record(out, margin, sfp_kind_field(kind, kind->key[i]));
    end_unique(out, margin);
}

/* No record stands twice in a list of references. */
static void put_list(FILE *out, int margin, const struct sfp_kind *kind, const struct sfp_field *field)
{
    struct words name = {.size = 0};
    struct words path = {.size = 0};
    add_dashed(&name, "once.", kind->member);
    words_add(&name, ".%s", field->name);
    words_add(&path, "s:%s", field->name);
    begin_unique(out, margin, name.text, path.text);
    put_field(out, margin, "@", "ref", "");
    end_unique(out, margin);
}

static void put_siblings(FILE *out, int margin, const struct sfp_kind *parent, const struct sfp_kind *kind)
{
    for (size_t i = 0; i < kind->field_count; i++)
        if (kind->fields[i].unique)
            put_unique_field(out, margin, parent, kind, &kind->fields[i]);
    if (kind->identity == SFP_BY_KEY)
        put_natural_key(out, margin, parent, kind);
}

void xsd_put_uniques(FILE *out, int margin, const struct sfp_kind *kind)
{
    for (size_t i = 0; i < kind->field_count; i++)
        if (kind->fields[i].type == SFP_TYPE_ref_list)
            put_list(out, margin, kind, &kind->fields[i]);
    for (size_t i = 0; i < kind->child_count; i++)
        put_siblings(out, margin, kind, sfp_kind(kind->children[i].kind));
}

/* --- GUIDs --- */

static void put_guids(FILE *out, const char *name, const char *paths)
{
    begin_unique(out, 4, name, paths);
    put_field(out, 4, "@", "guid", "");
    end_unique(out, 4);
}

static void put_all_guids(FILE *out)
{
    struct words paths = {.size = 0};
    for (int32_t number = 1; number < SFP_KIND_END; number++)
        if (sfp_kind(number) != NULL && sfp_kind(number)->identity == SFP_BY_GUID)
            add_paths(&paths, sfp_kind(number), "");
    put_guids(out, "guids", paths.text);
}

/* The name of the GUIDs at which a field may point. */
static void add_targets(struct words *words, const struct sfp_field *field)
{
    words_add(words, "guids");
    if (field->any_target)
        return;
    for (size_t i = 0; sfp_field_target(field, i) != SFP_KIND_NONE; i++)
        add_dashed(words, ".", sfp_kind(sfp_field_target(field, i))->member);
}

static void put_target_guids(FILE *out, const struct sfp_field *field)
{
    struct words name = {.size = 0};
    struct words paths = {.size = 0};
    add_targets(&name, field);
    for (size_t i = 0; sfp_field_target(field, i) != SFP_KIND_NONE; i++)
        add_paths(&paths, sfp_kind(sfp_field_target(field, i)), "");
    put_guids(out, name.text, paths.text);
}

static void put_reference(FILE *out, const struct sfp_kind *kind, const struct sfp_field *field)
{
    struct words name = {.size = 0};
    struct words targets = {.size = 0};
    struct words paths = {.size = 0};
    struct words tail = {.size = 0};
    bool element = field->written == SFP_ELEMENT;
    add_dashed(&name, "reference.", kind->member);
    add_targets(&targets, field);
    words_add(&tail, "/s:%s", field->name);
    add_paths(&paths, kind, element ? tail.text : "");
    fprintf(out, "    <xs:keyref name=\"%s.%s\" refer=\"s:%s\">\n      <xs:selector xpath=\"%s\"/>\n", name.text,
            field->name, targets.text, paths.text);
    put_field(out, 4, "@", element ? "ref" : field->name, "");
    fputs("    </xs:keyref>\n", out);
}

/* --- the whole project --- */

/* True if a field before this one may point at the same kinds, or if it may point at any, which are there already. */
static bool is_repeated(const struct sfp_field *field)
{
    if (field->any_target)
        return true;
    for (int32_t number = 1; number < SFP_KIND_END; number++) {
        const struct sfp_kind *kind = sfp_kind(number);
        for (size_t i = 0; kind != NULL && i < kind->field_count; i++) {
            if (&kind->fields[i] == field)
                return false;
            if (memcmp(kind->fields[i].targets, field->targets, sizeof field->targets) == 0)
                return true;
        }
    }
    return false;
}

void xsd_put_links(FILE *out)
{
    fputs("    <!-- No two records have one GUID; a reference has a target, of a kind that it may point at. -->\n",
          out);
    put_all_guids(out);
    for (int32_t number = 1; number < SFP_KIND_END; number++) {
        const struct sfp_kind *kind = sfp_kind(number);
        for (size_t i = 0; kind != NULL && i < kind->field_count; i++) {
            if (!sfp_type_is_ref(kind->fields[i].type))
                continue;
            if (!is_repeated(&kind->fields[i]))
                put_target_guids(out, &kind->fields[i]);
            put_reference(out, kind, &kind->fields[i]);
        }
    }
}
