/*
 * Apart: the library loaded for its caller alone beside a host that uses libxml2 itself, used, unloaded, and loaded
 * again; nothing of it is left behind.
 * SPDX-License-Identifier: MIT
 */
#define _GNU_SOURCE /* dlopen's RTLD_LOCAL and mallinfo2 beside strict C11 */
#include "quiet.h"

#include <suffice/types.h>

#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>

#include <dlfcn.h>
#include <malloc.h>
#include <string.h>

#define GOOD "tests/fuzz/corpus/document/whole-road.xml"
#define DAMAGED "tests/fuzz/corpus/document/damaged.xml"

/*
 * How often it is loaded, and from when on what lies in memory is compared. The system's allocator counts small blocks
 * that it keeps at hand as taken, and their number creeps up a little; 350 bytes left by each turn would be seen.
 */
enum { TURNS = 64, SETTLED = 16, SLACK = 16384 };

static const char *library_path;

/* What is called of the library, found by name. */
struct library {
    void *handle;
    const char *(*version)(void);
    suffice_error *(*error_new)(void);
    void (*error_release)(suffice_error *error);
    suffice_status (*project_open)(const char *path, uint32_t flags, suffice_project **project, suffice_error *error);
    suffice_status (*project_write)(const suffice_project *project, suffice_buffer **buffer, suffice_error *error);
    suffice_status (*project_read)(const void *bytes, size_t size, const suffice_options *options,
                                   suffice_project **project, suffice_error *error);
    void (*project_release)(const suffice_project *project);
    const char *(*buffer_data)(const suffice_buffer *buffer);
    size_t (*buffer_size)(const suffice_buffer *buffer);
    void (*buffer_release)(suffice_buffer *buffer);
};

/* ISO C knows no way from a pointer to data to one to a function, but POSIX gives both the same form. */
static void find(const struct library *library, const char *name, void *function)
{
    void *found = dlsym(library->handle, name);
    assert_non_null(found);
    memcpy(function, &found, sizeof found);
}

static struct library load(void)
{
    struct library library = {.handle = dlopen(library_path, RTLD_NOW | RTLD_LOCAL)};
    assert_non_null(library.handle);
    find(&library, "suffice_version", &library.version);
    find(&library, "suffice_error_new", &library.error_new);
    find(&library, "suffice_error_release", &library.error_release);
    find(&library, "suffice_project_open", &library.project_open);
    find(&library, "suffice_project_write", &library.project_write);
    find(&library, "suffice_project_read", &library.project_read);
    find(&library, "suffice_project_release", &library.project_release);
    find(&library, "suffice_buffer_data", &library.buffer_data);
    find(&library, "suffice_buffer_size", &library.buffer_size);
    find(&library, "suffice_buffer_release", &library.buffer_release);
    return library;
}

static void unload(struct library *library)
{
    assert_int_equal(dlclose(library->handle), 0);
    library->handle = NULL;
}

static bool is_loaded(void)
{
    void *handle = dlopen(library_path, RTLD_NOW | RTLD_NOLOAD);
    if (handle != NULL)
        dlclose(handle);
    return handle != NULL;
}

/* --- the host --- */

static int heard;

static void on_host_error(void *context, const char *format, ...)
{
    (void)format;
    assert_ptr_equal(context, &heard);
    heard++;
}

static void host_parses(void)
{
    int before = heard;
    xmlDocPtr document = xmlReadMemory("<a>b</a>", 8, "host.xml", NULL, 0);
    assert_non_null(document);
    xmlFreeDoc(document);
    assert_int_equal(heard, before);
    assert_null(xmlReadMemory("<a>", 3, "host.xml", NULL, 0));
    assert_true(heard > before);
    xmlResetLastError();
}

/* --- what is done with the library --- */

static void use(const struct library *library)
{
    int before = heard;
    suffice_project *project = NULL;
    suffice_project *again = NULL;
    suffice_buffer *buffer = NULL;
    suffice_error *error = library->error_new();
    assert_string_equal(library->version(), "0.1.0");
    assert_int_equal(library->project_open(DAMAGED, 0, &project, error), SUFFICE_ERROR_FORMAT);
    assert_int_equal(library->project_open(GOOD, 0, &project, error), SUFFICE_OK);
    assert_int_equal(library->project_write(project, &buffer, error), SUFFICE_OK);
    assert_int_equal(
        library->project_read(library->buffer_data(buffer), library->buffer_size(buffer), NULL, &again, error),
        SUFFICE_OK);
    library->project_release(again);
    library->project_release(project);
    library->buffer_release(buffer);
    library->error_release(error);
    assert_int_equal(heard, before);
    assert_ptr_equal(xmlGenericErrorContext, &heard);
    assert_null(xmlStructuredError);
}

static void take_turn(void)
{
    host_parses();
    struct library library = load();
    assert_true(is_loaded());
    host_parses();
    use(&library);
    host_parses();
    use(&library);
    unload(&library);
    host_parses();
}

static void test_loaded_and_unloaded(void **state)
{
    (void)state;
    size_t settled = 0;
    xmlInitParser();
    xmlSetGenericErrorFunc(&heard, on_host_error);
    for (int turn = 0; turn < TURNS; turn++) {
        take_turn();
        assert_false(is_loaded());
        if (turn == SETTLED)
            settled = mallinfo2().uordblks;
    }
    size_t last = mallinfo2().uordblks;
    assert_true(last <= settled + SLACK);
    xmlSetGenericErrorFunc(NULL, NULL);
    xmlCleanupParser();
}

/* Its names are seen by nobody but who loaded it. */
static void test_names_stay_apart(void **state)
{
    (void)state;
    struct library library = load();
    assert_null(dlsym(RTLD_DEFAULT, "suffice_project_open"));
    assert_null(dlsym(library.handle, "sfp_new"));
    unload(&library);
}

int main(int count, char **arguments)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_loaded_and_unloaded, quiet_setup, quiet_teardown),
        cmocka_unit_test_setup_teardown(test_names_stay_apart, quiet_setup, quiet_teardown),
    };
    if (count != 2) {
        fputs("usage: embedding_apart LIBRARY\n", stderr);
        return 2;
    }
    library_path = arguments[1];
    return cmocka_run_group_tests(tests, NULL, NULL);
}
