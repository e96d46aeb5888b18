/*
 * Codebook: merging and splitting codes, and what becomes of what is coded under them.
 * SPDX-License-Identifier: MIT
 */
#include "base/memory.h"
#include "model/codebook.h"

#include <string.h>

static const struct sfp_coding *coding_at(const struct sfp_store *store, sfp_slot slot)
{
    return (const struct sfp_coding *)sfp_store_row(store, slot);
}

/* Looked up by its natural key, for one excerpt may have as many codings as there are codes and coders. */
sfp_slot sfp_coding_find(const struct sfp_store *store, sfp_slot excerpt, sfp_slot code, sfp_slot coder)
{
    struct sfp_coding wanted = {.row.kind = SFP_KIND_CODING, .code.target = code, .coder.target = coder};
    const struct sfp_kind *kind = sfp_kind(SFP_KIND_CODING);
    wanted.row.set = sfp_field_bit(kind, sfp_field_of(SUFFICE_CODING_CODE, NULL));
    if (coder != 0)
        wanted.row.set |= sfp_field_bit(kind, sfp_field_of(SUFFICE_CODING_CODER, NULL));
    return sfp_store_find_twin(store, excerpt, &wanted.row);
}

/* --- merging --- */

static void join_memos(struct sfp_change *change, sfp_slot kept, const struct sfp_string *first,
                       const struct sfp_string *second)
{
    struct sfp_bytes joined = {0};
    if (second == NULL || (first != NULL && sfp_string_equal(first, second)))
        return;
    bool good =
        first == NULL || (sfp_bytes_add(&joined, first->text, first->size) && sfp_bytes_add_text(&joined, "\n\n"));
    good = good && sfp_bytes_add(&joined, second->text, second->size);
    if (good)
        sfp_change_text_sized(change, kept, SUFFICE_CODING_MEMO, joined.data, joined.size);
    else
        sfp_change_fail(change, sfp_fail_memory(change->error));
    sfp_bytes_release(&joined);
}

static bool is_earlier(const struct sfp_row *a, const struct sfp_row *b)
{
    const struct sfp_field *at = sfp_field_of(SUFFICE_CODING_AT, NULL);
    struct sfp_value x = sfp_store_get(a, at);
    struct sfp_value y = sfp_store_get(b, at);
    return x.set && (!y.set || x.as.integer < y.as.integer);
}

/* Two codings become one: the earlier one's time and version, both memos. The first argument stays. */
static void join_codings(struct sfp_change *change, sfp_slot kept, sfp_slot gone)
{
    const struct sfp_row *stays = sfp_store_row(change->store, kept);
    const struct sfp_row *goes = sfp_store_row(change->store, gone);
    join_memos(change, kept, coding_at(change->store, kept)->memo, coding_at(change->store, gone)->memo);
    if (is_earlier(goes, stays)) {
        sfp_change_copy(change, kept, SUFFICE_CODING_AT, gone, SUFFICE_CODING_AT);
        sfp_change_copy(change, kept, SUFFICE_CODING_VERSION, gone, SUFFICE_CODING_VERSION);
    }
    sfp_change_remove(change, gone, 0);
}

/* The codings of a code as they are now, for the list itself changes while they are changed. */
static sfp_slot *copy_referrers(struct sfp_change *change, sfp_slot target, suffice_field field, uint32_t *count)
{
    const struct sfp_list *list = sfp_store_incoming(change->store, target, field);
    *count = list == NULL ? 0 : list->count;
    sfp_slot *copy = sfp_new(*count, sizeof *copy);
    if (copy == NULL)
        sfp_change_fail(change, sfp_fail_memory(change->error));
    else if (*count > 0)
        memcpy(copy, sfp_list_items(list), *count * sizeof *copy);
    return copy;
}

static void move_codings(struct sfp_change *change, sfp_slot from, sfp_slot into)
{
    uint32_t count;
    sfp_slot *codings = copy_referrers(change, from, SUFFICE_CODING_CODE, &count);
    for (uint32_t i = 0; sfp_change_good(change) && i < count; i++) {
        const struct sfp_coding *coding = coding_at(change->store, codings[i]);
        sfp_slot twin = sfp_coding_find(change->store, coding->row.parent, into, coding->coder.target);
        if (twin != 0)
            join_codings(change, twin, codings[i]);
        else
            sfp_change_ref(change, codings[i], SUFFICE_CODING_CODE, into);
    }
    sfp_free(codings);
}

