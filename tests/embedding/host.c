/*
 * Host: a program that uses libxml2 for itself, in a locale with a comma, and forks, with the library in it. Nothing of
 * the host's is changed, nothing of ours reaches the host, and nothing is ever printed.
 * SPDX-License-Identifier: MIT
 */
#define _GNU_SOURCE /* fork, mkdtemp and setenv beside strict C11 */
#include "quiet.h"

#include <suffice.h>

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>

#include <locale.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define GOOD "tests/fuzz/corpus/document/interviews.xml"
#define DAMAGED "tests/fuzz/corpus/document/damaged.xml"

static char folder[] = "/tmp/suffice-host-XXXXXX";

/* A path in the test's folder; good until the next but one. */
static const char *in_folder(const char *name)
{
    static char paths[2][sizeof folder + 32];
    static size_t turn;
    char *path = paths[turn++ % 2];
    snprintf(path, sizeof paths[0], "%s/%s", folder, name);
    return path;
}

/* --- the host's own use of libxml2 --- */

#if LIBXML_VERSION >= 21200
typedef const xmlError *raised_error;
#else
typedef xmlErrorPtr raised_error;
#endif

struct heard {
    int structured, generic, entities;
};

static struct heard heard;
static int structured_context, generic_context; /* only their addresses count */

static void on_structured(void *context, raised_error error)
{
    (void)error;
    heard.structured += context == &structured_context ? 1 : 1000;
}

static void on_generic(void *context, const char *format, ...)
{
    (void)format;
    heard.generic += context == &generic_context ? 1 : 1000;
}

static xmlParserInputPtr load_entity(const char *url, const char *id, xmlParserCtxtPtr parser)
{
    (void)url;
    (void)id;
    heard.entities++;
    return xmlNewStringInputStream(parser, (const xmlChar *)"from the host");
}

/* Everything of libxml2 that a library could change behind its host's back. */
struct settings {
    xmlStructuredErrorFunc structured;
    void *structured_context;
    xmlGenericErrorFunc generic;
    void *generic_context;
    xmlExternalEntityLoader loader;
    xmlFreeFunc free;
    xmlMallocFunc allocate;
    xmlReallocFunc resize;
    xmlStrdupFunc copy;
    int numbers[8];
};

static struct settings settings_now(void)
{
    struct settings now;
    memset(&now, 0, sizeof now); /* padding too, for they are compared as bytes */
    now.structured = xmlStructuredError;
    now.structured_context = xmlStructuredErrorContext;
    now.generic = xmlGenericError;
    now.generic_context = xmlGenericErrorContext;
    now.loader = xmlGetExternalEntityLoader();
    xmlMemGet(&now.free, &now.allocate, &now.resize, &now.copy);
    now.numbers[0] = xmlKeepBlanksDefaultValue;
    now.numbers[1] = xmlSubstituteEntitiesDefaultValue;
    now.numbers[2] = xmlLoadExtDtdDefaultValue;
    now.numbers[3] = xmlDoValidityCheckingDefaultValue;
    now.numbers[4] = xmlPedanticParserDefaultValue;
    now.numbers[5] = xmlLineNumbersDefaultValue;
    now.numbers[6] = xmlIndentTreeOutput;
    now.numbers[7] = xmlGetWarningsDefaultValue;
    return now;
}

static struct settings settings_wanted;

static void assert_host_untouched(void)
{
    struct settings now = settings_now();
    assert_memory_equal(&now, &settings_wanted, sizeof now);
}

