/*
 * Tests of records: long texts, GUIDs, who lies in whom, who points at whom, removal as foretold, tables.
 * SPDX-License-Identifier: MIT
 */
#include "cast.h"

enum { KINDS = SUFFICE_KIND_CODING };

/* Adds one of what the cast lacks, so that every kind of reference is there. */
static int make_crowd(void **state)
{
    make_cast(state);
    struct cast *cast = *state;
    struct world *world = &cast->world;
    suffice_project *project = world->project;
    suffice_corpus *corpus = world->corpus;
    suffice_error *error = world->error;
    suffice_id team, grid, row, basis, attribute, schedule, section;
    good(world, suffice_corpus_add_team(corpus, "T", "Team", &team, error));
    good(world, suffice_corpus_add_team_member(corpus, team, MARK, NULL, SUFFICE_SECTOR_HEALTH, NULL, error));
    good(world, suffice_set_ref(project, cast->alone, SUFFICE_INTERVIEW_TEAM, team, error));
    good(world, suffice_corpus_add_basis(corpus, "Task", &basis, error));
    good(world, suffice_set_ref(project, cast->talk, SUFFICE_SOURCE_BASIS, basis, error));
    good(world, suffice_set_ref(project, cast->talk, SUFFICE_SOURCE_TRANSCRIPT_OF, cast->tape, error));
    good(world, suffice_corpus_add_sync(corpus, cast->talk, 5, 500, NULL, error));
    good(world, suffice_corpus_add_attribute(corpus, "Age", SUFFICE_ATTRIBUTE_TYPE_INTEGER,
                                             SUFFICE_ATTRIBUTE_SCOPE_PARTICIPANT, NULL, 0, &attribute, error));
    good(world, suffice_corpus_set_value(corpus, cast->one, attribute, "82", error));
    good(world, suffice_corpus_set_permission(corpus, cast->one, SUFFICE_PURPOSE_RECORD, SUFFICE_AGREEMENT_GIVEN, 0,
                                              NULL, NULL, error));
    good(world, suffice_corpus_add_schedule(corpus, "Guide", &schedule, error));
    good(world, suffice_corpus_add_section(corpus, schedule, NULL, "Start", 0, &section, error));
    good(world, suffice_corpus_add_item(corpus, section, SUFFICE_ITEM_KIND_QUESTION, "How?", NULL, NULL, error));
    good(world, suffice_set_ref(project, cast->alone, SUFFICE_INTERVIEW_SCHEDULE, schedule, error));
    good(world, suffice_insert_ref(project, cast->alone, SUFFICE_INTERVIEW_INTERVIEWERS, 0, cast->ann, error));
    good(world, suffice_insert_ref(project, cast->speaker, SUFFICE_SPEAKER_ABOUT, 0, cast->subject, error));
    good(world, suffice_set_ref(project, cast->early, SUFFICE_EXCERPT_ABOUT, cast->subject, error));
    good(world, suffice_set_ref(project, cast->early, SUFFICE_EXCERPT_SPEAKER, cast->speaker, error));
    good(world, suffice_set_ref(project, cast->theme, SUFFICE_CODE_EXPERIENCE, cast->experience, error));
    good(world, suffice_corpus_add_grid(corpus, cast->alone, cast->tape, cast->ann, &grid, error));
    good(world, suffice_corpus_add_grid_row(corpus, grid, 0, 1000, MARK, NULL, 0, &row, error));
    good(world, suffice_insert_ref(project, row, SUFFICE_GRID_ROW_THEMES, 0, cast->theme, error));
    good(world, suffice_insert_ref(project, row, SUFFICE_GRID_ROW_THEMES, 1, cast->code, error));
    good(world, suffice_codebook_add_version(cast->codebook, "v1", cast->ben, NULL, NULL, error));
    good(world, suffice_excerpts_code(cast->excerpts, cast->late, cast->twin, cast->ben, NULL, error));
    good(world, suffice_excerpts_code(cast->excerpts, cast->late, cast->code, 0, NULL, error));
    return 0;
}

/* --- long texts --- */

enum { LONG = 6000 };

struct naive {
    char bytes[4 * LONG + 1];
    uint64_t at[3][LONG + 1]; /* where each code point starts: in points, bytes and units of UTF-16 */
    size_t points;
};

