/*
 * Excerpts: what was marked in the sources, and how it was coded.
 * SPDX-License-Identifier: MIT
 */
#include "model/excerpts.h"

#include "base/memory.h"
#include "base/results.h"
#include "model/access.h"
#include "model/codebook.h"

#include <inttypes.h>

/* --- the handle --- */

void suffice_excerpts_retain(const suffice_excerpts *excerpts)
{
    suffice_project_retain(suffice_excerpts_project(excerpts));
}

void suffice_excerpts_release(const suffice_excerpts *excerpts)
{
    suffice_project_release(suffice_excerpts_project(excerpts));
}

const suffice_project *suffice_excerpts_project(const suffice_excerpts *excerpts)
{
    return excerpts == NULL ? NULL : excerpts->project;
}

suffice_project *suffice_excerpts_edit_project(suffice_excerpts *excerpts)
{
    return excerpts == NULL ? NULL : excerpts->project;
}

static sfp_slot root_of(const struct sfp_store *store)
{
    return sfp_store_singleton(store, SFP_KIND_EXCERPTS);
}

suffice_id suffice_excerpts_item(const suffice_excerpts *excerpts)
{
    if (excerpts == NULL)
        return 0;
    const struct sfp_store *store = sfp_project_store(excerpts->project);
    return sfp_store_id(store, root_of(store));
}

size_t suffice_excerpts_count(const suffice_excerpts *excerpts)
{
    return suffice_child_count(suffice_excerpts_project(excerpts), suffice_excerpts_item(excerpts),
                               SUFFICE_KIND_EXCERPT);
}

suffice_excerpt_id suffice_excerpts_at(const suffice_excerpts *excerpts, size_t index)
{
    return suffice_child_at(suffice_excerpts_project(excerpts), suffice_excerpts_item(excerpts), SUFFICE_KIND_EXCERPT,
                            index);
}

/* --- the rule --- */

static suffice_status outside(const struct sfp_excerpt *excerpt, uint64_t length, const char *unit,
                              suffice_error *error)
{
    return sfp_fail(error, SUFFICE_DETAIL_SPAN_OUTSIDE,
                    "an excerpt goes from %" PRId64 " to %" PRId64 ", but its source has %" PRIu64 " %s",
                    excerpt->start, excerpt->end, length, unit);
}

static suffice_status check_quote(const struct sfp_excerpt *excerpt, const struct sfp_string *text,
                                  suffice_error *error)
{
    struct sfp_text_place from;
    struct sfp_text_place to;
    sfp_string_at_points(text, (size_t)excerpt->start, &from);
    sfp_string_at_points(text, (size_t)excerpt->end, &to);
    size_t size = to.bytes - from.bytes;
    if (excerpt->quote == NULL)
        return sfp_fail(error, SUFFICE_DETAIL_REQUIRED, "an excerpt of a text must have its quote");
    if (excerpt->quote->size == size && memcmp(excerpt->quote->text, text->text + from.bytes, size) == 0)
        return SUFFICE_OK;
    return sfp_fail(error, SUFFICE_DETAIL_QUOTE_DIFFERS,
                    "the quote of an excerpt is not what its source says from %" PRId64 " to %" PRId64, excerpt->start,
                    excerpt->end);
}

static suffice_status check_in_text(const struct sfp_excerpt *excerpt, const struct sfp_string *text,
                                    suffice_error *error)
{
    if (excerpt->end > (int64_t)text->points || excerpt->start > excerpt->end)
        return outside(excerpt, text->points, "code points", error);
    if (excerpt->anchor == SUFFICE_ANCHOR_REVIEW) /* its words have gone; it waits at a place */
        return excerpt->start == excerpt->end ? SUFFICE_OK : outside(excerpt, text->points, "code points", error);
    if (excerpt->start == excerpt->end)
        return outside(excerpt, text->points, "code points, and it must not be empty", error);
    return check_quote(excerpt, text, error);
}

