/*
 * Names: the words by which people are called in a project, and texts without them.
 * SPDX-License-Identifier: MIT
 *
 * Each word of a text is looked up once, so the work follows the length of the text, however many people there are.
 */
#include "model/names.h"

#include "base/memory.h"

#include <string.h>

struct word {
    const char *text;
    size_t size;
};

void sfp_names_init(struct sfp_names *names, const struct sfp_hash_key *key)
{
    memset(names, 0, sizeof *names);
    names->key = *key;
}

void sfp_names_release(struct sfp_names *names)
{
    for (size_t i = 0; i < names->count; i++) {
        sfp_wipe(names->items[i].word, names->items[i].size);
        sfp_free(names->items[i].word);
    }
    sfp_free(names->items);
    sfp_map_clear(&names->index);
}

/* --- words --- */

/* Letters and digits; every byte of a character beyond ASCII is taken for a letter. */
static bool in_word(char c)
{
    unsigned char byte = (unsigned char)c;
    return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

/* The next word at or behind `from`; size 0 when there is none. */
static struct word next_word(const char *text, size_t size, size_t from)
{
    while (from < size && !in_word(text[from]))
        from++;
    size_t end = from;
    while (end < size && in_word(text[end]))
        end++;
    return (struct word){text + from, end - from};
}

static bool is_title(const struct word *word)
{
    static const char *const titles[] = {"Mr",   "Mrs",  "Ms",     "Miss",  "Mx",    "Dr",     "Prof",
                                         "Sir",  "Lady", "Lord",   "Rev",   "Sister", "Nurse", "Father",
                                         "Aunt", "Uncle", "Mother", "Brother"};
    for (size_t i = 0; i < sizeof titles / sizeof titles[0]; i++)
        if (strlen(titles[i]) == word->size && memcmp(titles[i], word->text, word->size) == 0)
            return true;
    return false;
}

/* Words that may stand in what somebody is called, as in "Her daughter", and name nobody. */
static bool is_common(const struct word *word)
{
    static const char *const common[] = {"The", "His", "Her", "My", "Our", "Their", "Your", "An", "Of", "And"};
    for (size_t i = 0; i < sizeof common / sizeof common[0]; i++)
        if (strlen(common[i]) == word->size && memcmp(common[i], word->text, word->size) == 0)
            return true;
    return false;
}

/* Whether a word of a name can stand for the person: it begins with a capital, or with a character beyond ASCII. */
static bool names_somebody(const struct word *word)
{
    unsigned char first = (unsigned char)word->text[0];
    return word->size > 1 && (first >= 0x80 || (first >= 'A' && first <= 'Z')) && !is_title(word) && !is_common(word);
}

/* --- the index --- */

static uint64_t hash_of(const struct sfp_names *names, const struct word *word)
{
    return sfp_hash_bytes(&names->key, word->text, word->size);
}

static bool is_word(const void *context, uint32_t value, const void *wanted)
{
    const struct sfp_names *names = context;
    const struct word *word = wanted;
    const struct sfp_name *name = &names->items[value - 1];
    return name->size == word->size && memcmp(name->word, word->text, word->size) == 0;
}

static const struct sfp_name *find(const struct sfp_names *names, const struct word *word)
{
    uint32_t place = sfp_map_find(&names->index, hash_of(names, word), is_word, names, word);
    return place == 0 ? NULL : &names->items[place - 1];
}

static bool add(struct sfp_names *names, const struct word *word, const char *label)
{
    if (find(names, word) != NULL)
        return true;
    void *items = names->items;
    bool grown = sfp_grow(&items, &names->capacity, names->count + 1, sizeof *names->items);
    names->items = items;
    char *copy = grown && sfp_map_reserve(&names->index, 1) ? sfp_new(word->size, 1) : NULL;
    if (copy == NULL)
        return false;
    memcpy(copy, word->text, word->size);
    names->items[names->count++] = (struct sfp_name){copy, word->size, label};
    sfp_map_insert(&names->index, hash_of(names, word), (uint32_t)names->count);
    return true;
}

bool sfp_names_add(struct sfp_names *names, const char *name, size_t size, const char *label)
{
    struct word word = next_word(name, size, 0);
    bool good = true;
    while (good && word.size > 0) {
        good = !names_somebody(&word) || add(names, &word, label);
        word = next_word(name, size, (size_t)(word.text - name) + word.size);
    }
    return good;
}

bool sfp_names_add_key(struct sfp_names *names, const char *text, size_t size, const char *label)
{
    struct word word = next_word(text, size, 0);
    return word.size != size || add(names, &word, label);
}

/* --- texts --- */

/* A word that has been looked at, and whether it is a title, which goes with the name behind it. */
struct before {
    size_t start;
    size_t end;
    bool title;
};

/* Whether nothing but spaces, and the full stop of a title, lies between two words. */
static bool is_gap(const char *text, size_t from, size_t to, bool title)
{
    from += title && from < to && text[from] == '.';
    while (from < to && text[from] == ' ')
        from++;
    return from == to;
}

static bool add_label(struct sfp_bytes *bytes, const char *label)
{
    return sfp_bytes_add(bytes, "[", 1) && sfp_bytes_add_text(bytes, label) && sfp_bytes_add(bytes, "]", 1);
}

bool sfp_names_replace(const struct sfp_names *names, const char *text, size_t size, struct sfp_bytes *bytes)
{
    size_t written = 0;      /* what lies before has been added, or replaced */
    const char *last = NULL; /* the label with which it ends */
    struct before before = {0, 0, false};
    bool good = true;
    struct word word = next_word(text, size, 0);
    while (good && word.size > 0) {
        size_t start = (size_t)(word.text - text);
        size_t from = before.title && is_gap(text, before.end, start, true) ? before.start : start;
        const struct sfp_name *name = find(names, &word);
        before = (struct before){start, start + word.size, is_title(&word)};
        if (name != NULL) {
            bool same = last == name->label && is_gap(text, written, from, false);
            good = same || (sfp_bytes_add(bytes, text + written, from - written) && add_label(bytes, name->label));
            written = before.end;
            last = name->label;
        }
        word = next_word(text, size, before.end);
    }
    return good && sfp_bytes_add(bytes, text + written, size - written);
}
