/*
 * Tests of interviews: schedules, encounters with speakers and events, timed grids and their spans.
 * SPDX-License-Identifier: MIT
 */
#include "steps.h"

#include <suffice/codebook.h>

static suffice_interview_id add_interview(struct world *world, const char *key)
{
    suffice_interview_id id = 0;
    STEP(suffice_corpus_add_interview(world->corpus, key, SUFFICE_ENCOUNTER_INTERVIEW, 20250300, &id, world->error));
    return id;
}

static suffice_source_id add_recording(struct world *world, int64_t duration)
{
    suffice_source_id id = 0;
    STEP(suffice_corpus_add_file(world->corpus, "Tape", SUFFICE_MEDIUM_RECORDING, "media/tape.mp3", -1, NULL, duration,
                                 0, &id, world->error));
    return id;
}

static void test_schedules(void **state)
{
    struct world *world = *state;
    suffice_schedule_id schedule;
    suffice_schedule_section_id section;
    suffice_schedule_item_id item, below;
    STEP(suffice_corpus_add_schedule(world->corpus, "Guide", &schedule, world->error));
    STEP(suffice_corpus_add_section(world->corpus, schedule, "S1", "Timeline", 0, &section, world->error));
    STEP(suffice_corpus_add_section(world->corpus, schedule, "S2", "Crisis", SUFFICE_EVENT_TYPE_CHANGE, NULL,
                                    world->error));
    STEP(suffice_corpus_add_item(world->corpus, section, SUFFICE_ITEM_KIND_QUESTION, "How are you?",
                                 "How is the person you care for?", &item, world->error));
    STEP(suffice_corpus_add_item(world->corpus, item, SUFFICE_ITEM_KIND_PROMPT, NULL, "Since when?", &below,
                                 world->error));
    assert_true(suffice_parent(world->project, below) == item);
    REFUSED(REQUIRED,
            suffice_corpus_add_item(world->corpus, item, SUFFICE_ITEM_KIND_PROMPT, "", NULL, &below, world->error));
    assert_true(below == 0);
    REFUSED(WRONG_PARENT, suffice_corpus_add_item(world->corpus, schedule, SUFFICE_ITEM_KIND_PROMPT, "Who?", NULL,
                                                  &below, world->error));
    assert_string_equal(suffice_error_argument(world->error), "parent");
    REFUSED(UNKNOWN_CHOICE, suffice_corpus_add_item(world->corpus, section, 0, "Who?", NULL, NULL, world->error));
    REFUSED(NOT_UNIQUE, suffice_corpus_add_section(world->corpus, schedule, "S1", "Other", 0, NULL, world->error));
    REFUSED(NOT_UNIQUE, suffice_corpus_add_schedule(world->corpus, "Guide", NULL, world->error));
    STEP(suffice_clear(world->project, item, SUFFICE_SCHEDULE_ITEM_CARER, world->error));
    REFUSED(REQUIRED, suffice_clear(world->project, item, SUFFICE_SCHEDULE_ITEM_SELF, world->error));
    assert_int_equal(read_with(world, "<self>How are you?</self>", ""), SUFFICE_DETAIL_REQUIRED);
}

static void test_interviews(void **state)
{
    struct world *world = *state;
    suffice_interview_id interview = add_interview(world, "I1");
    suffice_participant_id mary;
    suffice_speaker_id speaker;
    suffice_timeline_event_id event;
    int32_t date;
    STEP(suffice_corpus_add_participant(world->corpus, "P1", "Mary", SUFFICE_VOICE_CARER, &mary, world->error));
    STEP(suffice_corpus_add_speaker(world->corpus, interview, "M", SUFFICE_PART_CARER, mary, &speaker, world->error));
    assert_true(suffice_ref(world->project, speaker, SUFFICE_SPEAKER_PARTICIPANT) == mary);
    STEP(suffice_corpus_add_speaker(world->corpus, interview, NULL, SUFFICE_PART_INTERVIEWER, 0, NULL, world->error));
    STEP(suffice_corpus_add_event(world->corpus, interview, "Fall", 20241100, SUFFICE_VALENCE_BAD, &event,
                                  world->error));
    STEP(suffice_corpus_add_event(world->corpus, interview, "Home again", 0, 0, NULL, world->error));
    assert_int_equal(suffice_date(world->project, event, SUFFICE_TIMELINE_EVENT_DATE, &date, NULL), SUFFICE_OK);
    assert_int_equal(date, 20241100);
    STEP(suffice_corpus_move(world->corpus, event, 1, world->error));
    assert_true(suffice_child_at(world->project, interview, SUFFICE_KIND_TIMELINE_EVENT, 1) == event);
    assert_int_equal(suffice_corpus_interview_count(world->corpus), 1);
    assert_true(suffice_corpus_interview_at(world->corpus, 0) == interview);
    REFUSED(EMPTY, suffice_corpus_add_interview(world->corpus, NULL, 1, 0, NULL, world->error));
    REFUSED(NOT_UNIQUE, suffice_corpus_add_interview(world->corpus, "I1", 1, 0, NULL, world->error));
    REFUSED(OUT_OF_RANGE, suffice_corpus_add_interview(world->corpus, "I2", 1, 20250231, NULL, world->error));
    REFUSED(UNKNOWN_CHOICE, suffice_corpus_add_interview(world->corpus, "I2", 0, 0, NULL, world->error));
    REFUSED(NOT_UNIQUE, suffice_corpus_add_speaker(world->corpus, interview, "M", 1, 0, NULL, world->error));
    REFUSED(WRONG_KIND, suffice_corpus_add_speaker(world->corpus, mary, "N", 1, 0, NULL, world->error));
    REFUSED(EMPTY, suffice_corpus_add_event(world->corpus, interview, NULL, 0, 0, NULL, world->error));
    REFUSED(IN_USE, suffice_remove(world->project, mary, 0, world->error));
}

