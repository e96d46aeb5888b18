/*
 * Tests of queries: each against a naive scan of a project made by chance, and what they refuse.
 * SPDX-License-Identifier: MIT
 */
#include "cast.h"

enum { INTERVIEWS = 6, SOURCES = 12, CODES = 12, ANALYSTS = 3, PARTICIPANTS = 4, EXCERPTS = 300 };

struct field {
    struct cast *cast;
    suffice_interview_id interviews[INTERVIEWS];
    suffice_source_id sources[SOURCES];
    suffice_code_id codes[CODES];
    suffice_analyst_id analysts[ANALYSTS];
    suffice_participant_id participants[PARTICIPANTS];
    suffice_excerpt_id excerpts[EXCERPTS]; /* oldest first */
    uint64_t seed;
};

static uint32_t pick(struct field *field, uint32_t below)
{
    return chance(&field->seed, below);
}

/* Interviews with no participant, one, one twice, two, and speakers who are none. */
static void add_interviews(struct field *field)
{
    static const int speakers[INTERVIEWS][3] = {{-1, -1, -1}, {0, -1, -1}, {1, 1, -1},
                                                {0, 1, -1},   {2, -1, -1}, {2, 3, 0}};
    struct world *world = &field->cast->world;
    char key[8] = "Q0";
    for (int i = 0; i < INTERVIEWS; i++, key[1]++) {
        good(world, suffice_corpus_add_interview(world->corpus, key, SUFFICE_ENCOUNTER_GROUP, 0, &field->interviews[i],
                                                 world->error));
        for (int k = 0; k < 3; k++)
            good(world, suffice_corpus_add_speaker(world->corpus, field->interviews[i], NULL, SUFFICE_PART_MEMBER,
                                                   speakers[i][k] < 0 ? 0 : field->participants[speakers[i][k]], NULL,
                                                   world->error));
    }
}

static void add_sources(struct field *field)
{
    static const char text[] = "0123456789012345678901234567890123456789";
    struct world *world = &field->cast->world;
    for (int i = 0; i < SOURCES; i++) {
        suffice_interview_id interview = i % 4 == 3 ? 0 : field->interviews[i % INTERVIEWS];
        if (i % 3 == 2)
            good(world, suffice_corpus_add_file(world->corpus, "File", SUFFICE_MEDIUM_RECORDING, "f", -1, NULL, -1,
                                                interview, &field->sources[i], world->error));
        else
            good(world, suffice_corpus_add_text(world->corpus, "Text", SUFFICE_MEDIUM_NOTES, text, sizeof text - 1,
                                                interview, &field->sources[i], world->error));
    }
    /* The order of sources is that of the corpus, not that in which they were made. */
    for (int i = 0; i < 10; i++)
        good(world, suffice_corpus_move(world->corpus, field->sources[pick(field, SOURCES)], pick(field, SOURCES),
                                        world->error));
}

static void add_codes(struct field *field)
{
    struct world *world = &field->cast->world;
    char name[8] = "c00";
    for (uint32_t i = 0; i < CODES; i++) {
        name[1] = (char)('0' + i / 10);
        name[2] = (char)('0' + i % 10);
        good(world, suffice_codebook_add_code(field->cast->codebook, i % 3 == 0 ? 0 : field->codes[pick(field, i)],
                                              name, &field->codes[i], world->error));
    }
}

static void add_excerpt(struct field *field, int i)
{
    struct world *world = &field->cast->world;
    suffice_excerpts *excerpts = field->cast->excerpts;
    suffice_source_id source = field->sources[pick(field, SOURCES)];
    int64_t start = pick(field, 30), end = start + 1 + pick(field, 9);
    suffice_analyst_id coder = i % 4 == 0 ? 0 : field->analysts[pick(field, ANALYSTS)];
    if (suffice_is_set(world->project, source, SUFFICE_SOURCE_TEXT))
        good(world, suffice_excerpts_add_text(excerpts, source, start, end, coder, &field->excerpts[i], world->error));
    else
        good(world,
             suffice_excerpts_add_time(excerpts, source, start, end, NULL, coder, &field->excerpts[i], world->error));
    suffice_interview_id interview = suffice_ref(world->project, source, SUFFICE_SOURCE_INTERVIEW);
    suffice_speaker_id speaker = suffice_child_at(world->project, interview, SUFFICE_KIND_SPEAKER, pick(field, 3));
    if (i % 3 == 0 && speaker != 0)
        good(world,
             suffice_set_ref(world->project, field->excerpts[i], SUFFICE_EXCERPT_SPEAKER, speaker, world->error));
    for (uint32_t k = pick(field, 4); k > 0; k--)
        good(world, suffice_excerpts_code_many(excerpts, &field->excerpts[i], 1, field->codes[pick(field, CODES)],
                                               k == 1 ? 0 : field->analysts[pick(field, ANALYSTS)], world->error));
}

