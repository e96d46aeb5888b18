/*
 * World: random rows and random values, by the schema alone.
 * SPDX-License-Identifier: MIT
 */
#include "world.h"

#include "base/date.h"

#include <stdio.h>
#include <string.h>

/* --- numbers --- */

uint64_t world_random(struct world *world)
{
    uint64_t z = (world->state += UINT64_C(0x9E3779B97F4A7C15));
    z = (z ^ (z >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
    z = (z ^ (z >> 27)) * UINT64_C(0x94D049BB133111EB);
    return z ^ (z >> 31);
}

size_t world_below(struct world *world, size_t n)
{
    return (size_t)(world_random(world) % n);
}

bool world_chance(struct world *world, unsigned percent)
{
    return world_below(world, 100) < percent;
}

/* --- rows --- */

static sfp_slot slot_end(const struct sfp_store *store)
{
    return (sfp_slot)(store->chunk_count << SFP_CHUNK_BITS);
}

/* One of those that fit, each as likely as the others. */
static sfp_slot pick(struct world *world, bool fits(const struct sfp_row *row, int32_t kind), int32_t kind)
{
    sfp_slot picked = 0;
    size_t seen = 0;
    for (sfp_slot slot = 1; slot < slot_end(world->store); slot++) {
        const struct sfp_row *row = sfp_store_live(world->store, slot);
        if (row != NULL && fits(row, kind) && world_below(world, ++seen) == 0)
            picked = slot;
    }
    return picked;
}

static bool is_of(const struct sfp_row *row, int32_t kind)
{
    return kind == 0 || row->kind == kind;
}

static bool is_parent_of(const struct sfp_row *row, int32_t kind)
{
    return sfp_kind_child(sfp_kind(row->kind), kind) != NULL;
}

sfp_slot world_row(struct world *world, int32_t kind)
{
    return pick(world, is_of, kind);
}

sfp_slot world_parent(struct world *world, int32_t kind)
{
    return pick(world, is_parent_of, kind);
}

static uint64_t digest(uint64_t hash, const void *bytes, size_t size) /* FNV-1a */
{
    const unsigned char *at = bytes;
    for (size_t i = 0; i < size; i++)
        hash = (hash ^ at[i]) * UINT64_C(1099511628211);
    return hash;
}

uint64_t world_digest(const struct sfp_store *store)
{
    uint64_t hash = UINT64_C(14695981039346656037);
    for (sfp_slot slot = 1; slot < slot_end(store); slot++) {
        const struct sfp_row *row = sfp_store_live(store, slot);
        if (row == NULL)
            continue;
        suffice_id id = sfp_store_id(store, slot);
        hash = digest(hash, &id, sizeof id);
        hash = digest(hash, &row->parent, sizeof row->parent);
        hash = digest(hash, row->guid.bytes, sizeof row->guid.bytes);
    }
    return hash;
}

/* --- texts --- */

static void add(struct made *made, const char *text)
{
    size_t size = strlen(text);
    memcpy(made->text + made->size, text, size + 1);
    made->size += size;
}

/* What a writer or a reader may stumble on: markup, spaces at the ends, line ends, all lengths of UTF-8. */
static const char *const characters[] = {"a",
                                         "b",
                                         "Z",
                                         "7",
                                         "e",
                                         " ",
                                         "  ",
                                         "\n",
                                         "\t",
                                         "\r",
                                         "<",
                                         ">",
                                         "&",
                                         "\"",
                                         "'",
                                         "]]>",
                                         "-->",
                                         "&amp;",
                                         "\xC2\x85",
                                         "\xC3\xA9",
                                         "\xE0\xA8\xB8",
                                         "\xE2\x80\xA8",
                                         "\xEF\xBB\xBF",
                                         "\xEF\xBF\xBD",
                                         "\xF0\x9F\x98\x80",
                                         "\xF4\x8F\xBF\xBF"};

static size_t points_of(const char *text)
{
    size_t points = 0;
    for (; *text != '\0'; text++)
        points += (*text & 0xC0) != 0x80;
    return points;
}

void make_text(struct world *world, struct made *made, size_t most)
{
    size_t points = 0;
    made->size = 0;
    while (points < most && made->size + 16 < TEXT_ROOM) {
        const char *next = characters[world_below(world, sizeof characters / sizeof characters[0])];
        if (points + points_of(next) > most)
            next = "x";
        add(made, next);
        points += points_of(next);
    }
}

static void make_form(struct world *world, int form, struct made *made)
{
    static const char *const languages[] = {"en", "en-GB", "pa-Guru", "zho-Hant-TW"};
    static const char *const paths[] = {"a", "audio/tape 1.mp3", "../raw/b.wav", ".hidden", "\xC3\xA9/\xE0\xA8\xB8"};
    static const char *const line_ends[] = {"bom", "crlf:1", "lf:2", "bom lf:3 crlf:1 cr:7"};
    made->size = 0;
    if (form == SFP_FORM_LANGUAGE)
        add(made, languages[world_below(world, 4)]);
    else if (form == SFP_FORM_PATH)
        add(made, paths[world_below(world, 5)]);
    else if (form == SFP_FORM_LINE_ENDS)
        add(made, line_ends[world_below(world, 4)]);
    else if (form == SFP_FORM_COLOUR)
        made->size = (size_t)snprintf(made->text, TEXT_ROOM, "#%06x", (unsigned)world_below(world, 1 << 24));
    size_t digits = form == SFP_FORM_SHA256 ? 64 : form == SFP_FORM_DIGEST ? 16 : 0;
    for (size_t i = 0; i < digits; i++)
        made->text[made->size++] = "0123456789abcdef"[world_below(world, 16)];
}

/* How long a text shall be: short as a rule, now and then as long as may be, or long enough for marks. */
static size_t any_length(struct world *world, const struct sfp_field *field)
{
    size_t most = field->limit < 2000 ? field->limit : 2000;
    if (world_chance(world, 3))
        return most;
    size_t usual = most < 24 ? most : 24;
    return 1 + world_below(world, usual);
}

static void make_field_text(struct world *world, const struct sfp_field *field, struct made *made)
{
    if (field->form != SFP_FORM_NONE)
        make_form(world, field->form, made);
    else if (field->unique && world_chance(world, 90)) /* few enough that some are the same */
        made->size = (size_t)snprintf(made->text, TEXT_ROOM, "N%u", (unsigned)world_below(world, 400));
    else
        make_text(world, made, any_length(world, field));
}

/* --- numbers and targets --- */

static int64_t any_date(struct world *world, bool partial)
{
    int64_t year = world_chance(world, 10) ? (world_chance(world, 50) ? 1 : 9999) : 1990 + (int)world_below(world, 50);
    int64_t month = 1 + (int64_t)world_below(world, 12);
    int64_t day = 1 + (int64_t)world_below(world, 28);
    if (partial && world_chance(world, 50)) {
        day = 0;
        month = world_chance(world, 50) ? 0 : month;
    }
    return year * 10000 + month * 100 + day;
}

static int64_t any_integer(struct world *world, const struct sfp_field *field)
{
    uint64_t span = (uint64_t)(field->high - field->low);
    switch (world_below(world, 4)) {
    case 0:
        return field->low;
    case 1:
        return field->high;
    case 2:
        return field->low + (int64_t)(world_random(world) % (span < 50 ? span + 1 : 50));
    default:
        return field->low + (int64_t)(world_random(world) % (span + 1));
    }
}

static int64_t any_number(struct world *world, const struct sfp_field *field)
{
    const struct sfp_choice *choice = sfp_choice(field->choice);
    switch (field->type) {
    case SFP_TYPE_boolean:
        return (int64_t)world_below(world, 2);
    case SFP_TYPE_choice:
        return choice->values[world_below(world, choice->count)].number;
    case SFP_TYPE_date:
        return any_date(world, false);
    case SFP_TYPE_partial:
        return any_date(world, true);
    case SFP_TYPE_instant:
        return (int64_t)(world_random(world) % UINT64_C(4000000000000)) - INT64_C(1000000000000);
    default:
        return any_integer(world, field);
    }
}

static sfp_slot any_target(struct world *world, const struct sfp_field *field)
{
    size_t kinds = 0;
    while (sfp_field_target(field, kinds) != 0)
        kinds++;
    return world_row(world, sfp_field_target(field, world_below(world, kinds)));
}

bool make_value(struct world *world, const struct sfp_field *field, struct made *made)
{
    if (sfp_type_is_ref(field->type)) {
        made->target = any_target(world, field);
        return made->target != 0;
    }
    if (field->type == SFP_TYPE_text || field->type == SFP_TYPE_text_list)
        make_field_text(world, field, made);
    else
        made->number = any_number(world, field);
    return true;
}

/* --- what the schema does not allow --- */

static void make_bad_text(struct world *world, const struct sfp_field *field, struct made *made)
{
    static const char *const bad[] = {"", "\xFF", "a\xC3", "\xED\xA0\x80", "\x01", "b\x0B", "\xEF\xBF\xBE", "\xC0\x80"};
    made->size = 0;
    if (world_chance(world, 20) && field->limit < 2000) {
        make_text(world, made, field->limit);
        add(made, "x");
    } else {
        add(made, bad[world_below(world, sizeof bad / sizeof bad[0])]);
    }
}

static int64_t bad_number(struct world *world, const struct sfp_field *field)
{
    static const int64_t bad[] = {INT64_MIN, INT64_MAX, -1, 0, 2, 20250230, 20251301, 20250020, 99991232};
    if (field->type == SFP_TYPE_integer)
        return world_chance(world, 50) ? field->low - 1 : field->high + 1;
    return bad[world_below(world, sizeof bad / sizeof bad[0])];
}

void make_bad_value(struct world *world, const struct sfp_field *field, struct made *made)
{
    make_bad_text(world, field, made);
    made->number = bad_number(world, field);
    made->target = world_chance(world, 80) ? world_row(world, 0) : slot_end(world->store) + 5;
}

/* --- putting them in --- */

/* An index that is good, or once in a while is not. */
static uint32_t any_index(struct world *world, uint32_t count)
{
    if (world_chance(world, 4))
        return count + 1 + (uint32_t)world_below(world, 3);
    return world_chance(world, 30) ? SFP_LAST : (uint32_t)world_below(world, (size_t)count + 1);
}

void put_value(struct world *world, struct sfp_change *change, sfp_slot slot, const struct sfp_kind *kind,
               const struct sfp_field *field, const struct made *made)
{
    suffice_field constant = sfp_field_constant(kind, field);
    const struct sfp_row *row = sfp_change_good(change) ? sfp_store_row(change->store, slot) : NULL;
    if (row == NULL)
        return;
    uint32_t index = any_index(world, sfp_store_count(row, field));
    switch (field->type) {
    case SFP_TYPE_text:
        sfp_change_text_sized(change, slot, constant, made->text, made->size);
        break;
    case SFP_TYPE_ref:
        sfp_change_ref(change, slot, constant, made->target);
        break;
    case SFP_TYPE_text_list:
        sfp_change_insert_text(change, slot, constant, index, made->text, made->size);
        break;
    case SFP_TYPE_ref_list:
        sfp_change_insert_ref(change, slot, constant, index, made->target);
        break;
    default:
        sfp_change_number(change, slot, constant, made->number);
        break;
    }
}
