/*
 * Limits of fields, from the schema: each text at its greatest length and one more, each number at both ends of its
 * range and one beyond, each list at its greatest length and one more; by setters, and by file where there is no
 * setter. That files keep all of them is shown by tests/roundtrip/invalid.c; here one file has every text at its limit.
 *     limits_fields all     the two texts of a hundred million code points as well
 * SPDX-License-Identifier: MIT
 */
#include "../roundtrip/violations.h"

#include <suffice.h>

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LONGEST = 1000000 /* code points of what is not slow */ };

static suffice_error *error;
static bool all_of_them;
static size_t limits; /* that were met at their value and one beyond */

static bool is_text(const struct sfp_field *field)
{
    return field->type == SFP_TYPE_text || field->type == SFP_TYPE_text_list;
}

/* Whether a text of any length can be good: not where the form, or other records, say how long it is. */
static bool is_free(const struct sfp_kind *kind, const struct sfp_field *field)
{
    bool formed = field->form == SFP_FORM_COLOUR || field->form == SFP_FORM_SHA256 || field->form == SFP_FORM_DIGEST;
    return !formed && !doc_is_bound(kind, field) && sfp_field_constant(kind, field) != SUFFICE_DATUM_VALUE;
}

/* --- projects --- */

static suffice_project *read_document(struct doc *doc)
{
    struct sfp_bytes bytes = {0};
    suffice_project *project = NULL;
    doc_write(doc, 0, &bytes);
    suffice_status status = suffice_project_read(bytes.data, bytes.size, NULL, &project, error);
    if (status != SUFFICE_OK)
        fail_msg("reading: %s", suffice_error_message(error));
    sfp_bytes_release(&bytes);
    return project;
}

/* The id of the first record of a kind that has a field, or of the first of all. */
static suffice_id id_of(const suffice_project *project, const struct sfp_kind *kind, const struct sfp_field *field)
{
    suffice_table *table = NULL;
    int64_t id = 0;
    assert_int_equal(suffice_records(project, kind->number, SUFFICE_AUDIENCE_ANALYST, &table, error), SUFFICE_OK);
    size_t column = suffice_table_find_column(table, field->name);
    for (size_t row = suffice_table_row_count(table); row-- > 0;)
        if (row == 0 || suffice_table_has(table, row, column))
            assert_int_equal(suffice_table_integer(table, row, 0, &id, error), SUFFICE_OK);
    suffice_table_release(table);
    return (suffice_id)id;
}

/* --- texts --- */

static suffice_status set(suffice_project *project, suffice_id id, const struct sfp_kind *kind,
                          const struct sfp_field *field, const char *text)
{
    suffice_field constant = sfp_field_constant(kind, field);
    if (field->type == SFP_TYPE_text)
        return suffice_set_text(project, id, constant, text, error);
    suffice_status status = suffice_insert_text(project, id, constant, 0, text, error);
    return status;
}

static void expect_text(suffice_project *project, struct doc *doc, const struct sfp_kind *kind,
                        const struct sfp_field *field)
{
    suffice_id id = id_of(project, kind, field);
    uint64_t before = suffice_project_revision(project);
    const char *beyond = text_of_length(doc, field, (size_t)field->limit + 1);
    if (set(project, id, kind, field, beyond) != SUFFICE_ERROR_LIMIT ||
        suffice_error_detail(error) != SUFFICE_DETAIL_TEXT_TOO_LONG || suffice_project_revision(project) != before)
        fail_msg("%s, %s: %" PRIu32 " code points and one", kind->name, field->name, field->limit);
    if (is_free(kind, field) && set(project, id, kind, field, text_of_length(doc, field, field->limit)) != SUFFICE_OK)
        fail_msg("%s, %s: %" PRIu32 " code points: %s", kind->name, field->name, field->limit,
                 suffice_error_message(error));
    limits++;
}

/* --- numbers --- */

static void expect_number(suffice_project *project, const struct sfp_kind *kind, const struct sfp_field *field)
{
    suffice_field constant = sfp_field_constant(kind, field);
    suffice_id id = id_of(project, kind, field);
    const int64_t beyond[] = {field->low - 1, field->high + 1, INT64_MIN, INT64_MAX};
    const int64_t within[] = {field->low, field->high};
    for (size_t i = 0; i < 4; i++)
        if (suffice_set_integer(project, id, constant, beyond[i], error) != SUFFICE_ERROR_ARGUMENT ||
            suffice_error_detail(error) != SUFFICE_DETAIL_OUT_OF_RANGE)
            fail_msg("%s, %s: %" PRId64, kind->name, field->name, beyond[i]);
    for (size_t i = 0; i < 2; i++)
        if (suffice_set_integer(project, id, constant, within[i], error) != SUFFICE_OK)
            fail_msg("%s, %s: %" PRId64 ": %s", kind->name, field->name, within[i], suffice_error_message(error));
    limits += 2;
}

