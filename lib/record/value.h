/*
 * Value: what a field may hold, and how it is written.
 * SPDX-License-Identifier: MIT
 */
#ifndef SFP_RECORD_VALUE_H
#define SFP_RECORD_VALUE_H

#include "base/error.h"
#include "base/text.h"
#include "record/schema.h"

enum {
    SFP_WRITTEN_SIZE = 64 /* room for any value that is neither text nor list, as text with a NUL */
};

/* Checks text for a field: UTF-8, XML, length, form, not empty. Counts it on the way. */
suffice_status sfp_value_check_text(const struct sfp_field *field, const char *text, size_t size,
                                    struct sfp_text_facts *facts, suffice_error *error);
/* Checks a number for a field: range, calendar, closed list. */
suffice_status sfp_value_check_number(const struct sfp_field *field, int64_t number, suffice_error *error);
bool sfp_value_has_form(enum sfp_form form, const char *text, size_t size);
/* What a form looks like: an XSD pattern, and words for a person. */
const char *sfp_value_form_pattern(enum sfp_form form);
const char *sfp_value_form_words(enum sfp_form form);

/* Reads a value that is neither text nor reference nor list. SUFFICE_DETAIL_NONE, or what is wrong with it. */
suffice_detail sfp_value_parse(const struct sfp_field *field, const char *text, size_t size, int64_t *number);
/* Writes it and a NUL; returns the length without the NUL. */
size_t sfp_value_write(const struct sfp_field *field, int64_t number, char text[SFP_WRITTEN_SIZE]);
/* The values of a closed list as they are written, "good, bad, mixed", cut where `size` ends. */
void sfp_value_choices(const struct sfp_choice *choice, char *text, size_t size);
/* What a value of the field looks like, for messages: "a date such as 2025-03-20". */
const char *sfp_value_expected(const struct sfp_field *field);

#endif
