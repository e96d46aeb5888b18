/*
 * Entries: calls that enter people, interviews, sources, excerpts and values one by one, while memory fails.
 * SPDX-License-Identifier: MIT
 */
#include "running.h"
#include "upper_prepared.h"

#include <suffice/access.h>
#include <suffice/records.h>

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#define ID(RECORD) upper_of(stage->project, UPPER_##RECORD)

/* A call that is one expression; what it gives back goes to the stage. */
#define ACT(name, call)                                                                                                \
    static suffice_status name(struct stage *stage)                                                                    \
    {                                                                                                                  \
        return call;                                                                                                   \
    }

/* --- values of records --- */

ACT(set_text_sized, suffice_set_text_sized(stage->project, ID(PARTICIPANT), SUFFICE_PARTICIPANT_MEMO,
                                           "rings back in the evening, and more", 25, stage->error))
ACT(set_integer, suffice_set_integer(stage->project, ID(ALONE), SUFFICE_INTERVIEW_LENGTH, 45, stage->error))
ACT(set_boolean, suffice_set_boolean(stage->project, ID(ANALYST), SUFFICE_ANALYST_LAY, true, stage->error))
ACT(set_choice, suffice_set_choice(stage->project, ID(PARTICIPANT), SUFFICE_PARTICIPANT_VOICE, SUFFICE_VOICE_VOLUNTEER,
                                   stage->error))
ACT(set_date, suffice_set_date(stage->project, ID(ALONE), SUFFICE_INTERVIEW_DATE, 20250412, stage->error))
ACT(set_instant, suffice_set_instant(stage->project, suffice_project_item(stage->project), SUFFICE_PROJECT_CREATED,
                                     INT64_C(1742465001000), stage->error))
ACT(set_ref, suffice_set_ref(stage->project, ID(ALONE), SUFFICE_INTERVIEW_TEAM, ID(TEAM), stage->error))
ACT(insert_ref,
    suffice_insert_ref(stage->project, ID(ALONE), SUFFICE_INTERVIEW_INTERVIEWERS, 0, ID(ANALYST), stage->error))
ACT(remove_at, suffice_remove_at(stage->project, ID(ALONE), SUFFICE_INTERVIEW_INTERVIEWERS, 0, stage->error))
static suffice_status set_texts(struct stage *stage)
{
    static const char *const texts[] = {"By the shore.", "By the sea, where the bus turns; there is no other."};
    const suffice_id ids[] = {ID(ALONE), ID(JOINT)};
    return suffice_set_texts(stage->project, 2, ids, SUFFICE_INTERVIEW_PLACE, texts, stage->error);
}
static suffice_status remove_many(struct stage *stage)
{
    const suffice_id ids[] = {ID(HEARD), ID(OPEN_THEME), ID(GRID)};
    return suffice_remove_many(stage->project, ids, 3, SUFFICE_REMOVE_DEPENDANTS, stage->error);
}

/* --- the project, people --- */

static suffice_status set_seed(struct stage *stage)
{
    uint64_t seed = stage->project->document.seed;
    suffice_status status = suffice_project_set_seed(stage->project, 7, stage->error);
    assert_true(status == SUFFICE_OK || stage->project->document.seed == seed);
    return status;
}

ACT(add_experience, suffice_project_add_experience(stage->project, "E9", "Leaving", "I know what comes next.",
                                                   &stage->id, stage->error))
ACT(add_activity,
    suffice_project_add_activity(stage->project, "A9", "Asking", "We ask, each time.", &stage->id, stage->error))
ACT(add_analyst, suffice_corpus_add_analyst(stage->corpus, "AN9", "Cy", &stage->id, stage->error))
ACT(add_basis, suffice_corpus_add_basis(stage->corpus, "Consent", &stage->id, stage->error))
ACT(add_team, suffice_corpus_add_team(stage->corpus, "T9", "South team", &stage->id, stage->error))
ACT(add_team_member, suffice_corpus_add_team_member(stage->corpus, ID(TEAM), "Ravi", "porter", SUFFICE_SECTOR_OTHER,
                                                    &stage->id, stage->error))