static void each_field_by_its_setter(void **state)
{
    struct doc *doc = doc_new();
    suffice_project *project = read_document(doc);
    (void)state;
    for (int32_t number = 1; number < SFP_KIND_END; number++) {
        const struct sfp_kind *kind = sfp_kind(number);
        for (size_t i = 0; kind != NULL && i < kind->field_count; i++) {
            const struct sfp_field *field = &kind->fields[i];
            if (!field->by_verb && is_text(field))
                expect_text(project, doc, kind, field);
            else if (!field->by_verb && field->type == SFP_TYPE_integer)
                expect_number(project, kind, field);
        }
    }
    suffice_project_release(project);
    doc_free(doc);
}

/* --- a file with every text at its limit --- */

static void fill(struct doc *doc, struct doc_node *record)
{
    for (size_t i = 0; i < record->kind->field_count; i++) {
        const struct sfp_field *field = &record->kind->fields[i];
        bool there = is_text(field) && doc_value(record, field) != NULL;
        if (there && is_free(record->kind, field) && field->limit <= LONGEST)
            doc_set_value(doc, record, field, text_of_length(doc, field, field->limit));
    }
}

static void one_file_with_all_at_their_limits(void **state)
{
    struct doc *doc = doc_new();
    (void)state;
    for (int32_t number = 1; number < SFP_KIND_END; number++)
        for (size_t i = 0; sfp_kind(number) != NULL && i < doc->record_count; i++)
            if (doc->records[i]->kind->number == number) {
                fill(doc, doc->records[i]);
                break;
            }
    suffice_project_release(read_document(doc));
    doc_free(doc);
}

/* --- lists --- */

static void expect_list(const struct sfp_kind *kind, const struct sfp_field *field)
{
    struct doc *doc = doc_new();
    struct doc_node *record = doc_record(doc, kind->number, field);
    struct doc_node *first = doc_element(record, field, 0);
    for (size_t count = 2; count < SFP_LIST_MAX; count++) {
        struct doc_node *more = doc_node_new(doc, kind, field->name);
        more->field = field;
        more->text = "more";
        doc_insert(doc, record, doc_index(first) + 1, more);
    }
    const char *guid = doc_get(record, "guid");
    suffice_project *project = read_document(doc);
    suffice_id id = suffice_find_guid(project, guid);
    suffice_field constant = sfp_field_constant(kind, field);
    assert_int_equal(suffice_count(project, id, constant), SFP_LIST_MAX);
    assert_int_equal(suffice_insert_text(project, id, constant, 0, "too many", error), SUFFICE_ERROR_LIMIT);
    assert_int_equal(suffice_error_detail(error), SUFFICE_DETAIL_LIST_TOO_LONG);
    assert_int_equal(suffice_remove_at(project, id, constant, 0, error), SUFFICE_OK);
    assert_int_equal(suffice_insert_text(project, id, constant, 0, "just right", error), SUFFICE_OK);
    limits++;
    suffice_project_release(project);
    doc_free(doc);
}

static void each_list_of_texts(void **state)
{
    (void)state;
    for (int32_t number = 1; number < SFP_KIND_END; number++) {
        const struct sfp_kind *kind = sfp_kind(number);
        for (size_t i = 0; kind != NULL && i < kind->field_count; i++)
            if (kind->fields[i].type == SFP_TYPE_text_list && !kind->fields[i].by_verb)
                expect_list(kind, &kind->fields[i]);
    }
}

/* All lists of references keep the same limit in the same place; this is one of them. */
static void a_list_of_references(void **state)
{
    suffice_project *project = NULL;
    suffice_interview_id interview;
    (void)state;
    assert_int_equal(suffice_project_new("Fernhollow", &project, error), SUFFICE_OK);
    suffice_corpus *corpus = suffice_project_edit_corpus(project);
    assert_int_equal(suffice_project_set_undo_budget(project, 0, error), SUFFICE_OK);
    assert_int_equal(suffice_corpus_add_interview(corpus, "I1", SUFFICE_ENCOUNTER_INTERVIEW, 0, &interview, error),
                     SUFFICE_OK);
    for (size_t count = 0; count <= SFP_LIST_MAX; count++) {
        suffice_analyst_id analyst;
        assert_int_equal(suffice_corpus_add_analyst(corpus, NULL, "A. Nettle", &analyst, error), SUFFICE_OK);
        assert_int_equal(
            suffice_insert_ref(project, interview, SUFFICE_INTERVIEW_INTERVIEWERS, SIZE_MAX, analyst, error),
            count < SFP_LIST_MAX ? SUFFICE_OK : SUFFICE_ERROR_LIMIT);
    }
    assert_int_equal(suffice_error_detail(error), SUFFICE_DETAIL_LIST_TOO_LONG);
    limits++;
    suffice_project_release(project);
}

/* --- fields that change only by verbs --- */

static char *letters(size_t count)
{
    char *text = malloc(count + 1);
    assert_non_null(text);
    memset(text, 'x', count);
    text[count] = '\0';
    return text;
}

