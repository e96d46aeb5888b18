/*
 * Tests of logic models: boxes, arrows that make no circle, copies, ways and layers.
 * SPDX-License-Identifier: MIT
 */
#include "cast.h"

#include <suffice/logic_model.h>

#include <stdio.h>

/* Until there are such details; see lib/model/logic_rules.h. */

/* A model of a project: activities A, B, outcomes O, P, the experience E, and a box that leads nowhere. */
struct picture {
    suffice_experience_id experience;
    suffice_logic_model *model;
    suffice_node_id a, b, o, p, e, lost;
};

static suffice_logic_model *add_model(struct world *world, suffice_experience_id experience, const char *name)
{
    suffice_logic_model *model = NULL;
    STEP(suffice_project_add_logic_model(world->project, name, experience, &model, world->error));
    assert_non_null(model);
    return model;
}

static suffice_node_id add_node(struct world *world, suffice_logic_model *model, suffice_node_kind kind,
                                const char *key, const char *text)
{
    suffice_node_id node = 0;
    STEP(suffice_logic_model_add_node(model, kind, key, text, 0, &node, world->error));
    assert_true(node != 0);
    return node;
}

static void link_up(struct world *world, suffice_logic_model *model, suffice_node_id from, suffice_node_id to)
{
    suffice_link_id link = 0;
    STEP(suffice_logic_model_add_link(model, from, to, &link, world->error));
    assert_true(link != 0);
}

static struct picture make_picture(struct world *world)
{
    struct picture made = {0};
    good(world, suffice_project_add_experience(world->project, "E3", "Crisis", "I know whom to reach.",
                                               &made.experience, world->error));
    made.model = add_model(world, made.experience, "Crisis");
    made.e = suffice_logic_model_experience_node(made.model);
    made.a = add_node(world, made.model, SUFFICE_NODE_KIND_ACTIVITY, "A", "We name a manager.");
    made.b = add_node(world, made.model, SUFFICE_NODE_KIND_ACTIVITY, "B", "We meet.");
    made.o = add_node(world, made.model, SUFFICE_NODE_KIND_OUTCOME, "O", "We answer.");
    made.p = add_node(world, made.model, SUFFICE_NODE_KIND_OUTCOME, "P", "We know.");
    made.lost = add_node(world, made.model, SUFFICE_NODE_KIND_ACTIVITY, "L", "We wait.");
    link_up(world, made.model, made.a, made.o);
    link_up(world, made.model, made.o, made.p);
    link_up(world, made.model, made.a, made.p);
    link_up(world, made.model, made.p, made.e);
    link_up(world, made.model, made.b, made.o);
    return made;
}

/* --- models --- */

static void test_alone(void **state)
{
    struct world *world = *state;
    suffice_logic_model *model = NULL;
    good(world, suffice_logic_model_new("Model", "Crisis", "I know.", &model, world->error));
    suffice_project *project = suffice_logic_model_edit_project(model);
    assert_ptr_equal(suffice_logic_model_project(model), project);
    assert_false(suffice_project_is_changed(project));
    assert_int_equal(suffice_project_undo_count(project), 0);
    assert_int_equal(suffice_logic_model_node_count(model), 1);
    suffice_node_id box = suffice_logic_model_experience_node(model);
    assert_string_equal(suffice_text(project, box, SUFFICE_NODE_TEXT), "I know.");
    assert_string_equal(suffice_text(project, suffice_project_item(project), SUFFICE_PROJECT_NAME), "Model");
    suffice_logic_model_retain(model);
    suffice_logic_model_release(model);
    suffice_logic_model_release(model);
    good(world, suffice_logic_model_new("Model", "Crisis", NULL, &model, world->error));
    box = suffice_logic_model_experience_node(model);
    assert_string_equal(suffice_text(suffice_logic_model_project(model), box, SUFFICE_NODE_TEXT), "Crisis");
    suffice_logic_model_release(model);
    REFUSED(NULL_ARGUMENT, suffice_logic_model_new(NULL, "Crisis", NULL, &model, world->error));
    assert_null(model);
    REFUSED(EMPTY, suffice_logic_model_new("Model", NULL, NULL, &model, world->error));
    REFUSED(EMPTY, suffice_logic_model_new("", "Crisis", NULL, &model, world->error));
    REFUSED(NOT_UTF8, suffice_logic_model_new("Model", "Crisis", "\xff", &model, world->error));
    REFUSED(NULL_ARGUMENT, suffice_logic_model_new("Model", "Crisis", NULL, NULL, world->error));
    assert_null(model);
}

