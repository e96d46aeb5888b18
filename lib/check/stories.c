/*
 * Checks of composite stories: they tell what key points say, all of it, and nobody can be known by them.
 * SPDX-License-Identifier: MIT
 */
#include "check/asking.h"

#include "model/synthesis.h"

#include <suffice/story.h>

#include <inttypes.h>

static const suffice_story *story_of(const struct sfp_checking *checking, sfp_slot slot)
{
    return suffice_project_story(checking->project, sfp_store_id(checking->store, slot));
}

/* The experience for which the theme of a key point reads; 0: none. */
static sfp_slot experience_of(const struct sfp_checking *checking, sfp_slot key_point)
{
    const struct sfp_key_point *point = sfp_checking_row(checking, key_point);
    return point == NULL ? 0 : sfp_ask_experience(checking, point->theme.target);
}

/* --- segments --- */

static void look_at_points(struct sfp_checking *checking, sfp_slot slot)
{
    const struct sfp_segment *segment = sfp_checking_row(checking, slot);
    const struct sfp_story *story = sfp_checking_row(checking, segment->row.parent);
    for (uint32_t i = 0; i < segment->key_points.count; i++) {
        sfp_slot point = segment->key_points.items[i].target;
        sfp_slot experience = experience_of(checking, point);
        if (experience != 0 && story->experience.target != 0 && experience != story->experience.target)
            sfp_checking_tell(checking, slot, point, "the key point is about another experience than the story");
    }
}

void sfp_check_other_experience(struct sfp_checking *checking)
{
    sfp_ask_each(checking, SFP_KIND_SEGMENT, look_at_points);
}

static void look_at_evidence(struct sfp_checking *checking, sfp_slot slot)
{
    const struct sfp_segment *segment = sfp_checking_row(checking, slot);
    bool evidence = segment->kind == SUFFICE_SEGMENT_KIND_EVIDENCE || segment->kind == SUFFICE_SEGMENT_KIND_MIXED;
    if (evidence && segment->key_points.count == 0)
        sfp_checking_tell(checking, slot, segment->row.parent, "it is to tell what key points say, but names none");
}

void sfp_check_segment_without_key_point(struct sfp_checking *checking)
{
    sfp_ask_each(checking, SFP_KIND_SEGMENT, look_at_evidence);
}

/* --- key points that are not told --- */

/* The pairs of a story and a key point that it tells, or leaves out for a reason. */
static void gather_settled(struct sfp_checking *checking, struct sfp_pairs *settled)
{
    for (size_t i = 0; i < sfp_checking_count(checking, SFP_KIND_SEGMENT); i++) {
        const struct sfp_segment *segment =
            sfp_checking_row(checking, sfp_checking_slot(checking, SFP_KIND_SEGMENT, i));
        for (uint32_t k = 0; k < segment->key_points.count; k++)
            sfp_checking_memory(checking,
                                sfp_pairs_add(settled, segment->row.parent, segment->key_points.items[k].target));
    }
    for (size_t i = 0; i < sfp_checking_count(checking, SFP_KIND_OMISSION); i++) {
        const struct sfp_omission *omission =
            sfp_checking_row(checking, sfp_checking_slot(checking, SFP_KIND_OMISSION, i));
        if (sfp_ask_says(omission->reason))
            sfp_checking_memory(checking, sfp_pairs_add(settled, omission->row.parent, omission->key_point.target));
    }
}

void sfp_check_key_point_untold(struct sfp_checking *checking)
{
    struct sfp_pairs settled = {0};
    gather_settled(checking, &settled);
    for (size_t i = 0; i < sfp_checking_count(checking, SFP_KIND_KEY_POINT); i++) {
        sfp_slot slot = sfp_checking_slot(checking, SFP_KIND_KEY_POINT, i);
        const struct sfp_key_point *point = sfp_checking_row(checking, slot);
        const struct sfp_list *stories =
            sfp_ask_incoming(checking, experience_of(checking, slot), SUFFICE_STORY_EXPERIENCE);
        bool general =
            point->kind == SUFFICE_KEY_POINT_KIND_SIMILARITY || point->kind == SUFFICE_KEY_POINT_KIND_DIFFERENCE;
        for (uint32_t k = 0; general && k < stories->count; k++)
            if (!sfp_pairs_has(&settled, sfp_list_items(stories)[k], slot))
                sfp_checking_tell(checking, slot, sfp_list_items(stories)[k],
                                  "the story neither tells it nor says why it is left out");
    }
    sfp_pairs_release(&settled);
}