static int make_field(void **state)
{
    void *cast;
    struct field *field = calloc(1, sizeof *field);
    assert_non_null(field);
    make_cast(&cast);
    field->cast = cast;
    field->seed = 11;
    struct world *world = &field->cast->world;
    good(world, suffice_remove(world->project, field->cast->talk, SUFFICE_REMOVE_DEPENDANTS, world->error));
    good(world, suffice_remove(world->project, field->cast->tape, SUFFICE_REMOVE_DEPENDANTS, world->error));
    for (int i = 0; i < ANALYSTS; i++)
        good(world, suffice_corpus_add_analyst(world->corpus, NULL, MARK, &field->analysts[i], world->error));
    for (int i = 0; i < PARTICIPANTS; i++)
        good(world, suffice_corpus_add_participant(world->corpus, NULL, MARK, SUFFICE_VOICE_CARER,
                                                   &field->participants[i], world->error));
    add_interviews(field);
    add_sources(field);
    add_codes(field);
    for (int i = 0; i < EXCERPTS; i++)
        add_excerpt(field, i);
    *state = field;
    return 0;
}

static int drop_field(void **state)
{
    struct field *field = *state;
    void *cast = field->cast;
    drop_cast(&cast);
    free(field);
    return 0;
}

/* --- the naive way --- */

/* What is asked: everything that is not 0 must hold. */
struct question {
    suffice_code_id code;
    bool below;
    suffice_analyst_id coded_by, coder;
    suffice_source_id source;
    int64_t start, end;
    suffice_interview_id interview;
    suffice_participant_id participant;
};

static bool is_below(const suffice_project *project, suffice_id id, suffice_id above)
{
    while (id != 0 && id != above)
        id = suffice_parent(project, id);
    return id == above;
}

static bool has_coding(const suffice_project *project, suffice_excerpt_id excerpt, const struct question *question,
                       suffice_analyst_id by)
{
    for (size_t i = 0; i < suffice_child_count(project, excerpt, SUFFICE_KIND_CODING); i++) {
        suffice_coding_id coding = suffice_child_at(project, excerpt, SUFFICE_KIND_CODING, i);
        suffice_code_id code = suffice_ref(project, coding, SUFFICE_CODING_CODE);
        bool fits = question->code == 0 || code == question->code ||
                    (question->below && is_below(project, code, question->code));
        if (fits && (by == 0 || suffice_ref(project, coding, SUFFICE_CODING_CODER) == by))
            return true;
    }
    return false;
}

static suffice_participant_id who_speaks(const suffice_project *project, suffice_excerpt_id excerpt)
{
    suffice_speaker_id speaker = suffice_ref(project, excerpt, SUFFICE_EXCERPT_SPEAKER);
    if (speaker != 0)
        return suffice_ref(project, speaker, SUFFICE_SPEAKER_PARTICIPANT);
    suffice_id source = suffice_ref(project, excerpt, SUFFICE_EXCERPT_SOURCE);
    suffice_id interview = suffice_ref(project, source, SUFFICE_SOURCE_INTERVIEW);
    suffice_participant_id only = 0;
    for (size_t i = 0; i < suffice_child_count(project, interview, SUFFICE_KIND_SPEAKER); i++) {
        suffice_id other = suffice_ref(project, suffice_child_at(project, interview, SUFFICE_KIND_SPEAKER, i),
                                       SUFFICE_SPEAKER_PARTICIPANT);
        if (other != 0 && only != 0 && other != only)
            return 0;
        only = other != 0 ? other : only;
    }
    return only;
}