ACT(add_sample_group,
    suffice_corpus_add_sample_group(stage->corpus, "Staff", SUFFICE_VOICE_STAFF, 3, 1, &stage->id, stage->error))
ACT(add_participant,
    suffice_corpus_add_participant(stage->corpus, "P9", "Ines", SUFFICE_VOICE_CARER, &stage->id, stage->error))
ACT(add_subject,
    suffice_corpus_add_subject(stage->corpus, "S9", "Leo", ID(PARTICIPANT), "brother", &stage->id, stage->error))
static suffice_status set_permission(struct stage *stage)
{
    return suffice_corpus_set_permission(stage->corpus, ID(PARTICIPANT), SUFFICE_PURPOSE_QUOTE_TO_TEAM,
                                         SUFFICE_AGREEMENT_GIVEN, 20250301, "form 2, signed at home", &stage->id,
                                         stage->error);
}
static suffice_status add_attribute(struct stage *stage)
{
    static const char *const options[] = {"town", "village"};
    return suffice_corpus_add_attribute(stage->corpus, "Lives in", SUFFICE_ATTRIBUTE_TYPE_CHOICE,
                                        SUFFICE_ATTRIBUTE_SCOPE_PARTICIPANT, options, 2, &stage->id, stage->error);
}
static suffice_status set_options(struct stage *stage)
{
    static const char *const options[] = {"yes", "no", "at times"};
    return suffice_corpus_set_options(stage->corpus, ID(ATTRIBUTE), options, 3, stage->error);
}
ACT(set_value, suffice_corpus_set_value(stage->corpus, ID(PARTICIPANT), ID(ATTRIBUTE), "yes", stage->error))
ACT(move, suffice_corpus_move(stage->corpus, ID(PARTICIPANT), 1, stage->error))

/* --- interviews --- */

ACT(add_schedule, suffice_corpus_add_schedule(stage->corpus, "Second schedule", &stage->id, stage->error))
ACT(add_section, suffice_corpus_add_section(stage->corpus, ID(SCHEDULE), "2", "Later", SUFFICE_EVENT_TYPE_CHANGE,
                                            &stage->id, stage->error))
ACT(add_item, suffice_corpus_add_item(stage->corpus, ID(SCHEDULE_SECTION), SUFFICE_ITEM_KIND_QUESTION,
                                      "How was it for you?", "How was it for them?", &stage->id, stage->error))
ACT(add_interview,
    suffice_corpus_add_interview(stage->corpus, "I9", SUFFICE_ENCOUNTER_GROUP, 20250500, &stage->id, stage->error))
ACT(add_speaker, suffice_corpus_add_speaker(stage->corpus, ID(EMPTY), "MO", SUFFICE_PART_CARER, ID(PARTICIPANT),
                                            &stage->id, stage->error))
ACT(add_event, suffice_corpus_add_event(stage->corpus, ID(ALONE), "Went back", 20250200, SUFFICE_VALENCE_MIXED,
                                        &stage->id, stage->error))
ACT(add_grid, suffice_corpus_add_grid(stage->corpus, ID(ALONE), ID(TAPE), 0, &stage->id, stage->error))
static suffice_status add_grid_row(struct stage *stage)
{
    const suffice_code_id themes[] = {ID(THEME), ID(OPEN_THEME)};
    return suffice_corpus_add_grid_row(stage->corpus, ID(GRID), 30000, 40000, "the night", themes, 2, &stage->id,
                                       stage->error);
}
ACT(set_row_span, suffice_corpus_set_grid_row_span(stage->corpus, ID(ROW), 100, 20000, stage->error))

/* --- sources and excerpts --- */

ACT(add_file, suffice_corpus_add_file(stage->corpus, "Film", SUFFICE_MEDIUM_RECORDING, "films/one.mp4", 1000, NULL,
                                      90000, ID(JOINT), &stage->id, stage->error))
