/*
 * Tests of the audience gate: permissions, one text, one label, and what has left.
 * SPDX-License-Identifier: MIT
 */
#include "road.h"

enum { ANALYST = SUFFICE_AUDIENCE_ANALYST, TEAM = SUFFICE_AUDIENCE_TEAM, PUBLIC = SUFFICE_AUDIENCE_PUBLIC };

static void give(struct road *road, suffice_participant_id who, suffice_purpose purpose, bool given)
{
    permit(road, who, purpose, given ? SUFFICE_AGREEMENT_GIVEN : SUFFICE_AGREEMENT_REFUSED);
}

/* --- permissions --- */

static bool may(struct road *road, suffice_excerpt_id excerpt, suffice_audience audience)
{
    struct world *world = &road->world;
    bool may = suffice_may_quote(world->project, excerpt, audience);
    suffice_buffer *buffer = NULL;
    suffice_status status =
        suffice_shown_text(world->project, excerpt, SUFFICE_EXCERPT_QUOTE, audience, &buffer, world->error);
    assert_int_equal(status, may ? SUFFICE_OK : SUFFICE_ERROR_NOT_FOUND);
    assert_int_equal(buffer != NULL, may);
    if (!may)
        assert_int_equal(suffice_error_detail(world->error), SUFFICE_DETAIL_WITHHELD);
    suffice_buffer_release(buffer);
    return may;
}

static void test_every_purpose_and_state(void **state)
{
    struct road *road = *state;
    for (suffice_purpose purpose = SUFFICE_PURPOSE_RECORD; purpose <= SUFFICE_PURPOSE_NAMED; purpose++) {
        for (suffice_agreement stands = SUFFICE_AGREEMENT_GIVEN; stands <= SUFFICE_AGREEMENT_NOT_NEEDED; stands++) {
            bool given = stands == SUFFICE_AGREEMENT_GIVEN;
            permit(road, road->one, purpose, stands);
            assert_true(may(road, road->quote, ANALYST));
            assert_int_equal(may(road, road->quote, TEAM), given && purpose == SUFFICE_PURPOSE_QUOTE_TO_TEAM);
            assert_int_equal(may(road, road->quote, PUBLIC), given && purpose == SUFFICE_PURPOSE_QUOTE_IN_PUBLIC);
            assert_int_equal(may(road, road->heard, TEAM), given && purpose == SUFFICE_PURPOSE_QUOTE_TO_TEAM);
            assert_false(may(road, road->shared, TEAM));
        }
    }
}

static void give_all(struct road *road, suffice_participant_id who)
{
    give(road, who, SUFFICE_PURPOSE_QUOTE_TO_TEAM, true);
    give(road, who, SUFFICE_PURPOSE_QUOTE_IN_PUBLIC, true);
}

static void test_who_is_heard(void **state)
{
    struct road *road = *state;
    give_all(road, road->one);
    assert_true(may(road, road->quote, PUBLIC));
    assert_false(may(road, road->shared, TEAM));
    /* Known to be the one who agreed; known to be the one who did not; somebody who took part in no other way. */
    road_ref(road, road->shared, SUFFICE_EXCERPT_SPEAKER, road->first);
    assert_true(may(road, road->shared, TEAM));
    road_ref(road, road->shared, SUFFICE_EXCERPT_SPEAKER, road->second);
    assert_false(may(road, road->shared, PUBLIC));
    suffice_speaker_id other = 0;
    struct world *world = &road->world;
    good(world, suffice_corpus_add_speaker(world->corpus, road->joint, "Ot", SUFFICE_PART_INTERPRETER, 0, &other,
                                           world->error));
    road_ref(road, road->shared, SUFFICE_EXCERPT_SPEAKER, other);
    assert_false(may(road, road->shared, TEAM));
    give_all(road, road->two);
    assert_true(may(road, road->shared, TEAM) && may(road, road->shared, PUBLIC));
    assert_false(may(road, road->lost, TEAM));
    /* Somebody is found to have taken part after all. */
    good(world, suffice_corpus_add_speaker(world->corpus, road->empty, NULL, SUFFICE_PART_MEMBER, road->two, NULL,
                                           world->error));
    assert_true(may(road, road->lost, TEAM));
}

