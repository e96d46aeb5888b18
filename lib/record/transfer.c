/*
 * Transfer: documents from and to files and memory.
 * SPDX-License-Identifier: MIT
 */
#include "record/transfer.h"

#include "base/memory.h"
#include "record/write.h"

#include <string.h>

/* --- reading --- */

static suffice_status read_file(void *context, void *buffer, size_t size, size_t *got, suffice_error *error)
{
    return sfp_file_read(context, buffer, size, got, error);
}

struct memory {
    const char *bytes;
    size_t left;
};

static suffice_status read_memory(void *context, void *buffer, size_t size, size_t *got, suffice_error *error)
{
    struct memory *memory = context;
    (void)error;
    *got = memory->left < size ? memory->left : size;
    if (*got == 0)
        return SUFFICE_OK;
    memcpy(buffer, memory->bytes, *got);
    memory->bytes += *got;
    memory->left -= *got;
    return SUFFICE_OK;
}

static suffice_status make_document(struct sfp_document *document, const struct sfp_rules *rules,
                                    const struct sfp_read_source *source, const struct sfp_read_options *options,
                                    bool *doubtful, suffice_error *error)
{
    suffice_status status = sfp_document_init(document, rules, error);
    if (status != SUFFICE_OK)
        return status;
    status = sfp_read_document(document, source, options, doubtful, error);
    if (status != SUFFICE_OK)
        sfp_document_release(document);
    return status;
}

static suffice_status remember(struct sfp_origin *origin, const char *path, const struct sfp_stamp *stamp,
                               suffice_error *error)
{
    size_t size = strlen(path) + 1;
    char *copy = sfp_new(size, 1);
    if (copy == NULL)
        return sfp_fail_memory(error);
    memcpy(copy, path, size);
    sfp_free(origin->path);
    origin->path = copy;
    origin->stamp = *stamp;
    return SUFFICE_OK;
}

static suffice_status open_once(struct sfp_document *document, const struct sfp_rules *rules, const char *path,
                                const struct sfp_read_options *options, struct sfp_origin *origin, bool *doubtful,
                                suffice_error *error)
{
    struct sfp_file file = {0};
    suffice_status status = sfp_file_open(path, &file, error);
    if (status != SUFFICE_OK)
        return status;
    struct sfp_read_source source = {.read = read_file, .context = &file, .total = file.stamp.size};
    status = make_document(document, rules, &source, options, doubtful, error);
    if (status != SUFFICE_OK)
        sfp_error_locate(error, path);
    else if (origin != NULL && (status = remember(origin, path, &file.stamp, error)) != SUFFICE_OK)
        sfp_document_release(document);
    sfp_file_close(&file);
    return status;
}

static suffice_status read_once(struct sfp_document *document, const struct sfp_rules *rules, const void *bytes,
                                size_t size, const struct sfp_read_options *options, bool *doubtful,
                                suffice_error *error)
{
    struct memory memory = {bytes, size};
    struct sfp_read_source source = {.read = read_memory, .context = &memory, .total = size};
    suffice_status status = make_document(document, rules, &source, options, doubtful, error);
    if (status != SUFFICE_OK)
        sfp_error_locate(error, NULL);
    return status;
}

/* Makes as if nothing had been read: what a reading gathered that is in doubt must not be taken for found. */
static void forget(struct sfp_document *document, suffice_status status, const struct sfp_read_options *options,
                   suffice_error *error)
{
    if (status == SUFFICE_OK)
        sfp_document_release(document);
    if (options->findings != NULL)
        sfp_findings_clear(options->findings);
    suffice_error_clear(error);
}

/* A fault that may have been one of memory is looked for once more, and the second reading counts. */
suffice_status sfp_transfer_open(struct sfp_document *document, const struct sfp_rules *rules, const char *path,
                                 const struct sfp_read_options *options, struct sfp_origin *origin,
                                 suffice_error *error)
{
    bool doubtful = false;
    suffice_status status = open_once(document, rules, path, options, origin, &doubtful, error);
    if (!doubtful)
        return status;
    forget(document, status, options, error);
    return open_once(document, rules, path, options, origin, &doubtful, error);
}

suffice_status sfp_transfer_read(struct sfp_document *document, const struct sfp_rules *rules, const void *bytes,
                                 size_t size, const struct sfp_read_options *options, suffice_error *error)
{
    bool doubtful = false;
    suffice_status status = read_once(document, rules, bytes, size, options, &doubtful, error);
    if (!doubtful)
        return status;
    forget(document, status, options, error);
    return read_once(document, rules, bytes, size, options, &doubtful, error);
}

/* --- writing --- */

static suffice_status write_save(void *context, const void *bytes, size_t size, suffice_error *error)
{
    return sfp_save_write(context, bytes, size, error);
}

/* All that can fail is done before the file is put in its place. */
static suffice_status save_to(struct sfp_save *save, const struct sfp_store *store, struct sfp_origin *origin,
                              struct sfp_stamp *now, suffice_error *error)
{
    struct sfp_sink sink = {.write = write_save, .context = save};
    suffice_status status = sfp_write_document(store, &sink, error);
    if (status != SUFFICE_OK) {
        sfp_save_abandon(save);
        return status;
    }
    status = sfp_save_commit(save, now, error);
    if (origin != NULL && now->known)
        origin->stamp = *now;
    return status;
}

suffice_status sfp_transfer_save(const struct sfp_store *store, const char *path, uint32_t flags,
                                 struct sfp_origin *origin, suffice_error *error)
{
    struct sfp_save save = {0};
    struct sfp_stamp now = {0};
    bool same = origin != NULL && origin->path != NULL && strcmp(origin->path, path) == 0;
    struct sfp_origin next = {0};
    suffice_status status = SUFFICE_OK;
    if (origin != NULL && !same)
        status = remember(&next, path, &now, error);
    if (status == SUFFICE_OK)
        status = sfp_save_begin(&save, path, flags, same ? &origin->stamp : NULL, error);
    if (status == SUFFICE_OK)
        status = save_to(&save, store, same ? origin : &next, &now, error);
    if (now.known && origin != NULL && !same) {
        sfp_free(origin->path);
        *origin = next;
    } else {
        sfp_free(next.path);
    }
    return status;
}

suffice_status sfp_transfer_write(const struct sfp_store *store, struct sfp_bytes *bytes, suffice_error *error)
{
    *bytes = (struct sfp_bytes){0};
    struct sfp_sink sink = sfp_sink_to_bytes(bytes);
    suffice_status status = sfp_write_document(store, &sink, error);
    if (status != SUFFICE_OK)
        sfp_bytes_release(bytes);
    return status;
}

suffice_status sfp_transfer_clean(const char *path, int64_t older_than, size_t *removed, suffice_error *error)
{
    return sfp_save_clean(path, older_than, removed, error);
}

void sfp_origin_release(struct sfp_origin *origin)
{
    sfp_free(origin->path);
    *origin = (struct sfp_origin){0};
}
