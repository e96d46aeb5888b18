/*
 * Sources: what people said, as text in the project or as a file beside it; and when it was said.
 * SPDX-License-Identifier: MIT
 */
#include "model/sources.h"

#include "base/results.h"
#include "model/corpus.h"

#include <suffice/sources.h>

#include <string.h>

/* --- adding --- */

static sfp_slot new_source(struct sfp_change *change, const char *name, suffice_medium medium,
                           suffice_interview_id interview)
{
    sfp_slot meeting = sfp_change_find_if(change, interview, SFP_KIND_INTERVIEW, "interview");
    sfp_slot slot = sfp_change_new(change, SFP_KIND_SOURCE);
    sfp_change_text(change, slot, SUFFICE_SOURCE_NAME, name);
    sfp_change_number(change, slot, SUFFICE_SOURCE_MEDIUM, medium);
    sfp_change_ref(change, slot, SUFFICE_SOURCE_INTERVIEW, meeting);
    return slot;
}

/* Whether bytes are good and not yet as the library holds text. Bad ones are refused as they are, so that the message
 * tells the place at which the caller finds the fault. */
static bool needs_work(const char *bytes, size_t size)
{
    struct sfp_text_facts facts;
    bool marked = size >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0;
    if (!marked && memchr(bytes, '\r', size) == NULL)
        return false;
    sfp_text_scan(bytes, size, &facts);
    return facts.state == SFP_TEXT_GOOD;
}

static void set_converted(struct sfp_change *change, sfp_slot slot, const char *bytes, size_t size)
{
    struct sfp_bytes text = {0};
    struct sfp_bytes line_ends = {0};
    if (!sfp_line_ends_take(bytes, size, &text, &line_ends))
        sfp_change_fail(change, sfp_fail_memory(change->error));
    if (text.size == 0)
        sfp_corpus_refuse(change, SUFFICE_DETAIL_EMPTY, "text", "text is empty but for its byte order mark");
    sfp_change_text_sized(change, slot, SUFFICE_SOURCE_TEXT, text.data, text.size);
    sfp_change_text_sized(change, slot, SUFFICE_SOURCE_LINE_ENDS, line_ends.data, line_ends.size);
    sfp_bytes_release(&text);
    sfp_bytes_release(&line_ends);
}

static void set_text(struct sfp_change *change, sfp_slot slot, const char *bytes, size_t size)
{
    if (!sfp_change_good(change))
        return;
    if (size == 0)
        sfp_corpus_refuse(change, SUFFICE_DETAIL_EMPTY, "text", "text is empty");
    else if (size <= INT32_MAX && needs_work(bytes, size))
        set_converted(change, slot, bytes, size);
    else
        sfp_change_text_sized(change, slot, SUFFICE_SOURCE_TEXT, bytes, size);
}

suffice_status suffice_corpus_add_text(suffice_corpus *corpus, const char *name, suffice_medium medium,
                                       const char *text, size_t size, suffice_interview_id interview,
                                       suffice_source_id *source, suffice_error *error)
{
    struct sfp_change change;
    if (source != NULL)
        *source = 0;
    if (text == NULL)
        return sfp_fail_null(error, "text");
    sfp_corpus_change(&change, corpus, "add a text", error);
    sfp_slot slot = new_source(&change, name, medium, interview);
    set_text(&change, slot, text, size);
    sfp_corpus_attach(&change, slot);
    return sfp_change_end_with(&change, slot, source);
}

