/*
 * Tests of the checks of the comparison.
 * SPDX-License-Identifier: MIT
 */
#include "ground.h"

#include "check/claims.h"

/* A matrix of two themes and three interviews, of which the first two say something on the first theme. */
struct table {
    suffice_code_id theme, below, other;
    suffice_interview_id interviews[3];
    suffice_summary_id summaries[2];
    suffice_matrix *matrix;
    suffice_matrix_id id;
};

static void make_table(struct ground *ground, struct table *table)
{
    static const char *const keys[] = {"I1", "I2", "I3"};
    table->theme = add_code(ground, 0, "Crisis");
    table->below = add_code(ground, table->theme, "Numbers");
    table->other = add_code(ground, 0, "Living");
    for (size_t i = 0; i < 3; i++)
        table->interviews[i] = add_interview(ground, keys[i], 0);
    table->summaries[0] = add_summary(ground, table->interviews[0], table->theme, "She rang.");
    table->summaries[1] = add_summary(ground, table->interviews[1], table->below, "He waited.");
    table->matrix = add_matrix(ground, "All");
    table->id = suffice_matrix_item(table->matrix);
    add_all(ground, table->matrix);
}

static suffice_key_point_id add_point(struct ground *ground, struct table *table, const char *key,
                                      suffice_code_id theme, suffice_key_point_kind kind)
{
    return add_key_point(ground, table->matrix, key, theme, kind);
}

static void test_key_points_have_ground(void **state)
{
    struct ground *ground = *state;
    struct table table;
    make_table(ground, &table);
    suffice_key_point_id point = add_point(ground, &table, "KP1", table.theme, SUFFICE_KEY_POINT_KIND_SIMILARITY);
    ERRORS("C32", 1, point, 0);
    add_ref(ground, point, SUFFICE_KEY_POINT_AGAINST, table.summaries[0]);
    ERRORS("C32", 1, point, 0);
    add_ref(ground, point, SUFFICE_KEY_POINT_SUMMARIES, table.summaries[1]);
    QUIET("C32");
    clear(ground, point, SUFFICE_KEY_POINT_SUMMARIES);
    add_ref(ground, point, SUFFICE_KEY_POINT_EXCERPTS, add_words(ground, table.interviews[0], "One."));
    QUIET("C32");
}

static void test_key_points_cite_who_spoke(void **state)
{
    struct ground *ground = *state;
    struct table table;
    make_table(ground, &table);
    suffice_key_point_id point = add_point(ground, &table, "KP1", table.theme, SUFFICE_KEY_POINT_KIND_DIFFERENCE);
    suffice_excerpt_id excerpt = add_words(ground, table.interviews[2], "One.");
    suffice_excerpt_id complaint = add_words(ground, 0, "Two.");
    add_ref(ground, point, SUFFICE_KEY_POINT_SUMMARIES, table.summaries[0]);
    add_ref(ground, point, SUFFICE_KEY_POINT_AGAINST, table.summaries[1]);
    add_ref(ground, point, SUFFICE_KEY_POINT_EXCERPTS, complaint);
    QUIET("C33");
    add_ref(ground, point, SUFFICE_KEY_POINT_EXCERPTS, excerpt);
    add_ref(ground, point, SUFFICE_KEY_POINT_EXCERPTS, add_words(ground, table.interviews[2], "Three."));
    ERRORS("C33", 1, point, table.interviews[2]);
    add_summary(ground, table.interviews[2], table.other, "She lives alone.");
    ERRORS("C33", 1, point, table.interviews[2]);
    add_summary(ground, table.interviews[2], table.theme, "She rang twice.");
    QUIET("C33");
    set_ref(ground, point, SUFFICE_KEY_POINT_THEME, table.below);
    ERRORS("C33", 2, point, table.interviews[0]);
    clear(ground, point, SUFFICE_KEY_POINT_EXCERPTS);
    clear(ground, point, SUFFICE_KEY_POINT_SUMMARIES);
    set_ref(ground, point, SUFFICE_KEY_POINT_THEME, table.other);
    ERRORS("C33", 1, point, table.interviews[1]);
}