static bool is_of_another_interview(const struct sfp_store *store, const struct sfp_excerpt *excerpt,
                                    const struct sfp_source *source)
{
    if (excerpt->speaker.target == 0 || source->interview.target == 0)
        return false;
    return sfp_store_row(store, excerpt->speaker.target)->parent != source->interview.target;
}

suffice_status sfp_rule_excerpt(const struct sfp_store *store, const struct sfp_row *row, suffice_error *error)
{
    const struct sfp_excerpt *excerpt = (const struct sfp_excerpt *)row;
    const struct sfp_source *source = (const struct sfp_source *)sfp_store_row(store, excerpt->source.target);
    if (source == NULL || !sfp_has(row, SUFFICE_EXCERPT_START) || !sfp_has(row, SUFFICE_EXCERPT_END))
        return SUFFICE_OK; /* a file may be newer than we are, or at fault there: what is not set is not judged */
    if (is_of_another_interview(store, excerpt, source))
        return sfp_fail(error, SUFFICE_DETAIL_WRONG_INTERVIEW,
                        "the speaker of an excerpt must speak in the interview of its source");
    if (source->text != NULL)
        return check_in_text(excerpt, source->text, error);
    if (excerpt->anchor != 0 && excerpt->anchor != SUFFICE_ANCHOR_EXACT)
        return sfp_fail(error, SUFFICE_DETAIL_WRONG_MEASURE, "only an excerpt of a text can have been edited with it");
    const struct sfp_field *duration = sfp_field_of(SUFFICE_SOURCE_DURATION, NULL);
    struct sfp_value length = sfp_store_get(&source->row, duration);
    if (excerpt->start >= excerpt->end || (length.set && excerpt->end > length.as.integer))
        return outside(excerpt, length.set ? (uint64_t)length.as.integer : 0,
                       length.set ? "milliseconds" : "no stretch that is empty", error);
    return SUFFICE_OK;
}

static suffice_status check_referrers(const struct sfp_store *store, const struct sfp_row *row, suffice_field field,
                                      suffice_error *error)
{
    sfp_slot slot = row->incoming == 0 ? 0 : sfp_store_find_guid(store, &row->guid);
    const struct sfp_list *list = slot == 0 ? NULL : sfp_store_incoming(store, slot, field);
    suffice_status status = SUFFICE_OK;
    for (uint32_t i = 0; status == SUFFICE_OK && list != NULL && i < list->count; i++)
        status = sfp_rule_excerpt(store, sfp_store_row(store, sfp_list_items(list)[i]), error);
    return status;
}

/* A text that changes otherwise than by splices would leave its excerpts behind; duration likewise. */
suffice_status sfp_rule_source_excerpts(const struct sfp_store *store, const struct sfp_row *row, suffice_error *error)
{
    return check_referrers(store, row, SUFFICE_EXCERPT_SOURCE, error);
}

/* One who is moved to another interview would leave what was said in the first behind. */
suffice_status sfp_rule_speaker(const struct sfp_store *store, const struct sfp_row *row, suffice_error *error)
{
    return check_referrers(store, row, SUFFICE_EXCERPT_SPEAKER, error);
}

/* --- marking --- */

static void begin(struct sfp_change *change, suffice_excerpts *excerpts, const char *title, suffice_error *error)
{
    sfp_project_change(change, suffice_excerpts_edit_project(excerpts), "excerpts", title, error);
}

static int64_t now(struct sfp_change *change)
{
    int64_t instant = 0;
    if (sfp_change_good(change))
        sfp_change_fail(change, sfp_document_now(change->document, &instant, change->error));
    return instant;
}

