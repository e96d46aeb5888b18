/*
 * build_examples FOLDER: makes the small example projects, through the public interface alone.
 * SPDX-License-Identifier: MIT
 *
 *   codebook.xml     a codebook that stands alone
 *   interviews.xml   two interviews about care at home, one as a transcript and one known from its recording, coded by
 * two
 *
 * Time and GUIDs are fixed, so that the same files come out each time. The people are invented. Exit status: 0 good; 2
 * a file could not be made.
 */
#include <suffice.h>

#include <stdio.h>
#include <string.h>

/* 20 March 2025, 10:02 UTC, in milliseconds. */
#define INSTANT 1742464920000

static suffice_error *error;

/* What this program asks for is right, so a failure is the machine's. It ends the program's work, not the library's. */
static bool good(suffice_status status)
{
    if (status != SUFFICE_OK)
        fprintf(stderr, "%s\n", suffice_error_message(error));
    return status == SUFFICE_OK;
}

/* --- the codebook --- */

struct theme {
    const char *key;
    const char *name;
    const char *statement;
    const char *scope;
    const char *cues[4];
    const char *codes[3];
};

/* After Ward, Pinkney and Fry 2016, in our own words; the codes below the themes are ours. */
static const struct theme themes[] = {
    {"E1",
     "Assessment",
     "While my needs are assessed I can say things once.",
     "assessment, and the making of the care plan, if one was made",
     {"how many people assessed them, and who", "saying the same needs again to others", NULL},
     {"Saying it again", "Seen together", NULL}},
    {"E3",
     "Crisis",
     "If my needs shift or something fails, I know whom to reach.",
     "change in need, breakdown or emergency",
     {"knowing whom to ring, by day and by night", "being handed from one service to the next", NULL},
     {"No way in", "A name to ring", NULL}},
};

static bool add_theme(suffice_codebook *codebook, const struct theme *theme)
{
    suffice_code_id code;
    suffice_project *project = suffice_codebook_edit_project(codebook);
    if (!good(suffice_codebook_add_code(codebook, 0, theme->name, &code, error)) ||
        !good(suffice_set_text(project, code, SUFFICE_CODE_KEY, theme->key, error)) ||
        !good(suffice_set_text(project, code, SUFFICE_CODE_STATEMENT, theme->statement, error)) ||
        !good(suffice_set_text(project, code, SUFFICE_CODE_SCOPE, theme->scope, error)))
        return false;
    for (size_t i = 0; theme->cues[i] != NULL; i++)
        if (!good(suffice_insert_text(project, code, SUFFICE_CODE_CUES, i, theme->cues[i], error)))
            return false;
    for (size_t i = 0; theme->codes[i] != NULL; i++)
        if (!good(suffice_codebook_add_code(codebook, code, theme->codes[i], NULL, error)))
            return false;
    return true;
}

static bool add_themes(suffice_codebook *codebook)
{
    for (size_t i = 0; i < sizeof themes / sizeof themes[0]; i++)
        if (!add_theme(codebook, &themes[i]))
            return false;
    return true;
}

/* Time and GUIDs that do not depend on when and where the program runs. */
static bool make_repeatable(suffice_project *project, uint64_t seed)
{
    return good(suffice_project_set_instant(project, INSTANT, error)) &&
           good(suffice_project_set_seed(project, seed, error)) &&
           good(suffice_set_instant(project, suffice_project_item(project), SUFFICE_PROJECT_CREATED, INSTANT, error));
}

static bool save(suffice_project *project, const char *folder, const char *name)
{
    char path[1024];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    return good(suffice_project_save(project, path, SUFFICE_SAVE_REPLACE, error));
}

static bool make_codebook(const char *folder)
{
    suffice_codebook *codebook = NULL;
    if (!good(suffice_codebook_new("Care at home", &codebook, error)))
        return false;
    suffice_project *project = suffice_codebook_edit_project(codebook);
    bool made = make_repeatable(project, 1) && add_themes(codebook) && save(project, folder, "codebook.xml");
    suffice_codebook_release(codebook);
    return made;
}

/* --- the interviews --- */

struct people {
    suffice_analyst_id nadia;
    suffice_analyst_id tom;
    suffice_participant_id ada;
    suffice_participant_id colin;
};

static bool add_people(suffice_corpus *corpus, struct people *people)
{
    return good(suffice_corpus_add_analyst(corpus, "NF", "Nadia F", &people->nadia, error)) &&
           good(suffice_corpus_add_analyst(corpus, "TG", "Tom G", &people->tom, error)) &&
           good(suffice_corpus_add_participant(corpus, "P1", "Ada", SUFFICE_VOICE_SERVICE_USER, &people->ada, error)) &&
           good(suffice_corpus_add_participant(corpus, "P2", "Colin", SUFFICE_VOICE_CARER, &people->colin, error)) &&
           good(suffice_corpus_set_permission(corpus, people->ada, SUFFICE_PURPOSE_QUOTE_TO_TEAM,
                                              SUFFICE_AGREEMENT_GIVEN, 20250304, "v2", NULL, error)) &&
           good(suffice_corpus_set_permission(corpus, people->colin, SUFFICE_PURPOSE_QUOTE_TO_TEAM,
                                              SUFFICE_AGREEMENT_GIVEN, 20250306, "v2", NULL, error));
}

static const char transcript[] =
    "Nadia: You came home from the hospital in the winter. How was it, being asked what you needed?\n"
    "Ada: Five of them came in a fortnight. Each one sat there, and each one asked me the same. I could have made a "
    "tape "
    "of it and played it to them.\n"
    "Nadia: Was there a time when it went well?\n"
    "Ada: Later the two of them came together, the one for the rails and the social worker. That was better.\n"
    "Nadia: And when something went wrong?\n"
    "Ada: There was no number for the night. I sat on the edge of the bed and waited for it to be morning.\n";

