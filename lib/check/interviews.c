/*
 * Checks of interviews and groups: permission, withdrawal, who was heard, and the timeline.
 * SPDX-License-Identifier: MIT
 */
#include "check/asking.h"

#include "base/memory.h"
#include "model/slots.h"

/* --- permission --- */

static bool has_excerpts(const struct sfp_checking *checking, sfp_slot source)
{
    return sfp_ask_incoming(checking, source, SUFFICE_EXCERPT_SOURCE)->count > 0;
}

/* Whether anything was made of what an interview gave. */
static bool is_used(const struct sfp_checking *checking, sfp_slot interview)
{
    const struct sfp_list *sources = sfp_ask_incoming(checking, interview, SUFFICE_SOURCE_INTERVIEW);
    for (uint32_t i = 0; i < sources->count; i++)
        if (has_excerpts(checking, sfp_list_items(sources)[i]))
            return true;
    const struct sfp_list *summaries = sfp_ask_incoming(checking, interview, SUFFICE_SUMMARY_INTERVIEW);
    for (uint32_t i = 0; i < summaries->count; i++) {
        const struct sfp_summary *summary = sfp_ask_row(checking, summaries, i);
        if (sfp_ask_says(summary->text))
            return true;
    }
    return false;
}

static sfp_slot participant_at(const struct sfp_checking *checking, const struct sfp_interview *interview,
                               uint32_t index)
{
    const struct sfp_speaker *speaker = sfp_ask_row(checking, &interview->speakers, index);
    return speaker->participant.target;
}

static void look_for_permission(struct sfp_checking *checking, sfp_slot slot)
{
    const struct sfp_interview *interview = sfp_checking_row(checking, slot);
    struct sfp_slots people = {0};
    if (!is_used(checking, slot))
        return;
    for (uint32_t i = 0; i < interview->speakers.count; i++)
        sfp_checking_memory(checking, sfp_slots_add(&people, participant_at(checking, interview, i)));
    if (people.count == 0)
        sfp_checking_tell(checking, slot, 0, "it is used, but it is not recorded who took part");
    for (size_t i = 0; i < people.count; i++) {
        const struct sfp_participant *person = sfp_checking_row(checking, people.items[i]);
        if (person->permissions.count == 0)
            sfp_checking_tell(checking, slot, people.items[i],
                              "it is used, but no permission of somebody who took part is recorded");
    }
    sfp_slots_release(&people);
}

static void look_for_basis(struct sfp_checking *checking, sfp_slot slot)
{
    const struct sfp_source *source = sfp_checking_row(checking, slot);
    if (source->interview.target == 0 && source->basis.target == 0 && has_excerpts(checking, slot))
        sfp_checking_tell(checking, slot, 0, "it is used, but it is not recorded on what footing it is held");
}

void sfp_check_no_permission(struct sfp_checking *checking)
{
    sfp_ask_each(checking, SFP_KIND_INTERVIEW, look_for_permission);
    sfp_ask_each(checking, SFP_KIND_SOURCE, look_for_basis);
}

/* --- who is heard --- */

/* Interviews, each with one of those who took part; for checks that ask whose words a thing is. */
struct heard {
    struct sfp_slots interviews;
    sfp_slot *people; /* by the places of interviews, which count from 1 */
};

typedef sfp_slot picks(const struct sfp_checking *checking, const struct sfp_interview *interview);

/* Gathers the interviews for which somebody is picked. */
static void gather_heard(struct sfp_checking *checking, picks *pick, struct heard *heard)
{
    size_t count = sfp_checking_count(checking, SFP_KIND_INTERVIEW);
    *heard = (struct heard){.people = sfp_new(count + 1, sizeof *heard->people)};
    sfp_checking_memory(checking, heard->people != NULL);
    for (size_t i = 0; sfp_checking_good(checking) && i < count; i++) {
        sfp_slot slot = sfp_checking_slot(checking, SFP_KIND_INTERVIEW, i);
        sfp_slot person = pick(checking, sfp_checking_row(checking, slot));
        if (person == 0)
            continue;
        sfp_checking_memory(checking, sfp_slots_add(&heard->interviews, slot));
        heard->people[heard->interviews.count] = person;
    }
}

static void release_heard(struct heard *heard)
{
    sfp_slots_release(&heard->interviews);
    sfp_free(heard->people);
}

static sfp_slot heard_in_interview(const struct heard *heard, sfp_slot interview)
{
    return heard->people[sfp_slots_place(&heard->interviews, interview)];
}