static void test_what_came_from_no_interview(void **state)
{
    struct road *road = *state;
    struct world *world = &road->world;
    assert_false(may(road, road->complaint, TEAM));
    road_ref(road, road->letter, SUFFICE_SOURCE_BASIS, road->basis);
    assert_true(may(road, road->complaint, TEAM));
    assert_false(may(road, road->complaint, PUBLIC));
    for (suffice_origin origin = SUFFICE_ORIGIN_INTERVIEW; origin <= SUFFICE_ORIGIN_OTHER; origin++) {
        bool said = origin == SUFFICE_ORIGIN_INTERVIEW || origin == SUFFICE_ORIGIN_GROUP;
        good(world, suffice_set_choice(world->project, road->letter, SUFFICE_SOURCE_ORIGIN, origin, world->error));
        assert_int_equal(may(road, road->complaint, TEAM), !said);
    }
    /* A basis is no permission. */
    road_ref(road, road->talk, SUFFICE_SOURCE_BASIS, road->basis);
    assert_false(may(road, road->quote, TEAM));
}

/* What writes down or translates something is as free as that. */
static void test_what_is_derived(void **state)
{
    static const suffice_field fields[] = {SUFFICE_SOURCE_TRANSCRIPT_OF, SUFFICE_SOURCE_TRANSLATION_OF};
    struct road *road = *state;
    struct world *world = &road->world;
    suffice_source_id between = 0;
    road_ref(road, road->letter, SUFFICE_SOURCE_BASIS, road->basis);
    good(world, suffice_corpus_add_text(world->corpus, "Between", SUFFICE_MEDIUM_TRANSCRIPT, "Words.", 6, 0, &between,
                                        world->error));
    for (size_t i = 0; i < 2; i++) {
        road_ref(road, road->letter, fields[i], road->talk);
        give(road, road->one, SUFFICE_PURPOSE_QUOTE_TO_TEAM, false);
        assert_false(may(road, road->complaint, TEAM));
        give(road, road->one, SUFFICE_PURPOSE_QUOTE_TO_TEAM, true);
        assert_true(may(road, road->complaint, TEAM));
        road_ref(road, road->letter, fields[i], between);
        road_ref(road, between, fields[1 - i], road->chat);
        assert_false(may(road, road->complaint, TEAM));
        /* Of two that are said to be made from one another nobody knows where they came from. */
        road_ref(road, between, fields[1 - i], road->letter);
        assert_false(may(road, road->complaint, TEAM));
        good(world, suffice_clear(world->project, between, fields[1 - i], world->error));
        good(world, suffice_clear(world->project, road->letter, fields[i], world->error));
    }
}

static void test_accounts(void **state)
{
    struct road *road = *state;
    struct world *world = &road->world;
    suffice_buffer *buffer = NULL;
    give(road, road->one, SUFFICE_PURPOSE_COMPOSITE, true);
    good(world, suffice_shown_text(world->project, road->summary, SUFFICE_SUMMARY_TEXT, TEAM, &buffer, world->error));
    assert_string_equal(suffice_buffer_data(buffer), "Knew the number.");
    suffice_buffer_release(buffer);
    DENIED(WITHHELD,
           suffice_shown_text(world->project, road->summary, SUFFICE_SUMMARY_TEXT, PUBLIC, &buffer, world->error));
    DENIED(WITHHELD,
           suffice_shown_text(world->project, road->joint_summary, SUFFICE_SUMMARY_TEXT, TEAM, &buffer, world->error));
    give(road, road->two, SUFFICE_PURPOSE_QUOTE_TO_TEAM, true);
    good(world,
         suffice_shown_text(world->project, road->joint_summary, SUFFICE_SUMMARY_TEXT, TEAM, &buffer, world->error));
    suffice_buffer_release(buffer);
}

/* --- one text, one label --- */

static void expect_text(const struct road *road, suffice_id id, suffice_field field, suffice_audience audience,
                        const char *shown)
{
    suffice_buffer *buffer = NULL;
    const struct world *world = &road->world;
    good(world, suffice_shown_text(world->project, id, field, audience, &buffer, world->error));
    assert_string_equal(suffice_buffer_data(buffer), shown);
    assert_int_equal(suffice_buffer_size(buffer), strlen(shown));
    suffice_buffer_release(buffer);
}

