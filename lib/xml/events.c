/*
 * Events: from libxml2's callbacks to the handler's, within the limits.
 * SPDX-License-Identifier: MIT
 */
#include "xml/inside.h"

#include <string.h>

/* Ends an event that failed: nothing more is wanted of libxml2. */
static void halt(struct sfp_xml_reader *reader, suffice_status status)
{
    if (status == SUFFICE_OK)
        return;
    reader->line = sfp_xml_reader_line(reader);
    reader->column = sfp_xml_reader_column(reader) - 1;
    reader->place = SFP_XML_PLACE_FAULT;
    reader->status = status;
    xmlStopParser(reader->parser);
}

static bool is_too_long(const struct sfp_xml_reader *reader, const char *name)
{
    return name != NULL && strlen(name) > reader->limits.name;
}

static suffice_status fault_name(struct sfp_xml_reader *reader)
{
    return sfp_xml_fault(reader, SUFFICE_DETAIL_NAME_TOO_LONG, "a name has more than %u bytes",
                         (unsigned)reader->limits.name);
}

static suffice_status fault_value(struct sfp_xml_reader *reader)
{
    return sfp_xml_fault(reader, SUFFICE_DETAIL_VALUE_TOO_LONG, "a value has more than %u bytes",
                         (unsigned)reader->limits.value);
}

static const char *text_of(const xmlChar *text)
{
    return (const char *)text;
}

/*
 * libxml2 leaves an ampersand in a value as "&#38;", and only that. Writes the value as it is meant, which is no
 * longer, and returns its size.
 */
static size_t resolve(const char *value, size_t size, char *to)
{
    static const char reference[] = "&#38;";
    size_t length = sizeof reference - 1;
    size_t written = 0;

    for (size_t at = 0; at < size;) {
        to[written++] = value[at];
        at += size - at >= length && memcmp(value + at, reference, length) == 0 ? length : 1;
    }
    return written;
}

static bool has_ampersand(const struct sfp_xml_attribute *attribute)
{
    return memchr(attribute->value, '&', attribute->size) != NULL;
}

static suffice_status resolve_values(struct sfp_xml_reader *reader, size_t count)
{
    size_t total = 0;

    for (size_t i = 0; i < count; i++)
        if (has_ampersand(&reader->attributes[i]))
            total += reader->attributes[i].size;
    if (total == 0)
        return SUFFICE_OK;
    sfp_bytes_clear(&reader->resolved);
    if (!sfp_bytes_reserve(&reader->resolved, total))
        return sfp_fail_memory(reader->error);
    for (size_t i = 0; i < count; i++) {
        struct sfp_xml_attribute *attribute = &reader->attributes[i];
        if (!has_ampersand(attribute))
            continue;
        char *to = reader->resolved.data + reader->resolved.size;
        attribute->size = resolve(attribute->value, attribute->size, to);
        attribute->value = to;
        reader->resolved.size += attribute->size;
    }
    return SUFFICE_OK;
}

static bool has_long_name(const struct sfp_xml_reader *reader, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (is_too_long(reader, reader->attributes[i].local) || is_too_long(reader, reader->attributes[i].prefix))
            return true;
    return false;
}

static bool has_long_value(const struct sfp_xml_reader *reader, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (reader->attributes[i].size > reader->limits.value)
            return true;
    return false;
}

/* Anything unusual is looked for only where a sign of it was seen: this is where the time of the events goes. */
static suffice_status take_attributes(struct sfp_xml_reader *reader, const xmlChar **given, size_t count)
{
    struct sfp_xml_attribute *attribute = reader->attributes;
    size_t longest = 0;

    for (size_t i = 0; i < count; i++, given += 5, attribute++) {
        attribute->local = text_of(given[0]);
        attribute->prefix = text_of(given[1]);
        attribute->space = text_of(given[2]);
        attribute->value = text_of(given[3]);
        attribute->size = (size_t)(given[4] - given[3]);
        longest = attribute->size > longest ? attribute->size : longest;
    }
    suffice_status status = reader->ampersand ? resolve_values(reader, count) : SUFFICE_OK;
    if (status != SUFFICE_OK)
        return status;
    if (longest > reader->limits.value && has_long_value(reader, count))
        return fault_value(reader);
    return reader->guard.long_names && has_long_name(reader, count) ? fault_name(reader) : SUFFICE_OK;
}

static suffice_status take_namespaces(struct sfp_xml_reader *reader, const xmlChar **given, size_t count)
{
    for (size_t i = 0; i < count; i++, given += 2) {
        struct sfp_xml_namespace *declared = &reader->namespaces[i];
        declared->prefix = text_of(given[0]);
        declared->space = given[1] == NULL || *given[1] == '\0' ? NULL : text_of(given[1]);
        if (declared->space != NULL && strlen(declared->space) > reader->limits.value)
            return fault_value(reader);
        if (declared->space != NULL && strchr(declared->space, '&') != NULL)
            return sfp_xml_fault(reader, SUFFICE_DETAIL_XML_SYNTAX,
                                 "the name of a namespace has an &, which is not accepted");
        if (is_too_long(reader, declared->prefix))
            return fault_name(reader);
    }
    return SUFFICE_OK;
}

