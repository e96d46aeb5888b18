/*
 * Interviews: schedules, interviews with their speakers and events, timed grids.
 * SPDX-License-Identifier: MIT
 */
#include "model/corpus.h"

#include <suffice/interviews.h>

/* --- schedules --- */

suffice_status suffice_corpus_add_schedule(suffice_corpus *corpus, const char *name, suffice_schedule_id *schedule,
                                           suffice_error *error)
{
    struct sfp_change change;
    sfp_corpus_change(&change, corpus, "add a schedule", error);
    sfp_slot slot = sfp_change_new(&change, SFP_KIND_SCHEDULE);
    sfp_change_text(&change, slot, SUFFICE_SCHEDULE_NAME, name);
    sfp_corpus_attach(&change, slot);
    return sfp_change_end_with(&change, slot, schedule);
}

suffice_status suffice_corpus_add_section(suffice_corpus *corpus, suffice_schedule_id schedule, const char *key,
                                          const char *name, suffice_event_type event_type,
                                          suffice_schedule_section_id *section, suffice_error *error)
{
    struct sfp_change change;
    sfp_corpus_change(&change, corpus, "add a section of a schedule", error);
    sfp_slot parent = sfp_change_find(&change, schedule, SFP_KIND_SCHEDULE, "schedule");
    sfp_slot slot = sfp_change_new(&change, SFP_KIND_SCHEDULE_SECTION);
    sfp_change_text(&change, slot, SUFFICE_SCHEDULE_SECTION_KEY, key);
    sfp_change_text(&change, slot, SUFFICE_SCHEDULE_SECTION_NAME, name);
    sfp_corpus_number(&change, slot, SUFFICE_SCHEDULE_SECTION_EVENT_TYPE, event_type, 0);
    sfp_change_attach(&change, slot, parent, SFP_LAST);
    return sfp_change_end_with(&change, slot, section);
}

suffice_status suffice_corpus_add_item(suffice_corpus *corpus, suffice_id parent, suffice_item_kind kind,
                                       const char *self, const char *carer, suffice_schedule_item_id *item,
                                       suffice_error *error)
{
    struct sfp_change change;
    sfp_corpus_change(&change, corpus, "add an item of a schedule", error);
    sfp_slot above = sfp_change_find(&change, parent, 0, "parent");
    sfp_slot slot = sfp_change_new(&change, SFP_KIND_SCHEDULE_ITEM);
    sfp_change_number(&change, slot, SUFFICE_SCHEDULE_ITEM_KIND, kind);
    sfp_change_text(&change, slot, SUFFICE_SCHEDULE_ITEM_SELF, self);
    sfp_change_text(&change, slot, SUFFICE_SCHEDULE_ITEM_CARER, carer);
    sfp_change_attach(&change, slot, above, SFP_LAST);
    return sfp_change_end_with(&change, slot, item);
}

/* --- interviews --- */

suffice_status suffice_corpus_add_interview(suffice_corpus *corpus, const char *key, suffice_encounter encounter,
                                            int32_t date, suffice_interview_id *interview, suffice_error *error)
{
    struct sfp_change change;
    sfp_corpus_change(&change, corpus, "add an interview", error);
    sfp_slot slot = sfp_change_new(&change, SFP_KIND_INTERVIEW);
    sfp_change_text(&change, slot, SUFFICE_INTERVIEW_KEY, key);
    sfp_change_number(&change, slot, SUFFICE_INTERVIEW_ENCOUNTER, encounter);
    sfp_corpus_number(&change, slot, SUFFICE_INTERVIEW_DATE, date, 0);
    sfp_corpus_attach(&change, slot);
    return sfp_change_end_with(&change, slot, interview);
}

suffice_status suffice_corpus_add_speaker(suffice_corpus *corpus, suffice_interview_id interview, const char *key,
                                          suffice_part part, suffice_participant_id participant,
                                          suffice_speaker_id *speaker, suffice_error *error)
{
    struct sfp_change change;
    sfp_corpus_change(&change, corpus, "add a speaker", error);
    sfp_slot parent = sfp_change_find(&change, interview, SFP_KIND_INTERVIEW, "interview");
    sfp_slot person = sfp_change_find_if(&change, participant, SFP_KIND_PARTICIPANT, "participant");
    sfp_slot slot = sfp_change_new(&change, SFP_KIND_SPEAKER);
    sfp_change_text(&change, slot, SUFFICE_SPEAKER_KEY, key);
    sfp_change_number(&change, slot, SUFFICE_SPEAKER_PART, part);
    sfp_change_ref(&change, slot, SUFFICE_SPEAKER_PARTICIPANT, person);
    sfp_change_attach(&change, slot, parent, SFP_LAST);
    return sfp_change_end_with(&change, slot, speaker);
}

