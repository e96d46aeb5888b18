/*
 * coding FILE [THEME]: shows the quotations under each theme, or under one: where from, when in the recording, who
 * coded. SPDX-License-Identifier: MIT
 *
 * THEME is the key or the name of a code. Exit status: 0 good; 1 there is no such code, or nothing is coded; 2 the file
 * could not be read.
 */
#include <suffice.h>

#include <inttypes.h>
#include <stdio.h>

/* When an excerpt begins: by the clock of the recording, or of the transcript's sync point before it. */
static void show_time(const suffice_project *project, suffice_excerpt_id excerpt)
{
    int64_t start = 0;
    int64_t time = 0;
    suffice_source_id source = suffice_ref(project, excerpt, SUFFICE_EXCERPT_SOURCE);
    if (suffice_integer(project, excerpt, SUFFICE_EXCERPT_START, &start, NULL) != SUFFICE_OK)
        return;
    if (!suffice_is_set(project, source, SUFFICE_SOURCE_TEXT))
        time = start;
    else if (suffice_source_time(project, source, start, &time, NULL) != SUFFICE_OK)
        return;
    printf(", %02" PRId64 ":%02" PRId64, time / 60000, time / 1000 % 60);
}

static void show_excerpt(const suffice_project *project, suffice_code_id theme, suffice_excerpt_id excerpt)
{
    const char *quote = suffice_text(project, excerpt, SUFFICE_EXCERPT_QUOTE);
    printf("  \"%s\"\n    %s", quote != NULL ? quote : "(not written down)",
           suffice_text(project, suffice_ref(project, excerpt, SUFFICE_EXCERPT_SOURCE), SUFFICE_SOURCE_NAME));
    show_time(project, excerpt);
    for (size_t i = 0; i < suffice_child_count(project, excerpt, SUFFICE_KIND_CODING); i++) {
        suffice_coding_id coding = suffice_child_at(project, excerpt, SUFFICE_KIND_CODING, i);
        suffice_code_id code = suffice_ref(project, coding, SUFFICE_CODING_CODE);
        const char *coder =
            suffice_text(project, suffice_ref(project, coding, SUFFICE_CODING_CODER), SUFFICE_ANALYST_KEY);
        if (suffice_codebook_theme_of(suffice_project_codebook(project), code) == theme)
            printf("; %s by %s", suffice_text(project, code, SUFFICE_CODE_NAME),
                   coder != NULL ? coder : "nobody named");
    }
    printf("\n");
}

/* Shows what lies under a code, and returns how many excerpts that were. */
static size_t show_code(const suffice_project *project, suffice_code_id code)
{
    suffice_ids *ids = NULL;
    const suffice_excerpts *excerpts = suffice_project_excerpts(project);
    if (suffice_excerpts_of_code(excerpts, code, 0, SUFFICE_WITH_CODES_BELOW, &ids, NULL) != SUFFICE_OK)
        return 0;
    suffice_code_id theme = suffice_codebook_theme_of(suffice_project_codebook(project), code);
    size_t count = suffice_ids_count(ids);
    printf("%s\n", suffice_text(project, code, SUFFICE_CODE_NAME));
    for (size_t i = 0; i < count; i++)
        show_excerpt(project, theme, suffice_ids_at(ids, i));
    suffice_ids_release(ids);
    return count;
}

static size_t show_all(const suffice_project *project, const char *wanted)
{
    size_t count = 0;
    const suffice_codebook *codebook = suffice_project_codebook(project);
    if (wanted != NULL) {
        suffice_code_id code = suffice_codebook_find(codebook, wanted);
        return code == 0 ? 0 : show_code(project, code);
    }
    for (size_t i = 0; i < suffice_codebook_theme_count(codebook); i++)
        count += show_code(project, suffice_codebook_theme_at(codebook, i));
    return count;
}

int main(int argc, char **argv)
{
    if (argc < 2 || argc > 3) {
        fprintf(stderr, "usage: coding FILE [THEME]\n");
        return 2;
    }
    suffice_project *project = NULL;
    suffice_error *error = suffice_error_new();
    if (suffice_project_open(argv[1], 0, &project, error) != SUFFICE_OK) {
        fprintf(stderr, "%s\n", suffice_error_message(error));
        suffice_error_release(error);
        return 2;
    }
    size_t count = show_all(project, argc == 3 ? argv[2] : NULL);
    if (count == 0)
        printf("Nothing is coded there.\n");
    suffice_project_release(project);
    suffice_error_release(error);
    return count == 0 ? 1 : 0;
}
