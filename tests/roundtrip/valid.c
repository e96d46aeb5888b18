/*
 * World: values that belong together, for the kinds of which the model asks more than the schema.
 * SPDX-License-Identifier: MIT
 */
#include "world.h"

#include "base/text.h"

#include <stdio.h>
#include <string.h>

enum { LONGEST = 5000 /* milliseconds, where no duration is known */ };

static const void *row_of(const struct sfp_change *change, sfp_slot slot)
{
    return sfp_store_row(change->store, slot);
}

static bool is_set(const struct sfp_change *change, sfp_slot slot, suffice_field constant)
{
    const struct sfp_kind *kind;
    const struct sfp_field *field = sfp_field_of(constant, &kind);
    return sfp_is_set(row_of(change, slot), kind, field);
}

/* --- sources --- */

static void put_line_ends(struct world *world, struct sfp_change *change, sfp_slot slot, const char *text)
{
    char ends[64];
    unsigned feeds = 0;
    for (; *text != '\0'; text++)
        feeds += *text == '\n';
    if (feeds == 0)
        snprintf(ends, sizeof ends, "bom");
    else if (feeds == 1 || world_chance(world, 50))
        snprintf(ends, sizeof ends, "%s%s:%u", world_chance(world, 50) ? "bom " : "",
                 world_chance(world, 50) ? "crlf" : "lf", feeds);
    else
        snprintf(ends, sizeof ends, "cr:1 crlf:%u", feeds - 1);
    sfp_change_text(change, slot, SUFFICE_SOURCE_LINE_ENDS, world_chance(world, 50) ? ends : NULL);
}

/* Text grows at its end, so that what is marked in it stays right. */
static void put_source_text(struct world *world, struct sfp_change *change, sfp_slot slot)
{
    struct made made;
    const struct sfp_source *source = row_of(change, slot);
    size_t before = source->text == NULL || source->text->size > TEXT_ROOM / 2 ? 0 : source->text->size;
    make_text(world, &made, world_chance(world, 10) ? 1500 : 40 + world_below(world, 60));
    if (before + made.size >= TEXT_ROOM)
        made.size = 0;
    memmove(made.text + before, made.text, made.size);
    if (before > 0)
        memcpy(made.text, source->text->text, before);
    made.text[before + made.size] = '\0';
    sfp_change_number(change, slot, SUFFICE_SOURCE_MEDIUM,
                      world_chance(world, 50) ? SUFFICE_MEDIUM_TRANSCRIPT : SUFFICE_MEDIUM_NOTES);
    sfp_change_clear(change, slot, SUFFICE_SOURCE_DURATION);
    sfp_change_text_sized(change, slot, SUFFICE_SOURCE_TEXT, made.text, before + made.size);
    put_line_ends(world, change, slot, made.text);
}

static void put_source(struct world *world, struct sfp_change *change, sfp_slot slot, sfp_slot parent)
{
    (void)parent;
    if (!is_set(change, slot, SUFFICE_SOURCE_NAME))
        sfp_change_text(change, slot, SUFFICE_SOURCE_NAME, "a source");
    if (is_set(change, slot, SUFFICE_SOURCE_TEXT) ||
        (!is_set(change, slot, SUFFICE_SOURCE_MEDIUM) && world_chance(world, 60))) {
        put_source_text(world, change, slot);
        return;
    }
    sfp_change_number(change, slot, SUFFICE_SOURCE_MEDIUM, SUFFICE_MEDIUM_RECORDING);
    sfp_change_number(change, slot, SUFFICE_SOURCE_DURATION, LONGEST + (int64_t)world_below(world, 1000));
}

/* --- places in them --- */

struct span {
    int64_t start;
    int64_t end;
};

static struct span any_span(struct world *world, int64_t length, bool may_be_empty)
{
    struct span span;
    span.start = (int64_t)world_below(world, (size_t)length + may_be_empty);
    span.end = span.start + !may_be_empty + (int64_t)world_below(world, (size_t)(length - span.start) + may_be_empty);
    return span;
}

