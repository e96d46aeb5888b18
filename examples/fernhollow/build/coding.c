/*
 * Coding: what was marked in the sources, and the themes that one or two analysts gave it.
 * SPDX-License-Identifier: MIT
 */
#include "parts.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* --- places --- */

/* The turn in which a quotation stands: the line that begins with the speaker, and in a transcript with the time. */
static const char *find_turn(struct build *build, const char *text)
{
    char head[2 * KEY_SIZE];
    const char *start = value(build, "start"), *speaker = needed(build, "speaker");
    if (start != NULL)
        snprintf(head, sizeof head, "[%s] %s: ", start, speaker);
    else
        snprintf(head, sizeof head, "%s: ", speaker);
    for (const char *line = text; line != NULL; line = strchr(line, '\n'), line += line != NULL) {
        const char *end = strchr(line, '\n'), *words = strstr(line, needed(build, "quote"));
        if (strncmp(line, head, strlen(head)) == 0 && words != NULL && (end == NULL || words < end))
            return words;
    }
    return NULL;
}

/* A place that is told in bytes, in code points. */
static int64_t point_at(struct build *build, suffice_source_id source, const char *text, const char *place)
{
    uint64_t point = 0;
    good(build, suffice_text_place(build->project, source, SUFFICE_SOURCE_TEXT, SUFFICE_UNIT_BYTES,
                                   (uint64_t)(place - text), SUFFICE_UNIT_POINTS, &point, build->error));
    return (int64_t)point;
}

static bool mark_text(struct build *build, suffice_source_id source, const char *text, suffice_excerpt_id *excerpt)
{
    const char *words = find_turn(build, text), *quote = needed(build, "quote");
    if (words == NULL)
        return expected(build, "words that stand in that turn of the source");
    int64_t start = point_at(build, source, text, words), end = point_at(build, source, text, words + strlen(quote));
    return good(build, suffice_excerpts_add_text(suffice_project_edit_excerpts(build->project), source, start, end,
                                                 ref_of(build, "coder", "analyst"), excerpt, build->error));
}

static bool mark_recording(struct build *build, suffice_source_id source, suffice_excerpt_id *excerpt)
{
    int64_t start = time_in(build, needed(build, "start")), end = time_in(build, needed(build, "end"));
    return good(build, suffice_excerpts_add_time(suffice_project_edit_excerpts(build->project), source, start, end,
                                                 needed(build, "quote"), ref_of(build, "coder", "analyst"), excerpt,
                                                 build->error));
}

/* --- codes --- */

static bool give_code(struct build *build, suffice_excerpt_id excerpt, const char *theme, suffice_analyst_id coder)
{
    return good(build, suffice_excerpts_code(suffice_project_edit_excerpts(build->project), excerpt,
                                             known(build, "theme", theme), coder, NULL, build->error));
}

static bool give_codes(struct build *build, suffice_excerpt_id excerpt)
{
    size_t place = 0;
    suffice_analyst_id coder = ref_of(build, "coder", "analyst");
    for (const char *theme; (theme = record_next(build->record, "theme", &place)) != NULL;)
        if (!give_code(build, excerpt, theme, coder))
            return false;
    char second[KEY_SIZE], theme[KEY_SIZE];
    place = 0;
    for (const char *text; (text = record_next(build->record, "second", &place)) != NULL;)
        if (!split_last(text, second, theme) || !give_code(build, excerpt, theme, known(build, "analyst", second)))
            return expected(build, "an analyst and a theme");
    return true;
}

/* --- excerpts --- */

static const struct field excerpt_fields[] = {
    {"about", SUFFICE_EXCERPT_ABOUT, REF, "subject"},
    {"fidelity", SUFFICE_EXCERPT_FIDELITY, CHOICE, NULL},
    {"view", SUFFICE_EXCERPT_VIEW, CHOICE, NULL},
    {"note", SUFFICE_EXCERPT_NOTE, TEXT, NULL},
    {NULL, 0, TEXT, NULL},
};

/* Speakers have their keys within an interview. */
static bool set_speaker(struct build *build, suffice_source_id source, suffice_excerpt_id excerpt)
{
    char both[KEY_SIZE];
    suffice_interview_id interview = suffice_ref(build->project, source, SUFFICE_SOURCE_INTERVIEW);
    const char *key = suffice_text(build->project, interview, SUFFICE_INTERVIEW_KEY);
    suffice_speaker_id speaker = known(build, "speaker", joined(both, key, needed(build, "speaker")));
    return good(build, suffice_set_ref(build->project, excerpt, SUFFICE_EXCERPT_SPEAKER, speaker, build->error));
}

/* What is marked in a source is stamped with the day of the source. */
static bool set_day_of(struct build *build, suffice_source_id source)
{
    int32_t date = 0;
    return good(build, suffice_date(build->project, source, SUFFICE_SOURCE_DATE, &date, build->error)) &&
           set_day(build, date);
}

static bool add_excerpt(struct build *build)
{
    suffice_excerpt_id excerpt = 0;
    suffice_source_id source = known(build, "source", needed(build, "source"));
    const char *text = suffice_text(build->project, source, SUFFICE_SOURCE_TEXT);
    return source != 0 && set_day_of(build, source) &&
           (text != NULL ? mark_text(build, source, text, &excerpt) : mark_recording(build, source, &excerpt)) &&
           set_speaker(build, source, excerpt) && set_fields(build, excerpt, excerpt_fields) &&
           give_codes(build, excerpt) && know(build, "excerpt", own_key(build), excerpt);
}

bool build_excerpts(struct build *build)
{
    return for_each(build, "excerpts", "excerpt", add_excerpt);
}
