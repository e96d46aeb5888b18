/*
 * Arrow texts: places of texts as offsets and bytes, or as indices into a dictionary.
 * SPDX-License-Identifier: MIT
 */
#include "base/date.h"
#include "base/map.h"
#include "base/memory.h"
#include "exchange/arrow.h"

#include <string.h>

/* --- texts --- */

static int32_t *make_offsets(const struct sfp_table_texts *texts, const uint32_t *places, size_t count)
{
    int32_t *offsets = sfp_renew(NULL, count + 1, sizeof *offsets);
    int32_t end = 0; /* whoever began the export made sure that it fits */
    for (size_t i = 0; offsets != NULL && i < count; i++) {
        offsets[i] = end;
        end += places[i] == 0 ? 0 : (int32_t)texts->items[places[i] - 1].size;
    }
    if (offsets != NULL)
        offsets[count] = end;
    return offsets;
}

bool sfp_arrow_utf8(struct ArrowArray *array, const struct sfp_table_texts *texts, const uint32_t *places, size_t count)
{
    int32_t *offsets = make_offsets(texts, places, count);
    char *bytes = offsets == NULL ? NULL : sfp_renew(NULL, (size_t)offsets[count], 1);
    sfp_arrow_array_give(array, 1, offsets);
    sfp_arrow_array_give(array, 2, bytes);
    if (bytes == NULL)
        return false;
    for (size_t i = 0; i < count; i++) {
        if (places[i] == 0)
            continue;
        const struct sfp_table_text *text = &texts->items[places[i] - 1];
        memcpy(bytes + offsets[i], texts->pool + text->offset, text->size);
    }
    return true;
}

size_t sfp_arrow_index(uint32_t *places, size_t count, uint32_t *seen, uint32_t *used)
{
    uint32_t found = 0;
    for (size_t i = 0; i < count; i++) {
        uint32_t place = places[i];
        if (place == 0) /* a null, whose index nobody reads */
            continue;
        if (seen[place - 1] == 0) {
            used[found++] = place;
            seen[place - 1] = found;
        }
        places[i] = seen[place - 1] - 1;
    }
    for (uint32_t i = 0; i < found; i++)
        seen[used[i] - 1] = 0;
    return found;
}

/* --- partial dates --- */

struct numbering {
    struct sfp_map index;
    uint32_t *numbers; /* each once, in the order of first use */
    size_t count;
    size_t capacity;
};

static bool is_number(const void *context, uint32_t place, const void *wanted)
{
    const struct numbering *numbering = context;
    return numbering->numbers[place - 1] == *(const uint32_t *)wanted;
}

/* The place of a number, plus one; 0 when memory cannot be had. */
static uint32_t place_of(struct numbering *numbering, uint32_t number)
{
    uint64_t hash = sfp_hash_number(number);
    uint32_t found = sfp_map_find(&numbering->index, hash, is_number, numbering, &number);
    if (found != 0)
        return found;
    void *numbers = numbering->numbers;
    bool grown = sfp_grow(&numbers, &numbering->capacity, numbering->count + 1, sizeof *numbering->numbers);
    numbering->numbers = numbers;
    if (!grown || !sfp_map_reserve(&numbering->index, 1))
        return 0;
    numbering->numbers[numbering->count++] = number;
    sfp_map_insert(&numbering->index, hash, (uint32_t)numbering->count);
    return (uint32_t)numbering->count;
}

static bool write_dates(struct sfp_arrow_dates *dates, const struct numbering *numbering)
{
    dates->pool = sfp_new(numbering->count, SFP_DATE_SIZE);
    dates->items = sfp_new(numbering->count, sizeof *dates->items);
    if (dates->pool == NULL || dates->items == NULL)
        return false;
    for (size_t i = 0; i < numbering->count; i++) {
        dates->items[i].offset = i * SFP_DATE_SIZE;
        dates->items[i].size = sfp_date_write((int32_t)numbering->numbers[i], dates->pool + i * SFP_DATE_SIZE);
    }
    dates->texts = (struct sfp_table_texts){.pool = dates->pool, .items = dates->items, .count = numbering->count};
    return true;
}

bool sfp_arrow_dates_make(struct sfp_arrow_dates *dates, uint32_t *numbers, size_t count)
{
    struct numbering numbering = {0};
    bool good = true;
    *dates = (struct sfp_arrow_dates){0};
    for (size_t i = 0; good && i < count; i++) {
        if (numbers[i] == 0)
            continue;
        numbers[i] = place_of(&numbering, numbers[i]);
        good = numbers[i] != 0;
    }
    good = good && write_dates(dates, &numbering);
    sfp_free(numbering.numbers);
    sfp_map_clear(&numbering.index);
    return good;
}

void sfp_arrow_dates_release(struct sfp_arrow_dates *dates)
{
    sfp_free(dates->pool);
    sfp_free(dates->items);
}