/* Letters, combining marks, Chinese, emoji with joiners, line ends: whatever people write. */
static void make_naive(struct naive *naive, size_t points, uint64_t seed)
{
    static const char *const characters[] = {"a",
                                             "z",
                                             " ",
                                             "\n",
                                             "\xc3\xa9",
                                             "\xcc\x81",
                                             "\xe4\xb8\xad",
                                             "\xe2\x80\x8d",
                                             "\xf0\x9f\x91\xa9",
                                             "\xf0\x9f\x92\xbb",
                                             "\xef\xb8\x8f"};
    size_t bytes = 0, units = 0;
    for (size_t i = 0; i < points; i++) {
        const char *one = characters[chance(&seed, sizeof characters / sizeof characters[0])];
        naive->at[0][i] = i;
        naive->at[1][i] = bytes;
        naive->at[2][i] = units;
        memcpy(naive->bytes + bytes, one, strlen(one));
        bytes += strlen(one);
        units += strlen(one) == 4 ? 2 : 1;
    }
    naive->bytes[bytes] = '\0';
    naive->at[0][points] = points;
    naive->at[1][points] = bytes;
    naive->at[2][points] = units;
    naive->points = points;
}

static void check_places(struct world *world, suffice_id source, const struct naive *naive)
{
    for (int from = 0; from < 3; from++) {
        uint64_t length = 0, place = 0;
        good(world, suffice_text_length(world->project, source, SUFFICE_SOURCE_TEXT, from + 1, &length, world->error));
        assert_true(length == naive->at[from][naive->points]);
        for (size_t i = 0; i <= naive->points; i++) {
            int to = (int)(i % 3);
            uint64_t end = i < naive->points ? naive->at[from][i + 1] : length + 1;
            for (uint64_t at = naive->at[from][i]; at < end; at++) { /* inside a character: its start */
                good(world, suffice_text_place(world->project, source, SUFFICE_SOURCE_TEXT, from + 1, at, to + 1,
                                               &place, world->error));
                assert_true(place == naive->at[to][i]);
            }
        }
    }
}

static void check_slices(struct world *world, suffice_id source, const struct naive *naive)
{
    uint64_t seed = 3;
    const char *text = NULL;
    size_t size = 0;
    for (int i = 0; i < 2000; i++) {
        size_t start = chance(&seed, (uint32_t)naive->points + 1);
        size_t end = start + chance(&seed, (uint32_t)(naive->points - start) + 1);
        good(world,
             suffice_text_slice(world->project, source, SUFFICE_SOURCE_TEXT, start, end, &text, &size, world->error));
        assert_int_equal(size, naive->at[1][end] - naive->at[1][start]);
        assert_memory_equal(text, naive->bytes + naive->at[1][start], size);
    }
}

static void test_long_texts(void **state)
{
    static const size_t lengths[] = {1, 2, 63, 64, 65, 255, 256, 257, LONG};
    static struct naive naive;
    struct cast *cast = *state;
    struct world *world = &cast->world;
    for (size_t i = 0; i < sizeof lengths / sizeof lengths[0]; i++) {
        suffice_source_id source = 0;
        make_naive(&naive, lengths[i], i);
        good(world, suffice_corpus_add_text(world->corpus, "Long", SUFFICE_MEDIUM_NOTES, naive.bytes,
                                            strlen(naive.bytes), 0, &source, world->error));
        assert_string_equal(suffice_text(world->project, source, SUFFICE_SOURCE_TEXT), naive.bytes);
        check_places(world, source, &naive);
        check_slices(world, source, &naive);
    }
}

