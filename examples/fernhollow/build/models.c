/*
 * Models: the logic models that the team took from those that ship, and made its own.
 * SPDX-License-Identifier: MIT
 */
#include "parts.h"

#include <string.h>

suffice_node_id node_in(struct build *build, suffice_logic_model_id model, const char *key)
{
    suffice_node_id node = suffice_logic_model_find_node(suffice_project_logic_model(build->project, model), key);
    if (node == 0)
        expected(build, "the key of a box of the logic model");
    return node;
}

static const struct field model_fields[] = {
    {"state", SUFFICE_LOGIC_MODEL_STATE, CHOICE, NULL},
    {"since", SUFFICE_LOGIC_MODEL_SINCE, DATE, NULL},
    {"empty-boxes", SUFFICE_LOGIC_MODEL_EMPTY_BOXES, NUMBER, NULL},
    {"note", SUFFICE_LOGIC_MODEL_MEMO, TEXT, NULL},
    {NULL, 0, TEXT, NULL},
};

/* A version of the team's own: the model that shipped stays beside it. */
static bool copy_model(struct build *build)
{
    suffice_logic_model *copy = NULL;
    const char *key = own_key(build);
    suffice_logic_model_id from = ref_of(build, "version-of", "model");
    if (!good(build,
              suffice_logic_model_copy(suffice_project_edit_logic_model(build->project, from), needed(build, "name"),
                                       ref_of(build, "team", "team"), &copy, build->error)))
        return false;
    suffice_logic_model_id id = suffice_logic_model_item(copy);
    return good(build, suffice_set_text(build->project, id, SUFFICE_LOGIC_MODEL_KEY, key, build->error)) &&
           set_fields(build, id, model_fields) && know(build, "model", key, id);
}

bool add_box(struct build *build, const char *key)
{
    suffice_node_id node = 0;
    suffice_logic_model_id id = ref_of(build, "model", "model");
    suffice_logic_model *model = suffice_project_edit_logic_model(build->project, id);
    return good(build,
                suffice_logic_model_add_extra(model, choice_of(build, "kind", SUFFICE_NODE_KIND), needed(build, "text"),
                                              ref_of(build, "added-by", "colleague"), &node, build->error)) &&
           good(build, suffice_set_text(build->project, node, SUFFICE_NODE_KEY, key, build->error)) &&
           good(build, suffice_logic_model_add_link(model, node, node_in(build, id, needed(build, "leads-to")), NULL,
                                                    build->error));
}

/* A box that the team put into other words, or added. */
static bool change_node(struct build *build)
{
    const char *change = needed(build, "change");
    if (strcmp(change, "added") == 0)
        return add_box(build, own_key(build));
    if (strcmp(change, "reworded") != 0)
        return expected(build, "added or reworded");
    suffice_node_id node = node_in(build, ref_of(build, "model", "model"), own_key(build));
    return good(build, suffice_set_text(build->project, node, SUFFICE_NODE_TEXT, needed(build, "text"), build->error));
}

bool build_models(struct build *build)
{
    return for_each(build, "model", "model", copy_model) && for_each(build, "model", "node", change_node);
}
