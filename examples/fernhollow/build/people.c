/*
 * People: analysts, teams and their members, participants and what they agreed to, people who are spoken about.
 * SPDX-License-Identifier: MIT
 */
#include "moments.h"
#include "parts.h"

#include <stdio.h>

/* --- those who do the work --- */

static const struct field analyst_fields[] = {
    {"organisation", SUFFICE_ANALYST_ORGANISATION, TEXT, NULL},
    {"lay", SUFFICE_ANALYST_LAY, YES_NO, NULL},
    {"role", SUFFICE_ANALYST_ROLES, TEXTS, NULL},
    {"note", SUFFICE_ANALYST_MEMO, TEXT, NULL},
    {NULL, 0, TEXT, NULL},
};

static bool add_analyst(struct build *build)
{
    suffice_analyst_id analyst = 0;
    const char *key = own_key(build);
    return good(build, suffice_corpus_add_analyst(suffice_project_edit_corpus(build->project), key,
                                                  needed(build, "name"), &analyst, build->error)) &&
           set_fields(build, analyst, analyst_fields) && know(build, "analyst", key, analyst) &&
           know(build, "colleague", key, analyst);
}

static const struct field team_fields[] = {
    {"area", SUFFICE_TEAM_AREA, TEXT, NULL},
    {"profession", SUFFICE_TEAM_PROFESSIONS, TEXTS, NULL},
    {"note", SUFFICE_TEAM_MEMO, TEXT, NULL},
    {NULL, 0, TEXT, NULL},
};

static bool add_team(struct build *build)
{
    suffice_team_id team = 0;
    const char *key = own_key(build);
    return good(build, suffice_corpus_add_team(suffice_project_edit_corpus(build->project), key, needed(build, "name"),
                                               &team, build->error)) &&
           set_fields(build, team, team_fields) && know(build, "team", key, team);
}

static const struct field member_fields[] = {
    {"role", SUFFICE_TEAM_MEMBER_ROLE, TEXT, NULL},
    {NULL, 0, TEXT, NULL},
};

static bool add_member(struct build *build)
{
    suffice_team_member_id member = 0;
    const char *key = own_key(build);
    return good(build, suffice_corpus_add_team_member(
                           suffice_project_edit_corpus(build->project), ref_of(build, "team", "team"),
                           needed(build, "name"), value(build, "profession"),
                           choice_of(build, "sector", SUFFICE_TEAM_MEMBER_SECTOR), &member, build->error)) &&
           set_fields(build, member, member_fields) && know(build, "member", key, member) &&
           know(build, "colleague", key, member);
}

/* --- on what footing, and who was sought --- */

static const struct field basis_fields[] = {
    {"lawful-basis", SUFFICE_BASIS_LAWFUL_BASIS, TEXT, NULL},
    {"condition", SUFFICE_BASIS_CONDITION, TEXT, NULL},
    {"controller", SUFFICE_BASIS_CONTROLLER, TEXT, NULL},
    {"retention", SUFFICE_BASIS_RETENTION, TEXT, NULL},
    {"privacy-notice", SUFFICE_BASIS_PRIVACY_NOTICE, TEXT, NULL},
    {"impact-assessment", SUFFICE_BASIS_IMPACT_ASSESSMENT, TEXT, NULL},
    {"approval", SUFFICE_BASIS_APPROVAL, TEXT, NULL},
    {"withdrawal", SUFFICE_BASIS_MEMO, TEXT, NULL},
    {"note", SUFFICE_BASIS_MEMO, TEXT, NULL},
    {NULL, 0, TEXT, NULL},
};

static bool add_basis(struct build *build)
{
    suffice_basis_id basis = 0;
    return good(build, suffice_corpus_add_basis(suffice_project_edit_corpus(build->project), needed(build, "name"),
                                                &basis, build->error)) &&
           set_fields(build, basis, basis_fields) && know(build, "basis", own_key(build), basis);
}

static const struct field group_fields[] = {
    {"not-heard", SUFFICE_SAMPLE_GROUP_NOT_HEARD, TEXT, NULL},
    {NULL, 0, TEXT, NULL},
};

static bool add_sample_group(struct build *build)
{
    suffice_sample_group_id group = 0;
    int64_t sought = number_in(build, needed(build, "sought")), reached = number_in(build, needed(build, "reached"));
    return good(build,
                suffice_corpus_add_sample_group(suffice_project_edit_corpus(build->project), needed(build, "name"),
                                                choice_of(build, "voice", SUFFICE_SAMPLE_GROUP_VOICE), sought, reached,
                                                &group, build->error)) &&
           set_fields(build, group, group_fields) && know(build, "sample-group", own_key(build), group);
}

