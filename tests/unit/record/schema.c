/*
 * Schema: what every kind, field and closed list must keep, whoever adds one.
 * SPDX-License-Identifier: MIT
 */
#include "document.h"

#include <ctype.h>

enum {
    MOST_ATTRIBUTES = 11, /* on an element, beside xmlns: more cannot be read at a glance */
    DENSE = 3             /* at most so many numbers for each that is used */
};

static const struct sfp_kind *kinds[SFP_KIND_END];
static size_t kind_count;

static int gather(void **state)
{
    (void)state;
    for (int32_t number = -1; number <= SFP_KIND_END; number++)
        if (sfp_kind(number) != NULL)
            kinds[kind_count++] = sfp_kind(number);
    return kind_count > 20 ? 0 : -1;
}

/* Calls for every field of every kind. */
static void for_each_field(void look(const struct sfp_kind *kind, const struct sfp_field *field))
{
    for (size_t i = 0; i < kind_count; i++)
        for (size_t k = 0; k < kinds[i]->field_count; k++)
            look(kinds[i], &kinds[i]->fields[k]);
}

/* --- numbers --- */

static void numbers_are_unique_and_dense(void **state)
{
    (void)state;
    for (size_t i = 0; i < kind_count; i++) {
        const struct sfp_kind *kind = kinds[i];
        uint64_t seen = 0;
        assert_ptr_equal(sfp_kind(kind->number), kind);
        assert_true(kind->field_count <= SFP_FIELDS_MAX);
        for (size_t k = 0; k < kind->field_count; k++) {
            uint8_t number = kind->fields[k].number;
            assert_in_range(number, 1, SFP_FIELD_FACTOR - 1);
            assert_true(number < 64 && (seen & UINT64_C(1) << number) == 0);
            seen |= UINT64_C(1) << number;
            assert_true(number <= DENSE * kind->field_count);
        }
    }
    assert_true(SFP_KIND_END <= DENSE * kind_count);
    assert_true(SFP_KIND_END <= 256); /* kinds are kept in a byte, and have eight bits of an id */
}

static void look_up_field(const struct sfp_kind *kind, const struct sfp_field *field)
{
    const struct sfp_kind *found;
    suffice_field constant = sfp_field_constant(kind, field);
    assert_ptr_equal(sfp_kind_field(kind, field->number), field);
    assert_ptr_equal(sfp_field_of(constant, &found), field);
    assert_ptr_equal(found, kind);
    assert_int_equal(constant, kind->number * 100 + field->number);
}

static void everything_is_found_by_its_number(void **state)
{
    (void)state;
    const struct sfp_kind *found;
    for_each_field(look_up_field);
    assert_null(sfp_field_of(-1, &found));
    assert_null(found);
    assert_null(sfp_field_of(0, NULL));
    assert_null(sfp_field_of(SFP_KIND_CODE * 100, &found));
    assert_ptr_equal(found, sfp_kind(SFP_KIND_CODE));
    assert_null(sfp_field_of(SFP_KIND_END * 100 + 1, &found));
    assert_null(sfp_kind(0));
    assert_null(sfp_kind(SFP_KIND_END));
    assert_null(sfp_kind(-5));
}

/* --- names --- */

static void check_name(const char *name, bool may_have_hyphens)
{
    assert_true(name != NULL && islower((unsigned char)name[0]));
    for (; *name != '\0'; name++)
        assert_true(islower((unsigned char)*name) || isdigit((unsigned char)*name) ||
                    *name == (may_have_hyphens ? '-' : '_'));
}

/* A sentence begins with a small letter and ends without a stop, for it follows other words. */
static void check_sentence(const char *sentence)
{
    assert_true(strlen(sentence) >= 5 && !isupper((unsigned char)sentence[0]));
    assert_int_not_equal(sentence[strlen(sentence) - 1], '.');
}