/* Marks the first place where these words stand, and codes it. */
static bool mark(suffice_project *project, suffice_source_id source, const char *words, const char *code,
                 suffice_analyst_id coder)
{
    uint64_t start = 0;
    suffice_excerpt_id excerpt;
    const char *text = suffice_text(project, source, SUFFICE_SOURCE_TEXT);
    uint64_t bytes = (uint64_t)(strstr(text, words) - text);
    suffice_excerpts *excerpts = suffice_project_edit_excerpts(project);
    return good(suffice_text_place(project, source, SUFFICE_SOURCE_TEXT, SUFFICE_UNIT_BYTES, bytes, SUFFICE_UNIT_POINTS,
                                   &start, error)) &&
           good(suffice_excerpts_add_text(excerpts, source, (int64_t)start, (int64_t)(start + strlen(words)), coder,
                                          &excerpt, error)) &&
           good(suffice_excerpts_code(excerpts, excerpt, suffice_codebook_find(suffice_project_codebook(project), code),
                                      coder, NULL, error));
}

static bool add_first_interview(suffice_project *project, const struct people *people)
{
    suffice_interview_id interview;
    suffice_source_id source;
    suffice_corpus *corpus = suffice_project_edit_corpus(project);
    return good(suffice_corpus_add_interview(corpus, "I1", SUFFICE_ENCOUNTER_INTERVIEW, 20250304, &interview, error)) &&
           good(suffice_corpus_add_speaker(corpus, interview, "Ada", SUFFICE_PART_PERSON, people->ada, NULL, error)) &&
           good(suffice_insert_ref(project, interview, SUFFICE_INTERVIEW_INTERVIEWERS, 0, people->nadia, error)) &&
           good(suffice_corpus_add_event(corpus, interview, "home from hospital", 20250100, SUFFICE_VALENCE_MIXED, NULL,
                                         error)) &&
           good(suffice_corpus_add_text(corpus, "Interview 1, transcript", SUFFICE_MEDIUM_TRANSCRIPT, transcript,
                                        strlen(transcript), interview, &source, error)) &&
           good(suffice_corpus_add_sync(corpus, source, 0, 252000, NULL, error)) &&
           good(suffice_corpus_add_sync(corpus, source, 240, 301000, NULL, error)) &&
           mark(project, source, "I could have made a tape of it and played it to them.", "Saying it again",
                people->nadia) &&
           mark(project, source, "Later the two of them came together", "Seen together", people->nadia) &&
           mark(project, source, "There was no number for the night.", "No way in", people->nadia) &&
           mark(project, source, "no number for the night", "No way in", people->tom);
}

static bool add_second_interview(suffice_project *project, const struct people *people)
{
    suffice_interview_id interview;
    suffice_source_id source;
    suffice_grid_id grid;
    suffice_excerpt_id excerpt;
    suffice_corpus *corpus = suffice_project_edit_corpus(project);
    suffice_excerpts *excerpts = suffice_project_edit_excerpts(project);
    suffice_code_id crisis = suffice_codebook_find(suffice_project_codebook(project), "E3");
    suffice_code_id name_to_ring = suffice_codebook_find(suffice_project_codebook(project), "A name to ring");
    return good(suffice_corpus_add_interview(corpus, "I2", SUFFICE_ENCOUNTER_INTERVIEW, 20250306, &interview, error)) &&
           good(suffice_corpus_add_speaker(corpus, interview, "Colin", SUFFICE_PART_CARER, people->colin, NULL,
                                           error)) &&
           good(suffice_corpus_add_file(corpus, "Interview 2, recording", SUFFICE_MEDIUM_RECORDING, "recordings/i2.mp3",
                                        -1, NULL, 3300000, interview, &source, error)) &&
           good(suffice_corpus_add_grid(corpus, interview, source, people->nadia, &grid, error)) &&
           good(suffice_corpus_add_grid_row(corpus, grid, 745000, 861000, "the night Jean could not breathe", &crisis,
                                            1, NULL, error)) &&
           good(suffice_excerpts_add_time(excerpts, source, 750000, 756000, "One card, one call. That was all.",
                                          people->nadia, &excerpt, error)) &&
           good(suffice_excerpts_code(excerpts, excerpt, name_to_ring, people->nadia, NULL, error)) &&
           good(suffice_excerpts_code(excerpts, excerpt, name_to_ring, people->tom, NULL, error));
}

static bool make_interviews(const char *folder)
{
    struct people people;
    suffice_project *project = NULL;
    if (!good(suffice_project_new("Care at home, first round", &project, error)))
        return false;
    bool made = make_repeatable(project, 2) && add_themes(suffice_project_edit_codebook(project)) &&
                add_people(suffice_project_edit_corpus(project), &people) &&
                good(suffice_codebook_add_version(suffice_project_edit_codebook(project), "before coding", people.nadia,
                                                  NULL, NULL, error)) &&
                add_first_interview(project, &people) && add_second_interview(project, &people) &&
                save(project, folder, "interviews.xml");
    suffice_project_release(project);
    return made;
}

int main(int argc, char **argv)
{
    if (argc != 2) {
        fprintf(stderr, "usage: build_examples FOLDER\n");
        return 2;
    }
    error = suffice_error_new();
    bool made = make_codebook(argv[1]) && make_interviews(argv[1]);
    suffice_error_release(error);
    return made ? 0 : 2;
}
