/*
 * Interviews: who spoke in each, and what they put on their timeline.
 * SPDX-License-Identifier: MIT
 */
#include "parts.h"

#include <string.h>

static const struct field interview_fields[] = {
    {"length", SUFFICE_INTERVIEW_LENGTH, TIME, NULL},
    {"place", SUFFICE_INTERVIEW_PLACE, TEXT, NULL},
    {"wording", SUFFICE_INTERVIEW_WORDING, CHOICE, NULL},
    {"interviewer", SUFFICE_INTERVIEW_INTERVIEWERS, REFS, "analyst"},
    {"team", SUFFICE_INTERVIEW_TEAM, REF, "team"},
    {"schedule", SUFFICE_INTERVIEW_SCHEDULE, REF, "schedule"},
    {"note", SUFFICE_INTERVIEW_NOTE, TEXT, NULL},
    {NULL, 0, TEXT, NULL},
};

/* "KEY PART PARTICIPANT", where the key may hold spaces and the participant may be "-". */
static bool add_speaker(struct build *build, suffice_interview_id interview, const char *text)
{
    char rest[KEY_SIZE], participant[KEY_SIZE], key[KEY_SIZE], part[KEY_SIZE], both[KEY_SIZE];
    if (!split_last(text, rest, participant) || !split_last(rest, key, part))
        return expected(build, "a key, a part and a participant");
    suffice_speaker_id speaker = 0;
    suffice_participant_id who = strcmp(participant, "-") == 0 ? 0 : known(build, "participant", participant);
    return good(build, suffice_corpus_add_speaker(suffice_project_edit_corpus(build->project), interview, key,
                                                  choice_in(build, SUFFICE_SPEAKER_PART, part), who, &speaker,
                                                  build->error)) &&
           know(build, "speaker", joined(both, own_key(build), key), speaker);
}

/* "KEY SUBJECT": that a speaker speaks about somebody. */
static bool add_about(struct build *build, const char *text)
{
    char key[KEY_SIZE], subject[KEY_SIZE], both[KEY_SIZE];
    if (!split_last(text, key, subject))
        return expected(build, "the key of a speaker and that of a subject");
    return append_ref(build, known(build, "speaker", joined(both, own_key(build), key)), SUFFICE_SPEAKER_ABOUT,
                      known(build, "subject", subject));
}

static bool add_interview(struct build *build)
{
    suffice_interview_id interview = 0;
    const char *key = own_key(build);
    if (!good(build, suffice_corpus_add_interview(suffice_project_edit_corpus(build->project), key,
                                                  choice_of(build, "encounter", SUFFICE_INTERVIEW_ENCOUNTER),
                                                  date_of(build, "date"), &interview, build->error)) ||
        !set_fields(build, interview, interview_fields) || !know(build, "interview", key, interview))
        return false;
    size_t place = 0;
    for (const char *text; (text = record_next(build->record, "speaker", &place)) != NULL;)
        if (!add_speaker(build, interview, text))
            return false;
    place = 0;
    for (const char *text; (text = record_next(build->record, "about", &place)) != NULL;)
        if (!add_about(build, text))
            return false;
    return true;
}

static const struct field event_fields[] = {
    {"type", SUFFICE_TIMELINE_EVENT_TYPE, CHOICE, NULL},
    {"chosen", SUFFICE_TIMELINE_EVENT_CHOSEN, YES_NO, NULL},
    {"felt", SUFFICE_TIMELINE_EVENT_FELT, TEXT, NULL},
    {"note", SUFFICE_TIMELINE_EVENT_NOTE, TEXT, NULL},
    {NULL, 0, TEXT, NULL},
};

static bool add_event(struct build *build)
{
    suffice_timeline_event_id event = 0;
    return good(build, suffice_corpus_add_event(
                           suffice_project_edit_corpus(build->project), ref_of(build, "interview", "interview"),
                           own_key(build), date_of(build, "date"),
                           choice_of(build, "valence", SUFFICE_TIMELINE_EVENT_VALENCE), &event, build->error)) &&
           set_fields(build, event, event_fields);
}

bool build_interviews(struct build *build)
{
    return for_each(build, "interviews", "interview", add_interview) &&
           for_each(build, "interviews", "event", add_event);
}