static void test_places_beyond(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    suffice_project *project = world->project;
    suffice_error *error = world->error;
    const suffice_field field = SUFFICE_SOURCE_TEXT;
    const uint64_t length = sizeof TALK - 1;
    const char *text = MARK;
    size_t size = 7;
    uint64_t place = 7;
    good(world, suffice_text_slice(project, cast->talk, field, length, length, &text, &size, error));
    assert_int_equal(size, 0);
    DENIED(OUT_OF_RANGE, suffice_text_slice(project, cast->talk, field, 0, length + 1, &text, &size, error));
    assert_null(text);
    DENIED(OUT_OF_RANGE, suffice_text_slice(project, cast->talk, field, 2, 1, &text, &size, error));
    DENIED(OUT_OF_RANGE, suffice_text_slice(project, cast->talk, field, 0, UINT64_MAX, &text, &size, error));
    assert_int_equal(size, 0);
    for (suffice_unit unit = SUFFICE_UNIT_POINTS; unit <= SUFFICE_UNIT_UTF16; unit++) {
        DENIED(OUT_OF_RANGE, suffice_text_place(project, cast->talk, field, unit, length + 1, 1, &place, error));
        DENIED(OUT_OF_RANGE, suffice_text_place(project, cast->talk, field, unit, UINT64_MAX, 1, &place, error));
    }
    DENIED(UNKNOWN_CHOICE, suffice_text_place(project, cast->talk, field, 0, 0, 1, &place, error));
    DENIED(UNKNOWN_CHOICE, suffice_text_place(project, cast->talk, field, 1, 0, 4, &place, error));
    DENIED(UNKNOWN_CHOICE, suffice_text_length(project, cast->talk, field, 9, &place, error));
    DENIED(WRONG_TYPE, suffice_text_length(project, cast->talk, SUFFICE_SOURCE_MEDIUM, 1, &place, error));
    DENIED(NOT_SET, suffice_text_length(project, cast->tape, field, 1, &place, error));
    assert_int_equal(place, 0);
}

/* --- GUIDs --- */

static void test_guids(void **state)
{
    static const char guid[] = "01234567-89ab-4def-8123-456789abcdef";
    struct cast *cast = *state;
    struct world *world = &cast->world;
    suffice_project *project = world->project;
    char was[37], now[37];
    good(world, suffice_guid(project, cast->code, was, world->error));
    assert_int_equal(strlen(was), 36);
    assert_true(suffice_find_guid(project, was) == cast->code);
    STEP(suffice_set_guid(project, cast->code, guid, world->error));
    good(world, suffice_guid(project, cast->code, now, world->error));
    assert_string_equal(now, guid);
    assert_true(suffice_find_guid(project, guid) == cast->code);
    assert_int_equal(suffice_find_guid(project, was), 0);
    good(world, suffice_set_guid(project, cast->code, guid, world->error)); /* its own: nothing changes */
    DENIED(GUID_TAKEN, suffice_set_guid(project, cast->ann, guid, world->error));
    DENIED(OUT_OF_RANGE, suffice_set_guid(project, cast->ann, MARK, world->error));
    DENIED(OUT_OF_RANGE, suffice_set_guid(project, cast->ann, "01234567-89AB-4def-8123-456789abcdef", world->error));
    DENIED(NULL_ARGUMENT, suffice_set_guid(project, cast->ann, NULL, world->error));
    DENIED(NULL_ARGUMENT, suffice_set_guid(NULL, cast->ann, guid, world->error));
    DENIED(NULL_ARGUMENT, suffice_set_guid(NULL, cast->ann, MARK, world->error));
    DENIED(NOT_SET, suffice_set_guid(project, cast->coding, "01234567-89ab-4def-8123-456789abcde0", world->error));
    DENIED(NOT_SET, suffice_guid(project, cast->coding, now, world->error));
    assert_string_equal(now, "");
    DENIED(NULL_ARGUMENT, suffice_guid(project, cast->code, NULL, world->error));
    DENIED(OTHER_PROJECT, suffice_set_guid(project, foreign_analyst(world), MARK, world->error));
    assert_int_equal(suffice_find_guid(project, NULL), 0);
    assert_int_equal(suffice_find_guid(NULL, guid), 0);
    assert_int_equal(suffice_find_guid(project, "nothing"), 0);
    good(world, suffice_remove(project, cast->code, SUFFICE_REMOVE_DEPENDANTS, world->error));
    assert_int_equal(suffice_find_guid(project, guid), 0);
    DENIED(GONE, suffice_set_guid(project, cast->code, guid, world->error));
    STEP(suffice_set_guid(project, cast->ann, guid, world->error)); /* free again */
}

/* --- looking --- */

