/*
 * Threads: one project read by eight at once, eight projects changed by eight at once, and holders that go in any
 * order from any thread. Run by tests/threads/run too, under tools that see a data race where nothing went wrong.
 * SPDX-License-Identifier: MIT
 */
#define _GNU_SOURCE /* barriers and mkdtemp beside strict C11 */
#include "reading.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* C11's threads are not known to the tools that look for races. */
enum { THREADS = 8, CHANGES = 12, PASSES = 200 };

#define WHOLE_ROAD "tests/fuzz/corpus/document/whole-road.xml"
#define DAMAGED "tests/fuzz/corpus/document/damaged.xml"

static char folder[] = "/tmp/suffice-threads-XXXXXX";
static pthread_barrier_t barrier;

typedef void *job(void *argument);

/* The jobs begin together. */
static void run_together(job *work, void *arguments, size_t size)
{
    pthread_t threads[THREADS];
    assert_int_equal(pthread_barrier_init(&barrier, NULL, THREADS), 0);
    for (size_t i = 0; i < THREADS; i++)
        assert_int_equal(pthread_create(&threads[i], NULL, work, (char *)arguments + i * size), 0);
    for (size_t i = 0; i < THREADS; i++)
        assert_int_equal(pthread_join(threads[i], NULL), 0);
    assert_int_equal(pthread_barrier_destroy(&barrier), 0);
}

/* --- many projects, each changed by a thread --- */

struct changer {
    char path[64];
    suffice_buffer *bytes;
    int failed_line;
};

#define MUST(truth)                                                                                                    \
    do {                                                                                                               \
        if (!(truth) && changer->failed_line == 0)                                                                     \
            changer->failed_line = __LINE__;                                                                           \
    } while (0)

static suffice_project *open_seeded(struct changer *changer, const char *path)
{
    suffice_project *project = NULL;
    MUST(suffice_project_open(path, 0, &project, NULL) == SUFFICE_OK);
    MUST(suffice_project_set_seed(project, 7, NULL) == SUFFICE_OK);
    MUST(suffice_project_set_instant(project, 1742465000000, NULL) == SUFFICE_OK);
    return project;
}

/* A long text that is not ASCII, so that places in it are found by marks. */
static void change_source(struct changer *changer, suffice_project *project)
{
    enum { WORDS = 400 };
    static const char word[] = "G\xC3\xA4nge \xE2\x80\x93 ";
    char text[WORDS * (sizeof word - 1) + 1];
    suffice_corpus *corpus = suffice_project_edit_corpus(project);
    suffice_interview_id interview = suffice_corpus_interview_at(corpus, 0);
    suffice_source_id source = 0;
    suffice_excerpt_id excerpt = 0;
    for (size_t i = 0; i < WORDS; i++)
        memcpy(text + i * (sizeof word - 1), word, sizeof word);
    MUST(suffice_corpus_add_text(corpus, "Long", SUFFICE_MEDIUM_TRANSCRIPT, text, strlen(text), interview, &source,
                                 NULL) == SUFFICE_OK);
    MUST(suffice_excerpts_add_text(suffice_project_edit_excerpts(project), source, 900, 1700, 0, &excerpt, NULL) ==
         SUFFICE_OK);
}

static void change_codes(struct changer *changer, suffice_project *project, int turn)
{
    char name[32];
    suffice_codebook *codebook = suffice_project_edit_codebook(project);
    suffice_code_id theme = 0;
    suffice_code_id code = 0;
    snprintf(name, sizeof name, "Theme %d", turn);
    MUST(suffice_project_begin(project, "add a theme", NULL) == SUFFICE_OK);
    MUST(suffice_codebook_add_code(codebook, 0, name, &theme, NULL) == SUFFICE_OK);
    MUST(suffice_codebook_add_code(codebook, theme, "Below", &code, NULL) == SUFFICE_OK);
    MUST(suffice_set_text(project, code, SUFFICE_CODE_DEFINITION, name, NULL) == SUFFICE_OK);
    MUST(suffice_project_commit(project, NULL) == SUFFICE_OK);
    MUST(suffice_project_undo(project, NULL) == SUFFICE_OK);
    MUST(suffice_project_redo(project, NULL) == SUFFICE_OK);
    if (turn % 3 == 0)
        MUST(suffice_remove(project, theme, 0, NULL) == SUFFICE_OK);
}

