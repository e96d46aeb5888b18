/*
 * Synthesis: a summary for each interview and theme, the matrix in which they stand side by side, and its key points.
 * SPDX-License-Identifier: MIT
 */
#include "parts.h"

#include <stdint.h>

/* --- summaries --- */

static const struct field summary_fields[] = {
    {"date", SUFFICE_SUMMARY_DATE, DATE, NULL},
    {"quote", SUFFICE_SUMMARY_EXCERPTS, REFS, "excerpt"},
    {"note", SUFFICE_SUMMARY_MEMO, TEXT, NULL},
    {NULL, 0, TEXT, NULL},
};

/* A summary has text, or says why there is none. */
static bool write_summary(struct build *build, suffice_interview_id interview, suffice_code_id theme,
                          suffice_summary_id *summary)
{
    suffice_synthesis *synthesis = suffice_project_edit_synthesis(build->project);
    suffice_analyst_id analyst = ref_of(build, "analyst", "analyst");
    const char *absent = value(build, "absent");
    if (absent == NULL)
        return good(build, suffice_synthesis_add_summary(synthesis, interview, theme, needed(build, "text"), analyst,
                                                         summary, build->error));
    return good(build, suffice_synthesis_add_absence(synthesis, interview, theme,
                                                     choice_in(build, SUFFICE_SUMMARY_ABSENT, absent), analyst, summary,
                                                     build->error));
}

/* The rows of the grid behind a summary, which the inputs call by their start. */
static bool add_rows(struct build *build, suffice_summary_id summary, const char *interview)
{
    char both[KEY_SIZE];
    size_t place = 0;
    for (const char *start; (start = record_next(build->record, "row", &place)) != NULL;)
        if (!append_ref(build, summary, SUFFICE_SUMMARY_ROWS, known(build, "row", joined(both, interview, start))))
            return false;
    return true;
}

/* "INTERVIEW THEME" */
static bool add_summary(struct build *build)
{
    char interview[KEY_SIZE], theme[KEY_SIZE];
    suffice_summary_id summary = 0;
    if (!split_last(own_key(build), interview, theme))
        return expected(build, "an interview and a theme");
    return write_summary(build, known(build, "interview", interview), known(build, "theme", theme), &summary) &&
           set_fields(build, summary, summary_fields) && add_rows(build, summary, interview) &&
           know(build, "summary", own_key(build), summary);
}

bool build_summaries(struct build *build)
{
    return for_each(build, "summaries", "summary", add_summary);
}

/* --- the matrix --- */

static const struct field matrix_fields[] = {
    {"date", SUFFICE_MATRIX_DATE, DATE, NULL},
    {"note", SUFFICE_MATRIX_MEMO, TEXT, NULL},
    {NULL, 0, TEXT, NULL},
};

/* All themes and all interviews, and in each cell the summary that there is. */
static bool add_matrix(struct build *build)
{
    suffice_matrix *matrix = NULL;
    return good(build, suffice_synthesis_add_matrix(suffice_project_edit_synthesis(build->project),
                                                    needed(build, "name"), &matrix, build->error)) &&
           set_fields(build, suffice_matrix_item(matrix), matrix_fields) &&
           good(build, suffice_matrix_add_all(matrix, build->error)) &&
           good(build, suffice_matrix_chart_all(matrix, NULL, build->error)) &&
           know(build, "matrix", own_key(build), suffice_matrix_item(matrix));
}

/* --- key points --- */

static const struct field key_point_fields[] = {
    {"valence", SUFFICE_KEY_POINT_VALENCE, CHOICE, NULL},
    {"excerpt", SUFFICE_KEY_POINT_EXCERPTS, REFS, "excerpt"},
    {"note", SUFFICE_KEY_POINT_MEMO, TEXT, NULL},
    {NULL, 0, TEXT, NULL},
};

/* The summaries on one side of a key point: those of the interviews that are named, on its theme. */
static bool add_side(struct build *build, suffice_key_point_id key_point, const char *name, suffice_field field)
{
    char both[KEY_SIZE];
    size_t place = 0;
    for (const char *interview; (interview = record_next(build->record, name, &place)) != NULL;)
        if (!append_ref(build, key_point, field,
                        known(build, "summary", joined(both, interview, needed(build, "theme")))))
            return false;
    return true;
}

static bool add_key_point(struct build *build)
{
    suffice_key_point_id key_point = 0;
    suffice_matrix_id matrix = ref_of(build, "matrix", "matrix");
    return good(build, suffice_matrix_add_key_point(suffice_project_edit_matrix(build->project, matrix), own_key(build),
                                                    known(build, "theme", needed(build, "theme")),
                                                    choice_of(build, "kind", SUFFICE_KEY_POINT_KIND),
                                                    needed(build, "text"), &key_point, build->error)) &&
           set_fields(build, key_point, key_point_fields) &&
           add_side(build, key_point, "summary", SUFFICE_KEY_POINT_SUMMARIES) &&
           add_side(build, key_point, "against", SUFFICE_KEY_POINT_AGAINST) &&
           know(build, "keypoint", own_key(build), key_point);
}

bool build_key_points(struct build *build)
{
    return for_each(build, "keypoints", "matrix", add_matrix) &&
           for_each(build, "keypoints", "keypoint", add_key_point);
}