/* Who is heard in an excerpt: its speaker, or, where that is not recorded, the one picked for the interview. */
static sfp_slot heard_in_excerpt(const struct sfp_checking *checking, const struct heard *heard, sfp_slot slot)
{
    const struct sfp_excerpt *excerpt = sfp_checking_row(checking, slot);
    if (excerpt == NULL)
        return 0;
    const struct sfp_speaker *speaker = sfp_checking_row(checking, excerpt->speaker.target);
    const struct sfp_source *source = sfp_checking_row(checking, excerpt->source.target);
    if (speaker != NULL)
        return speaker->participant.target;
    return source == NULL ? 0 : heard_in_interview(heard, source->interview.target);
}

/* --- withdrawal --- */

static bool has_withdrawn(const struct sfp_checking *checking, sfp_slot participant)
{
    return sfp_ask_permission(checking, participant, SUFFICE_PURPOSE_RECORD) == SUFFICE_AGREEMENT_WITHDRAWN;
}

/* The first who took part, if all of them withdrew. */
static sfp_slot pick_withdrawn(const struct sfp_checking *checking, const struct sfp_interview *interview)
{
    sfp_slot first = 0;
    for (uint32_t i = 0; i < interview->speakers.count; i++) {
        sfp_slot person = participant_at(checking, interview, i);
        if (person != 0 && !has_withdrawn(checking, person))
            return 0;
        first = first == 0 ? person : first;
    }
    return first;
}

static sfp_slot withdrawn_from_excerpt(const struct sfp_checking *checking, const struct heard *heard, sfp_slot slot)
{
    sfp_slot person = heard_in_excerpt(checking, heard, slot);
    return has_withdrawn(checking, person) ? person : 0;
}

static sfp_slot withdrawn_from_summary(const struct sfp_checking *checking, const struct heard *heard, sfp_slot slot)
{
    const struct sfp_summary *summary = sfp_checking_row(checking, slot);
    if (summary == NULL || !sfp_ask_says(summary->text))
        return 0;
    return heard_in_interview(heard, summary->interview.target);
}

static sfp_slot withdrawn_from_key_point(const struct sfp_checking *checking, const struct heard *heard, sfp_slot slot)
{
    const struct sfp_key_point *point = sfp_checking_row(checking, slot);
    sfp_slot person = 0;
    for (uint32_t i = 0; person == 0 && i < point->summaries.count; i++)
        person = withdrawn_from_summary(checking, heard, point->summaries.items[i].target);
    for (uint32_t i = 0; person == 0 && i < point->excerpts.count; i++)
        person = withdrawn_from_excerpt(checking, heard, point->excerpts.items[i].target);
    return person;
}

typedef sfp_slot finds(const struct sfp_checking *checking, const struct heard *heard, sfp_slot slot);

static void tell_withdrawn(struct sfp_checking *checking, const struct heard *heard, int32_t kind, finds *find,
                           const char *message)
{
    for (size_t i = 0; i < sfp_checking_count(checking, kind); i++) {
        sfp_slot slot = sfp_checking_slot(checking, kind, i);
        sfp_slot person = find(checking, heard, slot);
        if (person != 0)
            sfp_checking_tell(checking, slot, person, "%s", message);
    }
}

/* Key points that lost what was behind them to a withdrawal, each once, until somebody has judged them again. */
static void tell_unjudged(struct sfp_checking *checking)
{
    struct sfp_slots told = {0};
    for (size_t i = 0; i < sfp_checking_count(checking, SFP_KIND_WITHDRAWAL); i++) {
        sfp_slot slot = sfp_checking_slot(checking, SFP_KIND_WITHDRAWAL, i);
        const struct sfp_withdrawal *withdrawal = sfp_checking_row(checking, slot);
        bool erased = withdrawal->way == SUFFICE_WITHDRAWAL_WAY_ERASE; /* else the key point is told of above */
        for (uint32_t k = 0; erased && k < withdrawal->judge.count; k++) {
            sfp_slot point = withdrawal->judge.items[k].target;
            if (sfp_slots_place(&told, point) != 0)
                continue;
            sfp_checking_memory(checking, sfp_slots_add(&told, point));
            sfp_checking_tell(checking, point, slot,
                              "it lost what somebody said who withdrew, and nobody has judged it again");
        }
    }
    sfp_slots_release(&told);
}

void sfp_check_withdrawn(struct sfp_checking *checking)
{
    struct heard heard;
    gather_heard(checking, pick_withdrawn, &heard);
    if (sfp_checking_good(checking)) {
        tell_withdrawn(checking, &heard, SFP_KIND_EXCERPT, withdrawn_from_excerpt,
                       "who is heard in it has withdrawn, and it is still here");
        tell_withdrawn(checking, &heard, SFP_KIND_SUMMARY, withdrawn_from_summary,
                       "it tells what somebody said who has withdrawn");
        tell_withdrawn(checking, &heard, SFP_KIND_KEY_POINT, withdrawn_from_key_point,
                       "it rests on what somebody said who has withdrawn");
        tell_unjudged(checking);
    }
    release_heard(&heard);
}

