/*
 * Tests of the checks of composite stories.
 * SPDX-License-Identifier: MIT
 */
#include "ground.h"

/* A story and two key points of its experience, which two interviews bear out. */
struct tale {
    suffice_experience_id experience, other;
    suffice_code_id theme;
    suffice_interview_id interviews[2];
    suffice_summary_id summaries[2];
    suffice_key_point_id points[2];
    suffice_story *story;
    suffice_story_id id;
};

static void make_tale(struct ground *ground, struct tale *tale)
{
    tale->experience = add_experience(ground, "E1");
    tale->other = add_experience(ground, "E2");
    tale->theme = add_theme(ground, "Crisis", tale->experience);
    suffice_matrix *matrix = add_matrix(ground, "All");
    for (size_t i = 0; i < 2; i++) {
        tale->interviews[i] = add_interview(ground, i == 0 ? "I1" : "I2", 0);
        tale->summaries[i] = add_summary(ground, tale->interviews[i], tale->theme, "She rang.");
        tale->points[i] = add_key_point(ground, matrix, i == 0 ? "KP1" : "KP2", tale->theme,
                                        i == 0 ? SUFFICE_KEY_POINT_KIND_SIMILARITY : SUFFICE_KEY_POINT_KIND_DIFFERENCE);
        add_ref(ground, tale->points[i], SUFFICE_KEY_POINT_SUMMARIES, tale->summaries[i]);
    }
    tale->story = add_story(ground, "The long weekend", tale->experience);
    tale->id = suffice_story_item(tale->story);
}

static void test_stories_keep_to_their_experience(void **state)
{
    struct ground *ground = *state;
    struct tale tale;
    make_tale(ground, &tale);
    suffice_code_id below = add_code(ground, tale.theme, "Numbers");
    suffice_segment_id segment =
        add_segment(ground, tale.story, SUFFICE_SEGMENT_KIND_EVIDENCE, "She rang.", tale.points[0]);
    QUIET("C41");
    set_ref(ground, tale.points[0], SUFFICE_KEY_POINT_THEME, below);
    QUIET("C41");
    set_ref(ground, tale.theme, SUFFICE_CODE_EXPERIENCE, tale.other);
    WARNS("C41", 1, segment, tale.points[0]);
    set_ref(ground, below, SUFFICE_CODE_EXPERIENCE, tale.experience);
    QUIET("C41");
    clear(ground, below, SUFFICE_CODE_EXPERIENCE);
    clear(ground, tale.theme, SUFFICE_CODE_EXPERIENCE);
    QUIET("C41");
}

static void test_segments_have_key_points(void **state)
{
    struct ground *ground = *state;
    struct tale tale;
    make_tale(ground, &tale);
    suffice_segment_id segment = add_segment(ground, tale.story, SUFFICE_SEGMENT_KIND_EVIDENCE, "She rang.", 0);
    ERRORS("C42", 1, segment, tale.id);
    set_choice(ground, segment, SUFFICE_SEGMENT_KIND, SUFFICE_SEGMENT_KIND_MIXED);
    ERRORS("C42", 1, segment, tale.id);
    set_choice(ground, segment, SUFFICE_SEGMENT_KIND, SUFFICE_SEGMENT_KIND_BRIDGE);
    QUIET("C42");
    set_choice(ground, segment, SUFFICE_SEGMENT_KIND, SUFFICE_SEGMENT_KIND_EVIDENCE);
    add_ref(ground, segment, SUFFICE_SEGMENT_KEY_POINTS, tale.points[0]);
    QUIET("C42");
}

static void test_key_points_are_told(void **state)
{
    struct ground *ground = *state;
    struct tale tale;
    make_tale(ground, &tale);
    WARNS("C43", 2, tale.points[0], tale.id);
    add_segment(ground, tale.story, SUFFICE_SEGMENT_KIND_EVIDENCE, "She rang.", tale.points[0]);
    WARNS("C43", 1, tale.points[1], tale.id);
    suffice_story *second = add_story(ground, "Another", tale.experience);
    add_story(ground, "A third", tale.other);
    good(ground, suffice_story_leave_out(tale.story, tale.points[1], "It is told in another.", ground->world.error));
    WARNS("C43", 2, tale.points[0], suffice_story_item(second));
    set_choice(ground, tale.points[1], SUFFICE_KEY_POINT_KIND, SUFFICE_KEY_POINT_KIND_SINGLE_VOICE);
    WARNS("C43", 1, tale.points[0], suffice_story_item(second));
    good(ground, suffice_story_leave_out(second, tale.points[0], "Likewise.", ground->world.error));
    QUIET("C43");
}

