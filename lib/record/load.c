/*
 * Load: the events of a file, told to whoever reads that part of a document.
 * SPDX-License-Identifier: MIT
 */
#include "record/load.h"

#include "record/write.h"

#include <string.h>

/* --- what is kept --- */

/* Kept content is bounded while it grows, not only when it is whole. */
static suffice_status check_kept(struct sfp_loader *loader)
{
    if (loader->keeper.bytes.size <= loader->options->limits.kept)
        return SUFFICE_OK;
    return sfp_loader_too_much_kept(loader);
}

static suffice_status start_keeping(struct sfp_loader *loader, const struct sfp_xml_element *element, bool newer)
{
    const struct sfp_frame *record = sfp_loader_frame(loader);
    if (!sfp_keeper_begin(&loader->keeper))
        return sfp_loader_out_of_memory(loader);
    loader->keeper.newer = newer;
    loader->keeper.stage = record->stage;
    sfp_loader_push(loader, SFP_FRAME_KEEP)->slot = record->slot;
    sfp_keep_start(&loader->keeper, element);
    return SUFFICE_OK;
}

static suffice_status end_keeping(struct sfp_loader *loader, sfp_slot slot)
{
    sfp_keep_end(&loader->keeper);
    if (loader->keeper.depth > 0)
        return SUFFICE_OK;
    loader->depth--;
    if (slot == 0)
        return SUFFICE_OK;
    return sfp_loader_keep_written(loader, slot, SFP_KEPT_CONTENT, loader->keeper.newer);
}

/* --- elements --- */

static bool is_ours(const struct sfp_xml_element *element)
{
    return element->space != NULL && strcmp(element->space, SFP_NAMESPACE) == 0;
}

static suffice_status skip(struct sfp_loader *loader)
{
    sfp_loader_push(loader, SFP_FRAME_SKIP);
    return SUFFICE_OK;
}

static suffice_status start_project(struct sfp_loader *loader, const struct sfp_xml_element *element)
{
    const struct sfp_kind *kind = sfp_kind(SFP_KIND_PROJECT);
    loader->begun = true;
    if (is_ours(element) && strcmp(element->local, kind->name) == 0)
        return sfp_load_record(loader, element, kind);
    suffice_status status = sfp_loader_fault(loader, SUFFICE_DETAIL_NOT_A_PROJECT,
                                             "the outermost element must be project in the namespace " SFP_NAMESPACE);
    return status == SUFFICE_OK ? skip(loader) : status;
}

/* What an element within a record is: a field, a child, a cut reference, or nothing we know. */
struct meaning {
    uint32_t stage;
    const struct sfp_field *field;
    const struct sfp_kind *child;
    bool cut;
    bool known;
    bool many; /* it may stand more than once */
};

static struct meaning find_meaning(const struct sfp_kind *kind, const char *name)
{
    struct meaning meaning = {.known = true};
    for (size_t i = 0; i < kind->field_count; i++) {
        if (kind->fields[i].written != SFP_ELEMENT || strcmp(kind->fields[i].name, name) != 0)
            continue;
        meaning.stage = (uint32_t)i;
        meaning.field = &kind->fields[i];
        meaning.many = sfp_type_is_list(kind->fields[i].type);
        return meaning;
    }
    for (size_t i = 0; i < kind->child_count; i++) {
        const struct sfp_kind *child = sfp_kind(kind->children[i].kind);
        if (strcmp(child->name, name) != 0)
            continue;
        meaning.stage = (uint32_t)(kind->field_count + i);
        meaning.child = child;
        meaning.many = child->identity != SFP_BY_PARENT;
        return meaning;
    }
    meaning.stage = (uint32_t)(kind->field_count + kind->child_count);
    meaning.cut = meaning.many = meaning.known = strcmp(name, "cut") == 0;
    return meaning;
}

/* A record's `stage` is one more than the place it has reached, so that 0 is before all. */
static suffice_status check_order(struct sfp_loader *loader, struct sfp_frame *record, const struct meaning *meaning,
                                  const char *name)
{
    uint32_t stage = meaning->stage + 1;
    if (stage < record->stage)
        return sfp_loader_fault(loader, SUFFICE_DETAIL_WRONG_ORDER,
                                "%s stands too late in its %s; see the order in the file-format guide", name,
                                record->kind->name);
    if (stage == record->stage && !meaning->many)
        return sfp_loader_fault(loader, SUFFICE_DETAIL_REPEATED_ELEMENT, "a %s may hold one %s, not two",
                                record->kind->name, name);
    record->stage = stage;
    return SUFFICE_OK;
}

static suffice_status unknown_element(struct sfp_loader *loader, const struct sfp_xml_element *element)
{
    struct sfp_frame *record = sfp_loader_frame(loader);
    if (loader->newer)
        return start_keeping(loader, element, true);
    suffice_status status = sfp_loader_fault(loader, SUFFICE_DETAIL_UNKNOWN_ELEMENT, "a %s cannot hold an element %s",
                                             record->kind->name, sfp_loader_name(element->local));
    return status == SUFFICE_OK ? skip(loader) : status;
}

