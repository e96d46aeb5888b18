/*
 * Excerpts: queries, by the index of who points at whom.
 * SPDX-License-Identifier: MIT
 */
#include "model/excerpts.h"

#include "base/map.h"
#include "base/memory.h"
#include "model/access.h"
#include "record/order.h"

/* What a query has found so far: each excerpt once. */
struct found {
    const struct sfp_store *store;
    sfp_slot *items;
    size_t count;
    size_t capacity;
    struct sfp_map seen;
};

static const struct sfp_excerpt *excerpt_at(const struct sfp_store *store, sfp_slot slot)
{
    return (const struct sfp_excerpt *)sfp_store_row(store, slot);
}

static bool is_slot(const void *context, uint32_t value, const void *wanted)
{
    (void)context;
    const sfp_slot *slot = wanted;
    return value == *slot;
}

static bool add(struct found *found, sfp_slot excerpt)
{
    uint64_t hash = sfp_hash_number(excerpt);
    if (sfp_map_find(&found->seen, hash, is_slot, NULL, &excerpt) != 0)
        return true;
    void *items = found->items;
    bool grown = sfp_grow(&items, &found->capacity, found->count + 1, sizeof *found->items);
    found->items = items;
    if (!grown || !sfp_map_reserve(&found->seen, 1))
        return false;
    sfp_map_insert(&found->seen, hash, excerpt);
    found->items[found->count++] = excerpt;
    return true;
}

/* --- order: by source, then start, end and age --- */

static int compare_numbers(int64_t a, int64_t b)
{
    return a < b ? -1 : a > b;
}

/* By the slots of sources, which is the order in which these were read or made, until order_sources(). */
static int compare_excerpts(const void *context, sfp_slot a, sfp_slot b)
{
    const struct sfp_excerpt *x = excerpt_at(context, a);
    const struct sfp_excerpt *y = excerpt_at(context, b);
    int result = compare_numbers(x->source.target, y->source.target);
    if (result == 0)
        result = compare_numbers(x->start, y->start);
    if (result == 0)
        result = compare_numbers(x->end, y->end);
    return result != 0 ? result : compare_numbers(a, b);
}

static sfp_slot source_at(const struct found *found, size_t index)
{
    return excerpt_at(found->store, found->items[index])->source.target;
}

