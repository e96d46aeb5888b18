/*
 * Changes: calls that change sources, excerpts and codes, their history, and calls on two projects, while memory fails.
 * SPDX-License-Identifier: MIT
 */
#include "running.h"

#include <suffice/access.h>
#include <suffice/findings.h>
#include <suffice/history.h>
#include <suffice/merge.h>
#include <suffice/records.h>

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

/* --- opening and saving --- */

static suffice_status open_from_memory(struct stage *stage)
{
    return suffice_project_read(suffice_buffer_data(stage->prepared), suffice_buffer_size(stage->prepared), NULL,
                                &stage->made, stage->error);
}

static suffice_status write_to_memory(struct stage *stage)
{
    return suffice_project_write(stage->project, &stage->buffer, stage->error);
}

/* --- single changes --- */

static suffice_status add_code(struct stage *stage)
{
    return suffice_codebook_add_code(stage->codebook, stage->code, "By night", &stage->id, stage->error);
}

static suffice_status set_short_text(struct stage *stage)
{
    return suffice_set_text(stage->project, stage->code, SUFFICE_CODE_NAME, "Whom to ring", stage->error);
}

static suffice_status set_long_text(struct stage *stage)
{
    return suffice_set_text(stage->project, stage->code, SUFFICE_CODE_DEFINITION,
                            "One card, one call. That was all it took, that night and every night after it.",
                            stage->error);
}

static suffice_status insert_text(struct stage *stage)
{
    return suffice_insert_text(stage->project, stage->other, SUFFICE_CODE_CUES, 1, "no word for weeks", stage->error);
}

static suffice_status clear_list(struct stage *stage)
{
    return suffice_clear(stage->project, stage->other, SUFFICE_CODE_CUES, stage->error);
}

static suffice_status move_code(struct stage *stage)
{
    return suffice_codebook_move_code(stage->codebook, stage->code, stage->other, 0, stage->error);
}

static suffice_status set_guid(struct stage *stage)
{
    return suffice_set_guid(stage->project, stage->code, "6f0c1f2e-95d8-4d4f-8f2a-54b5e8a1a001", stage->error);
}

static suffice_status remove_with_dependants(struct stage *stage)
{
    return suffice_remove(stage->project, stage->theme, SUFFICE_REMOVE_DEPENDANTS, stage->error);
}

static suffice_status remove_source(struct stage *stage)
{
    return suffice_remove(stage->project, stage->source, SUFFICE_REMOVE_DEPENDANTS, stage->error);
}

/* --- history --- */

static suffice_status change_first(struct stage *stage)
{
    suffice_status status = add_code(stage);
    stage->id = 0;
    return status == SUFFICE_OK ? remove_with_dependants(stage) : status;
}

static suffice_status change_and_undo_first(struct stage *stage)
{
    suffice_status status = change_first(stage);
    return status == SUFFICE_OK ? suffice_project_undo(stage->project, stage->error) : status;
}

static suffice_status undo(struct stage *stage)
{
    return suffice_project_undo(stage->project, stage->error);
}

static suffice_status redo(struct stage *stage)
{
    return suffice_project_redo(stage->project, stage->error);
}

/* Does some things in a group; where one fails, all of them are taken back. */
static suffice_status do_in_group(struct stage *stage, bool keep)
{
    suffice_status (*const acts[])(struct stage *) = {set_long_text, insert_text, move_code, set_guid};
    suffice_status status = suffice_project_begin(stage->project, "Tidy up", stage->error);
    if (status != SUFFICE_OK)
        return status;
    for (size_t i = 0; status == SUFFICE_OK && i < sizeof acts / sizeof acts[0]; i++)
        status = acts[i](stage);
    if (keep && status == SUFFICE_OK)
        return suffice_project_commit(stage->project, stage->error);
    suffice_status abandoned = suffice_project_abandon(stage->project, NULL);
    return status == SUFFICE_OK ? abandoned : status;
}

static suffice_status commit_group(struct stage *stage)
{
    return do_in_group(stage, true);
}

static suffice_status abandon_group(struct stage *stage)
{
    return do_in_group(stage, false);
}

/* --- sources, excerpts, codes --- */

static suffice_status add_source(struct stage *stage, suffice_source_id *source)
{
    static const char text[] = "\xEF\xBB\xBFOne card,\r\none call.\nThat was all, \xC3\xA0 la carte.\r\n";
    return suffice_corpus_add_text(stage->corpus, "Letter", SUFFICE_MEDIUM_DOCUMENT, text, sizeof text - 1, 0, source,
                                   stage->error);
}