static void test_alone_without_memory(void **state)
{
    struct world *world = *state;
    suffice_logic_model *model = NULL;
    WITHOUT_MEMORY(suffice_logic_model_new("Model", "Crisis", "I know.", &model, NULL));
    suffice_logic_model_release(model);
}

static void test_models(void **state)
{
    struct world *world = *state;
    suffice_experience_id experience;
    suffice_logic_model *none;
    good(world, suffice_project_add_experience(world->project, "E1", "Care", NULL, &experience, world->error));
    suffice_logic_model *model = add_model(world, experience, "Care");
    suffice_logic_model_id item = suffice_logic_model_item(model);
    suffice_node_id box = suffice_logic_model_experience_node(model);
    assert_ptr_equal(suffice_project_logic_model(world->project, item), model);
    assert_ptr_equal(suffice_project_edit_logic_model(world->project, item), model);
    assert_string_equal(suffice_text(world->project, box, SUFFICE_NODE_KEY), "E1");
    assert_string_equal(suffice_text(world->project, box, SUFFICE_NODE_TEXT), "Care");
    assert_true(suffice_logic_model_find_node(model, "E1") == box);
    assert_true(suffice_logic_model_find_node(model, "E2") == 0);
    assert_true(suffice_logic_model_find_node(model, NULL) == 0);
    assert_true(suffice_logic_model_find_node(NULL, "E1") == 0);
    STEP(suffice_project_add_logic_model(world->project, "Other", experience, NULL, world->error));
    REFUSED(NOT_UNIQUE, suffice_project_add_logic_model(world->project, "Care", experience, &none, world->error));
    assert_null(none);
    REFUSED(EMPTY, suffice_project_add_logic_model(world->project, NULL, experience, &none, world->error));
    REFUSED(WRONG_KIND, suffice_project_add_logic_model(world->project, "New", item, &none, world->error));
    REFUSED(NULL_ARGUMENT, suffice_project_add_logic_model(NULL, "New", experience, &none, world->error));
    REFUSED(IN_USE, suffice_remove(world->project, experience, 0, world->error));
    WITHOUT_MEMORY(suffice_project_add_logic_model(world->project, "New", experience, &none, NULL));
}

static void test_removed_models_answer(void **state)
{
    struct world *world = *state;
    struct picture picture = make_picture(world);
    suffice_ids *ids = NULL;
    suffice_table *table = NULL;
    suffice_logic_model *model = picture.model;
    STEP(suffice_remove(world->project, suffice_logic_model_item(model), 0, world->error));
    assert_true(suffice_logic_model_item(model) == 0);
    assert_true(suffice_logic_model_experience_node(model) == 0);
    assert_int_equal(suffice_logic_model_node_count(model), 0);
    assert_true(suffice_logic_model_find_node(model, "A") == 0);
    assert_true(suffice_logic_model_find_link(model, picture.a, picture.o) == 0);
    REFUSED(GONE, suffice_logic_model_add_node(model, SUFFICE_NODE_KIND_ACTIVITY, NULL, NULL, 0, NULL, world->error));
    REFUSED(GONE, suffice_logic_model_copy(model, "Copy", 0, NULL, world->error));
    REFUSED(GONE, suffice_logic_model_unlinked(model, &ids, world->error));
    REFUSED(GONE, suffice_logic_model_unreached(model, &ids, world->error));
    REFUSED(GONE, suffice_logic_model_leads_to(model, picture.a, 0, &ids, world->error));
    REFUSED(GONE, suffice_logic_model_layers(model, SUFFICE_AUDIENCE_TEAM, &table, world->error));
    REFUSED(GONE, suffice_logic_model_marks(model, 0, SUFFICE_AUDIENCE_TEAM, &table, world->error));
    REFUSED(GONE, suffice_logic_model_not_done(model, 0, SUFFICE_AUDIENCE_TEAM, &table, world->error));
    assert_int_equal(suffice_project_undo(world->project, world->error), SUFFICE_OK);
    assert_int_equal(suffice_logic_model_node_count(model), 6);
}