static void read_damaged(struct changer *changer)
{
    suffice_project *project = NULL;
    suffice_findings *findings = NULL;
    suffice_error *error = suffice_error_new();
    MUST(suffice_project_open(DAMAGED, 0, &project, error) == SUFFICE_ERROR_FORMAT);
    MUST(project == NULL && suffice_error_line(error) == 41);
    MUST(suffice_file_check(DAMAGED, NULL, &findings, error) == SUFFICE_OK);
    MUST(suffice_findings_count(findings) == 2);
    suffice_findings_release(findings);
    suffice_error_release(error);
}

static void save_and_open(struct changer *changer, suffice_project *project)
{
    suffice_project *again = NULL;
    MUST(suffice_project_save(project, changer->path, SUFFICE_SAVE_REPLACE, NULL) == SUFFICE_OK);
    MUST(suffice_project_open(changer->path, 0, &again, NULL) == SUFFICE_OK);
    suffice_buffer_release(changer->bytes);
    changer->bytes = NULL;
    MUST(suffice_project_write(again, &changer->bytes, NULL) == SUFFICE_OK);
    suffice_project_release(again);
}

static void change_all(struct changer *changer)
{
    suffice_project *project = open_seeded(changer, WHOLE_ROAD);
    change_source(changer, project);
    for (int turn = 0; turn < CHANGES; turn++) {
        change_codes(changer, project, turn);
        if (turn % 4 == 0)
            save_and_open(changer, project);
    }
    read_damaged(changer);
    save_and_open(changer, project);
    suffice_project_release(project);
}

static void *change_one_of_many(void *argument)
{
    pthread_barrier_wait(&barrier);
    change_all(argument);
    return NULL;
}

/* Runs first, so that the threads are also the first to use libxml2. */
static void test_many_are_changed(void **state)
{
    (void)state;
    struct changer changers[THREADS + 1] = {0};
    for (int i = 0; i <= THREADS; i++)
        snprintf(changers[i].path, sizeof changers[i].path, "%s/%d.suffice", folder, i);
    run_together(change_one_of_many, changers, sizeof changers[0]);
    struct changer *alone = &changers[THREADS];
    change_all(alone);
    for (int i = 0; i <= THREADS; i++) {
        assert_int_equal(changers[i].failed_line, 0);
        assert_int_equal(suffice_buffer_size(changers[i].bytes), suffice_buffer_size(alone->bytes));
        assert_memory_equal(suffice_buffer_data(changers[i].bytes), suffice_buffer_data(alone->bytes),
                            suffice_buffer_size(alone->bytes));
        if (i < THREADS)
            suffice_buffer_release(changers[i].bytes);
        assert_int_equal(unlink(changers[i].path), 0);
    }
    suffice_buffer_release(alone->bytes);
}

/* --- one project, read by all --- */

struct reader {
    const suffice_project *project;
    struct reading reading;
};

static void *read_the_same(void *argument)
{
    struct reader *reader = argument;
    pthread_barrier_wait(&barrier);
    reader->reading = read_all(reader->project);
    return NULL;
}

/* A project that nobody has asked anything: what it might note on a first reading is not noted yet. */
static suffice_project *fresh_project(void)
{
    struct changer changer = {0};
    suffice_project *fresh = NULL;
    suffice_project *project = open_seeded(&changer, WHOLE_ROAD);
    change_source(&changer, project);
    change_codes(&changer, project, 1);
    assert_int_equal(suffice_project_write(project, &changer.bytes, NULL), SUFFICE_OK);
    assert_int_equal(suffice_project_read(suffice_buffer_data(changer.bytes), suffice_buffer_size(changer.bytes), NULL,
                                          &fresh, NULL),
                     SUFFICE_OK);
    assert_int_equal(changer.failed_line, 0);
    suffice_buffer_release(changer.bytes);
    suffice_project_release(project);
    return fresh;
}