static void check_field_names(const struct sfp_kind *kind, const struct sfp_field *field)
{
    check_name(field->name, true);
    check_name(field->member, false);
    check_sentence(field->sentence);
    assert_true(strcmp(field->name, "guid") != 0 && strcmp(field->name, "cut") != 0 &&
                strcmp(field->name, "xmlns") != 0);
    for (const struct sfp_field *other = kind->fields; other < field; other++) {
        assert_string_not_equal(other->name, field->name);
        assert_string_not_equal(other->member, field->member);
        assert_string_not_equal(other->constant, field->constant);
    }
    for (size_t i = 0; field->written == SFP_ELEMENT && i < kind->child_count; i++)
        assert_string_not_equal(sfp_kind(kind->children[i].kind)->name, field->name);
}

static void names_are_unique_where_they_stand(void **state)
{
    (void)state;
    for_each_field(check_field_names);
    for (size_t i = 0; i < kind_count; i++) {
        check_name(kinds[i]->name, true);
        check_sentence(kinds[i]->sentence);
        for (size_t k = 0; k < i; k++) {
            assert_string_not_equal(kinds[i]->member, kinds[k]->member);
            assert_string_not_equal(kinds[i]->constant, kinds[k]->constant);
        }
        for (size_t a = 0; a < kinds[i]->child_count; a++)
            for (size_t b = 0; b < a; b++)
                assert_string_not_equal(sfp_kind(kinds[i]->children[a].kind)->name,
                                        sfp_kind(kinds[i]->children[b].kind)->name);
    }
}

static void an_element_can_be_read_at_a_glance(void **state)
{
    (void)state;
    for (size_t i = 0; i < kind_count; i++) {
        size_t attributes = kinds[i]->identity == SFP_BY_GUID;
        attributes += kinds[i]->number == SFP_KIND_PROJECT ? 2 : 0; /* the two versions */
        for (size_t k = 0; k < kinds[i]->field_count; k++)
            attributes += kinds[i]->fields[k].written == SFP_ATTRIBUTE;
        assert_true(attributes <= MOST_ATTRIBUTES);
    }
}

/* Attributes come first in a start tag, so they are declared first too, and the order of a kind is that of the file. */
static void attributes_come_before_elements(void **state)
{
    (void)state;
    for (size_t i = 0; i < kind_count; i++)
        for (size_t k = 1; k < kinds[i]->field_count; k++)
            assert_true(kinds[i]->fields[k - 1].written <= kinds[i]->fields[k].written);
}

/* --- what a field may say of itself --- */

static void check_type(const struct sfp_kind *kind, const struct sfp_field *field)
{
    bool text = field->type == SFP_TYPE_text || field->type == SFP_TYPE_text_list;
    bool ref = sfp_type_is_ref(field->type);
    (void)kind;
    assert_int_equal(field->limit > 0, text);
    assert_true(field->limit <= INT32_MAX);
    assert_int_equal(field->low < field->high, field->type == SFP_TYPE_integer);
    assert_int_equal(field->choice != SFP_CHOICE_NONE, field->type == SFP_TYPE_choice);
    assert_int_equal(sfp_field_target(field, 0) != SFP_KIND_NONE, ref);
    assert_int_equal(field->on_remove != SFP_ON_REMOVE_NONE, ref);
    assert_int_equal(field->carried != SFP_CARRIED_NONE, ref);
    assert_true(field->form == SFP_FORM_NONE || field->type == SFP_TYPE_text);
    assert_true(field->sensitivity == SFP_PLAIN || text);
    assert_true(!sfp_type_is_list(field->type) || (field->written == SFP_ELEMENT && !field->required));
    assert_true(!field->unique || (field->type == SFP_TYPE_text && field->written == SFP_ATTRIBUTE));
    assert_true(field->since <= SFP_FORMAT_MINOR);
}

static void a_field_says_what_its_type_asks(void **state)
{
    (void)state;
    for_each_field(check_type);
}

static void check_required(const struct sfp_kind *kind, const struct sfp_field *field)
{
    (void)kind;
    if (!field->required)
        return;
    assert_int_not_equal(field->on_remove, SFP_ON_REMOVE_CLEAR);
    assert_int_not_equal(field->carried, SFP_CARRIED_CUT);
}

static void what_must_be_there_is_never_taken_away(void **state)
{
    (void)state;
    for_each_field(check_required);
}