/* --- boxes --- */

static void test_boxes(void **state)
{
    struct world *world = *state;
    struct picture picture = make_picture(world);
    suffice_activity_id activity;
    suffice_node_id node = 1;
    bool extra = false;
    good(world, suffice_project_add_activity(world->project, "A6", "Managing", "We name.", &activity, world->error));
    STEP(suffice_logic_model_add_node(picture.model, SUFFICE_NODE_KIND_ACTIVITY, "A6", NULL, activity, &node,
                                      world->error));
    assert_true(suffice_ref(world->project, node, SUFFICE_NODE_ACTIVITY) == activity);
    assert_int_equal(suffice_boolean(world->project, node, SUFFICE_NODE_EXTRA, &extra, NULL), SUFFICE_ERROR_NOT_FOUND);
    REFUSED(IN_USE, suffice_remove(world->project, activity, 0, world->error));
    suffice_logic_model *model = picture.model;
    REFUSED(NOT_UNIQUE,
            suffice_logic_model_add_node(model, SUFFICE_NODE_KIND_ACTIVITY, "A6", NULL, 0, &node, world->error));
    assert_true(node == 0);
    REFUSED(UNKNOWN_CHOICE, suffice_logic_model_add_node(model, 0, NULL, NULL, 0, &node, world->error));
    REFUSED(UNKNOWN_CHOICE, suffice_logic_model_add_node(model, 9, NULL, NULL, 0, &node, world->error));
    REFUSED(WRONG_KIND, suffice_logic_model_add_node(model, SUFFICE_NODE_KIND_OUTCOME, NULL, NULL, picture.experience,
                                                     &node, world->error));
    REFUSED(EXPERIENCE_BOX,
            suffice_logic_model_add_node(model, SUFFICE_NODE_KIND_EXPERIENCE, NULL, "I ...", 0, &node, world->error));
    REFUSED(NULL_ARGUMENT,
            suffice_logic_model_add_node(NULL, SUFFICE_NODE_KIND_ACTIVITY, NULL, NULL, 0, &node, world->error));
    REFUSED(ONLY_BY_VERB,
            suffice_set_choice(world->project, picture.a, SUFFICE_NODE_KIND, SUFFICE_NODE_KIND_OUTCOME, world->error));
    WITHOUT_MEMORY(suffice_logic_model_add_node(model, SUFFICE_NODE_KIND_OUTCOME, "Z", "We ...", 0, &node, NULL));
}

static void test_extra_boxes(void **state)
{
    struct world *world = *state;
    struct picture picture = make_picture(world);
    suffice_analyst_id ann;
    suffice_node_id node;
    bool extra = false;
    good(world, suffice_corpus_add_analyst(world->corpus, "A", "Ann", &ann, world->error));
    STEP(suffice_logic_model_add_extra(picture.model, SUFFICE_NODE_KIND_ACTIVITY, "We leave a card.", ann, &node,
                                       world->error));
    assert_int_equal(suffice_boolean(world->project, node, SUFFICE_NODE_EXTRA, &extra, NULL), SUFFICE_OK);
    assert_true(extra);
    assert_true(suffice_ref(world->project, node, SUFFICE_NODE_ADDED_BY) == ann);
    assert_true(suffice_logic_model_node_at(picture.model, 6) == node);
    assert_true(suffice_logic_model_node_at(picture.model, 7) == 0);
    STEP(suffice_logic_model_add_extra(picture.model, SUFFICE_NODE_KIND_OUTCOME, "We know.", 0, NULL, world->error));
    suffice_logic_model *model = picture.model;
    REFUSED(EMPTY, suffice_logic_model_add_extra(model, 1, NULL, 0, &node, world->error));
    assert_true(node == 0);
    REFUSED(EMPTY, suffice_logic_model_add_extra(model, 1, "", 0, &node, world->error));
    REFUSED(WRONG_TARGET, suffice_logic_model_add_extra(model, 1, "We", picture.experience, &node, world->error));
    REFUSED(EXPERIENCE_BOX, suffice_logic_model_add_extra(model, 3, "I", 0, &node, world->error));
    REFUSED(NULL_ARGUMENT, suffice_logic_model_add_extra(NULL, 1, "We", 0, &node, world->error));
}

