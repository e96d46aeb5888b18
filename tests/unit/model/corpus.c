/*
 * Tests of the corpus: people, teams, permissions, attributes and their values, order.
 * SPDX-License-Identifier: MIT
 */
#include "steps.h"

#define P(world) ((world)->project)

static suffice_participant_id add_participant(struct world *world, const char *key)
{
    suffice_participant_id id = 0;
    STEP(suffice_corpus_add_participant(world->corpus, key, "Mary", SUFFICE_VOICE_CARER, &id, world->error));
    assert_true(id != 0);
    return id;
}

static void test_handle(void **state)
{
    struct world *world = *state;
    const suffice_corpus *corpus = suffice_project_corpus(P(world));
    assert_ptr_equal(suffice_corpus_project(corpus), P(world));
    assert_ptr_equal(suffice_corpus_edit_project(world->corpus), P(world));
    assert_int_equal(suffice_kind_of(P(world), suffice_corpus_item(corpus)), SUFFICE_KIND_CORPUS);
    assert_null(suffice_corpus_project(NULL));
    assert_null(suffice_corpus_edit_project(NULL));
    assert_int_equal(suffice_corpus_item(NULL), 0);
    suffice_corpus_retain(corpus);
    suffice_project_retain(P(world));
    suffice_corpus_release(corpus);
    suffice_corpus_release(corpus);
    suffice_corpus_retain(NULL);
    suffice_corpus_release(NULL);
    assert_int_equal(suffice_corpus_participant_count(corpus), 0); /* still there */
}

static void test_workers(void **state)
{
    struct world *world = *state;
    suffice_analyst_id analyst, other;
    suffice_basis_id basis;
    STEP(suffice_corpus_add_analyst(world->corpus, "AB", "Ann Bell", &analyst, world->error));
    STEP(suffice_corpus_add_analyst(world->corpus, NULL, "Cy Dee", &other, world->error));
    STEP(suffice_corpus_add_basis(world->corpus, "Service evaluation", &basis, world->error));
    assert_int_equal(suffice_corpus_analyst_count(world->corpus), 2);
    assert_true(suffice_corpus_analyst_at(world->corpus, 0) == analyst);
    assert_true(suffice_corpus_analyst_at(world->corpus, 1) == other);
    assert_true(suffice_corpus_analyst_at(world->corpus, 2) == 0);
    assert_string_equal(suffice_text(P(world), analyst, SUFFICE_ANALYST_KEY), "AB");
    assert_null(suffice_text(P(world), other, SUFFICE_ANALYST_KEY));
    assert_string_equal(suffice_text(P(world), basis, SUFFICE_BASIS_NAME), "Service evaluation");
    REFUSED(NOT_UNIQUE, suffice_corpus_add_analyst(world->corpus, "AB", "Abe", &other, world->error));
    assert_true(other == 0);
    REFUSED(NOT_UNIQUE, suffice_corpus_add_basis(world->corpus, "Service evaluation", NULL, world->error));
    REFUSED(EMPTY, suffice_corpus_add_analyst(world->corpus, "X", NULL, NULL, world->error));
    REFUSED(EMPTY, suffice_corpus_add_basis(world->corpus, "", NULL, world->error));
    REFUSED(NULL_ARGUMENT, suffice_corpus_add_analyst(NULL, "X", "Abe", &other, world->error));
    assert_string_equal(suffice_error_argument(world->error), "corpus");
}

