/*
 * Logic model: making models, boxes and arrows.
 * SPDX-License-Identifier: MIT
 */
#include <suffice/logic_model.h>

#include "base/memory.h"
#include "model/handles.h"
#include "model/logic_boxes.h"
#include "model/logic_paths.h"

#include <suffice/records.h>

#include <string.h>

/* --- making models --- */

static void set_string(struct sfp_change *change, sfp_slot slot, suffice_field field, const struct sfp_string *text)
{
    if (text != NULL)
        sfp_change_text_sized(change, slot, field, text->text, text->size);
}

static void add_experience_box(struct sfp_change *change, sfp_slot model, sfp_slot from)
{
    sfp_slot slot = sfp_change_new(change, SFP_KIND_NODE);
    if (!sfp_change_good(change))
        return;
    const struct sfp_experience *experience = (const struct sfp_experience *)sfp_store_row(change->store, from);
    const struct sfp_string *says = experience->statement != NULL ? experience->statement : experience->name;
    set_string(change, slot, SUFFICE_NODE_KEY, experience->key);
    sfp_change_number(change, slot, SUFFICE_NODE_KIND, SUFFICE_NODE_KIND_EXPERIENCE);
    set_string(change, slot, SUFFICE_NODE_TEXT, says);
    sfp_change_attach(change, slot, model, SFP_LAST);
}

/* A model without boxes. */
static sfp_slot add_model(struct sfp_change *change, const char *name, sfp_slot experience)
{
    sfp_slot slot = sfp_change_new(change, SFP_KIND_LOGIC_MODEL);
    sfp_change_text(change, slot, SUFFICE_LOGIC_MODEL_NAME, name);
    sfp_change_ref(change, slot, SUFFICE_LOGIC_MODEL_EXPERIENCE, experience);
    if (sfp_change_good(change))
        sfp_change_attach(change, slot, change->store->root, SFP_LAST);
    return slot;
}

/* Ends a change that made a model, and tells it to whom it may concern. */
static suffice_status end_with(struct sfp_change *change, sfp_slot slot, suffice_logic_model **model)
{
    struct sfp_handle *handle;
    suffice_status status = sfp_handle_end(change, slot, &handle);
    void *made = handle;
    if (model != NULL)
        *model = made;
    return status;
}

suffice_status suffice_project_add_logic_model(suffice_project *project, const char *name,
                                               suffice_experience_id experience, suffice_logic_model **model,
                                               suffice_error *error)
{
    struct sfp_change change;
    sfp_project_change(&change, project, "project", "add a logic model", error);
    sfp_slot leads_to = sfp_change_find(&change, experience, SFP_KIND_EXPERIENCE, "experience");
    sfp_slot slot = add_model(&change, name, leads_to);
    add_experience_box(&change, slot, leads_to);
    return end_with(&change, slot, model);
}

static sfp_slot add_experience(struct sfp_change *change, const char *name, const char *statement)
{
    sfp_slot slot = sfp_change_new(change, SFP_KIND_EXPERIENCE);
    sfp_change_text(change, slot, SUFFICE_EXPERIENCE_NAME, name);
    sfp_change_text(change, slot, SUFFICE_EXPERIENCE_STATEMENT, statement);
    sfp_change_attach(change, slot, change->store->root, SFP_LAST);
    return slot;
}

/* Fills a new project with an experience and a model: no step, for before it there was nothing. */
static suffice_status fill(suffice_project *project, const char *name, const char *experience_name,
                           const char *statement, suffice_logic_model **model, suffice_error *error)
{
    struct sfp_change change;
    sfp_change_begin(&change, &project->document, NULL, error);
    sfp_slot experience = add_experience(&change, experience_name, statement);
    sfp_slot slot = add_model(&change, name, experience);
    add_experience_box(&change, slot, experience);
    return end_with(&change, slot, model);
}

