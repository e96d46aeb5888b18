/*
 * Tests of codebooks: the tree, moving, finding, merging, splitting, removing.
 * SPDX-License-Identifier: MIT
 */
#include "cast.h"

static suffice_code_id add(const struct cast *cast, suffice_code_id parent, const char *name)
{
    suffice_code_id code = 0;
    good(&cast->world, suffice_codebook_add_code(cast->codebook, parent, name, &code, cast->world.error));
    return code;
}

static suffice_ids *codes(const struct cast *cast)
{
    suffice_ids *ids = NULL;
    good(&cast->world, suffice_codebook_codes(cast->codebook, &ids, cast->world.error));
    return ids;
}

static suffice_coding_id code_excerpt(const struct cast *cast, suffice_excerpt_id excerpt, suffice_code_id code,
                                      suffice_analyst_id coder)
{
    suffice_coding_id coding = 0;
    good(&cast->world, suffice_excerpts_code(cast->excerpts, excerpt, code, coder, &coding, cast->world.error));
    return coding;
}

static suffice_coding_id coding_of(const struct cast *cast, suffice_excerpt_id excerpt, suffice_code_id code,
                                   suffice_analyst_id coder)
{
    return suffice_excerpts_find_coding(cast->excerpts, excerpt, code, coder);
}

/* --- the tree --- */

static void test_tree(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    suffice_codebook *codebook = cast->codebook;
    assert_int_equal(suffice_codebook_theme_count(codebook), 2);
    assert_true(suffice_codebook_theme_at(codebook, 0) == cast->theme);
    assert_true(suffice_codebook_theme_at(codebook, 1) == cast->other);
    assert_int_equal(suffice_codebook_theme_at(codebook, 2), 0);
    assert_int_equal(suffice_codebook_code_count(codebook, cast->theme), 2);
    assert_int_equal(suffice_codebook_code_count(codebook, 0), 2);
    assert_true(suffice_codebook_code_at(codebook, cast->theme, 1) == cast->twin);
    assert_int_equal(suffice_codebook_code_at(codebook, cast->theme, 2), 0);
    suffice_code_id deep = 0;
    STEP(suffice_codebook_add_code(codebook, cast->code, "Deep", &deep, world->error));
    ASSERT_IDS(codes(cast), cast->theme, cast->code, deep, cast->twin, cast->other);
    assert_int_equal(suffice_codebook_depth(codebook, cast->theme), 1);
    assert_int_equal(suffice_codebook_depth(codebook, deep), 3);
    assert_true(suffice_codebook_theme_of(codebook, deep) == cast->theme);
    assert_true(suffice_codebook_theme_of(codebook, cast->other) == cast->other);
    good(world, suffice_remove(world->project, deep, 0, world->error));
    assert_int_equal(suffice_codebook_depth(codebook, deep), 0);
    assert_int_equal(suffice_codebook_theme_of(codebook, deep), 0);
    assert_int_equal(suffice_codebook_code_count(codebook, deep), 0);
}

