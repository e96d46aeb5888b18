/*
 * Withdrawal: the person, and what the person said.
 * SPDX-License-Identifier: MIT
 *
 * Interviews in which nobody else is heard are the person's, with all that came of them. Of the others only what the
 * person is marked as saying is, unless all is to go.
 */
#include "model/withdrawal_plan.h"

#include "model/judging.h"

#include <suffice/fields.h>

static const struct sfp_row *row_of(const struct sfp_withdrawing *plan, sfp_slot slot)
{
    return slot == 0 ? NULL : sfp_store_row(plan->store, slot);
}

/* Those who point at a row by one field; perhaps nobody. */
static const struct sfp_list *pointing(const struct sfp_withdrawing *plan, sfp_slot slot, suffice_field field)
{
    return sfp_rule_pointing_at(plan->store, row_of(plan, slot), field);
}

/* --- interviews --- */

/* Whether a speaker is somebody else whose own words are in the interview; who asks or interprets is not. */
static bool is_other_voice(const struct sfp_withdrawing *plan, const struct sfp_speaker *speaker)
{
    if (speaker->participant.target != 0)
        return speaker->participant.target != plan->participant;
    return speaker->part == SUFFICE_PART_PERSON || speaker->part == SUFFICE_PART_CARER ||
           speaker->part == SUFFICE_PART_MEMBER;
}

static bool is_shared(const struct sfp_withdrawing *plan, sfp_slot slot)
{
    const struct sfp_interview *interview = (const struct sfp_interview *)row_of(plan, slot);
    for (uint32_t i = 0; i < interview->speakers.count; i++) {
        const struct sfp_row *speaker = row_of(plan, sfp_list_items(&interview->speakers)[i]);
        if (is_other_voice(plan, (const struct sfp_speaker *)speaker))
            return true;
    }
    return false;
}

/* --- sources of an interview --- */

static bool belongs(const struct sfp_source *source, sfp_slot interview)
{
    return source->interview.target == 0 || source->interview.target == interview;
}

static bool all_belong(const struct sfp_withdrawing *plan, const struct sfp_list *sources, sfp_slot interview)
{
    for (uint32_t i = 0; i < sources->count; i++)
        if (!belongs((const struct sfp_source *)row_of(plan, sfp_list_items(sources)[i]), interview))
            return false;
    return true;
}

/* The sources of an interview; what they write down or translate is asked about once. */
struct sources {
    struct sfp_slots all;
    struct sfp_slots asked;
};

/* What a source writes down or translates, if it is not of another interview, or behind one. */
static bool add_behind(const struct sfp_withdrawing *plan, struct sources *sources, sfp_slot slot, sfp_slot interview)
{
    const struct sfp_source *source = (const struct sfp_source *)row_of(plan, slot);
    if (source == NULL || sfp_slots_place(&sources->asked, slot) != 0)
        return true;
    if (!sfp_slots_add(&sources->asked, slot))
        return false;
    if (!belongs(source, interview) ||
        !all_belong(plan, pointing(plan, slot, SUFFICE_SOURCE_TRANSCRIPT_OF), interview) ||
        !all_belong(plan, pointing(plan, slot, SUFFICE_SOURCE_TRANSLATION_OF), interview))
        return true;
    return sfp_slots_add(&sources->all, slot);
}

/* What writes a source down or translates it. */
static bool add_upon(const struct sfp_withdrawing *plan, struct sources *sources, const struct sfp_list *list,
                     sfp_slot interview)
{
    bool good = true;
    for (uint32_t i = 0; good && i < list->count; i++) {
        sfp_slot slot = sfp_list_items(list)[i];
        if (belongs((const struct sfp_source *)row_of(plan, slot), interview))
            good = sfp_slots_add(&sources->all, slot);
    }
    return good;
}

/* The sources of an interview, with what they write down or translate, and what does so with them. */
static bool gather_sources(const struct sfp_withdrawing *plan, struct sources *sources, sfp_slot interview)
{
    bool good = sfp_slots_add_list(&sources->all, pointing(plan, interview, SUFFICE_SOURCE_INTERVIEW));
    for (size_t i = 0; good && i < sources->all.count; i++) {
        sfp_slot slot = sources->all.items[i];
        const struct sfp_source *source = (const struct sfp_source *)row_of(plan, slot);
        good = add_behind(plan, sources, source->transcript_of.target, interview) &&
               add_behind(plan, sources, source->translation_of.target, interview) &&
               add_upon(plan, sources, pointing(plan, slot, SUFFICE_SOURCE_TRANSCRIPT_OF), interview) &&
               add_upon(plan, sources, pointing(plan, slot, SUFFICE_SOURCE_TRANSLATION_OF), interview);
    }
    return good;
}