suffice_status suffice_logic_model_new(const char *name, const char *experience_name, const char *statement,
                                       suffice_logic_model **model, suffice_error *error)
{
    suffice_project *project;
    if (model == NULL)
        return sfp_fail_null(error, "model");
    *model = NULL;
    suffice_status status = suffice_project_new(name, &project, error);
    if (status != SUFFICE_OK)
        return status;
    status = fill(project, name, experience_name, statement, model, error);
    return sfp_project_alone(project, status);
}

/* --- copying --- */

static const suffice_field model_fields[] = {SUFFICE_LOGIC_MODEL_EXPERIENCE, SUFFICE_LOGIC_MODEL_EMPTY_BOXES,
                                             SUFFICE_LOGIC_MODEL_ORIGIN};
static const suffice_field node_fields[] = {SUFFICE_NODE_KEY,   SUFFICE_NODE_KIND,     SUFFICE_NODE_ACTIVITY,
                                            SUFFICE_NODE_EXTRA, SUFFICE_NODE_ADDED_BY, SUFFICE_NODE_TEXT,
                                            SUFFICE_NODE_MEMO};

static void copy_fields(struct sfp_change *change, sfp_slot to, sfp_slot from, const suffice_field *fields,
                        size_t count)
{
    for (size_t i = 0; i < count; i++)
        sfp_change_copy(change, to, fields[i], from, fields[i]);
}

/* Copies the boxes; `copies` receives them in the order of the model. */
static void copy_nodes(struct sfp_change *change, sfp_slot model, const struct sfp_slots *nodes, sfp_slot *copies)
{
    for (size_t i = 0; i < nodes->count && sfp_change_good(change); i++) {
        copies[i] = sfp_change_new(change, SFP_KIND_NODE);
        copy_fields(change, copies[i], nodes->items[i], node_fields, sizeof node_fields / sizeof node_fields[0]);
        sfp_change_attach(change, copies[i], model, SFP_LAST);
    }
}

static void copy_link(struct sfp_change *change, sfp_slot model, sfp_slot link, const struct sfp_slots *nodes,
                      const sfp_slot *copies)
{
    const struct sfp_link *row = (const struct sfp_link *)sfp_store_row(change->store, link);
    uint32_t from = sfp_slots_place(nodes, row->from.target);
    uint32_t to = sfp_slots_place(nodes, row->to_node.target);
    if (from == 0 || to == 0)
        return;
    sfp_slot slot = sfp_change_new(change, SFP_KIND_LINK);
    sfp_change_ref(change, slot, SUFFICE_LINK_FROM, copies[from - 1]);
    sfp_change_ref(change, slot, SUFFICE_LINK_TO_NODE, copies[to - 1]);
    sfp_change_copy(change, slot, SUFFICE_LINK_NOTE, link, SUFFICE_LINK_NOTE);
    sfp_change_attach(change, slot, model, SFP_LAST);
}

static void copy_boxes(struct sfp_change *change, sfp_slot to, sfp_slot from)
{
    struct sfp_slots nodes = {0};
    const struct sfp_list *list = sfp_store_children(change->store, from, SFP_KIND_NODE);
    sfp_slot *copies = sfp_new((size_t)list->count + 1, sizeof *copies);
    if (copies == NULL || !sfp_slots_add_list(&nodes, list))
        sfp_change_fail(change, sfp_fail_memory(change->error));
    if (sfp_change_good(change))
        copy_nodes(change, to, &nodes, copies);
    const struct sfp_list *links = sfp_store_children(change->store, from, SFP_KIND_LINK);
    for (uint32_t i = 0; copies != NULL && i < links->count && sfp_change_good(change); i++)
        copy_link(change, to, sfp_list_items(links)[i], &nodes, copies);
    sfp_slots_release(&nodes);
    sfp_free(copies);
}

