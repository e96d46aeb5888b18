/*
 * Checks of the set-up: themes for the experiences, and logic models that say what they should.
 * SPDX-License-Identifier: MIT
 */
#include "check/asking.h"

#include "model/logic_paths.h"
#include "model/logic_boxes.h"

/* --- the codebook --- */

static bool is_theme(const struct sfp_checking *checking, sfp_slot code)
{
    return sfp_ask_above(checking, code) == 0;
}

static void look_for_theme(struct sfp_checking *checking, sfp_slot slot)
{
    const struct sfp_list *codes = sfp_ask_incoming(checking, slot, SUFFICE_CODE_EXPERIENCE);
    for (uint32_t i = 0; i < codes->count; i++)
        if (is_theme(checking, sfp_list_items(codes)[i]))
            return;
    sfp_checking_tell(checking, slot, 0, "no theme of the codebook reads for it");
}

static void look_for_statement(struct sfp_checking *checking, sfp_slot slot)
{
    const struct sfp_code *code = sfp_checking_row(checking, slot);
    const struct sfp_experience *experience = sfp_checking_row(checking, code->experience.target);
    if (experience == NULL || !is_theme(checking, slot))
        return;
    if (!sfp_ask_says(code->statement) && !sfp_ask_says(experience->statement))
        sfp_checking_tell(checking, code->experience.target, slot,
                          "neither says in the first person what it is like when care goes well");
}

void sfp_check_experience_without_theme(struct sfp_checking *checking)
{
    sfp_ask_each(checking, SFP_KIND_EXPERIENCE, look_for_theme);
    sfp_ask_each(checking, SFP_KIND_CODE, look_for_statement);
}

/* The themes that have cues, their own or those of a code below. */
static void gather_with_cues(struct sfp_checking *checking, struct sfp_slots *themes)
{
    for (size_t i = 0; i < sfp_checking_count(checking, SFP_KIND_CODE); i++) {
        sfp_slot slot = sfp_checking_slot(checking, SFP_KIND_CODE, i);
        const struct sfp_code *code = sfp_checking_row(checking, slot);
        if (code->cues.count > 0)
            sfp_checking_memory(checking, sfp_slots_add(themes, sfp_ask_theme(checking, slot)));
    }
}

void sfp_check_theme_without_cues(struct sfp_checking *checking)
{
    struct sfp_slots themes = {0};
    gather_with_cues(checking, &themes);
    for (size_t i = 0; i < sfp_checking_count(checking, SFP_KIND_CODE); i++) {
        sfp_slot slot = sfp_checking_slot(checking, SFP_KIND_CODE, i);
        if (is_theme(checking, slot) && sfp_slots_place(&themes, slot) == 0)
            sfp_checking_tell(checking, slot, 0, "it has no cues that say what to listen for");
    }
    sfp_slots_release(&themes);
}

/* The version of the codebook that was laid down last, or 0. */
static sfp_slot last_version(const struct sfp_store *store)
{
    sfp_slot codebook = sfp_store_singleton(store, SFP_KIND_CODEBOOK);
    const struct sfp_list *list = sfp_store_children(store, codebook, SFP_KIND_CODEBOOK_VERSION);
    return list->count == 0 ? 0 : sfp_list_items(list)[list->count - 1];
}

static void look_at_version(struct sfp_checking *checking, sfp_slot slot)
{
    const struct sfp_summary *summary = sfp_checking_row(checking, slot);
    sfp_slot version = summary->version.target;
    if (version != 0 && version != last_version(checking->store))
        sfp_checking_tell(checking, slot, version, "it was written under that version, and the codebook has changed");
}

void sfp_check_summary_of_older_codebook(struct sfp_checking *checking)
{
    sfp_ask_each(checking, SFP_KIND_SUMMARY, look_at_version);
}

/* --- boxes --- */

/* What a box says by itself or by what it stands for; NULL: there is nothing to judge. */
static const struct sfp_string *text_of(const struct sfp_checking *checking, const struct sfp_node *node)
{
    const struct sfp_activity *activity = sfp_checking_row(checking, node->activity.target);
    const struct sfp_logic_model *model = sfp_checking_row(checking, node->row.parent);
    const struct sfp_experience *experience = sfp_checking_row(checking, model->experience.target);
    if (sfp_ask_says(node->text))
        return node->text;
    if (activity != NULL)
        return activity->statement;
    return node->kind == SUFFICE_NODE_KIND_EXPERIENCE && experience != NULL ? experience->statement : NULL;
}

static bool is_letter(unsigned char c)
{
    return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
}

/* Whether there is a mark such as a curly quotation mark or apostrophe (U+2000 to U+203F). */
static bool is_mark(const char *at, const char *end)
{
    return end - at >= 3 && (unsigned char)at[0] == 0xE2 && (unsigned char)at[1] == 0x80;
}

