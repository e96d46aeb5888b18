/*
 * Matrix: the table as people read it, for an audience.
 * SPDX-License-Identifier: MIT
 */
#include "model/synthesis.h"

#include <suffice/matrix.h>

#include "base/memory.h"
#include "base/table.h"
#include "model/audience.h"
#include "model/handles.h"
#include "record/order.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

/* --- names of columns: no two are the same --- */

struct title {
    char *text;
    uint32_t next; /* the number to try behind the next of this name */
};

struct titles {
    const struct sfp_hash_key *key;
    struct title *items;
    size_t count;
    struct sfp_map index;
};

static bool is_title(const void *context, uint32_t place, const void *wanted)
{
    const struct titles *titles = context;
    return strcmp(titles->items[place - 1].text, wanted) == 0;
}

static uint32_t find_title(const struct titles *titles, const char *text)
{
    return sfp_map_find(&titles->index, sfp_hash_bytes(titles->key, text, strlen(text)), is_title, titles, text);
}

/* Takes the text over; room has been made. */
static void keep_title(struct titles *titles, char *text)
{
    titles->items[titles->count++] = (struct title){text, 2};
    sfp_map_insert(&titles->index, sfp_hash_bytes(titles->key, text, strlen(text)), (uint32_t)titles->count);
}

static char *copy_text(const char *text, size_t size, size_t more)
{
    char *copy = sfp_new(size + more + 1, 1);
    if (copy != NULL)
        memcpy(copy, text, size);
    return copy;
}

/* Adds a name, with a number behind it if there is one like it. */
static bool add_title(struct titles *titles, const char *text, size_t size)
{
    enum { NUMBER_SIZE = 16 };
    char *copy = copy_text(text, size, NUMBER_SIZE);
    uint32_t same = copy == NULL ? 0 : find_title(titles, copy);
    if (copy == NULL || !sfp_map_reserve(&titles->index, 1)) {
        sfp_free(copy);
        return false;
    }
    for (bool taken = same != 0; taken; taken = find_title(titles, copy) != 0)
        snprintf(copy + size, NUMBER_SIZE, " (%" PRIu32 ")", titles->items[same - 1].next++);
    keep_title(titles, copy);
    return true;
}

static bool add_plain_title(struct titles *titles, const char *text)
{
    return add_title(titles, text, strlen(text));
}

static void release_titles(struct titles *titles)
{
    for (size_t i = 0; i < titles->count; i++)
        sfp_free(titles->items[i].text);
    sfp_free(titles->items);
    sfp_map_clear(&titles->index);
}

/* --- the sheet --- */

struct sheet {
    const struct sfp_store *store;
    const struct sfp_matrix *matrix;
    sfp_slot slot;
    struct sfp_gate *gate;
    suffice_table *table;
    struct titles titles;
    struct sfp_map first; /* of each theme and interview, the first summary in order */
    sfp_slot *key_points; /* by theme */
    struct sfp_slots themes;
};

struct place {
    sfp_slot theme;
    sfp_slot interview;
};

static const struct sfp_summary *summary_at(const struct sfp_store *store, sfp_slot slot)
{
    return (const struct sfp_summary *)sfp_store_row(store, slot);
}

static const struct sfp_key_point *key_point_at(const struct sfp_store *store, sfp_slot slot)
{
    return (const struct sfp_key_point *)sfp_store_row(store, slot);
}

static uint64_t hash_place(const struct sfp_store *store, const struct place *place)
{
    return sfp_hash_pair(&store->strings.key, place->theme, place->interview);
}

static bool is_at(const void *context, uint32_t slot, const void *wanted)
{
    const struct sfp_summary *summary = summary_at(context, slot);
    const struct place *place = wanted;
    return summary->theme.target == place->theme && summary->interview.target == place->interview;
}

static sfp_slot find_first(const struct sheet *sheet, const struct place *place)
{
    return sfp_map_find(&sheet->first, hash_place(sheet->store, place), is_at, sheet->store, place);
}

static bool index_summaries(struct sheet *sheet)
{
    const struct sfp_list *all = sfp_store_children(sheet->store, sheet->matrix->row.parent, SFP_KIND_SUMMARY);
    for (uint32_t i = 0; i < all->count; i++) {
        sfp_slot slot = sfp_list_items(all)[i];
        const struct sfp_summary *summary = summary_at(sheet->store, slot);
        struct place place = {summary->theme.target, summary->interview.target};
        if (find_first(sheet, &place) != 0)
            continue;
        if (!sfp_map_reserve(&sheet->first, 1))
            return false;
        sfp_map_insert(&sheet->first, hash_place(sheet->store, &place), slot);
    }
    return true;
}

/* The summary that stands in a cell, or 0. */
static sfp_slot standing(const struct sheet *sheet, const struct place *place)
{
    sfp_slot cell = sfp_cell_find(sheet->store, sheet->slot, place->theme, place->interview);
    if (cell == 0)
        return find_first(sheet, place);
    return ((const struct sfp_cell *)sfp_store_row(sheet->store, cell))->summary.target;
}

/* --- cells --- */

