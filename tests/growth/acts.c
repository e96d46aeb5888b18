/*
 * Acts: what is measured that takes more than one call.
 * SPDX-License-Identifier: MIT
 */
#include "acts.h"

#include <stdio.h>

const char *new_guid(size_t number)
{
    static char guid[37];
    snprintf(guid, sizeof guid, "99999999-0000-4000-8000-0000%08x", (unsigned)(number & 0xFFFFFFFF));
    return guid;
}

/* --- steps and groups --- */

suffice_status undo_all_redo_all(struct plot *p)
{
    suffice_status status = SUFFICE_OK;
    while (status == SUFFICE_OK && suffice_project_undo_count(p->project) > 0)
        status = suffice_project_undo(p->project, p->error);
    while (status == SUFFICE_OK && suffice_project_redo_count(p->project) > 0)
        status = suffice_project_redo(p->project, p->error);
    return status;
}

suffice_status undo_and_redo(struct plot *p)
{
    suffice_status status = suffice_project_undo(p->project, p->error);
    return status == SUFFICE_OK ? suffice_project_redo(p->project, p->error) : status;
}

static suffice_status open_groups(struct plot *p)
{
    suffice_status status = SUFFICE_OK;
    for (size_t i = 0; status == SUFFICE_OK && i < p->n; i++) {
        status = suffice_project_begin(p->project, "group", p->error);
        if (status == SUFFICE_OK)
            status = suffice_codebook_add_code(p->codebook, p->theme, plot_name("Code", i), &p->id, p->error);
    }
    return status;
}

suffice_status nest_groups(struct plot *p)
{
    suffice_status status = open_groups(p);
    for (size_t i = 0; status == SUFFICE_OK && i < p->n; i++)
        status = suffice_project_commit(p->project, p->error);
    return status;
}

suffice_status nest_groups_abandon(struct plot *p)
{
    suffice_status status = open_groups(p);
    for (size_t i = 0; status == SUFFICE_OK && i < p->n; i++)
        status = suffice_project_abandon(p->project, p->error);
    return status;
}

/* --- values and texts --- */

/* Of an attribute whose options are set again and again. */
suffice_status set_many_options(struct plot *p)
{
    suffice_attribute_id id;
    const char *options[] = {"so", "not so"};
    suffice_status status =
        suffice_corpus_add_attribute(p->corpus, "Choice", SUFFICE_ATTRIBUTE_TYPE_CHOICE,
                                     SUFFICE_ATTRIBUTE_SCOPE_PARTICIPANT, options, 2, &id, p->error);
    for (size_t i = 0; status == SUFFICE_OK && i < p->n; i++)
        status = suffice_corpus_set_options(p->corpus, id, options, 1 + i % 2, p->error);
    return status;
}

suffice_status edit_text(struct plot *p)
{
    return suffice_excerpts_edit_text(p->excerpts, p->text, p->n, p->starts, p->ends, p->words, &p->table, p->error);
}

/* --- files --- */

suffice_status read_input(struct plot *p)
{
    return suffice_project_read(p->input, p->input_size, NULL, &p->made, p->error);
}

static suffice_status save_input(struct plot *p)
{
    FILE *file = fopen(p->path, "wb");
    bool good = file != NULL && fwrite(p->input, 1, p->input_size, file) == p->input_size;
    return file != NULL && fclose(file) == 0 && good ? SUFFICE_OK : SUFFICE_ERROR_IO;
}

suffice_status check_input(struct plot *p)
{
    suffice_status status = save_input(p);
    return status == SUFFICE_OK ? suffice_file_check(p->path, NULL, &p->findings, p->error) : status;
}

suffice_status read_and_write_input(struct plot *p)
{
    suffice_status status = read_input(p);
    return status == SUFFICE_OK ? suffice_project_write(p->made, &p->buffer, p->error) : status;
}

suffice_status list_unknown(struct plot *p)
{
    suffice_status status = read_input(p);
    return status == SUFFICE_OK ? suffice_project_unknown(p->made, &p->findings, p->error) : status;
}

/* As somebody does who sets limits, and then not; and clears what an interrupted save left. */
suffice_status open_saved(struct plot *p)
{
    suffice_options *options = suffice_options_new();
    suffice_status status = suffice_options_set_limit(options, SUFFICE_LIMIT_DEPTH, 100, p->error);
    if (status == SUFFICE_OK)
        status = suffice_options_set_progress(options, NULL, NULL, p->error);
    if (status == SUFFICE_OK)
        status = suffice_project_save_copy(p->project, p->path, SUFFICE_SAVE_REPLACE, p->error);
    if (status == SUFFICE_OK)
        status = suffice_project_open_with(p->path, options, &p->made, p->error);
    suffice_options_release(options);
    suffice_project_release(p->made);
    if (status == SUFFICE_OK)
        status = suffice_project_open(p->path, 0, &p->made, p->error);
    if (status == SUFFICE_OK)
        status = suffice_file_clean(p->path, 0, NULL, p->error);
    return status;
}

suffice_status check_saved(struct plot *p)
{
    suffice_status status = suffice_project_save_copy(p->project, p->path, SUFFICE_SAVE_REPLACE, p->error);
    return status == SUFFICE_OK ? suffice_file_check(p->path, NULL, &p->findings, p->error) : status;
}

/* --- between projects --- */

suffice_status read_and_release(struct plot *p)
{
    suffice_project *copy = NULL;
    suffice_status status =
        suffice_project_read(suffice_buffer_data(p->bytes), suffice_buffer_size(p->bytes), NULL, &copy, p->error);
    suffice_project_release(copy);
    return status;
}

