/*
 * Depth: whatever is done with the deepest projects and the longest chains gets on with a small stack.
 *     deep          chains of a thousand links
 *     deep all      of thousands
 * SPDX-License-Identifier: MIT
 */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE /* mkstemp beside strict C11 */
#endif

#include "chains.h"

#include <suffice.h>

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

enum {
    STACK = 128 * 1024,
    GUARD = 64 * 1024, /* bytes below it, of which none can be touched */
    UNTOUCHED = 0xA5
};

static bool all_of_them;
static char path[] = "/tmp/suffice-deep-XXXXXX";
static size_t deepest;
static const char *deepest_name;

/* --- what is done with a project; nothing here may assert, for it does not run on cmocka's own thread --- */

struct work {
    const struct chain *chain;
    unsigned links;
    const struct input *input;
    suffice_error *error;
    suffice_project *project;
    char first[37];
    char last[37];
    const char *failed; /* the first that did not do what it must; NULL: none */
};

static void must(struct work *work, suffice_status status, const char *what)
{
    if (status == SUFFICE_OK || work->failed != NULL)
        return;
    work->failed = what;
    fprintf(stderr, "%s, %s: %s\n", work->chain->name, what, suffice_error_message(work->error));
}

static suffice_id id_of(const struct work *work, const char *guid)
{
    return suffice_find_guid(work->project, guid);
}

static void read_and_write(struct work *work)
{
    suffice_buffer *buffer = NULL;
    suffice_findings *findings = NULL;
    must(work, suffice_project_read(work->input->bytes, work->input->size, NULL, &work->project, work->error),
         "reading");
    if (work->project == NULL)
        return;
    must(work, suffice_project_write(work->project, &buffer, work->error), "writing");
    suffice_buffer_release(buffer);
    must(work, suffice_project_save(work->project, path, SUFFICE_SAVE_REPLACE, work->error), "saving");
    must(work, suffice_file_check(path, NULL, &findings, work->error), "checking the file");
    suffice_findings_release(findings);
    must(work, suffice_project_check(work->project, SUFFICE_CHECK_ALL_STEPS, 20300101, &findings, work->error),
         "checking");
    suffice_findings_release(findings);
}

static void trace_from(struct work *work, const char *guid)
{
    suffice_table *table = NULL;
    uint32_t ways = SUFFICE_TRACE_BACK | SUFFICE_TRACE_ONWARD;
    must(work,
         suffice_project_trace(work->project, id_of(work, guid), ways, SUFFICE_AUDIENCE_TEAM, &table, work->error),
         "tracing");
    suffice_table_release(table);
}

static void show(struct work *work, const char *guid)
{
    suffice_buffer *buffer = NULL;
    suffice_table *table = NULL;
    suffice_id id = id_of(work, guid);
    must(work, suffice_shown_label(work->project, id, SUFFICE_AUDIENCE_PUBLIC, &buffer, work->error), "naming");
    suffice_buffer_release(buffer);
    must(work, suffice_dependants(work->project, id, SUFFICE_REMOVE_DEPENDANTS, &table, work->error),
         "asking who depends");
    suffice_table_release(table);
}

static void list_all(struct work *work)
{
    for (suffice_kind kind = 1; suffice_kind_name(kind) != NULL; kind++) {
        suffice_table *table = NULL;
        must(work, suffice_records(work->project, kind, SUFFICE_AUDIENCE_PUBLIC, &table, work->error), "listing");
        suffice_table_release(table);
    }
}

/* Out of it, and into another; there and back. */
static void carry(struct work *work)
{
    suffice_project *other = NULL;
    suffice_project *alone = NULL;
    suffice_table *table = NULL;
    suffice_id id = id_of(work, work->last);
    must(work, suffice_project_new("Another", &other, work->error), "making another");
    must(work, suffice_project_extract(work->project, &id, 1, SUFFICE_ADOPT_EVIDENCE, &alone, work->error),
         "extracting");
    must(work, suffice_project_merge(other, work->project, NULL, SUFFICE_MERGE_TAKE, NULL, work->error), "merging");
    must(work, suffice_project_compare(other, work->project, &table, work->error), "comparing");
    suffice_table_release(table);
    must(work, suffice_project_undo(other, work->error), "undoing the merge");
    must(work, suffice_project_redo(other, work->error), "redoing the merge");
    must(work, suffice_project_merge(other, work->project, alone, SUFFICE_MERGE_TAKE, NULL, work->error),
         "merging again");
    suffice_project_release(alone);
    suffice_project_release(other);
}

