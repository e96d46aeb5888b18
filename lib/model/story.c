/*
 * Story: composite stories and their segments.
 * SPDX-License-Identifier: MIT
 */
#include "model/synthesis.h"

#include <suffice/story.h>

#include "base/memory.h"
#include "base/results.h"
#include "model/access.h"
#include "model/audience.h"
#include "model/handles.h"
#include "model/words.h"

#include <string.h>

static const struct sfp_segment *segment_at(const struct sfp_store *store, sfp_slot slot)
{
    return (const struct sfp_segment *)sfp_store_row(store, slot);
}

/* --- writing --- */

suffice_status suffice_project_add_story(suffice_project *project, const char *name, suffice_experience_id experience,
                                         suffice_story **story, suffice_error *error)
{
    struct sfp_change change;
    struct sfp_handle *handle;
    sfp_project_change(&change, project, "project", "add a story", error);
    sfp_slot about = sfp_change_find(&change, experience, SFP_KIND_EXPERIENCE, "experience");
    sfp_slot slot = sfp_change_new(&change, SFP_KIND_STORY);
    sfp_change_text(&change, slot, SUFFICE_STORY_NAME, name);
    sfp_change_ref(&change, slot, SUFFICE_STORY_EXPERIENCE, about);
    sfp_change_attach(&change, slot, project == NULL ? 0 : project->document.store.root, SFP_LAST);
    suffice_status status = sfp_handle_end(&change, slot, &handle);
    if (story != NULL)
        *story = (void *)handle;
    return status;
}

/* How the key points of a segment read; false if it has none. Files hold the result, so it never changes. */
static bool digest_key_points(const struct sfp_store *store, const struct sfp_segment *segment,
                              char text[SFP_DIGEST_SIZE + 1])
{
    struct sfp_digest digest;
    sfp_digest_begin(&digest);
    for (uint32_t i = 0; i < segment->key_points.count; i++) {
        const struct sfp_row *row = sfp_store_row(store, segment->key_points.items[i].target);
        if (row == NULL || !sfp_has(row, SUFFICE_KEY_POINT_TEXT))
            continue;
        const struct sfp_string *point = ((const struct sfp_key_point *)row)->text;
        sfp_digest_add(&digest, point->text, point->size);
    }
    sfp_digest_end(&digest, text);
    return segment->key_points.count > 0;
}

static void mark_read(struct sfp_change *change, sfp_slot segment)
{
    char read[SFP_DIGEST_SIZE + 1];
    if (!sfp_change_good(change))
        return;
    if (digest_key_points(change->store, segment_at(change->store, segment), read))
        sfp_change_text(change, segment, SUFFICE_SEGMENT_READ, read);
    else
        sfp_change_clear(change, segment, SUFFICE_SEGMENT_READ);
}

suffice_status suffice_story_add_segment(suffice_story *story, suffice_segment_kind kind, const char *text,
                                         const suffice_key_point_id *key_points, size_t count,
                                         suffice_segment_id *segment, suffice_error *error)
{
    struct sfp_change change;
    if (segment != NULL)
        *segment = 0;
    if (key_points == NULL && count > 0)
        return sfp_fail_null(error, "key_points");
    sfp_slot parent = sfp_handle_change(&change, story, "story", "add a segment", error);
    sfp_slot slot = sfp_change_new(&change, SFP_KIND_SEGMENT);
    sfp_change_number(&change, slot, SUFFICE_SEGMENT_KIND, kind);
    sfp_change_text(&change, slot, SUFFICE_SEGMENT_TEXT, text);
    for (size_t i = 0; sfp_change_good(&change) && i < count; i++) {
        sfp_slot point = sfp_change_find(&change, key_points[i], SFP_KIND_KEY_POINT, "key_points");
        sfp_change_insert_ref(&change, slot, SUFFICE_SEGMENT_KEY_POINTS, SFP_LAST, point);
    }
    mark_read(&change, slot);
    sfp_change_attach(&change, slot, parent, SFP_LAST);
    return sfp_change_end_with(&change, slot, segment);
}

/* A segment of this story, and of no other. */
static sfp_slot find_segment(struct sfp_change *change, sfp_slot story, suffice_segment_id segment)
{
    sfp_slot slot = sfp_change_find(change, segment, SFP_KIND_SEGMENT, "segment");
    if (slot == 0 || sfp_store_row(change->store, slot)->parent == story)
        return slot;
    sfp_change_fail(change, sfp_fail(change->error, SUFFICE_DETAIL_WRONG_PARENT, "the segment is of another story"));
    sfp_error_argument(change->error, "segment");
    return 0;
}