static void test_boxes_move(void **state)
{
    struct world *world = *state;
    struct picture picture = make_picture(world);
    suffice_logic_model *other = add_model(world, picture.experience, "Other");
    STEP(suffice_logic_model_move_node(picture.model, picture.lost, 0, world->error));
    assert_true(suffice_logic_model_node_at(picture.model, 0) == picture.lost);
    STEP(suffice_logic_model_move_node(picture.model, picture.lost, SIZE_MAX, world->error));
    assert_true(suffice_logic_model_node_at(picture.model, 5) == picture.lost);
    REFUSED(OTHER_MODEL, suffice_logic_model_move_node(other, picture.a, 0, world->error));
    assert_string_equal(suffice_error_argument(world->error), "node");
    REFUSED(WRONG_KIND, suffice_logic_model_move_node(picture.model, picture.experience, 0, world->error));
    REFUSED(NULL_ARGUMENT, suffice_logic_model_move_node(NULL, picture.a, 0, world->error));
}

/* A model may lose its experience's box, and get another. */
static void test_experience_box_returns(void **state)
{
    struct world *world = *state;
    struct picture picture = make_picture(world);
    suffice_ids *ids = NULL;
    suffice_node_id node;
    STEP(suffice_remove(world->project, picture.e, 0, world->error));
    assert_true(suffice_logic_model_experience_node(picture.model) == 0);
    assert_true(suffice_logic_model_find_link(picture.model, picture.p, picture.e) == 0);
    good(world, suffice_logic_model_unreached(picture.model, &ids, world->error));
    ASSERT_IDS(ids, picture.a, picture.b, picture.o, picture.p, picture.lost);
    STEP(suffice_logic_model_add_node(picture.model, SUFFICE_NODE_KIND_EXPERIENCE, "E", NULL, 0, &node, world->error));
    assert_true(suffice_logic_model_experience_node(picture.model) == node);
}

/* --- arrows --- */

static void test_arrows(void **state)
{
    struct world *world = *state;
    struct picture picture = make_picture(world);
    suffice_logic_model *other = add_model(world, picture.experience, "Other");
    suffice_node_id stranger = add_node(world, other, SUFFICE_NODE_KIND_ACTIVITY, "A", NULL);
    suffice_logic_model *model = picture.model;
    suffice_link_id link = suffice_logic_model_find_link(model, picture.a, picture.o);
    assert_true(suffice_ref(world->project, link, SUFFICE_LINK_TO_NODE) == picture.o);
    assert_true(suffice_logic_model_find_link(model, picture.o, picture.a) == 0);
    assert_true(suffice_logic_model_find_link(other, picture.a, picture.o) == 0);
    assert_true(suffice_logic_model_find_link(NULL, picture.a, picture.o) == 0);
    assert_true(suffice_logic_model_find_link(model, picture.a, picture.experience) == 0);
    REFUSED(SAME_RECORD, suffice_logic_model_add_link(model, picture.a, picture.o, &link, world->error));
    assert_true(link == 0);
    REFUSED(CIRCLE, suffice_logic_model_add_link(model, picture.p, picture.a, &link, world->error));
    REFUSED(CIRCLE, suffice_logic_model_add_link(model, picture.o, picture.a, &link, world->error));
    REFUSED(CIRCLE, suffice_logic_model_add_link(model, picture.a, picture.a, &link, world->error));
    REFUSED(EXPERIENCE_BOX, suffice_logic_model_add_link(model, picture.e, picture.lost, &link, world->error));
    REFUSED(OTHER_MODEL, suffice_logic_model_add_link(model, picture.a, stranger, &link, world->error));
    assert_string_equal(suffice_error_argument(world->error), "to");
    REFUSED(OTHER_MODEL, suffice_logic_model_add_link(model, stranger, picture.a, &link, world->error));
    assert_string_equal(suffice_error_argument(world->error), "from");
    REFUSED(WRONG_KIND, suffice_logic_model_add_link(model, picture.experience, picture.a, &link, world->error));
    REFUSED(NULL_ARGUMENT, suffice_logic_model_add_link(NULL, picture.a, picture.b, &link, world->error));
    STEP(suffice_remove(world->project, picture.o, 0, world->error));
    REFUSED(GONE, suffice_logic_model_add_link(model, picture.o, picture.e, &link, world->error));
    WITHOUT_MEMORY(suffice_logic_model_add_link(model, picture.b, picture.p, &link, NULL));
}