static void test_teams(void **state)
{
    struct world *world = *state;
    suffice_team_id team;
    suffice_team_member_id member;
    int32_t sector;
    STEP(suffice_corpus_add_team(world->corpus, "T1", "North", &team, world->error));
    STEP(suffice_corpus_add_team_member(world->corpus, team, "Jo Fox", "nurse", SUFFICE_SECTOR_HEALTH, &member,
                                        world->error));
    assert_true(suffice_parent(P(world), member) == team);
    assert_true(suffice_corpus_team_at(world->corpus, 0) == team);
    assert_true(suffice_corpus_team_at(world->corpus, 1) == 0);
    assert_true(suffice_corpus_team_at(NULL, 0) == 0);
    assert_string_equal(suffice_text(P(world), member, SUFFICE_TEAM_MEMBER_PROFESSION), "nurse");
    assert_int_equal(suffice_choice(P(world), member, SUFFICE_TEAM_MEMBER_SECTOR, &sector, NULL), SUFFICE_OK);
    assert_int_equal(sector, SUFFICE_SECTOR_HEALTH);
    STEP(suffice_corpus_add_team_member(world->corpus, team, "Sam Roe", NULL, 0, &member, world->error));
    assert_false(suffice_is_set(P(world), member, SUFFICE_TEAM_MEMBER_SECTOR));
    REFUSED(UNKNOWN_CHOICE, suffice_corpus_add_team_member(world->corpus, team, "Jo", NULL, 9, NULL, world->error));
    REFUSED(NOT_UNIQUE, suffice_corpus_add_team(world->corpus, "T2", "North", NULL, world->error));
    REFUSED(WRONG_KIND, suffice_corpus_add_team_member(world->corpus, member, "Jo", NULL, 0, NULL, world->error));
    STEP(suffice_remove(P(world), team, 0, world->error));
    REFUSED(GONE, suffice_corpus_add_team_member(world->corpus, team, "Jo", NULL, 0, NULL, world->error));
    assert_int_equal(suffice_corpus_team_count(world->corpus), 0);
}

static void test_people(void **state)
{
    struct world *world = *state;
    suffice_sample_group_id group;
    suffice_subject_id subject;
    int64_t number;
    suffice_participant_id mary = add_participant(world, "P1");
    STEP(suffice_corpus_add_sample_group(world->corpus, "People who live alone", SUFFICE_VOICE_SERVICE_USER, 8, 0,
                                         &group, world->error));
    assert_int_equal(suffice_integer(P(world), group, SUFFICE_SAMPLE_GROUP_REACHED, &number, NULL), SUFFICE_OK);
    assert_int_equal(number, 0);
    STEP(suffice_corpus_add_sample_group(world->corpus, "Young carers", 0, -1, -1, &group, world->error));
    assert_false(suffice_is_set(P(world), group, SUFFICE_SAMPLE_GROUP_SOUGHT));
    REFUSED(OUT_OF_RANGE, suffice_corpus_add_sample_group(world->corpus, "X", 0, -2, -1, NULL, world->error));
    STEP(suffice_corpus_add_subject(world->corpus, "S1", "Tom", mary, "husband", &subject, world->error));
    assert_true(suffice_ref(P(world), subject, SUFFICE_SUBJECT_PARTICIPANT) == mary);
    STEP(suffice_corpus_add_subject(world->corpus, NULL, "Una", 0, NULL, &subject, world->error));
    assert_true(suffice_ref(P(world), subject, SUFFICE_SUBJECT_PARTICIPANT) == 0);
    REFUSED(WRONG_KIND, suffice_corpus_add_subject(world->corpus, NULL, "Una", group, NULL, NULL, world->error));
    REFUSED(UNKNOWN_CHOICE, suffice_corpus_add_participant(world->corpus, "P2", "Ned", 0, NULL, world->error));
    REFUSED(NOT_UNIQUE, suffice_corpus_add_participant(world->corpus, "P1", "Ned", 1, NULL, world->error));
    assert_null(strstr(suffice_error_message(world->error), "Ned"));
    assert_int_equal(suffice_corpus_participant_count(world->corpus), 1);
    assert_true(suffice_corpus_participant_at(world->corpus, 0) == mary);
}

