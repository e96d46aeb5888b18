/*
 * Tests of withdrawal: what each of the three ways touches, what stays, and what cannot be taken back.
 * SPDX-License-Identifier: MIT
 */
#include "road.h"

#include <suffice/check.h>
#include <suffice/trace.h>
#include <suffice/withdrawal.h>

#include <stdio.h>

enum {
    STOP = SUFFICE_WITHDRAWAL_WAY_STOP,
    KEEP = SUFFICE_WITHDRAWAL_WAY_KEEP,
    ERASE = SUFFICE_WITHDRAWAL_WAY_ERASE,
    SHARED = SUFFICE_WITHDRAW_SHARED
};
enum { RECORD, KIND, EFFECT, FIELD, REASON, COLUMNS };

static suffice_table *preview(const struct road *road, suffice_participant_id who, suffice_withdrawal_way way,
                              uint32_t flags)
{
    suffice_table *table = NULL;
    const struct world *world = &road->world;
    good(world, suffice_project_preview_withdrawal(world->project, who, way, flags, &table, world->error));
    return table;
}

static void withdraw(const struct road *road, suffice_participant_id who, suffice_withdrawal_way way, uint32_t flags)
{
    const struct world *world = &road->world;
    good(world, suffice_project_withdraw(world->project, who, way, flags, road->analyst, NULL, NULL, world->error));
}

/* --- reading the table --- */

static bool text_is(const suffice_table *table, size_t row, size_t column, const char *text)
{
    const char *found = suffice_table_text(table, row, column);
    return strcmp(found == NULL ? "" : found, text) == 0;
}

/* How many rows have this effect on records of a kind ("": any), in a field ("*": any), for a reason ("*": any). */
static size_t count_rows(const suffice_table *table, const char *effect, const char *kind, const char *field,
                         const char *reason)
{
    size_t count = 0;
    for (size_t row = 0; row < suffice_table_row_count(table); row++)
        count += text_is(table, row, EFFECT, effect) && (*kind == '\0' || text_is(table, row, KIND, kind)) &&
                 (*field == '*' || text_is(table, row, FIELD, field)) &&
                 (*reason == '*' || text_is(table, row, REASON, reason));
    return count;
}

static bool touches(const suffice_table *table, const char *effect, suffice_id id)
{
    for (size_t row = 0; row < suffice_table_row_count(table); row++)
        if (text_is(table, row, EFFECT, effect) && (suffice_id)cell(table, row, RECORD) == id)
            return true;
    return false;
}

static bool is_there(const struct road *road, suffice_id id)
{
    return suffice_kind_of(road->world.project, id) != 0;
}

static bool file_says(const struct road *road, const char *text)
{
    suffice_buffer *bytes = bytes_of(road->world.project);
    bool found = strstr(suffice_buffer_data(bytes), text) != NULL;
    suffice_buffer_release(bytes);
    return found;
}

static suffice_withdrawal_id last_withdrawal(const struct road *road)
{
    const suffice_project *project = road->world.project;
    suffice_id root = suffice_project_item(project);
    size_t count = suffice_child_count(project, root, SUFFICE_KIND_WITHDRAWAL);
    return suffice_child_at(project, root, SUFFICE_KIND_WITHDRAWAL, count - 1);
}

/* --- the preview --- */

static void test_columns(void **state)
{
    static const char *const names[COLUMNS] = {"record", "kind", "effect", "field", "reason"};
    const struct road *road = *state;
    suffice_table *table = preview(road, road->one, ERASE, 0);
    assert_int_equal(suffice_table_column_count(table), COLUMNS);
    for (size_t i = 0; i < COLUMNS; i++) {
        assert_string_equal(suffice_table_column_name(table, i), names[i]);
        assert_int_equal(suffice_table_column_type(table, i), i == RECORD ? SUFFICE_COLUMN_ID : SUFFICE_COLUMN_TEXT);
    }
    suffice_table_release(table);
}

static void test_preview_changes_nothing(void **state)
{
    const struct road *road = *state;
    const suffice_project *project = road->world.project;
    suffice_buffer *before = bytes_of(project);
    uint64_t revision = suffice_project_revision(project);
    for (suffice_withdrawal_way way = STOP; way <= ERASE; way++)
        suffice_table_release(preview(road, road->one, way, 0));
    assert_bytes(project, before);
    assert_int_equal(suffice_project_revision(project), revision);
    suffice_buffer_release(before);
}