/* --- who is behind a story, and in it --- */

static void look_at_voices(struct sfp_checking *checking, sfp_slot slot)
{
    const struct sfp_story *story = sfp_checking_row(checking, slot);
    struct sfp_slots points = {0};
    struct sfp_slots interviews = {0};
    for (uint32_t i = 0; i < story->segments.count; i++) {
        const struct sfp_segment *segment = sfp_ask_row(checking, &story->segments, i);
        sfp_checking_memory(checking, sfp_slots_add_refs(&points, &segment->key_points));
    }
    for (size_t i = 0; sfp_checking_good(checking) && i < points.count; i++)
        sfp_checking_memory(checking, sfp_key_point_add_interviews(checking->store, points.items[i], &interviews));
    if (interviews.count == 1)
        sfp_checking_tell(checking, slot, interviews.items[0], "the whole story rests on that one interview");
    sfp_slots_release(&points);
    sfp_slots_release(&interviews);
}

void sfp_check_story_of_one(struct sfp_checking *checking)
{
    sfp_ask_each(checking, SFP_KIND_STORY, look_at_voices);
}

static void look_for_names(struct sfp_checking *checking, sfp_slot slot)
{
    const struct sfp_story *story = sfp_checking_row(checking, slot);
    if (sfp_ask_names(checking, slot, SUFFICE_STORY_NAME) || sfp_ask_names(checking, slot, SUFFICE_STORY_SETTING))
        sfp_checking_tell(checking, slot, 0, "its title or its setting holds a name or a key of somebody real");
    for (uint32_t i = 0; i < story->segments.count; i++) {
        sfp_slot segment = sfp_list_items(&story->segments)[i];
        if (sfp_ask_names(checking, segment, SUFFICE_SEGMENT_TEXT))
            sfp_checking_tell(checking, segment, slot, "it holds a name or a key of somebody real");
    }
}

void sfp_check_name_in_story(struct sfp_checking *checking)
{
    sfp_ask_each(checking, SFP_KIND_STORY, look_for_names);
}

/* --- stories as a whole --- */

static void look_at_length(struct sfp_checking *checking, sfp_slot slot)
{
    const struct sfp_story *story = sfp_checking_row(checking, slot);
    size_t words = story->word_limit == 0 ? 0 : suffice_story_words(story_of(checking, slot), 0);
    if ((int64_t)words > story->word_limit)
        sfp_checking_tell(checking, slot, 0, "it has %zu words, and may have %" PRId64, words, story->word_limit);
}

void sfp_check_story_too_long(struct sfp_checking *checking)
{
    sfp_ask_each(checking, SFP_KIND_STORY, look_at_length);
}

static void look_at_showing(struct sfp_checking *checking, sfp_slot slot)
{
    const struct sfp_story *story = sfp_checking_row(checking, slot);
    if (story->shown_on == 0)
        sfp_checking_tell(checking, slot, 0, "it has not been shown to those who took part");
}

void sfp_check_story_not_shown(struct sfp_checking *checking)
{
    sfp_ask_each(checking, SFP_KIND_STORY, look_at_showing);
}

static void look_at_changes(struct sfp_checking *checking, sfp_slot slot)
{
    suffice_ids *segments = NULL;
    if (!sfp_checking_good(checking))
        return;
    sfp_checking_fail(checking, suffice_story_moved_on(story_of(checking, slot), &segments, checking->error));
    for (size_t i = 0; i < suffice_ids_count(segments); i++) {
        sfp_slot segment;
        if (sfp_store_find(checking->store, suffice_ids_at(segments, i), SFP_KIND_SEGMENT, "segment", &segment,
                           checking->error) == SUFFICE_OK)
            sfp_checking_tell(checking, segment, slot, "its key points have changed since it was written");
    }
    suffice_ids_release(segments);
}

void sfp_check_story_moved_on(struct sfp_checking *checking)
{
    sfp_ask_each(checking, SFP_KIND_STORY, look_at_changes);
}
