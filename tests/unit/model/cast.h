/*
 * Cast: a project with a bit of everything, a mark in all that is personal, and refusals that must leave no trace.
 * SPDX-License-Identifier: MIT
 */
#ifndef SUFFICE_TESTS_CAST_H
#define SUFFICE_TESTS_CAST_H

#include "steps.h"

#include <suffice/codebook.h>
#include <suffice/excerpts.h>
#include <suffice/findings.h>
#include <suffice/ids.h>
#include <suffice/table.h>

/* Stands in every name, memo and quotation, and must never come back in a message. */
#define MARK "Quokka"

struct cast {
    struct world world;
    suffice_codebook *codebook;
    suffice_excerpts *excerpts;
    suffice_experience_id experience;
    suffice_code_id theme, code, twin, other; /* twin beside code below theme; other is a theme */
    suffice_analyst_id ann, ben;
    suffice_participant_id one, two;
    suffice_subject_id subject;
    suffice_interview_id alone, joint; /* with one participant; with both */
    suffice_speaker_id speaker, first, second;
    suffice_source_id talk, chat, tape;    /* of alone, joint, alone */
    suffice_excerpt_id early, late, heard; /* two of talk, one of tape */
    suffice_coding_id coding;
};

#define TALK MARK " lives by the sea.\nNobody told " MARK " whom to call.\n"
#define CHAT "One says " MARK ". Two says nothing of " MARK ".\n"

static inline void good(const struct world *world, suffice_status status)
{
    if (status != SUFFICE_OK)
        print_message("%s\n", suffice_error_message(world->error));
    assert_int_equal(status, SUFFICE_OK);
}

static inline void mark_text(struct world *world, suffice_id id, suffice_field field)
{
    good(world, suffice_set_text(world->project, id, field, "About " MARK, world->error));
}

static inline void cast_people(struct cast *cast)
{
    struct world *world = &cast->world;
    suffice_corpus *corpus = world->corpus;
    suffice_error *error = world->error;
    good(world, suffice_corpus_add_analyst(corpus, "A", MARK " Ann", &cast->ann, error));
    good(world, suffice_corpus_add_analyst(corpus, "B", MARK " Ben", &cast->ben, error));
    good(world, suffice_corpus_add_participant(corpus, "P1", MARK " One", SUFFICE_VOICE_CARER, &cast->one, error));
    good(world, suffice_corpus_add_participant(corpus, "P2", MARK " Two", SUFFICE_VOICE_STAFF, &cast->two, error));
    good(world, suffice_corpus_add_subject(corpus, "S1", MARK " Sub", cast->one, "wife", &cast->subject, error));
    mark_text(world, cast->ann, SUFFICE_ANALYST_MEMO);
    mark_text(world, cast->one, SUFFICE_PARTICIPANT_MEMO);
    mark_text(world, cast->subject, SUFFICE_SUBJECT_MEMO);
}

static inline void cast_sources(struct cast *cast)
{
    struct world *world = &cast->world;
    suffice_corpus *corpus = world->corpus;
    suffice_error *error = world->error;
    good(world, suffice_corpus_add_interview(corpus, "I1", SUFFICE_ENCOUNTER_INTERVIEW, 20250300, &cast->alone, error));
    good(world, suffice_corpus_add_interview(corpus, "I2", SUFFICE_ENCOUNTER_JOINT, 0, &cast->joint, error));
    good(world,
         suffice_corpus_add_speaker(corpus, cast->alone, MARK, SUFFICE_PART_CARER, cast->one, &cast->speaker, error));
    good(world, suffice_corpus_add_speaker(corpus, cast->alone, "Int", SUFFICE_PART_INTERVIEWER, 0, NULL, error));
    good(world,
         suffice_corpus_add_speaker(corpus, cast->joint, MARK, SUFFICE_PART_CARER, cast->one, &cast->first, error));
    good(world,
         suffice_corpus_add_speaker(corpus, cast->joint, "Two", SUFFICE_PART_MEMBER, cast->two, &cast->second, error));
    good(world, suffice_corpus_add_text(corpus, "Talk", SUFFICE_MEDIUM_TRANSCRIPT, TALK, sizeof TALK - 1, cast->alone,
                                        &cast->talk, error));
    good(world, suffice_corpus_add_text(corpus, "Chat", SUFFICE_MEDIUM_NOTES, CHAT, sizeof CHAT - 1, cast->joint,
                                        &cast->chat, error));
    good(world, suffice_corpus_add_file(corpus, "Tape", SUFFICE_MEDIUM_RECORDING, "tape.mp3", -1, NULL, 60000,
                                        cast->alone, &cast->tape, error));
}

