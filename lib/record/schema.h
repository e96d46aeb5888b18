/*
 * Schema: the structs of records and the descriptors of kinds, fields and closed lists, made from schema.def.
 * SPDX-License-Identifier: MIT
 */
#ifndef SFP_RECORD_SCHEMA_H
#define SFP_RECORD_SCHEMA_H

#include "base/guid.h"

#include <suffice/types.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The number of a row in its store; 0 is none. Never used again for another row. */
typedef uint32_t sfp_slot;

struct sfp_string; /* text.h of this room */

/* The head of every record. */
struct sfp_row {
    struct sfp_guid guid; /* all zero for kinds that have none */
    uint64_t set;         /* bit i: the kind's field i has a value */
    sfp_slot parent;
    uint32_t place;    /* index among its siblings; of kinds that are ORDERED, where it was put, and often still is */
    uint32_t incoming; /* how many references point here */
    uint8_t kind;
    uint8_t state; /* SFP_ROW_... */
    bool kept;     /* there is content kept for it beside its fields */
};

/* A reference, and where it stands in the index of those that point at the same target by the same field. */
struct sfp_ref {
    sfp_slot target;
    uint32_t place;
};

struct sfp_refs {
    struct sfp_ref *items;
    uint32_t count;
    uint32_t capacity;
};

struct sfp_texts {
    struct sfp_string **items;
    uint32_t count;
    uint32_t capacity;
};

/* Slots in order; up to two lie in the list itself. */
struct sfp_list {
    uint32_t count;
    uint32_t capacity; /* 2 as long as they lie in the list itself */
    union {
        sfp_slot here[2];
        sfp_slot *there;
    } at;
};

enum sfp_type {
    SFP_TYPE_text,
    SFP_TYPE_integer,
    SFP_TYPE_boolean,
    SFP_TYPE_choice,
    SFP_TYPE_date,
    SFP_TYPE_partial,
    SFP_TYPE_instant,
    SFP_TYPE_ref,
    SFP_TYPE_text_list,
    SFP_TYPE_ref_list,
    SFP_TYPE_COUNT
};

typedef struct sfp_string *sfp_c_text;
typedef int64_t sfp_c_integer;
typedef bool sfp_c_boolean;
typedef int32_t sfp_c_choice;
typedef int32_t sfp_c_date;
typedef int32_t sfp_c_partial;
typedef int64_t sfp_c_instant;
typedef struct sfp_ref sfp_c_ref;
typedef struct sfp_texts sfp_c_text_list;
typedef struct sfp_refs sfp_c_ref_list;

enum sfp_kind_number {
    SFP_KIND_NONE,
#define CHOICE(LIST, name, sentence)
#define VALUE(LIST, number, NAME, text, sentence)
#define END_CHOICE(LIST)
#define KIND(number, NAME, member, xml, ...) SFP_KIND_##NAME = number,
#define FIELD(...)
#define CHILD(...)
#define END_KIND(NAME)
#include "record/schema.def"
#undef KIND
#undef FIELD
#undef CHILD
#undef END_KIND
    SFP_KIND_END
};

enum sfp_choice_number {
    SFP_CHOICE_NONE,
#undef CHOICE
#define CHOICE(LIST, name, sentence) SFP_CHOICE_##LIST,
#define KIND(...)
#define FIELD(...)
#define CHILD(...)
#define END_KIND(NAME)
#include "record/schema.def"
#undef CHOICE
#undef KIND
#undef FIELD
#undef CHILD
#undef END_KIND
    SFP_CHOICE_END
};

/* One struct a kind: struct sfp_code and its like. */
#define CHOICE(LIST, name, sentence)
#define KIND(number, NAME, member, ...)                                                                                \
    struct sfp_##member {                                                                                              \
        struct sfp_row row;
#define FIELD(KIND_NAME, number, NAME, member, xml, type, ...) sfp_c_##type member;
#define CHILD(KIND_NAME, CHILD_NAME, member) struct sfp_list member;
#define END_KIND(NAME)                                                                                                 \
    }                                                                                                                  \
    ;
#include "record/schema.def"
#undef CHOICE
#undef VALUE
#undef END_CHOICE
#undef KIND
#undef FIELD
#undef CHILD
#undef END_KIND

enum sfp_written { SFP_ATTRIBUTE, SFP_ELEMENT };
enum sfp_identity { SFP_BY_GUID, SFP_BY_KEY, SFP_BY_PARENT };
enum sfp_on_remove { SFP_ON_REMOVE_NONE, SFP_ON_REMOVE_REFUSE, SFP_ON_REMOVE_REMOVE, SFP_ON_REMOVE_CLEAR };
enum sfp_carried { SFP_CARRIED_NONE, SFP_CARRIED_TRAVELS, SFP_CARRIED_CUT };
enum sfp_sensitivity { SFP_PLAIN, SFP_PERSON_NAME, SFP_PERSON_WORDS, SFP_PERSON_ACCOUNT, SFP_FREE_TEXT };
enum sfp_form {
    SFP_FORM_NONE,
    SFP_FORM_COLOUR,
    SFP_FORM_LANGUAGE,
    SFP_FORM_SHA256,
    SFP_FORM_PATH,
    SFP_FORM_LINE_ENDS,
    SFP_FORM_DIGEST,
    SFP_FORM_COUNT
};
enum sfp_way { SFP_OFF_THREAD, SFP_BACK, SFP_ONWARD };
enum sfp_row_state { SFP_ROW_FREE, SFP_ROW_DETACHED, SFP_ROW_LIVE };

