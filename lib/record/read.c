/*
 * Read: a document from XML, checked as it comes; or all that is wrong with one.
 * SPDX-License-Identifier: MIT
 */
#include "record/read.h"

#include "base/memory.h"
#include "record/load.h"

enum {
    PIECE = 64 * 1024,
    MOST_DEPTH = 200,
    MOST_ATTRIBUTES = 64,
    MOST_NAMESPACES = 256,
    MOST_NAME = 1024,
    MOST_MARKUP = 1024 * 1024,
    MOST_KEPT = 64 * 1024 * 1024
};

void sfp_read_options_init(struct sfp_read_options *options)
{
    *options = (struct sfp_read_options){0};
    options->limits.bytes = UINT64_C(2) * 1024 * 1024 * 1024;
    options->limits.records = SFP_RECORDS_MAX;
    options->limits.depth = MOST_DEPTH;
    options->limits.attributes = MOST_ATTRIBUTES;
    options->limits.text = INT32_MAX;
    options->limits.kept = MOST_KEPT;
}

static suffice_status make_reader(struct sfp_loader *loader, suffice_error *error)
{
    const struct sfp_read_limits *limits = &loader->options->limits;
    struct sfp_xml_limits xml = {.bytes = limits->bytes,
                                 .depth = limits->depth,
                                 .attributes = limits->attributes,
                                 .namespaces = MOST_NAMESPACES,
                                 .name = MOST_NAME,
                                 .value = MOST_MARKUP,
                                 .markup = MOST_MARKUP};
    return sfp_xml_reader_new(&sfp_loader_handler, loader, &xml, 0, &loader->reader, error);
}

/* Asks whether to go on; nothing of libxml2 is under way here. */
static suffice_status report(struct sfp_loader *loader, uint64_t done, uint64_t total, suffice_error *error)
{
    if (loader->options->progress == NULL)
        return SUFFICE_OK;
    loader->document->busy = true;
    bool go_on = loader->options->progress(done, total, loader->options->user);
    loader->document->busy = false;
    return go_on ? SUFFICE_OK : sfp_fail(error, SUFFICE_DETAIL_CANCELLED, "reading was stopped, as was asked");
}

static suffice_status feed_all(struct sfp_loader *loader, const struct sfp_read_source *source, char *piece,
                               suffice_error *error)
{
    uint64_t done = 0;
    for (;;) {
        size_t got = 0;
        suffice_status status = source->read(source->context, piece, PIECE, &got, error);
        if (status != SUFFICE_OK)
            return status;
        if (got == 0)
            break;
        status = sfp_xml_reader_feed(loader->reader, piece, got, error);
        done += got;
        if (status == SUFFICE_OK)
            status = report(loader, done, source->total, error);
        if (status != SUFFICE_OK)
            return status;
    }
    suffice_status status = sfp_xml_reader_finish(loader->reader, error);
    return status == SUFFICE_OK ? sfp_load_links_end(loader) : status;
}

/* While faults are gathered, the one at which XML itself ends is one of them. */
static suffice_status gather_last(struct sfp_loader *loader, suffice_status status, suffice_error *error)
{
    if (loader->options->findings == NULL || (status != SUFFICE_ERROR_FORMAT && status != SUFFICE_ERROR_LIMIT))
        return status;
    if (!sfp_findings_add(loader->options->findings, SUFFICE_SEVERITY_ERROR, error))
        return sfp_fail_memory(error);
    suffice_error_clear(error);
    return SUFFICE_OK;
}

suffice_status sfp_read_document(struct sfp_document *document, const struct sfp_read_source *source,
                                 const struct sfp_read_options *options, bool *doubtful, suffice_error *error)
{
    struct sfp_loader *loader = sfp_new(1, sizeof *loader);
    char *piece = sfp_new(PIECE, 1);
    suffice_error scratch = {0};
    suffice_error *told = error != NULL ? error : &scratch;
    suffice_status status = SUFFICE_OK;
    *doubtful = false;
    if (loader == NULL || piece == NULL) {
        status = sfp_fail_memory(error);
    } else {
        loader->document = document;
        loader->store = &document->store;
        loader->options = options;
        loader->error = told;
        status = make_reader(loader, told);
        if (status == SUFFICE_OK) {
            status = gather_last(loader, feed_all(loader, source, piece, told), told);
            *doubtful = sfp_xml_reader_is_doubtful(loader->reader);
        }
        sfp_xml_reader_release(loader->reader);
        sfp_bytes_release(&loader->text);
        sfp_keeper_release(&loader->keeper);
        sfp_free(loader->pending);
        sfp_free(loader->waiting);
    }
    if (piece != NULL)
        sfp_wipe(piece, PIECE);
    sfp_free(piece);
    sfp_free(loader);
    return status;
}
