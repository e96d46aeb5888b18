/*
 * Tests of options: limits that are lowered, progress that is told, reading that is stopped.
 * SPDX-License-Identifier: MIT
 */
#include "cast.h"

#include <suffice/options.h>

static void test_limits(void **state)
{
    static const struct {
        suffice_limit limit;
        uint64_t most, low;
        suffice_detail detail;
    } cases[] = {
        {SUFFICE_LIMIT_BYTES, UINT64_C(2147483648), 100, SUFFICE_DETAIL_FILE_TOO_LARGE},
        {SUFFICE_LIMIT_RECORDS, UINT64_C(4294967231), 1, SUFFICE_DETAIL_TOO_MANY_RECORDS},
        {SUFFICE_LIMIT_DEPTH, 200, 3, SUFFICE_DETAIL_TOO_DEEP},
        {SUFFICE_LIMIT_ATTRIBUTES, 64, 3, SUFFICE_DETAIL_TOO_MANY_ATTRIBUTES},
        {SUFFICE_LIMIT_TEXT, INT32_MAX, 10, SUFFICE_DETAIL_VALUE_TOO_LONG},
        {SUFFICE_LIMIT_KEPT, 67108864, 1, SUFFICE_DETAIL_NONE},
    };
    struct cast *cast = *state;
    struct world *world = &cast->world;
    suffice_buffer *bytes = bytes_of(world->project);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        suffice_project *copy = world->project;
        suffice_options *options = suffice_options_new();
        DENIED(OUT_OF_RANGE, suffice_options_set_limit(options, cases[i].limit, 0, world->error));
        DENIED(OUT_OF_RANGE, suffice_options_set_limit(options, cases[i].limit, cases[i].most + 1, world->error));
        good(world, suffice_options_set_limit(options, cases[i].limit, cases[i].most, world->error));
        good(world, suffice_options_set_limit(options, cases[i].limit, cases[i].low, world->error));
        suffice_error_clear(world->error);
        suffice_status status =
            suffice_project_read(suffice_buffer_data(bytes), suffice_buffer_size(bytes), options, &copy, world->error);
        assert_int_equal(status, suffice_detail_status(cases[i].detail));
        assert_int_equal(suffice_error_detail(world->error), cases[i].detail);
        if (status != SUFFICE_OK)
            assert_null(copy);
        suffice_project_release(copy);
        suffice_options_release(options);
    }
    suffice_buffer_release(bytes);
    suffice_options *other = suffice_options_new();
    DENIED(UNKNOWN_CHOICE, suffice_options_set_limit(other, 0, 1, world->error));
    DENIED(UNKNOWN_CHOICE, suffice_options_set_limit(other, 7, 1, world->error));
    suffice_options_release(other);
    suffice_options_release(NULL);
    DENIED(NULL_ARGUMENT, suffice_options_set_limit(NULL, SUFFICE_LIMIT_BYTES, 1, world->error));
    DENIED(NULL_ARGUMENT, suffice_options_set_progress(NULL, NULL, NULL, world->error));
}

struct watch {
    suffice_project *other; /* a project that is not at work */
    suffice_project **made; /* where the call will put the project that is */
    uint64_t last, total;
    int calls, stop_at;
};

static bool watch(uint64_t done, uint64_t total, void *user)
{
    struct watch *seen = user;
    assert_true(done > seen->last);
    assert_null(*seen->made); /* nothing can be changed that is not there yet */
    assert_int_equal(suffice_set_text(seen->other, suffice_project_item(seen->other), SUFFICE_PROJECT_NAME,
                                      seen->calls % 2 == 0 ? "Even" : "Odd", NULL),
                     SUFFICE_OK);
    seen->last = done;
    seen->total = total;
    return ++seen->calls != seen->stop_at;
}

static void test_progress(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    suffice_project *copy = NULL;
    struct watch seen = {.made = &copy}; /* asked after every piece of 64 KiB */
    suffice_options *options = suffice_options_new();
    char *text = malloc(200000);
    assert_non_null(text);
    memset(text, 'x', 200000);
    good(world,
         suffice_corpus_add_text(world->corpus, "Long", SUFFICE_MEDIUM_NOTES, text, 200000, 0, NULL, world->error));
    free(text);
    good(world, suffice_project_new("Other", &seen.other, world->error));
    suffice_buffer *bytes = bytes_of(world->project);
    uint64_t size = suffice_buffer_size(bytes);
    good(world, suffice_options_set_progress(options, watch, &seen, world->error));
    good(world, suffice_project_read(suffice_buffer_data(bytes), size, options, &copy, world->error));
    assert_true(seen.calls >= 3);
    assert_true(seen.last == size && seen.total == size);
    suffice_project_release(copy);
    for (int stop_at = 1; stop_at <= 3; stop_at++) {
        seen = (struct watch){.made = &copy, .other = seen.other, .stop_at = stop_at};
        DENIED(CANCELLED, suffice_project_read(suffice_buffer_data(bytes), size, options, &copy, world->error));
        assert_null(copy);
        assert_int_equal(seen.calls, stop_at);
    }
    good(world, suffice_options_set_progress(options, NULL, NULL, world->error));
    good(world, suffice_project_read(suffice_buffer_data(bytes), size, options, &copy, world->error));
    suffice_project_release(copy);
    suffice_project_release(seen.other);
    suffice_options_release(options);
    suffice_buffer_release(bytes);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_limits, make_cast, drop_cast),
        cmocka_unit_test_setup_teardown(test_progress, make_cast, drop_cast),
    };
    return cmocka_run_group_tests_name("options", tests, NULL, NULL);
}