static bool answers(const suffice_project *project, suffice_excerpt_id excerpt, const struct question *question)
{
    suffice_id source = suffice_ref(project, excerpt, SUFFICE_EXCERPT_SOURCE);
    if (question->code != 0 && !has_coding(project, excerpt, question, question->coded_by))
        return false;
    if (question->coder != 0 && suffice_ref(project, excerpt, SUFFICE_EXCERPT_CODER) != question->coder &&
        !has_coding(project, excerpt, question, question->coder))
        return false;
    if (question->source != 0 && source != question->source)
        return false;
    if (question->end != 0 && (number_of(project, excerpt, SUFFICE_EXCERPT_START) >= question->end ||
                               number_of(project, excerpt, SUFFICE_EXCERPT_END) <= question->start))
        return false;
    if (question->interview != 0 && suffice_ref(project, source, SUFFICE_SOURCE_INTERVIEW) != question->interview)
        return false;
    return question->participant == 0 || who_speaks(project, excerpt) == question->participant;
}

static size_t place_of(const struct field *field, suffice_source_id source)
{
    size_t place = 0;
    while (suffice_corpus_source_at(field->cast->world.corpus, place) != source)
        place++;
    return place;
}

/* Whether one excerpt comes before another: by source, start, end, age (in which they lie in the field). */
static bool comes_after(const struct field *field, int a, int b)
{
    const suffice_project *project = field->cast->world.project;
    int64_t keys[2][3];
    for (int i = 0; i < 2; i++) {
        suffice_excerpt_id excerpt = field->excerpts[i == 0 ? a : b];
        keys[i][0] = (int64_t)place_of(field, suffice_ref(project, excerpt, SUFFICE_EXCERPT_SOURCE));
        keys[i][1] = number_of(project, excerpt, SUFFICE_EXCERPT_START);
        keys[i][2] = number_of(project, excerpt, SUFFICE_EXCERPT_END);
    }
    for (int k = 0; k < 3; k++)
        if (keys[0][k] != keys[1][k])
            return keys[0][k] > keys[1][k];
    return a > b;
}

/* Sorts the excerpts of the field once, so that a scan finds them in the order of the answers. */
static void sort_field(struct field *field)
{
    for (int i = 1; i < EXCERPTS; i++) {
        static suffice_excerpt_id sorted[EXCERPTS];
        int place = i;
        while (place > 0 && comes_after(field, place - 1, i))
            place--;
        memcpy(sorted, field->excerpts, sizeof sorted);
        memmove(field->excerpts + place + 1, sorted + place, (size_t)(i - place) * sizeof *sorted);
        field->excerpts[place] = sorted[i];
    }
}

static size_t assert_answer(const struct field *field, const struct question *question, suffice_ids *ids)
{
    size_t found = 0;
    for (int i = 0; i < EXCERPTS; i++)
        if (answers(field->cast->world.project, field->excerpts[i], question))
            assert_true(suffice_ids_at(ids, found++) == field->excerpts[i]);
    assert_int_equal(suffice_ids_count(ids), found);
    suffice_ids_release(ids);
    return found;
}

/* --- the queries --- */

static void check_codes(const struct field *field)
{
    const struct world *world = &field->cast->world;
    suffice_ids *ids = NULL;
    size_t found = 0;
    for (int i = 0; i < CODES; i++)
        for (int k = 0; k <= ANALYSTS; k++)
            for (uint32_t flags = 0; flags <= SUFFICE_WITH_CODES_BELOW; flags++) {
                struct question question = {
                    .code = field->codes[i], .coded_by = k == 0 ? 0 : field->analysts[k - 1], .below = flags != 0};
                good(world, suffice_excerpts_of_code(field->cast->excerpts, question.code, question.coded_by, flags,
                                                     &ids, world->error));
                found += assert_answer(field, &question, ids);
            }
    assert_true(found > EXCERPTS);
}

