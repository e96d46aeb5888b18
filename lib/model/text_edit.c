/*
 * Excerpts: editing a text by splices, with all that is anchored in it.
 * SPDX-License-Identifier: MIT
 *
 * An excerpt is held by its characters: it begins at the first of them that is left and ends behind the last. Nothing
 * is searched for, so nothing can be found in the wrong place.
 */
#include "base/memory.h"
#include "base/table.h"
#include "model/excerpts.h"
#include "model/sources.h"
#include "record/order.h"

#include <inttypes.h>

/* A splice, in code points, and how far all before it move what follows. */
struct cut {
    int64_t position;
    int64_t end; /* position and what is removed */
    int64_t added;
    int64_t shift; /* of everything before this splice */
};

struct edit {
    struct sfp_change change;
    sfp_slot source;
    struct sfp_string *text; /* before; held */
    struct cut *cuts;
    struct sfp_splice *splices;
    struct sfp_bytes *inserted;
    size_t count;
    suffice_table *table;            /* NULL: nobody wants to know */
    const struct sfp_string *edited; /* after */
};

/* --- where things go --- */

/* How many splices begin at or before a place. */
static size_t cuts_before(const struct edit *edit, int64_t place)
{
    size_t low = 0;
    size_t high = edit->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (edit->cuts[middle].position <= place)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* The splice that takes a character away, or NULL: splices do not overlap, so it is the last that begins before. */
static const struct cut *cut_of(const struct edit *edit, int64_t character)
{
    size_t before = cuts_before(edit, character);
    return before > 0 && edit->cuts[before - 1].end > character ? &edit->cuts[before - 1] : NULL;
}

/* Where a character that stays has gone. */
static int64_t new_place(const struct edit *edit, int64_t character)
{
    size_t before = cuts_before(edit, character);
    if (before == 0)
        return character;
    const struct cut *last = &edit->cuts[before - 1];
    return character + last->shift + last->added - (last->end - last->position);
}

/* Where a place goes that holds no character: to the splice that takes it away, or along with what follows it. */
static int64_t new_point(const struct edit *edit, int64_t point)
{
    const struct cut *cut = cut_of(edit, point);
    if (cut != NULL)
        return cut->position + cut->shift;
    return point >= (int64_t)edit->text->points ? (int64_t)edit->edited->points : new_place(edit, point);
}

struct span {
    int64_t start;
    int64_t end;
};

/* Where the characters of a span are now; false when none is left, and then the span is the place where they were. */
static bool new_span(const struct edit *edit, struct span *span)
{
    int64_t first = span->start;
    int64_t last = span->end - 1;
    const struct cut *cut;
    while (first <= last && (cut = cut_of(edit, first)) != NULL)
        first = cut->end;
    while (first <= last && (cut = cut_of(edit, last)) != NULL)
        last = cut->position - 1;
    if (first > last) {
        span->start = span->end = new_point(edit, span->start);
        return false;
    }
    span->start = new_place(edit, first);
    span->end = new_place(edit, last) + 1;
    return true;
}

/* --- telling --- */

static void tell(struct edit *edit, sfp_slot slot, const char *effect, struct span before, struct span after)
{
    if (edit->table == NULL || !sfp_change_good(&edit->change))
        return;
    if (!sfp_table_add_row(edit->table) || !sfp_table_set_text(edit->table, 1, effect, strlen(effect))) {
        sfp_change_fail(&edit->change, sfp_fail_memory(edit->change.error));
        return;
    }
    sfp_table_set_integer(edit->table, 0, (int64_t)sfp_store_id(edit->change.store, slot));
    sfp_table_set_integer(edit->table, 2, before.start);
    sfp_table_set_integer(edit->table, 3, before.end);
    sfp_table_set_integer(edit->table, 4, after.start);
    sfp_table_set_integer(edit->table, 5, after.end);
}

/* --- excerpts --- */

static bool same_words(const struct edit *edit, const struct sfp_excerpt *excerpt, const struct span *span)
{
    struct sfp_text_place from;
    struct sfp_text_place to;
    sfp_string_at_points(edit->edited, (size_t)span->start, &from);
    sfp_string_at_points(edit->edited, (size_t)span->end, &to);
    return excerpt->quote != NULL && excerpt->quote->size == to.bytes - from.bytes &&
           memcmp(excerpt->quote->text, edit->edited->text + from.bytes, excerpt->quote->size) == 0;
}

static void put_span(struct edit *edit, sfp_slot slot, const struct span *span)
{
    sfp_change_number(&edit->change, slot, SUFFICE_EXCERPT_START, span->start);
    sfp_change_number(&edit->change, slot, SUFFICE_EXCERPT_END, span->end);
}

static void move_excerpt(struct edit *edit, sfp_slot slot)
{
    const struct sfp_excerpt *excerpt = (const struct sfp_excerpt *)sfp_store_row(edit->change.store, slot);
    struct span before = {excerpt->start, excerpt->end};
    struct span after = before;
    if (excerpt->anchor == SUFFICE_ANCHOR_REVIEW) {
        after.start = after.end = new_point(edit, before.start);
        put_span(edit, slot, &after);
    } else if (!new_span(edit, &after)) {
        put_span(edit, slot, &after);
        sfp_change_number(&edit->change, slot, SUFFICE_EXCERPT_ANCHOR, SUFFICE_ANCHOR_REVIEW);
        tell(edit, slot, "review", before, after);
        return;
    } else if (same_words(edit, excerpt, &after)) {
        put_span(edit, slot, &after);
    } else {
        sfp_excerpt_set_words(&edit->change, slot, edit->edited, after.start, after.end);
        sfp_change_number(&edit->change, slot, SUFFICE_EXCERPT_ANCHOR, SUFFICE_ANCHOR_EDITED);
        tell(edit, slot, "edited", before, after);
        return;
    }
    if (before.start != after.start || before.end != after.end)
        tell(edit, slot, "moved", before, after);
}

static void move_excerpts(struct edit *edit)
{
    const struct sfp_list *list = sfp_store_incoming(edit->change.store, edit->source, SUFFICE_EXCERPT_SOURCE);
    for (uint32_t i = 0; sfp_change_good(&edit->change) && list != NULL && i < list->count; i++)
        move_excerpt(edit, sfp_list_items(list)[i]);
}

/* --- sync points --- */

struct point {
    sfp_slot slot;
    int64_t before;
    int64_t after;
};

static struct point *gather_points(struct edit *edit, size_t *count)
{
    const struct sfp_list *list = sfp_store_children(edit->change.store, edit->source, SFP_KIND_SYNC_POINT);
    const sfp_slot *sorted;
    sfp_slot *owned;
    *count = list->count;
    struct point *points = sfp_new(list->count, sizeof *points);
    if (points == NULL || !sfp_order_list(edit->change.store, list, &sorted, &owned)) {
        sfp_change_fail(&edit->change, sfp_fail_memory(edit->change.error));
        return points;
    }
    for (size_t i = 0; i < *count; i++) {
        const struct sfp_sync_point *row = (const struct sfp_sync_point *)sfp_store_row(edit->change.store, sorted[i]);
        points[i] = (struct point){sorted[i], row->position, new_point(edit, row->position)};
    }
    sfp_free(owned);
    return points;
}

static void remove_point(struct edit *edit, const struct point *point)
{
    struct span before = {point->before, point->before};
    struct span after = {point->after, point->after};
    tell(edit, point->slot, "removed", before, after);
    sfp_change_remove(&edit->change, point->slot, 0);
}

/*
 * Of points that come to lie at one place one stays: that whose words are still there, or failing that the first.
 * Returns how many are left.
 */
static size_t join_points(struct edit *edit, struct point *points, size_t count)
{
    size_t left = 0;
    for (size_t i = 0; i < count; i++) {
        if (left == 0 || points[left - 1].after != points[i].after) {
            points[left++] = points[i];
        } else if (cut_of(edit, points[i].before) != NULL) {
            remove_point(edit, &points[i]);
        } else {
            remove_point(edit, &points[left - 1]);
            points[left - 1] = points[i];
        }
    }
    return left;
}

static void put_point(struct edit *edit, const struct point *point)
{
    struct span before = {point->before, point->before};
    struct span after = {point->after, point->after};
    sfp_change_number(&edit->change, point->slot, SUFFICE_SYNC_POINT_POSITION, point->after);
    tell(edit, point->slot, "moved", before, after);
}

/*
 * No two points may be at one place, not even for a moment: those that move back go first, from the first on, then
 * those that move on, from the last on. Since points never pass one another, each finds its place empty.
 */
static void move_points(struct edit *edit)
{
    size_t count;
    struct point *points = gather_points(edit, &count);
    if (sfp_change_good(&edit->change))
        count = join_points(edit, points, count);
    for (size_t i = 0; sfp_change_good(&edit->change) && i < count; i++)
        if (points[i].after < points[i].before)
            put_point(edit, &points[i]);
    for (size_t i = count; sfp_change_good(&edit->change) && i > 0; i--)
        if (points[i - 1].after > points[i - 1].before)
            put_point(edit, &points[i - 1]);
    sfp_free(points);
}

/* --- the text --- */

static void check_cut(struct edit *edit, int64_t position, int64_t removed, int64_t before)
{
    int64_t length = edit->text->points;
    if (position >= before && removed >= 0 && position <= length && removed <= length - position)
        return;
    suffice_detail detail = position < before ? SUFFICE_DETAIL_BAD_ORDER : SUFFICE_DETAIL_OUT_OF_RANGE;
    sfp_change_fail(&edit->change, sfp_fail(edit->change.error, detail,
                                            "a splice at %" PRId64 " that removes %" PRId64
                                            " must begin where the one before it ends or later, at %" PRId64
                                            ", and lie in a text of %" PRId64 " code points",
                                            position, removed, before, length));
    sfp_error_argument(edit->change.error, "positions");
}

static void take_inserted(struct edit *edit, size_t i, const char *text)
{
    struct sfp_text_facts facts;
    struct sfp_bytes unused = {0};
    size_t size = text == NULL ? 0 : strlen(text);
    sfp_text_scan(text == NULL ? "" : text, size, &facts);
    if (facts.state != SFP_TEXT_GOOD) {
        suffice_detail detail = facts.state == SFP_TEXT_NOT_UTF8 ? SUFFICE_DETAIL_NOT_UTF8 : SUFFICE_DETAIL_NOT_XML;
        sfp_change_fail(&edit->change, sfp_fail(edit->change.error, detail,
                                                "inserted text %zu is not UTF-8 that XML can hold", i + 1));
        return;
    }
    if (size > 0 && !sfp_line_ends_take(text, size, &edit->inserted[i], &unused))
        sfp_change_fail(&edit->change, sfp_fail_memory(edit->change.error));
    sfp_bytes_release(&unused);
    sfp_text_scan(edit->inserted[i].size == 0 ? "" : edit->inserted[i].data, edit->inserted[i].size, &facts);
    edit->cuts[i].added = (int64_t)facts.points;
}

static void take_splices(struct edit *edit, const int64_t *positions, const int64_t *removed,
                         const char *const *inserted)
{
    int64_t before = 0;
    int64_t shift = 0;
    for (size_t i = 0; sfp_change_good(&edit->change) && i < edit->count; i++) {
        check_cut(edit, positions[i], removed[i], before);
        if (!sfp_change_good(&edit->change))
            return;
        edit->cuts[i] = (struct cut){.position = positions[i], .end = positions[i] + removed[i], .shift = shift};
        take_inserted(edit, i, inserted[i]);
        edit->splices[i] = (struct sfp_splice){.position = (size_t)positions[i],
                                               .deleted = (size_t)removed[i],
                                               .text = edit->inserted[i].data,
                                               .size = edit->inserted[i].size};
        shift += edit->cuts[i].added - removed[i];
        before = edit->cuts[i].end;
    }
}

static bool build_text(const struct edit *edit, struct sfp_bytes *bytes)
{
    size_t done = 0;
    for (size_t i = 0; i < edit->count; i++) {
        struct sfp_text_place from;
        struct sfp_text_place to;
        sfp_string_at_points(edit->text, (size_t)edit->cuts[i].position, &from);
        sfp_string_at_points(edit->text, (size_t)edit->cuts[i].end, &to);
        if (!sfp_bytes_add(bytes, edit->text->text + done, from.bytes - done) ||
            !sfp_bytes_add(bytes, edit->splices[i].text, edit->splices[i].size))
            return false;
        done = to.bytes;
    }
    return sfp_bytes_add(bytes, edit->text->text + done, edit->text->size - done);
}

/* The old text is held until all is done, for the anchors are moved by it. */
static void put_text(struct edit *edit)
{
    struct sfp_bytes text = {0};
    struct sfp_bytes ends = {0};
    const struct sfp_source *source = (const struct sfp_source *)sfp_store_row(edit->change.store, edit->source);
    const struct sfp_string *line_ends = source->line_ends;
    bool good = build_text(edit, &text) &&
                sfp_line_ends_after(line_ends == NULL ? NULL : line_ends->text, line_ends == NULL ? 0 : line_ends->size,
                                    edit->text->text, edit->text->size, edit->splices, edit->count, &ends);
    if (!good) {
        sfp_change_fail(&edit->change, sfp_fail_memory(edit->change.error));
    } else if (text.size == 0) {
        sfp_change_fail(&edit->change, sfp_fail(edit->change.error, SUFFICE_DETAIL_EMPTY,
                                                "the text would be empty; remove the source if it is to go"));
        sfp_error_argument(edit->change.error, "removed");
    } else {
        sfp_change_text_sized(&edit->change, edit->source, SUFFICE_SOURCE_TEXT, text.data, text.size);
        sfp_change_text_sized(&edit->change, edit->source, SUFFICE_SOURCE_LINE_ENDS, ends.data, ends.size);
    }
    sfp_bytes_release(&text);
    sfp_bytes_release(&ends);
    edit->edited = source->text;
}

static void begin(struct edit *edit, suffice_excerpts *excerpts, suffice_source_id source, size_t count,
                  suffice_error *error)
{
    *edit = (struct edit){.count = count};
    sfp_project_change(&edit->change, suffice_excerpts_edit_project(excerpts), "excerpts", "edit a text", error);
    edit->source = sfp_change_find(&edit->change, source, SFP_KIND_SOURCE, "source");
    if (!sfp_change_good(&edit->change))
        return;
    struct sfp_source *row = (struct sfp_source *)sfp_store_row(edit->change.store, edit->source);
    if (row->text == NULL) {
        sfp_change_fail(&edit->change, sfp_fail(error, SUFFICE_DETAIL_WRONG_MEASURE, "the source has no text"));
        return;
    }
    edit->text = sfp_string_hold(row->text);
    edit->cuts = sfp_new(count, sizeof *edit->cuts);
    edit->splices = sfp_new(count, sizeof *edit->splices);
    edit->inserted = sfp_new(count, sizeof *edit->inserted);
    if (edit->cuts == NULL || edit->splices == NULL || edit->inserted == NULL)
        sfp_change_fail(&edit->change, sfp_fail_memory(error));
}

static void make_table(struct edit *edit)
{
    static const struct sfp_column columns[] = {
        {"record", SUFFICE_COLUMN_ID},       {"effect", SUFFICE_COLUMN_TEXT},   {"old start", SUFFICE_COLUMN_INTEGER},
        {"old end", SUFFICE_COLUMN_INTEGER}, {"start", SUFFICE_COLUMN_INTEGER}, {"end", SUFFICE_COLUMN_INTEGER}};
    if (sfp_change_good(&edit->change))
        sfp_change_fail(&edit->change,
                        sfp_table_new(columns, 6, &edit->change.store->strings.key, &edit->table, edit->change.error));
}

static suffice_status finish(struct edit *edit, suffice_table **table)
{
    suffice_status status = sfp_change_end(&edit->change);
    for (size_t i = 0; edit->inserted != NULL && i < edit->count; i++)
        sfp_bytes_release(&edit->inserted[i]);
    sfp_free(edit->cuts);
    sfp_free(edit->splices);
    sfp_free(edit->inserted);
    if (edit->text != NULL)
        sfp_string_drop(&edit->change.store->strings, edit->text);
    if (status == SUFFICE_OK && table != NULL)
        *table = edit->table;
    else
        suffice_table_release(edit->table);
    return status;
}

suffice_status suffice_excerpts_edit_text(suffice_excerpts *excerpts, suffice_source_id source, size_t count,
                                          const int64_t *positions, const int64_t *removed, const char *const *inserted,
                                          suffice_table **table, suffice_error *error)
{
    struct edit edit;
    if (table != NULL)
        *table = NULL;
    if (count > 0 && (positions == NULL || removed == NULL || inserted == NULL))
        return sfp_fail_null(error, positions == NULL ? "positions" : removed == NULL ? "removed" : "inserted");
    begin(&edit, excerpts, source, count, error);
    if (table != NULL)
        make_table(&edit);
    if (sfp_change_good(&edit.change))
        take_splices(&edit, positions, removed, inserted);
    if (sfp_change_good(&edit.change))
        put_text(&edit);
    if (sfp_change_good(&edit.change)) {
        move_excerpts(&edit);
        move_points(&edit);
    }
    return finish(&edit, table);
}
