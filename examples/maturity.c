/*
 * maturity FILE [ASSESSMENT]: how an organisation sees itself against a maturity framework: how many areas are at each
 * level, section by section, each rated area with its grounds, and what moved since the round before.
 * SPDX-License-Identifier: MIT
 *
 * ASSESSMENT is its key or its name; without it, the last. Levels are counted and shown, never averaged. Exit status: 0
 * good; 1 there is no such assessment; 2 the file could not be read, or memory ran out.
 */
#include "example.h"

#include <inttypes.h>

static const suffice_assessment *find_assessment(const suffice_project *project, const char *wanted)
{
    suffice_id root = suffice_project_item(project);
    size_t count = suffice_child_count(project, root, SUFFICE_KIND_ASSESSMENT);
    suffice_id id =
        wanted == NULL && count > 0 ? suffice_child_at(project, root, SUFFICE_KIND_ASSESSMENT, count - 1) : 0;
    if (wanted != NULL)
        id = suffice_find(project, root, SUFFICE_ASSESSMENT_KEY, wanted);
    if (id == 0 && wanted != NULL)
        id = suffice_find(project, root, SUFFICE_ASSESSMENT_NAME, wanted);
    return suffice_project_assessment(project, id);
}

/* "1 Excelling, 4 Achieving, ..." of a section, or of all. */
static bool show_counts(const suffice_assessment *assessment, suffice_id section, const char *title)
{
    suffice_table *table = NULL;
    const char *comma = "";
    if (suffice_assessment_counts(assessment, section, &table, NULL) != SUFFICE_OK)
        return false;
    printf("%s: ", title);
    for (size_t row = 0; row < suffice_table_row_count(table); row++) {
        if (cell_number(table, row, "areas") == 0 && cell_number(table, row, "level") == 0)
            continue;
        printf("%s%" PRId64 " %s", comma, cell_number(table, row, "areas"), cell_text(table, row, "name"));
        comma = ", ";
    }
    printf("\n");
    suffice_table_release(table);
    return true;
}

static bool show_sections(const suffice_assessment *assessment)
{
    const suffice_project *project = suffice_assessment_project(assessment);
    suffice_id framework = suffice_ref(project, suffice_assessment_item(assessment), SUFFICE_ASSESSMENT_FRAMEWORK);
    bool good = show_counts(assessment, 0, "All areas");
    for (size_t i = 0; good && i < suffice_child_count(project, framework, SUFFICE_KIND_FRAMEWORK_SECTION); i++) {
        suffice_id section = suffice_child_at(project, framework, SUFFICE_KIND_FRAMEWORK_SECTION, i);
        good = show_counts(assessment, section, suffice_text(project, section, SUFFICE_FRAMEWORK_SECTION_NAME));
    }
    return good;
}

static void show_line(const char *name, const char *text)
{
    if (*text != '\0')
        printf("      %s: %s\n", name, text);
}

static bool show_areas(const suffice_assessment *assessment)
{
    suffice_table *table = NULL;
    if (suffice_assessment_table(assessment, SUFFICE_AUDIENCE_PUBLIC, &table, NULL) != SUFFICE_OK)
        return false;
    for (size_t row = 0; row < suffice_table_row_count(table); row++) {
        const char *level = cell_text(table, row, "level");
        if (*level == '\0')
            continue;
        printf("  %-4s %s: %s", cell_text(table, row, "key"), cell_text(table, row, "name"), level);
        int64_t met = cell_number(table, row, "met");
        int64_t others = cell_number(table, row, "partly") + cell_number(table, row, "unmet") +
                         cell_number(table, row, "not_applicable") + cell_number(table, row, "unmarked");
        printf(" (%" PRId64 " of %" PRId64 " indicators met)\n", met, met + others);
        show_line("because", cell_text(table, row, "reason"));
        show_line("now", cell_text(table, row, "now"));
        show_line("good would be", cell_text(table, row, "good"));
        show_line("we will", cell_text(table, row, "do"));
    }
    suffice_table_release(table);
    return true;
}

static bool show_moves(const suffice_assessment *after)
{
    suffice_table *table = NULL;
    const suffice_project *project = suffice_assessment_project(after);
    suffice_id previous = suffice_ref(project, suffice_assessment_item(after), SUFFICE_ASSESSMENT_PREVIOUS);
    const suffice_assessment *before = suffice_project_assessment(project, previous);
    if (before == NULL)
        return true;
    if (suffice_assessment_compare(before, after, &table, NULL) != SUFFICE_OK)
        return false;
    printf("Since %s:\n", suffice_text(project, previous, SUFFICE_ASSESSMENT_NAME));
    for (size_t row = 0; row < suffice_table_row_count(table); row++)
        if (strcmp(cell_text(table, row, "move"), "up") == 0 || strcmp(cell_text(table, row, "move"), "down") == 0)
            printf("  %-4s %s: %s, now %s\n", cell_text(table, row, "key"), cell_text(table, row, "name"),
                   cell_text(table, row, "before"), cell_text(table, row, "after"));
    suffice_table_release(table);
    return true;
}

int main(int argc, char **argv)
{
    if (argc < 2 || argc > 3) {
        fprintf(stderr, "usage: maturity FILE [ASSESSMENT]\n");
        return 2;
    }
    suffice_project *project = open_project(argv[1]);
    if (project == NULL)
        return 2;
    const suffice_assessment *assessment = find_assessment(project, argc == 3 ? argv[2] : NULL);
    bool good = assessment != NULL;
    if (good) {
        printf("%s\n", suffice_text(project, suffice_assessment_item(assessment), SUFFICE_ASSESSMENT_NAME));
        good = show_sections(assessment) && show_areas(assessment) && show_moves(assessment);
    } else {
        printf("There is no such assessment.\n");
    }
    suffice_project_release(project);
    return good ? 0 : assessment == NULL ? 1 : 2;
}