suffice_status suffice_logic_model_copy(suffice_logic_model *model, const char *name, suffice_team_id team,
                                        suffice_logic_model **copy, suffice_error *error)
{
    struct sfp_change change;
    sfp_slot from = sfp_handle_change(&change, model, "model", "copy a logic model", error);
    sfp_slot by = sfp_change_find_if(&change, team, SFP_KIND_TEAM, "team");
    sfp_slot slot = sfp_change_new(&change, SFP_KIND_LOGIC_MODEL);
    sfp_change_text(&change, slot, SUFFICE_LOGIC_MODEL_NAME, name);
    copy_fields(&change, slot, from, model_fields, sizeof model_fields / sizeof model_fields[0]);
    sfp_change_ref(&change, slot, SUFFICE_LOGIC_MODEL_TEAM, by);
    sfp_change_ref(&change, slot, SUFFICE_LOGIC_MODEL_VERSION_OF, from);
    if (sfp_change_good(&change))
        sfp_change_attach(&change, slot, change.store->root, SFP_LAST);
    if (sfp_change_good(&change))
        copy_boxes(&change, slot, from);
    return end_with(&change, slot, copy);
}

/* --- boxes --- */

suffice_node_id suffice_logic_model_experience_node(const suffice_logic_model *model)
{
    sfp_slot slot = sfp_handle_slot(model);
    if (slot == 0)
        return 0;
    const struct sfp_store *store = sfp_project_store(sfp_handle_project(model));
    const struct sfp_row *row = sfp_store_row(store, slot);
    sfp_slot node = sfp_model_experience(store, (const struct sfp_logic_model *)row, NULL);
    return node == 0 ? 0 : sfp_store_id(store, node);
}

size_t suffice_logic_model_node_count(const suffice_logic_model *model)
{
    return suffice_child_count(suffice_logic_model_project(model), suffice_logic_model_item(model), SUFFICE_KIND_NODE);
}

suffice_node_id suffice_logic_model_node_at(const suffice_logic_model *model, size_t index)
{
    return suffice_child_at(suffice_logic_model_project(model), suffice_logic_model_item(model), SUFFICE_KIND_NODE,
                            index);
}

suffice_node_id suffice_logic_model_find_node(const suffice_logic_model *model, const char *key)
{
    sfp_slot slot = sfp_handle_slot(model);
    if (slot == 0 || key == NULL)
        return 0;
    const struct sfp_store *store = sfp_project_store(sfp_handle_project(model));
    const struct sfp_field *field = sfp_field_of(SUFFICE_NODE_KEY, NULL);
    sfp_slot node = sfp_store_find_unique(store, slot, SFP_KIND_NODE, field, key, strlen(key));
    return node == 0 ? 0 : sfp_store_id(store, node);
}

suffice_status suffice_logic_model_add_node(suffice_logic_model *model, suffice_node_kind kind, const char *key,
                                            const char *text, suffice_activity_id activity, suffice_node_id *node,
                                            suffice_error *error)
{
    struct sfp_change change;
    sfp_slot above = sfp_handle_change(&change, model, "model", "add a box", error);
    sfp_slot stands_for = sfp_change_find_if(&change, activity, SFP_KIND_ACTIVITY, "activity");
    sfp_slot slot = sfp_change_new(&change, SFP_KIND_NODE);
    sfp_change_text(&change, slot, SUFFICE_NODE_KEY, key);
    sfp_change_number(&change, slot, SUFFICE_NODE_KIND, kind);
    sfp_change_ref(&change, slot, SUFFICE_NODE_ACTIVITY, stands_for);
    sfp_change_text(&change, slot, SUFFICE_NODE_TEXT, text);
    sfp_change_attach(&change, slot, above, SFP_LAST);
    return sfp_change_end_with(&change, slot, node);
}

/* A box that a team fills says something. */
static void check_says(struct sfp_change *change, const char *text)
{
    if (!sfp_change_good(change) || (text != NULL && text[0] != '\0'))
        return;
    sfp_change_fail(change, sfp_fail(change->error, SUFFICE_DETAIL_EMPTY, "a box that was added must say something"));
    sfp_error_argument(change->error, "text");
}

