/*
 * withdraw FILE PARTICIPANT stop|keep|erase [--shared] [--now]: what it touches when somebody who took part withdraws;
 * with --now it is done, and the file is saved. SPDX-License-Identifier: MIT
 *
 * PARTICIPANT is a key such as P4. What is printed names records by their keys and says no word of what was said. Exit
 * status: 0 good; 1 there is no such participant; 2 the file could not be read or saved, or the call was wrong.
 */
#include "example.h"

/* What a record is called in the team: its key, or its kind and place. */
static void show_record(const suffice_project *project, suffice_id id, const char *kind)
{
    suffice_buffer *label = NULL;
    if (suffice_shown_label(project, id, SUFFICE_AUDIENCE_TEAM, &label, NULL) != SUFFICE_OK) {
        printf("%s", kind);
        return;
    }
    const char *text = suffice_buffer_data(label);
    printf("%s%s%s", kind, strncmp(text, kind, strlen(kind)) == 0 ? "" : " ",
           strncmp(text, kind, strlen(kind)) == 0 ? text + strlen(kind) : text);
    suffice_buffer_release(label);
}

static const char *explain(const char *reason)
{
    static const struct {
        const char *reason;
        const char *words;
    } reasons[] = {
        {"name", "names the person"},
        {"words", "repeats six words or more of what is erased"},
        {"shared", "others are heard in it too"},
        {"person", "may tell who the person is"},
    };
    for (size_t i = 0; i < sizeof reasons / sizeof reasons[0]; i++)
        if (strcmp(reason, reasons[i].reason) == 0)
            return reasons[i].words;
    return reason;
}

static void show_touched(const suffice_project *project, const suffice_table *table, const char *effect,
                         const char *heading)
{
    bool any = false;
    for (size_t row = 0; row < suffice_table_row_count(table); row++) {
        if (strcmp(cell_text(table, row, "effect"), effect) != 0)
            continue;
        if (!any)
            printf("%s\n", heading);
        any = true;
        printf("  ");
        show_record(project, (suffice_id)cell_number(table, row, "record"), cell_text(table, row, "kind"));
        int32_t purpose = 0;
        if (suffice_choice(project, (suffice_id)cell_number(table, row, "record"), SUFFICE_PERMISSION_PURPOSE, &purpose,
                           NULL) == SUFFICE_OK)
            printf(" to %s", suffice_choice_name(SUFFICE_PERMISSION_PURPOSE, purpose));
        if (*cell_text(table, row, "field") != '\0')
            printf(", %s", cell_text(table, row, "field"));
        if (*cell_text(table, row, "reason") != '\0')
            printf(": %s", explain(cell_text(table, row, "reason")));
        printf("\n");
    }
}

/* How many records of each kind go: the list itself would be long. */
static void show_erased(const suffice_table *table)
{
    for (suffice_kind kind = 1; suffice_kind_name(kind) != NULL; kind++) {
        size_t count = 0;
        for (size_t row = 0; row < suffice_table_row_count(table); row++)
            count += strcmp(cell_text(table, row, "effect"), "erased") == 0 &&
                     strcmp(cell_text(table, row, "kind"), suffice_kind_name(kind)) == 0;
        if (count > 0)
            printf("  %zu of kind %s\n", count, suffice_kind_name(kind));
    }
}

static void show(const suffice_project *project, const suffice_table *table, suffice_withdrawal_way way)
{
    if (way == SUFFICE_WITHDRAWAL_WAY_ERASE) {
        printf("is erased:\n");
        show_erased(table);
    }
    show_touched(project, table, "changed", "changes:");
    show_touched(project, table, "cleared", "stays, and loses a reference:");
    show_touched(project, table, "judge", "is to be judged again:");
    show_touched(project, table, "stands", "follows from it, and stands:");
    show_touched(project, table, "decide", "somebody must read it and decide:");
    show_touched(project, table, "foreign", "content of other programs goes:");
    show_touched(project, table, "file", "a file for you to destroy:");
    show_touched(project, table, "released", "has left already:");
}

/* Shows what is touched, and does it where that is wanted. */
static int withdraw(suffice_project *project, suffice_participant_id who, suffice_withdrawal_way way, uint32_t flags,
                    bool now)
{
    suffice_table *table = NULL;
    suffice_error *error = suffice_error_new();
    suffice_status status = suffice_project_preview_withdrawal(project, who, way, flags, &table, error);
    if (status == SUFFICE_OK)
        show(project, table, way);
    if (status == SUFFICE_OK && now)
        status = suffice_project_withdraw(project, who, way, flags, 0, NULL, NULL, error);
    if (status == SUFFICE_OK && now)
        status = suffice_project_save(project, NULL, 0, error);
    if (status == SUFFICE_OK)
        printf("%s\n", now ? "done, and saved" : "nothing has been changed; --now does it");
    else
        fprintf(stderr, "%s\n", suffice_error_message(error));
    suffice_table_release(table);
    suffice_error_release(error);
    return status == SUFFICE_OK ? 0 : 2;
}

int main(int argc, char **argv)
{
    bool wrong = false;
    const char *path = NULL;
    const char *key = NULL;
    int32_t way = 0;
    uint32_t flags = 0;
    bool now = false;
    for (int i = 1; i < argc; i++) {
        if (strcmp(argv[i], "--shared") == 0)
            flags = SUFFICE_WITHDRAW_SHARED;
        else if (strcmp(argv[i], "--now") == 0)
            now = true;
        else if (argv[i][0] != '-' && path == NULL)
            path = argv[i];
        else if (argv[i][0] != '-' && key == NULL)
            key = argv[i];
        else if (argv[i][0] == '-' || way != 0 ||
                 suffice_choice_find(SUFFICE_WITHDRAWAL_WAY, argv[i], &way, NULL) != SUFFICE_OK)
            wrong = true;
    }
    if (wrong || path == NULL || key == NULL || way == 0) {
        fprintf(stderr, "usage: withdraw FILE PARTICIPANT stop|keep|erase [--shared] [--now]\n");
        return 2;
    }
    suffice_project *project = open_project(path);
    if (project == NULL)
        return 2;
    suffice_id corpus = suffice_corpus_item(suffice_project_corpus(project));
    suffice_participant_id who = suffice_find(project, corpus, SUFFICE_PARTICIPANT_KEY, key);
    int result = who == 0 ? 1 : withdraw(project, who, way, flags, now);
    if (who == 0)
        printf("There is no participant of that key.\n");
    suffice_project_release(project);
    return result;
}