static void test_one_voice_is_not_general(void **state)
{
    struct ground *ground = *state;
    struct table table;
    make_table(ground, &table);
    suffice_key_point_id point = add_point(ground, &table, "KP1", table.theme, SUFFICE_KEY_POINT_KIND_SIMILARITY);
    QUIET("C34");
    set_ref(ground, point, SUFFICE_KEY_POINT_THEME, table.below);
    WARNS("C34", 1, point, table.below);
    set_choice(ground, point, SUFFICE_KEY_POINT_KIND, SUFFICE_KEY_POINT_KIND_DIFFERENCE);
    WARNS("C34", 1, point, table.below);
    set_choice(ground, point, SUFFICE_KEY_POINT_KIND, SUFFICE_KEY_POINT_KIND_SINGLE_VOICE);
    QUIET("C34");
    set_choice(ground, point, SUFFICE_KEY_POINT_KIND, SUFFICE_KEY_POINT_KIND_SIMILARITY);
    add_summary(ground, table.interviews[0], table.below, "She had no number.");
    QUIET("C34");
    good(ground, suffice_matrix_remove_interview(table.matrix, table.interviews[1], ground->world.error));
    WARNS("C34", 1, point, table.below);
}

static void test_enough_interviews(void **state)
{
    struct ground *ground = *state;
    struct table table;
    make_table(ground, &table);
    suffice_key_point_id point = add_point(ground, &table, "KP1", table.theme, SUFFICE_KEY_POINT_KIND_SIMILARITY);
    WARNS("C35", 1, point, 0);
    add_ref(ground, point, SUFFICE_KEY_POINT_SUMMARIES, table.summaries[0]);
    add_ref(ground, point, SUFFICE_KEY_POINT_AGAINST, table.summaries[1]);
    WARNS("C35", 1, point, 0);
    set_choice(ground, point, SUFFICE_KEY_POINT_KIND, SUFFICE_KEY_POINT_KIND_DIFFERENCE);
    QUIET("C35");
    clear(ground, point, SUFFICE_KEY_POINT_AGAINST);
    WARNS("C35", 1, point, 0);
    add_ref(ground, point, SUFFICE_KEY_POINT_EXCERPTS, add_words(ground, table.interviews[0], "One."));
    WARNS("C35", 1, point, 0);
    set_choice(ground, point, SUFFICE_KEY_POINT_KIND, SUFFICE_KEY_POINT_KIND_SINGLE_VOICE);
    QUIET("C35");
    set_choice(ground, point, SUFFICE_KEY_POINT_KIND, SUFFICE_KEY_POINT_KIND_SIMILARITY);
    add_ref(ground, point, SUFFICE_KEY_POINT_EXCERPTS, add_words(ground, table.interviews[1], "Two."));
    QUIET("C35");
}

static void test_themes_have_key_points(void **state)
{
    struct ground *ground = *state;
    struct table table;
    make_table(ground, &table);
    WARNS("C36", 1, table.theme, table.id);
    suffice_key_point_id point = add_point(ground, &table, "KP1", table.below, SUFFICE_KEY_POINT_KIND_SIMILARITY);
    QUIET("C36");
    set_ref(ground, point, SUFFICE_KEY_POINT_THEME, table.other);
    WARNS("C36", 1, table.theme, table.id);
    clear(ground, table.summaries[1], SUFFICE_SUMMARY_TEXT);
    QUIET("C36");
}

static void test_voices_are_placed(void **state)
{
    struct ground *ground = *state;
    struct table table;
    make_table(ground, &table);
    NOTES("C37", 2, table.summaries[0], table.id);
    suffice_key_point_id point = add_point(ground, &table, "KP1", table.theme, SUFFICE_KEY_POINT_KIND_DIFFERENCE);
    add_ref(ground, point, SUFFICE_KEY_POINT_AGAINST, table.summaries[0]);
    NOTES("C37", 1, table.summaries[1], table.id);
    add_ref(ground, point, SUFFICE_KEY_POINT_EXCERPTS, add_words(ground, table.interviews[1], "One."));
    QUIET("C37");
    suffice_summary_id later = add_summary(ground, table.interviews[0], table.other, "She lives alone.");
    add_summary(ground, table.interviews[0], table.other, "She likes it.");
    NOTES("C37", 1, later, table.id);
    good(ground, suffice_matrix_remove_theme(table.matrix, table.other, ground->world.error));
    QUIET("C37");
}

