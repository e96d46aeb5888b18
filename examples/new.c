/*
 * new OUT [--with SET]... [--name NAME]: makes a project to begin with, with content that ships with the library.
 * SPDX-License-Identifier: MIT
 *
 * SET is suffice or ecif; what else there is, is listed when it is none. OUT must not be there yet. Exit status: 0
 * good; 2 it could not be made, or the arguments make no sense.
 */
#include <suffice.h>

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

/* Adopts all records of one kind that lie directly in a project. */
static suffice_status adopt_kind(suffice_project *project, const suffice_project *set, suffice_kind kind,
                                 suffice_error *error)
{
    suffice_ids *ids = NULL;
    suffice_status status = suffice_children(set, suffice_project_item(set), kind, &ids, error);
    if (status == SUFFICE_OK)
        status = suffice_project_adopt(project, set, suffice_ids_data(ids), suffice_ids_count(ids), 0, NULL, error);
    suffice_ids_release(ids);
    return status;
}

static suffice_status add_set(suffice_project *project, const char *name, suffice_error *error)
{
    suffice_project *set = NULL;
    suffice_status status = suffice_content_open(name, &set, error);
    for (suffice_kind kind = SUFFICE_KIND_PROJECT; status == SUFFICE_OK && suffice_kind_name(kind) != NULL; kind++)
        status = adopt_kind(project, set, kind, error);
    suffice_project_release(set);
    return status;
}

static void list_sets(void)
{
    for (size_t i = 0; i < suffice_content_count(); i++)
        fprintf(stderr, "  %s  %s\n", suffice_content_name(i), suffice_content_title(i));
}

static int usage(void)
{
    fprintf(stderr, "usage: new OUT [--with SET]... [--name NAME]\nSET is one of\n");
    list_sets();
    return 2;
}

static void show(const suffice_project *project)
{
    static const struct {
        suffice_kind kind;
        const char *words;
    } parts[] = {{SUFFICE_KIND_EXPERIENCE, "experiences"}, {SUFFICE_KIND_ACTIVITY, "activities"},
                 {SUFFICE_KIND_PROTOCOL, "protocols"},     {SUFFICE_KIND_CODE, "themes and codes"},
                 {SUFFICE_KIND_SCHEDULE, "schedules"},     {SUFFICE_KIND_LOGIC_MODEL, "logic models"},
                 {SUFFICE_KIND_FRAMEWORK, "frameworks"},   {SUFFICE_KIND_AREA, "areas"},
                 {SUFFICE_KIND_INDICATOR, "indicators"}};
    printf("%s\n", suffice_text(project, suffice_project_item(project), SUFFICE_PROJECT_NAME));
    for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++)
        if (suffice_record_count(project, parts[i].kind) > 0)
            printf("  %s: %" PRIu64 "\n", parts[i].words, suffice_record_count(project, parts[i].kind));
}

/* Makes the project from the arguments behind OUT, which come in pairs. */
static suffice_status make(char **pairs, const char *name, suffice_project **project, suffice_error *error)
{
    suffice_status status = suffice_project_new(name, project, error);
    for (; status == SUFFICE_OK && *pairs != NULL; pairs += 2)
        if (strcmp(pairs[0], "--with") == 0)
            status = add_set(*project, pairs[1], error);
    return status;
}

int main(int argc, char **argv)
{
    const char *name = "New project";
    suffice_project *project = NULL;
    if (argc < 2 || argc % 2 != 0 || argv[1][0] == '-')
        return usage();
    for (int i = 2; i < argc; i += 2) {
        if (strcmp(argv[i], "--name") == 0)
            name = argv[i + 1];
        else if (strcmp(argv[i], "--with") != 0)
            return usage();
    }
    suffice_error *error = suffice_error_new();
    suffice_status status = make(argv + 2, name, &project, error);
    bool unknown = status == SUFFICE_ERROR_NOT_FOUND;
    if (status == SUFFICE_OK)
        status = suffice_project_save(project, argv[1], 0, error);
    if (status == SUFFICE_OK)
        show(project);
    else
        fprintf(stderr, "%s\n", suffice_error_message(error));
    if (unknown)
        list_sets();
    suffice_project_release(project);
    suffice_error_release(error);
    return status == SUFFICE_OK ? 0 : 2;
}