static void test_nothing_for_null(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    suffice_error *error = world->error;
    suffice_ids *ids = NULL;
    suffice_buffer *buffer = NULL;
    suffice_table *table = NULL;
    suffice_codebook_retain(NULL);
    suffice_codebook_release(NULL);
    assert_null(suffice_codebook_project(NULL));
    assert_null(suffice_codebook_edit_project(NULL));
    assert_ptr_equal(suffice_codebook_edit_project(cast->codebook), world->project);
    assert_int_equal(suffice_codebook_item(NULL), 0);
    assert_int_equal(suffice_codebook_theme_count(NULL), 0);
    assert_int_equal(suffice_codebook_theme_at(NULL, 0), 0);
    assert_int_equal(suffice_codebook_code_count(NULL, cast->theme), 0);
    assert_int_equal(suffice_codebook_code_at(NULL, 0, 0), 0);
    assert_int_equal(suffice_codebook_depth(NULL, cast->code), 0);
    assert_int_equal(suffice_codebook_theme_of(NULL, cast->code), 0);
    assert_int_equal(suffice_codebook_find(NULL, "Names"), 0);
    assert_int_equal(suffice_codebook_find(cast->codebook, NULL), 0);
    assert_int_equal(suffice_codebook_version_count(NULL), 0);
    assert_int_equal(suffice_codebook_version_at(NULL, 0), 0);
    DENIED(NULL_ARGUMENT, suffice_codebook_codes(NULL, &ids, error));
    DENIED(NULL_ARGUMENT, suffice_codebook_codes(cast->codebook, NULL, error));
    DENIED(NULL_ARGUMENT, suffice_codebook_path(NULL, cast->code, &buffer, error));
    DENIED(NULL_ARGUMENT, suffice_codebook_path(cast->codebook, cast->code, NULL, error));
    DENIED(NULL_ARGUMENT, suffice_codebook_add_code(NULL, 0, "N", NULL, error));
    DENIED(NULL_ARGUMENT, suffice_codebook_move_code(NULL, cast->code, 0, 0, error));
    DENIED(NULL_ARGUMENT, suffice_codebook_merge_codes(NULL, cast->code, cast->twin, error));
    DENIED(NULL_ARGUMENT, suffice_codebook_split_code(NULL, cast->code, "N", NULL, 0, 0, NULL, error));
    DENIED(NULL_ARGUMENT, suffice_codebook_split_code(cast->codebook, cast->code, "N", NULL, 1, 0, NULL, error));
    DENIED(NULL_ARGUMENT, suffice_codebook_add_version(NULL, "v", 0, NULL, NULL, error));
    DENIED(NULL_ARGUMENT, suffice_codebook_changes(NULL, 0, 0, &table, error));
    DENIED(NULL_ARGUMENT, suffice_codebook_changes(cast->codebook, 0, 0, NULL, error));
}

static void test_adding_is_refused(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    suffice_codebook *codebook = cast->codebook;
    suffice_code_id code = 7;
    static char longest[502];
    memset(longest, 'x', 501);
    DENIED(EMPTY, suffice_codebook_add_code(codebook, 0, NULL, &code, world->error));
    assert_int_equal(code, 0);
    DENIED(EMPTY, suffice_codebook_add_code(codebook, 0, "", &code, world->error));
    DENIED(NOT_UNIQUE, suffice_codebook_add_code(codebook, cast->theme, "Names", &code, world->error));
    DENIED(WRONG_KIND, suffice_codebook_add_code(codebook, cast->ann, "N", &code, world->error));
    DENIED(OTHER_PROJECT,
           suffice_codebook_add_code(codebook, foreign_analyst(world) - ((uint64_t)4 << 45), "N", &code, world->error));
    DENIED(NOT_UTF8, suffice_codebook_add_code(codebook, 0, MARK "\x80", &code, world->error));
    DENIED(TEXT_TOO_LONG, suffice_codebook_add_code(codebook, 0, longest, &code, world->error));
    STEP(suffice_codebook_add_code(codebook, 0, "Names", NULL, world->error)); /* elsewhere it may be */
    good(world, suffice_remove(world->project, cast->other, 0, world->error));
    DENIED(GONE, suffice_codebook_add_code(codebook, cast->other, "N", &code, world->error));
}

static void test_path_and_find(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    suffice_codebook *codebook = cast->codebook;
    suffice_buffer *buffer = NULL;
    suffice_code_id deep = add(cast, cast->twin, "Living");
    good(world, suffice_codebook_path(codebook, deep, &buffer, world->error));
    assert_string_equal(suffice_buffer_data(buffer), "Reaching / Names / Living");
    suffice_buffer_release(buffer);
    buffer = NULL;
    DENIED(WRONG_KIND, suffice_codebook_path(codebook, cast->ann, &buffer, world->error));
    assert_null(buffer);
    assert_true(suffice_codebook_find(codebook, "Names") == cast->twin);
    assert_true(suffice_codebook_find(codebook, "Living") == deep); /* before the theme of that name */
    assert_int_equal(suffice_codebook_find(codebook, ""), 0);
    assert_int_equal(suffice_codebook_find(codebook, "Nowhere"), 0);
    STEP(suffice_set_text(world->project, cast->other, SUFFICE_CODE_KEY, "Names", world->error));
    assert_true(suffice_codebook_find(codebook, "Names") == cast->other); /* a key goes before any name */
    STEP(suffice_set_text(world->project, deep, SUFFICE_CODE_KEY, "Names", world->error));
    assert_true(suffice_codebook_find(codebook, "Names") == deep);
    good(world, suffice_remove(world->project, deep, 0, world->error));
    DENIED(GONE, suffice_codebook_path(codebook, deep, &buffer, world->error));
}