static void test_shown_text(void **state)
{
    struct road *road = *state;
    struct world *world = &road->world;
    const suffice_field text = SUFFICE_KEY_POINT_TEXT;
    good(world, suffice_set_text(
                    world->project, road->point, text,
                    "Mrs Osei (P1) rang Petra; Ann wrote it down. \xE2\x80\x9CMaryam\xE2\x80\x99s call\xE2\x80\x9D",
                    world->error));
    expect_text(road, road->point, text, ANALYST,
                "Mrs Osei (P1) rang Petra; Ann wrote it down. \xE2\x80\x9CMaryam\xE2\x80\x99s call\xE2\x80\x9D");
    expect_text(
        road, road->point, text, TEAM,
        "[somebody] ([carer]) rang Petra; Ann wrote it down. \xE2\x80\x9C[carer]\xE2\x80\x99s call\xE2\x80\x9D");
    expect_text(road, road->point, text, PUBLIC,
                "[somebody] ([carer]) rang [a member of a team]; [somebody who works on the project] wrote it down. "
                "\xE2\x80\x9C[carer]\xE2\x80\x99s call\xE2\x80\x9D");
    give_all(road, road->one);
    expect_text(road, road->quote, SUFFICE_EXCERPT_QUOTE, PUBLIC, "Xquote, one call to [carer].");
    /* Of a list the first. */
    good(world, suffice_insert_text(world->project, road->theme, SUFFICE_CODE_CUES, 0, "asking Tomasz", world->error));
    good(world, suffice_insert_text(world->project, road->theme, SUFFICE_CODE_CUES, 1, "second", world->error));
    expect_text(road, road->theme, SUFFICE_CODE_CUES, PUBLIC, "asking [service user]");
    /* The record, not the file, is asked: nothing of it has changed. */
    good(world, suffice_remove(world->project, road->idea, SUFFICE_REMOVE_DEPENDANTS, world->error));
}

static void test_shown_text_is_refused(void **state)
{
    struct road *road = *state;
    struct world *world = &road->world;
    suffice_project *project = world->project;
    suffice_buffer *buffer = (suffice_buffer *)road;
    const suffice_field text = SUFFICE_KEY_POINT_TEXT;
    DENIED(NULL_ARGUMENT, suffice_shown_text(NULL, road->point, text, TEAM, &buffer, world->error));
    assert_null(buffer);
    DENIED(NULL_ARGUMENT, suffice_shown_text(project, road->point, text, TEAM, NULL, world->error));
    DENIED(UNKNOWN_CHOICE, suffice_shown_text(project, road->point, text, 0, &buffer, world->error));
    DENIED(UNKNOWN_CHOICE, suffice_shown_text(project, road->point, text, 4, &buffer, world->error));
    DENIED(UNKNOWN_FIELD, suffice_shown_text(project, road->point, 0, TEAM, &buffer, world->error));
    DENIED(UNKNOWN_FIELD, suffice_shown_text(project, road->point, SUFFICE_IDEA_TEXT, TEAM, &buffer, world->error));
    DENIED(WRONG_TYPE, suffice_shown_text(project, road->point, SUFFICE_KEY_POINT_KIND, TEAM, &buffer, world->error));
    DENIED(WRONG_TYPE,
           suffice_shown_text(project, road->point, SUFFICE_KEY_POINT_SUMMARIES, TEAM, &buffer, world->error));
    DENIED(NOT_SET, suffice_shown_text(project, road->point, SUFFICE_KEY_POINT_MEMO, TEAM, &buffer, world->error));
    DENIED(NOT_SET, suffice_shown_text(project, road->theme, SUFFICE_CODE_CUES, TEAM, &buffer, world->error));
    DENIED(WITHHELD, suffice_shown_text(project, road->one, SUFFICE_PARTICIPANT_NAME, TEAM, &buffer, world->error));
    DENIED(WITHHELD, suffice_shown_text(project, road->one, SUFFICE_PARTICIPANT_KEY, TEAM, &buffer, world->error));
    DENIED(WITHHELD,
           suffice_shown_text(project, road->member, SUFFICE_TEAM_MEMBER_NAME, PUBLIC, &buffer, world->error));
    good(world, suffice_remove(project, road->answer, 0, world->error));
    DENIED(GONE, suffice_shown_text(project, road->answer, SUFFICE_ANSWER_SAID, TEAM, &buffer, world->error));
    DENIED(OTHER_PROJECT,
           suffice_shown_text(project, foreign_analyst(world), SUFFICE_ANALYST_NAME, TEAM, &buffer, world->error));
    assert_null(buffer);
}

