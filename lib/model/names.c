/*
 * Names: the words by which people are called in a project, and texts without them.
 * SPDX-License-Identifier: MIT
 *
 * Each word of a text is looked up once, alone and with the few behind it, so the work follows the length of the text,
 * however many people there are.
 */
#include "model/names.h"

#include "base/memory.h"

#include <string.h>

enum { WORDS_MAX = 20 /* in what is looked up together: more than a key has room for */ };

/* A stretch of text: one word, or several with what lies between. */
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
        sfp_wipe(names->items[i].text, names->items[i].size);
        sfp_free(names->items[i].text);
    }
    sfp_free(names->items);
    sfp_map_clear(&names->index);
}

/* --- words --- */

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_capital(char c)
{
    return c >= 'A' && c <= 'Z';
}

static bool is_small(char c)
{
    return c >= 'a' && c <= 'z';
}

/*
 * The size of the sign beyond ASCII at the start of a text, or 0 where a letter stands: the quotation marks, dashes,
 * spaces and dots of U+00A0 to U+00BF, U+2000 to U+206F and U+3000 to U+303F. Those that join letters are in words.
 */
static size_t sign_size(const char *text, size_t size)
{
    const unsigned char *at = (const unsigned char *)text;
    if (size >= 2 && at[0] == 0xC2)
        return at[1] >= 0xA0 ? 2 : 0;
    if (size < 3 || (at[0] != 0xE2 && at[0] != 0xE3))
        return 0;
    bool joins = at[0] == 0xE2 && at[1] == 0x80 && (at[2] == 0x8C || at[2] == 0x8D);
    bool sign = at[1] == 0x80 || (at[0] == 0xE2 && at[1] == 0x81 && at[2] <= 0xAF);
    return sign && !joins ? 3 : 0;
}

/* How many bytes of a word stand at the start of a text: a letter or a digit of ASCII, or a byte of another letter. */
static size_t letter_size(const char *text, size_t size)
{
    if ((unsigned char)text[0] >= 0x80)
        return sign_size(text, size) == 0;
    return is_digit(text[0]) || is_small(text[0]) || is_capital(text[0]);
}

/* The next word at or behind `from`; size 0 when there is none. */
static struct word next_word(const char *text, size_t size, size_t from)
{
    while (from < size && letter_size(text + from, size - from) == 0) {
        size_t sign = sign_size(text + from, size - from);
        from += sign == 0 ? 1 : sign;
    }
    size_t end = from;
    while (end < size && letter_size(text + end, size - end) > 0)
        end++;
    return (struct word){text + from, end - from};
}

static bool is_one_of(const struct word *word, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (strlen(words[i]) == word->size && memcmp(words[i], word->text, word->size) == 0)
            return true;
    return false;
}

static bool is_title(const struct word *word)
{
    static const char *const titles[] = {"Mr",    "Mrs",    "Ms",   "Miss",  "Mx",     "Dr",
                                         "Prof",  "Sir",    "Lady", "Lord",  "Rev",    "Sister",
                                         "Nurse", "Father", "Aunt", "Uncle", "Mother", "Brother"};
    return is_one_of(word, titles, sizeof titles / sizeof titles[0]);
}

/* Words that may stand in what somebody is called, as in "Her daughter", and name nobody. */
static bool is_common(const struct word *word)
{
    static const char *const common[] = {"The", "His", "Her", "My", "Our", "Their", "Your", "An", "Of", "And"};
    return is_one_of(word, common, sizeof common / sizeof common[0]);
}

/* Whether there is more than one character. */
static bool is_long(const struct word *word)
{
    size_t characters = 0;
    for (size_t i = 0; i < word->size && characters < 2; i++)
        characters += ((unsigned char)word->text[i] & 0xC0) != 0x80;
    return characters > 1;
}

/* Whether a word of a name can stand for the person: it begins with a capital, or with a character beyond ASCII. */
static bool names_somebody(const struct word *word)
{
    bool begins = (unsigned char)word->text[0] >= 0x80 || is_capital(word->text[0]);
    return begins && is_long(word) && !is_title(word) && !is_common(word);
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
    return name->size == word->size && memcmp(name->text, word->text, word->size) == 0;
}

static struct sfp_name *find(const struct sfp_names *names, const struct word *word)
{
    if (word->size > names->longest)
        return NULL;
    uint32_t place = sfp_map_find(&names->index, hash_of(names, word), is_word, names, word);
    return place == 0 ? NULL : &names->items[place - 1];
}

