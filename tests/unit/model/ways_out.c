/*
 * Tests of the ways out of a project: a mark of its own in every personal text, and each way out looked through for
 * what must not be there, and for what must. SPDX-License-Identifier: MIT
 */
#include "road.h"

#include "model/project.h"

#include <suffice/trace.h>

#include <stdio.h>

enum { ANALYST = SUFFICE_AUDIENCE_ANALYST, TEAM = SUFFICE_AUDIENCE_TEAM, PUBLIC = SUFFICE_AUDIENCE_PUBLIC };

enum { MARKS_MAX = 400, MARK_SIZE = 40 };

/* A text of a record, and a word of it that stands nowhere else. */
struct mark {
    suffice_id id;
    suffice_field field;
    const struct sfp_field *what;
    char word[MARK_SIZE];
    bool key; /* what a person is called beside the name */
};

struct marks {
    struct mark items[MARKS_MAX];
    size_t count;
};

/* --- marking --- */

/* Those whom an audience is not to know, as the manual has them. */
static bool is_person(suffice_kind kind, suffice_audience audience)
{
    bool hidden = kind == SUFFICE_KIND_PARTICIPANT || kind == SUFFICE_KIND_SUBJECT || kind == SUFFICE_KIND_SPEAKER;
    bool known = kind == SUFFICE_KIND_ANALYST || kind == SUFFICE_KIND_TEAM_MEMBER || kind == SUFFICE_KIND_REVIEWER;
    return audience != ANALYST && (hidden || (known && audience == PUBLIC));
}

static bool is_text(const struct sfp_field *field)
{
    return field->type == SFP_TYPE_text || field->type == SFP_TYPE_text_list;
}

/* A name or a key of a person, which is marked first, for prose is to hold it. */
static bool is_name(const struct sfp_kind *kind, const struct sfp_field *field)
{
    return field->sensitivity == SFP_PERSON_NAME ||
           (strcmp(field->member, "key") == 0 && is_person(kind->number, PUBLIC));
}

static const char *value_of(const struct road *road, suffice_id id, suffice_field field, bool list)
{
    return list ? suffice_text_at(road->world.project, id, field, 0) : suffice_text(road->world.project, id, field);
}

/* Puts the text there; what only a verb may set stays, and its first word is the mark. False: there is no text. */
static bool put_mark(struct road *road, struct mark *mark, size_t number, const char *more)
{
    struct world *world = &road->world;
    char text[200];
    bool list = mark->what->type == SFP_TYPE_text_list;
    const char *there = value_of(road, mark->id, mark->field, list);
    if (mark->what->by_verb) {
        snprintf(mark->word, MARK_SIZE, "%.*s", there == NULL ? 0 : (int)strcspn(there, " ."),
                 there == NULL ? "" : there);
        return there != NULL;
    }
    snprintf(mark->word, MARK_SIZE, "Xm%zux", number);
    snprintf(text, sizeof text, "%s%s", mark->word,
             mark->what->form == SFP_FORM_NONE && mark->what->limit > 40 ? more : "");
    if (list)
        good(world, suffice_insert_text(world->project, mark->id, mark->field, 0, text, world->error));
    else
        good(world, suffice_set_text(world->project, mark->id, mark->field, text, world->error));
    return true;
}

static void mark_field(struct road *road, struct marks *marks, suffice_id id, const struct sfp_kind *kind,
                       const struct sfp_field *field, const char *more)
{
    assert_true(marks->count < MARKS_MAX);
    struct mark *mark = &marks->items[marks->count];
    *mark = (struct mark){.id = id, .field = sfp_field_constant(kind, field), .what = field};
    mark->key = field->sensitivity == SFP_PLAIN;
    marks->count += put_mark(road, mark, marks->count, more);
}

static void mark_kind(struct road *road, struct marks *marks, const struct sfp_kind *kind, bool names, const char *more)
{
    struct world *world = &road->world;
    suffice_table *table = NULL;
    good(world, suffice_records(world->project, kind->number, ANALYST, &table, world->error));
    for (size_t row = 0; row < suffice_table_row_count(table); row++)
        for (size_t i = 0; i < kind->field_count; i++) {
            const struct sfp_field *field = &kind->fields[i];
            bool wanted = names ? is_name(kind, field) : field->sensitivity != SFP_PLAIN && !is_name(kind, field);
            if (is_text(field) && wanted)
                mark_field(road, marks, (suffice_id)cell(table, row, 0), kind, field, more);
        }
    suffice_table_release(table);
}

