/*
 * Values: how what the inputs say becomes a date, a time, a choice or a reference, and goes into a field.
 * SPDX-License-Identifier: MIT
 */
#include "build.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const char *value(struct build *build, const char *name)
{
    return record_value(build->record, name);
}

const char *needed(struct build *build, const char *name)
{
    const char *text = value(build, name);
    if (text != NULL)
        return text;
    char what[KEY_SIZE];
    snprintf(what, sizeof what, "a line \"%s\" in this record", name);
    expected(build, what);
    return "";
}

void for_readers(struct build *build, const char *name)
{
    size_t place = 0;
    const char *read = record_next(build->record, name, &place);
    while (read != NULL)
        read = record_next(build->record, name, &place);
}

/* --- forms --- */

/* Reads a number of so many digits, and goes on behind it. */
static bool read_digits(const char **text, size_t least, size_t most, int32_t *number)
{
    size_t digits = strspn(*text, "0123456789");
    if (digits < least || digits > most)
        return false;
    for (*number = 0; digits > 0; digits--)
        *number = *number * 10 + *(*text)++ - '0';
    return true;
}

/* The same behind a character that must be there. */
static bool read_digits_after(const char **text, char before, int32_t *number)
{
    return *(*text)++ == before && read_digits(text, 2, 2, number);
}

int32_t date_in(struct build *build, const char *text)
{
    int32_t year, month, day = 0;
    if (text == NULL || strcmp(text, "-") == 0)
        return 0;
    if (read_digits(&text, 4, 4, &year) && read_digits_after(&text, '-', &month) && month > 0 &&
        (*text == '\0' || (read_digits_after(&text, '-', &day) && *text == '\0')))
        return year * 10000 + month * 100 + day;
    expected(build, "a date such as 2025-03-04 or 2025-03");
    return 0;
}

int64_t time_in(struct build *build, const char *text)
{
    int32_t first, second, third;
    if (text == NULL)
        return -1;
    if (read_digits(&text, 1, 3, &first) && read_digits_after(&text, ':', &second)) {
        if (*text == '\0')
            return (first * 60 + second) * INT64_C(1000);
        if (read_digits_after(&text, ':', &third) && *text == '\0')
            return ((first * 60 + second) * 60 + third) * INT64_C(1000);
    }
    expected(build, "a time such as 12:30 or 1:02:03");
    return -1;
}

int32_t choice_in(struct build *build, suffice_field field, const char *text)
{
    if (text == NULL)
        return 0;
    for (int32_t i = 1; i < 100; i++) {
        const char *name = suffice_choice_name(field, i);
        if (name != NULL && strcmp(name, text) == 0)
            return i;
    }
    expected(build, "one of the words that the file format has for this");
    return 0;
}

int64_t number_in(struct build *build, const char *text)
{
    char *end;
    if (text == NULL)
        return 0;
    long long number = strtoll(text, &end, 10);
    if (*end != '\0')
        expected(build, "a whole number");
    return number;
}

static bool yes_or_no(struct build *build, const char *text)
{
    bool yes = strcmp(text, "yes") == 0;
    if (!yes && strcmp(text, "no") != 0)
        expected(build, "yes or no");
    return yes;
}

int32_t date_of(struct build *build, const char *name)
{
    return date_in(build, value(build, name));
}

int64_t time_of(struct build *build, const char *name)
{
    return time_in(build, value(build, name));
}

int32_t choice_of(struct build *build, const char *name, suffice_field field)
{
    return choice_in(build, field, value(build, name));
}

suffice_id ref_of(struct build *build, const char *name, const char *kind)
{
    const char *key = value(build, name);
    return key != NULL ? known(build, kind, key) : 0;
}