enum {
    SFP_FIELDS_MAX = 64,    /* bits of sfp_row.set */
    SFP_TARGETS_MAX = 8,    /* kinds that one field may point at */
    SFP_KEY_MAX = 4,        /* fields of a natural key */
    SFP_DEPTH_MAX = 66,     /* records in records, the project and its parts counted: 64 levels of codes */
    SFP_LIST_MAX = 10000,   /* values of one list; each is compared with the others where none may stand twice */
    SFP_FIELD_FACTOR = 100, /* a public field constant is kind * 100 + field number */
    SFP_FORMAT_MAJOR = 1,   /* the format that this library writes and reads whole */
    SFP_FORMAT_MINOR = 0
};

/* How a record stands to another on the way from what people said to what changed. */
struct sfp_thread {
    uint8_t way;         /* enum sfp_way: whether the other is nearer to what people said, or to what changed */
    const char *there;   /* what the record is to the other */
    const char *returns; /* what the other is to the record */
};

struct sfp_value_name {
    int32_t number;
    const char *constant;
    const char *text;
    const char *sentence;
};

struct sfp_choice {
    const char *constant;
    const char *name;
    const char *sentence;
    const struct sfp_value_name *values;
    size_t count;
};

struct sfp_field {
    uint8_t number;
    uint8_t type;        /* enum sfp_type */
    uint8_t written;     /* enum sfp_written */
    uint8_t choice;      /* enum sfp_choice_number */
    uint8_t form;        /* enum sfp_form */
    uint8_t on_remove;   /* enum sfp_on_remove */
    uint8_t carried;     /* enum sfp_carried */
    uint8_t sensitivity; /* enum sfp_sensitivity */
    uint8_t since;       /* minor version */
    uint8_t widest;      /* the widest audience for which it is written, a suffice_audience; 0: analysts */
    uint8_t targets[SFP_TARGETS_MAX];
    bool any_target; /* it may point at whatever has a GUID */
    bool required;
    bool unique;
    bool by_verb;
    uint16_t offset;
    uint32_t limit;
    int64_t low;
    int64_t high;
    const char *name; /* in the file */
    const char *member;
    const char *constant;
    const char *sentence;
    struct sfp_thread thread; /* from the record to the target */
};

struct sfp_child {
    uint8_t kind;
    uint16_t offset;
};

struct sfp_kind {
    uint8_t number;
    uint8_t identity; /* enum sfp_identity */
    uint8_t label;    /* field number, or 0 */
    uint8_t says;     /* the number of the field in which it says what it has to say, or 0 */
    uint8_t since;
    bool ordered;
    bool artefact;            /* it has a handle of its own */
    uint8_t key[SFP_KEY_MAX]; /* field numbers of the natural key */
    const char *name;         /* in the file */
    const char *member;
    const char *constant;
    const char *sentence;
    uint16_t size;
    const struct sfp_field *fields;
    size_t field_count;
    const struct sfp_child *children;
    size_t child_count;
    struct sfp_thread thread; /* from the record to the one in which it lies */
};

/* The kind with this number, or NULL. */
const struct sfp_kind *sfp_kind(int32_t number);
/* The closed list with this number, which must be one of enum sfp_choice_number. */
const struct sfp_choice *sfp_choice(int32_t number);
/* The field of a kind by its number, or NULL. */
const struct sfp_field *sfp_kind_field(const struct sfp_kind *kind, int32_t number);
/* The field that a public constant names, or NULL; `kind` receives its kind. */
const struct sfp_field *sfp_field_of(suffice_field constant, const struct sfp_kind **kind);
/* The constant that is public for a field. */
suffice_field sfp_field_constant(const struct sfp_kind *kind, const struct sfp_field *field);
/* How records of one kind lie in records of another, or NULL. */
const struct sfp_child *sfp_kind_child(const struct sfp_kind *parent, int32_t child);
/* The kinds at which a field may point, one after the other; 0 beyond the last. */
int32_t sfp_field_target(const struct sfp_field *field, size_t index);
/* True if the field may point at records of this kind. */
bool sfp_field_targets(const struct sfp_field *field, int32_t kind);
/*
 * Walks over the reference fields of all kinds that may point at records of one: gives the public constant of the next
 * after `last` (0: the first), or 0 when there are no more.
 */
suffice_field sfp_next_field_to(int32_t kind, suffice_field last);
/* The value of a closed list by number or by text, or NULL. */
const struct sfp_value_name *sfp_choice_number(const struct sfp_choice *choice, int64_t number);
const struct sfp_value_name *sfp_choice_text(const struct sfp_choice *choice, const char *text, size_t size);

static inline bool sfp_type_is_list(int type)
{
    return type == SFP_TYPE_text_list || type == SFP_TYPE_ref_list;
}

static inline bool sfp_type_is_ref(int type)
{
    return type == SFP_TYPE_ref || type == SFP_TYPE_ref_list;
}

static inline uint64_t sfp_field_bit(const struct sfp_kind *kind, const struct sfp_field *field)
{
    return (uint64_t)1 << (field - kind->fields);
}

static inline bool sfp_is_set(const struct sfp_row *row, const struct sfp_kind *kind, const struct sfp_field *field)
{
    return (row->set & sfp_field_bit(kind, field)) != 0;
}

/* Whether a row has a value in the field that a public constant names, which must be one of its kind. */
static inline bool sfp_has(const struct sfp_row *row, suffice_field constant)
{
    const struct sfp_kind *kind;
    const struct sfp_field *field = sfp_field_of(constant, &kind);
    return sfp_is_set(row, kind, field);
}

/* The place of a field's value, or of a list of children, within its row. */
static inline void *sfp_at(struct sfp_row *row, uint16_t offset)
{
    return (char *)row + offset;
}

static inline const void *sfp_at_const(const struct sfp_row *row, uint16_t offset)
{
    return (const char *)row + offset;
}

#endif