static void check_sources(const struct field *field)
{
    const struct world *world = &field->cast->world;
    suffice_ids *ids = NULL;
    size_t found = 0;
    for (int i = 0; i < SOURCES; i++) {
        struct question question = {.source = field->sources[i]};
        good(world, suffice_excerpts_of_source(field->cast->excerpts, field->sources[i], &ids, world->error));
        found += assert_answer(field, &question, ids);
        for (question.start = 0; question.start < 40; question.start += 3)
            for (question.end = question.start + 1; question.end < 42; question.end += 7) {
                good(world, suffice_excerpts_within(field->cast->excerpts, field->sources[i], question.start,
                                                    question.end, &ids, world->error));
                assert_answer(field, &question, ids);
            }
    }
    assert_int_equal(found, EXCERPTS);
}

static void check_people(const struct field *field)
{
    const struct world *world = &field->cast->world;
    suffice_ids *ids = NULL;
    size_t found = 0;
    for (int i = 0; i < INTERVIEWS; i++) {
        struct question question = {.interview = field->interviews[i]};
        good(world, suffice_excerpts_of_interview(field->cast->excerpts, question.interview, &ids, world->error));
        found += assert_answer(field, &question, ids);
    }
    assert_true(found > EXCERPTS / 2);
    found = 0;
    for (int i = 0; i < PARTICIPANTS; i++) {
        struct question question = {.participant = field->participants[i]};
        good(world, suffice_excerpts_of_participant(field->cast->excerpts, question.participant, &ids, world->error));
        found += assert_answer(field, &question, ids);
    }
    assert_in_range(found, EXCERPTS / 4, EXCERPTS - 1);
    for (int i = 0; i < ANALYSTS; i++) {
        struct question question = {.coder = field->analysts[i]};
        good(world, suffice_excerpts_of_coder(field->cast->excerpts, question.coder, &ids, world->error));
        assert_true(assert_answer(field, &question, ids) > 0);
    }
    for (int i = 0; i < EXCERPTS; i++)
        assert_true(suffice_excerpts_participant(field->cast->excerpts, field->excerpts[i]) ==
                    who_speaks(world->project, field->excerpts[i]));
}

static void test_against_a_scan(void **state)
{
    struct field *field = *state;
    sort_field(field);
    check_codes(field);
    check_sources(field);
    check_people(field);
}

/* --- by hand --- */

static void test_who_speaks(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    suffice_excerpts *excerpts = cast->excerpts;
    suffice_excerpt_id open = 0;
    suffice_ids *ids = NULL;
    good(world, suffice_excerpts_add_text(excerpts, cast->chat, 0, 8, 0, &open, world->error));
    assert_true(suffice_excerpts_participant(excerpts, cast->early) == cast->one); /* the only one who speaks */
    assert_int_equal(suffice_excerpts_participant(excerpts, open), 0);             /* one of two: nobody knows */
    assert_int_equal(suffice_excerpts_participant(NULL, open), 0);
    assert_int_equal(suffice_excerpts_participant(excerpts, cast->ann), 0);
    good(world, suffice_excerpts_of_participant(excerpts, cast->two, &ids, world->error));
    assert_ids(ids, NULL, 0);
    good(world, suffice_set_ref(world->project, open, SUFFICE_EXCERPT_SPEAKER, cast->second, world->error));
    assert_true(suffice_excerpts_participant(excerpts, open) == cast->two);
    good(world, suffice_excerpts_of_participant(excerpts, cast->two, &ids, world->error));
    ASSERT_IDS(ids, open);
    good(world, suffice_excerpts_of_participant(excerpts, cast->one, &ids, world->error));
    ASSERT_IDS(ids, cast->early, cast->late, cast->heard);
    /* A speaker who is no participant: nobody is guessed. */
    suffice_speaker_id interviewer = suffice_child_at(world->project, cast->alone, SUFFICE_KIND_SPEAKER, 1);
    good(world, suffice_set_ref(world->project, cast->late, SUFFICE_EXCERPT_SPEAKER, interviewer, world->error));
    assert_int_equal(suffice_excerpts_participant(excerpts, cast->late), 0);
    good(world, suffice_excerpts_of_participant(excerpts, cast->one, &ids, world->error));
    ASSERT_IDS(ids, cast->early, cast->heard);
}

