/*
 * account FILE [--audience analyst|team|public] [--html]: tells the whole road of a project on one page: who was heard,
 * what they said, the stories, what the team chose, what was done and what came of it. SPDX-License-Identifier: MIT
 *
 * Everything goes through the gate for the audience (public unless another is named). Exit status: 0 good; 2 the file
 * could not be read, memory ran out, or the call was wrong.
 */
#include "example.h"

#include <inttypes.h>

/* What is being told, and how. The first call that fails is remembered, and those after it tell nothing. */
struct account {
    const suffice_project *project;
    suffice_audience audience;
    bool html;
    bool failed;
};

/* --- words on the page --- */

static void put(const struct account *account, const char *text)
{
    for (; *text != '\0'; text++) {
        if (account->html && *text == '<')
            printf("&lt;");
        else if (account->html && *text == '>')
            printf("&gt;");
        else if (account->html && *text == '&')
            printf("&amp;");
        else
            putchar(*text);
    }
}

static void heading(const struct account *account, int level, const char *text)
{
    printf(account->html ? "<h%d>" : "\n", level);
    put(account, text);
    printf(account->html ? "</h%d>\n" : "\n", level);
    for (const char *at = text; !account->html && level < 3 && *at != '\0'; at++)
        putchar(level == 1 ? '=' : '-');
    printf(account->html || level > 2 ? "" : "\n");
}

static void paragraph(const struct account *account, const char *before, const char *text)
{
    if (*text == '\0')
        return;
    printf(account->html ? "<p>" : "  ");
    put(account, before);
    put(account, text);
    printf(account->html ? "</p>\n" : "\n");
}

static void quotation(const struct account *account, const char *words, const char *voice)
{
    printf(account->html ? "<blockquote><p>\u201c" : "    \"");
    put(account, words);
    printf(account->html ? "\u201d</p><footer>" : "\" - ");
    put(account, *voice != '\0' ? voice : "a person who took part");
    printf(account->html ? "</footer></blockquote>\n" : "\n");
}

/* What the audience may read of a field, to be released; NULL if that is nothing. */
static suffice_buffer *shown(struct account *account, suffice_id id, suffice_field field)
{
    suffice_buffer *buffer = NULL;
    suffice_status status = suffice_shown_text(account->project, id, field, account->audience, &buffer, NULL);
    account->failed = account->failed || status == SUFFICE_ERROR_MEMORY;
    return buffer;
}

static const char *words_of(const suffice_buffer *buffer)
{
    return buffer == NULL ? "" : suffice_buffer_data(buffer);
}

static void show_field(struct account *account, const char *before, suffice_id id, suffice_field field)
{
    suffice_buffer *buffer = shown(account, id, field);
    paragraph(account, before, words_of(buffer));
    suffice_buffer_release(buffer);
}

/* --- who was heard and what they said --- */

static void tell_voices(struct account *account)
{
    char line[200];
    const suffice_corpus *corpus = suffice_project_corpus(account->project);
    snprintf(line, sizeof line, "%zu interviews, %zu marked quotations, %" PRIu64 " summaries.",
             suffice_corpus_interview_count(corpus), suffice_excerpts_count(suffice_project_excerpts(account->project)),
             suffice_record_count(account->project, SUFFICE_KIND_SUMMARY));
    heading(account, 2, "Who was heard");
    paragraph(account, "", line);
    for (size_t i = 0;
         i < suffice_child_count(account->project, suffice_corpus_item(corpus), SUFFICE_KIND_SAMPLE_GROUP); i++)
        show_field(account, "Not heard: ",
                   suffice_child_at(account->project, suffice_corpus_item(corpus), SUFFICE_KIND_SAMPLE_GROUP, i),
                   SUFFICE_SAMPLE_GROUP_NOT_HEARD);
}

