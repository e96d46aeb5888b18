/*
 * Sheet: the cast with a matrix, for the tests of matrices.
 * SPDX-License-Identifier: MIT
 */
#ifndef SUFFICE_TESTS_SHEET_H
#define SUFFICE_TESTS_SHEET_H

#include "cast.h"

#include <suffice/matrix.h>
#include <suffice/synthesis.h>

/* The cast, with a matrix of two themes and two interviews: a summary in three of its cells, a reason in the fourth. */
struct sheet {
    struct cast cast;
    suffice_synthesis *synthesis;
    suffice_matrix *matrix;
    suffice_summary_id a_theme, a_other, j_theme, j_other; /* of alone and joint */
};

static inline suffice_summary_id summarise(struct sheet *sheet, suffice_interview_id interview, suffice_code_id theme,
                                           const char *text)
{
    struct world *world = &sheet->cast.world;
    suffice_summary_id id = 0;
    good(world,
         suffice_synthesis_add_summary(sheet->synthesis, interview, theme, text, sheet->cast.ann, &id, world->error));
    return id;
}

static inline int make_sheet(void **state)
{
    void *made = NULL;
    struct sheet *sheet = calloc(1, sizeof *sheet);
    assert_non_null(sheet);
    make_cast(&made);
    memcpy(&sheet->cast, made, sizeof sheet->cast);
    free(made);
    struct world *world = &sheet->cast.world;
    struct cast *cast = &sheet->cast;
    sheet->synthesis = suffice_project_edit_synthesis(world->project);
    good(world, suffice_synthesis_add_matrix(sheet->synthesis, "Round 1", &sheet->matrix, world->error));
    good(world, suffice_matrix_add_all(sheet->matrix, world->error));
    sheet->a_theme = summarise(sheet, cast->alone, cast->theme, MARK " rings the ward.");
    sheet->a_other = summarise(sheet, cast->alone, cast->other, "Lives by the sea.");
    sheet->j_theme = summarise(sheet, cast->joint, cast->theme, "They wait.");
    good(world, suffice_synthesis_add_absence(sheet->synthesis, cast->joint, cast->other,
                                              SUFFICE_ABSENCE_NOT_APPLICABLE, 0, &sheet->j_other, world->error));
    *state = sheet;
    return 0;
}

static inline int drop_sheet(void **state)
{
    struct sheet *sheet = *state;
    suffice_project_release(sheet->cast.world.project);
    suffice_error_release(sheet->cast.world.error);
    free(sheet);
    return 0;
}

static inline void chart(struct sheet *sheet, suffice_code_id theme, suffice_interview_id interview,
                         suffice_summary_id summary)
{
    struct world *world = &sheet->cast.world;
    STEP(suffice_matrix_chart(sheet->matrix, theme, interview, summary, world->error));
}

#endif