static void test_grids(void **state)
{
    struct world *world = *state;
    suffice_interview_id interview = add_interview(world, "I1");
    suffice_source_id tape = add_recording(world, 60000);
    suffice_grid_id grid;
    suffice_grid_row_id row;
    suffice_code_id themes[2];
    suffice_codebook *codebook = suffice_project_edit_codebook(world->project);
    STEP(suffice_codebook_add_code(codebook, 0, "Crisis", &themes[0], world->error));
    themes[1] = themes[0];
    STEP(suffice_corpus_add_grid(world->corpus, interview, tape, 0, &grid, world->error));
    STEP(suffice_corpus_add_grid_row(world->corpus, grid, 0, 60000, "All of it", themes, 1, &row, world->error));
    assert_true(suffice_ref_at(world->project, row, SUFFICE_GRID_ROW_THEMES, 0) == themes[0]);
    STEP(suffice_corpus_add_grid_row(world->corpus, grid, 500, 500, NULL, NULL, 0, NULL, world->error));
    REFUSED(SPAN_OUTSIDE, suffice_corpus_add_grid_row(world->corpus, grid, 10, 9, NULL, NULL, 0, NULL, world->error));
    REFUSED(SPAN_OUTSIDE,
            suffice_corpus_add_grid_row(world->corpus, grid, 0, 60001, NULL, NULL, 0, NULL, world->error));
    REFUSED(OUT_OF_RANGE, suffice_corpus_add_grid_row(world->corpus, grid, -1, 5, NULL, NULL, 0, NULL, world->error));
    REFUSED(BAD_LIST_VALUE,
            suffice_corpus_add_grid_row(world->corpus, grid, 0, 5, NULL, themes, 2, NULL, world->error));
    REFUSED(NULL_ARGUMENT, suffice_corpus_add_grid_row(world->corpus, grid, 0, 5, NULL, NULL, 1, NULL, world->error));
    STEP(suffice_corpus_set_grid_row_span(world->corpus, row, 1000, 59000, world->error));
    REFUSED(SPAN_OUTSIDE, suffice_corpus_set_grid_row_span(world->corpus, row, 1000, 999, world->error));
    REFUSED(SPAN_OUTSIDE, suffice_corpus_set_grid_row_span(world->corpus, row, 1000, 60001, world->error));
    REFUSED(ONLY_BY_VERB, suffice_set_integer(world->project, row, SUFFICE_GRID_ROW_END, 5, world->error));
}

static void test_recordings_hold_their_grids(void **state)
{
    struct world *world = *state;
    suffice_interview_id interview = add_interview(world, "I1");
    suffice_source_id tape = add_recording(world, -1);
    suffice_source_id shorter = add_recording(world, 100);
    suffice_grid_id grid;
    STEP(suffice_corpus_add_grid(world->corpus, interview, tape, 0, &grid, world->error));
    STEP(suffice_corpus_add_grid_row(world->corpus, grid, 0, 5000, NULL, NULL, 0, NULL, world->error));
    REFUSED(SPAN_OUTSIDE, suffice_corpus_set_duration(world->corpus, tape, 4999, world->error));
    STEP(suffice_corpus_set_duration(world->corpus, tape, 5000, world->error));
    REFUSED(SPAN_OUTSIDE, suffice_set_ref(world->project, grid, SUFFICE_GRID_SOURCE, shorter, world->error));
    REFUSED(IN_USE, suffice_remove(world->project, tape, 0, world->error));
    assert_int_equal(read_with(world, "end=\"5000\"", "end=\"4000\""), SUFFICE_DETAIL_NONE);
    assert_int_equal(read_with(world, "end=\"5000\"", "end=\"5001\""), SUFFICE_DETAIL_SPAN_OUTSIDE);
    assert_int_equal(read_with(world, "start=\"0\"", "start=\"5001\""), SUFFICE_DETAIL_SPAN_OUTSIDE);
    assert_int_equal(read_with(world, "<duration>5000<", "<duration>4000<"), SUFFICE_DETAIL_SPAN_OUTSIDE);
    STEP(suffice_corpus_set_duration(world->corpus, tape, -1, world->error));
    REFUSED(OUT_OF_RANGE, suffice_corpus_set_duration(world->corpus, tape, -2, world->error));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, make_world, drop_world)

int main(void)
{
    const struct CMUnitTest tests[] = {TEST(test_schedules), TEST(test_interviews), TEST(test_grids),
                                       TEST(test_recordings_hold_their_grids)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