suffice_status suffice_logic_model_add_extra(suffice_logic_model *model, suffice_node_kind kind, const char *text,
                                             suffice_id by, suffice_node_id *node, suffice_error *error)
{
    struct sfp_change change;
    sfp_slot above = sfp_handle_change(&change, model, "model", "fill an empty box", error);
    sfp_slot person = sfp_change_find_if(&change, by, 0, "by");
    check_says(&change, text);
    sfp_slot slot = sfp_change_new(&change, SFP_KIND_NODE);
    sfp_change_number(&change, slot, SUFFICE_NODE_KIND, kind);
    sfp_change_number(&change, slot, SUFFICE_NODE_EXTRA, true);
    sfp_change_ref(&change, slot, SUFFICE_NODE_ADDED_BY, person);
    sfp_change_text(&change, slot, SUFFICE_NODE_TEXT, text);
    sfp_change_attach(&change, slot, above, SFP_LAST);
    return sfp_change_end_with(&change, slot, node);
}

/* A box of the model; 0, and the change has failed, when the id names none. */
static sfp_slot find_box(struct sfp_change *change, sfp_slot model, suffice_node_id node, const char *argument)
{
    sfp_slot slot = sfp_change_find(change, node, SFP_KIND_NODE, argument);
    if (sfp_change_good(change))
        sfp_change_fail(change, sfp_model_has(change->store, model, slot, argument, change->error));
    return slot;
}

suffice_status suffice_logic_model_move_node(suffice_logic_model *model, suffice_node_id node, size_t index,
                                             suffice_error *error)
{
    struct sfp_change change;
    sfp_slot above = sfp_handle_change(&change, model, "model", "move a box", error);
    sfp_slot slot = find_box(&change, above, node, "node");
    sfp_change_move(&change, slot, above, index > SFP_LAST ? SFP_LAST : (uint32_t)index);
    return sfp_change_end(&change);
}

/* --- arrows --- */

suffice_status suffice_logic_model_add_link(suffice_logic_model *model, suffice_node_id from, suffice_node_id to,
                                            suffice_link_id *link, suffice_error *error)
{
    struct sfp_change change;
    sfp_slot above = sfp_handle_change(&change, model, "model", "draw an arrow", error);
    sfp_slot begins = find_box(&change, above, from, "from");
    sfp_slot ends = find_box(&change, above, to, "to");
    sfp_slot slot = sfp_change_new(&change, SFP_KIND_LINK);
    sfp_change_ref(&change, slot, SUFFICE_LINK_FROM, begins);
    sfp_change_ref(&change, slot, SUFFICE_LINK_TO_NODE, ends);
    sfp_change_attach(&change, slot, above, SFP_LAST);
    return sfp_change_end_with(&change, slot, link);
}

suffice_link_id suffice_logic_model_find_link(const suffice_logic_model *model, suffice_node_id from,
                                              suffice_node_id to)
{
    sfp_slot above = sfp_handle_slot(model);
    sfp_slot begins;
    sfp_slot ends;
    if (above == 0)
        return 0;
    const struct sfp_store *store = sfp_project_store(sfp_handle_project(model));
    if (sfp_store_find(store, from, SFP_KIND_NODE, "from", &begins, NULL) != SUFFICE_OK ||
        sfp_store_find(store, to, SFP_KIND_NODE, "to", &ends, NULL) != SUFFICE_OK)
        return 0;
    const struct sfp_list *links = sfp_store_incoming(store, begins, SUFFICE_LINK_FROM);
    for (uint32_t i = 0; links != NULL && i < links->count; i++) {
        sfp_slot slot = sfp_list_items(links)[i];
        const struct sfp_link *link = (const struct sfp_link *)sfp_store_row(store, slot);
        if (link->row.parent == above && link->to_node.target == ends)
            return sfp_store_id(store, slot);
    }
    return 0;
}