/* The host parses well, badly and with an entity of its own, and hears of it where it asked to. */
static void host_parses(void)
{
    static const char good[] = "<a>b</a>";
    static const char bad[] = "<a><b></a>";
    static const char with_entity[] = "<!DOCTYPE a [<!ENTITY e SYSTEM 'host.ent'>]><a>&e;</a>";
    struct heard before = heard;
    xmlDocPtr document = xmlReadMemory(good, sizeof good - 1, "host.xml", NULL, 0);
    assert_non_null(document);
    xmlFreeDoc(document);
    assert_memory_equal(&heard, &before, sizeof heard);
    assert_null(xmlReadMemory(bad, sizeof bad - 1, "host.xml", NULL, 0));
    assert_true((xmlStructuredError != NULL ? heard.structured - before.structured : heard.generic - before.generic) >
                0);
    assert_true(xmlStructuredError != NULL ? heard.generic == before.generic : heard.structured == before.structured);
    document = xmlReadMemory(with_entity, sizeof with_entity - 1, "host.xml", NULL, XML_PARSE_NOENT);
    assert_non_null(document);
    xmlChar *text = xmlNodeGetContent(xmlDocGetRootElement(document));
    assert_string_equal(text, "from the host");
    xmlFree(text);
    xmlFreeDoc(document);
    assert_int_equal(heard.entities, before.entities + 1);
    assert_true(heard.structured < 1000 && heard.generic < 1000);
}

static void host_sets_up(bool structured)
{
    xmlInitParser();
    xmlSetGenericErrorFunc(&generic_context, on_generic);
    xmlSetStructuredErrorFunc(structured ? &structured_context : NULL, structured ? on_structured : NULL);
    xmlSetExternalEntityLoader(load_entity);
    settings_wanted = settings_now();
}

/* --- calls of ours, after each of which nothing of the host's has changed --- */

#define OURS(call)                                                                                                     \
    do {                                                                                                               \
        struct heard before_ = heard;                                                                                  \
        (call);                                                                                                        \
        assert_host_untouched();                                                                                       \
        assert_memory_equal(&heard, &before_, sizeof heard);                                                           \
    } while (0)

static suffice_project *open_good(void)
{
    suffice_project *project = NULL;
    assert_int_equal(suffice_project_open(GOOD, 0, &project, NULL), SUFFICE_OK);
    return project;
}

static void read_good(void)
{
    suffice_project_release(open_good());
}

static void read_damaged(void)
{
    suffice_project *project = NULL;
    suffice_error *error = suffice_error_new();
    assert_int_equal(suffice_project_open(DAMAGED, 0, &project, error), SUFFICE_ERROR_FORMAT);
    assert_true(suffice_error_line(error) > 1);
    suffice_error_release(error);
}

static void read_text(const char *text)
{
    suffice_project *project = NULL;
    assert_int_equal(suffice_project_read(text, strlen(text), NULL, &project, NULL), SUFFICE_ERROR_FORMAT);
    assert_null(project);
}

/* Not well-formed in ways of which libxml2 tells its handlers. */
static void read_malformed(void)
{
    read_text("<project xmlns=\"urn:libsuffice:1\"><codebook></project>");
    read_text("<project xmlns=\"urn:libsuffice:1\" name=\"Quokka &nothing;\"/>");
    read_text("<q:project name='Quokka' name='twice'/>");
    read_text("<!DOCTYPE project [<!ENTITY e SYSTEM 'host.ent'>]><project>&e;</project>");
    read_text("<project xmlns=\"not a uri Quokka\"/>");
    read_text("");
}

static void save(void)
{
    suffice_project *project = open_good();
    assert_int_equal(suffice_project_save(project, in_folder("saved"), SUFFICE_SAVE_REPLACE, NULL), SUFFICE_OK);
    suffice_project_release(project);
}

static void check_files(void)
{
    suffice_findings *findings = NULL;
    assert_int_equal(suffice_file_check(GOOD, NULL, &findings, NULL), SUFFICE_OK);
    assert_int_equal(suffice_findings_count(findings), 0);
    suffice_findings_release(findings);
    assert_int_equal(suffice_file_check(DAMAGED, NULL, &findings, NULL), SUFFICE_OK);
    assert_true(suffice_findings_count(findings) > 0);
    suffice_findings_release(findings);
}

static void call_everything(void)
{
    static void (*const calls[])(void) = {read_good, read_damaged, read_malformed, save, check_files};
    for (size_t i = 0; i < sizeof calls / sizeof calls[0]; i++) {
        host_parses();
        OURS(calls[i]());
    }
    host_parses();
}

static void test_structured_handler(void **state)
{
    (void)state;
    host_sets_up(true);
    call_everything();
}