bool split_last(const char *text, char before[KEY_SIZE], char last[KEY_SIZE])
{
    const char *space = strrchr(text, ' ');
    if (space == NULL || strlen(text) >= KEY_SIZE)
        return false;
    snprintf(before, KEY_SIZE, "%.*s", (int)(space - text), text);
    snprintf(last, KEY_SIZE, "%s", space + 1);
    return true;
}

/* --- days --- */

/* Days from 1 January 1970, with years that begin in March, so that the day that comes every fourth year is the last.
 */
static int64_t days_to(int32_t date)
{
    int32_t year = date / 10000, month = date / 100 % 100, day = date % 100;
    year -= month <= 2;
    month += month <= 2 ? 9 : -3;
    return year * INT64_C(365) + year / 4 - year / 100 + year / 400 + (month * 153 + 2) / 5 + day - 1 - 719468;
}

int64_t noon_of(int32_t date)
{
    return days_to(date) * 86400000 + 43200000;
}

bool set_day(struct build *build, int32_t date)
{
    return good(build, suffice_project_set_instant(build->project, noon_of(date), build->error));
}

/* --- fields --- */

/* Two lines that go into the same field stand below each other there. */
static bool set_text(struct build *build, suffice_id id, suffice_field field, const char *text)
{
    const char *first = suffice_text(build->project, id, field);
    if (first == NULL)
        return good(build, suffice_set_text(build->project, id, field, text, build->error));
    size_t room = strlen(first) + strlen(text) + 2;
    char *both = malloc(room);
    if (both == NULL)
        return expected(build, "more memory");
    snprintf(both, room, "%s\n%s", first, text);
    bool done = good(build, suffice_set_text(build->project, id, field, both, build->error));
    free(both);
    return done;
}

static bool append(struct build *build, suffice_id id, suffice_field field, suffice_id target)
{
    size_t count = suffice_count(build->project, id, field);
    return good(build, suffice_insert_ref(build->project, id, field, count, target, build->error));
}

bool append_ref(struct build *build, suffice_id id, suffice_field field, suffice_id target)
{
    size_t count = suffice_count(build->project, id, field);
    for (size_t i = 0; i < count; i++)
        if (suffice_ref_at(build->project, id, field, i) == target)
            return true;
    return append(build, id, field, target);
}

static bool append_text(struct build *build, suffice_id id, suffice_field field, const char *text)
{
    size_t count = suffice_count(build->project, id, field);
    return good(build, suffice_insert_text(build->project, id, field, count, text, build->error));
}

static bool set_field(struct build *build, suffice_id id, const struct field *field, const char *text)
{
    suffice_project *project = build->project;
    suffice_error *error = build->error;
    suffice_field to = field->field;
    switch (field->form) {
    case TEXT:
        return set_text(build, id, to, text);
    case TEXTS:
        return append_text(build, id, to, text);
    case NUMBER:
        return good(build, suffice_set_integer(project, id, to, number_in(build, text), error));
    case YES_NO:
        return good(build, suffice_set_boolean(project, id, to, yes_or_no(build, text), error));
    case CHOICE:
        return good(build, suffice_set_choice(project, id, to, choice_in(build, to, text), error));
    case DATE:
        return good(build, suffice_set_date(project, id, to, date_in(build, text), error));
    case TIME:
        return good(build, suffice_set_integer(project, id, to, time_in(build, text), error));
    case REF:
        return good(build, suffice_set_ref(project, id, to, known(build, field->kind, text), error));
    case REFS:
        return append(build, id, to, known(build, field->kind, text));
    }
    return false;
}

bool set_fields(struct build *build, suffice_id id, const struct field *fields)
{
    for (const struct field *field = fields; field->name != NULL; field++) {
        size_t place = 0;
        bool list = field->form == TEXTS || field->form == REFS;
        for (const char *text; (text = record_next(build->record, field->name, &place)) != NULL;) {
            if (!set_field(build, id, field, text))
                return false;
            if (!list)
                break; /* the name may not come twice, and one that does is found at the end */
        }
    }
    return !build->failed;
}