static void test_files_keep_the_rules(void **state)
{
    struct world *world = *state;
    struct picture picture = make_picture(world);
    char from[60], by[60], a[37], e[37], o[37], p[37];
    assert_int_equal(suffice_guid(world->project, picture.a, a, NULL), SUFFICE_OK);
    assert_int_equal(suffice_guid(world->project, picture.e, e, NULL), SUFFICE_OK);
    assert_int_equal(suffice_guid(world->project, picture.o, o, NULL), SUFFICE_OK);
    assert_int_equal(suffice_guid(world->project, picture.p, p, NULL), SUFFICE_OK);
    snprintf(from, sizeof from, "\" to=\"%s", e);
    snprintf(by, sizeof by, "\" to=\"%s", a);
    assert_int_equal(read_with(world, from, from), SUFFICE_DETAIL_NONE);
    assert_int_equal(read_with(world, from, by), SUFFICE_DETAIL_CIRCLE); /* A, O, P and back */
    snprintf(from, sizeof from, "from=\"%s\" to=\"", o);
    snprintf(by, sizeof by, "from=\"%s\" to=\"", p);
    assert_int_equal(read_with(world, from, by), SUFFICE_DETAIL_CIRCLE); /* P to itself */
    snprintf(from, sizeof from, "kind=\"outcome\"");
    assert_int_equal(read_with(world, from, "kind=\"experience\""), SUFFICE_DETAIL_EXPERIENCE_BOX);
    assert_int_equal(read_with(world, "kind=\"experience\"", "kind=\"outcome\""), SUFFICE_DETAIL_NONE);
}

/* A long chain: no recursion, and its ends still know each other. */
static void test_long_ways(void **state)
{
    struct world *world = *state;
    enum { LENGTH = 400 };
    suffice_node_id chain[LENGTH];
    suffice_experience_id experience;
    suffice_logic_model *model;
    suffice_ids *ids;
    good(world, suffice_project_add_experience(world->project, NULL, "Care", NULL, &experience, world->error));
    good(world, suffice_project_add_logic_model(world->project, "Chain", experience, &model, world->error));
    for (size_t i = 0; i < LENGTH; i++)
        good(world, suffice_logic_model_add_node(model, (suffice_node_kind)(1 + i % 2), NULL, NULL, 0, &chain[i],
                                                 world->error));
    for (size_t i = 0; i + 1 < LENGTH; i++)
        good(world, suffice_logic_model_add_link(model, chain[i], chain[i + 1], NULL, world->error));
    REFUSED(CIRCLE, suffice_logic_model_add_link(model, chain[LENGTH - 1], chain[0], NULL, world->error));
    good(world, suffice_logic_model_leads_to(model, chain[0], 0, &ids, world->error));
    assert_int_equal(suffice_ids_count(ids), LENGTH - 1);
    suffice_ids_release(ids);
}

/* --- copies --- */

