/*
 * Encoding: sniffing, the XML declaration, checks of UTF-8, line ends, UTF-16.
 * SPDX-License-Identifier: MIT
 */
#include "xml/encoding.h"

#include <string.h>

static const uint64_t HIGH_BITS = 0x8080808080808080U;
static const uint64_t SPACES = 0x2020202020202020U;

enum sfp_xml_form sfp_xml_sniff(const char *bytes, size_t size, size_t *mark)
{
    static const char ebcdic[] = "\x4C\x6F\xA7\x94";

    *mark = 0;
    if (size >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0) {
        *mark = 3;
        return SFP_XML_FORM_UTF8;
    }
    if (size >= 4 && memcmp(bytes, "\xFF\xFE\0\0", 4) == 0)
        return SFP_XML_FORM_OTHER;
    if (size >= 2 && (memcmp(bytes, "\xFF\xFE", 2) == 0 || memcmp(bytes, "\xFE\xFF", 2) == 0)) {
        *mark = 2;
        return bytes[0] == '\xFF' ? SFP_XML_FORM_UTF16_LITTLE : SFP_XML_FORM_UTF16_BIG;
    }
    if (size >= 2 && memchr(bytes, '\0', size < 4 ? size : 4) != NULL)
        return SFP_XML_FORM_OTHER;
    if (size >= 4 && memcmp(bytes, ebcdic, 4) == 0)
        return SFP_XML_FORM_OTHER;
    return SFP_XML_FORM_UTF8;
}

static bool is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static size_t skip_spaces(const char *bytes, size_t size, size_t at)
{
    while (at < size && is_space(bytes[at]))
        at++;
    return at;
}

static size_t skip_letters(const char *bytes, size_t size, size_t at)
{
    while (at < size && ((bytes[at] >= 'a' && bytes[at] <= 'z') || (bytes[at] >= 'A' && bytes[at] <= 'Z')))
        at++;
    return at;
}

/* A name, an equals sign and a value in quotes; false at anything else, and then `at` tells how far it went. */
static bool read_pair(const char *bytes, size_t size, size_t *at, bool *encoding, size_t *value)
{
    size_t name = skip_spaces(bytes, size, *at);

    *at = skip_letters(bytes, size, name);
    if (*at == name)
        return false;
    *encoding = sfp_xml_encoding_is(bytes + name, *at - name, "ENCODING");
    *at = skip_spaces(bytes, size, *at);
    if (*at == size || bytes[*at] != '=')
        return false;
    *at = skip_spaces(bytes, size, *at + 1);
    if (*at == size || (bytes[*at] != '"' && bytes[*at] != '\''))
        return false;
    *value = *at + 1;
    const char *close = memchr(bytes + *value, bytes[*at], size - *value);
    *at = close == NULL ? size : (size_t)(close - bytes) + 1;
    return close != NULL;
}

void sfp_xml_read_declaration(const char *bytes, size_t size, struct sfp_xml_declaration *declaration)
{
    size_t at = 5;
    bool encoding = false;
    size_t value = 0;

    memset(declaration, 0, sizeof *declaration);
    if (size < 6 || memcmp(bytes, "<?xml", 5) != 0 || !is_space(bytes[5]))
        return;
    while (read_pair(bytes, size, &at, &encoding, &value)) {
        if (!encoding)
            continue;
        declaration->at = value;
        declaration->size = at - 1 - value;
        return;
    }
    declaration->unfinished = skip_spaces(bytes, size, at) == size;
}

bool sfp_xml_encoding_is(const char *name, size_t size, const char *capitals)
{
    if (strlen(capitals) != size)
        return false;
    for (size_t i = 0; i < size; i++) {
        char c = name[i];
        if (c >= 'a' && c <= 'z')
            c = (char)(c - 'a' + 'A');
        if (c != capitals[i])
            return false;
    }
    return true;
}

/* Sees to characters below U+0020; returns what is wrong with this one. */
static enum sfp_xml_fault scan_control(unsigned char c, size_t at, struct sfp_xml_scan *scan)
{
    if (c == '\n') {
        scan->lines++;
        scan->line_start = at + 1;
        return SFP_XML_FAULT_NONE;
    }
    if (c == '\r')
        scan->returns = true;
    return c == '\t' || c == '\r' ? SFP_XML_FAULT_NONE : SFP_XML_FAULT_NOT_XML;
}