static void test_generic_handler(void **state)
{
    (void)state;
    host_sets_up(false);
    call_everything();
}

/* What libxml2 remembers as the last error is the host's, or nothing; never words of a project. */
static void test_last_error(void **state)
{
    (void)state;
    host_sets_up(true);
    host_parses();
    assert_null(xmlReadMemory("<a", 2, "host.xml", NULL, 0));
    int code = xmlGetLastError()->code;
    assert_int_not_equal(code, 0);
    read_good();
    assert_int_equal(xmlGetLastError()->code, code);
    read_malformed();
    const xmlError *last = xmlGetLastError();
    assert_true(last == NULL || last->message == NULL || strstr(last->message, "Quokka") == NULL);
    assert_true(last == NULL || last->str1 == NULL || strstr(last->str1, "Quokka") == NULL);
}

static bool host_works_meanwhile(uint64_t done, uint64_t total, void *user)
{
    (void)done;
    (void)total;
    assert_host_untouched();
    host_parses();
    (*(int *)user)++;
    return true;
}

/* While a file is read, the host is asked to go on, and may parse what it likes. */
static void test_between(void **state)
{
    (void)state;
    int calls = 0;
    suffice_project *project = NULL;
    suffice_options *options = suffice_options_new();
    host_sets_up(true);
    assert_int_equal(suffice_options_set_progress(options, host_works_meanwhile, &calls, NULL), SUFFICE_OK);
    assert_int_equal(suffice_project_open_with(GOOD, options, &project, NULL), SUFFICE_OK);
    assert_true(calls > 0);
    assert_host_untouched();
    suffice_project_release(project);
    suffice_options_release(options);
}

/* A host that has done with libxml2 may clean up; projects stay, and even reading makes libxml2 ready again. */
static void test_host_cleans_up(void **state)
{
    (void)state;
    suffice_buffer *bytes = NULL;
    suffice_project *project = open_good();
    xmlCleanupParser();
    assert_int_equal(suffice_project_write(project, &bytes, NULL), SUFFICE_OK);
    suffice_buffer_release(bytes);
    suffice_project_release(project);
    read_good();
    read_damaged();
    host_sets_up(true);
    host_parses();
    read_good();
    host_parses();
    xmlSetStructuredErrorFunc(NULL, NULL);
    xmlSetGenericErrorFunc(NULL, NULL);
    xmlCleanupParser();
}

/* A host that sets nothing: libxml2 would print then. */
static void test_nothing_is_printed(void **state)
{
    (void)state;
    xmlSetStructuredErrorFunc(NULL, NULL);
    xmlSetGenericErrorFunc(NULL, NULL);
    read_good();
    read_damaged();
    read_malformed();
    save();
    check_files();
}

/* --- a locale with a comma --- */

static bool has_comma(const char *name)
{
    return setlocale(LC_ALL, name) != NULL && strcmp(localeconv()->decimal_point, ",") == 0;
}

/* One that is installed, or one that is made here for the test. */
static bool take_comma(void)
{
    static const char *const names[] = {"de_DE.UTF-8", "fr_FR.UTF-8", "nl_BE.UTF-8", "da_DK.UTF-8", "pt_BR.UTF-8"};
    char command[128];
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        if (has_comma(names[i]))
            return true;
    snprintf(command, sizeof command, "localedef -i de_DE -f UTF-8 %s/de_DE.UTF-8 >/dev/null 2>&1", folder);
    if (system(command) != 0) /* NOLINT: no word of it comes from outside */
        return false;
    setenv("LOCPATH", folder, 1);
    return has_comma("de_DE.UTF-8");
}

/* A project changed in ways that numbers, dates and letters go into. */
static suffice_project *changed_project(void)
{
    suffice_project *project = open_good();
    suffice_source_id source = suffice_corpus_source_at(suffice_project_corpus(project), 0);
    suffice_codebook *codebook = suffice_project_edit_codebook(project);
    assert_int_equal(suffice_project_set_seed(project, 7, NULL), SUFFICE_OK);
    assert_int_equal(suffice_project_set_instant(project, 1742465000125, NULL), SUFFICE_OK);
    assert_int_equal(suffice_codebook_add_version(codebook, "1,5 I\xC4\xB1", 0, NULL, NULL, NULL), SUFFICE_OK);
    assert_int_equal(suffice_set_text(project, source, SUFFICE_SOURCE_NAME, "1234567.25", NULL), SUFFICE_OK);
    return project;
}

