/*
 * Guard: a small state machine over markup.
 * SPDX-License-Identifier: MIT
 */
#include "xml/guard.h"

#include <string.h>

/* The first byte that is wanted, or the end. Most are near, so the first few are looked at without calling. */
static const char *find_byte(const char *at, const char *end, char wanted)
{
    const char *near = end - at > 12 ? at + 12 : end;

    while (at < near && *at != wanted)
        at++;
    if (at < near || at == end)
        return at;
    at = memchr(at, wanted, (size_t)(end - at));
    return at == NULL ? end : at;
}

/* The first byte of a tag that begins a value or ends the tag, or the end. */
static const char *find_in_tag(const char *at, const char *end)
{
    static const bool stops[256] = {['"'] = true, ['\''] = true, ['>'] = true};

    while (at < end && !stops[(unsigned char)*at])
        at++;
    return at;
}

/* Behind the start tag that begins here; NULL if it passes a limit or the end. */
static const char *skip_start_tag(struct sfp_xml_guard *guard, const char *at, const char *end)
{
    size_t attributes = 0;

    for (;; at++) {
        const char *from = at;
        at = find_in_tag(at, end);
        if ((size_t)(at - from) > guard->name_limit)
            guard->long_names = true;
        if (at == end)
            return NULL;
        if (*at == '>')
            break;
        if (attributes++ == guard->attribute_limit)
            return NULL;
        at = find_byte(at + 1, end, *at);
        if (at == end)
            return NULL;
    }
    guard->depth += at[-1] != '/';
    return at + 1;
}

static const char *skip_end_tag(struct sfp_xml_guard *guard, const char *at, const char *end)
{
    at = find_byte(at, end, '>');
    if (at == end)
        return NULL;
    guard->depth--;
    return at + 1;
}

/*
 * Most of a document is text and tags that lie whole within a piece. This walks over those with as little ado as it
 * can, and leaves everything else, from where it begins, to the walkers below. It is where the guard's time goes.
 */
static const char *walk_quickly(struct sfp_xml_guard *guard, const char *at, const char *end)
{
    while (guard->depth > 0) {
        const char *open = find_byte(at, end, '<');
        if (end - open < 4 || open[1] == '!' || open[1] == '?')
            return open;
        const char *most = (size_t)(end - open) > guard->markup_limit ? open + guard->markup_limit : end;
        if (open[1] == '/')
            at = skip_end_tag(guard, open + 2, most);
        else
            at = skip_start_tag(guard, open + 1, most);
        if (at == NULL)
            return open;
    }
    return at;
}

/* Each walker is called with at least one byte, changes the state when its thing ends, and returns how far it came. */