suffice_status suffice_corpus_add_file(suffice_corpus *corpus, const char *name, suffice_medium medium,
                                       const char *path, int64_t size, const char *sha256, int64_t duration,
                                       suffice_interview_id interview, suffice_source_id *source, suffice_error *error)
{
    struct sfp_change change;
    if (source != NULL)
        *source = 0;
    if (path == NULL)
        return sfp_fail_null(error, "path");
    sfp_corpus_change(&change, corpus, "add a file", error);
    sfp_slot slot = new_source(&change, name, medium, interview);
    if (path[0] == '\0')
        sfp_corpus_refuse(&change, SUFFICE_DETAIL_EMPTY, "path", "path is empty");
    sfp_change_text(&change, slot, SUFFICE_SOURCE_PATH, path);
    sfp_corpus_number(&change, slot, SUFFICE_SOURCE_SIZE, size, -1);
    sfp_change_text(&change, slot, SUFFICE_SOURCE_SHA256, sha256);
    sfp_corpus_number(&change, slot, SUFFICE_SOURCE_DURATION, duration, -1);
    sfp_corpus_attach(&change, slot);
    return sfp_change_end_with(&change, slot, source);
}

/* --- changing --- */

suffice_status suffice_corpus_set_duration(suffice_corpus *corpus, suffice_source_id source, int64_t duration,
                                           suffice_error *error)
{
    struct sfp_change change;
    sfp_corpus_change(&change, corpus, "set a duration", error);
    sfp_slot slot = sfp_change_find(&change, source, SFP_KIND_SOURCE, "source");
    sfp_corpus_number(&change, slot, SUFFICE_SOURCE_DURATION, duration, -1);
    return sfp_change_end(&change);
}

static bool has_text(const struct sfp_source *source)
{
    return source->text != NULL;
}

suffice_status suffice_corpus_mark_destroyed(suffice_corpus *corpus, suffice_source_id source, int32_t date,
                                             suffice_error *error)
{
    struct sfp_change change;
    sfp_corpus_change(&change, corpus, "mark a file as destroyed", error);
    sfp_slot slot = sfp_change_find(&change, source, SFP_KIND_SOURCE, "source");
    if (slot != 0 && has_text((const struct sfp_source *)sfp_store_row(change.store, slot)))
        sfp_corpus_refuse(&change, SUFFICE_DETAIL_WRONG_MEASURE, "source",
                          "its text lies in the project; remove the source to destroy it");
    sfp_change_number(&change, slot, SUFFICE_SOURCE_DESTROYED_ON, date);
    return sfp_change_end(&change);
}

/* --- sync points --- */

static const struct sfp_sync_point *sync_at(const struct sfp_store *store, sfp_slot slot)
{
    return (const struct sfp_sync_point *)sfp_store_row(store, slot);
}

sfp_slot sfp_sync_before(const struct sfp_store *store, const struct sfp_row *source, int64_t position)
{
    const struct sfp_list *list = &((const struct sfp_source *)source)->syncs;
    sfp_slot found = 0;
    int64_t best = -1;
    for (uint32_t i = 0; i < list->count; i++) {
        sfp_slot slot = sfp_list_items(list)[i];
        int64_t place = sync_at(store, slot)->position;
        if (place <= position && place > best) {
            best = place;
            found = slot;
        }
    }
    return found;
}

sfp_slot sfp_sync_behind(const struct sfp_store *store, const struct sfp_row *source, int64_t position)
{
    const struct sfp_list *list = &((const struct sfp_source *)source)->syncs;
    sfp_slot found = 0;
    int64_t best = INT64_MAX;
    for (uint32_t i = 0; i < list->count; i++) {
        sfp_slot slot = sfp_list_items(list)[i];
        int64_t place = sync_at(store, slot)->position;
        if (place > position && place < best) {
            best = place;
            found = slot;
        }
    }
    return found;
}

/* Holds a point that was just added against its true neighbours, wherever they lie in memory. */
static void check_neighbours(struct sfp_change *change, sfp_slot source, int64_t position, int64_t time)
{
    if (!sfp_change_good(change))
        return;
    const struct sfp_row *row = sfp_store_row(change->store, source);
    sfp_slot before = sfp_sync_before(change->store, row, position - 1);
    sfp_slot behind = sfp_sync_behind(change->store, row, position);
    bool early = before != 0 && sync_at(change->store, before)->time > time;
    bool late = behind != 0 && sync_at(change->store, behind)->time < time;
    if (early || late)
        sfp_corpus_refuse(change, SUFFICE_DETAIL_SPAN_OUTSIDE, "time",
                          early ? "a sync point before it has a later time"
                                : "a sync point behind it has an earlier time");
}

