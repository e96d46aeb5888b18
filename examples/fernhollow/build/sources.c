/*
 * Sources: recordings, transcripts and notes; and the timed grids that were filled while listening.
 * SPDX-License-Identifier: MIT
 */
#include "moments.h"
#include "parts.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* --- text --- */

/* How many code points come before a place in a text: all bytes but those that go on with one. */
static int64_t points_before(const char *text, const char *place)
{
    int64_t points = 0;
    for (; text < place; text++)
        points += ((unsigned char)*text & 0xC0) != 0x80;
    return points;
}

/* A transcript says at the beginning of each turn when it was spoken: "[12:30] Ada: ...". */
static bool add_syncs(struct build *build, suffice_source_id source)
{
    const char *text = suffice_text(build->project, source, SUFFICE_SOURCE_TEXT);
    for (const char *turn = text; turn != NULL && *turn != '\0'; turn = strchr(turn, '\n'), turn += turn != NULL) {
        char time[KEY_SIZE];
        if (sscanf(turn, "[%11[0-9:]]", time) != 1)
            continue;
        if (!good(build, suffice_corpus_add_sync(suffice_project_edit_corpus(build->project), source,
                                                 points_before(text, turn), time_in(build, time), NULL, build->error)))
            return false;
    }
    return true;
}

static bool add_text(struct build *build, const char *file, suffice_source_id *source)
{
    size_t size = 0;
    char *path = path_in(build->folder, file), *text = path != NULL ? read_file(path, &size) : NULL;
    bool done =
        text != NULL
            ? good(build, suffice_corpus_add_text(suffice_project_edit_corpus(build->project), needed(build, "name"),
                                                  choice_of(build, "medium", SUFFICE_SOURCE_MEDIUM), text, size,
                                                  ref_of(build, "interview", "interview"), source, build->error))
            : expected(build, "a file that can be read");
    free(text);
    free(path);
    return done;
}

/* --- sources --- */

static bool add_recording(struct build *build, suffice_source_id *source)
{
    return good(build, suffice_corpus_add_file(suffice_project_edit_corpus(build->project), needed(build, "name"),
                                               choice_of(build, "medium", SUFFICE_SOURCE_MEDIUM), needed(build, "path"),
                                               -1, NULL, time_of(build, "duration"),
                                               ref_of(build, "interview", "interview"), source, build->error));
}

static const struct field source_fields[] = {
    {"origin", SUFFICE_SOURCE_ORIGIN, CHOICE, NULL}, {"transcript-of", SUFFICE_SOURCE_TRANSCRIPT_OF, REF, "source"},
    {"date", SUFFICE_SOURCE_DATE, DATE, NULL},       {"language", SUFFICE_SOURCE_LANGUAGE, TEXT, NULL},
    {"basis", SUFFICE_SOURCE_BASIS, REF, "basis"},   {"keep-until", SUFFICE_SOURCE_KEEP_UNTIL, DATE, NULL},
    {"note", SUFFICE_SOURCE_MEMO, TEXT, NULL},       {NULL, 0, TEXT, NULL},
};

static bool add_source(struct build *build)
{
    suffice_source_id source = 0;
    const char *key = own_key(build), *file = value(build, "file");
    return (file != NULL ? add_text(build, file, &source) : add_recording(build, &source)) &&
           good(build, suffice_set_text(build->project, source, SUFFICE_SOURCE_KEY, key, build->error)) &&
           set_fields(build, source, source_fields) && know(build, "source", key, source) &&
           (file == NULL || add_syncs(build, source));
}

/* A recording is destroyed later than it is made. */
static bool renew_destroyed(struct build *build)
{
    int32_t date = date_of(build, "destroyed-on");
    if (date == 0 || !by_now(build, date))
        return true;
    return good(build, suffice_corpus_mark_destroyed(suffice_project_edit_corpus(build->project),
                                                     known(build, "source", own_key(build)), date, build->error));
}

/* --- grids --- */

/* "INTERVIEW SOURCE ANALYST DATE" */
static bool add_grid(struct build *build)
{
    char interview[KEY_SIZE], source[KEY_SIZE], analyst[KEY_SIZE], date[KEY_SIZE], end;
    if (sscanf(own_key(build), "%95s %95s %95s %95s%c", interview, source, analyst, date, &end) != 4)
        return expected(build, "an interview, a source, an analyst and a date");
    suffice_grid_id grid = 0;
    return good(build, suffice_corpus_add_grid(suffice_project_edit_corpus(build->project),
                                               known(build, "interview", interview), known(build, "source", source),
                                               known(build, "analyst", analyst), &grid, build->error)) &&
           good(build, suffice_set_date(build->project, grid, SUFFICE_GRID_DATE, date_in(build, date), build->error)) &&
           know(build, "grid", interview, grid);
}

/* The key of the interview of the grid above the row. */
static bool interview_above(struct build *build, char key[KEY_SIZE])
{
    const struct record *first = input(build, "grids")->records, *record = build->record;
    while (record > first && !record_is(record, "grid"))
        record--;
    const char *grid = record->entries[0].value;
    snprintf(key, KEY_SIZE, "%.*s", (int)strcspn(grid, " "), grid);
    return record_is(record, "grid") || expected(build, "a grid above its rows");
}

/* "START-END"; it is known by its interview and its start, such as "I1 03:30". */
static bool add_row(struct build *build)
{
    enum { MOST = 20 };
    char interview[KEY_SIZE], start[KEY_SIZE], end[KEY_SIZE], both[KEY_SIZE];
    if (sscanf(own_key(build), "%20[0-9:]-%20[0-9:]", start, end) != 2)
        return expected(build, "a start, a dash and an end");
    suffice_code_id themes[MOST];
    size_t count = 0, place = 0;
    for (const char *key; count < MOST && (key = record_next(build->record, "theme", &place)) != NULL;)
        themes[count++] = known(build, "theme", key);
    suffice_grid_row_id row = 0;
    return interview_above(build, interview) &&
           good(build,
                suffice_corpus_add_grid_row(suffice_project_edit_corpus(build->project),
                                            known(build, "grid", interview), time_in(build, start), time_in(build, end),
                                            value(build, "topic"), themes, count, &row, build->error)) &&
           know(build, "row", joined(both, interview, start), row);
}

bool build_sources(struct build *build)
{
    return for_each(build, "sources", "source", add_source) &&
           for_each_done(build, "sources", "source", renew_destroyed) && for_each(build, "grids", "grid", add_grid) &&
           for_each(build, "grids", "row", add_row);
}