/* A word that is there already: whose it is outweighs who is named by it, and between two nobody can tell. */
static void meet(struct sfp_name *known, const char *label, bool aside)
{
    if (aside && !known->aside)
        return;
    if (known->aside && !aside)
        known->label = label;
    else if (known->label != NULL && strcmp(known->label, label) != 0)
        known->label = NULL;
    known->aside = aside;
}

static bool add(struct sfp_names *names, const struct word *word, const char *label, bool aside)
{
    struct sfp_name *known = find(names, word);
    if (known != NULL) {
        meet(known, label, aside);
        return true;
    }
    void *items = names->items;
    bool grown = sfp_grow(&items, &names->capacity, names->count + 1, sizeof *names->items);
    names->items = items;
    char *copy = grown && sfp_map_reserve(&names->index, 1) ? sfp_new(word->size, 1) : NULL;
    if (copy == NULL)
        return false;
    memcpy(copy, word->text, word->size);
    names->items[names->count++] = (struct sfp_name){copy, word->size, label, aside};
    sfp_map_insert(&names->index, hash_of(names, word), (uint32_t)names->count);
    if (word->size > names->longest)
        names->longest = word->size;
    return true;
}

/* Capitals as small letters from `from` on, or the other way round: of ASCII, and of the letters of Latin-1. */
static void change_case(char *text, size_t size, size_t from, bool capitals)
{
    for (size_t i = from; i < size; i++) {
        bool latin = i > 0 && (unsigned char)text[i - 1] == 0xC3;
        unsigned char byte = (unsigned char)text[i];
        bool change = capitals ? is_small(text[i]) || (latin && byte >= 0xA0 && byte != 0xB7 && byte != 0xBF)
                               : is_capital(text[i]) || (latin && byte < 0x9F && byte != 0x97);
        if (change)
            text[i] = (char)(byte ^ 0x20);
    }
}

/* Adds a word of a name in capitals, and with one capital. */
static bool add_cases(struct sfp_names *names, const struct word *word, const char *label, bool aside)
{
    char *other = sfp_new(word->size, 1);
    struct word cased = {other, word->size};
    if (other == NULL)
        return false;
    memcpy(other, word->text, word->size);
    change_case(other, word->size, 0, true);
    bool good = add(names, &cased, label, aside);
    change_case(other, word->size, (unsigned char)other[0] >= 0x80 ? 2 : 1, false);
    good = good && (!names_somebody(&cased) || add(names, &cased, label, aside));
    sfp_wipe(other, word->size);
    sfp_free(other);
    return good;
}

/* From the first word at or behind `from` as far as the words go that nothing but signs without spaces parts. */
static struct word next_part(const char *text, size_t size, size_t from, bool through_spaces, size_t *count)
{
    struct word part = next_word(text, size, from);
    *count = part.size > 0;
    for (bool more = part.size > 0; more && *count < WORDS_MAX;) {
        size_t end = (size_t)(part.text - text) + part.size;
        struct word word = next_word(text, size, end);
        size_t gap = (size_t)(word.text - text) - end;
        more = word.size > 0 && (through_spaces || memchr(text + end, ' ', gap) == NULL);
        if (more) {
            part.size += gap + word.size;
            *count += 1;
        }
    }
    return part;
}

static bool add_part(struct sfp_names *names, const struct word *part, size_t count, const char *label, bool aside)
{
    if (count > names->most)
        names->most = count;
    return add(names, part, label, aside);
}

/* The size of an apostrophe and an s at a place, or 0. */
static size_t possessive_size(const char *text, size_t size, size_t from)
{
    if (size - from >= 2 && memcmp(text + from, "'s", 2) == 0)
        return 2;
    return size - from >= 4 && memcmp(text + from, "\xE2\x80\x99s", 4) == 0 ? 4 : 0;
}

/* Whether a word names somebody to whom the one who is named belongs, as in "Ann's brother". */
static bool is_aside(const char *name, size_t size, const struct word *word)
{
    return possessive_size(name, size, (size_t)(word->text - name) + word->size) > 0;
}

static bool ends_possessive(const struct word *part)
{
    return (part->size > 2 && possessive_size(part->text, part->size, part->size - 2) > 0) ||
           (part->size > 4 && possessive_size(part->text, part->size, part->size - 4) > 0);
}

bool sfp_names_add(struct sfp_names *names, const char *name, size_t size, const char *label)
{
    struct word word = next_word(name, size, 0);
    bool good = true;
    while (good && word.size > 0) {
        if (names_somebody(&word))
            good = add_part(names, &word, 1, label, is_aside(name, size, &word)) &&
                   add_cases(names, &word, label, is_aside(name, size, &word));
        word = next_word(name, size, (size_t)(word.text - name) + word.size);
    }
    /* "O'Brien" and "Smith-Jones" are also looked for as a whole, so that nothing of them stays. */
    size_t count;
    struct word part = next_part(name, size, 0, false, &count);
    while (good && part.size > 0) {
        if (count > 1 && is_capital(part.text[0]) && !ends_possessive(&part))
            good = add_part(names, &part, count, label, false);
        part = next_part(name, size, (size_t)(part.text - name) + part.size, false, &count);
    }
    return good;
}

