/*
 * Strings: the text of a store, held once and counted, short text shared.
 * SPDX-License-Identifier: MIT
 */
#include "record/strings.h"

#include "base/memory.h"

#include <string.h>

/* Where the code point SFP_MARK_POINTS * (i + 1) starts. */
struct mark {
    uint32_t bytes;
    uint32_t units;
};

static bool is_marked(size_t size, size_t points)
{
    return size >= SFP_MARKED_SIZE && size != points;
}

static size_t mark_count(size_t points)
{
    return points / SFP_MARK_POINTS;
}

/* Marks begin behind the NUL, where a number of four bytes may lie. */
static size_t marks_offset(size_t size)
{
    return (size + 1 + 3) & ~(size_t)3;
}

static const struct mark *marks_of(const struct sfp_string *string)
{
    const void *at = string->text + marks_offset(string->size);
    return at;
}

static size_t text_space(size_t size, size_t points)
{
    return is_marked(size, points) ? marks_offset(size) + mark_count(points) * sizeof(struct mark) : size + 1;
}

static void set_marks(struct sfp_string *string)
{
    void *at = string->text + marks_offset(string->size);
    struct mark *marks = at;
    struct sfp_text_place place = {0, 0, 0};
    for (size_t i = 0; i < mark_count(string->points); i++) {
        sfp_text_walk_points(string->text, string->size, (i + 1) * SFP_MARK_POINTS, &place);
        marks[i].bytes = (uint32_t)place.bytes;
        marks[i].units = (uint32_t)place.units;
    }
}

static struct sfp_string *own_string(const char *text, size_t size, size_t points)
{
    struct sfp_string *string = sfp_memory->allocate(sizeof *string + text_space(size, points));
    if (string == NULL)
        return NULL;
    string->holders = 1;
    string->size = (uint32_t)size;
    string->points = (uint32_t)points;
    string->hash = 0;
    if (size > 0)
        memcpy(string->text, text, size);
    string->text[size] = '\0';
    if (is_marked(size, points))
        set_marks(string);
    return string;
}

uint32_t sfp_string_hash(const struct sfp_strings *strings, const char *text, size_t size)
{
    uint64_t hash = sfp_hash_bytes(&strings->key, text, size);
    uint32_t folded = (uint32_t)(hash ^ (hash >> 32));
    return folded == 0 ? 1 : folded;
}

static void place_shared(struct sfp_string **cells, size_t capacity, struct sfp_string *string)
{
    size_t i = string->hash & (capacity - 1);
    while (cells[i] != NULL)
        i = (i + 1) & (capacity - 1);
    cells[i] = string;
}

static bool grow_shared(struct sfp_strings *strings)
{
    if ((strings->count + 1) * 3 <= strings->capacity * 2)
        return true;
    size_t capacity = strings->capacity == 0 ? 64 : strings->capacity * 2;
    struct sfp_string **cells = sfp_new(capacity, sizeof *cells);
    if (cells == NULL)
        return false;
    for (size_t i = 0; i < strings->capacity; i++)
        if (strings->shared[i] != NULL)
            place_shared(cells, capacity, strings->shared[i]);
    sfp_free(strings->shared);
    strings->shared = cells;
    strings->capacity = capacity;
    return true;
}

static struct sfp_string *find_shared(const struct sfp_strings *strings, uint32_t hash, const char *text, size_t size)
{
    if (strings->capacity == 0)
        return NULL;
    for (size_t i = hash & (strings->capacity - 1); strings->shared[i] != NULL; i = (i + 1) & (strings->capacity - 1)) {
        struct sfp_string *found = strings->shared[i];
        if (found->hash == hash && found->size == size && memcmp(found->text, text, size) == 0)
            return found;
    }
    return NULL;
}

