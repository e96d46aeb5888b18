/*
 * Shapes: what was made of what people said: logic models, meetings, actions, assessments; and the ways of a project.
 * SPDX-License-Identifier: MIT
 */
#include "shapes.h"

#include <stdio.h>

/* --- logic models --- */

static suffice_node_id add_node(struct plot *plot, size_t number)
{
    suffice_node_id id;
    MUST(suffice_logic_model_add_node(plot->model,
                                      number % 2 == 0 ? SUFFICE_NODE_KIND_OUTCOME : SUFFICE_NODE_KIND_ACTIVITY,
                                      plot_name("B", number), "We know whom to ring.", 0, &id, plot->error));
    return id;
}

static void link_nodes(struct plot *plot, suffice_node_id from, suffice_node_id to)
{
    MUST(suffice_logic_model_add_link(plot->model, from, to, NULL, plot->error));
}

void grow_chain(struct plot *plot)
{
    for (size_t i = 0; i < plot->n; i++) {
        plot_add(plot, add_node(plot, i));
        link_nodes(plot, i == 0 ? plot->node : plot->many[i - 1], plot->many[i]);
    }
    link_nodes(plot, plot->many[plot->n - 1], plot->last_node);
}

void grow_ladder(struct plot *plot)
{
    suffice_node_id left = plot->node;
    suffice_node_id right = plot->node;
    for (size_t i = 0; i < plot->n; i++) {
        suffice_node_id next_left = add_node(plot, 2 * i);
        suffice_node_id next_right = add_node(plot, 2 * i + 1);
        link_nodes(plot, left, next_left);
        link_nodes(plot, left, next_right);
        if (right != left) {
            link_nodes(plot, right, next_left);
            link_nodes(plot, right, next_right);
        }
        left = next_left;
        right = next_right;
        plot_add(plot, left);
    }
    link_nodes(plot, left, plot->last_node);
}

enum { WIDE = 16 };

void grow_layers(struct plot *plot)
{
    suffice_node_id upper[WIDE];
    for (size_t i = 0; i < WIDE; i++) {
        upper[i] = add_node(plot, i);
        link_nodes(plot, plot->node, upper[i]);
    }
    for (size_t i = 0; i < plot->n / WIDE; i++) {
        suffice_node_id lower = add_node(plot, WIDE + i);
        for (size_t k = 0; k < WIDE; k++)
            link_nodes(plot, upper[k], lower);
        link_nodes(plot, lower, plot->last_node);
        plot_add(plot, lower);
    }
}

void grow_fan(struct plot *plot)
{
    for (size_t i = 0; i < plot->n; i++) {
        plot_add(plot, add_node(plot, i));
        link_nodes(plot, plot->node, plot->many[i]);
        link_nodes(plot, plot->many[i], plot->last_node);
    }
}

void grow_models(struct plot *plot)
{
    suffice_logic_model *model;
    for (size_t i = 0; i < plot->n; i++) {
        MUST(suffice_project_add_logic_model(plot->project, plot_name("Model", i), plot->experience, &model,
                                             plot->error));
        plot_add(plot, suffice_logic_model_item(model));
    }
}

/* --- meetings --- */

static suffice_meeting_id add_meeting(struct plot *plot, size_t number)
{
    suffice_meeting_id id;
    MUST(suffice_improvement_add_meeting(plot->improvement, plot_name("MM", number), 20250402, plot->team,
                                         suffice_story_item(plot->story), suffice_logic_model_item(plot->model), &id,
                                         plot->error));
    return id;
}

void grow_meetings(struct plot *plot)
{
    for (size_t i = 0; i < plot->n; i++) {
        suffice_meeting_id id = add_meeting(plot, i);
        MUST(suffice_set_ref(plot->project, id, SUFFICE_MEETING_FOLLOWS, i == 0 ? plot->meeting : plot->many[i - 1],
                             plot->error));
        MUST(suffice_improvement_mark(plot->improvement, id, plot->node, SUFFICE_MARK_VALUE_DID, 0, plot->member, NULL,
                                      plot->error));
        plot_add(plot, id);
    }
}

void grow_marks(struct plot *plot)
{
    suffice_focus_id focus;
    for (size_t i = 0; i < plot->n; i++) {
        suffice_node_id node = add_node(plot, i);
        MUST(suffice_improvement_mark(plot->improvement, plot->meeting, node, SUFFICE_MARK_VALUE_DID, 0, 0, NULL,
                                      plot->error));
        MUST(suffice_improvement_add_observation(plot->improvement, plot->meeting, SUFFICE_TURN_WRONG, "No list.", node,
                                                 plot->segment, NULL, plot->error));
        MUST(suffice_improvement_choose(plot->improvement, plot->meeting, node, SUFFICE_DECISION_FIX, NULL, &focus,
                                        plot->error));
        plot_add(plot, focus);
    }
}