static void test_tree(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    suffice_project *project = world->project;
    suffice_ids *ids = NULL;
    suffice_id root = suffice_project_item(project);
    suffice_id codebook = suffice_codebook_item(cast->codebook);
    assert_int_equal(suffice_parent(project, root), 0);
    assert_true(suffice_parent(project, codebook) == root);
    assert_true(suffice_parent(project, cast->theme) == codebook);
    assert_true(suffice_parent(project, cast->coding) == cast->early);
    assert_int_equal(suffice_child_count(project, codebook, SUFFICE_KIND_CODE), 2);
    assert_int_equal(suffice_child_count(project, codebook, SUFFICE_KIND_ANALYST), 0);
    assert_int_equal(suffice_child_count(project, codebook, 999), 0);
    assert_true(suffice_child_at(project, cast->theme, SUFFICE_KIND_CODE, 1) == cast->twin);
    assert_int_equal(suffice_child_at(project, cast->theme, SUFFICE_KIND_CODE, 2), 0);
    good(world, suffice_children(project, cast->theme, SUFFICE_KIND_CODE, &ids, world->error));
    ASSERT_IDS(ids, cast->code, cast->twin);
    good(world, suffice_codebook_move_code(cast->codebook, cast->twin, cast->theme, 0, world->error));
    good(world, suffice_children(project, cast->theme, SUFFICE_KIND_CODE, &ids, world->error));
    ASSERT_IDS(ids, cast->twin, cast->code);
    DENIED(UNKNOWN_KIND, suffice_children(project, cast->theme, 0, &ids, world->error));
    assert_null(ids);
    DENIED(UNKNOWN_KIND, suffice_children(project, cast->theme, -5, &ids, world->error));
    DENIED(NULL_ARGUMENT, suffice_children(project, cast->theme, SUFFICE_KIND_CODE, NULL, world->error));
    DENIED(NULL_ARGUMENT, suffice_children(NULL, cast->theme, SUFFICE_KIND_CODE, &ids, world->error));
    good(world, suffice_children(project, cast->theme, SUFFICE_KIND_SOURCE, &ids, world->error));
    assert_ids(ids, NULL, 0);
    assert_int_equal(suffice_record_count(project, SUFFICE_KIND_CODE), 4);
    good(world, suffice_record_ids(project, SUFFICE_KIND_CODE, &ids, world->error));
    assert_int_equal(suffice_ids_count(ids), 4);
    assert_true(suffice_ids_at(ids, 0) == suffice_child_at(project, codebook, SUFFICE_KIND_CODE, 0));
    assert_true(suffice_ids_at(ids, 3) == suffice_child_at(project, codebook, SUFFICE_KIND_CODE, 1) ||
                suffice_parent(project, suffice_ids_at(ids, 3)) != codebook);
    suffice_ids_release(ids);
    good(world, suffice_record_ids(project, SUFFICE_KIND_PROJECT, &ids, world->error));
    ASSERT_IDS(ids, root);
    good(world, suffice_record_ids(project, SUFFICE_KIND_ACTION, &ids, world->error));
    assert_ids(ids, NULL, 0);
    DENIED(UNKNOWN_KIND, suffice_record_ids(project, 0, &ids, world->error));
    assert_null(ids);
    DENIED(NULL_ARGUMENT, suffice_record_ids(NULL, SUFFICE_KIND_CODE, &ids, world->error));
    DENIED(NULL_ARGUMENT, suffice_record_ids(project, SUFFICE_KIND_CODE, NULL, world->error));
    assert_int_equal(suffice_record_count(project, 0), 0);
    assert_int_equal(suffice_record_count(NULL, SUFFICE_KIND_CODE), 0);
    assert_int_equal(suffice_kind_of(project, foreign_analyst(world)), 0);
    assert_int_equal(suffice_kind_of(NULL, root), 0);
    good(world, suffice_remove(project, cast->code, SUFFICE_REMOVE_DEPENDANTS, world->error));
    assert_int_equal(suffice_kind_of(project, cast->code), 0);
    assert_int_equal(suffice_parent(project, cast->code), 0);
    assert_int_equal(suffice_child_count(project, cast->code, SUFFICE_KIND_CODE), 0);
    DENIED(GONE, suffice_children(project, cast->code, SUFFICE_KIND_CODE, &ids, world->error));
}