static bool is_space(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

static const char *walk_stray(struct sfp_xml_guard *guard, const char *at, const char *end)
{
    while (at < end && is_space(*at))
        at++;
    if (at < end)
        guard->fault = SFP_XML_GUARD_STRAY;
    return at;
}

static const char *walk_text(struct sfp_xml_guard *guard, const char *at, const char *end)
{
    if (guard->depth > 0)
        at = walk_quickly(guard, at, end);
    const char *open = find_byte(at, end, '<');
    if (guard->depth == 0)
        at = walk_stray(guard, at, open);
    if (guard->fault != SFP_XML_GUARD_GOOD)
        return at;
    if (open == end)
        return end;
    guard->state = SFP_XML_GUARD_OPEN;
    guard->used = 1;
    return open + 1;
}

static const char *walk_open(struct sfp_xml_guard *guard, const char *at)
{
    guard->before[0] = guard->before[1] = '\0';
    guard->bang_size = 0;
    if (*at == '?') {
        guard->state = SFP_XML_GUARD_INSTRUCTION;
    } else if (*at == '!') {
        guard->state = SFP_XML_GUARD_BANG;
    } else if (*at == '/') {
        guard->state = SFP_XML_GUARD_CLOSE;
        if (guard->depth > 0)
            guard->depth--;
    } else {
        guard->state = SFP_XML_GUARD_TAG;
        guard->root = true;
        guard->depth++;
        guard->attributes = 0;
        guard->plain = 0;
        return at;
    }
    return at + 1;
}

static void end_tag(struct sfp_xml_guard *guard, char last)
{
    guard->state = SFP_XML_GUARD_TEXT;
    if (last == '/')
        guard->depth--;
}

/* Inside the quotes of a value. */
static const char *walk_value(struct sfp_xml_guard *guard, const char *at, const char *end)
{
    const char *close = memchr(at, guard->quote, (size_t)(end - at));

    if (close == NULL)
        return end;
    guard->state = SFP_XML_GUARD_TAG;
    guard->plain = 0;
    guard->before[1] = guard->quote;
    return close + 1;
}

static void begin_value(struct sfp_xml_guard *guard, char quote)
{
    if (guard->attributes == guard->attribute_limit) {
        guard->fault = SFP_XML_GUARD_ATTRIBUTES;
        return;
    }
    guard->attributes++;
    guard->quote = quote;
    guard->state = SFP_XML_GUARD_VALUE;
}

/* Inside a start tag, up to a quote or to its end. */
static const char *walk_tag(struct sfp_xml_guard *guard, const char *at, const char *end)
{
    const char *from = at;

    at = find_in_tag(at, end);
    guard->plain += (size_t)(at - from);
    if (guard->plain > guard->name_limit)
        guard->long_names = true;
    if (at > from)
        guard->before[1] = at[-1];
    if (at == end)
        return at;
    if (*at == '>')
        end_tag(guard, guard->before[1]);
    else
        begin_value(guard, *at);
    return guard->fault == SFP_XML_GUARD_GOOD ? at + 1 : at;
}

static const char *walk_close(struct sfp_xml_guard *guard, const char *at, const char *end)
{
    const char *close = memchr(at, '>', (size_t)(end - at));

    if (close == NULL)
        return end;
    guard->state = SFP_XML_GUARD_TEXT;
    return close + 1;
}

static bool is_bang(const struct sfp_xml_guard *guard, const char *word)
{
    return strncmp(guard->bang, word, guard->bang_size) == 0;
}

static const char *walk_bang(struct sfp_xml_guard *guard, const char *at)
{
    static const char cdata[] = "[CDATA[";

    guard->bang[guard->bang_size++] = *at;
    if (is_bang(guard, "--"))
        guard->state = guard->bang_size == 2 ? SFP_XML_GUARD_COMMENT : SFP_XML_GUARD_BANG;
    else if (is_bang(guard, cdata))
        guard->state = guard->bang_size == sizeof cdata - 1 ? SFP_XML_GUARD_CDATA : SFP_XML_GUARD_BANG;
    else
        guard->fault = *at == 'D' && guard->bang_size == 1 ? SFP_XML_GUARD_DOCTYPE : SFP_XML_GUARD_DECLARATION;
    return guard->fault == SFP_XML_GUARD_GOOD ? at + 1 : at;
}

static bool ends_section(enum sfp_xml_guard_state state, char before_last, char last)
{
    if (state == SFP_XML_GUARD_INSTRUCTION)
        return last == '?';
    char wanted = state == SFP_XML_GUARD_COMMENT ? '-' : ']';
    return before_last == wanted && last == wanted;
}

static void remember(char before[2], const char *at, size_t size)
{
    before[0] = before[1];
    if (size > 1)
        before[0] = at[size - 2];
    before[1] = at[size - 1];
}

static const char *walk_section(struct sfp_xml_guard *guard, const char *at, const char *end)
{
    while (at < end) {
        const char *close = memchr(at, '>', (size_t)(end - at));
        const char *stop = close == NULL ? end : close;
        if (stop > at)
            remember(guard->before, at, (size_t)(stop - at));
        if (close == NULL)
            return end;
        if (ends_section(guard->state, guard->before[0], guard->before[1])) {
            guard->state = SFP_XML_GUARD_TEXT;
            return close + 1;
        }
        remember(guard->before, close, 1);
        at = close + 1;
    }
    return at;
}

static const char *step(struct sfp_xml_guard *guard, const char *at, const char *end)
{
    switch (guard->state) {
    case SFP_XML_GUARD_TEXT:
        return walk_text(guard, at, end);
    case SFP_XML_GUARD_OPEN:
        return walk_open(guard, at);
    case SFP_XML_GUARD_TAG:
        return walk_tag(guard, at, end);
    case SFP_XML_GUARD_VALUE:
        return walk_value(guard, at, end);
    case SFP_XML_GUARD_CLOSE:
        return walk_close(guard, at, end);
    case SFP_XML_GUARD_BANG:
        return walk_bang(guard, at);
    default:
        return walk_section(guard, at, end);
    }
}

size_t sfp_xml_guard_walk(struct sfp_xml_guard *guard, const char *bytes, size_t size)
{
    const char *at = bytes;
    const char *end = bytes + size;

    while (at < end && guard->fault == SFP_XML_GUARD_GOOD) {
        bool limited = guard->state != SFP_XML_GUARD_TEXT;
        const char *stop = end;
        if (limited && (size_t)(end - at) > guard->markup_limit - guard->used)
            stop = at + (guard->markup_limit - guard->used);
        if (stop == at) {
            guard->fault = SFP_XML_GUARD_MARKUP;
            break;
        }
        const char *from = at;
        at = step(guard, at, stop);
        if (limited)
            guard->used += (size_t)(at - from);
    }
    return (size_t)(at - bytes);
}

const char *sfp_xml_guard_missing(const struct sfp_xml_guard *guard)
{
    switch (guard->state) {
    case SFP_XML_GUARD_TEXT:
        if (!guard->root)
            return "before its outermost element";
        return guard->depth > 0 ? "inside an element that has no end tag" : NULL;
    case SFP_XML_GUARD_COMMENT:
        return "inside a comment";
    case SFP_XML_GUARD_CDATA:
        return "inside a CDATA section";
    case SFP_XML_GUARD_INSTRUCTION:
        return "inside an XML declaration or a processing instruction";
    default:
        return "inside a tag";
    }
}