/* Not everything can go by itself: a speaker cannot without the interview. */
static suffice_status unless_memory(suffice_status status)
{
    return status == SUFFICE_ERROR_MEMORY ? status : SUFFICE_OK;
}

suffice_status extract_artefacts(struct plot *p)
{
    const suffice_id ids[] = {suffice_matrix_item(p->matrix),
                              suffice_story_item(p->story),
                              suffice_logic_model_item(p->model),
                              suffice_assessment_item(p->assessment),
                              p->meeting,
                              p->action};
    return suffice_project_extract(p->project, ids, sizeof ids / sizeof ids[0], SUFFICE_ADOPT_EVIDENCE, &p->made,
                                   p->error);
}

suffice_status adopt_many(struct plot *p)
{
    suffice_project *fresh = NULL;
    suffice_status status = suffice_project_new("Fernhollow", &fresh, p->error);
    if (status == SUFFICE_OK)
        status = unless_memory(suffice_project_adopt(fresh, p->project, p->many, p->many_count, SUFFICE_ADOPT_EVIDENCE,
                                                     &p->table, p->error));
    suffice_project_release(fresh);
    return status;
}

suffice_status erase_from_copy(struct plot *p)
{
    char guid[37];
    suffice_buffer *buffer = NULL;
    suffice_project *copy = NULL;
    suffice_status status = suffice_guid(p->project, p->participant, guid, p->error);
    if (status == SUFFICE_OK)
        status = suffice_project_write(p->project, &buffer, p->error);
    if (status == SUFFICE_OK)
        status = suffice_project_read(suffice_buffer_data(buffer), suffice_buffer_size(buffer), NULL, &copy, p->error);
    if (status == SUFFICE_OK)
        status = suffice_project_withdraw(copy, suffice_find_guid(copy, guid), SUFFICE_WITHDRAWAL_WAY_ERASE,
                                          SUFFICE_WITHDRAW_SHARED, 0, NULL, &p->table, p->error);
    suffice_buffer_release(buffer);
    suffice_project_release(copy);
    return status;
}

/* Takes all that there is from a table, as a consumer of Arrow does. */
static suffice_status hand_over(struct plot *p, const suffice_table *table, uint32_t flags)
{
    struct ArrowSchema schema = {.release = NULL};
    struct ArrowArray array = {.release = NULL};
    struct ArrowArrayStream *stream = suffice_arrow_stream_new();
    suffice_status status = suffice_table_export_arrow(table, flags, stream, p->error);
    if (status == SUFFICE_OK && (stream->get_schema(stream, &schema) != 0 || stream->get_next(stream, &array) != 0))
        status = SUFFICE_ERROR_MEMORY;
    if (schema.release != NULL)
        schema.release(&schema);
    if (array.release != NULL)
        array.release(&array);
    suffice_arrow_stream_release(stream);
    return status;
}

/* Of the kind of what was grown. */
suffice_status table_of_many(struct plot *p)
{
    suffice_table *table = NULL;
    suffice_buffer *buffer = NULL;
    suffice_kind kind = p->many_count > 0 ? suffice_kind_of(p->project, p->many[0]) : SUFFICE_KIND_CODE;
    suffice_status status = suffice_records(p->project, kind, TEAM, &table, p->error);
    if (status == SUFFICE_OK)
        status = suffice_table_csv(table, 0, &buffer, p->error);
    if (status == SUFFICE_OK)
        status = hand_over(p, table, 0);
    if (status == SUFFICE_OK)
        status = hand_over(p, table, SUFFICE_ARROW_PLAIN);
    suffice_table_release(table);
    suffice_buffer_release(buffer);
    return status;
}

suffice_status table_of_chosen(struct plot *p)
{
    suffice_kind kind = p->many_count > 0 ? suffice_kind_of(p->project, p->many[0]) : SUFFICE_KIND_CODE;
    size_t count = 0;
    while (count < p->many_count && suffice_kind_of(p->project, p->many[count]) == kind)
        count++;
    return suffice_records_of(p->project, kind, p->many, count, PUBLIC, &p->table, p->error);
}

suffice_status give_back(struct plot *p)
{
    suffice_ids *ids = NULL;
    suffice_findings *findings = NULL;
    suffice_status status = suffice_codebook_codes(p->codebook, &ids, p->error);
    if (status == SUFFICE_OK)
        status = suffice_project_check(p->project, SUFFICE_CHECK_ALL_STEPS, TODAY, &findings, p->error);
    suffice_ids_release(ids);
    suffice_findings_release(findings);
    return status;
}

suffice_status assess_alone(struct plot *p)
{
    suffice_assessment *assessment = NULL;
    suffice_status status = suffice_assessment_new("Alone", p->framework, &assessment, p->error);
    p->made = suffice_assessment_edit_project(assessment);
    return status;
}

/* --- what knows of no project --- */

suffice_status make_alone(struct plot *p)
{
    suffice_codebook *codebook = NULL;
    suffice_framework *framework = NULL;
    suffice_logic_model *model = NULL;
    suffice_project *content = NULL;
    suffice_status status = suffice_codebook_new("Alone", &codebook, p->error);
    if (status == SUFFICE_OK)
        status = suffice_framework_new("Alone", &framework, p->error);
    if (status == SUFFICE_OK)
        status = suffice_logic_model_new("Alone", "Crisis", "I know.", &model, p->error);
    if (status == SUFFICE_OK)
        status = suffice_content_open("suffice", &content, p->error);
    suffice_codebook_release(codebook);
    suffice_framework_release(framework);
    suffice_logic_model_release(model);
    suffice_project_release(content);
    return status;
}