/* The effects come in the order that the manual names. */
static void test_order_of_effects(void **state)
{
    static const char *const effects[] = {"erased", "changed", "cleared", "judge",   "stands",
                                          "decide", "foreign", "file",    "released"};
    const struct road *road = *state;
    suffice_table *table = preview(road, road->one, ERASE, 0);
    size_t at = 0;
    for (size_t row = 0; row < suffice_table_row_count(table); row++)
        while (!text_is(table, row, EFFECT, effects[at]))
            assert_true(++at < sizeof effects / sizeof effects[0]);
    suffice_table_release(table);
}

static void test_what_is_erased(void **state)
{
    const struct road *road = *state;
    suffice_table *table = preview(road, road->one, ERASE, 0);
    const suffice_id gone[] = {road->one,   road->alone, road->speaker, road->first,   road->talk,   road->tape,
                               road->quote, road->heard, road->event,   road->summary, road->subject};
    const suffice_id stay[] = {road->two,    road->joint,  road->second, road->chat,          road->notes,
                               road->letter, road->lost,   road->shared, road->joint_summary, road->point,
                               road->idea,   road->action, road->theme,  road->empty};
    for (size_t i = 0; i < sizeof gone / sizeof gone[0]; i++)
        assert_true(touches(table, "erased", gone[i]));
    for (size_t i = 0; i < sizeof stay / sizeof stay[0]; i++)
        assert_false(touches(table, "erased", stay[i]));
    assert_int_equal(count_rows(table, "erased", "cell", "", ""), 1);
    assert_int_equal(count_rows(table, "erased", "grid", "", ""), 1);
    assert_int_equal(count_rows(table, "cleared", "key-point", "summary", ""), 1);
    assert_int_equal(count_rows(table, "cleared", "idea", "person", ""), 1);
    assert_int_equal(count_rows(table, "cleared", "matrix", "interview", ""), 1);
    suffice_table_release(table);
}

static void test_what_follows(void **state)
{
    const struct road *road = *state;
    suffice_table *table = preview(road, road->one, ERASE, 0);
    assert_true(touches(table, "judge", road->point));
    assert_int_equal(count_rows(table, "judge", "", "*", "*"), 1);
    const suffice_id stands[] = {road->segment, road->action, road->answer, road->idea, road->evidence, road->mark};
    for (size_t i = 0; i < sizeof stands / sizeof stands[0]; i++)
        assert_true(touches(table, "stands", stands[i]));
    assert_false(touches(table, "stands", road->point));
    assert_false(touches(table, "stands", road->other_point));
    suffice_table_release(table);
}

/* Nothing in the table is a word of anybody. */
static void test_table_says_no_words(void **state)
{
    static const char *const allowed = "name words shared person analyst team public";
    const struct road *road = *state;
    suffice_table *table = preview(road, road->one, ERASE, 0);
    for (size_t row = 0; row < suffice_table_row_count(table); row++) {
        const char *field = suffice_table_text(table, row, FIELD);
        const char *reason = suffice_table_text(table, row, REASON);
        assert_true(reason == NULL || strstr(allowed, reason) != NULL);
        assert_true(field == NULL || strchr(field, ' ') == NULL);
    }
    suffice_table_release(table);
}

static void test_files_and_releases(void **state)
{
    struct road *road = *state;
    struct world *world = &road->world;
    suffice_release_id release = 0;
    good(world,
         suffice_project_add_release(world->project, SUFFICE_AUDIENCE_TEAM, "the story", 0, &release, world->error));
    suffice_table *table = preview(road, road->one, ERASE, 0);
    assert_true(touches(table, "file", road->tape));
    assert_int_equal(count_rows(table, "file", "", "*", "*"), 1);
    assert_true(touches(table, "released", release));
    assert_int_equal(count_rows(table, "released", "release", "", "team"), 1);
    suffice_table_release(table);
    good(world, suffice_set_date(world->project, road->tape, SUFFICE_SOURCE_DESTROYED_ON, 20250401, world->error));
    table = preview(road, road->one, ERASE, 0);
    assert_int_equal(count_rows(table, "file", "", "*", "*"), 0);
    suffice_table_release(table);
    table = preview(road, road->one, STOP, 0);
    assert_int_equal(count_rows(table, "released", "", "*", "*"), 1);
    suffice_table_release(table);
}

/* --- free text elsewhere --- */