suffice_status suffice_corpus_add_sync(suffice_corpus *corpus, suffice_source_id source, int64_t position, int64_t time,
                                       suffice_sync_point_id *sync, suffice_error *error)
{
    struct sfp_change change;
    sfp_corpus_change(&change, corpus, "add a sync point", error);
    sfp_slot parent = sfp_change_find(&change, source, SFP_KIND_SOURCE, "source");
    sfp_slot slot = sfp_change_new(&change, SFP_KIND_SYNC_POINT);
    sfp_change_number(&change, slot, SUFFICE_SYNC_POINT_POSITION, position);
    sfp_change_number(&change, slot, SUFFICE_SYNC_POINT_TIME, time);
    sfp_change_attach(&change, slot, parent, SFP_LAST);
    check_neighbours(&change, parent, position, time);
    return sfp_change_end_with(&change, slot, sync);
}

/* --- looking --- */

/* The source, if it has text in the project; otherwise NULL, and the status of the failure. */
static const struct sfp_source *find_text(const suffice_project *project, suffice_source_id source,
                                          suffice_status *status, suffice_error *error)
{
    sfp_slot slot;
    if (project == NULL) {
        *status = sfp_fail_null(error, "project");
        return NULL;
    }
    const struct sfp_store *store = sfp_project_store(project);
    *status = sfp_store_find(store, source, SFP_KIND_SOURCE, "source", &slot, error);
    if (*status != SUFFICE_OK)
        return NULL;
    const struct sfp_source *found = (const struct sfp_source *)sfp_store_row(store, slot);
    if (has_text(found))
        return found;
    *status = sfp_fail(error, SUFFICE_DETAIL_NOT_SET, "the source has no text in the project");
    sfp_error_item(error, source);
    return NULL;
}

suffice_status suffice_source_original(const suffice_project *project, suffice_source_id source,
                                       suffice_buffer **buffer, suffice_error *error)
{
    suffice_status status;
    struct sfp_bytes bytes = {0};
    if (buffer == NULL)
        return sfp_fail_null(error, "buffer");
    *buffer = NULL;
    const struct sfp_source *found = find_text(project, source, &status, error);
    if (found == NULL)
        return status;
    const struct sfp_string *ends = found->line_ends;
    if (sfp_line_ends_give(ends == NULL ? NULL : ends->text, ends == NULL ? 0 : ends->size, found->text->text,
                           found->text->size, &bytes))
        return sfp_buffer_take(&bytes, buffer, error);
    sfp_bytes_release(&bytes);
    return sfp_fail_memory(error);
}

suffice_status suffice_source_time(const suffice_project *project, suffice_source_id source, int64_t position,
                                   int64_t *time, suffice_error *error)
{
    suffice_status status;
    if (time == NULL)
        return sfp_fail_null(error, "time");
    *time = 0;
    const struct sfp_source *found = find_text(project, source, &status, error);
    if (found == NULL)
        return status;
    if (position < 0 || position > (int64_t)found->text->points) {
        status = sfp_fail(error, SUFFICE_DETAIL_OUT_OF_RANGE, "position must lie in the text of the source");
        sfp_error_argument(error, "position");
        return status;
    }
    sfp_slot before = sfp_sync_before(sfp_project_store(project), &found->row, position);
    if (before == 0)
        return sfp_fail(error, SUFFICE_DETAIL_NOT_SET, "no sync point lies at or before that place");
    *time = sync_at(sfp_project_store(project), before)->time;
    return SUFFICE_OK;
}