/* The first quotation of a key point that the audience may read. */
static void tell_quotation(struct account *account, suffice_key_point_id key_point)
{
    suffice_table *table = NULL;
    if (suffice_project_trace(account->project, key_point, SUFFICE_TRACE_BACK, account->audience, &table, NULL) !=
        SUFFICE_OK) {
        account->failed = true;
        return;
    }
    for (size_t row = 0; row < suffice_table_row_count(table); row++) {
        const char *text = cell_text(table, row, "text");
        if (strcmp(cell_text(table, row, "relation"), "is shown by") != 0 || *text == '\0')
            continue;
        quotation(account, text, cell_text(table, row, "voice"));
        break;
    }
    suffice_table_release(table);
}

static void tell_key_point(struct account *account, suffice_key_point_id key_point)
{
    char voices[80];
    suffice_ids *interviews = NULL;
    suffice_buffer *text = shown(account, key_point, SUFFICE_KEY_POINT_TEXT);
    if (suffice_key_point_interviews(account->project, key_point, &interviews, NULL) != SUFFICE_OK)
        account->failed = true;
    size_t count = suffice_ids_count(interviews);
    paragraph(account, "", words_of(text));
    snprintf(voices, sizeof voices, "(%zu interview%s)", count, count == 1 ? "" : "s");
    paragraph(account, "", voices);
    tell_quotation(account, key_point);
    suffice_ids_release(interviews);
    suffice_buffer_release(text);
}

static void tell_matrix(struct account *account, const suffice_matrix *matrix)
{
    suffice_matrix_id item = suffice_matrix_item(matrix);
    for (size_t i = 0; i < suffice_count(account->project, item, SUFFICE_MATRIX_THEMES); i++) {
        suffice_ids *points = NULL;
        suffice_code_id theme = suffice_ref_at(account->project, item, SUFFICE_MATRIX_THEMES, i);
        if (suffice_matrix_key_points(matrix, theme, &points, NULL) != SUFFICE_OK)
            account->failed = true;
        if (suffice_ids_count(points) > 0)
            heading(account, 3, suffice_text(account->project, theme, SUFFICE_CODE_NAME));
        for (size_t k = 0; k < suffice_ids_count(points); k++)
            tell_key_point(account, suffice_ids_at(points, k));
        suffice_ids_release(points);
    }
}

static void tell_synthesis(struct account *account)
{
    const suffice_synthesis *synthesis = suffice_project_synthesis(account->project);
    heading(account, 2, "What people said");
    for (size_t i = 0; i < suffice_synthesis_matrix_count(synthesis); i++)
        tell_matrix(account, suffice_project_matrix(account->project, suffice_synthesis_matrix_at(synthesis, i)));
}

/* --- stories, and what the team made of them --- */

static void tell_stories(struct account *account)
{
    suffice_id root = suffice_project_item(account->project);
    size_t count = suffice_child_count(account->project, root, SUFFICE_KIND_STORY);
    if (count > 0)
        heading(account, 2, "Stories made of what several people said");
    for (size_t i = 0; i < count; i++) {
        suffice_id story = suffice_child_at(account->project, root, SUFFICE_KIND_STORY, i);
        heading(account, 3, text_or(account->project, story, SUFFICE_STORY_NAME, ""));
        for (size_t k = 0; k < suffice_child_count(account->project, story, SUFFICE_KIND_SEGMENT); k++)
            show_field(account, "", suffice_child_at(account->project, story, SUFFICE_KIND_SEGMENT, k),
                       SUFFICE_SEGMENT_TEXT);
    }
}

static void table_head(const struct account *account, const char *caption, const char *const *names, size_t count)
{
    if (!account->html)
        return;
    printf("<table><caption>%s</caption><thead><tr>", caption);
    for (size_t i = 0; i < count; i++)
        printf("<th scope=\"col\">%s</th>", names[i]);
    printf("</tr></thead><tbody>\n");
}

static void table_cell(const struct account *account, const char *name, const char *text, bool first)
{
    if (account->html)
        printf(first ? "<tr><th scope=\"row\">" : "<td>");
    else
        printf(first ? "  %s: " : "      %s: ", name);
    put(account, *text != '\0' ? text : "not given");
    if (account->html)
        printf(first ? "</th>" : "</td>");
    else
        printf("\n");
}

