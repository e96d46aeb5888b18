/*
 * Removing many records at once, and the names of kinds, fields and values.
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include <suffice.h>

struct setting {
    suffice_project *project;
    suffice_error *error;
    suffice_code_id theme;
    suffice_code_id below;
    suffice_code_id other;
    suffice_source_id source;
    suffice_excerpt_id excerpt;
};

static void good(suffice_status status)
{
    assert_int_equal(status, SUFFICE_OK);
}

static int set_up(void **state)
{
    static struct setting setting;
    static const char words[] = "nobody to ring";
    setting.error = suffice_error_new();
    good(suffice_project_new("removing", &setting.project, setting.error));
    suffice_codebook *codebook = suffice_project_edit_codebook(setting.project);
    good(suffice_codebook_add_code(codebook, 0, "theme", &setting.theme, setting.error));
    good(suffice_codebook_add_code(codebook, setting.theme, "below", &setting.below, setting.error));
    good(suffice_codebook_add_code(codebook, 0, "other", &setting.other, setting.error));
    good(suffice_corpus_add_text(suffice_project_edit_corpus(setting.project), "source", SUFFICE_MEDIUM_NOTES, words,
                                 strlen(words), 0, &setting.source, setting.error));
    suffice_excerpts *excerpts = suffice_project_edit_excerpts(setting.project);
    good(suffice_excerpts_add_text(excerpts, setting.source, 0, 6, 0, &setting.excerpt, setting.error));
    good(suffice_excerpts_code(excerpts, setting.excerpt, setting.below, 0, NULL, setting.error));
    *state = &setting;
    return 0;
}

static int tear_down(void **state)
{
    struct setting *setting = *state;
    suffice_project_release(setting->project);
    suffice_error_release(setting->error);
    return 0;
}

static void those_that_go_with_another_may_be_named(void **state)
{
    struct setting *setting = *state;
    const suffice_id ids[] = {setting->theme, setting->below, setting->other, setting->theme};
    size_t steps = suffice_project_undo_count(setting->project);
    good(suffice_remove_many(setting->project, ids, 4, SUFFICE_REMOVE_DEPENDANTS, setting->error));
    assert_int_equal(suffice_record_count(setting->project, SUFFICE_KIND_CODE), 0);
    assert_int_equal(suffice_record_count(setting->project, SUFFICE_KIND_CODING), 0);
    assert_int_equal(suffice_record_count(setting->project, SUFFICE_KIND_EXCERPT), 1);
    assert_int_equal(suffice_project_undo_count(setting->project), steps + 1);
    good(suffice_project_undo(setting->project, setting->error));
    assert_int_equal(suffice_record_count(setting->project, SUFFICE_KIND_CODE), 3);
    assert_string_equal(suffice_text(setting->project, setting->below, SUFFICE_CODE_NAME), "below");
}

static void one_that_must_stay_keeps_all(void **state)
{
    struct setting *setting = *state;
    const suffice_id ids[] = {setting->other, setting->below};
    uint64_t codes = suffice_record_count(setting->project, SUFFICE_KIND_CODE);
    assert_int_equal(suffice_remove_many(setting->project, ids, 2, 0, setting->error), SUFFICE_ERROR_IN_USE);
    assert_int_equal(suffice_error_detail(setting->error), SUFFICE_DETAIL_IN_USE);
    assert_int_equal(suffice_record_count(setting->project, SUFFICE_KIND_CODE), codes);
    assert_string_equal(suffice_text(setting->project, setting->other, SUFFICE_CODE_NAME), "other");
}

static void what_was_gone_before_is_told(void **state)
{
    struct setting *setting = *state;
    const suffice_id ids[] = {setting->other, setting->other + 1000000};
    good(suffice_remove(setting->project, setting->other, 0, setting->error));
    assert_int_equal(suffice_remove_many(setting->project, ids, 1, 0, setting->error), SUFFICE_ERROR_NOT_FOUND);
    good(suffice_remove_many(setting->project, NULL, 0, 0, setting->error));
    assert_int_equal(suffice_remove_many(setting->project, NULL, 1, 0, setting->error), SUFFICE_ERROR_ARGUMENT);
    assert_int_equal(suffice_remove_many(NULL, ids, 1, 0, setting->error), SUFFICE_ERROR_ARGUMENT);
    assert_int_equal(suffice_remove_many(setting->project, ids, 1, 2, setting->error), SUFFICE_ERROR_ARGUMENT);
}

static void names_are_those_of_the_file(void **state)
{
    (void)state;
    assert_string_equal(suffice_kind_name(SUFFICE_KIND_SAMPLE_GROUP), "sample-group");
    assert_string_equal(suffice_field_name(SUFFICE_CODE_CUES), "cue");
    assert_string_equal(suffice_choice_name(SUFFICE_PARTICIPANT_VOICE, SUFFICE_VOICE_NOT_YET_USER), "not-yet-user");
    assert_null(suffice_kind_name(0));
    assert_null(suffice_kind_name(-1));
    assert_null(suffice_kind_name(10000));
    assert_null(suffice_field_name(-5));
    assert_null(suffice_field_name(SUFFICE_KIND_CODE * 100 + 99));
    assert_null(suffice_choice_name(SUFFICE_PARTICIPANT_VOICE, 99));
    assert_null(suffice_choice_name(SUFFICE_PARTICIPANT_NAME, 1));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(those_that_go_with_another_may_be_named, set_up, tear_down),
        cmocka_unit_test_setup_teardown(one_that_must_stay_keeps_all, set_up, tear_down),
        cmocka_unit_test_setup_teardown(what_was_gone_before_is_told, set_up, tear_down),
        cmocka_unit_test(names_are_those_of_the_file),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
