/*
 * Codebook: the themes and codes by which what people said is read.
 * SPDX-License-Identifier: MIT
 */
#include "model/codebook.h"

#include "model/access.h"

#include <string.h>

/* --- the handle --- */

suffice_status suffice_codebook_new(const char *name, suffice_codebook **codebook, suffice_error *error)
{
    suffice_project *project;
    struct sfp_change change;
    if (codebook == NULL)
        return sfp_fail_null(error, "codebook");
    *codebook = NULL;
    suffice_status status = suffice_project_new(name, &project, error);
    if (status != SUFFICE_OK)
        return status;
    sfp_change_begin(&change, &project->document, NULL, error);
    sfp_change_text(&change, sfp_store_singleton(change.store, SFP_KIND_CODEBOOK), SUFFICE_CODEBOOK_NAME, name);
    status = sfp_change_end(&change);
    status = sfp_project_alone(project, status);
    if (status == SUFFICE_OK)
        *codebook = &project->codebook;
    return status;
}

void suffice_codebook_retain(const suffice_codebook *codebook)
{
    suffice_project_retain(suffice_codebook_project(codebook));
}

void suffice_codebook_release(const suffice_codebook *codebook)
{
    suffice_project_release(suffice_codebook_project(codebook));
}

const suffice_project *suffice_codebook_project(const suffice_codebook *codebook)
{
    return codebook == NULL ? NULL : codebook->project;
}

suffice_project *suffice_codebook_edit_project(suffice_codebook *codebook)
{
    return codebook == NULL ? NULL : codebook->project;
}

static sfp_slot root_of(const suffice_codebook *codebook)
{
    return codebook == NULL ? 0 : sfp_store_singleton(sfp_project_store(codebook->project), SFP_KIND_CODEBOOK);
}

suffice_id suffice_codebook_item(const suffice_codebook *codebook)
{
    return codebook == NULL ? 0 : sfp_store_id(sfp_project_store(codebook->project), root_of(codebook));
}

/* --- looking --- */

static suffice_id parent_or_root(const suffice_codebook *codebook, suffice_code_id parent)
{
    return parent == 0 ? suffice_codebook_item(codebook) : parent;
}

size_t suffice_codebook_theme_count(const suffice_codebook *codebook)
{
    return suffice_codebook_code_count(codebook, 0);
}

suffice_code_id suffice_codebook_theme_at(const suffice_codebook *codebook, size_t index)
{
    return suffice_codebook_code_at(codebook, 0, index);
}

size_t suffice_codebook_code_count(const suffice_codebook *codebook, suffice_code_id parent)
{
    return suffice_child_count(suffice_codebook_project(codebook), parent_or_root(codebook, parent), SUFFICE_KIND_CODE);
}

suffice_code_id suffice_codebook_code_at(const suffice_codebook *codebook, suffice_code_id parent, size_t index)
{
    return suffice_child_at(suffice_codebook_project(codebook), parent_or_root(codebook, parent), SUFFICE_KIND_CODE,
                            index);
}

/* The slot of a code that an id names, or 0. */
static sfp_slot find_code(const suffice_codebook *codebook, suffice_code_id code)
{
    sfp_slot slot = 0;
    if (codebook == NULL ||
        sfp_store_find(sfp_project_store(codebook->project), code, SFP_KIND_CODE, "code", &slot, NULL) != SUFFICE_OK)
        return 0;
    return slot;
}

size_t suffice_codebook_depth(const suffice_codebook *codebook, suffice_code_id code)
{
    size_t depth = 0;
    const struct sfp_row *row;
    for (sfp_slot slot = find_code(codebook, code); slot != 0; slot = row->parent) {
        row = sfp_store_row(sfp_project_store(codebook->project), slot);
        if (row->kind != SFP_KIND_CODE)
            break;
        depth++;
    }
    return depth;
}

suffice_code_id suffice_codebook_theme_of(const suffice_codebook *codebook, suffice_code_id code)
{
    sfp_slot root = root_of(codebook);
    sfp_slot slot = find_code(codebook, code);
    if (slot == 0)
        return 0;
    const struct sfp_store *store = sfp_project_store(codebook->project);
    while (sfp_store_row(store, slot)->parent != root)
        slot = sfp_store_row(store, slot)->parent;
    return sfp_store_id(store, slot);
}

static bool add_codes(const struct sfp_store *store, sfp_slot parent, suffice_ids *ids)
{
    const struct sfp_list *list = sfp_store_children(store, parent, SFP_KIND_CODE);
    for (uint32_t i = 0; i < list->count; i++) {
        sfp_slot code = sfp_list_items(list)[i];
        if (!sfp_ids_add(ids, sfp_store_id(store, code)) || !add_codes(store, code, ids))
            return false;
    }
    return true;
}