/* A reference is written as a GUID, and cut to a label that tells nothing of people. */
static void check_targets(const struct sfp_kind *kind, const struct sfp_field *field)
{
    (void)kind;
    for (size_t i = 0; sfp_field_target(field, i) != SFP_KIND_NONE; i++) {
        const struct sfp_kind *target = sfp_kind(sfp_field_target(field, i));
        assert_non_null(target);
        assert_int_equal(target->identity, SFP_BY_GUID);
        assert_true(sfp_field_targets(field, target->number));
        const struct sfp_field *label = sfp_kind_field(target, target->label);
        assert_true(label == NULL || label->sensitivity == SFP_PLAIN || label->sensitivity == SFP_FREE_TEXT);
        for (size_t k = 0; k < i; k++)
            assert_int_not_equal(sfp_field_target(field, k), target->number);
    }
    assert_false(sfp_field_targets(field, SFP_KIND_NONE));
}

static void targets_are_there(void **state)
{
    (void)state;
    for_each_field(check_targets);
}

static void a_label_is_text_that_is_there(void **state)
{
    (void)state;
    for (size_t i = 0; i < kind_count; i++) {
        const struct sfp_field *label = sfp_kind_field(kinds[i], kinds[i]->label);
        assert_true(kinds[i]->label == 0 || (label != NULL && label->type == SFP_TYPE_text));
        assert_true(label == NULL || label->written == SFP_ATTRIBUTE);
    }
}

/* --- identity --- */

/* The place of each kind in the file, the first time that it comes, walking down from the project. */
static void walk(const struct sfp_kind *kind, size_t *place, size_t *next)
{
    if (place[kind->number] != 0)
        return;
    place[kind->number] = ++*next;
    for (size_t i = 0; i < kind->child_count; i++)
        walk(sfp_kind(kind->children[i].kind), place, next);
}

static void check_key(const struct sfp_kind *kind, const size_t *place)
{
    for (size_t i = 0; i < SFP_KEY_MAX && kind->key[i] != 0; i++) {
        const struct sfp_field *field = sfp_kind_field(kind, kind->key[i]);
        assert_non_null(field);
        assert_int_equal(field->written, SFP_ATTRIBUTE);
        assert_true(field->type == SFP_TYPE_integer || field->type == SFP_TYPE_choice || field->type == SFP_TYPE_ref);
        assert_false(field->unique);
        for (size_t k = 0; sfp_field_target(field, k) != SFP_KIND_NONE; k++)
            assert_true(place[sfp_field_target(field, k)] < place[kind->number]);
        /* a key that lost its target could be that of another */
        assert_int_not_equal(field->on_remove, SFP_ON_REMOVE_CLEAR);
        assert_int_not_equal(field->carried, SFP_CARRIED_CUT);
    }
}

static void a_key_is_known_when_its_record_begins(void **state)
{
    size_t place[SFP_KIND_END] = {0};
    size_t next = 0;
    (void)state;
    walk(sfp_kind(SFP_KIND_PROJECT), place, &next);
    assert_int_equal(next, kind_count); /* each lies somewhere below the project */
    for (size_t i = 0; i < kind_count; i++) {
        assert_int_equal(kinds[i]->key[0] != 0, kinds[i]->identity == SFP_BY_KEY);
        assert_false(kinds[i]->ordered && kinds[i]->identity == SFP_BY_KEY);
        check_key(kinds[i], place);
    }
    assert_true(sfp_identity_uses(sfp_kind(SFP_KIND_CODING), sfp_field_of(SUFFICE_CODING_CODE, NULL)));
    assert_false(sfp_identity_uses(sfp_kind(SFP_KIND_CODING), sfp_field_of(SUFFICE_CODING_AT, NULL)));
}

/* What lies once in its parent lies in the project, which is always there. */
static void parts_lie_in_the_project(void **state)
{
    (void)state;
    for (size_t i = 0; i < kind_count; i++)
        for (size_t k = 0; k < kinds[i]->child_count; k++) {
            const struct sfp_kind *child = sfp_kind(kinds[i]->children[k].kind);
            assert_non_null(child);
            assert_ptr_equal(sfp_kind_child(kinds[i], child->number), &kinds[i]->children[k]);
            assert_true(child->identity != SFP_BY_PARENT || kinds[i]->number == SFP_KIND_PROJECT);
            assert_int_not_equal(child->number, SFP_KIND_PROJECT);
        }
    assert_null(sfp_kind_child(sfp_kind(SFP_KIND_CODE), SFP_KIND_TEAM));
}