/* How many bytes a character that begins so has, 0 if none does, and within what its second byte must lie. */
static size_t read_lead(unsigned char lead, unsigned char *lowest, unsigned char *highest)
{
    *lowest = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    *highest = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    if (lead < 0xC2 || lead > 0xF4)
        return 0;
    return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

/* Sees to a character beyond ASCII; sets its length when it is good. */
static enum sfp_xml_fault scan_wide(const unsigned char *bytes, size_t size, size_t *length)
{
    unsigned char lowest, highest;
    size_t wanted = read_lead(bytes[0], &lowest, &highest);

    if (wanted == 0)
        return SFP_XML_FAULT_NOT_UTF8;
    for (size_t i = 1; i < wanted; i++) {
        if (i == size)
            return SFP_XML_FAULT_CUT;
        if (bytes[i] < lowest || bytes[i] > highest)
            return SFP_XML_FAULT_NOT_UTF8;
        lowest = 0x80;
        highest = 0xBF;
    }
    if (wanted == 3 && bytes[0] == 0xEF && bytes[1] == 0xBF && bytes[2] >= 0xBE)
        return SFP_XML_FAULT_NOT_XML;
    *length = wanted;
    return SFP_XML_FAULT_NONE;
}

/* Walks over the plain characters from U+0020 to U+007F, eight at a time while it can. */
static size_t skip_plain(const unsigned char *bytes, size_t size, size_t at)
{
    while (size - at >= 8) {
        uint64_t word;
        memcpy(&word, bytes + at, 8);
        if (((word | (word - SPACES)) & HIGH_BITS) != 0)
            break;
        at += 8;
    }
    while (at < size && bytes[at] >= 0x20 && bytes[at] < 0x80)
        at++;
    return at;
}

void sfp_xml_scan(const char *bytes, size_t size, bool ascii, struct sfp_xml_scan *scan)
{
    const unsigned char *given = (const unsigned char *)bytes;
    size_t at = 0;

    memset(scan, 0, sizeof *scan);
    while ((at = skip_plain(given, size, at)) < size) {
        size_t length = 1;
        if (given[at] < 0x20)
            scan->fault = scan_control(given[at], at, scan);
        else
            scan->fault = ascii ? SFP_XML_FAULT_NOT_ASCII : scan_wide(given + at, size - at, &length);
        if (scan->fault != SFP_XML_FAULT_NONE)
            break;
        at += length;
    }
    scan->good = at;
}

size_t sfp_xml_unify_lines(const char *from, size_t size, char *to, bool *after_return)
{
    size_t written = 0;

    for (size_t at = 0; at < size; at++) {
        if (from[at] == '\r')
            to[written++] = '\n';
        else if (from[at] != '\n' || !*after_return)
            to[written++] = from[at];
        *after_return = from[at] == '\r';
    }
    return written;
}

static uint32_t read_unit(bool big, const unsigned char *bytes)
{
    return big ? (uint32_t)bytes[0] << 8 | bytes[1] : (uint32_t)bytes[1] << 8 | bytes[0];
}

static size_t write_utf8(uint32_t point, char *to)
{
    size_t length = point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    static const unsigned char leads[] = {0, 0, 0xC0, 0xE0, 0xF0};

    for (size_t i = length; i-- > 1; point >>= 6)
        to[i] = (char)(0x80 | (point & 0x3F));
    to[0] = (char)(leads[length] | point);
    return length;
}

size_t sfp_xml_from_utf16(bool big, const char *from, size_t size, char *to, size_t room, size_t *written)
{
    const unsigned char *bytes = (const unsigned char *)from;
    size_t at = 0;

    *written = 0;
    while (size - at >= 2 && room - *written >= 4) {
        uint32_t point = read_unit(big, bytes + at);
        size_t used = 2;
        if (point >= 0xD800 && point < 0xDC00) {
            if (size - at < 4)
                break;
            uint32_t low = read_unit(big, bytes + at + 2);
            if (low >= 0xDC00 && low < 0xE000) {
                point = 0x10000 + ((point - 0xD800) << 10) + (low - 0xDC00);
                used = 4;
            }
        }
        *written += write_utf8(point, to + *written);
        at += used;
    }
    return at;
}