suffice_status suffice_story_move_segment(suffice_story *story, suffice_segment_id segment, size_t index,
                                          suffice_error *error)
{
    struct sfp_change change;
    sfp_slot parent = sfp_handle_change(&change, story, "story", "move a segment", error);
    sfp_slot slot = find_segment(&change, parent, segment);
    if (sfp_change_good(&change) && index != SIZE_MAX &&
        index >= sfp_store_children(change.store, parent, SFP_KIND_SEGMENT)->count) {
        sfp_change_fail(&change, sfp_fail(error, SUFFICE_DETAIL_BAD_INDEX,
                                          "index must be below the number of segments of the story"));
        sfp_error_argument(error, "index");
    }
    sfp_change_move(&change, slot, parent, index == SIZE_MAX ? SFP_LAST : (uint32_t)index);
    return sfp_change_end(&change);
}

suffice_status suffice_story_mark_read(suffice_story *story, suffice_segment_id segment, suffice_error *error)
{
    struct sfp_change change;
    sfp_slot parent = sfp_handle_change(&change, story, "story", "mark as read", error);
    if (segment != 0) {
        mark_read(&change, find_segment(&change, parent, segment));
        return sfp_change_end(&change);
    }
    const struct sfp_list *all =
        sfp_change_good(&change) ? sfp_store_children(change.store, parent, SFP_KIND_SEGMENT) : NULL;
    for (uint32_t i = 0; all != NULL && sfp_change_good(&change) && i < all->count; i++)
        mark_read(&change, sfp_list_items(all)[i]);
    return sfp_change_end(&change);
}

/* What never was read was written without key points. */
static bool has_moved_on(const struct sfp_store *store, const struct sfp_segment *segment)
{
    char now[SFP_DIGEST_SIZE + 1];
    bool has_points = digest_key_points(store, segment, now);
    if (!sfp_has(&segment->row, SUFFICE_SEGMENT_READ))
        return has_points;
    return strcmp(segment->read->text, now) != 0;
}

/* Begins a query: the segments of a story. */
static suffice_status begin(const suffice_story *story, const struct sfp_store **store, const struct sfp_list **all,
                            suffice_ids **ids, suffice_error *error)
{
    sfp_slot slot;
    if (ids == NULL)
        return sfp_fail_null(error, "ids");
    *ids = NULL;
    suffice_status status = sfp_handle_find(story, "story", store, &slot, error);
    if (status == SUFFICE_OK)
        *all = sfp_store_children(*store, slot, SFP_KIND_SEGMENT);
    return status;
}

/* Ends one: tells what was found, and releases it. */
static suffice_status finish(const struct sfp_store *store, struct sfp_slots *found, bool good, suffice_ids **ids,
                             suffice_error *error)
{
    suffice_status status =
        good ? sfp_access_ids(store, found->items, found->count, ids, error) : sfp_fail_memory(error);
    sfp_slots_release(found);
    return status;
}

suffice_status suffice_story_moved_on(const suffice_story *story, suffice_ids **ids, suffice_error *error)
{
    const struct sfp_store *store = NULL;
    const struct sfp_list *all = NULL;
    struct sfp_slots found = {0};
    bool good = true;
    suffice_status status = begin(story, &store, &all, ids, error);
    if (status != SUFFICE_OK)
        return status;
    for (uint32_t i = 0; good && i < all->count; i++)
        if (has_moved_on(store, segment_at(store, sfp_list_items(all)[i])))
            good = sfp_slots_add(&found, sfp_list_items(all)[i]);
    return finish(store, &found, good, ids, error);
}

/* By the index of natural keys, to which a row is described as if it were there. */
static sfp_slot find_omission(const struct sfp_store *store, sfp_slot story, sfp_slot key_point)
{
    const struct sfp_kind *kind = sfp_kind(SFP_KIND_OMISSION);
    struct sfp_omission wanted = {.row = {.kind = SFP_KIND_OMISSION}};
    wanted.key_point.target = key_point;
    wanted.row.set = sfp_field_bit(kind, sfp_field_of(SUFFICE_OMISSION_KEY_POINT, NULL));
    return sfp_store_find_twin(store, story, &wanted.row);
}

suffice_status suffice_story_leave_out(suffice_story *story, suffice_key_point_id key_point, const char *reason,
                                       suffice_error *error)
{
    struct sfp_change change;
    sfp_slot parent = sfp_handle_change(&change, story, "story", "leave out a key point", error);
    sfp_slot point = sfp_change_find(&change, key_point, SFP_KIND_KEY_POINT, "key_point");
    sfp_slot there = sfp_change_good(&change) ? find_omission(change.store, parent, point) : 0;
    sfp_slot slot = there != 0 ? there : sfp_change_new(&change, SFP_KIND_OMISSION);
    if (there == 0)
        sfp_change_ref(&change, slot, SUFFICE_OMISSION_KEY_POINT, point);
    sfp_change_text(&change, slot, SUFFICE_OMISSION_REASON, reason);
    if (there == 0)
        sfp_change_attach(&change, slot, parent, SFP_LAST);
    return sfp_change_end(&change);
}

