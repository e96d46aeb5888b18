/*
 * Tests of erasure: once somebody has been erased, neither the file nor the library's own memory, in use or given back,
 * holds six words in a row of what the person said, but where others said the same, or where somebody was told to read.
 * SPDX-License-Identifier: MIT
 *
 *   erasure [PROJECT]      random projects; or a project file, of which everybody is erased in turn
 */
#include "erasure.h"

#include <suffice.h>

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>

static suffice_error *error;
static const char *given; /* the project file, or NULL */

static void good(suffice_status status)
{
    if (status != SUFFICE_OK)
        fail_msg("%s", suffice_error_message(error));
}

/* --- what a person said, found by the public functions alone --- */

static void add_text(struct runs *runs, const suffice_project *project, suffice_id id, suffice_field field)
{
    const char *text = suffice_text(project, id, field);
    if (text != NULL)
        runs_add(runs, text, strlen(text));
}

/* Whether somebody else than the person and those who ask or interpret is heard in an interview. */
static bool is_shared(const suffice_project *project, suffice_interview_id interview, suffice_participant_id who)
{
    for (size_t i = 0; i < suffice_child_count(project, interview, SUFFICE_KIND_SPEAKER); i++) {
        suffice_id speaker = suffice_child_at(project, interview, SUFFICE_KIND_SPEAKER, i);
        suffice_id person = suffice_ref(project, speaker, SUFFICE_SPEAKER_PARTICIPANT);
        int32_t part = 0;
        good(suffice_choice(project, speaker, SUFFICE_SPEAKER_PART, &part, error));
        bool asks = part == SUFFICE_PART_INTERVIEWER || part == SUFFICE_PART_INTERPRETER || part == SUFFICE_PART_OTHER;
        if (person != who && (person != 0 || !asks))
            return true;
    }
    return false;
}

static void add_excerpts_of(struct runs *runs, const suffice_project *project, suffice_id target, suffice_field field)
{
    suffice_ids *ids = NULL;
    good(suffice_referrers(project, target, field, &ids, error));
    for (size_t i = 0; i < suffice_ids_count(ids); i++)
        add_text(runs, project, suffice_ids_at(ids, i), SUFFICE_EXCERPT_QUOTE);
    suffice_ids_release(ids);
}

static void add_interview(struct runs *runs, const suffice_project *project, suffice_interview_id interview)
{
    suffice_ids *ids = NULL;
    good(suffice_referrers(project, interview, SUFFICE_SOURCE_INTERVIEW, &ids, error));
    for (size_t i = 0; i < suffice_ids_count(ids); i++) {
        add_text(runs, project, suffice_ids_at(ids, i), SUFFICE_SOURCE_TEXT);
        add_excerpts_of(runs, project, suffice_ids_at(ids, i), SUFFICE_EXCERPT_SOURCE);
    }
    suffice_ids_release(ids);
    good(suffice_referrers(project, interview, SUFFICE_SUMMARY_INTERVIEW, &ids, error));
    for (size_t i = 0; i < suffice_ids_count(ids); i++)
        add_text(runs, project, suffice_ids_at(ids, i), SUFFICE_SUMMARY_TEXT);
    suffice_ids_release(ids);
    for (size_t i = 0; i < suffice_child_count(project, interview, SUFFICE_KIND_TIMELINE_EVENT); i++)
        add_text(runs, project, suffice_child_at(project, interview, SUFFICE_KIND_TIMELINE_EVENT, i),
                 SUFFICE_TIMELINE_EVENT_FELT);
}

static void add_said(struct runs *runs, const suffice_project *project, suffice_participant_id who)
{
    suffice_ids *speakers = NULL;
    good(suffice_referrers(project, who, SUFFICE_SPEAKER_PARTICIPANT, &speakers, error));
    for (size_t i = 0; i < suffice_ids_count(speakers); i++) {
        suffice_id speaker = suffice_ids_at(speakers, i);
        suffice_id interview = suffice_parent(project, speaker);
        add_excerpts_of(runs, project, speaker, SUFFICE_EXCERPT_SPEAKER);
        if (!is_shared(project, interview, who))
            add_interview(runs, project, interview);
    }
    suffice_ids_release(speakers);
}