static void test_one_is_read(void **state)
{
    (void)state;
    struct reader readers[THREADS];
    suffice_project *project = fresh_project();
    for (size_t i = 0; i < THREADS; i++)
        readers[i] = (struct reader){.project = project};
    run_together(read_the_same, readers, sizeof readers[0]);
    struct reading alone = read_all(project);
    assert_int_equal(alone.failed_line, 0);
    assert_true(alone.records > 60);
    for (size_t i = 0; i < THREADS; i++) {
        assert_int_equal(readers[i].reading.failed_line, 0);
        assert_int_equal(readers[i].reading.records, alone.records);
        assert_true(readers[i].reading.digest == alone.digest);
    }
    /* The digest tells one project from another. */
    assert_int_equal(suffice_set_text(project, suffice_project_item(project), SUFFICE_PROJECT_NAME, "Q", NULL),
                     SUFFICE_OK);
    assert_true(read_all(project).digest != alone.digest);
    suffice_project_release(project);
}

/* --- holders --- */

struct holder {
    const suffice_project *projects[PASSES];
    size_t from; /* where this thread begins to let go */
    bool failed;
};

/* Retained and released by any handle: they all count the same. */
static void hold_and_let_go(const suffice_project *project)
{
    const suffice_matrix *matrix =
        suffice_project_matrix(project, suffice_synthesis_matrix_at(suffice_project_synthesis(project), 0));
    suffice_codebook_retain(suffice_project_codebook(project));
    suffice_matrix_retain(matrix);
    suffice_corpus_retain(suffice_project_corpus(project));
    suffice_project_release(project);
    suffice_matrix_release(matrix);
    suffice_corpus_release(suffice_project_corpus(project));
}

static void *let_go(void *argument)
{
    struct holder *holder = argument;
    pthread_barrier_wait(&barrier);
    for (size_t i = 0; i < PASSES; i++) {
        const suffice_project *project = holder->projects[(holder->from + i * 7) % PASSES];
        hold_and_let_go(project);
        const char *name = suffice_text(project, suffice_project_item(project), SUFFICE_PROJECT_NAME);
        holder->failed = holder->failed || name == NULL || strcmp(name, "Held") != 0;
        suffice_excerpts_release(suffice_project_excerpts(project)); /* any of them may be the last */
    }
    return NULL;
}

static void test_holders(void **state)
{
    (void)state;
    struct holder *holders = calloc(THREADS, sizeof *holders);
    assert_non_null(holders);
    for (size_t i = 0; i < PASSES; i++) {
        suffice_project *project = NULL;
        suffice_matrix *matrix = NULL;
        assert_int_equal(suffice_project_new("Held", &project, NULL), SUFFICE_OK);
        assert_int_equal(suffice_synthesis_add_matrix(suffice_project_edit_synthesis(project), "Matrix", &matrix, NULL),
                         SUFFICE_OK);
        for (size_t j = 0; j < THREADS; j++) {
            suffice_project_retain(project);
            holders[j].projects[i] = project;
            holders[j].from = j % 3 * 11; /* some go the same way, and meet at the end of the same project */
        }
        if (i % 5 != 0)
            suffice_project_release(project);
    }
    const suffice_project *kept[PASSES / 5];
    for (size_t i = 0; i < PASSES / 5; i++)
        kept[i] = holders[0].projects[i * 5];
    run_together(let_go, holders, sizeof holders[0]);
    for (size_t i = 0; i < THREADS; i++)
        assert_false(holders[i].failed);
    for (size_t i = 0; i < PASSES / 5; i++) {
        assert_string_equal(suffice_text(kept[i], suffice_project_item(kept[i]), SUFFICE_PROJECT_NAME), "Held");
        suffice_project_release(kept[i]);
    }
    free(holders);
}

/* With an argument libxml2 is made ready before there are threads, for tools that do not see how it does that once. */
int main(int count, char **arguments)
{
    (void)arguments;
    struct changer first = {0};
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_many_are_changed),
        cmocka_unit_test(test_one_is_read),
        cmocka_unit_test(test_holders),
    };
    if (count > 1)
        suffice_project_release(open_seeded(&first, WHOLE_ROAD));
    if (first.failed_line != 0 || mkdtemp(folder) == NULL)
        return 1;
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    return rmdir(folder) == 0 ? failed : 1;
}
