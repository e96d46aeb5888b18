/*
 * Document: what the tests of this room share: an empty document, changes of it in one line, and memory that fails.
 * SPDX-License-Identifier: MIT
 */
#ifndef TESTS_UNIT_RECORD_DOCUMENT_H
#define TESTS_UNIT_RECORD_DOCUMENT_H

#include "base/memory.h"
#include "record/change.h"
#include "record/transfer.h"

#include <suffice/fields.h>

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdlib.h>
#include <string.h>

static suffice_error error_room;
static suffice_error *const error = &error_room;

/* --- memory that fails --- */

static size_t allocations;
static size_t allowed = SIZE_MAX; /* of them */
static size_t last_size;

static inline void *counted_malloc(size_t size)
{
    last_size = size;
    return allocations++ < allowed ? malloc(size) : NULL;
}

static inline void *counted_realloc(void *block, size_t size)
{
    last_size = size;
    return allocations++ < allowed ? realloc(block, size) : NULL;
}

static const struct sfp_memory counted = {counted_malloc, counted_realloc, free};
static const struct sfp_memory *usual;

/* From here on so many allocations succeed. */
static inline void allow(size_t count)
{
    usual = usual == NULL ? sfp_memory : usual;
    allocations = 0;
    allowed = count;
    sfp_memory = &counted;
}

static inline void allow_all(void)
{
    sfp_memory = usual;
    allowed = SIZE_MAX;
}

/* --- documents --- */

static inline struct sfp_document *new_document(void)
{
    static const struct sfp_guid guid = {{0xFE, 1}};
    struct sfp_document *document = malloc(sizeof *document);
    struct sfp_change change;
    assert_non_null(document);
    assert_int_equal(sfp_document_init(document, NULL, error), SUFFICE_OK);
    document->seeded = true;
    assert_true(sfp_map_reserve(&document->store.guids, 1));
    sfp_change_begin(&change, document, NULL, error);
    sfp_change_guid(&change, document->store.root, &guid);
    sfp_change_text(&change, document->store.root, SUFFICE_PROJECT_NAME, "A project");
    assert_int_equal(sfp_change_end(&change), SUFFICE_OK);
    sfp_journal_forget(&document->journal, &document->store);
    return document;
}

static inline void drop_document(struct sfp_document *document)
{
    sfp_document_release(document);
    free(document);
}

static inline sfp_slot try_add(struct sfp_document *document, int32_t kind, sfp_slot parent, suffice_field field,
                               const char *text)
{
    struct sfp_change change;
    sfp_change_begin(&change, document, "add", error);
    sfp_slot slot = sfp_change_new(&change, kind);
    sfp_change_text(&change, slot, field, text);
    sfp_change_attach(&change, slot, parent, SFP_LAST);
    return sfp_change_end(&change) == SUFFICE_OK ? slot : 0;
}

/* A theme, or a code below one. */
static inline sfp_slot add_code(struct sfp_document *document, sfp_slot parent, const char *name)
{
    if (parent == 0)
        parent = sfp_store_singleton(&document->store, SFP_KIND_CODEBOOK);
    sfp_slot slot = try_add(document, SFP_KIND_CODE, parent, SUFFICE_CODE_NAME, name);
    assert_int_not_equal(slot, 0);
    return slot;
}

static inline suffice_status set_text(struct sfp_document *document, sfp_slot slot, suffice_field field,
                                      const char *text)
{
    struct sfp_change change;
    sfp_change_begin(&change, document, "set", error);
    sfp_change_text(&change, slot, field, text);
    return sfp_change_end(&change);
}

static inline suffice_status remove_row(struct sfp_document *document, sfp_slot slot)
{
    struct sfp_change change;
    sfp_change_begin(&change, document, "remove", error);
    sfp_change_remove(&change, slot, 0);
    return sfp_change_end(&change);
}

static inline const char *text_of(const struct sfp_document *document, sfp_slot slot, suffice_field constant)
{
    struct sfp_value value = sfp_store_get(sfp_store_row(&document->store, slot), sfp_field_of(constant, NULL));
    return value.set ? value.as.text->text : NULL;
}

#endif