static void test_claims(void **state)
{
    struct ground *ground = *state;
    struct table table;
    make_table(ground, &table);
    suffice_key_point_id point = add_point(ground, &table, "KP1", table.theme, SUFFICE_KEY_POINT_KIND_SIMILARITY);
    QUIET("C38");
    set_text(ground, point, SUFFICE_KEY_POINT_TEXT, "Half of them, or 50 %, waited.");
    WARNS("C38", 1, point, 0);
    set_text(ground, point, SUFFICE_KEY_POINT_TEXT, "They waited; \"it felt like 150%\".");
    QUIET("C38");
}

static bool claims(const char *text)
{
    return sfp_claims_in(text, strlen(text));
}

static void test_words_of_claims(void **state)
{
    (void)state;
    static const char *const found[] = {"50%",
                                        "ten per cent",
                                        "Per  Cent, they say",
                                        "a percentage of them",
                                        "PERCENT",
                                        "significantly",
                                        "it is insignificant",
                                        "p < 0.05",
                                        "so (P<0.01)",
                                        "they said \"yes, 5%",
                                        "the nurses' 50% isn't so",
                                        "\"a\" 5% \"b\"",
                                        "don\xE2\x80\x99t 5%",
                                        "\xE2\x80\x98so 5%"};
    static const char *const not_found[] = {"",
                                            "per centre",
                                            "top <",
                                            "paper center",
                                            "\"50%\"",
                                            "\xE2\x80\x9Cper cent\xE2\x80\x9D",
                                            "\xE2\x80\x98it\xE2\x80\x99s 50%\xE2\x80\x99 they said",
                                            "'it's 50%', they said",
                                            "\xC2\xABsignificant\xC2\xBB",
                                            "p",
                                            "per",
                                            "a sign if I can"};
    for (size_t i = 0; i < sizeof found / sizeof found[0]; i++)
        assert_true(claims(found[i]));
    for (size_t i = 0; i < sizeof not_found / sizeof not_found[0]; i++)
        assert_false(claims(not_found[i]));
}

static void test_thin_comparisons(void **state)
{
    struct ground *ground = *state;
    struct table table;
    make_table(ground, &table);
    QUIET("C39");
    good(ground, suffice_matrix_remove_interview(table.matrix, table.interviews[2], ground->world.error));
    NOTES("C39", 1, table.id, 0);
}

static void test_key_points_have_two_sides(void **state)
{
    struct ground *ground = *state;
    struct table table;
    make_table(ground, &table);
    suffice_key_point_id point = add_point(ground, &table, "KP1", table.theme, SUFFICE_KEY_POINT_KIND_SIMILARITY);
    suffice_key_point_id second = add_point(ground, &table, "KP2", table.theme, SUFFICE_KEY_POINT_KIND_DIFFERENCE);
    suffice_key_point_id other = add_point(ground, &table, "KP3", table.other, SUFFICE_KEY_POINT_KIND_DIFFERENCE);
    set_choice(ground, point, SUFFICE_KEY_POINT_VALENCE, SUFFICE_VALENCE_BAD);
    set_choice(ground, other, SUFFICE_KEY_POINT_VALENCE, SUFFICE_VALENCE_BAD);
    QUIET("C40");
    set_choice(ground, second, SUFFICE_KEY_POINT_VALENCE, SUFFICE_VALENCE_BAD);
    NOTES("C40", 1, table.theme, table.id);
    set_choice(ground, second, SUFFICE_KEY_POINT_VALENCE, SUFFICE_VALENCE_GOOD);
    QUIET("C40");
    set_choice(ground, point, SUFFICE_KEY_POINT_VALENCE, SUFFICE_VALENCE_GOOD);
    NOTES("C40", 1, table.theme, table.id);
    set_choice(ground, point, SUFFICE_KEY_POINT_VALENCE, SUFFICE_VALENCE_MIXED);
    QUIET("C40");
}

int main(void)
{
    const struct CMUnitTest tests[] = {TEST(test_key_points_have_ground),
                                       TEST(test_key_points_cite_who_spoke),
                                       TEST(test_one_voice_is_not_general),
                                       TEST(test_enough_interviews),
                                       TEST(test_themes_have_key_points),
                                       TEST(test_voices_are_placed),
                                       TEST(test_claims),
                                       TEST(test_words_of_claims),
                                       TEST(test_thin_comparisons),
                                       TEST(test_key_points_have_two_sides)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