static suffice_status start_in_record(struct sfp_loader *loader, const struct sfp_xml_element *element)
{
    struct sfp_frame *record = sfp_loader_frame(loader);
    if (!is_ours(element))
        return start_keeping(loader, element, false);
    struct meaning meaning = find_meaning(record->kind, element->local);
    if (!meaning.known)
        return unknown_element(loader, element);
    suffice_status status = check_order(loader, record, &meaning, element->local);
    if (status != SUFFICE_OK)
        return status;
    if (meaning.field != NULL)
        return sfp_load_field(loader, element, meaning.field);
    if (meaning.cut)
        return sfp_load_cut(loader, element);
    return sfp_load_record(loader, element, meaning.child);
}

static suffice_status start_in_field(struct sfp_loader *loader, const struct sfp_xml_element *element)
{
    const struct sfp_frame *frame = sfp_loader_frame(loader);
    suffice_status status =
        sfp_loader_fault(loader, SUFFICE_DETAIL_UNKNOWN_ELEMENT, "%s cannot hold an element %s, only text",
                         frame->type == SFP_FRAME_CUT ? "cut" : frame->field->name, sfp_loader_name(element->local));
    return status == SUFFICE_OK ? skip(loader) : status;
}

static suffice_status on_start(void *context, const struct sfp_xml_element *element, suffice_error *error)
{
    struct sfp_loader *loader = context;
    (void)error; /* the loader's own */
    if (!loader->begun)
        return start_project(loader, element);
    switch (sfp_loader_frame(loader)->type) {
    case SFP_FRAME_RECORD:
        return start_in_record(loader, element);
    case SFP_FRAME_KEEP:
        sfp_keep_start(&loader->keeper, element);
        return check_kept(loader);
    case SFP_FRAME_SKIP:
        return skip(loader);
    default:
        return start_in_field(loader, element);
    }
}

static suffice_status on_end(void *context, suffice_error *error)
{
    struct sfp_loader *loader = context;
    struct sfp_frame *frame = sfp_loader_frame(loader);
    (void)error;
    suffice_status status = SUFFICE_OK;
    if (frame->type == SFP_FRAME_KEEP)
        return end_keeping(loader, frame->slot);
    if (frame->type == SFP_FRAME_RECORD)
        status = sfp_load_record_end(loader);
    else if (frame->type == SFP_FRAME_FIELD)
        status = sfp_load_field_end(loader);
    loader->depth--;
    return status;
}

/* --- text and the rest --- */

static bool is_space(const char *text, size_t size)
{
    for (size_t i = 0; i < size; i++)
        if (text[i] != ' ' && text[i] != '\n' && text[i] != '\t' && text[i] != '\r')
            return false;
    return true;
}

static suffice_status text_in_record(struct sfp_loader *loader, struct sfp_frame *frame, const char *text, size_t size)
{
    if (frame->stray || is_space(text, size))
        return SUFFICE_OK;
    frame->stray = true;
    return sfp_loader_fault(loader, SUFFICE_DETAIL_STRAY_TEXT, "there is text where a %s holds only elements",
                            frame->type == SFP_FRAME_CUT ? "cut" : frame->kind->name);
}

static suffice_status on_text(void *context, const char *text, size_t size, suffice_error *error)
{
    struct sfp_loader *loader = context;
    struct sfp_frame *frame = sfp_loader_frame(loader);
    (void)error;
    switch (frame->type) {
    case SFP_FRAME_FIELD:
        if (loader->text.size + size > (size_t)INT32_MAX)
            return sfp_loader_fault(loader, SUFFICE_DETAIL_TEXT_TOO_LONG, "%s is longer than any text may be",
                                    frame->field->name);
        return sfp_bytes_add(&loader->text, text, size) ? SUFFICE_OK : sfp_loader_out_of_memory(loader);
    case SFP_FRAME_KEEP:
        sfp_keep_text(&loader->keeper, text, size);
        return check_kept(loader);
    case SFP_FRAME_SKIP:
        return SUFFICE_OK;
    default:
        return text_in_record(loader, frame, text, size);
    }
}

/*
 * Comments and instructions stay with the record in which they stand; those around the project are not kept. Within
 * what is kept anyway they are only written down.
 */
static bool begin_beside(struct sfp_loader *loader)
{
    return sfp_loader_frame(loader)->type == SFP_FRAME_KEEP || sfp_keeper_begin(&loader->keeper);
}

static suffice_status end_beside(struct sfp_loader *loader)
{
    const struct sfp_frame *frame = sfp_loader_frame(loader);
    if (frame->type == SFP_FRAME_KEEP || frame->slot == 0)
        return check_kept(loader);
    return sfp_loader_keep_written(loader, frame->slot, SFP_KEPT_CONTENT, false);
}

static suffice_status on_comment(void *context, const char *text, size_t size, suffice_error *error)
{
    struct sfp_loader *loader = context;
    (void)error;
    if (loader->depth == 0)
        return SUFFICE_OK;
    if (!begin_beside(loader))
        return sfp_loader_out_of_memory(loader);
    sfp_keep_comment(&loader->keeper, text, size);
    return end_beside(loader);
}

static suffice_status on_instruction(void *context, const char *target, const char *data, suffice_error *error)
{
    struct sfp_loader *loader = context;
    (void)error;
    if (loader->depth == 0)
        return SUFFICE_OK;
    if (!begin_beside(loader))
        return sfp_loader_out_of_memory(loader);
    sfp_keep_instruction(&loader->keeper, target, data);
    return end_beside(loader);
}

const struct sfp_xml_handler sfp_loader_handler = {on_start, on_end, on_text, on_comment, on_instruction};