/* --- quotations --- */

/* The only participant who took part; 0 when there is none, or more than one. */
static sfp_slot pick_only(const struct sfp_checking *checking, const struct sfp_interview *interview)
{
    sfp_slot only = 0;
    for (uint32_t i = 0; i < interview->speakers.count; i++) {
        sfp_slot person = participant_at(checking, interview, i);
        if (person != 0 && only != 0 && person != only)
            return 0;
        only = person != 0 ? person : only;
    }
    return only;
}

/* Tells of a quotation that is used by a record, if whoever is heard in it did not allow that. */
static void look_at_quotation(struct sfp_checking *checking, const struct heard *heard, sfp_slot slot, sfp_slot user)
{
    const struct sfp_row *row = sfp_checking_row(checking, slot);
    if (row == NULL || row->kind != SFP_KIND_EXCERPT || !sfp_ask_says(((const struct sfp_excerpt *)row)->quote))
        return;
    sfp_slot person = heard_in_excerpt(checking, heard, slot);
    if (sfp_ask_permission(checking, person, SUFFICE_PURPOSE_RECORD) == SUFFICE_AGREEMENT_WITHDRAWN)
        return; /* who withdrew altogether is told of by another check */
    switch (sfp_ask_permission(checking, person, SUFFICE_PURPOSE_QUOTE_TO_TEAM)) {
    case SUFFICE_AGREEMENT_REFUSED:
        sfp_checking_tell(checking, slot, user, "whoever is heard in it refused to be quoted to the team");
        break;
    case SUFFICE_AGREEMENT_WITHDRAWN:
        sfp_checking_tell(checking, slot, user, "whoever is heard in it no longer allows to be quoted to the team");
        break;
    case SUFFICE_AGREEMENT_NOT_ASKED:
        sfp_checking_tell(checking, slot, user, "whoever is heard in it was not asked about quoting to the team");
        break;
    default:
        break;
    }
}

static void look_at_quotations(struct sfp_checking *checking, const struct heard *heard, const struct sfp_refs *refs,
                               sfp_slot user)
{
    for (uint32_t i = 0; i < refs->count; i++)
        look_at_quotation(checking, heard, refs->items[i].target, user);
}

void sfp_check_quotation_refused(struct sfp_checking *checking)
{
    struct heard heard;
    gather_heard(checking, pick_only, &heard);
    for (size_t i = 0; i < sfp_checking_count(checking, SFP_KIND_KEY_POINT); i++) {
        sfp_slot slot = sfp_checking_slot(checking, SFP_KIND_KEY_POINT, i);
        const struct sfp_key_point *point = sfp_checking_row(checking, slot);
        look_at_quotations(checking, &heard, &point->excerpts, slot);
    }
    for (size_t i = 0; i < sfp_checking_count(checking, SFP_KIND_IDEA); i++) {
        sfp_slot slot = sfp_checking_slot(checking, SFP_KIND_IDEA, i);
        const struct sfp_idea *idea = sfp_checking_row(checking, slot);
        look_at_quotations(checking, &heard, &idea->excerpts, slot);
    }
    for (size_t i = 0; i < sfp_checking_count(checking, SFP_KIND_EVIDENCE); i++) {
        sfp_slot slot = sfp_checking_slot(checking, SFP_KIND_EVIDENCE, i);
        const struct sfp_evidence *evidence = sfp_checking_row(checking, slot);
        look_at_quotation(checking, &heard, evidence->item.target, slot);
    }
    release_heard(&heard);
}

/* --- groups and schedules --- */

static uint32_t count_parts(const struct sfp_checking *checking, const struct sfp_interview *interview,
                            suffice_part part)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < interview->speakers.count; i++) {
        const struct sfp_speaker *speaker = sfp_ask_row(checking, &interview->speakers, i);
        count += speaker->part == part;
    }
    return count;
}