/* Whether a cell of a matrix would come to stand where another one stands, which then stays. */
static bool is_taken(const struct sfp_change *change, sfp_slot slot, suffice_field constant, sfp_slot into)
{
    if (constant != SUFFICE_CELL_THEME)
        return false;
    struct sfp_cell moved = *(const struct sfp_cell *)sfp_store_row(change->store, slot);
    moved.theme.target = into;
    return sfp_store_find_twin(change->store, moved.row.parent, &moved.row) != 0;
}

/* Everything else that points at one row by this field points at another one. */
static void repoint_field(struct sfp_change *change, sfp_slot from, sfp_slot into, const struct sfp_field *field,
                          suffice_field constant)
{
    uint32_t count;
    sfp_slot *referrers = copy_referrers(change, from, constant, &count);
    for (uint32_t i = 0; sfp_change_good(change) && i < count; i++) {
        if (is_taken(change, referrers[i], constant, into)) {
            sfp_change_remove(change, referrers[i], 0);
            continue;
        }
        if (!sfp_type_is_list(field->type)) {
            sfp_change_ref(change, referrers[i], constant, into);
            continue;
        }
        const struct sfp_row *row = sfp_store_row(change->store, referrers[i]);
        uint32_t place = 0;
        bool there = false;
        for (uint32_t k = 0; k < sfp_store_count(row, field); k++) {
            sfp_slot target = sfp_store_get_at(row, field, k).as.target;
            place = target == from ? k : place;
            there = there || target == into;
        }
        sfp_change_delete(change, referrers[i], constant, place);
        if (!there)
            sfp_change_insert_ref(change, referrers[i], constant, place, into);
    }
    sfp_free(referrers);
}

/* Codings have rules of their own, and what a version says of the past stays. */
static void repoint(struct sfp_change *change, sfp_slot from, sfp_slot into)
{
    for (suffice_field field = sfp_next_field_to(SFP_KIND_CODE, 0); field != 0;
         field = sfp_next_field_to(SFP_KIND_CODE, field))
        if (field != SUFFICE_CODING_CODE && field != SUFFICE_CODE_STATE_CODE)
            repoint_field(change, from, into, sfp_field_of(field, NULL), field);
}

static void move_children(struct sfp_change *change, sfp_slot from, sfp_slot into)
{
    const struct sfp_list *list = sfp_store_children(change->store, from, SFP_KIND_CODE);
    while (sfp_change_good(change) && list->count > 0)
        sfp_change_move(change, sfp_list_items(list)[0], into, SFP_LAST);
}

static void add_lacking(struct sfp_change *change, sfp_slot from, sfp_slot into, suffice_field constant)
{
    const struct sfp_field *field = sfp_field_of(constant, NULL);
    const struct sfp_row *source = sfp_store_row(change->store, from);
    const struct sfp_row *target = sfp_store_row(change->store, into);
    for (uint32_t i = 0; sfp_change_good(change) && i < sfp_store_count(source, field); i++) {
        const struct sfp_string *text = sfp_store_get_at(source, field, i).as.text;
        bool there = false;
        for (uint32_t k = 0; k < sfp_store_count(target, field); k++)
            there = there || sfp_string_equal(sfp_store_get_at(target, field, k).as.text, text);
        if (!there)
            sfp_change_insert_text(change, into, constant, SFP_LAST, text->text, text->size);
    }
}

static void check_below(struct sfp_change *change, sfp_slot from, sfp_slot into)
{
    for (sfp_slot slot = into; sfp_change_good(change) && slot != 0;
         slot = sfp_store_row(change->store, slot)->parent) {
        if (slot != from)
            continue;
        sfp_change_fail(change, sfp_fail(change->error, SUFFICE_DETAIL_CIRCLE,
                                         "a code cannot be merged into itself or into one below it"));
        sfp_error_argument(change->error, "into");
    }
}

suffice_status suffice_codebook_merge_codes(suffice_codebook *codebook, suffice_code_id from, suffice_code_id into,
                                            suffice_error *error)
{
    struct sfp_change change;
    sfp_project_change(&change, suffice_codebook_edit_project(codebook), "codebook", "merge codes", error);
    sfp_slot goes = sfp_change_find(&change, from, SFP_KIND_CODE, "from");
    sfp_slot stays = sfp_change_find(&change, into, SFP_KIND_CODE, "into");
    check_below(&change, goes, stays);
    if (sfp_change_good(&change)) {
        move_codings(&change, goes, stays);
        repoint(&change, goes, stays);
        move_children(&change, goes, stays);
        add_lacking(&change, goes, stays, SUFFICE_CODE_CUES);
        add_lacking(&change, goes, stays, SUFFICE_CODE_EXAMPLES);
        sfp_change_remove(&change, goes, 0);
    }
    return sfp_change_end(&change);
}