/* An attribute of participants, of which one of some options is recorded. */
static bool add_attribute(struct build *build)
{
    enum { MOST = 20 };
    const char *options[MOST];
    size_t count = 0, place = 0;
    suffice_attribute_id attribute = 0;
    while (count < MOST && (options[count] = record_next(build->record, "option", &place)) != NULL)
        count++;
    return good(build, suffice_corpus_add_attribute(suffice_project_edit_corpus(build->project), needed(build, "name"),
                                                    SUFFICE_ATTRIBUTE_TYPE_CHOICE, SUFFICE_ATTRIBUTE_SCOPE_PARTICIPANT,
                                                    options, count, &attribute, build->error)) &&
           know(build, "attribute", own_key(build), attribute);
}

/* --- those who told of their experience --- */

bool add_participant(struct build *build, const char *key, const char *name, suffice_participant_id *participant)
{
    return good(build, suffice_corpus_add_participant(suffice_project_edit_corpus(build->project), key, name,
                                                      choice_of(build, "voice", SUFFICE_PARTICIPANT_VOICE), participant,
                                                      build->error)) &&
           know(build, "participant", key, *participant);
}

/* "PURPOSE STATE DATE FORM", of which the last two may be "-". */
static bool set_permission(struct build *build, suffice_participant_id participant, const char *text)
{
    char purpose[KEY_SIZE], state[KEY_SIZE], date[KEY_SIZE], form[KEY_SIZE], end;
    if (sscanf(text, "%95s %95s %95s %95s%c", purpose, state, date, form, &end) != 4)
        return expected(build, "a purpose, a state, a date and a form");
    int32_t since = date_in(build, date);
    if (!by_now(build, since))
        return true;
    return good(build, suffice_corpus_set_permission(suffice_project_edit_corpus(build->project), participant,
                                                     choice_in(build, SUFFICE_PERMISSION_PURPOSE, purpose),
                                                     choice_in(build, SUFFICE_PERMISSION_STATE, state), since,
                                                     form[0] == '-' ? NULL : form, NULL, build->error));
}

bool set_permissions(struct build *build, suffice_participant_id participant)
{
    size_t place = 0;
    for (const char *text; (text = record_next(build->record, "permission", &place)) != NULL;)
        if (!set_permission(build, participant, text))
            return false;
    return true;
}

static const struct field participant_fields[] = {
    {"about", SUFFICE_PARTICIPANT_MEMO, TEXT, NULL},
    {"note", SUFFICE_PARTICIPANT_MEMO, TEXT, NULL},
    {NULL, 0, TEXT, NULL},
};

static bool add_participant_record(struct build *build)
{
    suffice_participant_id participant = 0;
    if (!add_participant(build, own_key(build), needed(build, "pseudonym"), &participant) ||
        !set_fields(build, participant, participant_fields))
        return false;
    const char *band = value(build, "age-band");
    return band == NULL ||
           good(build, suffice_corpus_set_value(suffice_project_edit_corpus(build->project), participant,
                                                known(build, "attribute", "age-band"), band, build->error));
}

static bool renew_permissions(struct build *build)
{
    return set_permissions(build, known(build, "participant", own_key(build)));
}

/* --- those who are spoken about --- */

static const struct field subject_fields[] = {
    {"capacity", SUFFICE_SUBJECT_CAPACITY, CHOICE, NULL},
    {"consultee", SUFFICE_SUBJECT_CONSULTEE, TEXT, NULL},
    {"parental-consent", SUFFICE_SUBJECT_PARENTAL_CONSENT, CHOICE, NULL},
    {"child-assent", SUFFICE_SUBJECT_ASSENT, CHOICE, NULL},
    {"told", SUFFICE_SUBJECT_MEMO, TEXT, NULL},
    {"note", SUFFICE_SUBJECT_MEMO, TEXT, NULL},
    {NULL, 0, TEXT, NULL},
};

static bool add_subject(struct build *build)
{
    suffice_subject_id subject = 0;
    const char *key = own_key(build);
    return good(build, suffice_corpus_add_subject(suffice_project_edit_corpus(build->project), key,
                                                  needed(build, "label"), ref_of(build, "participant", "participant"),
                                                  value(build, "relation"), &subject, build->error)) &&
           set_fields(build, subject, subject_fields) && know(build, "subject", key, subject);
}

/* What analysts lay down before they code. */
static bool add_version(struct build *build)
{
    return set_day(build, date_of(build, "date")) &&
           good(build, suffice_codebook_add_version(suffice_project_edit_codebook(build->project), own_key(build),
                                                    ref_of(build, "author", "analyst"), value(build, "note"), NULL,
                                                    build->error));
}

bool build_people(struct build *build)
{
    return for_each(build, "people", "analyst", add_analyst) && for_each(build, "people", "team", add_team) &&
           for_each(build, "people", "member", add_member) && for_each(build, "people", "basis", add_basis) &&
           for_each(build, "people", "sample-group", add_sample_group) &&
           for_each(build, "people", "attribute", add_attribute) &&
           for_each(build, "people", "participant", add_participant_record) &&
           for_each_done(build, "people", "participant", renew_permissions) &&
           for_each(build, "people", "subject", add_subject) && for_each(build, "project", "version", add_version);
}