static void set(struct road *road, suffice_id id, suffice_field field, const char *text)
{
    good(&road->world, suffice_set_text(road->world.project, id, field, text, road->world.error));
}

static void test_free_text_elsewhere(void **state)
{
    struct road *road = *state;
    set(road, road->context, SUFFICE_SEGMENT_TEXT, "It rained on Maryam."); /* a name */
    set(road, road->action, SUFFICE_ACTION_MEMO, "She: \"xtalk BEGINS - xquote; one call... to\" and so on"); /* six */
    set(road, road->answer, SUFFICE_ANSWER_DID, "Xquote, one call to: five words"); /* only five */
    set(road, road->other_point, SUFFICE_KEY_POINT_MEMO, "Nothing of the kind.");
    suffice_table *table = preview(road, road->one, ERASE, 0);
    assert_int_equal(count_rows(table, "decide", "segment", "text", "name"), 1);
    assert_true(touches(table, "decide", road->context));
    assert_int_equal(count_rows(table, "decide", "action", "memo", "words"), 1);
    assert_false(touches(table, "decide", road->answer));
    assert_false(touches(table, "decide", road->other_point));
    assert_int_equal(count_rows(table, "decide", "source", "text", "shared"), 1); /* the joint interview */
    assert_int_equal(count_rows(table, "decide", "summary", "text", "shared"), 1);
    suffice_table_release(table);
}

/* Of lists one text is enough. */
static void test_free_text_in_lists(void **state)
{
    struct road *road = *state;
    struct world *world = &road->world;
    good(world,
         suffice_insert_text(world->project, road->theme, SUFFICE_CODE_EXAMPLES, 0, "Ring first.", world->error));
    good(world, suffice_insert_text(world->project, road->theme, SUFFICE_CODE_EXAMPLES, 1,
                                    "Begins xquote one call to maryam", world->error));
    suffice_table *table = preview(road, road->one, ERASE, 0);
    assert_int_equal(count_rows(table, "decide", "code", "example", "words"), 1);
    suffice_table_release(table);
}

/* --- stop --- */

static void test_stop(void **state)
{
    struct road *road = *state;
    struct world *world = &road->world;
    permit(road, road->one, SUFFICE_PURPOSE_QUOTE_TO_TEAM, SUFFICE_AGREEMENT_GIVEN);
    permit(road, road->one, SUFFICE_PURPOSE_QUOTE_IN_PUBLIC, SUFFICE_AGREEMENT_REFUSED);
    assert_true(suffice_may_quote(world->project, road->quote, SUFFICE_AUDIENCE_TEAM));
    suffice_withdrawal_id withdrawal = 0;
    suffice_table *table = NULL;
    STEP(suffice_project_withdraw(world->project, road->one, STOP, 0, road->member, &withdrawal, &table, world->error));
    assert_false(suffice_may_quote(world->project, road->quote, SUFFICE_AUDIENCE_TEAM));
    assert_int_equal(suffice_corpus_permission(world->corpus, road->one, SUFFICE_PURPOSE_QUOTE_TO_TEAM),
                     SUFFICE_AGREEMENT_WITHDRAWN);
    assert_int_equal(suffice_corpus_permission(world->corpus, road->one, SUFFICE_PURPOSE_QUOTE_IN_PUBLIC),
                     SUFFICE_AGREEMENT_REFUSED);
    assert_int_equal(suffice_corpus_permission(world->corpus, road->one, SUFFICE_PURPOSE_RECORD),
                     SUFFICE_AGREEMENT_WITHDRAWN);
    assert_int_equal(count_rows(table, "changed", "permission", "state", ""), 1);
    assert_int_equal(count_rows(table, "changed", "participant", "state", ""), 1);
    assert_int_equal(count_rows(table, "erased", "", "*", "*"), 0);
    assert_true(touches(table, "judge", road->point));
    suffice_table_release(table);
    assert_int_equal(withdrawal, last_withdrawal(road));
    assert_int_equal(suffice_ref(world->project, withdrawal, SUFFICE_WITHDRAWAL_PARTICIPANT), road->one);
    assert_int_equal(suffice_ref(world->project, withdrawal, SUFFICE_WITHDRAWAL_PERSON), road->member);
    assert_int_equal(suffice_ref_at(world->project, withdrawal, SUFFICE_WITHDRAWAL_JUDGE, 0), road->point);
    assert_true(is_there(road, road->quote));
}

/* --- keep --- */