static void test_stories_rest_on_several(void **state)
{
    struct ground *ground = *state;
    struct tale tale;
    make_tale(ground, &tale);
    QUIET("C45");
    add_segment(ground, tale.story, SUFFICE_SEGMENT_KIND_EVIDENCE, "She rang.", tale.points[0]);
    WARNS("C45", 1, tale.id, tale.interviews[0]);
    add_segment(ground, tale.story, SUFFICE_SEGMENT_KIND_EVIDENCE, "She waited.", tale.points[0]);
    WARNS("C45", 1, tale.id, tale.interviews[0]);
    add_segment(ground, tale.story, SUFFICE_SEGMENT_KIND_EVIDENCE, "She rang again.", tale.points[1]);
    QUIET("C45");
}

static void test_stories_name_nobody(void **state)
{
    struct ground *ground = *state;
    struct tale tale;
    make_tale(ground, &tale);
    add_person(ground, "P1", SUFFICE_VOICE_CARER);
    suffice_segment_id segment =
        add_segment(ground, tale.story, SUFFICE_SEGMENT_KIND_CONTEXT, "It was raining on Margaret.", 0);
    QUIET("C46");
    set_text(ground, segment, SUFFICE_SEGMENT_TEXT, "It was raining on " MARK ".");
    WARNS("C46", 1, segment, tale.id);
    set_text(ground, tale.id, SUFFICE_STORY_SETTING, "Where P1 lives.");
    WARNS("C46", 2, tale.id, 0);
    clear(ground, tale.id, SUFFICE_STORY_SETTING);
    set_text(ground, segment, SUFFICE_SEGMENT_TEXT, "P10 is not P 1.");
    QUIET("C46");
}

static void test_titles_name_nobody(void **state)
{
    struct ground *ground = *state;
    struct tale tale;
    make_tale(ground, &tale);
    suffice_participant_id person;
    good(ground, suffice_corpus_add_participant(ground->corpus, NULL, "Ada " MARK, SUFFICE_VOICE_CARER, &person,
                                                ground->world.error));
    set_text(ground, tale.id, SUFFICE_STORY_NAME, "The day Ada rang");
    WARNS("C46", 1, tale.id, 0);
    set_text(ground, tale.id, SUFFICE_STORY_NAME, "The day Adah rang");
    QUIET("C46");
}

static void test_stories_keep_to_their_length(void **state)
{
    struct ground *ground = *state;
    struct tale tale;
    make_tale(ground, &tale);
    add_segment(ground, tale.story, SUFFICE_SEGMENT_KIND_CONTEXT, "It was raining.", 0);
    add_segment(ground, tale.story, SUFFICE_SEGMENT_KIND_BRIDGE, "She waited.", 0);
    QUIET("C47");
    good(ground, suffice_set_integer(ground->world.project, tale.id, SUFFICE_STORY_WORD_LIMIT, 5, ground->world.error));
    QUIET("C47");
    good(ground, suffice_set_integer(ground->world.project, tale.id, SUFFICE_STORY_WORD_LIMIT, 4, ground->world.error));
    WARNS("C47", 1, tale.id, 0);
}

static void test_stories_are_shown(void **state)
{
    struct ground *ground = *state;
    struct tale tale;
    make_tale(ground, &tale);
    NOTES("C49", 1, tale.id, 0);
    set_date(ground, tale.id, SUFFICE_STORY_SHOWN_ON, 20250501);
    QUIET("C49");
}

static void test_stories_keep_up(void **state)
{
    struct ground *ground = *state;
    struct tale tale;
    make_tale(ground, &tale);
    suffice_segment_id segment =
        add_segment(ground, tale.story, SUFFICE_SEGMENT_KIND_EVIDENCE, "She rang.", tale.points[0]);
    QUIET("C50");
    set_text(ground, tale.points[0], SUFFICE_KEY_POINT_TEXT, "Somebody can be reached at night.");
    WARNS("C50", 1, segment, tale.id);
    good(ground, suffice_story_mark_read(tale.story, segment, ground->world.error));
    QUIET("C50");
}

int main(void)
{
    const struct CMUnitTest tests[] = {TEST(test_stories_keep_to_their_experience),
                                       TEST(test_segments_have_key_points),
                                       TEST(test_key_points_are_told),
                                       TEST(test_stories_rest_on_several),
                                       TEST(test_stories_name_nobody),
                                       TEST(test_titles_name_nobody),
                                       TEST(test_stories_keep_to_their_length),
                                       TEST(test_stories_are_shown),
                                       TEST(test_stories_keep_up)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