/* Four is neither ideal nor too few, so it is only noted. */
static void look_at_size(struct sfp_checking *checking, sfp_slot slot)
{
    const struct sfp_interview *interview = sfp_checking_row(checking, slot);
    if (interview->encounter != SUFFICE_ENCOUNTER_GROUP)
        return;
    uint32_t people = count_parts(checking, interview, SUFFICE_PART_MEMBER) +
                      count_parts(checking, interview, SUFFICE_PART_PERSON) +
                      count_parts(checking, interview, SUFFICE_PART_CARER);
    if (people < 4)
        sfp_checking_tell(checking, slot, 0, "fewer than four people took part in the group");
    else if (people == 4)
        sfp_checking_tell_as(checking, SUFFICE_SEVERITY_NOTE, slot, 0, "four people took part in the group");
    else if (people > 8)
        sfp_checking_tell_as(checking, SUFFICE_SEVERITY_NOTE, slot, 0, "more than eight people took part in the group");
}

void sfp_check_size_of_group(struct sfp_checking *checking)
{
    sfp_ask_each(checking, SFP_KIND_INTERVIEW, look_at_size);
}

static void look_at_wording(struct sfp_checking *checking, sfp_slot slot)
{
    const struct sfp_interview *interview = sfp_checking_row(checking, slot);
    if (interview->wording == SUFFICE_WORDING_SELF && count_parts(checking, interview, SUFFICE_PART_PERSON) == 0 &&
        count_parts(checking, interview, SUFFICE_PART_MEMBER) == 0)
        sfp_checking_tell(checking, slot, 0,
                          "the wording was that for somebody's own care, but nobody spoke of their own");
    if (interview->wording == SUFFICE_WORDING_CARER && count_parts(checking, interview, SUFFICE_PART_CARER) == 0)
        sfp_checking_tell(checking, slot, 0, "the wording was that for carers, but no carer spoke");
}

void sfp_check_wording_of_schedule(struct sfp_checking *checking)
{
    sfp_ask_each(checking, SFP_KIND_INTERVIEW, look_at_wording);
}

/* --- the timeline --- */

/* Staff and volunteers have no timeline of their own care, and a group draws none. */
static bool has_timeline(const struct sfp_checking *checking, const struct sfp_interview *interview)
{
    if (interview->encounter == SUFFICE_ENCOUNTER_GROUP)
        return false;
    for (uint32_t i = 0; i < interview->speakers.count; i++) {
        const struct sfp_participant *person = sfp_checking_row(checking, participant_at(checking, interview, i));
        if (person != NULL && person->voice != SUFFICE_VOICE_STAFF && person->voice != SUFFICE_VOICE_VOLUNTEER)
            return true;
    }
    return false;
}

static void look_at_timeline(struct sfp_checking *checking, sfp_slot slot)
{
    const struct sfp_interview *interview = sfp_checking_row(checking, slot);
    uint32_t judged = 0;
    uint32_t went[SUFFICE_VALENCE_MIXED + 1] = {0};
    if (!has_timeline(checking, interview))
        return;
    for (uint32_t i = 0; i < interview->events.count; i++) {
        const struct sfp_timeline_event *event = sfp_ask_row(checking, &interview->events, i);
        judged += event->valence != 0;
        went[event->valence]++;
    }
    if (interview->events.count == 0)
        sfp_checking_tell(checking, slot, 0, "its timeline has no events");
    else if (judged > 0 && went[SUFFICE_VALENCE_GOOD] == judged)
        sfp_checking_tell(checking, slot, 0, "all events of its timeline went well");
    else if (judged > 0 && went[SUFFICE_VALENCE_BAD] == judged)
        sfp_checking_tell(checking, slot, 0, "all events of its timeline went badly");
}

void sfp_check_one_sided_timeline(struct sfp_checking *checking)
{
    sfp_ask_each(checking, SFP_KIND_INTERVIEW, look_at_timeline);
}

static int32_t month_of(int32_t date)
{
    return date / 10000 * 12 + date / 100 % 100;
}

/* A year before a date is the same number less 10000. Where a day is missing, months are compared. */
static void look_at_event(struct sfp_checking *checking, sfp_slot slot)
{
    const struct sfp_timeline_event *event = sfp_checking_row(checking, slot);
    const struct sfp_interview *interview = sfp_checking_row(checking, event->row.parent);
    int32_t then = event->date;
    int32_t heard = interview->date;
    if (then / 100 % 100 == 0 || heard / 100 % 100 == 0)
        return;
    bool days = then % 100 != 0 && heard % 100 != 0;
    if (days ? then > heard : month_of(then) > month_of(heard))
        sfp_checking_tell(checking, slot, event->row.parent, "it lies after the interview");
    else if (days ? then < heard - 10000 : month_of(then) < month_of(heard) - 12)
        sfp_checking_tell(checking, slot, event->row.parent, "it lies more than twelve months before the interview");
}

void sfp_check_event_out_of_range(struct sfp_checking *checking)
{
    sfp_ask_each(checking, SFP_KIND_TIMELINE_EVENT, look_at_event);
}