/* Children that nobody orders come in the order of the file: by GUID. */
static void test_order_of_the_file(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    suffice_ids *ids = NULL;
    char before[37] = "", guid[37];
    for (int i = 0; i < 20; i++)
        good(world, suffice_excerpts_add_text(cast->excerpts, cast->chat, i, i + 1, 0, NULL, world->error));
    good(world, suffice_children(world->project, suffice_excerpts_item(cast->excerpts), SUFFICE_KIND_EXCERPT, &ids,
                                 world->error));
    assert_int_equal(suffice_ids_count(ids), 23);
    for (size_t i = 0; i < 23; i++) {
        good(world, suffice_guid(world->project, suffice_ids_at(ids, i), guid, world->error));
        assert_true(strcmp(before, guid) < 0);
        memcpy(before, guid, sizeof guid);
    }
    suffice_ids_release(ids);
}

static void test_referrers(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    suffice_project *project = world->project;
    suffice_ids *ids = NULL;
    good(world, suffice_referrers(project, cast->ann, SUFFICE_EXCERPT_CODER, &ids, world->error));
    ASSERT_IDS(ids, cast->early, cast->heard);
    good(world, suffice_referrers(project, cast->subject, SUFFICE_SPEAKER_ABOUT, &ids, world->error));
    ASSERT_IDS(ids, cast->speaker);
    good(world, suffice_referrers(project, cast->talk, SUFFICE_EXCERPT_SOURCE, &ids, world->error));
    ASSERT_IDS(ids, cast->early, cast->late);
    good(world, suffice_referrers(project, cast->talk, SUFFICE_CODING_CODE, &ids, world->error));
    assert_ids(ids, NULL, 0);
    DENIED(UNKNOWN_FIELD, suffice_referrers(project, cast->talk, SUFFICE_SOURCE_NAME, &ids, world->error));
    assert_null(ids);
    DENIED(UNKNOWN_FIELD, suffice_referrers(project, cast->talk, 1, &ids, world->error));
    DENIED(NULL_ARGUMENT, suffice_referrers(project, cast->talk, SUFFICE_EXCERPT_SOURCE, NULL, world->error));
    DENIED(OTHER_PROJECT,
           suffice_referrers(project, foreign_analyst(world), SUFFICE_EXCERPT_CODER, &ids, world->error));
    /* Taken away and given back: the order of age stays. */
    good(world, suffice_remove(project, cast->early, 0, world->error));
    good(world, suffice_project_undo(project, world->error));
    good(world, suffice_referrers(project, cast->talk, SUFFICE_EXCERPT_SOURCE, &ids, world->error));
    ASSERT_IDS(ids, cast->early, cast->late);
}

static void test_find(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    suffice_project *project = world->project;
    suffice_id corpus = suffice_corpus_item(world->corpus);
    assert_true(suffice_find(project, corpus, SUFFICE_PARTICIPANT_KEY, "P2") == cast->two);
    assert_true(suffice_find(project, cast->theme, SUFFICE_CODE_NAME, "Names") == cast->twin);
    assert_int_equal(suffice_find(project, suffice_codebook_item(cast->codebook), SUFFICE_CODE_NAME, "Names"), 0);
    assert_int_equal(suffice_find(project, corpus, SUFFICE_PARTICIPANT_NAME, MARK " One"), 0); /* not unique */
    assert_int_equal(suffice_find(project, corpus, SUFFICE_PARTICIPANT_KEY, NULL), 0);
    assert_int_equal(suffice_find(NULL, corpus, SUFFICE_PARTICIPANT_KEY, "P2"), 0);
    good(world, suffice_set_text(project, cast->two, SUFFICE_PARTICIPANT_KEY, "P3", world->error));
    assert_int_equal(suffice_find(project, corpus, SUFFICE_PARTICIPANT_KEY, "P2"), 0);
    assert_true(suffice_find(project, corpus, SUFFICE_PARTICIPANT_KEY, "P3") == cast->two);
}

/* --- removal --- */

enum { MOST_RECORDS = 200, MOST_FIELDS = 20 };

/* Every record, and how many values each of its fields has. */
struct census {
    suffice_id ids[MOST_RECORDS];
    size_t counts[MOST_RECORDS][MOST_FIELDS + 1];
    size_t count;
};

