/*
 * Stories: composite stories, and the key points that each of their segments tells.
 * SPDX-License-Identifier: MIT
 */
#include "parts.h"

static const struct field story_fields[] = {
    {"protagonist", SUFFICE_STORY_PROTAGONIST, TEXT, NULL},
    {"person", SUFFICE_STORY_PERSON, CHOICE, NULL},
    {"author", SUFFICE_STORY_AUTHOR, REF, "analyst"},
    {"date", SUFFICE_STORY_DATE, DATE, NULL},
    {"word-limit", SUFFICE_STORY_WORD_LIMIT, NUMBER, NULL},
    {"setting", SUFFICE_STORY_SETTING, TEXT, NULL},
    {"note", SUFFICE_STORY_MEMO, TEXT, NULL},
    {NULL, 0, TEXT, NULL},
};

static bool add_story(struct build *build)
{
    suffice_story *story = NULL;
    const char *key = own_key(build);
    if (!good(build, suffice_project_add_story(build->project, needed(build, "title"),
                                               ref_of(build, "experience", "experience"), &story, build->error)))
        return false;
    suffice_story_id id = suffice_story_item(story);
    return good(build, suffice_set_text(build->project, id, SUFFICE_STORY_KEY, key, build->error)) &&
           set_fields(build, id, story_fields) && know(build, "story", key, id);
}

static bool add_segment(struct build *build)
{
    enum { MOST = 20 };
    suffice_key_point_id key_points[MOST];
    size_t count = 0, place = 0;
    for (const char *key; count < MOST && (key = record_next(build->record, "keypoint", &place)) != NULL;)
        key_points[count++] = known(build, "keypoint", key);
    suffice_story *story = suffice_project_edit_story(build->project, ref_of(build, "story", "story"));
    return good(build, suffice_story_add_segment(story, choice_in(build, SUFFICE_SEGMENT_KIND, own_key(build)),
                                                 needed(build, "text"), key_points, count, NULL, build->error));
}

suffice_segment_id segment_in(struct build *build, suffice_story_id story, const char *number)
{
    int64_t place = number_in(build, number);
    suffice_segment_id segment =
        place > 0 ? suffice_story_segment_at(suffice_project_story(build->project, story), (size_t)place - 1) : 0;
    if (segment == 0)
        expected(build, "the number of a segment of the story");
    return segment;
}

bool build_stories(struct build *build)
{
    return for_each(build, "stories", "story", add_story) && for_each(build, "stories", "segment", add_segment);
}