static void expect_labels(const struct road *road, suffice_id id, const char *analyst, const char *team,
                          const char *anybody)
{
    const char *const labels[] = {[ANALYST] = analyst, [TEAM] = team, [PUBLIC] = anybody};
    const struct world *world = &road->world;
    for (suffice_audience audience = ANALYST; audience <= PUBLIC; audience++) {
        suffice_buffer *buffer = NULL;
        good(world, suffice_shown_label(world->project, id, audience, &buffer, world->error));
        assert_string_equal(suffice_buffer_data(buffer), labels[audience]);
        suffice_buffer_release(buffer);
    }
}

static void test_labels(void **state)
{
    struct road *road = *state;
    struct world *world = &road->world;
    expect_labels(road, road->one, "P1", "carer", "carer");
    expect_labels(road, road->two, "P2", "service user", "service user");
    expect_labels(road, road->subject, "S1", "husband", "husband");
    good(world,
         suffice_set_text(world->project, road->subject, SUFFICE_SUBJECT_RELATION, "Maryam's husband", world->error));
    expect_labels(road, road->subject, "S1", "a person who is spoken about", "a person who is spoken about");
    expect_labels(road, road->speaker, "MO", "carer", "carer");
    suffice_speaker_id asks = suffice_child_at(world->project, road->alone, SUFFICE_KIND_SPEAKER, 1);
    expect_labels(road, asks, "Int", "interviewer", "interviewer");
    expect_labels(road, road->analyst, "AN1", "AN1", "somebody who works on the project");
    expect_labels(road, road->member, "Petra Nurse", "Petra Nurse", "a member of a team");
    expect_labels(road, road->joint, "I2", "interview 2", "interview 2");
    expect_labels(road, road->tape, "Tape", "source 3", "source 3");
    expect_labels(road, road->theme, "Reaching", "Reaching", "Reaching");
    expect_labels(road, road->point, "KP1", "KP1", "KP1");
    expect_labels(road, road->context, "segment 2", "segment 2", "segment 2");
    expect_labels(road, road->quote, "excerpt", "excerpt", "excerpt");
    expect_labels(road, road->event, "Came home", "event 1", "event 1");
    expect_labels(road, suffice_project_item(world->project), "Round 1", "Round 1", "Round 1");
    expect_labels(road, suffice_excerpts_item(road->excerpts), "excerpts", "excerpts", "excerpts");
    good(world, suffice_set_text(world->project, road->theme, SUFFICE_CODE_NAME, "Calling Maryam", world->error));
    expect_labels(road, road->theme, "Calling Maryam", "Calling [carer]", "Calling [carer]");
    /* The place follows the order in which people keep records. */
    good(world, suffice_corpus_move(world->corpus, road->joint, 0, world->error));
    expect_labels(road, road->joint, "I2", "interview 1", "interview 1");
}

static void test_label_is_refused(void **state)
{
    struct road *road = *state;
    struct world *world = &road->world;
    suffice_buffer *buffer = (suffice_buffer *)road;
    DENIED(NULL_ARGUMENT, suffice_shown_label(NULL, road->one, TEAM, &buffer, world->error));
    assert_null(buffer);
    DENIED(NULL_ARGUMENT, suffice_shown_label(world->project, road->one, TEAM, NULL, world->error));
    DENIED(UNKNOWN_CHOICE, suffice_shown_label(world->project, road->one, -1, &buffer, world->error));
    DENIED(OTHER_PROJECT, suffice_shown_label(world->project, foreign_analyst(world), TEAM, &buffer, world->error));
    good(world, suffice_remove(world->project, road->answer, 0, world->error));
    DENIED(GONE, suffice_shown_label(world->project, road->answer, TEAM, &buffer, world->error));
    assert_null(buffer);
}