static void test_permissions(void **state)
{
    struct world *world = *state;
    suffice_permission_id first, again, other;
    int32_t date;
    suffice_participant_id mary = add_participant(world, "P1");
    assert_int_equal(suffice_corpus_permission(world->corpus, mary, SUFFICE_PURPOSE_RECORD), 0);
    STEP(suffice_corpus_set_permission(world->corpus, mary, SUFFICE_PURPOSE_RECORD, SUFFICE_AGREEMENT_GIVEN, 20250300,
                                       "v2", &first, world->error));
    STEP(suffice_corpus_set_permission(world->corpus, mary, SUFFICE_PURPOSE_COMPOSITE, SUFFICE_AGREEMENT_REFUSED, 0,
                                       NULL, &other, world->error));
    STEP(suffice_corpus_set_permission(world->corpus, mary, SUFFICE_PURPOSE_RECORD, SUFFICE_AGREEMENT_WITHDRAWN, 0,
                                       NULL, &again, world->error));
    assert_true(first == again && first != other);
    assert_int_equal(suffice_child_count(P(world), mary, SUFFICE_KIND_PERMISSION), 2);
    assert_int_equal(suffice_corpus_permission(world->corpus, mary, SUFFICE_PURPOSE_RECORD),
                     SUFFICE_AGREEMENT_WITHDRAWN);
    assert_int_equal(suffice_corpus_permission(world->corpus, mary, SUFFICE_PURPOSE_COMPOSITE),
                     SUFFICE_AGREEMENT_REFUSED);
    assert_int_equal(suffice_corpus_permission(world->corpus, mary, SUFFICE_PURPOSE_NAMED), 0);
    assert_int_equal(suffice_date(P(world), first, SUFFICE_PERMISSION_SINCE, &date, NULL), SUFFICE_ERROR_NOT_FOUND);
    assert_string_equal(suffice_text(P(world), first, SUFFICE_PERMISSION_FORM), "v2");
    STEP(suffice_corpus_set_permission(world->corpus, mary, SUFFICE_PURPOSE_RECORD, SUFFICE_AGREEMENT_GIVEN, 20250401,
                                       "", NULL, world->error));
    assert_null(suffice_text(P(world), first, SUFFICE_PERMISSION_FORM));
    REFUSED(UNKNOWN_CHOICE, suffice_corpus_set_permission(world->corpus, mary, 99, 1, 0, NULL, NULL, world->error));
    REFUSED(UNKNOWN_CHOICE, suffice_corpus_set_permission(world->corpus, mary, 1, 99, 0, NULL, NULL, world->error));
    REFUSED(OUT_OF_RANGE,
            suffice_corpus_set_permission(world->corpus, mary, 1, 1, 20251301, NULL, &again, world->error));
    assert_true(again == 0);
    assert_int_equal(suffice_corpus_permission(NULL, mary, 1), 0);
    assert_int_equal(suffice_corpus_permission(world->corpus, first, 1), 0);
}

static suffice_attribute_id add_attribute(struct world *world, const char *name, suffice_attribute_type type,
                                          suffice_attribute_scope scope)
{
    static const char *const options[] = {"low", "high"};
    suffice_attribute_id id = 0;
    bool choice = type == SUFFICE_ATTRIBUTE_TYPE_CHOICE;
    STEP(suffice_corpus_add_attribute(world->corpus, name, type, scope, choice ? options : NULL, choice ? 2 : 0, &id,
                                      world->error));
    return id;
}

static void test_value_types(void **state)
{
    static const struct {
        suffice_attribute_type type;
        const char *good[4];
        const char *bad[5];
    } cases[] = {
        {SUFFICE_ATTRIBUTE_TYPE_TEXT, {"anything", "82", " "}, {NULL}},
        {SUFFICE_ATTRIBUTE_TYPE_INTEGER, {"82", "0", "-7"}, {"082", "7.5", "+1", "eighty", "99999999999999999999"}},
        {SUFFICE_ATTRIBUTE_TYPE_DECIMAL, {"7.5", "-0.5", "82"}, {"7,5", ".5", "7.", "1e3"}},
        {SUFFICE_ATTRIBUTE_TYPE_BOOLEAN, {"true", "false"}, {"True", "1", "yes"}},
        {SUFFICE_ATTRIBUTE_TYPE_DATE, {"2025", "2025-03", "2025-03-20"}, {"20 March", "2025-13", "2025-02-30", "25"}},
        {SUFFICE_ATTRIBUTE_TYPE_CHOICE, {"low", "high"}, {"middle", "lo", "Low", "low "}},
    };
    struct world *world = *state;
    suffice_participant_id mary = add_participant(world, NULL);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        char name[] = {(char)('a' + i), '\0'};
        suffice_attribute_id attribute = add_attribute(world, name, cases[i].type, SUFFICE_ATTRIBUTE_SCOPE_PARTICIPANT);
        for (size_t k = 0; k < 4 && cases[i].good[k] != NULL; k++) {
            STEP(suffice_corpus_set_value(world->corpus, mary, attribute, cases[i].good[k], world->error));
            assert_string_equal(suffice_corpus_value(world->corpus, mary, attribute), cases[i].good[k]);
        }
        for (size_t k = 0; k < 5 && cases[i].bad[k] != NULL; k++) {
            REFUSED(VALUE_TYPE,
                    suffice_corpus_set_value(world->corpus, mary, attribute, cases[i].bad[k], world->error));
            assert_string_equal(suffice_error_argument(world->error), "value");
        }
    }
}