/* --- what may still be there --- */

/* Whether somebody was told to read a text. That others are heard in it too is no leave for the person's own words. */
static bool is_decided(const suffice_table *table, suffice_id id, suffice_field field)
{
    for (size_t row = 0; row < suffice_table_row_count(table); row++) {
        int64_t record = 0;
        const char *effect = suffice_table_text(table, row, 2);
        const char *name = suffice_table_text(table, row, 3);
        const char *reason = suffice_table_text(table, row, 4);
        good(suffice_table_integer(table, row, 0, &record, error));
        if ((suffice_id)record == id && strcmp(effect, "decide") == 0 && name != NULL &&
            strcmp(name, suffice_field_name(field)) == 0 && strcmp(reason, "shared") != 0)
            return true;
    }
    return false;
}

/*
 * What people said, and what is nobody's words: it may be the same by chance, though not in random projects, where no
 * two people use the same words. All else must have been listed.
 */
static bool may_repeat(suffice_field field)
{
    if (given == NULL)
        return false;
    return field == SUFFICE_SOURCE_TEXT || field == SUFFICE_EXCERPT_QUOTE || field == SUFFICE_TIMELINE_EVENT_FELT ||
           field == SUFFICE_SCHEDULE_ITEM_SELF || field == SUFFICE_SCHEDULE_ITEM_CARER;
}

struct leftover {
    const suffice_project *project;
    const suffice_table *table;
    const struct runs *said;
    struct runs *allowed;
};

static void look_at_text(const struct leftover *left, suffice_id id, suffice_field field, const char *text)
{
    if (runs_find(left->said, NULL, text, strlen(text)) == NULL)
        return;
    if (!may_repeat(field) && !is_decided(left->table, id, field))
        fail_msg("%s of a %s repeats what was erased", suffice_field_name(field),
                 suffice_kind_name(suffice_kind_of(left->project, id)));
    runs_add(left->allowed, text, strlen(text));
}

static void look_at_field(const struct leftover *left, suffice_id id, suffice_field field)
{
    const char *text = suffice_text(left->project, id, field);
    if (text != NULL)
        look_at_text(left, id, field, text);
    for (size_t i = 0; text == NULL && i < suffice_count(left->project, id, field); i++) {
        text = suffice_text_at(left->project, id, field, i);
        if (text != NULL)
            look_at_text(left, id, field, text);
        text = NULL;
    }
}

static void look_at_record(const struct leftover *left, suffice_id id)
{
    suffice_kind kind = suffice_kind_of(left->project, id);
    for (suffice_field field = kind * 100 + 1; suffice_field_name(field) != NULL; field++)
        look_at_field(left, id, field);
    for (suffice_kind child = 1; suffice_kind_name(child) != NULL; child++)
        for (size_t i = 0; i < suffice_child_count(left->project, id, child); i++)
            look_at_record(left, suffice_child_at(left->project, id, child, i));
}

/* --- erasing --- */

static void expect_nothing_in_file(const suffice_project *project, const struct runs *said, const struct runs *allowed)
{
    suffice_buffer *bytes = NULL;
    good(suffice_project_write(project, &bytes, error));
    const char *found = runs_find(said, allowed, suffice_buffer_data(bytes), suffice_buffer_size(bytes));
    if (found != NULL)
        fail_msg("the file still says \"%.60s\"", found);
    suffice_buffer_release(bytes);
}