static void take_census(const struct world *world, struct census *census)
{
    census->count = 0;
    for (suffice_kind kind = 1; kind <= KINDS; kind++) {
        suffice_table *table = NULL;
        good(world, suffice_records(world->project, kind, SUFFICE_AUDIENCE_ANALYST, &table, world->error));
        for (size_t row = 0; row < suffice_table_row_count(table); row++) {
            size_t place = census->count++;
            assert_true(place < MOST_RECORDS);
            census->ids[place] = (suffice_id)cell(table, row, 0);
            for (int field = 1; field <= MOST_FIELDS; field++)
                census->counts[place][field] = suffice_count(world->project, census->ids[place], kind * 100 + field);
        }
        suffice_table_release(table);
    }
}

static size_t effects(const suffice_table *table, const char *effect, suffice_id record)
{
    size_t count = 0;
    for (size_t row = 0; row < suffice_table_row_count(table); row++)
        count += strcmp(suffice_table_text(table, row, 2), effect) == 0 &&
                 (record == 0 || (suffice_id)cell(table, row, 0) == record);
    return count;
}

/* Removes, and holds what became of each record against what was foretold. */
static void remove_as_foretold(struct world *world, const struct census *before, suffice_id id, uint32_t flags,
                               const suffice_table *table)
{
    size_t removed = 0, cleared = 0;
    good(world, suffice_remove(world->project, id, flags, world->error));
    for (size_t i = 0; i < before->count; i++) {
        suffice_id record = before->ids[i];
        suffice_kind kind = suffice_kind_of(world->project, record);
        assert_int_equal(effects(table, "removed", record), kind == 0);
        size_t lost = 0;
        for (int field = 1; kind != 0 && field <= MOST_FIELDS; field++) {
            size_t left = suffice_count(world->project, record, kind * 100 + field);
            assert_true(left <= before->counts[i][field]);
            lost += before->counts[i][field] - left;
        }
        assert_int_equal(effects(table, "cleared", record), lost);
        removed += kind == 0;
        cleared += lost;
    }
    assert_int_equal(suffice_table_row_count(table), removed + cleared);
}

static void check_removal(struct world *world, const struct census *census, suffice_id id, uint32_t flags)
{
    suffice_table *table = NULL;
    suffice_buffer *before = bytes_of(world->project);
    suffice_status status = suffice_dependants(world->project, id, flags, &table, world->error);
    if (status != SUFFICE_OK) {
        assert_int_equal(suffice_error_detail(world->error), SUFFICE_DETAIL_ALWAYS_THERE);
        assert_null(table);
        DENIED(ALWAYS_THERE, suffice_remove(world->project, id, flags, world->error));
    } else if (effects(table, "refuses", 0) > 0) {
        assert_int_equal(flags, 0);
        DENIED(IN_USE, suffice_remove(world->project, id, flags, world->error));
    } else {
        remove_as_foretold(world, census, id, flags, table);
        good(world, suffice_project_undo(world->project, world->error));
    }
    assert_bytes(world->project, before);
    suffice_buffer_release(before);
    suffice_table_release(table);
}

static void test_removal_is_foretold(void **state)
{
    static struct census census;
    struct cast *cast = *state;
    struct world *world = &cast->world;
    take_census(world, &census);
    assert_true(census.count > 40);
    for (size_t i = 0; i < census.count; i++)
        for (uint32_t flags = 0; flags <= SUFFICE_REMOVE_DEPENDANTS; flags++)
            check_removal(world, &census, census.ids[i], flags);
}