static void test_values(void **state)
{
    struct world *world = *state;
    suffice_team_id team;
    suffice_participant_id mary = add_participant(world, NULL);
    suffice_attribute_id age =
        add_attribute(world, "age", SUFFICE_ATTRIBUTE_TYPE_INTEGER, SUFFICE_ATTRIBUTE_SCOPE_PARTICIPANT);
    STEP(suffice_corpus_add_team(world->corpus, NULL, "North", &team, world->error));
    assert_null(suffice_corpus_value(world->corpus, mary, age));
    assert_int_equal(suffice_corpus_set_value(world->corpus, mary, age, NULL, world->error), SUFFICE_OK);
    STEP(suffice_corpus_set_value(world->corpus, mary, age, "82", world->error));
    STEP(suffice_corpus_set_value(world->corpus, mary, age, "", world->error));
    assert_null(suffice_corpus_value(world->corpus, mary, age));
    assert_int_equal(suffice_child_count(P(world), mary, SUFFICE_KIND_DATUM), 0);
    REFUSED(ATTRIBUTE_SCOPE, suffice_corpus_set_value(world->corpus, team, age, "82", world->error));
    REFUSED(WRONG_KIND, suffice_corpus_set_value(world->corpus, age, age, "82", world->error));
    assert_string_equal(suffice_error_argument(world->error), "owner");
    REFUSED(WRONG_KIND, suffice_corpus_set_value(world->corpus, mary, mary, "82", world->error));
    STEP(suffice_corpus_set_value(world->corpus, mary, age, "82", world->error));
    STEP(suffice_remove(P(world), age, 0, world->error)); /* takes its values along */
    assert_int_equal(suffice_child_count(P(world), mary, SUFFICE_KIND_DATUM), 0);
    REFUSED(GONE, suffice_corpus_set_value(world->corpus, mary, age, "82", world->error));
    assert_null(suffice_corpus_value(world->corpus, mary, age));
    assert_null(suffice_corpus_value(NULL, mary, age));
}

static void test_options(void **state)
{
    static const char *const more[] = {"low", "middle", "high"};
    static const char *const fewer[] = {"high"};
    static const char *const holes[] = {"high", NULL};
    struct world *world = *state;
    suffice_participant_id mary = add_participant(world, NULL);
    suffice_attribute_id need =
        add_attribute(world, "need", SUFFICE_ATTRIBUTE_TYPE_CHOICE, SUFFICE_ATTRIBUTE_SCOPE_PARTICIPANT);
    suffice_attribute_id age =
        add_attribute(world, "age", SUFFICE_ATTRIBUTE_TYPE_INTEGER, SUFFICE_ATTRIBUTE_SCOPE_PARTICIPANT);
    STEP(suffice_corpus_set_value(world->corpus, mary, need, "low", world->error));
    STEP(suffice_corpus_set_options(world->corpus, need, more, 3, world->error));
    assert_int_equal(suffice_count(P(world), need, SUFFICE_ATTRIBUTE_OPTIONS), 3);
    assert_string_equal(suffice_text_at(P(world), need, SUFFICE_ATTRIBUTE_OPTIONS, 1), "middle");
    REFUSED(VALUE_TYPE, suffice_corpus_set_options(world->corpus, need, fewer, 1, world->error));
    REFUSED(VALUE_TYPE, suffice_corpus_set_options(world->corpus, need, NULL, 0, world->error));
    REFUSED(VALUE_TYPE, suffice_corpus_set_options(world->corpus, age, fewer, 1, world->error));
    REFUSED(EMPTY, suffice_corpus_set_options(world->corpus, need, holes, 2, world->error));
    REFUSED(NULL_ARGUMENT, suffice_corpus_set_options(world->corpus, need, NULL, 1, world->error));
    REFUSED(VALUE_TYPE, suffice_corpus_add_attribute(world->corpus, "x", SUFFICE_ATTRIBUTE_TYPE_CHOICE, 1, NULL, 0,
                                                     NULL, world->error));
    REFUSED(VALUE_TYPE, suffice_corpus_add_attribute(world->corpus, "x", SUFFICE_ATTRIBUTE_TYPE_TEXT, 1, more, 3, NULL,
                                                     world->error));
    REFUSED(ONLY_BY_VERB, suffice_set_choice(P(world), need, SUFFICE_ATTRIBUTE_TYPE, 1, world->error));
    WITHOUT_MEMORY(suffice_corpus_set_options(world->corpus, need, more, 2, world->error));
}