static void test_copies(void **state)
{
    struct world *world = *state;
    struct picture picture = make_picture(world);
    suffice_project *project = world->project;
    suffice_logic_model_id first = suffice_logic_model_item(picture.model);
    suffice_team_id team;
    suffice_logic_model *copy = NULL;
    good(world, suffice_corpus_add_team(world->corpus, "FH", "Fernhollow", &team, world->error));
    good(world, suffice_set_text(project, first, SUFFICE_LOGIC_MODEL_KEY, "M", world->error));
    good(world, suffice_set_integer(project, first, SUFFICE_LOGIC_MODEL_EMPTY_BOXES, 3, world->error));
    good(world, suffice_set_text(project, suffice_logic_model_find_link(picture.model, picture.p, picture.e),
                                 SUFFICE_LINK_NOTE, "They say so.", world->error));
    STEP(suffice_logic_model_copy(picture.model, "Ours", team, &copy, world->error));
    suffice_logic_model_id item = suffice_logic_model_item(copy);
    assert_true(item != first);
    assert_true(suffice_ref(project, item, SUFFICE_LOGIC_MODEL_VERSION_OF) == first);
    assert_true(suffice_ref(project, item, SUFFICE_LOGIC_MODEL_TEAM) == team);
    assert_true(suffice_ref(project, item, SUFFICE_LOGIC_MODEL_EXPERIENCE) == picture.experience);
    assert_true(number_of(project, item, SUFFICE_LOGIC_MODEL_EMPTY_BOXES) == 3);
    assert_null(suffice_text(project, item, SUFFICE_LOGIC_MODEL_KEY));
    assert_int_equal(suffice_logic_model_node_count(copy), 6);
    assert_int_equal(suffice_child_count(project, item, SUFFICE_KIND_LINK), 5);
    suffice_node_id p = suffice_logic_model_find_node(copy, "P");
    assert_true(p != 0 && p != picture.p);
    assert_string_equal(suffice_text(project, p, SUFFICE_NODE_TEXT), "We know.");
    suffice_link_id link = suffice_logic_model_find_link(copy, p, suffice_logic_model_experience_node(copy));
    assert_string_equal(suffice_text(project, link, SUFFICE_LINK_NOTE), "They say so.");
    REFUSED(NOT_UNIQUE, suffice_logic_model_copy(picture.model, "Ours", 0, &copy, world->error));
    assert_null(copy);
    REFUSED(WRONG_KIND, suffice_logic_model_copy(picture.model, "New", first, &copy, world->error));
    REFUSED(EMPTY, suffice_logic_model_copy(picture.model, NULL, 0, &copy, world->error));
    REFUSED(NULL_ARGUMENT, suffice_logic_model_copy(NULL, "New", 0, &copy, world->error));
    WITHOUT_MEMORY(suffice_logic_model_copy(picture.model, "New", 0, &copy, NULL));
}

/* --- ways --- */

static void test_ways(void **state)
{
    struct world *world = *state;
    struct picture picture = make_picture(world);
    suffice_logic_model *model = picture.model;
    suffice_logic_model *other = add_model(world, picture.experience, "Other");
    suffice_ids *ids = NULL;
    suffice_node_id dead = add_node(world, model, SUFFICE_NODE_KIND_OUTCOME, "D", NULL);
    link_up(world, model, picture.b, dead);
    good(world, suffice_logic_model_unlinked(model, &ids, world->error));
    ASSERT_IDS(ids, picture.lost);
    good(world, suffice_logic_model_unlinked(other, &ids, world->error));
    ASSERT_IDS(ids, suffice_logic_model_experience_node(other));
    good(world, suffice_logic_model_unreached(model, &ids, world->error));
    ASSERT_IDS(ids, picture.lost, dead);
    good(world, suffice_logic_model_leads_to(model, picture.b, 0, &ids, world->error));
    ASSERT_IDS(ids, picture.e, picture.o, picture.p, dead);
    good(world, suffice_logic_model_leads_to(model, picture.a, SUFFICE_NODE_KIND_OUTCOME, &ids, world->error));
    ASSERT_IDS(ids, picture.o, picture.p);
    good(world, suffice_logic_model_leads_to(model, picture.e, 0, &ids, world->error));
    assert_int_equal(suffice_ids_count(ids), 0);
    suffice_ids_release(ids);
    REFUSED(OTHER_MODEL, suffice_logic_model_leads_to(other, picture.a, 0, &ids, world->error));
    assert_null(ids);
    REFUSED(UNKNOWN_CHOICE, suffice_logic_model_leads_to(model, picture.a, 9, &ids, world->error));
    REFUSED(WRONG_KIND, suffice_logic_model_leads_to(model, picture.experience, 0, &ids, world->error));
    REFUSED(NULL_ARGUMENT, suffice_logic_model_leads_to(NULL, picture.a, 0, &ids, world->error));
    REFUSED(NULL_ARGUMENT, suffice_logic_model_leads_to(model, picture.a, 0, NULL, world->error));
    REFUSED(NULL_ARGUMENT, suffice_logic_model_unlinked(NULL, &ids, world->error));
    REFUSED(NULL_ARGUMENT, suffice_logic_model_unlinked(model, NULL, world->error));
    REFUSED(NULL_ARGUMENT, suffice_logic_model_unreached(NULL, &ids, world->error));
    REFUSED(NULL_ARGUMENT, suffice_logic_model_unreached(model, NULL, world->error));
    WITHOUT_MEMORY(suffice_logic_model_leads_to(model, picture.a, 0, &ids, NULL));
    suffice_ids_release(ids);
    WITHOUT_MEMORY(suffice_logic_model_unreached(model, &ids, NULL));
    suffice_ids_release(ids);
}