/* Whether a word, in lower case, stands at a place, whatever the case there, and ends with it. */
static bool stands_at(const char *at, const char *end, const char *word)
{
    for (; *word != '\0' && at < end && (*at | 0x20) == *word; word++)
        at++;
    if (*word != '\0')
        return false;
    return at == end || is_mark(at, end) || ((unsigned char)*at < 0x80 && !is_letter((unsigned char)*at));
}

/* Whether a text begins with a word; what stands before the first letter does not count. */
static bool begins_with(const struct sfp_string *text, const char *word)
{
    const char *at = text->text;
    const char *end = at + text->size;
    while (at < end && !is_letter((unsigned char)*at) && ((unsigned char)*at < 0x80 || is_mark(at, end)))
        at += (unsigned char)*at < 0x80 ? 1 : 3;
    return stands_at(at, end, word);
}

/* Whether somebody speaks of themselves: a word such as "my" stands anywhere in the text. */
static bool speaks_of_itself(const struct sfp_string *text)
{
    static const char *const words[] = {"i", "me", "my", "mine", "myself"};
    const char *end = text->text + text->size;
    bool begins = true; /* a word begins here */
    for (const char *at = text->text; at < end; at++) {
        for (size_t i = 0; begins && i < sizeof words / sizeof words[0]; i++)
            if (stands_at(at, end, words[i]))
                return true;
        begins = (unsigned char)*at < 0x80 && !is_letter((unsigned char)*at);
    }
    return false;
}

static void look_at_voice(struct sfp_checking *checking, sfp_slot slot)
{
    const struct sfp_node *node = sfp_checking_row(checking, slot);
    const struct sfp_string *text = text_of(checking, node);
    if (node->kind == 0 || !sfp_ask_says(text))
        return;
    if (node->kind == SUFFICE_NODE_KIND_EXPERIENCE && !speaks_of_itself(text))
        sfp_checking_tell(checking, slot, node->row.parent,
                          "nobody speaks in it for themselves: there is no I, me or my");
    else if (node->kind != SUFFICE_NODE_KIND_EXPERIENCE && !begins_with(text, "we"))
        sfp_checking_tell(checking, slot, node->row.parent, "what the box says does not begin with \"We\"");
}

void sfp_check_voice_of_box(struct sfp_checking *checking)
{
    sfp_ask_each(checking, SFP_KIND_NODE, look_at_voice);
}

/* Walks back from the experience, and tells the boxes to which it did not come. */
static void look_for_ways(struct sfp_checking *checking, sfp_slot slot)
{
    const struct sfp_logic_model *model = sfp_checking_row(checking, slot);
    struct sfp_paths paths;
    sfp_checking_memory(checking, sfp_paths_open(&paths, checking->store, model, true));
    sfp_slot end = sfp_model_experience(checking->store, model, NULL);
    if (sfp_checking_good(checking) && end != 0)
        sfp_paths_walk(&paths, sfp_paths_index(&paths, end));
    for (uint32_t i = 0; sfp_checking_good(checking) && i < paths.nodes.count; i++)
        if (paths.nodes.items[i] != end && !sfp_paths_reached(&paths, i))
            sfp_checking_tell(checking, paths.nodes.items[i], slot, "no arrows lead from the box to the experience");
    sfp_paths_close(&paths);
}

void sfp_check_box_without_way(struct sfp_checking *checking)
{
    sfp_ask_each(checking, SFP_KIND_LOGIC_MODEL, look_for_ways);
}

/* --- models --- */

static bool has_outcome(const struct sfp_checking *checking, const struct sfp_logic_model *model)
{
    for (uint32_t i = 0; i < model->nodes.count; i++) {
        const struct sfp_node *node = sfp_ask_row(checking, &model->nodes, i);
        if (node->kind == SUFFICE_NODE_KIND_OUTCOME)
            return true;
    }
    return false;
}

static void look_at_model(struct sfp_checking *checking, sfp_slot slot)
{
    const struct sfp_logic_model *model = sfp_checking_row(checking, slot);
    if (!has_outcome(checking, model))
        sfp_checking_tell(checking, slot, 0, "it has no outcome between what the team does and the experience");
    if (model->empty_boxes == 0)
        sfp_checking_tell(checking, slot, 0, "it has no empty boxes for what it lacks");
}

void sfp_check_model_without_room(struct sfp_checking *checking)
{
    sfp_ask_each(checking, SFP_KIND_LOGIC_MODEL, look_at_model);
}

static void look_at_use(struct sfp_checking *checking, sfp_slot slot)
{
    const struct sfp_meeting *meeting = sfp_checking_row(checking, slot);
    const struct sfp_logic_model *model = sfp_checking_row(checking, meeting->model.target);
    if (model != NULL && model->state == SUFFICE_MODEL_STATE_PROPOSED)
        sfp_checking_tell(checking, meeting->model.target, slot,
                          "the meeting uses a proposed model that the team has neither adapted nor confirmed");
}

void sfp_check_proposed_model_in_use(struct sfp_checking *checking)
{
    sfp_ask_each(checking, SFP_KIND_MEETING, look_at_use);
}
