/*
 * Transfer: documents from and to files and memory, and the file that is remembered.
 * SPDX-License-Identifier: MIT
 */
#define _GNU_SOURCE /* mkdtemp beside strict C11 */
#include "document.h"

#include <stdio.h>
#include <unistd.h>

static char folder[] = "/tmp/suffice-transfer-XXXXXX";

static int enter(void **state)
{
    (void)state;
    return mkdtemp(folder) != NULL && chdir(folder) == 0 ? 0 : -1;
}

static int leave(void **state)
{
    (void)state;
    remove("a.xml");
    remove("b.xml");
    return chdir("/") == 0 && rmdir(folder) == 0 ? 0 : -1;
}

static int begin(void **state)
{
    remove("a.xml");
    remove("b.xml");
    *state = new_document();
    add_code(*state, 0, "Crisis");
    return 0;
}

static int end(void **state)
{
    drop_document(*state);
    return 0;
}

static struct sfp_bytes written(const struct sfp_document *document)
{
    struct sfp_bytes bytes;
    assert_int_equal(sfp_transfer_write(&document->store, &bytes, error), SUFFICE_OK);
    assert_true(bytes.size > 0);
    return bytes;
}

static void put(const char *path, const void *bytes, size_t size)
{
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(bytes, 1, size, file), size);
    assert_int_equal(fclose(file), 0);
}

static void expect_file(const char *path, const struct sfp_bytes *expected)
{
    static char found[100000];
    FILE *file = fopen(path, "rb");
    assert_non_null(file);
    size_t size = fread(found, 1, sizeof found, file);
    assert_int_equal(fclose(file), 0);
    assert_int_equal(size, expected->size);
    assert_memory_equal(found, expected->data, size);
}

static suffice_status save(const struct sfp_document *document, const char *path, uint32_t flags,
                           struct sfp_origin *origin)
{
    suffice_error_clear(error);
    return sfp_transfer_save(&document->store, path, flags, origin, error);
}

static suffice_status open_file(struct sfp_document *document, const char *path, struct sfp_origin *origin)
{
    struct sfp_read_options options;
    sfp_read_options_init(&options);
    suffice_error_clear(error);
    return sfp_transfer_open(document, NULL, path, &options, origin, error);
}

static suffice_status read_bytes(struct sfp_document *document, const void *bytes, size_t size)
{
    struct sfp_read_options options;
    sfp_read_options_init(&options);
    suffice_error_clear(error);
    return sfp_transfer_read(document, NULL, bytes, size, &options, error);
}

/* --- memory --- */

static void what_is_written_is_read(void **state)
{
    struct sfp_bytes bytes = written(*state);
    struct sfp_document *again = malloc(sizeof *again);
    assert_non_null(again);
    assert_int_equal(read_bytes(again, bytes.data, bytes.size), SUFFICE_OK);
    struct sfp_bytes twice = written(again);
    assert_int_equal(twice.size, bytes.size);
    assert_memory_equal(twice.data, bytes.data, bytes.size);
    assert_int_equal(again->journal.group_count, 0);
    sfp_bytes_release(&bytes);
    sfp_bytes_release(&twice);
    drop_document(again);
}

static void a_fault_has_its_place(void **state)
{
    struct sfp_document document;
    (void)state;
    assert_int_equal(read_bytes(&document, "<a>\n  <b", 8), SUFFICE_ERROR_FORMAT);
    assert_int_equal(suffice_error_line(error), 1);
    assert_int_equal(read_bytes(&document, "", 0), SUFFICE_ERROR_FORMAT);
    put("a.xml", "<a>\n", 4);
    assert_int_equal(open_file(&document, "a.xml", NULL), SUFFICE_ERROR_FORMAT);
    assert_string_equal(suffice_error_path(error), "a.xml");
    assert_int_equal(strncmp(suffice_error_message(error), "a.xml:", 6), 0);
}