static void test_may_quote(void **state)
{
    struct road *road = *state;
    const suffice_project *project = road->world.project;
    assert_true(suffice_may_quote(project, road->lost, ANALYST));
    assert_false(suffice_may_quote(NULL, road->lost, ANALYST));
    assert_false(suffice_may_quote(project, road->one, ANALYST));
    assert_false(suffice_may_quote(project, 0, ANALYST));
    assert_false(suffice_may_quote(project, road->lost, 0));
    assert_false(suffice_may_quote(project, road->lost, 9));
}

/* --- tables of records --- */

static void test_tables_for_an_audience(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    suffice_table *table = NULL;
    enum { GUID = 1, KEY = 3, NAME = 4, VOICE = 5 };
    good(world,
         suffice_set_text(world->project, cast->theme, SUFFICE_CODE_DEFINITION, "As " MARK " said", world->error));
    for (suffice_audience audience = SUFFICE_AUDIENCE_ANALYST; audience <= SUFFICE_AUDIENCE_PUBLIC; audience++) {
        bool all = audience == SUFFICE_AUDIENCE_ANALYST;
        good(world, suffice_records(world->project, SUFFICE_KIND_PARTICIPANT, audience, &table, world->error));
        assert_int_equal(suffice_table_row_count(table), 2);
        assert_true((suffice_id)cell(table, 0, 0) == cast->one);
        assert_int_equal(suffice_table_has(table, 0, GUID), all);
        assert_int_equal(suffice_table_has(table, 0, KEY), all);
        assert_int_equal(suffice_table_has(table, 0, NAME), all);
        assert_string_equal(suffice_table_text(table, 0, VOICE), "carer");
        suffice_table_release(table);
        good(world, suffice_records(world->project, SUFFICE_KIND_CODE, audience, &table, world->error));
        const char *shown = suffice_table_text(table, 0, suffice_table_find_column(table, "definition"));
        assert_string_equal(shown, all ? "As " MARK " said" : "As [somebody] said"); /* three people have that name */
        assert_true(suffice_table_has(table, 0, GUID));
        suffice_table_release(table);
    }
    DENIED(UNKNOWN_CHOICE, suffice_records(world->project, SUFFICE_KIND_CODE, 0, &table, world->error));
    assert_null(table);
    DENIED(UNKNOWN_CHOICE, suffice_records(world->project, SUFFICE_KIND_CODE, 4, &table, world->error));
}

/* --- what has left --- */

static void test_releases(void **state)
{
    struct road *road = *state;
    struct world *world = &road->world;
    suffice_project *project = world->project;
    suffice_release_id release = 0;
    int64_t at = 0;
    int32_t audience = 0;
    STEP(suffice_project_add_release(project, TEAM, "story, to the team", road->member, &release, world->error));
    assert_int_equal(suffice_kind_of(project, release), SUFFICE_KIND_RELEASE);
    assert_string_equal(suffice_text(project, release, SUFFICE_RELEASE_WHAT), "story, to the team");
    assert_true(suffice_ref(project, release, SUFFICE_RELEASE_PERSON) == road->member);
    good(world, suffice_choice(project, release, SUFFICE_RELEASE_AUDIENCE, &audience, world->error));
    assert_int_equal(audience, TEAM);
    good(world, suffice_instant(project, release, SUFFICE_RELEASE_AT, &at, world->error));
    assert_true(at == INT64_C(1742465000000));
    STEP(suffice_project_add_release(project, PUBLIC, "again", road->analyst, NULL, world->error));
    STEP(suffice_project_add_release(project, ANALYST, "by nobody", 0, NULL, world->error));
    assert_int_equal(suffice_record_count(project, SUFFICE_KIND_RELEASE), 3);
}