/* The text of a source; NULL, and the change has failed, if it has none. */
static const struct sfp_string *text_of(struct sfp_change *change, sfp_slot source)
{
    if (!sfp_change_good(change))
        return NULL;
    const struct sfp_string *text = ((const struct sfp_source *)sfp_store_row(change->store, source))->text;
    if (text == NULL)
        sfp_change_fail(change, sfp_fail(change->error, SUFFICE_DETAIL_WRONG_MEASURE,
                                         "the source has no text; mark a stretch of time instead"));
    return text;
}

void sfp_excerpt_set_words(struct sfp_change *change, sfp_slot excerpt, const struct sfp_string *text, int64_t start,
                           int64_t end)
{
    struct sfp_text_place from;
    struct sfp_text_place to;
    if (!sfp_change_good(change))
        return;
    if (start < 0 || end <= start || end > (int64_t)text->points) {
        sfp_change_fail(change, sfp_fail(change->error, SUFFICE_DETAIL_SPAN_OUTSIDE,
                                         "a stretch from %" PRId64 " to %" PRId64 " does not lie in a text of %" PRIu32
                                         " code points",
                                         start, end, text->points));
        return;
    }
    sfp_string_at_points(text, (size_t)start, &from);
    sfp_string_at_points(text, (size_t)end, &to);
    sfp_change_number(change, excerpt, SUFFICE_EXCERPT_START, start);
    sfp_change_number(change, excerpt, SUFFICE_EXCERPT_END, end);
    sfp_change_text_sized(change, excerpt, SUFFICE_EXCERPT_QUOTE, text->text + from.bytes, to.bytes - from.bytes);
}

static sfp_slot new_excerpt(struct sfp_change *change, sfp_slot source, sfp_slot coder, int64_t at)
{
    sfp_slot slot = sfp_change_new(change, SFP_KIND_EXCERPT);
    sfp_change_ref(change, slot, SUFFICE_EXCERPT_SOURCE, source);
    sfp_change_ref(change, slot, SUFFICE_EXCERPT_CODER, coder);
    sfp_change_number(change, slot, SUFFICE_EXCERPT_AT, at);
    return slot;
}

static sfp_slot add_text(struct sfp_change *change, sfp_slot source, const struct sfp_string *text, int64_t start,
                         int64_t end, sfp_slot coder, int64_t at)
{
    sfp_slot slot = new_excerpt(change, source, coder, at);
    sfp_excerpt_set_words(change, slot, text, start, end);
    if (sfp_change_good(change))
        sfp_change_attach(change, slot, root_of(change->store), SFP_LAST);
    return slot;
}

suffice_status suffice_excerpts_add_text(suffice_excerpts *excerpts, suffice_source_id source, int64_t start,
                                         int64_t end, suffice_analyst_id coder, suffice_excerpt_id *excerpt,
                                         suffice_error *error)
{
    struct sfp_change change;
    begin(&change, excerpts, "mark a text", error);
    sfp_slot from = sfp_change_find(&change, source, SFP_KIND_SOURCE, "source");
    sfp_slot by = sfp_change_find_if(&change, coder, SFP_KIND_ANALYST, "coder");
    const struct sfp_string *text = text_of(&change, from);
    sfp_slot slot = add_text(&change, from, text, start, end, by, now(&change));
    return sfp_change_end_with(&change, slot, excerpt);
}