/* --- looking --- */

static const struct sfp_list *segments_of(const suffice_story *story, const struct sfp_store **store)
{
    sfp_slot slot;
    if (sfp_handle_find(story, "story", store, &slot, NULL) != SUFFICE_OK)
        return NULL;
    return sfp_store_children(*store, slot, SFP_KIND_SEGMENT);
}

size_t suffice_story_segment_count(const suffice_story *story)
{
    const struct sfp_store *store;
    const struct sfp_list *all = segments_of(story, &store);
    return all == NULL ? 0 : all->count;
}

suffice_segment_id suffice_story_segment_at(const suffice_story *story, size_t index)
{
    const struct sfp_store *store;
    const struct sfp_list *all = segments_of(story, &store);
    return all == NULL || index >= all->count ? 0 : sfp_store_id(store, sfp_list_items(all)[index]);
}

static bool add_key_points(const struct sfp_store *store, const struct sfp_list *all, struct sfp_slots *found)
{
    for (uint32_t i = 0; i < all->count; i++)
        if (!sfp_slots_add_refs(found, &segment_at(store, sfp_list_items(all)[i])->key_points))
            return false;
    return true;
}

suffice_status suffice_story_key_points(const suffice_story *story, suffice_ids **ids, suffice_error *error)
{
    const struct sfp_store *store = NULL;
    const struct sfp_list *all = NULL;
    struct sfp_slots found = {0};
    suffice_status status = begin(story, &store, &all, ids, error);
    if (status != SUFFICE_OK)
        return status;
    return finish(store, &found, add_key_points(store, all, &found), ids, error);
}

suffice_status suffice_story_interviews(const suffice_story *story, suffice_ids **ids, suffice_error *error)
{
    const struct sfp_store *store;
    const struct sfp_list *all = NULL;
    struct sfp_slots points = {0};
    struct sfp_slots interviews = {0};
    suffice_status status = begin(story, &store, &all, ids, error);
    if (status != SUFFICE_OK)
        return status;
    bool good = add_key_points(store, all, &points);
    for (size_t i = 0; good && i < points.count; i++)
        good = sfp_key_point_add_interviews(store, points.items[i], &interviews);
    sfp_slots_release(&points);
    return sfp_interviews_tell(store, &interviews, good, ids, error);
}

/* --- as it is read --- */

static bool add_shown(struct sfp_gate *gate, struct sfp_bytes *bytes, sfp_slot slot, suffice_field field)
{
    const char *text = NULL;
    size_t size = 0;
    if (!sfp_gate_text(gate, slot, field, &text, &size))
        return false;
    bool good = text == NULL || size == 0 ? sfp_bytes_add_text(bytes, "not shown") : sfp_bytes_add(bytes, text, size);
    return good && sfp_bytes_add(bytes, "\n", 1);
}

static bool add_story(struct sfp_gate *gate, struct sfp_bytes *bytes, const struct sfp_store *store, sfp_slot story)
{
    const struct sfp_list *all = sfp_store_children(store, story, SFP_KIND_SEGMENT);
    bool good = add_shown(gate, bytes, story, SUFFICE_STORY_NAME);
    for (uint32_t i = 0; good && i < all->count; i++)
        good = sfp_bytes_add(bytes, "\n", 1) && add_shown(gate, bytes, sfp_list_items(all)[i], SUFFICE_SEGMENT_TEXT);
    return good;
}

suffice_status suffice_story_text(const suffice_story *story, suffice_audience audience, suffice_buffer **buffer,
                                  suffice_error *error)
{
    const struct sfp_store *store;
    struct sfp_gate *gate;
    struct sfp_bytes bytes = {0};
    sfp_slot slot;
    if (buffer == NULL)
        return sfp_fail_null(error, "buffer");
    *buffer = NULL;
    suffice_status status = sfp_handle_find(story, "story", &store, &slot, error);
    if (status == SUFFICE_OK)
        status = sfp_gate_open(store, audience, &gate, error);
    if (status != SUFFICE_OK)
        return status;
    if (add_story(gate, &bytes, store, slot)) {
        status = sfp_buffer_take(&bytes, buffer, error);
    } else {
        sfp_bytes_release(&bytes);
        status = sfp_fail_memory(error);
    }
    sfp_gate_close(gate);
    return status;
}

size_t suffice_story_words(const suffice_story *story, suffice_segment_kind kind)
{
    const struct sfp_store *store;
    const struct sfp_list *all = segments_of(story, &store);
    size_t words = 0;
    for (uint32_t i = 0; all != NULL && i < all->count; i++) {
        const struct sfp_segment *segment = segment_at(store, sfp_list_items(all)[i]);
        if ((kind == 0 || segment->kind == kind) && sfp_has(&segment->row, SUFFICE_SEGMENT_TEXT))
            words += sfp_words_count(segment->text->text, segment->text->size);
    }
    return words;
}