static void test_dependants_table(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    suffice_table *table = NULL;
    good(world, suffice_dependants(world->project, cast->subject, 0, &table, world->error));
    assert_int_equal(suffice_table_column_count(table), 4);
    assert_string_equal(suffice_table_column_name(table, 0), "record");
    assert_string_equal(suffice_table_column_name(table, 1), "kind");
    assert_string_equal(suffice_table_column_name(table, 2), "effect");
    assert_string_equal(suffice_table_column_name(table, 3), "field");
    assert_int_equal(suffice_table_row_count(table), 3);
    assert_true((suffice_id)cell(table, 0, 0) == cast->subject);
    assert_string_equal(suffice_table_text(table, 0, 1), "subject");
    assert_string_equal(suffice_table_text(table, 0, 2), "removed");
    assert_false(suffice_table_has(table, 0, 3));
    for (size_t row = 1; row < 3; row++) {
        assert_string_equal(suffice_table_text(table, row, 2), "cleared");
        assert_string_equal(suffice_table_text(table, row, 3), "about");
    }
    suffice_table_release(table);
    good(world, suffice_dependants(world->project, cast->experience, 0, &table, world->error));
    assert_int_equal(effects(table, "refuses", cast->theme), 1);
    suffice_table_release(table);
    DENIED(UNKNOWN_FLAG, suffice_dependants(world->project, cast->subject, 2, &table, world->error));
    assert_null(table);
    DENIED(UNKNOWN_FLAG, suffice_remove(world->project, cast->subject, 2, world->error));
    DENIED(NULL_ARGUMENT, suffice_dependants(world->project, cast->subject, 0, NULL, world->error));
    DENIED(NULL_ARGUMENT, suffice_dependants(NULL, cast->subject, 0, &table, world->error));
    DENIED(NULL_ARGUMENT, suffice_remove(NULL, cast->subject, 0, world->error));
}

/* --- tables --- */

static void assert_text_cell(const struct world *world, const suffice_table *table, size_t row, size_t column,
                             suffice_id id, suffice_field field)
{
    const char *shown = suffice_table_text(table, row, column);
    const char *text = suffice_text(world->project, id, field);
    suffice_id target = suffice_ref(world->project, id, field);
    int32_t choice = 0;
    char guid[37];
    if (text != NULL) {
        assert_string_equal(shown, text);
    } else if (target != 0) {
        good(world, suffice_guid(world->project, target, guid, world->error));
        assert_string_equal(shown, guid);
    } else if (shown != NULL) {
        good(world, suffice_choice(world->project, id, field, &choice, world->error));
        assert_string_equal(shown, suffice_choice_name(field, choice));
    }
}

static void assert_list_cell(const struct world *world, const suffice_table *table, size_t row, size_t column,
                             suffice_id id, suffice_field field)
{
    assert_int_equal(suffice_table_list_count(table, row, column), suffice_count(world->project, id, field));
    for (size_t i = 0; i < suffice_table_list_count(table, row, column); i++) {
        const char *text = suffice_text_at(world->project, id, field, i);
        char guid[37] = "";
        if (text == NULL)
            good(world, suffice_guid(world->project, suffice_ref_at(world->project, id, field, i), guid, world->error));
        assert_string_equal(suffice_table_list_text(table, row, column, i), text == NULL ? guid : text);
    }
}

static int64_t any_number(const struct world *world, suffice_id id, suffice_field field, suffice_column_type type)
{
    int64_t number = -1;
    int32_t date = -1;
    bool yes = false;
    if (type == SUFFICE_COLUMN_INTEGER)
        good(world, suffice_integer(world->project, id, field, &number, world->error));
    else if (type == SUFFICE_COLUMN_INSTANT)
        good(world, suffice_instant(world->project, id, field, &number, world->error));
    else if (type == SUFFICE_COLUMN_BOOLEAN)
        good(world, suffice_boolean(world->project, id, field, &yes, world->error));
    else
        good(world, suffice_date(world->project, id, field, &date, world->error));
    return type == SUFFICE_COLUMN_BOOLEAN ? yes : number != -1 ? number : date;
}

static void assert_cells(const struct world *world, const suffice_table *table, suffice_kind kind, size_t row)
{
    suffice_id id = (suffice_id)cell(table, row, 0);
    char guid[37];
    bool named = suffice_guid(world->project, id, guid, NULL) == SUFFICE_OK;
    assert_int_equal(suffice_kind_of(world->project, id), kind);
    assert_int_equal(suffice_table_has(table, row, 1), named);
    if (named)
        assert_string_equal(suffice_table_text(table, row, 1), guid);
    if (suffice_table_has(table, row, 2))
        assert_true((suffice_id)cell(table, row, 2) == suffice_parent(world->project, id));
    for (size_t column = 3; column < suffice_table_column_count(table); column++) {
        suffice_field field = field_of_column(table, kind, column);
        suffice_column_type type = suffice_table_column_type(table, column);
        assert_int_equal(suffice_table_has(table, row, column), suffice_is_set(world->project, id, field));
        if (type == SUFFICE_COLUMN_TEXT)
            assert_text_cell(world, table, row, column, id, field);
        else if (type == SUFFICE_COLUMN_TEXT_LIST)
            assert_list_cell(world, table, row, column, id, field);
        else if (suffice_table_has(table, row, column))
            assert_true(cell(table, row, column) == any_number(world, id, field, type));
    }
}