static struct sfp_string *shared_string(struct sfp_strings *strings, const char *text, size_t size, size_t points)
{
    uint32_t hash = sfp_string_hash(strings, text, size);
    struct sfp_string *string = find_shared(strings, hash, text, size);
    if (string != NULL)
        return sfp_string_hold(string);
    if (!grow_shared(strings))
        return NULL;
    string = own_string(text, size, points);
    if (string == NULL)
        return NULL;
    string->hash = hash;
    place_shared(strings->shared, strings->capacity, string);
    strings->count++;
    return string;
}

struct sfp_string *sfp_string_new(struct sfp_strings *strings, const char *text, size_t size,
                                  const struct sfp_text_facts *facts)
{
    if (size <= SFP_SHARED_SIZE)
        return shared_string(strings, text, size, facts->points);
    return own_string(text, size, facts->points);
}

struct sfp_string *sfp_string_hold(struct sfp_string *string)
{
    if (string != NULL)
        string->holders++;
    return string;
}

/* Takes a string out of the shared ones and closes the gap, so that no search ends too early. */
static void forget_shared(struct sfp_strings *strings, const struct sfp_string *string)
{
    size_t last = strings->capacity - 1;
    size_t gap = string->hash & last;
    while (strings->shared[gap] != string)
        gap = (gap + 1) & last;
    for (size_t i = (gap + 1) & last; strings->shared[i] != NULL; i = (i + 1) & last) {
        size_t home = strings->shared[i]->hash & last;
        if (((i - home) & last) >= ((i - gap) & last)) {
            strings->shared[gap] = strings->shared[i];
            gap = i;
        }
    }
    strings->shared[gap] = NULL;
    strings->count--;
}

void sfp_string_drop(struct sfp_strings *strings, struct sfp_string *string)
{
    if (string == NULL || --string->holders > 0)
        return;
    if (string->hash != 0)
        forget_shared(strings, string);
    sfp_wipe(string->text, string->size);
    sfp_free(string);
}

size_t sfp_string_weight(const struct sfp_string *string)
{
    return sizeof *string + text_space(string->size, string->points);
}

bool sfp_string_equal(const struct sfp_string *a, const struct sfp_string *b)
{
    return a == b || (a->size == b->size && memcmp(a->text, b->text, a->size) == 0);
}

void sfp_strings_release(struct sfp_strings *strings)
{
    sfp_free(strings->shared);
    memset(strings, 0, sizeof *strings);
}

void sfp_string_at_points(const struct sfp_string *string, size_t points, struct sfp_text_place *place)
{
    if (string->size == string->points) { /* ASCII */
        place->bytes = place->points = place->units = points < string->size ? points : string->size;
        return;
    }
    memset(place, 0, sizeof *place);
    size_t mark = (points < string->points ? points : string->points) / SFP_MARK_POINTS;
    if (is_marked(string->size, string->points) && mark > 0) {
        const struct mark *marks = marks_of(string);
        place->points = mark * SFP_MARK_POINTS;
        place->bytes = marks[mark - 1].bytes;
        place->units = marks[mark - 1].units;
    }
    sfp_text_walk_points(string->text, string->size, points, place);
}

/* How many marks lie at or before a position that is counted in bytes or in UTF-16 units. */
static size_t marks_before(const struct sfp_string *string, size_t position, bool in_bytes)
{
    if (!is_marked(string->size, string->points))
        return 0;
    const struct mark *marks = marks_of(string);
    size_t low = 0;
    size_t high = mark_count(string->points);
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if ((in_bytes ? marks[middle].bytes : marks[middle].units) <= position)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

void sfp_string_at_bytes(const struct sfp_string *string, size_t bytes, struct sfp_text_place *place)
{
    sfp_string_at_points(string, marks_before(string, bytes, true) * SFP_MARK_POINTS, place);
    sfp_text_walk_bytes(string->text, string->size, bytes, place);
}

void sfp_string_at_units(const struct sfp_string *string, size_t units, struct sfp_text_place *place)
{
    sfp_string_at_points(string, marks_before(string, units, false) * SFP_MARK_POINTS, place);
    sfp_text_walk_units(string->text, string->size, units, place);
}