suffice_status suffice_excerpts_add_texts(suffice_excerpts *excerpts, suffice_source_id source, size_t count,
                                          const int64_t *starts, const int64_t *ends, suffice_analyst_id coder,
                                          suffice_ids **ids, suffice_error *error)
{
    struct sfp_change change;
    if (ids == NULL)
        return sfp_fail_null(error, "ids");
    *ids = NULL;
    if (count > 0 && (starts == NULL || ends == NULL))
        return sfp_fail_null(error, starts == NULL ? "starts" : "ends");
    begin(&change, excerpts, "mark a text", error);
    sfp_slot from = sfp_change_find(&change, source, SFP_KIND_SOURCE, "source");
    sfp_slot by = sfp_change_find_if(&change, coder, SFP_KIND_ANALYST, "coder");
    const struct sfp_string *text = text_of(&change, from);
    int64_t at = now(&change);
    if (sfp_change_good(&change))
        sfp_change_fail(&change, sfp_ids_new(ids, error));
    for (size_t i = 0; sfp_change_good(&change) && i < count; i++) {
        sfp_slot slot = add_text(&change, from, text, starts[i], ends[i], by, at);
        if (sfp_change_good(&change) && !sfp_ids_add(*ids, sfp_store_id(change.store, slot)))
            sfp_change_fail(&change, sfp_fail_memory(error));
    }
    suffice_status status = sfp_change_end(&change);
    if (status != SUFFICE_OK) {
        suffice_ids_release(*ids);
        *ids = NULL;
    }
    return status;
}

/* For what is measured in time: that the source has no text. */
static void check_no_text(struct sfp_change *change, sfp_slot source)
{
    if (!sfp_change_good(change) || ((const struct sfp_source *)sfp_store_row(change->store, source))->text == NULL)
        return;
    sfp_change_fail(change, sfp_fail(change->error, SUFFICE_DETAIL_WRONG_MEASURE,
                                     "the source has text, which is counted in code points and gives the quotation"));
}

suffice_status suffice_excerpts_add_time(suffice_excerpts *excerpts, suffice_source_id source, int64_t start,
                                         int64_t end, const char *quote, suffice_analyst_id coder,
                                         suffice_excerpt_id *excerpt, suffice_error *error)
{
    struct sfp_change change;
    begin(&change, excerpts, "mark a recording", error);
    sfp_slot from = sfp_change_find(&change, source, SFP_KIND_SOURCE, "source");
    sfp_slot by = sfp_change_find_if(&change, coder, SFP_KIND_ANALYST, "coder");
    check_no_text(&change, from);
    sfp_slot slot = new_excerpt(&change, from, by, now(&change));
    sfp_change_number(&change, slot, SUFFICE_EXCERPT_START, start);
    sfp_change_number(&change, slot, SUFFICE_EXCERPT_END, end);
    sfp_change_text(&change, slot, SUFFICE_EXCERPT_QUOTE, quote);
    if (sfp_change_good(&change))
        sfp_change_attach(&change, slot, root_of(change.store), SFP_LAST);
    return sfp_change_end_with(&change, slot, excerpt);
}

static sfp_slot source_of(const struct sfp_change *change, sfp_slot excerpt)
{
    if (!sfp_change_good(change))
        return 0;
    return ((const struct sfp_excerpt *)sfp_store_row(change->store, excerpt))->source.target;
}

suffice_status suffice_excerpts_set_span(suffice_excerpts *excerpts, suffice_excerpt_id excerpt, int64_t start,
                                         int64_t end, suffice_error *error)
{
    struct sfp_change change;
    begin(&change, excerpts, "move an excerpt", error);
    sfp_slot slot = sfp_change_find(&change, excerpt, SFP_KIND_EXCERPT, "excerpt");
    sfp_slot source = source_of(&change, slot);
    if (sfp_change_good(&change)) {
        const struct sfp_string *text = ((const struct sfp_source *)sfp_store_row(change.store, source))->text;
        sfp_change_clear(&change, slot, SUFFICE_EXCERPT_ANCHOR);
        if (text != NULL) {
            sfp_excerpt_set_words(&change, slot, text, start, end);
        } else {
            sfp_change_number(&change, slot, SUFFICE_EXCERPT_START, start);
            sfp_change_number(&change, slot, SUFFICE_EXCERPT_END, end);
        }
    }
    return sfp_change_end(&change);
}