/* --- moving --- */

static void test_move(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    suffice_codebook *codebook = cast->codebook;
    suffice_code_id a = add(cast, cast->theme, "a"), b = add(cast, cast->theme, "b");
    STEP(suffice_codebook_move_code(codebook, b, cast->theme, 0, world->error));
    ASSERT_IDS(codes(cast), cast->theme, b, cast->code, cast->twin, a, cast->other);
    /* Counted once it has been taken out. */
    STEP(suffice_codebook_move_code(codebook, b, cast->theme, 1, world->error));
    ASSERT_IDS(codes(cast), cast->theme, cast->code, b, cast->twin, a, cast->other);
    STEP(suffice_codebook_move_code(codebook, b, cast->theme, SIZE_MAX, world->error));
    ASSERT_IDS(codes(cast), cast->theme, cast->code, cast->twin, a, b, cast->other);
    STEP(suffice_codebook_move_code(codebook, b, cast->theme, 2, world->error));
    ASSERT_IDS(codes(cast), cast->theme, cast->code, cast->twin, b, a, cast->other);
    STEP(suffice_codebook_move_code(codebook, cast->code, cast->other, 0, world->error));
    STEP(suffice_codebook_move_code(codebook, cast->other, cast->twin, 5, world->error));
    ASSERT_IDS(codes(cast), cast->theme, cast->twin, cast->other, cast->code, b, a);
    STEP(suffice_codebook_move_code(codebook, cast->other, 0, 0, world->error));
    ASSERT_IDS(codes(cast), cast->other, cast->code, cast->theme, cast->twin, b, a);
    assert_true(coding_of(cast, cast->early, cast->code, cast->ann) == cast->coding);
}

static void test_moving_is_refused(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    suffice_codebook *codebook = cast->codebook;
    suffice_code_id below = add(cast, cast->code, "Below");
    suffice_code_id same = add(cast, cast->other, "Names");
    DENIED(CIRCLE, suffice_codebook_move_code(codebook, cast->theme, cast->theme, 0, world->error));
    DENIED(CIRCLE, suffice_codebook_move_code(codebook, cast->theme, below, 0, world->error));
    DENIED(NOT_UNIQUE, suffice_codebook_move_code(codebook, same, cast->theme, 0, world->error));
    good(world, suffice_set_text(world->project, same, SUFFICE_CODE_NAME, "Others", world->error));
    good(world, suffice_set_text(world->project, same, SUFFICE_CODE_KEY, "K", world->error));
    good(world, suffice_set_text(world->project, cast->twin, SUFFICE_CODE_KEY, "K", world->error));
    DENIED(NOT_UNIQUE, suffice_codebook_move_code(codebook, same, cast->theme, 0, world->error));
    DENIED(WRONG_KIND, suffice_codebook_move_code(codebook, cast->ann, 0, 0, world->error));
    DENIED(WRONG_KIND, suffice_codebook_move_code(codebook, same, cast->talk, 0, world->error));
    DENIED(WRONG_KIND, suffice_codebook_move_code(codebook, 0, cast->theme, 0, world->error));
    good(world, suffice_remove(world->project, same, 0, world->error));
    DENIED(GONE, suffice_codebook_move_code(codebook, same, cast->theme, 0, world->error));
    DENIED(GONE, suffice_codebook_move_code(codebook, cast->twin, same, 0, world->error));
}