static void tell_plan(struct account *account)
{
    static const char *const names[] = {"Action", "Owner", "Due", "State", "What came of it"};
    suffice_table *table = NULL;
    const suffice_improvement *improvement = suffice_project_improvement(account->project);
    if (suffice_improvement_plan(improvement, 0, account->audience, 0, &table, NULL) != SUFFICE_OK) {
        account->failed = true;
        return;
    }
    heading(account, 2, "What the team set out to do");
    table_head(account, "Actions, who answers for them, and where they stand", names, 5);
    for (size_t row = 0; row < suffice_table_row_count(table); row++) {
        char due[16];
        int64_t date = cell_number(table, row, "due");
        snprintf(due, sizeof due, "%04d-%02d-%02d", (int)(date / 10000), (int)(date / 100 % 100), (int)(date % 100));
        table_cell(account, names[0], cell_text(table, row, "what"), true);
        table_cell(account, names[1], cell_text(table, row, "owner"), false);
        table_cell(account, names[2], date == 0 ? "" : due, false);
        table_cell(account, names[3], cell_text(table, row, "state"), false);
        table_cell(account, names[4], cell_text(table, row, "outcome"), false);
        printf(account->html ? "</tr>\n" : "");
    }
    printf(account->html ? "</tbody></table>\n" : "");
    suffice_table_release(table);
}

static bool is_told(const suffice_table *table, size_t row)
{
    const char *text = cell_text(table, row, "text");
    for (size_t i = 0; i < row; i++)
        if (cell_number(table, i, "to") == cell_number(table, row, "to"))
            return true;
    return strcmp(cell_text(table, row, "kind"), "excerpt") != 0 || *text == '\0';
}

/* The quotations to which the thread leads back from an action, three at most in full. */
static void tell_behind(struct account *account, suffice_action_id action)
{
    char line[120];
    size_t count = 0;
    suffice_table *table = NULL;
    if (suffice_project_trace(account->project, action, SUFFICE_TRACE_BACK, account->audience, &table, NULL) !=
        SUFFICE_OK) {
        account->failed = true;
        return;
    }
    suffice_buffer *name = shown(account, action, SUFFICE_ACTION_NAME);
    heading(account, 3, words_of(name));
    suffice_buffer_release(name);
    for (size_t row = 0; row < suffice_table_row_count(table); row++)
        if (!is_told(table, row) && count++ < 3)
            quotation(account, cell_text(table, row, "text"), cell_text(table, row, "voice"));
    snprintf(line, sizeof line, "%zu quotations that may be shown here are behind it.", count);
    paragraph(account, "", line);
    suffice_table_release(table);
}

static void tell_threads(struct account *account)
{
    suffice_id plan = suffice_improvement_item(suffice_project_improvement(account->project));
    size_t count = suffice_child_count(account->project, plan, SUFFICE_KIND_ACTION);
    if (count > 0)
        heading(account, 2, "Whose words are behind it");
    for (size_t i = 0; i < count; i++)
        tell_behind(account, suffice_child_at(account->project, plan, SUFFICE_KIND_ACTION, i));
}

/* You said, we did, what difference it made; or not yet, because. */
static void tell_answers(struct account *account)
{
    suffice_table *table = NULL;
    const suffice_improvement *improvement = suffice_project_improvement(account->project);
    if (suffice_improvement_answers(improvement, account->audience, &table, NULL) != SUFFICE_OK) {
        account->failed = true;
        return;
    }
    heading(account, 2, "You said, we did");
    for (size_t row = 0; row < suffice_table_row_count(table); row++) {
        paragraph(account, "You said: ", cell_text(table, row, "said"));
        paragraph(account, "We did: ", cell_text(table, row, "did"));
        paragraph(account, "What difference it made: ", cell_text(table, row, "difference"));
        paragraph(account, "Not yet: ", cell_text(table, row, "not_yet"));
        printf(account->html ? "<hr>\n" : "\n");
    }
    suffice_table_release(table);
}