static void test_half_open(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    suffice_excerpts *excerpts = cast->excerpts;
    suffice_ids *ids = NULL;
    good(world, suffice_excerpts_within(excerpts, cast->talk, 23, 25, &ids, world->error)); /* early ends at 23 */
    assert_ids(ids, NULL, 0);
    good(world, suffice_excerpts_within(excerpts, cast->talk, 22, 25, &ids, world->error));
    ASSERT_IDS(ids, cast->early);
    good(world, suffice_excerpts_within(excerpts, cast->talk, 23, 26, &ids, world->error));
    ASSERT_IDS(ids, cast->late);
    good(world, suffice_excerpts_within(excerpts, cast->talk, INT64_MIN, INT64_MAX, &ids, world->error));
    ASSERT_IDS(ids, cast->early, cast->late);
    DENIED(OUT_OF_RANGE, suffice_excerpts_within(excerpts, cast->talk, 5, 4, &ids, world->error));
    assert_null(ids);
}

static void test_queries_are_refused(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    const suffice_excerpts *excerpts = cast->excerpts;
    suffice_error *error = world->error;
    suffice_ids *ids = NULL;
    suffice_id foreign = foreign_analyst(world);
    DENIED(NULL_ARGUMENT, suffice_excerpts_of_code(NULL, cast->code, 0, 0, &ids, error));
    DENIED(NULL_ARGUMENT, suffice_excerpts_of_code(excerpts, cast->code, 0, 0, NULL, error));
    DENIED(UNKNOWN_FLAG, suffice_excerpts_of_code(excerpts, cast->code, 0, 2, &ids, error));
    DENIED(WRONG_KIND, suffice_excerpts_of_code(excerpts, cast->ann, 0, 0, &ids, error));
    DENIED(WRONG_KIND, suffice_excerpts_of_code(excerpts, cast->code, cast->one, 0, &ids, error));
    DENIED(OTHER_PROJECT, suffice_excerpts_of_code(excerpts, cast->code, foreign, 0, &ids, error));
    DENIED(OTHER_PROJECT, suffice_excerpts_of_coder(excerpts, foreign, &ids, error));
    DENIED(WRONG_KIND, suffice_excerpts_of_coder(excerpts, 0, &ids, error));
    DENIED(NULL_ARGUMENT, suffice_excerpts_of_coder(NULL, cast->ann, &ids, error));
    DENIED(NULL_ARGUMENT, suffice_excerpts_of_source(NULL, cast->talk, &ids, error));
    DENIED(WRONG_KIND, suffice_excerpts_of_source(excerpts, cast->alone, &ids, error));
    DENIED(NULL_ARGUMENT, suffice_excerpts_within(NULL, cast->talk, 0, 1, &ids, error));
    DENIED(WRONG_KIND, suffice_excerpts_within(excerpts, cast->alone, 0, 1, &ids, error));
    DENIED(NULL_ARGUMENT, suffice_excerpts_of_interview(NULL, cast->alone, &ids, error));
    DENIED(WRONG_KIND, suffice_excerpts_of_interview(excerpts, cast->talk, &ids, error));
    DENIED(NULL_ARGUMENT, suffice_excerpts_of_participant(NULL, cast->one, &ids, error));
    DENIED(WRONG_KIND, suffice_excerpts_of_participant(excerpts, cast->ann, &ids, error));
    assert_null(ids);
    good(world, suffice_remove(world->project, cast->chat, 0, error));
    DENIED(GONE, suffice_excerpts_of_source(excerpts, cast->chat, &ids, error));
    good(world, suffice_remove(world->project, cast->joint, 0, error));
    DENIED(GONE, suffice_excerpts_of_interview(excerpts, cast->joint, &ids, error));
    good(world, suffice_remove(world->project, cast->two, 0, error));
    DENIED(GONE, suffice_excerpts_of_participant(excerpts, cast->two, &ids, error));
    good(world, suffice_remove(world->project, cast->other, 0, error));
    DENIED(GONE, suffice_excerpts_of_code(excerpts, cast->other, 0, 0, &ids, error));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_against_a_scan, make_field, drop_field),
        cmocka_unit_test_setup_teardown(test_who_speaks, make_cast, drop_cast),
        cmocka_unit_test_setup_teardown(test_half_open, make_cast, drop_cast),
        cmocka_unit_test_setup_teardown(test_queries_are_refused, make_cast, drop_cast),
    };
    return cmocka_run_group_tests_name("queries", tests, NULL, NULL);
}