/* --- files --- */

static void a_file_is_what_memory_is(void **state)
{
    struct sfp_document *document = *state;
    struct sfp_bytes bytes = written(document);
    struct sfp_origin origin = {0};
    assert_int_equal(save(document, "a.xml", 0, &origin), SUFFICE_OK);
    expect_file("a.xml", &bytes);
    assert_string_equal(origin.path, "a.xml");
    assert_true(origin.stamp.known);

    struct sfp_document *again = malloc(sizeof *again);
    struct sfp_origin opened = {0};
    assert_non_null(again);
    assert_int_equal(open_file(again, "a.xml", &opened), SUFFICE_OK);
    assert_string_equal(opened.path, "a.xml");
    assert_true(sfp_stamp_equal(&opened.stamp, &origin.stamp));
    assert_int_equal(save(again, "a.xml", 0, &opened), SUFFICE_OK);
    expect_file("a.xml", &bytes);
    assert_int_equal(save(again, "a.xml", 0, &opened), SUFFICE_OK);
    sfp_origin_release(&opened);
    assert_null(opened.path);
    sfp_origin_release(&origin);
    sfp_bytes_release(&bytes);
    drop_document(again);
}

static void a_file_that_somebody_changed_is_not_overwritten(void **state)
{
    struct sfp_document *document = *state;
    struct sfp_origin origin = {0};
    static char words[] = "something else";
    struct sfp_bytes theirs = {.data = words, .size = sizeof words - 1};
    assert_int_equal(save(document, "a.xml", 0, &origin), SUFFICE_OK);
    struct sfp_stamp before = origin.stamp;
    put("a.xml", theirs.data, theirs.size);
    assert_int_equal(save(document, "a.xml", 0, &origin), SUFFICE_ERROR_CHANGED);
    expect_file("a.xml", &theirs);
    assert_true(sfp_stamp_equal(&origin.stamp, &before));
    assert_int_equal(save(document, "a.xml", SFP_SAVE_REPLACE, &origin), SUFFICE_OK);
    assert_int_equal(save(document, "a.xml", 0, &origin), SUFFICE_OK);
    sfp_origin_release(&origin);
}

static void a_file_of_others_is_not_overwritten(void **state)
{
    struct sfp_document *document = *state;
    struct sfp_origin origin = {0};
    static char words[] = "something else";
    struct sfp_bytes theirs = {.data = words, .size = sizeof words - 1};
    put("a.xml", theirs.data, theirs.size);
    assert_int_equal(save(document, "a.xml", 0, &origin), SUFFICE_ERROR_EXISTS);
    assert_null(origin.path);
    assert_int_equal(save(document, "a.xml", 0, NULL), SUFFICE_ERROR_EXISTS);
    expect_file("a.xml", &theirs);
    assert_int_equal(save(document, "a.xml", SFP_SAVE_REPLACE, NULL), SUFFICE_OK);
}

/* Where it was saved last counts; a copy does not. */
static void the_last_place_is_remembered(void **state)
{
    struct sfp_document *document = *state;
    struct sfp_origin origin = {0};
    assert_int_equal(save(document, "a.xml", 0, &origin), SUFFICE_OK);
    assert_int_equal(save(document, "b.xml", 0, NULL), SUFFICE_OK);
    assert_string_equal(origin.path, "a.xml");
    assert_int_equal(save(document, "b.xml", 0, &origin), SUFFICE_ERROR_EXISTS);
    assert_string_equal(origin.path, "a.xml");
    assert_int_equal(remove("b.xml"), 0);
    assert_int_equal(save(document, "b.xml", 0, &origin), SUFFICE_OK);
    assert_string_equal(origin.path, "b.xml");
    assert_int_equal(save(document, "nowhere/c.xml", 0, &origin), SUFFICE_ERROR_NOT_FOUND);
    assert_string_equal(origin.path, "b.xml");
    assert_int_equal(save(document, "b.xml", 0, &origin), SUFFICE_OK);
    sfp_origin_release(&origin);
}

