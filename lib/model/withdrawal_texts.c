/*
 * Withdrawal: what a person is marked as saying in texts in which others are heard too.
 * SPDX-License-Identifier: MIT
 */
#include "model/withdrawal_plan.h"

#include "base/memory.h"
#include "model/judging.h"
#include "record/order.h"

#include <suffice/fields.h>

static const struct sfp_excerpt *excerpt_at(const struct sfp_withdrawing *plan, sfp_slot slot)
{
    return (const struct sfp_excerpt *)sfp_store_row(plan->store, slot);
}

/* Whether an excerpt stands for characters of a text. */
static bool marks_text(const struct sfp_withdrawing *plan, const struct sfp_excerpt *excerpt)
{
    const struct sfp_row *source = sfp_store_row(plan->store, excerpt->source.target);
    return sfp_has(source, SUFFICE_SOURCE_TEXT) && excerpt->anchor != SUFFICE_ANCHOR_REVIEW &&
           excerpt->start < excerpt->end;
}

/* --- the stretches of one text --- */

static int compare_starts(const void *context, sfp_slot a, sfp_slot b)
{
    int64_t x = excerpt_at(context, a)->start;
    int64_t y = excerpt_at(context, b)->start;
    return x < y ? -1 : x > y;
}

/* Adds a stretch that starts no earlier than those before it, joining it to the last where they touch. */
static bool add_stretch(struct sfp_shared_text *text, int64_t start, int64_t end)
{
    struct sfp_stretch *last = text->count == 0 ? NULL : &text->stretches[text->count - 1];
    if (last != NULL && start <= last->end) {
        last->end = end > last->end ? end : last->end;
        return true;
    }
    void *stretches = text->stretches;
    bool grown = sfp_grow(&stretches, &text->capacity, text->count + 1, sizeof *text->stretches);
    text->stretches = stretches;
    if (grown)
        text->stretches[text->count++] = (struct sfp_stretch){start, end};
    return grown;
}

static bool add_said_stretches(const struct sfp_withdrawing *plan, struct sfp_shared_text *text, sfp_slot *excerpts,
                               size_t count)
{
    bool good = sfp_order_sort(excerpts, count, compare_starts, plan);
    for (size_t i = 0; good && i < count; i++) {
        const struct sfp_excerpt *excerpt = excerpt_at(plan, excerpts[i]);
        if (sfp_withdrawal_takes(plan, excerpts[i]) && marks_text(plan, excerpt))
            good = add_stretch(text, excerpt->start, excerpt->end);
    }
    return good;
}

/* Whether all that an excerpt marks is cut out. */
static bool is_cut(const struct sfp_shared_text *text, const struct sfp_excerpt *excerpt)
{
    size_t low = 0;
    size_t high = text->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (text->stretches[middle].start <= excerpt->start)
            low = middle + 1;
        else
            high = middle;
    }
    return low > 0 && excerpt->end <= text->stretches[low - 1].end;
}

/* What lies wholly in what the person said is what the person said, whoever is recorded as speaking. */
static bool add_cut_excerpts(struct sfp_withdrawing *plan, const struct sfp_shared_text *text, const sfp_slot *excerpts,
                             size_t count)
{
    bool good = true;
    for (size_t i = 0; good && i < count; i++)
        if (marks_text(plan, excerpt_at(plan, excerpts[i])) && is_cut(text, excerpt_at(plan, excerpts[i])))
            good = sfp_removal_add(&plan->said, excerpts[i]);
    return good;
}

static bool gather_text(struct sfp_withdrawing *plan, struct sfp_shared_text *text)
{
    const struct sfp_row *source = sfp_store_row(plan->store, text->source);
    const struct sfp_list *list = sfp_rule_pointing_at(plan->store, source, SUFFICE_EXCERPT_SOURCE);
    sfp_slot *excerpts = sfp_new(list->count, sizeof *excerpts);
    if (excerpts == NULL)
        return false;
    for (uint32_t i = 0; i < list->count; i++)
        excerpts[i] = sfp_list_items(list)[i];
    bool good =
        add_said_stretches(plan, text, excerpts, list->count) && add_cut_excerpts(plan, text, excerpts, list->count);
    sfp_free(excerpts);
    return good;
}

/* --- all texts --- */

static bool add_text(struct sfp_withdrawing *plan, sfp_slot source)
{
    void *texts = plan->texts;
    bool grown = sfp_grow(&texts, &plan->text_capacity, plan->text_count + 1, sizeof *plan->texts);
    plan->texts = texts;
    if (!grown)
        return false;
    struct sfp_shared_text *text = &plan->texts[plan->text_count++];
    *text = (struct sfp_shared_text){.source = source};
    return gather_text(plan, text);
}

bool sfp_withdrawal_gather_texts(struct sfp_withdrawing *plan)
{
    struct sfp_slots sources = {0};
    bool good = true;
    for (size_t i = 0; good && i < plan->said.row_count; i++) {
        sfp_slot slot = plan->said.rows[i];
        if (sfp_store_row(plan->store, slot)->kind != SFP_KIND_EXCERPT || !marks_text(plan, excerpt_at(plan, slot)) ||
            sfp_withdrawal_takes(plan, excerpt_at(plan, slot)->source.target))
            continue;
        good = sfp_slots_add(&sources, excerpt_at(plan, slot)->source.target);
    }
    for (size_t i = 0; good && i < sources.count; i++)
        good = add_text(plan, sources.items[i]) && sfp_slots_add(&plan->shared, sources.items[i]);
    sfp_slots_release(&sources);
    return good;
}
