/*
 * Voices: the summaries that say something, by what they are about and by whose they are.
 * SPDX-License-Identifier: MIT
 */
#include "check/voices.h"

#include "base/memory.h"

/* --- gathering --- */

/* The place of a pair, which is made where there is none; 0 when memory cannot be had. */
static uint32_t pair_of(struct sfp_voices *voices, sfp_slot code, sfp_slot interview)
{
    uint32_t place = sfp_pairs_place(&voices->pairs, code, interview);
    if (place != 0)
        return place;
    void *of = voices->of;
    bool grown = sfp_grow(&of, &voices->of_capacity, voices->pairs.count + 1, sizeof *voices->of);
    voices->of = of;
    if (!grown || !sfp_pairs_add(&voices->pairs, code, interview))
        return 0;
    place = (uint32_t)voices->pairs.count;
    uint32_t at = sfp_slots_place(&voices->codes, code);
    voices->of[place - 1] = (struct sfp_voices_of){.next = voices->newest[at]};
    voices->newest[at] = place;
    voices->spoken[at]++;
    return place;
}

static bool add_voice(struct sfp_voices *voices, sfp_slot code, sfp_slot interview, sfp_slot summary)
{
    void *items = voices->items;
    bool grown = sfp_grow(&items, &voices->capacity, voices->count + 1, sizeof *voices->items);
    voices->items = items;
    uint32_t place = grown ? pair_of(voices, code, interview) : 0;
    if (place == 0)
        return false;
    struct sfp_voices_of *of = &voices->of[place - 1];
    voices->items[voices->count++] = (struct sfp_voice){.summary = summary};
    if (of->last == 0)
        of->first = (uint32_t)voices->count;
    else
        voices->items[of->last - 1].next = (uint32_t)voices->count;
    of->last = (uint32_t)voices->count;
    return true;
}

static void gather_code(struct sfp_checking *checking, struct sfp_voices *voices, sfp_slot code)
{
    const struct sfp_list *summaries = sfp_ask_incoming(checking, code, SUFFICE_SUMMARY_THEME);
    for (uint32_t i = 0; i < summaries->count; i++) {
        const struct sfp_summary *summary = sfp_ask_row(checking, summaries, i);
        bool says = sfp_ask_says(summary->text) && summary->interview.target != 0;
        for (sfp_slot at = code; says && at != 0 && sfp_checking_good(checking); at = sfp_ask_above(checking, at))
            sfp_checking_memory(checking,
                                add_voice(voices, at, summary->interview.target, sfp_list_items(summaries)[i]));
    }
}

void sfp_voices_gather(struct sfp_checking *checking, struct sfp_voices *voices)
{
    sfp_slot codebook = sfp_store_singleton(checking->store, SFP_KIND_CODEBOOK);
    sfp_checking_memory(checking, sfp_slots_add_codes(&voices->codes, checking->store, codebook));
    voices->newest = sfp_new(voices->codes.count + 1, sizeof *voices->newest);
    voices->spoken = sfp_new(voices->codes.count + 1, sizeof *voices->spoken);
    sfp_checking_memory(checking, voices->newest != NULL && voices->spoken != NULL);
    for (size_t i = 0; sfp_checking_good(checking) && i < voices->codes.count; i++)
        gather_code(checking, voices, voices->codes.items[i]);
}

void sfp_voices_release(struct sfp_voices *voices)
{
    sfp_pairs_release(&voices->pairs);
    sfp_slots_release(&voices->codes);
    sfp_free(voices->of);
    sfp_free(voices->items);
    sfp_free(voices->newest);
    sfp_free(voices->spoken);
    *voices = (struct sfp_voices){0};
}

/* --- asking --- */

static void hear(struct sfp_checking *checking, const struct sfp_voices *voices, uint32_t pair, struct sfp_slots *heard)
{
    uint32_t next = heard == NULL ? 0 : voices->of[pair - 1].first;
    for (; next != 0 && sfp_checking_good(checking); next = voices->items[next - 1].next)
        sfp_checking_memory(checking, sfp_slots_add(heard, voices->items[next - 1].summary));
}

/* Goes through the interviews, or through those that say something on the code: whichever are fewer. */
uint32_t sfp_voices_on(struct sfp_checking *checking, const struct sfp_voices *voices, sfp_slot code,
                       const struct sfp_slots *interviews, struct sfp_slots *heard)
{
    uint32_t count = 0;
    uint32_t at = sfp_slots_place(&voices->codes, code);
    bool few = interviews->count < voices->spoken[at];
    for (size_t i = 0; few && i < interviews->count; i++) {
        uint32_t pair = sfp_pairs_place(&voices->pairs, code, interviews->items[i]);
        count += pair != 0;
        if (pair != 0)
            hear(checking, voices, pair, heard);
    }
    for (uint32_t pair = few ? 0 : voices->newest[at]; pair != 0; pair = voices->of[pair - 1].next) {
        if (sfp_slots_place(interviews, voices->pairs.items[pair - 1].second) == 0)
            continue;
        count++;
        hear(checking, voices, pair, heard);
    }
    return count;
}