static const char *name_of(const struct marks *marks, suffice_id id, suffice_field field)
{
    for (size_t i = 0; i < marks->count; i++)
        if (marks->items[i].id == id && marks->items[i].field == field)
            return marks->items[i].word;
    fail();
    return NULL;
}

/* Every field that is personal has been marked, so a new one must find its way into the road. */
static void assert_all_marked(const struct marks *marks)
{
    for (int32_t number = 1; number < SFP_KIND_END; number++) {
        const struct sfp_kind *kind = sfp_kind(number);
        for (size_t i = 0; kind != NULL && i < kind->field_count; i++) {
            bool found = kind->fields[i].sensitivity == SFP_PLAIN;
            if (!found)
                assert_true(is_text(&kind->fields[i]));
            for (size_t k = 0; !found && k < marks->count; k++)
                found = marks->items[k].what == &kind->fields[i];
            if (!found)
                fail_msg("the project has no %s of a %s", kind->fields[i].name, kind->name);
        }
    }
}

/* What has no verb in this room. */
static void add_row(struct road *road, int32_t kind, suffice_field number, int64_t value, suffice_field text)
{
    struct sfp_change change;
    suffice_project *project = road->world.project;
    sfp_project_change(&change, project, "project", "test", road->world.error);
    sfp_slot slot = sfp_change_new(&change, kind);
    if (number != 0)
        sfp_change_number(&change, slot, number, value);
    else
        sfp_change_text(&change, slot, SUFFICE_WAIVER_CHECK, "C1");
    sfp_change_text(&change, slot, text, "because");
    sfp_change_attach(&change, slot, project->document.store.root, SFP_LAST);
    good(&road->world, sfp_change_end(&change));
}

static void add_values(struct road *road)
{
    struct world *world = &road->world;
    suffice_attribute_id attribute = 0;
    good(world, suffice_corpus_add_attribute(world->corpus, "Age", SUFFICE_ATTRIBUTE_TYPE_TEXT,
                                             SUFFICE_ATTRIBUTE_SCOPE_PARTICIPANT, NULL, 0, &attribute, world->error));
    good(world, suffice_corpus_set_value(world->corpus, road->one, attribute, "Xage", world->error));
    good(world, suffice_project_add_release(world->project, TEAM, "a story", road->analyst, NULL, world->error));
    add_row(road, SFP_KIND_READINESS, SUFFICE_READINESS_STEP, SUFFICE_STEP_SET_UP, SUFFICE_READINESS_NOTE);
    add_row(road, SFP_KIND_WAIVER, 0, 0, SUFFICE_WAIVER_REASON);
    permit(road, road->one, SUFFICE_PURPOSE_RECORD, SUFFICE_AGREEMENT_GIVEN);
}

static struct marks *mark_all(struct road *road)
{
    struct marks *marks = calloc(1, sizeof *marks);
    char more[120];
    assert_non_null(marks);
    add_values(road);
    for (int32_t kind = 1; kind < SFP_KIND_END; kind++)
        mark_kind(road, marks, sfp_kind(kind), true, "");
    snprintf(more, sizeof more, " was told by Mrs %s (%s) and %s", name_of(marks, road->one, SUFFICE_PARTICIPANT_NAME),
             name_of(marks, road->one, SUFFICE_PARTICIPANT_KEY),
             name_of(marks, road->member, SUFFICE_TEAM_MEMBER_NAME));
    for (int32_t kind = 1; kind < SFP_KIND_END; kind++)
        mark_kind(road, marks, sfp_kind(kind), false, more);
    assert_all_marked(marks);
    return marks;
}

/* --- ways out --- */

/* All that went out by one way. */
struct out {
    char *text;
    size_t size;
    size_t capacity;
};

static void put(struct out *out, const char *text, size_t size)
{
    if (out->size + size + 2 > out->capacity) {
        out->capacity = (out->size + size + 2) * 2;
        out->text = realloc(out->text, out->capacity);
        assert_non_null(out->text);
    }
    memcpy(out->text + out->size, text, size);
    out->size += size;
    out->text[out->size++] = '\n';
    out->text[out->size] = '\0';
}

static void put_buffer(struct out *out, suffice_buffer *buffer)
{
    put(out, suffice_buffer_data(buffer), suffice_buffer_size(buffer));
    suffice_buffer_release(buffer);
}