suffice_status suffice_codebook_codes(const suffice_codebook *codebook, suffice_ids **ids, suffice_error *error)
{
    if (ids == NULL)
        return sfp_fail_null(error, "ids");
    *ids = NULL;
    if (codebook == NULL)
        return sfp_fail_null(error, "codebook");
    suffice_status status = sfp_ids_new(ids, error);
    if (status != SUFFICE_OK || add_codes(sfp_project_store(codebook->project), root_of(codebook), *ids))
        return status;
    suffice_ids_release(*ids);
    *ids = NULL;
    return sfp_fail_memory(error);
}

bool sfp_codebook_path(const struct sfp_store *store, sfp_slot code, struct sfp_bytes *bytes)
{
    const struct sfp_row *row = sfp_store_row(store, code);
    const struct sfp_code *self = (const struct sfp_code *)row;
    if (row->kind != SFP_KIND_CODE)
        return true;
    if (!sfp_codebook_path(store, row->parent, bytes) || (bytes->size > 0 && !sfp_bytes_add_text(bytes, " / ")))
        return false;
    return sfp_bytes_add(bytes, self->name->text, self->name->size);
}

suffice_status suffice_codebook_path(const suffice_codebook *codebook, suffice_code_id code, suffice_buffer **buffer,
                                     suffice_error *error)
{
    sfp_slot slot;
    struct sfp_bytes bytes = {0};
    if (buffer == NULL)
        return sfp_fail_null(error, "buffer");
    *buffer = NULL;
    if (codebook == NULL)
        return sfp_fail_null(error, "codebook");
    const struct sfp_store *store = sfp_project_store(codebook->project);
    suffice_status status = sfp_store_find(store, code, SFP_KIND_CODE, "code", &slot, error);
    if (status != SUFFICE_OK)
        return status;
    if (sfp_codebook_path(store, slot, &bytes))
        return sfp_buffer_take(&bytes, buffer, error);
    sfp_bytes_release(&bytes);
    return sfp_fail_memory(error);
}

static sfp_slot find_below(const struct sfp_store *store, sfp_slot parent, suffice_field field, const char *text)
{
    const struct sfp_list *list = sfp_store_children(store, parent, SFP_KIND_CODE);
    sfp_slot here = sfp_store_find_unique(store, parent, SFP_KIND_CODE, sfp_field_of(field, NULL), text, strlen(text));
    sfp_slot found = 0;
    for (uint32_t i = 0; found == 0 && i < list->count; i++) {
        sfp_slot code = sfp_list_items(list)[i];
        found = code == here ? code : find_below(store, code, field, text);
    }
    return found;
}

suffice_code_id suffice_codebook_find(const suffice_codebook *codebook, const char *text)
{
    if (codebook == NULL || text == NULL)
        return 0;
    const struct sfp_store *store = sfp_project_store(codebook->project);
    sfp_slot found = find_below(store, root_of(codebook), SUFFICE_CODE_KEY, text);
    if (found == 0)
        found = find_below(store, root_of(codebook), SUFFICE_CODE_NAME, text);
    return found == 0 ? 0 : sfp_store_id(store, found);
}

/* --- changing --- */

static void begin(struct sfp_change *change, suffice_codebook *codebook, const char *title, suffice_error *error)
{
    sfp_project_change(change, suffice_codebook_edit_project(codebook), "codebook", title, error);
}

suffice_status suffice_codebook_add_code(suffice_codebook *codebook, suffice_code_id parent, const char *name,
                                         suffice_code_id *code, suffice_error *error)
{
    struct sfp_change change;
    begin(&change, codebook, "add a code", error);
    sfp_slot above = parent == 0 ? root_of(codebook) : sfp_change_find(&change, parent, SFP_KIND_CODE, "parent");
    sfp_slot slot = sfp_change_new(&change, SFP_KIND_CODE);
    sfp_change_text(&change, slot, SUFFICE_CODE_NAME, name);
    sfp_change_attach(&change, slot, above, SFP_LAST);
    return sfp_change_end_with(&change, slot, code);
}

suffice_status suffice_codebook_move_code(suffice_codebook *codebook, suffice_code_id code, suffice_code_id parent,
                                          size_t index, suffice_error *error)
{
    struct sfp_change change;
    begin(&change, codebook, "move a code", error);
    sfp_slot slot = sfp_change_find(&change, code, SFP_KIND_CODE, "code");
    sfp_slot above = parent == 0 ? root_of(codebook) : sfp_change_find(&change, parent, SFP_KIND_CODE, "parent");
    sfp_change_move(&change, slot, above, index > SFP_LAST ? SFP_LAST : (uint32_t)index);
    return sfp_change_end(&change);
}