static suffice_status code_a_new_text(struct stage *stage)
{
    suffice_source_id source;
    suffice_excerpt_id excerpt;
    suffice_status status = suffice_project_begin(stage->project, "Code a letter", stage->error);
    if (status != SUFFICE_OK)
        return status;
    status = add_source(stage, &source);
    if (status == SUFFICE_OK)
        status = suffice_excerpts_add_text(stage->excerpts, source, 10, 18, stage->ana, &excerpt, stage->error);
    if (status == SUFFICE_OK)
        status = suffice_excerpts_code(stage->excerpts, excerpt, stage->code, stage->ben, &stage->id, stage->error);
    if (status == SUFFICE_OK)
        return suffice_project_commit(stage->project, stage->error);
    assert_int_equal(suffice_project_abandon(stage->project, NULL), SUFFICE_OK);
    return status;
}

static suffice_status add_texts(struct stage *stage)
{
    static const int64_t starts[] = {1, 50, 200, 210};
    static const int64_t ends[] = {40, 60, 300, 211};
    return suffice_excerpts_add_texts(stage->excerpts, stage->source, 4, starts, ends, stage->ana, &stage->ids,
                                      stage->error);
}

static suffice_status code_many(struct stage *stage)
{
    suffice_excerpt_id ids[] = {suffice_excerpts_at(stage->excerpts, 0), suffice_excerpts_at(stage->excerpts, 3),
                                suffice_excerpts_at(stage->excerpts, 6)};
    return suffice_excerpts_code_many(stage->excerpts, ids, 3, stage->other, stage->ben, stage->error);
}

static suffice_status edit_text(struct stage *stage)
{
    static const int64_t positions[] = {0, 45, 300, 1000};
    static const int64_t removed[] = {0, 70, 10, 3};
    static const char *const inserted[] = {"Before: \r\n", "", "\xE0\xA8\xB8 and more", "\n"};
    return suffice_excerpts_edit_text(stage->excerpts, stage->source, 4, positions, removed, inserted, &stage->table,
                                      stage->error);
}

static suffice_status merge_codes(struct stage *stage)
{
    return suffice_codebook_merge_codes(stage->codebook, stage->other, stage->theme, stage->error);
}

static suffice_status split(struct stage *stage, uint32_t flags)
{
    suffice_excerpt_id excerpts[40];
    size_t count = 0;
    for (size_t i = 0; i < suffice_excerpts_count(stage->excerpts); i++) {
        suffice_excerpt_id excerpt = suffice_excerpts_at(stage->excerpts, i);
        if (suffice_excerpts_find_coding(stage->excerpts, excerpt, stage->theme, stage->ana) != 0)
            excerpts[count++] = excerpt;
    }
    assert_true(count > 2);
    return suffice_codebook_split_code(stage->codebook, stage->theme, "Crisis by night", excerpts, count - 1, flags,
                                       &stage->id, stage->error);
}

static suffice_status split_code(struct stage *stage)
{
    return split(stage, 0);
}

static suffice_status split_code_and_copy(struct stage *stage)
{
    return split(stage, SUFFICE_SPLIT_COPY);
}

static suffice_status add_version(struct stage *stage)
{
    return suffice_codebook_add_version(stage->codebook, "Second", stage->ben, "After the meeting", &stage->id,
                                        stage->error);
}

/* --- questions --- */

static suffice_status changes_table(struct stage *stage)
{
    return suffice_codebook_changes(stage->codebook, suffice_codebook_version_at(stage->codebook, 0), 0, &stage->table,
                                    stage->error);
}

static suffice_status records_table(struct stage *stage)
{
    return suffice_records(stage->project, SUFFICE_KIND_CODE, SUFFICE_AUDIENCE_ANALYST, &stage->table, stage->error);
}

static suffice_status codings_table(struct stage *stage)
{
    return suffice_records(stage->project, SUFFICE_KIND_CODING, SUFFICE_AUDIENCE_ANALYST, &stage->table, stage->error);
}

static suffice_status dependants(struct stage *stage)
{
    return suffice_dependants(stage->project, stage->theme, 0, &stage->table, stage->error);
}

static suffice_status children(struct stage *stage)
{
    return suffice_children(stage->project, suffice_excerpts_item(stage->excerpts), SUFFICE_KIND_EXCERPT, &stage->ids,
                            stage->error);
}

static suffice_status record_ids(struct stage *stage)
{
    return suffice_record_ids(stage->project, SUFFICE_KIND_CODING, &stage->ids, stage->error);
}

static suffice_status referrers(struct stage *stage)
{
    return suffice_referrers(stage->project, stage->ana, SUFFICE_CODING_CODER, &stage->ids, stage->error);
}

static suffice_status of_code(struct stage *stage)
{
    return suffice_excerpts_of_code(stage->excerpts, stage->theme, 0, SUFFICE_WITH_CODES_BELOW, &stage->ids,
                                    stage->error);
}

static suffice_status within(struct stage *stage)
{
    return suffice_excerpts_within(stage->excerpts, stage->source, 30, 400, &stage->ids, stage->error);
}

static suffice_status all_codes(struct stage *stage)
{
    return suffice_codebook_codes(stage->codebook, &stage->ids, stage->error);
}