static void expect_verb(suffice_status at_limit, suffice_status beyond, const char *what)
{
    if (at_limit != SUFFICE_OK || beyond != SUFFICE_ERROR_LIMIT)
        fail_msg("%s: %d at its limit, %d beyond: %s", what, (int)at_limit, (int)beyond, suffice_error_message(error));
    limits++;
}

static uint32_t limit_of(suffice_field field)
{
    return sfp_field_of(field, NULL)->limit;
}

static void texts_that_verbs_set(void **state)
{
    suffice_project *project = NULL;
    suffice_attribute_id attribute;
    suffice_participant_id person;
    suffice_source_id source;
    (void)state;
    assert_int_equal(suffice_project_new("Fernhollow", &project, error), SUFFICE_OK);
    suffice_corpus *corpus = suffice_project_edit_corpus(project);
    assert_int_equal(suffice_corpus_add_attribute(corpus, "Ward", SUFFICE_ATTRIBUTE_TYPE_TEXT,
                                                  SUFFICE_ATTRIBUTE_SCOPE_PARTICIPANT, NULL, 0, &attribute, error),
                     SUFFICE_OK);
    assert_int_equal(suffice_corpus_add_participant(corpus, "P1", "Asha", SUFFICE_VOICE_CARER, &person, error),
                     SUFFICE_OK);
    assert_int_equal(suffice_corpus_add_file(corpus, "Recording", SUFFICE_MEDIUM_RECORDING, "r.mp3", -1, NULL, -1, 0,
                                             &source, error),
                     SUFFICE_OK);
    char *value = letters(limit_of(SUFFICE_DATUM_VALUE) + 1);
    suffice_status beyond = suffice_corpus_set_value(corpus, person, attribute, value, error);
    value[limit_of(SUFFICE_DATUM_VALUE)] = '\0';
    expect_verb(suffice_corpus_set_value(corpus, person, attribute, value, error), beyond, "a value");
    char *quote = letters(limit_of(SUFFICE_EXCERPT_QUOTE) + 1);
    suffice_excerpts *excerpts = suffice_project_edit_excerpts(project);
    beyond = suffice_excerpts_add_time(excerpts, source, 0, 10, quote, 0, NULL, error);
    quote[limit_of(SUFFICE_EXCERPT_QUOTE)] = '\0';
    expect_verb(suffice_excerpts_add_time(excerpts, source, 0, 10, quote, 0, NULL, error), beyond, "a quotation");
    char *option = letters(limit_of(SUFFICE_ATTRIBUTE_OPTIONS) + 1);
    const char *const options[] = {option};
    beyond = suffice_corpus_add_attribute(corpus, "Kind", SUFFICE_ATTRIBUTE_TYPE_CHOICE, SUFFICE_ATTRIBUTE_SCOPE_TEAM,
                                          options, 1, NULL, error);
    option[limit_of(SUFFICE_ATTRIBUTE_OPTIONS)] = '\0';
    expect_verb(suffice_corpus_add_attribute(corpus, "Kind", SUFFICE_ATTRIBUTE_TYPE_CHOICE,
                                             SUFFICE_ATTRIBUTE_SCOPE_TEAM, options, 1, NULL, error),
                beyond, "an option");
    free(value);
    free(quote);
    free(option);
    suffice_project_release(project);
}

/* The longest text of all: a hundred million code points less one. */
static void the_longest_text(void **state)
{
    suffice_project *project = NULL;
    size_t limit = limit_of(SUFFICE_SOURCE_TEXT);
    (void)state;
    if (!all_of_them)
        return;
    char *text = letters(limit + 1);
    assert_int_equal(suffice_project_new("Fernhollow", &project, error), SUFFICE_OK);
    suffice_corpus *corpus = suffice_project_edit_corpus(project);
    suffice_status beyond =
        suffice_corpus_add_text(corpus, "Long", SUFFICE_MEDIUM_TRANSCRIPT, text, limit + 1, 0, NULL, error);
    suffice_status at_limit =
        suffice_corpus_add_text(corpus, "Long", SUFFICE_MEDIUM_TRANSCRIPT, text, limit, 0, NULL, error);
    expect_verb(at_limit, beyond, "a source's text");
    suffice_project_release(project);
    free(text);
}

/* --- the program --- */

static int begin(void **state)
{
    (void)state;
    error = suffice_error_new();
    return error == NULL;
}

static int end(void **state)
{
    (void)state;
    suffice_error_release(error);
    return 0;
}

int main(int count, char **arguments)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_field_by_its_setter), cmocka_unit_test(one_file_with_all_at_their_limits),
        cmocka_unit_test(each_list_of_texts),       cmocka_unit_test(a_list_of_references),
        cmocka_unit_test(texts_that_verbs_set),     cmocka_unit_test(the_longest_text),
    };
    all_of_them = count > 1 && strcmp(arguments[1], "all") == 0;
    int failed = cmocka_run_group_tests(tests, begin, end);
    printf("%zu limits of fields, each at its value and one beyond\n", limits);
    return failed;
}