suffice_status suffice_corpus_add_event(suffice_corpus *corpus, suffice_interview_id interview, const char *name,
                                        int32_t date, suffice_valence valence, suffice_timeline_event_id *event,
                                        suffice_error *error)
{
    struct sfp_change change;
    sfp_corpus_change(&change, corpus, "add an event", error);
    sfp_slot parent = sfp_change_find(&change, interview, SFP_KIND_INTERVIEW, "interview");
    sfp_slot slot = sfp_change_new(&change, SFP_KIND_TIMELINE_EVENT);
    sfp_change_text(&change, slot, SUFFICE_TIMELINE_EVENT_NAME, name);
    sfp_corpus_number(&change, slot, SUFFICE_TIMELINE_EVENT_DATE, date, 0);
    sfp_corpus_number(&change, slot, SUFFICE_TIMELINE_EVENT_VALENCE, valence, 0);
    sfp_change_attach(&change, slot, parent, SFP_LAST);
    return sfp_change_end_with(&change, slot, event);
}

/* --- timed grids --- */

suffice_status suffice_corpus_add_grid(suffice_corpus *corpus, suffice_interview_id interview, suffice_source_id source,
                                       suffice_analyst_id analyst, suffice_grid_id *grid, suffice_error *error)
{
    struct sfp_change change;
    sfp_corpus_change(&change, corpus, "add a timed grid", error);
    sfp_slot parent = sfp_change_find(&change, interview, SFP_KIND_INTERVIEW, "interview");
    sfp_slot recording = sfp_change_find_if(&change, source, SFP_KIND_SOURCE, "source");
    sfp_slot listener = sfp_change_find_if(&change, analyst, SFP_KIND_ANALYST, "analyst");
    sfp_slot slot = sfp_change_new(&change, SFP_KIND_GRID);
    sfp_change_ref(&change, slot, SUFFICE_GRID_SOURCE, recording);
    sfp_change_ref(&change, slot, SUFFICE_GRID_ANALYST, listener);
    sfp_change_attach(&change, slot, parent, SFP_LAST);
    return sfp_change_end_with(&change, slot, grid);
}

static void add_themes(struct sfp_change *change, sfp_slot slot, const suffice_code_id *themes, size_t count)
{
    for (size_t i = 0; i < count && sfp_change_good(change); i++) {
        sfp_slot theme = sfp_change_find(change, themes[i], SFP_KIND_CODE, "themes");
        sfp_change_insert_ref(change, slot, SUFFICE_GRID_ROW_THEMES, SFP_LAST, theme);
    }
}

suffice_status suffice_corpus_add_grid_row(suffice_corpus *corpus, suffice_grid_id grid, int64_t start, int64_t end,
                                           const char *topic, const suffice_code_id *themes, size_t count,
                                           suffice_grid_row_id *row, suffice_error *error)
{
    struct sfp_change change;
    if (row != NULL)
        *row = 0;
    if (themes == NULL && count > 0)
        return sfp_fail_null(error, "themes");
    sfp_corpus_change(&change, corpus, "add a row of a grid", error);
    sfp_slot parent = sfp_change_find(&change, grid, SFP_KIND_GRID, "grid");
    sfp_slot slot = sfp_change_new(&change, SFP_KIND_GRID_ROW);
    sfp_change_number(&change, slot, SUFFICE_GRID_ROW_START, start);
    sfp_change_number(&change, slot, SUFFICE_GRID_ROW_END, end);
    sfp_change_text(&change, slot, SUFFICE_GRID_ROW_TOPIC, topic);
    add_themes(&change, slot, themes, count);
    sfp_change_attach(&change, slot, parent, SFP_LAST);
    return sfp_change_end_with(&change, slot, row);
}

suffice_status suffice_corpus_set_grid_row_span(suffice_corpus *corpus, suffice_grid_row_id row, int64_t start,
                                                int64_t end, suffice_error *error)
{
    struct sfp_change change;
    sfp_corpus_change(&change, corpus, "change the span of a row of a grid", error);
    sfp_slot slot = sfp_change_find(&change, row, SFP_KIND_GRID_ROW, "row");
    sfp_change_number(&change, slot, SUFFICE_GRID_ROW_START, start);
    sfp_change_number(&change, slot, SUFFICE_GRID_ROW_END, end);
    return sfp_change_end(&change);
}