static void put_table(struct out *out, suffice_table *table)
{
    for (size_t column = 0; column < suffice_table_column_count(table); column++) {
        const char *name = suffice_table_column_name(table, column);
        put(out, name, strlen(name));
        for (size_t row = 0; row < suffice_table_row_count(table); row++) {
            const char *text = suffice_table_text(table, row, column);
            if (text != NULL)
                put(out, text, strlen(text));
            for (size_t i = 0; i < suffice_table_list_count(table, row, column); i++) {
                text = suffice_table_list_text(table, row, column, i);
                put(out, text, strlen(text));
            }
        }
    }
    suffice_table_release(table);
}

static void put_records(struct out *out, const struct road *road, suffice_audience audience)
{
    const struct world *world = &road->world;
    for (int32_t kind = 1; kind < SFP_KIND_END; kind++) {
        suffice_table *table = NULL;
        good(world, suffice_records(world->project, kind, audience, &table, world->error));
        put_table(out, table);
    }
}

static void put_trace(struct out *out, const struct road *road, suffice_id id, suffice_audience audience)
{
    const struct world *world = &road->world;
    suffice_table *table = NULL;
    good(world, suffice_project_trace(world->project, id, SUFFICE_TRACE_BACK | SUFFICE_TRACE_ONWARD, audience, &table,
                                      world->error));
    put_table(out, table);
}

static void put_label(struct out *out, const struct road *road, suffice_id id, suffice_audience audience)
{
    const struct world *world = &road->world;
    suffice_buffer *buffer = NULL;
    good(world, suffice_shown_label(world->project, id, audience, &buffer, world->error));
    put_buffer(out, buffer);
}

static void put_fields(struct out *out, const struct road *road, suffice_id id, suffice_audience audience)
{
    const struct world *world = &road->world;
    const struct sfp_kind *kind = sfp_kind(suffice_kind_of(world->project, id));
    for (size_t i = 0; i < kind->field_count; i++) {
        suffice_buffer *buffer = NULL;
        suffice_field field = sfp_field_constant(kind, &kind->fields[i]);
        if (is_text(&kind->fields[i]) &&
            suffice_shown_text(world->project, id, field, audience, &buffer, NULL) == SUFFICE_OK)
            put_buffer(out, buffer);
    }
}

typedef void put_one(struct out *out, const struct road *road, suffice_id id, suffice_audience audience);

/* One way out after the other from every record that there is. */
static void put_each(struct out *out, const struct road *road, suffice_audience audience, put_one *one)
{
    const struct world *world = &road->world;
    for (int32_t kind = 1; kind < SFP_KIND_END; kind++) {
        suffice_table *table = NULL;
        good(world, suffice_records(world->project, kind, ANALYST, &table, world->error));
        for (size_t row = 0; row < suffice_table_row_count(table); row++)
            one(out, road, (suffice_id)cell(table, row, 0), audience);
        suffice_table_release(table);
    }
}

static void put_traces(struct out *out, const struct road *road, suffice_audience audience)
{
    put_each(out, road, audience, put_trace);
}

static void put_labels(struct out *out, const struct road *road, suffice_audience audience)
{
    put_each(out, road, audience, put_label);
}

static void put_texts(struct out *out, const struct road *road, suffice_audience audience)
{
    put_each(out, road, audience, put_fields);
}

static void put_matrix(struct out *out, const struct road *road, suffice_audience audience)
{
    const struct world *world = &road->world;
    suffice_table *table = NULL;
    good(world, suffice_matrix_table(road->matrix, audience, 0, &table, world->error));
    put_table(out, table);
    good(world, suffice_matrix_table(road->matrix, audience, SUFFICE_MATRIX_BY_INTERVIEW, &table, world->error));
    put_table(out, table);
}

static void put_story(struct out *out, const struct road *road, suffice_audience audience)
{
    const struct world *world = &road->world;
    suffice_table *table = NULL;
    suffice_buffer *buffer = NULL;
    good(world, suffice_story_provenance(road->story, audience, &table, world->error));
    put_table(out, table);
    good(world, suffice_story_text(road->story, audience, &buffer, world->error));
    put_buffer(out, buffer);
}

static void put_improvement(struct out *out, const struct road *road, suffice_audience audience)
{
    const struct world *world = &road->world;
    suffice_table *table = NULL;
    good(world, suffice_improvement_plan(road->improvement, 0, audience, 20250701, &table, world->error));
    put_table(out, table);
    good(world, suffice_improvement_answers(road->improvement, audience, &table, world->error));
    put_table(out, table);
}

static void put_assessment(struct out *out, const struct road *road, suffice_audience audience)
{
    const struct world *world = &road->world;
    suffice_table *table = NULL;
    good(world, suffice_assessment_table(road->assessment, audience, &table, world->error));
    put_table(out, table);
}

