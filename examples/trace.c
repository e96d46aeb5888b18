/*
 * trace FILE [ITEM] [--audience analyst|team|public] [--onward]: follows the thread from an action back to what people
 * said, or from any record on to what changed. SPDX-License-Identifier: MIT
 *
 * ITEM is the key of an action, an answer, a key point or an interview; without one, the first action. Exit status: 0
 * good; 1 there is nothing of that key; 2 the file could not be read, or the call was wrong.
 */
#include "example.h"

#include <inttypes.h>

/* Finds a record by its key, where keys like these are kept. */
static suffice_id find_item(const suffice_project *project, const char *key)
{
    suffice_id plan = suffice_improvement_item(suffice_project_improvement(project));
    suffice_id corpus = suffice_corpus_item(suffice_project_corpus(project));
    const suffice_synthesis *synthesis = suffice_project_synthesis(project);
    suffice_id found = suffice_find(project, plan, SUFFICE_ACTION_KEY, key);
    if (found == 0)
        found = suffice_find(project, plan, SUFFICE_ANSWER_KEY, key);
    if (found == 0)
        found = suffice_find(project, corpus, SUFFICE_INTERVIEW_KEY, key);
    for (size_t i = 0; found == 0 && i < suffice_synthesis_matrix_count(synthesis); i++)
        found = suffice_find(project, suffice_synthesis_matrix_at(synthesis, i), SUFFICE_KEY_POINT_KEY, key);
    return found;
}

static suffice_id first_action(const suffice_project *project)
{
    suffice_id plan = suffice_improvement_item(suffice_project_improvement(project));
    return suffice_child_at(project, plan, SUFFICE_KIND_ACTION, 0);
}

/* One step: what it is to what came before, what it is called, what it says, and who speaks. */
static void show_step(const suffice_table *table, size_t row)
{
    int depth = (int)cell_number(table, row, "depth");
    const char *kind = cell_text(table, row, "kind");
    const char *label = cell_text(table, row, "label");
    const char *text = cell_text(table, row, "text");
    const char *voice = cell_text(table, row, "voice");
    const char *mark = strcmp(kind, "excerpt") == 0 ? "\"" : "";
    printf("%*s%s %s", depth * 2, "", cell_text(table, row, "relation"), kind);
    if (strncmp(label, kind, strlen(kind)) != 0)
        printf(" %s", label);
    else
        printf("%s", label + strlen(kind));
    if (*voice != '\0')
        printf(" (%s)", voice);
    if (*text != '\0' && strcmp(text, label) != 0)
        printf(": %s%s%s", mark, text, mark);
    else if (cell_number(table, row, "withheld") != 0)
        printf(": [not for this audience]");
    printf("\n");
}

static int show_trace(const suffice_project *project, suffice_id item, uint32_t ways, suffice_audience audience)
{
    suffice_table *table = NULL;
    suffice_buffer *label = NULL;
    suffice_buffer *says = NULL;
    suffice_error *error = suffice_error_new();
    suffice_field name = suffice_kind_of(project, item) == SUFFICE_KIND_ACTION ? SUFFICE_ACTION_NAME : 0;
    if (suffice_project_trace(project, item, ways, audience, &table, error) != SUFFICE_OK ||
        suffice_shown_label(project, item, audience, &label, error) != SUFFICE_OK) {
        fprintf(stderr, "%s\n", suffice_error_message(error));
        suffice_table_release(table);
        suffice_error_release(error);
        return 2;
    }
    printf("%s %s", suffice_kind_name(suffice_kind_of(project, item)), (const char *)suffice_buffer_data(label));
    if (name != 0 && suffice_shown_text(project, item, name, audience, &says, NULL) == SUFFICE_OK)
        printf(": %s", (const char *)suffice_buffer_data(says));
    printf("\n");
    for (size_t row = 0; row < suffice_table_row_count(table); row++)
        show_step(table, row);
    suffice_buffer_release(label);
    suffice_buffer_release(says);
    suffice_table_release(table);
    suffice_error_release(error);
    return 0;
}

int main(int argc, char **argv)
{
    bool wrong = false;
    const char *path = NULL;
    const char *key = NULL;
    suffice_audience audience = SUFFICE_AUDIENCE_ANALYST;
    uint32_t ways = SUFFICE_TRACE_BACK;
    for (int i = 1; i < argc; i++) {
        if (strcmp(argv[i], "--audience") == 0 && i + 1 < argc)
            audience = audience_named(argv[++i]);
        else if (strcmp(argv[i], "--onward") == 0)
            ways = SUFFICE_TRACE_ONWARD;
        else if (argv[i][0] == '-' || key != NULL)
            wrong = true;
        else if (path == NULL)
            path = argv[i];
        else
            key = argv[i];
    }
    if (wrong || path == NULL || audience == 0) {
        fprintf(stderr, "usage: trace FILE [ITEM] [--audience analyst|team|public] [--onward]\n");
        return 2;
    }
    suffice_project *project = open_project(path);
    if (project == NULL)
        return 2;
    suffice_id item = key == NULL ? first_action(project) : find_item(project, key);
    int result = item == 0 ? 1 : show_trace(project, item, ways, audience);
    if (item == 0)
        printf("There is nothing of that key.\n");
    suffice_project_release(project);
    return result;
}