static void test_sixty_four_levels(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    suffice_code_id chain[65] = {cast->other};
    for (int i = 1; i < 64; i++)
        chain[i] = add(cast, chain[i - 1], "Level");
    assert_int_equal(suffice_codebook_depth(cast->codebook, chain[63]), 64);
    suffice_code_id more = 7;
    DENIED(TOO_DEEP, suffice_codebook_add_code(cast->codebook, chain[63], "Level", &more, world->error));
    assert_int_equal(more, 0);
    DENIED(TOO_DEEP, suffice_codebook_move_code(cast->codebook, cast->code, chain[63], 0, world->error));
    STEP(suffice_codebook_move_code(cast->codebook, cast->code, chain[62], 0, world->error));
    /* What lies below counts too. */
    DENIED(TOO_DEEP, suffice_codebook_move_code(cast->codebook, cast->other, cast->theme, 0, world->error));
    suffice_code_id tail = add(cast, cast->theme, "Tail");
    add(cast, tail, "End");
    DENIED(TOO_DEEP, suffice_codebook_merge_codes(cast->codebook, tail, chain[63], world->error));
    STEP(suffice_codebook_merge_codes(cast->codebook, tail, chain[62], world->error));
}

/* --- merging --- */

static void set_at(const struct cast *cast, suffice_coding_id coding, int64_t at)
{
    good(&cast->world, suffice_set_instant(cast->world.project, coding, SUFFICE_CODING_AT, at, cast->world.error));
}

static int64_t at_of(const struct cast *cast, suffice_coding_id coding)
{
    int64_t at = -1;
    good(&cast->world, suffice_instant(cast->world.project, coding, SUFFICE_CODING_AT, &at, cast->world.error));
    return at;
}

static void set_memo(const struct cast *cast, suffice_coding_id coding, const char *memo)
{
    good(&cast->world, suffice_set_text(cast->world.project, coding, SUFFICE_CODING_MEMO, memo, cast->world.error));
}

static const char *memo_of(const struct cast *cast, suffice_coding_id coding)
{
    return suffice_text(cast->world.project, coding, SUFFICE_CODING_MEMO);
}

static void test_merge_codings(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    suffice_code_id code = cast->code, twin = cast->twin;
    set_at(cast, cast->coding, 1000);
    suffice_coding_id by_ben = code_excerpt(cast, cast->early, twin, cast->ben);  /* another coder: stays */
    suffice_coding_id nobody = code_excerpt(cast, cast->late, code, 0);           /* moves */
    suffice_coding_id later = code_excerpt(cast, cast->heard, code, cast->ann);   /* given both: */
    suffice_coding_id earlier = code_excerpt(cast, cast->heard, twin, cast->ann); /* the earlier stays */
    set_at(cast, later, 5000);
    set_at(cast, earlier, 4000);
    set_memo(cast, later, "late " MARK);
    set_memo(cast, earlier, "soon");
    STEP(suffice_codebook_merge_codes(cast->codebook, code, twin, world->error));
    assert_int_equal(suffice_kind_of(world->project, code), 0);
    assert_true(coding_of(cast, cast->early, twin, cast->ann) == cast->coding);
    assert_int_equal(at_of(cast, cast->coding), 1000);
    assert_true(coding_of(cast, cast->early, twin, cast->ben) == by_ben);
    assert_true(coding_of(cast, cast->late, twin, 0) == nobody);
    suffice_coding_id one = coding_of(cast, cast->heard, twin, cast->ann);
    assert_int_equal(at_of(cast, one), 4000);
    assert_string_equal(memo_of(cast, one), "soon\n\nlate " MARK);
    assert_int_equal(suffice_child_count(world->project, cast->heard, SUFFICE_KIND_CODING), 1);
    assert_int_equal(suffice_record_count(world->project, SUFFICE_KIND_CODING), 4);
}

