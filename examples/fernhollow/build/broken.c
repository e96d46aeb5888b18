/*
 * Broken: eight things done wrong on purpose to the finished project, so that checks have something to find.
 * SPDX-License-Identifier: MIT
 */
#include "parts.h"

#include <stdint.h>
#include <string.h>

/* Somebody withdraws, and what they said is still in use. */
static bool withdraw(struct build *build)
{
    return set_permissions(build, ref_of(build, "participant", "participant"));
}

/* Somebody is quoted who did not wish it. */
static bool quote(struct build *build)
{
    suffice_excerpt_id excerpt = ref_of(build, "excerpt", "excerpt");
    return append_ref(build, ref_of(build, "keypoint", "keypoint"), SUFFICE_KEY_POINT_EXCERPTS, excerpt) &&
           append_ref(build, ref_of(build, "summary", "summary"), SUFFICE_SUMMARY_EXCERPTS, excerpt);
}

static bool remove_owner(struct build *build)
{
    return good(build,
                suffice_clear(build->project, ref_of(build, "action", "action"), SUFFICE_ACTION_OWNER, build->error));
}

/* A key point with nothing behind it. */
static bool add_empty_key_point(struct build *build)
{
    suffice_key_point_id key_point = 0;
    suffice_matrix_id matrix = ref_of(build, "matrix", "matrix");
    return good(build, suffice_matrix_add_key_point(suffice_project_edit_matrix(build->project, matrix),
                                                    needed(build, "keypoint"), ref_of(build, "theme", "theme"),
                                                    choice_of(build, "kind", SUFFICE_KEY_POINT_KIND),
                                                    needed(build, "text"), &key_point, build->error)) &&
           good(build, suffice_set_choice(build->project, key_point, SUFFICE_KEY_POINT_VALENCE,
                                          choice_of(build, "valence", SUFFICE_KEY_POINT_VALENCE), build->error));
}

/* A segment that no longer says which key points it tells. */
static bool cut_segment(struct build *build)
{
    suffice_key_point_id key_point = ref_of(build, "keypoint", "keypoint");
    suffice_segment_id segment = segment_in(build, ref_of(build, "story", "story"), needed(build, "segment"));
    size_t count = suffice_count(build->project, segment, SUFFICE_SEGMENT_KEY_POINTS);
    for (size_t i = 0; i < count; i++)
        if (suffice_ref_at(build->project, segment, SUFFICE_SEGMENT_KEY_POINTS, i) == key_point)
            return good(build, suffice_remove_at(build->project, segment, SUFFICE_SEGMENT_KEY_POINTS, i, build->error));
    return expected(build, "a segment that tells the key point");
}

/* One voice given out as general. */
static bool generalise(struct build *build)
{
    return good(build, suffice_set_choice(build->project, ref_of(build, "keypoint", "keypoint"), SUFFICE_KEY_POINT_KIND,
                                          choice_of(build, "kind", SUFFICE_KEY_POINT_KIND), build->error));
}

static bool empty_cell(struct build *build)
{
    return good(build, suffice_remove(build->project, ref_of(build, "summary", "summary"), SUFFICE_REMOVE_DEPENDANTS,
                                      build->error));
}

/* --- a group of three --- */

static bool add_member(struct build *build, suffice_interview_id interview, const char *key, const char *name)
{
    suffice_participant_id participant = 0;
    return add_participant(build, key, name, &participant) && set_permissions(build, participant) &&
           good(build, suffice_corpus_add_speaker(suffice_project_edit_corpus(build->project), interview, name,
                                                  SUFFICE_PART_MEMBER, participant, NULL, build->error));
}

static const struct field group_fields[] = {
    {"length", SUFFICE_INTERVIEW_LENGTH, TIME, NULL},
    {"place", SUFFICE_INTERVIEW_PLACE, TEXT, NULL},
    {"wording", SUFFICE_INTERVIEW_WORDING, CHOICE, NULL},
    {"interviewer", SUFFICE_INTERVIEW_INTERVIEWERS, REFS, "analyst"},
    {"team", SUFFICE_INTERVIEW_TEAM, REF, "team"},
    {NULL, 0, TEXT, NULL},
};

/* Every theme is closed with a reason, and the interview joins the matrix. */
static bool close_group(struct build *build, suffice_interview_id interview)
{
    suffice_matrix *matrix = suffice_project_edit_matrix(build->project, ref_of(build, "matrix", "matrix"));
    return good(build,
                suffice_synthesis_close_interview(suffice_project_edit_synthesis(build->project), interview,
                                                  choice_of(build, "absent", SUFFICE_SUMMARY_ABSENT),
                                                  ref_of(build, "interviewer", "analyst"), NULL, build->error)) &&
           good(build, suffice_matrix_add_interview(matrix, interview, SIZE_MAX, build->error)) &&
           good(build, suffice_matrix_chart_all(matrix, NULL, build->error));
}

static bool add_group(struct build *build)
{
    suffice_interview_id interview = 0;
    if (!good(build,
              suffice_corpus_add_interview(suffice_project_edit_corpus(build->project), needed(build, "interview"),
                                           choice_of(build, "encounter", SUFFICE_INTERVIEW_ENCOUNTER),
                                           date_of(build, "date"), &interview, build->error)) ||
        !set_fields(build, interview, group_fields))
        return false;
    size_t place = 0, name_place = 0;
    for (const char *key; (key = record_next(build->record, "participant", &place)) != NULL;) {
        const char *name = record_next(build->record, "pseudonym", &name_place);
        if (name == NULL)
            return expected(build, "a pseudonym for each participant");
        if (!add_member(build, interview, key, name))
            return false;
    }
    return close_group(build, interview);
}

/* --- all of them --- */

static const struct {
    const char *key;
    bool (*work)(struct build *build);
} defects[] = {
    {"D1", withdraw},    {"D2", quote},      {"D3", remove_owner}, {"D4", add_empty_key_point},
    {"D5", cut_segment}, {"D6", generalise}, {"D7", empty_cell},   {"D8", add_group},
};

static bool add_defect(struct build *build)
{
    static const char *const told[] = {"title", "change", "check", "knock-on", "touches", "note"};
    for (size_t i = 0; i < sizeof told / sizeof told[0]; i++)
        for_readers(build, told[i]);
    for (size_t i = 0; i < sizeof defects / sizeof defects[0]; i++)
        if (strcmp(defects[i].key, own_key(build)) == 0)
            return defects[i].work(build);
    return expected(build, "a defect that the program knows");
}

bool break_project(struct build *build)
{
    return for_each(build, "broken", "defect", add_defect);
}