static void test_keep(void **state)
{
    struct road *road = *state;
    struct world *world = &road->world;
    permit(road, road->one, SUFFICE_PURPOSE_CONTACT, SUFFICE_AGREEMENT_GIVEN);
    permit(road, road->one, SUFFICE_PURPOSE_QUOTE_TO_TEAM, SUFFICE_AGREEMENT_GIVEN);
    set(road, road->one, SUFFICE_PARTICIPANT_MEMO, "Lives at number nine.");
    set(road, road->alone, SUFFICE_INTERVIEW_PLACE, "At number nine");
    suffice_table *table = preview(road, road->one, KEEP, 0);
    assert_int_equal(count_rows(table, "decide", "source", "text", "name"), 2); /* both transcripts name her */
    assert_int_equal(count_rows(table, "judge", "", "*", "*"), 0);
    suffice_table_release(table);
    withdraw(road, road->one, KEEP, 0);
    assert_string_equal(suffice_text(world->project, road->one, SUFFICE_PARTICIPANT_NAME), "name withheld");
    assert_string_equal(suffice_text(world->project, road->subject, SUFFICE_SUBJECT_NAME), "name withheld");
    assert_null(suffice_text(world->project, road->one, SUFFICE_PARTICIPANT_KEY));
    assert_null(suffice_text(world->project, road->speaker, SUFFICE_SPEAKER_KEY));
    assert_false(file_says(road, "number nine"));
    assert_false(file_says(road, "Osei"));
    assert_true(file_says(road, "Xtalk"));
    assert_int_equal(suffice_corpus_permission(world->corpus, road->one, SUFFICE_PURPOSE_CONTACT),
                     SUFFICE_AGREEMENT_WITHDRAWN);
    assert_true(suffice_may_quote(world->project, road->quote, SUFFICE_AUDIENCE_TEAM));
    assert_int_equal(suffice_project_undo_count(world->project), 0);
    assert_int_equal(suffice_ref(world->project, last_withdrawal(road), SUFFICE_WITHDRAWAL_PARTICIPANT), road->one);
}

/* What tells of a person who takes part stays to be decided. */
static void test_values_are_decided(void **state)
{
    struct road *road = *state;
    struct world *world = &road->world;
    suffice_attribute_id age = 0;
    good(world, suffice_corpus_add_attribute(world->corpus, "Age", SUFFICE_ATTRIBUTE_TYPE_INTEGER,
                                             SUFFICE_ATTRIBUTE_SCOPE_PARTICIPANT, NULL, 0, &age, world->error));
    good(world, suffice_corpus_set_value(world->corpus, road->one, age, "82", world->error));
    suffice_table *table = preview(road, road->one, KEEP, 0);
    assert_int_equal(count_rows(table, "decide", "datum", "value", "person"), 1);
    suffice_table_release(table);
}

/* --- erase --- */

static void test_erase(void **state)
{
    static const char *const words[] = {"Xtalk", "Xquote",      "Xheard",   "Knew the number",
                                        "Osei",  "coming home", "Came home"};
    struct road *road = *state;
    struct world *world = &road->world;
    suffice_withdrawal_id withdrawal = 0;
    suffice_table *table = NULL;
    good(world, suffice_project_withdraw(world->project, road->one, ERASE, 0, 0, &withdrawal, &table, world->error));
    size_t erased = count_rows(table, "erased", "", "*", "*");
    assert_true(erased > 15);
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (file_says(road, words[i]))
            fail_msg("\"%s\" is still there", words[i]);
    assert_true(file_says(road, "Xchat"));
    assert_false(is_there(road, road->one));
    assert_false(is_there(road, road->quote));
    assert_true(is_there(road, road->action));
    assert_int_equal(suffice_count(world->project, road->point, SUFFICE_KEY_POINT_SUMMARIES), 0);
    assert_int_equal(number_of(world->project, withdrawal, SUFFICE_WITHDRAWAL_ERASED), (int64_t)erased);
    int64_t at = 0;
    good(world, suffice_instant(world->project, withdrawal, SUFFICE_WITHDRAWAL_AT, &at, world->error));
    assert_int_equal(at, 1742465000000);
    assert_false(suffice_is_set(world->project, withdrawal, SUFFICE_WITHDRAWAL_PARTICIPANT));
    suffice_table_release(table);
}