static void change(struct work *work)
{
    suffice_project *project = work->project;
    must(work, suffice_remove(project, id_of(work, work->first), SUFFICE_REMOVE_DEPENDANTS, work->error), "removing");
    must(work, suffice_project_undo(project, work->error), "undoing");
    must(work, suffice_project_redo(project, work->error), "redoing");
    must(work, suffice_project_undo(project, work->error), "undoing again");
}

static void ask_codebook(struct work *work)
{
    suffice_codebook *codebook = suffice_project_edit_codebook(work->project);
    suffice_buffer *buffer = NULL;
    must(work, suffice_codebook_path(codebook, id_of(work, work->last), &buffer, work->error), "telling the path");
    suffice_buffer_release(buffer);
    must(work, suffice_codebook_add_version(codebook, "Version", 0, NULL, NULL, work->error), "laying a version down");
}

static void ask_model(struct work *work)
{
    const suffice_logic_model *model =
        suffice_project_logic_model(work->project, suffice_parent(work->project, id_of(work, work->first)));
    suffice_table *table = NULL;
    suffice_ids *ids = NULL;
    must(work, suffice_logic_model_layers(model, SUFFICE_AUDIENCE_TEAM, &table, work->error), "layers");
    suffice_table_release(table);
    must(work, suffice_logic_model_unreached(model, &ids, work->error), "what is not reached");
    suffice_ids_release(ids);
    must(work, suffice_logic_model_leads_to(model, id_of(work, work->first), 0, &ids, work->error), "where it leads");
    suffice_ids_release(ids);
}

static void *do_all(void *user)
{
    struct work *work = user;
    read_and_write(work);
    if (work->project == NULL)
        return NULL;
    if (id_of(work, work->last) == 0) /* what is deep in it is not ours */
        memcpy(work->last, work->first, sizeof work->last);
    trace_from(work, work->first);
    trace_from(work, work->last);
    show(work, work->first);
    show(work, work->last);
    list_all(work);
    if (suffice_kind_of(work->project, id_of(work, work->first)) == SUFFICE_KIND_CODE)
        ask_codebook(work);
    if (suffice_kind_of(work->project, id_of(work, work->first)) == SUFFICE_KIND_NODE)
        ask_model(work);
    carry(work);
    change(work);
    suffice_project_release(work->project);
    return NULL;
}

/* --- on a small stack --- */

static unsigned char *make_stack(void)
{
    unsigned char *pages = mmap(NULL, GUARD + STACK, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    assert_ptr_not_equal(pages, MAP_FAILED);
    assert_int_equal(mprotect(pages + GUARD, STACK, PROT_READ | PROT_WRITE), 0);
    return memset(pages + GUARD, UNTOUCHED, STACK);
}

static size_t used_of(const unsigned char *stack)
{
    size_t clean = 0;
    while (clean < STACK && stack[clean] == UNTOUCHED)
        clean++;
    return STACK - clean;
}

static void expect_small(const struct chain *chain, unsigned links)
{
    struct input input = {0};
    struct work work = {.chain = chain, .links = links, .input = &input, .error = suffice_error_new()};
    pthread_attr_t attributes;
    pthread_t thread;
    unsigned char *stack = make_stack();
    assert_non_null(work.error);
    chain_ends(links, work.first, work.last);
    chain->make(&input, links);
    assert_int_equal(pthread_attr_init(&attributes), 0);
    assert_int_equal(pthread_attr_setstack(&attributes, stack, STACK), 0);
    assert_int_equal(pthread_create(&thread, &attributes, do_all, &work), 0);
    assert_int_equal(pthread_join(thread, NULL), 0);
    size_t used = used_of(stack);
    if (used > deepest) {
        deepest = used;
        deepest_name = chain->name;
    }
    pthread_attr_destroy(&attributes);
    assert_int_equal(munmap(stack - GUARD, GUARD + STACK), 0);
    suffice_error_release(work.error);
    release_input(&input);
    assert_null(work.failed);
    assert_true(used < STACK - 4096);
}

static void each_chain_on_a_small_stack(void **state)
{
    (void)state;
    for (size_t i = 0; i < chain_count; i++)
        expect_small(&chains[i], all_of_them ? chains[i].all_links : chains[i].links);
}

static int begin(void **state)
{
    int file = mkstemp(path);
    (void)state;
    return file < 0 || close(file) != 0;
}

static int end(void **state)
{
    (void)state;
    return unlink(path);
}

int main(int count, char **arguments)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_chain_on_a_small_stack),
    };
    all_of_them = count > 1 && strcmp(arguments[1], "all") == 0;
    int failed = cmocka_run_group_tests(tests, begin, end);
    printf("%zu chains; at most %zu of %d bytes of stack, by %s\n", chain_count, deepest, (int)STACK,
           deepest_name == NULL ? "none" : deepest_name);
    return failed;
}