static void assert_layer(const suffice_table *table, size_t row, suffice_node_id node, int64_t layer, int64_t order)
{
    assert_true((suffice_id)cell(table, row, 0) == node);
    assert_int_equal(cell(table, row, 4), layer);
    assert_int_equal(cell(table, row, 5), order);
}

static void test_layers(void **state)
{
    struct world *world = *state;
    struct picture picture = make_picture(world);
    suffice_activity_id activity;
    suffice_table *table = NULL;
    good(world, suffice_project_add_activity(world->project, NULL, "Managing", NULL, &activity, world->error));
    good(world, suffice_set_ref(world->project, picture.b, SUFFICE_NODE_ACTIVITY, activity, world->error));
    good(world, suffice_clear(world->project, picture.b, SUFFICE_NODE_TEXT, world->error));
    good(world, suffice_clear(world->project, picture.e, SUFFICE_NODE_TEXT, world->error));
    good(world, suffice_logic_model_layers(picture.model, SUFFICE_AUDIENCE_TEAM, &table, world->error));
    assert_int_equal(suffice_table_row_count(table), 6);
    assert_layer(table, 0, picture.a, 0, 0);
    assert_layer(table, 1, picture.b, 0, 1);
    assert_layer(table, 2, picture.lost, 0, 2);
    assert_layer(table, 3, picture.o, 1, 0);
    assert_layer(table, 4, picture.p, 2, 0);
    assert_layer(table, 5, picture.e, 3, 0);
    assert_string_equal(suffice_table_text(table, 0, 1), "A");
    assert_string_equal(suffice_table_text(table, 0, 2), "activity");
    assert_string_equal(suffice_table_text(table, 0, 3), "We name a manager.");
    assert_string_equal(suffice_table_text(table, 1, 3), "Managing");
    assert_string_equal(suffice_table_text(table, 5, 2), "experience");
    assert_string_equal(suffice_table_text(table, 5, 3), "I know whom to reach.");
    suffice_table_release(table);
    good(world, suffice_remove(world->project, suffice_logic_model_find_link(picture.model, picture.p, picture.e), 0,
                               world->error));
    WITHOUT_MEMORY(suffice_logic_model_layers(picture.model, SUFFICE_AUDIENCE_TEAM, &table, NULL));
    assert_layer(table, 5, picture.e, 3, 0); /* behind all others, though no way leads to it */
    suffice_table_release(table);
    REFUSED(UNKNOWN_CHOICE, suffice_logic_model_layers(picture.model, 9, &table, world->error));
    REFUSED(NULL_ARGUMENT, suffice_logic_model_layers(NULL, SUFFICE_AUDIENCE_TEAM, &table, world->error));
    assert_null(table);
    REFUSED(NULL_ARGUMENT, suffice_logic_model_layers(picture.model, SUFFICE_AUDIENCE_TEAM, NULL, world->error));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, make_world, drop_world)

int main(void)
{
    const struct CMUnitTest tests[] = {TEST(test_alone),      TEST(test_alone_without_memory),
                                       TEST(test_models),     TEST(test_removed_models_answer),
                                       TEST(test_boxes),      TEST(test_extra_boxes),
                                       TEST(test_boxes_move), TEST(test_experience_box_returns),
                                       TEST(test_arrows),     TEST(test_files_keep_the_rules),
                                       TEST(test_long_ways),  TEST(test_copies),
                                       TEST(test_ways),       TEST(test_layers)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
