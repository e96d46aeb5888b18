/*
 * Arrow schema: what the columns of a table become.
 * SPDX-License-Identifier: MIT
 */
#include "exchange/arrow.h"

#include "base/memory.h"

#include <string.h>

struct holding {
    struct ArrowSchema *below; /* the children, and behind them the dictionary */
    struct ArrowSchema **children;
    char *name;
};

/* --- one schema --- */

static void release_below(struct ArrowSchema *schema)
{
    if (schema != NULL && schema->release != NULL)
        schema->release(schema);
}

static void free_holding(struct holding *holding)
{
    if (holding == NULL)
        return;
    sfp_free(holding->below);
    sfp_free(holding->children);
    sfp_free(holding->name);
    sfp_free(holding);
}

static void release_schema(struct ArrowSchema *schema)
{
    for (int64_t i = 0; i < schema->n_children; i++)
        release_below(schema->children[i]);
    release_below(schema->dictionary);
    free_holding(schema->private_data);
    schema->release = NULL;
}

static struct holding *make_holding(const char *name, size_t children)
{
    struct holding *holding = sfp_new(1, sizeof *holding);
    if (holding == NULL)
        return NULL;
    size_t size = strlen(name) + 1;
    holding->below = sfp_new(children + 1, sizeof *holding->below);
    holding->children = sfp_new(children + 1, sizeof(struct ArrowSchema *));
    holding->name = sfp_new(size, 1);
    if (holding->below == NULL || holding->children == NULL || holding->name == NULL) {
        free_holding(holding);
        return NULL;
    }
    memcpy(holding->name, name, size);
    for (size_t i = 0; i < children; i++)
        holding->children[i] = &holding->below[i];
    return holding;
}

static bool make_schema(struct ArrowSchema *schema, const char *format, const char *name, size_t children,
                        bool dictionary)
{
    struct holding *holding = make_holding(name, children);
    *schema = (struct ArrowSchema){0};
    if (holding == NULL)
        return false;
    schema->format = format;
    schema->name = holding->name;
    schema->flags = ARROW_FLAG_NULLABLE;
    schema->n_children = (int64_t)children;
    schema->children = children > 0 ? holding->children : NULL;
    schema->dictionary = dictionary ? &holding->below[children] : NULL;
    schema->release = release_schema;
    schema->private_data = holding;
    return true;
}

/* --- columns --- */

bool sfp_arrow_is_text(suffice_column_type type)
{
    return type == SUFFICE_COLUMN_TEXT || type == SUFFICE_COLUMN_PARTIAL_DATE;
}

static const char *format_of(suffice_column_type type)
{
    switch (type) {
    case SUFFICE_COLUMN_BOOLEAN:
        return "b";
    case SUFFICE_COLUMN_DATE:
        return "tdD";
    case SUFFICE_COLUMN_INSTANT:
        return "tsm:UTC";
    default:
        return "l";
    }
}

static bool make_column(struct ArrowSchema *schema, suffice_column_type type, const char *name, bool plain)
{
    if (type == SUFFICE_COLUMN_TEXT_LIST)
        return make_schema(schema, "+l", name, 1, false) && make_schema(schema->children[0], "u", "item", 0, false);
    if (!sfp_arrow_is_text(type))
        return make_schema(schema, format_of(type), name, 0, false);
    if (plain)
        return make_schema(schema, "u", name, 0, false);
    return make_schema(schema, "i", name, 0, true) && make_schema(schema->dictionary, "u", "", 0, false);
}

bool sfp_arrow_schema(const suffice_table *table, bool plain, struct ArrowSchema *schema)
{
    size_t columns = suffice_table_column_count(table);
    if (!make_schema(schema, "+s", "", columns, false))
        return false;
    schema->flags = 0; /* a row is never null */
    bool good = true;
    for (size_t i = 0; good && i < columns; i++)
        good = make_column(schema->children[i], suffice_table_column_type(table, i),
                           suffice_table_column_name(table, i), plain);
    if (good)
        return true;
    release_schema(schema);
    *schema = (struct ArrowSchema){0};
    return false;
}