ACT(set_duration, suffice_corpus_set_duration(stage->corpus, ID(TAPE), 70000, stage->error))
ACT(mark_destroyed, suffice_corpus_mark_destroyed(stage->corpus, ID(TAPE), 20250601, stage->error))
ACT(add_sync, suffice_corpus_add_sync(stage->corpus, ID(TALK), 20, 20000, &stage->id, stage->error))
ACT(add_time, suffice_excerpts_add_time(stage->excerpts, ID(TAPE), 3000, 4000, "and then, nothing", ID(ANALYST),
                                        &stage->id, stage->error))
ACT(set_span, suffice_excerpts_set_span(stage->excerpts, ID(QUOTE), 0, 12, stage->error))
ACT(set_quote, suffice_excerpts_set_quote(stage->excerpts, ID(HEARD), "heard, and written down anew", stage->error))
ACT(of_source, suffice_excerpts_of_source(stage->excerpts, ID(TALK), &stage->ids, stage->error))
ACT(of_interview, suffice_excerpts_of_interview(stage->excerpts, ID(ALONE), &stage->ids, stage->error))
ACT(of_participant, suffice_excerpts_of_participant(stage->excerpts, ID(PARTICIPANT), &stage->ids, stage->error))
ACT(of_coder, suffice_excerpts_of_coder(stage->excerpts, ID(ANALYST), &stage->ids, stage->error))

static const struct scenario scenarios[] = {
    {"set a text of a size", NULL, set_text_sized, STEP},
    {"set an integer", NULL, set_integer, STEP},
    {"set a boolean", NULL, set_boolean, STEP},
    {"set a choice", NULL, set_choice, STEP},
    {"set a date", NULL, set_date, STEP},
    {"set an instant", NULL, set_instant, STEP},
    {"set a reference", NULL, set_ref, STEP},
    {"insert a reference", NULL, insert_ref, STEP},
    {"remove from a list", insert_ref, remove_at, STEP},
    {"set many texts", NULL, set_texts, STEP},
    {"remove many records", NULL, remove_many, STEP},
    {"fix the source of GUIDs", NULL, set_seed, STEP},
    {"add an experience", NULL, add_experience, STEP},
    {"add an activity", NULL, add_activity, STEP},
    {"add an analyst", NULL, add_analyst, STEP},
    {"add a basis", NULL, add_basis, STEP},
    {"add a team", NULL, add_team, STEP},
    {"add a team member", NULL, add_team_member, STEP},
    {"add a sample group", NULL, add_sample_group, STEP},
    {"add a participant", NULL, add_participant, STEP},
    {"add a subject", NULL, add_subject, STEP},
    {"set a permission", NULL, set_permission, STEP},
    {"add an attribute", NULL, add_attribute, STEP},
    {"set options", NULL, set_options, STEP},
    {"set a value", NULL, set_value, STEP},
    {"move a participant", NULL, move, STEP},
    {"add a schedule", NULL, add_schedule, STEP},
    {"add a section of a schedule", NULL, add_section, STEP},
    {"add a line of a schedule", NULL, add_item, STEP},
    {"add an interview", NULL, add_interview, STEP},
    {"add a speaker", NULL, add_speaker, STEP},
    {"add an event", NULL, add_event, STEP},
    {"add a grid", NULL, add_grid, STEP},
    {"add a row of a grid", NULL, add_grid_row, STEP},
    {"set the span of a row", NULL, set_row_span, STEP},
    {"add a file", NULL, add_file, STEP},
    {"set a duration", NULL, set_duration, STEP},
    {"mark as destroyed", NULL, mark_destroyed, STEP},
    {"add a sync point", NULL, add_sync, STEP},
    {"mark a stretch of time", NULL, add_time, STEP},
    {"set a span", NULL, set_span, STEP},
    {"set a quote", NULL, set_quote, STEP},
    {"excerpts of a source", NULL, of_source, 0},
    {"excerpts of an interview", NULL, of_interview, 0},
    {"excerpts of a participant", NULL, of_participant, 0},
    {"excerpts of a coder", NULL, of_coder, 0},
};

static suffice_buffer *prepare(suffice_error *error)
{
    (void)error;
    return upper_bytes();
}

const struct suite suite_entries = {
    .name = "entries", .scenarios = scenarios, .count = sizeof scenarios / sizeof scenarios[0], .prepare = prepare};