/* The earlier one's time and version are kept, whichever way the codes are merged; the same memo stands once. */
static void test_merge_keeps_the_earlier(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    suffice_codebook_version_id version = 0;
    set_at(cast, cast->coding, 1000);
    good(world, suffice_codebook_add_version(cast->codebook, "v1", 0, NULL, &version, world->error));
    suffice_coding_id later = code_excerpt(cast, cast->early, cast->twin, cast->ann);
    set_at(cast, later, 2000);
    set_memo(cast, later, memo_of(cast, cast->coding));
    STEP(suffice_codebook_merge_codes(cast->codebook, cast->code, cast->twin, world->error));
    suffice_coding_id one = coding_of(cast, cast->early, cast->twin, cast->ann);
    assert_int_equal(at_of(cast, one), 1000);
    assert_int_equal(suffice_ref(world->project, one, SUFFICE_CODING_VERSION), 0);
    assert_string_equal(memo_of(cast, one), "About " MARK);
    good(world, suffice_project_undo(world->project, world->error));
    STEP(suffice_codebook_merge_codes(cast->codebook, cast->twin, cast->code, world->error));
    one = coding_of(cast, cast->early, cast->code, cast->ann);
    assert_int_equal(at_of(cast, one), 1000);
    assert_int_equal(suffice_ref(world->project, one, SUFFICE_CODING_VERSION), 0);
}

static void test_merge_all_else(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    suffice_project *project = world->project;
    suffice_error *error = world->error;
    suffice_grid_id grid = 0;
    suffice_grid_row_id only = 0, both = 0;
    const suffice_code_id pair[] = {cast->code, cast->other, cast->twin};
    suffice_code_id below = add(cast, cast->code, "below"), own = add(cast, cast->twin, "own");
    good(world, suffice_corpus_add_grid(world->corpus, cast->alone, cast->tape, 0, &grid, error));
    good(world, suffice_corpus_add_grid_row(world->corpus, grid, 0, 10, NULL, pair, 1, &only, error));
    good(world, suffice_corpus_add_grid_row(world->corpus, grid, 10, 20, NULL, pair, 3, &both, error));
    good(world, suffice_insert_text(project, cast->code, SUFFICE_CODE_CUES, 0, "shared", error));
    good(world, suffice_insert_text(project, cast->code, SUFFICE_CODE_CUES, 1, "new", error));
    good(world, suffice_insert_text(project, cast->twin, SUFFICE_CODE_CUES, 0, "shared", error));
    good(world, suffice_insert_text(project, cast->code, SUFFICE_CODE_EXAMPLES, 0, MARK, error));
    good(world, suffice_set_text(project, cast->code, SUFFICE_CODE_DEFINITION, "of code", error));
    good(world, suffice_set_text(project, cast->twin, SUFFICE_CODE_SCOPE, "of twin", error));
    STEP(suffice_codebook_merge_codes(cast->codebook, cast->code, cast->twin, error));
    assert_true(suffice_ref_at(project, only, SUFFICE_GRID_ROW_THEMES, 0) == cast->twin);
    assert_int_equal(suffice_count(project, both, SUFFICE_GRID_ROW_THEMES), 2); /* once */
    assert_true(suffice_ref_at(project, both, SUFFICE_GRID_ROW_THEMES, 0) == cast->other);
    assert_true(suffice_ref_at(project, both, SUFFICE_GRID_ROW_THEMES, 1) == cast->twin);
    ASSERT_IDS(codes(cast), cast->theme, cast->twin, own, below, cast->other);
    assert_int_equal(suffice_count(project, cast->twin, SUFFICE_CODE_CUES), 2);
    assert_string_equal(suffice_text_at(project, cast->twin, SUFFICE_CODE_CUES, 1), "new");
    assert_string_equal(suffice_text_at(project, cast->twin, SUFFICE_CODE_EXAMPLES, 0), MARK);
    assert_null(suffice_text(project, cast->twin, SUFFICE_CODE_DEFINITION));
    assert_string_equal(suffice_text(project, cast->twin, SUFFICE_CODE_SCOPE), "of twin");
    assert_string_equal(suffice_text(project, cast->twin, SUFFICE_CODE_NAME), "Names");
    STEP(suffice_codebook_merge_codes(cast->codebook, own, cast->theme, error)); /* upwards */
}