/* Counts the element in, or says which limit it would pass. */
static suffice_status enter(struct sfp_xml_reader *reader, size_t attributes, size_t namespaces)
{
    if (reader->depth == reader->limits.depth)
        return sfp_xml_fault(reader, SUFFICE_DETAIL_TOO_DEEP, "elements are nested more than %u deep",
                             (unsigned)reader->limits.depth);
    if (attributes + namespaces > reader->limits.attributes)
        return sfp_xml_fault(reader, SUFFICE_DETAIL_TOO_MANY_ATTRIBUTES, "an element has more than %u attributes",
                             (unsigned)reader->limits.attributes);
    if (namespaces > reader->limits.namespaces - reader->namespaces_in_force)
        return sfp_xml_fault(reader, SUFFICE_DETAIL_TOO_MANY_ATTRIBUTES,
                             "more than %u namespace declarations are in force", (unsigned)reader->limits.namespaces);
    reader->declared[reader->depth++] = (uint32_t)namespaces;
    reader->namespaces_in_force += (uint32_t)namespaces;
    return SUFFICE_OK;
}

static void on_start(void *user, const xmlChar *local, const xmlChar *prefix, const xmlChar *space, int namespace_count,
                     const xmlChar **namespaces, int attribute_count, int defaulted, const xmlChar **attributes)
{
    struct sfp_xml_reader *reader = user;
    struct sfp_xml_element element = {text_of(local),          text_of(prefix),    text_of(space),
                                      (size_t)attribute_count, reader->attributes, (size_t)namespace_count,
                                      reader->namespaces};
    (void)defaulted; /* no DOCTYPE, no defaults */

    if (reader->status != SUFFICE_OK)
        return;
    suffice_status status = enter(reader, element.attribute_count, element.namespace_count);
    if (status == SUFFICE_OK && reader->guard.long_names &&
        (is_too_long(reader, element.local) || is_too_long(reader, element.prefix)))
        status = fault_name(reader);
    if (status == SUFFICE_OK)
        status = take_attributes(reader, attributes, element.attribute_count);
    if (status == SUFFICE_OK)
        status = take_namespaces(reader, namespaces, element.namespace_count);
    if (status == SUFFICE_OK)
        status = reader->handler.start(reader->context, &element, reader->error);
    halt(reader, status);
}

static void on_end(void *user, const xmlChar *local, const xmlChar *prefix, const xmlChar *space)
{
    struct sfp_xml_reader *reader = user;
    (void)local;
    (void)prefix;
    (void)space;

    if (reader->status != SUFFICE_OK)
        return;
    reader->namespaces_in_force -= reader->declared[--reader->depth];
    halt(reader, reader->handler.end(reader->context, reader->error));
}

static void on_text(void *user, const xmlChar *text, int size)
{
    struct sfp_xml_reader *reader = user;

    if (reader->status == SUFFICE_OK && size > 0)
        halt(reader, reader->handler.text(reader->context, text_of(text), (size_t)size, reader->error));
}

static void on_comment(void *user, const xmlChar *text)
{
    struct sfp_xml_reader *reader = user;

    if (reader->status == SUFFICE_OK && reader->handler.comment != NULL)
        halt(reader, reader->handler.comment(reader->context, text_of(text), strlen(text_of(text)), reader->error));
}

static void on_instruction(void *user, const xmlChar *target, const xmlChar *data)
{
    struct sfp_xml_reader *reader = user;

    if (reader->status != SUFFICE_OK)
        return;
    if (is_too_long(reader, text_of(target)))
        halt(reader, fault_name(reader));
    else if (reader->handler.instruction != NULL)
        halt(reader, reader->handler.instruction(reader->context, text_of(target), data == NULL ? "" : text_of(data),
                                                 reader->error));
}

/* The guard has refused both before; these only keep the promise if it ever failed. */
static void on_doctype(void *user, const xmlChar *name, const xmlChar *public_id, const xmlChar *system_id)
{
    struct sfp_xml_reader *reader = user;
    (void)name;
    (void)public_id;
    (void)system_id;

    if (reader->status == SUFFICE_OK)
        halt(reader, sfp_xml_fault_doctype(reader));
}

static void on_reference(void *user, const xmlChar *name)
{
    struct sfp_xml_reader *reader = user;
    (void)name;

    if (reader->status == SUFFICE_OK)
        halt(reader, sfp_xml_fault_code(reader, XML_ERR_UNDECLARED_ENTITY));
}

void sfp_xml_set_events(xmlSAXHandler *events)
{
    events->initialized = XML_SAX2_MAGIC;
    events->startElementNs = on_start;
    events->endElementNs = on_end;
    events->characters = on_text;
    events->ignorableWhitespace = on_text; /* the same, or libxml2 would look for blanks to drop */
    events->cdataBlock = on_text;
    events->comment = on_comment;
    events->processingInstruction = on_instruction;
    events->internalSubset = on_doctype;
    events->reference = on_reference;
}