static void put_words(struct world *world, struct sfp_change *change, sfp_slot slot, const struct sfp_string *text)
{
    struct sfp_text_place from = {0, 0, 0};
    struct sfp_text_place to;
    struct span span = any_span(world, text->points, false);
    bool lost = world_chance(world, 20);
    sfp_text_walk_points(text->text, text->size, (size_t)span.start, &from);
    to = from;
    sfp_text_walk_points(text->text, text->size, (size_t)span.end, &to);
    sfp_change_number(change, slot, SUFFICE_EXCERPT_START, span.start);
    sfp_change_number(change, slot, SUFFICE_EXCERPT_END, lost ? span.start : span.end);
    sfp_change_text_sized(change, slot, SUFFICE_EXCERPT_QUOTE, text->text + from.bytes, to.bytes - from.bytes);
    if (lost || world_chance(world, 50))
        sfp_change_number(change, slot, SUFFICE_EXCERPT_ANCHOR, lost ? SUFFICE_ANCHOR_REVIEW : SUFFICE_ANCHOR_EDITED);
    else
        sfp_change_clear(change, slot, SUFFICE_EXCERPT_ANCHOR);
}

/* Somebody who speaks in the interview of the source, if anybody does. */
static sfp_slot speaker_in(struct world *world, struct sfp_change *change, const struct sfp_source *source)
{
    const struct sfp_interview *interview = row_of(change, source->interview.target);
    if (interview == NULL || interview->speakers.count == 0)
        return 0;
    return sfp_list_items(&interview->speakers)[world_below(world, interview->speakers.count)];
}

static void put_excerpt(struct world *world, struct sfp_change *change, sfp_slot slot, sfp_slot parent)
{
    (void)parent;
    sfp_slot target = world_row(world, SFP_KIND_SOURCE);
    const struct sfp_source *source = row_of(change, target);
    if (source == NULL)
        return;
    sfp_change_ref(change, slot, SUFFICE_EXCERPT_SOURCE, target);
    if (world_chance(world, 70))
        sfp_change_ref(change, slot, SUFFICE_EXCERPT_SPEAKER, speaker_in(world, change, source));
    if (source->text != NULL) {
        put_words(world, change, slot, source->text);
        return;
    }
    bool known = is_set(change, target, SUFFICE_SOURCE_DURATION) && source->duration > 0;
    struct span span = any_span(world, known ? source->duration : LONGEST, false);
    sfp_change_clear(change, slot, SUFFICE_EXCERPT_ANCHOR);
    sfp_change_number(change, slot, SUFFICE_EXCERPT_START, span.start);
    sfp_change_number(change, slot, SUFFICE_EXCERPT_END, span.end);
}

/* Between its neighbours in the text, at a time between theirs. */
static void put_sync(struct world *world, struct sfp_change *change, sfp_slot slot, sfp_slot parent)
{
    const struct sfp_source *source = row_of(change, parent);
    int64_t earliest = 0;
    int64_t latest = LONGEST;
    if (source->text == NULL)
        return;
    int64_t position = (int64_t)world_below(world, source->text->points + (size_t)1);
    for (uint32_t i = 0; i < source->syncs.count; i++) {
        sfp_slot other = sfp_list_items(&source->syncs)[i];
        const struct sfp_sync_point *sync = row_of(change, other);
        if (other != slot && sync->position <= position && sync->time > earliest)
            earliest = sync->time;
        if (other != slot && sync->position > position && sync->time < latest)
            latest = sync->time;
    }
    if (latest < earliest)
        return;
    sfp_change_number(change, slot, SUFFICE_SYNC_POINT_POSITION, position);
    sfp_change_number(change, slot, SUFFICE_SYNC_POINT_TIME,
                      earliest + (int64_t)world_below(world, (size_t)(latest - earliest) + 1));
}

static void put_grid_row(struct world *world, struct sfp_change *change, sfp_slot slot, sfp_slot parent)
{
    const struct sfp_grid *grid = row_of(change, parent);
    bool known = grid->source.target != 0 && is_set(change, grid->source.target, SUFFICE_SOURCE_DURATION);
    const struct sfp_source *source = known ? row_of(change, grid->source.target) : NULL;
    struct span span = any_span(world, source == NULL ? LONGEST : source->duration, true);
    sfp_change_number(change, slot, SUFFICE_GRID_ROW_START, span.start);
    sfp_change_number(change, slot, SUFFICE_GRID_ROW_END, span.end);
}

/* --- attributes --- */