static suffice_buffer *file_of(const suffice_project *project)
{
    suffice_buffer *bytes = NULL;
    assert_int_equal(suffice_project_write(project, &bytes, NULL), SUFFICE_OK);
    return bytes;
}

static suffice_buffer *csv_of(const suffice_project *project)
{
    suffice_buffer *csv = NULL;
    suffice_table *table = NULL;
    assert_int_equal(suffice_records(project, SUFFICE_KIND_SOURCE, SUFFICE_AUDIENCE_ANALYST, &table, NULL), SUFFICE_OK);
    assert_int_equal(suffice_table_csv(table, 0, &csv, NULL), SUFFICE_OK);
    suffice_table_release(table);
    return csv;
}

static void assert_same(suffice_buffer *a, suffice_buffer *b)
{
    assert_int_equal(suffice_buffer_size(a), suffice_buffer_size(b));
    assert_memory_equal(suffice_buffer_data(a), suffice_buffer_data(b), suffice_buffer_size(a));
    suffice_buffer_release(a);
    suffice_buffer_release(b);
}

static void test_locale(void **state)
{
    (void)state;
    if (!take_comma()) {
        quiet_end();
        print_message("skipped: no locale with a comma is installed, and none can be made\n");
        skip();
    }
    char *name = strdup(setlocale(LC_ALL, NULL));
    assert_non_null(name);
    suffice_project *there = changed_project();
    suffice_buffer *bytes_there = file_of(there);
    suffice_buffer *csv_there = csv_of(there);
    read_damaged();
    assert_string_equal(setlocale(LC_ALL, NULL), name);
    free(name);
    setlocale(LC_ALL, "C");
    suffice_project *here = changed_project();
    assert_same(bytes_there, file_of(here));
    assert_same(csv_there, csv_of(there)); /* of the same project: ids of another are others */
    suffice_project_release(here);
    suffice_project_release(there);
}

/* --- fork --- */

static suffice_code_id add_theme(suffice_project *project, const char *name)
{
    suffice_code_id theme = 0;
    assert_int_equal(suffice_codebook_add_code(suffice_project_edit_codebook(project), 0, name, &theme, NULL),
                     SUFFICE_OK);
    return theme;
}

/* What the child does with what it inherited; true when all was well. */
static bool live_on(suffice_project *project)
{
    suffice_code_id theme = 0;
    suffice_project *again = NULL;
    const char *path = in_folder("child");
    bool good =
        suffice_codebook_find(suffice_project_codebook(project), "Before") != 0 &&
        suffice_codebook_add_code(suffice_project_edit_codebook(project), 0, "Child", &theme, NULL) == SUFFICE_OK &&
        suffice_project_save(project, path, 0, NULL) == SUFFICE_OK && !suffice_project_is_changed(project) &&
        suffice_project_open(path, 0, &again, NULL) == SUFFICE_OK &&
        suffice_codebook_find(suffice_project_codebook(again), "Child") != 0 &&
        suffice_project_undo(project, NULL) == SUFFICE_OK && suffice_project_undo(project, NULL) == SUFFICE_OK &&
        suffice_codebook_find(suffice_project_codebook(project), "Before") == 0;
    suffice_project_release(again);
    suffice_project_release(project);
    return good;
}

/* What was made after the fork, in one file and not in the other; its GUID goes to guid. */
static void assert_saved(const char *path, const char *there, const char *not_there, char guid[37])
{
    suffice_project *project = NULL;
    assert_int_equal(suffice_project_open(path, 0, &project, NULL), SUFFICE_OK);
    const suffice_codebook *codebook = suffice_project_codebook(project);
    assert_true(suffice_codebook_find(codebook, "Before") != 0);
    assert_true(suffice_codebook_find(codebook, there) != 0);
    assert_true(suffice_codebook_find(codebook, not_there) == 0);
    assert_int_equal(suffice_guid(project, suffice_codebook_find(codebook, there), guid, NULL), SUFFICE_OK);
    suffice_project_release(project);
}

