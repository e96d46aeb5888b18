/*
 * Heard: who is heard in a record, and what those people agreed to.
 * SPDX-License-Identifier: MIT
 */
#include "model/heard.h"

enum {
    STEPS_MAX = 6 /* from a source to what it writes down or translates, more than there are; beyond, nobody agreed */
};

/* Who wants to read what. */
struct reading {
    const struct sfp_store *store;
    suffice_audience audience;
    enum sfp_sensitivity what;
};

static const struct sfp_row *row_of(const struct reading *reading, sfp_slot slot)
{
    return slot == 0 ? NULL : sfp_store_row(reading->store, slot);
}

/* --- what people agreed to --- */

static bool is_given(const struct reading *reading, const struct sfp_participant *participant, suffice_purpose purpose)
{
    for (uint32_t i = 0; i < participant->permissions.count; i++) {
        const struct sfp_row *row = row_of(reading, sfp_list_items(&participant->permissions)[i]);
        const struct sfp_permission *permission = (const struct sfp_permission *)row;
        if (permission->purpose == purpose)
            return permission->state == SUFFICE_AGREEMENT_GIVEN;
    }
    return false;
}

/* Whether a person agreed that the audience reads their words, or an account of them. */
static bool agreed(const struct reading *reading, sfp_slot slot)
{
    const struct sfp_participant *participant = (const struct sfp_participant *)row_of(reading, slot);
    bool team = reading->audience == SUFFICE_AUDIENCE_TEAM;
    if (is_given(reading, participant, team ? SUFFICE_PURPOSE_QUOTE_TO_TEAM : SUFFICE_PURPOSE_QUOTE_IN_PUBLIC))
        return true;
    return reading->what == SFP_PERSON_ACCOUNT && team && is_given(reading, participant, SUFFICE_PURPOSE_COMPOSITE);
}

/* Whether all who took part in an interview did; nobody is not all. */
static bool all_agreed(const struct reading *reading, const struct sfp_interview *interview)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < interview->speakers.count; i++) {
        const struct sfp_row *row = row_of(reading, sfp_list_items(&interview->speakers)[i]);
        sfp_slot participant = ((const struct sfp_speaker *)row)->participant.target;
        if (participant != 0 && !agreed(reading, participant))
            return false;
        count += participant != 0;
    }
    return count > 0;
}

/*
 * The interview in which a source was said: its own, or that of what it writes down or translates; or NULL. `lost`
 * (NULL: not wanted) becomes true where the way goes on farther than it is followed, so that nobody knows.
 */
static const struct sfp_row *interview_behind(const struct reading *reading, const struct sfp_source *source, int steps,
                                              bool *lost)
{
    const struct sfp_row *interview = row_of(reading, source->interview.target);
    const sfp_slot before[] = {source->transcript_of.target, source->translation_of.target};
    for (size_t i = 0; interview == NULL && i < sizeof before / sizeof before[0]; i++) {
        if (before[i] != 0 && steps > 0)
            interview =
                interview_behind(reading, (const struct sfp_source *)row_of(reading, before[i]), steps - 1, lost);
        else if (before[i] != 0 && lost != NULL)
            *lost = true;
    }
    return interview;
}

static bool source_agreed(const struct reading *reading, const struct sfp_source *source)
{
    bool lost = false;
    const struct sfp_row *interview = interview_behind(reading, source, STEPS_MAX, &lost);
    if (interview != NULL)
        return all_agreed(reading, (const struct sfp_interview *)interview);
    if (lost)
        return false;
    bool said = source->origin == SUFFICE_ORIGIN_INTERVIEW || source->origin == SUFFICE_ORIGIN_GROUP;
    return reading->audience == SUFFICE_AUDIENCE_TEAM && source->basis.target != 0 && !said;
}

static bool excerpt_agreed(const struct reading *reading, const struct sfp_excerpt *excerpt)
{
    const struct sfp_row *speaker = row_of(reading, excerpt->speaker.target);
    sfp_slot participant = speaker == NULL ? 0 : ((const struct sfp_speaker *)speaker)->participant.target;
    if (participant != 0)
        return agreed(reading, participant);
    return source_agreed(reading, (const struct sfp_source *)row_of(reading, excerpt->source.target));
}

/* Whether those who are heard in a record agreed that the audience reads it. */
static bool heard_agreed(const struct reading *reading, const struct sfp_row *row)
{
    if (row->kind == SFP_KIND_EXCERPT)
        return excerpt_agreed(reading, (const struct sfp_excerpt *)row);
    if (row->kind == SFP_KIND_SOURCE)
        return source_agreed(reading, (const struct sfp_source *)row);
    if (row->kind == SFP_KIND_SUMMARY)
        row = row_of(reading, ((const struct sfp_summary *)row)->interview.target);
    while (row != NULL && row->kind != SFP_KIND_INTERVIEW)
        row = row_of(reading, row->parent);
    return row != NULL && all_agreed(reading, (const struct sfp_interview *)row);
}

bool sfp_heard_agreed(const struct sfp_store *store, suffice_audience audience, const struct sfp_row *row,
                      enum sfp_sensitivity what)
{
    struct reading reading = {store, audience, what};
    return heard_agreed(&reading, row);
}

/* --- who is heard --- */

/* The one participant who is heard in an interview, or NULL. */
static const struct sfp_row *only_participant(const struct reading *reading, const struct sfp_interview *interview)
{
    const struct sfp_row *found = NULL;
    for (uint32_t i = 0; interview != NULL && i < interview->speakers.count; i++) {
        const struct sfp_row *row = row_of(reading, sfp_list_items(&interview->speakers)[i]);
        const struct sfp_row *participant = row_of(reading, ((const struct sfp_speaker *)row)->participant.target);
        if (participant != NULL && found != NULL)
            return NULL;
        found = participant != NULL ? participant : found;
    }
    return found;
}

static const struct sfp_row *heard_in(const struct reading *reading, const struct sfp_row *row)
{
    if (row->kind == SFP_KIND_EXCERPT) {
        const struct sfp_excerpt *excerpt = (const struct sfp_excerpt *)row;
        const struct sfp_row *speaker = row_of(reading, excerpt->speaker.target);
        return speaker != NULL ? speaker : heard_in(reading, row_of(reading, excerpt->source.target));
    }
    if (row->kind == SFP_KIND_SOURCE)
        row = interview_behind(reading, (const struct sfp_source *)row, STEPS_MAX, NULL);
    if (row != NULL && row->kind == SFP_KIND_INTERVIEW)
        return only_participant(reading, (const struct sfp_interview *)row);
    return row != NULL && row->kind == SFP_KIND_SPEAKER ? row : NULL;
}

const struct sfp_row *sfp_heard_in(const struct sfp_store *store, const struct sfp_row *row)
{
    struct reading reading = {.store = store};
    return heard_in(&reading, row);
}