static void put_attribute(struct world *world, struct sfp_change *change, sfp_slot slot, sfp_slot parent)
{
    (void)parent;
    struct made made;
    int64_t type = 1 + (int64_t)world_below(world, SUFFICE_ATTRIBUTE_TYPE_CHOICE);
    made.size = (size_t)snprintf(made.text, sizeof made.text, "attribute %u", (unsigned)world_below(world, 1000));
    if (!is_set(change, slot, SUFFICE_ATTRIBUTE_NAME))
        sfp_change_text_sized(change, slot, SUFFICE_ATTRIBUTE_NAME, made.text, made.size);
    sfp_change_number(change, slot, SUFFICE_ATTRIBUTE_TYPE, type);
    sfp_change_number(change, slot, SUFFICE_ATTRIBUTE_SCOPE,
                      1 + (int64_t)world_below(world, SUFFICE_ATTRIBUTE_SCOPE_TEAM));
    sfp_change_clear(change, slot, SUFFICE_ATTRIBUTE_OPTIONS);
    for (size_t i = 1 + world_below(world, 3); type == SUFFICE_ATTRIBUTE_TYPE_CHOICE && i > 0; i--) {
        make_text(world, &made, 1 + world_below(world, 3));
        sfp_change_insert_text(change, slot, SUFFICE_ATTRIBUTE_OPTIONS, SFP_LAST, made.text, made.size);
    }
}

static const char *value_for(struct world *world, const struct sfp_attribute *attribute)
{
    static const char *const values[][3] = {
        {"82", "-1", "0"}, {"7.5", "0.25", "-3"}, {"true", "false", "true"}, {"2025", "2025-03", "2025-03-20"}};
    if (attribute->type == SUFFICE_ATTRIBUTE_TYPE_CHOICE)
        return attribute->options.items[world_below(world, attribute->options.count)]->text;
    if (attribute->type == SUFFICE_ATTRIBUTE_TYPE_TEXT)
        return "any \xC3\xA9";
    return values[attribute->type - SUFFICE_ATTRIBUTE_TYPE_INTEGER][world_below(world, 3)];
}

static void put_datum(struct world *world, struct sfp_change *change, sfp_slot slot, sfp_slot parent)
{
    static const int32_t owners[] = {0, SFP_KIND_PARTICIPANT, SFP_KIND_INTERVIEW, SFP_KIND_SOURCE, SFP_KIND_TEAM};
    for (size_t tries = 0; tries < 8; tries++) {
        sfp_slot target = world_row(world, SFP_KIND_ATTRIBUTE);
        const struct sfp_attribute *attribute = row_of(change, target);
        if (attribute == NULL || owners[attribute->scope] != sfp_store_row(change->store, parent)->kind)
            continue;
        sfp_change_ref(change, slot, SUFFICE_DATUM_ATTRIBUTE, target);
        sfp_change_text(change, slot, SUFFICE_DATUM_VALUE, value_for(world, attribute));
        return;
    }
}

static void put_item(struct world *world, struct sfp_change *change, sfp_slot slot, sfp_slot parent)
{
    (void)parent;
    sfp_change_number(change, slot, SUFFICE_SCHEDULE_ITEM_KIND, SUFFICE_ITEM_KIND_QUESTION);
    sfp_change_text(change, slot, SUFFICE_SCHEDULE_ITEM_SELF, world_chance(world, 50) ? "How was it?" : "And then?");
}

bool make_valid(struct world *world, struct sfp_change *change, int32_t kind, sfp_slot slot, sfp_slot parent)
{
    static put_together *const together[SFP_KIND_END] = {
        [SFP_KIND_SOURCE] = put_source,      [SFP_KIND_EXCERPT] = put_excerpt,     [SFP_KIND_SYNC_POINT] = put_sync,
        [SFP_KIND_GRID_ROW] = put_grid_row,  [SFP_KIND_ATTRIBUTE] = put_attribute, [SFP_KIND_DATUM] = put_datum,
        [SFP_KIND_SCHEDULE_ITEM] = put_item,
    };
    put_together *put = together[kind] != NULL ? together[kind] : upper_valid(kind);
    if (put == NULL)
        return false;
    if (sfp_change_good(change) && sfp_store_row(change->store, slot) != NULL)
        put(world, change, slot, parent);
    return true;
}
