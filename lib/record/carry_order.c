/*
 * Carry: children put in the order that they have in the other document, with as few moves as will do.
 * SPDX-License-Identifier: MIT
 */
#include "record/carry.h"

#include "base/memory.h"

/* --- what can stay --- */

static bool is_ascending(const uint32_t *numbers, size_t count)
{
    for (size_t i = 1; i < count; i++)
        if (numbers[i - 1] > numbers[i])
            return false;
    return true;
}

/* How many ends of runs lie below a number; `ends` holds places whose numbers ascend. */
static size_t ends_below(const uint32_t *numbers, const uint32_t *ends, size_t count, uint32_t number)
{
    size_t low = 0;
    while (low < count) {
        size_t middle = low + (count - low) / 2;
        if (numbers[ends[middle]] < number)
            low = middle + 1;
        else
            count = middle;
    }
    return low;
}

/* The longest ascending subsequence, by the lowest end that a run of each length can have. */
bool sfp_carry_stays(const uint32_t *numbers, size_t count, bool *stays)
{
    bool all = is_ascending(numbers, count);
    for (size_t i = 0; i < count; i++)
        stays[i] = all;
    if (all)
        return true;
    uint32_t *ends = sfp_new(count * 2, sizeof *ends);
    if (ends == NULL)
        return false;
    uint32_t *before = ends + count; /* the place before each in its run, plus one */
    size_t longest = 0;
    for (size_t i = 0; i < count; i++) {
        size_t length = ends_below(numbers, ends, longest, numbers[i]);
        before[i] = length == 0 ? 0 : ends[length - 1] + 1;
        ends[length] = (uint32_t)i;
        longest = length == longest ? longest + 1 : longest;
    }
    for (size_t at = (size_t)ends[longest - 1] + 1; at > 0; at = before[at - 1])
        stays[at - 1] = true;
    sfp_free(ends);
    return true;
}

/* --- one list --- */

struct line {
    sfp_slot *wanted; /* the children as they are to lie */
    uint32_t *lies;   /* the index at which each lies now */
    bool *stays;
    struct sfp_map places; /* slot to index plus one */
    const sfp_slot *items; /* the children as they lie */
};

static bool is_slot(const void *context, uint32_t value, const void *wanted)
{
    const struct line *line = context;
    const sfp_slot *slot = wanted;
    return line->items[value - 1] == *slot;
}

/* The next child there whose counterpart is a child here. */
static sfp_slot next_common(const struct sfp_carry *carry, const struct sfp_step *step, uint32_t *at)
{
    const struct sfp_list *there = sfp_store_children(carry->from.store, step->from, step->kind);
    while (*at < there->count) {
        sfp_slot here = sfp_carry_match(carry->from.store, sfp_list_items(there)[(*at)++], carry->to);
        if (here != 0 && sfp_store_row(carry->to, here)->parent == step->to)
            return here;
    }
    return 0;
}

static bool is_common(const struct sfp_carry *carry, const struct sfp_step *step, sfp_slot slot)
{
    sfp_slot there = sfp_carry_match(carry->to, slot, carry->from.store);
    return there != 0 && sfp_store_row(carry->from.store, there)->parent == step->from;
}

/* Children that the other document does not have keep their places; the others share theirs out anew. */
static void line_up(const struct sfp_carry *carry, const struct sfp_step *step, struct line *line, uint32_t count)
{
    uint32_t at = 0;
    for (uint32_t i = 0; i < count; i++)
        line->wanted[i] = is_common(carry, step, line->items[i]) ? next_common(carry, step, &at) : line->items[i];
    for (uint32_t i = 0; i < count; i++)
        sfp_map_insert(&line->places, sfp_hash_number(line->items[i]), i + 1);
    for (uint32_t i = 0; i < count; i++)
        line->lies[i] =
            sfp_map_find(&line->places, sfp_hash_number(line->wanted[i]), is_slot, line, &line->wanted[i]) - 1;
}

static void move_all(struct sfp_carry *carry, const struct sfp_step *step, const struct line *line, uint32_t count)
{
    for (uint32_t i = 0; i < count && sfp_change_good(carry->change); i++) {
        if (line->stays[i])
            continue;
        uint32_t is = sfp_store_index(carry->to, line->wanted[i]);
        uint32_t goal = i == 0 ? 0 : sfp_store_index(carry->to, line->wanted[i - 1]) + 1;
        sfp_change_move(carry->change, line->wanted[i], step->to, is < goal ? goal - 1 : goal);
    }
}

static void put_in_order(struct sfp_carry *carry, const struct sfp_step *step)
{
    const struct sfp_list *list = sfp_store_children(carry->to, step->to, step->kind);
    uint32_t count = list->count;
    struct line line = {.items = sfp_list_items(list)};
    line.wanted = sfp_new(count, sizeof *line.wanted);
    line.lies = sfp_new(count, sizeof *line.lies);
    line.stays = sfp_new(count, sizeof *line.stays);
    bool good = line.wanted != NULL && line.lies != NULL && line.stays != NULL && sfp_map_reserve(&line.places, count);
    if (good) {
        line_up(carry, step, &line, count);
        good = sfp_carry_stays(line.lies, count, line.stays);
    }
    if (good)
        move_all(carry, step, &line, count);
    else
        sfp_carry_out_of_memory(carry);
    sfp_free(line.wanted);
    sfp_free(line.lies);
    sfp_free(line.stays);
    sfp_map_clear(&line.places);
}

void sfp_carry_order(struct sfp_carry *carry)
{
    for (size_t i = 0; i < carry->orders.count && sfp_change_good(carry->change); i++)
        put_in_order(carry, &carry->orders.items[i]);
}