static void test_nothing_brings_it_back(void **state)
{
    struct road *road = *state;
    struct world *world = &road->world;
    set(road, road->quote, SUFFICE_EXCERPT_MEMO, "a step before");
    good(world, suffice_project_undo(world->project, world->error)); /* and one that could be done again */
    withdraw(road, road->one, ERASE, 0);
    assert_int_equal(suffice_project_undo_count(world->project), 0);
    assert_int_equal(suffice_project_redo_count(world->project), 0);
    assert_int_equal(suffice_project_undo(world->project, world->error), SUFFICE_ERROR_STATE);
    assert_int_equal(suffice_project_redo(world->project, world->error), SUFFICE_ERROR_STATE);
    STEP(suffice_set_text(world->project, road->action, SUFFICE_ACTION_MEMO, "life goes on", world->error));
    assert_true(suffice_project_is_changed(world->project));
}

/* Where others are heard too, what is marked as hers is cut out of the text, and what others marked is moved. */
static void test_shared_text(void **state)
{
    struct road *road = *state;
    struct world *world = &road->world;
    suffice_excerpt_id hers = 0, inside = 0, behind = 0;
    road_ref(road, road->shared, SUFFICE_EXCERPT_SPEAKER, road->first); /* "Xshared between Tomasz and Maryam." */
    good(world, suffice_excerpts_add_text(road->excerpts, road->chat, 0, 22, road->analyst, &hers, world->error));
    good(world, suffice_excerpts_add_text(road->excerpts, road->chat, 22, 30, road->analyst, &inside, world->error));
    good(world, suffice_excerpts_add_text(road->excerpts, road->chat, 49, 54, road->analyst, &behind, world->error));
    road_ref(road, behind, SUFFICE_EXCERPT_SPEAKER, road->second);
    suffice_table *table = preview(road, road->one, ERASE, 0);
    assert_int_equal(count_rows(table, "changed", "source", "text", ""), 1);
    assert_true(touches(table, "erased", road->shared));
    assert_true(touches(table, "erased", inside)); /* whoever is said to speak, it is in her words */
    assert_false(touches(table, "erased", hers));
    assert_true(touches(table, "erased", road->joint_summary)); /* all that it rested on goes */
    suffice_table_release(table);
    withdraw(road, road->one, ERASE, 0);
    assert_string_equal(suffice_text(world->project, road->chat, SUFFICE_SOURCE_TEXT),
                        "Xchat begins. [withdrawn] Xend.");
    assert_string_equal(suffice_text(world->project, hers, SUFFICE_EXCERPT_QUOTE), "Xchat begins. ");
    assert_string_equal(suffice_text(world->project, behind, SUFFICE_EXCERPT_QUOTE), "Xend.");
    assert_false(is_there(road, inside));
}

/* Two stretches that touch are one cut, and two apart are two. */
static void test_stretches(void **state)
{
    struct road *road = *state;
    struct world *world = &road->world;
    static const int64_t spans[][2] = {{0, 6}, {3, 9}, {9, 13}, {49, 54}};
    for (size_t i = 0; i < sizeof spans / sizeof spans[0]; i++) {
        suffice_excerpt_id id = 0;
        good(world, suffice_excerpts_add_text(road->excerpts, road->chat, spans[i][0], spans[i][1], road->analyst, &id,
                                              world->error));
        road_ref(road, id, SUFFICE_EXCERPT_SPEAKER, road->first);
    }
    withdraw(road, road->one, ERASE, 0);
    assert_string_equal(suffice_text(world->project, road->chat, SUFFICE_SOURCE_TEXT),
                        "[withdrawn] Xshared between Tomasz and Maryam. [withdrawn]");
}

/* With the flag an interview goes whole, though others are heard in it. */
static void test_shared_whole(void **state)
{
    struct road *road = *state;
    suffice_table *table = preview(road, road->one, ERASE, SHARED);
    assert_true(touches(table, "erased", road->joint));
    assert_true(touches(table, "erased", road->chat));
    assert_int_equal(count_rows(table, "decide", "", "*", "shared"), 0);
    suffice_table_release(table);
    withdraw(road, road->one, ERASE, SHARED);
    assert_false(file_says(road, "Xchat"));
    assert_true(is_there(road, road->two));
}