/* --- closed lists --- */

static bool list_is_used[SFP_CHOICE_END];

static void note_list(const struct sfp_kind *kind, const struct sfp_field *field)
{
    (void)kind;
    list_is_used[field->choice] = true;
}

static void check_values(const struct sfp_choice *choice)
{
    for (size_t i = 0; i < choice->count; i++) {
        const struct sfp_value_name *value = &choice->values[i];
        assert_true(value->number > 0);
        check_name(value->text, true);
        check_sentence(value->sentence);
        assert_ptr_equal(sfp_choice_number(choice, value->number), value);
        assert_ptr_equal(sfp_choice_text(choice, value->text, strlen(value->text)), value);
    }
    assert_null(sfp_choice_number(choice, 0));
    assert_null(sfp_choice_number(choice, INT64_MAX));
    assert_null(sfp_choice_number(choice, (INT64_C(1) << 32) + 1));
    assert_null(sfp_choice_text(choice, "", 0));
}

static void closed_lists_are_used_and_have_values(void **state)
{
    (void)state;
    for_each_field(note_list);
    for (int32_t number = 1; number < SFP_CHOICE_END; number++) {
        const struct sfp_choice *choice = sfp_choice(number);
        assert_true(list_is_used[number]);
        assert_true(choice->count >= 2);
        assert_true(choice->values[choice->count - 1].number <= (int32_t)(DENSE * choice->count));
        check_name(choice->name, false);
        check_sentence(choice->sentence);
        check_values(choice);
    }
}

/* --- the notation --- */

/* A modifier that nothing uses has never been tried. */
static struct {
    bool required, unique, by_verb, ordered, label, optional_key;
    bool identity[SFP_BY_PARENT + 1], on_remove[SFP_ON_REMOVE_CLEAR + 1], carried[SFP_CARRIED_CUT + 1];
    bool sensitivity[SFP_FREE_TEXT + 1], form[SFP_FORM_COUNT], type[SFP_TYPE_COUNT], written[SFP_ELEMENT + 1];
} used;

static void note_use(const struct sfp_kind *kind, const struct sfp_field *field)
{
    used.identity[kind->identity] = true;
    used.ordered |= kind->ordered;
    used.label |= kind->label != 0;
    used.required |= field->required;
    used.unique |= field->unique;
    used.by_verb |= field->by_verb;
    used.optional_key |= kind->identity == SFP_BY_KEY && !field->required && sfp_identity_uses(kind, field);
    used.on_remove[field->on_remove] = true;
    used.carried[field->carried] = true;
    used.sensitivity[field->sensitivity] = true;
    used.form[field->form] = true;
    used.type[field->type] = true;
    used.written[field->written] = true;
}

static void each_modifier_is_used(void **state)
{
    const bool *at = (const bool *)&used;
    (void)state;
    for_each_field(note_use);
    for (size_t i = 0; i < sizeof used / sizeof *at; i++)
        assert_true(at[i]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_are_unique_and_dense),
        cmocka_unit_test(everything_is_found_by_its_number),
        cmocka_unit_test(names_are_unique_where_they_stand),
        cmocka_unit_test(an_element_can_be_read_at_a_glance),
        cmocka_unit_test(attributes_come_before_elements),
        cmocka_unit_test(a_field_says_what_its_type_asks),
        cmocka_unit_test(what_must_be_there_is_never_taken_away),
        cmocka_unit_test(targets_are_there),
        cmocka_unit_test(a_label_is_text_that_is_there),
        cmocka_unit_test(a_key_is_known_when_its_record_begins),
        cmocka_unit_test(parts_lie_in_the_project),
        cmocka_unit_test(closed_lists_are_used_and_have_values),
        cmocka_unit_test(each_modifier_is_used),
    };
    return cmocka_run_group_tests(tests, gather, NULL);
}