static bool has_letter(const struct word *word)
{
    for (size_t i = 0; i < word->size; i++)
        if (letter_size(word->text + i, word->size - i) > 0 && !is_digit(word->text[i]))
            return true;
    return false;
}

bool sfp_names_add_key(struct sfp_names *names, const char *text, size_t size, const char *label)
{
    size_t count;
    struct word part = next_part(text, size, 0, true, &count);
    return !is_long(&part) || !has_letter(&part) || add_part(names, &part, count, label, false);
}

/* --- texts --- */

/* The longest name at the start of a text that begins with a word; `word` receives what it covers. */
static const struct sfp_name *longest(const struct sfp_names *names, const char *text, size_t size, struct word *word)
{
    const struct sfp_name *found = find(names, word);
    struct word wider = *word;
    for (size_t count = 1; count < names->most && wider.size <= names->longest; count++) {
        struct word next = next_word(text, size, (size_t)(wider.text - text) + wider.size);
        if (next.size == 0)
            break;
        wider.size = (size_t)(next.text - wider.text) + next.size;
        const struct sfp_name *name = find(names, &wider);
        if (name != NULL) {
            found = name;
            *word = wider;
        }
    }
    return found;
}

/* Whether nothing but spaces, and the full stop of a title, lies between two words. */
static bool is_gap(const char *text, size_t from, size_t to, bool title)
{
    from += title && from < to && text[from] == '.';
    while (from < to && (text[from] == ' ' || (to - from > 1 && memcmp(text + from, "\xC2\xA0", 2) == 0)))
        from += text[from] == ' ' ? 1 : 2;
    return from == to;
}

/* What is being replaced: names that follow one another and may be one person's. */
struct run {
    size_t start;
    size_t end;
    const char *label;
    bool open;
};

struct replacing {
    const char *text;
    size_t written; /* what lies before has been added, or replaced */
    struct run run;
    struct sfp_bytes *bytes;
};

static bool end_run(struct replacing *replacing)
{
    const struct run *run = &replacing->run;
    struct sfp_bytes *bytes = replacing->bytes;
    if (!run->open)
        return true;
    bool good = sfp_bytes_add(bytes, replacing->text + replacing->written, run->start - replacing->written) &&
                sfp_bytes_add(bytes, "[", 1) &&
                sfp_bytes_add_text(bytes, run->label == NULL ? "somebody" : run->label) && sfp_bytes_add(bytes, "]", 1);
    replacing->written = run->end;
    replacing->run.open = false;
    return good;
}

/* Joins a name to those before it, or begins anew. */
static bool add_to_run(struct replacing *replacing, size_t start, size_t end, const char *label)
{
    struct run *run = &replacing->run;
    bool same = run->label == NULL || label == NULL || strcmp(run->label, label) == 0;
    if (run->open && same && is_gap(replacing->text, run->end, start, false)) {
        run->end = end;
        run->label = run->label == NULL ? label : run->label;
        return true;
    }
    if (!end_run(replacing))
        return false;
    *run = (struct run){start, end, label, true};
    return true;
}

bool sfp_names_replace(const struct sfp_names *names, const char *text, size_t size, struct sfp_bytes *bytes)
{
    struct replacing replacing = {.text = text, .bytes = bytes};
    struct run title = {.open = false}; /* it goes with the name behind it */
    bool good = true;
    struct word word = next_word(text, size, 0);
    while (good && word.size > 0) {
        size_t start = (size_t)(word.text - text);
        const struct sfp_name *name = longest(names, text, size, &word);
        size_t end = start + word.size;
        bool titled = title.open && is_gap(text, title.end, start, true);
        if (name != NULL)
            good = (!titled || end_run(&replacing)) &&
                   add_to_run(&replacing, titled ? title.start : start, end, name->label);
        title = (struct run){start, end, NULL, is_title(&word)};
        word = next_word(text, size, end);
    }
    return good && end_run(&replacing) && sfp_bytes_add(bytes, text + replacing.written, size - replacing.written);
}

bool sfp_names_mention(const struct sfp_names *names, const char *text, size_t size)
{
    struct word word = next_word(text, size, 0);
    while (word.size > 0 && longest(names, text, size, &word) == NULL)
        word = next_word(text, size, (size_t)(word.text - text) + word.size);
    return word.size > 0;
}
