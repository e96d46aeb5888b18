/*
 * Project: the project, the content that ships with the library, and what is laid down before anybody is heard.
 * SPDX-License-Identifier: MIT
 */
#include "parts.h"

/* --- the content that ships --- */

/* Takes over all records of a kind from the same place of another project. */
static bool adopt_all(struct build *build, const suffice_project *from, suffice_id parent, suffice_kind kind)
{
    suffice_ids *ids = NULL;
    bool done = good(build, suffice_children(from, parent, kind, &ids, build->error)) &&
                good(build, suffice_project_adopt(build->project, from, suffice_ids_data(ids), suffice_ids_count(ids),
                                                  0, NULL, build->error));
    suffice_ids_release(ids);
    return done;
}

static bool adopt_suffice(struct build *build, const suffice_project *set)
{
    suffice_id top = suffice_project_item(set), codebook = suffice_codebook_item(suffice_project_codebook(set));
    return adopt_all(build, set, top, SUFFICE_KIND_EXPERIENCE) && adopt_all(build, set, top, SUFFICE_KIND_ACTIVITY) &&
           adopt_all(build, set, top, SUFFICE_KIND_PROTOCOL) &&
           good(build, suffice_project_adopt(build->project, set, &codebook, 1, 0, NULL, build->error)) &&
           adopt_all(build, set, suffice_corpus_item(suffice_project_corpus(set)), SUFFICE_KIND_SCHEDULE) &&
           adopt_all(build, set, top, SUFFICE_KIND_LOGIC_MODEL);
}

static bool adopt_framework(struct build *build, const suffice_project *set)
{
    return adopt_all(build, set, suffice_project_item(set), SUFFICE_KIND_FRAMEWORK);
}

static bool adopt_content(struct build *build, const char *name,
                          bool (*adopt)(struct build *build, const suffice_project *set))
{
    suffice_project *set = NULL;
    bool done = good(build, suffice_content_open(name, &set, build->error)) && adopt(build, set);
    suffice_project_release(set);
    return done;
}

/* --- keys of what came along --- */

static bool know_all(struct build *build, suffice_id parent, suffice_kind child, suffice_field field, const char *kind)
{
    size_t count = suffice_child_count(build->project, parent, child);
    for (size_t i = 0; i < count; i++) {
        suffice_id id = suffice_child_at(build->project, parent, child, i);
        if (!know(build, kind, suffice_text(build->project, id, field), id))
            return false;
    }
    return true;
}

static bool know_content(struct build *build)
{
    suffice_id top = suffice_project_item(build->project);
    suffice_id codebook = suffice_codebook_item(suffice_project_codebook(build->project));
    suffice_id corpus = suffice_corpus_item(suffice_project_corpus(build->project));
    return know_all(build, top, SUFFICE_KIND_EXPERIENCE, SUFFICE_EXPERIENCE_KEY, "experience") &&
           know_all(build, top, SUFFICE_KIND_LOGIC_MODEL, SUFFICE_LOGIC_MODEL_KEY, "model") &&
           know_all(build, top, SUFFICE_KIND_FRAMEWORK, SUFFICE_FRAMEWORK_KEY, "framework") &&
           know_all(build, codebook, SUFFICE_KIND_CODE, SUFFICE_CODE_KEY, "theme") &&
           know_all(build, corpus, SUFFICE_KIND_SCHEDULE, SUFFICE_SCHEDULE_NAME, "schedule");
}

/* --- the project --- */

static const struct field project_fields[] = {
    {"organisation", SUFFICE_PROJECT_ORGANISATION, TEXT, NULL},
    {"language", SUFFICE_PROJECT_LANGUAGE, TEXT, NULL},
    {"begins", SUFFICE_PROJECT_BEGINS, DATE, NULL},
    {"ends", SUFFICE_PROJECT_ENDS, DATE, NULL},
    {"aim", SUFFICE_PROJECT_AIM, TEXT, NULL},
    {"note", SUFFICE_PROJECT_MEMO, TEXT, NULL},
    {NULL, 0, TEXT, NULL},
};

static const struct field search_fields[] = {
    {"searched-on", SUFFICE_CORPUS_SEARCHED_ON, DATE, NULL},
    {"searched", SUFFICE_CORPUS_SEARCHED, TEXT, NULL},
    {NULL, 0, TEXT, NULL},
};

/* Noon of the day on which the project was made. */
static bool set_created(struct build *build, int32_t day)
{
    int64_t created = noon_of(day);
    return set_day(build, day) && good(build, suffice_set_instant(build->project, suffice_project_item(build->project),
                                                                  SUFFICE_PROJECT_CREATED, created, build->error));
}

/* The seed makes the GUIDs, and the day the stamps, the same each time. */
static bool add_project(struct build *build)
{
    return good(build, suffice_project_new(own_key(build), &build->project, build->error)) &&
           good(build, suffice_project_set_seed(build->project, 20250304, build->error)) &&
           set_created(build, date_of(build, "created")) &&
           set_fields(build, suffice_project_item(build->project), project_fields) &&
           set_fields(build, suffice_corpus_item(suffice_project_corpus(build->project)), search_fields);
}

bool begin_project(struct build *build)
{
    struct records *records = input(build, "project");
    build->record = records->count > 0 ? &records->records[0] : NULL;
    return for_each(build, "project", "project", add_project) &&
           (build->project != NULL || expected(build, "a record \"project\"")) &&
           adopt_content(build, "suffice", adopt_suffice) && adopt_content(build, "ecif", adopt_framework) &&
           know_content(build);
}