static void test_too_many_options(void **state)
{
    enum { COUNT = 1001 };
    static char texts[COUNT][8];
    static const char *options[COUNT];
    struct world *world = *state;
    suffice_attribute_id id;
    for (int i = 0; i < COUNT; i++) {
        options[i] = texts[i];
        texts[i][0] = (char)('a' + i / 100);
        texts[i][1] = (char)('0' + i / 10 % 10);
        texts[i][2] = (char)('0' + i % 10);
    }
    REFUSED(LIST_TOO_LONG, suffice_corpus_add_attribute(world->corpus, "x", SUFFICE_ATTRIBUTE_TYPE_CHOICE, 1, options,
                                                        COUNT, &id, world->error));
    STEP(suffice_corpus_add_attribute(world->corpus, "x", SUFFICE_ATTRIBUTE_TYPE_CHOICE, 1, options, COUNT - 1, &id,
                                      world->error));
}

static void test_files_keep_the_rules(void **state)
{
    struct world *world = *state;
    suffice_participant_id mary = add_participant(world, NULL);
    suffice_attribute_id need =
        add_attribute(world, "need", SUFFICE_ATTRIBUTE_TYPE_CHOICE, SUFFICE_ATTRIBUTE_SCOPE_PARTICIPANT);
    STEP(suffice_corpus_set_value(world->corpus, mary, need, "low", world->error));
    assert_int_equal(read_with(world, "value=\"low\"", "value=\"high\""), SUFFICE_DETAIL_NONE);
    assert_int_equal(read_with(world, "value=\"low\"", "value=\"none\""), SUFFICE_DETAIL_VALUE_TYPE);
    assert_int_equal(suffice_error_status(world->error), SUFFICE_ERROR_FORMAT);
    assert_int_equal(read_with(world, "scope=\"participant\"", "scope=\"team\""), SUFFICE_DETAIL_ATTRIBUTE_SCOPE);
    assert_int_equal(read_with(world, "type=\"choice\"", "type=\"text\""), SUFFICE_DETAIL_VALUE_TYPE);
}

static void test_moving(void **state)
{
    struct world *world = *state;
    suffice_permission_id permission;
    suffice_experience_id experience;
    suffice_participant_id a = add_participant(world, "A");
    suffice_participant_id b = add_participant(world, "B");
    suffice_participant_id c = add_participant(world, "C");
    STEP(suffice_corpus_move(world->corpus, c, 0, world->error));
    assert_true(suffice_corpus_participant_at(world->corpus, 0) == c);
    assert_true(suffice_corpus_participant_at(world->corpus, 1) == a);
    STEP(suffice_corpus_move(world->corpus, c, 2, world->error));
    assert_true(suffice_corpus_participant_at(world->corpus, 1) == b);
    assert_true(suffice_corpus_participant_at(world->corpus, 2) == c);
    REFUSED(BAD_INDEX, suffice_corpus_move(world->corpus, a, 3, world->error));
    REFUSED(BAD_INDEX, suffice_corpus_move(world->corpus, a, SIZE_MAX, world->error));
    STEP(suffice_corpus_set_permission(world->corpus, a, 1, 1, 0, NULL, &permission, world->error));
    REFUSED(WRONG_KIND, suffice_corpus_move(world->corpus, permission, 0, world->error));
    STEP(suffice_project_add_experience(P(world), NULL, "Crisis", NULL, &experience, world->error));
    REFUSED(WRONG_KIND, suffice_corpus_move(world->corpus, experience, 0, world->error));
    REFUSED(WRONG_KIND, suffice_corpus_move(world->corpus, suffice_project_item(P(world)), 0, world->error));
    WITHOUT_MEMORY(suffice_corpus_add_participant(world->corpus, "D", "Dot", 1, &a, world->error));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, make_world, drop_world)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(test_handle),
        TEST(test_workers),
        TEST(test_teams),
        TEST(test_people),
        TEST(test_permissions),
        TEST(test_value_types),
        TEST(test_values),
        TEST(test_options),
        TEST(test_too_many_options),
        TEST(test_files_keep_the_rules),
        TEST(test_moving),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