/* A recording that is written down is hers too, and so is a translation; but not what other interviews stand on. */
static void test_sources_behind(void **state)
{
    struct road *road = *state;
    struct world *world = &road->world;
    suffice_source_id tape = 0, english = 0, common = 0;
    good(world, suffice_corpus_add_file(world->corpus, "Own tape", SUFFICE_MEDIUM_RECORDING, "own.mp3", -1, NULL, 1000,
                                        0, &tape, world->error));
    good(world, suffice_corpus_add_file(world->corpus, "Common tape", SUFFICE_MEDIUM_RECORDING, "all.mp3", -1, NULL,
                                        1000, 0, &common, world->error));
    good(world, suffice_corpus_add_text(world->corpus, "In English", SUFFICE_MEDIUM_TRANSCRIPT, "Said.", 5, 0, &english,
                                        world->error));
    road_ref(road, road->talk, SUFFICE_SOURCE_TRANSCRIPT_OF, tape);
    road_ref(road, english, SUFFICE_SOURCE_TRANSLATION_OF, road->talk);
    road_ref(road, english, SUFFICE_SOURCE_TRANSCRIPT_OF, common);
    road_ref(road, road->chat, SUFFICE_SOURCE_TRANSCRIPT_OF, common);
    suffice_table *table = preview(road, road->one, ERASE, 0);
    assert_true(touches(table, "erased", tape));
    assert_true(touches(table, "erased", english));
    assert_false(touches(table, "erased", common));
    suffice_table_release(table);
}

/* Somebody of whom others speak too stays. */
static void test_subject_of_others(void **state)
{
    struct road *road = *state;
    road_add_ref(road, road->second, SUFFICE_SPEAKER_ABOUT, road->subject);
    suffice_table *table = preview(road, road->one, ERASE, 0);
    assert_false(touches(table, "erased", road->subject));
    assert_int_equal(count_rows(table, "cleared", "subject", "participant", ""), 1);
    suffice_table_release(table);
}

/* --- content of other programs --- */

static void test_foreign_content(void **state)
{
    struct road *road = *state;
    struct world *world = &road->world;
    suffice_buffer *bytes = bytes_of(world->project);
    const char *data = suffice_buffer_data(bytes);
    const char *end = strstr(data, "</project>");
    static const char foreign[] = "  <x:a xmlns:x=\"urn:x\">begins xquote one call to maryam</x:a>\n"
                                  "  <x:b xmlns:x=\"urn:x\">of Maryam</x:b>\n"
                                  "  <x:c xmlns:x=\"urn:x\">something else</x:c>\n";
    size_t head = (size_t)(end - data);
    char *text = malloc(suffice_buffer_size(bytes) + sizeof foreign);
    assert_non_null(text);
    memcpy(text, data, head);
    memcpy(text + head, foreign, sizeof foreign - 1);
    memcpy(text + head + sizeof foreign - 1, end, strlen(end));
    suffice_project *copy = NULL;
    good(world, suffice_project_read(text, strlen(data) + sizeof foreign - 1, NULL, &copy, world->error));
    suffice_participant_id one = suffice_corpus_participant_at(suffice_project_corpus(copy), 0);
    suffice_table *table = NULL;
    good(world, suffice_project_withdraw(copy, one, ERASE, 0, 0, NULL, &table, world->error));
    assert_int_equal(count_rows(table, "foreign", "project", "", ""), 1);
    assert_int_equal(count_rows(table, "decide", "project", "", "name"), 1);
    suffice_buffer *after = bytes_of(copy);
    assert_null(strstr(suffice_buffer_data(after), "begins xquote"));
    assert_non_null(strstr(suffice_buffer_data(after), "of Maryam"));
    assert_non_null(strstr(suffice_buffer_data(after), "something else"));
    suffice_buffer_release(after);
    suffice_table_release(table);
    suffice_project_release(copy);
    suffice_buffer_release(bytes);
    free(text);
}

/* --- what checks say --- */

static size_t count_findings(const struct road *road, const char *code, suffice_id item)
{
    size_t count = 0;
    suffice_findings *findings = NULL;
    const struct world *world = &road->world;
    good(world, suffice_project_check(world->project, SUFFICE_CHECK_ALL_STEPS, 20260120, &findings, world->error));
    for (size_t i = 0; i < suffice_findings_count(findings); i++)
        count += strcmp(suffice_finding_code(findings, i), code) == 0 && suffice_finding_item(findings, i) == item;
    suffice_findings_release(findings);
    return count;
}