static void what_is_not_there_is_not_opened(void **state)
{
    struct sfp_document document;
    struct sfp_origin origin = {0};
    (void)state;
    assert_int_equal(open_file(&document, "none.xml", &origin), SUFFICE_ERROR_NOT_FOUND);
    assert_int_equal(open_file(&document, ".", &origin), SUFFICE_ERROR_IO);
    assert_null(origin.path);
}

static void a_file_that_went_is_made_again(void **state)
{
    struct sfp_document *document = *state;
    struct sfp_origin origin = {0};
    assert_int_equal(save(document, "a.xml", 0, &origin), SUFFICE_OK);
    assert_int_equal(remove("a.xml"), 0);
    assert_int_equal(save(document, "a.xml", 0, &origin), SUFFICE_OK);
    sfp_origin_release(&origin);
}

/* --- memory that fails --- */

static void without_memory_the_file_stays(void **state)
{
    struct sfp_document *document = *state;
    struct sfp_origin origin = {0};
    assert_int_equal(save(document, "a.xml", 0, &origin), SUFFICE_OK);
    struct sfp_bytes before = written(document);
    assert_int_equal(set_text(document, document->store.root, SUFFICE_PROJECT_MEMO, "more"), SUFFICE_OK);
    suffice_status status;
    size_t n = 0;
    do {
        allow(n++);
        status = save(document, "a.xml", 0, &origin);
        allow_all();
        assert_true(status == SUFFICE_OK || status == SUFFICE_ERROR_MEMORY);
        if (status != SUFFICE_OK)
            expect_file("a.xml", &before);
        assert_string_equal(origin.path, "a.xml");
    } while (status != SUFFICE_OK && n < 100);
    assert_int_equal(status, SUFFICE_OK);
    assert_true(n > 1);
    sfp_bytes_release(&before);
    before = written(document);
    expect_file("a.xml", &before);
    sfp_bytes_release(&before);
    sfp_origin_release(&origin);
}

static void without_memory_nothing_is_opened(void **state)
{
    struct sfp_document *again = malloc(sizeof *again);
    struct sfp_origin origin = {0};
    suffice_status status;
    size_t n = 0;
    assert_non_null(again);
    assert_int_equal(save(*state, "a.xml", 0, NULL), SUFFICE_OK);
    do {
        allow(n++);
        status = open_file(again, "a.xml", &origin);
        allow_all();
        assert_int_equal(status == SUFFICE_OK, origin.path != NULL);
        assert_true(status == SUFFICE_OK || status == SUFFICE_ERROR_MEMORY);
    } while (status != SUFFICE_OK && n < 1000);
    assert_int_equal(status, SUFFICE_OK);
    assert_true(n > 10);
    sfp_origin_release(&origin);
    drop_document(again);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(what_is_written_is_read, begin, end),
        cmocka_unit_test_setup_teardown(a_fault_has_its_place, begin, end),
        cmocka_unit_test_setup_teardown(a_file_is_what_memory_is, begin, end),
        cmocka_unit_test_setup_teardown(a_file_that_somebody_changed_is_not_overwritten, begin, end),
        cmocka_unit_test_setup_teardown(a_file_of_others_is_not_overwritten, begin, end),
        cmocka_unit_test_setup_teardown(the_last_place_is_remembered, begin, end),
        cmocka_unit_test_setup_teardown(what_is_not_there_is_not_opened, begin, end),
        cmocka_unit_test_setup_teardown(a_file_that_went_is_made_again, begin, end),
        cmocka_unit_test_setup_teardown(without_memory_the_file_stays, begin, end),
        cmocka_unit_test_setup_teardown(without_memory_nothing_is_opened, begin, end),
    };
    return cmocka_run_group_tests(tests, enter, leave);
}
