/*
 * First: the first reading of a process, in which libxml2 makes itself ready, while memory fails. Each point is a
 * process of its own; with memory again the same process must read as any other does.
 * SPDX-License-Identifier: MIT
 */
#define _GNU_SOURCE /* fork beside strict C11 */

#include "running.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

enum { GOOD = 0, REFUSED = 1, WRONG = 2, MOST = 2000 };

static suffice_buffer *prepared;

static suffice_status read_prepared(suffice_project **project, suffice_error *error)
{
    return suffice_project_read(suffice_buffer_data(prepared), suffice_buffer_size(prepared), NULL, project, error);
}

static bool is_right(const suffice_project *project)
{
    suffice_buffer *bytes = bytes_of(project);
    bool same = same_bytes(bytes, prepared);
    suffice_buffer_release(bytes);
    return same;
}

/* In the process of a point: how it went. */
static int read_first(unsigned sources, size_t fail_at, bool on)
{
    suffice_project *project = NULL;
    suffice_error *error = suffice_error_new();
    size_t blocks = memory.blocks[MEMORY_OURS];
    memory_begin(sources, fail_at, on);
    suffice_status status = read_prepared(&project, error);
    memory_end();
    bool refused = memory.refused > 0;
    bool told = status == SUFFICE_ERROR_MEMORY && refused && project == NULL && memory.blocks[MEMORY_OURS] == blocks;
    if (!told && (status != SUFFICE_OK || !is_right(project)))
        return WRONG;
    suffice_project_release(project);
    if (read_prepared(&project, error) != SUFFICE_OK || !is_right(project))
        return WRONG;
    suffice_project_release(project);
    suffice_error_release(error);
    return refused ? REFUSED : GOOD;
}

/* What a process that ends so has left in a file that takes all it prints; shown when there is any. */
static long printed_in(FILE *file)
{
    char line[200];
    long size = 0;
    rewind(file);
    for (; fgets(line, sizeof line, file) != NULL; size++)
        print_message("%s", line);
    return size;
}

static int run_point(unsigned sources, size_t fail_at, bool on)
{
    FILE *file = tmpfile();
    int state = 0;
    assert_non_null(file);
    fflush(NULL);
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        dup2(fileno(file), STDOUT_FILENO);
        dup2(fileno(file), STDERR_FILENO);
        int result = read_first(sources, fail_at, on);
        fflush(NULL);
        _exit(result);
    }
    assert_int_equal(waitpid(child, &state, 0), child);
    bool exited = WIFEXITED(state);
    if (printed_in(file) != 0 || !exited || WEXITSTATUS(state) > REFUSED)
        fail_msg("call %zu for memory, %s", fail_at, on ? "and all later" : "alone");
    assert_int_equal(fclose(file), 0);
    return WEXITSTATUS(state);
}

static void first_reading_bears_that_memory_fails(void **state)
{
    size_t points = 0;
    (void)state;
    for (unsigned source = 0; source < MEMORY_COUNT; source++)
        for (int on = 0; on <= 1; on++) {
            size_t fail_at = 1;
            while (run_point(1U << source, fail_at, on == 1) == REFUSED)
                assert_true(++fail_at < MOST);
            assert_true(fail_at > 10);
            points += fail_at - 1;
        }
    print_message("%zu points\n", points);
}

static int set_up(void **state)
{
    (void)state;
    prepared = prepared_bytes(NULL);
    return prepared == NULL ? -1 : 0;
}

static int tear_down(void **state)
{
    (void)state;
    suffice_buffer_release(prepared);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(first_reading_bears_that_memory_fails)};
    if (!memory_install(1))
        return 2;
    return cmocka_run_group_tests_name("first", tests, set_up, tear_down);
}
