/*
 * Tests of what frameworks and assessments must keep when a merge moves their parts.
 * SPDX-License-Identifier: MIT
 */
#include "carried.h"

#include <suffice/assessment.h>

/* The parts that may lie in another place than at first. */
enum part { NONE, LEVEL, SECTION, GROUP, AREA, INDICATOR, FRAMEWORK };

static const char *if_is(bool is, const char *text)
{
    return is ? text : "";
}

/* A project with two frameworks, one part moved from the first to the second, or from one area to the next. */
static suffice_project *project_with(enum part moved, bool rated)
{
    static const char level[] = "<level guid=\"#a1\" key=\"l\" name=\"L\"/>";
    static const char indicator[] = "<indicator guid=\"#e1\" key=\"1.1\"><text>It is so.</text></indicator>";
    char area[400], group[800], section[1000], content[4000];
    snprintf(area, sizeof area, "<area guid=\"#d1\" key=\"1\" name=\"X\">%s</area>",
             if_is(moved != INDICATOR, indicator));
    snprintf(group, sizeof group,
             "<group guid=\"#c1\" name=\"G\">%s<area guid=\"#d2\" key=\"2\" name=\"Y\">%s</area></group>",
             if_is(moved != AREA, area), if_is(moved == INDICATOR, indicator));
    snprintf(section, sizeof section, "<section guid=\"#b1\" name=\"S\">%s</section>", if_is(moved != GROUP, group));
    snprintf(content, sizeof content,
             "<framework guid=\"#f1\" name=\"A\">%s%s</framework><framework guid=\"#f2\" name=\"B\">%s%s"
             "<section guid=\"#b2\" name=\"T\">%s<group guid=\"#c2\" name=\"H\">%s</group></section></framework>"
             "<assessment guid=\"#91\" name=\"Baseline\" framework=\"%s\">%s</assessment>",
             if_is(moved != LEVEL, level), if_is(moved != SECTION, section), if_is(moved == LEVEL, level),
             if_is(moved == SECTION, section), if_is(moved == GROUP, group), if_is(moved == AREA, area),
             moved == FRAMEWORK ? "#f2" : "#f1",
             if_is(rated, "<rating area=\"#d1\" level=\"#a1\"><indicator-mark indicator=\"#e1\" state=\"met\"/>"
                          "<evidence guid=\"#92\" indicator=\"#e1\"><text>Seen.</text></evidence></rating>"));
    return project_of(content);
}

/* They moved a part; whether we judged by it decides if the two fit together. */
static void assert_merge(struct world *world, enum part moved, suffice_detail expected)
{
    suffice_project *base = project_with(NONE, false);
    suffice_project *theirs = project_with(moved, false);
    suffice_project *unrated = project_with(NONE, false);
    suffice_project_release(world->project);
    world->project = project_with(NONE, true);
    assert_int_equal(suffice_project_merge(unrated, theirs, base, 0, NULL, world->error), SUFFICE_OK);
    suffice_buffer *before = bytes_of(world->project);
    suffice_error_clear(world->error);
    assert_refused(world, suffice_project_merge(world->project, theirs, base, 0, NULL, world->error), expected, before);
    suffice_project_release(unrated);
    suffice_project_release(theirs);
    suffice_project_release(base);
}

static void test_level(void **state)
{
    assert_merge(*state, LEVEL, SUFFICE_DETAIL_OTHER_FRAMEWORK);
}

static void test_section(void **state)
{
    assert_merge(*state, SECTION, SUFFICE_DETAIL_OTHER_FRAMEWORK);
}

static void test_group(void **state)
{
    assert_merge(*state, GROUP, SUFFICE_DETAIL_OTHER_FRAMEWORK);
}

static void test_area(void **state)
{
    assert_merge(*state, AREA, SUFFICE_DETAIL_OTHER_FRAMEWORK);
}

static void test_indicator(void **state)
{
    assert_merge(*state, INDICATOR, SUFFICE_DETAIL_OTHER_FRAMEWORK);
}

static void test_framework(void **state)
{
    assert_merge(*state, FRAMEWORK, SUFFICE_DETAIL_OTHER_FRAMEWORK);
}

/* Marks and evidence alone hold an indicator in its area. */
static void test_evidence_alone(void **state)
{
    struct world *world = *state;
    suffice_project *base = project_with(NONE, true);
    suffice_project *theirs = project_with(NONE, true);
    suffice_id mark =
        suffice_child_at(theirs, suffice_parent(theirs, find(theirs, "92")), SUFFICE_KIND_INDICATOR_MARK, 0);
    assert_int_equal(suffice_remove(theirs, mark, 0, world->error), SUFFICE_OK);
    suffice_buffer *bytes = bytes_of(theirs);
    suffice_project_release(world->project);
    world->project = read_text(suffice_buffer_data(bytes), suffice_buffer_size(bytes));
    assert_true(says(world->project, "<evidence"));
    assert_false(says(world->project, "<indicator-mark"));
    suffice_project *moved = project_with(INDICATOR, false);
    REFUSED(OTHER_FRAMEWORK,
            suffice_project_merge(world->project, moved, NULL, SUFFICE_MERGE_TAKE, NULL, world->error));
    suffice_buffer_release(bytes);
    suffice_project_release(moved);
    suffice_project_release(theirs);
    suffice_project_release(base);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, make_world, drop_world)

int main(void)
{
    const struct CMUnitTest tests[] = {TEST(test_level),         TEST(test_section),   TEST(test_group),
                                       TEST(test_area),          TEST(test_indicator), TEST(test_framework),
                                       TEST(test_evidence_alone)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