void grow_votes(struct plot *plot)
{
    suffice_mark_id id;
    suffice_team_member_id member;
    for (size_t i = 0; i < plot->n; i++) {
        MUST(suffice_corpus_add_team_member(plot->corpus, plot->team, plot_name("Petra", i), NULL, 0, &member,
                                            plot->error));
        MUST(suffice_improvement_mark(plot->improvement, plot->meeting, plot->node, SUFFICE_MARK_VALUE_DID, 0, member,
                                      &id, plot->error));
        plot_add(plot, id);
    }
}

void grow_reactions(struct plot *plot)
{
    suffice_reaction_id id;
    for (size_t i = 0; i < plot->n; i++) {
        MUST(suffice_improvement_add_reaction(plot->improvement, plot->meeting, SUFFICE_REACTION_KIND_IMPRESSION,
                                              "It is so here.", 0, &id, plot->error));
        plot_add(plot, id);
    }
}

void grow_whys(struct plot *plot)
{
    suffice_why_id above = plot->why;
    for (size_t i = 0; i < plot->n; i++) {
        MUST(suffice_improvement_add_why(plot->improvement, i % 48 == 0 ? plot->focus : above, "There are two.", false,
                                         &above, plot->error));
        plot_add(plot, above);
    }
}

void grow_causes(struct plot *plot)
{
    suffice_why_id id;
    for (size_t i = 0; i < plot->n; i++) {
        MUST(suffice_improvement_add_why(plot->improvement, plot->focus, "There are two.", true, &id, plot->error));
        plot_add(plot, id);
    }
}

/* --- actions and answers --- */

static suffice_action_id add_action(struct plot *plot, size_t number, suffice_team_member_id owner)
{
    suffice_action_id id;
    MUST(suffice_improvement_add_action(plot->improvement, plot_name("AC", number), "One list", owner, 20250502, &id,
                                        plot->error));
    return id;
}

void grow_actions(struct plot *plot)
{
    suffice_answer_id answer;
    for (size_t i = 0; i < plot->n; i++) {
        suffice_action_id id = add_action(plot, i, plot->member);
        suffice_key_point_id point = plot_point(plot, plot->theme);
        MUST(suffice_set_ref(plot->project, id, SUFFICE_ACTION_FOCUS, plot->focus, plot->error));
        MUST(suffice_set_ref(plot->project, id, SUFFICE_ACTION_CAUSE, plot->why, plot->error));
        MUST(suffice_set_ref(plot->project, id, SUFFICE_ACTION_MEETING, plot->meeting, plot->error));
        MUST(suffice_improvement_set_status(plot->improvement, id, SUFFICE_ACTION_STATE_DONE, 20250405, 0, NULL, NULL,
                                            plot->error));
        MUST(suffice_improvement_add_answer(plot->improvement, plot_name("AN", i), "No number.", &answer, plot->error));
        plot_refer(plot, id, SUFFICE_ACTION_KEY_POINTS, point);
        plot_refer(plot, answer, SUFFICE_ANSWER_KEY_POINTS, point);
        plot_refer(plot, answer, SUFFICE_ANSWER_ACTIONS, id);
        plot_add(plot, id);
    }
}

void grow_owners(struct plot *plot)
{
    suffice_team_member_id owner;
    for (size_t i = 0; i < plot->n; i++) {
        MUST(suffice_corpus_add_team_member(plot->corpus, plot->team, plot_name("Petra", i), "nurse",
                                            SUFFICE_SECTOR_HEALTH, &owner, plot->error));
        plot_add(plot, add_action(plot, i, owner));
    }
}

void grow_statuses(struct plot *plot)
{
    suffice_action_status_id id;
    for (size_t i = 0; i < plot->n; i++) {
        int32_t day = (int32_t)(plot->n - i);
        MUST(suffice_improvement_set_status(plot->improvement, plot->action, SUFFICE_ACTION_STATE_BEGUN,
                                            20000101 + day / 300 * 10000 + day / 25 % 12 * 100 + day % 25, 0, NULL, &id,
                                            plot->error));
        plot_add(plot, id);
    }
}

void grow_answered(struct plot *plot)
{
    plot_write_text(plot, plot->answer, SUFFICE_ANSWER_DID, "We made one list.");
    for (size_t i = 0; i < plot->n; i++) {
        plot_add(plot, add_action(plot, i, plot->member));
        plot_refer(plot, plot->answer, SUFFICE_ANSWER_ACTIONS, plot->many[i]);
    }
}

/* --- maturity --- */

static suffice_area_id add_area(struct plot *plot, size_t number)
{
    suffice_area_id id;
    MUST(suffice_framework_add_area(plot->framework, plot->group, plot_name("a", number), "We ask.", &id, plot->error));
    return id;
}

static void rate(struct plot *plot, suffice_assessment *assessment, suffice_area_id area)
{
    MUST(suffice_assessment_rate(assessment, area, plot->level, "It is early.", NULL, plot->error));
}

void grow_areas(struct plot *plot)
{
    suffice_indicator_id indicator = 0;
    for (size_t i = 0; i < plot->n; i++) {
        suffice_area_id area = add_area(plot, i);
        MUST(suffice_framework_add_indicator(plot->framework, area, plot_name("i", i), "It is so.", &indicator,
                                             plot->error));
        rate(plot, plot->assessment, area);
        rate(plot, plot->next_assessment, area);
        MUST(suffice_assessment_mark(plot->assessment, indicator, SUFFICE_FULFILMENT_MET, NULL, NULL, plot->error));
        plot_add(plot, area);
    }
    plot->area = plot->many[plot->n - 1];
    plot->indicator = indicator;
}