/* `said` has what the person said, and may have more that is to be gone too. */
static void erase(suffice_project *project, suffice_participant_id who, struct runs *said)
{
    struct runs allowed = {0};
    suffice_table *table = NULL;
    add_said(said, project, who);
    runs_sort(said);
    memory_watch(said);
    good(suffice_project_withdraw(project, who, SUFFICE_WITHDRAWAL_WAY_ERASE, 0, 0, NULL, &table, error));
    memory_watch(NULL);
    struct leftover left = {project, table, said, &allowed};
    look_at_record(&left, suffice_project_item(project));
    runs_sort(&allowed);
    expect_nothing_in_file(project, said, &allowed);
    const char *found = memory_find(said, &allowed);
    if (found != NULL)
        fail_msg("memory in use still holds \"%.60s\"", found);
    found = memory_given_back(&allowed);
    if (found != NULL)
        fail_msg("memory was given back with \"%.60s\" in it", found);
    suffice_table_release(table);
    runs_release(&allowed);
}

/* --- a project file --- */

static void erase_everybody(void **state)
{
    (void)state;
    suffice_project *project = NULL;
    good(suffice_project_open(given, 0, &project, error));
    size_t count = suffice_corpus_participant_count(suffice_project_corpus(project));
    suffice_project_release(project);
    assert_true(count > 0);
    for (size_t i = 0; i < count; i++) {
        struct runs said = {0};
        good(suffice_project_open(given, 0, &project, error));
        erase(project, suffice_corpus_participant_at(suffice_project_corpus(project), i), &said);
        print_message("participant %zu: %zu runs of six words are gone\n", i + 1, said.count);
        runs_release(&said);
        suffice_project_release(project);
    }
}

/* --- random projects --- */

enum { PEOPLE = 6, WORDS = 60, SEEDS = 25 };

struct made {
    suffice_project *project;
    suffice_participant_id people[PEOPLE];
    suffice_speaker_id speakers[PEOPLE];
    suffice_interview_id interviews[PEOPLE];
    suffice_source_id sources[PEOPLE];
    suffice_code_id theme;
    suffice_analyst_id analyst;
    uint64_t seed;
    uint32_t word;       /* how many words there are */
    struct runs earlier; /* what the first of them said before it was changed */
};

static uint32_t chance(struct made *made, uint32_t below)
{
    made->seed = made->seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (uint32_t)(made->seed >> 33) % below;
}

/* Words that nobody else says. */
static void new_words(struct made *made, size_t count, char *text, size_t size)
{
    size_t length = 0;
    for (size_t i = 0; i < count; i++)
        length += (size_t)snprintf(text + length, size - length, "%sw%ux%u",
                                   i == 0       ? ""
                                   : i % 7 == 0 ? ", "
                                                : " ",
                                   made->word++, chance(made, 1000));
}

static void add_person(struct made *made, size_t i)
{
    char name[40];
    char text[WORDS * 20];
    suffice_excerpt_id excerpt = 0;
    suffice_summary_id summary = 0;
    suffice_corpus *corpus = suffice_project_edit_corpus(made->project);
    suffice_excerpts *excerpts = suffice_project_edit_excerpts(made->project);
    snprintf(name, sizeof name, "Person%zu", i);
    good(suffice_corpus_add_participant(corpus, NULL, name, SUFFICE_VOICE_CARER, &made->people[i], error));
    snprintf(name, sizeof name, "I%zu", i);
    good(suffice_corpus_add_interview(corpus, name, SUFFICE_ENCOUNTER_INTERVIEW, 0, &made->interviews[i], error));
    good(suffice_corpus_add_speaker(corpus, made->interviews[i], NULL, SUFFICE_PART_CARER, made->people[i],
                                    &made->speakers[i], error));
    new_words(made, WORDS, text, sizeof text);
    good(suffice_corpus_add_text(corpus, "Talk", SUFFICE_MEDIUM_TRANSCRIPT, text, strlen(text), made->interviews[i],
                                 &made->sources[i], error));
    good(suffice_excerpts_add_text(excerpts, made->sources[i], 20, 120 + chance(made, 100), made->analyst, &excerpt,
                                   error));
    good(suffice_set_ref(made->project, excerpt, SUFFICE_EXCERPT_SPEAKER, made->speakers[i], error));
    new_words(made, 12, text, sizeof text);
    good(suffice_synthesis_add_summary(suffice_project_edit_synthesis(made->project), made->interviews[i], made->theme,
                                       text, made->analyst, &summary, error));
}