static void tell_assessments(struct account *account)
{
    suffice_id root = suffice_project_item(account->project);
    for (size_t i = 0; i < suffice_child_count(account->project, root, SUFFICE_KIND_ASSESSMENT); i++) {
        static const char *const names[] = {"Level", "Areas"};
        suffice_table *table = NULL;
        suffice_id id = suffice_child_at(account->project, root, SUFFICE_KIND_ASSESSMENT, i);
        if (suffice_assessment_counts(suffice_project_assessment(account->project, id), 0, &table, NULL) !=
            SUFFICE_OK) {
            account->failed = true;
            return;
        }
        heading(account, 2, "How well the organisation thinks it listens");
        paragraph(account, "", text_or(account->project, id, SUFFICE_ASSESSMENT_NAME, ""));
        table_head(account, "Areas of the framework at each level, as the review group judged them", names, 2);
        for (size_t row = 0; row < suffice_table_row_count(table); row++) {
            char areas[24];
            snprintf(areas, sizeof areas, "%" PRId64, cell_number(table, row, "areas"));
            table_cell(account, names[0], cell_text(table, row, "name"), true);
            table_cell(account, names[1], areas, false);
            printf(account->html ? "</tr>\n" : "");
        }
        printf(account->html ? "</tbody></table>\n" : "");
        suffice_table_release(table);
    }
}

/* --- the page --- */

static void begin_page(const struct account *account, const char *title)
{
    if (account->html) {
        printf("<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n<title>");
        put(account, title);
        printf(
            "</title>\n<meta name=\"viewport\" content=\"width=device-width\">\n<style>\n"
            "body { font: 1.1rem/1.5 sans-serif; color: #212b32; max-width: 44rem; margin: 2rem auto; padding: 0 1rem; "
            "}\n"
            "h1, h2, h3 { line-height: 1.25; } h2 { border-top: 4px solid #005eb8; padding-top: 1rem; margin-top: "
            "3rem; }\n"
            "blockquote { border-left: 6px solid #005eb8; margin: 1rem 0; padding: .1rem 1rem; background: #f0f4f5; }\n"
            "blockquote footer { color: #4c6272; padding-bottom: .5rem; }\n"
            "table { border-collapse: collapse; margin: 1rem 0; } caption { text-align: left; font-weight: bold; }\n"
            "th, td { text-align: left; vertical-align: top; padding: .5rem .8rem .5rem 0; border-bottom: 1px solid "
            "#d8dde0; }\n"
            "tbody th { font-weight: normal; } td:nth-child(3) { white-space: nowrap; } hr { border: 0; border-top: "
            "1px solid #d8dde0; }\n"
            "</style>\n</head>\n<body>\n<main>\n");
    }
    heading(account, 1, title);
}

static void tell(struct account *account)
{
    suffice_id root = suffice_project_item(account->project);
    begin_page(account, text_or(account->project, root, SUFFICE_PROJECT_NAME, ""));
    show_field(account, "", root, SUFFICE_PROJECT_ORGANISATION);
    tell_voices(account);
    tell_synthesis(account);
    tell_stories(account);
    tell_plan(account);
    tell_threads(account);
    tell_answers(account);
    tell_assessments(account);
    printf(account->html ? "</main>\n</body>\n</html>\n" : "");
}

int main(int argc, char **argv)
{
    bool wrong = false;
    const char *path = NULL;
    struct account account = {.audience = SUFFICE_AUDIENCE_PUBLIC};
    for (int i = 1; i < argc; i++) {
        if (strcmp(argv[i], "--audience") == 0 && i + 1 < argc)
            account.audience = audience_named(argv[++i]);
        else if (strcmp(argv[i], "--html") == 0)
            account.html = true;
        else if (path == NULL && argv[i][0] != '-')
            path = argv[i];
        else
            wrong = true;
    }
    if (wrong || path == NULL || account.audience == 0) {
        fprintf(stderr, "usage: account FILE [--audience analyst|team|public] [--html]\n");
        return 2;
    }
    suffice_project *project = open_project(path);
    if (project == NULL)
        return 2;
    account.project = project;
    tell(&account);
    suffice_project_release(project);
    return account.failed || fflush(stdout) != 0 ? 2 : 0;
}