static bool set_words(struct sheet *sheet, size_t column, const char *text)
{
    return sfp_table_set_text(sheet->table, column, text, strlen(text));
}

/* What the audience may see of a field. */
static bool set_shown(struct sheet *sheet, size_t column, sfp_slot slot, suffice_field field)
{
    const char *text = NULL;
    size_t size = 0;
    if (!sfp_gate_text(sheet->gate, slot, field, &text, &size))
        return false;
    return text == NULL || size == 0 ? set_words(sheet, column, "not shown")
                                     : sfp_table_set_text(sheet->table, column, text, size);
}

/* The value of a closed list in words: "not raised". */
static const char *words_of(int32_t list, int64_t number, char words[64])
{
    const struct sfp_value_name *value = sfp_choice_number(sfp_choice(list), number);
    snprintf(words, 64, "%s", value == NULL ? "" : value->text);
    for (char *at = strchr(words, '-'); at != NULL; at = strchr(at, '-'))
        *at = ' ';
    return words;
}

static bool set_reason(struct sheet *sheet, size_t column, const struct sfp_summary *summary)
{
    char words[64];
    return set_words(sheet, column, words_of(SFP_CHOICE_ABSENCE, summary->absent, words));
}

static bool set_cell(struct sheet *sheet, size_t column, sfp_slot theme, sfp_slot interview)
{
    struct place place = {theme, interview};
    sfp_slot slot = standing(sheet, &place);
    const struct sfp_summary *summary = slot == 0 ? NULL : summary_at(sheet->store, slot);
    if (summary != NULL && sfp_has(&summary->row, SUFFICE_SUMMARY_TEXT))
        return set_shown(sheet, column, slot, SUFFICE_SUMMARY_TEXT);
    if (summary != NULL && sfp_has(&summary->row, SUFFICE_SUMMARY_ABSENT))
        return set_reason(sheet, column, summary);
    return set_words(sheet, column, "no summary yet");
}

/* "KP1 similarity: " and the wording, each as the audience may see it. */
static bool add_key_point(struct sheet *sheet, size_t column, sfp_slot slot)
{
    struct sfp_bytes line = {0};
    char words[64];
    const char *text = NULL;
    size_t size = 0;
    bool good = sfp_gate_text(sheet->gate, slot, SUFFICE_KEY_POINT_KEY, &text, &size);
    if (good && text != NULL && size > 0)
        good = sfp_bytes_add(&line, text, size) && sfp_bytes_add(&line, " ", 1);
    words_of(SFP_CHOICE_KEY_POINT_KIND, key_point_at(sheet->store, slot)->kind, words);
    good = good && sfp_bytes_add_text(&line, words) && sfp_bytes_add_text(&line, ": ") &&
           sfp_gate_text(sheet->gate, slot, SUFFICE_KEY_POINT_TEXT, &text, &size);
    if (good && text != NULL && size > 0)
        good = sfp_bytes_add(&line, text, size);
    else if (good)
        good = sfp_bytes_add_text(&line, "not shown");
    good = good && sfp_table_add_to_list(sheet->table, column, line.data, line.size);
    sfp_bytes_release(&line);
    return good;
}

static int compare_key_points(const void *context, sfp_slot a, sfp_slot b)
{
    const struct sheet *sheet = context;
    uint32_t x = sfp_slots_place(&sheet->themes, key_point_at(sheet->store, a)->theme.target);
    uint32_t y = sfp_slots_place(&sheet->themes, key_point_at(sheet->store, b)->theme.target);
    return x < y ? -1 : x > y;
}

static bool sort_key_points(struct sheet *sheet)
{
    const struct sfp_list *all = &sheet->matrix->key_points;
    sheet->key_points = sfp_new((size_t)all->count + 1, sizeof *sheet->key_points);
    if (sheet->key_points == NULL || !sfp_slots_add_refs(&sheet->themes, &sheet->matrix->themes))
        return false;
    memcpy(sheet->key_points, sfp_list_items(all), all->count * sizeof *sheet->key_points);
    return sfp_order_sort(sheet->key_points, all->count, compare_key_points, sheet);
}

/* --- a row for each theme --- */

/* What a code is called: by its name, which tells more than its key. */
static bool name_of_theme(struct sheet *sheet, sfp_slot theme, const char **text, size_t *size)
{
    return sfp_gate_text(sheet->gate, theme, SUFFICE_CODE_NAME, text, size);
}

static bool set_name(struct sheet *sheet, const char *text, size_t size)
{
    return text == NULL || size == 0 ? set_words(sheet, 0, "not shown")
                                     : sfp_table_set_text(sheet->table, 0, text, size);
}

static bool fill_theme(struct sheet *sheet, sfp_slot theme, uint32_t place, uint32_t *next)
{
    const struct sfp_refs *interviews = &sheet->matrix->interviews;
    const char *text;
    size_t size;
    bool good =
        sfp_table_add_row(sheet->table) && name_of_theme(sheet, theme, &text, &size) && set_name(sheet, text, size);
    for (uint32_t i = 0; good && i < interviews->count; i++)
        good = set_cell(sheet, i + 1, theme, interviews->items[i].target);
    for (; good && *next < sheet->matrix->key_points.count; *next += 1) {
        sfp_slot slot = sheet->key_points[*next];
        uint32_t at = sfp_slots_place(&sheet->themes, key_point_at(sheet->store, slot)->theme.target);
        if (at > place)
            break;
        good = at < place || add_key_point(sheet, interviews->count + 1, slot);
    }
    return good;
}

