/*
 * Document: a store with its journal, and where its GUIDs and its time come from.
 * SPDX-License-Identifier: MIT
 */
#include "record/document.h"

#include "base/memory.h"
#include "os/file.h"

#include <string.h>

suffice_status sfp_document_init(struct sfp_document *document, const struct sfp_rules *rules, suffice_error *error)
{
    memset(document, 0, sizeof *document);
    document->instant = INT64_MIN;
    sfp_journal_init(&document->journal);
    return sfp_store_init(&document->store, rules, error);
}

void sfp_document_release(struct sfp_document *document)
{
    sfp_journal_release(&document->journal, &document->store);
    sfp_store_release(&document->store);
}

/* SplitMix64 (Steele, Lea and Flood 2014): every seed gives its own long sequence. */
static uint64_t next_seeded(uint64_t *seed)
{
    uint64_t z = (*seed += UINT64_C(0x9E3779B97F4A7C15));
    z = (z ^ (z >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
    z = (z ^ (z >> 27)) * UINT64_C(0x94D049BB133111EB);
    return z ^ (z >> 31);
}

static void take_seeded(struct sfp_document *document, uint8_t bytes[16])
{
    for (size_t half = 0; half < 2; half++) {
        uint64_t number = next_seeded(&document->seed);
        for (size_t i = 0; i < 8; i++)
            bytes[half * 8 + i] = (uint8_t)(number >> (8 * i));
    }
}

static suffice_status take_random(struct sfp_document *document, uint8_t bytes[16], suffice_error *error)
{
    if (document->seeded) {
        take_seeded(document, bytes);
        return SUFFICE_OK;
    }
    return sfp_random(bytes, 16, error); /* none are kept: after a fork both processes would use them */
}

suffice_status sfp_document_guid(struct sfp_document *document, struct sfp_guid *guid, suffice_error *error)
{
    do {
        uint8_t bytes[16];
        suffice_status status = take_random(document, bytes, error);
        if (status != SUFFICE_OK)
            return status;
        sfp_guid_from_random(bytes, guid);
    } while (sfp_store_find_guid(&document->store, guid) != 0);
    return SUFFICE_OK;
}

suffice_status sfp_document_now(const struct sfp_document *document, int64_t *instant, suffice_error *error)
{
    if (document->instant != INT64_MIN) {
        *instant = document->instant;
        return SUFFICE_OK;
    }
    suffice_status status = sfp_clock_now(instant, error);
    *instant -= *instant % 1000; /* the file shows whole seconds */
    return status;
}

suffice_status sfp_document_writable(const struct sfp_document *document, suffice_error *error)
{
    if (document->busy)
        return sfp_fail(error, SUFFICE_DETAIL_BUSY, "the project is at work and cannot be changed from a callback");
    if (document->read_only)
        return sfp_fail(error, SUFFICE_DETAIL_READ_ONLY,
                        "the project was written by a newer version of libsuffice and can only be read");
    return SUFFICE_OK;
}