static void test_release_is_refused(void **state)
{
    struct road *road = *state;
    struct world *world = &road->world;
    suffice_project *project = world->project;
    suffice_release_id release = 7;
    char *large = calloc(1, 4002);
    assert_non_null(large);
    memset(large, 'x', 4001);
    DENIED(NULL_ARGUMENT, suffice_project_add_release(NULL, TEAM, "x", 0, &release, world->error));
    assert_int_equal(release, 0);
    DENIED(NULL_ARGUMENT, suffice_project_add_release(project, TEAM, NULL, 0, &release, world->error));
    DENIED(EMPTY, suffice_project_add_release(project, TEAM, "", 0, &release, world->error));
    DENIED(UNKNOWN_CHOICE, suffice_project_add_release(project, 4, "x", 0, &release, world->error));
    DENIED(UNKNOWN_CHOICE, suffice_project_add_release(project, 0, "x", 0, &release, world->error));
    DENIED(WRONG_TARGET, suffice_project_add_release(project, TEAM, "x", road->one, &release, world->error));
    DENIED(OTHER_PROJECT,
           suffice_project_add_release(project, TEAM, "x", foreign_analyst(world), &release, world->error));
    DENIED(NOT_UTF8, suffice_project_add_release(project, TEAM, "\xFF", 0, &release, world->error));
    DENIED(NOT_XML, suffice_project_add_release(project, TEAM, "\x01", 0, &release, world->error));
    DENIED(TEXT_TOO_LONG, suffice_project_add_release(project, TEAM, large, 0, &release, world->error));
    large[4000] = '\0';
    STEP(suffice_project_add_release(project, TEAM, large, 0, &release, world->error));
    good(world, suffice_remove(project, road->member, SUFFICE_REMOVE_DEPENDANTS, world->error));
    DENIED(GONE, suffice_project_add_release(project, TEAM, "x", road->member, &release, world->error));
    assert_int_equal(release, 0);
    free(large);
}

/* However long the chain from what was said, words do not come out at its end without permission. */
static void test_long_chains(void **state)
{
    struct road *road = *state;
    struct world *world = &road->world;
    suffice_source_id last = road->talk;
    give(road, road->one, SUFFICE_PURPOSE_QUOTE_TO_TEAM, true);
    road_ref(road, road->letter, SUFFICE_SOURCE_BASIS, road->basis);
    for (size_t steps = 1; steps < 12; steps++) {
        suffice_source_id next = 0;
        road_ref(road, road->letter, SUFFICE_SOURCE_TRANSLATION_OF, last);
        assert_int_equal(may(road, road->complaint, TEAM), steps <= 6);
        good(world, suffice_corpus_add_text(world->corpus, "Again", SUFFICE_MEDIUM_TRANSCRIPT, "Words.", 6, 0, &next,
                                            world->error));
        road_ref(road, next, SUFFICE_SOURCE_TRANSLATION_OF, last);
        last = next;
    }
    give(road, road->one, SUFFICE_PURPOSE_QUOTE_TO_TEAM, false);
    assert_false(may(road, road->complaint, TEAM));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_every_purpose_and_state, make_road, drop_road),
        cmocka_unit_test_setup_teardown(test_who_is_heard, make_road, drop_road),
        cmocka_unit_test_setup_teardown(test_what_came_from_no_interview, make_road, drop_road),
        cmocka_unit_test_setup_teardown(test_what_is_derived, make_road, drop_road),
        cmocka_unit_test_setup_teardown(test_long_chains, make_road, drop_road),
        cmocka_unit_test_setup_teardown(test_accounts, make_road, drop_road),
        cmocka_unit_test_setup_teardown(test_shown_text, make_road, drop_road),
        cmocka_unit_test_setup_teardown(test_shown_text_is_refused, make_road, drop_road),
        cmocka_unit_test_setup_teardown(test_labels, make_road, drop_road),
        cmocka_unit_test_setup_teardown(test_label_is_refused, make_road, drop_road),
        cmocka_unit_test_setup_teardown(test_may_quote, make_road, drop_road),
        cmocka_unit_test_setup_teardown(test_tables_for_an_audience, make_cast, drop_cast),
        cmocka_unit_test_setup_teardown(test_releases, make_road, drop_road),
        cmocka_unit_test_setup_teardown(test_release_is_refused, make_road, drop_road),
    };
    return cmocka_run_group_tests_name("audience", tests, NULL, NULL);
}
