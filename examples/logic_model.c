/*
 * logic_model FILE [MODEL]: reads a logic model out: what leads to what, what the team marked, and which activities are
 * not done with the outcomes they lead to. SPDX-License-Identifier: MIT
 *
 * MODEL is its key or its name; without it, the first. Exit status: 0 good; 1 there is no such model; 2 the file could
 * not be read, or memory ran out.
 */
#include "example.h"

#include <inttypes.h>

static const suffice_logic_model *find_model(const suffice_project *project, const char *wanted)
{
    suffice_id root = suffice_project_item(project);
    suffice_id id = wanted == NULL ? suffice_child_at(project, root, SUFFICE_KIND_LOGIC_MODEL, 0)
                                   : suffice_find(project, root, SUFFICE_LOGIC_MODEL_KEY, wanted);
    if (id == 0 && wanted != NULL)
        id = suffice_find(project, root, SUFFICE_LOGIC_MODEL_NAME, wanted);
    return suffice_project_logic_model(project, id);
}

/* The boxes from left to right, and where their arrows lead. */
static void show_links(const suffice_project *project, suffice_node_id node)
{
    suffice_logic_model_id model = suffice_parent(project, node);
    for (size_t i = 0; i < suffice_child_count(project, model, SUFFICE_KIND_LINK); i++) {
        suffice_link_id link = suffice_child_at(project, model, SUFFICE_KIND_LINK, i);
        suffice_node_id to = suffice_ref(project, link, SUFFICE_LINK_TO_NODE);
        if (suffice_ref(project, link, SUFFICE_LINK_FROM) == node)
            printf("        -> %s\n",
                   text_or(project, to, SUFFICE_NODE_KEY, text_or(project, to, SUFFICE_NODE_TEXT, "")));
    }
}

static bool show_layers(const suffice_logic_model *model)
{
    suffice_table *table = NULL;
    const suffice_project *project = suffice_logic_model_project(model);
    if (suffice_logic_model_layers(model, SUFFICE_AUDIENCE_TEAM, &table, NULL) != SUFFICE_OK)
        return false;
    for (size_t row = 0; row < suffice_table_row_count(table); row++) {
        printf("  %" PRId64 "  %-10s %-5s %s\n", cell_number(table, row, "layer") + 1, cell_text(table, row, "kind"),
               cell_text(table, row, "key"), cell_text(table, row, "text"));
        show_links(project, (suffice_node_id)cell_number(table, row, "node"));
    }
    suffice_table_release(table);
    return true;
}

/* How each box was marked: a split, not a majority. */
static bool show_marks(const suffice_logic_model *model)
{
    suffice_table *table = NULL;
    if (suffice_logic_model_marks(model, 0, SUFFICE_AUDIENCE_TEAM, &table, NULL) != SUFFICE_OK)
        return false;
    printf("Marks (did, did not, not clear):\n");
    for (size_t row = 0; row < suffice_table_row_count(table); row++)
        printf("  %-5s %" PRId64 " %" PRId64 " %" PRId64 "  %s\n", cell_text(table, row, "key"),
               cell_number(table, row, "did"), cell_number(table, row, "did_not"), cell_number(table, row, "not_clear"),
               cell_text(table, row, "text"));
    suffice_table_release(table);
    return true;
}

static bool show_not_done(const suffice_logic_model *model)
{
    suffice_table *table = NULL;
    if (suffice_logic_model_not_done(model, 0, SUFFICE_AUDIENCE_TEAM, &table, NULL) != SUFFICE_OK)
        return false;
    size_t outcomes = suffice_table_find_column(table, "outcomes");
    if (suffice_table_row_count(table) > 0)
        printf("Not done, and what it leads to:\n");
    for (size_t row = 0; row < suffice_table_row_count(table); row++) {
        printf("  %s %s\n", cell_text(table, row, "key"), cell_text(table, row, "text"));
        for (size_t i = 0; i < suffice_table_list_count(table, row, outcomes); i++)
            printf("        so that: %s\n", suffice_table_list_text(table, row, outcomes, i));
    }
    suffice_table_release(table);
    return true;
}

static bool show_unreached(const suffice_logic_model *model)
{
    suffice_ids *ids = NULL;
    const suffice_project *project = suffice_logic_model_project(model);
    if (suffice_logic_model_unreached(model, &ids, NULL) != SUFFICE_OK)
        return false;
    for (size_t i = 0; i < suffice_ids_count(ids); i++)
        printf("%s leads nowhere yet: no arrow of it comes to the experience.\n",
               text_or(project, suffice_ids_at(ids, i), SUFFICE_NODE_KEY, "A box without a key"));
    suffice_ids_release(ids);
    return true;
}

int main(int argc, char **argv)
{
    if (argc < 2 || argc > 3) {
        fprintf(stderr, "usage: logic_model FILE [MODEL]\n");
        return 2;
    }
    suffice_project *project = open_project(argv[1]);
    if (project == NULL)
        return 2;
    const suffice_logic_model *model = find_model(project, argc == 3 ? argv[2] : NULL);
    bool good = model != NULL;
    if (good) {
        suffice_logic_model_id item = suffice_logic_model_item(model);
        int32_t state = 0;
        printf("%s", suffice_text(project, item, SUFFICE_LOGIC_MODEL_NAME));
        if (suffice_choice(project, item, SUFFICE_LOGIC_MODEL_STATE, &state, NULL) == SUFFICE_OK)
            printf(" (%s)", suffice_choice_name(SUFFICE_LOGIC_MODEL_STATE, state));
        printf("\n");
        good = show_layers(model) && show_marks(model) && show_not_done(model) && show_unreached(model);
    } else {
        printf("There is no such model.\n");
    }
    suffice_project_release(project);
    return good ? 0 : model == NULL ? 1 : 2;
}