/* --- splitting --- */

static void copy_coding(struct sfp_change *change, sfp_slot from, sfp_slot code)
{
    const struct sfp_coding *coding = coding_at(change->store, from);
    sfp_slot slot = sfp_change_new(change, SFP_KIND_CODING);
    sfp_change_ref(change, slot, SUFFICE_CODING_CODE, code);
    sfp_change_ref(change, slot, SUFFICE_CODING_CODER, coding->coder.target);
    sfp_change_copy(change, slot, SUFFICE_CODING_AT, from, SUFFICE_CODING_AT);
    sfp_change_copy(change, slot, SUFFICE_CODING_VERSION, from, SUFFICE_CODING_VERSION);
    sfp_change_copy(change, slot, SUFFICE_CODING_MEMO, from, SUFFICE_CODING_MEMO);
    sfp_change_attach(change, slot, coding->row.parent, SFP_LAST);
}

/* Changes the codings of one excerpt; those that are added come behind the ones that were there. */
static void split_excerpt(struct sfp_change *change, sfp_slot excerpt, sfp_slot code, sfp_slot part, bool copy)
{
    const struct sfp_list *list = sfp_store_children(change->store, excerpt, SFP_KIND_CODING);
    uint32_t before = list->count;
    bool found = false;
    for (uint32_t i = 0; sfp_change_good(change) && i < before; i++) {
        sfp_slot slot = sfp_list_items(list)[i];
        if (coding_at(change->store, slot)->code.target != code)
            continue;
        found = true;
        if (copy)
            copy_coding(change, slot, part);
        else
            sfp_change_ref(change, slot, SUFFICE_CODING_CODE, part);
    }
    if (found || !sfp_change_good(change))
        return;
    sfp_change_fail(change, sfp_fail(change->error, SUFFICE_DETAIL_NO_SUCH_RECORD,
                                     "an excerpt does not have the code that is split"));
    sfp_error_argument(change->error, "excerpts");
    sfp_error_item(change->error, sfp_store_id(change->store, excerpt));
}

/* An excerpt that is named twice has been split already. */
static bool is_split(const struct sfp_change *change, sfp_slot excerpt, sfp_slot part)
{
    const struct sfp_list *list = sfp_store_children(change->store, excerpt, SFP_KIND_CODING);
    for (uint32_t i = 0; i < list->count; i++)
        if (coding_at(change->store, sfp_list_items(list)[i])->code.target == part)
            return true;
    return false;
}

suffice_status suffice_codebook_split_code(suffice_codebook *codebook, suffice_code_id code, const char *name,
                                           const suffice_excerpt_id *excerpts, size_t count, uint32_t flags,
                                           suffice_code_id *part, suffice_error *error)
{
    struct sfp_change change;
    if (part != NULL)
        *part = 0;
    if ((flags & ~(uint32_t)SUFFICE_SPLIT_COPY) != 0)
        return sfp_fail_flags(error);
    if (excerpts == NULL && count > 0)
        return sfp_fail_null(error, "excerpts");
    sfp_project_change(&change, suffice_codebook_edit_project(codebook), "codebook", "split a code", error);
    sfp_slot whole = sfp_change_find(&change, code, SFP_KIND_CODE, "code");
    sfp_slot slot = sfp_change_new(&change, SFP_KIND_CODE);
    sfp_change_text(&change, slot, SUFFICE_CODE_NAME, name);
    if (sfp_change_good(&change))
        sfp_change_attach(&change, slot, sfp_store_row(change.store, whole)->parent,
                          sfp_store_index(change.store, whole) + 1);
    for (size_t i = 0; sfp_change_good(&change) && i < count; i++) {
        sfp_slot excerpt = sfp_change_find(&change, excerpts[i], SFP_KIND_EXCERPT, "excerpts");
        if (sfp_change_good(&change) && !is_split(&change, excerpt, slot))
            split_excerpt(&change, excerpt, whole, slot, flags != 0);
    }
    return sfp_change_end_with(&change, slot, part);
}