static void test_tables_say_what_fields_say(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    suffice_table *table = NULL;
    for (suffice_kind kind = 1; kind <= KINDS; kind++) {
        good(world, suffice_records(world->project, kind, SUFFICE_AUDIENCE_ANALYST, &table, world->error));
        assert_int_equal(suffice_table_row_count(table), suffice_record_count(world->project, kind));
        for (size_t row = 0; row < suffice_table_row_count(table); row++)
            assert_cells(world, table, kind, row);
        suffice_table_release(table);
    }
    good(world, suffice_records(world->project, SUFFICE_KIND_SOURCE, SUFFICE_AUDIENCE_ANALYST, &table, world->error));
    assert_string_equal(suffice_table_text(table, 0, 5), "transcript");
    suffice_table_release(table);
    DENIED(UNKNOWN_KIND, suffice_records(world->project, 0, SUFFICE_AUDIENCE_ANALYST, &table, world->error));
    assert_null(table);
    DENIED(UNKNOWN_KIND, suffice_records(world->project, 9999, SUFFICE_AUDIENCE_ANALYST, &table, world->error));
    DENIED(NULL_ARGUMENT, suffice_records(NULL, SUFFICE_KIND_CODE, SUFFICE_AUDIENCE_ANALYST, &table, world->error));
    DENIED(NULL_ARGUMENT,
           suffice_records(world->project, SUFFICE_KIND_CODE, SUFFICE_AUDIENCE_ANALYST, NULL, world->error));
}

static void test_choices_by_name(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    int32_t value = 9;
    const suffice_field voice = SUFFICE_PARTICIPANT_VOICE;
    for (int32_t number = 1; suffice_choice_name(voice, number) != NULL; number++) {
        good(world, suffice_choice_find(voice, suffice_choice_name(voice, number), &value, world->error));
        assert_int_equal(value, number);
    }
    assert_int_equal(value, SUFFICE_VOICE_ADVOCATE);
    DENIED(NO_SUCH_RECORD, suffice_choice_find(voice, "Carer", &value, world->error));
    assert_int_equal(value, 0);
    DENIED(NO_SUCH_RECORD, suffice_choice_find(voice, "", &value, world->error));
    DENIED(NO_SUCH_RECORD, suffice_choice_find(voice, "care", &value, world->error));
    DENIED(NULL_ARGUMENT, suffice_choice_find(voice, NULL, &value, world->error));
    DENIED(NULL_ARGUMENT, suffice_choice_find(voice, "carer", NULL, world->error));
    value = 9;
    DENIED(UNKNOWN_FIELD, suffice_choice_find(SUFFICE_PARTICIPANT_NAME, "carer", &value, world->error));
    assert_int_equal(value, 0);
    DENIED(UNKNOWN_FIELD, suffice_choice_find(0, "carer", &value, world->error));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_long_texts, make_cast, drop_cast),
        cmocka_unit_test_setup_teardown(test_places_beyond, make_cast, drop_cast),
        cmocka_unit_test_setup_teardown(test_guids, make_crowd, drop_cast),
        cmocka_unit_test_setup_teardown(test_tree, make_cast, drop_cast),
        cmocka_unit_test_setup_teardown(test_order_of_the_file, make_cast, drop_cast),
        cmocka_unit_test_setup_teardown(test_referrers, make_crowd, drop_cast),
        cmocka_unit_test_setup_teardown(test_find, make_cast, drop_cast),
        cmocka_unit_test_setup_teardown(test_removal_is_foretold, make_crowd, drop_cast),
        cmocka_unit_test_setup_teardown(test_dependants_table, make_crowd, drop_cast),
        cmocka_unit_test_setup_teardown(test_tables_say_what_fields_say, make_crowd, drop_cast),
        cmocka_unit_test_setup_teardown(test_choices_by_name, make_cast, drop_cast),
    };
    return cmocka_run_group_tests_name("records", tests, NULL, NULL);
}