/* Somebody else speaks in an interview too, and is marked. */
static void add_second_voice(struct made *made, size_t interview, size_t person)
{
    suffice_speaker_id speaker = 0;
    suffice_excerpt_id excerpt = 0;
    good(suffice_corpus_add_speaker(suffice_project_edit_corpus(made->project), made->interviews[interview], NULL,
                                    SUFFICE_PART_MEMBER, made->people[person], &speaker, error));
    good(suffice_excerpts_add_text(suffice_project_edit_excerpts(made->project), made->sources[interview], 200,
                                   300 + chance(made, 60), made->analyst, &excerpt, error));
    good(suffice_set_ref(made->project, excerpt, SUFFICE_EXCERPT_SPEAKER, speaker, error));
}

/* Somebody quotes a person where free text stands. */
static void add_memo(struct made *made, size_t about)
{
    char text[400];
    char quoted[200];
    const char *words = suffice_text(made->project, made->sources[about], SUFFICE_SOURCE_TEXT);
    snprintf(quoted, sizeof quoted, "%.*s", 90 + (int)chance(made, 60), words + 10);
    snprintf(text, sizeof text, "As was said: \"%s\" and so on", quoted);
    good(suffice_set_text(made->project, made->theme, SUFFICE_CODE_MEMO, text, error));
}

/* What was there before a change is held by history alone, and is to go too. */
static void change_first(struct made *made)
{
    static const int64_t position = 400;
    static const int64_t removed = 60;
    static const char *const inserted = "something else";
    add_text(&made->earlier, made->project, made->sources[0], SUFFICE_SOURCE_TEXT);
    good(suffice_excerpts_edit_text(suffice_project_edit_excerpts(made->project), made->sources[0], 1, &position,
                                    &removed, &inserted, NULL, error));
    good(suffice_set_text(made->project, made->people[0], SUFFICE_PARTICIPANT_MEMO, "to be undone", error));
    good(suffice_project_undo(made->project, error));
}

static void make(struct made *made, uint64_t seed)
{
    memset(made, 0, sizeof *made);
    made->seed = seed;
    good(suffice_project_new("Random", &made->project, error));
    good(suffice_codebook_add_code(suffice_project_edit_codebook(made->project), 0, "Theme", &made->theme, error));
    good(suffice_corpus_add_analyst(suffice_project_edit_corpus(made->project), NULL, "Ana", &made->analyst, error));
    for (size_t i = 0; i < PEOPLE; i++)
        add_person(made, i);
    if (chance(made, 2) == 0)
        add_second_voice(made, 0, 1 + chance(made, PEOPLE - 1));
    if (chance(made, 2) == 0)
        add_second_voice(made, 1 + chance(made, PEOPLE - 1), 0);
    if (chance(made, 2) == 0)
        add_memo(made, chance(made, 2));
    if (!is_shared(made->project, made->interviews[0], made->people[0]))
        change_first(made);
}

static void erase_somebody(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= SEEDS; seed++) {
        struct made made;
        make(&made, seed);
        erase(made.project, made.people[0], &made.earlier);
        runs_release(&made.earlier);
        suffice_project_release(made.project);
    }
}

int main(int count, char **arguments)
{
    const struct CMUnitTest random[] = {cmocka_unit_test(erase_somebody)};
    const struct CMUnitTest file[] = {cmocka_unit_test(erase_everybody)};
    given = count > 1 ? arguments[1] : NULL;
    memory_track();
    error = suffice_error_new();
    int failed = given != NULL ? cmocka_run_group_tests_name("erasure of a file", file, NULL, NULL)
                               : cmocka_run_group_tests_name("erasure", random, NULL, NULL);
    suffice_error_release(error);
    memory_forget();
    return failed;
}