static bool fill_by_theme(struct sheet *sheet)
{
    const struct sfp_refs *themes = &sheet->matrix->themes;
    uint32_t next = 0;
    bool good = sort_key_points(sheet);
    for (uint32_t i = 0; good && i < themes->count; i++)
        good = fill_theme(sheet, themes->items[i].target, i + 1, &next);
    return good;
}

/* --- a row for each interview --- */

static bool fill_by_interview(struct sheet *sheet)
{
    const struct sfp_refs *interviews = &sheet->matrix->interviews;
    const struct sfp_refs *themes = &sheet->matrix->themes;
    bool good = true;
    for (uint32_t i = 0; good && i < interviews->count; i++) {
        const char *text = NULL;
        size_t size = 0;
        sfp_slot interview = interviews->items[i].target;
        good = sfp_table_add_row(sheet->table) && sfp_gate_label(sheet->gate, interview, &text, &size) &&
               set_name(sheet, text, size);
        for (uint32_t k = 0; good && k < themes->count; k++)
            good = set_cell(sheet, k + 1, themes->items[k].target, interview);
    }
    return good;
}

/* --- columns --- */

/* The names of columns in the order in which they claim them: those that are always there come first. */
static bool name_columns(struct sheet *sheet, bool by_interview)
{
    const struct sfp_refs *refs = by_interview ? &sheet->matrix->themes : &sheet->matrix->interviews;
    struct titles *titles = &sheet->titles;
    titles->key = &sheet->store->strings.key;
    titles->items = sfp_new((size_t)refs->count + 2, sizeof *titles->items);
    bool good = titles->items != NULL && add_plain_title(titles, by_interview ? "interview" : "theme") &&
                (by_interview || add_plain_title(titles, "key points"));
    for (uint32_t i = 0; good && i < refs->count; i++) {
        const char *text = NULL;
        size_t size = 0;
        good = by_interview ? name_of_theme(sheet, refs->items[i].target, &text, &size)
                            : sfp_gate_label(sheet->gate, refs->items[i].target, &text, &size);
        good =
            good && (text == NULL || size == 0 ? add_plain_title(titles, "not shown") : add_title(titles, text, size));
    }
    return good;
}

static suffice_status make_table(struct sheet *sheet, bool by_interview, suffice_error *error)
{
    const struct titles *titles = &sheet->titles;
    struct sfp_column *columns = sfp_new(titles->count, sizeof *columns);
    size_t count = 0;
    if (columns == NULL)
        return sfp_fail_memory(error);
    for (size_t i = 0; i < titles->count; i++)
        if (by_interview || i != 1)
            columns[count++] = (struct sfp_column){titles->items[i].text, SUFFICE_COLUMN_TEXT};
    if (!by_interview)
        columns[count++] = (struct sfp_column){titles->items[1].text, SUFFICE_COLUMN_TEXT_LIST};
    suffice_status status = sfp_table_new(columns, count, &sheet->store->strings.key, &sheet->table, error);
    sfp_free(columns);
    return status;
}

static suffice_status fill(struct sheet *sheet, bool by_interview, suffice_error *error)
{
    if (!name_columns(sheet, by_interview) || !index_summaries(sheet))
        return sfp_fail_memory(error);
    suffice_status status = make_table(sheet, by_interview, error);
    if (status != SUFFICE_OK)
        return status;
    return (by_interview ? fill_by_interview(sheet) : fill_by_theme(sheet)) ? SUFFICE_OK : sfp_fail_memory(error);
}

suffice_status suffice_matrix_table(const suffice_matrix *matrix, suffice_audience audience, uint32_t flags,
                                    suffice_table **table, suffice_error *error)
{
    struct sheet sheet = {0};
    if (table == NULL)
        return sfp_fail_null(error, "table");
    *table = NULL;
    suffice_status status = sfp_handle_find(matrix, "matrix", &sheet.store, &sheet.slot, error);
    if (status != SUFFICE_OK)
        return status;
    if ((flags & ~(uint32_t)SUFFICE_MATRIX_BY_INTERVIEW) != 0)
        return sfp_fail_flags(error);
    status = sfp_gate_open(sheet.store, audience, &sheet.gate, error);
    if (status != SUFFICE_OK)
        return status;
    sheet.matrix = (const struct sfp_matrix *)sfp_store_row(sheet.store, sheet.slot);
    status = fill(&sheet, flags != 0, error);
    if (status == SUFFICE_OK)
        *table = sheet.table;
    else
        suffice_table_release(sheet.table);
    sfp_gate_close(sheet.gate);
    release_titles(&sheet.titles);
    sfp_map_clear(&sheet.first);
    sfp_free(sheet.key_points);
    sfp_slots_release(&sheet.themes);
    return status;
}
