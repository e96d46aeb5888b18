/*
 * Load: what the files that read a document share.
 * SPDX-License-Identifier: MIT
 */
#ifndef SFP_RECORD_LOAD_H
#define SFP_RECORD_LOAD_H

#include "base/bytes.h"
#include "record/keep.h"
#include "record/read.h"
#include "xml/reader.h"

enum sfp_frame_type {
    SFP_FRAME_RECORD, /* an element that is a record */
    SFP_FRAME_FIELD,  /* an element that is a field of the record around it */
    SFP_FRAME_CUT,    /* a reference that was cut */
    SFP_FRAME_SKIP,   /* an element that is at fault, and all in it; only while faults are gathered */
    SFP_FRAME_KEEP    /* an element that is kept as it is, and all in it */
};

struct sfp_frame {
    enum sfp_frame_type type;
    const struct sfp_kind *kind;   /* of the record, or of the record around it */
    const struct sfp_field *field; /* of a field */
    sfp_slot slot;                 /* the record, or the record around it; 0 in what is skipped */
    uint32_t stage;                /* of a record: the place in the order of elements that has been reached */
    int64_t line;                  /* where it began */
    int64_t column;
    uint64_t kept;       /* of a record: bit i: the field i has a value that is kept, for a newer version wrote it */
    bool open_reference; /* of a record: a reference of it waits for its target */
    bool faulty;         /* of a record: something in it is at fault, so its rules are not asked */
    bool stray;          /* stray text in it has been told */
};

/* A reference to a GUID that had not been seen when the reference was read. */
struct sfp_pending {
    sfp_slot slot;
    const struct sfp_field *field;
    struct sfp_guid guid;
    int64_t line;
    int64_t column;
};

/* The list in which a pending reference was resolved last, and how many places from its beginning are taken. */
struct sfp_filled {
    sfp_slot slot;
    const struct sfp_field *field;
    uint32_t count;
};

/* A record whose rules wait for its references. */
struct sfp_waiting {
    sfp_slot slot;
    int64_t line;
    int64_t column;
};

struct sfp_loader {
    struct sfp_document *document;
    struct sfp_store *store;
    const struct sfp_read_options *options;
    struct sfp_xml_reader *reader;
    suffice_error *error;
    suffice_error fault; /* scratch for what is about to be told */
    bool newer;          /* the file may hold what we do not know */
    bool begun;          /* the outermost element has come */
    int64_t line;        /* where faults are told to be; 0: where the reader is */
    int64_t column;
    struct sfp_frame frames[SFP_XML_MOST_DEPTH];
    size_t depth;
    uint64_t records;      /* elements that are records, so far */
    struct sfp_bytes text; /* of the field that is being read */
    struct sfp_keeper keeper;
    struct sfp_pending *pending;
    size_t pending_count;
    size_t pending_capacity;
    struct sfp_filled filled;
    struct sfp_waiting *waiting;
    size_t waiting_count;
    size_t waiting_capacity;
};

/* --- loader.c --- */

/*
 * Tells a fault. While faults are gathered it becomes a finding and SUFFICE_OK comes back: go on as best you can.
 * Otherwise it is the end: the status goes back to the reader.
 */
suffice_status sfp_loader_fault(struct sfp_loader *loader, suffice_detail detail, const char *format, ...)
    SFP_PRINTF(3, 4);
/* The same for a fault that a check has told to loader->fault. */
suffice_status sfp_loader_settle(struct sfp_loader *loader);
/*
 * The name of an element or attribute, for a message; "of that name" if the format has none that is called so: a < that
 * somebody did not escape makes a name of what people said.
 */
const char *sfp_loader_name(const char *name);
/* Memory is no fault of the file: this is always the end. */
suffice_status sfp_loader_out_of_memory(struct sfp_loader *loader);
struct sfp_frame *sfp_loader_push(struct sfp_loader *loader, enum sfp_frame_type type);
/* The innermost frame; there is one while the document is open. */
static inline struct sfp_frame *sfp_loader_frame(struct sfp_loader *loader)
{
    return &loader->frames[loader->depth - 1];
}
/* Puts a value in its field, or behind the others of its list; room is made first. Its text is the row's then. */
suffice_status sfp_loader_put(struct sfp_loader *loader, sfp_slot slot, const struct sfp_field *field,
                              struct sfp_value *value);

/* --- load.c --- */

extern const struct sfp_xml_handler sfp_loader_handler;

/* --- load_record.c --- */

suffice_status sfp_load_record(struct sfp_loader *loader, const struct sfp_xml_element *element,
                               const struct sfp_kind *kind);
suffice_status sfp_load_record_end(struct sfp_loader *loader);

/* --- load_keep.c --- */

suffice_status sfp_loader_too_much_kept(struct sfp_loader *loader);
/* Keeps beside a record what the keeper has written. `newer`: it is in our namespace, but we do not know it. */
suffice_status sfp_loader_keep_written(struct sfp_loader *loader, sfp_slot slot, enum sfp_kept_type type, bool newer);
suffice_status sfp_load_kept_attribute(struct sfp_loader *loader, sfp_slot slot,
                                       const struct sfp_xml_attribute *attribute);
suffice_status sfp_load_kept_value(struct sfp_loader *loader, sfp_slot slot, const struct sfp_field *field,
                                   const char *text, size_t size);
suffice_status sfp_load_kept_reference(struct sfp_loader *loader, sfp_slot slot, const struct sfp_field *field,
                                       const struct sfp_guid *guid);
suffice_status sfp_load_kept_cut(struct sfp_loader *loader, sfp_slot slot, const struct sfp_field *field,
                                 const struct sfp_guid *guid, const char *label, size_t size);

/* --- load_field.c --- */

/* Reads a value from an attribute, or from the whole text of an element. */
suffice_status sfp_load_value(struct sfp_loader *loader, struct sfp_frame *record, const struct sfp_field *field,
                              const char *text, size_t size);
suffice_status sfp_load_field(struct sfp_loader *loader, const struct sfp_xml_element *element,
                              const struct sfp_field *field);
suffice_status sfp_load_field_end(struct sfp_loader *loader);
suffice_status sfp_load_cut(struct sfp_loader *loader, const struct sfp_xml_element *element);

/* --- load_links.c --- */

suffice_status sfp_load_link(struct sfp_loader *loader, struct sfp_frame *record, const struct sfp_field *field,
                             const struct sfp_guid *guid);
suffice_status sfp_load_wait(struct sfp_loader *loader, const struct sfp_frame *record);
/* Resolves what is pending, then asks the rules of those who waited. */
suffice_status sfp_load_links_end(struct sfp_loader *loader);
suffice_status sfp_load_rules(struct sfp_loader *loader, sfp_slot slot);

#endif