suffice_status suffice_excerpts_set_quote(suffice_excerpts *excerpts, suffice_excerpt_id excerpt, const char *quote,
                                          suffice_error *error)
{
    struct sfp_change change;
    begin(&change, excerpts, "set a quotation", error);
    sfp_slot slot = sfp_change_find(&change, excerpt, SFP_KIND_EXCERPT, "excerpt");
    check_no_text(&change, source_of(&change, slot));
    sfp_change_text(&change, slot, SUFFICE_EXCERPT_QUOTE, quote);
    return sfp_change_end(&change);
}

/* --- coding --- */

static sfp_slot add_coding(struct sfp_change *change, sfp_slot excerpt, sfp_slot code, sfp_slot coder, int64_t at)
{
    sfp_slot slot = sfp_change_new(change, SFP_KIND_CODING);
    sfp_change_ref(change, slot, SUFFICE_CODING_CODE, code);
    sfp_change_ref(change, slot, SUFFICE_CODING_CODER, coder);
    sfp_change_number(change, slot, SUFFICE_CODING_AT, at);
    if (sfp_change_good(change))
        sfp_change_ref(change, slot, SUFFICE_CODING_VERSION, sfp_codebook_last_version(change->store));
    sfp_change_attach(change, slot, excerpt, SFP_LAST);
    return slot;
}

suffice_status suffice_excerpts_code(suffice_excerpts *excerpts, suffice_excerpt_id excerpt, suffice_code_id code,
                                     suffice_analyst_id coder, suffice_coding_id *coding, suffice_error *error)
{
    struct sfp_change change;
    begin(&change, excerpts, "code an excerpt", error);
    sfp_slot to = sfp_change_find(&change, excerpt, SFP_KIND_EXCERPT, "excerpt");
    sfp_slot with = sfp_change_find(&change, code, SFP_KIND_CODE, "code");
    sfp_slot by = sfp_change_find_if(&change, coder, SFP_KIND_ANALYST, "coder");
    sfp_slot slot = add_coding(&change, to, with, by, now(&change));
    return sfp_change_end_with(&change, slot, coding);
}

suffice_status suffice_excerpts_code_many(suffice_excerpts *excerpts, const suffice_excerpt_id *ids, size_t count,
                                          suffice_code_id code, suffice_analyst_id coder, suffice_error *error)
{
    struct sfp_change change;
    if (ids == NULL && count > 0)
        return sfp_fail_null(error, "ids");
    begin(&change, excerpts, "code excerpts", error);
    sfp_slot with = sfp_change_find(&change, code, SFP_KIND_CODE, "code");
    sfp_slot by = sfp_change_find_if(&change, coder, SFP_KIND_ANALYST, "coder");
    int64_t at = now(&change);
    for (size_t i = 0; sfp_change_good(&change) && i < count; i++) {
        sfp_slot to = sfp_change_find(&change, ids[i], SFP_KIND_EXCERPT, "ids");
        if (sfp_change_good(&change) && sfp_coding_find(change.store, to, with, by) == 0)
            add_coding(&change, to, with, by, at);
    }
    return sfp_change_end(&change);
}

suffice_coding_id suffice_excerpts_find_coding(const suffice_excerpts *excerpts, suffice_excerpt_id excerpt,
                                               suffice_code_id code, suffice_analyst_id coder)
{
    sfp_slot in;
    sfp_slot with;
    sfp_slot by = 0;
    if (excerpts == NULL)
        return 0;
    const struct sfp_store *store = sfp_project_store(excerpts->project);
    if (sfp_store_find(store, excerpt, SFP_KIND_EXCERPT, "excerpt", &in, NULL) != SUFFICE_OK ||
        sfp_store_find(store, code, SFP_KIND_CODE, "code", &with, NULL) != SUFFICE_OK ||
        (coder != 0 && sfp_store_find(store, coder, SFP_KIND_ANALYST, "coder", &by, NULL) != SUFFICE_OK))
        return 0;
    sfp_slot found = sfp_coding_find(store, in, with, by);
    return found == 0 ? 0 : sfp_store_id(store, found);
}