static bool add_interview(struct sfp_withdrawing *plan, sfp_slot interview)
{
    struct sources sources = {0};
    bool shared = !plan->shared_too && is_shared(plan, interview);
    bool good = gather_sources(plan, &sources, interview) &&
                (shared ? sfp_slots_add(&plan->shared, interview) : sfp_removal_add(&plan->said, interview));
    for (size_t i = 0; good && i < sources.all.count; i++) {
        sfp_slot slot = sources.all.items[i];
        good = shared ? sfp_slots_add(&plan->shared, slot) : sfp_removal_add(&plan->said, slot);
    }
    sfp_slots_release(&sources.all);
    sfp_slots_release(&sources.asked);
    return good;
}

static bool add_interviews(struct sfp_withdrawing *plan)
{
    const struct sfp_list *speakers = pointing(plan, plan->participant, SUFFICE_SPEAKER_PARTICIPANT);
    bool good = true;
    for (uint32_t i = 0; good && i < speakers->count; i++) {
        sfp_slot interview = row_of(plan, sfp_list_items(speakers)[i])->parent;
        if (!sfp_withdrawal_takes(plan, interview) && sfp_slots_place(&plan->shared, interview) == 0)
            good = add_interview(plan, interview);
    }
    return good;
}

/* --- people only this person speaks about --- */

/* Whether somebody who stays speaks about a subject. */
static bool is_known_to_others(const struct sfp_withdrawing *plan, sfp_slot subject)
{
    static const suffice_field fields[] = {SUFFICE_SPEAKER_ABOUT, SUFFICE_EXCERPT_ABOUT};
    for (size_t k = 0; k < sizeof fields / sizeof fields[0]; k++) {
        const struct sfp_list *list = pointing(plan, subject, fields[k]);
        for (uint32_t i = 0; i < list->count; i++)
            if (!sfp_withdrawal_takes(plan, sfp_list_items(list)[i]))
                return true;
    }
    return false;
}

static bool add_subjects(struct sfp_withdrawing *plan)
{
    const struct sfp_list *subjects = pointing(plan, plan->participant, SUFFICE_SUBJECT_PARTICIPANT);
    bool good = true;
    for (uint32_t i = 0; good && i < subjects->count; i++)
        if (!is_known_to_others(plan, sfp_list_items(subjects)[i]))
            good = sfp_removal_add(&plan->said, sfp_list_items(subjects)[i]);
    return good;
}

/* --- summaries of interviews with others --- */

/* Whether a summary rests on quotations, and all of them are the person's. */
static bool rests_on_said(const struct sfp_withdrawing *plan, const struct sfp_summary *summary)
{
    for (uint32_t i = 0; i < summary->excerpts.count; i++)
        if (!sfp_withdrawal_takes(plan, summary->excerpts.items[i].target))
            return false;
    return summary->excerpts.count > 0;
}

static bool add_summaries(struct sfp_withdrawing *plan, sfp_slot interview)
{
    const struct sfp_list *summaries = pointing(plan, interview, SUFFICE_SUMMARY_INTERVIEW);
    bool good = true;
    for (uint32_t i = 0; good && i < summaries->count; i++) {
        sfp_slot slot = sfp_list_items(summaries)[i];
        bool goes = rests_on_said(plan, (const struct sfp_summary *)row_of(plan, slot));
        good = goes ? sfp_removal_add(&plan->said, slot) : sfp_slots_add(&plan->shared, slot);
    }
    return good;
}

static bool add_all_summaries(struct sfp_withdrawing *plan)
{
    bool good = true;
    size_t count = plan->shared.count; /* those summaries that stay are put behind */
    for (size_t i = 0; good && i < count; i++)
        if (row_of(plan, plan->shared.items[i])->kind == SFP_KIND_INTERVIEW)
            good = add_summaries(plan, plan->shared.items[i]);
    return good;
}

bool sfp_withdrawal_gather_said(struct sfp_withdrawing *plan)
{
    sfp_removal_begin(&plan->said, plan->store, true);
    return add_interviews(plan) && sfp_removal_add(&plan->said, plan->participant) && sfp_removal_follow(&plan->said) &&
           sfp_withdrawal_gather_texts(plan) && add_all_summaries(plan) && sfp_removal_follow(&plan->said) &&
           add_subjects(plan) && sfp_removal_follow(&plan->said);
}