static inline void cast_codes(struct cast *cast)
{
    struct world *world = &cast->world;
    suffice_error *error = world->error;
    good(world, suffice_project_add_experience(world->project, "E1", "Crisis", "I know whom to reach.",
                                               &cast->experience, error));
    good(world, suffice_codebook_add_code(cast->codebook, 0, "Reaching", &cast->theme, error));
    good(world, suffice_codebook_add_code(cast->codebook, cast->theme, "Numbers", &cast->code, error));
    good(world, suffice_codebook_add_code(cast->codebook, cast->theme, "Names", &cast->twin, error));
    good(world, suffice_codebook_add_code(cast->codebook, 0, "Living", &cast->other, error));
    mark_text(world, cast->code, SUFFICE_CODE_MEMO);
}

static inline void cast_excerpts(struct cast *cast)
{
    struct world *world = &cast->world;
    suffice_excerpts *excerpts = cast->excerpts;
    suffice_error *error = world->error;
    good(world, suffice_excerpts_add_text(excerpts, cast->talk, 0, 23, cast->ann, &cast->early, error));
    good(world, suffice_excerpts_add_text(excerpts, cast->talk, 25, 44, cast->ben, &cast->late, error));
    good(world,
         suffice_excerpts_add_time(excerpts, cast->tape, 1000, 2000, "Said " MARK, cast->ann, &cast->heard, error));
    good(world, suffice_excerpts_code(excerpts, cast->early, cast->code, cast->ann, &cast->coding, error));
    mark_text(world, cast->early, SUFFICE_EXCERPT_NOTE);
    mark_text(world, cast->early, SUFFICE_EXCERPT_MEMO);
    mark_text(world, cast->coding, SUFFICE_CODING_MEMO);
}

static inline int make_cast(void **state)
{
    void *made = NULL;
    struct cast *cast = calloc(1, sizeof *cast);
    assert_non_null(cast);
    make_world(&made);
    memcpy(&cast->world, made, sizeof cast->world);
    free(made);
    cast->codebook = suffice_project_edit_codebook(cast->world.project);
    cast->excerpts = suffice_project_edit_excerpts(cast->world.project);
    cast_people(cast);
    cast_sources(cast);
    cast_codes(cast);
    cast_excerpts(cast);
    *state = cast;
    return 0;
}

static inline int drop_cast(void **state)
{
    struct cast *cast = *state;
    suffice_project_release(cast->world.project);
    suffice_error_release(cast->world.error);
    free(cast);
    return 0;
}

/* The field that a column of a table of records shows: the one of its name, for order is not that of numbers. */
static inline suffice_field field_of_column(const suffice_table *table, suffice_kind kind, size_t column)
{
    const char *name = suffice_table_column_name(table, column);
    for (suffice_field field = kind * 100 + 1; field < kind * 100 + 100; field++)
        if (suffice_field_name(field) != NULL && strcmp(suffice_field_name(field), name) == 0)
            return field;
    fail_msg("no field is called %s", name);
    return 0;
}

/* Another project, whose ids can be told from those of this one. */
static inline suffice_project *make_stranger(const struct world *world)
{
    suffice_project *stranger = NULL;
    for (int i = 0; i < 20; i++) {
        good(world, suffice_project_new("Elsewhere", &stranger, world->error));
        if (suffice_project_item(stranger) != suffice_project_item(world->project))
            return stranger;
        suffice_project_release(stranger);
    }
    fail_msg("twenty projects have the same tag");
    return NULL;
}

