/*
 * Date: civil dates, partial dates and instants, as numbers and as text. No locale, no time zone but UTC.
 * SPDX-License-Identifier: MIT
 */
#include "base/date.h"

enum {
    FIRST_DAY = -719162,       /* 0001-01-01 */
    LAST_DAY = 2932896,        /* 9999-12-31 */
    DAYS_BEFORE_1970 = 719468, /* since 0000-03-01, where the years of the reckoning below begin */
    DAYS_IN_400_YEARS = 146097,
    MS_IN_DAY = 86400000,
    MS_IN_HOUR = 3600000,
    MS_IN_MINUTE = 60000,
    MS_IN_SECOND = 1000
};

static bool is_leap(int64_t year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int64_t days_in_month(int64_t year, int64_t month)
{
    static const int8_t days[12] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && is_leap(year) ? 29 : days[month - 1];
}

bool sfp_date_is_valid(int64_t date)
{
    return date % 100 != 0 && sfp_partial_date_is_valid(date);
}

bool sfp_partial_date_is_valid(int64_t date)
{
    if (date < 10000 || date > 99991231)
        return false;
    int64_t year = date / 10000, month = date / 100 % 100, day = date % 100;
    if (month == 0)
        return day == 0;
    return month <= 12 && day <= days_in_month(year, month);
}

bool sfp_instant_is_valid(int64_t instant)
{
    return instant >= (int64_t)FIRST_DAY * MS_IN_DAY && instant < ((int64_t)LAST_DAY + 1) * MS_IN_DAY;
}

/* Takes exactly so many digits. */
static bool read_digits(const char *text, int count, int32_t *value)
{
    int32_t total = 0;
    for (int i = 0; i < count; i++) {
        if (text[i] < '0' || text[i] > '9')
            return false;
        total = total * 10 + (text[i] - '0');
    }
    *value = total;
    return true;
}

bool sfp_date_parse(const char *text, size_t size, int32_t *date)
{
    return size == SFP_DATE_SIZE - 1 && sfp_partial_date_parse(text, size, date);
}

bool sfp_partial_date_parse(const char *text, size_t size, int32_t *date)
{
    int32_t year = 0, month = 0, day = 0;

    if (size != 4 && size != 7 && size != 10)
        return false;
    if (!read_digits(text, 4, &year))
        return false;
    if (size >= 7 && (text[4] != '-' || !read_digits(text + 5, 2, &month) || month == 0))
        return false;
    if (size == 10 && (text[7] != '-' || !read_digits(text + 8, 2, &day) || day == 0))
        return false;

    int32_t read = year * 10000 + month * 100 + day;
    if (!sfp_partial_date_is_valid(read))
        return false;
    *date = read;
    return true;
}

/* Reads 10:02:00 as milliseconds since midnight. */
static bool read_time(const char *text, int64_t *time)
{
    int32_t hour = 0, minute = 0, second = 0;

    if (text[2] != ':' || text[5] != ':')
        return false;
    if (!read_digits(text, 2, &hour) || !read_digits(text + 3, 2, &minute) || !read_digits(text + 6, 2, &second))
        return false;
    if (hour > 23 || minute > 59 || second > 59)
        return false;
    *time = (int64_t)hour * MS_IN_HOUR + (int64_t)minute * MS_IN_MINUTE + (int64_t)second * MS_IN_SECOND;
    return true;
}

bool sfp_instant_parse(const char *text, size_t size, int64_t *instant)
{
    int32_t date = 0, fraction = 0;
    int64_t time = 0;

    if ((size != 20 && size != 24) || text[10] != 'T' || text[size - 1] != 'Z')
        return false;
    if (!sfp_date_parse(text, 10, &date) || !read_time(text + 11, &time))
        return false;
    if (size == 24 && (text[19] != '.' || !read_digits(text + 20, 3, &fraction) || fraction == 0))
        return false;
    *instant = (int64_t)sfp_date_to_days(date) * MS_IN_DAY + time + fraction;
    return true;
}

static char *put_digits(char *text, int32_t value, int count)
{
    for (int i = count - 1; i >= 0; i--, value /= 10)
        text[i] = (char)('0' + value % 10);
    return text + count;
}

size_t sfp_date_write(int32_t date, char text[SFP_DATE_SIZE])
{
    int32_t month = date / 100 % 100, day = date % 100;
    char *at = put_digits(text, date / 10000, 4);

    if (month != 0) {
        *at++ = '-';
        at = put_digits(at, month, 2);
    }
    if (day != 0) {
        *at++ = '-';
        at = put_digits(at, day, 2);
    }
    *at = '\0';
    return (size_t)(at - text);
}

size_t sfp_instant_write(int64_t instant, char text[SFP_INSTANT_SIZE])
{
    int64_t days = instant / MS_IN_DAY;
    int32_t time = (int32_t)(instant % MS_IN_DAY);
    if (time < 0) { /* before 1970, division went up to the next midnight */
        days--;
        time += MS_IN_DAY;
    }

    char *at = text + sfp_date_write(sfp_date_from_days((int32_t)days), text);
    *at++ = 'T';
    at = put_digits(at, time / MS_IN_HOUR, 2);
    *at++ = ':';
    at = put_digits(at, time / MS_IN_MINUTE % 60, 2);
    *at++ = ':';
    at = put_digits(at, time / MS_IN_SECOND % 60, 2);
    if (time % MS_IN_SECOND != 0) {
        *at++ = '.';
        at = put_digits(at, time % MS_IN_SECOND, 3);
    }
    *at++ = 'Z';
    *at = '\0';
    return (size_t)(at - text);
}

/*
 * Both ways as in Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms": years begin in March, so that the leap
 * day comes last, and (153 * month + 2) / 5 counts the days of the months before.
 */
int32_t sfp_date_to_days(int32_t date)
{
    int32_t year = date / 10000, month = date / 100 % 100, day = date % 100;
    int32_t months = (month + 9) % 12; /* since March */
    if (month <= 2)
        year--;

    int32_t era = year / 400, year_of_era = year % 400;
    int32_t day_of_year = (153 * months + 2) / 5 + day - 1;
    int32_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return era * DAYS_IN_400_YEARS + day_of_era - DAYS_BEFORE_1970;
}

int32_t sfp_date_from_days(int32_t days)
{
    if (days < FIRST_DAY || days > LAST_DAY)
        return 0;
    days += DAYS_BEFORE_1970;

    int32_t era = days / DAYS_IN_400_YEARS, day_of_era = days % DAYS_IN_400_YEARS;
    int32_t year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    int32_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    int32_t months = (5 * day_of_year + 2) / 153; /* since March */
    int32_t day = day_of_year - (153 * months + 2) / 5 + 1;
    int32_t month = (months + 2) % 12 + 1;
    int32_t year = era * 400 + year_of_era + (month <= 2 ? 1 : 0);
    return year * 10000 + month * 100 + day;
}