static void test_merging_is_refused(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    suffice_codebook *codebook = cast->codebook;
    suffice_code_id a = add(cast, cast->code, "same"), b = add(cast, cast->twin, "same");
    static char memo[200001];
    DENIED(CIRCLE, suffice_codebook_merge_codes(codebook, cast->code, cast->code, world->error));
    DENIED(CIRCLE, suffice_codebook_merge_codes(codebook, cast->theme, a, world->error));
    DENIED(NOT_UNIQUE, suffice_codebook_merge_codes(codebook, cast->code, cast->twin, world->error));
    good(world, suffice_remove(world->project, b, 0, world->error));
    DENIED(GONE, suffice_codebook_merge_codes(codebook, cast->code, b, world->error));
    DENIED(GONE, suffice_codebook_merge_codes(codebook, b, cast->code, world->error));
    DENIED(WRONG_KIND, suffice_codebook_merge_codes(codebook, cast->ann, cast->code, world->error));
    memset(memo, 'm', 200000);
    set_memo(cast, code_excerpt(cast, cast->early, cast->twin, cast->ann), memo);
    DENIED(TEXT_TOO_LONG, suffice_codebook_merge_codes(codebook, cast->code, cast->twin, world->error));
}

/* --- splitting --- */

static void test_split(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    suffice_code_id part = 0;
    suffice_coding_id by_ben = code_excerpt(cast, cast->early, cast->code, cast->ben);
    suffice_coding_id stays = code_excerpt(cast, cast->late, cast->code, cast->ann);
    suffice_coding_id aside = code_excerpt(cast, cast->early, cast->other, cast->ann);
    const suffice_excerpt_id twice[] = {cast->early, cast->early};
    set_at(cast, cast->coding, 1000);
    STEP(suffice_codebook_split_code(cast->codebook, cast->code, "Part", twice, 2, 0, &part, world->error));
    ASSERT_IDS(codes(cast), cast->theme, cast->code, part, cast->twin, cast->other);
    assert_true(coding_of(cast, cast->early, part, cast->ann) == cast->coding);
    assert_int_equal(at_of(cast, cast->coding), 1000);
    assert_string_equal(memo_of(cast, cast->coding), "About " MARK);
    assert_true(coding_of(cast, cast->early, part, cast->ben) == by_ben);
    assert_int_equal(coding_of(cast, cast->early, cast->code, cast->ann), 0);
    assert_true(coding_of(cast, cast->late, cast->code, cast->ann) == stays);
    assert_true(coding_of(cast, cast->early, cast->other, cast->ann) == aside);
    STEP(suffice_codebook_split_code(cast->codebook, cast->code, "None", NULL, 0, 0, NULL, world->error));
}

static void test_split_with_copy(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    suffice_code_id part = 0;
    suffice_codebook_version_id version = 0;
    good(world, suffice_codebook_add_version(cast->codebook, "v1", 0, NULL, &version, world->error));
    suffice_coding_id by_ben = code_excerpt(cast, cast->early, cast->code, cast->ben);
    const suffice_excerpt_id twice[] = {cast->early, cast->early};
    set_at(cast, cast->coding, 1000);
    STEP(suffice_codebook_split_code(cast->codebook, cast->code, "Part", twice, 2, SUFFICE_SPLIT_COPY, &part,
                                     world->error));
    assert_true(coding_of(cast, cast->early, cast->code, cast->ann) == cast->coding);
    assert_true(coding_of(cast, cast->early, cast->code, cast->ben) == by_ben);
    suffice_coding_id copy = coding_of(cast, cast->early, part, cast->ann);
    assert_int_equal(at_of(cast, copy), 1000);
    assert_string_equal(memo_of(cast, copy), "About " MARK);
    assert_int_equal(suffice_ref(world->project, copy, SUFFICE_CODING_VERSION), 0);
    copy = coding_of(cast, cast->early, part, cast->ben);
    assert_true(suffice_ref(world->project, copy, SUFFICE_CODING_VERSION) == version);
    assert_int_equal(suffice_child_count(world->project, cast->early, SUFFICE_KIND_CODING), 4);
}