static suffice_status code_path(struct stage *stage)
{
    return suffice_codebook_path(stage->codebook, stage->code, &stage->buffer, stage->error);
}

static suffice_status original_text(struct stage *stage)
{
    return suffice_source_original(stage->project, stage->source, &stage->buffer, stage->error);
}

static suffice_status what_is_unknown(struct stage *stage)
{
    return suffice_project_unknown(stage->project, &stage->findings, stage->error);
}

/* --- two projects --- */

/* Another project of the same origin, in which some things are different; as seen from here a conflict among them. */
static suffice_status open_another(struct stage *stage)
{
    struct stage other;
    stage_open(&other, stage->prepared, stage->error);
    other.project->document.seed = 7;
    suffice_status status = do_in_group(&other, true);
    if (status == SUFFICE_OK)
        status = add_texts(&other);
    if (status == SUFFICE_OK)
        status = split_code(&other);
    if (status == SUFFICE_OK)
        status = suffice_remove(other.project, suffice_excerpts_at(other.excerpts, 1), 0, stage->error);
    stage_clear(&other);
    stage->from = other.project;
    return status == SUFFICE_OK ? set_short_text(stage) : status;
}

static suffice_status merge_projects(struct stage *stage)
{
    return suffice_project_merge(stage->project, stage->from, NULL, SUFFICE_MERGE_TAKE, &stage->findings, stage->error);
}

static suffice_status adopt(struct stage *stage)
{
    const suffice_excerpts *excerpts = suffice_project_excerpts(stage->from);
    suffice_id id = suffice_excerpts_at(excerpts, suffice_excerpts_count(excerpts) - 1);
    return suffice_project_adopt(stage->project, stage->from, &id, 1, SUFFICE_ADOPT_EVIDENCE, &stage->table,
                                 stage->error);
}

static suffice_status compare(struct stage *stage)
{
    return suffice_project_compare(stage->project, stage->from, &stage->table, stage->error);
}

static suffice_status extract(struct stage *stage)
{
    suffice_id id = suffice_codebook_item(stage->codebook);
    return suffice_project_extract(stage->project, &id, 1, 0, &stage->made, stage->error);
}

/* --- each of them --- */

static const struct scenario scenarios[] = {
    {"open from memory", NULL, open_from_memory, 0},
    {"write to memory", NULL, write_to_memory, 0},
    {"add a code", NULL, add_code, STEP},
    {"set a short text", NULL, set_short_text, STEP},
    {"set a long text", NULL, set_long_text, STEP},
    {"insert into a list", NULL, insert_text, STEP},
    {"clear a list", NULL, clear_list, STEP},
    {"move a code", NULL, move_code, STEP},
    {"set a GUID", NULL, set_guid, STEP},
    {"set a text after undoing", change_and_undo_first, set_long_text, STEP},
    {"remove a theme with dependants", NULL, remove_with_dependants, STEP},
    {"remove a source with dependants", NULL, remove_source, STEP},
    {"undo", change_first, undo, FREE | MOVES},
    {"redo", change_and_undo_first, redo, FREE | MOVES},
    {"commit a group", NULL, commit_group, STEP},
    {"commit a group after undoing", change_and_undo_first, commit_group, STEP},
    {"abandon a group", NULL, abandon_group, 0},
    {"abandon a group after undoing", change_and_undo_first, abandon_group, 0},
    {"code a new text", NULL, code_a_new_text, STEP},
    {"mark many texts", NULL, add_texts, STEP},
    {"code many excerpts", NULL, code_many, STEP},
    {"edit a text", NULL, edit_text, STEP},
    {"merge codes", NULL, merge_codes, STEP},
    {"split a code", NULL, split_code, STEP},
    {"split a code and copy", NULL, split_code_and_copy, STEP},
    {"add a version", NULL, add_version, STEP},
    {"changes of the codebook", NULL, changes_table, 0},
    {"all codes as a table", NULL, records_table, 0},
    {"all codings as a table", NULL, codings_table, 0},
    {"dependants", NULL, dependants, 0},
    {"children", NULL, children, 0},
    {"record_ids", NULL, record_ids, 0},
    {"referrers", NULL, referrers, 0},
    {"excerpts of a theme", NULL, of_code, 0},
    {"excerpts within a stretch", NULL, within, 0},
    {"all codes", NULL, all_codes, 0},
    {"the path of a code", NULL, code_path, 0},
    {"the original of a text", NULL, original_text, 0},
    {"what is not known", NULL, what_is_unknown, 0},
    {"merge projects", open_another, merge_projects, STEP},
    {"adopt an excerpt", open_another, adopt, STEP},
    {"compare projects", open_another, compare, 0},
    {"extract a codebook", NULL, extract, GUIDED},
};

const struct suite suite_changes = {.name = "changes",
                                    .scenarios = scenarios,
                                    .count = sizeof scenarios / sizeof scenarios[0],
                                    .prepare = prepared_bytes};