static void test_key_points_are_judged_again(void **state)
{
    struct road *road = *state;
    struct world *world = &road->world;
    assert_int_equal(count_findings(road, "C15", road->point), 0);
    withdraw(road, road->one, ERASE, 0);
    assert_int_equal(count_findings(road, "C15", road->point), 1);
    good(world, suffice_remove_at(world->project, last_withdrawal(road), SUFFICE_WITHDRAWAL_JUDGE, 0, world->error));
    assert_int_equal(count_findings(road, "C15", road->point), 0);
}

/* --- refusals --- */

static void test_refusals(void **state)
{
    struct road *road = *state;
    struct world *world = &road->world;
    suffice_project *project = world->project;
    suffice_table *table = NULL;
    suffice_withdrawal_id made = 0;
    REFUSED(NULL_ARGUMENT, suffice_project_withdraw(NULL, road->one, STOP, 0, 0, &made, &table, world->error));
    REFUSED(WRONG_KIND, suffice_project_withdraw(project, road->theme, STOP, 0, 0, &made, &table, world->error));
    REFUSED(WRONG_KIND, suffice_project_withdraw(project, 0, ERASE, 0, 0, NULL, NULL, world->error));
    REFUSED(UNKNOWN_CHOICE, suffice_project_withdraw(project, road->one, 0, 0, 0, &made, &table, world->error));
    REFUSED(UNKNOWN_CHOICE, suffice_project_withdraw(project, road->one, 4, 0, 0, &made, &table, world->error));
    REFUSED(UNKNOWN_FLAG, suffice_project_withdraw(project, road->one, STOP, 2, 0, &made, &table, world->error));
    REFUSED(WRONG_TARGET,
            suffice_project_withdraw(project, road->one, ERASE, 0, road->theme, &made, &table, world->error));
    REFUSED(NULL_ARGUMENT, suffice_project_preview_withdrawal(project, road->one, STOP, 0, NULL, world->error));
    REFUSED(NULL_ARGUMENT, suffice_project_preview_withdrawal(NULL, road->one, STOP, 0, &table, world->error));
    REFUSED(WRONG_KIND, suffice_project_preview_withdrawal(project, road->theme, STOP, 0, &table, world->error));
    REFUSED(UNKNOWN_FLAG, suffice_project_preview_withdrawal(project, road->one, STOP, 2, &table, world->error));
    REFUSED(UNKNOWN_CHOICE, suffice_project_preview_withdrawal(project, road->one, 7, 0, &table, world->error));
    assert_int_equal(made, 0);
    assert_null(table);
    withdraw(road, road->one, ERASE, 0);
    REFUSED(GONE, suffice_project_withdraw(project, road->one, ERASE, 0, 0, &made, &table, world->error));
    REFUSED(GONE, suffice_project_preview_withdrawal(project, road->one, ERASE, 0, &table, world->error));
}

/* What ends history cannot happen in a group that might be abandoned; stopping can. */
static void test_groups(void **state)
{
    struct road *road = *state;
    struct world *world = &road->world;
    good(world, suffice_project_begin(world->project, "a group", world->error));
    REFUSED(GROUP_OPEN, suffice_project_withdraw(world->project, road->one, ERASE, 0, 0, NULL, NULL, world->error));
    REFUSED(GROUP_OPEN, suffice_project_withdraw(world->project, road->one, KEEP, 0, 0, NULL, NULL, world->error));
    withdraw(road, road->one, STOP, 0);
    good(world, suffice_project_abandon(world->project, world->error));
    assert_int_equal(suffice_child_count(world->project, suffice_project_item(world->project), SUFFICE_KIND_WITHDRAWAL),
                     0);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, make_road, drop_road)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(test_columns),
        TEST(test_preview_changes_nothing),
        TEST(test_order_of_effects),
        TEST(test_what_is_erased),
        TEST(test_what_follows),
        TEST(test_table_says_no_words),
        TEST(test_files_and_releases),
        TEST(test_free_text_elsewhere),
        TEST(test_free_text_in_lists),
        TEST(test_stop),
        TEST(test_keep),
        TEST(test_values_are_decided),
        TEST(test_erase),
        TEST(test_nothing_brings_it_back),
        TEST(test_shared_text),
        TEST(test_stretches),
        TEST(test_shared_whole),
        TEST(test_sources_behind),
        TEST(test_subject_of_others),
        TEST(test_foreign_content),
        TEST(test_key_points_are_judged_again),
        TEST(test_refusals),
        TEST(test_groups),
    };
    return cmocka_run_group_tests_name("withdrawal", tests, NULL, NULL);
}