/* An analyst of another project, which is gone by now: the id tells by itself. */
static inline suffice_analyst_id foreign_analyst(const struct world *world)
{
    suffice_analyst_id id = 0;
    suffice_project *stranger = make_stranger(world);
    good(world, suffice_corpus_add_analyst(suffice_project_edit_corpus(stranger), NULL, "X", &id, world->error));
    suffice_project_release(stranger);
    return id;
}

/* --- refusals --- */

/* All that a failed call must leave as it was. */
struct trace {
    suffice_buffer *bytes;
    uint64_t revision;
    size_t undo, redo, groups;
    bool changed;
};

static inline struct trace trace_of(const struct world *world)
{
    suffice_error_clear(world->error);
    return (struct trace){.bytes = bytes_of(world->project),
                          .revision = suffice_project_revision(world->project),
                          .undo = suffice_project_undo_count(world->project),
                          .redo = suffice_project_redo_count(world->project),
                          .groups = suffice_project_open_groups(world->project),
                          .changed = suffice_project_is_changed(world->project)};
}

static inline void assert_denied(struct world *world, suffice_status status, suffice_detail detail,
                                 const struct trace *before)
{
    if (suffice_error_detail(world->error) != detail)
        print_message("%s: %s\n", suffice_detail_name(suffice_error_detail(world->error)),
                      suffice_error_message(world->error));
    assert_int_equal(suffice_error_detail(world->error), detail);
    assert_int_equal(status, suffice_detail_status(detail));
    assert_int_equal(suffice_error_status(world->error), status);
    assert_true(suffice_error_message(world->error)[0] != '\0');
    assert_null(strstr(suffice_error_message(world->error), MARK));
    assert_null(strstr(suffice_error_argument(world->error), MARK));
    assert_true(suffice_project_revision(world->project) == before->revision);
    assert_int_equal(suffice_project_undo_count(world->project), before->undo);
    assert_int_equal(suffice_project_redo_count(world->project), before->redo);
    assert_int_equal(suffice_project_open_groups(world->project), before->groups);
    assert_true(suffice_project_is_changed(world->project) == before->changed);
    assert_bytes(world->project, before->bytes);
    suffice_buffer_release(before->bytes);
}

#define DENIED(detail, call)                                                                                           \
    do {                                                                                                               \
        struct trace trace_ = trace_of(world);                                                                         \
        assert_denied(world, (call), SUFFICE_DETAIL_##detail, &trace_);                                                \
    } while (0)

/* --- results --- */

static inline void assert_ids(suffice_ids *ids, const suffice_id *expected, size_t count)
{
    assert_int_equal(suffice_ids_count(ids), count);
    for (size_t i = 0; i < count; i++)
        assert_true(suffice_ids_at(ids, i) == expected[i]);
    suffice_ids_release(ids);
}

#define ASSERT_IDS(ids, ...)                                                                                           \
    do {                                                                                                               \
        const suffice_id expected_[] = {__VA_ARGS__};                                                                  \
        assert_ids((ids), expected_, sizeof expected_ / sizeof expected_[0]);                                          \
    } while (0)

static inline int64_t cell(const suffice_table *table, size_t row, size_t column)
{
    int64_t value = -1;
    assert_int_equal(suffice_table_integer(table, row, column, &value, NULL), SUFFICE_OK);
    return value;
}

static inline int64_t number_of(const suffice_project *project, suffice_id id, suffice_field field)
{
    int64_t value = -1;
    assert_int_equal(suffice_integer(project, id, field, &value, NULL), SUFFICE_OK);
    return value;
}

/* --- chance that can be repeated --- */

static inline uint32_t chance(uint64_t *seed, uint32_t below)
{
    *seed = *seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return below == 0 ? 0 : (uint32_t)((*seed >> 33) % below);
}

#endif