/* Where the excerpts of a source begin, which are sorted by the slots of their sources. */
static size_t first_of(const struct found *found, sfp_slot source)
{
    size_t low = 0;
    size_t high = found->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (source_at(found, middle) < source)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* Puts the excerpts in the order in which people keep the sources. */
static bool order_sources(struct found *found)
{
    if (found->count == 0 || source_at(found, 0) == source_at(found, found->count - 1))
        return true;
    sfp_slot corpus = sfp_store_singleton(found->store, SFP_KIND_CORPUS);
    const struct sfp_list *sources = sfp_store_children(found->store, corpus, SFP_KIND_SOURCE);
    sfp_slot *ordered = sfp_new(found->count, sizeof *ordered);
    if (ordered == NULL)
        return false;
    size_t placed = 0;
    for (; source_at(found, placed) == 0; placed++) /* a newer version may name what we do not know */
        ordered[placed] = found->items[placed];
    for (uint32_t i = 0; i < sources->count && placed < found->count; i++) {
        sfp_slot source = sfp_list_items(sources)[i];
        for (size_t k = first_of(found, source); k < found->count && source_at(found, k) == source; k++)
            ordered[placed++] = found->items[k];
    }
    sfp_free(found->items);
    found->items = ordered;
    return true;
}

/* Ends a query: the ids of what was found, or what went wrong. */
static suffice_status finish(struct found *found, bool good, suffice_ids **ids, suffice_error *error)
{
    suffice_status status = SUFFICE_OK;
    if (!good || !sfp_order_sort(found->items, found->count, compare_excerpts, found->store) || !order_sources(found))
        status = sfp_fail_memory(error);
    else
        status = sfp_access_ids(found->store, found->items, found->count, ids, error);
    sfp_free(found->items);
    sfp_map_clear(&found->seen);
    return status;
}

/* Begins a query: the store and the record that is asked about. */
static suffice_status begin(struct found *found, const suffice_excerpts *excerpts, suffice_id id, int32_t kind,
                            const char *argument, sfp_slot *slot, suffice_ids **ids, suffice_error *error)
{
    *found = (struct found){0};
    if (ids == NULL)
        return sfp_fail_null(error, "ids");
    *ids = NULL;
    if (excerpts == NULL)
        return sfp_fail_null(error, "excerpts");
    found->store = sfp_project_store(excerpts->project);
    return sfp_store_find(found->store, id, kind, argument, slot, error);
}

/* --- by code and coder --- */

static bool add_coded(struct found *found, sfp_slot code, sfp_slot coder, bool below)
{
    const struct sfp_list *codings = sfp_store_incoming(found->store, code, SUFFICE_CODING_CODE);
    for (uint32_t i = 0; codings != NULL && i < codings->count; i++) {
        const struct sfp_coding *coding =
            (const struct sfp_coding *)sfp_store_row(found->store, sfp_list_items(codings)[i]);
        if ((coder == 0 || coding->coder.target == coder) && !add(found, coding->row.parent))
            return false;
    }
    const struct sfp_list *children = sfp_store_children(found->store, code, SFP_KIND_CODE);
    for (uint32_t i = 0; below && i < children->count; i++)
        if (!add_coded(found, sfp_list_items(children)[i], coder, true))
            return false;
    return true;
}

suffice_status suffice_excerpts_of_code(const suffice_excerpts *excerpts, suffice_code_id code,
                                        suffice_analyst_id coder, uint32_t flags, suffice_ids **ids,
                                        suffice_error *error)
{
    struct found found;
    sfp_slot slot = 0;
    sfp_slot by = 0;
    suffice_status status = begin(&found, excerpts, code, SFP_KIND_CODE, "code", &slot, ids, error);
    if (status == SUFFICE_OK && coder != 0)
        status = sfp_store_find(found.store, coder, SFP_KIND_ANALYST, "coder", &by, error);
    if (status != SUFFICE_OK)
        return status;
    if ((flags & ~(uint32_t)SUFFICE_WITH_CODES_BELOW) != 0)
        return sfp_fail_flags(error);
    return finish(&found, add_coded(&found, slot, by, flags != 0), ids, error);
}

static bool add_referrers(struct found *found, sfp_slot target, suffice_field field)
{
    const struct sfp_list *list = sfp_store_incoming(found->store, target, field);
    for (uint32_t i = 0; list != NULL && i < list->count; i++)
        if (!add(found, sfp_list_items(list)[i]))
            return false;
    return true;
}

static bool add_codings_by(struct found *found, sfp_slot coder)
{
    const struct sfp_list *list = sfp_store_incoming(found->store, coder, SUFFICE_CODING_CODER);
    for (uint32_t i = 0; list != NULL && i < list->count; i++)
        if (!add(found, sfp_store_row(found->store, sfp_list_items(list)[i])->parent))
            return false;
    return true;
}

suffice_status suffice_excerpts_of_coder(const suffice_excerpts *excerpts, suffice_analyst_id coder, suffice_ids **ids,
                                         suffice_error *error)
{
    struct found found;
    sfp_slot slot = 0;
    suffice_status status = begin(&found, excerpts, coder, SFP_KIND_ANALYST, "coder", &slot, ids, error);
    if (status != SUFFICE_OK)
        return status;
    bool good = add_referrers(&found, slot, SUFFICE_EXCERPT_CODER) && add_codings_by(&found, slot);
    return finish(&found, good, ids, error);
}

/* --- by source and interview --- */

suffice_status suffice_excerpts_of_source(const suffice_excerpts *excerpts, suffice_source_id source, suffice_ids **ids,
                                          suffice_error *error)
{
    struct found found;
    sfp_slot slot = 0;
    suffice_status status = begin(&found, excerpts, source, SFP_KIND_SOURCE, "source", &slot, ids, error);
    if (status != SUFFICE_OK)
        return status;
    return finish(&found, add_referrers(&found, slot, SUFFICE_EXCERPT_SOURCE), ids, error);
}

suffice_status suffice_excerpts_within(const suffice_excerpts *excerpts, suffice_source_id source, int64_t start,
                                       int64_t end, suffice_ids **ids, suffice_error *error)
{
    struct found found;
    sfp_slot slot = 0;
    suffice_status status = begin(&found, excerpts, source, SFP_KIND_SOURCE, "source", &slot, ids, error);
    if (status != SUFFICE_OK)
        return status;
    if (end < start)
        return sfp_fail(error, SUFFICE_DETAIL_OUT_OF_RANGE, "the stretch ends before it starts");
    const struct sfp_list *list = sfp_store_incoming(found.store, slot, SUFFICE_EXCERPT_SOURCE);
    bool good = true;
    for (uint32_t i = 0; good && list != NULL && i < list->count; i++) {
        const struct sfp_excerpt *excerpt = excerpt_at(found.store, sfp_list_items(list)[i]);
        if (excerpt->start < end && start < excerpt->end)
            good = add(&found, sfp_list_items(list)[i]);
    }
    return finish(&found, good, ids, error);
}

static bool add_interview(struct found *found, sfp_slot interview)
{
    const struct sfp_list *sources = sfp_store_incoming(found->store, interview, SUFFICE_SOURCE_INTERVIEW);
    for (uint32_t i = 0; sources != NULL && i < sources->count; i++)
        if (!add_referrers(found, sfp_list_items(sources)[i], SUFFICE_EXCERPT_SOURCE))
            return false;
    return true;
}

suffice_status suffice_excerpts_of_interview(const suffice_excerpts *excerpts, suffice_interview_id interview,
                                             suffice_ids **ids, suffice_error *error)
{
    struct found found;
    sfp_slot slot = 0;
    suffice_status status = begin(&found, excerpts, interview, SFP_KIND_INTERVIEW, "interview", &slot, ids, error);
    if (status != SUFFICE_OK)
        return status;
    return finish(&found, add_interview(&found, slot), ids, error);
}

/* --- by participant --- */

/* The only participant who speaks in an interview; 0 when there is none, or more than one. */
static sfp_slot only_participant(const struct sfp_store *store, sfp_slot interview)
{
    const struct sfp_list *speakers = sfp_store_children(store, interview, SFP_KIND_SPEAKER);
    sfp_slot only = 0;
    for (uint32_t i = 0; i < speakers->count; i++) {
        const struct sfp_speaker *speaker =
            (const struct sfp_speaker *)sfp_store_row(store, sfp_list_items(speakers)[i]);
        sfp_slot participant = speaker->participant.target;
        if (participant != 0 && only != 0 && participant != only)
            return 0;
        only = participant != 0 ? participant : only;
    }
    return only;
}

static bool add_unnamed(struct found *found, sfp_slot interview)
{
    const struct sfp_list *sources = sfp_store_incoming(found->store, interview, SUFFICE_SOURCE_INTERVIEW);
    for (uint32_t i = 0; sources != NULL && i < sources->count; i++) {
        const struct sfp_list *list =
            sfp_store_incoming(found->store, sfp_list_items(sources)[i], SUFFICE_EXCERPT_SOURCE);
        for (uint32_t k = 0; list != NULL && k < list->count; k++) {
            sfp_slot slot = sfp_list_items(list)[k];
            if (excerpt_at(found->store, slot)->speaker.target == 0 && !add(found, slot))
                return false;
        }
    }
    return true;
}

static bool add_spoken(struct found *found, sfp_slot participant)
{
    const struct sfp_list *speakers = sfp_store_incoming(found->store, participant, SUFFICE_SPEAKER_PARTICIPANT);
    for (uint32_t i = 0; speakers != NULL && i < speakers->count; i++) {
        sfp_slot speaker = sfp_list_items(speakers)[i];
        sfp_slot interview = sfp_store_row(found->store, speaker)->parent;
        bool only = only_participant(found->store, interview) == participant;
        if (!add_referrers(found, speaker, SUFFICE_EXCERPT_SPEAKER) || (only && !add_unnamed(found, interview)))
            return false;
    }
    return true;
}

suffice_status suffice_excerpts_of_participant(const suffice_excerpts *excerpts, suffice_participant_id participant,
                                               suffice_ids **ids, suffice_error *error)
{
    struct found found;
    sfp_slot slot = 0;
    suffice_status status =
        begin(&found, excerpts, participant, SFP_KIND_PARTICIPANT, "participant", &slot, ids, error);
    if (status != SUFFICE_OK)
        return status;
    return finish(&found, add_spoken(&found, slot), ids, error);
}

suffice_participant_id suffice_excerpts_participant(const suffice_excerpts *excerpts, suffice_excerpt_id excerpt)
{
    sfp_slot slot;
    if (excerpts == NULL)
        return 0;
    const struct sfp_store *store = sfp_project_store(excerpts->project);
    if (sfp_store_find(store, excerpt, SFP_KIND_EXCERPT, "excerpt", &slot, NULL) != SUFFICE_OK)
        return 0;
    const struct sfp_excerpt *found = excerpt_at(store, slot);
    sfp_slot participant = 0;
    if (found->speaker.target != 0) {
        participant = ((const struct sfp_speaker *)sfp_store_row(store, found->speaker.target))->participant.target;
    } else if (found->source.target != 0) { /* a newer version may have put there what we do not know */
        sfp_slot interview = ((const struct sfp_source *)sfp_store_row(store, found->source.target))->interview.target;
        participant = interview == 0 ? 0 : only_participant(store, interview);
    }
    return participant == 0 ? 0 : sfp_store_id(store, participant);
}