static void test_fork(void **state)
{
    (void)state;
    char guids[2][37];
    int ended = 0;
    suffice_project *project = open_good();
    add_theme(project, "Before");
    fflush(NULL);
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0)
        _exit(live_on(project) ? 0 : 1);
    add_theme(project, "Parent");
    assert_int_equal(suffice_project_save(project, in_folder("parent"), 0, NULL), SUFFICE_OK);
    assert_int_equal(waitpid(child, &ended, 0), child);
    assert_true(WIFEXITED(ended) && WEXITSTATUS(ended) == 0);
    add_theme(project, "Later");
    assert_int_equal(suffice_project_save(project, NULL, 0, NULL), SUFFICE_OK);
    assert_saved(in_folder("parent"), "Parent", "Child", guids[0]);
    assert_saved(in_folder("child"), "Child", "Parent", guids[1]);
    assert_string_not_equal(guids[0], guids[1]); /* the two do not draw the same random numbers */
    suffice_project_release(project);
}

/* The sanitizers' own allocators do not outlive a fork beside a thread. */
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer) || __has_feature(memory_sanitizer)
#define SANITIZED 1
#endif
#endif

enum { READERS = 3, FORKS = 100, PATIENCE = 5, WORK = 2 /* seconds */ };

static atomic_bool enough;

static void *read_on(void *unused)
{
    while (!atomic_load(&enough))
        suffice_project_release(open_good());
    return unused;
}

/*
 * In the child, where a thread that held something at the fork is not there to give it back. libxml2 has locks of its
 * own to wait for, which costs patience; only what is ours would cost work.
 */
static void read_as_a_child(void)
{
    suffice_project *project = NULL;
    const struct rlimit limit = {WORK, WORK};
    setrlimit(RLIMIT_CPU, &limit);
    alarm(PATIENCE);
    bool good = suffice_project_open(GOOD, 0, &project, NULL) == SUFFICE_OK;
    suffice_project_release(project);
    _exit(good ? 0 : 1);
}

static void test_fork_beside_threads(void **state)
{
    (void)state;
    pthread_t readers[READERS];
#ifdef SANITIZED
    skip();
#endif
    fflush(NULL);
    atomic_store(&enough, false);
    for (size_t i = 0; i < READERS; i++)
        assert_int_equal(pthread_create(&readers[i], NULL, read_on, NULL), 0);
    int bad = 0, waited = 0;
    for (int i = 0; i < FORKS && bad == 0 && waited < 4; i++) {
        int ended = 0;
        pid_t child = fork();
        if (child == 0)
            read_as_a_child();
        bool known = child > 0 && waitpid(child, &ended, 0) == child;
        bool impatient = known && WIFSIGNALED(ended) && WTERMSIG(ended) == SIGALRM;
        waited += impatient;
        bad += !impatient && (!known || !WIFEXITED(ended) || WEXITSTATUS(ended) != 0);
    }
    atomic_store(&enough, true);
    for (size_t i = 0; i < READERS; i++)
        assert_int_equal(pthread_join(readers[i], NULL), 0);
    assert_int_equal(bad, 0);
}

#define QUIET(test) cmocka_unit_test_setup_teardown(test, quiet_setup, quiet_teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        QUIET(test_nothing_is_printed),
        QUIET(test_structured_handler),
        QUIET(test_generic_handler),
        QUIET(test_last_error),
        QUIET(test_between),
        QUIET(test_host_cleans_up),
        QUIET(test_locale),
        QUIET(test_fork),
        QUIET(test_fork_beside_threads),
    };
    char command[64];
    if (mkdtemp(folder) == NULL)
        return 1;
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    snprintf(command, sizeof command, "rm -r %s", folder);
    return system(command) == 0 ? failed : 1; /* NOLINT: no word of it comes from outside */
}