static void test_splitting_is_refused(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    suffice_codebook *codebook = cast->codebook;
    suffice_code_id part = 7;
    const suffice_excerpt_id some[] = {cast->early, cast->late};
    const suffice_excerpt_id strange[] = {cast->early, cast->ann};
    DENIED(NO_SUCH_RECORD, suffice_codebook_split_code(codebook, cast->code, "P", some, 2, 0, &part, world->error));
    assert_true(suffice_error_item(world->error) == cast->late);
    assert_int_equal(part, 0);
    DENIED(WRONG_KIND, suffice_codebook_split_code(codebook, cast->code, "P", strange, 2, 0, &part, world->error));
    DENIED(NOT_UNIQUE, suffice_codebook_split_code(codebook, cast->code, "Names", some, 1, 0, &part, world->error));
    DENIED(EMPTY, suffice_codebook_split_code(codebook, cast->code, "", some, 1, 0, &part, world->error));
    DENIED(EMPTY, suffice_codebook_split_code(codebook, cast->code, NULL, some, 1, 0, &part, world->error));
    DENIED(NOT_XML, suffice_codebook_split_code(codebook, cast->code, MARK "\x03", some, 1, 0, &part, world->error));
    part = 7;
    DENIED(UNKNOWN_FLAG, suffice_codebook_split_code(codebook, cast->code, "P", some, 1, 2, &part, world->error));
    assert_int_equal(part, 0);
    good(world, suffice_remove(world->project, cast->late, 0, world->error));
    DENIED(GONE, suffice_codebook_split_code(codebook, cast->code, "P", some, 2, 0, &part, world->error));
}

/* --- removing --- */

static void test_remove(void **state)
{
    struct cast *cast = *state;
    struct world *world = &cast->world;
    suffice_table *table = NULL;
    DENIED(IN_USE, suffice_remove(world->project, cast->theme, 0, world->error));
    assert_true(suffice_error_item(world->error) == cast->coding);
    good(world, suffice_dependants(world->project, cast->theme, 0, &table, world->error));
    assert_int_equal(suffice_table_row_count(table), 4); /* itself, two codes, and what refuses */
    assert_true((suffice_id)cell(table, 3, 0) == cast->coding);
    assert_string_equal(suffice_table_text(table, 3, 1), "coding");
    assert_string_equal(suffice_table_text(table, 3, 2), "refuses");
    assert_string_equal(suffice_table_text(table, 3, 3), "code");
    suffice_table_release(table);
    STEP(suffice_remove(world->project, cast->theme, SUFFICE_REMOVE_DEPENDANTS, world->error));
    assert_int_equal(suffice_record_count(world->project, SUFFICE_KIND_CODING), 0);
    assert_int_equal(suffice_codebook_theme_count(cast->codebook), 1);
    assert_int_equal(suffice_excerpts_count(cast->excerpts), 3); /* the excerpt stays */
    STEP(suffice_remove(world->project, cast->other, 0, world->error));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_tree, make_cast, drop_cast),
        cmocka_unit_test_setup_teardown(test_nothing_for_null, make_cast, drop_cast),
        cmocka_unit_test_setup_teardown(test_adding_is_refused, make_cast, drop_cast),
        cmocka_unit_test_setup_teardown(test_path_and_find, make_cast, drop_cast),
        cmocka_unit_test_setup_teardown(test_move, make_cast, drop_cast),
        cmocka_unit_test_setup_teardown(test_moving_is_refused, make_cast, drop_cast),
        cmocka_unit_test_setup_teardown(test_sixty_four_levels, make_cast, drop_cast),
        cmocka_unit_test_setup_teardown(test_merge_codings, make_cast, drop_cast),
        cmocka_unit_test_setup_teardown(test_merge_keeps_the_earlier, make_cast, drop_cast),
        cmocka_unit_test_setup_teardown(test_merge_all_else, make_cast, drop_cast),
        cmocka_unit_test_setup_teardown(test_merging_is_refused, make_cast, drop_cast),
        cmocka_unit_test_setup_teardown(test_split, make_cast, drop_cast),
        cmocka_unit_test_setup_teardown(test_split_with_copy, make_cast, drop_cast),
        cmocka_unit_test_setup_teardown(test_splitting_is_refused, make_cast, drop_cast),
        cmocka_unit_test_setup_teardown(test_remove, make_cast, drop_cast),
    };
    return cmocka_run_group_tests_name("codebook", tests, NULL, NULL);
}