static const struct way {
    const char *name;
    void (*put)(struct out *out, const struct road *road, suffice_audience audience);
    bool whole; /* all that may be seen is there */
} ways[] = {
    {"records", put_records, true},          {"shown text", put_texts, true},       {"trace", put_traces, false},
    {"shown label", put_labels, false},      {"matrix", put_matrix, false},         {"story", put_story, false},
    {"improvement", put_improvement, false}, {"assessment", put_assessment, false},
};

/* --- who may see what, as the manual says --- */

struct case_ {
    const char *name;
    bool one_team, one_public, one_composite; /* what the one gave */
    bool two_team, two_public, two_composite;
    bool basis; /* the letter has one */
};

static bool may_hear(const struct case_ *now, bool one, bool two, bool composite, suffice_audience audience)
{
    bool first = audience == TEAM ? now->one_team || (composite && now->one_composite) : now->one_public;
    bool second = audience == TEAM ? now->two_team || (composite && now->two_composite) : now->two_public;
    return (!one || first) && (!two || second);
}

static bool may_read_words(const struct road *road, const struct case_ *now, const struct mark *mark,
                           suffice_audience audience)
{
    if (mark->id == road->quote || mark->id == road->heard || mark->id == road->event)
        return may_hear(now, true, false, false, audience);
    if (mark->id == road->shared)
        return may_hear(now, true, true, false, audience);
    if (mark->id == road->complaint)
        return audience == TEAM && now->basis;
    if (mark->id == road->summary)
        return may_hear(now, true, false, true, audience);
    if (mark->id == road->joint_summary)
        return may_hear(now, true, true, true, audience);
    assert_true(mark->id == road->lost);
    return false;
}

static bool may_see(const struct road *road, const struct case_ *now, const struct mark *mark,
                    suffice_audience audience)
{
    suffice_audience widest = mark->what->widest == 0 ? ANALYST : mark->what->widest;
    suffice_kind kind = suffice_kind_of(road->world.project, mark->id);
    bool name = mark->key || mark->what->sensitivity == SFP_PERSON_NAME;
    if (audience == ANALYST)
        return true;
    if (name && is_person(kind, audience))
        return false;
    if (mark->key || widest < audience)
        return mark->key;
    if (mark->what->sensitivity == SFP_PERSON_WORDS || mark->what->sensitivity == SFP_PERSON_ACCOUNT)
        return may_read_words(road, now, mark, audience);
    return true;
}

/* --- looking through --- */

static bool holds(const struct out *out, const char *word)
{
    size_t size = strlen(word);
    for (const char *at = out->text; (at = strstr(at, word)) != NULL; at += size)
        if (at[size] < '0' || at[size] > '9')
            return true;
    return false;
}

static void look_through(const struct road *road, const struct marks *marks, const struct case_ *now,
                         const struct way *way, suffice_audience audience)
{
    struct out out = {0};
    way->put(&out, road, audience);
    for (size_t i = 0; i < marks->count; i++) {
        const struct mark *mark = &marks->items[i];
        bool may = may_see(road, now, mark, audience);
        bool is = holds(&out, mark->word);
        if ((is && !may) || (way->whole && may && !is))
            fail_msg("%s, %s, for audience %d: %s %s", now->name, way->name, (int)audience, mark->what->constant,
                     is ? "is shown" : "is missing");
    }
    free(out.text);
}

/* The GUIDs of people would tell one from the other. */
static void expect_no_guids(const struct road *road, const struct way *way, suffice_audience audience)
{
    const struct world *world = &road->world;
    struct out out = {0};
    way->put(&out, road, audience);
    for (int32_t kind = 1; kind < SFP_KIND_END; kind++) {
        suffice_table *table = NULL;
        good(world, suffice_records(world->project, kind, ANALYST, &table, world->error));
        for (size_t row = 0; row < suffice_table_row_count(table); row++) {
            const char *guid = suffice_table_text(table, row, 1);
            if (guid != NULL && is_person(kind, audience))
                assert_null(strstr(out.text, guid));
            else if (guid != NULL && way->put == put_records)
                assert_non_null(strstr(out.text, guid));
        }
        suffice_table_release(table);
    }
    free(out.text);
}

static void give(struct road *road, suffice_participant_id who, suffice_purpose purpose, bool given)
{
    permit(road, who, purpose, given ? SUFFICE_AGREEMENT_GIVEN : SUFFICE_AGREEMENT_REFUSED);
}