void grow_levels(struct plot *plot)
{
    for (size_t i = 0; i < plot->n; i++) {
        suffice_area_id area = add_area(plot, i);
        MUST(suffice_framework_add_level(plot->framework, plot_name("l", i), plot_name("Level", i), NULL, &plot->level,
                                         plot->error));
        rate(plot, plot->assessment, area);
        rate(plot, plot->next_assessment, area);
        plot_add(plot, plot->level);
    }
}

void grow_rounds(struct plot *plot)
{
    suffice_assessment *assessment;
    for (size_t i = 0; i < plot->n; i++) {
        MUST(suffice_project_add_assessment(plot->project, plot_name("Round", i),
                                            suffice_framework_item(plot->framework), &assessment, plot->error));
        MUST(suffice_set_ref(plot->project, suffice_assessment_item(assessment), SUFFICE_ASSESSMENT_PREVIOUS,
                             i == 0 ? suffice_assessment_item(plot->assessment) : plot->many[i - 1], plot->error));
        rate(plot, assessment, plot->area);
        plot_add(plot, suffice_assessment_item(assessment));
    }
}

void grow_evidence(struct plot *plot)
{
    suffice_evidence_id id;
    for (size_t i = 0; i < plot->n; i++) {
        MUST(suffice_assessment_add_evidence(plot->assessment, plot->area, "What was said.", plot->excerpt, &id,
                                             plot->error));
        plot_add(plot, id);
    }
}

/* --- the ways of a project --- */

void grow_steps(struct plot *plot)
{
    MUST(suffice_project_commit(plot->project, plot->error));
    for (size_t i = 0; i < plot->n; i++)
        plot_add(plot, plot_theme(plot, plot_name("Code", i), plot->theme));
    MUST(suffice_project_begin(plot->project, "more", plot->error));
}

void grow_groups(struct plot *plot)
{
    for (size_t i = 0; i < plot->n; i++) {
        MUST(suffice_project_begin(plot->project, "group", plot->error));
        plot_add(plot, plot_theme(plot, plot_name("Code", i), plot->theme));
    }
    for (size_t i = 0; i < plot->n; i++)
        MUST(suffice_project_commit(plot->project, plot->error));
}

static void change_all(struct plot *plot, suffice_project *project, suffice_field field, const char *word)
{
    char guid[37];
    for (size_t i = 0; i < plot->n; i++) {
        MUST(suffice_guid(plot->project, plot->many[i], guid, plot->error));
        MUST(suffice_set_text(project, suffice_find_guid(project, guid), field, plot_name(word, i), plot->error));
    }
}

void grow_changed(struct plot *plot)
{
    for (size_t i = 0; i < plot->n; i++)
        plot_add(plot, plot_theme(plot, plot_name("Code", i), plot->theme));
    plot_copy(plot);
    change_all(plot, plot->project, SUFFICE_CODE_DEFINITION, "ours");
    change_all(plot, plot->other, SUFFICE_CODE_DEFINITION, "theirs");
    change_all(plot, plot->other, SUFFICE_CODE_SCOPE, "theirs");
}

/* Names are turned about by way of others, for no two siblings may have the same at any time. */
void grow_turned(struct plot *plot)
{
    char guid[37];
    for (size_t i = 0; i < plot->n; i++)
        plot_add(plot, plot_theme(plot, plot_name("Code", i), plot->theme));
    plot_copy(plot);
    suffice_codebook *codebook = suffice_project_edit_codebook(plot->other);
    MUST(suffice_guid(plot->project, plot->theme, guid, plot->error));
    suffice_code_id theme = suffice_find_guid(plot->other, guid);
    for (size_t i = 0; i < plot->n; i++) {
        MUST(suffice_guid(plot->project, plot->many[i], guid, plot->error));
        MUST(suffice_codebook_move_code(codebook, suffice_find_guid(plot->other, guid), theme, 0, plot->error));
    }
    change_all(plot, plot->project, SUFFICE_CODE_NAME, "Other");
    for (size_t i = 0; i < plot->n; i++)
        plot_write_text(plot, plot->many[i], SUFFICE_CODE_NAME, plot_name("Code", plot->n - 1 - i));
}

/* --- all at once --- */

void grow_everything(struct plot *plot)
{
    static grows *const growers[] = {grow_people, grow_interviews, grow_one_code, grow_versions, grow_cues,
                                     grow_voices, grow_chain,      grow_meetings, grow_actions,  grow_general_waivers,
                                     grow_rounds, grow_evidence,   grow_codes};
    suffice_area_id area = plot->area;
    for (size_t i = 0; i < sizeof growers / sizeof growers[0]; i++) {
        plot->many_count = 0;
        growers[i](plot);
    }
    plot->area = area;
}