static void enter_case(struct road *road, const struct case_ *now)
{
    struct world *world = &road->world;
    give(road, road->one, SUFFICE_PURPOSE_QUOTE_TO_TEAM, now->one_team);
    give(road, road->one, SUFFICE_PURPOSE_QUOTE_IN_PUBLIC, now->one_public);
    give(road, road->one, SUFFICE_PURPOSE_COMPOSITE, now->one_composite);
    give(road, road->two, SUFFICE_PURPOSE_QUOTE_TO_TEAM, now->two_team);
    give(road, road->two, SUFFICE_PURPOSE_QUOTE_IN_PUBLIC, now->two_public);
    give(road, road->two, SUFFICE_PURPOSE_COMPOSITE, now->two_composite);
    if (now->basis)
        road_ref(road, road->letter, SUFFICE_SOURCE_BASIS, road->basis);
    else if (suffice_is_set(world->project, road->letter, SUFFICE_SOURCE_BASIS))
        good(world, suffice_clear(world->project, road->letter, SUFFICE_SOURCE_BASIS, world->error));
}

static void test_no_way_out_shows_what_it_may_not(void **state)
{
    static const struct case_ cases[] = {
        {"nobody agreed", false, false, false, false, false, false, false},
        {"the one agreed to the team", true, false, false, false, false, false, false},
        {"the two agreed to the team", false, false, false, true, false, false, false},
        {"both agreed to the team", true, false, false, true, false, false, false},
        {"both agreed to composites", false, false, true, false, false, true, true},
        {"one to the team, the other to composites", true, false, false, false, false, true, false},
        {"both agreed to the public", false, true, false, false, true, false, true},
        {"all agreed to all", true, true, true, true, true, true, true},
    };
    struct road *road = *state;
    struct marks *marks = mark_all(road);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        enter_case(road, &cases[i]);
        for (size_t k = 0; k < sizeof ways / sizeof ways[0]; k++)
            for (suffice_audience audience = ANALYST; audience <= PUBLIC; audience++)
                look_through(road, marks, &cases[i], &ways[k], audience);
    }
    for (size_t k = 0; k < sizeof ways / sizeof ways[0]; k++)
        for (suffice_audience audience = ANALYST; audience <= PUBLIC; audience++)
            expect_no_guids(road, &ways[k], audience);
    free(marks);
}

/* --- names in texts that are nobody's secret --- */

static bool is_prose(const struct sfp_kind *kind, const struct sfp_field *field)
{
    return is_text(field) && field->sensitivity == SFP_PLAIN && !field->by_verb && field->form == SFP_FORM_NONE &&
           !is_name(kind, field) && strcmp(field->member, "key") != 0 && field->limit >= 40;
}

static void name_in_plain_texts(struct road *road)
{
    struct world *world = &road->world;
    int number = 0;
    for (int32_t at = 1; at < SFP_KIND_END; at++) {
        const struct sfp_kind *kind = sfp_kind(at);
        suffice_table *table = NULL;
        good(world, suffice_records(world->project, at, ANALYST, &table, world->error));
        for (size_t row = 0; row < suffice_table_row_count(table); row++)
            for (size_t i = 0; i < kind->field_count; i++) {
                struct mark mark = {.id = (suffice_id)cell(table, row, 0), .what = &kind->fields[i]};
                mark.field = sfp_field_constant(kind, mark.what);
                if (is_prose(kind, mark.what))
                    put_mark(road, &mark, (size_t)number++, " Maryam of P1");
            }
        suffice_table_release(table);
    }
    assert_true(number > 60);
}

static void test_names_are_replaced_everywhere(void **state)
{
    struct road *road = *state;
    add_values(road);
    name_in_plain_texts(road);
    for (size_t k = 0; k < sizeof ways / sizeof ways[0]; k++)
        for (suffice_audience audience = ANALYST; audience <= PUBLIC; audience++) {
            struct out out = {0};
            ways[k].put(&out, road, audience);
            bool named = holds(&out, "Maryam") || holds(&out, "of P1");
            if (audience != ANALYST && named)
                fail_msg("%s, for audience %d: a name is shown", ways[k].name, (int)audience);
            assert_int_equal(holds(&out, "[carer] of [carer]"), audience != ANALYST);
            free(out.text);
        }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_no_way_out_shows_what_it_may_not, make_road, drop_road),
        cmocka_unit_test_setup_teardown(test_names_are_replaced_everywhere, make_road, drop_road),
    };
    return cmocka_run_group_tests_name("ways_out", tests, NULL, NULL);
}
